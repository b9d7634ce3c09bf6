"""What a chapter uses besides its source: what makes its notebooks old, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from course_utils.publish.notebooks import ROOT
from course_utils.publish.source import Cell, Source, read_sources
from course_utils.publish.uses import Package, uses

PACKAGE = {
    "arithmetic": "def six():\n    return 6\n",
    "words/explorers/one": 'TITLE = "one"\n',
    "words/explorers/two": 'TITLE = "two"\n',
    "words/lessons": 'QUIZ = "Quiz"\n',
    "pictures/svg": "def line():\n    return '<line>'\n\n\ndef circle():\n    return '<circle>'\n",
    "pictures/one_picture": "from .svg import line\n\n\ndef one_picture():\n    return line()\n",
    "explorers/one": (
        "from ..arithmetic import six\n"
        "from ..pictures.one_picture import one_picture\n"
        "from ..words.explorers import one as words\n\n\n"
        "def _view():\n    return words.TITLE, one_picture(), six()\n\n\n"
        "ONE = (_view,)\n"
    ),
    "explorers/two": "from ..words.explorers import two as words\n\nTWO = (words.TITLE,)\n",
    "measure/times": 'def times():\n    return open("times.json")\n',
    "chapters/table": (
        "CHAPTERS = (\n"
        '    Chapter("00_start", "Start", minutes=5),\n'
        '    Chapter("03_one", "One", minutes=5),\n'
        '    Chapter("04_two", "Two", minutes=5),\n'
        '    Chapter("05_three", "Three", minutes=5),\n'
        ")\n\n\ndef after(name):\n    return CHAPTERS\n"
    ),
    "chapters/question": "def quiz_of(chapter):\n    return chapter\n",
    "chapters/c03_one/questions": 'QUIZ = ("Why?",)\n',
    "chapters/c03_one/exercises": 'EXERCISES = ("Write it.",)\n',
    "chapters/c04_two/questions": 'QUIZ = ("When?",)\n',
    "widgets/quiz": (
        "from ..chapters.question import quiz_of\n"
        "from ..words import lessons\n\n\n"
        "def quiz(chapter):\n    return lessons.QUIZ, quiz_of(chapter)\n"
    ),
    "widgets/progress": (
        "from ..chapters.table import CHAPTERS, after\n\n\n"
        "def finish(name):\n    return after(name)\n\n\n"
        "def progress_map():\n    return CHAPTERS\n"
    ),
    "widgets/explorers": (
        "from ..explorers.one import ONE\nfrom ..explorers.two import TWO\n\n\n"
        "def one_explorer(lang):\n    return ONE\n\n\ndef two_explorer(lang):\n    return TWO\n"
    ),
    "widgets/__init__": (
        "from .explorers import one_explorer, two_explorer\n"
        "from .progress import finish, progress_map\n"
        "from .quiz import quiz\n"
    ),
}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    for name, code in PACKAGE.items():
        write(tmp_path, name, code)
    (tmp_path / "course_utils" / "measure" / "times.json").write_text("[1]", encoding="utf-8")
    return tmp_path


def write(root: Path, module: str, code: str) -> None:
    path = root / "course_utils" / f"{module}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code, encoding="utf-8")


def used(
    root: Path, code: str = "from course_utils.widgets import finish, one_explorer, quiz"
) -> dict[str, str]:
    chapter = Source("03_one", (Cell(1, "code", code),), ("03_one",))
    return uses(chapter, Package(root))


def changed(root: Path, module: str, old: str, new: str, **how: str) -> list[str]:
    """The names that a chapter finds changed once `old` reads `new` in a module."""
    before = used(root, **how)
    assert old in PACKAGE[module]
    write(root, module, PACKAGE[module].replace(old, new))
    after = used(root, **how)
    return [name for name in sorted(before | after) if before.get(name) != after.get(name)]


def test_a_chapter_uses_its_questions_its_explorer_and_what_that_draws_and_says(course):
    assert list(used(course)) == [
        "chapters/c03_one/exercises",
        "chapters/c03_one/questions",
        "chapters/table",
        "explorers/one",
        "pictures/one_picture",
        "pictures/svg",
        "words/explorers/one",
        "words/lessons",
    ]


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("chapters/c03_one/questions", "Why?", "Why not?"),
        ("chapters/c03_one/exercises", "Write it.", "Write it again."),
        ("explorers/one", "words.TITLE, one_picture()", "one_picture(), words.TITLE"),
        ("pictures/one_picture", "line()", "line() * 2"),
        ("pictures/svg", "<line>", "<path>"),
        ("words/explorers/one", '"one"', '"first"'),
        ("words/lessons", '"Quiz"', '"Test"'),
    ],
)
def test_a_change_in_what_it_uses_is_named(course, module, old, new):
    assert changed(course, module, old, new) == [module]


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("chapters/c04_two/questions", "When?", "Where?"),
        ("explorers/two", "words.TITLE,", "words.TITLE, 2"),
        ("words/explorers/two", '"two"', '"second"'),
        ("pictures/svg", "<circle>", "<ellipse>"),  # no picture of this chapter has one
        ("arithmetic", "6", "7"),  # numbers are tested, and outputs compared
        ("widgets/quiz", "lessons.QUIZ,", "lessons.QUIZ.upper(),"),
    ],
)
def test_a_change_in_what_it_does_not_use_is_none_of_its_own(course, module, old, new):
    assert changed(course, module, old, new) == []


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("chapters/c03_one/questions", "QUIZ", "# The last word is the learner's.\nQUIZ"),
        ("chapters/c03_one/questions", 'QUIZ = ("Why?",)', '"""Questions."""\n\nQUIZ = (\n    \'Why?\',\n)'),
        ("explorers/one", "def _view():", 'def _view() -> tuple:\n    """What is seen."""'),
    ],
)
def test_comments_docstrings_types_and_layout_change_nothing(course, module, old, new):
    assert changed(course, module, old, new) == []


def test_the_last_cell_uses_the_name_of_the_next_chapter(course):
    assert changed(course, "chapters/table", '"Two"', '"2"') == ["chapters/table"]


@pytest.mark.parametrize("row", ['"Three"', 'minutes=5),\n    Chapter("05'])
def test_the_other_rows_and_the_minutes_stand_in_the_map_alone(course, row):
    assert changed(course, "chapters/table", row, row.replace("T", "t").replace("5)", "6)")) == []
    write(course, "chapters/table", PACKAGE["chapters/table"])
    new, code = row.replace("T", "t").replace("5)", "6)"), "from course_utils.widgets import progress_map"
    assert changed(course, "chapters/table", row, new, code=code) == ["chapters/table"]


def test_a_new_chapter_at_the_end_is_named_by_the_one_before_it(course):
    row = '    Chapter("04_two", "Two", minutes=5),\n'
    without = PACKAGE["chapters/table"].replace(row, "").replace('"05_three", "Three"', '"99_end", "End"')
    write(course, "chapters/table", without)
    before = used(course)
    write(course, "chapters/table", without.replace('    Chapter("99_end"', row + '    Chapter("99_end"'))
    assert used(course)["chapters/table"] != before["chapters/table"]


def test_what_cells_import_themselves_counts_with_the_data_beside_it(course):
    code = "from course_utils.measure.times import times"
    before = used(course, code)["measure/times"]
    (course / "course_utils" / "measure" / "times.json").write_text("[2]", encoding="utf-8")
    assert used(course, code)["measure/times"] != before


def test_every_chapter_of_the_course_uses_its_own_questions_and_nobody_elses():
    package = Package(ROOT)
    for name, source in read_sources(ROOT).items():
        asked = {use for use in uses(source, package) if use.startswith("chapters/c")}
        assert [use for use in asked if not use.startswith(f"chapters/c{name}/")] == []
        assert asked or name == "99_glossary"
