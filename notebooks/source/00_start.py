# %% [markdown] tags=["tr"]
r"""
# Başlangıç

**Soru: Her şey hazır mı, kursta nasıl ilerlerim?**

Bu kurs, *depthwise (derinlemesine) konvolüsyonun* neden bulunduğunu, ne kazandırdığını ve neyi
yapamadığını anlatır. Python bilmeniz ve bir CNN'in kabaca ne olduğunu duymuş olmanız yeter; ekran kartı
gerekmez. Burada kurulumu sınayacak, klavyeyi öğrenecek ve ilk çizimi oynatacaksınız.

Süre: yaklaşık 10 dakika · [English](../en/00_start.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Getting started

**Question: Is everything ready, and how do I move through the course?**

This course tells why *depthwise convolution* was invented, what it saves and what it cannot do. It
takes some Python and a rough idea of what a CNN is; no graphics card is needed.
Here you check the installation, learn the keys, and move your first picture.

Time: about 10 minutes · [Türkçe](../tr/00_start.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %% [markdown] tags=["tr"]
r"""
## Bir hücre çalıştırın

Bu sayfa hücrelerden oluşur. Bir hücreye tıklayıp **Shift+Enter**'a basın: hücre çalışır, sonucu altında
görünür ve sıra sonraki hücreye geçer. Yukarıdakinden başlayıp teker teker aşağı inin. Şu hücre kurulumu
sınar:
"""

# %% [markdown] tags=["en"]
r"""
## Run a cell

This page is made of cells. Click on one and press **Shift+Enter**: the cell runs, its result appears
below, and the next cell is selected. Begin with the one above and go down one by one. This cell checks
the installation:
"""

# %% tags=["measured"]
import sys

import ipywidgets
import torch

assert sys.version_info >= (3, 11)
assert torch.__version__ >= "2.6"
assert torch.nn.Conv2d(3, 3, 3, groups=3).weight.shape == (3, 1, 3, 3)
print("Python", sys.version.split()[0])
print("PyTorch", torch.__version__)
print("ipywidgets", ipywidgets.__version__)

# %% [markdown] tags=["tr"]
r"""
Üç sürüm numarası görüyorsanız her şey hazır. Kırmızı bir hata görüyorsanız bir terminalde kursun
klasörüne gidin, `python3 -m course_utils setup` yazın ve kursu yeniden açın. `assert`, kursta sık
göreceğiniz bir deyimdir: yanındaki doğruysa susar, değilse hata verir.
"""

# %% [markdown] tags=["en"]
r"""
If you see three version numbers, everything is ready. If you see a red error, open a terminal in the
folder of the course, type `python3 -m course_utils setup`, and open the course again. You will often
meet the word `assert` here: it keeps silent if what it says is true, and raises an error if not.
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
| Tab, Shift+Tab | çizimin ya da sorunun içinde bir sonrakine, öncekine geçer |
| ← → | kaydırıcıyı oynatır |
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
| Esc | leaves editing or a picture, back to the cells |
| ↑ ↓ | moves from cell to cell, in a question from answer to answer |
| Tab, Shift+Tab | goes to the next or the previous control of a picture or a question |
| ← → | moves a slider |
| space | chooses, presses a button |

If you lose your way with the keys, Esc always brings you back to the cells.
"""

# %% [markdown] tags=["tr"]
r"""
## Önce tahmin, sonra çizim

Kursta her çizimden önce bir soru gelir. Doğru bilmeniz gerekmez; tahmin edip sonra bakan, yalnızca
bakandan daha çok öğrenir. Deneyin: bir katmanın kanalları (channel) üç gruba ayrılıyor.
"""

# %% [markdown] tags=["en"]
r"""
## First guess, then look

In this course a question stands before each picture. You need not get it right; whoever guesses and
then looks learns more than whoever only looks. Try it: the channels of a layer fall into three groups.
"""

# %%
from course_utils.widgets import finish, groups_explorer, guess, progress_map

guess("00_start.taste", LANG)

# %%
explorer = groups_explorer(LANG, c_in=6, c_out=6, groups=3)
explorer

# %% [markdown] tags=["tr"]
r"""
Solda giriş kanalları, sağda çıktı kanalları var; her çıktı kendi grubundaki iki girişi okuyor. Bir
kaydırıcıya Tab ile gelin, ok tuşlarıyla oynatın: çizim, sayılar ve PyTorch satırı birlikte değişir.
Kutulara sayı da yazabilirsiniz. *Başa dön* düğmesi sizi hep ilk hâle götürür.

