"""The exercises of chapter 09, and the judge of the last: a block with stride, batch norm and ReLU."""

from __future__ import annotations

from ...words import lessons
from ...words.language import Text
from ..answers import Fault
from ..exercise import Exercise
from ..modules import Convolution, Norm, checked_module, parts
from . import halving_block, narrowing_block, wide_block
from .pair import FIXED_SIZES, SIZE, Wanted, layers_fault, size_fault

# (c_in, c_out, stride) that are tried, on maps of SIZE × SIZE. The first to catch most mistakes comes first.
BLOCKS = (Wanted(32, 64, 2), Wanted(32, 64), Wanted(12, 8, 2), Wanted(16, 16))

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
        what, shape = f"separable_block{tuple(wanted[:3])}", (2, wanted.c_in, SIZE, SIZE)
        given = answer(*wanted[:3])
        try:
            block = checked_module(given, what, shape)
        except Fault:
            if fault := _built_fault(given, wanted):
                return fault
            raise
        if diagnosis := _diagnosis(_unlike_its_start(block), what, wanted):
            return diagnosis
    return None


def _diagnosis(block, what: str, wanted: Wanted) -> Text | None:
    import torch

    x = torch.randn(2, wanted.c_in, SIZE, SIZE, generator=torch.Generator().manual_seed(9))
    convs, norms, y = parts(block, x, what)
    if found := layers_fault(convs, wanted):
        return found
    if any(conv.bias is not None for conv in convs):
        return HAS_BIAS
    return (
        _norm_fault([norm.channels for norm in norms], wanted)
        or size_fault(y, wanted)
        or _value_fault(convs, norms, x, y)
    )


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


def _norm_fault(got: list[int], wanted: Wanted) -> Text | None:
    if len(got) != 2:
        return NOT_TWO_NORMS.filled(got=len(got))
    want = list(wanted[:2])
    return None if got == want else NORM_CHANNELS.filled(got=got, want=want)


def _built_fault(given, wanted: Wanted) -> Text | None:
    """Where a block cannot run: whether a layer of it is made for other channels."""
    from torch import nn

    layers = list(given.modules()) if isinstance(given, nn.Module) else []
    convs = [layer.in_channels for layer in layers if isinstance(layer, nn.Conv2d)]
    if convs and convs[0] not in (0, wanted.c_in):  # 0: a lazy one that has seen nothing
        return FIXED_SIZES.filled(got=convs[0], c_in=wanted.c_in)
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


def _same(got, want) -> bool:
    import torch

    return got.shape == want.shape and torch.allclose(got, want, atol=1e-4)


EXERCISES = (
    wide_block.EXERCISE,
    narrowing_block.EXERCISE,
    halving_block.EXERCISE,
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
