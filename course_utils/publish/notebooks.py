"""The notebooks of a source, one for each language: made, run, written and compared.

A notebook can be made again at any time with equal bytes: cell ids come from the chapter and the content, and
nothing is stored that differs between runs. Each remembers what its chapter uses, so that a build without
names makes those that are out of date, and no others. One that differs only in what never runs here (its
prose, the cell for Colab) is written anew and keeps its outputs. Cells tagged `measured` differ by nature:
they are measured anew when their chapter is named, and otherwise keep the outputs they have for as long as
the code up to them is the same; nbval does not compare them.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from ..chapters.doors import Repository
from ..chapters.table import notebook_of
from ..words.language import LANGUAGES
from . import colab, links, terms
from .folding import FOLDED, is_machinery
from .running import BadRun, run
from .source import FOLDER, Cell, Source, chapter_names, read_sources
from .uses import Package, uses

ROOT = Path(__file__).parents[2]
NBVAL_TAGS = {"measured": "nbval-ignore-output"}

# What JupyterLab would write on opening, but for the version of Python: see setup/copies.
_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {
        "codemirror_mode": {"name": "ipython", "version": 3},
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
    },
}

Job = tuple[Source, str]  # a chapter in one language


class Course(NamedTuple):
    """What is built: the folder of the course, its address if any, and what each chapter uses, by name."""

    root: Path
    repository: Repository | None
    used: Mapping[str, dict[str, str]]


def main(chapters: list[str], check: bool, root: Path = ROOT) -> int:
    """Builds chapters ("03" or "03_depthwise") or what is out of date, or only compares; 0 if all is well."""
    try:
        sources = read_sources(root, chapters).values()
        names, repository = chapter_names(root), links.repository(root)
        readme = links.readme(_read(root / "README.md"), names, repository, links.contact(root))
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    package = Package(root)
    course = Course(root, repository, {source.name: uses(source, package) for source in sources})
    jobs = list(product(sources, LANGUAGES))
    wanted = jobs if chapters else [job for job in jobs if _difference(*job, course)]
    built = check or _build(wanted, bool(chapters), course)
    if not check:
        _write(root / "README.md", readme)
    faults = [*_stale(jobs, course), *_orphans(names, root), *_readme_faults(names, readme, root)]
    print("\n".join(faults) or "Every notebook agrees with its source.")
    return 0 if built and not faults else 1


def _build(jobs: list[Job], measure: bool, course: Course) -> bool:
    """Makes notebooks, one on each core at a time; whether all could be made."""
    with ThreadPoolExecutor(os.cpu_count()) as cores:  # a thread only waits for its kernel
        return all(list(cores.map(lambda job: _build_one(job, measure, course), jobs)))


def _build_one(job: Job, measure: bool, course: Course) -> bool:
    source, lang = job
    path, start = course.root / place(source.name, lang), time.monotonic()
    notebook, stored = make(source, lang, course.repository), _stored(path)
    news = ", not run again"
    if measure or not _runs_alike(notebook, stored, course.used[source.name]):
        try:
            stored, news = _run(source, lang, None if measure else stored), ""
        except BadRun as bad:
            print("\n".join(_refusals(source, lang, bad)), file=sys.stderr)
            return False
    for cell, ran in zip(_code_cells(notebook), _code_cells(stored), strict=True):
        cell.outputs, cell.execution_count = ran.outputs, ran.execution_count
    notebook.metadata.course.uses = course.used[source.name]
    news += "" if _write(path, _text(notebook)) else ", unchanged"
    print(f"{place(source.name, lang).as_posix()}  {time.monotonic() - start:.1f} s{news}", flush=True)
    return True


def _runs_alike(notebook: NotebookNode, stored: NotebookNode | None, used: dict[str, str]) -> bool:
    """Whether the outputs of a stored notebook are those of `notebook`: the same code, and all it uses."""
    if stored is None or _digest(stored) != stored.metadata.get("course", {}).get("digest"):
        return False
    new, old = (
        [(cell.id, cell.source, cell.metadata) for cell in _code_cells(which)] for which in (notebook, stored)
    )
    return new == old and stored.metadata.course.get("uses") == used


def _run(source: Source, lang: str, stored: NotebookNode | None) -> NotebookNode:
    """A chapter's notebook with its outputs, of which the measured ones may be those that are `stored`."""
    notebook = make(source, lang)
    kept = _kept(notebook, stored)
    run(notebook, small=0 < len(kept) == len(_measured(notebook)))
    for cell in _measured(notebook):
        cell.outputs = kept.get(cell.id, cell.outputs)
    return notebook


def _refusals(source: Source, lang: str, bad: BadRun) -> Iterator[str]:
    cells = source.cells_in(lang)
    for index, sentence in bad.faults:
        cell = "" if index is None else f", {cells[index]}"
        yield f"{source.name}.py ({lang}){cell}: {sentence}"


def place(name: str, lang: str) -> Path:
    """Where a chapter's notebook stands, from the root of the repository."""
    return Path("notebooks", lang, notebook_of(name, lang))


def make(source: Source, lang: str, repository: Repository | None = None) -> NotebookNode:
    """The notebook of a chapter in one language, not run yet; with an address it opens on Colab as well."""
    prose, cells = _linked(source, lang), zip(source.cells, _ids(source), strict=True)
    kept = [
        _cell(cell, name, prose.get(cell.number, cell.text))
        for cell, name in cells
        if cell.lang in (lang, None)
    ]
    if repository:
        first = next(place for place, cell in enumerate(kept) if cell.cell_type == "code")
        kept.insert(first, colab.fetch_cell(repository, source.name, lang))
    about = {"lang": lang, "source": (FOLDER / f"{source.name}.py").as_posix()}
    title = source.prose(lang)[0].prose.titles[0]
    notebook = new_notebook(cells=kept, metadata=_METADATA | {"title": title, "course": about})
    notebook.metadata.course.digest = _digest(notebook)
    return notebook


