"""A chapter's one source in both languages, read and checked: a bad source never becomes a notebook.

The format is jupytext's percent format. Prose is `# %% [markdown] tags=["tr"]` with one raw triple-quoted
string, and its English twin follows immediately. Code has no language, except for one pair of twins,
`LANG = "tr"` and `LANG = "en"`; the cell of imports right after it becomes one cell with it in the notebook.
Comments hold shapes, numbers and names of the code: a word of a language would stand in both notebooks. Other
tags: `measured` for outputs that differ between machines, `raises-exception` where an error is the lesson.
"""

from __future__ import annotations

import ast
import keyword
import re
import tokenize
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from io import StringIO
from itertools import groupby
from pathlib import Path

import jupytext

from ..words.language import LANGUAGES
from . import wording
from .links import chapter_link_fault
from .prose import NAMES, Prose, differences, read, wrong_decimals

TAGS = (*LANGUAGES, "measured", "raises-exception")
FOLDER = Path("notebooks", "source")

_NUMBERED = re.compile(r"(\d\d)_\w+")
_CELL_MARK = re.compile(r"# %%")
_WORD = re.compile(r"(?<!\w)[^\W\d_](?:(?![A-Z])[^\W\d_])+(?!\w)")  # no shape: it ends in two small letters


class BadSource(ValueError):
    """What is wrong with the sources: one sentence a line, each naming file, cell and first words."""


@dataclass(frozen=True)
class Cell:
    """One cell of a source."""

    number: int  # its place in the source, from 1
    kind: str  # "markdown" or "code", as in a notebook
    text: str
    tags: tuple[str, ...] = ()
    is_raw_string: bool = False
    unknown: tuple[str, ...] = ()  # whatever else its first line says

    @property
    def lang(self) -> str | None:
        """The language it is written in; None for what both languages share."""
        return next((tag for tag in self.tags if tag in LANGUAGES), None)

    @cached_property
    def prose(self) -> Prose:
        """What its Markdown holds."""
        return read(self.text)

    def __str__(self) -> str:
        return f'cell {self.number} ("{first_words(self.text)}")'


@dataclass(frozen=True)
class Source:
    """A chapter as it is written: `name` is "03_depthwise"."""

    name: str
    cells: tuple[Cell, ...]
    chapters: tuple[str, ...]  # those that it may link to

    @property
    def number(self) -> str:
        """The chapter's number as its file name has it: "03"."""
        return self.name[:2]

    @property
    def twins(self) -> list[tuple[Cell, Cell]]:
        """Every Turkish cell with the English one that follows it."""
        return [(tr, en) for tr, en in zip(self.cells, self.cells[1:], strict=False) if tr.lang == "tr"]

    def cells_in(self, lang: str) -> list[Cell]:
        """The cells of its notebook in one language, in order."""
        return [cell for cell in self.cells if cell.lang in (lang, None)]

    def prose(self, lang: str) -> list[Cell]:
        """Its prose in one language, in order."""
        return [cell for cell in self.cells_in(lang) if cell.kind == "markdown"]


Faults = Iterator[tuple[Cell, str]]


def first_words(text: str) -> str:
    """The beginning of a cell, by which its author finds it."""
    words = " ".join(text.split())
    return words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + " …"


def chapter_names(root: Path) -> list[str]:
    """The chapters that are written, in order."""
    return sorted(path.stem for path in (root / FOLDER).glob("*.py"))


def read_sources(root: Path, wishes: Collection[str] = ()) -> dict[str, Source]:
    """The chapters asked for ("03" or "03_depthwise"; none means all) by name, in order.

    Raises `BadSource` with all that is wrong with them.
    """
    names = chapter_names(root)
    sources, faults = {}, list(_name_faults(names))
    for name in _chosen(names, wishes):
        try:
            sources[name] = read_source(root / FOLDER / f"{name}.py", names)
        except BadSource as bad:
            faults.append(str(bad))
    if faults:
        raise BadSource("\n".join(faults))
    return sources


def _chosen(names: list[str], wishes: Collection[str]) -> list[str]:
    for wish in wishes:
        if not any(wish in (name, name[:2]) for name in names):
            raise BadSource(f"no chapter is called {wish}: there are {', '.join(names)}.")
    return [name for name in names if not wishes or name in wishes or name[:2] in wishes]


