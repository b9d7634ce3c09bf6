"""The second and the third example of chapter 11: the one has gaps, the other is the learner's from its layer on.

Both answers are dicts, read field by field in the order in which they are worked out.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...arithmetic import ConvSpec
from ...words.language import Text
from ..answers import Fault, shown, values_of, whole_number, whole_numbers
from ..exercise import Exercise, Mistake, known_mistake
from ..modules import checked_module, parts

SECOND = ConvSpec(6, 6, kernel_size=3, padding=1, groups=3)
THIRD = ConvSpec.depthwise(3, kernel_size=3, padding=1)
SIZE = 8  # of the map on which the learner's layer runs

NO_FIELDS = Text(
    tr="Yanıt, şu anahtarları olan bir sözlük olmalı: `{keys}`. Hücredeki biçimi koruyup yalnızca `...` yerlerini doldurun.",
    en="The answer should be a dict with the keys `{keys}`. Keep the form in the cell and fill in the `...` only.",
)
WRONG_SHAPE = Text(
    tr="Ağırlık boyutu `{got}` değil. Dört sayının sırası şudur: filtre sayısı, bir filtrenin okuduğu kanal sayısı, yükseklik, genişlik.",
    en="The weight shape is not `{got}`. Its four numbers are: filters, channels that one filter reads, height, width.",
)
WRONG_WEIGHTS = Text(
    tr="Ağırlık sayısı {got} değil: ağırlık boyutunun dört sayısını çarpın.",
    en="The number of weights is not {got}: multiply the four numbers of the weight shape.",
)
WRONG_MIDDLE = Text(
    tr="Ortadaki değerler `{got}` değil. Bir çıktı, okuduğu kanalların değerlerini toplar; her kanalda 9 konum vardır, 0 numaralı kanal 1, 1 numaralı kanal 10, 2 numaralı kanal 100 ile doludur.",
    en="The values in the middle are not `{got}`. An output adds up the channels that it reads; each has 9 positions, and channel 0 is filled with 1, channel 1 with 10, channel 2 with 100.",
)
COUNTED_FROM_1 = Text(
    tr="Kanallar 1'den sayılmış; numaralar 0'dan başlar.",
    en="The channels are counted from 1; their numbers begin with 0.",
)
READS_ALL = Text(
    tr="Bütün girişleri standart katman okur; depthwise katmanda her çıktının tek bir girişi vardır.",
    en="A standard layer reads all of them; in a depthwise layer each output has a single input.",
)
WRONG_READS = Text(
    tr="`reads` için `{got}` doğru değil: her çıktı için, okuduğu girişlerin listesini yazın.",
    en="For `reads`, `{got}` is not right: write, for each output, the list of the inputs that it reads.",
)

SECOND_SHAPES = (
    Mistake(
        (6, 3, 3, 3),
        Text(
            tr="İkinci sayı `groups`'un kendisi değildir; bir filtrenin okuduğu kanal sayısıdır: 6 / 3.",
            en="The second number is not `groups` itself but the channels that a filter reads: 6 / 3.",
        ),
    ),
    Mistake(
        (6, 6, 3, 3),
        Text(
            tr="`(6, 6, 3, 3)` standart katmanın ağırlığıdır. `groups=3` olunca bir filtre altı kanalın üçte birini okur.",
            en="`(6, 6, 3, 3)` belongs to the standard layer. With `groups=3` a filter reads a third of the six channels.",
        ),
    ),
    Mistake(
        (6, 1, 3, 3),
        Text(
            tr="Filtre tek kanal okusaydı katman depthwise olurdu; burada her grupta iki kanal var.",
            en="If a filter read a single channel, the layer would be depthwise; here a group has two.",
        ),
    ),
)
SECOND_WEIGHTS = (
    Mistake(
        324,
        Text(
            tr="324, standart katmanın ağırlıklarıdır: 6 · 6 · 9. Bir filtre burada altı değil iki kanal okur.",
            en="324 are the weights of the standard layer: 6 · 6 · 9. Here a filter reads two channels and not six.",
        ),
    ),
    Mistake(
        36,
        Text(
            tr="`groups` sayısına iki kez bölmüşsünüz. Altı filtrenin altısı da duruyor; azalan, okudukları kanallardır.",
            en="You divided by `groups` twice. All six filters are there; it is the channels they read that become fewer.",
        ),
    ),
    Mistake(
        12,
        Text(
            tr="12, çekirdeklerin sayısıdır; her çekirdekte dokuz sayı vardır.",
            en="12 is the number of kernels; each of them holds nine numbers.",
        ),
    ),
    Mistake(
        114,
        Text(
            tr="Altı bias da sayılmış. Bu katmanda `bias=False` yazıyor.",
            en="Six biases are counted as well. This layer says `bias=False`.",
        ),
    ),
)
SECOND_MIDDLES = (
    Mistake(
        [99] * 6,
        Text(
            tr="Bütün çıktılar ilk grubu okumuş. İkinci grup 2 ve 3 numaralı kanalları okur: orada 100 ve 1.000 var.",
            en="Here all the outputs have read the first group. The second reads channels 2 and 3, which hold 100 and 1,000.",
        ),
    ),
    Mistake(
        [99, 99, 990, 990, 9900, 9900],
        Text(
            tr="Gruptan gruba 10 katına çıktınız. Bir grupta iki kanal var: bir sonraki grup iki basamak sola, 100 katına çıkar.",
            en="You went up by a factor of 10 from group to group. A group has two channels, so the next one lies two digits to the left: a factor of 100.",
        ),
    ),
    Mistake(
        [99, 99, 9999, 9999, 999999, 999999],
        Text(
            tr="Her grup, kendinden öncekileri de toplamış. Gruplar karışmaz: ikinci grup yalnızca 2 ve 3 numaralı kanalları okur.",
            en="Here each group has added up those before it. Groups do not mix: the second reads channels 2 and 3 alone.",
        ),
    ),
    Mistake(
        [999999] * 6,
        Text(
            tr="Her çıktı altı kanalın hepsini toplamış: bu, standart katmandır.",
            en="Here every output has added up all six channels: that is the standard layer.",
        ),
    ),
)

NOT_ONE = Text(
    tr="Tek bir konvolüsyon isteniyordu; `layer` içinde çalışan konvolüsyon sayısı {got}.",
    en="A single convolution was asked for; the number that ran in `layer` is {got}.",
)
NOT_DEPTHWISE = Text(
    tr="`layer` depthwise değil: bir filtresi {got} kanal okuyor. `groups` giriş kanallarının sayısı olmalı: 3.",
    en="`layer` is not depthwise: a filter of it reads {got} channels. `groups` has to be the number of input channels: 3.",
)
OUTPUTS = Text(
    tr="`layer` {got} kanal çıkarıyor; üçüncü örnek 3 → 3.",
    en="`layer` puts out {got} channels; the third example is 3 → 3.",
)
KERNEL_SIZE = Text(
    tr="`layer` içindeki çekirdek `{got}`; 3×3 isteniyordu.",
    en="The kernel in `layer` is `{got}`; 3×3 was asked for.",
)
OTHER_SIZE = Text(
    tr="`layer` 8×8 haritadan `{got}` çıkardı; boyut aynı kalsın: `padding=1`.",
    en="`layer` made `{got}` of a map of 8×8; let the size stay: `padding=1`.",
)
HAS_BIAS = Text(
    tr="`layer` içinde bias var: ortadaki değerlere o da eklenir. `bias=False` yazın.",
    en="`layer` has a bias, which is added to the values in the middle. Write `bias=False`.",
)
THIRD_SHAPES = (
    Mistake(
        (3, 3, 3, 3),
        Text(
            tr="`(3, 3, 3, 3)` standart katmanın ağırlığıdır. Depthwise katmanda bir filtre tek kanal okur.",
            en="`(3, 3, 3, 3)` belongs to the standard layer. In a depthwise layer a filter reads a single channel.",
        ),
    ),
    Mistake(
        (1, 3, 3, 3),
        Text(
            tr="İlk iki sayı yer değiştirmiş: önce filtrelerin sayısı, 3, sonra bir filtrenin okuduğu kanallar, 1.",
            en="The first two numbers have changed places: first the filters, 3, then the channels that one of them reads, 1.",
        ),
    ),
)
THIRD_WEIGHTS = (
    Mistake(
        81,
        Text(
            tr="81 standart katmanın ağırlıklarıdır: 3 · 3 · 9. Burada bir filtre tek kanal okur.",
            en="81 are the weights of the standard layer: 3 · 3 · 9. Here a filter reads a single channel.",
        ),
    ),
    Mistake(
        9,
        Text(
            tr="9 tek bir filtrenin ağırlıklarıdır; üç filtre var.",
            en="9 are the weights of one filter; there are three.",
        ),
    ),
    Mistake(
        30,
        Text(
            tr="Üç bias da sayılmış; katmanda `bias=False` yazıyor.",
            en="Three biases are counted as well; the layer says `bias=False`.",
        ),
    ),
)
THIRD_MIDDLES = (
    Mistake(
        [1, 10, 100],
        Text(
            tr="Bunlar girişlerin değerleri. Çekirdek dokuz konumu toplar: her biri 9 katına çıkar.",
            en="Those are the values of the inputs. The kernel adds up nine positions: each becomes 9 times as large.",
        ),
    ),
    Mistake(
        [999, 999, 999],
        Text(
            tr="Her çıktı üç kanalı da toplamış: bu, standart katmandır.",
            en="Here every output has added up all three channels: that is the standard layer.",
        ),
    ),
    Mistake(
        [9, 9, 9],
        Text(
            tr="Her çıktı 0 numaralı kanalı okumuş. 1 numaralı çıktının kanalında 10, 2 numaralınınkinde 100 var.",
            en="Here every output has read channel 0. The channel of output 1 holds 10, that of output 2 holds 100.",
        ),
    ),
)


def judge_second(answer) -> Text | None:
    """Compare the gaps of the second example with what the grouped layer holds and puts out."""
    shape, weights, middle = _fields(answer, "weight_shape", "weights", "middle")
    return (
        _shape_fault(shape, SECOND, SECOND_SHAPES)
        or _weights_fault(weights, SECOND, SECOND_WEIGHTS)
        or _middle_fault(middle, SECOND, SECOND_MIDDLES)
    )


def judge_third(answer) -> Text | None:
    """Look at the learner's layer as it runs, then at what was worked out about it."""
    fields = _fields(answer, "layer", "weight_shape", "weights", "middle", "reads")
    layer, shape, weights, middle, reads = fields
    return (
        _layer_fault(layer)
        or _shape_fault(shape, THIRD, THIRD_SHAPES)
        or _weights_fault(weights, THIRD, THIRD_WEIGHTS)
        or _middle_fault(middle, THIRD, THIRD_MIDDLES)
        or _reads_fault(reads)
    )


