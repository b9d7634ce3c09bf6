# %% [markdown] tags=["tr"]
r"""
# Depthwise separable blok

**Soru: İki katman nasıl tek bir bloğa dönüşür?**

Ağlarda depthwise (derinlemesine) katmanı tek başına pek görmezsiniz; ardından hemen bir pointwise (noktasal,
1×1) katman gelir. Biri komşulara bakar, öteki kanallara. Bu bölümde ikisini bir sınıfta birleştirecek,
hangi ayarın hangi katmana ait olduğunu bulacak, sonra bloğu hazır bir ağa takacaksınız.

Süre: yaklaşık 40 dakika · [English](../en/09_separable.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# The depthwise separable block

**Question: How do two layers become one block?**

In networks a depthwise layer hardly ever stands alone: a pointwise (1×1) layer follows at once. One looks at
neighbours, the other at channels. In this chapter you put both into one class, find out which setting belongs
to which layer, and fit the block into a network that is already there.

Time: about 40 minutes · [Türkçe](../tr/09_separable.ipynb)
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
from course_utils.widgets import exercise, finish, guess, output_size_explorer, quiz, savings_explorer

# %% [markdown] tags=["tr"]
r"""
## Bloğun kendisi

PyTorch'ta hazır bir depthwise separable (derinlemesine ayrılabilir) katman yoktur; iki `nn.Conv2d`'den
kurulur. Hangileri olmalı?
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

    def forward(self, x):  # (N, cin, H, W)
        return self.pw(self.dw(x))  # (N, cout, H_out, W_out)


# %% [markdown] tags=["tr"]
r"""
`dw` her kanalı kendi çekirdeğiyle (kernel) süzer, kanal sayısına dokunmaz. `pw` her pikselde kanalları
karıştırır, kanal sayısını da o değiştirir. 32 kanaldan 64 kanala:
"""

# %% [markdown] tags=["en"]
r"""
`dw` filters each channel with a kernel of its own and leaves their number alone. `pw` mixes the channels at
each pixel, and changes their number too. From 32 channels to 64:
"""


# %%
def params(module):
    return sum(p.numel() for p in module.parameters())


block = DepthwiseSeparableConv(32, 64)
x = torch.randn(1, 32, 32, 32)  # (N, C_in, H, W)
print(list(block(x).shape), params(block))

# %% [markdown] tags=["tr"]
r"""
Çıktı `[1, 64, 32, 32]`, parametre sayısı 2.336. Bunların kaçı depthwise katmanda?
"""

# %% [markdown] tags=["en"]
r"""
The output is `[1, 64, 32, 32]`, and there are 2,336 parameters. How many of them lie in the depthwise layer?
"""

# %%
guess("09_separable.part", LANG)

# %%
savings = savings_explorer(LANG, c_in=32, c_out=64)
savings

# %% [markdown] tags=["tr"]
r"""
Uzun çubuk standart katman, kısa çubuk blok; kısa çubuğun neredeyse tamamı pointwise. Eğrideki nokta oranı
gösteriyor: 64 çıktıda 7,89 kat az. Parametreler elle:

$$\underbrace{32 \cdot 3 \cdot 3}_{288} + \underbrace{32 \cdot 64}_{2{.}048} = 2{.}336$$

Yani bloğun adındaki ilk sözcük, bedelin küçük parçasının adı. PyTorch'a soralım, standart katmanla birlikte:
"""

# %% [markdown] tags=["en"]
r"""
The long bar is the standard layer, the short one the block, and nearly all of the short one is pointwise. The
point on the curve is the ratio: with 64 outputs, 7.89 times fewer. The parameters by hand:

$$\underbrace{32 \cdot 3 \cdot 3}_{288} + \underbrace{32 \cdot 64}_{2{,}048} = 2{,}336$$

So the first word in the block's name stands for the smaller part of its cost. Let us ask PyTorch, with the
standard layer beside it:
"""

# %%
standard = nn.Conv2d(32, 64, kernel_size=3, padding=1, bias=False)

