"""Hands on the picture in JupyterLab: what a click leaves lit, what is dragged, a state pasted as text."""

import pytest
from playwright.sync_api import expect

CALLS = {
    "groups": "groups_explorer('en', c_in=6, c_out=6, groups=1)",
    "walk": "walk_explorer('en')",
    "savings": "savings_explorer('tr')",
}
LIT = "root => [...root.querySelectorAll('svg .lit[data-lights]')].map((node) => node.dataset.is)"

# Where on the page a value of a control lies, in the direction in which it can be dragged.
PLACE = """
(root, [axis, value]) => {
  const grip = root.querySelector(`svg [data-${axis}]`);
  const at = grip.dataset[axis].split(" ").find((stop) => stop.startsWith(`${value}@`)).split("@")[1];
  const { x, y, width, height } = grip.getBoundingClientRect();
  const seen = new DOMPoint(at, at).matrixTransform(root.querySelector("svg").getScreenCTM());
  return axis === "across" ? [seen.x, y + height / 2] : [x + width / 2, seen.y];
}
"""
RUN_AGAIN = """
async (runs) => {
  const { content } = jupyterapp.shell.currentWidget;
  content.activeCellIndex = 1;
  content.deselectAll();
  for (let run = 0; run < runs; run++) await jupyterapp.commands.execute("notebook:run-cell");
}
"""


@pytest.fixture(scope="module")
def page(shared_notebook):
    page = shared_notebook("from course_utils.widgets import *", *CALLS.values(), height=2400)
    expect(page.locator(".explorer")).to_have_count(len(CALLS))
    return page


@pytest.fixture
def explorer(page):
    """Finds an explorer of the page, back in the state in which it opened."""

    def find(name):
        root = page.locator(".explorer").nth(list(CALLS).index(name))
        root.get_by_role("button", name="Başa dön" if name == "savings" else "Reset", exact=True).click()
        return root

    return find


def drag(root, *way):
    """Takes hold at the first place, passes the others, and lets go at the last."""
    mouse = root.page.mouse
    mouse.move(*way[0])
    mouse.down()
    for place in way[1:]:
        mouse.move(*place, steps=4)
    mouse.up()


def test_a_click_on_a_channel_stays_lit_until_the_next(explorer):
    root = explorer("groups")
    lamp = root.locator("svg g[data-lights^='o4 ']")
    look = root.get_by_role("slider", name="Look at an output channel")
    away = root.locator(".picture svg").bounding_box()
    lamp.click()
    root.page.mouse.move(1, 1)
    assert root.evaluate(LIT) == ["o4"]
    expect(look).to_have_attribute("aria-valuetext", lamp.get_attribute("aria-label"))
    root.locator("svg g[data-lights^='o1 ']").click()
    assert root.evaluate(LIT) == ["o1"]
    lamp.hover()
    assert root.evaluate(LIT) == ["o4"]  # hovering is a preview
    root.page.mouse.move(1, 1)
    assert root.evaluate(LIT) == ["o1"]
    root.locator("svg g[data-lights^='o1 ']").click()
    root.page.mouse.move(1, 1)
    assert root.evaluate(LIT) == []
    lamp.click()
    root.page.mouse.click(away["x"] + 3, away["y"] + 3)
    assert root.evaluate(LIT) == []


def test_a_tap_lights_a_channel_and_another_tap_clears_it(explorer):
    root = explorer("groups")
    box = root.locator("svg g[data-lights^='o2 ']").bounding_box()
    place = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for lit in (["o2"], []):
        finger(root, place)
        root.page.wait_for_function(
            f"([root, lit]) => String(({LIT})(root)) === lit", arg=[root.element_handle(), ",".join(lit)]
        )


def finger(root, *way):
    """A finger that comes down at the first place, passes the others, and lifts at the last."""
    cdp = root.page.context.new_cdp_session(root.page)
    cdp.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    for kind, place in zip(("touchStart", *["touchMove"] * (len(way) - 1)), way, strict=True):
        x, y = place
        cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    cdp.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    cdp.detach()


