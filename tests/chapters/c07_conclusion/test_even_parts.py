"""The judge of even_parts: numbers as learners find them, and what each is told."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
import torch

from course_utils.arithmetic import ConvSpec
from course_utils.chapters.c07_conclusion import even_parts as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("even_parts")

RIGHT = {
    "a number": 49,
    "a square": 7**2,
    "a float": 49.0,
    "divided": Fraction(64 * 49, 64),
    "numpy": np.float32(49),
    "a tensor": torch.tensor([49]),
}
WRONG = {
    "k once": (7, "You took k once"),
    "of a 3×3": (9, "9 belongs to a 3×3 kernel"),
    "the sum": (98, "twice the MACs"),
    "doubled": (14, "You multiplied 7 by 2"),
    "eight times": (72, "eight times cheaper"),
    "as many as the input": (64, chapter.OTHERWISE),
    "the share": (0.5, chapter.OTHERWISE),
    "nothing": (0, chapter.OTHERWISE),
    "no number": (float("nan"), chapter.OTHERWISE),
    "text": ("49", lessons.NUMBER),
    "a list": ([49, 49], lessons.NUMBER),
}


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_number_is_right_in_every_kind(name, expect):
    expect(EXERCISE, lambda: RIGHT[name], "right")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_number_gets_its_diagnosis(name, expect):
    answer, diagnosis = WRONG[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize(("k", "c_out"), [(7, 49), (3, 9)])
def test_the_two_layers_cost_the_same(k, c_out):
    depthwise = ConvSpec.depthwise(12, kernel_size=k, padding=k // 2)
    assert depthwise.macs(14, 14) == ConvSpec.pointwise(12, c_out).macs(14, 14)


def test_another_number_is_answered_with_both_costs():
    assert "49 · C_in MACs at each position, the pointwise layer 64 · C_in" in check(EXERCISE, 64).sentence.en
