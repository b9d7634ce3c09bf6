"""One set of versions: what pyproject.toml asks for, the exact pins, and the conda environment agree."""

import subprocess
import sys
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from course_utils.setup.environment import ROOT, requirements
from course_utils.setup.installing import PINS

CONDA_NAMES = {"torch": "pytorch-cpu", "matplotlib": "matplotlib-base"}


def test_every_requirement_has_a_pin_in_its_range():
    lines = [line for line in PINS.read_text("utf-8").splitlines() if not line.startswith("#")]
    pins = {canonicalize_name(pin.name): pin for pin in map(Requirement, lines)}
    for need in map(Requirement, requirements(tests=True)):
        pin = pins[canonicalize_name(need.name)]
        (exact,) = pin.specifier
        assert exact.operator == "=="
        assert need.specifier.contains(exact.version), f"{pin} is outside {need}"
        assert pin.marker is None


def test_the_conda_environment_asks_for_the_same_ranges():
    wanted = {
        CONDA_NAMES.get(need.name, need.name.lower()) + str(need.specifier)
        for need in map(Requirement, requirements())
    }
    packages = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]
    assert set(packages) - {"pip"} - {next(name for name in packages if name.startswith("python="))} == wanted


def test_the_conda_environments_python_is_one_the_course_runs_on():
    packages = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]
    (python,) = [name.partition("=")[2] for name in packages if name.startswith("python=")]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert Requirement("python" + project["requires-python"]).specifier.contains(python)


def test_binder_takes_the_conda_environment_and_then_installs_the_course():
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(ROOT)]
    answer = subprocess.run(command, capture_output=True, text=True)
    said = answer.stdout + answer.stderr
    assert answer.returncode == 0, said
    assert '--file "environment.yml"' in said
    assert "RUN ./postBuild" in said


@pytest.mark.parametrize("script", ["postBuild", ".ci/run"])
def test_scripts_are_executable(script):
    assert (ROOT / script).stat().st_mode & 0o111
