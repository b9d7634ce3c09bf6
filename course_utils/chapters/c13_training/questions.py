"""Questions of chapter 13: what cheaper convolutions cost in accuracy, and what an experiment can show."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="13_training.network",
        belief="G12",
        prompt=Text(
            tr="Dört blok ayrılabilir olunca ağırlıkları 69.120'den 8.976'ya iner: 7,7 kat az. Ağın bütününde parametre sayısı kaç kat azalır?",
            en="With separable blocks the weights of the four blocks go from 69,120 to 8,976: 7.7 times fewer. How many times fewer parameters has the whole network?",
        ),
        answers=(
            Answer(
                Text(tr="yine 7,7 kat", en="7.7 times again"),
                Text(
                    tr="7,7, katmanların tasarrufudur, ağın değil. Gövde, doğrusal katman ve toplu normalleştirmeler küçülmedi; ayrılabilir blokta toplu normalleştirme sayısı arttı bile.",
                    en="7.7 is the saving of the layers and not of the network. The stem, the linear layer and the batch norms did not shrink; a separable block even has one batch norm more.",
                ),
            ),
            Answer(
                Text(tr="6,7 kat", en="6.7 times"),
                Text(
                    tr="70.330 / 10.474 ≈ 6,7. Blokların konvolüsyonları dışında kalan parametreler azalmaz.",
                    en="70,330 / 10,474 ≈ 6.7. What is outside the convolutions of the blocks does not shrink.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="9 kat", en="9 times"),
                Text(
                    tr="9, 3×3 çekirdekte hiç ulaşılmayan üst sınırdır, üstelik yalnızca konvolüsyonlar için geçerlidir.",
                    en="9 is the limit for a 3×3 kernel, never reached, and it concerns the convolutions alone.",
                ),
            ),
            Answer(
                Text(tr="hemen hemen hiç azalmaz", en="hardly fewer at all"),
                Text(
                    tr="Bu, parametrelerin çoğu doğrusal katmanlarda olan ağlarda olur. Burada doğrusal katman 650 parametre taşır.",
                    en="That happens where linear layers hold most of the parameters. Here the linear layer has 650.",
                ),
            ),
        ),
        look=Text(tr="Alttaki hücre dört ağı da sayıyor.", en="The cell below counts all four networks."),
    ),
    Question(
        name="13_training.accuracy",
        belief="G06",
        prompt=Text(
            tr="Aynı genişlikte iki ağımız var: standart (70.330 parametre) ve ayrılabilir (10.474). Ayrılabilir olan, görmediği rakamlarda ne kadar geride kalır?",
            en="We have two networks of the same width: standard (70,330 parameters) and separable (10,474). How far does the separable one fall behind on digits it has not seen?",
        ),
        answers=(
            Answer(
                Text(
                    tr="hiç: aynı fonksiyonu daha az çarpmayla hesaplar",
                    en="not at all: it computes the same function with fewer products",
                ),
                Text(
                    tr="Ayrılabilir blok, standart bloğun başka bir yazılışı değildir; daha az şey öğrenebilen başka bir fonksiyondur. Fark küçük çıkabilir, ama bunu ancak ölçüm söyler.",
                    en="A separable block is not the standard one written otherwise: it is another function, which can learn less. The gap may be small, but only a measurement tells.",
                ),
            ),
            Answer(
                Text(tr="aşağı yukarı 10 puan", en="about 10 points"),
                Text(
                    tr="Doğruluk, parametreler kadar düşmez. Bu kolay veri kümesinde kalan parametreler de yetiyor.",
                    en="Accuracy does not fall as the parameters do. On this easy set of images the remaining parameters go a long way.",
                ),
            ),
            Answer(
                Text(tr="aşağı yukarı 1 puan", en="about 1 point"),
                Text(
                    tr="Bu bölümdeki on tohumlu ölçümde ortancalar arasında yaklaşık 1 puan var. Başka bir veri kümesi için bundan bir şey çıkmaz.",
                    en="In the measurement with ten seeds, further down, the medians are about 1 point apart. That is no promise for another set of images.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="öne geçer: az parametre ezberlemez",
                    en="it comes out ahead: fewer parameters cannot memorise",
                ),
                Text(
                    tr="Az parametre bazen ezberi azaltır, ama bu bir kural değildir. On tohumlu ölçümümüzde standart ağ hiçbir tohumda geride kalmadı.",
                    en="Fewer parameters sometimes mean less memorising, but it is no rule. In our measurement with ten seeds the standard network is behind with none.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre dört ağı eğitiyor; çizgiler eğitim sürerken uzar.",
            en="The cell below trains four networks; the lines grow as it goes.",
        ),
    ),
    Question(
        name="13_training.same_size",
        belief="G30",
        prompt=Text(
            tr="Bu kez boyutlar denk: ayrılabilir ağda 10.474, dar standart ağda 10.180 parametre var. On tohumlu ölçümde hangisi daha doğru bilir?",
            en="Now the sizes match: 10,474 parameters in the separable network, 10,180 in the narrow standard one. Which is more accurate in the measurement with ten seeds?",
        ),
        answers=(
            Answer(
                Text(tr="ayrılabilir, açık farkla", en="the separable one, clearly"),
                Text(
                    tr="Ayrılabilir bloklar parametreyi her ağda daha iyi kullanmaz. Başka bir ağda öyle olabilir; bu küçük ağda tohumların kimi bunu, kimi tersini gösteriyor.",
                    en="Separable blocks do not make better use of parameters in every network. In another they may; in this small one some pairs of the same seed show it, and some the opposite.",
                ),
            ),
            Answer(
                Text(tr="dar standart, açık farkla", en="the narrow standard one, clearly"),
                Text(
                    tr="Bir tohum bunu gösterir, bir başkası tersini; on tohumda farkın yönü değişip duruyor. Tek tohum kanıt değildir.",
                    en="One seed shows this, and another the opposite; over ten pairs the difference keeps changing its sign. A single seed is no proof.",
                ),
            ),
            Answer(
                Text(tr="bu deney ikisini ayırt edemez", en="this experiment cannot tell them apart"),
                Text(
                    tr="Aynı tohumla eğitilen iki ağdan kiminde biri, kiminde öteki öndedir. Ayırt etmek için daha çok tohum ve daha çok test görüntüsü gerekir.",
                    en="Of the pairs with the same seed, some have one ahead and some the other. To tell them apart one would need more seeds and more test images.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="ikisinin doğruluğu tam olarak aynıdır", en="both are exactly as accurate"),
                Text(
                    tr="Parametre sayısı aynı olunca doğruluk da aynı olmaz. Ayırt edilememek eşit olmak değildir: fark varsa da bu deney onu gösterecek kadar ince değil.",
                    en="The same number of parameters does not make the same accuracy. Not to be told apart is not to be equal: if there is a difference, this experiment is too coarse to show it.",
                ),
            ),
        ),
        look=Text(
            tr="Aşağıda, aynı tohumla eğitilen ağların farklarına bakın.",
            en="Below, look at the differences of the pairs with the same seed.",
        ),
    ),
    Question(
        name="13_training.memory",
        belief="G15",
        prompt=Text(
            tr="Ayrılabilir ağın parametresi 6,7 kat az. Eğitimde 64 görüntülük bir adım için bellekte ara değerler saklanır; hangi ağ daha çok saklar?",
            en="The separable network has 6.7 times fewer parameters. A training step on 64 images keeps intermediate values in memory; which network keeps more?",
        ),
        answers=(
            Answer(
                Text(tr="ayrılabilir olan", en="the separable one"),
                Text(
                    tr="Blokta iki konvolüsyon ve iki toplu normalleştirme var, her birinin girdisi geri yayılım için saklanır: standart ağınkinin yaklaşık 1,4 katı.",
                    en="A block has two convolutions and two batch norms, and the input of each is kept for the backward pass: about 1.4 times as much.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="standart olan, 6,7 kat", en="the standard one, 6.7 times as much"),
                Text(
                    tr="6,7, parametrelerin oranıdır. Eğitimde belleği daha çok özellik haritaları doldurur.",
                    en="6.7 is the ratio of the parameters. In training it is mostly feature maps that fill the memory.",
                ),
            ),
            Answer(
                Text(
                    tr="ikisi aynı: haritaların boyutu aynı", en="both alike: their maps have the same size"
                ),
                Text(
                    tr="Blokların girdisi ve çıktısı aynı boyuttadır, ama ayrılabilir blok arada fazladan haritalar üretir.",
                    en="What enters and leaves a block has the same size, but a separable block makes more maps in between.",
                ),
            ),
            Answer(
                Text(tr="bu, yalnızca yığın boyutuna bağlı", en="it depends on the batch size alone"),
                Text(
                    tr="Yığın (batch) ikisinde de 64 görüntüdür. Aynı yığında bile saklanan harita sayısı ağdan ağa değişir.",
                    en="The batch is 64 for both. Even so, how many maps are kept differs from network to network.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre saklanan baytları sayıyor.", en="The cell below counts the bytes that are kept."
        ),
    ),
    Question(
        name="13_training.filters",
        belief="G02",
        prompt=Text(
            tr="Ayrılabilir ağın ilk depthwise katmanında 16 kanal var. Eğitimden sonra bu katmanın 3×3 çekirdekleri nasıl görünür?",
            en="The first depthwise layer of the separable network has 16 channels. What do its 3×3 kernels look like after training?",
        ),
        answers=(
            Answer(
                Text(tr="on altısı da aynı", en="all sixteen alike"),
                Text(
                    tr="Kanallar çekirdek paylaşmaz. Her kanalın kendi çekirdeği vardır ve her biri ayrı öğrenilir.",
                    en="The channels do not share a kernel. Every channel has its own, and each is learned by itself.",
                ),
            ),
            Answer(
                Text(tr="rakamların küçük kopyaları gibi", en="like small copies of the digits"),
                Text(
                    tr="3×3'lük pencereye bir rakam sığmaz; çekirdek ancak bir kenarı, bir ucu, bir lekeyi görebilir.",
                    en="No digit fits a window of 3×3; a kernel can only see an edge, an end, a blot.",
                ),
            ),
            Answer(
                Text(tr="birbirinden farklı örüntüler", en="different from one another"),
                Text(
                    tr="Her kanal kendi çekirdeğini öğrenir. Yan yana gelen artı ve eksi değerler bir kenarı belirginleştirir, aynı işaretliler bulanıklaştırır.",
                    en="Every channel learns a kernel of its own. Positive values beside negative ones bring out an edge, and those of one sign smooth.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hepsi sıfır", en="all zero"),
                Text(
                    tr="Az ağırlık da öğrenir. Hepsi sıfır olsaydı blok girdisini hiç göremezdi, ağ da %10'dan iyi bilemezdi.",
                    en="Few weights learn as well. Were they all zero, the block would not see its input, and the network would be right no more than 10% of the time.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde artı ve eksi değerlerin dizilişine bakın.",
            en="In the picture below, look how positive and negative values are arranged.",
        ),
    ),
    Question(
        name="13_training.colours",
        belief="G08",
        prompt=Text(
            tr="Etiket, şekil ile rengin birlikte sorulmasıdır. Kanalları hiç karıştırmayan, sonunda yalnızca doğrusal bir katmanı olan depthwise ağ görüntülerin ne kadarını bilir? (Rastgele seçen biri %50.)",
            en="The label asks for shape and colour together. How many images will a depthwise network get right that never mixes its channels and has only a linear layer at its end? (Guessing at random: 50%.)",
        ),
        answers=(
            Answer(
                Text(tr="%50 kadarını", en="about 50%"),
                Text(
                    tr="Sondaki doğrusal katman, tek tek kanallardan çıkan puanları toplar; hiçbir toplam “ikisinden yalnızca biri” diyemez.",
                    en="The linear layer adds up scores that come from single channels, and no sum can say “exactly one of the two”.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="%75 kadarını", en="about 75%"),
                Text(
                    tr="Dört durumdan üçünü bilen bir toplam yazılabilir, ama eğitim onu aramaz: ortalama hata, hep “bilmiyorum” deyince en küçüktür.",
                    en="A sum that gets three of the four cases can be written down, but training does not look for it: the mean error is smallest for a steady “do not know”.",
                ),
            ),
            Answer(
                Text(
                    tr="neredeyse hepsini: doğrusal katman kanalları karıştırır",
                    en="nearly all: the linear layer mixes the channels",
                ),
                Text(
                    tr="Doğrusal katman kanalları toplar, ama toplamdan sonra ReLU yoktur; kanalların çarpımı gibi bir şey ortaya çıkamaz.",
                    en="It adds the channels up, but no ReLU comes after the sum, so nothing like a product of two channels can arise.",
                ),
            ),
            Answer(
                Text(tr="%50'den azını: ağ şaşırır", en="fewer than 50%: it gets confused"),
                Text(
                    tr="Sürekli yanılmak da bilgi ister: etiketi ters çevirince doğru olurdu. Ağ yalnızca bilmez.",
                    en="To be wrong all the time takes knowledge, too: turn the labels round and it is right. This network simply does not know.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizim on tohumun sonucunu gösteriyor.",
            en="The picture below shows what ten seeds gave.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="13_training.copy",
        belief="G06",
        prompt=Text(
            tr="Eğitilmiş bir standart 3×3 katmanda (16 → 32), hangi giriş kanalına bakılırsa bakılsın, onu okuyan 32×9'luk matrisin rankı 4. Yeniden eğitmeden tam olarak aynı çıktıları veren bir depthwise + pointwise çiftinde kanal başına en az kaç depthwise filtre gerekir?",
            en="In a trained standard 3×3 layer (16 → 32) the 32×9 matrix that reads an input channel has rank 4, whichever channel it is. How many depthwise filters per channel does a depthwise + pointwise pair need at least to give exactly the same outputs without training again?",
        ),
        answers=(
            Answer(
                Text(tr="9", en="9"),
                Text(
                    tr="9 filtre her 3×3 katman için yeter, ama burada fazladır: dokuz yönün beşi hiç kullanılmıyor.",
                    en="9 filters are enough for any 3×3 layer, and too many here: five of the nine directions are never used.",
                ),
            ),
            Answer(
                Text(tr="4", en="4"),
                Text(
                    tr="Rank 4 demek, 32 çekirdeğin her biri dört çekirdeğin bir karışımıdır. Dördünü depthwise katman taşır, karışımı pointwise katman yapar.",
                    en="Rank 4 means that each of the 32 kernels is a mixture of four. The depthwise layer holds the four, and the pointwise layer mixes them.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="1", en="1"),
                Text(
                    tr="Bu çift, yerine geçtiği katmanın başka bir yazılışı değildir: tek filtre ancak rank 1 ise yeter, yani bir kanalın çekirdekleri birbirinin katıysa.",
                    en="The pair is not the standard layer written in another way: one filter is enough only for rank 1, where the kernels on a channel are multiples of one.",
                ),
            ),
            Answer(
                Text(tr="32", en="32"),
                Text(
                    tr="Her çıktıya ayrı bir filtre gerekmez: 32 çekirdek dört bağımsız yönden oluşuyor.",
                    en="No output needs a filter of its own: the 32 kernels consist of four independent directions.",
                ),
            ),
        ),
    ),
    Question(
        name="13_training.folds",
        belief="G24",
        prompt=Text(
            tr="Eğitim bitti. Bir depthwise katmanla onu izleyen pointwise katmanı, aynı çıktıyı veren tek bir konvolüsyonda birleştirmek istiyorsunuz. Aradakilerden hangisi buna engel olur?",
            en="Training is over. You want to merge a depthwise layer and the pointwise one behind it into a single convolution with the same output. Which of these prevents it by standing between them?",
        ),
        answers=(
            Answer(
                Text(tr="toplu normalleştirme", en="batch norm"),
                Text(
                    tr="Eğitimden sonra toplu normalleştirme, kanal başına sabit bir çarpan ile sabit bir ektir: biri ağırlıklara katılır, öteki bias'a.",
                    en="After training a batch norm is a fixed factor and a fixed term for each channel: one goes into the weights, the other into the bias.",
                ),
            ),
            Answer(
                Text(tr="ReLU", en="ReLU"),
                Text(
                    tr="ReLU eksi değerleri siler: çıktı, girdinin doğrusal bir fonksiyonu olmaktan çıkar ve onu hiçbir konvolüsyon veremez.",
                    en="A ReLU deletes what is negative: the output is no longer a linear function of the input, and no convolution gives it.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="depthwise katmanın bias'ı", en="the bias of the depthwise layer"),
                Text(
                    tr="Bias sabit bir sayıdır: pointwise katmandan geçince yeni katmanın bias'ına katılır.",
                    en="A bias is a fixed number: once through the pointwise layer it belongs to the bias of the new one.",
                ),
            ),
            Answer(
                Text(
                    tr="hiçbir şey gerekmez: iki katman tek katmandan güçlüdür",
                    en="nothing has to: two layers are stronger than one",
                ),
                Text(
                    tr="Aralarında doğrusal olmayan bir şey durmayan iki katman, çekirdekleri kısıtlı tek bir katmandır: W[o, c] = p[o, c] · d[c].",
                    en="Two layers with nothing between them that is not linear are one layer with restricted kernels: W[o, c] = p[o, c] · d[c].",
                ),
            ),
        ),
    ),
    Question(
        name="13_training.seed",
        belief="G30",
        prompt=Text(
            tr="Biri standart ve ayrılabilir ağı birer kez eğitiyor: standart %96,6, ayrılabilir %96,9. “Ayrılabilir ağ daha doğru biliyor” diyor. Ne dersiniz?",
            en="Somebody trains a standard and a separable network once each: 96.6% and 96.9%. “Separable is more accurate”, they say. What do you answer?",
        ),
        answers=(
            Answer(
                Text(tr="haklı: sayılar ortada", en="right: the numbers show it"),
                Text(
                    tr="Tek tohumdan sonuç çıkmaz. Bu bölümde aynı ağ, yalnızca tohum değişince daha büyük fark gösterdi.",
                    en="Nothing follows from one seed. In this chapter the same network differed by more when only the seed changed.",
                ),
            ),
            Answer(
                Text(
                    tr="olamaz: az parametre hep daha az doğru demektir",
                    en="impossible: fewer parameters always mean less accuracy",
                ),
                Text(
                    tr="Doğruluk, parametre sayısının basit bir fonksiyonu değildir. Sorun sonuçta değil, eğitimin tek kez yapılmasında.",
                    en="Accuracy is no simple function of the number of parameters. The trouble is the single run, not the outcome.",
                ),
            ),
            Answer(
                Text(
                    tr="daha çok tohum gerekir: bu fark tohumdan da gelebilir",
                    en="more seeds: so small a gap may be chance",
                ),
                Text(
                    tr="0,3 puan, bu bölümde tek bir ağın tohumları arasındaki yayılmadan küçük. İki ağı birkaç ortak tohumla, sabit sayıda iş parçacığıyla eğitip farklara tohum tohum bakmalı.",
                    en="0.3 points are less than the spread between the seeds of one network in this chapter. Use several seeds, the same for both, a fixed number of threads, and look at the difference for each seed.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="aynı fonksiyon olduklarından fark yalnızca yuvarlama hatasıdır",
                    en="they are the same function, so the gap is rounding",
                ),
                Text(
                    tr="Ayrılabilir ağ aynı fonksiyon değildir. Fark eğitimin rastgeleliğinden gelebilir, yuvarlamadan değil.",
                    en="A separable network is not the same function. The gap may come from chance in training, not from rounding.",
                ),
            ),
        ),
    ),
    Question(
        name="13_training.fan_out",
        belief="G30",
        prompt=Text(
            tr='`nn.init.kaiming_normal_(w, mode="fan_out")` başlangıç ağırlıklarını, bir giriş değerinin `w.shape[0] * 3 * 3` çarpıma girdiğini varsayarak seçer. 64 kanallı depthwise 3×3 katmanda kaç çarpım varsayar, gerçekte kaç çarpım vardır?',
            en='`nn.init.kaiming_normal_(w, mode="fan_out")` chooses the first weights in the belief that an input value enters `w.shape[0] * 3 * 3` products. How many does it believe in for a depthwise 3×3 layer of 64 channels, and how many are there?',
        ),
        answers=(
            Answer(
                Text(tr="576 varsayar, gerçekte 9", en="it believes 576, and there are 9"),
                Text(
                    tr="64 × 9 = 576, çünkü fonksiyon `groups` bilmez. Başlangıç ağırlıkları 8 kat küçük olur: √(576 / 9).",
                    en="64 × 9 = 576, for the function knows nothing of `groups`. The first weights come out 8 times too small: √(576 / 9).",
                ),
                right=True,
            ),
            Answer(
                Text(tr="ikisi de 576", en="576 in both cases"),
                Text(
                    tr="Standart katmanda öyle olurdu. Depthwise katmanda bir giriş değeri yalnızca kendi kanalının çekirdeğiyle çarpılır.",
                    en="So it would be in a standard layer. In a depthwise one an input value meets the kernel of its own channel only.",
                ),
            ),
            Answer(
                Text(tr="ikisi de 9", en="9 in both cases"),
                Text(
                    tr="Fonksiyon `groups` değerini bilemez. Ona yalnızca `(64, 1, 3, 3)` boyutlu ağırlık verilir.",
                    en="The function cannot know `groups`. All it is given is the weight, of shape `(64, 1, 3, 3)`.",
                ),
            ),
            Answer(
                Text(tr="9 varsayar, gerçekte 576", en="it believes 9, and there are 576"),
                Text(
                    tr="Tam tersidir. Bu yöntem standart katman içindir: 64 filtrenin hepsini sayar, oysa giriş değerini tek filtre okur.",
                    en="It is the other way round. The recipe is for a standard layer: it counts all 64 filters, and a single one reads the value.",
                ),
            ),
        ),
    ),
    Question(
        name="13_training.half_linear",
        belief="G12",
        prompt=Text(
            tr="Bu bölümün dört bloğu ayrılabilir olunca ağırlıkları 69.120'den 8.976'ya iniyor: 7,7 kat azalıyorlar. Blokların ardında 69.120 parametreli bir doğrusal katman dursaydı ağın tamamı yaklaşık kaç kat küçülürdü?",
            en="When the four blocks of this chapter become separable, their weights go from 69,120 to 8,976: 7.7 times fewer. If a linear layer of 69,120 parameters stood behind the blocks, how many times smaller, about, would the whole network become?",
        ),
        answers=(
            Answer(
                Text(tr="7,7 kat", en="7.7 times"),
                Text(
                    tr="7,7 blokların oranıdır. Parametrelerin öteki yarısı hiç değişmiyor.",
                    en="7.7 is the ratio of the blocks. The other half of the parameters does not change at all.",
                ),
            ),
            Answer(
                Text(tr="4,4 kat", en="4.4 times"),
                Text(
                    tr="4,4, blokların oranı ile doğrusal katmanın 1'inin ortalamasıdır. Oranlar ortalanmaz, toplamlar bölünür.",
                    en="4.4 is the mean of the blocks' ratio and the linear layer's 1. Ratios are not averaged; sums are divided.",
                ),
            ),
            Answer(
                Text(tr="1,1 kat", en="1.1 times"),
                Text(
                    tr="1,1 için ağdan yalnızca 8.976 ağırlık eksilirdi. Bu sayı eksilen değil, kalandır.",
                    en="For 1.1 the network would lose 8,976 weights. That number is what remains, not what is lost.",
                ),
            ),
            Answer(
                Text(tr="1,8 kat", en="1.8 times"),
                Text(
                    tr="138.240 / 78.096 ≈ 1,8: doğrusal katman olduğu gibi kalır, bu yüzden oran 2'ye hiç varamaz.",
                    en="138,240 / 78,096 ≈ 1.8: the linear layer stays as it is, so the ratio can never reach 2.",
                ),
                right=True,
            ),
        ),
    ),
)
