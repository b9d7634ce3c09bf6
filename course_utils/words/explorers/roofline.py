"""What the explorer of the roofline and its picture say."""

from __future__ import annotations

from ..language import Text

NAME = Text(
    tr="Bir katman çatı çizgisinin (roofline) neresinde?", en="Where does a layer stand under the roofline?"
)
TITLE = Text(tr="{kind}: {intensity} FLOP/bayt", en="{kind}: {intensity} FLOP/byte")

# The facts.
AT_MOST = Text(tr="Çatının izin verdiği hız", en="The roof allows")
RATE = Text(tr="{rate} GFLOP/s", en="{rate} GFLOP/s")
BY_MEMORY = Text(tr="{intensity} FLOP/bayt × {bandwidth} GB/s", en="{intensity} FLOP/byte × {bandwidth} GB/s")
BY_COMPUTE = Text(
    tr="matris çarpımının hızı",
    en="the speed of a matrix product",
)
INTENSITY = Text(tr="Aritmetik yoğunluk", en="Arithmetic intensity")
PER_BYTE = Text(tr="{intensity} FLOP/bayt", en="{intensity} FLOP/byte")
DIVIDED = Text(tr="2 × {macs} / {bytes}", en="2 × {macs} / {bytes}")
BYTES = Text(tr="Bayt: girdi, ağırlık, çıktı", en="Bytes: input, weights, output")
BYTES_OF = Text(
    tr="4 × ({read} + {weights} + {written})",
    en="4 × ({read} + {weights} + {written})",
)
AT_LEAST = Text(tr="Süre, en az", en="Time, at least")
MS = Text(tr="{ms} ms", en="{ms} ms")
TIME_BYTES = Text(
    tr="baytlar {moving}, hesap {computing}",
    en="bytes {moving}, arithmetic {computing}",
)
REFERENCE = Text(tr="Başvuruda ölçülen", en="Measured there")
MEASURED = Text(tr="{ms} ms; çatının {share} kadarı", en="{ms} ms; {share} of the roof")
NOT_MEASURED = Text(tr="bu katman orada ölçülmedi", en="this layer was not measured there")
YOURS = Text(tr="Sizin makinenizin çatısı", en="Your machine's roof allows")
NOT_YOURS = Text(tr="ölçün, sonucu speed=speed yazarak verin", en="measure, then hand it over as speed=speed")
YOURS_MEASURED = Text(tr="ölçülen: {rate} GFLOP/s, {ms} ms", en="measured: {rate} GFLOP/s, {ms} ms")
YOURS_NOT_MEASURED = Text(tr="bu katmanı ölçmediniz", en="you have not measured this layer")

REMARK_MEMORY = Text(
    tr="Bu katmanı bellek sınırlar: {ridge} FLOP/baytın altında hesap birimi veri bekler.",
    en="Memory limits this layer: below {ridge} FLOP/byte the arithmetic waits for data.",
)
REMARK_COMPUTE = Text(
    tr="Bu katmanı hesap sınırlar: {ridge} FLOP/baytın üstünde bellek yetişir.",
    en="Arithmetic limits this layer: above {ridge} FLOP/byte memory keeps up.",
)

# Presets; each is a layer that was measured on the reference machine.
PRESET = Text(tr="{kind}, {channels} kanal, {size}×{size}", en="{kind}, {channels} channels, {size}×{size}")
KINDS = {
    "standard": Text(tr="Standart", en="Standard"),
    "grouped": Text(tr="Gruplu (4)", en="Grouped (4)"),
    "depthwise": Text(tr="Depthwise", en="Depthwise"),
    "pointwise": Text(tr="1×1", en="1×1"),
}

# The picture.
X_AXIS = Text(tr="FLOP/bayt", en="FLOP/byte")
Y_AXIS = Text(tr="GFLOP/s", en="GFLOP/s")
ROOF = Text(
    tr="başvuru makinesi: hesap {compute} GFLOP/s, ana bellek {memory} GB/s",
    en="reference machine: arithmetic {compute} GFLOP/s, main memory {memory} GB/s",
)
CACHE = Text(tr="önbelleğe sığan veri: {cache} GB/s", en="data that fits into the cache: {cache} GB/s")
YOUR_ROOF = Text(
    tr="sizin makineniz: hesap {compute} GFLOP/s, ana bellek {memory} GB/s",
    en="your machine: arithmetic {compute} GFLOP/s, main memory {memory} GB/s",
)
NO_ROOF = Text(tr="sizin makineniz: henüz ölçülmedi", en="your machine: not measured yet")
ALLOWED_MARK = Text(tr="çatının izin verdiği", en="what the roof allows")
MEASURED_MARK = Text(tr="ölçülen", en="measured")
ALT = Text(
    tr="İki ekseni de logaritmik bir çatı çizgisi. {roofs} Katman: {kind}, {intensity} FLOP/bayt; çatının izin verdiği: {rate} GFLOP/s. {measured}",
    en="A roofline with two logarithmic axes. {roofs} The layer: {kind}, {intensity} FLOP/byte; the roof allows {rate} GFLOP/s. {measured}",
)
ALT_MEASURED = Text(tr="Ölçülen: {rates} GFLOP/s.", en="Measured: {rates} GFLOP/s.")
