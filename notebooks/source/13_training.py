# %% [markdown] tags=["tr"]
r"""
# Doğruluğun bedeli

**Soru: Daha az ağırlık doğruluktan ne götürür?**

Önceki bölümlerde ağırlıkları ve çarp-topla (MAC) sayılarını saydık. Bir ağın ne kadar doğru bildiği ise
sayılarak bulunmaz; eğitip bakmak gerekir. Bu bölümde aynı küçük ağı dört ayrı konvolüsyonla eğitiyor,
sonuçların ne kadarının rastlantı olduğunu da ölçüyoruz.

Süre: yaklaşık 50 dakika · [English](../en/13_training.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# What it costs in accuracy

**Question: What do fewer weights cost in accuracy?**

Weights and multiply-accumulates (MACs) can be counted, and so far we counted them. How often a network
is right cannot: one has to train it and look. In this chapter we train one small network with four
kinds of convolution, and we measure how much of the outcome is chance.

Time: about 50 minutes · [Türkçe](../tr/13_training.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
from statistics import median

import torch
from torch import nn

from course_utils.measure import colour_training
from course_utils.measure.colours import draw
from course_utils.measure.digits import digits
from course_utils.measure.memory import saved_bytes
from course_utils.measure.training import NETWORKS, block, compare, network, stored_results
from course_utils.measure.training_search import RATES, chosen, means, stored_trials
from course_utils.networks.audit import audit
from course_utils.pictures.accuracy_spread import accuracy_spread
from course_utils.pictures.colour_row import colour_row
from course_utils.pictures.digit_row import digit_row
from course_utils.pictures.filters_picture import filters_picture
from course_utils.widgets import exercise, finish, guess, quiz, review

# %%
review("13_training", LANG)

# %% [markdown] tags=["tr"]
r"""
## Görüntüler

MNIST'ten 5.000 el yazısı rakam kursun kendi dosyaları arasındadır; indirmek gerekmez.
Her beş görüntüden biri teste ayrılır. Kalanların dörtte biri, sabit bir tohumla (seed) çekilip doğrulama
(validation) için ayrılır: seçimleri onlara bakarak yaparız. Eğitim ikisini de hiç görmez.
"""

# %% [markdown] tags=["en"]
r"""
## The images

5,000 handwritten digits of MNIST are among the course's own files, so nothing is downloaded. Every fifth
image is set aside for the test. Of the others a quarter, drawn with a fixed seed, is set aside for
validation: these are what we look at while we choose. No training ever sees either.
"""

# %%
data = digits()
parts = (data.images, data.validation_images, data.test_images)
first = [data.test_images[data.test_labels == digit][0, 0].tolist() for digit in range(10)]
print(*(tuple(part.shape) for part in parts), sep="\n")  # (N, C_in, H, W)

digit_row(first, LANG)

# %% [markdown] tags=["tr"]
r"""
Eğitim için 3.000, doğrulama ve test için 1.000'er görüntü var; her biri tek kanallı ve 28×28. Testteki bir
görüntü, doğrulukta 0,1 puan eder. Bundan küçük bir fark bu testte görülemez.
"""

# %% [markdown] tags=["en"]
r"""
There are 3,000 images to train with, 1,000 for validation and 1,000 for the test, each with one channel of
28×28. One test image is worth 0.1 points of accuracy. No smaller difference can show in this test.
"""

# %% [markdown] tags=["tr"]
r"""
## Ağ

Ağımız bir gövdeden (stem), yani görüntüyü okuyan ilk konvolüsyondan, dört bloktan, her kanalın ortalamasından
ve bir doğrusal katmandan oluşur. Dört ağımızdan üçü yalnızca bloklarında ayrılır, dördüncüsü daha dardır.
Standart blokta tek bir 3×3 konvolüsyon var, depthwise separable (derinlemesine ayrılabilir) blokta ise bir
depthwise (derinlemesine), bir pointwise (noktasal) katman. Her konvolüsyonun ardından toplu normalleştirme
(batch normalization) ve ReLU gelir:
"""

# %% [markdown] tags=["en"]
r"""
## The network

