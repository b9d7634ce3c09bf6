"""The judge of channel_shuffle: answers as learners write them, and what each is told."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c06_networks import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("channel_shuffle")


def without_transpose(x, groups):
    n, channels, height, width = x.shape
    return x.reshape(n, groups, channels // groups, height, width).reshape(n, channels, height, width)


def rows_and_columns_swapped(x, groups):
    n, channels, height, width = x.shape
    table = x.reshape(n, channels // groups, groups, height, width)
    return table.transpose(1, 2).reshape(n, channels, height, width)


def batch_taken_along(x, groups):
    n, channels, height, width = x.shape
    table = x.reshape(groups, -1, height, width)
    return table.transpose(0, 1).reshape(n, channels, height, width)


def turned_around(x, groups):
    return x[:, list(range(x.shape[1]))[::-1]]


def whole_groups_moved(x, groups):
    return torch.cat(list(reversed(x.chunk(groups, dim=1))), dim=1)


def five_axes(x, groups):
    n, channels, height, width = x.shape
    return x.reshape(n, groups, channels // groups, height, width).transpose(1, 2)


def with_numpy(x, groups):
    table = np.split(x.numpy(), groups, axis=1)
    return torch.from_numpy(np.stack(table, axis=2).reshape(x.shape))


def channel_by_channel(x, groups):
    y = torch.empty_like(x)
    wide = x.shape[1] // groups
    for c in range(x.shape[1]):
        y[:, c % wide * groups + c // wide] = x[:, c]
    return y


def by_weights(x, groups):
    """A 1×1 convolution whose weight is the permutation."""
    order = torch.arange(x.shape[1]).view(groups, -1).t().flatten()
    return F.conv2d(x, torch.eye(x.shape[1])[order][:, :, None, None])


class Shuffle(nn.Module):
    def forward(self, x, groups):
        return nn.ChannelShuffle(groups)(x)


def careless(x, groups):
    y = nn.ChannelShuffle(groups)(x).clone()
    x.zero_()
    return y


def table(x, groups):
    return x.reshape(len(x), groups, -1, *x.shape[2:])


ANSWERS = {
    "a module": (Shuffle(), "right"),
    "stack": (lambda x, groups: torch.stack(x.chunk(groups, dim=1), dim=2).flatten(1, 2), "right"),
    "numpy": (with_numpy, "right"),
    "channel by channel": (channel_by_channel, "right"),
    "a convolution": (by_weights, "right"),
    "steps": (
        lambda x, groups: torch.cat(
            [x[:, i :: x.shape[1] // groups] for i in range(x.shape[1] // groups)], 1
        ),
        "right",
    ),
    "partial": (
        partial(lambda axis, x, groups: table(x, groups).transpose(1, axis).reshape(x.shape), 2),
        "right",
    ),
    "permute": (
        lambda x, groups: table(x, groups).permute(0, 2, 1, 3, 4).contiguous().view(x.shape),
        "right",
    ),
    "double": (lambda x, groups: nn.ChannelShuffle(groups)(x).double(), "right"),
    "changing its input": (careless, "right"),
    "without transpose": (without_transpose, "channels are where they were"),
    "nothing": (lambda x, groups: x, "channels are where they were"),
    "rows and columns swapped": (rows_and_columns_swapped, "undoes the right one"),
    "batch taken along": (batch_taken_along, "images in the batch got mixed"),
    "reversed": (turned_around, "You reversed the channels"),
    "groups moved": (whole_groups_moved, "moved the groups as wholes"),
    "five axes": (five_axes, "table still has five axes"),
    "five axes again": (
        lambda x, groups: table(x, groups).transpose(1, 2).reshape(table(x, groups).shape),
        "gave it five axes again",
    ),
    "image turned": (lambda x, groups: x.mT, "rows and columns of the image"),
    "transpose(0, 1)": (lambda x, groups: table(x, groups).transpose(0, 1), "swaps the axis of the images"),
    "within groups": (
        lambda x, groups: torch.cat([p.flip(1) for p in x.chunk(groups, 1)], 1),
        "round in itself",
    ),
    "always 3 groups": (lambda x, groups: nn.ChannelShuffle(3)(x), chapter.FIXED_GROUPS),
    "always 2 groups": (lambda x, groups: nn.ChannelShuffle(2)(x), chapter.WRONG_ORDER),
    "rolled": (lambda x, groups: x.roll(1, dims=1), chapter.WRONG_ORDER),
    "at random": (lambda x, groups: x[:, torch.randperm(x.shape[1])], chapter.WRONG_ORDER),
    "one channel everywhere": (lambda x, groups: x[:, :1].expand_as(x), chapter.WRONG_ORDER),
    "doubled values": (lambda x, groups: 2 * nn.ChannelShuffle(groups)(x), chapter.NO_PERMUTATION),
    "columns rolled": (lambda x, groups: x.roll(1, dims=3), chapter.NO_PERMUTATION),
    "zeros": (lambda x, groups: x * 0, chapter.NO_PERMUTATION),
    "half": (lambda x, groups: x[:, ::2], chapter.WRONG_SHAPE),
    "flat": (lambda x, groups: x.flatten(), chapter.WRONG_SHAPE),
    "complex": (lambda x, groups: nn.ChannelShuffle(groups)(x) + 0j, lessons.COMPLEX),
    "a list": (lambda x, groups: x.tolist(), lessons.TENSOR),
    "parts": (lambda x, groups: x.chunk(groups, dim=1), lessons.TENSOR),
    "an array": (lambda x, groups: with_numpy(x, groups).numpy(), lessons.TENSOR),
    "the layer": (lambda x, groups: nn.ChannelShuffle(groups), lessons.TENSOR),
    "no function": (nn.ChannelShuffle(3), "while your answer was being checked"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    answer, diagnosis = ANSWERS[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("mistake", chapter.MISTAKES, ids=lambda mistake: mistake.diagnosis.en[:40])
def test_a_known_mistake_gets_its_own_diagnosis(mistake, expect):
    expect(EXERCISE, lambda: mistake.result, mistake.diagnosis)


def test_an_unknown_order_is_told_beside_the_right_one():
    verdict = check(EXERCISE, lambda x, groups: x.roll(1, dims=1))
    assert "[11, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]" in verdict.sentence.en
    assert "[0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]" in verdict.sentence.tr


def test_a_wrong_shape_is_answered_with_both_shapes():
    verdict = check(EXERCISE, lambda x, groups: x[:, :2])
    assert "(2, 12, 3, 4)" in verdict.sentence.en and "(2, 2, 3, 4)" in verdict.sentence.en


def test_the_cell_as_it_stands_is_not_tried_yet():
    def channel_shuffle(x, groups):
        y = ...
        return y

    assert check(EXERCISE, channel_shuffle).outcome == "untried"
