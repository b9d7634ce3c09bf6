"""One layer under the roofline of one machine or two, with what was measured of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor, log10
from typing import NamedTuple

from ..words import text as common
from ..words.explorers import roofline as words
from ..words.language import decimal, measured
from . import svg
from .palette import filled
from .picture import Picture

WIDTH, HEIGHT = 640, 480
LEFT, RIGHT, TOP, BOTTOM = 68, 626, 116, 432
LEAST, MOST = 1 / 8, 65536  # FLOPs a byte: no layer of the explorer lies outside
DASHES = (None, "8 5")  # of the reference machine's roof, and of the learner's


class Roof(NamedTuple):
    """What a machine allows, and what was measured there of the layer, if it was (all in 10⁹ a second)."""

    compute: float  # FLOPs
    memory: float  # bytes
    cache: float
    rate: float | None = None  # FLOPs

    def allows(self, intensity: float) -> float:
        """The most GFLOP/s with so many FLOPs for each byte of main memory."""
        return min(self.compute, intensity * self.memory)

    @property
    def ridge(self) -> float:
        """The FLOPs per byte from which on memory keeps up with the arithmetic."""
        return self.compute / self.memory


def roof_chart(kind: str, intensity: float, roofs: Sequence[Roof], lang: str) -> Picture:
    """A layer of `kind` under the roof of the reference machine and, if there is one, of the learner's."""
    scale = _Scale(roofs)
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        *_legend(kind, roofs, lang),
        *_axes(scale, lang),
        *(part for roof, dashes in zip(roofs, DASHES, strict=False) for part in _roof(roof, dashes, scale)),
        *_layer(kind, intensity, roofs, scale),
    )
    return Picture(drawing, _alt(kind, intensity, roofs, lang), lang)


class _Scale:
    """Where FLOPs per byte and GFLOP/s lie in the picture: the same for every layer."""

    def __init__(self, roofs: Sequence[Roof]) -> None:
        rates = [roof.rate for roof in roofs if roof.rate]
        self.low = floor(log10(min([LEAST * roof.memory for roof in roofs] + rates)))
        self.high = ceil(log10(1.3 * max([roof.compute for roof in roofs] + rates)))

    def x(self, intensity: float) -> float:
        return LEFT + (RIGHT - LEFT) * log10(intensity / LEAST) / log10(MOST / LEAST)

    def y(self, rate: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * (log10(rate) - self.low) / (self.high - self.low)


def _legend(kind: str, roofs: Sequence[Roof], lang: str) -> Iterator[str]:
    said = [text for text, _ in _named(roofs, lang)]
    for place, (text, dashes) in enumerate(_named(roofs, lang)):
        y = 16 + 21 * place
        yield svg.line(6, y - 5, 40, y - 5, stroke_width=2, stroke_dasharray=dashes)
        yield svg.text(50, y, text, anchor="start")
    y = 16 + 21 * len(said)
    yield svg.element("circle", cx=23, cy=y - 5, r=7, **filled(kind))
    yield svg.text(50, y, words.ALLOWED_MARK.say(lang), anchor="start")
    yield svg.element("path", d=f"M273 {y - 13}l8 8l-8 8l-8 -8z", **filled(kind))
    yield svg.text(290, y, words.MEASURED_MARK.say(lang), anchor="start")


def _named(roofs: Sequence[Roof], lang: str) -> list[tuple[str, str | None]]:
    """Each line of the picture in words, with its dashes."""
    ours, *yours = roofs
    said = {name: measured(rate, lang) for name, rate in zip(Roof._fields, ours[:3], strict=False)}
    lines: list[tuple[str, str | None]] = [
        (words.ROOF.say(lang, **said), DASHES[0]),
        (words.CACHE.say(lang, **said), "2 4"),
    ]
    for roof in yours:
        said = {name: measured(rate, lang) for name, rate in zip(Roof._fields, roof[:3], strict=False)}
        return [*lines, (words.YOUR_ROOF.say(lang, **said), DASHES[1])]
    return [*lines, (words.NO_ROOF.say(lang), DASHES[1])]


def _axes(scale: _Scale, lang: str) -> Iterator[str]:
    for power in range(scale.low, scale.high + 1):
        y = scale.y(10.0**power)
        yield svg.line(LEFT, y, RIGHT, y, class_="faint")
        yield svg.text(LEFT - 8, y + 5, decimal(10.0**power, lang, 3), anchor="end")
    for power in range(-2, 15, 2):
        x = scale.x(2.0**power)
        yield svg.line(x, BOTTOM, x, BOTTOM + 5)
        yield svg.text(x, BOTTOM + 20, decimal(2.0**power, lang))
    yield svg.line(LEFT, BOTTOM, RIGHT, BOTTOM)
    yield svg.text(RIGHT, BOTTOM + 40, words.X_AXIS.say(lang), anchor="end")
    yield svg.text(4, TOP - 10, words.Y_AXIS.say(lang), anchor="start")


def _roof(roof: Roof, dashes: str | None, scale: _Scale) -> Iterator[str]:
    """The slanted line of main memory up to the level one; the reference machine has its cache's, too."""
    corners = [(LEAST, LEAST * roof.memory), (roof.ridge, roof.compute), (MOST, roof.compute)]
    points = [(scale.x(intensity), scale.y(rate)) for intensity, rate in corners]
    yield svg.polyline(points, stroke_width=2, stroke_dasharray=dashes)
    if dashes is None:
        ends = [(LEAST, LEAST * roof.cache), (roof.compute / roof.cache, roof.compute)]
        yield svg.polyline([(scale.x(x), scale.y(y)) for x, y in ends], stroke_dasharray="2 4")


def _layer(kind: str, intensity: float, roofs: Sequence[Roof], scale: _Scale) -> Iterator[str]:
    x = scale.x(intensity)
    top = min(scale.y(roof.allows(intensity)) for roof in roofs)
    yield svg.line(x, top, x, BOTTOM, stroke_dasharray="1 4")
    for roof in roofs:
        look = {**filled(kind), "stroke_width": 2}
        yield svg.element("circle", cx=x, cy=scale.y(roof.allows(intensity)), r=8, **look, data_glide="point")
        if roof.rate:
            path = f"M{round(x, 1):g} {round(scale.y(roof.rate) - 8, 1):g}l8 8l-8 8l-8 -8z"
            yield svg.element("path", d=path, **filled(kind))


def _alt(kind: str, intensity: float, roofs: Sequence[Roof], lang: str) -> str:
    rates = [measured(roof.rate, lang) for roof in roofs if roof.rate]
    return words.ALT.say(
        lang,
        roofs=" ".join(f"{text}." for text, _ in _named(roofs, lang)),
        kind=common.KINDS[kind].say(lang),
        intensity=decimal(intensity, lang),
        rate=measured(roofs[0].allows(intensity), lang),
        measured=words.ALT_MEASURED.say(lang, rates=", ".join(rates)) if rates else "",
    ).strip()
