"""The exercises of chapter 10: which `groups` are legal, and a layer whose outputs read two inputs each."""

from __future__ import annotations

from ...arithmetic import valid_groups
from ...words.language import Text
from ..answers import whole_numbers
from ..exercise import Exercise, Mistake, known_mistake
from ..modules import changes, checked_module, output
from . import layer_of_shape, lines_in_order, mean_of_maps

# Legal groups. Together the pairs tell every known mistake from the right answer and from the others.
PAIRS = ((6, 4), (6, 6), (12, 18), (3, 8), (64, 96), (4, 12), (12, 4))

WRONG_GROUPS = Text(
    tr="C_in = {c_in} ve C_out = {c_out} için `{want}` bekleniyordu, siz `{got}` verdiniz. Listedeki her sayı ikisini de tam bölmeli ve hiçbir ortak bölen eksik kalmamalı.",
    en="For C_in = {c_in} and C_out = {c_out} the answer is `{want}`, and yours is `{got}`. Every number in the list has to divide both, and no common divisor may be missing.",
)
TOO_SHORT = Text(
    tr="{c_in} → {c_out} için kanal sayısının kendisi eksik: `{got}`. `range` son değeri dışarıda bırakır; bir fazlasını yazın, yoksa depthwise katman listeye giremez.",
    en="For {c_in} → {c_out} the number of channels itself is missing: `{got}`. `range` leaves its end out; go one further, or the depthwise layer never makes the list.",
)
NOTHING_BETWEEN = Text(
    tr="{c_in} → {c_out} için iki uçla yetindiniz: `{got}`. En küçük ile en büyük değerin arasındaki ortak bölenler de geçerlidir; gruplu katmanlar onlardır.",
    en="For {c_in} → {c_out} you stopped at the two ends: `{got}`. The common divisors between the smallest and the largest are legal as well; they are the grouped layers.",
)


def _divisors(number: int) -> set[int]:
    return {n for n in range(1, number + 1) if number % n == 0}


