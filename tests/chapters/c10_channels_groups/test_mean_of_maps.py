"""The judge of mean_of_maps: functions as learners mend them, and what each is told."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from course_utils.chapters.c10_channels_groups import mean_of_maps as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("mean_of_maps")


def as_given(y, c_in):
    n, c_out, h, w = y.shape
    return y.view(n, c_out // c_in, c_in, h, w).mean(dim=1)


def maps(y, c_in):
    n, c_out, h, w = y.shape
    return y.view(n, c_in, c_out // c_in, h, w)


def slip(number):
    return chapter.MISTAKES[number].diagnosis


def dealt(y, c_in):
    return torch.stack([y[:, c::c_in].mean(dim=1) for c in range(c_in)], dim=1)


def one_short(y, c_in):
    k = y.shape[1] // c_in
    return torch.stack([y[:, k * c : k * c + max(1, k - 1)].mean(dim=1) for c in range(c_in)], dim=1)


WRONG = {
    "over the channels": (lambda y, c_in: maps(y, c_in).mean(dim=1), slip(0)),
    "another axis alone": (lambda y, c_in: y.view(len(y), -1, c_in, *y.shape[2:]).mean(dim=2), slip(1)),
    "added up": (lambda y, c_in: maps(y, c_in).sum(dim=2), slip(2)),
    "the first map": (lambda y, c_in: maps(y, c_in)[:, :, 0], slip(3)),
    "the first by steps": (lambda y, c_in: y[:, :: y.shape[1] // c_in], slip(3)),
    "all maps, repeated": (lambda y, c_in: y.mean(dim=1, keepdim=True).repeat(1, c_in, 1, 1), slip(4)),
    "all maps": (lambda y, c_in: y.mean(dim=1, keepdim=True), slip(5)),
    "the pixels too": (lambda y, c_in: maps(y, c_in).mean(dim=(2, 3, 4)), slip(6)),
    "the largest": (lambda y, c_in: maps(y, c_in).max(dim=2).values, slip(7)),
    "one map short": (one_short, chapter.WRONG_VALUES),
    "always K = 2": (lambda y, c_in: y[:, : 2 * c_in].unflatten(1, (c_in, 2)).mean(2), chapter.WRONG_VALUES),
    "nothing done": (lambda y, c_in: y, chapter.WRONG_SHAPE),
    "a list": (lambda y, c_in: maps(y, c_in).mean(dim=2).tolist(), lessons.TENSOR),
    "no such view": (lambda y, c_in: y.view(c_in, -1, 7), lessons.RAISED),
}
RIGHT = {
    "a loop over the channels": lambda y, c_in: torch.stack(
        [part.mean(dim=1) for part in y.chunk(c_in, dim=1)], dim=1
    ),
    "by steps": lambda y, c_in: (
        sum(y[:, j :: y.shape[1] // c_in] for j in range(y.shape[1] // c_in)) / (y.shape[1] // c_in)
    ),
    "a grouped 1×1": lambda y, c_in: F.conv2d(
        y, torch.full((c_in, y.shape[1] // c_in, 1, 1), c_in / y.shape[1]), groups=c_in
    ),
    "with numpy": lambda y, c_in: torch.from_numpy(
        np.mean(y.numpy().reshape(len(y), c_in, -1, *y.shape[2:]), axis=2)
    ),
    "unflatten": lambda y, c_in: y.unflatten(1, (c_in, -1)).mean(2),
    "in double precision": lambda y, c_in: maps(y.double(), c_in).mean(dim=2),
    "with einsum": lambda y, c_in: torch.einsum("nckhw->nchw", maps(y, c_in)) * c_in / y.shape[1],
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_function_gets_its_diagnosis(name, expect):
    answer, diagnosis = WRONG[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("name", RIGHT)
def test_a_mended_function_is_right_however_it_is_written(name, expect):
    expect(EXERCISE, lambda: RIGHT[name], "right")


def test_every_slip_is_met():
    met = {id(diagnosis) for _, diagnosis in WRONG.values()}
    assert {id(mistake.diagnosis) for mistake in chapter.MISTAKES} <= met


@pytest.mark.parametrize("answer", [as_given, dealt])
def test_what_still_does_the_same_waits_to_be_mended(answer):
    assert check(EXERCISE, answer).sentence == lessons.UNMENDED


def test_the_numbers_in_the_task_are_those_of_the_code():
    y = torch.tensor([1.0, 1, 10, 10, 100, 100]).view(1, 6, 1, 1)
    assert ", ".join(f"{value:g}" for value in as_given(y, 3).flatten().tolist()) in EXERCISE.task.en
