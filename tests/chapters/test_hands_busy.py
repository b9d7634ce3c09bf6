"""In each chapter that teaches, hands are busy early: a turn in its first half, an exercise soon after."""

import re
from pathlib import Path

import pytest

from course_utils.chapters.exercise import exercises_of
from course_utils.chapters.table import CHAPTERS
from course_utils.publish.source import read_sources
from course_utils.words.language import LANGUAGES

TURN, EXERCISE = 0.5, 0.8  # of the cells of a chapter: the latest place of its turn and of its first exercise
SOURCES = read_sources(Path(__file__).parents[2])
TAUGHT = [chapter.name for chapter in CHAPTERS if "01" <= chapter.name[:2] <= "13"]


def places(name, lang):
    """How far down a chapter, from 0 to 1, each of its exercises is handed to its judge, by name."""
    cells = SOURCES[name].cells_in(lang)
    asked = [re.findall(r'^exercise\("(\w+)"', cell.text, re.MULTILINE) for cell in cells]
    return {task: place / len(cells) for place, tasks in enumerate(asked, start=1) for task in tasks}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", TAUGHT)
def test_a_chapter_has_its_turn_in_its_first_half_and_an_exercise_soon_after(name, lang):
    at = places(name, lang)
    turns = [at[task.name] for task in exercises_of(name) if task.kind == "turn"]
    larger = [at[task.name] for task in exercises_of(name) if task.kind != "turn"]
    assert min(turns, default=1) <= TURN, f"{name}: no turn stands in the first {TURN:.0%} of its cells"
    assert min(larger, default=1) <= EXERCISE, f"{name}: no exercise stands in the first {EXERCISE:.0%}"
