"""A bug hunt in chapter 09: a block with the stride on both layers, which a network's mean at the end hides."""

from __future__ import annotations

from ...words import lessons
from ...words.language import Text
from ..answers import shown
from ..exercise import UNMENDED, Exercise, Verdict
from ..modules import Convolution, checked_module, parts
from .pair import SIZE, Wanted, layers_fault, size_fault

BLOCKS = (Wanted(32, 64, 2), Wanted(12, 8, 2), Wanted(16, 16, 2))


def judge(answer) -> Text | Verdict | None:
    """Build the block for several sizes, and look at the layers that ran and at the shape that came out."""
    import torch

    if isinstance(answer, torch.nn.Module):
        return lessons.NO_FUNCTION.filled(name="halving_block", got=shown(answer))
    for wanted in BLOCKS:
        what, shape = f"halving_block{tuple(wanted[:2])}", (1, wanted.c_in, SIZE, SIZE)
        block = checked_module(answer(wanted.c_in, wanted.c_out), what, shape)
        convs, _, y = parts(block, torch.zeros(shape), what)
        if _as_given(convs, y, wanted):
            return UNMENDED
        if fault := layers_fault(convs, wanted) or size_fault(y, wanted):
            return fault
    return None


def _as_given(convs: list[Convolution], y, wanted: Wanted) -> bool:
    """Whether the map is still halved twice, by layers that are right but for that."""
    twice = [conv.stride for conv in convs] == [(2, 2), (2, 2)] and y.shape[-1] == SIZE // 4
    return twice and [conv.groups for conv in convs] == [wanted.c_in, 1]


SOLUTION = """
from torch import nn


def halving_block(c_in, c_out):
    return nn.Sequential(
        nn.Conv2d(c_in, c_in, kernel_size=3, stride=2, padding=1, groups=c_in, bias=False),
        nn.ReLU(),
        nn.Conv2d(c_in, c_out, kernel_size=1, bias=False),
    )
"""

EXERCISE = Exercise(
    name="halving_block",
    chapter="09_separable",
    kind="hunt",
    task=Text(
        tr="`halving_block(c_in, c_out)`, depthwise separable bir blok olmalı ve haritanın yüksekliğiyle genişliğini yarıya indirmeli. Ağa takılınca ağ çalışıyor, çıktısı da `(1, 10)`; ama 32×32'lik harita bloktan 16×16 yerine 8×8 çıkıyor.",
        en="`halving_block(c_in, c_out)` should be a depthwise separable block that halves the height and width of the map. In the network it runs, and the output is `(1, 10)`; but a map of 32×32 leaves the block as 8×8 in place of 16×16.",
    ),
    hints=(
        Text(
            tr="Her katmandan sonra boyutu yazdırın: `block = halving_block(32, 64)`, sonra `block[0](x).shape` ve `block(x).shape`.",
            en="Print the shape after each layer: `block = halving_block(32, 64)`, then `block[0](x).shape` and `block(x).shape`.",
        ),
        Text(
            tr="Haritayı bir kez yarıya indirmek için tek bir adım yeter. Hangi katman attığı değerleri boşuna hesaplamaz?",
            en="To halve the map once, one stride is enough. Which layer can have it so that nothing is computed in vain?",
        ),
    ),
    solution=SOLUTION,
    answer_name="halving_block",
    judge=judge,
    why=Text(
        tr="Adım depthwise katmana aittir. Ağın sonundaki ortalama her boyutta haritayı tek değere indirir, bu yüzden hata çıktıda görünmüyordu: ara boyutları da yazdırın.",
        en="The stride belongs to the depthwise layer. The mean at the end of the network takes a map of any size to one value, and so the bug did not show in the output: print the shapes in between, too.",
    ),
)
