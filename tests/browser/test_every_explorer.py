"""All explorers on one page: every control by keyboard, and what holds for each of them in every look."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course_utils.widgets import explorers as factories
from course_utils.words import chrome

EXPLORATIONS = {
    name.removesuffix("_explorer"): make("en").exploration
    for name, make in vars(factories).items()
    if name.endswith("_explorer")
}

# From opaque text to the first opaque ground behind it, as WCAG reckons contrast.
CONTRASTS = """
root => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  };
  const over = ([r, g, b, a = 1], ground) => [r, g, b].map((v, i) => v * a + ground[i] * (1 - a));
  const groundOf = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const svgGround = parse(getComputedStyle(root.querySelector("svg .ground")).fill);
  const texts = [...root.querySelectorAll("*")].filter((node) =>
    [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim()));
  return texts.map((node) => {
    const inPicture = Boolean(node.closest("svg"));
    const ground = inPicture ? svgGround : groundOf(node);
    const style = getComputedStyle(node);
    const ink = over(parse(inPicture ? style.fill : style.color), ground);
    const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
    return { words: node.textContent, contrast: (light + 0.05) / (dark + 0.05) };
  });
}
"""


@pytest.fixture
def explorers(notebook):
    """Opens a notebook with every explorer and returns its page."""

    def open_explorers(lang, **how):
        names = ", ".join(f"{name}_explorer" for name in EXPLORATIONS)
        calls = [f"{name}_explorer({lang!r})" for name in EXPLORATIONS]
        page = notebook(f"from course_utils.widgets import {names}", *calls, **how)
        expect(page.locator(".explorer")).to_have_count(len(EXPLORATIONS), timeout=30_000)
        return page

    return open_explorers


def test_every_control_of_every_explorer_moves_by_keyboard_and_the_view_follows(explorers):
    page = explorers("en")
    for place, exploration in enumerate(EXPLORATIONS.values()):
        root = page.locator(".explorer").nth(place)
        for control in exploration.controls:
            if not control.text:
                move_to_both_ends(root, exploration, control)
        press_every_button(root, exploration)
        choose_every_preset(root, exploration)


def move_to_both_ends(root, exploration, control):
    """End and Home on a slider or a list: the view is the one Python shows for it. Then reset."""
    start = dict(exploration.start)
    role = "combobox" if control.options else "slider"
    values = [value for value, _ in control.options] or control.stops
    values = values or exploration.show(**start, lang="en").stops[control.name]
    for key, value in (("End", values[-1]), ("Home", values[0])):
        root.get_by_role(role, name=control.label.en, exact=True).press(key)
        shows_the_move(root, exploration, start, control.name, value)
    reset(root, exploration)


def press_every_button(root, exploration):
    for button in exploration.buttons:
        root.get_by_role("button", name=button.label.en, exact=True).press("Enter")
        shows_the_move(root, exploration, dict(exploration.start), button.name, None)
        reset(root, exploration)


def choose_every_preset(root, exploration):
    for preset in exploration.presets:
        listed = root.get_by_role("combobox", name=chrome.PRESETS.en)
        listed.select_option(preset.label.en)
        view = exploration.show(**{**exploration.start, **preset.values}, lang="en")
        expect(root.locator("svg")).to_have_attribute("aria-label", view.picture.alt)
        expect(root.locator("code")).to_have_text(view.code)
        reset(root, exploration)


def reset(root, exploration):
    root.get_by_role("button", name=chrome.RESET.en, exact=True).press("Enter")
    opening = exploration.show(**exploration.start, lang="en")
    expect(root.locator("svg")).to_have_attribute("aria-label", opening.picture.alt)


def shows_the_move(root, exploration, start, name, value):
    """A slide is settled from where the hand came to the control; what is refused leaves the start."""
    try:
        values, note = exploration.settle(start, name, value, "en")
        view = exploration.show(**values, lang="en")
    except ValueError as refusal:
        view, note = exploration.show(**start, lang="en"), str(refusal)
    expect(root.locator(".note")).to_have_text(note)
    expect(root.locator("svg")).to_have_attribute("aria-label", view.picture.alt)
    expect(root.locator("code")).to_have_text(view.code)


def test_nonsense_in_any_box_of_any_explorer_gets_one_sentence_and_changes_nothing(explorers):
    page = explorers("tr")
    for place, exploration in enumerate(EXPLORATIONS.values()):
        root = page.locator(".explorer").nth(place)
        for control in exploration.controls:
            if not control.options and not control.text:
                type_nonsense(root, exploration, control)


def type_nonsense(root, exploration, control):
    start, label = dict(exploration.start), control.label.tr
    box = root.get_by_role("textbox", name=chrome.TYPED.say("tr", name=label), exact=True)
    for nonsense in ("abc", "2.5", -3, 10**9):
        if nonsense == -3 and control.least < -3:
            continue
        with pytest.raises(ValueError) as refusal:
            exploration.settle(start, control.name, nonsense, "tr")
        answered(root, box, str(nonsense), str(refusal.value))
    bounds = {"least": control.least, "most": control.most}
    answered(root, box, "", chrome.NOTHING_TYPED.say("tr", name=label, **bounds))
    expect(box).to_have_value(str(start[control.name]))
    expect(root.locator("svg")).to_have_attribute(
        "aria-label", exploration.show(**start, lang="tr").picture.alt
    )


def answered(root, box, typed, sentence):
    box.fill(typed)
    box.press("Enter")
    expect(root.locator(".note")).to_have_text(sentence)


@pytest.mark.parametrize(
    ("lang", "dark", "width"), [("tr", False, 1366), ("en", True, 1366), ("tr", True, 700)]
)
def test_all_explorers_are_accessible_readable_and_large_enough_to_hit(explorers, lang, dark, width):
    page = explorers(lang, dark=dark, width=width)
    found = Axe().run(page, ".explorer", {"rules": {"target-size": {"enabled": True}}})
    assert found.response["passes"] and found.response["violations"] == []
    for root in page.locator(".explorer").all():
        expect(root).to_have_attribute("lang", lang)
        targets = root.locator("button, input, select").locator("visible=true").all()
        assert min(target.bounding_box()["height"] for target in targets) >= 24
        assert [seen for seen in root.evaluate(CONTRASTS) if seen["contrast"] < 4.5] == []
        assert root.evaluate("root => root.scrollWidth <= root.clientWidth")
