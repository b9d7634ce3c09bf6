"""Questions of chapter 02: the two jobs of a convolution, and what is not the same once they are apart."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="02_decomposition.read",
        belief="G01",
        prompt=Text(
            tr="Girdi üç kanallı, çekirdekler 3×3. Bu tek çıktı değeri girdiden kaç sayı okur?",
            en="The input has three channels, and the kernels are 3×3. How many numbers of the input does this one output value read?",
        ),
        answers=(
            Answer(
                Text(tr="9", en="9"),
                Text(
                    tr="9, tek bir kanaldaki penceredir. Standart filtre bütün giriş kanallarını okur ve toplar: kanal başına dokuz sayı.",
                    en="9 is the window on one channel. A standard filter reads all the input channels and adds: nine numbers in each.",
                ),
            ),
            Answer(
                Text(tr="3", en="3"),
                Text(
                    tr="1×1 bir katmanda doğru olurdu. Bu katman her kanalda 3×3'lük bir pencereye bakıyor.",
                    en="That would be right for a 1×1 layer. This one looks at a 3×3 window on each channel.",
                ),
            ),
            Answer(
                Text(tr="27", en="27"),
                Text(
                    tr="Üç kanal, her birinde 3×3'lük bir pencere: 3 × 9 = 27.",
                    en="Three channels with a 3×3 window on each: 3 × 9 = 27.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="75", en="75"),
                Text(
                    tr="75, girdinin tamamıdır. Bir çıktı değeri yalnızca kendi konumunun çevresindeki pencereyi görür.",
                    en="75 is the whole input. One output value sees no more than the window around its position.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde kaç çarpım var, sayın: her kanal için dokuz.",
            en="Count the products in the explorer below: nine for each channel.",
        ),
    ),
    Question(
        name="02_decomposition.pixel",
        belief="G05",
        prompt=Text(
            tr="Adım (stride) 1, boyut korunuyor. Girdinin tek bir pikseli bütün kanallarıyla değişirse çıktının en çok kaç pikseli değişir: 1×1 konvolüsyonda ve depthwise 3×3 konvolüsyonda?",
            en="The stride is 1, and the size stays. If one pixel of the input changes in all its channels, how many pixels of the output can change, for a 1×1 and for a depthwise 3×3 convolution?",
        ),
        answers=(
            Answer(
                Text(tr="1×1: 9, depthwise: 1", en="1×1: 9, depthwise: 1"),
                Text(
                    tr="İki katmanın rolleri yer değiştirmiş. Komşulara bakan, 3×3 çekirdekli depthwise'dır; 1×1 olduğu yerde kalır.",
                    en="The two roles are swapped. The one that looks at neighbours is the depthwise layer with its 3×3 kernel; the 1×1 stays where it is.",
                ),
            ),
            Answer(
                Text(tr="1×1: 1, depthwise: 9", en="1×1: 1, depthwise: 9"),
                Text(
                    tr="1×1 yalnızca aynı pikselin kanallarını okur. 3×3 pencere ise bu pikseli dokuz konumdan görür.",
                    en="The 1×1 reads only the channels of that same pixel. A 3×3 window sees the pixel from nine positions.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="1×1: 1, depthwise: 1", en="1×1: 1, depthwise: 1"),
                Text(
                    tr="Yalnızca kendi pikseline bakan, 1×1 olan pointwise'dır. Depthwise'ın çekirdeği burada 3×3'tür.",
                    en="The one that looks at its own pixel alone is the pointwise layer, the 1×1. The depthwise kernel here is 3×3.",
                ),
            ),
            Answer(
                Text(tr="1×1: 9, depthwise: 9", en="1×1: 9, depthwise: 9"),
                Text(
                    tr="Her konvolüsyon komşulara bakmaz: 1×1 pencerede komşuya yer yoktur.",
                    en="Not every convolution looks at neighbours: there is no room for one in a 1×1 window.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde pencerelerin büyüklüğüne bakın; birkaç hücre sonra bunu sayacağız.",
            en="Look at the size of the windows in the picture below; a few cells further on we count.",
        ),
    ),
    Question(
        name="02_decomposition.rewrite",
        belief="G06",
        prompt=Text(
            tr="Ağırlıkları istediğiniz gibi seçebilirsiniz. Depthwise + pointwise çifti, her standart 3×3 konvolüsyonla aynı çıktıyı verebilir mi?",
            en="You may choose the weights as you like. Can a depthwise + pointwise pair give the same output as any standard 3×3 convolution?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Evet, aynı formülün çarpanlara ayrılmış hâlidir",
                    en="Yes, it is the same formula, factored",
                ),
                Text(
                    tr="Çift, bir standart katmanın başka yazılışı değildir. Çarpım biçimi bir kısıttır: her çekirdek takımı böyle yazılamaz.",
                    en="The pair is not the standard layer written in another way. To be a product is a restriction: not every set of kernels can be written so.",
                ),
            ),
            Answer(
                Text(tr="Evet, bias da eklenirse", en="Yes, once biases are added"),
                Text(
                    tr="Eksik olan bir sabit değil, her çıktının kendi çekirdeğidir; bias onu geri vermez.",
                    en="What is missing is not a constant but a kernel of its own for each output; a bias does not bring it back.",
                ),
            ),
            Answer(
                Text(tr="C_in = C_out ise evet", en="Yes, if C_in = C_out"),
                Text(
                    tr="Boyutların tutması yetmez. Asıl mesele, bir kanala bakan çekirdeklerin birbirinin katı olup olmadığıdır.",
                    en="It is not enough that the shapes agree. What counts is whether the kernels on a channel are multiples of one another.",
                ),
            ),
            Answer(
                Text(tr="Hayır, yalnızca bazılarıyla", en="No, only as some of them"),
                Text(
                    tr="Her giriş kanalının tek bir çekirdeği vardır; çıktılar onu yalnızca ölçekleyebilir.",
                    en="Each input channel has a single kernel, and the outputs can do no more than scale it.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki iki hücrede önce çıktılara, sonra çekirdeklerin rankına bakın.",
            en="In the two cells below look at the outputs first, then at the rank of the kernels.",
        ),
    ),
    Question(
        name="02_decomposition.grey",
        belief="G05",
        prompt=Text(
            tr="Renkli fotoğrafı griye çevirmek için hangi katman yeter?",
            en="Which layer is enough to turn the colour photo into a grey one?",
        ),
        answers=(
            Answer(
                Text(tr="Tek çıktılı bir 1×1", en="A 1×1 with one output"),
                Text(
                    tr="Gri, her pikselde kırmızı, yeşil ve mavinin ağırlıklı toplamıdır: kanal karışımı.",
                    en="Grey is a weighted sum of red, green and blue at each pixel: channel mixing.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Bulanıklaştıran bir depthwise 3×3", en="A depthwise 3×3 that blurs"),
                Text(
                    tr="Uzamsal filtreleme renkleri birleştirmez: üç kanal yine üç kanaldır, yalnızca bulanıklaşır.",
                    en="Spatial filtering joins no colours: three channels stay three channels, only blurred.",
                ),
            ),
            Answer(
                Text(tr="Ancak standart bir 3×3", en="Nothing less than a standard 3×3"),
                Text(
                    tr="Standart 3×3 de yapabilirdi, ama komşulara gerek yok: gri değer aynı pikselin üç kanalından çıkar.",
                    en="A standard 3×3 could do it too, but no neighbours are needed: a grey value comes from three channels of one pixel.",
                ),
            ),
            Answer(
                Text(tr="Hiçbiri: 1×1 yalnızca parlaklığı ölçekler", en="None: a 1×1 only scales brightness"),
                Text(
                    tr="1×1 tek bir sayıyla çarpmaz. Her giriş kanalı için bir ağırlığı vardır; kanalları bu ağırlıklarla çarpıp toplar.",
                    en="A 1×1 does more than multiply by one number. It has a weight for each input channel, multiplies the channels by these weights and adds them up.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde filtreler hiçbir şeyi değiştirmiyor; sonuca bakın.",
            en="In the explorer below the filters change nothing; look at the result.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="02_decomposition.one_by_one",
        belief="G05",
        prompt=Text(
            tr="`nn.Conv2d(64, 128, 1, bias=False)` kaç ağırlık taşır?",
            en="How many weights does `nn.Conv2d(64, 128, 1, bias=False)` hold?",
        ),
        answers=(
            Answer(
                Text(tr="1", en="1"),
                Text(
                    tr="Bu, her pikseli tek bir sayıyla ölçeklemek olurdu. 1×1 pencerenin boyutudur; kanallar için ayrı ağırlıklar vardır.",
                    en="That would be to scale every pixel by one number. 1×1 is the size of the window; each channel has weights of its own.",
                ),
            ),
            Answer(
                Text(tr="8.192", en="8,192"),
                Text(
                    tr="Her pikselde 64 kanalın 128 ayrı ağırlıklı toplamı: 64 × 128 = 8.192.",
                    en="At every pixel, 128 different weighted sums of 64 channels: 64 × 128 = 8,192.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="128", en="128"),
                Text(
                    tr="128, çıktı başına tek ağırlık demektir. Oysa her çıktı 64 kanalı da okur.",
                    en="128 is a single weight for each output. But every output reads all 64 channels.",
                ),
            ),
            Answer(
                Text(tr="64", en="64"),
                Text(
                    tr="Bu, depthwise bir 1×1 olurdu: kanal başına tek ağırlık, karışım yok.",
                    en="That would be a depthwise 1×1: one weight per channel, and no mixing.",
                ),
            ),
        ),
    ),
    Question(
        name="02_decomposition.useless",
        belief="G05",
        prompt=Text(
            tr="4 kanal üzerinde depthwise 1×1 ve hemen ardından bir pointwise 1×1 var; arada hiçbir şey yok. Depthwise 1×1 ne kazandırır?",
            en="A depthwise 1×1 over 4 channels is followed at once by a pointwise 1×1, with nothing between them. What does the depthwise 1×1 add?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Hiçbir şey: ağırlıkları pointwise'ınkilere katılabilir",
                    en="Nothing: its weights can be folded into the pointwise layer",
                ),
                Text(
                    tr="Kanal başına bir çarpan, yani dört sayıdır; 1×1'in ağırlıkları onları içine alabilir.",
                    en="It is one factor per channel, four numbers, and the weights of the 1×1 can absorb them.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Uzamsal filtreleme", en="Spatial filtering"),
                Text(
                    tr="Depthwise adı komşuluk demek değildir; komşulara bakan 3×3 çekirdektir. Burada çekirdek 1×1.",
                    en="The name depthwise does not mean neighbours; a 3×3 kernel looks at them. Here the kernel is 1×1.",
                ),
            ),
            Answer(
                Text(tr="Kanal karışımı", en="Channel mixing"),
                Text(
                    tr="Depthwise hiçbir zaman karıştırmaz; karışım pointwise'dan gelir.",
                    en="Depthwise never mixes; the mixing comes from the pointwise layer.",
                ),
            ),
            Answer(
                Text(
                    tr="Daha çok güç: iki katman her zaman tek katmandan fazlasını yapar",
                    en="More power: two layers can always do more than a single one",
                ),
                Text(
                    tr="Arada doğrusal olmayan bir şey yoksa iki doğrusal adım tek bir doğrusal adımdır.",
                    en="With nothing non-linear between them, two linear steps are one linear step.",
                ),
            ),
        ),
    ),
    Question(
        name="02_decomposition.same",
        belief="G06",
        prompt=Text(
            tr="Eğitilmiş bir standart 3×3 katmanı (64 → 128), her girdide aynı çıktıyı veren bir depthwise + pointwise çiftiyle değiştirmek istiyorsunuz. Ne zaman mümkün?",
            en="You want to replace a trained standard 3×3 layer (64 → 128) by a depthwise + pointwise pair with identical outputs for every input. When is that possible?",
        ),
        answers=(
            Answer(
                Text(tr="Her zaman", en="Always"),
                Text(
                    tr="Standart katmanın 128 çekirdeği genellikle birbirinden bağımsızdır; çiftinkiler tek bir çekirdeğin katlarıdır.",
                    en="The 128 kernels of a standard layer are usually independent; those of a pair are multiples of a single kernel.",
                ),
            ),
            Answer(
                Text(tr="Hiçbir zaman", en="Never"),
                Text(
                    tr="Bu da öbür uç: bölümdeki 0 numaralı çıktıda iki yol aynı sonucu verdi.",
                    en="That is the other extreme: for output 0 of this chapter both ways gave the same.",
                ),
            ),
            Answer(
                Text(
                    tr="Her giriş kanalının 128 çekirdeği tek bir çekirdeğin katlarıysa",
                    en="If, for each input channel, its 128 kernels are multiples of one kernel",
                ),
                Text(
                    tr="Çift ancak böyle ağırlıklar üretir: 1×1 ölçekler, çekirdek ortaktır (rank 1).",
                    en="A pair makes weights of just this kind: the 1×1 scales, the kernel is shared (rank 1).",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="C_in ile C_out eşit olsaydı: o zaman iki yolun boyutları da tutardı",
                    en="If C_in were equal to C_out: then the shapes of both ways would agree",
                ),
                Text(
                    tr="Boyut ile rank ayrı şeylerdir. 64 → 64 bir katmanın çekirdekleri de bağımsız olabilir.",
                    en="Shape and rank are two things. The kernels of a 64 → 64 layer may be independent, too.",
                ),
            ),
        ),
    ),
    Question(
        name="02_decomposition.separable",
        belief="G07",
        prompt=Text(
            tr="Hangisi 64 kanaldan 64 kanala depthwise separable 3×3'tür?",
            en="Which of these is a depthwise separable 3×3 from 64 to 64 channels?",
        ),
        answers=(
            Answer(
                Text(
                    tr="3×1, ardından 1×3 (24.576 ağırlık)",
                    en="3×1, then 1×3 (24,576 weights)",
                ),
                Text(
                    tr="Bu, uzamsal olarak ayrılabilir konvolüsyondur: satırlarla sütunları ayırır, kanalları ayırmaz.",
                    en="That is spatially separable: it takes rows apart from columns, and leaves the channels together.",
                ),
            ),
            Answer(
                Text(
                    tr="1×1, ardından `groups=1` ile 3×3 (40.960 ağırlık)",
                    en="1×1, then 3×3 with `groups=1` (40,960 weights)",
                ),
                Text(
                    tr="Burada hiçbir şey ayrılmadı: 3×3 yine iki işi birden yapıyor.",
                    en="Nothing was taken apart here: the 3×3 still does both jobs.",
                ),
            ),
            Answer(
                Text(
                    tr="yalnızca `groups=64` ile 3×3 (576 ağırlık)",
                    en="only 3×3 with `groups=64` (576 weights)",
                ),
                Text(
                    tr="Bu, bloğun yalnızca ilk yarısı. Kanal karışımını yapacak 1×1 eksik.",
                    en="That is only the first half of the block. The 1×1 that mixes the channels is missing.",
                ),
            ),
            Answer(
                Text(
                    tr="`groups=64` ile 3×3, ardından 1×1 (4.672 ağırlık)",
                    en="3×3 with `groups=64`, then 1×1 (4,672 weights)",
                ),
                Text(
                    tr="Önce kanal kanal uzamsal filtreleme (576), sonra karışım (4.096).",
                    en="First spatial filtering channel by channel (576), then the mixing (4,096).",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="02_decomposition.groups",
        belief="G14",
        prompt=Text(
            tr="`nn.Conv2d(32, 64, 3, groups=2)`, `groups=1` olan katmanla karşılaştırılınca nedir?",
            en="What is `nn.Conv2d(32, 64, 3, groups=2)`, compared with the layer that has `groups=1`?",
        ),
        answers=(
            Answer(
                Text(
                    tr="aynı fonksiyon, iki parçada hesaplanır",
                    en="the same function, computed in two parts",
                ),
                Text(
                    tr="Gruplama yalnızca paralel çalışma olsaydı doğru olurdu. Ama bir grup öbür grubun kanallarını hiç okumaz; fonksiyon değişir.",
                    en="That would be right if grouping were mere parallel work. But a group never reads the channels of the other: it is another function.",
                ),
            ),
            Answer(
                Text(
                    tr="ağırlıkların yarısı; her çıktı girdinin yarısını görür",
                    en="half the weights; each output sees half of the input",
                ),
                Text(
                    tr="Ağırlık boyutu `(64, 16, 3, 3)` olur: 18.432 yerine 9.216 ağırlık kalır.",
                    en="The weight shape becomes `(64, 16, 3, 3)`: 9,216 weights instead of 18,432.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="ağırlıkların dörtte biri: iki kanal sayısı da yarıya iner",
                    en="a quarter of the weights: both channel counts are halved",
                ),
                Text(
                    tr="Bir grupta iki kanal sayısı da yarıya iner, ama böyle iki grup var.",
                    en="In one group both channel counts are halved, but there are two such groups.",
                ),
            ),
            Answer(
                Text(tr="ikişer kanallık 16 grup", en="16 groups of two channels"),
                Text(
                    tr="Bu yanıt, `groups`'u grubun büyüklüğü diye okur; `groups` grupların sayısıdır.",
                    en="This answer reads `groups` as the size of a group; it is the number of groups.",
                ),
            ),
        ),
    ),
)
