"""Times that the authors measured with the course's own tool, shown beside the learner's own.

`python -m course_utils.measure.reference_speed` measures twice, one run after the other, and stores both with
their samples (about a minute): only what both runs show is taught. Let nothing else run beside it.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..arithmetic import ConvSpec, Separable, separable
from ..words import speed as words
from ..words.language import decimal, measured, whole
from .kept import stored_file
from .results import Roofs, Speed, Table, Timing, kind_name, pair_first
from .speed import measure_groups, measure_layers

STORED = Path(__file__).with_name("reference_speed.json")
COMMAND = "python -m course_utils.measure.reference_speed"
RUNS = 2


@dataclass(frozen=True)
class Run:
    """One run of the command: how it was made, the lesson's layers, and one layer with every `groups`."""

    made: dict
    layers: Speed
    groups: Speed


def runs(lang: str) -> tuple[Run, ...]:
    """The stored runs, oldest first.

    >>> [run.layers.find("depthwise").macs for run in runs("en")]
    [1806336, 1806336]
    """
    stored = json.loads(stored_file(STORED))["runs"]
    return tuple(Run(one["made"], _speed(one["layers"], lang), _speed(one["groups"], lang)) for one in stored)


def layers_table(speed: Speed, layout: str = "contiguous") -> Table:
    """How many times faster than the standard layer: yours, and ours in both runs, for your layers."""
    lang, ours = speed.lang, runs(speed.lang)
    head = (words.LAYER, words.FEWER_MACS, words.YOURS_FASTER, words.OURS_FASTER, words.OURS_FASTER)
    columns = [_faster(each, layout) for each in (speed, *(run.layers for run in ours))]
    lines = {}
    for timing in speed.timings:
        key = timing.layer, timing.size
        if timing.layout == layout and timing.kind != "standard":
            standard = speed.find("standard", timing.place, layout)
            fewer = decimal(standard.macs / timing.macs, lang, 1) if standard else "–"
            said = [decimal(column[key], lang, 1) if key in column else "–" for column in columns]
            name = f"{kind_name(timing, lang)}, {speed.label(timing)}"
            lines[timing] = (name, fewer, *said)
    names = tuple(text.say(lang, run=number) for number, text in enumerate(head, start=-2))
    return pair_first(lines, names, caption(lang), lang)


def groups_table(speed: Speed, layout: str = "contiguous") -> Table:
    """Milliseconds of one layer for each `groups`: yours, and ours in both runs."""
    lang = speed.lang
    head = (words.GROUPS, words.MACS, words.YOURS_MS, words.OURS_MS, words.OURS_MS)
    columns = [_by_groups(each, layout) for each in (speed, *(run.groups for run in runs(lang)))]
    layers = dict.fromkeys(key for column in columns for key in column)
    lines = [
        (
            str(groups),
            whole(macs, lang),
            *(measured(c[groups, macs], lang) if (groups, macs) in c else "–" for c in columns),
        )
        for groups, macs in sorted(layers, key=lambda layer: (-layer[1], layer[0]))
    ]
    names = tuple(text.say(lang, run=number) for number, text in enumerate(head, start=-2))
    return Table(names, lines, caption(lang), lang)


def caption(lang: str) -> str:
    """On what machine, with which versions and when our times were measured."""
    stored = runs(lang)
    made = stored[0].made
    samples = min(len(timing.samples) for run in stored for timing in run.layers.timings)
    return words.REFERENCE.say(lang, **made | {"samples": samples, "runs": len(stored)})


def save(pairs: Iterable[tuple[Speed, Speed]], path: Path = STORED) -> None:
    """Write runs (layers, groups) with everything that came in, and how they were made."""
    stored = [
        {"made": _made(layers), "layers": _stored(layers), "groups": _stored(groups)}
        for layers, groups in pairs
    ]
    text = json.dumps({"runs": stored}).replace('{"kind"', '\n{"kind"').replace('{"made"', '\n{"made"')
    path.write_text(text + "\n", encoding="utf-8")  # a line a layer: readable in a comparison


def _faster(speed: Speed, layout: str) -> dict:
    return {(t.layer, t.size): faster for t, _, faster in speed.compared() if t.layout == layout}


def _by_groups(speed: Speed, layout: str) -> dict:
    return {(t.first.groups, t.macs): t.ms for t in speed.timings if t.layout == layout}


def _speed(stored: dict, lang: str) -> Speed:
    timings = tuple(
        Timing(_layer(row), row["size"], row["layout"], tuple(row["samples"])) for row in stored["timings"]
    )
    return Speed(timings, Roofs(**stored["roofs"]), lang)


def _stored(speed: Speed) -> dict:
    rows = [
        {
            "kind": timing.kind,
            "channels": timing.first.c_in,
            "size": timing.size,
            "groups": timing.first.groups,
            "layout": timing.layout,
            "median": timing.ms,
            "quartiles": timing.quartiles,
            "samples": timing.samples,
        }
        for timing in speed.timings
    ]
    return {"roofs": vars(speed.roofs), "timings": rows}


def _layer(row: dict) -> ConvSpec | Separable:
    channels = row["channels"]
    if row["kind"] == "separable":
        return separable(channels, channels, padding=1)
    if row["kind"] == "pointwise":
        return ConvSpec.pointwise(channels, channels)
    return ConvSpec(channels, channels, padding=1, groups=row["groups"])


def _made(speed: Speed) -> dict:
    import torch

    return {
        "command": COMMAND,
        "date": date.today().isoformat(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
        "torch": torch.__version__,
        "threads": speed.threads,
    }


def _processor() -> str:
    """The processor's name; Linux keeps it in a file, elsewhere Python knows it."""
    known = Path("/proc/cpuinfo")
    lines = known.read_text(encoding="utf-8").splitlines() if known.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def _make() -> None:
    """Measure as often as there are runs, tell what was measured, and store it."""
    pairs = []
    for _ in range(RUNS):
        pairs.append((measure_layers("en"), measure_groups("en")))
        if not all(speed.complete for speed in pairs[-1]):
            raise SystemExit("The measurement was stopped: nothing is stored.")
        print(*pairs[-1], sep="\n\n", flush=True)
    save(pairs)


if __name__ == "__main__":
    _make()
