"""What an explorer is made of: controls on the way in, a view on the way out. Plain data, no widgets.

An explorer is two pure functions of numbers and a language. `settle` says which values the controls take
after one of them was moved (the rules of the state); `show` says what those values look like. The widget is
only the wire between them and the page, so it knows nothing of convolutions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache, wraps
from typing import Any

from ..pictures.picture import Picture
from ..words.language import Text

Values = Mapping[str, Any]  # of the controls, by name: whole numbers, options and typed text
Wish = Any  # what a control is moved to; None for a button
Settled = tuple[dict[str, Any], str]  # the values after a move, and what had to follow, in a sentence or ""


@dataclass(frozen=True)
class Fact:
    """One line of the facts panel: `Parameters | 108 | 6 × 2 × 3 × 3`."""

    label: str
    value: str
    detail: str = ""
    share: Fraction | None = None  # drawn as a bar from 0 to 1


@dataclass(frozen=True)
class Table:
    """Facts of one kind, in columns; the first cell of a row names it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class View:
    """All that an explorer shows for one legal state, in one language.

    The first fact is the one the learner came for: it is set large at the head. Every state of an explorer
    has as many facts, and as many rows in its table, so that each keeps its place while values move.
    """

    title: str
    picture: Picture
    facts: tuple[Fact, ...]
    table: Table | None = None
    code: str = ""  # a line of PyTorch, ready to copy
    remark: str = ""  # what is worth saying of this state: "depth multiplier K = 2"
    stops: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # of sliders that depend on the state
    off: Mapping[str, str] = field(default_factory=dict)  # buttons that cannot be pressed here, and why


@dataclass(frozen=True)
class Control:
    """A labelled slider with a number box, a drop-down list (`options`) or a text box (`text`)."""

    name: str
    label: Text
    stops: tuple[int, ...] = ()  # empty: the view's `stops` decides
    least: int = 1
    most: int = 1024
    options: tuple[tuple[str, Text], ...] = ()  # (value, its name on the page)
    play: bool = False  # a button beside the slider walks its stops
    text: bool = False  # its value is what the learner types: nine numbers of a filter


@dataclass(frozen=True)
class Button:
    """A button that asks `settle` for a new state, under its own name."""

    name: str
    label: Text


@dataclass(frozen=True)
class Preset:
    """A state with a name: an example of the document, a layer of a real network."""

    label: Text
    values: Values


@dataclass(frozen=True)
class Exploration:
    """The whole description of an explorer, from which the one generic widget is made.

    `settle(values, moved, to, lang)` returns `(new values, note)`: `values` are those before the move,
    `moved` is the name of a control or a button, `to` is the wished value (None for a button), and the note
    is a sentence about what had to follow, or "". A wish that cannot be met raises `ValueError` with one
    sentence in the learner's language.
    `show(**values, lang=lang)` returns the `View` of a legal state and raises `ValueError` for any other.
    """

    name: str  # "groups": stands in file names of saved pictures
    title: Text  # the accessible name of the explorer
    show: Callable[..., View]
    settle: Callable[[Values, str, Wish, str], Settled]
    start: Values
    controls: tuple[Control, ...]
    buttons: tuple[Button, ...] = ()
    presets: tuple[Preset, ...] = ()
    wordiest: tuple[Values, ...] = ()  # states with the longest words: the page keeps room for them


def cached(maxsize: int) -> Callable[[Callable[..., View]], Callable[..., View]]:
    """`lru_cache` for a `show`; what no cache takes, such as a list, is refused by `show` itself."""

    def keep(show: Callable[..., View]) -> Callable[..., View]:
        kept = lru_cache(maxsize, typed=True)(show)

        @wraps(show)
        def shown(*values, **named) -> View:
            try:
                hash((values, *named.values()))
            except TypeError:
                return show(*values, **named)
            return kept(*values, **named)

        return shown

    return keep
