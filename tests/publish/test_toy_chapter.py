"""Writing a chapter as README tells it: a toy in the places it names, and in no other, is a chapter."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
COPIED = (
    "course_utils",
    "notebooks/source",
    "notebooks/images",
    "tests",
    "pyproject.toml",
    "LICENSE",
    "README.md",
    "CITATION.cff",
    "CODE_OF_CONDUCT.md",
    "CONTRIBUTING.md",
)
PARAGRAPHS = {"tr": "**Bölüm yazmak.**", "en": "**Writing a chapter.**"}
TITLES = {"tr": "Oyuncak", "en": "A toy"}

SOURCE = '''# %% [markdown] tags=["tr"]
r"""
# Oyuncak

**Soru: Toplam kaç?**

Süre: yaklaşık 10 dakika · [English](../en/50_toy.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# A toy

**Question: How many in all?**

Time: about 10 minutes · [Türkçe](../tr/50_toy.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
from course_utils.widgets import exercise, finish, quiz

# %%
quiz("50_toy", LANG)

# %%
toys = ...
exercise("toys", LANG, toys)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Toplam 5.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

It is 5 in all.
"""

# %%
finish("50_toy", LANG)
'''

ROW = """    Chapter(
        "50_toy",
        "50_oyuncak",
        Text(tr="Oyuncak", en="A toy"),
        Text(tr="Toplam kaç?", en="How many in all?"),
        minutes=10,
    ),
"""

NOTEBOOKS = {"tr": "50_oyuncak.ipynb", "en": "50_toy.ipynb"}

QUESTIONS = '''"""The quiz of the toy."""

from ...words.language import Text
from ..question import Answer, Question

GUESSES = {}
QUIZ = (
    Question(
        "50_toy.sum",
        Text(tr="2 + 3 kaçtır?", en="What is 2 + 3?"),
        (
            Answer(Text(tr="6", en="6"), Text(tr="Çarptınız.", en="You multiplied.")),
            Answer(Text(tr="5", en="5"), Text(tr="Toplam bu.", en="That is the sum."), right=True),
        ),
    ),
    Question(
        "50_toy.product",
        Text(tr="2 × 3 kaçtır?", en="What is 2 × 3?"),
        (
            Answer(Text(tr="6", en="6"), Text(tr="Çarpım bu.", en="That is the product."), right=True),
            Answer(Text(tr="8", en="8"), Text(tr="Bu, 2 üssü 3.", en="That is 2 to the third.")),
        ),
    ),
)
'''

EXERCISES = '''"""The exercise of the toy."""

from ...words.language import Text
from ..exercise import Exercise


def _judge(answer):
    return None if answer == 5 else Text(tr="5 olmalıydı.", en="It should be 5.")


EXERCISES = (
    Exercise(
        name="toys",
        chapter="50_toy",
        task=Text(tr="Oyuncakları sayın.", en="Count the toys."),
        hints=(Text(tr="İki ile üç.", en="Two and three."),),
        solution="toys = 2 + 3",
        answer_name="toys",
        judge=_judge,
        why=Text(tr="2 + 3 = 5.", en="2 + 3 = 5."),
    ),
)
'''

TESTS = '''"""The quiz and the exercise of the toy, as the notebook calls them."""

import pytest

from course_utils.chapters.exercise import check, exercise_named
from course_utils.chapters.table import chapter
from course_utils.widgets import progress_map, quiz


SAID = {"tr": ("Çarptınız.", "Toplam bu."), "en": ("You multiplied.", "That is the sum.")}


@pytest.mark.parametrize("lang", SAID)
def test_the_quiz_answers(lang):
    wrong, right = SAID[lang]
    card = quiz("50_toy", lang)
    assert (card.choose(0, 0), card.right) == (wrong, 0)
    assert (card.choose(0, 1), card.right) == (right, 1)


@pytest.mark.parametrize(("answer", "outcome"), [(5, "right"), (6, "wrong"), (..., "untried")])
def test_the_exercise_judges(answer, outcome):
    assert check(exercise_named("toys"), answer).outcome == outcome


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_the_map_shows_the_chapter(lang):
    assert chapter("50_toy").title.say(lang) in progress_map(lang).html
'''


BUILD_AND_CHECK = """
from course_utils.publish.notebooks import main
raise SystemExit(main(["50_toy"], check=False) or main(["50_toy"], check=True))
"""


def before_the_short_course(table: str) -> str:
    head, short, tail = table.partition('    Chapter(\n        "90_short"')
    return head + ROW + short + tail


# What each place needs: the text of a new file, the change to one that is there, or new files of a folder.
RECIPE = {
    "notebooks/source/NN_name.py": SOURCE,
    "course_utils/chapters/table.py": before_the_short_course,
    "course_utils/chapters/cNN_name/questions.py": QUESTIONS,
    "course_utils/chapters/cNN_name/exercises.py": EXERCISES,
    "tests/chapters/cNN_name/": {"test_exercises.py": TESTS},
}


def places(lang: str) -> list[str]:
    """The places that README's paragraph names: a bare file name stands in the folder named before it."""
    (paragraph,) = (
        text
        for text in (ROOT / "README.md").read_text("utf-8").split("\n\n")
        if text.startswith(PARAGRAPHS[lang])
    )
    found: list[str] = []
    for path in re.findall(r"`([\w.]+(?:/[\w.]*)*)`", paragraph.replace("NN_ad", "NN_name")):
        if "/" in path:
            found.append(path)
            folder = path
        else:
            found = [place for place in found if place != folder] + [folder + path]
    return found


def write(root: Path, place: str) -> None:
    path, content = root / place.replace("NN_name", "50_toy"), RECIPE[place]
    if callable(content):
        path.write_text(content(path.read_text("utf-8")), "utf-8")
        return
    files = (
        {path / name: text for name, text in content.items()}
        if isinstance(content, dict)
        else {path: content}
    )
    for file, text in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def python(root: Path, *arguments: str) -> None:
    """Runs Python on the course in `root`; what it said is told where it was not content."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """A copy of the course with the toy in the places that README names, built and accepted by the check."""
    root = tmp_path_factory.mktemp("course")
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (root / name).parent.mkdir(exist_ok=True)
        copy(ROOT / name, root / name)
    for place in places("en"):
        assert place in RECIPE, f"README sends the author to {place}, and a chapter needs nothing there."
        write(root, place)
    python(root, "-c", BUILD_AND_CHECK)
    return root


@pytest.mark.parametrize("lang", PARAGRAPHS)
def test_readme_names_the_places_that_a_chapter_needs(lang):
    assert set(places(lang)) == set(RECIPE)


@pytest.mark.parametrize(("lang", "shown"), [("tr", "Oyuncakları sayın."), ("en", "Count the toys.")])
def test_the_notebooks_show_the_quiz_and_the_exercise(course, lang, shown):
    made = nbformat.read(course / "notebooks" / lang / NOTEBOOKS[lang], as_version=4)
    outputs = "".join(str(cell.outputs) for cell in made.cells if cell.cell_type == "code")
    assert "2 + 3" in outputs and shown in outputs


def test_the_table_of_readme_has_its_row(course):
    links = " | ".join(f"[{title}](notebooks/{lang}/{NOTEBOOKS[lang]})" for lang, title in TITLES.items())
    assert f"\n| 50 | {links} |\n" in (course / "README.md").read_text("utf-8")


def test_its_own_tests_and_those_of_every_chapter_pass(course):
    tests = [f"tests/chapters/{name}" for name in ("c50_toy", "test_table.py", "test_question.py")]
    python(course, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)
