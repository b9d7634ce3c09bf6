"""What the explorer of channel groups says, and its picture."""

from __future__ import annotations

from ..language import Text

STANDARD = Text(tr="Standart", en="Standard")
GROUPED = Text(tr="Gruplu", en="Grouped")
DEPTHWISE = Text(tr="Depthwise", en="Depthwise")

# In the picture.
INPUT_CHANNELS = Text(tr="Giriş kanalları", en="Input channels")
OUTPUT_CHANNELS = Text(tr="Çıktı kanalları", en="Output channels")
GROUP = Text(tr="grup {number}", en="group {number}")
MORE_GROUPS = Text(tr="⋮ {count} grup daha", en="⋮ {count} more groups")
ONE_MORE_GROUP = Text(tr="⋮ 1 grup daha", en="⋮ 1 more group")
MORE_CHANNELS = Text(tr="⋮\u2009+{count}", en="⋮\u2009+{count}")

MATRIX = Text(tr="Ağırlık matrisi", en="Weight matrix")
MATRIX_ROWS = Text(tr="çıktı kanalı", en="output channel")
MATRIX_COLUMNS = Text(tr="giriş kanalı", en="input channel")
ONE_KERNEL = Text(tr="{k}×{k} çekirdek (kernel)", en="{k}×{k} kernel")
NO_WEIGHT = Text(tr="0: bağlantı yok", en="0: not connected")

READS = Text(
    tr="Çıktı kanalı: {output}. Grubu: {group}. Okuduğu giriş kanalları: {inputs}.",
    en="Output channel {output}, in group {group}, reads input channels: {inputs}.",
)
READS_ONE = Text(
    tr="Çıktı kanalı: {output}. Grubu: {group}. Okuduğu tek giriş kanalı: {inputs}.",
    en="Output channel {output}, in group {group}, reads input channel {inputs} alone.",
)
RANGE_OF_CHANNELS = Text(tr="{first}–{last} ({count} kanal)", en="{first} to {last} ({count} channels)")

# Alternative text: the picture can be drawn again from it.
ALT_ONE_GROUP = Text(
    tr="{kind}, tek grup: her çıktı kanalı (C_out = {c_out}) bütün giriş kanallarını (C_in = {c_in}) okur. Ağırlık matrisi {c_out} × {c_in}, bütünüyle dolu.",
    en="{kind}, one group: every output channel (C_out = {c_out}) reads every input channel (C_in = {c_in}). The weight matrix, {c_out} × {c_in}, is full.",
)
ALT_GROUPS = Text(
    tr="{kind}, groups = {groups}: kanallar (C_in = {c_in}, C_out = {c_out}) sırayla gruplara bölünmüş; grup başına giriş: {a}, çıktı: {b}; gruplar arasında bağlantı yok. Ağırlık matrisi {c_out} × {c_in} blok köşegen: köşegen boyunca {groups} blok, her biri {b} × {a}; geri kalanı sıfır.",
    en="{kind}, groups = {groups}: the channels (C_in = {c_in}, C_out = {c_out}) are split into groups in order; inputs per group: {a}, outputs: {b}; nothing connects two groups. The weight matrix, {c_out} × {c_in}, is block-diagonal: {groups} blocks of {b} × {a} along the diagonal, zeros elsewhere.",
)

# In the explorer.
LOOP_ALT = Text(
    tr="Altı giriş kanalı, altı çıktı kanalı ve ağırlık matrisi. Gruplar yirmi saniyede 1'den 2'ye, 3'e ve 6'ya çıkar: bağlantılar gruplar arasında silinir, ağırlıklar 324'ten 162'ye, 108'e ve 54'e iner; standart konvolüsyon depthwise konvolüsyona dönüşür ve baştan başlar.",
    en="Six input channels, six output channels and the weight matrix. In twenty seconds the groups go from 1 to 2, 3 and 6: what connects two groups vanishes, the weights fall from 324 to 162, 108 and 54, and the standard convolution has become a depthwise one; then it begins again.",
)
NAME = Text(
    tr="Kanal grupları: standart, gruplu ve depthwise (derinlemesine) konvolüsyon",
    en="Channel groups: standard, grouped and depthwise convolution",
)

RATIO = Text(tr="Standart konvolüsyona oranı", en="Share of the standard convolution")

