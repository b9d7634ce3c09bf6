"""What an exercise is: a task, hints, a solution and a judge; and where a chapter's exercises are found.

`c03_depthwise/exercises.py` holds `EXERCISES`, a tuple. A judge is a function of the learner's answer that
returns None where it is right and otherwise a `Text`: what was expected, what came, and what that reveals. A
judge that needs torch imports it itself. No two exercises of the course share a name: progress is saved
under it.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from importlib.util import find_spec
from types import FunctionType
from typing import Any

from ..words import lessons
from ..words.language import LANGUAGES, Text
from .table import CHAPTERS

LONGEST_MESSAGE = 300  # characters of an exception's message that are shown


@dataclass(frozen=True)
class Exercise:
    """A task with its judge; `solution` is source that defines `answer_name`, `why` the reason when right."""

    name: str
    chapter: str
    task: Text
    hints: tuple[Text, ...]
    solution: str
    answer_name: str
    judge: Callable[[Any], Text | None]
    why: Text

    @property
    def wants_function(self) -> bool:
        """Whether the answer is a function that the judge will call."""
        return f"def {self.answer_name}(" in self.solution


@dataclass(frozen=True)
class Verdict:
    """How an answer fared: `outcome` is "right", "wrong" or "untried", and `sentence` says why."""

    outcome: str
    sentence: Text


def every_exercise() -> list[Exercise]:
    """All exercises of the course, chapter by chapter."""
    return [exercise for chapter in CHAPTERS for exercise in exercises_of(chapter.name)]


def exercises_of(chapter: str) -> tuple[Exercise, ...]:
    """The exercises of a chapter ("03_depthwise"), in its order; empty where it has none."""
    room = f"{__package__}.c{chapter}"
    if not find_spec(room) or not find_spec(f"{room}.exercises"):
        return ()
    return import_module(f"{room}.exercises").EXERCISES


def exercise_named(name: str) -> Exercise:
    """The exercise called `name`, or a `ValueError` that lists those there are."""
    known = {exercise.name: exercise for exercise in every_exercise()}
    if name not in known:
        raise ValueError(f"no exercise is called {name!r}; there are: {', '.join(known) or 'none'}.")
    return known[name]


def check(exercise: Exercise, answer) -> Verdict:
    """Judge `answer`; what goes wrong in the learner's code becomes a sentence and never a traceback.

    `...` or None, alone or inside a tuple, list or dict, means "not tried yet", and so does a function that
    returns one of them.
    """
    if _blank(answer):
        return Verdict("untried", lessons.UNTRIED)
    if exercise.wants_function and not callable(answer):
        return Verdict(
            "wrong", lessons.NO_FUNCTION.filled(name=exercise.answer_name, got=type(answer).__name__)
        )
    try:
        diagnosis = exercise.judge(_watched(answer))
    except _ReturnsNothing as nothing:
        return Verdict("untried", nothing.sentence)
    except Exception as error:
        return Verdict("wrong", _told(error))
    return Verdict("wrong", diagnosis) if diagnosis else Verdict("right", exercise.why)


class _ReturnsNothing(Exception):
    """The learner's function returned None, or a `...` that still waits for an answer."""

    def __init__(self, result):
        self.sentence = lessons.RETURNS_NOTHING if result is None else lessons.UNTRIED


def _blank(answer) -> bool:
    if isinstance(answer, dict):
        return any(map(_blank, answer.values()))
    if isinstance(answer, (tuple, list)):
        return any(map(_blank, answer))
    return answer is None or answer is ...


def _watched(answer):
    """`answer` itself or, for a function, one that tells when it returns nothing."""
    if not isinstance(answer, FunctionType):
        return answer

    @wraps(answer)
    def watched(*args, **kwargs):
        result = answer(*args, **kwargs)
        if _blank(result):
            raise _ReturnsNothing(result)
        return result

    return watched


def _told(error: Exception) -> Text:
    """The error as one sentence: its type, its message and, where it arose in a notebook cell, the line."""
    last = "".join(traceback.format_exception_only(error)).replace("`", "'")
    words, line = " ".join(last.split())[:LONGEST_MESSAGE], _learners_line(error)
    template = lessons.RAISED if line is None else lessons.RAISED_ON_LINE
    return Text(**{lang: template.say(lang, error=words, line=line) for lang in LANGUAGES})


def _learners_line(error: Exception) -> int | None:
    """The last line of the traceback that stands in a notebook: its cells run as the module `__main__`."""
    frames = traceback.walk_tb(error.__traceback__)
    lines = [line for frame, line in frames if frame.f_globals.get("__name__") == "__main__"]
    return lines[-1] if lines else None
