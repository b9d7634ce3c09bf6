"""Your turn in chapter 03: a depthwise layer for five channels, with 5×5 kernels and no bias."""

from __future__ import annotations

from ...words.language import Text
from ..exercise import Exercise
from ..modules import Convolution, checked_module, parameters, parts

CHANNELS, KERNEL = 5, 5
SHAPE = (1, CHANNELS, 9, 10)  # (N, C_in, H, W)

NOT_ONE = Text(
    tr="Tek bir katman isteniyordu; sizinkinde çalışan konvolüsyon sayısı {got}.",
    en="A single layer was asked for; the number of convolutions that ran in yours is {got}.",
)
STANDARD = Text(
    tr="Bu katmanda her çıktı beş kanalın hepsini okuyor, ağırlık boyutu `{shape}`. Kanalları ayıran `groups`'tur: `groups=5`.",
    en="In this layer each output reads all five channels, and the weight shape is `{shape}`. It is `groups` that keeps channels apart: `groups=5`.",
)
OUTPUTS = Text(
    tr="Kanallar ayrı duruyor, ama katman {got} kanal çıkarıyor. Kanal başına bir filtre, beş çıktı eder.",
    en="The channels are kept apart, but the layer puts out {got}. One filter per channel makes five outputs.",
)
SMALL = Text(
    tr="Çekirdek 3×3; kanal başına dokuz ağırlık, toplam 45. 5×5 isteniyordu: `kernel_size=5`.",
    en="The kernel is 3×3: nine weights for each channel, 45 in all. 5×5 was asked for: `kernel_size=5`.",
)
OTHER_KERNEL = Text(
    tr="Çekirdek `{got}` boyutunda; 5×5 isteniyordu: `kernel_size=5`.",
    en="The kernel has the size `{got}`; 5×5 was asked for: `kernel_size=5`.",
)
BIAS = Text(
    tr="Katman depthwise, ama {got} sayı öğreniyor: her çıktının bir de bias'ı var. 125'te kalmak için `bias=False` yazın.",
    en="The layer is depthwise, but it learns {got} numbers: each output has a bias as well. Write `bias=False` to stay at 125.",
)
HIDDEN = Text(
    tr="Katman çalışıyor, ama öğrendiği sayıların sayısı {got}; 125 isteniyordu. Ağırlıklar `nn.Conv2d`'nin içinde dursun.",
    en="The layer runs, but the numbers that it learns are {got}, and 125 were asked for. Let `nn.Conv2d` hold the weights.",
)


def judge(answer) -> Text | None:
    """Run the layer on five channels, and look at what ran and at what it learns."""
    import torch

    module = checked_module(answer, "mine", SHAPE)
    convs, _, _ = parts(module, torch.zeros(SHAPE), "mine")
    if len(convs) != 1:
        return NOT_ONE.filled(got=len(convs))
    return _layer_fault(convs[0]) or _count_fault(parameters(module))


def _layer_fault(conv: Convolution) -> Text | None:
    if conv.groups == 1:
        return STANDARD.filled(shape=tuple(conv.weight.shape))
    if len(conv.weight) != CHANNELS:
        return OUTPUTS.filled(got=len(conv.weight))
    if conv.kernel_size == (KERNEL, KERNEL):
        return None
    return SMALL if conv.kernel_size == (3, 3) else OTHER_KERNEL.filled(got=conv.kernel_size)


def _count_fault(count: int) -> Text | None:
    weights = CHANNELS * KERNEL**2
    known = {weights: None, weights + CHANNELS: BIAS.filled(got=count)}
    return known.get(count, HIDDEN.filled(got=count))


EXERCISE = Exercise(
    name="apart",
    chapter="03_depthwise",
    kind="turn",
    task=Text(
        tr="Beş kanallı bir girdi için depthwise katmanı yazın: çekirdek 5×5 olsun, hiçbir kanal ötekini okumasın, katman toplam 125 sayı öğrensin.",
        en="Write the depthwise layer for an input of five channels: the kernel is 5×5, no channel reads another, and the layer learns 125 numbers in all.",
    ),
    hints=(
        Text(
            tr="Kanal başına bir filtre: giriş kanalları, çıktı kanalları ve `groups` aynı sayıdır.",
            en="One filter per channel: the input channels, the output channels and `groups` are the same number.",
        ),
        Text(
            tr="5 · 5 · 5 = 125, yani bias'a yer yok: `bias=False`.",
            en="5 · 5 · 5 = 125, which leaves no room for a bias: `bias=False`.",
        ),
    ),
    solution="from torch import nn\n\nmine = nn.Conv2d(5, 5, kernel_size=5, groups=5, bias=False)\n",
    answer_name="mine",
    judge=judge,
    why=Text(
        tr="Ağırlık boyutu `(5, 1, 5, 5)`: beş filtre, her birinde tek bir 5×5 çekirdek. Standart katmanın aynı kanallarla 625 ağırlığı olurdu.",
        en="The weight shape is `(5, 1, 5, 5)`: five filters with a single 5×5 kernel each. A standard layer with the same channels would hold 625 weights.",
    ),
)
