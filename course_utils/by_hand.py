"""A convolution small enough to do by hand: three 5×5 channels of small integers and three layers over them.

The three layers have three input and three output channels and keep the size of the map, so that the same
output place can be read by a standard, a depthwise and a pointwise layer in turn. Filter 0 of the standard
layer is made of the three depthwise kernels: its partial sums are the depthwise outputs. Its other filters
have kernels of their own, which no depthwise layer followed by a pointwise one could have.

`depthwise` and `pointwise` are the two layers for maps of any size, in plain Python: torch decides, and a
test holds them to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from .arithmetic import ConvSpec

Grid = tuple[tuple[int, ...], ...]
Map = Sequence[Sequence[float]]  # (H, W)

INPUT: tuple[Grid, ...] = (  # (channel, row, column)
    ((0, 0, 2, 3, 3), (0, 1, 2, 3, 3), (0, 0, 3, 3, 2), (1, 0, 2, 3, 3), (0, 0, 2, 3, 3)),
    ((1, 0, 0, 2, 0), (0, 2, 0, 1, 0), (0, 0, 3, 0, 1), (0, 1, 0, 0, 0), (2, 0, 1, 0, 2)),
    ((1, 1, 1, 1, 1), (1, 1, 1, 1, 1), (1, 1, 2, 1, 1), (1, 1, 1, 1, 0), (1, 1, 1, 0, 0)),
)
SIZE = len(INPUT[0])  # height and width of the input and of every output

LAYERS = {
    "standard": ConvSpec.standard(3, 3, padding=1),
    "depthwise": ConvSpec.depthwise(3, padding=1),
    "pointwise": ConvSpec.pointwise(3, 3),
}

EDGE: Grid = ((-1, 0, 1), (-1, 0, 1), (-1, 0, 1))
SUM: Grid = ((1, 1, 1), (1, 1, 1), (1, 1, 1))
SPOT: Grid = ((0, -1, 0), (-1, 4, -1), (0, -1, 0))
KERNELS: dict[str, tuple[tuple[Grid, ...], ...]] = {  # the weight of each layer: (C_out, C_in / groups, k, k)
    "standard": (
        (EDGE, SUM, SPOT),
        (
            ((0, 1, 0), (0, 1, 0), (0, 1, 0)),
            ((1, 0, -1), (0, 0, 0), (-1, 0, 1)),
            ((0, 0, 0), (1, 1, 1), (0, 0, 0)),
        ),
        (
            ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
            ((-1, -1, -1), (0, 0, 0), (1, 1, 1)),
            ((0, 0, 1), (0, 1, 0), (1, 0, 0)),
        ),
    ),
    "depthwise": ((EDGE,), (SUM,), (SPOT,)),
    "pointwise": (
        (((1,),), ((1,),), ((1,),)),
        (((2,),), ((-1,),), ((0,),)),
        (((0,),), ((1,),), ((-2,),)),
    ),
}


@dataclass(frozen=True)
class Partial:
    """What one input channel gives to one output value: the window on it, the kernel, and their products.

    >>> Partial(0, ((2, 0), (1, 3)), ((1, 1), (0, -1))).total
    -1
    """

    channel: int
    window: Grid
    kernel: Grid

    @property
    def factors(self) -> list[tuple[int, int]]:
        """(input value, weight) for each place of the kernel, row by row."""
        return [
            pair
            for values, weights in zip(self.window, self.kernel, strict=True)
            for pair in zip(values, weights, strict=True)
        ]

    @property
    def products(self) -> list[int]:
        """Input value times weight for each place of the kernel, row by row."""
        return [value * weight for value, weight in self.factors]

    @property
    def total(self) -> int:
        """The partial sum of this channel."""
        return sum(self.products)


def partials(kind: str, output: int, row: int, column: int) -> tuple[Partial, ...]:
    """The partial sums, one per input channel that is read, of which one output value is the sum.

    Indices count from 0, as in PyTorch.

    >>> [p.total for p in partials("standard", 0, 2, 2)]
    [8, 7, 4]
    """
    layer = LAYERS[kind]
    group = layer.group_channels[output * layer.groups // layer.c_out]
    kernels = KERNELS[kind][output]
    reach = layer.kernel_size[0] // 2  # the padding that keeps the size of the map
    return tuple(
        Partial(channel, _window(INPUT[channel], row - reach, column - reach, len(kernel)), kernel)
        for channel, kernel in zip(group.inputs, kernels, strict=True)
    )


def output_map(kind: str, output: int) -> Grid:
    """Every value of one output channel."""
    return tuple(
        tuple(sum(p.total for p in partials(kind, output, row, column)) for column in range(SIZE))
        for row in range(SIZE)
    )


def _window(channel: Grid, top: int, left: int, side: int) -> Grid:
    rows, columns = range(top, top + side), range(left, left + side)
    return tuple(tuple(_padded(channel, row, column) for column in columns) for row in rows)


def _padded(channel: Grid, row: int, column: int) -> int:
    """The input value there, or the zero of the padding around it."""
    return channel[row][column] if 0 <= row < SIZE and 0 <= column < SIZE else 0


def depthwise(x: Sequence[Map], weight: Sequence[Map]) -> list[list[list[float]]]:
    """Each channel of `x`, (C, H, W), through its own kernel of `weight`, (C, k, k), with zeros around it.

    >>> depthwise([[[1, 2], [3, 4]]], [[[0, 0, 0], [0, 2, 1], [0, 0, 0]]])
    [[[4, 4], [10, 8]]]
    """
    return [_filtered(channel, kernel) for channel, kernel in zip(x, weight, strict=True)]


def pointwise(x: Sequence[Map], weight: Sequence[Sequence[float]]) -> list[list[list[float]]]:
    """At each place of `x`, (C_in, H, W), its channels mixed with `weight`, (C_out, C_in).

    >>> pointwise([[[1, 2]], [[10, 20]]], [[1, 1], [3, 0]])
    [[[11, 22]], [[3, 6]]]
    """
    return [[_weighted(weights, rows) for rows in zip(*x, strict=True)] for weights in weight]


def _filtered(channel: Map, kernel: Map) -> list[list[float]]:
    """One channel through one kernel: each row of the output from the rows around it, shifted tap by tap."""
    reach, width = len(kernel) // 2, len(channel[0])
    side: list[float] = [0] * reach
    rim: list[list[float]] = [[0] * (width + 2 * reach)] * reach
    padded: list[list[float]] = [*rim, *([*side, *row, *side] for row in channel), *rim]
    taps = [(u, v, weight) for u, row in enumerate(kernel) for v, weight in enumerate(row) if weight]
    weights = [weight for _, _, weight in taps]
    return [
        _weighted(weights, [padded[top + u][v : v + width] for u, v, _ in taps]) if taps else [0] * width
        for top in range(len(channel))
    ]


def _weighted(weights: Sequence[float], rows: Sequence[Sequence[float]]) -> list[float]:
    """Place by place, the sum of what stands there in each row times the row's weight."""
    return [sum(map(mul, weights, values)) for values in zip(*rows, strict=True)]
