"""The judges of chapter 01: answers as learners write them, and what each is told."""

from __future__ import annotations

import sys
from fractions import Fraction
from functools import partial

import numpy as np
import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.chapters.c01_cost import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named
from course_utils.words import lessons

COSTS = exercise_named("real_layer")
HEAVIEST = exercise_named("heaviest_layer")


def solved(exercise):
    namespace = {}
    exec(exercise.solution, namespace)
    return namespace[exercise.answer_name]


def test_the_costs_are_what_pytorch_counts():
    layer = nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False)
    with FlopCounterMode(display=False) as counter:
        layer(torch.zeros(1, 3, 224, 224))
    flops = counter.get_total_flops()
    assert solved(COSTS) == (layer.weight.numel(), flops // 2, flops)
    assert check(COSTS, solved(COSTS)).sentence == COSTS.why


W, M, F = chapter.RIGHT.values()
COST_ANSWERS = {
    "a list": ([W, M, F], "right"),
    "floats": ((float(W), float(M), float(F)), "right"),
    "numpy": (np.array([W, M, F]), "right"),
    "numpy floats": (np.array([W, M, F], dtype=float), "right"),
    "tensors": ((torch.tensor(float(W)), torch.tensor(M), torch.tensor([F])), "right"),
    "a tensor": (torch.tensor([W, M, F]), "right"),
    "products": ((np.prod([64, 3, 7, 7]), W * 112**2, 2.0 * M), "right"),
    "a generator": (iter((W, M, F)), "right"),
    "fractions": ((Fraction(W), M, F), "right"),
    "one kernel a filter": ((64 * 49, M, F), "a single kernel"),
    "kernels": ((192, M, F), "You counted the kernels"),
    "3×3": ((1728, M, F), "You worked with a 3×3 kernel"),
    "bias": ((W + 64, M, F), "counted a bias"),
    "one filter": ((147, M, F), "You counted a single filter"),
    "filters added": ((211, M, F), "added the number of filters"),
    "k once": ((64 * 3 * 7, M, F), "multiplied by k only once"),
    "input map": ((W, W * 224**2, F), "positions of the input"),
    "no padding": ((W, W * 109**2, F), "left the padding out"),
    "a place too few": ((W, W * 111**2, F), "111 × 111"),
    "a quarter": ((W, W * 56**2, F), "divided by the stride twice"),
    "one side": ((W, W * 112, F), "along one side"),
    "FLOPs as MACs": ((W, F, M), "number of FLOPs"),
    "C_out twice": ((W, 64 * M, F), "C_out once more"),
    "MACs as FLOPs": ((W, M, M), "the number of MACs itself"),
    "halved": ((W, M, M // 2), "divided by two"),
    "halved, as a float": ((W, M, M / 2), "divided by two"),
    "squared": ((W, M, M**2), "squared the MACs"),
    "doubled twice": ((W, M, 4 * M), "by 2 twice"),
    "another weight": ((12345, M, F), chapter.OTHERWISE["weights"]),
    "another MAC": ((W, 12345, F), chapter.OTHERWISE["macs"]),
    "another FLOP": ((W, M, 12345), chapter.OTHERWISE["flops"]),
    "negative": ((-W, M, F), chapter.OTHERWISE["weights"]),
    "text": (("9408", M, F), lessons.WHOLE_NUMBER),
    "None for one": ((W, M, None), lessons.WHOLE_NUMBER),
    "a half": ((9408.5, M, F), lessons.WHOLE_NUMBER),
    "not a number": ((W, float("nan"), F), lessons.WHOLE_NUMBER),
    "true": ((True, M, F), lessons.WHOLE_NUMBER),
    "complex": ((W, M, F + 0j), lessons.COMPLEX),
    "the weight itself": ((nn.Conv2d(3, 64, 7).weight, M, F), lessons.WHOLE_NUMBER),
    "a number": (W, chapter.NOT_THREE),
    "two": ((W, M), chapter.NOT_THREE),
    "four": ((W, M, F, 1), chapter.NOT_THREE),
    "a word": ("abc", chapter.NOT_THREE),
    "a dict": ({"weights": W, "macs": M, "flops": F}, chapter.NOT_THREE),
}


@pytest.mark.parametrize("name", COST_ANSWERS)
def test_an_answer_gets_its_diagnosis(name, expect):
    answer, diagnosis = COST_ANSWERS[name]
    expect(COSTS, lambda: iter((W, M, F)) if name == "a generator" else answer, diagnosis)


SLIPS = [(name, slip) for name, slips in chapter.SLIPS.items() for slip in slips]


@pytest.mark.parametrize(("name", "slip"), SLIPS)
def test_a_known_slip_gets_its_own_diagnosis(name, slip):
    answer = {**chapter.RIGHT, name: slip.result}
    verdict = check(COSTS, tuple(answer.values()))
    assert (verdict.outcome, verdict.sentence) == ("wrong", slip.diagnosis)


def test_no_slip_is_right_and_no_two_of_one_number_are_alike():
    for name, slips in chapter.SLIPS.items():
        numbers = [slip.result for slip in slips]
        assert len({chapter.RIGHT[name], *numbers}) == 1 + len(numbers)


def test_a_wrong_number_is_shown_with_its_name():
    assert "`12345` is not right for `weights`" in check(COSTS, (12345, M, F)).sentence.en
    assert "`Parameter(64, 3, 7, 7)`" in check(COSTS, (nn.Conv2d(3, 64, 7).weight, 1, 2)).sentence.en


def test_a_blank_among_the_three_is_not_tried_yet():
    assert check(COSTS, (9408, ..., ...)).outcome == "untried"


def walk(network, x, cost):
    """The learner's loop: `cost(layer, input, output)` of every convolution, by place."""
    costs = {}
    for place, layer in enumerate(network):
        y = layer(x)
        if isinstance(layer, nn.Conv2d):
            costs[place] = cost(layer, x, y)
        x = y
    return costs


def by_weights(network, x):
    costs = walk(network, x, lambda layer, x, y: sum(p.numel() for p in layer.parameters()))
    return max(costs, key=costs.get)


def by_input_size(network, x):
    costs = walk(network, x, lambda layer, x, y: layer.weight.numel() * x.shape[-1] ** 2)
    return max(costs, key=costs.get)


def by_output_values(network, x):
    costs = walk(network, x, lambda layer, x, y: y.shape[1] * y.shape[2] * y.shape[3])
    return max(costs, key=costs.get)


def flops_of(layer, x, y):
    with FlopCounterMode(display=False) as counter:
        layer(x)
    return counter.get_total_flops()


def among_convolutions(network, x):
    costs = list(walk(network, x, flops_of).values())
    return costs.index(max(costs))


def the_cheapest(network, x):
    costs = walk(network, x, flops_of)
    return min(costs, key=costs.get)


def heaviest_by(cost):
    def heaviest(network, x):
        costs = walk(network, x, cost)
        return max(costs, key=costs.get)

    return heaviest


def returned_too_soon(network, x):
    for place, layer in enumerate(network):
        if isinstance(layer, nn.Conv2d):
            return place


def last_place(network, x):
    for place, layer in enumerate(network):
        if isinstance(layer, nn.Conv2d):
            last = place
    return last


def most_macs(network, x):
    return max(walk(network, x, flops_of).values())


class Heaviest:
    """With hooks, on a copy that is then thrown away."""

    def __call__(self, network, x):
        costs = {}
        for place, layer in enumerate(network):
            if hasattr(layer, "weight"):
                layer.register_forward_hook(
                    lambda layer, x, y, place=place: costs.update(
                        {place: layer.weight.numel() * y[0, 0].numel()}
                    )
                )
        network(x)
        return max(costs, key=costs.get)


def by_arithmetic(network, x):
    """From the settings of the layers alone, as numpy's argmax."""
    size, costs = x.shape[2], []
    for layer in network:
        if isinstance(layer, nn.Conv2d):
            size = (size + 2 * layer.padding[0] - layer.kernel_size[0]) // layer.stride[0] + 1
            costs.append(layer.weight.numel() * size**2)
        else:
            costs.append(0)
    return np.argmax(costs)


def changing(network, x):
    """It leaves nothing of what it was given as it was."""
    place = heaviest_by(flops_of)(network, x)
    for parameter in network.parameters():
        parameter.data.zero_()
    del network[1:]
    x.zero_()
    return place


PLACES = {
    "the counter": (heaviest_by(flops_of), "right"),
    "a class": (Heaviest(), "right"),
    "partial": (partial(lambda cost, network, x: heaviest_by(cost)(network, x), flops_of), "right"),
    "numpy": (by_arithmetic, "right"),
    "a tensor": (lambda network, x: torch.tensor(heaviest_by(flops_of)(network, x)), "right"),
    "changing its inputs": (changing, "right"),
    "weights": (by_weights, "most weights"),
    "input map": (by_input_size, "size of the input map"),
    "outputs": (by_output_values, "most output values"),
    "without C_out": (
        heaviest_by(lambda layer, x, y: layer.weight[0].numel() * y.shape[2] * y.shape[3]),
        "You left out C_out",
    ),
    "among convolutions": (among_convolutions, "you counted convolutions only"),
    "cheapest": (the_cheapest, "fewest MACs"),
    "returned too soon": (returned_too_soon, "number of the first convolution"),
    "last": (last_place, "number of the last convolution"),
    "MACs": (most_macs, chapter.NO_LAYER),
    "negative": (lambda network, x: -2, chapter.NO_LAYER),
    "counted from 1": (lambda network, x: heaviest_by(flops_of)(network, x) + 1, chapter.WRONG_PLACE),
    "without C_in": (
        heaviest_by(lambda layer, x, y: layer.weight[:, 0].numel() * y.shape[2] * y.shape[3]),
        chapter.WRONG_PLACE,
    ),
    "without k": (
        heaviest_by(lambda layer, x, y: layer.in_channels * layer.out_channels * y.shape[2] * y.shape[3]),
        chapter.WRONG_PLACE,
    ),
    "one side": (heaviest_by(lambda layer, x, y: layer.weight.numel() * y.shape[2]), chapter.WRONG_PLACE),
    "the layer": (lambda network, x: network[0], lessons.WHOLE_NUMBER),
    "all costs": (lambda network, x: walk(network, x, flops_of), lessons.WHOLE_NUMBER),
    "place and cost": (lambda network, x: (2, 9), lessons.WHOLE_NUMBER),
    "a half": (lambda network, x: 2.5, lessons.WHOLE_NUMBER),
    "True": (lambda network, x: True, lessons.WHOLE_NUMBER),
    "its result": (2, lessons.NO_FUNCTION),
    "exit": (lambda network, x: sys.exit(), lessons.EXITED),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_place_gets_its_diagnosis(name, expect):
    answer, diagnosis = PLACES[name]
    expect(HEAVIEST, lambda: answer, diagnosis)


@pytest.mark.parametrize("mistake", chapter.MISTAKES, ids=lambda mistake: mistake.diagnosis.en[:40])
def test_a_known_mistake_gets_its_own_diagnosis(mistake, expect):
    expect(HEAVIEST, lambda: mistake.result, mistake.diagnosis)


def test_the_reason_is_true_of_the_network_that_the_chapter_shows():
    network, x = next(iter(chapter._networks()))
    weights = walk(network, x, lambda layer, x, y: layer.weight.numel())
    assert solved(HEAVIEST)(network, x) == 2
    assert max(weights, key=weights.get) == 4


def test_an_unknown_place_is_answered_with_the_costs():
    verdict = check(HEAVIEST, lambda network, x: 1)
    assert verdict.outcome == "wrong"
    assert "2: 9,437,184" in verdict.sentence.en
    assert "2: 9.437.184" in verdict.sentence.tr


def test_the_blanks_of_the_notebook_are_not_tried_yet():
    assert check(HEAVIEST, lambda network, x: ...).outcome == "untried"
