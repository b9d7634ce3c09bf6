"""The decks of flash cards, read back from the files that Anki imports."""

import json
import sqlite3
import zipfile

import pytest

from course_utils.chapters.question import quiz_of
from course_utils.classroom import anki, bank
from course_utils.words import classroom as words
from course_utils.words import setting_up
from course_utils.words.glossary import GLOSSARY
from course_utils.words.language import LANGUAGES


def opened(file, folder):
    """The notes (guid, tags, fields), the decks and the media of a file."""
    folder.mkdir()
    with zipfile.ZipFile(file) as packed:
        packed.extractall(folder)
        media = json.loads(packed.read("media"))
    with sqlite3.connect(folder / "collection.anki2") as cards:
        notes = cards.execute("SELECT guid, tags, flds FROM notes").fetchall()
        (decks,) = cards.execute("SELECT decks FROM col").fetchone()
    return notes, json.loads(decks), media


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """What lies in the files, by language."""
    folder = tmp_path_factory.mktemp("anki")
    return {file.stem[-2:]: opened(file, folder / file.stem) for file in anki.write(folder)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_and_every_term_is_a_note(exported, lang):
    notes, decks, _ = exported[lang]
    asked = [question for category in bank.categories() for question in category.questions]
    fields = [note.split("\x1f") for _, _, note in notes]
    assert len(notes) == len(asked) + len(GLOSSARY)
    for question, (shown, said, _), (_, tags, _) in zip(asked, fields, notes, strict=False):
        assert shown == anki.front(question, lang)
        assert said == anki.back(question, lang)
        assert tags.split() == [question.belief] * bool(question.belief)
    assert len([name for name in decks if name != "1"]) == 1 + len(list(bank.categories()))


def test_the_right_answer_comes_first_on_the_back_and_keeps_its_letter():
    question = next(q for q in quiz_of("03_depthwise") if q.right == 1)
    assert anki.back(question, "en").startswith('<p class="right"><b>B)')
    assert anki.back(question, "en").count("<p class=") == len(question.answers)


def test_a_second_export_renews_the_same_notes_and_decks(exported, tmp_path):
    again = {file.stem[-2:]: file for file in anki.write(tmp_path)}
    for lang in LANGUAGES:
        notes, decks, _ = opened(again[lang], tmp_path / lang)
        assert [guid for guid, _, _ in notes] == [guid for guid, _, _ in exported[lang][0]]
        assert decks.keys() == exported[lang][1].keys()
    turkish, english = ({guid for guid, _, _ in exported[lang][0]} for lang in LANGUAGES)
    assert not turkish & english


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_picture_on_a_card_lies_in_the_file(exported, lang):
    notes, _, media = exported[lang]
    drawn = [q for category in bank.categories() for q in category.questions if bank.layer_of(q)]
    shown = [name for name in media.values() if any(f'src="{name}"' in fields for _, _, fields in notes)]
    assert len(shown) == len(media) == len(drawn) > 15


def test_without_genanki_one_sentence_says_how_to_get_it(monkeypatch, tmp_path):
    monkeypatch.setattr(anki, "find_spec", lambda name: None)
    with pytest.raises(setting_up.Refusal) as refused:
        anki.write(tmp_path)
    assert refused.value.text == words.NO_GENANKI
