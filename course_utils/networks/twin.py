"""The twin of an audited network: a full convolution wherever one reads only a part of its channels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod

from .counts import Count, Row


@dataclass(frozen=True)
class Twin:
    """What the twin costs; `merged` says of a 1×1 (by name) into which depthwise layer it went."""

    count: Count
    merged: dict[str, str]


def full_twin(count: Count) -> Twin:
    """The twin of what `audit` counted: what is wider than 1×1 reads every channel, pair by pair.

    A depthwise layer and the 1×1 that reads its map become one convolution, and the norm between them goes; a
    grouped layer without such a 1×1 keeps its outputs. Grouped 1×1s stay as they are. Rows stand in the order
    in which a model registers its layers, and a pair is looked for in that order.

    >>> from course_utils.networks import mobilenet_v1
    >>> from course_utils.networks.audit import audit
    >>> full_twin(audit(mobilenet_v1(), 224, lang="en")).count.macs
    4867293184
    """
    rows: list[Row] = []
    gone: set[int] = set()
    merged: dict[str, str] = {}
    for place, row in enumerate(count.rows):
        if place in gone:
            continue
        if row.groups == 1 or prod(row.weight[2:]) == 1:
            rows.append(row)
            continue
        mixer = _mixer(count.rows, place) if row.kind == "depthwise" else None
        if mixer is None:
            rows.append(_full(row, row))
            continue
        rows.append(_full(row, count.rows[mixer]))
        merged[count.rows[mixer].name] = row.name
        gone.add(mixer)
        if _is_norm_of(row, count.rows[place + 1]):
            gone.add(place + 1)
    return Twin(replace(count, rows=tuple(rows)), merged)


def _mixer(rows: Sequence[Row], place: int) -> int | None:
    """Where the 1×1 stands that reads a depthwise layer: on a map of its size, before any other kernel."""
    row = rows[place]
    for later, other in enumerate(rows[place + 1 :], place + 1):
        if not other.weight or other.output[2:] != row.output[2:]:
            continue
        reads = other.weight[1] * other.groups
        is_mixer = prod(other.weight[2:]) == 1 and reads == row.weight[0] and other.calls == row.calls
        return later if is_mixer else None
    return None


def _full(row: Row, last: Row) -> Row:
    """The convolution that reads what `row` reads and makes what `last` makes, with the bias of `last`."""
    weight = (last.weight[0], row.weight[1] * row.groups, *row.weight[2:])
    bias = max(0, last.params - prod(last.weight))
    macs = row.macs * row.groups * last.weight[0] // row.weight[0]
    output = (*row.output[:1], last.weight[0], *row.output[2:])
    return replace(
        row, kind="standard", params=prod(weight) + bias, macs=macs, output=output, weight=weight, groups=1
    )


def _is_norm_of(row: Row, after: Row) -> bool:
    return after.kind == "other" and not after.macs and after.params == 2 * row.weight[0]
