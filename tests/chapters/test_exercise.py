from textwrap import dedent

import pytest

from course_utils.chapters.exercise import Exercise, check, every_exercise, exercise_named, exercises_of
from course_utils.words.language import LANGUAGES, Text

WHY = Text(tr="3 · 9 = 27.", en="3 · 9 = 27.")
TOO_MANY = Text(tr="81 tüm kanalları okur.", en="81 reads every channel.")


def judge(answer):
    return None if (answer() if callable(answer) else answer) == 27 else TOO_MANY


EXERCISE = Exercise("weights", "03_depthwise", WHY, (WHY,), "answer = 27", "answer", judge, WHY)


def in_a_notebook(source, name):
    """What `name` is after a cell with this source has run."""
    cell = {"__name__": "__main__"}
    exec(compile(dedent(source), "cell", "exec"), cell)
    return cell[name]


@pytest.mark.parametrize("blank", [..., None, (27, ...), [None], {"weights": ...}])
def test_an_answer_with_a_blank_in_it_is_not_tried_yet(blank):
    assert check(EXERCISE, blank).outcome == "untried"


@pytest.mark.parametrize("body", ["pass", "return None", "..."])
def test_a_function_that_returns_nothing_is_not_tried_yet(body):
    verdict = check(EXERCISE, in_a_notebook(f"def weights(): {body}", "weights"))
    assert verdict.outcome == "untried"
    assert "return" in verdict.sentence.en


def test_a_function_that_returns_the_blank_is_asked_to_fill_it():
    verdict = check(EXERCISE, in_a_notebook("def weights(): return ...", "weights"))
    assert verdict.outcome == "untried"
    assert "in the place of `...`" in verdict.sentence.en


def test_a_right_answer_gets_its_reason():
    assert check(EXERCISE, 27).outcome == "right"
    assert check(EXERCISE, lambda: 27).sentence == WHY


def test_a_wrong_answer_gets_the_diagnosis():
    verdict = check(EXERCISE, 81)
    assert (verdict.outcome, verdict.sentence) == ("wrong", TOO_MANY)


def test_an_error_in_the_learners_function_names_type_message_and_line():
    weights = in_a_notebook(
        """
        def inner():
            return [1, 2][5]

        def weights():
            return inner()
        """,
        "weights",
    )
    verdict = check(EXERCISE, weights)
    assert verdict.outcome == "wrong"
    for lang in LANGUAGES:
        assert "IndexError: list index out of range" in verdict.sentence.say(lang)
        assert "3" in verdict.sentence.say(lang)
        assert "Traceback" not in verdict.sentence.say(lang)


def test_an_error_inside_a_library_names_the_learners_own_line():
    weights = in_a_notebook("import json\ndef weights():\n    return json.loads('{')", "weights")
    assert "line 3" in check(EXERCISE, weights).sentence.en


def test_an_answer_that_the_judge_cannot_handle_is_wrong_and_has_no_line():
    verdict = check(EXERCISE, in_a_notebook("def weights(x): return x", "weights"))
    assert verdict.outcome == "wrong"
    assert "TypeError" in verdict.sentence.en
    assert "line" not in verdict.sentence.en


def test_a_long_message_becomes_one_short_line():
    weights = in_a_notebook("def weights():\n    raise ValueError('x\\n' * 9999)", "weights")
    sentence = check(EXERCISE, weights).sentence.en
    assert "\n" not in sentence
    assert len(sentence) < 500


def test_an_interrupt_is_not_swallowed():
    weights = in_a_notebook("def weights():\n    raise KeyboardInterrupt", "weights")
    with pytest.raises(KeyboardInterrupt):
        check(EXERCISE, weights)


def test_an_unknown_exercise_is_refused_by_name():
    with pytest.raises(ValueError, match="no exercise is called 'nothing'"):
        exercise_named("nothing")


@pytest.mark.parametrize("exercise", every_exercise(), ids=lambda exercise: exercise.name)
def test_every_solution_is_right(exercise):
    answer = in_a_notebook(exercise.solution, exercise.answer_name)
    assert check(exercise, answer).outcome == "right"


def test_names_of_exercises_are_used_once_and_lead_back_to_them():
    listed = every_exercise()
    assert [exercise_named(exercise.name) for exercise in listed] == listed
    assert all(exercise in exercises_of(exercise.chapter) for exercise in listed)
