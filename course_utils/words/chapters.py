"""The chapters of the course in their order: the one table that the map and the links are made from."""

from __future__ import annotations

from dataclasses import dataclass

from .language import Text


@dataclass(frozen=True)
class Chapter:
    """A chapter: its notebook is `<name>.ipynb` in either language, and it answers one question."""

    name: str
    title: Text
    question: Text
    minutes: int

    @property
    def notebook(self) -> str:
        """The file name of the chapter's notebook, the same in both languages."""
        return f"{self.name}.ipynb"


CHAPTERS = (
    Chapter(
        "00_start",
        Text(tr="Başlangıç", en="Getting started"),
        Text(
            tr="Her şey hazır mı, kursta nasıl ilerlerim?",
            en="Is everything ready, and how do I move through the course?",
        ),
        minutes=10,
    ),
    Chapter(
        "03_depthwise",
        Text(tr="Depthwise konvolüsyonun fikri", en="The idea of depthwise convolution"),
        Text(tr="Her kanalın kendi filtresi olsaydı?", en="What if every channel had its own filter?"),
        minutes=30,
    ),
    Chapter(
        "10_channels_groups",
        Text(tr="Kanallar ve `groups`", en="Channels and `groups`"),
        Text(tr="C_in, C_out ve `groups` nedir?", en="What are C_in, C_out and `groups`?"),
        minutes=40,
    ),
)


def chapter(name: str) -> Chapter:
    """The chapter called `name` ("03_depthwise"), or a `ValueError` that lists the chapters."""
    known = {chapter.name: chapter for chapter in CHAPTERS}
    if name not in known:
        raise ValueError(f"no chapter is called {name!r}; there are: {', '.join(known)}.")
    return known[name]


def after(name: str) -> Chapter | None:
    """The chapter that follows `name`, or None after the last."""
    place = CHAPTERS.index(chapter(name)) + 1
    return CHAPTERS[place] if place < len(CHAPTERS) else None
