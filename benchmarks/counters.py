"""What five well-known counters of "FLOPs" say of five small layers: the table of chapter 06.

    python -m pip install fvcore thop ptflops torchinfo
    python benchmarks/counters.py

The course does not depend on them. The table was made with fvcore 0.1.5.post20221221, thop
0.1.1.post2209072238, ptflops 0.7.5 with its default backend, torchinfo 1.8.0 and PyTorch 2.13.0.
"""

from __future__ import annotations

import contextlib
import io
import logging
import warnings

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

X = torch.zeros(1, 8, 10, 10)  # (N, C_in, H, W)


class Subclass(nn.Conv2d):
    """A `Conv2d` under another name."""


class Functional(nn.Module):
    """A convolution without a layer of its own, as in chapter 06."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(16, 8, 3, 3))  # (C_out, C_in, kH, kW)

    def forward(self, x):
        """The same convolution as the first layer of the table."""
        return nn.functional.conv2d(x, self.weight, padding=1)


LAYERS = {
    "8 -> 16, 3x3": lambda: nn.Conv2d(8, 16, 3, padding=1, bias=False),
    "the same with a bias": lambda: nn.Conv2d(8, 16, 3, padding=1),
    "a subclass of Conv2d": lambda: Subclass(8, 16, 3, padding=1, bias=False),
    "F.conv2d": Functional,
    "batch norm": lambda: nn.BatchNorm2d(8),
}


def main() -> None:
    """Prints one row for each layer and one column for each tool."""
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    print(f"{'':<22}" + "".join(f"{name:>16}" for name in TOOLS))
    for title, layer in LAYERS.items():
        with contextlib.redirect_stdout(io.StringIO()):
            counts = [count(layer().eval()) for count in TOOLS.values()]
        print(f"{title:<22}" + "".join(f"{int(count):>16,}" for count in counts))


def by_pytorch(layer: nn.Module) -> int:
    """Floating-point operations, two for a multiply-accumulate."""
    with FlopCounterMode(display=False) as counter:
        layer(X)
    return counter.get_total_flops()


def by_fvcore(layer: nn.Module) -> int:
    """What fvcore reads off a trace."""
    from fvcore.nn import FlopCountAnalysis

    return FlopCountAnalysis(layer, X).total()


def by_thop(layer: nn.Module) -> float:
    """What thop's hooks add up."""
    from thop import profile

    return profile(layer, inputs=(X,), verbose=False)[0]


def by_ptflops(layer: nn.Module) -> int:
    """What ptflops counts with its default backend, by the classes of layers."""
    from ptflops import get_model_complexity_info

    return get_model_complexity_info(layer, tuple(X.shape[1:]), as_strings=False, verbose=False)[0]


def by_torchinfo(layer: nn.Module) -> int:
    """The "mult-adds" of torchinfo's summary."""
    from torchinfo import summary

    return summary(layer, input_data=X, verbose=0).total_mult_adds


TOOLS = {
    "FlopCounterMode": by_pytorch,
    "fvcore": by_fvcore,
    "thop": by_thop,
    "ptflops": by_ptflops,
    "torchinfo": by_torchinfo,
}

if __name__ == "__main__":
    main()
