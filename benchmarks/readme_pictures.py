"""The two pictures of the README: the explorer as JupyterLab shows it, and the groups in motion.

    .venv/bin/python benchmarks/readme_pictures.py

It needs a browser, as the tests do.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Page, sync_playwright

from course_utils.pictures.groups_loop import groups_loop
from course_utils.setup.testing import BROWSER_FLAGS, KERNEL_IDLE, find_browser, running_lab

FOLDER = Path(__file__).parents[1] / "notebooks" / "images"
EXPLORER, LOOP = "explorer.png", "groups.svg"

CELL = """from course_utils.widgets import groups_explorer

groups_explorer("en", c_in=6, c_out=6, groups=3)"""
CHANNEL = '.explorer [data-lights^="o2 "]'  # whoever points at it lights what it reads


def main() -> None:
    """Writes both pictures."""
    (FOLDER / LOOP).write_text(groups_loop("en").as_svg() + "\n", encoding="utf-8", newline="\n")
    with TemporaryDirectory() as home, running_lab(Path(home)) as address, sync_playwright() as playwright:
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
        notebook = new_notebook(cells=[new_code_cell(CELL)], metadata=kernel)
        nbformat.write(notebook, Path(home, "picture.ipynb"))
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_FLAGS)
        page = browser.new_page(viewport={"width": 1200, "height": 1400}, device_scale_factor=2)
        page.goto(f"{address}/lab/tree/picture.ipynb")
        _photograph(page, FOLDER / EXPLORER)
        browser.close()


def _photograph(page: Page, path: Path) -> None:
    page.wait_for_function(KERNEL_IDLE)
    page.evaluate("jupyterapp.shell.collapseLeft()")
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    page.locator(CHANNEL).first.hover()
    page.locator(".explorer").screenshot(path=path)


if __name__ == "__main__":
    main()
