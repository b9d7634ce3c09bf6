# %% [markdown] tags=["tr"]
r"""
# Başlangıç

**Soru: Her şey hazır mı, kursta nasıl ilerlerim?**

Bir telefonun kamerası saniyede 30 görüntü tanısın: aşağıdaki üst çubuk saniyede 146 milyar çarpma demektir.
Alt çubuk ne kadar uzun? Bu yazıya tıklayın, **Shift+Enter**'a dört kez basın ve tahmin edin.

Süre: yaklaşık 15 dakika · [English](../en/00_start.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Getting started

**Question: Is everything ready, and how do I move through the course?**

Let a phone's camera recognise 30 frames a second: the upper bar below is then 146 billion multiplications a
second. How long is the lower bar? Click on this text, press **Shift+Enter** four times, and guess.

Time: about 15 minutes · [Türkçe](../tr/00_start.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import sys

import ipywidgets
import torch

from course_utils.chapters.table import STEPS
from course_utils.networks.two_bars import two_bars
from course_utils.widgets import beliefs, finish, groups_explorer, guess, progress_map, review

# %%
two_bars(LANG, asked=True)

# %%
guess("00_start.bars", LANG)

# %%
two_bars(LANG)

# %% [markdown] tags=["tr"]
r"""
Alttaki ağ, görüntü başına 4.867 milyon yerine 569 milyon çarpma yapar: 8,56 kat az. Bu ağın adı
MobileNetV1'dir; katmanları ikiye bölmesini sağlayan da *depthwise (derinlemesine) konvolüsyondur*.
Bu kurs onun neden ortaya çıktığını, ne kazandırdığını ve neyi yapamadığını anlatır.
"""

# %% [markdown] tags=["en"]
r"""
Where the upper network does 4,867 million multiplications for an image, the lower one does 569 million: 8.56
times fewer. It is MobileNetV1, and what lets it split its layers is *depthwise convolution*. This course
explains why that was invented, what it saves and what it cannot do.
"""

# %% [markdown] tags=["tr"]
r"""
## Bir hücre çalıştırın

Bu sayfa hücrelerden oluşur. Bir hücreye tıklayıp **Shift+Enter**'a basın: hücre çalışır, sonucu altında
görünür ve sıra sonraki hücreye geçer. En üstteki `LANG` hücresi her bölümde ilk önce çalışır: soruların ve
çizimlerin dilini o seçer, diğer hücrelerin kullandığı araçları da o getirir. O hücre katlıdır: sonunda üç
nokta olan bir hücre ötekiler gibi çalışır, tıklayınca kodu açılır. Şu hücre kurulumu sınar:
"""

# %% [markdown] tags=["en"]
r"""
## Run a cell

