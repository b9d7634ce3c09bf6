"""Colour images side by side, each with its label beneath it."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import training as words
from . import svg
from .picture import Picture
from .pixels import Pixels, Rows, pixel_image

SIDE, GAP, LABEL = 144, 16, 28


def colour_row(images: Sequence[Sequence[Rows]], labels: Sequence[int], lang: str) -> Picture:
    """Images (3, H, W) with values from 0 to 1, each as it looks, above the label it should get."""
    parts = []
    for place, (image, label) in enumerate(zip(images, labels, strict=True)):
        x = place * (SIDE + GAP)
        said = words.LABEL.say(lang, label=label)
        parts += [
            pixel_image(x, 0, SIDE, _colours(image)),
            svg.text(x + SIDE / 2, SIDE + 20, said),
        ]
    width = len(images) * (SIDE + GAP) - GAP
    alt = words.COLOURS_ALT.say(lang, labels=", ".join(map(str, labels)))
    return Picture(svg.drawing(width, SIDE + LABEL, *parts), alt, lang)


def _colours(image: Sequence[Rows]) -> Pixels:
    """Pixels of red, green and blue from three maps."""
    return [
        [tuple(round(255 * min(value, 1)) for value in pixel) for pixel in zip(*rows, strict=True)]
        for rows in zip(*image, strict=True)
    ]
