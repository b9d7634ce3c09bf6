"""Your turn in chapter 13: the first convolution in the blocks of the grouped network."""

from __future__ import annotations

from ...measure.training import GROUPS
from ...words.language import Text
from ..exercise import Exercise
from ..modules import Convolution, checked_module, parts

C_IN, C_OUT, SIZE = 16, 32, 14
SHAPE = (1, C_IN, SIZE, SIZE)  # (N, C_in, H, W)

NOT_ONE = Text(
    tr="Tek bir konvolüsyon isteniyordu; sizinkinde çalışan konvolüsyon sayısı {got}.",
    en="A single convolution was asked for; the number that ran in yours is {got}.",
)
STANDARD = Text(
    tr="Bu, standart ağın konvolüsyonu: `groups` yazılmamış, her filtre 16 kanalın hepsini okuyor.",
    en="That is the convolution of the standard network: `groups` is missing, and each filter reads all 16 channels.",
)
DEPTHWISE = Text(
    tr="`groups=16` ile katman depthwise oldu: bir filtre tek kanal okuyor. Gruplu ağda dört grup var.",
    en="With `groups=16` the layer is depthwise: a filter reads a single channel. The grouped network has four groups.",
)
OTHER_GROUPS = Text(
    tr="`groups={got}`; gruplu ağda dört grup var.",
    en="`groups` is {got}; the grouped network has four.",
)
OUTPUTS = Text(
    tr="Katman {got} kanal çıkarıyor; blok 16 kanaldan 32 kanala gider.",
    en="The layer puts out {got} channels; the block goes from 16 to 32.",
)
KERNEL_SIZE = Text(
    tr="Çekirdek `{got}`; bloklarda 3×3 var.",
    en="The kernel is `{got}`; in the blocks it is 3×3.",
)
NO_STRIDE = Text(
    tr="Harita 14×14 kaldı: adım (stride) eksik. İlk blok haritayı 7×7'ye indirir.",
    en="The map stayed at 14×14: the stride is missing. The first block takes it to 7×7.",
)
NO_PADDING = Text(
    tr="Harita `{got}` oldu, 7×7 değil. 3×3 çekirdek `padding=1` ister.",
    en="The map became `{got}` and not 7×7. A 3×3 kernel needs `padding=1`.",
)
HAS_BIAS = Text(
    tr="Bias var; ardından toplu normalleştirme geldiği için ağın konvolüsyonlarında `bias=False` yazıyor.",
    en="There is a bias; since batch norm follows, the convolutions of the network say `bias=False`.",
)


def judge(answer) -> Text | None:
    """Run the layer on the map that the stem gives, and look at what ran and what came out."""
    import torch

    convs, _, y = parts(checked_module(answer, "mine", SHAPE), torch.zeros(SHAPE), "mine")
    if len(convs) != 1:
        return NOT_ONE.filled(got=len(convs))
    return _groups_fault(convs[0].groups) or _layer_fault(convs[0], tuple(y.shape[2:]))


def _groups_fault(groups: int) -> Text | None:
    known = {1: STANDARD, C_IN: DEPTHWISE}
    return None if groups == GROUPS else known.get(groups, OTHER_GROUPS).filled(got=groups)


def _layer_fault(conv: Convolution, size: tuple[int, ...]) -> Text | None:
    if len(conv.weight) != C_OUT:
        return OUTPUTS.filled(got=len(conv.weight))
    if conv.kernel_size != (3, 3):
        return KERNEL_SIZE.filled(got=conv.kernel_size)
    if conv.stride == (1, 1):
        return NO_STRIDE
    if size != (SIZE // 2, SIZE // 2):
        return NO_PADDING.filled(got="×".join(map(str, size)))
    return None if conv.bias is None else HAS_BIAS


EXERCISE = Exercise(
    name="grouped_convolution",
    chapter="13_training",
    kind="turn",
    task=Text(
        tr="Gruplu ağın ilk bloğundaki konvolüsyonu bir satırda kurun: 16 kanaldan 32 kanala gider, dört grupludur, 14×14 haritayı 7×7'ye indirir, bias'ı yoktur.",
        en="Build, in one line, the convolution in the first block of the grouped network: from 16 channels to 32 in four groups, taking a map of 14×14 to 7×7, without bias.",
    ),
    hints=(
        Text(
            tr="Yukarıdaki `separable_block`'un ilk satırından yola çıkın: hangi iki sayı değişir?",
            en="Set out from the first line of `separable_block` above: which two numbers change?",
        ),
        Text(
            tr="`stride=2`, 3×3 çekirdek ve `padding=1`, haritayı yarıya indirir; `groups=4` yazın.",
            en="`stride=2` with a 3×3 kernel and `padding=1` halves the map; write `groups=4`.",
        ),
    ),
    solution="from torch import nn\n\nmine = nn.Conv2d(16, 32, 3, stride=2, padding=1, groups=4, bias=False)\n",
    answer_name="mine",
    judge=judge,
    why=Text(
        tr="Bir filtre dört kanal okur: 32 · 4 · 9 = 1.152 ağırlık, standart katmanın dörtte biri. Depthwise + pointwise çifti aynı yerde 16 · 9 + 16 · 32 = 656 ağırlık tutar.",
        en="A filter reads four channels: 32 · 4 · 9 = 1,152 weights, a quarter of the standard layer's. In the same place the pair has 16 · 9 + 16 · 32 = 656.",
    ),
)
