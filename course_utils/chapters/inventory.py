"""A concept inventory of twelve beliefs: the same twelve questions before and after, with other numbers.

The beliefs are the ten that public threads show most often, and the two that the others stand on: what a
filter's kernels are (G02) and what the saving depends on (G10). Both forms are drawn from the templates of
`drawn`, so their items ask the same thing in the same words, and their numbers differ.
"""

from __future__ import annotations

from functools import lru_cache

from .drawn import TEMPLATES
from .question import Question

BELIEFS = ("G02", "G04", "G06", "G10", "G15", "G16", "G17", "G20", "G22", "G24", "G26", "G27")
FORMS = {"before": "before 162", "after": "after 83"}  # seeds that set each letter right three times


@lru_cache
def items(form: str) -> tuple[Question, ...]:
    """The twelve items of a form, "before" or "after", in the order of `BELIEFS`.

    >>> [item.name for item in items("after")][:2]
    ['inventory.after_G02', 'inventory.after_G04']
    """
    if form not in FORMS:
        raise ValueError(f'form={form!r} is unknown: write "before" or "after".')
    return tuple(
        TEMPLATES[belief].question(f"inventory.{form}_{belief}", belief, FORMS[form]) for belief in BELIEFS
    )
