"""Opening the learner's copies in JupyterLab, in the learner's language. Standard library only."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path

from ..words import setting_up as words
from .copies import hand_out, make_room
from .environment import ROOT, hand_over

NOTEBOOKS = ROOT / "notebooks"
COPIES = ROOT / "my_notebooks"
SETTINGS = COPIES / ".jupyterlab"  # JupyterLab's settings and open tabs for the course alone
LOCALES = {"tr": "tr_TR", "en": "en"}
NO_NEWS = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
START = {"tr": "00_baslangic.ipynb", "en": "00_start.ipynb"}


def open_course(python: Path, lang: str, *, port: int | None, browser: bool, more: list[str]) -> int:
    """Hand out the copies and let JupyterLab take over on the start page; raises `Refusal` or `OSError`.

    `more` goes to JupyterLab as it is, and wins.
    """
    if port is not None:
        _check_free(port)
    _hand_out_copies(lang)
    _write_settings(lang)
    print(words.OPENING.say(lang, folder=COPIES))
    command = [python, "-m", "jupyterlab", *_options(lang, port, browser), *more]
    return hand_over(
        command,
        JUPYTER_CONFIG_PATH=_before("JUPYTER_CONFIG_PATH", SETTINGS),
        PYTHONPATH=_before("PYTHONPATH", ROOT),
    )


def _check_free(port: int) -> None:
    with socket.socket() as probe:
        if os.name != "nt":  # where it would let two programs share a port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            raise words.Refusal(words.PORT_IN_USE, port=port) from None


def _hand_out_copies(lang: str) -> None:
    start = NOTEBOOKS / lang / START[lang]
    if not start.exists():
        raise words.Refusal(words.NO_NOTEBOOKS, path=start)
    for sentence, moved in (
        (words.MADE_ROOM, make_room(COPIES, lang)),
        (words.NEW_VERSIONS, hand_out(NOTEBOOKS, COPIES)),
    ):
        if moved:
            names = ", ".join(path.relative_to(COPIES.parent).as_posix() for path in moved)
            print(sentence.say(lang, names=names))


def _write_settings(lang: str) -> None:
    """Defaults for JupyterLab; what the learner chose in its own settings wins over them."""
    defaults = {"@jupyterlab/translation-extension:plugin": {"locale": LOCALES[lang]}, **NO_NEWS}
    folder = SETTINGS / "labconfig"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "default_setting_overrides.json").write_text(json.dumps(defaults, indent=2), "utf-8")


def _options(lang: str, port: int | None, browser: bool) -> list[str]:
    options = [
        f"--ServerApp.root_dir={COPIES}",
        f"--LabApp.workspaces_dir={SETTINGS / 'workspaces'}",
        f"--LabApp.default_url=/lab/tree/{lang}/{START[lang]}",
        "--log-level=WARN",
    ]
    if port is not None:
        options += [f"--port={port}", "--ServerApp.port_retries=0"]
    if not browser:
        options.append("--no-browser")
    if os.name != "nt" and os.geteuid() == 0:
        options.append("--allow-root")  # containers run as root, and the server listens on this machine alone
    return options


def _before(variable: str, path: Path) -> str:
    return os.pathsep.join(filter(None, [str(path), os.environ.get(variable)]))