MISTAKES = (
    Mistake(
        lambda c_in, c_out: _divisors(c_in),
        Text(
            tr="Yalnızca C_in'in bölenlerini buldunuz: {c_in} → {c_out} için `{got}`. Gruplar çıktı kanallarını da eşit paylaşır; `groups` C_out'u da bölmeli.",
            en="You found the divisors of C_in alone: `{got}` for {c_in} → {c_out}. The groups share the output channels equally too, so `groups` has to divide C_out as well.",
        ),
    ),
    Mistake(
        lambda c_in, c_out: _divisors(c_out),
        Text(
            tr="Yalnızca C_out'un bölenlerini buldunuz: {c_in} → {c_out} için `{got}`. Gruplar giriş kanallarını da eşit paylaşır; `groups` C_in'i de bölmeli.",
            en="You found the divisors of C_out alone: `{got}` for {c_in} → {c_out}. The groups share the input channels equally too, so `groups` has to divide C_in as well.",
        ),
    ),
    Mistake(
        lambda c_in, c_out: _divisors(c_in) | _divisors(c_out),
        Text(
            tr="{c_in} → {c_out} için `{got}`: ikisinden birini bölen sayılar. İkisini birden bölmeli; `or` yerine `and` gerekiyor.",
            en="`{got}` for {c_in} → {c_out}: numbers that divide either. They have to divide both; write `and`, not `or`.",
        ),
    ),
    Mistake(
        lambda c_in, c_out: set(valid_groups(c_in, c_out)) - {1},
        Text(
            tr="1 eksik. `groups=1` her katmanda geçerlidir: standart konvolüsyon odur.",
            en="1 is missing. `groups=1` is legal for every layer: it is the standard convolution.",
        ),
    ),
    Mistake(lambda c_in, c_out: {n for n in valid_groups(c_in, c_out) if n < c_in}, TOO_SHORT),
    Mistake(lambda c_in, c_out: {n for n in valid_groups(c_in, c_out) if n < c_out}, TOO_SHORT),
    Mistake(lambda c_in, c_out: {n for n in valid_groups(c_in, c_out) if n < min(c_in, c_out)}, TOO_SHORT),
    Mistake(lambda c_in, c_out: {n for n in valid_groups(c_in, c_out) if n in (1, c_in)}, NOTHING_BETWEEN),
    Mistake(lambda c_in, c_out: {1, valid_groups(c_in, c_out)[-1]}, NOTHING_BETWEEN),
    Mistake(
        lambda c_in, c_out: {valid_groups(c_in, c_out)[-1]},
        Text(
            tr="Yalnızca en büyük ortak böleni verdiniz: {c_in} → {c_out} için `{got}`. Bütün ortak bölenler isteniyor; `groups=1` de onlardan biri.",
            en="You gave the greatest common divisor alone: `{got}` for {c_in} → {c_out}. All common divisors are asked for, and `groups=1` is one of them.",
        ),
    ),
    Mistake(
        lambda c_in, c_out: set(range(1, c_in + 1)),
        Text(
            tr="{c_in} → {c_out} için bütün sayıları aldınız: `{got}`. `if` ile yalnızca ikisini de kalansız bölenleri tutun: `c_in % g == 0 and c_out % g == 0`.",
            en="You took every number for {c_in} → {c_out}: `{got}`. With an `if`, keep those only that leave no remainder in either: `c_in % g == 0 and c_out % g == 0`.",
        ),
    ),
    Mistake(
        lambda c_in, c_out: {c_in // n for n in valid_groups(c_in, c_out)},
        Text(
            tr="{c_in} → {c_out} için `{got}`: bunlar bir gruptaki giriş kanallarının sayıları, C_in / `groups`. Sorulan ise grupların sayısıdır.",
            en="`{got}` for {c_in} → {c_out}: these are the input channels of one group, C_in / `groups`. What is asked for is the number of groups.",
        ),
    ),
    Mistake(
        lambda c_in, c_out: set(valid_groups(c_in, c_out)[:-1]),
        Text(
            tr="{c_in} → {c_out} için en büyük ortak bölen eksik: `{got}`. `range` son değeri dışarıda bırakır: `range(1, gcd + 1)` gerekir.",
            en="The greatest common divisor is missing for {c_in} → {c_out}: `{got}`. `range` leaves its end out: write `range(1, gcd + 1)`.",
        ),
    ),
)


def judge_groups(answer) -> Text | None:
    """Compare `answer(c_in, c_out)` with `valid_groups` for all pairs, in any order."""
    given = [set(whole_numbers(answer(*pair), f"legal_groups{pair}")) for pair in PAIRS]
    wanted = [set(valid_groups(*pair)) for pair in PAIRS]
    wrong = [number for number in range(len(PAIRS)) if given[number] != wanted[number]]
    if not wrong:
        return None
    diagnosis = known_mistake(given, MISTAKES, PAIRS) or WRONG_GROUPS
    (c_in, c_out), got, want = PAIRS[wrong[0]], sorted(given[wrong[0]]), sorted(wanted[wrong[0]])
    return diagnosis.filled(c_in=c_in, c_out=c_out, got=got, want=want)


# Two inputs for each output.
C_IN, C_OUT, SIZE, READS = 8, 16, 12, 2
SHAPE, MIDDLE = (C_IN, SIZE, SIZE), SIZE // 2

WRONG_C_OUT = Text(
    tr="16 çıktı kanalı isteniyordu, katmanınız `{got}` boyutlu bir çıktı verdi. C_out ikinci parametredir.",
    en="16 output channels were asked for, and your layer gave an output of shape `{got}`. C_out is the second argument.",
)
NO_PADDING = Text(
    tr="Çıktı da 12×12 olmalıydı, ama boyutu `{got}`. Adım 1 iken 3×3 çekirdek her kenardan birer piksel eksiltir; `padding=1` bunu karşılar.",
    en="The output should be 12×12 as well, and its shape is `{got}`. With stride 1, a 3×3 kernel costs one pixel at each edge; `padding=1` makes up for it.",
)
STRIDE = Text(
    tr="Çıktı 12×12 kalmalıydı, ama harita küçüldü: `{got}`. `stride` 1 olmalı; hiç yazmazsanız 1'dir.",
    en="The output should stay 12×12, and the map shrank: `{got}`. `stride` has to be 1, which it is if you leave it out.",
)
TOO_MUCH_PADDING = Text(
    tr="Çıktı 12×12 kalmalıydı, ama harita büyüdü: `{got}`. Dolgu çekirdeğe göre fazla; 3×3 için `padding=1` yeter.",
    en="The output should stay 12×12, and the map grew: `{got}`. There is more padding than the kernel needs; for 3×3 `padding=1` is enough.",
)
WRONG_SIZE = Text(
    tr="Çıktının boyutu `(1, 16, 12, 12)` olmalıydı, sizinki ise `{got}`. `kernel_size=3`, `padding=1` ve adım 1 haritanın boyutunu korur.",
    en="The output should have shape `(1, 16, 12, 12)` and has `{got}`. `kernel_size=3` with `padding=1` and stride 1 keeps the size of the map.",
)
WRONG_KERNEL = Text(
    tr="Bir pikseli değiştirince 3×3 = 9 konum değişmeliydi, sizde değişen konum sayısı: {got}. `kernel_size` değerine bakın.",
    en="Changing one pixel should change 3×3 = 9 positions; with your layer the count is {got}. Look at `kernel_size`.",
)
READS_EVERYTHING = Text(
    tr="Bir giriş kanalını değiştirince bütün çıktılar değişti: bu, standart katmandır, her çıktı 8 kanal okuyor. `groups` yazmazsanız 1 olur.",
    en="Changing one input channel changed every output: this is a standard layer, and each output reads 8 channels. Without `groups` it is 1.",
)
READS_FOUR = Text(
    tr="Her çıktı 4 kanal okuyor. `groups=2` bir gruptaki kanalların değil, grupların sayısını verir: her grupta 8 / `groups` kanal bulunur.",
    en="Each output reads 4 channels. `groups=2` does not give the channels in a group, but the number of groups: each has 8 / `groups` channels.",
)
READS_ONE = Text(
    tr="Her çıktı tek bir kanal okuyor: bu, depthwise katmandır. Kanalların ikişer ikişer okunması için daha az grup gerekir.",
    en="Each output reads a single channel: this is a depthwise layer. For outputs to read two channels, there have to be fewer groups.",
)
READS_OTHERWISE = Text(
    tr="{output} numaralı çıktı şu giriş kanallarını okuyor: `{got}`. Her çıktı tam iki kanal okumalıydı.",
    en="Output {output} reads these input channels: `{got}`. Every output should read exactly two.",
)
BY_READS = {1: READS_ONE, 4: READS_FOUR, 8: READS_EVERYTHING}


def judge_layer(answer) -> Text | None:
    """Judge a layer by what it does: its shapes, and which outputs change when one input value changes."""
    import torch

    layer = checked_module(answer, "layer", (1, *SHAPE))
    shape = tuple(output(layer, torch.zeros(1, *SHAPE), "layer").shape)
    if fault := _shape_fault(shape):
        return fault.filled(got=shape)
    places = [(channel, MIDDLE, MIDDLE) for channel in range(C_IN)]
    return _reach_fault(changes(layer, SHAPE, places, "layer"))


def _shape_fault(shape: tuple[int, ...]) -> Text | None:
    if shape == (1, C_OUT, SIZE, SIZE):
        return None
    if len(shape) != 4 or shape[2] != shape[3]:
        return WRONG_SIZE
    if shape[1] != C_OUT:
        return WRONG_C_OUT
    if shape[2] > SIZE:
        return TOO_MUCH_PADDING
    return {SIZE - 2: NO_PADDING, SIZE // 2: STRIDE, SIZE // 2 - 1: STRIDE}.get(shape[2], WRONG_SIZE)


def _reach_fault(changed) -> Text | None:
    """`changed` (C_in, C_out, H, W) tells what the middle pixel of each input changes."""
    reads = changed.any(dim=(2, 3))  # (C_in, C_out): does this output read this input?
    counts = reads.sum(dim=0).tolist()
    if counts[0] in BY_READS and len(set(counts)) == 1:
        return BY_READS[counts[0]]
    wrong = [number for number, count in enumerate(counts) if count != READS]
    if wrong:
        read = reads[:, wrong[0]].nonzero().flatten().tolist()
        return READS_OTHERWISE.filled(got=read, output=wrong[0])
    moved = changed.any(dim=(0, 1))
    rows, columns = (int(moved.any(dim=axis).sum()) for axis in (1, 0))
    return None if (rows, columns) == (3, 3) else WRONG_KERNEL.filled(got=int(moved.sum()))


EXERCISES = (
    layer_of_shape.EXERCISE,
    lines_in_order.EXERCISE,
    Exercise(
        name="legal_groups",
        chapter="10_channels_groups",
        task=Text(
            tr="`legal_groups(c_in, c_out)` fonksiyonunu yazın: PyTorch'un bu kanal sayıları için kabul ettiği bütün `groups` değerlerini bir liste olarak döndürsün. Örneğin 3 ve 8 için `[1]` döndürsün.",
            en="Write `legal_groups(c_in, c_out)`: it returns a list of all the values of `groups` that PyTorch accepts for these channel counts. For 3 and 8, for instance, `[1]`.",
        ),
        hints=(
            Text(
                tr="Bir sayının hem `c_in` hem `c_out` değerini tam bölmesi gerekir. Kalan için `%` kullanın.",
                en="A number has to divide both `c_in` and `c_out`. Use `%` for the remainder.",
            ),
            Text(
                tr="1'den `c_in` değerine kadar bütün sayıları deneyin, `c_in` de içinde olsun: `range(1, c_in + 1)`.",
                en="Try every number from 1 to `c_in`, including `c_in` itself: `range(1, c_in + 1)`.",
            ),
        ),
        solution="def legal_groups(c_in, c_out):\n    return [g for g in range(1, c_in + 1) if c_in % g == 0 and c_out % g == 0]\n",
        answer_name="legal_groups",
        judge=judge_groups,
        why=Text(
            tr="`groups` iki kanal sayısının ortak bölenlerinden biri olmalı; listenin sonuncusu en büyük ortak bölendir.",
            en="`groups` has to be a common divisor of both channel counts; the last in the list is the greatest.",
        ),
    ),
    mean_of_maps.EXERCISE,
    Exercise(
        name="two_inputs_each",
        chapter="10_channels_groups",
        task=Text(
            tr="Öyle bir `layer` kurun ki `(N, 8, 12, 12)` boyutlu girdiden `(N, 16, 12, 12)` boyutlu çıktı üretsin, çekirdeği 3×3 olsun ve her çıktı kanalı tam iki giriş kanalı okusun. Katmanınızın davranışı denetlenecek: bir giriş kanalı değişince hangi çıktılar değişiyor?",
            en="Build a `layer` that takes an input of shape `(N, 8, 12, 12)` to an output of shape `(N, 16, 12, 12)`, with a 3×3 kernel, in which every output channel reads exactly two input channels. It is judged by what it does: which outputs change when one input channel changes?",
        ),
        hints=(
            Text(
                tr="Bir çıktının okuduğu kanal sayısı C_in / `groups` eder. Sekiz kanaldan ikişer kanallık kaç grup çıkar?",
                en="An output reads C_in / `groups` channels. How many groups of two do eight channels make?",
            ),
            Text(
                tr="12×12'lik haritanın küçülmemesi için 3×3 çekirdeğin yanında `padding=1` gerekir.",
                en="For the 12×12 map not to shrink, a 3×3 kernel needs `padding=1`.",
            ),
        ),
        solution="from torch import nn\n\nlayer = nn.Conv2d(8, 16, kernel_size=3, padding=1, groups=4)\n",
        answer_name="layer",
        judge=judge_layer,
        why=Text(
            tr="Dört grubun her birinde 2 giriş ve 4 çıktı kanalı var: 0 ya da 1 numaralı giriş değişince yalnızca 0, 1, 2 ve 3 numaralı çıktılar değişir.",
            en="There are four groups, each with 2 input and 4 output channels: when input 0 or 1 changes, only the outputs 0, 1, 2 and 3 change.",
        ),
    ),
)
