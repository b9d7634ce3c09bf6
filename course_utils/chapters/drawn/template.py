"""What a template is, and how a seed makes a question of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from ...words.language import LANGUAGES, Text, decimal, percent, whole
from ..question import Answer, Question

Value = int | str | tuple[int, ...] | Text


@dataclass(frozen=True)
class Option:
    """A computed answer and its feedback, in which `{value}` and the numbers of the question are filled in."""

    value: Value
    feedback: Text


@dataclass(frozen=True)
class Drawn:
    """A question before it is put into words: the right option stands first, then what the belief gives."""

    prompt: Text
    numbers: Mapping[str, Value]
    options: tuple[Option, Option, Option, Option]


@dataclass(frozen=True)
class Template:
    """A question with numbers still to be drawn; `after` is the chapter that teaches what it asks."""

    after: str
    draw: Callable[[Random], Drawn]

    def drawn(self, dice: Random) -> Drawn:
        """A question; numbers that would make two of its options read the same are drawn again."""
        while True:
            drawn = self.draw(dice)
            if all(len(texts) == len(drawn.options) for texts in map(set, _texts(drawn))):
                return drawn

    def question(self, name: str, belief: str, seed: str) -> Question:
        """The question of a seed in both languages; the seed decides the order of its answers, too."""
        dice = Random(f"{belief} {seed}")
        drawn = self.drawn(dice)
        answers = [_answer(option, drawn.numbers, option is drawn.options[0]) for option in drawn.options]
        dice.shuffle(answers)
        return Question(name, _filled(drawn.prompt, drawn.numbers), tuple(answers), belief)


def times(number: Fraction | int) -> Text:
    """A factor in words: `times(Fraction(17, 4))` is "4,25 kat" and "4.25 times"."""
    return _each(lambda lang: _TIMES.say(lang, number=decimal(number, lang)))


def growth(number: Fraction | int) -> Text:
    """By how much something grows: `growth(Fraction(3, 2))` is "1,5 katı" and "1.5 times"."""
    return _each(lambda lang: _GROWTH.say(lang, number=decimal(number, lang)))


def share(number: Fraction) -> Text:
    """A share as a percentage: `share(Fraction(1, 8))` is "%12,5" and "12.5%"."""
    return _each(lambda lang: percent(number, lang))


_TIMES = Text(tr="{number} kat", en="{number} times")
_GROWTH = Text(tr="{number} katı", en="{number} times")


def _answer(option: Option, numbers: Mapping[str, Value], right: bool) -> Answer:
    text = _each(lambda lang: said(option.value, lang))
    return Answer(text, _filled(option.feedback, {**numbers, "value": option.value}), right)


def _filled(text: Text, numbers: Mapping[str, Value]) -> Text:
    def fill(lang: str) -> str:
        return text.say(lang, **{name: said(value, lang) for name, value in numbers.items()})

    return _each(fill)


def said(value: Value, lang: str) -> str:
    """A value as it stands in a question: 18.432 or 18,432, and shapes as code.

    >>> said(18432, "tr"), said((6, 2, 3, 3), "en")
    ('18.432', '`(6, 2, 3, 3)`')
    """
    if isinstance(value, Text):
        return value.say(lang)
    if isinstance(value, tuple):
        return f"`{value}`"
    return whole(value, lang) if isinstance(value, int) else value


def _texts(drawn: Drawn) -> list[list[str]]:
    """What the options say, language by language."""
    return [[said(option.value, lang) for option in drawn.options] for lang in LANGUAGES]


def _each(written: Callable[[str], str]) -> Text:
    return Text(**{lang: written(lang) for lang in LANGUAGES})
