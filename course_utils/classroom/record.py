"""The private file of a board: its code, its key and every event, a line each, until the room is closed."""

from __future__ import annotations

import json
import os
from pathlib import Path
from secrets import choice
from typing import Any

from ..chapters import progress
from .votes import Event

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that can be taken for another
SIGNS_OF_CODE, SIGNS_OF_KEY = 5, 12


class Record:
    """An open file that only its owner may read; a line that was cut off by a crash is left out.

    The first line says what is asked: a file of another deck is no restart, and is written anew.
    """

    def __init__(self, path: Path, deck: list[str]) -> None:
        self.path = path
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        self._file = os.fdopen(descriptor, "r+b", buffering=0)
        lines, end = _readable(self._file.read())
        self.restarted = bool(lines) and lines[0].get("deck") == deck
        self._file.truncate(end if self.restarted else 0)
        self._file.seek(0, os.SEEK_END)
        if not self.restarted:
            lines = [{"deck": deck, "code": _drawn(SIGNS_OF_CODE), "key": _drawn(SIGNS_OF_KEY)}]
            self.append(lines[0])
        head, *self.events = lines
        self.code, self.key = str(head["code"]), str(head["key"])

    def append(self, event: Event) -> None:
        """Writes an event down at once."""
        self._file.write(json.dumps(event).encode() + b"\n")

    def close(self) -> None:
        """Lets the file go and leaves it, as a crash would."""
        self._file.close()

    def delete(self) -> None:
        """Lets the file go and removes it: the room is closed."""
        self.close()
        self.path.unlink(missing_ok=True)


def place_of(port: int) -> Path:
    """The file of the board on a port, in the learner's own data folder; two boards never share one."""
    return progress.folder().parent / "board" / f"{port}.jsonl"


def _drawn(signs: int) -> str:
    return "".join(choice(LETTERS) for _ in range(signs))


def _readable(written: bytes) -> tuple[list[dict[str, Any]], int]:
    """The lines up to the first that cannot be read, and the place in the file where they end."""
    lines: list[dict[str, Any]] = []
    end = 0
    for line in written.splitlines(keepends=True):
        try:
            read = json.loads(line) if line.endswith(b"\n") else None
        except ValueError:
            read = None
        if not isinstance(read, dict):
            break
        lines.append(read)
        end += len(line)
    return (lines, end) if lines and {"deck", "code", "key"} <= lines[0].keys() else ([], 0)
