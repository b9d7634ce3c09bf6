"""Assignments for nbgrader: the chapters, with a locked test after each exercise.

A student gets the chapter with its open places; an instructor's version holds the solutions, which nbgrader
takes out. The test fails with the judge's own sentence, so the feedback is the course's diagnosis. Solutions
lie open in the course's package: this is for practice and not for exams.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..chapters.exercise import exercise_named, exercises_of
from ..chapters.table import CHAPTERS
from ..words.language import LANGUAGES

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "depthwise"
c.ClearSolutions.code_stub = {"python": "# ..."}  # the open place stands above it
c.ExecutePreprocessor.timeout = 180  # the longest lesson trains for a minute
"""
_TEST = """\
from course_utils.chapters.exercise import check, exercise_named
verdict = check(exercise_named("{name}"), {answer})
assert verdict.outcome == "right", verdict.sentence.say(LANG)
"""


def write(folder: Path) -> list[Path]:
    """Writes a course for nbgrader: source/03_depthwise/03_depthwise.ipynb for each chapter and language."""
    course = folder / "nbgrader"
    course.mkdir(exist_ok=True)
    (course / "nbgrader_config.py").write_text(CONFIG, "utf-8")
    for lang in LANGUAGES:
        for chapter in CHAPTERS:
            notebook = NOTEBOOKS / lang / chapter.notebook(lang)
            if exercises_of(chapter.name):
                _write(assignment(notebook), course / "source" / notebook.stem / notebook.name)
    return [course]


def assignment(path: Path) -> Any:
    """The instructor's version of a chapter's notebook, without outputs."""
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    notebook.cells = [part for cell in notebook.cells for part in _parts(cell)]
    return notebook


def _write(notebook: Any, file: Path) -> None:
    import nbformat

    file.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, file)


def _parts(cell: Any) -> Iterator[Any]:
    """A cell without its outputs; one with an exercise as the open place and the locked test."""
    from nbformat.v4 import new_code_cell

    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    called = call_in(cell.source) if cell.cell_type == "code" else None
    if called is None:
        yield cell
        return
    name, answer, start = called
    solution = f"{start}\n\n### BEGIN SOLUTION\n{exercise_named(name).solution.strip()}\n### END SOLUTION"
    cell.source = solution
    cell.metadata["nbgrader"] = _role(name, solution=True)
    yield cell
    test = new_code_cell(_TEST.format(name=name, answer=answer), id=f"test-{name.replace('_', '-')}"[:64])
    test.metadata["nbgrader"] = _role(f"test_{name}", solution=False)
    yield test


def _role(grade_id: str, solution: bool) -> dict[str, Any]:
    """What nbgrader knows of a cell: a place for an answer, or a test of one point that no one can change."""
    role = {"schema_version": 3, "grade_id": grade_id, "task": False, "solution": solution}
    return {**role, "grade": not solution, "locked": not solution} | ({} if solution else {"points": 1})


def call_in(code: str) -> tuple[str, str, str] | None:
    """The exercise that a cell calls: its name, the answer as it is written there, and the code before it.

    >>> call_in('a = ...\\n\\nexercise("real_layer", LANG, (a, 2))')
    ('real_layer', '(a, 2)', 'a = ...')
    """
    if not re.search(r"^exercise\(", code, re.MULTILINE):
        return None
    for statement in ast.parse(code).body:
        call = statement.value if isinstance(statement, ast.Expr) else None
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "exercise":
            name, _, answer = call.args
            start = "\n".join(code.splitlines()[: statement.lineno - 1]).strip()
            return ast.literal_eval(name), ast.unparse(answer), start
    return None
