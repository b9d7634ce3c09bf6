"""What a visitor of Binder meets: postBuild itself, in an environment of its own, and a browser."""

import json
import os
import shutil
import site
import socket
import subprocess
import sys
import venv
from pathlib import Path
from urllib.request import urlopen

import pytest

from course_utils.setup.copies import hand_out
from course_utils.setup.environment import ROOT
from course_utils.setup.testing import KERNEL_IDLE, waiting_for

PARTS = ("course_utils", "notebooks", "postBuild")


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """A copy of the repository after postBuild, and the Python of its environment."""
    folder = tmp_path_factory.mktemp("binder")
    home, prefix, bin = folder / "home", folder / "notebook", folder / "bin"
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        home.mkdir(exist_ok=True)
        copy(ROOT / part, home / part)
    venv.create(prefix, with_pip=False)
    asked = [prefix / "bin" / "python", "-c", "import site; print(site.getsitepackages()[-1])"]
    packages = Path(subprocess.check_output(asked, text=True).strip())
    # In the place of environment.yml, and of pip's installation of the package.
    (packages / "zz_rest.pth").write_text("\n".join([*site.getsitepackages(), str(home)]))
    share = prefix / "share" / "jupyter"
    share.mkdir(parents=True)
    (share / "labextensions").symlink_to(Path(sys.prefix) / "share" / "jupyter" / "labextensions")
    bin.mkdir()
    (bin / "python").write_text(
        f'#!/bin/sh\ncase "$*" in "-m pip install"*) exit;; esac\nexec {prefix}/bin/python "$@"\n'
    )
    (bin / "python").chmod(0o755)
    own = {"PATH": f"{bin}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": "", "HOME": str(folder)}
    subprocess.run(["./postBuild"], cwd=home, env={**os.environ, **own}, check=True, capture_output=True)
    return home, prefix


@pytest.fixture(scope="module")
def binder(image):
    """The address of the JupyterLab that a visitor gets."""
    home, prefix = image
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (
        *(prefix / "bin" / "python", "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}"),
        *("--ServerApp.port_retries=0", "--IdentityProvider.token=", f"--ServerApp.root_dir={home}"),
        "--LabApp.expose_app_in_browser=True",
    )
    own = {
        "HOME": str(home),
        "PYTHONPATH": "",
        "JUPYTERLAB_DIR": str(Path(sys.prefix) / "share" / "jupyter" / "lab"),
        "JUPYTER_CONFIG_DIR": str(home / ".jupyter"),
        "JUPYTER_DATA_DIR": str(home / ".data"),
    }
    address = f"http://127.0.0.1:{port}"
    with open(home / "log", "w") as log:
        server = subprocess.Popen(command, cwd=home, env={**os.environ, **own}, stdout=log, stderr=log)
        try:
            waiting_for(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture
def page(binder, browser):
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    yield context.new_page()
    context.close()


def asked(address: str):
    with urlopen(address, timeout=10) as answer:
        return json.load(answer)


@pytest.mark.parametrize(("link", "menu"), [("tr/00_baslangic", "Dosya"), ("en/00_start", "File")])
def test_a_link_opens_its_notebook_in_its_language_and_nothing_lies_over_it(binder, page, link, menu):
    page.goto(f"{binder}/course/{link}.ipynb")
    page.wait_for_function(KERNEL_IDLE, timeout=60_000)
    assert page.url == f"{binder}/lab/tree/my_notebooks/{link}.ipynb"
    assert page.locator(".lm-MenuBar-itemLabel").first.inner_text() == menu
    assert page.locator(".Toastify__toast").count() == 0


def test_a_kernel_ends_when_the_tab_of_its_notebook_is_closed(binder, page):
    page.goto(f"{binder}/course/en/99_glossary.ipynb")
    page.wait_for_function(KERNEL_IDLE, timeout=60_000)
    kernel = page.evaluate("jupyterapp.shell.currentWidget.sessionContext.session.kernel.id")
    assert kernel in [each["id"] for each in asked(f"{binder}/api/kernels")]
    page.evaluate("jupyterapp.shell.currentWidget.close()")
    gone = "async id => !(await (await fetch('/api/kernels')).json()).some(kernel => kernel.id === id)"
    page.wait_for_function(gone, arg=kernel, timeout=30_000)


def test_kernels_have_one_thread(binder):
    specs = asked(f"{binder}/api/kernelspecs")
    assert specs["kernelspecs"][specs["default"]]["spec"]["env"]["OMP_NUM_THREADS"] == "1"


def test_the_notebooks_are_copies_without_answers(image, tmp_path):
    home, _ = image
    hand_out(ROOT / "notebooks", tmp_path)
    for lang in ("tr", "en"):
        wanted, found = (
            {
                path.name: json.loads(path.read_text("utf-8"))["cells"]
                for path in (folder / lang).glob("*.ipynb")
            }
            for folder in (tmp_path, home / "my_notebooks")
        )
        assert found == wanted


@pytest.mark.parametrize("wrong", ["de/00_start.ipynb", "tr/../../README.md", "tr/00_start"])
def test_any_other_address_is_not_found(binder, page, wrong):
    assert page.goto(f"{binder}/course/{wrong}").status == 404
