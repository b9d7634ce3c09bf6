"""The exercise of chapter 13: count a whole network, so that two networks of one size can be compared.

Its diagnoses are wrong counts: where an answer equals one of them, what is missing in it is known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ...words.language import Text
from ..exercise import Exercise

SOLUTION = """\
def standard_params(width):
    blocks = [(width, 2 * width), (2 * width, 2 * width), (2 * width, 4 * width), (4 * width, 4 * width)]
    weights = 9 * width + sum(9 * c_in * c_out for c_in, c_out in blocks)
    batch_norm = 2 * width + sum(2 * c_out for c_in, c_out in blocks)
    linear = 4 * width * 10 + 10
    return weights + batch_norm + linear
"""

WIDTHS = (6, 16, 7, 1)  # what is asked for, the width of the chapter, and two more

NO_NUMBER = Text(
    tr="Fonksiyonunuz bir tam sayı döndürmeli, ama `{got}` döndürdü.",
    en="Your function should return a whole number and returned `{got}`.",
)
WRONG_COUNT = Text(
    tr="Genişlik {width} için {want} bekleniyordu, {got} geldi; fark {difference}. Sayımı parça parça yapın: gövde, dört blok, toplu normalleştirmeler, doğrusal katman.",
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


class Mistake(NamedTuple):
    """A count that leaves something out or adds too much, width -> number, and what that reveals."""

    result: Callable[[int], int]
    diagnosis: Text


MISTAKES = (
    Mistake(
        separable_params,
        Text(
            tr="Separable bloklarla saydınız. Burada blok, tek bir standart 3×3 konvolüsyondur: C_in · C_out · 9 ağırlık.",
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
            tr="Toplu normalleştirmeleri unuttunuz: geçtikleri her kanal için iki parametreleri vardır.",
            en="You left out the batch norms: they have two parameters for each channel that passes them.",
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
            tr="Doğrusal katmanı unuttunuz: 4 · genişlik girişi, 10 çıktısı ve 10 bias değeri var.",
            en="You left out the linear layer: it has 4 · width inputs, 10 outputs and 10 biases.",
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
            tr="Gövdeyi (stem) unuttunuz: tek kanaldan `width` kanala giden 3×3 konvolüsyonu ve onun toplu normalleştirmesini.",
            en="You left out the stem: its 3×3 convolution from one channel to `width`, and the batch norm after it.",
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
    for width in WIDTHS:
        got, want = answer(width), standard_params(width)
        if isinstance(got, bool) or not isinstance(got, (int, float)):
            return NO_NUMBER.filled(got=type(got).__name__)
        if got != want:
            return _diagnosis(answer, width, got, want)
    return None


def _diagnosis(answer, width: int, got, want: int) -> Text:
    for mistake in MISTAKES:
        if all(answer(other) == mistake.result(other) for other in WIDTHS):
            return mistake.diagnosis
    return WRONG_COUNT.filled(width=width, want=want, got=got, difference=abs(got - want))


EXERCISES = (
    Exercise(
        name="standard_params",
        chapter="13_training",
        task=Text(
            tr="Standart bloklu ağın parametre sayısını veren `standard_params(width)` fonksiyonunu yazın. Gövde 1 kanaldan `width` kanala gider; dört bloğun kanalları `width`, `2 * width`, `2 * width`, `4 * width`, `4 * width`; sonda 10 sınıflı doğrusal katman var. Konvolüsyonların ardından toplu normalleştirme gelir. Sonra onunla, separable ağdan büyük olmayan en geniş standart ağı bulun.",
            en="Write `standard_params(width)`, the number of parameters of the network with standard blocks. The stem goes from 1 channel to `width`; along the four blocks the channels are `width`, `2 * width`, `2 * width`, `4 * width`, `4 * width`; a linear layer for 10 classes ends it. A batch norm follows each convolution. Then use it to find the widest standard network that is no larger than the separable one.",
        ),
        hints=(
            Text(
                tr="Dört parçayı ayrı ayrı sayın: gövde, bloklar, toplu normalleştirmeler, doğrusal katman. Genişlik 16 için toplam 70330 olmalı.",
                en="Count four pieces one at a time: the stem, the blocks, the batch norms, the linear layer. With width 16 the sum must be 70330.",
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
            tr="Genişlik 6 için 10180, 7 için 13765. Separable ağda 10474 parametre olduğundan ona denk standart ağ 6 genişliğindedir; karşılaştırmadaki dar ağ budur.",
            en="10180 with width 6 and 13765 with width 7. The separable network has 10474, so its standard match has width 6: it is the narrow network of the comparison.",
        ),
    ),
)
