"""The document's numbers, at the examples that carry them."""

import pytest

from course_utils import examples
from course_utils.arithmetic import ConvSpec


@pytest.mark.parametrize(
    "spec, weight_shape, params",
    [
        (examples.RGB_STANDARD, (8, 3, 3, 3), 216),
        (examples.RGB_DEPTHWISE, (3, 1, 3, 3), 27),
        (examples.STANDARD_3_6, (6, 3, 3, 3), 162),
        (examples.GROUPED_6_6, (6, 2, 3, 3), 108),
        (examples.DEPTHWISE_3, (3, 1, 3, 3), 27),
    ],
)
def test_weights_of_the_documents_layers(spec, weight_shape, params):
    assert (spec.weight_shape, spec.params) == (weight_shape, params)
    assert spec.output_shape(32, 32) == (spec.c_out, 32, 32)


def test_the_documents_separable_block_has_2336_weights():
    assert examples.SEPARABLE_32_64.params == 2336
    assert examples.SEPARABLE_32_64.output_shape(32, 32) == (64, 32, 32)


@pytest.mark.parametrize(
    "layer, macs",
    [
        (examples.MOBILENET_DEPTHWISE_32, 32 * 9 * 112 * 112),
        (examples.MOBILENET_POINTWISE_32_64, 32 * 64 * 112 * 112),
        (examples.MOBILENET_DEPTHWISE_512, 512 * 9 * 14 * 14),
        (examples.MOBILENET_POINTWISE_512, 512 * 512 * 14 * 14),
    ],
)
def test_macs_of_mobilenets_layers(layer, macs):
    spec, size = layer
    assert spec.macs(size, size) == macs


def test_every_example_is_a_layer_by_name():
    layers = [value for name, value in vars(examples).items() if name.isupper()]
    assert all(isinstance(layer if isinstance(layer, ConvSpec) else layer[0], ConvSpec) for layer in layers)
