"""The right answers of the conclusion are what PyTorch, the arithmetic and the papers' tables say."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.arithmetic import ConvSpec, separable
from course_utils.chapters.question import quiz_of
from course_utils.networks import conv_mobilenet_layers, mobilenet_v1_layers

CHAPTER = "07_conclusion"


def changed(network: nn.Module, x, touched):
    """Where the output differs when `touched` comes in the place of `x`: (C_out, H, W)."""
    with torch.no_grad():
        return (network(touched) != network(x))[0]


def times_as_many_macs(width):
    twin, network = conv_mobilenet_layers(width), mobilenet_v1_layers(width)
    return twin.count(224, lang="en").macs / network.count(224, lang="en").macs


def test_at_half_width_the_twin_is_a_little_nearer(right_answer):
    assert round(times_as_many_macs(1.0), 2) == 8.56
    assert right_answer(f"{CHAPTER}.half_width") == f"{times_as_many_macs(0.5):.2f} times"


def test_depthwise_layers_do_three_percent_of_the_macs(right_answer):
    count = mobilenet_v1_layers().count(224, lang="en")
    assert count.by_kind["depthwise"].macs / count.macs == pytest.approx(0.03, abs=0.005)
    assert right_answer(f"{CHAPTER}.cheap") == "about three percent"


def test_the_speeds_of_the_paper_give_the_factor(right_answer):
    assert right_answer(f"{CHAPTER}.back") == f"{216 / 155:.2f} times faster"


def test_one_value_sums_over_every_channel_of_its_window(right_answer):
    assert right_answer(f"{CHAPTER}.one_value") == str(nn.Conv2d(16, 32, 5).weight[0].numel())


def test_one_value_of_a_channel_reaches_nine_places_and_every_output_channel(right_answer):
    torch.manual_seed(0)
    pair = nn.Sequential(nn.Conv2d(8, 8, 3, padding=1, groups=8), nn.Conv2d(8, 16, 1))
    x = torch.randn(1, 8, 9, 9)
    touched = x.clone()
    touched[0, 3, 4, 4] += 1.0
    assert right_answer(f"{CHAPTER}.ripple") == str(int(changed(pair, x, touched).sum()))


def test_few_outputs_save_less(right_answer):
    factor = ConvSpec(512, 16).weights / separable(512, 16).params
    assert right_answer(f"{CHAPTER}.narrow") == f"{factor:.2f} times"


def test_more_outputs_cost_more_than_a_larger_depthwise_kernel(right_answer):
    before = separable(128, 256).params
    larger_kernel, more_outputs = separable(128, 256, kernel_size=5).params, separable(128, 320).params
    assert larger_kernel / before == pytest.approx(1.06, abs=0.005)
    assert more_outputs / before == pytest.approx(1.24, abs=0.005)
    assert right_answer(f"{CHAPTER}.dearer").startswith("320 outputs")


def test_a_blur_its_double_and_an_edge_finder_have_rank_two(right_answer):
    blur = torch.ones(9) / 9
    edge = torch.tensor([-1.0, 0, 1, -1, 0, 1, -1, 0, 1])
    rank = int(torch.linalg.matrix_rank(torch.stack([blur, 2 * blur, edge])))
    assert f"K = {rank}" in right_answer(f"{CHAPTER}.three_kernels")


def test_the_pair_puts_out_one_and_a_half_times_the_values(right_answer):
    factor = (32 + 64) * 112**2 / (64 * 112**2)
    assert right_answer(f"{CHAPTER}.activations") == f"{factor:g} times as many"
    assert (ConvSpec(32, 64).weights, separable(32, 64).params) == (18432, 2336)


def test_half_the_height_and_width_take_about_a_quarter_of_the_macs(right_answer):
    large, small = mobilenet_v1_layers().count(224, lang="en"), mobilenet_v1_layers().count(112, lang="en")
    assert small.params == large.params
    assert small.macs / large.macs == pytest.approx(0.25, abs=0.02)
    assert right_answer(f"{CHAPTER}.smaller_picture") == "the weights stay, the MACs fall to about a quarter"


def test_the_quiz_asks_seven_questions_about_different_beliefs():
    beliefs = [question.belief for question in quiz_of(CHAPTER)]
    assert len(beliefs) == len(set(beliefs)) == 7
    assert {"G01", "G03", "G05", "G06", "G10", "G11", "G15"} == set(beliefs)