Our network consists of a stem, that is, the first convolution, which reads the image, four blocks, the mean
of each channel and a linear layer. Three of our four networks differ in their blocks alone; the fourth is
narrower. A standard block is a single 3×3 convolution, a depthwise separable block has a depthwise and a
pointwise layer. Batch norm and ReLU follow each convolution:
"""


# %%
def separable_block(c_in, c_out, stride=1):
    return nn.Sequential(
        nn.Conv2d(c_in, c_in, 3, stride, padding=1, groups=c_in, bias=False),
        nn.BatchNorm2d(c_in),
        nn.ReLU(),
        nn.Conv2d(c_in, c_out, 1, bias=False),
        nn.BatchNorm2d(c_out),
        nn.ReLU(),
    )


# %% [markdown] tags=["tr"]
r"""
Ayrılabilir ağın (`separable`) blokları tam olarak böyledir; `assert` bunu denetliyor. Dört blok boyunca
kanallar $16 \to 32 \to 32 \to 64 \to 64$ olur. Blokların konvolüsyonlarındaki ağırlıkları sayalım:
"""

# %% [markdown] tags=["en"]
r"""
The blocks of the separable network (`separable`) are exactly this, as the `assert` makes sure. The channels
along the four blocks are $16 \to 32 \to 32 \to 64 \to 64$. Let us count the weights of the convolutions in
them:
"""

# %%
assert str(separable_block(16, 32)) == str(block("separable", 16, 32))

sizes = [(16, 32), (32, 32), (32, 64), (64, 64)]  # (C_in, C_out)
standard = sum(9 * c_in * c_out for c_in, c_out in sizes)
separable = sum(9 * c_in + c_in * c_out for c_in, c_out in sizes)
{"standard": standard, "separable": separable, "ratio": round(standard / separable, 1)}

# %%
guess("13_training.network", LANG)

# %%
params = {name: sum(p.numel() for p in network(*design).parameters()) for name, design in NETWORKS.items()}
assert params["small standard"] <= params["separable"]
print(params)

round(params["standard"] / params["separable"], 1)

# %% [markdown] tags=["tr"]
r"""
Bütün ağ 6,7 kat küçüldü: blokların konvolüsyonları dışındaki parametreler azalmadı. Saydığımız dört ağ
şunlardır:

| ağ | blokları | genişlik |
|---|---|---|
| `standard` | standart 3×3 | 16 |
| `grouped` | gruplu, `groups=4` | 16 |
| `separable` | depthwise (derinlemesine) + pointwise (noktasal) | 16 |
| `small standard` | standart 3×3 | 6 |

Genişlik, gövdenin çıktı kanalı sayısıdır. Son satır adil bir rakiptir: ayrılabilir ağdan büyük olmayan en
geniş standart ağ. Ağı küçültmenin en kolay yolu onu daraltmaktır; ayrılabilir bloklar bundan daha iyi bir yol
mudur?

**Sıra sizde.** Gruplu ağın ilk bloğundaki konvolüsyon, dört grupla 16 kanaldan 32 kanala gider ve 14×14
haritayı 7×7'ye indirir. Onu bir satırda kurun.
"""

# %% [markdown] tags=["en"]
r"""
The whole network shrank by a factor of 6.7: nothing but the convolutions of its blocks got smaller. These are
the four networks that were counted:

| network | its blocks | width |
|---|---|---|
| `standard` | standard 3×3 | 16 |
| `grouped` | grouped, `groups=4` | 16 |
| `separable` | depthwise + pointwise | 16 |
| `small standard` | standard 3×3 | 6 |

The width is the number of output channels of the stem. The last row is a fair rival: the widest
standard network that is no larger than the separable one. The easiest way to shrink a network is to
make it narrow; do separable blocks do better than that?

**Your turn.** The convolution of the first grouped block goes from 16 channels to 32 in four groups and takes
a map of 14×14 to 7×7. Build it in one line.
"""

# %%
mine = ...  # nn.Conv2d

exercise("grouped_convolution", LANG, mine)

# %% [markdown] tags=["tr"]
r"""
## Eğitim

Eğitimde iki şey rastgeledir: başlangıç ağırlıkları ve görüntülerin sırası. İkisini de tohum denen bir sayı
belirler. Tek tohum, zarı tek kez atmaktır; bu yüzden her ağı üç tohumla eğitiyoruz. Aynı tohum, dört ağa da
görüntüleri aynı sırayla verir: bu yüzden ağları *çift çift*, tohumu tohumuna karşılaştırır ve farka bakarız.
Tek bir iş parçacığı (thread) kullanıyoruz, çünkü iş parçacığı sayısı değişince aynı tohum bile başka bir
sonuç verebilir.

Bir adımda ağırlıkların ne kadar değişeceğini belirleyen öğrenme hızını (learning rate) biz seçtik; nasıl
seçildiği, sonucun bir parçasıdır. Beş hızı dört ağda, karşılaştırmada kullanmadığımız üç tohumla denedik ve
yalnızca doğrulama görüntülerine baktık. Aşağıda sekiz geçişten sonraki ortalamalar var, her satır bir hız:
"""

# %% [markdown] tags=["en"]
r"""
## Training

Two things are random in training: the first weights and the order of the images. A number called the seed
decides both. One seed is one throw of the dice, so each network is trained from three. The same seed shows
the images to all four networks in the same order: so we compare networks *in pairs*, seed by seed, and look
at the difference. We use a single thread, for with another number of them even the same seed may give
another result.

