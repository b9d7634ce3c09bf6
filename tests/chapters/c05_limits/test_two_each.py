"""The judge of two_each: layers as learners build them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.chapters.c05_limits import two_each as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("two_each")


def grouped(groups=4, c_out=8, k=3, **rest):
    return nn.Conv2d(8, c_out, k, **({"padding": 1, "groups": groups} | rest))


def silenced(output, *inputs):
    """A standard layer in which one output reads these inputs alone, and each other output its own two."""
    layer = grouped(1)
    reads = {number: (number // 2 * 2, number // 2 * 2 + 1) for number in range(8)} | {output: inputs}
    for number, channels in reads.items():
        for channel in set(range(8)) - set(channels):
            layer.weight.data[number, channel] = 0
    return layer


class Pieces(nn.Module):
    """Four standard layers side by side."""

    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(nn.Conv2d(2, 2, 3, padding=1) for _ in range(4))

    def forward(self, x):
        return torch.cat([layer(part) for layer, part in zip(self.layers, x.split(2, 1), strict=True)], dim=1)


RIGHT = {
    "the solution": grouped,
    "no padding, no bias": lambda: grouped(padding=0, bias=False),
    "a ReLU after it": lambda: nn.Sequential(grouped(), nn.ReLU()),
    "four layers side by side": Pieces,
    "weights of 0": lambda: silenced(5, 4, 5),
    "twice": lambda: nn.Sequential(grouped(), grouped()),
    "lazy": lambda: nn.LazyConv2d(8, 3, padding=1, groups=4),
}
WRONG = {
    "two groups": (lambda: grouped(2), chapter.SIZE_OF_GROUP),
    "depthwise": (lambda: grouped(8), chapter.DEPTHWISE),
    "standard": (lambda: grouped(1), chapter.ALL),
    "a 1×1": (lambda: grouped(1, k=1, padding=0), chapter.ALL),
    "shuffled": (lambda: nn.Sequential(grouped(), nn.ChannelShuffle(2)), chapter.OTHER),
    "output 5 alone is right": (
        lambda: nn.Sequential(grouped(), nn.ChannelShuffle(1), Swap()),
        chapter.OTHER,
    ),
    "other two": (lambda: silenced(5, 5, 6), chapter.OTHER),
    "a silent output": (lambda: silenced(5), chapter.NONE),
    "sixteen outputs": (lambda: grouped(8, c_out=16), chapter.OUTPUTS),
    "four outputs": (lambda: grouped(4, c_out=4), chapter.OUTPUTS),
    "two channels": (lambda: nn.Conv2d(2, 8, 3), lessons.REFUSED),
    "the number of groups": (lambda: 4, lessons.MODULE),
    "the class": (lambda: nn.Conv2d, lessons.MODULE_CLASS),
}


class Swap(nn.Module):
    def forward(self, x):
        return x[:, [2, 3, 0, 1, 4, 5, 6, 7]]


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_layer_is_right_however_it_is_built(name, expect):
    expect(EXERCISE, RIGHT[name], "right")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_layer_gets_its_diagnosis(name, expect):
    expect(EXERCISE, *WRONG[name])


def test_every_diagnosis_is_reached(unreached):
    assert unreached(chapter, WRONG) == []


def test_a_wrong_layer_is_told_what_its_output_reads():
    assert "Output 5 reads four channels: `[4, 5, 6, 7]`" in check(EXERCISE, grouped(2)).sentence.en
    swapped = nn.Sequential(grouped(), Swap())
    told = check(EXERCISE, swapped).sentence.en
    assert told == "Output 0 reads the channels `[2, 3]` and should read `[0, 1]`."
