"""What one changed pixel changes: the channels of the input above, those of the output below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from ..words.explorers import reach as words
from . import svg
from .palette import filled
from .picture import Picture

WIDTH, HEIGHT = 640, 262
LEFT, STEP, TILE = 14, 78, 66
INPUT_Y, OUTPUT_Y = 34, 164

Place = tuple[int, int]  # row and column


def reach_map(
    kind: str, channel: int, touched: Place, changed: Sequence[frozenset[Place]], size: int, lang: str
) -> Picture:
    """Tiles for the channels: `changed` holds, for each output channel, the places that changed.

    Channels and places count from 0; each map is `size` × `size`, and there are as many inputs as outputs.
    What a layer of this `kind` changes has the hue of the kind.

    >>> one = frozenset({(1, 1)})
    >>> reach_map("depthwise", 0, (1, 1), [one, frozenset()], 3, "en").alt.partition("output. ")[2]
    'Channels that change: 0; in each, 1×1 = 1 positions change. The others are empty.'
    """
    untouched: frozenset[tuple[int, int]] = frozenset()
    inputs = [frozenset({touched}) if n == channel else untouched for n in range(len(changed))]
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        svg.text(LEFT, INPUT_Y - 12, words.INPUT.say(lang), anchor="start", font_weight="bold"),
        *_tiles(inputs, INPUT_Y, size, {"class_": "ink"}),
        svg.text(LEFT, OUTPUT_Y - 12, words.OUTPUT.say(lang), anchor="start", font_weight="bold"),
        *_tiles(changed, OUTPUT_Y, size, filled(kind)),
    )
    return Picture(drawing, _alt(channel, changed, size, lang), lang)


def extent(places: frozenset[Place]) -> Place:
    """Height and width of the box around `places`.

    >>> extent(frozenset({(2, 3), (4, 3)}))
    (3, 1)
    """
    rows, columns = zip(*places, strict=True)
    return max(rows) - min(rows) + 1, max(columns) - min(columns) + 1


def _tiles(maps: Sequence[frozenset[Place]], y: float, size: int, look: dict[str, str]) -> Iterator[str]:
    side = TILE / size
    for number, places in enumerate(maps):
        x = LEFT + number * STEP
        cells = "".join(_run(x, y, side, run) for run in _runs(places))
        if cells:
            yield svg.element("path", d=cells, **look, shape_rendering="crispEdges")
        yield svg.grid(x, y, side, size, size, class_="faint", stroke_width=0.5)
        yield svg.box(x, y, TILE, TILE, fill="none", class_="line", stroke_width=2 if places else 1)
        weight = "bold" if places else None
        yield svg.text(x + TILE / 2, y + TILE + 19, str(number), font_weight=weight)


def _runs(places: frozenset[Place]) -> Iterator[tuple[int, int, int]]:
    """Neighbouring places of a row as one piece: its row, its first column, and how many."""
    for row, column in sorted(places):
        if (row, column - 1) not in places:
            length = next(n for n in count(1) if (row, column + n) not in places)
            yield row, column, length


def _run(x: float, y: float, side: float, run: tuple[int, int, int]) -> str:
    row, column, length = run
    return f"M{x + column * side:g} {y + row * side:g}h{length * side:g}v{side:g}h-{length * side:g}z"


def _alt(channel: int, changed: Sequence[frozenset[Place]], size: int, lang: str) -> str:
    numbers = [number for number, places in enumerate(changed) if places]
    first = changed[numbers[0]]
    height, width = extent(first)
    rows = words.ALT_CHANGED.say(
        lang,
        channels=", ".join(map(str, numbers)),
        height=height,
        width=width,
        positions=len(first),
    )
    return words.ALT.say(lang, n=len(changed), size=size, channel=channel, rows=rows)
