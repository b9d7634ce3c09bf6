"""Widgets that can be read where widgets do not run: on GitHub, in a PDF, in a notebook not yet run."""

from __future__ import annotations

import anywidget
import traitlets

# In the metadata of an output: the HTML that stands in its place in a copy, True for the output itself.
UNRUN = "unrun"


class TwinWidget(anywidget.AnyWidget):
    """A widget whose stored output is its static twin, HTML that is the same in every run."""

    lang = traitlets.Unicode().tag(sync=True)

    _ipython_display_ = None  # ipywidgets 7 defines it, and then shows the widget without the twin

    def twin(self) -> str:
        """The HTML that stands for the widget."""
        raise NotImplementedError

    def unrun(self) -> str:
        """The HTML that stands in a learner's copy before its cell has run: it must give no answer away."""
        raise NotImplementedError

    def __repr__(self) -> str:
        # anywidget's own names a memory address, which differs from run to run
        return f"{type(self).__name__}(lang={self.lang!r})"

    def _repr_mimebundle_(self, **kwargs):
        bundle, metadata = super()._repr_mimebundle_(**kwargs)
        return {**bundle, "text/html": self.twin()}, {**metadata, UNRUN: self.unrun()}


def static_card(heading: str, body: str, caption: str, lang: str) -> str:
    """A card without controls: it stands in saved notebooks, and its caption says how to make it live."""
    return (
        f'<section lang="{lang}"><p><strong>{heading}</strong></p>{body}<p><em>{caption}</em></p></section>'
    )
