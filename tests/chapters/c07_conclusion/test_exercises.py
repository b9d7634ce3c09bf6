"""The judge of the block within a budget: blocks as learners build them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c07_conclusion import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("within_budget")


def depthwise(stride=2, padding=1, c_out=64, bias=False):
    return nn.Conv2d(64, c_out, 3, stride=stride, padding=padding, groups=64, bias=bias)


def pointwise(c_in=64, stride=1, bias=False):
    return nn.Conv2d(c_in, 128, 1, stride=stride, bias=bias)


def pair(*between, **rest):
    return nn.Sequential(depthwise(**rest), *between, pointwise())


class Sliced(nn.Module):
    """The 1×1 reads only the first channels."""

    def __init__(self, reads, act=None):
        super().__init__()
        self.reads, self.act, self.dw = reads, act or nn.Identity(), depthwise()
        self.pw = nn.Conv2d(reads, 128, 1, bias=False)

    def forward(self, x):
        return self.pw(self.act(self.dw(x))[:, : self.reads])


class Passing(nn.Module):
    """Some outputs pass one channel on unmixed."""

    def __init__(self):
        super().__init__()
        self.dw, self.pw = depthwise(), nn.Conv2d(64, 116, 1, bias=False)

    def forward(self, x):
        y = self.dw(x)
        return torch.cat([self.pw(y), y[:, :12]], dim=1)


class Functional(nn.Module):
    def __init__(self):
        super().__init__()
        self.dw, self.pw = nn.Parameter(torch.randn(64, 1, 3, 3)), nn.Parameter(torch.randn(128, 64, 1, 1))

    def forward(self, x):
        return F.relu6(F.conv2d(F.relu(F.conv2d(x, self.dw, stride=2, padding=1, groups=64)), self.pw))


class PlainList(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [depthwise(), pointwise()]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


class Forgetful(nn.Module):
    def forward(self, x):
        pass


def silenced():
    block = pair()
    block[1].weight.data[7, 5] = 0.0
    return block


ANSWERS = {
    "pair": (pair, "right"),
    "with biases": (lambda: nn.Sequential(depthwise(bias=True), pointwise(bias=True)), "right"),
    "with norms": (
        lambda: nn.Sequential(*pair(nn.BatchNorm2d(64), nn.ReLU()), nn.BatchNorm2d(128), nn.ReLU()),
        "right",
    ),
    "stride in the 1×1": (lambda: nn.Sequential(depthwise(stride=1), pointwise(stride=2)), "right"),
    "5×5": (lambda: nn.Sequential(nn.Conv2d(64, 64, 5, 2, 2, groups=64, bias=False), pointwise()), "right"),
    "functional": (Functional, "right"),
    "lazy": (
        lambda: nn.Sequential(
            nn.LazyConv2d(64, 3, 2, 1, groups=64), nn.LazyBatchNorm2d(), nn.LazyConv2d(128, 1)
        ),
        "right",
    ),
    "1×1 first and narrow": (
        lambda: nn.Sequential(
            nn.Conv2d(64, 16, 1), nn.Conv2d(16, 16, 3, 2, 1, groups=16), nn.Conv2d(16, 128, 1)
        ),
        "right",
    ),
    "one ReLU6 twice": (
        lambda: nn.Sequential(*[relu := nn.ReLU6(), depthwise(), relu, pointwise(), relu]),
        "right",
    ),
    "average pooling": (lambda: nn.Sequential(nn.AvgPool2d(3, 2, 1), pointwise()), "right"),
    "max pooling": (lambda: nn.Sequential(nn.MaxPool2d(3, 2, 1), pointwise()), "right"),
    "two strides": (lambda: nn.Sequential(depthwise(), pointwise(stride=2)), chapter.TWO_STRIDES),
    "no stride": (lambda: pair(stride=1), chapter.NO_STRIDE),
    "no padding": (lambda: pair(padding=0), chapter.NO_PADDING),
    "depthwise to 64": (depthwise, chapter.WRONG_SHAPE),
    "flattened": (lambda: nn.Sequential(*pair(), nn.Flatten()), chapter.WRONG_SHAPE),
    "standard": (lambda: nn.Conv2d(64, 128, 3, 2, 1, bias=False), chapter.STANDARD),
    "standard with bias": (lambda: nn.Conv2d(64, 128, 3, 2, 1), chapter.STANDARD),
    "widened first": (lambda: nn.Sequential(depthwise(c_out=128), pointwise(c_in=128)), chapter.WIDE_FIRST),
    "grouped by 4": (lambda: nn.Conv2d(64, 128, 3, 2, 1, groups=4, bias=False), chapter.TOO_MANY),
    "a third layer": (lambda: nn.Sequential(*pair(), nn.Conv2d(128, 128, 1)), chapter.TOO_MANY),
    "grouped by 8": (lambda: nn.Conv2d(64, 128, 3, 2, 1, groups=8, bias=False), chapter.NOT_MIXED),
    "1×1 in two groups": (
        lambda: nn.Sequential(depthwise(), nn.Conv2d(64, 128, 1, groups=2)),
        chapter.NOT_MIXED,
    ),
    "two filters for each channel": (lambda: depthwise(c_out=128), chapter.NOT_MIXED),
    "63 channels": (lambda: Sliced(63), chapter.MISSED),
    "48 channels and ReLU": (lambda: Sliced(48, nn.ReLU()), chapter.MISSED),
    "33 channels": (lambda: Sliced(33), chapter.MISSED),
    "12 outputs unmixed": (Passing, chapter.MISSED),
    "one weight of 0": (silenced, chapter.MISSED),
    "pointwise alone": (lambda: pointwise(stride=2), chapter.NO_WINDOW),
    "pooled by 2": (lambda: nn.Sequential(nn.AvgPool2d(2), pointwise()), chapter.NO_WINDOW),
    "a flat kernel": (
        lambda: nn.Sequential(nn.Conv2d(64, 64, (1, 3), 2, (0, 1), groups=64), pointwise()),
        chapter.NO_WINDOW,
    ),
    "a plain list": (PlainList, chapter.HIDDEN),
    "channels that do not fit": (lambda: nn.Sequential(nn.Conv2d(64, 32, 1), pointwise()), lessons.REFUSED),
    "no return": (Forgetful, lessons.NO_OUTPUT),
    "a list": (lambda: [depthwise(), pointwise()], lessons.MODULE),
    "the class": (lambda: Functional, lessons.MODULE_CLASS),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_block_gets_its_diagnosis(name, expect):
    make, diagnosis = ANSWERS[name]
    expect(EXERCISE, make, diagnosis)


@pytest.mark.parametrize("seed", range(5))
def test_an_activation_hides_no_channel_whatever_the_weights(seed):
    torch.manual_seed(seed)
    relus = nn.Sequential(depthwise(bias=True), nn.ReLU6(), pointwise(bias=True), nn.ReLU6())
    assert check(EXERCISE, relus).outcome == "right"
    assert check(EXERCISE, Sliced(63, nn.ReLU())).outcome == "wrong"


def test_what_is_missing_is_named():
    assert check(EXERCISE, silenced()).sentence == chapter.MISSED.filled(output=7, heard=63, missing=5)
    half = nn.Sequential(depthwise(), nn.Conv2d(64, 128, 1, groups=2))
    assert check(EXERCISE, half).sentence == chapter.NOT_MIXED.filled(output=0, heard=32)
    standard = nn.Conv2d(64, 128, 3, stride=2, padding=1)
    assert check(EXERCISE, standard).sentence == chapter.STANDARD.filled(got=73856)


def test_the_learners_block_stays_as_it_is():
    block = nn.Sequential(depthwise(), nn.BatchNorm2d(64), pointwise())
    check(EXERCISE, block)
    assert block.training
    assert int(block[1].num_batches_tracked) == 0