def _linked(source: Source, lang: str) -> dict[int, str]:
    """The prose of a chapter by cell number, with its links, and those of terms to the glossary if any."""
    prose = source.prose(lang)
    texts = [cell.text for cell in prose]
    if terms.PAGE in source.chapters and source.name not in terms.WITHOUT_LINKS:
        texts = terms.linked(texts, lang)
    return {cell.number: links.in_language(text, lang) for cell, text in zip(prose, texts, strict=True)}


def _cell(cell: Cell, name: str, text: str) -> NotebookNode:
    if cell.kind == "markdown":
        return new_markdown_cell(text, id=name)
    tags = [NBVAL_TAGS.get(tag, tag) for tag in cell.tags if tag not in LANGUAGES]
    metadata = {**(FOLDED if is_machinery(text) else {}), **({"tags": tags} if tags else {})}
    return new_code_cell(text, id=name, metadata=metadata)


def _ids(source: Source) -> Iterator[str]:
    """An id for each cell that outlives changes elsewhere in the chapter; twins have the same."""
    seen: Counter[str] = Counter()
    for cell in source.cells:
        if cell.lang != "en":  # an English twin has the id of the Turkish cell right before it
            content = f"{cell.kind}\n{cell.text}"
            name = f"{source.number}-{hashlib.sha256(content.encode()).hexdigest()[:8]}"
            seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def _digest(notebook: NotebookNode) -> str:
    """A short digest by which a change by hand is told from a newer source; outputs and `uses` stay out."""
    skipped = ("outputs", "execution_count")
    cells = [{key: part for key, part in cell.items() if key not in skipped} for cell in notebook.cells]
    about = notebook.metadata.get("course", {})
    about = {key: part for key, part in about.items() if key not in ("digest", "uses")}
    content = [cells, {**notebook.metadata, "course": about}]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]


def _kept(notebook: NotebookNode, stored: NotebookNode | None) -> dict[str, list[NotebookNode]]:
    """The measured outputs that stay, by cell: the code up to there is the same."""
    kept = {}
    for new, old in zip(_code_cells(notebook), _code_cells(stored), strict=False):
        if new.id != old.get("id"):
            break
        kept[new.id] = old.outputs
    return {cell.id: kept[cell.id] for cell in _measured(notebook) if cell.id in kept}


def _measured(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in _code_cells(notebook) if NBVAL_TAGS["measured"] in cell.metadata.get("tags", ())]


def _code_cells(notebook: NotebookNode | None) -> list[NotebookNode]:
    """Those of its source: the one that fetches the course on Colab has nothing to show."""
    cells = notebook.cells if notebook else []
    return [cell for cell in cells if cell.cell_type == "code" and not colab.fetches(cell)]


def _stale(jobs: list[Job], course: Course) -> Iterator[str]:
    """One sentence for each notebook that is not what its source and all that it uses say."""
    for source, lang in jobs:
        if fault := _difference(source, lang, course):
            yield f"{place(source.name, lang).as_posix()} {fault}: python -m course_utils build"


def _orphans(names: list[str], root: Path) -> Iterator[str]:
    for lang in LANGUAGES:
        made = {place(name, lang) for name in names}
        for path in sorted((root / "notebooks" / lang).glob("*.ipynb")):
            if path.relative_to(root) not in made:
                yield f"{path.relative_to(root).as_posix()} has no source: delete it, or write one."


def _readme_faults(names: list[str], readme: str, root: Path) -> Iterator[str]:
    if readme != _read(root / "README.md"):
        yield "README.md has an old table of chapters or old badges: python -m course_utils build"
    # Of a notebook that is missing, _stale tells already.
    made = {place(name, lang).as_posix() for name, lang in product(names, LANGUAGES)}
    for target in links.broken(readme, root):
        if target not in made:
            yield f"README.md links to {target}, which does not exist."


def _difference(source: Source, lang: str, course: Course) -> str | None:
    made, path = make(source, lang, course.repository), course.root / place(source.name, lang)
    if not path.exists():
        return "is missing"
    stored = _stored(path)
    if stored is None or _digest(stored) != stored.metadata.get("course", {}).get("digest"):
        return f"was changed by hand; write the change into {made.metadata.course.source}"
    remembered = stored.metadata.course.pop("uses", None)
    if stored.metadata != made.metadata:
        return "is older than its source"
    if remembered is None:
        return "does not remember what it was built from"
    newer = _newer(remembered, course.used[source.name])
    return f"is older than {', '.join(newer)}" if newer else None


def _newer(remembered: Mapping[str, str], used: Mapping[str, str]) -> list[str]:
    """What has changed since: its first names, and how many more there are."""
    names = sorted(name for name in {*remembered, *used} if remembered.get(name) != used.get(name))
    return names if len(names) <= 4 else [*names[:3], f"and {len(names) - 3} more"]


def _stored(path: Path) -> NotebookNode | None:
    """The notebook in a file; None where there is none, or no notebook in it."""
    try:
        return nbformat.v4.reads(_read(path))
    except (OSError, ValueError, AttributeError, KeyError):
        return None


def _text(notebook: NotebookNode) -> str:
    nbformat.validate(notebook)
    return nbformat.v4.writes(notebook) + "\n"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _write(path: Path, text: str) -> bool:
    """Writes a file with the same line ends everywhere; whether that changed it."""
    if path.exists() and _read(path) == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


if __name__ == "__main__":
    wishes = sys.argv[1:]
    sys.exit(main([wish for wish in wishes if wish != "--check"], check="--check" in wishes))
