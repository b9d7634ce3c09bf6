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
                    tr="Kanalların birebir eşlendiğini düşündünüz. Öyle olsaydı üç girişe üç çıktı düşerdi; bu, depthwise katmandır.",
                    en="You paired the channels one to one. Three inputs would then have three outputs: that is a depthwise layer.",
                ),
            ),
            Answer(
                Text(tr="2 ve 3", en="2 and 3"),
                Text(
                    tr="Altı çıktıyı üç girişe ikişer ikişer paylaştırdınız. Bu, `groups=3` olunca olur; standart katmanda paylaşma yoktur.",
                    en="You shared the six outputs among three inputs, two each. That takes `groups=3`; a standard layer shares nothing out.",
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
                    tr="Öteki iki kanalın sıfırın yerini doldurduğunu düşündünüz. Çıktı bir toplamdır: eksilen parçayı kimse tamamlamaz.",
                    en="You let the other two channels fill the gap. An output is a sum: nobody makes up for the missing part.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde 1 numaralı girişten çıkan çizgileri sayın.",
            en="In the picture below, count the lines that leave input 1.",
        ),
    ),
    Question(
        name="11_examples.grouped",
        belief="G14",
        prompt=Text(
            tr="Altı kanaldan altı kanala giden katmanda `groups=3`. 3 numaralı girişi susturursanız hangi çıktılar değişir?",
            en="Six channels in, six out, `groups=3`. You silence input 3. Which outputs change?",
        ),
        answers=(
            Answer(
                Text(tr="`[2, 3]`", en="`[2, 3]`"),
                Text(
                    tr="Üç grup, grup başına iki kanal: 3 numaralı giriş ikinci gruptadır; onu o grubun çıktıları okur.",
                    en="Three groups of two channels: input 3 is in the second group, and the outputs of that group read it.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`[3, 4, 5]`", en="`[3, 4, 5]`"),
                Text(
                    tr="`groups=3` sözünü üçer kanallık gruplar diye okudunuz. `groups` grupların sayısıdır: altı kanaldan üç grup, yani ikişer kanal.",
                    en="You read `groups=3` as groups of three channels. It counts the groups: three groups of six channels, so two in each.",
                ),
            ),
            Answer(
                Text(tr="`[3]`", en="`[3]`"),
                Text(
                    tr="Bu, `groups=6` olurdu: her kanal tek başına. Burada bir filtre iki kanal okur.",
                    en="That would be `groups=6`, every channel by itself. Here a filter reads two channels.",
                ),
            ),
            Answer(
                Text(tr="`[0, 3]`", en="`[0, 3]`"),
                Text(
                    tr="Kanalları gruplara sırayla değil, atlayarak dağıttınız. PyTorch yan yana duran kanalları bir gruba koyar.",
                    en="You dealt the channels out in turns. PyTorch puts channels that stand side by side into one group.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde 3 numaralı girişin rengine bakın.",
            en="In the picture below, look at the colour of input 3.",
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
                    tr="Küçük tensörün her grupta yeniden kullanıldığını düşündünüz. Altı satır altı filtredir; her biri yalnızca kendi grubunda çalışır.",
                    en="You had the small tensor used again in every group. Its six rows are six filters, and each works in its own group only.",
                ),
            ),
            Answer(
                Text(tr="`weight[:, 1]`", en="`weight[:, 1]`"),
                Text(
                    tr="İkinci ekseni grup sandınız. O eksen, bir filtrenin okuduğu iki kanalı sayar: grubun birinci ve ikinci kanalı.",
                    en="You took the second axis for the groups. It counts the two channels that one filter reads: the first and the second of its group.",
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
                    tr="Her grubun ayrı bir tensörü olduğunu düşündünüz. Tek tensör vardır; gruplar onun satırlarında alt alta durur.",
                    en="You gave each group a tensor. There is a single one; the groups lie in its rows, one below the other.",
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
                    tr="Her çıktıda üç kanalı topladınız. Bunu birinci örnek yapar; burada kanal karışımı yok.",
                    en="You added three channels in each output. The first example does that; nothing is mixed here.",
                ),
            ),
            Answer(
                Text(tr="9, 90, 900", en="9, 90, 900"),
                Text(
                    tr="Dokuz komşu toplanır, ama her biri kendi kanalının içinde.",
                    en="Nine neighbours are added, each time inside one channel.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="3, 30, 300", en="3, 30, 300"),
                Text(
                    tr="Üç ağırlık saydınız. Bir 3×3 çekirdekte dokuz ağırlık var.",
                    en="You counted three weights. A 3×3 kernel has nine.",
                ),
            ),
            Answer(
                Text(tr="99, 990, 909", en="99, 990, 909"),
                Text(
                    tr="Her çıktıya bir komşu kanal kattınız. Komşuluk pikseller arasındadır; kanallar arasında yoktur.",
                    en="You gave each output a neighbouring channel too. Pixels have neighbours; channels do not.",
                ),
            ),
        ),
        look=Text(
            tr="Önce çizimde çizgileri izleyin, sonra alttaki hücrede rakamları okuyun.",
            en="Follow the lines in the picture, then read the digits in the cell below it.",
        ),
    ),
    Question(
        name="11_examples.stride",
        belief="G03",
        prompt=Text(
            tr="Gruplu örnekte 108 ağırlık var. Girdi 32×32; `stride=2` yazınca çıktı 16×16 olur. Kaç çarp-topla (MAC) gerekir?",
            en="The grouped example has 108 weights. Its input is 32×32, and `stride=2` makes the output 16×16. How many MACs does it take?",
        ),
        answers=(
            Answer(
                Text(tr="108 · 32 · 32", en="108 · 32 · 32"),
                Text(
                    tr="Girdinin konumlarıyla çarptınız. Her ağırlık, *çıktının* bir konumu için bir kez kullanılır: 16 · 16 kez.",
                    en="You multiplied by the places of the input. A weight is used once for each place of the *output*: 16 · 16 times.",
                ),
            ),
            Answer(
                Text(tr="108 · 16 · 16 / 4", en="108 · 16 · 16 / 4"),
                Text(
                    tr="Adımı iki kez hesaba kattınız. 16×16 zaten adım 2'nin sonucu; bir daha bölünmez.",
                    en="You counted the stride twice. The 16×16 is already what stride 2 leaves; there is no further division.",
                ),
            ),
            Answer(
                Text(tr="108 · 16 · 16 / 3", en="108 · 16 · 16 / 3"),
                Text(
                    tr="Bir de `groups`'a böldünüz. 108'in içinde bölme zaten var: 6 · (6 / 3) · 9.",
                    en="You divided by `groups` again. The 108 already holds that division: 6 · (6 / 3) · 9.",
                ),
            ),
            Answer(
                Text(tr="108 · 16 · 16", en="108 · 16 · 16"),
                Text(
                    tr="Ağırlık sayısı çarpı çıktının konum sayısı: 108 · 256 = 27.648.",
                    en="Weights times places of the output: 108 · 256 = 27,648.",
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
            tr="İki örnek art arda bir ağda dursun: 3 → 6 standart katman, sonra 6 → 6 katman; en sonda 6·8·8 değerden 10 sınıf çıkaran bir `nn.Linear`. 6 → 6 katmanı standart olmaktan çıkarıp `groups=3` yaparsak o katmanda ağırlıklar üçte bire iner. Ağın tamamında?",
            en="Put two of the examples into one network: a standard 3 → 6 layer, then a 6 → 6 layer, and at the end an `nn.Linear` from 6·8·8 values to 10 classes. If the 6 → 6 layer changes from standard to `groups=3`, its weights fall to a third. And those of the whole network?",
        ),
        answers=(
            Answer(
                Text(tr="yine üçte bire iner", en="to a third as well"),
                Text(
                    tr="Katmanın oranını ağa taşıdınız. Öteki katmanlar, en başta da `nn.Linear`, olduğu gibi kalır.",
                    en="You carried the ratio of the layer over to the network. The other layers stay as they are, above all the `nn.Linear`.",
                ),
            ),
            Answer(
                Text(tr="aşağı yukarı yarıya iner", en="to about a half"),
                Text(
                    tr="Ağırlıkların çoğunun konvolüsyonlarda olduğunu düşündünüz. Burada büyük kısmı `nn.Linear` tutuyor.",
                    en="You supposed that most weights lie in the convolutions. Here the `nn.Linear` holds the greater part.",
                ),
            ),
            Answer(
                Text(tr="yüzde beş kadar azalır", en="they shrink by about five percent"),
                Text(
                    tr="324 yerine 108 ağırlık, 216 eksik. Ama `nn.Linear` tek başına 3.840 ağırlık tutar.",
                    en="108 weights in the place of 324, so 216 fewer. But the `nn.Linear` alone holds 3,840.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hiç azalmaz", en="they do not shrink"),
                Text(
                    tr="`groups`'un yalnızca hesabı etkilediğini düşündünüz. Ağırlıklar da azalır: 324'ten 108'e.",
                    en="You thought `groups` touches the arithmetic only. The weights shrink too: from 324 to 108.",
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
                    tr="Aynı numaralı kanalları eşlediniz. Bu, ancak `groups` = 8 ve C_out = 8 olsaydı doğru olurdu.",
                    en="You paired channels of the same number. That needs `groups` = 8 and C_out = 8.",
                ),
            ),
            Answer(
                Text(tr="`[4, 5]`", en="`[4, 5]`"),
                Text(
                    tr="Grup başına üç çıktı, iki giriş var. 7 numaralı çıktı 2 numaralı gruptadır (6, 7, 8); girişleri 4 ve 5.",
                    en="A group has three outputs and two inputs. Output 7 lies in group 2 (6, 7, 8), whose inputs are 4 and 5.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`[6, 7]`", en="`[6, 7]`"),
                Text(
                    tr="Grubu bulurken çıktıları da ikişer saydınız. 12 çıktı 4 gruba üçer üçer düşer.",
                    en="To find the group you counted the outputs in twos as well. Twelve outputs fall into four groups of three.",
                ),
            ),
            Answer(
                Text(tr="`[4, 5, 6, 7]`", en="`[4, 5, 6, 7]`"),
                Text(
                    tr="`groups=4` sözünü dörder kanal diye okudunuz. Dört grup var; sekiz girişten her birine ikişer düşer.",
                    en="You read `groups=4` as four channels in each. There are four groups, and eight inputs give two to each.",
                ),
            ),
        ),
    ),
    Question(
        name="11_examples.resolution",
        belief="G03",
        prompt=Text(
            tr="3 → 6 standart 3×3 katman, `padding=1`, `stride=2`; girdi 64×64. Kaç çarp-topla (MAC)?",
            en="A standard 3×3 layer, 3 → 6, `padding=1`, `stride=2`; the input is 64×64. How many MACs?",
        ),
        answers=(
            Answer(
                Text(tr="165.888", en="165,888"),
                Text(
                    tr="162 ağırlık, 32 · 32 çıktı konumu: 162 · 1.024 = 165.888.",
                    en="162 weights and 32 · 32 places of the output: 162 · 1,024 = 165,888.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="663.552", en="663,552"),
                Text(
                    tr="64 · 64 girdi konumuyla çarptınız. Adım 2 iken filtre her ikinci satır ve sütunda durur.",
                    en="You multiplied by the 64 · 64 places of the input. With stride 2 the filter stands in every second row and column.",
                ),
            ),
            Answer(
                Text(tr="41.472", en="41,472"),
                Text(
                    tr="Çıktının konumlarını bir de 4'e böldünüz. Adım, 64'ü 32'ye indirmekle işini bitirmiştir.",
                    en="You divided the places of the output by 4 once more. The stride has done its work when 64 became 32.",
                ),
            ),
            Answer(
                Text(tr="995.328", en="995,328"),
                Text(
                    tr="C_out ile ikinci kez çarptınız. Altı filtrenin hepsi 162 ağırlığın içindedir.",
                    en="You multiplied by C_out a second time. All six filters are in the 162 weights already.",
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
                Text(tr="araç: iki kat fazla saymış", en="the tool: it counted double"),
                Text(
                    tr="MAC ile FLOP'u aynı birim sandınız. Bir çarp-topla iki kayan noktalı işlemdir: bir çarpma, bir toplama.",
                    en="You took MACs and FLOPs for one unit. A multiply-accumulate is two floating-point operations, a product and a sum.",
                ),
            ),
            Answer(
                Text(tr="arkadaşınız: bias'ı unutmuş", en="your friend: the bias is missing"),
                Text(
                    tr="Bias konum başına bir toplama eder, sayıyı ikiye katlamaz. Aradaki 2, birimlerin farkıdır.",
                    en="A bias costs one addition per place and doubles nothing. The factor 2 is the difference of the units.",
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
                Text(tr="ikisi de doğru", en="neither"),
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
            tr="Bir sayaç gruplu 6 → 6 örneğin çarp-toplarını `weight.numel() * H_out * W_out / groups` diye hesaplıyor. Sonuç nasıl?",
            en="A counter computes the MACs of the grouped 6 → 6 example as `weight.numel() * H_out * W_out / groups`. What about the result?",
        ),
        answers=(
            Answer(
                Text(tr="doğru", en="right"),
                Text(
                    tr="`groups`'a bölmek gerektiğini hatırladınız, ama bölme ağırlık boyutunda yapılmış bile: ikinci sayı C_in / `groups`.",
                    en="You remembered the division by `groups`, but the weight shape has done it: its second number is C_in / `groups`.",
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
                    tr="Bölmenin bir kez daha gerektiğini düşündünüz. Ağırlıkların her biri, çıktının bir konumunda tam bir kez kullanılır.",
                    en="You wanted yet another division. Each weight is used exactly once for a place of the output.",
                ),
            ),
            Answer(
                Text(tr="dokuz kat küçük", en="nine times too small"),
                Text(
                    tr="Hem girişler hem çıktılar için böldünüz. Grup sayısı fazladan bir kez bölünmüş: hata 3 kattır.",
                    en="You divided for the inputs and for the outputs. The formula divides by the groups once too often: the error is 3.",
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
                    tr="Genişliğin ağırlıkları hep aynı oranda büyüttüğünü düşündünüz. Standart katmanda C_in de C_out da çarpımdadır: 2 · 2.",
                    en="You took width to act on all weights alike. In a standard layer both C_in and C_out stand in the product: 2 · 2.",
                ),
            ),
            Answer(
                Text(tr="ikisi de 4 katına", en="both by 4"),
                Text(
                    tr="Depthwise katmana da iki kanal sayısı yazdınız. Filtresi tek kanal okur; ağırlığı yalnızca kanal sayısıyla büyür.",
                    en="You gave the depthwise layer two channel counts as well. Its filter reads one channel; its weights grow with the number of channels alone.",
                ),
            ),
            Answer(
                Text(tr="standart 4, depthwise 2 katına", en="standard by 4, depthwise by 2"),
                Text(
                    tr="162'den 648'e ve 27'den 54'e. Ağları daraltıp genişleten çarpan da böyle çalışır: depthwise katmanlarda bir kez, ötekilerde iki kez.",
                    en="From 162 to 648 and from 27 to 54. The multiplier that makes whole networks wider works like this: once in depthwise layers, twice in the others.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="standart 2, depthwise 4 katına", en="standard by 2, depthwise by 4"),
                Text(
                    tr="Tersi: depthwise katmanda çarpılan tek kanal sayısı vardır, standart katmanda iki.",
                    en="The other way round: a depthwise layer has one channel count in its product, a standard one has two.",
                ),
            ),
        ),
    ),
)
