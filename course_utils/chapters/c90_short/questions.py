"""The closing quiz of the ninety-minute course: seven questions on what its parts teach."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

QUIZ = (
    Question(
        name="90_short.filters",
        belief="G02",
        prompt=Text(
            tr="Bir standart katmanda 16 giriş kanalı, 32 çıktı kanalı ve 3×3 çekirdekler var, bias yok. Kaç ağırlık taşır?",
            en="A standard layer has 16 input channels, 32 output channels, 3×3 kernels and no bias. How many weights does it hold?",
        ),
        answers=(
            Answer(
                Text(tr="288", en="288"),
                Text(
                    tr="32 × 9, filtre başına tek çekirdek sayar. Oysa her filtre okuduğu 16 kanalın her biri için bir çekirdek taşır.",
                    en="32 × 9 counts one kernel per filter. But each filter holds a kernel for every one of the 16 channels that it reads.",
                ),
            ),
            Answer(
                Text(tr="4.608", en="4,608"),
                Text(
                    tr="32 filtre, her birinde 16 çekirdek, her çekirdekte 9 sayı: 32 × 16 × 9.",
                    en="There are 32 filters of 16 kernels of 9 numbers: 32 × 16 × 9.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="512", en="512"),
                Text(
                    tr="32 × 16 bir 1×1 katmanın ağırlıklarıdır. Burada her çift kanal için tek sayı değil, dokuz sayı vardır.",
                    en="32 × 16 is what a 1×1 layer holds. Here each pair of channels has nine numbers and not one.",
                ),
            ),
            Answer(
                Text(tr="144", en="144"),
                Text(
                    tr="16 × 9, çıktı kanallarını saymaz: bu, tek bir filtrenin ağırlıklarıdır.",
                    en="16 × 9 leaves the output channels out: it is the weights of a single filter.",
                ),
            ),
        ),
    ),
    Question(
        name="90_short.smaller_map",
        belief="G03",
        prompt=Text(
            tr="Aynı katman 56×56 yerine 28×28 bir haritada çalışıyor. Ağırlıklar ve çarp-toplalar (MAC) ne olur?",
            en="The same layer runs on a map of 28×28 instead of 56×56. What happens to its weights and its MACs?",
        ),
        answers=(
            Answer(
                Text(tr="ikisi de dörtte bire iner", en="both fall to a quarter"),
                Text(
                    tr="Ağırlık boyutunda haritanın boyutu geçmez: aynı filtreler her konumda yeniden kullanılır.",
                    en="No map size stands in the shape of the weight: the same filters are used again at every position.",
                ),
            ),
            Answer(
                Text(tr="ağırlıklar kalır, MAC yarıya iner", en="the weights stay, the MACs halve"),
                Text(
                    tr="Yalnızca yükseklik yarıya inseydi öyle olurdu; genişlik de yarıya indi.",
                    en="So it would be if the height alone halved; the width halved too.",
                ),
            ),
            Answer(
                Text(
                    tr="ağırlıklar kalır, MAC dörtte bire iner",
                    en="the weights stay, the MACs fall to a quarter",
                ),
                Text(
                    tr="MAC, ağırlık sayısı çarpı çıktı konumlarının sayısıdır; konumlar 3.136 yerine 784.",
                    en="The MACs are the weights times the output positions, and there are 784 of those instead of 3,136.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="ikisi de aynı kalır", en="both stay as they are"),
                Text(
                    tr="Ağırlıklar aynı kalır, ama her konumda yeniden çarpılırlar: konum azalınca iş de azalır.",
                    en="The weights stay, but they are multiplied anew at each position: fewer positions are less work.",
                ),
            ),
        ),
    ),
    Question(
        name="90_short.swap",
        belief="G05",
        prompt=Text(
            tr="Bir görüntünün kırmızı ve yeşil kanalları yer değiştirecek. Tek bir katmanla hangisi yapabilir?",
            en="The red and the green channel of an image are to change places. Which single layer can do it?",
        ),
        answers=(
            Answer(
                Text(tr="üç girişli, üç çıktılı bir 1×1", en="a 1×1 from three channels to three"),
                Text(
                    tr="Her çıktı bütün kanalları okur; ağırlıkları 0 ve 1 olan bir 1×1 kanalları istenen sıraya koyar.",
                    en="Each output reads every channel; a 1×1 with weights of 0 and 1 puts the channels into any order.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="üç kanallı bir depthwise 3×3", en="a depthwise 3×3 of three channels"),
                Text(
                    tr="Depthwise katmanda her çıktı yalnızca kendi kanalını okur: yeşil çıktı kırmızı girişi hiç görmez.",
                    en="In a depthwise layer each output reads its own channel alone: the green output never sees the red input.",
                ),
            ),
            Answer(
                Text(tr="üç kanallı bir depthwise 1×1", en="a depthwise 1×1 of three channels"),
                Text(
                    tr="Çekirdeğin 1×1 olması yetmez: depthwise ise kanal başına tek bir çarpan olur, kanallar yine ayrı kalır.",
                    en="That the kernel is 1×1 is not enough: a depthwise one is a factor for each channel, and they stay apart.",
                ),
            ),
            Answer(
                Text(tr="hiçbiri, bir 3×3 gerekir", en="none of these, it needs a 3×3"),
                Text(
                    tr="Komşu piksellere gerek yok: her piksel kendi yerinde kalır, yalnızca kanallar yer değiştirir.",
                    en="No neighbours are needed: each pixel stays in its place, and the channels alone change theirs.",
                ),
            ),
        ),
    ),
    Question(
        name="90_short.fewer",
        belief="G10",
        prompt=Text(
            tr="C_in = 64, C_out = 128, çekirdek 3×3. Depthwise + pointwise çifti standart katmandan kaç kat az ağırlık taşır?",
            en="C_in = 64, C_out = 128, and the kernels are 3×3. How many times fewer weights does the depthwise + pointwise pair hold than the standard layer?",
        ),
        answers=(
            Answer(
                Text(tr="128 kat", en="128 times"),
                Text(
                    tr="1/C_out yalnızca depthwise katmanın payıdır; pointwise katman buna 1/k² ekler.",
                    en="1/C_out is the share of the depthwise layer alone; the pointwise one adds 1/k².",
                ),
            ),
            Answer(
                Text(tr="9 kat", en="9 times"),
                Text(
                    tr="9, C_out büyüdükçe yaklaşılan sınırdır; depthwise katmanın kendi ağırlıkları biraz geri bırakır.",
                    en="Nine is the limit for ever more outputs; the depthwise layer's own weights keep it a little below.",
                ),
            ),
            Answer(
                Text(tr="yaklaşık 3 kat", en="about 3 times"),
                Text(
                    tr="Tasarruf k değil k² ile gelir: standart katmanda çift kanal başına 9 sayı, pointwise katmanda 1 sayı vardır.",
                    en="The saving comes with k² and not with k: the standard layer has 9 numbers for each pair of channels, the pointwise one has 1.",
                ),
            ),
            Answer(
                Text(tr="yaklaşık 8,4 kat", en="about 8.4 times"),
                Text(
                    tr="1/128 + 1/9 ≈ 0,119, tersi 8,4. C_in bu orana girmez.",
                    en="1/128 + 1/9 ≈ 0.119, and one over that is 8.4. C_in does not enter.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="90_short.reached",
        belief="G14",
        prompt=Text(
            tr="12 kanallı, `groups=3` olan iki katman arka arkaya duruyor. Girişte tek bir kanal değişiyor. En çok kaç çıktı kanalı değişir?",
            en="Two layers of 12 channels with `groups=3` follow one another. One channel of the input changes. How many output channels can change at most?",
        ),
        answers=(
            Answer(
                Text(tr="12", en="12"),
                Text(
                    tr="Bunun için gruplar arasında bir bağlantı gerekir; `groups=3` iken iki katman da kendi grubunun dışını okumaz.",
                    en="For that something would have to connect the groups; with `groups=3` neither layer reads beyond its own group.",
                ),
            ),
            Answer(
                Text(tr="4", en="4"),
                Text(
                    tr="Üç grubun her birinde dört kanal var ve ikinci katmanın grupları aynı: değişiklik kendi grubundan çıkamaz.",
                    en="Each of the three groups has four channels, and the second layer has the same groups: the change cannot leave its own.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="3", en="3"),
                Text(
                    tr="`groups` bir gruptaki kanal sayısı değil, grupların sayısıdır: 12 / 3 = 4.",
                    en="`groups` is the number of groups and not of the channels in one: 12 / 3 = 4.",
                ),
            ),
            Answer(
                Text(tr="1", en="1"),
                Text(
                    tr="Tek kanala inmesi için katmanların depthwise, yani `groups=12` olması gerekirdi.",
                    en="For one channel alone the layers would have to be depthwise, with `groups=12`.",
                ),
            ),
        ),
    ),
    Question(
        name="90_short.shape",
        belief="G20",
        prompt=Text(
            tr="`nn.Conv2d(12, 24, 3, groups=4)` katmanının `weight.shape` değeri nedir?",
            en="What is the `weight.shape` of `nn.Conv2d(12, 24, 3, groups=4)`?",
        ),
        answers=(
            Answer(
                Text(tr="`(24, 12, 3, 3)`", en="`(24, 12, 3, 3)`"),
                Text(
                    tr="Bu, `groups=1` iken olurdu. Dört grup varken her filtre 12 kanalı değil, 12 / 4 kanalı okur.",
                    en="That is the shape for `groups=1`. With four groups a filter does not read 12 channels, it reads 12 / 4.",
                ),
            ),
            Answer(
                Text(tr="`(6, 3, 3, 3)`", en="`(6, 3, 3, 3)`"),
                Text(
                    tr="Bu, tek bir grubun filtreleridir. Katman dört grubun 24 filtresini tek bir tensörde tutar.",
                    en="These are the filters of one group. The layer keeps the 24 filters of all four in one tensor.",
                ),
            ),
            Answer(
                Text(tr="`(24, 3, 3, 3)`", en="`(24, 3, 3, 3)`"),
                Text(
                    tr="C_out filtre, her birinde C_in / groups = 3 çekirdek.",
                    en="There are C_out filters, each of C_in / groups = 3 kernels.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`(24, 4, 3, 3)`", en="`(24, 4, 3, 3)`"),
                Text(
                    tr="İkinci sayı grupların sayısı değil, bir filtrenin okuduğu kanalların sayısıdır.",
                    en="The second number is not that of the groups, it is how many channels a filter reads.",
                ),
            ),
        ),
    ),
    Question(
        name="90_short.outputs",
        belief="G01",
        prompt=Text(
            tr="`nn.Conv2d(32, 10, 1)` katmanından kaç harita çıkar?",
            en="How many maps come out of `nn.Conv2d(32, 10, 1)`?",
        ),
        answers=(
            Answer(
                Text(tr="10", en="10"),
                Text(
                    tr="Her filtre tek bir harita verir ve katmanda 10 filtre var. Okuduğu 32 kanal toplanır.",
                    en="Each filter gives one map, and the layer has 10 filters. The 32 channels that one reads are summed up.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="320", en="320"),
                Text(
                    tr="320, çekirdeklerin sayısıdır. Bir filtrenin 32 çekirdeğinin sonuçları tek bir haritada toplanır.",
                    en="320 is the number of kernels. What the 32 kernels of a filter give is summed up in one map.",
                ),
            ),
            Answer(
                Text(tr="32", en="32"),
                Text(
                    tr="32 giren kanalların sayısıdır; çıkan haritaların sayısı filtrelerin sayısıdır.",
                    en="32 is how many channels come in; how many maps come out is the number of filters.",
                ),
            ),
            Answer(
                Text(tr="1", en="1"),
                Text(
                    tr="Çekirdek 1×1, ama filtre bir tane değil: `Conv2d`'nin ikinci sayısı filtrelerin sayısıdır.",
                    en="The kernel is 1×1, but there is more than one filter: the second number of `Conv2d` says how many.",
                ),
            ),
        ),
    ),
)
