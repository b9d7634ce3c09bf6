"""Words of two pictures about the blocks of real networks: points through ReLU, and channel shuffle."""

from __future__ import annotations

from .language import Text

# Points through ReLU.
BEFORE = Text(tr="Girdi: 2 kanal", en="Input: 2 channels")
AFTER = Text(tr="n = {n}, hata {error}", en="n = {n}, error {error}")
RELU_ALT = Text(
    tr="{panels} kare, hepsi aynı ölçekte. İlki düzlemde, rengi baştan sona değişen bir eğri. Diğerleri aynı eğri: n kanala çıkarılmış, ReLU'dan geçirilmiş, en küçük karelerle düzleme geri getirilmiş. Bağıl hatalar: {errors}.",
    en="{panels} squares to one scale. The first is a curve in the plane, drawn in changing colours from its beginning to its end. The others are the same curve taken to n channels, through ReLU, and back to the plane by least squares. Relative errors: {errors}.",
)
ERROR = Text(tr="n = {n} ile {error}", en="{error} with n = {n}")

# Channel shuffle.
SHUFFLE_BEFORE = Text(tr="Önce: {groups} grup, sırayla", en="Before: {groups} groups, in order")
SHUFFLE_AFTER = Text(
    tr="Sonra: her yeni grupta her eski gruptan kanal var",
    en="After: each new group has channels of every old one",
)
SHUFFLE_APART = Text(
    tr="Sonra: bir yeni gruptaki eski grup sayısı: {each}",
    en="After: old groups within each new one: {each}",
)
GROUP = Text(tr="grup {n}", en="group {n}")
SHUFFLE_ALT = Text(
    tr="İki sıra kutu, {channels} kanal. Üstte kanallar 0'dan başlayarak sırayla, {groups} gruba ayrılmış, her grup bir renkte. Her kanaldan alttaki yerine bir çizgi iner. Altta kanalların yeni sırası: {order}.",
    en="Two rows of boxes, {channels} channels. Above, the channels in order from 0, in {groups} groups, each in one colour. A line runs from each channel to its place below. There the order is: {order}.",
)
NO_SHUFFLE = Text(
    tr="{channels} kanal {groups} gruba tam bölünmüyor ya da çizilemeyecek kadar çok: 1 ile 12 arasında bir kanal sayısı ve onun bir bölenini yazın.",
    en="{channels} channels do not divide into {groups} groups, or are too many to draw: write 1 to 12 channels and a divisor of that number.",
)

# Blocks.
BLOCK = Text(tr="blocks[{n}]", en="blocks[{n}]")
SQUEEZE = Text(tr="squeeze-excite", en="squeeze-excite")
SHUFFLE = Text(tr="shuffle", en="shuffle")
POOL = Text(tr="ortalama havuzlama", en="average pooling")
NO_ACTIVATION = Text(tr="doğrusal", en="linear")
ACTIVATIONS = {
    "relu": "ReLU",
    "relu6": "ReLU6",
    "hswish": "h-swish",
    "silu": "SiLU",
}
JOINED = {"add": Text(tr="toplanır", en="added"), "concat": Text(tr="birleşir", en="concatenated")}
WAITS = Text(tr="bekleyen yarı: {shape}", en="the half that waits: {shape}")
BLOCKS_ALT = Text(
    tr="Ağların blokları. Haritalar soldan sağa, kanal sayılarıyla orantılı uzunlukta çubuklardır; aralarında katmanlar vardır. {blocks}",
    en="Blocks of networks. The maps are bars from left to right, as tall as their share of the channels, with the layers between them. {blocks}",
)
BLOCK_ALT = Text(tr="{title}, blocks[{n}]: {steps}.", en="{title}, blocks[{n}]: {steps}.")
TAKES_ALT = Text(tr="zincir bunun yarısını alır, {shape}", en="the chain takes half of it, {shape}")
JOINED_ALT = {
    "add": Text(tr="girdi toplanır{act}: {joint}", en="the input is added{act}: {joint}"),
    "concat": Text(
        tr="öteki yolla ({around}) birleşir{act}: {joint}",
        en="it is concatenated with the way around ({around}){act}: {joint}",
    ),
}
