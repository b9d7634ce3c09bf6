"""What a cell holds as HTML: Markdown with its formulas, highlighted code, and printed results."""

from __future__ import annotations

import re
from functools import cache
from html import escape, unescape

from latex2mathml.converter import convert
from nbconvert.filters.ansi import strip_ansi
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from ..cards.markup import rich
from ..words import site as words

_NOTEBOOK_LINK = re.compile(r'href="((?:\.\./\w+/)?\w+)\.ipynb(#[^"]*)?"')
_TAG = re.compile(r"<[^>]+>")
_EMPTY_HEAD = re.compile(r"<th\b([^>]*)></th>")
_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
# TeX's 8{,}4 comes as two numbers with a comma between them, and a space behind it.
_MARK_IN_NUMBER = re.compile(
    r"<mn>(?P<before>[^<]*)</mn><mrow><mo>(?P<mark>&#x0002[CE];)</mo></mrow>"
    r"(?P<power>(?:<ms(?:up|ub)>)?)<mn>(?P<after>[^<]*)"
)
_HEADING_OF_A_CARD = re.compile(r"<(/?)h4")


class _Renderer(IPythonRenderer):
    """JupyterLab's Markdown, with formulas as MathML and headings that can be linked to."""

    def __init__(self, lang: str) -> None:
        super().__init__(escape=False)
        self.lang = lang

    def heading(self, text: str, level: int, **attrs) -> str:
        name, label = escape(anchor(text)), words.LINK_HERE.say(self.lang)
        link = f'<a class="anchor" href="#{name}" aria-label="{label}">#</a>' if level > 1 else ""
        return f'<h{level} id="{name}">{text}{link}</h{level}>\n'

    def block_math(self, body: str) -> str:
        return f'<span class="formula">{formula(body, "block")}</span>'

    def inline_math(self, body: str) -> str:
        return formula(body, "inline")


@cache
def formula(tex: str, display: str) -> str:
    r"""A formula as MathML; `display` is "inline" or "block".

    >>> formula("2", "inline")
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="inline"><mrow><mn>2</mn></mrow></math>'
    >>> "<mn>18.432,5</mn>" in formula("18{.}432{,}5", "inline")
    True
    """
    html, numbers = convert(tex.strip(), display=display), 1
    while numbers:
        html, numbers = _MARK_IN_NUMBER.subn(_whole_number, html)
    return html


def _whole_number(found: re.Match) -> str:
    return f"{found['power']}<mn>{found['before']}{unescape(found['mark'])}{found['after']}"


def anchor(heading: str) -> str:
    """The name under which JupyterLab, too, links to a heading given as HTML.

    >>> anchor("Kanallar ve <code>groups</code>")
    'Kanallar-ve-groups'
    """
    return plain(heading).replace(" ", "-")


def plain(html: str) -> str:
    """The words of some HTML, without its formulas.

    >>> plain("<p>C_in = <em>3</em> &lt; 4</p>")
    'C_in = 3 < 4'
    """
    without_formulas = re.sub(r"<math.*?</math>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(_TAG.sub("", without_formulas)).split())


def markdown(text: str, lang: str) -> str:
    """A cell of Markdown as HTML, its links to notebooks leading to their pages.

    The empty corner of a table heads nothing:

    >>> "<td></td>" in markdown("| | a |\\n|---|---|\\n| b | 1 |", "en")
    True
    """
    html = MarkdownWithMath(renderer=_Renderer(lang)).render(text)
    return with_page_links(in_wide_boxes(_EMPTY_HEAD.sub(r"<td\1></td>", html)))


def code(source: str) -> str:
    """Python code with its tokens marked."""
    tokens = highlight(source, PythonLexer(), HtmlFormatter(nowrap=True))
    return f'<pre class="code"><code>{tokens.rstrip()}</code></pre>'


def output(result: NotebookNode, lang: str) -> str:
    """One stored output as HTML, in the words of a page that has no cells to run."""
    if result.output_type == "stream":
        return _printed(result.text)
    if result.output_type == "error":
        return _printed("\n".join(result.traceback), " error")
    if "text/html" in result.data:
        html = _HEADING_OF_A_CARD.sub(r"<\1h3", _in_page_words(result.data["text/html"], lang))
        return with_page_links(in_wide_boxes(html))
    return _printed(result.data["text/plain"])


def _printed(text: str, more: str = "") -> str:
    return f'<pre class="printed{more}">{escape(strip_ansi(text).rstrip(), quote=False)}</pre>'


def _in_page_words(html: str, lang: str) -> str:
    for sentence, instead in words.INSTEAD:
        said = sentence.say(lang)
        for form in (rich(said), said):
            html = html.replace(form, instead.say(lang))
    return html


def in_wide_boxes(html: str) -> str:
    """The HTML with each table in a box of its own, which scrolls where the page is narrow."""
    return _TABLE.sub(lambda found: f'<div class="wide">{found[0]}</div>', html)


def with_page_links(html: str) -> str:
    """The HTML with its links to notebooks leading to their pages.

    >>> with_page_links('<a href="../en/05_limits.ipynb#b">')
    '<a href="../en/05_limits.html#b">'
    """
    return _NOTEBOOK_LINK.sub(lambda found: f'href="{found[1]}.html{found[2] or ""}"', html)
