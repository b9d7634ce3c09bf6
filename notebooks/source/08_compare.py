# %% [markdown] tags=["tr"]
r"""
# Kodda karşılaştırma

**Soru: Standart ve depthwise (derinlemesine) katman kodda nasıl ayrılır?**

Aynı görüntüye iki katman uygulayacağız: biri standart (standard), öteki depthwise. Kod satırları neredeyse
aynıdır, yaptıkları iş başkadır. Yol üstünde, her örnekte geçen ama pek açıklanmayan `padding` ve `stride` de
var.
Sonunda bir katmanın işini öteki katmana, yalnızca ağırlıklarını yazarak yaptıracaksınız.

Süre: yaklaşık 40 dakika · [English](../en/08_compare.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# A comparison in code

**Question: How do a standard and a depthwise layer differ in code?**

Two layers will look at the same image: a standard one and a depthwise one. Their lines of code are nearly
alike, their work is not. On the way you meet `padding` and `stride`, which every example uses and few
explain. At the end you make one layer do the other's work, just by writing its weights.

Time: about 40 minutes · [Türkçe](../tr/08_compare.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.widgets import exercise, finish, groups_explorer, guess, output_size_explorer, quiz, review

# %%
review("08_compare", LANG)

# %% [markdown] tags=["tr"]
r"""
## Bir girdi, iki katman

Girdi (input), 32×32 piksellik bir RGB görüntü: yığın boyutu (batch size) 1, giriş kanalı (input channel) 3.
Standart katman ondan sekiz özellik haritası (feature map) çıkarıyor, depthwise katman üç. Aşağıda iki katmanı
kuran satırlar hangi yerlerde ayrılıyor?
"""

# %% [markdown] tags=["en"]
r"""
## One input, two layers

The input is an RGB image of 32×32 pixels: a batch of one, with three input channels. The standard layer
makes eight feature maps from it, the depthwise layer three. Where do the two lines that build them differ?
"""

# %%
x = torch.randn(1, 3, 32, 32)  # (N, C_in, H, W)
standard = nn.Conv2d(3, 8, kernel_size=3, padding=1, bias=False)
depthwise = nn.Conv2d(3, 3, kernel_size=3, padding=1, groups=3, bias=False)

{"x": tuple(x.shape), "standard": tuple(standard(x).shape), "depthwise": tuple(depthwise(x).shape)}

# %% [markdown] tags=["tr"]
r"""
İki yerde ayrıldılar: çıktı kanalı (output channel) sayısında ve `groups`'ta. İlki boyutta göründü: 8'e karşı
3. `groups` ise çıktının boyutunu hiç değiştirmedi. İzini ağırlıklarda (weight) arayın:
"""

# %% [markdown] tags=["en"]
r"""
They differ in two places: the number of output channels and `groups`. The first shows in the shape, 8
against 3. `groups` left the shape of the output alone. Look for its trace in the weights:
"""

# %%
guess("08_compare.shape", LANG)

# %%
{"standard": tuple(standard.weight.shape), "depthwise": tuple(depthwise.weight.shape)}

# %% [markdown] tags=["tr"]
r"""
İkinci sayı 3'ten 1'e düştü. Standart katmanda her filtre (filter) üç kanalı da okur; depthwise katmanda
yalnızca birini, bu yüzden her filtrenin tek bir çekirdeği (kernel) var. Dört sayıyı çarpınca parametre
sayısı çıkar:

$$8 \cdot 3 \cdot 3 \cdot 3 = 216 \qquad\qquad 3 \cdot 1 \cdot 3 \cdot 3 = 27$$
"""

# %% [markdown] tags=["en"]
r"""
The second number fell from 3 to 1. In the standard layer every filter reads all three channels; in the
depthwise layer each reads one, and so holds a single kernel. Multiply the four numbers and you have the
number of parameters:

$$8 \cdot 3 \cdot 3 \cdot 3 = 216 \qquad\qquad 3 \cdot 1 \cdot 3 \cdot 3 = 27$$
"""


# %%
def params(layer):
    return sum(p.numel() for p in layer.parameters())


assert params(standard) == 8 * 3 * 3 * 3
assert params(depthwise) == 3 * 1 * 3 * 3
{"standard": params(standard), "depthwise": params(depthwise)}

# %% [markdown] tags=["tr"]
r"""
## Hangi oran?

