"""What the caption of a stored output says to do works; a learner's copy holds captions and no answers."""

import nbformat
import pytest
from nbclient import NotebookClient

from course_utils.publish.notebooks import ROOT, make
from course_utils.publish.outputs import WIDGET
from course_utils.publish.source import read_sources
from course_utils.setup.copies import hand_out
from course_utils.words import chrome, lessons, review
from course_utils.words.language import LANGUAGES

CAPTIONS = {  # by chapter: what stands under its stored outputs, every caption of the course at least once
    "00_start": {
        chrome.RUN_TO_EXPLORE,
        lessons.RUN_TO_ANSWER,
        lessons.RUN_FOR_PROGRESS,
        lessons.RUN_TO_MARK,
        review.RUN_FOR_REVIEW,
    },
    "03_depthwise": {
        chrome.RUN_TO_EXPLORE,
        lessons.RUN_TO_ANSWER,
        lessons.RUN_TO_TRY,
        lessons.RUN_TO_MARK,
        review.RUN_FOR_REVIEW,
    },
    "08_compare": {
        chrome.RUN_TO_EXPLORE,
        lessons.RUN_TO_ANSWER,
        lessons.RUN_TO_TRY,
        lessons.RUN_TO_MEND,
        lessons.RUN_TO_MARK,
        review.RUN_FOR_REVIEW,
    },
}
CHAPTERS = [("00_start", "tr"), ("03_depthwise", "en"), ("08_compare", "tr")]


@pytest.fixture(scope="module", params=CHAPTERS, ids=" ".join)
def run(request, tmp_path_factory):
    """A chapter with its language, run from the top down on a fresh kernel."""
    chapter, lang = request.param
    made = make(read_sources(ROOT)[chapter], lang)
    where = {"metadata": {"path": str(tmp_path_factory.mktemp("run"))}}
    NotebookClient(made, timeout=120, kernel_name="python3", resources=where).execute()  # stops at an error
    return chapter, lang, made


def test_cells_run_from_the_top_bring_to_life_whatever_a_caption_stands_under(run):
    chapter, lang, made = run
    captions = {_said(caption, lang): caption for caption in CAPTIONS[chapter]}
    found = [(said, data) for data in _shown(made) for said in captions if said in data.get("text/html", "")]
    assert {captions[said] for said, _ in found} == CAPTIONS[chapter]
    assert [said for said, data in found if WIDGET not in data] == []


def test_in_a_copy_each_widget_that_was_shown_keeps_a_card_with_its_caption(run, tmp_path):
    chapter, lang, made = run
    for folder in LANGUAGES:
        (tmp_path / "notebooks" / folder).mkdir(parents=True)
    nbformat.write(made, tmp_path / "notebooks" / lang / f"{chapter}.ipynb")
    hand_out(tmp_path / "notebooks", tmp_path / "copies")
    copy = nbformat.read(tmp_path / "copies" / lang / f"{chapter}.ipynb", as_version=4)
    nbformat.validate(copy)
    for cell, before in zip(copy.cells, made.cells, strict=True):
        cards, widgets = _of(cell), [data for data in _of(before) if WIDGET in data]
        assert len(cards) == len(widgets)
        assert all(any(_said(c, lang) in data["text/html"] for c in CAPTIONS[chapter]) for data in cards)


def test_in_a_copy_of_a_committed_notebook_nothing_that_was_stored_stands_below_a_guess(tmp_path):
    hand_out(ROOT / "notebooks", tmp_path)
    copies = list(tmp_path.glob("*/*.ipynb"))
    assert copies
    for path in copies:
        lang, copy = path.parent.name, nbformat.read(path, as_version=4)
        captions = [_said(caption, lang) for caption in set().union(*CAPTIONS.values())]
        for data in _shown(copy):
            html = data.pop("text/html")
            assert data == {}
            assert "<img" not in html or _said(lessons.RUN_FOR_PROGRESS, lang) in html  # the way on the map
            assert any(said in html for said in captions) or 'data-jupyter-id="kernel"' in html
        assert not any(cell.get("execution_count") for cell in copy.cells)


def _shown(notebook):
    return [data for cell in notebook.cells for data in _of(cell)]


def _of(cell):
    return [output.data for output in cell.get("outputs", ()) if "data" in output]


def _said(caption, lang):
    """The end of the caption, which no backticks divide."""
    return caption.say(lang).rpartition("`")[2]