The learning rate, which sets how far one step may move the weights, was our choice, and how it was made is
part of the result. We tried five rates on all four networks, from three seeds that the comparison does not
use, and looked at validation images alone. Below are the means after going through the images eight times, a
rate in each line:
"""

# %%
trials = stored_trials()
print(*NETWORKS, sep=", ")
for rate in RATES:
    print(f"{rate:<5}", *(f"{accuracy:.3f}" for accuracy in means(trials, 8, rate).values()))

chosen(trials)._asdict()

# %% [markdown] tags=["tr"]
r"""
Dört ağa birden tek bir hız seçtik: ortalaması en yüksek olanı, 0,03. Kendi hızını kullanan bir ağ bundan en
çok 0,1 puan iyi olurdu. Ayrılabilir ağınki, denediğimiz hızların kenarındaki 0,1'dir: orada 0,03'tekinden
yalnızca 0,03 puan kadar ileridedir. Dört ağın ortalaması orada düştüğü için 0,1'in ötesini denemedik;
ayrılabilir ağın daha da yüksek bir hızda kazanıp kazanmayacağını bilmiyoruz. Seçim önemlidir: 0,003 ile
standart ağ aynı kalır, ayrılabilir ağ yaklaşık üç puan düşer; onunla yapılan bir karşılaştırma, blokların
değil hızın farkını ölçerdi. Geçişlerin sayısı da böyle seçildi: dörtten sekize çıkmak yarım puandan çok
kazandırdı, on altıya çıkmak hiçbir ağa yarım puandan çok kazandırmadı. Aramanın sınırları da bunlardır: beş
hız, üç tohum, tek bir eğitim yöntemi. Hepsini `python -m course_utils.measure.training_search` komutu yeniden
dener.
"""

# %% [markdown] tags=["en"]
r"""
We chose one rate for all four networks, the one with the highest mean: 0.03. With a rate of its own no
network would be better by more than 0.1 points. For the separable one that rate is 0.1, at the edge of those
we tried, where it is ahead of 0.03 by only about 0.03 points. Since the mean of the four falls there, we
tried none beyond 0.1; whether the separable network would gain at a still higher rate we do not know. The
choice matters: with 0.003 the standard network stays where it is and the separable one falls by about three
points; a comparison made with it would have measured the rate and not the blocks. The number of epochs was
chosen in the same way: eight instead of four won more than half a point, and sixteen won no network more than
that. The search has its limits: five rates, three seeds, one way of training. The command that tries them all
again is `python -m course_utils.measure.training_search`.
"""

# %%
guess("13_training.accuracy", LANG)

# %% [markdown] tags=["tr"]
r"""
Hücre on iki eğitimi sırayla yapar. Kısa sürsün diye her eğitim görüntülerin üstünden yalnızca dört kez
geçer; her geçişe tur (epoch) denir. Hepsi bizim bilgisayarımızda bir dakikadan kısa sürdü, sizinki daha
yavaş olabilir. Çizgiler doğrulama görüntülerindeki doğruluktur; test görüntülerine her eğitimin sonunda,
bir kez bakılır. Beklemek istemezseniz durdurun (■ düğmesi): biten eğitimler kalır.
"""

# %% [markdown] tags=["en"]
r"""
The cell runs twelve trainings one after another. To be done soon, each goes through the images only four
times; each time is called an epoch. All of it took less than a minute on our computer, and yours may be
slower. The lines show the accuracy on validation images; the test images are looked at once, at the end of
each training. Interrupt it (the ■ button) if you do not want to wait: the trainings that are finished stay.
"""

# %% tags=["measured"]
results = compare(LANG)
assert all(run.accuracy > 0.5 for run in results.runs)

# %% [markdown] tags=["tr"]
r"""
Her çizgi bir tohumdur. Rastgele seçen biri görüntülerin %10'unu bilirdi. İlk turlarda çizgiler dağınıktır,
sonra dört ağ da yukarıda toplanır. Öğrenme hızı sona doğru sıfıra iner; bu yüzden son noktalar daha az oynar.
Eğitim bitti, seçilecek bir şey kalmadı; şimdi test görüntülerine bakabiliriz:
"""

# %% [markdown] tags=["en"]
r"""
Each line is a seed. Guessing at random would be right 10% of the time. The lines are scattered in the first
epochs, and later all four networks crowd near the top. The learning rate falls to zero towards the end, so
the last points jump less. Training is over and nothing is left to choose; now we may look at the test images:
"""

# %% tags=["measured"]
mine = {name: results.accuracies(name) for name in NETWORKS}
assert all(0.5 < accuracy <= 1 for accuracies in mine.values() for accuracy in accuracies)
accuracy_spread(mine, params, LANG)

# %% [markdown] tags=["tr"]
r"""
Bir satırdaki noktalar aynı ağa aittir; aralarındaki fark yalnızca tohumdan gelir. Dik çizgi ortancayı
(median) gösterir. Satırların örtüşmesi ya da örtüşmemesi bir şey kanıtlamaz; karşılaştırma tohumu tohumuna
yapılır. Aynı tohumda standart ağ ayrılabilir ağdan, ayrılabilir ağ da dar standart ağdan kaç puan öndedir?
"""

# %% [markdown] tags=["en"]
r"""
The dots of a row are one network; the seed alone sets them apart. The upright line is their median. Whether
rows overlap or not proves nothing; the rule is the pairs. With the same seed, by how many points is
standard ahead of separable, and separable ahead of narrow standard?
"""

# %% tags=["measured"]
pairs = [("standard", "separable"), ("separable", "small standard")]
assert all(len(results.differences(*pair)) <= results.plan.seeds for pair in pairs)
{" - ".join(pair): results.differences(*pair) for pair in pairs}

# %% [markdown] tags=["tr"]
r"""
Bir satırdaki farkların kimi artı, kimi eksiyse bu tohumlar hangi ağın daha iyi olduğunu söylemez. Hepsi aynı
yönde olsa bile üç tohum azdır: yazı turada üç atışın üçünde de aynı yüzün gelme olasılığı dörtte birdir.
"""

# %% [markdown] tags=["en"]
r"""
Where some differences of a row are positive and some negative, these seeds do not say which network is
better. Even if all point one way, three pairs are few: three tosses of a coin fall on the same side one
time in four.
"""

# %% [markdown] tags=["tr"]
r"""
## On tohum

