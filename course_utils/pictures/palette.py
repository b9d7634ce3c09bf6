"""The course's colours: six hues that colour-blind eyes can tell apart on a light and on a dark ground.

The six were found by a search: each has a contrast of at least 3:1 with white and with JupyterLab's dark
grounds, and the least distance between two of them, seen with normal vision and as with protanopia,
deuteranopia and tritanopia, is as large as that leaves room for. The tests compute it again.

A kind of layer has one hue in the whole course. Groups and channels, which carry their numbers, take turns.
"""

from __future__ import annotations

HUES = ("#129be9", "#bb3493", "#b58e14", "#5053ff", "#f05c9c", "#806b03")
BLUE, MAGENTA, OCHRE, VIOLET, PINK, BROWN = HUES
INK = "#1f2328"  # stands for the page's own colour of text, which the dark theme turns light

KINDS = {
    "standard": INK,
    "grouped": VIOLET,
    "depthwise": BLUE,
    "pointwise": OCHRE,
    "linear": MAGENTA,
    "other": BROWN,  # the batch norms
    "separable": PINK,  # depthwise and pointwise, as one
}
POSITIVE, NEGATIVE = BLUE, OCHRE  # of numbers, where their signs are drawn


def hue(group: int) -> str:
    """The colour of a group, as "#rrggbb": after six groups the hues repeat, so groups are numbered too.

    >>> hue(0), hue(6) == hue(0)
    ('#129be9', True)
    """
    return HUES[group % len(HUES)]


def filled(kind: str) -> dict[str, str]:
    """How an area of a kind of layer is filled in a drawing, as attributes of its element.

    >>> filled("depthwise"), filled("standard")
    ({'fill': '#129be9'}, {'class_': 'ink'})
    """
    return {"class_": "ink"} if KINDS[kind] == INK else {"fill": KINDS[kind]}
