import pytest

from course_utils.chapters import progress
from course_utils.chapters.question import guesses_of, quiz_of
from course_utils.chapters.table import CHAPTERS, notebook_of
from course_utils.widgets.progress import finish, progress_map
from course_utils.words import lessons


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_the_map_links_every_chapter_and_asks_its_question(lang):
    course = progress_map(lang)
    for chapter in CHAPTERS:
        for html in (course.html, course.twin()):
            assert f'href="{chapter.notebook(lang)}"' in html
            assert chapter.question.say(lang).partition("`")[0] in html


def test_the_map_shows_what_is_read_and_answered_in_signs_and_words():
    quiz = quiz_of("03_depthwise")
    assert progress_map("en").html.count("○ not read") == len(CHAPTERS)
    assert f"○ 0 of {len(quiz)}" in progress_map("en").html
    progress.save("read", "03_depthwise")
    progress.save("answered", quiz[0].name)
    html = progress_map("en").html
    assert "✓ read" in html and f"◐ 1 of {len(quiz)}" in html
    for question in quiz:
        progress.save("answered", question.name)
    assert f"✓ {len(quiz)} of {len(quiz)}" in progress_map("en").html


def test_the_map_draws_the_way_with_what_is_read_and_says_so_in_words():
    progress.save("read", "00_start")
    html = progress_map("en").html
    assert html.count("<img") == 1 and "Read: 00. Next: 01." in html
    assert "Read: none. Next: 00." in progress_map("en").twin()


def test_the_map_counts_the_guesses_that_held_among_those_made_and_blames_nobody():
    assert lessons.GUESSES_HELD.say("en", made=0, held=0) not in progress_map("en").html
    first, second, *_ = guesses_of("03_depthwise").values()
    progress.save("guessed", first.name, first.right)
    assert lessons.GUESSES_HELD.say("en", made=1, held=1) in progress_map("en").html
    progress.save("guessed", second.name, (second.right + 1) % len(second.answers))
    html = progress_map("tr").html
    assert lessons.GUESSES_HELD.say("tr", made=2, held=1) in html
    assert f"<td>{lessons.HELD.say('tr', made=2, held=1)}</td>" in html


def test_a_saved_guess_that_is_no_answer_any_more_did_not_hold():
    [first, *_] = guesses_of("03_depthwise").values()
    progress.save("guessed", first.name, 99)
    assert lessons.GUESSES_HELD.say("en", made=1, held=0) in progress_map("en").html


def test_the_stored_map_says_nothing_of_the_learner():
    before = progress_map("tr").twin()
    progress.save("read", "03_depthwise")
    assert progress_map("tr").twin() == before
    assert "okun" not in before


def test_reset_in_the_page_forgets_everything_and_says_so():
    progress.save("read", "03_depthwise")
    course = progress_map("tr")
    course.set_state({"asked": 1})
    assert progress.saved("read") == {}
    assert "✓ okundu" not in course.html
    assert (course.note, course.heard) == ("İlerleme sıfırlandı.", 1)


def test_the_map_opens_where_nothing_can_be_read_or_written(progress_folder):
    progress_folder.write_text("no folder")
    assert "○ okunmadı" in progress_map("tr").html


def test_running_the_last_cell_marks_nothing_and_pressing_its_button_marks_the_chapter():
    last = finish("03_depthwise", "en")
    assert progress.saved("read") == {}
    assert lessons.MARK_READ.en in last.html and lessons.CHAPTER_READ.en not in last.html
    last.set_state({"asked": 1})
    assert progress.saved("read") == {"03_depthwise": 1}
    assert lessons.MARK_READ.en not in last.html and lessons.CHAPTER_READ.en in last.html
    assert (last.note, last.heard) == (lessons.NOW_ON_MAP.en, 1)


def test_a_chapter_that_was_read_says_so_and_has_no_button():
    progress.save("read", "03_depthwise")
    html = finish("03_depthwise", "tr").html
    assert lessons.CHAPTER_READ.tr in html and "<button" not in html


def test_the_last_cell_points_to_the_next_chapter_before_and_after_the_press():
    last = finish("03_depthwise", "en")
    assert 'href="04_savings.ipynb"' in last.html
    last.set_state({"asked": 1})
    assert 'href="04_savings.ipynb"' in last.html


@pytest.mark.parametrize(("name", "congratulates"), [("14_capstone", True), ("99_glossary", False)])
def test_the_last_chapter_congratulates_and_the_way_leads_back_to_the_map(name, congratulates):
    last = finish(name, "tr")
    for shown in (last.html, last.twin()):
        assert 'href="00_baslangic.ipynb"' in shown and "99_sozluk" not in shown
        assert ("Kursun sonuna geldiniz" in shown) == congratulates


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_the_stored_last_cell_points_on_and_says_nothing_of_the_learner(lang):
    before = finish("03_depthwise", lang)
    progress.save("read", "03_depthwise")
    after = finish("03_depthwise", lang)
    assert (before.twin(), repr(before)) == (after.twin(), repr(after))
    assert f'href="{notebook_of("04_savings", lang)}"' in before.twin()
    assert lessons.RUN_TO_MARK.say(lang) in before.twin()
    assert "<button" not in before.twin() and lessons.CHAPTER_READ.say(lang) not in before.twin()


def test_a_chapter_that_cannot_be_marked_says_so_and_keeps_its_button_and_points_on(progress_folder):
    progress_folder.write_text("no folder")
    last = finish("03_depthwise", "tr")
    last.set_state({"asked": 1})
    assert "kaydedilemedi" in last.note
    assert notebook_of("04_savings", "tr") in last.html and lessons.MARK_READ.tr in last.html


def test_an_unknown_chapter_is_refused():
    with pytest.raises(ValueError, match="03_depthwize"):
        finish("03_depthwize", "tr")
