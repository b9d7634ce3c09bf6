"""What a chapter uses besides its source, with a digest of each: a notebook is older than what has changed.

From the names that the cells import, definitions are followed through `course_utils` name by name, without
importing anything: `groups_explorer` leads to explorers/groups, to its picture and to the words of both, and
to no other explorer. What all chapters share counts where a definition of it is reached: a new sentence of
words/lessons changes every quiz, a new function of pictures/svg changes nothing yet.

Comments, docstrings, types and layout never count. The digests are of the syntax tree, written in a way of
our own: ast.dump and the tokens of f-strings differ between versions of Python.
"""

from __future__ import annotations

import ast
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from .source import Source

PACKAGE = "course_utils"

# Numbers have tests of their own and widgets are the wire: both are followed, but never named.
_SHOWN = ("chapters/c", "explorers/", "measure/", "networks/", "pictures/", "words/")
_TABLE = "chapters/table"
_NEVER_SHOWN = {"annotation", "returns", "ctx", "kind", "type_comment", "type_params"}

# A definition, or a whole module, by the module's name: ("explorers/groups", "GROUPS"), ("words/text", None).
Use = tuple[str, str | None]


@dataclass
class Module:
    """A module that was read: what each of its names means, in its own statements or in another module."""

    name: str  # "explorers/groups"; a room's own `__init__` has the name of the room
    room: str  # the folder from which its relative imports start
    statements: list[ast.stmt]  # without imports and without the docstring
    elsewhere: Mapping[str, Use]  # what its imports bring in

    @cached_property
    def bound(self) -> Mapping[str, list[ast.stmt]]:
        """Its statements by the names that they bind."""
        bound = defaultdict(list)
        for statement in self.statements:
            for name in _binds(statement):
                bound[name].append(statement)
        return bound

    def statements_of(self, name: str | None) -> list[ast.stmt]:
        """Those that make `name`; all of them for None, and for a name that is bound in no plain way."""
        return self.statements if name is None else self.bound.get(name, self.statements)


@dataclass
class Package:
    """The package of a course, read and not imported."""

    root: Path  # the folder of the course
    _known: dict[str, Module | None] = field(default_factory=dict)

    def module(self, name: str) -> Module | None:
        """The module called `name` ("explorers/groups"), or None."""
        if name not in self._known:
            paths = (self.root / PACKAGE / f"{name}.py", self.root / PACKAGE / name / "__init__.py")
            path = next((path for path in paths if path.is_file()), None)
            self._known[name] = self._read(name, path) if path else None
        return self._known[name]

    def _read(self, name: str, path: Path) -> Module:
        body = ast.parse(path.read_text(encoding="utf-8")).body
        room = name if path.name == "__init__.py" else name.rpartition("/")[0]
        elsewhere = {alias: use for node in body for alias, use in self.imports(node, room)}
        kept = [
            node for node in _without_docstring(body) if not isinstance(node, (ast.Import, ast.ImportFrom))
        ]
        return Module(name, room, kept, elsewhere)

    def imports(self, node: ast.AST, room: str) -> Iterator[tuple[str, Use]]:
        """What an import statement brings into a module of `room`, where it is of the package."""
        if not isinstance(node, ast.ImportFrom):
            return
        parents = [PACKAGE, *filter(None, room.split("/"))]
        start = parents[: len(parents) - node.level + 1] if node.level else []
        first, *rest = [*start, *(node.module or "").split(".")]
        if first != PACKAGE:
            return
        origin = "/".join(filter(None, rest))
        for alias in node.names:
            inner = f"{origin}/{alias.name}".lstrip("/")
            yield alias.asname or alias.name, (inner, None) if self.module(inner) else (origin, alias.name)


