"""The explorer in JupyterLab: every control by keyboard, two displays, no kernel, both themes."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from course_utils.explorers.groups import BUTTONS, CONTROLS, GROUPS, groups
from course_utils.words import chrome, text
from course_utils.words.explorers import groups as words

START = {"c_in": 6, "c_out": 6, "groups": 3, "kernel_size": 3, "size": 32}
IMPORT = "from course_utils.widgets import groups_explorer"
LABELS = {control.name: control.label for control in CONTROLS}

# What one display shows at one moment.
SEEN = """
root => {
  const all = (selector, read) => [...root.querySelectorAll(selector)].map(read);
  return {
    picture: root.querySelector("svg").getAttribute("aria-label"),
    boxes: all("input[inputmode=numeric]", (box) => box.value),
    sliders: all("input[type=range]", (slider) => slider.getAttribute("aria-valuetext")).slice(0, 5),
    facts: all("dl > div", (fact) => fact.textContent),
    code: root.querySelector("code").textContent,
  };
}
"""


def key_of(values):
    """How the page names the state with these values."""
    return json.dumps(list(values.values()), separators=(",", ":"))


class Shown:
    """One display of the groups explorer on a page, and what it shows."""

    def __init__(self, page, lang="en", place=0):
        self.page, self.lang = page, lang
        self.root = page.locator(".explorer").nth(place)

    def slider(self, control):
        return self.root.get_by_role("slider", name=LABELS[control].say(self.lang), exact=True)

    def box(self, control):
        return self.root.get_by_role(
            "textbox", name=chrome.TYPED.say(self.lang, name=LABELS[control].say(self.lang)), exact=True
        )

    def button(self, label):
        return self.root.get_by_role("button", name=label.say(self.lang), exact=True)

    def type(self, control, typed):
        self.box(control).fill(typed)
        self.page.keyboard.press("Enter")

    def agrees(self, **values):
        """Controls, picture, facts and code all show this state."""
        values = {**START, **values}
        view = groups(**values, lang=self.lang)
        expect(self.root).to_have_attribute("data-key", key_of(values))
        assert self.root.evaluate(SEEN) == {
            "picture": view.picture.alt,
            "boxes": [str(value) for value in values.values()],
            "sliders": [str(value) for value in values.values()],
            "facts": [fact.label + fact.value + fact.detail for fact in view.facts],
            "code": view.code,
        }
        expect(self.root).to_contain_text(view.remark)
        expect(self.root).to_contain_text(view.title)

    def says(self, sentence):
        """The note beneath the controls, and no other place that has these words."""
        expect(self.root.locator(".note")).to_have_text(sentence, timeout=8_000)


@pytest.fixture
def explorer(notebook):
    """Opens a notebook with a groups explorer."""

    def open_explorer(*cells, lang="en", **how):
        return Shown(notebook(IMPORT, f"e = groups_explorer({lang!r}); e", *cells, **how), lang)

    return open_explorer


def test_every_slider_moves_by_keyboard_and_the_view_follows(explorer):
    shown = explorer()
    shown.agrees()
    moves = (
        ("c_in", "ArrowRight", {"c_in": 7, "groups": 1}),
        ("c_out", "ArrowLeft", {"c_out": 5, "groups": 1}),
        ("groups", "ArrowRight", {"groups": 6}),
        ("kernel_size", "End", {"kernel_size": 7}),
        ("size", "Home", {"size": 7}),
    )
    for control, key, after in moves:
        shown.slider(control).press(key)
        shown.agrees(**after)
        shown.button(chrome.RESET).press("Enter")
        shown.agrees()


def test_every_box_takes_any_whole_number_and_the_slider_stands_between_its_stops(explorer):
    shown = explorer()
    typed = {"c_in": 100, "c_out": 50, "groups": 25, "kernel_size": 4, "size": 33}
    after = {"groups": 2}
    for control, number in typed.items():
        shown.type(control, f" {number} ")
        after[control] = number
        shown.agrees(**after)
    places = [float(shown.slider("c_in").evaluate("range => range.value"))]
    for key in ("ArrowLeft", "ArrowRight", "ArrowRight"):
        shown.slider("c_in").press(key)
        places.append(float(shown.slider("c_in").evaluate("range => range.value")))
    between, below, *_, above = places
    assert below < between < above


def test_sliding_on_gives_back_what_the_learner_had(explorer):
    shown = explorer()
    shown.slider("c_in").press("ArrowRight")
    shown.says(words.NOTE_GROUPS.say("en", old=3, new=1, channels="C_in = 7"))
    shown.slider("c_in").press("ArrowRight")
    shown.slider("c_in").press("ArrowRight")
    shown.agrees(c_in=9, groups=3)


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_nonsense_in_any_box_gets_one_sentence_and_changes_nothing(explorer, lang):
    shown = explorer(lang=lang)
    for control in CONTROLS:
        name, bounds = control.label.say(lang), {"least": control.least, "most": control.most}
        for typed in ("abc", "0", "-3", "2.5", "1000000000"):
            shown.type(control.name, typed)
            shown.says(text.OUT_OF_RANGE.say(lang, name=name, value=typed, **bounds))
        shown.type(control.name, "")
        shown.says(chrome.NOTHING_TYPED.say(lang, name=name, **bounds))
        shown.agrees()


def test_an_illegal_number_of_groups_is_answered_with_the_rule_and_the_nearest_legal_values(explorer):
    shown = explorer(lang="tr")
    for _ in range(2):  # the second time as well
        shown.type("groups", "4")
        shown.says(
            words.ILLEGAL_GROUPS.say("tr", groups=4, broken="C_in = 6 ve C_out = 6", nearest="3 veya 6")
        )
        shown.agrees()


def test_buttons_change_the_kind_and_one_that_is_off_says_why(explorer):
    shown = explorer()
    for button, number in zip(BUTTONS, (1, 2, 6), strict=True):
        shown.button(button.label).press("Enter")
        shown.agrees(groups=number)
    shown.slider("c_in").press("ArrowRight")
    shown.agrees(c_in=7, c_out=7, groups=7)  # depthwise stays depthwise
    off = shown.button(words.GROUPED)
    expect(off).to_have_attribute("aria-disabled", "true")
    why = words.NO_GROUPED.say("en", c_in=7, c_out=7)
    expect(off).to_have_accessible_description(why)
    off.press("Enter")
    shown.says(why)
    shown.agrees(c_in=7, c_out=7, groups=7)


def test_every_preset_is_shown_and_reset_returns(explorer):
    shown = explorer(lang="tr")
    for preset in GROUPS.presets:
        shown.root.get_by_role("combobox", name=chrome.PRESETS.tr).select_option(preset.label.tr)
        shown.agrees(**preset.values)
    shown.button(chrome.RESET).press("Enter")
    shown.agrees()


def test_an_output_channel_lights_what_it_reads_by_keyboard_and_by_pointer(explorer):
    shown = explorer()
    look = shown.root.get_by_role("slider", name=chrome.INSPECT.en)
    lit = shown.root.locator("svg g.lit")
    assert lit.count() == 0
    look.press("ArrowRight")
    reads = words.READS.say("en", output=0, group=0, inputs="0, 1")
    expect(look).to_have_attribute("aria-valuetext", reads)
    expect(shown.root.locator(".said")).to_have_text(reads)
    expect(lit).to_have_text(["0", "1", "0"])
    shown.root.locator("[data-lights]").nth(5).hover()
    reads = words.READS.say("en", output=5, group=2, inputs="4, 5")
    expect(shown.root.locator(".said")).to_have_text(reads)
    expect(lit).to_have_text(["4", "5", "5"])
    look.press("Home")
    shown.page.mouse.move(0, 0)
    expect(lit).to_have_count(0)


def test_the_picture_is_saved_as_svg_and_png_and_the_line_is_copied(explorer):
    shown = explorer()
    shown.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    saved = {}
    shown.root.get_by_text(chrome.SAVE.en, exact=True).press("Enter")
    for button in (chrome.SAVE_SVG, chrome.SAVE_PNG):
        with shown.page.expect_download() as download:
            shown.button(button).press("Enter")
        saved[Path(download.value.suggested_filename).suffix] = Path(download.value.path()).read_bytes()
        assert download.value.suggested_filename.startswith("groups-6-6-3-3-32.")
    assert saved[".svg"].decode() == groups(**START, lang="en").picture.as_svg()
    width, height = saved[".png"][16:20], saved[".png"][20:24]
    assert [int.from_bytes(side) for side in (width, height)] == [1280, 960]
    shown.button(chrome.COPY).press("Enter")
    shown.says(chrome.COPIED.en)
    assert shown.page.evaluate("navigator.clipboard.readText()") == groups(**START, lang="tr").code


def test_two_displays_and_code_agree(explorer):
    shown = explorer("e", "e.observe(lambda change: e.set(size=7), 'kernel_size')")
    other = Shown(shown.page, place=1)
    shown.slider("c_in").press("ArrowRight")
    other.agrees(c_in=7, groups=1)
    other.button(words.DEPTHWISE).press("Enter")
    shown.agrees(c_in=7, c_out=7, groups=7)
    shown.slider("kernel_size").press("ArrowRight")  # code that observes the hand moves on from there
    for display in (shown, other):
        display.agrees(c_in=7, c_out=7, groups=7, kernel_size=5, size=7)


def test_code_moves_what_is_shown_also_back_to_where_it_was(explorer):
    shown = explorer("e.c_in = 8", "e.c_in = 6; e.groups = 3", "e.press('depthwise')")
    shown.agrees(groups=6)


def execute(page, code):
    """Starts code in the kernel and does not wait for it."""
    kernel = "jupyterapp.shell.currentWidget.sessionContext.session.kernel"
    page.evaluate(f"void {kernel}.requestExecute({{ code: {json.dumps(code)} }})")


def shut_down(page):
    page.evaluate("jupyterapp.shell.currentWidget.sessionContext.shutdown()")


def kill(page):
    """A kernel out of memory goes like this: without a word, and JupyterLab starts one that knows nothing."""
    execute(page, "import os; os.kill(os.getpid(), 9)")
    page.locator(".jp-Dialog button").last.click()


@pytest.mark.parametrize("lose_kernel", [shut_down, kill])
def test_without_a_kernel_seen_states_still_show_and_others_are_explained(explorer, lose_kernel):
    shown = explorer(lang="tr")
    seven = {"c_in": 7, "groups": 1}
    for key, seen in (("ArrowRight", seven), ("ArrowLeft", {}), ("ArrowRight", seven)):
        shown.slider("c_in").press(key)
        shown.agrees(**seen)
    lose_kernel(shown.page)
    shown.slider("c_in").press("ArrowLeft")
    shown.agrees()
    shown.type("c_in", "333")
    shown.says(chrome.SILENT.tr)
    shown.agrees()
    shown.slider("c_in").press("ArrowRight")
    shown.agrees(c_in=7, groups=1)
    restart_and_run(shown.page)
    expect(shown.root).to_have_attribute("data-key", key_of(START), timeout=60_000)
    shown.type("c_in", "333")
    shown.agrees(c_in=333)


def restart_and_run(page):
    """▶▶, as the note advises; JupyterLab asks before it restarts a kernel that lives."""
    page.add_locator_handler(page.locator(".jp-Dialog .jp-mod-accept"), lambda button: button.click())
    page.locator("[data-jp-item-name='restart-and-run'] >> visible=true").click()


def test_while_a_cell_runs_no_move_is_lost(explorer, tmp_path):
    """The cell ends when the learner has moved; the kernel may answer before that or after."""
    gate = tmp_path / "gate"
    shown = explorer()
    execute(shown.page, f"import os, time\nwhile not os.path.exists({str(gate)!r}): time.sleep(0.02)")
    shown.type("c_in", "100")
    shown.type("c_out", "50")
    gate.touch()
    shown.agrees(c_in=100, c_out=50, groups=2)


def test_the_picture_stays_in_its_place_while_values_move(explorer):
    shown = explorer()
    boxes = set()
    for preset in GROUPS.presets:
        shown.root.get_by_role("combobox", name=chrome.PRESETS.en).select_option(preset.label.en)
        shown.agrees(**preset.values)
        boxes.add(tuple(shown.root.locator("svg").bounding_box().values()))
    assert len(boxes) == 1


class Link:
    """The way from the kernel to the page, which can be held up for a while."""

    def __init__(self, page):
        self.held = None
        page.route_web_socket("**/channels*", self.carry)

    def carry(self, page_side):
        kernel_side = page_side.connect_to_server()
        kernel_side.on_message(lambda said: self.arrive(page_side, said))

    def arrive(self, page_side, said):
        if self.held is None:
            page_side.send(said)
        else:
            self.held.append((page_side, said))

    def release(self):
        held, self.held = self.held, None
        for page_side, said in held:
            page_side.send(said)


def test_a_move_of_another_control_waits_for_the_one_on_its_way(explorer):
    """On a slow link the next moves come before the reply to the first: none is lost."""
    links = []
    shown = explorer(before=lambda page: links.append(Link(page)))
    shown.agrees()
    links[0].held = []
    shown.type("c_in", "100")
    shown.type("c_out", "50")
    shown.type("kernel_size", "7")
    links[0].release()
    shown.agrees(c_in=100, c_out=50, groups=2, kernel_size=7)


def test_a_kernel_without_a_reply_is_called_busy_until_its_late_reply_is_shown(explorer):
    links = []
    shown = explorer(before=lambda page: links.append(Link(page)))
    links[0].held = []
    shown.type("c_in", "100")
    shown.type("c_out", "50")
    shown.says(chrome.BUSY.en)
    links[0].release()
    shown.agrees(c_in=100, c_out=50, groups=2)
    shown.says("")
