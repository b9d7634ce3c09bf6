"""What the box on every page looks into: the words of every section, in one file for each language."""

from __future__ import annotations

import json
from collections.abc import Mapping

from .cells import Section


def index(pages: Mapping[str, list[Section]]) -> str:
    """The sections of all pages, by the name of their file, as a classic script: it loads from disk as well.

    >>> index({"a.html": [Section("b", "B", 2, "c")]})
    'self.courseIndex = [["a.html","b","B","c"]];\\n'
    """
    rows = [
        [page, section.anchor, section.title, section.text]
        for page, sections in pages.items()
        for section in sections
    ]
    return f"self.courseIndex = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"
