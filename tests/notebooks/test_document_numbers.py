"""The numbers that the course's document states: each chapter's code prints those of its section."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nbformat
import pytest

from course_utils.chapters.table import CHAPTERS
from course_utils.publish import notebooks
from course_utils.publish.notebooks import ROOT
from course_utils.words.language import LANGUAGES

# What the document says in the sections that a chapter follows, in its own figures.
DOCUMENT = {
    "01_cost": ("3×3",),  # 1: C_in × C_out × 3 × 3
    "02_decomposition": ("3×3", "1×1"),  # 2: spatial filtering 3×3, channel mixing 1×1
    "03_depthwise": ("(3, 1, 3, 3)", "27"),  # 3: C_in × 3 × 3, and the drawing of three channels
    "04_savings": ("8.0", "1/9"),  # 4.1: 8 to 9 times; 8 is reached, 9 is the limit
    "05_limits": ("[0]",),  # 5.1: no figure; a depthwise output depends on one channel
    "06_networks": ("8.56",),  # 6: no figure; "almost an order of magnitude"
    "07_conclusion": ("8.56",),  # 7: no figure; the same
    "08_compare": ("(1, 3, 32, 32)", "(1, 8, 32, 32)", "216", "27"),  # coding, a
    "09_separable": ("(1, 64, 32, 32)", "2336"),  # coding, b
    "10_channels_groups": ("[1, 3, 32, 32]", "32", "64", "128"),  # PyTorch 1 to 3: RGB, inner layers
    "11_examples": (  # PyTorch 4: three weight shapes, and the channels of the three groups
        *("(6, 3, 3, 3)", "(6, 2, 3, 3)", "(3, 1, 3, 3)"),
        *("0 → [0, 1]", "1 → [0, 1]", "2 → [2, 3]", "3 → [2, 3]", "4 → [4, 5]", "5 → [4, 5]"),
        *("(1, 6, 8, 8)", "(1, 3, 8, 8)"),  # (N, 6, H, W) and (N, 3, H, W)
    ),
}
IN_PROSE = {"06_networks": ("2017",)}  # 4.2: the year of MobileNetV1

every_chapter = pytest.mark.parametrize("chapter", DOCUMENT)
both_languages = pytest.mark.parametrize("lang", LANGUAGES)


class Alternatives(HTMLParser):
    """The alternative texts of the pictures in a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.found.append(dict(attrs).get("alt") or "")


def cells(chapter: str, lang: str, kind: str) -> list[nbformat.NotebookNode]:
    read = nbformat.read(ROOT / notebooks.place(chapter, lang), as_version=4)
    return [cell for cell in read.cells if cell.cell_type == kind]


def computed(chapter: str, lang: str) -> str:
    """What the stored outputs say: printed text, values and pictures; no question and no exercise."""
    said = []
    for output in (output for cell in cells(chapter, lang, "code") for output in cell.outputs):
        if html := output.get("data", {}).get("text/html"):
            said += Alternatives(html).found
        else:
            said.append(output.get("text") or output.get("data", {}).get("text/plain", ""))
    return "\n".join(said)


def stands(figure: str, text: str) -> bool:
    """Whether `figure` stands in `text` by itself: 27 is neither in 27648 nor in 27.648 nor in 1,27."""
    return (
        re.search(rf"(?<![\w]){'(?<![.,])' * figure[0].isdigit()}{re.escape(figure)}(?![.,]?\w)", text)
        is not None
    )


def test_a_figure_is_found_by_itself_only():
    assert stands("27", "(216, 27)") and stands("27", "27, 216") and stands("[1, 3]", "Size([1, 3])")
    assert not any(stands("27", text) for text in ("27648", "27.648", "1,27", "127", "2.27", "x27"))


def test_the_table_has_every_chapter_that_follows_the_document():
    assert list(DOCUMENT) == [chapter.name for chapter in CHAPTERS if "01" <= chapter.name[:2] <= "11"]


@both_languages
@every_chapter
def test_the_documents_numbers_stand_in_the_outputs(chapter, lang):
    text = computed(chapter, lang)
    assert [figure for figure in DOCUMENT[chapter] if not stands(figure, text)] == []


@both_languages
@pytest.mark.parametrize("chapter", IN_PROSE)
def test_what_no_code_computes_stands_in_the_prose(chapter, lang):
    prose = "\n".join(cell.source for cell in cells(chapter, lang, "markdown"))
    assert [figure for figure in IN_PROSE[chapter] if not stands(figure, prose)] == []
