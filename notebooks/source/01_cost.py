# %% [markdown] tags=["tr"]
r"""
# Standart konvolüsyonun maliyeti

**Soru: Standart bir 3×3 konvolüsyon neden pahalıdır?**

Bir 3×3 çekirdekte (kernel) yalnızca dokuz sayı var. Yine de tek bir konvolüsyon katmanı bir görüntü için
iki milyara yakın çarpma yapabilir. Bu bölümde böyle bir sayıya nasıl varıldığını adım adım sayacağız: önce
ağırlıklar (weight), sonra işlemler.

Süre: yaklaşık 40 dakika · [English](../en/01_cost.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# What a standard convolution costs

**Question: Why is a standard 3×3 convolution expensive?**

A 3×3 kernel holds nine numbers. Still, one convolution layer can do close to two billion multiplications
for a single image. In this chapter we count our way to such a number, step by step: first the weights,
then the operations.

Time: about 40 minutes · [Türkçe](../tr/01_cost.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
from itertools import product

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.widgets import cost_explorer, exercise, finish, guess, quiz

# %% [markdown] tags=["tr"]
r"""
## Bir filtre kaç harita verir?

Renkli bir görüntünün üç kanalı (channel) vardır. Ona 64 filtreli bir katman uygulayalım. Filtrelerin her biri
üç kanalı da görüyor. Kodda kenarlara dolgu (padding) ekliyoruz: `padding=1`, görüntünün çevresine bir sıra
sıfır koyar, harita da 32×32 kalır. Kodu çalıştırmadan önce karar verin:
"""

# %% [markdown] tags=["en"]
r"""
## How many maps does one filter give?

A colour image has three channels. Let a layer of 64 filters work on it. Each of the filters sees all three
channels. In the code `padding=1` puts one ring of zeros around the image (padding), so that the map stays
32×32. Make up your mind before you run the code:
"""

# %%
guess("01_cost.maps", LANG)

# %%
x = torch.randn(1, 3, 32, 32)  # (N, C_in, H, W)
layer = nn.Conv2d(3, 64, kernel_size=3, padding=1, bias=False)
y = layer(x)  # (N, C_out, H, W)
{"y": tuple(y.shape), "weight": tuple(layer.weight.shape)}

# %% [markdown] tags=["tr"]
r"""
64 filtre 64 harita verdi. Ağırlık boyutu `(64, 3, 3, 3)`: her filtre üst üste konmuş üç çekirdekten oluşur,
giriş kanalı başına bir tane. Peki bu üç çekirdeğin sonuçları nereye gitti? 0 numaralı filtreyi kanal kanal
çalıştıralım.
"""

# %% [markdown] tags=["en"]
r"""
64 filters gave 64 maps. The weight shape is `(64, 3, 3, 3)`: a filter is a stack of three kernels, one for
each input channel. So where did the results of the three kernels go? Let us run filter 0 one channel at a
time.
"""

# %%
parts = [nn.functional.conv2d(x[:, [c]], layer.weight[:1, [c]], padding=1) for c in range(3)]

assert torch.allclose(parts[0] + parts[1] + parts[2], y[:, [0]], atol=1e-5)
[tuple(part.shape) for part in parts]  # (N, 1, H, W)

# %% [markdown] tags=["tr"]
r"""
Üç ara harita toplandı ve tek bir çıktı kanalı oldu. Demek ki her filtre iki iş birden yapıyor: çekirdekleri
komşu piksellere bakar, bu uzamsal filtrelemedir (spatial filtering); haritaların toplanması ise kanalları
birleştirir, bu da kanal karışımıdır (channel mixing).

Şimdi sayalım. Katmanı küçülttük: 3 kanaldan 8 kanala.
"""

# %% [markdown] tags=["en"]
r"""
Three partial maps were added, and one output channel came of it. So each filter does two jobs at once:
its kernels look at neighbouring pixels, which is spatial filtering, and the sum joins the channels, which is
channel mixing.

