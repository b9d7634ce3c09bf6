"""The judge of apart: layers as learners build them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c03_depthwise import apart as chapter
from course_utils.chapters.exercise import exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("apart")


def depthwise(k=5, c_out=5, **rest):
    return nn.Conv2d(5, c_out, k, **({"groups": 5, "bias": False} | rest))


class ByHand(nn.Module):
    def __init__(self, weight):
        super().__init__()
        self.weight = weight

    def forward(self, x):
        return F.conv2d(x, self.weight, groups=5)


RIGHT = {
    "the solution": depthwise,
    "the size kept": lambda: depthwise(padding=2),
    "a stride": lambda: depthwise(stride=2),
    "in a row with nothing": lambda: nn.Sequential(depthwise(), nn.Identity()),
    "as a function": lambda: ByHand(nn.Parameter(torch.randn(5, 1, 5, 5))),
    "lazy": lambda: nn.LazyConv2d(5, 5, groups=5, bias=False),
}
WRONG = {
    "groups forgotten": (lambda: depthwise(groups=1), chapter.STANDARD),
    "a bias": (lambda: depthwise(bias=True), chapter.BIAS),
    "a 3×3": (lambda: depthwise(k=3), chapter.SMALL),
    "a 5×1": (lambda: depthwise(k=(5, 1)), chapter.OTHER_KERNEL),
    "a 1×1": (lambda: depthwise(k=1), chapter.OTHER_KERNEL),
    "two filters a channel": (lambda: depthwise(c_out=10), chapter.OUTPUTS),
    "125 weights, and one output": (lambda: depthwise(groups=1, c_out=1), chapter.STANDARD),
    "two layers": (lambda: nn.Sequential(depthwise(padding=2), depthwise()), chapter.NOT_ONE),
    "no layer": (nn.Identity, chapter.NOT_ONE),
    "weights that are not kept": (lambda: ByHand(torch.randn(5, 1, 5, 5)), chapter.HIDDEN),
    "three channels": (lambda: nn.Conv2d(3, 3, 5, groups=3), lessons.REFUSED),
    "the class": (lambda: nn.Conv2d, lessons.MODULE_CLASS),
    "a number": (lambda: 125, lessons.MODULE),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_layer_is_right_however_it_is_built(name, expect):
    expect(EXERCISE, RIGHT[name], "right")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_layer_gets_its_diagnosis(name, expect):
    expect(EXERCISE, *WRONG[name])


def test_every_diagnosis_is_reached(unreached):
    assert unreached(chapter, WRONG) == []


def test_the_numbers_of_the_sentences_are_pytorchs():
    assert depthwise().weight.numel() == 125
    assert depthwise(k=3).weight.numel() == 45
    assert depthwise(groups=1).weight.numel() == 625
