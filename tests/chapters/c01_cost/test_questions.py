"""The right answers of chapter 01 are what PyTorch and the arithmetic say."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.chapters.c01_cost import questions as c01_cost
from course_utils.chapters.question import quiz_of


def conv(c_in: int, c_out: int, kernel_size: int = 3, stride: int = 1) -> nn.Conv2d:
    return nn.Conv2d(c_in, c_out, kernel_size, stride=stride, padding=kernel_size // 2, bias=False)


def flops(layer: nn.Conv2d, size: int) -> int:
    with FlopCounterMode(display=False) as counter:
        layer(torch.zeros(1, layer.in_channels, size, size))
    return counter.get_total_flops()


def growth(before: int, after: int) -> str:
    return f"{after // before} times"


RIGHT = {
    "01_cost.maps": lambda: f"{nn.Conv2d(3, 64, 3)(torch.zeros(1, 3, 8, 8)).shape[1]}",
    "01_cost.weights": lambda: f"{conv(3, 8).weight.numel()}",
    "01_cost.doubling": lambda: (
        f"weights unchanged, MACs {growth(flops(conv(3, 8), 32), flops(conv(3, 8), 64))}"
    ),
    "01_cost.stride": lambda: f"{flops(conv(3, 32, stride=2), 224) // 2:,}",
    "01_cost.flops": lambda: f"{flops(conv(64, 128), 32):,}",
    "01_cost.kernels": lambda: f"{nn.Conv2d(64, 128, 3).weight[0].shape[0]} kernels, 1 map",
    "01_cost.rgb_64": lambda: f"{conv(3, 64).weight.numel():,}",
    "01_cost.halved_map": lambda: f"{flops(conv(64, 128, stride=2), 56) // 2:,}",
    "01_cost.both_doubled": lambda: growth(conv(16, 32).weight.numel(), conv(32, 64).weight.numel()),
}


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_answer_is_what_pytorch_says(name, right_answer):
    assert right_answer(name) == RIGHT[name]()


def test_the_early_and_the_late_layer_do_the_same_number_of_macs(right_answer):
    assert flops(conv(64, 64), 56) == flops(conv(512, 512), 7)
    assert right_answer("01_cost.early_late") == "both do the same number"


def test_the_tool_prints_twice_what_the_paper_says(right_answer):
    assert flops(conv(64, 128), 32) == 150_994_944
    assert round(150_994_944 / 2 / 1e6, 1) == 75.5
    assert right_answer("01_cost.two_numbers") == "The paper counts MACs"


def test_the_beliefs_of_the_chapter_are_met():
    asked = [*c01_cost.GUESSES.values(), *quiz_of("01_cost")]
    assert {question.belief for question in asked} == {"G01", "G02", "G03", "G04"}
