# %% [markdown] tags=["tr"]
r"""
# Ölçülen hız

**Soru: 8 kat az çarp-topla (MAC) yapan bir katman, bu bilgisayarda 8 kat hızlı mı?**
(Bir çarp-topla, kısa adıyla MAC, bir çarpma ve bir toplamadır.)

Şimdiye kadar bir katmanın işini çarp-topla sayısıyla ölçtük. Bu sayı her yerde aynıdır; süre ise makineye,
kitaplığa ve katmanın boyutlarına göre değişir. Bu bölümde kronometreyi kendi bilgisayarınızda
çalıştıracaksınız; çıkan sayıları birlikte okuyacağız.

Süre: yaklaşık 45 dakika · [English](../en/12_speed.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Measured speed

**Question: Is a layer with 8 times fewer MACs 8 times faster on this computer?**

So far a layer's work was a number of multiply-accumulates (MACs). That number is the same everywhere, while
time depends on the machine, on the library and on the shape of the layer. In this chapter you run the
stopwatch on your own computer, and we read its numbers together.

Time: about 45 minutes · [Türkçe](../tr/12_speed.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import time

import torch
from torch import nn

from course_utils.arithmetic import ConvSpec, separable
from course_utils.intensity import arithmetic_intensity, bytes_moved
from course_utils.measure import reference_speed
from course_utils.measure.speed import gpu_available, measure_groups, measure_layers
from course_utils.measure.threads import one_thread
from course_utils.widgets import exercise, finish, guess, quiz, review, roofline_explorer

# %%
review("12_speed", LANG)

# %% [markdown] tags=["tr"]
r"""
## Kâğıt üzerindeki vaat

Standart konvolüsyonun (standard convolution) yerine bir çift geçer: depthwise (derinlemesine) katman ve
pointwise (noktasal, 1×1) katman. 128 kanalda ve 3×3 çekirdekle (kernel) çiftin kaç kat az MAC istediğini
hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
## The promise on paper

The pair that takes the place of a standard convolution is a depthwise layer and a pointwise (1×1) layer.
Let us compute how many times fewer MACs the pair needs, with 128 channels and a 3×3 kernel:
"""

# %%
standard, pair = ConvSpec(128, 128, padding=1), separable(128, 128, padding=1)
assert standard.macs(56, 56) / pair.macs(56, 56) == standard.macs(14, 14) / pair.macs(14, 14)
round(standard.macs(56, 56) / pair.macs(56, 56), 2)

# %% [markdown] tags=["tr"]
r"""
Oran 8,41 çıktı. Harita 56×56 da olsa 14×14 de olsa değişmez: formülde haritanın boyutu yoktur. Sürede de
böyle midir? Ölçmeden önce tahmin edin.
"""

# %% [markdown] tags=["en"]
r"""
The ratio is 8.41. It is the same for a 56×56 map and for a 14×14 map, because the size of the map is not in
the formula. Is it so with time, too? Guess before you measure.
"""

# %%
guess("12_speed.promise", LANG)

# %% [markdown] tags=["tr"]
r"""
## Acele bir kronometre

En kısa yol saate bakmak, katmanı çağırmak, sonra yeniden saate bakmaktır. Aynı depthwise katmanı aynı
girdiyle sekiz kez tek iş parçacığıyla (thread) çağıralım; sayılar milisaniyedir.
"""

# %% [markdown] tags=["en"]
r"""
## A hasty stopwatch

The shortest way is to read the clock, call the layer, and read the clock again. Let us call the same
depthwise layer on the same input eight times, with a single thread; the numbers are milliseconds.
"""

# %% tags=["measured"]
x = torch.randn(1, 64, 56, 56)  # (N, C_in, H, W)
layer = nn.Conv2d(64, 64, kernel_size=3, padding=1, groups=64, bias=False)
calls = []
with one_thread():
    for _ in range(8):
        start = time.perf_counter()
        layer(x)
        calls.append(1000 * (time.perf_counter() - start))

[round(ms, 2) for ms in calls]

# %% [markdown] tags=["tr"]
r"""
Satırınızdaki en büyük sayıyı en küçüğüne bölün: aynı iş farklı süreler alıyor. İlk çağrı hazırlık da yapar.
Bütün çağrıları başka programlar, işlemcinin değişen hızı ve her çıktı için yeniden istenen bellek etkiler;
sanal makinelerde bu sonuncusu çağrı başına bir milisaniyeyi bulabilir ve küçük katmanların süresini örter.

