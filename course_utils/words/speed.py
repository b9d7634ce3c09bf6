"""What the measured lesson on speed says: progress, tables, charts and their descriptions."""

from __future__ import annotations

from . import text
from .language import Text

KINDS = text.KINDS | {"separable": Text(tr="Depthwise + pointwise", en="Depthwise + pointwise")}
SHORT_KINDS = {
    "standard": Text(tr="standart", en="standard"),
    "grouped": Text(tr="gruplu, groups = {groups}", en="grouped, groups = {groups}"),
    "depthwise": Text(tr="depthwise", en="depthwise"),
    "pointwise": Text(tr="pointwise", en="pointwise"),
    "separable": Text(tr="depthwise + pointwise", en="depthwise + pointwise"),
}
CHART_KINDS = SHORT_KINDS | {"grouped": Text(tr="gruplu", en="grouped")}
LAYOUTS = {
    "contiguous": Text(tr="contiguous", en="contiguous"),
    "channels_last": Text(tr="channels_last", en="channels_last"),
}

# Progress
STARTING = Text(tr="Ölçüm başlıyor …", en="The measurement is starting …")
ROUND = Text(
    tr="Tur {round}/{rounds}, ölçüm {done}/{of}. Durdurabilirsiniz: o ana dek ölçülen kalır.",
    en="Round {round} of {rounds}, measurement {done} of {of}. You may stop: what is measured by then stays.",
)
DONE = Text(
    tr="{seconds} saniyede {samples} ölçüm yapıldı.",
    en="{samples} measurements were made in {seconds} seconds.",
)
STOPPED = Text(
    tr="Ölçümü durdurdunuz ({measured}/{jobs}): o ana kadar ölçülen saklandı.",
    en="You stopped the measurement ({measured} of {jobs}): what was measured by then is kept.",
)
STOPPED_AT_ONCE = Text(
    tr="Ölçümü ilk katmandan önce durdurdunuz: gösterecek bir süre yok.",
    en="You stopped the measurement before the first layer: there are no times to show.",
)
FAILED = Text(
    tr="Ölçüm yarıda kaldı ({measured}/{jobs}): {error}",
    en="The measurement broke off ({measured} of {jobs}): {error}",
)

# What is asked for wrongly
NO_GPU = Text(
    tr='device="cuda" istediniz, ama PyTorch bu makinede kullanabileceği bir GPU görmüyor: "cpu" yazın.',
    en='You asked for device="cuda", and PyTorch sees no GPU that it could use on this machine: write "cpu".',
)
NO_DEVICE = Text(
    tr='device={device!r} tanınmıyor: "cpu" ya da "cuda" yazın.',
    en='device={device!r} is unknown: write "cpu" or "cuda".',
)
NO_SIZES = Text(
    tr="sizes={sizes!r} anlaşılmadı: (kanal sayısı, harita boyutu) çiftlerinden bir liste yazın, örneğin [(64, 56)]. Kanal sayısı {groups} sayısının katı olmalı.",
    en="sizes={sizes!r} is not understood: write a list of pairs (channels, map size), such as [(64, 56)]. The number of channels has to be a multiple of {groups}.",
)
NO_CHANNELS = Text(
    tr="channels={channels!r}, size={size!r} anlaşılmadı: ikisi de 1 ya da daha büyük bir tam sayı olmalı.",
    en="channels={channels!r}, size={size!r} is not understood: both have to be whole numbers from 1 up.",
)
NO_THREADS = Text(
    tr="threads={threads!r} olamaz: 1 ya da daha büyük bir tam sayı yazın.",
    en="threads={threads!r} is not possible: write a whole number from 1 up.",
)

# Tables
LAYER = Text(tr="Katman", en="Layer")
GROUPS = Text(tr="groups", en="groups")
MACS = Text(tr="Çarp-topla (MAC)", en="Multiply-accumulates (MACs)")
FEWER_MACS = Text(tr="MAC kaç kat az", en="How many times fewer MACs")
TIME = Text(tr="{layout}: ms (çeyrekler)", en="{layout}: ms (quartiles)")
FASTER = Text(tr="{layout}: kaç kat hızlı", en="{layout}: how many times faster")
SIZE = Text(tr="{channels} kanal, {size}×{size}", en="{channels} channels, {size}×{size}")
SHARE_OF_MACS = Text(tr="Depthwise katmanın MAC payı", en="Depthwise's share of the MACs")
SHARE_OF_TIME = Text(tr="Depthwise katmanın süre payı", en="Depthwise's share of the time")
PAIR_SIZE = Text(tr="Kanal, harita", en="Channels, map")
LAYOUT = Text(tr="Bellek düzeni", en="Memory layout")

CAPTION = Text(
    tr="{where}, float32, tek görüntü. Her süre en az {samples} ölçümün ortancası, parantezde alt ve üst çeyrek. Ölçümü ayrı bir Python süreci yaptı; Linux'ta süreç, boşalan belleği sisteme geri vermez.",
    en="{where}, float32, one image. Each time is the median of at least {samples} samples, with the first and third quartile in brackets. A Python process of its own measured; on Linux it keeps freed memory.",
)
ON_CPU = Text(tr="CPU, iş parçacığı (thread) sayısı {threads}", en="CPU, number of threads {threads}")
ON_GPU = Text(
    tr="GPU, her ölçümden önce ve sonra synchronize çağrısıyla",
    en="GPU, with a call of synchronize before and after each sample",
)
ROOFS = Text(
    tr="Aynı ölçümde makinenin sınırları: matris çarpımı {compute} GFLOP/s, ana bellek {memory} GB/s, önbellek {cache} GB/s.",
    en="The machine's limits in the same run: matrix product {compute} GFLOP/s, main memory {memory} GB/s, cache {cache} GB/s.",
)
NOTHING = Text(tr="Henüz hiçbir şey ölçülmedi.", en="Nothing has been measured yet.")

