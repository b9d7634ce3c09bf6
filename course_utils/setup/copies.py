"""The learner's own copies of the chapters, in the git-ignored folder `my_notebooks`. Standard library only.

Beside each copy `.originals` keeps the chapter as it was handed out. So an update can tell what the learner
touched (cells differ from the original's) and what the course changed (the chapter's cells differ from it).
A new chapter always takes the plain name, so that every link and the map lead to it.
"""

from __future__ import annotations

import json
import os
import sys
from itertools import count
from pathlib import Path

MINE = {"tr": "benim", "en": "mine"}  # 03_depthwise_benim.ipynb


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
    copy, original = copies / lang / name, copies / ".originals" / lang / name
    theirs, handed_out, newest = map(_cells, (copy, original, chapter))
    if newest is None or (theirs not in (None, handed_out) and newest == handed_out):
        return None  # no chapter to hand out, or the learner's work on the newest one
    aside = None
    if theirs != newest:
        if os.path.lexists(copy) and (theirs is None or theirs != handed_out):
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


def _cells(notebook: Path) -> list | None:
    """Text and code of a notebook, None where there is none to be read: outputs alone are no new version.

    An empty cell does not count: JupyterLab adds one when the last cell is run with Shift+Enter.
    """
    try:
        cells = json.loads(notebook.read_text("utf-8"))["cells"]
        texts = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return [(kind, text) for kind, text in texts if text.strip()]


def _copy(chapter: Path, target: Path) -> None:
    """All of the file or nothing, so that an interruption leaves no half notebook."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    part.write_text(_with_version(chapter.read_text("utf-8")), "utf-8", newline="\n")
    os.replace(part, target)


def _with_version(chapter: str) -> str:
    """The notebook with this Python's version, which JupyterLab would write and then offer to save.

    It is the one thing of the metadata that a chapter cannot know; the rest publish/notebooks writes.
    """
    notebook = json.loads(chapter)
    about = notebook.get("metadata", {}).get("language_info")
    if about is None:
        return chapter
    about["version"] = sys.version.split()[0]  # as the kernel says it
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
