"""What the tests of the chapters' questions share."""

import pytest

from course_utils.chapters.question import guess_named, quiz_of


@pytest.fixture
def right_answer():
    """The English text of a question's right answer, by the question's name: "04_savings.factor"."""

    def text(name: str) -> str:
        posed = {asked.name: asked for asked in quiz_of(name.partition(".")[0])}
        asked = posed.get(name) or guess_named(name)
        return asked.answers[asked.right].text.en

    return text
