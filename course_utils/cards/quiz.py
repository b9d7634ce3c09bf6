"""A quiz and a guess as cards: their questions as HTML, and what is said to each answer."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from ..chapters.question import Answer, Question
from ..words import lessons
from ..words.language import Text
from .markup import TAB_STOP, card, rich


def quiz_traits(
    posed: tuple[Question, ...],
    kept: Container[str],
    heading: Text,
    about: Text | None,
    lang: str,
    level: int = 3,
) -> dict[str, Any]:
    """What a page needs of a quiz; `kept` are the names of the questions that were answered rightly before.

    `level` is that of the card's heading, which follows the headings around it.

    >>> from course_utils.chapters.question import quiz_of
    >>> quiz = quiz_traits(quiz_of("03_depthwise"), (), lessons.QUIZ, None, "en")
    >>> quiz["tallies"][0]
    '0 of 5 answered correctly'
    """
    return {
        **_traits(posed, lang),
        "tries": [[question.right] if question.name in kept else [] for question in posed],
        "feedback": [[_marked(answer, lang) for answer in question.answers] for question in posed],
        "tallies": [lessons.TALLY.say(lang, right=n, total=len(posed)) for n in range(len(posed) + 1)],
        "html": _quiz_card(heading, about, posed, lang, level),
    }


def guess_traits(question: Question, kept: int | None, lang: str) -> dict[str, Any]:
    """What a page needs of a guess; `kept` is the answer that was guessed before, counted from 0.

    >>> from course_utils.chapters.question import guess_named
    >>> guess_traits(guess_named("03_depthwise.kernels"), 2, "en")["tries"]
    [[2]]
    """
    look = f"<p>{rich(look_at(question, lang))}</p>"
    return {
        **_traits((question,), lang),
        "tries": [[kept] if kept in range(len(question.answers)) else []],
        "feedback": [[look] * len(question.answers)],
        "comparisons": [_comparison(question, answer, lang) for answer in question.answers],
        "html": _guess_card(question, lang),
    }


def look_at(question: Question, lang: str) -> str:
    """What a guess says to look at; `ValueError` where it says nothing."""
    if question.look is None:
        raise ValueError(f"question {question.name!r} is no guess: it says nothing to look at.")
    return question.look.say(lang)


def unanswered(posed: tuple[Question, ...], lang: str) -> str:
    """The questions with their possible answers, and not which of them is right."""
    return "".join(
        f"<p>{prompt}</p><ul>{_plain_answers(question, lang)}</ul>"
        for prompt, question in zip(_prompts(posed, lang), posed, strict=True)
    )


def _traits(posed: tuple[Question, ...], lang: str) -> dict[str, Any]:
    return {
        "right_answers": [question.right for question in posed],
        "choose_first": lessons.CHOOSE_FIRST.say(lang),
    }


def _quiz_card(heading: Text, about: Text | None, posed: tuple[Question, ...], lang: str, level: int) -> str:
    check = lessons.CHECK.say(lang)
    pairs = zip(_prompts(posed, lang), posed, strict=True)
    forms = "".join(_form(prompt, question, check, lang) for prompt, question in pairs)
    above = f"<p>{rich(about.say(lang))}</p>" if about else ""
    tally = '<p class="tally" role="status"></p>' if posed else ""
    return card(heading.say(lang), above + forms, lang, tally, level)


def _guess_card(question: Question, lang: str) -> str:
    compare = f'<button type="button" class="compare" {TAB_STOP} hidden>{lessons.COMPARE.say(lang)}</button>'
    comparison = '<div class="comparison" role="status"></div>'
    [prompt] = _prompts((question,), lang)
    form = _form(prompt, question, lessons.NOW_LOOK.say(lang), lang)
    return card(lessons.GUESS.say(lang), form, lang, foot=compare + comparison)


def _prompts(posed: tuple[Question, ...], lang: str) -> list[str]:
    """The questions as HTML, numbered where there are several."""
    prompts = [rich(question.prompt.say(lang)) for question in posed]
    return [f"{n}. {prompt}" for n, prompt in enumerate(prompts, start=1)] if len(prompts) > 1 else prompts


def _form(prompt: str, question: Question, button: str, lang: str) -> str:
    """A form of its own for each question: Enter sends it, and its radio buttons are one group."""
    answers = "".join(
        f'<label><input type="radio" name="answer" value="{place}" {TAB_STOP}>'
        f"<span>{rich(answer.text.say(lang))}</span></label>"
        for place, answer in enumerate(question.answers)
    )
    return (
        f"<form><fieldset><legend>{prompt}</legend>{answers}</fieldset>"
        f'<button {TAB_STOP}>{button}</button><div class="feedback" role="status"></div></form>'
    )


def _marked(answer: Answer, lang: str) -> str:
    kind, mark = ("right", lessons.RIGHT) if answer.right else ("wrong", lessons.WRONG)
    return f'<p class="{kind}"><strong>{mark.say(lang)}</strong> {rich(answer.feedback.say(lang))}</p>'


def _comparison(question: Question, guessed: Answer, lang: str) -> str:
    right = question.answers[question.right]
    if guessed is right:
        return _compared(lessons.BOTH_SAME, right, lang)
    return _compared(lessons.YOUR_GUESS, guessed, lang) + _compared(lessons.WHAT_HOLDS, right, lang)


def _compared(title: Text, answer: Answer, lang: str) -> str:
    text, feedback = rich(answer.text.say(lang)), rich(answer.feedback.say(lang))
    return f"<p><strong>{title.say(lang)}: {text}</strong><br>{feedback}</p>"


def _plain_answers(question: Question, lang: str) -> str:
    return "".join(f"<li>{rich(answer.text.say(lang))}</li>" for answer in question.answers)
