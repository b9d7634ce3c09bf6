"""The photo through both layers without torch, NumPy or Pillow: for a page whose Python runs in the browser.

It gives the images and the numbers of `photo`, which uses torch; a test holds the two together.
"""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Sequence
from functools import cache, lru_cache
from math import floor
from struct import pack

from ..by_hand import depthwise, pointwise
from ..pictures.two_steps import Numbers, Shown
from .kept import kept_photo

LEVELS = 64  # shades of a shown image
SIZE = 128  # height and width of the photo, in pixels
Map = Sequence[Sequence[float]]  # (H, W)


def plain_steps(
    chosen: tuple[Numbers, ...], mixing: Numbers, signed: tuple[bool, ...]
) -> tuple[tuple[Shown, ...], tuple[Shown, ...], Shown]:
    """The photo with its three channels, the three filtered channels, and the result, as images.

    `signed` says of the three filtered channels and of the result whether 0 is shown as middle grey.
    """
    y = [_filtered(channel, kernel) for channel, kernel in enumerate(chosen)]
    filtered = [_filtered_image(*one) for one in zip(range(3), chosen, signed, strict=False)]
    z = pointwise(y, [[float(weight) for weight in row] for row in mixing])
    return _before(), tuple(filtered), image(z, signed[-1])


def image(maps: Sequence[Map], signed: bool = False) -> Shown:
    """Maps (1 or 3, H, W) as an image: clipped to 0 … 255, or with 0 in the middle where they are signed.

    >>> image([[[-255.0, 0.0]]], signed=True).low
    -255.0
    """
    rows = [_pixels(together, signed) for together in zip(*maps, strict=True)]
    address = f"data:image/png;base64,{b64encode(_png(rows, len(maps))).decode()}"
    values = [value for one in maps for row in one for value in row]
    return Shown(address, round(min(values), 2), round(max(values), 2), signed)


@lru_cache(maxsize=24)
def _filtered(channel: int, kernel: Numbers) -> Map:
    weight = [[float(value) for value in row] for row in kernel]
    return depthwise([_channels()[channel]], [weight])[0]


@lru_cache(maxsize=24)
def _filtered_image(channel: int, kernel: Numbers, signed: bool) -> Shown:
    return image([_filtered(channel, kernel)], signed)


@cache
def _channels() -> list[Map]:
    """The photo, (C, H, W)."""
    pixels = kept_photo() or bytes(3 * SIZE * SIZE)
    rows = range(0, len(pixels), 3 * SIZE)
    return [[pixels[start + channel : start + 3 * SIZE : 3] for start in rows] for channel in range(3)]


@cache
def _before() -> tuple[Shown, ...]:
    return image(_channels()), *(image([channel]) for channel in _channels())


def _pixels(rows: Sequence[Sequence[float]], signed: bool) -> bytes:
    """One row of the image, its channels side by side in each pixel."""
    shades = [[_shade(value, signed) for value in row] for row in rows]
    return bytes(shade for pixel in zip(*shades, strict=True) for shade in pixel)


def _shade(value: float, signed: bool) -> int:
    level = min(max(127.5 + value / 2 if signed else value, 0.0), 255.0)
    step = floor(level * ((LEVELS - 1) / 255) + 0.5003)  # as in `photo`, whose comment says why
    return floor(step * (255 / (LEVELS - 1)) + 0.5)


def _png(rows: Sequence[bytes], channels: int) -> bytes:
    """An image file of grey (1 channel) or coloured (3 channels) pixels."""
    width = len(rows[0]) // channels
    header = pack(">IIBBBBB", width, len(rows), 8, 0 if channels == 1 else 2, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    chunks = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))
