"""Who reads whom: the channels of a convolution, group by group, beside its weight matrix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..arithmetic import ConvSpec, Group
from ..words import text
from ..words.explorers import groups as words
from ..words.language import whole
from . import svg
from .palette import hue
from .picture import Picture
from .weight_matrix import REST, weight_matrix

WIDTH, HEIGHT = 640, 480  # the same for every layer: the page never jumps
LEFT, RIGHT, TOP, BOTTOM = 8, 336, 60, 472  # of the boxes
INPUT_X, OUTPUT_X, MIDDLE = 50, 294, 172  # centres of the columns
CHANNEL_WIDTH = 72
START, END = INPUT_X + CHANNEL_WIDTH / 2, OUTPUT_X - CHANNEL_WIDTH / 2  # of the connections

ROWS_MOST = 16  # rows that fit at the smallest text size
ROWS_FEW = 13  # rows where something is left out: then the rest may breathe
SLOT_MOST, GAP, ELLIPSIS = 40, 5, 30  # heights
LINES_MOST = 300  # beyond, a line per connection is a grey cloud
LINES_WIDE = 64  # beyond, lines are thin: else they run together

Row = int | None  # a channel or a group by its number; None stands for those left out


@dataclass(frozen=True)
class Side:
    """The channels of a group on one side of the diagram, with the height at which each row stands."""

    channels: range
    rows: Sequence[Row]
    heights: Sequence[float]

    @property
    def left_out(self) -> int:
        """Number of channels behind the ellipsis."""
        return len(self.channels) - sum(row is not None for row in self.rows)


@dataclass(frozen=True)
class Box:
    """One group as it stands in the diagram."""

    number: int
    top: float
    slot: float  # height of a row
    height: float
    inputs: Side
    outputs: Side

    @property
    def middle(self) -> float:
        """Height of the box's middle."""
        return self.top + self.height / 2


def channel_groups(spec: ConvSpec, lang: str) -> Picture:
    """Input channels on the left, groups boxed and numbered, outputs on the right; then the weight matrix.

    Channels and groups are numbered from 0, as in PyTorch. Every output channel that is shown can be chosen,
    and lights what it reads.
    """
    numbers = _few(spec.groups, _groups_most(spec))
    boxes = _boxes(spec, numbers)
    lines = len(boxes) * spec.c_in * spec.c_out <= LINES_MOST * spec.groups**2
    outputs = [row for box in boxes for row in box.outputs.rows if row is not None]
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        *_headings(spec, lang),
        *(_group(box, lines, lang) for box in boxes),
        *_groups_left_out(spec, boxes, lang),
        weight_matrix(spec, outputs, lang),
    )
    return Picture(drawing, _alt(spec, lang), lang)


def _few(count: int, most: int) -> list[Row]:
    """All numbers below `count`, or the first few, None for the others, and the last: `most` rows in all."""
    if count <= most:
        return list(range(count))
    return [*range(most - 2), None, count - 1]


