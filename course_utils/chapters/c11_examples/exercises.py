"""The exercises of chapter 11: who reads whom in another layer, and `reads`, which finds it by experiment."""

from __future__ import annotations

from copy import deepcopy

from ...arithmetic import ConvSpec
from ...words.language import Text
from ..answers import Fault, shown, values_of, whole_numbers
from ..exercise import Exercise, Mistake, known_mistake
from . import fading

# A prediction: the layer of the task, and what is asked of it.
LAYER = ConvSpec(8, 4, kernel_size=3, groups=2)
OUTPUT = 3
SHAPE, READ = "weight_shape", "output_3_reads"

NO_PREDICTION = Text(
    tr="`prediction` iki anahtarlı bir sözlük olmalı: `{shape}` ve `{read}`. Hücredeki biçimi koruyup yalnızca `...` yerlerini doldurun.",
    en="`prediction` should be a dict with two keys, `{shape}` and `{read}`. Keep the form in the cell and fill in the `...` only.",
)
WRONG_SHAPE = Text(
    tr="Ağırlık boyutu `{got}` değil. Dört sayının sırası şudur: filtre sayısı, bir filtrenin okuduğu kanal sayısı, yükseklik, genişlik.",
    en="The weight shape is not `{got}`. Its four numbers are: filters, channels that one filter reads, height, width.",
)
WRONG_READ = Text(
    tr="3 numaralı çıktı `{got}` girişlerini okumuyor. Önce grubunu bulun: dört çıktı iki gruba nasıl bölünür? Sonra o grubun girişlerini yazın.",
    en="Output 3 does not read the inputs `{got}`. Find its group first: how do four outputs fall into two groups? Then write the inputs of that group.",
)


SHAPE_MISTAKES = (
    Mistake(
        (3, 3, 4, 4),
        Text(
            tr="Çekirdeğin boyutu başta: bu, TensorFlow'un sırasıdır. PyTorch'ta önce filtreler gelir, yükseklik ile genişlik sondadır.",
            en="The size of the kernel comes first: that is TensorFlow's order. In PyTorch the filters come first, and height and width last.",
        ),
    ),
    Mistake(
        (8, 4, 3, 3),
        Text(
            tr="İlk sayı giriş kanallarını değil, filtreleri sayar; her çıktı kanalı için bir filtre vardır: 4.",
            en="The first number does not count the input channels but the filters, one for each output channel: 4.",
        ),
    ),
    Mistake(
        (4, 1, 3, 3),
        Text(
            tr="Burada filtre tek bir kanal okuyor: bu, depthwise katmandır. `groups=2` olunca bir filtre 8 / 2 kanal okur.",
            en="Here a filter reads a single channel: that is a depthwise layer. With `groups=2` a filter reads 8 / 2 channels.",
        ),
    ),
    Mistake(
        (4, 8, 3, 3),
        Text(
            tr="`(4, 8, 3, 3)` standart katmanın ağırlığıdır. `groups=2` olunca bir filtre sekiz kanalın yarısını okur.",
            en="`(4, 8, 3, 3)` belongs to the standard layer. With `groups=2` a filter reads half of the eight channels.",
        ),
    ),
    Mistake(
        (4, 2, 3, 3),
        Text(
            tr="İkinci sayı `groups`'un kendisi değildir; bir filtrenin okuduğu kanal sayısıdır: 8 / 2.",
            en="The second number is not `groups` itself but the number of channels that a filter reads: 8 / 2.",
        ),
    ),
    Mistake(
        (2, 4, 3, 3),
        Text(
            tr="Çıktılar gruplara bölünmez. Tek bir tensör vardır ve bütün filtreleri tutar: ilk sayı 4'tür.",
            en="The outputs are not divided by the groups. There is one tensor, and it holds all the filters: the first number is 4.",
        ),
    ),
    Mistake(
        (8, 2, 3, 3),
        Text(
            tr="C_in ile C_out yer değiştirmiş. İlk sayı filtreleri, yani çıktıları sayar; bölünen C_in'dir.",
            en="C_in and C_out have changed places. The first number counts the filters, that is the outputs; it is C_in that is divided.",
        ),
    ),
)
READ_MISTAKES = (
    Mistake(
        [5, 6, 7, 8],
        Text(
            tr="Kanallar burada 1'den sayılmış. Numaralar 0'dan başlar: sekiz girişin ikinci yarısı 4, 5, 6 ve 7'dir.",
            en="Here the channels are counted from 1. Their numbers begin with 0: the second half of eight inputs is 4, 5, 6 and 7.",
        ),
    ),
    Mistake(
        [2, 3],
        Text(
            tr="Bunlar ikinci grubun *çıktılarıdır*. Sorulan ise girişler: sekiz girişten her gruba dört tane düşer.",
            en="These are the *outputs* of the second group. The question is which inputs: eight of them give four to each group.",
        ),
    ),
    Mistake(
        [0, 1, 2, 3],
        Text(
            tr="Bunlar ilk grubun girişleridir. 0 ve 1 numaralı çıktılar birinci gruptadır, 2 ve 3 numaralılar ikinci grupta.",
            en="These are the inputs of the first group. Outputs 0 and 1 are in the first group, 2 and 3 in the second.",
        ),
    ),
    Mistake(
        [0, 1, 2, 3, 4, 5, 6, 7],
        Text(
            tr="Sekiz girişi birden standart katman okur. Burada filtre yalnızca kendi grubunun dört girişini okur.",
            en="A standard layer reads all eight. Here a filter reads the four inputs of its own group.",
        ),
    ),
    Mistake(
        [3],
        Text(
            tr="Bu, aynı numaralı giriştir; bir çıktı tek bir giriş okusaydı katman depthwise olurdu. Burada grup başına dört giriş var.",
            en="That is the input of the same number; with one input for each output the layer would be depthwise. Here a group has four inputs.",
        ),
    ),
    Mistake(
        [6, 7],
        Text(
            tr="`groups=2`, ikişer kanallık gruplar değil, iki grup demektir; sekiz girişten her birine dört tane düşer.",
            en="`groups=2` does not mean groups of two channels. There are two groups, and eight inputs give four to each.",
        ),
    ),
    Mistake(
        [1, 3, 5, 7],
        Text(
            tr="Kanallar gruplara birer atlayarak dağıtılmaz. PyTorch yan yana olanları aynı gruba koyar.",
            en="The channels are not dealt out in turns. PyTorch puts neighbours into one group.",
        ),
    ),
)


