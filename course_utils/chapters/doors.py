"""Where a chapter opens besides the learner's own machine: one table makes every link and badge.

A `Repository` is the course on GitHub, at a tag: what opens there today opens there when the course has moved
on. The notebooks that Colab opens have no outputs: they stand on a branch of their own, which a workflow
keeps. Inside a door, `here()` tells which one was taken, and `kept()` how long progress lasts.
"""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from ..words import doors as words
from ..words.language import Text
from .table import notebook_of

DISTRIBUTION = "depthwise-course"  # the name in pyproject.toml
UNRUN = "unrun"  # the branch of notebooks without outputs: tr/*.ipynb and en/*.ipynb
DRIVE = Path("/content/drive/MyDrive")  # where Colab mounts the learner's Google Drive

_GITHUB = re.compile(r"https://github\.com/(?P<name>[\w.-]+/[\w.-]+?)(?:\.git)?/?")


@dataclass(frozen=True)
class Repository:
    """The course on GitHub: `name` is "OWNER/NAME", `tag` the version that is open to the public."""

    name: str
    tag: str

    @property
    def requirement(self) -> str:
        """What pip installs.

        >>> Repository("someone/course", "v1.0.0").requirement
        'git+https://github.com/someone/course@v1.0.0'
        """
        return f"git+https://github.com/{self.name}@{self.tag}"


@dataclass(frozen=True)
class Door:
    """A place where the course can be opened, or cannot: `works` says it in one sentence.

    `pattern` is the address of a chapter there, and `badge` that of its picture; without them no link leads
    into it.
    """

    name: str
    works: Text
    pattern: str = ""
    badge: str = ""
    open: bool = True  # False: the course does not work there

    def link(self, repository: Repository, chapter: str, lang: str) -> str:
        """The address that opens a chapter in one language.

        >>> DOORS["Colab"].link(Repository("someone/course", "v1.0.0"), "01_cost", "tr")
        'https://colab.research.google.com/github/someone/course/blob/unrun/tr/01_maliyet.ipynb'
        """
        notebook = notebook_of(chapter, lang)
        return self.pattern.format(repository=repository, branch=UNRUN, lang=lang, notebook=notebook)


DOORS = {
    door.name: door
    for door in (
        Door(
            "Binder",
            words.BINDER_WORKS,
            "https://mybinder.org/v2/gh/{repository.name}/{repository.tag}?urlpath=course/{lang}/{notebook}",
            "https://mybinder.org/badge_logo.svg",
        ),
        Door(
            "Colab",
            words.COLAB_WORKS,
            "https://colab.research.google.com/github/{repository.name}/blob/{branch}/{lang}/{notebook}",
            "https://colab.research.google.com/assets/colab-badge.svg",
        ),
        Door(
            "Codespaces",
            words.CODESPACES_WORKS,
            "https://codespaces.new/{repository.name}?devcontainer_path=.devcontainer%2F{lang}%2Fdevcontainer.json",
            "https://github.com/codespaces/badge.svg",
        ),
        Door("VS Code", words.VSCODE_WORKS),
        Door("Kaggle", words.KAGGLE_FAILS, open=False),
        Door("Deepnote", words.DEEPNOTE_FAILS, open=False),
        Door("JupyterLite", words.LITE_FAILS, open=False),
    )
}
LINKED = tuple(door for door in DOORS.values() if door.pattern)
TO_CHAPTERS = tuple(door for door in LINKED if "{notebook}" in door.pattern)  # the others open the course


def on_github(address: str, tag: str) -> Repository:
    """The repository at an address; raises `ValueError` for one that is not on GitHub.

    >>> on_github("https://github.com/someone/course.git", "v1.0.0").name
    'someone/course'
    """
    found = _GITHUB.fullmatch(address)
    if not found:
        raise ValueError(f"the address {address!r} is no https://github.com/OWNER/NAME: see [tool.course].")
    return Repository(found["name"], tag)


def here() -> str:
    """The name of the door through which this kernel was opened; "" on a machine of the learner's own."""
    if "google.colab" in sys.modules:
        return "Colab"
    return "Binder" if "BINDER_REPO_URL" in os.environ else ""


def kept() -> Text | None:
    """How long progress lasts behind the door that was taken; None where it lasts as long as the machine."""
    if here() == "Colab":
        return words.DRIVE_KEEPS if DRIVE.is_dir() else words.COLAB_FORGETS
    return words.BINDER_FORGETS if here() == "Binder" else None


def way_to(chapter: str, lang: str) -> str:
    """The address of another chapter, for a link in a widget.

    The notebooks lie side by side, except on Colab: there a widget's page has another host, and the address
    is made from where pip fetched the course.
    """
    source = installed_from() if here() == "Colab" else None
    return DOORS["Colab"].link(source, chapter, lang) if source else notebook_of(chapter, lang)


def installed_from() -> Repository | None:
    """The repository and the tag from which pip installed this course; None where it came another way."""
    from importlib import metadata  # on Colab alone

    try:
        told = json.loads(metadata.distribution(DISTRIBUTION).read_text("direct_url.json") or "{}")
        return on_github(told["url"], told["vcs_info"]["requested_revision"])
    except (metadata.PackageNotFoundError, ValueError, KeyError):
        return None
