"""The exercises of chapter 04, with the judges of the last two: what a pair saves, and which layers to split.

A mistake is known by its answers to all cases together, so that no two are taken for one another.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isclose

from ...arithmetic import ConvSpec, separable
from ...words.language import LANGUAGES, Text, decimal, whole
from ..answers import number, whole_numbers
from ..exercise import Exercise, Mistake, known_mistake
from . import wide_enough

# How many times fewer: (C_in, C_out, k).
CASES = ((32, 64, 3), (3, 8, 3), (16, 4, 5), (64, 1, 3), (8, 24, 1))

WRONG_SAVING = Text(
    tr="{c_in} → {c_out} kanal ve k = {k} için {want} bekleniyordu, sizinki {got}. Standart katmanda {standard}, çiftte {pair} ağırlık var.",
    en="For {c_in} → {c_out} channels and k = {k} the answer is {want}, and yours is {got}. The standard layer holds {standard} weights and the pair {pair}.",
)


def _standard(c_in: int, c_out: int, k: int) -> int:
    return ConvSpec.standard(c_in, c_out, k).weights


def _pair(c_in: int, c_out: int, k: int) -> int:
    return separable(c_in, c_out, k).params


def _saving(c_in, c_out, k):
    return _standard(c_in, c_out, k) / _pair(c_in, c_out, k)


def _share(c_in, c_out, k):
    return _pair(c_in, c_out, k) / _standard(c_in, c_out, k)


def _depthwise_only(c_in, c_out, k):
    return c_out


def _pointwise_only(c_in, c_out, k):
    return k**2


def _k_once(c_in, c_out, k):
    return 1 / (1 / c_out + 1 / k)


def _multiplied(c_in, c_out, k):
    return c_out * k**2


def _depthwise_to_c_out(c_in, c_out, k):
    return _standard(c_in, c_out, k) / (c_out * k**2 + c_in * c_out)


def _with_biases(c_in, c_out, k):
    return (_standard(c_in, c_out, k) + c_out) / (_pair(c_in, c_out, k) + c_in + c_out)


def _standard_pointwise(c_in, c_out, k):
    return _standard(c_in, c_out, k) / (_standard(c_in, c_out, k) + c_in * c_out)


def _difference(c_in, c_out, k):
    return _standard(c_in, c_out, k) - _pair(c_in, c_out, k)


def _rounded_down(c_in, c_out, k):
    return _standard(c_in, c_out, k) // _pair(c_in, c_out, k)


SAVING_MISTAKES = (
    Mistake(
        _share,
        Text(
            tr="Bölmeyi ters yaptınız: bu, çiftin ağırlığının standart katmanınkine oranıdır. Kaç kat az olduğu bunun tersidir.",
            en="You divided the other way round: this is the pair's share of the standard layer. How many times fewer is its inverse.",
        ),
    ),
    Mistake(
        _depthwise_only,
        Text(
            tr="Pointwise katmanı unuttunuz: yalnızca depthwise katman standart katmandan C_out kat küçüktür. C_in × C_out ağırlık daha var.",
            en="You forgot the pointwise layer: only the depthwise layer is C_out times smaller than the standard one. There are C_in × C_out weights more.",
        ),
    ),
    Mistake(
        _pointwise_only,
        Text(
            tr="Depthwise katmanı unuttunuz: k² yalnızca sınırdır. C_in × k² ağırlık daha var.",
            en="You forgot the depthwise layer: k² is only the limit. There are C_in × k² weights more.",
        ),
    ),
    Mistake(
        _depthwise_to_c_out,
        Text(
            tr="Sonucunuzda C_out'un yerini C_in almış. Depthwise katmanı C_out · k² saydıysanız, onda giriş kanalı başına bir çekirdek vardır: C_in · k². Kısa formülle yazdıysanız, orada C_out kalır: 1/C_out + 1/k².",
            en="C_in has taken the place of C_out in your result. If you counted C_out · k² for the depthwise layer: it has one kernel for each input channel, C_in · k². If you used the short formula: C_out is what remains in it, 1/C_out + 1/k².",
        ),
    ),
    Mistake(
        _with_biases,
        Text(
            tr="Bias'ları da saydınız. Bu alıştırmada bias yok: yalnızca ağırlıkları sayın.",
            en="You counted biases as well. There are none in this exercise: count the weights only.",
        ),
    ),
    Mistake(
        _standard_pointwise,
        Text(
            tr="Çiftin ilk katmanını standart katman gibi saydınız: C_in · C_out · k². Depthwise katman her kanala tek bir çekirdek verir: C_in · k².",
            en="You counted the first layer of the pair as a standard one: C_in · C_out · k². A depthwise layer gives each channel a single kernel: C_in · k².",
        ),
    ),
    Mistake(
        _difference,
        Text(
            tr="Farkı, yani kaç ağırlık az olduğunu buldunuz. Soru kaç kat olduğunu soruyor; çıkarmak yerine bölün.",
            en="You found the difference: how many weights fewer. The question is how many times; divide instead of subtracting.",
        ),
    ),
    Mistake(
        _k_once,
        Text(
            tr="k'nin karesi eksik: çekirdekte k × k ağırlık var.",
            en="k should be squared: a kernel holds k × k weights.",
        ),
    ),
    Mistake(
        _multiplied,
        Text(
            tr="İki payı çarptınız: C_out × k². Çiftin iki katmanı arka arkaya çalışır, ağırlıkları toplanır.",
            en="You multiplied the two parts: C_out × k². The two layers run one after the other, and their weights add up.",
        ),
    ),
    Mistake(
        _rounded_down,
        Text(
            tr="`//` sonucu tam sayıya indirir: 7,89 yerine 7. Bölme için `/` kullanın.",
            en="`//` cuts the result to a whole number: 7 instead of 7.89. Use `/`.",
        ),
    ),
)


def judge_saving(answer) -> Text | None:
    """Compare `answer(c_in, c_out, k)` with the weights of both, to two decimals."""
    given = [number(answer(*case), f"saving{case}") for case in CASES]
    if all(map(_alike, given, [_saving(*case) for case in CASES])):
        return None
    return known_mistake(given, SAVING_MISTAKES, CASES, _alike) or _first_wrong_saving(given)


def _alike(got: float, want: float) -> bool:
    return isclose(got, want, abs_tol=0.006)  # an answer rounded to two decimals is right


def _first_wrong_saving(given: list[float]) -> Text:
    pairs = zip(given, CASES, strict=True)
    got, case = next((got, case) for got, case in pairs if not _alike(got, _saving(*case)))
    return Text(**{lang: _told(got, case, lang) for lang in LANGUAGES})


def _told(got: float, case: tuple[int, int, int], lang: str) -> str:
    c_in, c_out, k = case
    said = {"want": decimal(_saving(*case), lang), "got": decimal(got, lang)}
    counts = {"standard": whole(_standard(*case), lang), "pair": whole(_pair(*case), lang)}
    return WRONG_SAVING.say(lang, c_in=c_in, c_out=c_out, k=k, **said, **counts)


# Which layers to split: (C_in, C_out, k) of each.
LAYERS = (
    ((3, 32, 3), (32, 64, 1), (64, 64, 5), (64, 1, 3)),
    ((2, 2, 2), (16, 1, 1), (1, 16, 5), (512, 512, 3), (512, 1, 7), (8, 2, 3)),
)
NOT_PLACES = Text(
    tr="Liste, bölünecek katmanların 0'dan sayılan sıra numaralarını tutmalı; numaralar 0 ile {last} arasındadır. Siz `{got}` verdiniz.",
    en="The list should hold the indices of the layers to split, counted from 0: they run from 0 to {last}. You gave `{got}`.",
)
WRONG_PLACES = Text(
    tr="`{layers}` için `{want}` bekleniyordu, sizinki `{got}`. Her katman için C_in × C_out × k² ile C_in × k² + C_in × C_out sayılarını karşılaştırın.",
    en="For `{layers}` the answer is `{want}`, and yours is `{got}`. For each layer compare C_in × C_out × k² with C_in × k² + C_in × C_out.",
)


def _places(layers, keeps: Callable) -> list[int]:
    return [place for place, layer in enumerate(layers) if keeps(*layer)]


def _worth(layers):
    return _places(layers, lambda *layer: _pair(*layer) < _standard(*layer))


def _not_worth(layers):
    return _places(layers, lambda *layer: _pair(*layer) > _standard(*layer))


def _all(layers):
    return _places(layers, lambda *layer: True)


def _wider_than_one_pixel(layers):
    return _places(layers, lambda c_in, c_out, k: k > 1)


def _several_outputs(layers):
    return _places(layers, lambda c_in, c_out, k: c_out > 1)


def _eight_times(layers):
    return _places(layers, lambda *layer: 8 * _pair(*layer) <= _standard(*layer))


def _as_many_outputs_as_rows(layers):
    return _places(layers, lambda c_in, c_out, k: k > 1 and c_out >= k)


def _several_inputs(layers):
    return _places(layers, lambda *layer: _depthwise_to_c_out(*layer) > 1)


def _first_only(layers):
    return _worth(layers)[:1]


def _mask(layers):
    return [0, 1]  # what a 1 or 0 for each layer looks like once its repeats are gone


def _from_one(layers):
    return [place + 1 for place in _worth(layers)]


PLACES_MISTAKES = (
    Mistake(
        _mask,
        Text(
            tr="Listenizde yalnızca 0 ve 1 var. Her katmana evet için 1, hayır için 0 yazdıysanız: istenen, bölünecek katmanların yerleridir, örneğin `[0, 2]`.",
            en="Your list holds nothing but 0 and 1. If you wrote 1 for yes and 0 for no: what is asked for are the places of the layers to split, such as `[0, 2]`.",
        ),
    ),
    Mistake(
        _as_many_outputs_as_rows,
        Text(
            tr="C_out'un en az k olmasını istediniz. İki çıktı kanalı yeter: depthwise katmanın C_in · k² ağırlığı, standart katmanınkinin C_out'ta biridir.",
            en="You asked for C_out to be at least k. Two output channels are enough: the C_in · k² weights of the depthwise layer are one in C_out of the standard layer's.",
        ),
    ),
    Mistake(
        _several_inputs,
        Text(
            tr="Depthwise katman için C_out · k² saydınız. Onda giriş kanalı başına bir çekirdek vardır: C_in · k².",
            en="You counted C_out · k² for the depthwise layer. It has one kernel for each input channel: C_in · k².",
        ),
    ),
    Mistake(
        _first_only,
        Text(
            tr="Yalnızca ilk uygun katmanı verdiniz. `return` döngünün içinde kaldıysa fonksiyon orada biter; onu döngünün dışına alın.",
            en="You gave the first such layer only. If `return` is inside the loop, the function ends there; move it out of the loop.",
        ),
    ),
    Mistake(
        _all,
        Text(
            tr="Bütün katmanları böldünüz. Çift her zaman ucuz değildir: C_out = 1 ya da k = 1 olan katmanlara bakın.",
            en="You split every layer. The pair is not always cheaper: look at layers with C_out = 1 or k = 1.",
        ),
    ),
    Mistake(
        _wider_than_one_pixel,
        Text(
            tr="1×1 katmanları doğru ayırdınız, ama C_out = 1 olanlar da bölünmemeli: orada depthwise katman tek başına standart katman kadardır.",
            en="You rightly left out the 1×1 layers; those with C_out = 1 should stay as well: there the depthwise layer alone is as large as the standard one.",
        ),
    ),
    Mistake(
        _several_outputs,
        Text(
            tr="C_out = 1 olanları doğru ayırdınız, ama 1×1 katmanlar da bölünmemeli: onlar zaten pointwise katmandır. Yalnızca depthwise katmanı saydıysanız pointwise katmanı ekleyin.",
            en="You rightly left out those with C_out = 1; the 1×1 layers should stay as well: they are pointwise layers already. If you counted the depthwise layer alone, add the pointwise one.",
        ),
    ),
    Mistake(
        _not_worth,
        Text(
            tr="Çiftin pahalı olduğu katmanları buldunuz. Karşılaştırmanın yönünü çevirin.",
            en="You found the layers for which the pair costs more. Turn the comparison round.",
        ),
    ),
    Mistake(
        _eight_times,
        Text(
            tr="Yalnızca 8 kat tasarruf edilen katmanları aldınız. Soru daha az ağırlığı soruyor, ne kadar az olduğunu değil.",
            en="You took only layers that save 8 times. The question is whether there are fewer weights, and not how many fewer.",
        ),
    ),
    Mistake(
        _from_one,
        Text(
            tr="Doğru katmanları buldunuz, ama onları 1'den saydınız. Python'da ilk numara 0'dır; `enumerate` de 0'dan başlar.",
            en="You found the right layers but counted them from 1. In Python the first index is 0, and `enumerate` starts there too.",
        ),
    ),
)


def judge_places(answer) -> Text | None:
    """Compare `answer(layers)` with the layers whose pair has fewer weights, in any order."""
    given = []
    for layers in LAYERS:
        got = sorted(set(whole_numbers(answer(list(layers)), "worth_splitting(layers)")))
        if got and not 0 <= got[0] <= got[-1] <= len(layers):  # the last: counted from 1
            return NOT_PLACES.filled(last=len(layers) - 1, got=got)
        given.append(got)
    cases = [(layers,) for layers in LAYERS]
    return known_mistake(given, PLACES_MISTAKES, cases) or _first_wrong_places(given)


def _first_wrong_places(given: list[list[int]]) -> Text | None:
    for layers, got in zip(LAYERS, given, strict=True):
        if got != _worth(layers):
            return WRONG_PLACES.filled(layers=list(layers), want=_worth(layers), got=got)
    return None


EXERCISES = (
    wide_enough.EXERCISE,
    Exercise(
        name="saving_of_pair",
        chapter="04_savings",
        task=Text(
            tr="`saving(c_in, c_out, k)` fonksiyonunu yazın: standart katmanın ağırlıkları, depthwise + pointwise çiftinin ağırlıklarının kaç katıdır? Bias yok. Çift daha pahalıysa sonuç 1'den küçük çıkar.",
            en="Write `saving(c_in, c_out, k)`: how many times as many weights does the standard layer hold as the depthwise + pointwise pair? There is no bias. Where the pair costs more, the result is below 1.",
        ),
        hints=(
            Text(
                tr="Üç sayı yazın: standart, depthwise ve pointwise katmanın ağırlıkları. Son ikisi toplanır.",
                en="Write down three numbers: the weights of the standard, the depthwise and the pointwise layer. The last two add up.",
            ),
            Text(
                tr="Standart: `c_in * c_out * k**2`. Depthwise: `c_in * k**2`. Pointwise: `c_in * c_out`.",
                en="Standard: `c_in * c_out * k**2`. Depthwise: `c_in * k**2`. Pointwise: `c_in * c_out`.",
            ),
            Text(
                tr="Kısa yol, 1/C_out + 1/k² oranının tersini almaktır.",
                en="The short way is the inverse of the ratio 1/C_out + 1/k².",
            ),
        ),
        solution="""\
