"""Assignments for nbgrader: open places, locked tests, and a real run that grades them."""

import ast
import os
import subprocess
import sys

import nbformat
import pytest

from course_utils.chapters.exercise import check, every_exercise, exercise_named
from course_utils.classroom import nbgrader as assignments
from course_utils.classroom.nbgrader import NOTEBOOKS, assignment
from course_utils.setup.environment import ROOT

CHAPTER = NOTEBOOKS / "en" / "03_depthwise.ipynb"
MISTAKE = """\
import torch.nn.functional as F

def depthwise_by_hand(x, weight):
    return F.conv2d(x, weight[:1].expand_as(weight), groups=x.shape[1])
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    (folder,) = assignments.write(tmp_path_factory.mktemp("class"))
    return folder


@pytest.fixture(scope="module")
def cells(course):
    """The cells that nbgrader knows, by the language and the name that it knows them by."""
    found = {}
    for file in course.glob("source/*/*.ipynb"):
        notebook = nbformat.read(file, as_version=4)
        nbformat.validate(notebook)
        lang = next(lang for lang in ("tr", "en") if (NOTEBOOKS / lang / file.name).exists())
        found |= {
            (lang, cell.metadata.nbgrader.grade_id): cell
            for cell in notebook.cells
            if "nbgrader" in cell.metadata
        }
        assert not any(cell.get("outputs") for cell in notebook.cells)
    return found


def called_in_the_notebooks():
    """The exercises of the built notebooks, which may be older than their sources."""
    codes = (cell.source for file in NOTEBOOKS.glob("en/*.ipynb") for cell in nbformat.read(file, 4).cells)
    return {found[0] for code in codes if (found := assignments.call_in(code))}


def test_each_exercise_of_the_chapters_is_there_in_both_languages(cells):
    names = called_in_the_notebooks()
    assert names <= {task.name for task in every_exercise()} and len(names) > 10
    for lang in ("tr", "en"):
        assert {name for of, name in cells if of == lang} == names | {f"test_{name}" for name in names}


def test_students_write_in_the_solution_alone_and_the_test_is_worth_a_point(cells):
    for (_, name), cell in cells.items():
        role = cell.metadata.nbgrader
        is_test = name.startswith("test_")
        assert (role.grade, role.solution, role.locked) == (is_test, not is_test, is_test)
        assert role.get("points") == (1 if is_test else None)


def test_what_a_test_reads_is_what_the_solution_defines(cells):
    for (lang, name), cell in cells.items():
        if name.startswith("test_"):
            call = next(node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.Call))
            assert ast.unparse(call.func) == "check"
            read = {node.id for node in ast.walk(call.args[1]) if isinstance(node, ast.Name)}
            solved = ast.parse(exercise_named(name.removeprefix("test_")).solution)
            defined = {node.name for node in solved.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
            defined |= {node.id for node in ast.walk(solved) if isinstance(node, ast.Name)}
            assert read <= defined, (lang, name)


def test_a_cell_without_an_exercise_stays_as_it_is():
    before = [cell.source for cell in nbformat.read(CHAPTER, 4).cells]
    after = [cell.source for cell in assignment(CHAPTER).cells if "nbgrader" not in cell.metadata]
    assert [source for source in before if not assignments.call_in(source)] == after


def test_nbgrader_gives_solutions_full_marks_and_blanks_and_known_mistakes_none(course, monkeypatch):
    pytest.importorskip("nbgrader")
    name = CHAPTER.stem
    before = {"PYTHONPATH": str(ROOT), "PATH": os.path.dirname(sys.executable)}  # nbgrader calls alembic
    more = {name: os.pathsep.join([first, os.environ.get(name, "")]) for name, first in before.items()}
    surroundings = {**os.environ, **more}

    def nbgrader(*words):
        command = [sys.executable, "-m", "nbgrader", *words]
        ran = subprocess.run(command, cwd=course, env=surroundings, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr
        return ran.stderr

    nbgrader("generate_assignment", name)
    released = nbformat.read(course / "release" / name / CHAPTER.name, as_version=4)
    assert "window * weight" not in nbformat.writes(released)  # the solution's own line
    answers = {"solution": exercise_named("depthwise_by_hand").solution, "mistake": MISTAKE, "blank": ""}
    for student, answer in answers.items():
        copy = nbformat.from_dict(released)
        place = next(cell for cell in copy.cells if cell.metadata.get("nbgrader", {}).get("solution"))
        place.source += "\n" + answer
        file = course / "submitted" / student / name / CHAPTER.name
        file.parent.mkdir(parents=True)
        nbformat.write(copy, file)
        place.source = place.source.removesuffix("\n" + answer)
    nbgrader("autograde", name)

    from nbgrader.api import Gradebook

    monkeypatch.setenv("PATH", more["PATH"])
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        scores = {student: book.find_submission(name, student).score for student in answers}
    assert scores == {"solution": 1, "mistake": 0, "blank": 0}
    said = {student: _said_by_the_test(course, student) for student in answers}
    task = exercise_named("depthwise_by_hand")
    assert said["solution"] == "" and said["mistake"] == _diagnosis(task).en and "`...`" in said["blank"]


def _said_by_the_test(course, student):
    """The message of the error in the graded cell, which nbgrader hands back as its feedback."""
    graded = nbformat.read(course / "autograded" / student / CHAPTER.stem / CHAPTER.name, as_version=4)
    (test,) = [cell for cell in graded.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    return "".join(output.evalue for output in test.outputs)


def _diagnosis(task):
    """What the judge says to the mistake."""
    names = {}
    exec(MISTAKE, names)
    return check(task, names[task.answer_name]).sentence
