"""The questions from earlier chapters at the head of a chapter, and the page of the thirty beliefs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from ..chapters import progress
from ..chapters.question import Question
from ..chapters.review import State, day_of, questions, states
from ..words import lessons
from ..words import review as words
from ..words.language import Text, checked_language
from .lesson import TAB_STOP, LessonWidget, card, rich
from .quiz import Quiz


class Review(Quiz):
    """A quiz from earlier chapters, drawn for today; what was tried moves the boxes of its beliefs.

    From code as a quiz: `review.choose(0, 1)` answers question 0 with its answer 1.
    """

    heading, how_to = words.HEADING, words.RUN_FOR_REVIEW

    def __init__(self, chapter: str, lang: str):
        super().__init__(questions(chapter), lang)

    def kept(self) -> Container[str]:
        """What was answered rightly today: tomorrow it is asked with other numbers, or not at all."""
        today = day_of(progress.now())
        tries = progress.tried().items()
        return {name for name, given in tries if any(t.right and day_of(t.when) == today for t in given)}

    def about(self, posed: tuple[Question, ...]) -> Text:
        """Where the questions come from, or that there is none."""
        return words.ABOUT if posed else words.NOTHING

    def save(self) -> bool:
        """Nothing beside the tries: they tell when the belief is asked again."""
        return True

    def body(self) -> str:
        """No questions: they differ from day to day and from learner to learner."""
        return f"<p>{words.ABOUT.say(self.lang)}</p>"

    unrun = Quiz.twin


class Beliefs(LessonWidget):
    """The thirty beliefs, each named after its topic, with how far the learner has come."""

    heading, how_to = words.BELIEFS_HEADING, lessons.RUN_FOR_PROGRESS

    def __init__(self, lang: str):
        super().__init__(lang, html=_page(states(), checked_language(lang)))

    def body(self) -> str:
        """The topics alone: how far a learner has come differs from machine to machine."""
        topics = "".join(f"<li>{rich(topic.say(self.lang))}</li>" for topic in words.TOPICS.values())
        return f"<ol>{topics}</ol>"


def review(chapter: str, lang: str) -> Review:
    """The questions from earlier chapters that open a chapter: `review("04_savings", LANG)`."""
    return Review(chapter, lang)


def beliefs(lang: str) -> Beliefs:
    """The thirty beliefs of the course, and what the learner's answers say of each: `beliefs(LANG)`."""
    return Beliefs(lang)


def _page(found: dict[str, State], lang: str) -> str:
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
