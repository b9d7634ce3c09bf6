"""The language a learner's computer speaks, as far as the standard library can tell."""

from __future__ import annotations

import os
import re
import subprocess
import sys


def system_language() -> str:
    """ "tr" on a Turkish system and "en" on any other."""
    return "tr" if re.match(r"tr(?![a-z])", _locale_name(), re.IGNORECASE) else "en"


def _locale_name() -> str:
    """The locale that the environment names ("tr_TR.UTF-8"), or else the one the system's settings name."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        name = os.environ.get(variable, "")
        if name and name.partition(".")[0] not in ("C", "POSIX"):
            return name
    if sys.platform == "win32":
        return _windows_locale()
    return _macos_locale() if sys.platform == "darwin" else ""


def _windows_locale() -> str:
    import ctypes
    import locale

    windows = ctypes.windll.kernel32  # type: ignore[attr-defined]  # stands on Windows alone
    return locale.windows_locale.get(windows.GetUserDefaultUILanguage(), "")


def _macos_locale() -> str:
    answer = subprocess.run(["defaults", "read", "-g", "AppleLocale"], capture_output=True, text=True)
    return answer.stdout.strip()
