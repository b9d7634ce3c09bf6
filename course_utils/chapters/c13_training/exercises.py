"""The exercises of chapter 13, and the judge of the last: count a network, so that two can be compared.

The diagnoses of that one are wrong counts: where an answer equals one of them, what is missing in it is known.
"""

from __future__ import annotations

from ...words.language import Text
from ..answers import whole_number
from ..exercise import Exercise, Mistake, known_mistake
from . import grouped_convolution, own_network

SOLUTION = """\
def standard_params(width):
    blocks = [(width, 2 * width), (2 * width, 2 * width), (2 * width, 4 * width), (4 * width, 4 * width)]
    weights = 9 * width + sum(9 * c_in * c_out for c_in, c_out in blocks)
    batch_norm = 2 * width + sum(2 * c_out for c_in, c_out in blocks)
    linear = 4 * width * 10 + 10
    return weights + batch_norm + linear
"""

WIDTHS = (6, 16, 7, 1)  # what is asked for, the width of the chapter, and two more

WRONG_COUNT = Text(
    tr="Genişlik {width} için {want} bekleniyordu, sizinki {got}; fark {difference}. Sayımı parça parça yapın: gövde, dört blok, toplu normalleştirmeler, doğrusal katman.",
    en="For width {width} the count should be {want} and is {got}: {difference} apart. Count piece by piece: the stem, four blocks, the batch norms, the linear layer.",
)


def _blocks(width: int) -> list[tuple[int, int]]:
    return [(width, 2 * width), (2 * width, 2 * width), (2 * width, 4 * width), (4 * width, 4 * width)]


def _weights(width: int) -> int:
    return 9 * width + sum(9 * c_in * c_out for c_in, c_out in _blocks(width))


def _normed(width: int) -> int:
    """The channels that pass a batch norm: the stem's and those of the four blocks."""
    return width + sum(c_out for _, c_out in _blocks(width))


def standard_params(width: int) -> int:
    """Parameters of the network of chapter 13 with standard blocks.

    >>> standard_params(16), standard_params(6)
    (70330, 10180)
    """
    return _weights(width) + 2 * _normed(width) + 4 * width * 10 + 10


def separable_params(width: int) -> int:
    """Parameters of the same network with separable blocks.

    >>> separable_params(16)
    10474
    """
    pairs = sum(9 * c_in + c_in * c_out + 2 * c_in for c_in, c_out in _blocks(width))
    return 9 * width + pairs + 2 * _normed(width) + 4 * width * 10 + 10


