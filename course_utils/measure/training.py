"""What cheaper convolutions cost in accuracy: one small network, four times, trained from several seeds.

The networks differ in their blocks or in their width. How they are trained was chosen on the validation
images (`measure.training_search`); the test images are looked at once, at the end of each training. One
thread, a fixed split of the images and seeds of their own make a run repeatable on one machine; elsewhere
sums are rounded otherwise, and how much that moves a result is not measured here.

`python -m course_utils.measure.training` makes the stored results again (about four minutes).
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from ..words import training as words
from . import lesson_size
from .digits import digits
from .threads import one_thread

Module = Any  # torch.nn.Module: torch is imported only where something is computed

STORED = Path(__file__).with_name("training_results.json")
COMMAND = "python -m course_utils.measure.training"
GROUPS = 4
CLASSES = 10
SECONDS_A_DRAWING = 2.0  # the chart follows the training, and must not slow it down


class Design(NamedTuple):
    """What a network's four blocks are made of, and the channels of its stem."""

    kind: str
    width: int


NETWORKS = {
    "standard": Design("standard", 16),
    "grouped": Design("grouped", 16),
    "separable": Design("separable", 16),
    "small standard": Design("standard", 6),  # the widest that is no larger than the separable one
}

RATE = 0.03  # the learning rate at the start, which falls to 0 along a cosine: what `training_search` chose


@dataclass(frozen=True)
class Plan:
    """How much is trained: seeds for each network, epochs for each seed, images in an epoch and in a step."""

    seeds: int
    epochs: int
    images: int = 3000
    batch: int = 64

    @property
    def trainings(self) -> int:
        """How many trainings it takes: one for each network and seed.

        >>> LIVE.trainings
        12
        """
        return self.seeds * len(NETWORKS)


LIVE = Plan(seeds=3, epochs=4)
SMALL = Plan(seeds=2, epochs=2, images=1500, batch=32)
FULL = Plan(seeds=10, epochs=8)


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
    """The finished runs of a plan, and the first depthwise kernels (C, 3, 3) of the separable network."""

    plan: Plan
    runs: list[Run] = field(default_factory=list)
    kernels: list | None = None

    def accuracies(self, network: str) -> list[float]:
        """The accuracy of each seed on the test images, in the order of the seeds.

        >>> stored_results().accuracies("standard") == [run.accuracy for run in stored_results().runs[::4]]
        True
        """
        return [run.accuracy for run in self._of(network)]

    def curves(self, network: str) -> list[tuple[float, ...]]:
        """The accuracy on the validation images after each epoch, one curve for each seed."""
        return [run.curve for run in self._of(network)]

    def differences(self, one: str, other: str) -> list[float]:
        """How many points of accuracy one network is ahead of another, seed by seed.

        >>> runs = [Run("standard", 0, (), 0.97, 8.0), Run("separable", 0, (), 0.96, 7.0)]
        >>> Results(FULL, runs).differences("standard", "separable")
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


def network(kind: str, width: int = 16) -> Module:
    """Stem, four blocks, one mean per channel and a linear layer, for images (N, 1, 28, 28).

    `kind` is "standard", "grouped" (in four groups) or "separable"; raises `ValueError` for another.

    >>> sum(p.numel() for p in network("separable").parameters())
    10474
    """
    from torch import nn

    if kind not in ("standard", "grouped", "separable"):
        raise ValueError(f'kind={kind!r} is unknown: write "standard", "grouped" or "separable".')
    return nn.Sequential(
        convolution(1, width, stride=2),  # 28 × 28 -> 14 × 14
        block(kind, width, 2 * width, stride=2),  # -> 7 × 7
        block(kind, 2 * width, 2 * width),
        block(kind, 2 * width, 4 * width, stride=2),  # -> 4 × 4
        block(kind, 4 * width, 4 * width),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(4 * width, CLASSES),
    )


def block(kind: str, c_in: int, c_out: int, stride: int = 1) -> Module:
    """One of the four blocks: a single 3×3 convolution, or the separable pair."""
    from torch import nn

    if kind == "separable":
        depthwise = convolution(c_in, c_in, stride=stride, groups=c_in)
        return nn.Sequential(*depthwise, *convolution(c_in, c_out, kernel_size=1))
    return convolution(c_in, c_out, stride=stride, groups=GROUPS if kind == "grouped" else 1)


def convolution(c_in: int, c_out: int, kernel_size: int = 3, **rest) -> Module:
    """A convolution without bias, batch norm and ReLU; `rest` are stride and groups."""
    from torch import nn

    conv = nn.Conv2d(c_in, c_out, kernel_size, padding=kernel_size // 2, bias=False, **rest)
    return nn.Sequential(conv, nn.BatchNorm2d(c_out), nn.ReLU())


def compare(lang: str, plan: Plan | None = None) -> Results:
    """Train every network from every seed while the curves grow on the screen; interrupt it at any time.

    What is finished by then stays, and one sentence says so. Without a plan, the size is that of the lesson.
    """
    plan = plan or (SMALL if lesson_size.small() else LIVE)
    results = Results(plan)
    show = _screen(results, lang)
    try:
        with one_thread():
            for name, _, curve in _train_all(results):
                show(name, curve)
    except KeyboardInterrupt:
        if results.runs:
            show(None, ())  # what was not finished counts no more, so it leaves the chart
        said = words.INTERRUPTED if results.runs else words.INTERRUPTED_AT_ONCE
        print(said.say(lang, done=len(results.runs), total=plan.trainings))
    return results


def stored_results() -> Results:
    """The full comparison as it was measured: ten seeds of eight epochs for each network."""
    stored = json.loads(STORED.read_text(encoding="utf-8"))
    runs = [Run(**{**run, "curve": tuple(run["curve"])}) for run in stored["runs"]]
    return Results(Plan(**stored["plan"]), runs, stored["kernels"])


def save(results: Results, path: Path = STORED) -> None:
    """Write results with how they were made: command, plan, version, threads."""
    import torch

    made = {"command": COMMAND, "torch": torch.__version__, "threads": torch.get_num_threads()}
    parts = {"made": made, "plan": asdict(results.plan), "kernels": results.kernels}
    head = "".join(f" {json.dumps(name)}: {json.dumps(part)},\n" for name, part in parts.items())
    runs = ",\n  ".join(json.dumps(asdict(run)) for run in results.runs)
    path.write_text(f'{{\n{head} "runs": [\n  {runs}\n ]\n}}\n', encoding="utf-8")


def _train_all(results: Results) -> Iterator[tuple[str, int, tuple[float, ...]]]:
    """Seed after seed, so that an interrupt leaves the networks about equally often trained."""
    plan = results.plan
    for seed in range(plan.seeds):
        for name in NETWORKS:
            start, model = time.process_time(), fresh(name, seed)
            curve: tuple[float, ...] = ()
            for accuracy in epochs(model, seed, plan):
                curve = (*curve, accuracy)
                if len(curve) == plan.epochs:
                    tested = accuracy_of(model, digits().test_images, digits().test_labels)
                    seconds = round(time.process_time() - start, 1)
                    results.runs.append(Run(name, seed, curve, tested, seconds))
                    _keep_kernels(results, name, model)
                yield name, seed, curve


def fresh(name: str, seed: int) -> Module:
    """An untrained network; the learner's own random numbers go on as if nothing had happened."""
    import torch

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return network(*NETWORKS[name])


