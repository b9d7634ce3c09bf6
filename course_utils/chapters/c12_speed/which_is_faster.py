"""The prediction of chapter 12: which of two layers of the learner's own is faster, and by what factor.

The prediction is read first; then the course's own stopwatch times both layers, and their quartiles judge.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...arithmetic import ConvSpec, Separable
from ...measure import child
from ...measure.race import Layer, Race, race
from ...words import lessons
from ...words.language import LANGUAGES, Text, decimal, measured
from ..answers import LONGEST, Fault, number, shown, whole_number
from ..exercise import Exercise, Verdict

FIELDS = ("first", "second", "size", "faster", "times")
WITHIN = 2.0  # the factor by which a prediction may be off
LARGEST_MACS = 4_000_000_000  # of one call: a few tenths of a second
LARGEST_MAP = 2_000_000  # values of an input
LONGEST_ANSWER = 60  # seconds

NO_FIELDS = Text(
    tr="`prediction` şu anahtarları olan bir sözlük olmalı: `{keys}`. Hücredeki biçimi koruyup yalnızca `...` yerlerini doldurun.",
    en="`prediction` should be a dict with the keys `{keys}`. Keep the form in the cell and fill in the `...` only.",
)
NO_LAYER = Text(
    tr="`{name}` bir `nn.Conv2d` ya da `nn.Sequential(depthwise, pointwise)` olmalı, sizinki ise `{got}`.",
    en="`{name}` should be an `nn.Conv2d` or `nn.Sequential(depthwise, pointwise)`, and yours is `{got}`.",
)
NO_SIZE = Text(
    tr="`{name}`, {size}×{size} haritada çalışmaz: {error}",
    en="`{name}` does not run on a map of {size}×{size}: {error}",
)
TOO_HEAVY = Text(
    tr="`{name}` {size}×{size} haritada burada ölçülemeyecek kadar büyük. Daha az kanal ya da daha küçük bir harita seçin.",
    en="`{name}` on a map of {size}×{size} is too large to be timed here. Choose fewer channels or a smaller map.",
)
SAME_LAYERS = Text(
    tr="İki katman aynı. Farkını merak ettiğiniz iki katman seçin: örneğin standart ile depthwise, ya da 3×3 ile 7×7.",
    en="The two layers are the same. Choose two whose difference you are curious about: standard and depthwise, or 3×3 and 7×7.",
)
NO_NAME = Text(
    tr='`faster` için `"first"` ya da `"second"` yazın; siz `{got}` yazdınız.',
    en='Write `"first"` or `"second"` for `faster`; yours is `{got}`.',
)
BELOW_1 = Text(
    tr="`times` {got}: 1'den küçük bir kat, ötekinin hızlı olduğunu söyler. Hızlı olanın kaç kat hızlı olduğunu yazın.",
    en="`times` is {got}: a factor below 1 says that the other one is faster. Write how many times faster the faster one is.",
)
NOT_TIMED = Text(
    tr="Katmanlar ölçülemedi: `{error}`",
    en="The layers could not be timed: `{error}`",
)
OVERLAP = Text(
    tr="İkisinin çeyrekleri örtüşüyor: `first` {first}, `second` {second} ms. Bu ölçüm hangisinin hızlı olduğunu söylemez, tahmininizi de yargılamaz. Farkı daha büyük iki katman seçin ya da hücreyi yeniden çalıştırın.",
    en="Their quartiles overlap: `first` {first}, `second` {second} ms. This measurement does not say which is faster, so it does not judge your guess. Choose two layers that differ more, or run the cell again.",
)
OTHER_WAY = Text(
    tr="Tersi çıktı: `{faster}` {times} kat hızlı (`first` {first}, `second` {second} ms; çarp-topla oranı {macs}). Süreyi yalnızca MAC belirlemez: taşınan baytları ve katmanın boyutunu da düşünün.",
    en="It is the other way round: `{faster}` is {times} times faster (`first` {first}, `second` {second} ms; their MACs are as {macs}). MACs alone do not make the time: think of the bytes that move and of the shape of the layer.",
)
AS_MACS = Text(
    tr="Tahmininiz, {guess}, MAC oranının kendisi; ölçülen ise {times} kat (`first` {first}, `second` {second} ms). Vaat kâğıt üzerindedir: hesap azalınca baytlar ve çağrının kendisi kalır.",
    en="Your guess, {guess}, is the ratio of the MACs itself; measured are {times} times (`first` {first}, `second` {second} ms). That promise is on paper: when the arithmetic shrinks, the bytes and the call itself stay.",
)
TOO_MUCH = Text(
    tr="Yön doğru, ama tahmininiz fazla: {guess} kat dediniz, ölçülen {times} kat (`first` {first}, `second` {second} ms). İki kattan çok ayrılmamalıydı.",
    en="The direction is right, but the guess is too high: you said {guess} times, and measured are {times} (`first` {first}, `second` {second} ms). They should be within a factor of two.",
)
TOO_LITTLE = Text(
    tr="Yön doğru, ama tahmininiz az: {guess} kat dediniz, ölçülen {times} kat (`first` {first}, `second` {second} ms). İki kattan çok ayrılmamalıydı.",
    en="The direction is right, but the guess is too low: you said {guess} times, and measured are {times} (`first` {first}, `second` {second} ms). They should be within a factor of two.",
)
BETWEEN = Text(
    tr="Yön doğru; kat için karar verilemiyor: ölçülen ortanca {times}, çeyreklere göre {least} ile {most} arası, sizinki {guess}. Bu aralığın bir bölümü tahmininizden iki kattan uzak, bir bölümü değil.",
    en="The direction is right; the factor cannot be judged: measured are {times} by the medians, from {least} to {most} by the quartiles, and you said {guess}. A part of that range is more than a factor of two away from your guess, a part is not.",
)
WHY = Text(
    tr="`{faster}` {times} kat hızlı; tahmininiz {guess} kattı. Ortancalar ve çeyrekler: `first` {first}, `second` {second} ms. Çarp-topla sayılarının oranı {macs} idi.",
    en="`{faster}` is {times} times faster, and your guess was {guess}. Medians and quartiles: `first` {first}, `second` {second} ms. The ratio of their MACs was {macs}.",
)


def judge(answer, progress: Callable) -> Text | Verdict:
    """Read the prediction, time both layers, and let the quartiles judge."""
    if not isinstance(answer, dict) or set(answer) != set(FIELDS):
        return NO_FIELDS.filled(keys=", ".join(FIELDS))
    size = whole_number(answer["size"], "size")
    first, second = (_layer(answer[name], name, size) for name in ("first", "second"))
    if first == second:
        return SAME_LAYERS
    faster, times = _faster(answer["faster"]), number(answer["times"], "times")
    if not times >= 1:
        return BELOW_1.filled(got=shown(answer["times"]))
    try:
        run = race(first, second, size, lambda done, of: progress(done, of, lessons.TIMING))
    except child.Failed as failed:
        return NOT_TIMED.filled(error=str(failed)[:LONGEST])
    return verdict(run, faster, times)


def verdict(run: Race, faster: str, times: float) -> Verdict:
    """What the quartiles say about a prediction: right, wrong or undecided.

    A factor is right where the whole range of the quartiles lies within a factor of two of it, and wrong
    where none of it does.
    """
    if run.faster is None:
        return Verdict("undecided", _said(OVERLAP, run, "first", times))
    if run.faster != faster:
        return Verdict("wrong", _said(OTHER_WAY, run, run.faster, times))
    least, _, most = run.factors(faster)
    if times / WITHIN <= least and most <= times * WITHIN:
        return Verdict("right", _said(WHY, run, faster, times))
    if most < times / WITHIN:
        promised = abs(times - _mac_ratio(run, faster)) < 0.1 * times
        return Verdict("wrong", _said(AS_MACS if promised else TOO_MUCH, run, faster, times))
    outcome, template = ("wrong", TOO_LITTLE) if least > times * WITHIN else ("undecided", BETWEEN)
    return Verdict(outcome, _said(template, run, faster, times))


def _mac_ratio(run: Race, faster: str) -> float:
    """How many times fewer MACs the one has; below 1 where it has more."""
    quick, slow = (run.first, run.second) if faster == "first" else (run.second, run.first)
    return slow.macs / quick.macs


def _said(template: Text, run: Race, faster: str, guess: float) -> Text:
    """The sentence with the numbers of this measurement, as each language writes them."""
    least, times, most = run.factors(faster)

    def say(lang: str) -> str:
        factors = {"least": least, "times": times, "most": most, "guess": guess}
        return template.say(
            lang,
            faster=faster,
            first=_times(run.first, lang),
            second=_times(run.second, lang),
            macs=decimal(_mac_ratio(run, faster), lang),
            **{name: measured(value, lang) for name, value in factors.items()},
        )

    return Text(**{lang: say(lang) for lang in LANGUAGES})


def _times(timing, lang: str) -> str:
    """The median with its quartiles: 0.155 (0.151 – 0.162)."""
    low, high = (measured(value, lang) for value in timing.quartiles)
    return f"{measured(timing.ms, lang)} ({low} – {high})"


def _faster(given) -> str:
    name = given.strip().lower() if isinstance(given, str) else None
    if name not in ("first", "second"):
        raise Fault(NO_NAME.filled(got=shown(given)))
    return str(name)


def _layer(given, name: str, size: int) -> Layer:
    """The learner's layer as the stopwatch takes it; `Fault` where it is none or does not run on the map."""
    layer = _described(given)
    if layer is None:
        raise Fault(NO_LAYER.filled(name=name, got=shown(given)))
    try:
        macs = layer.macs(size, size)
    except (TypeError, ValueError) as error:
        raise Fault(NO_SIZE.filled(name=name, size=size, error=str(error)[: 3 * LONGEST])) from None
    first = layer[0] if isinstance(layer, Separable) else layer
    if macs > LARGEST_MACS or first.c_in * size**2 > LARGEST_MAP:
        raise Fault(TOO_HEAVY.filled(name=name, size=size))
    return layer


