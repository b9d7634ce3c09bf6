# %% [markdown] tags=["tr"]
r"""
# Üç örnek

**Soru: Üç örnekte hangi çıktı hangi girişi okur?**

Bir standart, bir gruplu (grouped), bir de depthwise (derinlemesine) katman inceleyeceğiz. Birinci örneği biz
çözeceğiz, ikincisinde hesabın bir bölümünü siz yapacaksınız, üçüncüsü bütünüyle sizin. Kanıt için bir giriş
kanalını susturacak, yani sıfırla dolduracak, hangi çıktıların değiştiğine bakacağız.

Süre: yaklaşık 50 dakika · [English](../en/11_examples.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Three worked examples

**Question: In three examples, which output reads which input?**

We look at a standard layer, a grouped one and a depthwise one. We work out the first example for you; in the
second, a part of the arithmetic is yours; the third is yours from beginning to end. For the proof we silence
an input channel, that is, fill it with zeros, and see which outputs change.

Time: about 50 minutes · [Türkçe](../tr/11_examples.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.widgets import exercise, finish, groups_explorer, guess, quiz, review

# %%
review("11_examples", LANG)

# %% [markdown] tags=["tr"]
r"""
## İki araç

Birincisi hesap içindir: $c$ numaralı kanalı $10^c$ ile dolu, 3×3'lük bir girdi. Ağırlıkların hepsi 1 olunca
bir çıktının hangi kanalları topladığı rakamlarından okunur: 0 numaralı kanal birler, 1 numaralı kanal onlar
basamağıdır. `middle`, çıktıların ortasındaki değeri verir; pencere orada girdinin dokuz konumunu da okur.
"""

# %% [markdown] tags=["en"]
r"""
## Two tools

The first is for the arithmetic: a 3×3 input whose channel $c$ is filled with $10^c$. With all weights at 1,
the digits of an output tell which channels it has added: channel 0 gives the ones, channel 1 the tens.
`middle` returns the value in the middle of each output, where the window covers all nine positions.
"""


# %%
def middle(layer):
    layer.weight.data.fill_(1.0)
    digits = 10.0 ** torch.arange(layer.in_channels)  # 1, 10, 100, ...
    x = digits.view(1, -1, 1, 1).expand(1, -1, 3, 3)  # (N, C_in, H, W)
    return layer(x)[0, :, 1, 1].int().tolist()


# %% [markdown] tags=["tr"]
r"""
İkincisi kanıt içindir. `silenced`, rastgele bir girdinin tek bir kanalını sıfırlar ve değişen çıktı
kanallarının numaralarını verir. O kanalı hiç okumayan bir çıktının tek bir değeri bile değişmez.
"""

# %% [markdown] tags=["en"]
r"""
The second is for the proof. `silenced` sets one channel of a random input to zero and gives the numbers of
the output channels that change. An output that never reads this channel keeps every one of its
values.
"""


# %%
def silenced(layer, channel):
    x = torch.rand(1, layer.in_channels, 8, 8)  # (N, C_in, H, W)
    quiet = x.clone()
    quiet[:, channel] = 0.0
    difference = layer(quiet) != layer(x)  # (N, C_out, H_out, W_out)
    return difference.any(dim=(0, 2, 3)).nonzero().flatten().tolist()


# %% [markdown] tags=["tr"]
r"""
## Örnek 1: standart, 3 → 6

Üç kanal girer, altı kanal çıkar; `groups=1`. Katmanı kurmadan önce tahmin edin:
"""

# %% [markdown] tags=["en"]
r"""
## Example 1: standard, 3 → 6

