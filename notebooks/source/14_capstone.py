# %% [markdown] tags=["tr"]
r"""
# Son sınav ve kendi projeniz

**Soru: Bir ağın katmanlarını bölmeye değer mi, nasıl karar veririm?**

Önce bütün kursu yoklayan dokuz soru var. Ardından iş sizde: küçük bir ağ seçecek, sayacak, bölecek, iki
hâlini de eğitip ölçecek ve kararınızı tek sayfalık bir rapora yazacaksınız.

Süre: yaklaşık 65 dakika · [English](../en/14_capstone.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Final quiz and a project of your own

**Question: Is it worth splitting the layers of a network, and how do I decide?**

Nine questions over the whole course come first. Then it is your turn: you choose a small network, count it,
split it, train and measure it before and after, and write your decision down on a single page.

Time: about 65 minutes · [Türkçe](../tr/14_capstone.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
from course_utils.cards.summary import summary
from course_utils.measure.capstone import choices, compare, given, split
from course_utils.measure.colours import draw
from course_utils.measure.digits import digits
from course_utils.measure.report import Findings, report, sample
from course_utils.networks.audit import audit
from course_utils.pictures.colour_row import colour_row
from course_utils.pictures.digit_row import digit_row
from course_utils.widgets import exercise, finish, guess, network_explorer, quiz, review

# %%
review("14_capstone", LANG)

# %% [markdown] tags=["tr"]
r"""
## Son sınav

Sorular 03'ten 13'e kadarki bölümlerden gelir. Yanlış bir yanıt da bir şey öğretir: altındaki açıklamayı
okuyun.
"""

# %% [markdown] tags=["en"]
r"""
## Final quiz

The questions come from the chapters 03 to 13. A wrong answer teaches something, too: read the sentence under
it.
"""

# %%
quiz("14_capstone", LANG)

# %% [markdown] tags=["tr"]
r"""
---

## 1. Bir ağ seçin

Altı ağ hazır; hiçbirinde 50.000'den çok parametre yok. Rakamlar [Doğruluğun bedeli](13_training.ipynb)
bölümündekilerdir. Renkli görüntülerin etiketi şekille rengi birlikte sorar; o bölümde onlarla da
tanıştınız.
"""

# %% [markdown] tags=["en"]
r"""
---

## 1. Choose a network

Six networks are ready, none with more than 50,000 parameters. The digits are those of
[What it costs in accuracy](13_training.ipynb). The label of a colour image asks for shape and colour
together; you met these images in that chapter as well.
"""

# %%
choices(LANG)

# %%
images, labels, _ = draw(4, seed=5)
test = digits()
first = [test.test_images[test.test_labels == digit][0, 0].tolist() for digit in range(10)]

digit_row(first, LANG)

# %%
colour_row(images.tolist(), labels.tolist(), LANG)

# %% [markdown] tags=["tr"]
r"""
Aşağıda `plain` var. Başka bir ağ için adı değiştirin; renkli görüntülerde görev `"colours"`, görüntünün
boyutu `(1, 3, 16, 16)` olur.
"""

# %% [markdown] tags=["en"]
r"""
Below we take `plain`. For another network change the name; with colour images the task is `"colours"` and the
shape of an image `(1, 3, 16, 16)`.
"""

# %%
before = given("plain", lang=LANG)
task, image = "digits", (1, 1, 28, 28)

before

# %% [markdown] tags=["tr"]
r"""
## 2. Sayın

Parametreler ile çarp-topla (MAC) sayıları nerede toplanıyor? Tablonun altındaki satıra tıklarsanız
katmanları tek tek görürsünüz.
"""

# %% [markdown] tags=["en"]
r"""
## 2. Count it

Where do the parameters and the multiply-accumulates (MACs) sit? Click the line below the table to see the
layers one by one.
"""

# %%
audit(before, input_size=image, lang=LANG)

# %%
guess("14_capstone.which_layer", LANG)

# %%
full = audit(before, input_size=image, lang=LANG).params
saved = {}
for name in ("a", "b", "c", "d"):
    pair = split(before, name, lang=LANG)
    saved[name] = full - audit(pair, input_size=image, lang=LANG).params

saved

# %% [markdown] tags=["tr"]
r"""
`split`, adını verdiğiniz katmanın yerine depthwise (derinlemesine) + pointwise (noktasal) çiftini koyar;
ikisinin arasında toplu normalleştirme ve ReLU vardır. `d` tek başına diğerlerinin toplamından çok kazandırır.
`a` ise tek bir kanal okur: bölünürse bütün ağ görüntüye tek bir 3×3 filtreyle bakar ve karşılığında 117
parametre kazanılır.
"""

# %% [markdown] tags=["en"]
r"""
`split` replaces the layer you name by a depthwise + pointwise pair, with batch norm and ReLU in
between. `d` alone saves more than all the others together. `a` reads a single channel: split it, and the
whole network looks at the image through one 3×3 filter, for a gain of 117 parameters.
"""

# %% [markdown] tags=["tr"]
r"""
## 3. Bölün

