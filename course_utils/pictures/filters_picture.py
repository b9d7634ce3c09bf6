"""Trained depthwise kernels with the signs of their weights, and what each makes of a digit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..words import training as words
from . import svg
from .palette import INK, NEGATIVE, POSITIVE
from .picture import Picture
from .pixels import Rows, grey, pixel_image

WIDTH, COLUMNS = 640, 4
CELL, GAP = 20, 6  # of a kernel's 3 × 3 cells; between it and its result
RESULT = 84  # side of what comes out
ROW_HEIGHT, TOP = 100, 132
ON_COLOUR: dict[str, Any] = {"class_": None, "fill": INK}  # the cells of a kernel are light in either theme


def filters_picture(kernels: Sequence[Rows], digit: Rows, lang: str) -> Picture:
    """Each kernel (3 × 3) with its signs, and beside it what it makes of `digit` (28 × 28, from 0 to 1)."""
    rows = -(-len(kernels) // COLUMNS)
    drawing = svg.drawing(WIDTH, TOP + rows * ROW_HEIGHT, *_head(digit, lang), *_pairs(kernels, digit))
    return Picture(drawing, words.FILTERS_ALT.say(lang, n=len(kernels)), lang)


def filtered(kernel: Rows, image: Rows) -> list[list[float]]:
    """The image after the kernel has slid over it, of the same size: zeros are put around it.

    >>> filtered([[0, 0, 0], [1, 0, 0], [0, 0, 0]], [[5.0, 7.0], [6.0, 8.0]])  # each value from its left
    [[0.0, 5.0], [0.0, 6.0]]
    """
    height, width = len(image), len(image[0])
    padded = [[0.0] * (width + 2), *([0.0, *row, 0.0] for row in image), [0.0] * (width + 2)]
    return [
        [
            float(sum(kernel[u][v] * padded[i + u][j + v] for u in range(3) for v in range(3)))
            for j in range(width)
        ]
        for i in range(height)
    ]


def _head(digit: Rows, lang: str) -> Iterator[str]:
    """The digit itself, and what the colours of the pairs mean."""
    yield svg.text(4, 62, words.DIGIT.say(lang), anchor="start", font_weight="bold")
    yield pixel_image(94, 12, RESULT, grey(digit))
    yield svg.text(200, 44, words.KERNEL_AND_RESULT.say(lang), anchor="start", font_weight="bold")
    for x, sign, colour, said in ((200, "+", POSITIVE, words.POSITIVE), (310, "−", NEGATIVE, words.NEGATIVE)):
        yield svg.box(x, 60, CELL, CELL, fill=colour)
        yield svg.text(x + CELL / 2, 75, sign, **ON_COLOUR)
        yield svg.text(x + CELL + 8, 75, said.say(lang), anchor="start")


def _pairs(kernels: Sequence[Rows], digit: Rows) -> Iterator[str]:
    for number, kernel in enumerate(kernels):
        x = 4 + number % COLUMNS * WIDTH / COLUMNS
        y = TOP + number // COLUMNS * ROW_HEIGHT
        yield from _kernel(x, y + (RESULT - 3 * CELL) / 2, kernel)
        yield pixel_image(x + 3 * CELL + GAP, y, RESULT, _coloured(filtered(kernel, digit)))


def _kernel(x: float, y: float, kernel: Rows) -> Iterator[str]:
    """Its nine weights; the sign stands in those that are not small, so colour is not the only mark."""
    largest = _largest(kernel)
    for row, colours in enumerate(_coloured(kernel)):
        for column, colour in enumerate(colours):
            fill = "#" + "".join(f"{part:02x}" for part in colour)
            yield svg.box(x + column * CELL, y + row * CELL, CELL, CELL, fill=fill)
    signs = [[_sign(value / largest) for value in row] for row in kernel]
    yield svg.table(x, y, CELL, signs, **ON_COLOUR)
    yield svg.grid(x, y, CELL, 3, 3, class_="faint")


def _sign(share: float) -> str:
    return "" if abs(share) < 0.2 else "+" if share > 0 else "−"


def _coloured(rows: Rows) -> list[list[tuple[int, int, int]]]:
    """White for 0, and the more of a hue the further a value lies from it."""
    largest = _largest(rows)
    return [[_tint(value / largest) for value in row] for row in rows]


def _largest(rows: Rows) -> float:
    return max(abs(value) for row in rows for value in row) or 1.0


def _tint(share: float) -> tuple[int, int, int]:
    hue = POSITIVE if share > 0 else NEGATIVE
    parts = (int(hue[at : at + 2], 16) for at in (1, 3, 5))
    red, green, blue = (round(255 + abs(share) * (part - 255)) for part in parts)
    return red, green, blue
