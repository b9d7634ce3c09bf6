"""The workflow that keeps the notebooks without outputs: its own steps, in a clone with its own remote."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from course_utils.chapters.doors import UNRUN
from course_utils.chapters.table import CHAPTERS
from course_utils.setup.copies import hand_out
from course_utils.setup.environment import ROOT
from course_utils.words.language import LANGUAGES

WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "notebooks.yml").read_text("utf-8"))
STEPS = WORKFLOW["jobs"]["unrun"]["steps"]


@pytest.fixture(scope="module")
def remote(tmp_path_factory):
    """A bare repository to which the workflow has pushed twice, as it does when a second tag follows."""
    folder = tmp_path_factory.mktemp("workflow")
    remote, clone = folder / "remote.git", folder / "clone"
    subprocess.run(["git", "init", "-q", "--bare", remote], check=True)
    python = folder / "bin" / "python"
    python.parent.mkdir()
    python.symlink_to(sys.executable)
    given = {
        "REMOTE": str(remote),
        "GITHUB_ACTOR": "someone",
        "GITHUB_REF_NAME": "v1.2.0",
        "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}",
    }
    for _ in range(2):
        for part in ("course_utils", "notebooks"):
            shutil.copytree(ROOT / part, clone / part, ignore=shutil.ignore_patterns("__pycache__", "source"))
        for step in STEPS:
            if "run" in step:
                command = ["bash", "-eo", "pipefail", "-c", step["run"]]
                subprocess.run(command, cwd=clone, env={**os.environ, **given}, check=True)
        shutil.rmtree(clone)
    return remote


def git(remote: Path, *words: str) -> str:
    return subprocess.check_output(["git", "-C", remote, *words], text=True, encoding="utf-8")


def test_the_branch_that_links_name_holds_every_notebook_and_nothing_else(remote):
    assert git(remote, "branch", "--format=%(refname:short)").split() == [UNRUN]
    files = git(remote, "ls-tree", "-r", "--name-only", UNRUN).split()
    assert sorted(files) == sorted(f"{lang}/{each.notebook(lang)}" for each in CHAPTERS for lang in LANGUAGES)


def test_its_notebooks_are_the_copies_that_learners_get(remote, tmp_path):
    hand_out(ROOT / "notebooks", tmp_path)
    for each in CHAPTERS:
        name = f"tr/{each.notebook('tr')}"
        pushed, copy = (
            json.loads(text)
            for text in (git(remote, "show", f"{UNRUN}:{name}"), (tmp_path / name).read_text("utf-8"))
        )
        assert pushed["cells"] == copy["cells"]


def test_the_branch_never_grows(remote):
    assert git(remote, "rev-list", "--count", UNRUN).strip() == "1"


def test_a_tag_starts_it():
    assert WORKFLOW[True] == {"push": {"tags": ["v*"]}}  # YAML reads a bare `on` as true
