"""The judges of chapter 04: answers as learners write them, and what each is told."""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction
from functools import partial

import numpy as np
import pytest
import torch
from torch import nn

from course_utils.chapters.c04_savings import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

SAVING = exercise_named("saving_of_pair")
SPLITTING = exercise_named("worth_splitting")


def weights(*layers):
    return sum(layer.weight.numel() for layer in layers)


def standard(c_in, c_out, k):
    return weights(nn.Conv2d(c_in, c_out, k, bias=False))


def depthwise(c_in, k):
    return weights(nn.Conv2d(c_in, c_in, k, groups=c_in, bias=False))


def pointwise(c_in, c_out):
    return weights(nn.Conv2d(c_in, c_out, 1, bias=False))


def pair(c_in, c_out, k):
    return depthwise(c_in, k) + pointwise(c_in, c_out)


def saving(c_in, c_out, k, first=depthwise, second=pointwise):
    """What PyTorch holds; `first` and `second` count the layers of the pair."""
    return standard(c_in, c_out, k) / (first(c_in, k) + second(c_in, c_out))


class Saving:
    def __call__(self, c_in, c_out, k):
        return Fraction(c_out * k**2, c_out + k**2)


def with_biases(c_in, c_out, k):
    layers = nn.Conv2d(c_in, c_in, k, groups=c_in), nn.Conv2d(c_in, c_out, 1), nn.Conv2d(c_in, c_out, k)
    dw, pw, whole = (sum(p.numel() for p in layer.parameters()) for layer in layers)
    return whole / (dw + pw)


