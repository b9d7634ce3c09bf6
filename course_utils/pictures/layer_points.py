"""Layers as points of a chart with logarithmic axes: a colour and a mark for each kind, filled or hollow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..words import speed as words
from ..words.language import Text, decimal, measured
from .name_places import Room, along, name_places
from .palette import KINDS

MARKERS = {"standard": "s", "grouped": "D", "depthwise": "o", "pointwise": "^", "separable": "P"}
WIDTH, HEIGHT = 640, 500
LETTER, TALL = 9.8, 14  # of a size: how wide a digit is and how tall a line, in pixels
SIDE, GAP = 14, 9  # of a mark; from its middle to its size
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


def sizes(axes, points: Sequence[Point]) -> None:
    """Each layer's size beside its mark, clear of marks, lines and other sizes; the last thing to be drawn.

    The two memory layouts of a layer are joined by a line and have their size once.
    """
    axes.figure.draw_without_rendering()  # from here on places are known in pixels
    taken = [room for line in axes.lines for room in along(line.get_transform().transform(line.get_xydata()))]
    taken += [Room.around(axes.transData.transform((point.x, point.y)), SIDE, SIDE) for point in points]
    taken += [Room(*text.get_window_extent().extents) for text in axes.texts]
    frame = Room(*axes.get_window_extent().extents)
    layers: dict[tuple[str, str, float], list[Point]] = {}
    for point in points:
        layers.setdefault((point.kind, point.size, point.x), []).append(point)
    firsts = [twins[0] for twins in layers.values()]
    marks = [tuple(axes.transData.transform((point.x, point.y))) for point in firsts]
    names = [(LETTER * len(point.size), TALL) for point in firsts]
    places = name_places(marks, names, GAP, taken, frame)
    for point, mark, name, place in zip(firsts, marks, names, places, strict=True):
        _size(axes, point, name, (place[0] - mark[0], place[1] - mark[1]))
    for (kind, _, x), twins in layers.items():
        if len(twins) > 1:
            axes.plot([x] * len(twins), [point.y for point in twins], color=KINDS[kind], linewidth=1)


def _size(axes, point: Point, name: tuple[float, float], away: tuple[float, float]) -> None:
    """A layer's size, so many pixels `away` from its mark; a line leads to one that is not next to it."""
    apart = max(abs(way) - extent / 2 for way, extent in zip(away, name, strict=True))
    line = {"arrowstyle": "-", "color": FAINT, "shrinkB": 5} if apart > GAP + 5 else None
    axes.annotate(
        point.size,
        (point.x, point.y),
        [way * 72 / 96 for way in away],
        textcoords="offset points",
        ha="center",
        va="center",
        arrowprops=line,
        in_layout=False,
    )


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
