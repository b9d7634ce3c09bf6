"""What the exercises of chapter 09 have in common: a depthwise layer and the 1×1 after it, and what goes wrong.

The layers are looked at as they ran (`modules.parts`), however the block was written.
"""

from __future__ import annotations

from typing import NamedTuple

from ...words.language import Text
from ..modules import Convolution

SIZE = 16  # the blocks run on maps of SIZE × SIZE

ONLY_DEPTHWISE = Text(
    tr="Blokta tek konvolüsyon çalıştı: depthwise olanı. Bu, bloğun yarısıdır; kanalları karıştıran 1×1 katman eksik.",
    en="A single convolution ran in your block, the depthwise one. That is one half; the 1×1 layer that mixes the channels is missing.",
)
NOT_TWO = Text(
    tr="Blokta iki konvolüsyon çalışmalıydı, çalışan konvolüsyon sayısı: {got}. Önce 3×3 depthwise, sonra 1×1.",
    en="Two convolutions should run in the block, and the number that ran is {got}. First a 3×3 depthwise one, then a 1×1.",
)
POINTWISE_FIRST = Text(
    tr="Önce 1×1, sonra öteki konvolüsyon çalıştı. O sırayla kurulan blok başka bir fonksiyondur, maliyeti de başkadır; burada depthwise önce gelmeli.",
    en="The 1×1 ran first and the other convolution after it. In that order a block is another function at another cost; here depthwise comes first.",
)
FORGOT_GROUPS = Text(
    tr="İlk katman standart: `groups` yazılmamış, ağırlık boyutu `{shape}`. `groups={c_in}` olmalı.",
    en="The first layer is a standard one: `groups` is missing, and its weight has shape `{shape}`. Write `groups={c_in}`.",
)
WRONG_GROUPS = Text(
    tr="İlk katmanda `groups={got}`; her çıktı birkaç kanalı birden okuyor. Depthwise için giriş kanallarının sayısı gerekir: {c_in}.",
    en="The first layer has `groups={got}`, so each of its outputs reads several channels. Depthwise means the number of input channels: {c_in}.",
)
GOES_TO_C_OUT = Text(
    tr="Depthwise katman {got} kanala çıkıyor. Kanal sayısını değiştirmek 1×1'in işi; depthwise katman {c_in} kanaldan {c_in} kanala gider. Yoksa ağırlıklar gereksiz yere artar.",
    en="The depthwise layer goes to {got} channels. To change their number is the work of the 1×1; the depthwise layer takes {c_in} channels to {c_in}. Otherwise the weights grow for nothing.",
)
WRONG_KERNEL = Text(
    tr="İlk katmanın çekirdeği `{got}`; {k}×{k} isteniyordu.",
    en="The kernel of the first layer is `{got}`; {k}×{k} was asked for.",
)
DILATED = Text(
    tr="Depthwise katmanda `dilation={got}`: çekirdeğin elemanlarının arası açıldı, artık yan yana dokuz pikseli okumuyor. `dilation` yazmayın, 1 kalsın.",
    en="The depthwise layer has `dilation={got}`: the elements of its kernel stand apart and no longer read nine neighbouring pixels. Leave `dilation` out, and it is 1.",
)
POINTWISE_OUT = Text(
    tr="1×1 katman {got} kanala çıkıyor, istenen `c_out` ise {want}. İki kanal sayısını değiştiren katman odur: `nn.Conv2d(c_in, c_out, 1, ...)`.",
    en="The 1×1 goes to {got} channels, and `c_out` is {want}. It is the layer that takes the one number to the other: `nn.Conv2d(c_in, c_out, 1, ...)`.",
)
FIXED_SIZES = Text(
    tr="`c_in` {c_in} iken bloğun ilk konvolüsyonu {got} giriş kanalı için kuruldu. Sayı yerine parametreleri yazın: `c_in`, `c_out`, `stride`.",
    en="With `c_in` {c_in} the first convolution of the block is made for {got} input channels. Write the arguments instead of numbers: `c_in`, `c_out`, `stride`.",
)
NOT_POINTWISE = Text(
    tr="İkinci katman pointwise değil: çekirdeği `{kernel}`, `groups` değeri {groups}. `kernel_size=1` ve `groups=1` olmalı.",
    en="The second layer is not pointwise: its kernel is `{kernel}` and its `groups` {groups}. Use `kernel_size=1` and `groups=1`.",
)
STRIDE_ON_BOTH = Text(
    tr="Adım iki katmanda da var: harita iki kez yarıya indi, {size}×{size} girdiden `{got}` çıktı. Adımı yalnızca depthwise katmanda bırakın.",
    en="Both layers have the stride: the map was halved twice, and an input of {size}×{size} became `{got}`. Leave the stride to the depthwise layer alone.",
)
STRIDE_ON_POINTWISE = Text(
    tr="Adım 1×1'e verilmiş. Boyut doğru çıkar, ama depthwise katman dört kat konum hesaplar, bunların dörtte üçü atılır. Adım, depthwise katmana aittir.",
    en="The stride is on the 1×1. The size comes out right, but the depthwise layer computes four times the positions and three quarters are thrown away. The stride belongs to the depthwise layer.",
)
STRIDE_IGNORED = Text(
    tr="`stride={stride}` istendi, depthwise katmanın adımı ise `{got}`. Parametreyi katmana iletin.",
    en="`stride={stride}` was asked for, and the depthwise layer has `{got}`. Pass the argument on to it.",
)
PADDING_ON_POINTWISE = Text(
    tr="1×1 katmanda dolgu var. 1×1 komşulara bakmaz: dolgu, haritanın çevresine girdiden hiçbir değer okumayan bir kenar ekler. Dolguyu depthwise katmana bırakın.",
    en="The 1×1 layer has padding. A 1×1 looks at no neighbours: padding only puts a rim around the map that reads nothing of the input. Leave the padding to the depthwise layer.",
)
NO_PADDING = Text(
    tr="Depthwise katman `{want}` yerine `{got}` boyutlu bir harita çıkardı. {k}×{k} çekirdek için dolgu `padding={padding}` olmalı.",
    en="The depthwise layer put out a map of `{got}` instead of `{want}`. For a {k}×{k} kernel the padding has to be `padding={padding}`.",
)
WRONG_SIZE = Text(
    tr="`{want}` boyutlu bir çıktı bekleniyordu, sizinki `{got}`.",
    en="An output of shape `{want}` was expected, and yours is `{got}`.",
)


