"""The judges of chapter 11: predictions and functions as learners write them, and what each is told."""

from __future__ import annotations

import itertools
import sys
from functools import partial

import numpy as np
import pytest
import torch
from torch import nn

from course_utils.chapters.c11_examples import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

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


def predicted(shape=(4, 4, 3, 3), read=(4, 5, 6, 7)):
    return {"weight_shape": shape, "output_3_reads": read}


PREDICTIONS = {
    "the solution": (RIGHT, "right"),
    "a list": (predicted([4, 4, 3, 3]), "right"),
    "PyTorch's shape": (predicted(nn.Conv2d(8, 4, 3, groups=2).weight.shape), "right"),
    "a range": (predicted(read=range(4, 8)), "right"),
    "a tensor": (predicted(read=torch.arange(4, 8)), "right"),
    "numpy": (predicted(np.array([4, 4, 3, 3]), np.arange(4, 8)), "right"),
    "a set": (predicted(read={7, 6, 5, 4}), "right"),
    "one twice": (predicted(read=[4, 4, 5, 6, 7]), "right"),
    "None for one": (predicted(read=None), lessons.WHOLE_NUMBERS),
    "floats": (predicted((4.0, 4.0, 3.0, 3.0)), "right"),
    "standard": (predicted((4, 8, 3, 3)), "belongs to the standard layer"),
    "groups": (predicted((4, 2, 3, 3)), "is not `groups` itself"),
    "outputs divided": (predicted((2, 4, 3, 3)), "outputs are not divided by the groups"),
    "swapped": (predicted((8, 2, 3, 3)), "have changed places"),
    "inputs first": (predicted((8, 4, 3, 3)), "does not count the input channels"),
    "TensorFlow": (predicted((3, 3, 4, 4)), "TensorFlow's order"),
    "depthwise": (predicted((4, 1, 3, 3)), "a filter reads a single channel"),
    "three numbers": (predicted((4, 4, 3)), chapter.WRONG_SHAPE),
    "5×5": (predicted((4, 4, 5, 5)), chapter.WRONG_SHAPE),
    "nothing": (predicted(()), chapter.WRONG_SHAPE),
    "first group": (predicted(read=[0, 1, 2, 3]), "inputs of the first group"),
    "all": (predicted(read=list(range(8))), "standard layer reads all eight"),
    "same number": (predicted(read=[3]), "input of the same number; with one"),
    "pairs": (predicted(read=[6, 7]), "groups of two channels"),
    "dealt out": (predicted(read=[1, 3, 5, 7]), "channels are not dealt out"),
    "from 1": (predicted(read=[5, 6, 7, 8]), "channels are counted from 1"),
    "outputs": (predicted(read=[2, 3]), "*outputs* of the second group"),
    "others": (predicted(read=[4, 5]), chapter.WRONG_READ),
    "none": (predicted(read=[]), chapter.WRONG_READ),
    "a number": (predicted(read=7), lessons.WHOLE_NUMBERS),
    "text": (predicted(read="4 5 6 7"), lessons.WHOLE_NUMBERS),
    "letters": (predicted(read=[4, "a"]), lessons.WHOLE_NUMBERS),
    "a list in a list": (predicted(read=[[4, 5, 6, 7]]), lessons.WHOLE_NUMBERS),
    "a half": (predicted(read=[4.5]), lessons.WHOLE_NUMBERS),
    "a dict": (predicted(read={4: 5}), lessons.WHOLE_NUMBERS),
    "a number as shape": (predicted(144), lessons.WHOLE_NUMBERS),
    "complex": (predicted(read=[4j]), lessons.COMPLEX),
    "without end": (lambda: predicted(read=itertools.count(4)), lessons.ENDLESS),
    "a pair": ([(4, 4, 3, 3), [4, 5, 6, 7]], chapter.NO_PREDICTION),
    "another key": ({"shape": (4, 4, 3, 3), "output_3_reads": [4, 5, 6, 7]}, chapter.NO_PREDICTION),
}


@pytest.mark.parametrize("name", PREDICTIONS)
def test_a_prediction_gets_its_diagnosis(name, expect):
    answer, diagnosis = PREDICTIONS[name]
    expect(PREDICTION, answer if callable(answer) else lambda: answer, diagnosis)


def test_what_the_prediction_is_compared_with_is_what_pytorch_does():
    layer = nn.Conv2d(8, 4, 3, groups=2)
    assert tuple(layer.weight.shape) == chapter.LAYER.weight_shape == RIGHT["weight_shape"]
    assert reads(layer)[chapter.OUTPUT] == RIGHT["output_3_reads"]


