"""The notebooks as they are committed: they agree with their sources and can be read without widgets."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter

from course_utils.chapters.table import CHAPTERS
from course_utils.publish import notebooks
from course_utils.publish.notebooks import ROOT
from course_utils.publish.outputs import WIDGET, output_faults
from course_utils.publish.source import chapter_names
from course_utils.words.language import LANGUAGES

WITHOUT_PICTURES = {"99_glossary", "99_sozluk"}  # it shows a table of words
PLACES = [notebooks.place(chapter.name, lang) for chapter in CHAPTERS for lang in LANGUAGES]

every_notebook = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.as_posix())


class Pictures(HTMLParser):
    """The alternative texts of all pictures of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.alts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.alts.append(dict(attrs).get("alt") or "")


@cache
def load(place: Path) -> nbformat.NotebookNode:
    return nbformat.read(ROOT / place, as_version=4)


def code_cells(place: Path) -> list[nbformat.NotebookNode]:
    return [cell for cell in load(place).cells if cell.cell_type == "code"]


def test_every_chapter_of_the_table_is_written_and_every_source_is_in_the_table():
    assert chapter_names(ROOT) == [chapter.name for chapter in CHAPTERS]


def test_notebooks_and_readme_agree_with_their_sources(capsys):
    assert notebooks.main([], check=True) == 0, capsys.readouterr()


@every_notebook
def test_a_stored_output_has_no_error_no_machine_and_no_picture_without_words(place):
    nbformat.validate(load(place))
    assert [fault for cell in code_cells(place) for fault in output_faults(cell)] == []
    errors = [cell for cell in code_cells(place) for output in cell.outputs if output.output_type == "error"]
    assert all("raises-exception" in cell.metadata.get("tags", ()) for cell in errors)


@every_notebook
def test_every_cell_was_run_once_from_top_to_bottom(place):
    counts = [cell.execution_count for cell in code_cells(place)]
    assert counts == list(range(1, len(counts) + 1))


@every_notebook
def test_no_output_needs_a_widget_to_be_read(place):
    bundles = [output.data for cell in code_cells(place) for output in cell.outputs if "data" in output]
    assert all(WIDGET not in bundle for bundle in bundles)
    assert not any("object at" in bundle.get("text/plain", "") for bundle in bundles)


@every_notebook
def test_a_page_without_widgets_shows_every_picture_with_its_alternative_text(place):
    stored = [
        alt
        for cell in code_cells(place)
        for output in cell.outputs
        for alt in Pictures(output.get("data", {}).get("text/html", "")).alts
    ]
    page, _ = HTMLExporter().from_notebook_node(load(place))
    shown = Pictures(page).alts
    assert (stored or place.stem in WITHOUT_PICTURES) and all(shown)
    assert [alt for alt in shown if alt in stored] == stored


@pytest.mark.parametrize("chapter", [chapter.name for chapter in CHAPTERS])
def test_both_languages_have_the_same_cells(chapter):
    tr, en = (load(notebooks.place(chapter, lang)) for lang in LANGUAGES)
    assert [cell.id for cell in tr.cells] == [cell.id for cell in en.cells]
    assert [cell.cell_type for cell in tr.cells] == [cell.cell_type for cell in en.cells]


@every_notebook
def test_the_question_stands_first_and_the_answer_last(place):
    question, answer = {"tr": ("**Soru:", "## Yanıt"), "en": ("**Question:", "## The answer")}[place.parts[1]]
    texts = [cell.source for cell in load(place).cells if cell.cell_type == "markdown"]
    headings = [line for text in texts for line in text.splitlines() if line.startswith("#")]
    assert question in texts[0]
    assert headings[-1] == answer
