"""The explorer of the separable convolution's saving, as data."""

from __future__ import annotations

from fractions import Fraction

import pytest
from torch import nn

from course_utils.explorers.savings import SAVINGS, savings
from course_utils.pictures.savings_chart import eight_begins, share
from course_utils.words.language import whole

COUNTS = (1, 2, 3, 8, 64, 72, 1000, 1024)


def fact(view, label):
    return next(f for f in view.facts if f.label == label)


@pytest.mark.parametrize(
    "values", [(32, 64, 3, 32), (1, 1, 1, 1), (64, 1, 3, 14), (3, 8, 2, 9), (16, 5, 7, 7)]
)
def test_the_code_builds_the_pair_whose_numbers_are_shown(values):
    c_in, c_out, k, size = values
    view = savings(*values, lang="en")
    pair = eval(view.code, {"nn": nn})
    params = sum(p.numel() for p in pair.parameters())
    standard = nn.Conv2d(c_in, c_out, k, bias=False).weight.numel()
    assert fact(view, "Parameters, pair").value == whole(params, "en")
    assert fact(view, "Parameters, standard").value == whole(standard, "en")
    assert fact(view, "MACs, pair").value == whole(params * size**2, "en")
    assert Fraction(params, standard) == share(c_out, k)


def test_the_documents_block_is_spelled_out():
    view = savings(32, 64, 3, 32, lang="tr")
    assert view.facts[0].value == "≈ 7,89 kat az"
    assert view.facts[0].detail == "1/64 + 1/9 = 73/576 = %12,7"
    assert fact(view, "Parametre, çift").value == "2.336"
    assert fact(view, "Parametre, çift").detail == "32 × 3 × 3 + 64 × 32"
    assert fact(view, "MAC, çift").detail == "(288 + 2.048) × 32 × 32"


def test_input_channels_and_map_size_cancel():
    said = {savings(c_in, 64, 3, size, lang="en").facts[0] for c_in in COUNTS for size in (1, 7, 224)}
    assert len(said) == 1
    assert "C_in" in savings(3, 64, lang="en").remark


def test_eight_times_begins_at_72_and_nine_times_never():
    assert savings(64, 72, lang="en").facts[0].value == "8× fewer"
    assert savings(64, 71, lang="en").facts[0].value == "≈ 7.99× fewer"
    assert fact(savings(lang="en"), "Where 8× begins").value == "C_out = 72"
    assert all(share(c_out, 3) > Fraction(1, 9) for c_out in range(1, 1025))


@pytest.mark.parametrize("k", range(1, 8))
def test_eight_times_begins_where_the_share_first_is_an_eighth(k):
    first = next((c_out for c_out in range(1, 1025) if share(c_out, k) <= Fraction(1, 8)), None)
    assert eight_begins(k) == first
    said = fact(savings(kernel_size=k, lang="en"), "Where 8× begins").value
    assert said == ("never" if first is None else f"C_out = {first}")


@pytest.mark.parametrize(
    ("k", "spelled"), [(3, "1/72 + 1/9 = 1/8"), (5, "1/12 + 1/25 = 37/300 < 1/8"), (2, "1/k² = 1/4 > 1/8")]
)
def test_where_eight_times_begins_is_spelled_out(k, spelled):
    assert fact(savings(kernel_size=k, lang="en"), "Where 8× begins").detail == spelled


@pytest.mark.parametrize("c_out", COUNTS)
@pytest.mark.parametrize("k", range(1, 8))
def test_the_pair_costs_more_exactly_where_the_view_says_so(c_out, k):
    view = savings(64, c_out, k, lang="en")
    costs_more = share(c_out, k) > 1
    assert costs_more == (c_out == 1 or k == 1)
    assert ("costs more" in view.remark) == ("as many" in view.facts[0].value) == costs_more


def test_one_output_channel_is_the_documented_exception():
    view = savings(64, 1, 3, lang="en")
    assert fact(view, "Parameters, standard").value == "576"
    assert fact(view, "Parameters, pair").value == "640"


def test_the_alternative_text_tells_bars_curve_limit_and_point():
    alt = savings(32, 64, 3, 32, lang="en").picture.alt
    for said in (
        "18,432",
        "288 + pointwise 2,048 = 2,336",
        "10/9",
        "1/k² = 1/9",
        "C_out = 72",
        "73/576",
        "7.89× fewer",
    ):
        assert said in alt


@pytest.mark.parametrize("wish", [("c_out", 0), ("kernel_size", 8), ("size", 1025), ("c_in", "many")])
@pytest.mark.parametrize(("lang", "sentence"), [("tr", "tam sayı yazın"), ("en", "write a whole number")])
def test_an_impossible_layer_is_refused_in_the_learners_language(wish, lang, sentence):
    name, value = wish
    with pytest.raises(ValueError, match=sentence):
        savings(**{name: value}, lang=lang)
    with pytest.raises(ValueError, match=sentence):
        SAVINGS.settle(SAVINGS.start, name, value, lang)


def test_start_and_presets_are_legal_in_both_languages():
    for values in (SAVINGS.start, *(preset.values for preset in SAVINGS.presets)):
        for lang in ("tr", "en"):
            assert SAVINGS.show(**values, lang=lang).picture.lang == lang
