# %% [markdown] tags=["tr"]
r"""
# Depthwise separable blok

**Soru: İki katman nasıl tek bir bloğa dönüşür?**

Ağlarda depthwise (derinlemesine) katmanı tek başına pek görmezsiniz; ardından hemen bir pointwise (noktasal,
1×1) katman gelir. Biri komşulara bakar, öteki kanalları karıştırır. Bu bölümde ikisini bir sınıfta
birleştirecek, hangi ayarın hangi katmana ait olduğunu bulacak, sonra bloğu hazır bir ağa takacaksınız.

Süre: yaklaşık 45 dakika · [English](../en/09_separable.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# The depthwise separable block

**Question: How do two layers become one block?**

In networks a depthwise layer hardly ever stands alone: a pointwise (1×1) layer follows at once. One looks at
neighbours, the other mixes the channels. In this chapter you put both into one class, find out which setting
belongs to which layer, and fit the block into a network that is already there.

Time: about 45 minutes · [Türkçe](../tr/09_separable.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import torch
from torch import nn
from torch.nn.functional import conv2d
from torch.utils.flop_counter import FlopCounterMode

from course_utils.networks import mobilenet_v1, mobilenet_v2
from course_utils.widgets import exercise, finish, guess, output_size_explorer, quiz, review, savings_explorer

# %%
review("09_separable", LANG)

# %% [markdown] tags=["tr"]
r"""
## Bloğun kendisi

PyTorch'ta hazır bir depthwise separable (derinlemesine ayrılabilir) katman yoktur; iki `nn.Conv2d`'den
kurulur. Bu iki katman hangileri olmalı?
"""

# %% [markdown] tags=["en"]
r"""
## The block itself

PyTorch has no ready-made depthwise separable layer; you build it from two `nn.Conv2d`. Which two?
"""

# %%
guess("09_separable.complete", LANG)


# %%
class DepthwiseSeparableConv(nn.Module):
    def __init__(self, cin, cout, kernel_size=3, stride=1, padding=1):
        super().__init__()
        self.dw = nn.Conv2d(cin, cin, kernel_size, stride, padding, groups=cin, bias=False)
        self.pw = nn.Conv2d(cin, cout, kernel_size=1, bias=False)

    def forward(self, x):  # (N, C_in, H, W) -> (N, C_out, H_out, W_out)
        return self.pw(self.dw(x))


# %% [markdown] tags=["tr"]
r"""
`dw` uzamsal filtrelemeyi yapar: her kanalı kendi çekirdeğiyle (kernel) filtreler, kanalları ayrı tutar,
sayılarını değiştirmez. `pw` her pikselde kanalları karıştırır; kanal sayısını da o değiştirir. Bloğu 32
kanaldan 64 kanala kuralım:
"""

# %% [markdown] tags=["en"]
r"""
`dw` does the spatial filtering: it filters each channel with a kernel of its own, keeps the channels apart
and leaves their number alone. `pw` mixes the channels at each pixel, and changes their number too. We build
the block from 32 channels to 64:
"""


# %%
def params(module):
    return sum(p.numel() for p in module.parameters())


block = DepthwiseSeparableConv(32, 64)
x = torch.randn(1, 32, 32, 32)  # (N, C_in, H, W)
{"shape": tuple(block(x).shape), "params": params(block)}

# %% [markdown] tags=["tr"]
r"""
Çıktının boyutu `(1, 64, 32, 32)`, parametre sayısı 2.336. Bunların kaçı depthwise katmanda?
"""

# %% [markdown] tags=["en"]
r"""
The output has shape `(1, 64, 32, 32)`, and there are 2,336 parameters. How many of them lie in the depthwise
layer?
"""

# %%
guess("09_separable.part", LANG)

# %%
savings_explorer(LANG, c_in=32, c_out=64)

# %% [markdown] tags=["tr"]
r"""
Uzun çubuk standart katmandır, kısa çubuk bloktur; kısa çubuğun neredeyse tamamı pointwise katmana aittir.
Eğrideki nokta oranı gösteriyor: 64 çıktıda blok 7,89 kat az ağırlık tutuyor. Parametreleri elle sayalım:

