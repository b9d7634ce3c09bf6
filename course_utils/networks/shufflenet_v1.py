"""ShuffleNetV1: grouped 1×1 convolutions around a depthwise one, and a shuffle so that the groups meet.

Zhang et al. 2017, arXiv 1707.01083: the unit in Figure 2, the layers in Table 1. The inner width of a unit is
a quarter of its output. A unit with stride 2 concatenates its shortcut, so its last 1×1 makes only the
channels that are missing. The very first 1×1 is not grouped: its input channels are too few (caption of
Table 1).
"""

from __future__ import annotations

from .layers import Block, ConvSpec, Layer, Layout, Linear, Pool, Shuffle, checked_width

# Table 1: output channels of stage 2 for each number of groups; stages 3 and 4 double them.
STAGE_2 = {1: 144, 2: 200, 3: 240, 4: 272, 8: 384}
REPEATS = (4, 8, 4)  # units in stages 2, 3 and 4, the first of each with stride 2


def shufflenet_v1(groups: int = 3, width: float = 1.0):
    """The network as a torch module; images of any size from 1×1 up, 1,000 classes.

    >>> sum(p.numel() for p in shufflenet_v1(groups=3).parameters())
    1865728
    """
    from .blocks import Network, ShuffleUnit

    return Network(shufflenet_v1_layers(groups, width), ShuffleUnit)


def shufflenet_v1_layers(groups: int = 3, width: float = 1.0) -> Layout:
    """Its layers, without torch. `width` scales every channel count (the paper's "ShuffleNet 0.5×").

    Where the groups do not divide the channels (width 0.5, 4 groups) `ConvSpec` raises its `ValueError`.

    >>> shufflenet_v1_layers(groups=3).count(224, lang="en").macs
    137460672
    """
    if groups not in STAGE_2:
        raise ValueError(
            f"groups={groups!r} is not in the paper: choose from {', '.join(map(str, STAGE_2))}."
        )
    c_in = int(24 * checked_width(width))
    stem = Layer("first", ConvSpec(3, c_in, stride=2, padding=1), "relu")
    blocks: list[Block] = []
    for stage, repeats in enumerate(REPEATS):
        c_out = int(STAGE_2[groups] * 2**stage * width)
        for unit in range(repeats):
            blocks.append(_unit(c_in, c_out, groups, halves=unit == 0, first=not blocks))
            c_in = c_out
    title = f"ShuffleNetV1 {width:g}× (g = {groups})"
    return Layout(title, (stem, Pool("max")), tuple(blocks), (), (Layer("classes", Linear(c_in, 1000)),))


def _unit(c_in: int, c_out: int, groups: int, halves: bool, first: bool) -> Block:
    inner = c_out // 4
    chain = (
        Layer("reduce", ConvSpec(c_in, inner, 1, groups=1 if first else groups), "relu"),
        Shuffle(groups),
        Layer("depthwise", ConvSpec.depthwise(inner, stride=2 if halves else 1, padding=1)),
        Layer("expand", ConvSpec(inner, c_out - c_in if halves else c_out, 1, groups=groups)),
    )
    if halves:
        return Block(chain, joined="concat", shortcut=(Pool("mean"),), act="relu")
    return Block(chain, joined="add", act="relu")
