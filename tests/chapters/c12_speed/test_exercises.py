"""The judge of flops_per_byte: answers as learners write them, and what each is told."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

import numpy as np
import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.chapters.c12_speed import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("flops_per_byte")


def flops_per_byte(c_in, c_out, k, groups, size, flops=2, bytes_per_value=4, parts="iwo", power=2, k_power=2):
    """The learner's function; the named values are what may be got wrong."""
    weights = c_out * (c_in // groups) * k**k_power
    values = {"i": c_in * size**power, "w": weights, "o": c_out * size**power}
    return flops * weights * size**power / (bytes_per_value * sum(values[part] for part in parts))


def mistaken(**wrong):
    return partial(flops_per_byte, **wrong)


def without_groups(c_in, c_out, k, groups, size):
    return flops_per_byte(c_in, c_out, k, 1, size)


def maps_in_groups(c_in, c_out, k, groups, size):
    weights = c_out * (c_in // groups) * k**2
    maps = c_in // groups * size**2 + c_out // groups * size**2
    return 2 * weights * size**2 / (4 * (maps + weights))


def groups_twice(c_in, c_out, k, groups, size):
    weights = (c_out / groups) * (c_in / groups) * k**2
    return 2 * weights * size**2 / (4 * (c_in * size**2 + weights + c_out * size**2))


def by_pytorch(c_in, c_out, k, groups, size):
    """What the counter and the tensors themselves say."""
    layer = nn.Conv2d(c_in, c_out, k, padding=k // 2, groups=groups, bias=False)
    x = torch.zeros(1, c_in, size, size)
    with FlopCounterMode(display=False) as counter:
        y = layer(x)
    return counter.get_total_flops() / sum(t.numel() * t.element_size() for t in (x, layer.weight, y))


class Exact:
    def __call__(self, *sizes):
        return Fraction(flops_per_byte(*sizes))


ANSWERS = {
    "PyTorch": (by_pytorch, "right"),
    "a fraction": (Exact(), "right"),
    "partial": (partial(flops_per_byte, parts="owi"), "right"),
    "numpy": (lambda *sizes: np.float64(flops_per_byte(*sizes)), "right"),
    "an array": (lambda *sizes: np.array(flops_per_byte(*sizes)), "right"),
    "a tensor": (lambda *sizes: torch.tensor(flops_per_byte(*sizes), dtype=torch.float64), "right"),
    "float32": (lambda *sizes: torch.tensor(flops_per_byte(*sizes)), "right"),
    "MACs": (mistaken(flops=1), "MACs per byte"),
    "8 bytes": (mistaken(bytes_per_value=8), "counted 8 bytes"),
    "values": (mistaken(bytes_per_value=1), "not by the bytes"),
    "MACs per value": (mistaken(flops=1, bytes_per_value=1), "MACs for each number"),
    "no output": (mistaken(parts="iw"), "The output is missing"),
    "no input": (mistaken(parts="wo"), "The input is missing"),
    "no weights": (mistaken(parts="io"), "The weights are missing"),
    "no groups": (without_groups, "`groups` plays no part"),
    "maps in groups": (maps_in_groups, "divides the maps as well"),
    "groups twice": (groups_twice, "weights are divided by `groups` twice"),
    "one side": (mistaken(power=1), "one side of the map"),
    "k once": (mistaken(k_power=1), "k should be squared"),
    "one position": (lambda *s: flops_per_byte(*s) / s[-1] ** 2, "FLOPs of a single position"),
    "upside down": (lambda *sizes: 1 / flops_per_byte(*sizes), "upside down"),
    "FLOPs": (lambda c, o, k, g, s: 2 * o * (c // g) * k**2 * s**2, "divide it by the bytes"),
    "rounded": (lambda *sizes: round(flops_per_byte(*sizes), 2), chapter.ROUNDED),
    "whole": (lambda *sizes: int(flops_per_byte(*sizes)), chapter.WRONG),
    "one number": (lambda *sizes: 3.5, chapter.WRONG),
    "nan": (lambda *sizes: float("nan"), chapter.WRONG),
    "weights only": (mistaken(parts="w"), chapter.WRONG),
    "2 bytes": (mistaken(bytes_per_value=2), "counted 2 bytes"),
    "a list": (lambda *sizes: [1.0], lessons.NUMBER),
    "both": (lambda *sizes: (1, 2), lessons.NUMBER),
    "text": (lambda *sizes: "15.6", lessons.NUMBER),
    "True": (lambda *sizes: True, lessons.NUMBER),
    "complex": (lambda *sizes: flops_per_byte(*sizes) + 0j, lessons.COMPLEX),
    "no function": (15.6, lessons.NO_FUNCTION),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    answer, diagnosis = ANSWERS[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("mistake", chapter.MISTAKES, ids=lambda mistake: mistake.diagnosis.en[:40])
def test_a_known_mistake_gets_its_own_diagnosis(mistake, expect):
    expect(EXERCISE, lambda: lambda *sizes: mistake.result(chapter.Case(*sizes)), mistake.diagnosis)


def test_an_unknown_mistake_is_answered_with_both_numbers():
    verdict = check(EXERCISE, lambda *sizes: 3.5)
    assert verdict.outcome == "wrong"
    assert "(32, 48, 3, 2, 7)" in verdict.sentence.en
    assert "3.5" in verdict.sentence.tr


def test_a_rounded_result_is_told_so():
    verdict = check(EXERCISE, lambda *sizes: round(flops_per_byte(*sizes), 2))
    assert verdict.outcome == "wrong"
    assert "very close to 15.63" in verdict.sentence.en


def test_a_blank_function_is_not_tried_yet():
    assert check(EXERCISE, lambda *sizes: ...).outcome == "untried"
