"""The exercises of chapter 07, and the judge of the last: a block within a budget, judged by what it does."""

from __future__ import annotations

from ...words.language import Text
from ..exercise import Exercise
from ..modules import changes, checked_module, output, parameters
from . import even_parts

C_IN, C_OUT, SIZE, BUDGET, WINDOW = 64, 128, 56, 10_000, 3
SHAPE, ROUND = (C_IN, SIZE, SIZE), 2  # pixels in each direction in which an output's window is looked for

HIDDEN = Text(
    tr="Bloğunuz çalışıyor, ama parametre sayısı 0: katmanları düz bir listede ya da düz tensörlerde tutan bir modül onları kaydetmez. `nn.Sequential`, `nn.ModuleList` ya da `nn.Parameter` kullanın.",
    en="Your block runs, but it has 0 parameters: a module that keeps its layers in a plain list, or plain tensors, does not register them. Use `nn.Sequential`, `nn.ModuleList` or `nn.Parameter`.",
)
TWO_STRIDES = Text(
    tr="Harita 14×14'e indi: iki katmanda birden 2 adım var. 56'yı 28'e indirmek için bir tanesi yeter; onu komşulara bakan katmana yazın.",
    en="The map came down to 14×14: two layers have a stride of 2. One is enough to go from 56 to 28; give it to the layer that looks at neighbours.",
)
NO_STRIDE = Text(
    tr="Harita 56×56 kaldı. Yarıya indirmek için bir katmanda `stride=2` gerekir.",
    en="The map stayed 56×56. To halve it, one layer needs `stride=2`.",
)
NO_PADDING = Text(
    tr="Harita 27×27 çıktı. `stride=2` ile 3×3 çekirdekte 28×28 için `padding=1` gerekir.",
    en="The map came out 27×27. A 3×3 kernel with `stride=2` needs `padding=1` to give 28×28.",
)
WRONG_SHAPE = Text(
    tr="Çıktının boyutu `(2, 128, 28, 28)` olmalıydı, sizinki `{got}`.",
    en="The output should have shape `(2, 128, 28, 28)`, and yours has `{got}`.",
)
STANDARD = Text(
    tr="{got} parametre: bu, tek bir standart 3×3 katmandır. İki işi ayırın, bütçeye sığar.",
    en="{got} parameters: that is one standard 3×3 layer. Take its two jobs apart and they fit the budget.",
)
WIDE_FIRST = Text(
    tr="{got} parametre: kanalları önce 128'e çıkarıp 3×3'ü orada yaptınız, ya da depthwise katmanı 128 kanala açtınız. Kanal sayısını en sonda, 1×1 katmanda değiştirin.",
    en="{got} parameters: you widened to 128 channels before or inside the 3×3 layer. Change the number of channels last, in the 1×1 layer.",
)
TOO_MANY = Text(
    tr="{got} parametre, bütçe 10.000. Katmanları ayrı ayrı sayın: C_out · (C_in / groups) · k².",
    en="{got} parameters, and the budget is 10,000. Count layer by layer: C_out · (C_in / groups) · k².",
)
NOT_MIXED = Text(
    tr="Bütçeye sığdı, ama {output} numaralı çıktıyı 64 giriş kanalından yalnızca şu kadarı etkiliyor: {heard}. Gruplar arasında yol yok; kanalları karıştıran, gruplara bölünmemiş bir katman gerekir.",
    en="It fits the budget, but output {output} depends on only {heard} of the 64 input channels. The groups have no way to one another; what is missing is a layer that mixes channels and is not grouped.",
)
MISSED = Text(
    tr="Bütçeye sığdı, ama {output} numaralı çıktıyı 64 giriş kanalından yalnızca şu kadarı etkiliyor: {heard}; örneğin {missing} numaralı giriş ona hiç ulaşmıyor. Karıştıran katman 64 kanalın hepsini okumalı, bütün çıktılar da ondan geçmeli.",
    en="It fits the budget, but output {output} depends on only {heard} of the 64 input channels; input {missing}, for one, never reaches it. The layer that mixes has to read all 64, and all outputs have to come from it.",
)
NO_WINDOW = Text(
    tr="Kanallar karışıyor, ama bir çıktı değeri girdinin {height}×{width} pikselini görüyor; en az 3×3 isteniyordu. Komşulara bakan katman eksik ya da çekirdeği küçük.",
    en="The channels are mixed, but an output value sees {height}×{width} pixels of the input, and at least 3×3 were asked for. The layer that looks at neighbours is missing, or its kernel is too small.",
)


def judge(answer) -> Text | None:
    """Run the block, count its parameters, and measure which channels and which pixels an output reads."""
    import torch

    block = checked_module(answer, "block", (2, *SHAPE))
    shape = tuple(output(block, torch.zeros(2, *SHAPE), "block").shape)
    return _shape_fault(shape) or _budget_fault(block) or _mixing_fault(block) or _window_fault(block)


