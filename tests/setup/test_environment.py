"""Which Python runs the course, and when it has to be set up."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from course_utils.setup import environment
from course_utils.words import setting_up as words


@pytest.fixture
def clone(tmp_path, monkeypatch):
    """A fresh clone where nothing is installed for real: `made` and `installed` note what was asked for."""
    venv = tmp_path / ".venv"

    class Clone:
        made, installed = 0, []
        pins = tmp_path / "pins.txt"
        packages = venv / "lib" / "python3" / "site-packages"

    def create(folder, **_):
        Clone.made += 1
        Clone.packages.mkdir(parents=True, exist_ok=True)
        (folder / "bin").mkdir(exist_ok=True)
        (folder / "bin" / "python").touch()

    Clone.installed = []
    Clone.pins.write_text("torch==2.13.0\n")
    places = {
        "VENV": venv,
        "PYTHON": venv / "bin" / "python",
        "STAMP": venv / "course.json",
        "PINS": Clone.pins,
    }
    for name, value in places.items():
        monkeypatch.setattr(environment, name, value)
    monkeypatch.setattr(environment.venv, "create", create)
    monkeypatch.setattr(environment, "runs", lambda command: True)
    monkeypatch.setattr(
        environment, "install", lambda *given, **named: Clone.installed.append((given, named))
    )
    monkeypatch.setattr(environment.os, "name", "posix")
    return Clone


def test_a_second_start_takes_no_set_up(clone):
    first = environment.set_up("en")
    assert environment.set_up("en") == first
    assert (clone.made, len(clone.installed)) == (1, 1)


def test_the_set_up_says_what_happens_in_the_learners_language(clone, capsys):
    environment.set_up("tr")
    assert words.READY.tr in capsys.readouterr().out
    environment.set_up("tr")
    assert capsys.readouterr().out == ""


def test_an_interrupted_set_up_is_finished_by_the_next_start(clone, monkeypatch):
    def cut_off(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(environment, "install", cut_off)
        environment.set_up("en")
    environment.set_up("en")
    assert (clone.made, len(clone.installed)) == (1, 1)


def test_packages_cut_off_half_way_are_installed_again(clone):
    environment.set_up("en")
    environment.STAMP.unlink()
    whole, half = clone.packages / "whole-1.dist-info", clone.packages / "half-1.dist-info"
    for record in (whole, half):
        record.mkdir()
    (whole / "INSTALLER").write_text("pip")
    environment.set_up("en")
    assert whole.exists()
    assert not half.exists()


def test_changed_pins_bring_the_environment_up_to_date(clone):
    environment.set_up("en")
    clone.pins.write_text("torch==2.14.0\n")
    environment.set_up("en")
    assert (clone.made, len(clone.installed)) == (1, 2)


def test_an_update_that_fails_is_tried_again(clone, monkeypatch):
    environment.set_up("en")
    old_pins = clone.pins.read_text()
    clone.pins.write_text("torch==2.14.0\n")

    def no_network(*_, **__):
        raise words.Refusal(words.NO_NETWORK)

    with monkeypatch.context() as offline, pytest.raises(words.Refusal):
        offline.setattr(environment, "install", no_network)
        environment.set_up("en")
    clone.pins.write_text(old_pins)  # the half updated environment agrees with no pins at all
    environment.set_up("en")
    assert len(clone.installed) == 2


def test_a_python_that_left_the_machine_is_replaced(clone):
    environment.set_up("en")
    environment.PYTHON.unlink()
    environment.set_up("en")
    assert (clone.made, len(clone.installed)) == (2, 2)


def test_a_broken_stamp_is_no_stamp(clone):
    environment.set_up("en")
    environment.STAMP.write_text('{"pins": ')
    environment.set_up("en")
    assert len(clone.installed) == 2


def test_what_was_once_chosen_is_kept(clone):
    environment.set_up("en", tests=True, cuda=True)
    environment.set_up("en")
    assert len(clone.installed) == 1
    assert json.loads(environment.STAMP.read_text()).items() >= {"tests": True, "cuda": True}.items()


def test_tests_add_what_tests_need(clone):
    environment.set_up("en")
    environment.set_up("en", tests=True)
    (_, _, lab), (_, _, tests) = (given for given, _ in clone.installed)
    assert "pytest" in tests
    assert "pytest" not in lab


def test_kernels_find_the_course_from_any_folder_even_in_a_turkish_path(clone, monkeypatch):
    monkeypatch.setattr(environment, "ROOT", Path("/home/gökçe/ışık"))
    monkeypatch.setattr(environment, "requirements", lambda tests=False: [])
    environment.set_up("tr")
    line = (clone.packages / "depthwise_course.pth").read_bytes().decode("ascii")
    code = f"{line}print(sys.path[-1] == '/home/g\\xf6k\\xe7e/\\u0131\\u015f\\u0131k')"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "True\n"


def test_a_python_without_venv_gets_debians_command(clone, monkeypatch):
    monkeypatch.setattr(
        environment.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name
    )
    with pytest.raises(words.Refusal, match=r"sudo apt install python3\.\d+-venv"):
        environment.set_up("en")


def test_an_intel_mac_is_sent_to_conda(clone, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(environment.platform, "machine", lambda: "x86_64")
    with pytest.raises(words.Refusal, match="conda env create"):
        environment.set_up("en")


def test_a_full_disk_while_pip_is_put_into_the_environment_is_named(clone, monkeypatch):
    def create(*_, **__):
        raise subprocess.CalledProcessError(1, "ensurepip", b"OSError: [Errno 28] No space left on device")

    monkeypatch.setattr(environment.venv, "create", create)
    with pytest.raises(words.Refusal) as refused:
        environment.set_up("en")
    assert refused.value.text == words.FULL_DISK


def test_lab_uses_the_running_python_when_it_has_everything(clone, monkeypatch):
    monkeypatch.setattr(environment, "is_running", lambda: False)
    assert environment.python_for_lab("en") == Path(sys.executable)
    assert clone.made == 0


@pytest.mark.parametrize("needs", [["pytest>=1000"], ["no-such-package-anywhere"], ["pytest", "torch<1"]])
def test_lab_makes_an_environment_when_something_is_missing_or_too_old(clone, monkeypatch, needs):
    monkeypatch.setattr(environment, "is_running", lambda: False)
    monkeypatch.setattr(environment, "requirements", lambda tests=False: needs)
    assert environment.python_for_lab("en") == environment.PYTHON
