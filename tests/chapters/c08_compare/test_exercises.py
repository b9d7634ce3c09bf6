"""The judge of as_standard: answers as learners write them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch.nn.functional import conv2d

from course_utils.chapters.c08_compare import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

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


WRONG = {
    "copied": (lambda weight, groups: weight.repeat(1, groups, 1, 1), "There are no zeros"),
    "first columns": (
        blocks(own_rows, columns_of=lambda g, height, width: slice(0, width)),
        "in the first columns",
    ),
    "square blocks": (
        blocks(lambda g, height, width, groups: slice(g * width, (g + 1) * width)),
        "as well as in the columns",
    ),
    "first group's kernels": (
        blocks(own_rows, source_of=lambda g, height, width, groups: slice(0, height)),
        "the kernels of the first",
    ),
    "dealt out": (
        blocks(lambda g, height, width, groups: slice(g, None, groups)),
        "dealt the outputs out",
    ),
    "left as it was": (lambda weight, groups: weight, "what one filter reads times"),
    "all zeros": (lambda weight, groups: solution()(weight, groups) * 0, "the kernel at `[0, 0]`"),
    "all true": (lambda weight, groups: solution()(weight, groups).isfinite(), "the kernel at `[0, 0]`"),
    "no tensor": (lambda weight, groups: [1, 2], "is a `list`"),
    "no function": ("as_standard", "should be a function"),
}


def test_the_solution_is_right():
    verdict = check(EXERCISE, solution())
    assert (verdict.outcome, verdict.sentence) == ("right", EXERCISE.why)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_weight_gets_its_diagnosis(name):
    answer, words = WRONG[name]
    verdict = check(EXERCISE, answer)
    assert verdict.outcome == "wrong"
    assert words in verdict.sentence.en


def test_every_diagnosis_is_reached():
    told = {check(EXERCISE, answer).sentence.en for answer, _ in WRONG.values()}
    assert told >= {mistake.diagnosis.en for mistake in chapter.MISTAKES}


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
