"""The exercise of chapter 09: a depthwise separable block with stride, batch norm and ReLU."""

from __future__ import annotations

from ...words import lessons
from ...words.language import Text
from ..answers import Fault
from ..exercise import Exercise
from ..modules import Convolution, Norm, checked_module, parts

# (c_in, c_out, stride) that are tried, on maps of SIZE × SIZE. The first to catch most mistakes comes first.
BLOCKS = ((32, 64, 2), (32, 64, 1), (12, 8, 2), (16, 16, 1))
SIZE = 16

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
    tr="İlk katmanın çekirdeği `{got}`; 3×3 isteniyordu.",
    en="The kernel of the first layer is `{got}`; 3×3 was asked for.",
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
    tr="Depthwise katman `{want}` yerine `{got}` boyutlu bir harita çıkardı. 3×3 çekirdek için dolgu `padding=1` olmalı.",
    en="The depthwise layer put out a map of `{got}` instead of `{want}`. For a 3×3 kernel the padding has to be `padding=1`.",
)
HAS_BIAS = Text(
    tr="Konvolüsyonda bias var. Hemen ardından gelen toplu normalleştirme her kanaldan ortalamasını çıkarır, bias da onunla gider: `bias=False` yazın.",
    en="A convolution has a bias. The batch norm right behind it subtracts the mean, and the bias goes with it: write `bias=False`.",
)
NORM_CHANNELS = Text(
    tr="Toplu normalleştirmeler {got} kanal için kurulmuş. Birincisi depthwise katmanın, ikincisi 1×1'in ardından gelir: {want} kanal.",
    en="The batch norms are made for {got} channels. The first follows the depthwise layer and the second the 1×1: {want} channels.",
)
NOT_TWO_NORMS = Text(
    tr="Blokta iki toplu normalleştirme çalışmalıydı, her konvolüsyondan sonra bir tane. Çalışan sayısı: {got}.",
    en="Two batch norms should run in the block, one after each convolution. The number that ran is {got}.",
)
WRONG_SIZE = Text(
    tr="`{want}` boyutlu bir çıktı bekleniyordu, sizinki `{got}`.",
    en="An output of shape `{want}` was expected, and yours is `{got}`.",
)
WRONG_VALUES = Text(
    tr="Katmanlar yerinde, ama değerler doğru değil: aralarında ya da sonda ReLU'dan başka bir şey var. Sıra şöyle olmalı: depthwise, toplu normalleştirme, ReLU, pointwise, toplu normalleştirme, ReLU.",
    en="The layers are there, the values are not right: there is something other than a ReLU between them or at the end. The order is: depthwise, batch norm, ReLU, pointwise, batch norm, ReLU.",
)
RESIDUAL = Text(
    tr="Bloğunuz girdiyi çıktıya ekliyor. Artık bağlantı MobileNetV2 ile gelir; MobileNetV1'in bloğunda yoktur.",
    en="Your block adds the input to the output. The residual connection comes with MobileNetV2; the block of MobileNetV1 has none.",
)
NO_RELU = Text(
    tr="ReLU yok. Arada doğrusal olmayan bir şey bulunmazsa iki katman tek bir konvolüsyona iner.",
    en="There is no ReLU. With nothing non-linear between them, the two layers collapse into a single convolution.",
)
LAST_RELU = Text(
    tr="Son ReLU eksik. MobileNetV1'in bloğu 1×1'den sonra da ReLU uygular; onu yalnızca dar uçlu MobileNetV2 bloğu bırakır.",
    en="The last ReLU is missing. The block of MobileNetV1 applies it after the 1×1 as well; only the block of MobileNetV2, with its narrow end, leaves it out.",
)
FIRST_RELU = Text(
    tr="İki konvolüsyonun arasında ReLU yok: yalnızca sona koymuşsunuz. MobileNetV1'in bloğu onu iki kez uygular.",
    en="There is no ReLU between the two convolutions: yours stands at the end alone. The block of MobileNetV1 applies it twice.",
)
RELU_FIRST = Text(
    tr="ReLU, toplu normalleştirmeden önce geliyor. Doğru sıra: konvolüsyon, toplu normalleştirme, ReLU.",
    en="ReLU comes before the batch norm. The order is convolution, batch norm, ReLU.",
)
RELU6 = Text(
    tr="ReLU6 kullandınız: o, değerleri 6'da keser ve MobileNetV2'nin bloğunda kullanılır. Burada `nn.ReLU()` isteniyor.",
    en="You used ReLU6, which cuts values off at 6 and belongs to the block of MobileNetV2. `nn.ReLU()` is asked for here.",
)


