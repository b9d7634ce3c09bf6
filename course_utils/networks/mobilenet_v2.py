"""MobileNetV2: narrow ends, a wide depthwise middle, and the sum around it where the shapes agree.

Sandler et al. 2018, arXiv 1801.04381: the block in Table 1 and Figure 3, the layers in Table 2. Channel
counts are rounded to multiples of 8, and the last 1×1 keeps its 1,280 channels at widths below 1, as in the
authors' code (TF-slim). Batch norm has PyTorch's eps of 1e-5, as in torchvision; TF-slim has 1e-3. Dropout
is left out.
"""

from __future__ import annotations

from .layers import Block, ConvSpec, Layer, Layout, Linear, SqueezeExcite, Step, checked_width, make_divisible

# Table 2: (expansion t, output channels c, blocks n, stride s of the first of them).
TABLE_2 = (
    (1, 16, 1, 1),
    (6, 24, 2, 2),
    (6, 32, 3, 2),
    (6, 64, 4, 2),
    (6, 96, 3, 1),
    (6, 160, 3, 2),
    (6, 320, 1, 1),
)


def mobilenet_v2(width: float = 1.0):
    """The network as a torch module; images of any size from 1×1 up, 1,000 classes.

    >>> sum(p.numel() for p in mobilenet_v2().parameters())
    3504872
    """
    from .blocks import InvertedResidual, Network

    return Network(mobilenet_v2_layers(width), InvertedResidual)


def mobilenet_v2_layers(width: float = 1.0) -> Layout:
    """Its layers, without torch.

    >>> layout = mobilenet_v2_layers()
    >>> layout.count(224, lang="en").macs
    300774272
    >>> sum(block.joined == "add" for block in layout.blocks), len(layout.blocks)
    (10, 17)
    """
    c_in = make_divisible(32 * checked_width(width))
    stem = Layer("first", ConvSpec(3, c_in, stride=2, padding=1), "relu6")
    blocks = []
    for expansion, channels, repeats, first_stride in TABLE_2:
        c_out = make_divisible(channels * width)
        for stride in (first_stride, *[1] * (repeats - 1)):
            blocks.append(inverted_residual(c_in, c_in * expansion, c_out, "relu6", stride=stride))
            c_in = c_out
    last = make_divisible(1280 * max(1, width))
    tail = Layer("last", ConvSpec.pointwise(c_in, last), "relu6")
    return Layout(
        f"MobileNetV2 {width:g}×", (stem,), tuple(blocks), (tail,), (Layer("classes", Linear(last, 1000)),)
    )


def inverted_residual(
    c_in: int,
    expanded: int,
    c_out: int,
    act: str,
    *,
    kernel_size: int = 3,
    stride: int = 1,
    squeeze: SqueezeExcite | None = None,
) -> Block:
    """1×1 expand, depthwise, (squeeze-and-excitation,) 1×1 project without activation.

    Where nothing is to be expanded there is no first 1×1; the input is added where its shape is the output's.
    MobileNetV3 and EfficientNet (there called MBConv) use this block too.
    """
    expand = Layer("expand", ConvSpec.pointwise(c_in, expanded), act)
    depthwise = ConvSpec.depthwise(expanded, 1, kernel_size, stride=stride, padding=kernel_size // 2)
    chain: tuple[Step, ...] = (
        *([expand] if expanded != c_in else []),
        Layer("depthwise", depthwise, act),
        *([squeeze] if squeeze else []),
        Layer("project", ConvSpec.pointwise(expanded, c_out)),
    )
    return Block(chain, joined="add" if stride == 1 and c_in == c_out else "")