def middle_values(spec: ConvSpec) -> list[int]:
    """What a layer of ones puts out where its window covers nine positions of channels of 1, 10, 100, …

    >>> middle_values(SECOND)
    [99, 99, 9900, 9900, 990000, 990000]
    """
    groups = [spec.group(number) for number in range(spec.groups)]
    return [sum(9 * 10**c for c in group.inputs) for group in groups for _ in group.outputs]


def _fields(answer, *names: str) -> list:
    if not isinstance(answer, dict) or set(answer) != set(names):
        raise Fault(NO_FIELDS.filled(keys=", ".join(names)))
    return [answer[name] for name in names]


def _shape_fault(given, spec: ConvSpec, mistakes: Iterable[Mistake]) -> Text | None:
    got = tuple(whole_numbers(given, "weight_shape"))
    if got == spec.weight_shape:
        return None
    return known_mistake([got], tuple(mistakes)) or WRONG_SHAPE.filled(got=got)


def _weights_fault(given, spec: ConvSpec, mistakes: Iterable[Mistake]) -> Text | None:
    got = whole_number(given, "weights")
    if got == spec.weights:
        return None
    return known_mistake([got], tuple(mistakes)) or WRONG_WEIGHTS.filled(got=got)


def _middle_fault(given, spec: ConvSpec, mistakes: Iterable[Mistake]) -> Text | None:
    got = whole_numbers(given, "middle")
    if got == middle_values(spec):
        return None
    return known_mistake([got], tuple(mistakes)) or WRONG_MIDDLE.filled(got=got)


