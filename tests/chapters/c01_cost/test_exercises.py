"""The judges of chapter 01: answers as learners write them, and what each is told."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.chapters.c01_cost import exercises as chapter
from course_utils.chapters.exercise import check, exercise_named

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


@pytest.mark.parametrize("kind", [float, torch.tensor])
def test_other_kinds_of_whole_numbers_count_too(kind):
    assert check(COSTS, [kind(number) for number in solved(COSTS)]).outcome == "right"


SLIPS = [(name, slip) for name, slips in chapter.SLIPS.items() for slip in slips]


@pytest.mark.parametrize(("name", "slip"), SLIPS)
def test_a_known_slip_gets_its_own_diagnosis(name, slip):
    answer = {**chapter.RIGHT, name: slip.number}
    verdict = check(COSTS, tuple(answer.values()))
    assert (verdict.outcome, verdict.sentence) == ("wrong", slip.diagnosis)


def test_no_slip_is_right_and_no_two_of_one_number_are_alike():
    for name, slips in chapter.SLIPS.items():
        numbers = [slip.number for slip in slips]
        assert len({chapter.RIGHT[name], *numbers}) == 1 + len(numbers)


@pytest.mark.parametrize("name", chapter.RIGHT)
def test_another_wrong_number_is_shown_with_its_name(name):
    verdict = check(COSTS, tuple({**chapter.RIGHT, name: 12345}.values()))
    assert verdict.outcome == "wrong"
    assert "12345" in verdict.sentence.tr
    assert f"`{name}`" in verdict.sentence.en


@pytest.mark.parametrize("answer", [9408, (9408, 2), "abc"])
def test_it_takes_three_numbers(answer):
    assert "weights, macs, flops" in check(COSTS, answer).sentence.en


@pytest.mark.parametrize("number", ["9408", 9408.5, object()])
def test_each_must_be_a_whole_number(number):
    verdict = check(COSTS, (number, 1, 2))
    assert verdict.outcome == "wrong"
    assert "weights" in verdict.sentence.en


def test_a_tensor_in_the_place_of_a_number_is_named_and_not_printed():
    layer = nn.Conv2d(3, 64, kernel_size=7, bias=False)
    assert "`Parameter`" in check(COSTS, (layer.weight, 1, 2)).sentence.en


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


MISTAKES = {
    by_weights: chapter._most_weights,
    by_input_size: chapter._input_map,
    by_output_values: chapter._largest_output,
    among_convolutions: chapter._among_convolutions,
    the_cheapest: chapter._cheapest,
}


@pytest.mark.parametrize("answer", MISTAKES, ids=lambda answer: answer.__name__)
def test_a_known_mistake_gets_its_own_diagnosis(answer):
    told = {mistake.place: mistake.diagnosis for mistake in chapter.MISTAKES}
    verdict = check(HEAVIEST, answer)
    assert (verdict.outcome, verdict.sentence) == ("wrong", told[MISTAKES[answer]])


def test_every_known_mistake_is_tried_above():
    assert {mistake.place for mistake in chapter.MISTAKES} == set(MISTAKES.values())


def test_the_solution_agrees_with_pytorchs_counter():
    def by_flops(network, x):
        costs = walk(network, x, flops_of)
        return max(costs, key=costs.get)

    assert check(HEAVIEST, by_flops).outcome == "right"
    assert check(HEAVIEST, solved(HEAVIEST)).sentence == HEAVIEST.why


def test_the_reason_is_true_of_the_network_that_the_chapter_shows():
    network, x = next(iter(chapter._networks()))
    weights = walk(network, x, lambda layer, x, y: layer.weight.numel())
    assert solved(HEAVIEST)(network, x) == 2
    assert max(weights, key=weights.get) == 4


def test_macs_are_no_place():
    def heaviest(network, x):
        return max(walk(network, x, flops_of).values())

    assert "max(costs, key=costs.get)" in check(HEAVIEST, heaviest).sentence.en


def test_a_layer_is_no_place():
    assert "Conv2d" in check(HEAVIEST, lambda network, x: network[0]).sentence.tr


@pytest.mark.parametrize("answer", [2, "heaviest", [2]])
def test_it_takes_the_function_itself(answer):
    sentence = check(HEAVIEST, answer).sentence.en
    assert "`heaviest`" in sentence
    assert f"`{type(answer).__name__}`" in sentence


def test_an_unknown_place_is_answered_with_the_costs():
    verdict = check(HEAVIEST, lambda network, x: 1)
    assert verdict.outcome == "wrong"
    assert "2: 9,437,184" in verdict.sentence.en
    assert "2: 9.437.184" in verdict.sentence.tr


def test_the_blanks_of_the_notebook_are_not_tried_yet():
    assert check(HEAVIEST, lambda network, x: ...).outcome == "untried"