Biz `a`'yı olduğu gibi bırakıyoruz. Siz başka bir seçim yapabilirsiniz; nedenini not edin, rapora gerekecek.
"""

# %% [markdown] tags=["en"]
r"""
## 3. Split it

We leave `a` as it is. Your choice may be another one; note down why, the report will ask for it.
"""

# %%
after = split(before, "b", "c", "d", lang=LANG)

audit(after, input_size=image, lang=LANG)

# %% [markdown] tags=["tr"]
r"""
Şimdi böldüğünüz ağa katman katman, ikiziyle birlikte bakın: ikizde her çiftin yerinde yine standart bir
konvolüsyon vardır. *Katman* kaydırıcısı bir katmanı işaretler ve ikizdeki karşılığını yazar. `model=` yerine
kendi `nn.Module`'ünüzü de verebilirsiniz.
"""

# %% [markdown] tags=["en"]
r"""
Now look at the network that you split, layer by layer, beside its twin: there a standard convolution stands
in the place of each pair again. The slider *Layer* marks a layer and says what it is in the twin. You can
give any `nn.Module` of your own as `model=`.
"""

# %%
network_explorer(LANG, model=after, input_size=image)

# %%
guess("14_capstone.kept", LANG)

# %% [markdown] tags=["tr"]
r"""
## 4. Ölçün

`compare` iki ağı da baştan başlatır, aynı üç tohumla (seed) ve aynı sırayla eğitir, ileri geçişin süresini
ölçer ve sakladıklarını sayar. Sürdüğü sürece bilgisayarda başka bir iş yapmayın: süreler başka
programlardan etkilenir.
"""

# %% [markdown] tags=["en"]
r"""
## 4. Measure it

`compare` starts both networks afresh, trains them with the same three seeds and in the same order, times a
forward pass, and counts what is kept. Leave the computer alone while it runs: other programs disturb the
times.
"""

# %% tags=["measured"]
project = compare(before, after, task, lang=LANG)
assert project.before.params > project.after.params and project.after.kept > project.before.kept

Findings(project, LANG)

# %% [markdown] tags=["tr"]
r"""
Tablonun üç satırı sayılmıştır ve her bilgisayarda aynı çıkar; kalan üçü ölçülmüştür. Sürelerin orta
yarıları örtüşüyorsa hangi ağın hızlı olduğunu bu ölçüm söylemez; doğruluk farklarının yönü değişiyorsa
hangisinin daha doğru olduğunu da.
"""

# %% [markdown] tags=["en"]
r"""
Three rows of the table are counted, and every computer gives the same; the other three are measured. Where
the middle halves of the times overlap, this measurement does not say which network is faster; and where the
differences in accuracy change their direction, it does not say which one is more accurate.
"""

# %% [markdown] tags=["tr"]
r"""
## 5. Karar verin, yazın

Raporun ölçümleri dolu; karar, gerekçe ve sınırlar sizin. Üç cümleyi tırnakların arasına yazıp hücreyi
yeniden çalıştırın. Altındaki ölçütler iyi bir raporda ne bulunduğunu söyler.
"""

# %% [markdown] tags=["en"]
r"""
## 5. Decide, and write it up

The measurements of the report are filled in; the decision, the reasons and the limits are yours. Write your
sentences between the quotation marks and run the cell again. The points at its foot say what a good report
holds.
"""

# %% tags=["measured"]
page = report(
    project,
    lang=LANG,
    title="plain",
    decision="",
    reasons="",
    limits="",
)
assert page.findings.project is project

page

# %% [markdown] tags=["tr"]
r"""
Raporu tek bir dosya olarak saklamak için yeni bir hücreye `page.save("report.html")` yazıp çalıştırın: dosya
tarayıcıda açılır, yazdırılabilir ve başka hiçbir şeye gerek duymaz.

Bitmiş bir rapor, gerçek sayılarla, şöyle görünür:
"""

# %% [markdown] tags=["en"]
r"""
To keep the report as a single file, write `page.save("report.html")` into a new cell and run it: the file
opens in a browser, can be printed, and needs nothing else.

A finished report, with real numbers, looks like this:
"""

# %%
sample(LANG)

# %% [markdown] tags=["tr"]
r"""
## Kendi ağınız

