"""The judge of own_network: networks as learners design them, trained very little, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c13_training import own_network as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.measure.runs import Plan
from course_utils.measure.training import network, stored_results
from course_utils.words import lessons
from course_utils.words.language import LANGUAGES, percent

EXERCISE = exercise_named("own_network")
STORED = stored_results().accuracies("separable")


@pytest.fixture(autouse=True)
def hardly_any_training(monkeypatch):
    """One seed, one short epoch; whatever comes out is enough."""
    monkeypatch.setattr(chapter, "SMALL", Plan(seeds=1, epochs=1, images=64, batch=32))
    monkeypatch.setattr(chapter, "SMALL_BAR", 0.0)


def head(channels, *rest):
    return nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 10), *rest


def body(channels=8, activation=nn.ReLU):
    return nn.Conv2d(1, channels, 3, stride=2, padding=1), activation(), nn.MaxPool2d(2)


class TwoOutputs(nn.Sequential):
    def forward(self, x):
        return super().forward(x), x


class NoParameters(nn.Module):
    def forward(self, x):
        return F.adaptive_max_pool2d(x, (1, 10)).flatten(1) ** 2


WRONG = {
    "too large": (lambda: network("standard", 16), chapter.TOO_MANY),
    "a little too large": (
        lambda: nn.Sequential(*body(64), nn.Conv2d(64, 18, 3), *head(18)),
        chapter.TOO_MANY,
    ),
    "a map of scores": (lambda: nn.Sequential(*body(), nn.Conv2d(8, 10, 1)), chapter.WRONG_OUTPUT),
    "eight classes": (lambda: nn.Sequential(*body(), *head(8)[:2], nn.Linear(8, 8)), chapter.WRONG_OUTPUT),
    "all images in one": (
        lambda: nn.Sequential(*body(1), nn.Flatten(0), nn.Linear(4 * 49, 10)),
        chapter.WRONG_OUTPUT,
    ),
    "a softmax at the end": (lambda: nn.Sequential(*body(), *head(8, nn.Softmax(dim=1))), chapter.SOFTMAX),
    "no activation": (
        lambda: nn.Sequential(nn.Conv2d(1, 8, 3, stride=2), nn.BatchNorm2d(8), *head(8)),
        chapter.LINEAR,
    ),
    "one linear layer": (lambda: nn.Sequential(nn.Flatten(), nn.Linear(784, 10)), chapter.LINEAR),
    "three colours": (lambda: nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), *head(8)), lessons.REFUSED),
    "a linear layer that does not fit": (
        lambda: nn.Sequential(*body(), nn.Flatten(), nn.Linear(99, 10)),
        lessons.REFUSED,
    ),
    "nothing to learn": (NoParameters, chapter.NOTHING_TO_LEARN),
    "frozen": (
        lambda: nn.Sequential(*body(), *head(8)).requires_grad_(False),
        chapter.NOTHING_TO_LEARN,
    ),
    "two outputs": (lambda: TwoOutputs(*body(), *head(8)), lessons.NO_OUTPUT),
    "the class": (lambda: nn.Sequential, lessons.MODULE_CLASS),
    "the function that builds it": (lambda: network, lessons.MODULE),
    "a list of layers": (lambda: [*body(), *head(8)], lessons.MODULE),
}


class Written(nn.Module):
    """A class of the learner's, with a residual connection."""

    def __init__(self):
        super().__init__()
        self.stem, self.block = nn.Conv2d(1, 16, 5, stride=4), nn.Conv2d(16, 16, 3, padding=1, groups=4)
        self.last = nn.Linear(16, 10)

    def forward(self, x):
        x = F.silu(self.stem(x))
        return self.last((x + F.silu(self.block(x))).mean(dim=(2, 3)))