Güvenilir bir ölçüm bu yüzden önce birkaç ısınma çağrısı yapar, sonra çok kez tekrarlanır; sonucu, yayılımıyla
birlikte ortanca (median) verir.
"""

# %% [markdown] tags=["en"]
r"""
Divide the largest number in your line by the smallest: the same work needs different times. The first call
also prepares things. Every call may be disturbed by other programs, by the changing clock of the processor
and by memory that is asked for anew with each output; on a virtual machine this last alone may cost a
millisecond a call and hide the time of a small layer.

So a reliable measurement begins with a few calls to warm up, then repeats often; its result is the median,
stated with its spread.
"""

# %% [markdown] tags=["tr"]
r"""
## Aynı değerler, iki düzen

Tablomuzda her katman iki kez görünecek, çünkü bir tensör bellekte iki düzende bulunabilir. `contiguous`
düzeninde bir kanalın bütün pikselleri yan yanadır; `channels_last` düzeninde ise bir pikselin bütün
kanalları. `stride()` bir eksende ilerlerken kaç sayı atlandığını söyler:
"""

# %% [markdown] tags=["en"]
r"""
## The same values, two layouts

Every layer will appear twice in our table, because a tensor can lie in memory in two ways. In the
`contiguous` layout all pixels of a channel lie side by side, in `channels_last` all channels of a pixel.
`stride()` says how many numbers are skipped when you go one step along an axis:
"""

# %%
last = x.to(memory_format=torch.channels_last)
assert torch.equal(x, last) and x.shape == last.shape
{"contiguous": x.stride(), "channels_last": last.stride()}

# %% [markdown] tags=["tr"]
r"""
Boyut ve değerler aynıdır. İlkinde komşu kanala geçmek için 3.136 sayı (56 · 56) atlanır, ikincisinde yalnızca
1.

## Ölçüm

Şimdi beş tür katmanı (standart, 4 gruplu, depthwise, pointwise, depthwise + pointwise) dört ayarda, yani dört
ayrı kanal sayısı ve harita boyutuyla ölçelim. Katmanlar sırayla, turlar hâlinde ölçülür; yavaş bir an
yalnızca birinin ölçümünü bozmaz. En az iki tur yapılır; on beş saniye dolduktan sonra yenisi başlamaz.
Beklemek istemezseniz durdurun (■ düğmesi): o ana kadar ölçülen kalır.
"""

# %% [markdown] tags=["en"]
r"""
Shape and values are the same. In the first, the next channel is 3,136 numbers (56 · 56) away; in the second,
just 1.

## The measurement

Now let us time five kinds of layers (standard, grouped with 4 groups, depthwise, pointwise, depthwise +
pointwise) in four settings, each a number of channels and a map size. They take turns, round after round, so
a slow moment burdens none of them alone. Two rounds are always made; after fifteen seconds no further one
begins. Interrupt (the ■ button) to stop earlier: what is measured by then stays.
"""

# %% tags=["measured"]
speed = measure_layers(LANG)
assert not speed.complete or len(speed.timings) == 5 * 2 * len(speed.places)
for place in speed.places if speed.complete else ():
    pair, *parts = (speed.find(kind, place) for kind in ("separable", "depthwise", "pointwise"))
    assert 1 / 4 < pair.fastest / sum(part.fastest for part in parts) < 4
speed

# %% [markdown] tags=["tr"]
r"""
Önce çiftin satırları görünür, diğerleri altta açılır. `assert`, çiftin süresi iki yarısının toplamından dört
kattan çok ayrılsaydı hücreyi durdururdu. Tablonuzu şöyle okuyun: “MAC kaç kat az” sütunu kâğıt üzerindeki
vaadi, “kaç kat hızlı” sütunları gerçekleşeni gösterir. Ölçümlerin yarısı parantezdeki alt ve üst çeyrek
(quartile) değerlerinin arasındadır; çeyrekler birbirinden uzaksa o satırdaki küçük farklara anlam yüklemeyin.
Tablonun altındaki yazı nasıl ölçüldüğünü söyler.

Bütün satırlara birden bakmak için bir grafik çizelim:
"""

# %% [markdown] tags=["en"]
r"""
The pair's rows come first, the others unfold below them. The `assert` would have stopped the cell if the
pair's time were more than four times away from the sum of its halves. Read your table like this: the column
of fewer MACs is the promise on paper, the columns of “how many times faster” are what came of it. Half of
the samples lie between the two quartiles in brackets; where these are far apart, make nothing of small
differences in that row. The lines below the table say how it was measured.

