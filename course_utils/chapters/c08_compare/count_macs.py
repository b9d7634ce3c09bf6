"""A bug hunt in chapter 08: a counter of MACs that is right for one layer and wrong for most others.

What is handed out takes all input channels for each filter, and the input's area. The wrong counts are known:
half of the mending, and what else people take for the area or for the weights.
"""

from __future__ import annotations

from ...arithmetic import ConvSpec
from ...words.language import Text
from ..answers import whole_number
from ..exercise import UNMENDED, Exercise, Mistake, Verdict, known_mistake

# The layers that are counted, each with the height and the width of its input. The first is the chapter's.
CASES = (
    (ConvSpec(3, 8, 3, padding=1), 32, 32),
    (ConvSpec(3, 8, 3, stride=2, padding=1), 31, 24),
    (ConvSpec.depthwise(12, padding=1, bias=True), 16, 20),
    (ConvSpec(8, 12, (5, 3), stride=2, padding=(2, 1), groups=4), 15, 18),
    (ConvSpec(6, 4, 3), 10, 12),
)

WRONG = Text(
    tr="`{line}` katmanı {h}×{w} girdide {want} MAC yapar, sizin sayacınız ise {got} diyor. Ağırlıkları ve çıktının konumlarını ayrı ayrı sayın.",
    en="On an input of {h}×{w} the layer `{line}` does {want} MACs, and your counter says {got}. Count the weights and the positions of the output one by one.",
)


def given(spec: ConvSpec, h: int, w: int) -> int:
    """What the counter says that is handed out.

    >>> given(ConvSpec(3, 8, 3, padding=1), 32, 32) == ConvSpec(3, 8, 3, padding=1).macs(32, 32)
    True
    >>> given(ConvSpec.depthwise(3, padding=1), 32, 32), ConvSpec.depthwise(3, padding=1).macs(32, 32)
    (82944, 27648)
    """
    return _all_channels(spec) * h * w


def _all_channels(spec: ConvSpec) -> int:
    height, width = spec.kernel_size
    return spec.c_in * spec.c_out * height * width


def _area(spec: ConvSpec, h: int, w: int) -> int:
    _, height, width = spec.output_shape(h, w)
    return height * width