$$\underbrace{32 \cdot 3 \cdot 3}_{288} + \underbrace{32 \cdot 64}_{2{.}048} = 2{.}336$$

Yani blok, adının ilk sözcüğünü maliyetin küçük parçasından alıyor. Sayıları, standart katmanla birlikte,
PyTorch'a da soralım:
"""

# %% [markdown] tags=["en"]
r"""
The long bar is the standard layer, the short one the block, and nearly all of the short one is pointwise. The
point on the curve is the ratio: with 64 outputs the block has 7.89 times fewer weights. We count them by
hand:

$$\underbrace{32 \cdot 3 \cdot 3}_{288} + \underbrace{32 \cdot 64}_{2{,}048} = 2{,}336$$

So the first word in the block's name stands for the smaller part of its cost. Let us ask PyTorch, with the
standard layer beside it:
"""

# %%
standard = nn.Conv2d(32, 64, kernel_size=3, padding=1, bias=False)

assert params(block) == 32 * 3 * 3 + 32 * 64
assert params(standard) == 64 * 32 * 3 * 3
counts = {"dw": params(block.dw), "pw": params(block.pw), "standard": params(standard)}
print(counts, round(params(standard) / params(block), 2))

# %% [markdown] tags=["tr"]
r"""
## Hangi anlamda ayrılabilir?

“Separable” iki ayrı fikrin adıdır. Bizimki hangisi?
"""

# %% [markdown] tags=["en"]
r"""
## Separable in which sense?

“Separable” is the name of two different ideas. Which one is ours?
"""

# %%
guess("09_separable.which", LANG)

# %%
spatially = nn.Sequential(nn.Conv2d(48, 48, (3, 1), bias=False), nn.Conv2d(48, 48, (1, 3), bias=False))
depthwise_separable = DepthwiseSeparableConv(48, 48)

assert params(spatially) == 2 * 48 * 48 * 3
{"spatially": params(spatially), "depthwise_separable": params(depthwise_separable)}

# %% [markdown] tags=["tr"]
r"""
3×1 ile 1×3, çekirdeği *yükseklik ve genişlik* olarak ayırır; kanallar yine hep birlikte okunur. Bizim
bloğumuz ise *komşulara bakmayı ve kanalları karıştırmayı* ayırır. 48 → 48 için 13.824 ağırlığa karşı 2.736
ağırlık eder.

## Adım ve dolgu hangi katmana?

Haritanın yüksekliğini ve genişliğini yarıya indirmek için bloğa adım (stride) 2 verilir. Blokta iki katman
var: adım yalnızca birine mi yazılmalı, ikisine birden mi?
"""

# %% [markdown] tags=["en"]
r"""
3×1 followed by 1×3 separates the *height and width* of the kernel; all channels are still read together. Our
block separates *looking at neighbours and mixing channels*. For 48 → 48 that is 13,824 weights against 2,736.

## Which layer gets stride and padding?

