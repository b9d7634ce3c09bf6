"""What the explorer of whole networks says: families, controls, facts, and the words of its chart."""

from __future__ import annotations

from ..language import Text

NAME = Text(tr="Gerçek ağlarda maliyet nerede?", en="Where is the cost of real networks?")
TITLE = Text(tr="{network}, girdi {size} × {size}", en="{network}, input {size} × {size}")
FULL_TITLE = Text(
    tr="{network}, girdi {size} × {size}, standart konvolüsyonlarla",
    en="{network}, input {size} × {size}, with standard convolutions",
)
WITH_WIDTH = Text(tr="{network}, genişlik {width}", en="{network}, width {width}")

FAMILY = Text(tr="Ağ", en="Network")
CONVOLUTIONS = Text(tr="Bloklar", en="Blocks")
SEPARABLE = Text(tr="Makaledeki gibi: depthwise + 1×1", en="As in the paper: depthwise + 1×1")
FULL = Text(tr="Her çiftin yerine bir standart konvolüsyon", en="A standard convolution for every pair")
WIDTH = Text(tr="Genişlik çarpanı (%)", en="Width multiplier (%)")
RESOLUTION = Text(tr="Girdi boyutu (H = W)", en="Input size (H = W)")

# Presets.
PRESET_V1 = Text(tr="MobileNetV1", en="MobileNetV1")
PRESET_CONV = Text(tr="Conv MobileNet: standart konvolüsyonlarla", en="Conv MobileNet: standard convolutions")
PRESET_HALF = Text(tr="MobileNetV1, yarı genişlikte", en="MobileNetV1 at half width")
PRESET_V2 = Text(tr="MobileNetV2", en="MobileNetV2")
PRESET_V3 = Text(tr="MobileNetV3-Large", en="MobileNetV3-Large")
PRESET_B1 = Text(tr="EfficientNet-B1, 240 × 240", en="EfficientNet-B1 at 240 × 240")
PRESET_SHUFFLE = Text(tr="ShuffleNetV1, 3 grup", en="ShuffleNetV1, 3 groups")

# Where a width is refused or had to follow.
FIXED_WIDTH = Text(
    tr="{network} için genişlik ayarlanmaz: bu ailede genişliği B0, B1, B2 ve B3 adları belirler. Listeden başka bir üye seçin.",
    en="{network} has no width to set: in this family the names B0, B1, B2 and B3 decide it. Choose another member from the list.",
)
LISTED_WIDTHS = Text(
    tr="{network} makalesinde genişlik {width} yok; olanlar: {widths}.",
    en="The paper of {network} has no width {width}; it has {widths}.",
)
GROUPS_FORBID = Text(
    tr="{network} için genişlik {width} olamaz: kanallar gruplara tam bölünmez. Olabilecek yakın değerler: {widths}.",
    en="{network} cannot have width {width}: its channels would not divide into the groups. Near by, these can be had: {widths}.",
)
WIDTH_FOLLOWED = Text(
    tr="Genişlik de değişti ({before} → {after}): {network} önceki genişlikle kurulamaz.",
    en="The width changed too ({before} → {after}): {network} does not come in the former width.",
)

# Facts.
TOTAL_MACS = Text(tr="Çarp-topla (MAC)", en="Multiply-accumulates (MACs)")
MILLIONS = Text(tr="≈ {n} milyon", en="≈ {n} million")
PAPER = Text(tr="Makalenin yazdığı", en="The paper prints")
PAPER_MACS = Text(tr="{macs} milyon MAC", en="{macs} million MACs")
PAPER_PARAMS = Text(tr="{params} milyon parametre; ", en="{params} million parameters; ")
SOURCE = Text(tr="arXiv {paper}, Tablo {table}", en="arXiv {paper}, Table {table}")
DIFFERS = Text(tr="; sayınca: {macs} MAC, {params}", en="; counted: {macs} MACs, {params}")
NOT_PRINTED = Text(
    tr="bu genişlik ve boyut için bir sayı yazmaz", en="no figure for this width and input size"
)
KIND = Text(tr="Tür", en="Kind")
MILLION_MACS = Text(tr="milyon MAC", en="million MACs")
SHARE_HEAD = Text(tr="pay", en="share")
AGAINST_FULL = Text(tr="Standart konvolüsyonlarla", en="With standard convolutions")
AGAINST_SEPARABLE = Text(tr="Depthwise + 1×1 ile", en="With depthwise + 1×1")
MORE = Text(tr="{times} kat MAC", en="{times}× the MACs")
FEWER = Text(tr="{times} kat az MAC", en="{times}× fewer MACs")
RESIDUAL = Text(tr="Artık bağlantı (residual) ile toplama", en="Residual addition")
OF_BLOCKS = Text(tr="{n} / {blocks} blok", en="{n} of {blocks} blocks")
WHERE_ADDED = Text(
    tr="adım (stride) 1, giren ve çıkan kanal sayısı eşit", en="stride 1, as many channels out as in"
)
CONCATENATED = Text(tr="toplama yok; kanallar yan yana konur", en="no sum: channels are concatenated")
NO_SHORTCUT = Text(tr="bu ağda blokları atlayan bir bağlantı yok", en="no connection skips its blocks")