def _rows_most(spec: ConvSpec) -> int:
    """How many rows a group may take: all it needs if everything fits, else 4 to 8."""
    needed = max(spec.c_in, spec.c_out) // spec.groups
    if needed * spec.groups <= ROWS_MOST:
        return needed
    return min(needed, 8, max(4, ROWS_MOST // spec.groups))


def _groups_most(spec: ConvSpec) -> int:
    """How many rows the column of groups may have, the ellipsis among them."""
    rows = _rows_most(spec)
    if spec.groups * rows <= ROWS_MOST:
        return spec.groups
    return (ROWS_FEW - 1) // rows + 1


def _boxes(spec: ConvSpec, numbers: Sequence[Row]) -> list[Box]:
    rows = _rows_most(spec)
    shown = [number for number in numbers if number is not None]
    ellipsis = ELLIPSIS if None in numbers else 0
    gaps = GAP * (len(shown) - 1) + ellipsis
    slot = min(SLOT_MOST, (BOTTOM - TOP - gaps) / (rows * len(shown)))
    top = (TOP + BOTTOM - gaps - slot * rows * len(shown)) / 2
    boxes = []
    for number, following in zip(shown, [*shown[1:], None], strict=True):
        boxes.append(_box(number, spec.group(number), rows, top, slot))
        top += rows * slot + GAP + (ellipsis if following != number + 1 else 0)
    return boxes


def _box(number: int, group: Group, rows: int, top: float, slot: float) -> Box:
    inputs = _side(group.inputs, rows, top, slot)
    outputs = _side(group.outputs, rows, top, slot)
    return Box(number, top, slot, rows * slot, inputs, outputs)


def _side(channels: range, most: int, top: float, slot: float) -> Side:
    rows = [None if row is None else channels[row] for row in _few(len(channels), most)]
    pitch = most * slot / len(rows)
    return Side(channels, rows, [top + (i + 0.5) * pitch for i in range(len(rows))])


def _headings(spec: ConvSpec, lang: str) -> Iterator[str]:
    yield svg.text(LEFT, 22, words.INPUT_CHANNELS.say(lang), anchor="start", font_weight="bold")
    yield svg.text(RIGHT, 22, words.OUTPUT_CHANNELS.say(lang), anchor="end", font_weight="bold")
    yield svg.text(LEFT, 44, f"C_in = {spec.c_in}", anchor="start", class_="muted")
    yield svg.text(MIDDLE - 5, 44, f"groups = {spec.groups}", class_="muted")
    yield svg.text(RIGHT, 44, f"C_out = {spec.c_out}", anchor="end", class_="muted")


def _group(box: Box, lines: bool, lang: str) -> str:
    colour = hue(box.number)
    frame = svg.box(
        LEFT,
        box.top,
        RIGHT - LEFT,
        box.height,
        rx=8,
        fill=colour,
        fill_opacity=0.1,
        data_glide=f"g{box.number}",
    )
    return "".join(
        (
            frame,
            *(_lines(box, colour) if lines else _band(box, colour)),
            _number(box, colour, lang),
            *_inputs(box, colour, lang),
            *_outputs(box, colour, lang),
        )
    )


def _lines(box: Box, colour: str) -> Iterator[str]:
    """A line per connection, all lines into one output channel as one path; a wedge for what is left out."""
    inputs = list(zip(box.inputs.rows, box.inputs.heights, strict=True))
    sources = [y for row, y in inputs if row is not None]
    width = 1.5 if len(inputs) * len(box.outputs.rows) <= LINES_WIDE else 0.8
    for output, y_out in zip(box.outputs.rows, box.outputs.heights, strict=True):
        if output is None:
            yield _wedge(box.inputs.heights, [y_out], colour, REST, 0.25)
            continue
        path = "".join(f"M{START:g} {y:.1f}L{END:g} {y_out:.1f}" for y in sources)
        look = {"stroke": colour, "stroke_width": width, "fill": "none"}
        yield svg.element("path", d=path, **look, data_is=f"o{output}")
    for row, y_in in inputs:
        if row is None:
            yield _wedge([y_in], box.outputs.heights, colour, f"g{box.number}", 0.25)


def _band(box: Box, colour: str) -> Iterator[str]:
    yield _wedge(box.inputs.heights, box.outputs.heights, colour, f"g{box.number}", 0.4)


def _wedge(left: Sequence[float], right: Sequence[float], colour: str, token: str, opacity: float) -> str:
    """A translucent area from some rows on the left to some on the right: every one with every one."""
    corners = ((START, left[0] - 6), (END, right[0] - 6), (END, right[-1] + 6), (START, left[-1] + 6))
    path = "L".join(f"{x:g} {y:.1f}" for x, y in corners)
    return svg.element("path", d=f"M{path}z", fill=colour, fill_opacity=opacity, data_is=token)


def _number(box: Box, colour: str, lang: str) -> str:
    label = words.GROUP.say(lang, number=box.number)
    width = 9 * len(label) + 14
    plate = svg.box(
        MIDDLE - width / 2,
        box.middle - 10,
        width,
        20,
        rx=10,
        class_="ground",
        stroke=colour,
        stroke_width=1.5,
    )
    return svg.element("g", plate + svg.text(MIDDLE, box.middle + 5, label), data_glide=f"n{box.number}")


def _inputs(box: Box, colour: str, lang: str) -> Iterator[str]:
    for row, y in zip(box.inputs.rows, box.inputs.heights, strict=True):
        if row is None:
            yield _channels_left_out(INPUT_X, y, box.inputs.left_out, lang, f"g{box.number}")
        else:
            channel = _channel(INPUT_X, y, row, box.slot, colour)
            yield svg.element("g", channel, data_is=f"g{box.number}", data_glide=f"i{row}")


def _outputs(box: Box, colour: str, lang: str) -> Iterator[str]:
    for row, y in zip(box.outputs.rows, box.outputs.heights, strict=True):
        if row is None:
            yield _channels_left_out(OUTPUT_X, y, box.outputs.left_out, lang, REST)
        else:
            yield svg.element(
                "g",
                _channel(OUTPUT_X, y, row, box.slot, colour),
                data_is=f"o{row}",
                data_glide=f"o{row}",
                data_lights=f"o{row} g{box.number}",
                aria_label=_reads(row, box, lang),
            )


def _channel(x: float, y: float, number: int, slot: float, colour: str) -> str:
    height = min(slot - 4, 26)
    node = svg.box(
        x - CHANNEL_WIDTH / 2,
        y - height / 2,
        CHANNEL_WIDTH,
        height,
        rx=height / 2,
        class_="ground",
        stroke=colour,
        stroke_width=2,
    )
    return node + svg.text(x, y + 5, str(number))


def _channels_left_out(x: float, y: float, count: int, lang: str, token: str) -> str:
    return svg.text(x, y + 5, words.MORE_CHANNELS.say(lang, count=whole(count, lang)), data_is=token)


def _groups_left_out(spec: ConvSpec, boxes: Sequence[Box], lang: str) -> Iterator[str]:
    count = spec.groups - len(boxes)
    if not count:
        return
    y = (boxes[-2].top + boxes[-2].height + boxes[-1].top) / 2 + 5
    label = words.ONE_MORE_GROUP if count == 1 else words.MORE_GROUPS
    yield svg.text(MIDDLE, y, label.say(lang, count=whole(count, lang)), class_="muted")


def _reads(output: int, box: Box, lang: str) -> str:
    inputs = box.inputs.channels
    sentence = words.READS_ONE if len(inputs) == 1 else words.READS
    return sentence.say(lang, output=output, group=box.number, inputs=_listed(inputs, lang))


def _listed(channels: range, lang: str) -> str:
    if len(channels) <= 4:
        return ", ".join(map(str, channels))
    count = whole(len(channels), lang)
    return words.RANGE_OF_CHANNELS.say(lang, first=channels[0], last=channels[-1], count=count)


def _alt(spec: ConvSpec, lang: str) -> str:
    sentence = words.ALT_ONE_GROUP if spec.groups == 1 else words.ALT_GROUPS
    numbers = {
        "c_in": spec.c_in,
        "c_out": spec.c_out,
        "groups": spec.groups,
        "a": spec.c_in // spec.groups,
        "b": spec.c_out // spec.groups,
    }
    said = {name: whole(number, lang) for name, number in numbers.items()}
    return sentence.say(lang, kind=text.KINDS[spec.kind].say(lang), **said)
