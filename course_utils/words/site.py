"""What the pages of the course say around the chapters, where no Jupyter kernel runs."""

from __future__ import annotations

from . import chrome, lessons, review
from .language import Text

TITLE = Text(tr="Etkileşimli depthwise konvolüsyon", en="Depthwise convolution, interactively")
ABOUT = Text(
    tr="Standart konvolüsyondan gruplu konvolüsyona, oradan depthwise konvolüsyona: her bölüm bir soru sorar, sizden bir tahmin ister, sonra sayıları gösterir.",
    en="From standard through grouped to depthwise convolution: each chapter asks a question, wants a guess from you, and then shows the numbers.",
)
LANGUAGE = Text(tr="Türkçe", en="English")
CHOOSE = Text(tr="Türkçe sürümü aç", en="Open the English edition")
CONTENTS = Text(tr="Bölümler", en="Chapters")
ON_THIS_PAGE = Text(tr="Bu sayfada", en="On this page")
START = Text(tr="Başlayın", en="Start here")
MINUTES = Text(tr="{minutes} dk", en="{minutes} min")
WAY = Text(tr="Önceki ve sonraki bölüm", en="The chapters before and after")
PREVIOUS = Text(tr="Önceki bölüm", en="Previous chapter")
NEXT = Text(tr="Sonraki bölüm", en="Next chapter")
SKIP = Text(tr="İçeriğe geç", en="Skip to the content")
THEME = Text(tr="Açık ve koyu görünüm", en="Light and dark")
LINK_HERE = Text(tr="Bu başlığın bağlantısı", en="Link to this heading")

SEARCH = Text(tr="Kursta ara", en="Search the course")
FOUND = Text(tr="Bulunan yer: {count}", en="Places found: {count}")
NOTHING_FOUND = Text(
    tr="Hiçbir şey bulunamadı; daha az ya da başka sözcüklerle deneyin.",
    en="Nothing was found; try fewer words, or others.",
)
NO_INDEX = Text(
    tr="Arama dizini yüklenemedi; bağlantınızı denetleyin.",
    en="The index could not be loaded; check your connection.",
)

RESULT = Text(tr="Hücrenin çıktısı", en="Output of the cell")
SEALED = Text(
    tr="Sonuç burada açılır; önce yukarıda bir tahminde bulunun.",
    en="The result opens here; make your guess above first.",
)
OF_NOTEBOOK = Text(
    tr="Bu sayfa bir Jupyter not defterinden üretildi: çıktılar hazır, kodu çalıştırmak gerekmez.",
    en="This page is made from a Jupyter notebook: the results are there, and no code has to be run.",
)
OPEN_IN = Text(tr="Kodu kendiniz çalıştırmak için:", en="To run the code yourself:")
LAUNCH = Text(tr="{place} ile aç", en="Open in {place}")

CARD_ALT = Text(
    tr="Altı giriş ve altı çıktı kanalını üç gruba ayıran bir konvolüsyonun çizimi",
    en="The explorer of a convolution with six input and six output channels in three groups",
)

NOT_FOUND = Text(tr="Bu sayfa yok", en="There is no such page")
NOT_FOUND_ABOUT = Text(
    tr="Adres değişmiş ya da yanlış yazılmış olabilir. Bölümler burada:",
    en="The address may have changed, or be mistyped. The chapters are here:",
)

IN_NOTEBOOK = Text(
    tr="Canlısı bu bölümün not defterindedir.",
    en="The live one is in the notebook of this chapter.",
)

# A page has no cells to run: what stands in its place, sentence by sentence.
INSTEAD = tuple(
    (sentence, IN_NOTEBOOK)
    for sentence in (
        chrome.RUN_TO_EXPLORE,
        lessons.RUN_TO_ANSWER,
        lessons.RUN_TO_TRY,
        lessons.RUN_FOR_PROGRESS,
        lessons.RUN_TO_MARK,
        review.RUN_FOR_REVIEW,
    )
)

# on paper
KEY = Text(tr="Yanıtlar", en="Answers")
KEY_TO_GUESSES = Text(tr="Tahminler", en="Guesses")
KEY_TO_QUIZ = Text(tr="Kısa sınav", en="Quiz")
SOLUTIONS = Text(tr="Alıştırmaların çözümleri", en="Solutions of the exercises")

WRITTEN = Text(
    tr="{folder}: {pages} sayfa, {size} MB, {seconds} s", en="{folder}: {pages} pages, {size} MB, {seconds} s"
)
PRINTED = Text(tr="{folder}: {files} PDF, {seconds} s", en="{folder}: {files} PDFs, {seconds} s")