Üç tohum azdır. Aynı karşılaştırmayı önceden daha uzun yaptık ve sonucunu sakladık: her ağ için on tohum,
sekiz tur, aynı görüntüler ve aynı öğrenme hızı. Onu `python -m course_utils.measure.training` komutu yeniden
üretir (bizim bilgisayarımızda dört dakika kadar sürdü). İki küçük ağ için önce tahmin edin:
"""

# %% [markdown] tags=["en"]
r"""
## Ten seeds

Three seeds are few. We have made the same comparison at greater length and stored it: ten seeds for each
network, eight epochs, the same images and the same learning rate. The command that makes it again is
`python -m course_utils.measure.training` (about four minutes on our computer). Guess first, about the two
small networks:
"""

# %%
guess("13_training.same_size", LANG)

# %%
full = stored_results()
stored = {name: full.accuracies(name) for name in NETWORKS}
accuracy_spread(stored, params, LANG)

# %% [markdown] tags=["tr"]
r"""
Üstteki satır diğerlerinin sağındadır: ayrılabilir ağdakinin 6,7 katı parametre bu görevde yaklaşık bir puan
kazandırmış. Yine de standart ağın en kötü tohumu, diğer üç ağın en iyi tohumlarından daha doğru değildir.
Alttaki üç satır iç içedir; gözle sıralanamazlar. En düşük doğruluğu, ortancayı ve en yüksek doğruluğu
sayılarla yazdıralım:
"""

# %% [markdown] tags=["en"]
r"""
The top row lies to the right of the others: 6.7 times the parameters of the separable network won about
one point here. Even so, the worst seed of the standard network is no more accurate than the best seeds of
the other three. Those three rows cover one another, and no eye can rank them. Let us print the lowest
accuracy, the median and the highest as numbers:
"""

# %%
for name, accuracies in stored.items():
    print(f"{name:15} min {min(accuracies):.3f}  median {median(accuracies):.3f}  max {max(accuracies):.3f}")

# %% [markdown] tags=["tr"]
r"""
Son üç ağın ortancaları yarım puandan az ayrılıyor. Deneyi tek tohumla yapan biri ne derdi? Tohumu tohumuna
bakalım; her satırda on tohumun farkları puan olarak yazar: önce standart eksi ayrılabilir, sonra ayrılabilir
eksi dar standart.
"""

# %% [markdown] tags=["en"]
r"""
The medians of the last three are less than half a point apart. What would somebody say who tried a single
seed? Let us look at the pairs; each line has the differences of ten seeds, in points: standard minus
separable, and separable minus narrow standard.
"""

# %%
for pair in pairs:
    print(f"{' - '.join(pair)}:", full.differences(*pair))

# %% [markdown] tags=["tr"]
r"""
Tek tohumla yetinen on kişiden beşi “ayrılabilir daha iyi”, beşi “dar standart daha iyi” derdi. Ölçümleri
doğru, çıkarımları yanlış olurdu: tek tohum bir şey kanıtlamaz. Geniş standart ağ ise on tohumun dokuzunda
ayrılabilir ağın önünde, birinde onunla eşit, hiçbirinde arkasında değil. Yazı turada dokuz atışın dokuzunda
da aynı yüzün gelme olasılığı binde dörttür; bu farka rastlantı demek zordur.

