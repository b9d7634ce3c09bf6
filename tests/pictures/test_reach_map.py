"""The touched pixel and what it changes, read from the drawing: the channel, the row and the column."""

from __future__ import annotations

import pytest

from course_utils.pictures.palette import KINDS
from course_utils.pictures.reach_map import INPUT_Y, LEFT, OUTPUT_Y, STEP, TILE, reach_map

SIZE = 11


def places(boxes, top):
    """(channel, row, column) of each cell that boxes cover."""
    side = TILE / SIZE
    found = set()
    for box in boxes:
        channel = int((box.x - LEFT) // STEP)
        column, row = round((box.x - LEFT - channel * STEP) / side), round((box.y - top) / side)
        assert round(box.height / side) == 1
        found |= {(channel, row, column + n) for n in range(round(box.width / side))}
    return found


CHANGES = [frozenset(), frozenset({(2, 7)}), frozenset({(2, 6), (2, 7), (2, 9), (3, 6)}), frozenset()]


@pytest.mark.parametrize(("channel", "touched"), [(0, (2, 7)), (3, (0, 10)), (2, (10, 0))])
def test_one_pixel_is_touched_in_its_channel_row_and_column(drawn, channel, touched):
    drawing = drawn(reach_map("grouped", channel, touched, CHANGES, SIZE, "en"))
    assert places(drawing.tiles(class_="ink"), INPUT_Y) == {(channel, *touched)}


def test_every_place_that_changes_is_drawn_and_no_other(drawn):
    drawing = drawn(reach_map("grouped", 0, (2, 7), CHANGES, SIZE, "en"))
    expected = {(channel, *place) for channel, changed in enumerate(CHANGES) for place in changed}
    assert places(drawing.tiles(fill=KINDS["grouped"]), OUTPUT_Y) == expected


@pytest.mark.parametrize("channel", range(4))
def test_the_channels_in_question_are_the_ones_that_stand_out(drawn, channel):
    drawing = drawn(reach_map("grouped", channel, (2, 7), CHANGES, SIZE, "en"))
    strong = {(box.x, box.y) for box in drawing.boxes(stroke_width="2")}
    assert strong == {
        (LEFT + channel * STEP, INPUT_Y),
        (LEFT + STEP, OUTPUT_Y),
        (LEFT + 2 * STEP, OUTPUT_Y),
    }
