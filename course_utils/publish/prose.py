"""What a cell of Markdown holds besides its words, and where two twins differ in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin

from ..words.language import LANGUAGES

NAMES = {"tr": "Turkish", "en": "English"}

_MARKDOWN = MarkdownIt("commonmark").enable("table").use(dollarmath_plugin).use(amsmath_plugin)
_WEB_ADDRESS = re.compile(r"https?://[^\s<>)\]]+")
_HTML_TARGET = re.compile(r"""(?:href|src)\s*=\s*["']([^"']+)["']""")
_HTML_PICTURE = re.compile(r"<img\b[^>]*>")
_HTML_ALT = re.compile(r"""\balt\s*=\s*(?:"[^"]+"|'[^']+')""")


@dataclass
class Prose:
    """The parts of one cell of Markdown that do not depend on the language, and its running text."""

    headings: list[str] = field(default_factory=list)  # "h1", "h2", …
    formulas: list[str] = field(default_factory=list)  # without their dollars
    code_spans: list[str] = field(default_factory=list)
    fenced_code: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)  # targets of links and pictures
    titles: list[str] = field(default_factory=list)  # the words of headings, links and pictures
    text: str = ""  # the other words, with `names` in code and without formulas
    silent_pictures: int = 0  # pictures without alternative text


def read(markdown: str) -> Prose:
    """The `Prose` of one cell.

    >>> read("## Oran\\n\\n`groups` için $1/C$.").formulas
    ['1/C']
    """
    prose, in_heading = Prose(), False
    for token in _MARKDOWN.parse(markdown):
        if token.type == "heading_open":
            prose.headings.append(token.tag)
        in_heading = token.type == "heading_open" or (in_heading and token.type == "inline")
        if token.type == "inline":
            _read_line(prose, token, in_heading)
        else:
            _read_block(prose, token)
    return prose


def _read_block(prose: Prose, token: Token) -> None:
    if token.type in ("fence", "code_block"):
        prose.fenced_code.append(f"{token.info}\n{token.content}")
    elif token.type in ("math_block", "math_block_label", "amsmath"):
        prose.formulas.append(token.content)
    elif token.type == "html_block":
        _read_html(prose, token.content)


def _read_line(prose: Prose, line: Token, in_heading: bool) -> None:
    words, in_link = "", False
    for token in line.children or []:
        in_link = token.type == "link_open" or (in_link and token.type != "link_close")
        if token.type != "text":
            words += _read_mark(prose, token)
        elif in_link and not in_heading:
            prose.titles.append(token.content)
        else:
            prose.links += _WEB_ADDRESS.findall(token.content)
            words += token.content
    if in_heading:
        prose.titles.append(words)
    else:
        prose.text += words + "\n"


def _read_mark(prose: Prose, token: Token) -> str:
    """Notes what is no plain text; gives what stands for it in the running text."""
    if token.type == "code_inline":
        prose.code_spans.append(token.content)
        return f"`{token.content if token.content.isidentifier() else ''}`"
    if token.type.startswith("math_inline"):
        prose.formulas.append(token.content)
    elif token.type == "link_open":
        prose.links.append(str(token.attrs["href"]))
    elif token.type == "image":
        prose.links.append(str(token.attrs["src"]))
        prose.titles.append(token.content)
        prose.silent_pictures += not token.content.strip()
    elif token.type == "html_inline":
        _read_html(prose, token.content)
    return " " if token.type in ("softbreak", "hardbreak") else ""


def _read_html(prose: Prose, html: str) -> None:
    prose.links += _HTML_TARGET.findall(html)
    prose.silent_pictures += sum(not _HTML_ALT.search(picture) for picture in _HTML_PICTURE.findall(html))


