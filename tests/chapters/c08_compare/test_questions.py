"""The right answers of chapter 08 are what PyTorch says."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.chapters.c08_compare.exercises import dense_weight
from course_utils.chapters.question import Question, guess_named, guesses_of, quiz_of

CHAPTER = "08_compare"


def layer(c_in, c_out, **rest) -> nn.Conv2d:
    return nn.Conv2d(c_in, c_out, 3, bias=False, **rest)


def macs(layer: nn.Conv2d, size: int) -> int:
    with FlopCounterMode(display=False) as counter:
        layer(torch.zeros(1, layer.in_channels, size, size))
    return counter.get_total_flops() // 2


def posed(name: str) -> Question:
    by_name = {asked.name: asked for asked in quiz_of(CHAPTER)}
    return by_name.get(name) or guess_named(name)


def output_map() -> str:
    shape = layer(3, 8)(torch.zeros(1, 3, 32, 32)).shape
    return f"{shape[2]}×{shape[3]}"


RIGHT = {
    "shape": lambda: f"one tensor of shape `{tuple(layer(3, 3, groups=3).weight.shape)}`",
    "edge": output_map,
    "macs": lambda: f"{macs(layer(3, 8, stride=2, padding=1), 32):,}",
    "zeros": lambda: str((dense_weight(torch.ones(8, 2, 3, 3), 4) == 0).sum().item()),
}


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_answer_is_what_the_computation_gives(name, right_answer):
    assert right_answer(f"{CHAPTER}.{name}") == RIGHT[name]()


def test_the_size_of_the_input_is_the_one_that_gives_the_macs():
    asked, strided = posed("08_compare.input"), layer(8, 16, stride=2, padding=1)
    assert f"{strided.weight.numel():,} weights does 225,792" in asked.prompt.en
    sizes = [int(answer.text.en.partition("×")[0]) for answer in asked.answers]
    assert [macs(strided, size) == 225_792 for size in sizes] == [answer.right for answer in asked.answers]


def test_eight_groups_of_three_channels_are_refused(right_answer):
    with pytest.raises(ValueError, match="in_channels must be divisible by groups"):
        layer(3, 8, groups=8)
    assert right_answer("08_compare.eight") == "PyTorch raises an error"


def test_the_right_line_is_the_only_one_that_pytorch_builds_as_depthwise():
    asked = posed("08_compare.sixteen")
    for place, answer in enumerate(asked.answers):
        try:
            built = eval(answer.text.en.strip("`"), {"nn": nn})
        except ValueError:
            is_depthwise = False
        else:
            assert (built.in_channels, built.out_channels) == (16, 32)
            is_depthwise = built.weight.shape[1] == 1
        assert is_depthwise == (place == asked.right)


def test_group_two_lies_in_the_rows_that_are_named(right_answer):
    said = right_answer("08_compare.rows")
    grouped = layer(12, 24, groups=4)
    assert f"{tuple(grouped.weight.shape)}" in said
    x = torch.randn(1, 12, 8, 8)
    rows = eval(said.split("`")[1], {"weight": grouped.weight})
    alone = nn.functional.conv2d(x[:, 6:9], rows)
    assert torch.allclose(alone, grouped(x)[:, 12:18], atol=1e-6)


def test_without_padding_the_cost_falls_as_is_said(right_answer):
    with_it, without = layer(3, 8, padding=1), layer(3, 8)
    assert with_it.weight.numel() == without.weight.numel()
    less, more = macs(without, 32), macs(with_it, 32)
    assert less * 1024 == more * 900
    assert "900/1024" in right_answer("08_compare.without_padding")


def test_the_zeros_of_the_imitation_are_counted(right_answer):
    grouped = layer(6, 6, groups=3)
    dense = dense_weight(grouped.weight.detach(), 3)
    assert f"{(dense == 0).sum().item()} of its weights" in right_answer("08_compare.imitate")
    assert (grouped.weight.numel(), dense.numel()) == (108, 324)


def test_the_quiz_is_long_enough_and_the_beliefs_of_the_chapter_are_met():
    quiz = quiz_of(CHAPTER)
    assert len(quiz) >= 4 and all(asked.belief for asked in quiz)
    met = {asked.belief for asked in [*quiz, *guesses_of(CHAPTER).values()]}
    assert met >= {"G03", "G14", "G20", "G21"}
