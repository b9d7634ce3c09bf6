"""The explorers of chapter 05 by keyboard: what one pixel reaches, and the copy of a dense kernel."""

from playwright.sync_api import expect

from course_utils.explorers.rank import rank
from course_utils.explorers.reach import reach
from course_utils.words import text
from course_utils.words.explorers import rank as rank_words
from course_utils.words.explorers import reach as reach_words


def shows(root, view):
    expect(root.locator("svg")).to_have_attribute("aria-label", view.picture.alt)
    expect(root.locator("code")).to_have_text(view.code)


def test_kind_layers_and_channel_follow_the_keyboard(explorer):
    root = explorer("reach_explorer('en')")
    shows(root, reach("depthwise", 1, 2, lang="en"))
    layers = root.get_by_role("slider", name=reach_words.LAYERS.en, exact=True)
    layers.press("End")
    shows(root, reach("depthwise", 10, 2, lang="en"))

    kind = root.get_by_role("combobox", name=reach_words.KIND.en)
    kind.focus()
    kind.press("ArrowDown")
    shows(root, reach("grouped", 10, 2, lang="en"))
    root.get_by_role("slider", name=reach_words.CHANNEL.en, exact=True).press("End")
    shows(root, reach("grouped", 10, 7, lang="en"))


def test_a_channel_that_is_none_gets_one_sentence_and_changes_nothing(explorer):
    root = explorer("reach_explorer('tr')")
    box = root.get_by_role("textbox").last
    box.fill("9")
    box.press("Enter")
    name = reach_words.CHANNEL.tr
    sentence = text.OUT_OF_RANGE.say("tr", name=name, value=9, least=0, most=7)
    expect(root.get_by_text(sentence)).to_be_visible()
    shows(root, reach("depthwise", 1, 2, lang="tr"))


def test_filters_and_outputs_of_the_copy_follow_the_keyboard(explorer):
    root = explorer("rank_explorer('tr')")
    multiplier = root.get_by_role("slider", name=rank_words.MULTIPLIER.tr, exact=True)
    multiplier.press("ArrowRight")
    shows(root, rank(2, 128, lang="tr"))
    multiplier.press("End")
    shows(root, rank(9, 128, lang="tr"))
    root.get_by_role("slider", name=text.C_OUT.tr, exact=True).press("Home")
    shows(root, rank(9, 1, lang="tr"))
