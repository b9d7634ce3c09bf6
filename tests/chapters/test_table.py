"""The table of chapters and the first cells of the chapters say the same, and the minutes follow a rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course_utils.chapters.exercise import exercises_of
from course_utils.chapters.question import quiz_of
from course_utils.chapters.table import CHAPTERS
from course_utils.publish.source import read_sources
from course_utils.words.language import LANGUAGES

SOURCES = read_sources(Path(__file__).parents[2])
MINUTES = {"tr": "yaklaşık {} dakika", "en": "about {} minutes"}


def test_every_source_stands_in_the_table_in_its_order():
    assert [chapter.name for chapter in CHAPTERS] == list(SOURCES)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_a_chapter_begins_with_its_title_its_question_and_its_minutes(chapter, lang):
    first = SOURCES[chapter.name].prose(lang)[0].text
    assert first.startswith(f"# {chapter.title.say(lang)}\n")
    assert MINUTES[lang].format(chapter.minutes) in first
    assert chapter.question.say(lang) in first


# The minutes of each part of a chapter: 150 words of prose are read in one, a line of code in 5 seconds, …
WORDS = 1 / 150
LINE, GUESS, QUESTION, EXPLORER = 5 / 60, 24 / 60, 36 / 60, 90 / 60
EXERCISES, PROJECT = {"exercise": 7, "hunt": 4, "turn": 2}, 40
REVIEW = 3 * QUESTION


def minutes(name):
    """How long a chapter takes by its parts; the English text is the longer one."""
    return minutes_of(name, SOURCES[name].cells_in("en"))


def minutes_of(name, cells):
    """How long these cells of a chapter take."""
    words = sum(len(cell.text.split()) for cell in cells if cell.kind == "markdown")
    code = "\n".join(cell.text for cell in cells if cell.kind == "code")
    lines = sum(bool(line.strip()) for line in code.splitlines())
    parts = {
        r"\bguess\(": GUESS,
        r"\bquiz\(": QUESTION * len(quiz_of(name)),
        r"\breview\(": REVIEW,
        r"_explorer\(": EXPLORER,
        r"= compare\(before": PROJECT,
    }
    given = set(re.findall(r'\bexercise\("(\w+)"', code))
    tasks = sum(EXERCISES[task.kind] for task in exercises_of(name) if task.name in given)
    counted = sum(each * len(re.findall(part, code)) for part, each in parts.items())
    return words * WORDS + lines * LINE + tasks + counted


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_the_minutes_are_those_of_the_parts_in_steps_of_five(chapter):
    assert chapter.minutes % 5 == 0 and chapter.minutes == pytest.approx(minutes(chapter.name), abs=3.5)
