"""What the page at the end of the course says: it counts what this computer keeps, and claims no more."""

from __future__ import annotations

from .language import Text

TITLE = Text(tr="Depthwise konvolüsyon kursu", en="A course on depthwise convolution")
SUBTITLE = Text(tr="Kursun özeti", en="A summary of the course")
CHAPTERS = Text(tr="okunan bölümler", en="chapters read")
QUESTIONS = Text(tr="doğru yanıtlanan sorular", en="questions answered rightly")
EXERCISES = Text(tr="çözülen alıştırmalar", en="exercises solved")
GUESSES = Text(tr="tutan tahminler", en="guesses that held")
OF = Text(tr="{done} / {total}", en="{done} of {total}")
MADE = Text(
    tr="{date} tarihinde, bu bilgisayardaki kayıtlardan üretildi.",
    en="Made on {date} from what this computer keeps.",
)
CLAIM = Text(
    tr="Sayıları kurs tuttu; yanıtları kimin verdiğini bilemez.",
    en="The course kept the numbers; it cannot know who gave the answers.",
)
ALT = Text(
    tr="Depthwise konvolüsyon kursunun özeti{name}. {counts}. {made} {claim}",
    en="A summary of the course on depthwise convolution{name}. {counts}. {made} {claim}",
)
SAVED = Text(
    tr="Özet şu dosyaya yazıldı: {path}. Tarayıcıda açıp yazdırabilir ya da PDF olarak kaydedebilirsiniz.",
    en="The summary is in the file {path}. Open it in a browser to print it or to save it as a PDF.",
)
NOT_SAVED = Text(
    tr="Özet {path} dosyasına yazılamadı ({reason}): başka bir klasörün yolunu verin.",
    en="The summary could not be written to {path} ({reason}): give the path of another folder.",
)
