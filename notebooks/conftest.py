"""How nbval runs a notebook: as the build did, for a learner without progress, and leaving no trace."""

import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from jupyter_client.manager import KernelManager

_PRIVATE = TemporaryDirectory()  # gone with the process


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item):
    """The kernel starts in here, with the first cell of a notebook."""
    folder = Path(_PRIVATE.name, item.path.parent.name, item.path.stem)
    folder.mkdir(parents=True, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURSE_PROGRESS_DIR", str(folder / "progress"))
        patch.setenv("IPYTHONDIR", str(folder / "ipython"))
        patch.setenv("COURSE_LESSON", "small")  # what is measured is not compared
        if sys.platform != "win32":  # of ports, two kernels that start at once may pick the same
            by_files = partial(KernelManager, transport="ipc", connection_file=str(folder / "kernel.json"))
            patch.setattr("nbval.kernel.KernelManager", by_files)
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item):
    """A cell that writes beside its notebook would leave a learner's clone with changes."""
    before = _files(item.path.parent)
    result = yield
    assert _files(item.path.parent) == before, "the cell wrote into the folder of the notebooks"
    return result


def _files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
