"""Questions of chapter 11: three layers, who reads whom in them, and what they cost."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="11_examples.standard",
        belief="G01",
        prompt=Text(
            tr="`nn.Conv2d(3, 6, 3)` katmanında 1 numaralı giriş kanalını sıfırlıyoruz. Altı çıktıdan hangileri değişir?",
            en="In `nn.Conv2d(3, 6, 3)` we set input channel 1 to zero. Which of the six outputs change?",
        ),
        answers=(
            Answer(
                Text(tr="yalnızca 1", en="only 1"),
                Text(
                    tr="Her giriş tek bir çıktıyla eşleşmez. Öyle olsaydı üç girişe üç çıktı düşerdi; bu, depthwise katmandır.",
                    en="Channels are not paired one to one. Three inputs would then have three outputs: that is a depthwise layer.",
                ),
            ),
            Answer(
                Text(tr="2 ve 3", en="2 and 3"),
                Text(
                    tr="Altı çıktı, üç girişe ikişer ikişer ancak `groups=3` olunca paylaştırılır; standart katmanda paylaşma yoktur.",
                    en="Six outputs are shared among three inputs, two each, only with `groups=3`; a standard layer shares nothing out.",
                ),
            ),
            Answer(
                Text(tr="hepsi", en="all of them"),
                Text(
                    tr="Her çıktının filtresi üç girişe de uzanır; girişlerden biri susunca altı toplamın altısı da eksilir.",
                    en="The filter of every output covers all three inputs; when one falls silent, all six sums lose a part.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hiçbiri", en="none"),
                Text(
                    tr="Öteki iki kanal sıfırın yerini doldurmaz. Çıktı bir toplamdır: eksilen parçayı hiçbir şey tamamlamaz.",
                    en="The other two channels do not fill the gap. An output is a sum: nothing makes up for the missing part.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde 1 numaralı girişten çıkan çizgileri sayın.",
            en="In the explorer below, count the lines that leave input 1.",
        ),
    ),
    Question(
        name="11_examples.grouped",
        belief="G14",
        prompt=Text(
            tr="Altı kanaldan altı kanala giden bir katmanda `groups=3` yazıyor. 3 numaralı girişi susturursanız hangi çıktılar değişir?",
            en="A layer has six channels in, six out, and `groups=3`. You silence input 3. Which outputs change?",
        ),
        answers=(
            Answer(
                Text(tr="`[2, 3]`", en="`[2, 3]`"),
                Text(
                    tr="Üç grubun her birinde iki kanal var: 3 numaralı giriş ikinci gruptadır; onu bu grubun çıktıları okur.",
                    en="Three groups of two channels: input 3 is in the second group, and the outputs of that group read it.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`[3, 4, 5]`", en="`[3, 4, 5]`"),
                Text(
                    tr="Üçer kanallık gruplar olsaydı öyle olurdu. `groups` ise grupların sayısıdır: altı kanaldan üç grup, yani ikişer kanal.",
                    en="So it would be with groups of three channels. But `groups` counts the groups: three of them for six channels, so two in each.",
                ),
            ),
            Answer(
                Text(tr="`[3]`", en="`[3]`"),
                Text(
                    tr="`groups=6` yazılsaydı öyle olurdu: her kanal tek başına kalırdı. Burada bir filtre iki kanal okur.",
                    en="That would be `groups=6`, every channel by itself. Here a filter reads two channels.",
                ),
            ),
            Answer(
                Text(tr="`[0, 3]`", en="`[0, 3]`"),
                Text(
                    tr="Kanallar gruplara atlayarak dağıtılmaz. PyTorch yan yana olan kanalları bir gruba koyar.",
                    en="The channels are not dealt out in turns. PyTorch puts neighbouring channels into one group.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde 3 numaralı girişin rengine bakın.",
            en="In the explorer below, look at the colour of input 3.",
        ),
    ),
    Question(
        name="11_examples.rows",
        belief="G20",
        prompt=Text(
            tr="Aynı katmanın ağırlığı `(6, 2, 3, 3)`. Hangi satırlar, yani `weight[...]` parçaları, 4 ve 5 numaralı girişlerle çarpılır?",
            en="The weight of the same layer has shape `(6, 2, 3, 3)`. Which of its rows, `weight[...]`, are multiplied with the inputs 4 and 5?",
        ),
        answers=(
            Answer(
                Text(tr="bütün satırlar", en="all its rows"),
                Text(
                    tr="Küçük tensör her grupta yeniden kullanılmaz. Altı satır altı filtredir; her biri yalnızca kendi grubunda çalışır.",
                    en="The small tensor is not used again in every group. Its six rows are six filters, and each works in its own group only.",
                ),
            ),
            Answer(
                Text(tr="`weight[:, 1]`", en="`weight[:, 1]`"),
                Text(
                    tr="İkinci eksen grupları saymaz. Bir filtrenin okuduğu iki kanalı sayar: grubun birinci ve ikinci kanalını.",
                    en="The second axis does not count the groups. It counts the two channels that one filter reads: the first and the second of its group.",
                ),
            ),
            Answer(
                Text(tr="`weight[4:6]`", en="`weight[4:6]`"),
                Text(
                    tr="İlk eksen çıktıları sayar. 4 ve 5 numaralı girişleri 4 ve 5 numaralı çıktılar okur; onların filtreleri bu iki satırdır.",
                    en="The first axis counts the outputs. Inputs 4 and 5 are read by outputs 4 and 5, and these two rows are their filters.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="ayrı bir tensör", en="a tensor of their own"),
                Text(
                    tr="Grupların ayrı tensörleri yoktur. Tek tensör vardır; gruplar bu tensörün satırlarına alt alta yazılmıştır.",
                    en="The groups have no tensors of their own. There is a single one; the groups lie in its rows, one below the other.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre bir satır çiftini sıfırlıyor; hangi çıktıların değişmediğine bakın.",
            en="The cell below sets one pair of rows to zero; see which outputs stay as they were.",
        ),
    ),
    Question(
        name="11_examples.depthwise",
        belief="G08",
        prompt=Text(
            tr="Son örnek `groups=3` ile üç kanaldan üç kanala gider. Girişler 1, 10 ve 100 ile dolu, bütün ağırlıklar 1. Üç çıktının ortasındaki değerler nedir?",
            en="The last example goes from three channels to three with `groups=3`. The inputs are filled with 1, 10 and 100, all weights are 1. What are the values in the middle of the three outputs?",
        ),
        answers=(
            Answer(
                Text(tr="999, 999, 999", en="999, 999, 999"),
                Text(
                    tr="999, üç kanalın toplamıdır. Bunu birinci örnek yapar; burada kanal karışımı yoktur.",
                    en="999 is the sum of three channels. The first example does that; nothing is mixed here.",
                ),
            ),
            Answer(
                Text(tr="9, 90, 900", en="9, 90, 900"),
                Text(
                    tr="Her çıktıda dokuz konum toplanır, ama yalnızca kendi kanalının içinde.",
                    en="Nine positions are added for each output, all inside one channel.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="3, 30, 300", en="3, 30, 300"),
                Text(
                    tr="Bunlar üç ağırlıkla çıkardı. Bir 3×3 çekirdekte dokuz ağırlık var.",
                    en="That would be three weights. A 3×3 kernel has nine.",
                ),
            ),
            Answer(
                Text(tr="99, 990, 909", en="99, 990, 909"),
                Text(
                    tr="Bu değerlerde her çıktıya bir komşu kanal katılmış. Komşuluk pikseller arasındadır; kanallar arasında yoktur.",
                    en="In these values each output has a neighbouring channel too. Pixels have neighbours; channels do not.",
                ),
            ),
        ),
        look=Text(
            tr="Önce çizimde çizgileri izleyin, sonra alttaki hücrede rakamları okuyun.",
            en="Follow the lines in the explorer, then read the digits in the cell below it.",
        ),
    ),
    Question(
        name="11_examples.stride",
        belief="G03",
        prompt=Text(
            tr="Gruplu örnekte 108 ağırlık var. Girdi 32×32; `stride=2` yazınca çıktı 16×16 olur. Kaç çarp-topla (MAC) gerekir?",
            en="The grouped example has 108 weights. Its input is 32×32, and `stride=2` makes the output 16×16. How many MACs is that?",
        ),
        answers=(
            Answer(
                Text(tr="108 · 32 · 32", en="108 · 32 · 32"),
                Text(
                    tr="32 · 32, girdinin konumlarıdır. Her ağırlık, *çıktının* her konumu için bir kez kullanılır: 16 · 16 kez.",
                    en="32 · 32 are the positions of the input. A weight is used once for each position of the *output*: 16 · 16 times.",
                ),
            ),
            Answer(
                Text(tr="108 · 16 · 16 / 4", en="108 · 16 · 16 / 4"),
                Text(
                    tr="Burada adım iki kez hesaba katılmış. 16×16 zaten adım 2'nin sonucudur; bir daha bölünmez.",
                    en="Here the stride counts twice. The 16×16 is already what stride 2 leaves; there is no further division.",
                ),
            ),
            Answer(
                Text(tr="108 · 16 · 16 / 3", en="108 · 16 · 16 / 3"),
                Text(
                    tr="`groups`'a bir daha bölünmez. 108'in içinde bölme zaten var: 6 · (6 / 3) · 9.",
                    en="There is no second division by `groups`. The 108 already holds it: 6 · (6 / 3) · 9.",
                ),
            ),
            Answer(
                Text(tr="108 · 16 · 16", en="108 · 16 · 16"),
                Text(
                    tr="Ağırlık sayısı çarpı çıktının konum sayısı: 108 · 256 = 27.648.",
                    en="Weights times positions of the output: 108 · 256 = 27,648.",
                ),
                right=True,
            ),
        ),
        look=Text(tr="Alttaki hücre iki adımı da sayıyor.", en="The cell below counts both strides."),
    ),
    Question(
        name="11_examples.network",
        belief="G12",
        prompt=Text(
            tr="İki örneği art arda bir ağa koyalım: 3 → 6 standart katman, sonra 6 → 6 katman; en sonda 6·8·8 değerden 10 sınıf çıkaran bir `nn.Linear`. 6 → 6 katmanı standart olmaktan çıkarıp `groups=3` yaparsak o katmanda ağırlıklar üçte bire iner. Ağın tamamında ne olur?",
            en="Put two of the examples into one network: a standard 3 → 6 layer, then a 6 → 6 layer, and at the end an `nn.Linear` from 6·8·8 values to 10 classes. If the 6 → 6 layer changes from standard to `groups=3`, its weights fall to a third. What happens to those of the whole network?",
        ),
        answers=(
            Answer(
                Text(tr="yine üçte bire iner", en="they fall to a third as well"),
                Text(
                    tr="Bu, katmanın oranıdır. Ağdaki diğer katmanlar, en başta da `nn.Linear`, olduğu gibi kalır.",
                    en="That is the ratio of the layer. The other layers of the network stay as they are, above all the `nn.Linear`.",
                ),
            ),
            Answer(
                Text(tr="aşağı yukarı yarıya iner", en="they fall to about a half"),
                Text(
                    tr="Ağırlıkların çoğu konvolüsyonlarda olsaydı buna yaklaşırdı. Burada büyük kısmı `nn.Linear` tutuyor.",
                    en="It would come near that if most weights were in the convolutions. Here the `nn.Linear` holds the greater part.",
                ),
            ),
            Answer(
                Text(tr="yüzde beş kadar azalır", en="they shrink by about five percent"),
                Text(
                    tr="324 ağırlıktan 108'i kalır, 216'sı gider. Ama `nn.Linear` tek başına 3.840 ağırlık tutar.",
                    en="108 weights in place of 324 are 216 fewer. But the `nn.Linear` alone holds 3,840.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hiç azalmaz", en="they do not shrink"),
                Text(
                    tr="`groups` yalnızca hesabı değil, ağırlıkları da azaltır: 324'ten 108'e.",
                    en="`groups` acts on more than the arithmetic. The weights shrink too: from 324 to 108.",
                ),
            ),
        ),
        look=Text(tr="Alttaki hücre iki ağı yan yana kuruyor.", en="The cell below builds both networks."),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="11_examples.readers",
        belief="G20",
        prompt=Text(
            tr="`nn.Conv2d(8, 12, 3, groups=4)` katmanında 7 numaralı çıktı hangi girişleri okur?",
            en="Which inputs does output 7 of `nn.Conv2d(8, 12, 3, groups=4)` read?",
        ),
        answers=(
            Answer(
                Text(tr="`[7]`", en="`[7]`"),
                Text(
                    tr="Aynı numaralı kanalların eşlenmesi, ancak `groups` = 8 ve C_out = 8 olsaydı doğru olurdu.",
                    en="Channels of the same number would go together with `groups` = 8 and C_out = 8.",
                ),
            ),
            Answer(
                Text(tr="`[4, 5]`", en="`[4, 5]`"),
                Text(
                    tr="Grup başına üç çıktı, iki giriş var. 7 numaralı çıktı 2 numaralı gruptadır (6, 7, 8); girişleri 4 ve 5'tir.",
                    en="A group has three outputs and two inputs. Output 7 lies in group 2 (6, 7, 8), whose inputs are 4 and 5.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`[6, 7]`", en="`[6, 7]`"),
                Text(
                    tr="Çıktılar ikişer ikişer bölünseydi 6 ve 7 olurdu. Oysa 12 çıktı 4 gruba üçer üçer düşer.",
                    en="This follows if the outputs fall into twos as well. But twelve outputs fall into four groups of three.",
                ),
            ),
            Answer(
                Text(tr="`[4, 5, 6, 7]`", en="`[4, 5, 6, 7]`"),
                Text(
                    tr="`groups=4`, dörder kanal değil, dört grup demektir; sekiz girişten her birine ikişer düşer.",
                    en="`groups=4` does not mean four channels in each. There are four groups, and eight inputs give two to each.",
                ),
            ),
        ),
    ),
    Question(
        name="11_examples.resolution",
        belief="G03",
        prompt=Text(
            tr="3 → 6 standart 3×3 katman, `padding=1`, `stride=2`; girdi 64×64. Kaç çarp-topla (MAC) yapar?",
            en="A standard 3×3 layer, 3 → 6, `padding=1`, `stride=2`; the input is 64×64. How many MACs is that?",
        ),
        answers=(
            Answer(
                Text(tr="165.888", en="165,888"),
                Text(
                    tr="162 ağırlık, çıktının 32 · 32 konumunda kullanılır: 162 · 1.024 = 165.888.",
                    en="162 weights are used at 32 · 32 positions of the output: 162 · 1,024 = 165,888.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="663.552", en="663,552"),
                Text(
                    tr="64 · 64, girdinin konumlarıdır. Adım 2 iken filtre iki satırda ve iki sütunda bir durur.",
                    en="64 · 64 are the positions of the input. With stride 2 the filter stops at every second row and column.",
                ),
            ),
            Answer(
                Text(tr="41.472", en="41,472"),
                Text(
                    tr="Çıktının konumları bir de 4'e bölünmez. Adım, 64'ü 32'ye indirmekle işini bitirmiştir.",
                    en="The positions of the output are not divided by 4 once more. The stride has done its work when 64 became 32.",
                ),
            ),
            Answer(
                Text(tr="995.328", en="995,328"),
                Text(
                    tr="C_out ile ikinci kez çarpılmaz. Altı filtrenin hepsi 162 ağırlığın içindedir.",
                    en="C_out does not count a second time. All six filters are in the 162 weights already.",
                ),
            ),
        ),
    ),
    Question(
        name="11_examples.flops",
        belief="G04",
        prompt=Text(
            tr="32×32'lik girdide bir araç üçüncü örnek için 55.296 FLOP, arkadaşınız 27.648 MAC diyor. Kim yanılıyor?",
            en="On a 32×32 input a tool counts 55,296 FLOPs for the third example, and a friend 27,648 MACs. Who is wrong?",
        ),
        answers=(
            Answer(
                Text(tr="araç: iki katını saymış", en="the tool: it counted double"),
                Text(
                    tr="MAC ile FLOP aynı birim değildir. Bir çarp-topla iki kayan noktalı işlemdir: bir çarpma, bir toplama.",
                    en="MACs and FLOPs are not one unit. A multiply-accumulate is two floating-point operations, a product and a sum.",
                ),
            ),
            Answer(
                Text(tr="arkadaşınız: bias'ı unutmuş", en="your friend: the bias is missing"),
                Text(
                    tr="Bias konum başına bir toplama eder, sayıyı ikiye katlamaz. Aradaki 2, birimlerin farkıdır.",
                    en="A bias costs one addition per position and doubles nothing. The factor 2 is the difference of the units.",
                ),
            ),
            Answer(
                Text(tr="araç: geri yayılımı da saymış", en="the tool: it counted the backward pass"),
                Text(
                    tr="Geri yayılım sayılsaydı oran 3 dolayında olurdu. 2, MAC ile FLOP'un oranıdır.",
                    en="With the backward pass the factor would be about 3. The 2 is what lies between MACs and FLOPs.",
                ),
            ),
            Answer(
                Text(tr="hiçbiri: ikisi de doğru", en="neither"),
                Text(
                    tr="1 MAC = 2 FLOP. Birimi yazılmamış bir sayıyı başka bir sayıyla karşılaştırmadan önce bunu sorun.",
                    en="1 MAC = 2 FLOPs. Ask for the unit before you set one number beside another.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="11_examples.counter",
        belief="G26",
        prompt=Text(
            tr="Bir sayaç gruplu 6 → 6 örneğin çarp-topla sayısını `weight.numel() * H_out * W_out / groups` diye hesaplıyor. Sonuç nasıl olur?",
            en="A counter computes the MACs of the grouped 6 → 6 example as `weight.numel() * H_out * W_out / groups`. What about the result?",
        ),
        answers=(
            Answer(
                Text(tr="doğru", en="right"),
                Text(
                    tr="`groups`'a gerçekten bölmek gerekir, ama bölme ağırlık boyutunda yapılmış bile: ikinci sayı C_in / `groups`.",
                    en="A division by `groups` is needed indeed, but the weight shape has done it: its second number is C_in / `groups`.",
                ),
            ),
            Answer(
                Text(tr="üç kat küçük", en="three times too small"),
                Text(
                    tr="`weight.numel()` 108'dir ve 6 · (6 / 3) · 9 demektir. Bir daha 3'e bölmek sonucu üçte bire indirir.",
                    en="`weight.numel()` is 108 and means 6 · (6 / 3) · 9. Dividing by 3 once more leaves a third.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="üç kat büyük", en="three times too large"),
                Text(
                    tr="Sonuç büyük değil, küçük çıkar. Ağırlıkların her biri, çıktının her konumunda tam bir kez kullanılır; ayrıca bölünmez.",
                    en="The result is too small, not too large. Each weight is used exactly once for each position of the output, and nothing is left to divide.",
                ),
            ),
            Answer(
                Text(tr="dokuz kat küçük", en="nine times too small"),
                Text(
                    tr="Dokuz, grup sayısına iki kez fazladan bölünseydi çıkardı. Formül grup sayısına fazladan bir kez bölüyor: hata 3 kattır.",
                    en="Nine would be two divisions too many. The formula divides by the groups once too often: the error is 3.",
                ),
            ),
        ),
    ),
    Question(
        name="11_examples.width",
        belief="G19",
        prompt=Text(
            tr="Bütün kanal sayılarını iki katına çıkarıyorsunuz: standart 3 → 6 katman 6 → 12 olur, depthwise 3 → 3 katman 6 → 6. Ağırlıkları kaç katına çıkar?",
            en="You double every channel count: the standard 3 → 6 layer becomes 6 → 12, the depthwise 3 → 3 layer 6 → 6. By what do their weights grow?",
        ),
        answers=(
            Answer(
                Text(tr="ikisi de 2 katına", en="both by 2"),
                Text(
                    tr="Genişlik ağırlıkları hep aynı oranda büyütmez. Standart katmanda C_in de C_out da çarpımdadır: 2 · 2.",
                    en="Width does not act on all weights alike. In a standard layer both C_in and C_out are in the product: 2 · 2.",
                ),
            ),
            Answer(
                Text(tr="ikisi de 4 katına", en="both by 4"),
                Text(
                    tr="Depthwise katmanda çarpılan tek bir kanal sayısı var. Filtresi tek kanal okur; ağırlığı yalnızca kanal sayısıyla büyür.",
                    en="The depthwise layer has only one channel count in its product. Its filter reads one channel; its weights grow with the number of channels alone.",
                ),
            ),
            Answer(
                Text(tr="standart 4, depthwise 2 katına", en="standard by 4, depthwise by 2"),
                Text(
                    tr="162'den 648'e ve 27'den 54'e. Ağları daraltıp genişleten çarpan da böyle çalışır: depthwise katmanlarda bir kez, diğerlerinde iki kez çarpılır.",
                    en="From 162 to 648 and from 27 to 54. The multiplier that makes whole networks wider works like this: it counts once in depthwise layers and twice in the others.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="standart 2, depthwise 4 katına", en="standard by 2, depthwise by 4"),
                Text(
                    tr="Tam tersidir: depthwise katmanda çarpılan tek kanal sayısı vardır, standart katmanda iki.",
                    en="It is the other way round: a depthwise layer has one channel count in its product, a standard one has two.",
                ),
            ),
        ),
    ),
)
