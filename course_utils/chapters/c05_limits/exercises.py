"""The exercises of chapter 05, and the judge of the last: depthwise cannot learn grey, a separable pair can.

Both networks of the learner are looked at (which outputs read what, which layers there are) and then trained.
"""

from __future__ import annotations

from collections.abc import Callable

from ...words import lessons
from ...words.language import LANGUAGES, Text, percent
from ..answers import shown
from ..exercise import Exercise, Verdict
from ..modules import changes, checked_module, output, parts
from . import two_each

COLOURS, SIZE = 3, 16
SHAPE, MIDDLE = (COLOURS, SIZE, SIZE), SIZE // 2
LEARNED = 0.01  # of the error is left at most
BOUND, NEAR = 2 / 3, 0.05  # what a depthwise layer is left with, and how near to it training comes

NO_PAIR = Text(
    tr="Sırayla iki katman bekleniyordu: `(depthwise, separable)`. Siz `{got}` verdiniz.",
    en="Two layers were expected, `(depthwise, separable)` in this order. You gave `{got}`.",
)
WRONG_SIZE = Text(
    tr="`{name}` haritanın boyutunu korumalıydı, çıktısı `{got}`. 3×3 çekirdek `padding=1` ister.",
    en="`{name}` should keep the size of the map, and its output is `{got}`. A 3×3 kernel needs `padding=1`.",
)
WRONG_CHANNELS = Text(
    tr="`{name}` için istenen çıktı kanalı sayısı {want}, sizin çıktınızın boyutu `{got}`.",
    en="`{name}` should have this many output channels: {want}. The shape of your output is `{got}`.",
)
MIXES = Text(
    tr="`depthwise` kanalları karıştırıyor: {number} numaralı çıktı şu giriş kanallarını okuyor: `{got}`. `groups=3` her kanala kendi filtresini verir.",
    en="`depthwise` mixes channels: output {number} reads these inputs: `{got}`. `groups=3` gives each channel its own filter.",
)
NOT_3X3 = Text(
    tr="`{name}` içinde bir piksel değişince 3×3 = 9 konum değişmeliydi, sizde değişen konum sayısı {got}. `kernel_size` değerine bakın.",
    en="When one pixel changes, `{name}` should change 3×3 = 9 positions; yours changes this many: {got}. Look at `kernel_size`.",
)
STANDARD = Text(
    tr="`separable` içinde standart bir 3×3 katman var; o da öğrenir, ama istenen çift değildir. Önce `groups=3` olan bir 3×3, sonra bir 1×1 koyun.",
    en="There is a standard 3×3 layer in `separable`; it learns as well, but it is not the pair. Put a 3×3 with `groups=3` first, then a 1×1.",
)
MIXED_FIRST = Text(
    tr="`separable` önce karıştırıp sonra filtreliyor. İstenen sıra, depthwise 3×3 ve ardından pointwise 1×1'dir.",
    en="`separable` mixes first and filters afterwards. The order asked for is depthwise 3×3, then pointwise 1×1.",
)
NO_MIXING = Text(
    tr="`separable` içinde kanalları toplayan bir katman yok: 0 numaralı çıktı yalnızca şu giriş kanallarını okuyor: `{got}`.",
    en="Nothing in `separable` adds the channels: output 0 reads these inputs only: `{got}`.",
)
POINTWISE_ALONE = Text(
    tr="`separable` yalnızca kanalları karıştırıyor: içinde tek bir 1×1 katman var. Önüne depthwise 3×3 katmanı da koyun.",
    en="`separable` only mixes channels: there is a single 1×1 layer in it. Put the depthwise 3×3 layer before it.",
)
NO_CONVOLUTION = Text(
    tr="`{name}` içinde hiç konvolüsyon çalışmadı. Katmanları `nn.Conv2d` ile kurun.",
    en="No convolution ran in `{name}`. Build its layers with `nn.Conv2d`.",
)
NO_WEIGHTS = Text(
    tr="`{name}` içinde öğrenilecek ağırlık yok: parametre sayısı 0. Ortalama alan bir katman da komşulara bakar, ama hiçbir şey öğrenmez; `nn.Conv2d` kullanın.",
    en="There is nothing to learn in `{name}`: it has 0 parameters. A layer that takes means looks at neighbours as well, but learns nothing; use `nn.Conv2d`.",
)
FROZEN = Text(
    tr="`{name}` içindeki ağırlıklar dondurulmuş (`requires_grad=False`); öyle kalırlarsa eğitim onları değiştiremez. O satırı çıkarın.",
    en="The weights of `{name}` are frozen (`requires_grad=False`), and training could not change them. Take that line out.",
)
OTHER_BOUND = Text(
    tr="`depthwise` eğitildi, kalan hata {left}; tek bir depthwise katmanda hatanın 2/3'ü kalır. Katmanın ardında ReLU gibi bir şey varsa çıkarın.",
    en="`depthwise` was trained, and {left} of the error is left; a depthwise layer alone is left with 2/3. Take out what comes after it, such as a ReLU.",
)
NOT_LEARNED = Text(
    tr="`separable` eğitildi, ama kalan hata {left}; iki konvolüsyon bunu 0'a indirir. Aralarında ya da sonlarında ReLU gibi bir katman varsa çıkarın.",
    en="`separable` was trained, and {left} of the error is left. The two convolutions alone bring it to 0: take out a layer such as ReLU between or after them.",
)


