"""What a network is made of, without torch: steps in chains, chains in blocks, blocks in a layout.

A layout says which layers there are and counts them at any input size; `blocks.py` builds the torch module
from it. In all these networks a convolution without a bias is followed by a batch norm, one with a bias is
not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from ..arithmetic import ConvSpec
from .counts import Count, Row

Size = tuple[int, int]  # (height, width) of a feature map


@dataclass(frozen=True)
class Linear:
    """One `nn.Linear` with a bias, on the vector that global pooling leaves."""

    c_in: int
    c_out: int
    kind: ClassVar[str] = "linear"

    @property
    def weights(self) -> int:
        """Number of values in `linear.weight`: one per pair of input and output."""
        return self.c_in * self.c_out


@dataclass(frozen=True)
class Layer:
    """A convolution or a linear layer with its name in the module and the activation that follows it.

    `act` is a key of `blocks.ACTIVATIONS` ("relu", "relu6", "hswish", "silu", ...) or "" where none follows.
    """

    name: str
    op: ConvSpec | Linear
    act: str = ""

    @property
    def norm(self) -> bool:
        """Whether a batch norm follows."""
        return isinstance(self.op, ConvSpec) and not self.op.bias

    def size_after(self, size: Size) -> Size:
        """Size of the map it hands on."""
        return self.op.output_shape(*size)[1:] if isinstance(self.op, ConvSpec) else size

    def rows(self, path: str, size: Size) -> Iterator[Row]:
        """Its own row, and that of its batch norm (two learned values a channel)."""
        here = f"{path}{self.name}"
        if isinstance(self.op, Linear):
            yield Row(here, "linear", self.op.weights + self.op.c_out, self.op.weights, (1, self.op.c_out))
            return
        conv = f"{here}.conv" if self.norm else here
        output = (1, *self.op.output_shape(*size))
        yield Row(conv, self.op.kind, self.op.params, self.op.macs(*size), output)
        if self.norm:
            yield Row(f"{here}.norm", "other", 2 * self.op.c_out)


@dataclass(frozen=True)
class SqueezeExcite:
    """Squeeze-and-excitation: the means of the channels, two 1×1 convolutions on them, a gate per channel."""

    reduce: Layer
    restore: Layer
    name: ClassVar[str] = "squeeze"

    def size_after(self, size: Size) -> Size:
        """The gate scales the map and leaves its size as it is."""
        return size

    def rows(self, path: str, size: Size) -> Iterator[Row]:
        """Both convolutions work on a 1×1 map, whatever the size of the map they gate."""
        for layer in (self.reduce, self.restore):
            yield from layer.rows(f"{path}{self.name}.", (1, 1))


def squeeze_excite(channels: int, squeezed: int, act: str, gate: str) -> SqueezeExcite:
    """The squeeze-and-excitation of `channels` through `squeezed` values; its convolutions carry a bias."""
    return SqueezeExcite(
        Layer("reduce", ConvSpec.pointwise(channels, squeezed, bias=True), act),
        Layer("restore", ConvSpec.pointwise(squeezed, channels, bias=True), gate),
    )


@dataclass(frozen=True)
class Pool:
    """The 3×3 pooling with stride 2 of the ShuffleNets, by "max" or "mean": nothing of it is counted."""

    by: str
    name: ClassVar[str] = "pool"

    def size_after(self, size: Size) -> Size:
        """Half the size, rounded up."""
        return ((size[0] + 1) // 2, (size[1] + 1) // 2)

    def rows(self, path: str, size: Size) -> Iterator[Row]:
        """Nothing to count."""
        return iter(())


@dataclass(frozen=True)
class Shuffle:
    """The channel shuffle: its groups become rows, and are read column by column."""

    groups: int
    name: ClassVar[str] = "shuffle"

    def size_after(self, size: Size) -> Size:
        """The order of the channels changes, and nothing else."""
        return size

    def rows(self, path: str, size: Size) -> Iterator[Row]:
        """Nothing to count."""
        return iter(())


Step = Layer | SqueezeExcite | Pool | Shuffle


@dataclass(frozen=True)
class Block:
    """A chain of steps, the path around it, and how they join: "add", "concat" or "" for the chain alone.

    Where the chain reads fewer channels than come in and there is no shortcut, the others pass by.
    """

    chain: tuple[Step, ...]
    joined: str = ""
    shortcut: tuple[Step, ...] = ()
    act: str = ""  # after they have joined
    after: tuple[Step, ...] = ()

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers of its chain, in order."""
        return tuple(step for step in self.chain if isinstance(step, Layer))

    def size_after(self, size: Size) -> Size:
        """Size of the map it hands on."""
        for step in self.chain:
            size = step.size_after(size)
        return size

    def rows(self, path: str, size: Size) -> Iterator[Row]:
        """The rows of its steps; the shortcut starts from the same map as the chain."""
        yield from _chain_rows(self.shortcut, f"{path}shortcut.", size)
        yield from _chain_rows(self.chain, path, size)


