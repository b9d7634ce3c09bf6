"""The right answers of chapter 11 are what PyTorch and the arithmetic say."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils import examples
from course_utils.arithmetic import ConvSpec
from course_utils.chapters.question import guesses_of, quiz_of

CHAPTER = "11_examples"


def conv(*channels: int, **rest) -> nn.Conv2d:
    return nn.Conv2d(*channels, kernel_size=3, padding=1, bias=False, **rest)


def changed_by_silence(layer: nn.Conv2d, channel: int) -> list[int]:
    x = torch.rand(1, layer.in_channels, 4, 4) + 1.0
    quiet = x.clone()
    quiet[:, channel] = 0.0
    return (layer(quiet) != layer(x)).any(dim=(0, 2, 3)).nonzero().flatten().tolist()


def test_the_three_examples_are_those_of_the_course():
    assert examples.STANDARD_3_6.weight_shape == (6, 3, 3, 3)
    assert examples.GROUPED_6_6.weight_shape == (6, 2, 3, 3)
    assert examples.DEPTHWISE_3.weight_shape == (3, 1, 3, 3)


def test_silence_changes_all_of_a_standard_layer_and_one_group_of_a_grouped_one(right_answer):
    assert changed_by_silence(conv(3, 6), 1) == list(range(6))
    assert right_answer(f"{CHAPTER}.standard") == "all of them"
    assert right_answer(f"{CHAPTER}.grouped") == f"`{changed_by_silence(conv(6, 6, groups=3), 3)}`"


def test_the_rows_of_a_group_are_its_outputs(right_answer):
    layer = conv(6, 6, groups=3)
    assert changed_by_silence(layer, 4) == changed_by_silence(layer, 5) == [4, 5]
    assert right_answer(f"{CHAPTER}.rows") == "`weight[4:6]`"


def test_a_depthwise_layer_keeps_the_digits_apart(right_answer):
    layer = conv(3, 3, groups=3)
    layer.weight.data.fill_(1.0)
    x = torch.tensor([1.0, 10.0, 100.0]).view(1, 3, 1, 1).expand(1, 3, 3, 3)
    middle = layer(x)[0, :, 1, 1].int().tolist()
    assert right_answer(f"{CHAPTER}.depthwise") == ", ".join(map(str, middle))


def test_macs_count_the_places_of_the_output(right_answer):
    halved = ConvSpec(6, 6, kernel_size=3, stride=2, padding=1, groups=3)
    assert eval(right_answer(f"{CHAPTER}.stride").replace("·", "*")) == halved.macs(32, 32)
    layer = ConvSpec(3, 6, kernel_size=3, stride=2, padding=1)
    assert right_answer(f"{CHAPTER}.resolution") == f"{layer.macs(64, 64):,}"


def test_a_group_of_the_twelve_outputs_reads_two_inputs(right_answer):
    layer = conv(8, 12, groups=4)
    readers = [c for c in range(8) if 7 in changed_by_silence(layer, c)]
    assert right_answer(f"{CHAPTER}.readers") == f"`{readers}`"


def test_both_counters_of_the_third_example_are_right(right_answer):
    with FlopCounterMode(display=False) as counter:
        conv(3, 3, groups=3)(torch.zeros(1, 3, 32, 32))
    assert (counter.get_total_flops(), examples.DEPTHWISE_3.macs(32, 32)) == (55296, 27648)
    assert right_answer(f"{CHAPTER}.flops") == "neither"


def test_a_second_division_by_groups_leaves_a_third(right_answer):
    layer, places = examples.GROUPED_6_6, 32 * 32
    assert layer.macs(32, 32) == 3 * (layer.weights * places // layer.groups)
    assert right_answer(f"{CHAPTER}.counter") == "three times too small"


def test_the_width_acts_twice_on_a_standard_layer_and_once_on_a_depthwise_one(right_answer):
    assert conv(6, 12).weight.numel() == 4 * examples.STANDARD_3_6.weights
    assert conv(6, 6, groups=6).weight.numel() == 2 * examples.DEPTHWISE_3.weights
    assert right_answer(f"{CHAPTER}.width") == "standard by 4, depthwise by 2"


def test_the_network_shrinks_by_about_five_percent(right_answer):
    before, after = (162 + conv(6, 6, groups=g).weight.numel() + 6 * 8 * 8 * 10 + 10 for g in (1, 3))
    assert 1 - after / before == pytest.approx(0.05, abs=0.003)
    assert right_answer(f"{CHAPTER}.network") == "they shrink by about five percent"


def test_the_beliefs_of_the_chapter_are_all_met():
    asked = (*guesses_of(CHAPTER).values(), *quiz_of(CHAPTER))
    assert {"G03", "G04", "G12", "G19", "G20", "G26"} <= {question.belief for question in asked}
