"""The state of an explorer as a short text that can be copied and pasted back: `c_in=6 c_out=6 groups=3`."""

from __future__ import annotations

import re

from ..words import chrome
from .exploration import Control, Values, Wish

_BARE = re.compile(r'[^\s,;"]+')
_PAIR = re.compile(rf'(\w+)\s*=\s*(?:"([^"]*)"|({_BARE.pattern}))')
_BETWEEN = re.compile(r"[\s,;]*")
_NUMBER = re.compile(r"[+-]?\d{1,15}")
LONGEST_QUOTE = 40  # of what cannot be read, repeated in the sentence that says so


def state_text(values: Values) -> str:
    """The values by the names of their controls, in the order in which they stand.

    >>> state_text({"kind": "depthwise", "row": 2, "own": "0 1 0"})
    'kind=depthwise row=2 own="0 1 0"'
    """
    return " ".join(f"{name}={_written(str(value))}" for name, value in values.items())


def read_state(text: str, controls: tuple[Control, ...], values: Values, lang: str) -> dict[str, Wish]:
    """The values that a text names, in any order; those that it does not name stay as they are in `values`.

    Raises `ValueError`, with one sentence in the learner's language, for a text that is no state.

    >>> from .groups import CONTROLS, GROUPS
    >>> read_state("groups=2, C_in = 8", CONTROLS, GROUPS.start, "en")
    {'c_in': 8, 'c_out': 6, 'groups': 2, 'kernel_size': 3, 'size': 32}
    """
    pairs = list(_PAIR.finditer(text))
    if not pairs or not _BETWEEN.fullmatch(_PAIR.sub("", text)):
        typed = text.strip()[:LONGEST_QUOTE]
        raise ValueError(chrome.NO_STATE.say(lang, typed=typed, example=state_text(values)))
    found = dict(values)
    for pair in pairs:
        control = _named(pair[1], controls, lang)
        found[control.name] = _read(control, pair[3] if pair[2] is None else pair[2])
    return found


def _written(value: str) -> str:
    return value if _BARE.fullmatch(value) else f'"{value}"'


def _named(name: str, controls: tuple[Control, ...], lang: str) -> Control:
    for control in controls:
        if control.name == name.casefold():
            return control
    known = ", ".join(control.name for control in controls)
    raise ValueError(chrome.NO_SUCH_CONTROL.say(lang, name=name, known=known))


def _read(control: Control, word: str) -> Wish:
    """A whole number where the control has numbers; what is none stays, and the exploration refuses it."""
    is_number = not (control.options or control.text) and _NUMBER.fullmatch(word)
    return int(word) if is_number else word