class Wanted(NamedTuple):
    """What a block was asked for."""

    c_in: int
    c_out: int
    stride: int = 1
    kernel: int = 3


def layers_fault(convs: list[Convolution], wanted: Wanted) -> Text | None:
    """What is wrong with the convolutions that ran; None where they are the pair that was asked for."""
    return (
        _count_fault(convs, wanted)
        or _channel_fault(convs[0], wanted)
        or _place_fault(convs[0], convs[1], wanted)
    )


def size_fault(y, wanted: Wanted) -> Text | None:
    """Whether the output `y` has another shape than a block's should have."""
    side = SIZE // wanted.stride
    got, want = tuple(y.shape), (len(y), wanted.c_out, side, side)
    return None if got == want else WRONG_SIZE.filled(want=want, got=got)


def _count_fault(convs: list[Convolution], wanted: Wanted) -> Text | None:
    if len(convs) == 1 and convs[0].groups == wanted.c_in:
        return ONLY_DEPTHWISE
    return None if len(convs) == 2 else NOT_TWO.filled(got=len(convs))


def _channel_fault(first: Convolution, wanted: Wanted) -> Text | None:
    """What is wrong with who reads whom in the first layer."""
    if first.kernel_size == (1, 1) and first.groups == 1:
        return POINTWISE_FIRST
    if first.groups == 1:
        return FORGOT_GROUPS.filled(shape=tuple(first.weight.shape), c_in=wanted.c_in)
    if first.groups != wanted.c_in:
        return WRONG_GROUPS.filled(got=first.groups, c_in=wanted.c_in)
    if len(first.weight) != wanted.c_in:
        return GOES_TO_C_OUT.filled(got=len(first.weight), c_in=wanted.c_in)
    if first.kernel_size != (wanted.kernel, wanted.kernel):
        return WRONG_KERNEL.filled(got=first.kernel_size, k=wanted.kernel)
    return None if first.dilation == (1, 1) else DILATED.filled(got=first.dilation[0])


def _place_fault(first: Convolution, second: Convolution, wanted: Wanted) -> Text | None:
    """What stands on the wrong one of the two layers, or on neither."""
    stride, k = wanted.stride, wanted.kernel
    if second.kernel_size != (1, 1) or second.groups != 1:
        return NOT_POINTWISE.filled(kernel=second.kernel_size, groups=second.groups)
    if second.stride != (1, 1):
        both = STRIDE_ON_BOTH.filled(size=SIZE, got=tuple(second.y.shape[2:]))
        return STRIDE_ON_POINTWISE if first.stride == (1, 1) else both
    if second.y.shape[2:] != second.x.shape[2:]:
        return PADDING_ON_POINTWISE
    if first.stride != (stride, stride):
        return STRIDE_IGNORED.filled(stride=stride, got=first.stride)
    got, want = tuple(first.y.shape[2:]), (SIZE // stride, SIZE // stride)
    if got != want:
        return NO_PADDING.filled(got=got, want=want, k=k, padding=(k - 1) // 2)
    return (
        None
        if len(second.weight) == wanted.c_out
        else POINTWISE_OUT.filled(got=len(second.weight), want=wanted.c_out)
    )
