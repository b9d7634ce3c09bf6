"""Times measured once by the authors, shown beside the learner's own and labelled as such.

Measured on a virtual machine with two CPU cores: PyTorch 2.13.0+cpu, one thread, float32, one image, in a
process that keeps its memory, median of many calls. `measure_layers(lang, PLACES)` and
`measure_groups(lang, 64, 56)` measure the same layers on the machine at hand.
"""

from __future__ import annotations

from ..arithmetic import ConvSpec
from ..words import speed as words
from ..words.language import decimal, measured, whole
from .results import Table
from .speed import five_layers

# (layout, H = W, C): milliseconds of the standard 3×3 layer C → C, and of the layers in its place
LAYERS = {
    ("contiguous", 56, 32): (0.572, 0.103, 0.089, 0.201),
    ("contiguous", 56, 128): (8.883, 0.253, 1.107, 1.355),
    ("contiguous", 56, 512): (129.9, 1.200, 17.7, 20.0),
    ("channels_last", 14, 32): (0.057, 0.036, 0.012, 0.053),
    ("channels_last", 14, 512): (10.22, 0.069, 1.06, 1.45),
}
KINDS = ("standard", "depthwise", "pointwise", "separable")  # in the order of those numbers
PLACES = ((32, 56), (128, 56), (512, 56), (32, 14), (512, 14))

# groups: milliseconds of the contiguous 3×3 layer 64 → 64 on a 56 × 56 map
GROUPS = {1: 2.19, 2: 1.15, 4: 0.64, 8: 0.41, 16: 0.43, 32: 1.20, 64: 0.155}


def layers_table(lang: str) -> Table:
    """The layers beside the standard one: how many times fewer MACs, how many times faster."""
    head = (words.LAYER, words.LAYOUT, words.FEWER_MACS, words.MILLISECONDS, words.TIMES_FASTER)
    lines = [
        (
            f"{words.SHORT_KINDS[kind].say(lang)}, {words.SIZE.say(lang, channels=c, size=size)}",
            layout,
            decimal(fewer_macs(kind, c), lang, 1),
            measured(ms, lang),
            decimal(times[0] / ms, lang, 1),
        )
        for (layout, size, c), times in LAYERS.items()
        for kind, ms in zip(KINDS, times, strict=True)
    ]
    return Table(tuple(text.say(lang) for text in head), lines, words.REFERENCE.say(lang), lang)


def groups_table(lang: str) -> Table:
    """MACs and milliseconds of one layer for groups from 1 to 64."""
    head = (words.GROUPS, words.MACS, words.MILLISECONDS)
    lines = [
        (
            str(groups),
            whole(ConvSpec(64, 64, padding=1, groups=groups).macs(56, 56), lang),
            measured(ms, lang),
        )
        for groups, ms in GROUPS.items()
    ]
    return Table(tuple(text.say(lang) for text in head), lines, words.REFERENCE.say(lang), lang)


def fewer_macs(kind: str, channels: int) -> float:
    """How many times fewer MACs than the standard 3×3 layer C → C has: C, 9, or the pair's in between.

    >>> fewer_macs("depthwise", 128), fewer_macs("pointwise", 128), round(fewer_macs("separable", 128), 1)
    (128.0, 9.0, 8.4)
    """
    standard, _, *others = five_layers(channels)
    layers = dict(zip(KINDS, (standard, *others), strict=True))
    return standard.macs(14, 14) / layers[kind].macs(14, 14)  # on any map
