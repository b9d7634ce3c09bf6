"""Which ideas of earlier chapters are asked again, and when: Leitner's boxes.

Sebastian Leitner's system (*So lernt man lernen*, 1972): what was answered rightly moves one box on and rests
longer there, what was answered wrongly goes back to the first box and is asked again on the next day. A box
belongs to a belief: guesses, quizzes and reviews all move it, once a day. The numbers of a question are drawn
afresh every day (see `drawn`), so that it is the idea that is remembered, and not a number.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from random import Random

from . import progress
from .drawn import TEMPLATES
from .progress import Try
from .question import Question, guesses_of, quiz_of
from .table import CHAPTERS

BOXES = (1, 3, 7, 14, 30)  # days of rest
AT_ONCE = 3  # questions
_AGAIN = ".again_"  # "04_savings.again_G03": asked at the head of chapter 04


class State(Enum):
    """How far a belief has come: not met, the first answer held, turned over since, or due again."""

    UNMET = "unmet"
    HELD = "held"
    TURNED = "turned"
    DUE = "due"


@dataclass(frozen=True)
class Memory:
    """What the tries of a belief say: the first and the last answer, the last day, and its box."""

    first: bool
    last: bool
    day: int
    box: int

    @property
    def due(self) -> int:
        """The day on which the belief is asked again."""
        return self.day + BOXES[self.box]


def questions(chapter: str) -> tuple[Question, ...]:
    """The questions that open a chapter today, three at most; what was answered here today stays among them.

    They come from chapters before this one; what was met elsewhere is asked when it is due. First comes what is
    due, wrong answers before right ones, then what is new, then what is due soonest. An idea that another
    chapter has asked about today is left out.

    >>> len(questions("01_cost"))  # of a new learner: there is nothing to remember yet
    0
    """
    today, tries = day_of(progress.now()), progress.tried()
    kept = memories(tries)
    asked = _asked_on(today, tries)
    taught = _taught_before(chapter)
    due = {belief for belief, memory in kept.items() if memory.due <= today}
    waiting = [
        belief
        for belief in TEMPLATES
        if asked.get(belief, chapter) == chapter and belief in taught | due | asked.keys()
    ]
    waiting.sort(key=lambda belief: (belief not in asked, *_turn(belief, kept, today)))
    return tuple(question(chapter, belief, today) for belief in sorted(waiting[:AT_ONCE]))


def question(chapter: str, belief: str, day: int) -> Question:
    """The question about a belief with the numbers of a day, other ones for another learner's folder."""
    seed = f"{day} {progress.folder()}"
    return TEMPLATES[belief].question(f"{chapter}{_AGAIN}{belief}", belief, seed)


def states() -> dict[str, State]:
    """The state of each of the thirty beliefs, G01 to G30."""
    today, kept = day_of(progress.now()), memories(progress.tried())
    return {belief: _state(kept.get(belief), today) for belief in TEMPLATES}


def memories(tries: dict[str, list[Try]]) -> dict[str, Memory]:
    """What is remembered of each belief that was met, from the tries of its questions."""
    by_belief: dict[str, list[Try]] = {}
    for name, given in tries.items():
        if belief := _belief(name):
            by_belief.setdefault(belief, []).extend(given)
    return {belief: _memory(sorted(given)) for belief, given in by_belief.items()}


def day_of(moment: float) -> int:
    """The number of the learner's day at a moment; a day begins at four, so that a late evening is one day."""
    return int(moment - time.timezone - 4 * 3600) // 86400


def _memory(tries: list[Try]) -> Memory:
    days: dict[int, bool] = {}
    for tried in tries:
        day = day_of(tried.when)
        days[day] = days.get(day, True) and tried.right
    return Memory(tries[0].right, tries[-1].right, max(days), _box(days.values()))


def _box(days: Iterable[bool]) -> int:
    """The box after these days, each of which was wholly right or not."""
    box = 0
    for right in days:
        box = min(box + 1, len(BOXES) - 1) if right else 0
    return box


def _turn(belief: str, kept: dict[str, Memory], today: int) -> tuple[int, int, float]:
    """What comes first has the smallest: due after a wrong answer, due, new, not yet due; by chance within."""
    memory, chance = kept.get(belief), Random(f"{belief} {today}").random()
    if memory is None:
        return 2, 0, chance
    if memory.due > today:
        return 3, memory.due, chance
    return int(memory.last), memory.due, chance


def _state(memory: Memory | None, today: int) -> State:
    if memory is None:
        return State.UNMET
    if not memory.last or memory.due <= today:
        return State.DUE
    return State.HELD if memory.first else State.TURNED


def _taught_before(chapter: str) -> set[str]:
    """The beliefs whose questions need no more than the chapters before this one."""
    before = {earlier.name for earlier in CHAPTERS if earlier.name < chapter}
    return {belief for belief, template in TEMPLATES.items() if template.after in before}


def _asked_on(day: int, tries: dict[str, list[Try]]) -> dict[str, str]:
    """The beliefs that a review asked about on a day, each with the chapter that it opened."""
    asked = {}
    for name, given in tries.items():
        chapter, again, belief = name.partition(_AGAIN)
        if again and any(day_of(tried.when) == day for tried in given):
            asked[belief] = chapter
    return asked


def _belief(name: str) -> str:
    """The belief that a question is about, empty where there is none."""
    _, again, belief = name.partition(_AGAIN)
    return (belief if belief in TEMPLATES else "") if again else _beliefs().get(name, "")


@lru_cache
def _beliefs() -> dict[str, str]:
    """The belief of each guess and quiz question of the course, by the name of the question."""
    asked = (q for chapter in CHAPTERS for q in (*guesses_of(chapter.name).values(), *quiz_of(chapter.name)))
    return {question.name: question.belief for question in asked}
