"""Tiles and bars of the rank, read from the drawing: signs by hue, strength by fullness, bars to scale."""

from __future__ import annotations

import pytest

from course_utils.pictures.palette import KINDS, NEGATIVE, POSITIVE
from course_utils.pictures.rank_chart import CELL, ERRORS_Y, LEFT, STEP, TALLEST, WEIGHTS_Y, rank_chart

DENSE = [(1, -1, 0.5, -0.5, 0, 0.25, -0.25, 0.75, -0.75), (0, 0.2, 0, 0, 0, 0, -0.2, 0, 0)]
COPY = [(0.9, -0.8, 0.4, -0.5, 0, 0.2, -0.2, 0.7, -0.7), (0.1, 0, 0, 0, 0, -0.1, 0, 0, 0)]
ERRORS = (0.9, 0.5, 0.1, 0)
WEIGHTS = (100, 200, 300, 400)
DENSE_WEIGHTS = 350


@pytest.fixture
def drawing(drawn):
    return drawn(rank_chart(DENSE, COPY, ERRORS, WEIGHTS, DENSE_WEIGHTS, 2, "en"))


def test_the_tiles_have_the_hue_of_their_sign_and_the_strength_of_their_value(drawing):
    rows = {}
    for path in drawing.find("path"):
        if path.get("fill") not in (POSITIVE, NEGATIVE):
            continue
        sign = 1 if path.get("fill") == POSITIVE else -1
        for box in type(drawing)(path).tiles():
            assert (box.width, box.height) == (CELL, CELL)
            rows.setdefault(box.y, {})[box.x] = sign * float(path.get("fill-opacity"))
    values = [[tuple(row[x] for x in sorted(row))] for _, row in sorted(rows.items())]
    assert len(values) == 6  # three rows of the dense kernels, three of their copies
    for kernels, drawn_rows in ((DENSE, values[:3]), (COPY, values[3:])):
        for row, (found,) in enumerate(drawn_rows):
            expected = [value for kernel in kernels for value in kernel[3 * row : 3 * row + 3]]
            assert found == pytest.approx(expected, abs=0.026)


def test_kernels_stand_in_the_columns_of_the_bars(drawing):
    left = [box.x for box in drawing.tiles(fill=POSITIVE)] + [box.x for box in drawing.tiles(fill=NEGATIVE)]
    columns = {(x - LEFT) // STEP for x in left}
    assert columns == {0, 1}
    assert all(0 <= (x - LEFT) % STEP <= STEP - CELL for x in left)


def bars(drawing, foot):
    return sorted(box for box in drawing.boxes() if abs(box.y + box.height - foot) < 0.11 and box.width == 44)


@pytest.mark.parametrize(
    ("foot", "values", "most"), [(ERRORS_Y, ERRORS, 1), (WEIGHTS_Y, WEIGHTS, max(WEIGHTS))]
)
def test_the_bars_stand_on_their_line_and_reach_up_to_scale(drawing, foot, values, most):
    found = bars(drawing, foot)
    assert [bar.height for bar in found] == pytest.approx([TALLEST * v / most for v in values], abs=0.1)
    middles = [bar.x + bar.width / 2 for bar in found]
    numbers = {s.words: s.x for s in drawing.words() if s.y == 458}
    assert middles == pytest.approx([numbers[str(k)] for k in (1, 2, 3, 4)])


def test_the_dense_layer_is_a_line_at_its_weights(drawing):
    (((_, left), (_, right)),) = drawing.strokes(stroke_dasharray="6 5")
    assert left == right == pytest.approx(WEIGHTS_Y - TALLEST * DENSE_WEIGHTS / 400)


def test_the_chosen_copy_alone_is_coloured(drawing):
    chosen = [box.x for box in drawing.boxes(fill=KINDS["separable"]) if box.width == 44]
    assert chosen == [bars(drawing, ERRORS_Y)[1].x] * 2
