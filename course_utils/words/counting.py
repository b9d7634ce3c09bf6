"""Words of counting: the kinds of layers, the columns of a count, and what an audit has to say."""

from __future__ import annotations

from . import text
from .language import Text

KINDS = text.KINDS | {
    "linear": Text(tr="Doğrusal katman", en="Linear layer"),
    "other": Text(tr="Diğer", en="Other"),
}

KIND = Text(tr="Tür", en="Kind")
LAYER = Text(tr="Katman", en="Layer")
OUTPUT = Text(tr="Çıktı boyutu", en="Output shape")
CALLS = Text(tr="Çağrı", en="Calls")
MACS = Text(tr="Çarp-topla (MAC)", en="Multiply-accumulates (MACs)")
SHARE_OF_MACS = Text(tr="MAC payı", en="Share of MACs")

CAPTION = Text(
    tr="{title}, girdi {shape}: {params} parametre, {macs} çarp-topla (MAC)",
    en="{title}, input {shape}: {params} parameters, {macs} multiply-accumulates (MACs)",
)
LAYER_BY_LAYER = Text(tr="Katman katman ({n})", en="Layer by layer ({n})")
UNCOUNTED = Text(
    tr="Sayılamayan işlemler (toplama katılmadı): {names}",
    en="Operations that could not be counted (the totals leave them out): {names}",
)

NO_FORWARD = Text(
    tr="{title} modeli {shape} boyutunda bir girdiyle çalışmadı ({layer}); PyTorch şunu söylüyor: {error}",
    en="{title} did not run on an input of shape {shape} (at {layer}); PyTorch says: {error}",
)
NEEDS_DATA = Text(
    tr="{title} modeli gerçek veri olmadan sayılamıyor ({layer}); PyTorch şunu söylüyor: {error}",
    en="{title} cannot be counted without real data (at {layer}); PyTorch says: {error}",
)
NOT_MATERIALISED = Text(
    tr="{title} modelinde boyutu henüz belli olmayan (lazy) parametreler var: modeli önce bir girdiyle çalıştırın.",
    en="{title} has lazy parameters without a shape yet: run it once on an input first.",
)
BAD_INPUT_SIZE = Text(
    tr="input_size={value} anlaşılmadı: bir sayı, bir (yükseklik, genişlik) çifti ya da girdinin tam boyutunu yazın, örneğin (1, 3, 224, 224).",
    en="input_size={value} is not understood: write a number, a pair (height, width) or the whole shape of the input, such as (1, 3, 224, 224).",
)
NOT_A_MODULE = Text(
    tr="audit bir nn.Module bekliyor; verilen değerin türü {given}.",
    en="audit expects an nn.Module and was given a value of type {given}.",
)