def test_a_prediction_half_filled_in_is_not_tried_yet():
    assert check(PREDICTION, {**RIGHT, "output_3_reads": ...}).outcome == "untried"


def by_gradient(layer):
    """Which inputs an output has a derivative by."""
    x = torch.rand(1, layer.in_channels, 5, 5, requires_grad=True)
    y = layer(x)
    found = []
    for output in range(layer.out_channels):
        (slope,) = torch.autograd.grad(y[:, output].sum(), x, retain_graph=True)
        found.append(slope.abs().sum(dim=(0, 2, 3)).nonzero().flatten())
    return found


def one_by_one(layer):
    for row in reads(layer):
        yield (channel for channel in row)


class Reads:
    def __call__(self, layer):
        return dict(enumerate(reads(layer)))


def careless(layer):
    said = reads(layer)
    layer.weight.data.zero_()
    layer.in_channels = 1
    return said


def within_groups(layer):
    wide = layer.in_channels // layer.groups
    return [[channel % wide for channel in read] for read in reads(layer)]


def by_counting(layer):
    return [len(read) for read in reads(layer)]


READ_ANSWERS = {
    "the experiment": (reads, "right"),
    "gradients": (by_gradient, "right"),
    "a generator": (one_by_one, "right"),
    "a class that gives a dict": (Reads(), "right"),
    "partial": (partial(lambda read, layer: read(layer), reads), "right"),
    "sets": (lambda layer: tuple(map(set, reads(layer))), "right"),
    "numpy": (lambda layer: [np.array(row) for row in reads(layer)], "right"),
    "tensors": (lambda layer: [torch.tensor(row) for row in reads(layer)], "right"),
    "repeats": (lambda layer: [row + row for row in reads(layer)], "right"),
    "changing the layer": (careless, "right"),
    "from groups": (reads_from_groups, chapter.HOLLOW),
    "for each input": (for_each_input, chapter.TURNED),
    "a silent input": (with_a_silent_input, chapter.ALWAYS_EMPTY),
    "empty lists": (lambda layer: [[] for _ in range(layer.out_channels)], chapter.ALWAYS_EMPTY),
    "not zero": (whatever_is_not_zero, chapter.ALWAYS_FULL),
    "all inputs": (lambda layer: [range(layer.in_channels)] * layer.out_channels, chapter.ALWAYS_FULL),
    "from 1": (lambda layer: [[channel + 1 for channel in row] for row in reads(layer)], chapter.FROM_ONE),
    "within groups": (within_groups, chapter.WITHIN_GROUPS),
    "same number": (lambda layer: [[output] for output in range(layer.out_channels)], chapter.SAME_NUMBER),
    "the example": (lambda layer: [[0, 1], [0, 1], [2, 3], [2, 3], [4, 5], [4, 5]], chapter.NO_LISTS),
    "the first layer by heart": (lambda layer: [[0, 1], [2, 3], [4, 5]], chapter.NO_LISTS),
    "one short": (lambda layer: [row[:1] for row in reads(layer)], chapter.WRONG_READS),
    "the last channel forgotten": (
        lambda layer: [[c for c in row if c < layer.in_channels - 1] for row in reads(layer)],
        chapter.WRONG_READS,
    ),
    "a number": (lambda layer: 7, chapter.NO_LISTS),
    "counts": (by_counting, chapter.NO_LISTS),
    "letters": (lambda layer: [["a"]], chapter.NO_LISTS),
    "one list": (lambda layer: reads(layer)[0], chapter.NO_LISTS),
    "a tensor of ones": (lambda layer: torch.ones(9, 9), chapter.NO_LISTS),
    "a layer's output": (lambda layer: layer(torch.rand(1, layer.in_channels, 5, 5)), chapter.NO_LISTS),
    "None in it": (lambda layer: [[0, None]] * layer.out_channels, chapter.NO_LISTS),
    "without end": (lambda layer: itertools.repeat([0]), chapter.NO_LISTS),
    "the result": ([[0, 1], [2, 3], [4, 5]], lessons.NO_FUNCTION),
    "exit": (lambda layer: sys.exit(), lessons.EXITED),
}


@pytest.mark.parametrize("name", READ_ANSWERS)
def test_reads_gets_its_diagnosis(name, expect):
    answer, diagnosis = READ_ANSWERS[name]
    expect(READS, lambda: answer, diagnosis)


def test_another_wrong_answer_is_told_the_layer_and_the_output():
    sentence = check(READS, lambda layer: [[0, 1], [2, 3], [4]]).sentence
    assert "nn.Conv2d(6, 3" in sentence.en
    assert "[4, 5]" in sentence.en