To see all rows at once, we draw a chart:
"""

# %% tags=["measured"]
speed.speed_ups()

# %% [markdown] tags=["tr"]
r"""
Noktanın yanındaki sayı katmanın kanal sayısıdır; ince bir çizgi aynı katmanın iki düzenini birleştirir.
Köşegene değen bir nokta vaadi tutmuştur: süresi, MAC sayısıyla aynı oranda azalmıştır. Köşegeni aşan nokta
vaat edilenden hızlı, altında kalan yavaştır; noktalı çizginin de altındaysa standart katmandan bile yavaştır.
Kendi grafiğinizde köşegenin en çok altında kalan tür hangisidir?

Aynı katmanları bizim makinemizde de ölçtük: ölçümün komutu (`python -m course_utils.measure.reference_speed`)
arka arkaya iki kez çalıştı; iki sütun da `contiguous` düzendedir.
"""

# %% [markdown] tags=["en"]
r"""
The number beside a dot is the layer's number of channels; a thin line joins the two layouts of one layer. A
dot on the diagonal has kept its promise: time fell as the MACs did. One above it is faster than promised. A
dot below the diagonal is slower than promised, and one below the dotted line is slower than even the
standard layer. Which kind falls furthest short in your chart?

We measured the same layers on our machine, too: the command
(`python -m course_utils.measure.reference_speed`) ran twice, one run after the other; both columns are of the
`contiguous` layout.
"""

# %% tags=["measured"]
table = reference_speed.layers_table(speed)
assert len(table.lines) + len(table.folded) == sum(t.layout == "contiguous" for t, _, _ in speed.compared())
table

# %% [markdown] tags=["tr"]
r"""
İki ölçümümüzde de çift, 128 kanal ve 56×56 haritada vaadin en az yarısını tuttu; 32 kanal ve 14×14 haritada
standart katmana karşı hiçbir şey kazandırmadı. 512 kat az MAC ise 512 kat hız getirmedi, bunun yarısını bile
getirmedi. İki ölçümümüz birbirinin aynısı da değil: ancak ikisinde de görünene güvenin. Sizin sayılarınız
başka olabilir. Başka bir boyutu merak ediyorsanız `measure_layers(LANG, [(16, 112)])` yazın: 16 kanal,
112×112 harita.
"""

# %% [markdown] tags=["en"]
r"""
In both of our runs the pair reached at least half of what was promised with 128 channels on a 56×56 map,
and gained nothing on the standard layer with 32 channels on a 14×14 map. 512 times fewer MACs did
not bring 512 times the speed, nor half of it. Our two runs are not alike either: trust what shows in both.
Your own numbers may differ. Curious about another size? Write `measure_layers(LANG, [(16, 112)])`: 16
channels, a 112×112 map.
"""

# %% [markdown] tags=["tr"]
r"""
## Neden? Önce elle

Bir katman yalnızca çarpıp toplamaz; sayıları bellekten getirir ve sonucu geri yazar. Depthwise 3×3 katmanda
tek bir çıktı değeri 9 çarpma ve 9 toplama ister. Her girdi değeri dokuz çıktıya yarar; bu yüzden çıktı
başına yalnızca bir yeni değer okunur, bir de sonuç yazılır. İkisi de 4 bayttır.

Bayt başına düşen kayan noktalı işlem (floating-point operation, FLOP) sayısına aritmetik yoğunluk (arithmetic
intensity) denir.
"""

# %% [markdown] tags=["en"]
r"""
## Why? First by hand

A layer does not only multiply and add; it fetches numbers from memory and writes its results back. A single
output value of a depthwise 3×3 layer needs 9 multiplications and 9 additions. Every input value serves nine
outputs, so for each output just one new value is read, and the result is written: 4 bytes each.

The floating-point operations (FLOPs) per byte are called arithmetic intensity.
"""

# %%
guess("12_speed.intensity", LANG)

# %% [markdown] tags=["tr"]
r"""
## Formül

Bir MAC iki FLOP'tur. Girdi, ağırlıklar (weight) ve çıktı en az bir kez taşınır, her sayı 4 bayttır:

$$I = \frac{2 \cdot \text{MAC}}{4 \cdot (\text{girdi} + \text{ağırlık} + \text{çıktı})}$$

