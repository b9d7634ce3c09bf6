"""The judge of count_macs: counters as learners mend them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from course_utils.chapters.c08_compare import count_macs as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("count_macs")


def as_given(layer, h, w):
    k_h, k_w = layer.kernel_size
    return layer.in_channels * layer.out_channels * k_h * k_w * h * w


def area(layer, h, w):
    return layer(torch.zeros(1, layer.in_channels, h, w))[0, 0].numel()


def all_channels(layer):
    return as_given(layer, 1, 1)


def by_the_flops(layer, h, w):
    with FlopCounterMode(display=False) as counter:
        layer(torch.zeros(1, layer.in_channels, h, w))
    return counter.get_total_flops()


def formula(layer, h, w):
    sizes = []
    for size, k, s, p, d in zip(
        (h, w), layer.kernel_size, layer.stride, layer.padding, layer.dilation, strict=True
    ):
        sizes.append((size + 2 * p - d * (k - 1) - 1) // s + 1)
    k_h, k_w = layer.kernel_size
    return layer.out_channels * (layer.in_channels // layer.groups) * k_h * k_w * sizes[0] * sizes[1]


def counted_one_by_one(layer, h, w):
    ones = torch.nn.Conv2d(
        layer.in_channels,
        layer.out_channels,
        layer.kernel_size,
        layer.stride,
        layer.padding,
        layer.dilation,
        layer.groups,
        bias=False,
    )
    ones.weight.data.fill_(1.0)
    # padding must count as well: a rim of ones, made by hand
    tall, wide = layer.padding
    ones.padding = (0, 0)
    return ones(torch.ones(1, layer.in_channels, h + 2 * tall, w + 2 * wide)).sum()


def slip(number):
    return chapter.MISTAKES[number].diagnosis


def only_depthwise(layer, h, w):
    weights = all_channels(layer)
    if layer.groups == layer.in_channels:
        weights //= layer.groups
    return weights * area(layer, h, w)


WRONG = {
    "the weights alone mended": (lambda m, h, w: m.weight.numel() * h * w, slip(0)),
    "groups divided, the area forgotten": (lambda m, h, w: as_given(m, h, w) // m.groups, slip(0)),
    "the area alone mended": (lambda m, h, w: all_channels(m) * area(m, h, w), slip(1)),
    "the input over the stride": (
        lambda m, h, w: m.weight.numel() * (h // m.stride[0]) * (w // m.stride[1]),
        slip(2),
    ),
    "once over the stride": (lambda m, h, w: m.weight.numel() * h * w // m.stride[0], slip(3)),
    "with the bias": (lambda m, h, w: sum(p.numel() for p in m.parameters()) * area(m, h, w), slip(4)),
    "FLOPs": (by_the_flops, slip(5)),
    "groups twice": (lambda m, h, w: m.weight.numel() // m.groups * area(m, h, w), slip(6)),
    "a square map": (
        lambda m, h, w: m.weight.numel() * m(torch.zeros(1, m.in_channels, h, w)).shape[2] ** 2,
        slip(7),
    ),
    "depthwise alone": (only_depthwise, slip(8)),
    "no area": (lambda m, h, w: m.weight.numel(), slip(9)),
    "padding forgotten": (
        lambda m, h, w: (
            m.weight.numel()
            * ((h - m.kernel_size[0]) // m.stride[0] + 1)
            * ((w - m.kernel_size[1]) // m.stride[1] + 1)
        ),
        chapter.WRONG,
    ),
    "the output's numbers": (lambda m, h, w: m(torch.zeros(1, m.in_channels, h, w)).numel(), chapter.WRONG),
    "a shape": (lambda m, h, w: m(torch.zeros(1, m.in_channels, h, w)).shape, lessons.WHOLE_NUMBER),
    "an input without a batch": (lambda m, h, w: m(torch.zeros(h, w)), lessons.RAISED),
}
RIGHT = {
    "the formula": formula,
    "half the FLOPs": lambda layer, h, w: by_the_flops(layer, h, w) / 2,
    "a sum of ones": counted_one_by_one,
    "on the device without memory": lambda layer, h, w: (
        layer.weight.numel()
        * layer.to("meta")(torch.zeros(2, layer.in_channels, h, w, device="meta"))[0, 0].numel()
    ),
    "one output channel at a time": lambda layer, h, w: sum(
        row.numel() * area(layer, h, w) for row in layer.weight
    ),
    "unfolded": lambda layer, h, w: (
        layer.weight.numel()
        * torch.nn.functional.unfold(
            torch.zeros(1, 1, h, w), layer.kernel_size, layer.dilation, layer.padding, layer.stride
        ).shape[-1]
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_counter_gets_its_diagnosis(name, expect):
    answer, diagnosis = WRONG[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_counter_is_right_however_it_counts(name, expect):
    expect(EXERCISE, lambda: RIGHT[name], "right")


def test_every_slip_is_met():
    met = {id(diagnosis) for _, diagnosis in WRONG.values()}
    assert {id(mistake.diagnosis) for mistake in chapter.MISTAKES} <= met


def test_what_is_handed_out_waits_to_be_mended():
    assert check(EXERCISE, as_given).outcome == "untried"
    assert check(EXERCISE, lambda m, h, w: h * w * all_channels(m)).sentence == lessons.UNMENDED


@pytest.mark.parametrize("case", chapter.CASES, ids=str)
def test_the_numbers_are_pytorchs_own(case):
    spec, h, w = case
    layer = torch.nn.Conv2d(**spec.arguments())
    assert by_the_flops(layer, h, w) == 2 * spec.macs(h, w)
    assert as_given(layer, h, w) == chapter.given(spec, h, w)
