"""The judges of legal_groups and two_inputs_each: answers as learners write them, and what each is told."""

from __future__ import annotations

import itertools
from functools import partial
from math import gcd

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c10_channels_groups import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

GROUPS = exercise_named("legal_groups")
LAYER = exercise_named("two_inputs_each")


def common(c_in, c_out, first=1, stop=None):
    return [g for g in range(first, stop or c_in + 1) if c_in % g == 0 and c_out % g == 0]


def by_trying(c_in, c_out):
    """PyTorch itself is asked."""
    legal = []
    for g in range(1, c_in + 1):
        try:
            nn.Conv2d(c_in, c_out, 1, groups=g)
        except ValueError:
            continue
        legal.append(g)
    return legal


def one_by_one(c_in, c_out):
    yield from reversed(common(c_in, c_out))


class Groups:
    def __call__(self, c_in, c_out):
        return {float(g): None for g in common(c_in, c_out)}.keys()


def endless(c_in, c_out):
    return itertools.count(1)


# Each answer with words of the diagnosis it must get.
GROUP_ANSWERS = {
    "by trying": (by_trying, "right"),
    "a generator": (one_by_one, "right"),
    "a class": (Groups(), "right"),
    "partial": (partial(common, first=1), "right"),
    "numpy": (lambda i, o: np.flatnonzero([i % g == o % g == 0 for g in range(1, i + 1)]) + 1, "right"),
    "torch": (lambda i, o: torch.tensor(common(i, o)), "right"),
    "a set": (lambda i, o: set(common(i, o)) | {1}, "right"),
    "divisors of the gcd": (lambda i, o: [g for g in range(1, gcd(i, o) + 1) if gcd(i, o) % g == 0], "right"),
    "inputs only": (lambda i, o: [g for g in range(1, i + 1) if i % g == 0], "divisors of C_in alone"),
    "inputs only, numpy": (lambda i, o: np.array([g for g in range(1, i + 1) if i % g == 0]), "C_in alone"),
    "outputs only": (lambda i, o: [g for g in range(1, o + 1) if o % g == 0], "C_out alone"),
    "either": (lambda i, o: [g for g in range(1, i + o) if i % g == 0 or o % g == 0], "not `or`"),
    "without 1": (partial(common, first=2), "1 is missing. `groups=1`"),
    "up to C_in": (lambda i, o: common(i, o, stop=i), "the number of channels itself is missing"),
    "up to C_out": (lambda i, o: [g for g in range(1, o) if i % g == o % g == 0], chapter.TOO_SHORT),
    "up to half": (lambda i, o: common(i, o, stop=i // 2 + 1), chapter.TOO_SHORT),
    "up to the gcd": (
        lambda i, o: [g for g in range(1, gcd(i, o)) if gcd(i, o) % g == 0],
        "range(1, gcd + 1)",
    ),
    "gcd only": (lambda i, o: [gcd(i, o)], "greatest common divisor alone"),
    "1 and the gcd": (lambda i, o: [1, gcd(i, o)], chapter.NOTHING_BETWEEN),
    "standard or depthwise": (lambda i, o: [1, i] if o % i == 0 else [1], chapter.NOTHING_BETWEEN),
    "every number": (lambda i, o: list(range(1, i + 1)), "You took every number"),
    "channels of a group": (lambda i, o: [i // g for g in common(i, o)], "C_in / `groups`"),
    "powers of two": (
        lambda i, o: [g for g in (1, 2, 4, 8, 16, 32) if i % g == o % g == 0],
        chapter.WRONG_GROUPS,
    ),
    "always one": (lambda i, o: [1], chapter.WRONG_GROUPS),
    "one number": (gcd, lessons.WHOLE_NUMBERS),
    "words": (lambda i, o: "1, 2", lessons.WHOLE_NUMBERS),
    "true and false": (lambda i, o: [i % g == o % g == 0 for g in range(1, i + 1)], lessons.WHOLE_NUMBERS),
    "a dict": (lambda i, o: {1: i}, lessons.WHOLE_NUMBERS),
    "None in it": (
        lambda i, o: [g if i % g == o % g == 0 else None for g in range(1, 9)],
        lessons.WHOLE_NUMBERS,
    ),
    "complex": (lambda i, o: [1 + 0j], lessons.COMPLEX),
    "without end": (endless, lessons.ENDLESS),
    "from 0": (partial(common, first=0), "while your answer was being checked"),
    "no function": ([1, 2], lessons.NO_FUNCTION),
}


@pytest.mark.parametrize("name", GROUP_ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    answer, diagnosis = GROUP_ANSWERS[name]
    expect(GROUPS, lambda: answer, diagnosis)


@pytest.mark.parametrize("mistake", chapter.MISTAKES, ids=lambda mistake: mistake.diagnosis.en[:40])
def test_a_known_mistake_gets_its_own_diagnosis(mistake, expect):
    expect(GROUPS, lambda: mistake.result, mistake.diagnosis)


def conv(c_in=8, c_out=16, kernel_size=3, padding=1, groups=4, **rest):
    return nn.Conv2d(c_in, c_out, kernel_size, padding=padding, groups=groups, **rest)


class Functional(nn.Module):
    """Four slices of the input, each with a convolution of its own, put together again."""

    def __init__(self, groups=4):
        super().__init__()
        self.groups, self.weight = groups, nn.Parameter(torch.randn(16, 8 // groups, 3, 3))

    def forward(self, x):
        parts = zip(x.chunk(self.groups, dim=1), self.weight.chunk(self.groups), strict=True)
        return torch.cat([F.relu(F.conv2d(part, weight, padding=1)) for part, weight in parts], dim=1)


def blocks_of_a_standard_layer():
    layer = conv(groups=1)
    for output, channel in itertools.product(range(16), range(8)):
        if channel // 2 != output // 4:
            layer.weight.data[output, channel] = 0.0
    return layer


def one_output_reads_three():
    layer = blocks_of_a_standard_layer()
    layer.weight.data[5, 6] = 1.0
    return layer


def half_of_a_group_silenced():
    layer = conv()
    layer.weight.data[:4, 1] = 0.0
    return layer


LAYER_ANSWERS = {
    "the layer": (conv, "right"),
    "ReLU": (lambda: nn.Sequential(conv(), nn.ReLU()), "right"),
    "batch norm": (
        lambda: nn.Sequential(conv(bias=False), nn.BatchNorm2d(16), nn.ReLU6(inplace=True)),
        "right",
    ),
    "lazy": (lambda: nn.Sequential(nn.LazyConv2d(16, 3, padding=1, groups=4), nn.LazyBatchNorm2d()), "right"),
    "nested": (
        lambda: nn.Sequential(nn.Sequential(nn.Identity(), conv(padding="same")), nn.Dropout()),
        "right",
    ),
    "functional": (Functional, "right"),
    "zeros in a standard layer": (blocks_of_a_standard_layer, "right"),
    "depthwise and a grouped 1×1": (
        lambda: nn.Sequential(conv(c_out=8, groups=8), conv(kernel_size=1, padding=0)),
        "right",
    ),
    "frozen": (lambda: conv().requires_grad_(False), "right"),
    "replicate": (lambda: conv(padding_mode="replicate"), "right"),
    "dilated": (lambda: conv(padding=2, dilation=2), "right"),
    "double": (lambda: conv().double(), "right"),
    "standard": (lambda: conv(groups=1), chapter.READS_EVERYTHING),
    "standard and ReLU": (lambda: nn.Sequential(conv(groups=1), nn.ReLU()), chapter.READS_EVERYTHING),
    "standard and batch norm": (
        lambda: nn.Sequential(conv(groups=1), nn.BatchNorm2d(16)),
        chapter.READS_EVERYTHING,
    ),
    "mixed afterwards": (lambda: nn.Sequential(conv(), nn.Conv2d(16, 16, 1)), chapter.READS_EVERYTHING),
    "two groups": (lambda: conv(groups=2), chapter.READS_FOUR),
    "two slices": (lambda: Functional(groups=2), chapter.READS_FOUR),
    "depthwise": (lambda: conv(groups=8), chapter.READS_ONE),
    "depthwise and ReLU": (lambda: nn.Sequential(conv(groups=8), nn.ReLU()), chapter.READS_ONE),
    "one reads three": (one_output_reads_three, chapter.READS_OTHERWISE),
    "some read one": (half_of_a_group_silenced, chapter.READS_OTHERWISE),
    "1×1": (lambda: conv(kernel_size=1, padding=0), chapter.WRONG_KERNEL),
    "5×5": (lambda: conv(kernel_size=5, padding=2), chapter.WRONG_KERNEL),
    "1×9": (lambda: conv(kernel_size=(1, 9), padding=(0, 4)), chapter.WRONG_KERNEL),
    "two 3×3": (lambda: nn.Sequential(conv(c_out=8), conv()), chapter.WRONG_KERNEL),
    "no padding": (lambda: conv(padding=0), chapter.NO_PADDING),
    "stride 2": (lambda: conv(stride=2), chapter.STRIDE),
    "stride 2 without padding": (lambda: conv(stride=2, padding=0), chapter.STRIDE),
    "padding 2": (lambda: conv(padding=2), chapter.TOO_MUCH_PADDING),
    "pooled": (lambda: nn.Sequential(conv(), nn.AdaptiveAvgPool2d(1)), chapter.WRONG_SIZE),
    "flattened": (lambda: nn.Sequential(conv(), nn.Flatten()), chapter.WRONG_SIZE),
    "8 outputs": (lambda: conv(c_out=8), chapter.WRONG_C_OUT),
    "2 outputs": (lambda: conv(c_out=2, groups=2), chapter.WRONG_C_OUT),
    "channels swapped": (lambda: conv(16, 8), lessons.REFUSED),
    "2 inputs": (lambda: conv(2, 16, groups=2), lessons.REFUSED),
    "the class": (lambda: nn.Conv2d, lessons.MODULE_CLASS),
    "a number": (lambda: 4, lessons.MODULE),
    "a list": (lambda: [conv()], lessons.MODULE),
    "a function": (lambda: F.conv2d, lessons.MODULE),
    "the output": (lambda: conv()(torch.zeros(1, 8, 12, 12)), lessons.MODULE),
    "a huge map": (lambda: conv(padding=6000), lessons.TOO_LARGE),
}


@pytest.mark.parametrize("name", LAYER_ANSWERS)
def test_a_layer_gets_its_diagnosis(name, expect):
    make, diagnosis = LAYER_ANSWERS[name]
    expect(LAYER, make, diagnosis)


@pytest.mark.parametrize("seed", range(8))
def test_the_verdict_depends_on_no_draw_of_the_weights(seed):
    torch.manual_seed(seed)
    assert check(LAYER, nn.Sequential(conv(), nn.ReLU())).outcome == "right"
    assert check(LAYER, nn.Sequential(conv(groups=8), nn.ReLU())).sentence == chapter.READS_ONE


def test_the_output_that_reads_otherwise_is_named():
    said = check(LAYER, one_output_reads_three()).sentence.en
    assert said.startswith("Output 5 reads these input channels: `[2, 3, 6]`")


def test_an_empty_function_is_not_tried_yet():
    def legal_groups(c_in, c_out): ...

    assert check(GROUPS, legal_groups).outcome == "untried"
    assert check(LAYER, ...).outcome == "untried"
