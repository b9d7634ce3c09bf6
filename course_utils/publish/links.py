"""Links between chapters, in the README, and to Binder and Colab.

The repository's address stands in one place, `[tool.course] address` of pyproject.toml; while it is empty,
the README says how to launch the course once it is there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path

from ..chapters.table import CHAPTERS, notebook_of
from ..words.language import LANGUAGES, Text
from .prose import read

_MARKDOWN_LINK = re.compile(r"\]\((?P<folder>\.\./(?P<lang>\w+)/)?(?P<name>\w+)\.ipynb")
_CHAPTER_LINK = re.compile(r"(?:\.\./(?P<lang>\w+)/)?(?P<name>\w+)\.ipynb(?:#.*)?")
_GITHUB = re.compile(r"https://github\.com/(?P<repository>[\w.-]+/[\w.-]+?)(?:\.git)?/?")
_BRANCH = "main"
_BADGES = {
    "Binder": "https://mybinder.org/badge_logo.svg",
    "Colab": "https://colab.research.google.com/assets/colab-badge.svg",
}

_ON_COLAB = Text(
    tr="Colab'de ilk hücre olarak şunu çalıştırın",
    en="On Colab, run this as the first cell",
)


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
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return settings.get("tool", {}).get("course", {}).get("address", "")


def launch(address: str, lang: str, chapter: str = "00_start") -> dict[str, str]:
    """Where a chapter opens in a browser with a kernel, by the place's name, for a repository on GitHub.

    Raises `ValueError` for an address that Binder and Colab cannot open in this way.

    >>> launch("https://github.com/someone/course", "en")["Colab"]
    'https://colab.research.google.com/github/someone/course/blob/main/notebooks/en/00_start.ipynb'
    """
    repository, notebook = "/".join(_repository(address)), f"{lang}/{notebook_of(chapter, lang)}"
    return {
        "Binder": f"https://mybinder.org/v2/gh/{repository}/{_BRANCH}?urlpath=lab/tree/my_notebooks/{notebook}",
        "Colab": f"https://colab.research.google.com/github/{repository}/blob/{_BRANCH}/notebooks/{notebook}",
    }


def origin(address: str) -> str:
    """Where GitHub Pages serves the repository's site, "" while there is no address.

    >>> origin("https://github.com/Someone/course")
    'https://someone.github.io/course/'
    """
    if not address:
        return ""
    owner, name = _repository(address)
    own = name.lower() == f"{owner.lower()}.github.io"
    return f"https://{owner.lower()}.github.io/{'' if own else f'{name}/'}"


def _repository(address: str) -> tuple[str, str]:
    parts = _GITHUB.fullmatch(address)
    if not parts:
        raise ValueError(f"the address {address!r} is no https://github.com/OWNER/NAME: see [tool.course].")
    owner, name = parts["repository"].split("/")
    return owner, name


def badges(address: str, lang: str, chapter: str = "00_start") -> str:
    """Markdown with the badges of `launch`.

    >>> badges("https://github.com/someone/course", "en").split("](")[-1]
    'https://colab.research.google.com/github/someone/course/blob/main/notebooks/en/00_start.ipynb)'
    """
    return " ".join(
        f"[![{place}]({_BADGES[place]})]({link})" for place, link in launch(address, lang, chapter).items()
    )


def readme(text: str, chapters: Collection[str], address: str) -> str:
    """The README with its two made blocks filled in; raises `ValueError` where their marks are missing."""
    for name, block in {"chapters": _table(chapters), "launch": _launch(address)}.items():
        marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        found = marks.search(text)
        if not found:
            raise ValueError(f"README.md lacks its two marks <!-- {name} --> and <!-- /{name} -->.")
        text = f"{text[: found.end(1)]}{block}\n{text[found.start(2) :]}"
    return text


def _table(chapters: Collection[str]) -> str:
    rows = ["| | Türkçe | English |", "|---|---|---|"]
    for chapter in CHAPTERS:
        if chapter.name in chapters:
            links = (
                f"[{chapter.title.say(lang)}](notebooks/{lang}/{chapter.notebook(lang)})"
                for lang in LANGUAGES
            )
            rows.append(f"| {chapter.name[:2]} | {' | '.join(links)} |")
    return "\n".join(rows)


def _launch(address: str) -> str:
    if not address:
        return (
            "Binder ve Colab: deponun adresini `pyproject.toml` dosyasındaki `[tool.course] address` "
            "satırına yazın, sonra `python -m course_utils build` komutunu çalıştırın.  \n"
            "Binder and Colab: write the repository's address into `[tool.course] address` in "
            "`pyproject.toml`, then run `python -m course_utils build`."
        )
    install = f"`!pip install --no-deps git+{address}`"
    return "  \n".join(
        f"{name}: {badges(address, lang)} {_ON_COLAB.say(lang)}: {install}"
        for name, lang in zip(("Türkçe", "English"), LANGUAGES, strict=True)
    )


def broken(readme: str, root: Path) -> Iterator[str]:
    """The targets of the README's links that lead to no file of the repository."""
    for target in read(readme).links:
        file = target.partition("#")[0]
        if "://" not in target and not (root / file).exists():
            yield target
