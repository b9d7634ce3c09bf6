"""The judge of wide_enough: numbers as learners find them, and what each is told."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
import torch

from course_utils.arithmetic import ConvSpec, separable
from course_utils.chapters.c04_savings import wide_enough as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("wide_enough")

RIGHT = {
    "a number": 294,
    "in floats": 1 / (1 / 42 - 1 / 49),
    "a fraction": 1 / (Fraction(1, 42) - Fraction(1, 49)),
    "a product": 42 * 49 / (49 - 42),
    "numpy": np.int64(294),
    "a tensor": torch.tensor(294),
    "found by search": next(c for c in range(1, 1000) if Fraction(1, c) + Fraction(1, 49) <= Fraction(1, 42)),
}
WRONG = {
    "the pointwise layer left out": (42, "the part of the depthwise layer alone"),
    "the limit": (49, "49 is the limit"),
    "multiplied": (42 * 49, "You multiplied"),
    "subtracted": (7, "You took 42 from 49"),
    "of a 3×3": (72, "eight times begins"),
    "one too far": (295, "one too far"),
    "one too few": (293, chapter.TOO_FEW),
    "added": (91, chapter.TOO_FEW),
    "not inverted": (1.5, chapter.TOO_FEW),
    "wide": (1024, chapter.TOO_MANY),
    "the difference itself": (1 / 42 - 1 / 49, chapter.NO_CHANNELS),
    "k once": (1 / (1 / 42 - 1 / 7), chapter.NO_CHANNELS),
    "nothing": (0, chapter.NO_CHANNELS),
    "endless": (float("inf"), chapter.NO_CHANNELS),
    "text": ("294", lessons.NUMBER),
    "true": (True, lessons.NUMBER),
}


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_number_is_right_in_every_kind(name, expect):
    expect(EXERCISE, lambda: RIGHT[name], "right")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_number_gets_its_diagnosis(name, expect):
    answer, diagnosis = WRONG[name]
    expect(EXERCISE, lambda: answer, diagnosis)


def times(c_out):
    return Fraction(ConvSpec(64, c_out, 7).weights, separable(64, c_out, 7).params)


def test_the_sentences_say_what_the_layers_hold():
    assert times(293) < 42 == times(294)
    assert "293 output channels the pair is 41.98 times" in check(EXERCISE, 293).sentence.en
    assert "1.024 çıktı kanalıyla çift 46,76 kat" in check(EXERCISE, 1024).sentence.tr
    assert round(times(293), 2) == Fraction("41.98") and round(times(1024), 2) == Fraction("46.76")
    assert times(49) == Fraction("24.5")