Depthwise katmanda ağırlıklar haritaların yanında küçüktür; 3×3 için geriye $18 / 8 = 2{,}25$ kalır.
Standart katmanda her girdi değeri bütün çıktı kanallarına yarar:
"""

# %% [markdown] tags=["en"]
r"""
## The formula

One MAC is two FLOPs. Input, weights and output must be moved once at least, and each number has 4 bytes:

$$I = \frac{2 \cdot \text{MAC}}{4 \cdot (\text{input} + \text{weights} + \text{output})}$$

In a depthwise layer the weights are small beside the maps, and $18 / 8 = 2.25$ is left for 3×3. In a
standard layer each input value serves all the output channels:
"""

# %%
depthwise, pointwise = ConvSpec.depthwise(64, padding=1), ConvSpec.pointwise(64, 64)
by_hand = 2 * (64 * 9 * 56 * 56) / (4 * (64 * 56 * 56 + 64 * 9 + 64 * 56 * 56))
assert by_hand == float(arithmetic_intensity(depthwise, 56, 56))

layers = {"standard": ConvSpec(64, 64, padding=1), "pointwise": pointwise, "depthwise": depthwise}
{name: round(float(arithmetic_intensity(spec, 56, 56)), 2) for name, spec in layers.items()}

# %% [markdown] tags=["tr"]
r"""
Girdi ve çıktı boyutları aynıyken standart katman bayt başına 132, pointwise 16, depthwise 2,25 işlem yapar.
Depthwise, standart katmandan 64 kat az hesap yapar, ama hemen hemen aynı sayıda bayt taşır. Hesap azalır,
taşıma kalır; katman, ikisinden yavaş olanın izin verdiğinden hızlı olamaz.

**Sıra sizde.** Daha büyük bir çekirdek bayt başına daha çok iş yapar mı? Depthwise 5×5 için bir satırda
hesaplayın.
"""

# %% [markdown] tags=["en"]
r"""
With the same shapes of input and output the standard layer does 132 operations per byte, pointwise 16,
depthwise 2.25. The depthwise layer computes 64 times less than the standard one and moves nearly as many
bytes. The arithmetic shrinks and the moving stays; a layer can be no faster than the slower of the two
allows.

**Your turn.** Would a larger kernel do more work per byte? Work it out for a depthwise 5×5, in one line.
"""

# %%
intensity = ...

exercise("intensity_of_5x5", LANG, intensity)

# %% [markdown] tags=["tr"]
r"""
## Çatı çizgisi

Makinenin iki sınırını aynı ölçümde, başka işlerle ölçtük: matris çarpımı hesabın, $a = b + 2c$ belleğin
hızını verir: hesabınki saniyede milyar işlem (GFLOP/s), belleğinki saniyede milyar bayt (GB/s). Matris
çarpımı yalnızca bir ölçüdür: bir katman onu geçebilir. İkisi birlikte çatı çizgisi (roofline) grafiğini
çizer. Belleğin iki çizgisi vardır: verisi önbelleğe (cache) sığan bir katman ana belleği beklemez.
"""

# %% [markdown] tags=["en"]
r"""
## The roofline

