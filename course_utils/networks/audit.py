"""Parameters and multiply-accumulates of any torch module, by layer and by kind, without using its memory."""

from __future__ import annotations

from typing import TypeAlias

import torch
from torch import Tensor, nn

from ..words import counting as words
from .counts import Count, shape_text
from .ledger import Ledger

InputSize: TypeAlias = int | tuple[int, ...] | Tensor | tuple[Tensor, ...]


def audit(model: nn.Module, input_size: InputSize = 224, *, lang: str) -> Count:
    """Parameters and MACs of `model` for one input; its weights are neither copied nor changed.

    `input_size` is a height and width (an int or a pair: one image, with as many channels as the model's
    first convolution reads), the whole shape of the input, or an example tensor (a tuple of them for several
    inputs). The model runs in the mode it is in; only its batch norms are held in evaluation mode, so that
    one image is enough. Operations that no formula covers are named in `uncounted`.

    Raises `ValueError` with one sentence where the model does not run on that input or needs real data.

    >>> count = audit(nn.Conv2d(3, 32, 3, stride=2, padding=1, bias=False), input_size=224, lang="en")
    >>> count.params, count.macs, count.by_kind["standard"].macs
    (864, 10838016, 10838016)
    """
    if not isinstance(model, nn.Module):
        raise TypeError(words.NOT_A_MODULE.say(lang, given=type(model).__name__))
    title = model._get_name()
    if any(nn.parameter.is_lazy(value) for value in (*model.parameters(), *model.buffers())):
        raise ValueError(words.NOT_MATERIALISED.say(lang, title=title))
    inputs = _inputs(model, input_size, lang)
    shapes = tuple(tuple(value.shape) for value in inputs)
    ledger = Ledger(model)
    try:
        ledger.run(inputs)
    except Exception as error:  # whatever a model's forward may raise
        raise ValueError(_explanation(error, ledger, shapes, lang)) from error
    return Count(title, shapes, ledger.rows(), dict(ledger.uncounted), lang=lang)


def _inputs(model: nn.Module, input_size: InputSize, lang: str) -> tuple[Tensor, ...]:
    """What the model is run on: meta tensors of the shapes that `input_size` means for it."""
    given = input_size if isinstance(input_size, (tuple, list)) else (input_size,)
    examples = tuple(value.detach().to("meta") for value in given if isinstance(value, Tensor))
    if given and len(examples) == len(given):
        return examples
    sizes = tuple(size for size in given if isinstance(size, int) and size > 0)
    if not given or len(sizes) != len(given):
        raise ValueError(words.BAD_INPUT_SIZE.say(lang, value=input_size))
    dtype = next((p.dtype for p in model.parameters() if p.is_floating_point()), torch.float32)
    return (torch.empty(_whole_shape(model, sizes, lang), dtype=dtype, device="meta"),)


def _whole_shape(model: nn.Module, shape: tuple[int, ...], lang: str) -> tuple[int, ...]:
    """(N, C, *sizes): one image, and the channels of the first convolution, where `shape` leaves them out."""
    conv = next((m for m in model.modules() if isinstance(m, nn.modules.conv._ConvNd)), None)
    weight = conv.weight if conv else next((p for p in model.parameters() if p.dim() > 2), None)
    if weight is None:  # no convolution, so the shape must be whole
        if len(shape) == 1:
            raise ValueError(words.BAD_INPUT_SIZE.say(lang, value=shape[0]))
        return shape
    dims = weight.dim() - 2
    sizes = shape * dims if len(shape) == 1 else shape
    channels = conv.in_channels if conv else weight.shape[1]
    return (1, channels)[: max(0, dims + 2 - len(sizes))] + sizes


def _explanation(error: Exception, ledger: Ledger, shapes, lang: str) -> str:
    """One sentence: what did not run, on what, where, and PyTorch's own reason."""
    needs_data = isinstance(error, NotImplementedError) or "meta" in str(error)
    text = words.NEEDS_DATA if needs_data else words.NO_FORWARD
    title = ledger.model._get_name()
    layer = ledger.paths[ledger.last] or title
    reason = str(error).strip().split(". " if needs_data else "\n")[0] or type(error).__name__
    return text.say(lang, title=title, shape=shape_text(shapes, lang), layer=layer, error=reason)
