"""Two layers of the learner's own, timed in turns by the stopwatch, and what their quartiles say."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import NamedTuple

from ..arithmetic import ConvSpec, Separable
from . import child
from .results import LAYOUTS, Timing
from .speed import Asked, Samples

ROUNDS, SECONDS = 7, 8  # of turns, and after how many seconds none begins any more

Layer = ConvSpec | Separable


class Race(NamedTuple):
    """The times of two layers on maps of one size."""

    first: Timing
    second: Timing

    @property
    def faster(self) -> str | None:
        """The name of the faster one, "first" or "second"; None where the middle halves of both overlap.

        >>> layer = ConvSpec.depthwise(8)
        >>> quick, slow = (Timing(layer, 8, "contiguous", ms) for ms in ((1.0, 1.1, 1.2), (3.0, 3.1, 3.2)))
        >>> Race(quick, slow).faster, Race(slow, quick).faster, Race(slow, slow).faster
        ('first', 'second', None)
        """
        (low, high), (its_low, its_high) = self.first.quartiles, self.second.quartiles
        if high < its_low:
            return "first"
        return "second" if its_high < low else None

    def factors(self, faster: str) -> tuple[float, float, float]:
        """How many times faster that one is: by the quartiles at least, by the medians, and at most.

        >>> layer = ConvSpec.depthwise(8)
        >>> Race(*(Timing(layer, 8, "contiguous", ms) for ms in ((2.0, 2.0), (6.0, 6.0)))).factors("first")
        (3.0, 3.0, 3.0)
        """
        quick, slow = (self.first, self.second) if faster == "first" else (self.second, self.first)
        (low, high), (its_low, its_high) = quick.quartiles, slow.quartiles
        return its_low / high, slow.ms / quick.ms, its_high / low


def race(
    first: Layer, second: Layer, size: int, progress: Callable[[int, int], None] = lambda done, of: None
) -> Race:
    """Time both layers on maps of size × size, with one thread.

    `progress` hears after each turn how many of how many are done.
    Raises `child.Failed` where the process that times ends with an error.

    >>> race(ConvSpec(64, 64), ConvSpec.depthwise(64), 56).faster  # doctest: +SKIP
    'second'
    """
    asked = [Asked(layer, size, LAYOUTS[0]) for layer in (first, second)]
    jobs = [each.job() for each in asked]
    plan = {"jobs": jobs, "rounds": ROUNDS, "seconds": SECONDS, "threads": 1, "device": "cpu"}
    samples = Samples()
    with closing(child.lines(plan)) as answers:
        for done, answer in enumerate(answers, start=1):
            samples.add(answer)
            progress(done, ROUNDS * len(jobs))
    times = [tuple(samples.by_job[number]) for number in range(len(jobs))]
    return Race(*(Timing(each.layer, size, each.layout, ms) for each, ms in zip(asked, times, strict=True)))
