"""The site: a page for every chapter and language, their contents, the search, and all that they load.

Nothing in it points outside, and every link is relative: it works under any path, and opened from disk.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from nbformat import NotebookNode

from ..cards.markup import rich
from ..chapters.table import CHAPTERS, Chapter
from ..pictures.groups_loop import groups_loop
from ..publish import links
from ..publish.notebooks import ROOT, place
from ..words import page
from ..words import site as words
from ..words.language import LANGUAGES, Text, decimal, whole
from ..words.setting_up import STALE_NOTEBOOK, Refusal
from . import scripts
from .answer_key import answer_key
from .cells import Content, content, on_paper
from .images import FOLDER as FOLDER_OF_PICTURES
from .images import Images
from .kernel import NoKernel, kernel
from .search import index

HERE = Path(__file__).parent
FOLDER = "_site"
SCRIPTS = ("page.js", "search.js")
ASSETS = ("page.css", "icon.svg")
CARD = Path("notebooks", "images", "explorer.png")  # what stands beside a link to the site


@dataclass(frozen=True)
class Entry:
    """A chapter in the contents of one language."""

    number: str
    file: str
    title: Markup
    question: Markup
    minutes: int


class Site:
    """All files of the site by their paths, made from the notebooks of the course in `root`."""

    def __init__(self, root: Path = ROOT, kernel: dict[str, bytes] | None = None) -> None:
        self.root, self.address, self.images = root, links.address(root), Images()
        self.chapters = built_chapters(root)
        self.repository = links.repository(root)
        self.kernel = kernel or {}  # the files of its Python
        self.files: dict[str, bytes] = {}
        loader = FileSystemLoader(HERE / "templates")
        self.templates = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
        self.templates.globals.update(words=words, origin=links.origin(self.address))

    def make(self) -> dict[str, bytes]:
        """The files; a second call makes the same bytes."""
        for lang in LANGUAGES:
            self._language(lang)
        self._write("index.html", self._choice(words.TITLE, words.ABOUT))
        self._write("404.html", self._choice(words.NOT_FOUND, words.NOT_FOUND_ABOUT, missing=True))
        self.files |= {f"assets/{name}": (HERE / "assets" / name).read_bytes() for name in ASSETS}
        self.files |= {f"assets/{name}": held for name, held in scripts.assets(bool(self.kernel)).items()}
        self.files |= self.kernel
        for name in SCRIPTS:
            self._write(f"assets/{name}", _closed((HERE / "assets" / name).read_text("utf-8")))
        self.files["assets/card.png"] = (self.root / CARD).read_bytes()
        self.files |= self.images.files
        self._write(".nojekyll", "")  # GitHub Pages serves the files as they are
        self._write("offline.js", self._offline())
        return self.files

    def _language(self, lang: str) -> None:
        made = {chapter: self._content(chapter, lang) for chapter in self.chapters}
        for chapter, inside in made.items():
            self._write(f"{lang}/{page_of(chapter, lang)}", self._chapter(chapter, inside, lang))
            self.files |= {f"{lang}/{name}": table for name, table in inside.tables.items()}
        self._write(f"{lang}/index.html", self._contents(lang))
        sections = {page_of(chapter, lang): inside.sections for chapter, inside in made.items()}
        self._write(f"assets/search-{lang}.js", index(sections))

    def _content(self, chapter: Chapter, lang: str) -> Content:
        with _named_if_old(chapter, lang):
            return content(self._notebook(chapter, lang), chapter.name, lang, self.images)

    def _notebook(self, chapter: Chapter, lang: str) -> NotebookNode:
        return nbformat.read(self.root / place(chapter.name, lang), as_version=4)

    def _chapter(self, chapter: Chapter, inside: Content, lang: str) -> str:
        way = [step for step in self.chapters if step.step]  # the others come before and after nothing
        at = way.index(chapter) if chapter.step else len(way)
        return self.page(
            "chapter.html.j2",
            lang,
            chapter=chapter,
            title=chapter.title.say(lang).replace("`", ""),
            about=chapter.question.say(lang).replace("`", ""),
            body=Markup(inside.html),
            sections=[section for section in inside.sections if section.level == 2],
            file=page_of(chapter, lang),
            other_file=page_of(chapter, _other(lang)),
            previous=_entry(way[at - 1], lang) if 0 < at < len(way) else None,
            next=_entry(way[at + 1], lang) if at + 1 < len(way) else None,
            launch=links.launch(self.repository, lang, chapter.name) if self.repository else {},
            scripts=scripts.SCRIPTS,
            sheets=scripts.SHEETS,
        )

    def _entries(self, lang: str) -> list[Entry]:
        return [_entry(chapter, lang) for chapter in self.chapters]

    def _contents(self, lang: str) -> str:
        loop = Markup(self.images.stored(groups_loop(lang).as_html()).replace(' loading="lazy"', ""))
        about = {"title": words.TITLE.say(lang), "about": words.ABOUT.say(lang), "loop": loop}
        return self.page("contents.html.j2", lang, file="index.html", other_file="index.html", **about)

    def on_paper(self, chapter: Chapter, lang: str) -> str:
        """The inside of a chapter for print, its answers last."""
        notebook = self._notebook(chapter, lang)
        with _named_if_old(chapter, lang):
            return on_paper(notebook, lang, self.images) + answer_key(notebook, lang)

    def page(self, template: str, lang: str, **values) -> str:
        """A page from its template, in one language."""
        return self.templates.get_template(template).render(
            {"lang": lang, "other": _other(lang), "entries": self._entries(lang), **values}
        )

    def _choice(self, heading: Text, about: Text, missing: bool = False) -> str:
        """The choice of the language; a missing page may be anywhere, and needs the site's address."""
        return self.templates.get_template("choice.html.j2").render(
            title=" · ".join(heading.say(lang) for lang in LANGUAGES),
            heading=heading,
            about=about,
            missing=missing,
            base=links.origin(self.address) if missing else "",
        )

    def _offline(self) -> str:
        """The service worker, told what to keep of each language; Python is kept once it was used."""
        rare = (".", "kernel/", "assets/card.png")
        kept = {name: held for name, held in self.files.items() if not name.startswith(rare)}
        digest = hashlib.sha256(b"".join(name.encode() + held for name, held in kept.items())).hexdigest()
        own = {lang: [name for name in kept if self._is_of(name, lang)] for lang in LANGUAGES}
        shared = [name for name in kept if not any(name in names for names in own.values())]
        told = json.dumps({"digest": digest[:12], "shared": shared, "languages": own})
        return f"self.course = {told};\n{(HERE / 'assets' / 'offline.js').read_text('utf-8')}"

    def _is_of(self, name: str, lang: str) -> bool:
        """Whether a file is of one language: in its folder, its search, or a picture that its pages show."""
        if name.startswith(FOLDER_OF_PICTURES):
            pages = (held for page, held in self.files.items() if page.startswith(f"{lang}/"))
            return any(name.encode() in held for held in pages)
        return name.startswith((f"{lang}/", f"assets/search-{lang}."))

    def _write(self, name: str, text: str) -> None:
        self.files[name] = text.encode()