Now let us count. The layer is smaller this time: from 3 channels to 8.
"""

# %%
guess("01_cost.weights", LANG)

# %%
layer = nn.Conv2d(3, 8, kernel_size=3, bias=False)
{"shape": tuple(layer.weight.shape), "weights": layer.weight.numel()}

# %% [markdown] tags=["tr"]
r"""
8 filtre × 3 çekirdek × 9 sayı = 216 ağırlık. Filtre haritanın üzerinde gezer; her durakta bir çıktı değeri
hesaplar. Bunun için her ağırlığını bir girdi değeriyle çarpar, çarpımı o ana kadarki toplamın üzerine ekler.
Bu tek adıma çarp-topla (MAC) denir; yapılan işi çarp-topla sayısıyla ölçeceğiz. Çizimi açmadan önce tahmin
edin:
"""

# %% [markdown] tags=["en"]
r"""
8 filters × 3 kernels × 9 numbers make 216 weights. A filter moves over the map and works out one output value
at each stop. To do so it multiplies each of its weights by an input value and adds the product to the sum so
far. That single step is a multiply-accumulate (MAC), and we count work in MACs. Make your guess before you
open the explorer:
"""

# %%
guess("01_cost.doubling", LANG)

# %%
explorer = cost_explorer(LANG, c_in=3, c_out=8, kernel_size=3, size=32)
explorer

# %% [markdown] tags=["tr"]
r"""
Her satır bir filtredir: üç giriş kanalı için üç çekirdek, aralarında artı işareti, sağda tek bir harita.
Aynı 216 ağırlık, çıktının 32 × 32 konumunun her birinde yeniden kullanılır; çizimin altındaki MAC sayısı
buradan gelir.

Kaydırıcıları hareket ettirin; tablonun dört satırı bir boyutun iki katına çıkmasının kaça
mal olduğunu söyler. Harita 32×32'den 64×64'e büyürse ne olacağını kodla da hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
Each row is a filter: three kernels for three input channels, plus signs between them, and a single map on
the right. The same 216 weights are used again at each of the 32 × 32 positions of the output, and that
gives the number of MACs below the picture.

Move the sliders: the four rows of the table say what it costs when one size doubles. What
happens when the map grows from 32×32 to 64×64 can be computed in code as well:
"""

# %%
weights = layer.weight.numel()
macs = {size: weights * size**2 for size in (32, 64)}

assert macs[64] == 4 * macs[32]
{"weights": weights, "macs": macs}

# %% [markdown] tags=["tr"]
r"""
Ağırlık sayısı 216'da kaldı, çünkü filtreler haritanın boyutunu bilmez; MAC sayısı ise dört katına çıktı. C_in
ya da C_out iki katına çıkınca iki maliyet de iki katına çıkar. k iki katına çıkınca ikisi de dört katına
çıkar: çekirdek kare biçimindedir.

Demek ki iki ayrı maliyet var. Ağırlıklar modeli saklamak için gereken belleği, MAC'ler bir görüntü için
yapılan işi belirler.
"""

# %% [markdown] tags=["en"]
r"""
The weights stayed at 216, because filters know nothing of the size of the map; the MACs became four times as
many. When C_in or C_out doubles, both costs double. When k doubles, both are multiplied by four: the kernel
is a square.

So a layer has two costs. Its weights decide how much memory the model needs, and its MACs how much work is
done for one image.
"""

# %% [markdown] tags=["tr"]
r"""
**Sıra sizde.** Hesabı bir kez de tersinden yapın. Bir katman 3 kanal okuyor; çekirdeği 3×3, `padding=1`, bias
yok, harita 64×64. Bir görüntü için en çok 10 milyon MAC yapabiliyorsa en çok kaç filtresi olur?
"""

# %% [markdown] tags=["en"]
r"""
**Your turn.** Count backwards for once. A layer reads 3 channels, with 3×3 kernels, `padding=1` and no bias,
over a map of 64×64. If it may do 10 million MACs for an image and no more, how many filters can it have?
"""

# %%
budget = 10_000_000
filters = ...

exercise("most_filters", LANG, filters)

# %% [markdown] tags=["tr"]
r"""
## Önce elle

Konvolüsyonu en yalın biçimiyle yazıp her çarp-toplayı tek tek sayalım. Girdi 3 kanallı, 5×5; iki filtre var;
bu kez kenarlara dolgu eklemiyoruz, bu yüzden çıktı 3×3. Altı döngü değişkeni var: çıktı kanalı `o`, konum `i`
ve `j`, giriş kanalı `c`, çekirdeğin içindeki satır `u` ve sütun `v`. `product` altı döngüyü tek satırda
kurar: `o` iki değer alır, öteki beş değişkenin her biri üç değer.
"""

# %% [markdown] tags=["en"]
r"""
## First by hand

