# %% [markdown] tags=["tr"]
r"""
# Gerçek ağlarda depthwise

**Soru: MobileNet, EfficientNet ve ShuffleNet depthwise (derinlemesine) konvolüsyonu nasıl kullanır?**

Bu bölümde MobileNetV1, V2, V3, EfficientNet ve ShuffleNet'i katman katman açacak, makalelerindeki sayıları
yeniden hesaplayacak, blokların neden böyle kurulduğunu deneyerek göreceğiz. Hepsinde depthwise konvolüsyon
var, ama hiçbiri onu tek başına kullanmıyor.

Süre: yaklaşık 60 dakika · [English](../en/06_networks.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Depthwise in real networks

**Question: How do MobileNet, EfficientNet and ShuffleNet use depthwise convolution?**

In this chapter we open MobileNetV1, V2 and V3, EfficientNet and ShuffleNet layer by layer, recompute the
numbers that their papers print, and find out by experiment why their blocks are built as they are. All of
them use depthwise convolution, and none of them uses it alone.

Time: about 60 minutes · [Türkçe](../tr/06_networks.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils import networks
from course_utils.networks.audit import audit
from course_utils.networks.block_picture import block_picture
from course_utils.networks.mobilenet_v2 import TABLE_2
from course_utils.networks.shufflenet_v1 import STAGE_2
from course_utils.pictures.channel_shuffle import channel_shuffle as shuffle_picture
from course_utils.pictures.relu_points import relu_points
from course_utils.widgets import exercise, finish, guess, network_explorer, quiz, review

# %%
review("06_networks", LANG)

# %% [markdown] tags=["tr"]
r"""
## Nereden geldi?

