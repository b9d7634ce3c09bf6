"""The Python of the pages: Pyodide from its npm package, and the course packed for it.

Pyodide is fetched once into `.pyodide/`, checked against the hash below, and never committed. A site that is
built where npm or Node is missing has no `kernel/`: its pages work from their tables, and say so.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import tarfile
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..explorers.rank import CONTROLS as RANK_CONTROLS
from ..explorers.reach import CONTROLS as REACH_CONTROLS
from ..measure import kept
from ..measure.photo import photo
from ..measure.rank import errors_of_copies, first_kernels
from ..measure.reach import places_changed
from ..publish.notebooks import ROOT

VERSION = "314.0.7"
SHA512 = "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A=="
FOLDER, WORKER = ".pyodide", "kernel_worker.js"
FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
PACK = Path(__file__).parent / "assets" / "pack_kernel.mjs"
DIGITS = 6  # of a kept number: no picture shows more


class NoKernel(Exception):
    """There is no Python for the pages; why, in one sentence."""


def kernel(root: Path = ROOT) -> dict[str, bytes]:
    """The files of `kernel/`; `NoKernel` where Pyodide or Node cannot be had."""
    pyodide = _pyodide(root)
    files = {name: (pyodide / name).read_bytes() for name in FILES}
    lock = json.loads((pyodide / "pyodide-lock.json").read_bytes())
    files["lock.json"] = json.dumps({"info": lock["info"], "packages": {}}).encode()
    files["kernel.zip.gz"] = gzip.compress(_packed(pyodide), 9, mtime=0)
    files["from_disk.js"] = _from_disk({**files, WORKER: (PACK.parent / WORKER).read_bytes()})
    return {f"kernel/{name}": data for name, data in files.items()}


def _from_disk(files: dict[str, bytes]) -> bytes:
    """The files in a script: a page that was opened from disk may fetch nothing."""
    packed = {name: b64encode(gzip.compress(held, 9, mtime=0)).decode() for name, held in files.items()}
    return f"self.courseKernel = {json.dumps(packed)};\n".encode()


def measured() -> dict[str, bytes]:
    """What torch has to say on the pages, as the files that `measure/kept.py` reads."""
    numbers = json.dumps({name: dict(_entries(name)) for name in _KEYS}, separators=(",", ":"))
    pixels = photo(lang="en")[0].permute(1, 2, 0).byte().numpy().tobytes()
    return {kept.NUMBERS: numbers.encode(), kept.PHOTO: pixels}


def _values(controls) -> list[list[Any]]:
    return [[name for name, _ in control.options] or list(control.stops) for control in controls]


_KINDS, _LAYERS, _CHANNELS = _values(REACH_CONTROLS)
_MULTIPLIERS, _OUTPUTS = _values(RANK_CONTROLS)
_KEYS: dict[str, list[tuple[Any, ...]]] = {
    "places_changed": [(kind, layers, c) for kind in _KINDS for layers in _LAYERS for c in _CHANNELS],
    "errors_of_copies": [(c_out,) for c_out in _OUTPUTS],
    "first_kernels": [(k, c_out) for k in _MULTIPLIERS for c_out in _OUTPUTS],
}
_MEASURES: dict[str, Callable[..., Any]] = {
    "places_changed": places_changed,
    "errors_of_copies": errors_of_copies,
    "first_kernels": first_kernels,
}


def _entries(name: str) -> Iterator[tuple[str, Any]]:
    for key in _KEYS[name]:
        yield json.dumps(key), _plain(_MEASURES[name](*key))


def _plain(value: Any) -> Any:
    """Nested lists; sets of places in their order, numbers with no more digits than any picture shows."""
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}")
    if isinstance(value, (frozenset, tuple, list)):
        return [_plain(part) for part in (sorted(value) if isinstance(value, frozenset) else value)]
    return value


def _packed(pyodide: Path) -> bytes:
    """The zip of compiled modules, made by the Python that will read it."""
    node = shutil.which("node")
    if not node:
        raise NoKernel("Node is not installed.")
    with TemporaryDirectory() as folder:
        course = Path(folder, "course_utils")
        shutil.copytree(
            PACK.parents[2], course, ignore=shutil.ignore_patterns("__pycache__", "*.js", "*.css")
        )
        for name, data in measured().items():
            (course / "measure" / name).write_bytes(data)
        _run([node, PACK, pyodide, folder], NoKernel("The course could not be packed."))
        return Path(folder, "kernel.zip").read_bytes()


def _pyodide(root: Path) -> Path:
    """The folder of Pyodide's npm package, fetched the first time."""
    folder = root / FOLDER / VERSION
    if not (folder / "package.json").exists():
        npm = shutil.which("npm")
        if not npm:
            raise NoKernel("npm is not installed.")
        folder.mkdir(parents=True, exist_ok=True)
        _run(
            [npm, "pack", f"pyodide@{VERSION}", "--pack-destination", folder], NoKernel("npm has no Pyodide.")
        )
        archive = folder / f"pyodide-{VERSION}.tgz"
        digest = b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if digest != SHA512:
            archive.unlink()
            raise NoKernel(f"pyodide {VERSION} has the hash {digest}, and {SHA512} was expected.")
        _unpack(archive, folder)
    return folder


def _unpack(archive: Path, folder: Path) -> None:
    """The files of the package that are needed; package.json comes last and says that all are there."""
    with tarfile.open(archive) as package:
        for name in (*FILES, "python_stdlib.zip", "pyodide-lock.json", "package.json"):
            held = package.extractfile(f"package/{name}")
            assert held is not None
            (folder / name).write_bytes(held.read())


def _run(command: list[Any], failure: NoKernel) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise NoKernel(f"{failure} {done.stderr.strip()[-500:]}")
