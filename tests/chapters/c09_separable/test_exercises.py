"""The judge of separable_block: answers as learners write them, and what each is told."""

from __future__ import annotations

from functools import partial

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.c09_separable import exercises as chapter
from course_utils.chapters.c09_separable import pair
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("separable_block")


def solution():
    namespace = {}
    exec(EXERCISE.solution, namespace)
    return namespace["separable_block"]


def block(dw=None, pw=None, middle=None, ending=None):
    """An answer with other arguments of a layer, or other parts after one, as functions of the sizes."""

    def answer(c_in, c_out, stride):
        first = {"kernel_size": 3, "stride": stride, "padding": 1, "groups": c_in, "bias": False}
        second = {"kernel_size": 1, "bias": False}
        first |= dw(c_in, c_out, stride) if dw else {}
        second |= pw(c_in, c_out, stride) if pw else {}
        between = first.pop("out_channels", c_in)
        return nn.Sequential(
            nn.Conv2d(c_in, between, **first),
            *(middle(between) if middle else (nn.BatchNorm2d(between), nn.ReLU())),
            nn.Conv2d(between, c_out, **second),
            *(ending(c_out) if ending else (nn.BatchNorm2d(c_out), nn.ReLU())),
        )

    return answer


def pointwise_first(c_in, c_out, stride):
    return nn.Sequential(
        nn.Conv2d(c_in, c_out, 1, bias=False),
        nn.Conv2d(c_out, c_out, 3, stride=stride, padding=1, groups=c_out, bias=False),
    )


def only_depthwise(c_in, c_out, stride):
    return nn.Conv2d(c_in, c_in, 3, stride=stride, padding=1, groups=c_in)


class WithoutReturn(nn.Sequential):
    def forward(self, x):
        super().forward(x)


class CutOff(nn.Sequential):
    def forward(self, x):
        return super().forward(x)[:, :, 1:, 1:]


no_relu = {"middle": lambda c: [nn.BatchNorm2d(c)], "ending": lambda c: [nn.BatchNorm2d(c)]}
relu_first = {
    "middle": lambda c: [nn.ReLU(), nn.BatchNorm2d(c)],
    "ending": lambda c: [nn.ReLU(), nn.BatchNorm2d(c)],
}
WRONG = {
    "the class itself": (lambda c_in, c_out, stride: nn.Conv2d, lessons.MODULE_CLASS),
    "a number": (lambda c_in, c_out, stride: 3, lessons.MODULE),
    "depthwise alone": (only_depthwise, pair.ONLY_DEPTHWISE),
    "standard alone": (lambda c_in, c_out, stride: nn.Conv2d(c_in, c_out, 3, stride, 1), pair.NOT_TWO),
    "no convolution": (lambda c_in, c_out, stride: nn.ReLU(), pair.NOT_TWO),
    "pointwise first": (pointwise_first, pair.POINTWISE_FIRST),
    "groups forgotten": (block(dw=lambda *_: {"groups": 1}), pair.FORGOT_GROUPS),
    "two groups": (block(dw=lambda *_: {"groups": 2}), pair.WRONG_GROUPS),
    "depthwise to C_out": (block(dw=lambda i, o, s: {"out_channels": o}), pair.GOES_TO_C_OUT),
    "a 5×5 kernel": (block(dw=lambda *_: {"kernel_size": 5, "padding": 2}), pair.WRONG_KERNEL),
    "a 3×3 after it": (block(pw=lambda *_: {"kernel_size": 3, "padding": 1}), pair.NOT_POINTWISE),
    "a grouped 1×1": (block(pw=lambda *_: {"groups": 4}), pair.NOT_POINTWISE),
    "stride on both": (block(pw=lambda i, o, s: {"stride": s}), pair.STRIDE_ON_BOTH),
    "stride on the 1×1": (
        block(dw=lambda *_: {"stride": 1}, pw=lambda i, o, s: {"stride": s}),
        pair.STRIDE_ON_POINTWISE,
    ),
    "stride on neither": (block(dw=lambda *_: {"stride": 1}), pair.STRIDE_IGNORED),
    "padding on the 1×1": (block(pw=lambda *_: {"padding": 1}), pair.PADDING_ON_POINTWISE),
    "no padding": (block(dw=lambda *_: {"padding": 0}), pair.NO_PADDING),
    "bias on the first": (block(dw=lambda *_: {"bias": True}), chapter.HAS_BIAS),
    "bias on the second": (block(pw=lambda *_: {"bias": True}), chapter.HAS_BIAS),
    "one norm": (block(middle=lambda c: [nn.ReLU()]), chapter.NOT_TWO_NORMS),
    "both norms at the end": (
        block(middle=lambda c: [nn.ReLU()], ending=lambda c: [nn.BatchNorm2d(c), nn.BatchNorm2d(c)]),
        chapter.NORM_CHANNELS,
    ),
    "a norm for C_out behind the depthwise": (
        lambda c_in, c_out, stride: block(middle=lambda c: [nn.BatchNorm2d(c_out)])(c_in, c_out, stride),
        chapter.NORM_CHANNELS,
    ),
    "nothing returned": (lambda *sizes: WithoutReturn(*solution()(*sizes)), lessons.NO_OUTPUT),
    "cut off": (lambda *sizes: CutOff(*solution()(*sizes)), pair.WRONG_SIZE),
    "ReLU6": (
        block(
            middle=lambda c: [nn.BatchNorm2d(c), nn.ReLU6()], ending=lambda c: [nn.BatchNorm2d(c), nn.ReLU6()]
        ),
        chapter.RELU6,
    ),
    "one thing more": (
        block(ending=lambda c: [nn.BatchNorm2d(c), nn.ReLU6(), nn.Tanh()]),
        chapter.WRONG_VALUES,
    ),
    "no ReLU": (block(**no_relu), chapter.NO_RELU),
    "last ReLU missing": (block(ending=lambda c: [nn.BatchNorm2d(c)]), chapter.LAST_RELU),
    "first ReLU missing": (block(middle=lambda c: [nn.BatchNorm2d(c)]), chapter.FIRST_RELU),
    "ReLU before the norms": (block(**relu_first), chapter.RELU_FIRST),
}


