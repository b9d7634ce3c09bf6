# %% [markdown] tags=["tr"]
r"""
# İki işi ayırmak

**Soru: Standart konvolüsyon hangi iki işi birden yapar?**

Bir konvolüsyon komşu piksellere de bakar, bütün kanallara da. Bunlar iki ayrı iştir, ama tek bir toplamın
içinde oldukları için ayırt edilmezler. Bu bölümde o toplamı ikiye ayıracak, iki işi önce küçük sayılarda,
sonra gerçek bir fotoğrafta teker teker göreceğiz.

Süre: yaklaşık 35 dakika · [English](../en/02_decomposition.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Taking the two jobs apart

**Question: Which two jobs does a standard convolution do at once?**

A convolution looks at neighbouring pixels, and it looks at all the channels. These are different jobs, but
they happen inside one sum and so are hard to tell apart. In this chapter we split that sum in two and watch
each job by itself: first in small numbers, then in a real photo.

Time: about 35 minutes · [Türkçe](../tr/02_decomposition.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.explorers.walk import walk_input, walk_kernels
from course_utils.measure.photo import filtered_photo, photo
from course_utils.pictures.three_readings import three_readings
from course_utils.widgets import exercise, finish, guess, photo_explorer, quiz, review, walk_explorer

# %%
review("02_decomposition", LANG)

# %% [markdown] tags=["tr"]
r"""
## Tek bir çıktı değeri

Üç kanallı, 5×5'lik bir girdimiz ve 3×3'lük bir standart konvolüsyonumuz (standard convolution) var.
Çıktının yalnızca bir değerine bakalım: 0 numaralı çıktı kanalı (output channel), satır 2, sütun 2.
"""

# %% [markdown] tags=["en"]
r"""
## A single output value

We have an input of three channels, 5×5 each, and a standard 3×3 convolution. Let us look at a single value
of its output: output channel 0, row 2, column 2.
"""

# %%
guess("02_decomposition.read", LANG)

# %%
explorer = walk_explorer(LANG)
explorer

# %% [markdown] tags=["tr"]
r"""
Her satırda bir giriş kanalı (input channel) var: penceresi, çekirdeği (kernel), dokuz çarpımı ve onların
toplamı. Sağda üç toplam birleşir: 8 + 7 + 4 = 19. Girdinin çevresindeki sıfırlar dolgudur (padding).
*Sütun*'un yanındaki *Oynat* düğmesi pencereyi kaydırır; kaydırıcıda ok tuşları da aynı işi görür.

Şimdi aynı değeri PyTorch'la, iki adımda toplayarak hesaplayalım. Pencere, girdinin 1, 2 ve 3 numaralı
satırları ile sütunlarıdır; kodda `1:4`:
"""

# %% [markdown] tags=["en"]
r"""
Each row holds one input channel: its window, its kernel, the nine products and their sum. On the right the
three sums meet: 8 + 7 + 4 = 19. The zeros around the input are padding. *Play*, beside *Column*, moves the
window along; so do the arrow keys on the slider.

Now compute the same value in PyTorch, adding in two steps. The window is rows and columns 1, 2 and 3 of the
input, `1:4` in code:
"""

# %%
x = torch.tensor([walk_input()])  # (N, C_in, H, W)
weight = torch.tensor(walk_kernels("standard"))  # (C_out, C_in, kH, kW)
products = x[0, :, 1:4, 1:4] * weight[0]  # (C_in, kH, kW)
per_channel = products.sum(dim=(1, 2))  # (C_in,)
value = per_channel.sum()
assert value == F.conv2d(x, weight, padding=1)[0, 0, 2, 2]
{"per_channel": per_channel.tolist(), "value": value.item()}

# %% [markdown] tags=["tr"]
r"""
İki `sum` iki ayrı iş yapar:

- `products.sum(dim=(1, 2))` her kanalda dokuz komşuyu toplar: **uzamsal filtreleme** (spatial filtering).
- `per_channel.sum()` üç kanalı birbirine ekler: **kanal karışımı** (channel mixing).

