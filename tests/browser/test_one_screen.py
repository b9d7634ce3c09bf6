"""Every explorer at one glance: it fits, nothing is cut, nothing moves, and it grows with its place."""

import pytest

from course_utils.explorers.desk import Desk
from course_utils.networks import mobilenet_v3
from course_utils.widgets import network_explorer
from course_utils.widgets.front_end import HERE, front_end

from . import test_every_explorer

OWN = network_explorer("en", model=mobilenet_v3("large")).exploration
EXPLORATIONS = {**test_every_explorer.EXPLORATIONS, "own_network": OWN}

PAGE = (
    f"<!doctype html><style>body {{ margin: 0 }} {(HERE / 'explorer.css').read_text()}</style><main></main>"
)

# A model without a kernel: what is opened, and then the states that are handed to it.
OPEN = """
async ([source, form, opening]) => {
  window.front ??= await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const model = { get: (name) => ({ name: form.name, form, opening })[name], send() {}, off() {},
    on: (_, hear) => (window.hear = (state) => hear({ set: state })) };
  const place = document.createElement("div");
  document.querySelector("main").replaceChildren(place);
  front.default.render({ model, el: place });
}
"""

# The height, the places of what must not move, and what is wider than its place, after each of the states.
MEASURE = """
states => {
  const root = document.querySelector(".explorer");
  const box = (node) => node.getBoundingClientRect();
  const kept = ["h3", ".main .fact > *", ".picture", ".picture > svg", ".control", ".words", "div.line",
    ".facts .fact", ".kinds tr"].join();
  const at = (node) => [box(node).x, box(node).y].map(Math.round);
  const name = (node) => [...node.classList].filter((one) => one !== "changed").join(".");
  const place = (node) => [node.tagName, name(node), ...at(node)].join(" ");
  return states.map((state) => {
    if (state) hear(state);
    const all = [...root.querySelectorAll("*:not(.heard, select, svg *, input)")];
    const wide = all.filter((node) =>
      (node.clientWidth && node.scrollWidth > node.clientWidth + 1) || box(node).right > innerWidth + 1);
    return {
      height: Math.round(box(root).height),
      places: [...document.querySelectorAll(kept)].map(place),
      wide: wide.map((node) => `${node.tagName} ${node.className} ${node.textContent}`),
    };
  });
}
"""

# The smallest text as it is seen; that of the picture has the picture's scale.
SMALLEST = """
() => Math.min(...[...document.querySelectorAll(".explorer *")].filter((node) =>
  node.checkVisibility() && !node.closest(".heard") &&
  [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()),
).map((node) => {
  const { a = 1, b = 0 } = node.getScreenCTM?.() ?? {};
  return parseFloat(getComputedStyle(node).fontSize) * Math.hypot(a, b);
}))
"""


@pytest.fixture(scope="module")
def page(browser):
    """A page that shows one explorer at a time."""
    page = browser.new_page()
    page.set_content(PAGE)
    yield page
    page.close()


def opened(page, name, lang, width=1000, height=768):
    desk = Desk(EXPLORATIONS[name], {}, lang)
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(OPEN, [front_end("explorer.js"), desk.form, desk.shown(desk.start, desk.start, "")])
    return desk


