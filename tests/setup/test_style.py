"""The code's own style, checked in the same run as everything else."""

import shutil
import subprocess
import sys

import pytest

from course_utils.setup.environment import ROOT

ESLINT = ("eslint@9.39.1", "globals@16.5.0")
RECOMMENDED = """
import js from "@eslint/js";
import globals from "globals";
export default [{ ...js.configs.recommended, languageOptions: { globals: globals.browser } }];
"""


@pytest.mark.parametrize("check", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff_has_nothing_to_say(check):
    answer = subprocess.run([sys.executable, "-m", "ruff", *check], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def mypy(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What mypy answers; from the second run on it reads only what has changed."""
    return subprocess.run(
        [sys.executable, "-m", "mypy", *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )


def test_mypy_has_nothing_to_say():
    answer = mypy("course_utils")
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_mypy_would_see_a_shape_where_a_layer_belongs():
    answer = mypy("-c", "from course_utils.intensity import arithmetic_intensity as f; f((8, 3), 32, 32)")
    assert 'incompatible type "tuple[int, int]"' in answer.stdout


@pytest.fixture(scope="module")
def eslint(tmp_path_factory):
    """Runs eslint with its recommended rules on source that it is given, as the command line would."""
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("eslint needs npm, which is not installed here.")
    home = tmp_path_factory.mktemp("eslint")
    install = [npm, "install", "--prefix", home, "--no-audit", "--no-fund", "--loglevel=error", *ESLINT]
    if subprocess.run(install, capture_output=True).returncode:
        pytest.skip("npm could not fetch eslint: no network, perhaps.")
    (home / "eslint.config.mjs").write_text(RECOMMENDED)
    program = home / "node_modules" / "eslint" / "bin" / "eslint.js"

    def lint(source: str, name: str) -> str:
        command = [shutil.which("node"), program, "--stdin", "--stdin-filename", name]
        run = subprocess.run(
            command, cwd=home, input=source, capture_output=True, text=True, encoding="utf-8"
        )
        return run.stdout + run.stderr

    return lint


@pytest.mark.parametrize("file", sorted((ROOT / "course_utils").rglob("*.js")), ids=lambda file: file.name)
def test_eslint_has_nothing_to_say(eslint, file):
    assert eslint(file.read_text("utf-8"), file.name) == ""


def test_eslint_would_see_a_name_that_is_nowhere(eslint):
    assert "'nowhere' is not defined" in eslint("export default nowhere;\n", "imagined.js")