@dataclass(frozen=True)
class Layout:
    """A network from its first layer to its classifier, at any input size."""

    title: str
    stem: tuple[Step, ...]
    blocks: tuple[Block, ...]
    tail: tuple[Step, ...]  # between the last block and global pooling
    classifier: tuple[Layer, ...]
    norm_eps: float = 1e-5  # of every batch norm: PyTorch's own, which torchvision and pytorchcv keep as well

    def count(self, size: int | Size = 224, *, lang: str) -> Count:
        """Parameters and MACs for one RGB image of this size (an int, or height and width)."""
        height, width = (size, size) if isinstance(size, int) else size
        rows = tuple(self._rows((height, width)))
        return Count(self.title, ((1, 3, height, width),), rows, lang=lang)

    def with_full_convolutions(self, title: str = "") -> Layout:
        """The same network with one full convolution for each depthwise convolution and the 1×1 after it."""
        blocks = (replace(b, chain=_full(b.chain), shortcut=_full(b.shortcut)) for b in self.blocks)
        return replace(self, title=title or self.title, blocks=tuple(blocks))

    def _rows(self, size: Size) -> Iterator[Row]:
        parts = {"stem.": Block(self.stem)}
        parts |= {f"blocks.{i}.": block for i, block in enumerate(self.blocks)}
        parts["tail."] = Block(self.tail)
        for path, block in parts.items():
            yield from block.rows(path, size)
            size = block.size_after(size)
        yield from _chain_rows(self.classifier, "classifier.", (1, 1))


def make_divisible(channels: float, divisor: int = 8) -> int:
    """The multiple of 8 next to a scaled channel count, never more than 10% below it, as in the papers' code.

    >>> make_divisible(1.4 * 32), make_divisible(0.35 * 32)
    (48, 16)
    """
    rounded = max(divisor, int(channels + divisor / 2) // divisor * divisor)
    return rounded + divisor if rounded < 0.9 * channels else rounded


def checked_width(width: float) -> float:
    """`width` itself, or a `ValueError`: a width multiplier is a number above 0."""
    if isinstance(width, bool) or not isinstance(width, (int, float)) or not 0 < width < float("inf"):
        raise ValueError(
            f"width={width!r} is no width multiplier: write a number above 0, such as 0.5 or 1.4."
        )
    return width


def _chain_rows(chain: tuple[Step, ...], path: str, size: Size) -> Iterator[Row]:
    for step in chain:
        yield from step.rows(path, size)
        size = step.size_after(size)


def _full(chain: tuple[Step, ...]) -> tuple[Step, ...]:
    """The chain with each depthwise layer merged into the next layer, which is its 1×1."""
    merged: list[Step] = []
    depthwise: ConvSpec | None = None
    for step in chain:
        op = step.op if isinstance(step, Layer) else None
        if isinstance(op, ConvSpec) and op.kind == "depthwise":
            depthwise = op
        elif isinstance(step, Layer) and depthwise is not None:
            full = replace(depthwise, c_out=step.op.c_out, groups=1)
            merged.append(Layer("full", full, step.act))
            depthwise = None
        else:
            merged.append(step)
    return tuple(merged)
