"""Charts by matplotlib as pictures of the course: one look, equal bytes on every run, words beside them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from io import StringIO

from matplotlib import rc_context
from matplotlib.figure import Figure

from .picture import Picture
from .svg import FONT

# Its first use on a machine says on stderr that it builds a font cache: nothing a learner has to read.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)

INK = "#1f2328"
LOOK = {
    "svg.fonttype": "none",  # text stays text: selectable, and drawn in the page's fonts
    "svg.hashsalt": "depthwise-course",
    "font.family": "DejaVu Sans",  # matplotlib carries it; it is wide, so the page's fonts fit in its place
    "font.size": 11.5,  # points: 15 px
    "axes.spines.top": False,
    "axes.spines.right": False,
    "legend.frameon": False,
    **dict.fromkeys(("axes.edgecolor", "axes.labelcolor", "text.color", "xtick.color", "ytick.color"), INK),
}


def chart(
    draw: Callable[[Figure], None], alt: str, lang: str, width: int = 640, height: int = 360
) -> Picture:
    """What `draw(figure)` draws on `width` × `height` pixels, as a picture described by `alt`.

    >>> chart(lambda figure: figure.subplots().plot([1, 2, 4]), "A line that rises from 1 to 4.", "en")
    Picture('A line that rises from 1 to 4.')
    """
    svg = StringIO()
    with rc_context(LOOK):
        figure = Figure(figsize=(width / 96, height / 96), dpi=96, layout="constrained")
        draw(figure)
        figure.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
    source = svg.getvalue()
    return Picture(source[source.index("<svg") :].replace("'DejaVu Sans'", FONT), alt, lang)


def notice(figure: Figure, said: str) -> None:
    """Words in place of a drawing that has nothing to show yet."""
    figure.text(0.5, 0.5, said, ha="center", va="center")
