"""The terms of the course in both languages: the one table from which the glossary page is made.

`wording` checks the chapters against it, and the build links the first use of a term to its row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .language import Text, checked_language

# The order of Turkish letters; Python would put ç, ğ, ı, ö, ş and ü after z.
_TURKISH_ORDER = {letter: place for place, letter in enumerate("abcçdefgğhıijklmnoöprsştuüvyz")}


@dataclass(frozen=True)
class Use:
    """How a use of a term begins in running text: a pattern for each of its names.

    `turkish` is left empty where the word has an everyday meaning too (*adım* is any step): then only the
    first use of the English name is looked at. A chapter whose first use of a `checked` term lacks the other
    name is refused.
    """

    english: str
    partner: str  # what stands in the brackets beside the English name, or before them
    turkish: str = ""
    checked: bool = True


@dataclass(frozen=True)
class Term:
    """A term with the name it has in each language, other names a reader may meet, and what it means.

    `name` is the Turkish one, with the English in brackets where the Turkish chapters write both.
    """

    english: str
    name: str
    meaning: Text
    also_turkish: tuple[str, ...] = ()
    also_english: tuple[str, ...] = ()
    use: Use | None = None

    @property
    def anchor(self) -> str:
        """The id of its row on both pages: "multiply-accumulate" for "multiply-accumulate (MAC)"."""
        return re.sub(r"[^a-z]+", "-", self.english.partition(" (")[0].lower()).strip("-")


GLOSSARY = (
    Term(
        "accuracy",
        "doğruluk (accuracy)",
        Text(
            tr="Doğru sınıflanan örneklerin payı. Eğitimde görülmemiş görüntülerle ölçülür.",
            en="The share of examples classified correctly, measured on images not seen in training.",
        ),
    ),
    Term(
        "activation function",
        "etkinleştirme fonksiyonu (activation function)",
        Text(
            tr="Her değere ayrı ayrı uygulanan ve doğrusal olmayan fonksiyon, örneğin ReLU. İki konvolüsyonun arasında yoksa ikisi tek bir konvolüsyonda birleştirilebilir.",
            en="A function that is not linear, applied to each value by itself, such as ReLU. Without one between them, two convolutions can be folded into one.",
        ),
        also_turkish=("aktivasyon fonksiyonu",),
    ),
    Term(
        "architecture",
        "mimari (architecture)",
        Text(
            tr="Bir ağın planı: hangi katmanlar, hangi kanal sayılarıyla, hangi sırayla.",
            en="The plan of a network: which layers, with how many channels, in which order.",
        ),
    ),
    Term(
        "arithmetic intensity",
        "aritmetik yoğunluk (arithmetic intensity)",
        Text(
            tr="Taşınan bayt başına yapılan işlem sayısı. Depthwise katmanda düşüktür: çok sayı taşınır, az hesap yapılır.",
            en="Operations done for each byte that is moved. It is low in a depthwise layer: many numbers travel for little arithmetic.",
        ),
        use=Use("arithmetic intensity", "aritmetik yoğunlu[kğ]", checked=False),
    ),
    Term(
        "bandwidth",
        "bant genişliği (bandwidth)",
        Text(
            tr="Bellekten bir saniyede okunabilen ya da yazılabilen bayt sayısı.",
            en="How many bytes the memory can deliver or take in a second.",
        ),
    ),
    Term(
        "batch",
        "yığın (batch)",
        Text(
            tr="Ağdan birlikte geçen görüntüler; sayıları tensörün ilk ekseni N'dir.",
            en="The images that pass through the network together; N, the first axis of a tensor, counts them.",
        ),
        also_turkish=("minigrup", "grup"),
        also_english=("mini-batch",),
        use=Use("batch(?! norm)", "yığın", turkish="yığın boyut"),
    ),
    Term(
        "batch normalization",
        "toplu normalleştirme (batch normalization)",
        Text(
            tr="Her kanalı, yığın üzerinde ölçülen ortalaması ve yayılımıyla dengeleyen katman; kanal başına iki sayı öğrenir.",
            en="A layer that evens out each channel by its mean and spread over the batch; it learns two numbers per channel.",
        ),
        also_turkish=("yığın normalleştirme",),
        also_english=("batch norm", "BN"),
        use=Use("batch norm", "toplu normalleştirme"),
    ),
    Term(
        "bias",
        "bias",
        Text(
            tr="Her çıktı kanalına eklenen, öğrenilen tek bir sayı. PyTorch'ta varsayılan olarak açıktır.",
            en="One learned number that is added to each output channel. In PyTorch it is on by default.",
        ),
        also_turkish=("yanlılık", "ek girdi"),
    ),
    Term(
        "block-diagonal matrix",
        "blok köşegen matris (block-diagonal matrix)",
        Text(
            tr="Yalnızca köşegeni boyunca dizilen bloklarda sayı bulunan matris. Gruplu bir katmanın ağırlıkları, kanallar satır ve sütun sayılınca, böyle görünür.",
            en="A matrix with numbers only in blocks along its diagonal. The weights of a grouped layer form one, with channels as rows and columns.",
        ),
        use=Use("block-diagonal", "blok köşegen", checked=False),
    ),
    Term(
        "bottleneck",
        "darboğaz (bottleneck)",
        Text(
            tr="Kanalları önce 1×1 ile azaltan, 3×3'ü orada yapan, sonra çoğaltan blok.",
            en="A block that first reduces the channels by a 1×1, does its 3×3 there, and then restores them.",
        ),
        use=Use("bottleneck", "darboğaz"),
    ),
    Term(
        "channel",
        "kanal (channel)",
        Text(
            tr="Bir tensörün üst üste dizili haritalarından biri; renkli görüntüde kırmızı, yeşil ya da mavi.",
            en="One of the maps that lie on top of one another in a tensor; in a colour image red, green or blue.",
        ),
    ),
    Term(
        "channel mixing",
        "kanal karışımı (channel mixing)",
        Text(
            tr="Aynı konumdaki farklı kanalların değerlerinden yeni değer üretmek. Depthwise katman bunu yapmaz, pointwise katman yalnızca bunu yapar.",
            en="Making a new value from the values of several channels at one position. A depthwise layer does not do it; a pointwise layer does nothing else.",
        ),
        also_turkish=("kanal karıştırma", "kanallar arası etkileşim"),
        use=Use("channel mixing", "kanal karışım"),
    ),
    Term(
        "channel shuffle",
        "channel shuffle (kanalların yeniden sıralanması)",
        Text(
            tr="Kanalların belli bir düzenle yer değiştirmesi: sonraki gruplu katman her gruptan kanal okur. Rastgele değildir.",
            en="A fixed reordering of channels, so that the next grouped layer reads channels of every group. It is not random.",
        ),
        use=Use("channel shuffle", "kanalların yeniden sıralan"),
    ),
    Term(
        "common divisor",
        "ortak bölen (common divisor)",
        Text(
            tr="İki sayıyı da kalansız bölen sayı. `groups`, C_in ile C_out'un ortak böleni olmalıdır.",
            en="A number that divides two others without remainder. `groups` is one of C_in and C_out.",
        ),
        use=Use("common divisor", "ortak bölen", checked=False),
    ),
    Term(
        "computational cost",
        "hesaplama maliyeti (computational cost)",
        Text(
            tr="Bir katmanın ya da ağın istediği iş; bu kursta çarp-topla sayısıyla ölçülür.",
            en="The work that a layer or a network asks for; this course counts it in multiply-accumulates.",
        ),
    ),
    Term(
        "convolution",
        "konvolüsyon (convolution)",
        Text(
            tr="Öğrenilen bir filtreyi girdinin üzerinde gezdirip her yerde çarpımları toplamak.",
            en="Sliding a learned filter over the input and adding up the products at every position.",
        ),
        also_turkish=("evrişim",),
        also_english=("cross-correlation",),
    ),
    Term(
        "depth multiplier",
        "derinlik çarpanı (depth multiplier)",
        Text(
            tr="Depthwise katmanda her giriş kanalından çıkan harita sayısı K: C_out = K · C_in.",
            en="K, the number of maps that a depthwise layer makes from each input channel: C_out = K · C_in.",
        ),
        also_turkish=("kanal çarpanı",),
        also_english=("channel multiplier", "depthwise multiplier"),
        use=Use("depth multiplier", "derinlik çarpan"),
    ),
    Term(
        "depthwise convolution",
        "depthwise (derinlemesine) konvolüsyon",
        Text(
            tr="Kanal başına bir filtre: her giriş kanalı kendi çekirdeğinden geçer ve başka kanalla karşılaşmaz. PyTorch'ta `groups` = C_in.",
            en="One filter per channel: each input channel passes through its own kernel and meets no other channel. In PyTorch, `groups` = C_in.",
        ),
        also_turkish=("derinlemesine evrişim", "derinlik bazlı evrişim"),
        also_english=("channel-wise convolution",),
        use=Use("depthwise(?! separable)", "derinlemesine"),
    ),
    Term(
        "depthwise separable convolution",
        "depthwise separable (derinlemesine ayrılabilir) konvolüsyon",
        Text(
            tr="Depthwise katman ve ardından 1×1 katman. Standart bir katmanın yerine geçer; onun yapabildiği her şeyi yapamaz.",
            en="A depthwise layer followed by a 1×1 layer. It replaces a standard layer and cannot do all that one can.",
        ),
        also_turkish=("derinlemesine ayrılabilir evrişim",),
        also_english=("separable convolution",),
        use=Use("depthwise separable", "derinlemesine ayrılabilir"),
    ),
    Term(
        "dilation",
        "dilation (çekirdek elemanları arasındaki uzaklık)",
        Text(
            tr="Çekirdeğin baktığı ardışık iki piksel arasındaki uzaklık; 1 ise pikseller bitişiktir.",
            en="The distance between two pixels that a kernel looks at one after the other; with 1 they are neighbours.",
        ),
        also_english=("atrous convolution",),
        use=Use("dilation", "çekirdek elemanları arasındaki"),
    ),
    Term(
        "expansion ratio",
        "genişletme oranı (expansion ratio)",
        Text(
            tr="Ters darboğazın, kanalları içeride kaç katına çıkardığı.",
            en="By how much an inverted bottleneck multiplies its channels inside.",
        ),
        also_english=("expansion factor",),
        use=Use("expansion ratio", "genişletme oran", checked=False),
    ),
    Term(
        "feature map",
        "özellik haritası (feature map)",
        Text(
            tr="Bir kanalın bütün konumlardaki değerleri, H × W sayı.",
            en="The values of one channel at all positions, H × W numbers.",
        ),
        also_turkish=("öznitelik haritası",),
        also_english=("activation map",),
        use=Use("feature map", "özellik harita", turkish="özellik harita"),
    ),
    Term(
        "filter",
        "filtre (filter)",
        Text(
            tr="Bir çıktı kanalını üreten ağırlıkların hepsi: okuduğu her giriş kanalı için bir çekirdek.",
            en="All the weights that make one output channel: a kernel for each input channel it reads.",
        ),
        also_turkish=("süzgeç",),
        use=Use("filter(?!ing|ed)", "filtre(?!le)", checked=False),
    ),
    Term(
        "floating-point operation (FLOP)",
        "kayan noktalı işlem (FLOP)",
        Text(
            tr="Ondalıklı sayılarla tek bir çarpma ya da toplama. Bir çarp-topla 2 FLOP eder; makaleler çoğu kez FLOP yazıp MAC sayar.",
            en="One product or one sum of floating-point numbers. A multiply-accumulate is 2 FLOPs; papers often write FLOPs and count MACs.",
        ),
        also_turkish=("kayan virgüllü işlem",),
        use=Use("flop", "kayan noktalı işlem", turkish="kayan noktalı işlem"),
    ),
    Term(
        "group",
        "grup (group)",
        Text(
            tr="Kendi içinde çalışan giriş ve çıktı kanalları kümesi: bu çıktılar yalnızca bu girişleri okur. PyTorch'ta `groups` grupların sayısıdır.",
            en="Input and output channels that belong together: these outputs read these inputs and no others. In PyTorch `groups` is the number of groups.",
        ),
        use=Use(r"groups?(?!\w)", "gru[pb](?!lu)", checked=False),
    ),
    Term(
        "grouped convolution",
        "gruplu konvolüsyon (grouped convolution)",
        Text(
            tr="Kanalları gruplara bölünmüş konvolüsyon: bir çıktı yalnızca kendi grubunun girişlerini okur.",
            en="A convolution whose channels fall into groups: an output reads the inputs of its own group only.",
        ),
        also_turkish=("gruplu evrişim",),
        also_english=("group convolution",),
        use=Use("grouped convolution", "gruplu konvolüsyon", checked=False),
    ),
    Term(
        "input channel, output channel",
        "giriş kanalı, çıktı kanalı (input channel, output channel)",
        Text(
            tr="Katmana giren ve katmandan çıkan kanallar; sayıları C_in ve C_out.",
            en="The channels that enter a layer and those that leave it; C_in and C_out count them.",
        ),
        also_turkish=("girdi kanalı", "çıkış kanalı"),
    ),
    Term(
        "inverted bottleneck",
        "ters darboğaz (inverted bottleneck)",
        Text(
            tr="Kanalları önce çoğaltan, depthwise 3×3'ü orada yapan, sonra azaltan blok; MobileNetV2'den.",
            en="A block that first multiplies the channels, does a depthwise 3×3 there, and then reduces them; from MobileNetV2.",
        ),
        also_turkish=("ters artık blok",),
        also_english=("inverted residual", "MBConv"),
        use=Use("inverted bottleneck", "ters darboğaz", checked=False),
    ),
    Term(
        "kernel",
        "çekirdek (kernel)",
        Text(
            tr="Bir filtrenin tek bir giriş kanalına düşen k × k ağırlığı. Hücreleri çalıştıran program başka şeydir: ona *Jupyter çekirdeği* diyoruz.",
            en="The k × k weights of a filter that lie on a single input channel. The program that runs the cells is something else: we call it *Jupyter kernel*.",
        ),
        also_turkish=("filtre",),
        also_english=("filter",),
        use=Use("kernel", "çekirde[kğ]", turkish="çekirde[kğ]"),
    ),
    Term(
        "kernel size",
        "çekirdek boyutu (`kernel_size`)",
        Text(
            tr="Çekirdeğin yüksekliği ve genişliği; çoğunlukla ikisi de k.",
            en="Height and width of a kernel; mostly both are k.",
        ),
        also_turkish=("filtre boyutu",),
    ),
    Term(
        "latency",
        "gecikme (latency)",
        Text(
            tr="Bir girdinin verilmesinden yanıtın gelmesine kadar geçen süre.",
            en="The time from giving an input to getting the answer.",
        ),
    ),
    Term(
        "layer",
        "katman (layer)",
        Text(
            tr="Ağın tek bir adımı, örneğin bir `nn.Conv2d`. Birlikte kullanılan birkaç katmana blok denir.",
            en="One step of a network, such as an `nn.Conv2d`. A few layers that belong together make a block.",
        ),
        also_turkish=("tabaka",),
    ),
    Term(
        "multiply-accumulate (MAC)",
        "çarp-topla (multiply-accumulate, MAC)",
        Text(
            tr="Bir çarpma ve sonucun biriken toplamın üzerine eklenmesi; hesabın bu kurstaki birimi. ShuffleNetV2 makalesinde aynı kısaltma bellek erişim maliyetidir.",
            en="One product, added to a sum; the unit of work in this course. In the ShuffleNetV2 paper the same letters mean memory access cost.",
        ),
        also_english=("mult-add", "MADD"),
        use=Use(r"macs?(?!\w)", "çarp-topla", turkish="çarp-topla"),
    ),
    Term(
        "padding",
        "dolgu (padding)",
        Text(
            tr="Girdinin kenarlarına eklenen sıfırlar. 3×3 çekirdekle `padding=1` haritanın boyutunu korur.",
            en="Zeros put around the edges of the input. With a 3×3 kernel, `padding=1` keeps the size of the map.",
        ),
        also_turkish=("dolgulama",),
        use=Use("padding", "dolgu", turkish="dolgu"),
    ),
    Term(
        "parameter",
        "parametre (parameter)",
        Text(
            tr="Eğitimin değiştirdiği her sayı: ağırlıklar, bias'lar, toplu normalleştirmenin sayıları.",
            en="Any number that training changes: weights, biases, the numbers of batch normalization.",
        ),
    ),
    Term(
        "pointwise convolution",
        "pointwise (noktasal, 1×1) konvolüsyon",
        Text(
            tr="Çekirdeği 1×1 olan konvolüsyon: her pikselde kanalları karıştırır, komşulara bakmaz.",
            en="A convolution with a 1×1 kernel: it mixes the channels at each pixel and looks at no neighbour.",
        ),
        also_turkish=("noktasal evrişim", "1×1 konvolüsyon"),
        also_english=("1×1 convolution",),
        use=Use("pointwise", "noktasal", turkish="noktasal"),
    ),
    Term(
        "ratio",
        "oran (ratio)",
        Text(
            tr="İki sayının bölümü. Hangi iki katmanın karşılaştırıldığını söylemeyen oran bir şey söylemez.",
            en="One number divided by another. It says nothing until you know which two layers it compares.",
        ),
    ),
    Term(
        "receptive field",
        "alıcı alan (receptive field)",
        Text(
            tr="Bir çıktı değerini etkileyebilen girdi pikselleri.",
            en="The pixels of the input that can change one output value.",
        ),
        also_turkish=("alım alanı",),
        use=Use("receptive field", "alıcı alan"),
    ),
    Term(
        "residual connection",
        "artık bağlantı (residual connection)",
        Text(
            tr="Bloğun girdisini çıktısına ekleyen yol. İki uçta boyutlar aynı olmalıdır.",
            en="The path that adds the input of a block to its output. Both ends need the same shape.",
        ),
        also_turkish=("kısayol bağlantısı", "atlama bağlantısı"),
        also_english=("skip connection", "shortcut"),
        use=Use("residual", "artık bağlantı"),
    ),
    Term(
        "resolution multiplier",
        "çözünürlük çarpanı (resolution multiplier)",
        Text(
            tr="Girdinin yüksekliğini ve genişliğini aynı oranda küçülten sayı; çarp-topla sayısı karesiyle azalır.",
            en="A number that shrinks height and width of the input alike; the MACs fall with its square.",
        ),
        use=Use("resolution multiplier", "çözünürlük çarpan", checked=False),
    ),
    Term(
        "roofline",
        "çatı çizgisi (roofline)",
        Text(
            tr="Bir makinenin, aritmetik yoğunluğa göre en çok ne hızla hesaplayabileceğini gösteren çizgi.",
            en="A line that shows how fast a machine can compute at most, for each arithmetic intensity.",
        ),
        use=Use("roofline", "çatı çizgi", turkish="çatı çizgi"),
    ),
    Term(
        "spatial filtering",
        "uzamsal filtreleme (spatial filtering)",
        Text(
            tr="Bir pikseli komşularıyla birlikte değerlendirmek: kenar bulmak, bulanıklaştırmak. Tek bir kanalın içinde olur.",
            en="Judging a pixel together with its neighbours: finding edges, blurring. It happens inside one channel.",
        ),
        use=Use("spatial filter", "uzamsal filtrele"),
    ),
    Term(
        "squeeze-and-excitation",
        "squeeze-and-excitation (sıkıştırma-uyarma)",
        Text(
            tr="Her kanalı, bütün kanalların ortalamalarından hesaplanan bir sayıyla güçlendiren ya da kısan küçük blok.",
            en="A small block that turns each channel up or down by a number computed from the means of all channels.",
        ),
        also_english=("SE block",),
        use=Use("squeeze-and-excitation", "sıkıştırma-uyarma"),
    ),
    Term(
        "standard convolution",
        "standart konvolüsyon (standard convolution)",
        Text(
            tr="`groups` = 1: her çıktı kanalı bütün giriş kanallarını okur. Uzamsal filtreleme ile kanal karışımını birlikte yapar.",
            en="`groups` = 1: every output channel reads all the input channels. It does spatial filtering and channel mixing at once.",
        ),
        also_turkish=("standart evrişim",),
        also_english=("dense convolution", "full convolution"),
        use=Use("standard convolution", "standart konvolüsyon", checked=False),
    ),
    Term(
        "stride",
        "adım (stride)",
        Text(
            tr="Filtrenin her seferinde kaç piksel ilerlediği; 2 ise harita her yönde yaklaşık yarıya iner.",
            en="How many pixels the filter moves each time; with 2 the map is about halved both ways.",
        ),
        also_turkish=("uzun adım",),
        use=Use("stride", "adım"),
    ),
    Term(
        "tensor",
        "tensör (tensor)",
        Text(
            tr="Eksenlere dizilmiş sayılar. Görüntülerde eksenler N, C, H, W: yığın, kanal, yükseklik, genişlik.",
            en="Numbers arranged along axes. For images these are N, C, H, W: batch, channel, height, width.",
        ),
    ),
    Term(
        "throughput",
        "iş hacmi (throughput)",
        Text(
            tr="Bir saniyede işlenen görüntü sayısı.",
            en="How many images are dealt with in a second.",
        ),
    ),
    Term(
        "training",
        "eğitim (training)",
        Text(
            tr="Ağırlıkların, örneklerdeki hatayı azaltacak biçimde adım adım değiştirilmesi.",
            en="Changing the weights step by step so that the error on examples shrinks.",
        ),
    ),
    Term(
        "weight",
        "ağırlık (weight)",
        Text(
            tr="Girdinin çarpıldığı, öğrenilen sayı. Hepsi `conv.weight` tensöründedir.",
            en="A learned number that the input is multiplied by. All of them lie in `conv.weight`.",
        ),
    ),
    Term(
        "weight shape",
        "ağırlık boyutu (weight shape)",
        Text(
            tr="`conv.weight.shape`, yani (C_out, C_in / groups, kH, kW). İkinci sayı, bir çıktının okuduğu kanalları sayar.",
            en="`conv.weight.shape`, that is (C_out, C_in / groups, kH, kW). The second number counts the channels that one output reads.",
        ),
        also_turkish=("ağırlık şekli",),
        use=Use("weight shape", "ağırlık boyut", checked=False),
    ),
    Term(
        "widget",
        "etkileşimli bileşen (widget)",
        Text(
            tr="Not defterinin içinde size yanıt veren öge: kaydırıcı, düğme, çizim.",
            en="What answers you inside a notebook: a slider, a button, an explorer.",
        ),
    ),
    Term(
        "width multiplier",
        "genişlik çarpanı (width multiplier)",
        Text(
            tr="Ağın bütün kanal sayılarını aynı oranda değiştiren sayı. Ağırlık sayısı 1×1 katmanlarda bu sayının karesiyle, depthwise katmanlarda kendisiyle çarpılır.",
            en="A number that scales all channel counts of a network. The weights of 1×1 layers are multiplied by its square, those of depthwise layers by the number itself.",
        ),
        also_english=("alpha", "depth multiplier"),
        use=Use("width multiplier", "genişlik çarpan", checked=False),
    ),
)

# The columns of the page.
TURKISH = Text(tr="Bu kursta", en="Turkish")
ENGLISH = Text(tr="İngilizcesi", en="English")
MEANING = Text(tr="Anlamı", en="Meaning")
ALSO = Text(tr="Başka yerde", en="Elsewhere")
CAPTION = Text(tr="Kursun terimleri, alfabe sırasıyla", en="The terms of the course, in alphabetical order")


def in_order(lang: str) -> list[Term]:
    """The terms by their names in `lang`, in the order of its alphabet.

    >>> [term.anchor for term in in_order("tr")][:2]
    ['stride', 'weight']
    """
    if checked_language(lang) == "en":
        return sorted(GLOSSARY, key=lambda term: term.english.lower())
    return sorted(GLOSSARY, key=lambda term: _turkish_key(term.name))


def _turkish_key(name: str) -> list[int]:
    return [_TURKISH_ORDER.get(letter, -1) for letter in name.replace("İ", "i").replace("I", "ı").lower()]