def judge_prediction(answer) -> Text | None:
    """Compare both predictions with what PyTorch's layer holds and reads, which a test measures."""
    if not isinstance(answer, dict) or set(answer) != {SHAPE, READ}:
        return NO_PREDICTION.filled(shape=SHAPE, read=READ)
    shape = tuple(whole_numbers(answer[SHAPE], SHAPE))
    read = sorted(set(whole_numbers(answer[READ], READ)))
    if shape != LAYER.weight_shape:
        return known_mistake([shape], SHAPE_MISTAKES) or WRONG_SHAPE.filled(got=shape)
    if read != _by_groups(LAYER)[OUTPUT]:
        return known_mistake([read], READ_MISTAKES) or WRONG_READ.filled(got=read)
    return None


# `reads`, by experiment: the layers on which it is tried, and answers that reveal a mistake.
NO_LISTS = Text(
    tr="`reads` bir liste döndürmeli; içinde her çıktı için, okuduğu girişlerin listesi olmalı. Sizinki `{got}` döndürdü.",
    en="`reads` should return a list that holds, for each output, the list of the inputs it reads. It returned `{got}`.",
)
WRONG_READS = Text(
    tr="`{layer}` için {output} numaralı çıktı `{want}` girişlerini okur, sizinki `{got}` dedi. Bu girişi tek başına susturup o çıktıya bakın.",
    en="For `{layer}`, output {output} reads the inputs `{want}`, and yours says `{got}`. Silence that input alone and look at this output.",
)
HOLLOW = Text(
    tr="Denediğimiz bir katmanda 1 numaralı filtrenin 0 numaralı girişe düşen çekirdeği sıfırlarla dolu: o çıktı o girişi okumuyor, ama siz okuduğunu söylediniz. Yanıtı `groups`'tan hesaplamayın, deneyle bulun.",
    en="In one of the layers we tried, the kernel of filter 1 on input 0 is full of zeros: that output does not read that input, and you said it does. Find the answer by experiment instead of working it out from `groups`.",
)
TURNED = Text(
    tr="Listeniz her giriş için onu okuyan çıktıları veriyor. Soru tersini istiyor: her *çıktı* için okuduğu girişleri.",
    en="Your list gives, for each input, the outputs that read it. The question is the other way round: for each *output*, the inputs it reads.",
)
ALWAYS_EMPTY = Text(
    tr="Hiçbir çıktı hiçbir girişi okumuyor görünüyor. Susturduğunuz kanal zaten sıfır mıydı? Girdiyi `torch.rand` ile doldurun ve susturmadan önce `clone()` ile kopyalayın.",
    en="No output seems to read any input. Was the channel you silenced zero before? Fill the input with `torch.rand`, and copy it with `clone()` before you silence a channel.",
)
ALWAYS_FULL = Text(
    tr="Fonksiyonunuza göre her çıktı her girişi okuyor, gruplu katmanda bile. Çıktının sıfırdan farklı olması yetmez (bias onu hep değiştirir); susturmadan önceki çıktıyla karşılaştırın.",
    en="By your function every output reads every input, even in a grouped layer. That an output is not zero proves nothing (a bias sees to that); compare it with the output before you silenced the channel.",
)