@contextmanager
def _named_if_old(chapter: Chapter, lang: str) -> Iterator[None]:
    """Names the notebook that asks for a question or an exercise that the course no longer has."""
    try:
        yield
    except ValueError as old:
        raise Refusal(STALE_NOTEBOOK, path=place(chapter.name, lang).as_posix(), said=old) from old


def built_chapters(root: Path = ROOT) -> list[Chapter]:
    """The chapters that have been built in both languages, in their order."""
    return [
        chapter
        for chapter in CHAPTERS
        if all((root / place(chapter.name, lang)).exists() for lang in LANGUAGES)
    ]


def page_of(chapter: Chapter, lang: str) -> str:
    """The file name of a chapter's page: that of its notebook, so that links lead to either.

    >>> page_of(CHAPTERS[3], "tr")
    '03_fikir.html'
    """
    return re.sub(r"ipynb$", "html", chapter.notebook(lang))


def _entry(chapter: Chapter, lang: str) -> Entry:
    return Entry(
        number=chapter.name[:2] if chapter.step else "",
        file=page_of(chapter, lang),
        title=Markup(rich(chapter.title.say(lang))),
        question=Markup(rich(chapter.question.say(lang))),
        minutes=chapter.minutes,
    )


def _closed(script: str) -> str:
    """A script whose names no other script of the page can meet: modules do not load from disk."""
    return f"(() => {{\n{script}}})();\n"


def _other(lang: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(lang)]


def main(lang: str, root: Path = ROOT) -> int:
    """Builds the site into the folder `_site`, in place of what was there."""
    begun = time.monotonic()
    try:
        python = kernel(root)
    except NoKernel as missing:
        print(page.NO_KERNEL.say(lang, why=missing))
        python = {}
    files = write(root / FOLDER, root, python)
    said = {
        "folder": FOLDER,
        "pages": whole(sum(name.endswith(".html") for name in files), lang),
        "size": decimal(sum(map(len, files.values())) / 1e6, lang, 1),
        "seconds": decimal(time.monotonic() - begun, lang, 1),
    }
    print(words.WRITTEN.say(lang, **said))
    return 0


def write(folder: Path, root: Path = ROOT, python: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """Writes the files of the site into a folder, in place of what was there, and returns them."""
    files = Site(root, python).make()
    shutil.rmtree(folder, ignore_errors=True)
    for name, held in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held)
    return files
