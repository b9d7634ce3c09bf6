"""The judge of channel_shuffle: answers as learners write them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.chapters.c06_networks import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

EXERCISE = exercise_named("channel_shuffle")


def without_transpose(x, groups):
    n, channels, height, width = x.shape
    return x.reshape(n, groups, channels // groups, height, width).reshape(n, channels, height, width)


def rows_and_columns_swapped(x, groups):
    n, channels, height, width = x.shape
    table = x.reshape(n, channels // groups, groups, height, width)
    return table.transpose(1, 2).reshape(n, channels, height, width)


def batch_taken_along(x, groups):
    n, channels, height, width = x.shape
    table = x.reshape(groups, -1, height, width)
    return table.transpose(0, 1).reshape(n, channels, height, width)


def turned_around(x, groups):
    return x[:, list(range(x.shape[1]))[::-1]]


def whole_groups_moved(x, groups):
    return torch.cat(list(reversed(x.chunk(groups, dim=1))), dim=1)


def five_axes(x, groups):
    n, channels, height, width = x.shape
    return x.reshape(n, groups, channels // groups, height, width).transpose(1, 2)


MISTAKES = {
    without_transpose: chapter._not_at_all,
    rows_and_columns_swapped: chapter._undone,
    batch_taken_along: chapter._images_too,
    turned_around: chapter._reversed,
    whole_groups_moved: chapter._groups_swapped,
    five_axes: chapter._table,
}


def test_the_solution_is_right():
    namespace = {}
    exec(EXERCISE.solution, namespace)
    verdict = check(EXERCISE, namespace[EXERCISE.answer_name])
    assert (verdict.outcome, verdict.sentence) == ("right", EXERCISE.why)


@pytest.mark.parametrize(
    "answer",
    [
        lambda x, groups: nn.ChannelShuffle(groups)(x),
        lambda x, groups: torch.stack(x.chunk(groups, dim=1), dim=2).flatten(1, 2),
        lambda x, groups: x[
            :,
            [
                c
                for start in range(x.shape[1] // groups)
                for c in range(start, x.shape[1], x.shape[1] // groups)
            ],
        ],
    ],
    ids=["ChannelShuffle", "stack", "index"],
)
def test_another_right_answer_is_right_too(answer):
    assert check(EXERCISE, answer).outcome == "right"


@pytest.mark.parametrize("answer", MISTAKES, ids=lambda answer: answer.__name__)
def test_a_known_mistake_gets_its_own_diagnosis(answer):
    told = {mistake.result: mistake.diagnosis for mistake in chapter.MISTAKES}
    verdict = check(EXERCISE, answer)
    assert (verdict.outcome, verdict.sentence) == ("wrong", told[MISTAKES[answer]])


def test_every_known_mistake_is_tried_above():
    assert {mistake.result for mistake in chapter.MISTAKES} == set(MISTAKES.values())


def test_groups_that_are_always_three_are_caught():
    verdict = check(EXERCISE, lambda x, groups: nn.ChannelShuffle(3)(x))
    assert verdict.outcome == "wrong"


def test_an_unknown_order_is_told_beside_the_right_one():
    verdict = check(EXERCISE, lambda x, groups: x.roll(1, dims=1))
    assert "[11, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]" in verdict.sentence.en
    assert "[0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]" in verdict.sentence.tr


@pytest.mark.parametrize("answer", [lambda x, groups: x * 2, lambda x, groups: x.roll(1, dims=3)])
def test_values_that_changed_are_told_apart_from_an_order(answer):
    assert check(EXERCISE, answer).sentence == chapter.NO_PERMUTATION


def test_a_wrong_shape_is_answered_with_both_shapes():
    verdict = check(EXERCISE, lambda x, groups: x[:, :2])
    assert "(2, 12, 3, 4)" in verdict.sentence.en and "(2, 2, 3, 4)" in verdict.sentence.en


def test_a_list_is_no_tensor():
    verdict = check(EXERCISE, lambda x, groups: x.tolist())
    assert verdict.outcome == "wrong"
    assert "`list`" in verdict.sentence.tr


def test_the_cell_as_it_stands_is_not_tried_yet():
    def channel_shuffle(x, groups):
        y = ...
        return y

    assert check(EXERCISE, channel_shuffle).outcome == "untried"


def test_the_judge_keeps_its_inputs_from_the_learner():
    def careless(x, groups):
        y = nn.ChannelShuffle(groups)(x).clone()
        x.zero_()
        return y

    assert check(EXERCISE, careless).outcome == "right"
