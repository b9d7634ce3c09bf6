"""Your turn in chapter 08: a depthwise layer with a larger kernel that keeps the size of the map."""

from __future__ import annotations

from ...words.language import Text
from ..exercise import Exercise
from ..modules import Convolution, checked_module, parts

CHANNELS, KERNEL = 12, 5
SHAPE = (1, CHANNELS, 16, 20)  # (N, C_in, H, W)

NOT_ONE = Text(
    tr="Tek bir konvolüsyon isteniyordu; sizinkinde çalışan konvolüsyon sayısı {got}.",
    en="A single convolution was asked for; the number that ran in yours is {got}.",
)
STANDARD = Text(
    tr="Bu katman standart: her filtresi 12 kanalın hepsini okuyor, ağırlık boyutu `{shape}`. Depthwise olması için `groups=12` yazın.",
    en="This layer is a standard one: each filter reads all 12 channels, and the weight shape is `{shape}`. Write `groups=12` to make it depthwise.",
)
GROUPED = Text(
    tr="`groups={got}` ile her filtre {width} kanal okuyor. Depthwise katmanda `groups`, giriş kanallarının sayısıdır: 12.",
    en="With `groups={got}` each filter reads {width} channels. In a depthwise layer `groups` is the number of input channels: 12.",
)
OUTPUTS = Text(
    tr="Katman {got} kanal çıkarıyor; 12 giriş kanalının her birinden bir harita isteniyordu.",
    en="The layer puts out {got} channels; one map was asked for from each of the 12.",
)
KERNEL_SIZE = Text(
    tr="Çekirdek `{got}` boyutunda; 5×5 isteniyordu: `kernel_size=5`.",
    en="The kernel has the size `{got}`; 5×5 was asked for: `kernel_size=5`.",
)
STRIDED = Text(
    tr="Adım (stride) `{got}`: pencere konumları atlıyor, harita küçülüyor. `stride` yazmayın, 1 kalsın.",
    en="The stride is `{got}`: the window skips positions, and the map shrinks. Leave `stride` out, and it stays 1.",
)
NO_PADDING = Text(
    tr="Dolgu yok: 5×5 pencere her eksende dört konum eksiltti, 16×20'den geriye `{got}` kaldı.",
    en="There is no padding: a 5×5 window costs four positions along each axis, and `{got}` is left of 16×20.",
)
PADDING_OF_3 = Text(
    tr="Harita `{got}` oldu. `padding=1`, 3×3'ün dolgusudur; 5×5'inki (k − 1) / 2 = 2'dir.",
    en="The map became `{got}`. `padding=1` belongs to a 3×3; for a 5×5 it is (k − 1) / 2 = 2.",
)
WRONG_SIZE = Text(
    tr="Harita 16×20 kalmalıydı, `{got}` oldu. Boyutu koruyan dolgu (k − 1) / 2'dir.",
    en="The map should stay at 16×20 and became `{got}`. The padding that keeps the size is (k − 1) / 2.",
)


def judge(answer) -> Text | None:
    """Run the layer on a map that is no square, and look at what ran and at what came out."""
    import torch

    module = checked_module(answer, "mine", SHAPE)
    convs, _, y = parts(module, torch.zeros(SHAPE), "mine")
    if len(convs) != 1:
        return NOT_ONE.filled(got=len(convs))
    return _layer_fault(convs[0]) or _size_fault(tuple(y.shape[2:]))


def _layer_fault(conv: Convolution) -> Text | None:
    if conv.groups == 1:
        return STANDARD.filled(shape=tuple(conv.weight.shape))
    if conv.groups != CHANNELS:
        return GROUPED.filled(got=conv.groups, width=conv.weight.shape[1])
    if len(conv.weight) != CHANNELS:
        return OUTPUTS.filled(got=len(conv.weight))
    if conv.kernel_size != (KERNEL, KERNEL):
        return KERNEL_SIZE.filled(got=conv.kernel_size)
    return None if conv.stride == (1, 1) else STRIDED.filled(got=conv.stride)


def _size_fault(got: tuple[int, ...]) -> Text | None:
    if got == SHAPE[2:]:
        return None
    known = {12: NO_PADDING, 14: PADDING_OF_3}
    return known.get(got[0], WRONG_SIZE).filled(got="×".join(map(str, got)))


EXERCISE = Exercise(
    name="same_size",
    chapter="08_compare",
    kind="turn",
    task=Text(
        tr="12 kanallı bir depthwise katman kurun: çekirdeği 5×5 olsun, haritanın boyutu değişmesin.",
        en="Build a depthwise layer for 12 channels with a 5×5 kernel that leaves the size of the map as it is.",
    ),
    hints=(
        Text(
            tr="Depthwise katmanın üç sayısı aynıdır: `in_channels`, `out_channels` ve `groups`.",
            en="In this depthwise layer three numbers are equal: `in_channels`, `out_channels` and `groups`.",
        ),
        Text(
            tr="Boyutu koruyan dolgu (k − 1) / 2'dir; k = 5 için hesaplayın.",
            en="The padding that keeps the size is (k − 1) / 2; work it out for k = 5.",
        ),
    ),
    solution="from torch import nn\n\nmine = nn.Conv2d(12, 12, kernel_size=5, padding=2, groups=12)\n",
    answer_name="mine",
    judge=judge,
    why=Text(
        tr="5×5 pencere her eksende dört konum eksiltir, iki yandan ikişer sıfır onları geri getirir. `groups=12` her kanala tek bir çekirdek bırakır: 12 · 1 · 5 · 5 = 300 ağırlık.",
        en="A 5×5 window costs four positions along each axis, and two zeros on either side bring them back. `groups=12` leaves one kernel to each channel: 12 · 1 · 5 · 5 = 300 weights.",
    ),
)
