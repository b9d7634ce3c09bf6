"""What of an exercise's cell is the learner's, and which exercises the Python of a browser can judge."""

from __future__ import annotations

import ast
import builtins
import re
import sys
from functools import cache
from typing import Any

from ..chapters.exercise import Exercise, check

OUTSIDE = ("torch", "numpy", "matplotlib")  # what the browser's Python has not


@cache
def judged_here(exercise: Exercise) -> bool:
    """Whether an answer can be judged by the browser's Python: the solution is right without torch.

    >>> from course_utils.chapters.exercise import exercise_named
    >>> judged_here(exercise_named("legal_groups")), judged_here(exercise_named("depthwise_by_hand"))
    (True, False)
    """
    hidden = {name: sys.modules.pop(name, None) for name in OUTSIDE}
    sys.modules.update(dict.fromkeys(OUTSIDE))  # type: ignore[arg-type]  # an import of None fails
    try:
        cell: dict[str, Any] = {}
        exec(exercise.solution, cell)
        return check(exercise, cell[exercise.answer_name]).outcome == "right"
    except ImportError:
        return False
    finally:
        for name, module in hidden.items():
            del sys.modules[name]
            if module:
                sys.modules[name] = module


def own_code(source: str) -> str:
    """The learner's part of an exercise's cell: without the judge, and without what needs earlier cells.

    >>> own_code('layer = nn.Conv2d(3, 64, 7)\\n\\nweights = ...\\n\\nexercise("x", LANG, weights)')
    'weights = ...'
    """
    lines = source.splitlines()
    judges = filter(is_judge, ast.parse(source).body)
    for statement in (*judges, *needing_other_cells(source)):
        for number in range(statement.lineno - 1, statement.end_lineno or statement.lineno):
            lines[number] = ""
    return re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines)).strip()


def is_judge(statement: ast.stmt) -> bool:
    """Whether a statement of a cell hands an answer to the judge."""
    value = getattr(statement, "value", None)
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "exercise"


def needing_other_cells(source: str) -> list[ast.stmt]:
    """The statements of a cell that need what earlier cells have made: on a page none of these has run."""
    known, found = set(dir(builtins)), []
    for statement in ast.parse(source).body:
        names = [node for node in ast.walk(statement) if isinstance(node, ast.Name)]
        bound = {name.id for name in names if isinstance(name.ctx, ast.Store)}
        bound |= {node.arg for node in ast.walk(statement) if isinstance(node, ast.arg)}
        bound |= {node.name for node in ast.walk(statement) if isinstance(node, ast.FunctionDef)}
        if {name.id for name in names} <= known | bound:
            known |= bound
        elif not is_judge(statement):
            found.append(statement)
    return found
