"""Every notebook opened alone on Colab: an empty folder, Colab's versions, and a stand-in for google.colab.

The course comes by the real text of the first cell; git is told to find its address on this machine. English
notebooks are tried in each run of the tests, Turkish ones, whose code is the same, by a command of their own:

    python3 -m course_utils test tests/setup/test_colab.py -m slow
"""

import os
import shutil
import site
import subprocess
import sys
import venv
from pathlib import Path

import nbformat
import pytest

from course_utils.chapters.doors import UNRUN, Repository
from course_utils.chapters.table import CHAPTERS, chapter
from course_utils.publish.colab import fetches
from course_utils.publish.notebooks import ROOT, make
from course_utils.publish.source import read_sources
from course_utils.words import doors as words

COURSE = Repository("someone/course", "v1.2.0")
VERSIONS = (
    *("ipywidgets==7.7.1", "ipython==7.34.0", "ipykernel==6.17.1", "traitlets==5.7.1"),
    *("jupyter_client<8", "matplotlib==3.10.0", "numpy==2.1.3"),
)
BUILD = ("hatchling",)  # what pip would fetch for each installation anew

# As Colab has it when the first cell runs: loaded, and asked by anywidget for the manager of widgets.
STAND_IN = """
import sys, types

colab, output = types.ModuleType("google.colab"), types.ModuleType("google.colab.output")
output._widgets = types.SimpleNamespace(_installed_url=None)
output.enable_custom_widget_manager = lambda: setattr(output._widgets, "_installed_url", "https://a.b/manager.js")
colab.output = output
sys.modules |= {"google": types.ModuleType("google"), "google.colab": colab, "google.colab.output": output}
"""
RUN = """
import sys, nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], 4)
options = {"resources": {"metadata": {"path": sys.argv[2]}}, "timeout": 120, **eval(sys.argv[3])}
NotebookClient(notebook, kernel_name="python3", **options).execute()
nbformat.write(notebook, sys.argv[1])
"""


def python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def packages_of(folder: Path) -> Path:
    asked = [python_of(folder), "-c", "import site; print(site.getsitepackages()[-1])"]
    return Path(subprocess.check_output(asked, text=True).strip())


@pytest.fixture(scope="module")
def colab(tmp_path_factory):
    """The folders of packages of a Colab: its own versions, and what stands in no list of ours (PyTorch)."""
    folder = tmp_path_factory.mktemp("colab")
    venv.create(folder, with_pip=True)
    install = [python_of(folder), "-m", "pip", "install", "--quiet", *VERSIONS, *BUILD]
    subprocess.run(install, check=True)
    return [str(packages_of(folder)), *site.getsitepackages()]


@pytest.fixture(scope="module")
def git_folder(tmp_path_factory):
    """The repository on this machine at the tag that the cell asks for, with what is not committed yet."""
    folder = tmp_path_factory.mktemp("git") / "course"
    listed = ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.check_output(listed, text=True).split("\0"):
        if name.startswith("course_utils/") or name in ("pyproject.toml", "README.md", "LICENSE"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    author = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
    for step in (["init", "-q"], ["add", "-A"], [*author, "commit", "-qm", "a"], ["tag", COURSE.tag]):
        subprocess.run(["git", "-C", folder, *step], check=True)
    return folder


@pytest.fixture
def machine(colab, git_folder, tmp_path):
    """A fresh machine of Colab. `machine(chapter, lang)` opens a notebook alone and gives what came of it."""
    folder = tmp_path / "machine"
    venv.create(folder, with_pip=False)
    rest = [path for path in colab if Path(path).is_dir()]
    (packages_of(folder) / "zz_rest.pth").write_text("\n".join(rest))  # read after the machine's own
    start = tmp_path / "ipython" / "profile_default" / "startup"
    start.mkdir(parents=True)
    (start / "00_colab.py").write_text(STAND_IN)
    names = ("IPYTHONDIR", "JUPYTER_DATA_DIR", "COURSE_PROGRESS_DIR", "PIP_CACHE_DIR")
    private = {name: str(tmp_path / name.split("_")[0].removesuffix("DIR").lower()) for name in names}

    def open_alone(name, lang, *, source=git_folder, more=(), **options):
        alone = tmp_path / "content"
        alone.mkdir()
        notebook = make(read_sources(ROOT, [name])[name], lang, COURSE)
        notebook.cells += [nbformat.v4.new_code_cell(code) for code in more]
        path = tmp_path / chapter(name).notebook(lang)
        nbformat.write(notebook, path)
        git = {
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": f"url.{source.as_uri()}.insteadOf",
            "GIT_CONFIG_VALUE_0": f"https://github.com/{COURSE.name}",
        }
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        done = subprocess.run(
            [python_of(folder), "-c", RUN, path, alone, repr(options)],
            env={**kept, **private, **git, "COURSE_LESSON": "small", "PIP_NO_BUILD_ISOLATION": "1"},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        assert list(alone.iterdir()) == []
        return nbformat.read(path, 4)

    open_alone.packages = packages_of(folder)
    return open_alone


def installed(packages: Path) -> set[str]:
    return {path.name.split("-")[0] for path in packages.glob("*.dist-info")}


LANGUAGES = [pytest.param("tr", marks=pytest.mark.slow), "en"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", [each.name for each in CHAPTERS])
def test_a_notebook_opened_alone_runs_and_nothing_of_colabs_is_replaced(machine, name, lang):
    notebook = machine(name, lang)
    (fetch,) = filter(fetches, notebook.cells)
    assert fetch.outputs == []
    assert installed(machine.packages) == {"depthwise_course"}


def test_links_in_widgets_lead_to_the_right_notebook_there(machine):
    told = 'print(finish("00_start", LANG).html)'
    *_, cell = machine("00_start", "en", more=[told]).cells
    link = f"https://colab.research.google.com/github/{COURSE.name}/blob/{UNRUN}/en/01_cost.ipynb"
    assert f'href="{link}"' in cell.outputs[0].text


def test_without_a_connection_the_first_cell_stops_with_one_sentence(machine, tmp_path):
    notebook = machine("03_depthwise", "tr", source=tmp_path / "nowhere", allow_errors=True)
    (fetch,) = filter(fetches, notebook.cells)
    (said,) = fetch.outputs
    assert said.traceback == [words.NOT_FETCHED.tr]
