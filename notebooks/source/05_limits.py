# %% [markdown] tags=["tr"]
r"""
# Sınırlar

**Soru: Depthwise (derinlemesine) konvolüsyon tek başına neyi yapamaz?**

Depthwise konvolüsyon az ağırlıkla çok iş görür. Bu bölümde onun sınırlarını ölçeceğiz:
kanalları birbirine bağlayabilir mi, ardına bir pointwise (noktasal, 1×1) katman gelince standart
konvolüsyonla aynı şeyi mi hesaplar, az ağırlık az bellek demek midir?

Süre: yaklaşık 35 dakika · [English](../en/05_limits.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Limits

**Question: What can depthwise convolution not do alone?**

Depthwise convolution does a lot with few weights. In this chapter we measure its limits: can it
relate channels to one another, does it compute the same as a standard convolution once a pointwise (1×1)
layer follows it, and do few weights mean little memory?

Time: about 35 minutes · [Türkçe](../tr/05_limits.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import torch
from torch import nn

from course_utils.measure.grey import grey_error
from course_utils.measure.memory import saved_bytes
from course_utils.measure.rank import best_copy, folded
from course_utils.widgets import exercise, finish, guess, quiz, rank_explorer, reach_explorer, review

# %%
review("05_limits", LANG)

# %% [markdown] tags=["tr"]
r"""
## Kanal karışımı yapmaz

Bir çıktının hangi kanalları okuduğunu PyTorch'un türev hesabına, autograd'a sorabiliriz. Konvolüsyon
doğrusaldır: bir çıktının bir girdiye göre türevi 0 ise o girdi ne kadar değişirse değişsin çıktı aynı kalır.
`reads`, türevin 0 olmadığı giriş kanallarını sıralar. Girdide 8 kanal var; ilk katman depthwise (`groups=8`:
her kanal kendi grubunda), ikincisi 1×1.
"""

# %% [markdown] tags=["en"]
r"""
## It mixes no channels

Which channels does an output read? Autograd, the part of PyTorch that computes derivatives, can tell. A
convolution is linear: where the derivative of an output with respect to an input is 0, no change of that
input changes the output. `reads` lists the input channels whose derivative is not 0. The input has 8
channels; the first layer is depthwise (`groups=8`: each channel is in a group of its own), the second 1×1.
"""


# %%
def reads(network, output):
    x = torch.randn(1, 8, 9, 9, requires_grad=True)  # (N, C_in, H, W)
    network(x)[:, output].sum().backward()
    return (x.grad != 0).any(dim=(0, 2, 3)).nonzero().flatten().tolist()


torch.manual_seed(0)
depthwise = nn.Conv2d(8, 8, kernel_size=3, padding=1, groups=8, bias=False)
pointwise = nn.Conv2d(8, 8, kernel_size=1, bias=False)
{"depthwise": reads(depthwise, output=0), "pointwise": reads(pointwise, output=0)}

# %% [markdown] tags=["tr"]
r"""
Depthwise katmanda 0 numaralı çıktı yalnızca 0 numaralı kanalı okur: uzamsal filtreleme (spatial filtering)
yapar, kanal karışımı (channel mixing) yapmaz. 1×1 katman tersine bütün kanalları okur.

Peki ikisinin arasında kalan gruplu katmanlar ne yapar? Bir grup yalnızca kendi kanallarını karıştırır.
Katmanları üst üste koymak bu sınırı kaldırır mı?
"""

# %% [markdown] tags=["en"]
r"""
In the depthwise layer output 0 reads channel 0 alone: it does spatial filtering and no channel mixing. In
the 1×1 layer it reads them all.

