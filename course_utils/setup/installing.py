"""Installing the pinned packages with pip, and what pip's complaints mean. Standard library only.

On Linux, PyPI's PyTorch brings gigabytes of CUDA. A local version such as 2.13.0+cpu never comes from PyPI,
so asking for exactly that one, first and alone, leaves nothing to chance.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from ..words import setting_up as words

PINS = Path(__file__).with_name("pins.txt")
PYTORCH_CPU_INDEX = "https://download.pytorch.org/whl/cpu"
NO_SPACE = re.compile(r"No space left|Errno 28|Disk quota exceeded|not enough space on the disk")
NO_NETWORK = re.compile(
    r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|ConnectionReset|ProxyError|SSLError|"
    r"Connection aborted|Connection refused|Failed to establish a new connection|Network is unreachable"
)


def install(python: Path, site_packages: Path, requirements: list[str], *, cuda: bool, lang: str) -> None:
    """Install PyTorch and then `requirements`, all in their pinned versions; raises `Refusal`."""
    [version] = re.findall(r"^torch==([\d.]+)", PINS.read_text("utf-8"), re.MULTILINE)
    if sys.platform == "linux" and not cuda:
        version += "+cpu"
    torch = f"torch=={version}"
    if not (site_packages / f"torch-{version}.dist-info").exists():
        print((words.TORCH_CUDA if cuda else words.TORCH_CPU).say(lang), flush=True)
        _install_torch(python, torch, cuda)
    print(words.PACKAGES.say(lang), flush=True)
    _install(python, "--constraint", PINS, torch, *requirements, follow=_show_progress)


def refusal(complaints: str) -> words.Refusal:
    """The sentence for a failed pip: no room, no network, or pip's own last words."""
    if NO_SPACE.search(complaints):
        return words.Refusal(words.FULL_DISK)
    if NO_NETWORK.search(complaints):
        return words.Refusal(words.NO_NETWORK)
    errors = [line for line in complaints.splitlines() if line.startswith("ERROR")] or complaints.splitlines()
    return words.Refusal(words.PIP_FAILED, said=errors[-1] if errors else "pip")


def runs(command: list) -> bool:
    """Whether a command ends well; what it prints is dropped."""
    return subprocess.run(command, capture_output=True).returncode == 0


def _install_torch(python: Path, torch: str, cuda: bool) -> None:
    if torch.endswith("+cpu"):
        _install_cpu_torch(python, torch)
    elif cuda:
        runs([python, "-I", "-m", "pip", "uninstall", "--yes", "torch"])  # the CPU build would satisfy pip
        _install(python, "--constraint", PINS, torch)
    else:
        _install(python, "--no-deps", torch)


def _install_cpu_torch(python: Path, torch: str) -> None:
    """From where this machine's pip looks anyway, which takes a second, or else from PyTorch itself."""
    complaints = _pip(python, "--no-deps", torch, follow=_drop)
    if complaints and not NO_SPACE.search(complaints):
        complaints = _pip(python, "--no-deps", "--index-url", PYTORCH_CPU_INDEX, torch)
    if NO_SPACE.search(complaints) or NO_NETWORK.search(complaints):
        raise refusal(complaints)
    if complaints:
        raise words.Refusal(words.ONLY_CUDA)


def _install(python: Path, *wishes, follow=None) -> None:
    complaints = _pip(python, *wishes, follow=follow)
    if complaints:
        raise refusal(complaints)


def _pip(python: Path, *wishes, follow=None) -> str:
    """Run `pip install`; what it complained about if it failed, "" if it did not.

    pip writes to the terminal, where it draws its own bar, unless `follow` wants its lines.
    """
    command = [python, "-I", "-m", "pip", "install", "--no-input", "--disable-pip-version-check", *wishes]
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(
            command,
            env={**os.environ, "PIP_USER": "0"},
            stdout=subprocess.PIPE if follow else None,
            stderr=complaints,
            encoding="utf-8",
            errors="replace",
        )
        if follow:
            follow(process.stdout)
        if process.wait() == 0:
            return ""
        complaints.seek(0)
        return complaints.read().decode(errors="replace") or "pip"


def _drop(lines) -> None:
    for _ in lines:
        pass


def _show_progress(lines) -> None:
    """One line that counts the packages as pip finds and installs them, where somebody watches."""
    packages = 0
    for line in lines:
        action = line.split(" (")[0].split(":")[0].strip()
        packages += action.startswith("Collecting")
        if sys.stdout.isatty() and action.startswith(("Collecting", "Downloading", "Installing")):
            print(f"\r\033[K  {packages:3}  {action[:70]}", end="", flush=True)
    if sys.stdout.isatty():
        print("\r\033[K", end="", flush=True)