def _described(given) -> Layer | None:
    """An `nn.Conv2d` or a pair of them as specs; None for anything else."""
    from torch import nn

    if isinstance(given, (ConvSpec, Separable)):
        return given
    if isinstance(given, nn.Conv2d):
        return _spec(given)
    layers: list[Any] = list(given) if isinstance(given, nn.Sequential) else []
    if len(layers) == 1:
        return _described(layers[0])
    if len(layers) == 2 and all(isinstance(layer, nn.Conv2d) for layer in layers):
        return Separable(_spec(layers[0]), _spec(layers[1]))
    return None


def _spec(conv) -> ConvSpec:
    return ConvSpec(
        conv.in_channels,
        conv.out_channels,
        conv.kernel_size,
        stride=conv.stride,
        padding=conv.padding,
        dilation=conv.dilation,
        groups=conv.groups,
        bias=conv.bias is not None,
    )


SOLUTION = """
from torch import nn

prediction = {
    "first": nn.Conv2d(128, 128, kernel_size=3, padding=1, bias=False),
    "second": nn.Conv2d(128, 32, kernel_size=3, padding=1, bias=False),
    "size": 28,
    "faster": "second",
    "times": 4,
}
"""

EXERCISE = Exercise(
    name="which_is_faster",
    chapter="12_speed",
    task=Text(
        tr='İki katman ve bir harita boyutu seçin. Hangisi hızlı, kaç kat? Önce tahmininizi yazın: `faster` için `"first"` ya da `"second"`, `times` için kat. Hücre çalışınca iki katman sırayla ölçülür. Tahmin, ölçülenden en çok iki kat ayrılıyorsa tutmuş sayılır; çeyrekler örtüşüyorsa karar verilemez.',
        en='Choose two layers and the size of a map. Which one is faster, and how many times? Write your guess first: `"first"` or `"second"` for `faster`, the factor for `times`. When the cell runs, both layers are timed in turns. The guess holds if it is within a factor of two of what is measured; where the quartiles overlap, nothing is decided.',
    ),
    hints=(
        Text(
            tr="Bir katman `nn.Conv2d(64, 64, 3, padding=1, bias=False)` gibi, bir çift `nn.Sequential(depthwise, pointwise)` gibi yazılır.",
            en="A layer is written as `nn.Conv2d(64, 64, 3, padding=1, bias=False)`, a pair as `nn.Sequential(depthwise, pointwise)`.",
        ),
        Text(
            tr="Yukarıdaki tablonuzda benzer bir satır arayın: orada kaç kat vaat edilmiş, kaç kat ölçülmüş?",
            en="Look for a similar row in your table above: what was promised there, and what was measured?",
        ),
        Text(
            tr="Aynı türden iki katman, örneğin farklı kanal sayılı iki standart katman, MAC oranına en yakın sonucu verir.",
            en="Two layers of one kind, such as two standard layers with other channels, come nearest to the ratio of their MACs.",
        ),
    ),
    solution=SOLUTION,
    answer_name="prediction",
    judge=judge,
    why=WHY,
    trains=True,
    seconds=LONGEST_ANSWER,
)