REFERENCE = Text(
    tr="Yazarların ölçümü sizin makinenizden değil: {runs} kez, {date} tarihinde, {processor} ({cores} çekirdek) üzerinde; PyTorch {torch}, iş parçacığı (thread) sayısı {threads}, float32, tek görüntü, her süre en az {samples} ölçümün ortancası.",
    en="The authors' times are not from your machine: measured {runs} times, on {date}, on a processor {processor} ({cores} cores); PyTorch {torch}, number of threads {threads}, float32, one image, each time the median of at least {samples} samples.",
)
YOURS_FASTER = Text(tr="Sizinki: kaç kat hızlı", en="Yours: how many times faster")
OURS_FASTER = Text(tr="Bizimki, {run}. ölçüm: kaç kat hızlı", en="Ours, run {run}: how many times faster")
YOURS_MS = Text(tr="Sizinki: ms", en="Yours: ms")
OURS_MS = Text(tr="Bizimki, {run}. ölçüm: ms", en="Ours, run {run}: ms")
OTHER_ROWS = Text(tr="Diğer {rows} satır", en="The other {rows} rows")
DEPTHWISE = Text(tr="Depthwise katman", en="Depthwise layer")
BYTES_IN_MEMORY = Text(
    tr="Yalnızca baytlar, ana bellek hızında: kaç kat hızlı olabilirdi",
    en="Bytes alone, at the rate of main memory: how many times faster it could be",
)
BYTES_IN_CACHE = Text(
    tr="Yalnızca baytlar, önbellek hızında: kaç kat hızlı olabilirdi",
    en="Bytes alone, at the rate of the cache: how many times faster it could be",
)
MEASURED = Text(tr="Ölçülen: kaç kat hızlı", en="Measured: how many times faster")

# Charts
TIMES_FEWER_MACS = Text(
    tr="Standart katmana göre kaç kat az MAC", en="How many times fewer MACs than standard"
)
TIMES_FASTER = Text(tr="Kaç kat hızlı", en="How many times faster")
PROMISE = Text(tr="MAC oranı kadar hızlı", en="as fast as the MACs promise")
SAME_SPEED = Text(tr="aynı hız", en="same speed")
MILLIONS = Text(tr="Milyon MAC", en="Million MACs")
MILLISECONDS = Text(tr="Milisaniye", en="Milliseconds")
FLOP_A_BYTE = Text(tr="Aritmetik yoğunluk, FLOP/bayt", en="Arithmetic intensity, FLOP/byte")
GFLOPS = Text(tr="Hız, GFLOP/s", en="Speed, GFLOP/s")
MEMORY_ROOF = Text(tr="ana bellek, {rate} GB/s", en="main memory, {rate} GB/s")
CACHE_ROOF = Text(tr="önbellek, {rate} GB/s", en="cache, {rate} GB/s")
COMPUTE_ROOF = Text(tr="matris çarpımı, {rate} GFLOP/s", en="matrix product, {rate} GFLOP/s")

SPEED_UP_ALT = Text(
    tr="İki ekseni de logaritmik bir grafik: yatayda standart konvolüsyona göre kaç kat az çarp-topla, düşeyde kaç kat hızlı. Köşegen, sürenin çarp-topla sayısıyla aynı oranda azaldığı yerdir. {points}",
    en="A chart with two logarithmic axes: across, how many times fewer multiply-accumulates than the standard convolution; upward, how many times faster. On the diagonal time falls as the multiply-accumulates do. {points}",
)
SPEED_UP_KIND = Text(
    tr="{kind}: {fewer} kat az, {faster} kat hızlı.", en="{kind}: {fewer} times fewer, {faster} times faster."
)
GROUPS_ALT = Text(
    tr="Yan yana iki çubuk grafik, her satırda bir groups değeri: solda milyon çarp-topla, sağda milisaniye. {points}",
    en="Two bar charts side by side, one row for each value of groups: million multiply-accumulates on the left, milliseconds on the right. {points}",
)
GROUPS_POINT = Text(
    tr="groups = {groups}: {macs} milyon, {ms} ms.", en="groups = {groups}: {macs} million, {ms} ms."
)
ROOFLINE_ALT = Text(
    tr="Çatı çizgisi grafiği, iki ekseni de logaritmik: yatayda bayt başına kayan noktalı işlem, düşeyde saniyede milyar işlem. Eğik çizgiler belleğin, yatay çizgi hesabın sınırıdır. {roofs} {points}",
    en="A roofline chart with two logarithmic axes: across, floating-point operations per byte; upward, billions of operations a second. Slanted lines are the limits of memory, the level line that of arithmetic. {roofs} {points}",
)
ROOFLINE_KIND = Text(
    tr="{kind}: {intensity} FLOP/bayt, {rate} GFLOP/s.", en="{kind}: {intensity} FLOP/byte, {rate} GFLOP/s."
)
