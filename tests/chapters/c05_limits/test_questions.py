"""The right answers of chapter 05 are what PyTorch and the arithmetic say."""

from __future__ import annotations

import torch
from torch import nn

from course_utils.arithmetic import ConvSpec, separable
from course_utils.chapters.c05_limits import questions as chapter
from course_utils.measure.memory import saved_bytes
from course_utils.measure.rank import dense_weight, errors_of_copies, folded
from course_utils.measure.reach import changes, places_changed

ASKED = {question.name: question for question in (*chapter.GUESSES.values(), *chapter.QUIZ)}


def texts(name):
    return [answer.text.en for answer in ASKED[name].answers]


def test_two_groups_keep_a_change_to_four_channels(right_answer):
    changed = places_changed("grouped", 10, 0)
    assert right_answer("05_limits.groups") == str(sum(bool(places) for places in changed))


def test_an_exact_copy_costs_what_the_right_answer_says(right_answer):
    exact = errors_of_copies(128).index(0.0) + 1
    weights = {k: separable(64, 128, 3, multiplier=k).params for k in (1, exact - 1, exact)}
    assert right_answer("05_limits.exact") == f"{weights[exact]:,}"
    wrong = [f"{number:,}" for number in (weights[1], weights[exact - 1], ConvSpec.standard(64, 128).weights)]
    assert texts("05_limits.exact") == [*wrong, f"{weights[exact]:,}"]


def test_only_multiples_of_one_kernel_fit_into_a_pair(right_answer):
    blur, left, middle = torch.ones(3, 3), torch.zeros(3, 3), torch.zeros(3, 3)
    left[1, 0] = middle[1, 1] = 1
    edges = torch.tensor([[1.0, 2, 1], [0, 0, 0], [-1, -2, -1]])
    kernels = {
        "a blur, and minus two times that blur": (blur, -2 * blur),
        "one that finds horizontal edges and one that finds vertical ones": (edges, edges.T),
        "one that reads the middle pixel alone and one that reads the left one alone": (middle, left),
    }
    fits = [
        said for said, two in kernels.items() if torch.linalg.matrix_rank(torch.stack(two).flatten(1)) == 1
    ]
    assert fits == [right_answer("05_limits.two_kernels")]
    assert kernels.keys() < set(texts("05_limits.two_kernels"))
    pair = folded(torch.randn(64, 1, 3, 3), torch.randn(128, 64, 1, 1))
    ranks = [
        torch.linalg.matrix_rank(weight.flatten(2).transpose(0, 1)) for weight in (pair, dense_weight(128))
    ]
    assert [set(rank.tolist()) for rank in ranks] == [{1}, {9}]
    assert right_answer("05_limits.rank") == "1"
    assert f"{100 * errors_of_copies(128)[0]:.0f}" == "92"


def test_the_widening_block_keeps_more(right_answer):
    def layer(c_in, c_out, k, groups=1):
        conv = nn.Conv2d(c_in, c_out, k, padding=k // 2, groups=groups, bias=False)
        return [conv, nn.BatchNorm2d(c_out), nn.ReLU6()]

    blocks = {
        "The standard block": nn.Sequential(*layer(64, 64, 3), *layer(64, 64, 3)[:2]),
        "The widening block": nn.Sequential(
            *layer(64, 384, 1), *layer(384, 384, 3, groups=384), *layer(384, 64, 1)[:2]
        ),
    }
    x = torch.randn(1, 64, 56, 56)
    kept = {name: saved_bytes(block, x) for name, block in blocks.items()}
    assert right_answer("05_limits.memory").startswith(max(kept, key=kept.get))
    for block in blocks.values():
        assert f"{sum(p.numel() for p in block.parameters()):,}" in ASKED["05_limits.memory"].prompt.en


def test_twenty_layers_with_activations_read_one_channel(right_answer):
    torch.manual_seed(0)
    layers = [(nn.Conv2d(16, 16, 3, padding=1, groups=16), nn.SiLU()) for _ in range(20)]
    network = nn.Sequential(*(part for pair in layers for part in pair)).double()
    x = torch.randn(1, 16, 5, 5, dtype=torch.float64)
    read = [bool(changes(network, x, (0, c, 2, 2))[0, 3].any()) for c in range(16)]
    assert right_answer("05_limits.relu") == str(sum(read)) == "1"
    assert read[3]


def test_the_pair_folds_into_one_layer(right_answer):
    torch.manual_seed(0)
    depthwise = nn.Conv2d(4, 4, 3, groups=4, bias=False)
    pointwise = nn.Conv2d(4, 5, 1, bias=False)
    x = torch.randn(1, 4, 6, 6)
    one = nn.functional.conv2d(x, folded(depthwise.weight, pointwise.weight))
    assert torch.allclose(one, pointwise(depthwise(x)), atol=1e-5)
    assert "one standard convolution" in right_answer("05_limits.collapse")


def test_the_pair_has_more_weights_from_the_right_number_of_filters_on(right_answer):
    dense = ConvSpec.standard(64, 64).weights
    pairs = {k: separable(64, 64, multiplier=k).params for k in range(1, 10)}
    assert right_answer("05_limits.filters") == str(min(k for k in pairs if pairs[k] > dense))
    said = " ".join(answer.feedback.en for answer in ASKED["05_limits.filters"].answers)
    assert f"{dense:,} weights" in ASKED["05_limits.filters"].prompt.en
    assert all(f"{pairs[k]:,}" in said for k in (1, 2, 7, 8, 9))


def test_a_grouped_layer_computes_what_stays_within_a_group(right_answer):
    layer = ConvSpec.pointwise(12, 12, groups=3)
    sums = {
        "output 5 = input 4 − input 7": (5, {4, 7}),
        "output 0 = input 0 + input 4": (0, {0, 4}),
        "output 8 = input 7 + input 8": (8, {7, 8}),
    }
    possible = [
        said
        for said, (output, inputs) in sums.items()
        if any(output in group.outputs and inputs <= {*group.inputs} for group in layer.group_channels)
    ]
    assert possible == [right_answer("05_limits.computes")]
    assert sums.keys() < set(texts("05_limits.computes"))
    missing = ConvSpec.pointwise(12, 12).weights - layer.weights
    assert f"the {missing} weights between the groups" in ASKED["05_limits.computes"].answers[0].feedback.en


def test_the_beliefs_of_the_chapter_are_all_met():
    assert {question.belief for question in ASKED.values()} >= {"G06", "G08", "G13", "G14", "G15", "G24"}


def test_the_quiz_has_four_questions_or_more():
    assert len(chapter.QUIZ) >= 4
    assert all(question.belief for question in chapter.QUIZ)
