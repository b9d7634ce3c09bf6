"""Where the names of marks can stand so that nothing lies on anything else: geometry alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import NamedTuple

REACHES = (0, 4, 10, 18, 28, 40, 54, 70)  # from a mark to its name, nearest first
TURNS = (0, 4, 2, 6, 1, 7, 3, 5)  # right, left, above, below, then the corners: eighths of a circle
STEP = 5  # from one point of a line to the next, where names keep off it

Place = tuple[float, float]


class Room(NamedTuple):
    """What a mark or a name takes up."""

    left: float
    low: float
    right: float
    high: float

    @classmethod
    def around(cls, centre: Place, width: float, height: float) -> Room:
        """A room by its middle and its size."""
        (x, y), wide, tall = centre, width / 2, height / 2
        return cls(x - wide, y - tall, x + wide, y + tall)

    def meets(self, other: Room) -> bool:
        """Whether the two have a place in common."""
        beside = self.left < other.right and other.left < self.right
        return beside and self.low < other.high and other.low < self.high

    def within(self, other: Room) -> bool:
        """Whether all of it lies in the other."""
        corners = self.left >= other.left and self.low >= other.low
        return corners and self.right <= other.right and self.high <= other.high


def name_places(
    marks: Sequence[Place], names: Sequence[tuple[float, float]], gap: float, taken: list[Room], frame: Room
) -> list[Place]:
    """The middle of each mark's name, for names of these widths and heights.

    A name stands in the nearest room, at least `gap` from the middle of its mark, that is clear of what is
    `taken` and of the names before it, and lies in the frame; where there is none, at the right of its mark.

    >>> names, frame = [(20, 10), (20, 10)], Room(0, 0, 100, 100)
    >>> name_places([(50, 50), (60, 50)], names, 5, [Room.around((60, 50), 9, 9)], frame)
    [(35.0, 50.0), (75.0, 50.0)]
    """
    rooms = list(taken)
    places = []
    for mark, (width, height) in zip(marks, names, strict=True):
        tried = [(place, Room.around(place, width, height)) for place in _around(mark, width, height, gap)]
        free = (one for one in tried if one[1].within(frame) and not any(map(one[1].meets, rooms)))
        place, room = next(free, tried[0])
        places.append(place)
        rooms.append(room)
    return places


def along(points: Sequence[Place]) -> Iterator[Room]:
    """The rooms that a line through these points takes up."""
    for (x, y), (to_x, to_y) in pairwise(points):
        steps = int(hypot(to_x - x, to_y - y) / STEP) + 1
        for step in range(steps + 1):
            share = step / steps
            yield Room.around((x + share * (to_x - x), y + share * (to_y - y)), STEP, STEP)


def _around(mark: Place, width: float, height: float, gap: float) -> Iterator[Place]:
    """Places for a name around its mark, the nearest first."""
    for reach in REACHES:
        for turn in TURNS:
            across, upward = (round(part(turn * pi / 4), 9) for part in (cos, sin))
            x = mark[0] + across * (gap + reach + width / 2)
            yield x, mark[1] + upward * (gap + reach + height / 2)
