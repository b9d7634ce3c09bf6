"""The charts of the training lesson, read as SVG text and alternative text."""

from __future__ import annotations

import re

import pytest

from course_utils.pictures.accuracy_curves import LOWEST, accuracy_curves
from course_utils.pictures.accuracy_spread import _apart, accuracy_spread

CURVES = {
    "standard": [(0.85, 0.97), (0.86, 0.98)],
    "grouped": [(0.8, 0.95)],
    "separable": [(0.9,)],
    "small standard": [],
}
PARAMETERS = {"standard": 70_330, "grouped": 18_490, "separable": 10_474, "small standard": 10_180}
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
