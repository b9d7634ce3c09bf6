"""Blocks of networks, read from the drawing: bars, the layers between them, and the shapes in words."""

from __future__ import annotations

import itertools

import pytest
import torch

from course_utils import networks
from course_utils.networks.block_picture import block_picture
from course_utils.pictures.block_rows import BAR, MIDDLE, ROW, TALL
from course_utils.pictures.palette import KINDS
from course_utils.words.language import LANGUAGES, product

V1, V2 = networks.mobilenet_v1_layers(), networks.mobilenet_v2_layers()
FULL, V3 = networks.conv_mobilenet_layers(), networks.mobilenet_v3_layers("large")
B0 = networks.efficientnet_layers("b0")
SHUFFLE_1, SHUFFLE_2 = networks.shufflenet_v1_layers(3), networks.shufflenet_v2_layers(1.0)
PAIRS = [((FULL, 1), (V1, 1)), ((V2, 1), (V2, 2)), ((V3, 4), (B0, 4)), ((SHUFFLE_1, 4), (SHUFFLE_1, 5))]
PAIRS += [((SHUFFLE_2, 4), (SHUFFLE_2, 5)), ((V2, 0), (V3, 14)), ((SHUFFLE_1, 0), (SHUFFLE_2, 0))]
MODELS = {
    "MobileNetV1": (V1, networks.mobilenet_v1),
    "MobileNetV2": (V2, networks.mobilenet_v2),
    "MobileNetV3": (V3, networks.mobilenet_v3),
    "EfficientNet": (B0, networks.efficientnet),
    "ShuffleNetV1": (SHUFFLE_1, networks.shufflenet_v1),
    "ShuffleNetV2": (SHUFFLE_2, networks.shufflenet_v2),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("pair", PAIRS)
def test_words_are_large_inside_the_picture_and_apart(drawn, pair, lang):
    picture = block_picture(*pair, lang=lang)
    assert drawn(picture).faults() == []
    assert "{" not in picture.alt and picture.lang == lang
    assert len(picture.svg) < 14_000


@pytest.mark.parametrize("name", MODELS)
def test_each_block_hands_on_the_shape_that_its_module_does(name):
    layout, make = MODELS[name]
    model = make().eval().to("meta")
    x = model.stem(torch.zeros(1, 3, 224, 224, device="meta"))
    for number, block in enumerate(model.blocks):
        first = product(x.shape[1:], "en")
        x = block(x)
        alt = block_picture((layout, number), lang="en").alt
        assert f"blocks[{number}]: {first};" in alt
        assert alt.endswith(f": {product(x.shape[1:], 'en')}.")


def bars(drawing, row):
    """The maps of a row, from left to right."""
    found = [
        box for box in drawing.boxes(class_="ink") if row * ROW < box.y + box.height / 2 < (row + 1) * ROW
    ]
    return sorted(box for box in found if box.width == BAR)


@pytest.mark.parametrize(
    ("chosen", "channels"),
    [
        ((V2, 2), [24, 144, 144, 24, 24]),
        ((V1, 1), [64, 64, 128]),
        ((V3, 4), [40, 120, 120, 120, 40, 40]),
        ((SHUFFLE_1, 5), [480, 120, 120, 120, 480, 480]),
        ((SHUFFLE_2, 5), [232, 116, 116, 116, 116, 232, 232]),
    ],
)
def test_a_bar_is_as_tall_as_its_share_of_the_channels_and_names_them(drawn, chosen, channels):
    drawing = drawn(block_picture((V1, 0), chosen, lang="en"))
    found = bars(drawing, row=1)
    assert [bar.height for bar in found] == pytest.approx(
        [TALL * n / max(channels) for n in channels], abs=0.06
    )
    assert all(bar.y + bar.height / 2 == pytest.approx(ROW + MIDDLE, abs=0.11) for bar in found)
    named = sorted((said.x, said.words) for said in drawing.words() if said.y == ROW + 46)
    assert [said for _, said in named] == [str(n) for n in channels]
    assert [x for x, _ in named] == pytest.approx([bar.x + BAR / 2 for bar in found], abs=0.11)


def test_each_layer_lies_between_its_maps_in_the_hue_of_its_kind(drawn):
    drawing = drawn(block_picture((SHUFFLE_1, 5), lang="en"))
    maps = bars(drawing, row=0)
    hues = [KINDS["grouped"], None, KINDS["depthwise"], KINDS["grouped"]]
    layers = drawing.find("path", fill_opacity="0.2")
    assert [layer.get("fill") for layer in layers] == hues
    for (left, right), layer in zip(itertools.pairwise(maps), layers, strict=False):
        (corners,) = type(drawing)(layer).strokes()
        assert left.x + BAR < min(x for x, _ in corners) and max(x for x, _ in corners) < right.x
        start, end = (
            max(y for at, y in corners if at == x) - min(y for at, y in corners if at == x)
            for x in ends(corners)
        )
        assert (start, end) == pytest.approx((left.height, right.height), abs=0.3)


def ends(corners):
    """The leftmost and the rightmost place of a shape."""
    return min(x for x, _ in corners), max(x for x, _ in corners)


@pytest.mark.parametrize(
    ("chosen", "sums"),
    [((V2, 2), 1), ((SHUFFLE_1, 5), 1), ((V2, 1), 0), ((SHUFFLE_1, 4), 0)],
)
def test_a_sum_is_drawn_where_the_paper_has_one(drawn, chosen, sums):
    drawing = drawn(block_picture(chosen, lang="en"))
    assert len(drawing.find("circle")) == [text.words for text in drawing.words()].count("added") == sums


def test_the_way_around_is_told_in_words():
    halved, waits = (block_picture((SHUFFLE_2, n), lang="en").alt for n in (0, 1))
    assert (
        "(depthwise, 3×3, stride 2, linear: 24 × 28 × 28, 1×1, ReLU: 58 × 28 × 28): 116 × 28 × 28" in halved
    )
    assert "the chain takes half of it, 58 × 28 × 28" in waits
    assert "squeeze-excite, 120→32→120" in block_picture((V3, 4), lang="en").alt
    assert "ortalama havuzlama" in block_picture((SHUFFLE_1, 4), lang="tr").alt
