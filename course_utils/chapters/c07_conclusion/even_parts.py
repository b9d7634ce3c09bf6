"""Your turn in chapter 07: at how many output channels looking and mixing cost the same."""

from __future__ import annotations

from ...words.language import Text, numeral
from ..answers import number
from ..exercise import Exercise, Mistake, known_mistake

KERNEL = 7
EVEN = KERNEL**2

OTHERWISE = Text(
    tr="C_out = {got} iken depthwise katman konum başına 49 · C_in, pointwise katman {got} · C_in MAC yapar. Bu ikisi eşit olmalı.",
    en="With C_out = {got} the depthwise layer does 49 · C_in MACs at each position, the pointwise layer {got} · C_in. The two have to be equal.",
)
MISTAKES = (
    Mistake(
        KERNEL,
        Text(
            tr="k'yi bir kez aldınız. Çekirdekte k · k = 49 ağırlık var.",
            en="You took k once. A kernel holds k · k = 49 weights.",
        ),
    ),
    Mistake(
        9,
        Text(
            tr="9, 3×3 çekirdek içindir. Burada çekirdek 7×7: 49 ağırlık.",
            en="9 belongs to a 3×3 kernel. Here it is 7×7, with 49 weights.",
        ),
    ),
    Mistake(
        2 * EVEN,
        Text(
            tr="98'de pointwise katman, depthwise katmanın iki katı MAC yapar. Soru eşitliği soruyor, toplamı değil.",
            en="With 98 the pointwise layer does twice the MACs of the depthwise one. They should be equal, not add up.",
        ),
    ),
    Mistake(
        2 * KERNEL,
        Text(
            tr="7'yi 2 ile çarptınız. Karesi gerekir: çekirdekte 7 · 7 ağırlık var.",
            en="You multiplied 7 by 2. It should be squared: a kernel holds 7 · 7 weights.",
        ),
    ),
    Mistake(
        72,
        Text(
            tr="72, 3×3 çiftin sekiz kat ucuzladığı yerdir. Burada ise çiftin iki katmanı birbiriyle karşılaştırılıyor.",
            en="72 is where a 3×3 pair becomes eight times cheaper. Here it is the two layers of the pair that are compared, not the pair with a standard layer.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Compare with k²."""
    value = number(answer, "c_out")
    if value == EVEN:
        return None
    return known_mistake([value], MISTAKES) or OTHERWISE.filled(got=numeral(value))


EXERCISE = Exercise(
    name="even_parts",
    chapter="07_conclusion",
    kind="turn",
    task=Text(
        tr="Depthwise katmanı 7×7 olan bir çift düşünün. C_out kaç olursa depthwise ve pointwise katman aynı sayıda MAC yapar?",
        en="Think of a pair whose depthwise layer is 7×7. With which C_out do the depthwise and the pointwise layer do the same number of MACs?",
    ),
    hints=(
        Text(
            tr="Bir konumda depthwise katman C_in · k² MAC yapar. Pointwise katman kaç MAC yapar?",
            en="At one position the depthwise layer does C_in · k² MACs. How many does the pointwise layer do?",
        ),
        Text(
            tr="C_in · k² = C_in · C_out eşitliğinde C_in sadeleşir.",
            en="In C_in · k² = C_in · C_out the C_in cancels.",
        ),
    ),
    solution="c_out = 7**2\n",
    answer_name="c_out",
    judge=judge,
    why=Text(
        tr="Eşitlik C_out = k² iken olur: 7×7'de 49, 3×3'te 9. Ağlardaki katmanların çıktısı bundan çok daha fazladır; kanal karışımı bu yüzden ağır basar.",
        en="They are equal where C_out = k²: 49 for 7×7, 9 for 3×3. Layers of real networks have many more outputs, and so the channel mixing outweighs the rest.",
    ),
)