Three channels come in, six go out, and `groups=1`. Guess before we build the layer:
"""

# %%
guess("11_examples.standard", LANG)

# %%
groups_explorer(LANG, c_in=3, c_out=6, groups=1)

# %% [markdown] tags=["tr"]
r"""
Her girişten altı çizgi çıkıyor, her çıktıya üç çizgi geliyor: matrisin 18 kutusunun hepsi dolu. Altı filtre
(filter) var, her filtrede üç çekirdek (kernel), her çekirdekte dokuz sayı bulunuyor:
$6 \cdot 3 \cdot 9 = 162$ ağırlık eder. Elle hesaplayınca altı çıktının hepsinde ortadaki değer
$9 \cdot (1 + 10 + 100) = 999$ olmalı.
"""

# %% [markdown] tags=["en"]
r"""
Six lines leave each input and three reach each output: all 18 cells of the matrix are filled. There are six
filters with three kernels in each and nine numbers in a kernel: $6 \cdot 3 \cdot 9 = 162$ weights. By hand,
the value in the middle of all six outputs is $9 \cdot (1 + 10 + 100) = 999$.
"""

# %%
standard = nn.Conv2d(3, 6, kernel_size=3, padding=1, groups=1, bias=False)

assert standard.weight.shape == (6, 3, 3, 3) and standard.weight.numel() == 162
assert middle(standard) == [9 * 111] * 6
print("output:", tuple(standard(torch.rand(1, 3, 8, 8)).shape), "weight:", tuple(standard.weight.shape))
middle(standard)

# %% [markdown] tags=["tr"]
r"""
Hepsinde 999 çıktı. Çıktıda altı kanal var, `padding=1` haritayı 8×8'de tuttu. Şimdi sıra kanıtta: üç girişi
sırayla susturuyoruz; her seferinde altı çıktının hepsi değişmeli:
"""

# %% [markdown] tags=["en"]
r"""
All of them show 999. The output has six channels, and `padding=1` kept the map at 8×8. Now the proof: we
silence the three inputs in turn, and each time all six outputs should change:
"""

# %%
for c in range(3):
    print(c, "→", silenced(standard, c))
assert [silenced(standard, c) for c in range(3)] == [[0, 1, 2, 3, 4, 5]] * 3

# %% [markdown] tags=["tr"]
r"""
## Örnek 2: gruplu, 6 → 6

Altı kanal girer, altı kanal çıkar; `groups=3`. Kanallar sırayla üç gruba (group) bölünür.
"""

# %% [markdown] tags=["en"]
r"""
## Example 2: grouped, 6 → 6

Six channels come in, six go out, and `groups=3`. The channels fall into three groups, in their order.
"""

# %%
guess("11_examples.grouped", LANG)

# %% [markdown] tags=["tr"]
r"""
**Sıra sizde.** Birinci örnekteki hesabı bu katman için yapın. Ağırlıkların yine hepsi 1, girişler de 1, 10,
100 diye gidiyor; ilk iki çıktının ortasındaki değer bu yüzden $9 \cdot (1 + 10) = 99$ oldu. `...` yerlerini
doldurun, sonra çizime bakın.
"""

# %% [markdown] tags=["en"]
r"""
**Your turn.** Do the arithmetic of the first example for this layer. All weights are 1 again, and the inputs
go 1, 10, 100; so the value in the middle of the first two outputs is $9 \cdot (1 + 10) = 99$. Fill in the
`...`, then look at the explorer.
"""

# %%
second = {
    "weight_shape": (6, ..., 3, 3),  # (C_out, C_in / groups, kH, kW)
    "weights": ...,
    "middle": [99, 99, ..., ..., ..., ...],
}

exercise("second_example", LANG, second)

# %%
groups_explorer(LANG, c_in=6, c_out=6, groups=3)

# %% [markdown] tags=["tr"]
r"""
Üç renk birbirine hiç değmiyor: girişler [0, 1] → çıktılar [0, 1], [2, 3] → [2, 3], [4, 5] → [4, 5]. Filtre
iki kanal okuduğu için ağırlık boyutu `(6, 2, 3, 3)`, ağırlık sayısı $6 \cdot 2 \cdot 9 = 108$ olur. İlk iki
çıktıda 99, sonraki ikisinde bunun 100 katı, son ikisinde 10.000 katı çıkmalı. Hesabınızı PyTorch'unkiyle
karşılaştırın:
"""

# %% [markdown] tags=["en"]
r"""
The three colours never meet: inputs [0, 1] → outputs [0, 1], [2, 3] → [2, 3], [4, 5] → [4, 5]. A filter reads
two channels, so the weight shape is `(6, 2, 3, 3)`, with $6 \cdot 2 \cdot 9 = 108$ weights. The first
two outputs should show 99, the next two 100 times that, the last two 10,000 times. Set your arithmetic beside
PyTorch's:
"""

# %%
grouped = nn.Conv2d(6, 6, kernel_size=3, padding=1, groups=3, bias=False)

assert grouped.weight.shape == (6, 2, 3, 3) and grouped.weight.numel() == 108
assert middle(grouped) == [99, 99, 9900, 9900, 990000, 990000]
print("output:", tuple(grouped(torch.rand(1, 6, 8, 8)).shape), "weight:", tuple(grouped.weight.shape))
middle(grouped)

# %% [markdown] tags=["tr"]
r"""
Rakamlar grupları gösteriyor: her çıktıda yan yana iki dokuz var, gerisi sıfır. Susturma da aynısını
göstermeli:
"""

# %% [markdown] tags=["en"]
r"""
The digits show the groups: each output has two nines side by side, and zeros. Silencing should show the same:
"""

# %%
for c in range(6):
    print(c, "→", silenced(grouped, c))
assert [silenced(grouped, c) for c in range(6)] == [[0, 1], [0, 1], [2, 3], [2, 3], [4, 5], [4, 5]]

# %% [markdown] tags=["tr"]
r"""
Gruplar birbirine karışmadı. Peki üç grubun ağırlıkları tensörün neresinde?
"""

# %% [markdown] tags=["en"]
r"""
The groups stayed apart. And where in the tensor are the weights of the three groups?
"""

# %%
guess("11_examples.rows", LANG)

# %%
x = torch.rand(1, 6, 8, 8)  # (N, C_in, H, W)
before = grouped(x)
grouped.weight.data[4:6] = 0.0
after = grouped(x)

assert not after[:, 4:].any()
{f"output {o}": torch.equal(before[:, o], after[:, o]) for o in range(6)}

# %% [markdown] tags=["tr"]
r"""
İki satırı sıfırladık: ilk dört çıktının hiçbir değeri değişmedi (`True`), son ikisi sıfır oldu. Tek tensör
var; her grubun filtreleri bu tensörün ayrı satırlarındadır, gruplar satır paylaşmaz.
"""

# %% [markdown] tags=["en"]
r"""
We set two rows to zero: no value of the first four outputs changed (`True`), and the last two became zero.
There is one tensor, each group has its filters in rows of its own, and no row is shared by two groups.
"""

# %% [markdown] tags=["tr"]
r"""
## Örnek 3: depthwise, 3 → 3

