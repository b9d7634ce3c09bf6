"""What the tests of the chapters' questions and exercises share."""

import re
import sys

import pytest

from course_utils.chapters.exercise import Exercise, Mistake, check
from course_utils.chapters.question import guess_named, quiz_of
from course_utils.measure import child, lesson_size
from course_utils.words import lessons
from course_utils.words.language import LANGUAGES, Text


@pytest.fixture(autouse=True)
def no_long_lesson(monkeypatch):
    """No judge trains or times at full length here; a layer takes as many nanoseconds as it has weights."""
    monkeypatch.setenv(lesson_size.VARIABLE, "small")
    monkeypatch.setattr(child, "lines", made_up_times)


def made_up_times(plan):
    """What the process that times would answer to a plan, were all weights of all layers equally slow."""
    for turn in range(2):
        for number, job in enumerate(plan["jobs"]):
            ms = sum(_weights(**layer) for layer in job["layers"]) / 1e6
            yield {"job": number, "round": turn, "ms": [ms, ms]}


def _weights(in_channels, out_channels, kernel_size, groups, **_rest):
    height, width = kernel_size
    return in_channels // groups * out_channels * height * width


@pytest.fixture
def right_answer():
    """The English text of a question's right answer, by the question's name: "04_savings.factor"."""

    def text(name: str) -> str:
        posed = {asked.name: asked for asked in quiz_of(name.partition(".")[0])}
        asked = posed.get(name) or guess_named(name)
        return asked.answers[asked.right].text.en

    return text


@pytest.fixture
def unreached():
    """`unreached(module, wrong)`: the diagnoses that a module writes and none of the wrong answers gets."""

    def texts(module, wrong: dict) -> list[Text]:
        told = {id(diagnosis) for _, diagnosis in wrong.values()}
        return [text for text in vars(module).values() if isinstance(text, Text) and id(text) not in told]

    return texts


@pytest.fixture
def expect():
    """`expect(exercise, make, diagnosis)`: the answer that `make` makes gets this sentence, its gaps filled.

    A diagnosis is a `Text`, or words that a single text of the chapter holds; a right answer has "right". The
    answer is made and judged twice, so that layers are drawn anew.
    """

    def judged(exercise: Exercise, make, diagnosis) -> None:
        right = diagnosis == "right"
        text = exercise.why if right else _text(exercise, diagnosis)
        for _ in range(2):
            verdict = check(exercise, make())
            assert verdict.outcome == ("right" if right else "wrong"), verdict.sentence.en
            for lang in LANGUAGES:
                assert _fits(verdict.sentence.say(lang), text.say(lang)), verdict.sentence.say(lang)

    return judged


def _fits(sentence: str, template: str):
    return re.fullmatch(re.sub(r"\\\{\w+\\\}", ".*", re.escape(template)), sentence, re.DOTALL)


def _text(exercise: Exercise, diagnosis) -> Text:
    if isinstance(diagnosis, Text):
        return diagnosis
    found = {text.en: text for text in _texts(vars(sys.modules[exercise.judge.__module__]).values())}
    found |= {text.en: text for text in _texts(vars(lessons).values())}
    (text,) = [text for text in found.values() if diagnosis in text.en]
    return text


def _texts(values):
    """The texts among `values` and in the mistakes and tables among them."""
    for value in values:
        if isinstance(value, Text):
            yield value
        elif isinstance(value, Mistake):
            yield value.diagnosis
        elif isinstance(value, (tuple, dict)):
            yield from _texts(value.values() if isinstance(value, dict) else value)
