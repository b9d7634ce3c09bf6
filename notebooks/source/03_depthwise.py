# %% [markdown] tags=["tr"]
r"""
# Depthwise konvolüsyonun fikri

**Soru: Her kanalın kendi filtresi olsaydı?**

Standart konvolüsyonda (standard convolution) her çıktı kanalı (output channel), bütün giriş kanallarını
(input channel) okur ve toplar. Bu bölümde o toplamayı kaldırıyoruz: her giriş kanalı yalnızca kendi
filtresinden (filter) geçecek. Ne kazanırız, ne kaybederiz?

Süre: yaklaşık 30 dakika · [English](../en/03_depthwise.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# The idea of depthwise convolution

**Question: What if every channel had its own filter?**

In a standard convolution every output channel reads all the input channels and adds up what it finds.
In this chapter we drop that sum: each input channel passes through its own filter and meets no other
channel. What do we gain, and what do we lose?

Time: about 30 minutes · [Türkçe](../tr/03_depthwise.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import torch
from torch import nn

from course_utils.arithmetic import ConvSpec
from course_utils.pictures.filter_bank import filter_bank
from course_utils.widgets import exercise, finish, groups_explorer, guess, quiz, review

# %%
review("03_depthwise", LANG)

# %% [markdown] tags=["tr"]
r"""
## Kim kimi okuyor?

Üç kanallı bir girdi hazırlayalım: ilk kanal 1, ikincisi 100, üçüncüsü 10000 ile dolu. Katmanın bütün
ağırlıkları (weight) da 1 olsun. Böylece bir çıktının hangi kanalları okuduğunu rakamlarından anlarız.
Önce tek çıktı kanallı bir standart konvolüsyon:
"""

# %% [markdown] tags=["en"]
r"""
## Who reads whom?

Take an input of three channels: the first full of 1s, the second of 100s, the third of 10000s. Let all
the weights of the layer be 1 as well. Then the digits of an output tell which channels it has read.
First, a standard convolution with a single output channel:
"""

# %%
x = torch.tensor([1.0, 100.0, 10000.0]).view(1, 3, 1, 1).expand(1, 3, 3, 3)  # (N, C_in, H, W)
standard = nn.Conv2d(3, 1, kernel_size=3, bias=False)
standard.weight.data.fill_(1.0)
standard(x).flatten().tolist()

# %% [markdown] tags=["tr"]
r"""
`90909`: dokuz tane 1, dokuz tane 100 ve dokuz tane 10000. Çıktı üç kanalı da okumuş. Demek ki iki iş
birden yapıldı. Her kanalda dokuz komşu toplandı: uzamsal filtreleme (spatial filtering). Kanallar da
birbirine eklendi: kanal karışımı (channel mixing).

Şimdi her kanala kendi filtresini veriyoruz.
"""

# %% [markdown] tags=["en"]
r"""
`90909`: nine 1s, nine 100s and nine 10000s. The output has read all three channels. So two jobs were
done at once: nine neighbours were added inside each channel (spatial filtering), and the channels were
added to one another (channel mixing).

Now every channel gets a filter of its own.
"""

# %%
guess("03_depthwise.digits", LANG)

# %%
depthwise = nn.Conv2d(3, 3, kernel_size=3, groups=3, bias=False)
depthwise.weight.data.fill_(1.0)
depthwise(x).flatten().tolist()

# %% [markdown] tags=["tr"]
r"""
Üç sayı var ve hiçbirinde başka bir kanalın rakamı yok: uzamsal filtreleme kaldı, kanal karışımı gitti. Bunun
adı **depthwise (derinlemesine) konvolüsyondur**. Adı derinliği çağrıştırsa da anlamı yalındır: kanal başına
bir filtre. PyTorch'ta bunu `groups=3` yapar: üç kanal üç gruba ayrılır, her grupta tek kanal kalır ve hiçbir
grup ötekini okumaz.
"""

# %% [markdown] tags=["en"]
r"""
There are three numbers, and no digit of another channel in any of them: the spatial filtering is still there,
the channel mixing is gone. This is **depthwise convolution**. The name suggests depth, but the meaning is
plain: one filter per channel. In PyTorch `groups=3` makes it: the three channels fall into three groups, one
in each, and no group reads another.
"""

# %% [markdown] tags=["tr"]
r"""
## Üç kanal, üç filtre