Üç kanal girer, üç kanal çıkar; `groups` = C_in = 3. Bu da bir gruplu katmandır, hem de en uç hâliyle: her
grupta tek kanal var.
"""

# %% [markdown] tags=["en"]
r"""
## Example 3: depthwise, 3 → 3

Three channels come in, three go out, and `groups` = C_in = 3. This is a grouped layer too, at its limit: each
group holds a single channel.
"""

# %%
guess("11_examples.depthwise", LANG)

# %% [markdown] tags=["tr"]
r"""
**Alıştırma.** Bu örnek sizin: katmanı kurun, sayılarını hesaplayın, kimin kimi okuduğunu yazın. İki araç da
elinizin altında: `middle(third["layer"])` ve `silenced(third["layer"], 0)` ile kendinizi denetleyebilirsiniz.
"""

# %% [markdown] tags=["en"]
r"""
**Exercise.** This example is yours: build the layer, work out its numbers, write down who reads whom. Both
tools are at hand: check yourself with `middle(third["layer"])` and `silenced(third["layer"], 0)`.
"""

# %%
third = {
    "layer": ...,  # nn.Conv2d
    "weight_shape": ...,  # (C_out, C_in / groups, kH, kW)
    "weights": ...,
    "middle": ...,  # [n, n, n]
    "reads": ...,  # [[c], [c], [c]]
}

exercise("third_example", LANG, third)

# %%
groups_explorer(LANG, c_in=3, c_out=3, groups=3)

# %% [markdown] tags=["tr"]
r"""
Üç çizgi var, köşegende de üç dolu kutu: bir filtre yalnızca kendi kanalını okur. Bu yüzden ağırlık boyutunun
ikinci sayısı 1'dir, ortadaki değerlerde de birer dokuz vardır. Kanal karışımı yoktur; “depthwise” denince
anlatılan budur.

## Formül

Üç örneğin ortak kuralı şudur: $o$ numaralı çıktı, kendi grubunun ($g$) girişlerini okur.

$$g = \left\lfloor \frac{o \cdot \text{groups}}{C_{out}} \right\rfloor \qquad
\text{girişler: } g \cdot \frac{C_{in}}{\text{groups}} \;\ldots\; (g+1) \cdot \frac{C_{in}}{\text{groups}} -
1$$

Formülü deneyle karşılaştıralım. Sıfırladığımız satırlara yeniden 1 yazılıyor, üçüncü örneğin katmanı da
kuruluyor:
"""

# %% [markdown] tags=["en"]
r"""
There are three lines, and three filled cells on the diagonal: a filter reads its own channel alone. That is
why the second number of the weight shape is 1, and why the values in the middle hold one nine each. Nothing
is mixed, and that is what people mean by “depthwise”.

## The formula

The three examples share one rule: output $o$ reads the inputs of its group $g$.

