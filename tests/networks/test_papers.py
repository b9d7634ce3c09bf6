"""The networks against what their papers print, and against counts made with other implementations."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from course_utils.arithmetic import ConvSpec, separable
from course_utils.networks import (
    conv_mobilenet_layers,
    efficientnet_layers,
    mobilenet_v1_layers,
    mobilenet_v2_layers,
    mobilenet_v3_layers,
    shufflenet_v1_layers,
    shufflenet_v2_layers,
)

# Counted with torchvision and pytorchcv ("Conv MobileNet" with plain torch) by `FlopCounterMode`.
REFERENCES = json.loads((Path(__file__).parents[1] / "data" / "architectures.json").read_text())
LAYOUTS = {
    "mobilenet_v1_1.0": mobilenet_v1_layers(),
    "mobilenet_v1_0.5": mobilenet_v1_layers(0.5),
    "mobilenet_v1_0.25": mobilenet_v1_layers(0.25),
    "conv_mobilenet": conv_mobilenet_layers(),
    "mobilenet_v2_1.0": mobilenet_v2_layers(),
    "mobilenet_v3_large": mobilenet_v3_layers("large"),
    "mobilenet_v3_small": mobilenet_v3_layers("small"),
    "efficientnet_b0": efficientnet_layers("b0"),
    "efficientnet_b1": efficientnet_layers("b1"),
    **{f"shufflenet_v1_g{g}": shufflenet_v1_layers(g) for g in (1, 2, 3, 4, 8)},
    "shufflenet_v2_x1.0": shufflenet_v2_layers(),
}
# The references tell apart what the course calls one kind.
REFERENCE_KINDS = {
    "standard": ("standard",),
    "pointwise": ("pointwise", "pointwise_on_1x1map"),
    "depthwise": ("depthwise",),
    "grouped": ("grouped_kxk", "grouped_1x1"),
    "linear": ("linear",),
}


@pytest.mark.parametrize("name", REFERENCES)
def test_a_network_is_equal_to_its_reference_in_every_count(name):
    reference = REFERENCES[name]
    count = LAYOUTS[name].count(reference["input_size"], lang="en")
    assert (count.params, count.macs) == (reference["total_params"], reference["total_macs"])
    assert count.by_kind["other"] == (reference["batchnorm_params"], 0)
    for kind, theirs in REFERENCE_KINDS.items():
        rows = [row for row in count.rows if row.kind == kind]
        assert sum(row.macs for row in rows) == sum(reference["macs_by_kind"][k] for k in theirs)
        assert len(rows) == sum(reference["layers_by_kind"][k] for k in theirs)
    biases = sum(reference["bias_params"].values())
    weights = sum(reference["weights_by_kind"].values())
    assert sum(row.params for row in count.rows if row.kind != "other") == weights + biases


# Parameters of widths and members beyond the list, as the reference implementations' own tests state them
# (pytorchcv, torchvision) or as it holds them (MobileNetV3: timm's `_gen_mobilenet_v3` of that width).
@pytest.mark.parametrize(
    ("layout", "params"),
    [
        (mobilenet_v1_layers(0.75), 2585560),
        (mobilenet_v2_layers(1.4), 6108776),
        (efficientnet_layers("b2"), 9109994),
        (efficientnet_layers("b3"), 12233232),
        (shufflenet_v1_layers(1, 0.5), 534484),
        (shufflenet_v1_layers(3, 0.5), 718324),
        (shufflenet_v1_layers(1, 0.25), 209746),
        (shufflenet_v1_layers(3, 0.25), 305902),
        (mobilenet_v3_layers("large", 0.75), 3993528),
        (mobilenet_v3_layers("large", 1.25), 7551976),
        (mobilenet_v3_layers("small", 0.75), 2041872),
        (mobilenet_v3_layers("small", 1.25), 3205384),
        (shufflenet_v2_layers(0.5), 1366792),
        (shufflenet_v2_layers(1.5), 3503624),
        (shufflenet_v2_layers(2.0), 7393996),
    ],
    ids=lambda value: getattr(value, "title", value),
)
def test_other_members_of_a_family_hold_as_many_parameters_as_their_reference(layout, params):
    assert layout.count(lang="en").params == params


V1, V2, V3 = "arXiv 1704.04861", "arXiv 1801.04381", "arXiv 1905.02244"
EFFICIENT, SHUFFLE, SHUFFLE_2 = "arXiv 1905.11946", "arXiv 1707.01083", "arXiv 1807.11164"
FIVE_BLOCKS_LESS = replace(
    mobilenet_v1_layers(), blocks=mobilenet_v1_layers().blocks[:6] + mobilenet_v1_layers().blocks[11:]
)

# (source, layout, size, million mult-adds and tolerance, million parameters and tolerance).
PUBLISHED = [
    (f"{V1} Table 4", mobilenet_v1_layers(), 224, (569, 0.5), (4.2, 0.05)),
    (f"{V1} Table 5, 0.75", mobilenet_v1_layers(0.75), 224, (325, 0.5), (2.6, 0.05)),
    (f"{V1} Table 5, shallow", FIVE_BLOCKS_LESS, 224, (307, 0.5), (2.9, 0.05)),
    (f"{V1} Table 6, 0.5", mobilenet_v1_layers(0.5), 224, (149, 0.5), (1.3, 0.05)),  # 149.50, cut
    (f"{V1} Table 6, 0.25", mobilenet_v1_layers(0.25), 224, (41, 0.5), (0.5, 0.05)),
    (f"{V1} Table 7, 192", mobilenet_v1_layers(), 192, (418, 0.5), (4.2, 0.05)),
    (f"{V1} Table 7, 160", mobilenet_v1_layers(), 160, (290, 0.9), (4.2, 0.05)),  # 290.84, cut
    (f"{V1} Table 7, 128", mobilenet_v1_layers(), 128, (186, 0.6), (4.2, 0.05)),  # 186.52, cut
    (f"{V1} Table 8", mobilenet_v1_layers(), 224, (569, 0.5), (4.2, 0.05)),
    (f"{V1} Table 9, 0.5 at 160", mobilenet_v1_layers(0.5), 160, (76, 0.9), (1.32, 0.02)),
    # 3.47M without batch norm (TF-slim's own list), which the paper cuts to 3.4.
    (f"{V2} Table 4", mobilenet_v2_layers(), 224, (300, 0.8), (3.4, 0.11)),
    # 6.9M: no implementation has them; TF-slim's own list says 6.06M (without batch norm).
    (f"{V2} Table 4, 1.4", mobilenet_v2_layers(1.4), 224, (585, 3), (6.9, 0.8)),
    (f"{V2} Table 4, ShuffleNet 1.5", shufflenet_v1_layers(3, 1.5), 224, (292, 8), (3.4, 0.05)),
    (f"{V2} Table 4, ShuffleNet x2", shufflenet_v1_layers(3, 2), 224, (524, 0.5), (5.4, 0.06)),
    (f"{V3} Table 3, Large 1.0", mobilenet_v3_layers("large"), 224, (219, 2.5), (5.4, 0.09)),
    (f"{V3} Table 3, Large 0.75", mobilenet_v3_layers("large", 0.75), 224, (155, 0.5), (4.0, 0.05)),
    # Final version; the first one printed 66M and 2.9M, which no implementation reproduces.
    (f"{V3} Table 3, Small 1.0", mobilenet_v3_layers("small"), 224, (56, 0.6), (2.5, 0.05)),
    (f"{V3} Table 3, Small 0.75", mobilenet_v3_layers("small", 0.75), 224, (44, 0.7), (2.0, 0.05)),
    (f"{EFFICIENT} Table 2, B0", efficientnet_layers("b0"), 224, (390, 5), (5.3, 0.05)),
    (f"{EFFICIENT} Table 2, B1", efficientnet_layers("b1"), 240, (700, 15), (7.8, 0.05)),
    (f"{EFFICIENT} Table 2, B2", efficientnet_layers("b2"), 260, (1000, 50), (9.2, 0.1)),
    (f"{EFFICIENT} Table 2, B3", efficientnet_layers("b3"), 300, (1800, 50), (12, 0.5)),
    (f"{SHUFFLE_2} 0.5", shufflenet_v2_layers(0.5), 224, (41, 1), (1.4, 0.05)),
    (f"{SHUFFLE_2} 1", shufflenet_v2_layers(1.0), 224, (146, 1.5), (2.3, 0.05)),
    (f"{SHUFFLE_2} 1.5", shufflenet_v2_layers(1.5), 224, (299, 4), (3.5, 0.05)),
    (f"{SHUFFLE_2} 2", shufflenet_v2_layers(2.0), 224, (591, 8), (7.4, 0.05)),
]


@pytest.mark.parametrize(
    ("layout", "size", "macs", "params"), [row[1:] for row in PUBLISHED], ids=[row[0] for row in PUBLISHED]
)
def test_a_paper_prints_the_same_within_its_rounding(layout, size, macs, params):
    count = layout.count(size, lang="en")
    assert count.macs / 1e6 == pytest.approx(macs[0], abs=macs[1])
    assert count.params / 1e6 == pytest.approx(params[0], abs=params[1])


# These leave the classifier out: (source, layout, million mult-adds, tolerance).
WITHOUT_CLASSIFIER = [
    (f"{V1} Table 4, Conv MobileNet", conv_mobilenet_layers(), 4866, 0.5),
    *[
        (f"{SHUFFLE} Table 1, g={g}", shufflenet_v1_layers(g), macs, 0.5)
        for g, macs in {1: 143, 2: 140, 3: 137, 4: 133, 8: 137}.items()
    ],
    # One figure stands for all numbers of groups in Table 2.
    *[(f"{SHUFFLE} Table 2, g={g}", shufflenet_v1_layers(g), 140, 7) for g in (1, 2, 3, 4, 8)],
    *[(f"{SHUFFLE} Table 2, 0.5, g={g}", shufflenet_v1_layers(g, 0.5), 38, 1) for g in (1, 3)],
    # 13M: with every layer scaled, the first convolution too, it is 10.8M.
    *[(f"{SHUFFLE} Table 2, 0.25, g={g}", shufflenet_v1_layers(g, 0.25), 13, 2.3) for g in (1, 3)],
]


@pytest.mark.parametrize(
    ("layout", "macs", "tolerance"),
    [row[1:] for row in WITHOUT_CLASSIFIER],
    ids=[row[0] for row in WITHOUT_CLASSIFIER],
)
def test_a_paper_that_leaves_the_classifier_out_prints_the_same(layout, macs, tolerance):
    count = layout.count(224, lang="en")
    assert (count.macs - count.by_kind["linear"].macs) / 1e6 == pytest.approx(macs, abs=tolerance)


# MobileNetV1 Table 2: percent of mult-adds and of weights. The paper prints 1.19 for the first convolution's
# mult-adds: 1.91 with its digits swapped, for its own column adds up to 99.29.
@pytest.mark.parametrize(
    ("kind", "macs", "weights"),
    [
        ("pointwise", 94.86, 74.59),
        ("depthwise", 3.06, 1.06),
        ("standard", 1.91, 0.02),
        ("linear", 0.18, 24.33),
    ],
)
def test_mobilenet_spends_its_work_as_its_table_2_says(kind, macs, weights):
    count = mobilenet_v1_layers().count(224, lang="en")
    biases = 1000 if kind == "linear" else 0
    all_weights = count.params - count.by_kind["other"].params - 1000
    assert 100 * count.by_kind[kind].macs / count.macs == pytest.approx(macs, abs=0.005)
    share = 100 * (count.by_kind[kind].params - biases) / all_weights
    assert share == pytest.approx(weights, abs=0.005)


# MobileNetV1 Table 3: one inner layer, 512 -> 512 channels on 14×14, made cheaper step by step.
@pytest.mark.parametrize(
    ("layer", "size", "macs", "params"),
    [
        (ConvSpec(512, 512, padding=1), 14, 462, 2.36),
        (separable(512, 512, padding=1), 14, 52.3, 0.27),
        (separable(384, 384, padding=1), 14, 29.6, 0.15),
        (separable(384, 384, padding=1), 10, 15.1, 0.15),
    ],
    ids=["convolution", "separable", "width 0.75", "resolution 0.714"],
)
def test_one_layer_shrinks_as_table_3_says(layer, size, macs, params):
    assert layer.macs(size, size) / 1e6 == pytest.approx(macs, abs=0.5 if macs > 100 else 0.05)
    assert layer.params / 1e6 == pytest.approx(params, abs=0.005)
