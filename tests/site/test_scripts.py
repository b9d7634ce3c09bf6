"""The scripts of the pages: live.test.mjs under the Node that Playwright brings, and how they are joined."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright._impl._driver import compute_driver_executable

from course_utils.site.scripts import ASSETS, SCRIPTS, SHEETS, assets
from course_utils.widgets.front_end import front_end

CASES = Path(__file__).with_name("live.test.mjs")
NAMES = re.findall(r'^test\("(.+?)"', CASES.read_text(encoding="utf-8"), re.MULTILINE)
NODE, _ = compute_driver_executable()


@pytest.fixture(scope="module")
def failures():
    """What each case has to say: None where it passed."""
    command = [NODE, "--test", "--test-reporter=junit", CASES]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert run.stdout, run.stderr
    cases = ElementTree.fromstring(run.stdout).iter("testcase")
    return {case.get("name"): case.findtext("failure") for case in cases}


@pytest.mark.parametrize("name", NAMES)
def test_without_a_page(failures, name):
    assert name in failures, failures
    assert failures[name] is None, failures[name]


@pytest.mark.parametrize("python", [True, False])
def test_what_a_page_loads_is_a_plain_script_that_knows_whether_there_is_python(python, tmp_path):
    made = assets(python)
    assert {*SCRIPTS, *SHEETS} <= made.keys()
    script = tmp_path / "live.cjs"  # Node reads it as a script, which a module's words would break
    script.write_bytes(made["live.js"])
    run = subprocess.run([NODE, "--check", script], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert f"const HAS_PYTHON = {str(python).lower()};" in made["live.js"].decode()


def test_no_two_modules_of_a_page_give_one_name_to_two_things(tmp_path):
    joined = tmp_path / "live.mjs"  # as a module, where Node refuses a second of the same name
    joined.write_text(front_end("live.js", ASSETS), encoding="utf-8")
    run = subprocess.run([NODE, "--check", joined], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
