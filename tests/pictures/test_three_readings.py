"""Three layers side by side: the windows that are drawn and the sums that are written."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
import torch
from torch.nn import functional as F

from course_utils.explorers.walk import walk_input, walk_kernels
from course_utils.pictures.svg import SMALLEST
from course_utils.pictures.three_readings import WIDTH, three_readings

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


def test_no_text_is_small_or_begins_outside():
    for node in nodes(three_readings("en"), "text"):
        size = node.get("font-size")
        assert size is None or float(size) >= SMALLEST
        assert 0 < float(node.get("x")) < WIDTH
