"""What the explorer of a learner's own network says beside the words of the networks of the course."""

from __future__ import annotations

from ..language import Text

NAME = Text(tr="Ağınızda maliyet nerede?", en="Where is the cost of your network?")
TITLE = Text(tr="{network}, girdi {shape}", en="{network}, input {shape}")
TWIN_TITLE = Text(
    tr="{network}, girdi {shape}, standart konvolüsyonlarla",
    en="{network}, input {shape}, with standard convolutions",
)
AS_IT_IS = Text(tr="Ağın kendisi", en="The network as it is")
TWIN = Text(tr="İkizi: standart konvolüsyonlarla", en="Its twin: standard convolutions")
LAYER = Text(tr="Katman", en="Layer")
MOST_MACS = Text(tr="En çok MAC yapan katman", en="The layer with most MACs")
MOST_PARAMS = Text(tr="En çok parametreli katman", en="The layer with most parameters")
OF_LAYERS = Text(tr="Katman {number} / {total}", en="Layer {number} of {total}")
ITS_MACS = Text(tr="Bu katmanın MAC sayısı", en="MACs of this layer")
ITS_SHARE = Text(
    tr="ağın {share} kadarı; parametre: {params}", en="{share} of the network; parameters: {params}"
)
IN_TWIN = Text(tr="İkizdeki karşılığı", en="In the twin")
IN_TWIN_DETAIL = Text(tr="{times} kat MAC; parametre: {params}", en="{times}× the MACs; parameters: {params}")
SAME = Text(tr="aynı katman; parametre: {params}", en="the same layer; parameters: {params}")
MERGED = Text(tr="{layer} ile tek katman", en="one layer with {layer}")
REMARK_SAME = Text(
    tr="Bu ağda kanallarının bir kısmını okuyan, 1×1'den geniş bir konvolüsyon yok: ikizi kendisidir.",
    en="No convolution wider than 1×1 reads only a part of its channels here: the network is its own twin.",
)
REMARK_MOST = Text(
    tr="En çok MAC yapan katman: {layer} ({share}).", en="The layer with most MACs: {layer} ({share})."
)
REMARK_UNCOUNTED = Text(
    tr="Sayılamayan işlemler var, toplamlara katılmadılar: {names}.",
    en="Some operations could not be counted, and the totals leave them out: {names}.",
)
NO_MACS = Text(
    tr="{network} hiç çarp-topla (MAC) yapmıyor: içinde en az bir konvolüsyon ya da doğrusal katman olan bir ağ verin.",
    en="{network} does no multiply-adds (MACs): give a network with at least one convolution or linear layer.",
)
A_CLASS = Text(
    tr="{given} bir sınıf, henüz ağ değil: `model={given}(...)` yazarak onu kurun.",
    en="{given} is a class and no network yet: build one by writing `model={given}(...)`.",
)
NO_MODULE = Text(
    tr="`model` bir `nn.Module` olmalı, verdiğiniz değerin türü ise {given}: katmanlarınızı `nn.Sequential(...)` içine koyup onu verin.",
    en="`model` should be an `nn.Module`, and what you gave is of type {given}: put your layers into `nn.Sequential(...)` and give that.",
)
OTHER_SIZE = Text(
    tr="{reason} Ağınız başka bir girdi bekliyorsa boyutunu yazın: `input_size=(1, 3, 64, 64)`.",
    en="{reason} If your network expects another input, write its shape: `input_size=(1, 3, 64, 64)`.",
)
INSTEAD = Text(tr="{reason} Aşağıda MobileNetV1 duruyor.", en="{reason} Below is MobileNetV1.")
