"""The few SVG elements that the diagrams are made of, as short strings.

What follows the page's theme is a class: `ground` and `ink` (fills), `muted` (text), `line` and `faint`
(strokes). A hue that means something is written at its element, and must show on both grounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from typing import NamedTuple

from .palette import INK


class Theme(NamedTuple):
    """What is behind a drawing, and what is written and drawn on it."""

    ground: str
    ink: str
    muted: str
    faint: str

    def rules(self) -> str:
        """The theme as rules of CSS; charts draw in `color`."""
        return (
            f"svg{{color:{self.ink}}}.ground{{fill:{self.ground}}}.ink{{fill:{self.ink}}}"
            f".muted{{fill:{self.muted}}}.line{{stroke:{self.ink}}}.faint{{stroke:{self.faint}}}"
        )


LIGHT = Theme("#fff", INK, "#59636e", "#d1d9e0")
DARK = Theme("#111", "#e0e0e0", "#a3a3a3", "#484848")  # on JupyterLab's dark page
FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif"
STYLE = f"text{{font-family:{FONT};font-variant-numeric:tabular-nums}}{LIGHT.rules()}"
SMALLEST = 15  # of a text, in units of the drawing: 14 px where a 640-unit drawing is shown 600 px wide


def element(tag: str, content: str = "", /, **attributes) -> str:
    """One element; `class_` stands for class, `stroke_width` for stroke-width, and None leaves one out.

    >>> element("rect", x=0, y=2.50, class_="ground", opacity=0.25)
    '<rect x="0" y="2.5" class="ground" opacity="0.25"/>'
    """
    said = "".join(
        [f' {_name(name)}="{_said(name, value)}"' for name, value in attributes.items() if value is not None]
    )
    return f"<{tag}{said}>{content}</{tag}>" if content else f"<{tag}{said}/>"


def box(x: float, y: float, width: float, height: float, **attributes) -> str:
    """A rectangle by its upper left corner."""
    return element("rect", x=x, y=y, width=width, height=height, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes) -> str:
    """A straight line in the theme's colour, unless another class is given."""
    return element("path", d=f"M{_value(x1)} {_value(y1)}L{_value(x2)} {_value(y2)}", **_stroked(attributes))


def polyline(points: list[tuple[float, float]], **attributes) -> str:
    """A line through points (x, y)."""
    steps = "L".join(f"{_value(x)} {_value(y)}" for x, y in points)
    return element("path", d=f"M{steps}", fill="none", **_stroked(attributes))


def drag(control: str, places: Mapping[int, float]) -> str:
    """Which values of a control lie where along one direction: the page lets the learner drag to them.

    >>> drag("row", {0: 180, 1: 210.25})
    'row 0@180 1@210.2'
    """
    return " ".join([control, *(f"{value}@{_value(place)}" for value, place in places.items())])


def arrow(x1: float, y: float, x2: float, **attributes) -> str:
    """An arrow to the right, from `x1` to its point at `x2`."""
    path = f"M{_value(x1)} {_value(y)}H{_value(x2)}m-6 -5l6 5l-6 5"
    return element("path", d=path, fill="none", **_stroked({"stroke_width": 1.5, **attributes}))


def grid(x: float, y: float, side: float, rows: int, columns: int, **attributes) -> str:
    """The lines of a table of square cells, outline included, as a single path."""
    across = "".join(f"M{_value(x)} {_value(y + i * side)}h{_value(columns * side)}" for i in range(rows + 1))
    down = "".join(f"M{_value(x + i * side)} {_value(y)}v{_value(rows * side)}" for i in range(columns + 1))
    return element("path", d=across + down, fill="none", **_stroked(attributes))


def text(
    x: float, y: float, words: str, *, size: float = SMALLEST, anchor: str = "middle", **attributes
) -> str:
    """Words with their baseline at `y`; `anchor` is "start", "middle" or "end"."""
    attributes = {"class_": "ink", **attributes}
    return element("text", escape(words), x=x, y=y, font_size=size, text_anchor=anchor, **attributes)


def table(x: float, y: float, side: float, rows: Iterable[Iterable[str]], **attributes) -> str:
    """Short words in the middle of square cells, row by row; an empty word leaves its cell empty."""
    cells = "".join(
        element("text", escape(word), x=x + (column + 0.5) * side, y=y + (row + 0.5) * side + SMALLEST / 3)
        for row, words in enumerate(rows)
        for column, word in enumerate(words)
        if word
    )
    said = {"class_": "ink", "font_size": SMALLEST, "text_anchor": "middle", **attributes}
    return element("g", cells, **said)


def drawing(width: float, height: float, *parts: str) -> str:
    """The whole SVG, on its own ground, with the styles of the theme's classes."""
    ground = box(0, 0, width, height, class_="ground")
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
    return f"{head}<style>{STYLE}</style>{ground}{''.join(parts)}</svg>"


def _stroked(attributes: dict) -> dict:
    return attributes if "stroke" in attributes else {"class_": "line", **attributes}


@cache
def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _said(name: str, value) -> str:
    if isinstance(value, str):
        return escape(value)
    return f"{value:.2g}" if "opacity" in name else _value(value)


def _value(place: float) -> str:
    """A place or a length: a tenth of a unit is less than the eye sees."""
    return f"{round(place, 1):g}"
