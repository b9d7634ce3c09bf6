"""Shares, and what an output reads, in the right answers of chapter 10 are what PyTorch builds."""

from __future__ import annotations

from fractions import Fraction

import pytest
import torch
from torch import nn


def share(c_in: int, c_out: int, kernel_size: int, groups: int) -> Fraction:
    grouped = nn.Conv2d(c_in, c_out, kernel_size, groups=groups)
    return Fraction(grouped.weight.numel(), nn.Conv2d(c_in, c_out, kernel_size).weight.numel())


def test_two_groups_have_half_of_the_weights_and_see_half_of_the_inputs(right_answer):
    layer = nn.Conv2d(16, 16, 1, groups=2)
    assert share(16, 16, 1, groups=2) == Fraction(layer.weight.shape[1], 16) == Fraction(1, 2)
    assert right_answer("10_channels_groups.blocks").startswith("Half of the weights are gone")


def test_four_groups_have_a_quarter_of_the_weights(right_answer):
    seen = nn.Conv2d(32, 64, 3, groups=4).weight.shape[1]
    assert share(32, 64, 3, groups=4) == Fraction(1, 4)
    answer = right_answer("10_channels_groups.half")
    assert answer == f"It has a quarter of the weights; each output sees {seen} channels"


@pytest.mark.parametrize(("name", "c_in", "c_out"), [("trap", 64, 32), ("twice", 128, 64)])
def test_groups_equal_to_the_outputs_read_two_channels_each(right_answer, name, c_in, c_out):
    assert nn.Conv2d(c_in, c_out, 3, groups=c_out).weight.shape[1] == 2
    assert "each output" in right_answer(f"10_channels_groups.{name}")
    assert "two" in right_answer(f"10_channels_groups.{name}")


def test_the_repair_of_the_axes_makes_the_layer_run(right_answer):
    x = torch.zeros(1, 32, 32, 3)
    repair = right_answer("10_channels_groups.channels_last").split("`")[1]
    assert nn.Conv2d(3, 16, 3)(eval(repair, {"x": x})).shape == (1, 16, 30, 30)
