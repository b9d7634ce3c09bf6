"""The right answers of chapter 09 are what PyTorch says."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.chapters.question import guess_named, guesses_of, quiz_of

CHAPTER = "09_separable"


def params(*layers: nn.Module) -> int:
    return sum(p.numel() for layer in layers for p in layer.parameters())


def pair(c_in: int, c_out: int, k: int = 3, *, dw_stride: int = 1, pw_stride: int = 1) -> nn.Sequential:
    dw = nn.Conv2d(c_in, c_in, k, dw_stride, padding=k // 2, groups=c_in, bias=False)
    return nn.Sequential(dw, nn.Conv2d(c_in, c_out, 1, pw_stride, bias=False))


def built(said: str) -> list[nn.Module]:
    """The layers whose lines stand in an answer, between backticks."""
    return [eval(line, {"nn": nn}) for line in said.split("`")[1::2]]


def every_answer(name: str) -> tuple[list[str], int]:
    by_name = {asked.name: asked for asked in quiz_of(CHAPTER)}
    asked = by_name.get(name) or guess_named(name)
    return [answer.text.en for answer in asked.answers], asked.right


def twice_strided() -> str:
    shape = pair(32, 64, dw_stride=2, pw_stride=2)(torch.zeros(1, 32, 32, 32)).shape
    return f"{shape[2]}×{shape[3]}"


def too_wide() -> str:
    wide = [nn.Conv2d(64, 128, 3, groups=64, bias=False), nn.Conv2d(128, 128, 1, bias=False)]
    return f"{params(*wide):,}, and {params(pair(64, 128)):,} would do"


RIGHT = {
    "which": lambda: f"{params(pair(48, 48)):,}: 3×3 channel by channel, then 1×1",
    "part": lambda: f"{params(pair(32, 64)[0]):,}",
    "both": twice_strided,
    "five": lambda: f"{params(pair(32, 32, k=5)):,}",
    "wide": too_wide,
}


def test_a_depthwise_layer_from_32_to_48_channels_is_refused():
    with pytest.raises(ValueError, match="out_channels must be divisible by groups"):
        nn.Conv2d(32, 48, 3, groups=32)


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_answer_is_what_the_computation_gives(name, right_answer):
    assert right_answer(f"{CHAPTER}.{name}") == RIGHT[name]()


def test_only_the_right_lines_filter_each_channel_and_then_mix_them():
    answers, right = every_answer("09_separable.complete")
    for place, said in enumerate(answers):
        network = nn.Sequential(*built(said))
        first, *rest = network
        x = torch.randn(1, 32, 8, 8, requires_grad=True)
        reads = torch.autograd.grad(network(x)[0, 0, 0, 0], x)[0].abs().sum(dim=(0, 2, 3)) > 0
        separable = first.groups == 32 and [layer.kernel_size for layer in rest] == [(1, 1)]
        assert separable == (place == right)
        assert bool(reads.all()) == (len(rest) > 0)


def test_the_other_counts_of_the_five_by_five_are_those_of_the_named_layers():
    answers, _ = every_answer("09_separable.five")
    spatially = nn.Conv2d(32, 32, (5, 1), bias=False), nn.Conv2d(32, 32, (1, 5), bias=False)
    standard = nn.Conv2d(32, 32, 5, bias=False)
    counts = [params(*spatially), params(pair(32, 32, k=5)[0]), params(standard)]
    assert [f"{count:,}" for count in counts] == answers[:3]


def test_the_pair_with_nothing_between_equals_one_standard_convolution(right_answer):
    standard = nn.Conv2d(32, 64, 3, padding=1, bias=False)
    assert right_answer("09_separable.between").startswith(f"{params(standard):,}:")
    block, x = pair(32, 64), torch.randn(1, 32, 9, 9)
    weight = block[1].weight * block[0].weight.transpose(0, 1)
    assert weight.shape == standard.weight.shape
    assert torch.allclose(nn.functional.conv2d(x, weight, padding=1), block(x), atol=1e-5)


@pytest.mark.parametrize(("c_in", "c_out"), [(64, 32), (32, 64)])
def test_the_cheaper_order_is_the_one_that_is_named(c_in, c_out, right_answer):
    pw_first = params(nn.Conv2d(c_in, c_out, 1, bias=False), pair(c_out, c_out)[0])
    assert (pw_first < params(pair(c_in, c_out))) == (c_in > c_out)
    assert right_answer("09_separable.order") == "`pw` first"


def test_a_bias_before_a_batch_norm_changes_nothing(right_answer):
    conv, norm, x = nn.Conv2d(8, 8, 1), nn.BatchNorm2d(8), torch.randn(4, 8, 9, 9)
    nn.init.normal_(conv.bias)
    assert torch.allclose(norm(conv(x)), norm(nn.functional.conv2d(x, conv.weight)), atol=1e-4)
    assert right_answer("09_separable.bias").startswith("It does not change the result")


def test_the_quiz_is_long_enough_and_the_beliefs_of_the_chapter_are_met():
    quiz = quiz_of(CHAPTER)
    assert len(quiz) >= 4 and all(asked.belief for asked in quiz)
    met = {asked.belief for asked in [*quiz, *guesses_of(CHAPTER).values()]}
    assert met >= {"G07", "G22", "G23", "G24"}
