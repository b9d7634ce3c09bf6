"""The judge of standard_params: answers as learners write them, and what each is told."""

from __future__ import annotations

import pytest

from course_utils.chapters.c13_training import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.measure.training import NETWORKS, network

COUNT = exercise_named("standard_params")


def counted(kind: str, width: int) -> int:
    return sum(p.numel() for p in network(kind, width).parameters())


def solution():
    namespace = {}
    exec(COUNT.solution, namespace)
    return namespace[COUNT.answer_name]


def test_the_solution_is_right():
    verdict = check(COUNT, solution())
    assert (verdict.outcome, verdict.sentence) == ("right", COUNT.why)


@pytest.mark.parametrize("width", [1, 5, 6, 7, 16, 32])
def test_the_arithmetic_counts_what_pytorch_counts(width):
    assert chapter.standard_params(width) == solution()(width) == counted("standard", width)
    assert chapter.separable_params(width) == counted("separable", width)


def test_counting_the_built_network_is_right_too():
    assert check(COUNT, lambda width: counted("standard", width)).outcome == "right"


@pytest.mark.parametrize("mistake", chapter.MISTAKES, ids=lambda mistake: mistake.diagnosis.en[:40])
def test_a_wrong_count_gets_its_diagnosis(mistake):
    verdict = check(COUNT, mistake.result)
    assert (verdict.outcome, verdict.sentence) == ("wrong", mistake.diagnosis)


# Slips as a learner makes them, with words that only their diagnosis holds.
SLIPS = {
    "without batch norm": (lambda w: solution()(w) - 2 * (13 * w), "two parameters for each channel"),
    "without the linear layer": (lambda w: solution()(w) - 40 * w - 10, "left out the linear layer"),
    "without its bias": (lambda w: solution()(w) - 10, "Exactly 10"),
    "without the stem": (lambda w: solution()(w) - 9 * w - 2 * w, "left out the stem"),
    "convolutions with biases": (lambda w: solution()(w) + 13 * w, "`bias=False` here"),
    "the separable network": (lambda w: counted("separable", w), "separable blocks"),
    "one number for every width": (lambda w: 10180, "width 16"),
    "half of it": (lambda w: solution()(w) / 2, "width 6"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_what_it_is(name):
    answer, words = SLIPS[name]
    verdict = check(COUNT, answer)
    assert verdict.outcome == "wrong"
    assert words in verdict.sentence.en


def test_what_is_no_number_is_said_to_be_none():
    assert check(COUNT, lambda width: [width]).sentence.en.startswith(
        "Your function should return a whole number and returned `list`"
    )


def test_an_empty_function_is_not_tried_yet():
    def standard_params(width): ...

    assert check(COUNT, standard_params).outcome == "untried"


def test_the_reason_names_the_widths_that_decide():
    narrow = NETWORKS["small standard"].width
    for count in (counted("standard", narrow), counted("standard", narrow + 1), counted("separable", 16)):
        assert str(count) in COUNT.why.en and str(count) in COUNT.why.tr
