"""The table of chapters and the first cells of the chapters say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from course_utils.chapters.table import CHAPTERS
from course_utils.publish.source import read_sources
from course_utils.words.language import LANGUAGES

SOURCES = read_sources(Path(__file__).parents[2])
MINUTES = {"tr": "yaklaşık {} dakika", "en": "about {} minutes"}


def test_every_source_stands_in_the_table_in_its_order():
    assert [chapter.name for chapter in CHAPTERS] == list(SOURCES)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_a_chapter_begins_with_its_title_its_question_and_its_minutes(chapter, lang):
    first = SOURCES[chapter.name].prose(lang)[0].text
    assert first.startswith(f"# {chapter.title.say(lang)}\n")
    assert MINUTES[lang].format(chapter.minutes) in first
    assert chapter.question.say(lang) in first
