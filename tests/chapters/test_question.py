from collections import Counter

import pytest

from course_utils.chapters.question import Answer, Question, guess_named, guesses_of, quiz_of
from course_utils.chapters.table import CHAPTERS, STEPS, after, chapter
from course_utils.words.language import Text

SAID = Text(tr="evet", en="yes")


def every_question():
    for listed in CHAPTERS:
        yield from guesses_of(listed.name).values()
        yield from quiz_of(listed.name)


@pytest.mark.parametrize("marks", [(False, False), (True, True)])
def test_a_question_has_exactly_one_right_answer(marks):
    with pytest.raises(ValueError, match=r"03_x\.y"):
        Question("03_x.y", SAID, tuple(Answer(SAID, SAID, mark) for mark in marks))


def test_the_right_answer_is_found_by_its_place():
    question = Question("03_x.y", SAID, (Answer(SAID, SAID), Answer(SAID, SAID, right=True)))
    assert question.right == 1


def test_names_are_used_once_and_begin_with_their_chapter():
    names = Counter(question.name for question in every_question())
    assert names and set(names.values()) == {1}
    assert {name.partition(".")[0] for name in names} <= {chapter.name for chapter in CHAPTERS}


def test_each_guess_is_listed_under_its_name_and_says_what_to_look_at():
    for listed in CHAPTERS:
        for name, guess in guesses_of(listed.name).items():
            assert (guess.name, guess_named(name)) == (name, guess)
            assert guess.look


def test_no_two_answers_of_a_question_read_the_same():
    for question in every_question():
        for lang in ("tr", "en"):
            texts = [answer.text.say(lang) for answer in question.answers]
            assert len(set(texts)) == len(texts), question.name


def test_no_question_is_asked_twice_with_the_same_answers():
    asked = Counter(frozenset(answer.text.en for answer in question.answers) for question in every_question())
    assert [sorted(answers) for answers, times in asked.items() if times > 1] == []


def test_backticks_come_in_pairs():
    for question in every_question():
        texts = [question.prompt, question.look or SAID]
        texts += [text for answer in question.answers for text in (answer.text, answer.feedback)]
        assert all(text.say(lang).count("`") % 2 == 0 for text in texts for lang in ("tr", "en"))


def test_the_right_answer_does_not_always_stand_in_one_place():
    for listed in CHAPTERS:
        quiz = quiz_of(listed.name)
        assert not quiz or len({question.right for question in quiz}) > 1, listed.name


def test_a_chapter_without_questions_has_an_empty_quiz():
    assert quiz_of("99_nowhere") == ()


def test_an_unknown_guess_is_refused_by_name():
    with pytest.raises(ValueError, match=r"no guess is called '99_nowhere\.x'"):
        guess_named("99_nowhere.x")


def test_chapters_follow_one_another():
    names = [listed.name for listed in CHAPTERS]
    assert names == sorted(names)
    beside = [None] * (len(CHAPTERS) - len(STEPS))  # the short course and the glossary come after nothing
    assert [after(name) for name in names] == [*STEPS[1:], None, *beside]
    assert chapter("03_depthwise").notebook("en") == "03_depthwise.ipynb"
    with pytest.raises(ValueError, match="00_start"):
        chapter("03_depthwize")
