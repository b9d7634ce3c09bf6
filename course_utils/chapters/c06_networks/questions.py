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
                    tr="1×1'in çekirdeği küçüktür, ama her pikselde bütün kanalları okur: 512 → 512 için çıktı başına 512 çarpma, depthwise 3×3 için 9.",
                    en="The kernel of a 1×1 is small, but at each pixel it reads all channels: for 512 → 512 that is 512 products per output, where a depthwise 3×3 needs 9.",
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
                    tr="1×1 konvolüsyon her pikselde bütün kanalların ağırlıklı toplamlarını hesaplar; C_in × C_out ağırlığı vardır.",
                    en="At each pixel a 1×1 convolution computes weighted sums of all channels; it holds C_in × C_out weights.",
                ),
            ),
        ),
        look=Text(
            tr="Aşağıda “1×1” satırındaki MAC payına bakın.",
            en="Look below for the share of the MACs in the line “1×1”.",
        ),
    ),
    Question(
        name="06_networks.first_block",
        belief="G26",
        prompt=Text(
            tr="MobileNetV1'in ilk depthwise katmanında ağırlık boyutu `(32, 1, 3, 3)`, `groups=32`, çıktı haritası 112×112. Bu katman kaç çarp-topla yapar?",
            en="The first depthwise layer of MobileNetV1 has the weight shape `(32, 1, 3, 3)`, `groups=32` and an output map of 112×112. How many multiply-accumulates does it do?",
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
                    tr="Bu, `groups`'a bir kez daha bölünce çıkar. Ağırlığın ikinci ekseni C_in / groups, yani 1'dir: bölme orada yapılmıştır.",
                    en="That comes of dividing by `groups` once more. The second axis of the weight is C_in / groups, which is 1: the division has been done there.",
                ),
            ),
            Answer(
                Text(tr="115.605.504", en="115,605,504"),
                Text(
                    tr="Her filtre 32 giriş kanalını da okusaydı bu doğru olurdu; bu, standart katmanın sayısıdır.",
                    en="That would be right if every filter read all 32 input channels, as in a standard layer.",
                ),
            ),
            Answer(
                Text(tr="288", en="288"),
                Text(
                    tr="288, ağırlıkların sayısıdır. Her ağırlık 112×112 konumun her birinde bir kez kullanılır.",
                    en="288 is the number of weights. Each is used once at every one of the 112×112 positions.",
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
                    tr="Maliyet genişlikle doğru orantılı değildir: 1×1 katmanda hem giren hem çıkan kanallar yarılanır.",
                    en="The cost is not proportional to the width: in a 1×1 layer the channels in and the channels out are both halved.",
                ),
            ),
            Answer(
                Text(tr="tam olarak dörtte bire", en="to exactly a quarter"),
                Text(
                    tr="1×1 katmanlar için bu doğru. Depthwise katmanlar, ilk katman ve sınıflandırıcı ise yalnızca yarıya iner.",
                    en="That is true of the 1×1 layers. The depthwise layers, the first layer and the classifier only fall to a half.",
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
                    tr="Harita da küçülseydi bu doğru olurdu. Genişlik yalnızca kanalları değiştirir; harita boyutu çözünürlük çarpanının işidir.",
                    en="That would be right if the map shrank as well. Width changes channels only; the map belongs to the resolution multiplier.",
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
                    tr="Her bloğun artık bağlantısı yoktur. Toplama için iki boyutun eşit olması gerekir; adımı (stride) 2 olan ya da kanal sayısını değiştiren bloklarda eşit değildirler.",
                    en="Not every block has a residual connection. A sum needs equal shapes, and blocks with stride 2 or a new channel count do not have them.",
                ),
            ),
            Answer(
                _same("16"),
                Text(
                    tr="Toplaması olmayan yalnızca ilk blok değildir. Haritayı küçülten bloklar da, kanal sayısını değiştirenler de toplama yapamaz.",
                    en="The first block is not the only one without a sum. Blocks that shrink the map cannot add, and neither can blocks that change the channel count.",
                ),
            ),
            Answer(
                _same("4"),
                Text(
                    tr="4, adımı 2 olan blokların sayısıdır; toplama asıl onlarda yoktur.",
                    en="4 is how many blocks have stride 2, and those are the ones that cannot add.",
                ),
            ),
            Answer(
                _same("10"),
                Text(
                    tr="Adımın 1, giren ve çıkan kanal sayılarının eşit olması gerekir: tablo bunu on blokta sağlıyor.",
                    en="The stride must be 1, with as many channels out as in: the table meets both in ten blocks.",
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
                    tr="Bu, 30 kanalda olur. İki kanalda ReLU'nun kestiği bilgi başka hiçbir kanalda bulunmaz.",
                    en="That is what happens with 30 channels. With two, what ReLU cuts off is in no other channel.",
                ),
            ),
            Answer(
                Text(tr="yüzde birkaç", en="a few per cent"),
                Text(
                    tr="ReLU zararsız değildir: değerlerin kabaca yarısını sıfıra çeker.",
                    en="ReLU is not harmless: it pulls about half of the values to zero.",
                ),
            ),
            Answer(
                Text(tr="1: her şey kaybolur", en="1: everything is lost"),
                Text(
                    tr="İki kanalda da değeri pozitif olan noktalar ReLU'dan olduğu gibi geçer; hepsi kaybolmaz.",
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
            tr="12 kanal üzerinde iki gruplu 1×1 konvolüsyon (`groups=3`) arka arkaya geliyor. 0 numaralı giriş kanalına kaç çıktı bağlı olabilir: arada kanallar yeniden sıralanmazsa / sıralanırsa?",
            en="Two grouped 1×1 convolutions (`groups=3`) follow one another over 12 channels. How many outputs can depend on input channel 0: without / with a channel shuffle between them?",
        ),
        answers=(
            Answer(
                _same("12 / 12"),
                Text(
                    tr="İki katman grupları kendiliğinden karıştırmaz: ikinci katmanın grupları birinci katmanınkilerle aynıdır.",
                    en="Two layers do not mix the groups by themselves: the groups of the second layer are those of the first.",
                ),
            ),
            Answer(
                _same("4 / 12"),
                Text(
                    tr="Sıralama olmadan 0 numaralı kanal kendi grubunun dışına çıkmaz; sıralamayla bütün gruplara ulaşır.",
                    en="Without the shuffle channel 0 stays in its group; with the shuffle it reaches all the groups.",
                ),
                right=True,
            ),
            Answer(
                _same("1 / 12"),
                Text(
                    tr="Katman depthwise olsaydı bu doğru olurdu. Grupta 4 kanal var ve hepsi birbirini görür.",
                    en="That would be right for a depthwise layer. A group holds 4 channels, and all of them meet.",
                ),
            ),
            Answer(
                _same("4 / 4"),
                Text(
                    tr="Sıralama yalnızca ad değiştirmez: ikinci katmanın gruplarına artık başka gruplardan kanallar girer.",
                    en="The shuffle is more than a renaming: the second layer's groups now hold channels from other groups.",
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
            tr="MobileNetV2'nin şu bloklarından hangisinde girdi çıktıya eklenir?",
            en="In which of these blocks of MobileNetV2 is the input added to the output?",
        ),
        answers=(
            Answer(
                Text(tr="24 → 32, adım (stride) 2", en="24 → 32, stride 2"),
                Text(
                    tr="Harita yarıya iner, kanal sayısı da değişir: ikisi de toplamaya engeldir.",
                    en="The map is halved and the channel count changes: both stand in the way of a sum.",
                ),
            ),
            Answer(
                Text(tr="64 → 96, adım 1", en="64 → 96, stride 1"),
                Text(
                    tr="Adım uygun, kanallar değil: 64 kanal 96 kanala eklenemez.",
                    en="The stride is right, the channels are not: 64 channels cannot be added to 96.",
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
                    tr="Artık bağlantı her blokta bulunmaz. Yalnızca boyutların eşit olduğu 10 blokta vardır.",
                    en="Not every block has a residual connection. Only the 10 with equal shapes have one.",
                ),
            ),
        ),
    ),
    Question(
        name="06_networks.last_relu",
        belief="G17",
        prompt=Text(
            tr="Bir MobileNetV2 bloğunun son 1×1'inden (144 → 24) sonra toplu normalleştirme (batch normalization) var, ReLU yok. Neden?",
            en="After the last 1×1 (144 → 24) of a MobileNetV2 block there is batch normalization and no ReLU. Why?",
        ),
        answers=(
            Answer(
                Text(tr="satır unutulmuş", en="a line was forgotten"),
                Text(
                    tr="Unutulmuş değildir: makale ReLU'yu burada bilerek koymaz ve buna doğrusal darboğaz (linear bottleneck) der.",
                    en="Nothing was forgotten: the paper leaves ReLU out here on purpose and calls it the linear bottleneck.",
                ),
            ),
            Answer(
                Text(
                    tr="az kanalda ReLU'nun sildiği geri getirilemez",
                    en="in few channels, what ReLU deletes cannot be recovered",
                ),
                Text(
                    tr="Kayıp geniş ortada küçük, dar uçta büyüktür.",
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
                Text(
                    tr="toplu normalleştirme zaten doğrusal değildir",
                    en="batch normalization is non-linear already",
                ),
                Text(
                    tr="Eğitim bitince toplu normalleştirme her kanalı bir sayıyla çarpar ve bir sayı ekler; bu, önündeki doğrusal katmanla birleştirilebilir.",
                    en="After training, batch normalization multiplies each channel by a number and adds a number; that can be merged into the linear layer before it.",
                ),
            ),
        ),
    ),
    Question(
        name="06_networks.order",
        belief="G18",
        prompt=Text(
            tr="12 kanal 4 gruba ayrılmış. Channel shuffle (kanalların yeniden sıralanması) hangi sırayı verir?",
            en="12 channels are in 4 groups. Which order does the channel shuffle give?",
        ),
        answers=(
            Answer(
                Text(tr="her çalıştırmada başka bir sıra", en="another order on every run"),
                Text(
                    tr="Adındaki “shuffle” rastgele bir karıştırma değildir. Sıra sabittir: tablo satır satır yazılır, sütun sütun okunur.",
                    en="Nothing about this shuffle is random. The order is fixed: write a table row by row, read it column by column.",
                ),
            ),
            Answer(
                _same("0 3 6 9 1 4 7 10 2 5 8 11"),
                Text(
                    tr="Tablonun dört satırı, üç sütunu var; sütun sütun okununca her gruptan sırayla bir kanal gelir.",
                    en="The table has four rows and three columns; read by columns, each group gives one channel in turn.",
                ),
                right=True,
            ),
            Answer(
                _same("0 4 8 1 5 9 2 6 10 3 7 11"),
                Text(
                    tr="Bu, 3 grubun sırasıdır. 4 grup varsa her grupta 3 kanal olur: 0, 1, 2 aynı gruptadır.",
                    en="That is the order for 3 groups. With 4 groups each holds 3 channels: 0, 1 and 2.",
                ),
            ),
            Answer(
                _same("11 10 9 8 7 6 5 4 3 2 1 0"),
                Text(
                    tr="Ters çevirmek grupları karıştırmaz: aynı gruptaki kanallar yine yan yana kalır.",
                    en="Reversing mixes no groups: channels of one group are still side by side.",
                ),
            ),
        ),
    ),
    Question(
        name="06_networks.half_block",
        belief="G19",
        prompt=Text(
            tr="Depthwise 3×3 (64 kanal) ile 1×1'den (64 → 128) oluşan bir blok 8.768 ağırlık tutar. Genişlik çarpanı 0,5 ile bu blok kaç ağırlık tutar?",
            en="A block of a depthwise 3×3 (64 channels) and a 1×1 (64 → 128) holds 8,768 weights. How many does it hold at a width multiplier of 0.5?",
        ),
        answers=(
            Answer(
                Text(tr="4.384", en="4,384"),
                Text(
                    tr="Tam yarısı değildir: 1×1'in ağırlıkları dörtte bire iner, çünkü iki ekseni de yarılanır.",
                    en="It is not exactly a half: the 1×1 falls to a quarter, because both of its axes are halved.",
                ),
            ),
            Answer(
                Text(tr="2.192", en="2,192"),
                Text(
                    tr="Bu, tam dörtte birdir. Depthwise katman yalnızca yarıya iner: 576 → 288.",
                    en="That is an exact quarter. The depthwise layer only falls to a half: 576 → 288.",
                ),
            ),
            Answer(
                Text(tr="1.096", en="1,096"),
                Text(
                    tr="Bu, sekizde birdir. Genişlik, çekirdek boyutunu ve haritayı değiştirmez.",
                    en="That is an eighth. Width changes neither the kernel size nor the map.",
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
            tr="Bir depthwise katmanın ağırlık boyutu `(128, 1, 3, 3)`, `groups=64`, çıktı haritası 32×32. Bu katman kaç çarp-topla yapar?",
            en="A depthwise layer has the weight shape `(128, 1, 3, 3)`, `groups=64` and an output map of 32×32. How many multiply-accumulates does it do?",
        ),
        answers=(
            Answer(
                Text(tr="1.179.648", en="1,179,648"),
                Text(
                    tr="1.152 ağırlık × 1.024 konum. Ağırlıklar olduğu gibi sayılır.",
                    en="1,152 weights × 1,024 positions. The weights are counted as they are.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="18.432", en="18,432"),
                Text(
                    tr="Bu, 64'e ikinci kez bölünce çıkar. İkinci eksendeki 1, o bölmenin sonucudur.",
                    en="That comes of dividing by 64 a second time. The 1 on the second axis is the result of that division.",
                ),
            ),
            Answer(
                Text(tr="75.497.472", en="75,497,472"),
                Text(
                    tr="`groups` yok sayılınca bu çıkar: standart 64 → 128 katmanın sayısıdır.",
                    en="That is what comes without `groups`: a standard 64 → 128 layer.",
                ),
            ),
            Answer(
                Text(tr="1.152", en="1,152"),
                Text(
                    tr="1.152, ağırlık sayısıdır; her ağırlık 1.024 konumda kullanılır.",
                    en="1,152 is the number of weights; each weight is used at 1,024 positions.",
                ),
            ),
        ),
    ),
)
