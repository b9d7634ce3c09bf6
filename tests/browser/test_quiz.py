"""Quiz, guess, exercise and map in JupyterLab, by keyboard."""

import re

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course_utils.chapters import review
from course_utils.chapters.question import guess_named, quiz_of
from course_utils.chapters.table import chapter
from course_utils.words import lessons
from course_utils.words import review as words

QUIZ = quiz_of("03_depthwise")
GUESS = guess_named("03_depthwise.digits")
CARDS = (
    "from course_utils.widgets.quiz import guess, quiz",
    "from course_utils.widgets.exercise import exercise",
    "from course_utils.widgets.progress import finish, progress_map",
    "guess('03_depthwise.digits', LANG)",
    "q = quiz('03_depthwise', LANG); q",
    "exercise('depthwise_by_hand', LANG, ...)",
    "progress_map(LANG)",
    "finish('03_depthwise', LANG)",
    "from course_utils.widgets.review import beliefs, review",
    "review('04_savings', LANG)",
    "beliefs(LANG)",
)


@pytest.fixture
def lesson(notebook, progress_folder):
    """Opens a notebook with the seven cards in a language, then cells of the test's own; returns the page."""

    def open_lesson(lang, *cells):
        return notebook(f"%env COURSE_PROGRESS_DIR={progress_folder}", f"LANG = {lang!r}", *CARDS, *cells)

    return open_lesson


def card(page, title, lang="en"):
    return page.locator(".lesson").filter(has=page.get_by_role("heading", name=title.say(lang), exact=True))


def plain(text, lang):
    return re.compile(re.escape(text.say(lang).replace("`", "")))


def wrong_answer(question):
    return next(place for place, answer in enumerate(question.answers) if not answer.right)


def answer_by_keyboard(page, form, place):
    """Come to the radio buttons by Tab's way in, walk with the arrow keys, send with Enter."""
    form.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    for _ in range(place):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_a_quiz_answered_by_keyboard_gives_the_feedback_of_the_answer_and_counts(lesson, lang):
    page = lesson(lang)
    quiz = card(page, lessons.QUIZ, lang)
    form, question = quiz.locator("form").first, QUIZ[0]
    wrong = wrong_answer(question)
    answer_by_keyboard(page, form, wrong)
    expect(form).to_contain_text(plain(question.answers[wrong].feedback, lang))
    expect(quiz).to_contain_text(lessons.TALLY.say(lang, right=0, total=len(QUIZ)))
    answer_by_keyboard(page, form, question.right)
    expect(form).to_contain_text(plain(question.answers[question.right].feedback, lang))
    expect(quiz).to_contain_text(lessons.TALLY.say(lang, right=1, total=len(QUIZ)))


def test_sending_without_an_answer_asks_for_one(lesson):
    page = lesson("tr")
    form = card(page, lessons.QUIZ, "tr").locator("form").first
    form.get_by_role("button").press("Enter")
    expect(form).to_contain_text(lessons.CHOOSE_FIRST.tr)


def test_two_displays_of_a_quiz_and_code_agree_and_an_opened_quiz_remembers(lesson):
    right = QUIZ[1].right
    page = lesson("en", "q", f"q.choose(1, {right});", "quiz('03_depthwise', LANG)")
    quizzes = card(page, lessons.QUIZ)
    expect(quizzes).to_have_count(3)
    answer_by_keyboard(page, quizzes.first.locator("form").first, QUIZ[0].right)
    shown = lessons.TALLY.say("en", right=2, total=len(QUIZ))
    expect(quizzes.nth(0)).to_contain_text(shown)
    expect(quizzes.nth(1)).to_contain_text(shown)
    reopened = quizzes.nth(2).locator("form").nth(1)
    expect(reopened.get_by_role("radio").nth(right)).to_be_checked()


def test_a_guess_is_looked_at_and_then_compared(lesson):
    page = lesson("en")
    guess = card(page, lessons.GUESS)
    compare = guess.get_by_role("button", name=lessons.COMPARE.en)
    expect(compare).to_be_hidden()
    wrong = wrong_answer(GUESS)
    answer_by_keyboard(page, guess.locator("form"), wrong)
    expect(guess).to_contain_text(plain(GUESS.look, "en"))
    compare.press("Enter")
    for place in (wrong, GUESS.right):
        expect(guess).to_contain_text(plain(GUESS.answers[place].feedback, "en"))


