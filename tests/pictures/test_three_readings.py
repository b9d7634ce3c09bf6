"""Three layers side by side: the windows that are drawn and the sums that are written."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
import torch
from torch.nn import functional as F

from course_utils.explorers.walk import walk_input, walk_kernels
from course_utils.pictures.palette import HUES
from course_utils.pictures.three_readings import CELL, COLUMN, LEFT, ROW, TOP, three_readings
from course_utils.words.language import LANGUAGES

OPTIONS = {"standard": {"padding": 1}, "depthwise": {"padding": 1, "groups": 3}, "pointwise": {}}


def nodes(picture, tag):
    return [node for node in ElementTree.fromstring(picture.svg).iter() if node.tag.endswith(tag)]


def texts(picture) -> list[str]:
    return [node.text for node in nodes(picture, "text")]


@pytest.mark.parametrize("place", [(0, 2, 2), (1, 2, 3), (2, 1, 1)])
def test_the_sums_are_pytorchs(place):
    said = texts(three_readings("en", *place))
    x = torch.tensor([walk_input()])
    for kind, options in OPTIONS.items():
        value = F.conv2d(x, torch.tensor(walk_kernels(kind)), **options)[(0, *place)].item()
        shown = str(value).replace("-", "−")
        assert shown in said or any(text.endswith(f"= {shown}") for text in said if text)


def test_seven_windows_are_drawn_four_of_them_wide():
    widths = [
        float(box.get("width")) for box in nodes(three_readings("tr"), "rect") if box.get("fill-opacity")
    ]
    assert sorted(widths) == [20, 20, 20, 60, 60, 60, 60]


@pytest.mark.parametrize(
    ("lang", "counts"), [("tr", "{} kanal × {} = {} sayı"), ("en", "{} ch × {} px = {} read")]
)
def test_what_is_read_is_counted_in_both_languages(lang, counts):
    said = texts(three_readings(lang))
    for numbers in ((3, 9, 27), (1, 9, 9), (3, 1, 3)):
        assert counts.format(*numbers) in said


def test_the_alternative_text_names_what_each_layer_reads():
    alt = three_readings("en").alt
    assert "8 + 7 + 4 = 19" in alt and "3 + 3 + 2 = 8" in alt
    assert len(re.findall(r"channel \d \(", alt)) == 7


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("place", [(0, 2, 2), (1, 2, 3), (2, 1, 1)])
def test_no_text_is_small_or_meets_another_or_the_edge(drawn, lang, place):
    assert drawn(three_readings(lang, *place)).faults() == []


@pytest.mark.parametrize("place", [(0, 2, 2), (1, 2, 3), (2, 1, 1)])
def test_each_window_lies_on_its_place_of_each_channel_that_is_read(drawn, place):
    output, row, column = place
    drawing = drawn(three_readings("en", *place))
    expected = set()
    for layer, kind in enumerate(OPTIONS):
        side = 1 if kind == "pointwise" else 3
        for channel in [output] if kind == "depthwise" else range(3):
            x = LEFT + layer * COLUMN + (column - side // 2) * CELL
            y = TOP + channel * ROW + (row - side // 2) * CELL
            expected.add((HUES[channel], x, y, side * CELL))
    windows = {
        (hue, box.x, box.y, box.width)
        for hue in HUES[:3]
        for box in drawing.boxes(stroke=hue, stroke_width="3")
    }
    assert windows == expected


def test_the_partial_sum_of_a_channel_stands_beside_it(drawn):
    drawing = drawn(three_readings("en", 1, 2, 3))
    x, kernels = torch.tensor(walk_input()), {kind: torch.tensor(walk_kernels(kind)) for kind in OPTIONS}
    said = {(s.x, s.y): s.words for s in drawing.words()}
    for layer, (kind, options) in enumerate(OPTIONS.items()):
        for channel in range(3):
            at = LEFT + layer * COLUMN + 5 * CELL + 22, TOP + channel * ROW + 56
            if kind == "depthwise" and channel != 1:
                assert at not in said
                continue
            weight = kernels[kind][1:2, 0 if kind == "depthwise" else channel][:, None]
            options = {"padding": options.get("padding", 0)}
            value = F.conv2d(x[channel][None, None], weight, **options)[0, 0, 2, 3].item()
            assert said[at] == str(value).replace("-", "−")


def test_each_map_shows_the_whole_input(drawn):
    drawing = drawn(three_readings("en"))
    for layer in range(3):
        for channel, rows in enumerate(walk_input()):
            left, top = LEFT + layer * COLUMN, TOP + channel * ROW
            inside = [s for s in drawing.words() if left < s.x < left + 100 and top < s.y < top + 100]
            ordered = sorted(inside, key=lambda s: (s.y, s.x))
            assert [s.words for s in ordered] == [str(n).replace("-", "−") for row in rows for n in row]
