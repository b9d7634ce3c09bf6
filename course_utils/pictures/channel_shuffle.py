"""Channel shuffle: where each channel goes, from groups in order to groups that hold some of each."""

from __future__ import annotations

from collections.abc import Iterator

from ..words import network_pictures as words
from . import svg
from .palette import hue
from .picture import Picture

WIDTH, HEIGHT = 640, 284
STEP, SIDE, GAP = 38, 34, 14  # from one channel to the next, side of its box, extra space between groups
ABOVE, BELOW = 62, 196  # top of the two rows
MOST = 12


def shuffled(channels: int, groups: int) -> list[int]:
    """The old channel that stands in each new place: one row per group, read column by column.

    >>> shuffled(12, 4)
    [0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11]
    """
    each = channels // groups
    return [group * each + place for place in range(each) for group in range(groups)]


def channel_shuffle(channels: int, groups: int, lang: str) -> Picture:
    """The channels before and after the shuffle, a line from each to its new place.

    Raises `ValueError` in the learner's language for more than 12 channels or groups that do not divide them.

    >>> channel_shuffle(12, 3, "en").alt.rpartition(": ")[2]
    '0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11.'
    """
    if not 1 <= channels <= MOST or not 1 <= groups <= channels or channels % groups:
        raise ValueError(words.NO_SHUFFLE.say(lang, channels=channels, groups=groups))
    order = shuffled(channels, groups)
    each = channels // groups
    left = (WIDTH - _x(channels, each, 0) + GAP) / 2
    x = [_x(place, each, left) for place in range(channels)]
    parts = [
        *_row(x, list(range(channels)), each, ABOVE),
        *(_thread(x[channel], x[place], channel // each) for place, channel in enumerate(order)),
        *_row(x, order, each, BELOW),
        *_headings(groups, each, lang),
        *(
            svg.text((x[g * each] + x[(g + 1) * each - 1] + SIDE) / 2, y, words.GROUP.say(lang, n=g))
            for g in range(groups)
            if each * STEP > 60  # room for its name
            for y in (ABOVE - 10, BELOW + SIDE + 20)
        ),
    ]
    alt = words.SHUFFLE_ALT.say(lang, channels=channels, groups=groups, order=", ".join(map(str, order)))
    return Picture(svg.drawing(WIDTH, HEIGHT, *parts), alt, lang)


def _x(place: int, each: int, left: float) -> float:
    return left + place * STEP + place // each * GAP


def _row(x: list[float], channels: list[int], each: int, top: float) -> Iterator[str]:
    for left, channel in zip(x, channels, strict=True):
        colour = hue(channel // each)
        yield svg.box(left, top, SIDE, SIDE, fill=colour, fill_opacity=0.2, stroke=colour, stroke_width=1.5)
        yield svg.text(left + SIDE / 2, top + 23, str(channel))


def _thread(above: float, below: float, group: int) -> str:
    middle = SIDE / 2
    ends = above + middle, ABOVE + SIDE, below + middle, BELOW
    return svg.line(*ends, stroke=hue(group), stroke_width=2.5)


def _headings(groups: int, each: int, lang: str) -> Iterator[str]:
    after = words.SHUFFLE_AFTER if groups <= each else words.SHUFFLE_APART
    yield svg.text(WIDTH / 2, 20, words.SHUFFLE_BEFORE.say(lang, groups=groups), size=16, font_weight="bold")
    yield svg.text(WIDTH / 2, HEIGHT - 4, after.say(lang, each=each), size=16, font_weight="bold")
