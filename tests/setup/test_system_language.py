"""The system's language, from what each kind of system says."""

import pytest

from course_utils.setup import system_language as module
from course_utils.setup.system_language import system_language


@pytest.fixture(autouse=True)
def silent(monkeypatch):
    """A Linux system whose environment names no locale."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(module.sys, "platform", "linux")


@pytest.mark.parametrize(
    ("variables", "lang"),
    [
        ({"LANG": "tr_TR.UTF-8"}, "tr"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "tr_TR"}, "tr"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "tr:en"}, "tr"),
        ({"LANG": "trv_TW.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_environments_locale_decides(variables, lang, monkeypatch):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == lang


@pytest.mark.parametrize(("locale", "lang"), [("tr_TR", "tr"), ("de_DE", "en"), ("", "en")])
@pytest.mark.parametrize(("platform", "asks"), [("win32", "_windows_locale"), ("darwin", "_macos_locale")])
def test_windows_and_macos_are_asked_for_their_own_setting(platform, asks, locale, lang, monkeypatch):
    monkeypatch.setattr(module.sys, "platform", platform)
    monkeypatch.setattr(module, asks, lambda: locale)
    assert system_language() == lang


def test_a_c_locale_says_nothing_and_the_system_is_asked(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(module.sys, "platform", "darwin")
    monkeypatch.setattr(module, "_macos_locale", lambda: "tr_TR")
    assert system_language() == "tr"