def test_hints_open_one_after_another_by_keyboard_and_the_solution_last(lesson):
    page = lesson("tr")
    exercise = card(page, lessons.EXERCISE, "tr")
    titles = exercise.locator("summary")
    for place in range(titles.count()):
        shown = titles.locator("visible=true")
        expect(shown).to_have_count(place + 1)
        shown.last.press("Enter")
    expect(titles.last).to_have_text(lessons.SOLUTION.tr)
    expect(exercise.locator("pre")).to_be_visible()


def test_without_a_kernel_there_is_feedback_and_a_word_about_saving(lesson):
    page = lesson("tr")
    page.evaluate("jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    quiz = card(page, lessons.QUIZ, "tr")
    answer_by_keyboard(page, quiz.locator("form").first, QUIZ[0].right)
    expect(quiz).to_contain_text(plain(QUIZ[0].answers[QUIZ[0].right].feedback, "tr"))
    expect(page.get_by_text(lessons.KERNEL_SILENT.tr)).to_be_visible(timeout=8000)


def test_reset_takes_two_steps_and_says_what_it_did(lesson):
    page = lesson("en", f"q.choose(0, {QUIZ[0].right});", "progress_map(LANG)")
    course = card(page, lessons.MAP).last
    one = lessons.SHARE.say("en", sign="◐", done=1, total=len(QUIZ))
    expect(course).to_contain_text(one)
    course.locator("summary").press("Enter")
    course.get_by_role("button", name=lessons.RESET_NOW.en).press("Enter")
    expect(page.get_by_text(lessons.WAS_RESET.en)).to_be_focused()
    expect(course).not_to_contain_text(one)


def test_a_review_answered_wrongly_by_keyboard_is_asked_again_and_the_page_of_beliefs_says_so(
    lesson, progress_folder, monkeypatch
):
    monkeypatch.setenv("COURSE_PROGRESS_DIR", str(progress_folder))  # numbers go with the folder
    page = lesson("tr")
    form, question = card(page, words.HEADING, "tr").locator("form").first, review.questions("04_savings")[0]
    wrong = wrong_answer(question)
    answer_by_keyboard(page, form, wrong)
    expect(form).to_contain_text(plain(question.answers[wrong].feedback, "tr"))
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    beliefs = card(page, words.BELIEFS_HEADING, "tr")
    row = beliefs.get_by_role("row").filter(has_text=plain(words.TOPICS[question.belief], "tr"))
    expect(row).to_contain_text(words.STATES["due"].tr)


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_running_all_marks_no_chapter_as_read_and_the_button_by_keyboard_marks_it(lesson, lab, lang):
    page = lesson(lang, "progress_map(LANG)")
    expect(card(page, lessons.MAP, lang).last).not_to_contain_text(lessons.DONE.say(lang))
    last = card(page, lessons.CHAPTER_END, lang)
    last.get_by_role("button", name=lessons.MARK_READ.say(lang)).press("Enter")
    expect(last).to_contain_text(lessons.CHAPTER_READ.say(lang))
    expect(last.get_by_role("button")).to_have_count(0)
    expect(page.get_by_text(lessons.NOW_ON_MAP.say(lang))).to_be_focused()
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    expect(card(page, lessons.MAP, lang).last).to_contain_text(lessons.DONE.say(lang))
    following = chapter("04_savings").notebook(lang)
    nbformat.write(nbformat.v4.new_notebook(), lab[1] / following)
    last.get_by_role("link").click()
    page.wait_for_function(f"jupyterapp.shell.currentWidget.context?.path === '{following}'")


def test_a_link_of_the_map_asks_jupyterlab_to_open_the_notebook_beside_this_one(lesson):
    page = lesson("en")
    link = card(page, lessons.MAP).get_by_role("link").first
    assert link.get_attribute("data-commandlinker-command") == "docmanager:open"
    assert '00_start.ipynb"' in link.get_attribute("data-commandlinker-args")


@pytest.mark.parametrize(("lang", "theme"), [("tr", "JupyterLab Light"), ("en", "JupyterLab Dark")])
def test_cards_are_accessible_and_large_enough_to_hit(lesson, lang, theme):
    page = lesson(lang)
    page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', { theme })", theme)
    expect(page.locator("body")).to_have_attribute("data-jp-theme-name", theme)
    answer_by_keyboard(page, card(page, lessons.QUIZ, lang).locator("form").first, 0)
    card(page, lessons.EXERCISE, lang).locator("summary").first.press("Enter")
    found = Axe().run(page, ".lesson", {"rules": {"target-size": {"enabled": True}}})
    assert found.response["passes"] and found.response["violations"] == []
    targets = page.locator(".lesson :is(label, button, summary, a)").locator("visible=true")
    assert min(target.bounding_box()["height"] for target in targets.all()) >= 24
