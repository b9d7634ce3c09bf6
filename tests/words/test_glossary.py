"""The one table of terms: the source of the checks, in order, and a page that needs no widgets."""

import re
from html.parser import HTMLParser

import pytest

from course_utils.publish import wording
from course_utils.widgets.glossary import glossary
from course_utils.words.glossary import GLOSSARY, in_order
from course_utils.words.language import LANGUAGES


class Page(HTMLParser):
    """The ids of the rows of a page, the languages of its parts, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids, self.languages, self.words = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "tr" and "id" in said:
            self.ids.append(said["id"])
        if "lang" in said:
            self.languages.append((tag, said["lang"]))

    def handle_data(self, data):
        self.words += data


def page(lang: str) -> Page:
    return Page(glossary(lang)._repr_html_())


def test_the_checked_terms_are_rows_of_the_table():
    checked = [term.english for term in wording.TERMS]
    assert {"kernel", "padding", "depthwise separable convolution", "roofline"} <= set(checked)
    assert all(term in GLOSSARY for term in wording.TERMS)
    assert len(checked) == 21


@pytest.mark.parametrize("lang", LANGUAGES)
def test_jupyterlab_finds_the_row_of_each_term_as_other_viewers_do(lang):
    rows = re.findall(r'<tr id="([^"]*)" data-jupyter-id="([^"]*)">', glossary(lang)._repr_html_())
    assert sorted(rows) == sorted((term.anchor, term.anchor) for term in GLOSSARY)


def test_an_anchor_is_short_plain_and_used_once():
    anchors = [term.anchor for term in GLOSSARY]
    assert len(set(anchors)) == len(anchors)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", anchor) for anchor in anchors)


@pytest.mark.parametrize("term", [term for term in GLOSSARY if term.use], ids=lambda term: term.anchor)
def test_the_patterns_of_a_term_find_its_own_names(term):
    english, name = wording.folded(term.english), wording.folded(term.name)
    assert re.search(wording.folded(term.use.english), f"{english} {name}")
    assert re.search(wording.folded(term.use.partner), name)


@pytest.mark.parametrize("term", wording.TERMS, ids=lambda term: term.anchor)
def test_a_checked_name_as_the_table_writes_it_passes_the_check(term):
    assert not [fault for _, fault in wording.first_use_faults([term.name]) if term.name in fault]


def test_turkish_letters_stand_where_the_turkish_alphabet_has_them():
    names = [term.name for term in in_order("tr")]
    order = [
        "adım",
        "bant",
        "çarp-topla",
        "çekirdek (",
        "darboğaz",
        "genişlik",
        "iş hacmi",
        "ortak",
        "özellik",
    ]
    places = [next(i for i, name in enumerate(names) if name.startswith(start)) for start in order]
    assert places == sorted(places)


def test_english_names_stand_in_alphabetical_order():
    names = [term.english for term in in_order("en")]
    assert names == sorted(names, key=str.lower)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_a_row_with_its_anchor_for_every_term(lang):
    assert page(lang).ids == [term.anchor for term in in_order(lang)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_says_of_each_name_in_which_language_it_is(lang):
    other = "en" if lang == "tr" else "tr"
    languages = page(lang).languages
    assert languages[0] == ("table", lang)
    assert languages.count(("th", lang)) == languages.count(("td", other)) == len(GLOSSARY)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_holds_every_meaning_and_every_other_name(lang):
    words = page(lang).words
    for term in GLOSSARY:
        assert re.sub("[`*]", "", term.meaning.say(lang)) in words
        assert all(", ".join(also) in words for also in (term.also_turkish, term.also_english))


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="unknown"):
        glossary("de")