SAVINGS = {
    "PyTorch": (saving, "right"),
    "rounded": (lambda c_in, c_out, k: round(1 / (1 / c_out + 1 / k**2), 2), "right"),
    "a fraction": (Saving(), "right"),
    "numpy": (lambda c_in, c_out, k: np.float32(saving(c_in, c_out, k)), "right"),
    "an array of one": (lambda c_in, c_out, k: np.array([saving(c_in, c_out, k)]), "right"),
    "a tensor": (lambda c_in, c_out, k: torch.tensor(saving(c_in, c_out, k)), "right"),
    "partial": (partial(saving, second=pointwise), "right"),
    "a decimal": (lambda *sizes: Decimal(saving(*sizes)), "right"),
    "share": (lambda c_in, c_out, k: 1 / c_out + 1 / k**2, "divided the other way round"),
    "depthwise alone": (lambda i, o, k: standard(i, o, k) / depthwise(i, k), "forgot the pointwise layer"),
    "pointwise alone": (lambda i, o, k: standard(i, o, k) / pointwise(i, o), "forgot the depthwise layer"),
    "depthwise of C_out": (
        lambda i, o, k: standard(i, o, k) / (o * k**2 + i * o),
        "C_in has taken the place of C_out",
    ),
    "C_in in the formula": (lambda i, o, k: 1 / (1 / i + 1 / k**2), "C_in has taken the place of C_out"),
    "biases": (with_biases, "counted biases as well"),
    "two layers that are standard": (
        lambda i, o, k: standard(i, o, k) / (standard(i, o, k) + pointwise(i, o)),
        "first layer of the pair as a standard one",
    ),
    "difference": (lambda i, o, k: standard(i, o, k) - pair(i, o, k), "found the difference"),
    "k once": (lambda c_in, c_out, k: c_out * k / (c_out + k), "k should be squared"),
    "multiplied": (lambda c_in, c_out, k: 1 / (1 / c_out * 1 / k**2), "multiplied the two parts"),
    "whole": (lambda *sizes: int(saving(*sizes)), "cuts the result"),
    "floored": (lambda i, o, k: standard(i, o, k) // pair(i, o, k), "cuts the result"),
    "5": (lambda *sizes: 5.0, chapter.WRONG_SAVING),
    "C_in = C_out": (lambda i, o, k: saving(i, i, k), "C_in has taken the place of C_out"),
    "a percentage": (lambda *sizes: 100 * saving(*sizes), chapter.WRONG_SAVING),
    "nan": (lambda *sizes: float("nan"), chapter.WRONG_SAVING),
    "infinite": (lambda *sizes: 10**400, chapter.WRONG_SAVING),
    "a word": (lambda *sizes: "7.89", lessons.NUMBER),
    "True": (lambda *sizes: True, lessons.NUMBER),
    "both": (lambda i, o, k: (standard(i, o, k), pair(i, o, k)), lessons.NUMBER),
    "complex": (lambda *sizes: saving(*sizes) + 0j, lessons.COMPLEX),
    "divided by zero": (lambda *sizes: 1 / 0, "while your answer was being checked"),
    "a number": (7.89, lessons.NO_FUNCTION),
    "itself": (lambda *sizes: again(*sizes), lessons.CALLS_ITSELF),
}


def again(*sizes):
    return again(*sizes)


@pytest.mark.parametrize("name", SAVINGS)
def test_a_saving_gets_its_diagnosis(name, expect):
    answer, diagnosis = SAVINGS[name]
    expect(SAVING, lambda: answer, diagnosis)


KNOWN = [(SAVING, m) for m in chapter.SAVING_MISTAKES] + [(SPLITTING, m) for m in chapter.PLACES_MISTAKES]


@pytest.mark.parametrize(("exercise", "mistake"), KNOWN)
def test_a_known_mistake_gets_its_own_diagnosis(exercise, mistake, expect):
    expect(exercise, lambda: mistake.result, mistake.diagnosis)


def test_another_wrong_saving_is_answered_with_both_numbers():
    sentence = check(SAVING, lambda c_in, c_out, k: 5.0).sentence
    assert "the answer is 7.89, and yours is 5." in sentence.en
    assert "7,89 bekleniyordu" in sentence.tr
    assert f"{standard(32, 64, 3):,} weights" in sentence.en
    assert f"the pair {pair(32, 64, 3):,}" in sentence.en


def cheaper(layers):
    return [place for place, layer in enumerate(layers) if pair(*layer) < standard(*layer)]


def chosen(keeps):
    return lambda layers: [place for place, layer in enumerate(layers) if keeps(*layer)]


def one_by_one(layers):
    yield from reversed(cheaper(layers))


def emptied(layers):
    places = cheaper(layers)
    layers.clear()
    return places


def mask(layers):
    return [pair(*layer) < standard(*layer) for layer in layers]


def returned_too_soon(layers):
    for place in cheaper(layers):
        return [place]


PLACES = {
    "PyTorch": (cheaper, "right"),
    "a rule": (chosen(lambda c_in, c_out, k: k > 1 and c_out > 1), "right"),
    "a set": (lambda layers: set(cheaper(layers)), "right"),
    "a generator": (one_by_one, "right"),
    "numpy": (lambda layers: np.flatnonzero(mask(layers)), "right"),
    "torch": (lambda layers: torch.nonzero(torch.tensor(mask(layers))), "right"),
    "numpy's integers": (lambda layers: [np.int64(place) for place in cheaper(layers)], "right"),
    "a filter": (lambda layers: filter(lambda place: mask(layers)[place], range(len(layers))), "right"),
    "partial": (partial(lambda first, layers: cheaper(layers), 0), "right"),
    "emptied": (emptied, "right"),
    "all": (lambda layers: list(range(len(layers))), "You split every layer"),
    "k > 1": (chosen(lambda c_in, c_out, k: k > 1), "those with C_out = 1 should stay"),
    "C_out > 1": (chosen(lambda c_in, c_out, k: c_out > 1), "the 1×1 layers should stay"),
    "depthwise alone": (
        chosen(lambda i, o, k: depthwise(i, k) < standard(i, o, k)),
        "the 1×1 layers should stay",
    ),
    "the other way": (chosen(lambda *layer: pair(*layer) > standard(*layer)), "Turn the comparison round"),
    "eight times": (chosen(lambda *layer: saving(*layer) >= 8), "layers that save 8 times"),
    "1 and 0": (lambda layers: list(map(int, mask(layers))), "nothing but 0 and 1"),
    "from 1": (lambda layers: [place + 1 for place in cheaper(layers)], "but counted them from 1"),
    "C_out >= k": (chosen(lambda c_in, c_out, k: k > 1 and c_out >= k), "asked for C_out to be at least k"),
    "C_out for depthwise": (
        chosen(lambda i, o, k: o * k**2 + i * o < i * o * k**2),
        "You counted C_out · k² for the depthwise layer",
    ),
    "the first": (returned_too_soon, "first such layer only"),
    "none": (lambda layers: [], chapter.WRONG_PLACES),
    "the cheapest": (
        lambda layers: [max(range(len(layers)), key=lambda p: saving(*layers[p]))],
        chapter.WRONG_PLACES,
    ),
    "from the end": (lambda layers: [place - len(layers) for place in cheaper(layers)], chapter.NOT_PLACES),
    "weights": (lambda layers: [pair(*layer) for layer in layers], chapter.NOT_PLACES),
    "True and False": (mask, lessons.WHOLE_NUMBERS),
    "layers": (
        lambda layers: [layer for layer in layers if pair(*layer) < standard(*layer)],
        lessons.WHOLE_NUMBERS,
    ),
    "one place": (lambda layers: 2, lessons.WHOLE_NUMBERS),
    "text": (lambda layers: "02", lessons.WHOLE_NUMBERS),
    "a dict": (lambda layers: {0: 1}, lessons.WHOLE_NUMBERS),
    "None in it": (lambda layers: [0, None], lessons.WHOLE_NUMBERS),
    "without end": (lambda layers: itertools.count(), lessons.ENDLESS),
}


@pytest.mark.parametrize("name", PLACES)
def test_places_get_their_diagnosis(name, expect):
    answer, diagnosis = PLACES[name]
    expect(SPLITTING, lambda: answer, diagnosis)


def test_wrong_places_are_answered_with_the_layers():
    sentence = check(SPLITTING, lambda layers: [1]).sentence
    assert "`[0, 2]`" in sentence.en
    assert "(64, 1, 3)" in sentence.tr


def test_the_blanks_of_the_notebook_are_not_tried_yet():
    assert check(SAVING, lambda c_in, c_out, k: ...).outcome == "untried"
    assert check(SPLITTING, lambda layers: ...).outcome == "untried"