To halve the height and width of the map, a block is given a stride of 2. It has two layers: should one of
them have the stride, or both?
"""

# %%
guess("09_separable.both", LANG)

# %%
strided = DepthwiseSeparableConv(32, 64, stride=2)
late = nn.Sequential(block.dw, nn.Conv2d(32, 64, kernel_size=1, stride=2, bias=False))
both = nn.Sequential(strided.dw, late[1])

layers = {"strided": strided, "late": late, "both": both}
{name: tuple(layer(x).shape) for name, layer in layers.items()}

# %% [markdown] tags=["tr"]
r"""
`both` haritayı iki kez yarıya indirdi. Adımı yalnızca 1×1'e veren `late` doğru boyutu buldu, ama nasıl?
Adımı 2 olan bir 1×1'in neleri okuduğuna bakın:
"""

# %% [markdown] tags=["en"]
r"""
`both` halved the map twice. `late`, with the stride on the 1×1 alone, gives the right size, but how? Look at
what a 1×1 with a stride of 2 reads:
"""

# %%
output_size_explorer(LANG, size=16, kernel_size=1, stride=2, padding=0)

# %% [markdown] tags=["tr"]
r"""
Çizim haritanın tek bir satırını gösteriyor: iki konumdan biri atlanıyor. İki eksende dört konumdan üçü
atlanır. Depthwise katman o değerleri hesaplamıştır, 1×1 ise onları hiç okumaz. Bu boşuna işin maliyetini
çarp-topla (MAC) sayısıyla ölçelim; PyTorch'un sayacı kayan noktalı işlem (FLOP) sayar, bir MAC iki FLOP eder:
"""

# %% [markdown] tags=["en"]
r"""
The explorer shows one row of the map: every second position is skipped. Along both axes that makes three
positions out of four. The depthwise layer computed those values, and the 1×1 never reads them. Let us measure
the work done in vain in multiply-accumulates (MACs); PyTorch's counter counts floating-point operations
(FLOPs), two for each MAC:
"""


# %%
def macs(module, x):
    with FlopCounterMode(display=False) as counter:
        module(x)
    return counter.get_total_flops() // 2


assert macs(strided, x) == 288 * 16 * 16 + 2048 * 16 * 16
assert macs(late, x) == 288 * 32 * 32 + 2048 * 16 * 16
{"strided": macs(strided, x), "late": macs(late, x)}

# %% [markdown] tags=["tr"]
r"""
İkinci sayı daha büyük: adım depthwise katmana aittir. Dolgu (padding) da öyledir: 1×1 komşuya bakmaz, kenarda
eksik komşusu olmaz. Yine de 1×1'e dolgu verirseniz ne olur?
"""

# %% [markdown] tags=["en"]
r"""
The second number is larger: the stride belongs to the depthwise layer. So does the padding: a 1×1 looks at no
neighbours, and none are missing at the edge. What if you give the 1×1 padding all the same?
"""

# %%
padded = conv2d(block.dw(x), block.pw.weight, padding=1)

assert torch.equal(padded[:, :, 0], torch.zeros(1, 64, 34))
tuple(padded.shape)  # (N, C_out, H_out, W_out)

# %% [markdown] tags=["tr"]
r"""
Harita 34×34'e büyüdü, kenarı da sıfırla doldu: oradaki çıktılar girdiden hiçbir değer okumadı. Blokta
`stride`, `padding` ve `dilation` yalnızca `dw`'ye gider; sınıfımız da öyle yapıyor.

**Sıra sizde.** O sınıfla bir satırda bir blok kurun: 48 kanaldan 96 kanala, 5×5 çekirdekle, haritayı yarıya
indirerek.
"""

# %% [markdown] tags=["en"]
r"""
The map grew to 34×34, and its rim is zero: those outputs read nothing of the input. In the block `stride`,
`padding` and `dilation` go to `dw` alone, and our class sees to that.

**Your turn.** Build a block with that class, in one line: from 48 channels to 96, with a 5×5 kernel, halving
the map.
"""

# %%
mine = ...  # nn.Module

exercise("wide_block", LANG, mine)

# %% [markdown] tags=["tr"]
r"""
## Kanal sayısını kim değiştirir?

Sık görülen bir yazımda `dw` de 64 kanala çıkar. Onu da kuralım:
"""

# %% [markdown] tags=["en"]
r"""
## Who changes the number of channels?

In a common version `dw` goes to 64 channels as well. Let us build that, too:
"""

# %%
wide = nn.Sequential(
    nn.Conv2d(32, 64, kernel_size=3, padding=1, groups=32, bias=False),
    nn.Conv2d(64, 64, kernel_size=1, bias=False),
)
assert params(wide) == 2 * params(block)
print(tuple(wide(x).shape), {"dw": params(wide[0]), "pw": params(wide[1]), "wide": params(wide)})

# %% [markdown] tags=["tr"]
r"""
Blok çalışıyor, boyut da aynı, ama parametre sayısı iki katına çıktı. Her giriş kanalından iki harita çıkıyor:
derinlik çarpanı (depth multiplier) K = 2. Bilerek seçilirse bu bir ayardır, kanal başına daha çok uzamsal
filtre verir. Ağırlık sayısı şudur:

