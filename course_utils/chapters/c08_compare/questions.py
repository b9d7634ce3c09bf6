"""Questions of chapter 08: a standard and a depthwise layer in code, padding, stride, and what both cost."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="08_compare.shape",
        belief="G20",
        prompt=Text(
            tr="`nn.Conv2d(3, 3, 3, groups=3)` ağırlıklarını nasıl saklar?",
            en="How does `nn.Conv2d(3, 3, 3, groups=3)` store its weights?",
        ),
        answers=(
            Answer(
                Text(tr="`(3, 3, 3, 3)` boyutlu tek tensör", en="one tensor of shape `(3, 3, 3, 3)`"),
                Text(
                    tr="Üç kanalı birden okuyan filtreler `groups=1` içindir; burada `groups=3` var.",
                    en="Filters that read all three channels belong to `groups=1`; here it says `groups=3`.",
                ),
            ),
            Answer(
                Text(tr="`(1, 1, 3, 3)` boyutlu üç tensör", en="three tensors of shape `(1, 1, 3, 3)`"),
                Text(
                    tr="Üç ayrı grup var, ama üç ayrı tensör yok: gruplar tek tensörün satırlarıdır.",
                    en="There are three groups, but not three tensors: the groups are rows of a single one.",
                ),
            ),
            Answer(
                Text(tr="`(3, 1, 3, 3)` boyutlu tek tensör", en="one tensor of shape `(3, 1, 3, 3)`"),
                Text(
                    tr="Üç filtre, her biri 3 / 3 = 1 kanal okur.",
                    en="Three filters, each of which reads 3 / 3 = 1 channel.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="`(1, 1, 3, 3)` boyutlu tek tensör, üç kanal için ortak",
                    en="one tensor of shape `(1, 1, 3, 3)`, shared by the three channels",
                ),
                Text(
                    tr="Küçük bir ağırlık gruplarda yeniden kullanılmaz. Gruplar ağırlık paylaşmaz: üç çıktının üç filtresi vardır.",
                    en="No small weight serves group after group. Groups share nothing: three outputs have three filters.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre iki ağırlık boyutunu yan yana yazıyor.",
            en="The cell below prints both weight shapes side by side.",
        ),
    ),
    Question(
        name="08_compare.eight",
        belief="G21",
        prompt=Text(
            tr="Biri sekiz çıktılı bir depthwise katman isterken `nn.Conv2d(3, 8, 3, groups=8)` yazıyor. Ne olur?",
            en="Somebody wants a depthwise layer with eight outputs and writes `nn.Conv2d(3, 8, 3, groups=8)`. What happens?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Sekiz çıktılı depthwise katman kurulur",
                    en="A depthwise layer with eight outputs is built",
                ),
                Text(
                    tr="Kural `groups=out_channels` olsaydı kurulurdu. Oysa her giriş kanalı bir grup olmalı: `groups=in_channels`.",
                    en="It would be if the rule were `groups=out_channels`. But each input channel has to be a group: `groups=in_channels`.",
                ),
            ),
            Answer(
                Text(tr="PyTorch hata verir", en="PyTorch raises an error"),
                Text(
                    tr="3 giriş kanalı sekiz eşit gruba bölünmez.",
                    en="3 input channels do not fall into eight equal groups.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="Girişler sırayla dağıtılır; bazıları üç çıktıya gider",
                    en="The inputs are dealt out in turn, and some go to three outputs",
                ),
                Text(
                    tr="PyTorch artanı dağıtmaz: bütün gruplar eşit olmak zorundadır.",
                    en="PyTorch deals out no remainder: all groups have to be equal.",
                ),
            ),
            Answer(
                Text(tr="Standart bir katman kurulur", en="A standard layer is built"),
                Text(
                    tr="PyTorch uymayan bir `groups` değerini ne yok sayar ne düzeltir: standart katman için `groups=1` yazılmalıdır.",
                    en="PyTorch neither ignores nor corrects a value that does not fit: a standard layer needs `groups=1`.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücreyi çalıştırın, iletinin son satırını okuyun.",
            en="Run the cell below and read the last line of the message.",
        ),
    ),
    Question(
        name="08_compare.edge",
        belief="G03",
        prompt=Text(
            tr="32×32'lik bir haritaya dolgusuz, 3×3 çekirdekli bir katman uygulanıyor. Çıktı kaça kaç olur?",
            en="A layer with a 3×3 kernel and no padding is applied to a map of 32×32. How large is the output?",
        ),
        answers=(
            Answer(
                Text(tr="32×32", en="32×32"),
                Text(
                    tr="Boyut kendiliğinden korunmaz. Önceki katmanlarda onu koruyan dolguydu.",
                    en="The size does not keep itself. It was the padding that kept it in the layers before.",
                ),
            ),
            Answer(
                Text(tr="31×31", en="31×31"),
                Text(
                    tr="Bu, tek uçtan eksilendir. Pencerenin ortası iki uçta da kenara varamaz.",
                    en="That is what one end costs. The middle of the window cannot reach the edge at either.",
                ),
            ),
            Answer(
                Text(tr="30×30", en="30×30"),
                Text(
                    tr="Üç konumluk pencere 32 konuma 32 − 3 + 1 = 30 yerde sığar.",
                    en="There are 32 − 3 + 1 = 30 ways to place a window of three on 32 positions.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="29×29", en="29×29"),
                Text(
                    tr="Eksilen k değil, k − 1'dir, çünkü pencerenin ilk yeri de sayılır.",
                    en="What goes is k − 1 and not k, because the first position of the window counts too.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizim aynı hesabı sekiz konumla gösteriyor; `padding` değerini değiştirin.",
            en="The explorer below shows the same with eight positions; change `padding`.",
        ),
    ),
    Question(
        name="08_compare.macs",
        belief="G03",
        prompt=Text(
            tr="216 ağırlıklı standart katmanın adımı 2'dir; 32×32'lik girdiden 16×16'lık haritalar çıkarır. Kaç çarp-topla yapar?",
            en="The standard layer of 216 weights has a stride of 2 and makes maps of 16×16 from an input of 32×32. How many multiply-accumulates does it do?",
        ),
        answers=(
            Answer(
                Text(tr="221.184", en="221,184"),
                Text(
                    tr="Bu sayı girdinin alanından gelir: 216 × 32 × 32. Pencere ise yalnızca 16 × 16 konumda durur.",
                    en="This is the area of the input: 216 × 32 × 32. But the window stops at 16 × 16 positions only.",
                ),
            ),
            Answer(
                Text(tr="110.592", en="110,592"),
                Text(
                    tr="Adıma bir kez bölmek yetmez. Adım hem yüksekliği hem genişliği yarıya indirir.",
                    en="Dividing by the stride once is not enough. It halves both the height and the width.",
                ),
            ),
            Answer(
                Text(tr="13.824", en="13,824"),
                Text(
                    tr="16 × 16 zaten adımdan sonraki boyuttur; burada adıma bir kez daha bölünmüş.",
                    en="16 × 16 is the size after the stride already; here it was divided once more.",
                ),
            ),
            Answer(
                Text(tr="55.296", en="55,296"),
                Text(
                    tr="216 × 16 × 16: ağırlık sayısı çarpı çıktının konum sayısı.",
                    en="216 × 16 × 16: the weights times the positions of the output.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki hücrede PyTorch'un kendi sayacı sayıyor.",
            en="In the cell below PyTorch's own counter counts.",
        ),
    ),
    Question(
        name="08_compare.imitate",
        belief="G14",
        prompt=Text(
            tr="`groups=3` olan 6 → 6 kanallı, 3×3 bir katmanın 108, standart karşılığının 324 ağırlığı var. Standart katman onun çıktısını tam olarak verebilir mi?",
            en="A 3×3 layer from 6 to 6 channels with `groups=3` has 108 weights, its standard counterpart 324. Can the standard one give exactly the same output?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Hayır, ikisi ayrı türden işlemler",
                    en="No, they are two kinds of operation",
                ),
                Text(
                    tr="İkisi de aynı toplamdır; gruplu katmanda bazı terimler eksiktir. Eksik terim, ağırlığı 0 olan terimdir.",
                    en="Both are the same sum; in the grouped layer some terms are missing. A missing term is one whose weight is 0.",
                ),
            ),
            Answer(
                Text(tr="Evet, 216 ağırlığı 0 yaparak", en="Yes, with 216 of its weights at 0"),
                Text(
                    tr="324 − 108 = 216 ağırlığın gruplu katmanda karşılığı yoktur; onlara 0 yazınca iki katman aynı fonksiyondur.",
                    en="324 − 108 = 216 weights have no counterpart in the grouped layer; with 0 there, the two layers are one function.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="Evet, gruplama yalnızca işi böler; iki katman hep aynı fonksiyondur",
                    en="Yes, grouping only splits the work; the two are always one function",
                ),
                Text(
                    tr="Gruplama yalnızca işi paralel yürütmek değildir. 324 ağırlığı rastgele olan standart katmanı hiçbir gruplu katman taklit edemez.",
                    en="Grouping is more than a way to run in parallel. A standard layer with 324 random weights is beyond any grouped one.",
                ),
            ),
            Answer(
                Text(tr="Yalnızca yaklaşık olarak, eğitimle", en="Only approximately, after training"),
                Text(
                    tr="Eğitim gerekmez: ağırlıklar olduğu gibi yerlerine yazılır.",
                    en="No training is needed: the weights are written into their places as they are.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde ağırlık matrisinin boş kutularını sayın.",
            en="In the explorer below, count the empty cells of the weight matrix.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="08_compare.rows",
        belief="G20",
        prompt=Text(
            tr="`nn.Conv2d(12, 24, 3, groups=4)` katmanında 2 numaralı grubun (0'dan sayarak) filtreleri nerededir?",
            en="In `nn.Conv2d(12, 24, 3, groups=4)`, where are the filters of group 2, counted from 0?",
        ),
        answers=(
            Answer(
                Text(
                    tr="`weight[12:18]`: boyutu `(24, 3, 3, 3)` olan tek tensörde",
                    en="`weight[12:18]`, in one tensor of shape `(24, 3, 3, 3)`",
                ),
                Text(
                    tr="Grup başına 24 / 4 = 6 satır vardır; 2 numaralı grup 12 numaralı satırda başlar.",
                    en="24 / 4 = 6 rows for each group; group 2 begins at row 12.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="`weight[6:9]`: boyutu `(24, 3, 3, 3)` olan tek tensörde",
                    en="`weight[6:9]`, in one tensor of shape `(24, 3, 3, 3)`",
                ),
                Text(
                    tr="12 / 4 = 3, giriş kanallarını böler. Satırlar ise çıktılardır; her gruba altısı düşer.",
                    en="12 / 4 = 3 divides the input channels. The rows are outputs, six for each group.",
                ),
            ),
            Answer(
                Text(tr="dört tensörün üçüncüsünde", en="in the third of four tensors"),
                Text(
                    tr="Her grubun ayrı bir tensörü yoktur. PyTorch hepsini tek tensörde üst üste tutar.",
                    en="The groups have no tensors of their own. PyTorch keeps them all in one, stacked.",
                ),
            ),
            Answer(
                Text(
                    tr="`weight[0:6]`: dört grup aynı satırları kullanır",
                    en="`weight[0:6]`: the four groups use the same rows",
                ),
                Text(
                    tr="Gruplar ağırlık paylaşmaz. Her çıktının kendi satırı vardır.",
                    en="Groups share no weights. Every output has a row of its own.",
                ),
            ),
        ),
    ),
    Question(
        name="08_compare.sixteen",
        belief="G21",
        prompt=Text(
            tr="16 kanallı bir girdi için 32 çıktılı depthwise katmanı hangi satır kurar?",
            en="Which line builds a depthwise layer with 32 outputs for an input of 16 channels?",
        ),
        answers=(
            Answer(
                Text(tr="`nn.Conv2d(16, 32, 3, groups=32)`", en="`nn.Conv2d(16, 32, 3, groups=32)`"),
                Text(
                    tr="Bu, `groups=out_channels` demektir: 16 kanal 32 gruba bölünmez, PyTorch hata verir.",
                    en="This is `groups=out_channels`: 16 channels do not make 32 groups, and PyTorch raises an error.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(16, 32, 3, groups=2)`", en="`nn.Conv2d(16, 32, 3, groups=2)`"),
                Text(
                    tr="2, bir kanaldan çıkan harita sayısıdır; `groups` ise grup sayısıdır. Burada her çıktı sekiz kanal okur.",
                    en="2 is the number of maps per channel; `groups` is the number of groups. Here each output reads eight channels.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(16, 32, 3, groups=16)`", en="`nn.Conv2d(16, 32, 3, groups=16)`"),
                Text(
                    tr="Her giriş kanalı bir gruptur; her gruptan 32 / 16 = 2 harita çıkar.",
                    en="Each input channel is a group, and each group gives 32 / 16 = 2 maps.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`nn.Conv2d(16, 32, 3, groups=8)`", en="`nn.Conv2d(16, 32, 3, groups=8)`"),
                Text(
                    tr="PyTorch kabul eder, ama ağırlık boyutu `(32, 2, 3, 3)` olur: her çıktı iki kanalı karıştırır.",
                    en="PyTorch accepts it, but the weight shape is `(32, 2, 3, 3)`: each output mixes two channels.",
                ),
            ),
        ),
    ),
    Question(
        name="08_compare.input",
        belief="G03",
        prompt=Text(
            tr="8 → 16 kanal, 3×3, adım 2, dolgu 1: 1.152 ağırlıklı bu katman bir görüntü için 225.792 çarp-topla yapıyor. Girdisi kaça kaç olabilir?",
            en="8 → 16 channels, 3×3, stride 2, padding 1: this layer of 1,152 weights does 225,792 multiply-accumulates for one image. What can be the size of its input?",
        ),
        answers=(
            Answer(
                Text(tr="14×14", en="14×14"),
                Text(
                    tr="225.792 / 1.152 = 14 × 14 *çıktının* konumlarıdır. Adım 2 ile girdinin her kenarı bunun iki katıdır.",
                    en="225,792 / 1,152 = 14 × 14 are the positions of the *output*. With stride 2 each side of the input is twice that.",
                ),
            ),
            Answer(
                Text(tr="56×56", en="56×56"),
                Text(
                    tr="Burada adım iki kez geri alınmış: 56×56 girdi 28×28 çıktı verirdi.",
                    en="Here the stride is undone twice: an input of 56×56 would give an output of 28×28.",
                ),
            ),
            Answer(
                Text(tr="196×196", en="196×196"),
                Text(
                    tr="196 bir kenar değil, konumların sayısıdır: 14 × 14.",
                    en="196 is no side; it is the number of positions: 14 × 14.",
                ),
            ),
            Answer(
                Text(tr="28×28", en="28×28"),
                Text(
                    tr="225.792 / 1.152 = 196 konum, yani 14×14'lük bir çıktı; adım 2 onu 28×28'den çıkarır.",
                    en="225,792 / 1,152 = 196 positions, an output of 14×14; stride 2 makes that of 28×28.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="08_compare.without_padding",
        belief="G03",
        prompt=Text(
            tr="3×3'lük bir katmandan `padding=1` siliniyor; girdi 32×32, adım 1. Ne değişir?",
            en="`padding=1` is taken from a 3×3 layer; the input is 32×32, the stride 1. What changes?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Ağırlıklar azalır: kenar için öğrenilecek bir şey kalmaz",
                    en="The weights become fewer: there is nothing left to learn for the edge",
                ),
                Text(
                    tr="Dolgu sıfırdır, öğrenilmez. Ağırlıklar konumlara değil, çekirdeğe aittir.",
                    en="Padding is zeros and is not learned. Weights belong to the kernel, not to the positions.",
                ),
            ),
            Answer(
                Text(
                    tr="Ağırlıklar aynı kalır, çarp-toplalar 900/1024 katına iner",
                    en="The weights stay, and the multiply-accumulates fall to 900/1024 of what they were",
                ),
                Text(
                    tr="Çıktı 30×30 olur; maliyeti çıktının konum sayısı belirler.",
                    en="The output becomes 30×30, and the positions of the output set the cost.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="Hiçbiri: girdi aynı olduğundan maliyet de aynıdır",
                    en="Neither: the input is the same, and so is the cost",
                ),
                Text(
                    tr="Maliyeti girdinin alanı belirlemez. Sayılan, çıktının konumlarıdır.",
                    en="The area of the input does not set the cost. It is the positions of the output that count.",
                ),
            ),
            Answer(
                Text(tr="Çarp-toplalar yarıya iner", en="The multiply-accumulates are halved"),
                Text(
                    tr="Haritayı yarılayan dolgu değil, adımdır; adım 2 ise yarıya değil, dörtte bire indirir.",
                    en="It is the stride that halves a map, not the padding; and a stride of 2 leaves a quarter, not a half.",
                ),
            ),
        ),
    ),
    Question(
        name="08_compare.zeros",
        belief="G14",
        prompt=Text(
            tr="`nn.Conv2d(8, 8, 3, groups=4)` katmanını standart bir katmanın 576 ağırlığına yazıyoruz. Kaçı 0 olur?",
            en="We write `nn.Conv2d(8, 8, 3, groups=4)` into the 576 weights of a standard layer. How many of them are 0?",
        ),
        answers=(
            Answer(
                Text(tr="0", en="0"),
                Text(
                    tr="Gruplama işi bölmekle kalmaz: bir grup ötekinin kanallarını okumaz; o ağırlıklar 0'dır.",
                    en="Grouping does more than split the work. A group does not read the channels of another; those weights are 0.",
                ),
            ),
            Answer(
                Text(tr="144", en="144"),
                Text(
                    tr="576 / 4, dolu olanların sayısıdır. Soru ise geri kalanların sayısını istiyor.",
                    en="576 / 4 are the ones that are filled. The question is about the rest.",
                ),
            ),
            Answer(
                Text(tr="432", en="432"),
                Text(
                    tr="Dolu olanlar 576 / 4 = 144 tanedir; geri kalan 432'si sıfırdır.",
                    en="576 / 4 = 144 are filled, and the other 432 are 0.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="504", en="504"),
                Text(
                    tr="Bu, depthwise katmanın sayısıdır: 8 kanalda 8 grup. Burada dört grup var.",
                    en="That is the depthwise layer, with 8 groups of 8 channels. Here there are four groups.",
                ),
            ),
        ),
    ),
)
