"""Rows of words and numbers as an HTML table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def html_table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A table whose first column names the rows; words stand left, numbers right and under one another.

    >>> html_table(["layer", "MACs"], [["conv", "864"]]).count("text-align:right")  # a number and its heading
    2
    """
    lines = list(lines)
    sides = [_side(cell) for cell in lines[0]] if lines else ["left"] * len(head)
    heads = "".join(_cell('th scope="col"', name, side) for name, side in zip(head, sides, strict=True))
    rows = "".join(f"<tr>{_row(*line)}</tr>" for line in lines)
    return (
        '<table style="font-variant-numeric:tabular-nums">'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(name: str, *cells: str) -> str:
    return _cell('th scope="row"', name, "left") + "".join(_cell("td", cell, _side(cell)) for cell in cells)


def _cell(tag: str, text: str, side: str) -> str:
    return f'<{tag} style="text-align:{side}">{escape(text)}</{tag.split()[0]}>'


def _side(text: str) -> str:
    return "left" if any(letter.isalpha() for letter in text) else "right"
