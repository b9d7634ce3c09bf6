"""What the pictures of trained networks share: a hue for each, and its accuracies in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import training as words
from ..words.language import percent
from .palette import KINDS


def colour(name: str) -> str:
    """The hue of a network: that of the layers it is made of; its name stands beside it.

    >>> colour("small standard") == colour("standard") == KINDS["standard"]
    True
    """
    return KINDS[name.split()[-1]]


def said_range(name: str, values: Sequence[float], lang: str) -> str:
    """A network's name with its least and its greatest accuracy.

    >>> said_range("grouped", [0.963, 0.971], "en")
    'Grouped: 96.3% to 97.1%'
    """
    said = words.NAMES[name].say(lang)
    if not values:
        return words.NOTHING_YET.say(lang, name=said)
    least, most = percent(min(values), lang), percent(max(values), lang)
    if least == most:
        return words.SINGLE.say(lang, name=said, least=least)
    return words.RANGE.say(lang, name=said, least=least, most=most)