def judge(answer) -> Text | None:
    """Judge `answer(c_in, c_out, stride)` by its layers, its shapes and its values."""
    import torch

    if isinstance(answer, torch.nn.Module):
        return lessons.NO_FUNCTION.filled(name="separable_block", got=type(answer).__name__)
    for wanted in BLOCKS:
        what, shape = f"separable_block{wanted}", (2, wanted[0], SIZE, SIZE)
        given = answer(*wanted)
        try:
            block = checked_module(given, what, shape)
        except Fault:
            if fault := _built_fault(given, wanted):
                return fault
            raise
        if diagnosis := _diagnosis(_unlike_its_start(block), what, wanted):
            return diagnosis
    return None


def _diagnosis(block, what: str, wanted: tuple[int, int, int]) -> Text | None:
    import torch

    x = torch.randn(2, wanted[0], SIZE, SIZE, generator=torch.Generator().manual_seed(9))
    convs, norms, y = parts(block, x, what)
    found = _count_fault(convs, wanted) or _channel_fault(convs[0], wanted)
    found = (
        found
        or _place_fault(convs[0], convs[1], wanted)
        or _norm_fault([norm.channels for norm in norms], wanted)
    )
    return found or _size_fault(y, wanted) or _value_fault(convs, norms, x, y)


def _unlike_its_start(block):
    """Gives every batch norm numbers of its own: a new one does nearly nothing, and would hide mistakes."""
    import torch

    dice = torch.Generator().manual_seed(90)
    for norm in block.modules():
        if isinstance(norm, torch.nn.BatchNorm2d):
            # `affine=False` learns nothing, `track_running_stats=False` keeps nothing
            for values in (norm.weight, norm.bias, norm.running_mean):
                if values is not None:
                    values.data = 3 * torch.randn(len(values), generator=dice)
            if norm.running_var is not None:
                norm.running_var.fill_(0.5)
    return block


def _count_fault(convs: list[Convolution], wanted: tuple[int, int, int]) -> Text | None:
    if len(convs) == 1 and convs[0].groups == wanted[0]:
        return ONLY_DEPTHWISE
    return None if len(convs) == 2 else NOT_TWO.filled(got=len(convs))


def _channel_fault(first: Convolution, wanted: tuple[int, int, int]) -> Text | None:
    """What is wrong with who reads whom in the first layer."""
    c_in = wanted[0]
    if first.kernel_size == (1, 1) and first.groups == 1:
        return POINTWISE_FIRST
    if first.groups == 1:
        return FORGOT_GROUPS.filled(shape=tuple(first.weight.shape), c_in=c_in)
    if first.groups != c_in:
        return WRONG_GROUPS.filled(got=first.groups, c_in=c_in)
    if len(first.weight) != c_in:
        return GOES_TO_C_OUT.filled(got=len(first.weight), c_in=c_in)
    if first.kernel_size != (3, 3):
        return WRONG_KERNEL.filled(got=first.kernel_size)
    return None if first.dilation == (1, 1) else DILATED.filled(got=first.dilation[0])