def epochs(model: Module, seed: int, plan: Plan, rate: float = RATE) -> Iterator[float]:
    """Train, epoch by epoch: the accuracy on the validation images after each. All networks see one order."""
    import torch
    from torch import nn, optim

    data, dice = digits(), torch.Generator().manual_seed(seed)
    optimizer = optim.Adam(model.parameters(), lr=rate)
    steps = plan.epochs * -(-plan.images // plan.batch)
    schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for _ in range(plan.epochs):
        model.train()
        for batch in torch.randperm(plan.images, generator=dice).split(plan.batch):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(data.images[batch]), data.labels[batch]).backward()
            optimizer.step()
            schedule.step()
        yield accuracy_of(model, data.validation_images, data.validation_labels)


def accuracy_of(model: Module, images: Any, labels: Any) -> float:
    """The share of images that a network recognises, as 0.968."""
    import torch

    model.eval()  # batch norm then uses what it learned, and not the images at hand
    with torch.no_grad():
        right = model(images).argmax(dim=1) == labels  # (N)
    return round(right.float().mean().item(), 4)


def _keep_kernels(results: Results, name: str, model: Module) -> None:
    if name == "separable":
        kernels = model[1][0].weight[:, 0].detach()  # (C, 3, 3) of the first depthwise layer
        results.kernels = [[[round(w, 4) for w in row] for row in kernel] for kernel in kernels.tolist()]


def _screen(results: Results, lang: str) -> Callable[[str | None, tuple[float, ...]], None]:
    """A function that draws the curves in place, but at most every two seconds, and always the last ones.

    Without the name of a network that is being trained it draws at once, and only what is finished.
    """
    from IPython.display import display

    from ..pictures.accuracy_curves import accuracy_curves

    plan, drawn, handle = results.plan, -SECONDS_A_DRAWING, None

    def show(name: str | None, curve: tuple[float, ...]) -> None:
        nonlocal drawn, handle
        done, total = len(results.runs), plan.trainings
        if name and time.monotonic() - drawn < SECONDS_A_DRAWING and done < total:
            return
        curves = {known: results.curves(known) for known in NETWORKS}
        if name and len(curve) < plan.epochs:
            curves[name] = [*curves[name], curve]
        progress = words.PROGRESS.say(lang, done=done, total=total)
        picture = accuracy_curves(curves, plan.epochs, progress, lang)
        if handle is None:
            handle = display(picture, display_id=True)
        else:
            handle.update(picture)
        drawn = time.monotonic()

    return show


def _make() -> None:
    """Train the full comparison and store it."""
    results = Results(FULL)
    with one_thread():
        for name, seed, curve in _train_all(results):
            if len(curve) == FULL.epochs:
                run = results.runs[-1]
                print(f"{name:15} {seed:3} {run.accuracy:.3f} {run.seconds:6.1f} s", flush=True)
        save(results)


if __name__ == "__main__":
    _make()
