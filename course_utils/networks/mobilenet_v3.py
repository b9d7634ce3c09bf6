"""MobileNetV3, Large and Small: MobileNetV2's block with squeeze-and-excitation, 5×5 kernels and h-swish.

Howard et al. 2019, arXiv 1905.02244: the layers in Tables 1 and 2; the last two 1×1 work on a 1×1 map and
are linear layers here. As in the authors' code (TF-slim) a scaled block expands its input by the table's
ratio, and the squeeze is a quarter of the expanded width. The layer before the classifier keeps its width at
every multiplier: that is the code's fine-grain mode (`use_fine_grain_mode`); its other mode scales that layer
too. Batch norm has the code's eps of 1e-3. Dropout is left out.
"""

from __future__ import annotations

from .layers import ConvSpec, Layer, Layout, Linear, checked_width, make_divisible, squeeze_excite
from .mobilenet_v2 import inverted_residual

# Table 1: (kernel size, expanded channels, output channels, squeeze-and-excitation?, activation, stride).
TABLE_1_LARGE = (
    (3, 16, 16, False, "relu", 1),
    (3, 64, 24, False, "relu", 2),
    (3, 72, 24, False, "relu", 1),
    (5, 72, 40, True, "relu", 2),
    (5, 120, 40, True, "relu", 1),
    (5, 120, 40, True, "relu", 1),
    (3, 240, 80, False, "hswish", 2),
    (3, 200, 80, False, "hswish", 1),
    (3, 184, 80, False, "hswish", 1),
    (3, 184, 80, False, "hswish", 1),
    (3, 480, 112, True, "hswish", 1),
    (3, 672, 112, True, "hswish", 1),
    (5, 672, 160, True, "hswish", 2),
    (5, 960, 160, True, "hswish", 1),
    (5, 960, 160, True, "hswish", 1),
)
# Table 2, in the same columns.
TABLE_2_SMALL = (
    (3, 16, 16, True, "relu", 2),
    (3, 72, 24, False, "relu", 2),
    (3, 88, 24, False, "relu", 1),
    (5, 96, 40, True, "hswish", 2),
    (5, 240, 40, True, "hswish", 1),
    (5, 240, 40, True, "hswish", 1),
    (5, 120, 48, True, "hswish", 1),
    (5, 144, 48, True, "hswish", 1),
    (5, 288, 96, True, "hswish", 2),
    (5, 576, 96, True, "hswish", 1),
    (5, 576, 96, True, "hswish", 1),
)
# Rows, channels of the last 1×1 before pooling, and of the layer after it.
SIZES = {"large": (TABLE_1_LARGE, 960, 1280), "small": (TABLE_2_SMALL, 576, 1024)}


def mobilenet_v3(size: str = "large", width: float = 1.0):
    """The network ("large" or "small") as a torch module; images of any size from 1×1 up, 1,000 classes.

    >>> sum(p.numel() for p in mobilenet_v3("small").parameters())
    2542856
    """
    from .blocks import InvertedResidual, Network

    return Network(mobilenet_v3_layers(size, width), InvertedResidual)


def mobilenet_v3_layers(size: str = "large", width: float = 1.0) -> Layout:
    """Its layers, without torch.

    >>> mobilenet_v3_layers("large").count(224, lang="en").macs
    216589760
    """
    if size not in SIZES:
        raise ValueError(f'size={size!r} is unknown: write "large" or "small".')
    table, last, hidden = SIZES[size]
    first = make_divisible(16 * checked_width(width))
    stem = Layer("first", ConvSpec(3, first, stride=2, padding=1), "hswish")
    blocks, c_in, table_c_in = [], first, 16
    for row in table:
        blocks.append(_block(c_in, table_c_in, row, width))
        table_c_in = row[2]
        c_in = make_divisible(table_c_in * width)
    last = make_divisible(last * width)
    tail = Layer("last", ConvSpec.pointwise(c_in, last), "hswish")
    classifier = (Layer("hidden", Linear(last, hidden), "hswish"), Layer("classes", Linear(hidden, 1000)))
    title = f"MobileNetV3-{size.capitalize()} {width:g}×"
    return Layout(title, (stem,), tuple(blocks), (tail,), classifier, norm_eps=1e-3)


def _block(c_in: int, table_c_in: int, row: tuple, width: float):
    kernel_size, table_expanded, channels, squeezed, act, stride = row
    expanded = make_divisible(c_in * table_expanded / table_c_in)
    squeeze = (
        squeeze_excite(expanded, make_divisible(expanded // 4), "relu", "hsigmoid") if squeezed else None
    )
    c_out = make_divisible(channels * width)
    return inverted_residual(
        c_in, expanded, c_out, act, kernel_size=kernel_size, stride=stride, squeeze=squeeze
    )
