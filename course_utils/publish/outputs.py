"""What the outputs of a cell may hold, and what of them is stored."""

from __future__ import annotations

import re
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from nbformat import NotebookNode

WIDGET = "application/vnd.jupyter.widget-view+json"  # a random id, which means nothing in a stored notebook

_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}")
_ENCODED = re.compile(r"base64,([A-Za-z0-9+/]+={0,2})")


def store_less(cell: NotebookNode) -> None:
    """Takes from a cell that has run what differs from run to run; a widget's picture and its name stay."""
    cell.metadata.pop("execution", None)
    for output in cell.outputs:
        output.get("data", {}).pop(WIDGET, None)
        if output.output_type == "error":
            output.traceback = [f"{output.ename}: {output.evalue}"]  # the frames name files of this machine
    cell.outputs = [output for output in cell.outputs if output.get("data", True)]


def output_faults(cell: NotebookNode) -> Iterator[str]:
    """One sentence for everything in the outputs of a cell that no learner should find there."""
    for output in cell.outputs:
        if output.output_type == "stream" and output.name == "stderr":
            yield f"it prints on stderr: {_excerpt(output.text)}"
        if found := _machine_trace(output):
            yield f'its output holds "{found}", which differs between machines: print something else.'
        yield from _picture_faults(output.get("data", {}))
    raises = any(output.output_type == "error" for output in cell.outputs)
    if "raises-exception" in cell.metadata.get("tags", ()) and not raises:
        yield "it is tagged raises-exception and raises nothing."


def _excerpt(text: str) -> str:
    return text.strip().splitlines()[-1][:120] if text.strip() else "an empty line"


def _machine_trace(output: NotebookNode) -> str | None:
    """The first memory address or folder of a machine that an output shows, in its drawings too."""
    data = output.get("data", {})
    shown = [str(part) for kind, part in data.items() if kind not in ("image/png", "image/jpeg")]
    text = "\n".join([output.get("text", ""), output.get("evalue", ""), *shown])
    text = _ENCODED.sub(lambda found: _decoded(found[1]), text)
    found = _ADDRESS.search(text) or _folder().search(text)
    return found[0] if found else None


def _decoded(base64: str) -> str:
    whole = len(base64) // 4 * 4  # four characters stand for three bytes
    return b64decode(base64[:whole]).decode(errors="replace")


def _folder() -> re.Pattern:
    """What a folder of this machine, or of a user of another one, looks like."""
    course = Path(__file__).parents[2]
    here = {str(folder) for folder in (course, tempfile.gettempdir(), sys.prefix, sys.base_prefix)}
    users = ["/root", r"/home/\w+", r"/Users/\w+", r"[A-Z]:\\\w+"]
    names = "|".join([*map(re.escape, here), *users])
    return re.compile(rf"(?<![\w./-])(?:{names})(?![\w-])")


def _picture_faults(data: NotebookNode) -> Iterator[str]:
    """A picture is an `<img alt>`: the text/html twin is all that GitHub, a PDF and nbconvert keep."""
    html = data.get("text/html", "")
    if any(kind.startswith("image/") for kind in data) and "<img" not in html:
        yield "its picture has no alternative text: show it as HTML with <img alt=…>, as Picture does."
    reader = _Pictures()
    reader.feed(html)
    if reader.silent:
        yield "a picture in its HTML has no alternative text: give it an alt that says what it shows."


class _Pictures(HTMLParser):
    """Notices an `<img>` without alternative text and an inline `<svg>` without a name."""

    def __init__(self) -> None:
        super().__init__()
        self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {"img": "alt", "svg": "aria-label"}.get(tag)
        if said and not (dict(attrs).get(said) or "").strip():
            self.silent = True
