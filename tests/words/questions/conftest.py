"""What the tests of the chapters' questions share."""

import pytest

from course_utils.words import questions


@pytest.fixture
def right_answer():
    """The English text of a question's right answer, by the question's name: "04_savings.factor"."""

    def text(name: str) -> str:
        posed = {asked.name: asked for asked in questions.quiz(name.partition(".")[0])}
        asked = posed.get(name) or questions.guess(name)
        return asked.answers[asked.right].text.en

    return text