def _place_fault(first: Convolution, second: Convolution, wanted: tuple[int, int, int]) -> Text | None:
    """What stands on the wrong one of the two layers, or on neither."""
    _, c_out, stride = wanted
    if second.kernel_size != (1, 1) or second.groups != 1:
        return NOT_POINTWISE.filled(kernel=second.kernel_size, groups=second.groups)
    if second.stride != (1, 1):
        both = STRIDE_ON_BOTH.filled(size=SIZE, got=tuple(second.y.shape[2:]))
        return STRIDE_ON_POINTWISE if first.stride == (1, 1) else both
    if second.y.shape[2:] != second.x.shape[2:]:
        return PADDING_ON_POINTWISE
    if first.stride != (stride, stride):
        return STRIDE_IGNORED.filled(stride=stride, got=first.stride)
    if first.y.shape[2:] != (SIZE // stride, SIZE // stride):
        return NO_PADDING.filled(got=tuple(first.y.shape[2:]), want=(SIZE // stride, SIZE // stride))
    if len(second.weight) != c_out:
        return POINTWISE_OUT.filled(got=len(second.weight), want=c_out)
    return HAS_BIAS if first.bias is not None or second.bias is not None else None


def _norm_fault(got: list[int], wanted: tuple[int, int, int]) -> Text | None:
    if len(got) != 2:
        return NOT_TWO_NORMS.filled(got=len(got))
    want = list(wanted[:2])
    return None if got == want else NORM_CHANNELS.filled(got=got, want=want)


def _built_fault(given, wanted: tuple[int, int, int]) -> Text | None:
    """Where a block cannot run: whether a layer of it is made for other channels."""
    from torch import nn

    layers = list(given.modules()) if isinstance(given, nn.Module) else []
    convs = [layer.in_channels for layer in layers if isinstance(layer, nn.Conv2d)]
    if convs and convs[0] not in (0, wanted[0]):  # 0: a lazy one that has seen nothing
        return FIXED_SIZES.filled(got=convs[0], c_in=wanted[0])
    norms = [layer.num_features for layer in layers if isinstance(layer, nn.BatchNorm2d)]
    return _norm_fault(norms, wanted) if len(norms) == 2 and 0 not in norms else None


def _value_fault(convs: list[Convolution], norms: list[Norm], x, y) -> Text | None:
    """Follows the values from part to part: what each one takes has to be what the one before put out."""
    (dw, pw), (one, two) = convs, norms
    if _same(one.x, dw.y.relu()) or _same(two.x, pw.y.relu()):
        return RELU_FIRST
    if not (_same(one.x, dw.y) and _same(two.x, pw.y)):
        return WRONG_VALUES
    between, last = _activation(one.y, pw.x), _activation(two.y, y)
    if x.shape == y.shape and (_same(y, two.y.relu() + x) or _same(y, two.y + x)):
        return RESIDUAL
    known = {(None, None): NO_RELU, ("ReLU", None): LAST_RELU, (None, "ReLU"): FIRST_RELU}
    if "ReLU6" in (between, last):
        return RELU6
    return None if (between, last) == ("ReLU", "ReLU") else known.get((between, last), WRONG_VALUES)


def _activation(before, after) -> str | None:
    """Which activation leads from one tensor to the other: none, ReLU, ReLU6 or another one."""
    made = {None: before, "ReLU": before.relu(), "ReLU6": before.clamp(0, 6)}
    return next((name for name, values in made.items() if _same(after, values)), "another")


def _size_fault(y, wanted: tuple[int, int, int]) -> Text | None:
    _, c_out, stride = wanted
    got, want = tuple(y.shape), (2, c_out, SIZE // stride, SIZE // stride)
    return None if got == want else WRONG_SIZE.filled(want=want, got=got)


def _same(got, want) -> bool:
    import torch

    return got.shape == want.shape and torch.allclose(got, want, atol=1e-4)


EXERCISES = (
    Exercise(
        name="separable_block",
        chapter="09_separable",
        task=Text(
            tr="MobileNetV1'in bloğunu yazın: `separable_block(c_in, c_out, stride)` şu altı parçayı sırayla uygulayan bir `nn.Module` döndürsün: 3×3 depthwise konvolüsyon, toplu normalleştirme, ReLU, 1×1 konvolüsyon, toplu normalleştirme, ReLU. `stride` 1 iken harita boyutu aynı kalsın, 2 iken yarıya insin; konvolüsyonlarda bias olmasın.",
            en="Write the block of MobileNetV1: `separable_block(c_in, c_out, stride)` returns an `nn.Module` that applies these six parts in order: a 3×3 depthwise convolution, batch norm, ReLU, a 1×1 convolution, batch norm, ReLU. With `stride` 1 the map keeps its size, with 2 it is halved; the convolutions have no bias.",
        ),
        hints=(
            Text(
                tr="`nn.Sequential(...)` parçaları sırayla uygular. Toplu normalleştirme `nn.BatchNorm2d(kanal sayısı)`, etkinleştirme `nn.ReLU()` ile yazılır.",
                en="`nn.Sequential(...)` applies its parts in order. The batch norm is `nn.BatchNorm2d(channels)`, the activation `nn.ReLU()`.",
            ),
            Text(
                tr="Depthwise katman `c_in` kanaldan `c_in` kanala gider, `groups=c_in` ile. Kanal sayısını 1×1 değiştirir.",
                en="The depthwise layer takes `c_in` channels to `c_in`, with `groups=c_in`. The 1×1 changes their number.",
            ),
            Text(
                tr="`stride` ve `padding=1` yalnızca depthwise katmana yazılır: `nn.Conv2d(c_in, c_in, 3, stride=stride, padding=1, groups=c_in, bias=False)`.",
                en="`stride` and `padding=1` belong to the depthwise layer alone: `nn.Conv2d(c_in, c_in, 3, stride=stride, padding=1, groups=c_in, bias=False)`.",
            ),
        ),
        solution="from torch import nn\n\n\ndef separable_block(c_in, c_out, stride):\n    return nn.Sequential(\n        nn.Conv2d(c_in, c_in, 3, stride=stride, padding=1, groups=c_in, bias=False),\n        nn.BatchNorm2d(c_in),\n        nn.ReLU(),\n        nn.Conv2d(c_in, c_out, kernel_size=1, bias=False),\n        nn.BatchNorm2d(c_out),\n        nn.ReLU(),\n    )\n",
        answer_name="separable_block",
        judge=judge,
        why=Text(
            tr="MobileNetV1 bunun on üçünü arka arkaya dizer. 32 → 64 için 288 + 2.048 ağırlık ve toplu normalleştirmelerin 192 sayısı, 2.528 parametre eder.",
            en="MobileNetV1 puts thirteen of these in a row. For 32 → 64 that is 288 + 2,048 weights and the 192 numbers of the batch norms: 2,528 parameters.",
        ),
    ),
)