def _layer_fault(layer) -> Text | None:
    import torch

    shape = (1, THIRD.c_in, SIZE, SIZE)
    convs, _, y = parts(checked_module(layer, "layer", shape), torch.zeros(shape), "layer")
    if len(convs) != 1:
        return NOT_ONE.filled(got=len(convs))
    filters, width, *_ = convs[0].weight.shape
    if width != 1:
        return NOT_DEPTHWISE.filled(got=width)
    if filters != THIRD.c_out:
        return OUTPUTS.filled(got=filters)
    if convs[0].kernel_size != THIRD.kernel_size:
        return KERNEL_SIZE.filled(got=convs[0].kernel_size)
    if y.shape[2:] != (SIZE, SIZE):
        return OTHER_SIZE.filled(got="×".join(map(str, y.shape[2:])))
    return None if convs[0].bias is None else HAS_BIAS


def _reads_fault(given) -> Text | None:
    got = [sorted(set(_inputs(inputs))) for inputs in values_of(given, "reads")]
    if got == [[c] for c in range(THIRD.c_in)]:
        return None
    if got == [[c + 1] for c in range(THIRD.c_in)]:
        return COUNTED_FROM_1
    if got == [[0, 1, 2]] * THIRD.c_out:
        return READS_ALL
    raise Fault(WRONG_READS.filled(got=shown(given)))


