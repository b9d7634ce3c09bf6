"""Questions of chapter 05: what a depthwise layer cannot do alone, and what its pointwise does not mend."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="05_limits.groups",
        belief="G14",
        prompt=Text(
            tr="Sekiz kanal var ve `groups=2` olan on katman arka arkaya geliyor. Girdinin bir kanalında tek bir piksel değişiyor. Kaç çıktı kanalı değişebilir?",
            en="There are eight channels, and ten layers with `groups=2` in a row. A single pixel changes in one channel of the input. How many output channels can change?",
        ),
        answers=(
            Answer(
                Text(tr="1", en="1"),
                Text(
                    tr="Bu, depthwise katmanların yanıtı olurdu. Burada bir grupta dört kanal var ve grup kendi içinde karışır.",
                    en="That is what depthwise layers would do. Here a group has four channels, and inside a group they mix.",
                ),
            ),
            Answer(
                Text(tr="2", en="2"),
                Text(
                    tr="`groups=2`, ikişer kanallık gruplar demek değildir: iki grup vardır, her birinde dört kanal.",
                    en="`groups=2` does not make groups of two channels: there are two groups, of four channels each.",
                ),
            ),
            Answer(
                Text(tr="4", en="4"),
                Text(
                    tr="İlk katmanda da onuncuda da aynı dört kanal değişir: ağırlık blok köşegendir, öteki gruba giden bir ağırlık yoktur.",
                    en="In the first layer and in the tenth the same four change: the weight is block-diagonal, and no weight leads to the other group.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="8", en="8"),
                Text(
                    tr="Gruplama yalnızca işi bölüştürmek değildir. Gruplar hiçbir katmanda birbirini okumaz; derinlik bunu değiştirmez.",
                    en="Grouping is more than a way to divide the work. Groups read one another in no layer, and depth does not change that.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde gruplu katmanı seçin ve katman sayısını artırın.",
            en="In the explorer below, choose the grouped layer and raise the number of layers.",
        ),
    ),
    Question(
        name="05_limits.two_kernels",
        belief="G06",
        prompt=Text(
            tr="Standart bir 3×3 katmanda tek bir giriş kanalı ve iki çıktı var: kanalı iki çekirdek okuyor. Hangi iki çekirdek olursa bir depthwise + pointwise çifti (kanal başına bir depthwise filtre) aynı çıktıları verebilir?",
            en="A standard 3×3 layer has one input channel and two outputs: two kernels read the channel. For which two can a depthwise + pointwise pair (one depthwise filter per channel) give the same outputs?",
        ),
        answers=(
            Answer(
                Text(
                    tr="üçü için de: çift, aynı formülün çarpanlara ayrılmış hâlidir",
                    en="for all three: the pair is the same formula, only factored",
                ),
                Text(
                    tr="Çiftin tek çekirdeğinde 9, pointwise katmanda 2 sayı var; iki ayrı çekirdek ise 18 sayıdır. Çarpanlara ayrılabilen çekirdekler özel çekirdeklerdir.",
                    en="The pair has 9 numbers in its kernel and 2 in the pointwise layer; two kernels of any kind are 18. Kernels that factor are special ones.",
                ),
            ),
            Answer(
                Text(
                    tr="biri yatay, biri dikey kenarları bulan iki çekirdek",
                    en="one that finds horizontal edges and one that finds vertical ones",
                ),
                Text(
                    tr="Depthwise katman kanalı tek bir çekirdekle bir kez filtreler. Ondan çıkan haritayı bir sayıyla çarpmak kenarın yönünü değiştirmez.",
                    en="The depthwise layer filters the channel once, with one kernel. Multiplying that map by a number does not turn an edge.",
                ),
            ),
            Answer(
                Text(
                    tr="yalnızca ortadaki pikseli okuyan ile yalnızca soldakini okuyan",
                    en="one that reads the middle pixel alone and one that reads the left one alone",
                ),
                Text(
                    tr="İkisi de basit, ama biri ötekinin katı değil: pointwise katman pikselleri kaydıramaz.",
                    en="Both are simple, but neither is a multiple of the other: a pointwise layer cannot shift pixels.",
                ),
            ),
            Answer(
                Text(
                    tr="bir bulanıklaştırma ile onun eksi iki katı",
                    en="a blur, and minus two times that blur",
                ),
                Text(
                    tr="Çiftte kanalı tek bir çekirdek filtreler; her çıktı o haritayı yalnızca bir sayıyla çarpabilir, burada 1 ve −2 ile.",
                    en="In the pair a single kernel filters the channel; each output can only multiply that map by a number, here 1 and −2.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki formülde, c kanalını okuyan çekirdeklerin ortak çarpanına bakın.",
            en="In the formula below, look at the factor that the kernels on channel c share.",
        ),
    ),
    Question(
        name="05_limits.exact",
        belief="G06",
        prompt=Text(
            tr="64 → 128, 3×3 standart katmanın 73.728 ağırlığı var. Onu her girdide tam olarak kopyalayan depthwise + pointwise katmanların (kanal başına K depthwise filtre) kaç ağırlığı olur?",
            en="A standard 64 → 128 layer, 3×3, has 73,728 weights. How many do a depthwise and a pointwise layer have (K depthwise filters per channel) that copy it exactly, for every input?",
        ),
        answers=(
            Answer(
                Text(tr="8.768", en="8,768"),
                Text(
                    tr="Bu, K = 1 durumudur: sekizde bir ağırlıkla aynı fonksiyon çıkmaz, bu çiftin hatası %92'dir.",
                    en="That is K = 1: an eighth of the weights do not give the same function, and this pair errs by 92%.",
                ),
            ),
            Answer(
                Text(tr="70.144", en="70,144"),
                Text(
                    tr="Bu, K = 8 durumudur: hâlâ ucuz, ama hâlâ yaklaşıktır. Rank 9'a ulaşmak için dokuz örüntü gerekir.",
                    en="That is K = 8: still cheaper, but still approximate. Rank 9 needs nine patterns.",
                ),
            ),
            Answer(
                Text(tr="73.728", en="73,728"),
                Text(
                    tr="Tam kopya bedava olsaydı bu doğru olurdu. Çift, örüntüleri ve onların karışımlarını ayrı ayrı tutar; ikisi birlikte daha fazladır.",
                    en="That would be right if an exact copy cost nothing extra. The pair stores the patterns and their mixtures apart, and together they are more.",
                ),
            ),
            Answer(
                Text(tr="78.912", en="78,912"),
                Text(
                    tr="K = 9 ile 64 × 9 × 9 = 5.184 depthwise, 64 × 9 × 128 = 73.728 pointwise ağırlık gerekir. Kopya tam olarak aynıdır ve daha pahalıdır.",
                    en="K = 9 needs 64 × 9 × 9 = 5,184 depthwise and 64 × 9 × 128 = 73,728 pointwise weights. The copy is exact, and more expensive.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki çizimde K'yi büyütün: hata 0 olunca ağırlık sayısını okuyun.",
            en="In the explorer below raise K, and read the weights where the error is 0.",
        ),
    ),
    Question(
        name="05_limits.memory",
        belief="G15",
        prompt=Text(
            tr="Standart blokta 73.984, genişleyen blokta 54.272 parametre var. 56×56'lık tek bir girdiyle eğitimde hangisi daha çok bellek tutar?",
            en="The standard block has 73,984 parameters, the widening block 54,272. Trained on a single input of 56×56, which keeps more in memory?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Standart blok: parametresi daha çok", en="The standard block: it has more parameters"
                ),
                Text(
                    tr="Belleği dolduran parametreler değildir: 20.000 parametre 0,08 MB, tek bir 64 × 56 × 56 harita 0,8 MB tutar.",
                    en="It is not parameters that fill the memory: 20,000 of them are 0.08 MB, and a single map of 64 × 56 × 56 is 0.8 MB.",
                ),
            ),
            Answer(
                Text(
                    tr="Genişleyen blok: içindeki haritalar 384 kanallı",
                    en="The widening block: its inner maps have 384 channels",
                ),
                Text(
                    tr="Geri yayılım için ara haritalar saklanır; burada altısı 384 kanallıdır.",
                    en="The backward pass needs the maps in between, and here six of them have 384 channels.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Eşit: girdi ve çıktı aynı boyutta", en="Equal: input and output have the same size"),
                Text(
                    tr="Aradaki haritalar da saklanır. Uçlar aynıdır, ama ortası altı kat geniştir.",
                    en="The maps in between are kept as well. The ends are alike, but the middle is six times as wide.",
                ),
            ),
            Answer(
                Text(tr="Fark olmaz: yığında tek görüntü var", en="No difference: the batch holds one image"),
                Text(
                    tr="Yığın boyutu her haritayı aynı oranda büyütür. Fark, tek görüntüde de haritaların kanal sayısından gelir.",
                    en="The batch size scales all maps alike. The difference comes from their channels, and one image is enough for it.",
                ),
            ),
        ),
        look=Text(tr="Alttaki hücreyi çalıştırın.", en="Run the cell below."),
    ),
)
GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="05_limits.relu",
        belief="G08",
        prompt=Text(
            tr="16 kanal üzerinde depthwise 3×3 ve ReLU, yirmi kez arka arkaya geliyor. 3 numaralı çıktı kaç giriş kanalını okur?",
            en="Depthwise 3×3 and ReLU follow one another twenty times over 16 channels. How many input channels does output 3 read?",
        ),
        answers=(
            Answer(
                Text(tr="16", en="16"),
                Text(
                    tr="Derinlik karışımın yerini tutmaz. Hiçbir katman iki kanalı toplamıyorsa yirmisi de toplamaz.",
                    en="Depth is no substitute for mixing. If no layer adds two channels, twenty do not either.",
                ),
            ),
            Answer(
                Text(tr="1", en="1"),
                Text(
                    tr="Depthwise kanalın içinde kalır, ReLU da değerleri tek tek ele alır.",
                    en="Depthwise stays in its channel, and ReLU handles values one by one.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="3", en="3"),
                Text(
                    tr="3×3 pencere yükseklik ve genişlik üzerindedir; komşu kanallara uzanmaz.",
                    en="The 3×3 window lies over height and width; it does not reach to neighbouring channels.",
                ),
            ),
            Answer(
                Text(tr="ReLU'dan sonra rastgele", en="it is random after ReLU"),
                Text(
                    tr="ReLU her değeri kendi başına ele alır: hiçbir kanalı bir başkasına taşımaz.",
                    en="ReLU takes each value by itself: it carries no channel to another.",
                ),
            ),
        ),
    ),
    Question(
        name="05_limits.collapse",
        belief="G24",
        prompt=Text(
            tr="Bir depthwise katmanın ardından pointwise geliyor; bias yok, arada toplu normalleştirme ve ReLU da yok. Bu çift nedir?",
            en="A pointwise layer follows a depthwise one; there is no bias, and no batch normalization or ReLU in between. What is this pair?",
        ),
        answers=(
            Answer(
                Text(tr="standart konvolüsyondan güçlü", en="more powerful than a standard convolution"),
                Text(
                    tr="İki doğrusal katman birden fazlasını yapamaz: çarpımları yine bir konvolüsyondur, hem de kısıtlı bir konvolüsyon.",
                    en="Two linear layers do no more than one: their product is a convolution again, and a restricted one.",
                ),
            ),
            Answer(
                Text(tr="herhangi bir standart konvolüsyona eşit", en="equal to any standard convolution"),
                Text(
                    tr="Çift, bir standart katmanın başka yazılışı değildir: kanal başına rankı 1 olan çekirdekleri verebilir, ötekileri veremez.",
                    en="The pair is not the standard layer written in another way: it gives kernels of rank 1 in each channel, and no others.",
                ),
            ),
            Answer(
                Text(tr="doğrusal olmayan bir blok", en="a non-linear block"),
                Text(
                    tr="Katman sınırı bir şeyi doğrusal olmaktan çıkarmaz; bunu ReLU gibi bir fonksiyon yapar.",
                    en="The border between two layers makes nothing non-linear; a function such as ReLU does.",
                ),
            ),
            Answer(
                Text(
                    tr="çekirdeği kısıtlı tek bir standart konvolüsyon",
                    en="one standard convolution with a restricted kernel",
                ),
                Text(
                    tr="W[o, c] = p[o, c] · d[c]: ikisi tek bir katmanda birleşir.",
                    en="W[o, c] = p[o, c] · d[c]: the two merge into one layer.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="05_limits.rank",
        belief="G06",
        prompt=Text(
            tr="Depthwise separable çiftin (K = 1) bir giriş kanalını okuyan C_out × 9 matrisinin rankı en çok kaçtır?",
            en="In a depthwise separable pair (K = 1), what is the greatest rank that the C_out × 9 matrix of one input channel can have?",
        ),
        answers=(
            Answer(
                Text(tr="1", en="1"),
                Text(
                    tr="Bütün satırlar aynı dokuz sayının katlarıdır.",
                    en="All rows are multiples of the same nine numbers.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="9", en="9"),
                Text(
                    tr="9, standart katmanın rankıdır: orada her çıktının kendi çekirdeği var. Çiftte ise bütün çıktılar tek bir çekirdeği paylaşır.",
                    en="9 is the rank of a standard layer, in which every output has a kernel of its own. In the pair all outputs share a single kernel.",
                ),
            ),
            Answer(
                Text(tr="C_out", en="C_out"),
                Text(
                    tr="C_out satır var, ama hepsi aynı yöndedir: satır sayısı rankı yükseltmez.",
                    en="There are C_out rows, all in one direction: the number of rows does not raise the rank.",
                ),
            ),
            Answer(
                Text(tr="C_in", en="C_in"),
                Text(
                    tr="Yalnızca bir giriş kanalına bakıyoruz; ötekilerin kendi matrisleri var.",
                    en="We look at a single input channel; the others have matrices of their own.",
                ),
            ),
        ),
    ),
    Question(
        name="05_limits.filters",
        belief="G13",
        prompt=Text(
            tr="64 kanaldan 64 kanala giden standart 3×3 katmanın 36.864 ağırlığı var. Çiftte kanal başına K depthwise filtre olsun. Hangi K'den başlayarak çift ondan çok ağırlık taşır?",
            en="The standard 3×3 layer from 64 to 64 channels has 36,864 weights. Let the pair have K depthwise filters per channel. From which K on does it hold more weights?",
        ),
        answers=(
            Answer(
                Text(tr="2", en="2"),
                Text(
                    tr="K = 2 çifti iki katına çıkarır: 9.344 ağırlık, standart katmanınkinin dörtte biridir.",
                    en="K = 2 doubles the pair: 9,344 weights, a quarter of the standard layer.",
                ),
            ),
            Answer(
                Text(tr="9", en="9"),
                Text(
                    tr="K = 9 tam kopya için gerekir ve 42.048 ağırlık eder. Çift, ondan önce de daha pahalıdır.",
                    en="K = 9 is what an exact copy needs: 42,048 weights. The pair costs more even before that.",
                ),
            ),
            Answer(
                Text(tr="8", en="8"),
                Text(
                    tr="Her filtre 64 · (9 + 64) = 4.672 ağırlık getirir: K = 7 ile 32.704, K = 8 ile 37.376.",
                    en="Each filter brings 64 · (9 + 64) = 4,672 weights: 32,704 with K = 7, and 37,376 with K = 8.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hiçbirinden: çift her zaman daha ucuzdur", en="from none: a pair is always cheaper"),
                Text(
                    tr="Ucuz olan, kanal başına tek bir filtredir. Çiftin ağırlıkları K ile doğru orantılı artar, standart katmanınki sabit kalır.",
                    en="Cheap is a single filter per channel. The weights of the pair grow with K, those of the standard layer stay.",
                ),
            ),
        ),
    ),
    Question(
        name="05_limits.computes",
        belief="G14",
        prompt=Text(
            tr="`nn.Conv2d(12, 12, 1, groups=3)`: ağırlıkları istediğiniz gibi seçebilirsiniz. Bu katman hangisini hesaplayabilir?",
            en="`nn.Conv2d(12, 12, 1, groups=3)`: you may choose its weights as you like. Which of these can the layer compute?",
        ),
        answers=(
            Answer(
                Text(
                    tr="üçünü de: gruplar işi yalnızca bölüştürür",
                    en="all three: groups merely share out the work",
                ),
                Text(
                    tr="Gruplama tarihte ekran kartlarına iş bölmek için başladı, ama fonksiyon değişir: gruplar arasındaki 96 ağırlık hiç yoktur.",
                    en="Grouping began as a way of sharing work between GPUs, yet the function changes: the 96 weights between the groups are not there.",
                ),
            ),
            Answer(
                Text(tr="çıktı 5 = giriş 4 − giriş 7", en="output 5 = input 4 − input 7"),
                Text(
                    tr="4, 5, 6 ve 7 aynı gruptadır: çıktı 5, bu dört girişi dilediği gibi birleştirir.",
                    en="4, 5, 6 and 7 are one group: output 5 combines these four inputs as it likes.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="çıktı 0 = giriş 0 + giriş 4", en="output 0 = input 0 + input 4"),
                Text(
                    tr="Üç grubun her birinde dört kanal var: giriş 4 ikinci gruba, çıktı 0 ise birinci gruba aittir.",
                    en="Three groups of four channels: input 4 belongs to the second, output 0 to the first.",
                ),
            ),
            Answer(
                Text(tr="çıktı 8 = giriş 7 + giriş 8", en="output 8 = input 7 + input 8"),
                Text(
                    tr="7 ile 8 yan yana, ama arada grubun sınırı var: çıktı 8 yalnızca 8, 9, 10 ve 11'i okur.",
                    en="7 and 8 are neighbours, but the border of a group lies between them: output 8 reads 8, 9, 10 and 11 alone.",
                ),
            ),
        ),
    ),
)
