"""ShuffleNetV2: half of the channels rests, the other half works, and a shuffle swaps them.

Ma et al. 2018, arXiv 1807.11164: the unit in Figure 3 (c) and (d), the layers in Table 5. No 1×1 is grouped
any more.
"""

from __future__ import annotations

from .layers import Block, ConvSpec, Layer, Layout, Linear, Pool, Shuffle

# Table 5: output channels of stages 2, 3 and 4 and of the last 1×1, for each width.
TABLE_5 = {
    0.5: (48, 96, 192, 1024),
    1.0: (116, 232, 464, 1024),
    1.5: (176, 352, 704, 1024),
    2.0: (244, 488, 976, 2048),
}
REPEATS = (4, 8, 4)  # units in stages 2, 3 and 4, the first of each with stride 2


def shufflenet_v2(width: float = 1.0):
    """The network (0.5, 1, 1.5 or 2 times) as a torch module; images of any size from 1×1 up, 1,000 classes.

    >>> sum(p.numel() for p in shufflenet_v2(1.0).parameters())
    2278604
    """
    from .blocks import Network, ShuffleUnitV2

    return Network(shufflenet_v2_layers(width), ShuffleUnitV2)


def shufflenet_v2_layers(width: float = 1.0) -> Layout:
    """Its layers, without torch.

    >>> shufflenet_v2_layers(1.0).count(224, lang="en").macs
    144907992
    """
    if width not in TABLE_5:
        raise ValueError(f"width={width!r} is not in the paper: choose from {', '.join(map(str, TABLE_5))}.")
    *stages, last = TABLE_5[width]
    c_in = 24
    stem = Layer("first", ConvSpec(3, c_in, stride=2, padding=1), "relu")
    blocks = []
    for c_out, repeats in zip(stages, REPEATS, strict=True):
        blocks.append(_halving_unit(c_in, c_out))
        blocks += [_unit(c_out)] * (repeats - 1)
        c_in = c_out
    tail = Layer("last", ConvSpec.pointwise(c_in, last), "relu")
    classes = Layer("classes", Linear(last, 1000))
    return Layout(f"ShuffleNetV2 {width:g}×", (stem, Pool("max")), tuple(blocks), (tail,), (classes,))


def _unit(channels: int) -> Block:
    """Figure 3 (c): one half of the channels passes by, the other goes through the chain."""
    half = channels // 2
    return Block(_chain(half, half, stride=1), joined="concat", after=(Shuffle(2),))


def _halving_unit(c_in: int, c_out: int) -> Block:
    """Figure 3 (d): both ways read all channels, halve the map and make half of the outputs."""
    half = c_out // 2
    shortcut = (
        Layer("depthwise", ConvSpec.depthwise(c_in, stride=2, padding=1)),
        Layer("pointwise", ConvSpec.pointwise(c_in, half), "relu"),
    )
    return Block(_chain(c_in, half, stride=2), joined="concat", shortcut=shortcut, after=(Shuffle(2),))


def _chain(c_in: int, half: int, stride: int) -> tuple[Layer, ...]:
    return (
        Layer("enter", ConvSpec.pointwise(c_in, half), "relu"),
        Layer("depthwise", ConvSpec.depthwise(half, stride=stride, padding=1)),
        Layer("leave", ConvSpec.pointwise(half, half), "relu"),
    )