assert params(block) == 32 * 3 * 3 + 32 * 64
assert params(standard) == 64 * 32 * 3 * 3
print(params(block.dw), params(block.pw), params(standard), round(params(standard) / params(block), 2))

# %% [markdown] tags=["tr"]
r"""
## Hangi anlamda ayrılabilir?

"Separable" iki ayrı fikrin adıdır. Hangisi bizimki?
"""

# %% [markdown] tags=["en"]
r"""
## Separable in which sense?

"Separable" is the name of two different ideas. Which one is ours?
"""

# %%
guess("09_separable.which", LANG)

# %%
spatially = nn.Sequential(nn.Conv2d(64, 64, (3, 1), bias=False), nn.Conv2d(64, 64, (1, 3), bias=False))
depthwise_separable = DepthwiseSeparableConv(64, 64)

assert params(spatially) == 2 * 64 * 64 * 3
params(spatially), params(depthwise_separable)

# %% [markdown] tags=["tr"]
r"""
3×1 ile 1×3 çekirdeği *yükseklik ve genişliğe* ayırır; kanallar yine hep birlikte okunur. Bizim blok
*komşuları ve kanalları* ayırır. 64 → 64 için 24.576 ağırlığa karşı 4.672 ağırlık.

## Adım ve dolgu hangi katmana?

Haritanın yüksekliğini ve genişliğini yarıya indirmek için bloğa adım (stride) 2 verilir. Blokta iki katman
var: adım birine mi yazılmalı, ikisine mi?
"""

# %% [markdown] tags=["en"]
r"""
3×1 followed by 1×3 separates the *height and width* of the kernel; all channels are still read together. Our
block separates *neighbours and channels*. For 64 → 64 that is 24,576 weights against 4,672.

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

print(list(strided(x).shape), list(late(x).shape), list(both(x).shape))

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
window = output_size_explorer(LANG, size=16, kernel_size=1, stride=2, padding=0)
window

# %% [markdown] tags=["tr"]
r"""
Çizim tek satırı gösteriyor: her ikinci konum atlanıyor. İki eksende dört konumdan üçü atlanır. Depthwise
katman o değerleri hesaplamış, 1×1 onları hiç okumamış. Bunun bedelini çarp-topla (MAC) sayısıyla ölçelim:
"""

# %% [markdown] tags=["en"]
r"""
The picture shows one row: every second position is skipped. Along both axes that makes three positions out of
four. The depthwise layer computed those values, and the 1×1 never read them. In multiply-accumulates (MACs)
this costs:
"""


# %%
def macs(module, x):
    with FlopCounterMode(display=False) as counter:
        module(x)
    return counter.get_total_flops() // 2  # one MAC is two FLOPs


assert macs(strided, x) == 288 * 16 * 16 + 2048 * 16 * 16
assert macs(late, x) == 288 * 32 * 32 + 2048 * 16 * 16
macs(strided, x), macs(late, x)

# %% [markdown] tags=["tr"]
r"""
İkinci sayı büyük: adım depthwise katmana aittir. Dolgu (padding) da öyle: 1×1 komşuya bakmaz, kenarda eksik
komşusu olmaz. Yine de yazarsanız:
"""

# %% [markdown] tags=["en"]
r"""
The second number is larger: the stride belongs to the depthwise layer. So does the padding: a 1×1 looks at no
neighbours, and none are missing at the edge. If you write it all the same:
"""

# %%
padded = conv2d(block.dw(x), block.pw.weight, padding=1)  # (N, 64, 34, 34)
assert torch.equal(padded[:, :, 0], torch.zeros(1, 64, 34))

window.set(size=32, kernel_size=1, stride=1, padding=1, dilation=1)
assert window.view.facts[0].value == "34 × 34"
print(list(padded.shape), window.view.remark, sep="\n")

window.set(size=16, kernel_size=1, stride=2, padding=0, dilation=1)

# %% [markdown] tags=["tr"]
r"""
Harita büyüdü, kenarı da sıfır: oradaki çıktılar girdiye hiç dokunmadı. Blokta `stride`, `padding` ve
`dilation` yalnızca `dw`'ye gider; sınıfımız da öyle yapıyor.

