"""Questions of chapter 01: what a filter reads, and how weights, MACs and FLOPs are counted."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="01_cost.maps",
        belief="G01",
        prompt=Text(
            tr="`nn.Conv2d(3, 64, 3)` üç kanallı bir görüntü okuyor. Çıktıda kaç kanal olur?",
            en="`nn.Conv2d(3, 64, 3)` reads an image of three channels. How many channels come out?",
        ),
        answers=(
            Answer(
                Text(tr="3", en="3"),
                Text(
                    tr="Kanal sayısı kendiliğinden korunmaz. Çıktı kanallarının sayısını filtreler belirler: 64 filtre, 64 kanal.",
                    en="The number of channels is not kept by itself. The filters decide how many come out: 64 filters, 64 channels.",
                ),
            ),
            Answer(
                Text(tr="64", en="64"),
                Text(
                    tr="Her filtre üç kanalı da okur, sonuçları toplar ve tek bir harita verir.",
                    en="Each filter reads all three channels, adds the results and gives a single map.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="67", en="67"),
                Text(
                    tr="Girdiyi çıktıya eklediniz. Konvolüsyon girdiyi yanında taşımaz; yalnızca filtrelerin haritaları çıkar.",
                    en="You added the input to the output. A convolution does not carry its input along; only the maps of the filters come out.",
                ),
            ),
            Answer(
                Text(tr="192", en="192"),
                Text(
                    tr="64 × 3, her filtrenin kanal başına bir harita vermesi demektir. Bu haritalar ayrı ayrı çıkmaz, filtrenin içinde toplanır.",
                    en="64 × 3 would be one map per channel from each filter. Those maps do not come out one by one; they are added inside the filter.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücrede çıktı boyutunun ikinci sayısı kanal sayısıdır.",
            en="In the cell below, the second number of the output's shape counts its channels.",
        ),
    ),
    Question(
        name="01_cost.weights",
        belief="G02",
        prompt=Text(
            tr="3 kanaldan 8 kanala giden, 3×3 çekirdekli, bias kullanmayan standart katmanda kaç ağırlık var?",
            en="A standard layer from 3 to 8 channels has 3×3 kernels and no bias. How many weights does it hold?",
        ),
        answers=(
            Answer(
                Text(tr="216", en="216"),
                Text(
                    tr="8 filtre × 3 kanal × 9 sayı. Her filtre, her giriş kanalı için ayrı bir çekirdek taşır.",
                    en="8 filters × 3 channels × 9 numbers. Each filter has a kernel of its own for every input channel.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="72", en="72"),
                Text(
                    tr="Filtre üç kanala aynı çekirdeği uygulasaydı bu doğru olurdu: 8 × 9. Çekirdekler paylaşılmaz, her kanalın çekirdeği ayrıdır.",
                    en="It would be right if a filter used the same kernel on all three channels: 8 × 9. Kernels are not shared; there is one for each channel.",
                ),
            ),
            Answer(
                Text(tr="27", en="27"),
                Text(
                    tr="Bunlar tek bir filtrenin ağırlıklarıdır. Katmanda böyle 8 filtre var.",
                    en="Those are the weights of one single filter. The layer has 8 of them.",
                ),
            ),
            Answer(
                Text(tr="24", en="24"),
                Text(
                    tr="8 × 3, çekirdeklerin sayısıdır. Her birinde dokuz sayı var.",
                    en="8 × 3 is how many kernels there are. Each of them holds nine numbers.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücrede ağırlık boyutunu okuyun: filtre, kanal, çekirdeğin iki kenarı.",
            en="In the cell below, read the weight shape: filters, channels, the two sides of a kernel.",
        ),
    ),
    Question(
        name="01_cost.doubling",
        belief="G03",
        prompt=Text(
            tr="Katman aynı kalıyor, harita 32×32 yerine 64×64 oluyor. Ağırlıklar ve MAC'ler nasıl değişir?",
            en="The layer stays as it is, and the map grows from 32×32 to 64×64. What happens to the weights and to the MACs?",
        ),
        answers=(
            Answer(
                Text(tr="ikisi de 4 katına çıkar", en="both become 4 times as many"),
                Text(
                    tr="MAC için doğru. Ağırlıklar ise her konumda yeniden kullanılır; daha büyük harita yeni ağırlık istemez.",
                    en="True of the MACs. The weights are used again at every position; a larger map needs no new ones.",
                ),
            ),
            Answer(
                Text(tr="ağırlıklar aynı kalır, MAC 2 katına çıkar", en="weights unchanged, MACs twice"),
                Text(
                    tr="2 kat, tek kenar için doğru. İki kenar da iki katına çıkınca konumların sayısı 4 katına çıkar.",
                    en="That is true of one side. When both sides double, there are 4 times as many positions.",
                ),
            ),
            Answer(
                Text(tr="ağırlıklar aynı kalır, MAC 4 katına çıkar", en="weights unchanged, MACs 4 times"),
                Text(
                    tr="Aynı ağırlıklar 1.024 yerine 4.096 konumda kullanılır.",
                    en="The same weights are used at 4,096 positions, where there were 1,024.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hiçbiri değişmez", en="neither changes"),
                Text(
                    tr="Bu, ağırlıklar için doğru. MAC sayısı değişir: her ağırlık, çıktının her konumunda bir kez çarpılır.",
                    en="That is true of the weights. The MACs do change: each weight is multiplied once at every position of the output.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde harita boyutunu 32'den 64'e getirin ve iki sayıyı izleyin.",
            en="In the explorer below, move the map size from 32 to 64 and watch the two numbers.",
        ),
    ),
    Question(
        name="01_cost.stride",
        belief="G03",
        prompt=Text(
            tr="Bir katman 3 kanaldan 32 kanala gider: 3×3, adım (stride) 2, `padding=1`; girdi 224×224. Katmanın 864 ağırlığı var. Kaç MAC yapar?",
            en="3 → 32 channels, 3×3, stride 2, `padding=1`; the input is 224×224. The layer has 864 weights. How many MACs does it do?",
        ),
        answers=(
            Answer(
                Text(tr="43.352.064", en="43,352,064"),
                Text(
                    tr="864 × 224 × 224, girdinin konumlarını sayar. Filtre adım 2 ile ilerler, yani her yönde yalnızca 112 konumda durur.",
                    en="864 × 224 × 224 counts the positions of the input. With stride 2 the filter stops at only 112 positions in each direction.",
                ),
            ),
            Answer(
                Text(tr="2.709.504", en="2,709,504"),
                Text(
                    tr="Adıma iki kez böldünüz: 864 × 56 × 56. Çıktı 112×112; adım onun içinde zaten var.",
                    en="You divided by the stride twice: 864 × 56 × 56. The output is 112×112: the stride is already in it.",
                ),
            ),
            Answer(
                Text(tr="27.648", en="27,648"),
                Text(
                    tr="864 × 32, C_out ile bir kez daha çarpar. C_out, 864'ün içindedir; eksik olan, konumların sayısıdır.",
                    en="864 × 32 multiplies by C_out once more. The 864 contains C_out; what is missing is the number of positions.",
                ),
            ),
            Answer(
                Text(tr="10.838.016", en="10,838,016"),
                Text(
                    tr="864 × 112 × 112: her ağırlık, çıktının her konumunda bir kez.",
                    en="864 × 112 × 112: every weight once at each position of the output.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki hücrede önce çıktının boyutunu okuyun.",
            en="In the cell below, read the shape of the output first.",
        ),
    ),
    Question(
        name="01_cost.flops",
        belief="G04",
        prompt=Text(
            tr="Bizim hesabımıza göre bu katman 75.497.472 MAC yapıyor. `FlopCounterMode` aynı katman için ne yazar?",
            en="By our count this layer does 75,497,472 MACs. What does `FlopCounterMode` say of it?",
        ),
        answers=(
            Answer(
                Text(tr="75.497.472", en="75,497,472"),
                Text(
                    tr="MAC ile FLOP aynı birim olsaydı bu doğru olurdu. Bir MAC iki işlemdir: bir çarpma, bir toplama.",
                    en="That would be right if MAC and FLOP were one unit. A MAC is two operations: a multiplication and an addition.",
                ),
            ),
            Answer(
                Text(tr="150.994.944", en="150,994,944"),
                Text(
                    tr="Her MAC için bir çarpma ve bir toplama: tam iki katı.",
                    en="A multiplication and an addition for each MAC: exactly twice as much.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="37.748.736", en="37,748,736"),
                Text(
                    tr="Oran tersine dönmüş: 1 MAC = 2 FLOP, yani FLOP sayısı daha büyüktür.",
                    en="It is the other way round: 1 MAC = 2 FLOPs, so the number of FLOPs is the larger one.",
                ),
            ),
            Answer(
                Text(tr="226.492.416", en="226,492,416"),
                Text(
                    tr="Üç katı, kabaca bir eğitim adımıdır (ileri yayılım ile geri yayılım birlikte). Burada yalnızca ileri yayılım var.",
                    en="Three times as many is roughly a step of training, forward and backward. Here there is the forward pass alone.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre iki sayıyı yan yana yazıyor.",
            en="The cell below prints both numbers side by side.",
        ),
    ),
    Question(
        name="01_cost.early_late",
        belief="G03",
        prompt=Text(
            tr="Hangisi daha çok MAC yapar: 56×56 üzerinde 64 → 64 mü, 7×7 üzerinde 512 → 512 mi?",
            en="Which of them does more MACs: 64 → 64 over 56×56, or 512 → 512 over 7×7?",
        ),
        answers=(
            Answer(
                Text(tr="baştaki: haritası 64 katı", en="the early one: its map is 64 times as large"),
                Text(
                    tr="Konumlar işin yarısıdır: sondaki katmanda giriş-çıktı kanalı eşleşmelerinin sayısı da 64 katıdır.",
                    en="Positions are half of the matter: the late layer has 64 times as many pairs of input and output channels.",
                ),
            ),
            Answer(
                Text(
                    tr="sondaki: ağırlık sayısı 64 katı",
                    en="the late one: it has 64 times as many weights",
                ),
                Text(
                    tr="Ağırlıklar gerçekten 64 kattır, ama 3.136 değil yalnızca 49 konumda kullanılır.",
                    en="The weights are indeed 64 times as many, but they are used at 49 positions only, where the early layer has 3,136.",
                ),
            ),
            Answer(
                Text(tr="ikisi de aynı sayıda", en="both do the same number"),
                Text(
                    tr="Ağırlık sayısı 64 katıdır, konum sayısı ise 64'te biri.",
                    en="There are 64 times as many weights, and a 64th of the positions.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki hücre her katman için ağırlık ve MAC sayısını yazıyor.",
            en="The cell below prints weights and MACs for each layer.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="01_cost.kernels",
        belief="G01",
        prompt=Text(
            tr="`nn.Conv2d(64, 128, 3)` katmanının tek bir filtresi kaç çekirdekten oluşur ve kaç harita verir?",
            en="Of how many kernels does a single filter of `nn.Conv2d(64, 128, 3)` consist, and how many maps does it give?",
        ),
        answers=(
            Answer(
                Text(tr="64 çekirdek, 64 harita", en="64 kernels, 64 maps"),
                Text(
                    tr="Çekirdeklerin sonuçları ayrı haritalar olarak çıkmaz. Filtre 64 sonucu toplar ve tek harita verir.",
                    en="The results of the kernels do not come out as maps of their own. The filter adds the 64 results and gives one map.",
                ),
            ),
            Answer(
                Text(tr="1 çekirdek, 1 harita", en="1 kernel, 1 map"),
                Text(
                    tr="Filtre ile çekirdek aynı şey değildir. Filtre, her giriş kanalı için bir çekirdek taşır.",
                    en="Filter and kernel are not one thing. A filter holds a kernel for every input channel.",
                ),
            ),
            Answer(
                Text(tr="128 çekirdek, 1 harita", en="128 kernels, 1 map"),
                Text(
                    tr="128, katmandaki filtrelerin sayısıdır. Bir filtredeki çekirdekleri giriş kanalları belirler.",
                    en="128 is the number of filters in the layer. The input channels decide how many kernels a filter has.",
                ),
            ),
            Answer(
                Text(tr="64 çekirdek, 1 harita", en="64 kernels, 1 map"),
                Text(
                    tr="Giriş kanalı başına bir çekirdek vardır; sonuçlar toplandığı için tek bir harita çıkar.",
                    en="There is one kernel per input channel, and because their results are added, a single map.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="01_cost.rgb_64",
        belief="G02",
        prompt=Text(
            tr="3 kanaldan 64 kanala giden standart 3×3 katmanda, bias olmadan, kaç ağırlık var?",
            en="How many weights are in a standard 3×3 layer from 3 to 64 channels, without a bias?",
        ),
        answers=(
            Answer(
                Text(tr="576", en="576"),
                Text(
                    tr="64 × 9, filtrenin üç kanala tek çekirdek uyguladığını varsayar. Her kanalın filtredeki çekirdeği ayrıdır.",
                    en="64 × 9 gives the three channels one kernel. Each channel has its own kernel in the filter.",
                ),
            ),
            Answer(
                Text(tr="1.728", en="1,728"),
                Text(
                    tr="64 filtre × 3 çekirdek × 9 sayı.",
                    en="64 filters × 3 kernels × 9 numbers.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="1.792", en="1,792"),
                Text(
                    tr="1.728 + 64 bias'ı da sayar. Soruda bias yok.",
                    en="1,728 + 64 has the bias in it as well. There is none here.",
                ),
            ),
            Answer(
                Text(tr="192", en="192"),
                Text(
                    tr="64 × 3, çekirdeklerin sayısıdır. Her birinde 9 ağırlık var.",
                    en="64 × 3 is how many kernels there are. Each of them holds 9 weights.",
                ),
            ),
        ),
    ),
    Question(
        name="01_cost.halved_map",
        belief="G03",
        prompt=Text(
            tr="Bir katman 64 kanaldan 128 kanala gider: 3×3, adım 2, `padding=1`; girdi 56×56. Katmanın 73.728 ağırlığı var. Kaç MAC yapar?",
            en="64 → 128 channels, 3×3, stride 2, `padding=1`; the input is 56×56. The layer has 73,728 weights. How many MACs does it do?",
        ),
        answers=(
            Answer(
                Text(tr="57.802.752", en="57,802,752"),
                Text(
                    tr="73.728 × 28 × 28: çıktı 28×28.",
                    en="73,728 × 28 × 28: the output is 28×28.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="231.211.008", en="231,211,008"),
                Text(
                    tr="Bu sayı girdinin 56×56 konumundan gelir. Ağırlıklar çıktının konumlarında kullanılır: 28×28.",
                    en="This number comes from the 56×56 positions of the input. The weights are used at those of the output: 28×28.",
                ),
            ),
            Answer(
                Text(tr="14.450.688", en="14,450,688"),
                Text(
                    tr="Adıma bir kez daha böldünüz: 14×14. Çıktı 28×28 ve adım onun içinde zaten var.",
                    en="You divided by the stride once more: 14×14. The output is 28×28: the stride is already in it.",
                ),
            ),
            Answer(
                Text(tr="2.064.384", en="2,064,384"),
                Text(
                    tr="73.728 × 28, konumları tek kenardan sayar. Haritanın iki kenarı var.",
                    en="73,728 × 28 has the positions along one side only. A map has two sides.",
                ),
            ),
        ),
    ),
    Question(
        name="01_cost.two_numbers",
        belief="G04",
        prompt=Text(
            tr="Bir araç bir katman için 150.994.944 “FLOPs” yazıyor, bir makale aynı katman için 75,5 milyon “FLOPs” diyor. En olası neden?",
            en="A tool prints 150,994,944 “FLOPs” for a layer; a paper says 75.5 million “FLOPs” for the same layer. What is the most likely reason?",
        ),
        answers=(
            Answer(
                Text(tr="Araç hatalı", en="The tool is wrong"),
                Text(
                    tr="Hata olması gerekmez. İkisi de doğru sayıyor; aynı sözcüğün iki anlamı var.",
                    en="There need not be a mistake. Both count correctly; one word has two meanings.",
                ),
            ),
            Answer(
                Text(tr="Araç geri yayılımı da saymış", en="The tool counted the backward pass too"),
                Text(
                    tr="O zaman fark kabaca 3 kat olurdu. Burada tam 2 kat.",
                    en="Then they would differ by about 3 times. Here it is exactly 2.",
                ),
            ),
            Answer(
                Text(tr="Makale MAC saymış", en="The paper counts MACs"),
                Text(
                    tr="1 MAC = 2 FLOP; birçok makale MAC sayıp *FLOPs* yazar.",
                    en="1 MAC = 2 FLOPs; many papers count MACs and write *FLOPs*.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Makale çözünürlüğü yarıya indirmiş", en="The paper halved the resolution"),
                Text(
                    tr="Yarı çözünürlük iki kenarı da yarıya indirir: fark 4 kat olurdu.",
                    en="Half the resolution halves both sides: they would differ by 4 times.",
                ),
            ),
        ),
    ),
    Question(
        name="01_cost.both_doubled",
        belief="G01",
        prompt=Text(
            tr="Bir 3×3 katmanda C_in ile C_out'u birlikte iki katına çıkarıyorsunuz. Ağırlıklar kaç katına çıkar?",
            en="In a 3×3 layer you double both C_in and C_out. By how much do the weights grow?",
        ),
        answers=(
            Answer(
                Text(tr="2 katına", en="2 times"),
                Text(
                    tr="Yalnızca filtreler çoğalsaydı bu doğru olurdu. Ama her filtre de iki kat kanal okur: 2 × 2.",
                    en="That would be right if only the filters became more. But each of them reads twice as many channels as well: 2 × 2.",
                ),
            ),
            Answer(
                Text(tr="4 katına", en="4 times"),
                Text(
                    tr="Filtre sayısı iki katına çıkar, her filtredeki çekirdek sayısı da.",
                    en="There are twice as many filters, and twice as many kernels in each.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="8 katına", en="8 times"),
                Text(
                    tr="Burada bir çarpan fazla var. Çekirdeğin boyutu değişmiyor; yalnızca C_in ve C_out değişiyor.",
                    en="That is one factor too many. The kernels keep their size; only C_in and C_out change.",
                ),
            ),
            Answer(
                Text(tr="değişmez, yalnızca MAC artar", en="not at all, only the MACs grow"),
                Text(
                    tr="Bu, harita boyutu için doğru. Kanallar ise ağırlık boyutunun içindedir: (C_out, C_in, k, k).",
                    en="That is true of the map size. The channels are part of the weight shape: (C_out, C_in, k, k).",
                ),
            ),
        ),
    ),
)
