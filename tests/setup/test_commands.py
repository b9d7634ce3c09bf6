"""The command line: what any Python can read, what --help says, and the sentences when something is wrong."""

import ast
import errno
import re
import subprocess
import sys
import tomllib

import pytest

from course_utils import __main__ as commands
from course_utils.setup import command_line, environment, lab, testing
from course_utils.words import commands as said_of
from course_utils.words import setting_up as words

ROOT = environment.ROOT
STARTERS = (
    "__main__",
    *(f"setup.{file.stem}" for file in (ROOT / "course_utils" / "setup").glob("[a-z]*.py")),
)


def test_a_python_with_nothing_installed_can_start_every_command():
    modules = ", ".join(f"course_utils.{name}" for name in STARTERS)
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import {modules}; "
    command = [sys.executable, "-I", "-S", "-c", code + "course_utils.__main__.main(['--help'])"]
    bare = subprocess.run(command, capture_output=True, text=True)
    assert bare.returncode == 0, bare.stderr
    assert "lab" in bare.stdout


@pytest.mark.parametrize("name", ["__init__", "__main__"])
def test_an_old_python_can_read_what_it_meets_before_the_version_sentence(name):
    source = (ROOT / "course_utils" / f"{name}.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert "annotations" not in re.findall(r"^from __future__ import (\w+)", source, re.MULTILINE)  # 3.7


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13), (3, 15, 0)])
def test_an_unsuitable_python_gets_one_sentence_in_each_language(version, monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", version)
    code = commands.main(["lab"])
    said = capsys.readouterr().err.splitlines()
    assert code == 1
    assert len(said) == 2
    assert all(f"{version[0]}.{version[1]}" in line and "-m course_utils lab" in line for line in said)


@pytest.fixture
def helped(capsys):
    """The page of help that a command line asks for, its lines run together."""

    def ask(*arguments):
        with pytest.raises(SystemExit) as end:
            commands.main(list(arguments))
        assert end.value.code == 0
        return " ".join(capsys.readouterr().out.split())

    return ask


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_help_names_each_command_with_one_sentence_in_the_systems_language(lang, helped, monkeypatch):
    monkeypatch.setenv("LANGUAGE", lang)
    said = helped("--help")
    assert said.startswith(said_of.USAGE.say(lang)) and said_of.COMMANDS.say(lang) in said
    assert all(f"{name} {sentence.say(lang)}" in said for name, sentence in said_of.SENTENCES.items())


@pytest.mark.parametrize(("command", "option"), [("lab", "PORT"), ("setup", "CUDA")])
def test_help_of_a_command_answers_in_the_language_that_it_was_asked_in(command, option, helped, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en")
    turkish = helped(command, "--lang", "tr", "--help")
    for text in (said_of.USAGE, said_of.OPTIONS, said_of.HELP, getattr(said_of, option)):
        assert text.tr.strip() in turkish and text.en.strip() not in turkish
    assert getattr(said_of, option).en in helped(command, "-h")


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (OSError(errno.ENOSPC, "full", "x"), words.FULL_DISK),
        (words.Refusal(words.NO_NETWORK), words.NO_NETWORK),
        (words.Refusal(words.NO_BROWSER), words.NO_BROWSER),
    ],
)
@pytest.mark.parametrize("lang", ["tr", "en"])
def test_trouble_ends_in_one_sentence_in_the_learners_language(error, part, lang, monkeypatch, capsys):
    def set_up(*_, **__):
        raise error

    monkeypatch.setattr(environment, "set_up", set_up)
    assert commands.main(["setup", "--lang", lang]) == 1
    assert capsys.readouterr().err.strip() == part.say(lang)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_may_not_be_written_is_named(number):
    assert "/course/.venv" in words.explain(OSError(number, "no", "/course/.venv"), "tr")


def test_any_other_trouble_with_a_file_keeps_what_the_system_says():
    assert "strange" in words.explain(OSError(errno.EIO, "strange"), "en")


def test_every_refusal_says_its_command_and_values():
    assert f"`{words.COMMAND} setup --cuda`" in words.explain(words.Refusal(words.ONLY_CUDA), "en")
    assert "8888" in words.explain(words.Refusal(words.PORT_IN_USE, port=8888), "tr")