| girdi | filtre | çıktı |
|---|---|---|
| kanal 0 | filtre 0 (3×3) | kanal 0 |
| kanal 1 | filtre 1 (3×3) | kanal 1 |
| kanal 2 | filtre 2 (3×3) | kanal 2 |

Her satır ötekilerden bağımsızdır. Bir filtrenin tek kanala düşen k×k'lik dilimine çekirdek (kernel) denir;
burada her filtrenin yalnızca bir çekirdeği var. Çizime bakmadan önce sayın:
"""

# %% [markdown] tags=["en"]
r"""
## Three channels, three filters

| input | filter | output |
|---|---|---|
| channel 0 | filter 0 (3×3) | channel 0 |
| channel 1 | filter 1 (3×3) | channel 1 |
| channel 2 | filter 2 (3×3) | channel 2 |

Each row is independent of the others. The k×k slice of a filter that lies on one channel is called a kernel;
here every filter has a single kernel. Count before you look:
"""

# %%
guess("03_depthwise.kernels", LANG)

# %%
explorer = groups_explorer(LANG, c_in=3, c_out=3, groups=3)
explorer

# %% [markdown] tags=["tr"]
r"""
Çizimde her çıktıya tek bir çizgi gelir; ağırlık matrisinde de yalnızca köşegen doludur: her biri 3×3 bir
çekirdek olan üç kutuda toplam 27 sayı vardır. *Standart* düğmesine basın: dokuz kutu dolar. *Depthwise*
düğmesiyle geri dönün ve C_in kaydırıcısını hareket ettirin.

Aynı hareketler kodla da yapılır:
"""

# %% [markdown] tags=["en"]
r"""
In the explorer one single line reaches each output, and in the weight matrix only the diagonal is
filled: three cells, each a 3×3 kernel, 27 numbers in all. Press *Standard*, and nine cells fill up. Come back
with *Depthwise* and move the slider of C_in.

The same moves can be made in code:
"""

# %%
explorer.press("depthwise")
explorer.c_in = 8
explorer.view.code

# %% [markdown] tags=["tr"]
r"""
C_in'i 8 yaptık; katman depthwise kaldı, çünkü C_out ve `groups` onu izledi. PyTorch'taki kural da budur:
`groups`, giriş kanallarının sayısına eşitse her kanal tek başına bir gruptur.

Çizimi açıldığı hâle döndürelim:
"""

# %% [markdown] tags=["en"]
r"""
C_in became 8 and the layer stayed depthwise, because C_out and `groups` followed. That is the rule in
PyTorch, too: when `groups` equals the number of input channels, every channel is a group by itself.

Let us put the explorer back to where it began:
"""

# %%
explorer.set(c_in=3, c_out=3, groups=3)

# %% [markdown] tags=["tr"]
r"""
Bir de filtrelerin kendisini çizelim. [Standart konvolüsyonun maliyeti](01_cost.ipynb) bölümünde her satırda,
yani her filtrede, bütün kanallar için birer çekirdek ve aralarında artı işaretleri vardı:
"""

# %% [markdown] tags=["en"]
r"""
Now let us draw the filters themselves. In [What a standard convolution costs](01_cost.ipynb) each row, that
is each filter, held a kernel for every channel, with plus signs between them:
"""

# %%
filter_bank(ConvSpec.depthwise(3, padding=1), 8, LANG)

# %% [markdown] tags=["tr"]
r"""
Dokuz çekirdekten köşegendeki üçü kaldı. Kesik çizgili karelerde çekirdek, satırlarda artı işareti yok: her
filtre yalnızca kendi kanalını okur ve ondan bir çıktı haritası yapar.

**Sıra sizde.** Tek satırda, beş kanal için 5×5 çekirdekli bir depthwise katman yazın; toplam 125 sayı
öğrensin.
"""

# %% [markdown] tags=["en"]
r"""
Of nine kernels the three on the diagonal are left. The dashed squares hold none, and no row has a plus sign:
each filter reads its own channel alone and makes one output map of it.

**Your turn.** Write a depthwise layer in one line: for five channels, with 5×5 kernels and 125 numbers to
learn.
"""

# %%
mine = ...  # nn.Conv2d

exercise("apart", LANG, mine)

# %% [markdown] tags=["tr"]
r"""
## Önce elle

