"""One first cell of code sets the language and imports all that its chapter needs."""

import ast

import pytest

from course_utils.publish.notebooks import ROOT
from course_utils.publish.source import read_sources

SOURCES = read_sources(ROOT)


@pytest.mark.parametrize("name", SOURCES)
def test_only_the_first_cell_of_code_imports(name):
    first, *rest = (ast.parse(cell.text) for cell in SOURCES[name].cells_in("en") if cell.kind == "code")
    assert "LANG" in ast.unparse(first)
    assert _imports(first)
    assert [line for code in rest for line in _imports(code)] == []


def _imports(code: ast.Module) -> list[str]:
    return [ast.unparse(node) for node in ast.walk(code) if isinstance(node, ast.Import | ast.ImportFrom)]
