"""The one explorer of the course: it wires an `Exploration` to the page and knows nothing of convolutions.

The page keeps a cache of replies, so a move that was sent ahead is shown in the same frame. Python stays the
only place where anything is computed or drawn: each reply is a pure function of a move, and a move is the
values before the hand came to a control (its anchor), the control, and where it went.
"""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from html import escape
from operator import index
from threading import RLock
from time import perf_counter
from typing import Any, cast
from uuid import uuid4

import traitlets

from ..explorers.exploration import Control, Exploration, View, Wish
from ..words import chrome
from ..words.language import Text, checked_language
from .front_end import HERE, front_end
from .twin import TwinWidget, static_card

WHOLE_STATE = "*"  # stands for a control where a move sets all values at once: a preset, a reset
BATCH_SECONDS = 0.03  # of work sent ahead at once: a wish that comes meanwhile waits no longer


class ControlTrait(traitlets.Any):
    """The value of a control: assigning to it is a move, and the other controls follow."""

    def __set__(self, obj: traitlets.HasTraits, value: Any) -> None:
        cast(Explorer, obj).move(str(self.name), value)


class Explorer(TwinWidget):
    """Controls on the way in, a view on the way out; `start` overrides the state in which it opens.

    Each control is a trait as well: `explorer.c_in = 8` moves it, `explorer.observe(f, "c_in")` follows it.
    Wishes that cannot be met raise `ValueError` in the learner's language and change nothing.

    >>> from course_utils.explorers.groups import GROUPS
    >>> explorer = Explorer(GROUPS, "en", c_in=6, c_out=6, groups=3)
    >>> explorer.c_in = 8
    >>> explorer.groups, explorer.view.code
    (2, 'nn.Conv2d(8, 6, kernel_size=3, padding=1, groups=2, bias=False)')
    """

    view = traitlets.Instance(View)
    note = traitlets.Unicode()  # what had to follow from the last move
    name = traitlets.Unicode().tag(sync=True)  # two displays on one page share one cache under this name
    form = traitlets.Dict().tag(sync=True)  # controls, buttons, presets and words: all that never changes
    opening = traitlets.Dict().tag(sync=True)  # the reply that is shown first

    _esm = front_end("explorer.js")
    _css = HERE / "explorer.css"

    def __init__(self, exploration: Exploration, lang: str, **start):
        _check_free([control.name for control in exploration.controls], checked_language(lang))
        self.exploration = exploration
        self.start = {**exploration.start, **_known(exploration, start, lang)}
        self._hands = RLock()  # a cell and the page may move the controls at the same time
        view = exploration.show(**self.start, lang=lang)
        super().__init__(
            lang=lang,
            name=uuid4().hex,
            view=view,
            form=_form(exploration, self.start, lang),
            opening=_shown(self.start, "", view),
        )
        self.add_traits(**{name: ControlTrait(value) for name, value in self.start.items()})
        self.on_msg(self._heard)

    @property
    def values(self) -> dict[str, Any]:
        """What every control shows."""
        return {control.name: getattr(self, control.name) for control in self.exploration.controls}

    def set(self, **values) -> None:
        """Set several controls at once, as a preset does; `ValueError` if no layer has these values."""
        self._go({**self.values, **_known(self.exploration, values, self.lang)}, WHOLE_STATE, None)

    def press(self, button: str) -> None:
        """Press a button by its name: `explorer.press("depthwise")`."""
        buttons = [known.name for known in self.exploration.buttons]
        _check_name(button, buttons, chrome.NO_SUCH_BUTTON, self.lang)
        self._go(self.values, button, None)

    def move(self, control: str, to: Wish) -> None:
        """Move one control; `explorer.c_in = 8` is the same."""
        _known(self.exploration, {control: to}, self.lang)
        self._go(self.values, control, to)

    def twin(self) -> str:
        """The first picture with its alternative text, and how to make it live."""
        view = self.exploration.show(**self.start, lang=self.lang)
        caption = f"<strong>{escape(view.title)}</strong> · {chrome.RUN_TO_EXPLORE.say(self.lang)}"
        return (
            f'<figure lang="{self.lang}">{view.picture.as_html()}<figcaption>{caption}</figcaption></figure>'
        )

    def unrun(self) -> str:
        """Its name: a picture would answer the guess before it."""
        title = escape(self.exploration.title.say(self.lang))
        return static_card(title, "", chrome.RUN_TO_EXPLORE.say(self.lang), self.lang)

    def __repr__(self) -> str:
        said = "".join(f", {name}={value!r}" for name, value in self.values.items())
        return f"Explorer({self.exploration.name!r}, lang={self.lang!r}{said})"

    def _settled(self, anchor: dict, control: str, to) -> tuple[dict, str]:
        if control == WHOLE_STATE:
            return dict(anchor), ""
        self._check_typed(control, to)
        return self.exploration.settle(anchor, control, _plain(to), self.lang)

    def _check_typed(self, name: str, to) -> None:
        """An empty box has a sentence of its own; all else that is no value is refused by `settle`."""
        control = next((known for known in self.exploration.controls if known.name == name), None)
        if control and not control.text and isinstance(to, str) and not to.strip():
            label = control.label.say(self.lang)
            raise ValueError(
                chrome.NOTHING_TYPED.say(self.lang, name=label, least=control.least, most=control.most)
            )

    def _go(self, anchor: dict, control: str, to) -> None:
        """A move from code: shown on every page that displays the explorer."""
        values, note = self._settled(anchor, control, to)
        view = self.exploration.show(**values, lang=self.lang)
        self._take(values, note, view)
        self.send({"set": _shown(values, note, view)})

    def _take(self, values: dict, note: str, view: View) -> None:
        with self._hands, self.hold_trait_notifications():
            for name, value in values.items():
                self.set_trait(name, value)
            self.note, self.view = note, view

    def _reply(self, move: dict) -> dict:
        """What the page shows for a move, or the sentence that refuses it, under the page's own key."""
        try:
            values, note = self._settled(move["anchor"], move["control"], move["to"])
            view = self.exploration.show(**values, lang=self.lang)
        except ValueError as refusal:
            return {"key": move["key"], "refused": str(refusal)}
        return {"key": move["key"], **_shown(values, note, view)}

    def _heard(self, _, message: dict, __) -> None:
        """Answer the page: a newcomer, the hand's resting place, a wish, or moves to be sent ahead."""
        if "hello" in message:
            self.send({"set": _shown(self.values, self.note, self.view), "page": message["hello"]})
        elif "at" in message:
            self._follow(message["at"], message["page"])
        elif "wish" in message:
            self.send({"wish": self._reply(message["wish"])})
        elif "ahead" in message:
            self.send({"ahead": self._batch(message["ahead"])})

    def _follow(self, move: dict, page: str) -> None:
        """Keep the traits where the hand is, and take the other pages along."""
        values, note = self._settled(move["anchor"], move["control"], move["to"])
        self._take(values, note, self.exploration.show(**values, lang=self.lang))
        self.send({"followed": page, "move": move})

    def _batch(self, moves: list[dict]) -> list[dict]:
        until = perf_counter() + BATCH_SECONDS
        replies = []
        for move in moves:
            replies.append(self._reply(move))
            if perf_counter() > until:
                break
        return replies


