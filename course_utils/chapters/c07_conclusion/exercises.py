"""The exercise of chapter 07: a block within a budget of parameters, judged by what it does."""

from __future__ import annotations

from copy import deepcopy

from ...words.language import Text
from ..exercise import Exercise

C_IN, C_OUT, SIZE, BUDGET, WINDOW = 64, 128, 56, 10_000, 3

NO_MODULE = Text(
    tr="`block` bir `nn.Module` olmalı, ama `{got}` geldi. Katmanları `nn.Sequential(...)` içine yazıp `block` adına atayın.",
    en="`block` should be an `nn.Module` and is `{got}`. Put the layers into `nn.Sequential(...)` and give it the name `block`.",
)
NO_TENSOR = Text(
    tr="Bloğunuz tek bir tensör döndürmeliydi, `{got}` döndürdü. Sonucu `forward` içinde `return` ile verin.",
    en="Your block should return one tensor and returned `{got}`. Hand it back in `forward`, with `return`.",
)
REFUSED = Text(
    tr="Bloğunuz `(2, 64, 56, 56)` boyutlu girdiyi işleyemedi. PyTorch'un sözleri: `{error}`. Her katmanın `in_channels` değeri, bir öncekinin çıkardığı kanal sayısı olmalı.",
    en="Your block failed on an input of shape `(2, 64, 56, 56)`. PyTorch's words: `{error}`. The `in_channels` of each layer has to be what the layer before it puts out.",
)
TWO_STRIDES = Text(
    tr="Harita 14×14'e indi: adımı iki katmana birden yazdınız. 56'yı 28'e indirmek için bir tanesi yeter; komşulara bakan katmana yazın.",
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
    tr="{got} parametre: bu, tek bir standart 3×3 katman. İki işi ayırın, bütçeye sığar.",
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
    tr="Bütçeye sığdı, ama {output} numaralı çıktıyı etkileyen giriş kanalları 64 değil: {heard}. Gruplar arasında yol yok; kanalları karıştıran, gruplara bölünmemiş bir katman gerekir.",
    en="It fits the budget, but output {output} depends on only {heard} of the 64 input channels. The groups have no way to one another; it takes a layer that mixes channels and is not grouped.",
)
NO_WINDOW = Text(
    tr="Kanallar karışıyor, ama bir çıktı değeri girdinin {height}×{width} pikselini görüyor; en az 3×3 isteniyordu. Komşulara bakan katman eksik ya da çekirdeği küçük.",
    en="The channels are mixed, but an output value sees {height}×{width} pixels of the input, and at least 3×3 were asked for. The layer that looks at neighbours is missing, or its kernel is too small.",
)


def judge(answer) -> Text | None:
    """Run the block, count its parameters, and measure which channels and which pixels an output reads."""
    import torch

    if not isinstance(answer, torch.nn.Module):
        return NO_MODULE.filled(got=type(answer).__name__)
    block = _without_activations(deepcopy(answer)).eval()
    try:
        output = _run(block, _images(2))
    except Exception as error:  # whatever a forward may raise
        return REFUSED.filled(error=str(error).replace("`", "'").splitlines()[0][:200])
    if not isinstance(output, torch.Tensor):
        return NO_TENSOR.filled(got=type(output).__name__)
    return (
        _shape_fault(tuple(output.shape))
        or _budget_fault(block)
        or _mixing_fault(block)
        or _window_fault(block)
    )


def _without_activations(block):
    """The block with nothing in the place of its activations: a ReLU may hide an output nearly always."""
    from torch import nn
    from torch.nn.modules import activation

    parts = [(parent, name) for parent in block.modules() for name, _ in parent.named_children()]
    for parent, name in parts:
        if type(getattr(parent, name)).__module__ == activation.__name__:
            setattr(parent, name, nn.Identity())
    return block


