# %% [markdown] tags=["tr"]
r"""
# Kanallar ve `groups`

**Soru: C_in, C_out ve `groups` nedir?**

`nn.Conv2d` üç sayıyla kanalları düzenler: kaç kanal girer, kaç kanal çıkar ve kanallar kaç gruba (group)
ayrılır. Bu sayılar birbirine uymak zorundadır. Bölümün sonunda bir katmanın ağırlık boyutunu (weight shape)
görmeden söyleyebilecek, PyTorch'un sık görülen iki hata iletisini de okuyabileceksiniz.

Süre: yaklaşık 60 dakika · [English](../en/10_channels_groups.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Channels and `groups`

**Question: What are C_in, C_out and `groups`?**

`nn.Conv2d` arranges its channels with three numbers: how many come in, how many go out, and into how many
groups they fall. The three have to fit one another. By the end of this chapter you can tell the weight shape
of a layer without looking, and read two error messages that users of PyTorch often meet.

Time: about 60 minutes · [Türkçe](../tr/10_channels_groups.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import torch
from torch import nn

from course_utils.arithmetic import valid_groups
from course_utils.widgets import exercise, finish, groups_explorer, guess, quiz, review

# %%
review("10_channels_groups", LANG)

# %% [markdown] tags=["tr"]
r"""
## Giren kanallar: C_in

C_in, girdideki kanal (channel) sayısıdır; PyTorch'taki adı `in_channels`. Renkli bir görüntüde C_in = 3 olur:
kırmızı, yeşil, mavi. Ağın ortasında 64 ya da 512 olabilir. Girdi tensörünün ikinci boyutu bu sayıdır; bir RGB
görüntüde:
"""

# %% [markdown] tags=["en"]
r"""
## Channels in: C_in

C_in is the number of channels of the input; PyTorch calls it `in_channels`. A colour image has C_in = 3: red,
green, blue. In the middle of a network it may be 64 or 512. It is the second number in the shape of the input
tensor; for one RGB image:
"""

# %%
x = torch.randn(1, 3, 32, 32)  # (N, C_in, H, W)
x.shape

# %% [markdown] tags=["tr"]
r"""
## Çıkan kanallar: C_out

C_out, üretilecek çıktı kanallarının sayısıdır; PyTorch'taki adı `out_channels`. Her çıktı kanalı bir özellik
haritasıdır (feature map) ve kendi filtresiyle (filter) hesaplanır. Yani C_out aynı zamanda filtrelerin
sayısıdır. Aşağıdaki `y` hangi boyutta olur? Hücreyi çalıştırmadan önce söyleyin.
"""

# %% [markdown] tags=["en"]
r"""
## Channels out: C_out

C_out is the number of output channels to produce; in PyTorch, `out_channels`. Each output channel is
one feature map and is computed by a filter of its own. So C_out is also the number of filters. Which
shape will `y` below have? Say it before you run the cell.
"""

# %%
conv = nn.Conv2d(in_channels=3, out_channels=8, kernel_size=3, padding=1, bias=False)
y = conv(x)  # (N, C_out, H_out, W_out)
y.shape

# %% [markdown] tags=["tr"]
r"""
Katmana üç kanal girdi, katmandan sekiz kanal çıktı; `padding=1` haritayı 32×32 tuttu. Şimdi filtrelerin
kendisine bakalım. Sekiz filtrenin hepsi tek bir tensördedir; ilki `conv.weight[0]`'dır:
"""

# %% [markdown] tags=["en"]
r"""
Three channels went in and eight came out; `padding=1` kept the map at 32×32. Now the filters
themselves. All eight lie in one tensor, and the first is `conv.weight[0]`:
"""

# %%
{"weight": tuple(conv.weight.shape), "weight[0]": tuple(conv.weight[0].shape)}

# %% [markdown] tags=["tr"]
r"""
Bir filtre tek bir 3×3 kare değildir: üç giriş kanalının her biri için bir çekirdek (kernel) taşır, boyutu
3×3×3'tür. Üç sonucu toplar ve bir harita çıkarır. Peki her filtre bütün giriş kanallarını okumak zorunda mı?
"""

# %% [markdown] tags=["en"]
r"""
A filter is not one 3×3 square: it holds a kernel for each of the three input channels, so its shape is
3×3×3. It adds the three results and gives one map. But does every filter have to read all the input
channels?
"""

# %% [markdown] tags=["tr"]
r"""
## Gruplar: `groups`

