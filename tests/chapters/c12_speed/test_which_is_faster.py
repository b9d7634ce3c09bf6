"""The judge of which_is_faster: predictions as learners write them, against times that are made up."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from course_utils.arithmetic import ConvSpec, separable
from course_utils.chapters.c12_speed import which_is_faster as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.measure import child
from course_utils.measure.race import Race
from course_utils.measure.results import Timing
from course_utils.words import lessons

EXERCISE = exercise_named("which_is_faster")


def conv(c_in=64, c_out=64, k=3, **rest):
    return nn.Conv2d(c_in, c_out, k, padding=k // 2, bias=False, **rest)


def prediction(**given):
    """A prediction that holds where time goes with the weights, as it does here."""
    right = {"first": conv(), "second": conv(64, 16), "size": 14, "faster": "second", "times": 4}
    return right | given


PAIR = nn.Sequential(conv(groups=64), conv(k=1))
WRONG = {
    "a list": ([conv(), conv(), 14, "first", 2], chapter.NO_FIELDS),
    "a field too many": (prediction(lang="en"), chapter.NO_FIELDS),
    "a linear layer": (prediction(second=nn.Linear(64, 64)), chapter.NO_LAYER),
    "the class": (prediction(first=nn.Conv2d), chapter.NO_LAYER),
    "a network": (prediction(first=nn.Sequential(conv(), nn.ReLU(), conv())), chapter.NO_LAYER),
    "text": (prediction(first="nn.Conv2d(64, 64, 3)"), chapter.NO_LAYER),
    "a map that is too small": (
        prediction(first=nn.Conv2d(64, 64, 7), second=conv(), size=5),
        chapter.NO_SIZE,
    ),
    "no map": (prediction(size=0), chapter.NO_SIZE),
    "a pair that does not fit": (
        prediction(first=nn.Sequential(conv(), conv(1024, 1024, k=1)), size=4096),
        chapter.TOO_HEAVY,
    ),
    "an enormous map": (prediction(size=4096), chapter.TOO_HEAVY),
    "enormous layers": (prediction(first=conv(2048, 2048), size=28), chapter.TOO_HEAVY),
    "one layer twice": (prediction(second=conv()), chapter.SAME_LAYERS),
    "neither": (prediction(faster="third"), chapter.NO_NAME),
    "a number": (prediction(faster=2), chapter.NO_NAME),
    "the layer itself": (prediction(faster=conv()), chapter.NO_NAME),
    "a quarter": (prediction(times=0.25), chapter.BELOW_1),
    "not a number": (prediction(times=float("nan")), chapter.BELOW_1),
    "a word": (prediction(times="four"), lessons.NUMBER),
    "a pair of sizes": (prediction(size=(14, 14)), lessons.WHOLE_NUMBER),
    "the other way round": (prediction(faster="first"), chapter.OTHER_WAY),
    "a factor too high": (prediction(times=40), chapter.TOO_MUCH),
    "a factor too low": (prediction(times=1.5), chapter.TOO_LITTLE),
}
RIGHT = {
    "exact": prediction(),
    "within two": prediction(times=7.9),
    "as a word of another form": prediction(faster=" Second "),
    "numbers of other kinds": prediction(times=torch.tensor(4.0), size=np.int64(14)),
    "described and not built": prediction(first=ConvSpec(64, 64, padding=1)),
    "a pair": prediction(first=conv(), second=PAIR, times=8),
    "a pair described": prediction(
        first=separable(64, 64, padding=1), second=conv(), faster="first", times=8
    ),
    "one layer in a Sequential": prediction(first=nn.Sequential(conv())),
    "with a stride and a bias": prediction(second=nn.Conv2d(64, 16, 3, stride=2, padding=1)),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_prediction_gets_its_diagnosis(name, expect):
    answer, diagnosis = WRONG[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("name", RIGHT)
def test_a_prediction_that_holds_is_right_however_it_is_written(name, expect):
    expect(EXERCISE, lambda: RIGHT[name], "right")


def run(first, second):
    """A standard and a depthwise layer with these times."""
    specs = ConvSpec(64, 64, padding=1), ConvSpec.depthwise(64, padding=1)
    return Race(
        *(Timing(spec, 14, "contiguous", ms) for spec, ms in zip(specs, (first, second), strict=True))
    )


VERDICTS = {
    "in the middle": (run((8.0, 8.2), (2.0, 2.1)), "second", 4, "right", chapter.WHY),
    "at the edge": (run((8.0, 8.0), (2.0, 2.0)), "second", 8, "right", chapter.WHY),
    "beyond the edge": (run((8.0, 8.0), (2.0, 2.0)), "second", 8.1, "wrong", chapter.TOO_MUCH),
    "as the MACs are": (run((8.0, 8.2), (2.0, 2.1)), "second", 64, "wrong", chapter.AS_MACS),
    "too low": (run((8.0, 8.2), (2.0, 2.1)), "second", 1.2, "wrong", chapter.TOO_LITTLE),
    "the other one": (run((8.0, 8.2), (2.0, 2.1)), "first", 4, "wrong", chapter.OTHER_WAY),
    "overlapping": (run((1.0, 2.0, 3.0), (1.5, 2.5, 3.5)), "first", 1.2, "undecided", chapter.OVERLAP),
    "apart, and yet wide": (
        run((8.0, 12.0, 16.0), (1.0, 2.0, 3.0)),
        "second",
        3,
        "undecided",
        chapter.BETWEEN,
    ),
}


@pytest.mark.parametrize("name", VERDICTS)
def test_the_quartiles_judge(name):
    measured, faster, times, outcome, template = VERDICTS[name]
    verdict = chapter.verdict(measured, faster, times)
    assert verdict.outcome == outcome
    for lang in ("tr", "en"):
        assert verdict.sentence.say(lang).startswith(template.say(lang).partition("{")[0])
        assert "{" not in verdict.sentence.say(lang)


def test_every_diagnosis_is_reached():
    met = {id(diagnosis) for _, diagnosis in WRONG.values()} | {id(kind) for *_, kind in VERDICTS.values()}
    texts = [value for value in vars(chapter).values() if isinstance(value, chapter.Text)]
    assert {id(text) for text in texts} - met == {id(chapter.NOT_TIMED)}


def test_a_stopwatch_that_fails_is_told_in_a_sentence(monkeypatch):
    def failing(plan):
        raise child.Failed("no such device")
        yield

    monkeypatch.setattr(child, "lines", failing)
    verdict = check(EXERCISE, prediction())
    assert (verdict.outcome, "no such device" in verdict.sentence.en) == ("wrong", True)


def test_the_turns_are_told_and_the_numbers_of_the_measurement_are_said():
    told = []
    verdict = check(EXERCISE, prediction(), lambda done, of, said: told.append((done, said)))
    assert told and {said for _, said in told} == {lessons.TIMING}
    assert (
        "`second` is 4 times faster" in verdict.sentence.en
        and "ratio of their MACs was 4." in verdict.sentence.en
    )


def test_nothing_is_timed_before_the_prediction_is_whole(monkeypatch):
    started = []
    monkeypatch.setattr(child, "lines", lambda plan: started.append(plan) or iter(()))
    assert check(EXERCISE, prediction(times=...)).outcome == "untried"
    for name in ("a list", "one layer twice", "a quarter", "an enormous map"):
        assert check(EXERCISE, WRONG[name][0]).outcome == "wrong"
    assert started == []
