"""What an exercise is: a task, hints, a solution and a judge; and where a chapter's exercises are found.

`c03_depthwise/exercises.py` holds `EXERCISES`, a tuple. A judge is a function of the learner's answer that
returns None where it is right and otherwise a `Text`: what was expected, what came, and what that reveals. It
reads the answer with `answers` and `modules`, knows the usual slips as `Mistake`s, and may return a `Verdict`
where the reason holds numbers of this very answer. A judge that needs torch imports it itself. No two
exercises of the course share a name: progress is saved under it.

The `kind` of an exercise is what its card is headed with: "exercise"; "turn", a line or two in the first half
of a chapter; or "hunt", code that is wrong and that the learner mends. A hunt whose code still does what it
did when it was handed out is not tried yet, and its judge returns `UNMENDED`.
"""

from __future__ import annotations

import operator
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import update_wrapper
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from ..words import lessons
from ..words.language import LANGUAGES, Text
from .answers import Fault
from .steady import everything_steady
from .table import CHAPTERS
from .time_limit import TimeUp, within

LONGEST_MESSAGE = 300  # characters of an exception's message that are shown
SECONDS, SECONDS_OF_TRAINING = 8, 60  # how long an answer may take to be judged
# What torch says where there is not memory enough, which it calls a RuntimeError.
OUT_OF_MEMORY = ("allocate memory", "not enough memory", "out of memory", "size calculation overflowed")
DEEPEST = 4  # how many lists inside lists are looked through for a `...`


@dataclass(frozen=True)
class Exercise:
    """A task with its judge; `solution` is source that defines `answer_name`, `why` the reason when right."""

    name: str
    chapter: str
    task: Text
    hints: tuple[Text, ...]
    solution: str
    answer_name: str
    judge: Callable[..., Text | Verdict | None]
    why: Text
    kind: str = "exercise"  # or "turn" or "hunt"
    trains: bool = False  # the judge trains or times: it takes longer, and `(answer, progress)`
    seconds: int | None = None  # how long an answer may take to be judged, where it is not the usual

    @property
    def wants_function(self) -> bool:
        """Whether the answer is a function that the judge will call."""
        return f"def {self.answer_name}(" in self.solution


@dataclass(frozen=True)
class Verdict:
    """How an answer fared: `outcome` is "right", "wrong", "undecided" or "untried", and `sentence` says why."""

    outcome: str
    sentence: Text


UNMENDED = Verdict("untried", lessons.UNMENDED)


class Mistake(NamedTuple):
    """A wrong answer, or a function that gives it for a case, and what it reveals."""

    result: Any
    diagnosis: Text


def known_mistake(
    given: Sequence,
    mistakes: Sequence[Mistake],
    cases: Sequence[tuple] = ((),),
    same: Callable[[Any, Any], bool] = operator.eq,
) -> Text | None:
    """The diagnosis of the first mistake that gives, case by case, the `same` as what was given.

    >>> slip = Mistake(lambda c_in, c_out: c_in, Text(tr="C_in'i saydınız.", en="You counted C_in."))
    >>> known_mistake([3, 8], [slip], cases=[(3, 6), (8, 4)]).en
    'You counted C_in.'
    >>> known_mistake([3, 4], [slip], cases=[(3, 6), (8, 4)]) is None
    True
    """
    for result, diagnosis in mistakes:
        made = (result(*case) if callable(result) else result for case in cases)
        if all(same(got, wrong) for got, wrong in zip(given, made, strict=True)):
            return diagnosis
    return None


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


def check(exercise: Exercise, answer, progress: Callable[[int, int, Text], None] | None = None) -> Verdict:
    """Judge `answer`; what goes wrong in the learner's code becomes a sentence and never a traceback.

    `...`, alone or inside a tuple, list or dict, means "not tried yet", and so does an answer of nothing but
    None and a function that returns one of them. A judge that trains tells `progress` how many of how many
    steps are done.
    """
    seconds = exercise.seconds or (SECONDS_OF_TRAINING if exercise.trains else SECONDS)
    try:
        return within(seconds, lambda: _judged(exercise, answer, progress or (lambda *_: None)))
    except TimeUp:
        return Verdict("wrong", lessons.TIME_IS_UP.filled(seconds=seconds))