def _shape_fault(got: tuple[int, ...]) -> Text | None:
    if got == (2, C_OUT, SIZE // 2, SIZE // 2):
        return None
    known = {
        (2, C_OUT, SIZE // 4, SIZE // 4): TWO_STRIDES,
        (2, C_OUT, SIZE, SIZE): NO_STRIDE,
        (2, C_OUT, SIZE // 2 - 1, SIZE // 2 - 1): NO_PADDING,
    }
    return known.get(got, WRONG_SHAPE.filled(got=got))


def _budget_fault(block) -> Text | None:
    count = sum(parameter.numel() for parameter in block.parameters())
    if count <= BUDGET:
        return None
    standard = C_IN * C_OUT * WINDOW**2
    wide_first = C_OUT * WINDOW**2 + C_OUT * C_OUT  # depthwise to 128 channels, then a 1×1 over them
    known = {standard: STANDARD, standard + C_OUT: STANDARD, wide_first: WIDE_FIRST}
    return known.get(count, TOO_MANY).filled(got=count)


def _mixing_fault(block) -> Text | None:
    """Silences one input channel after another; an output depends on those that change it."""
    import torch

    x = _images(1).expand(C_IN, -1, -1, -1)
    quiet = x.clone()
    quiet[range(C_IN), range(C_IN)] = 0.0
    heard = (_run(block, quiet) != _run(block, x)).any(dim=(2, 3)).sum(dim=0)  # one count per output
    output = int(torch.argmin(heard))
    # Groups are equal and leave half of the channels or less; an `F.relu` may hide some of a few outputs.
    if heard.float().quantile(0.1) > C_IN // 2:
        return None
    return NOT_MIXED.filled(output=output, heard=int(heard[output]))


def _window_fault(block) -> Text | None:
    """Changes the pixels around the middle one by one; the middle of the output sees some of them."""
    side, middle = 7, SIZE // 2
    x = _images(1).expand(side * side, -1, -1, -1)
    touched = x.clone()
    places = [(row, column) for row in range(side) for column in range(side)]
    for image, (row, column) in enumerate(places):
        touched[image, :, middle - side // 2 + row, middle - side // 2 + column] += 1.0
    changed = (_run(block, touched) != _run(block, x))[:, :, middle // 2, middle // 2].any(dim=1)
    seen = [place for place, moved in zip(places, changed.tolist(), strict=True) if moved]
    height, width = (len({place[axis] for place in seen}) for axis in (0, 1))
    if min(height, width) >= WINDOW:
        return None
    return NO_WINDOW.filled(height=height, width=width)


def _images(count: int):
    import torch

    # Values around zero: behind a ReLU of the learner's own few outputs stay zero everywhere.
    return torch.randn(count, C_IN, SIZE, SIZE, generator=torch.Generator().manual_seed(7))


def _run(block, x):
    import torch

    with torch.no_grad():
        return block(x)


EXERCISES = (
    Exercise(
        name="within_budget",
        chapter="07_conclusion",
        task=Text(
            tr="Öyle bir `block` kurun ki `(N, 64, 56, 56)` boyutlu girdiden `(N, 128, 28, 28)` boyutlu çıktı üretsin; her çıktı kanalı 64 giriş kanalının hepsinden etkilensin; her çıktı değeri girdinin en az 3×3 pikselini görsün; bütün bunlar en çok 10.000 parametreyle olsun. Standart 3×3 katman 73.728 ister.",
            en="Build a `block` that takes an input of shape `(N, 64, 56, 56)` to an output of shape `(N, 128, 28, 28)`; every output channel depends on all 64 input channels; every output value sees at least 3×3 pixels of the input; all this with at most 10,000 parameters. A standard 3×3 layer would take 73,728.",
        ),
        hints=(
            Text(
                tr="İki iş var: komşulara bakmak ve kanalları karıştırmak. Her biri için bir katman; hangisi daha ucuz, hangisi 128'e çıkarır?",
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
