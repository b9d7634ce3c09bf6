"""One hue per group, from six that colour-blind eyes can tell apart on a light and on a dark ground.

The six were found by a search: each has a contrast of at least 3:1 with white and with JupyterLab's dark
grounds, and the least distance between two of them, seen with normal vision and as with protanopia,
deuteranopia and tritanopia, is as large as that leaves room for. The tests compute it again.
"""

HUES = ("#129be9", "#bb3493", "#b58e14", "#5053ff", "#f05c9c", "#806b03")


def hue(group: int) -> str:
    """The colour of a group, as "#rrggbb": after six groups the hues repeat, so groups are numbered too.

    >>> hue(0), hue(6) == hue(0)
    ('#129be9', True)
    """
    return HUES[group % len(HUES)]