def judge(answer, progress: Callable) -> Text | Verdict:
    """Look at `(depthwise, separable)`, train both from a fixed seed, and compare what they have learned."""
    if not isinstance(answer, (tuple, list)) or len(answer) != 2:
        return NO_PAIR.filled(got=shown(answer))
    looks = {"depthwise": (COLOURS, _depthwise_fault), "separable": (1, _separable_fault)}
    networks = dict(zip(looks, answer, strict=True))
    for name, (channels, look) in looks.items():
        checked = checked_module(networks[name], name, (1, *SHAPE))
        if fault := _shape_fault(checked, name, channels) or look(checked) or _training_fault(checked, name):
            return fault
    return _trained(networks, progress)


def _shape_fault(network, name: str, channels: int) -> Text | None:
    import torch

    shape = tuple(output(network, torch.zeros(1, *SHAPE), name).shape)
    if shape[2:] != (SIZE, SIZE):
        return WRONG_SIZE.filled(name=name, got=shape)
    return None if shape[1] == channels else WRONG_CHANNELS.filled(name=name, want=channels, got=shape)


def _depthwise_fault(network) -> Text | None:
    changed = _changes(network, "depthwise")
    for number in range(COLOURS):
        if _read(changed, number) != [number]:
            return MIXES.filled(number=number, got=_read(changed, number))
    return _window_fault(changed, "depthwise")


def _separable_fault(network) -> Text | None:
    import torch

    changed = _changes(network, "separable")
    if _read(changed, 0) != [0, 1, 2]:
        return NO_MIXING.filled(got=_read(changed, 0))
    convs, _, _ = parts(network, torch.ones(1, *SHAPE), "separable")
    if not convs:
        return NO_CONVOLUTION.filled(name="separable")
    if any(conv.groups == 1 and conv.kernel_size != (1, 1) and conv.x.shape[1] > 1 for conv in convs):
        return STANDARD
    if convs[0].groups == 1:
        return POINTWISE_ALONE if len(convs) == 1 else MIXED_FIRST
    return _window_fault(changed, "separable")


def _window_fault(changed, name: str) -> Text | None:
    moved = changed.any(dim=(0, 1))
    sides = int(moved.any(dim=1).sum()), int(moved.any(dim=0).sum())
    return None if sides == (3, 3) else NOT_3X3.filled(name=name, got=int(moved.sum()))


def _training_fault(network, name: str) -> Text | None:
    weights = list(network.parameters())
    if not weights:
        return NO_WEIGHTS.filled(name=name)
    return None if all(weight.requires_grad for weight in weights) else FROZEN.filled(name=name)