And what of the grouped layers in between? A group mixes its own channels only. Does stacking layers remove
that limit?
"""

# %%
guess("05_limits.groups", LANG)

# %%
reach_explorer(LANG, kind="depthwise", layers=1, channel=2)

# %% [markdown] tags=["tr"]
r"""
Üst sırada girdinin sekiz kanalı görülüyor; birinin ortasındaki piksel değişti. Alt sırada türevi 0 olmayan
çıktı değerleri boyalıdır. *Arka arkaya kaç katman* kaydırıcısını hareket ettirin: boyalı kare büyür, ama
kendi kanalının dışına çıkmaz. Sonra listeden öteki katmanları deneyin. Şimdi on gruplu katmanı arka arkaya
dizelim:
"""

# %% [markdown] tags=["en"]
r"""
The upper row shows the eight channels of the input; a pixel in the middle of one has changed. In the lower
row the output values whose derivative is not 0 are filled. Move the slider *How many in a row*: the filled
square grows and never leaves its channel. Then try the other layers from the list. Now put ten grouped layers
in a row:
"""

# %%
reach_explorer(LANG, kind="grouped", layers=10, channel=2)

# %% [markdown] tags=["tr"]
r"""
On gruplu katmandan sonra da öteki dört kanal değişmedi. Listeden *Depthwise + pointwise* çiftini seçip katman
sayısını 1'e indirin: çift tek seferde her kanala, sekiz kanalın her birinde 3×3 konuma ulaşır.

Depthwise katmanların arasına etkinleştirme fonksiyonu koymak da bir şey değiştirmez (burada SiLU, ReLU'nun
yumuşak bir akrabası), çünkü o da her değeri ayrı ayrı ele alır:
"""

# %% [markdown] tags=["en"]
r"""
Even after ten grouped layers the other four channels have not changed. Choose *Depthwise + pointwise* from
the list and take the number of layers down to 1: the pair reaches every channel in one go, 3×3 positions in
each of the eight.

An activation function between depthwise layers does not help either (here SiLU, a smooth relative of ReLU):
it, too, handles each value by itself.
"""

# %%
layers = [nn.Sequential(nn.Conv2d(8, 8, 3, padding=1, groups=8), nn.SiLU()) for _ in range(5)]
deep = nn.Sequential(*layers)

assert [reads(deep, output) for output in range(8)] == [[c] for c in range(8)]
reads(deep, output=5)

# %% [markdown] tags=["tr"]
r"""
**Sıra sizde.** Tek satırda sekiz kanallı bir 3×3 katman yazın: her çıktı tam iki kanal okusun, 5 numaralı
çıktı yalnızca 4 ile 5 numaralı kanalları okusun.
"""

# %% [markdown] tags=["en"]
r"""
**Your turn.** Write a 3×3 layer from eight channels to eight in one line: each output reads exactly two
channels, and output 5 reads 4 and 5 alone.
"""

# %%
mine = ...  # nn.Conv2d

exercise("two_each", LANG, mine)

# %% [markdown] tags=["tr"]
r"""
## Tek başına kullanılamaz mı?

Belge, depthwise konvolüsyonun “her zaman bir pointwise konvolüsyon ile tamamlandığını” söyler. Bu, çoğu blok
için doğrudur, ama bir yasa değildir. Ortalama havuzlama (average pooling), ağırlıkları sabit bir depthwise
konvolüsyondur ve ağlarda tek başına kullanılır:
"""

# %% [markdown] tags=["en"]
r"""
## Can it not be used alone?

The document says that a depthwise convolution is “always completed by a pointwise convolution”. That is true
of most blocks, but it is not a law. Average pooling is a depthwise convolution with fixed weights, and
networks use it alone:
"""

# %%
x = torch.randn(1, 8, 10, 10)  # (N, C_in, H, W)
average = nn.Conv2d(8, 8, kernel_size=2, stride=2, groups=8, bias=False)
average.weight.data.fill_(1 / 4)

assert torch.allclose(average(x), nn.AvgPool2d(2)(x), atol=1e-6)
tuple(average(x).shape)

# %% [markdown] tags=["tr"]
r"""
İki katmanın çıktısı aynıdır. Karışım hemen ardından gelmek zorunda da değil. MobileNetV3 depthwise ile 1×1
arasına squeeze-and-excitation (sıkıştırma-uyarma) koyar; ShuffleNet gruplu 1×1 kullanıp kanalları yeniden
sıralar. Kesin olan şudur: kanallar arasında bir ilişki gerekiyorsa ağın *bir yerinde* onları birlikte okuyan
bir katman bulunmalıdır. Bu bazen bir 1×1, bazen en sondaki doğrusal katmandır.
"""

# %% [markdown] tags=["en"]
r"""
Both layers give the same output. Nor does the mixing have to follow at once. MobileNetV3 puts
squeeze-and-excitation between the depthwise and the 1×1 layer; ShuffleNet uses grouped 1×1 layers and
reorders the channels. What is exact is this: if channels are to be related, *somewhere* in the network a
layer has to read them together. Sometimes that is a 1×1, sometimes the linear layer at the very end.
"""

# %% [markdown] tags=["tr"]
r"""
## Aynı fonksiyon, yalnızca daha mı ucuz?

