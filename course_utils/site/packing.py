"""Packs what the course needs in a browser, as compiled modules.

`pack` runs in the Python that will read them: that of the browser has its own bytecode, so
`assets/pack_kernel.mjs` calls it there, under Node. What a page may ask is done once; whatever modules Python
has then loaded are the ones that are packed.
"""

from __future__ import annotations

import json
import marshal
import sys
from importlib.util import MAGIC_NUMBER, find_spec
from pathlib import Path

# What a learner's answer may import besides what the course itself does.
ALSO = (
    *("bisect", "collections", "copy", "decimal", "fractions", "heapq", "itertools", "math", "operator"),
    *("random", "statistics", "string", "textwrap"),
)
EXPLORERS = (
    *("cost", "groups", "network", "output_size", "photo", "rank", "reach", "roofline", "savings", "walk"),
)
DATA = ("kept.json", "kept.rgb", "reference_speed.json")  # of `measure`


def pack(target: str, root: str) -> int:
    """Write the modules into a zip at `target`, with what torch has measured; how many there are."""
    _use_everything()
    modules = {name: spec for name in sorted(sys.modules) if (spec := _spec(name))}
    from zipfile import ZIP_STORED, ZipFile, ZipInfo  # only now: it is no part of what is packed

    with ZipFile(target, "w", ZIP_STORED) as archive:

        def write(name: str, data: bytes) -> None:
            archive.writestr(ZipInfo(name), data)  # with no date: the same modules make the same file

        for name, spec in modules.items():
            place = name.replace(".", "/") + (
                "/__init__" if spec.submodule_search_locations is not None else ""
            )
            write(f"{place}.pyc", _compiled(spec.loader.get_source(name), place))
        for name in DATA:
            write(f"course_utils/measure/{name}", Path(root, "course_utils", "measure", name).read_bytes())
    return len(modules)


def _use_everything() -> None:
    from course_utils.chapters.exercise import every_exercise
    from course_utils.chapters.table import CHAPTERS
    from course_utils.site import answering
    from course_utils.words.language import LANGUAGES

    for name in ALSO:
        __import__(name)
    for lang in LANGUAGES:
        for explorer in EXPLORERS:
            start = dict(answering.exploration(explorer).start)
            move = {"key": "", "anchor": start, "control": "*", "to": start}
            asked = {
                "ask": "moves",
                "explorer": explorer,
                "lang": lang,
                "start": start,
                "moves": [move, move],
            }
            assert "refused" not in json.loads(answering.answer(json.dumps(asked)))[0]
        for chapter in CHAPTERS:
            answering.review(chapter.name, lang, {})
        answering.progress_map(lang, {})
        answering.beliefs(lang, {})
    for exercise in every_exercise():
        answering.judge(exercise.chapter, exercise.name, "en", exercise.solution, exercise.answer_name)
        answering.judge(exercise.chapter, exercise.name, "en", "1 +", "...")


def _spec(name: str):
    """Where a loaded module comes from, if that is Python source."""
    try:
        spec = find_spec(name)
    except (ImportError, ValueError, AttributeError):
        return None
    return spec if spec and str(spec.origin).endswith(".py") else None


def _compiled(source: str, place: str) -> bytes:
    """A module as `import` reads it, without docstrings, and never compared with a source."""
    code = compile(source, f"{place}.py", "exec", dont_inherit=True, optimize=2)
    return MAGIC_NUMBER + bytes(12) + marshal.dumps(code)
