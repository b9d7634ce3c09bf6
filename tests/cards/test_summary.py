"""The summary at the end of the course: it counts what is kept, escapes a name, stands alone as a page."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from course_utils.cards.summary import summary
from course_utils.chapters import progress
from course_utils.chapters.exercise import exercises_of
from course_utils.chapters.question import guesses_of, quiz_of
from course_utils.chapters.table import CHAPTERS, STEPS
from course_utils.words import summary as words
from course_utils.words.language import LANGUAGES


def counted(lang, text, done, total):
    return f"{text.say(lang)}: {words.OF.say(lang, done=done, total=total)}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_counts_what_was_read_answered_solved_and_guessed(lang):
    first, second, *_ = guesses_of("03_depthwise").values()
    progress.save("read", "03_depthwise")
    progress.save("answered", quiz_of("04_savings")[0].name)
    progress.save("answered", "of_no_chapter")
    progress.save("solved", exercises_of("05_limits")[0].name)
    progress.save("guessed", first.name, first.right)
    progress.save("guessed", second.name, (second.right + 1) % len(second.answers))
    said = repr(summary(lang))
    questions = sum(len(quiz_of(chapter.name)) for chapter in CHAPTERS)
    exercises = sum(len(exercises_of(chapter.name)) for chapter in CHAPTERS)
    assert counted(lang, words.CHAPTERS, 1, len(STEPS)) in said
    assert counted(lang, words.QUESTIONS, 1, questions) in said
    assert counted(lang, words.EXERCISES, 1, exercises) in said
    assert counted(lang, words.GUESSES, 1, 2) in said


def test_a_read_chapter_has_a_filled_disc_and_no_other():
    progress.save("read", "03_depthwise")
    drawing = ElementTree.fromstring(summary("en").sheet.svg)
    discs = [one for one in drawing.iter() if one.tag.endswith("circle")]
    assert [place for place, disc in enumerate(discs) if disc.get("fill") != "none"] == [3]


def test_a_new_learner_gets_a_sheet_of_zeros():
    assert counted("en", words.GUESSES, 0, 0) in repr(summary("en"))


@pytest.mark.parametrize("name", ["Ada <script>x</script> & Söhne", '"><img src=x>'])
def test_a_name_is_escaped_and_nothing_else_is_loaded(tmp_path, name):
    page = summary("tr", name=name)
    said = page.save(tmp_path / "s.html")
    html = (tmp_path / "s.html").read_text("utf-8")
    assert str(tmp_path / "s.html") in said
    assert "<script" not in html and "<img" not in html and not re.search(r"(src|href)=\"?http", html)
    assert '<html lang="tr">' in html and html.count("<svg") == 1
    ElementTree.fromstring(page.sheet.as_svg())


def test_without_a_name_no_line_is_left_for_one_and_a_long_one_stays_on_the_sheet():
    texts = [len(ElementTree.fromstring(summary("en", name=name).sheet.svg)) for name in ("", "  ", "Ada")]
    assert texts[0] == texts[1] == texts[2] - 1
    long = summary("en", name="W" * 500).sheet.svg
    assert "W" * 60 in long and "W" * 61 not in long


def test_it_claims_no_more_than_it_knows():
    assert "cannot know who" in repr(summary("en"))
    assert "1970-01-0" not in repr(summary("en"))


def test_its_date_is_that_of_the_courses_clock(monkeypatch):
    monkeypatch.setattr(progress, "now", lambda: 86400 * 20000.5)
    assert "2024-10-04" in repr(summary("en"))


def test_a_page_that_cannot_be_written_says_so_and_where_to_go(tmp_path):
    assert "another folder" in summary("en").save(tmp_path / "no" / "s.html")
