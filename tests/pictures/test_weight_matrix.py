"""The weight matrix, read as data: its coloured area is the layer's share of the weights."""

import re
from xml.etree import ElementTree

import pytest

from course_utils.arithmetic import ConvSpec
from course_utils.pictures.palette import hue
from course_utils.pictures.weight_matrix import BLOCKS_MOST, Frame, weight_matrix

RECTANGLE = re.compile(r"M(\S+) (\S+?)h(\S+?)v(\S+?)h\S+?z")


def rectangles(spec, outputs=()):
    """Every coloured rectangle: x, y, width, height."""
    svg = ElementTree.fromstring(f"<svg>{weight_matrix(spec, outputs, 'en')}</svg>")
    paths = [p for p in svg.iter("path") if p.get("fill")]
    return [tuple(map(float, found)) for p in paths for found in RECTANGLE.findall(p.get("d"))]


def zeros(spec):
    svg = ElementTree.fromstring(f"<svg>{weight_matrix(spec, (), 'en')}</svg>")
    frame = Frame.of(spec)
    return [
        t
        for t in svg.iter("text")
        if t.text == "0" and frame.x < float(t.get("x")) and float(t.get("y")) > frame.y
    ]


@pytest.mark.parametrize("shown", [(), (0, 1, 2, 16)])
@pytest.mark.parametrize("c_in, c_out, groups", [(32, 32, 1), (32, 64, 4), (17, 17, 17), (64, 128, 64)])
def test_the_coloured_area_is_the_ratio_to_the_standard_convolution(c_in, c_out, groups, shown):
    spec = ConvSpec(c_in, c_out, groups=groups)
    frame = Frame.of(spec)
    area = sum(width * height for _, _, width, height in rectangles(spec, shown))
    assert area / (frame.width * frame.height) == pytest.approx(float(spec.ratio), rel=0.05)


def test_every_kernel_of_a_small_layer_is_a_cell_in_its_row_and_column():
    spec = ConvSpec(6, 6, groups=3)
    frame = Frame.of(spec)
    cells = {
        (round((y - frame.y) // frame.cell_height), round((x - frame.x) // frame.cell_width))
        for x, y, _, _ in rectangles(spec, range(6))
    }
    assert cells == {(o, i) for g in spec.group_channels for o in g.outputs for i in g.inputs}


def test_what_is_not_connected_is_a_zero():
    assert len(zeros(ConvSpec(6, 6, groups=3))) == 36 - 12
    assert zeros(ConvSpec(6, 6)) == []


def test_more_blocks_than_can_be_seen_become_a_diagonal():
    assert rectangles(ConvSpec(1024, 1024, groups=2 * BLOCKS_MOST)) == []
    assert "dasharray" in weight_matrix(ConvSpec(1024, 1024, groups=2 * BLOCKS_MOST), (), "en")


@pytest.mark.parametrize("c_in, c_out", [(1, 1), (1, 1024), (1024, 1), (3, 8), (1024, 1024)])
def test_the_matrix_is_never_too_thin_to_see(c_in, c_out):
    frame = Frame.of(ConvSpec(c_in, c_out))
    assert min(frame.width, frame.height) >= 48


@pytest.mark.parametrize(("c_in", "c_out", "groups"), [(32, 64, 4), (24, 48, 12), (64, 128, 64), (20, 20, 1)])
def test_the_block_of_a_group_lies_on_its_rows_and_columns_in_its_hue(c_in, c_out, groups):
    spec = ConvSpec(c_in, c_out, groups=groups)
    frame = Frame.of(spec)
    svg = ElementTree.fromstring(f"<svg>{weight_matrix(spec, (), 'en')}</svg>")
    blocks = {
        tuple(map(float, found)): path.get("fill")
        for path in svg.iter("path")
        for found in RECTANGLE.findall(path.get("d"))
    }
    assert len(blocks) == groups
    for number, (block, colour) in enumerate(sorted(blocks.items())):
        inputs, outputs = spec.group(number)
        expected = (
            frame.x + inputs[0] * frame.cell_width,
            frame.y + outputs[0] * frame.cell_height,
            len(inputs) * frame.cell_width,
            len(outputs) * frame.cell_height,
        )
        assert block == pytest.approx(expected, abs=0.1)
        assert colour == hue(number)


def test_a_row_that_lights_up_is_taken_out_of_its_block():
    spec = ConvSpec(32, 64, groups=4)
    frame = Frame.of(spec)
    lit = rectangles(spec, (0, 1, 15, 63))
    rows = sorted(
        (round((y - frame.y) / frame.cell_height), round(h / frame.cell_height)) for _, y, _, h in lit
    )
    assert rows == [(0, 1), (1, 1), (2, 13), (15, 1), (16, 16), (32, 16), (48, 15), (63, 1)]


def test_the_diagonal_runs_from_the_first_kernel_to_the_last():
    spec = ConvSpec(1024, 512, groups=2 * BLOCKS_MOST)
    frame = Frame.of(spec)
    lines = re.findall(r'd="M(\S+) (\S+?)L(\S+) (\S+?)"', weight_matrix(spec, (), "en"))
    ends = (frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)
    assert len(lines) == 6
    assert all(tuple(map(float, line)) == pytest.approx(ends, abs=0.1) for line in lines)
