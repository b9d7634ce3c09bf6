"""The scripts and styles that make a page live: modules joined into plain scripts, which load from disk."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ..widgets.front_end import HERE as WIDGETS
from ..widgets.front_end import front_end

ASSETS = Path(__file__).parent / "assets"
SCRIPTS, SHEETS = ("live.js",), ("live.css",)  # what every page of a chapter loads


def assets(python: bool) -> dict[str, bytes]:
    """The scripts and styles by their names in `assets/`; `python` says whether `kernel/` is beside them."""
    styles = [(WIDGETS / name).read_text("utf-8") for name in ("explorer.css", "lesson.css")]
    fronts = "".join(f"const {name} = {_closed(front_end(f'{name}.js'))}" for name in ("explorer", "lesson"))
    live = _classic(front_end("live.js", ASSETS))
    known = f"const HAS_PYTHON = {json.dumps(python)};\n"
    return {
        "live.js": f"(() => {{\n{known}{fronts}{live}}})();\n".encode(),
        "live.css": "\n".join([*styles, (ASSETS / "live.css").read_text("utf-8")]).encode(),
        "kernel_worker.js": (ASSETS / "kernel_worker.js").read_bytes(),
    }


def _closed(module: str) -> str:
    """A module as the value of a function: what it exports as its default."""
    return f"(() => {{\n{_classic(module)}}})();\n"


def _classic(module: str) -> str:
    """A module as a plain script, which may be loaded from disk."""
    return re.sub(r"^export ", "", module.replace("export default", "return"), flags=re.MULTILINE)