Gruplu ağın 18.490 parametresi var, ortancası yine iki küçük ağınkilerin yanındadır. Grupları doğrusal katmana
dek birbirini görmez; bunun payını bu deney göstermiyor.
"""

# %% [markdown] tags=["en"]
r"""
Of ten people content with one seed, five would say “separable is better” and five “narrow standard is
better”: sound measurements, wrong conclusions. One seed proves nothing. The wide standard network, though,
is ahead of the separable one with nine seeds, level with one, and behind with none. Nine tosses of a coin
fall on the same side four times in a thousand; it is hard to call that gap chance.

The grouped network has 18,490 parameters, and its median is beside those of the two small ones. Its groups
never meet before the linear layer; how much that matters, this experiment does not show.
"""

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: kendi ağınız

En çok 10.500 parametreyle daha iyisi yapılabilir mi? Bir ağ tasarlayın: ayrılabilir ya da standart bloklarla,
geniş ya da derin, istediğiniz gibi. `separable_block` hazır duruyor. Hücre çalışınca ağınız, saklanan ölçümle
aynı biçimde üç tohumla eğitilir ve tohumu tohumuna ayrılabilir ağın yanına konur. Beklerken satır kaçıncı
turda olduğunu gösterir; durdurmak isterseniz ■ düğmesine basın.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: a network of your own

Can one do better with at most 10,500 parameters? Design a network: with separable blocks or with standard
ones, wide or deep, as you like. `separable_block` is at hand. When the cell runs, your network is trained
from three seeds just as in the stored measurement, and set beside the separable one seed by seed. While you
wait, a line shows the epoch; the ■ button stops it.
"""

# %%
own = ...

exercise("own_network", LANG, own)

# %% [markdown] tags=["tr"]
r"""
## Kazanç nerede?

Doğruluktan verdiğimiz azsa karşılığında ne aldık? Önce sayılabileni, bir görüntü için çarp-topla sayısını
hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
## What was gained?

Little accuracy was given away, so what did it buy? First we compute what can be counted, the MACs for one
image:
"""

# %%
macs = {
    name: audit(network(*design), input_size=(1, 1, 28, 28), lang=LANG).macs
    for name, design in NETWORKS.items()
}
print(macs)

round(macs["standard"] / macs["separable"], 1)

# %% [markdown] tags=["tr"]
r"""
Ayrılabilir ağ 6,7 kat az MAC yapar. Peki bir eğitim ne kadar sürdü? Aşağıda işlemcinin harcadığı saniyeler
var: solda sizinki (0.0, o ağın hiçbir eğitimi bitmedi demektir), sağda kayıtlı ölçüm; onda turların sayısı
iki katıdır.
"""

# %% [markdown] tags=["en"]
r"""
The separable network does 6.7 times fewer MACs. And how long did one training take? Below are seconds of
processor time: yours on the left (0.0 means that none was finished), and on the right the stored measurement,
which has twice the epochs:
"""

# %% tags=["measured"]
for name in NETWORKS:
    print(f"{name:15} yours {results.seconds(name):6.1f}  stored {full.seconds(name):6.1f}")
assert full.seconds("small standard") < full.seconds("separable") < full.seconds("standard")

# %% [markdown] tags=["tr"]
r"""
Kayıtlı ölçümde ayrılabilir ağ standart olandan 6,7 kat değil, yalnızca biraz çabuktur; MAC ile sürenin neden
ayrıldığını [Ölçülen hız](12_speed.ipynb) bölümü anlatıyor. En çabuğu dar standart ağdır: boyutu, MAC'leri ve
doğruluğu ayrılabilir ağınkilere çok yakındır, eğitimi daha kısadır. Bu küçük ağda, bizim işlemcimizde
ayrılabilir bloklar bir üstünlük göstermedi.

Bir de bellek var.
"""

# %% [markdown] tags=["en"]
r"""
In the stored measurement the separable network is a little quicker than the standard one, and not 6.7
times; [Measured speed](12_speed.ipynb) tells why MACs and time part ways. The quickest is the narrow
standard one: its size, MACs and accuracy are close to those of the separable network, and its training is
shorter. In a network as small as this, on our processor, separable blocks showed no advantage.

And then there is memory.
"""

# %%
guess("13_training.memory", LANG)

# %%
batch = data.images[:64]  # (N, C_in, H, W)
kept = {name: saved_bytes(network(*design), batch) for name, design in NETWORKS.items()}
assert kept["separable"] > kept["standard"]
megabytes = {name: round(size / 1e6, 1) for name, size in kept.items()}
print(megabytes)

