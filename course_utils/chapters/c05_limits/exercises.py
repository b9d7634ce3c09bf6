"""The exercise of chapter 05: a depthwise layer cannot learn to turn colours grey, a separable pair can.

Both networks of the learner are looked at (which outputs read what, which layers there are) and then trained.
"""

from __future__ import annotations

from ...words.language import LANGUAGES, Text, percent
from ..exercise import Exercise

COLOURS, SIZE = 3, 16
STARTS = 8  # draws of the weights on which is seen what a network reads
LEARNED = 0.01  # of the error is left at most

NO_PAIR = Text(
    tr="İki katman bekleniyordu, sırayla `(depthwise, separable)`; gelen: `{got}`.",
    en="Two layers were expected, `(depthwise, separable)` in this order; what came is `{got}`.",
)
NO_LAYER = Text(
    tr="`{name}` bir katman olmalı, ama `{got}` geldi. `nn.Conv2d(...)` ya da `nn.Sequential(...)` sonucunu o ada atayın.",
    en="`{name}` should be a layer and is `{got}`. Give that name to the result of `nn.Conv2d(...)` or `nn.Sequential(...)`.",
)
REFUSED = Text(
    tr="`{name}`, `(1, 3, 16, 16)` boyutlu girdiyi kabul etmedi. PyTorch'un sözleri: `{error}`.",
    en="`{name}` refused an input of shape `(1, 3, 16, 16)`. PyTorch's words: `{error}`.",
)
WRONG_SIZE = Text(
    tr="`{name}` haritanın boyutunu korumalıydı, çıktısı `{got}`. 3×3 çekirdek `padding=1` ister.",
    en="`{name}` should keep the size of the map, and its output is `{got}`. A 3×3 kernel takes `padding=1`.",
)
WRONG_CHANNELS = Text(
    tr="`{name}` için istenen çıktı kanalı sayısı {want}, sizin çıktınızın boyutu `{got}`.",
    en="`{name}` should have this many output channels: {want}. The shape of your output is `{got}`.",
)
MIXES = Text(
    tr="`depthwise` kanalları karıştırıyor: 0 numaralı çıktı şu giriş kanallarını okuyor: `{got}`. `groups=3` her kanala kendi filtresini verir.",
    en="`depthwise` mixes channels: output 0 reads these inputs: `{got}`. `groups=3` gives each channel its own filter.",
)
NOT_3X3 = Text(
    tr="`{name}` içinde bir piksel değişince 3×3 = 9 konum değişmeliydi, sizde değişen konum sayısı {got}. `kernel_size` değerine bakın.",
    en="When one pixel changes, `{name}` should change 3×3 = 9 positions; yours changes this many: {got}. Look at `kernel_size`.",
)
STANDARD = Text(
    tr="`separable` içinde standart bir 3×3 katman var; o da öğrenir, ama istenen çift değil. Önce `groups=3` olan 3×3, sonra 1×1.",
    en="There is a standard 3×3 layer in `separable`; it learns as well, but it is not the pair. First a 3×3 with `groups=3`, then a 1×1.",
)
MIXED_FIRST = Text(
    tr="`separable` önce karıştırıp sonra filtreliyor. İstenen sıra: depthwise 3×3, ardından pointwise 1×1.",
    en="`separable` mixes first and filters afterwards. The order asked for: depthwise 3×3, then pointwise 1×1.",
)
NO_MIXING = Text(
    tr="`separable` içinde kanalları toplayan bir katman yok: 0 numaralı çıktı yalnızca şu giriş kanallarını okuyor: `{got}`.",
    en="Nothing in `separable` adds the channels: output 0 reads these inputs only: `{got}`.",
)
NOT_LEARNED = Text(
    tr="`separable` eğitildi, ama kalan hata {left}; iki konvolüsyon bunu 0'a indirir. Aralarında ya da sonlarında ReLU gibi bir katman varsa çıkarın.",
    en="`separable` was trained, and {left} of the error is left. The two convolutions alone bring it to 0: take out a layer such as ReLU between or behind them.",
)


def judge(answer) -> Text | None:
    """Look at `(depthwise, separable)`, train both from a fixed seed, and compare what they have learned."""
    if not isinstance(answer, (tuple, list)) or len(answer) != 2:
        return NO_PAIR.filled(got=type(answer).__name__)
    networks = dict(zip(("depthwise", "separable"), answer, strict=True))
    outputs = {"depthwise": COLOURS, "separable": 1}
    for name, network in networks.items():
        diagnosis = _shape_diagnosis(name, network, outputs[name])
        if diagnosis:
            return diagnosis
    depthwise, separable = answer
    return _depthwise_diagnosis(depthwise) or _separable_diagnosis(separable)


def _shape_diagnosis(name: str, network, channels: int) -> Text | None:
    import torch

    if not isinstance(network, torch.nn.Module):
        return NO_LAYER.filled(name=name, got=getattr(network, "__name__", type(network).__name__))
    try:
        with torch.no_grad():
            shape = tuple(network(torch.zeros(1, COLOURS, SIZE, SIZE)).shape)
    except (RuntimeError, ValueError) as error:
        return REFUSED.filled(name=name, error=str(error).partition("\n")[0])
    if shape[2:] != (SIZE, SIZE):
        return WRONG_SIZE.filled(name=name, got=shape)
    if shape[1] != channels:
        return WRONG_CHANNELS.filled(name=name, want=channels, got=shape)
    return None


