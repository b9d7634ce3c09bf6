"""The one explorer of the course: it wires an `Exploration` to the page and knows nothing of convolutions.

The page keeps the answers it was given, so a move that was answered ahead is shown in the same frame. Python
stays the only place where anything is computed or drawn. A move is three things: the control, where it went,
and its anchor, which is the state before the hand came to that control. So each place on a slider is a
question of its own, whose answer depends on nothing else and can be sent before it is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from html import escape
from pathlib import Path
from threading import RLock
from time import perf_counter

import traitlets

from .. import views
from ..views.view import Control, Exploration, Values, View
from ..words import chrome, text
from ..words.language import checked_language
from .twin import TwinWidget

HERE = Path(__file__).parent
ALL = ""  # stands for a control's name where a move sets the whole state: a preset, a reset
BATCH_SECONDS = 0.03  # of work for what is sent ahead: a wish that comes meanwhile waits no longer


class MovedTrait(traitlets.Any):
    """The value of a control: assigning to it moves the control, and the others follow."""

    def __set__(self, explorer: Explorer, value: int | str) -> None:
        explorer.move(self.name, value)


class Explorer(TwinWidget):
    """Controls on the way in, a view on the way out; `start` overrides the state in which it opens.

    Each control is a trait: `explorer.c_in = 8` moves it, `explorer.observe(f, "c_in")` calls f at once
    whenever it changes, by hand or by code. What cannot be is refused with a `ValueError` in the learner's
    language, and nothing changes.

    >>> explorer = Explorer(views.GROUPS, "en", c_in=6, c_out=6, groups=3)
    >>> explorer.c_in = 8
    >>> explorer.groups, explorer.view.code
    (2, 'nn.Conv2d(8, 6, kernel_size=3, padding=1, groups=2, bias=False)')
    """

    view = traitlets.Instance(View)  # what is shown
    note = traitlets.Unicode()  # what had to follow from the last move
    page = traitlets.Dict().tag(
        sync=True
    )  # all that the page is drawn from: controls, words, the first answer
    # The values of the controls are traits too (MovedTrait), named by the exploration.

    _esm = HERE / "explorer.js"
    _css = HERE / "explorer.css"

    def __init__(self, exploration: Exploration, lang: str, **start):
        self.exploration = exploration
        self.start = {**exploration.start, **start}
        self._check_names(start, checked_language(lang))
        self._hands = RLock()  # a cell and the page may move the controls at the same time
        view = exploration.show(**self.start, lang=lang)
        page = _page(exploration, lang, self.start, _answer(self.start, "", view))
        super().__init__(lang=lang, view=view, page=page)
        self.add_traits(**{name: MovedTrait(self.start[name]) for name in self._names})
        self.on_msg(self._heard)

    @property
    def values(self) -> dict[str, int | str]:
        """What every control shows."""
        return {name: getattr(self, name) for name in self._names}

    def move(self, control: str, to: int | str) -> None:
        """Move one control, as the hand does; `explorer.c_in = 8` is the same."""
        self._follow(*self._settled(control, to, self.values))

    def press(self, button: str) -> None:
        """Press a button by its name: `explorer.press("depthwise")`."""
        buttons = [known.name for known in self.exploration.buttons]
        if button not in buttons:
            raise ValueError(chrome.NO_SUCH_BUTTON.say(self.lang, name=button, known=", ".join(buttons)))
        self._follow(*self._settled(button, None, self.values))

    def set(self, **values) -> None:
        """Set several controls at once, as a preset does: no rule changes what is asked for."""
        self._check_names(values, self.lang)
        self._follow(*self._settled(ALL, {**self.values, **values}, {}))

    def twin(self) -> str:
        """The first picture with its alternative text, and how to make it live."""
        view = self.exploration.show(**self.start, lang=self.lang)
        caption = f"<strong>{escape(view.title)}</strong> · {chrome.RUN_TO_EXPLORE.say(self.lang)}"
        picture = view.picture.as_html()
        return f'<figure lang="{self.lang}">{picture}<figcaption>{caption}</figcaption></figure>'

    def __repr__(self) -> str:
        said = "".join(f", {name}={value!r}" for name, value in self.values.items())
        return f"Explorer({self.exploration.name!r}, lang={self.lang!r}{said})"

    @property
    def _names(self) -> list[str]:
        return [control.name for control in self.exploration.controls]

    def _check_names(self, values: Iterable[str], lang: str) -> None:
        for name in values:
            if name not in self._names:
                known = ", ".join(self._names)
                raise ValueError(chrome.NO_SUCH_CONTROL.say(lang, name=name, known=known))

    def _settled(self, control: str, to, anchor: Values) -> tuple[dict, str, View]:
        """The state after a move, its note and its view."""
        values, note = (to, "") if control == ALL else self.exploration.settle(anchor, control, to, self.lang)
        values = {name: values[name] for name in self._names}  # the page compares states as JSON text
        return values, note, self.exploration.show(**values, lang=self.lang)

    def _follow(self, values: dict, note: str, view: View, move: str | None = None) -> None:
        """Show a state on every page, then tell the observers; `move` is the page's number of its move."""
        # A message, not a synced trait: a trait is silent when it is set to the value it had.
        self.send({"set": _answer(values, note, view), "move": move})
        with self._hands, self.hold_trait_notifications():
            for name, value in values.items():
                self.set_trait(name, value)
            self.note, self.view = note, view

    def _heard(self, _, message: dict, __) -> None:
        """Answer the page: a new display of it, a move of the hand, or moves that may come next."""
        if "hello" in message:
            self.send({"set": _answer(self.values, self.note, self.view), "hello": message["hello"]})
        elif "ahead" in message:
            self.send(self._ahead(message))
        else:
            self._moved(message)

    def _moved(self, message: dict) -> None:
        try:
            settled = self._settled(message["control"], message["to"], message["anchor"])
        except ValueError as refusal:
            self.send({"refused": str(refusal), "move": message["move"]})
        else:
            self._follow(*settled, move=message["move"])

    def _ahead(self, message: dict) -> dict:
        """Answers to as many of the page's questions as a batch has time for, in their order."""
        begun = perf_counter()
        answers = []
        for to in message["to"]:
            try:
                answers.append(_answer(*self._settled(message["control"], to, message["anchor"])))
            except ValueError as refusal:
                answers.append({"refused": str(refusal)})
            if perf_counter() - begun > BATCH_SECONDS:
                break
        return {"ahead": message["ahead"], "answers": answers, "spent": 1000 * (perf_counter() - begun)}


