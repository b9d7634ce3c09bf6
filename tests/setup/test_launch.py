"""What only the owner can add before a public launch: what is empty is said, what is there is checked."""

import re
import tomllib

import pytest

from course_utils.publish import links
from course_utils.setup.environment import ROOT

TEXT = (ROOT / "pyproject.toml").read_text("utf-8")
PROJECT = tomllib.loads(TEXT)
FORMS = {
    "address": r"https://github\.com/[\w.-]+/[\w.-]+",
    "contact": r"[^@\s]+@[^@\s]+\.\w+",
    "authors": r"\w+ \w+.*",
    "doi": r"10\.\d+/\S+",
}


@pytest.mark.parametrize("name", FORMS)
def test_what_the_owner_adds_is_there_and_has_its_form(name):
    value = PROJECT["tool"]["course"][name]
    if not value:
        pytest.skip(f"[tool.course] {name} in pyproject.toml is still empty: only the owner can add it.")
    for part in [value] if isinstance(value, str) else value:
        assert re.fullmatch(FORMS[name], part)


def test_nothing_else_waits_for_the_owner():
    assert PROJECT["tool"]["course"].keys() == FORMS.keys()


def test_the_steps_name_the_tag_of_this_version_and_workflows_that_there_are():
    steps = TEXT[TEXT.index("# All that only the owner") : TEXT.index("[tool.course]")]
    assert f"git push origin v{PROJECT['project']['version']}" in steps
    workflows = re.findall(r"workflow\s(?:#\s+)?`(\w+)`", steps)
    assert workflows == ["site", "notebooks"]
    assert all((ROOT / ".github" / "workflows" / f"{name}.yml").is_file() for name in workflows)


def test_a_contact_stands_in_the_readme_in_both_languages():
    marks = "<!-- chapters -->\n<!-- /chapters -->\n<!-- launch -->\n<!-- /launch -->"
    text = links.readme(marks, [], None, "name@example.org")
    assert "Sorularınız için · Questions to: <name@example.org>" in text
    assert "Questions" not in links.readme(marks, [], None, "")
