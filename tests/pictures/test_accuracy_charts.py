"""The charts of the training lesson, read as SVG text and alternative text."""

from __future__ import annotations

import re

import pytest

from course_utils.pictures.accuracies import colour
from course_utils.pictures.accuracy_curves import LOWEST, accuracy_curves
from course_utils.pictures.accuracy_spread import _apart, accuracy_spread
from course_utils.pictures.palette import INK

CURVES = {
    "standard": [(0.85, 0.97), (0.86, 0.98)],
    "grouped": [(0.8, 0.95)],
    "separable": [(0.9,)],
    "small standard": [],
}
PARAMETERS = {"standard": 70_330, "grouped": 18_490, "separable": 10_474, "small standard": 10_180}
NETWORK_NAMES = ["Standard", "Grouped", "Separable", "Narrow standard"]
ACCURACIES = {name: [line[-1] for line in lines] for name, lines in CURVES.items()}


def words(picture) -> list[str]:
    return re.findall(r"<text[^>]*>(?:<tspan[^>]*>)?([^<]+)<", picture.svg)


def test_the_curves_have_a_panel_for_each_network_and_the_progress_as_title():
    picture = accuracy_curves(CURVES, 2, "Trainings finished: 3 of 8", "en")
    assert {"Standard", "Grouped", "Separable", "Narrow standard"} <= set(words(picture))
    assert "Trainings finished: 3 of 8" in words(picture)
    assert picture.alt.startswith("Trainings finished: 3 of 8.")
    assert "Standard: 97% to 98%" in picture.alt
    assert "Narrow standard: none yet" in picture.alt


def test_the_axis_goes_down_for_a_bad_start():
    high = accuracy_curves({**CURVES, "separable": [(LOWEST,)]}, 2, "-", "en")
    low = accuracy_curves({**CURVES, "separable": [(0.34,)]}, 2, "-", "en")
    assert "40" not in words(high)
    assert "40" in words(low)


def test_the_spread_names_each_network_with_its_size_in_both_languages():
    english, turkish = (accuracy_spread(ACCURACIES, PARAMETERS, lang) for lang in ("en", "tr"))
    assert "70,330 parameters" in words(english)
    assert "70.330 parametre" in words(turkish)
    assert "Standard: 97% to 98%. Grouped: 95%." in english.alt
    assert "Standart: %97 ile %98 arası. Gruplu: %95." in turkish.alt
    assert turkish.lang == "tr"


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_nothing_trained_is_drawn_and_said(lang):
    nothing = dict.fromkeys(PARAMETERS, ())
    spread = accuracy_spread(nothing, PARAMETERS, lang)
    assert spread.alt.count({"tr": "henüz yok", "en": "none yet"}[lang]) == 4
    assert accuracy_curves(nothing, 4, "-", lang).alt


def test_equal_values_lie_apart():
    heights = _apart([95.0, 96.0, 96.0, 96.0], row=2)
    assert heights[:2] == [2, 2]
    assert len(set(heights[1:])) == 3


def test_a_chart_is_the_same_on_every_run():
    first, second = (accuracy_spread(ACCURACIES, PARAMETERS, "en") for _ in range(2))
    assert first.svg == second.svg


# What is drawn, in per cent.

UNEVEN = {
    "standard": [0.90, 0.91, 0.98],  # the median is 91, the mean 93
    "grouped": [0.95, 0.96, 0.97, 0.98],  # between the two in the middle: 96.5
    "separable": [0.9, 0.9, 0.96],
    "small standard": [0.97],
}


def inked(name):
    """The stroke of a network's marks: standard layers are drawn in the page's own ink."""
    return {"stroke": colour(name).replace(INK, "currentColor")}


def test_the_upright_lines_stand_at_the_medians(charted):
    chart = charted(accuracy_spread(UNEVEN, PARAMETERS, "en"))
    x = chart.scale("x")
    lines = chart.strokes(stroke_width="3")
    assert [x.value(at) for (at, _), (_, _) in lines] == pytest.approx([91, 96.5, 90, 97], abs=0.01)
    assert all(top[0] == bottom[0] for top, bottom in lines)


def test_each_seed_is_a_dot_and_the_spread_runs_from_the_least_to_the_greatest(charted):
    chart = charted(accuracy_spread(UNEVEN, PARAMETERS, "en"))
    x = chart.scale("x")
    lines = chart.strokes(stroke_width="1.5")
    for (name, values), (left, right) in zip(UNEVEN.items(), lines, strict=True):
        marks = chart.marks(stroke_width="1.6", **inked(name))
        dots = [x.value(at) for at, y in marks if abs(y - left[1]) < 20]
        assert dots == pytest.approx([100 * value for value in values], abs=0.01)
        ends = [x.value(left[0]), x.value(right[0])]
        assert ends == pytest.approx([100 * min(values), 100 * max(values)], abs=0.01)


def test_each_network_has_the_row_of_its_name(charted):
    chart = charted(accuracy_spread(UNEVEN, PARAMETERS, "en"))
    rows = [line[0][1] for line in chart.strokes(stroke_width="1.5")]
    assert rows == sorted(rows)
    places, names = zip(*chart.ticks("y"), strict=True)
    assert places == pytest.approx(rows)
    assert all(said.startswith(name) for said, name in zip(names, NETWORK_NAMES, strict=True))


def test_a_curve_passes_through_the_accuracy_of_each_epoch(charted):
    curves = {**CURVES, "small standard": [(0.82, 0.93)]}
    picture = accuracy_curves(curves, 2, "-", "en")
    y = charted(picture).scale("y")
    for panel, (name, lines) in enumerate(curves.items(), start=1):
        chart = charted(picture, panel)
        x = chart.scale("x")
        drawn = chart.strokes(**inked(name), fill="none", stroke_width="1.5")
        assert len(drawn) == len(lines)
        for line, stroke in zip(lines, drawn, strict=True):
            spots = [(x.value(at), y.value(height)) for at, height in stroke]
            expected = [(epoch, 100 * value) for epoch, value in enumerate(line, start=1)]
            assert spots == [pytest.approx(spot, abs=0.01) for spot in expected]
