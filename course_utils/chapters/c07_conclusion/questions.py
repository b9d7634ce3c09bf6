"""Questions of chapter 07: three claims put to the test, and a quiz on the chapters before."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="07_conclusion.half_width",
        belief="G10",
        prompt=Text(
            tr="MobileNetV1'i ve standart 3×3 katmanlı ikizini yarım genişlikte kurun: ikisinde de bütün kanal sayıları yarıya iner. Aralarındaki oran tam genişlikte 8,56 kat MAC idi; şimdi kaç kat olur?",
            en="Build MobileNetV1 and its twin of standard 3×3 layers at half width: in both, all channel counts are halved. At full width the twin did 8.56 times as many MACs; how many times as many is it now?",
        ),
        answers=(
            Answer(
                Text(tr="8,56 kat, değişmez", en="8.56 times, as before"),
                Text(
                    tr="Oran k²'ye bağlıdır, ama yalnızca ona değil: 1/C_out terimi kanallar azalınca büyür.",
                    en="The ratio depends on k², but not on it alone: the term 1/C_out grows when there are fewer channels.",
                ),
            ),
            Answer(
                Text(tr="8,16 kat", en="8.16 times"),
                Text(
                    tr="Katmanlar daralınca 1/C_out büyür, hiç bölünmeyen ilk katmanın payı da artar; iki etki de oranı 9'dan biraz daha uzaklaştırır.",
                    en="In narrower layers 1/C_out is larger, and the first layer, which is not split, has a larger share: both take the ratio a little further away from 9.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="4,28 kat", en="4.28 times"),
                Text(
                    tr="Yarıya inen kanallardır, oran değil. İki ağın 1×1'leri ve 3×3'leri birlikte küçülür.",
                    en="It is the channels that are halved, and not the ratio. Both networks become smaller together.",
                ),
            ),
            Answer(
                Text(tr="tam 9 kat", en="exactly 9 times"),
                Text(
                    tr="9, 3×3 çekirdeğin sınırıdır; ona geniş katmanlar yaklaşır. Kanallar azalınca ondan uzaklaşılır.",
                    en="Nine is the limit for 3×3 kernels, and it is wide layers that come near it. Fewer channels lead away from it.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre iki ağı da iki genişlikte sayıyor.",
            en="The cell below counts both networks at both widths.",
        ),
    ),
    Question(
        name="07_conclusion.cheap",
        belief="G11",
        prompt=Text(
            tr="“Uzamsal filtreleme ucuzdur.” Bölündükten sonra, MobileNetV1'de komşu piksellere bakan depthwise katmanlar MAC'lerin ne kadarını yapar?",
            en="“Spatial filtering is cheap.” After the split, what part of MobileNetV1's MACs is done by the depthwise layers, the ones that look at neighbours?",
        ),
        answers=(
            Answer(
                Text(tr="yüzde üç kadarını", en="about three percent"),
                Text(
                    tr="İşin yaklaşık yüzde 95'i 1×1 katmanlarda kalır. Ucuzlayan uzamsal iştir; kanal karışımı ucuzlamaz.",
                    en="About 95 percent of the work is left to the 1×1 layers. The spatial job became cheap; channel mixing did not.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="yarısını", en="half"),
                Text(
                    tr="İki katmanın işi eşit olsaydı öyle olurdu. Oysa bir konumda depthwise kanal başına 9, pointwise kanal başına C_out çarpım yapar.",
                    en="So it would be if the two layers did equal work. At one position depthwise does 9 products per channel, pointwise C_out of them.",
                ),
            ),
            Answer(
                Text(tr="onda dokuzunu", en="nine tenths"),
                Text(
                    tr="Bu, standart bir 3×3'ün payı olurdu: 1×1'in dokuz katı. Depthwise 3×3 tek kanal okur; 1×1 hepsini okur.",
                    en="That would be the share of a standard 3×3, which costs nine times a 1×1. A depthwise 3×3 reads one channel; the 1×1 reads all of them.",
                ),
            ),
            Answer(
                Text(tr="dokuzda birini", en="a ninth"),
                Text(
                    tr="1/k² bütün çiftin sınırıdır, depthwise yarısının payı değil. Pay, 9 / (9 + C_out) dolayındadır.",
                    en="1/k² is the limit for the whole pair and not the share of its depthwise half. That share is about 9 / (9 + C_out).",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde depthwise payını okuyun.",
            en="In the explorer below, read the share of depthwise.",
        ),
    ),
    Question(
        name="07_conclusion.back",
        belief="G27",
        prompt=Text(
            tr="EfficientNetV2'nin yazarları, EfficientNet-B4'ün ilk aşamalarındaki depthwise 3×3 + 1×1'in yerine yeniden standart 3×3 koydular. FLOP sayısı 1,67 katına çıktı. Bir ekran kartında (V100) eğitim hızı ne oldu?",
            en="The authors of EfficientNetV2 put standard 3×3 layers back into the early stages of EfficientNet-B4, in place of depthwise 3×3 + 1×1. The FLOPs grew to 1.67 times as many. What became of the training speed on a graphics card (V100)?",
        ),
        answers=(
            Answer(
                Text(tr="1,67 kat yavaşladı", en="1.67 times slower"),
                Text(
                    tr="Süre işlem sayısıyla orantılı olsaydı öyle olurdu. Süre, bellekten taşınanlara ve kitaplığın o katmanı ne kadar hızlı hesapladığına da bağlıdır.",
                    en="So it would be if time followed the operations. It also depends on what travels through memory and how fast the library computes the layer.",
                ),
            ),
            Answer(
                Text(tr="değişmedi", en="no change"),
                Text(
                    tr="İki etki birbirini götürseydi hız değişmezdi. Ölçülen bundan da iyi: işlem arttı, süre yine de kısaldı.",
                    en="Two effects that cancel would give this. It turned out better: more operations, and yet less time.",
                ),
            ),
            Answer(
                Text(tr="1,39 kat hızlandı", en="1.39 times faster"),
                Text(
                    tr="Saniyede 155 görüntüden 216'ya. Yazarlara göre depthwise katmanlar böyle bir işlemciyi çoğu kez tam kullanamaz.",
                    en="From 155 images a second to 216. Depthwise layers, the authors say, often cannot use such a processor fully.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="2,8 kat yavaşladı", en="2.8 times slower"),
                Text(
                    tr="İşlemler de ağırlıklar da süreyi uzatsaydı buna yakın bir sayı çıkardı. Oysa ölçülen hız arttı: süreyi ne işlem sayısı ne ağırlık sayısı tek başına belirler.",
                    en="Something like this would follow if operations and weights both added time. But the measured speed went up: neither of them alone decides the time.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre makalenin iki hızını bölüyor.",
            en="The cell below divides the two speeds of the paper.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="07_conclusion.one_value",
        belief="G01",
        prompt=Text(
            tr="`nn.Conv2d(16, 32, 5)`: çıktının tek bir değeri kaç çarpımın toplamıdır (bias hariç)?",
            en="`nn.Conv2d(16, 32, 5)`: of how many products is one single output value the sum (bias aside)?",
        ),
        answers=(
            Answer(
                Text(tr="25", en="25"),
                Text(
                    tr="25, tek bir çekirdeğin çarpımlarıdır. Filtrenin, on altı giriş kanalının her biri için bir çekirdeği vardır.",
                    en="25 belong to a single kernel. The filter has one for each of the sixteen input channels.",
                ),
            ),
            Answer(
                Text(tr="800", en="800"),
                Text(
                    tr="32 · 25, çıktı kanallarıyla çarpınca çıkar. Bir değer tek bir çıktı kanalına aittir; diğer filtreler ona karışmaz.",
                    en="32 · 25 multiplies by the output channels. A value belongs to one of them; the other filters have no part in it.",
                ),
            ),
            Answer(
                Text(tr="400", en="400"),
                Text(
                    tr="16 kanal × 5 × 5. Bir filtre bütün kanalları okur ve *toplar*: filtre başına bir harita çıkar.",
                    en="16 channels × 5 × 5. A filter reads all the channels and *sums*: one map for each filter.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="12.800", en="12,800"),
                Text(
                    tr="12.800, katmanın bütün ağırlıklarıdır. Bu ağırlıklar aynı konumdaki 32 değer arasında paylaşılır.",
                    en="12,800 are all the weights of the layer. They are shared out among the 32 values of one position.",
                ),
            ),
        ),
    ),
    Question(
        name="07_conclusion.ripple",
        belief="G05",
        prompt=Text(
            tr="Depthwise 3×3 (8 kanal) ve ardından pointwise 8 → 16; adım 1, boyut korunuyor. Girdinin ortasında, *tek bir kanalda* tek bir değer değişiyor. Çıktıda en çok kaç değer değişebilir?",
            en="A depthwise 3×3 (8 channels), then pointwise 8 → 16; stride 1, same size. In the middle of the input a single value changes, in *one channel*. How many output values can change at most?",
        ),
        answers=(
            Answer(
                Text(tr="9", en="9"),
                Text(
                    tr="Depthwise katmandan sonra değişen bu kadardır. Pointwise katman bu dokuz konumun her birini 16 kanala dağıtır.",
                    en="This is the count after the depthwise layer. The pointwise one spreads each of these nine positions over 16 channels.",
                ),
            ),
            Answer(
                Text(tr="16", en="16"),
                Text(
                    tr="Bu, pointwise katmanın tek konumda yaptığıdır. Ondan önce depthwise 3×3, değişimi dokuz konuma yayar.",
                    en="That is the pointwise layer at one position. Before it, the depthwise 3×3 spreads the change over nine positions.",
                ),
            ),
            Answer(
                Text(tr="144", en="144"),
                Text(
                    tr="Depthwise dokuz konuma, pointwise 16 kanala yayar: 9 · 16. İki işi iki katman yapar.",
                    en="Depthwise reaches nine positions, pointwise 16 channels: 9 · 16. Two jobs, two layers.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="1.152", en="1,152"),
                Text(
                    tr="8 · 144, giriş kanallarını da sayar. Değişen tek kanal var ve bir çıktı değeri yalnızca bir kez sayılır.",
                    en="8 · 144 counts the input channels as well. Only one channel changes, and an output value counts only once.",
                ),
            ),
        ),
    ),
    Question(
        name="07_conclusion.narrow",
        belief="G10",
        prompt=Text(
            tr="512 → 16, 3×3. Depthwise + pointwise çiftinin ağırlıkları standart katmanınkinden kaç kat az?",
            en="512 → 16, 3×3. How many times fewer weights has the depthwise + pointwise pair than the standard layer?",
        ),
        answers=(
            Answer(
                Text(tr="5,76 kat", en="5.76 times"),
                Text(
                    tr="1 / (1/16 + 1/9) = 5,76. C_in sadeleşir; belirleyici olan C_out ve k'dir.",
                    en="1 / (1/16 + 1/9) = 5.76. C_in cancels; what decides is C_out and k.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="8,84 kat", en="8.84 times"),
                Text(
                    tr="8,84, C_out yerine 512 koyunca çıkar. Giriş kanallarının çokluğu oranı iyileştirmez.",
                    en="8.84 comes from 512 in place of C_out. Many input channels do not improve the ratio.",
                ),
            ),
            Answer(
                Text(tr="9 kat", en="9 times"),
                Text(
                    tr="3×3 için 9 yalnızca bir sınırdır; 16 çıktıyla ondan çok uzaktasınız.",
                    en="For a 3×3, 9 is only a limit, and far away with 16 outputs.",
                ),
            ),
            Answer(
                Text(tr="16 kat", en="16 times"),
                Text(
                    tr="1/C_out yalnızca depthwise katmanı standart katmanla karşılaştırır; kanalları karıştıran yarı eksik kalır.",
                    en="1/C_out sets the depthwise layer alone beside the standard one; the half that mixes channels is missing.",
                ),
            ),
        ),
    ),
    Question(
        name="07_conclusion.dearer",
        belief="G11",
        prompt=Text(
            tr="Bir çift: depthwise 3×3 (128 kanal), pointwise 128 → 256. Hangi değişiklik MAC sayısını daha çok büyütür?",
            en="A pair: depthwise 3×3 (128 channels), pointwise 128 → 256. Which change adds more MACs?",
        ),
        answers=(
            Answer(
                Text(
                    tr="çekirdeği 5×5 yapmak: 2,8 katına çıkar",
                    en="a 5×5 kernel: 2.8 times as many",
                ),
                Text(
                    tr="25/9 yalnızca depthwise yarısını büyütür; çiftin MAC sayısı yüzde 6 artar.",
                    en="25/9 acts on the depthwise half only; the MACs of the pair grow by 6 percent.",
                ),
            ),
            Answer(
                Text(
                    tr="çıktıları 256'dan 320'ye çıkarmak: dörtte bir artar",
                    en="320 outputs, not 256: a quarter more",
                ),
                Text(
                    tr="1×1 katman işin yüzde 97'sini yapar ve C_out ile büyür: yaklaşık yüzde 24 artış.",
                    en="The 1×1 does 97 percent of the work and grows with C_out: about 24 percent more.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="ikisi aynı: ikisi de bir yarıyı büyütür", en="both the same: each adds to one half"),
                Text(
                    tr="İki yarının işi eşit değil: konum başına depthwise 1.152, pointwise 32.768 çarp-topla yapar.",
                    en="The two halves do not do equal work: at one position depthwise does 1,152 MACs and pointwise 32,768.",
                ),
            ),
            Answer(
                Text(tr="ikisi de değiştirmez: harita aynı kalır", en="neither changes them: the map stays"),
                Text(
                    tr="MAC sayısı yalnızca haritaya bağlı değildir: ağırlık sayısı çarpı konum sayısıdır ve iki değişiklik de ağırlık ekler.",
                    en="The MACs do not depend on the map alone. They are weights times positions, and both changes add weights.",
                ),
            ),
        ),
    ),
    Question(
        name="07_conclusion.three_kernels",
        belief="G06",
        prompt=Text(
            tr="Tek giriş kanallı, üç çıktılı standart bir 3×3 katmanın çekirdekleri: bir bulanıklaştırma, onun iki katı ve bir kenar bulucu. Depthwise + pointwise çifti onu *aynen* verebilir mi?",
            en="A standard 3×3 layer has one input channel and three outputs. Its kernels: a blur, twice that blur, and an edge finder. Can a depthwise + pointwise pair give *exactly* the same?",
        ),
        answers=(
            Answer(
                Text(tr="evet, K = 1 ile", en="yes, with K = 1"),
                Text(
                    tr="Çift, bu katmanın ucuz bir yazılışı olsaydı K = 1 yeterdi. Ama tek çekirdeğin katları kenar bulucuyu veremez.",
                    en="K = 1 would do if the pair were a cheaper way of writing the layer. But the multiples of one kernel never make the edge finder.",
                ),
            ),
            Answer(
                Text(tr="evet, ama K = 2 gerekir", en="yes, but it needs K = 2"),
                Text(
                    tr="Üç çekirdek iki çekirdeğin karışımıdır: rankları 2. Kanal başına iki depthwise filtre yeter.",
                    en="The three kernels are mixtures of two: their rank is 2. Two depthwise filters for the channel are enough.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="evet, ama K = 3 gerekir", en="yes, but it needs K = 3"),
                Text(
                    tr="Çıktı başına bir çekirdek gerekmez. İkincisi birincinin iki katıdır; pointwise katman onu kendisi üretir.",
                    en="Not every output needs a kernel of its own. The second is twice the first, and the pointwise layer makes it by itself.",
                ),
            ),
            Answer(
                Text(tr="hayır, hiçbir K ile", en="no, with no K"),
                Text(
                    tr="Çift her durumda daha zayıf değildir. Yeterince depthwise filtreyle (3×3'te en çok 9) her katman aynen kurulur, ama ucuzluk gider.",
                    en="The pair is not weaker in every case. With enough depthwise filters (9 at most for 3×3) it equals any layer, and is no longer cheap.",
                ),
            ),
        ),
    ),
    Question(
        name="07_conclusion.activations",
        belief="G15",
        prompt=Text(
            tr="112×112 haritada 32 → 64 standart 3×3 katmanın yerine depthwise + pointwise çiftini koydunuz: 18.432 ağırlık 2.336'ya indi. Eğitimde saklanan katman çıktılarındaki değerlerin sayısı ne olur?",
            en="On a 112×112 map you replace a standard 3×3, 32 → 64, by the pair: 18,432 weights become 2,336. What becomes of the number of values in the layers' outputs, which training keeps?",
        ),
        answers=(
            Answer(
                Text(tr="7,9 kat azalır", en="7.9 times fewer"),
                Text(
                    tr="7,9, ağırlıkların oranıdır. Çıktıların büyüklüğü ağırlık sayısına bağlı değildir.",
                    en="7.9 is the ratio of the weights. The size of the outputs does not depend on the weights.",
                ),
            ),
            Answer(
                Text(tr="1,5 katına çıkar", en="1.5 times as many"),
                Text(
                    tr="Arada 32 · 112 · 112 değerlik bir harita daha var: 64 yerine 32 + 64 kanal. Az ağırlık, az bellek demek değildir.",
                    en="There is one more map between the two, 32 · 112 · 112 values: 32 + 64 channels, not 64. Few weights do not mean little memory.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="aynı kalır", en="the same"),
                Text(
                    tr="Son çıktı gerçekten aynıdır, ama iki katmanın arasında bir harita daha var.",
                    en="The last output is indeed the same, but there is one more map, between the two layers.",
                ),
            ),
            Answer(
                Text(tr="yarıya iner", en="half as many"),
                Text(
                    tr="Ara harita son haritanın yerini almaz. İkisi de saklanır.",
                    en="The inner map does not take the place of the last one. Both are kept.",
                ),
            ),
        ),
    ),
    Question(
        name="07_conclusion.smaller_picture",
        belief="G03",
        prompt=Text(
            tr="MobileNetV1'e 224×224 yerine 112×112 görüntü veriyorsunuz. Ne olur?",
            en="You give MobileNetV1 images of 112×112, where they were 224×224. What happens?",
        ),
        answers=(
            Answer(
                Text(
                    tr="ağırlıklar da MAC'ler de yaklaşık dörtte bire iner",
                    en="weights and MACs both fall to about a quarter",
                ),
                Text(
                    tr="Ağırlık sayısı haritaya bağlı değildir: aynı filtre her konumda yeniden kullanılır.",
                    en="The weights do not depend on the map: the same filter is used again at every position.",
                ),
            ),
            Answer(
                Text(
                    tr="ağırlıklar aynı kalır, MAC'ler yarıya iner",
                    en="the weights stay, the MACs fall to a half",
                ),
                Text(
                    tr="Yarı, tek yönde olurdu. Konumlar yükseklikle de genişlikle de azalır: 1/2 · 1/2.",
                    en="One direction alone would halve them. The positions shrink with height and with width: 1/2 · 1/2.",
                ),
            ),
            Answer(
                Text(
                    tr="ağırlıklar aynı kalır, MAC'ler yaklaşık dörtte bire iner",
                    en="the weights stay, the MACs fall to about a quarter",
                ),
                Text(
                    tr="MAC = ağırlık × çıktı konumu. Konumlar dörtte bire iner; yaklaşık, çünkü son haritalar 3,5 yerine 4×4 olur ve sondaki doğrusal katman değişmez.",
                    en="MACs = weights × positions of the output. The positions fall to a quarter; about, since the last maps are 4×4 where half of 7 would be 3.5, and the linear layer stays.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="hiçbiri değişmez: filtreler de katmanlar da aynı",
                    en="neither changes: the same filters, the same layers",
                ),
                Text(
                    tr="Ağ aynı ağ, doğru; ama filtreler artık dörtte bir konumda çalışıyor.",
                    en="It is the same network, true; but its filters now work at a quarter of the positions.",
                ),
            ),
        ),
    ),
)
