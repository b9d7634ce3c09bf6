"""The judges of legal_groups and two_inputs_each: answers as learners write them, and what each is told."""

from __future__ import annotations

from math import gcd

import pytest
from torch import nn

from course_utils.chapters.c10_channels_groups import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

GROUPS = exercise_named("legal_groups")
LAYER = exercise_named("two_inputs_each")


def solution_of(exercise):
    namespace = {}
    exec(exercise.solution, namespace)
    return namespace[exercise.answer_name]


@pytest.mark.parametrize("exercise", [GROUPS, LAYER], ids=lambda exercise: exercise.name)
def test_the_solution_is_right(exercise):
    verdict = check(exercise, solution_of(exercise))
    assert (verdict.outcome, verdict.sentence) == ("right", exercise.why)


# Wrong sets of groups, with words that only their diagnosis holds.
WRONG_GROUPS = {
    "inputs only": (lambda i, o: [g for g in range(1, i + 1) if i % g == 0], "C_in alone"),
    "outputs only": (lambda i, o: [g for g in range(1, o + 1) if o % g == 0], "C_out alone"),
    "either": (lambda i, o: [g for g in range(1, i + 1) if i % g == 0 or o % g == 0], "not `or`"),
    "without 1": (lambda i, o: [g for g in range(2, i + 1) if i % g == o % g == 0], "1 is missing"),
    "range too short": (lambda i, o: [g for g in range(1, i) if i % g == o % g == 0], "leaves its end out"),
    "greatest only": (lambda i, o: [gcd(i, o)], "1 is missing"),
    "every number": (lambda i, o: list(range(1, i + 1)), "no common divisor may be missing"),
}


@pytest.mark.parametrize("name", WRONG_GROUPS)
def test_a_wrong_set_of_groups_gets_its_diagnosis(name):
    answer, words = WRONG_GROUPS[name]
    verdict = check(GROUPS, answer)
    assert verdict.outcome == "wrong"
    assert words in verdict.sentence.en


def test_every_diagnosis_of_groups_is_reached():
    told = {check(GROUPS, answer).sentence.en for answer, _ in WRONG_GROUPS.values()}
    assert len(told) == len(chapter.MISTAKES) + 1  # and the one for what no mistake explains


def test_the_order_of_the_groups_is_free():
    answer = solution_of(GROUPS)
    assert check(GROUPS, lambda i, o: answer(i, o)[::-1]).outcome == "right"
    assert check(GROUPS, lambda i, o: (g for g in answer(i, o))).outcome == "right"


def test_a_single_number_is_no_list():
    assert "`2`" in check(GROUPS, gcd_of).sentence.tr


def gcd_of(c_in, c_out):
    return gcd(c_in, c_out)


def test_an_empty_function_is_not_tried_yet():
    def legal_groups(c_in, c_out): ...

    assert check(GROUPS, legal_groups).outcome == "untried"
    assert check(LAYER, ...).outcome == "untried"


WRONG_LAYERS = {
    "the class itself": (nn.Conv2d, chapter.NO_LAYER),
    "a number": (4, chapter.NO_LAYER),
    "other inputs": (nn.Conv2d(16, 16, 3, padding=1, groups=8), chapter.REFUSED),
    "other outputs": (nn.Conv2d(8, 8, 3, padding=1, groups=4), chapter.WRONG_C_OUT),
    "no padding": (nn.Conv2d(8, 16, 3, groups=4), chapter.WRONG_SIZE),
    "standard": (nn.Conv2d(8, 16, 3, padding=1), chapter.READS_EVERYTHING),
    "two groups": (nn.Conv2d(8, 16, 3, padding=1, groups=2), chapter.READS_FOUR),
    "depthwise": (nn.Conv2d(8, 16, 3, padding=1, groups=8), chapter.READS_ONE),
    "a 1×1 kernel": (nn.Conv2d(8, 16, 1, groups=4), chapter.WRONG_KERNEL),
    "a 5×5 kernel": (nn.Conv2d(8, 16, 5, padding=2, groups=4), chapter.WRONG_KERNEL),
}


@pytest.mark.parametrize("name", WRONG_LAYERS)
def test_a_wrong_layer_gets_its_diagnosis(name):
    layer, diagnosis = WRONG_LAYERS[name]
    verdict = check(LAYER, layer)
    assert verdict.outcome == "wrong"
    assert verdict.sentence.en.startswith(diagnosis.en.partition("{")[0])


def test_outputs_that_read_unequally_are_wrong():
    layer = nn.Conv2d(8, 16, 3, padding=1, groups=4)
    layer.weight.data[:4, 1] = 0.0
    assert check(LAYER, layer).sentence == chapter.READS_ONE

    standard = nn.Conv2d(8, 16, 3, padding=1)
    standard.weight.data[0, 3:] = 0.0
    assert "[0, 1, 2]" in check(LAYER, standard).sentence.tr


def test_a_layer_is_judged_by_what_it_does():
    blocks = nn.Conv2d(8, 16, 3, padding=1)
    for output in range(16):
        for channel in range(8):
            if channel // 2 != output // 4:
                blocks.weight.data[output, channel] = 0.0
    assert check(LAYER, blocks).outcome == "right"


@pytest.mark.parametrize("answer", ["1", 4, [1, 2]], ids=repr)
def test_a_value_in_the_place_of_the_function_is_named(answer):
    verdict = check(GROUPS, answer)
    assert verdict.outcome == "wrong"
    assert verdict.sentence.en.startswith("`legal_groups` should be a function")


@pytest.mark.parametrize("got", ["abc", ["1"], [[1], [2]], [1, "a"], 2.0], ids=repr)
def test_what_is_no_list_of_numbers_is_named(got):
    verdict = check(GROUPS, lambda c_in, c_out: got)
    assert verdict.outcome == "wrong"
    assert verdict.sentence.en.startswith("Your function should return a list of numbers")


def test_the_output_that_reads_otherwise_is_named():
    layer = nn.Conv2d(8, 16, 3, padding=1, groups=4)
    standard = nn.Conv2d(8, 16, 3, padding=1)
    standard.weight.data.zero_()
    for output in range(16):
        group = output // 4
        standard.weight.data[output, 2 * group : 2 * group + 2] = layer.weight.data[output]
    standard.weight.data[5, 6] = 1.0
    assert check(LAYER, standard).sentence.en.startswith("Output 5 reads these input channels: `[2, 3, 6]`")