Depthwise + pointwise her kanala ve her komşuya ulaşıyor, ağırlığı da az. Öyleyse eğitilmiş bir standart
katmanı alıp yerine aynı sonucu veren ucuz bir çift koyabilir miyiz?
"""

# %% [markdown] tags=["en"]
r"""
## The same function, only cheaper?

Depthwise + pointwise reaches every channel and every neighbour, with few weights. So could we take a trained
standard layer and put a cheap pair in its place that gives the same results?
"""

# %%
guess("05_limits.two_kernels", LANG)

# %% [markdown] tags=["tr"]
r"""
Önce ters yönden başlayalım. Arada hiçbir şey yoksa çift, tek bir standart konvolüsyondur; bunu [İki işi
ayırmak](02_decomposition.ipynb) bölümünde gördünüz. Ağırlığı nasıl hesaplanıyordu? $c$ numaralı kanalı okuyan
depthwise çekirdek (kernel) $d_c$, $o$ numaralı çıktının bu kanalı çarptığı pointwise ağırlık da $p_{o,c}$
olsun. İkisi birlikte, $u$ satırı ile $v$ sütununda şu ağırlık bulunan tek bir çekirdek gibi davranır:

$$W_{o,c}[u,v] = p_{o,c} \cdot d_c[u,v]$$

`folded` bu çarpımı hesaplar. Tek katman, çiftle aynı çıktıyı veriyor mu?
"""

# %% [markdown] tags=["en"]
r"""
Let us begin from the other end. With nothing in between, the pair is one single standard convolution: you met
it in [Taking the two jobs apart](02_decomposition.ipynb). How was its weight worked out? Let $d_c$ be the
depthwise kernel that reads channel $c$, and $p_{o,c}$ the pointwise weight by which output $o$ multiplies
that channel. Together they act like one kernel, with this weight in row $u$ and column $v$:

$$W_{o,c}[u,v] = p_{o,c} \cdot d_c[u,v]$$

`folded` computes this product. Does the one layer give the same output as the pair?
"""

# %%
one_layer = nn.Conv2d(8, 8, kernel_size=3, padding=1, bias=False)
one_layer.weight.data = folded(depthwise.weight, pointwise.weight).detach()  # (C_out, C_in, kH, kW)

assert torch.allclose(one_layer(x), pointwise(depthwise(x)), atol=1e-5)
tuple(one_layer.weight.shape)

# %% [markdown] tags=["tr"]
r"""
Aynısını veriyor: aralarında etkinleştirme fonksiyonu olmayan iki katman tek katmanda birleşir. Ama formüle
bir daha bakın: $c$ numaralı kanalı okuyan bütün çekirdekler $d_c$ çekirdeğinin katlarıdır.

Bir kanalı okuyan C_out çekirdeği bir matrisin satırlarına yazalım, satır başına 9 sayı. Matrisin rankı,
satırların en az kaç örüntüden kurulabileceğini söyler. Orada bir kanalı üç çekirdek okuyordu: standart
katmanda rank 3, çiftte 1 çıkmıştı. Bu kez her kanalı 128 çekirdek okuyor. Hücreyi çalıştırmadan önce iki
rankı da yazın:
"""

# %% [markdown] tags=["en"]
r"""
It does: two layers with no activation function between them merge into one. But look at the formula once
more: all kernels that read channel $c$ are multiples of $d_c$.