In the same run we measured two limits of the machine with other work: a matrix product shows the speed of
arithmetic, in billions of operations a second (GFLOP/s), and $a = b + 2c$ that of memory, in billions of
bytes a second (GB/s). The matrix product is no more than a yardstick, which a layer may pass. Together they
draw the roofline chart. Memory has two lines in it, since a layer whose data fits into the cache does not
wait for main memory.
"""

# %% tags=["measured"]
moved = [timing.bytes / timing.ms / 1e6 for timing in speed.timings]
assert all(rate < 2 * speed.roofs.cache for rate in moved if speed.roofs)
speed.roofline()

# %% [markdown] tags=["tr"]
r"""
`assert`, bir katman baytlarını önbelleğin iki katı hızda taşımış görünseydi dururdu: o süre yanlış olurdu.
Her nokta `contiguous` düzende bir katmandır, yanında kanal sayısı yazar (64 ve 128 kanal 56×56, 32 ve 512
kanal 14×14 haritada); sağa gittikçe bayt başına iş artar, yukarı çıktıkça hız. Eğik bir çizgiye değen noktayı
o bellek, yatay çizgiye yakın olanı hesap sınırlar. Ana bellek çizgisini aşan noktanın verisinin bir bölümü
önbellekten gelmiştir. Bütün çizgilerin altında kalan bir depthwise noktası için grafik yalnızca *aritmetik
yoğunluğu düşük* der. Baytlar tek başına kaç kat hıza izin verirdi, kaç kat ölçüldü? İki ölçümümüzden, 64
kanal ve 56×56 harita için hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
The `assert` would stop if a layer seemed to move its bytes at twice the rate of the cache: such a time
would be wrong. Each dot is a layer in the `contiguous` layout, with its number of channels beside it (64
and 128 on 56×56 maps, 32 and 512 on 14×14); further right it does more work per byte, further up it is
faster. A dot that touches a slanted line is limited by that memory, one close to the level line by
arithmetic. A dot above the line of main memory has had some of its data from the cache. Of a depthwise dot
below all the lines the chart says no more than *low arithmetic intensity*. How many times faster would the
bytes alone allow, and how many were measured? Let us compute it from our two runs, for 64 channels and a
56×56 map:
"""

# %%
for run in reference_speed.runs(LANG):
    slow, fast = run.layers.find("standard"), run.layers.find("depthwise")
    least = fast.bytes / run.layers.roofs.memory / 1e6
    print({"bytes_alone": round(slow.ms / least, 1), "measured": round(slow.ms / fast.ms, 1)})

# %% [markdown] tags=["tr"]
r"""
`least`, depthwise katmanın baytlarının ana bellek hızında aldığı milisaniyedir. İlk sayı, süre yalnızca bu
olsaydı çıkacak hızlanmadır; ikincisi ölçülen hızlanmadır. İkincisi ilkinin yarısına varmıyor: bu katmanı ne
hesap sınırlıyor ne de baytları. Kalan süre, kitaplığın bu katman için izlediği hesap yoluna ve çağrının
kendisine gider; çatı çizgisi ikisini birbirinden ayıramaz. Aynı hesabı diğer boyutlar ve sizin makineniz için
de yapalım:
"""

# %% [markdown] tags=["en"]
r"""
`least` is how many milliseconds the bytes of the depthwise layer need at the rate of main memory. The first
number is the speed-up if nothing else needed time, the second the measured one. It is not half of the first:
neither arithmetic nor its bytes limit this layer. The rest goes to the routine that the library has for this
shape, and to the call itself; the roofline cannot tell these two apart. We do the same for the other sizes
and for your machine:
"""

# %% tags=["measured"]
speed.bytes_alone()

# %% [markdown] tags=["tr"]
r"""
Her satırda önce kâğıt üzerindeki vaat, sonra baytların izin verdiği, en sonda ölçülen hızlanma var. Sizde de
üçü ayrıysa sonuç aynıdır: ne MAC tek başına süreyi söyler ne de baytlar.
"""

# %% [markdown] tags=["en"]
r"""
Each row has the promise on paper first, then what the bytes allow, and last what was measured. Where the
three differ on your machine, too, the conclusion is the same: MACs alone do not predict time, nor do bytes.
"""

# %% [markdown] tags=["tr"]
r"""
Şimdi katmanı siz seçin. Önce kestirin: depthwise katmanın çekirdeğini 3×3'ten 7×7'ye büyütürseniz nokta
sağa mı kayar, yukarı mı? Peki `groups` 64'ten 1'e inerse? Düz çizgi yazarların makinesinin çatısıdır, kesikli
çizgi sizinkinin. Listedeki katmanlar orada ölçüldü: elmas, çatının ne kadarına varıldığını gösterir.
"""

# %% [markdown] tags=["en"]
r"""
Now choose the layer yourself. Guess first: if the kernel of the depthwise layer grows from 3×3 to 7×7, does
the dot go to the right, or up? And if `groups` goes from 64 down to 1? The solid line is the roof of the
authors' machine, the dashed one that of yours. The layers in the list were timed there: the diamond shows
how much of the roof was reached.
"""

# %% tags=["measured"]
roofline_explorer(LANG, speed=speed)

# %% [markdown] tags=["tr"]
r"""
Çekirdek büyüyünce baytlar neredeyse aynı kalır, iş artar: nokta sağa, eğik çizgi boyunca da yukarı gider.
`groups` azalınca da öyle olur; sonunda nokta düz çizgiye varır ve artık hesap sınırlar.

## Çiftin hangi yarısı?

MAC sayısında ağır basan pointwise katmandır. Peki sürede hangisi ağır basar?
"""

# %% [markdown] tags=["en"]
r"""
A larger kernel does more work with nearly the same bytes, so the dot goes to the right and, along the slanted
line, up. Smaller values of `groups` do the same; in the end the dot reaches the level line, and arithmetic
is the limit.

