"""What a network costs, layer by layer and kind by kind: the form in which tables and audits answer.

One multiply-accumulate is 1 MAC; adding a bias, batch norm, activations and pooling are not counted. A
parameter that is shared counts once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from html import escape
from typing import NamedTuple

from ..pictures.table import html_table
from ..words import counting as words
from ..words.language import Text, percent, product, whole
from ..words.text import PARAMETERS

KINDS = ("standard", "grouped", "depthwise", "pointwise", "linear", "other")
Shape = tuple[int, ...]


class Cost(NamedTuple):
    """Learned values and multiply-accumulates."""

    params: int
    macs: int


@dataclass(frozen=True)
class Row:
    """One layer: its path in the torch module, its kind, what it holds and what it computes in one pass."""

    name: str
    kind: str
    params: int
    macs: int = 0
    output: Shape = ()  # of what it computes; empty where nothing is counted
    calls: int = 1
    weight: Shape = field(
        default=(), compare=False
    )  # of a convolution that an audit saw: what its twin needs
    groups: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Count:
    """The rows of a network for one input, and their sums; a notebook shows it as a table in `lang`."""

    title: str
    inputs: tuple[Shape, ...]
    rows: tuple[Row, ...]
    uncounted: Mapping[str, int] = field(default_factory=dict)  # operations without a formula: their calls
    lang: str = field(kw_only=True)

    @property
    def params(self) -> int:
        """All learned values: weights, biases, and the two of each batch-norm channel."""
        return sum(row.params for row in self.rows)

    @property
    def macs(self) -> int:
        """All multiply-accumulates of one pass; `FlopCounterMode` prints twice this number."""
        return sum(row.macs for row in self.rows)

    @property
    def by_kind(self) -> dict[str, Cost]:
        """The cost of each of the six kinds; batch norms and other parameters beside layers are "other"."""
        return {kind: self._cost(kind) for kind in KINDS}

    def _cost(self, kind: str) -> Cost:
        rows = [row for row in self.rows if row.kind == kind]
        return Cost(sum(row.params for row in rows), sum(row.macs for row in rows))

    def __repr__(self) -> str:
        kinds = ("  {:<38}{:>14}{:>18}{:>9}".format(*cells) for cells in self._kinds())
        return "\n".join([self._caption(), *kinds, *self._warning()])

    def _repr_html_(self) -> str:
        parts = [f"<p><strong>{escape(self._caption())}</strong></p>"]
        parts.append(self._table((words.KIND, PARAMETERS, words.MACS, words.SHARE_OF_MACS), self._kinds()))
        parts += [f"<p>{escape(line)}</p>" for line in self._warning()]
        summary = words.LAYER_BY_LAYER.say(self.lang, n=whole(len(self.rows), self.lang))
        columns = (words.LAYER, words.KIND, words.OUTPUT, words.CALLS, PARAMETERS, words.MACS)
        layers = self._table(columns, self._layers())
        parts.append(f"<details><summary>{escape(summary)}</summary>{layers}</details>")
        return f'<div lang="{self.lang}">{"".join(parts)}</div>'

    def _caption(self) -> str:
        params, macs = whole(self.params, self.lang), whole(self.macs, self.lang)
        shape = shape_text(self.inputs, self.lang)
        return words.CAPTION.say(self.lang, title=self.title, shape=shape, params=params, macs=macs)

    def _warning(self) -> list[str]:
        names = ", ".join(f"{name} ({whole(calls, self.lang)}×)" for name, calls in self.uncounted.items())
        return [words.UNCOUNTED.say(self.lang, names=names)] if names else []

    def _kinds(self) -> list[tuple[str, ...]]:
        """Name, parameters, MACs and share of the MACs of each kind that occurs."""
        return [
            (words.KINDS[kind].say(self.lang), whole(cost.params, self.lang), *self._shown_macs(cost.macs))
            for kind, cost in self.by_kind.items()
            if any(cost)
        ]

    def _shown_macs(self, macs: int) -> tuple[str, str]:
        share = percent(Fraction(macs, self.macs), self.lang) if macs else "–"
        return whole(macs, self.lang), share

    def _layers(self) -> list[tuple[str, ...]]:
        return [
            (
                row.name or self.title,
                words.KINDS[row.kind].say(self.lang),
                shape_text((row.output,), self.lang),
                *(whole(number, self.lang) for number in (row.calls, row.params, row.macs)),
            )
            for row in self.rows
        ]

    def _table(self, columns: tuple[Text, ...], lines: list[tuple[str, ...]]) -> str:
        return html_table([text.say(self.lang) for text in columns], lines) if lines else ""


def shape_text(shapes: tuple[Shape, ...], lang: str) -> str:
    """Shapes as a reader writes them: 1 × 3 × 224 × 224."""
    return ", ".join(product(shape, lang) for shape in shapes)
