"""What layers cost, what splitting them saves, and what it cannot do: chapters 01 to 05."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from ...arithmetic import ConvSpec, separable
from ...words.language import Text
from .template import Drawn, Option, Template, growth, share, times

UNCHANGED = Text(tr="değişmez", en="it stays the same")


def _maps(dice: Random) -> Drawn:
    c_in, c_out = dice.choice((4, 5, 6, 8, 10)), dice.choice((12, 16, 20, 24, 48))
    return Drawn(
        Text(
            tr="`nn.Conv2d({c_in}, {c_out}, 3)` {c_in} kanallı bir girdi okuyor. Çıktıda kaç kanal olur?",
            en="`nn.Conv2d({c_in}, {c_out}, 3)` reads an input of {c_in} channels. How many channels come out?",
        ),
        {"c_in": c_in, "c_out": c_out},
        (
            Option(
                c_out,
                Text(
                    tr="{c_out} filtre var; her biri bütün giriş kanallarını okur, toplar ve tek bir harita verir.",
                    en="There are {c_out} filters; each reads all input channels, adds and gives a single map.",
                ),
            ),
            Option(
                c_in * c_out,
                Text(
                    tr="{c_in} × {c_out} her çekirdeğe ayrı bir harita verir. Oysa filtre, {c_in} çekirdeğinin sonuçlarını toplar.",
                    en="{c_in} × {c_out} gives each kernel a map of its own. But a filter adds what its {c_in} kernels find.",
                ),
            ),
            Option(
                c_in,
                Text(
                    tr="Kanal sayısı korunmaz: kaç kanal çıkacağını filtrelerin sayısı belirler.",
                    en="Channels are not kept: the number of filters decides how many come out.",
                ),
            ),
            Option(
                c_in + c_out,
                Text(
                    tr="Filtrelerin haritaları girdiye eklenmez, onun yerine geçer.",
                    en="The maps of the filters are not added to the input; they take its place.",
                ),
            ),
        ),
    )


def _kernels(dice: Random) -> Drawn:
    c_in, c_out, k = dice.choice((3, 6, 10, 12)), dice.choice((16, 20, 24, 32, 40)), dice.choice((3, 5, 7))
    return Drawn(
        Text(
            tr="{c_in} → {c_out} kanallı standart {k}×{k} katmanda, bias olmadan, kaç ağırlık var?",
            en="How many weights are in a standard {k}×{k} layer from {c_in} to {c_out} channels, without a bias?",
        ),
        {"c_in": c_in, "c_out": c_out, "k": k, "area": k * k},
        (
            Option(
                ConvSpec(c_in, c_out, k).weights,
                Text(
                    tr="{c_out} filtre × {c_in} çekirdek × {area} sayı.",
                    en="{c_out} filters × {c_in} kernels × {area} numbers.",
                ),
            ),
            Option(
                c_out * k * k,
                Text(
                    tr="{c_out} × {area} bütün kanallara tek bir çekirdek verir. Filtrede her giriş kanalının kendi çekirdeği vardır.",
                    en="{c_out} × {area} gives all channels one kernel. In a filter each input channel has a kernel of its own.",
                ),
            ),
            Option(
                c_in * c_out,
                Text(
                    tr="{c_in} × {c_out} çekirdeklerin sayısıdır. Her birinde {area} ağırlık var.",
                    en="{c_in} × {c_out} is the number of kernels. Each of them holds {area} weights.",
                ),
            ),
            Option(
                c_in * k * k,
                Text(
                    tr="{c_in} × {area} tek bir filtredir. Katmanda {c_out} filtre var.",
                    en="{c_in} × {area} is a single filter. The layer has {c_out} of them.",
                ),
            ),
        ),
    )


def _positions(dice: Random) -> Drawn:
    c_in, c_out = dice.choice((3, 8, 16, 24)), dice.choice((32, 40, 64, 96))
    size = dice.choice((24, 32, 48, 64, 96))
    layer = ConvSpec(c_in, c_out, 3, stride=2, padding=1)
    out = layer.output_shape(size, size)[1]
    return Drawn(
        Text(
            tr="{c_in} → {c_out} kanal, 3×3, adım (stride) 2, `padding=1`; girdi {size}×{size}. Katmanın {weights} ağırlığı var. Kaç MAC yapar?",
            en="{c_in} → {c_out} channels, 3×3, stride 2, `padding=1`; the input is {size}×{size}. The layer has {weights} weights. How many MACs does it need?",
        ),
        {
            "c_in": c_in,
            "c_out": c_out,
            "size": size,
            "weights": layer.weights,
            "out": out,
            "half": out // 2,
        },
        (
            Option(
                layer.macs(size, size),
                Text(
                    tr="{weights} × {out} × {out}: her ağırlık, çıktının her konumunda bir kez.",
                    en="{weights} × {out} × {out}: every weight once at each position of the output.",
                ),
            ),
            Option(
                layer.weights * size * size,
                Text(
                    tr="{weights} × {size} × {size} girdinin konumlarını sayar. Filtre adım 2 ile ilerler ve her yönde {out} konumda durur.",
                    en="{weights} × {size} × {size} counts the positions of the input. With stride 2 the filter stops at {out} places in each direction.",
                ),
            ),
            Option(
                layer.weights * (out // 2) ** 2,
                Text(
                    tr="{weights} × {half} × {half} adıma iki kez böler. Adım, {out}×{out} çıktının içinde zaten var.",
                    en="{weights} × {half} × {half} divides by the stride twice. The output, {out}×{out}, has the stride in it already.",
                ),
            ),
            Option(
                layer.weights * out,
                Text(
                    tr="{weights} × {out} haritanın tek bir kenarını sayar. Haritanın iki kenarı var.",
                    en="{weights} × {out} counts along one side of the map. A map has two sides.",
                ),
            ),
        ),
    )


def _flops(dice: Random) -> Drawn:
    c_in, c_out = dice.choice((8, 16, 24, 32)), dice.choice((16, 32, 48, 64))
    size = dice.choice((14, 16, 20, 28))
    macs = ConvSpec(c_in, c_out, 3, padding=1).macs(size, size)
    return Drawn(
        Text(
            tr="Bir katman {size}×{size} haritada {macs} MAC yapıyor. İleri hesapta `FlopCounterMode` onun için ne yazar?",
            en="A layer does {macs} MACs on a map of {size}×{size}. What does `FlopCounterMode` say of its forward pass?",
        ),
        {"c_in": c_in, "c_out": c_out, "size": size, "macs": macs},
        (
            Option(
                2 * macs,
                Text(
                    tr="Her MAC bir çarpma ve bir toplamadır: tam iki katı.",
                    en="Each MAC is a multiplication and an addition: exactly twice as many.",
                ),
            ),
            Option(
                macs,
                Text(
                    tr="Bu, MAC sayısının kendisi. Bir MAC iki işlemdir: bir çarpma, bir toplama.",
                    en="That is the number of MACs itself. A MAC is two operations: a multiplication and an addition.",
                ),
            ),
            Option(
                macs // 2,
                Text(
                    tr="Yarısı ters yöndedir: 1 MAC = 2 FLOP, yani FLOP sayısı daha büyüktür.",
                    en="Half goes the wrong way: 1 MAC = 2 FLOPs, so the number of FLOPs is the larger one.",
                ),
            ),
            Option(
                6 * macs,
                Text(
                    tr="Altı katı, kabaca bütün bir eğitim adımıdır: ileri hesap ve geri yayılım birlikte. Burada yalnızca ileri hesap var.",
                    en="Six times as many is roughly a whole step of training, forward and backward. Here there is the forward pass alone.",
                ),
            ),
        ),
    )


def _one_pixel(dice: Random) -> Drawn:
    k = dice.choice((3, 5, 7, 9))
    area = ConvSpec(1, 1, k).weights
    return Drawn(
        Text(
            tr="Girdinin ortasında tek bir piksel, bütün kanallarıyla değişiyor. Çıktının en çok kaç konumu değişir: 1×1 konvolüsyonda ve depthwise {k}×{k} konvolüsyonda (adım 1, boyut korunuyor)?",
            en="One pixel in the middle of the input changes, in all of its channels. How many positions of the output can change: with a 1×1 convolution, and with a depthwise {k}×{k} one (stride 1, size kept)?",
        ),
        {"k": k, "area": area},
        (
            Option(
                f"1×1: 1, depthwise: {area}",
                Text(
                    tr="1×1 yalnızca aynı pikselin kanallarını okur; {k}×{k} pencere ise bu pikseli {area} yerden görür.",
                    en="A 1×1 reads the channels of its own pixel alone, while a window of {k}×{k} sees this pixel from {area} places.",
                ),
            ),
            Option(
                f"1×1: {area}, depthwise: 1",
                Text(
                    tr="İki iş yer değiştirmiş: kanalları karıştıran 1×1'dir, komşulara bakan depthwise.",
                    en="The two jobs have changed places: the 1×1 mixes channels, and the depthwise layer looks at neighbours.",
                ),
            ),
            Option(
                "1×1: 1, depthwise: 1",
                Text(
                    tr="Depthwise katman kanalları ayrı tutar, ama her kanalda komşulara bakar.",
                    en="A depthwise layer keeps the channels apart, and in each of them it looks at neighbours.",
                ),
            ),
            Option(
                f"1×1: {area}, depthwise: {area}",
                Text(
                    tr="1×1'in penceresi tek bir pikseldir: komşularına hiç bakmaz.",
                    en="The window of a 1×1 is a single pixel: it does not look at neighbours at all.",
                ),
            ),
        ),
    )


def _exact_copy(dice: Random) -> Drawn:
    c_in, c_out, k = dice.choice((8, 16, 32)), dice.choice((36, 40, 48, 64)), dice.choice((3, 5))
    area = k * k
    return Drawn(
        Text(
            tr="Ağırlıkları rastgele seçilmiş bir standart {k}×{k} katman var: {c_in} → {c_out}. Onu her girdide tam olarak kopyalayan depthwise + pointwise çiftinde kanal başına en az kaç depthwise filtre (K) gerekir?",
            en="A standard {k}×{k} layer, {c_in} → {c_out}, has random weights. How many depthwise filters per channel (K) does a depthwise + pointwise pair need at least, to copy it exactly for every input?",
        ),
        {"c_in": c_in, "c_out": c_out, "k": k, "area": area},
        (
            Option(
                min(area, c_out),
                Text(
                    tr="Bir kanalı okuyan {c_out} çekirdek {area} boyutlu bir uzayı doldurur: rank {area}, o kadar da filtre.",
                    en="The {c_out} kernels that read one channel fill a space of {area} dimensions: rank {area}, and as many filters.",
                ),
            ),
            Option(
                1,
                Text(
                    tr="K = 1 aynı işi başka türlü yazmak değildir: ancak her kanalın {c_out} çekirdeği tek bir çekirdeğin katlarıysa yeter.",
                    en="K = 1 is no other way of writing the same: it is enough only if each channel's {c_out} kernels are multiples of one.",
                ),
            ),
            Option(
                k,
                Text(
                    tr="{k}, çekirdeğin bir kenarıdır. Çekirdekte {area} serbest sayı var.",
                    en="{k} is one side of the kernel. A kernel has {area} free numbers.",
                ),
            ),
            Option(
                c_out,
                Text(
                    tr="{c_out} filtre yeter, ama gereğinden çoktur: {area} sayıdan oluşan çekirdeklerin rankı {area} değerini aşmaz.",
                    en="{c_out} filters are enough, and more than needed: the rank of kernels of {area} numbers is {area} at most.",
                ),
            ),
        ),
    )


def _separable(dice: Random) -> Drawn:
    c, k = dice.choice((12, 16, 20, 24, 40, 48)), dice.choice((3, 5, 7))
    pair = separable(c, c, k)
    return Drawn(
        Text(
            tr="{c} → {c} kanal, {k}×{k}, bias yok. Depthwise separable (derinlemesine ayrılabilir) konvolüsyon kaç ağırlık taşır?",
            en="{c} → {c} channels, {k}×{k}, no bias. How many weights does the depthwise separable convolution hold?",
        ),
        {"c": c, "k": k, "area": k * k, "first": pair.depthwise.weights, "second": pair.pointwise.weights},
        (
            Option(
                pair.params,
                Text(
                    tr="{c} × {area} = {first} depthwise, {c} × {c} = {second} pointwise.",
                    en="{c} × {area} = {first} in the depthwise layer, {c} × {c} = {second} in the pointwise one.",
                ),
            ),
            Option(
                ConvSpec(c, c, (k, 1)).weights + ConvSpec(c, c, (1, k)).weights,
                Text(
                    tr="Bu, {k}×1 ve ardından 1×{k}: uzamsal olarak ayrılabilir konvolüsyon. Depthwise separable, komşularla kanalları ayırır.",
                    en="That is {k}×1 and then 1×{k}: a spatially separable convolution. Depthwise separable takes neighbours and channels apart.",
                ),
            ),
            Option(
                ConvSpec(c, c, k).weights,
                Text(
                    tr="Bu, hiç ayrılmamış standart katman: {c} × {c} × {area}.",
                    en="That is the standard layer, not taken apart: {c} × {c} × {area}.",
                ),
            ),
            Option(
                pair.depthwise.weights,
                Text(
                    tr="{first} yalnızca depthwise yarısıdır. Kanalları karıştıran 1×1 katman eksik.",
                    en="{first} is the depthwise half alone. The 1×1 layer that mixes the channels is missing.",
                ),
            ),
        ),
    )


def _stack(dice: Random) -> Drawn:
    channels, layers = dice.choice((8, 12, 16, 24, 32)), dice.choice((2, 3, 4, 5, 6))
    changed = dice.randrange(channels)
    return Drawn(
        Text(
            tr="{channels} kanal üzerinde {layers} depthwise 3×3 katman arka arkaya. Girdinin yalnızca {changed} numaralı kanalı değişiyor. Son çıktının kaç kanalı değişebilir?",
            en="{layers} depthwise 3×3 layers in a row, on {channels} channels. Only channel {changed} of the input changes. How many channels of the last output can change?",
        ),
        {"channels": channels, "layers": layers, "changed": changed},
        (
            Option(
                len(ConvSpec.depthwise(channels).group(changed).outputs),
                Text(
                    tr="Her katman {changed} numaralı kanalı yine {changed} numaralı kanala götürür, zincir ne kadar uzarsa uzasın.",
                    en="Each layer takes channel {changed} to channel {changed} again, however long the chain.",
                ),
            ),
            Option(
                channels,
                Text(
                    tr="Derinlik kanalları karıştırmaz: onun için kanallar arasında okuyan bir 1×1 gerekir.",
                    en="Depth does not mix channels: for that there has to be a 1×1, which reads across them.",
                ),
            ),
            Option(
                layers + 1,
                Text(
                    tr="Her katmanda bir komşuya yayılan, kanallar değil piksellerdir.",
                    en="What spreads to a neighbour with every layer is pixels, not channels.",
                ),
            ),
            Option(
                channels // 2,
                Text(
                    tr="Kanalların yarısına giden bir yol yok: depthwise katmanda her kanal tek başınadır.",
                    en="No path leads to half of the channels: in a depthwise layer each channel is alone.",
                ),
            ),
        ),
    )


def _saving(dice: Random) -> Drawn:
    k, c_out = dice.choice((3, 5, 7)), dice.choice((6, 10, 12, 16, 24, 36, 40))
    return Drawn(
        Text(
            tr="{k}×{k} çekirdek, C_out = {c_out}. Depthwise + pointwise çiftinin ağırlıkları, yerini aldığı standart katmanınkinden kaç kat azdır?",
            en="A {k}×{k} kernel, C_out = {c_out}. How many times fewer weights does the depthwise + pointwise pair have than the standard layer that it replaces?",
        ),
        {"k": k, "c_out": c_out, "area": k * k},
        (
            Option(
                times(Fraction(ConvSpec(64, c_out, k).weights, separable(64, c_out, k).params)),
                Text(
                    tr="1/{c_out} + 1/{area} payının tersi. C_in sadeleşir.",
                    en="The inverse of 1/{c_out} + 1/{area}. C_in cancels.",
                ),
            ),
            Option(
                times(k * k),
                Text(
                    tr="{area} yalnızca çok büyük C_out için yaklaşılan sınırdır: depthwise katman, 1×1 katmanın 1/{area} payına 1/{c_out} ekler.",
                    en="{area} is a limit that very large C_out come close to: to the 1×1 layer's share, 1/{area}, the depthwise layer adds 1/{c_out}.",
                ),
            ),
            Option(
                times(c_out),
                Text(
                    tr="1/{c_out} yalnızca depthwise katmanın payıdır; 1×1 katman ona 1/{area} ekler.",
                    en="1/{c_out} is the share of the depthwise layer alone; the 1×1 layer adds 1/{area}.",
                ),
            ),
            Option(
                Text(tr="C_in bilinmeden söylenemez", en="it cannot be said without C_in"),
                Text(
                    tr="İki katmanın ağırlıkları da, standart katmanınkiler de C_in ile doğru orantılıdır: oranda C_in kalmaz.",
                    en="Both layers of the pair grow with C_in, and so does the standard layer: C_in leaves the ratio.",
                ),
            ),
        ),
    )


def _larger_kernel(dice: Random) -> Drawn:
    c_in, c_out, k = dice.choice((32, 48, 64)), dice.choice((64, 80, 96, 160)), dice.choice((5, 7))
    small, large = separable(c_in, c_out, 3).params, separable(c_in, c_out, k).params
    return Drawn(
        Text(
            tr="{c_in} → {c_out} kanallı depthwise separable blokta depthwise çekirdek 3×3 yerine {k}×{k} oluyor; harita aynı. Bloğun MAC sayısı yaklaşık kaç katı olur?",
            en="In a depthwise separable block, {c_in} → {c_out}, the depthwise kernel grows from 3×3 to {k}×{k}; the map stays. By what factor, about, do the MACs of the block grow?",
        ),
        {"c_in": c_in, "c_out": c_out, "k": k, "area": k * k},
        (
            Option(
                growth(Fraction(large, small)),
                Text(
                    tr="({c_out} + {area}) / ({c_out} + 9): işin çoğu 1×1 katmanda, o da aynı kalır.",
                    en="({c_out} + {area}) / ({c_out} + 9): most of the work is in the 1×1 layer, and that stays as it is.",
                ),
            ),
            Option(
                growth(Fraction(k * k, 9)),
                Text(
                    tr="{area} / 9 yalnızca depthwise katmanın büyümesidir; bloğun işinin küçük bölümü ondadır.",
                    en="{area} / 9 is how the depthwise layer grows; it does the smaller part of the block's work.",
                ),
            ),
            Option(
                growth(Fraction(k, 3)),
                Text(
                    tr="{k} / 3 çekirdeğin bir kenarını karşılaştırır; ağırlıklar ise alanla artar, o da yalnızca depthwise katmanda.",
                    en="{k} / 3 compares one side of the kernel; weights grow with its area, and in the depthwise layer alone.",
                ),
            ),
            Option(
                UNCHANGED,
                Text(
                    tr="Ucuzdur, ama bedava değil: depthwise katman {area} / 9 katına çıkar.",
                    en="It is cheap, but not free: the depthwise layer does {area} / 9 times the work.",
                ),
            ),
        ),
    )


def _whole_network(dice: Random) -> Drawn:
    first, second, third = dice.choice((8, 16)), dice.choice((24, 32)), dice.choice((40, 48, 64))
    layers = ((3, first), (first, second), (second, third))
    dense = sum(ConvSpec(*channels).weights for channels in layers)
    pairs = sum(separable(*channels).params for channels in layers)
    linear = third * dice.choice((600, 800, 1000))
    return Drawn(
        Text(
            tr="Bir ağın konvolüsyonlarında {dense} ağırlık, sonundaki doğrusal katmanda {linear} parametre var. Konvolüsyonlar çiftlere ayrılınca {pairs} ağırlıkları kalıyor. Ağ, başlangıçtaki parametrelerinin yüzde kaçını taşır?",
            en="The convolutions of a network hold {dense} weights, the linear layer at its end {linear} parameters. Split into pairs, the convolutions keep {pairs} weights. What share of its parameters does the network keep?",
        ),
        {"dense": dense, "pairs": pairs, "linear": linear},
        (
            Option(
                share(Fraction(pairs + linear, dense + linear)),
                Text(
                    tr="({pairs} + {linear}) / ({dense} + {linear}): doğrusal katman olduğu gibi kalır.",
                    en="({pairs} + {linear}) / ({dense} + {linear}): the linear layer stays as it is.",
                ),
            ),
            Option(
                share(Fraction(pairs, dense)),
                Text(
                    tr="{pairs} / {dense} konvolüsyonların oranıdır. Parametrelerin çoğu, hiç değişmeyen doğrusal katmanda.",
                    en="{pairs} / {dense} is the ratio of the convolutions. Most parameters are in the linear layer, which does not change.",
                ),
            ),
            Option(
                share(Fraction(linear, dense + linear)),
                Text(
                    tr="Bu, doğrusal katmanın payıdır; konvolüsyonlardan kalan {pairs} ağırlık da ağın içinde.",
                    en="That is the share of the linear layer; the {pairs} weights that the convolutions keep belong to the network, too.",
                ),
            ),
            Option(
                share(Fraction(pairs, dense + linear)),
                Text(
                    tr="Kalan konvolüsyonları bütün ağa böler; kalan parametrelerin çoğu ise doğrusal katmanda.",
                    en="It divides what the convolutions keep by all of the network; most of what is kept is in the linear layer.",
                ),
            ),
        ),
    )


def _one_output(dice: Random) -> Drawn:
    c, k = dice.choice((16, 24, 32, 40, 48, 96)), dice.choice((3, 5))
    dense = ConvSpec(c, 1, k).weights
    return Drawn(
        Text(
            tr="{c} → 1 kanal, {k}×{k}: standart katmanın {dense} ağırlığı var. Onun yerini alan depthwise + pointwise çifti kaç ağırlık taşır?",
            en="{c} → 1 channels, {k}×{k}: the standard layer has {dense} weights. How many does the depthwise + pointwise pair hold that takes its place?",
        ),
        {"c": c, "k": k, "area": k * k, "dense": dense},
        (
            Option(
                separable(c, 1, k).params,
                Text(
                    tr="{c} × {area} depthwise ve {c} × 1 pointwise: tek çıktıda çift daha pahalıdır.",
                    en="{c} × {area} depthwise and {c} × 1 pointwise: with a single output the pair costs more.",
                ),
            ),
            Option(
                dense // (k * k),
                Text(
                    tr="{dense} / {area} çiftin her zaman {area} kat ucuz olduğunu varsayar. Tasarruf C_out ile gelir, burada C_out = 1.",
                    en="{dense} / {area} supposes that a pair is always {area} times cheaper. The saving comes with C_out, and here C_out = 1.",
                ),
            ),
            Option(
                dense,
                Text(
                    tr="Bu, depthwise katmanın kendisi; 1×1 katman bunun üstüne gelir.",
                    en="That is the depthwise layer itself; the 1×1 layer comes on top of it.",
                ),
            ),
            Option(
                k * k + c,
                Text(
                    tr="Bütün kanallara tek bir çekirdek verir. Depthwise katmanda her kanalın kendi {area} ağırlığı vardır.",
                    en="It gives all channels one kernel. In a depthwise layer each channel has its own {area} weights.",
                ),
            ),
        ),
    )


def _activations(dice: Random) -> Drawn:
    c_in, c_out = dice.choice((16, 24, 32, 48)), dice.choice((40, 64, 80, 96, 128))
    dense, pair = ConvSpec(c_in, c_out, padding=1), separable(c_in, c_out, padding=1)
    return Drawn(
        Text(
            tr="Standart {c_in} → {c_out} 3×3 katmanın yerine depthwise + pointwise çifti koydunuz: {dense} ağırlık {pair} oldu, harita boyutu aynı. Eğitimde saklanan katman çıktılarındaki değerlerin sayısı kaç katı olur?",
            en="In place of a standard 3×3 layer, {c_in} → {c_out}, you put a depthwise + pointwise pair: {dense} weights became {pair}, the map kept its size. By what factor does the number of values in the layers' outputs, which training stores, change?",
        ),
        {"c_in": c_in, "c_out": c_out, "dense": dense.weights, "pair": pair.params},
        (
            Option(
                growth(Fraction(pair.depthwise.c_out + pair.pointwise.c_out, dense.c_out)),
                Text(
                    tr="Piksel başına {c_out} yerine {c_in} + {c_out} değer: arada bir harita daha var. Az ağırlık, az bellek demek değildir.",
                    en="{c_in} + {c_out} values a pixel in place of {c_out}: there is one more map in between. Fewer weights do not mean less memory.",
                ),
            ),
            Option(
                growth(Fraction(pair.params, dense.weights)),
                Text(
                    tr="{pair} / {dense} ağırlıkların oranıdır. Saklanan haritalar ağırlıkları izlemez.",
                    en="{pair} / {dense} is the ratio of the weights. The maps that are stored do not follow them.",
                ),
            ),
            Option(
                UNCHANGED,
                Text(
                    tr="Son çıktı aynı kalır, ama depthwise katmanın {c_in} kanallı çıktısı da saklanır.",
                    en="The last output is the same, but the {c_in} channels of the depthwise layer are stored as well.",
                ),
            ),
            Option(
                growth(2),
                Text(
                    tr="İki katman var, ama çıktıları eşit büyüklükte değil: {c_in} ve {c_out} kanal.",
                    en="There are two layers, but their outputs differ in size: {c_in} and {c_out} channels.",
                ),
            ),
        ),
    )


def _folded(dice: Random) -> Drawn:
    c_in, c_out, k = dice.choice((8, 12, 16)), dice.choice((24, 32, 48)), dice.choice((3, 5))
    return Drawn(
        Text(
            tr="Depthwise {k}×{k} ({c_in} kanal), hemen ardından pointwise {c_in} → {c_out}; arada ne toplu normalleştirme ne ReLU var, bias da yok. Her girdide aynı çıktıyı veren tek bir standart konvolüsyonun ağırlık boyutu nedir?",
            en="A depthwise {k}×{k} layer ({c_in} channels), and right after it a pointwise one, {c_in} → {c_out}; no batch norm and no ReLU in between, and no bias. What is the weight shape of the single standard convolution that gives the same output for every input?",
        ),
        {"c_in": c_in, "c_out": c_out, "k": k},
        (
            Option(
                ConvSpec(c_in, c_out, k).weight_shape,
                Text(
                    tr="W[o, c] = p[o, c] · d[c]: iki katman tek bir standart katmanda birleşir, çekirdekleri kısıtlıdır.",
                    en="W[o, c] = p[o, c] · d[c]: the two fold into one standard layer, whose kernels are restricted.",
                ),
            ),
            Option(
                Text(tr="öyle bir katman yoktur", en="there is no such layer"),
                Text(
                    tr="İki katman tek katmandan fazlasını yapmaz, aralarında doğrusal olmayan bir şey durmadıkça: W[o, c] = p[o, c] · d[c].",
                    en="Two layers do no more than one unless something that is not linear stands between them: W[o, c] = p[o, c] · d[c].",
                ),
            ),
            Option(
                (c_out, 1, k, k),
                Text(
                    tr="İkinci sayı 1 olsaydı her çıktı tek bir kanal okurdu. Pointwise katman bütün kanalları okur.",
                    en="With a 1 in second place each output would read one channel. The pointwise layer reads all of them.",
                ),
            ),
            Option(
                (c_out, c_in, 1, 1),
                Text(
                    tr="Bu, pointwise katmanın kendisi: {k}×{k} pencere kaybolmuş.",
                    en="That is the pointwise layer itself: the {k}×{k} window got lost.",
                ),
            ),
        ),
    )


COSTS = {
    "G01": Template("01_cost", _maps),
    "G02": Template("01_cost", _kernels),
    "G03": Template("01_cost", _positions),
    "G04": Template("01_cost", _flops),
    "G05": Template("02_decomposition", _one_pixel),
    "G06": Template("05_limits", _exact_copy),
    "G07": Template("02_decomposition", _separable),
    "G08": Template("03_depthwise", _stack),
    "G10": Template("04_savings", _saving),
    "G11": Template("04_savings", _larger_kernel),
    "G12": Template("04_savings", _whole_network),
    "G13": Template("04_savings", _one_output),
    "G15": Template("05_limits", _activations),
    "G24": Template("05_limits", _folded),
}