MISTAKES = (
    Mistake(
        lambda spec, h, w: spec.weights * h * w,
        Text(
            tr="Ağırlıklar artık doğru, alan değil: her ağırlık, girdinin değil *çıktının* her konumunda bir kez kullanılır.",
            en="The weights are right now, the area is not: each weight is used once at every position of the *output*, not of the input.",
        ),
    ),
    Mistake(
        lambda spec, h, w: _all_channels(spec) * _area(spec, h, w),
        Text(
            tr="Alan artık doğru, ağırlıklar değil: bir filtre bütün giriş kanallarını okumayabilir, yalnızca `in_channels // groups` tanesini okur.",
            en="The area is right now, the weights are not: a filter need not read all the input channels; it reads `in_channels // groups` of them.",
        ),
    ),
    Mistake(
        lambda spec, h, w: spec.weights * (h // spec.stride[0]) * (w // spec.stride[1]),
        Text(
            tr="Girdiyi adıma böldünüz. Çıktının boyutu başkadır: dolgu konum ekler, pencere eksiltir; adımı 2 olan 3×3 katman, `padding=1` ile 31 konumdan 16 çıkarır. Bölümdeki formülü kullanın ya da katmana bir girdi verip boyutuna bakın.",
            en="You divided the input by the stride. The output has another size: padding adds positions and the window costs some; with stride 2 and `padding=1` a 3×3 layer makes 16 of 31. Use the formula of the chapter, or give the layer an input and look at the shape.",
        ),
    ),
    Mistake(
        lambda spec, h, w: spec.weights * h * w // spec.stride[0],
        Text(
            tr="Adıma bir kez böldünüz; pencere iki eksende de atlar. Üstelik bölüm tam çıkmayabilir: çıktının kendi boyutunu bulun.",
            en="You divided by the stride once; the window skips along both axes. Nor need it come out even: find the size of the output itself.",
        ),
    ),
    Mistake(
        lambda spec, h, w: spec.params * _area(spec, h, w),
        Text(
            tr="Bias da sayılmış. Bias toplanır, çarpılmaz; bu kursta MAC yalnızca ağırlıklarla yapılan çarp-topladır.",
            en="The bias is counted as well. It is added and multiplied with nothing; in this course a MAC is a multiply-accumulate with a weight.",
        ),
    ),
    Mistake(
        lambda spec, h, w: 2 * spec.weights * _area(spec, h, w),
        Text(
            tr="Tam iki kat çıktı: bu, FLOP sayısıdır. Bir MAC iki FLOP eder; sayacın sonucunu ikiye bölün.",
            en="That is exactly twice as many: the number of FLOPs. One MAC is two of them, so divide by two.",
        ),
    ),
    Mistake(
        lambda spec, h, w: spec.weights // spec.groups * _area(spec, h, w),
        Text(
            tr="`groups` sayısına iki kez böldünüz. Filtre sayısı `out_channels` olarak kalır; azalan, her filtrenin okuduğu kanallardır.",
            en="You divided by `groups` twice. There are still `out_channels` filters; it is the channels that each reads that become fewer.",
        ),
    ),
    Mistake(
        lambda spec, h, w: spec.weights * spec.output_shape(h, w)[1] ** 2,
        Text(
            tr="Haritayı kare saydınız: yüksekliği kendisiyle çarptınız. Harita kare olmayabilir, yükseklik ile genişliği çarpın.",
            en="You took the map for a square and multiplied its height by itself. It need not be one: multiply height by width.",
        ),
    ),
    Mistake(
        lambda spec, h, w: (
            _all_channels(spec) // (spec.groups if spec.kind == "depthwise" else 1) * _area(spec, h, w)
        ),
        Text(
            tr="Standart ve depthwise katmanlar doğru, aradakiler değil: `groups` 4 ise filtre, giriş kanallarının dörtte birini okur. Tek kural hepsine yeter: `in_channels // groups`.",
            en="Standard and depthwise layers are right, those in between are not: with `groups` at 4 a filter reads a quarter of the input channels. One rule does for all: `in_channels // groups`.",
        ),
    ),
    Mistake(
        lambda spec, h, w: spec.weights,
        Text(
            tr="Bu, ağırlıkların sayısıdır. Her ağırlık çıktının her konumunda bir kez kullanılır: alanla da çarpın.",
            en="That is the number of weights. Each of them is used once at every position of the output: multiply by the area, too.",
        ),
    ),
)


def judge(answer) -> Text | Verdict | None:
    """Compare `answer(layer, h, w)` with the exact MACs of layers of every kind."""
    from torch import nn

    got = [
        whole_number(answer(nn.Conv2d(**spec.arguments()), h, w), "count_macs(...)") for spec, h, w in CASES
    ]
    if got == [given(*case) for case in CASES]:
        return UNMENDED
    for (spec, h, w), count in zip(CASES, got, strict=True):
        if count != (want := spec.macs(h, w)):
            otherwise = WRONG.filled(line=spec.torch_line(), h=h, w=w, want=want, got=count)
            return known_mistake(got, MISTAKES, CASES) or otherwise
    return None


EXERCISE = Exercise(
    name="count_macs",
    chapter="08_compare",
    kind="hunt",
    task=Text(
        tr="`count_macs(layer, h, w)`, bir `nn.Conv2d` katmanının `h`×`w` girdide yaptığı MAC sayısını vermeli. Baştaki standart katmanda doğrudur: 221.184. Bu bölümün öteki iki katmanında ise yanlıştır: adımı 2 olanda 55.296 yerine 221.184, depthwise katmanda 27.648 yerine 82.944 verir. Her konvolüsyonda doğru saysın.",
        en="`count_macs(layer, h, w)` should give the MACs that an `nn.Conv2d` does on an input of `h`×`w`. For the standard layer of the beginning it is right: 221,184. For two other layers of this chapter it is wrong: with stride 2 it gives 221,184 in place of 55,296, and for the depthwise layer 82,944 in place of 27,648. Make it right for every convolution.",
    ),
    hints=(
        Text(
            tr="İki ayrı hata var. Biri ağırlıkların sayısında, öteki onların kaç konumda kullanıldığında.",
            en="There are two bugs. One is in the number of weights, the other in the positions at which they are used.",
        ),
        Text(
            tr="Bir filtre `in_channels // groups` kanal okur. `layer.weight.numel()` ağırlıkları doğrudan sayar.",
            en="A filter reads `in_channels // groups` channels. `layer.weight.numel()` counts the weights directly.",
        ),
        Text(
            tr="Çıktının boyutunu katmanın kendisine sorun: `layer(torch.zeros(1, layer.in_channels, h, w)).shape`.",
            en="Ask the layer itself for the size of its output: `layer(torch.zeros(1, layer.in_channels, h, w)).shape`.",
        ),
    ),
    solution="import torch\n\n\ndef count_macs(layer, h, w):\n    h_out, w_out = layer(torch.zeros(1, layer.in_channels, h, w)).shape[2:]\n    return layer.weight.numel() * h_out * w_out\n",
    answer_name="count_macs",
    judge=judge,
    why=Text(
        tr="Tek bir katmanla görülemeyecek iki hata vardı: `groups=1` ve adım 1 iken sayaç doğru sayar. Bir sayacı adımı, grupları ve haritası farklı katmanlarla deneyin.",
        en="There were two bugs that a single layer could not show: with `groups=1` and stride 1 the counter is right. Try a counter on layers with other strides, groups and maps.",
    ),
)