def _name_faults(names: list[str]) -> Iterator[str]:
    for name in names:
        if not _NUMBERED.fullmatch(name):
            yield f"{name}.py: name a chapter like 03_depthwise.py, with two digits first."
    for number, same in groupby(names, key=lambda name: name[:2]):
        chapters = [f"{name}.py" for name in same]
        if len(chapters) > 1:
            yield f"{' and '.join(chapters)} have the same chapter number {number}: change one."


def read_source(path: Path, chapters: Collection[str]) -> Source:
    """One chapter, which may link to `chapters`; raises `BadSource` with all that is wrong."""
    text = _text(path)
    if fault := _syntax_fault(text):
        raise BadSource(f"{path.name}, {fault}")
    source = Source(path.stem, tuple(_cells(text)), tuple(chapters))
    for rule in RULES:
        faults = [f"{path.name}, {cell}: {sentence}" for cell, sentence in rule(source)]
        if faults:
            raise BadSource("\n".join(faults))
    return replace(source, cells=_joined(source.cells))


def _text(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadSource(f"{path.name} is not UTF-8: save it in this encoding.") from None
    if not text.strip():
        raise BadSource(f"{path.name} is empty: begin with a cell of prose in each language.")
    return text


def _syntax_fault(text: str) -> str | None:
    try:
        ast.parse(text)
    except SyntaxError as error:
        lines = text.splitlines()
        last = error.lineno or 1  # the syntax tree knows no error without its line
        number = sum(bool(_CELL_MARK.match(line)) for line in lines[:last])
        words = first_words(lines[last - 1] if last <= len(lines) else lines[-1])
        return f'cell {number} ("{words}"): line {last} is no Python: {error.msg}.'
    return None


def _cells(text: str) -> Iterator[Cell]:
    for number, cell in enumerate(jupytext.reads(text, fmt="py:percent").cells, start=1):
        said = dict(cell.metadata)
        marker = said.pop("cell_marker", "")
        tags = said.pop("tags", ())
        said.pop("lines_to_next_cell", None)
        yield Cell(number, cell.cell_type, cell.source, tuple(tags), marker.startswith('r"""'), tuple(said))


def _joined(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """`LANG` and the imports right after it as one cell: a learner runs it, and is ready for any other."""
    first, last = (place for place, cell in enumerate(cells) if cell.lang and cell.kind == "code")
    after = cells[last + 1 : last + 2]
    if not all(map(_only_imports, after)):
        return cells
    pair = (
        replace(cell, text="\n\n".join([cell.text, *(cell.text for cell in after)]))
        for cell in cells[first : last + 1]
    )
    return (*cells[:first], *pair, *cells[last + 2 :])


def _only_imports(cell: Cell) -> bool:
    if cell.kind != "code" or cell.tags:
        return False
    return all(isinstance(line, ast.Import | ast.ImportFrom) for line in ast.parse(cell.text).body)


def _form_faults(source: Source) -> Faults:
    """Each cell by itself: a known kind, known tags, and not empty."""
    for cell in source.cells:
        if cell.kind not in ("markdown", "code"):
            yield cell, f"a {cell.kind} cell has no place in a chapter: write [markdown] or nothing."
        if cell.unknown:
            yield cell, f"its first line says {', '.join(cell.unknown)}: only tags=[…] may stand there."
        for tag in set(cell.tags) - set(TAGS):
            yield cell, f'the tag "{tag}" is unknown: there are {", ".join(TAGS)}.'
        if not cell.text.strip():
            yield cell, "it is empty: write something or delete it."


def _prose_faults(source: Source) -> Faults:
    for cell in source.cells:
        if cell.kind != "markdown":
            continue
        if not cell.is_raw_string:
            yield cell, 'prose is one raw triple-quoted string: r"""…""".'
        if cell.tags not in [(lang,) for lang in LANGUAGES]:
            yield cell, 'prose needs its language and nothing else: tags=["tr"] or tags=["en"].'
        if cell.prose.silent_pictures:
            yield cell, "a picture has no alternative text: say in a few words what it shows."


def _twin_faults(source: Source) -> Faults:
    """A Turkish cell and then immediately its English twin, of the same kind."""
    before = None  # a Turkish cell that waits for its twin
    for cell in source.cells:
        if before and (cell.lang, cell.kind) != ("en", before.kind):
            yield before, "its English twin does not follow immediately."
        if cell.lang == "en" and not before:
            yield cell, "no Turkish twin stands immediately before it."
        before = cell if cell.lang == "tr" else None
    if before:
        yield before, "its English twin does not follow immediately."


def _language_faults(source: Source) -> Faults:
    """One pair of code twins sets the language; no other code knows of one."""
    pairs = [twins for twins in source.twins if twins[0].kind == "code"]
    if not pairs:
        yield source.cells[-1], 'up to here no pair of cells says LANG = "tr" and LANG = "en".'
    for tr, _ in pairs[1:]:
        yield tr, "the language is set a second time: one pair of LANG cells is enough."
    for cell in source.cells:
        setting = f'LANG = "{cell.lang}"'
        if cell.kind == "markdown":
            continue
        if cell.lang and (cell.tags, cell.text) != ((cell.lang,), setting):
            yield cell, f"code with a language says {setting} and nothing else."
        if not cell.lang and _sets_language(cell.text):
            yield cell, "LANG is set in code of no language: only its pair of cells may set it."


def _sets_language(code: str) -> bool:
    names = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name))
    return any(node.id == "LANG" and isinstance(node.ctx, ast.Store) for node in names)


