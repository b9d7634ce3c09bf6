"""The judge of lines_in_order: orders as learners write them, and what each is told."""

from __future__ import annotations

import re
from ast import literal_eval
from itertools import permutations
from pathlib import Path

import pytest

from course_utils.chapters.c10_channels_groups import lines_in_order as chapter
from course_utils.chapters.exercise import check, exercise_named

EXERCISE = exercise_named("lines_in_order")

WRONG = {
    "as they stand": ("abcdefg", chapter.EMPTY_LOOP),
    "a loop without its body": ("cefba", chapter.EMPTY_LOOP),
    "the list inside the loop": ("cebfda", chapter.EMPTY_LOOP),
    "the body before the loop": ("cefdba", chapter.EMPTY_LOOP),
    "the loop first": ("bdcefa", chapter.NOT_YET),
    "the list after the loop": ("cebdfa", chapter.NOT_YET),
    "the joining first": ("acefbd", chapter.NOT_YET),
    "no pieces of the input": ("efbda", chapter.NOT_YET),
    "joined before the loop": ("cefabd", chapter.JOINED_TOO_SOON),
    "no loop": ("cefa", chapter.JOINED_TOO_SOON),
    "not joined": ("cefbd", chapter.NOTHING_JOINED),
    "the columns of the weight": ("cgfbda", chapter.CUT_COLUMNS),
    "rows, and then columns": ("cegfbda", chapter.CUT_COLUMNS),
    "the body twice": ("cefbdda", chapter.TWICE),
    "a letter that is none": ("xefbda", chapter.UNKNOWN),
    "numbers": ([3, 5, 6, 2, 4, 1], chapter.NO_ORDER),
    "a number": (356241, chapter.NO_ORDER),
    "nothing": ("", chapter.NO_ORDER),
    "the code itself": ("parts = []", chapter.UNKNOWN),
}
RIGHT = {
    "the solution": "cefbda",
    "the list first": "fcebda",
    "the rows first": "efcbda",
    "the columns overwritten": "cgefbda",
    "with commas": "c, e, f, b, d, a",
    "capitals": "CEFBDA",
    "a list": ["c", "e", "f", "b", "d", "a"],
    "a tuple of words": ("c\n", "e\n", "f\n", "b\n", "d\n", "a"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_order_gets_its_diagnosis(name, expect):
    answer, diagnosis = WRONG[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_order_is_right_however_it_is_written(name, expect):
    expect(EXERCISE, lambda: RIGHT[name], "right")


def test_of_all_orders_of_the_six_lines_those_are_right_that_prepare_then_loop_then_join():
    right = {"".join(order) for order in permutations("abcdef") if chapter.judge(order) is None}
    assert right == {"".join(first) + "bda" for first in permutations("cef")}


def test_the_line_that_fails_is_named():
    sentence = check(EXERCISE, "cebdfa").sentence.en
    assert "`parts`" in sentence and "`parts.append(conv2d(piece, filters))`" in sentence


def test_the_lines_in_the_chapter_are_those_that_are_run():
    source = Path(__file__).parents[3] / "notebooks" / "source" / "10_channels_groups.py"
    shown = re.search(r"^lines = (\{.*?^\})", source.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert literal_eval(shown[1]) == chapter.LINES
