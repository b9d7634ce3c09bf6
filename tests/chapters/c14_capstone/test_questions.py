"""The right answers of the final quiz and of the project's guesses are what PyTorch and the project say."""

from __future__ import annotations

import re

import pytest
import torch
from torch import nn

from course_utils.arithmetic import ConvSpec
from course_utils.chapters.question import guesses_of, quiz_of
from course_utils.measure.capstone import given, split
from course_utils.measure.report import sample_project

CHAPTER = "14_capstone"


def changed(network: nn.Module, x, touched):
    """Where the output differs when `touched` comes in the place of `x`: (C_out, H, W)."""
    with torch.no_grad():
        return (network(touched) != network(x))[0]


def test_three_maps_of_each_of_five_channels(right_answer):
    shape = tuple(nn.Conv2d(5, 15, 7, groups=5).weight.shape)
    assert right_answer(f"{CHAPTER}.tripled") == f"`{shape}`"


def test_layers_of_four_groups_keep_to_their_four_channels(right_answer):
    torch.manual_seed(0)
    layers = nn.Sequential(
        nn.Conv2d(16, 16, 1, groups=4),
        nn.Conv2d(16, 16, 3, padding=1, groups=16),
        nn.Conv2d(16, 16, 1, groups=4),
    )
    x = torch.randn(1, 16, 6, 6)
    touched = x.clone()
    touched[:, 0] += 1.0
    reached = changed(layers, x, touched).any(dim=(1, 2))
    assert right_answer(f"{CHAPTER}.sandwich") == str(int(reached.sum()))


def test_twelve_groups_of_twenty_four_channels_are_no_depthwise_layer(right_answer):
    assert ConvSpec(24, 24, groups=12).kind == "grouped"
    assert nn.Conv2d(24, 24, 3, groups=12).weight.shape[1] == 2
    assert right_answer(f"{CHAPTER}.almost") == "a grouped 3×3 and a pointwise layer"


def test_the_message_is_pytorchs_own_and_the_repair_is_depthwise(right_answer):
    x = torch.zeros(1, 32, 14, 14)
    with pytest.raises(RuntimeError) as refusal:
        nn.Conv2d(8, 32, 3, groups=8)(x)
    asked = next(question for question in quiz_of(CHAPTER) if question.name.endswith(".repair"))
    quoted = re.search(r"`(Given groups.*?)`", asked.prompt.en)[1]
    assert quoted in str(refusal.value)
    repaired = eval(right_answer(f"{CHAPTER}.repair").strip("`"), {"nn": nn})
    assert repaired(x).shape[1] == 32
    assert repaired.weight.shape[1] == 1


def test_what_cannot_be_computed_says_to_measure_and_to_train(right_answer):
    assert "measured" in right_answer(f"{CHAPTER}.decide")
    assert "several seeds" in right_answer(f"{CHAPTER}.swap")


def test_stride_on_both_layers_halves_twice(right_answer):
    pair = nn.Sequential(nn.Conv2d(8, 8, 3, stride=2, padding=1, groups=8), nn.Conv2d(8, 16, 1, stride=2))
    assert right_answer(f"{CHAPTER}.both_strides") == "{}×{}".format(
        *pair(torch.zeros(1, 8, 56, 56)).shape[2:]
    )


def test_what_is_not_split_sets_the_limit(right_answer):
    assert right_answer(f"{CHAPTER}.share") == f"about {1 / (0.4 + 0.6 / 8):.1f} times"


def test_without_anything_between_them_the_pair_is_one_standard_layer_of_rank_one(right_answer):
    depthwise, pointwise = nn.Conv2d(4, 4, 3, groups=4, bias=False), nn.Conv2d(4, 6, 1, bias=False)
    weight = pointwise.weight * depthwise.weight.view(1, 4, 3, 3)
    x = torch.randn(1, 4, 8, 8)
    assert torch.allclose(pointwise(depthwise(x)), nn.functional.conv2d(x, weight), atol=1e-5)
    assert torch.linalg.matrix_rank(weight[:, 0].reshape(6, 9)) == 1
    assert "equals one standard layer" in right_answer(f"{CHAPTER}.between")


def test_the_last_convolution_saves_most(right_answer):
    plain = given("plain", lang="en")
    saved = {name: params(plain) - params(split(plain, name, lang="en")) for name in "abcd"}
    assert max(saved, key=saved.get) == "d" and saved["d"] > saved["a"] + saved["b"] + saved["c"]
    assert right_answer(f"{CHAPTER}.which_layer").startswith("`d`")


def test_the_split_network_keeps_more(right_answer):
    project = sample_project()
    assert project.after.kept > project.before.kept
    assert round(project.before.params / project.after.params) == 6
    assert right_answer(f"{CHAPTER}.kept") == "it grows"


def params(model) -> int:
    return sum(p.numel() for p in model.parameters())


def test_the_final_quiz_asks_about_different_beliefs():
    beliefs = [question.belief for question in quiz_of(CHAPTER)]
    assert len(beliefs) == len(set(beliefs)) == 9
    assert len(guesses_of(CHAPTER)) == 2
