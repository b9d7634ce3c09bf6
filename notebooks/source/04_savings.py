# %% [markdown] tags=["tr"]
r"""
# Depthwise neyi çözer?

**Soru: Depthwise (derinlemesine) konvolüsyon ne kazandırır, onu kimler kullanır?**

Depthwise konvolüsyonun kanalları karıştırmadığını biliyoruz. Bu yüzden arkasına bir pointwise (noktasal, 1×1)
konvolüsyon konur; standart katmanın yerine bu ikisinden oluşan çift geçer. Bu bölümde çiftin maliyetini
hesaplayacak, tasarrufun nerede bittiğini göreceğiz.

Süre: yaklaşık 45 dakika · [English](../en/04_savings.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# What it saves, and who uses it

**Question: What does depthwise convolution save, and who uses it?**

Depthwise convolution, as we know, does not mix channels. So a pointwise (1×1) convolution follows it, and the
pair replaces a standard layer. In this chapter we work out what the pair costs, and see where the
saving ends.

Time: about 45 minutes · [Türkçe](../tr/04_savings.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
from fractions import Fraction

import torch
from torch import nn

from course_utils.networks import (
    conv_mobilenet_layers,
    efficientnet_layers,
    mobilenet_v1_layers,
    mobilenet_v2_layers,
    mobilenet_v3_layers,
    shufflenet_v1_layers,
)
from course_utils.networks.audit import audit
from course_utils.widgets import exercise, finish, guess, quiz, review, savings_explorer

# %%
review("04_savings", LANG)

# %% [markdown] tags=["tr"]
r"""
## Önce elle

Elle hesaplanacak kadar küçük bir örnek alalım: 3 kanallı 6×6 bir girdi, 5 kanallı 4×4 bir çıktı. Her ağırlık
(weight), çıktının 16 konumunun her birinde bir kez çarpılır.

| katman | ağırlık | çarp-topla (MAC) |
|---|---|---|
| standart 3×3 | $5 \cdot 3 \cdot 9 = 135$ | $135 \cdot 16 = 2{.}160$ |
| depthwise 3×3 | $3 \cdot 9 = 27$ | $27 \cdot 16 = 432$ |
| pointwise 1×1 | $3 \cdot 5 = 15$ | $15 \cdot 16 = 240$ |

Çift, 2.160 yerine $432 + 240 = 672$ MAC yapar. PyTorch da öyle diyor mu?
"""

# %% [markdown] tags=["en"]
r"""
## First by hand

Take an example small enough for paper: an input of 3 channels, 6×6, and an output of 5 channels, 4×4. Every
weight is multiplied once at each of the 16 positions of the output.

| layer | weights | multiply-accumulates (MACs) |
|---|---|---|
| standard 3×3 | $5 \cdot 3 \cdot 9 = 135$ | $135 \cdot 16 = 2{,}160$ |
| depthwise 3×3 | $3 \cdot 9 = 27$ | $27 \cdot 16 = 432$ |
| pointwise 1×1 | $3 \cdot 5 = 15$ | $15 \cdot 16 = 240$ |

The pair does $432 + 240 = 672$ MACs instead of 2,160. Does PyTorch agree?
"""

# %%
x = torch.randn(1, 3, 6, 6)  # (N, C_in, H, W)
standard = nn.Conv2d(3, 5, kernel_size=3, bias=False)
depthwise = nn.Conv2d(3, 3, kernel_size=3, groups=3, bias=False)
pointwise = nn.Conv2d(3, 5, kernel_size=1, bias=False)

assert standard(x).shape == pointwise(depthwise(x)).shape == (1, 5, 4, 4)  # (N, C_out, H, W)
layers = {"standard": standard, "depthwise": depthwise, "pointwise": pointwise}
{name: layer.weight.numel() * 4 * 4 for name, layer in layers.items()}

# %% [markdown] tags=["tr"]
r"""
İki yol da `(1, 5, 4, 4)` boyutlu bir çıktı verir; çift 3,2 kat daha az MAC yapar. Bu 3,2 nereden geliyor?

