"""A real JupyterLab and a real browser: `notebook(*cells)` opens a notebook and runs all its cells."""

import json
import os
import socket
import subprocess
import sys
from itertools import count
from urllib.request import urlopen

import nbformat
import pytest
from playwright.sync_api import sync_playwright

from course_utils.testing import find_browser

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
NO_NEWS = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
IDLE = "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
DONE = f"{IDLE} && !document.body.innerText.includes('[*]:')"
numbers = count()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """The address of a JupyterLab that knows nothing of this machine's settings, and its folder."""
    home = tmp_path_factory.mktemp("lab")
    (home / "settings").mkdir()
    (home / "settings" / "overrides.json").write_text(json.dumps(NO_NEWS))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}"),
        *("--ServerApp.port_retries=0", "--IdentityProvider.token=", f"--ServerApp.root_dir={home}"),
        *("--LabApp.expose_app_in_browser=True", f"--LabApp.app_settings_dir={home / 'settings'}"),
        f"--LabApp.workspaces_dir={home / 'workspaces'}",
    )
    folders = {name: str(home / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
    log = open(home / "log", "w")  # noqa: SIM115  (closed with the server)
    server = subprocess.Popen(command, env={**os.environ, **folders}, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    _wait_for(address, server)
    yield address, home
    server.terminate()
    server.wait(timeout=20)
    log.close()


def _wait_for(address, server):
    while server.poll() is None:
        try:
            return urlopen(f"{address}/api", timeout=5)
        except OSError:
            continue
    raise RuntimeError("JupyterLab stopped before it answered")


@pytest.fixture
def progress_folder(tmp_path):
    return tmp_path / "progress"


@pytest.fixture
def notebook(lab, browser):
    """Opens a notebook of these cells, runs them, and returns its page, which keeps all complaints."""
    address, home = lab
    contexts = []

    def open_notebook(*cells, dark=False, width=1366, height=768, before=None):
        name = f"test{next(numbers)}.ipynb"
        made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(made, home / name)
        context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        if before:
            before(page)
        page.goto(f"{address}/lab/workspaces/{name.removesuffix('.ipynb')}/tree/{name}")
        page.wait_for_function(IDLE, timeout=60_000)
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
