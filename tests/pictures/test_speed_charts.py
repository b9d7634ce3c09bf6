"""The charts of measured speed: what their words and their labels say, and that little data breaks none."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest

from course_utils.measure import reference_speed
from course_utils.measure.results import Speed
from course_utils.pictures.groups_chart import Bar, groups_chart
from course_utils.pictures.layer_points import Point
from course_utils.pictures.palette import INK, KINDS
from course_utils.pictures.roofline_chart import roofline_chart
from course_utils.pictures.speed_up_chart import speed_up_chart
from course_utils.words.language import LANGUAGES

POINTS = [
    Point("depthwise", 64, 14.1, "contiguous"),
    Point("separable", 7.9, 4.7, "channels_last"),
]
ROWS = [
    Bar("standard", 1, 115605504, 2.19),
    Bar("grouped", 2, 57802752, 1.15),
    Bar("depthwise", 64, 1806336, 0.155),
]
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
    names = {"matrix product, 97.9 GFLOP/s", "main memory, 12.5 GB/s", "cache, 59.6 GB/s"}
    assert names <= set(texts(picture))
    assert all(name in picture.alt for name in names)


def test_a_layer_has_its_size_beside_it():
    points = [point._replace(size=size) for point, size in zip(POINTS, ("64", "512"), strict=True)]
    assert {"64", "512"} <= set(texts(roofline_chart(points, ROOFS, "en")))


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


# What is drawn, in the numbers of the axes.

FAINT, DRAWN = "#6e7781", "currentColor"  # what is in the page's own ink


STORED = [run.layers for lang in LANGUAGES for run in reference_speed.runs(lang)]


def hit(word, places, apart):
    """The places that lie on a text, or nearer to it than `apart`."""
    return [
        (x, y)
        for x, y in places
        if word.left - apart < x < word.right + apart and word.top - apart < y < word.bottom + apart
    ]


def along(line):
    """Places along a straight line, close to one another."""
    (x, y), (to_x, to_y) = line
    return [(x + share / 200 * (to_x - x), y + share / 200 * (to_y - y)) for share in range(201)]


@pytest.mark.parametrize("draw", [Speed.roofline, Speed.speed_ups])
@pytest.mark.parametrize("measured", STORED, ids=["tr, first", "tr, second", "en, first", "en, second"])
def test_every_size_stands_clear_of_marks_lines_and_words(charted, measured, draw):
    chart = charted(draw(measured))
    placed = chart.placed()
    assert [pair for pair in combinations(placed, 2) if pair[0].overlaps(pair[1])] == []
    sizes = [word for word in placed if word.said in ("32", "64", "128", "512")]
    assert len(sizes) == (20 if draw is Speed.roofline else 16)
    drawn = [
        *chart.strokes(stroke=DRAWN, stroke_width="1.8"),
        *chart.strokes(stroke=FAINT, stroke_width="1.5"),
    ]
    lines = [along(line) for line in drawn if len(line) == 2]  # the others are the shapes of marks
    assert len(lines) == (3 if draw is Speed.roofline else 2)
    for word in sizes:
        assert hit(word, chart.marks(stroke_width="1.8"), apart=3) == []
        assert not any(hit(word, line, apart=0) for line in lines), word


def in_numbers(chart, places):
    """Places of a chart with logarithmic axes, as the numbers that belong to them."""
    x, y = chart.scale("x", logarithmic=True), chart.scale("y", logarithmic=True)
    return [(x.value(at), y.value(height)) for at, height in places]


@pytest.mark.parametrize(
    "draw", [lambda points: speed_up_chart(points, "en"), lambda points: roofline_chart(points, ROOFS, "en")]
)
def test_a_layer_stands_at_its_numbers_filled_where_it_is_contiguous(charted, draw):
    points = [
        Point("depthwise", 64, 14.1),
        Point("separable", 7.9, 4.7, "channels_last"),
        Point("standard", 1, 0.4),
    ]
    chart = charted(draw(points))
    for point in points:
        colour = KINDS[point.kind].replace(INK, DRAWN)
        look = {"fill": colour} if point.layout == "contiguous" else {"fill_opacity": "0"}
        ((x, y),) = in_numbers(chart, chart.marks(stroke=colour, stroke_width="1.8", **look))
        assert (x, y) == pytest.approx((point.x, point.y), rel=0.001)


@pytest.mark.parametrize("points", [POINTS, [Point("depthwise", 512, 90.0)]])
def test_the_promise_is_as_many_times_faster_as_the_macs_are_fewer(charted, points):
    chart = charted(speed_up_chart(points, "en"))
    promise, same = (in_numbers(chart, line) for line in chart.strokes(stroke=FAINT, stroke_width="1.5"))
    assert len(promise) == 2 and promise[0][0] == pytest.approx(1)
    for x, y in promise:
        assert y == pytest.approx(x, rel=0.001)
    assert [y for _, y in same] == pytest.approx([1, 1])
    assert promise[1][1] > max(point.y for point in points)


def test_the_roofs_rise_with_their_rates_and_end_where_the_arithmetic_is_as_fast(charted):
    chart = charted(roofline_chart(POINTS, ROOFS, "en"))
    compute, *rates = ROOFS
    memory, cache, level = (
        in_numbers(chart, line) for line in chart.strokes(stroke=DRAWN, stroke_width="1.8")
    )
    for (start, ridge), rate in zip((memory, cache), rates, strict=True):
        assert start[1] == pytest.approx(rate * start[0], rel=0.001)
        assert ridge == pytest.approx((compute / rate, compute), rel=0.001)
    assert level[0] == pytest.approx((compute / max(rates), compute), rel=0.001)
    assert level[1][1] == pytest.approx(compute, rel=0.001) and level[1][0] > memory[1][0]


def test_a_memory_faster_than_the_arithmetic_at_every_layer_leaves_nothing_to_climb(charted):
    chart = charted(roofline_chart(POINTS, (0.5, 12.5, 59.6), "en"))
    for line in chart.strokes(stroke=DRAWN, stroke_width="1.8"):
        heights = [height for _, height in in_numbers(chart, line)]
        assert heights == pytest.approx([heights[0]] * len(heights), rel=0.001)


def test_a_row_more_makes_the_chart_of_groups_taller():
    heights = [
        float(re.search(r'viewBox="0 0 [\d.]+ ([\d.]+)"', groups_chart(rows, "en").svg)[1])
        for rows in (ROWS, [*ROWS, *ROWS])
    ]
    assert 100 < heights[0] < heights[1]


def test_the_bars_of_groups_are_to_scale_with_the_first_at_the_top(charted):
    picture = groups_chart(ROWS, "en")
    for axes, values in ((1, [row.macs for row in ROWS]), (2, [row.ms for row in ROWS])):
        chart = charted(picture, axes)
        bars = [bar for bar in chart.tiles() if bar.width and bar.height][1:]  # without the ground
        for row, bar in zip(ROWS, bars, strict=True):
            assert bar in chart.tiles(fill=KINDS[row.kind].replace(INK, DRAWN))
        assert len({bar.x for bar in bars}) == 1 and len({round(bar.height, 3) for bar in bars}) == 1
        assert [bar.y for bar in bars] == sorted(bar.y for bar in bars)
        ratios = [bar.width / bars[0].width for bar in bars]
        assert ratios == pytest.approx([value / values[0] for value in values], rel=0.001)
