"""Starts the process that times, follows it, and ends it with the learner's patience at the latest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]

# The C library on Linux (glibc) then keeps what is freed; elsewhere nobody reads these names. 32 MiB is the
# highest threshold that every version of it accepts.
KEEP_MEMORY = {
    "MALLOC_MMAP_THRESHOLD_": str(32 * 2**20),
    "MALLOC_TRIM_THRESHOLD_": str(2**30),
    "MALLOC_TOP_PAD_": str(64 * 2**20),
}


class Failed(RuntimeError):
    """The process that times ended by itself; the message is the last thing it said."""


def lines(plan: dict, keep_memory: bool = True) -> Generator[dict, None, None]:
    """What the process answers to a plan, line by line; however the reading ends, the process is gone after.

    Raises `Failed` where it ends with an error.
    """
    with tempfile.TemporaryFile() as complaints, _started(plan, keep_memory, complaints) as (process, told):
        for line in told:
            yield json.loads(line)
        if process.wait():
            complaints.seek(0)
            said = complaints.read().decode(errors="replace").strip().splitlines()
            raise Failed(said[-1] if said else f"exit status {process.returncode}")


@contextmanager
def _started(plan: dict, keep_memory: bool, complaints) -> Iterator[tuple[subprocess.Popen, IO[str]]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "course_utils.measure.stopwatch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        env=_environment(plan["threads"], keep_memory),
        text=True,
        encoding="utf-8",
        **_of_its_own(),
    )
    assert process.stdin and process.stdout  # both are pipes
    try:
        with suppress(OSError), process.stdin as stdin:  # it may have ended already: then it says why
            json.dump(plan, stdin)
        yield process, process.stdout
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _environment(threads: int, keep_memory: bool) -> dict[str, str]:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    own = {"PYTHONPATH": path, "PYTHONUTF8": "1", "OMP_NUM_THREADS": str(threads)}
    return os.environ | own | (KEEP_MEMORY if keep_memory else {})


def _of_its_own() -> dict:
    """The learner's interrupt is for the notebook, which then ends the process: a group of its own."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
