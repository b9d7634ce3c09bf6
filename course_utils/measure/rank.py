"""A dense kernel and its best depthwise + pointwise copy: what the copy errs, by singular values."""

from __future__ import annotations

from functools import cache, lru_cache

from .kept import kept
from .threads import one_thread

C_IN, MOST = 64, 9  # input channels; a 3×3 kernel has nine numbers, so a rank is nine at most
TILES = 9  # kernels that a picture shows


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
    if known := kept("errors_of_copies", c_out):
        return tuple(known)
    import torch

    with one_thread():
        strengths = torch.linalg.svdvals(dense_weight(c_out).flatten(2).transpose(0, 1))  # (C_in, rank)
    energy = strengths.double().square().sum(dim=0)
    left = [energy[k:].sum() / energy.sum() for k in range(1, MOST + 1)]
    return tuple(share.sqrt().item() for share in left)


@lru_cache(maxsize=256)
def first_kernels(multiplier: int, c_out: int) -> tuple[list, list]:
    """The first kernels on input channel 0, nine numbers each: of the dense layer, and of its copy."""
    if known := kept("first_kernels", multiplier, c_out):
        return tuple(known)
    with one_thread():
        one = dense_weight(c_out)[:, :1]  # (C_out, 1, 3, 3)
        depthwise, pointwise = best_copy(one, multiplier)
        copy = folded(depthwise, pointwise, multiplier)
    return one[:TILES].flatten(1).tolist(), copy[:TILES].flatten(1).tolist()
