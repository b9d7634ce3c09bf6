"""Your turn in chapter 12: the arithmetic intensity of a depthwise 5×5 layer, by hand."""

from __future__ import annotations

from math import isclose

from ...words.language import Text
from ..answers import number
from ..exercise import Exercise, Mistake, known_mistake

WANT, NEAR = 2 * 25 / 8, 0.01  # the weights, which are left out, change less than this

WRONG = Text(
    tr="{got} değil. Bir çıktı değeri için kaç FLOP yapılır, kaç bayt taşınır? Birini ötekine bölün.",
    en="It is not {got}. How many FLOPs does one output value need, and how many bytes move for it? Divide the one by the other.",
)
MISTAKES = (
    Mistake(
        2.25,
        Text(
            tr="2,25, 3×3 çekirdeğin sonucudur; burada bir çıktıya 9 değil 25 konum girer.",
            en="2.25 belongs to the 3×3 kernel; here 25 positions go into an output, not 9.",
        ),
    ),
    Mistake(
        25 / 8,
        Text(
            tr="MAC saydınız. Bir MAC iki FLOP eder: bir çarpma, bir toplama.",
            en="You counted MACs. One MAC is two FLOPs: a multiplication and an addition.",
        ),
    ),
    Mistake(
        10 / 8,
        Text(
            tr="5×5 çekirdekte 5 değil 25 ağırlık vardır.",
            en="A 5×5 kernel has 25 weights and not 5.",
        ),
    ),
    Mistake(
        50 / 4,
        Text(
            tr="Yalnızca bir yönü saydınız. Bir çıktı için bir yeni değer okunur, bir sonuç da yazılır: 4 + 4 bayt.",
            en="You counted one direction only. For an output a new value is read and a result is written: 4 + 4 bytes.",
        ),
    ),
    Mistake(
        50 / 2,
        Text(
            tr="Baytlara değil, taşınan sayılara böldünüz. Her sayı 4 bayttır.",
            en="You divided by the numbers that move and not by their bytes. Each number has 4 bytes.",
        ),
    ),
    Mistake(
        50 / 104,
        Text(
            tr="Her konum için girdiyi yeniden okudunuz. Bir girdi değeri 25 çıktıya yarar; çıktı başına yalnızca bir yeni değer okunur.",
            en="You read the input anew for each position. An input value serves 25 outputs, so for each output just one new value is read.",
        ),
    ),
    Mistake(
        8 / 50,
        Text(
            tr="Kesir ters: bu, FLOP başına bayttır.",
            en="The fraction is upside down: bytes per FLOP.",
        ),
    ),
    Mistake(
        50,
        Text(
            tr="Bu, bir çıktı değerinin FLOP sayısıdır. Onu, taşınan 8 bayta bölün.",
            en="That is the number of FLOPs for one output value. Divide it by the 8 bytes that move.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Compare the number with 50 FLOPs on 8 bytes; who counts the weights as well is right, too."""
    got = number(answer, "intensity")
    if isclose(got, WANT, rel_tol=NEAR):
        return None
    near = known_mistake([got], MISTAKES, same=lambda mine, slip: isclose(mine, slip, rel_tol=NEAR))
    return near or WRONG.filled(got=f"{got:.4g}")


EXERCISE = Exercise(
    name="intensity_of_5x5",
    chapter="12_speed",
    kind="turn",
    task=Text(
        tr="Depthwise 5×5 bir katman bayt başına kaç FLOP yapar? Girdi ve çıktı haritaları aynı boyutta; haritaların yanında küçük kalan ağırlıkları hesaba katmayın.",
        en="How many FLOPs per byte does a depthwise 5×5 layer do? The maps of input and output have the same size; leave out the weights, which are small beside the maps.",
    ),
    hints=(
        Text(
            tr="Bir çıktı değeri 25 çarpma ve 25 toplama ister.",
            en="One output value needs 25 multiplications and 25 additions.",
        ),
        Text(
            tr="Onun için bir yeni değer okunur, bir sonuç yazılır; ikisi de 4 bayt.",
            en="For it a new value is read and a result is written, 4 bytes each.",
        ),
    ),
    solution="intensity = 2 * 25 / (4 + 4)\n",
    answer_name="intensity",
    judge=judge,
    why=Text(
        tr="50 / 8 = 6,25: çekirdek büyüdükçe aynı baytlarla daha çok iş yapılır. Yine de bir standart katmanın yüzü aşan yoğunluğundan çok uzaktır.",
        en="50 / 8 = 6.25: a larger kernel does more work with the same bytes. It is still far from the intensity of a standard layer, which is above a hundred.",
    ),
)
