"""Can a network learn to turn a colour image grey?

It is trained on images whose channels say nothing of one another: nothing can be guessed from a neighbour.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from .threads import one_thread

RED, GREEN, BLUE = 0.299, 0.587, 0.114  # the weights of luma in ITU-R BT.601, which Pillow uses too
STEPS, RATE, IMAGES, SIZE = 300, 0.1, 8, 16


def grey(rgb):
    """The grey image (N, 1, H, W) of a colour image (N, 3, H, W).

    >>> import torch
    >>> grey(torch.ones(1, 3, 1, 1)).item()
    1.0
    """
    weights = rgb.new_tensor([RED, GREEN, BLUE]).view(1, 3, 1, 1)
    return (rgb * weights).sum(dim=1, keepdim=True)


def grey_error(network, progress: Callable[[int, int], None] = lambda done, of: None) -> float:
    """What is left of the error after `network` was trained to output the grey image: 1 has learned nothing.

    A copy of the network is started anew (seed 0) and trained for about half a second on images of random
    numbers, all in float32; every output channel shall become the grey image. The result is the mean squared
    error over the variance of the grey images, on images that the training did not see. `network` maps
    (N, 3, 16, 16) to (N, C, 16, 16) and stays as it is. `progress` hears after each step how many of how many
    are done.

    >>> from torch import nn
    >>> round(grey_error(nn.Conv2d(3, 1, kernel_size=1)), 3)
    0.0
    """
    import torch

    with one_thread(), torch.random.fork_rng(devices=[]), torch.enable_grad():
        torch.manual_seed(0)
        pupil = drawn_again(network)
        for step in range(STEPS):
            _step(pupil, _error(pupil, IMAGES))
            progress(step + 1, STEPS)
        with torch.no_grad():
            return _error(pupil, 32 * IMAGES).item()


def drawn_again(network):
    """A copy in training mode whose layers have drawn their first weights again."""
    from torch import nn

    pupil = deepcopy(network).float().train().requires_grad_(False)
    for layer in pupil.modules():
        if hasattr(layer, "reset_parameters"):
            layer.reset_parameters()
        else:  # a module of the learner's own: as `nn.Conv2d` draws its weight
            for weight in layer.parameters(recurse=False):
                if weight.dim() > 1:
                    nn.init.kaiming_uniform_(weight, a=5**0.5)
    return pupil.requires_grad_(True)


def _step(network, error) -> None:
    """One step of gradient descent. The first optimizer of `torch.optim` would take seconds to load."""
    import torch

    weights = list(network.parameters())
    slopes = torch.autograd.grad(error, weights, allow_unused=True)
    with torch.no_grad():
        for weight, slope in zip(weights, slopes, strict=True):
            if slope is not None:
                weight -= RATE * slope


def _error(network, images: int):
    import torch

    rgb = torch.randn(images, 3, SIZE, SIZE)
    target = grey(rgb)
    return (network(rgb) - target).square().mean() / target.square().mean()
