"""The session of an explorer without a page: session.test.mjs, under the Node that Playwright brings."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright._impl._driver import compute_driver_executable

CASES = Path(__file__).with_name("session.test.mjs")
NAMES = re.findall(r'^test\("(.+?)"', CASES.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture(scope="module")
def failures():
    """What each case has to say: None where it passed."""
    node, _ = compute_driver_executable()
    command = [node, "--test", "--test-reporter=junit", CASES]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert run.stdout, run.stderr
    cases = ElementTree.fromstring(run.stdout).iter("testcase")
    return {case.get("name"): case.findtext("failure") for case in cases}


@pytest.mark.parametrize("name", NAMES)
def test_session(failures, name):
    assert name in failures, failures
    assert failures[name] is None, failures[name]