`groups`, kanalların kaç gruba ayrılacağını söyler. Giriş ve çıktı kanalları eşit parçalara bölünür; birinci
grubun çıktıları yalnızca birinci grubun girişlerini okur, ikinci grubunkiler yalnızca ikinci grubun
girişlerini. Her grup kendi içinde çalışır; gruplar birbirine karışmaz. Buna gruplu konvolüsyon (grouped
convolution) denir. Ağırlık boyutunu nasıl etkiler?
"""

# %% [markdown] tags=["en"]
r"""
## Groups: `groups`

`groups` says into how many groups the channels fall. Inputs and outputs are cut into equal parts; the outputs
of the first group read the inputs of the first group only, those of the second group the inputs of the second
group. Each group works by itself; groups do not mix. This is a grouped convolution. What does it do to the
weight shape?
"""

# %%
guess("10_channels_groups.shape", LANG)

# %%
explorer = groups_explorer(LANG, c_in=6, c_out=6, groups=3)
explorer

# %% [markdown] tags=["tr"]
r"""
Üç renk üç gruptur: 0 ve 1 numaralı çıktılar yalnızca 0 ve 1 numaralı girişleri okur. Her filtre iki kanal
kapladığından ağırlık boyutu `(6, 2, 3, 3)` olur. `groups` kaydırıcısını 1'den 6'ya götürün ve ağırlık
matrisindeki blokların küçülmesini izleyin. Aynı sayıları PyTorch'a da yazdıralım:
"""

# %% [markdown] tags=["en"]
r"""
Three colours are three groups: outputs 0 and 1 read inputs 0 and 1 and nothing else. Each filter covers two
channels, hence the weight shape `(6, 2, 3, 3)`. Move the slider of `groups` from 1 to 6 and watch the
blocks of the weight matrix shrink. Let PyTorch print the same numbers:
"""

# %%
for groups in (1, 2, 3, 6):
    print(f"{groups=}:", tuple(nn.Conv2d(6, 6, kernel_size=3, groups=groups).weight.shape))

# %% [markdown] tags=["tr"]
r"""
İlk sayı hep 6'dır: filtrelerin sayısı değişmez. İkincisi bir filtrenin okuduğu kanal sayısıdır ve 6, 3, 2, 1
diye iner; ağırlıklar da aynı oranda azalır. `groups` bir gruptaki kanalları değil, *grupları* sayar; ne
kadar çok grup, o kadar dar filtre.
"""

# %% [markdown] tags=["en"]
r"""
The first number is always 6: the filters stay as many. The second falls, 6, 3, 2, 1: the channels that
one filter reads. The weights shrink by the same factor. `groups` counts *groups*, not the channels in
one: the more groups, the narrower the filters.
"""

# %% [markdown] tags=["tr"]
r"""
## Formül

Her filtre, kendi grubunun $C_{in}/groups$ kanalını okur:

$$\texttt{weight.shape} = \left(C_{out},\; \frac{C_{in}}{groups},\; k_H,\; k_W\right)$$

Üç gruplu katman için elle hesaplarsak $6 \cdot (6/3) \cdot 3 \cdot 3 = 108$ ağırlık çıkar. Şimdi birkaç kanal
sayısı ve bütün geçerli `groups` değerleri için PyTorch'a soralım:
"""

# %% [markdown] tags=["en"]
r"""
## The formula

Each filter reads the $C_{in}/groups$ channels of its group:

$$\texttt{weight.shape} = \left(C_{out},\; \frac{C_{in}}{groups},\; k_H,\; k_W\right)$$

