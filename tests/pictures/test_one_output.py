"""One output value, read from the drawing: its windows, its numbers in their cells, and the sum."""

from __future__ import annotations

import itertools

import pytest
import torch
from torch.nn import functional as F

from course_utils.explorers.walk import walk, walk_input, walk_kernels
from course_utils.pictures.one_output import (
    CELL,
    INPUT_X,
    KERNEL_X,
    OUTPUT_X,
    OUTPUT_Y,
    PRODUCTS_X,
    ROW,
    TOP,
    TOTAL_X,
    WIDE,
)
from course_utils.pictures.palette import HUES

OPTIONS = {"standard": {"padding": 1}, "depthwise": {"padding": 1, "groups": 3}, "pointwise": {}}
READS = {"standard": [0, 1, 2], "depthwise": None, "pointwise": [0, 1, 2]}
STATES = [
    (kind, *place) for kind, place in itertools.product(OPTIONS, [(0, 0, 0), (1, 2, 3), (2, 4, 1), (0, 2, 2)])
]


def numbers(drawing, left, top, side, count):
    """Row by row the numbers in a table of `count` × `count` cells."""
    found = {}
    for said in drawing.words():
        column, row = (said.x - left) / side, (said.y - 5 - top) / side
        if 0 < column < count and 0 < row < count:
            found[int(row), int(column)] = int(said.words.replace("−", "-"))
    return [[found.get((row, column)) for column in range(count)] for row in range(count)]


def kernel_and_window(kind, output, channel, row, column):
    """What torch multiplies: the numbers of the kernel and of the padded input beneath it."""
    kernels = torch.tensor(walk_kernels(kind))
    kernel = kernels[output, 0 if kind == "depthwise" else channel]
    side = kernel.shape[0]
    padded = F.pad(torch.tensor(walk_input())[channel], (side // 2,) * 4)
    return kernel, padded[row : row + side, column : column + side]


@pytest.mark.parametrize("state", STATES)
def test_the_kernels_the_products_and_their_sums_are_the_computed_ones(drawn, state):
    kind, output, row, column = state
    drawing = drawn(walk(*state, lang="en").picture)
    read = READS[kind] or [output]
    for channel in range(3):
        middle = TOP + channel * ROW + 70
        side = 1 if kind == "pointwise" else 3
        shift = (3 - side) * WIDE / 2
        kernel, products = (
            numbers(drawing, x + shift, middle - side * WIDE / 2, WIDE, side) for x in (KERNEL_X, PRODUCTS_X)
        )
        totals = [s.words for s in drawing.words() if (s.x, s.y) == (TOTAL_X, middle + 6)]
        if channel not in read:
            assert totals == []
            continue
        weights, window = kernel_and_window(kind, output, channel, row, column)
        assert kernel == weights.tolist()
        assert products == (weights * window).tolist()
        assert [int(total.replace("−", "-")) for total in totals] == [(weights * window).sum()]


@pytest.mark.parametrize("kind", OPTIONS)
def test_the_maps_are_the_input_and_the_convolutions_output(drawn, kind):
    drawing = drawn(walk(kind, 1, 2, 2, lang="en").picture)
    for channel in range(3):
        top = TOP + channel * ROW
        shown = numbers(drawing, INPUT_X, top, CELL, 7)
        assert [line[1:6] for line in shown[1:6]] == [list(line) for line in walk_input()[channel]]
        edge = [*shown[0], *shown[6], *(line[0] for line in shown[1:6]), *(line[6] for line in shown[1:6])]
        assert edge == [None if kind == "pointwise" else 0] * 24
    value = F.conv2d(torch.tensor([walk_input()]), torch.tensor(walk_kernels(kind)), **OPTIONS[kind])
    assert numbers(drawing, OUTPUT_X, OUTPUT_Y, WIDE, 5) == value[0, 1].tolist()


@pytest.mark.parametrize("state", STATES)
def test_the_windows_lie_on_what_is_read_and_the_mark_on_what_comes_out(drawn, state):
    kind, output, row, column = state
    drawing = drawn(walk(*state, lang="en").picture)
    side = 1 if kind == "pointwise" else 3
    for channel in range(3):
        x, y = INPUT_X + (column + 1 - side // 2) * CELL, TOP + channel * ROW + (row + 1 - side // 2) * CELL
        windows = drawing.boxes(stroke=HUES[channel], stroke_width="3")
        expected = [(x, y, side * CELL, side * CELL)] if channel in (READS[kind] or [output]) else []
        assert windows == expected
    (mark,) = drawing.boxes(stroke_width="4")
    assert mark == (OUTPUT_X + column * WIDE, OUTPUT_Y + row * WIDE, WIDE, WIDE)
