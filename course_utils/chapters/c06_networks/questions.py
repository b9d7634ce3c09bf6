"""Questions of chapter 06: where real networks spend their MACs, and why their blocks look as they do."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question


def _same(text: str) -> Text:
    """A text that reads the same in both languages."""
    return Text(tr=text, en=text)


_GUESSES = (
    Question(
        name="06_networks.where",
        belief="G05",
        prompt=Text(
            tr="MobileNetV1'de ilk katmandan sonraki her 3×3 konvolüsyon, bir depthwise 3×3 ile bir 1×1'e ayrılmıştır. Ağın çarp-topla sayısının ne kadarını 1×1 katmanlar yapar?",
            en="In MobileNetV1 every 3×3 convolution after the first layer is split into a depthwise 3×3 and a 1×1. How much of the network's multiply-accumulates do the 1×1 layers do?",
        ),
        answers=(
            Answer(
                Text(tr="yaklaşık onda birini", en="about a tenth"),
                Text(
                    tr="Çekirdeği küçük diye 1×1'i ucuz saydınız. Ama her pikselde bütün kanalları okur: 512 → 512 için çıktı başına 512 çarpma, depthwise 3×3 için 9.",
                    en="You took the 1×1 to be cheap because its kernel is small. But at each pixel it reads all channels: for 512 → 512 that is 512 products per output, a depthwise 3×3 needs 9.",
                ),
            ),
            Answer(
                Text(tr="yaklaşık yarısını", en="about half"),
                Text(
                    tr="İki katman işi eşit bölüşmez. Çıktı başına depthwise 9 çarpma yapar, 1×1 ise kanal sayısı kadar.",
                    en="The two layers do not share the work equally. Per output the depthwise one does 9 products, and the 1×1 as many as there are channels.",
                ),
            ),
            Answer(
                Text(tr="hemen hemen hepsini", en="nearly all of them"),
                Text(
                    tr="Depthwise katmanın maliyeti o kadar düştü ki geriye kanal karışımı kaldı.",
                    en="The depthwise layer became so cheap that the channel mixing is what remains.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hiçbirini: 1×1 yalnızca ölçekler", en="none: a 1×1 only rescales"),
                Text(
                    tr="1×1 konvolüsyon her pikselde bütün kanalların ağırlıklı toplamını alır; C_in × C_out ağırlığı vardır.",
                    en="At each pixel a 1×1 convolution takes weighted sums of all channels; it holds C_in × C_out weights.",
                ),
            ),
        ),
        look=Text(
            tr='Aşağıda "Pointwise" satırındaki paya bakın.',
            en='Look below for the share in the line "Pointwise".',
        ),
    ),
    Question(
        name="06_networks.first_block",
        belief="G26",
        prompt=Text(
            tr="MobileNetV1'in ilk depthwise katmanı: ağırlık boyutu `(32, 1, 3, 3)`, `groups=32`, çıktı haritası 112×112. Kaç çarp-topla yapar?",
            en="The first depthwise layer of MobileNetV1: weight shape `(32, 1, 3, 3)`, `groups=32`, output map 112×112. How many multiply-accumulates does it do?",
        ),
        answers=(
            Answer(
                Text(tr="3.612.672", en="3,612,672"),
                Text(
                    tr="288 ağırlık × 12.544 konum. `groups` ağırlık boyutunun içinde zaten var.",
                    en="288 weights × 12,544 positions. `groups` is in the weight shape already.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="112.896", en="112,896"),
                Text(
                    tr="`groups`'a bir kez daha böldünüz. Ağırlığın ikinci ekseni C_in / groups, yani 1: bölme orada yapılmış.",
                    en="You divided by `groups` once more. The second axis of the weight is C_in / groups, which is 1: the division has been done there.",
                ),
            ),
            Answer(
                Text(tr="115.605.504", en="115,605,504"),
                Text(
                    tr="Her filtreye 32 giriş kanalını da okuttunuz; bu, standart katmanın sayısıdır.",
                    en="You let every filter read all 32 input channels; a standard layer does that.",
                ),
            ),
            Answer(
                Text(tr="288", en="288"),
                Text(
                    tr="Bu, ağırlıkların sayısı. Her ağırlık 112×112 konumun her birinde bir kez kullanılır.",
                    en="That is the number of weights. Each is used once at every one of the 112×112 places.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücrede `audit`'in ve PyTorch'un sayısını karşılaştırın.",
            en="Compare the count of `audit` with PyTorch's own in the cell below.",
        ),
    ),
    Question(
        name="06_networks.width",
        belief="G19",
        prompt=Text(
            tr="Genişlik çarpanı 0,5 bütün kanal sayılarını yarıya indirir. MobileNetV1'in çarp-topla sayısı kaçta kaça iner?",
            en="A width multiplier of 0.5 halves all channel counts. To what share do the multiply-accumulates of MobileNetV1 fall?",
        ),
        answers=(
            Answer(
                Text(tr="yarıya", en="to a half"),
                Text(
                    tr="Maliyeti genişlikle doğru orantılı saydınız. 1×1 katmanda hem giren hem çıkan kanallar yarılanır.",
                    en="You took the cost to be proportional to the width. In a 1×1 layer the channels in and the channels out are both halved.",
                ),
            ),
            Answer(
                Text(tr="tam olarak dörtte bire", en="to exactly a quarter"),
                Text(
                    tr="1×1 katmanlar için doğru. Depthwise katmanlar, ilk katman ve sınıflandırıcı ise yalnızca yarıya iner.",
                    en="True of the 1×1 layers. The depthwise layers, the first layer and the classifier only fall to a half.",
                ),
            ),
            Answer(
                Text(tr="dörtte birin biraz üstüne", en="to a little over a quarter"),
                Text(
                    tr="1×1 katmanlar dörtte bire, ötekiler yarıya iner; toplam 0,263 olur.",
                    en="The 1×1 layers fall to a quarter, the rest to a half; together that is 0.263.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="sekizde bire", en="to an eighth"),
                Text(
                    tr="Haritanın da küçüldüğünü düşündünüz. Genişlik yalnızca kanalları değiştirir; harita boyutu çözünürlük çarpanının işidir.",
                    en="You let the map shrink as well. Width changes channels only; the map belongs to the resolution multiplier.",
                ),
            ),
        ),
        look=Text(
            tr="Yukarıdaki çizimde genişliği %50 yapın.", en="Set the width of the explorer above to 50%."
        ),
    ),
    Question(
        name="06_networks.residuals",
        belief="G16",
        prompt=Text(
            tr="MobileNetV2'nin 17 bloğu var. Kaçında girdi, çıktıya eklenir?",
            en="MobileNetV2 has 17 blocks. In how many of them is the input added to the output?",
        ),
        answers=(
            Answer(
                _same("17"),
                Text(
                    tr="Her bloğun çevresinde bir artık bağlantı düşündünüz. Toplama için iki boyutun eşit olması gerekir; adımı 2 olan ya da kanal sayısını değiştiren bloklarda eşit değiller.",
                    en="You put a residual connection around every block. A sum needs equal shapes, and blocks with stride 2 or a new channel count do not have them.",
                ),
            ),
            Answer(
                _same("16"),
                Text(
                    tr="İlk blok dışında hepsini saydınız. Haritayı küçülten bloklar da, kanal sayısını değiştirenler de toplama yapamaz.",
                    en="You counted all but the first. Blocks that shrink the map cannot add, and neither can blocks that change the channel count.",
                ),
            ),
            Answer(
                _same("4"),
                Text(
                    tr="Bu, adımı 2 olan blokların sayısı; toplama asıl onlarda yok.",
                    en="That is how many blocks have stride 2, and those are the ones that cannot add.",
                ),
            ),
            Answer(
                _same("10"),
                Text(
                    tr="Adım 1 olacak, giren ve çıkan kanal sayısı eşit olacak: tablo bunu on blokta sağlıyor.",
                    en="Stride 1, and as many channels out as in: the table meets both in ten blocks.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki hücre makalenin tablosunu satır satır sayar.",
            en="The cell below goes through the paper's table row by row.",
        ),
    ),
    Question(
        name="06_networks.relu_loss",
        belief="G17",
        prompt=Text(
            tr="Düzlemdeki noktaları rastgele bir matrisle 2 kanala götürelim, ReLU'dan geçirelim, sonra en iyi doğrusal dönüşümle geri getirelim. Bağıl hata ne kadar olur?",
            en="Take points of the plane to 2 channels by a random matrix, through ReLU, and back by the best linear map there is. How large is the relative error?",
        ),
        answers=(
            Answer(
                Text(tr="yarıdan fazla", en="more than half"),
                Text(
                    tr="Sıfırlanan değer geri gelmez; iki kanalda onun yerini tutacak başka kanal da yok.",
                    en="A value set to zero is gone, and with two channels no other one stands in for it.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hemen hemen sıfır", en="next to zero"),
                Text(
                    tr="Bu, 30 kanalda olur. İki kanalda ReLU'nun kestiği bilgi başka hiçbir yerde durmaz.",
                    en="That is what happens with 30 channels. With two, what ReLU cuts off is nowhere else.",
                ),
            ),
            Answer(
                Text(tr="yüzde birkaç", en="a few per cent"),
                Text(
                    tr="ReLU'yu zararsız saydınız. Değerlerin kabaca yarısını sıfıra çeker.",
                    en="You took ReLU to be harmless. It pulls about half of the values to zero.",
                ),
            ),
            Answer(
                Text(tr="1: her şey kaybolur", en="1: everything is lost"),
                Text(
                    tr="İki kanalın ikisi de artı olan noktalar olduğu gibi geçer; hepsi kaybolmaz.",
                    en="Points for which both channels are positive pass unharmed; not all is lost.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre beş kanal sayısını deniyor.",
            en="The cell below tries five numbers of channels.",
        ),
    ),
    Question(
        name="06_networks.reach",
        belief="G18",
        prompt=Text(
            tr="12 kanal, arka arkaya iki gruplu 1×1 konvolüsyon (`groups=3`). 0 numaralı giriş kanalına kaç çıktı bağlı olabilir: arada kanallar yeniden sıralanmazsa / sıralanırsa?",
            en="12 channels, two grouped 1×1 convolutions in a row (`groups=3`). How many outputs can depend on input channel 0: without / with a channel shuffle between them?",
        ),
        answers=(
            Answer(
                _same("12 / 12"),
                Text(
                    tr="İki katmanın grupları kendiliğinden karıştıracağını düşündünüz. İkinci katmanın grupları birincininkilerle aynıdır.",
                    en="You let two layers mix the groups by themselves. The groups of the second layer are those of the first.",
                ),
            ),
            Answer(
                _same("4 / 12"),
                Text(
                    tr="Sıralama olmadan kanal kendi grubunda kalır; sıralamayla her gruba bir temsilci gönderir.",
                    en="Without it the channel stays in its group; with it each group receives a delegate.",
                ),
                right=True,
            ),
            Answer(
                _same("1 / 12"),
                Text(
                    tr="Gruplu katmanı depthwise gibi okudunuz. Grupta 4 kanal var ve hepsi birbirini görür.",
                    en="You read the grouped layer as a depthwise one. A group holds 4 channels, and all of them meet.",
                ),
            ),
            Answer(
                _same("4 / 4"),
                Text(
                    tr="Sıralamanın yalnızca ad değiştirdiğini düşündünüz. İkinci katmanın gruplarına artık başka gruplardan kanallar girer.",
                    en="You took the shuffle for a mere renaming. The second layer's groups now hold channels from other groups.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücrelerde hangi çıktının neyi okuduğunu listelerle izleyin.",
            en="Follow in the cells below, as lists, which output reads what.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="06_networks.which_block",
        belief="G16",
        prompt=Text(
            tr="MobileNetV2'den dört blok. Hangisinde girdi çıktıya eklenir?",
            en="Four blocks of MobileNetV2. In which one is the input added to the output?",
        ),
        answers=(
            Answer(
                Text(tr="24 → 32, adım (stride) 2", en="24 → 32, stride 2"),
                Text(
                    tr="Harita yarıya iner, kanal sayısı da değişir: iki boyut da eşit değil.",
                    en="The map is halved and the channel count changes: neither shape agrees.",
                ),
            ),
            Answer(
                Text(tr="64 → 96, adım 1", en="64 → 96, stride 1"),
                Text(
                    tr="Adıma baktınız, kanala bakmadınız. 64 kanal 96 kanala eklenemez.",
                    en="You looked at the stride and not at the channels. 64 channels cannot be added to 96.",
                ),
            ),
            Answer(
                Text(tr="64 → 64, adım 1", en="64 → 64, stride 1"),
                Text(
                    tr="İki koşul da sağlanıyor; blok, girdisine bir düzeltme ekler.",
                    en="Both conditions hold; the block adds a correction to its input.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="dördünde de", en="in all of them"),
                Text(
                    tr="Artık bağlantıyı her bloğa koydunuz. Yalnızca boyutların eşit olduğu 10 blokta var.",
                    en="You put a residual around every block. Only the 10 with equal shapes have one.",
                ),
            ),
        ),
    ),
    Question(
        name="06_networks.last_relu",
        belief="G17",
        prompt=Text(
            tr="Bir MobileNetV2 bloğunun son 1×1'inden (144 → 24) sonra toplu normalleştirme (batch norm) var, ReLU yok. Neden?",
            en="After the last 1×1 (144 → 24) of a MobileNetV2 block there is batch norm and no ReLU. Why?",
        ),
        answers=(
            Answer(
                Text(tr="satır unutulmuş", en="a line was forgotten"),
                Text(
                    tr="Her konvolüsyondan sonra ReLU beklediniz. Makale onu burada bilerek koymaz, buna doğrusal darboğaz (linear bottleneck) der.",
                    en="You expect a ReLU after every convolution. The paper leaves it out here on purpose: the linear bottleneck.",
                ),
            ),
            Answer(
                Text(
                    tr="az kanalda ReLU'nun sildiği geri getirilemez",
                    en="in few channels, what ReLU deletes cannot be recovered",
                ),
                Text(
                    tr="Geniş orta bölümde kayıp küçük, dar uçta büyüktür.",
                    en="In the wide middle the loss is small, at the narrow end it is large.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="sonraki blok ReLU ile başlar", en="the next block begins with a ReLU"),
                Text(
                    tr="Sonraki blok bir 1×1 konvolüsyonla başlar; girdisini olduğu gibi okur.",
                    en="The next block begins with a 1×1 convolution, which reads its input as it is.",
                ),
            ),
            Answer(
                Text(tr="batch norm zaten doğrusal değildir", en="batch norm is non-linear already"),
                Text(
                    tr="Kullanımda batch norm her kanalı bir sayıyla çarpar, bir sayı ekler; bu, doğrusal katmana katlanabilir.",
                    en="In use, batch norm multiplies each channel by a number and adds one; that folds into the linear layer before it.",
                ),
            ),
        ),
    ),
    Question(
        name="06_networks.order",
        belief="G18",
        prompt=Text(
            tr="12 kanal 4 gruba ayrılmış. Channel shuffle (kanalların yeniden sıralanması) hangi sırayı verir?",
            en="12 channels in 4 groups. Which order does the channel shuffle give?",
        ),
        answers=(
            Answer(
                Text(tr="her çalıştırmada başka bir sıra", en="another order on every run"),
                Text(
                    tr='Adındaki "shuffle" rastgele bir karıştırma değil. Sıra sabittir: tablo satır satır yazılır, sütun sütun okunur.',
                    en="Nothing about this shuffle is random. The order is fixed: write a table row by row, read it column by column.",
                ),
            ),
            Answer(
                _same("0 3 6 9 1 4 7 10 2 5 8 11"),
                Text(
                    tr="Dört satır, üç sütun; sütun sütun okununca her gruptan sırayla bir kanal gelir.",
                    en="Four rows, three columns; read by columns, each group gives one channel in turn.",
                ),
                right=True,
            ),
            Answer(
                _same("0 4 8 1 5 9 2 6 10 3 7 11"),
                Text(
                    tr="Bu, 3 grubun sırası. 4 grup varsa her grupta 3 kanal olur: 0, 1, 2 aynı gruptadır.",
                    en="That is the order for 3 groups. With 4 groups each holds 3 channels: 0, 1 and 2.",
                ),
            ),
            Answer(
                _same("11 10 9 8 7 6 5 4 3 2 1 0"),
                Text(
                    tr="Ters çevirmek grupları karıştırmaz: ilk dört kanal yine yan yana durur.",
                    en="Reversing mixes no groups: channels that stood together still do.",
                ),
            ),
        ),
    ),
    Question(
        name="06_networks.half_block",
        belief="G19",
        prompt=Text(
            tr="Depthwise 3×3 (64 kanal) ve 1×1 (64 → 128): 8.768 ağırlık. Genişlik çarpanı 0,5 ile bu blok kaç ağırlık tutar?",
            en="A depthwise 3×3 (64 channels) and a 1×1 (64 → 128): 8,768 weights. How many does the block hold at a width multiplier of 0.5?",
        ),
        answers=(
            Answer(
                Text(tr="4.384", en="4,384"),
                Text(
                    tr="Yarıya böldünüz. 1×1'in ağırlıkları dörtte bire iner: iki eksen de yarılanır.",
                    en="You halved it. The 1×1 falls to a quarter: both of its axes are halved.",
                ),
            ),
            Answer(
                Text(tr="2.192", en="2,192"),
                Text(
                    tr="Bu, tam dörtte bir. Depthwise katman yalnızca yarıya iner: 576 → 288.",
                    en="That is an exact quarter. The depthwise layer only falls to a half: 576 → 288.",
                ),
            ),
            Answer(
                Text(tr="1.096", en="1,096"),
                Text(
                    tr="Sekizde bire indirdiniz. Genişlik çekirdek boyutuna ve haritaya dokunmaz.",
                    en="You went down to an eighth. Width touches neither the kernel size nor the map.",
                ),
            ),
            Answer(
                Text(tr="2.336", en="2,336"),
                Text(tr="32 × 9 + 32 × 64 = 288 + 2.048.", en="32 × 9 + 32 × 64 = 288 + 2,048."),
                right=True,
            ),
        ),
    ),
    Question(
        name="06_networks.divide_again",
        belief="G26",
        prompt=Text(
            tr="Bir depthwise katmanın ağırlık boyutu `(128, 1, 3, 3)`, `groups=64`, çıktı haritası 32×32. Çarp-topla sayısı nedir?",
            en="A depthwise layer has the weight shape `(128, 1, 3, 3)`, `groups=64` and an output map of 32×32. How many multiply-accumulates?",
        ),
        answers=(
            Answer(
                Text(tr="1.179.648", en="1,179,648"),
                Text(
                    tr="1.152 ağırlık × 1.024 konum. Ağırlıklar nasılsa öyle sayılır.",
                    en="1,152 weights × 1,024 positions. The weights are counted as they stand.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="18.432", en="18,432"),
                Text(
                    tr="64'e ikinci kez böldünüz. İkinci eksendeki 1, o bölmenin sonucudur.",
                    en="You divided by 64 a second time. The 1 on the second axis is what came of it.",
                ),
            ),
            Answer(
                Text(tr="75.497.472", en="75,497,472"),
                Text(
                    tr="`groups`'u yok saydınız: bu, standart 64 → 128 katmanın sayısı.",
                    en="You left `groups` out: that is a standard 64 → 128 layer.",
                ),
            ),
            Answer(
                Text(tr="1.152", en="1,152"),
                Text(
                    tr="Konumları unuttunuz; her ağırlık 1.024 kez kullanılır.",
                    en="You forgot the positions; each weight is used 1,024 times.",
                ),
            ),
        ),
    ),
)
