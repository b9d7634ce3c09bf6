"""What the explorer says that follows one changed pixel through layers."""

from __future__ import annotations

from ..language import Text

NAME = Text(tr="Bir pikseli değiştirin: hangi çıktılar değişir?", en="Change a pixel: which outputs change?")
TITLE = Text(
    tr="{kind}: değişen çıktı kanalı {changed} / {outputs}",
    en="{kind}: changed output channels: {changed} of {outputs}",
)
IN_A_ROW = Text(tr="{kind}, arka arkaya {layers} kez", en="{kind}, {layers} in a row")

KIND = Text(tr="Katman", en="Layer")
KINDS = {
    "depthwise": Text(tr="Depthwise 3×3", en="Depthwise 3×3"),
    "grouped": Text(tr="Gruplu 3×3, groups=2", en="Grouped 3×3, groups=2"),
    "pointwise": Text(tr="Pointwise 1×1", en="Pointwise 1×1"),
    "separable": Text(tr="Depthwise 3×3 + pointwise 1×1", en="Depthwise 3×3 + pointwise 1×1"),
    "standard": Text(tr="Standart 3×3", en="Standard 3×3"),
}
LAYERS = Text(tr="Arka arkaya kaç katman", en="How many in a row")
CHANNEL = Text(tr="Değişen giriş kanalı", en="Input channel that changes")

ALONE = Text(tr="Tek depthwise katman", en="A single depthwise layer")
TEN = Text(tr="On depthwise katman", en="Ten depthwise layers")
HALVES = Text(tr="İki grup, on katman", en="Two groups, ten layers")
MIXING = Text(tr="Yalnızca pointwise", en="Pointwise alone")
PAIR = Text(tr="Depthwise + pointwise", en="Depthwise + pointwise")

# In the picture.
INPUT = Text(tr="Girdi: bir piksel değişti", en="Input: one pixel has changed")
OUTPUT = Text(tr="Çıktı: değişen değerler", en="Output: the values that change")
ALT = Text(
    tr="Üstte girdinin {n} kanalı, her biri {size}×{size}; {channel} numaralı kanalın ortasındaki tek piksel işaretli. Altta çıktının {n} kanalı. {rows}",
    en="Above, the {n} channels of the input, {size}×{size} each; one pixel in the middle of channel {channel} is marked. Below, the {n} channels of the output. {rows}",
)
ALT_CHANGED = Text(
    tr="Değişen kanallar: {channels}; her birinde {height}×{width} = {positions} konum değişti. Diğer kanallar boş.",
    en="Channels that change: {channels}; in each, {height}×{width} = {positions} positions change. The others are empty.",
)

# The facts.
CHANGED = Text(tr="Değişen çıktı kanalı", en="Output channels that change")
OF = Text(tr="{part} / {whole}", en="{part} of {whole}")
POSITIONS = Text(tr="Her birinde değişen konum", en="Positions that change in each")
MEASURED = Text(tr="Nasıl ölçüldü", en="How it was measured")
AUTOGRAD = Text(tr="autograd ile", en="by autograd")
DERIVATIVES = Text(tr="{n} türevin 0 olmayanları: {changed}", en="{changed} of {n} derivatives are not 0")

REMARKS = {
    "depthwise": Text(
        tr="Pencere her katmanda büyür; değişiklik kendi kanalından çıkmaz.",
        en="The window grows with every layer; the change never leaves its own channel.",
    ),
    "grouped": Text(
        tr="Değişiklik kendi grubunun dört kanalına yayılır; kaç katman olursa olsun öteki gruba geçmez.",
        en="The change spreads over the four channels of its group, and never into the other, however many layers there are.",
    ),
    "pointwise": Text(
        tr="Bütün kanallar değişir, ama hep aynı konumda: 1×1 katman komşulara bakmaz.",
        en="Every channel changes, but always at the same position: a 1×1 layer sees no neighbours.",
    ),
    "separable": Text(
        tr="Depthwise komşulara, pointwise kanallara taşır: standart katmanın ulaştığı her yere ulaşır. Bu, aynı fonksiyon olduğu anlamına gelmez.",
        en="Depthwise carries it to the neighbours, pointwise to the channels: it reaches all that a standard layer reaches. That does not make it the same function.",
    ),
    "standard": Text(
        tr="Tek katman iki işi birden yapar: komşular da kanallar da değişir.",
        en="One layer does both jobs: neighbours change, and so do channels.",
    ),
}
