"""What an explorer answers: data in, data out, for a widget with a kernel and a page with none.

Each reply is a pure function of a move, and a move is the values before the hand came to a control (its
anchor), the control, and where it went.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from fractions import Fraction
from operator import index
from time import perf_counter
from typing import Any

from ..words import chrome
from ..words.language import Text, checked_language
from .exploration import Control, Exploration, Fact, Settled, Values, View, Wish
from .last_move import changed_cells, changed_facts, last_move
from .state_text import read_state, state_text

WHOLE_STATE = "*"  # stands for a control where a move sets several at once: a preset, a reset, a pasted text
BATCH_SECONDS = 0.03  # of work sent ahead at once: a wish that comes meanwhile waits no longer
PAGE_WORDS = (
    *("PRESETS", "CHOOSE", "RESET", "PLAY", "PAUSE", "COPY", "COPIED", "NOT_COPIED", "SAVE_SVG", "SAVE_PNG"),
    *("SAVE", "FULL_SCREEN", "LEAVE_FULL_SCREEN"),
    *("STATE", "COPY_STATE"),
    *("INSPECT", "NONE_INSPECTED", "SILENT", "BUSY"),
)


class Desk:
    """An exploration in one language, opened in a state: it answers a page in JSON all through.

    Raises `ValueError`, in the learner's language, for a control that there is none of.

    >>> from course_utils.explorers.groups import GROUPS
    >>> desk = Desk(GROUPS, {"groups": 3}, "en")
    >>> desk.reply({"key": "k", "anchor": desk.start, "control": "groups", "to": 2})["code"]
    'nn.Conv2d(6, 6, kernel_size=3, padding=1, groups=2, bias=False)'
    """

    def __init__(self, exploration: Exploration, start: Values, lang: str):
        self.exploration, self.lang = exploration, checked_language(lang)
        self.start = {**exploration.start, **self.known(start)}

    @property
    def form(self) -> dict[str, Any]:
        """All that a page needs to draw the controls: what never changes."""
        known, lang = self.exploration, self.lang
        return {
            "name": known.name,
            "title": known.title.say(lang),
            "lang": lang,
            "start": self.start,
            "room": self._room(),
            "controls": [_control(control, lang) for control in known.controls],
            "buttons": [{"name": button.name, "label": button.label.say(lang)} for button in known.buttons],
            "presets": [
                {"label": preset.label.say(lang), "values": {**self.start, **preset.values}}
                for preset in known.presets
            ],
            "words": {name.lower(): getattr(chrome, name).say(lang) for name in PAGE_WORDS},
        }

    def known(self, values: Values) -> dict[str, Any]:
        """`values` with integers of NumPy or torch as Python's, if every name in it is a control's."""
        names = [control.name for control in self.exploration.controls]
        for name in values:
            self._check_name(name, names, chrome.NO_SUCH_CONTROL)
        return {name: _plain(value) for name, value in values.items()}

    def check_button(self, name: str) -> None:
        """Raise `ValueError` for a button that there is none of."""
        self._check_name(name, [button.name for button in self.exploration.buttons], chrome.NO_SUCH_BUTTON)

    def view(self, values: Values) -> View:
        """What a state looks like; `ValueError` if there is no such state."""
        return self.exploration.show(**values, lang=self.lang)

    def settled(self, anchor: Values, control: str, to: Wish) -> Settled:
        """The values after a move, and what had to follow from it; `ValueError` if it cannot be made."""
        if control == WHOLE_STATE:
            return self._several(anchor, to), ""
        self._check_typed(control, to)
        return self.exploration.settle(anchor, control, _plain(to), self.lang)

    def reply(self, move: Mapping[str, Any]) -> dict[str, Any]:
        """What the page shows for a move, or the sentence that refuses it, under the page's own key."""
        try:
            values, note = self.settled(move["anchor"], move["control"], move["to"])
            return {"key": move["key"], **self.shown(move["anchor"], values, note)}
        except ValueError as refusal:
            return {"key": move["key"], "refused": str(refusal)}

    def shown(self, before: Values, values: Values, note: str) -> dict[str, Any]:
        """A state as the page receives it, and what the move from the state `before` has changed."""
        old, view = self.view(before), self.view(values)
        facts = zip(view.facts, changed_facts(old, view), strict=True)
        return {
            "values": dict(values),
            "text": state_text(values),
            "moved": last_move(self.exploration, before, values, (old, view), self.lang),
            "note": note,
            "svg": view.picture.as_svg(),
            "facts": [{**asdict(fact), "share": _number(fact.share), "changed": new} for fact, new in facts],
            "table": view.table and {**asdict(view.table), "changed": changed_cells(old, view)},
            "stops": dict(view.stops),
            **{name: getattr(view, name) for name in ("title", "code", "remark", "off")},
        }

    def batch(self, moves: list[dict]) -> list[dict]:
        """The replies to the first of these moves, as many as are worked out in a short time."""
        until = perf_counter() + BATCH_SECONDS
        replies = []
        for move in moves:
            replies.append(self.reply(move))
            if perf_counter() > until:
                break
        return replies

    def _several(self, anchor: Values, to: Values | str) -> dict[str, Any]:
        """Other values of some controls, as a mapping or as a text."""
        if isinstance(to, str):
            return read_state(to, self.exploration.controls, anchor, self.lang)
        return {**anchor, **self.known(to)}

    def _room(self) -> dict[str, Any]:
        """The longest words of each place, in the states that have them: the page keeps room for these."""
        views = [self.view(values) for values in (self.start, *self.exploration.wordiest)]
        facts = zip(*(view.facts for view in views), strict=True)
        return {
            **_longest(views, "title", "remark", "code"),
            "facts": [_longest(same, "label", "value", "detail") for same in facts],
        }

    def _check_typed(self, name: str, to: Wish) -> None:
        """An empty box has a sentence of its own; all else that is no value is refused by `settle`."""
        control = next((known for known in self.exploration.controls if known.name == name), None)
        if control and not control.text and isinstance(to, str) and not to.strip():
            label, bounds = control.label.say(self.lang), {"least": control.least, "most": control.most}
            raise ValueError(chrome.NOTHING_TYPED.say(self.lang, name=label, **bounds))

    def _check_name(self, name: str, known: list[str], refusal: Text) -> None:
        if name not in known:
            raise ValueError(refusal.say(self.lang, name=name, known=", ".join(known)))


def _plain(value: Wish) -> Wish:
    """An integer of NumPy or torch as Python's; what is none stays, and the exploration refuses it."""
    try:
        return value if isinstance(value, str | bool) else index(value)
    except TypeError:
        return value


def _longest(said: Iterable[View | Fact], *names: str) -> dict[str, str]:
    """Of two that are as long, the one with a minus, which is wider than a digit."""
    return {
        name: max((getattr(one, name) for one in said), key=lambda words: (len(words), words))
        for name in names
    }


def _number(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


def _control(control: Control, lang: str) -> dict[str, Any]:
    label = control.label.say(lang)
    return {
        "name": control.name,
        "label": label,
        "typed": chrome.TYPED.say(lang, name=label),
        "stops": control.stops,
        "play": control.play,
        "text": control.text,
        "options": [{"value": value, "label": text.say(lang)} for value, text in control.options],
    }
