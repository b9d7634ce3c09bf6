"""Esc leads out of whatever has the keys and back to the cells of the notebook."""

WIDGETS = (  # a widget, and the parts of it that take the keys
    (
        "groups_explorer('en')",
        (".explorer input[type=range]", ".explorer input[type=text]", ".explorer .hand button"),
    ),
    ("quiz('03_depthwise', 'en')", (".lesson input[type=radio]",)),
    ("exercise('depthwise_by_hand', 'en', ...)", (".lesson summary",)),
)
ACTIVE = "jupyterapp.shell.currentWidget.content.activeCellIndex === {}"


def test_after_escape_the_arrows_go_from_cell_to_cell(notebook):
    imports = "from course_utils.widgets import exercise, groups_explorer, quiz"
    page = notebook(imports, *(widget for widget, _ in WIDGETS), "'the last cell'")
    for cell, (_, parts) in enumerate(WIDGETS, start=1):
        output = page.locator(".jp-Notebook-cell").nth(cell)
        for part in parts:
            output.locator(part).first.click()
            page.keyboard.press("Escape")
            page.keyboard.press("ArrowDown")
            page.wait_for_function(ACTIVE.format(cell + 1))
            assert page.evaluate("jupyterapp.shell.currentWidget.content.mode") == "command"
