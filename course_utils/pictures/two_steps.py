"""A photo on its way through a depthwise and a pointwise layer: channels, kernels, filtered maps, result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..words.explorers import photo as words
from ..words.language import decimal, minus
from . import svg
from .picture import Picture

WIDTH, HEIGHT = 640, 456
TOP, ROW = 52, 137  # of the first channel's image, and from one channel to the next
SIDE = 96  # of a shown image
CELL, WIDE = 36, 44  # of a kernel's number, and of a weight where there are nine
PHOTO_X, CHANNEL_X, KERNEL_X, FILTERED_X, BUS_X, RESULT_X = 2, 103, 219, 347, 503, 534
COLOURS = ("#d1242f", "#1a7f37", "#2f6fdb")  # red, green, blue: at least 3:1 on a light and a dark ground

Numbers = tuple[tuple[Fraction, ...], ...]


@dataclass(frozen=True)
class Shown:
    """An image as the page shows it: its address (a `data:` URI) and the range of the values behind it."""

    address: str
    low: float
    high: float
    signed: bool = False  # 0 is shown as middle grey


@dataclass(frozen=True)
class Passage:
    """One channel on its way: its image, the name and the numbers of its filter, and what came out."""

    image: Shown
    filter_name: str
    kernel: Numbers
    filtered: Shown


def two_steps(
    photo: Shown, passages: Sequence[Passage], mixing: Numbers, result: Shown, subject: str, lang: str
) -> Picture:
    """Depthwise, then pointwise: `mixing` has one row of three weights per output, one or three of them."""
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        *_headings(lang),
        _image(PHOTO_X, _middle(1) - SIDE / 2, photo, class_="line"),
        *(_passage(channel, passage, lang) for channel, passage in enumerate(passages)),
        *_bus(mixing, lang),
        _image(RESULT_X, _middle(1) - SIDE / 2, result, class_="line"),
        *_under_result(mixing, result, lang),
    )
    return Picture(drawing, _alt(passages, mixing, result, subject, lang), lang)


def number(value: Fraction, lang: str) -> str:
    """A weight in few characters: 1/9 where it is a ninth, else at most two decimals, with a true minus.

    >>> number(Fraction(1, 9), "en"), number(Fraction(-1, 4), "tr")
    ('1/9', '−0,25')
    """
    return minus(value if value.denominator == 9 else decimal(value, lang))


def _short(said: str) -> str:
    """A number that would not fit its cell without the zero before its decimals: −.25."""
    return said if len(said) < 5 else said.replace("−0", "−", 1)


def _headings(lang: str) -> Iterator[str]:
    middle = (KERNEL_X + FILTERED_X + SIDE) / 2
    columns = (
        (words.PHOTO.say(lang), "", (PHOTO_X + CHANNEL_X + SIDE) / 2, "middle"),
        (words.SPATIAL.say(lang), "depthwise 3×3", middle, "middle"),
        (words.MIXING.say(lang), "1×1", WIDTH - 4, "end"),
    )
    for heading, layer, x, anchor in columns:
        yield svg.text(x, 18, heading, anchor=anchor, font_weight="bold")
        if layer:
            yield svg.text(x, 37, layer, anchor=anchor, class_="muted")


def _image(x: float, y: float, shown: Shown, **frame) -> str:
    """An image in its frame."""
    return svg.element("image", href=shown.address, x=x, y=y, width=SIDE, height=SIDE) + svg.box(
        x, y, SIDE, SIDE, fill="none", stroke_width=2, **frame
    )


def _passage(channel: int, passage: Passage, lang: str) -> str:
    y, middle, colour = _top(channel), _middle(channel), COLOURS[channel]
    kernel = [[_short(number(value, lang)) for value in row] for row in passage.kernel]
    left, top = KERNEL_X, middle - 1.5 * CELL
    below = y + SIDE + 23
    return "".join(
        (
            _image(CHANNEL_X, y, passage.image, stroke=colour),
            svg.text(CHANNEL_X + SIDE / 2, below, words.CHANNELS[channel].say(lang)),
            svg.text((CHANNEL_X + SIDE + KERNEL_X) / 2, middle + 6, "∗", size=18),
            svg.box(left, top, 3 * CELL, 3 * CELL, fill=colour, fill_opacity=0.12),
            svg.grid(left, top, CELL, 3, 3, stroke=colour),
            svg.table(left, top, CELL, kernel),
            svg.text(left + 1.5 * CELL, below, passage.filter_name),
            svg.text((KERNEL_X + 3 * CELL + FILTERED_X) / 2, middle + 6, "=", size=18),
            _image(FILTERED_X, y, passage.filtered, stroke=colour),
            svg.text(FILTERED_X + SIDE / 2, below, words.ZERO_IS_GREY.say(lang), class_="muted")
            if passage.filtered.signed
            else "",
        )
    )


def _bus(mixing: Numbers, lang: str) -> Iterator[str]:
    """The lines on which the filtered channels meet, with their weights where there is a single output."""
    start = FILTERED_X + SIDE
    yield svg.line(BUS_X, _middle(0), BUS_X, _middle(2))
    yield svg.arrow(BUS_X, _middle(1), RESULT_X - 4)
    for channel in range(3):
        y = _middle(channel)
        yield svg.line(start + 2, y, BUS_X, y)
        if len(mixing) == 1:
            weight = f"×{number(mixing[0][channel], lang)}"
            yield svg.text((start + BUS_X) / 2, y - 7, weight)


def _under_result(mixing: Numbers, result: Shown, lang: str) -> Iterator[str]:
    x, y = RESULT_X + SIDE / 2, _middle(1) + SIDE / 2
    said = words.ZERO_IS_GREY if result.signed else words.RESULT
    yield svg.text(x, y + 23, said.say(lang), class_="muted" if result.signed else "ink")
    if len(mixing) == 1:
        return
    left, top = WIDTH - 2 - 3 * WIDE, TOP - 2
    yield svg.grid(left, top, WIDE, 3, 3)
    yield svg.table(left, top, WIDE, [[number(weight, lang) for weight in row] for row in mixing])


def _alt(passages: Sequence[Passage], mixing: Numbers, result: Shown, subject: str, lang: str) -> str:
    channels = (
        words.ALT_CHANNEL.say(
            lang,
            channel=words.CHANNELS[channel].say(lang),
            name=passage.filter_name,
            numbers="; ".join(" ".join(number(value, lang) for value in row) for row in passage.kernel),
            **ends(passage.filtered, lang),
        )
        for channel, passage in enumerate(passages)
    )
    names = ("red", "green", "blue")
    rows = (
        words.ALT_ROW.say(lang, **{name: number(w, lang) for name, w in zip(names, row, strict=True)})
        for row in mixing
    )
    said = words.ALT_GREY if len(mixing) == 1 else words.ALT_COLOUR
    return words.ALT.say(
        lang,
        subject=subject,
        channels="; ".join(channels) + ".",
        rows="; ".join(rows),
        result=said.say(lang, **ends(result, lang)),
    )


def ends(shown: Shown, lang: str) -> dict[str, str]:
    """The smallest and the largest value behind an image, as whole numbers to be read."""
    return {
        "low": minus(decimal(shown.low, lang, 0)),
        "high": minus(decimal(shown.high, lang, 0)),
    }


def _top(channel: int) -> float:
    return TOP + channel * ROW


def _middle(channel: int) -> float:
    return _top(channel) + SIDE / 2