def _trained(networks: dict, progress: Callable) -> Text | Verdict:
    """What is left of the error after both were trained, in a sentence."""
    from ...measure.grey import grey_error

    left = {}
    for number, (name, network) in enumerate(networks.items()):
        said = lessons.TRAINING.filled(name=name)

        def tell(done: int, of: int, number=number, said=said) -> None:
            progress(number * of + done, len(networks) * of, said)

        left[name] = grey_error(network, tell)
    if not left["separable"] < LEARNED:
        return _said(NOT_LEARNED, left=left["separable"])
    if not abs(left["depthwise"] - BOUND) < NEAR:
        return _said(OTHER_BOUND, left=left["depthwise"])
    return Verdict("right", _said(WHY, **left))


def _said(template: Text, **shares: float) -> Text:
    said = {lang: {name: percent(left, lang) for name, left in shares.items()} for lang in LANGUAGES}
    return Text(**{lang: template.say(lang, **said[lang]) for lang in LANGUAGES})


def _read(changed, output: int) -> list[int]:
    """The input channels that an output channel reads."""
    return changed[:, output].any(dim=(1, 2)).nonzero().flatten().tolist()


def _changes(network, name: str):
    """(C_in, C_out, H, W): what changes with the middle pixel of each input channel."""
    return changes(network, SHAPE, [(channel, MIDDLE, MIDDLE) for channel in range(COLOURS)], name)


WHY = Text(
    tr="Eğitimden sonra `depthwise` ağında kalan hata {depthwise}, `separable` ağında {separable}. Her depthwise çıktı grinin yalnızca kendi renginden gelen payını öğrenir; üç pay birlikte 1 eder, ortalamaları 1/3'tür, geriye 2/3 kalır. Hangi tohumu, ne kadar eğitimi seçerseniz seçin bu sınır değişmez.",
    en="After training, {depthwise} of the error is left in `depthwise`, and {separable} in `separable`. Each depthwise output learns only the share of grey that comes from its own colour; the three shares add up to 1, their average is 1/3, and 2/3 is left. No seed and no longer training moves that bound.",
)

EXERCISES = (
    two_each.EXERCISE,
    Exercise(
        name="grey_from_rgb",
        chapter="05_limits",
        task=Text(
            tr="İki ağ kurun. `depthwise`, 3 kanaldan 3 kanala giden tek bir depthwise 3×3 katman; `separable` ise 3 kanaldan 1 kanala giden bir depthwise 3×3 ve ardından 1×1 olsun. Harita boyutu aynı kalsın. İkisi de griye çevirmeyi öğrenmek üzere sabit bir tohumla (seed) eğitilecek.",
            en="Build two networks. Let `depthwise` be a single depthwise 3×3 layer, from 3 channels to 3, and `separable` a depthwise 3×3 followed by a 1×1, from 3 channels to 1. The size of the map stays. Both will be trained to turn colours grey, from a fixed seed.",
        ),
        hints=(
            Text(
                tr="Depthwise katmanda `groups` giriş kanallarının sayısına eşittir; 3×3 çekirdekle harita küçülmesin diye `padding=1` gerekir.",
                en="In a depthwise layer `groups` equals the number of input channels; and `padding=1` keeps a 3×3 kernel from shrinking the map.",
            ),
            Text(
                tr="`nn.Sequential(ilk, ikinci)` iki katmanı arka arkaya uygular. İkincisi, 3 kanalı 1 kanala indiren 1×1 katmandır.",
                en="`nn.Sequential(first, second)` applies two layers one after the other. The second is a 1×1 from 3 channels to 1.",
            ),
        ),
        solution="from torch import nn\n\ndepthwise = nn.Conv2d(3, 3, kernel_size=3, padding=1, groups=3)\nseparable = nn.Sequential(\n    nn.Conv2d(3, 3, kernel_size=3, padding=1, groups=3),\n    nn.Conv2d(3, 1, kernel_size=1),\n)\nanswer = depthwise, separable\n",
        answer_name="answer",
        judge=judge,
        why=WHY,
        trains=True,
    ),
)
