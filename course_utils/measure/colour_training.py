"""Where depthwise alone fails and the pair does not: three networks of nearly equal MACs on `colours`.

`python -m course_utils.measure.colour_training` chooses the learning rate on validation images and makes the
stored results again (about two minutes).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from .colours import colours
from .runs import Module, Networks, Plan, Results, epochs, fresh, save, stored, train
from .threads import one_thread
from .training import Design, block, convolution
from .training_search import Trial, chosen, save_trials, trials_in

STORED = Path(__file__).with_name("colour_results.json")
SEARCHED = Path(__file__).with_name("colour_search.json")
COMMAND = "python -m course_utils.measure.colour_training"
CLASSES = 2
PLAN = Plan(seeds=10, epochs=10, images=2000)
RATES = (0.003, 0.01, 0.03, 0.1)
SEEDS = (100, 101, 102)  # of the search; the comparison itself begins at 0
RATE = 0.03  # what the search chose

NETWORKS = {
    "depthwise": Design("depthwise", 8),  # eight filters for each colour, and no layer that mixes colours
    "separable": Design("separable", 16),
    "small standard": Design("standard", 5),  # the widest with no more MACs than the separable one
}


def network(kind: str, width: int) -> Module:
    """Three layers or pairs, one mean per channel and a linear layer, for images (N, 3, 16, 16).

    `kind` is "depthwise" (with `width` filters for each colour), "separable" or "standard".

    >>> sum(p.numel() for p in network("separable", 16).parameters())
    2371
    """
    from torch import nn

    if kind == "depthwise":
        channels = 3 * width
        layers = [
            convolution(3, channels, groups=3),
            convolution(channels, channels, stride=2, groups=channels),  # 16 × 16 -> 8 × 8
            convolution(channels, channels, stride=2, groups=channels),  # -> 4 × 4
        ]
    else:
        channels = 2 * width
        layers = [
            block(kind, 3, width),
            block(kind, width, channels, stride=2),
            block(kind, channels, channels, stride=2),
        ]
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, CLASSES))


BUILDERS: Networks = {name: partial(network, *design) for name, design in NETWORKS.items()}


def stored_results() -> Results:
    """The comparison as it was measured: ten seeds for each network.

    >>> [len(stored_results().accuracies(name)) for name in NETWORKS]
    [10, 10, 10]
    """
    return stored(STORED)


def stored_trials() -> list[Trial]:
    """What the search for the learning rate found."""
    return trials_in(SEARCHED)


def search() -> Iterator[Trial]:
    """Every rate on every network, on validation images alone."""
    for rate in RATES:
        for seed in SEEDS:
            for name, build in BUILDERS.items():
                *_, accuracy = epochs(fresh(build, seed), colours(), seed, PLAN, rate)
                yield Trial(name, rate, PLAN.epochs, seed, accuracy)


def _make() -> None:
    with one_thread():
        trials = list(search())
        rate = chosen(trials).rate
        print("rate", rate, flush=True)
        save_trials(trials, SEARCHED, COMMAND)
        results = Results(PLAN)
        for step in train(BUILDERS, colours(), PLAN, rate):
            if step.run:
                results.runs.append(step.run)
                print(f"{step.run.network:15} {step.run.seed:3} {step.run.accuracy:.3f}", flush=True)
        save(results, STORED, COMMAND)


if __name__ == "__main__":
    _make()
