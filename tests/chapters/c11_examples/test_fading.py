"""The judges of second_example and third_example: answers as learners write them, and what each is told."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.arithmetic import ConvSpec
from course_utils.chapters.c11_examples import fading as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

SECOND, THIRD = exercise_named("second_example"), exercise_named("third_example")


def second(**given):
    right = {
        "weight_shape": (6, 2, 3, 3),
        "weights": 108,
        "middle": [99, 99, 9900, 9900, 990000, 990000],
    }
    return {name: value for name, value in (right | given).items() if value is not None}


def depthwise(**given):
    return nn.Conv2d(**({"in_channels": 3, "out_channels": 3, "kernel_size": 3} | {"groups": 3} | given))


def third(layer=None, **given):
    right = {
        "layer": layer if layer is not None else depthwise(padding=1, bias=False),
        "weight_shape": (3, 1, 3, 3),
        "weights": 27,
        "middle": [9, 90, 900],
        "reads": [[0], [1], [2]],
    }
    return right | given


SECOND_WRONG = {
    "groups in the shape": (second(weight_shape=(6, 3, 3, 3)), chapter.SECOND_SHAPES[0].diagnosis),
    "a standard shape": (second(weight_shape=(6, 6, 3, 3)), chapter.SECOND_SHAPES[1].diagnosis),
    "a depthwise shape": (second(weight_shape=(6, 1, 3, 3)), chapter.SECOND_SHAPES[2].diagnosis),
    "TensorFlow's order": (second(weight_shape=(3, 3, 2, 6)), chapter.WRONG_SHAPE),
    "standard weights": (second(weights=6 * 6 * 9), chapter.SECOND_WEIGHTS[0].diagnosis),
    "divided twice": (second(weights=36), chapter.SECOND_WEIGHTS[1].diagnosis),
    "kernels": (second(weights=12), chapter.SECOND_WEIGHTS[2].diagnosis),
    "with biases": (second(weights=114), chapter.SECOND_WEIGHTS[3].diagnosis),
    "one group": (second(weights=54), chapter.WRONG_WEIGHTS),
    "the first group six times": (second(middle=[99] * 6), chapter.SECOND_MIDDLES[0].diagnosis),
    "ten times a group": (
        second(middle=[99, 99, 990, 990, 9900, 9900]),
        chapter.SECOND_MIDDLES[1].diagnosis,
    ),
    "added up": (
        second(middle=[99, 99, 9999, 9999, 999999, 999999]),
        chapter.SECOND_MIDDLES[2].diagnosis,
    ),
    "a standard layer's": (second(middle=[999999] * 6), chapter.SECOND_MIDDLES[3].diagnosis),
    "without the nine": (second(middle=[99, 99, 1100, 1100, 110000, 110000]), chapter.WRONG_MIDDLE),
    "five values": (second(middle=[99, 99, 9900, 9900, 990000]), chapter.WRONG_MIDDLE),
    "a field lost": (second(weights=None), chapter.NO_FIELDS),
    "a list": ([(6, 2, 3, 3), 108], chapter.NO_FIELDS),
    "words": (second(weights="6 * 2 * 9"), lessons.WHOLE_NUMBER),
}
SECOND_RIGHT = {
    "products": second(weights=6 * 2 * 3 * 3, middle=[9 * 11] * 2 + [9 * 1100] * 2 + [9 * 110000] * 2),
    "a list and floats": second(weight_shape=[6, 6 / 3, 3, 3], weights=108.0),
    "tensors": second(weights=torch.tensor(108), middle=torch.tensor([99, 99, 9900, 9900, 990000, 990000])),
    "PyTorch's own": second(weight_shape=nn.Conv2d(6, 6, 3, groups=3).weight.shape),
    "numpy": second(weights=np.prod((6, 2, 3, 3)), middle=np.array([99, 99, 9900, 9900, 990000, 990000])),
}

THIRD_WRONG = {
    "groups forgotten": (third(depthwise(groups=1, padding=1, bias=False)), chapter.NOT_DEPTHWISE),
    "six outputs": (third(depthwise(out_channels=6, padding=1, bias=False)), chapter.OUTPUTS),
    "a 1×1": (third(depthwise(kernel_size=1, bias=False)), chapter.KERNEL_SIZE),
    "no padding": (third(depthwise(bias=False)), chapter.OTHER_SIZE),
    "a bias": (third(depthwise(padding=1)), chapter.HAS_BIAS),
    "the pair": (
        third(nn.Sequential(depthwise(padding=1, bias=False), nn.Conv2d(3, 3, 1))),
        chapter.NOT_ONE,
    ),
    "six channels": (third(nn.Conv2d(6, 6, 3, padding=1, groups=6, bias=False)), lessons.REFUSED),
    "a description of the layer": (third(ConvSpec.depthwise(3, padding=1)), lessons.MODULE),
    "a standard shape": (third(weight_shape=(3, 3, 3, 3)), chapter.THIRD_SHAPES[0].diagnosis),
    "the shape reversed": (third(weight_shape=(1, 3, 3, 3)), chapter.THIRD_SHAPES[1].diagnosis),
    "three numbers": (third(weight_shape=(3, 3, 3)), chapter.WRONG_SHAPE),
    "standard weights": (third(weights=81), chapter.THIRD_WEIGHTS[0].diagnosis),
    "one filter": (third(weights=9), chapter.THIRD_WEIGHTS[1].diagnosis),
    "with biases": (third(weights=30), chapter.THIRD_WEIGHTS[2].diagnosis),
    "the inputs": (third(middle=[1, 10, 100]), chapter.THIRD_MIDDLES[0].diagnosis),
    "a standard layer's": (third(middle=[999] * 3), chapter.THIRD_MIDDLES[1].diagnosis),
    "one channel three times": (third(middle=[9, 9, 9]), chapter.THIRD_MIDDLES[2].diagnosis),
    "the corner": (third(middle=[4, 40, 400]), chapter.WRONG_MIDDLE),
    "counted from 1": (third(reads=[[1], [2], [3]]), chapter.COUNTED_FROM_1),
    "all of them": (third(reads=[[0, 1, 2]] * 3), chapter.READS_ALL),
    "one list": (third(reads=[[0, 1, 2]]), chapter.WRONG_READS),
    "a number": (third(reads=0), lessons.WHOLE_NUMBERS),
    "the layer alone": (depthwise(padding=1, bias=False), chapter.NO_FIELDS),
}


class ByHand(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(3, 1, 3, 3))

    def forward(self, x):
        return F.conv2d(F.pad(x, (1, 1, 1, 1)), self.weight, groups=3)


THIRD_RIGHT = {
    "the solution": third,
    "padding by its word": lambda: third(depthwise(padding="same", bias=False)),
    "lazy": lambda: third(nn.LazyConv2d(3, 3, padding=1, groups=3, bias=False)),
    "as a function": lambda: third(ByHand()),
    "inside a Sequential": lambda: third(nn.Sequential(nn.ZeroPad2d(1), depthwise(bias=False))),
    "inputs without lists": lambda: third(reads=[0, 1, 2]),
    "sets and tensors": lambda: third(
        reads=({0}, torch.tensor([1]), (2, 2)), middle=torch.tensor([9.0, 90, 900])
    ),
}


@pytest.mark.parametrize("name", SECOND_WRONG)
def test_a_wrong_second_example_gets_its_diagnosis(name, expect):
    answer, diagnosis = SECOND_WRONG[name]
    expect(SECOND, lambda: answer, diagnosis)


@pytest.mark.parametrize("name", SECOND_RIGHT)
def test_a_right_second_example_is_right_however_it_is_written(name, expect):
    expect(SECOND, lambda: SECOND_RIGHT[name], "right")


@pytest.mark.parametrize("name", THIRD_WRONG)
def test_a_wrong_third_example_gets_its_diagnosis(name, expect):
    answer, diagnosis = THIRD_WRONG[name]
    expect(THIRD, lambda: answer, diagnosis)


@pytest.mark.parametrize("name", THIRD_RIGHT)
def test_a_right_third_example_is_right_however_it_is_written(name, expect):
    expect(THIRD, THIRD_RIGHT[name], "right")


def test_every_diagnosis_is_reached():
    diagnoses = [*SECOND_WRONG.values(), *THIRD_WRONG.values()]
    values = [*vars(chapter).values()]
    tables = [value for value in values if isinstance(value, tuple)]
    texts = [value for value in values if isinstance(value, chapter.Text)]
    texts += [slip.diagnosis for table in tables for slip in table if isinstance(slip, chapter.Mistake)]
    assert {id(text) for text in texts} <= {id(diagnosis) for _, diagnosis in diagnoses}


@pytest.mark.parametrize("answer", [second(middle=[99, 99, ..., ..., ..., ...]), third(reads=...)])
def test_a_gap_that_is_left_is_not_tried_yet(answer):
    exercise = THIRD if "layer" in answer else SECOND
    assert check(exercise, answer).sentence == lessons.UNTRIED


@pytest.mark.parametrize("spec", [chapter.SECOND, chapter.THIRD], ids=str)
def test_the_values_in_the_middle_are_what_pytorch_puts_out(spec):
    layer = nn.Conv2d(**spec.arguments())
    layer.weight.data.fill_(1.0)
    x = (10.0 ** torch.arange(spec.c_in)).view(1, -1, 1, 1).expand(1, -1, 3, 3)
    assert chapter.middle_values(spec) == layer(x)[0, :, 1, 1].int().tolist()