Let us write convolution in its plainest form and count every single MAC. The input has 3 channels of 5×5;
there are two filters, and this time no padding, so the output is 3×3. There are six loop variables: output
channel `o`, position `i` and `j`, input channel `c`, and row `u` and column `v` inside the kernel. `product`
makes six loops of one line: `o` runs through two values, and the other five through three each.
"""

# %%
x = torch.randn(3, 5, 5)  # (C_in, H, W)
weight = torch.randn(2, 3, 3, 3)  # (C_out, C_in, kH, kW)
y, macs = torch.zeros(2, 3, 3), 0  # y: (C_out, H_out, W_out)

for o, i, j, c, u, v in product(range(2), *[range(3)] * 5):
    y[o, i, j] += weight[o, c, u, v] * x[c, i + u, j + v]
    macs += 1
macs

# %% [markdown] tags=["tr"]
r"""
İki filtre, 3 · 3 konum, 3 kanal, 3 · 3 ağırlık: $2 \cdot (3 \cdot 3) \cdot 3 \cdot (3 \cdot 3) = 486$. Altı
döngünün her biri bir çarpan getirir. PyTorch aynı değerleri buluyor mu?
"""

# %% [markdown] tags=["en"]
r"""
Two filters, 3 · 3 positions, 3 channels, 3 · 3 weights:
$2 \cdot (3 \cdot 3) \cdot 3 \cdot (3 \cdot 3) = 486$. Each of the six loops brings one factor. Does PyTorch
find the same values?
"""

# %%
by_torch = nn.functional.conv2d(x[None], weight)[0]  # x[None]: (1, C_in, H, W)

assert torch.allclose(y, by_torch, atol=1e-5)
assert macs == weight.numel() * 3 * 3
weight.numel()

# %% [markdown] tags=["tr"]
r"""
## Formül

Değerler aynı. 54 ağırlığın her biri 9 konumda birer kez kullanıldı: $54 \cdot 9 = 486$. Genel olarak:

$$P = C_{in} \cdot C_{out} \cdot k^2 \qquad\qquad M = P \cdot H_{out} \cdot W_{out}$$

$P$ ağırlık, $M$ MAC sayısıdır. $k = 3$ için $P = C_{in} \cdot C_{out} \cdot 9$. İkinci formüldeki $H$ ile $W$
girdinin değil çıktının boyutudur. Bu ayrım ne zaman önem kazanır? Filtre birer değil ikişer piksel
ilerlediğinde, yani adım (stride) 2 olduğunda:
"""

# %% [markdown] tags=["en"]
r"""
## The formula

The values agree. Each of the 54 weights was used once at each of 9 positions: $54 \cdot 9 = 486$. In
general:

$$P = C_{in} \cdot C_{out} \cdot k^2 \qquad\qquad M = P \cdot H_{out} \cdot W_{out}$$

$P$ counts the weights and $M$ the MACs. For $k = 3$ that is $P = C_{in} \cdot C_{out} \cdot 9$. The $H$
and $W$ of the second formula belong to the output, and not to the input. When does it matter? When the
filter moves two pixels at a time, that is, with stride 2:
"""

# %%
guess("01_cost.stride", LANG)

# %%
first = nn.Conv2d(3, 32, kernel_size=3, stride=2, padding=1, bias=False)
y = first(torch.randn(1, 3, 224, 224))  # (N, C_out, H_out, W_out)
macs = first.weight.numel() * y.shape[2] * y.shape[3]

assert macs == 864 * 112 * 112 == 10_838_016
{"y": tuple(y.shape), "macs": macs}

# %% [markdown] tags=["tr"]
r"""
Çıktı 112×112, çünkü filtre her yönde 224 değil 112 konumda durdu. Girdi boyutuyla çarpsaydık dört katını
bulurduk. Bu katman, telefonlar için tasarlanmış bir ağ olan MobileNetV1'in ilk katmanıdır (arXiv 1704.04861,
Tablo 1).
"""

# %% [markdown] tags=["en"]
r"""
The output is 112×112, because the filter stopped at 112 positions in each direction, not at 224. With the
size of the input we would have found four times as much. This is the first layer of MobileNetV1, a network
made for phones (arXiv 1704.04861, Table 1).
"""

# %% [markdown] tags=["tr"]
r"""
## MAC mi, FLOP mu?

Makaleler çoğu zaman MAC yerine başka bir birim kullanır: kayan noktalı işlem (FLOP). Bu, tek bir çarpma ya da
tek bir toplamadır; PyTorch'un kendi sayacı da FLOP sayar. 64 kanaldan 128 kanala (kısaca 64 → 128) giden
3×3'lük bir katman 32×32'lik bir haritada 75.497.472 MAC yapar.
"""

# %% [markdown] tags=["en"]
r"""
## MACs or FLOPs?