$27/216 = 1/8 = 1/C_{out}$. Güzel bir oran, ama sekiz çıktılı bir katmanı üç çıktılı bir katmanla
karşılaştırıyor. Oranı küçülten iki şey var: `groups=3` ve eksik beş çıktı. Çıktıları eşitlersek yalnızca
`groups`'un etkisi kalır:
"""

# %% [markdown] tags=["en"]
r"""
## Which ratio?

$27/216 = 1/8 = 1/C_{out}$. A neat ratio, but it sets a layer of eight outputs beside one of three. Two
things made it small: `groups=3`, and five outputs that are missing. With equal outputs only the effect of
`groups` remains:
"""

# %%
equal = nn.Conv2d(3, 3, kernel_size=3, padding=1, bias=False)

assert params(depthwise) / params(standard) == 1 / 8
assert params(depthwise) / params(equal) == 1 / 3
{"depthwise": params(depthwise), "equal": params(equal), "standard": params(standard)}

# %% [markdown] tags=["tr"]
r"""
Kanallar eşitken oran $27/81 = 1/3$ olur. İki oran da $1/C_{out}$'tur; C_out, standart katmanın çıktı
sayısıdır. Bir yerde “şu kadar kat az” diye okuyunca önce hangi iki katmanın karşılaştırıldığını sorun.

Peki depthwise katmandan da sekiz harita isteseydik?
"""

# %% [markdown] tags=["en"]
r"""
With equal channels the ratio is $27/81 = 1/3$. Both ratios are $1/C_{out}$, where C_out belongs to the
standard layer. When you read of a saving, first ask which two layers are compared.

And what if we wanted eight maps from the depthwise layer, too?
"""

# %%
guess("08_compare.eight", LANG)

# %% tags=["raises-exception"]
nn.Conv2d(3, 8, kernel_size=3, groups=8)

# %% [markdown] tags=["tr"]
r"""
Hata çıktısı (traceback) uzundur, ama yalnızca son satırı önemlidir; üsttekiler PyTorch'un kendi kodunda
hataya nereden varıldığını gösterir. Son satıra göre PyTorch katmanı reddetti:
`in_channels must be divisible by groups`. Depthwise katmanı çıktılar değil, girişler belirler:
`groups=in_channels`. Çıktı sayısı da ancak giriş sayısının bir katı olabilir: 3, 6, 9. Çizimin altındaki kod
satırını izleyin:
"""

# %% [markdown] tags=["en"]
r"""
A traceback is long, but only its last line matters; those above it show the way to the mistake through
PyTorch's own code. The last line says why PyTorch refused: `in_channels must be divisible by groups`.
Depthwise is a matter of the inputs, not of the outputs: `groups=in_channels`. The number of outputs can only
be a multiple of the number of inputs: 3, 6, 9. Watch the line of code in the explorer:
"""

# %%
explorer = groups_explorer(LANG, c_in=3, c_out=8, groups=1)
explorer

# %% [markdown] tags=["tr"]
r"""
Sekiz çıktının her birine üç çizgi geliyor: bu, standart katmandır. *Depthwise* düğmesine basınca her çıktıya
tek çizgi kalır ve kod satırında iki yer değişir. Aynı düğmeye bir de koddan basalım, sonra çıktıyı 9 yapalım:
"""

# %% [markdown] tags=["en"]
r"""
Three lines reach each of the eight outputs: the standard layer. Press *Depthwise* and one line is left for
each output, and the line of code changes in two places. Let us press the same button from code, then ask for
9 outputs:
"""

# %%
print(explorer.view.code)
explorer.press("depthwise")
print(explorer.view.code)
assert (explorer.c_out, explorer.groups) == (3, 3)

explorer.set(c_in=3, c_out=9, groups=3)
print(explorer.view.code)
assert nn.Conv2d(3, 9, kernel_size=3, groups=3).weight.shape == (9, 1, 3, 3)

explorer.set(c_in=3, c_out=8, groups=1)

# %% [markdown] tags=["tr"]
r"""
Üçüncü satırda her giriş kanalından üç harita çıkıyor; bu sayıya, yani 3'e, derinlik çarpanı (depth
multiplier) denir.