By hand, the layer with three groups has $6 \cdot (6/3) \cdot 3 \cdot 3 = 108$ weights. Now let us ask
PyTorch, for several channel counts and every legal `groups`:
"""

# %%
for c_in, c_out in [(6, 6), (12, 18), (32, 64)]:
    for groups in valid_groups(c_in, c_out):
        layer = nn.Conv2d(c_in, c_out, kernel_size=3, groups=groups)
        assert layer.weight.shape == (c_out, c_in // groups, 3, 3)
    print(f"{c_in=}, {c_out=}:", valid_groups(c_in, c_out))

# %% [markdown] tags=["tr"]
r"""
## Üç durum

| `groups` | konvolüsyon | bir çıktının okuduğu |
|---|---|---|
| $1$ | standart | bütün giriş kanalları |
| $1 < groups < C_{in}$ | gruplu | kendi grubu |
| $C_{in}$ | depthwise (derinlemesine) | tek bir kanal |

Üçünde de formül aynıdır; yalnızca `groups` değişir. `groups`'u hiç yazmazsanız 1 olur.
"""

# %% [markdown] tags=["en"]
r"""
## Three cases

| `groups` | convolution | what one output reads |
|---|---|---|
| $1$ | standard | all the input channels |
| $1 < groups < C_{in}$ | grouped | its own group |
| $C_{in}$ | depthwise | a single channel |

All three follow one formula; only `groups` differs. If you leave `groups` out, it is 1.
"""

# %% [markdown] tags=["tr"]
r"""
**Sıra sizde.** Formülü bu kez tersinden okuyun: 8 kanallı bir girdiyi okuyan, ağırlık boyutu `(12, 4, 3, 3)`
olan katman hangisidir?
"""

# %% [markdown] tags=["en"]
r"""
**Your turn.** Read the formula backwards this time: which layer reads an input of 8 channels and has the
weight shape `(12, 4, 3, 3)`?
"""

# %%
mine = ...  # nn.Conv2d

exercise("layer_of_shape", LANG, mine)

# %% [markdown] tags=["tr"]
r"""
## Bölmek, uygulamak, birleştirmek

Gruplu katmanın ağırlıkları tek tensördedir, ama iş gruplara bölünmüştür. Kanıtlayalım: `groups=2` olan bir
katman kuracağız, sonra girdiyi ikiye bölüp her yarıya filtrelerin bir yarısını uygulayacağız. Sonuçları
birleştirince katmanın çıktısını bulmalıyız.
"""

# %% [markdown] tags=["en"]
r"""
## Split, convolve, concatenate

The weights of a grouped layer lie in one tensor, but the work is divided into groups. Here is the proof: we
build a layer with `groups=2`, then cut the input in two and give each half one half of the filters. The
results, joined together, should be the output of the layer.
"""

# %%
torch.manual_seed(0)
x = torch.randn(1, 16, 8, 8)  # (N, C_in, H, W)
grouped = nn.Conv2d(16, 16, kernel_size=1, groups=2, bias=False)
grouped.weight.shape

# %% [markdown] tags=["tr"]
r"""
On altı filtre var, her biri sekiz kanallık. Şimdi girdinin kanallarını ve filtreleri ikiye bölelim:
"""

# %% [markdown] tags=["en"]
r"""
There are sixteen filters over eight channels each. Now cut both in two, the channels of the input and the
filters:
"""

# %%
first, second = nn.Conv2d(8, 8, 1, bias=False), nn.Conv2d(8, 8, 1, bias=False)
first.weight.data, second.weight.data = grouped.weight.data[:8], grouped.weight.data[8:]

joined = torch.cat([first(x[:, :8]), second(x[:, 8:])], dim=1)  # (N, 8 + 8, H, W)
assert torch.allclose(joined, grouped(x), atol=1e-6)
joined.shape

# %% [markdown] tags=["tr"]
r"""
`assert` sustu: iki yol aynı sonucu verdi. İlk sekiz satır birinci grubun, son sekiz satır ikinci grubun
filtreleridir. Sanki iki küçük katman yan yana çalıştı; hiçbir ağırlık iki grupta birden kullanılmadı.
"""

# %% [markdown] tags=["en"]
r"""
The `assert` kept silent: both ways agree. The first eight rows are the filters of the first group, the
last eight those of the second. It is as if two small layers worked side by side; no weight served both
groups.
"""

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: satırları sıraya koyun

Aşağıdaki satırlar aynı işi istenen sayıda grup için yapar, ama sıraları karıştı, aralarında fazladan bir
satır da var. `...` yerine harfleri doğru sırayla yazın: `"abc"` gibi.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: put the lines in order

The lines below do the same work for any number of groups, but their order is lost, and one of them does not
belong. Write their letters in the right order in place of `...`, as in `"abc"`.
"""

