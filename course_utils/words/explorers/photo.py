"""What the explorer of the photo says: filtered channel by channel, then mixed."""

from __future__ import annotations

from ..language import Text

NAME = Text(
    tr="Bir fotoğraf: önce uzamsal filtreleme, sonra kanal karışımı",
    en="A photo: first spatial filtering, then channel mixing",
)
TITLE = Text(tr="Depthwise 3×3, ardından 1×1", en="Depthwise 3×3, then 1×1")

CHANNELS = (
    Text(tr="kırmızı", en="red"),
    Text(tr="yeşil", en="green"),
    Text(tr="mavi", en="blue"),
)
FILTER_OF = (
    Text(tr="Kırmızı kanalın filtresi", en="Filter of the red channel"),
    Text(tr="Yeşil kanalın filtresi", en="Filter of the green channel"),
    Text(tr="Mavi kanalın filtresi", en="Filter of the blue channel"),
)
WEIGHT_OF = (
    Text(tr="1×1: kırmızının ağırlığı, %", en="1×1: weight of red, %"),
    Text(tr="1×1: yeşilin ağırlığı, %", en="1×1: weight of green, %"),
    Text(tr="1×1: mavinin ağırlığı, %", en="1×1: weight of blue, %"),
)
OWN_NUMBERS = Text(tr="Sizin 3×3 sayılarınız", en="Your own 3×3 numbers")

FILTERS = {
    "identity": Text(tr="değiştirmeden", en="as it is"),
    "blur": Text(tr="bulanıklaştırma", en="blur"),
    "sharpen": Text(tr="keskinleştirme", en="sharpen"),
    "edges": Text(tr="kenarlar", en="edges"),
    "own": Text(tr="sizin sayılarınız", en="your numbers"),
}

GREY = Text(tr="Gri görüntü: yalnızca karışım", en="A grey image: mixing alone")
BLURRED = Text(tr="Önce bulanıklaştırma, sonra gri", en="Blur first, then make it grey")
ONE_JOB_EACH = Text(tr="Her kanala başka bir filtre", en="A different filter for each channel")
DIFFERENCE = Text(tr="Kırmızı eksi mavi", en="Red minus blue")

# In the picture.
PHOTO = Text(tr="fotoğraf ve kanalları", en="photo and channels")
SPATIAL = Text(tr="uzamsal filtreleme", en="spatial filtering")
MIXING = Text(tr="kanal karışımı", en="channel mixing")
ZERO_IS_GREY = Text(tr="0 = gri", en="0 = grey")
RESULT = Text(tr="sonuç", en="result")

ALT = Text(
    tr="{subject}, üç kanalıyla birlikte. Depthwise (derinlemesine) adımda {channels} Pointwise (noktasal, 1×1) adımda kanallar karışır: {rows}. {result}",
    en="{subject}, with its three channels. In the depthwise step {channels} In the pointwise (1×1) step the channels are mixed: {rows}. {result}",
)
ALT_CHANNEL = Text(
    tr="{channel} kanala uygulanan filtre: {name} ({numbers}); değerler {low} ile {high} arasında",
    en="the {channel} channel goes through the filter: {name} ({numbers}), its values from {low} to {high}",
)
ALT_ROW = Text(
    tr="{red} × kırmızı + {green} × yeşil + {blue} × mavi",
    en="{red} × red + {green} × green + {blue} × blue",
)
ALT_GREY = Text(
    tr="Sonuç gri tonlu tek bir harita; değerleri {low} ile {high} arasında.",
    en="The result is a single map in shades of grey; its values run from {low} to {high}.",
)
ALT_COLOUR = Text(
    tr="Sonuç renkli bir görüntü; değerleri {low} ile {high} arasında.",
    en="The result is a colour image; its values run from {low} to {high}.",
)
HOPPER = Text(
    tr="Amiral Grace Hopper'ın portresi: mavi fonun ve bir bayrağın önünde, şapkalı, gözlüklü ve üniformalı",
    en="A portrait of Admiral Grace Hopper with cap, glasses and uniform, before a blue ground and a flag",
)
YOUR_PICTURE = Text(tr="Sizin verdiğiniz görüntü", en="The image that you gave")

