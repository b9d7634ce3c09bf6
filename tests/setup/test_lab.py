"""Opening JupyterLab: the options, the settings, and what is refused before it starts."""

import json
import os
import socket
from pathlib import Path

import pytest

from course_utils.chapters.table import CHAPTERS
from course_utils.setup import lab
from course_utils.words import setting_up as words


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """Opens the course without starting JupyterLab; returns its command and its surroundings."""
    for lang in ("tr", "en"):
        (tmp_path / "notebooks" / lang).mkdir(parents=True)
        (tmp_path / "notebooks" / lang / lab.START[lang]).write_text('{"cells": []}')
    monkeypatch.setattr(lab, "NOTEBOOKS", tmp_path / "notebooks")
    monkeypatch.setattr(lab, "COPIES", tmp_path / "my_notebooks")
    monkeypatch.setattr(lab, "SETTINGS", tmp_path / "my_notebooks" / ".jupyterlab")
    monkeypatch.setattr(lab, "hand_over", lambda command, **variables: (command, variables))

    def open_course(lang="tr", *, port=None, browser=True, more=()):
        return lab.open_course(Path("python"), lang, port=port, browser=browser, more=list(more))

    return open_course


def settings(variables):
    path = Path(variables["JUPYTER_CONFIG_PATH"].split(os.pathsep)[0])
    return json.loads((path / "labconfig" / "default_setting_overrides.json").read_text())


@pytest.mark.parametrize(("lang", "locale"), [("tr", "tr_TR"), ("en", "en")])
def test_the_start_page_opens_in_the_learners_language(opened, lang, locale):
    command, variables = opened(lang)
    assert f"--LabApp.default_url=/lab/tree/{lang}/{lab.START[lang]}" in command
    assert (lab.COPIES / lang / lab.START[lang]).exists()
    assert settings(variables)["@jupyterlab/translation-extension:plugin"] == {"locale": locale}


def test_the_start_page_is_the_first_chapter_of_the_table():
    assert {lang: CHAPTERS[0].notebook(lang) for lang in lab.START} == lab.START


def test_jupyterlabs_news_stay_away(opened):
    _, variables = opened()
    assert settings(variables)["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"


def test_jupyterlab_accepts_the_settings_under_these_names():
    from jupyterlab.commands import get_app_dir

    schemas = Path(get_app_dir()) / "schemas" / "@jupyterlab"
    news = json.loads((schemas / "apputils-extension" / "notification.json").read_text("utf-8"))
    language = json.loads((schemas / "translation-extension" / "plugin.json").read_text("utf-8"))
    assert {"fetchNews", "checkForUpdates"} <= news["properties"].keys()
    assert "locale" in language["properties"]


def test_settings_the_learner_has_already_keep_their_place(opened, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "/mine")
    _, variables = opened()
    assert variables["JUPYTER_CONFIG_PATH"].split(os.pathsep) == [str(lab.SETTINGS), "/mine"]


def test_kernels_can_import_the_course(opened):
    _, variables = opened()
    assert str(lab.ROOT) in variables["PYTHONPATH"].split(os.pathsep)


def test_options_reach_jupyterlab_and_the_learners_own_come_last(opened):
    command, _ = opened(port=0, browser=False, more=["--ip=0.0.0.0"])
    assert {"--port=0", "--no-browser"} <= set(command)
    assert command[-1] == "--ip=0.0.0.0"


def test_a_port_in_use_is_refused_before_anything_starts(opened):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(words.Refusal, match=str(port)):
            opened(port=port)
    assert not lab.COPIES.exists()


def test_without_the_notebooks_the_folder_is_named(opened):
    (lab.NOTEBOOKS / "tr" / lab.START["tr"]).unlink()
    with pytest.raises(words.Refusal) as refused:
        opened()
    assert refused.value.text == words.NO_NOTEBOOKS


def test_the_learner_is_told_of_a_file_in_the_place_of_a_folder_and_the_course_opens(opened, capsys):
    lab.COPIES.mkdir()
    (lab.COPIES / "tr").write_text("mine")
    opened()
    assert words.MADE_ROOM.say("tr", names="my_notebooks/tr_benim") in capsys.readouterr().out
    assert (lab.COPIES / "tr" / lab.START["tr"]).exists()


def test_the_learner_is_told_of_new_versions(opened, capsys):
    opened()
    (lab.COPIES / "tr" / lab.START["tr"]).write_text("mine")
    (lab.NOTEBOOKS / "tr" / lab.START["tr"]).write_text('{"cells": [{"cell_type": "code", "source": "new"}]}')
    capsys.readouterr()
    opened("en")
    assert (
        words.NEW_VERSIONS.say("en", names="my_notebooks/tr/00_baslangic_benim.ipynb")
        in capsys.readouterr().out
    )
