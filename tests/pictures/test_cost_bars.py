"""Bars of costs: their lengths are to one scale, and the cost that is asked for has none."""

from __future__ import annotations

import pytest

from course_utils.networks.two_bars import two_bars
from course_utils.pictures.cost_bars import LONGEST, cost_bars
from course_utils.pictures.palette import KINDS


def test_the_longest_cost_takes_all_of_the_length_and_another_its_share(drawn):
    drawing = drawn(cost_bars([("a", "grouped", 4_000_000), ("b", "separable", 1_000_000)], "en"))
    [long], [short] = (drawing.boxes(fill=KINDS[kind]) for kind in ("grouped", "separable"))
    assert (long.width, short.width) == (LONGEST, LONGEST / 4)
    assert long.y < short.y


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_the_course_opens_with_one_cost_and_a_question_and_then_shows_both(drawn, lang):
    asked, shown = two_bars(lang, asked=True), two_bars(lang)
    assert drawn(asked).boxes(fill=KINDS["separable"]) == []
    [bar] = drawn(shown).boxes(fill=KINDS["separable"])
    assert bar.width == pytest.approx(LONGEST * 568_740_352 / 4_867_293_184, abs=0.1)
    assert asked.alt.endswith("?.") and "569" not in asked.svg + asked.alt
    assert "569" in shown.svg and "569" in shown.alt
