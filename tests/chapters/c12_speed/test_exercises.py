"""The judge of flops_per_byte: answers as learners write them, and what each is told."""

from __future__ import annotations

import pytest

from course_utils.chapters.c12_speed import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

EXERCISE = exercise_named("flops_per_byte")


def flops_per_byte(c_in, c_out, k, groups, size, flops=2, bytes_per_value=4, parts="iwo", use_groups=True):
    """The learner's function; the named values are what may be got wrong."""
    weights = c_out * (c_in // groups if use_groups else c_in) * k**2
    values = {"i": c_in * size**2, "w": weights, "o": c_out * size**2}
    return flops * weights * size**2 / (bytes_per_value * sum(values[part] for part in parts))


def mistaken(**wrong):
    return lambda *sizes: flops_per_byte(*sizes, **wrong)


def maps_in_groups(c_in, c_out, k, groups, size):
    weights = c_out * (c_in // groups) * k**2
    maps = c_in // groups * size**2 + c_out // groups * size**2
    return 2 * weights * size**2 / (4 * (maps + weights))


def groups_twice(c_in, c_out, k, groups, size):
    weights = (c_out // groups) * (c_in // groups) * k**2
    return 2 * weights * size**2 / (4 * (c_in * size**2 + weights + c_out * size**2))


WRONG = {
    "MACs": (mistaken(flops=1), "MACs per byte"),
    "values": (mistaken(bytes_per_value=1), "not by the bytes"),
    "no output": (mistaken(parts="iw"), "left out the output"),
    "no input": (mistaken(parts="wo"), "left out the input"),
    "no weights": (mistaken(parts="io"), "left out the weights"),
    "no groups": (mistaken(use_groups=False), "`groups` plays no part"),
    "maps in groups": (maps_in_groups, "divides the maps as well"),
    "groups twice": (groups_twice, "the weights by `groups` twice"),
    "upside down": (lambda *sizes: 1 / flops_per_byte(*sizes), "upside down"),
    "FLOPs": (lambda c, o, k, g, s: 2 * o * (c // g) * k**2 * s**2, "divide it by the bytes"),
}


def test_the_solution_is_right():
    namespace = {}
    exec(EXERCISE.solution, namespace)
    verdict = check(EXERCISE, namespace[EXERCISE.answer_name])
    assert (verdict.outcome, verdict.sentence) == ("right", EXERCISE.why)


def test_a_fraction_is_right_too():
    from fractions import Fraction

    def exact(*sizes):
        return Fraction(flops_per_byte(*sizes))

    assert check(EXERCISE, exact).outcome == "right"


@pytest.mark.parametrize("name", WRONG)
def test_a_known_mistake_gets_its_own_diagnosis(name):
    answer, words = WRONG[name]
    verdict = check(EXERCISE, answer)
    assert verdict.outcome == "wrong"
    assert words in verdict.sentence.en


def test_every_diagnosis_is_reached():
    told = {check(EXERCISE, answer).sentence.en for answer, _ in WRONG.values()}
    assert told == {mistake.diagnosis.en for mistake in chapter.MISTAKES}


def test_an_unknown_mistake_is_answered_with_both_numbers():
    verdict = check(EXERCISE, lambda *sizes: 3.5)
    assert verdict.outcome == "wrong"
    assert "(32, 48, 3, 2, 7)" in verdict.sentence.en
    assert "3.5" in verdict.sentence.tr


def test_a_rounded_result_is_told_so():
    verdict = check(EXERCISE, lambda *sizes: round(flops_per_byte(*sizes), 2))
    assert verdict.outcome == "wrong"
    assert "very close to 15.63" in verdict.sentence.en


def test_a_list_is_no_number():
    assert "`list`" in check(EXERCISE, lambda *sizes: [1.0]).sentence.en


def test_a_blank_function_is_not_tried_yet():
    assert check(EXERCISE, lambda *sizes: ...).outcome == "untried"
