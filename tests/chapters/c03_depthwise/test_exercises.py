"""The judge of depthwise_by_hand: answers as learners write them, and what each is told."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c03_depthwise import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("depthwise_by_hand")


def by_windows(x, weight, combine=torch.Tensor.sum, short=0):
    """The learner's loops over channels and places; `short` leaves the last places out."""
    n, channels, height, width = x.shape
    k = weight.shape[-1]
    y = torch.zeros(n, channels, height - k + 1 - short, width - k + 1 - short)
    for c in range(channels):
        for i in range(y.shape[2]):
            for j in range(y.shape[3]):
                y[:, c, i, j] = combine(x[:, c, i : i + k, j : j + k] * weight[c, 0], dim=(1, 2))
    return y


def shared_kernel(x, weight):
    return by_windows(x, torch.stack([weight[0]] * x.shape[1]))


def standard(x, weight):
    return F.conv2d(x, weight.transpose(0, 1))


def standard_repeated(x, weight):
    return F.conv2d(x, torch.cat([weight.transpose(0, 1)] * x.shape[1]))


def with_padding(x, weight):
    side = weight.shape[-1] // 2
    return by_windows(F.pad(x, (side,) * 4), weight)


def mathematical_convolution(x, weight):
    return by_windows(x, torch.rot90(weight, 2, dims=(2, 3)))


def rows_and_columns_swapped(x, weight):
    y = torch.zeros_like(by_windows(x, weight))
    for u in range(weight.shape[2]):
        for v in range(weight.shape[3]):
            part = x[:, :, v : v + y.shape[2], u : u + y.shape[3]]
            y += weight[:, 0, u, v].view(-1, 1, 1) * part
    return y


def first_image_only(x, weight):
    return by_windows(x[:1], weight).squeeze(0)


def all_images_added(x, weight):
    y = by_windows(x, weight)
    for c in range(y.shape[1]):
        for i in range(y.shape[2]):
            for j in range(y.shape[3]):
                window = x[:, c, i : i + weight.shape[-1], j : j + weight.shape[-1]]
                y[:, c, i, j] = (window * weight[c, 0]).sum()
    return y


def with_numpy(x, weight):
    """einsum over windows of numpy, in double precision."""
    k = weight.shape[-1]
    windows = np.lib.stride_tricks.sliding_window_view(x.double().numpy(), (k, k), axis=(2, 3))
    return torch.from_numpy(np.einsum("nchwuv,cuv->nchw", windows, weight.double().numpy()[:, 0]))


def unfolded(x, weight):
    n, c, h, w = x.shape
    k = weight.shape[-1]
    columns = F.unfold(x, k).view(n, c, k * k, -1)
    return (columns * weight.view(1, c, k * k, 1)).sum(dim=2).view(n, c, h - k + 1, w - k + 1)


class Layer(nn.Module):
    def forward(self, x, weight):
        layer = nn.Conv2d(x.shape[1], x.shape[1], weight.shape[-1], groups=x.shape[1], bias=False)
        layer.weight.data = weight
        return layer(x)


def careless(x, weight):
    y = by_windows(x, weight)
    x.zero_()
    weight.zero_()
    return y


def only_the_last_product(x, weight):
    y = torch.zeros_like(by_windows(x, weight))
    for u in range(weight.shape[2]):
        for v in range(weight.shape[3]):
            y[:] = weight[:, 0, u, v].view(-1, 1, 1) * x[:, :, u : u + y.shape[2], v : v + y.shape[3]]
    return y


def first_channel(x, weight):
    return by_windows(torch.stack([x[:, 0]] * x.shape[1], dim=1), weight)


def one_wrong(x, weight):
    y = by_windows(x, weight)
    y[1, 2, 0, 3] = 99.0
    return y


def forgotten_return(x, weight):
    by_windows(x, weight)


