"""MACs and milliseconds for each value of `groups`, as bars side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..words import speed as words
from ..words.language import decimal, measured
from .layer_points import WIDTH
from .palette import KINDS
from .picture import Picture


class Bar(NamedTuple):
    """A layer in the chart: its kind, its `groups`, its MACs, and its time in milliseconds."""

    kind: str
    groups: int
    macs: int
    ms: float


def groups_chart(rows: Sequence[Bar], lang: str) -> Picture:
    """Two bars for each layer, in the hue of its kind: what is computed, and how long it takes.

    >>> rows = [Bar("standard", 1, 115605504, 2.19), Bar("depthwise", 64, 1806336, 0.155)]
    >>> groups_chart(rows, "en").alt[-36:]
    'groups = 64: 1.81 million, 0.155 ms.'
    """
    from .chart import chart, notice

    def draw(figure) -> None:
        if not rows:
            return notice(figure, words.NOTHING.say(lang))
        left, right = figure.subplots(1, 2, sharey=True)
        _bars(left, rows, [row.macs / 1e6 for row in rows], words.MILLIONS.say(lang), lang)
        _bars(right, rows, [row.ms for row in rows], words.MILLISECONDS.say(lang), lang)
        left.set_ylabel(words.GROUPS.say(lang))
        left.invert_yaxis()  # groups = 1 stands at the top; the axes share this

    said = " ".join(
        words.GROUPS_POINT.say(
            lang, groups=row.groups, macs=decimal(row.macs / 1e6, lang), ms=measured(row.ms, lang)
        )
        for row in rows
    )
    alt = words.GROUPS_ALT.say(lang, points=said).strip()
    return chart(draw, alt, lang, WIDTH, 120 + 36 * max(len(rows), 3))


def _bars(axes, rows: Sequence[Bar], values: list[float], label: str, lang: str) -> None:
    bars = axes.barh([str(row.groups) for row in rows], values, color=[KINDS[row.kind] for row in rows])
    axes.bar_label(bars, [measured(value, lang) for value in values], padding=4)
    axes.set_xlabel(label)
    axes.set_xlim(0, 1.3 * max([1e-9, *values]))
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
