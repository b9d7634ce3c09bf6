"""What the learner has read, answered, solved and tried, kept between sessions in the user's data folder.

Every entry is a small file of its own, `<kind>/<name>.json`, put in place by a rename. So two notebooks that
save at the same moment lose nothing of each other, a damaged file costs one entry, and no lock is needed.
`written_to` and `taken_from` move all of it between a notebook and the course's page, as one file.
Nothing here raises for a disk that is full, read-only or broken: `save`, `note` and `reset` say whether they
could. All of it stays on this machine, or on the learner's Google Drive where Colab has mounted it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from pathlib import Path
from tempfile import mkstemp
from typing import Any, NamedTuple

from .doors import DISTRIBUTION, DRIVE

KINDS = ("read", "guessed", "answered", "solved")
MOST_TRIES = 12  # of a question: its first one and the newest
_TRIED, _COURSE = "tried", "depthwise"


class Try(NamedTuple):
    """One answer to a question: when it was given (seconds since 1970), which one, and whether it was right."""

    when: int
    answer: int
    right: bool


def folder() -> Path:
    """Where progress is kept; the environment variable COURSE_PROGRESS_DIR moves it elsewhere."""
    if chosen := os.environ.get("COURSE_PROGRESS_DIR"):
        return Path(chosen)
    if DRIVE.is_dir():
        return DRIVE / DISTRIBUTION / "progress"
    from platformdirs import user_data_path  # a page without a kernel has no such folder

    return user_data_path(DISTRIBUTION, appauthor=False) / "progress"


def save(kind: str, name: str, value: int = 1) -> bool:
    """Keep `value` under a kind of `KINDS` and a name ("03_depthwise.kernels"); False if it could not."""
    return _keep(_kind_folder(kind) / f"{name}.json", value)


def saved(kind: str) -> dict[str, int]:
    """Every readable entry of a kind, from name to value; empty where nothing could be read."""
    return {name: value for name, value in _entries(_kind_folder(kind)).items() if isinstance(value, int)}


def note(name: str, answer: int, right: bool) -> bool:
    """Keep that a question was given an answer just now, right or wrong; False if it could not.

    Of a question's tries the first and the newest are kept, `MOST_TRIES` in all.
    """
    path = folder() / _TRIED / f"{name}.json"
    return _keep(path, _kept_tries([*_tries(_entry(path)), Try(int(now()), answer, right)]))


def tried() -> dict[str, list[Try]]:
    """Every readable question that was tried, from name to its tries, oldest first."""
    tries = {name: _tries(value) for name, value in _entries(folder() / _TRIED).items()}
    return {name: given for name, given in tries.items() if given}


def whole() -> dict[str, Any]:
    """All that is kept, as one file holds it: `{"course": …, "read": {name: 1}, …, "tried": {name: [Try, …]}}`."""
    return {"course": _COURSE, **{kind: saved(kind) for kind in KINDS}, _TRIED: tried()}


def take(whole: Any) -> bool:
    """Add what another file holds to what is kept here, which loses nothing; False if that could not be done.

    >>> take({"course": "depthwise", "read": {"01_cost": 1}}), take("something else")
    (True, False)
    """
    if not isinstance(whole, dict) or whole.get("course") != _COURSE:
        return False
    done = [
        save(kind, name, value)
        for kind in KINDS
        for name, value in _named(whole.get(kind))
        if isinstance(value, int) and name not in saved(kind)
    ]
    mine = tried()
    for name, value in _named(whole.get(_TRIED)):
        tries = sorted({*mine.get(name, ()), *_tries(value)})
        done.append(_keep(folder() / _TRIED / f"{name}.json", _kept_tries(tries)))
    return all(done)


def written_to(path: str | Path) -> bool:
    """Write all that is kept into one file, which the course's page can read; False if it could not."""
    return _keep(Path(path), whole())


def taken_from(path: str | Path) -> bool:
    """Add the progress of a file that the course's page has written; False if it holds none."""
    return take(_entry(Path(path)))


def now() -> float:
    """The moment, in seconds since 1970: the one clock of the course's memory."""
    return time.time()


def reset() -> bool:
    """Forget everything; False if something could not be removed."""
    for kind in (*KINDS, _TRIED):
        shutil.rmtree(folder() / kind, ignore_errors=True)
    return not any(map(saved, KINDS)) and not tried()


def _kept_tries(tries: list[Try]) -> list[Try]:
    """The first one and the newest."""
    return tries[:1] + tries[1:][1 - MOST_TRIES :]


def _named(entries: Any) -> list[tuple[str, Any]]:
    """The entries of a file by names that are no paths."""
    found = entries.items() if isinstance(entries, dict) else ()
    return [(name, value) for name, value in found if re.fullmatch(r"\w[\w.-]*", name)]


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


def _keep(target: Path, value: Any) -> bool:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, json.dumps(value))
    except OSError:
        return False
    return True


def _entries(kind: Path) -> dict[str, Any]:
    """What the files of a folder hold, by name; a file that cannot be read is left out."""
    try:
        found = {path.stem: _entry(path) for path in kind.glob("*.json")}
    except OSError:
        return {}
    return {name: value for name, value in found.items() if value is not None}


def _entry(path: Path) -> Any:
    """What a file holds; None where it cannot be read."""
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError, RecursionError):
        return None


def _tries(value: Any) -> list[Try]:
    """The tries of a file, none where it holds anything else."""
    try:
        return [Try(int(when), int(answer), bool(right)) for when, answer, right in value]
    except (TypeError, ValueError):
        return []
