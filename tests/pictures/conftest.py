"""One reader for all pictures: what an SVG draws, as points, boxes, words and colours to compare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from math import log10
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextToPath

from course_utils.pictures.svg import SMALLEST

SVG = "{http://www.w3.org/2000/svg}"
COMMAND = re.compile(r"([MLHVmlhvz])([^MLHVmlhvzC]*)")
Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle; y runs downward, as in SVG."""

    x: float
    y: float
    width: float
    height: float


class Said(NamedTuple):
    """Words at the place that they are anchored to."""

    x: float
    y: float
    words: str


class Word(NamedTuple):
    """A text with the box it fills in DejaVu Sans, wider than the fonts of most machines."""

    said: str
    size: float
    left: float
    right: float
    top: float
    bottom: float

    def overlaps(self, other: Word) -> bool:
        """Whether the two boxes have a place in common."""
        beside = self.left < other.right and other.left < self.right
        return beside and self.top < other.bottom and other.top < self.bottom


@cache
def width(said: str, size: float, weight: str) -> float:
    """How wide a text is in DejaVu Sans."""
    font = FontProperties(family="DejaVu Sans", size=size, weight=weight)
    return TextToPath().get_text_width_height_descent(said, font, ismath=False)[0]


def look_of(element: ElementTree.Element) -> dict[str, str]:
    """The attributes of an element, those of its `style` among them."""
    style = dict(re.findall(r"([\w-]+): ?([^;]+)", element.get("style", "")))
    return {**element.attrib, **style}


def strokes(path: str) -> list[list[Point]]:
    """The corners of each piece of a path."""
    pieces, x, y = [], 0.0, 0.0
    for command, rest in COMMAND.findall(path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", rest)]
        if command == "z":
            continue
        here = (x, y) if command.islower() else (0.0, 0.0)
        if command in "Hh":
            x = here[0] + numbers[0]
        elif command in "Vv":
            y = here[1] + numbers[0]
        else:
            x, y = here[0] + numbers[0], here[1] + numbers[1]
        if command == "M":
            pieces.append([])
        pieces[-1].append((x, y))
    return pieces


@dataclass(frozen=True)
class Drawing:
    """A drawing, or a part of one; `look` chooses elements by their attributes: stroke_width="3"."""

    root: ElementTree.Element

    def find(self, tag: str, **look: str) -> list[ElementTree.Element]:
        """Elements in the order in which they are drawn."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in look.items()}
        found = (element for element in self.root.iter(SVG + tag))
        return [element for element in found if wanted.items() <= look_of(element).items()]

    def boxes(self, **look: str) -> list[Box]:
        """The rectangles."""
        names = ("x", "y", "width", "height")
        return [Box(*(float(box.get(name)) for name in names)) for box in self.find("rect", **look)]

    def strokes(self, **look: str) -> list[list[Point]]:
        """The corners of each piece of each path."""
        return [piece for path in self.find("path", **look) for piece in strokes(path.get("d"))]

    def tiles(self, **look: str) -> list[Box]:
        """The pieces of paths as rectangles, whatever their corners are."""
        pieces = ([*zip(*piece, strict=True)] for piece in self.strokes(**look))
        return [Box(min(x), min(y), max(x) - min(x), max(y) - min(y)) for x, y in pieces]

    def words(self) -> list[Said]:
        """All texts; those of several lines, which matplotlib moves by a transform, stand at 0."""
        texts = ((text, "".join(text.itertext())) for text in self.find("text"))
        return [Said(float(text.get("x", 0)), float(text.get("y", 0)), said) for text, said in texts]

    def placed(self) -> list[Word]:
        """Every text that is not turned, with its room; a group hands its look on to its texts."""
        return list(_placed(self.root, {}))

    def faults(self) -> list:
        """The texts that are too small to read, stand outside the drawing, or run into one another."""
        wide, high = (float(n) for n in self.root.get("viewBox").split()[2:])
        placed = self.placed()
        outside = [w for w in placed if min(w.left, w.top) < 0 or w.right > wide or w.bottom > high]
        small = [word for word in placed if word.size < SMALLEST]
        return small + outside + [pair for pair in combinations(placed, 2) if pair[0].overlaps(pair[1])]

    def part(self, name: str) -> Drawing:
        """The group with this id."""
        (found,) = self.find("g", id=name)
        return Drawing(found)

    def marks(self, **look: str) -> list[Point]:
        """Where matplotlib has put a mark."""
        return [(float(mark.get("x")), float(mark.get("y"))) for mark in self.find("use", **look)]


def _placed(element: ElementTree.Element, above: dict[str, str]) -> Iterator[Word]:
    look = {**above, **look_of(element)}
    if element.tag == f"{SVG}text" and "rotate(-90" not in element.get("transform", ""):
        yield _word("".join(element.itertext()), look)
    for child in element:
        yield from _placed(child, look)


def _word(said: str, look: dict[str, str]) -> Word:
    x, y, size = float(look["x"]), float(look["y"]), float(look["font-size"].removesuffix("px"))
    wide = width(said, size, look.get("font-weight", "normal"))
    left = x - {"start": 0, "middle": wide / 2, "end": wide}[look["text-anchor"]]
    return Word(said, size, left, left + wide, y - 0.73 * size, y + 0.05 * size)


@dataclass(frozen=True)
class Scale:
    """Two places of an axis with the numbers that are written at them."""

    places: tuple[float, float]
    numbers: tuple[float, float]
    logarithmic: bool

    def value(self, place: float) -> float:
        """The number that belongs to a place in the drawing."""
        low, high = (log10(n) for n in self.numbers) if self.logarithmic else self.numbers
        share = (place - self.places[0]) / (self.places[1] - self.places[0])
        value = low + share * (high - low)
        return 10**value if self.logarithmic else value


class Chart(Drawing):
    """Axes by matplotlib, read by their ticks."""

    def ticks(self, axis: str) -> list[tuple[float, str]]:
        """Where an axis, "x" or "y", has its marks, and what is written there."""
        marks = (Drawing(g) for g in self.root.iter(f"{SVG}g") if g.get("id", "").startswith(f"{axis}tick"))
        named = ((mark.marks()[0], mark.words()[0].words) for mark in marks if mark.words())
        return [(place["xy".index(axis)], said) for place, said in named]

    def scale(self, axis: str, logarithmic: bool = False) -> Scale:
        """The scale of "x" or "y"."""
        ticks = [(place, float(said.replace(",", ""))) for place, said in self.ticks(axis)]
        return Scale(*zip(ticks[0], ticks[-1], strict=True), logarithmic)


@pytest.fixture
def drawn():
    """What a picture draws."""
    return lambda picture: Drawing(ElementTree.fromstring(picture.svg))


@pytest.fixture
def charted():
    """What a picture by matplotlib draws within its axes, counted from 1."""
    return lambda picture, axes=1: Chart(
        Drawing(ElementTree.fromstring(picture.svg)).part(f"axes_{axes}").root
    )
