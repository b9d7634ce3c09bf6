"""What the one-page summary of the course says."""

from __future__ import annotations

from .language import Text

TITLE = Text(tr="Konvolüsyonlar, tek sayfada", en="Convolutions on one page")
EXAMPLE = Text(
    tr="Örnek: C_in = {c_in}, C_out = {c_out}, k = {k}, {size} × {size} harita. Küçük kareler ağırlık matrisidir: satırlar çıktı, sütunlar giriş kanalları.",
    en="Example: C_in = {c_in}, C_out = {c_out}, k = {k}, a map of {size} × {size}. The small squares are weight matrices: rows are outputs, columns inputs.",
)
SHAPE = Text(tr="Ağırlık boyutu", en="Weight shape")
WEIGHTS = Text(tr="Ağırlık", en="Weights")
MACS = Text(tr="MAC", en="MACs")

NAMES = {
    "standard": Text(
        tr="Standart: her çıktı bütün girişleri okur", en="Standard: each output reads every input"
    ),
    "grouped": Text(tr="Gruplu: her çıktı kendi grubunu okur", en="Grouped: each output reads its own group"),
    "depthwise": Text(
        tr="Depthwise (derinlemesine): her çıktı tek kanal okur",
        en="Depthwise: each output reads one channel",
    ),
    "pointwise": Text(
        tr="Pointwise (noktasal, 1×1): kanalları karıştırır, komşuya bakmaz",
        en="Pointwise (1×1): mixes channels, looks at no neighbour",
    ),
    "separable": Text(
        tr="Depthwise + pointwise: iki iş, iki katman", en="Depthwise + pointwise: two jobs, two layers"
    ),
}

FORMULAS = (
    (
        Text(tr="Ağırlıklar", en="Weights"),
        Text(tr="C_out × (C_in / groups) × k × k", en="C_out × (C_in / groups) × k × k"),
    ),
    (Text(tr="Çarp-topla", en="MACs"), Text(tr="ağırlıklar × H_out × W_out", en="weights × H_out × W_out")),
    (
        Text(tr="Çıktı boyutu", en="Output size"),
        Text(
            tr="⌊(H + 2 · padding − dilation · (k − 1) − 1) / stride⌋ + 1",
            en="⌊(H + 2 · padding − dilation · (k − 1) − 1) / stride⌋ + 1",
        ),
    ),
    (
        Text(tr="Çift / standart", en="Pair / standard"),
        Text(tr="1 / C_out + 1 / k² = {ratio}", en="1 / C_out + 1 / k² = {ratio}"),
    ),
    (
        Text(tr="Depthwise", en="Depthwise"),
        Text(tr="groups = C_in ve C_out = K · C_in", en="groups = C_in and C_out = K · C_in"),
    ),
)

CAUTIONS = (
    Text(
        tr="Depthwise kanalları karıştırmaz; karıştıran, ardından gelen 1×1'dir.",
        en="Depthwise does not mix channels; the 1×1 behind it does.",
    ),
    Text(
        tr="`groups` grupları sayar, bir gruptaki kanalları değil; C_in'i de C_out'u da tam böler.",
        en="`groups` counts groups, not the channels in one, and divides both C_in and C_out.",
    ),
    Text(
        tr="Çift, standart katmanın ucuz bir kopyası değildir: daha az şey yapabilen başka bir fonksiyondur.",
        en="The pair is no cheap copy of the standard layer: it is another function, which can do less.",
    ),
    Text(
        tr="8 kat az MAC, 8 kat hız demek değildir: süreyi çoğu kez bellek belirler. Ölçün.",
        en="8 times fewer MACs are not 8 times the speed: memory often sets the pace. Measure.",
    ),
    Text(
        tr="Bir katmanın kazancı ağın kazancı değildir: önce pahalı katmanları sayın.",
        en="What one layer saves is not what the network saves: count the expensive layers first.",
    ),
)
ALT = Text(
    tr="Tek sayfalık özet. Beş katman, ağırlık ve MAC sayılarıyla: {layers}. Altında beş formül ve beş uyarı.",
    en="A summary on one page. Five layers with their weights and MACs: {layers}. Below, five formulas and five cautions.",
)
