"""The one explorer of the course: it wires an `Exploration` to the page and knows nothing of convolutions.

The page keeps a cache of replies, so a move that was sent ahead is shown in the same frame. Python stays the
only place where anything is computed or drawn: the desk answers, and the widget keeps its traits where the
hand is.
"""

from __future__ import annotations

from html import escape
from threading import RLock
from typing import Any, cast
from uuid import uuid4

import traitlets

from ..explorers.desk import WHOLE_STATE, Desk
from ..explorers.exploration import Exploration, View, Wish
from ..words import chrome
from .front_end import HERE, front_end
from .twin import TwinWidget, static_card


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
        self.desk = Desk(exploration, start, lang)
        _check_free(self.desk)
        self._hands = RLock()  # a cell and the page may move the controls at the same time
        self._before = self.start  # the state that the last move came from
        super().__init__(
            lang=lang,
            name=uuid4().hex,
            view=self.desk.view(self.start),
            form=self.desk.form,
            opening=self.desk.shown(self.start, self.start, ""),
        )
        self.add_traits(**{name: ControlTrait(value) for name, value in self.start.items()})
        self.on_msg(self._heard)

    @property
    def exploration(self) -> Exploration:
        """The description that it is made from."""
        return self.desk.exploration

    @property
    def start(self) -> dict[str, Any]:
        """The state in which it opened."""
        return self.desk.start

    @property
    def values(self) -> dict[str, Any]:
        """What every control shows."""
        return {control.name: getattr(self, control.name) for control in self.exploration.controls}

    def set(self, **values) -> None:
        """Set several controls at once, as a preset does; `ValueError` if no layer has these values."""
        self._go(self.values, WHOLE_STATE, values)

    def press(self, button: str) -> None:
        """Press a button by its name: `explorer.press("depthwise")`."""
        self.desk.check_button(button)
        self._go(self.values, button, None)

    def move(self, control: str, to: Wish) -> None:
        """Move one control; `explorer.c_in = 8` is the same."""
        self.desk.known({control: to})
        self._go(self.values, control, to)

    def twin(self) -> str:
        """The first picture with its alternative text, and how to make it live."""
        view = self.desk.view(self.start)
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

    def _go(self, anchor: dict, control: str, to: Wish) -> None:
        """A move from code: shown on every page that displays the explorer."""
        self._take(anchor, control, to)
        self._tell_state()

    def _take(self, anchor: dict, control: str, to: Wish) -> None:
        values, note = self.desk.settled(anchor, control, to)
        view = self.desk.view(values)
        with self._hands, self.hold_trait_notifications():
            for name, value in values.items():
                self.set_trait(name, value)
            self.note, self.view, self._before = note, view, anchor

    def _tell_state(self, **about) -> None:
        with self._hands:
            state = self.desk.shown(self._before, self.values, self.note)
        self.send({"set": state, **about})

    def _heard(self, _, message: dict, __) -> None:
        """Answer the page: a newcomer, the hand's resting place, a wish, or moves to be sent ahead."""
        if "hello" in message:
            self._tell_state(page=message["hello"])
        elif "at" in message:
            self._follow(message["at"], message["page"])
        elif "wish" in message:
            self.send({"wish": self.desk.reply(message["wish"])})
        elif "ahead" in message:
            self.send({"ahead": self.desk.batch(message["ahead"])})

    def _follow(self, move: dict, page: str) -> None:
        """Keep the traits where the hand is, and take the other pages along."""
        self._take(move["anchor"], move["control"], move["to"])
        self.send({"followed": page, "move": move})


def _check_free(desk: Desk) -> None:
    """A control is a trait: one called `view` or `layout` would take the place of the explorer's own."""
    for control in desk.exploration.controls:
        if hasattr(Explorer, control.name):
            raise ValueError(chrome.NAME_TAKEN.say(desk.lang, name=control.name))
