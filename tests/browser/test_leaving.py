"""Esc leads out of whatever has the keys and back to the cells of the notebook."""

import pytest

WIDGETS = {
    "explorer": ("groups_explorer('en')", ".explorer input[type=range]"),
    "number box": ("groups_explorer('en')", ".explorer input[type=text]"),
    "button": ("groups_explorer('en')", ".explorer button"),
    "quiz": ("quiz('03_depthwise', 'en')", ".lesson input[type=radio]"),
    "hint": ("exercise('depthwise_by_hand', 'en', ...)", ".lesson summary"),
}


@pytest.mark.parametrize("place", WIDGETS)
def test_after_escape_the_arrows_go_from_cell_to_cell(notebook, place):
    widget, control = WIDGETS[place]
    page = notebook(
        "from course_utils.widgets import exercise, groups_explorer, quiz", widget, "'the next cell'"
    )
    page.locator(control).first.click()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("jupyterapp.shell.currentWidget.content.activeCellIndex === 2")
    assert page.evaluate("jupyterapp.shell.currentWidget.content.mode") == "command"
