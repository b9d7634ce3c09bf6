"""The summary at the end of the course: made here from what this computer keeps, printed by a browser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from ..chapters import progress
from ..chapters.table import CHAPTERS, STEPS
from ..pictures.picture import Picture
from ..pictures.summary_sheet import Count, summary_sheet
from ..words import summary as words
from ..words.language import checked_language
from .progress import Kept, held_guesses, tasks_of

STYLE = """@page { size: A4 landscape; margin: 12mm; }
body { margin: 0; display: grid; place-items: center; min-height: 100vh; background: #fff; }
svg { width: min(100vw, 141.6vh); height: auto; }"""
LONGEST_NAME = 60


@dataclass(frozen=True)
class Summary:
    """What a learner did, as a sheet; a notebook shows it, `save` writes a page that needs nothing else."""

    sheet: Picture

    def save(self, path: str | Path = "summary.html") -> str:
        """Write the page; the sentence that comes back says where it lies, or why it could not be written."""
        path, lang = Path(path), self.sheet.lang
        try:
            path.write_text(self._page(), encoding="utf-8")
        except OSError as error:
            return words.NOT_SAVED.say(lang, path=path, reason=error.strerror)
        return words.SAVED.say(lang, path=path.resolve())

    def _page(self) -> str:
        title = escape(words.TITLE.say(self.sheet.lang))
        head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
        body = f"<body>{self.sheet.as_svg()}</body>"
        return f'<!doctype html><html lang="{self.sheet.lang}"><head>{head}</head>{body}</html>\n'

    def _repr_html_(self) -> str:
        return self.sheet.as_html()

    def __repr__(self) -> str:
        return self.sheet.alt


def summary(lang: str, name: str = "") -> Summary:
    """The summary of what this computer keeps of the course; `name` is the learner's own, or nothing.

    >>> repr(summary("en", name="Ada")).partition(". ")[0]
    'A summary of the course on depthwise convolution: Ada'
    """
    kept = {kind: progress.saved(kind) for kind in progress.KINDS}
    chapters = [(chapter.name[:2], chapter.name in kept["read"]) for chapter in STEPS]
    said = " ".join(str(name).split())[:LONGEST_NAME]
    today = date.fromtimestamp(progress.now()).isoformat()
    return Summary(summary_sheet(said, chapters, _counts(kept, checked_language(lang)), today, lang))


def _counts(kept: Kept, lang: str) -> list[Count]:
    tasks = [tasks_of(chapter.name) for chapter in CHAPTERS]
    questions, exercises = (
        [name for listed in names for name in listed] for names in zip(*tasks, strict=True)
    )
    made, held = held_guesses(kept)
    return [
        (words.CHAPTERS.say(lang), sum(chapter.name in kept["read"] for chapter in STEPS), len(STEPS)),
        (words.QUESTIONS.say(lang), sum(name in kept["answered"] for name in questions), len(questions)),
        (words.EXERCISES.say(lang), sum(name in kept["solved"] for name in exercises), len(exercises)),
        (words.GUESSES.say(lang), held, made),
    ]
