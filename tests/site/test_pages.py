"""The pages of the site: whole, closed in themselves, and silent about answers until the guess is made."""

import posixpath
import re
from collections import Counter
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import nbformat
import pytest

from course_utils.publish.notebooks import ROOT, place
from course_utils.publish.prose import read
from course_utils.site import pages as pages_of_the_site
from course_utils.site.pages import built_chapters, page_of
from course_utils.words import lessons
from course_utils.words import site as words
from course_utils.words.language import LANGUAGES
from course_utils.words.setting_up import Refusal

ORIGIN = "https://someone.github.io/course/"
CHAPTERS = built_chapters()
EVERY = [(chapter, lang) for lang in LANGUAGES for chapter in CHAPTERS]
NAMES = [f"{lang}/{page_of(chapter, lang)}" for chapter, lang in EVERY]


def notebook_of(chapter, lang):
    return nbformat.read(ROOT / place(chapter.name, lang), as_version=4)


@pytest.fixture(params=EVERY, ids=NAMES)
def chapter_page(request, pages):
    """A page of a chapter with the notebook that it was made from, and its language."""
    chapter, lang = request.param
    return pages[f"{lang}/{page_of(chapter, lang)}"], notebook_of(chapter, lang), lang


def targets(page, tags=True):
    """Every address that a page names in a tag."""
    for tag in page.find_all(tags):
        for attribute in ("href", "src"):
            if tag.get(attribute):
                yield tag, tag[attribute]


def test_every_link_inside_the_site_leads_to_a_file_and_a_place_in_it(pages, files):
    broken, ids = [], {name: {tag["id"] for tag in page.find_all(id=True)} for name, page in pages.items()}
    for name, page in pages.items():
        if name == "404.html":
            continue  # has a base of its own
        for _, target in targets(page):
            parts = urlsplit(target)
            if parts.scheme:
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            path = path if parts.path else name
            if path not in files or (parts.fragment and unquote(parts.fragment) not in ids[path]):
                broken.append(f"{name}: {target}")
    assert broken == []


def test_only_links_that_a_reader_follows_lead_out(pages, files):
    for page in pages.values():
        loaded = [
            target
            for tag, target in targets(page)
            if tag.name not in ("a", "base") and tag.get("rel") != ["canonical"]
        ]
        assert not [target for target in loaded if urlsplit(target).scheme or target.startswith("/")]
    for name, held in files.items():
        if name.endswith((".css", ".js")):
            assert not re.search(rb"@import|url\(\s*[\"']?https?:|import\(", held), name


def test_no_two_elements_of_a_page_share_an_id(chapter_page):
    ids = Counter(tag["id"] for tag in chapter_page[0].find_all(id=True))
    assert [name for name, count in ids.items() if count > 1] == []


def test_results_are_closed_until_the_guess_before_them_is_made(chapter_page):
    page, notebook, lang = chapter_page
    guess, sealed = None, 0
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        output = page.find(id=cell.id).find(class_="output") if page.find(id=cell.id) else None
        is_card = re.search(
            r"^(?:guess|quiz|exercise|review|finish|beliefs|progress_map)\(", cell.source, re.M
        )
        if output and guess and not is_card:
            (closed,) = output.find_all(recursive=False)
            assert closed.name == "details" and not closed.has_attr("open"), cell.id
            assert closed["data-after"] == guess
            assert closed.summary.get_text() == words.SEALED.say(lang)
            sealed += 1
        if cell.source.startswith("guess("):
            guess = cell.id
    assert sealed or guess is None


def test_no_card_says_which_answer_is_right(chapter_page):
    page, _, lang = chapter_page
    for told in page.find_all("script", type="application/json"):
        told.extract()
    said = page.get_text()
    for mark in (lessons.RIGHT, lessons.WRONG, lessons.WHAT_HOLDS, lessons.SOLUTION):
        assert f"{mark.say(lang)}" not in {line.strip() for line in said.splitlines()}


def test_every_output_of_the_notebook_is_on_the_page_with_its_picture_and_its_words(chapter_page):
    page, notebook, _ = chapter_page
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            stored = output.get("data", {}).get("text/html", "")
            alts = re.findall(r'<img[^>]*? alt="([^"]*)"', stored)
            shown = page.find(id=cell.id)
            assert len(shown.select("img, svg[role=img]")) >= len(alts)
            if output.output_type == "stream":
                assert output.text.strip().splitlines()[0] in shown.get_text()


def test_every_formula_is_mathml(chapter_page):
    page, notebook, _ = chapter_page
    prose = [read(cell.source) for cell in notebook.cells if cell.cell_type == "markdown"]
    assert len(page.find_all("math")) == sum(len(part.formulas) for part in prose)
    assert not [math for math in page.find_all("math") if "\\" in math.get_text()]


def test_no_page_asks_to_run_a_cell_for_what_it_shows(chapter_page):
    page, _, lang = chapter_page
    said = page.get_text()
    for sentence, _ in words.INSTEAD:
        assert sentence.say(lang).replace("`", "") not in said


def test_twins_have_the_same_cells_so_that_the_other_language_opens_at_the_same_place(pages):
    for chapter in CHAPTERS:
        tr, en = (
            [cell["id"] for cell in pages[f"{lang}/{page_of(chapter, lang)}"].find_all(class_="cell")]
            for lang in LANGUAGES
        )
        assert tr == en


def test_each_page_tells_its_language_its_title_and_its_twin(chapter_page):
    page, notebook, lang = chapter_page
    assert page.html["lang"] == lang
    assert page.title.get_text().startswith(page.h1.get_text())
    assert page.h1.get_text() == notebook.metadata.title.replace("`", "")
    alternates = {link["hreflang"] for link in page.find_all("link", rel="alternate")}
    assert alternates == set(LANGUAGES)
    assert page.find("meta", property="og:image")["content"] == f"{ORIGIN}assets/card.png"


def test_a_chapter_leads_to_the_one_before_and_the_one_after(pages):
    for lang in LANGUAGES:
        names = [page_of(chapter, lang) for chapter in CHAPTERS if chapter.step]
        for before, after in pairwise(names):
            assert pages[f"{lang}/{before}"].find("a", rel="next")["href"] == after
            assert pages[f"{lang}/{after}"].find("a", rel="prev")["href"] == before


def test_a_chapter_opens_where_there_is_a_kernel(chapter_page):
    launch = {link.get_text() for link in chapter_page[0].select(".launch a")}
    assert launch == {words.LAUNCH.say(chapter_page[2], place=place) for place in ("Binder", "Colab")}


def test_a_missing_page_finds_home_from_anywhere(pages):
    assert pages["404.html"].base["href"] == ORIGIN


def test_a_notebook_that_asks_what_is_no_longer_there_ends_the_build_with_the_way_out(monkeypatch):
    def content(*_):
        raise ValueError("no guess is called 'x'.")

    monkeypatch.setattr(pages_of_the_site, "content", content)
    with pytest.raises(Refusal, match=r"00_baslangic\.ipynb is older .*no guess is called.* build"):
        pages_of_the_site.Site().make()


def test_photos_and_drawings_are_stored_once(files):
    drawings = [held for name, held in files.items() if name.startswith("pictures/")]
    assert len(drawings) == len(set(drawings)) > 40
    assert not [name for name, held in files.items() if name.endswith(".html") and b"base64," in held]


def test_the_site_is_small(files):
    assert sum(map(len, files.values())) < 60e6