{
    "ratio": round(kept["separable"] / kept["standard"], 1),
    "params_megabytes": round(4 * params["separable"] / 1e6, 2),
}

# %% [markdown] tags=["tr"]
r"""
İlk satır, dört ağın sakladığı ara değerleri verir (MB). Ayrılabilir ağ, 6,7 kat az parametreyle standart ağın
1,4 katını saklıyor: geri yayılım her katmanın girdisini ister, ayrılabilir blokta ise katman sayısı iki
katıdır. Son sayı, ayrılabilir ağın parametrelerinin tuttuğu bellektir: 0,04 MB. Burada belleği parametreler
değil, özellik haritaları (feature map) dolduruyor; en az saklayan yine dar standart ağdır.
"""

# %% [markdown] tags=["en"]
r"""
The first line is what the four networks keep, in MB. With 6.7 times fewer parameters, the separable one keeps
1.4 times as much as the standard one: the backward pass wants the input of every layer, and a separable block
has twice as many layers. The last number is the memory of its parameters, 0.04 MB. Here it is feature maps
that fill the memory, not parameters, and once more the narrow standard network needs least.
"""

# %% [markdown] tags=["tr"]
r"""
## Öğrenilen filtreler

Ayrılabilir ağın ilk depthwise katmanı 16 kanal okur; her filtrenin tek çekirdeği (kernel), yani dokuz sayısı
vardır. Bunlara bakmak kolaydır. (Eğitimi erken durdurduysanız kayıtlı ölçümün çekirdekleri görünür.)
"""

# %% [markdown] tags=["en"]
r"""
## The filters it learned

The first depthwise layer of the separable network reads 16 channels, and each of its filters has a
single kernel: nine numbers. They are easy to look at. (If you stopped the training early, you see the
kernels of the stored measurement.)
"""

# %%
guess("13_training.filters", LANG)

# %% tags=["measured"]
kernels = results.kernels or full.kernels
assert len(kernels) == 16
filters_picture(kernels, first[3], LANG)

# %% [markdown] tags=["tr"]
r"""
Solu mavi, sağı hardal rengi olan bir çekirdek kenar bulur: rakamın sağa bakan kıyıları mavi, sola bakanları
hardal rengi çıkar. Neredeyse tek renkli bir çekirdek ise komşuları toplayıp bulanıklaştırır. Hiçbirini biz
yazmadık. Burada çekirdekleri doğrudan rakama uyguladık; ağın içinde her biri rakamı değil, gövdenin bir
kanalını okur.
"""

# %% [markdown] tags=["en"]
r"""
A kernel that is blue on the left and ochre on the right finds edges: the borders of the digit that face
right come out blue, those that face left ochre. A kernel of nearly one colour adds its neighbours up and
smooths. Nobody wrote any of them. We applied the kernels to the digit itself; inside the network each
reads a channel of the stem, and not the digit.
"""

# %% [markdown] tags=["tr"]
r"""
## Neden aynı fonksiyon değil?

Toplu normalleştirme ve ReLU olmasaydı depthwise ile pointwise tek bir standart konvolüsyonda birleşirdi. $o$
numaralı çıktının $c$ numaralı kanaldaki çekirdeği, pointwise ağırlığı ile depthwise çekirdeğinin çarpımıdır:

$$w_{o,c}[u,v] = p_{o,c} \; d_c[u,v]$$
"""

# %% [markdown] tags=["en"]
r"""
## Why it is not the same function

Without batch norm and ReLU, depthwise and pointwise would melt into a single standard convolution. The
kernel of output $o$ on channel $c$ is the pointwise weight times the depthwise kernel:

$$w_{o,c}[u,v] = p_{o,c} \; d_c[u,v]$$
"""

# %%
depthwise = nn.Conv2d(16, 16, 3, padding=1, groups=16, bias=False)
pointwise = nn.Conv2d(16, 32, 1, bias=False)
weight = pointwise.weight * depthwise.weight.view(1, 16, 3, 3)  # (C_out, C_in, kH, kW)

x = torch.randn(1, 16, 14, 14)  # (N, C_in, H, W)
assert torch.allclose(pointwise(depthwise(x)), nn.functional.conv2d(x, weight, padding=1), atol=1e-5)

free = nn.Conv2d(16, 32, 3).weight  # (C_out, C_in, kH, kW)
matrices = {"pair": weight[:, 0].reshape(32, 9), "standard": free[:, 0].reshape(32, 9)}
{name: torch.linalg.matrix_rank(matrix).item() for name, matrix in matrices.items()}

