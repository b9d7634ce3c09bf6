"""python -m course_utils grades FOLDER: each handed-in copy, run in a fresh kernel, becomes lines of a CSV.

What counts is what the judges say in this run: outputs that were handed in are thrown away. A copy is a
student's program and can do what the person who runs it can; nothing here can keep it from lying about its
exercises either. So the lines are for practice, and for copies of strangers there are containers.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ..chapters.exercise import every_exercise
from ..chapters.table import CHAPTERS
from ..words import classroom as words
from ..words import setting_up
from ..words.language import LANGUAGES

COURSE = Path(__file__).resolve().parents[2]
SECONDS_A_CELL = 180  # the longest lesson trains for a minute
RESULTS = "grades.csv"
HEAD = ("student", "exercise", "outcome")
_CARD = re.compile(r"^ExerciseCard\('(\w+)', outcome='(\w+)'\)$")
_CALL = re.compile(r"""\bexercise\(\s*["'](\w+)["']""")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a table program would compute what begins like this


class Grade(NamedTuple):
    """How an exercise of a student fared: "right", "wrong", "untried", "missing" or "unreadable"."""

    student: str
    exercise: str
    outcome: str


def main(folder: str, lang: str) -> int:
    """Writes grades.csv into the folder, copy by copy, and says where it is."""
    place = Path(folder)
    copies = list(copies_in(place))
    if not copies:
        raise setting_up.Refusal(words.NO_COPIES, folder=folder)
    file = place / RESULTS
    with open(file, "w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(HEAD)
        for number, copy in enumerate(copies, start=1):
            print(words.GRADING.say(lang, number=number, total=len(copies), name=copy.name), flush=True)
            writer.writerows(map(_harmless, grades_of(copy, place)))
            lines.flush()
    print(words.WRITTEN.say(lang, files=file))
    return 0


def copies_in(folder: Path) -> Iterator[Path]:
    """The notebooks below a folder, in order; those that JupyterLab keeps for itself are none."""
    for path in sorted(folder.rglob("*.ipynb")):
        if ".ipynb_checkpoints" not in path.parts:
            yield path


def student_of(copy: Path, folder: Path) -> str:
    """Whose copy it is: the folder that it lies in, or its own name where it lies with the others.

    >>> student_of(Path("in/ayse/03_fikir.ipynb"), Path("in")), student_of(Path("in/ali.ipynb"), Path("in"))
    ('ayse', 'ali')
    """
    parts = copy.relative_to(folder).parts
    return parts[0] if len(parts) > 1 else copy.stem


def grades_of(copy: Path, folder: Path) -> list[Grade]:
    """The exercises of a copy's chapter in their order, each with its outcome in a run of the copy."""
    student = student_of(copy, folder)
    try:
        outcomes, called = _run(copy)
    except Exception:  # no notebook, or its kernel died: whatever a stranger's file can bring about
        return [Grade(student, copy.stem, "unreadable")]
    chapters = {task.chapter for task in every_exercise() if task.name in called} | _chapter_of(copy)
    expected = [task.name for task in every_exercise() if task.chapter in chapters]
    return [Grade(student, name, outcomes.get(name, "missing")) for name in expected]


def _chapter_of(copy: Path) -> set[str]:
    """The chapter whose notebook's name the copy bears, even where no exercise is left in it."""
    return {c.name for c in CHAPTERS for lang in LANGUAGES if copy.stem == Path(c.notebook(lang)).stem}


def _run(copy: Path) -> tuple[dict[str, str], set[str]]:
    """The outcome of each exercise that a copy showed in a fresh kernel, and the exercises it calls."""
    import nbformat
    from nbclient import NotebookClient

    from ..publish.running import private_kernel

    notebook = nbformat.read(copy, as_version=4)
    with TemporaryDirectory() as folder:
        work = Path(folder, "work")
        work.mkdir()
        private = {"COURSE_PROGRESS_DIR": f"{folder}/progress", "IPYTHONDIR": f"{folder}/ipython"}
        paths = os.pathsep.join(filter(None, [str(COURSE), os.environ.get("PYTHONPATH")]))
        client = NotebookClient(
            notebook,
            km=private_kernel(Path(folder)),
            timeout=SECONDS_A_CELL,
            interrupt_on_timeout=True,
            allow_errors=True,
            store_widget_state=False,
            resources={"metadata": {"path": str(work)}},
        )
        client.execute(env=os.environ | private | {"PYTHONPATH": paths}, cleanup_kc=True)
    outcomes: dict[str, str] = {}
    called: set[str] = set()
    for cell in notebook.cells:
        called |= set(_CALL.findall(cell.source)) if cell.cell_type == "code" else set()
        for output in cell.get("outputs", ()):
            shown = _CARD.match(output.get("data", {}).get("text/plain", ""))
            if shown:
                outcomes[shown[1]] = shown[2]
    return outcomes, called


def _harmless(grade: Grade) -> Grade:
    """A line whose student is a name for a table program, too, and no formula."""
    name = grade.student
    return grade._replace(student=f"'{name}" if name.startswith(_FORMULA) else name)
