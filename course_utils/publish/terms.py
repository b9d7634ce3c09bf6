"""Links from the first use of each term of a chapter to its row in the glossary.

The sources are written without these links: the build puts them in, the same way in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..words.glossary import GLOSSARY, Use
from ..words.language import checked_language
from .wording import JUPYTER_KERNEL, folded

PAGE = "99_glossary"
WITHOUT_LINKS = ("00_start", PAGE)  # the first speaks of Jupyter's kernel, the other is the glossary

_HIDDEN = "\0"  # stands for each letter of what may not become a link

# Headings, tables, the question of the chapter, code, formulas, links and pictures, HTML, web addresses.
_NO_PLACE = re.compile(
    r"""(?mx)
    ^\s{0,3}\#.*$ | ^\s*\|.*$ | ^\s*\*\*.*\*\*\s*$
    | ^```[\s\S]*?^```\s*$
    | \$\$[\s\S]*?\$\$ | \$[^$\n]*(?:\n[^$\n]+)?\$
    | `[^`]*`
    | !?\[[^\]]*\]\([^)]*\)
    | <[^>]*>
    | https?://\S+
    """
)


def linked(passages: Sequence[str], lang: str) -> list[str]:
    """The prose of one chapter with a link to the glossary at the first use of each term.

    In Turkish that is where a term stands with both names; in English, where its name first appears. A term
    is linked only in running text.

    >>> linked(["## A kernel", "Each kernel slides; a kernel is small."], "en")
    ['## A kernel', 'Each [kernel](99_glossary.ipynb#kernel) slides; a kernel is small.']
    >>> linked(["Her çekirdek (kernel) kayar."], "tr")
    ['Her [çekirdek (kernel)](99_glossary.ipynb#kernel) kayar.']
    """
    checked_language(lang)
    texts = list(passages)
    for term in sorted(GLOSSARY, key=lambda term: -len(term.english)):
        for place, text in enumerate(texts):
            found = term.use and _first_use(term.use, _open_text(text), lang)
            if found:
                start, end = found
                link = f"[{text[start:end]}]({PAGE}.ipynb#{term.anchor})"
                texts[place] = text[:start] + link + text[end:]
                break
    return texts


def _open_text(markdown: str) -> str:
    """The text in one case, as long as before, with all that may not become a link hidden."""
    hidden = _NO_PLACE.sub(_hide, markdown)
    return JUPYTER_KERNEL.sub(_hide, folded(hidden))


def _hide(found: re.Match) -> str:
    return _HIDDEN * len(found[0])


def _first_use(use: Use, text: str, lang: str) -> tuple[int, int] | None:
    """Where the words of the link begin and end."""
    matches = [match for pattern in _patterns(use, lang) if (match := re.search(pattern, text))]
    found = min(matches, key=lambda match: match.start(), default=None)
    return found.span() if found else None


def _patterns(use: Use, lang: str) -> Iterator[str]:
    english, partner = (folded(name).replace(" ", r"\s+") for name in (use.english, use.partner))
    if lang == "en":
        yield rf"(?<![\w'’/-])(?:{english})\w*"
        return
    inside = rf"[^()\[\]{_HIDDEN}]*"
    for first, second in ((partner, english), (english, partner)):
        yield rf"(?<![\w'’/-])(?:{first})\w*\s+\({inside}(?<!\w)(?:{second}){inside}\)"
