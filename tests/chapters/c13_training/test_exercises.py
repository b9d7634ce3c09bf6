"""The judge of standard_params: answers as learners write them, and what each is told."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
import torch
from torch import nn

from course_utils.chapters.c13_training import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.measure.training import NETWORKS, network
from course_utils.words import lessons

COUNT = exercise_named("standard_params")


def counted(kind: str, width: int) -> int:
    return sum(p.numel() for p in network(kind, width).parameters())


def solution():
    namespace = {}
    exec(COUNT.solution, namespace)
    return namespace[COUNT.answer_name]


@pytest.mark.parametrize("width", [1, 5, 6, 7, 16, 32])
def test_the_arithmetic_counts_what_pytorch_counts(width):
    assert chapter.standard_params(width) == solution()(width) == counted("standard", width)
    assert chapter.separable_params(width) == counted("separable", width)


class Count:
    def __init__(self, kind):
        self.kind = kind

    def __call__(self, width):
        return counted(self.kind, width)


def layers(width):
    """The network as lazy layers that have seen one image."""
    channels = [width, 2 * width, 2 * width, 4 * width, 4 * width]
    parts = [part for c in channels for part in (nn.LazyConv2d(c, 3, bias=False), nn.LazyBatchNorm2d())]
    built = nn.Sequential(*parts, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.LazyLinear(10))
    built.eval()(torch.zeros(1, 1, 28, 28))
    return built


def numbers(width):
    for parameter in layers(width).parameters():
        yield parameter.numel()


def piece_by_piece(width, kernel=9, colours=1, norms=2, stem_norm=True, linear=10, blocks=slice(None)):
    """The learner's count, with what may be got wrong in it."""
    pairs = [(width, 2 * width), (2 * width, 2 * width), (2 * width, 4 * width), (4 * width, 4 * width)][
        blocks
    ]
    weights = kernel * colours * width + sum(kernel * c_in * c_out for c_in, c_out in pairs)
    batch_norm = norms * (width * stem_norm + sum(c_out for _, c_out in pairs))
    return weights + batch_norm + 4 * width * 10 + linear


ANSWERS = {
    "the network": (Count("standard"), "right"),
    "lazy layers": (lambda width: sum(numbers(width)), "right"),
    "partial": (partial(counted, "standard"), "right"),
    "numpy's sum": (lambda width: np.sum(list(numbers(width))), "right"),
    "numpy's prod": (lambda width: sum(np.prod(p.shape) for p in layers(width).parameters()), "right"),
    "a float": (lambda width: piece_by_piece(width) / 1, "right"),
    "a tensor": (lambda width: torch.tensor(list(numbers(width))).sum(), "right"),
    "a polynomial": (lambda width: 270 * width**2 + 75 * width + 10, "right"),
    "separable": (Count("separable"), "separable blocks"),
    "weights alone": (lambda w: 9 * w + 9 * 30 * w * w, "weights of the convolutions alone"),
    "no batch norm": (partial(piece_by_piece, norms=0), "two parameters for each channel"),
    "one number a norm": (partial(piece_by_piece, norms=1), "one parameter per channel"),
    "four numbers a norm": (partial(piece_by_piece, norms=4), "four numbers per channel"),
    "no norm of the stem": (partial(piece_by_piece, stem_norm=False), "batch norm of the stem is missing"),
    "no bias in the linear layer": (partial(piece_by_piece, linear=0), "Exactly 10"),
    "no linear layer": (lambda w: piece_by_piece(w) - 40 * w - 10, "The linear layer is missing"),
    "no stem": (lambda w: piece_by_piece(w) - 11 * w, "The stem is missing"),
    "no weights of the stem": (partial(piece_by_piece, colours=0), "weights of the stem are missing"),
    "three colours": (partial(piece_by_piece, colours=3), "three input channels"),
    "biases": (lambda w: piece_by_piece(w) + 13 * w, "`bias=False` here"),
    "1×1 kernels": (partial(piece_by_piece, kernel=1), "forgot the 9 numbers"),
    "three blocks": (partial(piece_by_piece, blocks=slice(3)), "left out the last block"),
    "the state dict": (
        lambda w: sum(t.numel() for t in layers(w).state_dict().values()),
        chapter.WRONG_COUNT,
    ),
    "5×5": (partial(piece_by_piece, kernel=25), chapter.WRONG_COUNT),
    "one width": (lambda width: 10180, chapter.WRONG_COUNT),
    "width 16 alone": (lambda width: 70330, chapter.WRONG_COUNT),
    "doubled": (lambda width: 2 * piece_by_piece(width), chapter.WRONG_COUNT),
    "halved": (lambda width: piece_by_piece(width) / 2 + 0.25, lessons.WHOLE_NUMBER),
    "a list": (lambda width: list(numbers(width)), lessons.WHOLE_NUMBER),
    "the network itself": (layers, lessons.WHOLE_NUMBER),
    "a generator": (numbers, lessons.WHOLE_NUMBER),
    "text": (lambda width: "10180", lessons.WHOLE_NUMBER),
    "complex": (lambda width: piece_by_piece(width) + 0j, lessons.COMPLEX),
    "the number": (10180, lessons.NO_FUNCTION),
    "10 GB": (lambda width: torch.ones(10**12).numel(), lessons.NO_MEMORY),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    answer, diagnosis = ANSWERS[name]
    expect(COUNT, lambda: answer, diagnosis)


@pytest.mark.parametrize("mistake", chapter.MISTAKES, ids=lambda mistake: mistake.diagnosis.en[:40])
def test_a_known_mistake_gets_its_own_diagnosis(mistake, expect):
    expect(COUNT, lambda: mistake.result, mistake.diagnosis)


def test_an_empty_function_is_not_tried_yet():
    def standard_params(width): ...

    assert check(COUNT, standard_params).outcome == "untried"


def test_the_reason_names_the_widths_that_decide():
    narrow = NETWORKS["small standard"].width
    for count in (counted("standard", narrow), counted("standard", narrow + 1), counted("separable", 16)):
        assert f"{count:,}" in COUNT.why.en and f"{count:,}".replace(",", ".") in COUNT.why.tr
