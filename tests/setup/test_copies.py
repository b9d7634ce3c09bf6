"""The learner's copies: never written over; a new chapter takes the plain name, which all links lead to."""

import json

import pytest
from ipykernel.ipkernel import IPythonKernel

from course_utils.setup.copies import hand_out, make_room
from course_utils.widgets.twin import UNRUN


def notebook(source, *outputs, folded=False):
    """One cell as `json` writes it in a copy; with outputs it has been run."""
    cell = {"cell_type": "code", "source": source, "outputs": list(outputs), "metadata": {}}
    cell["execution_count"] = 1 if outputs else None
    if folded:
        cell["metadata"] = {"jupyter": {"source_hidden": True}}
    whole = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=1) + "\n"


def shown(html, **metadata):
    data = {"text/html": html, "text/plain": "Explorer()"}
    return {"output_type": "execute_result", "data": data, "metadata": metadata, "execution_count": 1}


OUTPUT, OTHER = shown("my output"), shown("another machine")


MINE, MINE_TOO = notebook("mine"), notebook("mine too")
DAMAGED = {"empty": "", "truncated": MINE[:40], "no JSON": "\x00", "no notebook": "[]", "deep": "[" * 100_000}


@pytest.fixture
def course(tmp_path):
    """Two chapters in both languages and an empty folder for the copies."""

    class Course:
        chapters, copies = tmp_path / "notebooks", tmp_path / "my_notebooks"

        def hand_out(self):
            return [path.relative_to(self.copies).as_posix() for path in hand_out(self.chapters, self.copies)]

        def change(self, text, name="03_depthwise"):
            for lang in ("tr", "en"):
                (self.chapters / lang / f"{name}.ipynb").write_text(text)

        def work(self, text, name="tr/03_depthwise"):
            (self.copies / f"{name}.ipynb").write_text(text)

        def copy(self, name="tr/03_depthwise"):
            return (self.copies / f"{name}.ipynb").read_text("utf-8")

        def names(self, lang="tr"):
            return sorted(path.stem for path in (self.copies / lang).iterdir())

    for lang in ("tr", "en"):
        (tmp_path / "notebooks" / lang).mkdir(parents=True)
    course = Course()
    course.change(notebook("1"), "00_start")
    course.change(notebook("1"))
    (tmp_path / "notebooks" / "source").mkdir()
    return course


def test_the_first_start_copies_every_chapter_of_both_languages(course):
    assert course.hand_out() == []
    assert course.names("tr") == course.names("en") == ["00_start", "03_depthwise"]


def test_a_copy_has_not_been_run_and_nothing_is_stored_in_it_but_cards(course):
    card, kept = shown("<img>", **{UNRUN: "<p>card</p>"}), shown("<table>", **{UNRUN: True})
    course.change(notebook("1", OUTPUT, card, kept))
    course.hand_out()
    cards = [
        {"output_type": "display_data", "data": {"text/html": html}, "metadata": {}}
        for html in ("<p>card</p>", "<table>")
    ]
    for folder in ("", ".originals/"):
        [cell] = json.loads(course.copy(f"{folder}tr/03_depthwise"))["cells"]
        assert (cell["outputs"], cell["execution_count"]) == (cards, None)


def test_a_second_start_leaves_a_copy_that_was_run_and_one_that_was_worked_in(course):
    course.change(notebook("1", OUTPUT))
    course.hand_out()
    course.work(notebook("1", OTHER))
    course.work(MINE, "en/03_depthwise")
    assert course.hand_out() == []
    assert (course.copy(), course.copy("en/03_depthwise")) == (notebook("1", OTHER), MINE)


def test_a_learners_work_stays_when_nothing_changed(course):
    course.hand_out()
    course.work(MINE)
    assert course.hand_out() == []
    assert course.copy() == MINE
    assert course.names() == ["00_start", "03_depthwise"]


def test_a_changed_chapter_takes_the_plain_name_and_the_learners_work_stays_beside_it(course):
    course.hand_out()
    course.work(MINE)
    course.change(notebook("2"))
    assert course.hand_out() == ["tr/03_depthwise_benim.ipynb"]
    assert course.copy("tr/03_depthwise_benim") == MINE
    assert course.copy() == course.copy("en/03_depthwise") == notebook("2")
    assert course.hand_out() == []


@pytest.mark.parametrize("copy", [notebook("1"), notebook("1", OUTPUT)], ids=["untouched", "run"])
def test_a_copy_that_was_at_most_run_follows_its_chapter(course, copy):
    course.hand_out()
    course.work(copy)
    course.change(notebook("2"))
    assert course.hand_out() == []
    assert course.copy() == notebook("2")


@pytest.mark.parametrize("copy", [notebook("1"), notebook("1", OUTPUT)], ids=["untouched", "run"])
def test_a_copy_that_was_at_most_run_is_folded_where_its_chapter_is_now(course, copy):
    course.hand_out()
    course.work(copy)
    course.change(notebook("1", folded=True))
    assert course.hand_out() == []
    assert course.copy() == notebook("1", folded=True)


