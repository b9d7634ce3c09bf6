"""The learner's copies: handed out once, never written over, with new versions beside them."""

import json

import pytest

from course_utils.setup.copies import hand_out


def notebook(source, output=""):
    cell = {"cell_type": "code", "source": source, "outputs": [output], "metadata": {}}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


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
            return (self.copies / f"{name}.ipynb").read_text()

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


def test_a_learners_work_stays_when_nothing_changed(course):
    course.hand_out()
    course.work("mine")
    assert course.hand_out() == []
    assert course.copy() == "mine"
    assert course.names() == ["00_start", "03_depthwise"]


def test_a_changed_chapter_is_offered_beside_the_learners_work(course):
    course.hand_out()
    course.work("mine")
    course.change(notebook("2"))
    assert course.hand_out() == ["tr/03_depthwise_yeni.ipynb"]
    assert course.copy() == "mine"
    assert course.copy("tr/03_depthwise_yeni") == notebook("2")
    assert course.hand_out() == []


def test_an_untouched_copy_follows_its_chapter(course):
    course.hand_out()
    course.change(notebook("2"))
    assert course.hand_out() == []
    assert course.copy() == notebook("2")


def test_outputs_alone_are_no_new_version(course):
    course.hand_out()
    course.work(notebook("1", "my output"))
    course.change(notebook("1", "another machine"))
    assert course.hand_out() == []
    assert course.copy() == notebook("1", "my output")


def test_a_copy_that_was_only_run_is_touched(course):
    course.hand_out()
    course.work(notebook("1", "my output"))
    course.change(notebook("2"))
    assert course.hand_out() == ["tr/03_depthwise_yeni.ipynb"]


def test_each_further_version_gets_a_name_of_its_own_once_the_last_is_touched(course):
    course.hand_out()
    course.work("mine", "en/03_depthwise")
    course.change(notebook("2"))
    assert course.hand_out() == ["en/03_depthwise_new.ipynb"]
    course.change(notebook("3"))
    assert course.hand_out() == []
    assert course.copy("en/03_depthwise_new") == notebook("3")
    course.work("mine too", "en/03_depthwise_new")
    course.change(notebook("4"))
    assert course.hand_out() == ["en/03_depthwise_new2.ipynb"]
    assert course.copy("en/03_depthwise_new") == "mine too"


def test_a_copy_thrown_away_is_handed_out_again(course):
    course.hand_out()
    (course.copies / "tr" / "03_depthwise.ipynb").unlink()
    assert course.hand_out() == []
    assert course.copy() == notebook("1")


def test_a_file_that_was_there_before_the_course_is_left_alone(course):
    (course.copies / "tr").mkdir(parents=True)
    course.work("mine")
    assert course.hand_out() == ["tr/03_depthwise_yeni.ipynb"]
    assert course.copy() == "mine"


def test_an_interrupted_first_start_is_finished_without_a_second_copy(course):
    course.hand_out()
    (course.copies / ".originals" / "tr" / "03_depthwise.ipynb").unlink()
    assert course.hand_out() == []
    assert course.names() == ["00_start", "03_depthwise"]
