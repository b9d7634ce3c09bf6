"""Links between chapters, the README's two made blocks, and the badges."""

import pytest

from course_utils.chapters.table import CHAPTERS, notebook_of
from course_utils.publish import links
from course_utils.publish.notebooks import ROOT

HERE = ["00_start", "03_depthwise"]
BLOCKS = "a\n<!-- chapters -->\nold\n<!-- /chapters -->\nb\n<!-- launch -->\n<!-- /launch -->\nc\n"
ADDRESS = "https://github.com/someone/course"


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
    text = links.readme(BLOCKS, HERE, address="")
    titles = {chapter.name: chapter.title for chapter in CHAPTERS}
    assert f"[{titles['03_depthwise'].tr}](notebooks/tr/03_fikir.ipynb)" in text
    assert f"[{titles['03_depthwise'].en}](notebooks/en/03_depthwise.ipynb)" in text
    assert "10_channels_groups" not in text
    assert "old" not in text


def test_the_rest_of_the_readme_stays_and_filling_it_again_changes_nothing():
    once = links.readme(BLOCKS, HERE, address="")
    assert [line for line in once.splitlines() if line in "abc"] == ["a", "b", "c"]
    assert links.readme(once, HERE, address="") == once


def test_a_readme_without_its_marks_is_refused():
    with pytest.raises(ValueError, match="lacks its two marks <!-- launch -->"):
        links.readme("<!-- chapters -->\n<!-- /chapters -->", HERE, address="")


def test_without_an_address_the_readme_says_where_to_write_it():
    text = links.readme(BLOCKS, HERE, address="")
    assert text.count("`[tool.course] address`") == 2  # in either language
    assert "mybinder" not in text


def test_with_an_address_binder_and_colab_open_the_start_page_in_each_language():
    text = links.readme(BLOCKS, HERE, ADDRESS)
    for lang in ("tr", "en"):
        page = f"{lang}/{notebook_of('00_start', lang)}"
        assert f"https://mybinder.org/v2/gh/someone/course/main?urlpath=lab/tree/my_notebooks/{page}" in text
        assert f"https://colab.research.google.com/github/someone/course/blob/main/notebooks/{page}" in text
    assert f"!pip install --no-deps git+{ADDRESS}`" in text


def test_badges_open_any_chapter():
    assert (
        badges_end(links.badges(ADDRESS + ".git", "en", "03_depthwise")) == "notebooks/en/03_depthwise.ipynb"
    )


def badges_end(badges: str) -> str:
    return badges.split("blob/main/")[1].rstrip(")")


@pytest.mark.parametrize("address", ["", "github.com/a/b", "https://example.org/a/b", "https://github.com/a"])
def test_an_address_that_is_no_repository_on_github_is_refused(address):
    with pytest.raises(ValueError, match="OWNER/NAME"):
        links.badges(address, "en")


def test_broken_links_are_named_in_pictures_and_html_too(tmp_path):
    (tmp_path / "there.png").touch()
    readme = (
        '[a](gone.md) ![b](there.png) <img alt="c" src="lost.png"> [d](https://pytorch.org) [e](#below)\n'
    )
    assert list(links.broken(readme, tmp_path)) == ["gone.md", "lost.png"]


def test_the_address_stands_in_pyproject():
    address = links.address(ROOT)
    assert address == "" or links.badges(address, "en")
