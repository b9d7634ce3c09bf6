"""The right answers of chapter 05 are what PyTorch and the arithmetic say."""

from __future__ import annotations

import pytest
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
    assert "multiples of one kernel" in right_answer("05_limits.identical")
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


def test_the_pair_has_more_weights_for_the_right_answer_alone(right_answer):
    def more(text):
        c_in, c_out, k = (int(part) for part in text.replace("→", ",").replace("×", ",").split(",")[:3])
        return separable(c_in, c_out, k).params > ConvSpec.standard(c_in, c_out, k).weights

    assert [text for text in texts("05_limits.more") if more(text)] == [right_answer("05_limits.more")]


@pytest.mark.parametrize(
    ("c_in", "c_out", "k", "said"),
    [(3, 32, 3, "864 weights become 123"), (64, 64, 7, "200,704 weights become 7,232")],
)
def test_the_weights_in_the_feedback_are_right(c_in, c_out, k, said):
    dense, pair = ConvSpec.standard(c_in, c_out, k).weights, separable(c_in, c_out, k).params
    assert f"{dense:,} weights become {pair:,}" == said
    assert any(said in answer.feedback.en for answer in ASKED["05_limits.more"].answers)


def test_two_groups_halve_the_weights_and_what_an_output_sees(right_answer):
    layers = [nn.Conv2d(32, 64, 3, groups=groups, bias=False) for groups in (1, 2)]
    assert [layer.weight.numel() for layer in layers] == [18432, 9216]
    assert [layer.weight.shape[1] for layer in layers] == [32, 16]
    assert right_answer("05_limits.halves").startswith("half the weights; each output sees half")


def test_the_beliefs_of_the_chapter_are_all_met():
    assert {question.belief for question in ASKED.values()} >= {"G06", "G08", "G13", "G14", "G15", "G24"}


def test_the_quiz_has_four_questions_or_more():
    assert len(chapter.QUIZ) >= 4
    assert all(question.belief for question in chapter.QUIZ)
