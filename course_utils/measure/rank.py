"""`rank`: a dense kernel, its best depthwise + pointwise copy, and what the copy errs and costs."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache, partial

from ..arithmetic import ConvSpec, Separable, separable
from ..pictures.rank_chart import rank_chart
from ..views.independent import check, settle
from ..views.view import Control, Exploration, Fact, Preset, View
from ..words import text
from ..words.explorers import rank as words
from ..words.language import percent, whole
from .threads import one_thread

C_IN, MOST = 64, 9  # input channels; a 3×3 kernel has nine numbers, so a rank is nine at most
TILES = 9

CONTROLS = (
    Control("multiplier", words.MULTIPLIER, tuple(range(1, MOST + 1)), most=MOST, play=True),
    Control("c_out", text.C_OUT, (1, 2, 4, 8, 16, 32, 64, 128, 256), most=256),
)
START = {"multiplier": 1, "c_out": 128}


@lru_cache(maxsize=256, typed=True)
def rank(multiplier: int = 1, c_out: int = 128, lang: str = "tr") -> View:
    """The best copy of a standard 64 → `c_out` layer by `multiplier` depthwise filters per channel.

    The layer is `nn.Conv2d(64, c_out, 3)` as PyTorch starts it (seed 0); the error is the norm of what the
    copy misses over the norm of the weights. Raises `ValueError` in the learner's language.

    >>> rank(9, 128, lang="en").facts[1].value
    '78,912'
    """
    check(CONTROLS, {"multiplier": multiplier, "c_out": c_out}, lang)
    errors, dense = errors_of_copies(c_out), ConvSpec.standard(C_IN, c_out).weights
    copies = [_pair(k, c_out) for k in range(1, MOST + 1)]
    here, error = copies[multiplier - 1], errors[multiplier - 1]
    return View(
        title=_title(multiplier, c_out, error, lang),
        picture=rank_chart(
            *_kernels(multiplier, c_out),
            errors,
            [pair.params for pair in copies],
            dense,
            multiplier,
            lang,
        ),
        facts=_facts(here, error, dense, lang),
        code=f"nn.Sequential(\n    {here.depthwise.torch_line()},\n    {here.pointwise.torch_line()},\n)",
        remark=_remark(here, error, dense, lang),
    )


def best_copy(weight, multiplier: int):
    """Weights of the depthwise and pointwise layer that together come nearest to a dense `weight`.

    `weight` is (C_out, C_in, k, k); the result is (C_in·K, 1, k, k) and (C_out, C_in·K, 1, 1). For each input
    channel the K largest singular values of its C_out × k² matrix are kept: no other choice misses less of
    the weights, in the sense of least squares.

    >>> import torch
    >>> depthwise, pointwise = best_copy(torch.randn(8, 4, 3, 3), multiplier=2)
    >>> depthwise.shape, pointwise.shape
    (torch.Size([8, 1, 3, 3]), torch.Size([8, 8, 1, 1]))
    """
    import torch

    c_out, c_in, height, width = weight.shape
    kernels = weight.detach().flatten(2).transpose(0, 1)  # (C_in, C_out, k²)
    mixing, strength, patterns = torch.linalg.svd(kernels, full_matrices=False)
    kept = min(multiplier, strength.shape[1])  # a matrix of few rows has no more to keep
    pointwise = weight.new_zeros(c_out, c_in, multiplier)
    pointwise[:, :, :kept] = (mixing * strength[:, None])[:, :, :kept].transpose(0, 1)
    depthwise = weight.new_zeros(c_in, multiplier, height * width)
    depthwise[:, :kept] = patterns[:, :kept]
    return depthwise.reshape(-1, 1, height, width), pointwise.reshape(c_out, -1, 1, 1)


def folded(depthwise, pointwise, multiplier: int = 1):
    """The dense weight (C_out, C_in, k, k) of the one layer that a depthwise and a pointwise layer make.

    `depthwise` is (C_in·K, 1, k, k) and `pointwise` (C_out, C_in·K, 1, 1), with K = `multiplier` filters per
    input channel.

    >>> import torch
    >>> folded(torch.ones(6, 1, 3, 3), torch.ones(4, 6, 1, 1), multiplier=2).shape
    torch.Size([4, 3, 3, 3])
    """
    import torch

    patterns = depthwise[:, 0].unflatten(0, (-1, multiplier))  # (C_in, K, k, k)
    mixing = pointwise[:, :, 0, 0].unflatten(1, (-1, multiplier))  # (C_out, C_in, K)
    return torch.einsum("ocm,cmuv->ocuv", mixing, patterns)


@cache
def dense_weight(c_out: int):
    """The weight (c_out, 64, 3, 3) of a standard layer as PyTorch starts it, with seed 0."""
    import torch
    from torch import nn

    with torch.random.fork_rng(devices=[]):  # the learner's own random numbers stay as they are
        torch.manual_seed(0)
        return nn.Conv2d(C_IN, c_out, kernel_size=3, bias=False).weight.detach()


@cache
def errors_of_copies(c_out: int) -> tuple[float, ...]:
    """For K = 1 to 9, what the best copy misses over the weights, both as norms: √(Σ σ² left out / Σ σ²).

    >>> [round(error, 2) for error in errors_of_copies(128)]
    [0.92, 0.83, 0.75, 0.67, 0.58, 0.49, 0.39, 0.26, 0.0]
    """
    import torch

    with one_thread():
        strengths = torch.linalg.svdvals(dense_weight(c_out).flatten(2).transpose(0, 1))  # (C_in, rank)
    energy = strengths.double().square().sum(dim=0)
    left = [energy[k:].sum() / energy.sum() for k in range(1, MOST + 1)]
    return tuple(share.sqrt().item() for share in left)


def _pair(multiplier: int, c_out: int) -> Separable:
    return separable(C_IN, c_out, 3, padding=1, multiplier=multiplier)


@lru_cache(maxsize=256)
def _kernels(multiplier: int, c_out: int) -> tuple[list, list]:
    """The first kernels on input channel 0, nine numbers each: of the dense layer, and of its copy."""
    with one_thread():
        one = dense_weight(c_out)[:, :1]  # (C_out, 1, 3, 3)
        copy = folded(*best_copy(one, multiplier), multiplier)
    return one[:TILES].flatten(1).tolist(), copy[:TILES].flatten(1).tolist()


def _facts(pair: Separable, error: float, dense: int, lang: str) -> tuple[Fact, ...]:
    k, c_out = pair.depthwise.c_out // C_IN, pair.pointwise.c_out
    full = min(MOST, c_out)
    against = Fraction(pair.params, dense)
    sum_ = f"{C_IN} × {k} × 9 + {C_IN} × {k} × {whole(c_out, lang)}"
    product = " × ".join(str(size) for size in (c_out, C_IN, 3, 3))
    kept = words.KEPT.say(lang, kept=min(k, full), rank=full)
    return (
        Fact(words.ERROR.say(lang), percent(error, lang, digits=0), kept, share=_share(error), large=True),
        Fact(words.COPY_WEIGHTS.say(lang), whole(pair.params, lang), sum_),
        Fact(words.DENSE_WEIGHTS.say(lang), whole(dense, lang), product),
        Fact(
            words.AGAINST.say(lang),
            percent(against, lang),
            f"{whole(pair.params, lang)} / {whole(dense, lang)}",
            share=min(against, Fraction(1)),
        ),
        Fact(
            words.RANK.say(lang),
            f"{min(k, full)} / {full}",
            words.RANK_DETAIL.say(lang, copy=min(k, full), dense=full),
        ),
    )


def _share(error: float) -> Fraction:
    return Fraction(round(error * 1000), 1000)


def _remark(pair: Separable, error: float, dense: int, lang: str) -> str:
    if error == 0:
        return words.EXACT_COSTS_MORE.say(lang, n=whole(pair.params - dense, lang))
    if pair.params >= dense:
        return words.NOTHING_WON.say(lang)
    one = pair.depthwise.c_out == C_IN
    return (words.CHEAPER_ONE if one else words.CHEAPER).say(lang)


def _title(multiplier: int, c_out: int, error: float, lang: str) -> str:
    said = percent(error, lang, digits=0)
    return words.TITLE.say(lang, c_out=c_out, k=multiplier, error=said)


def _preset(label, multiplier: int, c_out: int) -> Preset:
    return Preset(label, {"multiplier": multiplier, "c_out": c_out})


RANK = Exploration(
    name="rank",
    title=words.NAME,
    show=rank,
    settle=partial(settle, CONTROLS),
    start=START,
    controls=CONTROLS,
    presets=(
        _preset(words.SEPARABLE, 1, 128),
        _preset(words.HALF, 6, 128),
        _preset(words.LAST_CHEAPER, 8, 128),
        _preset(words.EXACT, 9, 128),
        _preset(words.NARROW, 6, 16),
        _preset(words.ONE_OUTPUT, 1, 1),
    ),
)
