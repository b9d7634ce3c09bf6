"""What `groups` does to shapes and costs, and what PyTorch says of it: chapters 02 to 10."""

from __future__ import annotations

from random import Random

from ...arithmetic import ConvSpec, separable
from ...words.language import Text
from .template import Drawn, Option, Template


def _legal_outputs(dice: Random) -> Drawn:
    c, multiplier = dice.choice((6, 10, 12, 14, 20, 24)), dice.choice((2, 3, 4))
    return Drawn(
        Text(
            tr="`nn.Conv2d({c}, c_out, 3, groups={c})` bir depthwise katman kuracak. PyTorch hangi `c_out` değerini kabul eder?",
            en="`nn.Conv2d({c}, c_out, 3, groups={c})` is to build a depthwise layer. Which `c_out` does PyTorch accept?",
        ),
        {"c": c, "multiplier": multiplier},
        (
            Option(
                ConvSpec.depthwise(c, multiplier).c_out,
                Text(
                    tr="{multiplier} · {c}: her giriş kanalından {multiplier} çıktı, derinlik çarpanı K = {multiplier}.",
                    en="{multiplier} · {c}: {multiplier} outputs from each input channel, the depth multiplier K = {multiplier}.",
                ),
            ),
            Option(
                c + c // 2,
                Text(
                    tr="Çıktı sayısı serbest değildir: {value} çıktı {c} gruba eşit bölünmez, PyTorch hata verir.",
                    en="The number of outputs is not free: {value} outputs do not fall into {c} equal groups, and PyTorch refuses.",
                ),
            ),
            Option(
                c // 2,
                Text(
                    tr="Depthwise katman kanalları birleştirmez: {c} grubun her birinden en az bir çıktı gelir.",
                    en="A depthwise layer does not merge channels: each of the {c} groups gives at least one output.",
                ),
            ),
            Option(
                c * multiplier + 2,
                Text(
                    tr="{value} sayısı {c} ile tam bölünmez: PyTorch hata verir.",
                    en="{value} is no multiple of {c}: PyTorch refuses.",
                ),
            ),
        ),
    )


def _grouped_weights(dice: Random) -> Drawn:
    groups, k = dice.choice((2, 4, 8)), dice.choice((1, 3, 5))
    c_in, c_out = groups * dice.choice((3, 4, 6, 10)), groups * dice.choice((5, 8, 12))
    layer, dense = ConvSpec(c_in, c_out, k, groups=groups), ConvSpec(c_in, c_out, k).weights
    return Drawn(
        Text(
            tr="`{line}` kaç ağırlık taşır?",
            en="How many weights does `{line}` hold?",
        ),
        {
            "line": layer.torch_line(),
            "c_in": c_in,
            "c_out": c_out,
            "groups": groups,
            "part": layer.weight_shape[1],
            "area": k * k,
            "dense": dense,
        },
        (
            Option(
                layer.weights,
                Text(
                    tr="{c_out} filtre, her biri kendi grubunun {part} kanalını okur: {c_out} × {part} × {area}.",
                    en="{c_out} filters, each of which reads the {part} channels of its group: {c_out} × {part} × {area}.",
                ),
            ),
            Option(
                dense,
                Text(
                    tr="Bu, `groups=1` olan katmanın sayısı. Gruplamak işi yalnızca bölüştürmez: gruplar arasındaki ağırlıklar hiç yoktur.",
                    en="That is the layer with `groups=1`. Grouping does more than share out the work: between groups there are no weights at all.",
                ),
            ),
            Option(
                dense // groups**2,
                Text(
                    tr="Bu tek bir grubun sayısı; {groups} grup var.",
                    en="That is a single group, and there are {groups} of them.",
                ),
            ),
            Option(
                c_out * groups * k * k,
                Text(
                    tr="`groups`, bir grubun büyüklüğü değil, grupların sayısıdır: her grupta {c_in} / {groups} = {part} kanal var.",
                    en="`groups` is the number of groups and not the size of one: each has {c_in} / {groups} = {part} channels.",
                ),
            ),
        ),
    )


