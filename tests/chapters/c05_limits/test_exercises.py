"""The judge of grey_from_rgb: networks as learners build them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.chapters.c05_limits import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.measure.grey import grey_error

GREY = exercise_named("grey_from_rgb")


def depthwise(k=3, **rest):
    return nn.Conv2d(3, 3, k, padding=k // 2, groups=3, **rest)


def pair(*between, k=3):
    return nn.Sequential(depthwise(k), *between, nn.Conv2d(3, 1, 1))


def solution():
    namespace = {}
    exec(GREY.solution, namespace)
    return namespace[GREY.answer_name]


def test_the_solution_is_right_and_its_reason_is_true():
    layers = solution()
    verdict = check(GREY, layers)
    assert (verdict.outcome, verdict.sentence) == ("right", GREY.why)
    left = [grey_error(network) for network in layers]
    assert left == pytest.approx([2 / 3, 0], abs=0.005)
    assert "2/3" in GREY.why.tr and "2/3" in GREY.why.en


# Wrong answers, with the diagnosis that each must get.
WRONG = {
    "one layer": (depthwise(), chapter.NO_PAIR),
    "three layers": ((depthwise(), pair(), pair()), chapter.NO_PAIR),
    "a class": ((nn.Conv2d, pair()), chapter.NO_LAYER),
    "a list of layers": ((depthwise(), [depthwise(), nn.Conv2d(3, 1, 1)]), chapter.NO_LAYER),
    "other inputs": ((nn.Conv2d(1, 1, 3, padding=1), pair()), chapter.REFUSED),
    "layers that do not fit": (
        (depthwise(), nn.Sequential(depthwise(), nn.Conv2d(1, 1, 1))),
        chapter.REFUSED,
    ),
    "no padding": ((nn.Conv2d(3, 3, 3, groups=3), pair()), chapter.WRONG_SIZE),
    "multiplier": ((nn.Conv2d(3, 6, 3, padding=1, groups=3), pair()), chapter.WRONG_CHANNELS),
    "three outputs": (
        (depthwise(), nn.Sequential(depthwise(), nn.Conv2d(3, 3, 1))),
        chapter.WRONG_CHANNELS,
    ),
    "standard as depthwise": ((nn.Conv2d(3, 3, 3, padding=1), pair()), chapter.MIXES),
    "depthwise 1×1": ((depthwise(1), pair()), chapter.NOT_3X3),
    "depthwise 5×5": ((depthwise(5), pair()), chapter.NOT_3X3),
    "pair of 5×5": ((depthwise(), pair(k=5)), chapter.NOT_3X3),
    "pointwise alone": ((depthwise(), nn.Conv2d(3, 1, 1)), chapter.MIXED_FIRST),
    "standard": ((depthwise(), nn.Conv2d(3, 1, 3, padding=1)), chapter.STANDARD),
    "pointwise first": (
        (depthwise(), nn.Sequential(nn.Conv2d(3, 1, 1), nn.Conv2d(1, 1, 3, padding=1))),
        chapter.MIXED_FIRST,
    ),
    "ReLU at the end": ((depthwise(), nn.Sequential(*pair(), nn.ReLU())), chapter.NOT_LEARNED),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_gets_its_diagnosis(name):
    answer, diagnosis = WRONG[name]
    verdict = check(GREY, answer)
    assert verdict.outcome == "wrong"
    assert fits(verdict.sentence.en, diagnosis.en), verdict.sentence.en


def fits(sentence, template):
    """Whether a sentence is the template with its gaps filled in."""
    import re

    return re.fullmatch(re.sub(r"\\\{\w+\\\}", ".*", re.escape(template)), sentence, re.DOTALL)


def test_a_pair_that_does_not_mix_is_told_what_it_reads():
    class First(nn.Module):
        def __init__(self):
            super().__init__()
            self.depthwise = depthwise()

        def forward(self, x):
            return self.depthwise(x)[:, :1]

    verdict = check(GREY, (depthwise(), First()))
    assert verdict.sentence == chapter.NO_MIXING.filled(got=[0])


def test_every_diagnosis_is_reached():
    told = {id(diagnosis) for _, diagnosis in WRONG.values()} | {id(chapter.NO_MIXING)}
    all_of_them = {
        id(text) for name, text in vars(chapter).items() if name.isupper() and hasattr(text, "filled")
    }
    assert told == all_of_them


@pytest.mark.parametrize("answer", [(..., ...), ..., (depthwise(), ...)])
def test_a_blank_is_not_tried_yet(answer):
    assert check(GREY, answer).outcome == "untried"


def test_the_learners_networks_and_random_numbers_stay_as_they_are():
    layers = solution()
    before = [weight.clone() for network in layers for weight in network.parameters()]
    state = torch.get_rng_state()
    check(GREY, layers)
    after = [weight for network in layers for weight in network.parameters()]
    assert all(torch.equal(one, other) for one, other in zip(before, after, strict=True))
    assert torch.equal(torch.get_rng_state(), state)
