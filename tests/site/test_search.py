"""The search: what it looks into, and that it finds Turkish words whatever their suffixes and letters."""

import json
import subprocess
from urllib.parse import unquote

import pytest
from playwright._impl._driver import compute_driver_executable

from course_utils.words.language import LANGUAGES

PROGRAM = """
const fs = require("node:fs");
globalThis.self = globalThis;
for (const file of process.argv.slice(1, 3)) (0, eval)(fs.readFileSync(file, "utf8"));
const { search, counted, excerpt } = self.courseSearch;
const counts = counted(self.courseIndex);
const asked = JSON.parse(process.argv[3]);
const found = asked.map((wish) => search(self.courseIndex, counts, wish).map(([page, anchor, title, text]) =>
  ({ page, anchor, title, said: excerpt(text, wish) })));
console.log(JSON.stringify(found));
"""


@pytest.fixture
def find(files, tmp_path):
    """Asks the search of a language; the sections that it finds, best first."""

    def ask(lang, *wishes):
        scripts = [tmp_path / "search.js", tmp_path / "index.js"]
        for path, name in zip(scripts, ("search", f"search-{lang}"), strict=True):
            path.write_bytes(files[f"assets/{name}.js"])
        node, _ = compute_driver_executable()
        command = [node, "-e", PROGRAM, "--", *scripts, json.dumps(wishes)]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    return ask


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_section_of_the_index_is_a_place_on_a_page(lang, files, pages):
    told = files[f"assets/search-{lang}.js"].decode()
    rows = json.loads(told.removeprefix("self.courseIndex = ").rstrip(";\n"))
    assert len(rows) > 150
    for page, anchor, title, _ in rows:
        assert pages[f"{lang}/{page}"].find(id=[anchor, unquote(anchor)]), (page, anchor)
        assert title


def places(found):
    return {(section["page"], section["anchor"]) for section in found}


@pytest.mark.parametrize(
    ("inflected", "plain"),
    [
        ("konvolüsyonların", "konvolüsyon"),
        ("filtrelerden", "filtre"),
        ("ağırlıklarının", "ağırlık"),
        ("kanallardaki", "kanal"),
        ("katmanına", "katman"),
        ("gruplarının", "grup"),
    ],
)
def test_a_word_is_found_in_its_other_forms(find, inflected, plain):
    asked, wanted = map(places, find("tr", inflected, plain))
    assert len(asked & wanted) >= 0.9 * len(wanted) > 3


@pytest.mark.parametrize("typed", ["ağırlık", "AĞIRLIK", "agirlik", "AGIRLIK", "Ağirlık"])
def test_dotted_and_dotless_letters_and_those_without_their_marks_find_the_same(find, typed):
    assert find("tr", typed) == find("tr", "ağırlık") != [[]]


def test_a_title_comes_before_a_text_and_a_term_before_all(find):
    [found] = find("en", "depth multiplier")
    assert "multiplier" in found[0]["title"].lower()
    assert "99_glossary.html" in {section["page"] for section in found[:3]}


def test_each_word_narrows_and_nonsense_finds_nothing(find):
    one, both, none, empty = find("en", "groups", "groups shuffle", "zzyzx", " .,")
    assert 0 < len(both) < len(one)
    assert none == empty == []


def test_an_excerpt_shows_the_word(find):
    [found] = find("tr", "köşegen")
    assert any("köşegen" in section["said"] for section in found)
