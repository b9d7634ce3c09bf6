"""A chapter in JupyterLab with the network closed: for the browser, for the server and for every kernel."""

import os
import subprocess
import sys

import nbformat
import pytest
from playwright.sync_api import Error, expect

from course_utils.publish.notebooks import ROOT, place
from course_utils.setup.testing import BROWSER_FLAGS, KERNEL_IDLE, find_browser, running_lab

DONE = f"{KERNEL_IDLE} && !document.body.innerText.includes('[*]:')"
NOTEBOOK = "jupyterapp.shell.currentWidget.content.model.sharedModel.toJSON()"
CLOSED = "the network is closed"

# Every Python that starts with this on its path refuses what leaves the machine, and writes it down.
GATE = f"""
import os, socket, sys

HERE = ("localhost", "0.0.0.0", "::", "::1", "", socket.gethostname())


def gate(event, arguments):
    if event == "socket.connect":
        host = arguments[1][0] if isinstance(arguments[1], tuple) else ""  # else a file of this machine
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0] or ""
    else:
        return
    host = host.decode() if isinstance(host, bytes) else str(host)
    if host not in HERE and not host.startswith("127."):
        with open(os.environ["REFUSED"], "a") as refused:
            print(event, host, file=refused)
        raise OSError("{CLOSED}")


sys.addaudithook(gate)
"""
OUTSIDE = 'import socket\nsocket.create_connection(("192.0.2.1", 80), timeout=1)'


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    """The file of what was refused, while every Python that starts has the gate."""
    folder = tmp_path_factory.mktemp("gate")
    (folder / "sitecustomize.py").write_text(GATE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(ROOT)]))
        patch.setenv("REFUSED", str(folder / "refused"))
        yield folder / "refused"


@pytest.fixture
def page(browser, refused):
    """A page of a browser that finds this machine alone; `page.outside` lists what it asked of others."""
    flags = [*BROWSER_FLAGS, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    alone = browser.browser_type.launch(executable_path=find_browser(), args=flags)
    page = alone.new_page(viewport={"width": 1366, "height": 768})
    page.outside = []
    page.on("request", lambda asked: is_outside(asked.url) and page.outside.append(asked.url))
    yield page
    alone.close()


def is_outside(url: str) -> bool:
    return url.startswith(("http", "ws")) and "://127.0.0.1:" not in url


def test_the_gate_refuses_and_writes_down(refused):
    answer = subprocess.run([sys.executable, "-c", OUTSIDE], capture_output=True, text=True)
    assert CLOSED in answer.stderr
    assert refused.read_text() == "socket.getaddrinfo 192.0.2.1\n"
    refused.unlink()


def test_a_chapter_runs_and_its_explorer_moves(refused, page, tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("COURSE_PROGRESS_DIR", str(tmp_path / "progress"))
    chapter = nbformat.read(ROOT / place("03_depthwise", "tr"), 4)
    for cell in chapter.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    nbformat.write(chapter, home / "chapter.ipynb")
    with running_lab(home) as address:
        page.goto(f"{address}/lab/tree/chapter.ipynb")
        page.wait_for_function(KERNEL_IDLE, timeout=60_000)
        page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
        page.wait_for_function(DONE, timeout=120_000)
        code = [cell for cell in page.evaluate(NOTEBOOK)["cells"] if cell["cell_type"] == "code"]
        assert all(cell["execution_count"] for cell in code)
        assert [out for cell in code for out in cell["outputs"] if out["output_type"] == "error"] == []
        assert page.locator("mjx-container").count() > 0
        explorer = page.locator(".explorer").first
        explorer.scroll_into_view_if_needed()
        shown = explorer.locator("dl.main").inner_text()
        explorer.locator("input[type=range]").first.press("ArrowRight")
        expect(explorer.locator("dl.main")).not_to_have_text(shown, use_inner_text=True)
    assert page.outside == []
    assert not refused.exists()


def test_the_browser_finds_no_other_host(page):
    page.goto("about:blank")
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("https://example.org")
    assert page.outside == ["https://example.org/"]
