"""What the exports and the inventory say to a teacher."""

from __future__ import annotations

from .language import Text

BANK = Text(tr="Depthwise konvolüsyon (TR)", en="Depthwise convolution (EN)")
CHAPTER = Text(tr="{number} · {title}", en="{number} · {title}")
INFO = Text(
    tr="Kursun tahmin ve kısa sınav soruları; her yanıtın açıklaması var, etiket (G02 gibi) sorunun sınadığı yanılgıyı gösterir.",
    en="The guesses and the quiz of the course; each answer has its feedback, and the tag (G02) names the belief that the question tests.",
)
INVENTORIES = {
    "before": Text(tr="Kavram envanteri, dersten önce", en="Concept inventory, before the course"),
    "after": Text(tr="Kavram envanteri, dersten sonra", en="Concept inventory, after the course"),
}
GLOSSARY = Text(tr="Sözlük", en="Glossary")

WRITTEN = Text(tr="Yazıldı: {files}", en="Written: {files}")
NEXT_STEP = {
    "moodle": Text(
        tr="Moodle'da: Soru bankası, İçe aktar, Moodle XML biçimi. Sorular kursunuzun kendi kategorilerine girer.",
        en="In Moodle: Question bank, Import, Moodle XML format. The questions go into categories of their own.",
    ),
    "nbgrader": Text(
        tr="nbgrader'da: bu klasörde `nbgrader generate_assignment 03_fikir`, öğrencilerin kopyaları gelince `nbgrader autograde 03_fikir`.",
        en="In nbgrader: `nbgrader generate_assignment 03_depthwise` in this folder, and `nbgrader autograde 03_depthwise` when the copies have come in.",
    ),
    "anki": Text(
        tr="Anki'de: Dosya, İçe aktar. Yeniden aktarınca kartlar yenilenir, öğrendikleriniz kalır.",
        en="In Anki: File, Import. Importing again renews the cards and keeps what you have learned.",
    ),
}
GRADING = Text(tr="{number} / {total}  {name}", en="{number} of {total}  {name}")
NO_COPIES = Text(
    tr="{folder} klasöründe not defteri yok: teslim edilen kopyaları (her öğrenci için bir klasör ya da bir dosya) oraya koyun.",
    en="There is no notebook in {folder}: put the handed-in copies there, a folder or a file for each student.",
)
NO_GENANKI = Text(
    tr="Anki kartları için genanki paketi gerekir: kursun Python'uyla `python -m pip install genanki` komutunu verip yeniden deneyin.",
    en="Anki cards need the package genanki: give the command `python -m pip install genanki` with the course's Python and try again.",
)
