"""The one cell by which a notebook that is opened alone on Colab gets the course."""

from __future__ import annotations

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from ..chapters.doors import Repository
from ..words import doors as words
from .folding import FOLDED

TAG = "colab"

# All that the widgets need besides what no Colab is without (torch, numpy, ipywidgets, matplotlib). Colab has
# these three today; nothing that is there is replaced, and with --no-deps nothing else can come along.
LIGHT = ("anywidget", "platformdirs", "psygnal")

_CODE = """\
# @title {title}
import subprocess, sys
from importlib.util import find_spec

if "google.colab" in sys.modules and not find_spec("course_utils"):
    light = [name for name in {light} if not find_spec(name)]
    course = "{requirement}"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", course, *light]
    if subprocess.run(pip, capture_output=True).returncode:

        class Stop(Exception):
            def _render_traceback_(self):
                return [str(self)]

        raise Stop("{sentence}")"""


def fetch_cell(repository: Repository, chapter: str, lang: str) -> NotebookNode:
    """The folded cell that fetches the course on Colab, and does nothing elsewhere.

    >>> from ..chapters.doors import Repository
    >>> cell = fetch_cell(Repository("someone/course", "v1.0.0"), "03_depthwise", "en")
    >>> cell.id, cell.source.splitlines()[0]
    ('03-fetch', '# @title Fetches the course on Colab')
    """
    code = _CODE.format(
        title=words.FETCH.say(lang),
        light=LIGHT,
        requirement=repository.requirement,
        sentence=words.NOT_FETCHED.say(lang),
    )
    return new_code_cell(code, id=f"{chapter[:2]}-fetch", metadata={**FOLDED, "tags": [TAG]})


def fetches(cell: NotebookNode) -> bool:
    """Whether a cell of a notebook is this one."""
    return TAG in cell.metadata.get("tags", ())
