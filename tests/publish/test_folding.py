"""Machinery is folded and code worth reading is open, in every chapter."""

import pytest

from course_utils.publish.folding import FOLDED, is_machinery
from course_utils.publish.notebooks import ROOT, make
from course_utils.publish.source import read_sources

MACHINERY = [
    'LANG = "tr"',
    "from torch import nn\n\nfrom course_utils.widgets import quiz",
    'LANG = "en"\n\nimport torch',
    'guess("03_depthwise.kernels", LANG)',
    'quiz("03_depthwise", LANG)',
    'finish("03_depthwise", LANG)',
    "progress_map(LANG)",
]
READ = [
    "explorer = groups_explorer(LANG, c_in=6, c_out=6, groups=3)\nexplorer",
    'exercise("legal_groups", LANG, legal_groups)',
    'guess("03_depthwise.kernels", LANG).choose(1)',
    "import torch\n\ntorch.ones(3)",
    "LANGUAGE = 3",
    "guess",
    "print(finish)",
]


@pytest.mark.parametrize("code", MACHINERY)
def test_what_sets_imports_or_shows_a_card_is_machinery(code):
    assert is_machinery(code)


@pytest.mark.parametrize("code", READ)
def test_what_does_anything_else_is_read(code):
    assert not is_machinery(code)


def test_in_every_chapter_the_cards_and_the_first_cell_are_folded_and_nothing_else_is():
    for name, source in read_sources(ROOT).items():
        cells = [cell for cell in make(source, "tr").cells if cell.cell_type == "code"]
        folded = [cell.source for cell in cells if FOLDED.items() <= cell.metadata.items()]
        assert folded[0].startswith("LANG = ") and f'finish("{name}", LANG)' == folded[-1]
        calls = ("guess(", "quiz(", "finish(", "progress_map(", "review(", "beliefs(")
        assert folded[1:] == [cell.source for cell in cells if cell.source.startswith(calls)]