MISTAKES = (
    Mistake(
        lambda width: standard_params(width) - 18 * width**2,
        Text(
            tr="Bir bloğu, `width` kanaldan `2 * width` kanala gideni, saymadınız. Dört blok var; gövde ayrıca sayılır.",
            en="You left out a block, the one from `width` to `2 * width`. There are four blocks, and the stem is counted besides.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) - 144 * width**2 - 8 * width,
        Text(
            tr="Son bloğu, `4 * width` kanaldan `4 * width` kanala gideni, saymadınız. Dört blok var.",
            en="You left out the last block, from `4 * width` to `4 * width`. There are four.",
        ),
    ),
    Mistake(
        lambda width: _weights(width) // 9 + 2 * _normed(width) + 4 * width * 10 + 10,
        Text(
            tr="Çekirdeğin 9 sayısını unuttunuz: 3×3 katmanda C_in · C_out değil, 9 · C_in · C_out ağırlık var.",
            en="You forgot the 9 numbers of a kernel: a 3×3 layer has 9 · C_in · C_out weights, not C_in · C_out.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) - 9 * width + 27 * width,
        Text(
            tr="Gövdeye üç giriş kanalı verdiniz. Rakam görüntüleri gridir: gövde tek kanal okur.",
            en="You gave the stem three input channels. The images of digits are grey: the stem starts from one.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) - 2 * width,
        Text(
            tr="Gövdenin toplu normalleştirmesi eksik: `2 * width`. Toplu normalleştirme her konvolüsyonun ardından gelir, gövdeninkinin de.",
            en="The batch norm of the stem is missing: `2 * width`. One follows each convolution, the stem's as well.",
        ),
    ),
    Mistake(
        separable_params,
        Text(
            tr="Ayrılabilir bloklarla saydınız. Burada blok, tek bir standart 3×3 konvolüsyondur: C_in · C_out · 9 ağırlık.",
            en="You counted separable blocks. Here a block is a single standard 3×3 convolution, with C_in · C_out · 9 weights.",
        ),
    ),
    Mistake(
        _weights,
        Text(
            tr="Yalnızca konvolüsyonların ağırlıklarını saydınız. Toplu normalleştirmelerin ve doğrusal katmanın da parametreleri var.",
            en="You counted the weights of the convolutions alone. The batch norms and the linear layer have parameters, too.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) - 2 * _normed(width),
        Text(
            tr="Toplu normalleştirmeler eksik: içlerinden geçen her kanal için iki parametreleri vardır.",
            en="The batch norms are missing: they have two parameters for each channel that passes them.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) - _normed(width),
        Text(
            tr="Toplu normalleştirmede kanal başına bir parametre saydınız, oysa iki tane öğrenilir: bir çarpan, bir de kaydırma.",
            en="You counted one parameter per channel for a batch norm, but it learns two: a factor and a shift.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) + 2 * _normed(width),
        Text(
            tr="Toplu normalleştirmede kanal başına dört sayı saydınız. Ortalama ile varyans öğrenilmez, ölçülür; parametre sayılmazlar.",
            en="You counted four numbers per channel for a batch norm. Mean and variance are measured, not learned: they are no parameters.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) - 4 * width * 10 - 10,
        Text(
            tr="Doğrusal katman eksik: 4 · genişlik girişi, 10 çıktısı ve 10 bias değeri var.",
            en="The linear layer is missing: it has 4 · width inputs, 10 outputs and 10 biases.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) - 10,
        Text(
            tr="Tam 10 eksik: doğrusal katmanın bias değerleri. `bias=False` yalnızca konvolüsyonlarda yazıyor.",
            en="Exactly 10 are missing, the biases of the linear layer. Only the convolutions say `bias=False`.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) - 11 * width,
        Text(
            tr="Gövde (stem) eksik: tek kanaldan `width` kanala giden 3×3 konvolüsyonu ve onun toplu normalleştirmesini.",
            en="The stem is missing: its 3×3 convolution from one channel to `width`, and the batch norm after it.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) - 9 * width,
        Text(
            tr="Gövdenin (stem) ağırlıkları eksik: tek giriş kanalı, `width` filtre, her birinde 9 sayı.",
            en="The weights of the stem are missing: one input channel, `width` filters with 9 numbers each.",
        ),
    ),
    Mistake(
        lambda width: standard_params(width) + _normed(width),
        Text(
            tr="Konvolüsyonlara bias eklediniz. Bu ağda hepsi `bias=False`; kaydırmayı toplu normalleştirme yapar.",
            en="You gave the convolutions biases. All of them are built with `bias=False` here; the batch norm does the shifting.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Compare `answer(width)` with the exact count, and what is wrong with the usual slips."""
    given = [whole_number(answer(width), f"standard_params({width})") for width in WIDTHS]
    for width, got in zip(WIDTHS, given, strict=True):
        if got != (want := standard_params(width)):
            otherwise = WRONG_COUNT.filled(width=width, want=want, got=got, difference=abs(got - want))
            return known_mistake(given, MISTAKES, [(width,) for width in WIDTHS]) or otherwise
    return None


EXERCISES = (
    grouped_convolution.EXERCISE,
    own_network.EXERCISE,
    Exercise(
        name="standard_params",
        chapter="13_training",
        task=Text(
            tr="Standart bloklu ağın parametre sayısını veren `standard_params(width)` fonksiyonunu yazın. Gövde 1 kanaldan `width` kanala gider; dört bloğun kanalları `width`, `2 * width`, `2 * width`, `4 * width`, `4 * width`; sonda 10 sınıflı doğrusal katman var. Konvolüsyonların ardından toplu normalleştirme gelir. Sonra onunla, ayrılabilir ağdan büyük olmayan en geniş standart ağı bulun.",
            en="Write `standard_params(width)`, the number of parameters of the network with standard blocks. The stem goes from 1 channel to `width`; along the four blocks the channels are `width`, `2 * width`, `2 * width`, `4 * width`, `4 * width`; a linear layer for 10 classes ends it. A batch norm follows each convolution. Then use it to find the widest standard network that is no larger than the separable one.",
        ),
        hints=(
            Text(
                tr="Dört parçayı ayrı ayrı sayın: gövde, bloklar, toplu normalleştirmeler, doğrusal katman. Genişlik 16 için toplam 70.330 olmalı.",
                en="Count four pieces one at a time: the stem, the blocks, the batch norms, the linear layer. With width 16 the sum must be 70,330.",
            ),
            Text(
                tr="Bir blokta `9 * c_in * c_out` ağırlık vardır. Kanal çiftlerini bir listeye yazıp `sum` ile toplayın; gövde de `9 * 1 * width` eder.",
                en="A block has `9 * c_in * c_out` weights. Put the pairs of channels in a list and `sum` over it; the stem is `9 * 1 * width`.",
            ),
            Text(
                tr="Toplu normalleştirme, geçen kanal başına 2 parametre taşır: gövde için `2 * width`, her blok için `2 * c_out`. Doğrusal katman `4 * width * 10 + 10` eder.",
                en="A batch norm has 2 parameters for each channel: `2 * width` for the stem, `2 * c_out` for each block. The linear layer is `4 * width * 10 + 10`.",
            ),
        ),
        solution=SOLUTION,
        answer_name="standard_params",
        judge=judge,
        why=Text(
            tr="Genişlik 6 için 10.180, 7 için 13.765 parametre olur. Ayrılabilir ağda 10.474 parametre bulunduğundan ona denk standart ağın genişliği 6'dır; karşılaştırmadaki dar ağ budur.",
            en="There are 10,180 with width 6 and 13,765 with width 7. The separable network has 10,474, so its standard match has width 6: it is the narrow network of the comparison.",
        ),
    ),
)
