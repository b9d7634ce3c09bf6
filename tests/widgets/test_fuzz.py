"""A short, seeded game of benchmarks/fuzz.py: random moves never leave an explorer in a state of its own."""

import runpy

import pytest

from course_utils.setup.environment import ROOT

FUZZ = runpy.run_path(str(ROOT / "benchmarks" / "fuzz.py"))
SLOW = {
    "photo": 12,
    "rank": 25,
    "reach": 40,
    "network": 40,
}  # what is dear to compute, and all is computed twice


@pytest.mark.parametrize("name", FUZZ["FACTORIES"])
def test_random_moves_lead_where_a_fresh_explorer_opens(name):
    taken, refused = FUZZ["play"](name, SLOW.get(name, 120), seed=1)
    assert taken and refused
