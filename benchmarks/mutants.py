"""Which tests notice a changed operator or number? Mutants by Cosmic Ray, each with the tests of its room.

    python3 -m venv .mutants
    .mutants/bin/pip install cosmic-ray==8.7.0
    .mutants/bin/python benchmarks/mutants.py 200

The course does not depend on it. Six rooms have equal shares of the sample, the same for the same sources.
Each mutant lives in a copy of the checkout; the tests that name its module run first, then the others of its
room, and it is killed when one fails or they take ten minutes. A room whose tests fail without any change is
left out. After 60 minutes no further mutant begins. Target: 90% are killed.
"""

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
PYTEST = [ROOT / ".venv/bin/python", "-m", "pytest", "-qx", "-p", "no:cacheprovider", "-p", "no:nbval"]
SEED, TARGET, MINUTES, WORKERS, PATIENCE = 0, 0.9, 60, 2, 600
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


def tests_of(room: str, file: Path) -> tuple[list[str], list[str]]:
    """The tests that name the module (or the chapter) of a file, with its docstrings; then the others."""
    named = re.compile(rf"\b{file.parent.name if file.stem == 'exercises' else file.stem}\b")
    tests = matching(ROOT / "tests", ROOMS[room][1])
    near = [test for test in tests if named.search(f"{test} {(ROOT / test).read_text()}")]
    examples = f"{EXAMPLES}[{'.'.join(file.with_suffix('').parts)}]"
    return [examples, *map(str, near)], [str(test) for test in tests if test not in near]


def failure(tests: list[str], mutant: Mutant | None = None) -> str:
    """The test that fails in a copy of the checkout, with the mutant if there is one; "" if none does."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, "course")
        shutil.copytree(
            ROOT, copy, ignore=shutil.ignore_patterns(".venv", ".mutants", ".git", "my_notebooks")
        )
        if mutant:
            (copy / mutant.file).write_text(mutant.source)
        run = [*PYTEST, "-o", "addopts=--import-mode=importlib", *tests]
        where = {"cwd": copy, "env": {**environ, "PYTHONPATH": str(copy)}, "timeout": PATIENCE}
        try:
            done = subprocess.run(run, capture_output=True, text=True, **where)
        except subprocess.TimeoutExpired:
            return "patience: the tests take too long"
    named = re.search(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)
    return "" if done.returncode == 0 else named[1] if named else f"exit {done.returncode}"


def main(count: int) -> None:
    """Try `count` mutants, of each room in turn, and print which survive and the share that is killed."""
    end, tried = time.monotonic() + 60 * MINUTES, Counter()

    def killer(mutant: Mutant) -> str | None:
        if time.monotonic() < end:
            near, others = tests_of(mutant.room, mutant.file)
            return failure(near, mutant) or (failure(others, mutant) if others else "")

    with ThreadPoolExecutor(WORKERS) as pool:
        whole = ([*map(str, matching(ROOT / "tests", tests))] for _, tests in ROOMS.values())
        ill = {room: test for room, test in zip(ROOMS, pool.map(failure, whole), strict=True) if test}
        print("Tests fail without a change:", ill or "none", flush=True)
        rooms = [room for room in ROOMS if room not in ill]
        rows = zip(*(islice(mutants_of(room), -(-count // len(rooms))) for room in rooms), strict=False)
        sample = list(chain(*rows))[:count]
        for mutant, test in zip(sample, pool.map(killer, sample), strict=True):
            if test is not None:
                tried[mutant.room, test != ""] += 1
                print(f"killed by {test}\n " if test else "SURVIVED\n ", mutant, flush=True)
    for room in rooms:
        print(f"{room:12}{tried[room, True]:4} of {tried[room, True] + tried[room, False]} killed")
    killed = sum(tried[room, True] for room in rooms)
    print(f"{killed} of {tried.total()} killed: {killed / tried.total():.0%} (target {TARGET:.0%})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
