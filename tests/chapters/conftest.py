"""What the tests of the chapters' questions and exercises share."""

import re

import pytest

from course_utils.chapters.exercise import check
from course_utils.chapters.question import guess_named, quiz_of


@pytest.fixture
def right_answer():
    """The English text of a question's right answer, by the question's name: "04_savings.factor"."""

    def text(name: str) -> str:
        posed = {asked.name: asked for asked in quiz_of(name.partition(".")[0])}
        asked = posed.get(name) or guess_named(name)
        return asked.answers[asked.right].text.en

    return text


@pytest.fixture
def expect():
    """`expect(exercise, answer, diagnosis)`: the answer gets this `Text`, its gaps filled in, each time anew.

    `answer` is made by a function, so that layers are drawn anew; a right one has the exercise's reason as its
    diagnosis.
    """

    def judged(exercise, make, diagnosis):
        for _ in range(2):
            verdict = check(exercise, make())
            assert verdict.outcome == ("right" if diagnosis is exercise.why else "wrong"), verdict.sentence.en
            for lang in ("tr", "en"):
                said, template = verdict.sentence.say(lang), diagnosis.say(lang)
                assert re.fullmatch(re.sub(r"\\\{\w+\\\}", ".*", re.escape(template)), said, re.DOTALL), said

    return judged