def _judged(exercise: Exercise, answer, progress: Callable) -> Verdict:
    try:
        if _unanswered(answer):
            return Verdict("untried", lessons.UNTRIED)
        if exercise.wants_function and not callable(answer):
            return Verdict("wrong", _no_function(exercise, answer))
        with everything_steady():
            rest = (progress,) if exercise.trains else ()
            found = exercise.judge(_watched(answer), *rest)
    except _ReturnsNothing as nothing:
        return Verdict("untried", nothing.sentence)
    except (KeyboardInterrupt, TimeUp):
        raise
    except BaseException as error:
        return Verdict("wrong", told(error))
    if isinstance(found, Verdict):
        return found
    return Verdict("wrong", found) if found else Verdict("right", exercise.why)


class _ReturnsNothing(Exception):
    """The learner's function returned None, or a `...` that still waits for an answer."""

    def __init__(self, result):
        self.sentence = lessons.RETURNS_NOTHING if result is None else lessons.UNTRIED


def _unanswered(answer) -> bool:
    """Whether there is a `...` to be filled, or nothing at all: a None beside a value is an answer."""
    leaves = list(_leaves(answer))
    return _has_gap(leaves) or (bool(leaves) and all(leaf is None for leaf in leaves))


def _has_gap(leaves: Iterable) -> bool:
    return any(leaf is ... for leaf in leaves)


def _leaves(answer, depth: int = DEEPEST) -> Iterator:
    """What lies in an answer of tuples, lists and dicts; what is deeper counts for nothing."""
    if isinstance(answer, dict):
        answer = list(answer.values())
    if not isinstance(answer, (tuple, list)):
        yield answer
    elif depth > 0:
        for part in answer:
            yield from _leaves(part, depth - 1)


def _no_function(exercise: Exercise, answer) -> Text:
    return lessons.NO_FUNCTION.filled(name=exercise.answer_name, got=type(answer).__name__)


def _watched(answer):
    """`answer` itself or, where it is called as a function, one that tells when it returns nothing."""
    if not callable(answer) or isinstance(answer, type) or hasattr(answer, "register_forward_hook"):
        return answer

    def watched(*args, **kwargs):
        result = answer(*args, **kwargs)
        if result is None or _has_gap(_leaves(result)):
            raise _ReturnsNothing(result)
        return result

    return update_wrapper(watched, answer)


def told(error: BaseException) -> Text:
    """The error as one sentence: its type, its message and, where it arose in a notebook cell, the line."""
    if isinstance(error, Fault):
        return error.sentence
    if isinstance(error, SystemExit):
        return lessons.EXITED
    if isinstance(error, RecursionError):
        return lessons.CALLS_ITSELF
    words = _words(error)
    if isinstance(error, MemoryError) or any(sign in words for sign in OUT_OF_MEMORY):
        return lessons.NO_MEMORY
    line = error.lineno if isinstance(error, SyntaxError) else _learners_line(error)
    template = lessons.RAISED if line is None else lessons.RAISED_ON_LINE
    return Text(**{lang: template.say(lang, error=words, line=line) for lang in LANGUAGES})


def _words(error: BaseException) -> str:
    """Type and message as Python writes them last, on one line."""
    last = "".join(traceback.format_exception_only(error)).replace("`", "'")
    return " ".join(last.split())[:LONGEST_MESSAGE]


def _learners_line(error: BaseException) -> int | None:
    """The last line of the traceback that stands in a notebook: its cells run as the module `__main__`."""
    frames = traceback.walk_tb(error.__traceback__)
    lines = [line for frame, line in frames if frame.f_globals.get("__name__") == "__main__"]
    return lines[-1] if lines else None
