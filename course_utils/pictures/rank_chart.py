"""A dense kernel beside its best separable copy; below, what each copy errs and what it costs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..words.explorers import rank as words
from ..words.language import percent, whole
from . import svg
from .palette import KINDS, NEGATIVE, POSITIVE
from .picture import Picture

WIDTH, HEIGHT = 640, 478
LEFT, STEP = 84, 61  # of the first column of tiles and bars, and to the next
CELL, TILES_Y, ROW = 15, 34, 58
ERRORS_Y, WEIGHTS_Y, TALLEST = 290, 436, 84  # the feet of the bars, and the tallest
BAR = 44
LEVELS = 20  # of a colour's strength

Kernel = Sequence[float]  # the k × k numbers of a kernel, row by row


def rank_chart(
    dense: Sequence[Kernel],
    copy: Sequence[Kernel],
    errors: Sequence[float],
    weights: Sequence[int],
    dense_weights: int,
    chosen: int,
    lang: str,
) -> Picture:
    """Kernels of a dense layer and of the copy with `chosen` filters per channel; errors and weights of all.

    `dense` and `copy` hold the same few 3×3 kernels, nine numbers each; `errors` (shares) and `weights` run
    over K = 1, 2, ….
    """
    strongest = max(abs(value) for kernel in (*dense, *copy) for value in kernel)
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        svg.text(4, TILES_Y - 14, words.TILES.say(lang), anchor="start", font_weight="bold"),
        svg.text(
            LEFT + len(errors) * STEP, TILES_Y - 14, words.SIGNS.say(lang), anchor="end", class_="muted"
        ),
        *_tiles(words.DENSE.say(lang), dense, TILES_Y, strongest),
        *_tiles(words.COPY.say(lang), copy, TILES_Y + ROW, strongest),
        svg.text(4, ERRORS_Y - TALLEST - 28, words.ERRORS.say(lang), anchor="start", font_weight="bold"),
        *_bars(errors, 1.0, [percent(error, lang, digits=0) for error in errors], ERRORS_Y, chosen),
        *_weights(weights, dense_weights, chosen, lang),
        *(
            svg.text(
                LEFT + (k - 0.5) * STEP, HEIGHT - 20, str(k), font_weight="bold" if k == chosen else None
            )
            for k in range(1, len(errors) + 1)
        ),
        svg.text(LEFT - 8, HEIGHT - 20, "K", anchor="end"),
    )
    return Picture(drawing, _alt(len(dense), errors, weights, dense_weights, chosen, lang), lang)


def _tiles(label: str, kernels: Sequence[Kernel], y: float, strongest: float) -> Iterator[str]:
    """The stronger a weight, the fuller its colour: one hue above 0, another below."""
    yield svg.text(LEFT - 12, y + 1.5 * CELL + 5, label, anchor="end")
    alike: dict[tuple[str, float], str] = defaultdict(str)  # cells of one look are one path
    for number, kernel in enumerate(kernels):
        for place, value in enumerate(kernel):
            row, column = divmod(place, 3)
            x = LEFT + 8 + number * STEP + column * CELL
            look = (POSITIVE if value > 0 else NEGATIVE, round(abs(value) / strongest * LEVELS) / LEVELS)
            alike[look] += f"M{x} {y + row * CELL}h{CELL}v{CELL}h-{CELL}z"
    for (colour, share), cells in alike.items():
        yield svg.element("path", d=cells, fill=colour, fill_opacity=share)
    for number in range(len(kernels)):
        yield svg.grid(LEFT + 8 + number * STEP, y, CELL, 3, 3, class_="faint")


def _bars(
    values: Sequence[float], most: float, labels: Sequence[str], foot: float, chosen: int
) -> Iterator[str]:
    for k, (value, label) in enumerate(zip(values, labels, strict=True), start=1):
        height = TALLEST * value / most
        middle = LEFT + (k - 0.5) * STEP
        look = {"fill": KINDS["separable"]} if k == chosen else {"class_": "muted", "fill_opacity": 0.45}
        yield svg.box(middle - BAR / 2, foot - height, BAR, height, **look)
        if label:
            weight = "bold" if k == chosen else None
            yield svg.text(middle, foot - height - 6, label, font_weight=weight)
    yield svg.line(LEFT, foot, LEFT + len(values) * STEP, foot)


def _weights(weights: Sequence[int], dense: int, chosen: int, lang: str) -> Iterator[str]:
    most = max(*weights, dense)
    y = WEIGHTS_Y - TALLEST * dense / most
    heading = WEIGHTS_Y - TALLEST - 28
    yield svg.text(4, heading, words.WEIGHTS.say(lang), anchor="start", font_weight="bold")
    labels = [whole(number, lang) if k == chosen else "" for k, number in enumerate(weights, start=1)]
    yield from _bars(weights, most, labels, WEIGHTS_Y, chosen)
    right = LEFT + len(weights) * STEP
    yield svg.line(LEFT, y, right, y, stroke_dasharray="6 5", stroke_width=1.5)
    said = words.DENSE_LINE.say(lang, n=whole(dense, lang))
    yield svg.text(right, heading, said, anchor="end")


def _alt(
    tiles: int, errors: Sequence[float], weights: Sequence[int], dense: int, chosen: int, lang: str
) -> str:
    return words.ALT.say(
        lang,
        tiles=tiles,
        k=chosen,
        errors="; ".join(percent(error, lang, digits=0) for error in errors),
        weights="; ".join(whole(number, lang) for number in weights),
        dense=whole(dense, lang),
    )
