"""The examples in docstrings are true."""

import doctest
import pkgutil
from importlib import import_module

import pytest

import course_utils

MODULES = [
    found.name
    for found in pkgutil.walk_packages(course_utils.__path__, "course_utils.")
    if not found.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_give_what_they_say(name):
    assert doctest.testmod(import_module(name)).failed == 0