$$K \cdot C_{in} \cdot k^2 + K \cdot C_{in} \cdot C_{out}$$

Farkında olmadan yazılırsa boşuna bir maliyettir. 32 → 48 için ise PyTorch bu yazımı kabul etmez: 48, 32'nin
katı değildir.
"""

# %% [markdown] tags=["en"]
r"""
The block runs, the shape is the same, and the parameters are twice as many. Each input channel gives two
maps: a depth multiplier of K = 2. Chosen on purpose it is a setting, and buys more spatial filters for each
channel. The number of weights is:

$$K \cdot C_{in} \cdot k^2 + K \cdot C_{in} \cdot C_{out}$$

Written by accident, it is a cost that nobody asked for. For 32 → 48 PyTorch refuses it: 48 is no multiple of
32.
"""

# %%
for multiplier in (1, 2, 4):
    dw = nn.Conv2d(32, 32 * multiplier, kernel_size=3, padding=1, groups=32, bias=False)
    pw = nn.Conv2d(32 * multiplier, 64, kernel_size=1, bias=False)
    assert params(dw) + params(pw) == multiplier * 32 * 9 + multiplier * 32 * 64
    print(f"K={multiplier}:", {"shape": tuple(pw(dw(x)).shape), "params": params(dw) + params(pw)})

# %% [markdown] tags=["tr"]
r"""
**Hata avı.** Aşağıdaki bloğu 64 kanaldan 32 kanala inmek için biri yazmış; orada çalışıyor da. Ama
ağırlıkları fazla, üstelik 32 → 64 için hiç kurulamıyor. Bulun ve düzeltin.
"""

# %% [markdown] tags=["en"]
r"""
**Bug hunt.** Somebody wrote the block below to come from 64 channels down to 32, and there it runs. But it
has too many weights, and for 32 → 64 it cannot be built at all. Find the bug and mend it.
"""


# %%
def narrowing_block(c_in, c_out):
    return nn.Sequential(
        nn.Conv2d(c_in, c_in, kernel_size=3, padding=1, groups=c_out, bias=False),
        nn.Conv2d(c_in, c_out, kernel_size=1, bias=False),
    )


exercise("narrowing_block", LANG, narrowing_block)

# %% [markdown] tags=["tr"]
r"""
## Arada bir şey olmazsa

Bloğumuzda `dw` ile `pw` arasında hiçbir şey yok. Böyle bir çifti standart katmanla karşılaştırırsak ne
görürüz?
"""

# %% [markdown] tags=["en"]
r"""
## With nothing in between

In our block there is nothing between `dw` and `pw`. What is such a pair, compared with a standard layer?
"""

# %%
guess("09_separable.between", LANG)

# %%
folded = nn.Conv2d(32, 64, kernel_size=3, padding=1, bias=False)
# (64, 32, 1, 1) · (1, 32, 3, 3) -> (64, 32, 3, 3)
folded.weight.data = (block.pw.weight * block.dw.weight.transpose(0, 1)).detach()

assert torch.allclose(folded(x), block(x), atol=1e-5)
matrices = {"folded": folded.weight[:, 0].flatten(1), "standard": standard.weight[:, 0].flatten(1)}
{name: torch.linalg.matrix_rank(matrix).item() for name, matrix in matrices.items()}

# %% [markdown] tags=["tr"]
r"""
İki katman tek bir standart katmanda birleşti:

$$W_{o,c} = p_{o,c} \cdot d_c$$

Ama bu, kısıtlı bir katmandır: $c$ numaralı giriş kanalı için 64 çıktının çekirdekleri hep aynı $d_c$'nin
katıdır. Bu 64 çekirdeği 64×9'luk bir matrise satır satır yazınca matrisin rankı 1 çıkıyor; rastgele bir
standart katmanda ise 9. İki katmanlı blok, standart katmanın yaptığı her şeyi yapamaz.
"""

# %% [markdown] tags=["en"]
r"""
The two layers folded into one standard layer:

$$W_{o,c} = p_{o,c} \cdot d_c$$

