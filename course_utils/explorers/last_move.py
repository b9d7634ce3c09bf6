"""The last move in one line: what was moved, and what that did to the numbers."""

from __future__ import annotations

import re

from .exploration import Control, Exploration, Fact, Values, View

LONGEST = 100  # letters of the line: two numbers, or the main one alone, or none
MOST = 2  # controls that the line names: a preset may move all of them
_SYMBOL = re.compile(r"\((\w+)\)$")  # of a label that carries one: "Input channels (C_in)"
_COUNT = re.compile(r"[≈−]?\s?[\d.,]+%?|%[\d.,]+")


def last_move(
    exploration: Exploration, before: Values, after: Values, views: tuple[View, View], lang: str
) -> str:
    """What was moved, the main number, and the first other one that changed; "" where nothing was moved.

    `views` are those of the two states.

    >>> from .groups import GROUPS, groups
    >>> one, three = {**GROUPS.start, "groups": 1}, {**GROUPS.start, "groups": 3}
    >>> last_move(GROUPS, one, three, (groups(**one, lang="en"), groups(**three, lang="en")), "en")
    'groups 1 → 3: Share of the standard convolution 1 → 1/3 · Parameters 324 → 108'
    """
    moved = [control for control in exploration.controls if before[control.name] != after[control.name]]
    steps, short = (
        [_step(control, before[control.name], after[control.name], lang, whole) for control in moved[:MOST]]
        + ["…"] * (len(moved) > MOST)
        for whole in (True, False)
    )
    changes = [f"{new.label} {old.value} → {new.value}" for old, new in _told(*views)]
    parts: tuple[tuple[list, list], ...] = (
        (steps, changes),
        (steps, changes[:1]),
        (short, changes[:1]),
        (steps, []),
    )
    lines = [": ".join(filter(None, (", ".join(told), " · ".join(numbers)))) for told, numbers in parts]
    return next((line for line in lines if len(line) <= LONGEST), lines[-1][: LONGEST - 1] + "…")


def changed_facts(old: View, new: View) -> list[bool]:
    """Whether each fact of the new view has another value than in the old one."""
    before = dict(enumerate(old.facts))
    return [i in before and before[i].value != fact.value for i, fact in enumerate(new.facts)]


def changed_cells(old: View, new: View) -> list[list[bool]]:
    """Whether each cell of the new view's table says something else than in the old one."""
    if not (old.table and new.table):
        return []
    rows = zip(old.table.rows, new.table.rows, strict=False)
    return [[cell != before for before, cell in zip(*pair, strict=False)] for pair in rows]


def _told(old: View, new: View) -> list[tuple[Fact, Fact]]:
    pairs = [pair for pair in zip(old.facts, new.facts, strict=False) if pair[0].value != pair[1].value]
    main = [pair for pair in pairs if pair[1] is new.facts[0]]
    counts = [pair for pair in pairs if all(_COUNT.fullmatch(fact.value) for fact in pair)]
    return main + [pair for pair in counts if pair not in main][:1]


def _step(control: Control, before: object, after: object, lang: str, whole: bool) -> str:
    """A control with its old and its new value, or with the new one alone."""
    label = control.label.say(lang)
    symbol = _SYMBOL.search(label)
    name = symbol[1] if symbol else label.partition(" (")[0]
    if control.text:
        return name
    options = {value: said.say(lang).partition(": ")[0] for value, said in control.options}
    old = f" {_said(options.get(str(before), before))}" if whole else ""
    return f"{name}{old} → {_said(options.get(str(after), after))}"


def _said(value: object) -> str:
    return str(value).replace("-", "−") if isinstance(value, int) else str(value)