Formülde de yan yana yer alırlar:

$$y_o[i,j] = \underbrace{\sum_{c}}_{2} \; \underbrace{\sum_{u,v} w_{o,c}[u,v] \; x_c[i+u,\, j+v]}_{1}$$

Bu iki toplamı iki ayrı katmana paylaştırabilir miyiz?
"""

# %% [markdown] tags=["en"]
r"""
The two `sum`s do two different jobs:

- `products.sum(dim=(1, 2))` adds nine neighbours inside each channel: **spatial filtering**.
- `per_channel.sum()` adds the three channels to one another: **channel mixing**.

In the formula, too, they are side by side:

$$y_o[i,j] = \underbrace{\sum_{c}}_{2} \; \underbrace{\sum_{u,v} w_{o,c}[u,v] \; x_c[i+u,\, j+v]}_{1}$$

Could two separate layers share these two sums between them?
"""

# %% [markdown] tags=["tr"]
r"""
## Her işe bir katman

Depthwise (derinlemesine) konvolüsyon yalnızca 1 numaralı toplamı yapar: her kanal kendi 3×3 çekirdeğinden
geçer. Pointwise (noktasal, 1×1) konvolüsyon yalnızca 2 numaralı toplamı yapar: tek bir pikselde kanalları
ağırlıklarıyla (weight) çarpıp toplar. Çizime bakmadan önce tahmin edin:
"""

# %% [markdown] tags=["en"]
r"""
## A layer for each job

A depthwise convolution does sum 1 alone: each channel goes through its own 3×3 kernel. A pointwise (1×1)
convolution does sum 2 alone: at a single pixel it multiplies the channels by weights and adds them. Make your
guess before you look:
"""

# %%
guess("02_decomposition.pixel", LANG)

# %%
three_readings(LANG)

# %% [markdown] tags=["tr"]
r"""
Çizimde üç katman aynı girdinin aynı konumuna bakıyor. Standart olan 3 × 9 = 27 sayı okur. Depthwise tek bir
kanalda dokuz komşu okur; öteki kanallara bakmaz. Pointwise her kanaldan bir piksel okur; komşulara bakmaz.

Yukarıdaki çizimde *Katman* listesinden üçünü de seçip pencereyi gezdirebilirsiniz.
"""

# %% [markdown] tags=["en"]
r"""
The picture shows three layers at one position of one input. The standard layer reads 3 × 9 = 27 numbers.
Depthwise reads nine neighbours in a single channel and never looks at the others. Pointwise reads one pixel
of every channel and never looks at a neighbour.

