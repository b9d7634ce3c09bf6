import pytest

from course_utils.chapters import progress
from course_utils.chapters.question import quiz_of
from course_utils.chapters.table import CHAPTERS
from course_utils.widgets.progress import finish, progress_map


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_the_map_links_every_chapter_and_asks_its_question(lang):
    course = progress_map(lang)
    for chapter in CHAPTERS:
        for html in (course.html, course.twin()):
            assert f'href="{chapter.notebook}"' in html
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


def test_the_last_cell_marks_the_chapter_and_points_to_the_next():
    shown = finish("03_depthwise", "en")._repr_html_()
    assert progress.saved("read") == {"03_depthwise": 1}
    assert 'href="04_savings.ipynb"' in shown


def test_the_last_chapter_points_nowhere():
    assert "href" not in finish(CHAPTERS[-1].name, "tr")._repr_html_()


def test_a_chapter_that_cannot_be_marked_says_so_and_still_points_on(progress_folder):
    progress_folder.write_text("no folder")
    shown = finish("03_depthwise", "tr")._repr_html_()
    assert "kaydedilemedi" in shown and "04_savings.ipynb" in shown


def test_an_unknown_chapter_is_refused():
    with pytest.raises(ValueError, match="03_depthwize"):
        finish("03_depthwize", "tr")
    assert progress.saved("read") == {}
