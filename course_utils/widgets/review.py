"""The questions from earlier chapters at the head of a chapter, and the page of the thirty beliefs."""

from __future__ import annotations

from collections.abc import Container

from ..cards.markup import rich
from ..cards.review import LEVEL, about, beliefs_card, right_today
from ..chapters.question import Question
from ..chapters.review import questions
from ..words import lessons
from ..words import review as words
from ..words.language import Text, checked_language
from .lesson import LessonWidget
from .quiz import Quiz


class Review(Quiz):
    """A quiz from earlier chapters, drawn for today; what was tried moves the boxes of its beliefs.

    From code as a quiz: `review.choose(0, 1)` answers question 0 with its answer 1.
    """

    heading, how_to, level = words.HEADING, words.RUN_FOR_REVIEW, LEVEL

    def __init__(self, chapter: str, lang: str):
        super().__init__(questions(chapter), lang)

    def kept(self) -> Container[str]:
        """What was answered rightly today: tomorrow it is asked with other numbers, or not at all."""
        return right_today()

    def about(self, posed: tuple[Question, ...]) -> Text:
        """Where the questions come from, or that there is none."""
        return about(posed)

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
        super().__init__(lang, html=beliefs_card(checked_language(lang)))

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
