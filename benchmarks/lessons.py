"""How long the two long lessons keep a learner waiting, at their full size.

    python benchmarks/lessons.py            both
    python benchmarks/lessons.py 12_speed   one of them

What is timed is what their notebooks call: the measurements of chapter 12 and the trainings of chapter 13.
The time of importing torch is shown apart: a notebook has paid it before.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

SECONDS = {"12_speed": 60, "13_training": 120}  # targets on two cores


def speed() -> None:
    """The two measurements of chapter 12."""
    from course_utils.measure.speed import measure_groups, measure_layers

    measure_layers("en")
    measure_groups("en")


def training() -> None:
    """The trainings of chapter 13."""
    from course_utils.measure.training import compare

    compare("en")


LESSONS: dict[str, Callable[[], None]] = {"12_speed": speed, "13_training": training}


def main(wishes: list[str]) -> None:
    """Prints the seconds of each lesson beside its target."""
    os.environ.pop("COURSE_LESSON", None)  # the tests' small lessons
    print(f"{'import torch':<14}{seconds(lambda: __import__('torch')):>8.1f} s")
    for name in wishes or LESSONS:
        took = seconds(LESSONS[name])
        verdict = "met" if took < SECONDS[name] else "missed"
        print(f"{name:<14}{took:>8.1f} s   target: under {SECONDS[name]} s, {verdict}", flush=True)


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(sys.argv[1:])
