# %% [markdown] tags=["tr"]
r"""
# Sonuç

**Soru: Bu kurstan aklımda ne kalmalı?**

Önce, depthwise (derinlemesine) konvolüsyon için sık söylenen üç sözü sayılarla sınayacağız. Ardından
saklanacak tek bir sayfa, bir tasarım alıştırması, buraya kadarki bölümlerden yedi soru ve bir okuma listesi
var.

Süre: yaklaşık 30 dakika · [English](../en/07_conclusion.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Conclusion

**Question: What do I keep from this course?**

First we test three common sayings about depthwise convolution with numbers. Then come one page to keep, a
design task, seven questions on the chapters so far, and what to read next.

Time: about 30 minutes · [Türkçe](../tr/07_conclusion.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import torch
from torch import nn

from course_utils.networks import conv_mobilenet_layers, mobilenet_v1_layers
from course_utils.widgets import exercise, finish, guess, network_explorer, quiz, review

# %%
review("07_conclusion", LANG)

# %% [markdown] tags=["tr"]
r"""
## “Maliyeti neredeyse bir büyüklük mertebesi azalttı”

Bir büyüklük mertebesi on kat demektir. Sözü tek bir katmanda değil, bütün bir ağda sınayalım. MobileNetV1'in
makalesinde ağın bir ikizi de var: blokların yerinde standart 3×3 katmanlar bulunuyor. İkisini tam
genişlikte iki kez saydınız. Peki bütün kanallar yarıya inerse?
"""

# %% [markdown] tags=["en"]
r"""
## “It cut the cost by almost an order of magnitude”

An order of magnitude is a factor of ten. We test the phrase on a whole network and not on one layer. The
paper of MobileNetV1 also has a twin of the network, with a standard 3×3 layer in place of each block. You
have counted both at full width, twice. And if all the channels are halved?
"""

# %%
guess("07_conclusion.half_width", LANG)

# %%
mobilenet = mobilenet_v1_layers().count(224, lang=LANG)
twin = conv_mobilenet_layers().count(224, lang=LANG)
half = mobilenet_v1_layers(0.5).count(224, lang=LANG)
half_twin = conv_mobilenet_layers(0.5).count(224, lang=LANG)

{
    "macs": round(twin.macs / mobilenet.macs, 2),
    "params": round(twin.params / mobilenet.params, 2),
    "macs_half": round(half_twin.macs / half.macs, 2),
}

# %% [markdown] tags=["tr"]
r"""
Çarp-topla (multiply-accumulate, MAC) sayısı 8,56 kat, parametreler 6,92 kat azalmış. “Neredeyse” sözü MAC
için yerindedir; 3×3 çekirdekle (kernel) 9 kata zaten varılamaz. Parametrelerde oran daha küçüktür, çünkü
sondaki doğrusal katman ikisinde de aynıdır. Yarım genişlikte MAC'teki oran 8,16'ya iner: dar katmanlarda
$1/C_{out}$ büyür. Üstelik saydığımız şey süre değil: süreyi ölçmek gerekir.
"""

# %% [markdown] tags=["en"]
r"""
There are 8.56 times fewer multiply-accumulates (MACs) and 6.92 times fewer parameters. For the MACs, “almost”
is fair; with 3×3 kernels, 9 cannot be reached anyway. For the parameters the ratio is smaller, because the
linear layer at the end is the same in both. At half width the ratio of the MACs comes down to 8.16: in narrow
layers $1/C_{out}$ is larger. And these are counts, not time: time has to be measured.
"""

# %% [markdown] tags=["tr"]
r"""
## “Uzamsal filtreleme ucuzdur, kanal karışımı ayrı yapılmalıdır”

Kursun bütün fikri bu cümlede. Uzamsal filtreleme (spatial filtering) ayrılınca ne kadar ucuzluyor, geriye
ne kalıyor?
"""

# %% [markdown] tags=["en"]
r"""
## “Spatial filtering is cheap; channel mixing should be done separately”

