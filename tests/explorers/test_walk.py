"""The explorer of a single output value, with PyTorch as the judge of every value."""

from __future__ import annotations

import itertools
import re

import pytest
import torch
from torch.nn import functional as F

from course_utils.by_hand import INPUT, SUM, output_map
from course_utils.explorers.walk import WALK, walk, walk_input, walk_kernels

KINDS = {"standard": {"padding": 1}, "depthwise": {"padding": 1, "groups": 3}, "pointwise": {}}
PLACES = list(itertools.product(range(3), range(5), range(5)))


def number(said: str) -> int:
    return int(said.replace("−", "-"))


def torch_output(kind: str) -> torch.Tensor:
    return F.conv2d(torch.tensor([walk_input()]), torch.tensor(walk_kernels(kind)), **KINDS[kind])[0]


@pytest.mark.parametrize("kind", KINDS)
def test_every_output_value_is_pytorchs(kind):
    expected = torch_output(kind)
    assert expected.shape == (3, 5, 5)
    for place in PLACES:
        assert number(walk(kind, *place, lang="en").facts[0].value) == expected[place]
    for channel in range(3):
        assert [list(row) for row in output_map(kind, channel)] == expected[channel].tolist()


def test_the_numbers_are_small_enough_for_the_head_and_the_sum_is_one():
    assert {value for grid in INPUT for row in grid for value in row} == {0, 1, 2, 3}
    assert {value for row in SUM for value in row} == {1}


@pytest.mark.parametrize("kind", KINDS)
def test_the_code_computes_the_value_that_is_shown(kind):
    for place in ((0, 0, 0), (1, 2, 3), (2, 4, 4)):
        view = walk(kind, *place, lang="tr")
        *lines, last = view.code.splitlines()
        names = {"torch": torch, "F": F, "walk_input": walk_input, "walk_kernels": walk_kernels}
        exec("\n".join(lines), names)
        assert eval(last, names) == number(view.facts[0].value)


@pytest.mark.parametrize("kind", KINDS)
def test_the_spelled_products_come_to_the_partial_sum(kind):
    for place in PLACES:
        for fact in walk(kind, *place, lang="en").facts:
            if "partial sum" not in fact.label or fact.value == "not read":
                continue
            terms, _, total = fact.detail.partition(" = ")
            value = eval(terms.replace("·", "*").replace("−", "-"))
            assert value == number(total) == number(fact.value)


@pytest.mark.parametrize(
    ("kind", "read", "channels"),
    [("standard", "27", [0, 1, 2]), ("depthwise", "9", [1]), ("pointwise", "3", [0, 1, 2])],
)
def test_what_is_read_tells_spatial_filtering_from_channel_mixing(kind, read, channels):
    facts = walk(kind, 1, 2, 2, lang="en").facts
    assert next(f.value for f in facts if f.label == "Numbers read") == read
    partial = [f.label for f in facts if "partial sum" in f.label and f.value != "not read"]
    assert [int(re.search(r"\d", label)[0]) for label in partial] == channels


def test_the_first_standard_filter_adds_up_the_depthwise_outputs():
    standard, depthwise = torch_output("standard"), torch_output("depthwise")
    assert torch.equal(standard[0], depthwise.sum(0))
    assert "depthwise" in walk("standard", 0, lang="tr").remark
    assert "depthwise" not in walk("standard", 1, lang="tr").remark


def test_the_other_standard_filters_are_no_multiples_of_the_depthwise_kernels():
    depthwise = torch.tensor(walk_kernels("depthwise"), dtype=torch.float)[:, 0]
    standard = torch.tensor(walk_kernels("standard"), dtype=torch.float)
    for output, channel in itertools.product((1, 2), range(3)):
        both = torch.stack([depthwise[channel].flatten(), standard[output, channel].flatten()])
        assert torch.linalg.matrix_rank(both) == 2


def test_padding_is_spoken_of_at_the_edge_of_the_map_alone():
    for _, row, column in PLACES:
        edge = row in (0, 4) or column in (0, 4)
        assert ("padding" in walk("standard", 0, row, column, lang="en").remark) == edge
        assert "padding" not in walk("pointwise", 0, row, column, lang="en").remark


def test_the_alternative_text_holds_every_number_of_the_picture():
    alt = walk("standard", 0, 2, 2, lang="en").picture.alt
    for said in ("1 2 3; 0 3 3; 0 2 3", "−1 0 1; −1 0 1; −1 0 1", "8 + 7 + 4 = 19", "5 11 19 5 −5"):
        assert said in alt


@pytest.mark.parametrize(
    "wish", [("kind", "grouped"), ("row", 5), ("column", -1), ("output_channel", 3), ("row", "1")]
)
@pytest.mark.parametrize(("lang", "sentence"), [("tr", "olamaz"), ("en", "is not possible")])
def test_a_place_outside_is_refused_in_the_learners_language(wish, lang, sentence):
    name, value = wish
    with pytest.raises(ValueError, match=sentence):
        walk(**{name: value}, lang=lang)
    with pytest.raises(ValueError, match=sentence):
        WALK.settle(WALK.start, name, value, lang)


def test_another_kind_keeps_the_place():
    assert WALK.settle(WALK.start, "kind", "pointwise", "tr") == ({**WALK.start, "kind": "pointwise"}, "")


def test_start_and_presets_are_legal_in_both_languages():
    for values in (WALK.start, *(preset.values for preset in WALK.presets)):
        for lang in ("tr", "en"):
            assert WALK.show(**values, lang=lang).picture.lang == lang
