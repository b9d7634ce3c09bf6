"""An exercise as a card: the task, how the answer fared, hints and the solution."""

from __future__ import annotations

from html import escape

from ..chapters.exercise import Exercise, Verdict
from ..words import lessons
from .markup import card, folded, rich

MARKS = {
    "right": lessons.RIGHT,
    "wrong": lessons.WRONG,
    "undecided": lessons.UNDECIDED,
    "untried": lessons.OPEN,
}
HEADINGS = {"exercise": lessons.EXERCISE, "turn": lessons.YOUR_TURN, "hunt": lessons.BUG_HUNT}


def exercise_card(exercise: Exercise, verdict: Verdict, lang: str) -> str:
    """The task, how the answer fared, and hints that open one after another, the solution last."""
    mark, sentence = MARKS[verdict.outcome].say(lang), rich(verdict.sentence.say(lang))
    body = (
        f"<p>{rich(exercise.task.say(lang))}</p>"
        f'<p class="{verdict.outcome}" role="status"><strong>{mark}</strong> {sentence}</p>'
    )
    return card(HEADINGS[exercise.kind].say(lang), body, lang, foot=_help(exercise, verdict, lang))


def _help(exercise: Exercise, verdict: Verdict, lang: str) -> str:
    """Each hint lies inside the one before it; whoever has solved the exercise sees the solution at once."""
    inside = folded(
        lessons.SOLUTION.say(lang), f"<pre><code>{escape(exercise.solution.strip())}</code></pre>"
    )
    if verdict.outcome == "right":
        return inside
    for number, hint in reversed(list(enumerate(exercise.hints, start=1))):
        inside = folded(lessons.HINT.say(lang, number=number), f"<p>{rich(hint.say(lang))}</p>{inside}")
    return inside
