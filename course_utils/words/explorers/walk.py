"""What the explorer of a single output value says."""

from __future__ import annotations

from ..language import Text

NAME = Text(tr="Tek bir çıktı değeri, adım adım", en="One output value, step by step")
TITLE = Text(
    tr="{kind}: çıktı[{output_channel}, {row}, {column}] = {value}",
    en="{kind}: output[{output_channel}, {row}, {column}] = {value}",
)

KIND = Text(tr="Katman", en="Layer")
KINDS = {
    "standard": Text(tr="Standart 3×3", en="Standard 3×3"),
    "depthwise": Text(tr="Depthwise (derinlemesine) 3×3", en="Depthwise 3×3"),
    "pointwise": Text(tr="Pointwise (noktasal) 1×1", en="Pointwise 1×1"),
}
OUTPUT_CHANNEL = Text(tr="Çıktı kanalı", en="Output channel")
ROW = Text(tr="Satır", en="Row")
COLUMN = Text(tr="Sütun", en="Column")

BOTH_JOBS = Text(tr="Standart: iki iş birden", en="Standard: both jobs at once")
SPATIAL = Text(tr="Depthwise: uzamsal filtreleme", en="Depthwise: spatial filtering")
MIXING = Text(tr="Pointwise: kanal karışımı", en="Pointwise: channel mixing")
CORNER = Text(tr="Köşe: dolgunun (padding) sıfırları", en="A corner: the zeros of the padding")

# In the picture.
INPUT = Text(tr="girdi", en="input")
KERNEL = Text(tr="çekirdek", en="kernel")
PRODUCTS = Text(tr="çarpım", en="products")
TOTAL = Text(tr="toplam", en="sum")
OUTPUT = Text(tr="çıktı kanalı {n}", en="output channel {n}")
CHANNEL = Text(tr="kanal {n}", en="channel {n}")
NOT_READ = Text(tr="kanal {n}: okunmaz", en="channel {n}: not read")

ALT = Text(
    tr="{kind} konvolüsyonun tek bir çıktı değeri: çıktı kanalı {output}, satır {row}, sütun {column}. {channels} Çıktı değeri: {sum}. Okunmayan giriş kanalları: {unread}. Çıktı kanalının bütün değerleri, satır satır: {map}.",
    en="One output value of a {kind} convolution: output channel {output}, row {row}, column {column}. {channels} Output value: {sum}. Input channels that are not read: {unread}. All values of the output channel, row by row: {map}.",
)
ALT_KINDS = {
    "standard": Text(tr="Standart 3×3", en="standard 3×3"),
    "depthwise": Text(tr="Depthwise (derinlemesine) 3×3", en="depthwise 3×3"),
    "pointwise": Text(tr="Pointwise (noktasal) 1×1", en="pointwise 1×1"),
}
ALT_CHANNEL = Text(
    tr="Kanal {n}: penceresi {window}, çekirdeği {kernel}, toplamı {total}.",
    en="Channel {n}: its window {window}, its kernel {kernel}, its sum {total}.",
)
NONE = Text(tr="yok", en="none")

# The facts.
VALUE = Text(tr="Çıktı değeri", en="Output value")
CHANNEL_SUM = Text(tr="Kanal {n}: kısmi toplam", en="Channel {n}: partial sum")
UNREAD = Text(tr="okunmaz", en="not read")
READ = Text(tr="Okunan sayı", en="Numbers read")
READ_DETAIL = Text(
    tr="{channels} × {places}: kanal × kanal başına piksel",
    en="{channels} × {places}: channels × pixels per channel",
)
SHAPE_DETAIL = Text(
    tr="bütün çıktı kanalları için: {product} = {weights} ağırlık",
    en="for all output channels: {product} = {weights} weights",
)

REMARKS = {
    "standard": Text(
        tr="İki iş birden: her kanalda komşulara bakılır (uzamsal filtreleme) ve kanalların toplamları birbirine eklenir (kanal karışımı).",
        en="Both jobs at once: in every channel the neighbours are read (spatial filtering), and the sums of the channels are added (channel mixing).",
    ),
    "depthwise": Text(
        tr="Yalnızca uzamsal filtreleme: tek bir kanalda 3×3 komşuluk okunur, diğer kanallara bakılmaz.",
        en="Spatial filtering alone: a 3×3 neighbourhood of a single channel is read, and no other channel.",
    ),
    "pointwise": Text(
        tr="Yalnızca kanal karışımı: üç kanalın aynı konumundaki birer piksel okunur, komşulara bakılmaz.",
        en="Channel mixing alone: one pixel of every channel is read, at one position, and no neighbour.",
    ),
}
EDGE = Text(
    tr="Pencere girdinin kenarını aşıyor: dışarıda kalan değerler dolgudur (padding) ve sıfırdır.",
    en="The window reaches over the edge of the input: the values outside are padding, and zero.",
)
SAME_AS_DEPTHWISE = Text(
    tr="Bu filtrenin üç çekirdeği depthwise katmanınkilerle aynı seçildi: kısmi toplamlar, o katmanın üç çıktısıdır.",
    en="The three kernels of this filter were chosen to be those of the depthwise layer: its partial sums are that layer's three outputs.",
)

# The three layers side by side.
SHORT_KINDS = {
    "standard": Text(tr="standart 3×3", en="standard 3×3"),
    "depthwise": Text(tr="depthwise 3×3", en="depthwise 3×3"),
    "pointwise": Text(tr="pointwise 1×1", en="pointwise 1×1"),
}
JOBS = {
    "standard": Text(tr="iki iş birden", en="both jobs at once"),
    "depthwise": Text(tr="uzamsal filtreleme", en="spatial filtering"),
    "pointwise": Text(tr="kanal karışımı", en="channel mixing"),
}
COUNTED = Text(
    tr="{channels} kanal × {pixels} = {numbers} sayı", en="{channels} ch × {pixels} px = {numbers} read"
)
THREE_ALT = Text(
    tr="Çıktı kanalı {output}, satır {row}, sütun {column} için üç katmanın okudukları, yan yana. {layers}",
    en="What three layers read for output channel {output}, row {row}, column {column}: side by side. {layers}",
)
THREE_ALT_LAYER = Text(
    tr="{kind} konvolüsyon şunları okur: {channels}; çıktı değeri: {sum}.",
    en="A {kind} convolution reads {channels}; its output value: {sum}.",
)
THREE_ALT_CHANNEL = Text(
    tr="kanal {n} (piksel sayısı {pixels}, toplamı {total})",
    en="channel {n} (pixels: {pixels}, their sum {total})",
)