## `padding`: kenarda ne olur?

İki katmanda da `padding=1` vardı ve harita 32×32 kaldı. Onu silersek?
"""

# %% [markdown] tags=["en"]
r"""
In the third line each input channel gives three maps; this 3 is called the depth multiplier.

## `padding`: what happens at the edge?

Both layers had `padding=1`, and the map stayed at 32×32. What if we leave it out?
"""

# %%
guess("08_compare.edge", LANG)

# %%
window = output_size_explorer(LANG, size=8, kernel_size=3, padding=0)
window

# %% [markdown] tags=["tr"]
r"""
Çizim haritanın tek bir satırını gösteriyor: üstte sekiz konum, altta pencereler, sağda her pencerenin verdiği
çıktı var. Üç konumluk pencere sekiz konuma altı değişik yerde sığar; iki uçtan birer çıktı eksilir. Dolgu
(padding) değerini 1 yapın: iki uca birer sıfır eklenir, pencere sekiz yerde sığar.
"""

# %% [markdown] tags=["en"]
r"""
The explorer shows a single row of the map: eight positions at the top, the windows below, and on the right
the output that each window gives. There are six ways to place a window of three on eight positions; one
output is missing at either end. Set the padding to 1: a zero joins each end, and there are eight ways.
"""

# %%
for k, padding in [(3, 0), (3, 1), (5, 2), (7, 3)]:
    height, width = nn.Conv2d(3, 8, kernel_size=k, padding=padding)(x).shape[2:]
    print(f"{k=}, {padding=}, {height=}, {width=}")

# %% [markdown] tags=["tr"]
r"""
Pencere $k-1$ konum eksiltir, dolgu $2p$ konum ekler. Tek sayı olan her $k$ için $p = (k-1)/2$ boyutu korur:
3'e 1, 5'e 2, 7'ye 3. Dört satır da bunu söylüyor: `padding=1`, her çekirdeğin değil, 3×3'ün dolgusudur.

**Sıra sizde.** `...` yerine bir satır yazın: 12 kanallı, 5×5 çekirdekli, boyutu koruyan bir depthwise katman.
"""

# %% [markdown] tags=["en"]
r"""
The window costs $k-1$ positions, and the padding adds $2p$. For every odd $k$, $p = (k-1)/2$ keeps the
size: 1 for 3, 2 for 5, 3 for 7. The four lines say the same: `padding=1` is what a 3×3 needs, not what every
kernel needs.

**Your turn.** Write one line in place of `...`: a depthwise layer for 12 channels with a 5×5 kernel that
keeps the size.
"""

# %%
mine = ...  # nn.Conv2d

exercise("same_size", LANG, mine)

# %% [markdown] tags=["tr"]
r"""
## `stride`: pencere kaç konum ilerler?

Adım (stride) 2 olursa pencere iki konumda bir durur. 32 konumdan geriye kaçı kalır? Tahmin edin, çizimde
deneyin, sonra hücreyi çalıştırın.
"""

# %% [markdown] tags=["en"]
r"""
## `stride`: how far does the window move?

With a stride of 2 the window stops at every second position. How many of the 32 are left? Guess, try it in
the explorer, then run the cell.
"""

# %%
strided = nn.Conv2d(3, 8, kernel_size=3, stride=2, padding=1, bias=False)

assert strided(x).shape == strided(x[:, :, :31, :31]).shape == (1, 8, 16, 16)
{size: strided(x[:, :, :size, :size]).shape[2] for size in (32, 31)}

# %% [markdown] tags=["tr"]
r"""
32×32'lik girdi de 31×31'lik girdi de 16 verdi. Yeni bir adıma yetmeyen konumlar atılır: bölme aşağı
yuvarlanır.

$$H_{out} = \left\lfloor \frac{H + 2p - d(k-1) - 1}{s} \right\rfloor + 1$$

$s$ adımdır, $p$ dolgudur; $d$ ise dilation (çekirdek elemanları arasındaki uzaklık). Çoğu kez $d = 1$'dir:
elemanlar yan yanadır. `groups` formülde geçmez; depthwise katman için de formül aynıdır:
"""

# %% [markdown] tags=["en"]
r"""
An input of 32×32 gave 16, and so did one of 31×31. Positions that do not fill one more stride are dropped:
the division rounds down.

