"""The picture at the beginning of the course: MobileNetV1 beside its twin with standard convolutions."""

from __future__ import annotations

from ..pictures.cost_bars import cost_bars
from ..pictures.picture import Picture
from ..words import start as words
from .mobilenet_v1 import conv_mobilenet_layers, mobilenet_v1_layers


def two_bars(lang: str, asked: bool = False) -> Picture:
    """What the two networks cost for an image of 224 × 224; `asked` leaves the cheap one to be guessed.

    >>> two_bars("en").alt.rpartition(": ")[2]
    '569 million.'
    """
    standard = conv_mobilenet_layers().count(224, lang=lang).macs
    pairs = None if asked else mobilenet_v1_layers().count(224, lang=lang).macs
    bars = (words.STANDARD.say(lang), "standard", standard), (words.PAIRS.say(lang), "separable", pairs)
    return cost_bars(bars, lang)
