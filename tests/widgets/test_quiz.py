import pytest

from course_utils.chapters import progress
from course_utils.chapters.question import Answer, Question
from course_utils.widgets.quiz import Guess, Quiz, guess, quiz
from course_utils.words.language import Text


def question(name, right, answers=3):
    """A question whose texts name their own places."""
    return Question(
        name,
        Text(tr=f"{name}: `groups` nedir?", en=f"{name}: what is `groups`?"),
        tuple(
            Answer(
                Text(tr=f"{name} yanıt {n}", en=f"{name} answer {n}"),
                Text(tr=f"{name} çünkü {n}", en=f"{name} because {n}"),
                right=n == right,
            )
            for n in range(answers)
        ),
        look=Text(tr="Kaydırıcıyı oynatın.", en="Move the slider."),
    )


QUESTIONS = (question("first", right=1), question("second", right=0))


def test_choosing_returns_the_feedback_and_counts_right_answers():
    asked = Quiz(QUESTIONS, "en")
    assert asked.right == 0
    assert asked.choose(0, 2) == "first because 2"
    assert asked.right == 0
    assert asked.choose(0, 1) == "first because 1"
    assert asked.right == 1


def test_a_right_answer_is_kept_while_other_answers_are_explored():
    asked = Quiz(QUESTIONS, "tr")
    asked.choose(0, 1)
    asked.choose(0, 0)
    assert asked.right == 1


def test_an_answer_given_in_the_page_is_saved():
    asked = Quiz(QUESTIONS, "tr")
    asked.set_state({"tries": [[0, 1], []], "asked": 1})
    assert (asked.right, asked.heard) == (1, 1)
    assert progress.saved("answered") == {"first": 1}


def test_a_quiz_opened_again_remembers_what_was_right_and_only_that():
    before = Quiz(QUESTIONS, "tr")
    before.choose(0, 1)
    before.choose(1, 2)
    again = Quiz(QUESTIONS, "en")
    assert again.tries == [[1], []]
    assert again.right == 1


def test_what_was_tried_is_kept_in_its_order_right_or_wrong(monkeypatch):
    monkeypatch.setattr(progress, "now", lambda: 1000.5)
    asked = Quiz(QUESTIONS, "tr")
    asked.choose(0, 2)
    asked.set_state({"tries": [[2, 1], [1]], "asked": 2})
    Quiz(QUESTIONS, "en").choose(1, 0)
    assert progress.tried() == {
        "first": [(1000, 2, False), (1000, 1, True)],
        "second": [(1000, 1, False), (1000, 0, True)],
    }


def test_every_guess_is_kept_and_comparing_adds_none():
    guessed = Guess(QUESTIONS[0], "en")
    guessed.choose(2)
    guessed.compare()
    Guess(QUESTIONS[0], "en").choose(1)
    assert [(tried.answer, tried.right) for tried in progress.tried()["first"]] == [(2, False), (1, True)]


@pytest.mark.parametrize(("lang", "count"), [("tr", "2 sorudan doğru yanıtlananlar: 1"), ("en", "1 of 2")])
def test_the_count_is_said_in_words(lang, count):
    assert count in Quiz(QUESTIONS, lang).tallies[1]


@pytest.mark.parametrize("place", [(2, 0), (-1, 0), (0, 3), (0, -1)])
def test_a_question_or_answer_that_does_not_exist_is_refused_and_changes_nothing(place):
    asked = Quiz(QUESTIONS, "tr")
    with pytest.raises(ValueError, match="numaralı"):
        asked.choose(*place)
    assert asked.tries == [[], []]


def test_a_disk_that_cannot_be_written_costs_one_sentence(progress_folder):
    progress_folder.write_text("no folder")
    asked = Quiz(QUESTIONS, "en")
    assert asked.choose(0, 1) == "first because 1"
    assert (asked.right, asked.note) == (
        1,
        "Your progress could not be saved; the course works all the same.",
    )
    progress_folder.unlink()
    asked.choose(1, 0)
    assert asked.note == ""
    assert set(progress.saved("answered")) == set(progress.tried()) == {"first", "second"}


@pytest.mark.parametrize("card", [Quiz(QUESTIONS, "tr"), Guess(QUESTIONS[0], "tr")], ids=["quiz", "guess"])
def test_the_stored_output_lists_the_answers_and_betrays_none(card):
    stored = card._repr_mimebundle_()[0]["text/html"]
    assert all(f"first yanıt {n}" in stored for n in range(3))
    assert "çünkü" not in stored
    assert "<code>groups</code>" in stored
    assert 'lang="tr"' in stored


def test_the_stored_output_is_the_same_whatever_the_learner_did():
    fresh = Quiz(QUESTIONS, "en")
    fresh.choose(0, 1)
    again = Quiz(QUESTIONS, "en")
    assert again.twin() == fresh.twin()
    assert repr(again) == repr(fresh) == "Quiz(lang='en')"


def test_a_guess_says_what_to_look_at_and_then_what_holds():
    guessed = Guess(QUESTIONS[0], "en")
    assert guessed.choose(2) == "Move the slider."
    assert guessed.choice == 2
    assert guessed.compare() == "first because 1"
    assert guessed.compared


def test_a_wrong_guess_is_compared_and_not_marked():
    guessed = Guess(QUESTIONS[0], "en")
    wrong, right = guessed.comparisons[2], guessed.comparisons[1]
    assert "first because 2" in wrong and "first because 1" in wrong
    assert "first because 1" in right and "What holds" not in right
    assert "✗" not in wrong + guessed.html


def test_a_guess_comes_back_and_a_new_one_hides_the_comparison():
    Guess(QUESTIONS[0], "en").choose(2)
    again = Guess(QUESTIONS[0], "tr")
    assert again.choice == 2
    again.compare()
    again.choose(0)
    assert not again.compared


def test_a_saved_guess_that_no_longer_exists_is_forgotten():
    progress.save("guessed", "first", 7)
    assert Guess(QUESTIONS[0], "tr").choice is None


def test_markup_in_a_text_is_shown_and_not_obeyed():
    bad = Text(tr="<b>a</b>", en="<b>a</b>")
    asked = Quiz((Question("x", bad, (Answer(bad, bad, True), Answer(bad, bad))),), "en")
    assert "<b>" not in asked.html + asked.twin() + str(asked.feedback)


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_quizzes_and_guesses_are_opened_by_name(lang):
    assert quiz("03_depthwise", lang).right == 0
    assert guess("03_depthwise.digits", lang).choice is None
    with pytest.raises(ValueError, match="has no quiz"):
        quiz("99_nowhere", lang)


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="'de'"):
        Quiz(QUESTIONS, "de")
