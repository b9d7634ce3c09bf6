"""Which cells are machinery: they show their result, and their source is folded until one click opens it."""

from __future__ import annotations

import ast

CALLS = ("beliefs", "finish", "guess", "progress_map", "quiz", "review")

# JupyterLab folds by the first, Colab by the second.
FOLDED = {"jupyter": {"source_hidden": True}, "cellView": "form"}


def is_machinery(code: str) -> bool:
    """Whether a cell only sets the language, imports, or shows a card of the course.

    >>> is_machinery('LANG = "en"\\n\\nimport torch'), is_machinery('guess("03_depthwise.kernels", LANG)')
    (True, True)
    >>> is_machinery("explorer = groups_explorer(LANG)\\nexplorer")
    False
    """
    return all(map(_is_machinery, ast.parse(code).body))


def _is_machinery(statement: ast.stmt) -> bool:
    match statement:
        case ast.Import() | ast.ImportFrom():
            return True
        case ast.Assign(targets=[ast.Name(id="LANG")]):
            return True
        case ast.Expr(value=ast.Call(func=ast.Name(id=name))):
            return name in CALLS
    return False