$$H_{out} = \left\lfloor \frac{H + 2p - d(k-1) - 1}{s} \right\rfloor + 1$$

$s$ is the stride and $p$ the padding; $d$ is the dilation, the distance from one element of the kernel to the
next. Mostly $d = 1$: they stand side by side. `groups` does not appear, so the formula is the same for a
depthwise layer:
"""

# %%
for k, s, p, d in [(3, 1, 1, 1), (5, 2, 2, 1), (7, 4, 3, 1), (3, 2, 2, 2)]:
    for groups, c_out in [(1, 8), (3, 3)]:
        layer = nn.Conv2d(3, c_out, k, stride=s, padding=p, dilation=d, groups=groups)
        h_out = layer(x).shape[2]
        assert h_out == (32 + 2 * p - d * (k - 1) - 1) // s + 1
    print(f"{k=}, {s=}, {p=}, {d=}, {h_out=}")

# %% [markdown] tags=["tr"]
r"""
Dört ayarda da standart ve depthwise katman aynı boyutu verdi. Adım en az 1'dir; olmayacak bir değer
yazarsanız çizim bunu söyler:
"""

# %% [markdown] tags=["en"]
r"""
In all four settings the standard and the depthwise layer gave the same size. A stride is at least 1; ask for
less, and the explorer says so:
"""

# %%
try:
    window.stride = -1
except ValueError as refusal:
    print(refusal)


# %% [markdown] tags=["tr"]
r"""
## Adımın maliyete etkisi

Ağırlık sayısı adımla değişmez: 216 yine 216'dır. Çarp-topla (MAC) sayısı ise değişir. Kaça iner? PyTorch'un
kendi sayacı vardır; kayan noktalı işlem (FLOP) sayar, bir MAC iki FLOP eder.
"""

# %% [markdown] tags=["en"]
r"""
## What the stride does to the cost

The number of weights does not change with the stride: 216 stays 216. The multiply-accumulates (MACs) do
change. To how many? PyTorch has a counter of its own; it counts floating-point operations (FLOPs), and one
MAC is two of them.
"""

# %%
guess("08_compare.macs", LANG)


# %%
def macs(layer, x):
    with FlopCounterMode(display=False) as counter:
        layer(x)
    return counter.get_total_flops() // 2


assert macs(standard, x) == params(standard) * 32 * 32
assert macs(strided, x) == params(strided) * 16 * 16
{"standard": macs(standard, x), "strided": macs(strided, x), "depthwise": macs(depthwise, x)}

# %% [markdown] tags=["tr"]
r"""
Her çıktı konumunda bütün ağırlıklar bir kez kullanılır; çarpılacak alan bu yüzden *çıktının* alanıdır:
$216 \cdot 16 \cdot 16$. Adım 2, konumları dörtte bire indirdi. Adım 1'de ise depthwise katmanın çarp-topla
sayısı da, parametre sayısı gibi, standart katmanınkinin sekizde biridir.

**Hata avı.** Aşağıdaki sayaç standart katmanda doğru sayıyor, ama adımı 2 olan katmanda ve depthwise katmanda
yanlış. Kod hata vermeden çalıştığı için böyle bir yanlış kolay fark edilmez. Bulun ve düzeltin.
"""

# %% [markdown] tags=["en"]
r"""
At each output position every weight is used once, so the area to multiply by is that of the *output*:
$216 \cdot 16 \cdot 16$. A stride of 2 left a quarter of the positions. With stride 1 the depthwise layer
does an eighth of the MACs, just as it has an eighth of the parameters.

**Bug hunt.** The counter below is right for the standard layer, and wrong for the one with stride 2 and for
the depthwise layer. It runs without an error, which is why such a bug is easily overlooked. Find it and mend
it.
"""


# %%
def count_macs(layer, h, w):
    k_h, k_w = layer.kernel_size
    return layer.in_channels * layer.out_channels * k_h * k_w * h * w


exercise("count_macs", LANG, count_macs)

# %% [markdown] tags=["tr"]
r"""
## Bias

Karşılaştırdığımız katmanlara `bias=False` yazdık. Onu silerseniz kaç parametre eklenir?
"""

# %% [markdown] tags=["en"]
r"""
## Bias

