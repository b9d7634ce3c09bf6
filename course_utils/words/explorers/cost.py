"""What the explorer of the standard convolution's cost says."""

from __future__ import annotations

from ..language import Text

NAME = Text(tr="Standart konvolüsyonun maliyeti", en="The cost of a standard convolution")
TITLE = Text(
    tr="Standart konvolüsyon: {c_in} → {c_out} kanal, çekirdek {k}×{k}",
    en="Standard convolution: {c_in} → {c_out} channels, {k}×{k} kernels",
)

DOCUMENT = Text(tr="RGB görüntü: 3 → 8", en="RGB image: 3 → 8")
DOCUMENT_3_6 = Text(tr="Örnek 1: 3 → 6", en="Example 1: 3 → 6")
VGG_EARLY = Text(tr="VGG-16, ikinci katman", en="VGG-16, second layer")
VGG_LATE = Text(tr="VGG-16, son konvolüsyon", en="VGG-16, last convolution")
RESNET_EARLY = Text(tr="ResNet-18, ilk blok", en="ResNet-18, first block")
RESNET_LATE = Text(tr="ResNet-18, son blok", en="ResNet-18, last block")

# In the picture.
INPUTS = Text(tr="girdi: {c_in} × {size} × {size}", en="input: {c_in} × {size} × {size}")
OUTPUTS = Text(tr="çıktı:", en="output:")
OUTPUT_SHAPE = Text(tr="{c_out} × {size} × {size}", en="{c_out} × {size} × {size}")
FILTER = Text(tr="filtre {n}", en="filter {n}")
MORE = Text(tr="daha", en="more")
MORE_FILTERS = Text(tr="… {n} filtre daha …", en="… {n} more filters …")
WEIGHT_SUM = Text(
    tr="ağırlık: {c_out} × {read} × {k} × {k} = {weights}",
    en="weights: {c_out} × {read} × {k} × {k} = {weights}",
)
MAC_SUM = Text(
    tr="MAC: {weights} × {size} × {size} = {macs}", en="MACs: {weights} × {size} × {size} = {macs}"
)
LOOK = Text(
    tr="Filtre {n} her giriş kanalını ayrı bir {k}×{k} çekirdekle okur, sonuçları toplar ve tek bir harita verir: çıktı kanalı {n}.",
    en="Filter {n} reads every input channel with a {k}×{k} kernel of its own, adds the results and gives one single map: output channel {n}.",
)
LOOK_DEPTHWISE = Text(
    tr="Filtre {n} yalnızca kendi kanalını okur: {k}×{k} boyutlu tek bir çekirdeği vardır. Toplanacak başka kanal yoktur; çıktı kanalı {n} doğrudan oradan gelir.",
    en="Filter {n} reads its own channel alone, with a single {k}×{k} kernel. There is no other channel to add: output channel {n} comes straight from it.",
)
ALT = Text(
    tr="Standart konvolüsyonun filtre bankası. Üstte giriş kanalları, her biri {size}×{size}: {channels}. Altında her satır bir filtre: {filters}. Bir filtrede her giriş kanalı için ayrı bir {k}×{k} çekirdek (kernel) vardır; satırdaki sonuçlar toplanır ve sağdaki tek çıktı haritasını verir. Çekirdek: {c_out} × {c_in} = {kernels}. Ağırlık: {c_out} × {c_in} × {k} × {k} = {weights}. Çarp-topla (MAC): {weights} × {size} × {size} = {macs}.",
    en="The filter bank of a standard convolution. At the top the input channels, each {size}×{size}: {channels}. Below, each row is a filter: {filters}. A filter holds a separate {k}×{k} kernel for every input channel; the results along the row are added and give the single output map on the right. Kernels: {c_out} × {c_in} = {kernels}. Weights: {c_out} × {c_in} × {k} × {k} = {weights}. Multiply-accumulates (MACs): {weights} × {size} × {size} = {macs}.",
)

ALT_DEPTHWISE = Text(
    tr="Depthwise (derinlemesine) konvolüsyonun filtre bankası. Üstte giriş kanalları, her biri {size}×{size}: {channels}. Altında her satır bir filtre: {filters}. Her filtrede yalnızca kendi kanalı için tek bir {k}×{k} çekirdek (kernel) vardır, öteki yerler boştur; toplama işareti yoktur. Çekirdek sağdaki çıktı haritasını tek başına verir. Çekirdek: {c_out} × {read} = {kernels}. Ağırlık: {c_out} × {read} × {k} × {k} = {weights}. Çarp-topla (MAC): {weights} × {size} × {size} = {macs}.",
    en="The filter bank of a depthwise convolution. At the top the input channels, each {size}×{size}: {channels}. Below, each row is a filter: {filters}. A filter holds a single {k}×{k} kernel, for its own channel, and the other places are empty; there is no plus sign. The kernel gives the output map on the right by itself. Kernels: {c_out} × {read} = {kernels}. Weights: {c_out} × {read} × {k} × {k} = {weights}. Multiply-accumulates (MACs): {weights} × {size} × {size} = {macs}.",
)

# The facts.
WEIGHTS = Text(tr="Ağırlık", en="Weights")
MACS = Text(tr="Çarp-topla (MAC)", en="Multiply-accumulates (MACs)")
MACS_DETAIL = Text(
    tr="{weights} × {size} × {size}; 1 MAC = 2 FLOP", en="{weights} × {size} × {size}; 1 MAC = 2 FLOPs"
)
FILTERS = Text(tr="Filtre", en="Filters")
FILTERS_DETAIL = Text(
    tr="C_out: her biri tek bir çıktı haritası verir", en="C_out: each gives one single output map"
)
KERNELS = Text(tr="Çekirdek (kernel)", en="Kernels")
KERNELS_DETAIL = Text(
    tr="C_out × C_in = {c_out} × {c_in}; her biri {k}×{k} sayı",
    en="C_out × C_in = {c_out} × {c_in}; each {k}×{k} numbers",
)
DOUBLED = Text(tr="Biri iki katına çıkarsa", en="If one doubles")
MACS_SHORT = Text(tr="MAC", en="MACs")

BOTH = Text(
    tr="Ağırlık sayısında C_in ile C_out çarpılır: ikisi birden iki katına çıkarsa maliyet dört katına çıkar. Harita boyutu ağırlık sayısını değiştirmez, yalnızca MAC sayısını büyütür.",
    en="The weights hold the product of C_in and C_out: double both and the cost is four times as large. The map size leaves the weights alone and drives only the MACs.",
)
ONE_CHANNEL = Text(
    tr="Tek giriş kanalı var: her filtrede tek bir çekirdek bulunur, toplanacak başka kanal yoktur.",
    en="There is a single input channel: each filter is one kernel, and there is no other channel to add.",
)
ONLY_MIXING = Text(
    tr="1×1 çekirdek komşulara bakmaz: bu katman yalnızca kanalları karıştırır (pointwise, noktasal).",
    en="A 1×1 kernel looks at no neighbour: this layer only mixes channels (pointwise).",
)
