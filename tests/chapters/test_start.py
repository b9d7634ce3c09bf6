"""The first page: a picture and a guess within the first screen, the tools after it, and three routes."""

from __future__ import annotations

import re

import pytest

from course_utils.chapters.table import STEPS
from course_utils.words.language import LANGUAGES

from .test_table import SOURCES

CODE_FIRST = ["10_channels_groups", "11_examples", "08_compare", "01_cost", "06_networks"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_picture_and_a_guess_come_first_and_the_installation_later(lang):
    head, tools, picture, guess, shown, *rest = SOURCES["00_start"].cells_in(lang)
    assert len(head.text.split()) < 80
    assert "LANG" in tools.text and "import" in tools.text
    assert picture.text == "two_bars(LANG, asked=True)"
    assert guess.text == 'guess("00_start.bars", LANG)'
    assert shown.text == "two_bars(LANG)"
    assert any("torch.__version__" in cell.text for cell in rest)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_five_things_that_one_can_do_afterwards_and_three_routes(lang):
    prose = [cell.text for cell in SOURCES["00_start"].prose(lang)]
    [after] = [text for text in prose if re.search(r"^1\. ", text, re.MULTILINE)]
    assert len(re.findall(r"^\d\. ", after, re.MULTILINE)) == 5
    [routes] = [text for text in prose if "90_short.ipynb" in text]
    idea, code, short = re.split(r"^- ", routes, flags=re.MULTILINE)[1:]
    linked = [re.findall(r"\((\w+)\.ipynb\)", route) for route in (idea, code, short)]
    assert linked[0] == sorted(linked[0]) and linked[0][-1] == STEPS[-1].name
    assert linked[1:] == [CODE_FIRST, ["90_short"]]
