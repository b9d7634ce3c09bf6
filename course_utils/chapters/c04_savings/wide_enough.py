"""Your turn in chapter 04: from how many output channels on a 7×7 pair is 42 times cheaper."""

from __future__ import annotations

from fractions import Fraction

from ...words.language import Text, numeral
from ..answers import number
from ..exercise import Exercise, Mistake, known_mistake

KERNEL, TIMES, LEAST = 7, 42, 294  # 1/294 + 1/49 = 1/42

TOO_FEW = Text(
    tr="{got} çıktı kanalıyla çift {times} kat ucuzdur; 42'ye daha var. 1/C_out + 1/49 = 1/42 eşitliğini çözün.",
    en="With {got} output channels the pair is {times} times cheaper, short of 42. Solve 1/C_out + 1/49 = 1/42.",
)
TOO_MANY = Text(
    tr="{got} çıktı kanalıyla çift {times} kat ucuzdur: 42 kata daha az kanalla da varılır. En küçük sayı isteniyordu.",
    en="With {got} output channels the pair is {times} times cheaper: fewer channels are enough for 42. The smallest number was asked for.",
)
NO_CHANNELS = Text(
    tr="`c_out` için {got} çıktı; kanal sayısı pozitif olmalı. 1/42'den 1/49'u çıkarın, sonucun tersini alın.",
    en="`c_out` came out as {got}, and a number of channels is positive. Subtract 1/49 from 1/42, and take the inverse.",
)
MISTAKES = (
    Mistake(
        TIMES,
        Text(
            tr="42 çıktıyla yalnızca depthwise payı 1/42 olur. Pointwise'ın 1/49'u da eklenir, çift bu yüzden daha pahalı kalır.",
            en="With 42 outputs the part of the depthwise layer alone is 1/42. The 1/49 of the pointwise layer comes on top, so the pair costs more.",
        ),
    ),
    Mistake(
        KERNEL**2,
        Text(
            tr="49, 7×7 çekirdeğin sınırıdır. C_out 49 iken iki pay da 1/49'dur: çift yalnızca 24,5 kat ucuzlar.",
            en="49 is the limit for a 7×7 kernel. With C_out at 49 both parts are 1/49, and the pair is only 24.5 times cheaper.",
        ),
    ),
    Mistake(
        TIMES * KERNEL**2,
        Text(
            tr="İki sayıyı çarptınız: 42 · 49. Paylar toplanır: 1/C_out, 1/42 ile 1/49 arasındaki farktır.",
            en="You multiplied the two numbers, 42 · 49. The parts are added: 1/C_out is the difference of 1/42 and 1/49.",
        ),
    ),
    Mistake(
        KERNEL**2 - TIMES,
        Text(
            tr="49'dan 42'yi çıkardınız. Çıkarılacak olan payların kendisidir: 1/42 − 1/49.",
            en="You took 42 from 49. It is the parts that have to be subtracted: 1/42 − 1/49.",
        ),
    ),
    Mistake(
        72,
        Text(
            tr="72, 3×3 çekirdekte sekiz katın sınırıdır. Burada çekirdek 7×7, istenen 42 kat.",
            en="72 is where eight times begins for a 3×3 kernel. Here the kernel is 7×7, and 42 times is asked for.",
        ),
    ),
    Mistake(
        LEAST + 1,
        Text(
            tr="Bir fazlasını aldınız. En az 42 kat isteniyordu: 294 çıktıda oran tam 1/42'dir.",
            en="You went one too far. At least 42 times was asked for, and with 294 outputs the ratio is exactly 1/42.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Compare with the least C_out; 294 worked out in floats may be a hair away from 294."""
    value = number(answer, "c_out")
    if abs(value - LEAST) < 1e-6:
        return None
    if not 1 <= value <= 1e9:
        return NO_CHANNELS.filled(got=numeral(value))
    told = TOO_FEW if value < LEAST else TOO_MANY
    times = 1 / (1 / Fraction(value) + Fraction(1, KERNEL**2))
    return known_mistake([value], MISTAKES) or told.filled(got=numeral(value), times=numeral(times))


EXERCISE = Exercise(
    name="wide_enough",
    chapter="04_savings",
    kind="turn",
    task=Text(
        tr="Çekirdek 7×7. Depthwise + pointwise çifti en az kaç çıktı kanalıyla standart katmandan en az 42 kat ucuz olur?",
        en="The kernel is 7×7. What is the smallest number of output channels with which the depthwise + pointwise pair is at least 42 times cheaper than the standard layer?",
    ),
    hints=(
        Text(
            tr="Çiftin payı 1/C_out + 1/49; en çok 1/42 olmalı.",
            en="The pair's share is 1/C_out + 1/49; it may be 1/42 at most.",
        ),
        Text(
            tr="Demek ki 1/C_out en çok 1/42 − 1/49 olabilir. `Fraction` tam hesaplar.",
            en="So 1/C_out may be 1/42 − 1/49 at most. `Fraction` computes exactly.",
        ),
    ),
    solution="from fractions import Fraction\n\nc_out = 1 / (Fraction(1, 42) - Fraction(1, 49))\n",
    answer_name="c_out",
    judge=judge,
    why=Text(
        tr="1/42 − 1/49 = 1/294: en az 294 çıktı kanalı gerekir. Sınır 49'du; ona yaklaştıkça her adım daha çok kanal ister.",
        en="1/42 − 1/49 = 1/294: it takes 294 output channels. The limit was 49, and the nearer you come to it, the more channels each step needs.",
    ),
)
