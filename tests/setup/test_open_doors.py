"""What somebody needs who cites, mends or adopts the course, and what only its owner can still fill in."""

import re
import tomllib
import warnings

import yaml

from course_utils.setup.environment import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
SOURCE = "huseyin-dgn/pytorch-cnn-architecture-library"
NOTICE = "Copyright (c) 2026 Hüseyin Doğan"
BOTH = ("README.md", "CONTRIBUTING.md", "CODE_OF_CONDUCT.md")


def read(name):
    return (ROOT / name).read_text("utf-8")


def test_the_citation_is_that_of_this_version_and_licence():
    assert CITATION["cff-version"] == "1.2.0" and CITATION["message"] and CITATION["authors"]
    assert CITATION["version"] == PROJECT["project"]["version"]
    assert CITATION["license"] == PROJECT["project"]["license"] == "MIT"


def test_the_text_that_the_course_follows_is_credited_wherever_one_looks():
    (reference,) = CITATION["references"]
    assert reference["repository-code"].endswith(SOURCE) and NOTICE in reference["notes"]
    assert NOTICE in read("LICENSE") and NOTICE in read("README.md")
    assert SOURCE in read("README.md") and SOURCE in read("paper.md")


def test_whoever_helps_is_spoken_to_in_both_languages_and_finds_the_way_from_the_readme():
    for name in BOTH:
        assert "## Türkçe" in read(name) and "## English" in read(name)
    for name in (*BOTH[1:], "CITATION.cff"):
        assert f"]({name})" in read("README.md")


def test_every_path_that_a_contributor_is_sent_to_is_there():
    for path in set(re.findall(r"`((?:course_utils|notebooks|tests)/[^`\s]*)`", read("CONTRIBUTING.md"))):
        pattern = (
            path.replace("NN_name", "*")
            .replace("NN_ad", "*")
            .replace("cNN_name", "c*")
            .replace("cNN_ad", "c*")
        )
        assert list(ROOT.glob(pattern)), path


def test_the_paper_cites_what_its_bibliography_holds_and_nothing_else():
    cited = set(re.findall(r"@(\w+)\]", read("paper.md")))
    assert cited == set(re.findall(r"^@\w+\{(\w+),", read("paper.bib"), re.MULTILINE))


def test_what_only_the_owner_can_fill_in_stands_in_one_place_and_reaches_the_citation():
    owners = PROJECT["tool"]["course"]
    assert {"address", "authors", "doi"} <= owners.keys()
    named = [
        author.get("name") or f"{author['given-names']} {author['family-names']}"
        for author in CITATION["authors"]
    ]
    assert not owners["authors"] or named == owners["authors"]
    assert (
        CITATION.get("repository-code", "") == owners["address"] and CITATION.get("doi", "") == owners["doi"]
    )
    empty = [name for name in ("address", "authors", "doi") if not owners[name]]
    if empty:
        warnings.warn(f"only the owner can fill in, in pyproject.toml: {', '.join(empty)}", stacklevel=1)
