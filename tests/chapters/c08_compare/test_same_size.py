"""The judge of same_size: layers as learners build them, and what each is told."""

from __future__ import annotations

import pytest
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c08_compare import same_size as chapter
from course_utils.chapters.exercise import exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("same_size")


def depthwise(k=5, c_out=12, **rest):
    return nn.Conv2d(12, c_out, k, **({"padding": 2, "groups": 12} | rest))


WRONG = {
    "no padding": (lambda: depthwise(padding=0), chapter.NO_PADDING),
    "the padding of a 3×3": (lambda: depthwise(padding=1), chapter.PADDING_OF_3),
    "too much padding": (lambda: depthwise(padding=5), chapter.WRONG_SIZE),
    "groups forgotten": (lambda: depthwise(groups=1), chapter.STANDARD),
    "two channels a group": (lambda: depthwise(groups=6), chapter.GROUPED),
    "two maps a channel": (lambda: depthwise(c_out=24), chapter.OUTPUTS),
    "a 3×3 that keeps the size": (lambda: depthwise(k=3, padding=1), chapter.KERNEL_SIZE),
    "a 5×1": (lambda: depthwise(k=(5, 1), padding=(2, 0)), chapter.KERNEL_SIZE),
    "a stride": (lambda: depthwise(stride=2), chapter.STRIDED),
    "the pair": (lambda: nn.Sequential(depthwise(), nn.Conv2d(12, 12, 1)), chapter.NOT_ONE),
    "no convolution": (lambda: nn.Identity(), chapter.NOT_ONE),
    "five channels": (lambda: nn.Conv2d(5, 5, 5, padding=2, groups=5), lessons.REFUSED),
    "the class": (lambda: nn.Conv2d, lessons.MODULE_CLASS),
    "a number": (lambda: 2, lessons.MODULE),
}


class ByHand(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = depthwise().weight

    def forward(self, x):
        return F.conv2d(F.pad(x, (2, 2, 2, 2)), self.weight, groups=12)


RIGHT = {
    "the solution": depthwise,
    "no bias": lambda: depthwise(bias=False),
    "the word for it": lambda: depthwise(padding="same"),
    "padding before it": lambda: nn.Sequential(nn.ZeroPad2d(2), depthwise(padding=0)),
    "a reflection": lambda: depthwise(padding_mode="reflect"),
    "as a function": ByHand,
    "lazy": lambda: nn.LazyConv2d(12, 5, padding=2, groups=12),
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
    assert f"= {depthwise(bias=False).weight.numel()} weights" in EXERCISE.why.en
