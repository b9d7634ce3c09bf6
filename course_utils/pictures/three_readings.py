"""What one output value reads in a standard, a depthwise and a pointwise layer, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from ..by_hand import INPUT, SIZE, Partial, partials
from ..words.explorers import walk as words
from ..words.language import minus
from . import svg
from .one_output import spelled_sum
from .palette import hue
from .picture import Picture

WIDTH, HEIGHT = 640, 470
COLUMN = 192  # from one layer to the next
CELL = 20
LEFT, TOP, ROW = 88, 52, 120  # of the first map, and from one channel to the next


def three_readings(lang: str, output: int = 0, row: int = 2, column: int = 2) -> Picture:
    """The windows that the output value at (output, row, column) reads, in three layers over one input.

    Rows and columns run from 1 to 3, where no window reaches into the padding.

    >>> three_readings("en").alt.endswith("its output value: 3 + 3 + 2 = 8.")
    True
    """
    kinds = ("standard", "depthwise", "pointwise")
    read = {kind: partials(kind, output, row, column) for kind in kinds}
    parts = (_layer(place, kind, read[kind], row, column, lang) for place, kind in enumerate(kinds))
    drawing = svg.drawing(WIDTH, HEIGHT, *_names(lang), *(part for layer in parts for part in layer))
    place = {"output": output, "row": row, "column": column}
    said = (_said(kind, read[kind], lang) for kind in kinds)
    return Picture(drawing, words.THREE_ALT.say(lang, **place, layers=" ".join(said)), lang)


def _layer(
    place: int, kind: str, read: tuple[Partial, ...], row: int, column: int, lang: str
) -> Iterator[str]:
    left = place * COLUMN + LEFT
    middle = left + SIZE * CELL / 2
    pixels = len(read[0].products)
    yield svg.text(middle, 18, words.SHORT_KINDS[kind].say(lang), font_weight="bold")
    yield svg.text(middle, 38, words.JOBS[kind].say(lang), class_="muted")
    known = {part.channel: part for part in read}
    for channel in range(len(INPUT)):
        yield from _channel(left, channel, known.get(channel), row, column)
    bottom = TOP + len(INPUT) * ROW
    yield svg.text(middle, bottom + 16, spelled_sum(read), size=17, font_weight="bold")
    counted = words.COUNTED.say(lang, channels=len(read), pixels=pixels, numbers=len(read) * pixels)
    yield svg.text(middle, bottom + 42, counted)


def _names(lang: str) -> Iterator[str]:
    """The channels' names, once for all three layers."""
    for channel in range(len(INPUT)):
        name = words.CHANNEL.say(lang, n=channel)
        yield svg.text(LEFT - 10, TOP + channel * ROW + SIZE * CELL / 2 + 6, name, anchor="end")


def _channel(left: float, channel: int, part: Partial | None, row: int, column: int) -> Iterator[str]:
    y = TOP + channel * ROW
    numbers = [[minus(value) for value in values] for values in INPUT[channel]]
    colour = hue(channel)
    if part is None:
        yield svg.grid(left, y, CELL, SIZE, SIZE, class_="faint")
        yield svg.table(left, y, CELL, numbers, class_="muted")
    else:
        side = len(part.kernel)
        x, top = left + (column - side // 2) * CELL, y + (row - side // 2) * CELL
        window = {"fill": colour, "fill_opacity": 0.3, "stroke": colour, "stroke_width": 3}
        yield svg.grid(left, y, CELL, SIZE, SIZE, stroke=colour, stroke_opacity=0.5)
        yield svg.box(x, top, side * CELL, side * CELL, **window)
        yield svg.table(left, y, CELL, numbers)
        yield svg.text(left + SIZE * CELL + 22, y + SIZE * CELL / 2 + 6, minus(part.total), size=17)


def _said(kind: str, read: tuple[Partial, ...], lang: str) -> str:
    channels = (
        words.THREE_ALT_CHANNEL.say(lang, n=part.channel, pixels=len(part.products), total=minus(part.total))
        for part in read
    )
    return words.THREE_ALT_LAYER.say(
        lang, kind=words.ALT_KINDS[kind].say(lang), channels=", ".join(channels), sum=spelled_sum(read)
    )