This page is made of cells. Click on one and press **Shift+Enter**: the cell runs, its result appears below,
and the next cell is selected. The `LANG` cell at the top runs first in every chapter: it sets the language of
questions and explorers and imports the tools that the other cells use. It is folded: a cell that ends in
three dots runs like any other, and a click on it shows its code. The next cell checks the installation:
"""

# %% tags=["measured"]
assert sys.version_info >= (3, 11)
assert torch.__version__ >= "2.6"
assert torch.nn.Conv2d(3, 3, 3, groups=3).weight.shape == (3, 1, 3, 3)
print("Python", sys.version.split()[0])
print("PyTorch", torch.__version__)
print("ipywidgets", ipywidgets.__version__)

# %% [markdown] tags=["tr"]
r"""
Üç sürüm numarası görüyorsanız her şey hazır. Kırmızı bir hata görüyorsanız bir terminalde kursun
klasörüne gidin, `python3 -m course_utils setup` yazın (Windows'ta `py -m course_utils setup`) ve kursu
yeniden açın; Colab'de ya da Binder'da ise sayfayı kapatıp bağlantısından yeniden açın. `assert`, kursta
sık göreceğiniz bir deyimdir: ardındaki koşul doğruysa hiçbir şey yazmaz, yanlışsa hata verir.
"""

# %% [markdown] tags=["en"]
r"""
If you see three version numbers, everything is ready. If you see a red error, open a terminal in the folder
of the course, type `python3 -m course_utils setup` (on Windows `py -m course_utils setup`), and open the
course again; on Colab or Binder, close the page and open it again from its link. You will often meet the
word `assert`: it prints nothing if the condition after it is true, and raises an error if it is not.
"""

# %% [markdown] tags=["tr"]
r"""
## Klavye

| tuş | ne yapar |
|---|---|
| Shift+Enter | hücreyi çalıştırır, sonrakine geçer |
| Enter | hücreyi düzenlemeye açar |
| Esc | düzenlemeden ya da çizimden çıkar, hücrelere döner |
| ↑ ↓ | hücreler arasında, soruda yanıtlar arasında gezer |
| Tab, Shift+Tab | çizimin ya da sorunun içinde bir sonraki, bir önceki ögeye geçer |
| ← → | kaydırıcıyı hareket ettirir |
| boşluk | seçer, düğmeye basar |

Klavyede yolunuzu şaşırırsanız Esc sizi hep hücrelere geri götürür.
"""

# %% [markdown] tags=["en"]
r"""
## The keys

| key | what it does |
|---|---|
| Shift+Enter | runs the cell and goes to the next |
| Enter | opens the cell for editing |
| Esc | leaves editing or an explorer and goes back to the cells |
| ↑ ↓ | moves from cell to cell, and in a question from answer to answer |
| Tab, Shift+Tab | goes to the next or the previous control of an explorer or a question |
| ← → | moves a slider |
| space | chooses, or presses a button |

If you lose your way with the keys, Esc always brings you back to the cells.
"""

# %% [markdown] tags=["tr"]
r"""
## Bu kurstan sonra

Kursu bitirdiğinizde

1. bir konvolüsyonun ağırlıklarını ve yaptığı çarpmaları elle sayabilecek,
2. `groups` ile standart konvolüsyondan gruplu ve depthwise konvolüsyona geçebilecek,
3. depthwise konvolüsyonun ne zaman kazandırdığını, neyi ise yapamadığını söyleyebilecek,
4. bir ağda maliyetin nerede olduğunu bulup süresini doğru ölçebilecek,
5. kendi ağınızı bölüp eğitebilecek ve buna değip değmediğine kanıtla karar verebileceksiniz.

**Ne bilmelisiniz?** Python'da fonksiyon, döngü ve liste yazabilmeniz, bir matrisin çarpımını ve rankını
duymuş olmanız, bir sinir ağının eğitildiğini bilmeniz yeter. PyTorch bilmeniz gerekmez: kullanılan satırlar
yerinde açıklanır. Ekran kartı gerekmez.

Kurs, *Depthwise Convolution: Ortaya Çıkış Gerekçesi ve İşlevsel Değeri* başlıklı ders metnini adım adım
izler; bölümlerde “belge” dediğimiz bu metindir.
"""

# %% [markdown] tags=["en"]
r"""
## After this course

At the end of the course you can

1. count by hand the weights of a convolution and the multiplications it does,
2. go from standard through grouped to depthwise convolution with `groups`,
3. say when depthwise convolution pays, and what it cannot do,
4. find where the cost of a network is, and measure its time soundly,
5. split a network of your own, train it, and decide by evidence whether it was worth it.

**What you need.** You can write functions, loops and lists in Python, have met the product and the rank of a
matrix, and know that a neural network is trained. PyTorch is not needed: its lines are explained where they
are used. Nor is a graphics card.

The course follows, step by step, a Turkish text called *Depthwise Convolution: Ortaya Çıkış Gerekçesi ve
İşlevsel Değeri* (why depthwise convolution came about, and what it is good for); it is what a chapter means
by “the document”.
"""

# %% [markdown] tags=["tr"]
r"""
## Üç yol

- **Önce fikir.** Bölümleri sırayla okuyun. [Standart konvolüsyonun maliyeti](01_cost.ipynb) ile
  [Sonuç](07_conclusion.ipynb) arası fikri anlatır; [Kodda karşılaştırma](08_compare.ipynb) ile [Üç
  örnek](11_examples.ipynb) arası aynı şeyi PyTorch'ta kurar; [Ölçülen hız](12_speed.ipynb) ve [Doğruluğun
  bedeli](13_training.ipynb) ölçer; [Son sınav ve kendi projeniz](14_capstone.ipynb) hepsini size bırakır.
- **Önce kod.** PyTorch'ta kendi katmanını yazmış biri için: önce [Kanallar ve
  `groups`](10_channels_groups.ipynb), [Üç örnek](11_examples.ipynb) ve [Kodda
  karşılaştırma](08_compare.ipynb), ardından [Standart konvolüsyonun maliyeti](01_cost.ipynb) bölümünden
  [Gerçek ağlarda depthwise](06_networks.ipynb) bölümüne kadar sırayla, sonra geri kalanlar.
- **Doksan dakika.** Yedi bölümün başı ve bir kapanış sınavı: [Doksan dakikalık kurs](90_short.ipynb).
"""

# %% [markdown] tags=["en"]
r"""
## Three routes

- **Idea first.** Read the chapters in their order. From [What a standard convolution costs](01_cost.ipynb) to
  [Conclusion](07_conclusion.ipynb) they explain the idea; from [A comparison in code](08_compare.ipynb) to
  [Three worked examples](11_examples.ipynb) you build the same in PyTorch; in [Measured
  speed](12_speed.ipynb) and [What it costs in accuracy](13_training.ipynb) you measure, and in [Final quiz
  and a project of your own](14_capstone.ipynb) you do all of it yourself.
