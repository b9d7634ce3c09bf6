"""A real JupyterLab and a real browser: `notebook(*cells)` opens a notebook and runs all its cells."""

from contextlib import contextmanager
from itertools import count

import nbformat
import pytest
from playwright.sync_api import sync_playwright

from course_utils.setup.testing import BROWSER_FLAGS, KERNEL_IDLE, find_browser, running_lab

DONE = f"{KERNEL_IDLE} && !document.body.innerText.includes('[*]:')"
NOT_OURS = "Could not send widget sync message"  # ipywidgets, of itself, once the kernel is gone
numbers = count()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """The address of a JupyterLab that knows nothing of this machine's settings, and its folder."""
    home = tmp_path_factory.mktemp("lab")
    with running_lab(home) as address:
        yield address, home


@pytest.fixture
def progress_folder(tmp_path):
    return tmp_path / "progress"


@pytest.fixture
def notebook(lab, browser):
    """Opens a notebook of these cells, runs them, and returns its page; no script may have complained."""
    with opening(lab, browser) as open_notebook:
        yield open_notebook


@pytest.fixture(scope="module")
def shared_notebook(lab, browser):
    """The same, for tests that look at one page together."""
    with opening(lab, browser) as open_notebook:
        yield open_notebook


@contextmanager
def opening(lab, browser):
    """Opens notebooks until the block ends."""
    address, home = lab
    contexts, complaints = [], []

    def open_notebook(*cells, dark=False, width=1366, height=768, before=None):
        name = f"test{next(numbers)}.ipynb"
        made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(made, home / name)
        context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if before:
            before(page)
        page.goto(f"{address}/lab/workspaces/{name.removesuffix('.ipynb')}/tree/{name}")
        page.wait_for_function(KERNEL_IDLE, timeout=60_000)
        if dark:
            theme = "apputils:change-theme', { theme: 'JupyterLab Dark' }"
            page.evaluate(f"jupyterapp.commands.execute('{theme})")
            page.wait_for_function("document.body.dataset.jpThemeLight === 'false'")
        page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
        page.wait_for_function(DONE, timeout=60_000)
        return page

    yield open_notebook
    for context in contexts:
        context.close()
    assert [complaint for complaint in complaints if not complaint.startswith(NOT_OURS)] == []


@pytest.fixture
def explorer(notebook):
    """Opens a notebook with one explorer, as `call` makes it, and returns its place on the page."""

    def open_explorer(call, **how):
        page = notebook("from course_utils.widgets import *", call, **how)
        return page.locator(".explorer").first

    return open_explorer