## Formül

Çiftin maliyetini standart katmanınkine bölelim. $C_{in}$ ile $H \cdot W$ her terimde vardır, sadeleşir:

$$\frac{C_{in} \cdot k^2 + C_{in} \cdot C_{out}}{C_{in} \cdot C_{out} \cdot k^2}
= \frac{1}{C_{out}} + \frac{1}{k^2}$$

İlk terim depthwise katmanın payıdır, ikincisi ise pointwise katmanın payı.
"""

# %% [markdown] tags=["en"]
r"""
Both ways lead to an output of shape `(1, 5, 4, 4)`, and the pair does 3.2 times fewer MACs. Where does the
3.2 come from?

## The formula

Divide the cost of the pair by that of the standard layer. $C_{in}$ and $H \cdot W$ are in every term, and
cancel:

$$\frac{C_{in} \cdot k^2 + C_{in} \cdot C_{out}}{C_{in} \cdot C_{out} \cdot k^2}
= \frac{1}{C_{out}} + \frac{1}{k^2}$$

The first term is the depthwise layer's part, the second the pointwise layer's.
"""

# %%
assert Fraction(432 + 240, 2160) == Fraction(1, 5) + Fraction(1, 9)
float(round(Fraction(432 + 240, 2160), 3))

# %% [markdown] tags=["tr"]
r"""
$1/5 + 1/9$ yaklaşık 0,311 eder: çift, maliyetin üçte birinden azıyla yetinir. Peki daha çok çıktı kanalı
olsaydı? Belge, 3×3 konvolüsyonun “ortalama 8–9 kat” ucuzladığını söyler;
[MobileNetV1 makalesi](https://arxiv.org/abs/1704.04861) de bölüm 3.1'de 8–9 kat az hesaptan söz eder. İki
tahminde bulunun:
"""

# %% [markdown] tags=["en"]
r"""
$1/5 + 1/9$ is about 0.311: the pair gets by with less than a third of the cost. And with more output
channels? The document says that a 3×3 convolution becomes “8 to 9 times” cheaper on average, and the
[MobileNetV1 paper](https://arxiv.org/abs/1704.04861), section 3.1, speaks of 8 to 9 times less computation.
Make two guesses:
"""

# %%
guess("04_savings.eight_outputs", LANG)

# %%
guess("04_savings.eight_begins", LANG)

# %%
savings_explorer(LANG, c_in=3, c_out=8, kernel_size=3, size=32)

# %% [markdown] tags=["tr"]
r"""
Üstteki çubuklarda tek parça olan standart katmandır, altındaki iki renkli çubuk ise çifttir. Alttaki eğri,
C_out büyüdükçe çiftin payının nasıl düştüğünü gösterir: önce hızlı, sonra kesikli $1/9$ çizgisine giderek
yaklaşarak. Nokta sizin katmanınızdır.

C_in ile H = W kaydırıcılarını hareket ettirin: çubuklar uzar kısalır, nokta yerinden kıpırdamaz. Sonra
C_out'u değiştirin. Aynı çizimi 512 giriş kanalı ve 224×224'lük haritayla açalım:
"""

# %% [markdown] tags=["en"]
r"""
In the bars at the top the one in a single piece is the standard layer; the one below it, in two colours, is
the pair. The curve underneath shows how the pair's share falls as C_out grows: fast at first, and then ever
closer to the dashed line at $1/9$. The dot is your layer.

Move the sliders for C_in and H = W: the bars change, the dot stays put. Then move C_out. Here is the same
explorer, opened with 512 input channels and a map of 224×224:
"""

# %%
savings_explorer(LANG, c_in=512, c_out=8, kernel_size=3, size=224)

# %% [markdown] tags=["tr"]
r"""
Giriş kanalları 3'ten 512'ye çıktı, oran $17/72$ olarak kaldı: bu, 4,24 kat tasarruftur. Demek ki “8–9 kat”
her katman için doğru değildir. Ne zaman doğrudur? Altı C_out değeri için çiftin payını ve kaç kat az olduğunu
yazalım:
"""

# %% [markdown] tags=["en"]
r"""
The input channels went from 3 to 512, and the ratio stayed at $17/72$, which is 4.24 times fewer. So “8 to 9
times” is not true of every layer. When is it true? For six values of C_out, the pair's share and how many
times fewer that is:
"""

# %%
for c_out in (8, 64, 72, 128, 512, 1024):
    share = Fraction(1, c_out) + Fraction(1, 9)
    print(f"{c_out=:<5} share={share!s:<11} times={float(round(1 / share, 2))}")

assert Fraction(1, 72) + Fraction(1, 9) == Fraction(1, 8)

# %% [markdown] tags=["tr"]
r"""
Sekiz kat tam olarak C_out = 72 ile başlar: $1/72 + 1/9 = 1/8$. Dokuza ise hiçbir zaman ulaşılmaz, çünkü
$1/9$ payı pointwise katmana aittir ve hep kalır. “8–9 kat” bu yüzden 3×3 çekirdek (kernel) ve en az 72 çıktı
kanalı için geçerlidir. Makalenin kendi ağında ilk blok (32 → 64) bunun altındadır: $1/64 + 1/9$, yani
7,89 kat. Çekirdek 5×5 ise sınır 25, 7×7 ise 49'dur; kaydırıcıyla deneyin.

**Sıra sizde.** 7×7 çekirdekle çiftin standart katmandan en az 42 kat ucuz olduğu en küçük C_out hangisidir?
"""

# %% [markdown] tags=["en"]
r"""
Eight times begins at exactly C_out = 72: $1/72 + 1/9 = 1/8$. Nine is never reached, because the share of
$1/9$ belongs to the pointwise layer and always remains. So “8 to 9 times” holds for 3×3 kernels and at least
72 output channels. In the paper's own network the first block (32 to 64) is below it: $1/64 + 1/9$, which is
7.89 times. With a 5×5 kernel the limit is 25, with 7×7 it is 49; try the slider.

**Your turn.** With 7×7 kernels, what is the smallest C_out with which the pair is at least 42 times cheaper
than the standard layer?
"""

# %%
c_out = ...

exercise("wide_enough", LANG, c_out)

# %% [markdown] tags=["tr"]
r"""
Kursta kodunu yazacağımız 32 → 64 bloğu da bu formüle uyar:
"""

# %% [markdown] tags=["en"]
r"""
The block from 32 to 64 channels, which the course builds in code, obeys the formula too:
"""

# %%
standard = nn.Conv2d(32, 64, kernel_size=3, padding=1, bias=False)
depthwise = nn.Conv2d(32, 32, kernel_size=3, padding=1, groups=32, bias=False)
pointwise = nn.Conv2d(32, 64, kernel_size=1, bias=False)
pair = depthwise.weight.numel() + pointwise.weight.numel()

assert Fraction(pair, standard.weight.numel()) == Fraction(1, 64) + Fraction(1, 9)
{"standard": standard.weight.numel(), "pair": pair, "times": round(standard.weight.numel() / pair, 2)}

# %% [markdown] tags=["tr"]
r"""
18.432 ağırlığın yerini 2.336 ağırlık aldı: 7,89 kat az, yani sekizin biraz altında.

## Geriye kalan maliyet nerede?

32×32'lik haritalarda 64 kanaldan 128 kanala giden bir çift düşünün. Daha uzak komşulara da bakmak
istiyorsunuz ve depthwise çekirdeği 3×3'ten 7×7'ye büyütüyorsunuz.
"""

# %% [markdown] tags=["en"]
r"""
2,336 weights have replaced 18,432: that is 7.89 times fewer, a little short of eight.

## Where is the cost that remains?

Think of a pair from 64 to 128 channels on 32×32 maps. Suppose it should look at neighbours further away, so
its depthwise kernel becomes 7×7 instead of 3×3.
"""

# %%
guess("04_savings.larger_kernel", LANG)

# %%
for k in (3, 5, 7):
    dw = 64 * k**2 * 32**2
    pw = 64 * 128 * 32**2
    print(f"{k=}: {dw=}, {pw=}, total={dw + pw}, pw_share={pw / (dw + pw):.3f}")

assert round((64 * 49 + 64 * 128) / (64 * 9 + 64 * 128), 2) == 1.29

# %% [markdown] tags=["tr"]
r"""
Her satırda sırasıyla depthwise MAC, pointwise MAC, toplam ve pointwise payı yazar. 3×3 çiftte işin %93,4'ü
pointwise katmandadır. Bu yüzden çekirdeği 7×7'ye büyütmek çiftin maliyetini yalnızca 1,29 katına çıkarır;
standart katmanın maliyeti ise $49/9$, yani 5,44 katına çıkardı.

Uzamsal filtreleme (spatial filtering) ile kanal karışımı (channel mixing) artık iki ayrı ayardır: k yalnızca
depthwise katmanın, C_out yalnızca pointwise katmanın maliyetini değiştirir. Böylece mimari tasarım daha
modüler hâle gelir, hesaplama maliyeti kontrol edilebilir olur.
"""

# %% [markdown] tags=["en"]
r"""
Each line gives the MACs of the depthwise layer, those of the pointwise layer, their sum, and the pointwise
share. In the 3×3 pair 93.4% of the work is in the pointwise layer. That is why a 7×7 kernel makes the pair
only 1.29 times as expensive; a standard layer would become $49/9$, or 5.44, times as expensive.

Spatial filtering and channel mixing are two separate settings now: k changes the cost of the depthwise layer
alone, and C_out that of the pointwise layer alone. The design becomes more modular, and its cost easier to
control.
"""

# %% [markdown] tags=["tr"]
r"""
## Kimler kullanıyor?

MobileNet ile ShuffleNet doğrudan mobil ve gömülü cihazlar için, EfficientNet ise her büyüklükte az hesapla
yetinmek için tasarlandı. Aşağıdaki beş ağın hepsi bu tasarrufa dayanır:

| ağ | depthwise katmanın oradaki işi | kaynak |
|---|---|---|
| MobileNetV1 | ilk katman dışındaki her 3×3, depthwise + pointwise çiftine bölünür | arXiv 1704.04861 |
| MobileNetV2 | ters darboğazın (inverted bottleneck) geniş ortasındaki 3×3 depthwise'dır | arXiv 1801.04381 |
| MobileNetV3 | aynı blok; yer yer 5×5, bir de squeeze-and-excitation (sıkıştırma-uyarma) | arXiv 1905.02244 |
| EfficientNet | MBConv bloğunun ortasındaki katman: 3×3 ya da 5×5 depthwise | arXiv 1905.11946 |
| ShuffleNet | darboğazın ortasındaki 3×3; çevresindeki 1×1'ler gruplu | arXiv 1707.01083 |

Blokların içini [Gerçek ağlarda depthwise](06_networks.ipynb) bölümü açar. Beş ağda da depthwise katman var;
bu katman işin ne kadarını yapıyor?
"""

# %% [markdown] tags=["en"]
r"""
## Who uses it?

MobileNet and ShuffleNet were designed for mobile and embedded devices; EfficientNet, to get by with little
computation at every size. All five networks below rely on this saving:

| network | what the depthwise layer does there | source |
|---|---|---|
| MobileNetV1 | every 3×3 but the first is split into a depthwise + pointwise pair | arXiv 1704.04861 |
| MobileNetV2 | the 3×3 in the wide middle of the inverted bottleneck is depthwise | arXiv 1801.04381 |
| MobileNetV3 | the same block; in places 5×5 depthwise, and squeeze-and-excitation | arXiv 1905.02244 |
| EfficientNet | the layer in the middle of the MBConv block: 3×3 or 5×5 depthwise | arXiv 1905.11946 |
| ShuffleNet | the 3×3 in the middle of the bottleneck; the 1×1s around it are grouped | arXiv 1707.01083 |

[Depthwise in real networks](06_networks.ipynb) opens these blocks. All five have a depthwise layer; how much
of the work does it do?
"""

# %%
guess("04_savings.expensive_half", LANG)

# %%
networks = [
    mobilenet_v1_layers(),
    mobilenet_v2_layers(),
    mobilenet_v3_layers("large"),
    efficientnet_layers("b0"),
    shufflenet_v1_layers(groups=3),
]

print(f"{'':28}{'MACs':>10}{'depthwise':>11}{'1×1':>7}")
for network in networks:
    count = network.count(224, lang=LANG)
    share = {kind: cost.macs / count.macs for kind, cost in count.by_kind.items()}
    one_by_one = share["pointwise"] + share["grouped"]
    assert share["depthwise"] < 0.1 < 0.8 < one_by_one
    print(f"{network.title:28}{count.macs:>10}{share['depthwise']:11.3f}{one_by_one:7.3f}")

# %% [markdown] tags=["tr"]
r"""
Sütunlar sırasıyla 224×224'lük bir görüntü için MAC sayısını, depthwise payını ve 1×1 payını verir
(ShuffleNet'in gruplu 1×1'leri bu paya dâhildir). Ağların hiçbirinde depthwise %10'a varmaz; iş 1×1
katmanlardadır. MobileNetV1'e tür tür bakalım:
"""

# %% [markdown] tags=["en"]
r"""
The columns are the MACs for one 224×224 image, the depthwise share, and the share of the 1×1 layers
(ShuffleNet's grouped ones included). In none of the networks does depthwise reach 10%; the work is in the 1×1
layers. Let us look at MobileNetV1, kind by kind:
"""

# %%
mobilenet_v1_layers().count(224, lang=LANG)

# %% [markdown] tags=["tr"]
r"""
MAC'lerin %94,9'u pointwise katmanlardadır, %3,1'i depthwise katmanlarda. Parametrelerde sınıflandırıcının
doğrusal katmanı da öne çıkar: yaklaşık dörtte biri onundur. Aynı ağ standart 3×3 katmanlarla kurulsaydı ne
olurdu?
"""

# %% [markdown] tags=["en"]
r"""
94.9% of the MACs are in the pointwise layers, 3.1% in the depthwise ones. Among the parameters the
classifier's linear layer stands out too: it holds about a quarter. What if the same network were built with
standard 3×3 layers?
"""

# %%
with_pairs, with_standard = (
    mobilenet_v1_layers().count(224, lang=LANG),
    conv_mobilenet_layers().count(224, lang=LANG),
)

assert (with_pairs.macs, with_standard.macs) == (568_740_352, 4_867_293_184)
times_fewer = {
    "macs": round(with_standard.macs / with_pairs.macs, 2),
    "params": round(with_standard.params / with_pairs.params, 2),
}
times_fewer

# %% [markdown] tags=["tr"]
r"""
4.867 milyon MAC'in yerini 569 milyon MAC aldı: 8,56 kat az. Parametrelerde ise kazanç 6,92 kattır, çünkü
sınıflandırıcı hiç küçülmedi. Küçük ağlarda iki sayı birbirinden çok daha uzak olabilir.

## Katmanın tasarrufu, ağın tasarrufu değildir

32×32'lik görüntüler için iki konvolüsyonlu, bir doğrusal katmanlı küçük bir ağ kuralım. `conv` yerine önce
standart katman, sonra çift koyacağız.
"""

# %% [markdown] tags=["en"]
r"""
569 million MACs have replaced 4,867 million: 8.56 times fewer. In parameters, though, the gain is 6.92 times,
because the classifier has not shrunk at all. In small networks the two can be much further apart.

## A layer's saving is not the network's saving

Let us build a small network for 32×32 images, with two convolutions and one linear layer. `conv` will be a
standard layer the first time and a pair the second.
"""


# %%
def standard(c_in, c_out):
    return nn.Conv2d(c_in, c_out, kernel_size=3, padding=1, bias=False)


def pair(c_in, c_out):
    depthwise = nn.Conv2d(c_in, c_in, kernel_size=3, padding=1, groups=c_in, bias=False)
    return nn.Sequential(depthwise, nn.Conv2d(c_in, c_out, kernel_size=1, bias=False))


def small_network(conv):
    features = [conv(3, 8), nn.ReLU(), nn.MaxPool2d(2), conv(8, 16), nn.ReLU(), nn.MaxPool2d(2)]
    return nn.Sequential(*features, nn.Flatten(), nn.Linear(16 * 8 * 8, 10))


# %%
guess("04_savings.whole_network", LANG)

# %%
before, after = audit(small_network(standard), 32, lang=LANG), audit(small_network(pair), 32, lang=LANG)

assert (before.params, after.params) == (11_618, 10_501)
after

# %% [markdown] tags=["tr"]
r"""
Konvolüsyonların ağırlık sayısı 1.368'den 251'e indi, ağın parametre sayısı ise 11.618'den yalnızca 10.501'e:
doğrusal katmanın 10.250 parametresi hiç değişmedi. MAC sayısında durum başkadır:
"""

# %% [markdown] tags=["en"]
r"""
The convolutions went from 1,368 weights to 251, but the whole network only from 11,618 parameters to 10,501:
the 10,250 parameters of the linear layer have not changed. The MACs tell a different story:
"""

# %%
{"macs": round(before.macs / after.macs, 2), "params": round(before.params / after.params, 2)}

# %% [markdown] tags=["tr"]
r"""
Kazanç MAC'te 4,63 kat, parametrede yalnızca 1,11 kattır. Doğrusal katman her ağırlığını görüntü başına bir
kez kullanır; konvolüsyonun ağırlıkları ise her konumda yeniden kullanılır. Tasarrufu söylerken neyin
tasarrufu olduğunu da söyleyin.

## Alıştırma: kaç kat?

Çiftin kaç kat daha az ağırlık tuttuğunu bulan bir fonksiyon yazın. 32 kanaldan 64 kanala giden 3×3 için
yukarıda 7,89 çıkmıştı.
"""

# %% [markdown] tags=["en"]
r"""
The pairs do 4.63 times fewer MACs, with only 1.11 times fewer parameters. A linear layer uses each weight
once per image; a convolution uses its weights again at every position. When you quote a saving, say what it
is a saving of.

## Exercise: how many times?

Write a function that finds how many times fewer weights the pair holds. For 3×3 and from 32 channels to 64 we
got 7.89 above.
"""


# %%
def saving(c_in, c_out, k):
    return ...


exercise("saving_of_pair", LANG, saving)

# %% [markdown] tags=["tr"]
r"""
## Çift ne zaman daha pahalıdır?

Formül her zaman 1'den küçük bir sayı vermez.
"""

# %% [markdown] tags=["en"]
r"""
## When does the pair cost more?

The formula does not always give a number below 1.
"""

# %%
guess("04_savings.more_expensive", LANG)

# %%
for c_in, c_out, k in [(64, 1, 3), (64, 128, 1), (3, 32, 3), (64, 64, 7)]:
    standard_weights, pair_weights = c_in * c_out * k**2, c_in * k**2 + c_in * c_out
    print(f"{c_in} → {c_out}, {k=}: {standard_weights=}, {pair_weights=}")

savings_explorer(LANG, c_in=64, c_out=1, kernel_size=3, size=32)

# %% [markdown] tags=["tr"]
r"""
Tek çıktı kanalında standart katmanın 576, çiftin 640 ağırlığı var: $1/C_{out} = 1$ olduğu için oran 1'i aşar.
1×1 çekirdekte sayılar 8.192 ve 8.256'dır: bu kez $1/k^2 = 1$ olur. k da C_out da en az 2 ise çift her zaman
daha ucuzdur.

Bir istisna daha var: depthwise katman her giriş kanalından K kanal üretirse pointwise katman da K katına
çıkar. 64 kanaldan 64 kanala giden bir katmanda, 3×3 ile hesaplayalım; kodda `wide`, iki katman arasındaki
kanal sayısıdır:
"""

# %% [markdown] tags=["en"]
r"""
With one output channel the standard layer has 576 weights and the pair 640: $1/C_{out} = 1$ takes the ratio
above 1. With a 1×1 kernel they have 8,192 and 8,256: this time $1/k^2 = 1$. Where both k and C_out are at
least 2, the pair is always cheaper.

There is one more exception: if the depthwise layer makes K channels out of every input channel, the pointwise
layer becomes K times as large as well. Let us count for a layer from 64 channels to 64, with 3×3; in the code
`wide` is the number of channels between the two layers:
"""

# %%
for multiplier in (1, 4, 7, 8):
    wide = 64 * multiplier
    print(f"K={multiplier}: pair={wide * 9 + wide * 64}, standard={64 * 64 * 9}")

# %% [markdown] tags=["tr"]
r"""
K = 8 ile çiftin 37.376 ağırlığı olur, standart katmanın ise 36.864 ağırlığı vardır: tasarruf biter. K'nin adı
derinlik çarpanıdır (depth multiplier).
"""

# %% [markdown] tags=["en"]
r"""
With K = 8 the pair holds 37,376 weights and the standard layer 36,864: the saving is gone. K is called the
depth multiplier.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- Belgenin “8–9 kat daha az parametre ve FLOPs (kayan noktalı işlem)” sözü çift için geçerlidir, tek başına
  depthwise katman için değil; k = 3 ve en az 72 çıktı kanalı ister.
- Pointwise payı $C_{out} / (C_{out} + k^2)$ kadardır: 128 çıktıda %93,4'tür. 8 ve 16 çıktılı küçük ağımızda
  ise iki parça birbirine yakındı.
- Çiftin hesapladığı fonksiyon standart katmanınki değildir; daha az serbest sayısı olan başka bir
  fonksiyondur.
- 8 kat az MAC, 8 kat az süre demek değildir.
- Hesaplarda bias yoktur; iki katmanın bias'ı eklenince çift biraz daha büyür.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- The document's “8 to 9 times fewer parameters and FLOPs” holds for the pair, not for a depthwise layer
  alone; it needs k = 3 and at least 72 output channels.
- The pointwise share is $C_{out} / (C_{out} + k^2)$, which is 93.4% with 128 outputs. In our small network,
  with 8 and 16 outputs, the two parts were close.
- The pair does not compute the standard layer's function; it is another function, with fewer free numbers.
- 8 times fewer MACs does not mean an eighth of the time.
- All this is without bias; with a bias in each of its two layers the pair grows a little.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş soru var. Hesap makinesi kullanabilirsiniz, ama formül daha hızlıdır.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are five questions. You may use a calculator; the formula is quicker.
"""

# %%
quiz("04_savings", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: hangi katmanlar bölünmeli?

Önünüzde bir ağın katmanları var. Hepsini çifte ayırmak iyi bir fikir olmayabilir.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: which layers should be split?

Here are the layers of a network. Splitting every one of them into a pair may not be a good idea.
"""

# %%
layers = [(3, 32, 3), (32, 64, 1), (64, 64, 5), (64, 1, 3)]  # (C_in, C_out, k)


def worth_splitting(layers):
    return ...


exercise("worth_splitting", LANG, worth_splitting)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Depthwise + pointwise çiftinin maliyeti, standart katmanınkinin $1/C_{out} + 1/k^2$ katıdır: 3×3 çekirdek ve
en az 72 çıktı kanalıyla 8 ile 9 kat arası tasarruf eder. Geniş katmanlarda kalan işin neredeyse tamamı 1×1
katmandadır; ağın bütününde kazanç, konvolüsyonların payına bağlıdır. MobileNetV1, V2, V3, EfficientNet ve
ShuffleNet bu fikrin üzerine kuruludur.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

A depthwise + pointwise pair costs $1/C_{out} + 1/k^2$ of what the standard layer costs: with 3×3 kernels and
at least 72 output channels it is between 8 and 9 times cheaper. In wide layers nearly all of the work that
remains is in the 1×1 layer, and what a whole network gains depends on how much of it its convolutions make
up. MobileNetV1, V2 and V3, EfficientNet and ShuffleNet are built on this idea.
"""

# %%
finish("04_savings", LANG)