def states(desk):
    """The presets, the wordiest states, and stops of every control from two of them."""
    wholes = [preset.values for preset in desk.exploration.presets]
    wholes = [{**desk.start, **values} for values in (*wholes, *desk.exploration.wordiest)]
    for values in wholes:
        yield desk.shown(desk.start, values, "")
    for anchor in (desk.start, wholes[-1]):
        for control in desk.exploration.controls:
            stops = [value for value, _ in control.options] or control.stops
            stops = stops or desk.view(anchor).stops.get(control.name, ())
            for to in stops[:: max(1, len(stops) // 8)]:
                reply = desk.reply({"key": "", "anchor": anchor, "control": control.name, "to": to})
                if "refused" not in reply:
                    yield reply


@pytest.mark.parametrize("lang", ["tr", "en"])
@pytest.mark.parametrize("name", EXPLORATIONS)
def test_everything_is_seen_at_once_and_nothing_moves_in_any_state(page, name, lang):
    desk = opened(page, name, lang)
    shown = list(states(desk))
    for width, most in ((900, 620), (1000, 620), (1500, 560)):  # 900: what a notebook 1,000 px wide leaves it
        page.set_viewport_size({"width": width, "height": 768})
        seen = page.evaluate(MEASURE, shown)
        assert max(one["height"] for one in seen) <= most
        assert [one["wide"] for one in seen if one["wide"]] == []
        for one in seen:
            assert one["places"] == seen[0]["places"]


def test_nothing_is_cut_from_a_phone_to_a_wall_nor_where_the_page_is_enlarged_four_times(page):
    for name in EXPLORATIONS:
        opened(page, name, "tr")
        for width in (341, 390, 683, 820, 1100, 1366, 1920, 3840):  # 683 and 341: 200% and 400% of 1366
            page.set_viewport_size({"width": width, "height": 900})
            [seen] = page.evaluate(MEASURE, [None])
            assert seen["wide"] == [], (name, width)
            assert page.locator("h3").bounding_box()["width"] > 200  # no letter beneath another


def test_letters_and_picture_grow_with_their_place_and_with_the_letters_of_the_page(page):
    opened(page, "groups", "en", height=2000)
    small = page.evaluate(SMALLEST)
    assert small >= 13  # on a laptop's page, where all has to fit; 14 where there is more room
    page.set_viewport_size({"width": 1100, "height": 2000})
    assert page.evaluate(SMALLEST) >= 14
    page.set_viewport_size({"width": 3000, "height": 2000})
    assert page.evaluate(SMALLEST) > 1.5 * small
    page.set_viewport_size({"width": 1600, "height": 768})
    page.evaluate("document.body.style.setProperty('--jp-content-font-size1', '22px')")
    assert page.evaluate(SMALLEST) >= 21
    page.evaluate("document.body.removeAttribute('style')")


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_full_screen_on_a_projector_shows_everything_at_24_pixels_or_more(page, lang):
    for name in EXPLORATIONS:
        opened(page, name, lang, 1920, 1080)
        page.locator(".full").click()
        page.wait_for_function("document.fullscreenElement?.matches('.explorer')")
        assert page.evaluate(SMALLEST) >= 24
        assert page.locator(".layout").bounding_box()["height"] <= 1080
        page.keyboard.press("Escape")
        page.wait_for_function("!document.fullscreenElement")


def test_a_contrast_theme_leaves_a_bar_its_length(page):
    opened(page, "groups", "en")
    page.emulate_media(forced_colors="active")
    bar, ground = page.locator(".main .bar i"), page.locator(".main .bar")
    colour = "node => getComputedStyle(node).backgroundColor"
    assert bar.evaluate(colour) != ground.evaluate(colour)
    page.emulate_media(forced_colors="none")


def swipe(page, across, down):
    """A finger on the first slider, beside its thumb, that moves this far, a step in each frame."""
    frame = "() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))"
    page.evaluate(frame)  # the page is drawn, so that it knows where a finger scrolls
    box = page.locator("input[type=range]").first.bounding_box()
    x, y = box["x"] + 0.85 * box["width"], box["y"] + box["height"] / 2
    finger = page.context.new_cdp_session(page)
    for step in range(11):
        kind = "touchMove" if step else "touchStart"
        point = {"x": x + across * step / 10, "y": y + down * step / 10}
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
        page.evaluate(frame)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_swipe_down_the_page_that_begins_on_a_slider_scrolls_and_moves_nothing(browser):
    page = browser.new_page(has_touch=True)
    page.set_content(PAGE + "<div style='height: 3000px'></div>")
    opened(page, "groups", "en", 390, 600)
    slider = page.locator("input[type=range]").first
    stands = slider.input_value()
    swipe(page, 0, -110)
    page.wait_for_function("scrollY > 50")
    assert slider.input_value() == stands
    page.evaluate("scrollTo(0, 0)")
    swipe(page, -60, 0)
    page.wait_for_function(
        "document.querySelector('input[type=range]').getAttribute('aria-valuetext') !== '6'"
    )
    page.close()
