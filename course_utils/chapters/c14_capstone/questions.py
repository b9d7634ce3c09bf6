"""Questions of chapter 14: two guesses about the project, and the final quiz over the whole course."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="14_capstone.which_layer",
        belief="G12",
        prompt=Text(
            tr="`plain` ağının dört konvolüsyonundan yalnızca birini depthwise + pointwise çiftine böleceksiniz. Hangisi en çok parametre kazandırır?",
            en="You may split just one of the four convolutions of `plain` into a pair. Which one saves the most parameters?",
        ),
        answers=(
            Answer(
                Text(
                    tr="`a`: 1 → 16 kanal, en büyük haritada", en="`a`: 1 → 16 channels, on the largest map"
                ),
                Text(
                    tr="Haritanın büyüklüğü MAC'leri artırır, parametreleri değil: `a` yalnızca 144 ağırlık taşır.",
                    en="A large map means many MACs, not many parameters: `a` holds 144 weights and no more.",
                ),
            ),
            Answer(
                Text(tr="`b`: 16 → 32 kanal", en="`b`: 16 → 32 channels"),
                Text(
                    tr="`b` 4.608 ağırlık taşır; hepsi gitse bile kazanç, sondaki katmanınkinin yanında küçük kalır.",
                    en="`b` holds 4,608 weights; even if all of them went, the last layer would save more.",
                ),
            ),
            Answer(
                Text(tr="`d`: 32 → 64 kanal", en="`d`: 32 → 64 channels"),
                Text(
                    tr="C_in × C_out × 9 = 18.432 ağırlık: ağın yarısından çoğu tek bir katmandadır.",
                    en="C_in × C_out × 9 = 18,432 weights: more than half of the network is in this one layer.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="hepsi aynı: her biri 9 kat küçülür", en="all the same: each becomes 9 times smaller"
                ),
                Text(
                    tr="Oranlar birbirine yakındır, ama ağın kazancı oranla değil, katmanın ağdaki payıyla belirlenir.",
                    en="The ratios are close to one another, but what the network saves depends on the layer's share in it.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre her birini ayrı ayrı bölüyor.", en="The cell below splits each of them in turn."
        ),
    ),
    Question(
        name="14_capstone.kept",
        belief="G15",
        prompt=Text(
            tr="Bölünmüş ağda altıda bir kadar parametre var. Bir eğitim adımının geri yayılım için sakladığı bellek ne olur?",
            en="The split network has about a sixth of the parameters. What happens to the memory that a training step keeps for the backward pass?",
        ),
        answers=(
            Answer(
                Text(tr="o da altıda bire iner", en="it falls to a sixth as well"),
                Text(
                    tr="Saklanan bellek parametrelerden değil, katmanların girdilerinden oluşur.",
                    en="What is kept are the inputs of the layers, not the parameters.",
                ),
            ),
            Answer(
                Text(tr="değişmez", en="it stays the same"),
                Text(
                    tr="Bölünen her katmanın yerinde artık iki katman, arada da toplu normalleştirme ve ReLU var; onların girdileri de saklanır.",
                    en="In the place of each split layer there are two now, with batch norm and ReLU between them, and their inputs are kept too.",
                ),
            ),
            Answer(
                Text(tr="artar", en="it grows"),
                Text(
                    tr="Geri yayılım her katmanın girdisini ister; katman sayısı artınca saklanan harita da artar.",
                    en="The backward pass wants the input of every layer; with more layers more maps are kept.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="sıfıra yaklaşır: depthwise bir şey saklamaz",
                    en="it comes close to nothing: depthwise keeps none",
                ),
                Text(
                    tr="Depthwise katman da bir katmandır: ağırlıklarının eğimi için girdisi gerekir.",
                    en="A depthwise layer is a layer, too: the slope of its weights needs its input.",
                ),
            ),
        ),
        look=Text(
            tr="Karşılaştırmanın tablosunda buna ait bir satır var.",
            en="The table of the comparison has a row for it.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="14_capstone.tripled",
        belief="G09",
        prompt=Text(
            tr="5 kanallı girdi, 7×7 depthwise katman, derinlik çarpanı K = 3. Ağırlık boyutu nedir?",
            en="An input of 5 channels, a depthwise layer of 7×7, depth multiplier K = 3. What is the weight shape?",
        ),
        answers=(
            Answer(
                Text(tr="`(15, 1, 7, 7)`", en="`(15, 1, 7, 7)`"),
                Text(
                    tr="C_out = 3 · 5 filtre, her biri tek kanal okur: ikinci sayı 5 / 5 = 1.",
                    en="C_out = 3 · 5 filters, each reading a single channel: the second number is 5 / 5 = 1.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`(5, 3, 7, 7)`", en="`(5, 3, 7, 7)`"),
                Text(
                    tr="Burada K ikinci sayıya yazılmış. Orada bir filtrenin okuduğu kanal sayısı yazar; depthwise katmanda bu sayı hep 1'dir.",
                    en="Here K is the second number. That one counts the channels a filter reads, and is always 1 in a depthwise layer.",
                ),
            ),
            Answer(
                Text(tr="`(15, 5, 7, 7)`", en="`(15, 5, 7, 7)`"),
                Text(
                    tr="Burada `groups` eksik: bu, 5 → 15 standart katmanın boyutudur.",
                    en="Here `groups` is missing: this is the shape of a standard layer, 5 → 15.",
                ),
            ),
            Answer(
                Text(tr="`(5, 1, 7, 7)`", en="`(5, 1, 7, 7)`"),
                Text(
                    tr="C_out, C_in'e eşit olmak zorunda değildir. Onun bir katı da olabilir: 15.",
                    en="C_out need not equal C_in. It may be a multiple as well: 15.",
                ),
            ),
        ),
    ),
    Question(
        name="14_capstone.sandwich",
        belief="G08",
        prompt=Text(
            tr="16 kanal: `groups=4` olan bir 1×1, sonra depthwise 3×3, sonra yine `groups=4` olan bir 1×1. 0 numaralı giriş en çok kaç çıktı kanalına ulaşır?",
            en="16 channels: a 1×1 with `groups=4`, then a depthwise 3×3, then another 1×1 with `groups=4`. How many output channels does input 0 reach at most?",
        ),
        answers=(
            Answer(
                Text(tr="1", en="1"),
                Text(
                    tr="Üç katman da depthwise olsaydı 1 olurdu. `groups=4` ise dörder kanallık dört grup demektir.",
                    en="It would be 1 if all three layers were depthwise. But `groups=4` makes four groups of four channels.",
                ),
            ),
            Answer(
                Text(tr="8", en="8"),
                Text(
                    tr="Karışım yeni bir gruba sızmaz: iki 1×1 de aynı dört kanalı birleştirir.",
                    en="Mixing does not leak into one more group: both 1×1 layers join the same four channels.",
                ),
            ),
            Answer(
                Text(tr="16", en="16"),
                Text(
                    tr="Derinlik tek başına karıştırmaz. Hiçbir katman grup sınırını aşmıyor; üçü art arda da aşamaz.",
                    en="Depth alone does not mix. No layer crosses the border of a group, so three of them do not either.",
                ),
            ),
            Answer(
                Text(tr="4", en="4"),
                Text(
                    tr="Üç katman da grubun içinde kalır. Gruplar arası yol için channel shuffle ya da grupsuz bir 1×1 gerekir.",
                    en="All three stay inside the group. Only a channel shuffle, or a 1×1 without groups, leads across.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="14_capstone.almost",
        belief="G22",
        prompt=Text(
            tr="`nn.Conv2d(24, 24, 3, padding=1, groups=12)` ve ardından `nn.Conv2d(24, 48, 1)`. Bu nedir?",
            en="`nn.Conv2d(24, 24, 3, padding=1, groups=12)`, then `nn.Conv2d(24, 48, 1)`. What is that?",
        ),
        answers=(
            Answer(
                Text(
                    tr="depthwise separable bir blok",
                    en="a depthwise separable block",
                ),
                Text(
                    tr="Sıra tutuyor, ama sayı tutmuyor: depthwise için `groups` = C_in = 24 gerekirdi.",
                    en="The order is right, the number is not: depthwise needs `groups` = C_in = 24.",
                ),
            ),
            Answer(
                Text(
                    tr="gruplu bir 3×3 ve bir pointwise katman",
                    en="a grouped 3×3 and a pointwise layer",
                ),
                Text(
                    tr="`groups=12` ile her filtre iki kanal okur: ağırlık `(24, 2, 3, 3)`. Kanallar daha ilk katmanda ikişer ikişer karışır.",
                    en="With `groups=12` each filter reads two channels: the weight is `(24, 2, 3, 3)`. The first layer mixes channels in pairs already.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="standart bir 3×3 katman", en="a standard 3×3 layer"),
                Text(
                    tr="Standart katmanda `groups` = 1 olurdu ve ikinci katmana gerek kalmazdı.",
                    en="A standard layer would have `groups` = 1 and need no second layer.",
                ),
            ),
            Answer(
                Text(tr="hata: 12, kanal sayısı değil", en="an error: 12 is not the number of channels"),
                Text(
                    tr="PyTorch `groups`'un yalnızca bir ortak bölen olmasını ister; 12, 24'ü böldüğü için kabul eder. Amacınızı denetlemez.",
                    en="PyTorch asks for a common divisor and nothing more; 12 divides 24. It does not check what you had in mind.",
                ),
            ),
        ),
    ),
    Question(
        name="14_capstone.repair",
        belief="G25",
        prompt=Text(
            tr="32 kanallı bir haritaya depthwise katman uygulamak istediniz; PyTorch dedi ki: `Given groups=8, weight of size [32, 1, 3, 3], expected input[1, 32, 14, 14] to have 8 channels, but got 32 channels instead`. Ne yazmalıydınız?",
            en="You wanted a depthwise layer on a map of 32 channels, and PyTorch said: `Given groups=8, weight of size [32, 1, 3, 3], expected input[1, 32, 14, 14] to have 8 channels, but got 32 channels instead`. What should you have written?",
        ),
        answers=(
            Answer(
                Text(tr="`nn.Conv2d(8, 32, 3, groups=1)`", en="`nn.Conv2d(8, 32, 3, groups=1)`"),
                Text(
                    tr="İleti `groups`'u anar, ama hata orada değil. Katman yine 8 kanal bekler, üstelik artık standarttır.",
                    en="The message names `groups`, but the mistake is not there. The layer still expects 8 channels, and now it is standard.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(8, 32, 3, groups=8)`", en="`nn.Conv2d(8, 32, 3, groups=8)`"),
                Text(
                    tr="Hatayı veren satırın ta kendisi: 8 kanallı girdi için K = 4 olan bir depthwise katman.",
                    en="That is the very line that failed: a depthwise layer with K = 4 for an input of 8 channels.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(32, 32, 3, groups=8)`", en="`nn.Conv2d(32, 32, 3, groups=8)`"),
                Text(
                    tr="Girdiyi kabul ederdi, ama depthwise olmazdı: sekiz grubun her birinde dört kanal karışırdı.",
                    en="It would accept the input and not be depthwise: each of its eight groups mixes four channels.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(32, 32, 3, groups=32)`", en="`nn.Conv2d(32, 32, 3, groups=32)`"),
                Text(
                    tr="Beklenen kanal sayısı 1 · 8'di, sizde 32 var: C_in = 32, depthwise için `groups` = 32.",
                    en="It expected 1 · 8 channels and you have 32: C_in = 32, and depthwise means `groups` = 32.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="14_capstone.both_strides",
        belief="G23",
        prompt=Text(
            tr="56×56 haritadaki, adımı 2 olan standart bir 3×3 katman depthwise + pointwise çiftine bölünüyor ve `stride=2` iki katmana birden yazılıyor (3×3'te `padding=1`). Çıktı hangi boyutta olur?",
            en="A standard 3×3 layer with a stride of 2 on a 56×56 map is split into a pair, and `stride=2` is written on both layers (`padding=1` on the 3×3). Which size comes out?",
        ),
        answers=(
            Answer(
                Text(tr="14×14", en="14×14"),
                Text(
                    tr="Her iki katman da boyutu yarıya indirir: 56 → 28 → 14. Stride yalnızca depthwise katmanda durmalıydı.",
                    en="Each of the two halves the size: 56 → 28 → 14. The stride belongs to the depthwise layer alone.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="28×28", en="28×28"),
                Text(
                    tr="28×28, stride yalnızca bir katmanda dursaydı çıkardı; 1×1 katman da stride'a uyar.",
                    en="28×28 would come out if only one layer had the stride; a 1×1 layer obeys its stride as well.",
                ),
            ),
            Answer(
                Text(tr="56×56", en="56×56"),
                Text(
                    tr="56×56 için stride'ın hiç olmaması gerekir: `padding=1` yalnızca 3×3'ün kenarda yediğini geri verir.",
                    en="56×56 needs no stride at all: `padding=1` only gives back what the 3×3 loses at the border.",
                ),
            ),
            Answer(
                Text(tr="boyutsuz: PyTorch hata verir", en="none: PyTorch raises an error"),
                Text(
                    tr="Boyutlar birbirine uyduğu için hata yoktur; yanlışın sessiz olmasının nedeni budur.",
                    en="The shapes fit one another, so there is no error; that is what makes this slip a silent one.",
                ),
            ),
        ),
    ),
    Question(
        name="14_capstone.share",
        belief="G12",
        prompt=Text(
            tr="Bir ağda MAC'lerin %60'ı bölünecek katmanlarda. Bölünce bu katmanların her biri 8 kat ucuzluyor. Ağın tamamı kaç kat ucuzlar?",
            en="In a network 60% of the MACs are in layers that will be split, and each of these becomes 8 times cheaper. How many times cheaper does the whole network become?",
        ),
        answers=(
            Answer(
                Text(tr="yaklaşık 2,1 kat", en="about 2.1 times"),
                Text(
                    tr="Kalan pay 0,4 + 0,6 / 8 = 0,475; 1 / 0,475 ≈ 2,1. Bölünmeyen %40 sınırı koyar.",
                    en="What is left is 0.4 + 0.6 / 8 = 0.475, and 1 / 0.475 ≈ 2.1. The 40% that is not split sets the limit.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="8 kat", en="8 times"),
                Text(
                    tr="8 kat, katmanın kazancıdır; ağın %40'ı olduğu gibi kalıyor.",
                    en="Eight is what a layer gains; 40% of the network stays as it is.",
                ),
            ),
            Answer(
                Text(tr="4,8 kat", en="4.8 times"),
                Text(
                    tr="4,8, 8'in %60'ıdır; oysa toplanacak olan kazançlar değil, geriye kalan paylardır.",
                    en="4.8 is 60% of 8; what has to be added up, though, is what is left, not what is gained.",
                ),
            ),
            Answer(
                Text(tr="2,5 kat", en="2.5 times"),
                Text(
                    tr="1 / 0,4 = 2,5, bölünen katmanlar bedava olsaydı çıkardı; onlardan 0,075 kalıyor.",
                    en="1 / 0.4 = 2.5 would be right if the split layers cost nothing; 0.075 of them is left.",
                ),
            ),
        ),
    ),
    Question(
        name="14_capstone.between",
        belief="G24",
        prompt=Text(
            tr="Bölünmüş bir ağda depthwise ile pointwise arasındaki toplu normalleştirme ve ReLU çıkarılıyor. Hangisi doğrudur?",
            en="In a split network the batch norm and the ReLU between depthwise and pointwise are taken out. What is true?",
        ),
        answers=(
            Answer(
                Text(
                    tr="çift, tek bir standart katmana denk olur; onun bir kanaldaki çekirdekleri birbirinin katıdır",
                    en="the pair equals one standard layer whose kernels on a channel are multiples of one another",
                ),
                Text(
                    tr="Arada doğrusal olmayan bir şey kalmayınca iki katman tek bir çarpıma iner: `w[o, c] = p[o, c] * d[c]`.",
                    en="With nothing between them that is not linear, the two layers come down to one product: `w[o, c] = p[o, c] * d[c]`.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="çift, yerine geçtiği standart katmanın aynısı olur",
                    en="the pair becomes the very standard layer that it replaced",
                ),
                Text(
                    tr="Standart katmanın çekirdekleri birbirinden bağımsızdır; çiftinki kanal başına tek bir örüntüden çıkar.",
                    en="The kernels of a standard layer are free of one another; those of the pair come from one pattern for each channel.",
                ),
            ),
            Answer(
                Text(tr="ağ artık eğitilemez", en="the network can no longer be trained"),
                Text(
                    tr="Eğitilebilir: her iki katmanın ağırlıkları da eğim alır. Azalan, anlatabildiğidir.",
                    en="It can: the weights of both layers still get their slopes. What shrinks is what it can express.",
                ),
            ),
            Answer(
                Text(tr="kanallar artık karışmaz", en="channels are no longer mixed"),
                Text(
                    tr="Kanalları pointwise katman karıştırır; o değişmedi.",
                    en="Mixing is done by the pointwise layer, and that one is still there.",
                ),
            ),
        ),
    ),
    Question(
        name="14_capstone.decide",
        belief="G27",
        prompt=Text(
            tr="Standart katmanları çiftlerle değiştirmenin telefonunuzda işe yarayıp yaramayacağını hangi sayı söyler?",
            en="Which number tells whether pairs in place of standard layers will pay on your phone?",
        ),
        answers=(
            Answer(
                Text(tr="MAC sayısı", en="the number of MACs"),
                Text(
                    tr="Az işlem her zaman az süre demek değildir. Depthwise katmanda MAC'ler hızla azalır, taşınan baytlar pek azalmaz; süreyi kitaplığın o katmanı nasıl hesapladığı da belirler.",
                    en="Few operations do not always mean little time. A depthwise layer has far fewer MACs, yet moves nearly the same bytes; and how the library computes it counts too.",
                ),
            ),
            Answer(
                Text(tr="parametre sayısı", en="the number of parameters"),
                Text(
                    tr="Parametreler dosyanın büyüklüğünü söyler; ne süreyi ne de çalışırken gereken belleği gösterir.",
                    en="Parameters tell the size of the file; neither the time nor the memory needed while it runs.",
                ),
            ),
            Answer(
                Text(
                    tr="o telefonda ölçülen süre",
                    en="the time measured on that phone",
                ),
                Text(
                    tr="MAC bir ipucudur. Kitaplık, bellek ve harita boyutu sonucu değiştirir: ölçün.",
                    en="MACs are a hint. The library, the memory and the size of the map change the outcome: measure.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="bir ekran kartında ölçülen süre",
                    en="the time measured on a graphics card",
                ),
                Text(
                    tr="Ölçmek doğru, ama başka makinede değil: bir makinede hızlı olan, ötekinde yavaş olabilir.",
                    en="Measuring is right, but not on another machine: what is fast on one can be slow on the next.",
                ),
            ),
        ),
    ),
    Question(
        name="14_capstone.swap",
        belief="G30",
        prompt=Text(
            tr="Eğitilmiş bir ağın bütün standart 3×3 katmanlarını çiftlerle değiştirdiniz. Sonra?",
            en="You replaced all standard 3×3 layers of a trained network by pairs. What next?",
        ),
        answers=(
            Answer(
                Text(
                    tr="eski ağırlıkları bölüp kopyalarım: fonksiyon aynıdır",
                    en="split the old weights and copy them: the function is the same",
                ),
                Text(
                    tr="Bu çift, yerine geçtiği katmanın başka bir yazılışı değildir. Eğitilmiş çekirdekler genellikle tek çekirdeğin katları değildir.",
                    en="The pair is no rewrite of the standard layer. Trained kernels are not, as a rule, multiples of one kernel.",
                ),
            ),
            Answer(
                Text(
                    tr="yeniden eğitir, birkaç tohumla karşılaştırırım",
                    en="train it anew and compare over several seeds",
                ),
                Text(
                    tr="Yeni ağ daha az şey ifade edebilir; ne kaybettiği ancak ölçülür ve tek bir tohum rastlantı olabilir.",
                    en="The new network can express less; what it loses has to be measured, and a single seed may be chance.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="hiçbir şey: az parametre doğruluğu etkilemez",
                    en="nothing: fewer parameters do not touch accuracy",
                ),
                Text(
                    tr="Tasarruf bedava gelmez: MobileNetV1'in makalesinde bile doğruluk bir puan kadar düşer.",
                    en="The saving is not free: even in the MobileNetV1 paper accuracy falls by about a point.",
                ),
            ),
            Answer(
                Text(
                    tr="vazgeçerim: doğruluk hep çöker",
                    en="give up: accuracy always breaks down",
                ),
                Text(
                    tr="Bu da öteki uç. MobileNetV1'in makalesinde ImageNet doğruluğu %71,7'den %70,6'ya iner, MAC sayısı 8,6 kat azalır.",
                    en="That is the other extreme. In the MobileNetV1 paper ImageNet accuracy goes from 71.7% to 70.6% for 8.6 times fewer MACs.",
                ),
            ),
        ),
    ),
)