RIGHT = {
    "the chapter's separable one": lambda: network("separable", 16),
    "the chapter's narrow one": lambda: network("standard", 6),
    "a class": Written,
    "lazy": lambda: nn.Sequential(
        nn.LazyConv2d(8, 3, 2), nn.ReLU(), nn.Flatten(), nn.LazyLinear(6), nn.ReLU(), nn.LazyLinear(10)
    ),
    "no convolution at all": lambda: nn.Sequential(
        nn.Flatten(), nn.Linear(784, 12), nn.Tanh(), nn.Linear(12, 10)
    ),
    "with dropout": lambda: nn.Sequential(*body(), nn.Dropout(0.1), *head(8)),
    "max pooling as the only bend": lambda: nn.Sequential(*body(activation=nn.Identity), *head(8)),
    "in double precision": lambda: nn.Sequential(*body(), *head(8)).double(),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_network_gets_its_diagnosis_before_it_is_trained(name, expect, monkeypatch):
    monkeypatch.setattr(chapter, "_trained", lambda *_: pytest.fail("it was trained"))
    expect(EXERCISE, *WRONG[name])


@pytest.mark.parametrize("name", RIGHT)
def test_whatever_learns_within_the_limit_is_right_and_stays_as_it_was(name):
    own = RIGHT[name]()
    verdict = check(EXERCISE, own)
    assert verdict.outcome == "right", verdict.sentence.en
    before = [weight.clone() for weight in own.parameters()]
    assert check(EXERCISE, own) == verdict  # the same seeds give the same numbers
    assert all(torch.equal(old, new) for old, new in zip(before, own.parameters(), strict=True))


def test_every_epoch_of_every_seed_is_told(monkeypatch):
    monkeypatch.setattr(chapter, "SMALL", Plan(seeds=3, epochs=2, images=64, batch=32))
    told = []
    verdict = check(EXERCISE, network("standard", 4), lambda *said: told.append(said))
    assert [(done, of) for done, of, _ in told] == [(done, 6) for done in range(1, 7)]
    assert told[-1][2].en == "Training your network: epoch 6 of 6"
    assert verdict.sentence.en.count("%") == 3 + 3 and verdict.sentence.tr.count("%") == 3 + 3


def test_a_network_that_would_take_too_long_is_told_after_its_first_epoch(monkeypatch):
    monkeypatch.setattr(chapter, "LONGEST", 0)
    told = []
    verdict = check(EXERCISE, network("standard", 4), lambda *said: told.append(said))
    assert (verdict.outcome, told) == ("wrong", [])
    assert verdict.sentence.en.startswith("One epoch of your network took")


@pytest.fixture
def in_full(monkeypatch):
    """Verdicts as after the full training, which these tests make up."""
    monkeypatch.setenv("COURSE_LESSON", "full")


CONCLUSIONS = {
    "above all ten": ([max(STORED) + 0.01] * 3, "right", chapter.BEST_OF_ALL),
    "ahead each time": ([accuracy + 0.001 for accuracy in STORED[:3]], "right", chapter.ALL_AHEAD),
    "level each time": (STORED[:3], "right", chapter.ALL_BEHIND),
    "behind each time": ([accuracy - 0.002 for accuracy in STORED[:3]], "right", chapter.ALL_BEHIND),
    "now and then": ([STORED[0] + 0.01, STORED[1] - 0.01, STORED[2]], "right", chapter.MIXED),
    "below all ten": ([min(STORED) - 0.01] * 3, "wrong", chapter.TOO_WEAK),
}


@pytest.mark.parametrize("name", CONCLUSIONS)
def test_the_conclusion_is_what_three_seeds_allow(name, in_full):
    mine, outcome, conclusion = CONCLUSIONS[name]
    verdict = chapter.verdict(9000, mine)
    assert verdict.outcome == outcome
    for lang in LANGUAGES:
        said = verdict.sentence.say(lang)
        assert conclusion.say(lang).rpartition("}")[2] in said and "{" not in said
        assert all(percent(accuracy, lang) in said for accuracy in mine)


def test_differences_are_points_with_their_sign(in_full):
    mine = [STORED[0] + 0.012, STORED[1] - 0.034, STORED[2]]
    verdict = chapter.verdict(9000, mine)
    assert "+1.2 · −3.4 · 0" in verdict.sentence.en and "+1,2 · −3,4 · 0" in verdict.sentence.tr


def test_the_plan_of_the_judge_is_that_of_the_stored_results():
    full = stored_results().plan
    assert (chapter.PLAN.epochs, chapter.PLAN.images, chapter.PLAN.batch) == (
        full.epochs,
        full.images,
        full.batch,
    )
    assert chapter.PLAN.seeds == 3 <= full.seeds


def test_every_diagnosis_before_the_training_is_reached():
    texts = {id(v): name for name, v in vars(chapter).items() if isinstance(v, chapter.Text)}
    met = {id(diagnosis) for _, diagnosis in WRONG.values()} | {id(said) for *_, said in CONCLUSIONS.values()}
    assert {name for key, name in texts.items() if key not in met} == {"TOO_SLOW", "WHY", "EPOCH"}
