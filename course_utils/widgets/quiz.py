"""The quiz of a chapter, and the guess that stands before an explorer."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

import traitlets

from ..cards.quiz import guess_traits, look_at, quiz_traits, unanswered
from ..chapters import progress
from ..chapters.question import Answer, Question, guess_named, quiz_of
from ..words import lessons
from ..words.language import Text
from .lesson import LessonWidget


class QuestionCard(LessonWidget):
    """Questions with their answers as radio buttons. All feedback is in the page: it needs no kernel.

    `tries[i]` are the answers of question i that were tried, oldest first; a right one is never lost again.
    """

    tries = traitlets.List(traitlets.List(traitlets.Int())).tag(sync=True)
    feedback: traitlets.List[Any] = traitlets.List().tag(sync=True)  # HTML, by question and answer
    right_answers: traitlets.List[Any] = traitlets.List().tag(sync=True)
    tallies: traitlets.List[Any] = traitlets.List().tag(sync=True)  # the sentence for 0, 1, ... right answers
    choose_first = traitlets.Unicode().tag(sync=True)

    how_to = lessons.RUN_TO_ANSWER

    def __init__(self, posed: tuple[Question, ...], lang: str, *, tries: list[list[int]], **traits):
        self.questions = posed
        self._noted = [len(tried) for tried in tries]
        super().__init__(lang, tries=tries, **traits)

    def try_answer(self, question: int, answer: int) -> Answer:
        """Answer from code, as a click would: both are counted from 0."""
        _check(question, len(self.questions), lessons.NO_SUCH_QUESTION, self.lang)
        answers = self.questions[question].answers
        _check(answer, len(answers), lessons.NO_SUCH_ANSWER, self.lang)
        tries = [list(tried) for tried in self.tries]
        tries[question].append(answer)
        self.tries = tries
        self.asked += 1
        return answers[answer]

    def serve(self) -> str:
        """Save what was tried since the last time, right or wrong."""
        done = [self._note(place) for place in range(len(self.questions))] + [self.save()]
        return "" if all(done) else lessons.NOT_SAVED.say(self.lang)

    def save(self) -> bool:
        """Save what the card stands for, beside its tries; False if it could not."""
        raise NotImplementedError

    def _note(self, place: int) -> bool:
        """Note the tries of a question that are not noted yet; what fails is tried again the next time."""
        question = self.questions[place]
        for answer in self.tries[place][self._noted[place] :]:
            if not progress.note(question.name, answer, answer == question.right):
                return False
            self._noted[place] += 1
        return True

    def body(self) -> str:
        """The questions with their possible answers, and not which of them is right."""
        return unanswered(self.questions, self.lang)


class Quiz(QuestionCard):
    """The quiz of a chapter: each answer gets its feedback, and a wrong one may be tried again.

    From code: `quiz.choose(0, 1)` answers question 0 with its answer 1; `quiz.right` counts the right ones.
    """

    heading, level = lessons.QUIZ, 3

    def __init__(self, posed: tuple[Question, ...], lang: str):
        traits = quiz_traits(posed, self.kept(), self.heading, self.about(posed), lang, self.level)
        super().__init__(posed, lang, **traits)

    def kept(self) -> Container[str]:
        """The names of the questions that have been answered rightly before."""
        return progress.saved("answered")

    def about(self, posed: tuple[Question, ...]) -> Text | None:
        """What stands above the questions."""
        return None

    @property
    def right(self) -> int:
        """How many questions have been answered rightly."""
        return sum(map(self._is_right, range(len(self.questions))))

    def choose(self, question: int, answer: int) -> str:
        """Give question `question` its answer `answer`, both counted from 0; returns the feedback."""
        return self.try_answer(question, answer).feedback.say(self.lang)

    def save(self) -> bool:
        """Save the questions that have been answered rightly."""
        kept = self.kept()
        right = [q.name for place, q in enumerate(self.questions) if self._is_right(place)]
        done = [progress.save("answered", name) for name in right if name not in kept]
        return all(done)

    def _is_right(self, place: int) -> bool:
        return self.questions[place].right in self.tries[place]


class Guess(QuestionCard):
    """A guess before looking: choose, look in the explorer, compare. A guess is never marked as failed.

    From code: `guess.choose(1)` returns what to try in the explorer, `guess.compare()` what holds, and why.
    """

    heading = lessons.GUESS
    compared = traitlets.Bool(False).tag(sync=True)
    comparisons: traitlets.List[Any] = traitlets.List().tag(sync=True)  # HTML, by answer

    def __init__(self, question: Question, lang: str):
        kept = progress.saved("guessed").get(question.name)
        super().__init__((question,), lang, **guess_traits(question, kept, lang))

    @property
    def choice(self) -> int | None:
        """The answer that was guessed last, counted from 0."""
        return self.tries[0][-1] if self.tries[0] else None

    def choose(self, answer: int) -> str:
        """Guess answer `answer`, counted from 0; returns what to look at."""
        self.compared = False
        self.try_answer(0, answer)
        return look_at(self.questions[0], self.lang)

    def compare(self) -> str:
        """Show the guess beside what holds; returns the reason of the right answer."""
        self.compared = True
        question = self.questions[0]
        return question.answers[question.right].feedback.say(self.lang)

    def save(self) -> bool:
        """Save the guess."""
        return self.choice is None or progress.save("guessed", self.questions[0].name, self.choice)


def quiz(chapter: str, lang: str) -> Quiz:
    """The quiz of a chapter: `quiz("03_depthwise", LANG)`."""
    posed = quiz_of(chapter)
    if not posed:
        raise ValueError(f"chapter {chapter!r} has no quiz.")
    return Quiz(posed, lang)


def guess(name: str, lang: str) -> Guess:
    """A guess: `guess("03_depthwise.kernels", LANG)`."""
    return Guess(guess_named(name), lang)


def _check(number: int, count: int, refusal: Text, lang: str) -> None:
    if number not in range(count):
        raise ValueError(refusal.say(lang, number=number, last=count - 1))
