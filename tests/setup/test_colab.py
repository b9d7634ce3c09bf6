"""The notebooks under the versions that Colab has: ipywidgets 7, IPython 7 and what goes with them."""

import os
import site
import subprocess
import sys
import venv

import pytest

from course_utils.chapters.table import CHAPTERS
from course_utils.publish.notebooks import ROOT, place

VERSIONS = (
    *("ipywidgets==7.7.1", "ipython==7.34.0", "ipykernel==6.17.1", "traitlets==5.7.1"),
    *("jupyter_client<8", "matplotlib==3.10.0", "numpy==2.1.3"),
)
RUN = """
import sys, nbformat
from nbclient import NotebookClient

resources = {"metadata": {"path": sys.argv[2]}}
notebook = nbformat.read(sys.argv[1], 4)
NotebookClient(notebook, kernel_name="python3", timeout=120, resources=resources).execute()
"""


@pytest.fixture(scope="module")
def colab(tmp_path_factory):
    """A Python with Colab's versions, and what stands in no such list (PyTorch) from this one."""
    folder = tmp_path_factory.mktemp("colab")
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", *VERSIONS], check=True)
    asked = [python, "-c", "import site; print(site.getsitepackages()[-1])"]
    packages = subprocess.check_output(asked, text=True).strip()
    with open(os.path.join(packages, "zz_rest.pth"), "w") as rest:  # read after the venv's own
        rest.write("\n".join([*site.getsitepackages(), str(ROOT)]))
    return python


@pytest.mark.parametrize("chapter", [chapter.name for chapter in CHAPTERS])
def test_a_chapter_runs_under_colabs_versions(colab, chapter, tmp_path):
    """In one language: the code is the same in both."""
    home = tmp_path / "home"
    private = {name: str(home / name) for name in ("IPYTHONDIR", "JUPYTER_DATA_DIR", "COURSE_PROGRESS_DIR")}
    notebook = ROOT / place(chapter, "en")
    done = subprocess.run(
        [colab, "-c", RUN, notebook, tmp_path],
        env={**os.environ, **private, "COURSE_LESSON": "small"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
