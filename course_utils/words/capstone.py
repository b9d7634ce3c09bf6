"""What the project at the end of the course says: its networks, its refusals, and the report."""

from __future__ import annotations

from .language import Text

IDEAS = {
    "plain": Text(
        tr="dört standart 3×3, kanallar giderek artıyor; rakamlar",
        en="four standard 3×3 layers with more and more channels; digits",
    ),
    "five": Text(tr="üç geniş pencere, 5×5; rakamlar", en="three wide windows, 5×5; digits"),
    "deep": Text(tr="yedi dar katman; rakamlar", en="seven narrow layers; digits"),
    "late": Text(
        tr="ağırlıkların çoğu sondaki iki katmanda, biri 1×1; rakamlar",
        en="most weights in the last two layers, one of them a 1×1; digits",
    ),
    "colourful": Text(tr="üç standart 3×3; renkli görüntüler", en="three standard 3×3 layers; colour images"),
    "half_split": Text(
        tr="ilk bölümü zaten bölünmüş; renkli görüntüler", en="its first part is split already; colour images"
    ),
}

NETWORK = Text(tr="ağ", en="network")
IDEA = Text(tr="nasıl bir ağ, ne öğreniyor", en="what it is like, and what it learns")
CHOOSE = Text(tr='Adını given("…") içine yazın.', en='Write its name into given("…").')

NO_SUCH_NETWORK = Text(
    tr="{name} diye bir ağ yok; şunlardan birini yazın: {known}.",
    en="There is no network called {name}; write one of: {known}.",
)
NO_SUCH_TASK = Text(
    tr="{name} diye bir görev yok; şunlardan birini yazın: {known}.",
    en="There is no task called {name}; write one of: {known}.",
)
NO_SUCH_LAYER = Text(
    tr="Ağda {name} adında bir konvolüsyon yok; konvolüsyonların adları: {known}.",
    en="The network has no convolution called {name}; its convolutions are: {known}.",
)
SPLIT_ALREADY = Text(
    tr="{name} zaten gruplu (groups={groups}); yalnızca groups=1 olan bir katman depthwise + pointwise çiftine bölünür.",
    en="{name} is grouped already (groups={groups}); only a layer with groups=1 can be split into a pair.",
)
NOTHING_TO_SPLIT = Text(
    tr="{name} bir 1×1 katman: komşulara bakmaz, yani bölünecek bir şeyi yok.",
    en="{name} is a 1×1 layer: it looks at no neighbours, so there is nothing to split.",
)
TOO_LARGE = Text(
    tr="Ağın {params} parametresi var; bu projede en çok {most} parametreli bir ağ kısa sürede eğitilir.",
    en="The network has {params} parameters; at most {most} can be trained in the time of this project.",
)
WRONG_OUTPUT = Text(
    tr="Ağ {got} boyutunda bir çıktı veriyor; bu görevde {wanted} gerekir.",
    en="The network puts out the shape {got}; this task needs {wanted}.",
)
PROGRESS = Text(tr="Biten tur: {done} / {total}", en="Epochs finished: {done} of {total}")
DONE = Text(tr="{trainings} eğitim bitti.", en="{trainings} trainings are done.")

TITLE = Text(tr="{title}: katmanları bölmeye değer mi?", en="{title}: is it worth splitting?")
PARTS = Text(tr="Çifte bölünen katmanlar: {parts}.", en="Layers split into pairs: {parts}.")
NO_PARTS = Text(tr="Hiçbir katman bölünmedi.", en="No layer was split.")
TASKS = {
    "digits": Text(tr="Görev: el yazısı rakamlar, on sınıf.", en="Task: handwritten digits, ten classes."),
    "colours": Text(
        tr="Görev: renkli görüntüler, iki sınıf; şekil ile renk birlikte sorulur.",
        en="Task: colour images, two classes; shape and colour are asked together.",
    ),
}
QUANTITY = Text(tr="ne", en="what")
BEFORE = Text(tr="önce", en="before")
AFTER = Text(tr="sonra", en="after")
RATIO = Text(tr="önce / sonra", en="before / after")
PARAMETERS = Text(tr="parametre", en="parameters")
MACS = Text(tr="bir görüntü için MAC", en="MACs for one image")
KEPT = Text(
    tr="{batch} görüntülük eğitim adımının sakladığı (MB)",
    en="kept by a training step of {batch} images (MB)",
)
TIME = Text(
    tr="{batch} görüntünün süresi (ms), çeyrekler arası", en="time of {batch} images (ms), middle half"
)
TRAINING = Text(tr="bir eğitimin işlemci süresi (s)", en="processor time of one training (s)")
SPREAD = Text(tr="{middle} ({low} – {high})", en="{middle} ({low} – {high})")
ACCURACY = Text(tr="test doğruluğu, ortanca (%)", en="test accuracy, median (%)")

