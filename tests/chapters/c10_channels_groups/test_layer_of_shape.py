"""The judge of layer_of_shape: layers as learners build them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.chapters.c10_channels_groups import layer_of_shape as chapter
from course_utils.chapters.exercise import exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("layer_of_shape")


def slip(number):
    return chapter.MISTAKES[number].diagnosis


WRONG = {
    "the 4 taken for C_in": (lambda: nn.Conv2d(4, 12, 3), chapter.READS_4),
    "the 4 taken for C_in, two groups": (lambda: nn.Conv2d(4, 12, 3, groups=2), chapter.READS_4),
    "no groups": (lambda: nn.Conv2d(8, 12, 3), slip(0)),
    "the 4 taken for groups": (lambda: nn.Conv2d(8, 12, 3, groups=4), slip(1)),
    "C_out taken for C_in": (lambda: nn.Conv2d(8, 8, 3, groups=2), slip(2)),
    "exchanged": (lambda: nn.Conv2d(12, 8, 3, groups=2), lessons.REFUSED),
    "a 5×5": (lambda: nn.Conv2d(8, 12, 5, groups=2), chapter.WRONG),
    "two filters too many": (lambda: nn.Conv2d(8, 14, 3, groups=2), chapter.WRONG),
    "two layers": (
        lambda: nn.Sequential(nn.Conv2d(8, 12, 3, groups=2), nn.Conv2d(12, 12, 1)),
        chapter.NOT_ONE,
    ),
    "a shape": (lambda: (12, 4, 3, 3), lessons.MODULE),
    "the weight alone": (lambda: torch.rand(12, 4, 3, 3), lessons.MODULE),
}


class WithWeight(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(12, 4, 3, 3))

    def forward(self, x):
        return torch.conv2d(x, self.weight, groups=2)


RIGHT = {
    "the solution": lambda: nn.Conv2d(8, 12, kernel_size=3, groups=2),
    "a stride, padding and no bias": lambda: nn.Conv2d(8, 12, 3, 2, 1, groups=2, bias=False),
    "lazy": lambda: nn.LazyConv2d(12, (3, 3), groups=2),
    "a function": WithWeight,
    "with a ReLU": lambda: nn.Sequential(nn.Conv2d(8, 12, 3, groups=2), nn.ReLU()),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_layer_gets_its_diagnosis(name, expect):
    expect(EXERCISE, *WRONG[name])


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_layer_is_right_however_it_is_built(name, expect):
    expect(EXERCISE, RIGHT[name], "right")
