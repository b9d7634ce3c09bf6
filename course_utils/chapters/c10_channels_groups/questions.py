"""Questions of chapter 10: C_in, C_out and `groups`, the weight shape, and what PyTorch refuses."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="10_channels_groups.shape",
        belief="G20",
        prompt=Text(
            tr="`nn.Conv2d(6, 6, 3, groups=3)` için `weight.shape` nedir?",
            en="What is the `weight.shape` of `nn.Conv2d(6, 6, 3, groups=3)`?",
        ),
        answers=(
            Answer(
                Text(tr="`(6, 6, 3, 3)`", en="`(6, 6, 3, 3)`"),
                Text(
                    tr="Altı kanalın hepsini okuyan filtreler `groups=1` içindir; burada her filtre yalnızca kendi grubunu okur.",
                    en="Filters over all six channels belong to `groups=1`; here each filter covers its own group only.",
                ),
            ),
            Answer(
                Text(tr="`(6, 3, 3, 3)`", en="`(6, 3, 3, 3)`"),
                Text(
                    tr="`groups=3`, üçer kanallık gruplar değil, üç grup demektir; 6 / 3 = 2 olduğundan her birinde iki kanal bulunur.",
                    en="`groups=3` means three groups and not groups of three: there are 6 / 3 = 2 channels in each.",
                ),
            ),
            Answer(
                Text(tr="`(6, 2, 3, 3)`", en="`(6, 2, 3, 3)`"),
                Text(
                    tr="Altı filtre var, her biri kendi grubunun 6 / 3 = 2 kanalını kaplar.",
                    en="There are six filters, and each covers the 6 / 3 = 2 channels of its group.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="`(2, 2, 3, 3)`, üç grup için ortak", en="`(2, 2, 3, 3)`, shared by the three groups"
                ),
                Text(
                    tr="Küçük bir ağırlık her grupta yeniden kullanılmaz. Gruplar ağırlık paylaşmaz: altı çıktının altı ayrı filtresi vardır.",
                    en="No small weight serves group after group. Groups share nothing: six outputs have six filters of their own.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde ağırlık boyutunu okuyun, sonra `groups` değerini değiştirin.",
            en="Read the weight shape in the explorer below, then change `groups`.",
        ),
    ),
    Question(
        name="10_channels_groups.blocks",
        belief="G14",
        prompt=Text(
            tr="16 → 16 kanallı bir 1×1 katmanı `groups=2` ile kuruyoruz. Aynı boyutlu `groups=1` katmanıyla karşılaştırınca ne olur?",
            en="A 1×1 layer from 16 to 16 channels is built with `groups=2`. How does it compare with the same layer with `groups=1`?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Fonksiyon aynı kalır; iş iki parçaya bölünüp ayrı ayrı yapılır",
                    en="The function stays the same; the work is merely done in two parts",
                ),
                Text(
                    tr="Gruplama yalnızca işi paralel yürütmek değildir. Bir grubun çıktısı öteki grubun girişlerini hiç görmez: bu, daha az şey yapabilen başka bir fonksiyondur.",
                    en="Grouping is more than a way to run in parallel. An output of one group never sees the inputs of the other: this is a different function that can do less.",
                ),
            ),
            Answer(
                Text(
                    tr="Ağırlıkların yarısı yok; her çıktı girişlerin yarısını görür",
                    en="Half of the weights are gone; each output sees half of the inputs",
                ),
                Text(
                    tr="16 × 16 = 256 bağlantının 128 tanesi sıfıra sabitlenmiş gibidir.",
                    en="Of the 16 × 16 = 256 connections 128 are as good as fixed at zero.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="Ağırlıkların dörtte biri kalır; her çıktı girişlerin yarısını görür",
                    en="A quarter of the weights is left; each output sees half of the inputs",
                ),
                Text(
                    tr="8 × 8 = 64, tek bir grubun ağırlıklarıdır; iki grup olduğundan 128 kalır.",
                    en="8 × 8 = 64 are the weights of one group; there are two groups, so 128 are left.",
                ),
            ),
            Answer(
                Text(
                    tr="Ağırlıkların sayısı aynı kalır; yalnızca süre yarıya iner",
                    en="The weights are as many as before; only the time is halved",
                ),
                Text(
                    tr="Süre başka bir sorudur. Değişen, ağırlıkların sayısıdır: 256 yerine 128.",
                    en="Time is another question. What changes is the number of weights: 128 instead of 256.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde ağırlık matrisinin dolu ve boş bloklarına bakın.",
            en="In the explorer below, look at the filled and the empty blocks of the weight matrix.",
        ),
    ),
    Question(
        name="10_channels_groups.rule",
        belief="G09",
        prompt=Text(
            tr="3 giriş ve 8 çıktı kanalı için `groups` hangi değerleri alabilir?",
            en="With 3 input and 8 output channels, which values can `groups` have?",
        ),
        answers=(
            Answer(
                Text(tr="yalnızca 1", en="only 1"),
                Text(
                    tr="`groups` iki sayıyı da tam bölmelidir; 3 ile 8'in tek ortak böleni 1'dir.",
                    en="`groups` must divide both numbers, and 1 is the only common divisor of 3 and 8.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="1 ve 3", en="1 and 3"),
                Text(
                    tr="Girişler üçe bölünür, ama üç grup 8 çıktı kanalını da eşit paylaşmak zorundadır; 8 / 3 tam çıkmaz.",
                    en="The inputs can be divided, but three groups have to share the 8 outputs equally too, and 8 / 3 is not whole.",
                ),
            ),
            Answer(
                Text(tr="1, 2, 4 ve 8", en="1, 2, 4 and 8"),
                Text(
                    tr="Bunlar çıktıları böler, ama gruplar giriş kanallarını da eşit paylaşır; 3 kanal ikiye bölünmez.",
                    en="These divide the outputs, but the groups share the inputs equally too, and 3 channels cannot be halved.",
                ),
            ),
            Answer(
                Text(tr="1'den 8'e kadar her sayı", en="any number from 1 to 8"),
                Text(
                    tr="Artan kanallar bir gruba kalamaz: PyTorch bütün grupların eşit olmasını ister.",
                    en="Left-over channels cannot go to some group: PyTorch wants all groups equal.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre kabul edilmeyen bir değeri deniyor.",
            en="The cell below tries a value that is refused.",
        ),
    ),
    Question(
        name="10_channels_groups.message",
        belief="G25",
        prompt=Text(
            tr="PyTorch şöyle diyor: `Given groups=4, weight of size [128, 16, 3, 3], expected input[1, 16, 8, 8] to have N channels, but got 16 channels instead`. N yerine hangi sayı gelir?",
            en="PyTorch says: `Given groups=4, weight of size [128, 16, 3, 3], expected input[1, 16, 8, 8] to have N channels, but got 16 channels instead`. Which number stands for N?",
        ),
        answers=(
            Answer(
                Text(tr="4", en="4"),
                Text(
                    tr="`groups` kanalların değil, grupların sayısıdır. Dört grubun her biri 16 kanal okuyor.",
                    en="`groups` counts groups, not channels. Each of the four groups reads 16 channels.",
                ),
            ),
            Answer(
                Text(tr="16", en="16"),
                Text(
                    tr="`weight.shape` içindeki ikinci sayı C_in değildir; bir grubun kanal sayısıdır: C_in / `groups`.",
                    en="The second number of `weight.shape` is not C_in; it is the channels of one group: C_in / `groups`.",
                ),
            ),
            Answer(
                Text(tr="64", en="64"),
                Text(
                    tr="16 × 4 = 64: bir grubun kanal sayısı çarpı grup sayısı. Katman sağlam, girdinin kanal sayısı yanlış.",
                    en="16 × 4 = 64: the channels of one group times the number of groups. The layer is fine, the input is not.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="128", en="128"),
                Text(
                    tr="128, ilk sayıdır, yani çıktı kanallarının sayısı C_out. Girdiyle ilgili olan ikinci sayıdır.",
                    en="The first number is C_out, the output channels. The second one concerns the input.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre bu hatayı gerçekten üretiyor.", en="The cell below raises this very error."
        ),
    ),
    Question(
        name="10_channels_groups.trap",
        belief="G21",
        prompt=Text(
            tr="Biri depthwise katman isterken `nn.Conv2d(64, 32, 3, groups=32)` yazıyor. Ne olur?",
            en="Somebody wants a depthwise layer and writes `nn.Conv2d(64, 32, 3, groups=32)`. What happens?",
        ),
        answers=(
            Answer(
                Text(
                    tr="PyTorch hata verir: 64 ile 32 eşit değil",
                    en="PyTorch raises an error: 64 and 32 differ",
                ),
                Text(
                    tr="PyTorch niyetinizi bilemez: 32 hem 64'ü hem 32'yi böler, katman geçerlidir.",
                    en="PyTorch cannot know the intention: 32 divides both 64 and 32, so the layer is legal.",
                ),
            ),
            Answer(
                Text(
                    tr="32 çıktılı bir depthwise katman kurulur",
                    en="A depthwise layer with 32 outputs is built",
                ),
                Text(
                    tr="Kural `groups=out_channels` değildir. Belirleyici olan giriştir: `groups=in_channels`, yani 64.",
                    en="The rule is not `groups=out_channels`. The inputs decide: `groups=in_channels`, which is 64.",
                ),
            ),
            Answer(
                Text(tr="Standart bir katman kurulur", en="A standard layer is built"),
                Text(
                    tr="Standart katman yalnızca `groups=1` ile olur. Burada 32 grup var.",
                    en="A standard layer needs `groups=1`. Here there are 32 groups.",
                ),
            ),
            Answer(
                Text(
                    tr="Hata çıkmaz; her çıktı iki kanalı karıştırır",
                    en="No error; each output mixes two channels",
                ),
                Text(
                    tr="64 / 32 = 2: bu, ağırlık boyutu `(32, 2, 3, 3)` olan gruplu bir katmandır.",
                    en="64 / 32 = 2: it is a grouped layer, with weight shape `(32, 2, 3, 3)`.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki hücrede ağırlık boyutunu ve değişen çıktıları okuyun.",
            en="In the cell below, read the weight shape and the outputs that changed.",
        ),
    ),
    Question(
        name="10_channels_groups.multiplier",
        belief="G09",
        prompt=Text(
            tr="Üç giriş kanalı 1, 10 ve 100 ile dolu. `nn.Conv2d(3, 6, 1, groups=3)` katmanının bütün ağırlıkları 1. Çıktı kanalları sırayla ne olur?",
            en="Three input channels are filled with 1, 10 and 100. All weights of `nn.Conv2d(3, 6, 1, groups=3)` are 1. What are the output channels, in order?",
        ),
        answers=(
            Answer(
                Text(tr="1, 10, 100, 1, 10, 100", en="1, 10, 100, 1, 10, 100"),
                Text(
                    tr="Çıktılar gruplara sırayla dağıtılmaz. Bir grubun çıktıları yan yana gelir.",
                    en="Outputs are not dealt out to the groups in turn. Those of one group come side by side.",
                ),
            ),
            Answer(
                Text(tr="1, 1, 10, 10, 100, 100", en="1, 1, 10, 10, 100, 100"),
                Text(
                    tr="Her giriş kanalından K = 6 / 3 = 2 çıktı çıkar; ikisi yan yana gelir.",
                    en="Each input channel gives K = 6 / 3 = 2 outputs, side by side.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="altısı da 111", en="111 six times"),
                Text(
                    tr="111, üç kanalın toplamıdır. `groups=3` iken her çıktı tek bir giriş kanalını okur.",
                    en="111 is the sum of the three channels. With `groups=3` each output reads a single input channel.",
                ),
            ),
            Answer(
                Text(
                    tr="Hata: depthwise katmanda C_out = C_in olmalı",
                    en="An error: depthwise needs C_out = C_in",
                ),
                Text(
                    tr="Eşitlik şart değildir. C_out, C_in'in herhangi bir katı olabilir.",
                    en="They need not be equal. C_out can be any whole multiple of C_in.",
                ),
            ),
        ),
        look=Text(tr="Alttaki hücreyi çalıştırın.", en="Run the cell below."),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="10_channels_groups.stored",
        belief="G20",
        prompt=Text(
            tr="`nn.Conv2d(16, 16, 1, groups=2)` ağırlıklarını nasıl saklar?",
            en="How does `nn.Conv2d(16, 16, 1, groups=2)` store its weights?",
        ),
        answers=(
            Answer(
                Text(tr="`(8, 8, 1, 1)` boyutlu iki tensör", en="two tensors of shape `(8, 8, 1, 1)`"),
                Text(
                    tr="Fikir doğru, ama saklama biçimi böyle değil: iki blok tek tensörde üst üste yer alır.",
                    en="The idea is right, the storage is not: the two blocks lie on top of each other in one tensor.",
                ),
            ),
            Answer(
                Text(tr="`(16, 8, 1, 1)` boyutlu tek tensör", en="one tensor of shape `(16, 8, 1, 1)`"),
                Text(
                    tr="İlk 8 satır birinci grubun, son 8 satır ikinci grubun filtreleridir.",
                    en="The first 8 rows are the filters of the first group, the last 8 those of the second.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="`(8, 8, 1, 1)` boyutlu tek tensör, iki grup için ortak",
                    en="one tensor of shape `(8, 8, 1, 1)`, used for both groups",
                ),
                Text(
                    tr="Gruplar ağırlık paylaşmaz. 16 çıktı kanalının 16 filtresi vardır.",
                    en="Groups do not share weights. 16 output channels have 16 filters.",
                ),
            ),
            Answer(
                Text(tr="`(8, 16, 1, 1)` boyutlu tek tensör", en="one tensor of shape `(8, 16, 1, 1)`"),
                Text(
                    tr="Filtre sayısı hep C_out'tur; `groups` çıktıları değil, filtrenin okuduğu kanalları böler.",
                    en="There are always C_out filters; `groups` divides the channels that each reads, not the outputs.",
                ),
            ),
        ),
    ),
    Question(
        name="10_channels_groups.half",
        belief="G14",
        prompt=Text(
            tr="`nn.Conv2d(32, 64, 3, groups=4)` katmanını `groups=1` olanla karşılaştırın. Hangisi doğrudur?",
            en="Compare `nn.Conv2d(32, 64, 3, groups=4)` with the same layer with `groups=1`. What holds?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Aynı fonksiyonu hesaplar, yalnızca dört parçada",
                    en="It computes the same function, only in four parts",
                ),
                Text(
                    tr="Gruplama paralellik değildir. Her çıktı artık 32 kanalın yalnızca 8 tanesini görür.",
                    en="Grouping is not parallelism. Each output now sees only 8 of the 32 channels.",
                ),
            ),
            Answer(
                Text(
                    tr="Ağırlıkların on altıda birini taşır; her çıktı 8 kanal görür",
                    en="It has a sixteenth of the weights; each output sees 8 channels",
                ),
                Text(
                    tr="On altıda bir, tek grubun payıdır: 8 giriş, 16 çıktı. Dört grup olduğundan sonuç dörtte birdir.",
                    en="A sixteenth is the part of one group: 8 inputs, 16 outputs. There are four of them, which makes a quarter.",
                ),
            ),
            Answer(
                Text(
                    tr="Ağırlıkların sekizde birini taşır; her çıktı 4 kanal görür",
                    en="It has an eighth of the weights; each output sees 4 channels",
                ),
                Text(
                    tr="`groups` bir gruptaki kanalların değil, grupların sayısıdır: dört grup, her birinde 8 giriş kanalı.",
                    en="`groups` is the number of groups, not the channels in one: four groups with 8 input channels each.",
                ),
            ),
            Answer(
                Text(
                    tr="Ağırlıkların dörtte birini taşır; her çıktı 8 kanal görür",
                    en="It has a quarter of the weights; each output sees 8 channels",
                ),
                Text(
                    tr="64 × 8 × 9 = 4.608, oysa `groups=1` ile 64 × 32 × 9 = 18.432.",
                    en="64 × 8 × 9 = 4,608, against 64 × 32 × 9 = 18,432 with `groups=1`.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="10_channels_groups.legal",
        belief="G09",
        prompt=Text(
            tr="Geçerli bir depthwise katmanı hangi satır kurar?",
            en="Which line builds a legal depthwise layer?",
        ),
        answers=(
            Answer(
                Text(tr="`nn.Conv2d(64, 96, 3, groups=64)`", en="`nn.Conv2d(64, 96, 3, groups=64)`"),
                Text(
                    tr="C_out serbest değildir: 96, 64'ün tam katı olmadığından PyTorch reddeder.",
                    en="C_out is not free: 96 is no multiple of 64, so PyTorch refuses.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(64, 32, 3, groups=64)`", en="`nn.Conv2d(64, 32, 3, groups=64)`"),
                Text(
                    tr="Depthwise katman kanalları birleştirip sayılarını azaltamaz; 32, 64'e bölünmez.",
                    en="A depthwise layer cannot merge channels into fewer; 32 is not divisible by 64.",
                ),
            ),
            Answer(
                Text(tr="`nn.Conv2d(3, 12, 3, groups=3)`", en="`nn.Conv2d(3, 12, 3, groups=3)`"),
                Text(
                    tr="`groups` = C_in ve C_out = 4 · C_in: her kanaldan dört çıktı, derinlik çarpanı K = 4.",
                    en="`groups` = C_in and C_out = 4 · C_in: four outputs per channel, a depth multiplier of K = 4.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`nn.Conv2d(12, 3, 3, groups=3)`", en="`nn.Conv2d(12, 3, 3, groups=3)`"),
                Text(
                    tr="Satır geçerlidir, ama katman depthwise değildir: `groups` C_out'a eşit, bu yüzden her çıktı dört kanalı karıştırır.",
                    en="Legal, but not depthwise: `groups` equals C_out, so each output mixes four channels.",
                ),
            ),
        ),
    ),
    Question(
        name="10_channels_groups.twice",
        belief="G21",
        prompt=Text(
            tr="`nn.Conv2d(128, 64, 3, groups=64)` çalıştırılınca ne olur?",
            en="What happens when `nn.Conv2d(128, 64, 3, groups=64)` runs?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Gruplu bir katman kurulur: her çıktı iki giriş kanalı okur",
                    en="A grouped layer is built: each output reads two input channels",
                ),
                Text(
                    tr="128 / 64 = 2. PyTorch susar; depthwise olmadığını yalnızca ağırlık boyutu `(64, 2, 3, 3)` söyler.",
                    en="128 / 64 = 2. PyTorch says nothing; only the weight shape `(64, 2, 3, 3)` tells that it is not depthwise.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="Depthwise bir katman kurulur: her çıktı bir giriş kanalı okur",
                    en="A depthwise layer is built: each output reads one input channel",
                ),
                Text(
                    tr="`groups` değerini C_out ile eşitlemek depthwise yapmaz. Giriş kanallarına eşit olmalıydı: 128.",
                    en="Setting `groups` to C_out does not make it depthwise. It should equal the input channels: 128.",
                ),
            ),
            Answer(
                Text(tr="Hata: 64, 128'e bölünmez", en="An error: 64 is not divisible by 128"),
                Text(
                    tr="Bölmenin yönü ters: C_in ve C_out `groups` değerine bölünür. 128 / 64 ve 64 / 64 tam çıkar.",
                    en="The division goes the other way: C_in and C_out are divided by `groups`. 128 / 64 and 64 / 64 are whole.",
                ),
            ),
        ),
    ),
    Question(
        name="10_channels_groups.channels_last",
        belief="G25",
        prompt=Text(
            tr="`Given groups=1, weight of size [16, 3, 3, 3], expected input[1, 32, 32, 3] to have 3 channels, but got 32 channels instead`. En uygun düzeltme hangisi?",
            en="`Given groups=1, weight of size [16, 3, 3, 3], expected input[1, 32, 32, 3] to have 3 channels, but got 32 channels instead`. What is the best repair?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Kanalları üç gruba ayırmak: `groups=3`",
                    en="put the channels in three groups: `groups=3`",
                ),
                Text(
                    tr="İletinin `groups`'u anması, hatanın onda olduğunu göstermez. Üstelik 16, 3'e bölünmez.",
                    en="That the message names `groups` does not make it the culprit. Besides, 16 is not divisible by 3.",
                ),
            ),
            Answer(
                Text(
                    tr="Katmanı gelen 32 kanala uydurmak: `in_channels=32`",
                    en="make the layer take the 32 channels: `in_channels=32`",
                ),
                Text(
                    tr="Hata kaybolur, ama katman görüntünün satırlarını kanal diye okur. Görüntü üç kanallıdır; yalnızca eksenler yanlış sıradadır.",
                    en="The error goes away, but the layer then takes the rows of the image for channels. The image has three channels; its axes are in the wrong order.",
                ),
            ),
            Answer(
                Text(
                    tr="Girdinin eksenlerini sıralamak: `x.permute(0, 3, 1, 2)`",
                    en="put the axes of the input in order: `x.permute(0, 3, 1, 2)`",
                ),
                Text(
                    tr="3 × 1 = 3 kanal bekleniyordu; 3 sayısı girdide var, ama sonda. PyTorch `(N, C, H, W)` sırasını ister.",
                    en="3 × 1 = 3 channels were expected; the 3 is there, but at the end. PyTorch wants `(N, C, H, W)`.",
                ),
                right=True,
            ),
            Answer(
                Text(
                    tr="Beklenen 3 kanalı yazmak: `out_channels=3`",
                    en="write the 3 channels expected: `out_channels=3`",
                ),
                Text(
                    tr="Bu, filtrelerin sayısını değiştirir. Hata ise girdinin kanallarıyla ilgilidir.",
                    en="That changes the number of filters. The error is about the channels of the input.",
                ),
            ),
        ),
    ),
)