class Pooled(nn.Sequential):
    def forward(self, x):
        return F.max_pool2d(super().forward(x), 2)


WRONG |= {
    "dilated": (block(dw=lambda *_: {"dilation": 2, "padding": 2}), pair.DILATED),
    "dilated, with padding 1": (block(dw=lambda *_: {"dilation": 2}), pair.DILATED),
    "the 1×1 to c_in": (
        lambda c_in, c_out, stride: block()(c_in, c_in, stride),
        pair.POINTWISE_OUT,
    ),
    "sizes of the first call": (lambda *sizes: solution()(32, 64, sizes[2]), pair.FIXED_SIZES),
    "channels that do not fit": (
        block(pw=lambda *_: {"groups": 1}, middle=lambda c: [nn.PixelShuffle(2)]),
        lessons.REFUSED,
    ),
    "stride always 2": (lambda c_in, c_out, stride: solution()(c_in, c_out, 2), pair.STRIDE_IGNORED),
    "too much padding": (block(dw=lambda *_: {"padding": 2}), pair.NO_PADDING),
    "SiLU": (block(ending=lambda c: [nn.BatchNorm2d(c), nn.SiLU()]), chapter.WRONG_VALUES),
    "a group norm": (block(middle=lambda c: [nn.GroupNorm(2, c), nn.ReLU()]), chapter.NOT_TWO_NORMS),
    "norms of C_out twice": (
        lambda c_in, c_out, stride: nn.Sequential(
            nn.Conv2d(c_in, c_in, 3, stride, 1, groups=c_in, bias=False),
            nn.BatchNorm2d(c_out),
            nn.ReLU(),
            nn.Conv2d(c_in, c_out, 1, bias=False),
            nn.BatchNorm2d(c_out),
            nn.ReLU(),
        ),
        chapter.NORM_CHANNELS,
    ),
    "three convolutions": (
        lambda c_in, c_out, stride: nn.Sequential(nn.Conv2d(c_in, c_in, 1), *solution()(c_in, c_out, stride)),
        pair.NOT_TWO,
    ),
    "with the input added": (lambda *sizes: Residual(*sizes), chapter.RESIDUAL),
    "pooled at the end": (lambda *sizes: Pooled(*solution()(*sizes)), pair.WRONG_SIZE),
    "norm first": (
        lambda c_in, c_out, stride: nn.Sequential(
            nn.BatchNorm2d(c_in),
            nn.ReLU(),
            nn.Conv2d(c_in, c_in, 3, stride, 1, groups=c_in, bias=False),
            nn.BatchNorm2d(c_in),
            nn.ReLU(),
            nn.Conv2d(c_in, c_out, 1, bias=False),
        ),
        chapter.NORM_CHANNELS,
    ),
    "a list": (lambda *sizes: list(solution()(*sizes)), lessons.MODULE),
}


class Residual(nn.Module):
    def __init__(self, c_in, c_out, stride):
        super().__init__()
        self.block, self.adds = solution()(c_in, c_out, stride), stride == 1 and c_in == c_out

    def forward(self, x):
        return x + self.block(x) if self.adds else self.block(x)


