"""Questions of chapter 13: what cheaper convolutions cost in accuracy, and what an experiment can show."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="13_training.network",
        belief="G12",
        prompt=Text(
            tr="Dört blok separable olunca ağırlıkları 69.120'den 8.976'ya iner: 7,7 kat az. Ağın bütününde parametre sayısı kaç kat azalır?",
            en="With separable blocks the weights of the four blocks go from 69,120 to 8,976: 7.7 times fewer. How many times fewer parameters has the whole network?",
        ),
        answers=(
            Answer(
                Text(tr="yine 7,7 kat", en="7.7 times again"),
                Text(
                    tr="Katmanların tasarrufunu ağın tasarrufu saydınız. Gövde, doğrusal katman ve toplu normalleştirmeler küçülmedi; separable blokta normalleştirme sayısı arttı bile.",
                    en="You took the saving of the layers for that of the network. The stem, the linear layer and the batch norms did not shrink; a separable block even has one batch norm more.",
                ),
            ),
            Answer(
                Text(tr="6,7 kat", en="6.7 times"),
                Text(
                    tr="70.330 / 10.474 ≈ 6,7. Blokların konvolüsyonları dışında kalan parametreler azalmaz.",
                    en="70,330 / 10,474 ≈ 6.7. What stands outside the convolutions of the blocks does not shrink.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="9 kat", en="9 times"),
                Text(
                    tr="“Separable hep 9 kat ucuzdur” diye düşündünüz. 9, 3×3 çekirdekte hiç ulaşılmayan üst sınırdır, üstelik yalnızca konvolüsyonlar için.",
                    en="You took separable to be always 9 times cheaper. 9 is the limit for a 3×3 kernel, never reached, and it concerns the convolutions alone.",
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
            tr="Aynı genişlikteki iki ağ: standart (70.330 parametre) ve separable (10.474). Separable olan, görmediği rakamlarda ne kadar geride kalır?",
            en="Two networks of the same width: standard (70,330 parameters) and separable (10,474). How far does the separable one fall behind on digits it has not seen?",
        ),
        answers=(
            Answer(
                Text(
                    tr="hiç: aynı işlevi daha az çarpmayla hesaplar",
                    en="not at all: it computes the same function with fewer products",
                ),
                Text(
                    tr="Separable blok, standart bloğun yeniden yazılmış hâli değildir; daha az şey öğrenebilen başka bir işlevdir. Fark küçük çıkabilir, ama bunu ancak ölçüm söyler.",
                    en="A separable block is not the standard one written otherwise: it is another function, which can learn less. The gap may be small, but only a measurement tells.",
                ),
            ),
            Answer(
                Text(tr="aşağı yukarı 10 puan", en="about 10 points"),
                Text(
                    tr="Parametreler 6,7 kat azaldı diye doğruluğun da o kadar düşmesini beklediniz. Bu kolay veri kümesinde kalan parametreler de yetiyor.",
                    en="You expected accuracy to fall as the parameters do. On this easy set of images the remaining parameters go a long way.",
                ),
            ),
            Answer(
                Text(tr="aşağı yukarı 1 puan", en="about 1 point"),
                Text(
                    tr="Bu bölümdeki on tohumlu ölçümde ortancalar arasında yaklaşık 1 puan var. Başka bir veri kümesi için bu bir söz değildir.",
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
            tr="Bu kez boyutlar denk: separable ağda 10.474, dar standart ağda 10.180 parametre var. On tohumlu ölçümde hangisi daha doğru?",
            en="Now the sizes match: 10,474 parameters in the separable network, 10,180 in the narrow standard one. Which is more accurate in the measurement with ten seeds?",
        ),
        answers=(
            Answer(
                Text(tr="separable, açık farkla", en="the separable one, clearly"),
                Text(
                    tr="Separable blokların parametreyi hep daha iyi kullandığını varsaydınız. Başka bir ağda öyle olabilir; bu küçük ağda aynı tohumla eğitilen çiftlerin kimi bunu, kimi tersini gösteriyor.",
                    en="You took it that separable blocks always make better use of parameters. In another network they may; in this small one some pairs of the same seed show it, and some the opposite.",
                ),
            ),
            Answer(
                Text(tr="dar standart, açık farkla", en="the narrow standard one, clearly"),
                Text(
                    tr="Tek tohumun kanıt olduğunu düşündünüz. Bir tohum bunu gösterir, bir başkası tersini; on çiftte farkın yönü değişip duruyor.",
                    en="You trusted a single seed. One shows this, and another the opposite; over ten pairs the difference keeps changing its sign.",
                ),
            ),
            Answer(
                Text(tr="bu deney ikisini ayırt edemez", en="this experiment cannot tell them apart"),
                Text(
                    tr="Aynı tohumla eğitilen çiftlerin kiminde biri, kiminde öteki önde. Daha çok tohum ve daha çok test görüntüsü gerekir.",
                    en="Of the pairs with the same seed, some have one ahead and some the other. It would take more seeds and more test images.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="ikisi de birebir aynı doğrulukta", en="both are exactly as accurate"),
                Text(
                    tr="Aynı parametre sayısını aynı doğruluk sandınız. Ayırt edilememek eşit olmak değildir: fark varsa da bu deney onu gösterecek kadar ince değil.",
                    en="You took the same number of parameters for the same accuracy. Not to be told apart is not to be equal: if there is a difference, this experiment is too coarse to show it.",
                ),
            ),
        ),
        look=Text(
            tr="Aşağıda, aynı tohumla eğitilen çiftlerin farklarına bakın.",
            en="Below, look at the differences of the pairs with the same seed.",
        ),
    ),
    Question(
        name="13_training.memory",
        belief="G15",
        prompt=Text(
            tr="Separable ağın parametresi 6,7 kat az. Eğitimde 64 görüntülük bir adım için bellekte ara değer saklanır; hangisi daha çok saklar?",
            en="The separable network has 6.7 times fewer parameters. A training step on 64 images keeps intermediate values in memory; which network keeps more?",
        ),
        answers=(
            Answer(
                Text(tr="separable olan", en="the separable one"),
                Text(
                    tr="Blokta iki konvolüsyon ve iki normalleştirme var, her birinin girdisi geri yayılım için saklanır: yaklaşık 1,4 kat çok.",
                    en="A block has two convolutions and two batch norms, and the input of each is kept for the backward pass: about 1.4 times as much.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="standart olan, 6,7 kat", en="the standard one, 6.7 times as much"),
                Text(
                    tr="Parametre sayısını bellek saydınız. Eğitimde belleği daha çok özellik haritaları doldurur.",
                    en="You took parameters for memory. In training it is mostly feature maps that fill it.",
                ),
            ),
            Answer(
                Text(
                    tr="ikisi aynı: haritaların boyutu aynı", en="both alike: their maps have the same size"
                ),
                Text(
                    tr="Yalnızca blokların girdisini ve çıktısını saydınız. Onlar aynı boyda, ama separable blok arada fazladan haritalar üretir.",
                    en="You counted only what enters and leaves a block. That is the same size, but a separable block makes more maps in between.",
                ),
            ),
            Answer(
                Text(tr="bu, yalnızca yığın boyutuna bağlı", en="it depends on the batch size alone"),
                Text(
                    tr="Yığın (batch) ikisinde de 64. Aynı yığında bile saklanan harita sayısı ağdan ağa değişir.",
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
            tr="Separable ağın ilk depthwise katmanında 16 kanal var. Eğitimden sonra 3×3 çekirdekleri nasıl görünür?",
            en="The first depthwise layer of the separable network has 16 channels. What do its 3×3 kernels look like after training?",
        ),
        answers=(
            Answer(
                Text(tr="on altısı da aynı", en="all sixteen alike"),
                Text(
                    tr="Kanalların bir çekirdeği paylaştığını düşündünüz. Her kanalın kendi çekirdeği vardır ve her biri ayrı öğrenilir.",
                    en="You let the channels share a kernel. Every channel has its own, and each is learned by itself.",
                ),
            ),
            Answer(
                Text(tr="rakamların küçük kopyaları gibi", en="like small copies of the digits"),
                Text(
                    tr="Çekirdeğin bütün bir rakamı tanıdığını düşündünüz. 3×3'lük pencereye rakam sığmaz; çekirdek ancak bir kenarı, bir ucu, bir lekeyi görebilir.",
                    en="You let a kernel recognise a whole digit. None fits a window of 3×3; a kernel can only see an edge, an end, a blot.",
                ),
            ),
            Answer(
                Text(tr="birbirinden farklı desenler", en="different from one another"),
                Text(
                    tr="Her kanal kendi çekirdeğini öğrenir. Yan yana duran artı ve eksi değerler bir kenarı belirginleştirir, aynı işaretliler bulanıklaştırır.",
                    en="Every channel learns a kernel of its own. Positive values beside negative ones bring out an edge, and those of one sign smooth.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hepsi sıfır", en="all zero"),
                Text(
                    tr="Az ağırlığın hiçbir şey öğrenmediğini düşündünüz. Hepsi sıfır olsaydı blok girdisini hiç göremezdi, ağ da %10'dan iyi bilemezdi.",
                    en="You took few weights to learn nothing. Were they all zero, the block would not see its input, and the network would be right no more than 10% of the time.",
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
        name="13_training.rewrite",
        belief="G06",
        prompt=Text(
            tr="Eğitilmiş bir standart konvolüsyonunuz var. Yeniden eğitmeden, birebir aynı çıktıları veren bir depthwise + pointwise çiftine (arada ReLU yok) çevirebilir misiniz?",
            en="You have a trained standard convolution. Without training again, can you turn it into a pair depthwise + pointwise (no ReLU between them) with exactly the same outputs?",
        ),
        answers=(
            Answer(
                Text(
                    tr="evet, her zaman: çift, aynı formülün iki adıma ayrılmış hâlidir",
                    en="yes, always: the pair is the same formula, merely factored into two steps",
                ),
                Text(
                    tr="Bu, her çekirdek takımının çarpanlarına ayrıldığı inancıdır. Bir giriş kanalının C_out çekirdeği genellikle birbirinin katı değildir.",
                    en="That is the belief that every set of kernels can be factored. The C_out kernels of an input channel are usually no multiples of one another.",
                ),
            ),
            Answer(
                Text(
                    tr="ancak her giriş kanalının çekirdekleri birbirinin katıysa",
                    en="only if the kernels of each input channel are multiples of one kernel",
                ),
                Text(
                    tr="Depthwise + pointwise yalnızca böyle katmanları yazabilir: giriş kanalı başına rank 1.",
                    en="Depthwise + pointwise can write such layers alone: rank 1 for each input channel.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="ancak C_in = C_out ise", en="only if C_in = C_out"),
                Text(
                    tr="Boyutu rank ile karıştırdınız. Kanal sayıları eşit olsa da çekirdekler birbirinin katı olmak zorunda değil.",
                    en="You mixed up shape and rank. Equal channel counts do not make the kernels multiples of one another.",
                ),
            ),
            Answer(
                Text(
                    tr="ancak pointwise katmana bias eklenirse", en="only if the pointwise layer gets a bias"
                ),
                Text(
                    tr="Eksik özgürlüğün bias olduğunu düşündünüz. Bias yalnızca sabit ekler; eksik olan, farklı çekirdeklerdir.",
                    en="You took a bias for the missing freedom. It adds a constant; what is missing is kernels that differ.",
                ),
            ),
        ),
    ),
    Question(
        name="13_training.collapse",
        belief="G24",
        prompt=Text(
            tr="Depthwise ile pointwise arasına ne toplu normalleştirme ne ReLU koyuyorsunuz. Bu çift neye denktir?",
            en="Between depthwise and pointwise you put neither batch norm nor ReLU. What does the pair amount to?",
        ),
        answers=(
            Answer(
                Text(tr="istenen herhangi bir standart konvolüsyona", en="any standard convolution you like"),
                Text(
                    tr="Bu, birebir yeniden yazma inancıdır. Çiftin çekirdekleri kısıtlıdır: giriş kanalı başına rank 1.",
                    en="That is the belief in an exact rewrite. The kernels of the pair are restricted: rank 1 for each input channel.",
                ),
            ),
            Answer(
                Text(
                    tr="standart konvolüsyondan daha güçlü bir katmana, çünkü iki katman",
                    en="more than one standard convolution, being two layers",
                ),
                Text(
                    tr="İki katmanın hep birden güçlü olduğunu varsaydınız. Arada doğrusal olmayan bir şey yoksa ikisi tek katmana iner.",
                    en="You took two layers to be always stronger than one. With nothing non-linear between them they are one.",
                ),
            ),
            Answer(
                Text(tr="doğrusal olmayan bir katmana", en="a non-linear layer"),
                Text(
                    tr="Katman sınırını doğrusal olmayan bir işlem sandınız. Doğrusallığı ReLU bozar; o da burada yok.",
                    en="You took the border of two layers for a non-linearity. It would be ReLU that bends, and there is none.",
                ),
            ),
            Answer(
                Text(
                    tr="çekirdekleri kısıtlı tek bir standart konvolüsyona",
                    en="one standard convolution with restricted kernels",
                ),
                Text(
                    tr="Ağırlıkları çarpınca tek katman elde edilir. MobileNet ise araya normalleştirme ve ReLU koyar.",
                    en="Multiply the weights and a single layer is left. MobileNet puts batch norm and ReLU between them.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="13_training.seed",
        belief="G30",
        prompt=Text(
            tr="Biri standart ve separable ağı birer kez eğitiyor: standart %96,6, separable %96,9. “Separable daha doğru” diyor. Ne dersiniz?",
            en="Somebody trains a standard and a separable network once each: 96.6% and 96.9%. “Separable is more accurate”, they say. What do you answer?",
        ),
        answers=(
            Answer(
                Text(tr="haklı: sayılar ortada", en="right: the numbers show it"),
                Text(
                    tr="Tek tohumdan sonuç çıkardınız. Bu bölümde aynı ağ, yalnızca tohum değişince daha büyük fark gösterdi.",
                    en="You drew a conclusion from one seed. In this chapter the same network differed by more when only the seed changed.",
                ),
            ),
            Answer(
                Text(
                    tr="olamaz: az parametre hep daha az doğru demektir",
                    en="impossible: fewer parameters always mean less accuracy",
                ),
                Text(
                    tr="Doğruluk, parametre sayısının basit bir fonksiyonu değildir. Sorun sonuçta değil, tek koşuda.",
                    en="Accuracy is no simple function of the number of parameters. The trouble is the single run, not the outcome.",
                ),
            ),
            Answer(
                Text(
                    tr="daha çok tohum gerek: bu fark tohumdan da gelebilir",
                    en="more seeds: so small a gap may be chance",
                ),
                Text(
                    tr="0,3 puan, bu bölümde tek bir ağın tohumları arasındaki yayılmadan küçük. İki ağı birkaç ortak tohumla, sabit sayıda iş parçacığıyla eğitip farklara tohum tohum bakmalı.",
                    en="0.3 points are less than the spread between the seeds of one network in this chapter. It takes several seeds, the same for both, a fixed number of threads, and the difference for each seed.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="aynı işlev olduklarından fark yalnızca yuvarlama hatası",
                    en="they are the same function, so the gap is rounding",
                ),
                Text(
                    tr="Separable ağ aynı işlev değildir. Fark eğitimin rastgeleliğinden gelebilir, yuvarlamadan değil.",
                    en="A separable network is not the same function. The gap may come from chance in training, not from rounding.",
                ),
            ),
        ),
    ),
    Question(
        name="13_training.fan_out",
        belief="G30",
        prompt=Text(
            tr='`nn.init.kaiming_normal_(w, mode="fan_out")` başlangıç ağırlıklarını, bir giriş değerinin `w.shape[0] * 3 * 3` çarpıma girdiğini sanarak seçer. 64 kanallı depthwise 3×3 katmanda kaç sanır, gerçekte kaçtır?',
            en='`nn.init.kaiming_normal_(w, mode="fan_out")` chooses the first weights in the belief that an input value enters `w.shape[0] * 3 * 3` products. How many is that for a depthwise 3×3 layer of 64 channels, and how many are there?',
        ),
        answers=(
            Answer(
                Text(tr="576 sanır, gerçekte 9", en="it believes 576, and there are 9"),
                Text(
                    tr="64 × 9 = 576, çünkü fonksiyon `groups` bilmez. Başlangıç ağırlıkları 8 kat küçük olur: √(576 / 9).",
                    en="64 × 9 = 576, for the function knows nothing of `groups`. The first weights come out 8 times too small: √(576 / 9).",
                ),
                right=True,
            ),
            Answer(
                Text(tr="ikisi de 576", en="576 in both cases"),
                Text(
                    tr="Standart katmanı düşündünüz. Depthwise katmanda bir giriş değeri yalnızca kendi kanalının çekirdeğiyle çarpılır.",
                    en="You thought of a standard layer. In a depthwise one an input value meets the kernel of its own channel only.",
                ),
            ),
            Answer(
                Text(tr="ikisi de 9", en="9 in both cases"),
                Text(
                    tr="Fonksiyonun `groups` değerini bildiğini düşündünüz. Ona yalnızca `(64, 1, 3, 3)` boyutlu ağırlık verilir.",
                    en="You let the function know `groups`. All it is given is the weight, of shape `(64, 1, 3, 3)`.",
                ),
            ),
            Answer(
                Text(tr="9 sanır, gerçekte 576", en="it believes 9, and there are 576"),
                Text(
                    tr="İkisinin yerini değiştirdiniz. Tarif standart katman içindir: 64 filtrenin hepsini sayar, oysa giriş değerini tek filtre okur.",
                    en="You swapped the two. The recipe is for a standard layer: it counts all 64 filters, and a single one reads the value.",
                ),
            ),
        ),
    ),
    Question(
        name="13_training.linear",
        belief="G12",
        prompt=Text(
            tr="Tasarruf bölümünün küçük ağında iki konvolüsyon separable yapılıyor: konvolüsyonlar 1.368 yerine 251 ağırlık taşıyor, ağ ise 11.618 yerine 10.501 parametre. Neden bu kadar az?",
            en="In the small network of the chapter on savings both convolutions are made separable: they go from 1,368 to 251 weights, and the network from 11,618 to 10,501 parameters. Why so little?",
        ),
        answers=(
            Answer(
                Text(tr="değişiklik yanlış yapılmış", en="the change was made wrongly"),
                Text(
                    tr="Katmanın oranını ağdan da beklediniz. Değişiklik doğru; yalnızca konvolüsyonlara dokunuyor.",
                    en="You expected the ratio of the layers from the network, too. The change is right; it touches the convolutions only.",
                ),
            ),
            Answer(
                Text(
                    tr="parametrelerin 10.250 tanesi doğrusal katmanda",
                    en="10,250 of the parameters sit in the linear layer",
                ),
                Text(
                    tr="Fark iki yerde de 1.117. Önce parametrelerin nerede durduğuna bakın; ancak orada azaltılacak bir şey vardır.",
                    en="The difference is 1,117 both times. Look first where the parameters sit: only there is something to be gained.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="toplu normalleştirmeler kazancı geri alıyor", en="batch norms eat up the saving"),
                Text(
                    tr="Toplu normalleştirmeyi büyüttünüz: kanal başına yalnızca iki parametre.",
                    en="You made too much of batch norm: it has two parameters for each channel.",
                ),
            ),
            Answer(
                Text(
                    tr="separable bloklar yalnızca MAC sayısını azaltır, ağırlıkları azaltmaz",
                    en="separable blocks save multiply-accumulates alone, never weights",
                ),
                Text(
                    tr="İki ölçüyü karıştırdınız. Ağırlıklar da azaldı: 1.368 yerine 251.",
                    en="You mixed up two measures. The weights did fall: 251 instead of 1,368.",
                ),
            ),
        ),
    ),
)
