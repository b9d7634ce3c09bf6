"""Layers as points of a chart with logarithmic axes: a colour and a mark for each kind, filled or hollow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..words import speed as words
from ..words.language import Text, decimal, measured
from .palette import KINDS

MARKERS = {"standard": "s", "grouped": "D", "depthwise": "o", "pointwise": "^", "separable": "P"}
# Where a layer's size is written; depthwise layers stand one above the other, so theirs is at the right.
BESIDE = {"depthwise": ((9, -4), "left"), "grouped": ((0, -19), "center"), "separable": ((0, -19), "center")}
WIDTH, HEIGHT = 640, 460
FAINT = "#6e7781"


class Point(NamedTuple):
    """A layer in a chart: its kind, where it stands, its memory layout, and its size where it is written."""

    kind: str
    x: float
    y: float
    layout: str = "contiguous"
    size: str = ""


def logarithmic(figure, x: Text, y: Text, lang: str):
    """Axes that count in factors of ten, with their names."""
    axes = figure.subplots()
    axes.set(xscale="log", yscale="log", xlabel=x.say(lang), ylabel=y.say(lang))
    axes.grid()
    axes.set_axisbelow(True)
    return axes


def scatter(axes, points: Sequence[Point]) -> None:
    """A mark for each layer; a hollow one has the other memory layout."""
    for point in points:
        hollow = point.layout != "contiguous"
        axes.plot(
            [point.x],
            [point.y],
            marker=MARKERS[point.kind],
            markersize=8,
            markeredgewidth=1.8,
            color=KINDS[point.kind],
            markerfacecolor="none" if hollow else KINDS[point.kind],
            linestyle="none",
            clip_on=False,
            zorder=3,
        )
        place, side = BESIDE.get(point.kind, ((0, 8), "center"))
        axes.annotate(point.size, (point.x, point.y), place, textcoords="offset points", ha=side)


def legend(figure, points: Sequence[Point], lang: str, extra: Sequence[tuple[str, dict]] = ()) -> None:
    """Names for the kinds and layouts that are there, and for the lines of `extra`: (name, style)."""
    from matplotlib.lines import Line2D

    present = [kind for kind in MARKERS if any(point.kind == kind for point in points)]
    marks = [
        Line2D([], [], label=_kind(kind, lang), marker=MARKERS[kind], color=KINDS[kind], linestyle="none")
        for kind in present
    ]
    if len({point.layout for point in points}) > 1:
        for layout, face in (("contiguous", FAINT), ("channels_last", "none")):
            mark = Line2D(
                [], [], label=layout, marker="o", color=FAINT, markerfacecolor=face, linestyle="none"
            )
            marks.append(mark)
    marks += [Line2D([], [], label=name, **style) for name, style in extra]
    if marks:
        figure.legend(handles=marks, loc="outside upper left", ncols=2, handletextpad=0.5)


def by_kind(points: Sequence[Point], lang: str) -> Iterator[tuple[str, str, str]]:
    """Each kind with the ranges of its x and y: nobody listens to a list of forty points.

    >>> list(by_kind([Point("depthwise", 64, 14.1), Point("depthwise", 512, 62.3)], "en"))
    [('depthwise', '64 – 512', '14.1 – 62.3')]
    """
    for kind in MARKERS:
        its = [(point.x, point.y) for point in points if point.kind == kind]
        if its:
            xs, ys = zip(*its, strict=True)
            yield _kind(kind, lang), _range(xs, lang), _range(ys, lang)


def _range(values: Sequence[float], lang: str) -> str:
    least, most = (measured(value, lang) for value in (min(values), max(values)))
    return least if least == most else f"{least} – {most}"


def whole_ticks(axes, lang: str) -> None:
    """Ticks as the language writes numbers, and not as powers of ten."""
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(LogLocator(base=10, subs=(1.0,)))
        axis.set_major_formatter(FuncFormatter(lambda value, _: decimal(value, lang, 3)))
        axis.set_minor_formatter(NullFormatter())


def _kind(kind: str, lang: str) -> str:
    return words.CHART_KINDS[kind].say(lang)
