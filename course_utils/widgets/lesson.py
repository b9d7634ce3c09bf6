"""What quizzes, guesses, exercises and the map share: a card of HTML, and a word with the kernel."""

from __future__ import annotations

import traitlets

from ..cards.markup import rich
from ..words import lessons
from ..words.language import Text, checked_language
from .front_end import HERE, front_end
from .twin import TwinWidget, static_card


class LessonWidget(TwinWidget):
    """A card of HTML. Each wish of the learner raises `asked`; the kernel answers by raising `heard` to it.

    So the page knows when a kernel does not reply, and two displays of one widget know the same.
    """

    heading: Text
    how_to: Text  # what makes the static card live

    html = traitlets.Unicode().tag(sync=True)
    note = traitlets.Unicode().tag(sync=True)  # one sentence beneath the card: what could not be saved
    silence = traitlets.Unicode().tag(sync=True)  # the note of a kernel that does not reply
    asked = traitlets.Int(0).tag(sync=True)
    heard = traitlets.Int(0).tag(sync=True)

    _esm = front_end("lesson.js")
    _css = HERE / "lesson.css"

    def __init__(self, lang: str, **traits):
        silence = lessons.KERNEL_SILENT.say(checked_language(lang))
        super().__init__(lang=lang, silence=silence, **traits)

    @traitlets.observe("asked")
    def _answer(self, change) -> None:
        self.note = self.serve()
        self.heard = change.new

    def serve(self) -> str:
        """Do what the learner asked for; what is returned is the note."""
        return ""

    def body(self) -> str:
        """What the static card holds: no controls, nothing of the learner's progress, and no answer."""
        return ""

    def twin(self) -> str:
        return self._static(self.body())

    def unrun(self) -> str:
        return self._static("")

    def _static(self, body: str) -> str:
        caption = rich(self.how_to.say(self.lang))
        return static_card(self.heading.say(self.lang), body, caption, self.lang)
