"""The judge of blurred_grey: weights as learners write them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional as F

from course_utils.chapters.c02_decomposition import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.measure.photo import photo

EXERCISE = exercise_named("blurred_grey")
MEAN = torch.full((3, 1, 3, 3), 1 / 9)
GREY = torch.tensor([0.30, 0.59, 0.11]).view(1, 3, 1, 1)
kernel_mistakes = dict(zip(("sum", "27", "third"), chapter.KERNEL_MISTAKES, strict=True))
mixing_mistakes = dict(zip(("mean", "ones", "reversed"), chapter.MIXING_MISTAKES, strict=True))


def solution():
    namespace = {}
    exec(EXERCISE.solution, namespace)
    return namespace[EXERCISE.answer_name]


def told(depthwise, pointwise):
    verdict = check(EXERCISE, (depthwise, pointwise))
    assert verdict.outcome == "wrong"
    return verdict.sentence


def test_the_solution_is_right():
    verdict = check(EXERCISE, solution())
    assert (verdict.outcome, verdict.sentence) == ("right", EXERCISE.why)


def test_the_solution_blurs_and_makes_grey_as_its_reason_says():
    depthwise, pointwise = solution()
    image = photo()
    two_steps = F.conv2d(F.conv2d(image, depthwise, padding=1, groups=3), pointwise)
    by_hand = (image[:, :, 9:12, 19:22].mean(dim=(2, 3)) * pointwise.flatten()).sum()
    assert torch.isclose(two_steps[0, 0, 10, 20], by_hand)
    one_step = F.conv2d(image, (pointwise.view(1, 3, 1, 1) * depthwise.view(1, 3, 3, 3)), padding=1)
    assert torch.allclose(one_step, two_steps, atol=1e-3)
    assert (depthwise.numel(), pointwise.numel()) == (27, 3)


@pytest.mark.parametrize(
    ("depthwise", "said"),
    [
        (torch.ones(3, 1, 3, 3), kernel_mistakes["sum"].diagnosis),
        (torch.full((3, 1, 3, 3), 1 / 27), kernel_mistakes["27"].diagnosis),
        (torch.full((3, 1, 3, 3), 1 / 3), kernel_mistakes["third"].diagnosis),
        (torch.full((3, 3, 3, 3), 1 / 9), chapter.STANDARD_SHAPE.filled(got=(3, 3, 3, 3))),
        (torch.full((1, 3, 3, 3), 1 / 9), chapter.STANDARD_SHAPE.filled(got=(1, 3, 3, 3))),
        (torch.full((1, 1, 3, 3), 1 / 9), chapter.SHARED_SHAPE.filled(got=(1, 1, 3, 3))),
        (torch.full((3, 3, 3), 1 / 9), chapter.DEPTHWISE_SHAPE.filled(got=(3, 3, 3))),
        ([[1 / 9] * 9] * 3, chapter.NO_TENSOR.filled(name="depthwise_weight", got="list")),
    ],
)
def test_a_wrong_depthwise_weight_gets_its_own_diagnosis(depthwise, said):
    assert told(depthwise, GREY) == said


@pytest.mark.parametrize(
    ("pointwise", "said"),
    [
        (torch.full((1, 3, 1, 1), 1 / 3), mixing_mistakes["mean"].diagnosis),
        (torch.ones(1, 3, 1, 1), mixing_mistakes["ones"].diagnosis),
        (torch.tensor([0.11, 0.59, 0.30]).view(1, 3, 1, 1), mixing_mistakes["reversed"].diagnosis),
        (torch.tensor([0.30, 0.59, 0.11]).view(3, 1, 1, 1), chapter.SWAPPED_SHAPE.filled(got=(3, 1, 1, 1))),
        (torch.tensor([0.30, 0.59, 0.11]), chapter.POINTWISE_SHAPE.filled(got=(3,))),
        ((0.30, 0.59, 0.11), chapter.NO_TENSOR.filled(name="pointwise_weight", got="tuple")),
        (torch.tensor([0.3, 0.5, 0.2]).view(1, 3, 1, 1), chapter.OTHER_MIXING.filled(got="0.3, 0.5, 0.2")),
    ],
)
def test_a_wrong_pointwise_weight_gets_its_own_diagnosis(pointwise, said):
    assert told(MEAN, pointwise) == said


def test_one_wrong_kernel_is_named_by_its_channel():
    depthwise = MEAN.clone()
    depthwise[2, 0, 1, 1] = 0.5
    assert told(depthwise, GREY) == chapter.OTHER_KERNELS.filled(channel=2, got="0.5")
    depthwise[1, 0, 0, 0] = float("nan")
    assert "nan" in told(depthwise, GREY).tr


def test_a_single_weight_is_no_pair():
    assert check(EXERCISE, MEAN).sentence == chapter.NO_PAIR


def test_an_open_half_is_not_tried_yet():
    assert check(EXERCISE, (MEAN, ...)).outcome == "untried"