# %%
lines = {
    "a": "joined = torch.cat(parts, dim=1)",
    "b": "for piece, filters in zip(pieces, rows):",
    "c": "pieces = x.chunk(groups, dim=1)",
    "d": "    parts.append(conv2d(piece, filters))",
    "e": "rows = weight.chunk(groups, dim=0)",
    "f": "parts = []",
    "g": "rows = weight.chunk(groups, dim=1)",
}
order = ...

exercise("lines_in_order", LANG, order)

# %% [markdown] tags=["tr"]
r"""
Gruplu katman, gruplanmamış katmanın yalnızca bölünmüş hâli mi?
"""

# %% [markdown] tags=["en"]
r"""
Is a grouped layer merely the ungrouped one, cut in parts?
"""

# %%
guess("10_channels_groups.blocks", LANG)

# %%
groups_explorer(LANG, c_in=16, c_out=16, groups=2, kernel_size=1)

# %% [markdown] tags=["tr"]
r"""
Ağırlık matrisinin yarısı boştur: 16 × 16 = 256 kutunun 128'i dolu, kalan 128'inde bağlantı yok. Dolu
kutular köşegen boyunca iki blok oluşturur; böyle bir matrise blok köşegen (block-diagonal) denir.

Boş kutulara gerçekten 0 yazıp standart bir katman kuralım:
"""

# %% [markdown] tags=["en"]
r"""
Half of the weight matrix is empty: of 16 × 16 = 256 cells 128 are filled, and the other 128 have no
connection. The filled cells form two blocks along the diagonal; such a matrix is called block-diagonal.

Let us really write 0 into the empty cells and build a standard layer:
"""

# %%
dense = nn.Conv2d(16, 16, kernel_size=1, bias=False)
dense.weight.data.zero_()
dense.weight.data[:8, :8] = grouped.weight.data[:8]
dense.weight.data[8:, 8:] = grouped.weight.data[8:]

assert torch.allclose(dense(x), grouped(x), atol=1e-6)
{"zeros": (dense.weight == 0).sum().item(), "weights": dense.weight.numel()}

# %% [markdown] tags=["tr"]
r"""
Gruplu katman, 256 ağırlığının 128'i sıfıra sabitlenmiş bir standart katmandır. Standart katman onu taklit
edebilir; tersi olmaz. `groups` sonucu değiştirmeyen bir hız ayarı değildir: *başka* bir fonksiyon seçer, daha
az ağırlıklı ve grupları birbirini görmeyen bir fonksiyon.

`groups` 16 olunca matristen geriye ne kalır? Yukarıdaki çizimde `groups` kaydırıcısını sonuna kadar götürün,
sonra kalan ağırlıkları PyTorch'a saydırın:
"""

# %% [markdown] tags=["en"]
r"""
A grouped layer is a standard layer with 128 of its 256 weights fixed at zero. The standard layer can
imitate it, but not the other way round. So `groups` is no setting for speed that leaves the result alone: it
chooses a *different* function, with fewer weights and groups that do not see one another.

With `groups` at 16, what is left of the matrix? Move the slider of `groups` in the explorer above to its end,
then let PyTorch count the weights that are left:
"""

# %%
nn.Conv2d(16, 16, kernel_size=1, groups=16, bias=False).weight.numel()

# %% [markdown] tags=["tr"]
r"""
Her blok tek kutuya indi, yalnızca köşegen kaldı. Bu, depthwise katmandır; 256 bağlantıdan 16'sı kaldı.
"""

