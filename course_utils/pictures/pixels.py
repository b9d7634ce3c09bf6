"""Images whose every pixel is seen, as PNGs inside an SVG, written without an imaging library."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode
from collections.abc import Sequence

from . import svg

Rows = Sequence[Sequence[float]]
Pixels = Sequence[Sequence[tuple[int, ...]]]


def grey(rows: Rows) -> list[list[tuple[int]]]:
    """Pixels of grey from values between 0 (black) and 1 (white).

    >>> grey([[0, 0.5, 1]])
    [[(0,), (128,), (255,)]]
    """
    return [[(round(255 * value),) for value in row] for row in rows]


def pixel_image(x: float, y: float, side: float, pixels: Pixels) -> str:
    """The pixels in a framed square; each is grey (one number from 0 to 255) or red, green and blue.

    >>> pixel_image(4, 8, 84, [[(0,), (255,)]])[:40]
    '<image href="data:image/png;base64,iVBOR'
    """
    source = "data:image/png;base64," + b64encode(_png(pixels)).decode()
    where = {"x": x, "y": y, "width": side, "height": side}
    frame = svg.box(**where, fill="none", class_="faint")
    return svg.element("image", href=source, style="image-rendering:pixelated", **where) + frame


def _png(pixels: Pixels) -> bytes:
    """A PNG that is not compressed: what a compressor makes of it would differ between machines."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    colour = {1: 0, 3: 2}[len(pixels[0][0])]  # PNG's numbers for grey and for RGB
    head = struct.pack(">IIBBBBB", len(pixels[0]), len(pixels), 8, colour, 0, 0, 0)
    lines = b"".join(b"\0" + bytes(part for pixel in row for part in pixel) for row in pixels)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(lines, level=0)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
