"""What the training lesson says: its networks, its charts, its progress, and what an interrupt leaves."""

from __future__ import annotations

from .language import Text

NAMES = {
    "depthwise": Text(tr="Yalnız depthwise", en="Depthwise alone"),
    "standard": Text(tr="Standart", en="Standard"),
    "grouped": Text(tr="Gruplu", en="Grouped"),
    "separable": Text(tr="Ayrılabilir", en="Separable"),
    "small standard": Text(tr="Dar standart", en="Narrow standard"),
}
PARAMETERS = Text(tr="{n} parametre", en="{n} parameters")
EPOCH = Text(tr="Eğitim turu (epoch)", en="Epoch")
ACCURACY = Text(tr="Test doğruluğu (%)", en="Test accuracy (%)")
VALIDATION = Text(tr="Doğrulama doğruluğu (%)", en="Validation accuracy (%)")

PROGRESS = Text(tr="Biten eğitim: {done} / {total}", en="Trainings finished: {done} of {total}")
INTERRUPTED = Text(
    tr="Eğitimi durdurdunuz; biten eğitimler ({done} / {total}) saklandı, sonuçlar onlara dayanıyor.",
    en="You stopped the training; the runs that had finished are kept ({done} of {total}), and the results come from them alone.",
)
INTERRUPTED_AT_ONCE = Text(
    tr="Eğitimi ilk ağ bitmeden durdurdunuz; aşağıda sizin sonuçlarınız yerine yalnızca kayıtlı ölçüm var.",
    en="You stopped the training before the first network was finished; below there is only the stored measurement and none of yours.",
)

CURVES_ALT = Text(
    tr="{progress}. Her ağ için doğrulama doğruluğunun eğitim boyunca değişimi, her tohum bir çizgi. {networks}.",
    en="{progress}. Validation accuracy during training for each network, one line for each seed. {networks}.",
)
SPREAD_ALT = Text(
    tr="Her ağın son test doğruluğu, her tohum bir nokta, dikey çizgi ortanca. {networks}.",
    en="The final test accuracy of each network: a dot for each seed, an upright line at the median. {networks}.",
)
RANGE = Text(tr="{name}: {least} ile {most} arası", en="{name}: {least} to {most}")
SINGLE = Text(tr="{name}: {least}", en="{name}: {least}")
NOTHING_YET = Text(tr="{name}: henüz yok", en="{name}: none yet")

DIGITS_ALT = Text(
    tr="Test görüntülerinden on tane: 0'dan 9'a kadar el yazısı rakamlar, siyah üstüne beyaz.",
    en="Ten of the test images: handwritten digits from 0 to 9, white on black.",
)
LABEL = Text(tr="etiket {label}", en="label {label}")
COLOURS_ALT = Text(
    tr="Gürültülü dört renkli görüntü: kırmızı bir kare ya da artı, zemini koyu ya da yeşil. Etiketleri sırayla {labels}.",
    en="Four noisy colour images: a red square or cross on a ground that is dark or green. Their labels in order: {labels}.",
)
FILTERS_ALT = Text(
    tr="{n} depthwise çekirdeği, her biri 3×3, yanında rakama uygulanınca çıkan görüntü. Mavi ve + artı, hardal ve − eksi değerdir.",
    en="{n} depthwise kernels, each 3×3, and beside each what comes out when it is applied to the digit. Blue and + are positive, ochre and − negative values.",
)
DIGIT = Text(tr="Rakam", en="The digit")
KERNEL_AND_RESULT = Text(
    tr="Her çiftte bir çekirdek ve rakamdan çıkardığı", en="In each pair: a kernel, and what it gives"
)
POSITIVE = Text(tr="artı", en="positive")
NEGATIVE = Text(tr="eksi", en="negative")