def test_dragging_the_edge_of_the_first_block_changes_groups(explorer):
    root = explorer("groups")
    root.locator("svg g[data-lights^='o4 ']").click()
    start, third = (root.evaluate(PLACE, ["down", groups]) for groups in (1, 3))
    drag(root, start, third)
    expect(root).to_have_attribute("data-key", "[6,6,3,3,32]")
    assert root.evaluate(LIT) == ["o4"]  # the end of a drag is no click


def test_dragging_the_output_value_walks_over_rows_and_columns(explorer):
    root = explorer("walk")
    [x, _], [_, y] = (root.evaluate(PLACE, how) for how in (["across", 4], ["down", 0]))
    middle = root.evaluate(PLACE, ["across", 2])
    drag(root, middle, (x, y), (x + 400, y))  # beyond the map its last column stays
    expect(root).to_have_attribute("data-key", '["standard",0,0,4]')


def test_dragging_the_point_moves_it_along_the_curve(explorer):
    root = explorer("savings")
    drag(root, *(root.evaluate(PLACE, ["across", c_out]) for c_out in (64, 256, 8)))
    expect(root).to_have_attribute("data-key", "[32,8,3,32]")


def test_a_finger_on_what_can_be_dragged_drags(explorer):
    root = explorer("walk")
    finger(root, *(root.evaluate(PLACE, ["across", column]) for column in (2, 1, 0)))
    expect(root).to_have_attribute("data-key", '["standard",0,2,0]')


def test_a_move_is_told_in_one_line_and_marks_what_it_changed_until_the_next(explorer):
    root = explorer("groups")
    told, marked = root.locator(".moved"), root.locator(".changed dt > span")
    root.get_by_role("slider", name="Groups (groups)", exact=True).press("End")
    expect(told).to_have_text("groups 1 → 6: Share of the standard convolution 1 → 1/6 · Parameters 324 → 54")
    expect(marked).to_have_count(4)
    root.get_by_role("slider", name="Map size (H = W)", exact=True).press("End")
    expect(told).to_contain_text("Map size 32 → 224: ")
    expect(marked).to_have_text(["Multiply-accumulates (MAC), 224 × 224 map"])


def test_a_state_is_pasted_as_text_and_nonsense_loses_nothing(explorer):
    root = explorer("groups")
    root.locator("summary").click()
    box = root.get_by_role("textbox", name="The state as text")
    expect(box).to_have_value("c_in=6 c_out=6 groups=1 kernel_size=3 size=32")
    box.fill("groups=4, c_in=8 c_out=8")
    box.press("Enter")
    expect(root).to_have_attribute("data-key", "[8,8,4,3,32]")
    box.fill("what?")
    box.press("Enter")
    expect(root.locator(".note")).to_contain_text("“what?” cannot be read as a state")
    expect(root).to_have_attribute("data-key", "[8,8,4,3,32]")
    expect(box).to_have_value("c_in=8 c_out=8 groups=4 kernel_size=3 size=32")
    root.locator("summary").click()


def test_running_a_cell_again_keeps_nothing_of_the_page_before(page):
    """Each run that was kept had 385 nodes."""
    cdp = page.context.new_cdp_session(page)

    def nodes():
        for _ in range(3):
            cdp.send("HeapProfiler.collectGarbage")
        return cdp.send("Memory.getDOMCounters")["nodes"]

    run_again(page, 2)  # what JupyterLab sets up once is there
    before = nodes()
    run_again(page, 6)
    assert nodes() - before < 385


def run_again(page, runs):
    first = page.locator(".explorer").first
    for _ in range(runs):
        name = first.get_attribute("data-name")
        page.evaluate(RUN_AGAIN, 1)
        expect(first).not_to_have_attribute("data-name", name)
