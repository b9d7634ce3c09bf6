"""The command that runs every test, and the browser and JupyterLab that some need. Standard library only."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from ..words import setting_up as words
from .environment import ROOT
from .lab import NO_NEWS

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
INSTALLED = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)

BROWSER_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
SHARED = ("-n", "2", "--dist", "loadscope", "--no-loadscope-reorder")
KERNEL_IDLE = "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"


def command(python: Path, arguments: list[str], lang: str) -> list:
    """The pytest call; unless `arguments` name paths it runs everything, and a browser is made sure of.

    What everything is stands in pyproject.toml. `--dist loadscope` keeps a notebook's cells on one worker; in
    the order of the files the browser's few long tests come first, and no worker is left alone with them.
    """
    os.chdir(ROOT)
    if not any(Path(argument.partition("::")[0]).exists() for argument in arguments):
        ensure_browser(lang)
    return [python, "-m", "pytest", *SHARED, *arguments]


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


@contextmanager
def running_lab(home: Path) -> Iterator[str]:
    """The address of a JupyterLab on the folder `home` that knows nothing of this machine's settings."""
    (home / "settings").mkdir()
    (home / "settings" / "overrides.json").write_text(json.dumps(NO_NEWS))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}"),
        *("--ServerApp.port_retries=0", "--IdentityProvider.token=", f"--ServerApp.root_dir={home}"),
        *("--LabApp.expose_app_in_browser=True", f"--LabApp.app_settings_dir={home / 'settings'}"),
        f"--LabApp.workspaces_dir={home / 'workspaces'}",
    )
    folders = {name: str(home / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
    address = f"http://127.0.0.1:{port}"
    with open(home / "log", "w") as log:
        server = subprocess.Popen(command, env={**os.environ, **folders}, stdout=log, stderr=log)
        try:
            waiting_for(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def waiting_for(address: str, server: subprocess.Popen) -> None:
    """Return once a JupyterLab answers; raises `RuntimeError` where it stopped before."""
    while server.poll() is None:
        try:
            return urlopen(f"{address}/api", timeout=5).close()
        except OSError:
            continue
    raise RuntimeError("JupyterLab stopped before it answered")
