"""Measured speed-up beside fewer MACs, and the diagonal on which the two are equal."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import speed as words
from .layer_points import (
    FAINT,
    HEIGHT,
    WIDTH,
    Point,
    by_kind,
    legend,
    logarithmic,
    scatter,
    sizes,
    whole_ticks,
)
from .picture import Picture


def speed_up_chart(points: Sequence[Point], lang: str) -> Picture:
    """How many times faster (y) beside how many times fewer MACs (x); filled is contiguous, hollow the other.

    >>> point = Point("depthwise", x=64, y=14.1)
    >>> speed_up_chart([point], "en").alt.endswith("64 times fewer, 14.1 times faster.")
    True
    """
    from .chart import chart, notice

    def draw(figure) -> None:
        if not points:
            return notice(figure, words.NOTHING.say(lang))
        axes = logarithmic(figure, words.TIMES_FEWER_MACS, words.TIMES_FASTER, lang)
        far = 2 * max([10, *(point.x for point in points)])
        low = 0.7 * min([1, *(point.y for point in points)])
        top = 2 * max([10, *(point.y for point in points)])
        axes.plot([1, far], [1, far], color=FAINT)
        axes.plot([1, far], [1, 1], color=FAINT, linestyle=":")
        scatter(axes, points)
        axes.set(xlim=(1, far), ylim=(low, top))
        axes.annotate(words.SAME_SPEED.say(lang), (far, 1), (-4, 5), textcoords="offset points", ha="right")
        legend(figure, points, lang, extra=[(words.PROMISE.say(lang), {"color": FAINT})])
        whole_ticks(axes, lang)
        sizes(axes, points)

    said = " ".join(
        words.SPEED_UP_KIND.say(lang, kind=kind, fewer=fewer, faster=faster)
        for kind, fewer, faster in by_kind(points, lang)
    )
    return chart(draw, words.SPEED_UP_ALT.say(lang, points=said).strip(), lang, WIDTH, HEIGHT)
