"""The explorers of chapter 02 by keyboard: the photo with its text box, and the walk that plays."""

import re

from playwright.sync_api import expect

from course_utils.explorers.photo import START, photo
from course_utils.words import chrome
from course_utils.words.explorers import photo as words
from course_utils.words.explorers import walk as walk_words


def shows(root, lang, **values):
    view = photo(None, lang=lang, **{**START, **values})
    expect(root.locator("svg")).to_have_attribute("aria-label", view.picture.alt)
    expect(root.locator("code")).to_have_text(view.code)


def test_filters_weights_and_typed_numbers_follow_the_keyboard(explorer):
    root = explorer("photo_explorer('en')")
    shows(root, "en")
    images = root.locator("svg image")
    assert images.count() == 8
    assert images.evaluate_all("all => all.every((image) => image.getBBox().width > 0)")

    red = root.get_by_role("combobox", name=words.FILTER_OF[0].en)
    red.focus()
    red.press("ArrowDown")
    shows(root, "en", filter_red="blur")
    root.get_by_role("slider", name=words.WEIGHT_OF[2].en, exact=True).press("ArrowRight")
    shows(root, "en", filter_red="blur", weight_blue=20)

    own = root.get_by_role("textbox", name=words.OWN_NUMBERS.en)
    own.fill("-1 0 1; -1 0 1; -1 0 1")
    own.press("Enter")
    yours = {
        "own": "-1 0 1; -1 0 1; -1 0 1",
        **{f"filter_{colour}": "own" for colour in ("red", "green", "blue")},
    }
    shows(root, "en", weight_blue=20, **yours)
    expect(root.locator(".note")).to_contain_text(words.NOW_YOURS.en)


def test_letters_in_a_filter_get_one_sentence_and_change_nothing(explorer):
    root = explorer("photo_explorer('tr')")
    own = root.get_by_role("textbox", name=words.OWN_NUMBERS.tr)
    for typed, start in (("0 1 a", '"0 1 a" okunamadı'), ("", "Kutu boş")):
        own.fill(typed)
        own.press("Enter")
        expect(root.locator(".note")).to_have_text(re.compile(f"^{re.escape(start)}"))
        shows(root, "tr")
        expect(own).to_have_value(START["own"])


def test_a_picture_that_is_none_is_answered_under_the_controls(explorer):
    root = explorer("photo_explorer('tr', picture='yok.png')")
    expect(root.get_by_text(words.NO_FILE.say("tr", name="yok.png"))).to_be_visible()
    shows(root, "tr")


def test_the_walk_plays_through_the_columns_of_its_row(explorer):
    root = explorer("walk_explorer('tr', column=2)")
    name = f"{chrome.PLAY.tr}: {walk_words.COLUMN.tr}"
    root.get_by_role("button", name=name).press("Enter")
    expect(root.get_by_role("heading")).to_contain_text("[0, 2, 4]", timeout=8_000)
    expect(root.get_by_role("button", name=name)).to_be_visible(timeout=8_000)  # at the end it has stopped