class Block(nn.Module):
    """The layers built in another order than they run in."""

    def __init__(self, c_in, c_out, stride):
        super().__init__()
        self.pw = nn.Conv2d(c_in, c_out, 1, bias=False)
        self.dw = nn.Conv2d(c_in, c_in, 3, stride, 1, groups=c_in, bias=False)
        self.norms = nn.ModuleList([nn.BatchNorm2d(c_in), nn.BatchNorm2d(c_out)])

    def forward(self, x):
        return self.norms[1](self.pw(self.norms[0](self.dw(x)).relu())).relu()


class Functional(nn.Module):
    """Convolutions as functions, and the padding by hand."""

    def __init__(self, c_in, c_out, stride):
        super().__init__()
        self.dw, self.pw = (
            nn.Parameter(torch.randn(c_in, 1, 3, 3)),
            nn.Parameter(torch.randn(c_out, c_in, 1, 1)),
        )
        self.one, self.two, self.stride = nn.BatchNorm2d(c_in), nn.BatchNorm2d(c_out), stride

    def forward(self, x):
        x = F.conv2d(F.pad(x, (1, 1, 1, 1)), self.dw, stride=self.stride, groups=len(self.dw))
        x = torch.relu(self.one(x))
        return F.relu(self.two(F.conv2d(input=x, weight=self.pw)))


def lazy(c_in, c_out, stride):
    return nn.Sequential(
        nn.LazyConv2d(c_in, 3, stride, 1, groups=c_in, bias=False),
        nn.LazyBatchNorm2d(),
        nn.ReLU(inplace=True),
        nn.LazyConv2d(c_out, 1, bias=False),
        nn.LazyBatchNorm2d(),
        nn.ReLU(inplace=True),
    )


def nested(c_in, c_out, stride, act=nn.ReLU):
    dw = nn.Conv2d(c_in, c_in, (3, 3), (stride, stride), (1, 1), groups=c_in, bias=False)
    pw = nn.Conv2d(c_in, c_out, 1, bias=False)
    return nn.Sequential(
        nn.Sequential(dw, nn.BatchNorm2d(c_in), act()), nn.Sequential(pw, nn.BatchNorm2d(c_out), act())
    )


RIGHT = {
    "the solution": solution(),
    "a class": Block,
    "functional": Functional,
    "lazy": lazy,
    "nested": nested,
    "partial": partial(nested, act=lambda: nn.ReLU(inplace=True)),
    "a clamp": partial(nested, act=lambda: nn.Threshold(0.0, 0.0)),
    "padding mode": block(dw=lambda *_: {"padding_mode": "reflect"}),
    "dropout": block(ending=lambda c: [nn.BatchNorm2d(c), nn.ReLU(), nn.Dropout()]),
    "a norm that learns nothing": block(middle=lambda c: [nn.BatchNorm2d(c, affine=False), nn.ReLU()]),
    "a norm that keeps nothing": block(
        middle=lambda c: [nn.BatchNorm2d(c, track_running_stats=False), nn.ReLU()]
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_block_is_right_however_it_is_built(name, expect):
    expect(EXERCISE, lambda: RIGHT[name], "right")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_block_gets_its_diagnosis(name, expect):
    answer, diagnosis = WRONG[name]
    expect(EXERCISE, lambda: answer, diagnosis)


def test_every_diagnosis_is_reached():
    values = [*vars(chapter).values(), *vars(pair).values()]
    texts = [value for value in values if isinstance(value, chapter.Text)]
    assert {id(text) for text in texts} <= {id(diagnosis) for _, diagnosis in WRONG.values()}


@pytest.mark.parametrize("given", ["separable_block", 3, nn.Conv2d(32, 64, 3)])
def test_what_is_no_function_is_told_so(given):
    verdict = check(EXERCISE, given)
    assert (verdict.outcome, "should be a function" in verdict.sentence.en) == ("wrong", True)


def test_an_empty_function_is_not_tried_yet():
    def separable_block(c_in, c_out, stride):
        block = ...
        return block

    assert check(EXERCISE, ...).outcome == "untried"
    assert check(EXERCISE, separable_block).outcome == "untried"


def test_an_error_of_torch_becomes_one_sentence():
    verdict = check(EXERCISE, block(dw=lambda i, o, s: {"groups": i + 1}))
    assert verdict.outcome == "wrong"
    assert "divisible" in verdict.sentence.en and "\n" not in verdict.sentence.en


def test_the_reason_counts_the_parameters_rightly():
    params = sum(p.numel() for p in solution()(32, 64, 1).parameters())
    assert f"{params:,} parameters" in EXERCISE.why.en
    assert solution()(32, 64, 2)(torch.zeros(1, 32, 16, 16)).shape == (1, 64, 8, 8)
