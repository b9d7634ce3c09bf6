"""The judge of chapter 14: lists as learners write them, and what each is told."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest
import torch

from course_utils.chapters.c14_capstone import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.measure.capstone import GIVEN, given, split

LAYERS = exercise_named("layers_to_split")

ANSWERS = {
    "a list": (["d", "e"], "right"),
    "the other order": (("e", "d"), "right"),
    "a set": ({"d", "e"}, "right"),
    "paths of the convolutions": (["d.0", "e.0"], "right"),
    "a dict's keys": ({"d": 17904, "e": 11760}, "right"),
    "an array": (np.array(["d", "e"]), "right"),
    "a generator": ((name for name in "de"), "right"),
    "with blanks": ([" d", "e "], "right"),
    "all": (list("abcde"), "neither can be split"),
    "the first one too": (["a", "d", "e"], "has little to give"),
    "one": (["d"], "there is one more"),
    "the smaller one": (["e"], "the largest layer of the network"),
    "with the 1×1": (["c", "d", "e"], "looks at no neighbours"),
    "with the depthwise one": (["b", "d", "e"], "each output reads a single channel"),
    "the opposite": (["a", "b", "c"], "should be left alone"),
    "none": ([], "The list is empty"),
    "others": (["a", "d"], chapter.WRONG),
    "two that cannot be": (["b", "c"], chapter.WRONG),
    "a word": ("de", chapter.NOT_NAMES),
    "places": ([3, 4], chapter.NOT_NAMES),
    "a number": (2, chapter.NOT_NAMES),
    "a tensor": (torch.tensor([3, 4]), chapter.NOT_NAMES),
    "endless": (count(), chapter.NOT_NAMES),
    "a name there is not": (["d", "head"], chapter.UNKNOWN),
    "capitals": (["D", "E"], chapter.UNKNOWN),
    "twice": (["d", "e", "d"], chapter.TWICE),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    answer, diagnosis = ANSWERS[name]
    if name == "a generator":  # it is read once, and `expect` judges twice
        assert check(LAYERS, answer).outcome == "right"
    else:
        expect(LAYERS, lambda: answer, diagnosis)


def test_nothing_is_not_tried():
    assert check(LAYERS, ...).outcome == "untried"


def params(model) -> int:
    return sum(p.numel() for p in model.parameters())


def test_the_right_layers_are_those_that_split_saves_most_with():
    network, saved = given(chapter.NETWORK, lang="en"), {}
    for name in (layer.name for layer in GIVEN[chapter.NETWORK].layers):
        try:
            saved[name] = params(network) - params(split(network, name, lang="en"))
        except ValueError:  # grouped already, or 1×1
            saved[name] = 0
    assert {name for name, count in saved.items() if count >= chapter.LEAST} == chapter.RIGHT
    assert (saved["a"], saved["b"], saved["c"], saved["d"], saved["e"]) == (543, 0, 0, 17_904, 11_760)
    for number in ("543", "17,904", "11,760"):
        assert number in LAYERS.why.en
