"""The judge of most_filters: numbers as learners find them, and what each is told."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.chapters.c01_cost import most_filters as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("most_filters")
BUDGET = 10_000_000

RIGHT = {
    "a number": 90,
    "a float": 90.0,
    "rounded down": BUDGET // (27 * 64 * 64),
    "numpy": np.floor(BUDGET / (27 * 64**2)),
    "a tensor": torch.tensor(90),
    "a fraction": Fraction(180, 2),
}
WRONG = {
    "not rounded": (BUDGET / (27 * 64**2), chapter.FRACTION),
    "a fraction, not rounded": (Fraction(BUDGET, 27 * 64**2), chapter.FRACTION),
    "rounded up": (91, "You rounded up"),
    "one kernel": (BUDGET / (9 * 64**2), "a single kernel"),
    "kernels": (BUDGET // (3 * 64**2), "counted the kernels"),
    "no positions": (BUDGET // 27, "by the 27 weights"),
    "one side": (BUDGET / (27 * 64), "along one side"),
    "no padding": (BUDGET // (27 * 62**2), "62×62"),
    "FLOPs": (45, "multiplication and addition separately"),
    "one filter": (27 * 64**2, "what a single filter does"),
    "the MACs": (90 * 27 * 64**2, "what the layer does"),
    "too many": (64 * 64, chapter.OVER),
    "too few": (64, chapter.UNDER),
    "none": (0, chapter.UNDER),
    "endless": (float("inf"), lessons.WHOLE_NUMBER),
    "no number": (float("nan"), lessons.WHOLE_NUMBER),
    "text": ("90", lessons.NUMBER),
    "a layer": (nn.Conv2d(3, 90, 3), lessons.NUMBER),
}


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_number_is_right_in_every_kind(name, expect):
    expect(EXERCISE, lambda: RIGHT[name], "right")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_number_gets_its_diagnosis(name, expect):
    answer, diagnosis = WRONG[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("mistake", chapter.MISTAKES, ids=lambda mistake: mistake.diagnosis.en[:30])
def test_a_known_slip_is_wrong_and_gets_its_own_diagnosis(mistake):
    verdict = check(EXERCISE, mistake.result)
    assert (verdict.outcome, verdict.sentence) == ("wrong", mistake.diagnosis)


def macs(filters, size):
    with FlopCounterMode(display=False) as counter:
        nn.Conv2d(3, filters, 3, padding=1, bias=False, device="meta")(
            torch.zeros(1, 3, size, size, device="meta")
        )
    return counter.get_total_flops() // 2


def test_pytorch_counts_what_the_sentences_say():
    assert macs(90, 64) == 9_953_280 <= BUDGET < macs(91, 64) == 10_063_872
    assert macs(22, 128) <= BUDGET < macs(23, 128)
    assert "64 filters do 7,077,888 MACs" in check(EXERCISE, 64).sentence.en
    assert "64 filtre 7.077.888 MAC" in check(EXERCISE, 64).sentence.tr
    assert "90,42" in check(EXERCISE, BUDGET / (27 * 64**2)).sentence.tr
