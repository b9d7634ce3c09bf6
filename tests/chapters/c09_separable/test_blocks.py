"""The judges of wide_block, narrowing_block and halving_block: blocks as learners write them."""

from __future__ import annotations

from math import gcd

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c09_separable import narrowing_block as narrowing
from course_utils.chapters.c09_separable import pair
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

WIDE, NARROWING, HALVING = map(exercise_named, ("wide_block", "narrowing_block", "halving_block"))


def solution(exercise):
    namespace = {}
    exec(exercise.solution, namespace)
    return namespace


Block = solution(WIDE)["DepthwiseSeparableConv"]


class Functional(nn.Module):
    """Both layers as functions, the padding by hand."""

    def __init__(self, c_in, c_out, k, stride):
        super().__init__()
        self.dw, self.pw = (
            nn.Parameter(torch.rand(c_in, 1, k, k)),
            nn.Parameter(torch.rand(c_out, c_in, 1, 1)),
        )
        self.rim, self.stride = k // 2, stride

    def forward(self, x):
        x = F.pad(x, 4 * (self.rim,))
        return F.conv2d(F.conv2d(x, self.dw, stride=self.stride, groups=len(self.dw)), self.pw)


def lazy(c_in, c_out, k, stride):
    return nn.Sequential(
        nn.LazyConv2d(c_in, k, stride, k // 2, groups=c_in), nn.SiLU(), nn.LazyConv2d(c_out, 1)
    )


def with_norms(c_in, c_out, k, stride):
    dw = nn.Conv2d(c_in, c_in, k, stride, k // 2, groups=c_in, bias=False)
    pw = nn.Conv2d(c_in, c_out, 1, bias=False)
    parts = dw, nn.BatchNorm2d(c_in), nn.ReLU(), pw, nn.BatchNorm2d(c_out), nn.ReLU()
    return nn.Sequential(*parts)


def nested(c_in, c_out, k, stride):
    dw = nn.Sequential(nn.ReflectionPad2d(k // 2), nn.Conv2d(c_in, c_in, k, stride, groups=c_in))
    return nn.ModuleList([nn.Sequential(dw, nn.Conv2d(c_in, c_out, 1))])[0]


class WithoutNames(nn.Module):
    """The 1×1 as a linear layer's weight, applied with `conv2d`."""

    def __init__(self, c_in, c_out, k, stride):
        super().__init__()
        self.pw, self.dw = (
            nn.Linear(c_in, c_out, bias=False),
            nn.Conv2d(c_in, c_in, k, stride, k // 2, groups=c_in),
        )

    def forward(self, x):
        return torch.conv2d(self.dw(x), self.pw.weight[:, :, None, None])


BUILDERS = {
    "as functions": Functional,
    "lazy": lazy,
    "with norms": with_norms,
    "nested": nested,
    "a linear layer's weight": WithoutNames,
}

WIDE_WRONG = {
    "the padding of a 3×3": (lambda: Block(48, 96, kernel_size=5, stride=2), pair.NO_PADDING),
    "too much padding": (lambda: Block(48, 96, kernel_size=5, stride=2, padding=4), pair.NO_PADDING),
    "no stride": (lambda: Block(48, 96, kernel_size=5, padding=2), pair.STRIDE_IGNORED),
    "a 3×3": (lambda: Block(48, 96, stride=2), pair.WRONG_KERNEL),
    "the channels exchanged": (lambda: Block(96, 48, 5, 2, 2), lessons.REFUSED),
    "48 outputs": (lambda: Block(48, 48, 5, 2, 2), pair.POINTWISE_OUT),
    "a standard layer": (lambda: nn.Conv2d(48, 96, 5, stride=2, padding=2), pair.NOT_TWO),
    "a depthwise layer alone": (lambda: nn.Conv2d(48, 48, 5, 2, 2, groups=48), pair.ONLY_DEPTHWISE),
    "without groups": (
        lambda: nn.Sequential(nn.Conv2d(48, 48, 5, 2, 2), nn.Conv2d(48, 96, 1)),
        pair.FORGOT_GROUPS,
    ),
    "the class": (lambda: Block, lessons.MODULE_CLASS),
    "its arguments": (lambda: (48, 96, 5, 2, 2), lessons.MODULE),
}


@pytest.mark.parametrize("name", WIDE_WRONG)
def test_a_wrong_wide_block_gets_its_diagnosis(name, expect):
    expect(WIDE, *WIDE_WRONG[name])


@pytest.mark.parametrize("name", BUILDERS)
def test_a_right_wide_block_is_right_however_it_is_built(name, expect):
    expect(WIDE, lambda: BUILDERS[name](48, 96, 5, 2), "right")


def test_the_reason_of_the_wide_block_counts_rightly():
    def params(block):
        return sum(p.numel() for p in block.parameters())

    grown = params(Block(48, 96, 5)) - params(Block(48, 96))
    assert f"= {params(Block(48, 96, 5)):,} weights" in WIDE.why.en and f"by {grown} only" in WIDE.why.en


def block(stride=1, dw=None, pw=None, wrap=None):
    """A block as a function of both channel counts, with other arguments of a layer."""

    def answer(c_in, c_out):
        first = {"out_channels": c_in, "kernel_size": 3, "stride": stride, "padding": 1, "groups": c_in}
        second = {"kernel_size": 1, "stride": 1}
        first |= dw(c_in, c_out) if dw else {}
        second |= pw(c_in, c_out) if pw else {}
        layers = nn.Conv2d(c_in, **first), nn.Conv2d(first["out_channels"], c_out, **second)
        return nn.Sequential(*layers, *([wrap] if wrap else []))

    return answer


def pointwise_first(stride):
    return lambda c_in, c_out: nn.Sequential(
        nn.Conv2d(c_in, c_out, 1), nn.Conv2d(c_out, c_out, 3, stride, 1, groups=c_out)
    )


NARROWING_WRONG = {
    "no groups": (block(dw=lambda *_: {"groups": 1}), pair.FORGOT_GROUPS),
    "two groups": (block(dw=lambda *_: {"groups": 2}), pair.WRONG_GROUPS),
    "the smaller of the two": (block(dw=lambda i, o: {"groups": min(i, o)}), pair.WRONG_GROUPS),
    "the common divisor": (block(dw=lambda i, o: {"groups": gcd(i, o)}), pair.WRONG_GROUPS),
    "groups always 64": (block(dw=lambda *_: {"groups": 64}), narrowing.NOT_BUILT),
    "to C_out": (block(dw=lambda i, o: {"out_channels": o}), narrowing.NOT_BUILT),
    "twice as many maps": (block(dw=lambda i, o: {"out_channels": 2 * i}), pair.GOES_TO_C_OUT),
    "the larger of the two": (block(dw=lambda i, o: {"groups": max(i, o)}), narrowing.NOT_BUILT),
    "a 5×5": (block(dw=lambda *_: {"kernel_size": 5, "padding": 2}), pair.WRONG_KERNEL),
    "no padding": (block(dw=lambda *_: {"padding": 0}), pair.NO_PADDING),
    "the groups on the 1×1": (
        block(dw=lambda *_: {"groups": 1}, pw=lambda i, o: {"groups": gcd(i, o)}),
        pair.FORGOT_GROUPS,
    ),
    "groups on both": (block(pw=lambda i, o: {"groups": gcd(i, o)}), pair.NOT_POINTWISE),
    "the 1×1 in front": (pointwise_first(1), pair.POINTWISE_FIRST),
    "the depthwise layer alone": (
        lambda c_in, c_out: nn.Conv2d(c_in, c_in, 3, padding=1, groups=c_in),
        pair.ONLY_DEPTHWISE,
    ),
    "a block": (lambda *_: solution(NARROWING)["narrowing_block"](64, 32), lessons.REFUSED),
}
HALVING_WRONG = {
    "the stride on the 1×1": (block(1, pw=lambda *_: {"stride": 2}), pair.STRIDE_ON_POINTWISE),
    "no stride": (block(1), pair.STRIDE_IGNORED),
    "stride 4 on one": (block(4), pair.STRIDE_IGNORED),
    "made larger again": (
        block(2, pw=lambda *_: {"stride": 2}, wrap=nn.Upsample(scale_factor=2)),
        pair.STRIDE_ON_BOTH,
    ),
    "padding on the 1×1": (block(2, pw=lambda *_: {"padding": 4}), pair.PADDING_ON_POINTWISE),
    "no padding": (block(2, dw=lambda *_: {"padding": 0}), pair.NO_PADDING),
    "pooled as well": (block(2, wrap=nn.MaxPool2d(2)), pair.WRONG_SIZE),
    "pooled in place of the stride": (block(1, wrap=nn.MaxPool2d(2)), pair.STRIDE_IGNORED),
    "no groups": (block(2, dw=lambda *_: {"groups": 1}), pair.FORGOT_GROUPS),
    "a dilation": (block(2, dw=lambda *_: {"dilation": 2, "padding": 2}), pair.DILATED),
    "a 3×3 after it": (block(2, pw=lambda *_: {"kernel_size": 3, "padding": 1}), pair.NOT_POINTWISE),
    "the 1×1 in front": (pointwise_first(2), pair.POINTWISE_FIRST),
    "no 1×1": (
        lambda c_in, c_out: nn.Conv2d(c_in, c_in, 3, stride=2, padding=1, groups=c_in),
        pair.ONLY_DEPTHWISE,
    ),
    "a standard layer": (lambda c_in, c_out: nn.Conv2d(c_in, c_out, 3, 2, 1), pair.NOT_TWO),
}


@pytest.mark.parametrize("name", NARROWING_WRONG)
def test_a_wrong_narrowing_block_gets_its_diagnosis(name, expect):
    answer, diagnosis = NARROWING_WRONG[name]
    expect(NARROWING, lambda: answer, diagnosis)


@pytest.mark.parametrize("name", HALVING_WRONG)
def test_a_wrong_halving_block_gets_its_diagnosis(name, expect):
    answer, diagnosis = HALVING_WRONG[name]
    expect(HALVING, lambda: answer, diagnosis)


@pytest.mark.parametrize("name", BUILDERS)
@pytest.mark.parametrize(("exercise", "stride"), [(NARROWING, 1), (HALVING, 2)], ids=["narrowing", "halving"])
def test_a_mended_block_is_right_however_it_is_built(exercise, stride, name, expect):
    build = BUILDERS[name]
    expect(exercise, lambda: lambda c_in, c_out: build(c_in, c_out, 3, stride), "right")


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (NARROWING, block(dw=lambda i, o: {"groups": o})),
        (HALVING, block(2, pw=lambda *_: {"stride": 2})),
        (HALVING, block(2, pw=lambda *_: {"stride": 2}, wrap=nn.ReLU())),
    ],
)
def test_a_block_with_the_bug_still_in_it_waits_to_be_mended(exercise, answer):
    assert check(exercise, answer).sentence == lessons.UNMENDED


def test_the_weights_in_the_task_of_the_narrowing_block_are_those_of_the_code():
    def weights(block):
        return f"{sum(p.numel() for p in block.parameters()):,}"

    given = block(dw=lambda i, o: {"groups": o, "bias": False}, pw=lambda *_: {"bias": False})(64, 32)
    assert f"{weights(given)} weights in place of" in NARROWING.task.en
    assert weights(solution(NARROWING)["narrowing_block"](64, 32)) in NARROWING.task.en


@pytest.mark.parametrize("exercise", [NARROWING, HALVING], ids=["narrowing", "halving"])
def test_a_block_in_place_of_the_function_is_told_so(exercise):
    verdict = check(exercise, Block(32, 64))
    assert (verdict.outcome, "should be a function" in verdict.sentence.en) == ("wrong", True)