# The facts.
DEPTHWISE_WEIGHTS = Text(tr="Depthwise adımın ağırlıkları", en="Weights of the depthwise step")
POINTWISE_WEIGHTS = Text(tr="Pointwise adımın ağırlıkları", en="Weights of the pointwise step")
MIXED = Text(tr="Sonucun değerleri", en="Values of the result")
FROM_TO = Text(tr="{low} … {high}", en="{low} … {high}")
SHOWN = Text(
    tr="0 siyah, 255 beyaz; aşanlar kırpılır",
    en="0 is black, 255 white; what lies beyond is clipped",
)
SHOWN_SIGNED = Text(
    tr="ağırlıkların toplamı 0: 0 orta gri, eksi koyu", en="weights add up to 0: 0 is grey, minus darker"
)

REMARK_IDENTITY = Text(
    tr="Filtreler kanalları değiştirmiyor: gördüğünüz yalnızca kanal karışımı.",
    en="The filters leave the channels alone: what you see is channel mixing and nothing else.",
)
REMARK_ONE = Text(
    tr="Tek bir kanalın ağırlığı sıfırdan farklı: gördüğünüz yalnızca o kanalın uzamsal filtrelemesi.",
    en="One channel alone has a weight other than zero: what you see is its spatial filtering and nothing else.",
)
REMARK_BOTH = Text(
    tr="Önce her kanal kendi filtresinden geçti, sonra 1×1 onları piksel piksel topladı.",
    en="First each channel went through its own filter, then the 1×1 added them pixel by pixel.",
)
REMARK_NONE = Text(
    tr="Üç ağırlık da sıfır: sonuç her yerde 0.", en="All three weights are zero: the result is 0 everywhere."
)
NOW_YOURS = Text(
    tr="Üç kanal da artık sizin sayılarınızı kullanıyor.", en="All three channels now use your numbers."
)

# What is refused.
NINE_NUMBERS = Text(
    tr='"{typed}" okunamadı: bir filtre dokuz sayıdır, satırlar noktalı virgülle ayrılır. Örnek: {example}',
    en='"{typed}" cannot be read: a filter is nine numbers, with a semicolon between the rows. Example: {example}',
)
NOTHING_TYPED = Text(
    tr="Kutu boş: dokuz sayı yazın, satırları noktalı virgülle ayırın. Örnek: {example}",
    en="The box is empty: write nine numbers, with a semicolon between the rows. Example: {example}",
)
NO_SUCH_FILTER = Text(
    tr="{name} adında bir filtre yok: şunlardan birini ya da dokuz sayı yazın: {known}.",
    en="There is no filter called {name}: write one of {known}, or nine numbers.",
)
THREE_FILTERS = Text(
    tr="Üç kanal var, öyleyse üç filtre gerekir; verdikleriniz {got} tane.",
    en="There are three channels, so three filters are needed; you gave {got}.",
)
THREE_WEIGHTS = Text(
    tr="Karışım, her çıktı için üç sayıdır: tek bir üçlü ya da üç tane üçlü. Örnek: (0.3, 0.59, 0.11)",
    en="The mixing is three numbers per output: one triple, or three of them. Example: (0.3, 0.59, 0.11)",
)
TOO_LARGE = Text(
    tr="{number} çok büyük: {most} değerini aşmayan sayılar kullanın.",
    en="{number} is too large: use numbers of at most {most}.",
)
NO_FILE = Text(
    tr='"{name}" adında bir dosya bulunamadı: adını ve klasörünü denetleyin.',
    en='No file called "{name}" was found: check its name and its folder.',
)
NO_PICTURE = Text(
    tr='"{name}" bir görüntü olarak açılamadı: bir PNG ya da JPEG dosyası verin.',
    en='"{name}" cannot be opened as an image: give a PNG or JPEG file.',
)
TOO_MANY_PIXELS = Text(
    tr='"{name}" çok büyük: en çok {most} megapiksellik bir görüntü verin.',
    en='"{name}" is too large: give an image of at most {most} megapixels.',
)
NO_SAMPLE = Text(
    tr="Kursun fotoğrafı bu matplotlib kurulumunda yok: `photo('dosya.jpg', lang='tr')` ile bir görüntü verin.",
    en="This installation of matplotlib lacks the photo of the course: give an image, `photo('file.jpg', lang='en')`.",
)
