"""The roofline: the speed of layers over their arithmetic intensity, beneath the limits of the machine."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import speed as words
from ..words.language import measured
from .layer_points import HEIGHT, WIDTH, Point, by_kind, legend, logarithmic, scatter, sizes, whole_ticks
from .palette import INK
from .picture import Picture


def roofline_chart(points: Sequence[Point], roofs: tuple[float, float, float] | None, lang: str) -> Picture:
    """Speed in GFLOP/s (y) over FLOPs per byte (x); `roofs` are GFLOP/s, and GB/s of main memory and cache.

    >>> point = Point("depthwise", x=2.25, y=23.3)
    >>> roofline_chart([point], (70, 12, 60), "en").alt.endswith("2.25 FLOP/byte, 23.3 GFLOP/s.")
    True
    """
    from .chart import chart, notice

    def draw(figure) -> None:
        if not points:
            return notice(figure, words.NOTHING.say(lang))
        axes = logarithmic(figure, words.FLOP_A_BYTE, words.GFLOPS, lang)
        left = 0.5 * min([1, *(point.x for point in points)])
        right = 2 * max([100, *(point.x for point in points)])
        lines = _roofs(axes, roofs, left, right, lang) if roofs else []
        scatter(axes, points)
        heights = [point.y for point in points] + ([roofs[0], left * roofs[1]] if roofs else [])
        axes.set(xlim=(left, right), ylim=(0.6 * min(heights, default=1), 1.6 * max(heights, default=10)))
        legend(figure, points, lang, extra=lines)
        whole_ticks(axes, lang)
        sizes(axes, points)

    limits = [] if roofs is None else [text for text, _ in _roof_names(roofs, lang)]
    said = " ".join(
        words.ROOFLINE_KIND.say(lang, kind=kind, intensity=intensity, rate=rate)
        for kind, intensity, rate in by_kind(points, lang)
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
        (
            text.say(lang, rate=measured(rate, lang)),
            {"color": INK, "linestyle": style, "linewidth": 1.8},
        )
        for text, rate, style in zip(texts, roofs, styles, strict=True)
    ]
