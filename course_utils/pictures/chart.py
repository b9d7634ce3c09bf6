"""Charts by matplotlib as pictures of the course: one look, equal bytes on every run, words beside them."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from io import StringIO

from matplotlib import rc_context
from matplotlib.figure import Figure

from .palette import INK
from .picture import Picture
from .svg import FONT, LIGHT

# Its first use on a machine says on stderr that it builds a font cache: nothing a learner has to read.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)

LOOK = {
    "svg.fonttype": "none",  # text stays text: selectable, and drawn in the page's fonts
    "svg.hashsalt": "depthwise-course",
    "font.family": "DejaVu Sans",  # matplotlib carries it; it is wide, so the page's fonts fit in its place
    "font.size": 11.5,  # points: 15 px
    "axes.spines.top": False,
    "axes.spines.right": False,
    "legend.frameon": False,
    **dict.fromkeys(("figure.facecolor", "axes.facecolor"), "none"),
    "grid.alpha": 0.2,
    "grid.linewidth": 0.7,
    **dict.fromkeys(("axes.edgecolor", "axes.labelcolor", "text.color"), INK),
    **dict.fromkeys(("xtick.color", "ytick.color", "grid.color"), INK),
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
    return Picture(_themed(svg.getvalue()), alt, lang)


def _themed(source: str) -> str:
    """The drawing without matplotlib's prologue, in the page's fonts, its ink and its ground."""
    _, head, rest = re.split("(<svg.*?>)", source, maxsplit=1, flags=re.DOTALL)
    ground = f'<style>{LIGHT.rules()}</style><rect width="100%" height="100%" class="ground"/>'
    return head + ground + rest.replace("'DejaVu Sans'", FONT).replace(INK, "currentColor")


def notice(figure: Figure, said: str) -> None:
    """Words in place of a drawing that has nothing to show yet."""
    figure.text(0.5, 0.5, said, ha="center", va="center")