Kendi `nn.Module`'ünüz de olur: girdisi `(N, 1, 28, 28)` ve on çıktısı, ya da `(N, 3, 16, 16)` ve iki
çıktısı varsa `compare(my_network, split(my_network, "conv2", lang=LANG), "digits", lang=LANG)` yazın.
`split` katmanın adını ister; adlar `print(my_network)` çıktısında ayraç içinde yazar. En çok 500.000
parametre.
"""

# %% [markdown] tags=["en"]
r"""
## A network of your own

An `nn.Module` of yours will do as well: where it takes `(N, 1, 28, 28)` and has ten outputs, or `(N, 3, 16,
16)` and two, write `compare(my_network, split(my_network, "conv2", lang=LANG), "digits", lang=LANG)`.
`split` asks for the name of a layer; `print(my_network)` shows the names in parentheses. At most 500,000
parameters.
"""

# %% [markdown] tags=["tr"]
r"""
## Kesin olan

- Parametreler, MAC'ler ve saklanan baytlar sayılır. Süre ve doğruluk ölçülür; başka bir bilgisayarda, başka
  tohumlarla başka çıkar.
- Üç tohum azdır: üç farkın üçü de aynı yönde olsa bile bu, yazı turada dörtte bir olasılıktır.
- Öğrenme hızı (0,03) dört ağ için doğrulama görüntülerinde seçilmişti; sizin ağınıza en uygun hız
  olmayabilir. İki ağa aynı hızı vermek karşılaştırmayı adil yapar, en iyi yapmaz.
- Test görüntülerine her eğitimin sonunda bir kez bakılır. Sonucu beğenmeyip bölmeyi değiştirir ve yeniden
  bakarsanız, test görüntüleri de artık seçimin bir parçası olur: bunu rapora yazın.
"""

# %% [markdown] tags=["en"]
r"""
## What is exact

- Parameters, MACs and kept bytes are counted. Time and accuracy are measured; on another computer, with
  other seeds, they come out differently.
- Three seeds are few: even if all three differences point one way, tossed coins do so one time in four.
- The learning rate (0.03) was chosen for four other networks, on validation images; it need not be the best
  one for yours. The same rate for both makes the comparison fair, not the best possible.
- The test images are looked at once, at the end of each training. If you do not like the result, change the
  split and look again, the test images have become a part of the choice: say so in the report.
"""

# %% [markdown] tags=["tr"]
r"""
## Alıştırma: neyi bölmeli?

`half_split` ağının ilk aşaması zaten bölünmüş. Geriye kalanlardan hangisini bölmek bir işe yarar?
"""

# %% [markdown] tags=["en"]
r"""
## Exercise: what to split?

The first part of the network `half_split` is split already. Which of the others is worth it?
"""

# %%
network = given("half_split", lang=LANG)

layers = ...
exercise("layers_to_split", LANG, layers)

# %% [markdown] tags=["tr"]
r"""
## Kursun özeti

Okuduğunuz bölümler, doğru yanıtladığınız sorular, çözdüğünüz alıştırmalar ve tutan tahminleriniz tek bir
sayfada toplandı. İsterseniz `name` yerine adınızı yazın; ad hiçbir yere kaydedilmez. `sheet.save()` bu
sayfayı `summary.html` dosyasına yazar: tarayıcıda açıp yazdırabilir ya da PDF olarak saklayabilirsiniz.
"""

# %% [markdown] tags=["en"]
r"""
## A summary of the course

The chapters you read, the questions you answered rightly, the exercises you solved and the guesses that held,
on a single page. Write your name as `name` if you like; it is stored nowhere. `sheet.save()` writes the page
into the file `summary.html`: open it in a browser to print it or to keep it as a PDF.
"""

# %% tags=["measured"]
sheet = summary(LANG, name="")
sheet

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Bölmeye değip değmediğini tek bir sayı söylemez. Önce sayarsınız: katmanın payı küçükse kazanç da küçüktür.
Sonra ölçersiniz: süre sayıyı izlemeyebilir, doğruluk düşebilir, bellek artabilir. Sonunda tartarsınız: ne
için, hangi cihazda, neyin karşılığında? Bu üç adımı kendi ağınızda attıysanız kursun sonuna geldiniz.
Elinizde artık sınanmış bir rapor ve bir sonraki ağda aynı soruyu sorma alışkanlığı var.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

No single number says whether splitting is worth it. First you count: where a layer's share is small, so is
the gain. Then you measure: time may not follow the count, accuracy may fall, memory may grow. In the end
you weigh: what for, on which device, in exchange for what? If you took these three steps with a network of
your own, you are at the end of the course, with a report that was put to the test, and with the habit of
asking the same of the next network.
"""

# %%
finish("14_capstone", LANG)
