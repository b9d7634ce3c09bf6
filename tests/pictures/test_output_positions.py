"""The picture of a row of a map with its padding: where its windows lie."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from course_utils.arithmetic import ConvSpec
from course_utils.pictures.output_positions import output_positions, read_by


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