In the explorer above the list *Layer* lets you walk through all three.
"""

# %% [markdown] tags=["tr"]
r"""
Bir de tersinden soralım: girdinin tek bir pikseli değişirse çıktının kaç pikseli değişir? Her değeri 0 olan
bir girdinin ortasına 1 koyalım ve çıktıda sıfırdan farklı pikselleri sayalım. Kodda `groups=3` katmanı
depthwise yapar: üç kanal birbirinden ayrı tutulur (bunu [Kanallar ve `groups`](10_channels_groups.ipynb)
açıklıyor).
"""

# %% [markdown] tags=["en"]
r"""
Now ask the other way round: if one pixel of the input changes, how many pixels of the output change? Put
1s in the middle of an input of zeros, and count the pixels of the output that are not zero. In the code
`groups=3` makes the layer depthwise: it keeps the three channels apart
([Channels and `groups`](10_channels_groups.ipynb) explains it).
"""


# %%
def changed_pixels(weight, **options):
    x = torch.zeros(1, 3, 7, 7)  # (N, C_in, H, W)
    x[:, :, 3, 3] = 1.0
    y = F.conv2d(x, weight, **options)  # (N, C_out, H, W)
    return y.any(dim=1).sum().item()


pointwise = changed_pixels(torch.ones(3, 3, 1, 1))
depthwise = changed_pixels(torch.ones(3, 1, 3, 3), padding=1, groups=3)
assert (pointwise, depthwise) == (1, 9)
{"pointwise": pointwise, "depthwise": depthwise}

# %% [markdown] tags=["tr"]
r"""
1×1'de bir piksel, depthwise 3×3'te dokuz piksel değişti. Buradan “1×1 pikseli yalnızca ölçekler” sonucu
çıkmaz. O pikselde her çıktı, bütün kanalların ağırlıklı toplamıdır; demek ki 1×1, her piksele aynı biçimde
uygulanan bir doğrusal katmandır. Denetleyelim; `einsum` aynı matrisi bütün piksellere uygular:
"""

# %% [markdown] tags=["en"]
r"""
One pixel changed with the 1×1, nine with the depthwise 3×3. It does not follow that a 1×1 only scales pixels.
At its pixel each output is a weighted sum of all the channels: a 1×1 is one linear layer, applied at every
pixel. Let us check; `einsum` applies one matrix to all the pixels:
"""

# %%
p = torch.tensor(walk_kernels("pointwise"))  # (C_out, C_in, 1, 1)
matrix, pixel = p[:, :, 0, 0], x[0, :, 2, 2]  # (C_out, C_in), (C_in,)
everywhere = torch.einsum("oc,chw->ohw", matrix, x[0])  # (C_out, H, W)
assert torch.equal(F.conv2d(x, p)[0], everywhere)
{"matrix": matrix.tolist(), "pixel": pixel.tolist(), "output": everywhere[:, 2, 2].tolist()}

# %% [markdown] tags=["tr"]
r"""
Matrisin ilk satırı seçtiğimiz pikselden 3 + 3 + 2 = 8 çıkarır, ikincisi 2 · 3 − 3 = 3. Ağırlıklar arasında
eksi olanlar da var, sıfır olanlar da.

**Sıra sizde.** Üç kanaldan iki çıktı yapan bir 1×1'in matrisini yazın: ilk çıktı kanal 0 eksi kanal 2 olsun,
ikincisi üç kanalın ortalaması.
"""

# %% [markdown] tags=["en"]
r"""
From the pixel we picked, the first row of the matrix makes 3 + 3 + 2 = 8, the second 2 · 3 − 3 = 3. Some of
the weights are negative, and some are zero.

**Your turn.** Write the matrix of a 1×1 that makes two outputs of three channels: the first is channel 0
minus channel 2, the second is the mean of all three.
"""

# %%
mixing = ...  # (C_out, C_in)

exercise("mixing_matrix", LANG, mixing)

# %% [markdown] tags=["tr"]
r"""
## İki katman arka arkaya

Depthwise'ın çıktısını pointwise'a verelim; iki iş iki adımda yapılsın:
"""

# %% [markdown] tags=["en"]
r"""
## Two layers in a row

Feed the output of depthwise into pointwise, so that the two jobs are done in two steps:
"""

# %%
d = torch.tensor(walk_kernels("depthwise"))  # (C, 1, kH, kW)
y = F.conv2d(x, d, padding=1, groups=3)  # (N, C, H, W)
z = F.conv2d(y, p)  # (N, C_out, H, W)
assert z[0, 0, 2, 2] == value
{"y": y[0, :, 2, 2].tolist(), "z": z[0, :, 2, 2].tolist()}

# %% [markdown] tags=["tr"]
r"""
İlk adım 8, 7 ve 4'ü üç ayrı kanalda bırakır; ikinci adım onları 1, 1, 1 ağırlıklarıyla çarpıp toplar ve yine
19 bulur. Bu çifte **depthwise separable (derinlemesine ayrılabilir) konvolüsyon** denir. Formülde $w_{o,c}$
yerini bir çarpıma bırakır:

