"""What the caption of a stored output says to do works: from the top down to it, on a fresh kernel."""

import pytest
from nbclient import NotebookClient

from course_utils.publish.notebooks import ROOT, make
from course_utils.publish.outputs import WIDGET
from course_utils.publish.source import read_sources
from course_utils.words import chrome, lessons

CAPTIONS = {  # by chapter: what stands under its stored outputs, every caption of the course at least once
    "00_start": {
        chrome.RUN_TO_EXPLORE,
        lessons.RUN_TO_ANSWER,
        lessons.RUN_FOR_PROGRESS,
        lessons.RUN_TO_MARK,
    },
    "03_depthwise": {chrome.RUN_TO_EXPLORE, lessons.RUN_TO_ANSWER, lessons.RUN_TO_TRY, lessons.RUN_TO_MARK},
}


@pytest.mark.parametrize(("chapter", "lang"), [("00_start", "tr"), ("03_depthwise", "en")])
def test_cells_run_from_the_top_bring_to_life_whatever_a_caption_stands_under(chapter, lang, tmp_path):
    made = make(read_sources(ROOT)[chapter], lang)
    where = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(made, timeout=120, kernel_name="python3", resources=where).execute()  # stops at an error
    captions = {_said(caption, lang): caption for caption in CAPTIONS[chapter]}
    found = [(said, data) for data in _shown(made) for said in captions if said in data.get("text/html", "")]
    assert {captions[said] for said, _ in found} == CAPTIONS[chapter]
    assert [said for said, data in found if WIDGET not in data] == []


def _shown(notebook):
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    return [output.data for output in outputs if "data" in output]


def _said(caption, lang):
    """The end of the caption, which no backticks divide."""
    return caption.say(lang).rpartition("`")[2]