Papers often say *FLOPs* where one expects MACs. A FLOP is a floating-point operation: one multiplication or
one addition. PyTorch's own counter counts FLOPs as well. Over a 32×32 map, a 3×3 layer from 64 to 128
channels (64 → 128 for short) does 75,497,472 MACs.
"""

# %%
guess("01_cost.flops", LANG)

# %%
layer = nn.Conv2d(64, 128, kernel_size=3, padding=1, bias=False)
with FlopCounterMode(display=False) as counter:
    y = layer(torch.randn(1, 64, 32, 32))  # (N, C_out, H_out, W_out)
macs = layer.weight.numel() * y.shape[2] * y.shape[3]

assert counter.get_total_flops() == 2 * macs
{"macs": macs, "flops": counter.get_total_flops()}

# %% [markdown] tags=["tr"]
r"""
Sayaç tam iki katını yazdı: bir MAC, bir çarpma ile bir toplamadır, yani 2 FLOP. Karışıklık da buradan doğar:
birçok makale ve araç *FLOPs* yazar, ama MAC sayar. İki kaynağın sayılarını yan yana koymadan önce hangisinin
neyi saydığına bakın; aralarında tam 2 kat fark varsa nedeni çoğu zaman budur.
"""

# %% [markdown] tags=["en"]
r"""
The counter says exactly twice as much: a MAC is one multiplication and one addition, and so 2 FLOPs. The
trouble is that many papers and tools write *FLOPs* and count MACs. Before you compare numbers from two
sources, find out what each of them counts; where they differ by exactly 2, this is usually why.
"""

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: gerçek bir katman

Bu, gerçek bir ağın ilk katmanıdır. Üç sayıyı da bulun; hesabı PyTorch'a yaptırabilir ya da çarpımı kendiniz
yazabilirsiniz.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: a real layer

This is the first layer of a real network. Find all three numbers; you may let PyTorch do the arithmetic, or
write the product yourself.
"""

# %%
layer = nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False)
x = torch.randn(1, 3, 224, 224)  # (N, C_in, H, W)

weights = ...
macs = ...
flops = ...

exercise("real_layer", LANG, (weights, macs, flops))

# %% [markdown] tags=["tr"]
r"""
## Ağın başı mı, sonu mu?

ResNet-18'den iki 3×3 katman alalım (arXiv 1512.03385, Tablo 1). Biri ağın başındadır: 56×56'lık bir haritada
64 kanaldan 64 kanala gider. Öteki sonundadır: 7×7'lik bir haritada 512 kanaldan 512 kanala.
"""

# %% [markdown] tags=["en"]
r"""
## The beginning of a network or its end?

Take two 3×3 layers of ResNet-18 (arXiv 1512.03385, Table 1). An early one goes from 64 channels to 64 over a
map of 56×56; a late one goes from 512 to 512 over a map of 7×7.
"""

# %%
guess("01_cost.early_late", LANG)

# %%
early = {"weights": 64 * 64 * 3**2, "macs": 64 * 64 * 3**2 * 56**2}
late = {"weights": 512 * 512 * 3**2, "macs": 512 * 512 * 3**2 * 7**2}

assert early["macs"] == late["macs"]
{"early": early, "late": late}

# %% [markdown] tags=["tr"]
r"""
MAC sayıları aynı! Haritanın kenarı sekizde birine inmiş, iki kanal sayısı da 8 katına çıkmış: $8 \cdot 8$,
$8 \cdot 8$ ile sadeleşir. Ağırlık sayısında ise sondaki katman baştakinin 64 katıdır. “Hangi katman pahalı?”
sorusunun bu yüzden iki yanıtı olabilir: biri saklanan ağırlıklar için, öteki yapılan iş için.

Bir de ağır bir katmana bakalım: VGG-16'nın ikinci katmanı, 224×224'lük bir haritada 64 kanaldan 64 kanala
gider (arXiv 1409.1556). Bir görüntü için, sonra saniyede 30 görüntü veren bir kamera için hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
The MACs are the same! Each side of the map is an eighth as long, and both channel counts are 8 times as
large: $8 \cdot 8$ cancels against $8 \cdot 8$. In weights, though, the late layer is 64 times as large. So
“which layer is expensive?” can have two answers, one for the weights to be stored and one for the work.

One more look, at a heavy layer: the second of VGG-16 goes from 64 channels to 64 over a map of 224×224
(arXiv 1409.1556). Let us count for one image, and then for a camera that gives 30 images a second:
"""

# %%
macs = 64 * 64 * 3**2 * 224**2
{"macs": macs, "macs_per_second": 30 * macs}

