"""One row of a map with its padding, and beneath it every window with the output that it makes.

Height and width follow the same rule, so one row says all. The windows stand one under the other, as a stair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..arithmetic import ConvSpec
from ..words.explorers import output_size as words
from ..words.language import minus
from . import svg
from .palette import hue
from .picture import Picture

WIDTH, HEIGHT = 640, 480
LEFT, RIGHT = 8, 548  # of the positions
INPUT_Y, INPUT_TALL = 58, 24
STAIR_Y, STAIR_TALL = 96, 376  # of the windows, all together
WIDEST, TALLEST = 34, 30  # of a position, and of the row of a window
OUTPUT_X, OUTPUT_WIDE = 566, 26
GAP = 1  # between two positions
LABEL_WIDE, LABEL_TALL = 24, 19  # room that a number of two digits needs


def output_positions(spec: ConvSpec, size: int, lang: str) -> Picture:
    """Which of the `size` positions of a row, and which of its padding, each output of `spec` reads."""
    windows = read_by(spec, size)
    padding = -windows[0].start  # the first output begins where the padding does
    side = min(WIDEST, (RIGHT - LEFT) / (size + 2 * padding))
    tall = min(TALLEST, STAIR_TALL / len(windows))
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        *_headings(size, padding, len(windows), lang),
        *_input(size, padding, side, unread(windows, size)),
        *_numbers(size, padding, side),
        *_stair(windows, size, padding, side, tall),
        *_outputs(windows, size, tall),
    )
    return Picture(drawing, _alt(windows, size, padding, lang), lang)


def read_by(spec: ConvSpec, size: int) -> list[range]:
    """The positions that each output of a row reads, counted from 0; padding lies below 0 and from `size` on.

    >>> read_by(ConvSpec(3, 8, kernel_size=3, stride=2, padding=1), size=4)
    [range(-1, 2), range(1, 4)]
    """
    k, stride, padding, dilation = (
        getattr(spec, name)[0] for name in ("kernel_size", "stride", "padding", "dilation")
    )
    starts = (output * stride - padding for output in range(spec.output_shape(size, size)[1]))
    return [range(start, start + dilation * (k - 1) + 1, dilation) for start in starts]


def unread(windows: Iterable[range], size: int) -> list[int]:
    """The positions of the input that lie in no window.

    >>> unread([range(-1, 2), range(1, 4)], size=6)
    [4, 5]
    """
    read = {position for window in windows for position in window}
    return [position for position in range(size) if position not in read]


def only_padding(window: range, size: int) -> bool:
    """Whether a window lies on padding from end to end.

    >>> only_padding(range(-1, 0), size=4), only_padding(range(-1, 2), size=4)
    (True, False)
    """
    return not any(0 <= position < size for position in window)


def _headings(size: int, padding: int, out: int, lang: str) -> Iterator[str]:
    said = words.INPUT_PADDED if padding else words.INPUT
    heading = said.say(lang, size=size, padding=padding)
    yield svg.text(LEFT, 22, heading, anchor="start", font_weight="bold")
    yield svg.text(WIDTH - 8, 22, words.OUTPUT.say(lang, out=out), anchor="end", font_weight="bold")


def _input(size: int, padding: int, side: float, missed: list[int]) -> Iterator[str]:
    read = [position for position in range(size) if position not in set(missed)]
    edges = [*range(-padding, 0), *range(size, size + padding)]
    yield _squares(read, padding, side, fill=hue(0), fill_opacity=0.25)
    yield _squares(edges, padding, side, class_="muted", fill_opacity=0.2)
    yield _squares(range(size), padding, side, fill="none", class_="line")
    if side >= svg.SMALLEST:
        for position in edges:
            yield svg.text(_x(position + 0.5, padding, side), INPUT_Y + 17, "0", class_="muted")


def _numbers(size: int, padding: int, side: float) -> Iterator[str]:
    for position in range(0, size, _every(side, LABEL_WIDE)):
        yield svg.text(_x(position + 0.5, padding, side), INPUT_Y - 7, str(position), class_="muted")


def _stair(windows: list[range], size: int, padding: int, side: float, tall: float) -> Iterator[str]:
    ways = "".join(
        f"M{_x(window[0], padding, side):.1f} {STAIR_Y + (row + 0.5) * tall:.1f}H{OUTPUT_X}"
        for row, window in enumerate(windows)
    )
    yield svg.element("path", d=ways, fill="none", class_="faint")
    for on_input, colour in ((True, {"stroke": hue(0)}), (False, {"class_": "line", "stroke_opacity": 0.35})):
        path = ""
        for row, window in enumerate(windows):
            here = [position for position in window if (0 <= position < size) == on_input]
            path += _dashes(here, padding, side, STAIR_Y + (row + 0.5) * tall)
        if path:
            yield svg.element("path", d=path, fill="none", stroke_width=0.76 * tall, **colour)


def _outputs(windows: list[range], size: int, tall: float) -> Iterator[str]:
    every = _every(tall, LABEL_TALL)
    for row, window in enumerate(windows):
        y = STAIR_Y + (row + 0.5) * tall
        if only_padding(window, size):
            yield svg.box(OUTPUT_X, y - 0.38 * tall, OUTPUT_WIDE, 0.76 * tall, class_="ground line")
        else:
            yield svg.line(OUTPUT_X, y, OUTPUT_X + OUTPUT_WIDE, y, stroke=hue(1), stroke_width=0.76 * tall)
        if row % every == 0:
            number_x, number_y = OUTPUT_X + OUTPUT_WIDE + 8, y + svg.SMALLEST / 3
            yield svg.text(number_x, number_y, str(row), anchor="start", class_="muted")


def _squares(positions: Iterable[int], padding: int, side: float, **look) -> str:
    """The positions in the row of the input, all in a single path."""
    wide = side - GAP
    path = "".join(
        f"M{_x(position, padding, side):.1f} {INPUT_Y}h{wide:.1f}v{INPUT_TALL}h{-wide:.1f}z"
        for position in positions
    )
    return svg.element("path", d=path, **look) if path else ""


def _dashes(positions: Iterable[int], padding: int, side: float, y: float) -> str:
    """Positions in the row of a window: short lines at height `y`, as wide as the row is tall."""
    return "".join(f"M{_x(position, padding, side):.1f} {y:.1f}h{side - GAP:.1f}" for position in positions)


def _x(position: float, padding: int, side: float) -> float:
    return LEFT + (position + padding) * side


def _every(room: float, needed: float) -> int:
    """How many to go on from one number to the next, so that none touches another."""
    return next(step for step in (1, 2, 5, 10) if step * room >= needed)


def _alt(windows: list[range], size: int, padding: int, lang: str) -> str:
    told = [0, 1, len(windows) - 1] if len(windows) > 3 else range(len(windows))
    said = (words.ALT_WINDOW.say(lang, n=n, read=", ".join(map(minus, windows[n]))) for n in told)
    missed = unread(windows, size)
    return words.ALT.say(
        lang,
        size=size,
        padding=padding,
        windows=" ".join(said),
        out=len(windows),
        unread=", ".join(map(str, missed)) or words.NONE.say(lang),
    )