Aynı çizime kodla da dokunulur:
"""

# %% [markdown] tags=["en"]
r"""
Inputs stand on the left and outputs on the right; each output reads the two inputs of its group. Go to
a slider with Tab and move it with the arrow keys: picture, numbers and the line of PyTorch change
together. You can type into the boxes as well, and *Reset* always takes you back.

The same picture can be moved in code:
"""

# %%
explorer.groups = 6
assert explorer.view.code == "nn.Conv2d(6, 6, kernel_size=3, padding=1, groups=6, bias=False)"

explorer.c_in = 9
assert (explorer.c_out, explorer.groups) == (9, 9)
explorer.set(c_in=6, c_out=6, groups=3)

# %% [markdown] tags=["tr"]
r"""
`groups=6` ile her kanal tek başına kaldı: depthwise konvolüsyon budur. C_in'i 9 yapınca C_out ve `groups`
da onu izledi. Son satır çizimi ilk hâline getirdi. Bütün bunların ne demek olduğunu sonraki bölümlerde
göreceksiniz.
"""

# %% [markdown] tags=["en"]
r"""
With `groups=6` every channel was alone: that is depthwise convolution. When C_in became 9, C_out and
`groups` followed. The last line put the picture back as it was. What all of this means is the subject of
the chapters that follow.
"""

# %% [markdown] tags=["tr"]
r"""
## Bir bölüm nasıl ilerler?

Soru, tahmin, çizim, formül, PyTorch, kısa sınav, alıştırma, yanıt: her bölüm bu sırayı izler. Kısa
sınavda her yanıtın bir açıklaması vardır; yanlış seçmekten çekinmeyin. Alıştırmada `...` yerine kodunuzu
yazıp hücreyi çalıştırın; ipuçları sırayla, çözüm en son açılır.
"""

# %% [markdown] tags=["en"]
r"""
## How a chapter goes

Question, guess, picture, formula, PyTorch, quiz, exercise, answer: every chapter keeps this order. Each
answer of a quiz comes with an explanation, so do not be afraid of choosing wrongly. In an exercise, put
your code in the place of `...` and run the cell; hints open one by one, the solution last.
"""

# %% [markdown] tags=["tr"]
r"""
## Kursun haritası

Nerede kaldığınız kendiliğinden saklanır: son hücresini çalıştırdığınız bölüm okunmuş sayılır, doğru
yanıtlar ve çözülen alıştırmalar da haritaya işlenir. Bölümü açmak için adına tıklayın.
"""

# %% [markdown] tags=["en"]
r"""
## The map of the course

The course remembers where you are: a chapter counts as read once its last cell has run, and right
answers and solved exercises go onto the map too. Click on a chapter's name to open it.
"""

# %% tags=["measured"]
progress_map(LANG)

# %% [markdown] tags=["tr"]
r"""
## Baştan başlamak

- Hücreler karıştıysa üstteki araç çubuğunda **▶▶** düğmesine basın: Jupyter çekirdeği yeniden başlar, bütün
  hücreler sırayla çalışır.
- Bir çizim için: çizimin *Başa dön* düğmesi.
- İlerlemeniz için: haritanın altındaki *İlerlemeyi sıfırla*.
- Dosyalar sizindir: kurs güncellense de yazdıklarınız silinmez.
"""

# %% [markdown] tags=["en"]
r"""
## Starting over

- If the cells are in a muddle, press **▶▶** in the toolbar above: the Jupyter kernel restarts and all cells
  run in their order.
- For a picture: its *Reset* button.
- For your progress: *Reset progress* under the map.
- The files are yours: an update of the course never deletes what you wrote.
"""

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Kurulum tamam, tuşları biliyorsunuz, ilk çizimi de oynattınız. Son hücreyi çalıştırın: bu bölüm okunmuş
sayılır, altında sıradaki bölümün bağlantısı çıkar. Haritadan istediğiniz bölüme de geçebilirsiniz.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

The installation works, you know the keys, and you have moved your first picture. Run the last cell: this
chapter then counts as read, and a link to the next one appears. The map takes you to any other chapter.
"""

# %%
finish("00_start", LANG)
