"""The arithmetic against numbers by hand, against stored answers of PyTorch, and against PyTorch itself."""

import json
import re
import subprocess
import sys
from dataclasses import FrozenInstanceError, replace
from fractions import Fraction
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.arithmetic import ConvSpec, Separable, separable, valid_groups

TESTS = Path(__file__).parent
VECTORS = json.loads((TESTS / "data" / "conv_vectors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "spec, weight_shape, params",
    [
        (ConvSpec(3, 8), (8, 3, 3, 3), 8 * 3 * 9),
        (ConvSpec(3, 6), (6, 3, 3, 3), 162),
        (ConvSpec(6, 6, groups=3), (6, 2, 3, 3), 108),
        (ConvSpec.depthwise(3), (3, 1, 3, 3), 27),
        (ConvSpec.depthwise(3, multiplier=4), (12, 1, 3, 3), 108),
        (ConvSpec.pointwise(32, 64), (64, 32, 1, 1), 2048),
        (ConvSpec(3, 64, bias=True), (64, 3, 3, 3), 1728 + 64),
        (ConvSpec(4, 8, kernel_size=(3, 5), groups=2), (8, 2, 3, 5), 240),
    ],
)
def test_weight_shape_and_parameters_by_hand(spec, weight_shape, params):
    assert spec.weight_shape == weight_shape
    assert spec.params == params


def test_macs_count_output_positions_and_not_input_positions():
    assert ConvSpec(3, 32, stride=2, padding=1).macs(224, 224) == 864 * 112 * 112


def test_macs_leave_the_bias_out():
    assert ConvSpec(3, 8, padding=1, bias=True).macs(32, 32) == ConvSpec(3, 8, padding=1).macs(32, 32)


@pytest.mark.parametrize(
    "spec, kind",
    [
        (ConvSpec(3, 8), "standard"),
        (ConvSpec(3, 8, kernel_size=1), "pointwise"),
        (ConvSpec(3, 8, kernel_size=(1, 3)), "standard"),
        (ConvSpec(6, 6, groups=3), "grouped"),
        (ConvSpec(6, 6, kernel_size=1, groups=3), "grouped"),
        (ConvSpec(6, 12, groups=6), "depthwise"),
        (ConvSpec(6, 6, kernel_size=1, groups=6), "depthwise"),
        (ConvSpec(1, 4), "standard"),
    ],
)
def test_kind_of_a_layer(spec, kind):
    assert spec.kind == kind


def test_groups_of_the_documents_second_example():
    channels = [
        (list(group.inputs), list(group.outputs)) for group in ConvSpec(6, 6, groups=3).group_channels
    ]
    assert channels == [([0, 1], [0, 1]), ([2, 3], [2, 3]), ([4, 5], [4, 5])]


def test_the_ratio_to_the_standard_convolution_is_one_over_groups():
    assert ConvSpec(3, 3, groups=3).ratio == Fraction(27, 81)
    assert ConvSpec(6, 12, kernel_size=5, groups=2).ratio == Fraction(1, 2)


def test_separable_layers_of_the_documents_block():
    block = separable(32, 64, padding=1)
    assert (block.depthwise.params, block.pointwise.params, block.params) == (288, 2048, 2336)
    assert block.output_shape(32, 32) == (64, 32, 32)
    assert block.macs(32, 32) == 2336 * 32 * 32


def test_stride_of_a_separable_block_belongs_to_its_depthwise_layer():
    block: Separable = separable(64, 128, stride=2, padding=1)
    assert block.output_shape(32, 32) == (128, 16, 16)
    assert block.macs(32, 32) == (576 + 8192) * 16 * 16


@pytest.mark.parametrize(
    "spec, line",
    [
        (ConvSpec(3, 8, padding=1), "nn.Conv2d(3, 8, kernel_size=3, padding=1, bias=False)"),
        (ConvSpec(3, 3, groups=3, bias=True), "nn.Conv2d(3, 3, kernel_size=3, groups=3)"),
        (
            ConvSpec(3, 8, (3, 5), padding="same"),
            "nn.Conv2d(3, 8, kernel_size=(3, 5), padding='same', bias=False)",
        ),
    ],
)
def test_the_line_of_pytorch_says_only_what_is_not_default(spec, line):
    assert spec.torch_line() == line


@given(st.integers(1, 1100), st.integers(1, 1100))
def test_valid_groups_are_the_common_divisors(c_in, c_out):
    divisors = tuple(n for n in range(1, min(c_in, c_out) + 1) if c_in % n == 0 and c_out % n == 0)
    assert valid_groups(c_in, c_out) == divisors


@pytest.mark.parametrize("case", VECTORS["legal"], ids=lambda case: str(case["spec"]))
def test_stored_legal_layers_agree_with_pytorch(case):
    spec = ConvSpec(**case["spec"])
    images, height, width = case["input"]
    assert list(spec.weight_shape) == case["weight_shape"]
    assert [images, *spec.output_shape(height, width)] == case["output_shape"]
    assert spec.params == case["params"]
    assert images * spec.macs(height, width) == case["macs"]


@pytest.mark.parametrize("case", VECTORS["illegal"], ids=lambda case: case["why"])
def test_stored_illegal_layers_are_refused_in_a_sentence(case):
    with pytest.raises((ValueError, TypeError)) as refusal:
        ConvSpec(**case["spec"]).output_shape(*case["input"][1:])
    assert re.fullmatch(r"\w+=.+: .+\.", str(refusal.value)), (
        "the sentence names the value, the rule, the way out"
    )


either = lambda numbers: numbers | st.tuples(numbers, numbers)  # noqa: E731
wild = st.integers(-2, 9)
SPECS = st.fixed_dictionaries(
    {"c_in": st.integers(-1, 24), "c_out": st.integers(-1, 24)},
    optional={
        "kernel_size": either(wild) | st.just((3,)) | st.just(2.5),
        "stride": either(wild),
        "padding": either(wild) | st.sampled_from(["same", "valid", "full"]),
        "dilation": either(st.integers(-1, 3)),
        "groups": st.integers(-1, 12),
        "bias": st.booleans(),
    },
)


@st.composite
def legal_specs(draw):
    groups = draw(st.integers(1, 12))
    padding = draw(either(st.integers(0, 4)) | st.sampled_from(["same", "valid"]))
    return ConvSpec(
        groups * draw(st.integers(1, 8)),
        groups * draw(st.integers(1, 8)),
        kernel_size=draw(either(st.integers(1, 7))),
        stride=1 if padding == "same" else draw(either(st.integers(1, 4))),
        padding=padding,
        dilation=draw(either(st.integers(1, 3))),
        groups=groups,
        bias=draw(st.booleans()),
    )


def built(spec: ConvSpec | Separable) -> nn.Module:
    return eval(spec.torch_line(), {"nn": nn})


def counted(layer: nn.Conv2d, height: int, width: int) -> tuple[tuple[int, ...], int]:
    """Output shape and FLOPs of a layer for one image."""
    with FlopCounterMode(display=False) as counter:
        shape = layer(torch.empty(1, layer.in_channels, height, width, device="meta")).shape
    return tuple(shape[1:]), counter.get_total_flops()


@pytest.mark.filterwarnings("ignore:Using padding='same' with even kernel")
@settings(max_examples=200, deadline=None)
@given(legal_specs(), st.integers(20, 60), st.integers(20, 60))
def test_any_legal_layer_agrees_with_pytorch(spec, height, width):
    with torch.device("meta"):
        layer = built(spec)
    assert tuple(layer.weight.shape) == spec.weight_shape
    assert sum(p.numel() for p in layer.parameters()) == spec.params
    shape, flops = counted(layer, height, width)
    assert spec.output_shape(height, width) == shape
    assert 2 * spec.macs(height, width) == flops


@pytest.mark.filterwarnings("ignore:Using padding='same' with even kernel")
@settings(max_examples=100, deadline=None)
@given(legal_specs())
def test_the_arguments_build_the_layer_that_the_line_builds(spec):
    with torch.device("meta"):
        assert repr(nn.Conv2d(**spec.arguments())) == repr(built(spec))


@given(legal_specs())
def test_a_copy_of_a_layer_is_the_same_layer(spec):
    assert replace(spec) == spec and hash(replace(spec)) == hash(spec)
    with pytest.raises(FrozenInstanceError):
        spec.groups = 1


def test_the_line_of_a_pair_builds_both_of_its_layers():
    pair = separable(6, 8, 5, stride=2, padding=2, multiplier=2, bias=True)
    assert [repr(layer) for layer in built(pair)] == [repr(built(layer)) for layer in pair]


def refused_by_pytorch(values: dict, height: int, width: int) -> bool:
    said = {{"c_in": "in_channels", "c_out": "out_channels"}.get(name, name): v for name, v in values.items()}
    try:
        layer = nn.Conv2d(**{"kernel_size": 3, **said})
        layer(torch.zeros(1, layer.in_channels, height, width))  # the meta device lets some illegal ones pass
    except (ValueError, TypeError, RuntimeError):
        return True
    return 0 in (layer.in_channels, layer.out_channels)  # legal in PyTorch, and computes nothing


@pytest.mark.filterwarnings("ignore:Initializing zero-element tensors")
@settings(max_examples=400, deadline=None)
@given(SPECS, st.integers(1, 12), st.integers(1, 12))
def test_a_layer_is_refused_exactly_when_pytorch_refuses_it(values, height, width):
    if refused_by_pytorch(values, height, width):
        with pytest.raises((ValueError, TypeError), match=r"^\w+=.+\.$"):
            ConvSpec(**values).output_shape(height, width)
    else:
        assert min(ConvSpec(**values).output_shape(height, width)) >= 1


@pytest.mark.parametrize("value", [0, -3, 2.5, "3", None, True, 10**9 + 0.5])
def test_channels_that_no_layer_has_are_named_in_the_refusal(value):
    with pytest.raises((ValueError, TypeError)) as refusal:
        ConvSpec(value, 8)
    assert repr(value) in str(refusal.value)


def test_arithmetic_and_examples_need_no_installed_package():
    code = "from course_utils.examples import RGB_STANDARD; print(RGB_STANDARD.params)"
    isolated = f"import sys; sys.path.insert(0, {str(TESTS.parent)!r}); {code}"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", isolated], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("216\n", "")