# What is worth saying of a state.
REMARK_TABLE_2 = Text(
    tr="Makalenin 2. tablosu ilk 3×3 katman için %1,19 yazar. Doğrusu {share}: iki rakam yer değiştirmiş.",
    en="Table 2 of the paper gives the first 3×3 layer 1.19%. It is {share}: two digits were swapped.",
)
REMARK_CONV = Text(
    tr="Makaledeki 4.866 milyon, sınıflandırıcıyı saymaz: {total} − {linear} = {rest}.",
    en="The paper's 4,866 million leave the classifier out: {total} − {linear} = {rest}.",
)
REMARK_SHUFFLE = Text(
    tr="Makale sınıflandırıcıyı saymaz: {total} − {linear} = {rest}.",
    en="The paper leaves the classifier out: {total} − {linear} = {rest}.",
)
REMARK_SQUEEZE = Text(
    tr="1×1 payının içinde squeeze-and-excitation (sıkıştırma-uyarma) katmanları da var.",
    en="The 1×1 share includes the squeeze-and-excitation layers.",
)
REMARK_WIDTH = Text(
    tr="Genişlik 1×1 katmanda iki kez (giren ve çıkan kanal), depthwise katmanda bir kez çarpan olur.",
    en="The width enters a 1×1 layer twice (channels in and out) and a depthwise layer once.",
)

# In the picture.
KINDS = {
    "standard": Text(tr="standart", en="standard"),
    "grouped": Text(tr="gruplu", en="grouped"),
    "depthwise": Text(tr="depthwise", en="depthwise"),
    "pointwise": Text(tr="1×1", en="1×1"),
    "linear": Text(tr="doğrusal", en="linear"),
    "other": Text(tr="norm", en="norm"),
}
MACS = Text(tr="Çarp-topla (MAC), bütün ağ", en="Multiply-accumulates (MACs), whole network")
PARAMETERS = Text(tr="Parametre, bütün ağ", en="Parameters, whole network")
SEPARABLE_BAR = Text(tr="ayrılabilir", en="separable")
FULL_BAR = Text(tr="standart", en="standard")
LAYERS = Text(
    tr="Katman katman, soldan sağa; MAC yukarı (en çok {macs})",
    en="Layer by layer, left to right; MACs upward (at most {macs})",
)
LAYERS_PARAMS = Text(tr="Parametre aşağı (en çok {params})", en="Parameters downward (at most {params})")
ALT = Text(
    tr="{title}. Üstte ağın iki biçimi çubuklarla. MAC: ayrılabilir bloklarla {separable_macs}, standart konvolüsyonlarla {full_macs}. Parametre: {separable_params} ve {full_params}. Seçili biçimde MAC payları: {shares}. Altta katmanların sırayla MAC (yukarı) ve parametre (aşağı) çubukları ({n}); harita boyutları: {sizes}. En çok MAC: {macs} ({macs_kind}); en çok parametre: {params} ({params_kind}).",
    en="{title}. At the top, bars for the network in its two forms. MACs: {separable_macs} with separable blocks, {full_macs} with standard convolutions. Parameters: {separable_params} and {full_params}. Shares of the MACs in the chosen form: {shares}. Below, the layers in order with bars of MACs (up) and parameters (down), {n} of them; map sizes: {sizes}. Most MACs: {macs} ({macs_kind}); most parameters: {params} ({params_kind}).",
)
SHARE = Text(tr="{kind} {share}", en="{kind} {share}")
