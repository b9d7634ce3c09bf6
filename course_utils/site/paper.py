"""The chapters on paper: a PDF for each of them and one for the whole course, printed by Chromium.

On paper nothing is sealed, since nothing can open; the right answers stand on the last page of a chapter.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..chapters.table import Chapter
from ..pictures.cheat_sheet import cheat_sheet
from ..publish.notebooks import ROOT
from ..words import cheat_sheet as sheet_words
from ..words import site as words
from ..words.language import LANGUAGES, Text, decimal, whole
from .pages import HERE, Site, page_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = "_handouts"
COURSE = Text(tr="kurs", en="course")  # the name of the file with all chapters
SHEET = Text(tr="ozet", en="summary")  # and of the one with all on a page

_FOOT = (
    '<div style="width:100%;font:8px system-ui,sans-serif;text-align:center;color:#59636e">'
    '<span class="pageNumber"></span> / <span class="totalPages"></span></div>'
)
_ID = re.compile(r' id="([^"]*)"')
_INSIDE = re.compile(r'href="#([^"]*)"')
_CHAPTER = re.compile(r'href="(\d\d)_\w+\.html(?:#([^"]*))?"')
_LINK = re.compile(r'<a\b[^>]*\shref="(?!#|https?:)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
_ANCHOR = re.compile(r'<a class="anchor".*?</a>')


def main(lang: str, program: str, root: Path = ROOT) -> int:
    """Prints all chapters with the Chromium at `program` into the folder `_handouts`."""
    from playwright.sync_api import sync_playwright

    begun = time.monotonic()
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        names = write(Path(folder), root)
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        print_all(chromium, Path(folder), names, root / FOLDER)
        chromium.close()
    said = {"folder": FOLDER, "files": whole(len(names), lang)}
    print(words.PRINTED.say(lang, seconds=decimal(time.monotonic() - begun, lang, 1), **said))
    return 0


def write(folder: Path, root: Path = ROOT, languages: Iterable[str] = LANGUAGES) -> list[str]:
    """Writes the pages that are printed, with all they show, and returns their paths."""
    site = Site(root)
    pages = {name: page.encode() for lang in languages for name, page in _pages(site, lang)}
    drawn = {f"{lang}/{SHEET.say(lang)}.svg": cheat_sheet(lang).as_svg().encode() for lang in languages}
    sheets = {f"assets/{name}": (HERE / "assets" / name).read_bytes() for name in ("page.css", "paper.css")}
    for name, held in {**pages, **drawn, **sheets, **site.images.files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held)
    return list(pages)


def print_all(chromium: Browser, folder: Path, names: Iterable[str], out: Path) -> None:
    """Prints pages: tagged for screen readers, with their headings as bookmarks, and numbered."""
    page = chromium.new_page(java_script_enabled=False)
    for name in names:
        page.goto((folder / name).as_uri())
        target = (out / name).with_suffix(".pdf")
        target.parent.mkdir(parents=True, exist_ok=True)
        page.pdf(
            path=target,
            prefer_css_page_size=True,  # the summary lies, the chapters stand
            print_background=True,
            tagged=True,
            outline=True,
            display_header_footer=SHEET.say(name[:2]) not in name,
            header_template="<span></span>",
            footer_template=_FOOT,
        )
        drawn = (folder / name).with_suffix(".svg")
        if drawn.exists():
            shutil.copy(drawn, target.parent)
    page.close()


def _pages(site: Site, lang: str) -> Iterator[tuple[str, str]]:
    """The pages of one language by their paths: the chapters, and all of them in one."""
    bodies = {chapter: site.on_paper(chapter, lang) for chapter in site.chapters}
    for chapter, body in bodies.items():
        about = {"title": chapter.title.say(lang).replace("`", ""), "about": chapter.question.say(lang)}
        yield f"{lang}/{page_of(chapter, lang)}", _page(site, lang, [alone(body)], **about)
    everything = [together(chapter, body) for chapter, body in bodies.items()]
    about = {"title": words.TITLE.say(lang), "about": words.ABOUT.say(lang)}
    yield f"{lang}/{COURSE.say(lang)}.html", _page(site, lang, everything, contents=True, **about)
    yield f"{lang}/{SHEET.say(lang)}.html", _sheet(site, lang)


def _page(site: Site, lang: str, bodies: list[str], **about) -> str:
    return site.page("paper.html.j2", lang, bodies=[Markup(body) for body in bodies], **about)


def _sheet(site: Site, lang: str) -> str:
    return site.page("sheet.html.j2", lang, title=sheet_words.TITLE.say(lang), drawing=cheat_sheet(lang))


def alone(body: str) -> str:
    """A chapter whose links to other files are plain words: on paper, or sent to somebody, they lead nowhere.

    >>> alone('<a href="05_limits.html#a">limits</a>, <a href="#b">below</a>')
    'limits, <a href="#b">below</a>'
    """
    return _LINK.sub(r"\1", _ANCHOR.sub("", body))


def together(chapter: Chapter, body: str) -> str:
    """A chapter as a part of the course: its places have its number, and links between chapters stay.

    >>> from ..chapters.table import chapter
    >>> together(chapter("05_limits"), '<h2 id="a">A</h2><a href="03_fikir.html#b">b</a><a href="#a">a</a>')
    '<div id="05"></div><h2 id="05.a">A</h2><a href="#03.b">b</a><a href="#05.a">a</a>'
    """
    number = chapter.name[:2]
    body = _ID.sub(rf' id="{number}.\1"', _ANCHOR.sub("", body))
    body = _INSIDE.sub(rf'href="#{number}.\1"', body)
    body = _CHAPTER.sub(lambda found: f'href="#{found[1]}{"." + found[2] if found[2] else ""}"', body)
    return f'<div id="{number}"></div>' + _LINK.sub(r"\1", body)
