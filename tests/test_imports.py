"""Imports point one way, what is heavy waits until it is used, and each room's docstring maps it."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "course_utils"
FILES = sorted(PACKAGE.rglob("*.py"))

# Each room with the rooms it may import; a room that is missing here is not yet part of the plan.
NUMBERS = {"arithmetic", "examples", "by_hand", "intensity"}
WORDS = NUMBERS | {"words"}
PICTURES = WORDS | {"pictures"}
MEASURE = PICTURES | {"networks", "measure"}
EXPLORERS = MEASURE | {"explorers"}
CHAPTERS = EXPLORERS | {"chapters"}
MAY_IMPORT = {
    "__init__": set(),
    "arithmetic": set(),
    "examples": {"arithmetic"},
    "by_hand": {"arithmetic", "examples"},
    "intensity": {"arithmetic"},
    "words": WORDS,
    "pictures": PICTURES,
    "networks": PICTURES | {"networks"},
    "measure": MEASURE,
    "explorers": EXPLORERS,
    "chapters": CHAPTERS,
    "cards": CHAPTERS | {"cards"},
    "widgets": CHAPTERS | {"cards", "widgets"},
    "publish": WORDS | {"chapters", "publish"},
    "site": CHAPTERS | {"cards", "widgets", "publish", "site"},
    "classroom": CHAPTERS | {"cards", "publish", "classroom"},
    "setup": {"words", "setup"},
    "__main__": {"words", "setup", "publish", "site", "classroom"},
}

# Nothing here is imported when the course starts: a notebook opens at once.
HEAVY = {"torch", "torchvision", "matplotlib", "sklearn", "scipy", "PIL"}
MAY_BE_HEAVY = {"pictures/chart.py": {"matplotlib"}, "networks": {"torch"}}


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def room_of(file: Path) -> str:
    return Path(name_of(file).split("/")[0]).stem


def modules_of(node: ast.AST, file: Path) -> list[str]:
    """Full names of what a statement imports: `from ..words import text` gives course_utils.words.text."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    parents = ["course_utils", *file.relative_to(PACKAGE).parent.parts]
    start = parents[: len(parents) - node.level + 1] if node.level else []
    module = ".".join([*start, *([node.module] if node.module else [])])
    return [f"{module}.{alias.name}" for alias in node.names]


def imported(file: Path, at_start_only: bool = False) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    nodes = at_start(tree) if at_start_only else ast.walk(tree)
    return {name for node in nodes for name in modules_of(node, file)}


def at_start(node: ast.AST):
    """The statements that run when the module is imported: all but the bodies of functions."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield child
            yield from at_start(child)


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_room_imports_only_rooms_before_it(file):
    rooms = {name.split(".")[1] for name in imported(file) if name.startswith("course_utils.")}
    known = {room for room in rooms if (PACKAGE / room).exists() or (PACKAGE / f"{room}.py").exists()}
    assert room_of(file) in MAY_IMPORT, "a new room: give it its place in MAY_IMPORT"
    assert known <= MAY_IMPORT[room_of(file)]


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_heavy_libraries_wait_until_they_are_used(file):
    allowed = MAY_BE_HEAVY.get(name_of(file), MAY_BE_HEAVY.get(room_of(file), set()))
    assert {name.split(".")[0] for name in imported(file, at_start_only=True)} & HEAVY <= allowed


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_pyplot_is_nowhere(file):
    assert not [name for name in imported(file) if "pyplot" in name]


@pytest.mark.parametrize("room", ["arithmetic", "examples", "by_hand", "intensity"])
def test_numbers_need_the_standard_library_alone(room):
    outside = {name.split(".")[0] for name in imported(PACKAGE / f"{room}.py")} - {"course_utils"}
    assert outside <= sys.stdlib_module_names


def test_the_reader_of_imports_sees_relative_and_late_ones():
    code = "from ..words import text\ndef f():\n    import torch.nn as nn\n"
    file = PACKAGE / "explorers" / "imagined.py"
    found = {name for node in ast.walk(ast.parse(code)) for name in modules_of(node, file)}
    assert found == {"course_utils.words.text", "torch.nn"}
    early = {name for node in at_start(ast.parse(code)) for name in modules_of(node, file)}
    assert early == {"course_utils.words.text"}


ROOMS = [PACKAGE, *sorted(init.parent for init in PACKAGE.glob("*/__init__.py"))]


def named(room: Path) -> list[str]:
    """The first words of the lines of a room's map: the paragraph that begins with one of its modules."""
    said = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
    paragraphs = [[line.split()[0] for line in part.splitlines()] for part in said.split("\n\n")]
    return next((names for names in paragraphs if names[0] in modules(room)), [])


def modules(room: Path) -> set[str]:
    """Its modules and inner rooms; a chapter's own folder has no map and is no part of one."""
    files = {path.stem for path in room.glob("*.py")} - {"__init__"}
    return files | {path.parent.name for path in room.glob("*/__init__.py")}


def imports_of(room: Path, name: str) -> set[str]:
    """The other modules of the room that one of them imports."""
    module = room / f"{name}.py"
    files = [module] if module.is_file() else sorted((room / name).rglob("*.py"))
    prefix = ".".join([PACKAGE.name, *room.relative_to(PACKAGE).parts, ""])
    found = {
        full.removeprefix(prefix).split(".")[0]
        for file in files
        for full in imported(file)
        if full.startswith(prefix)
    }
    return found & modules(room) - {name}


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_the_docstring_of_a_room_names_every_module_in_it_and_no_other(room):
    assert sorted(named(room)) == sorted(modules(room))


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_module_is_named_after_those_that_it_imports(room):
    order = named(room)
    early = {name: sorted(imports_of(room, name) - set(order[: order.index(name)])) for name in order}
    assert {name: later for name, later in early.items() if later} == {}
