"""The blocks as torch modules, side by side: what each does with the layers that a layout lists for it."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from . import layers
from .layers import Block, ConvSpec, Layer, Layout, Linear, Pool, Step

ACTIVATIONS = {
    "relu": nn.ReLU,
    "relu6": nn.ReLU6,
    "hswish": nn.Hardswish,
    "silu": nn.SiLU,
    "sigmoid": nn.Sigmoid,
    "hsigmoid": nn.Hardsigmoid,
    "": nn.Identity,
}


POOLS = {"max": nn.MaxPool2d, "mean": nn.AvgPool2d}


class ConvNorm(nn.Sequential):
    """Convolution without a bias, batch norm, and an activation where the layer names one."""

    def __init__(self, layer: Layer):
        super().__init__()
        self.conv = conv2d(layer.op)
        self.norm = nn.BatchNorm2d(layer.op.c_out)
        self.act = ACTIVATIONS[layer.act]()


class SqueezeExcite(nn.Module):
    """Scales each channel by a number from 0 to 1 that depends on the means of all channels."""

    def __init__(self, step: layers.SqueezeExcite):
        super().__init__()
        self.reduce, self.act = conv2d(step.reduce.op), ACTIVATIONS[step.reduce.act]()
        self.restore, self.gate = conv2d(step.restore.op), ACTIVATIONS[step.restore.act]()

    def forward(self, x: Tensor) -> Tensor:
        means = x.mean((2, 3), keepdim=True)  # (N, C, 1, 1)
        return x * self.gate(self.restore(self.act(self.reduce(means))))


class Shuffle(nn.Module):
    """Channel shuffle."""

    def __init__(self, step: layers.Shuffle):
        super().__init__()
        self.groups = step.groups

    def forward(self, x: Tensor) -> Tensor:
        return channel_shuffle(x, self.groups)


class Chain(nn.Sequential):
    """The steps of a block, one after the other: all there is to MobileNetV1's depthwise separable block."""

    def __init__(self, block: Block):
        super().__init__()
        for step in block.chain:
            self.add_module(step.name, step_module(step))


class InvertedResidual(Chain):
    """MobileNetV2's block, and with squeeze-and-excitation V3's and EfficientNet's: added to its input."""

    def __init__(self, block: Block):
        super().__init__(block)
        self.added = block.joined == "add"

    def forward(self, x: Tensor) -> Tensor:
        out = super().forward(x)
        return x + out if self.added else out


class ShuffleUnit(nn.Module):
    """ShuffleNetV1's unit: a shuffle between two grouped 1×1, so that each group reads from all others."""

    def __init__(self, block: Block):
        super().__init__()
        self.reduce, self.shuffle, self.depthwise, self.expand = map(step_module, block.chain)
        self.shortcut, self.act = Chain(Block(block.shortcut)), ACTIVATIONS[block.act]()
        self.halves = block.joined == "concat"

    def forward(self, x: Tensor) -> Tensor:
        out = self.expand(self.depthwise(self.shuffle(self.reduce(x))))
        return self.act(torch.cat((self.shortcut(x), out), dim=1) if self.halves else x + out)


class ShuffleUnitV2(nn.Module):
    """ShuffleNetV2's unit: one half of the channels works, the other waits for its turn after the shuffle."""

    def __init__(self, block: Block):
        super().__init__()
        self.shortcut = Chain(Block(block.shortcut))
        self.enter, self.depthwise, self.leave = (ConvNorm(layer) for layer in block.layers)
        self.after, self.halves = Chain(Block(block.after)), bool(block.shortcut)

    def forward(self, x: Tensor) -> Tensor:
        waiting, working = (x, x) if self.halves else x.chunk(2, dim=1)
        out = self.leave(self.depthwise(self.enter(working)))
        return self.after(torch.cat((self.shortcut(waiting), out), dim=1))


class Network(nn.Module):
    """Stem, blocks, tail, global average pooling and classifier, as a layout lists them."""

    def __init__(self, layout: Layout, block: type[nn.Module]):
        super().__init__()
        self.title = layout.title
        self.stem = Chain(Block(layout.stem))
        self.blocks = nn.Sequential(*map(block, layout.blocks))
        self.tail = Chain(Block(layout.tail))
        self.classifier = nn.Sequential()
        for layer in layout.classifier:
            self.classifier.add_module(layer.name, nn.Linear(layer.op.c_in, layer.op.c_out))
            self.classifier.add_module(f"{layer.name}_act", ACTIVATIONS[layer.act]())
        for norm in self.modules():
            if isinstance(norm, nn.BatchNorm2d):
                norm.eps = layout.norm_eps

    def forward(self, x: Tensor) -> Tensor:  # (N, 3, H, W) -> (N, 1000)
        features = self.tail(self.blocks(self.stem(x)))
        return self.classifier(features.mean((2, 3)))

    def _get_name(self) -> str:  # the name that `print(model)` and an audit show
        return self.title


def channel_shuffle(x: Tensor, groups: int) -> Tensor:
    """Reads the channels as a table with one row per group and hands them on column by column.

    12 channels in 4 groups come out as 0 3 6 9 1 4 7 10 2 5 8 11: each new group has some of every old one.
    """
    n, channels, height, width = x.shape
    table = x.reshape(n, groups, channels // groups, height, width)
    return table.transpose(1, 2).reshape(n, channels, height, width)


def conv2d(spec: ConvSpec | Linear) -> nn.Conv2d:
    """The `nn.Conv2d` that a spec describes; `TypeError` for a linear layer: it stands in no block."""
    if isinstance(spec, Linear):
        raise TypeError(f"{spec} is no convolution: a linear layer stands in the classifier alone.")
    return nn.Conv2d(**spec.arguments())


def step_module(step: Step) -> nn.Module:
    """The torch module of one step of a chain."""
    if isinstance(step, Pool):
        return POOLS[step.by](kernel_size=3, stride=2, padding=1)
    if isinstance(step, layers.Shuffle):
        return Shuffle(step)
    return SqueezeExcite(step) if isinstance(step, layers.SqueezeExcite) else ConvNorm(step)