def differences(tr: Prose, en: Prose) -> Iterator[str]:
    """One clause for each kind of thing in which twins differ, though the language gives no reason to.

    >>> list(differences(read("$8{,}4$ kat"), read("$8.5$ times")))
    ['differs from its twin in formulas: only the Turkish has 8{,}4; only the English has 8.5']
    """
    if tr.headings != en.headings:
        levels = f"{_listed(tr.headings)} in Turkish, {_listed(en.headings)} in English"
        yield f"differs from its twin in heading levels: {levels}"
    for kind, read_neutral in _COMPARED.items():
        ours, theirs = getattr(tr, kind), getattr(en, kind)
        only = [
            f"only the {NAMES[lang]} has {_listed(alone)}"
            for lang, alone in zip(LANGUAGES, _alone(ours, theirs, read_neutral), strict=True)
            if alone
        ]
        if only:
            yield f"differs from its twin in {kind.replace('_', ' ')}: {'; '.join(only)}"


def _alone(tr: list[str], en: list[str], neutral: Callable[[str, str], str]) -> tuple[list[str], list[str]]:
    """What has no match on the other side, as it is written there."""
    ours, theirs = ([neutral(part, lang) for part in parts] for lang, parts in (("tr", tr), ("en", en)))
    return _surplus(tr, ours, theirs), _surplus(en, theirs, ours)


def _surplus(written: list[str], mine: list[str], other: list[str]) -> list[str]:
    left = Counter(mine) - Counter(other)
    surplus = []
    for text, key in zip(written, mine, strict=True):
        if left[key] > 0:
            left[key] -= 1
            surplus.append(text)
    return surplus


def _listed(parts: list[str]) -> str:
    return ", ".join(" ".join(part.split()) for part in parts) or "none"


def neutral_formula(formula: str, lang: str) -> str:
    r"""A formula as both languages would write it: numbers as in Python, no words, no spaces.

    >>> neutral_formula(r"18{.}432 \times 8{,}4 = \%25", "tr")
    '18432\\times8.4=25\\%'
    >>> neutral_formula(r"18{,}432 \times 8.4 = 25\%", "en")
    '18432\\times8.4=25\\%'
    """
    thousands, point = (".", ",") if lang == "tr" else (",", ".")
    text = _without_groups(formula, thousands).replace(f"{{{point}}}", ".")
    text = _without_groups(text, ",")  # a bare list (512,512) looks like a number in English only
    text = re.sub(r"\\text\{[^{}]*\}", "", text)
    text = re.sub(r"\s+", "", text)
    return re.sub(r"\\%(\d(?:[\d.]*\d)?)", r"\1\\%", text) if lang == "tr" else text


def _without_groups(text: str, mark: str) -> str:
    """`text` with its thousands run together: 18.432 and 18{.}432 become 18432."""
    mark = re.escape(mark)
    text = re.sub(rf"(?<=\d)\{{{mark}\}}(?=\d{{3}})", "", text)
    grouped = rf"(?<!\d)(?<!\d{mark})\d{{1,3}}(?:{mark}\d{{3}})+(?!\d)(?!{mark}\d)"
    return re.sub(grouped, lambda number: re.sub(mark, "", number[0]), text)


def wrong_decimals(prose: Prose, lang: str) -> list[str]:
    """The formulas whose numbers have the other language's decimal mark: 8.4 in Turkish, 8{,}4 in English."""
    if lang == "tr":
        return [formula for formula in prose.formulas if re.search(r"\d\.\d", _without_groups(formula, "."))]
    return [formula for formula in prose.formulas if re.search(r"\{,\}(?!\d{3}(?!\d))", formula)]


def neutral_link(target: str, lang: str) -> str:
    """A link as both languages would write it; a chapter's headings, and so its anchors, are translated."""
    other = LANGUAGES[1 - LANGUAGES.index(lang)]
    if "://" in target:
        return target
    return target.partition("#")[0].replace(f"../{other}/", "../other language/")


def _as_written(part: str, lang: str) -> str:
    return part


_COMPARED: dict[str, Callable[[str, str], str]] = {
    "formulas": neutral_formula,
    "code_spans": _as_written,
    "fenced_code": _as_written,
    "links": neutral_link,
}
