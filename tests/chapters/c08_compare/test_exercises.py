"""The judge of as_standard: answers as learners write them, and what each is told."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn.functional import conv2d, pad

from course_utils.chapters.c08_compare import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

EXERCISE = exercise_named("as_standard")


def solution():
    namespace = {}
    exec(EXERCISE.solution, namespace)
    return namespace["as_standard"]


def blocks(rows_of, columns_of=None, source_of=None):
    """An answer that loops over the groups and takes its slices from these functions."""

    def answer(weight, groups):
        c_out, width, k, _ = weight.shape
        height = c_out // groups
        dense = torch.zeros(c_out, width * groups, k, k)
        for g in range(groups):
            rows = rows_of(g, height, width, groups)
            columns = (columns_of or (lambda g, height, width: slice(g * width, (g + 1) * width)))(
                g, height, width
            )
            dense[rows, columns] = weight[(source_of or rows_of)(g, height, width, groups)]
        return dense

    return answer


def own_rows(g, height, width, groups):
    return slice(g * height, (g + 1) * height)


def by_block_diag(weight, groups):
    k = weight.shape[-1]
    planes = [
        torch.block_diag(*(part[:, :, u, v] for part in weight.chunk(groups)))
        for u in range(k)
        for v in range(k)
    ]
    return torch.stack(planes, dim=-1).unflatten(-1, (k, k))


def with_numpy(weight, groups):
    tall = len(weight) // groups
    dense = np.zeros((len(weight), weight.shape[1] * groups, *weight.shape[2:]))
    for output, row in enumerate(weight.numpy()):
        first = output // tall * weight.shape[1]
        dense[output, first : first + len(row)] = row
    return torch.from_numpy(dense)


def by_experiment(weight, groups):
    """The response to a single 1 in each input channel is the kernel, turned round."""
    k, c_in = weight.shape[-1], weight.shape[1] * groups
    x = torch.zeros(c_in, c_in, 2 * k - 1, 2 * k - 1)
    x[range(c_in), range(c_in), k - 1, k - 1] = 1.0
    return conv2d(x, weight, groups=groups).flip(2, 3).transpose(0, 1)


class Padded(nn.Module):
    def forward(self, weight, groups):
        rows = []
        for g, part in enumerate(weight.chunk(groups)):
            wide = weight.shape[1]
            rows.append(pad(part, (0, 0, 0, 0, g * wide, (groups - 1 - g) * wide)))
        return nn.Parameter(torch.cat(rows))


def careless(weight, groups):
    dense = solution()(weight, groups)
    weight.zero_()
    return dense


def returned_too_soon(weight, groups):
    c_out, width, k, _ = weight.shape
    dense = torch.zeros(c_out, width * groups, k, k)
    for g in range(groups):
        dense[own_rows(g, c_out // groups, width, groups), g * width : (g + 1) * width] = weight[
            : c_out // groups
        ]
        return dense


def zeroed_in_each_round(weight, groups):
    c_out, width, k, _ = weight.shape
    for g in range(groups):
        dense = torch.zeros(c_out, width * groups, k, k)
        rows = own_rows(g, c_out // groups, width, groups)
        dense[rows, g * width : (g + 1) * width] = weight[rows]
    return dense


def inputs_dealt_out(weight, groups):
    dense = torch.zeros(len(weight), weight.shape[1] * groups, *weight.shape[2:])
    for g in range(groups):
        rows = own_rows(g, len(weight) // groups, 0, groups)
        dense[rows, g::groups] = weight[rows]
    return dense


ANSWERS = {
    "block_diag": (by_block_diag, "right"),
    "numpy": (with_numpy, "right"),
    "half precision": (lambda weight, groups: with_numpy(weight, groups).half(), "right"),
    "by experiment": (by_experiment, "right"),
    "a module": (Padded(), "right"),
    "partial": (
        partial(lambda weight, groups, start: solution()(weight, groups) + start, start=0.0),
        "right",
    ),
    "changing its input": (careless, "right"),
    "copied": (lambda weight, groups: weight.repeat(1, groups, 1, 1), "There are no zeros"),
    "first columns": (
        blocks(own_rows, columns_of=lambda g, height, width: slice(0, width)),
        "in the first columns",
    ),
    "square blocks": (
        blocks(lambda g, height, width, groups: slice(g * width, (g + 1) * width)),
        "in the rows as well as in the columns",
    ),
    "first group's kernels": (
        blocks(own_rows, source_of=lambda g, height, width, groups: slice(0, height)),
        "the kernels of the first",
    ),
    "outputs dealt out": (
        blocks(lambda g, height, width, groups: slice(g, None, groups)),
        "dealt the outputs out",
    ),
    "inputs dealt out": (inputs_dealt_out, "dealt the inputs out"),
    "backwards": (
        lambda weight, groups: solution()(weight.flip(0), groups).flip(0),
        "paired the groups backwards",
    ),
    "returned too soon": (returned_too_soon, chapter.ONE_GROUP),
    "zeroed in each round": (zeroed_in_each_round, chapter.ONE_GROUP),
    "left as it was": (lambda weight, groups: weight, chapter.WRONG_SHAPE),
    "groups in the rows": (lambda weight, groups: weight.repeat(groups, 1, 1, 1), chapter.WRONG_SHAPE),
    "a matrix": (
        lambda weight, groups: torch.block_diag(*weight.flatten(1).chunk(groups)),
        chapter.WRONG_SHAPE,
    ),
    "zeros": (lambda weight, groups: solution()(weight, groups) * 0, chapter.WRONG_VALUES),
    "true": (lambda weight, groups: solution()(weight, groups).isfinite(), chapter.WRONG_VALUES),
    "nan": (lambda weight, groups: solution()(weight, groups) / 0, chapter.WRONG_VALUES),
    "kernels turned": (lambda weight, groups: solution()(weight, groups).mT, chapter.WRONG_VALUES),
    "noise outside": (lambda weight, groups: solution()(weight, groups) + 0.01, chapter.WRONG_VALUES),
    "complex": (lambda weight, groups: solution()(weight, groups) * (1 + 0j), lessons.COMPLEX),
    "a list": (lambda weight, groups: [1, 2], lessons.TENSOR),
    "an array": (lambda weight, groups: with_numpy(weight, groups).numpy(), lessons.TENSOR),
    "a layer": (lambda weight, groups: nn.Conv2d(4, 6, 3), lessons.TENSOR),
    "a sparse one": (lambda weight, groups: solution()(weight, groups).to_sparse(), lessons.WITHOUT_VALUES),
    "a huge one": (lambda weight, groups: weight.new_zeros(1).expand(10**5, 10**5), lessons.TOO_LARGE),
    "no function": ("as_standard", lessons.NO_FUNCTION),
    "exit": (lambda weight, groups: exit(1), lessons.EXITED),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    answer, diagnosis = ANSWERS[name]
    expect(EXERCISE, lambda: answer, diagnosis)


@pytest.mark.parametrize("mistake", chapter.MISTAKES, ids=lambda mistake: mistake.diagnosis.en[:40])
def test_a_known_mistake_gets_its_own_diagnosis(mistake, expect):
    expect(EXERCISE, lambda: mistake.result, mistake.diagnosis)


def test_an_empty_function_is_not_tried_yet():
    def as_standard(weight, groups): ...

    def as_it_stands(weight, groups):
        dense = ...
        return dense

    for untried in (..., as_standard, as_it_stands):
        assert check(EXERCISE, untried).outcome == "untried"


@pytest.mark.parametrize("spec", chapter.LAYERS)
def test_the_weight_that_is_asked_for_does_what_the_grouped_layer_does(spec):
    x, weight = torch.randn(2, spec.c_in, 7, 6), torch.randn(*spec.weight_shape)
    dense = chapter.dense_weight(weight, spec.groups)
    assert torch.allclose(conv2d(x, dense), conv2d(x, weight, groups=spec.groups), atol=1e-5)
