"""The weight matrix C_out × C_in: which output channel holds a kernel for which input channel.

Blocks are drawn to scale: the coloured share of the area is 1/groups, the layer's share of the weights of a
standard convolution.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from math import hypot

from ..arithmetic import ConvSpec, valid_groups
from ..words.explorers import groups as words
from . import svg
from .palette import HUES, hue

EDGE = 356  # left edge of headings and legend
LEFT, RIGHT, TOP, BOTTOM = 414, 632, 106, 404  # where the matrix may stand
MIDDLE = (LEFT + RIGHT) / 2
CELL_MOST, SIDE_LEAST = 48, 64
CELLS_MOST = 16  # up to so many channels on either side every kernel is a cell of its own
BLOCKS_MOST = 64  # beyond, a block would be thinner than the eye can tell from its neighbours
DASH_LEAST = 3.0
REST = "rest"  # of what belongs to no channel that can be chosen: it fades whichever is


@dataclass(frozen=True)
class Frame:
    """Where the matrix of a layer lies in the picture, and how large one kernel's cell is there."""

    x: float
    y: float
    width: float
    height: float
    cell_width: float
    cell_height: float

    @classmethod
    def of(cls, spec: ConvSpec) -> Frame:
        """Square cells as far as they fit; a very narrow or very flat matrix is widened to be seen."""
        cell = min(CELL_MOST, (RIGHT - LEFT) / spec.c_in, (BOTTOM - TOP) / spec.c_out)
        width, height = max(cell * spec.c_in, SIDE_LEAST), max(cell * spec.c_out, SIDE_LEAST)
        x, y = MIDDLE - width / 2, (TOP + BOTTOM - height) / 2
        return cls(x, y, width, height, width / spec.c_in, height / spec.c_out)


def weight_matrix(spec: ConvSpec, outputs: Sequence[int], lang: str) -> str:
    """The matrix with headings, axes and legend; the rows of `outputs` can be lit."""
    frame = Frame.of(spec)
    return "".join(
        (
            *_headings(spec, lang),
            svg.box(frame.x, frame.y, frame.width, frame.height, class_="ground faint"),
            *_blocks(spec, frame, set(outputs)),
            *(_row(spec, frame, output) for output in outputs),
            *_zeros(spec, frame),
            *_column_axis(spec, frame, lang),
            *_row_axis(spec, frame, lang),
            *_legend(spec, lang),
            *_grip(spec, frame),
        )
    )


def _headings(spec: ConvSpec, lang: str) -> Iterator[str]:
    yield svg.text(EDGE, 22, words.MATRIX.say(lang), anchor="start", font_weight="bold")
    size = f"C_out × C_in = {spec.c_out} × {spec.c_in}"
    yield svg.text(EDGE, 44, size, anchor="start", class_="muted")


def _blocks(spec: ConvSpec, frame: Frame, shown: Set[int]) -> Iterator[str]:
    """The blocks of large layers, without the rows that are shown one by one: nothing is coloured twice."""
    if spec.groups > BLOCKS_MOST:
        yield from _diagonal(spec, frame)
    elif not _has_cells(spec):
        for turn, colour in enumerate(HUES[: spec.groups]):
            numbers = range(turn, spec.groups, len(HUES))
            shape = "".join(_rest_of_block(spec, frame, number, shown) for number in numbers)
            yield svg.element("path", d=shape, fill=colour, shape_rendering="crispEdges", data_is=REST)


def _rest_of_block(spec: ConvSpec, frame: Frame, number: int, shown: Set[int]) -> str:
    inputs, outputs = spec.group(number)
    rest = [
        output for output in outputs if output not in shown
    ]  # one piece: first and last are what is shown
    if not rest:
        return ""
    corner = frame.x + inputs[0] * frame.cell_width, frame.y + rest[0] * frame.cell_height
    return _rectangles([corner], len(inputs) * frame.cell_width, len(rest) * frame.cell_height)


def _diagonal(spec: ConvSpec, frame: Frame) -> Iterator[str]:
    """More blocks than can be seen one by one: a dashed diagonal in which the hues take turns."""
    dash = max(hypot(frame.width, frame.height) / spec.groups, DASH_LEAST)
    for turn, colour in enumerate(HUES):
        yield svg.line(
            frame.x,
            frame.y,
            frame.x + frame.width,
            frame.y + frame.height,
            stroke=colour,
            stroke_width=2,
            stroke_dasharray=f"{dash:.2f} {dash * (len(HUES) - 1):.2f}",
            stroke_dashoffset=f"{-turn * dash:.2f}",
            data_is=REST,
        )


