"""Links from the first use of a term to the glossary: where they stand, and where they may not."""

from __future__ import annotations

import re

import pytest

from course_utils.publish import notebooks, terms
from course_utils.publish.notebooks import ROOT
from course_utils.publish.prose import read
from course_utils.publish.source import Cell, Source, read_sources
from course_utils.words.glossary import GLOSSARY
from course_utils.words.language import LANGUAGES

LINK = re.compile(r"\[([^\]]*)\]\(99_(?:glossary|sozluk)\.ipynb#([a-z-]+)\)")


def links(text: str, lang: str) -> list[tuple[str, str]]:
    """The words and the anchor of each link that a passage gets."""
    return LINK.findall(terms.linked([text], lang)[0])


def test_english_links_the_first_use_with_its_ending():
    assert links("Two kernels. One kernel.", "en") == [("kernels", "kernel")]


def test_turkish_links_both_names_with_their_suffixes():
    text = "Bir çekirdek. Filtrenin çekirdekleri (kernel) vardır; çekirdek (kernel) kayar."
    assert links(text, "tr") == [("çekirdekleri (kernel)", "kernel")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Adı **depthwise (derinlemesine) konvolüsyon**.", "depthwise (derinlemesine)"),
        ("Çarp-topla (multiply-accumulate, MAC) sayısı", "Çarp-topla (multiply-accumulate, MAC)"),
        ("pointwise\n  (noktasal, 1×1) katman", "pointwise\n  (noktasal, 1×1)"),
        ("uzamsal filtreleme (spatial\nfiltering)", "uzamsal filtreleme (spatial\nfiltering)"),
        ("üç gruba (group) bölünür", "gruba (group)"),
    ],
)
def test_both_names_are_found_in_either_order_and_over_the_end_of_a_line(text, words):
    assert [linked for linked, _ in links(text, "tr")] == [words]


def test_the_longer_term_takes_its_words():
    assert links("a depthwise separable block and a depthwise layer", "en") == [
        ("depthwise separable", "depthwise-separable-convolution"),
        ("depthwise", "depthwise-convolution"),
    ]
    assert [anchor for _, anchor in links("grouped convolution, batch norm", "en")] == [
        "grouped-convolution",
        "batch-normalization",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# A kernel",
        "| kernel | padding |\n|---|---|",
        "**Question: which kernel?**",
        "`kernel` and `padding=1`",
        "```\nkernel\n```",
        "$kernel$ and\n$$\nkernel\n$$",
        "[the kernel](03_depthwise.ipynb)",
        "![a kernel](images/kernel.png)",
        '<span title="kernel">',
        "https://example.org/kernel",
        "Restart the Jupyter kernel.",
        "macro, subgroup, filtered",
    ],
)
def test_headings_code_formulas_links_and_other_words_stay_as_they_are(text):
    assert terms.linked([text], "en") == [text]


def test_a_term_is_linked_once_in_a_chapter_and_after_a_place_that_takes_no_link():
    passages = ["# The kernel", "No term here.", "A kernel.", "A kernel."]
    assert [bool(LINK.search(text)) for text in terms.linked(passages, "en")] == [False, False, True, False]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_chapters_read_as_before_and_their_links_are_links(lang):
    anchors = {term.anchor for term in GLOSSARY}
    for source in read_sources(ROOT).values():
        texts = [cell.text for cell in source.prose(lang)]
        for before, after in zip(texts, terms.linked(texts, lang), strict=True):
            assert LINK.sub(r"\1", after) == before
            added = [anchor for _, anchor in LINK.findall(after)]
            assert set(added) <= anchors
            assert len(read(after).links) == len(read(before).links) + len(added)


def chapter(name: str, chapters: tuple[str, ...]) -> Source:
    """A chapter of one sentence in each language, in a course of these chapters."""
    prose = [
        Cell(1, "markdown", "# Başlık\n\nBir çekirdek (kernel).", ("tr",)),
        Cell(2, "markdown", "# Title\n\nOne kernel.", ("en",)),
    ]
    return Source(name, tuple(prose), chapters)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_notebook_is_made_with_the_links_where_the_course_has_a_glossary(lang):
    made = notebooks.make(chapter("03_depthwise", ("03_depthwise", terms.PAGE)), lang)
    assert LINK.findall(made.cells[0].source)[0][1] == "kernel"
    alone = notebooks.make(chapter("03_depthwise", ("03_depthwise",)), lang)
    assert not LINK.search(alone.cells[0].source)


@pytest.mark.parametrize("name", terms.WITHOUT_LINKS)
def test_the_start_and_the_glossary_itself_have_no_such_links(name):
    made = notebooks.make(chapter(name, ("00_start", terms.PAGE)), "en")
    assert not LINK.search(made.cells[0].source)


def test_the_links_leave_the_ids_of_the_cells_as_they_are():
    with_links = notebooks.make(chapter("03_depthwise", ("03_depthwise", terms.PAGE)), "tr")
    without = notebooks.make(chapter("03_depthwise", ("03_depthwise",)), "tr")
    assert [cell.id for cell in with_links.cells] == [cell.id for cell in without.cells]
