"""The replies to every first move of an explorer, in a script beside the page: it answers without Python.

Replies are alike, so they are cut into pieces, each of which is written once; a reply is a list of their
numbers. `assets/table.js` puts them together again and knows nothing of what they hold.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..explorers.desk import WHOLE_STATE, Desk

_PIECE = re.compile(r'.*?(?:>|",)|.+$')


def first_moves(desk: Desk) -> list[dict[str, Any]]:
    """Every move that a hand can make in the opening state: each stop, option, button and example.

    >>> from course_utils.explorers.walk import WALK
    >>> [move["to"] for move in first_moves(Desk(WALK, {}, "en"))][:3]
    ['standard', 'depthwise', 'pointwise']
    """
    start, values = desk.start, list(desk.start.values())
    return [
        {"key": _compact([values, control, to]), "anchor": start, "control": control, "to": to}
        for control, to in _wishes(desk)
    ]


def table(desk: Desk, moves: list[dict[str, Any]], place: str) -> bytes:
    """The script that hands the replies to some moves to `place`; the last one leads to the opening state."""
    numbers: dict[str, int] = {}
    rows = []
    for move in moves:
        parts = _PIECE.findall(_compact(desk.reply(move)))
        rows.append([numbers.setdefault(part, len(numbers)) for part in parts])
    return f"courseTable({_compact(place)},{_compact(list(numbers))},{_compact(rows)});\n".encode()


def _wishes(desk: Desk) -> Iterator[tuple[str, Any]]:
    stops = desk.view(desk.start).stops
    for control in desk.exploration.controls:
        values = [option for option, _ in control.options] or control.stops or stops.get(control.name, ())
        yield from ((control.name, value) for value in values)
    yield from ((button.name, None) for button in desk.exploration.buttons)
    yield from ((WHOLE_STATE, {**desk.start, **preset.values}) for preset in desk.exploration.presets)
    yield WHOLE_STATE, desk.start


def _compact(value: Any) -> str:
    """JSON as JavaScript's `JSON.stringify` writes it: the key of a move is the same on both sides."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