def saving(c_in, c_out, k):
    standard = c_in * c_out * k**2
    pair = c_in * k**2 + c_in * c_out
    return standard / pair
""",
        answer_name="saving",
        judge=judge_saving,
        why=Text(
            tr="`c_in` sonuçta sadeleşti: onu değiştirseniz de sonuç aynı kalır. Tasarrufu C_out ile k belirler.",
            en="`c_in` cancels in the end: change it, and the result stays. C_out and k decide the saving.",
        ),
    ),
    Exercise(
        name="worth_splitting",
        chapter="04_savings",
        task=Text(
            tr="`worth_splitting(layers)` fonksiyonunu yazın. `layers`, `(c_in, c_out, k)` üçlülerinden oluşan bir listedir; fonksiyon, depthwise + pointwise çiftinin daha az ağırlık tuttuğu katmanların 0'dan sayılan sıra numaralarını bir liste olarak döndürsün.",
            en="Write `worth_splitting(layers)`. `layers` is a list of triples `(c_in, c_out, k)`; the function returns a list of the indices, counted from 0, of those layers for which the depthwise + pointwise pair holds fewer weights.",
        ),
        hints=(
            Text(
                tr="Döngünün içinde az önceki alıştırmanın iki sayısını hesaplayın ve karşılaştırın.",
                en="Inside the loop compute the two numbers of the exercise before, and compare them.",
            ),
            Text(
                tr="Çift ucuzsa `places.append(place)` yazın, en sonda `return places` deyin.",
                en="Where the pair is cheaper write `places.append(place)`, and `return places` at the end.",
            ),
        ),
        solution="""\
def worth_splitting(layers):
    places = []
    for place, (c_in, c_out, k) in enumerate(layers):
        if c_in * k**2 + c_in * c_out < c_in * c_out * k**2:
            places.append(place)
    return places
""",
        answer_name="worth_splitting",
        judge=judge_places,
        why=Text(
            tr="Tek çıktı kanallı katmanlar ile 1×1 katmanlar bölünmez. Geri kalanlarda çift hep daha az ağırlık tutar.",
            en="Leave alone the layers with a single output channel and the 1×1 layers. In all others the pair holds fewer weights.",
        ),
    ),
)