# %% [markdown] tags=["en"]
r"""
Each block has shrunk to one cell, and only the diagonal is left. That is the depthwise layer, with 16 of the
256 connections.
"""

# %% [markdown] tags=["tr"]
r"""
## Bölünme kuralı

Gruplar eşit olmak zorundadır: her birine aynı sayıda giriş, aynı sayıda çıktı düşer. Renkli görüntüden sekiz
harita çıkaran katmana bir de bu gözle bakın:
"""

# %% [markdown] tags=["en"]
r"""
## The rule of divisibility

The groups have to be equal: each gets the same number of inputs and the same number of outputs. Look again,
with this in mind, at the layer that makes eight maps from a colour image:
"""

# %%
guess("10_channels_groups.rule", LANG)

# %% tags=["raises-exception"]
nn.Conv2d(3, 8, kernel_size=3, groups=3)

# %% [markdown] tags=["tr"]
r"""
Kırmızı kutu uzundur, ama asıl söz en alt satırdadır: `out_channels must be divisible by groups`. PyTorch 3
girişi üçe bölebildi, 8 çıktıyı bölemedi. Geçerli değerler C_in ile C_out'un ortak bölenleridir (common
divisor); 3 ile 8'in tek ortak böleni 1'dir. Giriş bölünmeseydi ileti
`in_channels must be divisible by groups` olurdu.

Altı kanaldan dört grup da çıkmaz. İlk çizim aynı kuralı uygular, üstelik en yakın geçerli değerleri söyler:
"""

# %% [markdown] tags=["en"]
r"""
The red box is long, but what it has to say stands in its last line:
`out_channels must be divisible by groups`. PyTorch could cut 3 inputs in three, but not 8 outputs. The
legal values are the common divisors of C_in and C_out, and 3 and 8 have only 1 in common. If the inputs
fail, it says `in_channels must be divisible by groups`.

Nor do six channels make four groups. The first explorer keeps the same rule and names the nearest legal
values:
"""

# %%
try:
    explorer.groups = 4
except ValueError as refusal:
    print(refusal)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: geçerli değerler

Bu bölümde `valid_groups` hazır geliyordu. Şimdi aynısını siz yazın: `...` yerine kodunuzu koyun.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: legal values

In this chapter `valid_groups` came ready-made. Now write the same yourself: replace `...` by your code.
"""


# %%
def legal_groups(c_in, c_out):
    groups = ...
    return groups


exercise("legal_groups", LANG, legal_groups)

# %% [markdown] tags=["tr"]
r"""
## PyTorch'un iletisi

Katman kurulduktan sonra da hata çıkabilir: girdinin kanal sayısı katmana uymayabilir. PyTorch bunu
uzun bir iletiyle söyler. Aşağıdaki iletide eksik sayıyı bulun:
"""

# %% [markdown] tags=["en"]
r"""
## PyTorch's message

An error can also come after the layer is built, when the channels of the input do not fit it. PyTorch
says so in a long message. Find the number that is missing:
"""

# %%
guess("10_channels_groups.message", LANG)

# %% tags=["raises-exception"]
layer = nn.Conv2d(64, 128, kernel_size=3, groups=4)
layer(torch.randn(1, 16, 8, 8))

# %% [markdown] tags=["tr"]
r"""
Son satırı sonundan başına doğru okuyun: girdide 16 kanal var, 64 bekleniyor. 64 şuradan gelir:

$$C_{in} = \frac{C_{in}}{groups} \cdot groups = 16 \cdot 4$$

Buradaki 16, ağırlık boyutunun ikinci sayısıdır; girdinin de 16 kanallı olması rastlantıdır. İleti `groups`'u
anar, ama onu suçlamaz: önce girdinin boyutuna bakın. Susturmak için `groups`'u değiştirirseniz başka bir
katman kurarsınız.
"""

# %% [markdown] tags=["en"]
r"""
Read the last line from its end: the input has 16 channels, and 64 are expected. The 64 comes from

$$C_{in} = \frac{C_{in}}{groups} \cdot groups = 16 \cdot 4$$

