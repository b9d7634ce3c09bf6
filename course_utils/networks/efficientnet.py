"""EfficientNet B0 to B3: one network of MBConv blocks, made wider, deeper and sharper together.

Tan and Le 2019, arXiv 1905.11946: B0 in Table 1, compound scaling in section 3.3. MBConv is MobileNetV2's
block with squeeze-and-excitation to a quarter of the block's *input* channels. Channels are rounded to
multiples of 8, repeats upwards, as in the authors' code. Dropout and stochastic depth are left out.
"""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from .layers import Block, ConvSpec, Layer, Layout, Linear, make_divisible, squeeze_excite
from .mobilenet_v2 import inverted_residual

# Table 1, stages 2 to 8: (expansion, kernel size, output channels, blocks, stride of the first of them).
TABLE_1 = (
    (1, 3, 16, 1, 1),
    (6, 3, 24, 2, 2),
    (6, 5, 40, 2, 2),
    (6, 3, 80, 3, 2),
    (6, 5, 112, 3, 1),
    (6, 5, 192, 4, 2),
    (6, 3, 320, 1, 1),
)


class Scaling(NamedTuple):
    """How much wider and deeper than B0 a member of the family is, and its image size."""

    width: float
    depth: float
    resolution: int


SCALINGS = {
    "b0": Scaling(1.0, 1.0, 224),
    "b1": Scaling(1.0, 1.1, 240),
    "b2": Scaling(1.1, 1.2, 260),
    "b3": Scaling(1.2, 1.4, 300),
}


def efficientnet(name: str = "b0"):
    """The network ("b0" to "b3") as a torch module; images of any size from 1×1 up, 1,000 classes.

    >>> sum(p.numel() for p in efficientnet("b0").parameters())
    5288548
    """
    from .blocks import InvertedResidual, Network

    return Network(efficientnet_layers(name), InvertedResidual)


def efficientnet_layers(name: str = "b0") -> Layout:
    """Its layers, without torch; the paper counts them at `SCALINGS[name].resolution`.

    >>> efficientnet_layers("b1").count(240, lang="en").macs
    686802832
    """
    if name not in SCALINGS:
        raise ValueError(f"name={name!r} is unknown: write one of {', '.join(map(repr, SCALINGS))}.")
    width, depth, _ = SCALINGS[name]
    c_in = make_divisible(32 * width)
    stem = Layer("first", ConvSpec(3, c_in, stride=2, padding=1), "silu")
    blocks = []
    for expansion, kernel_size, channels, repeats, first_stride in TABLE_1:
        c_out = make_divisible(channels * width)
        for stride in (first_stride, *[1] * (ceil(repeats * depth) - 1)):
            blocks.append(_mbconv(c_in, expansion, c_out, kernel_size, stride))
            c_in = c_out
    last = make_divisible(1280 * width)
    tail = Layer("last", ConvSpec.pointwise(c_in, last), "silu")
    classes = Layer("classes", Linear(last, 1000))
    return Layout(f"EfficientNet-{name.upper()}", (stem,), tuple(blocks), (tail,), (classes,))


def _mbconv(c_in: int, expansion: int, c_out: int, kernel_size: int, stride: int) -> Block:
    squeeze = squeeze_excite(c_in * expansion, max(1, c_in // 4), "silu", "sigmoid")
    return inverted_residual(
        c_in, c_in * expansion, c_out, "silu", kernel_size=kernel_size, stride=stride, squeeze=squeeze
    )
