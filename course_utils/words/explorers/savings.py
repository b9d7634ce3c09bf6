"""What the explorer of the separable convolution's saving says."""

from __future__ import annotations

from ..language import Text

NAME = Text(
    tr="Standart konvolüsyon mu, depthwise + pointwise çifti mi?",
    en="A standard convolution against a depthwise + pointwise pair",
)
TITLE = Text(
    tr="{c_in} → {c_out} kanal, {k}×{k}: standart ile depthwise + pointwise",
    en="{c_in} → {c_out} channels, {k}×{k}: standard against depthwise + pointwise",
)

DOCUMENT = Text(tr="Depthwise separable blok: 32 → 64", en="Depthwise separable block: 32 → 64")
SMALL = Text(tr="RGB: 3 → 8", en="RGB: 3 → 8")
BOUNDARY = Text(tr="8 katın başladığı yer: C_out = 72", en="Where 8× begins: C_out = 72")
WIDE = Text(tr="MobileNetV1: 512 → 512", en="MobileNetV1: 512 → 512")
ONE_OUTPUT = Text(tr="Daha pahalı: 64 → 1", en="More expensive: 64 → 1")
ONE_BY_ONE = Text(tr="Daha pahalı: 1×1, 64 → 128", en="More expensive: 1×1, 64 → 128")

# In the picture.
STANDARD = Text(tr="standart", en="standard")
PAIR = Text(tr="çift", en="pair")
PARAMETERS = Text(tr="Parametre", en="Parameters")
MACS = Text(tr="Çarp-topla (MAC)", en="Multiply-accumulates (MACs)")
CURVE = Text(
    tr="Çiftin payı: 1/C_out + 1/k² = {share}, yani {times}",
    en="The pair's share: 1/C_out + 1/k² = {share}, that is {times}",
)
LIMIT = Text(tr="sınır: 1/k² = {share}", en="limit: 1/k² = {share}")
SAME_COST = Text(tr="standart katmanla aynı maliyet", en="as much as the standard one")
EIGHT_TIMES = Text(tr="8 kat az: C_out ≥ {n}", en="8× fewer: C_out ≥ {n}")
FEWER_AXIS = Text(tr="kat az", en="fewer")
ALT = Text(
    tr="Üstte iki çift çubuk. Parametre: standart {standard_params}; depthwise {depthwise_params} + pointwise {pointwise_params} = {pair_params}. MAC: standart {standard_macs}; depthwise {depthwise_macs} + pointwise {pointwise_macs} = {pair_macs}. Altta bir eğri: yatayda C_out, 1 ile 1024 arası; düşeyde çiftin standart konvolüsyona oranı, 1/C_out + 1/k². Eğri C_out = 1 iken {first} değerinden başlar, hep iner ve 1/k² = {limit} sınırına yaklaşır, ona varmaz. {eight} İşaretli nokta: C_out = {c_out}, oran {share}, {times}.",
    en="At the top two pairs of bars. Parameters: standard {standard_params}; depthwise {depthwise_params} + pointwise {pointwise_params} = {pair_params}. MACs: standard {standard_macs}; depthwise {depthwise_macs} + pointwise {pointwise_macs} = {pair_macs}. Below, a curve: C_out from 1 to 1024 across; upward the pair's share of the standard convolution, 1/C_out + 1/k². It begins at {first} for C_out = 1, always falls, and nears the limit 1/k² = {limit} without reaching it. {eight} The marked point: C_out = {c_out}, share {share}, {times}.",
)

# The facts.
SHARE = Text(tr="Standarda göre çift", en="The pair against standard")
FEWER = Text(tr="{times} kat az", en="{times}× fewer")
MORE = Text(tr="{times} katı", en="{times}× as many")
STANDARD_PARAMS = Text(tr="Parametre, standart", en="Parameters, standard")
PAIR_PARAMS = Text(tr="Parametre, çift", en="Parameters, pair")
STANDARD_MACS = Text(tr="MAC, standart", en="MACs, standard")
PAIR_MACS = Text(tr="MAC, çift", en="MACs, pair")
POINTWISE_PART = Text(tr="Çiftte pointwise payı", en="The pointwise part of the pair")
EIGHT = Text(tr="8 kat nerede başlar", en="Where 8× begins")
NEVER = Text(tr="hiçbir zaman", en="never")
EIGHT_FROM = Text(tr="C_out = {n}", en="C_out = {n}")
CEILING = Text(tr="Sınır", en="The limit")
BELOW = Text(tr="{times} katın altında", en="below {times}×")
ALWAYS_MORE = Text(tr="her zaman daha pahalı", en="always more expensive")
EIGHT_SENTENCE = Text(
    tr="8 kat az maliyet, C_out = {n} ile başlar.", en="Eight times fewer begins at C_out = {n}."
)
NEVER_SENTENCE = Text(
    tr="8 kat az maliyete hiçbir C_out ile varılmaz.", en="No C_out makes it eight times fewer."
)

CANCEL = Text(
    tr="C_in ve harita boyutu oranı değiştirmez: ikisi de iki maliyetin ortak çarpanıdır ve sadeleşir.",
    en="C_in and the map size leave the ratio alone: both are factors of either cost, and cancel.",
)
ONE_OUTPUT_COSTS_MORE = Text(
    tr="Çift burada daha pahalı: tek çıktı kanalında depthwise katman standart filtre kadar ağırlık tutar, pointwise katmanınkiler buna eklenir.",
    en="Here the pair costs more: with a single output channel the depthwise layer holds as many weights as the standard filter, and those of the pointwise layer come on top.",
)
ONE_BY_ONE_COSTS_MORE = Text(
    tr="Çift burada daha pahalı: 1×1 standart konvolüsyon zaten pointwise katmandır; öndeki 1×1 depthwise katman her kanalı yalnızca bir sayıyla çarpar.",
    en="Here the pair costs more: a standard 1×1 convolution is the pointwise layer already, and a 1×1 depthwise layer before it only multiplies each channel by one number.",
)
