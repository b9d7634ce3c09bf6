# %% [markdown] tags=["tr"]
r"""
# Başlangıç

**Soru: Her şey hazır mı, kursta nasıl ilerlerim?**

Bu kurs, *depthwise (derinlemesine) konvolüsyonun* neden ortaya çıktığını, ne kazandırdığını ve neyi
yapamadığını anlatır. Biraz Python bilmeniz ve bir CNN'in kabaca ne olduğunu duymuş olmanız yeter; ekran
kartı gerekmez. Burada kurulumu sınayacak, tuşları öğrenecek, ilk etkileşimli çizimi deneyecek ve kursun
haritasını göreceksiniz.

Kurs, *Depthwise Convolution: Ortaya Çıkış Gerekçesi ve İşlevsel Değeri* başlıklı ders metnini adım adım
izler. Bölümlerde “belge” dediğimiz, bu metindir.

Süre: yaklaşık 10 dakika · [English](../en/00_start.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Getting started

**Question: Is everything ready, and how do I move through the course?**

This course explains why *depthwise convolution* was invented, what it saves and what it cannot do. You
need some Python and a rough idea of what a CNN is, but no graphics card. Here you check the installation,
learn the keys, try your first *explorer* (a picture that you can move) and see the map of the course.

The course follows, step by step, a Turkish text called *Depthwise Convolution: Ortaya Çıkış Gerekçesi ve
İşlevsel Değeri*: why depthwise convolution came about, and what it is good for. Where a chapter says “the
document”, this text is meant.

Time: about 10 minutes · [Türkçe](../tr/00_start.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
import sys

import ipywidgets
import torch

from course_utils.chapters.table import CHAPTERS
from course_utils.widgets import beliefs, finish, groups_explorer, guess, progress_map, review

# %% [markdown] tags=["tr"]
r"""
## Bir hücre çalıştırın

Bu sayfa hücrelerden oluşur. Bir hücreye tıklayıp **Shift+Enter**'a basın: hücre çalışır, sonucu altında
görünür ve sıra sonraki hücreye geçer. Yukarıdaki `LANG` hücresinden başlayın: soruların ve çizimlerin dilini
o seçer, diğer hücrelerin kullandığı araçları da o getirir; her bölümde ilk önce o çalışır. Bu hücre katlıdır:
sonunda üç nokta olan bir hücre ötekiler gibi çalışır, tıklayınca kodu açılır. Sonra teker teker aşağı inin.
Şu hücre kurulumu sınar:
"""

# %% [markdown] tags=["en"]
r"""
## Run a cell

This page is made of cells. Click on one and press **Shift+Enter**: the cell runs, its result appears below,
and the next cell is selected. Begin with the `LANG` cell above: it sets the language of questions and
explorers and imports the tools that the other cells use, so in every chapter it runs first. It is folded: a
cell that ends in three dots runs like any other, and a click on it shows its code. Then go down one by one.
The next cell checks the installation:
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
yeniden açın. `assert`, kursta sık göreceğiniz bir deyimdir: ardındaki koşul doğruysa hiçbir şey
yazmaz, yanlışsa hata verir.
"""

# %% [markdown] tags=["en"]
r"""
If you see three version numbers, everything is ready. If you see a red error, open a terminal in the folder
of the course, type `python3 -m course_utils setup` (on Windows `py -m course_utils setup`), and open the
course again. You will often meet the word `assert`: it prints nothing if the condition after it is true, and
raises an error if it is not.
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

Bir bölüm soruyla başlar; tahminler, çizimler, formül ve PyTorch ile ilerler; kısa sınav, alıştırma ve
yanıtla biter. Kısa sınavda her yanıtın bir açıklaması vardır, yanlış seçmekten çekinmeyin. Alıştırmada `...`
yerine kodunuzu yazıp hücreyi çalıştırın; takılırsanız ipuçlarını sırayla, çözümü en son açın. Bir terim
bölümde ilk geçtiğinde [Sözlük](99_glossary.ipynb) sayfasına giden bir bağlantıdır.
"""

# %% [markdown] tags=["en"]
r"""
## How a chapter goes

A chapter begins with a question, goes on with guesses, explorers, a formula and PyTorch, and ends with a
quiz, an exercise and the answer. Each answer of a quiz comes with an explanation, so do not be afraid of
choosing wrongly. In an exercise, replace `...` by your code and run the cell; if you are stuck, open the
hints one by one, and the solution last. The first time a chapter uses a term, the term is a link to the
[Glossary](99_glossary.ipynb).
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
[Standart konvolüsyonun maliyeti](01_cost.ipynb) ile [Sonuç](07_conclusion.ipynb) arasındaki
bölümler fikri anlatır: neden gerekti, ne kazandırır, nerede yetmez. [Kodda
karşılaştırma](08_compare.ipynb) bölümünden [Üç örnek](11_examples.ipynb) bölümüne kadar aynı şeyi PyTorch'ta
kurarsınız. [Ölçülen hız](12_speed.ipynb) ve [Doğruluğun bedeli](13_training.ipynb) ölçüm bölümleridir. Sonda
bütün kursun sınavı ve kendi projeniz vardır: [Son sınav ve kendi projeniz](14_capstone.ipynb).
Haritadaki süreleri toplayıp saate çevirelim. Python ondalık virgül yerine nokta yazar: metinde 1,5 olan bir
sayı çıktılarda 1.5 görünür.
"""

# %% [markdown] tags=["en"]
r"""
From [What a standard convolution costs](01_cost.ipynb) to [Conclusion](07_conclusion.ipynb) the
chapters explain the idea: why it was needed, what it saves, where it falls short. From [A comparison in
code](08_compare.ipynb) to [Three worked examples](11_examples.ipynb) you build the same in PyTorch. In
[Measured speed](12_speed.ipynb) and [What it costs in accuracy](13_training.ipynb) you measure, and in
[Final quiz and a project of your own](14_capstone.ipynb) you do all of it yourself. Now add up
the minutes of the map and turn them into hours:
"""

# %%
hours = sum(chapter.minutes for chapter in CHAPTERS) / 60
round(hours, 1)

# %% [markdown] tags=["tr"]
r"""
Günde bir saat ayırırsanız kurs aşağı yukarı bu kadar günde biter. İlk okuyuşta sırayı
bozmayın; kod bölümleri öncekilere dayanır.

**40 dakikalık bir ders için:** beş bölümün yalnızca ilk tahminini ve ilk çizimini gösterin, her birine yedi
sekiz dakika ayırın: [Standart konvolüsyonun maliyeti](01_cost.ipynb),
[İki işi ayırmak](02_decomposition.ipynb), [Depthwise konvolüsyonun fikri](03_depthwise.ipynb),
[Depthwise neyi çözer?](04_savings.ipynb), [Sınırlar](05_limits.ipynb). Hücreleri dersten önce çalıştırın;
sınavlar ve alıştırmalar öğrencilere kalsın.
"""

# %% [markdown] tags=["en"]
r"""
At an hour a day you need about that many days. On a first reading keep the order; the chapters in code
build on the earlier ones.

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
