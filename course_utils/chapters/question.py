"""What a guess or a quiz asks: the types, and where a chapter's questions are found.

`c03_depthwise/questions.py` holds `GUESSES`, a dict from "03_depthwise.kernels" to its `Question`, and
`QUIZ`, a tuple of questions. They stand outside the notebooks because a cell would show the answers. The
`name` of a question is such a full name too, and no two questions of the course share one: progress is saved
under it.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from ..words.language import Text


@dataclass(frozen=True)
class Answer:
    """One possible answer, and what is said to a learner who chooses it.

    The feedback of a wrong answer names the belief behind it; that of the right one gives the reason.
    `code` in backticks is set as code, here and in every text of a question.
    """

    text: Text
    feedback: Text
    right: bool = False


@dataclass(frozen=True)
class Question:
    """A question with exactly one right answer; `belief` is the misconception ("G02") it comes from.

    `look` belongs to guesses: what to try in the explorer that stands below.
    """

    name: str
    prompt: Text
    answers: tuple[Answer, ...]
    belief: str = ""
    look: Text | None = None

    def __post_init__(self) -> None:
        right = sum(answer.right for answer in self.answers)
        if right != 1:
            raise ValueError(f"question {self.name!r} has {right} right answers: exactly one is needed.")

    @property
    def right(self) -> int:
        """Where the right answer stands among `answers`, counted from 0."""
        return next(place for place, answer in enumerate(self.answers) if answer.right)


def quiz_of(chapter: str) -> tuple[Question, ...]:
    """The quiz of a chapter ("03_depthwise"); empty where a chapter has none."""
    return getattr(_module(chapter), "QUIZ", ())


def guesses_of(chapter: str) -> dict[str, Question]:
    """The guesses of a chapter by name; empty where a chapter has none."""
    return getattr(_module(chapter), "GUESSES", {})


def guess_named(name: str) -> Question:
    """The guess called `name` ("03_depthwise.kernels"), or a `ValueError` that lists what there is."""
    chapter = name.partition(".")[0]
    known = guesses_of(chapter)
    if name not in known:
        raise ValueError(
            f"no guess is called {name!r}; chapter {chapter!r} has: {', '.join(known) or 'none'}."
        )
    return known[name]


def _module(chapter: str):
    room = f"{__package__}.c{chapter}"
    return import_module(f"{room}.questions") if find_spec(room) else None
