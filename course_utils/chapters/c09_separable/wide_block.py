"""Your turn in chapter 09: the block of the chapter with a larger kernel, halving the map."""

from __future__ import annotations

from ...words.language import Text
from ..exercise import Exercise
from ..modules import checked_module, parts
from .pair import SIZE, Wanted, layers_fault, size_fault

WANTED = Wanted(48, 96, stride=2, kernel=5)


def judge(answer) -> Text | None:
    """Run the block, and look at the layers that ran and at the shape that came out."""
    import torch

    shape = (1, WANTED.c_in, SIZE, SIZE)
    block = checked_module(answer, "mine", shape)
    convs, _, y = parts(block, torch.zeros(shape), "mine")
    return layers_fault(convs, WANTED) or size_fault(y, WANTED)


SOLUTION = """
from torch import nn


class DepthwiseSeparableConv(nn.Module):
    def __init__(self, cin, cout, kernel_size=3, stride=1, padding=1):
        super().__init__()
        self.dw = nn.Conv2d(cin, cin, kernel_size, stride, padding, groups=cin, bias=False)
        self.pw = nn.Conv2d(cin, cout, kernel_size=1, bias=False)

    def forward(self, x):
        return self.pw(self.dw(x))


mine = DepthwiseSeparableConv(48, 96, kernel_size=5, stride=2, padding=2)
"""

EXERCISE = Exercise(
    name="wide_block",
    chapter="09_separable",
    kind="turn",
    task=Text(
        tr="Bir satırda bir blok kurun: 48 kanaldan 96 kanala gitsin, çekirdeği 5×5 olsun, haritanın yüksekliğini ve genişliğini yarıya indirsin. Bölümdeki `DepthwiseSeparableConv` sınıfını kullanabilirsiniz.",
        en="Build a block in one line: from 48 channels to 96, with a 5×5 kernel, halving the height and width of the map. The class `DepthwiseSeparableConv` of this chapter will do.",
    ),
    hints=(
        Text(
            tr="Sınıfın parametreleri sırasıyla `cin`, `cout`, `kernel_size`, `stride` ve `padding`. Yazmadıklarınız 3×3'e göre ayarlıdır.",
            en="The arguments of the class are `cin`, `cout`, `kernel_size`, `stride` and `padding`, in this order. What you leave out is set for a 3×3.",
        ),
        Text(
            tr="5×5 çekirdeğin dolgusu (5 − 1) / 2 = 2'dir.",
            en="The padding of a 5×5 kernel is (5 − 1) / 2 = 2.",
        ),
    ),
    solution=SOLUTION,
    answer_name="mine",
    judge=judge,
    why=Text(
        tr="Ağırlık sayısı 48 · 25 + 48 · 96 = 5.808. Çekirdek 3×3'ten 5×5'e büyüdü, ama toplam yalnızca 768 arttı: büyüyen, bloğun küçük yarısıdır.",
        en="That is 48 · 25 + 48 · 96 = 5,808 weights. The kernel grew from 3×3 to 5×5 and the sum by 768 only: what grew is the small half of the block.",
    ),
)
