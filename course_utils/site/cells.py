"""A notebook as the parts of a page, in which no result is seen before the guess that asks for it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from nbformat import NotebookNode

from ..publish.folding import CALLS, is_machinery
from ..words import site as words
from . import markup
from .images import Images
from .live import Place, Places

_HEADING = re.compile(r'<h([123]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_ANCHOR_LINK = re.compile(r'<a class="anchor".*?</a>')
_ROW = re.compile(r'<tr id="([^"]*)".*?</tr>', re.DOTALL)
LIVE_ONLY = {"beliefs", "finish", "progress_map", "review"}  # they would say nothing on paper


@dataclass
class Section:
    """What stands from one heading to the next, in words: the unit of the search."""

    anchor: str
    title: str
    level: int  # of its heading; 4 for a row of the glossary
    text: str = ""


@dataclass
class Content:
    """The inside of a chapter's page: its HTML, and its sections in their order."""

    html: str = ""
    sections: list[Section] = field(default_factory=list)
    tables: dict[str, bytes] = field(default_factory=dict)  # by the names of their files


def content(notebook: NotebookNode, chapter: str, lang: str, images: Images) -> Content:
    """The cells of a notebook as HTML, with the pictures taken out into `images`."""
    made, guess, places = Content(), "", Places(chapter, lang)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            html = markup.markdown(cell.source, lang)
            made.sections += _sections(html, made.sections)
        else:
            alive = places(cell.source)
            html = _code_cell(cell, alive, lang, guess)
            made.tables |= {place.file: place.table for place in alive if place.table}
            made.sections += _rows(html)
            guess = cell.id if "guess" in called(cell.source) else guess
        if html:
            made.html += f'<div class="cell {cell.cell_type}" id="{cell.id}">{images.stored(html)}</div>\n'
    return made


def on_paper(notebook: NotebookNode, lang: str, images: Images) -> str:
    """The cells of a notebook for print: nothing is sealed, and the answers to choose from have letters."""
    made = ""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            html = markup.markdown(cell.source, lang)
        elif called(cell.source) & LIVE_ONLY:
            continue
        else:
            html = "" if is_machinery(cell.source) else markup.code(cell.source)
            html += "".join(f'<div class="output">{markup.output(part, lang)}</div>' for part in cell.outputs)
            if called(cell.source) & {"guess", "quiz"}:
                html = html.replace("<ul>", '<ol type="A">').replace("</ul>", "</ol>")
        made += f'<div class="cell {cell.cell_type}" id="{cell.id}">{images.stored(html)}</div>\n'
    said = words.IN_NOTEBOOK.say(lang)
    for there_is_more in (f"<p><em>{said}</em></p>", f" · {said}", f" {said}", ' loading="lazy"'):
        made = made.replace(there_is_more, "")
    return made.replace("<details>", "<details open>")


def called(code: str) -> set[str]:
    """The names of the functions that a cell calls at its outermost level.

    >>> called('layer = build()\\nexercise("x", LANG, layer)') == {"build", "exercise"}
    True
    """
    values = [getattr(statement, "value", None) for statement in ast.parse(code).body]
    return {call.func.id for call in values if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)}


def _code_cell(cell: NotebookNode, alive: list[Place], lang: str, guess: str) -> str:
    """The code, unless it is machinery, and what it showed; sealed where a guess comes first."""
    covered = is_machinery(cell.source) or any(place.covers_code for place in alive)
    source = "" if covered else markup.code(cell.source)
    source += "".join(map(_place, (place for place in alive if place.front == "moves")))
    shown = "".join(map(_place, (place for place in alive if place.front != "moves")))
    kept = [result for result in cell.outputs if not shown or result.output_type == "stream"]
    results = "".join(markup.output(result, lang) for result in kept) + shown
    if not results:
        return source
    is_card = called(cell.source) & {*CALLS, "exercise"}
    seen = results if is_card or not guess else _sealed(results, guess, lang)
    return f'{source}<div class="output">{seen}</div>'


def _place(place: Place) -> str:
    """A live place: its first picture, which needs no script, and the state from which it comes to life."""
    table = f' data-table="{place.file}"' if place.table else ""
    html = markup.with_page_links(markup.in_wide_boxes(place.html))
    return (
        f'<div class="place" id="{place.name}" data-front="{place.front}"{table}>'
        f'<script type="application/json">{place.state}</script>{html}</div>'
    )


def _sealed(results: str, guess: str, lang: str) -> str:
    """What opens by itself as soon as the guess in the cell `guess` is made; a click opens it anyway."""
    summary = f"<summary>{words.SEALED.say(lang)}</summary>"
    return f'<details class="sealed" data-after="{guess}">{summary}{results}</details>'


def _sections(html: str, before: list[Section]) -> Iterator[Section]:
    """The sections that begin in a cell; what stands above its first heading goes on with the one before."""
    heads = list(_HEADING.finditer(html))
    ends = [*(head.start() for head in heads), len(html)]
    if before and ends[0] > 0:
        before[-1].text += " " + markup.plain(html[: ends[0]])
    for head, end in zip(heads, ends[1:], strict=True):
        title = markup.plain(_ANCHOR_LINK.sub("", head[3]))
        yield Section(unescape(head[2]), title, int(head[1]), markup.plain(html[head.end() : end]))


def _rows(html: str) -> Iterator[Section]:
    """The terms of the glossary: each row of its table can be linked to."""
    for row in _ROW.finditer(html):
        title = re.search(r"<th.*?</th>", row[0], re.DOTALL)
        yield Section(row[1], markup.plain(title[0]) if title else "", 4, markup.plain(row[0]))
