"""The explorer of rank: its facts, its remarks, its code and its refusals."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.explorers.rank import RANK, rank
from course_utils.measure.rank import MOST, dense_weight, errors_of_copies


def weights_of(code):
    return sum(weight.numel() for weight in eval(code, {"nn": nn}).parameters())


def test_the_published_errors_and_weights_come_out():
    errors = [round(100 * error) for error in errors_of_copies(128)]
    assert errors == [92, 83, 75, 67, 58, 49, 39, 26, 0]
    assert [rank(k, 128, lang="en").facts[1].value for k in (1, 8, 9)] == ["8,768", "70,144", "78,912"]


@pytest.mark.parametrize(("c_out", "kept"), [(1, 1), (4, 4), (128, 9)])
def test_an_exact_copy_takes_the_full_rank_and_costs_more(c_out, kept):
    assert torch.linalg.matrix_rank(dense_weight(c_out)[:, 0].flatten(1)) == kept
    below = [rank(k, c_out, lang="en").facts[0].value for k in range(1, kept)]
    assert "0%" not in below
    exact = rank(kept, c_out, lang="en")
    assert exact.facts[0].value == "0%"
    assert weights_of(exact.code) > dense_weight(c_out).numel()
    assert "no longer cheaper" in exact.remark


@pytest.mark.parametrize(("multiplier", "c_out"), [(1, 128), (6, 16), (9, 256), (2, 1)])
def test_the_code_builds_the_pair_that_is_counted(multiplier, c_out):
    view = rank(multiplier, c_out, lang="en")
    assert view.facts[1].value == f"{weights_of(view.code):,}"
    x = torch.zeros(1, 64, 5, 5)
    assert eval(view.code, {"nn": nn})(x).shape == (1, c_out, 5, 5)


def test_the_remark_says_where_nothing_is_won():
    for c_out in (2, 16, 128):
        for k in range(1, MOST + 1):
            view = rank(k, c_out, lang="en")
            dearer = weights_of(view.code) >= dense_weight(c_out).numel()
            errs = errors_of_copies(c_out)[k - 1] > 0
            assert ("costs more and still errs" in view.remark) == (dearer and errs)
            assert ("cheaper, and another" in view.remark) == (not dearer and errs)


def test_the_alternative_text_tells_all_errors_and_weights():
    alt = rank(1, 128, lang="tr").picture.alt
    assert "%92; %83; %75; %67; %58; %49; %39; %26; %0" in alt
    assert "78.912" in alt and "73.728" in alt


@pytest.mark.parametrize("wish", [("multiplier", 0), ("multiplier", 10), ("c_out", 10**9), ("c_out", "all")])
@pytest.mark.parametrize(("lang", "sentence"), [("tr", "tam sayı yazın"), ("en", "write a whole number")])
def test_an_impossible_wish_is_refused_in_the_learners_language(wish, lang, sentence):
    with pytest.raises(ValueError, match=sentence):
        rank(**{wish[0]: wish[1]}, lang=lang)
    with pytest.raises(ValueError, match=sentence):
        RANK.settle(RANK.start, *wish, lang)


def test_start_and_presets_are_legal_in_both_languages():
    for values in (RANK.start, *(preset.values for preset in RANK.presets)):
        for lang in ("tr", "en"):
            assert RANK.show(**values, lang=lang).picture.lang == lang