FROM_ONE = Text(
    tr="Girişler 1'den sayılmış. Kanal numaraları 0'dan başlar: `range(layer.in_channels)`.",
    en="The inputs are counted from 1. The numbers of channels begin with 0: `range(layer.in_channels)`.",
)
WITHIN_GROUPS = Text(
    tr="Girişler her grubun içinde yeniden 0'dan sayılmış. Soru, bütün katmandaki kanal numaralarını istiyor.",
    en="The inputs of each group are counted from 0 again. What is asked for are the numbers of the channels in the whole layer.",
)
SAME_NUMBER = Text(
    tr="Yanıtta her çıktı için aynı numaralı giriş var. Bu yalnızca depthwise katmanda doğrudur; susturma deneyi katmanın ne yaptığına bakar.",
    en="The answer has, for each output, the input of the same number. That holds for a depthwise layer only; silencing shows what the layer does.",
)

Reads = list[list[int]]


def _by_groups(spec: ConvSpec) -> Reads:
    return [list(spec.group(output * spec.groups // spec.c_out).inputs) for output in range(spec.c_out)]


# The first tells a formula from an experiment by the kernel of zeros in it, the second rows from columns.
TRIED = (
    ConvSpec(3, 4, kernel_size=3, padding=1, bias=True),
    ConvSpec(6, 3, kernel_size=3, padding=1, groups=3, bias=True),
    ConvSpec(4, 4, kernel_size=3, padding=1, groups=4, bias=False),
)
PLAIN = TRIED[1]


def _turned(spec: ConvSpec) -> Reads:
    reads = _by_groups(spec)
    return [[output for output, read in enumerate(reads) if c in read] for c in range(spec.c_in)]


MISTAKES = (
    Mistake(_turned, TURNED),
    Mistake(lambda spec: [[]] * spec.c_out, ALWAYS_EMPTY),
    Mistake(lambda spec: [list(range(spec.c_in))] * spec.c_out, ALWAYS_FULL),
    Mistake(lambda spec: [[channel + 1 for channel in read] for read in _by_groups(spec)], FROM_ONE),
    Mistake(lambda spec: [list(range(spec.c_in // spec.groups))] * spec.c_out, WITHIN_GROUPS),
    Mistake(lambda spec: [[output] for output in range(spec.c_out)], SAME_NUMBER),
)


def judge_reads(answer) -> Text | None:
    """Try `answer(layer)` on a grouped layer, on one with a kernel of zeros, and on a depthwise one."""
    hollow = _layer(TRIED[0])
    hollow.weight.data[1, 0] = 0.0
    for spec, layer in ((PLAIN, _layer(PLAIN)), (TRIED[0], hollow), (TRIED[2], _layer(TRIED[2]))):
        got, want = _lists(answer(deepcopy(layer))), _reads(layer)
        if got != want:
            return _reads_diagnosis(got, want, spec)
    return None


def _reads_diagnosis(got: Reads, want: Reads, spec: ConvSpec) -> Text:
    if spec == TRIED[0] and got == _by_groups(spec):
        return HOLLOW
    known = known_mistake([got], MISTAKES, [(spec,)]) if spec == PLAIN else None
    if known or len(got) != len(want):
        return known or NO_LISTS.filled(got=shown(got))
    wrong = next(output for output in range(len(want)) if got[output] != want[output])
    return WRONG_READS.filled(layer=spec.torch_line(), output=wrong, want=want[wrong], got=got[wrong])


def _lists(got) -> Reads:
    """The answer with each list sorted and rid of repeats; `Fault` where it is no list of lists."""
    rows = got.values() if isinstance(got, dict) else got
    try:
        read = [whole_numbers(row, "reads(layer)") for row in values_of(rows, "reads(layer)")]
    except Fault as fault:
        raise Fault(NO_LISTS.filled(got=shown(got))) from fault
    return [sorted(set(row)) for row in read]


def _layer(spec: ConvSpec):
    """The layer in torch, its weights and biases all above zero: then no two parts of a sum cancel."""
    import torch
    from torch import nn

    layer = nn.Conv2d(**spec.arguments())
    dice = torch.Generator().manual_seed(11)
    for parameter in layer.parameters():
        parameter.data = torch.rand(parameter.shape, generator=dice) + 0.5
    return layer


def _reads(layer) -> Reads:
    """For each output of a layer, the inputs whose silence changes it."""
    import torch

    channels = layer.in_channels
    x = torch.ones(channels, channels, 5, 5)  # one image for each channel that is silenced
    quiet = x.clone()
    quiet[range(channels), range(channels)] = 0.0
    with torch.no_grad():
        heard = (layer(quiet) != layer(x)).any(dim=(2, 3))  # (C_in, C_out)
    return [column.nonzero().flatten().tolist() for column in heard.T]


EXERCISES = (
    fading.SECOND_EXERCISE,
    fading.THIRD_EXERCISE,
    Exercise(
        name="who_reads_whom",
        chapter="11_examples",
        task=Text(
            tr="Yeni bir katman düşünün: `nn.Conv2d(8, 4, kernel_size=3, groups=2)`. Kod çalıştırmadan söyleyin: ağırlık boyutu nedir, 3 numaralı çıktı hangi girişleri okur?",
            en="Think of a new layer: `nn.Conv2d(8, 4, kernel_size=3, groups=2)`. Say it without running anything: what is its weight shape, and which inputs does output 3 read?",
        ),
        hints=(
            Text(
                tr="Giriş kanallarını iki eşit parçaya bölün, çıktı kanallarını da. Hangi parça hangisiyle eşleşir?",
                en="Cut the input channels into two equal parts, and the output channels too. Which part goes with which?",
            ),
            Text(
                tr="Çıktıların ikinci yarısı 2 ve 3'tür; girişlerin ikinci yarısı 4'ten 7'ye kadar gider. Ağırlık boyutunun ikinci sayısı, bir parçadaki giriş sayısıdır.",
                en="The second half of the outputs is 2 and 3; the second half of the inputs runs from 4 to 7. The second number of the weight shape counts the inputs of one part.",
            ),
        ),
        solution='prediction = {"weight_shape": (4, 4, 3, 3), "output_3_reads": [4, 5, 6, 7]}\n',
        answer_name="prediction",
        judge=judge_prediction,
        why=Text(
            tr="İki grup var: 0–3 numaralı girişler 0 ve 1 numaralı çıktılara, 4–7 numaralı girişler 2 ve 3 numaralı çıktılara gider. Filtre dört kanal okur; ağırlık boyutu `(4, 4, 3, 3)`.",
            en="There are two groups: inputs 0 to 3 go to outputs 0 and 1, inputs 4 to 7 to outputs 2 and 3. A filter reads four channels, hence `(4, 4, 3, 3)`.",
        ),
    ),
    Exercise(
        name="reads",
        chapter="11_examples",
        task=Text(
            tr="`reads(layer)` fonksiyonunu yazın: her çıktı kanalı için, okuduğu giriş kanallarının listesini döndürsün; örneğin gruplu örnek için `[[0, 1], [0, 1], [2, 3], [2, 3], [4, 5], [4, 5]]`. Katmanın ağırlığına ya da `groups` değerine bakmayın, yalnızca susturma deneyini kullanın.",
            en="Write `reads(layer)`: for each output channel it returns the list of the input channels it reads; for the grouped example, `[[0, 1], [0, 1], [2, 3], [2, 3], [4, 5], [4, 5]]`. Do not look at the weights or at `groups`: use silencing alone.",
        ),
        hints=(
            Text(
                tr="`silenced(layer, c)` her giriş için değişen çıktıları veriyor. Siz tersini istiyorsunuz: `output` numaralı çıktı, hangi `c` değerlerinin listesinde geçiyor?",
                en="`silenced(layer, c)` gives the outputs that change for an input. You want it the other way round: in the lists of which `c` does `output` appear?",
            ),
            Text(
                tr="Önce `changed = [silenced(layer, c) for c in range(layer.in_channels)]` yazın; sonra her `output` için `[c for c in range(layer.in_channels) if output in changed[c]]`.",
                en="First write `changed = [silenced(layer, c) for c in range(layer.in_channels)]`; then, for each `output`, `[c for c in range(layer.in_channels) if output in changed[c]]`.",
            ),
        ),
        solution="""\
import torch

def silenced(layer, channel):
    x = torch.rand(1, layer.in_channels, 8, 8)
    quiet = x.clone()
    quiet[:, channel] = 0.0
    difference = layer(quiet) != layer(x)
    return difference.any(dim=(0, 2, 3)).nonzero().flatten().tolist()

def reads(layer):
    channels = range(layer.in_channels)
    changed = [silenced(layer, c) for c in channels]
    return [[c for c in channels if output in changed[c]] for output in range(layer.out_channels)]
""",
        answer_name="reads",
        judge=judge_reads,
        why=Text(
            tr="Fonksiyonunuz her katman için doğruyu söyledi; bir çekirdeği sıfırlarla dolu olan katman için bile. Deney, kodda ne yazdığına değil, ne olduğuna bakar.",
            en="Your function told the truth of every layer, even of the one with a kernel of zeros. An experiment sees what a layer does, whatever its code says.",
        ),
    ),
)
