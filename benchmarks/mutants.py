"""Which tests notice a changed operator or number? Mutants by Cosmic Ray, each with the tests of its room.

    python3 -m venv .mutants
    .mutants/bin/pip install cosmic-ray==8.7.0
    .mutants/bin/python benchmarks/mutants.py 200

The course does not depend on it. Six rooms have equal shares of the sample, the same for the same sources;
names of rooms after the number leave out the others. The tests of a room run once without a change, and
coverage notes the lines that each of them reaches; a room where one fails is left out. Each mutant lives in
a copy of the checkout, where the tests that reach its line run, and it is killed when one fails. What never
ends is cut by the processor's time, of which a busy machine takes no more. After 60 minutes no mutant
begins. Target: 90%.

Some survivors are no faults: another number in an example that any numbers would serve (by_hand), another
stop of a slider, a label moved by a few pixels or an arrow cut shorter, a step taken at exactly the room it
needs, `strict=True` between lists of one length, what only another system does (running.py on Windows), and
the sizes of empty tensors that nobody reads (ledger.py).
"""

import json
import random
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from os import environ
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import parso  # before Cosmic Ray, whose operators do not load without it
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
EXAMPLES = "tests/test_docstrings.py::test_examples_in_docstrings_give_what_they_say"
PYTEST = ["pytest", "-q", "-p", "no:cacheprovider", "-p", "no:nbval", "-o", "addopts=--import-mode=importlib"]
SEED, TARGET, MINUTES, WORKERS = 0, 0.9, 60, 2
PATIENCE = 1800  # seconds of the processor: more than the tests of any room take with coverage
DRAWN = re.compile(r" *\b(?:[3-9]|\d\d+|\d+\.\d+)\b")  # in a picture a distance: nobody sees one more or less

ROOMS = {  # the sources, and the tests of the room
    "arithmetic": ("[abei]*.py", "test_[ae]*.py explorers/test_walk.py"),  # by_hand.py is what the walk shows
    "networks": ("networks/[!_]*.py", "networks/test_*.py"),
    "explorers": ("explorers/[!_]*.py", "explorers/test_*.py"),
    "pictures": ("pictures/[!_]*.py", "pictures/test_*.py"),
    "judges": ("chapters/[!_]*.py chapters/c*/ex*.py", "chapters/test_*.py chapters/c*/test_ex*.py"),
    "publish": ("publish/[!_]*.py", "publish/test_*.py"),
}
OPERATORS = re.compile(
    "core/(AddNot|NumberReplacer|ReplaceTrueWithFalse|ReplaceFalseWithTrue|ReplaceAndWithOr|ReplaceOrWithAnd"
    "|ReplaceUnaryOperator_(Delete_Not|Delete_USub)"
    "|ReplaceBinaryOperator_(Add_Sub|Sub_Add|Mul_Add|Div_Mul|FloorDiv_Mul|FloorDiv_Div|Mod_FloorDiv|Pow_Mul)"
    "|ReplaceComparisonOperator_(Eq_NotEq|NotEq_Eq|Lt_LtE|LtE_Lt|Gt_GtE|GtE_Gt|Lt_GtE|Gt_LtE|Is_IsNot|IsNot_Is))"
)


class Mutant(NamedTuple):
    """A file with one change: its line as it was and as it is, and the whole source."""

    room: str
    file: Path
    line: int
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}\n    - {self.before.strip()}\n    + {self.after.strip()}"


def matching(folder: Path, patterns: str) -> list[Path]:
    """The files beneath a folder, relative to the checkout."""
    return sorted(file.relative_to(ROOT) for name in patterns.split() for file in folder.glob(name))


def mutants_of(room: str) -> Iterator[Mutant]:
    """The places of a room that can be changed, in an order that is drawn, as is the operator of each."""
    files, dice = matching(ROOT / "course_utils", ROOMS[room][0]), random.Random(SEED)
    spots = [(file, *spot) for file in files for spot in spots_of(ROOT / file).items()]
    for file, (line, _), choices in dice.sample(spots, len(spots)):
        code = (ROOT / file).read_text()
        source = mutate_code(code, *dice.choice(choices))
        before, after = (text.split("\n")[line - 1] for text in (code, source))
        seen = room != "pictures" or DRAWN.sub("", before) != DRAWN.sub("", after)
        if seen and parso.load_grammar().iter_errors(parso.parse(source)) == []:
            yield Mutant(room, file, line, before, after, source)


def spots_of(file: Path) -> dict[tuple[int, int], list]:
    """Each place of a file with the operators that can change it, and its number among their places."""
    spots, nodes = {}, list(nodes_of(parso.parse(file.read_text())))
    for operator in (get_operator(name)() for name in operator_names() if OPERATORS.fullmatch(name)):
        starts = (start for node in nodes for start, _ in operator.mutation_positions(node))
        for occurrence, start in enumerate(starts):
            spots.setdefault(start, []).append((operator, occurrence))
    return spots


def nodes_of(node) -> Iterator:
    """A node and all beneath it, in the order in which Cosmic Ray counts."""
    yield node
    for child in getattr(node, "children", ()):
        yield from nodes_of(child)


