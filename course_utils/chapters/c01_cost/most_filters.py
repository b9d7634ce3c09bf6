"""Your turn in chapter 01: how many filters a budget of MACs allows."""

from __future__ import annotations

from math import floor, isfinite

from ...arithmetic import ConvSpec
from ...words.language import Text, numeral
from ..answers import number, whole_number
from ..exercise import Exercise, Mistake, known_mistake

BUDGET, SIZE = 10_000_000, 64
ONE_FILTER = ConvSpec(3, 1, 3, padding=1)
EACH = ONE_FILTER.macs(SIZE, SIZE)  # MACs of one filter
MOST = BUDGET // EACH

FRACTION = Text(
    tr="Bölme {got} verdi, hesap doğru. Ama bir katmanda yarım filtre olmaz: bütçeyi aşmamak için aşağı yuvarlayın.",
    en="The division gives {got}, and it is the right one. But no layer has a part of a filter: round down, so that the budget holds.",
)
OVER = Text(
    tr="{got} filtre {macs} MAC yapar, bütçe ise 10.000.000. Önce tek bir filtrenin kaç MAC yaptığını bulun.",
    en="{got} filters do {macs} MACs, and the budget is 10,000,000. First find out how many MACs a single filter does.",
)
UNDER = Text(
    tr="{got} filtre {macs} MAC yapar; bütçeye bir filtre daha sığar. En büyük sayı isteniyordu.",
    en="{got} filters do {macs} MACs, and the budget has room for another one. The largest number was asked for.",
)
MISTAKES = (
    Mistake(
        MOST + 1,
        Text(
            tr="Yukarı yuvarladınız: 91 filtre 10.063.872 MAC yapar, bütçeyi aşar. Sığan en büyük sayı gerekir.",
            en="You rounded up: 91 filters do 10,063,872 MACs, more than the budget. What is asked for is the largest number that fits.",
        ),
    ),
    Mistake(
        BUDGET // (9 * SIZE**2),
        Text(
            tr="Bir filtreye tek çekirdek verdiniz. Filtre üç kanalın her biri için bir çekirdek taşır: 3 · 9 = 27 ağırlık.",
            en="You gave a filter a single kernel. It has one for each of the three channels: 3 · 9 = 27 weights.",
        ),
    ),
    Mistake(
        BUDGET // (3 * SIZE**2),
        Text(
            tr="Çekirdekleri saydınız, içlerindeki ağırlıkları saymadınız. Her çekirdekte 3 · 3 = 9 sayı var.",
            en="You counted the kernels and not the weights in them. Each kernel holds 3 · 3 = 9 numbers.",
        ),
    ),
    Mistake(
        BUDGET // 27,
        Text(
            tr="Bütçeyi bir filtrenin ağırlıklarına böldünüz: 27. Bu 27 ağırlık, çıktının 64 · 64 konumunun her birinde yeniden kullanılır.",
            en="You divided the budget by the 27 weights of a filter. These are used again at each of the 64 · 64 positions of the output.",
        ),
    ),
    Mistake(
        BUDGET // (27 * SIZE),
        Text(
            tr="Konumları tek kenardan saydınız. Haritanın iki kenarı var: 64 · 64 konum.",
            en="You counted the positions along one side. The map has two: 64 · 64 positions.",
        ),
    ),
    Mistake(
        BUDGET // (27 * 62**2),
        Text(
            tr="Çıktıyı 62×62 saydınız. `padding=1` boyutu korur: 64×64 konum.",
            en="You counted an output of 62×62. `padding=1` keeps the size: there are 64×64 positions.",
        ),
    ),
    Mistake(
        MOST // 2,
        Text(
            tr="Çarpma ile toplamayı ayrı ayrı saydınız. Bir MAC ikisini birden kapsar; bütçe MAC sayısıdır.",
            en="You counted multiplication and addition separately. One MAC is both together, and the budget is in MACs.",
        ),
    ),
    Mistake(
        EACH,
        Text(
            tr="110.592, tek bir filtrenin MAC sayısıdır. Bütçeye bundan kaç tane sığar?",
            en="110,592 is what a single filter does. How many of these fit the budget?",
        ),
    ),
    Mistake(
        MOST * EACH,
        Text(
            tr="9.953.280, bulduğunuz katmanın MAC sayısıdır. İstenen, filtrelerin sayısı: onu bir filtrenin MAC sayısına bölün.",
            en="9,953,280 is what the layer does. The number of its filters was asked for: divide that by what one filter does.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Compare with the largest number of filters that fits the budget."""
    value = number(answer, "filters")
    got = floor(value) if isfinite(value) else whole_number(answer, "filters")
    if got == MOST:
        return None if value == got else FRACTION.filled(got=numeral(value))
    told = OVER if got > MOST else UNDER
    return known_mistake([got], MISTAKES) or told.filled(got=numeral(got), macs=numeral(got * EACH))


EXERCISE = Exercise(
    name="most_filters",
    chapter="01_cost",
    kind="turn",
    task=Text(
        tr="Bir katman 3 kanaldan okuyor: 3×3 çekirdek, `padding=1`, bias yok, harita 64×64. Bir görüntü için en çok 10.000.000 MAC yapabilir. En çok kaç filtresi olabilir?",
        en="A layer reads 3 channels: 3×3 kernels, `padding=1`, no bias, a map of 64×64. It may do 10,000,000 MACs for an image and no more. How many filters can it have at most?",
    ),
    hints=(
        Text(
            tr="Tek bir filtre düşünün: kaç ağırlığı var, her biri kaç konumda kullanılıyor?",
            en="Think of a single filter: how many weights has it, and at how many positions is each used?",
        ),
        Text(
            tr="Bir filtre 3 · 9 · 64 · 64 MAC yapar. `//` bölmeyi aşağı yuvarlar.",
            en="One filter does 3 · 9 · 64 · 64 MACs. `//` divides and rounds down.",
        ),
    ),
    solution="filters = 10_000_000 // (3 * 9 * 64 * 64)\n",
    answer_name="filters",
    judge=judge,
    why=Text(
        tr="Bir filtre 110.592 MAC yapar, 90 filtre 9.953.280. Harita 128×128 olsaydı aynı bütçe yalnızca 22 filtreye yeterdi.",
        en="One filter does 110,592 MACs, and 90 of them 9,953,280. On a map of 128×128 the same budget would allow no more than 22.",
    ),
)