$$g = \left\lfloor \frac{o \cdot \text{groups}}{C_{out}} \right\rfloor \qquad
\text{inputs: } g \cdot \frac{C_{in}}{\text{groups}} \;\ldots\; (g+1) \cdot \frac{C_{in}}{\text{groups}} - 1$$

Let us set the formula beside the experiment. The rows that we zeroed are filled with 1 again, and the layer
of the third example is built:
"""


# %%
def expected(layer, o):
    g, width = o * layer.groups // layer.out_channels, layer.in_channels // layer.groups
    return list(range(g * width, (g + 1) * width))


depthwise = nn.Conv2d(3, 3, kernel_size=3, padding=1, groups=3, bias=False)
assert depthwise.weight.shape == (3, 1, 3, 3) and depthwise.weight.numel() == 27
assert middle(depthwise) == [9, 90, 900]

for layer in (standard, grouped, depthwise):
    layer.weight.data.fill_(1.0)
    lists = [expected(layer, o) for o in range(layer.out_channels)]
    for c in range(layer.in_channels):
        assert silenced(layer, c) == [o for o, inputs in enumerate(lists) if c in inputs]
    x = torch.rand(1, layer.in_channels, 8, 8)
    print(f"{tuple(layer.weight.shape)}, {tuple(x.shape)} -> {tuple(layer(x).shape)}: {lists}")

# %% [markdown] tags=["tr"]
r"""
Üç örnekte de formül ile deney aynı listeleri verdi.

## Kaça mal olurlar?

Ağırlık sayılarını biliyoruz: 162, 108, 27. Çarp-topla (multiply-accumulate, MAC) sayısı için bunların kaç
konumda kullanıldığını da bilmek gerekir. Şimdiye kadar girdi ile çıktı aynı boyuttaydı; adım (stride) 2
olunca boyutları ayrılır. Hangisinin konumları sayılır?
"""

# %% [markdown] tags=["en"]
r"""
In all three examples the formula and the experiment gave the same lists.

## What do they cost?

We know the weights: 162, 108, 27. For the multiply-accumulates (MACs) we also need the number of positions at
which they are used. So far the input and the output had the same size; with stride 2 they differ. Whose
positions count?
"""

# %%
guess("11_examples.stride", LANG)

# %%
x = torch.rand(1, 6, 32, 32)  # (N, C_in, H, W)
for stride in (1, 2):
    layer = nn.Conv2d(6, 6, kernel_size=3, stride=stride, padding=1, groups=3, bias=False)
    h_out, w_out = layer(x).shape[2:]
    print(f"{stride=}, {h_out=}, {w_out=}, macs={layer.weight.numel() * h_out * w_out}")

# %% [markdown] tags=["tr"]
r"""
Çıktının konumları dörtte bire indi, MAC de öyle:

$$\text{MAC} = \text{ağırlık sayısı} \cdot H_{out} \cdot W_{out}$$

`groups`'a ayrıca bölmedik: bölme, 108'in içinde zaten var. PyTorch'un kendi sayacı ne der? Bu sayaç FLOP
(kayan noktalı işlem) sayar:
"""

# %% [markdown] tags=["en"]
r"""
The positions of the output fell to a quarter, and so did the MACs:

$$\text{MAC} = \text{weights} \cdot H_{out} \cdot W_{out}$$

We did not divide by `groups` as well: that division is in the 108 already. And what does PyTorch's own
counter say? It counts FLOPs, floating-point operations:
"""

# %%
with FlopCounterMode(display=False) as counter:
    layer(x)
flops = counter.get_total_flops()

assert flops == 2 * 108 * 16 * 16
{"flops": flops, "macs": flops // 2}

# %% [markdown] tags=["tr"]
r"""
FLOP sayısı MAC sayısının tam iki katıdır: bir çarp-topla, bir çarpma ve bir toplamadır, yani 1 MAC = 2 FLOP.
Birçok makale “FLOPs” yazıp MAC sayar. İki sayıyı karşılaştırmadan önce birimlerine bakın.
"""

# %% [markdown] tags=["en"]
r"""
There are exactly twice as many FLOPs: a multiply-accumulate is one product and one sum, so 1 MAC = 2 FLOPs.
Many papers write “FLOPs” and count MACs. Look at the units before you compare two numbers.
"""

# %% [markdown] tags=["tr"]
r"""
## Katman ucuzladı, ya ağ?

Buraya kadar katmanları tek tek saydık. Bir katmandaki tasarruf, o katmanın bulunduğu ağda ne kadar görünür?
"""

# %% [markdown] tags=["en"]
r"""
## A cheaper layer, a cheaper network?

