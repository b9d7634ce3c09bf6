"""The explorer of a standard convolution's cost, as data."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.explorers.cost import COST, cost
from course_utils.words.explorers import cost as words
from course_utils.words.language import whole


def fact(view, label):
    return next(f for f in view.facts if f.label == label)


@pytest.mark.parametrize(
    "values", [(3, 8, 3, 32), (64, 128, 3, 32), (1, 1, 1, 1), (2, 4, 2, 9), (512, 7, 11, 7)]
)
def test_the_code_builds_the_layer_whose_numbers_are_shown(values):
    _, _, _, size = values
    view = cost(*values, lang="en")
    conv = eval(view.code, {"nn": nn}).to("meta")
    output = conv(torch.empty(1, values[0], size, size, device="meta"))
    assert output.shape[2:] == (size, size)
    assert fact(view, "Weights").value == whole(conv.weight.numel(), "en")
    assert fact(view, "Weight shape").value == str(tuple(conv.weight.shape))
    macs = conv.weight.numel() * output.shape[2] * output.shape[3]
    assert fact(view, "Multiply-accumulates (MACs)").value == whole(macs, "en")


def test_the_arithmetic_is_spelled_out_in_each_language():
    turkish, english = (cost(64, 128, 3, 32, lang=lang) for lang in ("tr", "en"))
    assert (turkish.facts[0].value, english.facts[0].value) == ("73.728", "73,728")
    assert turkish.facts[0].detail == english.facts[0].detail == "128 × 64 × 3 × 3"
    assert english.facts[1].detail.startswith("73,728 × 32 × 32")


def test_a_filter_gives_one_map_and_every_channel_has_its_own_kernel():
    view = cost(3, 64, 3, 32, lang="en")
    assert fact(view, "Filters").value == "64"  # not 192 maps
    assert fact(view, "Kernels").value == "192"  # not one kernel per filter
    assert fact(view, "Weights").value == "1,728"


@pytest.mark.parametrize(
    ("symbol", "growth"),
    [
        ("C_in", ("× 2", "× 2")),
        ("C_out", ("× 2", "× 2")),
        ("k", ("× 4", "× 4")),
        ("H = W", ("× 1", "× 4")),
    ],
)
@pytest.mark.parametrize("values", [(3, 8, 3, 32), (1024, 1024, 11, 1024), (1, 1, 1, 1)])
def test_a_doubling_multiplies_the_cost(symbol, growth, values):
    rows = cost(*values, lang="en").table.rows
    assert [factors for step, *factors in rows if step.startswith(f"{symbol}: ")] == [[*growth]]


def test_the_alternative_text_tells_the_whole_picture():
    alt = cost(64, 128, 3, 32, lang="en").picture.alt
    for said in (
        "0, 1, …, 63",
        "0, 1, …, 127",
        "3×3",
        "128 × 64 = 8,192",
        "128 × 64 × 3 × 3 = 73,728",
        "75,497,472",
    ):
        assert said in alt


@pytest.mark.parametrize("value", [0, -3, 1025, 2.5, "8", None, True])
@pytest.mark.parametrize(
    ("lang", "sentence"), [("tr", "tam sayı yazın"), ("en", "whole number from 1 to 1024")]
)
def test_an_impossible_channel_count_is_refused_in_the_learners_language(value, lang, sentence):
    with pytest.raises(ValueError, match=sentence):
        cost(c_in=value, lang=lang)
    with pytest.raises(ValueError, match=sentence):
        COST.settle(COST.start, "c_in", value, lang)


def test_the_moved_control_moves_alone():
    assert COST.settle(COST.start, "c_out", 16, "tr") == ({**COST.start, "c_out": 16}, "")


def test_start_and_presets_are_legal_in_both_languages():
    for values in (COST.start, *(preset.values for preset in COST.presets)):
        for lang in ("tr", "en"):
            assert COST.show(**values, lang=lang).picture.lang == lang


def test_the_presets_are_the_layers_whose_names_they_bear():
    macs = {
        preset.label: fact(cost(**preset.values, lang="en"), "Multiply-accumulates (MACs)").value
        for preset in COST.presets
    }
    assert macs[words.VGG_EARLY] == "1,849,688,064"  # 64 · 64 · 9 · 224²
    assert macs[words.VGG_LATE] == "462,422,016"  # 512 · 512 · 9 · 14²
    assert (
        macs[words.RESNET_EARLY] == macs[words.RESNET_LATE] == "115,605,504"
    )  # 8 times as wide, 1/8 as high


def test_a_lone_input_channel_and_a_one_by_one_kernel_are_spoken_of():
    assert "no other channel to add" in cost(1, 8, lang="en").remark
    assert "only mixes channels" in cost(64, 64, kernel_size=1, lang="en").remark