def uses(source: Source, package: Package) -> dict[str, str]:
    """The names of all that a chapter uses, each with a short digest.

    >>> from .source import read_sources
    >>> root = Path(__file__).parents[2]
    >>> used = uses(read_sources(root, ["03"])["03_depthwise"], Package(root))
    >>> [name.rpartition("/")[2] for name in used if name.startswith(("chapters/c", "explorers/g"))]
    ['apart', 'exercises', 'questions', 'groups']
    """
    parts = defaultdict(list)
    for module, reached in _reached(source, package):
        name = module.name
        if name == _TABLE:
            parts[name] = _rows(module, reached, source.name)
        elif name.startswith(_SHOWN):
            chosen = [statement for use in reached for statement in module.statements_of(use)]
            kept = [node for node in module.statements if node in chosen]
            parts[name] = [*map(_plain, kept), *_data(kept, package.root / PACKAGE / module.room)]
    return {name: _digest(said) for name, said in sorted(parts.items()) if said}


def _reached(source: Source, package: Package) -> Iterable[tuple[Module, set[str | None]]]:
    """The modules that a chapter's cells reach, each with the names that are reached in it."""
    code = [ast.parse(cell.text) for cell in source.cells if cell.kind == "code"]
    waiting = [use for cell in code for node in ast.walk(cell) for _, use in package.imports(node, "")]
    waiting += [(f"chapters/c{source.name}/{file}", None) for file in ("questions", "exercises")]
    reached: dict[str, tuple[Module, set[str | None]]] = {}
    while waiting:
        place, name = waiting.pop()
        module = package.module(place)
        if module is None or name in reached.setdefault(place, (module, set()))[1]:
            continue
        reached[place][1].add(name)
        waiting += _leads_to(package, module, name)
    return reached.values()


def _leads_to(package: Package, module: Module, name: str | None) -> Iterator[Use]:
    """What a definition uses: other names of its module, and what these or its own imports bring in."""
    if module.name.startswith("chapters/") and not module.name.startswith("chapters/c"):
        return  # how questions and exercises are found leads to every chapter
    if name is not None and name in module.elsewhere:
        yield module.elsewhere[name]
        return
    room = module.room
    for statement in module.statements_of(name):
        for node in _nodes(statement):
            yield from (use for _, use in package.imports(node, room))
            if isinstance(node, ast.Name) and (node.id in module.elsewhere or node.id in module.bound):
                yield module.elsewhere.get(node.id, (module.name, node.id))


def _rows(table: Module, reached: set[str | None], chapter: str) -> list[str]:
    """What of the table of chapters a notebook shows: all in a map, the name of the next in the others."""
    assigned: Any = table.bound["CHAPTERS"][0]
    rows = assigned.value.elts
    if "CHAPTERS" in reached:
        return [_plain(row) for row in rows]
    names = [row.args[0].value for row in rows]
    following = rows[names.index(chapter) + 1 :] if "after" in reached and chapter in names else []
    return [_plain(argument) for row in following[:1] for argument in row.args[:3]]


def _data(statements: list[ast.stmt], folder: Path) -> Iterator[str]:
    """Digests of the files that statements name and that lie beside their module."""
    for node in (node for statement in statements for node in _nodes(statement)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isprintable():
            path = folder / node.value
            if "." in node.value and "/" not in node.value and len(node.value) < 60 and path.is_file():
                yield hashlib.sha256(path.read_bytes()).hexdigest()


def _binds(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield statement.name
        return
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    documented = body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    return body[1:] if documented else body


def _fields(node: ast.AST) -> Iterator[tuple[str, object]]:
    """The parts of a node that make a difference to what is shown."""
    for name, part in ast.iter_fields(node):
        if name == "body" and isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            part = _without_docstring(part)
        if name not in _NEVER_SHOWN and (part not in (None, []) or isinstance(node, ast.Constant)):
            yield name, part


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for _, part in _fields(node):
        for child in part if isinstance(part, list) else [part]:
            if isinstance(child, ast.AST):
                yield from _nodes(child)


def _plain(part: object) -> str:
    """A part of a syntax tree as text, the same in every version of Python."""
    if isinstance(part, ast.AST):
        inside = ",".join(f"{name}={_plain(value)}" for name, value in _fields(part))
        return f"{type(part).__name__}({inside})"
    if isinstance(part, list):
        return f"[{','.join(map(_plain, part))}]"
    return ascii(part)


def _digest(parts: list[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]