- **Code first.** For those who have written a layer of their own in PyTorch: begin with [Channels and
  `groups`](10_channels_groups.ipynb), [Three worked examples](11_examples.ipynb) and [A comparison in
  code](08_compare.ipynb), go on from [What a standard convolution costs](01_cost.ipynb) to [Depthwise in real
  networks](06_networks.ipynb) in their order, and then to the rest.
- **Ninety minutes.** The beginnings of seven chapters and a closing quiz: [The ninety-minute
  course](90_short.ipynb).
"""

# %% [markdown] tags=["tr"]
r"""
## Önce tahmin, sonra çizim

Kursta çizimlerin çoğundan önce bir soru gelir. Doğru bilmeniz gerekmez: tahmininiz, şu anda ne düşündüğünüzü
gösterir; sonra çizime bakınca tahmininizin nerede tutmadığını görürsünüz. Deneyin: bir katmanın kanalları
(channel) üç gruba ayrılıyor.
"""

# %% [markdown] tags=["en"]
r"""
## First guess, then look

In this course a question comes before most explorers. You need not get it right: your guess shows what you
think now, and the explorer then shows where it was off. Try it: the channels of a layer fall into three
groups.
"""

# %%
guess("00_start.taste", LANG)

# %%
explorer = groups_explorer(LANG, c_in=6, c_out=6, groups=3)
explorer

# %% [markdown] tags=["tr"]
r"""
Çizgilerin solunda giriş kanalları, sağında çıktı kanalları var; her çıktı kendi grubundaki iki girişi okuyor.
Yandaki matris aynı bağlantıları kutularla gösterir. Bir kaydırıcıya Tab ile gelin, ok tuşlarıyla değerini
değiştirin: çizim, sayılar ve PyTorch satırı birlikte değişir. Kaydırıcıların yanındaki kutulara sayı da
yazabilirsiniz. *Başa dön* düğmesi çizimi ilk hâline getirir.

Aynı çizimi kodla da değiştirebilirsiniz:
"""

# %% [markdown] tags=["en"]
r"""
The lines run from the input channels on their left to the output channels on their right; each output reads
the two inputs of its group. The matrix beside them shows the same connections as cells. Go to a slider with
Tab and move it with the arrow keys: picture, numbers and the line of PyTorch change together. You can also
type into the boxes beside the sliders, and *Reset* always takes you back.

Code can move the same explorer:
"""

# %%
explorer.groups = 6

# %% [markdown] tags=["tr"]
r"""
Yukarıdaki çizime bakın: `groups=6` ile her kanal tek başına kaldı. Depthwise konvolüsyon budur; ne anlama
geldiğini sonraki bölümlerde göreceksiniz. Çizimi ilk hâline döndürelim:
"""

# %% [markdown] tags=["en"]
r"""
Look at the explorer above: with `groups=6` every channel is alone. That is depthwise convolution; what it
means is the subject of the chapters that follow. Let us put the explorer back as it was:
"""

# %%
explorer.set(c_in=6, c_out=6, groups=3)

# %% [markdown] tags=["tr"]
r"""
## Bir bölüm nasıl ilerler?

Bir bölüm soruyla başlar; tahminler, çizimler, formül ve PyTorch ile ilerler; kısa sınav ve yanıtla biter.
Kısa sınavda her yanıtın bir açıklaması vardır, yanlış seçmekten çekinmeyin. Yol üstünde alıştırmalar vardır,
ilki *Sıra sizde* adıyla bir iki satırdır: `...` yerine kodunuzu yazıp hücreyi çalıştırın; takılırsanız
ipuçlarını sırayla, çözümü en son açın. Bir terim bölümde ilk geçtiğinde [Sözlük](99_glossary.ipynb) sayfasına
giden bir bağlantıdır.
"""

# %% [markdown] tags=["en"]
r"""
## How a chapter goes

A chapter begins with a question, goes on with guesses, explorers, a formula and PyTorch, and ends with a
quiz and the answer. Each answer of a quiz comes with an explanation, so do not be afraid of choosing wrongly.
On the way there are exercises, the first of them, *Your turn*, a line or two: replace `...` by your code and
run the cell; if you are stuck, open the hints one by one, and the solution last. The first time a chapter
uses a term, the term is a link to the [Glossary](99_glossary.ipynb).
"""

# %% [markdown] tags=["tr"]
r"""
## Kursun haritası

Harita nerede kaldığınızı gösterir. Doğru yanıtlar ve çözülen alıştırmalar haritaya kendiliğinden işlenir;
okuduğunuzu ise her bölümün sonundaki *Bu bölümü okudum* düğmesiyle siz işaretlersiniz. Bölümü açmak için
adına tıklayın.
"""

# %% [markdown] tags=["en"]
r"""
## The map of the course

