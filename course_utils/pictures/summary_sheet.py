"""The sheet at the end of the course: what was read, answered, solved and guessed, as bars and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..words import summary as words
from . import svg
from .palette import BLUE
from .picture import Picture

WIDTH, HEIGHT = 640, 452
MARGIN, BAR = 48, 400
TOP, ROW = 214, 46
LARGEST_NAME = 30  # letters; a longer name is set smaller
Count = tuple[str, int, int]  # what is counted, how many are done, and of how many


def summary_sheet(
    name: str, chapters: Sequence[tuple[str, bool]], counts: Sequence[Count], date: str, lang: str
) -> Picture:
    """`chapters` are the numbers of the way with whether each is read; an empty `name` leaves its line out.

    >>> summary_sheet("", [("00", True)], [("chapters read", 1, 15)], "2026-11-24", "en").alt.split(". ")[1]
    'chapters read: 1 of 15'
    """
    made = words.MADE.say(lang, date=date)
    claim = words.CLAIM.say(lang)
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        svg.box(12, 12, WIDTH - 24, HEIGHT - 24, fill="none", stroke=BLUE, stroke_width=3),
        svg.text(WIDTH / 2, 62, words.TITLE.say(lang), size=26, font_weight="bold"),
        svg.text(WIDTH / 2, 90, words.SUBTITLE.say(lang), size=18, class_="muted"),
        *([svg.text(WIDTH / 2, 130, name, size=_size(name), font_weight="bold")] if name else []),
        *_chapters(chapters),
        *(part for place, count in enumerate(counts) for part in _bar(count, TOP + place * ROW, lang)),
        svg.text(WIDTH / 2, HEIGHT - 54, made),
        svg.text(WIDTH / 2, HEIGHT - 32, claim, class_="muted"),
    )
    said = ", ".join(f"{text}: {words.OF.say(lang, done=done, total=total)}" for text, done, total in counts)
    alt = words.ALT.say(lang, name=f": {name}" if name else "", counts=said, made=made, claim=claim)
    return Picture(drawing, alt, lang)


def _size(name: str) -> float:
    return 28 * min(1, LARGEST_NAME / len(name))


def _chapters(chapters: Sequence[tuple[str, bool]]) -> Iterator[str]:
    """A disc for each chapter of the way, filled where it is read."""
    pitch = (WIDTH - 2 * MARGIN) / len(chapters)
    for place, (number, read) in enumerate(chapters):
        x = MARGIN + (place + 0.5) * pitch
        look = {"fill": BLUE} if read else {"fill": "none", "class_": "faint", "stroke_width": 2}
        yield svg.element("circle", cx=x, cy=170, r=15, **look)
        yield svg.text(x, 175, number, class_="ground" if read else "ink")


def _bar(count: Count, y: float, lang: str) -> Iterator[str]:
    text, done, total = count
    yield svg.text(MARGIN, y, text, anchor="start")
    yield svg.box(MARGIN, y + 8, BAR, 10, fill="none", class_="faint")
    yield svg.box(MARGIN, y + 8, BAR * done / total if total else 0, 10, fill=BLUE)
    yield svg.text(WIDTH - MARGIN, y + 18, words.OF.say(lang, done=done, total=total), anchor="end", size=20)
