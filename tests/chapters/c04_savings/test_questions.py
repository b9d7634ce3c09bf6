"""The right answers of chapter 04 are what PyTorch and the arithmetic say."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.chapters.c04_savings import questions as c04_savings
from course_utils.chapters.question import guess_named, quiz_of
from course_utils.networks import mobilenet_v1_layers


def standard(c_in: int, c_out: int, k: int = 3) -> nn.Conv2d:
    return nn.Conv2d(c_in, c_out, k, padding=k // 2, bias=False)


def pair(c_in: int, c_out: int, k: int = 3) -> nn.Sequential:
    depthwise = nn.Conv2d(c_in, c_in, k, padding=k // 2, groups=c_in, bias=False)
    return nn.Sequential(depthwise, nn.Conv2d(c_in, c_out, 1, bias=False))


def weights(layer: nn.Module) -> int:
    return sum(parameter.numel() for parameter in layer.parameters())


def share(*layer: int) -> Fraction:
    return Fraction(weights(pair(*layer)), weights(standard(*layer)))


def flops(layer: nn.Module) -> int:
    with FlopCounterMode(display=False) as counter:
        layer(torch.zeros(1, 64, 32, 32))
    return counter.get_total_flops()


def small(conv) -> nn.Module:
    return nn.ModuleList([conv(3, 8), conv(8, 16), nn.Linear(16 * 8 * 8, 10)])


def mobilenet(*kinds: str) -> float:
    """The share of these kinds in the MACs of MobileNetV1."""
    count = mobilenet_v1_layers().count(224, lang="en")
    return sum(count.by_kind[kind].macs for kind in kinds) / count.macs


def layer_of(text: str) -> tuple[int, int, int]:
    """A layer as an answer names it: "64 → 1, 3×3"."""
    c_in, c_out, k, _ = map(int, re.findall(r"\d+", text))
    return c_in, c_out, k


RIGHT = {
    "04_savings.eight_outputs": lambda: f"about {float(1 / share(16, 8)):.1f} times",
    "04_savings.eight_begins": lambda: f"{next(n for n in range(1, 999) if 8 * share(1, n) <= 1)}",
    "04_savings.larger_kernel": lambda: f"{flops(pair(64, 128, 7)) / flops(pair(64, 128)):.1f} times",
    "04_savings.whole_network": lambda: f"about {weights(small(standard)) / weights(small(pair)):.1f} times",
    "04_savings.five_by_five": lambda: f"{share(2, 100, 5)}",
    "04_savings.one_by_one": lambda: f"{weights(standard(32, 64, 1)):,} become {weights(pair(32, 64, 1)):,}",
}


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_answer_is_what_pytorch_says(name, right_answer):
    assert right_answer(name) == RIGHT[name]()


def test_one_layer_of_the_guess_costs_more_as_a_pair(right_answer):
    answers = guess_named("04_savings.more_expensive").answers
    layers = [answer.text.en for answer in answers if "→" in answer.text.en]
    assert [text for text in layers if share(*layer_of(text)) > 1] == [
        right_answer("04_savings.more_expensive")
    ]


def test_the_largest_factor_is_that_of_the_most_outputs(right_answer):
    layers = {"512 → 64": (512, 64), "64 → 64": (64, 64), "3 → 128": (3, 128)}
    assert min(layers, key=lambda text: share(*layers[text])) == right_answer("04_savings.which_saves_most")


def test_only_the_pointwise_layers_are_a_tenth_of_mobilenet(right_answer):
    assert mobilenet("pointwise") > 0.1 > mobilenet("depthwise", "standard", "linear")
    assert "pointwise" in right_answer("04_savings.where_to_cut")
    assert "less than 10%" in right_answer("04_savings.expensive_half")


def test_the_layers_and_the_network_lost_the_same_number(right_answer):
    before, after = small(standard), small(pair)
    layers = [sum(map(weights, network[:2])) for network in (before, after)]
    question = next(question for question in quiz_of("04_savings") if question.name.endswith("little_change"))
    said = [int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*\d", question.prompt.en)]
    assert said == [*layers, weights(before), weights(after)]
    lost, kept = layers[0] - layers[1], weights(before[2])
    assert lost == weights(before) - weights(after)
    assert f"{said[0]:,} − {said[1]:,} = {lost:,}" in question.answers[0].feedback.en
    assert f"{kept:,} parameters of the linear layer" in question.answers[3].feedback.en
    assert "linear layer" in right_answer("04_savings.little_change")


def test_the_beliefs_of_the_chapter_are_met():
    asked = [*c04_savings.GUESSES.values(), *quiz_of("04_savings")]
    assert {question.belief for question in asked} == {"G10", "G11", "G12", "G13"}
