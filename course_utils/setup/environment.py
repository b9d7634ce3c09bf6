"""The Python that runs the course: the running one if it has everything, else `.venv` in the clone.

A stamp in `.venv` tells with which pins it was finished. Without a stamp, or with another one, the next start
finishes the set-up or brings it up to date; with the right one a start costs nothing. Standard library only.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from typing import Any

from ..words import setting_up as words
from .installing import PINS, install, refusal, runs

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "course.json"


def python_for_lab(lang: str) -> Path:
    """The Python to open the course with: the running one if it has all the course needs, else `.venv`'s."""
    if not is_running() and has_everything():
        return Path(sys.executable)
    return set_up(lang)


def is_running() -> bool:
    """Whether the running Python is `.venv`'s."""
    return Path(sys.prefix).resolve() == VENV


def has_everything() -> bool:
    """Whether the running Python has every package that pyproject.toml names, in a version it accepts."""
    try:
        from packaging.requirements import Requirement  # comes with JupyterLab

        needs = map(Requirement, requirements())
        return all(need.specifier.contains(importlib.metadata.version(need.name), True) for need in needs)
    except ImportError:  # a missing package's PackageNotFoundError is one too
        return False


def requirements(tests: bool = False) -> list[str]:
    """What pyproject.toml asks for, with its `test` extra if wished, each as pip reads it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return project["dependencies"] + (project["optional-dependencies"]["test"] if tests else [])


def set_up(lang: str, *, tests: bool = False, cuda: bool = False) -> Path:
    """Bring `.venv` up to the pins if it is not, telling what happens, and return its Python.

    `tests` adds what tests and builds need, `cuda` takes PyTorch with CUDA; once chosen, both are kept.
    Raises `Refusal` or `OSError` when it cannot be done.
    """
    done = _stamp()
    wish: dict[str, Any] = {
        "pins": _fingerprint(),
        "tests": tests or done.get("tests", False),
        "cuda": cuda or done.get("cuda", False),
    }
    if done != wish:
        _check_machine()
        _make_venv(lang)
        _make_importable()
        STAMP.unlink(missing_ok=True)
        install(PYTHON, _site_packages(), requirements(wish["tests"]), cuda=wish["cuda"], lang=lang)
        STAMP.write_text(json.dumps(wish), "utf-8")
        print(words.READY.say(lang), flush=True)
    return PYTHON


def hand_over(command: list, **variables: str) -> int:
    """Let `command` take this process's place; on Windows, which cannot, wait for it and return its code."""
    surroundings = {**os.environ, **variables}
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, surroundings)
    signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is for the command, which may ask back
    return subprocess.call(command, env=surroundings)


def _fingerprint() -> str:
    """Changes whenever the pins or the list of what is needed change."""
    said = [PINS.read_text("utf-8"), *requirements(tests=True)]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def _stamp() -> dict:
    """What the finished set-up noted; empty if there is none, or if its Python is gone from the machine."""
    try:
        return json.loads(STAMP.read_text("utf-8")) if PYTHON.exists() else {}
    except (FileNotFoundError, ValueError):
        return {}


def _check_machine() -> None:
    if sys.platform == "darwin" and platform.machine() == "x86_64":
        raise words.Refusal(words.INTEL_MAC)
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise words.Refusal(words.NO_VENV, version="{}.{}".format(*sys.version_info))


def _make_venv(lang: str) -> None:
    """A `.venv` whose pip runs; one that an interrupted set-up left behind is mended, or made anew."""
    if PYTHON.exists() and runs([PYTHON, "-I", "-m", "pip", "--version"]):
        _forget_half_installed()
        return
    print(words.MAKING.say(lang, folder=VENV), flush=True)
    try:
        venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")
    except subprocess.CalledProcessError as error:
        raise refusal((error.output or b"").decode(errors="replace")) from error


def _make_importable() -> None:
    """Kernels start in the notebooks' folders; a .pth file lets them find the course nevertheless."""
    # Escaped to ASCII: how Python reads the bytes of a .pth file depends on its version.
    line = f"import sys; sys.path.append({str(ROOT)!a})\n"
    (_site_packages() / "depthwise_course.pth").write_text(line, "ascii")


def _forget_half_installed() -> None:
    """Lets pip install again what was cut off: it writes INSTALLER when all files of a package are there."""
    for record in _site_packages().glob("*.dist-info"):
        if not (record / "INSTALLER").exists():
            shutil.rmtree(record)


def _site_packages() -> Path:
    (folder,) = VENV.glob("Lib/site-packages" if os.name == "nt" else "lib/*/site-packages")
    return folder
