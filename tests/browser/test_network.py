"""The explorer of whole networks by keyboard: its lists, and a width refused where it means nothing."""

from playwright.sync_api import expect

from course_utils.explorers.network import CONTROLS, FAMILIES, START, network
from course_utils.words import chrome
from course_utils.words.explorers import network as words
from course_utils.words.language import percent

LABELS = {control.name: control.label for control in CONTROLS}


def shows(root, lang, **values):
    view = network(**{**START, **values}, lang=lang)
    expect(root.locator("svg")).to_have_attribute("aria-label", view.picture.alt)
    expect(root.locator("code")).to_have_text(view.code)


def choose(root, lang, control, presses):
    """Moves down a list with the arrow key."""
    for _ in range(presses):
        listed(root, lang, control).press("ArrowDown")


def listed(root, lang, control):
    return root.get_by_role("combobox", name=LABELS[control].say(lang), exact=True)


def typed(root, lang, control, text):
    name = chrome.TYPED.say(lang, name=LABELS[control].say(lang))
    box = root.get_by_role("textbox", name=name, exact=True)
    box.fill(text)
    box.press("Enter")


def test_the_list_of_networks_is_walked_by_keyboard(explorer):
    root = explorer("network_explorer('en')")
    shows(root, "en")
    names = list(FAMILIES)
    listed(root, "en", "family").press("ArrowDown")
    shows(root, "en", family=names[1])
    choose(root, "en", "family", names.index("shufflenet_v1_g3") - 1)
    shows(root, "en", family="shufflenet_v1_g3")
    listed(root, "en", "family").press("Home")
    shows(root, "en")


def test_the_blocks_become_full_convolutions_and_reset_returns(explorer):
    root = explorer("network_explorer('tr')")
    listed(root, "tr", "convolutions").press("ArrowDown")
    shows(root, "tr", convolutions="full")
    expect(root.get_by_text("4.867.293.184", exact=True).first).to_be_visible()
    root.get_by_role("button", name=chrome.RESET.tr, exact=True).press("Enter")
    shows(root, "tr")


def test_width_and_size_move_by_keyboard(explorer):
    root = explorer("network_explorer('en')")
    root.get_by_role("slider", name=LABELS["width"].en, exact=True).press("ArrowLeft")
    shows(root, "en", width=75)
    root.get_by_role("slider", name=LABELS["resolution"].en, exact=True).press("Home")
    shows(root, "en", width=75, resolution=96)


def test_a_width_is_refused_in_one_sentence_where_the_name_decides_it(explorer):
    root = explorer("network_explorer('tr', family='efficientnet_b1', resolution=240)")
    typed(root, "tr", "width", "50")
    refusal = words.FIXED_WIDTH.say("tr", network=FAMILIES["efficientnet_b1"].title)
    expect(root.get_by_text(refusal)).to_be_visible()
    shows(root, "tr", family="efficientnet_b1", resolution=240)


def test_a_width_that_the_paper_lacks_is_refused_with_those_it_has(explorer):
    root = explorer("network_explorer('en', family='shufflenet_v2')")
    typed(root, "en", "width", "75")
    widths = ", ".join(percent(width / 100, "en") for width in FAMILIES["shufflenet_v2"].widths)
    refusal = words.LISTED_WIDTHS.say("en", network="ShuffleNetV2", width="75%", widths=widths)
    expect(root.get_by_text(refusal)).to_be_visible()
    shows(root, "en", family="shufflenet_v2")


def test_a_network_without_the_present_width_takes_the_nearest_and_says_so(explorer):
    root = explorer("network_explorer('en', width=75, family='mobilenet_v3_small')")
    listed(root, "en", "family").press("ArrowDown")
    followed = words.WIDTH_FOLLOWED.say("en", before="75%", after="100%", network="EfficientNet-B0")
    expect(root.get_by_text(followed)).to_be_visible()
    shows(root, "en", family="efficientnet_b0")