def _shape_fault(got: tuple[int, ...]) -> Text | None:
    if got == (2, C_OUT, SIZE // 2, SIZE // 2):
        return None
    known: dict[tuple[int, ...], Text] = {
        (2, C_OUT, SIZE // 4, SIZE // 4): TWO_STRIDES,
        (2, C_OUT, SIZE, SIZE): NO_STRIDE,
        (2, C_OUT, SIZE // 2 - 1, SIZE // 2 - 1): NO_PADDING,
    }
    return known.get(got, WRONG_SHAPE.filled(got=got))


def _budget_fault(block) -> Text | None:
    count = parameters(block)
    if count <= BUDGET:
        return None if count else HIDDEN
    standard = C_IN * C_OUT * WINDOW**2
    wide_first = C_OUT * WINDOW**2 + C_OUT * C_OUT  # depthwise to 128 channels, then a 1×1 over them
    known = {standard: STANDARD, standard + C_OUT: STANDARD, wide_first: WIDE_FIRST}
    return known.get(count, TOO_MANY).filled(got=count)


def _mixing_fault(block) -> Text | None:
    """Changes one input channel after another; an output depends on those that change it."""
    channels = [(channel, slice(None), slice(None)) for channel in range(C_IN)]
    hears = changes(block, SHAPE, channels, "block").any(dim=(2, 3))  # (C_in, C_out)
    heard = hears.sum(dim=0)
    if (heard == C_IN).all():
        return None
    number = int(heard.argmin())
    if heard.max() <= C_IN // 2:  # groups are equal, and leave half of the channels or fewer to each output
        return NOT_MIXED.filled(output=number, heard=int(heard[number]))
    missing = int(hears[:, number].int().argmin())
    return MISSED.filled(output=number, heard=int(heard[number]), missing=missing)


def _window_fault(block) -> Text | None:
    """Changes the pixels around the middle one by one; the middle of the output sees some of them."""
    around = range(SIZE // 2 - ROUND, SIZE // 2 + ROUND + 1)
    places = [(slice(None), row, column) for row in around for column in around]
    moved = changes(block, SHAPE, places, "block")[:, :, SIZE // 4, SIZE // 4].any(dim=1)
    seen = [place for place, change in zip(places, moved.tolist(), strict=True) if change]
    height, width = (len({place[axis] for place in seen}) for axis in (1, 2))
    return None if min(height, width) >= WINDOW else NO_WINDOW.filled(height=height, width=width)


EXERCISES = (
    even_parts.EXERCISE,
    Exercise(
        name="within_budget",
        chapter="07_conclusion",
        task=Text(
            tr="Öyle bir `block` kurun ki `(N, 64, 56, 56)` boyutlu girdiden `(N, 128, 28, 28)` boyutlu çıktı üretsin; her çıktı kanalı 64 giriş kanalının hepsinden etkilensin; her çıktı değeri girdinin en az 3×3 pikselini görsün; bütün bunlar en çok 10.000 parametreyle olsun. Standart bir 3×3 katman 73.728 parametre ister.",
            en="Build a `block` that takes an input of shape `(N, 64, 56, 56)` to an output of shape `(N, 128, 28, 28)`; every output channel depends on all 64 input channels; every output value sees at least 3×3 pixels of the input; all this with at most 10,000 parameters. A standard 3×3 layer would need 73,728.",
        ),
        hints=(
            Text(
                tr="İki iş var: komşulara bakmak ve kanalları karıştırmak. Her biri için bir katman kurun; hangisi daha ucuz, hangisi 128'e çıkarır?",
                en="There are two jobs: looking at neighbours and mixing channels. One layer for each; which of them goes to 128?",
            ),
            Text(
                tr="Depthwise: `nn.Conv2d(64, 64, 3, groups=64, ...)`, 576 ağırlık. Pointwise: `nn.Conv2d(64, 128, 1, ...)`, 8.192 ağırlık.",
                en="Depthwise: `nn.Conv2d(64, 64, 3, groups=64, ...)`, 576 weights. Pointwise: `nn.Conv2d(64, 128, 1, ...)`, 8,192 weights.",
            ),
            Text(
                tr="Haritayı yarıya indiren `stride=2` ile `padding=1` depthwise katmana yazılır. Bias'lar da sayılır; `bias=False` yer açar.",
                en="The `stride=2` that halves the map and the `padding=1` belong to the depthwise layer. Biases count as well; `bias=False` leaves room.",
            ),
        ),
        solution="""\
from torch import nn

block = nn.Sequential(
    nn.Conv2d(64, 64, kernel_size=3, stride=2, padding=1, groups=64, bias=False),
    nn.BatchNorm2d(64),
    nn.ReLU(),
    nn.Conv2d(64, 128, kernel_size=1, bias=False),
)
""",
        answer_name="block",
        judge=judge,
        why=Text(
            tr="Bloğunuz bütçede kaldı, bütün kanalları karıştırıyor ve komşulara bakıyor. Girdi ve çıktı boyutu standart katmanınkiyle aynı, parametresi onun yedide birinden az.",
            en="Your block keeps to the budget, mixes all channels and looks at neighbours: the same shapes as a standard layer, for less than a seventh of its parameters.",
        ),
    ),
)
