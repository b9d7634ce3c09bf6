"""The explorer of padding, stride and dilation by keyboard, and what it says to values that cannot be."""

from playwright.sync_api import expect

from course_utils.explorers.output_size import CONTROLS, START, output_size
from course_utils.words import chrome
from course_utils.words.explorers import output_size as words
from course_utils.words.text import OUT_OF_RANGE

LABELS = {control.name: control.label for control in CONTROLS}


def shows(root, lang, **values):
    view = output_size(**{**START, **values}, lang=lang)
    expect(root.locator("svg")).to_have_attribute("aria-label", view.picture.alt)
    expect(root.locator("code")).to_have_text(view.code)


def test_every_slider_moves_by_keyboard_and_reset_returns(explorer):
    root = explorer("output_size_explorer('en')")
    shows(root, "en")
    for name, key, after in (
        ("size", "End", 32),
        ("kernel_size", "ArrowRight", 5),
        ("stride", "ArrowRight", 2),
        ("padding", "ArrowLeft", 0),
        ("dilation", "End", 3),
    ):
        root.get_by_role("slider", name=LABELS[name].en, exact=True).press(key)
        shows(root, "en", **{name: after})
        root.get_by_role("button", name=chrome.RESET.en, exact=True).press("Enter")
        shows(root, "en")


def test_a_stride_that_cannot_be_gets_one_sentence_and_changes_nothing(explorer):
    root = explorer("output_size_explorer('tr')")
    label = LABELS["stride"].tr
    box = root.get_by_role("textbox", name=chrome.TYPED.tr.format(name=label), exact=True)
    for typed in ("-1", "0", "5"):
        box.fill(typed)
        box.press("Enter")
        refusal = OUT_OF_RANGE.say("tr", name=label, value=typed, least=1, most=4)
        expect(root.get_by_text(refusal)).to_be_visible()
        shows(root, "tr")


def test_a_kernel_that_does_not_fit_is_refused_in_one_sentence(explorer):
    root = explorer("output_size_explorer('en')")
    root.get_by_role("slider", name=LABELS["size"].en, exact=True).press("Home")
    shows(root, "en", size=4)
    root.get_by_role("slider", name=LABELS["kernel_size"].en, exact=True).press("End")
    expect(root.get_by_text(words.TOO_SMALL.say("en", span=7, padded=6))).to_be_visible()
    shows(root, "en", size=4)