where 16 is the second number of the weight shape; that the input has 16 channels too is chance. The message
names `groups` and does not blame it: look at the shape of the input first. Change `groups` to silence it and
you build another layer.
"""

# %%
assert layer.weight.shape[1] * layer.groups == 64
layer(torch.randn(1, 64, 8, 8)).shape

# %% [markdown] tags=["tr"]
r"""
## Bir tuzak

Depthwise katmanı `groups` = C_out diye hatırlayanlar var. Kanal sayıları eşitse fark etmez. Eşit değilse ne
olur?
"""

# %% [markdown] tags=["en"]
r"""
## A trap

Some people remember a depthwise layer as `groups` = C_out. With equal channel counts it makes no
difference. What happens otherwise?
"""

# %%
guess("10_channels_groups.trap", LANG)

# %%
trap = nn.Conv2d(64, 32, kernel_size=3, groups=32)
depthwise = nn.Conv2d(64, 64, kernel_size=3, groups=64)
{"trap": tuple(trap.weight.shape), "depthwise": tuple(depthwise.weight.shape)}

# %% [markdown] tags=["tr"]
r"""
Hata çıkmadı, ama ikinci sayı 1 değil, 2: her çıktı iki giriş kanalı okuyor. Bunu katmanın davranışından da
görelim: bir giriş kanalını değiştirip hangi çıktıların değiştiğine bakalım.
"""

# %% [markdown] tags=["en"]
r"""
There is no error, but the second number is 2 and not 1: each output reads two input channels. You can see it
in what the layer does, too: change one input channel and look which outputs change.
"""


# %%
def changed(layer, channel):
    x = torch.zeros(1, layer.in_channels, 8, 8)  # (N, C_in, H, W)
    touched = x.clone()
    touched[:, channel] = 1.0
    difference = layer(touched) != layer(x)  # (N, C_out, H_out, W_out)
    return difference.any(dim=(0, 2, 3)).nonzero().flatten().tolist()


# %%
assert changed(trap, 0) == changed(trap, 1) == [0]
assert changed(depthwise, 0) == [0] and changed(depthwise, 1) == [1]
{"trap": changed(trap, 1), "depthwise": changed(depthwise, 1)}

# %% [markdown] tags=["tr"]
r"""
Tuzakta 0 ve 1 numaralı girişler aynı çıktıya gidiyor: kanallar ikişer ikişer karışıyor. Depthwise katmanda
her giriş kendi çıktısında kalıyor. Güvenilir ölçüt ağırlık boyutunun ikinci sayısıdır: birden çok kanal
giriyor ve bu sayı 1 ise katman depthwise'dır.
"""

# %% [markdown] tags=["en"]
r"""
In the trap, inputs 0 and 1 go to the same output: the channels are mixed in pairs. In the depthwise
layer every input keeps to its own output. The second number of the weight shape is a safe test: if
several channels come in and it is 1, the layer is depthwise.
"""

# %% [markdown] tags=["tr"]
r"""
## Derinlik çarpanı K

Depthwise katmanda C_out, C_in'in katı da olabilir: $C_{out} = K \cdot C_{in}$. O zaman her giriş
kanalından K harita çıkar; K'ye derinlik çarpanı (depth multiplier) denir. Haritalar hangi sırayla dizilir?
"""

# %% [markdown] tags=["en"]
r"""
## The depth multiplier K

In a depthwise layer C_out may also be a multiple of C_in: $C_{out} = K \cdot C_{in}$. Then each input
channel gives K maps, and K is called the depth multiplier. In which order do the maps come?
"""

# %%
guess("10_channels_groups.multiplier", LANG)

# %%
x = torch.tensor([1.0, 10.0, 100.0]).view(1, 3, 1, 1)  # (N, C_in, H, W)
double = nn.Conv2d(3, 6, kernel_size=1, groups=3, bias=False)
double.weight.data.fill_(1.0)

assert double(x).flatten().tolist() == [1, 1, 10, 10, 100, 100]
double(x).flatten().tolist()

# %% [markdown] tags=["tr"]
r"""
Bir kanalın iki haritası yan yana geliyor. 3 kanaldan 12 çıktı almak K = 4 demektir:
"""

# %% [markdown] tags=["en"]
r"""
The two maps of a channel come side by side. 12 outputs from 3 channels mean K = 4:
"""

# %%
assert nn.Conv2d(3, 12, kernel_size=3, groups=3).weight.shape == (12, 1, 3, 3)
groups_explorer(LANG, c_in=3, c_out=12, groups=3)

# %% [markdown] tags=["tr"]
r"""
Her giriş kanalından dört çizgi çıkıyor, her çıktıya tek çizgi geliyor: haritalar çoğaldı, ama hiçbiri iki
kanalı birden okumuyor.

