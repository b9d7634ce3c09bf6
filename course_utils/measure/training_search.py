"""How the learning rate and the epochs of chapter 13 were chosen: by what they give on validation images.

Every network is trained with every learning rate and every number of epochs, from seeds that the comparison
itself does not use; no test image is looked at. `python -m course_utils.measure.training_search` tries them
all again and stores what came of it (about twenty minutes).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from .digits import digits
from .runs import Plan, epochs, fresh
from .threads import one_thread
from .training import BUILDERS, NETWORKS

STORED = Path(__file__).with_name("training_search.json")
COMMAND = "python -m course_utils.measure.training_search"
RATES = (0.001, 0.003, 0.01, 0.03, 0.1)
EPOCHS = (4, 8, 16)
SEEDS = (100, 101, 102)  # the comparison itself begins at 0
WORTH_TWICE_THE_TIME = 0.005  # half a point: a doubling of the epochs that wins no network more is not made


@dataclass(frozen=True)
class Trial:
    """One training of the search; `accuracy` is the share of validation images that is right at its end."""

    network: str
    rate: float
    epochs: int
    seed: int
    accuracy: float


class Chosen(NamedTuple):
    """One learning rate and one number of epochs, for all networks."""

    rate: float
    epochs: int


def chosen(trials: list[Trial]) -> Chosen:
    """The fewest epochs whose doubling wins no network more than half a point, and the best rate for them.

    >>> trials = [Trial("standard", rate, n, 100, 0.97) for rate in (0.001, 0.01) for n in (4, 8)]
    >>> chosen([*trials, Trial("standard", 0.01, 4, 101, 0.98)])
    Chosen(rate=0.01, epochs=4)
    """
    tried = sorted({trial.epochs for trial in trials})
    enough = next((few for few, many in pairwise(tried) if not _worth_it(trials, few, many)), tried[-1])
    return Chosen(_best_rate(trials, enough), enough)


def _worth_it(trials: list[Trial], few: int, many: int) -> bool:
    before, after = (means(trials, n, _best_rate(trials, n)) for n in (few, many))
    return max(round(after[name] - before[name], 4) for name in after) > WORTH_TWICE_THE_TIME


def _best_rate(trials: list[Trial], n_epochs: int) -> float:
    """The rate with the highest mean over all networks; the smaller one on a tie."""
    rates = sorted({trial.rate for trial in trials if trial.epochs == n_epochs})
    return max(rates, key=lambda rate: mean(means(trials, n_epochs, rate).values()))


def means(trials: list[Trial], n_epochs: int, rate: float) -> dict[str, float]:
    """The mean accuracy of each network over the seeds, on the validation images."""
    found: dict[str, list[float]] = {}
    for trial in trials:
        if (trial.epochs, trial.rate) == (n_epochs, rate):
            found.setdefault(trial.network, []).append(trial.accuracy)
    return {name: mean(accuracies) for name, accuracies in found.items()}


def stored_trials() -> list[Trial]:
    """What the search found, as it was stored.

    >>> len(stored_trials()) == len(NETWORKS) * len(RATES) * len(EPOCHS) * len(SEEDS)
    True
    """
    return trials_in(STORED)


def trials_in(path: Path) -> list[Trial]:
    """The trials of a search, as they were saved."""
    return [Trial(**trial) for trial in json.loads(path.read_text(encoding="utf-8"))["trials"]]


def search() -> Iterator[Trial]:
    """Every training of the search, one after another."""
    for n_epochs in EPOCHS:
        for seed in SEEDS:
            for rate in RATES:
                for name in NETWORKS:
                    plan = Plan(seeds=1, epochs=n_epochs)
                    model = fresh(BUILDERS[name], seed)
                    *_, accuracy = epochs(model, digits(), seed, plan, rate)
                    yield Trial(name, rate, n_epochs, seed, accuracy)


def save_trials(trials: list[Trial], path: Path, command: str) -> None:
    """Write the trials with how they were made."""
    import torch

    made = {"command": command, "torch": torch.__version__, "threads": torch.get_num_threads()}
    rows = ",\n  ".join(json.dumps(asdict(trial)) for trial in trials)
    path.write_text(f'{{\n "made": {json.dumps(made)},\n "trials": [\n  {rows}\n ]\n}}\n', encoding="utf-8")


def _make() -> None:
    trials = []
    with one_thread():
        for trial in search():
            trials.append(trial)
            print(*asdict(trial).values(), flush=True)
        save_trials(trials, STORED, COMMAND)
    print(chosen(trials))


if __name__ == "__main__":
    _make()