Girdi bu kez 1'lerle dolu; çekirdekler sırayla 1, 2 ve 3 ile dolu. 3×3'lük pencerede dokuz çarpım var:
$9 \cdot 1 = 9$, $9 \cdot 2 = 18$, $9 \cdot 3 = 27$. Kanallar bir çekirdeği paylaşsaydı üç çıktı da aynı
olurdu. Aynı hesabı üç satır Python ile yapalım:
"""

# %% [markdown] tags=["en"]
r"""
## First by hand

This time the input is full of 1s, and the kernels are filled with 1, 2 and 3. There are nine products
in a 3×3 window: $9 \cdot 1 = 9$, $9 \cdot 2 = 18$, $9 \cdot 3 = 27$. If the channels shared a kernel, all
three outputs would be the same. Now do the same sum in three lines of Python:
"""

# %%
x = torch.ones(1, 3, 3, 3)  # (N, C_in, H, W)
weight = torch.tensor([1.0, 2.0, 3.0]).view(3, 1, 1, 1).expand(3, 1, 3, 3)  # (C_out, 1, kH, kW)
by_hand = [(x[0, c] * weight[c, 0]).sum().item() for c in range(3)]
by_hand

# %% [markdown] tags=["tr"]
r"""
PyTorch aynı ağırlıklarla aynı şeyi mi söylüyor? `assert` satırı yalnızca eşitlik bozulursa ses çıkarır.
"""

# %% [markdown] tags=["en"]
r"""
Does PyTorch say the same with the same weights? An `assert` speaks up only if the equality fails.
"""

# %%
depthwise.weight.data = weight
assert depthwise(x).flatten().tolist() == by_hand == [9, 18, 27]
{"weight": tuple(depthwise.weight.shape), "y": tuple(depthwise(x).shape)}

# %% [markdown] tags=["tr"]
r"""
Değerler aynı. Ağırlık boyutu `(3, 1, 3, 3)`: üç filtre var, her birinde tek çekirdek.

## Formül

Standart konvolüsyonda $o$ numaralı çıktı, bütün $c$ giriş kanalları üzerinden alınan bir toplamdır:

$$y_o[i,j] = \sum_{c} \sum_{u,v} w_{o,c}[u,v] \; x_c[i+u,\, j+v]$$

Depthwise konvolüsyonda $c$ üzerindeki toplam yoktur; her kanal kendi çekirdeğiyle kalır:

$$y_c[i,j] = \sum_{u,v} w_c[u,v] \; x_c[i+u,\, j+v]$$

Eksilen, tek bir toplam işaretidir.
"""

# %% [markdown] tags=["en"]
r"""
The values agree. The weight shape is `(3, 1, 3, 3)`: there are three filters with one kernel each.

## The formula

In a standard convolution, output $o$ is a sum over all the input channels $c$:

$$y_o[i,j] = \sum_{c} \sum_{u,v} w_{o,c}[u,v] \; x_c[i+u,\, j+v]$$

In a depthwise convolution the sum over $c$ is missing; each channel stays with its own kernel:

$$y_c[i,j] = \sum_{u,v} w_c[u,v] \; x_c[i+u,\, j+v]$$

A single summation sign has gone.
"""

# %% [markdown] tags=["tr"]
r"""
## Alıştırma

Şimdi depthwise konvolüsyonu siz yazın. `...` yerine kodunuzu koyup hücreyi çalıştırın; sonuç rastgele
girdilerle `nn.Conv2d` çıktısına karşı denetlenir. Takılırsanız ipuçlarını sırayla açın.
"""

# %% [markdown] tags=["en"]
r"""
## Exercise

Now write depthwise convolution yourself. Replace `...` by your code and run the cell; the result is checked
against `nn.Conv2d` on random inputs. If you get stuck, open the hints one after another.
"""


# %%
def depthwise_by_hand(x, weight):  # x: (N, C, H, W), weight: (C, 1, k, k)
    n, channels, height, width = x.shape
    k = weight.shape[-1]
    y = ...  # (N, C, H - k + 1, W - k + 1)
    return y


exercise("depthwise_by_hand", LANG, depthwise_by_hand)

# %% [markdown] tags=["tr"]
r"""
## Kaç ağırlık?

Kanal başına bir çekirdek, çekirdek başına $k^2$ ağırlık var:

$$P_{dw} = C_{in} \cdot k^2 \qquad\qquad P_{std} = C_{in} \cdot C_{out} \cdot k^2$$

Üç katmanda sınayalım. Bias'ı kapalı tutuyoruz; açık olsaydı her çıktı kanalı bir sayı daha öğrenirdi.
"""

# %% [markdown] tags=["en"]
r"""
## How many weights?