def _inputs(given) -> list[int]:
    """The inputs of one output; one that is alone may stand without its list."""
    return [given] if isinstance(given, int) else whole_numbers(given, "reads")


SECOND_EXERCISE = Exercise(
    name="second_example",
    chapter="11_examples",
    kind="turn",
    task=Text(
        tr="İkinci örneğin hesabını tamamlayın: bir filtre kaç kanal okur, toplam kaç ağırlık vardır, ağırlıkların hepsi 1 iken çıktıların ortasındaki değerler nedir?",
        en="Complete the arithmetic of the second example: how many channels does a filter read, how many weights are there, and what stands in the middle of the outputs when all weights are 1?",
    ),
    hints=(
        Text(
            tr="Altı kanal üç gruba bölünür: her filtre kendi grubunun iki kanalını okur.",
            en="Six channels fall into three groups: each filter reads the two channels of its own.",
        ),
        Text(
            tr="İlk grup 1 ve 10 ile dolu kanalları okur: 9 · (1 + 10) = 99. İkinci grup 100 ve 1.000 ile dolu olanları okur.",
            en="The first group reads the channels filled with 1 and 10: 9 · (1 + 10) = 99. The second reads those with 100 and 1,000.",
        ),
    ),
    solution='second = {\n    "weight_shape": (6, 2, 3, 3),\n    "weights": 6 * 2 * 3 * 3,\n    "middle": [99, 99, 9900, 9900, 990000, 990000],\n}\n',
    answer_name="second",
    judge=judge_second,
    why=Text(
        tr="Bir filtre iki kanal okur: 6 · 2 · 9 = 108 ağırlık. Yan yana duran iki dokuz grubu gösterir; her grup bir öncekinden iki basamak soldadır.",
        en="A filter reads two channels: 6 · 2 · 9 = 108 weights. The two nines side by side are the group; each group lies two digits to the left of the one before.",
    ),
)
THIRD_EXERCISE = Exercise(
    name="third_example",
    chapter="11_examples",
    task=Text(
        tr="Üçüncü örneği baştan sona siz yapın: 3 → 3 depthwise katmanı kurun (3×3, harita boyutunu koruyan, bias'sız); ağırlık boyutunu, ağırlık sayısını, ağırlıkların hepsi 1 iken üç çıktının ortasındaki değerleri ve her çıktının okuduğu girişleri yazın.",
        en="Do the third example from beginning to end: build the depthwise layer 3 → 3 (3×3, keeping the size of the map, without bias); write the weight shape, the number of weights, the values in the middle of the three outputs when all weights are 1, and the inputs that each output reads.",
    ),
    hints=(
        Text(
            tr="İlk örnekteki satırdan yola çıkın: `nn.Conv2d(3, 6, kernel_size=3, padding=1, groups=1, bias=False)`. İki sayı değişir.",
            en="Set out from the line of the first example: `nn.Conv2d(3, 6, kernel_size=3, padding=1, groups=1, bias=False)`. Two numbers change.",
        ),
        Text(
            tr="Her filtre tek kanal okur: ağırlık boyutunun ikinci sayısı 1'dir, ortadaki değer 9 · 10^c olur.",
            en="Each filter reads one channel: the second number of the weight shape is 1, and the value in the middle is 9 · 10^c.",
        ),
        Text(
            tr="`reads` her çıktı için bir liste tutar: 0 numaralı çıktı `[0]` okur.",
            en="`reads` holds a list for each output: output 0 reads `[0]`.",
        ),
    ),
    solution='from torch import nn\n\nthird = {\n    "layer": nn.Conv2d(3, 3, kernel_size=3, padding=1, groups=3, bias=False),\n    "weight_shape": (3, 1, 3, 3),\n    "weights": 3 * 1 * 3 * 3,\n    "middle": [9, 90, 900],\n    "reads": [[0], [1], [2]],\n}\n',
    answer_name="third",
    judge=judge_third,
    why=Text(
        tr="Her çıktıda tek bir dokuz var: filtre yalnızca kendi kanalını okur, 3 · 1 · 9 = 27 ağırlık eder. Kanal karışımı yoktur; “depthwise” denince anlatılan budur.",
        en="Each output holds one nine: a filter reads its own channel alone, which makes 3 · 1 · 9 = 27 weights. Nothing is mixed, and that is what people mean by “depthwise”.",
    ),
)
