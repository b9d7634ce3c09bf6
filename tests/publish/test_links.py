"""Links between chapters, the README's two made blocks, and the badges."""

import re
import tomllib

import pytest

from course_utils.chapters.doors import DOORS, LINKED, Repository, on_github
from course_utils.chapters.table import CHAPTERS
from course_utils.publish import links
from course_utils.publish.notebooks import ROOT
from course_utils.words.language import LANGUAGES

HERE = ["00_start", "03_depthwise"]
BLOCKS = "a\n<!-- chapters -->\nold\n<!-- /chapters -->\nb\n<!-- launch -->\n<!-- /launch -->\nc\n"
COURSE = Repository("someone/course", "v1.2.0")


@pytest.mark.parametrize(
    "target",
    ["03_depthwise.ipynb", "03_depthwise.ipynb#a", "../en/00_start.ipynb", "https://pytorch.org/x", "#below"],
)
def test_chapters_their_twins_and_the_web_may_be_linked(target):
    assert links.chapter_link_fault(target, "tr", HERE) is None


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("05_limits.ipynb", "leads to no chapter: there are 00_start, 03_depthwise."),
        ("../en/05_limits.ipynb", "leads to no chapter"),
        ("../tr/00_start.ipynb", "needs no folder, or it means ../en/."),
        ("../de/00_start.ipynb", "needs no folder, or it means ../en/."),
        ("../../README.md", "leads out of the course"),
        ("notebooks/en/00_start.ipynb", "leads out of the course"),
    ],
)
def test_any_other_link_is_refused_in_a_sentence(target, said):
    assert said in links.chapter_link_fault(target, "tr", HERE)


def test_a_link_leads_to_the_notebook_of_its_language_and_nothing_else_is_touched():
    prose = (
        "[a](05_limits.ipynb) [b](../{}/03_depthwise.ipynb#x) `01_cost.ipynb` [c](https://a.b/01_cost.ipynb)"
    )
    kept = "`01_cost.ipynb` [c](https://a.b/01_cost.ipynb)"
    turkish, english = (
        links.in_language(prose.format(other), lang) for other, lang in (("en", "tr"), ("tr", "en"))
    )
    assert turkish == f"[a](05_sinirlar.ipynb) [b](../en/03_depthwise.ipynb#x) {kept}"
    assert english == f"[a](05_limits.ipynb) [b](../tr/03_fikir.ipynb#x) {kept}"


def test_the_readme_lists_the_chapters_that_are_written_in_both_languages():
    text = links.readme(BLOCKS, HERE, None)
    titles = {chapter.name: chapter.title for chapter in CHAPTERS}
    assert f"[{titles['03_depthwise'].tr}](notebooks/tr/03_fikir.ipynb)" in text
    assert f"[{titles['03_depthwise'].en}](notebooks/en/03_depthwise.ipynb)" in text
    assert "10_channels_groups" not in text
    assert "old" not in text


def test_the_rest_of_the_readme_stays_and_filling_it_again_changes_nothing():
    once = links.readme(BLOCKS, HERE, None)
    assert [line for line in once.splitlines() if line in ("a", "b", "c")] == ["a", "b", "c"]
    assert links.readme(once, HERE, None) == once


def test_a_readme_without_its_marks_is_refused():
    with pytest.raises(ValueError, match="lacks its two marks <!-- launch -->"):
        links.readme("<!-- chapters -->\n<!-- /chapters -->", HERE, None)


def test_without_an_address_the_readme_says_where_to_write_it():
    text = links.readme(BLOCKS, HERE, None)
    assert text.count("`[tool.course] address`") == 2  # in either language
    assert "mybinder" not in text


def test_with_an_address_every_chapter_opens_behind_binder_and_colab_in_each_language():
    text = links.readme(BLOCKS, HERE, COURSE)
    assert "[tool.course]" not in text
    for chapter in HERE:
        for lang in LANGUAGES:
            for name in ("Binder", "Colab"):
                assert f"[{name}]({DOORS[name].link(COURSE, chapter, lang)})" in text


def test_with_an_address_badges_open_the_first_chapter_in_each_language():
    text = links.readme(BLOCKS, HERE, COURSE)
    for lang in LANGUAGES:
        for door in LINKED:
            assert f"[![{door.name}]({door.badge})]({door.link(COURSE, '00_start', lang)})" in text


@pytest.mark.parametrize("repository", [None, COURSE])
def test_the_readme_says_of_every_door_what_works_there_in_each_language(repository):
    text = links.readme(BLOCKS, HERE, repository)
    for door in DOORS.values():
        sign = "✓" if door.open else "✗"
        assert f"| {sign} {door.name} | {door.works.tr} | {door.works.en} |" in text


@pytest.mark.parametrize("address", ["", "github.com/a/b", "https://example.org/a/b", "https://github.com/a"])
def test_an_address_that_is_no_repository_on_github_is_refused(address):
    with pytest.raises(ValueError, match="OWNER/NAME"):
        on_github(address, "v1.0.0")


@pytest.mark.parametrize(
    "address", ["https://github.com/someone/course", "https://github.com/someone/course.git"]
)
def test_the_repository_is_the_address_at_the_tag_of_the_version(tmp_path, address):
    project = tmp_path / "pyproject.toml"
    project.write_text(f'[project]\nversion = "1.2.0"\n\n[tool.course]\naddress = "{address}"\n')
    assert links.repository(tmp_path) == COURSE
    project.write_text('[tool.course]\naddress = ""\n')
    assert links.repository(tmp_path) is None


def test_broken_links_are_named_in_pictures_and_html_too(tmp_path):
    (tmp_path / "there.png").touch()
    readme = (
        '[a](gone.md) ![b](there.png) <img alt="c" src="lost.png"> [d](https://pytorch.org) [e](#below)\n'
    )
    assert list(links.broken(readme, tmp_path)) == ["gone.md", "lost.png"]


def test_the_address_and_the_version_of_the_tag_stand_in_pyproject():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert re.fullmatch(r"\d+\.\d+\.\d+", settings["project"]["version"])
    address = settings["tool"]["course"]["address"]
    assert address == "" or links.repository(ROOT).name in address
