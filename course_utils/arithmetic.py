"""What a 2-D convolution holds and costs: shapes, parameters, multiply-accumulates, groups.

Everything is exact (integers and fractions) and in PyTorch's words; only `c_in` and `c_out` are the
course's short names for `in_channels` and `out_channels`. PyTorch is the judge: the tests compare
every number here with `torch.nn.Conv2d` and `FlopCounterMode`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from fractions import Fraction
from math import gcd, isqrt
from operator import index
from typing import Any, NamedTuple

Pair = tuple[int, int]


def valid_groups(c_in: int, c_out: int) -> tuple[int, ...]:
    """Every `groups` that PyTorch accepts for these channel counts, ascending: the divisors of both.

    >>> valid_groups(6, 6)
    (1, 2, 3, 6)
    >>> valid_groups(3, 8)
    (1,)
    """
    common = gcd(_whole("c_in", c_in), _whole("c_out", c_out))
    small = [n for n in range(1, isqrt(common) + 1) if common % n == 0]
    return tuple(sorted({*small, *(common // n for n in small)}))


class Group(NamedTuple):
    """One group of a convolution: its outputs read its inputs and nothing else."""

    inputs: range
    outputs: range


@dataclass(frozen=True, init=False)
class ConvSpec:
    """One `nn.Conv2d`, described and not built; `bias` is off unless asked for, as in the course's code.

    `kernel_size`, `stride`, `padding` and `dilation` are an int or a pair (height, width) and are kept
    as pairs, as PyTorch keeps them; `padding` may also be "same" or "valid".

    Raises `TypeError` for what is not a whole number and `ValueError` for what `Conv2d` refuses. An input
    smaller than the kernel is refused by `output_shape` and `macs`, which are the first to know it.
    Zero channels, which PyTorch accepts, are refused too: such a layer computes nothing.

    >>> spec = ConvSpec(6, 6, kernel_size=3, padding=1, groups=3)
    >>> spec.weight_shape, spec.params, spec.macs(32, 32)
    ((6, 2, 3, 3), 108, 110592)
    """

    c_in: int
    c_out: int
    kernel_size: Pair
    stride: Pair
    padding: Pair | str
    dilation: Pair
    groups: int
    bias: bool

    def __init__(
        self,
        c_in: int,
        c_out: int,
        kernel_size: int | Pair = 3,
        stride: int | Pair = 1,
        padding: int | Pair | str = 0,
        dilation: int | Pair = 1,
        groups: int = 1,
        bias: bool = False,
    ) -> None:
        for name, number in {"c_in": c_in, "c_out": c_out, "groups": groups}.items():
            self._keep(name, _whole(name, number))
        for name, size in {"kernel_size": kernel_size, "stride": stride, "dilation": dilation}.items():
            self._keep(name, _pair(name, size))
        named = self._named(padding) if isinstance(padding, str) else None
        self._keep("padding", named or _pair("padding", padding, least=0))
        if not isinstance(bias, bool):
            raise TypeError(f"bias={bias!r} is neither True nor False.")
        self._keep("bias", bias)
        self._check_groups()

    @classmethod
    def standard(cls, c_in: int, c_out: int, kernel_size: int | Pair = 3, **rest) -> ConvSpec:
        """A standard convolution: groups = 1, so every output channel reads every input channel.

        >>> ConvSpec.standard(3, 8).params
        216
        """
        return cls(c_in, c_out, kernel_size, groups=1, **rest)

    @classmethod
    def depthwise(cls, c_in: int, multiplier: int = 1, kernel_size: int | Pair = 3, **rest) -> ConvSpec:
        """A depthwise convolution: groups = C_in and C_out = multiplier · C_in.

        >>> ConvSpec.depthwise(3).params, ConvSpec.depthwise(3, multiplier=4).weight_shape
        (27, (12, 1, 3, 3))
        """
        c_out = _whole("c_in", c_in) * _whole("multiplier", multiplier)
        return cls(c_in, c_out, kernel_size, groups=c_in, **rest)

    @classmethod
    def pointwise(cls, c_in: int, c_out: int, **rest) -> ConvSpec:
        """A 1×1 convolution: it mixes the channels of one pixel and looks at no neighbour.

        >>> ConvSpec.pointwise(32, 64).params
        2048
        """
        return cls(c_in, c_out, kernel_size=1, **rest)

    @property
    def weight_shape(self) -> tuple[int, int, int, int]:
        """Shape of `conv.weight`: (C_out, C_in / groups, kernel height, kernel width)."""
        return (self.c_out, self.c_in // self.groups, *self.kernel_size)

    @property
    def weights(self) -> int:
        """Number of values in `conv.weight`."""
        filters, channels, height, width = self.weight_shape
        return filters * channels * height * width

    @property
    def params(self) -> int:
        """Number of learned values: the weights, and one bias per output channel if there is a bias."""
        return self.weights + (self.c_out if self.bias else 0)

    @property
    def kind(self) -> str:
        """One of "standard", "grouped", "depthwise" and "pointwise".

        Depthwise as in the `Conv2d` documentation (groups = C_in, C_out a multiple of it), except that a
        layer with a single input channel is standard: it has nothing to separate.
        """
        if self.groups == 1:
            return "pointwise" if self.kernel_size == (1, 1) else "standard"
        return "depthwise" if self.groups == self.c_in else "grouped"

    @property
    def group_channels(self) -> tuple[Group, ...]:
        """Which input channels feed which output channels, group by group.

        >>> [(list(g.inputs), list(g.outputs)) for g in ConvSpec(6, 6, groups=3).group_channels]
        [([0, 1], [0, 1]), ([2, 3], [2, 3]), ([4, 5], [4, 5])]
        """
        return tuple(self.group(number) for number in range(self.groups))

    def group(self, number: int) -> Group:
        """The channels of one group; groups are numbered from 0, as the rows of `conv.weight` are.

        >>> ConvSpec(6, 6, groups=3).group(1)
        Group(inputs=range(2, 4), outputs=range(2, 4))
        """
        wide, tall = self.c_in // self.groups, self.c_out // self.groups
        return Group(range(number * wide, (number + 1) * wide), range(number * tall, (number + 1) * tall))

    @property
    def ratio(self) -> Fraction:
        """Weights (and MACs) as a share of the standard convolution's with the same C_in, C_out and kernel.

        >>> ConvSpec(3, 3, groups=3).ratio
        Fraction(1, 3)
        """
        return Fraction(self.weights, replace(self, groups=1).weights)

    def output_shape(self, height: int, width: int) -> tuple[int, int, int]:
        """(C_out, H_out, W_out) for an input map of this size, by the formula of the `Conv2d` documentation.

        >>> ConvSpec(3, 32, kernel_size=3, stride=2, padding=1).output_shape(224, 224)
        (32, 112, 112)
        """
        return (self.c_out, self._output_size(0, height), self._output_size(1, width))

    def macs(self, height: int, width: int) -> int:
        """Multiply-accumulates for one image with an input map of this size; adding the bias is not counted.

        Each output value costs one multiply-accumulate per weight of its filter; tools that count FLOPs
        (`FlopCounterMode`) print twice this number.

        >>> ConvSpec(3, 32, kernel_size=3, stride=2, padding=1).macs(224, 224)
        10838016
        """
        _, h_out, w_out = self.output_shape(height, width)
        return self.weights * h_out * w_out

    def arguments(self) -> dict[str, Any]:
        """What `nn.Conv2d` is called with to build this layer: `nn.Conv2d(**spec.arguments())`.

        >>> list(ConvSpec(6, 4, padding=1, groups=2).arguments().values())
        [6, 4, (3, 3), (1, 1), (1, 1), (1, 1), 2, False]
        """
        kept = {field.name: getattr(self, field.name) for field in fields(self)}
        return {"in_channels": kept.pop("c_in"), "out_channels": kept.pop("c_out"), **kept}

    def torch_line(self) -> str:
        """The `nn.Conv2d(...)` call that builds this layer; PyTorch's own defaults are left out.

        >>> ConvSpec(6, 6, kernel_size=3, padding=1, groups=3).torch_line()
        'nn.Conv2d(6, 6, kernel_size=3, padding=1, groups=3, bias=False)'
        """
        said = [f"kernel_size={_short(self.kernel_size)}"]
        for name, default in {"stride": (1, 1), "padding": (0, 0), "dilation": (1, 1)}.items():
            if getattr(self, name) != default:
                said.append(f"{name}={_short(getattr(self, name))}")
        if self.groups > 1:
            said.append(f"groups={self.groups}")
        if not self.bias:
            said.append("bias=False")
        return f"nn.Conv2d({self.c_in}, {self.c_out}, {', '.join(said)})"

    def _keep(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, value)  # the dataclass is frozen

    def _named(self, padding: str) -> str:
        if padding not in ("same", "valid"):
            raise ValueError(f'padding={padding!r} is unknown: write "same", "valid", a number or a pair.')
        if padding == "same" and self.stride != (1, 1):
            raise ValueError(
                f'padding="same" works with stride 1 only, and stride is {_short(self.stride)}: '
                "give the padding as a number."
            )
        return padding

    def _check_groups(self) -> None:
        for name, channels in (("c_in", self.c_in), ("c_out", self.c_out)):
            if channels % self.groups:
                legal = ", ".join(map(str, valid_groups(self.c_in, self.c_out)))
                raise ValueError(
                    f"groups={self.groups} does not divide {name}={channels}: both channel counts must be "
                    f"multiples of groups. For {self.c_in} -> {self.c_out} channels choose from {legal}."
                )

    def _padding_total(self, axis: int) -> int:
        if isinstance(self.padding, str):
            return self.dilation[axis] * (self.kernel_size[axis] - 1) if self.padding == "same" else 0
        return 2 * self.padding[axis]

    def _output_size(self, axis: int, size: int) -> int:
        name = ("height", "width")[axis]
        padded = _whole(name, size) + self._padding_total(axis)
        span = self.dilation[axis] * (self.kernel_size[axis] - 1) + 1
        if span > padded:
            raise ValueError(
                f"{name}={size} is too small: with its padding the input measures {padded}, and the kernel "
                f"spans {span}. Use a larger input, more padding or a smaller kernel."
            )
        return (padded - span) // self.stride[axis] + 1


class Separable(NamedTuple):
    """A depthwise separable convolution: a depthwise layer, then a pointwise one."""

    depthwise: ConvSpec
    pointwise: ConvSpec

    @property
    def params(self) -> int:
        """Learned values of both layers together."""
        return self.depthwise.params + self.pointwise.params

    def output_shape(self, height: int, width: int) -> tuple[int, int, int]:
        """(C_out, H_out, W_out) for an input map of this size."""
        return self.pointwise.output_shape(*self.depthwise.output_shape(height, width)[1:])

    def macs(self, height: int, width: int) -> int:
        """Multiply-accumulates of both layers for one image with an input map of this size."""
        between = self.depthwise.output_shape(height, width)[1:]
        return self.depthwise.macs(height, width) + self.pointwise.macs(*between)

    def torch_line(self) -> str:
        """The `nn.Sequential(...)` that builds the pair, a line for each layer.

        >>> print(separable(32, 64, padding=1).torch_line())
        nn.Sequential(
            nn.Conv2d(32, 32, kernel_size=3, padding=1, groups=32, bias=False),
            nn.Conv2d(32, 64, kernel_size=1, bias=False),
        )
        """
        lines = "".join(f"    {layer.torch_line()},\n" for layer in self)
        return f"nn.Sequential(\n{lines})"


def separable(
    c_in: int,
    c_out: int,
    kernel_size: int | Pair = 3,
    *,
    stride: int | Pair = 1,
    padding: int | Pair | str = 0,
    dilation: int | Pair = 1,
    multiplier: int = 1,
    bias: bool = False,
) -> Separable:
    """The depthwise and the pointwise layer that together replace a standard C_in -> C_out convolution.

    Stride, padding and dilation belong to the depthwise layer alone: the 1×1 looks at no neighbour.

    >>> separable(32, 64, padding=1).params
    2336
    """
    depthwise = ConvSpec.depthwise(
        c_in, multiplier, kernel_size, stride=stride, padding=padding, dilation=dilation, bias=bias
    )
    return Separable(depthwise, ConvSpec.pointwise(depthwise.c_out, c_out, bias=bias))


def _whole(name: str, value, least: int = 1) -> int:
    """`value` as an int of at least `least`, or one sentence that says what is wrong with it."""
    try:
        if isinstance(value, bool):
            raise TypeError
        number = index(value)
    except TypeError:
        raise TypeError(
            f"{name}={value!r} is not a whole number: write an integer from {least} up."
        ) from None
    if number < least:
        raise ValueError(f"{name}={number} is too small: it must be at least {least}.")
    return number


def _pair(name: str, value, least: int = 1) -> Pair:
    """`value` as a pair (height, width); a single number stands for both."""
    if not isinstance(value, (tuple, list)):
        return (_whole(name, value, least),) * 2
    if len(value) != 2:
        raise ValueError(
            f"{name}={value!r} has {len(value)} entries: write one number, or two for height and width."
        )
    return _whole(name, value[0], least), _whole(name, value[1], least)


def _short(value: Pair | str) -> str:
    """A pair as it is usually typed: (3, 3) as 3."""
    if isinstance(value, tuple) and value[0] == value[1]:
        return str(value[0])
    return repr(value)
