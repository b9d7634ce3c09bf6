"""Every question of the course by category: the chapters in their order, then both forms of the inventory."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from ..arithmetic import ConvSpec
from ..chapters import inventory
from ..chapters.question import Question, guesses_of, quiz_of
from ..chapters.table import CHAPTERS
from ..pictures.channel_groups import channel_groups
from ..pictures.picture import Picture
from ..words import classroom as words
from ..words.language import Text

_CONV = re.compile(r"nn\.(Conv2d\([^`()]*\))")
_SHORT = {"in_channels": "c_in", "out_channels": "c_out"}


@dataclass(frozen=True)
class Category:
    """Questions that belong together; `name` is the chapter's, or "inventory_before"."""

    name: str
    title: Text
    questions: tuple[Question, ...]


def categories() -> Iterator[Category]:
    """The chapters that ask something, each with its guesses and then its quiz, and the two inventories."""
    for chapter in CHAPTERS:
        asked = (*guesses_of(chapter.name).values(), *quiz_of(chapter.name))
        if asked:
            title = words.CHAPTER.filled(number=chapter.name[:2], title=chapter.title)
            yield Category(chapter.name, title, asked)
    for form in inventory.FORMS:
        yield Category(f"inventory_{form}", words.INVENTORIES[form], inventory.items(form))


def layer_of(question: Question) -> ConvSpec | None:
    """The one layer that a question or its right answer writes in PyTorch's words, or None.

    >>> from course_utils.chapters.question import guess_named
    >>> layer_of(guess_named("03_depthwise.kernels")).weight_shape
    (3, 1, 3, 3)
    """
    said = question.prompt.en + question.answers[question.right].text.en
    lines = set(_CONV.findall(said))
    if len(lines) != 1:
        return None
    try:
        return _spec(lines.pop())
    except ValueError:  # a name where a number belongs, or a layer that PyTorch refuses: that is the question
        return None


def picture_of(question: Question, lang: str) -> Picture | None:
    """The channels and the weights of the question's layer: part of what is said after the answer."""
    layer = layer_of(question)
    return channel_groups(layer, lang) if layer else None


def _spec(line: str) -> ConvSpec:
    call = ast.parse(line, mode="eval").body
    assert isinstance(call, ast.Call)
    named = {str(word.arg): ast.literal_eval(word.value) for word in call.keywords}
    plain = [ast.literal_eval(value) for value in call.args]
    return ConvSpec(*plain, **{_SHORT.get(name, name): value for name, value in named.items()})


def picture_tag(picture: Picture, source: str) -> str:
    """An `<img>` of a picture whose SVG lies in a file of its own, called `source` there."""
    return f'<p><img src="{source}" alt="{escape(picture.alt)}" style="max-width: 100%"></p>'
