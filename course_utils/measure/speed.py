"""How fast convolutions run on the learner's own machine, beside what their MACs promise.

`measure_layers(LANG)` times five kinds of layers, `measure_groups(LANG)` one layer with every legal `groups`;
both show their progress, can be stopped, and measure the limits of the machine in the same run. Tests run
them small (`measure.lesson_size`). One process of its own does the timing: see `measure.stopwatch`.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from time import monotonic

from ..arithmetic import ConvSpec, Separable, separable, valid_groups
from ..words import speed as words
from ..words.language import checked_language, decimal, whole
from . import child
from .lesson_size import small
from .progress_line import ProgressLine
from .results import LAYOUTS, Roofs, Speed, Timing

GROUPED = 4  # groups of the layer that stands for the grouped ones
Place = tuple[int, int]  # (channels, H = W)


@dataclass(frozen=True)
class Amount:
    """How much is measured: the places, the rounds, and the seconds after which no third round begins."""

    places: tuple[Place, ...]
    groups_place: Place
    rounds: int
    seconds: float
    matmul: tuple[int, ...]  # n of n × n times n × n
    large: int  # values of an array that no cache holds
    cached: tuple[int, ...]  # values of arrays that fit into one


FULL = Amount(
    places=((64, 56), (128, 56), (32, 14), (512, 14)),
    groups_place=(64, 56),
    rounds=7,
    seconds=15,
    matmul=(512, 1024),
    large=2**24,
    cached=(2**15, 2**17),
)
SMALL = Amount(
    places=((8, 14), (16, 14)),
    groups_place=(8, 14),
    rounds=2,
    seconds=2,
    matmul=(64,),
    large=2**16,
    cached=(2**12,),
)


def amount() -> Amount:
    """What a lesson measures now: the full amount, or the small one of the tests."""
    return SMALL if small() else FULL


def gpu_available() -> bool:
    """Whether PyTorch can compute on a GPU of this machine."""
    import torch

    return torch.cuda.is_available() and torch.cuda.device_count() > 0


def measure_layers(
    lang: str, sizes: Sequence[Place] | None = None, *, threads: int = 1, device: str = "cpu"
) -> Speed:
    """Time standard, grouped, depthwise, pointwise and separable layers (3×3, C → C) in both memory layouts.

    `sizes` are pairs (channels, map size); unless given, those of the lesson. An interrupt keeps what is
    measured. What cannot be measured raises `ValueError` with one sentence.

    >>> speed = measure_layers("en", [(16, 14)])  # doctest: +SKIP
    >>> speed.find("depthwise").macs, speed.find("depthwise").ms  # doctest: +SKIP
    (28224, 0.0158)
    """
    _check(lang, threads, device)
    places = amount().places if sizes is None else _checked(sizes, lang)
    asked = [
        Asked(layer, size, layout)
        for channels, size in places
        for layer in five_layers(channels)
        for layout in LAYOUTS
    ]
    return _measured(asked, lang, threads, device)


def measure_groups(
    lang: str,
    channels: int | None = None,
    size: int | None = None,
    *,
    threads: int = 1,
    device: str = "cpu",
) -> Speed:
    """Time one 3×3 layer, C → C, with every `groups` from 1 to C that PyTorch accepts, in both layouts.

    >>> speed = measure_groups("en", channels=64, size=56)  # doctest: +SKIP
    >>> [(t.first.groups, t.ms) for t in speed.timings if t.layout == "contiguous"][:2]  # doctest: +SKIP
    [(1, 2.19), (2, 1.15)]
    """
    _check(lang, threads, device)
    usual_channels, usual_size = amount().groups_place
    channels, size = channels or usual_channels, size or usual_size
    try:
        layers = [ConvSpec(channels, channels, padding=1, groups=g) for g in valid_groups(channels, channels)]
        layers[0].macs(size, size)
    except (TypeError, ValueError):
        raise ValueError(words.NO_CHANNELS.say(lang, channels=channels, size=size)) from None
    asked = [Asked(layer, size, layout) for layer in layers for layout in LAYOUTS]
    return _measured(asked, lang, threads, device)


def five_layers(channels: int) -> tuple[ConvSpec | Separable, ...]:
    """The 3×3 layers C → C that are compared: standard, grouped, depthwise, pointwise and the separable pair.

    >>> [layer.macs(56, 56) for layer in five_layers(64)]
    [115605504, 28901376, 1806336, 12845056, 14651392]
    """
    return (
        ConvSpec(channels, channels, padding=1),
        ConvSpec(channels, channels, padding=1, groups=GROUPED),
        ConvSpec.depthwise(channels, padding=1),
        ConvSpec.pointwise(channels, channels),
        separable(channels, channels, padding=1),
    )


@dataclass(frozen=True)
class Asked:
    """One thing to time: a layer, or a pair of them, on a map of size × size."""

    layer: ConvSpec | Separable
    size: int
    layout: str

    def job(self) -> dict:
        """What the process that times is told."""
        parts = self.layer if isinstance(self.layer, Separable) else (self.layer,)
        return {"layers": [part.arguments() for part in parts], "size": self.size, "layout": self.layout}


@dataclass
class Samples:
    """What has come in so far: milliseconds by the number of the job."""

    by_job: dict[int, list[float]] = field(default_factory=dict)
    stopped: bool = False

    def add(self, line: dict) -> None:
        """Keeps the samples of one line."""
        self.by_job.setdefault(line["job"], []).extend(line["ms"])

    def fastest(self, job: int) -> float | None:
        """The fewest milliseconds that a job took: a limit is what is possible when nothing disturbs."""
        return min(self.by_job[job]) if job in self.by_job else None


def _measured(asked: list[Asked], lang: str, threads: int, device: str) -> Speed:
    roofs = _roof_jobs()
    jobs = [*roofs, *(each.job() for each in asked)]
    samples = _collected(jobs, lang, threads, device)
    timings = tuple(
        Timing(each.layer, each.size, each.layout, tuple(samples.by_job[number]))
        for number, each in enumerate(asked, start=len(roofs))
        if number in samples.by_job
    )
    limits = _roofs(roofs, samples)
    complete = not samples.stopped and len(timings) == len(asked)
    return Speed(timings, limits, lang, threads, device, complete)


def _collected(jobs: list[dict], lang: str, threads: int, device: str) -> Samples:
    """Everything that the process measures, or all of it up to the moment it was stopped."""
    rounds = amount().rounds
    plan = {
        "jobs": jobs,
        "rounds": rounds,
        "seconds": amount().seconds,
        "threads": threads,
        "device": device,
    }
    samples, line, start = Samples(), ProgressLine(lang), monotonic()
    line.at(0, of=rounds * len(jobs), said=words.STARTING.say(lang))
    try:
        with closing(child.lines(plan)) as answers:
            for answer in answers:
                samples.add(answer)
                _tell(line, answer, len(jobs), rounds, lang)
        line.end(_done(samples, monotonic() - start, lang))
    except KeyboardInterrupt:
        samples.stopped = True
        line.end(_stopped(samples, jobs, lang))
    except child.Failed as failed:
        samples.stopped = True
        line.end(words.FAILED.say(lang, measured=len(samples.by_job), jobs=len(jobs), error=failed))
    return samples


def _tell(line: ProgressLine, answer: dict, jobs: int, rounds: int, lang: str) -> None:
    done, turn = answer["job"] + 1, answer["round"]
    said = words.ROUND.say(lang, round=turn + 1, rounds=rounds, done=done, of=jobs)
    line.at(turn * jobs + done, of=rounds * jobs, said=said)


def _done(samples: Samples, seconds: float, lang: str) -> str:
    made = sum(map(len, samples.by_job.values()))
    return words.DONE.say(lang, samples=whole(made, lang), seconds=decimal(seconds, lang, 0))


def _stopped(samples: Samples, jobs: list[dict], lang: str) -> str:
    """How many of the layers are kept; the limits of the machine are none that the learner asked for."""
    layers = [number for number, job in enumerate(jobs) if "roof" not in job]
    measured = len(samples.by_job.keys() & set(layers))
    said = words.STOPPED if measured else words.STOPPED_AT_ONCE
    return said.say(lang, measured=measured, jobs=len(layers))


def _roof_jobs() -> list[dict]:
    now = amount()
    matmul = [{"roof": "matmul", "n": n} for n in now.matmul]
    return [*matmul, *({"roof": "triad", "n": n} for n in (now.large, *now.cached))]


def _roofs(jobs: list[dict], samples: Samples) -> Roofs | None:
    """The machine's limits, from other work than the layers that they are to judge."""
    rates: dict[str, list[float]] = {"matmul": [], "large": [], "cached": []}
    for number, job in enumerate(jobs):
        ms = samples.fastest(number)
        if ms is None:
            return None
        work = 2 * job["n"] ** 3 if job["roof"] == "matmul" else 12 * job["n"]  # FLOPs, or bytes
        name = job["roof"] if job["roof"] == "matmul" else _array(job["n"])
        rates[name].append(work / ms / 1e6)
    memory = max(rates["large"])
    return Roofs(compute=max(rates["matmul"]), memory=memory, cache=max([*rates["cached"], memory]))


def _array(n: int) -> str:
    return "large" if n == amount().large else "cached"


def _check(lang: str, threads: int, device: str) -> None:
    checked_language(lang)
    if isinstance(threads, bool) or not isinstance(threads, int) or threads < 1:
        raise ValueError(words.NO_THREADS.say(lang, threads=threads))
    if device not in ("cpu", "cuda"):
        raise ValueError(words.NO_DEVICE.say(lang, device=device))
    if device == "cuda" and not gpu_available():
        raise ValueError(words.NO_GPU.say(lang))


def _checked(sizes: Sequence[Place], lang: str) -> list[Place]:
    """The places a learner asked for, or one sentence that says how to write them."""
    try:
        places = [(channels, size) for channels, size in sizes]
        for channels, size in places:
            for layer in five_layers(channels):
                layer.macs(size, size)
    except (TypeError, ValueError):
        places = []
    if not places:
        raise ValueError(words.NO_SIZES.say(lang, sizes=sizes, groups=GROUPED))
    return places
