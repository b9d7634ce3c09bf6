"""The bank as Moodle XML: a category for each chapter, the belief as tag, the language in every idnumber.

GIFT, the shorter format, is out: it takes an answer that begins with a percent sign (%12,5) for a grade.
"""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ..cards.markup import rich
from ..chapters.question import Answer, Question
from ..pictures.picture import Picture
from ..words import classroom as words
from ..words.language import LANGUAGES
from .bank import Category, categories, picture_of, picture_tag

# Each field that is written, and the function of Moodle's question/format/xml/format.php that reads it.
FIELDS = {
    "question@type": "import_question",
    "question/category/text": "import_category",
    "question/info@format": "import_category",
    "question/info/text": "import_category",
    "question/name/text": "import_headers",
    "question/questiontext@format": "import_text_with_files",
    "question/questiontext/text": "import_text_with_files",
    "question/generalfeedback@format": "import_text_with_files",
    "question/generalfeedback/text": "import_text_with_files",
    "question/generalfeedback/file": "import_files_as_draft",
    "question/generalfeedback/file@name": "import_files_as_draft",
    "question/generalfeedback/file@path": "import_files_as_draft",
    "question/generalfeedback/file@encoding": "import_files_as_draft",  # always base64
    "question/defaultgrade": "import_headers",
    "question/penalty": "import_headers",
    "question/idnumber": "import_headers, import_category",
    "question/single": "import_multichoice",
    "question/shuffleanswers": "import_multichoice",
    "question/answernumbering": "import_multichoice",
    "question/answer@fraction": "import_answer",
    "question/answer@format": "import_text_with_files",
    "question/answer/text": "import_text_with_files",
    "question/answer/feedback@format": "import_text_with_files",
    "question/answer/feedback/text": "import_text_with_files",
    "question/tags/tag/text": "import_question_tags",
}
PICTURE = "layer.svg"


def write(folder: Path) -> list[Path]:
    """Writes depthwise_tr.xml and depthwise_en.xml into `folder` and returns where they are."""
    files = []
    for lang in LANGUAGES:
        file = folder / f"depthwise_{lang}.xml"
        file.write_bytes(xml(lang))
        files.append(file)
    return files


def xml(lang: str) -> bytes:
    """The whole bank in one language, as Moodle imports it."""
    quiz = Element("quiz")
    for category in categories():
        _category(quiz, category, lang)
        for question in category.questions:
            _question(quiz, question, category, lang)
    ElementTree.indent(quiz)
    return ElementTree.tostring(quiz, "utf-8", xml_declaration=True)


def _category(quiz: Element, category: Category, lang: str) -> None:
    place = SubElement(quiz, "question", type="category")
    path = [words.BANK.say(lang), category.title.say(lang).replace("`", "")]
    # Moodle reads a slash as a step down, and two as a slash.
    steps = "/".join(name.replace("/", "//") for name in path)
    _text(place, "category", f"$course$/top/{steps}")
    _text(place, "info", words.INFO.say(lang), format="plain_text")
    _leaf(place, "idnumber", f"{category.name}.{lang}")


def _question(quiz: Element, question: Question, category: Category, lang: str) -> None:
    item = SubElement(quiz, "question", type="multichoice")
    _text(item, "name", question.name)
    _text(item, "questiontext", f"<p>{rich(question.prompt.say(lang))}</p>", format="html")
    _after(item, category, picture_of(question, lang), lang)
    _leaf(item, "defaultgrade", "1")
    _leaf(item, "penalty", "0.3333333")  # of the mark, for a wrong try where a quiz allows several
    _leaf(item, "idnumber", f"{question.name}.{lang}")
    _leaf(item, "single", "true")
    _leaf(item, "shuffleanswers", "true")
    _leaf(item, "answernumbering", "ABCD")
    for answer in question.answers:
        _answer(item, answer, lang)
    if question.belief:
        _text(SubElement(item, "tags"), "tag", question.belief)


def _after(item: Element, category: Category, picture: Picture | None, lang: str) -> None:
    """What is said after any answer: where the course speaks of it, and the layer as a picture."""
    said = f"<p>{rich(category.title.say(lang))}</p>"
    if picture:
        said += picture_tag(picture, f"@@PLUGINFILE@@/{PICTURE}")
    after = _text(item, "generalfeedback", said, format="html")
    if picture:
        file = SubElement(after, "file", name=PICTURE, path="/", encoding="base64")
        file.text = b64encode(picture.svg.encode()).decode()


def _answer(item: Element, answer: Answer, lang: str) -> None:
    place = _text(
        item,
        "answer",
        f"<p>{rich(answer.text.say(lang))}</p>",
        fraction="100" if answer.right else "0",
        format="html",
    )
    _text(place, "feedback", f"<p>{rich(answer.feedback.say(lang))}</p>", format="html")


def _text(parent: Element, tag: str, said: str, **attributes: str) -> Element:
    place = SubElement(parent, tag, attributes)
    _leaf(place, "text", said)
    return place


def _leaf(parent: Element, tag: str, said: str) -> None:
    SubElement(parent, tag).text = said
