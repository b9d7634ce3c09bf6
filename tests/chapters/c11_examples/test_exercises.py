"""The judges of chapter 11: predictions and functions as learners write them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.chapters.c11_examples import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

PREDICTION = exercise_named("who_reads_whom")
READS = exercise_named("reads")
RIGHT = {"weight_shape": (4, 4, 3, 3), "output_3_reads": [4, 5, 6, 7]}


def silenced(layer, channel, fill=torch.rand):
    x = fill(1, layer.in_channels, 8, 8)
    quiet = x.clone()
    quiet[:, channel] = 0.0
    return (layer(quiet) != layer(x)).any(dim=(0, 2, 3)).nonzero().flatten().tolist()


def reads(layer):
    channels = range(layer.in_channels)
    changed = [silenced(layer, c) for c in channels]
    return [[c for c in channels if output in changed[c]] for output in range(layer.out_channels)]


def reads_from_groups(layer):
    a, b = layer.in_channels // layer.groups, layer.out_channels // layer.groups
    return [list(range(output // b * a, (output // b + 1) * a)) for output in range(layer.out_channels)]


def for_each_input(layer):
    return [silenced(layer, c) for c in range(layer.in_channels)]


def with_a_silent_input(layer):
    channels = range(layer.in_channels)
    changed = [silenced(layer, c, torch.zeros) for c in channels]
    return [[c for c in channels if output in changed[c]] for output in range(layer.out_channels)]


def whatever_is_not_zero(layer):
    channels = range(layer.in_channels)
    said = [[] for _ in range(layer.out_channels)]
    for c in channels:
        x = torch.zeros(1, layer.in_channels, 8, 8)
        x[:, c] = 1.0
        for output in (layer(x) != 0).any(dim=(0, 2, 3)).nonzero().flatten().tolist():
            said[output].append(c)
    return said


def told(exercise, answer):
    verdict = check(exercise, answer)
    return verdict.outcome, verdict.sentence


def test_the_prediction_of_the_solution_is_right_in_any_form():
    assert told(PREDICTION, RIGHT) == ("right", PREDICTION.why)
    assert told(PREDICTION, {**RIGHT, "weight_shape": [4, 4, 3, 3]})[0] == "right"
    assert (
        told(PREDICTION, {**RIGHT, "weight_shape": nn.Conv2d(8, 4, 3, groups=2).weight.shape})[0] == "right"
    )


def test_what_the_prediction_is_compared_with_is_what_pytorch_does():
    layer = nn.Conv2d(8, 4, 3, groups=2)
    assert tuple(layer.weight.shape) == chapter.LAYER.weight_shape == RIGHT["weight_shape"]
    assert reads(layer)[chapter.OUTPUT] == RIGHT["output_3_reads"]


@pytest.mark.parametrize("mistake", chapter.SHAPE_MISTAKES, ids=lambda mistake: str(mistake.answer))
def test_a_known_wrong_shape_gets_its_own_diagnosis(mistake):
    assert told(PREDICTION, {**RIGHT, "weight_shape": mistake.answer}) == ("wrong", mistake.diagnosis)


@pytest.mark.parametrize("mistake", chapter.READ_MISTAKES, ids=lambda mistake: str(mistake.answer))
def test_known_wrong_inputs_get_their_own_diagnosis(mistake):
    assert told(PREDICTION, {**RIGHT, "output_3_reads": mistake.answer}) == ("wrong", mistake.diagnosis)


def test_other_predictions_are_answered_with_what_was_written():
    assert "(5, 5, 5, 5)" in told(PREDICTION, {**RIGHT, "weight_shape": (5, 5, 5, 5)})[1].en
    assert "[2, 3]" in told(PREDICTION, {**RIGHT, "output_3_reads": [2, 3]})[1].tr
    assert "`output_3_reads`" in told(PREDICTION, [(4, 4, 3, 3), [4, 5, 6, 7]])[1].tr


@pytest.mark.parametrize("given", [7, "4 5 6 7", [4, "a"], [[4, 5, 6, 7]], [4.5], {4: 5}])
def test_a_prediction_without_whole_numbers_is_told_what_is_asked_for(given):
    sentence = told(PREDICTION, {**RIGHT, "output_3_reads": given})[1]
    assert sentence.en.startswith("Write a list of whole numbers for `output_3_reads`")
    assert f"`{given}`" in sentence.tr


def test_a_prediction_as_a_range_or_a_tensor_is_right_too():
    assert told(PREDICTION, {**RIGHT, "output_3_reads": range(4, 8)})[0] == "right"
    assert told(PREDICTION, {**RIGHT, "output_3_reads": torch.arange(4, 8)})[0] == "right"


def test_a_prediction_half_filled_in_is_not_tried_yet():
    assert told(PREDICTION, {**RIGHT, "output_3_reads": ...})[0] == "untried"


def test_the_experiment_is_right():
    assert told(READS, reads) == ("right", READS.why)


def test_tuples_sets_and_tensors_of_numbers_are_right_too():
    assert told(READS, lambda layer: tuple(map(set, reads(layer))))[0] == "right"
    assert told(READS, lambda layer: dict(enumerate(reads(layer))))[0] == "right"
    assert told(READS, lambda layer: [torch.tensor(row) for row in reads(layer)])[0] == "right"


@pytest.mark.parametrize(
    ("answer", "diagnosis"),
    [
        (reads_from_groups, chapter.HOLLOW),
        (for_each_input, chapter.TURNED),
        (with_a_silent_input, chapter.ALWAYS_EMPTY),
        (whatever_is_not_zero, chapter.ALWAYS_FULL),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_known_mistake_gets_its_own_diagnosis(answer, diagnosis):
    assert told(READS, answer) == ("wrong", diagnosis)


def test_what_is_no_list_of_lists_is_said_so():
    outcome, sentence = told(READS, lambda layer: 7)
    assert outcome == "wrong"
    assert "`7`" in sentence.en
    assert "`[[0]]`" in told(READS, lambda layer: [[0]])[1].tr
    assert "`[['a']]`" in told(READS, lambda layer: [["a"]])[1].tr
    assert "should be a function" in told(READS, [[0, 1], [2, 3], [4, 5]])[1].en


def test_a_long_answer_is_cut_to_one_line():
    sentence = told(READS, lambda layer: torch.ones(9, 9))[1].en
    assert "\n" not in sentence and "…`" in sentence


def test_another_wrong_answer_is_told_the_layer_and_the_output():
    sentence = told(READS, lambda layer: [[0, 1], [2, 3], [4]])[1]
    assert "nn.Conv2d(6, 3" in sentence.en
    assert "[4, 5]" in sentence.en


def test_the_layers_of_the_judge_stay_as_they_are():
    def careless(layer):
        said = reads(layer)
        layer.weight.data.zero_()
        return said

    assert told(READS, careless)[0] == "right"
