"""The judge of separable_block: answers as learners write them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.chapters.c09_separable import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

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


class UpsampledAtTheEnd(nn.Sequential):
    def forward(self, x):
        return super().forward(x)[:, :, 1:, 1:]


no_relu = {"middle": lambda c: [nn.BatchNorm2d(c)], "ending": lambda c: [nn.BatchNorm2d(c)]}
relu_first = {
    "middle": lambda c: [nn.ReLU(), nn.BatchNorm2d(c)],
    "ending": lambda c: [nn.ReLU(), nn.BatchNorm2d(c)],
}
WRONG = {
    "the class itself": (lambda c_in, c_out, stride: nn.Conv2d, chapter.NO_MODULE),
    "a number": (lambda c_in, c_out, stride: 3, chapter.NO_MODULE),
    "depthwise alone": (only_depthwise, chapter.ONLY_DEPTHWISE),
    "standard alone": (lambda c_in, c_out, stride: nn.Conv2d(c_in, c_out, 3, stride, 1), chapter.NOT_TWO),
    "no convolution": (lambda c_in, c_out, stride: nn.ReLU(), chapter.NOT_TWO),
    "pointwise first": (pointwise_first, chapter.POINTWISE_FIRST),
    "groups forgotten": (block(dw=lambda *_: {"groups": 1}), chapter.FORGOT_GROUPS),
    "two groups": (block(dw=lambda *_: {"groups": 2}), chapter.WRONG_GROUPS),
    "depthwise to C_out": (block(dw=lambda i, o, s: {"out_channels": o}), chapter.GOES_TO_C_OUT),
    "a 5×5 kernel": (block(dw=lambda *_: {"kernel_size": 5, "padding": 2}), chapter.WRONG_KERNEL),
    "a 3×3 after it": (block(pw=lambda *_: {"kernel_size": 3, "padding": 1}), chapter.NOT_POINTWISE),
    "a grouped 1×1": (block(pw=lambda *_: {"groups": 4}), chapter.NOT_POINTWISE),
    "stride on both": (block(pw=lambda i, o, s: {"stride": s}), chapter.STRIDE_ON_BOTH),
    "stride on the 1×1": (
        block(dw=lambda *_: {"stride": 1}, pw=lambda i, o, s: {"stride": s}),
        chapter.STRIDE_ON_POINTWISE,
    ),
    "stride on neither": (block(dw=lambda *_: {"stride": 1}), chapter.STRIDE_IGNORED),
    "padding on the 1×1": (block(pw=lambda *_: {"padding": 1}), chapter.PADDING_ON_POINTWISE),
    "no padding": (block(dw=lambda *_: {"padding": 0}), chapter.NO_PADDING),
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
    "nothing returned": (lambda *sizes: WithoutReturn(*solution()(*sizes)), chapter.NO_OUTPUT),
    "cut off": (lambda *sizes: UpsampledAtTheEnd(*solution()(*sizes)), chapter.WRONG_SIZE),
    "ReLU6": (
        block(
            middle=lambda c: [nn.BatchNorm2d(c), nn.ReLU6()], ending=lambda c: [nn.BatchNorm2d(c), nn.ReLU6()]
        ),
        chapter.MISTAKES[4].diagnosis,
    ),
    "one thing more": (
        block(ending=lambda c: [nn.BatchNorm2d(c), nn.ReLU6(), nn.Tanh()]),
        chapter.WRONG_VALUES,
    ),
    "no ReLU": (block(**no_relu), chapter.MISTAKES[0].diagnosis),
    "last ReLU missing": (block(ending=lambda c: [nn.BatchNorm2d(c)]), chapter.MISTAKES[1].diagnosis),
    "first ReLU missing": (block(middle=lambda c: [nn.BatchNorm2d(c)]), chapter.MISTAKES[2].diagnosis),
    "ReLU before the norms": (block(**relu_first), chapter.MISTAKES[3].diagnosis),
}


def test_the_solution_is_right():
    verdict = check(EXERCISE, solution())
    assert (verdict.outcome, verdict.sentence) == ("right", EXERCISE.why)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_block_gets_its_diagnosis(name):
    answer, diagnosis = WRONG[name]
    verdict = check(EXERCISE, answer)
    assert verdict.outcome == "wrong"
    assert verdict.sentence.en.startswith(diagnosis.en.partition("{")[0])
    assert verdict.sentence.tr.startswith(diagnosis.tr.partition("{")[0])


def test_every_diagnosis_is_reached():
    texts = [value for value in vars(chapter).values() if isinstance(value, chapter.Text)]
    texts += [mistake.diagnosis for mistake in chapter.MISTAKES]
    assert {id(text) for text in texts} == {id(diagnosis) for _, diagnosis in WRONG.values()}


def test_a_class_is_as_good_as_a_sequential():
    class Block(nn.Module):
        def __init__(self, c_in, c_out, stride):
            super().__init__()
            self.pw = nn.Conv2d(c_in, c_out, 1, bias=False)
            self.dw = nn.Conv2d(c_in, c_in, 3, stride, 1, groups=c_in, bias=False)
            self.norms = nn.ModuleList([nn.BatchNorm2d(c_in), nn.BatchNorm2d(c_out)])

        def forward(self, x):
            return self.norms[1](self.pw(self.norms[0](self.dw(x)).relu())).relu()

    assert check(EXERCISE, Block).outcome == "right"


@pytest.mark.parametrize("given", ["separable_block", 3, nn.Conv2d(32, 64, 3)])
def test_what_is_no_function_is_told_so(given):
    verdict = check(EXERCISE, given)
    assert (verdict.outcome, "should be a function" in verdict.sentence.en) == ("wrong", True)


@pytest.mark.parametrize("setting", ["affine", "track_running_stats"])
def test_a_norm_that_learns_or_keeps_nothing_is_no_mistake(setting):
    answer = block(middle=lambda c: [nn.BatchNorm2d(c, **{setting: False}), nn.ReLU()])
    assert check(EXERCISE, answer).outcome == "right"


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
