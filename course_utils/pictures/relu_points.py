"""A curve in the plane, and what of it comes back after a trip through ReLU in n channels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import hypot

from ..words import network_pictures as words
from ..words.language import decimal
from . import svg
from .palette import HUES
from .picture import Picture

Points = Sequence[Sequence[float]]  # of (x, y)
SIDE, GAP, HEADING, COLUMNS = 200, 20, 26, 3


def relu_points(points: Points, recovered: Mapping[int, Points], lang: str) -> Picture:
    """The points as they went in, and beside them what came back for each number of channels n.

    All squares have one scale; the colour runs along the curve, so points that fell together can be told.

    >>> relu_points([(0, 1), (1, 0)], {2: [(0, 1), (0, 0)]}, "en").alt.rpartition("squares. ")[2]
    'Relative errors: 0.71 with n = 2.'
    """
    reach = 1.08 * max(map(abs, _flat(points)))
    errors = {n: _said(relative_error(points, back), lang) for n, back in recovered.items()}
    panels = [(words.BEFORE.say(lang), points)]
    panels += [(words.AFTER.say(lang, n=n, error=errors[n]), back) for n, back in recovered.items()]
    rows = -(-len(panels) // COLUMNS)
    parts = [part for place, panel in enumerate(panels) for part in _panel(*panel, place, reach)]
    said = "; ".join(words.ERROR.say(lang, n=n, error=error) for n, error in errors.items())
    drawing = svg.drawing(640, rows * (SIDE + HEADING + GAP), *parts)
    return Picture(drawing, words.RELU_ALT.say(lang, panels=len(panels), errors=said), lang)


def relative_error(points: Points, back: Points) -> float:
    """Length of all differences together, as a share of the length of all points together.

    >>> relative_error([(3, 4)], [(3, 0)])
    0.8
    """
    pairs = zip(_flat(points), _flat(back), strict=True)
    return hypot(*(there - here for here, there in pairs)) / hypot(*_flat(points))


def _said(error: float, lang: str) -> str:
    if error < 0.001:
        return f"< {decimal(0.001, lang, 3)}"
    return decimal(error, lang, 2 if error >= 0.1 else 3)


def _flat(points: Points) -> list[float]:
    return [value for point in points for value in point]


def _panel(heading: str, points: Points, place: int, reach: float) -> Iterator[str]:
    x = place % COLUMNS * (SIDE + GAP)
    y = place // COLUMNS * (SIDE + HEADING + GAP) + HEADING
    yield svg.text(x + SIDE / 2, y - 8, heading)
    yield svg.box(x + 0.5, y, SIDE - 1, SIDE, class_="ground faint")
    scale = SIDE / 2 / reach
    at = [(x + SIDE / 2 + scale * p, y + SIDE / 2 - scale * q) for p, q in points]
    part = -(-(len(at) - 1) // len(HUES))  # steps of the curve in one hue
    for i, hue in enumerate(HUES):
        if len(piece := at[i * part : (i + 1) * part + 1]) > 1:
            yield svg.polyline(piece, stroke=hue, stroke_width=3, stroke_linecap="round")