# %% [markdown] tags=["tr"]
r"""
`assert` sustu: depthwise + pointwise çifti tek bir konvolüsyona denktir. Ama bir giriş kanalının 32 çekirdeği
birbirinin katıdır (rank 1); standart katmanda dokuz bağımsız yön vardır (rank 9). Bu çift ancak standart
katmanın yapabildiklerinin bir bölümünü yapar. İki katmanı tek katmanda birleşmekten kurtaran, araya giren
ReLU'dur; eğitimden sonra toplu normalleştirme de yalnızca bir çarpma ve bir toplamadır.
"""

# %% [markdown] tags=["en"]
r"""
The `assert` kept silent: the pair equals one standard convolution. But the 32 kernels of an input channel
are multiples of one (rank 1), where a standard layer has nine independent directions (rank 9). The pair can
do only a part of what a standard layer can. It is the ReLU in between that keeps it from melting into one
layer: after training, batch norm is no more than a factor and a shift.
"""

# %% [markdown] tags=["tr"]
r"""
## Şekil ile renk birlikte

Rakamlar tek kanallıdır: kanalların karışması orada baştan beri kolaydır. Şimdi üç kanallı, kodla çizilmiş
bir görev: kırmızı kanalda bir kare ya da bir artı var, yeşil kanal ya tümüyle aydınlık ya karanlık, üçü de
gürültülü. Etiket, “artı mı” ile “zemin yeşil mi” sorularından *yalnızca birine* evet deniyorsa 1'dir. Tek
bir kanala bakan hiç kimse etiketi bilemez.
"""

# %% [markdown] tags=["en"]
r"""
## Shape and colour together

The digits have a single channel, so mixing channels is easy there from the start. Now a task with three,
drawn by code: the red channel shows a square or a cross, the green one is lit all over or dark, and all
three are noisy. The label is 1 where *exactly one* of “it is a cross” and “the ground is green” holds.
Nobody who looks at one channel alone can tell it.
"""

# %%
images, labels, shown = draw(64, seed=5)
cases = [
    (shown == torch.tensor(case)).all(dim=1).nonzero()[0].item() for case in ((0, 0), (1, 0), (0, 1), (1, 1))
]

colour_row(images[cases].tolist(), labels[cases].tolist(), LANG)

# %% [markdown] tags=["tr"]
r"""
Üç ağ, MAC'leri birbirine yakın: her renge sekiz filtreyle bakan ve hiç 1×1'i olmayan bir depthwise ağ,
depthwise separable bloklardan kurulmuş bir ağ ve dar bir standart ağ.
"""

# %% [markdown] tags=["en"]
r"""
Three networks with nearly equal MACs: a depthwise one that looks at each colour with eight filters and has
no 1×1, one of depthwise separable blocks, and a narrow standard one.
"""

# %%
colour_networks = colour_training.NETWORKS
colour_counts = {
    name: audit(colour_training.network(*design), input_size=(1, 3, 16, 16), lang=LANG)
    for name, design in colour_networks.items()
}
{name: count.macs for name, count in colour_counts.items()}

# %%
guess("13_training.colours", LANG)

# %%
on_colours = colour_training.stored_results()
accuracy_spread(
    {name: on_colours.accuracies(name) for name in colour_networks},
    {name: count.params for name, count in colour_counts.items()},
    LANG,
)

# %% [markdown] tags=["tr"]
r"""
Depthwise ağ on tohumun onunda da yazı tura atar; öteki ikisi neredeyse her görüntüyü bilir. Fark eğitimden
gelmez. Kanallar doğrusal katmana dek buluşmadığı için çıktı, kanal kanal hesaplanan puanların toplamıdır.
İki görüntünün yeşil kanallarını değiştirin: toplam değişmez.
"""

# %% [markdown] tags=["en"]
r"""
The depthwise network tosses a coin with each of the ten seeds; the other two know nearly every image.
Training is not to blame. Channels never meet before the linear layer, so the output is a sum of scores that
each come from one channel. Let two images swap their green channels: the sum stays the same.
"""

# %%
alone = colour_training.network(*colour_networks["depthwise"]).eval()
with torch.no_grad():
    for _ in range(20):
        a, b = torch.rand(2, 3, 16, 16)
        swapped = torch.stack([a, b])
        swapped[:, 1] = swapped[:, 1].flip(0)
        assert torch.allclose(alone(torch.stack([a, b])).sum(dim=0), alone(swapped).sum(dim=0), atol=1e-5)