Write the C_out kernels that read one channel into the rows of a matrix, 9 numbers to a row. Its rank says
from how many patterns, at least, all the rows can be built. There, three kernels read a channel, and the
ranks were 3 for the standard layer and 1 for the pair. Here 128 kernels read each channel. Write down both
ranks before you run the cell:
"""

# %%
torch.manual_seed(0)
dense = nn.Conv2d(64, 128, kernel_size=3, padding=1, bias=False)
pair = folded(torch.randn(64, 1, 3, 3), torch.randn(128, 64, 1, 1))  # (C_out, C_in, kH, kW)

for name, weight in {"standard": dense.weight, "pair": pair}.items():
    rows = weight.flatten(2).transpose(0, 1)  # (C_in, C_out, 9)
    print(name, torch.linalg.matrix_rank(rows).unique().tolist())

# %% [markdown] tags=["tr"]
r"""
Standart katmanın 64 kanalının hepsinde rank 9, çiftin kanallarının hepsinde 1'dir: çıktı sayısı aynı, seçenek
çok daha azdır. Kanal başına bir değil K depthwise filtre koyarsak rank K'ye kadar çıkar. Tam bir kopya neye
mal olur?
"""

# %% [markdown] tags=["en"]
r"""
In the standard layer the rank is 9 in all 64 channels, in the pair it is 1 in all of them: as many outputs,
but far fewer choices. With K depthwise filters per channel instead of one, the rank can rise to K. What does
an exact copy cost?
"""

# %%
guess("05_limits.exact", LANG)

# %%
rank_explorer(LANG, multiplier=1, c_out=128)

# %% [markdown] tags=["tr"]
r"""
En üstte standart katmanın birkaç çekirdeği, altında en iyi kopyası görülüyor. K = 1 iken kopyanın bütün
çekirdekleri aynı örüntünün katlarıdır, yalnızca koyulukları ve işaretleri değişir. K kaydırıcısını sağa
götürün: örüntüler asıllarına yaklaşır, hata iner, ağırlık çubuğu kesikli çizgiye tırmanır. Öteki uç K =
9'dur:
"""

# %% [markdown] tags=["en"]
r"""
At the top are some kernels of the standard layer, below them their best copy. With K = 1 all kernels of the
copy are multiples of one pattern; only strength and sign differ. Move K to the right: the patterns approach
their originals, the error falls, and the bar of the weights climbs to the dashed line. Here is the other end,
K = 9:
"""

# %%
assert 64 * 9 * 9 + 64 * 9 * 128 == 78912 > dense.weight.numel() == 73728

rank_explorer(LANG, multiplier=9, c_out=128)

# %% [markdown] tags=["tr"]
r"""
K = 1 ucuzdur, ama hatası neredeyse ağırlıkların kendisi kadar büyüktür: ağırlıkların normunun (karelerinin
toplamının karekökü) %92'si. K = 9 ile kopya tam olarak aynıdır, ama standart katmandan pahalıdır. Aradaki
değerlerde daha az hatayı daha çok ağırlıkla ödersiniz. Hata ağırlıklarda kalmaz, çıktıya da geçer. En iyi
kopyayı kurup rastgele bir girdide deneyelim:
"""

# %% [markdown] tags=["en"]
r"""
K = 1 is cheap, but its error is nearly as large as the weights themselves: 92% of their norm (the root of the
sum of their squares). K = 9 is an exact copy and costs more than the standard layer. In between you pay for a
smaller error with more weights. The error does not stay in the weights, it shows in the output. Build the
best copy and try it on a random input:
"""

# %%
copy = nn.Conv2d(64, 128, kernel_size=3, padding=1, bias=False)
copy.weight.data = folded(*best_copy(dense.weight, multiplier=1))

x = torch.randn(4, 64, 32, 32)  # (N, C_in, H, W)
error = (copy(x) - dense(x)).norm() / dense(x).norm()
round(error.item(), 2)

# %% [markdown] tags=["tr"]
r"""
Çıktıdaki hata da %92'dir. Buradaki çekirdekler rastgeledir; birbirine daha çok benzeyen çekirdekler daha iyi
kopyalanır. Ama sonuç değişmez: çift, ucuza yazılmış bir standart katman değil, daha dar bir modeldir. Ağlar
onu baştan eğitir; araya toplu normalleştirme (batch normalization) ve ReLU konunca da iki katman tek bir
konvolüsyonda birleştirilemez. Bunun doğruluğa etkisini [Doğruluğun bedeli](13_training.ipynb) ölçüyor.
"""

# %% [markdown] tags=["en"]
r"""
The error of the output is 92% as well. These kernels are random; kernels that resemble one another more are
copied better. But the conclusion stays: the pair is not a standard layer written more cheaply, it is a
narrower model. Networks train it from the start; and with batch normalization and ReLU in between it can no
longer be merged into one convolution. What that does to accuracy is measured in
[What it costs in accuracy](13_training.ipynb).
"""

# %% [markdown] tags=["tr"]
r"""
## Alıştırma

