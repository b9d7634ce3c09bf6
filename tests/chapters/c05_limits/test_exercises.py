"""The judge of grey_from_rgb: networks as learners build them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c05_limits import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.measure import grey
from course_utils.measure.grey import grey_error
from course_utils.words import lessons
from course_utils.words.language import Text, percent

GREY = exercise_named("grey_from_rgb")


def depthwise(k=3, **rest):
    return nn.Conv2d(3, 3, k, padding=k // 2, groups=3, **rest)


def pair(*between, k=3):
    return nn.Sequential(depthwise(k), *between, nn.Conv2d(3, 1, 1))


def solution():
    namespace = {}
    exec(GREY.solution, namespace)
    return namespace[GREY.answer_name]


def test_both_networks_are_trained_and_both_numbers_are_said(monkeypatch):
    layers, trained = solution(), []
    error = grey_error
    monkeypatch.setattr(grey, "grey_error", lambda network, tell: trained.append(network) or error(network))
    verdict = check(GREY, layers)
    assert trained == list(layers)
    left = [error(network) for network in layers]
    assert left == pytest.approx([2 / 3, 0], abs=0.005)
    for lang in ("tr", "en"):
        for share in left:
            assert percent(share, lang) in verdict.sentence.say(lang)
        assert "2/3" in verdict.sentence.say(lang)


def test_the_training_tells_how_far_it_is():
    told = []
    check(GREY, solution(), lambda done, of, said: told.append((done, of, said.en)))
    assert told[0] == (1, 600, "Training `depthwise`")
    assert told[-1] == (600, 600, "Training `separable`")


class FunctionalPair(nn.Module):
    def __init__(self):
        super().__init__()
        self.dw, self.pw = nn.Parameter(torch.rand(3, 1, 3, 3)), nn.Parameter(torch.rand(1, 3, 1, 1))

    def forward(self, x):
        return F.conv2d(F.conv2d(x, self.dw, padding=1, groups=3), self.pw)


class Plain(nn.Module):
    """Weights that are no parameters."""

    weight = torch.rand(3, 1, 3, 3)

    def forward(self, x):
        return F.conv2d(x, self.weight, padding=1, groups=3)


class First(nn.Module):
    def __init__(self):
        super().__init__()
        self.depthwise = depthwise()

    def forward(self, x):
        return self.depthwise(x)[:, :1]


class Mean(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, x):
        return self.scale * F.avg_pool2d(x, 3, 1, 1).mean(dim=1, keepdim=True)


def frozen(network):
    return network.requires_grad_(False)


def row(*layers):
    return nn.Sequential(*layers)


ANSWERS = {
    "the pair": (lambda: (depthwise(), pair()), "right"),
    "a list": (lambda: [depthwise(bias=False), pair()], "right"),
    "batch norm between": (lambda: (depthwise(), pair(nn.BatchNorm2d(3))), "right"),
    "functional": (lambda: (depthwise(), FunctionalPair()), "right"),
    "lazy": (
        lambda: (
            nn.LazyConv2d(3, 3, padding=1, groups=3),
            row(nn.LazyConv2d(3, 3, padding=1, groups=3), nn.LazyConv2d(1, 1)),
        ),
        "right",
    ),
    "nested": (lambda: (row(depthwise()), row(row(depthwise()), nn.Conv2d(3, 1, 1))), "right"),
    "multiplier in the pair": (
        lambda: (depthwise(), row(nn.Conv2d(3, 6, 3, padding=1, groups=3), nn.Conv2d(6, 1, 1))),
        "right",
    ),
    "padding same": (lambda: (nn.Conv2d(3, 3, 3, padding="same", groups=3), pair(nn.Identity())), "right"),
    "double": (lambda: (depthwise().double(), pair().double()), "right"),
    "None for one": (lambda: (depthwise(), None), lessons.MODULE),
    "one layer": (depthwise, chapter.NO_PAIR),
    "three layers": (lambda: (depthwise(), pair(), pair()), chapter.NO_PAIR),
    "a class": (lambda: (nn.Conv2d, pair()), lessons.MODULE_CLASS),
    "a list of layers": (lambda: (depthwise(), [depthwise(), nn.Conv2d(3, 1, 1)]), lessons.MODULE),
    "other inputs": (lambda: (nn.Conv2d(1, 1, 3, padding=1), pair()), lessons.REFUSED),
    "layers that do not fit": (lambda: (depthwise(), row(depthwise(), nn.Conv2d(1, 1, 1))), lessons.REFUSED),
    "no padding": (lambda: (nn.Conv2d(3, 3, 3, groups=3), pair()), chapter.WRONG_SIZE),
    "no padding in the pair": (
        lambda: (depthwise(), row(nn.Conv2d(3, 3, 3, groups=3), nn.Conv2d(3, 1, 1))),
        chapter.WRONG_SIZE,
    ),
    "multiplier": (lambda: (nn.Conv2d(3, 6, 3, padding=1, groups=3), pair()), chapter.WRONG_CHANNELS),
    "swapped": (lambda: (pair(), depthwise()), chapter.WRONG_CHANNELS),
    "three outputs": (lambda: (depthwise(), row(depthwise(), nn.Conv2d(3, 3, 1))), chapter.WRONG_CHANNELS),
    "standard as depthwise": (lambda: (nn.Conv2d(3, 3, 3, padding=1), pair()), chapter.MIXES),
    "mixed behind depthwise": (lambda: (row(depthwise(), nn.Conv2d(3, 3, 1)), pair()), chapter.MIXES),
    "depthwise 1×1": (lambda: (depthwise(1), pair()), chapter.NOT_3X3),
    "depthwise 5×5": (lambda: (depthwise(5), pair()), chapter.NOT_3X3),
    "depthwise twice": (lambda: (row(depthwise(), depthwise()), pair()), chapter.NOT_3X3),
    "pair of 5×5": (lambda: (depthwise(), pair(k=5)), chapter.NOT_3X3),
    "pair of 1×1": (lambda: (depthwise(), pair(k=1)), chapter.NOT_3X3),
    "pointwise alone": (lambda: (depthwise(), nn.Conv2d(3, 1, 1)), chapter.POINTWISE_ALONE),
    "standard": (lambda: (depthwise(), nn.Conv2d(3, 1, 3, padding=1)), chapter.STANDARD),
    "standard and 1×1": (
        lambda: (depthwise(), row(nn.Conv2d(3, 3, 3, padding=1), nn.Conv2d(3, 1, 1))),
        chapter.STANDARD,
    ),
    "pointwise first": (
        lambda: (depthwise(), row(nn.Conv2d(3, 1, 1), nn.Conv2d(1, 1, 3, padding=1))),
        chapter.MIXED_FIRST,
    ),
    "no convolution": (lambda: (depthwise(), Mean()), chapter.NO_CONVOLUTION),
    "one channel alone": (lambda: (depthwise(), First()), chapter.NO_MIXING),
    "ReLU at the end": (lambda: (depthwise(), row(*pair(), nn.ReLU())), chapter.NOT_LEARNED),
    "ReLU between": (lambda: (depthwise(), pair(nn.ReLU())), chapter.NOT_LEARNED),
    "ReLU behind depthwise": (lambda: (row(depthwise(), nn.ReLU()), pair()), chapter.OTHER_BOUND),
    "average pooling": (lambda: (nn.AvgPool2d(3, 1, 1), pair()), chapter.NO_WEIGHTS),
    "plain tensors": (lambda: (Plain(), pair()), chapter.NO_WEIGHTS),
    "frozen": (lambda: (frozen(depthwise()), pair()), chapter.FROZEN),
    "frozen pair": (lambda: (depthwise(), frozen(pair())), chapter.FROZEN),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    make, diagnosis = ANSWERS[name]
    expect(GREY, make, diagnosis)


def test_every_diagnosis_is_reached():
    told = {id(diagnosis) for _, diagnosis in ANSWERS.values()} | {id(chapter.WHY)}
    assert {id(text) for text in vars(chapter).values() if isinstance(text, Text)} <= told


@pytest.mark.parametrize("answer", [(..., ...), ..., (depthwise(), ...)])
def test_a_blank_is_not_tried_yet(answer):
    assert check(GREY, answer).outcome == "untried"


def test_the_learners_networks_and_random_numbers_stay_as_they_are():
    layers = solution()
    before = [weight.clone() for network in layers for weight in network.parameters()]
    state = torch.get_rng_state()
    check(GREY, layers)
    after = [weight for network in layers for weight in network.parameters()]
    assert all(torch.equal(one, other) for one, other in zip(before, after, strict=True))
    assert torch.equal(torch.get_rng_state(), state)
