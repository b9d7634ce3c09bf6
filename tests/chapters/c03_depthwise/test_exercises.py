"""The judge of depthwise_by_hand: answers as learners write them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional as F

from course_utils.chapters.c03_depthwise import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

EXERCISE = exercise_named("depthwise_by_hand")


def by_windows(x, weight, combine=torch.Tensor.sum, short=0):
    """The learner's loops over channels and places; `short` leaves the last places out."""
    n, channels, height, width = x.shape
    k = weight.shape[-1]
    y = torch.zeros(n, channels, height - k + 1 - short, width - k + 1 - short)
    for c in range(channels):
        for i in range(y.shape[2]):
            for j in range(y.shape[3]):
                y[:, c, i, j] = combine(x[:, c, i : i + k, j : j + k] * weight[c, 0], dim=(1, 2))
    return y


def shared_kernel(x, weight):
    return by_windows(x, torch.stack([weight[0]] * x.shape[1]))


def standard(x, weight):
    return F.conv2d(x, weight.transpose(0, 1))


def standard_repeated(x, weight):
    return F.conv2d(x, torch.cat([weight.transpose(0, 1)] * x.shape[1]))


def with_padding(x, weight):
    side = weight.shape[-1] // 2
    return by_windows(F.pad(x, (side,) * 4), weight)


def mathematical_convolution(x, weight):
    return by_windows(x, torch.rot90(weight, 2, dims=(2, 3)))


def rows_and_columns_swapped(x, weight):
    y = torch.zeros_like(by_windows(x, weight))
    for u in range(weight.shape[2]):
        for v in range(weight.shape[3]):
            part = x[:, :, v : v + y.shape[2], u : u + y.shape[3]]
            y += weight[:, 0, u, v].view(-1, 1, 1) * part
    return y


def first_image_only(x, weight):
    return by_windows(x[:1], weight).squeeze(0)


def all_images_added(x, weight):
    y = by_windows(x, weight)
    for c in range(y.shape[1]):
        for i in range(y.shape[2]):
            for j in range(y.shape[3]):
                window = x[:, c, i : i + weight.shape[-1], j : j + weight.shape[-1]]
                y[:, c, i, j] = (window * weight[c, 0]).sum()
    return y


MISTAKES = {
    shared_kernel: chapter._shared,
    standard: chapter._summed,
    standard_repeated: chapter._summed_everywhere,
    with_padding: chapter._padded,
    mathematical_convolution: chapter._flipped,
    rows_and_columns_swapped: chapter._turned,
    lambda x, weight: by_windows(x, weight, short=1): chapter._one_short,
    lambda x, weight: by_windows(x, weight, combine=torch.Tensor.mean): chapter._averaged,
    all_images_added: chapter._batch_summed,
    first_image_only: chapter._first_image,
}


def test_the_solution_is_right():
    namespace = {}
    exec(EXERCISE.solution, namespace)
    verdict = check(EXERCISE, namespace[EXERCISE.answer_name])
    assert (verdict.outcome, verdict.sentence) == ("right", EXERCISE.why)


def test_another_right_answer_is_right_too():
    def grouped(x, weight):
        return F.conv2d(x, weight, groups=len(weight))

    assert check(EXERCISE, grouped).outcome == "right"


@pytest.mark.parametrize("answer", MISTAKES, ids=lambda answer: answer.__name__)
def test_a_known_mistake_gets_its_own_diagnosis(answer):
    told = {mistake.result: mistake.diagnosis for mistake in chapter.MISTAKES}
    verdict = check(EXERCISE, answer)
    assert (verdict.outcome, verdict.sentence) == ("wrong", told[MISTAKES[answer]])


def test_every_known_mistake_is_tried_above():
    assert {mistake.result for mistake in chapter.MISTAKES} == set(MISTAKES.values())


@pytest.mark.parametrize("answer", ["abc", 5, torch.zeros(2)])
def test_it_takes_the_function_itself(answer):
    verdict = check(EXERCISE, answer)
    assert verdict.outcome == "wrong"
    assert "`depthwise_by_hand`" in verdict.sentence.en
    assert f"`{type(answer).__name__}`" in verdict.sentence.tr


def test_a_list_is_no_tensor():
    verdict = check(EXERCISE, lambda x, weight: by_windows(x, weight).tolist())
    assert verdict.outcome == "wrong"
    assert "`list`" in verdict.sentence.en


def test_an_unknown_shape_is_answered_with_both_shapes():
    verdict = check(EXERCISE, lambda x, weight: x.flatten())
    assert "(2, 3, 4, 5)" in verdict.sentence.tr
    assert "(252,)" in verdict.sentence.tr


def test_an_unknown_value_is_answered_with_its_place():
    def one_wrong(x, weight):
        y = by_windows(x, weight)
        y[1, 2, 0, 3] = 99.0
        return y

    verdict = check(EXERCISE, one_wrong)
    assert "y[1, 2, 0, 3]" in verdict.sentence.en
    assert "99.000" in verdict.sentence.en


def test_values_that_are_no_numbers_are_wrong():
    verdict = check(EXERCISE, lambda x, weight: by_windows(x, weight) * float("nan"))
    assert verdict.outcome == "wrong"
    assert "nan" in verdict.sentence.tr


def test_an_empty_function_is_not_tried_yet():
    def depthwise_by_hand(x, weight): ...

    assert check(EXERCISE, depthwise_by_hand).outcome == "untried"


def test_the_judge_keeps_its_inputs_from_the_learner():
    def careless(x, weight):
        y = by_windows(x, weight)
        x.zero_()
        weight.zero_()
        return y

    assert check(EXERCISE, careless).outcome == "right"