Renkli bir görüntüyü griye çevirmek, üç kanalı karıştırmaktır: $0{,}299\,R + 0{,}587\,G + 0{,}114\,B$.
`grey_error` bir ağı yarım saniye kadar bunun için eğitir ve kalan hatayı verir: 1 ise ağ hiçbir şey
öğrenmemiştir, 0 ise tam öğrenmiştir. Görüntüler rastgele sayılardır ve kanalları birbirinden bağımsızdır. Bir
fotoğrafta kanallar benzeşir; orada bir kanal, griyi ötekileri görmeden de bir ölçüde tahmin edebilirdi. Tek
bir 1×1 katman bunu kolayca öğrenir:
"""

# %% [markdown] tags=["en"]
r"""
## Exercise

To turn a colour image grey is to mix three channels: $0.299\,R + 0.587\,G + 0.114\,B$. `grey_error` trains a
network to do so for about half a second and returns the error that is left: 1 means it has learned nothing, 0
everything. The images are random numbers, and their channels are independent; in a photo they are alike, and
a channel could partly guess the grey without seeing the others. A single 1×1 layer learns it easily:
"""

# %%
print(f"{grey_error(nn.Conv2d(3, 1, kernel_size=1)):.3f}")

# %% [markdown] tags=["tr"]
r"""
Şimdi sıra sizde: `depthwise` 3 kanal alıp 3 kanal versin; her çıktısından gri görüntüyü vermesi istenecek.
`separable` ise depthwise + pointwise olsun ve tek kanal versin. İkisi de 3×3 çekirdek kullansın, harita
boyutu aynı kalsın. Hücreyi çalıştırmadan önce depthwise katmanda ne kadar hata kalacağını da tahmin edin.
"""

# %% [markdown] tags=["en"]
r"""
Now it is your turn: let `depthwise` take 3 channels to 3; each of its outputs is asked to become the grey
image. Let `separable` be depthwise + pointwise, with a single output channel. Both use 3×3 and keep the size
of the map. Before you run the cell, guess how much error the depthwise layer will be left with.
"""

# %%
depthwise = ...  # (N, 3, H, W) -> (N, 3, H, W)
separable = ...  # (N, 3, H, W) -> (N, 1, H, W)

exercise("grey_from_rgb", LANG, (depthwise, separable))

# %% [markdown] tags=["tr"]
r"""
## Az ağırlık, az bellek mi?

Son sınır ağırlıklarla ilgili değildir. İki blok kuralım, ikisi de 64 kanal alıp 64 kanal versin: biri iki
standart 3×3 katman olsun, öteki MobileNetV2'deki gibi genişleyen bir blok (1×1 ile 384 kanala çıkar,
depthwise uygular, 1×1 ile geri iner). Kodda geçen ReLU6, değerleri 0 ile 6 arasında tutan bir ReLU'dur.
"""

# %% [markdown] tags=["en"]
r"""
## Few weights, little memory?