The whole idea of the course is in this sentence. How cheap does spatial filtering become once it is separate,
and what is left?
"""

# %%
guess("07_conclusion.cheap", LANG)

# %%
network_explorer(LANG, family="mobilenet_v1")

# %% [markdown] tags=["tr"]
r"""
Çizimin katman katman bölümünde yukarı uzanan uzun çubukların hepsi pointwise (noktasal, 1×1) katmanlardır:
MAC'lerin %94,9'unu yaparlar. Aralarındaki kısa çubuklar depthwise katmanlardır; payları %3,1. Ucuzlayan,
komşulara bakma işidir; kanal karışımı (channel mixing) olduğu gibi kalır ve işin neredeyse tamamı olur.
Genişliği ve girdi boyutunu değiştirin: en büyük pay hep 1×1'lerindir. ShuffleNet onları bu yüzden gruplara
böldü.
"""

# %% [markdown] tags=["en"]
r"""
In the chart by layer, all the long bars upward are pointwise (1×1) layers, 94.9% of the MACs; the short
bars between them are the depthwise layers, 3.1%. What became cheap is looking at neighbours. Channel mixing
stays as it was, and is now nearly all of the work. Change the width and the size of the input: the 1×1 layers
always have the largest share. That is why ShuffleNet cut them into groups.
"""

# %%
shares = {kind: round(100 * cost.macs / mobilenet.macs, 1) for kind, cost in mobilenet.by_kind.items()}

assert shares["depthwise"] == 3.1 and shares["pointwise"] == 94.9
shares

# %% [markdown] tags=["tr"]
r"""
Gerçek ağlarda kanal karışımı ağır basıyor, çünkü orada C_out büyüktür. İki iş nerede eşitlenir?

**Sıra sizde.** Depthwise katmanı 7×7 olan bir çiftte C_out kaç olmalı ki iki katman aynı sayıda MAC yapsın?
"""

# %% [markdown] tags=["en"]
r"""
In real networks the channel mixing outweighs the rest, because C_out is large there. Where are the two even?

**Your turn.** In a pair whose depthwise layer is 7×7, what does C_out have to be for both layers to do the
same number of MACs?
"""

# %%
c_out = ...

exercise("even_parts", LANG, c_out)

# %% [markdown] tags=["tr"]
r"""
## “O olmasaydı MobileNet olmazdı”

