"""Which outputs change with one pixel of one input channel, measured by autograd on real modules."""

from __future__ import annotations

from functools import cache

from ..arithmetic import ConvSpec, Separable
from .kept import kept
from .threads import one_thread

CHANNELS, SIZE, DEEPEST = 8, 11, 10
MIDDLE = SIZE // 2

_DEPTHWISE = ConvSpec.depthwise(CHANNELS, padding=1)
_POINTWISE = ConvSpec.pointwise(CHANNELS, CHANNELS)
SPECS = {
    "depthwise": (_DEPTHWISE,),
    "grouped": (ConvSpec(CHANNELS, CHANNELS, 3, groups=2, padding=1),),
    "pointwise": (_POINTWISE,),
    "separable": Separable(_DEPTHWISE, _POINTWISE),
    "standard": (ConvSpec.standard(CHANNELS, CHANNELS, 3, padding=1),),
}


def changes(network, x, place: tuple[int | slice, ...]):
    """Which values of `network(x)` change with `x[place]`: True where the derivative is not 0, (N, C, H, W).

    One pass of autograd's forward mode carries the derivative by that single value along with the values.

    >>> import torch
    >>> from torch import nn
    >>> depthwise = nn.Conv2d(4, 4, kernel_size=3, padding=1, groups=4)
    >>> changes(depthwise, torch.randn(1, 4, 5, 5), (0, 1, 2, 2)).sum(dim=(0, 2, 3)).tolist()
    [0, 9, 0, 0]
    """
    import torch
    from torch.autograd import forward_ad

    step = torch.zeros_like(x)
    step[place] = 1.0
    with torch.no_grad(), forward_ad.dual_level():
        derivative = forward_ad.unpack_dual(network(forward_ad.make_dual(x, step))).tangent
    return derivative != 0


@cache
def places_changed(kind: str, layers: int, channel: int) -> tuple[frozenset[tuple[int, int]], ...]:
    """For each output channel, the (row, column) places that change with the middle pixel of `channel`.

    >>> [len(places) for places in places_changed("grouped", 1, 0)]
    [9, 9, 9, 9, 0, 0, 0, 0]
    """
    if known := kept("places_changed", kind, layers, channel):
        return tuple(frozenset(map(tuple, places)) for places in known)
    import torch

    x = torch.zeros(1, CHANNELS, SIZE, SIZE)  # the layers are linear: their derivative is the same everywhere
    with one_thread():
        found = changes(ten_layers(kind)[:layers], x, (0, channel, MIDDLE, MIDDLE))[0]
    return tuple(frozenset(map(tuple, one.nonzero().tolist())) for one in found)


@cache
def ten_layers(kind: str):
    """Ten layers of a `kind` in a row, an `nn.Sequential`, with PyTorch's own random weights (seed 0)."""
    import torch
    from torch import nn

    with torch.random.fork_rng(devices=[]):  # the learner's own random numbers stay as they are
        torch.manual_seed(0)
        layers = [nn.Sequential(*map(_module, SPECS[kind])) for _ in range(DEEPEST)]
    return nn.Sequential(*layers).requires_grad_(False)


def _module(spec: ConvSpec):
    from torch import nn

    return nn.Conv2d(**spec.arguments())
