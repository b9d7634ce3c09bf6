"""Blocks of networks, one below the other: maps as bars as tall as their channels, layers as what joins them.

Lines inside a layer tell who reads whom: crossed where every channel is read, level where each stays alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from ..words import network_pictures as words
from ..words.explorers.network import KINDS as NAMES
from ..words.language import product, whole
from . import svg
from .palette import INK, KINDS
from .picture import Picture

WIDTH, ROW = 640, 272
LEFT, RIGHT = 40, 600  # middles of the first map and of the last
BAR, WIDEST = 12, 104  # of a map; the room between two maps at most
MIDDLE, TALL, LEAST = 112, 76, 3  # of the bars, from the top of a row; the tallest and the lowest
NOTES, LINE = 168, 17  # of the words below a layer
LETTER = 9  # wide, generously
LANE = 244  # of the way around
SHORT = 0.62  # room at a fork, as a share of a layer's
JOIN = 11  # radius of the sign where the ways meet

Shape = tuple[int, int]  # channels, side of the map


class Stage(NamedTuple):
    """One step of a block: its kind, the shape that it hands on, and what its name does not tell.

    Kinds are those of layers and "squeeze", "shuffle" and "pool"; `act` is None where there can be none.
    """

    kind: str
    out: Shape
    kernel_size: int = 1
    stride: int = 1
    groups: int = 1
    act: str | None = None
    squeezed: int = 0


class BlockRow(NamedTuple):
    """A block: what comes in, the channels that its chain takes, the way around, what follows the join."""

    title: str
    number: int
    first: Shape
    taken: int
    chain: tuple[Stage, ...]
    around: tuple[Stage, ...]
    joined: str
    act: str
    joint: Shape
    after: tuple[Stage, ...]

    @property
    def passed(self) -> Shape:
        """The shape at the end of the way around."""
        channels, side = self.first
        return self.around[-1].out if self.around else (channels - self.taken or channels, side)


class Spot(NamedTuple):
    """A map in the drawing: where its middle is, how tall its bar is, and its shape."""

    x: float
    tall: float
    shape: Shape


def block_rows(rows: Sequence[BlockRow], lang: str) -> Picture:
    """The blocks with the shapes between their layers; in each, bars are as tall as their channels are many.

    >>> chain = (Stage("depthwise", (32, 112), 3, act="relu"), Stage("pointwise", (64, 112), act="relu"))
    >>> row = BlockRow("Net", 0, (32, 112), 32, chain, (), "", "", (64, 112), ())
    >>> block_rows([row], "en").alt.partition(": ")[2]
    '32 × 112 × 112; depthwise, 3×3, ReLU: 32 × 112 × 112; 1×1, ReLU: 64 × 112 × 112.'
    """
    parts = [part for place, row in enumerate(rows) for part in _row(row, place * ROW, lang)]
    alt = words.BLOCKS_ALT.say(lang, blocks=" ".join(_said(row, lang) for row in rows))
    return Picture(svg.drawing(WIDTH, ROW * len(rows), *parts), alt, lang)


def _shapes(row: BlockRow) -> list[Shape]:
    """The maps in the line of the chain, in order."""
    forked = [(row.taken, row.first[1])] if row.taken != row.first[0] else []
    joint = [row.joint] if row.joined else []
    return [
        row.first,
        *forked,
        *(stage.out for stage in row.chain),
        *joint,
        *(stage.out for stage in row.after),
    ]


def _row(row: BlockRow, top: float, lang: str) -> Iterator[str]:
    scale = TALL / max(channels for channels, _ in _shapes(row))
    spots = list(_spots(row, scale))
    forked = row.taken != row.first[0]
    yield svg.text(4, top + 18, row.title, anchor="start", font_weight="bold")
    number = words.BLOCK.say(lang, n=row.number)
    yield svg.text(WIDTH - 4, top + 18, number, anchor="end", class_="muted")
    chain = spots[forked : forked + len(row.chain) + 1]
    after = spots[len(spots) - len(row.after) - 1 :]
    if forked:
        yield svg.arrow(spots[0].x + BAR / 2 + 3, top + MIDDLE, spots[1].x - BAR / 2 - 3)
    for line, stages in ((chain, row.chain), (after, row.after)):
        for start, stage, end in zip(line, stages, line[1:], strict=False):
            yield from _stage(start, stage, end, top, scale, lang)
    for spot in spots:
        yield from _map(spot, top, lang)
    if row.joined:
        yield from _join(row, spots[0], chain[-1], after[0], top, lang)


def _spots(row: BlockRow, scale: float) -> Iterator[Spot]:
    shapes = _shapes(row)
    rooms = [1.0] * (len(shapes) - 1)
    if row.taken != row.first[0]:
        rooms[0] = SHORT
    pitch = min((RIGHT - LEFT) / sum(rooms), WIDEST + BAR)
    x: float = LEFT
    for shape, room in zip(shapes, [*rooms, 0.0], strict=True):
        yield Spot(x, max(shape[0] * scale, LEAST), shape)
        x += room * pitch


def _map(spot: Spot, top: float, lang: str) -> Iterator[str]:
    """A map as a bar, with its channels and its side above it."""
    channels, side = spot.shape
    x, y = spot.x - BAR / 2, top + MIDDLE - spot.tall / 2
    yield svg.text(spot.x, top + 46, whole(channels, lang), font_weight="bold")
    yield svg.text(spot.x, top + 64, f"{side}×{side}", class_="muted")
    yield svg.box(x, y, BAR, spot.tall, class_="ink")


def _stage(start: Spot, stage: Stage, end: Spot, top: float, scale: float, lang: str) -> Iterator[str]:
    """A step between two maps, as wide at each end as the map there; below it stands what it is."""
    left, right, y = start.x + BAR / 2 + 2, end.x - BAR / 2 - 2, top + MIDDLE
    middle = (left + right) / 2
    look = _look(stage.kind)
    waist = [(middle, max(stage.squeezed * scale, LEAST))] if stage.squeezed else []
    ends = [(left, start.tall), *waist, (right, end.tall)]
    outline = [(x, y - tall / 2) for x, tall in ends] + [(x, y + tall / 2) for x, tall in reversed(ends)]
    path = "L".join(f"{x:.1f} {at:.1f}" for x, at in outline)
    yield svg.element("path", d=f"M{path}z", fill_opacity=0.2, stroke_width=1.5, **look)
    inner = "".join(
        f"M{left:.1f} {y + (one - 0.5) * start.tall:.1f}L{right:.1f} {y + (other - 0.5) * end.tall:.1f}"
        for one, other in _threads(stage)
    )
    if inner:
        yield svg.element("path", d=inner, stroke_width=1, **{**look, "fill": "none"})
    for place, line in enumerate(_notes(stage, lang)):
        yield svg.text(middle, top + NOTES + place * LINE, line)


def _threads(stage: Stage) -> list[tuple[float, float]]:
    """Lines from a share of the height at the left to one at the right: who reads whom."""
    if stage.kind == "squeeze":
        return []
    if stage.kind == "depthwise":
        return [(part / 6, part / 6) for part in range(1, 6)]
    if stage.kind == "shuffle":
        return [(0.1, 0.1), (0.37, 0.63), (0.63, 0.37), (0.9, 0.9)]
    parts = [part / stage.groups for part in range(stage.groups + 1)]
    crossed = [ends for low, high in pairwise(parts) for ends in ((low, high), (high, low))]
    return crossed + [(part, part) for part in parts[1:-1]]


def _look(kind: str) -> dict[str, Any]:
    """Fill and stroke of a step: the hue of its kind; squeeze-and-excitation is made of two 1×1."""
    hue = KINDS["pointwise" if kind == "squeeze" else kind] if kind in (*KINDS, "squeeze") else INK
    return {"class_": "ink line"} if hue == INK else {"fill": hue, "stroke": hue}


def _notes(stage: Stage, lang: str) -> list[str]:
    """What a step is, in a few short lines."""
    if stage.kind == "squeeze":
        ends = whole(stage.out[0], lang)
        return [words.SQUEEZE.say(lang), f"{ends}→{whole(stage.squeezed, lang)}→{ends}"]
    if stage.kind == "shuffle":
        return [words.SHUFFLE.say(lang), f"groups = {stage.groups}"]
    pointwise = stage.kind == "grouped" and stage.kernel_size == 1
    name = words.POOL if stage.kind == "pool" else NAMES["pointwise" if pointwise else stage.kind]
    notes = [name.say(lang)]
    if stage.kernel_size > 1:
        notes.append(f"{stage.kernel_size}×{stage.kernel_size}")
    if stage.kind == "grouped":
        notes.append(f"groups = {stage.groups}")
    if stage.stride > 1:
        notes.append(f"stride {stage.stride}")
    return notes + ([] if stage.act is None else [_act(stage.act, lang)])


def _act(act: str, lang: str) -> str:
    return words.ACTIVATIONS[act] if act else words.NO_ACTIVATION.say(lang)


def _join(row: BlockRow, first: Spot, last: Spot, joint: Spot, top: float, lang: str) -> Iterator[str]:
    """The way around, from the first map below everything to the sign where it meets the chain."""
    x, y = (last.x + joint.x) / 2, top + MIDDLE
    yield svg.polyline(
        [(first.x, y + first.tall / 2 + 4), (first.x, top + LANE), (x, top + LANE), (x, y + JOIN)],
        stroke_width=1.5,
    )
    yield svg.arrow(last.x + BAR / 2 + 3, y, x - JOIN - 1)
    yield svg.arrow(x + JOIN + 1, y, joint.x - BAR / 2 - 3)
    sign = {"class_": "ground line", "stroke_width": 1.5}
    if row.joined == "add":
        yield svg.element("circle", cx=x, cy=y, r=JOIN, **sign)
        yield svg.line(x - 6, y, x + 6, y, stroke_width=1.5) + svg.line(x, y - 6, x, y + 6, stroke_width=1.5)
    else:
        yield svg.box(x - JOIN, y - JOIN, 2 * JOIN, 2 * JOIN, rx=3, **sign)
        yield svg.line(x - JOIN, y, x + JOIN, y, stroke_width=1.5)
    yield from _around(row, first.x, x, top + LANE, lang)
    for place, line in enumerate(_joined(row, lang)):
        width, below = LETTER * len(line), top + NOTES + place * LINE
        yield svg.box(x - width / 2, below - 14, width, LINE + 1, class_="ground")
        yield svg.text(x, below, line)


def _joined(row: BlockRow, lang: str) -> list[str]:
    return [words.JOINED[row.joined].say(lang), *([words.ACTIVATIONS[row.act]] if row.act else [])]


def _around(row: BlockRow, left: float, right: float, y: float, lang: str) -> Iterator[str]:
    """What happens on the way around, on plates upon its line."""
    plain = [stage._replace(act=stage.act or None) for stage in row.around]  # there is no room for more
    said = [(", ".join(_notes(stage, lang)), _look(stage.kind)) for stage in plain]
    if row.joined == "concat" and not row.around:
        said = [(words.WAITS.say(lang, shape=product((row.passed[0], *2 * row.passed[1:]), lang)), {})]
    wide = [LETTER * len(line) + 8 for line, _ in said]
    gap = (right - left - sum(wide)) / (len(said) + 1)
    x = left + gap
    for (line, look), width in zip(said, wide, strict=True):
        plate = x, y - 12, width, 24
        yield svg.box(*plate, class_="ground")
        if look:
            yield svg.box(*plate, rx=5, fill_opacity=0.2, stroke_width=1.5, **look)
        yield svg.text(x + width / 2, y + 5, line)
        x += width + gap


def _said(row: BlockRow, lang: str) -> str:
    """A block in words: each step with the shape that it hands on."""

    def step(stage: Stage) -> str:
        return f"{', '.join(_notes(stage, lang))}: {_shape(stage.out, lang)}"

    steps = [_shape(row.first, lang)]
    if row.taken != row.first[0]:
        steps.append(words.TAKES_ALT.say(lang, shape=_shape((row.taken, row.first[1]), lang)))
    steps += map(step, row.chain)
    if row.joined:
        around = ", ".join(map(step, row.around)) or _shape(row.passed, lang)
        act = f", {words.ACTIVATIONS[row.act]}" if row.act else ""
        joint = _shape(row.joint, lang)
        steps.append(words.JOINED_ALT[row.joined].say(lang, around=around, joint=joint, act=act))
    steps += map(step, row.after)
    return words.BLOCK_ALT.say(lang, title=row.title, n=row.number, steps="; ".join(steps))


def _shape(shape: Shape, lang: str) -> str:
    return product((shape[0], shape[1], shape[1]), lang)
