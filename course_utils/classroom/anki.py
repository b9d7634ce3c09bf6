"""The bank and the glossary as decks of flash cards: one file for each language, with genanki.

Decks, models and notes keep their ids, so that a later export renews the cards that are there and leaves
what a learner has learned of them as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..cards.markup import rich
from ..chapters.question import Answer, Question
from ..words import classroom as words
from ..words import setting_up
from ..words.glossary import GLOSSARY, Term
from ..words.language import LANGUAGES, Text
from .bank import categories, picture_of, picture_tag

FIELDS = ("Front", "Back", "Picture")
STYLE = """
.card { font: 20px/1.45 system-ui, sans-serif; text-align: left; max-width: 40em; margin: 1em auto; }
.wrong { opacity: 0.75; }
img { background: #fff; }
"""


def write(folder: Path) -> list[Path]:
    """Writes depthwise_tr.apkg and depthwise_en.apkg into `folder`; `Refusal` where genanki is missing."""
    if not find_spec("genanki"):
        raise setting_up.Refusal(words.NO_GENANKI)
    return [_write(lang, folder / f"depthwise_{lang}.apkg") for lang in LANGUAGES]


def _write(lang: str, file: Path) -> Path:
    from genanki import Package

    with TemporaryDirectory() as drawn:
        decks, pictures = _decks(lang, Path(drawn))
        Package(decks, pictures).write_to_file(file)
    return file


def _decks(lang: str, drawn: Path) -> tuple[list[Any], list[Path]]:
    """The decks of a language, and the pictures on their cards, drawn into a folder."""
    from genanki import Deck

    model, decks, pictures = _model(lang), [], []
    for category in categories():
        deck = Deck(_id(f"deck {category.name} {lang}"), _name(category.title, lang))
        for question in category.questions:
            picture, shown = picture_of(question, lang), ""
            if picture:
                file = drawn / f"depthwise_{question.name}_{lang}.svg"
                file.write_text(picture.svg, "utf-8")
                pictures.append(file)
                shown = picture_tag(picture, file.name)
            fields = [front(question, lang), back(question, lang), shown]
            tags = [question.belief] if question.belief else []
            deck.add_note(_note(model, fields, f"{question.name} {lang}", tags))
        decks.append(deck)
    glossary = Deck(_id(f"deck glossary {lang}"), _name(words.GLOSSARY, lang))
    for term, fields in _terms(lang):
        glossary.add_note(_note(model, fields, f"term {term.anchor} {lang}", []))
    return [*decks, glossary], pictures


def front(question: Question, lang: str) -> str:
    """The question and its answers, lettered."""
    lines = (
        f"<p>{letter}) {rich(answer.text.say(lang))}</p>"
        for letter, answer in zip("ABCD", question.answers, strict=False)
    )
    return f"<p>{rich(question.prompt.say(lang))}</p>" + "".join(lines)


def back(question: Question, lang: str) -> str:
    """The right answer with its reason, and what each of the others would mean."""
    lettered = sorted(zip("ABCD", question.answers, strict=False), key=lambda pair: not pair[1].right)
    return "".join(_explained(letter, answer, lang) for letter, answer in lettered)


def _explained(letter: str, answer: Answer, lang: str) -> str:
    kind, said = "right" if answer.right else "wrong", rich(answer.text.say(lang))
    return f'<p class="{kind}"><b>{letter}) {said}</b><br>{rich(answer.feedback.say(lang))}</p>'


def _terms(lang: str) -> Iterator[tuple[Term, list[str]]]:
    for term in GLOSSARY:
        name = term.name if lang == "tr" else term.english
        yield term, [f"<p>{escape(name)}</p>", f"<p>{rich(term.meaning.say(lang))}</p>", ""]


def _model(lang: str) -> Any:
    from genanki import Model

    template = {
        "name": "Card",
        "qfmt": "{{Front}}",
        "afmt": "{{FrontSide}}<hr id=answer>{{Back}}{{Picture}}",
    }
    fields = [{"name": name} for name in FIELDS]
    return Model(_id(f"model {lang}"), words.BANK.say(lang), fields, [template], css=STYLE)


def _note(model: Any, fields: list[str], name: str, tags: list[str]) -> Any:
    from genanki import Note, guid_for

    return Note(model, fields, guid=guid_for("depthwise course", name), tags=tags, sort_field=name)


def _name(title: Text, lang: str) -> str:
    """Two colons stand between a deck and the one it lies in."""
    return f"{words.BANK.say(lang)}::{title.say(lang).replace('`', '')}"


def _id(name: str) -> int:
    """A number below 2^31, as Anki wants it, that depends on nothing but the name."""
    return int.from_bytes(sha256(f"depthwise course {name}".encode()).digest()[:4], "big") >> 1
