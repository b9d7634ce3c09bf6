"""The command that runs every test, and the browser it needs. Standard library only."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .environment import ROOT
from .words import setting_up as words

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
INSTALLED = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def command(python: Path, arguments: list[str], lang: str) -> list:
    """The pytest call; unless `arguments` name paths it runs everything, and a browser is made sure of.

    What everything is stands in pyproject.toml; `--dist loadscope` keeps a notebook's cells on one worker.
    """
    os.chdir(ROOT)
    if not any(Path(argument.partition("::")[0]).exists() for argument in arguments):
        ensure_browser(lang)
    return [python, "-m", "pytest", "-n", "2", "--dist", "loadscope", *arguments]


def find_browser() -> str | None:
    """The path of an installed Chromium, Chrome or Edge."""
    found = filter(None, map(shutil.which, BROWSERS))
    return next(found, None) or next(filter(os.path.exists, INSTALLED), None)


def ensure_browser(lang: str) -> None:
    """Install Debian's Chromium where there is no browser and this is root; else ask for one by `Refusal`."""
    if find_browser():
        return
    if sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get"):
        print(words.BROWSER.say(lang), flush=True)
        for step in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", "-qq", *step], env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    if not find_browser():
        raise words.Refusal(words.NO_BROWSER)