**Hata avı.** Her giriş kanalının K haritasının ortalamasını alması gereken aşağıdaki fonksiyon çalışıyor,
boyutu da doğru; ama değerleri yanlış. Bulun ve düzeltin.
"""

# %% [markdown] tags=["en"]
r"""
Four lines leave each input channel and one line reaches each output: there are many maps, but none of them
reads two channels.

**Bug hunt.** The function below should take the mean of the K maps of each input channel. It runs, and its
shape is right; its values are wrong. Find the bug and mend it.
"""


# %%
def mean_of_maps(y, c_in):  # (N, K · C_in, H, W) -> (N, C_in, H, W)
    n, c_out, h, w = y.shape
    return y.view(n, c_out // c_in, c_in, h, w).mean(dim=1)


exercise("mean_of_maps", LANG, mean_of_maps)

# %% [markdown] tags=["tr"]
r"""
## Aynı katman Keras'ta

| | PyTorch | Keras |
|---|---|---|
| gruplu | `nn.Conv2d(C_in, C_out, k, groups=g)` | `Conv2D(C_out, k, groups=g)` |
| depthwise | `nn.Conv2d(C_in, K * C_in, k, groups=C_in)` | `DepthwiseConv2D(k, depth_multiplier=K)` |
| depthwise + 1×1 | iki katman | `SeparableConv2D(C_out, k)` |
| adım (stride), dolgu (padding) | `stride`, `padding=k // 2` | `strides`, `padding="same"` |
| girdi | `(N, C, H, W)` | `(N, H, W, C)` |
| ağırlık | `(C_out, C_in/groups, kh, kw)` | `(kh, kw, C_in/groups, C_out)` |
| depthwise ağırlığı | `(K·C_in, 1, kh, kw)` | `(kh, kw, C_in, K)` |

Tuzak son iki satırdadır: gruplu katmanın ağırlığı bir sıralamayla, depthwise ağırlığı başka bir sıralamayla
taşınır. İkisi de aynı boyutu verir; PyTorch hata vermez. Keras'tan gelmiş gibi bir çekirdek (kernel) kuralım:
giriş kanallarının değeri 1, 10 ve 100, K = 2.
"""

# %% [markdown] tags=["en"]
r"""
## The same layer in Keras

| | PyTorch | Keras |
|---|---|---|
| grouped | `nn.Conv2d(C_in, C_out, k, groups=g)` | `Conv2D(C_out, k, groups=g)` |
| depthwise | `nn.Conv2d(C_in, K * C_in, k, groups=C_in)` | `DepthwiseConv2D(k, depth_multiplier=K)` |
| depthwise + 1×1 | two layers | `SeparableConv2D(C_out, k)` |
| stride, padding | `stride`, `padding=k // 2` | `strides`, `padding="same"` |
| input | `(N, C, H, W)` | `(N, H, W, C)` |
| weight | `(C_out, C_in/groups, kh, kw)` | `(kh, kw, C_in/groups, C_out)` |
| weight of depthwise | `(K·C_in, 1, kh, kw)` | `(kh, kw, C_in, K)` |

