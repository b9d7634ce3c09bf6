"""A task on colour images, made in code: its label needs a shape and a colour together.

The red channel of an image (3, 16, 16) shows a square or a cross somewhere; the green one is lit or dark all
over; all three are noisy. The label is 1 where exactly one of "it is a cross" and "it is lit" holds: their
exclusive or, so neither channel alone says anything of it.
"""

from __future__ import annotations

from functools import cache

from .runs import Split, Tensor

SIDE = 16  # pixels
FIGURE = 6  # pixels of height and width of a figure; both have 20 bright pixels
NOISE, CONTRAST, LIGHT = 0.5, 0.5, 0.4  # the largest noise, and what a figure and a lit ground add to it
SIZES = {"training": 2000, "validation": 500, "test": 1000}  # images
FIGURES = ("square", "cross")


@cache
def colours() -> Split:
    """Images (N, 3, 16, 16) from 0 to 1: 2,000 to train with, 500 to choose with and 1,000 to test with.

    >>> colours().test_images.shape
    torch.Size([1000, 3, 16, 16])
    """
    parts = (draw(size, seed)[:2] for seed, size in enumerate(SIZES.values()))
    return Split(*(part for pair in parts for part in pair))


def draw(n: int, seed: int) -> tuple[Tensor, Tensor, Tensor]:
    """`n` images (n, 3, 16, 16), their labels (n), and what each shows (n, 2): is it a cross, is it lit.

    >>> images, labels, shown = draw(4, seed=0)
    >>> (labels == (shown[:, 0] != shown[:, 1]).long()).all().item()
    True
    """
    import torch

    dice = torch.Generator().manual_seed(seed)
    shown = torch.randint(2, (n, 2), generator=dice)
    images = NOISE * torch.rand(n, 3, SIDE, SIDE, generator=dice)
    corners = torch.randint(SIDE - FIGURE + 1, (n, 2), generator=dice)
    figures = torch.stack([_figure(name) for name in FIGURES])
    for image, (cross, lit), (row, column) in zip(images, shown.tolist(), corners.tolist(), strict=True):
        image[0, row : row + FIGURE, column : column + FIGURE] += CONTRAST * figures[cross]
        image[1] += LIGHT * lit
    return images, shown[:, 0] ^ shown[:, 1], shown


def _figure(name: str) -> Tensor:
    """A figure of ones (6, 6): the outline of a square, or a cross."""
    import torch

    figure = torch.zeros(FIGURE, FIGURE)
    lines = [0, -1] if name == "square" else [2, 3]
    figure[lines] = figure[:, lines] = 1
    return figure
