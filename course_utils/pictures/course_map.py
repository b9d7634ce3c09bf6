"""The course as a path from chapter to chapter, and how far a learner has come on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from ..words import lessons as words
from . import svg
from .palette import BLUE
from .picture import Picture

COLUMNS, STEP, ROW = 5, 142, 138
MARGIN = 46  # beside the first and the last column, where the path turns round
TOP, RADIUS, RING = 48, 22, 28
LETTERS = 16  # of a title, in one line
WIDTH = COLUMNS * STEP + 2 * MARGIN


@dataclass(frozen=True)
class Stop:
    """A chapter on the path, with how many of its questions and exercises are behind the learner."""

    number: str
    title: str
    read: bool
    done: int
    tasks: int


def course_map(stops: Sequence[Stop], lang: str) -> Picture:
    """The stops along the path, to and fro; what is read is filled, and a ring shows what is done.

    >>> course_map([Stop("00", "Start", True, 0, 0), Stop("01", "Cost", False, 2, 7)], "en").alt[49:]
    'Read: 00. Next: 01. Questions and exercises done: 2 of 7.'
    """
    coming = next((place for place, stop in enumerate(stops) if not stop.read), None)
    rows = -(-len(stops) // COLUMNS)
    parts = [
        *(_way(place, stop.read) for place, stop in enumerate(stops[:-1])),
        *(part for place, stop in enumerate(stops) for part in _stop(stop, *_centre(place))),
        *([] if coming is None else [_pointer(*_centre(coming))]),
        *_legend(TOP + rows * ROW, lang),
    ]
    return Picture(svg.drawing(WIDTH, TOP + rows * ROW + 24, *parts), _alt(stops, coming, lang), lang)


def _centre(place: int) -> tuple[float, float]:
    """Every other row runs from right to left."""
    row, column = divmod(place, COLUMNS)
    if row % 2:
        column = COLUMNS - 1 - column
    return MARGIN + (column + 0.5) * STEP, TOP + row * ROW


def _way(place: int, gone: bool) -> str:
    (x1, y1), (x2, y2) = _centre(place), _centre(place + 1)
    out = 0 if y1 == y2 else (STEP if x1 > WIDTH / 2 else -STEP)  # around the titles below
    path = f"M{x1:g} {y1:g}C{x1 + out:g} {y1:g} {x2 + out:g} {y2:g} {x2:g} {y2:g}"
    look = {"stroke": BLUE, "stroke_width": 6} if gone else {"class_": "faint", "stroke_width": 4}
    return svg.element("path", d=path, fill="none", **look)


def _stop(stop: Stop, x: float, y: float) -> Iterator[str]:
    yield from _mark(x, y, stop.read, stop.done / stop.tasks if stop.tasks else stop.read)
    number = {"class_": "ground"} if stop.read else {}
    yield svg.text(x, y + 7, stop.number, size=20, font_weight="bold", **number)
    if stop.read and stop.done == stop.tasks:
        yield svg.text(x + RING + 2, y - RADIUS + 4, "✓", size=20, font_weight="bold")
    for line, words_of_line in enumerate(wrap(stop.title, LETTERS)):
        yield svg.text(x, y + RING + 20 + line * 18, words_of_line)


def _mark(x: float, y: float, read: bool, share: float, scale: float = 1) -> Iterator[str]:
    """The disc of a chapter with its ring, clockwise from the top."""
    disc, ring = RADIUS * scale, RING * scale
    yield svg.element("circle", cx=x, cy=y, r=ring + 3 * scale, class_="ground")
    yield svg.element("circle", cx=x, cy=y, r=ring, fill="none", class_="faint", stroke_width=5 * scale)
    if share:
        turned = {"pathLength": 100, "stroke_dasharray": f"{100 * share:g} 100"}
        top = f"rotate(-90 {x:g} {y:g})"
        look = {"fill": "none", "stroke": BLUE, "stroke_width": 5 * scale}
        yield svg.element("circle", cx=x, cy=y, r=ring, transform=top, **turned, **look)
    if read:
        yield svg.element("circle", cx=x, cy=y, r=disc, fill=BLUE)


def _pointer(x: float, y: float) -> str:
    return svg.element("path", d=f"M{x - 8:g} {y - RING - 17:g}h16l-8 11z", class_="ink")


def _legend(y: float, lang: str) -> Iterator[str]:
    for x, read, share, text in (
        (MARGIN, True, 0, words.MAP_READ),
        (MARGIN + 96, False, 0.6, words.MAP_RING),
    ):
        yield from _mark(x, y, read, share, scale=0.35)
        yield svg.text(x + 18, y + 5, text.say(lang), anchor="start")
    yield svg.element("path", d=f"M{WIDTH - 284:g} {y - 5:g}h16l-8 11z", class_="ink")
    yield svg.text(WIDTH - 262, y + 5, words.MAP_NEXT.say(lang), anchor="start")
    yield svg.text(WIDTH - MARGIN, y + 5, f"✓ {words.MAP_ALL.say(lang)}", anchor="end")


def _alt(stops: Sequence[Stop], coming: int | None, lang: str) -> str:
    read = ", ".join(stop.number for stop in stops if stop.read)
    following = "" if coming is None else stops[coming].number
    none = words.NONE.say(lang)
    return words.MAP_ALT.say(
        lang,
        count=len(stops),
        read=read or none,
        next=following or none,
        done=sum(stop.done for stop in stops),
        tasks=sum(stop.tasks for stop in stops),
    )
