"""The doors of the course: links, what works where, and what a kernel knows of the door it came through."""

import json
import re
import sys
from importlib import metadata
from types import ModuleType, SimpleNamespace

import pytest

from course_utils.chapters import doors, progress
from course_utils.chapters.table import CHAPTERS, notebook_of
from course_utils.publish.notebooks import ROOT
from course_utils.widgets.progress import finish, progress_map
from course_utils.words import doors as words
from course_utils.words import lessons
from course_utils.words.language import LANGUAGES

COURSE = doors.Repository("someone/course", "v1.2.0")


@pytest.fixture
def on_colab(monkeypatch, tmp_path):
    """A kernel that Colab started, whose course pip fetched from COURSE; returns where Drive would be."""
    told = {"url": "https://github.com/someone/course", "vcs_info": {"requested_revision": "v1.2.0"}}
    monkeypatch.setitem(sys.modules, "google.colab", ModuleType("google.colab"))
    fetched = SimpleNamespace(read_text={"direct_url.json": json.dumps(told)}.get)
    monkeypatch.setattr(metadata, "distribution", lambda name: fetched)
    drive = tmp_path / "MyDrive"
    monkeypatch.setattr(doors, "DRIVE", drive)
    monkeypatch.setattr(progress, "DRIVE", drive)
    return drive


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("door", doors.LINKED, ids=lambda door: door.name)
def test_a_link_names_the_repository_and_every_chapter_has_its_own_behind_binder_and_colab(door, lang):
    links = {door.link(COURSE, chapter.name, lang) for chapter in CHAPTERS}
    assert all("someone/course" in link and re.fullmatch(r"https://[\w.?=%/-]+", link) for link in links)
    if door in doors.TO_CHAPTERS:
        assert len(links) == len(CHAPTERS)
        assert door.link(COURSE, "03_depthwise", lang).endswith(
            f"/{lang}/{notebook_of('03_depthwise', lang)}"
        )
    else:
        assert len(links) == 1


def test_binder_opens_the_tag_and_colab_the_branch_of_notebooks_without_answers():
    assert "/v2/gh/someone/course/v1.2.0?" in doors.DOORS["Binder"].link(COURSE, "00_start", "en")
    assert "/blob/unrun/en/" in doors.DOORS["Colab"].link(COURSE, "00_start", "en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_codespaces_opens_the_container_of_the_language(lang):
    link = doors.DOORS["Codespaces"].link(COURSE, "00_start", lang)
    path = link.partition("devcontainer_path=")[2].replace("%2F", "/")
    told = json.loads((ROOT / path).read_text("utf-8"))
    assert f"--lang {lang}" in told["postAttachCommand"]


def test_binder_and_colab_open_each_chapter():
    assert [door.name for door in doors.TO_CHAPTERS] == ["Binder", "Colab"]


def test_what_does_not_work_has_no_link():
    assert {door.name for door in doors.DOORS.values() if not door.open} == {
        "Kaggle",
        "Deepnote",
        "JupyterLite",
    }
    assert not [door.name for door in doors.LINKED if not door.open]


def test_on_the_learners_own_machine_notebooks_lie_side_by_side_and_progress_stays():
    assert (doors.here(), doors.kept()) == ("", None)
    assert doors.way_to("01_cost", "tr") == "01_maliyet.ipynb"
    assert 'target="_blank"' not in finish("00_start", "tr").html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_on_colab_links_in_widgets_open_the_right_notebook_in_a_tab_of_its_own(on_colab, lang):
    link = doors.DOORS["Colab"].link(COURSE, "01_cost", lang)
    for widget in (finish("00_start", lang), progress_map(lang)):
        assert f'<a href="{link}" target="_blank">' in widget.html


def test_on_colab_a_course_that_came_another_way_keeps_plain_links(on_colab, monkeypatch):
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", missing)
    assert doors.way_to("01_cost", "en") == "01_cost.ipynb"


@pytest.mark.parametrize(
    "told", ["{}", "", "{", '{"url": "https://example.org/a", "vcs_info": {"requested_revision": "v1"}}']
)
def test_an_installation_that_names_no_repository_is_from_none(monkeypatch, told):
    monkeypatch.setattr(metadata, "distribution", lambda name: SimpleNamespace(read_text=lambda file: told))
    assert doors.installed_from() is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_on_colab_the_map_and_the_end_of_a_chapter_say_that_progress_goes_with_the_session(on_colab, lang):
    sentence = words.COLAB_FORGETS.say(lang)
    assert sentence in progress_map(lang).html
    end = finish("00_start", lang)
    end.asked = 1
    assert sentence in end.note and lessons.NOW_ON_MAP.say(lang) not in end.note


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_mounted_drive_keeps_the_progress_and_both_say_so(on_colab, monkeypatch, lang):
    monkeypatch.delenv("COURSE_PROGRESS_DIR")
    on_colab.mkdir()
    end = finish("00_start", lang)
    end.asked = 1
    assert words.DRIVE_KEEPS.say(lang) in end.note
    assert words.DRIVE_KEEPS.say(lang) in progress_map(lang).html
    assert [file.name for file in on_colab.rglob("*.json")] == ["00_start.json"]


def test_on_binder_progress_goes_with_the_session(monkeypatch):
    monkeypatch.setenv("BINDER_REPO_URL", "https://github.com/someone/course")
    assert doors.here() == "Binder"
    assert words.BINDER_FORGETS.en in progress_map("en").html
    assert doors.way_to("01_cost", "en") == "01_cost.ipynb"


def test_the_stored_map_and_end_say_nothing_of_any_door(on_colab):
    assert words.COLAB_FORGETS.en not in progress_map("en").twin() + finish("00_start", "en").twin()