$$z_o[i,j] = \sum_{c} p_{o,c} \sum_{u,v} d_c[u,v] \; x_c[i+u,\, j+v]$$
"""

# %% [markdown] tags=["en"]
r"""
The first step leaves 8, 7 and 4 in three separate channels; the second adds them with the weights 1, 1, 1
and arrives at 19 again. The pair is called a **depthwise separable convolution**. In the formula $w_{o,c}$
gives way to a product:

$$z_o[i,j] = \sum_{c} p_{o,c} \sum_{u,v} d_c[u,v] \; x_c[i+u,\, j+v]$$
"""

# %% [markdown] tags=["tr"]
r"""
## Aynı hesap mı?

0 numaralı çıktıda iki yol da 19'a vardı. Bu, çiftin her standart konvolüsyonu tam olarak verebileceğini mi
gösterir?
"""

# %% [markdown] tags=["en"]
r"""
## Is it the same computation?

For output 0 both ways came to 19. Does that mean the pair can reproduce any standard convolution exactly?
"""

# %%
guess("02_decomposition.rewrite", LANG)

# %%
standard = F.conv2d(x, weight, padding=1)  # (N, C_out, H, W)
same = [torch.equal(z[0, o], standard[0, o]) for o in range(3)]
assert same == [True, False, False]
same

# %% [markdown] tags=["tr"]
r"""
Yalnızca ilk çıktı aynı; bu çıktının çekirdeklerini bu eşitlik sağlansın diye seçmiştik. Peki başka
ağırlıklarla öteki iki çıktı da tutar mıydı? 0 numaralı giriş kanalına bakan üç çekirdeği bir matrisin
satırlarına yazıp bu matrisin rankına, yani satırlardan kaçının birbirinden bağımsız olduğuna bakalım: önce
standart katmanda, sonra çiftin karşılığı olan katmanda.
"""

# %% [markdown] tags=["en"]
r"""
Only the first output is the same; its kernels were chosen for that. Would other weights make the other two
agree as well? Write the three kernels that read input channel 0 as the rows of a matrix and compute its rank,
the number of rows that are independent of one another: first for the standard layer, then for the layer that
the pair amounts to.
"""

# %%
pair = p * d.view(1, 3, 3, 3)  # (C_out, C_in, kH, kW): p[o, c] * d[c]
assert torch.equal(F.conv2d(x, pair, padding=1), z)
layers = {"standard": weight, "pair": pair}
rank = {name: torch.linalg.matrix_rank(w[:, 0].reshape(3, 9).float()).item() for name, w in layers.items()}
assert rank == {"standard": 3, "pair": 1}
rank

# %% [markdown] tags=["tr"]
r"""
Her çift bir standart konvolüsyondur: `pair` aynı çıktıyı tek adımda verdi. Tersi doğru değil. Çiftte bir
giriş kanalına bakan bütün çekirdekler tek bir çekirdeğin katlarıdır, rank 1'i aşamaz. Standart katmanımızda
ise üç çekirdek birbirinden bağımsızdı (rank 3): onu hiçbir çift tutturamaz. İki işi ayırmanın bedeli budur;
ne kadar tuttuğunu [Sınırlar](05_limits.ipynb) ölçüyor.
"""

# %% [markdown] tags=["en"]
r"""
Every pair is a standard convolution: `pair` gave the same output in one step. The reverse is not true. In a
pair, all the kernels that read one input channel are multiples of a single kernel, so the rank cannot be
more than 1. In our standard layer the three were independent (rank 3): no pair can match it. That is the
price of taking the jobs apart; [Limits](05_limits.ipynb) measures how high it is.
"""

# %% [markdown] tags=["tr"]
r"""
## Gerçek bir fotoğraf

