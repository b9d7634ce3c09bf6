"""The judge of the block within a budget: blocks as learners build them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.chapters.c07_conclusion import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

EXERCISE = exercise_named("within_budget")


def depthwise(stride=2, padding=1, c_out=64, bias=False):
    return nn.Conv2d(64, c_out, 3, stride=stride, padding=padding, groups=64, bias=bias)


def pointwise(c_in=64, stride=1, bias=False):
    return nn.Conv2d(c_in, 128, 1, stride=stride, bias=bias)


def told(answer):
    verdict = check(EXERCISE, answer)
    return verdict.outcome, verdict.sentence


@pytest.mark.parametrize(
    "block",
    [
        nn.Sequential(depthwise(), pointwise()),
        nn.Sequential(depthwise(bias=True), pointwise(bias=True)),
        nn.Sequential(
            depthwise(), nn.BatchNorm2d(64), nn.ReLU(), pointwise(), nn.BatchNorm2d(128), nn.ReLU()
        ),
        nn.Sequential(depthwise(stride=1), pointwise(stride=2)),
        nn.Sequential(nn.Conv2d(64, 64, 5, stride=2, padding=2, groups=64, bias=False), pointwise()),
    ],
    ids=["pair", "with biases", "with norms", "stride in the 1×1", "5×5"],
)
def test_every_block_that_does_the_job_is_right(block):
    assert told(block) == ("right", EXERCISE.why)


@pytest.mark.parametrize(
    ("block", "diagnosis"),
    [
        (nn.Sequential(depthwise(), pointwise(stride=2)), chapter.TWO_STRIDES),
        (nn.Sequential(depthwise(stride=1), pointwise()), chapter.NO_STRIDE),
        (nn.Sequential(depthwise(padding=0), pointwise()), chapter.NO_PADDING),
    ],
    ids=["two strides", "no stride", "no padding"],
)
def test_a_map_of_another_size_is_explained(block, diagnosis):
    assert told(block) == ("wrong", diagnosis)


def test_another_shape_is_answered_with_what_came_out():
    assert "(2, 64, 28, 28)" in told(depthwise())[1].en


@pytest.mark.parametrize(
    ("block", "start", "count"),
    [
        (nn.Conv2d(64, 128, 3, stride=2, padding=1, bias=False), chapter.STANDARD, 73728),
        (nn.Conv2d(64, 128, 3, stride=2, padding=1), chapter.STANDARD, 73856),
        (nn.Sequential(depthwise(c_out=128), pointwise(c_in=128)), chapter.WIDE_FIRST, 17536),
        (nn.Conv2d(64, 128, 3, stride=2, padding=1, groups=4, bias=False), chapter.TOO_MANY, 18432),
    ],
    ids=["standard", "standard with bias", "widened first", "grouped"],
)
def test_a_block_over_the_budget_is_told_its_count_and_where_it_goes(block, start, count):
    assert told(block) == ("wrong", start.filled(got=count))


def test_a_grouped_layer_fits_the_budget_and_does_not_mix():
    outcome, sentence = told(nn.Conv2d(64, 128, 3, stride=2, padding=1, groups=8, bias=False))
    assert (outcome, sentence) == ("wrong", chapter.NOT_MIXED.filled(output=0, heard=8))


def test_half_of_the_channels_is_not_enough():
    block = nn.Sequential(depthwise(), nn.Conv2d(64, 128, 1, groups=2))
    assert told(block)[1] == chapter.NOT_MIXED.filled(output=0, heard=32)


@pytest.mark.parametrize("seed", range(5))
def test_an_activation_hides_no_channel_whatever_the_weights(seed):
    torch.manual_seed(seed)
    relus = nn.Sequential(depthwise(bias=True), nn.ReLU6(), pointwise(bias=True), nn.ReLU6())
    assert told(relus)[0] == "right"


def test_a_depthwise_layer_with_two_filters_for_each_channel_hears_one():
    assert told(depthwise(c_out=128))[1] == chapter.NOT_MIXED.filled(output=0, heard=1)


def test_a_pointwise_layer_alone_sees_one_pixel():
    assert told(pointwise(stride=2))[1] == chapter.NO_WINDOW.filled(height=1, width=1)


def test_a_flat_kernel_sees_one_row():
    row = nn.Conv2d(64, 64, (1, 3), stride=2, padding=(0, 1), groups=64, bias=False)
    assert told(nn.Sequential(row, pointwise()))[1] == chapter.NO_WINDOW.filled(height=1, width=3)


def test_channels_that_do_not_fit_are_told_in_pytorchs_words():
    outcome, sentence = told(nn.Sequential(nn.Conv2d(64, 32, 1), pointwise()))
    assert outcome == "wrong"
    assert "64 channels" in sentence.tr


def test_what_is_no_module_is_said_so():
    assert told([depthwise(), pointwise()])[1] == chapter.NO_MODULE.filled(got="list")


def test_the_learners_block_stays_as_it_is():
    block = nn.Sequential(depthwise(), nn.BatchNorm2d(64), pointwise())
    told(block)
    assert block.training
    assert int(block[1].num_batches_tracked) == 0


def test_a_forward_that_returns_nothing_is_told_to_return():
    class Forgetful(nn.Module):
        def forward(self, x): ...

    assert told(Forgetful())[1] == chapter.NO_TENSOR.filled(got="NoneType")
