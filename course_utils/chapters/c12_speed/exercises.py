"""The exercises of chapter 12, and the judge of the last: arithmetic intensity, from the sizes of a layer."""

from __future__ import annotations

from math import isclose
from typing import NamedTuple

from ...arithmetic import ConvSpec
from ...intensity import FLOAT32, arithmetic_intensity
from ...words.language import Text
from ..answers import number
from ..exercise import Exercise, Mistake, known_mistake
from . import intensity_of_5x5, which_is_faster


class Case(NamedTuple):
    """One call of the learner's function: C_in, C_out, kernel size, groups, H = W."""

    c_in: int
    c_out: int
    k: int
    groups: int
    size: int

    @property
    def flops(self) -> int:
        """Two for each multiply-accumulate; output map and input map have one size."""
        return 2 * self.weights * self.size**2

    @property
    def weights(self) -> int:
        """The numbers of the weight tensor."""
        return self.c_out * self.c_in // self.groups * self.k**2

    @property
    def inputs(self) -> int:
        """The numbers of the input."""
        return self.c_in * self.size**2

    @property
    def outputs(self) -> int:
        """The numbers of the output."""
        return self.c_out * self.size**2

    @property
    def intensity(self) -> float:
        """The right answer."""
        spec = ConvSpec(self.c_in, self.c_out, self.k, padding=self.k // 2, groups=self.groups)
        return float(arithmetic_intensity(spec, self.size, self.size))


# A layer with many weights first: with few of them, to forget the weights would hardly be seen.
CASES = (Case(32, 48, 3, 2, 7), Case(64, 64, 3, 64, 56), Case(64, 128, 1, 1, 14), Case(24, 24, 5, 8, 28))

ROUNDED = Text(
    tr="Sonucunuz {want} değerine çok yakın, ama tam değil: ara sonuçları ya da sonucu yuvarlamayın.",
    en="Your result is very close to {want} but not exact: round neither it nor what leads to it.",
)
WRONG = Text(
    tr="`flops_per_byte{case}` için {want} bekleniyordu, sizinki {got}. Burada {flops} FLOP ve {bytes} bayt var.",
    en="`flops_per_byte{case}` should be {want} and is {got}. There are {flops} FLOPs and {bytes} bytes in it.",
)


def _flops(case: Case) -> float:
    return case.flops


def _macs_per_byte(case: Case) -> float:
    return case.intensity / 2


def _flops_per_value(case: Case) -> float:
    return case.intensity * FLOAT32


def _without_output(case: Case) -> float:
    return case.flops / (FLOAT32 * (case.inputs + case.weights))


def _without_input(case: Case) -> float:
    return case.flops / (FLOAT32 * (case.outputs + case.weights))


def _without_weights(case: Case) -> float:
    return case.flops / (FLOAT32 * (case.inputs + case.outputs))


def _without_groups(case: Case) -> float:
    """To divide the maps by `groups` as well as the weights gives the same fraction."""
    return case._replace(groups=1).flops / (FLOAT32 * (case.inputs + case.outputs + _dense(case)))


def _dense(case: Case) -> int:
    return case._replace(groups=1).weights


def _groups_twice(case: Case) -> float:
    weights = case.weights / case.groups
    return 2 * weights * case.size**2 / (FLOAT32 * (case.inputs + case.outputs + weights))


def _inverted(case: Case) -> float:
    return 1 / case.intensity


def _size_once(case: Case) -> float:
    values = case.c_in * case.size + case.weights + case.c_out * case.size
    return 2 * case.weights * case.size / (FLOAT32 * values)


def _k_once(case: Case) -> float:
    weights = case.weights / case.k
    return 2 * weights * case.size**2 / (FLOAT32 * (case.inputs + weights + case.outputs))


def _one_position(case: Case) -> float:
    return 2 * case.weights / (FLOAT32 * (case.inputs + case.weights + case.outputs))


def _macs_per_value(case: Case) -> float:
    return case.intensity * FLOAT32 / 2


MISTAKES = (
    Mistake(
        _size_once,
        Text(
            tr="`size`, haritanın tek kenarıdır. Bir haritada `size * size` konum var: `size**2`.",
            en="`size` is one side of the map. A map has `size * size` positions: `size**2`.",
        ),
    ),
    Mistake(
        _k_once,
        Text(
            tr="k'nin karesi eksik: çekirdekte `k * k` ağırlık var.",
            en="k should be squared: a kernel holds `k * k` weights.",
        ),
    ),
    Mistake(
        _one_position,
        Text(
            tr="Bu, tek bir konumun FLOP sayısıdır. Her ağırlık haritanın bütün konumlarında kullanılır: `2 * weights * size**2`.",
            en="These are the FLOPs of a single position. Each weight is used at every position of the map: `2 * weights * size**2`.",
        ),
    ),
    Mistake(
        _macs_per_value,
        Text(
            tr="Sonucunuz tam iki katı. Taşınan sayı başına MAC bulduysanız: üstte FLOP olmalı, MAC'in iki katı; altta bayt, sayıların dört katı. Bir sayıyı 2 bayt saydıysanız: float32 4 bayttır.",
            en="Your result is exactly double. If you found MACs for each number that moves: FLOPs belong above, twice the MACs, and bytes below, four times the numbers. If you counted 2 bytes for a number: a float32 has 4.",
        ),
    ),
    Mistake(
        _macs_per_byte,
        Text(
            tr="Sonucunuz tam yarısı. Bayt başına MAC bulduysanız: bir MAC bir çarpma ve bir toplamadır, 2 FLOP. Bir sayıyı 8 bayt saydıysanız: float32 4 bayttır.",
            en="Your result is exactly half. If you found MACs per byte: a MAC is one multiplication and one addition, 2 FLOPs. If you counted 8 bytes for a number: a float32 has 4.",
        ),
    ),
    Mistake(
        _flops_per_value,
        Text(
            tr="Burada bayta değil, taşınan sayıya bölünmüş. float32 bir sayı 4 bayttır.",
            en="This divides by the numbers that move and not by the bytes. A float32 number has 4 bytes.",
        ),
    ),
    Mistake(
        _without_output,
        Text(
            tr="Çıktının taşınması eksik: sonucun `c_out * size**2` değeri belleğe yazılır.",
            en="The output is missing: its `c_out * size**2` values are written to memory.",
        ),
    ),
    Mistake(
        _without_input,
        Text(
            tr="Girdinin taşınması eksik: `c_in * size**2` değer bellekten okunur.",
            en="The input is missing: its `c_in * size**2` values are read from memory.",
        ),
    ),
    Mistake(
        _without_weights,
        Text(
            tr="Ağırlıkların taşınması eksik. Depthwise katmanda fark edilmez, ama küçük haritada ve çok kanalda ağırlıklar haritalardan büyüktür.",
            en="The weights are missing. In a depthwise layer that hardly shows, but with small maps and many channels the weights are larger than the maps.",
        ),
    ),
    Mistake(
        _without_groups,
        Text(
            tr="`groups` hesaba girmemiş ya da haritaları da bölmüş: her filtre yalnızca `c_in // groups` kanal okur, haritalar ise bütünüyle taşınır.",
            en="`groups` plays no part in your result, or it divides the maps as well: each filter reads `c_in // groups` channels only, and the maps move whole.",
        ),
    ),
    Mistake(
        _groups_twice,
        Text(
            tr="Ağırlıklar `groups` sayısına iki kez bölünmüş. Filtre sayısı `c_out` olarak kalır; azalan, her filtrenin okuduğu kanallardır.",
            en="The weights are divided by `groups` twice. There are still `c_out` filters; it is the channels that each of them reads that become fewer.",
        ),
    ),
    Mistake(
        _inverted,
        Text(
            tr="Kesir ters: bu, FLOP başına bayttır. FLOP üste, bayt alta yazılır.",
            en="Your fraction is upside down: bytes per FLOP. FLOPs belong above, bytes below.",
        ),
    ),
    Mistake(
        _flops,
        Text(
            tr="FLOP sayısı doğru; onu taşınan baytlara bölün.",
            en="The number of FLOPs is right; divide it by the bytes that move.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Compare `answer(c_in, c_out, k, groups, size)` with the arithmetic intensity of all cases."""
    given = [number(answer(*case), f"flops_per_byte{tuple(case)}") for case in CASES]
    wrong = [pair for pair in zip(given, CASES, strict=True) if not _same(pair[0], pair[1].intensity)]
    if not wrong:
        return None
    if known := known_mistake(given, MISTAKES, [(case,) for case in CASES], _same):
        return known
    got, case = wrong[0]
    moved = FLOAT32 * (case.inputs + case.weights + case.outputs)
    numbers = {"want": f"{case.intensity:.4g}", "got": f"{got:.4g}", "flops": case.flops, "bytes": moved}
    otherwise = ROUNDED if isclose(got, case.intensity, rel_tol=2e-3) else WRONG
    return otherwise.filled(case=tuple(case), **numbers)


def _same(got: float, want: float) -> bool:
    return isclose(got, want, rel_tol=1e-6)


SOLUTION = """
def flops_per_byte(c_in, c_out, k, groups, size):
    weights = c_out * (c_in // groups) * k**2
    flops = 2 * weights * size**2
    values = c_in * size**2 + weights + c_out * size**2
    return flops / (4 * values)
"""

EXERCISES = (
    intensity_of_5x5.EXERCISE,
    which_is_faster.EXERCISE,
    Exercise(
        name="flops_per_byte",
        chapter="12_speed",
        task=Text(
            tr="`flops_per_byte(c_in, c_out, k, groups, size)`, `k`×`k` bir katmanın `size`×`size` haritadaki aritmetik yoğunluğunu döndürsün: FLOP sayısı, taşınan bayt sayısına bölünür. Girdi, ağırlıklar ve çıktı birer kez taşınır.",
            en="`flops_per_byte(c_in, c_out, k, groups, size)` returns the arithmetic intensity of a `k`×`k` layer on a `size`×`size` map: FLOPs divided by the bytes that move. Input, weights and output move once each.",
        ),
        hints=(
            Text(
                tr="Önce ağırlıkları sayın: ağırlık boyutu `(c_out, c_in // groups, k, k)`. Dört sayıyı çarpın.",
                en="Count the weights first: the weight shape is `(c_out, c_in // groups, k, k)`. Multiply the four numbers.",
            ),
            Text(
                tr="Her ağırlık her çıktı pikselinde bir kez kullanılır: MAC, `weights * size**2` eder. FLOP bunun iki katıdır.",
                en="Every weight is used once at each output pixel: the MACs are `weights * size**2`, and the FLOPs twice that.",
            ),
            Text(
                tr="Taşınan sayılar şunlardır: girdide `c_in * size**2`, ağırlıklarda `weights`, çıktıda `c_out * size**2`. Toplamı 4 ile çarpın.",
                en="The numbers that move are `c_in * size**2` of the input, `weights`, and `c_out * size**2` of the output. Multiply their sum by 4.",
            ),
        ),
        solution=SOLUTION,
        answer_name="flops_per_byte",
        judge=judge,
        why=Text(
            tr="Sayılarınız doğru. Aynı fonksiyonu `groups=1` ve `groups=64` ile çağırın: payda pek değişmez, pay 64 kat küçülür.",
            en="Your numbers are right. Call the function with `groups=1` and with `groups=64`: the denominator hardly changes, the numerator shrinks 64 times.",
        ),
    ),
)
