"""The learner's own copies of the chapters, in the git-ignored folder `my_notebooks`. Standard library only.

Beside each copy `.originals` keeps the chapter as it was handed out. So an update can tell what the learner
touched (the copy differs from its original) and what the course changed (the chapter differs from it).
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from filecmp import cmp
from itertools import count
from pathlib import Path

NEW = {"tr": "yeni", "en": "new"}  # 03_depthwise_yeni.ipynb


def hand_out(chapters: Path, copies: Path) -> list[Path]:
    """Copy `chapters`/tr and /en into `copies`, and return the new versions that were put beside old ones.

    A copy the learner touched is left alone, an untouched one follows its chapter, a missing one is made.
    """
    every = (path for lang in NEW for path in sorted((chapters / lang).glob("*.ipynb")))
    return [path for path in (_hand_out_one(chapter, copies) for chapter in every) if path]


def _hand_out_one(chapter: Path, copies: Path) -> Path | None:
    """Bring one copy up to its chapter, and return the new version if it had to go beside it."""
    lang, name = chapter.parent.name, chapter.name
    original = copies / ".originals" / lang / name
    newest, free = _versions(copies / lang / name, NEW[lang])
    if newest and original.exists() and _same_cells(chapter, original):
        return None
    touched = newest and not cmp(newest, original if original.exists() else chapter, shallow=False)
    _copy(chapter, free if touched or not newest else newest)
    _copy(chapter, original)
    return free if touched else None


def _versions(copy: Path, new: str) -> tuple[Path | None, Path]:
    """The newest version of a copy that is there, and the first name that is free."""
    newest = None
    for path in _names(copy, new):
        if not path.exists():
            return newest, path
        newest = path


def _names(copy: Path, new: str) -> Iterator[Path]:
    """03_depthwise.ipynb, 03_depthwise_new.ipynb, 03_depthwise_new2.ipynb, …"""
    yield copy
    yield copy.with_stem(f"{copy.stem}_{new}")
    yield from (copy.with_stem(f"{copy.stem}_{new}{number}") for number in count(2))


def _same_cells(one: Path, other: Path) -> bool:
    """Whether two notebooks hold the same text and code: outputs alone are no new version."""
    return _cells(one) == _cells(other)


def _cells(notebook: Path) -> list:
    return [(cell["cell_type"], cell["source"]) for cell in json.loads(notebook.read_text("utf-8"))["cells"]]


def _copy(source: Path, target: Path) -> None:
    """All of the file or nothing, so that an interruption leaves no half notebook."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    shutil.copyfile(source, part)
    os.replace(part, target)
