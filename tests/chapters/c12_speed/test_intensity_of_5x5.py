"""The judge of intensity_of_5x5: numbers as learners find them, and what each is told."""

from __future__ import annotations

from fractions import Fraction

import pytest
import torch

from course_utils.arithmetic import ConvSpec
from course_utils.chapters.c12_speed import intensity_of_5x5 as chapter
from course_utils.chapters.exercise import exercise_named
from course_utils.intensity import arithmetic_intensity
from course_utils.words import lessons

EXERCISE = exercise_named("intensity_of_5x5")
SLIPS = [mistake.diagnosis for mistake in chapter.MISTAKES]
WRONG = {
    "that of the 3×3": (2 * 9 / 8, SLIPS[0]),
    "MACs": (25 / 8, SLIPS[1]),
    "five weights": (2 * 5 / 8, SLIPS[2]),
    "only what is read": (2 * 25 / 4, SLIPS[3]),
    "numbers, not bytes": (2 * 25 / 2, SLIPS[4]),
    "read anew each time": (2 * 25 / (4 * 25 + 4), SLIPS[5]),
    "upside down": (8 / 50, SLIPS[6]),
    "FLOPs": (50, SLIPS[7]),
    "a standard layer": (float(arithmetic_intensity(ConvSpec(64, 64, 5, padding=2), 56, 56)), chapter.WRONG),
    "text": ("50 / 8", lessons.NUMBER),
    "both numbers": ([50, 8], lessons.NUMBER),
}
RIGHT = {
    "by hand": 2 * 25 / (4 + 4),
    "a fraction": Fraction(50, 8),
    "a tensor": torch.tensor(6.25),
    "rounded": 6.3,
    "with the weights": arithmetic_intensity(ConvSpec.depthwise(64, kernel_size=5, padding=2), 56, 56),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_number_gets_its_diagnosis(name, expect):
    answer, diagnosis = WRONG[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_number_is_right_however_it_is_found(name, expect):
    expect(EXERCISE, lambda: RIGHT[name], "right")
