"""Questions of chapter 09: the depthwise separable block, and what belongs to which of its layers."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="09_separable.complete",
        belief="G22",
        prompt=Text(
            tr="32 → 64 kanallı, 3×3 bir depthwise separable konvolüsyonu eksiksiz kuran hangisi?",
            en="Which of these is a complete depthwise separable 3×3 convolution from 32 to 64 channels?",
        ),
        answers=(
            Answer(
                Text(tr="`nn.Conv2d(32, 64, 3, groups=32)`", en="`nn.Conv2d(32, 64, 3, groups=32)`"),
                Text(
                    tr="Bu, kanal başına iki harita veren bir depthwise katmandan ibaret. Kanalları karıştıran bir katman yok.",
                    en="This is a depthwise layer alone, with two maps per channel. Nothing mixes the channels.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(32, 32, 3, groups=32)`", en="`nn.Conv2d(32, 32, 3, groups=32)`"),
                Text(
                    tr="`groups=C_in`, bloğun yalnızca ilk yarısıdır; 1×1 eksik, kanal sayısı da 32'de kaldı.",
                    en="`groups=C_in` is the first half only; the 1×1 is missing, and there are still 32 channels.",
                ),
            ),
            Answer(
                Text(
                    tr="`nn.Conv2d(32, 32, 3, groups=32)`, ardından `nn.Conv2d(32, 64, 1)`",
                    en="`nn.Conv2d(32, 32, 3, groups=32)`, then `nn.Conv2d(32, 64, 1)`",
                ),
                Text(
                    tr="Önce her kanal kendi çekirdeğinden geçer, sonra her pikselde bütün kanallar karıştırılır.",
                    en="First each channel passes its own kernel, then all the channels are mixed at each pixel.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="`nn.Conv2d(32, 64, 1)`, ardından `nn.Conv2d(64, 64, 3)`",
                    en="`nn.Conv2d(32, 64, 1)`, then `nn.Conv2d(64, 64, 3)`",
                ),
                Text(
                    tr="İkinci katman standarttır: 3×3'ün maliyetini bütün kanallar için öder. Ayrılan bir şey yok.",
                    en="The second layer is a standard one and pays for 3×3 over all channels. Nothing is separated.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki sınıfın iki satırıyla karşılaştırın.", en="Compare with two lines of the class below."
        ),
    ),
    Question(
        name="09_separable.part",
        belief="G22",
        prompt=Text(
            tr="Bloğun 2.336 ağırlığından kaçı depthwise katmandadır?",
            en="How many of the 2,336 weights of the block lie in the depthwise layer?",
        ),
        answers=(
            Answer(
                Text(tr="288", en="288"),
                Text(
                    tr="32 kanalın her birinde 9 ağırlık var. Kalan 2.048'i pointwise katmandadır.",
                    en="32 channels with 9 weights each. The other 2,048 lie in the pointwise layer.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="576", en="576"),
                Text(
                    tr="576, 64 çekirdek eder; depthwise katmanın çıktısı ise henüz 32 kanaldır.",
                    en="576 would be 64 kernels; the depthwise layer still has 32 outputs.",
                ),
            ),
            Answer(
                Text(tr="1.168", en="1,168"),
                Text(
                    tr="Yarı yarıya değil: iki katmanın maliyeti eşit olmaz. Biri 32 kanal başına 9, öteki 64 ağırlık tutar.",
                    en="It is not half and half: the two layers do not cost the same. For each of the 32 channels one has 9 weights, the other 64.",
                ),
            ),
            Answer(
                Text(tr="2.336, hepsi", en="2,336, all of them"),
                Text(
                    tr="Blok depthwise katmandan ibaret değildir; 1×1'in de ağırlıkları var, üstelik çoğu ondadır.",
                    en="The block is more than its depthwise layer; the 1×1 has weights as well, and most of them.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde kısa çubuğun iki parçasına bakın.",
            en="In the explorer below, look at the two parts of the short bar.",
        ),
    ),
    Question(
        name="09_separable.which",
        belief="G07",
        prompt=Text(
            tr="48 → 48 kanal. İki ayrı çiftin çıktısı da 3×3'lük bir pencereye bakıyor; birinin 13.824 ağırlığı var, ötekinin 2.736. Depthwise separable olan hangisidir?",
            en="48 → 48 channels. Two different pairs both look through a window of 3×3; one has 13,824 weights, the other 2,736. Which one is depthwise separable?",
        ),
        answers=(
            Answer(
                Text(
                    tr="13.824: 3×1 katman, ardından 1×3 katman",
                    en="13,824: a 3×1 layer, then a 1×3 layer",
                ),
                Text(
                    tr="Bu, uzamsal olarak ayrılabilir olandır: çekirdeği yükseklik ve genişlik olarak ayırır, kanalları ayırmaz.",
                    en="That is the spatially separable one: it splits the kernel into height and width and does not separate the channels.",
                ),
            ),
            Answer(
                Text(
                    tr="2.736: kanal kanal 3×3, ardından 1×1",
                    en="2,736: 3×3 channel by channel, then 1×1",
                ),
                Text(
                    tr="Komşulara bir katman bakar, kanalları öteki karıştırır: 48 · 9 + 48 · 48 = 432 + 2.304.",
                    en="One layer looks at neighbours, the other mixes the channels: 48 · 9 + 48 · 48 = 432 + 2,304.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="ikisi de: iki adıma ayrılan her konvolüsyon öyledir",
                    en="both: every convolution in two steps is",
                ),
                Text(
                    tr="İki adım yetmez, neyin ayrıldığına bakılır: çekirdeğin iki yönü mü, yoksa komşularla kanallar mı?",
                    en="Two steps are not enough; what matters is what they take apart: the two directions of a kernel, or neighbours and channels.",
                ),
            ),
            Answer(
                Text(
                    tr="hiçbiri: depthwise separable tek bir katmandır",
                    en="neither: depthwise separable is a single layer",
                ),
                Text(
                    tr="Tek başına depthwise katman 432 ağırlık tutar ve kanalları karıştırmaz; blok onu bir 1×1 ile tamamlar.",
                    en="A depthwise layer alone has 432 weights and mixes no channels; the block completes it with a 1×1.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre iki çifti kurup ağırlıklarını sayıyor.",
            en="The cell below builds both pairs and counts their weights.",
        ),
    ),
    Question(
        name="09_separable.both",
        belief="G23",
        prompt=Text(
            tr="Girdi 32×32. `dw`'nin de `pw`'nin de adımı 2 (`dw`'de dolgu 1). Çıktı kaça kaç olur?",
            en="The input is 32×32. Both `dw` and `pw` have a stride of 2 (`dw` with padding 1). How large is the output?",
        ),
        answers=(
            Answer(
                Text(tr="16×16", en="16×16"),
                Text(
                    tr="1×1'in de adımı olabilir: o zaman iki pikselden birini okur.",
                    en="A 1×1 can have a stride, too: it then reads every second pixel.",
                ),
            ),
            Answer(
                Text(tr="32×32", en="32×32"),
                Text(
                    tr="Dolgu, boyutu yalnızca adım 1 iken korur.",
                    en="Padding keeps the size with stride 1 only.",
                ),
            ),
            Answer(
                Text(tr="8×8", en="8×8"),
                Text(
                    tr="Harita önce 16'ya, sonra 8'e iner: iki adım çarpılır.",
                    en="The map shrinks to 16, then to 8: the two strides multiply.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="7×7", en="7×7"),
                Text(
                    tr="Dolgu olmasa bile 7 çıkmaz: önce 15, sonra 8 olurdu.",
                    en="Even without the padding it is not 7: first 15, then 8.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre üç yazımı yan yana çalıştırıyor.",
            en="The cell below runs three versions side by side.",
        ),
    ),
    Question(
        name="09_separable.between",
        belief="G24",
        prompt=Text(
            tr="32 → 64 kanallı bloğumuzda `dw` ile `pw` arasında ne toplu normalleştirme ne de etkinleştirme var. Her girdide aynı çıktıyı veren tek bir `nn.Conv2d` kaç ağırlık taşır?",
            en="In our block, 32 → 64, there is no batch norm and no activation between `dw` and `pw`. How many weights does a single `nn.Conv2d` hold that gives the same output for every input?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Öyle bir katman yoktur: iki katman bir katmandan güçlüdür",
                    en="There is no such layer: two are stronger than one",
                ),
                Text(
                    tr="İki doğrusal katman bir doğrusal katmandır. Derinlik, aralarında doğrusal olmayan bir şey varsa kazandırır.",
                    en="Two linear layers are one linear layer. Depth pays only with something non-linear in between.",
                ),
            ),
            Answer(
                Text(tr="2.336: bloğunki kadar", en="2,336: as many as the block"),
                Text(
                    tr="Tek bir katmanda her çıktının her kanal için ayrı 9 sayısı vardır; bloğun 2.336 sayısı orada çarpılmış olarak görünür.",
                    en="In a single layer each output has 9 numbers for every channel; the 2,336 numbers of the block stand there multiplied out.",
                ),
            ),
            Answer(
                Text(tr="288: `dw`'ninki kadar", en="288: as many as `dw`"),
                Text(
                    tr="288 sayı kanalları ayrı tutar. `pw` onları karıştırır; aynı çıktıyı verecek katman da bütün kanalları okumalıdır.",
                    en="288 numbers keep the channels apart. `pw` mixes them, and a layer with the same output has to read them all.",
                ),
            ),
            Answer(
                Text(
                    tr="18.432: standart bir 3×3 katmanınki kadar",
                    en="18,432: as many as a standard 3×3 layer",
                ),
                Text(
                    tr="Ağırlığı, iki katmanın ağırlıklarının çarpımıdır ve bu yüzden kısıtlıdır: 18.432 sayıyı 2.336 sayı belirler.",
                    en="Its weight is the product of the two, and so a restricted one: 2,336 numbers decide all 18,432.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki hücre o ağırlığı kuruyor ve iki çıktıyı karşılaştırıyor.",
            en="The cell below builds that weight and compares the two outputs.",
        ),
    ),
    Question(
        name="09_separable.order",
        belief="G24",
        prompt=Text(
            tr="64 kanaldan 32 kanala inen bir blokta hangi sıra daha az parametre ister?",
            en="In a block that goes down from 64 channels to 32, which order needs fewer parameters?",
        ),
        answers=(
            Answer(
                Text(tr="önce `dw`, her zaman", en="`dw` first, always"),
                Text(
                    tr="Alışılmış sıra bir kural değildir. Burada `dw` önce gelirse 64 kanal için çekirdek gerekir.",
                    en="The usual order is no rule. Here `dw`, if it comes first, needs kernels for 64 channels.",
                ),
            ),
            Answer(
                Text(tr="önce `pw`", en="`pw` first"),
                Text(
                    tr="Önce 32 kanala inilir, `dw`'ye 32 çekirdek yeter: 2.048 + 288.",
                    en="It goes down to 32 first, and `dw` needs 32 kernels only: 2,048 + 288.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="fark etmez", en="it makes no difference"),
                Text(
                    tr="1×1 iki sırada da aynıdır; 3×3 ise bulunduğu noktadaki kanal sayısı kadar çekirdek ister.",
                    en="The 1×1 is the same in both; the 3×3 needs as many kernels as there are channels where it stands.",
                ),
            ),
            Answer(
                Text(tr="önce `pw` PyTorch'ta kurulamaz", en="`pw` first cannot be built in PyTorch"),
                Text(
                    tr="Kurulabilir; sıra bir seçimdir. Xception makalesindeki uç Inception modülü `pw` ile başlar.",
                    en="It can; the order is a choice. The extreme Inception module of the Xception paper begins with `pw`.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre iki sırayı da sayıyor, artan ve azalan kanallarla.",
            en="The cell below counts both orders, for a rising and a falling number of channels.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="09_separable.mixes",
        belief="G22",
        prompt=Text(
            tr="Biri `nn.Conv2d(64, 64, 3, padding=1, groups=64)` yazıp “depthwise separable katmanım hazır” diyor. Ne eksik?",
            en="Somebody writes `nn.Conv2d(64, 64, 3, padding=1, groups=64)` and says “my depthwise separable layer is ready”. What is missing?",
        ),
        answers=(
            Answer(
                Text(tr="hiçbir şey", en="nothing"),
                Text(
                    tr="`groups=C_in` bloğun tamamı değildir: bu katmanda hiçbir çıktı ikinci bir kanalı okumaz.",
                    en="`groups=C_in` is not the whole block: no output of this layer reads a second channel.",
                ),
            ),
            Answer(
                Text(tr="kanalları karıştıran 1×1 katman", en="the 1×1 layer that mixes the channels"),
                Text(
                    tr="Depthwise, bloğun ilk yarısıdır; ağırlıkların çoğu ve bütün karışım 1×1'dedir.",
                    en="Depthwise is the first half; most of the weights and all of the mixing are in the 1×1.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="PyTorch'un hazır depthwise separable katmanı",
                    en="PyTorch's ready-made depthwise separable layer",
                ),
                Text(
                    tr="PyTorch'ta öyle bir katman yoktur; Keras'ta vardır. Burada iki `nn.Conv2d` yazılır.",
                    en="PyTorch has no such layer; Keras does. Here one writes two `nn.Conv2d`.",
                ),
            ),
            Answer(
                Text(tr="ikinci bir depthwise katman", en="a second depthwise layer"),
                Text(
                    tr="Kaç tane dizerseniz dizin, depthwise katmanlar kanalları karıştırmaz.",
                    en="However many you stack, depthwise layers do not mix channels.",
                ),
            ),
        ),
    ),
    Question(
        name="09_separable.five",
        belief="G07",
        prompt=Text(
            tr="32 → 32 kanal, 5×5. Depthwise separable bloğun kaç ağırlığı olur (bias yok)?",
            en="32 → 32 channels, 5×5. How many weights has the depthwise separable block (no bias)?",
        ),
        answers=(
            Answer(
                Text(tr="10.240", en="10,240"),
                Text(
                    tr="Bu, 5×1 + 1×5'tir: uzamsal olarak ayrılabilir olanı. Orada her katman bütün kanalları okur.",
                    en="That is 5×1 + 1×5, the spatially separable one, where each layer reads all channels.",
                ),
            ),
            Answer(
                Text(tr="800", en="800"),
                Text(
                    tr="32 · 25, yalnızca depthwise katmandır. 1×1 katman 1.024 daha ekler.",
                    en="32 · 25 is the depthwise layer only. The 1×1 adds 1,024.",
                ),
            ),
            Answer(
                Text(tr="25.600", en="25,600"),
                Text(
                    tr="Bu, standart katmandır: 32 · 32 · 25. Hiçbir şey ayrılmamış.",
                    en="That is the standard layer, 32 · 32 · 25. Nothing was separated.",
                ),
            ),
            Answer(
                Text(tr="1.824", en="1,824"),
                Text(
                    tr="32 · 25 + 32 · 32 = 800 + 1.024.",
                    en="32 · 25 + 32 · 32 = 800 + 1,024.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="09_separable.wide",
        belief="G23",
        prompt=Text(
            tr="64 → 128 için biri `nn.Conv2d(64, 128, 3, groups=64)` ve ardından `nn.Conv2d(128, 128, 1)` yazıyor, bias'sız. Bu blok kaç ağırlık tutar, kaçı yeterdi?",
            en="For 64 → 128 somebody writes `nn.Conv2d(64, 128, 3, groups=64)` and then `nn.Conv2d(128, 128, 1)`, without bias. How many weights does that block have, and how many would do?",
        ),
        answers=(
            Answer(
                Text(tr="17.536; 8.768 yeterdi", en="17,536, and 8,768 would do"),
                Text(
                    tr="Depthwise katman 64 kanalda kalmalıydı. Burada iki katmanın ağırlıkları da iki katına çıkmış: K = 2.",
                    en="The depthwise layer should have stayed at 64. Both layers were doubled: K = 2.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="8.768; zaten doğru", en="8,768, which is right already"),
                Text(
                    tr="C_out'a depthwise katman çıkmamalı: o zaman 1×1 de 128 kanal okur.",
                    en="The depthwise layer should not go to C_out: then the 1×1 reads 128 channels as well.",
                ),
            ),
            Answer(
                Text(tr="Hata: 128, 64'e eşit değil", en="An error: 128 is not 64"),
                Text(
                    tr="128, 64'ün katı olduğundan PyTorch kabul eder. 64 → 96 olsaydı hata verirdi.",
                    en="128 is a multiple of 64, so PyTorch accepts it. 64 → 96 would be an error.",
                ),
            ),
            Answer(
                Text(tr="73.728; 8.768 yeterdi", en="73,728, and 8,768 would do"),
                Text(
                    tr="73.728, standart katmanın ağırlık sayısıdır; burada `groups=64` var.",
                    en="That is the standard layer; here there is `groups=64`.",
                ),
            ),
        ),
    ),
    Question(
        name="09_separable.stride",
        belief="G23",
        prompt=Text(
            tr="Haritayı yarıya indiren bir blokta adım 2 nereye yazılmalı, neden?",
            en="In a block that halves the map, where does the stride of 2 belong, and why?",
        ),
        answers=(
            Answer(
                Text(tr="İkisine de: yoksa boyutlar uyuşmaz", en="On both: otherwise the sizes do not match"),
                Text(
                    tr="1×1 kendisine gelen haritayı olduğu gibi alır, uyuşması gereken bir boyut yoktur. Adım ikisine de yazılınca haritanın yüksekliği de genişliği de dörtte bire iner.",
                    en="The 1×1 takes whatever map it is given; no sizes have to match. With both, the map shrinks to a quarter of its height and width.",
                ),
            ),
            Answer(
                Text(tr="1×1'e: ucuz katman odur", en="On the 1×1: that is the cheap layer"),
                Text(
                    tr="Ucuz olan 1×1 değil, depthwise katmandır. Üstelik depthwise katman o zaman atılacak değerleri de hesaplar.",
                    en="The cheap one is the depthwise layer and not the 1×1. Besides, it then computes values to be thrown away.",
                ),
            ),
            Answer(
                Text(
                    tr="Depthwise katmana: sonra gelen her şey küçük haritada çalışır",
                    en="On the depthwise layer: all that follows works on the small map",
                ),
                Text(
                    tr="Her iki katman da yalnızca gereken konumları hesaplar; 3×3 pencere aradaki pikselleri de görür.",
                    en="Both layers compute the positions that are needed and no others; the 3×3 window sees what lies between.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Fark etmez: çıktı boyutu aynı", en="No matter: the output has the same size"),
                Text(
                    tr="Boyut aynıdır, ama maliyet ve okunan pikseller aynı değildir.",
                    en="The size is the same; the cost and the pixels that are read are not.",
                ),
            ),
        ),
    ),
    Question(
        name="09_separable.bias",
        belief="G24",
        prompt=Text(
            tr="Konvolüsyonun hemen ardından toplu normalleştirme geliyor. Konvolüsyona bias eklemek ne yapar?",
            en="A batch norm follows right behind a convolution. What does a bias in the convolution do?",
        ),
        answers=(
            Answer(
                Text(tr="Bloğu doğrusal olmaktan çıkarır", en="It makes the block non-linear"),
                Text(
                    tr="Bias yalnızca kaydırır; katmanlar yine tek bir konvolüsyonda birleştirilebilir.",
                    en="A bias merely shifts; the layers can still be folded into a single convolution.",
                ),
            ),
            Answer(
                Text(
                    tr="Çıktıyı kaydırır, bu yüzden gereklidir",
                    en="It shifts the output, and is needed for that",
                ),
                Text(
                    tr="Kayma, ortalamayla birlikte silinir. Kaydıran sayıyı toplu normalleştirmenin kendisi öğrenir.",
                    en="The shift is subtracted with the mean. The batch norm learns a shift of its own.",
                ),
            ),
            Answer(
                Text(tr="Eğitimi bozar, PyTorch uyarır", en="It spoils the training, and PyTorch warns"),
                Text(
                    tr="Zararı da yoktur, uyarısı da: yalnızca boşuna öğrenilen sayılar eklenir.",
                    en="It does no harm, and there is no warning: only some numbers are learned in vain.",
                ),
            ),
            Answer(
                Text(
                    tr="Sonucu değiştirmez; boşuna parametre ekler",
                    en="It does not change the result; it adds parameters for nothing",
                ),
                Text(
                    tr="Toplu normalleştirme her kanaldan o kanalın ortalamasını çıkarır; bias da o ortalamanın içindedir.",
                    en="The batch norm subtracts the mean of each channel, and the bias is part of that mean.",
                ),
                right=True,
            ),
        ),
    ),
)
