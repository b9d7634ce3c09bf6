"""The chapters of the course in their order: the one table that the map and the links are made from."""

from __future__ import annotations

from dataclasses import dataclass

from ..words.language import Text


@dataclass(frozen=True)
class Chapter:
    """A chapter and the one question that it answers; `name` is also that of its English notebook.

    One that is no `step` of the way, such as the glossary, is open at any time and comes after nothing.
    How many `minutes` a chapter takes follows from its parts, by the rule in tests/chapters/test_table.py.
    """

    name: str
    turkish: str  # the name of its Turkish notebook: two open tabs are told apart
    title: Text
    question: Text
    minutes: int
    step: bool = True

    def notebook(self, lang: str) -> str:
        """The file name of the chapter's notebook in one language."""
        return f"{Text(tr=self.turkish, en=self.name).say(lang)}.ipynb"


CHAPTERS = (
    Chapter(
        "00_start",
        "00_baslangic",
        Text(tr="Başlangıç", en="Getting started"),
        Text(
            tr="Her şey hazır mı, kursta nasıl ilerlerim?",
            en="Is everything ready, and how do I move through the course?",
        ),
        minutes=15,
    ),
    Chapter(
        "01_cost",
        "01_maliyet",
        Text(tr="Standart konvolüsyonun maliyeti", en="What a standard convolution costs"),
        Text(
            tr="Standart bir 3×3 konvolüsyon neden pahalıdır?",
            en="Why is a standard 3×3 convolution expensive?",
        ),
        minutes=40,
    ),
    Chapter(
        "02_decomposition",
        "02_iki_is",
        Text(tr="İki işi ayırmak", en="Taking the two jobs apart"),
        Text(
            tr="Standart konvolüsyon hangi iki işi birden yapar?",
            en="Which two jobs does a standard convolution do at once?",
        ),
        minutes=35,
    ),
    Chapter(
        "03_depthwise",
        "03_fikir",
        Text(tr="Depthwise konvolüsyonun fikri", en="The idea of depthwise convolution"),
        Text(tr="Her kanalın kendi filtresi olsaydı?", en="What if every channel had its own filter?"),
        minutes=30,
    ),
    Chapter(
        "04_savings",
        "04_tasarruf",
        Text(tr="Depthwise neyi çözer?", en="What it saves, and who uses it"),
        Text(
            tr="Depthwise (derinlemesine) konvolüsyon ne kazandırır, onu kimler kullanır?",
            en="What does depthwise convolution save, and who uses it?",
        ),
        minutes=45,
    ),
    Chapter(
        "05_limits",
        "05_sinirlar",
        Text(tr="Sınırlar", en="Limits"),
        Text(
            tr="Depthwise (derinlemesine) konvolüsyon tek başına neyi yapamaz?",
            en="What can depthwise convolution not do alone?",
        ),
        minutes=35,
    ),
    Chapter(
        "06_networks",
        "06_aglar",
        Text(tr="Gerçek ağlarda depthwise", en="Depthwise in real networks"),
        Text(
            tr="MobileNet, EfficientNet ve ShuffleNet depthwise (derinlemesine) konvolüsyonu nasıl kullanır?",
            en="How do MobileNet, EfficientNet and ShuffleNet use depthwise convolution?",
        ),
        minutes=60,
    ),
    Chapter(
        "07_conclusion",
        "07_sonuc",
        Text(tr="Sonuç", en="Conclusion"),
        Text(tr="Bu kurstan aklımda ne kalmalı?", en="What do I keep from this course?"),
        minutes=30,
    ),
    Chapter(
        "08_compare",
        "08_karsilastirma",
        Text(tr="Kodda karşılaştırma", en="A comparison in code"),
        Text(
            tr="Standart ve depthwise (derinlemesine) katman kodda nasıl ayrılır?",
            en="How do a standard and a depthwise layer differ in code?",
        ),
        minutes=40,
    ),
    Chapter(
        "09_separable",
        "09_ayrilabilir",
        Text(tr="Depthwise separable blok", en="The depthwise separable block"),
        Text(tr="İki katman nasıl tek bir bloğa dönüşür?", en="How do two layers become one block?"),
        minutes=45,
    ),
    Chapter(
        "10_channels_groups",
        "10_kanallar",
        Text(tr="Kanallar ve `groups`", en="Channels and `groups`"),
        Text(tr="C_in, C_out ve `groups` nedir?", en="What are C_in, C_out and `groups`?"),
        minutes=60,
    ),
    Chapter(
        "11_examples",
        "11_ornekler",
        Text(tr="Üç örnek", en="Three worked examples"),
        Text(
            tr="Üç örnekte hangi çıktı hangi girişi okur?",
            en="In three examples, which output reads which input?",
        ),
        minutes=50,
    ),
    Chapter(
        "12_speed",
        "12_hiz",
        Text(tr="Ölçülen hız", en="Measured speed"),
        Text(
            tr="8 kat az çarp-topla (MAC) yapan bir katman, bu bilgisayarda 8 kat hızlı mı?",
            en="Is a layer with 8 times fewer MACs 8 times faster on this computer?",
        ),
        minutes=45,
    ),
    Chapter(
        "13_training",
        "13_dogruluk",
        Text(tr="Doğruluğun bedeli", en="What it costs in accuracy"),
        Text(tr="Daha az ağırlık doğruluktan ne götürür?", en="What do fewer weights cost in accuracy?"),
        minutes=50,
    ),
    Chapter(
        "14_capstone",
        "14_proje",
        Text(tr="Son sınav ve kendi projeniz", en="Final quiz and a project of your own"),
        Text(
            tr="Bir ağın katmanlarını bölmeye değer mi, nasıl karar veririm?",
            en="Is it worth splitting the layers of a network, and how do I decide?",
        ),
        minutes=65,
    ),
    Chapter(
        "90_short",
        "90_kisa",
        Text(tr="Doksan dakikalık kurs", en="The ninety-minute course"),
        Text(
            tr="Doksan dakikam var; nereyi okumalıyım?",
            en="I have ninety minutes; what do I read?",
        ),
        minutes=10,
        step=False,
    ),
    Chapter(
        "99_glossary",
        "99_sozluk",
        Text(tr="Sözlük", en="Glossary"),
        Text(tr="Hangi sözcük ne demek?", en="Which word means what?"),
        minutes=5,
        step=False,
    ),
)
STEPS = tuple(chapter for chapter in CHAPTERS if chapter.step)


def chapter(name: str) -> Chapter:
    """The chapter called `name` ("03_depthwise"), or a `ValueError` that lists the chapters."""
    known = {chapter.name: chapter for chapter in CHAPTERS}
    if name not in known:
        raise ValueError(f"no chapter is called {name!r}; there are: {', '.join(known)}.")
    return known[name]


def notebook_of(name: str, lang: str) -> str:
    """The file name of a chapter's notebook; one that is not in the table has the same in both languages.

    >>> notebook_of("01_cost", "tr"), notebook_of("01_cost", "en"), notebook_of("50_mine", "tr")
    ('01_maliyet.ipynb', '01_cost.ipynb', '50_mine.ipynb')
    """
    known = {chapter.name: chapter for chapter in CHAPTERS}
    return known[name].notebook(lang) if name in known else f"{name}.ipynb"


def after(name: str) -> Chapter | None:
    """The chapter that follows `name` on the way, or None after the last and beside the way."""
    here = chapter(name)
    place = STEPS.index(here) + 1 if here.step else len(STEPS)
    return STEPS[place] if place < len(STEPS) else None
