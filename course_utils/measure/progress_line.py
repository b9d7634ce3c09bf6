"""One line of a notebook that says how far a long cell is: it is updated in place, and nothing scrolls."""

from __future__ import annotations

from html import escape
from time import monotonic

SECONDS_BETWEEN = 0.25  # a page that changes more often only flickers


class ProgressLine:
    """A line in the output of the running cell; outside a notebook it stays silent.

    >>> line = ProgressLine("en")
    >>> line.at(3, of=10, said="3 of 10")
    >>> line.end("Done in 2 s.")
    """

    def __init__(self, lang: str):
        self.lang, self._handle, self._shown = lang, None, 0.0

    def at(self, done: int, of: int, said: str) -> None:
        """How many of how many steps are done, as a bar, and in words beside it."""
        if monotonic() - self._shown < SECONDS_BETWEEN:
            return
        self._shown = monotonic()
        bar = f'<progress value="{done}" max="{of}" aria-label="{escape(said)}"></progress>'
        self._show(f'<p lang="{self.lang}">{bar} {escape(said)}</p>')

    def end(self, said: str) -> None:
        """The sentence that stays where the bar was."""
        self._show(f'<p lang="{self.lang}" role="status">{escape(said)}</p>')

    def _show(self, html: str) -> None:
        if not _in_a_notebook():
            return
        from IPython.display import HTML, display

        if self._handle is None:
            self._handle = display(HTML(html), display_id=True)
        else:
            self._handle.update(HTML(html))


def _in_a_notebook() -> bool:
    """Whether a page shows what this process displays: a terminal would print the names of objects."""
    try:
        from IPython import get_ipython
    except ImportError:
        return False
    shell = get_ipython()
    return shell is not None and hasattr(shell, "kernel")