The map shows where you are. Right answers and solved exercises are noted on it by themselves; what you have
read you mark yourself, with the button *I have read this chapter* at the end of each chapter. Click on a
chapter's name to open it.
"""

# %% tags=["measured"]
progress_map(LANG)

# %% [markdown] tags=["tr"]
r"""
## Hatırlamak

Yanıtladığınız her soru otuz konudan birine aittir. Aşağıdaki sayfa, her konuda ilk yanıtınızın tutup
tutmadığını ve hangilerinin yeniden sorulacağını gösterir. Yanlış yanıt bir not değildir: o konu daha erken
geri gelir, hepsi bu. *İki işi ayırmak* bölümünden başlayarak her bölüm, önceki bölümlerden kısa sorularla
açılır; araya zaman girdiyse tekrarı sayfanın altındaki hücrede de yapabilirsiniz.
"""

# %% [markdown] tags=["en"]
r"""
## Remembering

Every question that you answer belongs to one of thirty topics. The page below shows for each whether your
first answer held, and which of them will be asked again. A wrong answer is no mark: its topic comes back
sooner, and that is all. From *Taking the two jobs apart* on, each chapter opens with short questions from
earlier ones; after a break you can also review here, in the cell below the page.
"""

# %%
beliefs(LANG)

# %%
review("00_start", LANG)

# %% [markdown] tags=["tr"]
r"""
Haritadaki süreleri toplayıp saate çevirelim. Python ondalık virgül yerine nokta yazar: metinde 1,5 olan bir
sayı çıktılarda 1.5 görünür.
"""

# %% [markdown] tags=["en"]
r"""
Now add up the minutes of the map and turn them into hours:
"""

# %%
hours = sum(chapter.minutes for chapter in STEPS) / 60
round(hours, 1)

# %% [markdown] tags=["tr"]
r"""
Günde bir saat ayırırsanız kurs aşağı yukarı bu kadar günde biter.

**40 dakikalık bir ders için:** beş bölümün yalnızca ilk tahminini ve ilk çizimini gösterin, her birine yedi
sekiz dakika ayırın: [Standart konvolüsyonun maliyeti](01_cost.ipynb),
[İki işi ayırmak](02_decomposition.ipynb), [Depthwise konvolüsyonun fikri](03_depthwise.ipynb),
[Depthwise neyi çözer?](04_savings.ipynb), [Sınırlar](05_limits.ipynb). Hücreleri dersten önce çalıştırın;
sınavlar ve alıştırmalar öğrencilere kalsın.
"""

# %% [markdown] tags=["en"]
r"""
At an hour a day you need about that many days.

**For a lecture of 40 minutes:** show only the first guess and the first explorer of five chapters, with seven
or eight minutes for each: [What a standard convolution costs](01_cost.ipynb), [Taking the two jobs
apart](02_decomposition.ipynb), [The idea of depthwise convolution](03_depthwise.ipynb), [What it saves, and
who uses it](04_savings.ipynb), [Limits](05_limits.ipynb). Run the cells before the lecture; leave quizzes and
exercises to the students.
"""

# %% [markdown] tags=["tr"]
r"""
## Baştan başlamak

- Hücreler karıştıysa üstteki araç çubuğunda **▶▶** düğmesine basın ve onaylayın: Jupyter çekirdeği yeniden
  başlar, bütün hücreler sırayla çalışır.
- Bir çizim için çizimin *Başa dön* düğmesine basın.
- İlerlemeniz için haritanın altındaki *İlerlemeyi sıfırla* düğmesine basın.
- Dosyalar sizindir: kursu `lab` komutuyla açtıysanız güncellemeler yazdıklarınızı silmez.
"""

# %% [markdown] tags=["en"]
r"""
## Starting over

- If the cells are in a muddle, press **▶▶** in the toolbar above and confirm: the Jupyter kernel restarts and
  all cells run in their order.
- For an explorer: press its *Reset* button.
- For your progress: press *Reset progress* under the map.
- The files are yours: if you opened the course with the command `lab`, an update never deletes what you
  wrote.
"""

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Kurulum tamamlandı, tuşları biliyorsunuz, ilk çizimi de denediniz. Son hücreyi çalıştırıp çıkan
düğmeye basın: bu bölüm okunmuş sayılır. Sıradaki bölümün bağlantısı düğmenin altındadır. Ara verirseniz
haritaya dönün: kaldığınız yeri gösterir.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

The installation works, you know the keys, and you have moved your first explorer. Run the last cell and
press its button: this chapter then counts as read. The link to the next one is beneath it. After a
break, come back to the map: it shows where you stopped.
"""

# %%
finish("00_start", LANG)
