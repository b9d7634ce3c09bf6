"""The project at the end: a network before and after its layers were split, trained and timed side by side.

Six networks to choose from are in `GIVEN`; a learner's own `nn.Module` does as well. `split` puts pairs in
the place of layers, `compare` measures both networks, `measure.report` writes the page about them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from copy import deepcopy
from dataclasses import asdict, dataclass, replace
from functools import partial
from statistics import median, quantiles
from typing import Any, NamedTuple

from ..words import capstone as words
from ..words.language import checked_language, whole
from . import lesson_size
from .colours import colours
from .digits import digits
from .grey import drawn_again
from .memory import saved_bytes
from .progress_line import ProgressLine
from .results import Table
from .runs import Module, Plan, Split, train
from .threads import one_thread
from .training import RATE, convolution

LARGEST = 50_000  # parameters of a given network; the project must be done in five minutes
LARGEST_OWN = 500_000  # of a network of the learner's
PLAN = Plan(seeds=3, epochs=4, images=2000)
SMALL = Plan(seeds=2, epochs=1, images=128)
BATCH = 64  # images in the batch that is timed and whose memory is counted
SECONDS_OF_TIMING = 0.5


class Task(NamedTuple):
    """The images a network learns, the shape of one of them, and how many classes it tells apart."""

    data: Callable[[], Split]
    image: tuple[int, int, int]  # (C, H, W)
    classes: int


TASKS = {"digits": Task(digits, (1, 28, 28), 10), "colours": Task(colours, (3, 16, 16), 2)}


class Layer(NamedTuple):
    """One convolution of a given network; batch norm and ReLU follow it."""

    name: str
    c_out: int
    kernel_size: int = 3
    stride: int = 1
    depthwise: bool = False


class Given(NamedTuple):
    """A network to begin with: what it learns, and its convolutions in order."""

    task: str
    layers: tuple[Layer, ...]


GIVEN = {
    "plain": Given(
        "digits", (Layer("a", 16, 3, 2), Layer("b", 32, 3, 2), Layer("c", 32), Layer("d", 64, 3, 2))
    ),
    "five": Given("digits", (Layer("a", 12, 5, 2), Layer("b", 24, 5, 2), Layer("c", 48, 5, 2))),
    "deep": Given(
        "digits",
        (Layer("a", 20, 3, 2), *(Layer(name, 20) for name in "bcde"), Layer("f", 40, 3, 2), Layer("g", 40)),
    ),
    "late": Given(
        "digits", (Layer("a", 8, 3, 2), Layer("b", 16, 3, 2), Layer("c", 96, 3, 2), Layer("d", 128, 1))
    ),
    "colourful": Given("colours", (Layer("a", 16), Layer("b", 32, 3, 2), Layer("c", 64, 3, 2))),
    "half_split": Given(
        "colours",
        (
            Layer("a", 24),
            Layer("b", 24, depthwise=True),
            Layer("c", 48, 1),
            Layer("d", 48, 3, 2),
            Layer("e", 32, 3, 2),
        ),
    ),
}


def given(name: str, *, lang: str) -> Module:
    """One of the six networks, untrained; raises `ValueError` in `lang` for a name that none has.

    >>> sum(p.numel() for p in given("plain", lang="en").parameters())
    33338
    """
    from torch import nn

    if name not in GIVEN:
        raise ValueError(words.NO_SUCH_NETWORK.say(lang, name=name, known=", ".join(GIVEN)))
    task = TASKS[GIVEN[name].task]
    parts: OrderedDict[str, Module] = OrderedDict()
    channels = task.image[0]
    for layer in GIVEN[name].layers:
        groups = channels if layer.depthwise else 1
        parts[layer.name] = convolution(
            channels, layer.c_out, layer.kernel_size, stride=layer.stride, groups=groups
        )
        channels = layer.c_out
    parts |= {"mean": nn.AdaptiveAvgPool2d(1), "flat": nn.Flatten()}
    parts["head"] = nn.Linear(channels, task.classes)
    return nn.Sequential(parts)


def choices(lang: str) -> Table:
    """The six networks with their tasks and parameters, as a table.

    >>> choices("en").lines[0][0]
    'plain'
    """
    counts = {name: sum(p.numel() for p in given(name, lang=lang).parameters()) for name in GIVEN}
    lines = [(name, words.IDEAS[name].say(lang), whole(count, lang)) for name, count in counts.items()]
    head = (words.NETWORK.say(lang), words.IDEA.say(lang), words.PARAMETERS.say(lang))
    return Table(head, lines, words.CHOOSE.say(lang), lang)


def split(model: Module, *names: str, lang: str) -> Module:
    """A copy of a network with the separable pair in the place of the layers called `names`.

    Batch norm and ReLU stand between the two layers of a pair. A name is that of an `nn.Conv2d` or of a part
    whose first convolution is meant. Raises `ValueError` in `lang` for a name that the network lacks and for
    a layer that cannot be split: 1×1, or grouped already.

    >>> pair = split(given("plain", lang="en"), "b", lang="en")
    >>> [tuple(weight.shape) for weight in pair.b.parameters() if weight.dim() == 4]
    [(16, 1, 3, 3), (32, 16, 1, 1)]
    """
    copy = deepcopy(model)
    for name in names:
        path = _path_of_conv(copy, name, lang)
        parent, _, last = path.rpartition(".")
        setattr(copy.get_submodule(parent), last, _pair(copy.get_submodule(path), name, lang))
    return copy


def _path_of_conv(model: Module, name: str, lang: str) -> str:
    from torch import nn

    paths = [path for path, part in model.named_modules() if isinstance(part, nn.Conv2d)]
    found = next((path for path in paths if path == name or path.startswith(f"{name}.")), None)
    if found is None:
        raise ValueError(words.NO_SUCH_LAYER.say(lang, name=name, known=", ".join(paths)))
    return found


def _pair(conv: Module, name: str, lang: str) -> Module:
    from torch import nn

    if conv.groups > 1:
        raise ValueError(words.SPLIT_ALREADY.say(lang, name=name, groups=conv.groups))
    if conv.kernel_size == (1, 1):
        raise ValueError(words.NOTHING_TO_SPLIT.say(lang, name=name))
    c_in, c_out, shape = conv.in_channels, conv.out_channels, (conv.kernel_size, conv.stride)
    depthwise = nn.Conv2d(c_in, c_in, *shape, conv.padding, conv.dilation, groups=c_in, bias=False)
    pointwise = nn.Conv2d(c_in, c_out, 1, bias=conv.bias is not None)
    return nn.Sequential(depthwise, nn.BatchNorm2d(c_in), nn.ReLU(), pointwise)


@dataclass(frozen=True)
class Side:
    """What one of the two networks was measured at: counted, timed, and trained from several seeds.

    `kept` are bytes for the backward pass of a batch, `ms` are times of a batch's forward pass, `accuracies`
    are shares of test images.
    """

    params: int
    macs: int
    kept: int
    ms: tuple[float, ...]
    accuracies: tuple[float, ...] = ()
    seconds: float = 0.0

    @property
    def quartiles(self) -> tuple[float, float, float]:
        """The first quartile, the median and the third quartile of the times."""
        lower, _, upper = quantiles(self.ms, method="inclusive")
        return lower, median(self.ms), upper


@dataclass(frozen=True)
class Project:
    """Both networks side by side; `parts` are the names of the layers that were split."""

    task: str
    parts: tuple[str, ...]
    before: Side
    after: Side
    plan: Plan
    torch: str  # its version

    @property
    def differences(self) -> list[float]:
        """How many points of accuracy the split network is ahead, seed by seed."""
        pairs = zip(self.after.accuracies, self.before.accuracies, strict=True)
        return [round(100 * (after - before), 1) for after, before in pairs]

    @property
    def speed_up(self) -> float:
        """How many times faster the split network is, by the medians; below 1 where it is slower."""
        return self.before.quartiles[1] / self.after.quartiles[1]

    @property
    def decided(self) -> bool:
        """Whether the times tell which network is faster: their middle halves lie apart."""
        (low, _, high), (its_low, _, its_high) = self.before.quartiles, self.after.quartiles
        return its_low > high or low > its_high

    def as_dict(self) -> dict[str, Any]:
        """The project as JSON keeps it; `project_from` reads it again."""
        return asdict(self)


def project_from(kept: dict[str, Any]) -> Project:
    """A project from what `as_dict` gave."""
    sides = {
        name: Side(**{**kept[name], **{key: tuple(kept[name][key]) for key in ("ms", "accuracies")}})
        for name in ("before", "after")
    }
    return Project(**{**kept, **sides, "parts": tuple(kept["parts"]), "plan": Plan(**kept["plan"])})


def compare(before: Module, after: Module, task: str, *, lang: str, plan: Plan | None = None) -> Project:
    """Count, time and train two networks on `task` ("digits" or "colours"): about a minute or two.

    Both begin anew from the same seeds and see the images in the same order; the networks that are given
    stay as they are. Raises `ValueError` in `lang` where a network does not take the task's images, has too
    many parameters, or is no module.
    """
    import torch

    plan = plan or (SMALL if lesson_size.small() else PLAN)
    sides = {"before": before, "after": after}
    known = _known_task(task, lang)
    with one_thread():
        measured = {name: _counted(model, known, lang) for name, model in sides.items()}
        trained = _trained(sides, known, plan, lang)
    whole_sides = {name: replace(measured[name], **trained[name]) for name in sides}
    return Project(task, _split_parts(before, after), **whole_sides, plan=plan, torch=torch.__version__)


def _known_task(task: str, lang: str) -> Task:
    if task not in TASKS:
        raise ValueError(words.NO_SUCH_TASK.say(checked_language(lang), name=task, known=", ".join(TASKS)))
    return TASKS[task]


def _counted(model: Module, task: Task, lang: str) -> Side:
    """Parameters, MACs, kept bytes and times of a network."""
    import torch

    from ..networks.audit import audit

    count = audit(model, input_size=(1, *task.image), lang=lang)
    if count.params > LARGEST_OWN:
        raise ValueError(
            words.TOO_LARGE.say(lang, params=whole(count.params, lang), most=whole(LARGEST_OWN, lang))
        )
    model = deepcopy(model)
    batch = task.data().images[:BATCH]
    got = tuple(model.eval()(batch).shape)
    if got != (BATCH, task.classes):
        raise ValueError(words.WRONG_OUTPUT.say(lang, got=got, wanted=(BATCH, task.classes)))
    with torch.inference_mode():
        ms = _times(model, batch)
    return Side(count.params, count.macs, saved_bytes(model.train(), batch), ms)


def _times(model: Module, batch: Any) -> tuple[float, ...]:
    """Milliseconds of a forward pass, block by block, as PyTorch's own timer measures them."""
    from torch.utils.benchmark import Timer

    timer = Timer("model(batch)", globals={"model": model, "batch": batch}, num_threads=1)
    runs = timer.blocked_autorange(min_run_time=0.02 if lesson_size.small() else SECONDS_OF_TIMING)
    times = tuple(round(1000 * seconds, 4) for seconds in runs.times)
    return times if len(times) > 1 else times * 2


