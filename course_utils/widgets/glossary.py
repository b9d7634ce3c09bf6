"""The glossary as a page: one table, which any notebook viewer can show."""

from __future__ import annotations

from dataclasses import dataclass

from ..cards.markup import rich
from ..words import glossary as words
from ..words.glossary import Term
from ..words.language import LANGUAGES, checked_language
from .twin import UNRUN

_LEFT = 'style="text-align: left; vertical-align: top"'  # JupyterLab sets cells of a table to the right


@dataclass(frozen=True)
class Glossary:
    """The terms of the course in the order of one language; the row of a term has its anchor as its id.

    JupyterLab follows a link to `data-jupyter-id` and never to `id`, which other viewers go by.
    """

    lang: str

    def _repr_mimebundle_(self, **kwargs):
        return {}, {UNRUN: True}  # links lead to its rows before its cell has run

    def _repr_html_(self) -> str:
        heads = "".join(f'<th scope="col" {_LEFT}>{title.say(self.lang)}</th>' for title in self._titles())
        rows = "".join(map(self._row, words.in_order(self.lang)))
        caption = f"<caption>{words.CAPTION.say(self.lang)}</caption>"
        return (
            f'<table lang="{self.lang}">{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        )

    def _titles(self):
        names = {"tr": words.TURKISH, "en": words.ENGLISH}
        return (*(names[lang] for lang in self._languages()), words.MEANING, words.ALSO)

    def _languages(self) -> list[str]:
        """The page's own language first."""
        return sorted(LANGUAGES, key=lambda lang: lang != self.lang)

    def _row(self, term: Term) -> str:
        mine, other = ((lang, _names(term)[lang]) for lang in self._languages())
        head = f'<th scope="row" lang="{mine[0]}" {_LEFT}>{rich(mine[1])}</th>'
        cells = (
            f'<td lang="{other[0]}" {_LEFT}>{rich(other[1])}</td>',
            f"<td {_LEFT}>{rich(term.meaning.say(self.lang))}</td>",
            f"<td {_LEFT}>{self._also(term)}</td>",
        )
        return f'<tr id="{term.anchor}" data-jupyter-id="{term.anchor}">{head}{"".join(cells)}</tr>'

    def _also(self, term: Term) -> str:
        also = {"tr": term.also_turkish, "en": term.also_english}
        return "<br>".join(
            f'<span lang="{lang}">{rich(", ".join(also[lang]))}</span>'
            for lang in self._languages()
            if also[lang]
        )


def glossary(lang: str) -> Glossary:
    """The table of the terms, with Turkish and English side by side; `lang` orders and explains them.

    >>> glossary("en")._repr_html_().count("<tr id=")
    52
    """
    return Glossary(checked_language(lang))


def _names(term: Term) -> dict[str, str]:
    return {"tr": term.name, "en": term.english}