FASTER = Text(
    tr="Bölünmüş ağ {times} kat hızlı: sürelerin orta yarıları örtüşmüyor.",
    en="The split network is {times} times as fast: the middle halves of the times lie apart.",
)
SLOWER = Text(
    tr="Bölünmüş ağ {times} kat yavaş: sürelerin orta yarıları örtüşmüyor.",
    en="The split network is {times} times slower: the middle halves of the times lie apart.",
)
UNDECIDED = Text(
    tr="Hangisinin hızlı olduğu belli değil: sürelerin orta yarıları örtüşüyor.",
    en="Which one is faster is undecided: the middle halves of the times overlap.",
)
PAIRS = Text(
    tr="Aynı tohumla bölünmüş ağ kaç puan önde: {differences}.",
    en="With the same seed the split network is ahead by (points): {differences}.",
)
ONE_WAY = Text(
    tr="Farkların hepsi aynı yönde; {n} çiftte bu, yazı turayla {toss} olasılıkla olur.",
    en="All differences point one way; with {n} pairs, tossed coins do so with a probability of {toss}.",
)
BOTH_WAYS = Text(
    tr="Farkların yönü değişiyor: bu tohumlar hangi ağın daha doğru olduğunu söylemez.",
    en="The differences change their direction: these seeds do not say which network is more accurate.",
)
LEVEL = Text(tr="Hiçbir tohumda fark yok.", en="There is no difference with any seed.")
HOW = Text(
    tr="Nasıl ölçüldü: {seeds} tohum, {epochs} tur, {images} eğitim görüntüsü, tek iş parçacığı, PyTorch {torch}; sürelerde {samples} ölçüm.",
    en="How it was measured: {seeds} seeds, {epochs} epochs, {images} training images, one thread, PyTorch {torch}; {samples} samples of the times.",
)
DECISION = Text(tr="Karar", en="Decision")
BECAUSE = Text(tr="Gerekçe", en="Reasons")
LIMITS = Text(tr="Sınırlar", en="Limits")
NOT_WRITTEN = Text(tr="(henüz yazılmadı)", en="(not written yet)")
RUBRIC = Text(tr="İyi bir rapor", en="A good report")
CRITERIA = (
    Text(
        tr="neyin bölündüğünü ve neden onun seçildiğini söyler.", en="says what was split, and why just that."
    ),
    Text(
        tr="sayılanı (parametre, MAC) ölçülenden (süre, doğruluk) ayırır.",
        en="keeps what is counted (parameters, MACs) apart from what is measured (time, accuracy).",
    ),
    Text(
        tr="sürelerin yayılmasına ve tohumların çiftlerine bakar; belli olmayana “belli değil” der.",
        en="looks at the spread of the times and at pairs of seeds, and says “undecided” of what is.",
    ),
    Text(
        tr="kararını bir amaca bağlar: kime, hangi cihazda, neyin karşılığında?",
        en="ties its decision to an aim: for whom, on which device, in exchange for what?",
    ),
    Text(
        tr="en az bir sınır söyler: başka veri, başka cihaz, başka genişlik.",
        en="names at least one limit: other data, another device, another width.",
    ),
)
SAVED = Text(tr="Rapor kaydedildi: {path}", en="The report is saved: {path}")
NOT_SAVED = Text(
    tr='Rapor {path} dosyasına yazılamadı ({reason}); save("başka_ad.html") ile başka bir yer seçin.',
    en='The report could not be written to {path} ({reason}); choose another place with save("another_name.html").',
)

SAMPLE_TITLE = Text(tr="plain (örnek)", en="plain (sample)")
SAMPLE_DECISION = Text(
    tr="Ağırlıkların ya da indirilen dosyanın küçük olması gerekiyorsa bölünmüş ağı seçerim; burada {faster} kat da hızlı. Doğruluk her şeyden önemliyse bölünmemiş ağ kalır: bölünmüş ağ üç tohumda da geride.",
    en="Where the weights or a download must be small I take the split network; here it is also {faster} times as fast. Where accuracy counts most I keep the whole one: with each of the three seeds the split one is behind.",
)
SAMPLE_REASONS = Text(
    tr="İlk katmanı bölmedim: tek kanal okuyor, bölünce bütün ağ görüntüye tek bir filtreyle bakardı. Kalan üç katman parametrelerin neredeyse tamamını taşıyor; bölününce ağın parametreleri {params} kat azaldı, MAC'leri {macs} kat. Sayılan bu kazanç kesin. Ölçülen sürede ise ondan yalnızca bir parça kaldı: katman sayısı neredeyse iki katına çıktı. Geri yayılım için saklanan bellek azalmadı, {kept} katına çıktı. Doğruluk farkları, tohum tohum: {differences} puan.",
    en="I left the first layer whole: it reads one channel, and split, the whole network would look at the image through one filter. The other three hold nearly all parameters; split, the network has {params} times fewer of them and {macs} times fewer MACs. That gain is counted and exact. In the measured time only a part of it is left: there are nearly twice as many layers. What the backward pass keeps did not shrink but grew to {kept} times. The differences in accuracy, seed by seed: {differences} points.",
)
SAMPLE_LIMITS = Text(
    tr="Kolay bir veri kümesi, küçük bir ağ, tek bir işlemci, {seeds} tohum. Geniş bir ağda ve başka bir cihazda süreleri yeniden ölçmek gerekir.",
    en="An easy data set, a small network, one processor, {seeds} seeds. In a wide network and on another device the times have to be measured again.",
)
