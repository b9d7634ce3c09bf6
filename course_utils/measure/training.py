"""What cheaper convolutions cost in accuracy: one small network, four times, trained from several seeds.

The networks differ in their blocks or in their width. How they are trained was chosen on the validation
images (`measure.training_search`); the test images are looked at once, at the end of each training.

`python -m course_utils.measure.training` makes the stored results again (about four minutes).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ..words import training as words
from . import lesson_size
from .digits import digits
from .runs import Module, Plan, Results, Step, save, stored, train
from .threads import one_thread

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


LIVE = Plan(seeds=3, epochs=4)
SMALL = Plan(seeds=2, epochs=2, images=1500, batch=32)
FULL = Plan(seeds=10, epochs=8)


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


BUILDERS = {name: partial(network, *design) for name, design in NETWORKS.items()}


def _trainings(plan: Plan) -> int:
    return plan.seeds * len(NETWORKS)


def compare(lang: str, plan: Plan | None = None) -> Results:
    """Train every network from every seed while the curves grow on the screen; interrupt it at any time.

    What is finished by then stays, and one sentence says so. Without a plan, the size is that of the lesson.
    """
    plan = plan or (SMALL if lesson_size.small() else LIVE)
    results = Results(plan)
    show = _screen(results, lang)
    try:
        with one_thread():
            for step in train_all(results):
                show(step.network, step.curve)
    except KeyboardInterrupt:
        if results.runs:
            show(None, ())  # what was not finished counts no more, so it leaves the chart
        said = words.INTERRUPTED if results.runs else words.INTERRUPTED_AT_ONCE
        print(said.say(lang, done=len(results.runs), total=_trainings(plan)))
    return results


def stored_results() -> Results:
    """The full comparison as it was measured: ten seeds of eight epochs for each network.

    >>> len(stored_results().accuracies("standard"))
    10
    """
    return stored(STORED)


def train_all(results: Results) -> Iterator[Step]:
    """Every epoch of a comparison; what is finished joins the results."""
    for step in train(BUILDERS, digits(), results.plan, RATE):
        if step.run:
            results.runs.append(step.run)
            _keep_kernels(results, step)
        yield step


def _keep_kernels(results: Results, step: Step) -> None:
    if step.network == "separable":
        kernels = step.model[1][0].weight[:, 0].detach()  # (C, 3, 3) of the first depthwise layer
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
        done, total = len(results.runs), _trainings(plan)
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
        for run in filter(None, (step.run for step in train_all(results))):
            print(f"{run.network:15} {run.seed:3} {run.accuracy:.3f} {run.seconds:6.1f} s", flush=True)
        save(results, STORED, COMMAND)


if __name__ == "__main__":
    _make()