# %% [markdown] tags=["tr"]
r"""
Tek bir katman tek bir görüntü için 1,85 milyar MAC yapıyor. Kamerada aynı katman saniyede 55 milyardan çok
MAC ister, üstelik ağın geri kalanı henüz başlamamıştır. Mobil cihazların, gömülü sistemlerin ve gerçek
zamanlı uygulamaların sorunu budur. Altı çarpandan ikisi çekirdeğindir ve çarpımları 9'da kalır; işi büyüten
$C_{in} \cdot C_{out}$ çarpımı ile konumların sayısıdır.
"""

# %% [markdown] tags=["en"]
r"""
For a single image this single layer does 1.85 billion MACs. With the camera it needs more than 55 billion
MACs every second, and the rest of the network has not even begun. That is the problem of phones, embedded
systems and real-time applications. Two of the six factors belong to the kernel, and their product is only 9;
what makes the work grow is the product $C_{in} \cdot C_{out}$ and the number of positions.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- Ağırlık formülü bias yokken kesindir; bias, çıktı kanalı başına bir parametre daha getirir. Kursta bias
  eklemeyi, toplu normalleştirmeyi (batch normalization) ve etkinleştirmeyi MAC sayısına katmıyoruz.
- Dolgunun sıfırlarıyla yapılan çarpmalar da sayılır; `FlopCounterMode` da böyle sayar.
- MAC sayısı yapılan işi ölçer, süreyi değil. Aynı sayıda MAC yapan iki katmanın süreleri farklı olabilir;
  [Ölçülen hız](12_speed.ipynb) bölümünde süreyi ölçüyoruz.
- Belge bu yüke “kabul edilemez derecede yüksek” der; neyin yüksek olduğu cihaza göre değişir. Kesin olan,
  maliyetin $C_{in} \cdot C_{out}$ ile büyümesidir.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- The formula of the weights is exact without a bias; a bias brings one more parameter per output channel. In
  this course adding a bias, batch normalization and activations are not counted as MACs.
- Multiplications by the zeros of the padding do count; `FlopCounterMode` counts them too.
- MACs measure work, and not time. Two layers of equal MACs may take different times; those are
  measured in [Measured speed](12_speed.ipynb).
- The document calls this load “unacceptably high”; what is high depends on the device. What is exact is that
  the cost grows with $C_{in} \cdot C_{out}$.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş soru var. Bir yanıt yanlışsa altındaki açıklamayı okuyun, sonra yeniden deneyin.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are five questions. If an answer is wrong, read what is said about it and try again.
"""

# %%
quiz("01_cost", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: en çok MAC hangi katmanda?

Şimdi bir ağın bütün katmanlarına bakan bir fonksiyon yazın. Fonksiyonunuz, görmediğiniz ağlarla da
denenecek. Önce tahmin edin: aşağıdaki ağ 32×32'lik bir görüntü alırsa en çok MAC'i hangi katman yapar?
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: which layer does the most MACs?

Now write a function that looks at all the layers of a network. It will also be tried on networks that you
have not seen. Guess first: given an image of 32×32, which layer of the network below does the most MACs?
"""

# %%
network = nn.Sequential(
    nn.Conv2d(3, 16, kernel_size=3, padding=1, bias=False),  # 0
    nn.ReLU(),  # 1
    nn.Conv2d(16, 64, kernel_size=3, padding=1, bias=False),  # 2
    nn.ReLU(),  # 3
    nn.Conv2d(64, 128, kernel_size=3, stride=4, padding=1, bias=False),  # 4
)


def heaviest(network, x):  # x: (N, C_in, H, W)
    costs = {}
    for place, layer in enumerate(network):
        x = layer(x)
        if isinstance(layer, nn.Conv2d):
            costs[place] = ...
    return ...


exercise("heaviest_layer", LANG, heaviest)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Standart bir 3×3 konvolüsyon pahalıdır, çünkü her çıktı kanalı bütün giriş kanallarını, her biri için ayrı bir
çekirdekle ve her konumda yeniden okur. Bu, $C_{in} \cdot C_{out} \cdot 9$ ağırlık ve bunun
$H_{out} \cdot W_{out}$ katı MAC demektir. Komşulara bakmak ile kanalları birleştirmek tek bir işlemin
içindedir. Bu iki işi aynı anda yapmak zorunda mıyız?
"""

# %% [markdown] tags=["en"]
r"""
## The answer

A standard 3×3 convolution is expensive because every output channel reads all the input channels, with a
separate kernel for each, and does so again at every position. That makes $C_{in} \cdot C_{out} \cdot 9$
weights, and $H_{out} \cdot W_{out}$ times as many MACs. Looking at neighbours and joining channels happen in
one single operation. Do we have to do both jobs at the same time?
"""

# %%
finish("01_cost", LANG)