ANSWERS = {
    "numpy": (with_numpy, "right"),
    "unfold": (unfolded, "right"),
    "a layer": (Layer(), "right"),
    "F.conv2d": (lambda x, weight: F.conv2d(x, weight, groups=len(weight)), "right"),
    "one channel at a time": (
        lambda x, weight: torch.cat([F.conv2d(x[:, [c]], weight[[c]]) for c in range(len(weight))], dim=1),
        "right",
    ),
    "partial": (partial(by_windows, short=0), "right"),
    "half precision": (lambda x, weight: by_windows(x.half(), weight.half()).half(), "right"),
    "bfloat16": (lambda x, weight: by_windows(x, weight).bfloat16(), "right"),
    "a parameter": (lambda x, weight: nn.Parameter(by_windows(x, weight)), "right"),
    "changing its inputs": (careless, "right"),
    "shared kernel": (shared_kernel, "the kernel `weight[0]`"),
    "first channel": (first_channel, "read input channel 0"),
    "standard": (standard, "one output channel is left"),
    "standard, repeated": (standard_repeated, "output channels are all alike"),
    "with padding": (with_padding, "zeros around the input"),
    "F.conv2d with padding": (
        lambda x, weight: F.conv2d(x, weight, padding=weight.shape[-1] // 2, groups=len(weight)),
        "zeros around the input",
    ),
    "flipped": (mathematical_convolution, "You flipped the kernel"),
    "rows and columns": (rows_and_columns_swapped, "columns of the kernel are swapped"),
    "output turned": (lambda x, weight: by_windows(x, weight).mT, "columns of your output are swapped"),
    "one place too few": (partial(by_windows, short=1), "last column are missing"),
    "mean": (partial(by_windows, combine=torch.Tensor.mean), "took the mean"),
    "max": (partial(by_windows, combine=torch.Tensor.amax), "largest product"),
    "no +=": (only_the_last_product, "Only the last product"),
    "images added": (all_images_added, "added the images"),
    "first image": (first_image_only, "first image only"),
    "stride 2": (lambda x, weight: F.conv2d(x, weight, groups=len(weight), stride=2), chapter.WRONG_SHAPE),
    "flat": (lambda x, weight: x.flatten(), chapter.WRONG_SHAPE),
    "a huge one": (lambda x, weight: torch.zeros(1).expand(50_000, 50_000), lessons.TOO_LARGE),
    "zeros": (lambda x, weight: by_windows(x, weight) * 0, chapter.WRONG_VALUES),
    "nan": (lambda x, weight: by_windows(x, weight) * float("nan"), chapter.WRONG_VALUES),
    "true": (lambda x, weight: by_windows(x, weight) > 0, chapter.WRONG_VALUES),
    "one wrong value": (one_wrong, chapter.WRONG_VALUES),
    "complex": (lambda x, weight: by_windows(x, weight) + 1j, lessons.COMPLEX),
    "complex without an imaginary part": (lambda x, weight: by_windows(x, weight) + 0j, lessons.COMPLEX),
    "a list": (lambda x, weight: by_windows(x, weight).tolist(), lessons.TENSOR),
    "an array": (lambda x, weight: with_numpy(x, weight).numpy(), lessons.TENSOR),
    "meta": (lambda x, weight: by_windows(x, weight).to("meta"), lessons.WITHOUT_VALUES),
    "an image too far": (lambda x, weight: x[9], "while your answer was being checked"),
    "10 GB": (lambda x, weight: torch.ones(10**12), lessons.NO_MEMORY),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    answer, diagnosis = ANSWERS[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("mistake", chapter.MISTAKES, ids=lambda mistake: mistake.diagnosis.en[:40])
def test_a_known_mistake_gets_its_own_diagnosis(mistake, expect):
    expect(EXERCISE, lambda: mistake.result, mistake.diagnosis)


@pytest.mark.parametrize("answer", ["abc", 5, torch.zeros(2)])
def test_it_takes_the_function_itself(answer):
    verdict = check(EXERCISE, answer)
    assert verdict.outcome == "wrong"
    assert "`depthwise_by_hand`" in verdict.sentence.en
    assert f"`{type(answer).__name__}`" in verdict.sentence.tr


def test_an_unknown_shape_is_answered_with_both_shapes():
    verdict = check(EXERCISE, lambda x, weight: x.flatten())
    assert "(2, 3, 4, 5)" in verdict.sentence.tr
    assert "(252,)" in verdict.sentence.tr


def test_an_unknown_value_is_answered_with_its_place():
    verdict = check(EXERCISE, one_wrong)
    assert "y[1, 2, 0, 3]" in verdict.sentence.en
    assert "99.000" in verdict.sentence.en


def test_an_empty_function_is_not_tried_yet():
    def depthwise_by_hand(x, weight): ...

    assert check(EXERCISE, depthwise_by_hand).outcome == "untried"
    assert check(EXERCISE, forgotten_return).outcome == "untried"
