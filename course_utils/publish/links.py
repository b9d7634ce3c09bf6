"""Links between chapters, in the README, and to the places where the course opens: see chapters/doors.

The repository's address stands in one place, `[tool.course] address` of pyproject.toml, and so does the tag
that is open to the public: it is the version there. While the address is empty, the README says how to launch
the course once it is there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from ..chapters import doors
from ..chapters.table import CHAPTERS, Chapter, notebook_of
from ..words import doors as words
from ..words.language import LANGUAGES
from .prose import read

_MARKDOWN_LINK = re.compile(r"\]\((?P<folder>\.\./(?P<lang>\w+)/)?(?P<name>\w+)\.ipynb")
_CHAPTER_LINK = re.compile(r"(?:\.\./(?P<lang>\w+)/)?(?P<name>\w+)\.ipynb(?:#.*)?")


def chapter_link_fault(target: str, lang: str, chapters: Collection[str]) -> str | None:
    """What is wrong with a link in a chapter's `lang` prose, in one sentence; None if it leads somewhere.

    A learner reads a copy of the chapter in another folder: from there only chapters and the web are found.

    >>> chapter_link_fault("../en/05_limits.ipynb", "tr", ["03_depthwise"])
    'the link to ../en/05_limits.ipynb leads to no chapter: there are 03_depthwise.'
    """
    if re.match(r"https?://|mailto:|#", target):
        return None
    parts = _CHAPTER_LINK.fullmatch(target)
    if not parts:
        return f"the link to {target} leads out of the course: only NN_name.ipynb and the web may be linked."
    if parts["name"] not in chapters:
        return f"the link to {target} leads to no chapter: there are {', '.join(chapters)}."
    if parts["lang"] and (parts["lang"] not in LANGUAGES or parts["lang"] == lang):
        other = LANGUAGES[1 - LANGUAGES.index(lang)]
        return f"the link to {target} needs no folder, or it means ../{other}/."
    return None


def in_language(markdown: str, lang: str) -> str:
    """Prose whose links to chapters, which sources name alike, lead to the notebooks of their languages.

    >>> in_language("[a](05_limits.ipynb#b), [c](../en/05_limits.ipynb)", "tr")
    '[a](05_sinirlar.ipynb#b), [c](../en/05_limits.ipynb)'
    """

    def linked(found: re.Match) -> str:
        return f"]({found['folder'] or ''}{notebook_of(found['name'], found['lang'] or lang)}"

    return _MARKDOWN_LINK.sub(linked, markdown)


def address(root: Path) -> str:
    """The repository's address from pyproject.toml, "" while there is none."""
    return _settings(root).get("tool", {}).get("course", {}).get("address", "")


def repository(root: Path) -> doors.Repository | None:
    """The course on GitHub at its tag, as pyproject.toml names both; None while there is no address.

    Raises `ValueError` for an address that Binder and Colab cannot open.
    """
    here = address(root)
    return doors.on_github(here, f"v{_settings(root)['project']['version']}") if here else None


def _settings(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def launch(repository: doors.Repository, lang: str, chapter: str) -> dict[str, str]:
    """Where a chapter opens in a browser with a kernel, by the name of the door.

    >>> launch(doors.Repository("someone/course", "v1.0.0"), "en", "00_start")["Colab"]
    'https://colab.research.google.com/github/someone/course/blob/unrun/en/00_start.ipynb'
    """
    return {door.name: door.link(repository, chapter, lang) for door in doors.TO_CHAPTERS}


def origin(address: str) -> str:
    """Where GitHub Pages serves the repository's site, "" while there is no address.

    >>> origin("https://github.com/Someone/course")
    'https://someone.github.io/course/'
    """
    if not address:
        return ""
    owner, name = doors.on_github(address, "").name.split("/")
    own = name.lower() == f"{owner.lower()}.github.io"
    return f"https://{owner.lower()}.github.io/{'' if own else f'{name}/'}"


def badges(repository: doors.Repository, lang: str, chapter: str) -> str:
    """Markdown that opens a chapter behind each door that has a link.

    >>> badges(doors.Repository("someone/course", "v1.0.0"), "en", "00_start")[:63]
    '[![Binder](https://mybinder.org/badge_logo.svg)](https://mybind'
    """
    return " ".join(
        f"[![{door.name}]({door.badge})]({door.link(repository, chapter, lang)})" for door in doors.LINKED
    )


def contact(root: Path) -> str:
    """Where learners and teachers may write, "" while pyproject.toml names nobody."""
    return _settings(root).get("tool", {}).get("course", {}).get("contact", "")


def readme(
    text: str, chapters: Collection[str], repository: doors.Repository | None, contact: str = ""
) -> str:
    """The README with its two made blocks filled in; raises `ValueError` where their marks are missing."""
    blocks = {"chapters": _table(chapters, repository), "launch": _launch(repository, contact)}
    for name, block in blocks.items():
        marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        found = marks.search(text)
        if not found:
            raise ValueError(f"README.md lacks its two marks <!-- {name} --> and <!-- /{name} -->.")
        text = f"{text[: found.end(1)]}{block}\n{text[found.start(2) :]}"
    return text


def _table(chapters: Collection[str], repository: doors.Repository | None) -> str:
    rows = ["| | Türkçe | English |", "|---|---|---|"]
    for chapter in CHAPTERS:
        if chapter.name in chapters:
            cells = (_chapter_cell(chapter, lang, repository) for lang in LANGUAGES)
            rows.append(f"| {chapter.name[:2]} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _chapter_cell(chapter: Chapter, lang: str, repository: doors.Repository | None) -> str:
    """The link to a chapter's notebook and, once there is an address, those through the doors."""
    link = f"[{chapter.title.say(lang)}](notebooks/{lang}/{chapter.notebook(lang)})"
    if not repository:
        return link
    ways = [f"[{name}]({way})" for name, way in launch(repository, lang, chapter.name).items()]
    return f"{link}<br>{' · '.join(ways)}"


def _launch(repository: doors.Repository | None, contact: str) -> str:
    """The badges of the first chapter, or how they come about, and what works where; in both languages."""
    if repository:
        opens = [f"{lang.upper()}: {badges(repository, lang, CHAPTERS[0].name)}" for lang in LANGUAGES]
    else:
        opens = [words.NO_ADDRESS.say(lang) for lang in LANGUAGES]
    rows = ["| | Türkçe | English |", "|---|---|---|"]
    for door in doors.DOORS.values():
        sign = "✓" if door.open else "✗"
        rows.append(f"| {sign} {door.name} | {' | '.join(map(door.works.say, LANGUAGES))} |")
    if contact:
        rows += ["", f"{' · '.join(map(words.QUESTIONS.say, LANGUAGES))}: <{contact}>"]
    return "\n".join(["  \n".join(opens), "", *rows])


def broken(readme: str, root: Path) -> Iterator[str]:
    """The targets of the README's links that lead to no file of the repository."""
    for target in read(readme).links:
        file = target.partition("#")[0]
        if "://" not in target and not (root / file).exists():
            yield target
