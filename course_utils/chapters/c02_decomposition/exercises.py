"""The exercises of chapter 02, and the judge of the last: the weights that blur channels and mix them."""

from __future__ import annotations

from ...words.language import Text
from ..answers import shown, tensor
from ..exercise import Exercise, Mistake, known_mistake
from . import mixing_matrix

SOLUTION = """\
import torch

depthwise_weight = torch.full((3, 1, 3, 3), 1 / 9)
pointwise_weight = torch.tensor([0.30, 0.59, 0.11]).view(1, 3, 1, 1)
blurred_grey = (depthwise_weight, pointwise_weight)
"""
GREY = (0.30, 0.59, 0.11)

NO_PAIR = Text(
    tr="İki ağırlık gerekiyor: `(depthwise_weight, pointwise_weight)`. Siz `{got}` verdiniz.",
    en="Two weights are needed: `(depthwise_weight, pointwise_weight)`. You gave `{got}`.",
)
STANDARD_SHAPE = Text(
    tr="`depthwise_weight` bir standart katmanın boyutunda: `{got}`. İkinci sayı, bir filtrenin okuduğu kanal sayısıdır; depthwise'da bu 1'dir.",
    en="`depthwise_weight` has the shape of a standard layer: `{got}`. Its second number is how many channels a filter reads; in a depthwise layer that is 1.",
)
SHARED_SHAPE = Text(
    tr="`depthwise_weight` içinde tek bir çekirdek var: `{got}`. Kanallar çekirdek paylaşmaz; üç kanal için üç tane gerekir.",
    en="`depthwise_weight` holds a single kernel: `{got}`. Channels share no kernel; three channels need three.",
)
DEPTHWISE_SHAPE = Text(
    tr="`depthwise_weight` boyutu `(3, 1, 3, 3)` olmalı (kanal, 1, kH, kW), sizinki `{got}`.",
    en="`depthwise_weight` should have shape `(3, 1, 3, 3)` (channel, 1, kH, kW) and has `{got}`.",
)
SWAPPED_SHAPE = Text(
    tr="`pointwise_weight` boyutu `{got}`: bu, bir girişten üç çıktı demektir. İlk sayı çıktı kanallarını, ikincisi giriş kanallarını sayar: gri için 1 ve 3.",
    en="`pointwise_weight` has shape `{got}`: three outputs from one input. The first number counts output channels, the second input channels: 1 and 3 for grey.",
)
POINTWISE_SHAPE = Text(
    tr="`pointwise_weight` boyutu `(1, 3, 1, 1)` olmalı (C_out, C_in, 1, 1), sizinki `{got}`. `.view(1, 3, 1, 1)` işe yarar.",
    en="`pointwise_weight` should have shape `(1, 3, 1, 1)` (C_out, C_in, 1, 1) and has `{got}`. `.view(1, 3, 1, 1)` helps.",
)
OTHER_KERNELS = Text(
    tr="Boyutlar doğru, ama {channel} numaralı kanalın çekirdeği dokuz komşunun ortalamasını almıyor: dokuz ağırlığın her biri 1/9 olmalı, sizinkilerden biri {got}.",
    en="The shapes are right, but the kernel of channel {channel} does not take the mean of nine neighbours: each of its nine weights should be 1/9, and one of yours is {got}.",
)
OTHER_MIXING = Text(
    tr="Bulanıklaştırma doğru; karışımın ağırlıkları ise 0,30, 0,59 ve 0,11 olmalıydı, sizinkiler {got}.",
    en="The blur is right; the weights of the mixing should be 0.30, 0.59 and 0.11, and yours are {got}.",
)


def _middle_alone(right):
    weight = right * 0
    weight[:, :, 1, 1] = 1
    return weight


def _without_the_middle(right):
    weight = right * 9 / 8
    weight[:, :, 1, 1] = 0
    return weight


