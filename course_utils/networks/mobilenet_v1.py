"""MobileNetV1: after the first layer every 3×3 convolution is split into a depthwise and a 1×1 one.

Howard et al. 2017, arXiv 1704.04861: the layers in Table 1, the block in Figure 3, the width multiplier in
section 3.3. Scaled channel counts are cut to whole numbers, at least 8, as in the authors' code (TF-slim,
`mobilenet_v1.py`). That code has ReLU6 where Figure 3 says ReLU, and batch norm with an eps of 1e-3: weights
trained with it need both. Here stand the paper's ReLU and PyTorch's 1e-5.
"""

from __future__ import annotations

from ..arithmetic import separable
from .layers import Block, ConvSpec, Layer, Layout, Linear, checked_width

# Table 1 after its first convolution: (output channels, stride) of each depthwise separable block. For the
# last one the paper prints "s2", but its input and its output are both 7×7: the stride is 1.
TABLE_1 = (
    (64, 1),
    (128, 2),
    (128, 1),
    (256, 2),
    (256, 1),
    (512, 2),
    *[(512, 1)] * 5,
    (1024, 2),
    (1024, 1),
)


def mobilenet_v1(width: float = 1.0):
    """The network as a torch module; images of any size from 1×1 up, 1,000 classes.

    >>> sum(p.numel() for p in mobilenet_v1().parameters())
    4231976
    """
    from .blocks import Chain, Network

    return Network(mobilenet_v1_layers(width), Chain)


def conv_mobilenet(width: float = 1.0):
    """The paper's "Conv MobileNet" (Table 4): a full 3×3 convolution in place of every separable block.

    >>> sum(p.numel() for p in conv_mobilenet().parameters())
    29294088
    """
    from .blocks import Chain, Network

    return Network(conv_mobilenet_layers(width), Chain)


def mobilenet_v1_layers(width: float = 1.0) -> Layout:
    """Its layers, without torch.

    >>> mobilenet_v1_layers().count(224, lang="en").macs, mobilenet_v1_layers(0.5).count(224, lang="en").macs
    (568740352, 149497088)
    """
    c_in = _scaled(32, width)
    stem = Layer("first", ConvSpec(3, c_in, stride=2, padding=1), "relu")
    blocks = []
    for channels, stride in TABLE_1:
        c_out = _scaled(channels, width)
        blocks.append(_block(c_in, c_out, stride))
        c_in = c_out
    return Layout(
        f"MobileNetV1 {width:g}×", (stem,), tuple(blocks), (), (Layer("classes", Linear(c_in, 1000)),)
    )


def conv_mobilenet_layers(width: float = 1.0) -> Layout:
    """The layers of the twin with full convolutions, without torch.

    >>> conv_mobilenet_layers().count(224, lang="en").macs
    4867293184
    """
    return mobilenet_v1_layers(width).with_full_convolutions(f"Conv MobileNet {width:g}×")


def _block(c_in: int, c_out: int, stride: int) -> Block:
    pair = separable(c_in, c_out, stride=stride, padding=1)
    return Block((Layer("depthwise", pair.depthwise, "relu"), Layer("pointwise", pair.pointwise, "relu")))


def _scaled(channels: int, width: float) -> int:
    return max(8, int(channels * checked_width(width)))