It is a restricted one, though: for input channel $c$ the kernels of all 64 outputs are multiples of the same
$d_c$. Written row by row into a 64×9 matrix, these 64 kernels have rank 1, where a random standard layer has
9. The pair cannot do all that a standard layer can.
"""

# %% [markdown] tags=["tr"]
r"""
## Gerçek bloklarda ne var?

MobileNetV1'de her konvolüsyonun ardından toplu normalleştirme (batch normalization) ve bir etkinleştirme
fonksiyonu gelir. Kursla gelen iki ağdan birer blok alıp parçalarını sırayla yazdıralım:
"""

# %% [markdown] tags=["en"]
r"""
## What is inside real blocks?

MobileNetV1 puts batch normalization and an activation function after each convolution. Let us take a block
from each of two networks that come with the course, and print their parts in order:
"""


# %%
def parts(module):
    return [type(part).__name__ for part in module.modules() if not list(part.children())]


v1, v2 = mobilenet_v1().blocks[0], mobilenet_v2().blocks[1]
print(parts(v1), parts(v2), sep="\n")

assert params(v1) == params(block) + 2 * 32 + 2 * 64
params(v1)

# %% [markdown] tags=["tr"]
r"""
İlki, araya girenlerle birlikte, bizim 32 → 64 bloğumuzdur: toplu normalleştirme kanal başına iki sayı
öğrenir, toplam 2.528 parametre eder. MobileNetV2'nin bu bloğunda önde kanalları çoğaltan bir 1×1 var; sondaki
1×1'den sonra etkinleştirme yoktur (`Identity`), ötekiler ise değerleri 6'da kesen ReLU'lardır (`ReLU6`).
Keras'ın `SeparableConv2D` katmanında arada hiçbir şey yoktur. Yani araya bir şey koymak ne hatadır ne
zorunluluk. Neyi değiştirdiğini görmek için bir katmanın doğrusal olup olmadığına, yani
$f(x + y) = f(x) + f(y)$ eşitliğine bakalım:
"""

# %% [markdown] tags=["en"]
r"""
The first block is ours, 32 → 64, with what goes in between: a batch norm learns two numbers per channel,
2,528 parameters in all. This block of MobileNetV2 has a 1×1 in front that makes more channels, and no
activation after the last 1×1 (`Identity`); its activation is a ReLU that cuts values off at 6 (`ReLU6`).
Keras' `SeparableConv2D` has nothing in between. So to put something there is neither a mistake nor a must. To
see what it changes, we ask whether a layer is linear, that is, whether $f(x + y) = f(x) + f(y)$:
"""


# %%
def is_linear(module):
    y = torch.randn_like(x)
    with torch.no_grad():
        return torch.allclose(module(x + y), module(x) + module(y), atol=1e-4)


with_relu = nn.Sequential(block.dw, nn.ReLU(), block.pw)
modules = {"block": block, "standard": standard, "with_relu": with_relu}
{name: is_linear(module) for name, module in modules.items()}

# %% [markdown] tags=["tr"]
r"""
Araya ReLU girince blok doğrusal olmaktan çıkar; iki katman artık tek katmanda birleştirilemez. Toplu
normalleştirme bunu tek başına yapamazdı: eğitim bitince o da kanal başına bir çarpma ve bir toplamadır. Ama
konvolüsyonun bias'ını gereksiz kılar. Bunu aynı ağırlıklarla, bias'lı ve bias'sız deneyelim:
"""

# %% [markdown] tags=["en"]
r"""
With ReLU in between the block is not linear any more, and the two layers no longer fold into one. A batch
norm alone could not do that: once training is over, it is one product and one sum per channel. But it makes
the bias of the convolution superfluous. We try the same weights with a bias and without:
"""

# %%
biased, norm = nn.Conv2d(32, 64, kernel_size=1), nn.BatchNorm2d(64)
without = conv2d(block.dw(x), biased.weight)

assert torch.allclose(norm(biased(block.dw(x))), norm(without), atol=1e-4)
{"biases": biased.bias.numel()}

# %% [markdown] tags=["tr"]
r"""
Toplu normalleştirme her kanaldan o kanalın ortalamasını çıkarır, bias da onunla gider: 64 sayı boşuna
öğrenilirdi. Bu yüzden gerçek bloklarda `bias=False` görürsünüz. Ardında toplu normalleştirme olmayan bir
blokta ise bias işe yarar.

