"""How much memory a chapter takes on Binder: JupyterLab's server, the kernel, and the process that times.

    python benchmarks/memory.py             every chapter
    python benchmarks/memory.py 12 13       some of them

Megabytes of PSS (what is shared counts once), the most at any moment while all cells of a chapter run, at
their full size and on one thread, with the cell that ran then. Linux only. What is asked for is less than
800 MB: Binder gives 1 GB for certain.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
import psutil
import requests
from jupyter_client import BlockingKernelClient

from course_utils.chapters.table import CHAPTERS
from course_utils.publish.notebooks import ROOT, place
from course_utils.setup.testing import running_lab

MOST = 800  # MB
EVERY = 0.1  # seconds between two looks
PAGE = (
    "lab",
    "lab/api/settings",
    "lab/api/translations/tr_TR",
    "api/contents",
    "api/kernelspecs",
)  # it asks for


class Peak(threading.Thread):
    """Looks at all processes below this one, and keeps the moment that took most."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.cell, self.parts, self.most_cell = 0, [0.0], 0
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.wait(EVERY):
            parts = [
                used for child in psutil.Process().children(recursive=True) if (used := megabytes(child))
            ]
            if sum(parts) > sum(self.parts):
                self.parts, self.most_cell = parts, self.cell


def megabytes(process: psutil.Process) -> float:
    """PSS of a process; 0 for one that has ended meanwhile."""
    try:
        return process.memory_full_info().pss / 1e6
    except psutil.Error:
        return 0


def measure(name: str) -> float:
    """Runs a chapter, prints a line, and returns its megabytes."""
    notebook = nbformat.read(ROOT / place(name, "en"), 4)
    peak = Peak()
    with TemporaryDirectory() as folder, running_lab(Path(folder)) as address:
        os.environ["COURSE_PROGRESS_DIR"] = str(Path(folder, "progress"))
        peak.start()
        for peak.cell, code in enumerate(cell.source for cell in notebook.cells if cell.cell_type == "code"):
            if not peak.cell:
                client = connected(address, Path(folder))
            client.execute_interactive(code, timeout=300, allow_stdin=False, output_hook=lambda _: None)
        peak.done.set()
        peak.join()
        client.stop_channels()
    server, *rest = peak.parts
    shown = "  ".join(f"{part:5.0f}" for part in [sum(peak.parts), server, *rest])
    print(f"{name:<20}{shown}   in code cell {peak.most_cell + 1}", flush=True)
    return sum(peak.parts)


def connected(address: str, home: Path) -> BlockingKernelClient:
    """A client of a kernel that the server at `address` has just started."""
    browser = requests.Session()
    for asked in PAGE:
        browser.get(f"{address}/{asked}").raise_for_status()
    answer = browser.post(f"{address}/api/kernels", headers={"X-XSRFToken": browser.cookies["_xsrf"]})
    kernel = answer.json()["id"]
    (connection,) = home.rglob(f"kernel-{kernel}.json")
    client = BlockingKernelClient(connection_file=str(connection))
    client.load_connection_file()
    client.start_channels(hb=False)  # a busy machine may miss a beat
    client.wait_for_ready(timeout=60)
    return client


def main(wishes: list[str]) -> None:
    """Prints a line for each chapter; exits 1 where one takes more than is asked for."""
    os.environ.pop("COURSE_LESSON", None)  # the tests' small lessons
    os.environ["OMP_NUM_THREADS"] = "1"
    os.environ["PYTHONPATH"] = str(ROOT)
    print(f"{'MB of PSS':<22}all  server  kernel  others")
    names = [each.name for each in CHAPTERS if not wishes or each.name[:2] in wishes or each.name in wishes]
    most = max(map(measure, names))
    print(f"most: {most:.0f} MB, asked for: at most {MOST} MB")
    sys.exit(most > MOST)


if __name__ == "__main__":
    main(sys.argv[1:])