Bir fotoğrafın da üç kanalı vardır: kırmızı, yeşil, mavi. Bizimki bilgisayar öncüsü Amiral Grace Hopper'ın
resmî portresidir (fotoğraf: James S. Davis, ABD Donanması, 1984;
[kamu malı](https://commons.wikimedia.org/wiki/File:Grace_Hopper.jpg)). Onu renkliden griye çevirmek
istiyoruz. Bunu hangi katman yapabilir?
"""

# %% [markdown] tags=["en"]
r"""
## A real photo

A photo has three channels as well: red, green and blue. Ours is the official portrait of Admiral Grace
Hopper, a pioneer of computing (photo: James S. Davis, U.S. Navy, 1984;
[public domain](https://commons.wikimedia.org/wiki/File:Grace_Hopper.jpg)). We want to turn it from colour
to grey. Which layer can do that?
"""

# %%
guess("02_decomposition.grey", LANG)

# %%
explorer = photo_explorer(LANG)
explorer

# %% [markdown] tags=["tr"]
r"""
Solda fotoğraf ve kanalları, ortada her kanalın kendi 3×3 filtresi (filter), sağda 1×1'in topladığı tek
harita görülüyor. Filtreler şimdilik hiçbir şeyi değiştirmiyor; gri görüntü yalnızca karışımdan geliyor. Her
değişiklikte iki katmanı da PyTorch hesaplar.

Filtreleri ve ağırlıkları değiştirin, kutuya kendi dokuz sayınızı yazın. Birkaç denemeyi de kodla yapalım:
"""

# %% [markdown] tags=["en"]
r"""
On the left are the photo and its channels, in the middle a 3×3 filter for each channel, on the right the
single map that the 1×1 adds up. So far the filters change nothing, and the grey image comes from the mixing
alone. PyTorch computes both layers at every change.

Choose other filters, move the weights, type nine numbers of your own. Here are a few moves in code:
"""

# %%
explorer.filter_blue = "edges"
explorer.set(weight_red=0, weight_green=0, weight_blue=100)
print(explorer.view.remark)

explorer.set(filter_blue="identity", weight_red=30, weight_green=59, weight_blue=11)
print(explorer.view.remark)

# %% [markdown] tags=["tr"]
r"""
Önce tek bir kanal ve onun kenarları çıktı; bu yalnızca uzamsal filtrelemedir. Sonra hiç filtrelenmemiş üç
kanal birleşti; bu da yalnızca kanal karışımıdır.

Şimdi ikisini birlikte yapalım. `filtered_photo` aynı hesabı sizin sayılarınızla yapar: önce her kanal için
bir filtre (adıyla ya da dokuz sayıyla), sonra 1×1'in ağırlıkları.
"""

# %% [markdown] tags=["en"]
r"""
First came a single channel and its edges, which is pure spatial filtering. Then came three channels with no
filtering at all, which is pure channel mixing.

Now do both together. `filtered_photo` does the same computation with numbers of your own: a filter for each
channel (by name, or as nine numbers), then the weights of the 1×1.
"""

# %%
vertical_edges = [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]
filtered_photo([vertical_edges, "blur", "identity"], (0.5, 0.5, 0), LANG)

# %% [markdown] tags=["tr"]
r"""
Kırmızıdan dikey kenarlar, yeşilden bulanık bir görüntü gelir; 1×1 ikisini piksel piksel toplar, mavinin
ağırlığı sıfırdır. Sonuçta 0'ın altında kalan değerler siyah görünür. Filtreler kendi kanallarının dışına
çıkmaz, 1×1 de kendi pikselinin.

1×1'in birden çok çıktısı da olabilir. Üç çıktı yine renkli bir görüntü verir:
"""

# %% [markdown] tags=["en"]
r"""
The vertical edges come from red, the blurred image from green; the 1×1 adds the two pixel by pixel, and the
weight of blue is zero. In the result, values below 0 look black. No filter reaches another channel, and the
1×1 reaches no other pixel.

A 1×1 may have more than one output. Three of them make a colour image again:
"""

# %%
swap_red_and_blue = [[0, 0, 1], [0, 1, 0], [1, 0, 0]]  # (C_out, C_in)
filtered_photo(["identity", "identity", "identity"], swap_red_and_blue, LANG)

# %% [markdown] tags=["tr"]
r"""
Kırmızı ile mavi yer değiştirdi, hiçbir çizgi kıpırdamadı: kanal karışımı renkleri değiştirir, biçimleri
değil. Kendi fotoğrafınızla da deneyebilirsiniz: `filtered_photo(..., LANG, picture="foto.jpg")` ya da
`photo_explorer(LANG, picture="foto.jpg")`.

## Alıştırma

İki işin ağırlıklarını siz yazın: önce her kanal 3×3 ortalama ile bulanıklaşsın, sonra kanallar gri bir
görüntüde birleşsin. `...` yerlerini doldurup hücreyi çalıştırın.
"""

# %% [markdown] tags=["en"]
r"""
Red and blue changed places, and no line moved: channel mixing changes colours, not shapes. You can try it
with a photo of your own: `filtered_photo(..., LANG, picture="foto.jpg")` or
`photo_explorer(LANG, picture="foto.jpg")`.

## Exercise

Write the weights of both jobs: first each channel is blurred by a 3×3 mean, then the channels are mixed
into a grey image. Fill in the `...` and run the cell.
"""

# %%
depthwise_weight = ...
pointwise_weight = ...

exercise("blurred_grey", LANG, (depthwise_weight, pointwise_weight))

# %% [markdown] tags=["tr"]
r"""
## Yalnızca karışım

Bulanıklaştırmadan, çizim de olmadan, gri görüntüyü doğrudan PyTorch'la hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
## The mixing alone

Without the blur and without a picture, compute the grey image in plain PyTorch:
"""

# %%
image = photo(lang=LANG)  # (N, C_in, H, W)
mixing = torch.tensor([0.30, 0.59, 0.11]).view(1, 3, 1, 1)  # (C_out, C_in, 1, 1)
grey = F.conv2d(image, mixing)  # (N, C_out, H, W)

red, green, blue = image[0, :, 40, 100]
assert torch.isclose(grey[0, 0, 40, 100], 0.30 * red + 0.59 * green + 0.11 * blue)
{"shape": tuple(grey.shape), "grey[0, 0, 40, 100]": round(grey[0, 0, 40, 100].item(), 1)}

# %% [markdown] tags=["tr"]
r"""
1×1 üç kanalı bire indirdi; 128 × 128 konumun hepsi korundu.

## “Ayrılabilir” iki anlama gelir

Bir 3×3 çekirdeği, biri 3×1 öteki 1×3 iki parçaya bölmeye de “ayrılabilir konvolüsyon” denir. Orada ayrılan
şey satırlarla sütunlardır; kanallar iki adımda da karışır. 64 kanaldan 64 kanala üç yolun ağırlıklarını
sayalım: standart, satır–sütun, depthwise + pointwise.
"""

# %% [markdown] tags=["en"]
r"""
The 1×1 made one channel of three, and kept all the 128 × 128 positions.

## “Separable” means two things

Splitting a 3×3 kernel into a 3×1 and a 1×3 is called a separable convolution, too. There, rows are taken
apart from columns, and the channels are mixed in both steps. Let us count the weights of three ways from
64 channels to 64: standard, rows and columns, depthwise + pointwise.
"""

# %%
standard = [nn.Conv2d(64, 64, 3, bias=False)]
rows_columns = [nn.Conv2d(64, 64, (3, 1), bias=False), nn.Conv2d(64, 64, (1, 3), bias=False)]
separable = [nn.Conv2d(64, 64, 3, groups=64, bias=False), nn.Conv2d(64, 64, 1, bias=False)]
ways = {"standard": standard, "rows_columns": rows_columns, "separable": separable}
counts = {name: sum(layer.weight.numel() for layer in layers) for name, layers in ways.items()}
assert counts == {"standard": 36_864, "rows_columns": 24_576, "separable": 4_672}
counts

# %% [markdown] tags=["tr"]
r"""
Bu kursta *ayrılabilir* hep sonuncusudur: 576 + 4.096 = 4.672 ağırlık.

Bölmenin bir yolu daha var: kanalları gruplara ayırmak. `groups=2`, hesabı yalnızca ikiye paylaştırılmış
aynı katman mıdır?
"""

# %% [markdown] tags=["en"]
r"""
In this course *separable* always means the last one: 576 + 4,096 = 4,672 weights.

There is one more way to divide: putting the channels into groups. Is `groups=2` the same layer, with its work
merely shared out in two parts?
"""

# %%
whole = nn.Conv2d(32, 64, 3, bias=False)
halves = nn.Conv2d(32, 64, 3, groups=2, bias=False)
assert halves.weight.numel() * 2 == whole.weight.numel()
for name, layer in {"whole": whole, "halves": halves}.items():
    print(name, tuple(layer.weight.shape), layer.weight.numel())

# %% [markdown] tags=["tr"]
r"""
Hayır: her çıktı artık 32 kanalın yalnızca 16'sını okur, ağırlıklar da 18.432'den 9.216'ya iner. `groups`
grupların sayısıdır, bir gruptaki kanalların sayısı değil. Gruplama kanal karışımını kısıtlar; depthwise
bunun son durağıdır. Ayrıntısını [Kanallar ve `groups`](10_channels_groups.ipynb) bölümünde bulacaksınız.
"""

# %% [markdown] tags=["en"]
r"""
No: each output now reads only 16 of the 32 channels, and the weights go from 18,432 to 9,216. `groups` is
the number of groups, not of channels in a group. Grouping restricts the channel mixing, and depthwise is
where that ends. [Channels and `groups`](10_channels_groups.ipynb) has the details.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- Her çıktı değeri iç içe iki toplamdır: içteki toplam çekirdek üzerinden, dıştaki toplam kanallar üzerinden
  alınır. Bu, bias dışında her standart konvolüsyon için tam olarak doğrudur.
- Ama standart katman iki ayrı katmandan *oluşmaz*: ağırlıkları $p_{o,c} \cdot d_c$ biçiminde bir çarpım
  olmak zorunda değildir. Çift, bu çarpımla yetinen özel bir durumdur.
- Belge, iki işi birleştirmenin “gereksiz maliyet” yarattığını söyler. Bu, o fazladan serbestliğe gerek
  duyulmadığında doğrudur.
- 1×1 her pikselde bir doğrusal katmandır; komşuya bakmaz.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- Every output value is two sums, one inside the other: over the kernel, then over the channels. Leaving a
  bias aside, that is exactly true of every standard convolution.
- But a standard layer is not *made of* two layers: its weights need not be a product $p_{o,c} \cdot d_c$.
  The pair is the special case in which they are.
- The document says that doing both jobs at once creates “needless cost”. That is true where the extra freedom
  is not needed.
- A 1×1 is a linear layer at each pixel; it looks at no neighbour.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş soru var. Yanlış yanıtların da bir açıklaması var; okuyup yeniden deneyin.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are five questions. Wrong answers are explained as well: read, and try again.
"""

# %%
quiz("02_decomposition", LANG)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Standart konvolüsyon aynı anda komşuları toplar ve kanalları karıştırır: uzamsal filtreleme ile kanal
karışımı. Birincisini depthwise, ikincisini pointwise konvolüsyon tek başına yapar; arka arkaya gelince
iki iş de yapılmış olur. Karşılığında her giriş kanalı tek bir çekirdekle yetinir, bu yüzden her standart
konvolüsyon böyle yazılamaz.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

A standard convolution adds up neighbours and mixes channels at once: spatial filtering and channel mixing.
A depthwise convolution does the first by itself, a pointwise convolution the second; one after the other
they do both. In return each input channel has to make do with a single kernel, and so not every standard
convolution can be written this way.
"""

# %%
finish("02_decomposition", LANG)
