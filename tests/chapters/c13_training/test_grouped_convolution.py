"""The judge of grouped_convolution: layers as learners build them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c13_training import grouped_convolution as chapter
from course_utils.chapters.exercise import exercise_named
from course_utils.measure.training import block
from course_utils.words import lessons

EXERCISE = exercise_named("grouped_convolution")


def conv(c_in=16, c_out=32, k=3, **rest):
    return nn.Conv2d(c_in, c_out, k, **({"stride": 2, "padding": 1, "groups": 4, "bias": False} | rest))


WRONG = {
    "no groups": (lambda: conv(groups=1), chapter.STANDARD),
    "depthwise": (lambda: conv(groups=16), chapter.DEPTHWISE),
    "groups of two channels": (lambda: conv(groups=8), chapter.OTHER_GROUPS),
    "sixteen outputs": (lambda: conv(c_out=16), chapter.OUTPUTS),
    "a 5×5": (lambda: conv(k=5, padding=2), chapter.KERNEL_SIZE),
    "no stride": (lambda: conv(stride=1), chapter.NO_STRIDE),
    "no padding": (lambda: conv(padding=0), chapter.NO_PADDING),
    "a bias": (lambda: conv(bias=True), chapter.HAS_BIAS),
    "the separable block": (lambda: block("separable", 16, 32, stride=2), chapter.NOT_ONE),
    "32 channels in": (lambda: conv(c_in=32), lessons.REFUSED),
    "the class": (lambda: nn.Conv2d, lessons.MODULE_CLASS),
}


class ByHand(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(32, 4, 3, 3))

    def forward(self, x):
        return F.conv2d(F.pad(x, (1, 1, 1, 1)), self.weight, stride=2, groups=4)


RIGHT = {
    "the solution": conv,
    "the chapter's own block": lambda: block("grouped", 16, 32, stride=2),
    "lazy": lambda: nn.LazyConv2d(32, 3, stride=2, padding=1, groups=4, bias=False),
    "as a function": ByHand,
    "with batch norm": lambda: nn.Sequential(conv(), nn.BatchNorm2d(32), nn.ReLU()),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_layer_gets_its_diagnosis(name, expect):
    expect(EXERCISE, *WRONG[name])


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_layer_is_right_however_it_is_built(name, expect):
    expect(EXERCISE, RIGHT[name], "right")


def test_every_diagnosis_is_reached(unreached):
    assert unreached(chapter, WRONG) == []


def test_the_reason_counts_the_weights_rightly():
    pair = sum(w.numel() for w in block("separable", 16, 32, stride=2).parameters() if w.dim() == 4)
    assert (
        f"= {conv().weight.numel():,} weights" in EXERCISE.why.en and f"= {pair}" not in EXERCISE.why.tr[:20]
    )
    assert f"has 16 · 9 + 16 · 32 = {pair}." in EXERCISE.why.en
