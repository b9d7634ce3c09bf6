"""What the explorer says that copies a dense kernel by depthwise + pointwise."""

from __future__ import annotations

from ..language import Text

NAME = Text(
    tr="Standart bir katmanın en iyi depthwise + pointwise kopyası",
    en="The best depthwise + pointwise copy of a standard layer",
)
TITLE = Text(
    tr="64 → {c_out}, 3×3: kanal başına K = {k} filtreyle kopya, hata {error}",
    en="64 → {c_out}, 3×3: a copy with K = {k} filters per channel, error {error}",
)

MULTIPLIER = Text(tr="Kanal başına depthwise filtre (K)", en="Depthwise filters per channel (K)")

SEPARABLE = Text(tr="Depthwise separable: K = 1", en="Depthwise separable: K = 1")
HALF = Text(tr="Hata yarıya iner: K = 6", en="Half the error: K = 6")
LAST_CHEAPER = Text(tr="Hâlâ ucuz: K = 8", en="Still cheaper: K = 8")
EXACT = Text(tr="Tam kopya: K = 9", en="An exact copy: K = 9")
NARROW = Text(tr="Pahalı ve hatalı: C_out = 16, K = 6", en="Costs more and errs: C_out = 16, K = 6")
ONE_OUTPUT = Text(tr="Tek çıktı: C_out = 1", en="A single output: C_out = 1")

# In the picture.
TILES = Text(tr="Giriş kanalı 0'ı okuyan çekirdekler", en="The kernels that read input channel 0")
DENSE = Text(tr="asıl", en="original")
COPY = Text(tr="kopya", en="copy")
ERRORS = Text(tr="Kopyanın hatası", en="Error of the copy")
WEIGHTS = Text(tr="Kopyanın ağırlıkları", en="Weights of the copy")
DENSE_LINE = Text(tr="asıl katman: {n}", en="original layer: {n}")
SIGNS = Text(tr="mavi > 0, hardal < 0", en="blue > 0, ochre < 0")
ALT = Text(
    tr="Üstte iki sıra 3×3 çekirdek (her sırada {tiles}): standart katmanın giriş kanalı 0'ı okuyan çekirdekleri ve aynı çekirdeklerin kanal başına K = {k} depthwise filtreyle yapılan en iyi kopyası. Ortada K = 1 ile 9 arasında kopyanın hatası: {errors}. Altta ağırlıkları: {weights}; kesikli çizgi asıl katman, {dense}. Seçili olan K = {k}.",
    en="Above, two rows of 3×3 kernels ({tiles} a row): those of the standard layer that read input channel 0, and the best copy of the same kernels with K = {k} depthwise filters per channel. In the middle, the error of the copy for K = 1 to 9: {errors}. Below, its weights: {weights}; a dashed line marks the original layer, {dense}. Chosen: K = {k}.",
)

# The facts.
ERROR = Text(tr="En iyi kopyanın hatası", en="Error of the best copy")
KEPT = Text(
    tr="kanal başına {rank} tekil değerden tutulan: {kept}",
    en="singular values kept, per channel: {kept} of {rank}",
)
COPY_WEIGHTS = Text(tr="Ağırlık, kopya", en="Weights, copy")
DENSE_WEIGHTS = Text(tr="Ağırlık, asıl katman", en="Weights, original")
AGAINST = Text(tr="Asıl katmana göre", en="Against the original")
RANK = Text(tr="Kanal başına rank", en="Rank per input channel")
RANK_DETAIL = Text(tr="kopya {copy}, asıl {dense}", en="copy {copy}, original {dense}")

CHEAPER = Text(
    tr="Kopya ucuz, ama başka bir fonksiyon: her giriş kanalında çekirdekler K örüntünün karışımıdır.",
    en="The copy is cheaper, and another function: in each input channel its kernels are mixtures of K patterns.",
)
CHEAPER_ONE = Text(
    tr="Kopya ucuz, ama başka bir fonksiyon: bir giriş kanalını okuyan bütün çekirdekler aynı örüntünün katlarıdır.",
    en="The copy is cheaper, and another function: all kernels that read one input channel are multiples of the same pattern.",
)
EXACT_COSTS_MORE = Text(
    tr="Kopya artık aynı fonksiyon, ama ucuz değil: asıl katmandan {n} ağırlık fazla.",
    en="The copy is now the same function, and no longer cheaper: {n} weights more than the original.",
)
NOTHING_WON = Text(tr="Burada kopya hem pahalı hem hatalı.", en="Here the copy costs more and still errs.")
