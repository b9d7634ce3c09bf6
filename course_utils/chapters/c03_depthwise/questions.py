"""Questions of chapter 03: what a depthwise layer computes, what it costs and what it never does."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="03_depthwise.digits",
        belief="G02",
        prompt=Text(
            tr="Girdi yine 1, 100 ve 10000 ile dolu üç kanal; bütün ağırlıklar yine 1. Bu kez her kanal yalnızca kendi 3×3 filtresinden geçiyor. Çıktıda hangi sayılar görünür?",
            en="The input is again three channels filled with 1, 100 and 10000, and every weight is again 1. This time each channel goes through its own 3×3 filter only. Which numbers come out?",
        ),
        answers=(
            Answer(
                Text(tr="`90909`, `90909`, `90909`", en="`90909`, `90909`, `90909`"),
                Text(
                    tr="`90909`, üç kanalın toplamıdır ve standart konvolüsyonda çıkardı. Burada kanallar birbirine hiç eklenmez.",
                    en="`90909` is the sum of all three channels, as a standard convolution would give. Here channels are never added together.",
                ),
            ),
            Answer(
                Text(tr="`9`, `900`, `90000`", en="`9`, `900`, `90000`"),
                Text(
                    tr="Her çıktı kendi kanalındaki dokuz değeri toplar. Başka kanalın rakamı hiçbirine girmez.",
                    en="Each output adds the nine values of its own channel. No digit of another channel gets in.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`9`, `9`, `9`", en="`9`, `9`, `9`"),
                Text(
                    tr="Girdi de 1'lerle dolu olsaydı bu doğru olurdu. Ağırlıklar 1 olsa da pencerede 1'ler, 100'ler ya da 10000'ler var.",
                    en="That would be right for an input full of 1s. The weights are 1, but the window holds 1s, 100s or 10000s.",
                ),
            ),
            Answer(
                Text(tr="`1`, `100`, `10000`", en="`1`, `100`, `10000`"),
                Text(
                    tr="Bu, 1×1 çekirdekle çıkardı. Depthwise katmanın çekirdeği burada 3×3: kanalın içinde dokuz komşuyu toplar.",
                    en="A 1×1 kernel would give that. The depthwise kernel here is 3×3: inside its channel it adds nine neighbours.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücreyi çalıştırın ve rakamları okuyun.", en="Run the cell below and read the digits."
        ),
    ),
    Question(
        name="03_depthwise.kernels",
        belief="G02",
        prompt=Text(
            tr="`nn.Conv2d(3, 3, kernel_size=3, groups=3, bias=False)` kaç sayı öğrenir?",
            en="How many numbers does `nn.Conv2d(3, 3, kernel_size=3, groups=3, bias=False)` learn?",
        ),
        answers=(
            Answer(
                Text(tr="3", en="3"),
                Text(
                    tr="3, filtrelerin sayısıdır. Her filtrede bir çekirdek, her 3×3 çekirdekte dokuz ağırlık var.",
                    en="3 is the number of filters. Each holds one kernel, and each 3×3 kernel holds nine weights.",
                ),
            ),
            Answer(
                Text(tr="9", en="9"),
                Text(
                    tr="Üç kanal tek bir çekirdeği paylaşsaydı bu doğru olurdu. Paylaşmazlar: her kanalın kendi dokuz ağırlığı var.",
                    en="That would be right if the three channels shared one kernel. They do not: each has nine weights of its own.",
                ),
            ),
            Answer(
                Text(tr="27", en="27"),
                Text(
                    tr="Üç kanal, kanal başına bir 3×3 çekirdek, 3 × 3 × 3 = 27.",
                    en="Three channels, one 3×3 kernel each, 3 × 3 × 3 = 27.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="81", en="81"),
                Text(
                    tr="81, standart katmanın sayısıdır: orada her filtre üç kanal için üç ayrı çekirdek taşır. `groups=3` bunu filtre başına bire indirir.",
                    en="81 is the standard layer: there each filter holds three kernels, one per input channel. `groups=3` leaves one per filter.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde ağırlık boyutunun çarpımına bakın.",
            en="In the explorer below, look at the product of the weight shape.",
        ),
    ),
    Question(
        name="03_depthwise.ratio",
        belief="G10",
        prompt=Text(
            tr="Standart 3 → 8 katmanda 216 ağırlık, depthwise 3 → 3 katmanda 27 ağırlık var: oran 1/8. Tersini kuralım: standart 8 → 3 katman ile 8 kanallı depthwise katman. Oran şimdi nedir?",
            en="The standard 3 → 8 layer has 216 weights and the depthwise 3 → 3 layer has 27: a ratio of 1/8. Now the other way round: a standard 8 → 3 layer beside a depthwise layer of 8 channels. What is the ratio?",
        ),
        answers=(
            Answer(
                Text(tr="1/3", en="1/3"),
                Text(
                    tr="72/216 = 1/3. Oran, karşılaştırılan standart katmanın C_out değerinden gelir; C_in sadeleşir.",
                    en="72/216 = 1/3. The ratio comes from the C_out of the standard layer you compare with; C_in cancels out.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="1/8", en="1/8"),
                Text(
                    tr="C_in iki katmanda da 8'dir ve oranda sadeleşir; geriye C_out = 3 kalır.",
                    en="C_in is 8 in both layers and cancels out; C_out = 3 remains.",
                ),
            ),
            Answer(
                Text(tr="1/9", en="1/9"),
                Text(
                    tr="1/9 çekirdekten gelirdi. Ama 3×3 iki katmanda da var ve oranda sadeleşir.",
                    en="1/9 would come from the kernel. But the 3×3 is in both layers and cancels out.",
                ),
            ),
            Answer(
                Text(tr="1/24", en="1/24"),
                Text(
                    tr="24, giriş ile çıktı kanallarının eşleşme sayısıdır: 8 × 3. Standart katmanda o kadar çekirdek var; depthwise katmanda ise 1 değil, her giriş kanalı için bir tane, yani 8.",
                    en="24 is the number of pairs of an input and an output channel, 8 × 3. The standard layer has that many kernels; the depthwise layer has not 1 but one for each input channel, 8.",
                ),
            ),
        ),
        look=Text(tr="Alttaki hücre iki oranı da hesaplıyor.", en="The cell below computes both ratios."),
    ),
    Question(
        name="03_depthwise.stack",
        belief="G08",
        prompt=Text(
            tr="Sekiz kanallı on depthwise 3×3 katmanı arka arkaya dizdik. Girdinin yalnızca 0 numaralı kanalını değiştirirseniz son çıktının hangi kanalları değişebilir?",
            en="Ten depthwise 3×3 layers of eight channels follow one another. You change input channel 0 and nothing else. Which channels of the last output can change?",
        ),
        answers=(
            Answer(
                Text(tr="0 ve 1", en="0 and 1"),
                Text(
                    tr="Komşuluk pikseller arasındadır; bir kanaldan yanındaki kanala sızma olmaz.",
                    en="Pixels have neighbours; nothing leaks from one channel into the next.",
                ),
            ),
            Answer(
                Text(tr="aşağı yukarı yarısı", en="about half of them"),
                Text(
                    tr="3×3 çekirdek her katmanda bir piksel daha uzağa bakar, ama hep aynı kanalın içinde. Kanallar katman katman yayılmaz.",
                    en="With each layer a 3×3 kernel sees one pixel further, but always inside the same channel. Nothing spreads over the channels.",
                ),
            ),
            Answer(
                Text(tr="sekizi de", en="all eight"),
                Text(
                    tr="Derinlik karışımın yerini tutmaz. Bir katman hiç karıştırmıyorsa on tanesi de karıştırmaz.",
                    en="Depth is no substitute for mixing. If one layer mixes nothing, ten of them mix nothing either.",
                ),
            ),
            Answer(
                Text(tr="yalnızca 0", en="only 0"),
                Text(
                    tr="Zincir ne kadar uzarsa uzasın, her katman 0 numaralı kanalı yine 0 numaralı kanala götürür.",
                    en="However long the chain, every layer takes channel 0 to channel 0.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki hücrede kanalı değiştirin ve çıktıya bakın.",
            en="Change the channel in the cell below and watch the output.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="03_depthwise.count",
        belief="G02",
        prompt=Text(
            tr="16 kanallı, 5×5 çekirdekli, bias kullanmayan bir depthwise katmanda kaç ağırlık var?",
            en="A depthwise layer has 16 channels, a 5×5 kernel and no bias. How many weights does it hold?",
        ),
        answers=(
            Answer(
                Text(tr="25", en="25"),
                Text(
                    tr="25, tek bir çekirdektir. Kanallar onu paylaşmaz, her kanalın kendi çekirdeği var: 16 × 25.",
                    en="25 is a single kernel. Channels do not share it, every channel has its own: 16 × 25.",
                ),
            ),
            Answer(
                Text(tr="400", en="400"),
                Text(
                    tr="16 kanal × 1 çekirdek × 5 × 5 = 400.",
                    en="16 channels × 1 kernel × 5 × 5 = 400.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="6.400", en="6,400"),
                Text(
                    tr="Bu, standart 16 → 16 katmanın sayısıdır: orada her filtre 16 çekirdek taşır, burada 1.",
                    en="That is the standard 16 → 16 layer: there a filter holds 16 kernels, here it holds 1.",
                ),
            ),
            Answer(
                Text(tr="16", en="16"),
                Text(
                    tr="Bu, filtrelerin sayısıdır, içlerindeki ağırlıkların değil. Her filtrede 25 ağırlık var.",
                    en="That is the number of filters, and not of the weights inside them. Each filter holds 25.",
                ),
            ),
        ),
    ),
    Question(
        name="03_depthwise.line",
        belief="G05",
        prompt=Text(
            tr="32 kanal üzerinde depthwise 3×3 konvolüsyon kuran satır hangisi?",
            en="Which line builds a depthwise 3×3 convolution over 32 channels?",
        ),
        answers=(
            Answer(
                Text(tr="`nn.Conv2d(32, 32, 3, groups=32)`", en="`nn.Conv2d(32, 32, 3, groups=32)`"),
                Text(
                    tr="`groups` giriş kanallarının sayısına eşit olunca her kanal tek başına bir gruptur.",
                    en="`groups` equals the number of input channels, so each channel is a group by itself.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`nn.Conv2d(32, 32, 1)`", en="`nn.Conv2d(32, 32, 1)`"),
                Text(
                    tr="Bu, tam tersi: 1×1 (pointwise) konvolüsyon kanalları karıştırır, komşu piksellere bakmaz.",
                    en="That is the opposite: a 1×1 (pointwise) convolution mixes channels and looks at no neighbour.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(32, 32, 3)`", en="`nn.Conv2d(32, 32, 3)`"),
                Text(
                    tr="Kanal sayılarının eşit olması yetmez. `groups` yazılmazsa 1 olur: her çıktı 32 kanalı da okur.",
                    en="Equal channel counts are not enough. Without `groups` it is 1, and each output reads all 32.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(1, 32, 3)`", en="`nn.Conv2d(1, 32, 3)`"),
                Text(
                    tr="Ağırlık boyutu aynı görünür, (32, 1, 3, 3), ama bu katman tek kanallı girdi bekler; 32 kanalı kabul etmez.",
                    en="Its weight shape looks the same, (32, 1, 3, 3), but it expects an input of one channel and refuses 32.",
                ),
            ),
        ),
    ),
    Question(
        name="03_depthwise.fours",
        belief="G02",
        prompt=Text(
            tr="Girdi, 1 ile dolu dört kanaldır. Depthwise katmanın 3×3 çekirdekleri sırayla 1, 2, 3 ve 4 ile dolu. Bir pencere için dört çıktı nedir?",
            en="The input is four channels full of ones. The 3×3 kernels of the depthwise layer are filled with 1, 2, 3 and 4. What are the four outputs for one window?",
        ),
        answers=(
            Answer(
                Text(tr="9, 9, 9, 9", en="9, 9, 9, 9"),
                Text(
                    tr="Dört kanala da ilk çekirdek uygulansaydı bu doğru olurdu. Her kanalın kendi çekirdeği var.",
                    en="That would be right if the first kernel worked on all four channels. Every channel has its own.",
                ),
            ),
            Answer(
                Text(tr="90, 90, 90, 90", en="90, 90, 90, 90"),
                Text(
                    tr="9 + 18 + 27 + 36 = 90 toplamı, kanalları birleştirir: bunu standart konvolüsyon yapar.",
                    en="9 + 18 + 27 + 36 = 90 joins the channels: that is what a standard convolution does.",
                ),
            ),
            Answer(
                Text(tr="1, 2, 3, 4", en="1, 2, 3, 4"),
                Text(
                    tr="Bunlar tek birer çarpımdır. Pencerede dokuz çarpım toplanır: her değer dokuz kez sayılır.",
                    en="These are single products. The window adds nine of them: each value counts nine times.",
                ),
            ),
            Answer(
                Text(tr="9, 18, 27, 36", en="9, 18, 27, 36"),
                Text(
                    tr="Her çıktı, kendi çekirdeğindeki değerin dokuz katıdır.",
                    en="Each output is nine times the value of its own kernel.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="03_depthwise.share",
        belief="G10",
        prompt=Text(
            tr="Standart 64 → 128 ile depthwise 64 → 64 katmanlarının ikisi de 3×3. Depthwise katmanın ağırlıkları standart katmanınkilerin kaçta kaçıdır?",
            en="A standard 64 → 128 layer and a depthwise 64 → 64 layer, both 3×3. What share of the standard layer's weights does the depthwise layer have?",
        ),
        answers=(
            Answer(
                Text(tr="1/9", en="1/9"),
                Text(
                    tr="1/9 çekirdek boyutundan gelirdi. 3×3 iki katmanda da var; oranda sadeleşir ve geriye C_out kalır.",
                    en="1/9 would come from the kernel size. The 3×3 is in both layers; it cancels, and C_out is what remains.",
                ),
            ),
            Answer(
                Text(tr="1/64", en="1/64"),
                Text(
                    tr="1/64, standart 64 → 64 ile karşılaştırınca çıkar. Soruda standart katmanın C_out değeri 128.",
                    en="1/64 is the comparison with a standard 64 → 64. Here the standard layer has C_out = 128.",
                ),
            ),
            Answer(
                Text(tr="1/128", en="1/128"),
                Text(
                    tr="576/73.728 = 1/128 = 1/C_out. Ama iki katman aynı işi yapmıyor.",
                    en="576/73,728 = 1/128 = 1/C_out. The two layers do different jobs, though.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="1/2", en="1/2"),
                Text(
                    tr="1/2, yalnızca çıktı kanallarının oranıdır. Filtreler de farklıdır: birinde 64 çekirdek var, ötekinde 1.",
                    en="1/2 is the ratio of the output channels alone. The filters differ too: 64 kernels in one, 1 in the other.",
                ),
            ),
        ),
    ),
    Question(
        name="03_depthwise.mix",
        belief="G08",
        prompt=Text(
            tr="64 kanal üzerinde üç depthwise 3×3 katman arka arkaya geliyor. Girdinin 5 numaralı kanalı değişiyor. Hangi çıktı kanalları değişebilir?",
            en="Three depthwise 3×3 layers follow one another over 64 channels. Input channel 5 changes. Which output channels can change?",
        ),
        answers=(
            Answer(
                Text(tr="2'den 8'e kadar olanlar", en="2 to 8"),
                Text(
                    tr="Her katman bir komşuya daha uzanır; bu pikseller için doğru, kanallar için değil.",
                    en="Each layer reaches one neighbour further, but that holds for pixels, not for channels.",
                ),
            ),
            Answer(
                Text(tr="yalnızca 5", en="only 5"),
                Text(
                    tr="Kanal karışımı için bir 1×1 konvolüsyon gerekir.",
                    en="The channels would need a 1×1 convolution to mix.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="4, 5 ve 6", en="4, 5 and 6"),
                Text(
                    tr="3×3 pencere yükseklik ve genişlik üzerindedir; kanal yönünde uzanmaz.",
                    en="The 3×3 window lies over height and width; it does not reach along the channels.",
                ),
            ),
            Answer(
                Text(tr="64 kanalın hepsi", en="all 64"),
                Text(
                    tr="Bu, standart katmanlarla olurdu. Depthwise katmanlarda her kanal kendi yolunda kalır.",
                    en="Standard layers would do that. In depthwise layers every channel stays by itself.",
                ),
            ),
        ),
    ),
)
