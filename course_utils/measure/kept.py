"""What torch has measured, kept in a file for a place without torch: a page whose Python runs in the browser.

The file lies in this room only there: `site/kernel.py` writes it when it packs the course. Everywhere else
nothing is kept, and torch measures.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from pkgutil import get_data
from typing import Any

NUMBERS, PHOTO = "kept.json", "kept.rgb"


def kept(name: str, *key: Any) -> Any:
    """What a function of this room gave for a key, as JSON holds it; None where nothing is kept.

    >>> kept("errors_of_copies", 128) is None
    True
    """
    return _numbers().get(name, {}).get(json.dumps(key))


def stored_file(path: Path) -> bytes:
    """A file of the course, which lies in a zip on such a page: there `open` finds nothing."""
    return globals()["__loader__"].get_data(str(path))


@cache
def kept_photo() -> bytes | None:
    """The photo of the course, red, green and blue of each pixel in turn; None where it is not kept."""
    return _file(PHOTO)


@cache
def _numbers() -> dict[str, dict[str, Any]]:
    return json.loads(_file(NUMBERS) or "{}")


def _file(name: str) -> bytes | None:
    try:
        return get_data(__package__, name)
    except OSError:
        return None
