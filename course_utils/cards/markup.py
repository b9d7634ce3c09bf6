"""Words as HTML, and the card around them."""

from __future__ import annotations

import re
from html import escape

TAB_STOP = 'data-lm-suppress-shortcuts="true"'  # JupyterLab would take the keys typed in a control without it

_CODE_OR_EMPHASIS = re.compile(r"`(?P<code>[^`]+)`|(?<!\w)\*(?P<em>[^\s*`](?:[^*`]*[^\s*`])?)\*(?!\w)")


def rich(text: str) -> str:
    """A text as HTML: what stands between backticks is set as code, and between asterisks as emphasis.

    >>> rich("`groups` < 2, *not* `*args`")
    '<code>groups</code> &lt; 2, <em>not</em> <code>*args</code>'
    """
    return _CODE_OR_EMPHASIS.sub(_marked, escape(text, quote=False))


def _marked(found: re.Match) -> str:
    tag = str(found.lastgroup)
    return f"<{tag}>{found[tag]}</{tag}>"


def card(heading: str, body: str, lang: str, foot: str = "", level: int = 3) -> str:
    """A card with its heading, in a language that screen readers are told; `level` is that of the heading."""
    title = f"<h{level}>{heading}</h{level}>"
    return f'<section class="lesson" lang="{lang}">{title}{body}{foot}</section>'


def folded(title: str, body: str) -> str:
    """What stands behind a fold until its title is pressed."""
    return f"<details><summary {TAB_STOP}>{title}</summary>{body}</details>"