def groups_explorer(lang: str, **start) -> Explorer:
    """From standard through grouped to depthwise: `groups_explorer(LANG, c_in=6, c_out=6, groups=3)`."""
    return Explorer(views.GROUPS, lang, **start)


def cost_explorer(lang: str, **start) -> Explorer:
    """The filter bank of a standard convolution and its cost: `cost_explorer(LANG, c_in=3, c_out=8)`."""
    return Explorer(views.COST, lang, **start)


def walk_explorer(lang: str, **start) -> Explorer:
    """One output value, spelled out: `walk_explorer(LANG, kind="depthwise", row=2, column=2)`."""
    return Explorer(views.WALK, lang, **start)


def savings_explorer(lang: str, **start) -> Explorer:
    """Standard against depthwise + pointwise: `savings_explorer(LANG, c_in=32, c_out=64)`."""
    return Explorer(views.SAVINGS, lang, **start)


def _answer(values: Values, note: str, view: View) -> dict:
    """A state as the page receives it: JSON all through."""
    facts = [{**asdict(fact), "share": fact.share and float(fact.share)} for fact in view.facts]
    return {
        "values": dict(values),
        "note": note,
        "title": view.title,
        "svg": view.picture.svg,
        "alt": view.picture.alt,
        "facts": facts,
        "code": view.code,
        "remark": view.remark,
        "stops": {name: list(stops) for name, stops in view.stops.items()},
        "off": dict(view.off),
    }


def _page(exploration: Exploration, lang: str, start: Values, answer: dict) -> dict:
    """All that never changes on the page, in one language."""
    buttons = {button.name: button.label.say(lang) for button in exploration.buttons}
    presets = [
        {"label": preset.label.say(lang), "values": {**start, **preset.values}}
        for preset in exploration.presets
    ]
    return {
        "name": exploration.name,
        "title": exploration.title.say(lang),
        "lang": lang,
        "controls": [_control(control, lang) for control in exploration.controls],
        "buttons": [{"name": name, "label": label} for name, label in buttons.items()],
        "presets": presets,
        "words": {name: said.say(lang) for name, said in chrome.ON_THE_PAGE.items()},
        "start": answer,
    }


def _control(control: Control, lang: str) -> dict:
    label = control.label.say(lang)
    bounds = {"name": label, "least": control.least, "most": control.most}
    return {
        "name": control.name,
        "label": label,
        "stops": list(control.stops),
        "least": control.least,
        "most": control.most,
        "options": [{"value": value, "label": said.say(lang)} for value, said in control.options],
        "play": control.play,
        "nothing": chrome.NOTHING_TYPED.say(lang, **bounds),
        "nonsense": text.OUT_OF_RANGE.say(lang, **bounds, value="{value}"),  # the page knows what was typed
    }
