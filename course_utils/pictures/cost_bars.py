"""Bars of whole costs, one below the other to one scale; one still to be guessed is a question mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..words import start as words
from ..words.language import whole
from . import svg
from .palette import filled
from .picture import Picture

WIDTH, ROW, TOP, BAR = 640, 62, 30, 26
LEFT, LONGEST = 6, 470


def cost_bars(bars: Sequence[tuple[str, str, int | None]], lang: str) -> Picture:
    """One bar for each (name, kind, MACs); the one without MACs is asked for.

    >>> cost_bars([("A", "standard", 4_867_293_184), ("B", "separable", None)], "en").alt
    'Multiply-adds (MACs) for one image. A: 4,867 million. B: ?.'
    """
    longest = max(macs for *_, macs in bars if macs)
    rows = [part for place, bar in enumerate(bars) for part in _row(*bar, TOP + place * ROW, longest, lang)]
    head = svg.text(LEFT, 16, words.BARS.say(lang), anchor="start", class_="muted")
    said = " ".join(f"{name}: {_millions(macs, lang)}." for name, _, macs in bars)
    drawing = svg.drawing(WIDTH, TOP + len(bars) * ROW, head, *rows)
    return Picture(drawing, f"{words.BARS.say(lang)}. {said}", lang)


def _row(name: str, kind: str, macs: int | None, top: float, longest: int, lang: str) -> Iterator[str]:
    length = LONGEST * (macs or 0) / longest
    yield svg.text(LEFT, top + 16, name, anchor="start", font_weight="bold")
    if macs:
        yield svg.box(LEFT, top + 24, length, BAR, **filled(kind))
    yield svg.text(
        LEFT + length + (8 if macs else 0), top + 43, _millions(macs, lang), size=18, anchor="start"
    )


def _millions(macs: int | None, lang: str) -> str:
    return words.MILLION.say(lang, n=whole(round(macs / 10**6), lang)) if macs else "?"