def _trained(sides: dict[str, Module], task: Task, plan: Plan, lang: str) -> dict[str, dict[str, Any]]:
    """The accuracies and the mean seconds of both networks, while a line says how far it is."""
    builders = {name: partial(drawn_again, model) for name, model in sides.items()}
    total, line, runs = plan.seeds * len(sides) * plan.epochs, ProgressLine(lang), []
    for done, step in enumerate(train(builders, task.data(), plan, RATE), start=1):
        line.at(done, total, words.PROGRESS.say(lang, done=done, total=total))
        runs += [step.run] if step.run else []
    line.end(words.DONE.say(lang, trainings=len(runs)))
    return {
        name: {
            "accuracies": tuple(run.accuracy for run in runs if run.network == name),
            "seconds": round(sum(run.seconds for run in runs if run.network == name) / plan.seeds, 2),
        }
        for name in sides
    }


def _split_parts(before: Module, after: Module) -> tuple[str, ...]:
    """The convolutions of one network in whose place the other has something else."""
    from torch import nn

    others = dict(after.named_modules())
    return tuple(
        path.removesuffix(".0")  # of a convolution with batch norm and ReLU: the name of the three
        for path, part in before.named_modules()
        if isinstance(part, nn.Conv2d) and str(others.get(path)) != str(part)
    )