Bu bir sayı değil, bir görüş: olmayan bir geçmiş sınanamaz. Bilinen sıra şöyle
([Xception, bölüm 2](https://arxiv.org/abs/1610.02357)):

- 2013: Laurent Sifre, Google'daki stajında depthwise separable (derinlemesine ayrılabilir) katmanı, 2012'nin
  görüntü tanıma yarışmasını kazanan AlexNet'te dener; 2014'te tezinde yayımlar.
- Inception V1 ve V2: Google'ın bu iki ağında ilk katman böyledir.
- 2016: Xception ağın neredeyse tamamını bu katmanlardan kurar.
- 2017: MobileNet onu telefonlara taşır.

Telefonda iyi olan her yerde iyi midir? [Gerçek ağlarda depthwise](06_networks.ipynb) bölümünün sonundaki
ekran kartını hatırlayın:
"""

# %% [markdown] tags=["en"]
r"""
## “Without it there would be no MobileNet”

This is no number but an opinion: a past that never was cannot be tested. What is known is the order
([Xception, section 2](https://arxiv.org/abs/1610.02357)):

- 2013: Laurent Sifre, during an internship at Google, tries the depthwise separable layer in AlexNet, the
  network that had won the image recognition contest of 2012; it is published in his thesis in 2014.
- Inception V1 and V2, two networks of Google's, have it as their first layer.
- 2016: Xception builds nearly a whole network of it.
- 2017: MobileNet takes it to the phone.

Is what is good for a phone good everywhere? Recall the graphics card at the end of
[Depthwise in real networks](06_networks.ipynb):
"""

# %%
guess("07_conclusion.back", LANG)

# %%
gflops = {"depthwise": 4.5, "fused": 7.5}
images_per_second = {"depthwise": 155, "fused": 216}

{
    "gflops": round(gflops["fused"] / gflops["depthwise"], 2),
    "images_per_second": round(images_per_second["fused"] / images_per_second["depthwise"], 2),
}

# %% [markdown] tags=["tr"]
r"""
EfficientNet-B4'ün ilk üç aşamasında depthwise 3×3 ile ilk 1×1 tek bir standart 3×3'te birleşince işlem 1,67
katına çıktı, ama V100 denen ekran kartında saniyede eğitilen görüntü sayısı da 1,39 katına
([EfficientNetV2](https://arxiv.org/abs/2104.00298), Tablo 3). Yazarların açıklaması şudur: depthwise
katmanlar böyle bir işlemciyi çoğu kez tam kullanamaz. “Hafif ağların temel yapı taşı” sözünün kesin hâli de
şöyledir: az parametre ve az MAC için çok iyidir; hızlı olup olmadığını ise ancak kendi cihazınızda ölçerek
bilirsiniz.
"""

# %% [markdown] tags=["en"]
r"""
In the first three stages of EfficientNet-B4 the depthwise 3×3 and the 1×1 before it were joined into one
standard 3×3: 1.67 times the operations, and yet 1.39 times as many images a second in training on a graphics
card called V100 ([EfficientNetV2](https://arxiv.org/abs/2104.00298), Table 3). The authors explain that
depthwise layers often cannot use such a processor fully. What is exact in “the building block of light
networks”: it is very good for few parameters and few MACs; whether it is fast, you know only by measuring on
your own device.
"""

# %% [markdown] tags=["tr"]
r"""
## “Mobil cihazlarda gerçek zamanlı işlemeyi mümkün kılmıştır”

Google, ağlarının süresini 2016'nın bir telefonunda ölçtü: Pixel 1, TensorFlow Lite, işlemcinin tek bir büyük
çekirdeği ([kaynak](https://github.com/tensorflow/models/tree/master/research/slim/nets/mobilenet)). Her ağın
yanında milyon MAC, milyon parametre ve görüntü başına milisaniye duruyor:
"""

# %% [markdown] tags=["en"]
r"""
## “It made real-time work possible on mobile devices”

Google timed its networks on a phone of 2016: a Pixel 1, with TensorFlow Lite, on one large core
([source](https://github.com/tensorflow/models/tree/master/research/slim/nets/mobilenet)). Each network stands
here with its million MACs, its million parameters and its milliseconds for an image:
"""

# %%
phone = {
    "MobileNetV2": (300, 3.47, 73.8),
    "MobileNetV2, 0.35, 96 × 96": (11, 1.66, 4.5),
    "MobileNetV3-Large": (217, 5.4, 51.2),
    "MobileNetV3-Small": (66, 2.9, 15.8),
}
for name, (macs, params, ms) in phone.items():
    print(
        name,
        {
            "fps": round(1000 / ms),
            "megabytes": round(4 * params, 1),
            "gigamacs_a_second": round(macs / ms, 1),
        },
    )

# %% [markdown] tags=["tr"]
r"""
Saniyede 30 görüntü için 33 ms vardır: bu telefonda en büyük iki ağ ona yetişmez, küçük ikisi yetişir. Hız
2,4 ile 4,2 milyar MAC arasında kalır. İkizimizin 4.867 milyon MAC'i bu hızla bir saniyeyi aşardı; bu kaba bir
kestirimdir, çünkü standart katman birim sürede daha çok MAC yapar.

Boyut da küçülür. [Keras](https://keras.io/api/applications/) VGG16 için 528 MB, MobileNetV2 için 14 MB yazar:
ilki, telefona indirilen bir uygulama için büyüktür. Bir ürün de analım: MediaPipe'ın yüz bulucusu BlazeFace,
MobileNet'ten esinlenmiş bir ağdır ve üst sınıf telefonlarda saniyede 200 ile 1.000 arasında, kimi zaman daha
çok görüntü işler ([arXiv 1907.05047](https://arxiv.org/abs/1907.05047)). Kesin olan şudur: ağlar telefonda
bu hızlarla çalışıyor. Bunun ne kadarı depthwise'ın, ne kadarı donanımın payıdır, bu sayılar söylemez.
"""

# %% [markdown] tags=["en"]
r"""
Thirty frames a second leave 33 ms for each: on this phone the two larger networks are too slow, the two
smaller ones are not. The rate stays between 2.4 and 4.2 billion MACs a second. At that rate the 4,867 million
MACs of our twin would need more than a second; this is a rough estimate, since a standard layer does more
MACs in a unit of time.

Size shrinks as well. [Keras](https://keras.io/api/applications/) gives 528 MB for VGG16 and 14 MB for
MobileNetV2: the first is large for an app that people download. As for a product: BlazeFace,
the face detector of MediaPipe, is a network inspired by MobileNet, and on flagship phones it handles 200 to
1,000 frames a second, at times more ([arXiv 1907.05047](https://arxiv.org/abs/1907.05047)). What is exact:
networks run on phones at these speeds. How much of it is owed to depthwise and how much to the hardware,
these numbers do not say.
"""

# %% [markdown] tags=["tr"]
r"""
---

## Saklanacak sayfa

$$\texttt{weight.shape} = \left(C_{out},\; \frac{C_{in}}{groups},\; k_H,\; k_W\right)$$

$$\text{MAC} = \texttt{weight.numel()} \cdot H_{out} \cdot W_{out}$$

64 kanaldan 128 kanala (64 → 128), 3×3, bias yok, çıktı haritası 32×32:

| katman | `groups` | bir çıktının okuduğu | ağırlık boyutu | ağırlık | MAC |
|---|---|---|---|---|---|
| standart | $1$ | 64 kanal, 3×3 piksel | `(128, 64, 3, 3)` | 73.728 | 75.497.472 |
| gruplu | $4$ | 16 kanal, 3×3 piksel | `(128, 16, 3, 3)` | 18.432 | 18.874.368 |
| depthwise (64 → 64) | $C_{in}$ | 1 kanal, 3×3 piksel | `(64, 1, 3, 3)` | 576 | 589.824 |
| pointwise | $1$ | 64 kanal, 1 piksel | `(128, 64, 1, 1)` | 8.192 | 8.388.608 |
| depthwise + pointwise | | 64 kanal, 3×3 piksel | iki tensör | 8.768 | 8.978.432 |

$$\frac{\text{depthwise + pointwise}}{\text{standart}} = \frac{1}{C_{out}} + \frac{1}{k^2}$$

3×3 çekirdekle: $C_{out} \ge 72$ ise en az 8 kat az, hiçbir zaman 9 kat değil. Çıktının boyutu (`dilation` 1):

$$H_{out} = \left\lfloor \frac{H + 2 \cdot padding - k}{stride} \right\rfloor + 1 \qquad
1\ \text{MAC} = 2\ \text{FLOP}$$

**Kullanın:** parametre ya da MAC bütçesi darsa, C_out büyükse ve cihazda ölçtüyseniz. **Dikkat:** depthwise
tek başına kanal karıştırmaz; depthwise + pointwise çifti, yerine geçtiği katmanın başka bir yazılışı
değildir; aradaki harita bellek ister; az MAC her zaman az süre demek değildir.

---
"""

# %% [markdown] tags=["en"]
r"""
---

## A page to keep

$$\texttt{weight.shape} = \left(C_{out},\; \frac{C_{in}}{groups},\; k_H,\; k_W\right)$$

$$\text{MAC} = \texttt{weight.numel()} \cdot H_{out} \cdot W_{out}$$

From 64 channels to 128 (64 → 128), 3×3, no bias, output map 32×32:

| layer | `groups` | what one output reads | weight shape | weights | MACs |
|---|---|---|---|---|---|
| standard | $1$ | 64 channels, 3×3 pixels | `(128, 64, 3, 3)` | 73,728 | 75,497,472 |
| grouped | $4$ | 16 channels, 3×3 pixels | `(128, 16, 3, 3)` | 18,432 | 18,874,368 |
| depthwise (64 → 64) | $C_{in}$ | 1 channel, 3×3 pixels | `(64, 1, 3, 3)` | 576 | 589,824 |
| pointwise | $1$ | 64 channels, 1 pixel | `(128, 64, 1, 1)` | 8,192 | 8,388,608 |
| depthwise + pointwise | | 64 channels, 3×3 pixels | two tensors | 8,768 | 8,978,432 |

$$\frac{\text{depthwise + pointwise}}{\text{standard}} = \frac{1}{C_{out}} + \frac{1}{k^2}$$

With 3×3 kernels: at least 8 times fewer if $C_{out} \ge 72$, never 9 times. The size of the output
(`dilation` 1):

$$H_{out} = \left\lfloor \frac{H + 2 \cdot padding - k}{stride} \right\rfloor + 1 \qquad
1\ \text{MAC} = 2\ \text{FLOP}$$

**Use it** where parameters or MACs are scarce, C_out is large, and you have measured on the device. **Note:**
depthwise alone mixes no channels; the pair is not the layer it replaces, rewritten; the map in between needs
memory; fewer MACs do not always mean less time.

---
"""

# %% [markdown] tags=["tr"]
r"""
Yazdırmak için: JupyterLab'de *File → Print…* (Türkçe arayüzde *Dosya → Yazdır…*), sonra yalnızca bu
tablonun bulunduğu sayfayı seçin. Tablodaki sayılar doğru mu? PyTorch'a saydıralım:
"""

# %% [markdown] tags=["en"]
r"""
To print it: *File → Print…* in JupyterLab, then choose only the page that holds this table. Are its
numbers right? Let PyTorch count them:
"""

# %%
layers = {
    "standard": nn.Conv2d(64, 128, kernel_size=3, padding=1, bias=False),
    "grouped": nn.Conv2d(64, 128, kernel_size=3, padding=1, groups=4, bias=False),
    "depthwise": nn.Conv2d(64, 64, kernel_size=3, padding=1, groups=64, bias=False),
    "pointwise": nn.Conv2d(64, 128, kernel_size=1, bias=False),
}
for name, layer in layers.items():
    h, w = layer(torch.zeros(1, 64, 32, 32)).shape[2:]  # (N, C_in, H, W) -> (N, C_out, H_out, W_out)
    print(f"{name:9}", tuple(layer.weight.shape), layer.weight.numel(), layer.weight.numel() * h * w)

# %% [markdown] tags=["tr"]
r"""
PyTorch tablodaki sayıları buldu. Çift, son iki satırın toplamıdır; oranı formüldekiyle aynı mı?
"""

# %% [markdown] tags=["en"]
r"""
PyTorch finds the numbers of the table. The pair is the sum of the last two rows; does its ratio agree with
the formula?
"""

# %%
pair = layers["depthwise"].weight.numel() + layers["pointwise"].weight.numel()

assert pair / layers["standard"].weight.numel() == 1 / 128 + 1 / 9
{"weights": pair, "macs": pair * 32 * 32}

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: bütçeyle tasarım

Şimdi siz tasarlayın. Denetim, koda değil davranışa bakar: bir çıktı hangi kanallardan etkileniyor, kaç piksel
görüyor, blok kaç parametre kullanıyor?
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: design on a budget

Now you are the designer. Your block is judged by what it does: which channels an output depends on, how many
pixels it sees, and how many parameters the block spends.
"""

# %%
block = ...  # (N, 64, 56, 56) -> (N, 128, 28, 28)

exercise("within_budget", LANG, block)

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- 8,56 ve 6,92, MobileNetV1'in tam genişliği ve 224×224 girdi içindir; başka genişlikte başka sayı çıkar.
- Makale “hesaplama süresinin %95'i” der; sayılan süre değil, çarp-toplalardır.
- Ağ, bin sınıflı ImageNet'te ilk tahminiyle görüntülerin %70,6'sını, standart ikizi ise %71,7'sini doğru
  bilir ([MobileNetV1](https://arxiv.org/abs/1704.04861), Tablo 4): tasarruf doğruluktan bir şey götürmüştür.
- Makalenin 2. tablosunda standart 3×3'ün payı %1,19 olarak yazılmıştır; iki rakam yer değiştirmiştir.
  Doğrusunu hatırlayın ve hücreyi çalıştırmadan önce söyleyin: yarım genişlikte bu pay artar mı, azalır mı?
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- 8.56 and 6.92 hold for MobileNetV1 at full width with 224×224 images; other widths give other numbers.
- The paper says “95% of computation time”; what it counts is multiply-accumulates, not time.
- On the thousand classes of ImageNet the network's first guess is right for 70.6% of the images, that of its
  standard twin for 71.7% ([MobileNetV1](https://arxiv.org/abs/1704.04861), Table 4): the saving has its
  price.
- Table 2 of the paper prints 1.19% for the standard 3×3; two digits are swapped. Recall what is right, and
  say before you run the cell: does this share rise or fall at half width?
"""

# %%
counts = {"full": mobilenet, "half": half}
standard_share = {name: round(100 * n.by_kind["standard"].macs / n.macs, 2) for name, n in counts.items()}

assert standard_share["full"] == 1.91
standard_share

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Yedi soru, 01'den 06'ya kadarki bölümlerden. Bütün kursun sınavı en sonda:
[Son sınav ve kendi projeniz](14_capstone.ipynb).
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

Seven questions on the chapters 01 to 06. The quiz over the whole course comes at its end:
[Final quiz and a project of your own](14_capstone.ipynb).
"""

# %%
quiz("07_conclusion", LANG)

# %% [markdown] tags=["tr"]
r"""
## Ne okumalı?

- Fikrin kaynağı: [Xception](https://arxiv.org/abs/1610.02357), bölüm 1 ve 2.
- Bu kursun ağları: [MobileNetV1](https://arxiv.org/abs/1704.04861), [V2](https://arxiv.org/abs/1801.04381),
  [V3](https://arxiv.org/abs/1905.02244), [EfficientNet](https://arxiv.org/abs/1905.11946).
- 1×1'leri de ucuzlatmak: [ShuffleNet](https://arxiv.org/abs/1707.01083); neden MAC yetmez:
  [ShuffleNetV2](https://arxiv.org/abs/1807.11164), [EfficientNetV2](https://arxiv.org/abs/2104.00298).
- Kod için son söz: [PyTorch,
  `nn.Conv2d`](https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html).
"""

# %% [markdown] tags=["en"]
r"""
## What to read next

- Where the idea comes from: [Xception](https://arxiv.org/abs/1610.02357), sections 1 and 2.
- The networks of this course: [MobileNetV1](https://arxiv.org/abs/1704.04861),
  [V2](https://arxiv.org/abs/1801.04381), [V3](https://arxiv.org/abs/1905.02244),
  [EfficientNet](https://arxiv.org/abs/1905.11946).
- Making the 1×1 layers cheaper, too: [ShuffleNet](https://arxiv.org/abs/1707.01083); why MACs are not enough:
  [ShuffleNetV2](https://arxiv.org/abs/1807.11164), [EfficientNetV2](https://arxiv.org/abs/2104.00298).
- The last word on code: [PyTorch,
  `nn.Conv2d`](https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html).
"""

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Akılda kalması gereken şudur: standart konvolüsyon iki işi birden yapar, komşulara bakar ve kanalları
karıştırır. İki iş ayrılınca komşulara bakmak kanal başına k² ağırlığa iner, karıştırmak 1×1'e kalır; maliyet,
standart katmanınkinin $1/C_{out} + 1/k^2$ katına düşer. Bu artık aynı fonksiyon değildir; daha dar ve daha
ucuz bir fonksiyondur. Kazanılanı saymak kolaydır; süreyi ve doğruluğu ise ölçmek gerekir.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

Keep this: a standard convolution does two jobs at once, it looks at neighbours and mixes channels. Taken
apart, looking at neighbours comes down to k² weights per channel, and mixing is left to a 1×1; the cost falls
to $1/C_{out} + 1/k^2$ of the standard layer's. That does not rewrite the same function; it is a narrower and
cheaper one. What it saves is easy to count; time and accuracy have to be measured.
"""

# %%
finish("07_conclusion", LANG)
