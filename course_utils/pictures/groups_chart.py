"""MACs and milliseconds for each value of `groups`, as bars side by side."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import speed as words
from ..words.language import decimal, measured
from .layer_points import WIDTH
from .palette import HUES
from .picture import Picture


def groups_chart(rows: Sequence[tuple[int, int, float]], lang: str) -> Picture:
    """Two bars for each (groups, MACs, milliseconds): what is computed, and how long it takes.

    >>> groups_chart([(1, 115605504, 2.19), (64, 1806336, 0.155)], "en").alt[-36:]
    'groups = 64: 1.81 million, 0.155 ms.'
    """
    from .chart import chart, notice

    def draw(figure) -> None:
        if not rows:
            return notice(figure, words.NOTHING.say(lang))
        left, right = figure.subplots(1, 2, sharey=True)
        names = [str(groups) for groups, _, _ in rows]
        millions = [macs / 1e6 for _, macs, _ in rows]
        _bars(left, names, millions, words.MILLIONS, HUES[0], lang)
        _bars(right, names, [ms for _, _, ms in rows], words.MILLISECONDS, HUES[1], lang)
        left.set_ylabel(words.GROUPS.say(lang))
        left.invert_yaxis()  # groups = 1 stands at the top; the axes share this

    said = " ".join(
        words.GROUPS_POINT.say(lang, groups=groups, macs=decimal(macs / 1e6, lang), ms=measured(ms, lang))
        for groups, macs, ms in rows
    )
    alt = words.GROUPS_ALT.say(lang, points=said).strip()
    return chart(draw, alt, lang, WIDTH, 120 + 36 * max(len(rows), 3))


def _bars(axes, names: list[str], values: list[float], label, colour: str, lang: str) -> None:
    bars = axes.barh(names, values, color=colour)
    axes.bar_label(bars, [measured(value, lang) for value in values], padding=4)
    axes.set_xlabel(label.say(lang))
    axes.set_xlim(0, 1.3 * max([1e-9, *values]))
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
