"""The judge of mixing_matrix: matrices as learners write them, and what each is told."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c02_decomposition import mixing_matrix as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.explorers.walk import walk_input
from course_utils.words import lessons

EXERCISE = exercise_named("mixing_matrix")
THIRD = 1 / 3
ROWS = [[1, 0, -1], [THIRD, THIRD, THIRD]]


def matrix(first=ROWS[0], second=ROWS[1]):
    return torch.tensor([list(map(float, first)), list(map(float, second))])


RIGHT = {
    "rows": matrix,
    "a list": lambda: ROWS,
    "numpy": lambda: np.array(ROWS),
    "the weight of a layer": lambda: matrix().view(2, 3, 1, 1),
    "a parameter": lambda: nn.Parameter(matrix()),
    "divided": lambda: torch.tensor([[3, 0, -3], [1, 1, 1]]) / 3,
    "rounded": lambda: matrix(second=(0.33, 0.33, 0.33)),
    "half precision": lambda: matrix().half(),
}
WRONG = {
    "turned": (lambda: matrix().t(), chapter.TURNED),
    "turned, as a weight": (lambda: matrix().t().reshape(3, 2, 1, 1), chapter.TURNED),
    "the difference alone": (lambda: torch.tensor([1.0, 0, -1]), chapter.ONE_ROW),
    "one row": (lambda: torch.tensor([[1.0, 0, -1]]), chapter.ONE_ROW),
    "three outputs": (lambda: torch.eye(3), chapter.WRONG_SHAPE),
    "3×3 kernels": (lambda: torch.zeros(2, 3, 3, 3), chapter.WRONG_SHAPE),
    "rows swapped": (lambda: matrix(ROWS[1], ROWS[0]), chapter.SWAPPED),
    "the other way round": (lambda: matrix((-1, 0, 1)), "the other way round"),
    "added": (lambda: matrix((1, 0, 1)), "You added the two channels"),
    "counted from 1": (lambda: matrix((1, -1, 0)), "minus channel 1"),
    "channel 1 as well": (lambda: matrix((1, 1, -1)), "Channel 1 is in the sum"),
    "a difference halved": (lambda: matrix((0.5, 0, -0.5)), chapter.WRONG_DIFFERENCE),
    "not a number": (lambda: matrix((float("nan"), 0, -1)), chapter.WRONG_DIFFERENCE),
    "the sum": (lambda: matrix(second=(1, 1, 1)), "the sum of the three channels"),
    "divided by 9": (lambda: matrix(second=(1 / 9,) * 3), "You divided by 9"),
    "the mean of two": (lambda: matrix(second=(0.5, 0, 0.5)), "channels 0 and 2 alone"),
    "grey": (lambda: matrix(second=(0.30, 0.59, 0.11)), chapter.WRONG_MEAN),
    "rows of two lengths": (lambda: [[1, 0, -1], [1]], lessons.TENSOR),
    "a word": (lambda: "mean", lessons.TENSOR),
    "a layer": (lambda: nn.Conv2d(3, 2, 1), lessons.TENSOR),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_matrix_is_right_however_it_is_written(name, expect):
    expect(EXERCISE, RIGHT[name], "right")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_matrix_gets_its_diagnosis(name, expect):
    expect(EXERCISE, *WRONG[name])


def test_a_wrong_row_is_shown():
    assert "`0.3, 0.59, 0.11`" in check(EXERCISE, matrix(second=(0.30, 0.59, 0.11))).sentence.en


def test_the_reason_tells_what_a_1x1_makes_of_the_pixel_of_the_chapter():
    y = F.conv2d(torch.tensor([walk_input()]).float(), matrix().view(2, 3, 1, 1))
    assert [round(value, 2) for value in y[0, :, 2, 2].tolist()] == [1, 2.67]


def test_a_matrix_with_blanks_is_not_tried_yet():
    assert check(EXERCISE, [[1, 0, -1], [..., ..., ...]]).outcome == "untried"