def _comment_faults(source: Source) -> Faults:
    """A word of a comment is a name of the chapter's code, or has a capital inside: C_in, kH, MAC."""
    tokens = [(cell, token) for cell in source.cells if cell.kind == "code" for token in _tokens(cell.text)]
    names = {token.string for _, token in tokens if token.type == tokenize.NAME}
    names -= {word for word in keyword.kwlist if word.islower()}
    for cell, token in tokens:
        words = _WORD.findall(token.string) if token.type == tokenize.COMMENT else []
        if strangers := [word for word in words if word not in names]:
            said = ", ".join(strangers)
            yield cell, f"the comment {token.string} has words of one language ({said}): write them as prose."


def _tokens(code: str) -> Iterator[tokenize.TokenInfo]:
    return tokenize.generate_tokens(StringIO(code).readline)


def _difference_faults(source: Source) -> Faults:
    for tr, en in source.twins:
        if tr.kind == "markdown":
            yield from ((en, f"it {clause}.") for clause in differences(tr.prose, en.prose))


def _heading_faults(source: Source) -> Faults:
    for cell in source.cells[:1]:
        if cell.kind != "markdown" or not re.match(r"# \S", cell.text.lstrip()):
            yield cell, "a chapter begins with prose whose first line is its heading: # …"


def _link_faults(source: Source) -> Faults:
    for lang in LANGUAGES:
        for cell in source.prose(lang):
            faults = (chapter_link_fault(target, lang, source.chapters) for target in cell.prose.links)
            yield from ((cell, fault) for fault in faults if fault)


def _number_faults(source: Source) -> Faults:
    marks = {"tr": "8{,}4 and 18{.}432", "en": "8.4 and 18{,}432"}
    for lang in LANGUAGES:
        for cell in source.prose(lang):
            for formula in wrong_decimals(cell.prose, lang):
                yield cell, f"${formula}$ has a wrong mark in a number: {NAMES[lang]} writes {marks[lang]}."


def _wording_faults(source: Source) -> Faults:
    for lang in LANGUAGES:
        for cell in source.prose(lang):
            words = "\n".join([*cell.prose.titles, cell.prose.text])
            yield from ((cell, f"{fault}.") for fault in wording.faults(words, lang))
    turkish = source.prose("tr")
    for index, fault in wording.first_use_faults([cell.prose.text for cell in turkish]):
        yield turkish[index], f"{fault}."


# Each may take for granted what those before it have made sure of.
RULES: tuple[Callable[[Source], Faults], ...] = (
    _form_faults,
    _prose_faults,
    _heading_faults,
    _twin_faults,
    _language_faults,
    _comment_faults,
    _link_faults,
    _difference_faults,
    _number_faults,
    _wording_faults,
)