The trap is in the last two rows: the weight of a grouped layer needs one order of the axes, that of a
depthwise layer another. Both give the same shape, and PyTorch raises no error. Let us make a kernel as if it
came from Keras, with 1, 10 and 100 for the three input channels and K = 2.
"""

# %%
keras_kernel = torch.tensor([1.0, 10.0, 100.0]).view(1, 1, 3, 1).expand(3, 3, 3, 2)
as_grouped = keras_kernel.permute(3, 2, 0, 1).reshape(6, 1, 3, 3)
as_depthwise = keras_kernel.permute(2, 3, 0, 1).reshape(6, 1, 3, 3)

assert as_grouped.shape == as_depthwise.shape == nn.Conv2d(3, 6, 3, groups=3).weight.shape
{"as_grouped": as_grouped[:, 0, 0, 0].tolist(), "as_depthwise": as_depthwise[:, 0, 0, 0].tolist()}

# %% [markdown] tags=["tr"]
r"""
PyTorch'ta yan yana iki filtre aynı giriş kanalını okur: doğrusu 1, 1, 10, 10, 100, 100. `permute(3, 2, 0, 1)`
standart ve gruplu katmanda doğrudur, depthwise katmanda filtreleri yanlış kanallara dağıtır. Bir fark
daha: 3×3 çekirdek ve adım 2 ile, boyutu çift olan bir haritada `padding="same"` sıfırları yalnızca sağa ve
alta koyar, `padding=1` ise dört yana.
"""

# %% [markdown] tags=["en"]
r"""
In PyTorch two neighbouring filters read the same input channel: 1, 1, 10, 10, 100, 100 is right.
`permute(3, 2, 0, 1)` is right for standard and grouped layers; for a depthwise one it hands the filters to
the wrong channels. One more difference: with a 3×3 kernel, stride 2 and a map of even size, `padding="same"`
puts its zeros only to the right and below, and `padding=1` on all four sides.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- `groups`, C_in ile C_out'un ortak bölenidir; başka değeri PyTorch kabul etmez.
- Depthwise için sık sık “`groups` = C_in = C_out” denir. PyTorch'un tanımı daha geniştir: `groups` = C_in ve
  C_out = K · C_in. En sık görüleni K = 1'dir. Kimi kitaplıklar ağın genişlik çarpanına (width multiplier) da
  `depth_multiplier` der; o başka bir sayıdır.
- Tek kanallı girdide `groups` = C_in = 1 olur; o katman düpedüz standarttır.
- Gruplu katman, standart katmanın ucuz bir kopyası değil, daha az şey yapabilen başka bir fonksiyondur.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- `groups` is a common divisor of C_in and C_out; PyTorch accepts nothing else.
- Depthwise is often put as “`groups` = C_in = C_out”. PyTorch's definition is wider: `groups` = C_in and
  C_out = K · C_in. K = 1 is what you will mostly meet. Some libraries give the name `depth_multiplier` to the
  width multiplier of a network as well, which is another number.
- With a single input channel, `groups` = C_in = 1, and the layer is simply a standard one.
- A grouped layer is no cheap copy of the standard layer: it is another function, which can do less.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş soru var; sonuncusu gerçek bir hata iletisidir.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are five questions; the last is about a real error message.
"""

# %%
quiz("10_channels_groups", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: bir katman kurun

Son alıştırmada bir katman tasarlıyorsunuz. Denetim koda değil davranışa bakar: bir giriş kanalı değişince
hangi çıktılar değişiyor?
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: build a layer

In the last exercise you design a layer. It is judged by what it does and not by how it is written: when one
input channel changes, which outputs change?
"""

# %%
layer = ...

exercise("two_inputs_each", LANG, layer)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

C_in giren, C_out çıkan kanalların sayısıdır; `groups` ikisini de eşit parçalara böler ve bu yüzden
ikisinin ortak böleni olmak zorundadır. Ağırlık boyutu $(C_{out},\, C_{in}/groups,\, k_H,\, k_W)$ bunların
hepsini söyler. `groups` 1 ise katman standarttır, C_in ise depthwise'dır, arada bir değerse gruplu katmandır.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

C_in channels come in and C_out go out; `groups` cuts both into equal parts and therefore has to be a
common divisor of the two. The weight shape $(C_{out},\, C_{in}/groups,\, k_H,\, k_W)$ tells all of it.
With `groups` 1 the layer is standard, with C_in it is depthwise, and in between it is grouped.
"""

# %%
finish("10_channels_groups", LANG)