def _weight_shape(dice: Random) -> Drawn:
    groups, k = dice.choice((2, 3, 4)), dice.choice((3, 5))
    c_in, c_out = groups * dice.choice((4, 5, 6)), groups * dice.choice((7, 8, 10))
    layer = ConvSpec(c_in, c_out, k, groups=groups)
    part = layer.weight_shape[1]
    return Drawn(
        Text(
            tr="`nn.Conv2d({c_in}, {c_out}, {k}, groups={groups})` için `weight.shape` nedir?",
            en="What is `weight.shape` for `nn.Conv2d({c_in}, {c_out}, {k}, groups={groups})`?",
        ),
        {"c_in": c_in, "c_out": c_out, "k": k, "groups": groups, "part": part},
        (
            Option(
                layer.weight_shape,
                Text(
                    tr="Tek bir tensör: {c_out} filtre, her biri {c_in} / {groups} = {part} kanal okur.",
                    en="A single tensor: {c_out} filters, each of which reads {c_in} / {groups} = {part} channels.",
                ),
            ),
            Option(
                (c_out // groups, part, k, k),
                Text(
                    tr="Bu tek bir grubun filtreleri. PyTorch bütün grupları alt alta, {c_out} satırlık tek bir tensörde saklar.",
                    en="Those are the filters of one group. PyTorch keeps all groups below one another, in a single tensor of {c_out} rows.",
                ),
            ),
            Option(
                (c_out, c_in, k, k),
                Text(
                    tr="`groups=1` olsaydı böyle olurdu. Burada bir filtre {c_in} yerine {part} kanal okur.",
                    en="So it would be with `groups=1`. Here a filter reads {part} channels, not {c_in}.",
                ),
            ),
            Option(
                (c_out // groups, c_in, k, k),
                Text(
                    tr="Bölünen, filtrelerin sayısı değil, her filtrenin okuduğu kanalların sayısıdır.",
                    en="What is divided is not the number of filters but the number of channels that each of them reads.",
                ),
            ),
        ),
    )


def _silent_trap(dice: Random) -> Drawn:
    c_out, part = dice.choice((8, 12, 16, 20, 32)), dice.choice((2, 3, 4))
    layer = ConvSpec(c_out * part, c_out, groups=c_out)
    return Drawn(
        Text(
            tr="Depthwise katman isteyen biri `nn.Conv2d({c_in}, {c_out}, 3, groups={c_out})` yazıyor. Her çıktı kaç giriş kanalı okur?",
            en="Someone who wants a depthwise layer writes `nn.Conv2d({c_in}, {c_out}, 3, groups={c_out})`. How many input channels does each output read?",
        ),
        {"c_in": layer.c_in, "c_out": c_out, "part": part},
        (
            Option(
                layer.weight_shape[1],
                Text(
                    tr="{c_in} / {c_out} = {part}: gruplu bir katmandır ve kanalları karıştırır. PyTorch susar.",
                    en="{c_in} / {c_out} = {part}: it is a grouped layer, and it mixes channels. PyTorch keeps silent.",
                ),
            ),
            Option(
                1,
                Text(
                    tr="1 olması için `groups`, C_out ile değil C_in ile aynı olmalıydı: `groups={c_in}`.",
                    en="For 1, `groups` would have to be C_in and not C_out: `groups={c_in}`.",
                ),
            ),
            Option(
                Text(tr="hiçbirini: PyTorch hata verir", en="none: PyTorch refuses"),
                Text(
                    tr="`groups={c_out}` her iki kanal sayısını da böler; PyTorch'un itirazı olmaz.",
                    en="`groups={c_out}` divides both channel counts; PyTorch has nothing against it.",
                ),
            ),
            Option(
                layer.c_in,
                Text(
                    tr="Bütün kanalları okumak `groups=1` ile olur.",
                    en="Reading all channels is what `groups=1` does.",
                ),
            ),
        ),
    )


def _missing_layer(dice: Random) -> Drawn:
    c_in, c_out = dice.choice((16, 24, 32, 40, 48)), dice.choice((64, 80, 96, 128))
    pair = separable(c_in, c_out)
    return Drawn(
        Text(
            tr="{c_in} → {c_out} kanallı bir depthwise separable blok için biri yalnızca `nn.Conv2d({c_in}, {c_in}, 3, groups={c_in})` yazmış. Eksik olan katmanın kaç ağırlığı var (bias yok)?",
            en="For a depthwise separable block, {c_in} → {c_out}, someone wrote `nn.Conv2d({c_in}, {c_in}, 3, groups={c_in})` and nothing else. How many weights are in the layer that is missing (no bias)?",
        ),
        {"c_in": c_in, "c_out": c_out},
        (
            Option(
                pair.pointwise.weights,
                Text(
                    tr="Kanalları karıştıran 1×1 katman eksik: {c_in} × {c_out}.",
                    en="What is missing is the 1×1 layer that mixes the channels: {c_in} × {c_out}.",
                ),
            ),
            Option(
                Text(tr="0: hiçbir şey eksik değil", en="0: nothing is missing"),
                Text(
                    tr="`groups={c_in}` ilk yarısıdır: çıktıların her biri tek bir kanal okur ve {c_out} kanala hiç çıkılmaz.",
                    en="`groups={c_in}` is the first half: each output reads a single channel, and there are not {c_out} of them.",
                ),
            ),
            Option(
                pair.depthwise.weights,
                Text(
                    tr="{c_in} × 9 yazılmış olan depthwise katmandır.",
                    en="{c_in} × 9 is the depthwise layer, which is there.",
                ),
            ),
            Option(
                ConvSpec(c_in, c_out).weights,
                Text(
                    tr="İkinci katmanın komşulara bakması gerekmez: 3×3 değil, 1×1.",
                    en="The second layer need not look at neighbours: it is a 1×1 and not a 3×3.",
                ),
            ),
        ),
    )


def _stride_twice(dice: Random) -> Drawn:
    size = dice.choice((28, 40, 48, 56, 64, 80, 112))
    first = ConvSpec.depthwise(16, stride=2, padding=1).output_shape(size, size)[1]
    second = ConvSpec.pointwise(16, 32, stride=2).output_shape(first, first)[1]
    unpadded = ConvSpec.depthwise(16, stride=2).output_shape(size, size)[1]
    return Drawn(
        Text(
            tr="Girdi {size}×{size}. Bir blokta depthwise 3×3 de (`padding=1`) pointwise da `stride=2` almış. Çıktı kaça kaç olur?",
            en="The input is {size}×{size}. In a block both the depthwise 3×3 (`padding=1`) and the pointwise layer got `stride=2`. What is the size of the output?",
        ),
        {"size": size, "first": first, "second": second},
        (
            Option(
                f"{second}×{second}",
                Text(
                    tr="Önce {first}, sonra {second}: adımı 2 olan bir 1×1 de haritayı yarıya indirir.",
                    en="First {first}, then {second}: a 1×1 with stride 2 halves the map as well.",
                ),
            ),
            Option(
                f"{first}×{first}",
                Text(
                    tr="Bu, ilk katmanın çıktısı. 1×1 katmanın adımı da sayılır: iki pikselden birini atlar.",
                    en="That is what the first layer puts out. The stride of the 1×1 counts, too: it skips every second pixel.",
                ),
            ),
            Option(
                f"{size}×{size}",
                Text(
                    tr="Dolgu, boyutu ancak adım 1 iken korur.",
                    en="Padding keeps the size only where the stride is 1.",
                ),
            ),
            Option(
                f"{unpadded}×{unpadded}",
                Text(
                    tr="Dolgu unutulmuş, ikinci adım da: dolgusuz ilk katman {value} verirdi.",
                    en="The padding is forgotten, and so is the second stride: without padding the first layer would give {value}.",
                ),
            ),
        ),
    )


def _message(dice: Random) -> Drawn:
    groups, part = dice.choice((2, 3, 4, 8)), dice.choice((5, 6, 10, 12, 16))
    c_out = groups * dice.choice((7, 9, 20))
    layer = ConvSpec(groups * part, c_out, groups=groups)
    return Drawn(
        Text(
            tr="PyTorch şöyle diyor: `Given groups={groups}, weight of size {shape}, expected input[1, {wrong}, 8, 8] to have N channels, but got {wrong} channels instead`. N yerine hangi sayı gelir?",
            en="PyTorch says: `Given groups={groups}, weight of size {shape}, expected input[1, {wrong}, 8, 8] to have N channels, but got {wrong} channels instead`. Which number stands for N?",
        ),
        {
            "groups": groups,
            "shape": str(list(layer.weight_shape)),
            "part": part,
            "c_out": c_out,
            "wrong": layer.c_in + 1,
        },
        (
            Option(
                layer.c_in,
                Text(
                    tr="{part} × {groups}: bir grubun kanal sayısı çarpı grup sayısı.",
                    en="{part} × {groups}: the channels of a group times the number of groups.",
                ),
            ),
            Option(
                part,
                Text(
                    tr="`weight.shape[1]` bir grubun kanal sayısıdır; {groups} grup var.",
                    en="`weight.shape[1]` is the channels of one group, and there are {groups} groups.",
                ),
            ),
            Option(
                c_out,
                Text(
                    tr="{c_out} çıktı kanallarının sayısı; hata girdinin kanallarından söz ediyor.",
                    en="{c_out} is the number of output channels; the message speaks of those of the input.",
                ),
            ),
            Option(
                groups,
                Text(
                    tr="{groups} grupların sayısı; her birinde {part} kanal var.",
                    en="{groups} is the number of groups; each has {part} channels.",
                ),
            ),
        ),
    )


def _divided_again(dice: Random) -> Drawn:
    channels, multiplier = dice.choice((16, 24, 32, 48)), dice.choice((1, 2, 3))
    size = dice.choice((14, 16, 20, 28))
    layer = ConvSpec.depthwise(channels, multiplier, padding=1)
    macs = layer.macs(size, size)
    return Drawn(
        Text(
            tr="Bir depthwise katmanın ağırlık boyutu {shape}, `groups={channels}`, çıktı haritası {size}×{size}. Kaç MAC yapar?",
            en="The weight shape of a depthwise layer is {shape}, `groups={channels}`, its output map {size}×{size}. How many MACs does it need?",
        ),
        {"shape": layer.weight_shape, "weights": layer.weights, "channels": channels, "size": size},
        (
            Option(
                macs,
                Text(
                    tr="{weights} ağırlık × {size} × {size} konum. `groups`, ağırlık boyutunun içinde zaten var.",
                    en="{weights} weights × {size} × {size} positions. The weight shape has `groups` in it already.",
                ),
            ),
            Option(
                macs // channels,
                Text(
                    tr="`groups` ile bir kez daha bölünmüş. Ağırlık boyutundaki 1, C_in / `groups` demektir; bölme yapılmıştır.",
                    en="It is divided by `groups` once more. The 1 in the weight shape is C_in / `groups`: that division is done.",
                ),
            ),
            Option(
                macs * channels,
                Text(
                    tr="`groups` yokmuş gibi: her filtre {channels} değil, tek bir kanal okur.",
                    en="As if there were no `groups`: each filter reads a single channel, not {channels}.",
                ),
            ),
            Option(
                layer.weights,
                Text(
                    tr="Bu, ağırlıkların sayısı. Her biri {size} × {size} konumda kullanılır.",
                    en="That is the number of weights. Each is used at {size} × {size} positions.",
                ),
            ),
        ),
    )


CODE = {
    "G09": Template("10_channels_groups", _legal_outputs),
    "G14": Template("02_decomposition", _grouped_weights),
    "G20": Template("08_compare", _weight_shape),
    "G21": Template("10_channels_groups", _silent_trap),
    "G22": Template("09_separable", _missing_layer),
    "G23": Template("09_separable", _stride_twice),
    "G25": Template("10_channels_groups", _message),
    "G26": Template("06_networks", _divided_again),
}
