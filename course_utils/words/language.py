"""A text in both languages, and numbers as each language writes them.

The language is always an argument ("tr" or "en"), never a global: a Turkish and an English explorer may stand
in one notebook.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import floor, log10

LANGUAGES = ("tr", "en")


@dataclass(frozen=True)
class Text:
    """One visible text in both languages; a missing language is an error at import.

    >>> Text(tr="{n} kanal", en="{n} channels").say("tr", n=3)
    '3 kanal'
    """

    tr: str
    en: str

    def __post_init__(self) -> None:
        if not (self.tr and self.en):
            raise ValueError(f"a text needs both languages, and one is empty: {self}")

    def say(self, lang: str, **values) -> str:
        """The text in `lang`, with its placeholders filled in (numbers come formatted already)."""
        text = getattr(self, checked_language(lang))
        return text.format(**values) if values else text

    def filled(self, **values) -> Text:
        """The text with its placeholders filled in for both languages: shapes, code, names, other texts.

        >>> Text(tr="{shape} geldi", en="got {shape}").filled(shape=(3, 1)).say("en")
        'got (3, 1)'
        """
        return Text(**{lang: self.say(lang, **_in_language(lang, values)) for lang in LANGUAGES})


def _in_language(lang: str, values: dict) -> dict:
    return {name: value.say(lang) if isinstance(value, Text) else value for name, value in values.items()}


def checked_language(lang: str) -> str:
    """`lang` itself, or a `ValueError` that names the two languages there are."""
    if lang not in LANGUAGES:
        raise ValueError(f'lang={lang!r} is unknown: write "tr" for Turkish or "en" for English.')
    return lang


def whole(number: int, lang: str) -> str:
    """An integer with its thousands grouped: 18.432 in Turkish, 18,432 in English."""
    return _marked(f"{number:,}", lang)


def decimal(number: float | Fraction, lang: str, digits: int = 2) -> str:
    """A number with at most `digits` decimals: 8,4 in Turkish, 8.4 in English."""
    head, point, decimals = f"{round(float(number), digits):,.{digits}f}".partition(".")
    return _marked(head + (point + decimals).rstrip("0").rstrip("."), lang)


def numeral(number: float | Fraction) -> Text:
    """A number in both languages, to be filled into a text.

    >>> numeral(18432), numeral(90.4224).tr
    (Text(tr='18.432', en='18,432'), '90,42')
    """
    return Text(**{lang: decimal(number, lang) for lang in LANGUAGES})


def _marked(number: str, lang: str) -> str:
    """A number as Python writes it, with the marks of a language: Turkish has them the other way round."""
    return number.translate(_TURKISH_MARKS) if checked_language(lang) == "tr" else number


_TURKISH_MARKS = str.maketrans(",.", ".,")


def measured(value: float, lang: str) -> str:
    """A measured number with three significant digits or more: what stands before the comma is never rounded off.

    >>> measured(0.15512, "en"), measured(8.8831, "tr"), measured(1234.5, "en")
    ('0.155', '8,88', '1,234')
    """
    digits = 2 - floor(log10(value)) if value > 0 else 0
    return decimal(value, lang, max(digits, 0))


def minus(number: float | Fraction | str) -> str:
    """A number with a true minus sign: −3. A number that a language has already written may be given, too.

    >>> minus(-3), minus("-0,25")
    ('−3', '−0,25')
    """
    return str(number).replace("-", "−")


def product(numbers: Iterable[int], lang: str) -> str:
    """Whole numbers as factors: the shape of a weight or a map in words.

    >>> product((1024, 1, 3, 3), "tr")
    '1.024 × 1 × 3 × 3'
    """
    return " × ".join(whole(number, lang) for number in numbers)


def percent(share: float | Fraction, lang: str, digits: int = 1) -> str:
    """A share as a percentage: %33,3 in Turkish, 33.3% in English."""
    number = decimal(100 * share, lang, digits)
    return f"%{number}" if lang == "tr" else f"{number}%"