The last limit is not about weights. Let us build two blocks, each from 64 channels to 64: one of two standard
3×3 layers, the other a widening block as in MobileNetV2 (a 1×1 up to 384 channels, a depthwise layer, a 1×1
back down). The code uses ReLU6, a ReLU that keeps values between 0 and 6.
"""


# %%
def layer(c_in, c_out, k, groups=1):
    conv = nn.Conv2d(c_in, c_out, k, padding=k // 2, groups=groups, bias=False)
    return [conv, nn.BatchNorm2d(c_out), nn.ReLU6()]


two_standard = nn.Sequential(*layer(64, 64, 3), *layer(64, 64, 3)[:2])
widening = nn.Sequential(*layer(64, 384, 1), *layer(384, 384, 3, groups=384), *layer(384, 64, 1)[:2])
blocks = {"two_standard": two_standard, "widening": widening}
{name: sum(p.numel() for p in block.parameters()) for name, block in blocks.items()}

# %%
guess("05_limits.memory", LANG)

# %%
x = torch.randn(1, 64, 56, 56)  # (N, C_in, H, W)
two_standard_mb, widening_mb = (saved_bytes(block, x) / 1e6 for block in (two_standard, widening))

assert round(two_standard_mb, 1) == round(5 * 64 * 56**2 * 4 / 1e6, 1)
assert round(widening_mb, 1) == round((2 * 64 + 6 * 384) * 56**2 * 4 / 1e6, 1)
print(f"{two_standard_mb=:.1f}, {widening_mb=:.1f}")

# %% [markdown] tags=["tr"]
r"""
Ağırlığı az olan blok, geri yayılım için öteki bloğun yedi katından çok bellek tutuyor. Eğitimde katmanların
girdileri de saklanır. Standart blok hepsi 64 kanallı beş harita saklar. Genişleyen blok ise sekiz harita
saklar ve bunların altısı 384 kanallıdır: $(2 \cdot 64 + 6 \cdot 384) \cdot 56^2$ sayı eder, sayı başına da 4
bayt gerekir.
"""

# %% [markdown] tags=["en"]
r"""
The block with fewer weights keeps more than seven times as much memory for the backward pass as the other. In
training the inputs of the layers are kept too. The standard block keeps five maps, all of 64 channels. The
widening block keeps eight maps, and six of them have 384 channels: that makes
$(2 \cdot 64 + 6 \cdot 384) \cdot 56^2$ numbers of 4 bytes each.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- Depthwise katmanlar, aralarına etkinleştirme fonksiyonu girse de, kanallar arasında ilişki kuramaz: $c$
  numaralı çıktı yalnızca $c$ numaralı girişin fonksiyonudur.
- Belgenin “tek başına kullanılamaz” sözü bir PyTorch kuralı değildir; katman çalışır ve eğitilir. Yapamadığı,
  başka kanaldan haber almaktır.
- Çift bir standart katmanı ancak her giriş kanalında bütün çekirdekler tek bir çekirdeğin katıysa tam olarak
  kopyalar.
- Çift her zaman daha az ağırlık tutmaz: C_out = 1 ya da k = 1 iken daha pahalıdır.
- Saklanan haritalar eğitimin bedelidir; çıkarımda bir harita kullanıldıktan sonra bellekten silinir.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- Depthwise layers cannot relate channels, even with activation functions in between: output $c$ is a function
  of input $c$ alone.
- The document's “it cannot be used alone” is not a rule of PyTorch; the layer runs and trains. What it cannot
  do is learn anything from another channel.
- The pair can copy a standard layer exactly only if, in each input channel, all kernels are multiples of one
  kernel.
- The pair does not always have fewer weights: with C_out = 1 or k = 1 it costs more.
- The maps that are kept are the price of training; in inference a map is dropped once it has been used.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş soru var. Yanlış yanıtın açıklaması, o yanıtın hangi düşünceden geldiğini söyler.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are five questions. If an answer is wrong, its explanation tells which idea it came from.
"""

# %%
quiz("05_limits", LANG)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Depthwise konvolüsyon tek başına kanalları birbirine bağlayamaz; bunu ne derinlik ne etkinleştirme fonksiyonu
değiştirir. Pointwise ile bir çift olunca her kanala ulaşır, ama standart konvolüsyonun aynısı olmaz: kanal
başına rankı 1'dir. Ağırlıkta ve çarpımda ucuzdur, eğitimde tutulan bellekte ise ucuz değildir.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

Alone, depthwise convolution cannot relate channels to one another, and neither depth nor activation functions
change that. Paired with a pointwise layer it reaches every channel, without becoming the standard
convolution: its rank is 1 in each channel. It is cheap in weights and multiplications, but not in the memory
that training keeps.
"""

# %%
finish("05_limits", LANG)
