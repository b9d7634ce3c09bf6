"""The cell that fetches the course: what it asks pip for, and that it keeps still everywhere else."""

import json
import os
import subprocess
import sys
from importlib import util
from types import ModuleType, SimpleNamespace

import pytest

from course_utils.chapters.doors import Repository
from course_utils.publish.colab import LIGHT, fetch_cell, fetches
from course_utils.publish.folding import FOLDED
from course_utils.words.language import LANGUAGES

CODE = fetch_cell(Repository("someone/course", "v1.2.0"), "03_depthwise", "en").source
COURSE = "git+https://github.com/someone/course@v1.2.0"


@pytest.fixture
def asked(monkeypatch):
    """What the cell gives to a pip that does nothing."""
    commands = []
    done = SimpleNamespace(returncode=0)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: commands.append(command) or done)
    return commands


@pytest.fixture
def machine(monkeypatch, asked):
    """Runs the cell on a Colab that lacks some packages, and gives what it asked pip for."""

    def run(*lacks):
        monkeypatch.setitem(sys.modules, "google.colab", ModuleType("google.colab"))
        monkeypatch.setattr(util, "find_spec", lambda name: None if name in lacks else object())
        exec(CODE, {})
        return asked

    return run


def test_elsewhere_the_cell_does_nothing(asked):
    exec(CODE, {})
    assert asked == []


def test_on_colab_it_fetches_the_course_alone(machine):
    assert machine("course_utils") == [
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", COURSE],
    ]


def test_light_packages_that_are_missing_come_along(machine):
    (command,) = machine("course_utils", "psygnal", "torch")
    assert command[5:] == ["--no-deps", COURSE, "psygnal"]


def test_running_the_cell_again_fetches_nothing(machine):
    assert machine() == []


def test_what_the_widgets_import_besides_ipywidgets_is_the_list_of_light_packages():
    code = """
import json, sys
import ipywidgets, numpy, typing_extensions  # torch and ipywidgets bring them

def packages():
    files = {name.split(".")[0]: getattr(module, "__file__", None) for name, module in [*sys.modules.items()]}
    found = {name for name, file in files.items() if file and "site-packages" in file}
    return {name for name in found if "mypy" not in name}  # psygnal takes it where it is

before = packages()
from course_utils.widgets import groups_explorer, progress_map
groups_explorer("tr"), progress_map("tr")
print(json.dumps(sorted(packages() - before)))
"""
    own = {name: value for name, value in os.environ.items() if name != "COURSE_PROGRESS_DIR"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=own)
    assert json.loads(done.stdout) == sorted(LIGHT)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_cell_is_folded_short_and_in_its_language(lang):
    cell = fetch_cell(Repository("someone/course", "v1.2.0"), "03_depthwise", lang)
    assert fetches(cell) and FOLDED.items() <= cell.metadata.items()
    assert len(cell.source.splitlines()) <= 18
    assert ("Kurs getirilemedi" in cell.source) == (lang == "tr")