## Kanal sayısını kim değiştirir?

Sık görülen bir yazımda `dw` de 64 kanala çıkar:
"""

# %% [markdown] tags=["en"]
r"""
The map grew, and its rim is zero: those outputs never touched the input. In the block `stride`, `padding` and
`dilation` go to `dw` alone, and our class sees to that.

## Who changes the number of channels?

In a common version `dw` goes to 64 channels as well:
"""

# %%
wide = nn.Sequential(
    nn.Conv2d(32, 64, kernel_size=3, padding=1, groups=32, bias=False),
    nn.Conv2d(64, 64, kernel_size=1, bias=False),
)
assert params(wide) == 2 * params(block)
print(list(wide(x).shape), params(wide[0]), params(wide[1]), params(wide))

# %% [markdown] tags=["tr"]
r"""
Çalışıyor, boyut da aynı, ama parametre iki katı. Her giriş kanalından iki harita çıkıyor: derinlik çarpanı
(depth multiplier) K = 2. Bilerek seçilirse bir ayardır, kanal başına daha çok uzamsal filtre verir.
Ağırlıklar:

$$K \cdot C_{in} \cdot k^2 + K \cdot C_{in} \cdot C_{out}$$

Farkında olmadan yazılırsa istenmemiş bir bedeldir. 32 → 48 için ise PyTorch bu yazımı kabul etmez: 48, 32'nin
katı değildir.
"""

# %% [markdown] tags=["en"]
r"""
It runs, the shape is the same, and the parameters are twice as many. Each input channel gives two maps: a
depth multiplier of K = 2. Chosen on purpose it is a setting, and buys more spatial filters for each channel.
The weights:

$$K \cdot C_{in} \cdot k^2 + K \cdot C_{in} \cdot C_{out}$$

Written by accident, it is a price that nobody asked for. For 32 → 48 PyTorch refuses it: 48 is no multiple of
32.
"""

# %%
for multiplier in (1, 2, 4):
    dw = nn.Conv2d(32, 32 * multiplier, kernel_size=3, padding=1, groups=32, bias=False)
    pw = nn.Conv2d(32 * multiplier, 64, kernel_size=1, bias=False)
    assert params(dw) + params(pw) == multiplier * 32 * 9 + multiplier * 32 * 64
    print(f"K={multiplier}:", list(pw(dw(x)).shape), params(dw) + params(pw))

# %% [markdown] tags=["tr"]
r"""
## Arada bir şey olmazsa

Bloğumuzda `dw` ile `pw` arasında hiçbir şey yok. Böyle bir çift, standart katmana göre nedir?
"""

# %% [markdown] tags=["en"]
r"""
## With nothing in between

In our block nothing stands between `dw` and `pw`. What is such a pair, compared with a standard layer?
"""

# %%
guess("09_separable.between", LANG)

# %%
folded = nn.Conv2d(32, 64, kernel_size=3, padding=1, bias=False)
# (64, 32, 1, 1) · (1, 32, 3, 3) -> (64, 32, 3, 3)
folded.weight.data = (block.pw.weight * block.dw.weight.transpose(0, 1)).detach()

assert torch.allclose(folded(x), block(x), atol=1e-5)
[torch.linalg.matrix_rank(layer.weight[:, 0].flatten(1)).item() for layer in (folded, standard)]

# %% [markdown] tags=["tr"]
r"""
İki katman tek bir standart katmana katlandı:

$$W_{o,c} = p_{o,c} \cdot d_c$$

Ama kısıtlı bir katmana: $c$ numaralı giriş kanalı için 64 çıktının çekirdekleri hep aynı $d_c$'nin katıdır.
Bu 64 çekirdeği 64×9'luk bir matrise satır satır yazınca rankı 1 çıkıyor; rastgele bir standart katmanda 9.
Çift, standart katmanın yaptığı her şeyi yapamaz.
"""

# %% [markdown] tags=["en"]
r"""
The two layers folded into one standard layer:

$$W_{o,c} = p_{o,c} \cdot d_c$$

