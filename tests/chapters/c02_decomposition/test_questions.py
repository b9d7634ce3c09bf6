"""The right answers of chapter 02 are what PyTorch says."""

from __future__ import annotations

import re

import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.question import guesses_of, quiz_of

CHAPTER = "02_decomposition"


def numbers(said: str) -> list[int]:
    return [int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", said)]


def changed(c_in: int, c_out: int, k: int, groups: int = 1) -> int:
    """How many places of an output change when one pixel of the input does."""
    layer = nn.Conv2d(c_in, c_out, k, padding=k // 2, groups=groups, bias=False)
    layer.weight.data.fill_(1.0)
    x = torch.zeros(1, c_in, 9, 9)
    x[:, :, 4, 4] = 1.0
    return int(layer(x).any(dim=1).sum())


def weights(*layers: nn.Conv2d) -> int:
    return sum(layer.weight.numel() for layer in layers)


def test_what_one_value_reads(right_answer):
    x = torch.zeros(1, 3, 5, 5, requires_grad=True)
    F.conv2d(x, torch.ones(1, 3, 3, 3), padding=1)[0, 0, 2, 2].backward()
    assert int(right_answer(f"{CHAPTER}.read")) == int(x.grad.count_nonzero())


def test_the_places_that_one_pixel_reaches(right_answer):
    said = right_answer(f"{CHAPTER}.pixel").replace("1×1: ", "")
    assert numbers(said) == [changed(3, 3, 1), changed(3, 3, 3, groups=3)]


def test_the_weights_of_a_pointwise_layer(right_answer):
    assert numbers(right_answer(f"{CHAPTER}.one_by_one")) == [weights(nn.Conv2d(64, 128, 1, bias=False))]


def test_a_depthwise_one_by_one_folds_into_the_pointwise_layer(right_answer):
    dice = torch.Generator().manual_seed(2)
    x, d, p = (torch.randn(*shape, generator=dice) for shape in ((1, 4, 5, 5), (4, 1, 1, 1), (6, 4, 1, 1)))
    both = F.conv2d(F.conv2d(x, d, groups=4), p)
    assert torch.allclose(F.conv2d(x, p * d.view(1, 4, 1, 1)), both, atol=1e-5)
    assert right_answer(f"{CHAPTER}.useless").startswith("Nothing")


def test_a_pair_needs_kernels_that_are_multiples_of_one(right_answer):
    dice = torch.Generator().manual_seed(3)
    d, p = torch.randn(4, 1, 3, 3, generator=dice), torch.randn(8, 4, 1, 1, generator=dice)
    pair = p * d.view(1, 4, 3, 3)
    dense = torch.randn(8, 4, 3, 3, generator=dice)
    ranks = [{int(torch.linalg.matrix_rank(w[:, c].reshape(8, 9))) for c in range(4)} for w in (pair, dense)]
    assert ranks == [{1}, {8}]
    assert "multiples of one kernel" in right_answer(f"{CHAPTER}.same")
    assert right_answer(f"{CHAPTER}.rewrite").startswith("No")


def test_the_depthwise_separable_pair_and_the_weights_of_every_answer():
    asked = {posed.name: posed for posed in quiz_of(CHAPTER)}[f"{CHAPTER}.separable"]
    ways = (
        (nn.Conv2d(64, 64, (3, 1), bias=False), nn.Conv2d(64, 64, (1, 3), bias=False)),
        (nn.Conv2d(64, 64, 1, bias=False), nn.Conv2d(64, 64, 3, bias=False)),
        (nn.Conv2d(64, 64, 3, groups=64, bias=False),),
        (nn.Conv2d(64, 64, 3, groups=64, bias=False), nn.Conv2d(64, 64, 1, bias=False)),
    )
    for answer, layers in zip(asked.answers, ways, strict=True):
        assert numbers(answer.text.en)[-1] == weights(*layers)
        assert numbers(answer.text.tr.replace(".", ","))[-1] == weights(*layers)
    assert asked.right == 3


def test_grouping_halves_the_weights_and_the_view():
    whole, halves = nn.Conv2d(32, 64, 3, bias=False), nn.Conv2d(32, 64, 3, groups=2, bias=False)
    assert (weights(whole), weights(halves)) == (18_432, 9_216)
    x = torch.zeros(1, 32, 3, 3, requires_grad=True)
    halves(x)[0, 0].sum().backward()
    assert int(x.grad.any(dim=3).any(dim=2).sum()) == 16


def test_the_quiz_is_long_enough_and_the_beliefs_of_the_chapter_are_met():
    quiz, guesses = quiz_of(CHAPTER), guesses_of(CHAPTER).values()
    assert len(quiz) >= 4 and all(asked.belief for asked in quiz)
    assert {asked.belief for asked in (*quiz, *guesses)} >= {"G05", "G06", "G07", "G14"}