## Which half of the pair?

In MACs the pointwise layer is by far the heavier half. Which is the heavier one in time?
"""

# %%
guess("12_speed.halves", LANG)

# %% tags=["measured"]
table = speed.halves()
assert not speed.complete or len(table.lines) == 2 * len(speed.places)
table

# %% [markdown] tags=["tr"]
r"""
İlk yüzde hesaptan, ikincisi kronometreden gelir: depthwise süresi, iki sürenin toplamına bölünür. İkinci sayı
büyükse depthwise yarı, MAC payının söylediğinden daha çok zaman alıyor demektir. MobileNetV1 makalesi
pointwise katmanlara “hesaplama süresinin %95'i” der ([bölüm 3.2](https://arxiv.org/abs/1704.04861)); o %95
çarp-toplaların payıdır, bir kronometrenin sonucu değil.
"""

# %% [markdown] tags=["en"]
r"""
The first percentage is computed, the second comes from the stopwatch: depthwise's time divided by the sum of
both times. Where the second is larger, the depthwise half takes more time than its share of the MACs
suggests. The MobileNetV1 paper gives the pointwise layers “95% of its computation time” ([section
3.2](https://arxiv.org/abs/1704.04861)); that 95% is a share of the multiply-adds, not the result of a
stopwatch.
"""

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: hangisi hızlı, kaç kat?

Şimdi iki katmanı siz seçin; birini ötekinden hızlı yapan nedir? Önce tahmininizi yazın, sonra hücreyi
çalıştırın: iki katman, tablodakilerle aynı kronometreyle, birkaç saniye boyunca sırayla ölçülür. Tahmini
yargılayan, ölçümün çeyrekleridir. Örtüşüyorlarsa sonuç *karar verilemiyor* olur; bu da bir sonuçtur.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: which is faster, and by what factor?

Now choose two layers of your own; what makes one faster than the other? Write your prediction first, then run
the cell: both layers are timed in turns for a few seconds, with the same stopwatch as those in the table. The
quartiles of the measurement judge the prediction. Where they overlap, the verdict is *undecided*, and that is
a result as well.
"""

# %%
prediction = {
    "first": ...,  # nn.Conv2d
    "second": ...,  # nn.Conv2d
    "size": ...,  # H = W
    "faster": ...,
    "times": ...,
}

exercise("which_is_faster", LANG, prediction)

# %% [markdown] tags=["tr"]
r"""
## Az ağırlık, az bellek mi?

Ağların büyük haritalı ilk katmanlarında taşınan baytların çoğu ağırlık değil, özellik haritasıdır (feature
map). MobileNetV2'nin ilk genişletme katmanı 16 kanaldan 96 kanal yapar, haritası 112×112'dir.
"""

# %% [markdown] tags=["en"]
r"""
## Few weights, little memory?

In the first layers of a network, where maps are large, most of the bytes that move are feature maps and not
weights. The first expansion layer of MobileNetV2 makes 96 channels out of 16, on a map of 112×112.
"""

# %%
guess("12_speed.memory", LANG)

# %%
expansion = ConvSpec.pointwise(16, 96)
values = 96 * 112 * 112
assert values // expansion.params == 784
{"weights": expansion.params, "values": values, "megabytes": round(values * 4 / 1e6, 1)}

# %% [markdown] tags=["tr"]
r"""
1.536 ağırlık, tek bir görüntü için 1.204.224 çıktı değeri üretir: bu, 4,8 MB eder. Eğitimde bu çıktılar geri
yayılım için saklanır; bellek yetmediğinde küçültülecek ilk şey bu yüzden ağırlıklar değil, yığın boyutu
(batch size) ya da görüntünün boyutudur.
"""

# %% [markdown] tags=["en"]
r"""
1,536 weights make 1,204,224 output values for a single image, which is 4.8 MB. Training keeps these outputs
for the backward pass. So when memory runs short, the first thing to shrink is not the weights but the batch
size or the size of the image.
"""

# %% [markdown] tags=["tr"]
r"""
## Grup arttıkça

`groups` iki katına çıkınca MAC yarıya iner. 64 kanallı 3×3 katmanı `groups` 1'den 64'e kadar ölçeceğiz.
Önce tahmin edin:
"""

# %% [markdown] tags=["en"]
r"""
## As the groups grow

When `groups` doubles, the MACs halve. We are going to time the 3×3 layer with 64 channels for `groups` from 1
to 64. Guess first:
"""

# %%
guess("12_speed.groups", LANG)

# %% tags=["measured"]
groups = measure_groups(LANG)
macs = [timing.macs for timing in groups.timings if timing.layout == "contiguous"]
assert all(macs[0] == step * 2**doublings for doublings, step in enumerate(macs))
groups.groups_bars()

# %% [markdown] tags=["tr"]
r"""
Soldaki çubuklar her adımda tam yarıya iner. Sağdakilere bakın: her adımda kısalıyorlar mı, yoksa bir yerde
uzayıp sonra yine kısalıyorlar mı? `groups.groups_bars("channels_last")` aynı katmanları öteki düzende,
`groups` bütün tabloyu gösterir. Bizim iki ölçümümüzü de yanına koyalım:
"""

# %% [markdown] tags=["en"]
r"""
The bars on the left halve exactly at each step. Look at those on the right: does each step shorten them, or
do they grow somewhere and shrink again? `groups.groups_bars("channels_last")` shows the same layers in the
other layout, and `groups` the whole table. We put our two runs beside them:
"""

# %% tags=["measured"]
table = reference_speed.groups_table(groups)
assert len(table.lines) >= 7
table

# %% [markdown] tags=["tr"]
r"""
İki ölçümümüzde de `groups=32`, onun dört katı MAC isteyen `groups=8`'den uzun sürdü; `groups=64` ise en
hızlısı oldu. MAC bunu açıklayamaz. Kitaplık farklı katman boyutları için farklı hesap yolları kullanır.
Hangisinin nerede yavaş kaldığı sürüme ve işlemciye bağlıdır: seçmeden önce ölçün.
"""

# %% [markdown] tags=["en"]
r"""
In both of our runs `groups=32` took longer than `groups=8`, which needs four times the MACs, and
`groups=64` was the fastest of all. MACs cannot explain that. A library has different routines for different
shapes. Which of them is slow, and where, depends on the version and the processor: measure before you
choose.
"""

# %% [markdown] tags=["tr"]
r"""
## MAC iki şeyin kısaltması

[ShuffleNetV2](https://arxiv.org/abs/1807.11164) makalesinde MAC, *memory access cost* demektir: bellekten
okunup yazılan sayılar. Bu kurstaki MAC ise çarp-topladır. İkisi birlikte azalmak zorunda değildir. Çarp-topla
sayıları eşit iki 1×1 katman alıp taşıdıkları sayıları hesaplayalım:
"""

# %% [markdown] tags=["en"]
r"""
## MAC abbreviates two things

In the paper of [ShuffleNetV2](https://arxiv.org/abs/1807.11164) MAC stands for *memory access cost*: the
numbers read from memory and written to it. Our MAC is a multiply-accumulate. The two need not fall together.
We take two 1×1 layers with equally many multiply-accumulates and compute how many numbers they move:
"""

# %%
equal, unequal = ConvSpec.pointwise(128, 128), ConvSpec.pointwise(64, 256)
assert equal.macs(56, 56) == unequal.macs(56, 56) == 51380224
{"equal": bytes_moved(equal, 56, 56) // 4, "unequal": bytes_moved(unequal, 56, 56) // 4}

# %% [markdown] tags=["tr"]
r"""
Kanal sayıları eşit olan daha az sayı taşıyor: 819.200'e karşı 1.019.904.

## GPU'da saat erken durur

GPU'da çağrı, iş bitmeden döner: Python işi sıraya koyar ve devam eder. Saat hemen okunursa katmanın süresi
değil, sıraya koymanın süresi ölçülür. `torch.cuda.synchronize()` GPU'yu bekler. Hücre yalnızca bir GPU
varsa ölçer:
"""

# %% [markdown] tags=["en"]
r"""
The one with equal channel counts moves fewer numbers: 819,200 against 1,019,904.

## On a GPU the clock stops early

On a GPU the call returns before the work is done: Python puts the work into a queue and goes on. A clock
that is read at once has timed the queueing and not the layer. `torch.cuda.synchronize()` waits for the GPU.
The cell measures only where there is one:
"""

# %% tags=["measured"]
if gpu_available():
    gpu_layer, gpu_x = layer.cuda(), x.cuda()
    gpu_layer(gpu_x)
    torch.cuda.synchronize()
    start = time.perf_counter()
    gpu_layer(gpu_x)
    returned = time.perf_counter() - start
    torch.cuda.synchronize()
    finished = time.perf_counter() - start
    assert 0 < returned <= finished
    print({"returned": round(1000 * returned, 3), "finished": round(1000 * finished, 3)})
gpu_available()

# %% [markdown] tags=["tr"]
r"""
`False` gördüyseniz makinenizde PyTorch'un kullanabileceği bir GPU yok; yukarıdaki her şey CPU'da ölçüldü.
Varsa iki sayı görürsünüz: çağrının döndüğü an ve işin bittiği an, milisaniye olarak. Bütün tabloyu GPU'da
görmek için `measure_layers(LANG, device="cuda")` yazın; o da her ölçümde bekler.
"""

# %% [markdown] tags=["en"]
r"""
If you see `False`, your machine has no GPU that PyTorch could use, and all of the above was measured on the
CPU. Otherwise there are two numbers: when the call returned and when the work was done, in milliseconds.
For the whole table on the GPU write `measure_layers(LANG, device="cuda")`; it waits in every measurement,
too.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- MAC oranı her makinede aynıdır; hızlanma bir makinenin, bir sürümün, bir boyutun ölçümüdür.
- Depthwise için “benzer oranda daha düşük hesaplama yükü” denir: bu söz MAC için doğrudur, süre için ölçmek
  gerekir.
- $I$ en az kaç baytın taşındığını sayar. Bir kitaplık daha çoğunu taşıyabilir.
- Tersi de olur: [EfficientNetV2](https://arxiv.org/abs/2104.00298) makalesinde EfficientNet-B4'ün ilk
  aşamalarına yeniden standart 3×3 konuyor; işlem 1,67 katına, V100 adlı ekran kartında hız da 1,39 katına
  çıkıyor (Tablo 3).
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- The ratio of MACs is the same on every machine; a speed-up is measured on one machine, with one version, at
  one size.
- Depthwise is said to bring “a similarly lower computational load”: that is true of MACs; time has to be
  measured.
- $I$ counts the fewest bytes that must move. A library may move more.
- It can go the other way: the paper of [EfficientNetV2](https://arxiv.org/abs/2104.00298) puts standard 3×3
  back into the first stages of EfficientNet-B4: 1.67 times the operations, and 1.39 times the speed on a
  graphics card called V100 (Table 3).
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Altı soru var; hiçbiri sizin makinenizin sayısını istemiyor.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are six questions, and none asks for a number of your machine.
"""

# %%
quiz("12_speed", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma

Aritmetik yoğunluğu siz hesaplayın. Harita karedir; adım (stride) 1, dolgu (padding) yeterlidir, yani çıktı
haritası girdiyle aynı boyuttadır; bias yoktur, her değer 4 bayttır. `groups` ağırlıkların sayısını
değiştirir; taşınan haritaları değiştirmez.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise

Compute the arithmetic intensity yourself. The map is square, the output map has the size of the input
(stride 1 and enough padding), there is no bias, and each value has 4 bytes. `groups` changes the number of
weights; the maps that move stay the same.
"""


# %%
def flops_per_byte(c_in, c_out, k, groups, size):
    weights = ...
    return ...


exercise("flops_per_byte", LANG, flops_per_byte)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

8 kat az MAC kesin bir sayıdır; 8 kat hız ise bir ölçümün sonucudur. Bizim iki ölçümümüzde çiftin ortancası
dört ayarda da vaadin altında kaldı; sizinki, tablonuzdaki depthwise + pointwise satırlarında yazıyor.
Depthwise katman az hesap yapar, neredeyse aynı baytları taşır; bizim ölçümlerimizde ikisinin izin verdiği
hıza da varamadı, çünkü kitaplığın hesap yolu ve çağrının kendisi de zaman aldı. Bir katmanı hız için
seçecekseniz MAC'i hesaplayın, sonra onu çalışacağı makinede ölçün.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

8 times fewer MACs is an exact number; 8 times the speed is the outcome of a measurement. In our two runs the
median of the pair stayed below the promise at all four settings; yours stands in the depthwise + pointwise
rows of your table. A depthwise layer computes little and moves nearly the same bytes; in our runs it fell
short of the speed that either would allow, for the routine and the call took time as well. To choose a layer
for speed, compute its MACs, and then measure it on the machine where it will run.
"""

# %%
finish("12_speed", LANG)
