"""What the learner has read, answered and solved, kept between sessions in the user's data folder.

Every entry is a small file of its own, `<kind>/<name>.json`, put in place by a rename. So two notebooks that
save at the same moment lose nothing of each other, a damaged file costs one entry, and no lock is needed.
Nothing here raises for a disk that is full, read-only or broken: `save` and `reset` say whether they could.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from tempfile import mkstemp

from platformdirs import user_data_path

KINDS = ("read", "guessed", "answered", "solved")


def folder() -> Path:
    """Where progress is kept; the environment variable COURSE_PROGRESS_DIR moves it elsewhere."""
    chosen = os.environ.get("COURSE_PROGRESS_DIR")
    return Path(chosen) if chosen else user_data_path("depthwise-course", appauthor=False) / "progress"


def save(kind: str, name: str, value: int = 1) -> bool:
    """Keep `value` under a kind of `KINDS` and a name ("03_depthwise.kernels"); False if it could not."""
    target = _kind_folder(kind) / f"{name}.json"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, json.dumps(value))
    except OSError:
        return False
    return True


def saved(kind: str) -> dict[str, int]:
    """Every readable entry of a kind, from name to value; empty where nothing could be read."""
    entries = {}
    try:
        for path in _kind_folder(kind).glob("*.json"):
            value = _value(path)
            if value is not None:
                entries[path.stem] = value
    except OSError:
        pass
    return entries


def reset() -> bool:
    """Forget everything; False if something could not be removed."""
    for kind in KINDS:
        shutil.rmtree(_kind_folder(kind), ignore_errors=True)
    return not any(map(saved, KINDS))


def _kind_folder(kind: str) -> Path:
    if kind not in KINDS:
        raise ValueError(f"progress has no kind {kind!r}: choose from {', '.join(KINDS)}.")
    return folder() / kind


def _replace(target: Path, text: str) -> None:
    """Write `text` beside `target` and rename it into place: a reader sees the old file or the new one."""
    descriptor, part = mkstemp(dir=target.parent, suffix=".part")
    try:
        with open(descriptor, "w") as file:
            file.write(text)
        os.replace(part, target)
    except OSError:
        os.unlink(part)
        raise


def _value(path: Path) -> int | None:
    try:
        value = json.loads(path.read_text())
    except (OSError, ValueError, RecursionError):
        return None
    return value if isinstance(value, int) else None
