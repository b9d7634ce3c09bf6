"""The ninety-minute course: its parts stand in the chapters, fit into ninety minutes and teach its quiz."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from course_utils.arithmetic import ConvSpec, separable
from course_utils.chapters.question import guess_named, quiz_of
from course_utils.chapters.table import chapter
from course_utils.words.language import LANGUAGES

from .test_table import SOURCES, minutes, minutes_of

NAME = "90_short"
ROW = re.compile(r"^\| \[(.+)\]\((\w+)\.ipynb\) \| (.+) \| (\d+) \|$", re.MULTILINE)
HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


class Part(NamedTuple):
    """A row of the table on the page: a chapter, from its beginning to a heading."""

    title: str
    chapter: str
    until: str
    minutes: int

    def cells(self, lang):
        """The cells before the heading."""
        cells = SOURCES[self.chapter].cells_in(lang)
        [end] = [place for place, cell in enumerate(cells) if self.until in HEADING.findall(cell.text)]
        return cells[:end]


def parts(lang):
    page = "\n".join(cell.text for cell in SOURCES[NAME].prose(lang))
    return [Part(title, name, until, int(long)) for title, name, until, long in ROW.findall(page)]


def guessed(part):
    code = "\n".join(cell.text for cell in part.cells("en") if cell.kind == "code")
    return {guess_named(name).belief for name in re.findall(r'\bguess\("([\w.]+)"', code)}


def test_both_languages_name_the_same_parts_by_the_titles_of_their_chapters():
    tr, en = map(parts, LANGUAGES)
    assert len(tr) == len(en) == 7
    for lang, listed in zip(LANGUAGES, (tr, en), strict=True):
        assert [part.title for part in listed] == [chapter(part.chapter).title.say(lang) for part in listed]
    assert [(a.chapter, a.minutes, len(a.cells("tr"))) for a in tr] == [
        (b.chapter, b.minutes, len(b.cells("en"))) for b in en
    ]


@pytest.mark.parametrize("part", parts("en"), ids=lambda part: part.chapter)
def test_the_minutes_of_a_part_follow_the_rule_of_the_chapters(part):
    assert part.minutes % 5 == 0
    assert part.minutes == pytest.approx(minutes_of(part.chapter, part.cells("en")), abs=3.5)


def test_the_parts_and_the_page_itself_fit_into_ninety_minutes():
    assert sum(part.minutes for part in parts("en")) + chapter(NAME).minutes <= 90
    counted = sum(minutes_of(part.chapter, part.cells("en")) for part in parts("en"))
    assert counted + minutes(NAME) <= 90


def test_each_question_is_about_what_a_part_asks_to_guess_and_each_part_is_asked_about():
    asked = {question.belief for question in quiz_of(NAME)}
    assert asked <= set().union(*map(guessed, parts("en")))
    assert [part.chapter for part in parts("en") if not guessed(part) & asked] == []


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("filters", f"{ConvSpec(16, 32).weights:,}"),
        ("fewer", f"about {ConvSpec(64, 128).weights / separable(64, 128).params:.1f} times"),
        ("shape", f"`{ConvSpec(12, 24, groups=4).weight_shape}`"),
        ("reached", str(ConvSpec(12, 12, groups=3).weight_shape[0] // 3)),
        ("outputs", str(ConvSpec(32, 10, 1).output_shape(8, 8)[0])),
    ],
)
def test_the_right_answers_are_those_of_the_arithmetic(right_answer, name, right):
    assert right_answer(f"{NAME}.{name}") == right


def test_a_smaller_map_keeps_the_weights_and_divides_the_macs_by_four(right_answer):
    layer = ConvSpec(16, 32, padding=1)
    assert layer.macs(56, 56) == 4 * layer.macs(28, 28)
    assert right_answer(f"{NAME}.smaller_map") == "the weights stay, the MACs fall to a quarter"
