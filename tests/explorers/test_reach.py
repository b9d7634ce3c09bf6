"""The explorer of reach: its facts, its code and its refusals."""

from __future__ import annotations

import pytest
from torch import nn

from course_utils.explorers.reach import REACH, reach
from course_utils.measure.reach import ten_layers

KINDS = ("depthwise", "grouped", "pointwise", "separable", "standard")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layers", [1, 4])
def test_the_code_builds_the_network_that_was_measured(kind, layers):
    view = reach(kind, layers, 0, lang="en")
    network = eval(view.code, {"nn": nn})
    shapes = [tuple(weight.shape) for weight in network.parameters()]
    assert shapes == [tuple(weight.shape) for weight in ten_layers(kind)[:layers].parameters()]
    params = next(fact for fact in view.facts if fact.label == "Parameters")
    assert params.value == f"{sum(weight.numel() for weight in network.parameters()):,}"


def test_the_facts_spell_out_what_the_picture_shows():
    channels, positions, measured, _ = reach("grouped", 2, 1, lang="en").facts
    assert (channels.value, channels.detail) == ("4 of 8", "0, 1, 2, 3")
    assert (positions.value, positions.detail) == ("25 of 121", "5 × 5")
    assert measured.detail == "100 of 968 derivatives are not 0"
    alt = reach("grouped", 2, 1, lang="en").picture.alt
    assert "Channels that change: 0, 1, 2, 3; in each, 5×5 = 25 positions change" in alt


@pytest.mark.parametrize("wish", [("kind", "round"), ("layers", 11), ("layers", "many"), ("channel", -1)])
@pytest.mark.parametrize(("lang", "sentence"), [("tr", "yazın"), ("en", "write")])
def test_an_impossible_wish_is_refused_in_the_learners_language(wish, lang, sentence):
    with pytest.raises(ValueError, match=sentence):
        reach(**{wish[0]: wish[1]}, lang=lang)
    with pytest.raises(ValueError, match=sentence):
        REACH.settle(REACH.start, *wish, lang)


def test_start_and_presets_are_legal_in_both_languages():
    for values in (REACH.start, *(preset.values for preset in REACH.presets)):
        for lang in ("tr", "en"):
            assert REACH.show(**values, lang=lang).picture.lang == lang