def test_folding_alone_moves_no_work_aside_and_unfolding_is_no_work(course):
    course.hand_out()
    course.work(MINE, "en/03_depthwise")
    course.change(notebook("1", folded=True))
    assert course.hand_out() == []
    assert course.copy("en/03_depthwise") == MINE
    course.work(notebook("1"))  # unfolded by hand
    assert course.hand_out() == []
    course.change(notebook("2"))
    assert course.hand_out() == ["en/03_depthwise_mine.ipynb"]
    assert course.names("tr") == ["00_start", "03_depthwise"]


def test_the_empty_cell_that_jupyterlab_adds_at_the_end_is_no_work(course):
    course.hand_out()
    run = json.loads(notebook("1", OUTPUT))
    run["cells"].append({"cell_type": "code", "source": [], "outputs": [], "metadata": {}})
    course.work(json.dumps(run))
    course.change(notebook("2"))
    assert course.hand_out() == []
    assert course.copy() == notebook("2")


def test_outputs_alone_are_no_new_version(course):
    course.hand_out()
    course.work(notebook("1", OUTPUT))
    course.change(notebook("1", OTHER))
    assert course.hand_out() == []
    assert course.copy() == notebook("1", OUTPUT)


def test_the_work_of_each_update_keeps_a_name_of_its_own(course):
    course.hand_out()
    course.work(MINE, "en/03_depthwise")
    course.change(notebook("2"))
    assert course.hand_out() == ["en/03_depthwise_mine.ipynb"]
    course.work(MINE_TOO, "en/03_depthwise")
    course.change(notebook("3"))
    assert course.hand_out() == ["en/03_depthwise_mine2.ipynb"]
    assert course.copy("en/03_depthwise_mine") == MINE
    assert course.copy("en/03_depthwise_mine2") == MINE_TOO
    assert course.copy("en/03_depthwise") == notebook("3")


def test_a_copy_thrown_away_is_handed_out_again(course):
    course.hand_out()
    (course.copies / "tr" / "03_depthwise.ipynb").unlink()
    assert course.hand_out() == []
    assert course.copy() == notebook("1")


def test_a_file_that_was_there_before_the_course_is_kept_aside(course):
    (course.copies / "tr").mkdir(parents=True)
    course.work(MINE)
    assert course.hand_out() == ["tr/03_depthwise_benim.ipynb"]
    assert course.copy("tr/03_depthwise_benim") == MINE


def test_an_interrupted_first_start_is_finished_without_a_second_copy(course):
    course.hand_out()
    (course.copies / ".originals" / "tr" / "03_depthwise.ipynb").unlink()
    assert course.hand_out() == []
    assert course.names() == ["00_start", "03_depthwise"]


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_original_costs_nothing(course, damage):
    course.hand_out()
    course.work(notebook("1", OUTPUT))
    (course.copies / ".originals" / "tr" / "03_depthwise.ipynb").write_text(damage)
    assert course.hand_out() == []
    assert course.copy() == notebook("1", OUTPUT)


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_copy_is_kept_aside_and_the_chapter_opens(course, damage):
    course.hand_out()
    course.work(damage)
    assert course.hand_out() == ["tr/03_depthwise_benim.ipynb"]
    assert course.copy("tr/03_depthwise_benim") == damage
    assert course.copy() == notebook("1")


@pytest.mark.parametrize("folder", ["tr", ".originals/tr"])
def test_a_folder_in_the_place_of_a_file_is_kept_aside(course, folder):
    course.hand_out()
    path = course.copies / folder / "03_depthwise.ipynb"
    path.unlink()
    path.mkdir()
    (path / "mine.txt").write_text("mine")
    course.hand_out()
    assert (course.copies / folder / "03_depthwise_benim.ipynb" / "mine.txt").read_text() == "mine"
    assert course.copy() == notebook("1")
    assert course.hand_out() == []


@pytest.mark.parametrize("folder", ["", "tr", ".originals", ".originals/tr"])
def test_a_file_in_the_place_of_a_folder_is_kept_aside_and_the_course_is_handed_out(course, folder):
    path = course.copies / folder
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    [moved] = make_room(course.copies, "en")
    assert (moved.parent, moved.name, moved.read_text()) == (path.parent, f"{path.name}_mine", "mine")
    assert course.hand_out() == make_room(course.copies, "en") == []
    assert course.copy() == course.copy(".originals/tr/03_depthwise") == notebook("1")


def test_a_damaged_chapter_replaces_nothing(course):
    course.hand_out()
    course.change("")
    assert course.hand_out() == []
    assert course.copy() == notebook("1")


def test_a_copy_says_of_its_language_what_the_kernel_will_and_opens_without_a_change(course):
    chapter = json.loads(notebook("ğ"))
    known = {key: value for key, value in IPythonKernel.language_info.items() if key != "version"}
    chapter["metadata"] = {"language_info": known, "title": "Başlangıç"}
    course.change(json.dumps(chapter))
    course.hand_out()
    chapter["metadata"]["language_info"] = IPythonKernel.language_info
    assert json.loads(course.copy()) == json.loads(course.copy(".originals/tr/03_depthwise")) == chapter
