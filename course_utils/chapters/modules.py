"""Running a learner's `nn.Module`: what it puts out, what runs in it, and which outputs change with which inputs.

The learner's own module, its weights and the random numbers of the kernel stay as they are: what runs is a
copy in evaluation mode. Only lazy layers, which cannot be copied before, take their sizes from one input.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from traceback import walk_tb
from typing import Any

from ..words import lessons
from ..words.language import Text
from .answers import LARGEST, Fault, shown, too_large

DRAWS = 4  # of weights and inputs: what a ReLU or a sum hides in one, another one shows
ROUNDING = 1e-5  # of the largest change: a smaller one is how a fast routine rounds, and no change
LONGEST_ERROR = 200  # characters of PyTorch's words that are repeated


@dataclass(frozen=True)
class Convolution:
    """A convolution that ran, as a layer or as a function: its settings, what went in and what came out."""

    weight: Any
    bias: Any
    stride: tuple[int, int]
    padding: Any
    dilation: tuple[int, int]
    groups: int
    x: Any
    y: Any

    @property
    def kernel_size(self) -> tuple[int, int]:
        """Height and width of the kernel."""
        return tuple(self.weight.shape[2:])


@dataclass(frozen=True)
class Norm:
    """A batch norm that ran."""

    x: Any
    y: Any

    @property
    def channels(self) -> int:
        """The channels that passed it."""
        return self.x.shape[1]


def checked_module(given, what: str, shape: tuple[int, ...]):
    """A copy of the learner's module, ready to be judged on inputs of `shape`; `Fault` where there is none.

    >>> from torch import nn
    >>> checked_module(nn.LazyConv2d(16, 3), "layer", (1, 8, 12, 12)).weight.shape
    torch.Size([16, 8, 3, 3])
    """
    import torch

    if isinstance(given, type) and issubclass(given, torch.nn.Module):
        raise Fault(lessons.MODULE_CLASS.filled(what=what, got=given.__name__))
    if not isinstance(given, torch.nn.Module):
        raise Fault(lessons.MODULE.filled(what=what, got=shown(given)))
    _take_sizes(given, what, shape)
    _refuse_the_large(given, what)
    copy = deepcopy(given).eval().float()  # `.double()` and `.half()` make no layer wrong
    _refuse_large_outputs(copy, what, shape)
    output(copy, torch.zeros(shape), what)
    return copy


def output(module, x, what: str):
    """What `module` puts out for `x`, a tensor of real numbers; `Fault` in PyTorch's words if it refuses.

    >>> import torch
    >>> output(torch.nn.Flatten(), torch.zeros(1, 2, 3, 3), "layer").shape
    torch.Size([1, 18])
    """
    import torch

    try:
        with torch.no_grad(), steady_dice():
            y = module(x.clone())
    except (RuntimeError, ValueError) as error:
        if not _by_torch(error):
            raise  # the learner's own line is at fault
        raise Fault(_refusal(error, what, tuple(x.shape))) from error
    if not isinstance(y, torch.Tensor):
        raise Fault(lessons.NO_OUTPUT.filled(what=what, got=shown(y)))
    if y.is_complex():
        raise Fault(lessons.COMPLEX.filled(what=what))
    return y.detach()


def changes(module, shape: tuple[int, ...], places: Sequence[tuple], what: str):
    """Which outputs change when the input, of `shape` (C, H, W), changes at each of `places` alone.

    The result is True or False, (places, C_out, H, W). Activations are taken out, and on each of some draws
    the weights that are not 0 get new values, the same on every run.

    >>> from torch import nn
    >>> layer = nn.Sequential(nn.Conv2d(4, 4, 3, padding=1, groups=2), nn.ReLU())
    >>> middles = [(channel, 2, 2) for channel in range(4)]
    >>> changes(layer, (4, 5, 5), middles, "layer").any(dim=(2, 3)).int().tolist()
    [[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]]
    """
    import torch

    found = torch.tensor(False)
    for seed in range(DRAWS):
        drawn = _redrawn(without_activations(module), seed)
        still = _numbers((1, *shape), seed, torch.Generator().manual_seed(100 + seed))
        y = output(drawn, still, what)
        touched = [output(drawn, _touched(still, place), what) for place in places]
        change = (torch.cat(touched) - y).abs()
        found = found | (change > ROUNDING * change.max())
        if found.all():
            break
    return found


def parts(module, x, what: str) -> tuple[list[Convolution], list[Norm], Any]:
    """Runs a module: its convolutions and its batch norms in the order in which they run, and its output.

    >>> import torch
    >>> from torch import nn
    >>> block = nn.Sequential(nn.Conv2d(3, 3, 3, groups=3), nn.BatchNorm2d(3))
    >>> convs, norms, y = parts(block, torch.zeros(1, 3, 5, 5), "block")
    >>> convs[0].groups, convs[0].kernel_size, norms[0].channels, tuple(y.shape)
    (3, (3, 3), 3, (1, 3, 3, 3))
    """
    import torch
    from torch.nn import functional
    from torch.overrides import TorchFunctionMode

    convs, norms = [], []
    noted = (torch.conv2d, functional.batch_norm)  # what layers call, and what a learner may call as well

    class Noting(TorchFunctionMode):
        def __torch_function__(self, function: Callable, types, args=(), kwargs=None):
            kwargs = kwargs or {}
            x = (args[0] if args else kwargs["input"]).clone() if function in noted else None
            y = function(*args, **kwargs)
            if function is torch.conv2d:
                convs.append(_convolution(x, y.clone(), *args[1:], **kwargs))
            elif function is functional.batch_norm:
                norms.append(Norm(x, y.clone()))
            return y

    with Noting():
        y = output(module, x, what)
    return convs, norms, y


def without_activations(module):
    """A copy with nothing in the place of its activations.

    >>> from torch import nn
    >>> without_activations(nn.Sequential(nn.Conv2d(3, 3, 1), nn.ReLU6()))[1]
    Identity()
    """
    from torch import nn

    copy = deepcopy(module)
    for parent in list(copy.modules()):
        for name, child in parent._modules.items():  # `named_children` leaves out one that stands twice
            if isinstance(child, _activations()):
                parent._modules[name] = nn.Identity()
    return copy


def parameters(module) -> int:
    """The parameters of a module, each counted once.

    >>> from torch import nn
    >>> parameters(nn.Conv2d(3, 8, 3))
    224
    """
    return sum(parameter.numel() for parameter in module.parameters())


@contextmanager
def steady_dice(seed: int = 0) -> Iterator[None]:
    """Let torch draw the same random numbers on every run, and leave those of the kernel as they were."""
    import torch

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        yield


def _convolution(x, y, weight, bias=None, stride=1, padding=0, dilation=1, groups=1, input=None):
    return Convolution(weight, bias, _pair(stride), padding, _pair(dilation), groups, x, y)


def _pair(value) -> tuple[int, int]:
    """One number for both directions, or a number for each; torch also takes `(1,)`."""
    values = tuple(value) if isinstance(value, (tuple, list)) else (value,)
    return values * 2 if len(values) == 1 else values


def _activations() -> tuple[type, ...]:
    """The layers of torch that change each number by itself."""
    from torch.nn.modules import activation

    mixing = {"GLU", "MultiheadAttention", "Softmax", "Softmax2d", "Softmin", "LogSoftmax"}
    return tuple(getattr(activation, name) for name in activation.__all__ if name not in mixing)


def _redrawn(module, seed: int):
    """Draws the weights that are not 0 again: once all above zero, then of both signs, then small ones."""
    import torch

    dice = torch.Generator().manual_seed(seed)
    for parameter in module.parameters():
        drawn = _numbers(tuple(parameter.shape), seed, dice)
        parameter.data = torch.where(parameter.data == 0, 0.0, drawn).to(parameter.dtype)
    return module


def _touched(still, place: tuple):
    touched = still.clone()
    touched[(0, *place)] *= 1.5
    return touched


def _numbers(shape: tuple[int, ...], seed: int, dice):
    """Numbers that are never 0: all positive with an even seed, small ones with a seed of 2 and more."""
    import torch

    numbers = torch.rand(shape, generator=dice) + 0.5
    if seed % 2:
        numbers = torch.where(torch.rand(shape, generator=dice) < 0.5, numbers, -numbers)
    return numbers * 0.1 if seed >= 2 else numbers


def _take_sizes(module, what: str, shape: tuple[int, ...]) -> None:
    import torch
    from torch.nn.parameter import is_lazy

    if any(map(is_lazy, (*module.parameters(), *module.buffers()))):
        modes = [(layer, layer.training) for layer in module.modules()]
        output(module.eval(), torch.zeros(shape), what)
        for layer, training in modes:
            layer.training = training


def _refuse_the_large(module, what: str) -> None:
    for part in (*module.parameters(), *module.buffers()):
        if part.numel() > LARGEST:
            raise too_large(what, part.shape)


def _refuse_large_outputs(module, what: str, shape: tuple[int, ...]) -> None:
    """Runs a copy on torch's device without memory, which tells sizes only, and looks at each layer's output."""
    import torch

    def look(layer, _inputs, y):
        if isinstance(y, torch.Tensor) and y.numel() > LARGEST:
            raise too_large(what, y.shape)

    try:
        sketch = deepcopy(module).to("meta")
        for layer in sketch.modules():
            layer.register_forward_hook(look)
        with torch.no_grad(), steady_dice():
            sketch(torch.zeros(shape, device="meta"))
    except Fault:
        raise
    except Exception:  # whatever it cannot take will be told when the module itself runs
        pass


def _by_torch(error: Exception) -> bool:
    """Whether a layer of torch refused its input, and neither the learner's code nor the memory failed."""
    *_, (frame, _) = walk_tb(error.__traceback__)
    ours = isinstance(error, RecursionError) or "memory" in str(error)
    return not ours and str(frame.f_globals.get("__name__")).startswith("torch.")


def _refusal(error: Exception, what: str, shape: tuple[int, ...]) -> Text:
    words = (str(error).replace("`", "'").strip() or type(error).__name__).splitlines()[0]
    return lessons.REFUSED.filled(what=what, shape=shape, error=words[:LONGEST_ERROR])
