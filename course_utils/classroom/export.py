"""python -m course_utils export moodle | anki | nbgrader: questions and exercises for other programs."""

from __future__ import annotations

from pathlib import Path

from ..words import classroom as words


def main(target: str, folder: str, lang: str) -> int:
    """Writes the files of a format into a folder, made if need be, and says where they are."""
    from . import anki, moodle, nbgrader

    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    files = {"moodle": moodle, "anki": anki, "nbgrader": nbgrader}[target].write(place)
    print(words.WRITTEN.say(lang, files=", ".join(str(file) for file in files)))
    print(words.NEXT_STEP[target].say(lang))
    return 0
