"""The judge of wide_middle: layers as learners build them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c06_networks import wide_middle as chapter
from course_utils.chapters.exercise import exercise_named
from course_utils.networks import mobilenet_v2, mobilenet_v2_layers
from course_utils.words import lessons

EXERCISE = exercise_named("wide_middle")


def depthwise(c_out=96, k=3, **rest):
    return nn.Conv2d(96, c_out, k, **({"stride": 2, "padding": 1, "groups": 96, "bias": False} | rest))


class ByHand(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = depthwise().weight

    def forward(self, x):
        return F.conv2d(F.pad(x, (1, 1, 1, 1)), self.weight, stride=2, groups=96)


RIGHT = {
    "the solution": depthwise,
    "a bias": lambda: depthwise(bias=True),
    "with norm and ReLU6": lambda: nn.Sequential(depthwise(), nn.BatchNorm2d(96), nn.ReLU6()),
    "as a function": ByHand,
    "lazy": lambda: nn.LazyConv2d(96, 3, stride=2, padding=1, groups=96),
    "taken from the network": lambda: mobilenet_v2().blocks[1].depthwise.conv,
}
WRONG = {
    "groups forgotten": (lambda: depthwise(groups=1), chapter.STANDARD),
    "16 groups": (lambda: depthwise(groups=16), chapter.GROUPED),
    "down to 24": (lambda: nn.Conv2d(96, 24, 3, 2, 1, groups=24), chapter.GROUPED),
    "two filters a channel": (lambda: depthwise(c_out=192), chapter.OUTPUTS),
    "the narrow end": (lambda: nn.Conv2d(16, 16, 3, 2, 1, groups=16), chapter.OTHER_INPUT),
    "widening by itself": (lambda: nn.Conv2d(16, 96, 3, 2, 1, groups=16), chapter.OTHER_INPUT),
    "the block after it": (lambda: nn.Conv2d(144, 144, 3, 2, 1, groups=144), chapter.OTHER_INPUT),
    "no stride": (lambda: depthwise(stride=1), chapter.NO_STRIDE),
    "no padding": (lambda: depthwise(padding=0), chapter.NO_PADDING),
    "no padding, no stride": (lambda: depthwise(padding=0, stride=1), chapter.WRONG_SIZE),
    "a 5×5": (lambda: depthwise(k=5, padding=2), chapter.KERNEL_SIZE),
    "the whole block": (lambda: mobilenet_v2().blocks[1].project, chapter.STANDARD),
    "the layer and the 1×1 after it": (
        lambda: nn.Sequential(depthwise(), nn.Conv2d(96, 24, 1)),
        chapter.NOT_ONE,
    ),
    "pooled": (lambda: nn.AvgPool2d(2), chapter.NOT_ONE),
    "a block for 16 channels": (lambda: nn.Sequential(nn.Conv2d(16, 96, 1), depthwise()), lessons.REFUSED),
    "the class": (lambda: nn.Conv2d, lessons.MODULE_CLASS),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_layer_is_right_however_it_is_built(name, expect):
    expect(EXERCISE, RIGHT[name], "right")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_layer_gets_its_diagnosis(name, expect):
    expect(EXERCISE, *WRONG[name])


def test_every_diagnosis_is_reached(unreached):
    assert unreached(chapter, WRONG) == []


def test_the_block_is_that_of_the_network_and_the_numbers_are_its_own():
    rows = {row.name: row for row in mobilenet_v2_layers().count(224, lang="en").rows}
    middle = rows["blocks.1.depthwise.conv"]
    assert rows["blocks.1.expand.conv"].output == chapter.SHAPE
    assert (middle.output, middle.params, middle.macs) == ((1, 96, 56, 56), 864, 2_709_504)
    assert depthwise(groups=1).weight.numel() == 82_944
    assert depthwise()(torch.zeros(chapter.SHAPE)).shape == middle.output
