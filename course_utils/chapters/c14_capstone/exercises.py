"""The exercise of chapter 14: which layers of a network are worth splitting."""

from __future__ import annotations

from itertools import islice

from ...words.language import Text
from ..answers import Fault, shown
from ..exercise import Exercise, Mistake, known_mistake

LEAST = 1000  # parameters that a split must save
NETWORK = "half_split"

NOT_NAMES = Text(
    tr='Yanıt, katman adlarının bir listesi olmalı: `["a", "b"]` gibi. Gelen: `{got}`.',
    en='The answer should be a list of names of layers, such as `["a", "b"]`. What came is `{got}`.',
)
UNKNOWN = Text(
    tr="`{name}` ağın bir konvolüsyonu değil; adlar `a`, `b`, `c`, `d` ve `e`.",
    en="`{name}` is none of the network's convolutions; their names are `a`, `b`, `c`, `d` and `e`.",
)
TWICE = Text(
    tr="`{name}` listede iki kez geçiyor; her adı bir kez yazın.",
    en="`{name}` is in the list twice; write each name once.",
)
WRONG = Text(
    tr='Yanıtınız `{got}`. Her katmanı tek tek bölüp parametreleri yeniden sayın: `split(network, "d", lang=LANG)`.',
    en='Your answer is `{got}`. Split each layer by itself and count the parameters again: `split(network, "d", lang=LANG)`.',
)

RIGHT = frozenset("de")
MISTAKES = (
    Mistake(
        frozenset("abcde"),
        Text(
            tr="Hepsini yazdınız; oysa `b` zaten depthwise, `c` ise 1×1: ikisi de bölünemez.",
            en="That is all of them; but `b` is depthwise already and `c` is a 1×1, and neither can be split.",
        ),
    ),
    Mistake(
        frozenset("ade"),
        Text(
            tr="`a` bölünebilir, ama yalnızca 543 parametre kazandırır: üç kanal okuyan bir katmanda kazanılacak çok şey yoktur.",
            en="`a` can be split, but it saves 543 parameters and no more: a layer that reads three channels has little to give.",
        ),
    ),
    Mistake(
        frozenset("d"),
        Text(
            tr="`d` doğru, ama biri daha var: 48 kanal okuyan öteki 3×3 katman.",
            en="`d` is right, and there is one more: the other 3×3 layer that reads 48 channels.",
        ),
    ),
    Mistake(
        frozenset("e"),
        Text(
            tr="`e` doğru, ama ağın en büyük katmanı listede yok.",
            en="`e` is right, but the largest layer of the network is not in your list.",
        ),
    ),
    Mistake(
        frozenset("cde"),
        Text(
            tr="`c` bir 1×1 katmandır: komşulara bakmaz, ikiye bölünecek bir işi yoktur.",
            en="`c` is a 1×1 layer: it looks at no neighbours, so there is nothing to split into a pair.",
        ),
    ),
    Mistake(
        frozenset("bde"),
        Text(
            tr="`b` zaten depthwise: groups=24, her çıktı tek bir kanal okur.",
            en="`b` is depthwise already: groups=24, each output reads a single channel.",
        ),
    ),
    Mistake(
        frozenset("abc"),
        Text(
            tr="Bunlar listede olmaması gerekenler: kalan ikisini yazın.",
            en="These are the ones that should be left alone: write the other two.",
        ),
    ),
    Mistake(
        frozenset(),
        Text(
            tr="Liste boş; iki katman bin parametreden çok kazandırıyor.",
            en="The list is empty; two of the layers save more than a thousand parameters.",
        ),
    ),
)


def judge_layers(answer) -> Text | None:
    """Compare the names in `answer`, in any order, with the layers whose split saves at least LEAST."""
    names = _names(answer)
    if names == RIGHT:
        return None
    return known_mistake([names], MISTAKES) or WRONG.filled(got=", ".join(sorted(names)))


def _names(answer) -> frozenset[str]:
    """The names in a list, tuple or set; "b.0" is "b". `Fault` for anything else."""
    if isinstance(answer, str) or not hasattr(answer, "__iter__"):
        raise Fault(NOT_NAMES.filled(got=shown(answer)))
    given = list(islice(answer, 10))
    if not all(isinstance(name, str) for name in given):
        raise Fault(NOT_NAMES.filled(got=shown(given)))
    names = [name.strip().removesuffix(".0") for name in given]
    for place, name in enumerate(names):
        if name not in set("abcde"):
            raise Fault(UNKNOWN.filled(name=name[:20]))
        if name in names[:place]:
            raise Fault(TWICE.filled(name=name))
    return frozenset(names)


EXERCISES = (
    Exercise(
        name="layers_to_split",
        chapter="14_capstone",
        task=Text(
            tr="`half_split` ağının konvolüsyonları `a`, `b`, `c`, `d` ve `e`. Hangilerini depthwise + pointwise çiftine bölmek, tek başına en az 1.000 parametre kazandırır? Adlarını bir liste olarak yazın.",
            en="The convolutions of the network `half_split` are `a`, `b`, `c`, `d` and `e`. Which of them save at least 1,000 parameters each when they are split into a pair? Write their names as a list.",
        ),
        hints=(
            Text(
                tr="`audit(network, input_size=(1, 3, 16, 16), lang=LANG)` tablosunda her katmanın türü ve parametresi yazar.",
                en="The table of `audit(network, input_size=(1, 3, 16, 16), lang=LANG)` tells the kind and the parameters of each layer.",
            ),
            Text(
                tr="1×1 ve gruplu katmanlar bölünemez: `split` bunu söyler.",
                en="Layers that are 1×1 or grouped cannot be split: `split` says so.",
            ),
            Text(
                tr="Çift, aradaki toplu normalleştirmeyle birlikte 9 × C_in + C_in × C_out + 2 × C_in parametre taşır.",
                en="With the batch norm in between, a pair holds 9 × C_in + C_in × C_out + 2 × C_in parameters.",
            ),
        ),
        solution='layers = ["d", "e"]\n',
        answer_name="layers",
        judge=judge_layers,
        why=Text(
            tr="`d` 17.904, `e` 11.760 parametre kazandırır. `a` üç kanal okuduğu için 543'te kalır; `b` ile `c` bölünemez.",
            en="`d` saves 17,904 parameters and `e` 11,760. `a` reads three channels and stays at 543; `b` and `c` cannot be split.",
        ),
    ),
)
