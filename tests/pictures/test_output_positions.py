"""The picture of a row of a map with its padding: where its windows lie."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from course_utils.arithmetic import ConvSpec
from course_utils.pictures.output_positions import LEFT, output_positions, read_by
from course_utils.pictures.palette import hue


def spec_of(k, stride, padding, dilation):
    return ConvSpec(3, 8, k, stride=stride, padding=padding, dilation=dilation)


def test_a_window_has_one_dash_for_each_position_that_it_reads():
    svg = output_positions(spec_of(3, 2, 1, 1), 8, "en").svg
    ways = [element.attrib.get("d", "") for element in ElementTree.fromstring(svg)]
    dashes = [re.findall(r"M([\d.]+) [\d.]+h33\.0(?!v)", way) for way in ways]
    on_input, on_padding = ([float(x) for x in found] for found in dashes if found)
    windows = read_by(spec_of(3, 2, 1, 1), 8)
    assert [list(window) for window in windows] == [[-1, 0, 1], [1, 2, 3], [3, 4, 5], [5, 6, 7]]
    assert on_input == [8 + (position + 1) * 34 for window in windows for position in window if position >= 0]
    assert on_padding == [8]


@pytest.mark.parametrize(("lang", "said"), [("tr", "Çıktı 0: −1, 0, 1."), ("en", "Output 0: −1, 0, 1.")])
def test_the_alternative_text_tells_the_first_window_and_what_is_not_read(lang, said):
    alt = output_positions(spec_of(3, 4, 1, 1), 8, lang).alt
    assert said in alt
    assert alt.endswith(" 2, 6, 7.")


def positions(drawing):
    """The squares of the input's own positions, without the padding."""
    return [tile for tile in drawing.tiles(fill="none", class_="line") if tile.height]


def rows_and_positions(boxes, padding, side):
    """(output, position) of each dash: a place in the row of the window that it belongs to."""
    rows = {y: row for row, y in enumerate(sorted({box.y for box in boxes}))}
    return {(rows[box.y], round((box.x - LEFT) / side) - padding) for box in boxes}


@pytest.mark.parametrize(
    ("k", "stride", "padding", "dilation", "size"),
    [(3, 1, 0, 1, 8), (3, 1, 1, 1, 8), (3, 2, 1, 1, 16), (5, 3, 2, 1, 32), (3, 1, 2, 2, 7), (1, 2, 3, 1, 5)],
)
def test_every_window_lies_on_the_columns_that_it_reads(drawn, k, stride, padding, dilation, size):
    drawing = drawn(output_positions(spec_of(k, stride, padding, dilation), size, "en"))
    squares = positions(drawing)
    assert len(squares) == size
    side = squares[1].x - squares[0].x
    assert squares[0].x == pytest.approx(LEFT + padding * side, abs=0.2)
    padded = range(-padding, size + padding)
    reach = dilation * (k - 1) + 1
    windows = [padded[at : at + reach : dilation] for at in range(0, len(padded) - reach + 1, stride)]
    expected = {(row, place) for row, window in enumerate(windows) for place in window}
    on_padding = [tile for tile in drawing.tiles(fill="none", class_="line") if not tile.height]
    dashes = [*drawing.tiles(stroke=hue(0)), *on_padding]
    assert rows_and_positions(dashes, padding, side) == expected
    on_input = {round((dash.x - LEFT) / side) - padding for dash in drawing.tiles(stroke=hue(0))}
    assert on_input == {place for _, place in expected if 0 <= place < size}


def test_what_no_window_reads_and_what_is_padding_look_different(drawn):
    drawing = drawn(output_positions(spec_of(1, 3, 1, 1), 8, "en"))
    ground = positions(drawing)
    read = [box.x for box in drawing.tiles(fill=hue(0))]
    assert read == [ground[position].x for position in (2, 5)]
    edges = [box.x for box in drawing.tiles(class_="muted")]
    assert edges == pytest.approx([LEFT, ground[-1].x + ground[1].x - ground[0].x], abs=0.2)


def test_an_output_of_padding_alone_is_empty(drawn):
    drawing = drawn(output_positions(spec_of(1, 3, 1, 1), 8, "en"))  # reads -1, 2, 5, 8
    filled = [y for ((_, y), _) in drawing.strokes(stroke=hue(1))]
    empty = [box.y + box.height / 2 for box in drawing.boxes(class_="ground line")]
    assert len(filled) == len(empty) == 2
    assert empty[0] < filled[0] < filled[1] < empty[1]


def test_the_numbers_of_the_outputs_stand_behind_them(drawn):
    drawing = drawn(output_positions(spec_of(3, 1, 1, 1), 8, "en"))
    ends = max(x for stroke in drawing.strokes(stroke=hue(1)) for x, _ in stroke)
    numbers = [said.words for said in drawing.words() if said.words.isdigit() and said.x > ends]
    assert numbers == [str(row) for row in range(8)]
