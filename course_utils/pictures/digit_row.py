"""Ten handwritten digits as they are: each pixel a square of its grey."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import training as words
from . import svg
from .picture import Picture
from .pixels import Rows, grey, pixel_image

WIDTH = 640


def digit_row(images: Sequence[Rows], lang: str) -> Picture:
    """Ten digits side by side, white on black; each image is rows of values from 0 to 1."""
    side = WIDTH // len(images)
    parts = [pixel_image(place * side + 2, 2, side - 4, grey(rows)) for place, rows in enumerate(images)]
    return Picture(svg.drawing(WIDTH, side, *parts), words.DIGITS_ALT.say(lang), lang)