# %% [markdown] tags=["tr"]
r"""
Koyu zeminde kare ile yeşil zeminde artının puanları toplamı, koyu zeminde artı ile yeşil zeminde
kareninkine eşittir. İlk ikisinin etiketi 0, son ikisinin 1 olmalıdır: bu dört koşul birlikte sağlanamaz.
Bir tek 1×1 katman ve ardından gelen ReLU bunu çözer; çiftteki pointwise katmanın işi budur.

Ayrılabilir ağ ile dar standart ağ arasında ise bu görevde de bir fark yok denecek kadar azdır: standart ağ on
çiftin altısında önde, dördünde eşit ya da bir görüntü geride. Öğrenme hızı yine doğrulama görüntülerinde
seçildi; hepsini yeniden yapan komut `python -m course_utils.measure.colour_training`.

Çiftin kazandığı yer büyük ağlardır. Xception, Inception V3 ile neredeyse aynı sayıda parametreyle (22,9
ve 23,6 milyon) ImageNet'te %79,0'a karşı %78,2 bildirir ([Xception](https://arxiv.org/abs/1610.02357),
Tablo 1 ve 3).
"""

# %% [markdown] tags=["en"]
r"""
A square on dark and a cross on green together score what a cross on dark and a square on green score
together. The first two should get the label 0 and the last two 1: these four wishes cannot all be met. One
1×1 layer with a ReLU after it settles the matter; that is the job of the pointwise layer in the pair.

Between the pair and the narrow standard network this task shows next to no difference either: of ten pairs
the standard one is ahead in six, and level or an image behind in four. The learning rate was chosen on
validation images again, and `python -m course_utils.measure.colour_training` makes all of it anew.

Where the pair wins is in large networks. With nearly the same number of parameters as Inception V3 (22.9
and 23.6 million), Xception reports 79.0% on ImageNet against 78.2%
([Xception](https://arxiv.org/abs/1610.02357), Tables 1 and 3).
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- Parametreler, MAC'ler ve saklanan baytlar sayılır: sonuç her bilgisayarda aynıdır. Doğruluk ölçülür: tohuma,
  iş parçacığına ve bilgisayara göre oynar.
- Seçimler doğrulama görüntüleriyle yapıldı; test görüntüleri her eğitimin sonunda bir kez kullanıldı.
- 1.000 test görüntüsünün kendisi de bir örneklemdir. %97 dolayında, başka 1.000 görüntü sonucu yaklaşık yarım
  puan oynatabilir; tohumların yayılması bunu içermez.
- MNIST kolaydır. [MobileNetV1 makalesi](https://arxiv.org/abs/1704.04861), bin sınıflı ImageNet'te standart
  bloklarla %71,7, ayrılabilir bloklarla %70,6 bildirir (Tablo 4): doğruluk 1,1 puan düşer, MAC 8,6 kat
  azalır.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- Parameters, MACs and kept bytes are counted: every computer gives the same. Accuracy is measured: it moves
  with the seed, the threads and the computer.
- Choices were made with validation images; the test images were used once, at the end of each training.
- The 1,000 test images are a sample themselves. Near 97%, another 1,000 may move the result by about half a
  point; the spread of the seeds does not include this.
- MNIST is easy. On the thousand classes of ImageNet the [MobileNetV1 paper](https://arxiv.org/abs/1704.04861)
  reports 71.7% with standard blocks and 70.6% with separable ones (Table 4): 1.1 points less accuracy, 8.6
  times fewer MACs.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş soru var; ikisi eğitimde yapılan yanlışlarla ilgilidir.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are five questions, two of them about slips in training.
"""

# %%
quiz("13_training", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: denk bir rakip

Adil karşılaştırma için iki ağın parametre sayısını bilmek gerekir. Standart ağınkini genişlikten
hesaplayan fonksiyonu yazın: `...` yerine kodunuzu koyun.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: a rival of the same size

A fair comparison needs the number of parameters of both networks. Write the function that computes it
for the standard network from its width: replace `...` by your code.
"""


# %%
def standard_params(width):
    count = ...
    return count


exercise("standard_params", LANG, standard_params)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Bu görevde 6,7 kat az parametre yaklaşık bir puana mal oldu. Aynı büyüklüğe kadar daraltılan standart ağ da
aynı yere vardı; on tohumun beşi birini, beşi ötekini önde gösterdi. Başka bir görevde bedel başka olur:
sayılarak bulunmaz, birkaç tohumla ölçülür. Ölçerken seçimlerinizi doğrulama görüntüleriyle yapın, iş
parçacığı sayısını sabitleyin, ağları tohumu tohumuna karşılaştırın, farkların yönü değişiyorsa bunu söyleyin.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

On this task 6.7 times fewer parameters cost about one point. A standard network made narrow enough to have
the same size did just as well: of ten pairs, five had one ahead and five the other. Another task has
another price: it cannot be counted, it is measured, with several seeds. When you do, choose with validation
images, fix the threads, compare networks in pairs, and say so when the differences change their sign.
"""

# %%
finish("13_training", LANG)
