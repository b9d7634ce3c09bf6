"""The review at the head of a chapter and the page of beliefs, without a browser."""

import pytest

from course_utils.chapters import progress
from course_utils.chapters.review import questions
from course_utils.widgets.lesson import rich
from course_utils.widgets.review import beliefs, review
from course_utils.words import review as words
from course_utils.words.language import LANGUAGES

DAY = 86400


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_review_is_a_quiz_that_keeps_what_was_tried(lang):
    asked = review("04_savings", lang)
    [question, *_] = questions("04_savings")
    wrong = (question.right + 1) % 4
    assert asked.choose(0, wrong) == question.answers[wrong].feedback.say(lang)
    assert asked.choose(0, question.right) == question.answers[question.right].feedback.say(lang)
    assert [tried.right for tried in progress.tried()[question.name]] == [False, True]
    assert progress.saved("answered") == {}
    assert words.ABOUT.say(lang) in asked.html


def test_a_review_opened_again_remembers_what_was_right_today_and_asks_anew_later(monkeypatch):
    asked = review("04_savings", "en")
    asked.choose(1, asked.questions[1].right)
    asked.choose(2, (asked.questions[2].right + 1) % 4)
    again = review("04_savings", "tr")
    assert again.questions == asked.questions
    assert again.tries == [[], [asked.questions[1].right], []]
    later = progress.now() + 8 * DAY
    monkeypatch.setattr(progress, "now", lambda: later)
    assert review("04_savings", "tr").tries == [[], [], []]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_there_is_nothing_to_ask_one_sentence_says_so(lang):
    asked = review("00_start", lang)
    assert words.NOTHING.say(lang) in asked.html
    assert "<form" not in asked.html and "tally" not in asked.html


@pytest.mark.parametrize("open_card", [lambda lang: review("04_savings", lang), beliefs])
def test_the_stored_card_is_the_same_whatever_the_learner_did(open_card):
    fresh = open_card("en")
    asked = review("04_savings", "en")
    asked.choose(0, 0)
    again = open_card("en")
    assert (again.twin(), again.unrun(), repr(again)) == (fresh.twin(), fresh.unrun(), repr(fresh))
    assert fresh.heading.en in fresh.unrun() and fresh.how_to.en in fresh.unrun()
    assert not any(question.prompt.en in fresh.twin() for question in asked.questions)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_beliefs_counts_and_names_the_state_of_each(lang):
    progress.note("01_cost.maps", 1, True)
    progress.note("01_cost.flops", 0, False)
    page = beliefs(lang).html
    assert all(rich(topic.say(lang)) in page for topic in words.TOPICS.values())
    states = {name: page.count(f"<td>{text.say(lang)}") for name, text in words.STATES.items()}
    assert states == {"unmet": 0, "held": 1, "turned": 0, "due": 1}
    assert f"{words.STATES['unmet'].say(lang)}: 28" in page
    assert words.COUNTED.say(lang, met=2, total=30, held=1, turned=0, due=1) in page
    assert words.ONLY_HERE.say(lang) in page
