"""How large the long lessons are: the one place that tests make small, and everything measured reads."""

from __future__ import annotations

import os

VARIABLE = "COURSE_LESSON"


def small() -> bool:
    """Whether the environment asks for small lessons (`COURSE_LESSON=small`): few repeats and small sizes.

    Tests ask for them, so that every line of a long lesson runs in a second or two; a learner gets the full
    size. It is read at each call, so a test may set it at any time.

    >>> small()  # with nothing in the environment
    False
    """
    return os.environ.get(VARIABLE, "").strip().lower() == "small"
