"""One output value of a small convolution: what it reads, the products, the sum.

Each input channel is a row: the map with its window, the kernel, the products and their sum. On the right
stands the output channel.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ..by_hand import INPUT, LAYERS, SIZE, Grid, Partial, output_map, partials
from ..words.explorers import walk as words
from ..words.language import minus
from . import svg
from .palette import hue
from .picture import Picture

WIDTH, HEIGHT = 640, 480
TOP, ROW = 30, 150  # of the first channel, and from one channel to the next
CELL, WIDE = 20, 30  # side of a cell of the input, and of a kernel, a product or an output
RING = 1  # cells of padding around the input
MIDDLE = (SIZE + 2 * RING) * CELL / 2  # of a channel, from its top
INPUT_X, KERNEL_X, PRODUCTS_X = 4, 176, 292
TOTAL_X, BUS_X, OUTPUT_X = 417, 450, 486  # the middle of the totals; where they meet; the output map
OUTPUT_Y = TOP + ROW + MIDDLE - SIZE * WIDE / 2


def one_output(kind: str, output: int, row: int, column: int, lang: str) -> Picture:
    """How the layer of this kind comes to its output value at (output, row, column), counted from 0."""
    read = {part.channel: part for part in partials(kind, output, row, column)}
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        *_headings(lang),
        *(_padding(channel) for channel in range(len(INPUT)) if LAYERS[kind].padding != (0, 0)),
        *(_input(channel, read.get(channel), lang) for channel in range(len(INPUT))),
        *(_window(part, row, column) + _arithmetic(part) for part in read.values()),
        _bus([_middle(channel) for channel in read]),
        _output(kind, output, row, column, lang),
        _sum(read.values()),
    )
    return Picture(drawing, _alt(kind, output, row, column, lang), lang)


def bracketed(number: int) -> str:
    """A number as it stands after an operator: (−3)."""
    return f"({minus(number)})" if number < 0 else str(number)


def spelled_sum(read: Iterable[Partial]) -> str:
    """The partial sums and what they add up to: "8 + 7 + 4 = 19", or a single one alone."""
    totals = [part.total for part in read]
    if len(totals) == 1:
        return minus(totals[0])
    return " + ".join(map(bracketed, totals)) + f" = {minus(sum(totals))}"


def _headings(lang: str) -> Iterator[str]:
    columns = (
        (words.INPUT, INPUT_X + MIDDLE),
        (words.KERNEL, KERNEL_X + 1.5 * WIDE),
        (words.PRODUCTS, PRODUCTS_X + 1.5 * WIDE),
        (words.TOTAL, TOTAL_X),
    )
    for heading, x in columns:
        yield svg.text(x, 20, heading.say(lang), font_weight="bold")


def _padding(channel: int) -> str:
    """The ring of zeros around a channel."""
    side = SIZE + 2 * RING
    zeros = [
        ["" if 0 < row < side - 1 and 0 < column < side - 1 else "0" for column in range(side)]
        for row in range(side)
    ]
    return svg.table(INPUT_X, _top(channel), CELL, zeros, class_="muted")


def _input(channel: int, read: Partial | None, lang: str) -> str:
    x, y = INPUT_X + RING * CELL, _top(channel) + RING * CELL
    lines = {"class_": "faint"} if read is None else {"stroke": hue(channel)}
    said = words.NOT_READ if read is None else words.CHANNEL
    ink = "muted" if read is None else "ink"
    return "".join(
        (
            svg.grid(x, y, CELL, SIZE, SIZE, **lines),
            svg.table(x, y, CELL, _signed(INPUT[channel]), class_=ink),
            svg.text(KERNEL_X, _top(channel) + 14, said.say(lang, n=channel), anchor="start", class_=ink),
        )
    )


def _window(part: Partial, row: int, column: int) -> str:
    side = len(part.kernel)
    x = INPUT_X + (column + RING - side // 2) * CELL
    y = _top(part.channel) + (row + RING - side // 2) * CELL
    colour = hue(part.channel)
    box = {"fill": colour, "fill_opacity": 0.25, "stroke": colour, "stroke_width": 3}
    return svg.box(x, y, side * CELL, side * CELL, **box, data_glide=f"w{part.channel}")


def _arithmetic(part: Partial) -> str:
    """Window × kernel = products → their sum, in the row of the channel."""
    y, colour = _middle(part.channel), hue(part.channel)
    side = len(part.kernel)
    products = [part.products[i : i + side] for i in range(0, side * side, side)]
    return "".join(
        (
            svg.text(KERNEL_X - 16, y + 6, "×", size=18),
            _cells(KERNEL_X, y, part.kernel, stroke=colour, fill=colour, fill_opacity=0.2),
            svg.text((KERNEL_X + 3 * WIDE + PRODUCTS_X) / 2, y + 6, "=", size=18),
            _cells(PRODUCTS_X, y, products, stroke=colour, fill="none"),
            svg.text(TOTAL_X, y + 6, minus(part.total), size=18, font_weight="bold"),
        )
    )


def _cells(x: float, middle: float, numbers: Iterable[Iterable[int]], stroke: str, **ground) -> str:
    """A kernel or its products in the middle of a place for three by three numbers."""
    rows = list(_signed(numbers))
    side = len(rows)
    left, top = x + (3 - side) * WIDE / 2, middle - side * WIDE / 2
    return "".join(
        (
            svg.box(left, top, side * WIDE, side * WIDE, **ground),
            svg.grid(left, top, WIDE, side, side, stroke=stroke),
            svg.table(left, top, WIDE, rows),
        )
    )


def _bus(heights: list[float]) -> str:
    """The lines on which the partial sums meet on their way into the output."""
    target = _middle(1)
    spine = svg.line(BUS_X, min(*heights, target), BUS_X, max(*heights, target))
    stubs = "".join(svg.line(TOTAL_X + 22, y, BUS_X, y) for y in heights)
    return spine + stubs + svg.arrow(BUS_X, target, OUTPUT_X - 6)


def _output(kind: str, output: int, row: int, column: int, lang: str) -> str:
    heading = words.OUTPUT.say(lang, n=output)
    mark = {"class_": "line", "fill": "none", "stroke_width": 4}
    return "".join(
        (
            svg.text(OUTPUT_X + SIZE * WIDE / 2, OUTPUT_Y - 12, heading, font_weight="bold"),
            svg.grid(OUTPUT_X, OUTPUT_Y, WIDE, SIZE, SIZE, class_="faint"),
            svg.table(OUTPUT_X, OUTPUT_Y, WIDE, _signed(output_map(kind, output))),
            svg.box(OUTPUT_X + column * WIDE, OUTPUT_Y + row * WIDE, WIDE, WIDE, **mark, data_glide="mark"),
            svg.box(OUTPUT_X, OUTPUT_Y, SIZE * WIDE, SIZE * WIDE, **_drag()),
        )
    )


def _drag() -> dict[str, str]:
    """Any value of the output can be taken hold of: dragging goes from row to row, from column to column."""
    middles = {place: (place + 0.5) * WIDE for place in range(SIZE)}
    columns = {place: OUTPUT_X + middle for place, middle in middles.items()}
    rows = {place: OUTPUT_Y + middle for place, middle in middles.items()}
    return {
        "fill_opacity": "0",
        "data_across": svg.drag("column", columns),
        "data_down": svg.drag("row", rows),
    }


def _sum(read: Collection[Partial]) -> str:
    """The partial sums added up, under the output; a single one says so itself."""
    if len(read) == 1:
        return ""
    return svg.text(WIDTH - 4, OUTPUT_Y + SIZE * WIDE + 30, spelled_sum(read), anchor="end", size=16)


def _alt(kind: str, output: int, row: int, column: int, lang: str) -> str:
    read = partials(kind, output, row, column)
    unread = sorted(set(range(len(INPUT))) - {part.channel for part in read})
    channels = (
        words.ALT_CHANNEL.say(
            lang,
            n=part.channel,
            window=_listed(part.window),
            kernel=_listed(part.kernel),
            total=minus(part.total),
        )
        for part in read
    )
    return words.ALT.say(
        lang,
        kind=words.ALT_KINDS[kind].say(lang),
        output=output,
        row=row,
        column=column,
        channels=" ".join(channels),
        sum=spelled_sum(read),
        unread=", ".join(map(str, unread)) or words.NONE.say(lang),
        map=_listed(output_map(kind, output)),
    )


def _listed(rows: Grid) -> str:
    return "; ".join(" ".join(row) for row in _signed(rows))


def _signed(rows: Iterable[Iterable[int]]) -> Iterator[list[str]]:
    return ([minus(number) for number in row] for row in rows)


def _top(channel: int) -> float:
    return TOP + channel * ROW


def _middle(channel: int) -> float:
    return _top(channel) + MIDDLE