There is one kernel per channel, and there are $k^2$ weights per kernel:

$$P_{dw} = C_{in} \cdot k^2 \qquad\qquad P_{std} = C_{in} \cdot C_{out} \cdot k^2$$

Let us try it on three layers. The bias is off; with a bias, each output channel would learn one number more.
"""

# %%
for c_in, k in [(3, 3), (64, 3), (64, 7)]:
    layer = nn.Conv2d(c_in, c_in, kernel_size=k, groups=c_in, bias=False)
    assert layer.weight.numel() == c_in * k**2
    print(f"{c_in=}, {k=}:", tuple(layer.weight.shape), layer.weight.numel())

# %% [markdown] tags=["tr"]
r"""
İki formülü bölünce $C_{in} \cdot k^2$ sadeleşir:

$$\frac{P_{dw}}{P_{std}} = \frac{C_{in} \cdot k^2}{C_{in} \cdot C_{out} \cdot k^2} = \frac{1}{C_{out}}$$

Kısa bir formül, ama hangi iki katmanı karşılaştırdığına dikkat edin.
"""

# %% [markdown] tags=["en"]
r"""
Divide one formula by the other and $C_{in} \cdot k^2$ cancels:

$$\frac{P_{dw}}{P_{std}} = \frac{C_{in} \cdot k^2}{C_{in} \cdot C_{out} \cdot k^2} = \frac{1}{C_{out}}$$

A short formula, but watch which two layers it compares.
"""

# %%
guess("03_depthwise.ratio", LANG)

# %%
for c_in, c_out in [(3, 8), (8, 3)]:
    p_dw = nn.Conv2d(c_in, c_in, kernel_size=3, groups=c_in, bias=False).weight.numel()
    p_std = nn.Conv2d(c_in, c_out, kernel_size=3, bias=False).weight.numel()
    assert p_dw / p_std == 1 / c_out
    print(f"{c_in=}, {c_out=}, {p_dw=}, {p_std=}")

# %% [markdown] tags=["tr"]
r"""
İki durumda da geriye, paydada, standart katmanın C_out değeri kaldı: $27/216 = 1/8$ ve $72/216 = 1/3$. C_in
sadeleşti. Ama iki karşılaştırmada da katmanların çıktı sayıları farklıdır: 3'e karşı 8, 8'e karşı 3.
Yukarıdaki çizim kanal sayıları eşit iki katmanı karşılaştırır; orada oran $27/81 = 1/3$ idi.
"""

# %% [markdown] tags=["en"]
r"""
Both times what remains in the denominator is the C_out of the standard layer: $27/216 = 1/8$ and
$72/216 = 1/3$. C_in has cancelled. In both comparisons, though, the two layers differ in their outputs: 3
beside 8, 8 beside 3. The explorer above compares layers with equal channel counts; there the ratio was
$27/81 = 1/3$.
"""

# %% [markdown] tags=["tr"]
r"""
## Neyi kaybettik?

Toplamla birlikte kanal karışımı da gitti. Bir katman karıştırmıyorsa birçok katman karıştırır mı? Derin bir
ağ düşünün ve girdisinin tek bir kanalını değiştirin:
"""

# %% [markdown] tags=["en"]
r"""
## What have we lost?