def _row(spec: ConvSpec, frame: Frame, output: int) -> str:
    """The kernels of one output channel, which light up with it."""
    number = output // (spec.c_out // spec.groups)
    inputs = spec.group(number).inputs
    x, y = frame.x + inputs[0] * frame.cell_width, frame.y + output * frame.cell_height
    if _has_cells(spec):
        corners = [(x + i * frame.cell_width + 0.75, y + 0.75) for i in range(len(inputs))]
        shape = _rectangles(corners, frame.cell_width - 1.5, frame.cell_height - 1.5)
    else:
        shape = _rectangles([(x, y)], max(len(inputs) * frame.cell_width, 2), max(frame.cell_height, 2))
    return svg.element("path", d=shape, fill=hue(number), shape_rendering="crispEdges", data_is=f"o{output}")


def _rectangles(corners: Iterable[tuple[float, float]], width: float, height: float) -> str:
    """Equal rectangles as one path, which is much smaller than an element each."""
    sides = f"h{width:.1f}v{height:.1f}h{-width:.1f}z"
    return "".join(f"M{x:.1f} {y:.1f}{sides}" for x, y in corners)


def _zeros(spec: ConvSpec, frame: Frame) -> Iterator[str]:
    if min(frame.cell_width, frame.cell_height) < 24:
        return
    for number in range(spec.groups):
        inputs, outputs = spec.group(number)
        for column in (c for c in range(spec.c_in) if c not in inputs):
            x = frame.x + (column + 0.5) * frame.cell_width
            for row in outputs:
                yield svg.text(x, frame.y + (row + 0.5) * frame.cell_height + 5, "0", class_="muted")


def _column_axis(spec: ConvSpec, frame: Frame, lang: str) -> Iterator[str]:
    yield svg.text(MIDDLE, frame.y - 30, words.MATRIX_COLUMNS.say(lang), class_="muted")
    y = frame.y - 8
    if frame.cell_width >= 24 or spec.c_in == 1:
        for column in range(spec.c_in):
            x = frame.x + (column + 0.5) * frame.cell_width
            yield svg.text(x, y, str(column), class_="muted")
    else:
        yield svg.text(frame.x, y, "0", anchor="start", class_="muted")
        yield svg.text(frame.x + frame.width, y, str(spec.c_in - 1), anchor="end", class_="muted")


def _row_axis(spec: ConvSpec, frame: Frame, lang: str) -> Iterator[str]:
    x, y = frame.x - 50, frame.y + frame.height / 2
    turned = f"rotate(-90 {x:.1f} {y:.1f})"
    yield svg.text(x, y, words.MATRIX_ROWS.say(lang), class_="muted", transform=turned)
    edge = frame.x - 6
    if frame.cell_height >= 18:
        for row in range(spec.c_out):
            y = frame.y + (row + 0.5) * frame.cell_height + 5
            yield svg.text(edge, y, str(row), anchor="end", class_="muted")
    else:
        yield svg.text(edge, frame.y + 12, "0", anchor="end", class_="muted")
        yield svg.text(edge, frame.y + frame.height - 1, str(spec.c_out - 1), anchor="end", class_="muted")


def _legend(spec: ConvSpec, lang: str) -> Iterator[str]:
    kernel = words.ONE_KERNEL.say(lang, k=spec.kernel_size[0])
    yield svg.box(EDGE, 434, 14, 14, fill=hue(0))
    yield svg.text(EDGE + 22, 446, kernel, anchor="start")
    yield svg.box(EDGE + 0.5, 456.5, 13, 13, class_="ground faint")
    yield svg.text(EDGE + 22, 468, words.NO_WEIGHT.say(lang), anchor="start")


def _grip(spec: ConvSpec, frame: Frame) -> Iterator[str]:
    """The corner of the first block: dragging it down or up makes the groups fewer or more."""
    edges = {groups: frame.y + frame.height / groups for groups in valid_groups(spec.c_in, spec.c_out)}
    if len(edges) == 1:
        return
    place = {"cx": frame.x + frame.width / spec.groups, "cy": edges[spec.groups]}
    yield svg.element("circle", **place, r=6, class_="ground line", stroke_width=2, data_glide="grip")
    yield svg.element("circle", **place, r=18, fill_opacity="0", data_down=svg.drag("groups", edges))


def _has_cells(spec: ConvSpec) -> bool:
    return max(spec.c_in, spec.c_out) <= CELLS_MOST