REMARK_STANDARD = Text(
    tr="Her çıktı kanalı bütün giriş kanallarını okur.", en="Every output channel reads every input channel."
)
REMARK_POINTWISE = Text(
    tr="Her çıktı kanalı bütün giriş kanallarını okur; komşu piksellere bakılmaz, yalnızca kanallar karışır.",
    en="Every output channel reads every input channel: it mixes channels and sees no neighbouring pixel.",
)
REMARK_ONE_INPUT = Text(
    tr="Tek giriş kanalında ayrılacak bir şey yoktur: standart ve depthwise aynı katmandır.",
    en="With a single input channel there is nothing to separate: standard and depthwise are the same layer.",
)
REMARK_GROUPED = Text(
    tr="Her çıktı kanalı yalnızca kendi grubundaki {inputs} giriş kanalını okur.",
    en="Each output channel reads only the {inputs} input channels of its own group.",
)
REMARK_DEPTHWISE = Text(
    tr="Her giriş kanalının kendi filtresi vardır; kanallar karışmaz.",
    en="Each input channel has a filter of its own; channels do not mix.",
)
REMARK_MULTIPLIER = Text(
    tr="Derinlik çarpanı (depth multiplier) K = {k}: her giriş kanalından {k} çıktı kanalı üretilir; kanallar karışmaz.",
    en="Depth multiplier K = {k}: each input channel makes {k} output channels; channels never mix.",
)

ILLEGAL_GROUPS = Text(
    tr="groups = {groups} seçilemez: PyTorch'ta C_in ve C_out, groups sayısına tam bölünmelidir; bölünmeyen: {broken}. En yakın geçerli değer: {nearest}.",
    en="groups = {groups} cannot be chosen: PyTorch needs C_in and C_out to be divisible by groups; not divisible: {broken}. Nearest legal value: {nearest}.",
)
AND = Text(tr=" ve ", en=" and ")
OR = Text(tr=" veya ", en=" or ")

NO_GROUPED = Text(
    tr="Gruplu konvolüsyon kurulamaz: C_in = {c_in} ve C_out = {c_out} için 1 ile C_in arasında geçerli bir groups değeri yok.",
    en="No grouped convolution exists here: with C_in = {c_in} and C_out = {c_out} no value of groups between 1 and C_in is legal.",
)
NO_DEPTHWISE = Text(
    tr="Depthwise için en az iki giriş kanalı gerekir: C_in = 1 iken ayrılacak kanal yok.",
    en="Depthwise needs at least two input channels: with C_in = 1 there is nothing to separate.",
)

NOTE_GROUPS = Text(
    tr="groups {old} → {new}: {channels}, groups = {old} ile tam bölünmüyor.",
    en="groups {old} → {new}: {channels} is not divisible by groups = {old}.",
)
NOTE_STAYS_DEPTHWISE = Text(
    tr="Katman depthwise kaldı: groups = {groups}, C_out = {c_out}.",
    en="The layer stays depthwise: groups = {groups}, C_out = {c_out}.",
)
NOTE_ONE_INPUT = Text(
    tr="Tek giriş kanalı kaldı: groups = 1, C_out = {c_out}.",
    en="One input channel is left: groups = 1, C_out = {c_out}.",
)
NOTE_MULTIPLIER = Text(
    tr="Derinlik çarpanı K {old} → {new}: C_out en çok {most} olabilir.",
    en="Depth multiplier K {old} → {new}: C_out can be at most {most}.",
)
NOTE_C_OUT = Text(
    tr="C_out {old} → {new}: depthwise bir katmanda C_out, C_in sayısının tam katıdır.",
    en="C_out {old} → {new}: in a depthwise layer C_out is a multiple of C_in.",
)

PRESET_EXAMPLE_1 = Text(tr="Örnek 1: standart, 3 → 6", en="Example 1: standard, 3 → 6")
PRESET_EXAMPLE_2 = Text(tr="Örnek 2: gruplu, 6 → 6", en="Example 2: grouped, 6 → 6")
PRESET_EXAMPLE_3 = Text(tr="Örnek 3: depthwise, 3 → 3", en="Example 3: depthwise, 3 → 3")
PRESET_RGB_STANDARD = Text(tr="RGB görüntü: standart, 3 → 8", en="RGB image: standard, 3 → 8")
PRESET_RGB_DEPTHWISE = Text(tr="RGB görüntü: depthwise, 3 → 3", en="RGB image: depthwise, 3 → 3")
PRESET_MOBILENET = Text(
    tr="MobileNetV1: {kind}, {c_in} → {c_out}, {size} × {size} harita",
    en="MobileNetV1: {kind}, {c_in} → {c_out}, {size} × {size} map",
)