The layers we compared all said `bias=False`. Leave it out, and how many parameters are added?
"""

# %%
with_bias = {
    "standard": nn.Conv2d(3, 8, kernel_size=3, padding=1),
    "depthwise": nn.Conv2d(3, 3, kernel_size=3, padding=1, groups=3),
}

assert [tuple(layer.bias.shape) for layer in with_bias.values()] == [(8,), (3,)]
{name: params(layer) for name, layer in with_bias.items()}

# %% [markdown] tags=["tr"]
r"""
Çıktı kanalı başına bir sayı eklendi: $216 + 8$ ve $27 + 3$. Bias, filtrenin sonucuna eklenir; filtrenin kaç
kanal okuduğu önemli değildir. Karşılaştırmalarda bias'ı kapatıyoruz ki sayılar yalnızca ağırlıkları
göstersin.

## Biri ötekinin içinde

Son soru en önemlisi: standart katman, gruplu (grouped) bir katmanın yaptığını aynen yapabilir mi?
"""

# %% [markdown] tags=["en"]
r"""
There is one more number per output channel: $216 + 8$ and $27 + 3$. The bias is added to what the filter
gives, and it does not matter how many channels the filter has read. In comparisons we leave it off, so that
the numbers show weights alone.

## One inside the other

The last question matters most: can a standard layer do exactly what a grouped layer does?
"""

# %%
guess("08_compare.imitate", LANG)

# %%
blocks = groups_explorer(LANG, c_in=6, c_out=6, groups=3)
blocks

# %% [markdown] tags=["tr"]
r"""
Ağırlık matrisinde üç dolu blok köşegen boyunca dizilmiştir, gerisi sıfırdır: bu, blok köşegen
(block-diagonal) bir matristir. Her kutu 3×3'lük bir çekirdektir; boş 24 kutu, $24 \cdot 9 = 216$ ağırlık
eder. Kanıt için oralara gerçekten 0 yazalım. Önce aynı kanal sayılarıyla iki katman kuralım:
"""

# %% [markdown] tags=["en"]
r"""
In the weight matrix three filled blocks follow the diagonal and the rest is zero: a block-diagonal matrix.
Each cell is a 3×3 kernel, so the 24 empty ones stand for $24 \cdot 9 = 216$ weights. For a proof, let us
really write 0 there. First we build two layers with the same channels:
"""

# %%
torch.manual_seed(0)
features = torch.randn(1, 6, 32, 32)  # (N, C_in, H, W)
grouped = nn.Conv2d(6, 6, kernel_size=3, padding=1, groups=3, bias=False)
dense = nn.Conv2d(6, 6, kernel_size=3, padding=1, bias=False)
{"grouped": tuple(grouped.weight.shape), "dense": tuple(dense.weight.shape)}

# %% [markdown] tags=["tr"]
r"""
Gruplu katmanın altı filtresi *tek* tensörde, satır satır yer alır; 0 ve 1 numaralı satırlar 0 numaralı gruba
aittir. Her grubun satırlarını, standart ağırlıkta kendi kanallarının sütunlarına koyuyoruz:
"""

# %% [markdown] tags=["en"]
r"""
The six filters of the grouped layer lie in *one* tensor, row by row; rows 0 and 1 belong to group 0. The rows
of each group go into the columns of its own channels in the standard weight:
"""

# %%
dense.weight.data.zero_()
for group in range(3):
    block = slice(2 * group, 2 * group + 2)
    dense.weight.data[block, block] = grouped.weight.data[block]

assert torch.allclose(dense(features), grouped(features), atol=1e-6)
{"zeros": (dense.weight == 0).sum().item(), "weights": dense.weight.numel()}

# %% [markdown] tags=["tr"]
r"""
Rastgele bir girdide iki çıktı aynıdır. Gruplu katman, 324 ağırlığından 216'sı sıfıra sabitlenmiş bir standart
katmandır. Bloklar tek kutuya inince geriye depthwise katman kalır. Bunu baştaki girdi ve katmanla deneyelim:
"""

# %% [markdown] tags=["en"]
r"""
On a random input the two outputs agree. The grouped layer is a standard layer with 216 of its 324 weights
fixed at zero. When the blocks shrink to one cell each, depthwise is left. Let us try it with the input and
the layer of the beginning:
"""

# %%
equal.weight.data.zero_()
for c in range(3):
    equal.weight.data[c, c] = depthwise.weight.data[c, 0]

assert torch.allclose(equal(x), depthwise(x), atol=1e-6)
{"zeros": (equal.weight == 0).sum().item(), "weights": equal.weight.numel()}

# %% [markdown] tags=["tr"]
r"""
Köşegende 27 ağırlık, dışında 54 sıfır var. Tersi olmaz: sıfırlardan biri değişirse bir çıktı başka bir kanalı
da okumaya başlar; hiçbir depthwise katman bunu yapamaz.

