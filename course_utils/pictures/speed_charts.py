"""Charts of measured speed: speed-up beside fewer MACs, MACs and milliseconds by groups, and the roofline.

They take numbers, wherever these come from; matplotlib is imported when a chart is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log10
from typing import NamedTuple

from ..words import speed as words
from ..words.language import decimal, whole
from .palette import HUES
from .picture import Picture

KINDS = ("standard", "grouped", "depthwise", "pointwise", "separable")
COLOURS = dict(zip(KINDS, HUES, strict=False))
MARKERS = {"standard": "s", "grouped": "D", "depthwise": "o", "pointwise": "^", "separable": "P"}
WIDTH, HEIGHT = 640, 460
FAINT = "#6e7781"


class Point(NamedTuple):
    """A layer in a chart: its kind, where it stands, and its memory layout."""

    kind: str
    x: float
    y: float
    layout: str = "contiguous"


def speed_up_chart(points: Sequence[Point], lang: str) -> Picture:
    """How many times faster (y) beside how many times fewer MACs (x); filled is contiguous, hollow the other.

    >>> point = Point("depthwise", x=64, y=14.1)
    >>> speed_up_chart([point], "en").alt.endswith("64 times fewer, 14.1 times faster.")
    True
    """
    from .chart import chart

    def draw(figure) -> None:
        if not points:
            return _nothing(figure, lang)
        axes = _logarithmic(figure, words.TIMES_FEWER_MACS, words.TIMES_FASTER, lang)
        far = 2 * max([10, *(point.x for point in points)])
        low = 0.7 * min([1, *(point.y for point in points)])
        top = 2 * max([far / 2, *(point.y for point in points)])
        axes.plot([1, far], [1, far], color=FAINT)
        axes.plot([1, far], [1, 1], color=FAINT, linestyle=":")
        _scatter(axes, points)
        axes.set(xlim=(1, far), ylim=(low, top))
        axes.annotate(words.SAME_SPEED.say(lang), (far, 1), (-4, 5), textcoords="offset points", ha="right")
        _legend(figure, points, lang, extra=[(words.PROMISE.say(lang), {"color": FAINT})])
        _whole_ticks(axes, lang)

    said = " ".join(
        words.SPEED_UP_KIND.say(lang, kind=kind, fewer=fewer, faster=faster)
        for kind, fewer, faster in _by_kind(points, lang)
    )
    return chart(draw, words.SPEED_UP_ALT.say(lang, points=said).strip(), lang, WIDTH, HEIGHT)


def groups_chart(rows: Sequence[tuple[int, int, float]], lang: str) -> Picture:
    """Two bars for each (groups, MACs, milliseconds): what is computed, and how long it takes.

    >>> groups_chart([(1, 115605504, 2.19), (64, 1806336, 0.155)], "en").alt[-36:]
    'groups = 64: 1.81 million, 0.155 ms.'
    """
    from .chart import chart

    def draw(figure) -> None:
        if not rows:
            return _nothing(figure, lang)
        left, right = figure.subplots(1, 2, sharey=True)
        names = [str(groups) for groups, _, _ in rows]
        millions = [macs / 1e6 for _, macs, _ in rows]
        _bars(left, names, millions, words.MILLIONS, HUES[0], lang)
        _bars(right, names, [ms for _, _, ms in rows], words.MILLISECONDS, HUES[1], lang)
        left.set_ylabel(words.GROUPS.say(lang))
        left.invert_yaxis()  # groups = 1 stands at the top; the axes share this

    said = " ".join(
        words.GROUPS_POINT.say(lang, groups=groups, macs=decimal(macs / 1e6, lang), ms=_short(ms, lang))
        for groups, macs, ms in rows
    )
    alt = words.GROUPS_ALT.say(lang, points=said).strip()
    return chart(draw, alt, lang, WIDTH, 120 + 36 * max(len(rows), 3))


def roofline_chart(points: Sequence[Point], roofs: tuple[float, float, float] | None, lang: str) -> Picture:
    """Speed in GFLOP/s (y) over FLOPs per byte (x); `roofs` are GFLOP/s, and GB/s of main memory and cache.

    >>> point = Point("depthwise", x=2.25, y=23.3)
    >>> roofline_chart([point], (70, 12, 60), "en").alt.endswith("2.25 FLOP/byte, 23.3 GFLOP/s.")
    True
    """
    from .chart import chart

    def draw(figure) -> None:
        if not points:
            return _nothing(figure, lang)
        axes = _logarithmic(figure, words.FLOP_A_BYTE, words.GFLOPS, lang)
        left = 0.5 * min([1, *(point.x for point in points)])
        right = 2 * max([100, *(point.x for point in points)])
        lines = _roofs(axes, roofs, left, right, lang) if roofs else []
        _scatter(axes, points)
        heights = [point.y for point in points] + ([roofs[0], left * roofs[1]] if roofs else [])
        axes.set(xlim=(left, right), ylim=(0.6 * min(heights, default=1), 1.6 * max(heights, default=10)))
        _legend(figure, points, lang, extra=lines)
        _whole_ticks(axes, lang)

    limits = [] if roofs is None else [text for text, _ in _roof_names(roofs, lang)]
    said = " ".join(
        words.ROOFLINE_KIND.say(lang, kind=kind, intensity=intensity, rate=rate)
        for kind, intensity, rate in _by_kind(points, lang)
    )
    alt = words.ROOFLINE_ALT.say(lang, roofs="; ".join(limits) + "." if limits else "", points=said)
    return chart(draw, alt.strip(), lang, WIDTH, HEIGHT)


def _roofs(axes, roofs: tuple[float, float, float], left: float, right: float, lang: str) -> list:
    """The slanted lines up to the level one, each with its name for the legend."""
    compute, *bandwidths = roofs
    names = _roof_names(roofs, lang)
    for bandwidth, (_, style) in zip(bandwidths, names[1:], strict=True):
        ridge = max(compute / bandwidth, left)  # where memory is fast enough for the arithmetic
        axes.plot([left, ridge], [left * bandwidth, ridge * bandwidth], **style)
    axes.plot([max(compute / max(bandwidths), left), right], [compute, compute], **names[0][1])
    return names


def _roof_names(roofs: tuple[float, float, float], lang: str) -> list[tuple[str, dict]]:
    texts = (words.COMPUTE_ROOF, words.MEMORY_ROOF, words.CACHE_ROOF)
    styles = ("-", "--", ":")
    return [
        (text.say(lang, rate=_short(rate, lang)), {"color": "#1f2328", "linestyle": style, "linewidth": 1.8})
        for text, rate, style in zip(texts, roofs, styles, strict=True)
    ]


def _logarithmic(figure, x, y, lang: str):
    axes = figure.subplots()
    axes.set(xscale="log", yscale="log", xlabel=x.say(lang), ylabel=y.say(lang))
    axes.grid(color="#d0d7de", linewidth=0.6)
    axes.set_axisbelow(True)
    return axes


def _nothing(figure, lang: str) -> None:
    """What stands in a chart whose measurement was stopped before it had anything to show."""
    figure.text(0.5, 0.5, words.NOTHING.say(lang), ha="center", va="center")


def _scatter(axes, points: Sequence[Point]) -> None:
    for point in points:
        hollow = point.layout != "contiguous"
        axes.plot(
            [point.x],
            [point.y],
            marker=MARKERS[point.kind],
            markersize=8,
            markeredgewidth=1.8,
            color=COLOURS[point.kind],
            markerfacecolor="none" if hollow else COLOURS[point.kind],
            linestyle="none",
            clip_on=False,
            zorder=3,
        )


def _legend(figure, points: Sequence[Point], lang: str, extra: Sequence[tuple[str, dict]] = ()) -> None:
    from matplotlib.lines import Line2D

    present = [kind for kind in KINDS if any(point.kind == kind for point in points)]
    marks = [
        Line2D([], [], label=_kind(kind, lang), marker=MARKERS[kind], color=COLOURS[kind], linestyle="none")
        for kind in present
    ]
    if len({point.layout for point in points}) > 1:
        for layout, face in (("contiguous", FAINT), ("channels_last", "none")):
            mark = {"marker": "o", "color": FAINT, "markerfacecolor": face, "linestyle": "none"}
            marks.append(Line2D([], [], label=layout, **mark))
    marks += [Line2D([], [], label=name, **style) for name, style in extra]
    if marks:
        figure.legend(handles=marks, loc="outside upper left", ncols=2, handletextpad=0.5)


def _bars(axes, names: list[str], values: list[float], label, colour: str, lang: str) -> None:
    bars = axes.barh(names, values, color=colour)
    axes.bar_label(bars, [_short(value, lang) for value in values], padding=4)
    axes.set_xlabel(label.say(lang))
    axes.set_xlim(0, 1.3 * max([1e-9, *values]))
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)


def _by_kind(points: Sequence[Point], lang: str) -> Iterator[tuple[str, str, str]]:
    """Each kind with the ranges of its x and y: nobody listens to a list of forty points."""
    for kind in KINDS:
        its = [(point.x, point.y) for point in points if point.kind == kind]
        if its:
            yield _kind(kind, lang), *(_range(values, lang) for values in zip(*its, strict=True))


def _range(values: Sequence[float], lang: str) -> str:
    least, most = (_short(value, lang) for value in (min(values), max(values)))
    return least if least == most else f"{least} – {most}"


def _whole_ticks(axes, lang: str) -> None:
    """Ticks as the language writes numbers, and not as powers of ten."""
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(LogLocator(base=10, subs=(1.0,)))
        axis.set_major_formatter(FuncFormatter(lambda value, _: decimal(value, lang, 3)))
        axis.set_minor_formatter(NullFormatter())


def _kind(kind: str, lang: str) -> str:
    return words.CHART_KINDS[kind].say(lang)


def _short(value: float, lang: str) -> str:
    """Three significant digits: 0.155, 8.88, 116."""
    if value <= 0:
        return whole(0, lang)
    digits = max(0, 2 - int(log10(value) // 1))
    return decimal(value, lang, digits)