Together with the sum we lost the channel mixing. One layer does not mix; do many layers? Think of a deep
network, and change a single channel of its input:
"""

# %%
guess("03_depthwise.stack", LANG)


# %% [markdown] tags=["tr"]
r"""
Bir ölçü aleti yazalım: `changed`, girdinin tek bir kanalını değiştirir ve çıktıda değişen kanalların
numaralarını döndürür.
"""

# %% [markdown] tags=["en"]
r"""
Let us write a measuring tool: `changed` changes a single channel of the input and returns the numbers of
the output channels that changed.
"""


# %%
def changed(network, channel, c_in=8):
    x = torch.zeros(1, c_in, 16, 16)  # (N, C_in, H, W)
    touched = x.clone()
    touched[:, channel] = 1.0
    difference = network(touched) != network(x)  # (N, C_out, H, W)
    return difference.any(dim=(0, 2, 3)).nonzero().flatten().tolist()


# %% [markdown] tags=["tr"]
r"""
Şimdi on katmanı arka arkaya dizip sekiz kanalı teker teker deneyelim:
"""

# %% [markdown] tags=["en"]
r"""
Now put ten layers in a row and try the eight channels one by one:
"""

# %%
torch.manual_seed(0)
ten_layers = nn.Sequential(*[nn.Conv2d(8, 8, kernel_size=3, padding=1, groups=8) for _ in range(10)])

assert all(changed(ten_layers, c) == [c] for c in range(8))
changed(ten_layers, channel=0)

# %% [markdown] tags=["tr"]
r"""
On katmandan sonra da yalnızca 0 numaralı kanal değişti; öteki yedi kanal için de durum aynı. Depthwise
katmanlar üst üste konunca pencere büyür, ama kanallar yine birbirini görmez. Sona bir 1×1 konvolüsyon
ekleyelim: bu katman piksellere ayrı ayrı bakar ve her pikselde kanalları karıştırır.
"""

# %% [markdown] tags=["en"]
r"""
After ten layers it is still channel 0 alone that has changed, and the other seven behave alike. Stacked
depthwise layers see a larger window, but the channels never see one another. Now add a 1×1 convolution
at the end: it takes each pixel by itself and mixes the channels there.
"""

# %%
with_mixing = nn.Sequential(ten_layers, nn.Conv2d(8, 8, kernel_size=1))

assert changed(with_mixing, channel=0) == list(range(8))
changed(with_mixing, channel=0)

# %% [markdown] tags=["tr"]
r"""
Tek bir 1×1 katman sekiz kanalı da değiştirdi. Ağlarda depthwise katmanın yanında bu yüzden hemen her
zaman bir pointwise (noktasal, 1×1) konvolüsyon bulunur: biri komşulara, öteki kanallara bakar.
"""

# %% [markdown] tags=["en"]
r"""
One single 1×1 layer made all eight channels change. This is why a depthwise layer in a network nearly
always has a pointwise (1×1) convolution beside it: one looks at neighbours, the other at channels.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- $1/C_{out}$ ağırlıklar için tam olarak doğrudur; çıktı haritaları aynı boyuttaysa çarp-topla
  (multiply-accumulate, MAC) sayısı için de öyledir.
- Ama bu oran, aynı işi yapan iki katmanın oranı değildir: biri kanalları karıştırır, öteki karıştırmaz.
- Ölçülen süre genellikle bu kadar düşmez; süreyi [Ölçülen hız](12_speed.ipynb) bölümünde ölçeceğiz.
- PyTorch, C_out'un C_in'in katı olmasına da izin verir; bunu
  [Kanallar ve `groups`](10_channels_groups.ipynb) bölümünde göreceğiz.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- $1/C_{out}$ is exactly true of the weights, and of the multiply-accumulates (MACs) of two layers whose
  output maps have the same size.
- It does not compare two layers that do the same job: one mixes the channels, the other does not.
- The time you measure usually falls by less; [Measured speed](12_speed.ipynb) measures it.
- PyTorch also allows C_out to be a multiple of C_in; the chapter
  [Channels and `groups`](10_channels_groups.ipynb) shows it.
"""

# %% [markdown] tags=["tr"]
r"""
## Kısa sınav

Beş soru var. Yanlış yanıt da bir şey anlatır: seçin, okuyun, yeniden deneyin.
"""

# %% [markdown] tags=["en"]
r"""
## Quiz

There are five questions. A wrong answer tells you something as well: choose, read, try again.
"""

# %%
quiz("03_depthwise", LANG)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Her kanalın kendi filtresi olursa kanallar üzerindeki toplam kalkar: ağırlıklar
$C_{in} \cdot C_{out} \cdot k^2$ yerine $C_{in} \cdot k^2$ olur, kanallar ise birbirini görmez. Uzamsal
filtrelemeyi ucuza yapar, kanal karışımını başka bir katmana bırakırız.

Peki `groups`'un 1 ile C_in arasındaki değerleri ne yapar? Bunu
[Kanallar ve `groups`](10_channels_groups.ipynb) anlatıyor.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

If every channel has its own filter, the sum over the channels disappears: the weights shrink from
$C_{in} \cdot C_{out} \cdot k^2$ to $C_{in} \cdot k^2$, and no channel sees another. We get the spatial
filtering cheaply and leave the channel mixing to another layer.

And what do the values of `groups` between 1 and C_in do?
[Channels and `groups`](10_channels_groups.ipynb) has the answer.
"""

# %%
finish("03_depthwise", LANG)
