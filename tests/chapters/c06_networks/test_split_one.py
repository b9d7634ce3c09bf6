"""The judge of split_one: networks as learners build them, and what each answer is told."""

from __future__ import annotations

from fractions import Fraction

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c06_networks import split_one as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.networks.audit import audit
from course_utils.words import lessons

EXERCISE = exercise_named("split_one")


def network(*more):
    """`2` saves the most MACs, `4` holds the most weights, `0` is small."""
    return nn.Sequential(
        nn.Conv2d(3, 16, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(16, 32, 3, stride=2, padding=1),
        nn.ReLU(),
        nn.Conv2d(32, 32, 3, stride=2, padding=1),
        *more,
    )


BEFORE, DEPTHWISE, POINTWISE = 16 * 16 * 16 * 32 * 9, 16 * 16 * 16 * 9, 16 * 16 * 16 * 32
SAVED = BEFORE - DEPTHWISE - POINTWISE


def answer(saved=SAVED, place="2", build=network):
    return lambda: (build(), place, saved)


class Named(nn.Module):
    """A network with a name for each part, a depthwise layer, a 1×1 and a classifier."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 5, padding=2)
        self.features = nn.Sequential(nn.Conv2d(8, 24, 3, padding=1), nn.BatchNorm2d(24), nn.ReLU())
        self.spatial = nn.Conv2d(24, 24, 3, groups=24)
        self.mixing = nn.Conv2d(24, 24, 1)
        self.head = nn.Linear(24, 10)

    def forward(self, x):
        x = self.mixing(self.spatial(self.features(self.stem(x))))
        return self.head(F.adaptive_avg_pool2d(x, 1).flatten(1))


class Recurrent(nn.Module):
    """The same layer, twice."""

    def __init__(self):
        super().__init__()
        self.first, self.again = nn.Conv2d(3, 16, 3, padding=1), nn.Conv2d(16, 16, 3, padding=1)

    def forward(self, x):
        return self.again(self.again(self.first(x)))


def by_the_layer_itself():
    mine = network()
    return mine, mine[2], SAVED


class NeedsData(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = network()

    def forward(self, x):
        return self.layers(x) if x.sum().item() >= 0 else x


RIGHT = {
    "the solution": answer(),
    "the number of the layer": answer(place=2),
    "the layer itself": by_the_layer_itself,
    "a float": answer(float(SAVED)),
    "a fraction": answer(BEFORE * (1 - Fraction(1, 32) - Fraction(1, 9))),
    "within a hundredth": answer(round(BEFORE * 0.8576)),
    "a list and a tensor": lambda: [network(), "2", torch.tensor(SAVED)],
    "names, groups, a classifier": lambda: (Named(), "features.0", 32 * 32 * (8 * 24 * 9 - 8 * 9 - 8 * 24)),
    "a layer used twice": lambda: (Recurrent(), "again", 2 * 32 * 32 * (16 * 16 * 9 - 16 * 9 - 16 * 16)),
    "a lazy layer": answer(build=lambda: network(nn.LazyConv2d(64, 1))),
}
WRONG = {
    "what remains": (answer(DEPTHWISE + POINTWISE), "what the pair does"),
    "the layer as it is": (answer(BEFORE), "what the layer does now"),
    "depthwise alone": (answer(BEFORE - DEPTHWISE), "left out the pointwise layer"),
    "pointwise alone": (answer(BEFORE - POINTWISE), "left out the depthwise layer"),
    "weights": (answer(16 * 32 * 9 - 16 * 9 - 16 * 32), "difference in weights"),
    "positions of the input": (answer(4 * SAVED), "positions of the input"),
    "FLOPs": (answer(2 * SAVED), "the number of FLOPs"),
    "the other way round": (answer(-SAVED), "subtracted the other way round"),
    "how many times": (answer(1 / (1 / 32 + 1 / 9)), "how many times fewer"),
    "the share": (answer(1 - 1 / 32 - 1 / 9), chapter.OTHERWISE),
    "no number": (answer(float("nan")), chapter.OTHERWISE),
    "the most weights": (answer(place="4"), chapter.MOST_WEIGHTS),
    "the first": (answer(place="0"), chapter.NOT_THE_MOST),
    "an activation": (answer(place="1"), chapter.NO_SUCH_LAYER),
    "no such name": (answer(place="conv2"), chapter.NO_SUCH_LAYER),
    "depthwise already": (answer(place="spatial", build=Named), chapter.GROUPED),
    "a 1×1": (answer(place="mixing", build=Named), chapter.POINTWISE),
    "a classifier": (answer(place="head", build=Named), chapter.NO_SUCH_LAYER),
    "one output": (answer(place="5", build=lambda: network(nn.Conv2d(32, 1, 3))), chapter.COSTS_MORE),
    "one layer": (answer(build=lambda: nn.Conv2d(3, 16, 3)), chapter.TOO_FEW),
    "pairs already": (
        answer(build=lambda: nn.Sequential(nn.Conv2d(3, 3, 3, groups=3), nn.Conv2d(3, 8, 1))),
        chapter.TOO_FEW,
    ),
    "the network alone": (network, chapter.NOT_THREE),
    "two of three": (lambda: (network(), "2"), chapter.NOT_THREE),
    "text": (answer("many"), lessons.NUMBER),
    "no network": (answer(build=lambda: "mobilenet"), lessons.MODULE),
    "a network of grey images": (answer(build=lambda: nn.Conv2d(1, 16, 3)), lessons.REFUSED),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_answer_is_right_whatever_the_network(name, expect):
    expect(EXERCISE, RIGHT[name], "right")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_gets_its_diagnosis(name, expect):
    expect(EXERCISE, *WRONG[name])


def test_every_diagnosis_is_reached():
    texts = [
        text for text in vars(chapter).values() if isinstance(text, chapter.Text) and text != EXERCISE.why
    ]
    assert {id(text) for text in texts} <= {id(diagnosis) for _, diagnosis in WRONG.values()}


def test_what_is_saved_is_what_an_audit_of_the_split_network_finds():
    split = network()
    split[2] = nn.Sequential(
        nn.Conv2d(16, 16, 3, stride=2, padding=1, groups=16, bias=False), nn.Conv2d(16, 32, 1)
    )
    before, after = (audit(one, 32, lang="en").macs for one in (network(), split))
    assert before - after == SAVED
    said = check(EXERCISE, answer()()).sentence
    assert f"saves {SAVED:,} MACs" in said.en and f"of the {before:,} " in said.en
    assert f"{100 * SAVED / before:.1f}%" in said.en


def test_a_network_that_needs_real_data_is_refused_in_both_languages():
    sentence = check(EXERCISE, (NeedsData(), "layers.2", SAVED)).sentence
    assert "NeedsData" in sentence.tr and "NeedsData" in sentence.en and sentence.tr != sentence.en


def test_the_learners_network_stays_as_it_is():
    mine = network(nn.BatchNorm2d(32))
    check(EXERCISE, (mine, "2", SAVED))
    assert mine.training and int(mine[5].num_batches_tracked) == 0


def test_the_blanks_of_the_notebook_are_not_tried_yet():
    assert check(EXERCISE, (network(), "2", ...)).outcome == "untried"
