"""The judges of chapter 04: answers as learners write them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.chapters.c04_savings import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

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


def solved(exercise):
    namespace = {}
    exec(exercise.solution, namespace)
    return namespace[exercise.answer_name]


@pytest.mark.parametrize(
    "answer",
    [
        solved(SAVING),
        lambda c_in, c_out, k: standard(c_in, c_out, k) / pair(c_in, c_out, k),
        lambda c_in, c_out, k: round(1 / (1 / c_out + 1 / k**2), 2),
        lambda c_in, c_out, k: torch.tensor(standard(c_in, c_out, k) / pair(c_in, c_out, k)),
    ],
)
def test_right_answers_are_what_pytorch_holds(answer):
    verdict = check(SAVING, answer)
    assert (verdict.outcome, verdict.sentence) == ("right", SAVING.why)


SAVING_MISTAKES = {
    lambda c_in, c_out, k: 1 / c_out + 1 / k**2: chapter._share,
    lambda c_in, c_out, k: standard(c_in, c_out, k) / depthwise(c_in, k): chapter._depthwise_only,
    lambda c_in, c_out, k: standard(c_in, c_out, k) / pointwise(c_in, c_out): chapter._pointwise_only,
    lambda c_in, c_out, k: c_in * k**2 / (c_in + k**2): chapter._input_channels,
    lambda c_in, c_out, k: c_out * k / (c_out + k): chapter._k_once,
    lambda c_in, c_out, k: 1 / (1 / c_out * 1 / k**2): chapter._multiplied,
    lambda c_in, c_out, k: int(standard(c_in, c_out, k) / pair(c_in, c_out, k)): chapter._rounded_down,
}


@pytest.mark.parametrize("answer", SAVING_MISTAKES)
def test_a_known_mistake_about_the_saving_gets_its_own_diagnosis(answer):
    told = {mistake.answer: mistake.diagnosis for mistake in chapter.SAVING_MISTAKES}
    verdict = check(SAVING, answer)
    assert (verdict.outcome, verdict.sentence) == ("wrong", told[SAVING_MISTAKES[answer]])


def test_another_wrong_saving_is_answered_with_both_numbers():
    sentence = check(SAVING, lambda c_in, c_out, k: 5.0).sentence
    assert "the answer is 7.89, and yours is 5." in sentence.en
    assert "7,89 bekleniyordu" in sentence.tr
    assert f"{standard(32, 64, 3):,} weights" in sentence.en
    assert f"the pair {pair(32, 64, 3):,}" in sentence.en


@pytest.mark.parametrize("result", ["7.89", True, (7, 9)])
def test_what_is_no_number_is_wrong(result):
    verdict = check(SAVING, lambda c_in, c_out, k: result)
    assert verdict.outcome == "wrong"
    assert str(result) in verdict.sentence.en


def test_not_a_number_is_wrong():
    verdict = check(SAVING, lambda c_in, c_out, k: float("nan"))
    assert (verdict.outcome, "NaN" in verdict.sentence.tr) == ("wrong", True)


def cheaper(layers):
    return [place for place, layer in enumerate(layers) if pair(*layer) < standard(*layer)]


@pytest.mark.parametrize(
    "answer", [solved(SPLITTING), cheaper, lambda layers: set(cheaper(layers)), lambda ls: cheaper(ls)[::-1]]
)
def test_right_places_are_those_where_pytorch_holds_fewer_weights(answer):
    verdict = check(SPLITTING, answer)
    assert (verdict.outcome, verdict.sentence) == ("right", SPLITTING.why)


def chosen(keeps):
    return lambda layers: [place for place, layer in enumerate(layers) if keeps(*layer)]


PLACES_MISTAKES = {
    (lambda layers: list(range(len(layers)))): chapter._all,
    chosen(lambda c_in, c_out, k: k != 1): chapter._wider_than_one_pixel,
    chosen(lambda c_in, c_out, k: depthwise(c_in, k) < standard(c_in, c_out, k)): chapter._several_outputs,
    chosen(lambda *layer: pair(*layer) > standard(*layer)): chapter._not_worth,
    chosen(lambda *layer: standard(*layer) / pair(*layer) >= 8): chapter._eight_times,
    (lambda layers: [place + 1 for place in cheaper(layers)]): chapter._from_one,
}


@pytest.mark.parametrize("answer", PLACES_MISTAKES)
def test_a_known_mistake_about_the_layers_gets_its_own_diagnosis(answer):
    told = {mistake.answer: mistake.diagnosis for mistake in chapter.PLACES_MISTAKES}
    verdict = check(SPLITTING, answer)
    assert (verdict.outcome, verdict.sentence) == ("wrong", told[PLACES_MISTAKES[answer]])


def test_every_known_mistake_is_tried_above():
    tried = {*SAVING_MISTAKES.values(), *PLACES_MISTAKES.values()}
    assert {mistake.answer for mistake in (*chapter.SAVING_MISTAKES, *chapter.PLACES_MISTAKES)} == tried


def test_a_list_of_true_and_false_holds_no_places():
    verdict = check(SPLITTING, lambda layers: [pair(*layer) < standard(*layer) for layer in layers])
    assert verdict.outcome == "wrong"
    assert "`[True, False, True, False]`" in verdict.sentence.en


def test_the_layers_themselves_are_no_places():
    verdict = check(SPLITTING, lambda layers: [layers[0]])
    assert "(3, 32, 3)" in verdict.sentence.en


@pytest.mark.parametrize("result", [2, "02", {0: 1}])
def test_places_come_in_a_list(result):
    verdict = check(SPLITTING, lambda layers: result)
    assert verdict.outcome == "wrong"
    assert "a list of places" in verdict.sentence.en


def test_other_wrong_places_are_answered_with_the_layers():
    verdict = check(SPLITTING, lambda layers: [1])
    assert "`[0, 2]`" in verdict.sentence.en
    assert "(64, 1, 3)" in verdict.sentence.tr


def test_the_judge_keeps_its_layers_from_the_learner():
    def careless(layers):
        places = cheaper(layers)
        layers.clear()
        return places

    assert check(SPLITTING, careless).outcome == "right"


def test_the_blanks_of_the_notebook_are_not_tried_yet():
    assert check(SAVING, lambda c_in, c_out, k: ...).outcome == "untried"
    assert check(SPLITTING, lambda layers: ...).outcome == "untried"
