"""The learner's own copies of the chapters, in the git-ignored folder `my_notebooks`. Standard library only.

A copy has not been run: no answer stands below a guess, and a widget's cell has a card that says how to make
it live. Beside each copy `.originals` keeps the chapter as it was handed out. So an update can tell what the
learner touched (cells differ from the original's) and what the course changed (the chapter differs from it).
A new chapter always takes the plain name, so that every link and the map lead to it.
"""

from __future__ import annotations

import json
import os
import sys
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

MINE = {"tr": "benim", "en": "mine"}  # 03_fikir_benim.ipynb
ORIGINALS = ".originals"


class Cells(NamedTuple):
    """What makes a version of a notebook; outputs alone are no new one. None where nothing can be read."""

    texts: list | None
    folded: list | None  # whether the source is: the learner may unfold it, and that is no work


def make_room(copies: Path, lang: str) -> list[Path]:
    """Move files aside that stand where folders belong, and return where they went."""
    own = [folder / name for folder in (copies, copies / ORIGINALS) for name in MINE]
    folders = [copies, copies / ORIGINALS, *own]  # from the outside in
    return [_move_aside(path, MINE[lang]) for path in folders if os.path.lexists(path) and not path.is_dir()]


def hand_out(chapters: Path, copies: Path) -> list[Path]:
    """Copy `chapters`/tr and /en into `copies`, and return the learner's files that made room for new ones.

    A copy that was at most run follows its chapter, a missing one is made. A copy with the learner's work
    moves aside when its chapter changed, and so does a file that is no notebook.
    """
    every = (path for lang in MINE for path in sorted((chapters / lang).glob("*.ipynb")))
    return [path for path in (_hand_out_one(chapter, copies) for chapter in every) if path]


def _hand_out_one(chapter: Path, copies: Path) -> Path | None:
    """Bring one copy up to its chapter, and return where the learner's went if it had to make room."""
    lang, name = chapter.parent.name, chapter.name
    copy, original = copies / lang / name, copies / ORIGINALS / lang / name
    theirs, handed_out, newest = map(_cells, (copy, original, chapter))
    worked_in = theirs.texts not in (None, handed_out.texts)
    if newest.texts is None or (worked_in and newest.texts == handed_out.texts):
        return None  # no chapter to hand out, or the learner's work on the newest one
    aside = None
    if theirs.texts != newest.texts or not (worked_in or newest == handed_out):
        if os.path.lexists(copy) and (theirs.texts is None or worked_in):
            aside = _move_aside(copy, MINE[lang])
        _copy(chapter, copy)
    if newest != handed_out:
        if original.is_dir():
            _move_aside(original, MINE[lang])
        _copy(chapter, original)
    return aside


def _move_aside(path: Path, mine: str) -> Path:
    """Rename to the first name that is free: 03_depthwise_mine.ipynb, 03_depthwise_mine2.ipynb, …"""
    names = (path.with_stem(f"{path.stem}_{mine}{number if number > 1 else ''}") for number in count(1))
    free = next(name for name in names if not os.path.lexists(name))
    path.rename(free)
    return free


def _cells(notebook: Path) -> Cells:
    """An empty cell does not count: JupyterLab adds one when the last cell is run with Shift+Enter."""
    try:
        cells = json.loads(notebook.read_text("utf-8"))["cells"]
        parts = [(cell["cell_type"], "".join(cell["source"]), _is_folded(cell)) for cell in cells]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Cells(None, None)
    kept = [part for part in parts if part[1].strip()]
    return Cells([(kind, text) for kind, text, _ in kept], [folded for *_, folded in kept])


def _is_folded(cell: dict) -> bool:
    return bool(cell.get("metadata", {}).get("jupyter", {}).get("source_hidden"))


def _copy(chapter: Path, target: Path) -> None:
    """All of the file or nothing, so that an interruption leaves no half notebook."""
    notebook = json.loads(chapter.read_text("utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            _unrun(cell)
    _add_version(notebook)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    part.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")
    os.replace(part, target)


def _unrun(cell: dict[str, Any]) -> None:
    """Take from a cell that was run all but what widgets/twin marks as fit to be seen before."""
    cards = [(output, output.get("metadata", {}).get("unrun")) for output in cell.get("outputs", [])]
    cell["execution_count"] = None
    cell["outputs"] = [
        {
            "output_type": "display_data",
            "data": {"text/html": output["data"]["text/html"] if card is True else card},
            "metadata": {},
        }
        for output, card in cards
        if card
    ]


def _add_version(notebook: dict[str, Any]) -> None:
    """Name this Python's version, which JupyterLab would write on opening and then offer to save.

    It is the one thing of the metadata that a chapter cannot know; the rest publish/notebooks writes.
    """
    about = notebook.get("metadata", {}).get("language_info")
    if about is not None:
        about["version"] = sys.version.split()[0]  # as the kernel says it
