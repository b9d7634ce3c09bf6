"""The command `lab`, for real: a clone, a JupyterLab, and what it serves."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest
import urllib3

from course_utils.setup.environment import ROOT
from course_utils.setup.lab import START


@pytest.fixture
def served(tmp_path):
    """Gives `lab` in a small clone, in the language of its argument; returns the address that it prints."""
    clone = tmp_path / "clone"
    shutil.copytree(
        ROOT / "course_utils", clone / "course_utils", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", clone)
    for lang in ("tr", "en"):
        (clone / "notebooks" / lang).mkdir(parents=True)
        empty = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        (clone / "notebooks" / lang / START[lang]).write_text(json.dumps(empty))
    started = []

    def serve(lang):
        command = [sys.executable, "-m", "course_utils", "lab", "--lang", lang, "--no-browser"]
        home = {"HOME": str(tmp_path / "home"), "USERPROFILE": str(tmp_path / "home")}
        started.append(
            subprocess.Popen(command, cwd=clone, env=os.environ | home, stderr=subprocess.PIPE, text=True)
        )
        said = ""
        for line in started[-1].stderr:
            said += line
            if address := re.search(r"http://127\.0\.0\.1:\S+", line):
                return address[0]
        raise AssertionError(f"JupyterLab ended and said: {said}")

    yield serve
    for process in started:
        process.kill()
        process.communicate()


def fetch(address, path):
    """What the server answers at another path; it prints its address a moment before it listens."""
    base, token = re.match(r"(.*:\d+)/[^?]*(\?.*)", address).groups()
    return urllib3.request("GET", base + path + token, retries=urllib3.Retry(9, backoff_factor=0.05)).json()


@pytest.mark.parametrize(("lang", "locale"), [("tr", "tr_TR"), ("en", "en")])
def test_lab_serves_the_start_page_and_jupyterlab_itself_in_the_learners_language(served, lang, locale):
    address = served(lang)
    settings = fetch(address, "/lab/api/settings/@jupyterlab/translation-extension:plugin")
    assert settings["schema"]["properties"]["locale"]["default"] == locale
    assert f"/lab/tree/{lang}/{START[lang]}?" in address
    assert fetch(address, f"/api/contents/{lang}/{START[lang]}")["type"] == "notebook"


def test_jupyterlabs_menus_are_turkish_for_a_turkish_learner(served):
    words = fetch(served("tr"), "/lab/api/translations/tr_TR")["data"]["jupyterlab"]
    assert words["Settings"] == ["Ayarlar"]
