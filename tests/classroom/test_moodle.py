"""The bank as Moodle XML, read back as Moodle's own importer reads it (question/format/xml/format.php)."""

import json
import subprocess
import sys
from base64 import b64decode
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from course_utils.cards.markup import rich
from course_utils.chapters.inventory import FORMS
from course_utils.chapters.question import Answer, Question, guesses_of, quiz_of
from course_utils.chapters.table import CHAPTERS
from course_utils.classroom import bank, moodle
from course_utils.setup.environment import ROOT
from course_utils.words.language import LANGUAGES, Text

WHOLE_BANK = [q for c in CHAPTERS for q in (*guesses_of(c.name).values(), *quiz_of(c.name))]


def text(place, *path):
    """What the importer's getpath makes of a text: trimmed, and empty where there is none."""
    found = place.find("/".join([*path, "text"]))
    return "" if found is None else (found.text or "").strip()


@pytest.fixture(scope="module", params=LANGUAGES)
def imported(request):
    """The language, the categories and the questions of its file, in their order."""
    placed, category = [], None
    for item in ElementTree.fromstring(moodle.xml(request.param)):
        if item.get("type") == "category":
            category = text(item, "category")
        else:
            placed.append((category, item))
    return request.param, placed


def test_every_question_of_the_bank_comes_back_with_all_it_says(imported):
    lang, placed = imported
    by_name = {text(item, "name"): item for _, item in placed}
    assert len(by_name) == len(placed) == len(WHOLE_BANK) + 24
    for question in WHOLE_BANK:
        item = by_name[question.name]
        assert item.get("type") == "multichoice" and item.findtext("single") == "true"
        assert text(item, "questiontext") == f"<p>{rich(question.prompt.say(lang))}</p>"
        assert [tag.findtext("text") for tag in item.iter("tag")] == [question.belief] * bool(question.belief)
        back = [
            (answer.findtext("text"), answer.get("fraction"), text(answer, "feedback"))
            for answer in item.iter("answer")
        ]
        assert back == [
            (
                f"<p>{rich(answer.text.say(lang))}</p>",
                "100" if answer.right else "0",
                f"<p>{rich(answer.feedback.say(lang))}</p>",
            )
            for answer in question.answers
        ]


def test_a_chapter_is_a_category_and_so_is_each_form_of_the_inventory(imported):
    _, placed = imported
    kept = {}
    for category, item in placed:
        kept.setdefault(category, []).append(text(item, "name"))
    chapters = [[q.name for q in category.questions] for category in bank.categories()]
    assert list(kept.values()) == chapters
    assert all(category.startswith("$course$/top/") and category.count("/") == 3 for category in kept)
    assert [names[0].partition("_")[0] for names in chapters][-2:] == [f"inventory.{form}" for form in FORMS]


def test_the_two_languages_can_be_imported_side_by_side():
    numbers = [
        item.text for lang in LANGUAGES for item in ElementTree.fromstring(moodle.xml(lang)).iter("idnumber")
    ]
    assert len(set(numbers)) == len(numbers) and max(map(len, numbers)) <= 100


def test_a_slash_in_a_title_is_no_step_down(monkeypatch):
    odd = bank.Category("odd", Text(tr="1/C_out", en="1/C_out"), ())
    monkeypatch.setattr(moodle, "categories", lambda: [odd])
    (item,) = ElementTree.fromstring(moodle.xml("en"))
    assert text(item, "category").endswith("/1//C_out")


def paths(place, path="question"):
    """Every field of a question as `FIELDS` names it."""
    yield from (f"{path}@{name}" for name in place.attrib)
    if (place.text or "").strip():
        yield path
    for part in place:
        yield from paths(part, f"{path}/{part.tag}")


def test_each_field_has_its_place_in_moodles_importer():
    written = {path for item in ElementTree.fromstring(moodle.xml("en")) for path in paths(item)}
    assert written == set(moodle.FIELDS)


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def test_a_picture_lies_in_its_question_and_is_shown_after_the_answer(imported):
    _, placed = imported
    (item,) = [item for _, item in placed if text(item, "name") == "10_channels_groups.shape"]
    (file,) = item.iter("file")
    (shown,) = [attributes for tag, attributes in Tags(text(item, "generalfeedback")).found if tag == "img"]
    assert shown["src"] == f"@@PLUGINFILE@@/{file.get('name')}"
    assert "6" in shown["alt"] and ElementTree.fromstring(b64decode(file.text)).tag.endswith("svg")
    assert "img" not in text(item, "questiontext")


def test_a_question_gets_the_layer_that_it_names_and_no_other():
    def question(prompt, right="x"):
        other = Text(tr="y", en="y")
        answers = (Answer(Text(tr=right, en=right), other, right=True), Answer(other, other))
        return Question("a.b", Text(tr=prompt, en=prompt), answers)

    layer = bank.layer_of(question("`nn.Conv2d(6, 6, 3, groups=3)`"))
    assert (layer.c_in, layer.c_out, layer.groups) == (6, 6, 3)
    assert bank.layer_of(question("Which?", "`nn.Conv2d(4, 8, kernel_size=1)`")).kernel_size == (1, 1)
    for nothing in (
        "no layer",
        "`nn.Conv2d(3, 8, 3, groups=8)`",
        "`nn.Conv2d(c, 8, 3)`",
        "`nn.Conv2d(3, 8, 3)` and `nn.Conv2d(8, 8, 3)`",
    ):
        assert bank.layer_of(question(nothing)) is None


def test_scripts_in_a_question_stay_text(monkeypatch):
    script = Text(tr="<script>alert(1)</script>", en="<script>alert(1)</script>")
    answers = (Answer(script, script, right=True), Answer(Text(tr="]]>", en="]]>"), script))
    asked = bank.Category("odd", script, (Question("a.b", script, answers),))
    monkeypatch.setattr(moodle, "categories", lambda: [asked])
    for place in ElementTree.fromstring(moodle.xml("en")).iter("text"):
        if place.text.startswith("<p>"):
            assert {tag for tag, _ in Tags(place.text).found} <= {"p"}


def test_the_command_writes_both_files_with_nothing_installed(tmp_path):
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from course_utils.__main__ import main; "
        f"sys.exit(main(['export', 'moodle', {json.dumps(str(tmp_path / 'new'))}, '--lang', 'tr']))"
    )
    bare = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True)
    assert bare.returncode == 0, bare.stderr
    assert sorted(file.name for file in (tmp_path / "new").iterdir()) == [
        "depthwise_en.xml",
        "depthwise_tr.xml",
    ]
    assert "depthwise_tr.xml" in bare.stdout and "Moodle'da" in bare.stdout
