"""What the pictures of trained networks share: a hue for each, and its accuracies in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..words import training as words
from ..words.language import percent
from .palette import HUES

COLOURS = (HUES[0], HUES[5], HUES[1], HUES[3])  # one for each network, which also has its name written


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
