"""A front end as anywidget takes it: one JavaScript module, joined from the files that it imports."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
_IMPORT = re.compile(r'^import .* from "\./(.+)";\n', re.MULTILINE)


def front_end(name: str, folder: Path = HERE) -> str:
    """The file `name` of a folder, in which each `import … from "./x.js"` has given way to the file x.js.

    >>> "class Session" in front_end("explorer.js")
    True
    """
    return _IMPORT.sub(lambda found: front_end(found[1], folder), (folder / name).read_text(encoding="utf-8"))
