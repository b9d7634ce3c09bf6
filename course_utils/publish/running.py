"""A notebook run in a fresh kernel, where nothing of this machine and of its user can show in the outputs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from .outputs import output_faults, store_less

SECONDS_A_CELL = 120

# Prints the explorers that do not stand as they opened; `Out` knows those whose name another one has now.
_MOVED = """
import sys
if _explorers := sys.modules.get("course_utils.widgets.explorer"):
    _all = [value for value in [*Out.values(), *globals().values()] if isinstance(value, _explorers.Explorer)]
    print(*{repr(value) for value in _all if value.values != value.start}, sep="\\n")
"""


class BadRun(RuntimeError):
    """What a notebook did that none may do: `faults` holds (index of the cell or None, sentence)."""

    def __init__(self, faults: Sequence[tuple[int | None, str]]) -> None:
        super().__init__(faults)
        self.faults = faults


def run(notebook: NotebookNode, small: bool) -> None:
    """Runs a notebook and leaves in it the outputs that are worth storing.

    What is measured is made `small` where its outputs will not be kept. The learner has no progress, and the
    folder is empty and must stay so. Raises `BadRun` for whatever a learner should not find in the outputs,
    for an error, for a file left behind, and for an explorer that contradicts the text beside it at the end.
    """
    with TemporaryDirectory() as folder:
        work = Path(folder, "work")
        work.mkdir()
        probe = new_code_cell(_MOVED)
        notebook.cells.append(probe)
        _execute(notebook, work, Path(folder), {"COURSE_LESSON": "small"} if small else {})
        notebook.cells.remove(probe)
        left = sorted(path.name for path in work.iterdir())
    faults: list[tuple[int | None, str]] = []
    if left:
        faults.append((None, f"it leaves files behind: {', '.join(left)}."))
    for explorer in sorted("".join(output.text for output in probe.outputs).split("\n")):
        if explorer:
            faults.append((None, f"at its end {explorer} does not stand as it opened: move it back."))
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            store_less(cell)
            faults += [(index, fault) for fault in output_faults(cell)]
    if faults:
        raise BadRun(faults)


def _execute(notebook: NotebookNode, work: Path, private: Path, lesson: dict[str, str]) -> None:
    own = lesson | {"COURSE_PROGRESS_DIR": str(private / "progress"), "IPYTHONDIR": str(private / "ipython")}
    reached: list[int] = []
    client = NotebookClient(
        notebook,
        km=private_kernel(private),
        timeout=SECONDS_A_CELL,
        record_timing=False,
        coalesce_streams=True,
        store_widget_state=False,
        resources={"metadata": {"path": str(work)}},
        on_cell_start=lambda cell, cell_index: reached.append(cell_index),
    )
    try:
        client.execute(env=os.environ | own, cleanup_kc=True)
    except CellExecutionError as error:
        raise BadRun([(reached[-1], f"{error.ename}: {error.evalue}")]) from error
    except CellTimeoutError as error:
        raise BadRun([(reached[-1], f"it runs for more than {SECONDS_A_CELL} s.")]) from error
    except RuntimeError as error:  # the kernel died, or never answered
        raise BadRun([(reached[-1] if reached else None, f"{error}.")]) from error


def private_kernel(private: Path) -> AsyncKernelManager:
    """A kernel reached through files where there are such: two that start at once may pick the same port."""
    transport = "tcp" if sys.platform == "win32" else "ipc"
    connection = str(private / "kernel.json")
    return AsyncKernelManager(kernel_name="python3", transport=transport, connection_file=connection)
