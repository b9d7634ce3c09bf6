"""The charts of measured speed: what their words and their labels say, and that little data breaks none."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from course_utils.pictures.groups_chart import groups_chart
from course_utils.pictures.layer_points import Point
from course_utils.pictures.roofline_chart import roofline_chart
from course_utils.pictures.speed_up_chart import speed_up_chart
from course_utils.words.language import LANGUAGES

POINTS = [
    Point("depthwise", 64, 14.1, "contiguous"),
    Point("separable", 7.9, 4.7, "channels_last"),
]
ROWS = [(1, 115605504, 2.19), (2, 57802752, 1.15), (64, 1806336, 0.155)]
ROOFS = (97.9, 12.5, 59.6)


def texts(picture) -> list[str]:
    """The texts that stand in a picture."""
    root = ElementTree.fromstring(picture.svg)
    return ["".join(text.itertext()).strip() for text in root.iter("{http://www.w3.org/2000/svg}text")]


CHARTS = {
    "speed_up": lambda points, lang: speed_up_chart(points and POINTS, lang),
    "groups": lambda points, lang: groups_chart(points and ROWS, lang),
    "roofline": lambda points, lang: roofline_chart(points and POINTS, ROOFS if points else None, lang),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_has_a_description_in_its_language_and_equal_bytes_each_time(name, lang):
    first, second = CHARTS[name](True, lang), CHARTS[name](True, lang)
    assert first == second and first.lang == lang
    assert len(first.alt) > 60 and "{" not in first.alt


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_without_data_says_so(name, lang):
    said = {"tr": "Henüz hiçbir şey ölçülmedi.", "en": "Nothing has been measured yet."}
    assert texts(CHARTS[name]([], lang)) == [said[lang]]


@pytest.mark.parametrize("name", CHARTS)
def test_numbers_are_written_as_the_language_writes_them(name):
    picture = CHARTS[name](True, "tr")
    shown = " ".join([*texts(picture), picture.alt])
    assert re.search(r"\d,\d", shown)
    assert not re.search(r"\d\.\d(?!\d\d)", shown)


def test_every_value_of_groups_has_its_two_numbers():
    shown = texts(groups_chart(ROWS, "en"))
    assert {"1", "2", "64", "116", "57.8", "1.81", "2.19", "1.15", "0.155"} <= set(shown)
    assert groups_chart(ROWS, "en").alt.count("groups = ") == len(ROWS)


def test_the_legend_names_only_kinds_that_are_there():
    shown = texts(speed_up_chart(POINTS, "en"))
    assert {"depthwise", "depthwise + pointwise", "contiguous", "channels_last"} <= set(shown)
    assert "grouped" not in shown and "pointwise" not in shown


def test_one_layout_needs_no_legend_of_layouts():
    assert "channels_last" not in texts(speed_up_chart(POINTS[:1], "en"))


def test_the_roofs_are_named_with_their_rates():
    picture = roofline_chart(POINTS, ROOFS, "en")
    names = {"fastest arithmetic, 97.9 GFLOP/s", "main memory, 12.5 GB/s", "cache, 59.6 GB/s"}
    assert names <= set(texts(picture))
    assert all(name in picture.alt for name in names)


def test_a_roofline_without_roofs_shows_its_points_alone():
    shown = texts(roofline_chart(POINTS, None, "en"))
    assert "depthwise" in shown and not any("GB/s" in text for text in shown)


def test_texts_are_large_enough_to_read():
    sizes = re.findall(r"font-size: ([\d.]+)px", speed_up_chart(POINTS, "en").svg)
    assert sizes and min(map(float, sizes)) * 96 / 72 >= 15


def test_a_description_gives_the_ranges_of_each_kind():
    points = [*POINTS, Point("depthwise", 512, 62.3)]
    alt = speed_up_chart(points, "en").alt
    assert "depthwise: 64 – 512 times fewer, 14.1 – 62.3 times faster." in alt
    assert "depthwise + pointwise: 7.9 times fewer, 4.7 times faster." in alt
