"""Your turn in chapter 06: the layer in the wide middle of a block of MobileNetV2."""

from __future__ import annotations

from ...words.language import Text, numeral
from ..exercise import Exercise
from ..modules import Convolution, checked_module, parts

NARROW, WIDE, AFTER = 16, 96, 24  # the channels of blocks[1]
SIZE = 112
SHAPE = (1, WIDE, SIZE, SIZE)  # (N, C_in, H, W)

NOT_ONE = Text(
    tr="Yalnızca ortadaki katman isteniyordu; sizinkinde çalışan konvolüsyon sayısı {got}.",
    en="Only the layer in the middle was asked for; the number of convolutions that ran in yours is {got}.",
)
OTHER_INPUT = Text(
    tr="Katmanınız {got} kanal okuyor. Ortaya gelen harita 96 kanallıdır: ilk 1×1, 16 kanalı 6 katına çıkardı.",
    en="Your layer reads {got} channels. The map that reaches the middle has 96: the first 1×1 made six times as many of the 16.",
)
STANDARD = Text(
    tr="Bu katman standart: her çıktı 96 kanalın hepsini okuyor, katmanın {got} ağırlığı var. Depthwise olsun: `groups=96`.",
    en="This layer is a standard one: each output reads all 96 channels, with {got} weights. Make it depthwise: `groups=96`.",
)
GROUPED = Text(
    tr="`groups={got}` ile her çıktı {width} kanal okuyor. Depthwise katmanda her kanal tek başınadır: `groups=96`.",
    en="With `groups={got}` each output reads {width} channels. In a depthwise layer every channel is by itself: `groups=96`.",
)
OUTPUTS = Text(
    tr="Katman {got} kanal çıkarıyor. Depthwise katman kanal sayısını değiştirmez: 24'e inen, ardındaki 1×1'dir.",
    en="The layer puts out {got} channels. The depthwise layer leaves their number as it is: it is the 1×1 after it that goes to 24.",
)
KERNEL_SIZE = Text(
    tr="Çekirdek `{got}` boyutunda; V2'nin bloklarında 3×3'tür.",
    en="The kernel has the size `{got}`; in V2's blocks it is 3×3.",
)
NO_STRIDE = Text(
    tr="Harita 112×112 kaldı. Bloğu küçülten, ortadaki katmandır: `stride=2`.",
    en="The map stayed at 112×112. It is the middle layer that shrinks it: `stride=2`.",
)
NO_PADDING = Text(
    tr="Harita 55×55 çıktı, 56×56 olmalıydı: `padding=1` eksik.",
    en="The map came out 55×55 and should be 56×56: `padding=1` is missing.",
)
WRONG_SIZE = Text(
    tr="Harita 112×112'den 56×56'ya inmeliydi, sizinki `{got}` oldu.",
    en="The map should go from 112×112 to 56×56, and yours became `{got}`.",
)


def judge(answer) -> Text | None:
    """Run the layer on the map that the first 1×1 of the block makes."""
    import torch
    from torch import nn

    if isinstance(answer, nn.Conv2d) and answer.in_channels not in (0, WIDE):  # a lazy layer has none yet
        return OTHER_INPUT.filled(got=answer.in_channels)
    module = checked_module(answer, "middle", SHAPE)
    convs, _, y = parts(module, torch.zeros(SHAPE), "middle")
    if len(convs) != 1:
        return NOT_ONE.filled(got=len(convs))
    return _layer_fault(convs[0]) or _size_fault(tuple(y.shape[2:]))


def _layer_fault(conv: Convolution) -> Text | None:
    if conv.groups == 1:
        return STANDARD.filled(got=numeral(conv.weight.numel()))
    if conv.groups != WIDE:
        return GROUPED.filled(got=conv.groups, width=conv.weight.shape[1])
    if len(conv.weight) != WIDE:
        return OUTPUTS.filled(got=len(conv.weight))
    return None if conv.kernel_size == (3, 3) else KERNEL_SIZE.filled(got=conv.kernel_size)


def _size_fault(got: tuple[int, ...]) -> Text | None:
    half = SIZE // 2
    if got == (half, half):
        return None
    known: dict[tuple[int, ...], Text] = {(SIZE, SIZE): NO_STRIDE, (half - 1, half - 1): NO_PADDING}
    return known.get(got, WRONG_SIZE.filled(got="×".join(map(str, got))))


EXERCISE = Exercise(
    name="wide_middle",
    chapter="06_networks",
    kind="turn",
    task=Text(
        tr="`blocks[1]`'in ortasındaki katmanı yazın: 112×112'lik 96 kanallı haritayı, kanallara dokunmadan 56×56'ya indiren depthwise 3×3.",
        en="Write the layer in the middle of `blocks[1]`: the depthwise 3×3 that takes the map of 96 channels from 112×112 to 56×56 and keeps its channels.",
    ),
    hints=(
        Text(
            tr="Çizimdeki orta katmana bakın: giren ve çıkan çubuklar aynı boyda, harita ise yarıya iniyor.",
            en="Look at the middle layer of the picture: the bars before and after are equally tall, and the map is halved.",
        ),
        Text(
            tr="96 kanal girer, 96 çıkar, `groups` da 96'dır. Haritayı `stride=2` yarıya indirir, `padding=1` kenarı tamamlar.",
            en="96 channels go in, 96 come out, and `groups` is 96, too. `stride=2` halves the map, and `padding=1` makes up for the edge.",
        ),
    ),
    solution="from torch import nn\n\nmiddle = nn.Conv2d(96, 96, kernel_size=3, stride=2, padding=1, groups=96, bias=False)\n",
    answer_name="middle",
    judge=judge,
    why=Text(
        tr="864 ağırlık, 2.709.504 MAC. Aynı yerde standart bir 3×3'ün 82.944 ağırlığı olurdu: blok ancak depthwise ile bu kadar genişleyebilir.",
        en="864 weights and 2,709,504 MACs. A standard 3×3 in its place would hold 82,944 weights: it is depthwise that lets the block be this wide.",
    ),
)
