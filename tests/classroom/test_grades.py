"""Handed-in copies: run anew, read from the judges, whatever the copy brings along."""

import csv

import nbformat
import pytest

from course_utils import __main__ as commands
from course_utils.chapters.exercise import exercise_named
from course_utils.classroom import grades
from course_utils.classroom.grades import Grade
from course_utils.setup import environment
from course_utils.words import classroom as words

START = 'from course_utils.widgets import *\nLANG = "tr"'
MISTAKE = """
import torch.nn.functional as F
def depthwise_by_hand(x, weight):
    return F.conv2d(x, weight[:1].expand_as(weight), groups=x.shape[1])
"""
BLANK = "def depthwise_by_hand(x, weight):\n    return ..."
CALL = 'exercise("depthwise_by_hand", LANG, depthwise_by_hand)'


@pytest.fixture
def hand_in(tmp_path):
    """Puts a copy with these cells into the folder, its stored outputs claiming that all is right."""

    def write(place, *cells):
        file = tmp_path / place
        file.parent.mkdir(parents=True, exist_ok=True)
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        claim = {"text/plain": "ExerciseCard('depthwise_by_hand', outcome='right')"}
        notebook.cells[-1].outputs = [nbformat.v4.new_output("execute_result", claim, execution_count=1)]
        nbformat.write(notebook, file)
        return file

    return write


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [(exercise_named("depthwise_by_hand").solution, "right"), (MISTAKE, "wrong"), (BLANK, "untried")],
    ids=["solution", "mistake", "blank"],
)
def test_the_judges_words_count_and_not_the_stored_outputs(hand_in, tmp_path, answer, outcome):
    copy = hand_in("ayşe/03_fikir.ipynb", START, answer, CALL)
    assert grades.grades_of(copy, tmp_path) == [
        Grade("ayşe", "apart", "missing"),
        Grade("ayşe", "depthwise_by_hand", outcome),
    ]


def test_a_cell_that_fails_stops_nothing_and_a_deleted_exercise_is_missing(hand_in, tmp_path):
    solved = exercise_named("saving_of_pair").solution
    copy = hand_in(
        "ali/homework.ipynb",
        START,
        "1 / 0",
        solved,
        'exercise("saving_of_pair", LANG, saving)',
        "raise SystemExit",
    )
    assert grades.grades_of(copy, tmp_path) == [
        Grade("ali", "wide_enough", "missing"),
        Grade("ali", "saving_of_pair", "right"),
        Grade("ali", "worth_splitting", "missing"),
    ]


def test_an_empty_copy_of_a_chapter_misses_its_exercises(hand_in, tmp_path):
    copy = hand_in("03_depthwise.ipynb", "1 + 1")
    assert grades.grades_of(copy, tmp_path) == [
        Grade("03_depthwise", "apart", "missing"),
        Grade("03_depthwise", "depthwise_by_hand", "missing"),
    ]


@pytest.mark.parametrize("damage", ["no notebook", "import os; os._exit(1)"])
def test_what_cannot_be_run_is_one_line(hand_in, tmp_path, damage):
    copy = hand_in("can/03_fikir.ipynb", damage)
    if damage == "no notebook":
        copy.write_text(damage)
    assert grades.grades_of(copy, tmp_path) == [Grade("can", "03_fikir", "unreadable")]


def test_the_command_writes_a_line_for_each_exercise_of_each_student(hand_in, tmp_path, monkeypatch, capsys):
    hand_in("=1+1/03_fikir.ipynb", "1 + 1")
    hand_in("<script>/.ipynb_checkpoints/03_fikir-checkpoint.ipynb", "1 + 1")
    hand_in("efe.ipynb", "1 + 1", "exercise('second_example', LANG, ...)")
    monkeypatch.setattr(environment, "python_for_lab", lambda lang: commands.sys.executable)
    assert commands.main(["grades", str(tmp_path), "--lang", "tr"]) == 0
    with open(tmp_path / "grades.csv", encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines)
    assert tuple(head) == grades.HEAD
    assert rows[:2] == [["'=1+1", name, "missing"] for name in ("apart", "depthwise_by_hand")]
    assert {row[0] for row in rows[2:]} == {"efe"} and ["efe", "second_example", "missing"] in rows
    assert "grades.csv" in capsys.readouterr().out


def test_a_folder_without_copies_is_refused_in_a_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(environment, "python_for_lab", lambda lang: commands.sys.executable)
    assert commands.main(["grades", str(tmp_path), "--lang", "en"]) == 1
    assert capsys.readouterr().err.strip() == words.NO_COPIES.say("en", folder=tmp_path)
