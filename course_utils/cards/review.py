"""The questions from earlier chapters for today, and the page of the thirty beliefs."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ..chapters import progress
from ..chapters.question import Question
from ..chapters.review import State, day_of, questions, states
from ..words import review as words
from ..words.language import Text
from .markup import TAB_STOP, card, rich
from .quiz import quiz_traits

LEVEL = 2  # of its heading: it stands at the head of a chapter, right under its title


def review_traits(chapter: str, lang: str) -> dict[str, Any]:
    """What a page needs of the questions that open a chapter today.

    >>> review_traits("01_cost", "en")["tries"]  # there is nothing to remember yet
    []
    """
    posed = questions(chapter)
    return quiz_traits(posed, right_today(), words.HEADING, about(posed), lang, LEVEL)


def right_today() -> set[str]:
    """The names of the questions that were answered rightly today."""
    today = day_of(progress.now())
    tries = progress.tried().items()
    return {name for name, given in tries if any(t.right and day_of(t.when) == today for t in given)}


def about(posed: tuple[Question, ...]) -> Text:
    """What stands above the questions: where they come from, or that there is none."""
    return words.ABOUT if posed else words.NOTHING


def beliefs_card(lang: str) -> str:
    """The thirty beliefs, each named after its topic, with how far the learner has come."""
    found = states()
    met: list[tuple[str, State]] = [
        (belief, state) for belief, state in found.items() if state is not State.UNMET
    ]
    unmet = [belief for belief, state in found.items() if state is State.UNMET]
    body = f"<p>{_counted(found, lang)}</p>" + _table(met, lang) + _fold(unmet, lang)
    foot = f"<p>{words.ONLY_HERE.say(lang)}</p>"
    return card(words.BELIEFS_HEADING.say(lang), body, lang, foot)


def _table(met: list[tuple[str, State]], lang: str) -> str:
    rows = "".join(
        f'<tr><th scope="row">{rich(words.TOPICS[belief].say(lang))}</th>'
        f"<td>{words.STATES[state.value].say(lang)}</td></tr>"
        for belief, state in met
    )
    head = "".join(f'<th scope="col">{title.say(lang)}</th>' for title in (words.TOPIC, words.STATE))
    return f'<div class="wide"><table><tr>{head}</tr>{rows}</table></div>' if met else ""


def _fold(unmet: list[str], lang: str) -> str:
    """The topics that are still to come, behind a fold: at the start they would be a page of nothing."""
    topics = "".join(f"<li>{rich(words.TOPICS[belief].say(lang))}</li>" for belief in unmet)
    title = words.STATES[State.UNMET.value].say(lang)
    return (
        f"<details><summary {TAB_STOP}>{title}: {len(unmet)}</summary><ul>{topics}</ul></details>"
        if unmet
        else ""
    )


def _counted(found: dict[str, State], lang: str) -> str:
    count = Counter(found.values())
    met = len(found) - count[State.UNMET]
    parts = {state.value: count[state] for state in State if state is not State.UNMET}
    return words.COUNTED.say(lang, met=met, total=len(found), **parts)