| yıl | kim | ne |
|---|---|---|
| 2013 | Laurent Sifre (tezi 2014'te çıktı) | depthwise separable (derinlemesine ayrılabilir) konvolüsyon |
| 2014–2015 | Inception V1, V2 | böyle bir katman, ağın ilk katmanı olarak |
| 2016 | Xception | bu katmanlardan kurulmuş bütün bir ağ |
| 2017 | MobileNetV1 | telefon için: ilk katmandan sonraki her 3×3 ayrılmıştır |

Kaynaklar, Xception makalesinin ikinci bölümü (arXiv 1610.02357) ile MobileNetV1'dir (arXiv 1704.04861). Fikir
MobileNet'ten dört yıl önce vardı. Belgenin “Depthwise olmasaydı MobileNet modelleri doğamazdı, EfficientNet
mümkün olmazdı” demesi ise bir görüştür.
"""

# %% [markdown] tags=["en"]
r"""
## Where did it come from?

| year | who | what |
|---|---|---|
| 2013 | Laurent Sifre (thesis published in 2014) | depthwise separable convolution |
| 2014–2015 | Inception V1, V2 | such a layer as the first of the network |
| 2016 | Xception | a whole network of these layers |
| 2017 | MobileNetV1 | for phones: every 3×3 after the first layer is split |

The sources are section 2 of Xception (arXiv 1610.02357) and MobileNetV1 (arXiv 1704.04861). The idea was
there four years before MobileNet. That “without depthwise there would be no MobileNet and no EfficientNet”,
as the document says, is an opinion.
"""

# %% [markdown] tags=["tr"]
r"""
## MobileNetV1'i açalım

Ağ, bir standart 3×3 katmanla başlar. Ardından 13 blok gelir; her biri bir depthwise 3×3 ile bir 1×1'dir.
Sonda ortalama havuzlama ve bir sınıflandırıcı yer alır. Çizime bakmadan önce tahmin edin:
"""

# %% [markdown] tags=["en"]
r"""
## Opening MobileNetV1

The network begins with a standard 3×3 layer. Thirteen blocks follow, each a depthwise 3×3 and a 1×1. At the
end come average pooling and a classifier. Make a guess before you look:
"""

# %%
guess("06_networks.where", LANG)

# %%
network_explorer(LANG)

# %% [markdown] tags=["tr"]
r"""
Alttaki grafikte her çubuk bir katmandır: çarp-topla (MAC) sayısı yukarı, parametre sayısı aşağı doğru
çizilir. Mavi depthwise çubukları güçlükle görünür, 1×1 katmanlar grafiği doldurur: MAC'in %94,9'u onlardadır.
Uzamsal filtreleme (spatial filtering) ucuzladı, geriye kanal karışımı (channel mixing) kaldı. Parametreler
sağa, derin katmanlara ve sınıflandırıcıya yığılır.

Şimdi *Bloklar* listesinden her çiftin yerine standart bir konvolüsyon koyun. İki ağı
[Depthwise neyi çözer?](04_savings.ipynb) bölümünde de saymıştınız: MAC sayısında aradaki fark kaç kattı? Önce
hatırlamaya çalışın, sonra çalıştırın:
"""

# %% [markdown] tags=["en"]
r"""
In the lower chart each bar is a layer: multiply-accumulates (MACs) upward, parameters downward. The blue
depthwise bars can hardly be seen, and the 1×1 layers fill the chart: 94.9% of the MACs are theirs. The
spatial filtering has become cheap, and the channel mixing is what is left. The parameters gather on the
right, in the deep layers and the classifier.

Now use the list *Blocks* to replace every pair by a standard convolution. You counted both networks in
[What it saves, and who uses it](04_savings.ipynb), too: how many times as many MACs were there? Try to recall
it, then run the cell:
"""

# %%
separable = networks.mobilenet_v1_layers().count(224, lang=LANG)
standard = networks.conv_mobilenet_layers().count(224, lang=LANG)

assert (separable.macs, standard.macs) == (568_740_352, 4_867_293_184)
{"separable": separable.macs, "standard": standard.macs, "times": round(standard.macs / separable.macs, 2)}

# %% [markdown] tags=["tr"]
r"""
569 milyon MAC 4.867 milyona, yani 8,56 katına çıktı: neredeyse bir büyüklük mertebesi (on kat). Makalenin 4.
tablosunda bu ağın adı “Conv MobileNet”, sayısı 4.866 milyondur. Aradaki bir milyon, sınıflandırıcının
1.024 × 1.000 çarpmasıdır; makale onu orada saymamış.

Aynı tablo bunun bedelini de verir: depthwise ile ImageNet doğruluğu (bin sınıflık bir fotoğraf kümesinde ilk
tahmini doğru çıkan fotoğrafların oranı) %71,7'den %70,6'ya inmiş.
"""

# %% [markdown] tags=["en"]
r"""
569 million MACs became 4,867 million: 8.56 times as many, nearly an order of magnitude. Table 4 of the paper
calls this network “Conv MobileNet” and gives it 4,866 million. The million in between is the classifier's
1,024 × 1,000 products, which the paper left out there.

The same table gives the price: with depthwise, the accuracy on ImageNet (the share of its photos, of a
thousand classes, whose first guess is right) went from 71.7% down to 70.6%.
"""

# %% [markdown] tags=["tr"]
r"""
Bir bloğu iki ağda da çizelim, üstte standart konvolüsyonla. Her çubuk bir harita, boyu kanal sayısıdır;
`blocks[1]` modelin kendisindeki yeridir:
"""

# %% [markdown] tags=["en"]
r"""
Let us draw one block in both networks, at the top with a standard convolution. Each bar is a map, as tall as
its channels; `blocks[1]` is the place in the model itself:
"""

# %%
block_picture((networks.conv_mobilenet_layers(), 1), (networks.mobilenet_v1_layers(), 1), lang=LANG)

# %% [markdown] tags=["tr"]
r"""
Katmanın içindeki çizgiler kimin kimi okuduğunu söyler: depthwise katmanda düz giderler, çünkü her kanal kendi
başınadır; standart katmanda ve 1×1'de çaprazlaşırlar, çünkü her çıktı bütün kanalları okur.
"""

# %% [markdown] tags=["en"]
r"""
The lines inside a layer tell who reads whom: in the depthwise layer they run level, since each channel stays
by itself; in the standard layer and in the 1×1 they cross, since each output reads all the channels.
"""

# %% [markdown] tags=["tr"]
r"""
## Makaledeki hata

MobileNetV1'in 2. tablosu, MAC'in katman türlerine göre payını verir: 1×1 için %94,86, depthwise için %3,06,
ilk 3×3 için %1,19, sınıflandırıcı için %0,18. Toplamları %99,29 eder: bir şey eksik. Payları kendimiz
hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
## An error in the paper

Table 2 of MobileNetV1 gives the share of the MACs by kind of layer: 94.86% for 1×1, 3.06% for depthwise,
1.19% for the first 3×3, 0.18% for the classifier. They add up to 99.29%: something is missing. Let us work
out the shares for ourselves:
"""

# %%
shares = {kind: round(100 * cost.macs / separable.macs, 2) for kind, cost in separable.by_kind.items()}

assert shares["standard"] == 1.91
shares

# %% [markdown] tags=["tr"]
r"""
İlk katmanın payı %1,91'dir; makalede iki rakam yer değiştirmiş ve %1,19 olmuş. Öteki üç pay makaledekilerle
aynı. Bu küçük bir yanlıştır, ama sayıları kopyalamayıp yeniden hesaplamak için bir neden daha verir.
"""

# %% [markdown] tags=["en"]
r"""
The first layer's share is 1.91%; in the paper two digits changed places and made it 1.19%. The other three
shares agree with the paper. It is a small slip, and one more reason to work numbers out rather than copy
them.
"""

# %% [markdown] tags=["tr"]
r"""
## Kim sayıyor?

Bu sayıları `audit` da verir: herhangi bir modeli bir kez çalıştırır, her işlemi yazar. Önce siz sayın.
Katmanda `groups=32`, 32 kanalın her birini tek başına bir gruba koyar:
"""

# %% [markdown] tags=["en"]
r"""
## Who does the counting?

`audit` gives these numbers too: it runs any model once and writes down each operation. First count for
yourself. In this layer `groups=32` puts each of the 32 channels into a group of its own:
"""

# %%
guess("06_networks.first_block", LANG)

# %%
layer = nn.Conv2d(32, 32, kernel_size=3, padding=1, groups=32, bias=False)
count = audit(layer, input_size=112, lang=LANG)
with FlopCounterMode(display=False) as pytorch:
    layer(torch.zeros(1, 32, 112, 112))  # (N, C_in, H, W)

assert count.macs == layer.weight.numel() * 112 * 112 == pytorch.get_total_flops() // 2
{"weight": tuple(layer.weight.shape), "macs": count.macs}

# %% [markdown] tags=["tr"]
r"""
Kural kısadır: MAC = ağırlık sayısı × çıktı konumu. Sık yapılan yanlış, bir kez daha `groups`'a bölmektir;
oysa ağırlığın ikinci ekseni zaten $C_{in} / groups$ olduğundan bölme yapılmıştır. PyTorch'un kendi sayacı,
`FlopCounterMode`, kayan noktalı işlem (FLOP) sayar: bir MAC iki FLOP eder, bu yüzden ikiye bölüyoruz.

Şimdi bütün ağı sayalım:
"""

# %% [markdown] tags=["en"]
r"""
The rule is short: MACs = number of weights × output positions. A common mistake is to divide by `groups` once
more, but the second axis of the weight is $C_{in} / groups$ already: the division has been done. PyTorch's
own counter, `FlopCounterMode`, counts floating-point operations (FLOPs): one MAC is two FLOPs, which is why
we halve it.

Now let us count the whole network:
"""

# %%
count = audit(networks.mobilenet_v1(), input_size=224, lang=LANG)

assert (count.params, count.macs) == (separable.params, separable.macs)
count

# %% [markdown] tags=["tr"]
r"""
Tablodaki sayılar, yukarıdaki grafiğin sayılarıyla tam olarak aynıdır. Yine de aynı ağ için başka yerde başka
“FLOPs” görürsünüz. Beş tanınmış aracın küçük katmanlarda ne saydığı aşağıdadır (10×10 harita; tabloyu
`benchmarks/counters.py` yazar, araçların sürümleri de oradadır):

| katman | FlopCounterMode | fvcore | thop | ptflops | torchinfo |
|---|---|---|---|---|---|
| 8 → 16, 3×3 | 230.400 | 115.200 | 115.200 | 115.200 | 115.200 |
| aynısı, bias'lı | 230.400 | 115.200 | 115.200 | 116.800 | 116.800 |
| `Conv2d`'nin alt sınıfı | 230.400 | 115.200 | 0 | 0 | 1.152 |
| `F.conv2d` | 230.400 | 115.200 | 0 | 0 | 1.152 |
| 8 kanallı toplu normalleştirme (batch normalization) | 0 | 1.600 | 3.200 | 1.600 | 16 |
"""

# %% [markdown] tags=["en"]
r"""
The table agrees with the chart above to the last digit. Elsewhere you will meet other “FLOPs” for the same
network. Here is what five well-known tools count on small layers (10×10 map; `benchmarks/counters.py` prints
this table and names their versions):

| layer | FlopCounterMode | fvcore | thop | ptflops | torchinfo |
|---|---|---|---|---|---|
| 8 → 16, 3×3 | 230,400 | 115,200 | 115,200 | 115,200 | 115,200 |
| the same with a bias | 230,400 | 115,200 | 115,200 | 116,800 | 116,800 |
| a subclass of `Conv2d` | 230,400 | 115,200 | 0 | 0 | 1,152 |
| `F.conv2d` | 230,400 | 115,200 | 0 | 0 | 1,152 |
| batch normalization of 8 channels | 0 | 1,600 | 3,200 | 1,600 | 16 |
"""


# %%
class Functional(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(16, 8, 3, 3))  # (C_out, C_in, kH, kW)

    def forward(self, x):
        return nn.functional.conv2d(x, self.weight, padding=1)


count = audit(Functional(), input_size=(1, 8, 10, 10), lang=LANG)
assert count.macs == 115_200
{"macs": count.macs, "weights": count.params}

# %% [markdown] tags=["tr"]
r"""
`thop` ve `ptflops` bu model için sıfır verir: katmanın sınıfına bakarlar, burada ise `Conv2d` sınıfı yok.
`torchinfo` her ağırlığı yalnızca bir kez sayar: 1.152. `audit` sınıfa değil işleme bakar, o yüzden 115.200
bulur. Bir “FLOPs” sayısı okuduğunuzda üç şeyi sorun: bir çarp-topla 1 mi 2 mi sayılmış, bias ile toplu
normalleştirme sayıya dâhil mi, araç her katmanı görmüş mü?
"""

# %% [markdown] tags=["en"]
r"""
`thop` and `ptflops` give this model a zero: they look at the class of a layer, and there is no `Conv2d` here.
`torchinfo` counts each weight just once: 1,152. `audit` looks at the operation and not at the class, so it
finds 115,200. When you read a number of “FLOPs”, ask three things: does a multiply-accumulate count as 1 or
as 2, are bias and batch normalization included, and did the tool see every layer?
"""

# %% [markdown] tags=["tr"]
r"""
## Genişlik çarpanı

MobileNetV1 iki ayarla küçülür: genişlik çarpanı (width multiplier) $\alpha$ bütün kanal sayılarını çarpar,
çözünürlük çarpanı girdiyi küçültür. $\alpha = 0{,}5$ ne kazandırır?
"""

# %% [markdown] tags=["en"]
r"""
## The width multiplier

MobileNetV1 has two settings that shrink it: the width multiplier $\alpha$ multiplies all channel counts, and
the resolution multiplier makes the input smaller. What does $\alpha = 0.5$ save?
"""

# %%
guess("06_networks.width", LANG)

# %%
half = networks.mobilenet_v1_layers(0.5).count(224, lang=LANG)

{
    kind: round(half.by_kind[kind].macs / separable.by_kind[kind].macs, 3)
    for kind in ("pointwise", "depthwise")
}

# %% [markdown] tags=["tr"]
r"""
Haritası $D \times D$ olan bir blokta depthwise katman ile 1×1 katman birlikte şu kadar MAC yapar:

$$\alpha C_{in} \cdot k^2 \cdot D^2 + \alpha C_{in} \cdot \alpha C_{out} \cdot D^2$$

1×1 katmanlar dörtte bire, depthwise katmanlar yarıya iner. Toplam ikisinin arasındadır, ama büyük parçaya
yakın kalır:
"""

# %% [markdown] tags=["en"]
r"""
In a block with maps of $D \times D$, the depthwise layer and the 1×1 together do this many MACs:

$$\alpha C_{in} \cdot k^2 \cdot D^2 + \alpha C_{in} \cdot \alpha C_{out} \cdot D^2$$

The 1×1 layers fall to a quarter, the depthwise layers to a half. The total lies between the two, close to
the larger part:
"""

# %%
assert half.macs == 149_497_088
{"macs": round(half.macs / separable.macs, 3), "params": round(half.params / separable.params, 3)}

# %% [markdown] tags=["tr"]
r"""
MAC'ler 0,263 katına, parametreler 0,315 katına iner: parametrelerde sınıflandırıcının payı büyüktür, o da
yalnızca yarılanır. Adlara da dikkat edin: TF-slim $\alpha$'ya `depth_multiplier` der, Keras aynı sözcüğü
başka bir şey için, giriş kanalı (input channel) başına çıktı sayısı için kullanır.
"""

# %% [markdown] tags=["en"]
r"""
The MACs fall to 0.263 of what they were, the parameters to 0.315: the classifier holds many of the
parameters, and it is only halved. Mind the names, too: TF-slim calls $\alpha$ `depth_multiplier`, and Keras
uses the same word for something else, the number of outputs per input channel.
"""

# %% [markdown] tags=["tr"]
r"""
## MobileNetV2: dar, geniş, dar

V2'nin bloğu üç katmandır: bir 1×1 kanalları 6 katına çıkarır (ilk blokta bu adım yoktur), depthwise 3×3
uzamsal filtrelemeyi yapar, son 1×1 kanalları yeniden azaltır. Adı ters darboğazdır (inverted bottleneck),
çünkü geniş olan ortasıdır. Dar uçlar arasında bir toplama bulunabilir; buna artık bağlantı (residual
connection) denir. Bu bağlantı kaç blokta var?
"""

# %% [markdown] tags=["en"]
r"""
## MobileNetV2: narrow, wide, narrow

V2's block has three layers: a 1×1 that makes the channels six times as many (missing in the first block), a
depthwise 3×3, and a 1×1 back to few. It is called an inverted bottleneck, because its middle is the wide
part. The narrow ends may be joined by a sum, the residual connection. In how many blocks are they?
"""

# %%
guess("06_networks.residuals", LANG)

# %%
added, blocks, c_in = 0, 0, 32
for _, c_out, repeats, first_stride in TABLE_2:
    for stride in (first_stride, *[1] * (repeats - 1)):
        added, blocks = added + (stride == 1 and c_in == c_out), blocks + 1
        c_in = c_out
assert (added, blocks) == (10, 17)
{"added": added, "blocks": blocks}

# %% [markdown] tags=["tr"]
r"""
17 bloğun 10'unda toplama var. Tablonun her satırındaki ilk blok haritayı küçültür, kanal sayısını değiştirir
ya da ikisini birden yapar; orada iki boyut eşit olmadığından toplama yapılamaz. Toplama dar uçları
birleştirir, geniş ortayı değil: blok, girdisine bir düzeltme ekler. İki bloğu çizelim, ilkinde toplama yok:
"""

# %% [markdown] tags=["en"]
r"""
There are ten sums in 17 blocks. The first block of each row of the table shrinks the map, changes the channel
count, or both; the shapes differ there, so nothing can be added. The sum joins the narrow ends and not the
wide middle: the block adds a correction to its input. Here are two blocks, the first of them without a sum:
"""

# %%
layers = networks.mobilenet_v2_layers()
block_picture((layers, 1), (layers, 2), lang=LANG)

# %% [markdown] tags=["tr"]
r"""
`blocks[1]` haritayı küçültüp kanalları 16'dan 24'e çıkarır; `blocks[2]`'nin iki ucu aynıdır ve toplanır.
İkisinde de son 1×1'den sonra etkinleştirme fonksiyonu yoktur (doğrusal).

**Sıra sizde.** `blocks[1]`'in geniş ortasındaki katmanı tek satırda yazın; 96 kanallı haritayı 112×112'den
56×56'ya indirsin.
"""

# %% [markdown] tags=["en"]
r"""
`blocks[1]` shrinks the map and takes 16 channels to 24; the two ends of `blocks[2]` agree and are added. In
both, no activation follows the last 1×1 (linear).

**Your turn.** Write the layer in the wide middle of `blocks[1]` in one line: it takes the map of 96 channels
from 112×112 to 56×56.
"""

# %%
middle = ...  # nn.Conv2d

exercise("wide_middle", LANG, middle)

# %% [markdown] tags=["tr"]
r"""
Şimdi bütün ağa bakalım; çizim toplamaların sayısını da verir:
"""

# %% [markdown] tags=["en"]
r"""
Now look at the whole network; the explorer also gives the number of sums:
"""

# %%
network_explorer(LANG, family="mobilenet_v2")

# %% [markdown] tags=["tr"]
r"""
1×1 katmanlar yine baskındır: MAC'in %89,1'i onlardadır. Parametrelerin üçte birinden çoğu en sağda, aşağı
sarkan çubukta, yani sınıflandırıcıdadır. Girdi boyutunu değiştirin: MAC sayısı değişir, parametre sayısı
değişmez. Kodla da görelim:
"""

# %% [markdown] tags=["en"]
r"""
The 1×1 layers lead again, with 89.1% of the MACs. More than a third of the parameters are in the classifier,
the bar that hangs down at the far right. Change the input size: the MACs change, the parameters do not. Here
is the same in code:
"""

# %%
small, large = (networks.mobilenet_v2_layers().count(size, lang=LANG) for size in (160, 224))

assert small.params == large.params
{160: small.macs, 224: large.macs, "share": round(small.macs / large.macs, 2)}

# %% [markdown] tags=["tr"]
r"""
301 milyon MAC 154 milyona, yani 0,51 katına indi: konvolüsyonun işi girdi boyutunun karesiyle değişir,
$(160/224)^2$ de 0,51 eder.

## Son ReLU neden yok?

Bloğun son 1×1'inden sonra ReLU gelmez. Bunu unutulmuş bir satır sanmak kolaydır. Deneyelim: düzlemdeki
noktaları $n$ kanala taşıyıp ReLU'dan geçirelim, sonra en iyi doğrusal dönüşümle geri getirelim.
"""

# %% [markdown] tags=["en"]
r"""
301 million MACs became 154 million, 0.51 of what they were: the work of a convolution goes with the square of
the input size, and $(160/224)^2$ is 0.51.

## Why is the last ReLU missing?

No ReLU follows the last 1×1 of the block. It is easy to take that for a forgotten line. Let us try: take
points of the plane to $n$ channels, through ReLU, and back by the best linear map.
"""

# %%
guess("06_networks.relu_loss", LANG)


# %%
def there_and_back(points, matrix):  # points: (N, 2), matrix: (..., 2, n)
    wide = torch.relu(points @ matrix)  # (..., N, n)
    wide = nn.functional.pad(wide, (0, 1), value=1.0)
    same = points.expand(*wide.shape[:-1], 2)
    return wide @ torch.linalg.lstsq(wide, same).solution  # (..., N, 2)


# %% [markdown] tags=["tr"]
r"""
Geri dönüşü en küçük kareler yöntemi bulur: hatası en küçük olan doğrusal dönüşüm ile eklenen bir sabit
(koddaki `pad`, sabit için 1'lerden bir sütun ekler). Öyleyse kalan hata, geri getirilemeyen bilgidir. 500
rastgele nokta ve 200 rastgele matrisle bağıl hatanın ortancasını (median) hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
The way back is found by least squares: the linear map, plus a constant, with the smallest error (for the
constant, `pad` adds a column of ones). So the error that remains is information that cannot be recovered. Let
us compute the median of the relative error over 200 random matrices, with 500 random points:
"""

# %%
torch.manual_seed(8)
points = torch.randn(500, 2, dtype=torch.float64)
errors = {}
for n in (2, 3, 5, 15, 30):
    lost = there_and_back(points, torch.randn(200, 2, n, dtype=torch.float64)) - points  # (200, 500, 2)
    errors[n] = (lost.norm(dim=(1, 2)) / points.norm()).median().item()
{n: round(error, 2 if error > 0.1 else 3) for n, error in errors.items()}

# %% [markdown] tags=["tr"]
r"""
İki kanalda hata yarıdan fazla, 30 kanalda binde birdir. Bunu bir spiralde gözle de görebilirsiniz:
"""

# %% [markdown] tags=["en"]
r"""
With two channels the error is more than a half, with 30 it is one in a thousand. On a spiral you can see it:
"""

# %% tags=["measured"]
torch.manual_seed(8)
angle = torch.linspace(0.5, 12.5, 121, dtype=torch.float64)
spiral = torch.stack([angle * angle.cos(), angle * angle.sin()], dim=1)  # (121, 2)
returned = {n: there_and_back(spiral, torch.randn(2, n).double()) for n in errors}

assert errors[2] > 0.5 > errors[3] > errors[5] > 0.1 > errors[15] > errors[30]
relu_points(spiral.tolist(), {n: back.tolist() for n, back in returned.items()}, LANG)

# %% [markdown] tags=["tr"]
r"""
Az kanalda eğrinin ayrı renkteki parçaları üst üste biner, artık ayırt edilemez. 15 kanalda spiral neredeyse
tamdır: bir kanalın sıfırladığını başka bir kanal taşır. Bloğun kuralı buradan çıkar: geniş ortada ReLU var,
dar uçta yok. MobileNetV2 makalesi buna doğrusal darboğaz (linear bottleneck) der.
"""

# %% [markdown] tags=["en"]
r"""
With few channels, pieces of the curve that differ in colour fall onto one another and can no longer be told
apart. With 15 channels the spiral is nearly whole: what one channel sets to zero, another carries. Hence the
rule of the block: ReLU in the wide middle, none at the narrow end. The MobileNetV2 paper calls it a *linear
bottleneck*.
"""

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: kendi ağınız

Şimdi kendi ağınızı sayın. `network` 3 kanallı 32×32 görüntü alsın, içinde en az iki standart konvolüsyon
bulunsun; `audit(network, input_size=32, lang=LANG)` onu katman katman gösterir. Hangi katmanı depthwise
katman ile 1×1'e bölerdiniz? Adını ve kaç MAC kazandıracağını önce siz yazın; sonra alıştırma sayar.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: a network of your own

Now count a network of your own. `network` takes images of 3 channels, 32×32, and has at least two standard
convolutions; `audit(network, input_size=32, lang=LANG)` shows it layer by layer. Which layer would you split
into a depthwise layer and a 1×1? Write down its name and the MACs that it saves; then the exercise counts.
"""

# %%
network = ...  # (N, 3, 32, 32)
place = ...
saved = ...  # MAC

exercise("split_one", LANG, (network, place, saved))

# %% [markdown] tags=["tr"]
r"""
## Mola

Bölümün yarısını geçtiniz; burada durup kalanını başka bir gün okuyabilirsiniz.

- MobileNetV1'i açtınız, genişlik çarpanını denediniz, bir ağın nasıl sayıldığını öğrendiniz; V2'nin dar,
  geniş, dar bloğunun ortasını kurup son ReLU'nun neden konmadığını gördünüz.
- Şimdi üç soru var: V3 ile EfficientNet bu bloğa ne ekler, ShuffleNet 1×1'i nasıl ucuzlatır, sonra ne oldu?
"""

# %% [markdown] tags=["en"]
r"""
## A place to rest

You are past the middle of the chapter; you may stop here and read the rest on another day.

- You have opened MobileNetV1, tried its width multiplier and learned how a network is counted; you have
  built the middle of V2's block and seen why its last ReLU is missing.
- Three questions are ahead: what do V3 and EfficientNet add to that block, how does ShuffleNet make the 1×1
  cheaper, and what happened next?
"""

# %% [markdown] tags=["tr"]
r"""
## V3 ve EfficientNet

Aynı bloğa iki şey eklenir: bazı depthwise katmanlarda çekirdek (kernel) 5×5 olur, ardından da
squeeze-and-excitation (sıkıştırma-uyarma) gelebilir. Bunlar, her kanalı *bütün kanalların* ortalamalarından
hesaplanan bir sayıyla çarpan iki küçük 1×1 katmandır. MobileNetV3'ün katmanlarını otomatik bir arama seçmiş;
EfficientNet ise B0'ı genişlik, derinlik ve çözünürlükte birlikte büyütüp B1, B2, B3 yapar. Her birinden bir
blok:
"""

# %% [markdown] tags=["en"]
r"""
## V3 and EfficientNet

Two things are added to the same block: some depthwise layers have a 5×5 kernel, and squeeze-and-excitation
may follow. That is two small 1×1 layers that multiply each channel by a number worked out from the means of
*all the channels*. MobileNetV3's layers were chosen by an automatic search; EfficientNet takes B0 and grows
width, depth and resolution together into B1, B2 and B3. A block of each:
"""

# %%
block_picture((networks.mobilenet_v3_layers("large"), 4), (networks.efficientnet_layers("b0"), 4), lang=LANG)

# %% [markdown] tags=["tr"]
r"""
Squeeze-and-excitation bir kum saatine benzer: V3'te 120 ortalama 32 sayıya, B0'da 240 ortalama 10 sayıya
iner, oradan yeniden kanal sayısı kadar çarpan çıkar. Harita aynı kalır; yalnızca kanalları çarpılır.
Ağların kaç milyon MAC yaptığını hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
Squeeze-and-excitation looks like an hourglass: in V3 the means of 120 channels become 32 numbers, in B0 those
of 240 become 10, and from these comes a factor for each channel. The map stays as it is; only its channels
are multiplied. Let us work out how many million MACs the networks do:
"""

# %%
members = {"b0": 224, "b1": 240, "b2": 260, "b3": 300}
counts = {"v3": networks.mobilenet_v3_layers("large").count(224, lang=LANG)}
counts |= {name: networks.efficientnet_layers(name).count(size, lang=LANG) for name, size in members.items()}

{name: round(count.macs / 1e6) for name, count in counts.items()}

# %% [markdown] tags=["tr"]
r"""
Makaleler MobileNetV3-Large için 219, ötekiler için 390, 700, 1.000 ve 1.800 milyon der. Bunlar yuvarlanmış
sayılardır, bizimkilerden en çok yüzde iki ayrılırlar. B1'e bakalım:
"""

# %% [markdown] tags=["en"]
r"""
The papers give 219 million for MobileNetV3-Large, and 390, 700, 1,000 and 1,800 million for the others. These
are rounded figures, and differ from ours by two per cent at most. Let us look at B1:
"""

# %%
printed = {"v3": 219, "b0": 390, "b1": 700, "b2": 1000, "b3": 1800}
assert all(abs(counts[name].macs / 1e6 / macs - 1) < 0.02 for name, macs in printed.items())

network_explorer(LANG, family="efficientnet_b1", resolution=240)

# %% [markdown] tags=["tr"]
r"""
1×1 katmanların payı yine yüzde doksana yakındır. Her mavi depthwise çubuğun ardındaki aralıkta
squeeze-and-excitation'ın iki 1×1 katmanı vardır; MAC'leri görünmeyecek kadar azdır. Genişlik kaydırıcısının
tek değeri var, çünkü EfficientNet'te genişliği ağın adı belirler.
"""

# %% [markdown] tags=["en"]
r"""
The share of the 1×1 layers is once more close to ninety per cent. In the gap behind each blue depthwise bar
are the two 1×1 layers of squeeze-and-excitation; their MACs are too few to be seen. The width slider has a
single value, because in EfficientNet the name decides the width.
"""

# %% [markdown] tags=["tr"]
r"""
## ShuffleNet: 1×1'i de grupla

MAC'in çoğu 1×1'deyse sıra ona gelir. ShuffleNetV1 onu da gruplu yapar; makalesi ResNeXt bloklarında 1×1'in
payını %93,4 olarak verir. Ama `groups=3` olan bir 1×1 kanalları yalnızca üç grubun her birinin içinde
karıştırır. Arka arkaya iki gruplu 1×1 ne yapar?
"""

# %% [markdown] tags=["en"]
r"""
## ShuffleNet: group the 1×1 as well

If most of the MACs are in the 1×1, it is the 1×1's turn. ShuffleNetV1 makes it a grouped convolution; its
paper gives the 1×1 a share of 93.4% in ResNeXt units. But a 1×1 with `groups=3` mixes channels only inside
each of its three groups. What do two grouped 1×1s do in a row?
"""

# %%
guess("06_networks.reach", LANG)


# %%
def grouped(reads, groups):
    each = len(reads) // groups
    return [set().union(*reads[i // each * each : (i // each + 1) * each]) for i in range(len(reads))]


def shuffled(reads, groups):
    each = len(reads) // groups
    return [reads[row * each + column] for column in range(each) for row in range(groups)]


# %% [markdown] tags=["tr"]
r"""
Her kanal için, gördüğü giriş kanallarının kümesini tutuyoruz. `grouped`, gruplu bir 1×1 katmanı izler: her
çıktı, grubundaki kanalların gördüğü her şeyi görmüş olur. `shuffled`, kanalları her satırı bir grup olan bir
tabloya yazar ve sütun sütun okur. Başta her kanal yalnızca kendini görür. Kanıt üç satırdır:
"""

# %% [markdown] tags=["en"]
r"""
For each channel we keep the set of input channels that it has seen. `grouped` follows a grouped 1×1 layer: an
output then has seen all that the channels of its group had seen. `shuffled` writes the channels into a table
with one row per group and reads it column by column. At first each channel has seen itself alone. The proof
needs three lines:
"""

# %%
start = [{channel} for channel in range(12)]
apart = grouped(grouped(start, groups=3), groups=3)
together = grouped(shuffled(grouped(start, groups=3), groups=3), groups=3)

assert [len(seen) for seen in apart] == [4] * 12
assert [len(seen) for seen in together] == [12] * 12
{"apart": apart[0], "together": together[0]}

# %% [markdown] tags=["tr"]
r"""
Aradaki sıralama olmadan, yüz katman da olsa hiçbir çıktı kendi grubunun dışını görmez. Channel shuffle
(kanalların yeniden sıralanması) araya girince her çıktı 12 kanalı da görür. Çizelim:
"""

# %% [markdown] tags=["en"]
r"""
Without a step in between, no output sees beyond its own group, not even after a hundred layers. With a
channel shuffle between the layers, every output sees all 12 channels. Let us draw it:
"""

# %%
shuffle_picture(12, 3, LANG)

# %% [markdown] tags=["tr"]
r"""
Üstteki her renk, alttaki bütün gruplara dağılır. Sıra rastgele değildir, öğrenilen bir sayı da yoktur:
tabloya satır satır yazılır, sütun sütun okunur. Dört grupla sıra başka olur; üç gruplu bir sıralama da onu
geri alır:
"""

# %% [markdown] tags=["en"]
r"""
Each colour above spreads over all the groups below. The order is not random and nothing in it is learned:
write the table row by row, read it column by column. With four groups the order is different, and a shuffle
with three groups undoes it:
"""

# %%
order = shuffled(list(range(12)), groups=4)

assert order == [0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11]
assert shuffled(order, groups=3) == list(range(12))
order

# %% [markdown] tags=["tr"]
r"""
Bu sıralama ne kazandırır? ShuffleNet makalesinin 3. tablosunda ImageNet hata oranını (top-1: ilk tahmini
yanlış çıkan fotoğrafların oranı) 3 grupta %34,5'ten %32,6'ya, 8 grupta %37,6'dan %32,4'e indirir. Aynı kanıtı
PyTorch'ta, ağırlıkları 1 olan iki katmanla yineleyelim ve 0 numaralı kanalın kaç çıktıya ulaştığını sayalım:
"""

# %% [markdown] tags=["en"]
r"""
What is the shuffle worth? In Table 3 of the ShuffleNet paper it lowers the ImageNet error (top-1: the share
of photos whose first guess is wrong) from 34.5% to 32.6% with 3 groups, and from 37.6% to 32.4% with 8. Let
us repeat the proof in PyTorch, with two layers whose weights are 1, and count how many outputs channel 0
reaches:
"""

# %%
layer = nn.Conv2d(12, 12, kernel_size=1, groups=3, bias=False)
layer.weight.data.fill_(1.0)
x = torch.zeros(1, 12, 1, 1)  # (N, C_in, H, W)
x[:, 0] = 1.0

reached = {"apart": layer(layer(x)), "shuffled": layer(nn.ChannelShuffle(3)(layer(x)))}
{name: y.count_nonzero().item() for name, y in reached.items()}

# %% [markdown] tags=["tr"]
r"""
Yine 4 ve 12 çıktı. Ağda sıralama, iki gruplu 1×1 arasında durur; haritayı küçülten bir blok ve ardından
gelen:
"""

# %% [markdown] tags=["en"]
r"""
It is 4 and 12 again. In the network the shuffle stands between two grouped 1×1; a block that shrinks the map,
and the one after it:
"""

# %%
layers = networks.shufflenet_v1_layers(groups=3)
block_picture((layers, 4), (layers, 5), lang=LANG)

# %% [markdown] tags=["tr"]
r"""
Gruplu 1×1'de çizgiler yalnızca kendi grubunun içinde çaprazlaşır; grupları sıralama karıştırır. Küçülten
blokta girdi toplanmaz, ortalaması alınıp eklenen kanalların yanına konur. Şimdi bütün ağa bakalım; bu kez
çubukların çoğu gruplu katmanlara aittir:
"""

# %% [markdown] tags=["en"]
r"""
In a grouped 1×1 the lines cross inside their own group only; the shuffle is what mixes the groups. Where the
map shrinks, the input is not added: it is averaged and set beside the new channels. Now look at the whole
network; this time most of the bars are grouped layers:
"""

# %%
network_explorer(LANG, family="shufflenet_v1_g3")

# %% [markdown] tags=["tr"]
r"""
Gruplu 1×1'ler MAC'in %87,3'ünü yapar. Grup sayısını listeden değiştirin: 1'den 8'e kadar toplam hep 140
milyon dolayında kalır, çünkü makale grup arttıkça kanalları da artırır; kazanç daha geniş katmanlara
harcanır. ShuffleNetV2 ise grupları bırakır, kanalların yarısını bekletip yarısını çalıştırır. Her grup sayısı
`g` için ikinci aşamanın kanal sayısını ve ağın kaç milyon MAC yaptığını yazalım:
"""

# %% [markdown] tags=["en"]
r"""
The grouped 1×1 layers do 87.3% of the MACs. Change the number of groups in the list: from 1 to 8 the total
stays near 140 million, because with more groups the paper takes more channels; what is saved is spent on
wider layers. ShuffleNetV2 then drops the groups and lets half of the channels wait while the other half work.
For each number of groups `g` let us print the channels of stage 2 and the MACs of the network, in millions:
"""

# %%
for g, channels in STAGE_2.items():
    macs = networks.shufflenet_v1_layers(g).count(224, lang=LANG).macs
    print(f"{g=}, {channels=}, macs={macs / 1e6:.0f}")

# %% [markdown] tags=["tr"]
r"""
ShuffleNetV2'nin iki bloğu; ilki haritayı küçültür:
"""

# %% [markdown] tags=["en"]
r"""
Two blocks of ShuffleNetV2, of which the first shrinks the map:
"""

# %%
layers = networks.shufflenet_v2_layers(width=1.0)
block_picture((layers, 4), (layers, 5), lang=LANG)

# %% [markdown] tags=["tr"]
r"""
Alttaki blokta 232 kanalın yarısı bekler, yarısı zincirden geçer; sonra yan yana konur ve sıralama iki yarıyı
karıştırır. Üstteki blokta iki yol da bütün kanalları okur.
"""

# %% [markdown] tags=["en"]
r"""
In the lower block half of the 232 channels wait while the other half go through the chain; then they are set
side by side, and the shuffle mixes the halves. In the upper block both ways read all the channels.
"""

# %% [markdown] tags=["tr"]
r"""
## Sonra ne oldu?

MAC'in azalması süreyi aynı oranda kısaltmaz: depthwise katman, okuduğu her sayı için az hesap yapar.
EfficientNetV2 makalesi (arXiv 2104.00298), EfficientNet-B4'ün ilk bloklarında depthwise 3×3 ile genişleten
1×1'i tek bir standart 3×3'te birleştirir: FLOP sayısı 1,67 katına çıkar, ama ağ bir V100'de (2017'den bir
ekran kartı) 1,39 kat hızlanır (saniyede 155 yerine 216 görüntü, Tablo 3). Bunun bedelini 48 kanal ve 4 kat
genişletmeyle, ağırlık sayısında görelim:
"""

# %% [markdown] tags=["en"]
r"""
## What happened next?

Time does not fall as the MACs do: a depthwise layer computes little for each number it reads. The paper of
EfficientNetV2 (arXiv 2104.00298) fuses the expanding 1×1 and the depthwise 3×3 in the early blocks of
EfficientNet-B4 into one standard 3×3: 1.67 times the FLOPs, and yet 1.39 times as fast on a V100, a graphics
card of 2017 (216 images a second instead of 155, Table 3). Here is the price in weights, for 48 channels
expanded to 4 times as many:
"""

# %%
wide = 4 * 48
mbconv = nn.Sequential(nn.Conv2d(48, wide, 1), nn.Conv2d(wide, wide, 3, groups=wide), nn.Conv2d(wide, 48, 1))
fused = nn.Sequential(nn.Conv2d(48, wide, 3), nn.Conv2d(wide, 48, 1))

blocks = {"mbconv": mbconv, "fused": fused}
weights = {name: sum(conv.weight.numel() for conv in block) for name, block in blocks.items()}
weights | {"times": round(weights["fused"] / weights["mbconv"], 1)}

# %% [markdown] tags=["tr"]
r"""
Ağırlık sayısı 4,6 katına çıkar, ama süre makaledeki V100'de kısalır: sonuç donanıma bağlıdır. Öte yandan
ConvNeXt (2022, arXiv 2201.03545) depthwise'ı sunucu boyutundaki ağlara taşıdı; bu kez çekirdek 7×7'dir.
Depthwise katmanın MAC'i $k^2$ ile artar, 1×1'inki ise değişmez; bu yüzden büyük çekirdek böyle bir ağda
pahalıya gelmez. Hızı kendi makinenizde [Ölçülen hız](12_speed.ipynb) bölümünde ölçeceksiniz.
"""

# %% [markdown] tags=["en"]
r"""
The weights become 4.6 times as many, and yet the time gets shorter on the paper's V100: it depends on the
hardware. ConvNeXt, on the other hand (2022, arXiv 2201.03545), took depthwise to networks of server size,
this time with 7×7 kernels. The depthwise MACs grow with $k^2$ while those of the 1×1 stay, so a large kernel
is no great expense there. You will measure speed on your own machine in [Measured speed](12_speed.ipynb).
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- Belgenin dediği gibi beş ailenin de temel yapı taşı depthwise konvolüsyondur. Ama ShuffleNetV1'de MAC'in
  çoğu, aralarında sıralama olan gruplu 1×1'lerdedir.
- %94,9, MAC payıdır; makale buna “hesaplama süresi” der, ama saydığı çarp-toplalardır.
- Makalelerdeki sayılar tutarlı yuvarlanmamış: 149,50 milyon 149, 568,74 milyon ise 569 olmuş.
- MAC sayıları ancak aynı kuralla sayıldıklarında karşılaştırılabilir.
- Belge, mobil cihazlarda gerçek zamanlı işlemeyi ve uç bilişimin (edge computing) yaygınlaşmasını depthwise'a
  bağlar. Bu bir yorumdur: buradaki hesap yalnızca MAC ve parametre sayısını gösterir.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- Depthwise convolution is the building block of all five families, as the document says. But in ShuffleNetV1
  most of the MACs are in grouped 1×1 layers, with the shuffle between them.
- 94.9% is a share of the MACs; the paper says “computation time”, but what it counts is multiply-accumulates.
- The papers do not round in one way: 149.50 million became 149, and 568.74 became 569.
- MAC counts can be compared only where they were counted by one rule.
- The document says that depthwise made real-time work on phones possible and edge computing spread. That is a
  reading of history: our arithmetic shows only MACs and parameters.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Bloklar, sıralama ve sayma üzerine beş soru var.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are five questions, on blocks, shuffling and counting.
"""

# %%
quiz("06_networks", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma

Listelerle yaptığınızı tensörlerle yazın. İki `reshape` ve bir `transpose` yeter; sonuç üç farklı kanal ve
grup sayısıyla denetlenir.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise

Write with tensors what you did with lists. Two `reshape`s and one `transpose` are enough; the result is
checked for three pairs of channel and group counts.
"""


# %%
def channel_shuffle(x, groups):  # x: (N, C, H, W)
    n, channels, height, width = x.shape
    y = ...  # (N, C, H, W)
    return y


exercise("channel_shuffle", LANG, channel_shuffle)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Bu ağların hepsi depthwise katmanı 1×1'lerle birlikte kullanır; maliyet 1×1'e taşınınca da 1×1'i ucuzlatmaya
çalışır. MobileNetV1 konvolüsyonu ikiye ayırır, V2 depthwise'ı geniş ortaya koyup dar uçları toplar, V3 ve
EfficientNet buna kanal ağırlıkları ekler, ShuffleNet 1×1'i gruplayıp kanalları yeniden sıralar. Bir ağ
hakkında bir sayı okuduğunuzda artık onu kendiniz hesaplayabilirsiniz.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

All these networks use the depthwise layer together with 1×1 layers and, once the cost has moved to the 1×1,
try to make that cheaper. MobileNetV1 splits the convolution in two; V2 puts the depthwise layer into a wide
middle and adds the narrow ends; V3 and EfficientNet weigh the channels as well; ShuffleNet groups the 1×1 and
shuffles. When you read a number about a network, you can now work it out for yourself.
"""

# %%
finish("06_networks", LANG)
