"""Every text of the course: both languages fill the same gaps, and neither uses a word the course avoids."""

import re
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path

import pytest

import course_utils.chapters
import course_utils.words
from course_utils.publish.wording import faults
from course_utils.words.language import LANGUAGES, Text

GAP = re.compile(r"\{(\w+)\}")


def modules(package):
    """Every module below a package; a chapter's folder is a part of it and no package of its own."""
    room = Path(package.__path__[0])
    for file in sorted(room.rglob("*.py")):
        parts = file.relative_to(room).with_suffix("").parts
        yield import_module(".".join([package.__name__, *parts]).removesuffix(".__init__"))


def texts_in(value):
    """Every Text inside a value: a constant, a dict of them, a question with its answers."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        yield from texts_in(tuple(value.values()))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from texts_in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def all_texts():
    """Each text once, under the name of the constant that holds it."""
    return {
        text: f"{module.__name__}.{name}"
        for package in (course_utils.words, course_utils.chapters)
        for module in modules(package)
        for name, value in vars(module).items()
        for text in texts_in(value)
    }


TEXTS = all_texts()


def test_the_walk_finds_texts_of_explorers_questions_and_exercises():
    rooms = {room for name in TEXTS.values() for room in name.split(".")}
    assert {"text", "groups", "c03_depthwise"} <= rooms


def test_both_languages_fill_the_same_gaps():
    assert not [
        name for text, name in TEXTS.items() if set(GAP.findall(text.tr)) != set(GAP.findall(text.en))
    ]


def test_no_turkish_suffix_is_glued_to_a_value():
    glued = re.compile(r"\{\w+\}['’]?[a-zçğıöşü]")
    assert not [(name, text.tr) for text, name in TEXTS.items() if glued.search(text.tr)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_avoided_word_is_used(lang):
    found = {name: faults(text.say(lang), lang) for text, name in TEXTS.items()}
    assert not {name: sentences for name, sentences in found.items() if sentences}


def test_kernel_stands_beside_its_turkish_word():
    code_or_jupyter = re.compile(r"`[^`]*`|kernel_size|jupyter[\w'’ ]*kernel", re.IGNORECASE)
    prose = {name: code_or_jupyter.sub("", text.tr) for text, name in TEXTS.items()}
    assert not [
        name for name, said in prose.items() if "kernel" in said and not re.search("[çÇ]ekirde", said)
    ]
