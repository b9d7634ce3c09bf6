"""The right answers of chapter 06 are what its tables, arithmetic and torch give."""

from __future__ import annotations

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils import networks
from course_utils.arithmetic import separable
from course_utils.chapters.question import guesses_of, quiz_of
from course_utils.networks.blocks import channel_shuffle
from course_utils.networks.mobilenet_v2 import inverted_residual

CHAPTER = "06_networks"


def macs(layer: nn.Module, size: int) -> int:
    with FlopCounterMode(display=False) as counter:
        layer(torch.zeros(1, layer.in_channels, size, size))
    return counter.get_total_flops() // 2


def test_the_beliefs_of_the_chapter_are_all_met():
    asked = [*guesses_of(CHAPTER).values(), *quiz_of(CHAPTER)]
    assert {"G16", "G17", "G18", "G19", "G26"} <= {question.belief for question in asked}
    assert all(question.belief for question in asked)


def test_nearly_all_macs_are_pointwise(right_answer):
    count = networks.mobilenet_v1_layers().count(224, lang="en")
    assert count.by_kind["pointwise"].macs / count.macs > 0.94
    assert right_answer("06_networks.where") == "nearly all of them"


def test_the_first_depthwise_layer(right_answer):
    layer = nn.Conv2d(32, 32, 3, padding=1, groups=32, bias=False)
    assert tuple(layer.weight.shape) == (32, 1, 3, 3)
    assert right_answer("06_networks.first_block") == f"{macs(layer, 112):,}" == "3,612,672"


def test_half_the_width(right_answer):
    half, whole = (networks.mobilenet_v1_layers(width).count(224, lang="en").macs for width in (0.5, 1.0))
    assert 0.25 < half / whole < 0.27
    assert right_answer("06_networks.width") == "to a little over a quarter"


def test_how_many_blocks_add(right_answer):
    blocks = networks.mobilenet_v2_layers().blocks
    assert len(blocks) == 17
    assert right_answer("06_networks.residuals") == str(sum(block.joined == "add" for block in blocks))


def test_which_block_adds(right_answer):
    shapes = {
        "24 → 32, stride 2": (24, 32, 2),
        "64 → 96, stride 1": (64, 96, 1),
        "64 → 64, stride 1": (64, 64, 1),
    }
    adds = [
        text
        for text, (c_in, c_out, stride) in shapes.items()
        if inverted_residual(c_in, 6 * c_in, c_out, "relu6", stride=stride).joined
    ]
    assert adds == [right_answer("06_networks.which_block")]


def test_two_channels_lose_more_than_half_through_relu(right_answer):
    dice = torch.Generator().manual_seed(17)
    points = torch.randn(500, 2, generator=dice, dtype=torch.float64)
    lost = []
    for matrix in torch.randn(200, 2, 2, generator=dice, dtype=torch.float64):
        wide = nn.functional.pad(torch.relu(points @ matrix), (0, 1), value=1.0)
        back = wide @ torch.linalg.lstsq(wide, points).solution
        lost.append((back - points).norm() / points.norm())
    assert 0.5 < torch.stack(lost).median() < 0.65
    assert right_answer("06_networks.relu_loss") == "more than half"


def test_how_far_a_channel_reaches(right_answer):
    layer = nn.Conv2d(12, 12, 1, groups=3, bias=False)
    nn.init.ones_(layer.weight)
    x = torch.zeros(1, 12, 1, 1)
    x[0, 0] = 1.0
    reached = [layer(layer(x)), layer(channel_shuffle(layer(x), 3))]
    said = " / ".join(str(int(y.count_nonzero())) for y in reached)
    assert right_answer("06_networks.reach") == said == "4 / 12"


def test_the_order_of_four_groups(right_answer):
    order = nn.ChannelShuffle(4)(torch.arange(12.0).view(1, 12, 1, 1)).flatten().int().tolist()
    assert right_answer("06_networks.order") == " ".join(map(str, order))


def test_the_block_at_half_width(right_answer):
    assert separable(64, 128).params == 8768
    assert right_answer("06_networks.half_block") == f"{separable(32, 64).params:,}"


def test_the_weights_are_counted_as_they_stand(right_answer):
    layer = nn.Conv2d(64, 128, 3, padding=1, groups=64, bias=False)
    assert tuple(layer.weight.shape) == (128, 1, 3, 3)
    assert right_answer("06_networks.divide_again") == f"{macs(layer, 32):,}"
