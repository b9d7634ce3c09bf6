"""The chapters of the course in their order: the one table that the map and the links are made from."""

from __future__ import annotations

from dataclasses import dataclass

from ..words.language import Text


@dataclass(frozen=True)
class Chapter:
    """A chapter: its notebook is `<name>.ipynb` in either language, and it answers one question."""

    name: str
    title: Text
    question: Text
    minutes: int

    @property
    def notebook(self) -> str:
        """The file name of the chapter's notebook, the same in both languages."""
        return f"{self.name}.ipynb"


CHAPTERS = (
    Chapter(
        "00_start",
        Text(tr="Başlangıç", en="Getting started"),
        Text(
            tr="Her şey hazır mı, kursta nasıl ilerlerim?",
            en="Is everything ready, and how do I move through the course?",
        ),
        minutes=10,
    ),
    Chapter(
        "01_cost",
        Text(tr="Standart konvolüsyonun maliyeti", en="What a standard convolution costs"),
        Text(
            tr="Standart bir 3×3 konvolüsyon neden pahalıdır?",
            en="Why is a standard 3×3 convolution expensive?",
        ),
        minutes=30,
    ),
    Chapter(
        "02_decomposition",
        Text(tr="İki işi ayırmak", en="Taking the two jobs apart"),
        Text(
            tr="Standart konvolüsyon hangi iki işi birden yapar?",
            en="Which two jobs does a standard convolution do at once?",
        ),
        minutes=35,
    ),
    Chapter(
        "03_depthwise",
        Text(tr="Depthwise konvolüsyonun fikri", en="The idea of depthwise convolution"),
        Text(tr="Her kanalın kendi filtresi olsaydı?", en="What if every channel had its own filter?"),
        minutes=30,
    ),
    Chapter(
        "04_savings",
        Text(tr="Depthwise neyi çözer?", en="What it saves, and who uses it"),
        Text(
            tr="Depthwise (derinlemesine) konvolüsyon ne kazandırır, onu kimler kullanır?",
            en="What does depthwise convolution save, and who uses it?",
        ),
        minutes=30,
    ),
    Chapter(
        "05_limits",
        Text(tr="Sınırlar", en="Limits"),
        Text(
            tr="Depthwise (derinlemesine) konvolüsyon tek başına neyi yapamaz?",
            en="What can depthwise convolution not do alone?",
        ),
        minutes=35,
    ),
    Chapter(
        "06_networks",
        Text(tr="Gerçek ağlarda depthwise", en="Depthwise in real networks"),
        Text(
            tr="MobileNet, EfficientNet ve ShuffleNet depthwise (derinlemesine) konvolüsyonu nasıl kullanır?",
            en="How do MobileNet, EfficientNet and ShuffleNet use depthwise convolution?",
        ),
        minutes=45,
    ),
    Chapter(
        "07_conclusion",
        Text(tr="Sonuç", en="Conclusion"),
        Text(tr="Bu kurstan aklımda ne kalmalı?", en="What do I keep from this course?"),
        minutes=25,
    ),
    Chapter(
        "08_compare",
        Text(tr="Kodda karşılaştırma", en="A comparison in code"),
        Text(
            tr="Standart ve depthwise (derinlemesine) katman kodda nasıl ayrılır?",
            en="How do a standard and a depthwise layer differ in code?",
        ),
        minutes=35,
    ),
    Chapter(
        "09_separable",
        Text(tr="Depthwise separable blok", en="The depthwise separable block"),
        Text(tr="İki katman nasıl tek bir bloğa dönüşür?", en="How do two layers become one block?"),
        minutes=40,
    ),
    Chapter(
        "10_channels_groups",
        Text(tr="Kanallar ve `groups`", en="Channels and `groups`"),
        Text(tr="C_in, C_out ve `groups` nedir?", en="What are C_in, C_out and `groups`?"),
        minutes=40,
    ),
    Chapter(
        "11_examples",
        Text(tr="Üç örnek", en="Three worked examples"),
        Text(
            tr="Üç örnekte hangi çıktı hangi girişi okur?",
            en="In three examples, which output reads which input?",
        ),
        minutes=30,
    ),
    Chapter(
        "12_speed",
        Text(tr="Ölçülen hız", en="Measured speed"),
        Text(
            tr="8 kat az çarp-topla, burada 8 kat hızlı mı?",
            en="Is 8 times fewer MACs 8 times faster here?",
        ),
        minutes=35,
    ),
    Chapter(
        "13_training",
        Text(tr="Doğruluğun bedeli", en="What it costs in accuracy"),
        Text(tr="Daha az ağırlık doğruluktan ne götürür?", en="What do fewer weights cost in accuracy?"),
        minutes=35,
    ),
    Chapter(
        "14_capstone",
        Text(tr="Son sınav ve kendi projeniz", en="Final quiz and a project of your own"),
        Text(
            tr="Bir ağın katmanlarını bölmeye değer mi, nasıl karar veririm?",
            en="Is it worth splitting the layers of a network, and how do I decide?",
        ),
        minutes=60,
    ),
    Chapter(
        "99_glossary",
        Text(tr="Sözlük", en="Glossary"),
        Text(tr="Hangi sözcük ne demek?", en="Which word means what?"),
        minutes=5,
    ),
)


def chapter(name: str) -> Chapter:
    """The chapter called `name` ("03_depthwise"), or a `ValueError` that lists the chapters."""
    known = {chapter.name: chapter for chapter in CHAPTERS}
    if name not in known:
        raise ValueError(f"no chapter is called {name!r}; there are: {', '.join(known)}.")
    return known[name]


def after(name: str) -> Chapter | None:
    """The chapter that follows `name`, or None after the last."""
    place = CHAPTERS.index(chapter(name)) + 1
    return CHAPTERS[place] if place < len(CHAPTERS) else None