But into a restricted one: for input channel $c$ the kernels of all 64 outputs are multiples of the same
$d_c$. Written row by row into a 64×9 matrix, these 64 kernels have rank 1, where a random standard layer has
9. The pair cannot do all that a standard layer can.
"""

# %% [markdown] tags=["tr"]
r"""
## Gerçek bloklarda ne var?

MobileNetV1 her konvolüsyondan sonra toplu normalleştirme (batch normalization) ve bir etkinleştirme
fonksiyonu koyar. Kursla gelen ağlardan iki blok alıp parçalarını sırayla yazdıralım:
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
İlki bizim bloğumuz, 32 → 64, araya girenlerle birlikte: normalleştirme kanal başına iki sayı öğrenir, toplam
2.528 parametre. MobileNetV2'nin bu bloğunda önde kanalları çoğaltan bir 1×1 var, sondaki 1×1'den sonra ise
etkinleştirme yok (`Identity`). Keras'ın `SeparableConv2D` katmanında arada hiçbir şey yoktur. Yani araya bir
şey koymak ne hata ne zorunluluk; neyi değiştirdiğine bakalım:
"""

# %% [markdown] tags=["en"]
r"""
The first block is ours, 32 → 64, with what goes in between: a batch norm learns two numbers per channel,
2,528 parameters in all. This block of MobileNetV2 has a 1×1 in front that makes more channels, and no
activation after the last 1×1 (`Identity`). Keras' `SeparableConv2D` has nothing in between. So to put
something there is neither a mistake nor a must; let us see what it changes:
"""


# %%
def is_linear(module):  # a linear map gives f(x + y) = f(x) + f(y)
    y = torch.randn_like(x)
    with torch.no_grad():
        return torch.allclose(module(x + y), module(x) + module(y), atol=1e-4)


with_relu = nn.Sequential(block.dw, nn.ReLU(), block.pw)
is_linear(block), is_linear(standard), is_linear(with_relu)

# %% [markdown] tags=["tr"]
r"""
Araya ReLU girince blok doğrusal olmaktan çıkar, iki katman artık bire katlanmaz. Normalleştirme bunu tek
başına yapamazdı: eğitim bitince o da kanal başına bir çarpma ve bir toplamadır. Ama konvolüsyonun bias'ını
gereksiz kılar:
"""

# %% [markdown] tags=["en"]
r"""
With ReLU in between the block is not linear any more, and the two layers no longer fold into one. A batch
norm alone could not do that: once training is over, it is one product and one sum per channel. But it makes
the bias of the convolution superfluous:
"""

# %%
biased, norm = nn.Conv2d(32, 64, kernel_size=1), nn.BatchNorm2d(64)
without = conv2d(block.dw(x), biased.weight)  # the same weights, no bias

assert torch.allclose(norm(biased(block.dw(x))), norm(without), atol=1e-4)
params(biased) - biased.weight.numel()

# %% [markdown] tags=["tr"]
r"""
Normalleştirme her kanalın ortalamasını çıkarır, bias da onunla gider: 64 sayı boşuna öğrenilirdi. Bu yüzden
gerçek bloklarda `bias=False` görürsünüz. Ardında normalleştirme olmayan bir blokta ise bias işe yarar.

## Önce hangisi?

Sırayı çevirirsek, önce `pw` sonra `dw`, bedel ne olur?
"""

# %% [markdown] tags=["en"]
r"""
The batch norm subtracts the mean of each channel, and the bias goes with it: 64 numbers would be learned for
nothing. That is why you see `bias=False` in real blocks. In a block without a norm, a bias does make a
difference.

## Which comes first?

If we reverse the order, `pw` first and then `dw`, what happens to the cost?
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
    print(f"{c_in=}, {c_out=}:", params(dw_first), params(pw_first))

# %% [markdown] tags=["tr"]
r"""
Pointwise katmanın ağırlığı iki sırada da aynı; depthwise katmanınki, durduğu yerdeki kanal sayısına bağlı.
Kanal sayısı artıyorsa önce `dw`, azalıyorsa önce `pw` ucuzdur. İki sıra iki ayrı işlevdir, ikisi de
kullanılır: MobileNetV1 `dw` ile başlar; Xception makalesinin yola çıktığı uç Inception modülü `pw` ile (arXiv
1610.02357, bölüm 1.2).
"""