## Kesin olan

- “Boyutu korumak için `padding=1`” sözü 3×3, adım 1 ve dilation 1 için doğrudur. Genel kural, adım 1'de
  $p = d(k-1)/2$ biçimindedir; bu sayı tam çıkmazsa (2×2, $d = 1$) boyutu koruyan eşit bir dolgu yoktur.
- Depthwise katmanda “C_out = C_in” en sık görülen durumdur. PyTorch, C_in'in katlarına da izin verir.
- Standart katman daha çok şey yapabilir; bu, her zaman daha iyisini yapar demek değildir.
"""

# %% [markdown] tags=["en"]
r"""
There are 27 weights on the diagonal and 54 zeros off it. The other way round it fails: change one of the
zeros, and some output reads a second channel, which no depthwise layer can do.

## What is exact

- “`padding=1` to keep the size” holds for 3×3 with stride 1 and dilation 1. The rule, at stride 1, is
  $p = d(k-1)/2$; where that is no whole number (2×2, $d = 1$), no padding equal on both sides will do.
- “C_out = C_in” is the usual case of a depthwise layer. PyTorch allows multiples of C_in as well.
- A standard layer can do more; that does not mean that it always does better.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş sorudan ikisi ağırlıkların nasıl saklandığı, ikisi maliyet, biri de kod satırı üzerinedir.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

Five questions: two on how the weights are stored, two on the cost, one on the line of code.
"""

# %%
quiz("08_compare", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: biri ötekinin içinde

Yukarıda blokları altı kanal için yerleştirdik. Şimdi bunu her gruplu katman için yapan fonksiyonu siz yazın.
Dikkat: C_out, C_in'e eşit olmayabilir; o zaman blok kare değildir. `...` yerine kodunuzu yazın.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: one inside the other

Above we placed the blocks for six channels. Now write the function that does it for every grouped layer.
Take care: C_out need not equal C_in, and then a block is not square. Replace `...` by your code.
"""


# %%
def as_standard(weight, groups):  # weight: (C_out, C_in / groups, k, k)
    c_out, width, k, _ = weight.shape
    dense = ...  # (C_out, C_in, k, k)
    return dense


exercise("as_standard", LANG, as_standard)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Kodda iki yerde ayrılırlar: `out_channels` ve `groups=in_channels`. Ağırlıkta ise tek bir sayı ayrıdır:
`weight.shape[1]`, standart katmanda C_in, depthwise katmanda 1'dir. Standart katman tüm kanallar arasında tam
bağlantı kurar; depthwise katman her kanalı ayrı tutar. Bu örnekte 216'ya karşı 27, eşit kanallarla 81'e karşı
27 ağırlık çıktı. `padding` ve `stride` haritanın boyutunu, dolayısıyla maliyeti belirler; `groups` ise hangi
çıktının hangi girişleri okuyacağını belirler.

`groups`'un ara değerlerini [Kanallar ve `groups`](10_channels_groups.ipynb) bölümü anlatır.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

In the code they differ in two places: `out_channels` and `groups=in_channels`. In the weight one number
differs: `weight.shape[1]` is C_in for the standard layer and 1 for the depthwise one. The standard layer
connects every input channel with every output; the depthwise layer keeps the channels apart. Here that made
216 weights against 27, and with equal channels 81 against 27. `padding` and `stride` set the size of the map
and with it the cost; `groups` decides which output reads which inputs.

The values of `groups` in between are the subject of [Channels and `groups`](10_channels_groups.ipynb).
"""

# %%
finish("08_compare", LANG)
