"""The judge of blurred_grey: weights as learners write them, and what each is told."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c02_decomposition import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.measure.photo import photo
from course_utils.words import lessons

EXERCISE = exercise_named("blurred_grey")
MEAN = torch.full((3, 1, 3, 3), 1 / 9)
GREY = torch.tensor([0.30, 0.59, 0.11]).view(1, 3, 1, 1)


def solution():
    namespace = {}
    exec(EXERCISE.solution, namespace)
    return namespace[EXERCISE.answer_name]


def test_the_solution_blurs_and_makes_grey_as_its_reason_says():
    depthwise, pointwise = solution()
    image = photo(lang="en")
    two_steps = F.conv2d(F.conv2d(image, depthwise, padding=1, groups=3), pointwise)
    by_hand = (image[:, :, 9:12, 19:22].mean(dim=(2, 3)) * pointwise.flatten()).sum()
    assert torch.isclose(two_steps[0, 0, 10, 20], by_hand)
    one_step = F.conv2d(image, (pointwise.view(1, 3, 1, 1) * depthwise.view(1, 3, 3, 3)), padding=1)
    assert torch.allclose(one_step, two_steps, atol=1e-3)
    assert (depthwise.numel(), pointwise.numel()) == (27, 3)


def kernels(*middle_row, fill=1 / 9):
    weight = torch.full((3, 1, 3, 3), fill)
    if middle_row:
        weight[:, 0, 1] = torch.tensor(middle_row)
    return weight


def mixing(*weights):
    return torch.tensor(weights).view(1, 3, 1, 1)


def one_kernel_off(value):
    weight = MEAN.clone()
    weight[2, 0, 1, 1] = value
    return weight


def averaging_layer():
    layer = nn.Conv2d(3, 3, 3, groups=3, bias=False)
    nn.init.constant_(layer.weight, 1 / 9)
    return layer


NINTHS = np.full((3, 1, 3, 3), 1 / 9)

ANSWERS = {
    "the solution": (solution(), "right"),
    "a list": ([MEAN, GREY], "right"),
    "ones divided by 9": ((torch.ones(3, 1, 3, 3) / 9, mixing(0.30, 0.59, 0.11)), "right"),
    "from numpy": (
        (torch.from_numpy(NINTHS), torch.from_numpy(np.array([[[[0.3]], [[0.59]], [[0.11]]]]))),
        "right",
    ),
    "a layer's weight": ((averaging_layer().weight, nn.Parameter(GREY)), "right"),
    "half precision": ((MEAN.half(), GREY.bfloat16()), "right"),
    "expanded": ((torch.full((1, 1, 1, 1), 1 / 9).expand(3, 1, 3, 3), GREY), "right"),
    "BT.601": ((MEAN, mixing(0.299, 0.587, 0.114).round(decimals=2)), "right"),
    "sums": ((kernels(fill=1.0), GREY), "nine times too bright"),
    "27": ((kernels(fill=1 / 27), GREY), "divided by 27"),
    "thirds": ((kernels(fill=1 / 3), GREY), "Your weights are 1/3"),
    "identity": ((kernels(0, 1.0, 0, fill=0.0), GREY), "Only the middle weight"),
    "without the middle": ((kernels(1 / 8, 0.0, 1 / 8, fill=1 / 8), GREY), "mean of eight neighbours"),
    "grey in the kernels": ((MEAN * GREY.view(3, 1, 1, 1), GREY), "into the depthwise weight as well"),
    "standard": ((torch.full((3, 3, 3, 3), 1 / 9), GREY), chapter.STANDARD_SHAPE),
    "standard, one output": ((torch.full((1, 3, 3, 3), 1 / 9), GREY), chapter.STANDARD_SHAPE),
    "one kernel": ((torch.full((1, 1, 3, 3), 1 / 9), GREY), chapter.SHARED_SHAPE),
    "three axes": ((torch.full((3, 3, 3), 1 / 9), GREY), chapter.DEPTHWISE_SHAPE),
    "one number": ((torch.tensor(1 / 9), GREY), chapter.DEPTHWISE_SHAPE),
    "a kernel off": ((one_kernel_off(0.5), GREY), chapter.OTHER_KERNELS),
    "not a number": ((one_kernel_off(float("nan")), GREY), chapter.OTHER_KERNELS),
    "rounded": ((kernels(fill=0.1), GREY), chapter.OTHER_KERNELS),
    "plain mean": ((MEAN, mixing(1 / 3, 1 / 3, 1 / 3)), "plain mean of the three channels"),
    "ones": ((MEAN, torch.ones(1, 3, 1, 1)), "added the channels without weights"),
    "reversed": ((MEAN, mixing(0.11, 0.59, 0.30)), "in the opposite order"),
    "divided again": ((MEAN, GREY / 9), "weights of the mixing by 9"),
    "percentages": ((MEAN, mixing(30, 59, 11)), "Divide by 100"),
    "other weights": ((MEAN, mixing(0.3, 0.5, 0.2)), chapter.OTHER_MIXING),
    "green first": ((MEAN, mixing(0.59, 0.30, 0.11)), chapter.OTHER_MIXING),
    "outputs and inputs swapped": ((MEAN, GREY.view(3, 1, 1, 1)), chapter.SWAPPED_SHAPE),
    "flat": ((MEAN, GREY.flatten()), chapter.POINTWISE_SHAPE),
    "weights exchanged": ((GREY, MEAN), chapter.DEPTHWISE_SHAPE),
    "complex": ((MEAN + 1j, GREY), lessons.COMPLEX),
    "complex mixing": ((MEAN, GREY + 0j), lessons.COMPLEX),
    "lists": (([[1 / 9] * 9] * 3, GREY), lessons.TENSOR),
    "an array": ((NINTHS, GREY), lessons.TENSOR),
    "a tuple": ((MEAN, (0.30, 0.59, 0.11)), lessons.TENSOR),
    "a layer": ((averaging_layer(), GREY), lessons.TENSOR),
    "10 GB": ((torch.zeros(1).expand(50_000, 50_000), GREY), lessons.TOO_LARGE),
    "one weight": (MEAN, chapter.NO_PAIR),
    "three": ((MEAN, GREY, GREY), chapter.NO_PAIR),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    answer, diagnosis = ANSWERS[name]
    expect(EXERCISE, lambda: answer, diagnosis)


def test_a_wrong_kernel_is_named_by_its_channel():
    said = check(EXERCISE, (one_kernel_off(0.5), GREY)).sentence
    assert said == chapter.OTHER_KERNELS.filled(channel=2, got="0.5")
    assert "nan" in check(EXERCISE, (one_kernel_off(float("nan")), GREY)).sentence.tr


def test_an_open_half_is_not_tried_yet():
    assert check(EXERCISE, (MEAN, ...)).outcome == "untried"