def _known(exploration: Exploration, values: dict, lang: str) -> dict:
    for name in values:
        known = [control.name for control in exploration.controls]
        _check_name(name, known, chrome.NO_SUCH_CONTROL, lang)
    return {name: _plain(value) for name, value in values.items()}


def _check_free(names: list[str], lang: str) -> None:
    """A control is a trait: one called `view` or `layout` would take the place of the explorer's own."""
    for name in names:
        if hasattr(Explorer, name):
            raise ValueError(chrome.NAME_TAKEN.say(lang, name=name))


def _plain(value):
    """An integer of NumPy or torch as Python's; what is none stays, and the exploration refuses it."""
    try:
        return value if isinstance(value, str | bool) else index(value)
    except TypeError:
        return value


def _check_name(name: str, known: list[str], refusal: Text, lang: str) -> None:
    if name not in known:
        raise ValueError(refusal.say(lang, name=name, known=", ".join(known)))


def _shown(values: dict, note: str, view: View) -> dict:
    """A state as the page receives it: JSON all through."""
    facts = [{**asdict(fact), "share": _number(fact.share)} for fact in view.facts]
    rest = {name: getattr(view, name) for name in ("title", "code", "remark", "off")}
    return {
        "values": dict(values),
        "note": note,
        "svg": view.picture.as_svg(),
        "facts": facts,
        "stops": dict(view.stops),
        **rest,
    }


def _number(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


def _form(exploration: Exploration, start: dict, lang: str) -> dict:
    """All that the page needs to draw the controls, in one language."""
    buttons = [{"name": button.name, "label": button.label.say(lang)} for button in exploration.buttons]
    presets = [
        {"label": preset.label.say(lang), "values": {**start, **preset.values}}
        for preset in exploration.presets
    ]
    return {
        "name": exploration.name,
        "title": exploration.title.say(lang),
        "lang": lang,
        "start": start,
        "controls": [_control(control, lang) for control in exploration.controls],
        "buttons": buttons,
        "presets": presets,
        "words": {name.lower(): getattr(chrome, name).say(lang) for name in PAGE_WORDS},
    }


PAGE_WORDS = (
    *("PRESETS", "CHOOSE", "RESET", "PLAY", "PAUSE", "COPY", "COPIED", "NOT_COPIED", "SAVE_SVG", "SAVE_PNG"),
    *("INSPECT", "NONE_INSPECTED", "SILENT", "BUSY"),
)


def _control(control: Control, lang: str) -> dict:
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