def test_an_interruption_says_that_the_next_start_goes_on(monkeypatch, capsys):
    def set_up(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "set_up", set_up)
    assert commands.main(["setup", "--lang", "en"]) == 130
    assert capsys.readouterr().err.strip() == words.INTERRUPTED.en


def test_lab_hands_options_it_does_not_know_to_jupyterlab(monkeypatch):
    seen = {}
    monkeypatch.setattr(environment, "python_for_lab", lambda lang: "python")
    monkeypatch.setattr(lab, "open_course", lambda *given, **named: seen.update(named, given=given) or 0)
    assert commands.main(["lab", "--lang", "tr", "--no-browser", "--port", "9", "--ip", "0.0.0.0"]) == 0
    assert seen == {"given": ("python", "tr"), "port": 9, "browser": False, "more": ["--ip", "0.0.0.0"]}


@pytest.mark.parametrize(
    "arguments", [["setup", "--fast"], ["build", "--chekc"], ["site", "x"], ["labb"], []]
)
def test_a_command_that_is_not_known_is_refused(arguments, capsys):
    with pytest.raises(SystemExit) as end:
        commands.main(arguments)
    assert end.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_test_hands_its_arguments_to_pytest_in_their_order(monkeypatch):
    ran = []
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(environment, "set_up", lambda lang, tests: "python")
    monkeypatch.setattr(environment, "hand_over", ran.extend)
    commands.main(["test", "-x", "-k", "ratio", "tests/test_arithmetic.py"])
    assert ran[-4:] == ["-x", "-k", "ratio", "tests/test_arithmetic.py"]


def test_test_without_paths_takes_everything_and_makes_sure_of_a_browser(monkeypatch):
    asked = []
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(testing, "ensure_browser", asked.append)
    ran = testing.command("python", ["-x"], "tr")
    assert asked == ["tr"]
    assert ran[:3] == ["python", "-m", "pytest"]
    assert ran[-1] == "-x"


def test_everything_means_the_tests_and_the_notebooks_of_both_languages():
    options = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]["ini_options"]
    assert options["testpaths"] == ["tests", "notebooks/tr", "notebooks/en"]
    assert "--nbval" in options["addopts"].split()  # strict: outputs are compared


def test_without_a_browser_the_tests_ask_for_one(monkeypatch):
    monkeypatch.setattr(testing, "find_browser", lambda: None)
    monkeypatch.setattr(testing.shutil, "which", lambda name: None)
    with pytest.raises(words.Refusal) as refused:
        testing.ensure_browser("en")
    assert refused.value.text == words.NO_BROWSER


def test_the_build_runs_in_the_environment(monkeypatch):
    ran = []
    monkeypatch.setattr(environment, "set_up", lambda lang, tests: "python")
    monkeypatch.setattr(environment, "is_running", lambda: False)
    monkeypatch.setattr(environment, "hand_over", ran.extend)
    commands.main(["build", "03_depthwise", "--check"])
    assert ran == ["python", "-m", "course_utils", "build", "03_depthwise", "--check"]


def test_the_site_is_made_in_the_environment_and_in_the_learners_language(monkeypatch):
    ran = []
    monkeypatch.setattr(environment, "set_up", lambda lang, tests: "python")
    monkeypatch.setattr(environment, "is_running", lambda: False)
    monkeypatch.setattr(environment, "hand_over", ran.extend)
    commands.main(["site", "--lang", "tr"])
    assert ran == ["python", "-m", "course_utils", "site", "--lang", "tr"]


def test_the_readme_gives_only_commands_that_exist():
    readme = (ROOT / "README.md").read_text("utf-8")
    given = re.findall(r"(?:python3?|py) -m course_utils ([^`\n]*)", readme)
    assert {line.split()[0] for line in given} == set(said_of.SENTENCES)
    for line in given:
        command_line.parse(line.split(), "en")


def test_ci_runs_the_command_that_everybody_runs():
    script = ROOT / ".ci" / "run"
    lines = script.read_text("utf-8").splitlines()
    assert [line for line in lines if "python" in line] == ["python3 -m course_utils test"]
    assert script.stat().st_mode & 0o111
