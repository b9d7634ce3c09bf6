from dataclasses import replace

import pytest

from course_utils.chapters import progress
from course_utils.chapters.exercise import UNMENDED, Exercise, Verdict
from course_utils.widgets.exercise import ExerciseCard
from course_utils.words import lessons
from course_utils.words.language import Text

EXERCISE = Exercise(
    name="weights",
    chapter="03_depthwise",
    task=Text(tr="`groups=3` kaç ağırlık?", en="How many weights has `groups=3`?"),
    hints=(Text(tr="İlk ipucu", en="First hint"), Text(tr="İkinci ipucu", en="Second hint")),
    solution="answer = 3 * 9 < 99 and 27",
    answer_name="answer",
    judge=lambda answer: None if answer == 27 else Text(tr="Çok.", en="Too many."),
    why=Text(tr="3 · 9 = 27.", en="3 · 9 = 27."),
)


@pytest.mark.parametrize(
    ("answer", "outcome", "sentence"),
    [(27, "right", "3 · 9 = 27."), (81, "wrong", "Too many."), (..., "untried", "by your answer")],
)
def test_the_card_shows_how_the_answer_fared(answer, outcome, sentence):
    card = ExerciseCard(EXERCISE, "en", answer)
    assert card.outcome == outcome
    assert sentence in card.sentence
    assert sentence in card.html and sentence in card.twin()


@pytest.mark.parametrize(
    ("lang", "from_the_top"),
    [("tr", "hücreleri baştan buraya kadar"), ("en", "the cells from the top down to this one")],
)
def test_a_stored_exercise_that_waits_for_an_answer_says_to_run_from_the_top(lang, from_the_top):
    # on a fresh kernel the cell alone is a NameError: "run the cell again" holds for the living card only
    stored = ExerciseCard(EXERCISE, lang, ...).twin()
    assert from_the_top in stored
    assert lessons.UNTRIED.say(lang).partition("`...`")[2] not in stored


@pytest.mark.parametrize(
    ("kind", "heading"), [("exercise", "Alıştırma"), ("turn", "Sıra sizde"), ("hunt", "Hata avı")]
)
def test_the_card_and_the_stored_one_are_headed_with_the_kind_of_the_exercise(kind, heading):
    card = ExerciseCard(replace(EXERCISE, kind=kind), "tr", 81)
    assert f">{heading}</h" in card.html and heading in card.twin()


def test_a_stored_hunt_says_to_mend_and_speaks_of_no_blank():
    stored = ExerciseCard(replace(EXERCISE, kind="hunt", judge=lambda answer: UNMENDED), "en", 81).twin()
    assert "Not tried yet" in stored and "Mend the code" in stored and "`...`" not in stored


def test_what_cannot_be_decided_has_a_mark_of_its_own_and_is_not_saved():
    card = ExerciseCard(replace(EXERCISE, judge=lambda answer: Verdict("undecided", EXERCISE.why)), "en", 27)
    assert "Undecided" in card.html and "27." in card.sentence
    assert progress.saved("solved") == {}


def stopped(answer, progress):
    progress(1, 2, EXERCISE.why)
    raise KeyboardInterrupt


def test_a_training_that_the_learner_stops_leaves_a_sentence_and_no_traceback():
    card = ExerciseCard(replace(EXERCISE, judge=stopped, trains=True), "en", 27)
    assert (card.outcome, "You stopped it" in card.html) == ("untried", True)


def test_an_interrupt_of_a_judge_that_shows_nothing_goes_on():
    def interrupted(answer):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ExerciseCard(replace(EXERCISE, judge=interrupted), "en", 27)


def test_only_a_right_answer_is_saved_and_a_later_wrong_one_takes_nothing_away():
    ExerciseCard(EXERCISE, "tr", 81)
    assert progress.saved("solved") == {}
    ExerciseCard(EXERCISE, "tr", 27)
    ExerciseCard(EXERCISE, "tr", 81)
    assert progress.saved("solved") == {"weights": 1}


def test_a_disk_that_cannot_be_written_costs_one_sentence(progress_folder):
    progress_folder.write_text("no folder")
    card = ExerciseCard(EXERCISE, "tr", 27)
    assert card.outcome == "right"
    assert "kaydedilemedi" in card.note


def test_hints_come_one_after_another_and_the_solution_last():
    html = ExerciseCard(EXERCISE, "en", 81).html
    places = [html.index(text) for text in ("Hint 1", "First hint", "Hint 2", "Second hint", "Solution")]
    assert places == sorted(places)
    assert html.endswith("</details></details></details></section>")  # each lies inside the one before


def test_whoever_has_solved_it_sees_the_solution_without_the_hints():
    html = ExerciseCard(EXERCISE, "en", 27).html
    assert "First hint" not in html
    assert "answer = 3 * 9 &lt; 99 and 27" in html


@pytest.mark.parametrize("answer", [27, 81, ...])
def test_the_stored_output_holds_neither_hints_nor_solution(answer):
    stored = ExerciseCard(EXERCISE, "tr", answer)._repr_mimebundle_()[0]
    assert "<code>groups=3</code>" in stored["text/html"]
    assert "ipucu" not in str(stored) and "answer = 3" not in str(stored)
