"""The pages that are printed: whole, with letters and an answer key, without what only a screen can do."""

import re

import nbformat
import pytest
from bs4 import BeautifulSoup

from course_utils.cards.markup import rich
from course_utils.chapters.question import guess_named, quiz_of
from course_utils.publish.notebooks import ROOT, place
from course_utils.site import paper
from course_utils.site.pages import built_chapters, page_of
from course_utils.words import site as words
from course_utils.words.language import LANGUAGES

CHAPTERS = built_chapters()


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The pages by their paths, parsed."""
    folder = tmp_path_factory.mktemp("paper")
    return {name: BeautifulSoup((folder / name).read_bytes(), "html.parser") for name in paper.write(folder)}


def asked(chapter, lang):
    """The guesses, questions and exercises that a notebook shows."""
    notebook = nbformat.read(ROOT / place(chapter.name, lang), as_version=4)
    calls = re.findall(
        r'^(guess|quiz|exercise)\("([^"]+)"', "\n".join(cell.source for cell in notebook.cells), re.M
    )
    guesses = [guess_named(name) for card, name in calls if card == "guess"]
    posed = [question for card, name in calls if card == "quiz" for question in quiz_of(name)]
    return guesses, posed, [name for card, name in calls if card == "exercise"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_guess_question_and_exercise_has_its_answer_on_the_last_page(printed, lang):
    for chapter in CHAPTERS:
        guesses, posed, exercises = asked(chapter, lang)
        key = printed[f"{lang}/{page_of(chapter, lang)}"].select(".key li")
        assert len(key) == len(guesses) + len(posed) + len(exercises)
        for item, question in zip(key, guesses + posed, strict=False):
            right = question.answers[question.right]
            assert item.strong.get_text() == "ABCDEFGH"[question.right]
            assert rich(right.feedback.say(lang)) in str(item).replace("&quot;", '"')
        assert all(item.pre for item in key[len(guesses) + len(posed) :])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_questions_carry_the_letters_that_the_key_names(printed, lang):
    for chapter in CHAPTERS:
        guesses, posed, _ = asked(chapter, lang)
        lists = printed[f"{lang}/{page_of(chapter, lang)}"].select('ol[type="A"]')
        choices = [len(letters.find_all("li")) for letters in lists]
        assert sorted(choices) == sorted(len(question.answers) for question in guesses + posed)


def test_no_link_leads_to_a_file_and_nothing_speaks_of_what_is_live(printed):
    for name, page in printed.items():
        targets = {link["href"] for link in page.find_all("a", href=True)}
        assert not {target for target in targets if not re.match(r"#|https?:", target)}, name
        assert words.IN_NOTEBOOK.say(name[:2]) not in page.get_text()
        assert all(folded.has_attr("open") for folded in page.find_all("details"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_course_is_one_page_whose_links_lead_inside_it(printed, lang):
    page = printed[f"{lang}/{paper.COURSE.say(lang)}.html"]
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    inside = {link["href"][1:] for link in page.find_all("a", href=re.compile("^#"))}
    assert inside <= set(ids) and len(inside) > len(CHAPTERS)
    assert len(page.find_all("article")) == len(CHAPTERS)