## Önce hangisi?

Sırayı çevirir, `pw`'yi öne alırsak maliyet ne olur?
"""

# %% [markdown] tags=["en"]
r"""
The batch norm subtracts the mean of each channel, and the bias goes with it: 64 numbers would be learned for
nothing. That is why you see `bias=False` in real blocks. In a block without batch norm, a bias does make a
difference.

## Which comes first?

If we reverse the order and put `pw` first, what happens to the cost?
"""

# %%
guess("09_separable.order", LANG)


# %%
def dw(c):
    return nn.Conv2d(c, c, kernel_size=3, padding=1, groups=c, bias=False)


def pw(c_in, c_out):
    return nn.Conv2d(c_in, c_out, kernel_size=1, bias=False)


for c_in, c_out in [(32, 64), (64, 32)]:
    dw_first, pw_first = nn.Sequential(dw(c_in), pw(c_in, c_out)), nn.Sequential(pw(c_in, c_out), dw(c_out))
    print(f"{c_in=}, {c_out=}:", {"dw_first": params(dw_first), "pw_first": params(pw_first)})

# %% [markdown] tags=["tr"]
r"""
Pointwise katmanın ağırlık sayısı iki sırada da aynıdır; depthwise katmanınki, bulunduğu noktadaki kanal
sayısına bağlıdır. Kanal sayısı artıyorsa `dw`'yi, azalıyorsa `pw`'yi öne almak ucuzdur. İki sıra iki ayrı
fonksiyondur ve ikisi de kullanılır: MobileNetV1 `dw` ile başlar; Xception makalesinin yola çıktığı uç
Inception modülü ise `pw` ile başlar ([Xception](https://arxiv.org/abs/1610.02357), bölüm 1.2).
"""

# %% [markdown] tags=["en"]
r"""
The pointwise layer has the same weights in either order; those of the depthwise layer depend on the number of
channels where it stands. If that number grows, it is cheaper to put `dw` first; if it shrinks, `pw`. The two
orders are two different functions, and both exist: MobileNetV1 begins with `dw`, and the “extreme” Inception
module, from which the Xception paper sets out, with `pw` ([Xception](https://arxiv.org/abs/1610.02357),
section 1.2).
"""

# %% [markdown] tags=["tr"]
r"""
## Hazır bir ağa takmak

Blok, kanal sayıları ve adım aynı kaldıkça standart katmanın yerine geçebilir; ağın geri kalanı değişmez.
Küçük bir ağda deneyelim:
"""

# %% [markdown] tags=["en"]
r"""
## Into an existing network

With the same numbers of channels and the same stride the block can replace a standard layer; the rest of the
network stays as it is. We try it in a small network:
"""

# %%
net = nn.Sequential(
    nn.Conv2d(3, 32, kernel_size=3, padding=1),
    nn.ReLU(),
    nn.Conv2d(32, 64, kernel_size=3, stride=2, padding=1, bias=False),
    nn.ReLU(),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(64, 10),
)
image = torch.randn(1, 3, 32, 32)  # (N, C_in, H, W)
before = params(net)
print(tuple(net(image).shape), {"params": before})

net[2] = DepthwiseSeparableConv(32, 64, stride=2)
print(tuple(net(image).shape), {"params": params(net), "times": round(before / params(net), 2)})

# %% [markdown] tags=["tr"]
r"""
Çıktının boyutu aynıdır, değerleri değil: yeni bloğun ağırlıkları rastgeledir, ağın yeniden eğitilmesi
gerekir. Katman 7,89 kat küçüldü (18.432 → 2.336), ağ ise 5,15 kat (19.978 → 3.882), çünkü ilk katman ve
sondaki doğrusal katman değişmedi. Bir katmanın tasarrufu, ağın tasarrufu değildir.
"""

# %% [markdown] tags=["en"]
r"""
The output has the same shape, not the same values: the weights of the new block are random, and the network
has to be trained again. The layer shrank 7.89 times (18,432 → 2,336), the network 5.15 times (19,978 →
3,882), because the first layer and the linear one at the end did not change. The saving of a layer is not the
saving of the network.
"""

# %% [markdown] tags=["tr"]
r"""
**Hata avı.** Aynı yere aşağıdaki blok takılırsa ağ yine çalışır ve `(1, 10)` çıkarır. Oysa blok, 32×32'lik
haritayı 16×16'ya değil 8×8'e indiriyor; sondaki `AdaptiveAvgPool2d(1)` bunu gizler. Bulun ve düzeltin.
"""

# %% [markdown] tags=["en"]
r"""
**Bug hunt.** With the block below in the same place the network still runs and puts out `(1, 10)`. But the
block takes a map of 32×32 to 8×8 and not to 16×16, which `AdaptiveAvgPool2d(1)` hides at the end. Find the
bug and mend it.
"""


# %%
def halving_block(c_in, c_out):
    return nn.Sequential(
        nn.Conv2d(c_in, c_in, kernel_size=3, stride=2, padding=1, groups=c_in, bias=False),
        nn.ReLU(),
        nn.Conv2d(c_in, c_out, kernel_size=1, stride=2, bias=False),
    )


exercise("halving_block", LANG, halving_block)

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- “MobileNet ve EfficientNet'te görülen yapı”, MobileNetV1'de toplu normalleştirme ve ReLU ile birlikte gelir.
  MobileNetV2 ve EfficientNet'in bloklarının çoğunda önde bir 1×1 daha vardır.
- Blok “benzer işlev” görür: boyutlar ve iki iş aynıdır, ama fonksiyon aynı değildir. Arada bir şey yoksa
  blok, kanal başına rankı 1 olan bir standart katmandır.
- Katmandaki 7,89 kat, parametre ve çarp-topla için doğrudur. Ölçülen süre bu oranda düşmez: [Ölçülen
  hız](12_speed.ipynb).
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- “The structure of MobileNet and EfficientNet” comes with batch norm and ReLU in MobileNetV1. MobileNetV2 and
  EfficientNet put one more 1×1 in front of most blocks.
- The block plays “a similar role”: the shapes and the two jobs are the same, and yet it is not the same
  function. With nothing in between it is a standard layer of rank 1 for each channel.
- The layer's 7.89 times is true of parameters and MACs. Measured time does not fall by that ratio: [Measured
  speed](12_speed.ipynb).
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş soru var. Sayı istenen sorularda önce elle hesaplayın.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are five questions. Where a number is asked for, work it out by hand first.
"""

# %%
quiz("09_separable", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma

MobileNetV1'in bloğunu adımı, toplu normalleştirmesi ve ReLU'suyla siz yazın. Denetim üç şeye bakar: çalışan
katmanlara, çıktının boyutuna ve değerlerine.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise

Write the block of MobileNetV1 yourself, with its stride, batch norms and ReLU. Three things are judged: which
layers ran, the shape of the output, and its values.
"""


# %%
def separable_block(c_in, c_out, stride):
    block = ...  # nn.Module
    return block


exercise("separable_block", LANG, separable_block)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

İki katman arka arkaya bir sınıfa konur, gerisi iş bölümüdür. Depthwise katman komşulara bakar; `stride`,
`padding` ve `groups` ona aittir, kanal sayısını değiştirmez. Pointwise katman kanalları karıştırır ve
sayılarını değiştirir. 32 → 64 için blok $288 + 2{.}048 = 2{.}336$ ağırlık tutar. Araya ReLU girince iki
katman artık tek bir katmanda birleştirilemez.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

The two stand one after the other in a class, and share the work. The depthwise layer looks at neighbours;
`stride`, `padding` and `groups` are its own, and it leaves the number of channels alone. The pointwise layer
mixes the channels and changes their number. For 32 → 64 that is $288 + 2{,}048 = 2{,}336$ weights. With ReLU
in between, the two layers no longer fold into one.
"""

# %%
finish("09_separable", LANG)
