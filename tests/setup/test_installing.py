"""What pip is asked for, with a pip that only notes it, and what its complaints mean."""

import re
import sys

import pytest

from course_utils.setup import installing
from course_utils.words import setting_up as words

TORCH = re.search(r"^torch==[\d.]+$", installing.PINS.read_text("utf-8"), re.MULTILINE)[0]
CPU_BUILD = f"{TORCH}+cpu"
OFFLINE = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(\"Failed to establish "
    "a new connection: [Errno -3] Temporary failure in name resolution\")': /simple/torch/\n"
    f"ERROR: No matching distribution found for {CPU_BUILD}"
)
NOT_FOUND = f"ERROR: No matching distribution found for {CPU_BUILD}"
FULL = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"


@pytest.fixture
def pip(tmp_path, monkeypatch):
    """A Python whose pip notes its arguments and fails where `fails` says so: (arguments) -> complaint."""

    class Pip:
        python = tmp_path / "python"
        packages = tmp_path / "site-packages"
        asked: list = []  # noqa: RUF012 (made anew for every test)

        @staticmethod
        def fails(arguments):
            return ""

    def answer(python, *wishes, follow=None):
        Pip.asked.append(" ".join(map(str, wishes)))
        return Pip.fails(Pip.asked[-1])

    Pip.asked = []
    Pip.packages.mkdir()
    monkeypatch.setattr(installing, "_pip", answer)
    monkeypatch.setattr(installing, "runs", lambda command: Pip.asked.append(" ".join(map(str, command[3:]))))
    monkeypatch.setattr(sys, "platform", "linux")
    Pip.install = lambda cuda=False: installing.install(
        Pip.python, Pip.packages, ["numpy"], cuda=cuda, lang="en"
    )
    return Pip


def test_on_linux_a_local_cpu_build_is_enough(pip):
    pip.install()
    assert pip.asked == [
        f"--no-deps {CPU_BUILD}",
        f"--constraint {installing.PINS} {CPU_BUILD} numpy",
    ]


def test_on_linux_pytorchs_own_index_is_asked_next(pip):
    pip.fails = lambda asked: "" if "index-url" in asked or "numpy" in asked else NOT_FOUND
    pip.install()
    assert pip.asked[1] == f"--no-deps --index-url {installing.PYTORCH_CPU_INDEX} {CPU_BUILD}"


def test_on_linux_no_request_can_bring_cuda(pip):
    pip.fails = lambda asked: "" if "index-url" in asked or "numpy" in asked else NOT_FOUND
    pip.install()
    assert all(CPU_BUILD in asked for asked in pip.asked)


def test_where_only_cuda_is_to_be_had_nothing_is_installed(pip):
    pip.fails = lambda asked: NOT_FOUND
    with pytest.raises(words.Refusal, match="setup --cuda"):
        pip.install()
    assert len(pip.asked) == 2


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_pypis_build_is_the_cpu_build(pip, monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    pip.install()
    assert pip.asked[0] == f"--no-deps {TORCH}"


def test_cuda_comes_when_asked_for_and_replaces_the_cpu_build(pip):
    (pip.packages / f"{CPU_BUILD.replace('==', '-')}.dist-info").mkdir()
    pip.install(cuda=True)
    assert pip.asked[:2] == ["pip uninstall --yes torch", f"--constraint {installing.PINS} {TORCH}"]


def test_pytorch_is_not_downloaded_twice(pip):
    (pip.packages / f"{CPU_BUILD.replace('==', '-')}.dist-info").mkdir()
    pip.install()
    assert len(pip.asked) == 1


@pytest.mark.parametrize(("complaint", "text"), [(OFFLINE, words.NO_NETWORK), (FULL, words.FULL_DISK)])
@pytest.mark.parametrize("step", ["torch", "numpy"])
def test_pips_complaint_becomes_one_sentence(pip, complaint, text, step):
    pip.fails = lambda asked: complaint if step in asked else ""
    with pytest.raises(words.Refusal) as refused:
        pip.install()
    assert refused.value.text == text


def test_an_unknown_complaint_is_quoted():
    refused = installing.refusal("WARNING: something\nERROR: the moon is full\n\n[notice] a new pip")
    assert "the moon is full" in words.explain(refused, "tr")


def test_a_pip_that_says_nothing_is_still_a_refusal():
    assert installing.refusal("").text == words.PIP_FAILED


@pytest.mark.parametrize(
    ("code", "expected"), [("", ""), ("print('no', file=sys.stderr); sys.exit(1)", "no")]
)
def test_the_real_pip_call_reports_what_went_to_stderr(tmp_path, code, expected):
    python = tmp_path / "python"
    python.write_text(f"#!{sys.executable}\nimport sys\nprint('Collecting numpy')\n{code}\n")
    python.chmod(0o755)
    lines = []
    assert installing._pip(python, "numpy", follow=lines.extend).strip() == expected
    assert lines == ["Collecting numpy\n"]