So far we have counted single layers. When a layer is part of a network, how much of its saving is left?
"""

# %%
guess("11_examples.network", LANG)


# %%
def network(groups):
    first = nn.Conv2d(3, 6, kernel_size=3, padding=1, bias=False)
    second = nn.Conv2d(6, 6, kernel_size=3, padding=1, groups=groups, bias=False)
    return nn.Sequential(first, second, nn.Flatten(), nn.Linear(6 * 8 * 8, 10))


before, after = (sum(p.numel() for p in network(groups).parameters()) for groups in (1, 3))
{"before": before, "after": after, "ratio": round(after / before, 3)}

# %% [markdown] tags=["tr"]
r"""
Katmanda ağırlıkların üçte biri kaldı, ağda ise %95'i. Ağın ağırlıklarının çoğu sondaki `nn.Linear`'dadır, onu
da `groups` değiştirmez. Bir katmanın oranı, ancak ağırlıkların çoğu böyle katmanlardaysa ağın oranına
yaklaşır.
"""

# %% [markdown] tags=["en"]
r"""
The layer keeps a third of its weights, the network 95%. Most of its weights lie in the `nn.Linear` at the
end, which `groups` does not change. The ratio of a layer comes near that of its network only where most of
the weights lie in layers of this kind.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- PyTorch'ta bias varsayılan olarak açıktır: yukarıdaki satırlardan `bias=False` silinirse her katmana C_out
  sayı eklenir, birinci örnekteki 162 sayı 168 olur. Hangi çıktının hangi girişi okuduğu değişmez.
- “Gruplar karışmaz” sözü tek katman için doğrudur. Sonraki katman bütün kanalları okuyorsa ağ karıştırır.
- Susturma deneyi gerçekten kullanılan bağlantıyı bulur; çekirdeği sıfırlarla dolu olanı okunmamış sayar.
- Üçüncü örnekte her girişten tek çıktı var. PyTorch giriş başına K çıktıya da izin verir; bu K'ye derinlik
  çarpanı (depth multiplier) denir. Bütün kanal sayılarını büyüten genişlik çarpanı başka şeydir.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- In PyTorch the bias is on by default: without `bias=False` in the lines above, each layer learns C_out
  more numbers, in the first example 168 in place of 162. Which output reads which input stays the same.
- “The groups do not mix” is true of one layer. If the next layer reads all channels, the network mixes.
- Silencing finds the connections that are really used: one whose kernel is full of zeros counts as not read.
- The third example has one output for each input. PyTorch allows K outputs for each; this K is called the
  depth multiplier. The width multiplier, which scales all channel counts, is something else.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş sorudan biri okuma, dördü sayma üzerinedir.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

Of the five questions one is about reading, the others are about counting.
"""

# %%
quiz("11_examples", LANG)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: kim kimi okur?

Dördüncü bir katmanı önce kalemle çözün. `...` yerlerine tahmininizi yazıp hücreyi çalıştırın.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: who reads whom?

Work out a fourth layer with a pencil first. Replace each `...` by your prediction and run the cell.
"""

# %%
prediction = {
    "weight_shape": ...,  # (C_out, C_in / groups, kH, kW)
    "output_3_reads": ...,  # [c, ...]
}

exercise("who_reads_whom", LANG, prediction)

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: deneyle bulun

Şimdi aynısını formül kullanmadan yapın. Elinizde yalnızca bir katman var; hangi çıktının hangi girişleri
okuduğunu girişleri susturarak bulun.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: find it by experiment

Now do the same without the formula. All you have is a layer; find out by silencing its inputs which output
reads what.
"""


# %%
def reads(layer):
    lists = ...
    return lists


exercise("reads", LANG, reads)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Standart örnekte her çıktı üç girişi de okur; ağırlık boyutu `(6, 3, 3, 3)`'tür. Gruplu örnekte çıktılar
ikişer ikişer kendi gruplarının iki girişini okur; ağırlık boyutu `(6, 2, 3, 3)`'tür. Depthwise örnekte her
çıktı aynı numaralı tek girişi okur; ağırlık boyutu `(3, 1, 3, 3)`'tür. İkinci sayı her seferinde yanıtın
kendisidir: bir çıktının okuduğu giriş sayısını verir.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

In the standard example every output reads all three inputs; the weight shape is `(6, 3, 3, 3)`. In the
grouped one the outputs read, pair by pair, the two inputs of their group; the weight shape is `(6, 2, 3, 3)`.
In the depthwise one each output reads the one input of its number; the weight shape is `(3, 1, 3, 3)`. The
second number is the answer every time: it says how many inputs one output reads.
"""

# %%
finish("11_examples", LANG)