# %% [markdown] tags=["en"]
r"""
The pointwise layer has the same weights in either order; those of the depthwise layer depend on the number of
channels where it stands. If that number grows, `dw` first is cheaper; if it shrinks, `pw` first. The two
orders are two different functions, and both exist: MobileNetV1 begins with `dw`, and the "extreme" Inception
module, from which the Xception paper sets out, with `pw` (arXiv 1610.02357, section 1.2).
"""

# %% [markdown] tags=["tr"]
r"""
## Hazır bir ağa takmak

Blok, aynı kanal sayıları ve aynı adımla standart katmanın yerine geçebilir; ağın geri kalanı değişmez:
"""

# %% [markdown] tags=["en"]
r"""
## Into an existing network

With the same numbers of channels and the same stride the block can take the place of a standard layer; the
rest of the network stays as it is:
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
print(list(net(image).shape), params(net))

before = params(net)
net[2] = DepthwiseSeparableConv(32, 64, stride=2)
print(list(net(image).shape), params(net), round(before / params(net), 2))

# %% [markdown] tags=["tr"]
r"""
Çıktının boyutu aynı, değerleri değil: yeni bloğun ağırlıkları rastgele, ağın yeniden eğitilmesi gerekir.
Katman 7,89 kat küçüldü (18.432 → 2.336), ağ 5,15 kat (19.978 → 3.882): ilk
katman ve sondaki doğrusal katman yerinde duruyor. Bir katmanın tasarrufu, ağın tasarrufu değildir.
"""

# %% [markdown] tags=["en"]
r"""
The output has the same shape, not the same values: the weights of the new block are random, and the network
has to be trained again. The layer shrank 7.89 times (18,432 → 2,336), the network 5.15 times (19,978 →
3,882): the first layer and the linear one at the end are still there. The saving of a layer is not the saving
of the network.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- "MobileNet ve EfficientNet'te görülen yapı": MobileNetV1'de normalleştirme ve ReLU ile birlikte.
  MobileNetV2 ve EfficientNet, bloklarının çoğunda öne bir 1×1 daha koyar.
- "Benzer işlev": aynı boyutlar, aynı iki iş; ama aynı işlev değil. Arada bir şey yoksa kanal başına rankı 1
  olan bir standart katmandır.
- Katmandaki 7,89 kat, parametre ve çarp-topla için doğrudur. Ölçülen süre bu oranda düşmez:
  [Ölçülen hız](12_speed.ipynb).
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- "The structure of MobileNet and EfficientNet": in MobileNetV1 it comes with batch norm and ReLU. MobileNetV2
  and EfficientNet put one more 1×1 in front of most blocks.
- "A similar function": the same shapes, the same two jobs, and yet not the same function. With nothing in
  between it is a standard layer of rank 1 for each channel.
- The layer's 7.89 times is true of parameters and MACs. Measured time does not fall by that ratio:
  [Measured speed](12_speed.ipynb).
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş soru. Sayı soranlarda önce elle hesaplayın.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

Five questions. Where a number is asked for, work it out by hand first.
"""

# %%
quiz("09_separable", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma

MobileNetV1'in bloğunu adımı, normalleştirmesi ve ReLU'suyla siz yazın. Denetim üç şeye bakar: çalışan
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
    block = ...  # an nn.Module
    return block


exercise("separable_block", LANG, separable_block)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

İki katman arka arkaya bir sınıfa konur, gerisi iş bölümüdür. Depthwise katman komşulara bakar; `stride`,
`padding` ve `groups` onundur, kanal sayısına dokunmaz. Pointwise katman kanalları karıştırır ve sayılarını
değiştirir. 32 → 64 için $288 + 2{.}048 = 2{.}336$ ağırlık eder. Araya ReLU girince iki katman artık tek bir
katmana katlanmaz.
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
