"""Training networks one after another, from several seeds, and what came of it: `train`, `Results`.

One thread, a fixed split of the images and seeds of their own make a run repeatable on one machine; elsewhere
sums are rounded otherwise, and how much that moves a result is not measured here.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

Module = Any  # torch.nn.Module: torch is imported only where something is computed
Tensor = Any  # torch.Tensor
Networks = Mapping[str, Callable[[], Module]]  # a name and what builds the network, untrained


class Split(NamedTuple):
    """Images (N, C, H, W) and labels (N) in three parts: to train with, to choose with and to test with."""

    images: Tensor
    labels: Tensor
    validation_images: Tensor
    validation_labels: Tensor
    test_images: Tensor
    test_labels: Tensor


@dataclass(frozen=True)
class Plan:
    """How much is trained: seeds for each network, epochs for each seed, images in an epoch and in a step."""

    seeds: int
    epochs: int
    images: int = 3000
    batch: int = 64


@dataclass(frozen=True)
class Run:
    """One network trained from one seed.

    `curve` is the share of validation images that is right after each epoch, as 0.968; `accuracy` that of the
    test images, which are looked at once, at the end; `seconds` are of processor time.
    """

    network: str
    seed: int
    curve: tuple[float, ...]
    accuracy: float
    seconds: float


@dataclass
class Results:
    """The finished runs of a plan, and the first depthwise kernels (C, 3, 3) where they were kept."""

    plan: Plan
    runs: list[Run] = field(default_factory=list)
    kernels: list | None = None

    def accuracies(self, network: str) -> list[float]:
        """The accuracy of each seed on the test images, in the order of the seeds.

        >>> runs = [Run("standard", 0, (), 0.97, 8.0), Run("standard", 1, (), 0.96, 7.0)]
        >>> Results(Plan(2, 8), runs).accuracies("standard")
        [0.97, 0.96]
        """
        return [run.accuracy for run in self._of(network)]

    def curves(self, network: str) -> list[tuple[float, ...]]:
        """The accuracy on the validation images after each epoch, one curve for each seed."""
        return [run.curve for run in self._of(network)]

    def differences(self, one: str, other: str) -> list[float]:
        """How many points of accuracy one network is ahead of another, seed by seed.

        >>> runs = [Run("standard", 0, (), 0.97, 8.0), Run("separable", 0, (), 0.96, 7.0)]
        >>> Results(Plan(1, 8), runs).differences("standard", "separable")
        [1.0]
        """
        others = {run.seed: run.accuracy for run in self._of(other)}
        pairs = ((run.accuracy, others[run.seed]) for run in self._of(one) if run.seed in others)
        return [round(100 * (mine - its), 2) for mine, its in pairs]

    def seconds(self, network: str) -> float:
        """Mean CPU seconds of one training; 0 where none is finished."""
        spent = [run.seconds for run in self._of(network)]
        return sum(spent) / len(spent) if spent else 0.0

    def _of(self, network: str) -> list[Run]:
        return [run for run in self.runs if run.network == network]


class Step(NamedTuple):
    """An epoch that has ended: the network, its curve so far, and the run where this epoch was its last."""

    network: str
    model: Module
    curve: tuple[float, ...]
    run: Run | None


def train(networks: Networks, data: Split, plan: Plan, rate: float) -> Iterator[Step]:
    """Train every network from every seed, epoch by epoch.

    Seed after seed, so that an interrupt leaves the networks about equally often trained.
    """
    for seed in range(plan.seeds):
        for name, build in networks.items():
            start, model = time.process_time(), fresh(build, seed)
            curve: tuple[float, ...] = ()
            for accuracy in epochs(model, data, seed, plan, rate):
                curve = (*curve, accuracy)
                run = None
                if len(curve) == plan.epochs:
                    tested = accuracy_of(model, data.test_images, data.test_labels)
                    run = Run(name, seed, curve, tested, round(time.process_time() - start, 1))
                yield Step(name, model, curve, run)


def fresh(build: Callable[[], Module], seed: int) -> Module:
    """An untrained network; the learner's own random numbers go on as if nothing had happened."""
    import torch

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return build()


def epochs(model: Module, data: Split, seed: int, plan: Plan, rate: float) -> Iterator[float]:
    """Train, epoch by epoch: the accuracy on the validation images after each. All networks see one order.

    `rate` is the learning rate at the start; it falls to 0 along a cosine.
    """
    import torch
    from torch import nn, optim

    dice = torch.Generator().manual_seed(seed)
    optimizer = optim.Adam(model.parameters(), lr=rate)
    steps = plan.epochs * -(-plan.images // plan.batch)
    schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for epoch in range(plan.epochs):
        model.train()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(plan.epochs * seed + epoch)  # of what a dropout draws
            for batch in torch.randperm(plan.images, generator=dice).split(plan.batch):
                optimizer.zero_grad()
                nn.functional.cross_entropy(model(data.images[batch]), data.labels[batch]).backward()
                optimizer.step()
                schedule.step()
        yield accuracy_of(model, data.validation_images, data.validation_labels)


def accuracy_of(model: Module, images: Tensor, labels: Tensor) -> float:
    """The share of images that a network recognises, as 0.968."""
    import torch

    model.eval()  # batch norm then uses what it learned, and not the images at hand
    with torch.no_grad():
        right = model(images).argmax(dim=1) == labels  # (N)
    return round(right.float().mean().item(), 4)


def stored(path: Path) -> Results:
    """Results as they were saved."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    runs = [Run(**{**run, "curve": tuple(run["curve"])}) for run in kept["runs"]]
    return Results(Plan(**kept["plan"]), runs, kept["kernels"])


def save(results: Results, path: Path, command: str) -> None:
    """Write results with how they were made: command, plan, version, threads."""
    import torch

    made = {"command": command, "torch": torch.__version__, "threads": torch.get_num_threads()}
    parts = {"made": made, "plan": asdict(results.plan), "kernels": results.kernels}
    head = "".join(f" {json.dumps(name)}: {json.dumps(part)},\n" for name, part in parts.items())
    lines = ",\n  ".join(json.dumps(asdict(run)) for run in results.runs)
    path.write_text(f'{{\n{head} "runs": [\n  {lines}\n ]\n}}\n', encoding="utf-8")
