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
        name="05_limits.identical",
        belief="G06",
        prompt=Text(
            tr="Eğitilmiş standart bir 3×3 konvolüsyonun (64 → 128) yerine, her girdide aynı çıktıyı veren bir depthwise + pointwise çifti koymak istiyoruz. Bu mümkün mü?",
            en="We want to replace a trained standard 3×3 convolution (64 → 128) by a depthwise + pointwise pair that gives the same output for every input. Is that possible?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Her zaman: çift, aynı formülün çarpanlara ayrılmış hâlidir",
                    en="Always: the pair is the same formula, only factored",
                ),
                Text(
                    tr="Çiftin 8.768 ağırlığı var, standart katmanın 73.728. Bu kadar serbest sayı sekizde birine sığmaz: çarpanlara ayrılabilen çekirdekler özel çekirdeklerdir.",
                    en="The pair has 8,768 weights, the standard layer 73,728. So many free numbers do not fit into an eighth of them: kernels that factor are special ones.",
                ),
            ),
            Answer(
                Text(
                    tr="Ancak giriş ve çıktı kanallarının sayısı eşitse",
                    en="Only if there are as many output channels as input channels",
                ),
                Text(
                    tr="Kanal sayıları engel değildir: pointwise katman her sayıya çıkar. Engel, kanal başına tek bir çekirdek bulunmasıdır.",
                    en="The channel counts are no obstacle: a pointwise layer leads to any number. The obstacle is the single kernel per channel.",
                ),
            ),
            Answer(
                Text(
                    tr="Her zaman, yeter ki iki katmana da bias eklensin",
                    en="Always, as long as both layers are given a bias",
                ),
                Text(
                    tr="Bias, her çıktıya bir sayı ekler. Eksik olan özgürlük çekirdeklerin biçimindedir.",
                    en="A bias adds one number to each output. The freedom that is missing lies in the shape of the kernels.",
                ),
            ),
            Answer(
                Text(
                    tr="Ancak bir kanalı okuyan 128 çekirdek birbirinin katıysa",
                    en="Only if the 128 kernels on a channel are multiples of one kernel",
                ),
                Text(
                    tr="Çiftte kanalı bir kez filtreleyen tek çekirdek var; 128 çıktı onu yalnızca bir sayıyla çarpabilir.",
                    en="In the pair a single kernel filters the channel once, and the 128 outputs can only multiply it by a number.",
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
                    tr="Çift, standart katmanın başka bir yazılışı değildir: kanal başına rankı 1 olan çekirdekleri verebilir, ötekileri veremez.",
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
        name="05_limits.more",
        belief="G13",
        prompt=Text(
            tr="Hangi katmanda depthwise + pointwise çiftinin ağırlığı standart katmanınkinden fazladır?",
            en="For which layer does the depthwise + pointwise pair have more weights than the standard layer?",
        ),
        answers=(
            Answer(
                Text(tr="3 → 32, 3×3", en="3 → 32, 3×3"),
                Text(
                    tr="C_in'in küçük olması sorun değildir: oranda sadeleşir, 864 ağırlık 123'e iner.",
                    en="A small C_in is no problem: it cancels in the ratio, and 864 weights become 123.",
                ),
            ),
            Answer(
                Text(tr="64 → 64, 7×7", en="64 → 64, 7×7"),
                Text(
                    tr="Büyük çekirdek çiftin işine yarar: 200.704 ağırlık 7.232 olur.",
                    en="A large kernel is good for the pair: 200,704 weights become 7,232.",
                ),
            ),
            Answer(
                Text(tr="64 → 1, 3×3", en="64 → 1, 3×3"),
                Text(
                    tr="Standart katmanın 576, çiftin 640 ağırlığı var: depthwise katman zaten 576 tutar, pointwise 64 daha ekler.",
                    en="The standard layer has 576 weights, the pair 640: the depthwise layer has 576 already, and the pointwise adds 64.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="512 → 512, 3×3", en="512 → 512, 3×3"),
                Text(
                    tr="Katmanın büyüklüğü sorun değildir. C_out büyüdükçe çift daha da ucuzlar: burada 8,8 kat.",
                    en="Size is no problem. The larger C_out, the cheaper the pair: 8.8 times here.",
                ),
            ),
        ),
    ),
    Question(
        name="05_limits.halves",
        belief="G14",
        prompt=Text(
            tr="`nn.Conv2d(32, 64, 3, groups=2)`, `groups=1` olan katmanla karşılaştırılınca nedir?",
            en="What is `nn.Conv2d(32, 64, 3, groups=2)`, compared with the layer that has `groups=1`?",
        ),
        answers=(
            Answer(
                Text(
                    tr="aynı fonksiyon, iki ekran kartına bölünmüş",
                    en="the same function, split over two GPUs",
                ),
                Text(
                    tr="Gruplama tarihte öyle başladı, ama fonksiyon değişir: ağırlıkların yarısı yoktur.",
                    en="That is how grouping began, yet the function changes: half the weights are not there.",
                ),
            ),
            Answer(
                Text(
                    tr="ağırlıkların yarısı; her çıktı girdinin yarısını görür",
                    en="half the weights; each output sees half the input",
                ),
                Text(
                    tr="18.432 ağırlığın 9.216'sı kalır; ağırlık blok köşegendir, blokların dışı 0'dır.",
                    en="9,216 of the 18,432 weights are left; the weight is block-diagonal, with 0 outside the blocks.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="ağırlıkların dörtte biri; her çıktı girdinin yarısını görür",
                    en="a quarter of the weights; each output sees half the input",
                ),
                Text(
                    tr="Bir grupta giriş ve çıktı kanalları birlikte yarıya iner, ama böyle iki grup vardır.",
                    en="In one group both input and output channels are halved, but there are two such groups.",
                ),
            ),
            Answer(
                Text(tr="aynı sayıda ağırlık, yarı süre", en="as many weights, half the time"),
                Text(
                    tr="Ağırlık sayısı da yarıya iner. Süre ise yalnızca sayıma bağlı değildir.",
                    en="The number of weights halves as well. Time depends on more than that count.",
                ),
            ),
        ),
    ),
)