KERNEL_MISTAKES = (
    Mistake(
        _middle_alone,
        Text(
            tr="Çekirdeğinizde yalnızca ortadaki ağırlık 1: görüntü olduğu gibi kalır. Bulanıklaşması için dokuz ağırlığın hepsi 1/9 olmalı.",
            en="Only the middle weight of your kernel is 1: the image stays as it is. To blur it, all nine weights have to be 1/9.",
        ),
    ),
    Mistake(
        _without_the_middle,
        Text(
            tr="Ortadaki pikseli dışarıda bırakıp sekiz komşunun ortalamasını aldınız. 3×3 komşuluk ortayı da kapsar: dokuz ağırlık, her biri 1/9.",
            en="You left the pixel in the middle out and took the mean of eight neighbours. The 3×3 neighbourhood has nine pixels, the middle among them: 1/9 each.",
        ),
    ),
    Mistake(
        lambda right: right * 0 + _grey_by_channel() / 9,
        Text(
            tr="Gri karışımını depthwise ağırlığın içine de kattınız. Orada kanallar henüz ayrı: üç çekirdeğin de ağırlıkları 1/9; karışım pointwise'ın işi.",
            en="You put the mixing into the depthwise weight as well. The channels are still apart there: all three kernels hold 1/9, and mixing is the work of the pointwise.",
        ),
    ),
    Mistake(
        lambda right: right * 9,
        Text(
            tr="Çekirdekleriniz dokuz komşuyu topluyor, ortalamasını almıyor: görüntü dokuz kat parlak olur. Ağırlıkları 9'a bölün.",
            en="Your kernels add the nine neighbours without dividing: the image comes out nine times too bright. Divide the weights by 9.",
        ),
    ),
    Mistake(
        lambda right: right / 3,
        Text(
            tr="Ağırlıkları 27'ye böldünüz, yani üç kanalı da ortalamaya kattınız. Depthwise bir kanalda kalır: yalnızca dokuz sayı var.",
            en="You divided by 27 and so included all three channels in the mean. Depthwise stays in one channel: there are nine numbers only.",
        ),
    ),
    Mistake(
        lambda right: right * 3,
        Text(
            tr="Ağırlıklarınız 1/3. 3×3 pencerede üç değil, dokuz sayı toplanır: 1/9 gerekir.",
            en="Your weights are 1/3. A 3×3 window adds nine numbers, not three: they have to be 1/9.",
        ),
    ),
)
MIXING_MISTAKES = (
    Mistake(
        lambda right: right / 9,
        Text(
            tr="Karışımın ağırlıklarını da 9'a böldünüz. Ortalamayı depthwise aldı; 1×1 yalnızca kanalları toplar: 0,30, 0,59 ve 0,11.",
            en="You divided the weights of the mixing by 9 as well. The depthwise has taken the mean; the 1×1 only adds the channels: 0.30, 0.59 and 0.11.",
        ),
    ),
    Mistake(
        lambda right: right * 100,
        Text(
            tr="Ağırlıklarınız 30, 59 ve 11: toplamları 100, görüntü yüz kat parlak olur. 100'e bölün.",
            en="Your weights are 30, 59 and 11: they add up to 100, and the image comes out a hundred times too bright. Divide by 100.",
        ),
    ),
    Mistake(
        lambda right: right * 0 + 1 / 3,
        Text(
            tr="Üç kanalın düz ortalamasını aldınız. Göz yeşile daha duyarlıdır; istenen ağırlıklar 0,30, 0,59 ve 0,11.",
            en="You took the plain mean of the three channels. The eye is more sensitive to green; the weights asked for are 0.30, 0.59 and 0.11.",
        ),
    ),
    Mistake(
        lambda right: right * 0 + 1,
        Text(
            tr="Kanalları ağırlıksız topladınız: beyaz 765 olur. İstenen ağırlıklar 0,30, 0,59 ve 0,11.",
            en="You added the channels without weights: white becomes 765. The weights asked for are 0.30, 0.59 and 0.11.",
        ),
    ),
    Mistake(
        lambda right: right.flip(1),
        Text(
            tr="Ağırlıkların sırası ters: kanal 0 kırmızı, 1 yeşil, 2 mavi. 0,30 kırmızıya gider.",
            en="The weights are in the opposite order: channel 0 is red, 1 green, 2 blue. 0.30 belongs to red.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Look at the two weights one after the other: a tensor, its shape, its numbers."""
    if not isinstance(answer, (tuple, list)) or len(answer) != 2:
        return NO_PAIR.filled(got=shown(answer))
    depthwise, pointwise = (
        tensor(weight, name)
        for name, weight in zip(("depthwise_weight", "pointwise_weight"), answer, strict=True)
    )
    return _depthwise_fault(depthwise) or _pointwise_fault(pointwise)


def _grey_by_channel():
    import torch

    return torch.tensor(GREY).view(3, 1, 1, 1)


def _depthwise_fault(weight) -> Text | None:
    import torch

    shape = tuple(weight.shape)
    if shape != (3, 1, 3, 3):
        said = {(3, 3, 3, 3): STANDARD_SHAPE, (1, 3, 3, 3): STANDARD_SHAPE, (1, 1, 3, 3): SHARED_SHAPE}
        return said.get(shape, DEPTHWISE_SHAPE).filled(got=shape)
    right = torch.full((3, 1, 3, 3), 1 / 9)
    if _same(weight, right):
        return None
    if known := known_mistake([weight], KERNEL_MISTAKES, [(right,)], _same):
        return known
    off = (weight.double() - 1 / 9).abs().nan_to_num(nan=float("inf"))
    channel, row, column = (int(index) for index in (off[:, 0] == off.max()).nonzero()[0])
    return OTHER_KERNELS.filled(channel=channel, got=f"{weight[channel, 0, row, column].item():.3g}")


def _pointwise_fault(weight) -> Text | None:
    import torch

    shape = tuple(weight.shape)
    if shape != (1, 3, 1, 1):
        said = SWAPPED_SHAPE if shape == (3, 1, 1, 1) else POINTWISE_SHAPE
        return said.filled(got=shape)
    right = torch.tensor(GREY).view(1, 3, 1, 1)
    if _same(weight, right):
        return None
    if known := known_mistake([weight], MIXING_MISTAKES, [(right,)], _same):
        return known
    return OTHER_MIXING.filled(got=", ".join(f"{value:.3g}" for value in weight.flatten().tolist()))


def _same(weight, right) -> bool:
    import torch

    return torch.allclose(weight.to(right.dtype), right, atol=1e-3)


EXERCISES = (
    mixing_matrix.EXERCISE,
    Exercise(
        name="blurred_grey",
        chapter="02_decomposition",
        task=Text(
            tr="Fotoğrafı iki adımda bulanık bir gri görüntüye çevirin. `depthwise_weight` her kanalda 3×3 komşuluğun ortalamasını alsın; `pointwise_weight` kanalları 0,30 (kırmızı), 0,59 (yeşil) ve 0,11 (mavi) ağırlıklarıyla çarpıp toplasın. İkisi de `F.conv2d`'nin beklediği boyutta birer tensör olsun.",
            en="Turn the photo into a blurred grey image in two steps. `depthwise_weight` takes the mean of a 3×3 neighbourhood in each channel; `pointwise_weight` multiplies the channels by 0.30 (red), 0.59 (green) and 0.11 (blue) and adds them. Both are tensors of the shape that `F.conv2d` expects.",
        ),
        hints=(
            Text(
                tr="Ağırlık boyutu `(C_out, C_in / groups, kH, kW)`. Depthwise'da `groups` kanal sayısına eşit: ikinci sayı 1 olur.",
                en="A weight has shape `(C_out, C_in / groups, kH, kW)`. In a depthwise layer `groups` equals the number of channels, so the second number is 1.",
            ),
            Text(
                tr="Ortalama, dokuz ağırlığın da 1/9 olduğu bir çekirdektir: `torch.full(boyut, 1 / 9)`.",
                en="A mean is a kernel whose nine weights are all 1/9: `torch.full(shape, 1 / 9)`.",
            ),
            Text(
                tr="1×1'in bir çıktısı, üç girişi var: `torch.tensor([0.30, 0.59, 0.11]).view(1, 3, 1, 1)`.",
                en="The 1×1 has one output and three inputs: `torch.tensor([0.30, 0.59, 0.11]).view(1, 3, 1, 1)`.",
            ),
        ),
        solution=SOLUTION,
        answer_name="blurred_grey",
        judge=judge,
        why=Text(
            tr="27 + 3 = 30 ağırlık, iki iş. Standart bir 3×3 de aynısını tek adımda yapabilirdi: 27 ağırlığının her biri, bir karışım ağırlığı ile bir çekirdek ağırlığının çarpımı olurdu.",
            en="27 + 3 = 30 weights, two jobs. A standard 3×3 could do the same in one step: each of its 27 weights would be a weight of the mixing times a weight of a kernel.",
        ),
    ),
)