BY_TEST = """
import functools
from coverage import Coverage

kept, cache = [], functools._lru_cache_wrapper
functools._lru_cache_wrapper = lambda *of: kept.append(cache(*of)) or kept[-1]

def pytest_runtest_call(item):
    for function in kept:  # or a line belongs to the first test alone that asks for its value
        if function.__wrapped__.__module__.startswith("course_utils"):
            function.cache_clear()
    Coverage.current().switch_context(item.nodeid)

def pytest_runtest_teardown(item):
    Coverage.current().switch_context("")  # imports and fixtures belong to no test
"""
NO_SUCH_TEST = "exit 4"
Reach = dict[str, dict[int, list[str]]]  # of each file and line: the tests that come there


def reach_of(room: str) -> tuple[Reach, list[str]]:
    """Which tests of a room reach each line of the course, and which fail without any change."""
    with TemporaryDirectory() as folder:
        Path(folder, "by_test.py").write_text(BY_TEST)
        data, report = f"--data-file={folder}/data", Path(folder, "report.json")
        measured = ["coverage", "run", "--source=course_utils", data, "-m", *PYTEST, "-p", "by_test"]
        ill = failures([*measured, *tests_of(room)], ROOT, folder)
        python(["coverage", "json", "--show-contexts", "-q", "-o", str(report), data], ROOT)
        files = json.loads(report.read_text())["files"]
    return {
        name: {int(n): tests for n, tests in file["contexts"].items()} for name, file in files.items()
    }, ill


def tests_of(room: str) -> list[str]:
    """The docstrings and the files of tests of a room."""
    sources, tests = (
        matching(ROOT / top, names) for top, names in zip(("course_utils", "tests"), ROOMS[room], strict=True)
    )
    modules = (".".join(file.with_suffix("").parts) for file in sources)
    return [*(f"{EXAMPLES}[{module}]" for module in modules), *map(str, tests)]


def tests_reaching(mutant: Mutant, reach: Reach) -> list[str]:
    """The tests that reach a mutant's line, or its file where that is an import; those of its own first."""
    lines = reach.get(str(mutant.file), {})
    begin = max((n for n in lines if n <= mutant.line), default=0)  # of a statement on several lines
    found = lines.get(begin, [""])
    if "" in found:
        found = {test for tests in lines.values() for test in tests} - {""}
    own = mutant.file.parent.name if mutant.file.stem == "exercises" else mutant.file.stem
    return sorted(found, key=lambda test: (own not in test, test)) or tests_of(mutant.room)


def failure(mutant: Mutant, tests: list[str]) -> str:
    """The first test that fails in a copy of the checkout with the mutant; "" if none does."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, "course")
        shutil.copytree(
            ROOT, copy, ignore=shutil.ignore_patterns(".venv", ".mutants", ".git", "my_notebooks")
        )
        (copy / mutant.file).write_text(mutant.source)
        found = failures([*PYTEST, "-x", *tests], copy, str(copy))
        if found == [NO_SUCH_TEST]:  # the change gave a case another name
            found = failures([*PYTEST, "-x", *tests_of(mutant.room)], copy, str(copy))
        return next(iter(found), "")


def failures(command: list[str], folder: Path, path: str) -> list[str]:
    """The tests that a run of pytest in a folder calls failed, or why it came to no verdict."""
    code, said = python(command, folder, path)
    named = re.findall(r"^(?:FAILED|ERROR) (\S+)", said, re.MULTILINE)
    return named or [f"exit {code}"] * (code != 0)


def python(command: list[str], folder: Path, path: str = "") -> tuple[int, str]:
    """How `python -m command` ends in a folder, and what it says."""
    limited = [
        "sh",
        "-c",
        f'ulimit -t {PATIENCE}; exec "$0" -m "$@"',
        str(ROOT / ".venv/bin/python"),
        *command,
    ]
    done = subprocess.run(
        limited, cwd=folder, env={**environ, "PYTHONPATH": path}, capture_output=True, text=True
    )
    return done.returncode, done.stdout


def main(count: int, *names: str) -> None:
    """Try `count` mutants, of each room in turn, and print which survive and the share that is killed."""
    tried: Counter = Counter()
    with ThreadPoolExecutor(WORKERS) as pool:
        measured = dict(zip(names, pool.map(reach_of, names), strict=True))
        ill = {room: tests for room, (_, tests) in measured.items() if tests}
        print("Tests fail without a change:", ill or "none", flush=True)
        rooms = [room for room in names if room not in ill]
        rows = zip(*(islice(mutants_of(room), -(-count // len(rooms))) for room in rooms), strict=False)
        sample = list(chain(*rows))[:count]
        end = time.monotonic() + 60 * MINUTES

        def killer(mutant: Mutant) -> str | None:
            if time.monotonic() < end:
                return failure(mutant, tests_reaching(mutant, measured[mutant.room][0]))

        for mutant, test in zip(sample, pool.map(killer, sample), strict=True):
            if test is not None:
                tried[mutant.room, test != ""] += 1
                print(f"killed by {test}\n " if test else "SURVIVED\n ", mutant, flush=True)
    for room in rooms:
        print(f"{room:12}{tried[room, True]:4} of {tried[room, True] + tried[room, False]} killed")
    killed = sum(tried[room, True] for room in rooms)
    print(f"{killed} of {tried.total()} killed: {killed / tried.total():.0%} (target {TARGET:.0%})")


if __name__ == "__main__":
    main(int([*sys.argv, 200][1]), *(sys.argv[2:] or ROOMS))