def _depthwise_diagnosis(network) -> Text | None:
    changed = _changes(network)
    for output in range(COLOURS):
        if _read(changed, output) != [output]:
            return MIXES.filled(got=_read(changed, 0))
    return _window_diagnosis("depthwise", changed)


def _separable_diagnosis(network) -> Text | None:
    from torch import nn

    from ...measure.grey import grey_error

    changed = _changes(network)
    if _read(changed, 0) != [0, 1, 2]:
        return NO_MIXING.filled(got=_read(changed, 0))
    convolutions = [layer for layer in network.modules() if isinstance(layer, nn.Conv2d)]
    if any(
        layer.groups == 1 and layer.kernel_size != (1, 1) and layer.in_channels > 1 for layer in convolutions
    ):
        return STANDARD
    if convolutions[0].groups == 1:
        return MIXED_FIRST
    left = grey_error(network)
    if not left < LEARNED:
        return Text(**{lang: NOT_LEARNED.say(lang, left=percent(left, lang, 0)) for lang in LANGUAGES})
    return _window_diagnosis("separable", changed)


def _window_diagnosis(name: str, changed) -> Text | None:
    positions = int(changed.any(dim=(0, 1)).sum())
    return None if positions == 9 else NOT_3X3.filled(name=name, got=positions)


def _read(changed, output: int) -> list[int]:
    """The input channels that an output channel reads."""
    return changed[:, output].any(dim=(1, 2)).nonzero().flatten().tolist()


def _changes(network):
    """(C_in, C_out, H, W): which outputs have a derivative by the middle pixel of each input channel.

    A ReLU may hide an output on one image or with one draw of the weights; on several of both it hides none.
    """
    import torch

    from ...measure.grey import fresh
    from ...measure.reach import changes

    middle = SIZE // 2
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        x = torch.randn(32, COLOURS, SIZE, SIZE)
        starts = [fresh(network) for _ in range(STARTS)]
    by_channel = [
        torch.stack([changes(start, x, (slice(None), c, middle, middle)) for start in starts])
        for c in range(COLOURS)
    ]  # each (STARTS, N, C_out, H, W)
    return torch.stack([changed.any(dim=(0, 1)) for changed in by_channel])


EXERCISES = (
    Exercise(
        name="grey_from_rgb",
        chapter="05_limits",
        task=Text(
            tr="İki ağ kurun. `depthwise`: tek bir depthwise 3×3 katman, 3 kanaldan 3 kanala. `separable`: depthwise 3×3 ve ardından 1×1, 3 kanaldan 1 kanala. Harita boyutu aynı kalsın. İkisi de griye çevirmeyi öğrenmek üzere sabit bir tohumla (seed) eğitilecek.",
            en="Build two networks. `depthwise`: a single depthwise 3×3 layer, from 3 channels to 3. `separable`: depthwise 3×3 followed by a 1×1, from 3 channels to 1. The size of the map stays. Both will be trained to turn colours grey, from a fixed seed.",
        ),
        hints=(
            Text(
                tr="Depthwise katmanda `groups` giriş kanallarının sayısına eşittir; 3×3 çekirdekle harita küçülmesin diye `padding=1` gerekir.",
                en="In a depthwise layer `groups` equals the number of input channels; for a 3×3 kernel not to shrink the map it takes `padding=1`.",
            ),
            Text(
                tr="`nn.Sequential(ilk, ikinci)` iki katmanı arka arkaya uygular. İkincisi 3 kanalı 1 kanala indiren 1×1 katman.",
                en="`nn.Sequential(first, second)` applies two layers one after the other. The second is a 1×1 from 3 channels to 1.",
            ),
        ),
        solution="from torch import nn\n\ndepthwise = nn.Conv2d(3, 3, kernel_size=3, padding=1, groups=3)\nseparable = nn.Sequential(\n    nn.Conv2d(3, 3, kernel_size=3, padding=1, groups=3),\n    nn.Conv2d(3, 1, kernel_size=1),\n)\nanswer = depthwise, separable\n",
        answer_name="answer",
        judge=judge,
        why=Text(
            tr="Eğitimden sonra `depthwise` ağında hatanın 2/3'ü kaldı, `separable` ağında 0. Her depthwise çıktı grinin yalnızca kendi renginden gelen payını öğrenir; üç pay birlikte 1 eder, ortalaması 1/3, geriye 2/3 kalır. Hangi tohumu, ne kadar eğitimi seçerseniz seçin bu sınır değişmez.",
            en="After training, 2/3 of the error is left in `depthwise`, and 0 in `separable`. Each depthwise output learns only the share of grey that comes from its own colour; the three shares add up to 1, 1/3 on average, and 2/3 is left. No seed and no longer training moves that bound.",
        ),
    ),
)
