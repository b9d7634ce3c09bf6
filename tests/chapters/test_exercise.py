import random
import re
import sys
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from textwrap import dedent

import numpy
import pytest
import torch

from course_utils.chapters import exercise as chapter
from course_utils.chapters.exercise import (
    UNMENDED,
    Exercise,
    Mistake,
    Verdict,
    check,
    every_exercise,
    exercise_named,
    exercises_of,
    known_mistake,
)
from course_utils.chapters.table import CHAPTERS
from course_utils.publish.source import read_sources
from course_utils.words import lessons
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


@pytest.mark.parametrize("blank", [..., None, (27, ...), [None, (None,)], {"weights": ...}])
def test_an_answer_with_a_blank_in_it_is_not_tried_yet(blank):
    assert check(EXERCISE, blank).outcome == "untried"


def test_a_none_beside_a_value_is_an_answer():
    assert check(EXERCISE, (27, None)) == Verdict("wrong", TOO_MANY)
    assert check(EXERCISE, {"weights": None, "macs": 3}).outcome == "wrong"


@pytest.mark.parametrize("body", ["pass", "return None", "..."])
def test_a_function_that_returns_nothing_is_not_tried_yet(body):
    verdict = check(EXERCISE, in_a_notebook(f"def weights(): {body}", "weights"))
    assert verdict.outcome == "untried"
    assert "return" in verdict.sentence.en


def test_a_function_that_returns_the_blank_is_asked_to_fill_it():
    verdict = check(EXERCISE, in_a_notebook("def weights(): return ...", "weights"))
    assert verdict.outcome == "untried"
    assert "Replace `...`" in verdict.sentence.en


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


@pytest.mark.parametrize("body", ["return [27, None]", "return (None,)"])
def test_a_none_among_the_results_is_an_answer_and_a_wrong_one(body):
    assert check(EXERCISE, in_a_notebook(f"def weights(): {body}", "weights")).sentence == TOO_MANY


def test_a_blank_among_the_results_is_not_tried_yet():
    assert check(EXERCISE, in_a_notebook("def weights(): return [27, ...]", "weights")).outcome == "untried"


def empty():
    return None


@pytest.mark.parametrize("answer", [partial(empty), type("Empty", (), {"__call__": lambda self: None})()])
def test_whatever_can_be_called_is_told_to_return(answer):
    assert check(EXERCISE, answer) == Verdict("untried", lessons.RETURNS_NOTHING)


def endless():
    while True:
        try:
            random.random()
        except Exception:
            continue


@pytest.fixture
def short(monkeypatch):
    monkeypatch.setattr(chapter, "SECONDS", 0.2)
    return lessons.TIME_IS_UP.filled(seconds=0.2)


def test_a_function_that_never_returns_is_told_so(short):
    assert check(EXERCISE, endless) == Verdict("wrong", short)
    assert check(EXERCISE, lambda: 27).outcome == "right"


def test_it_is_told_so_in_a_thread_too(short):
    told = []
    thread = threading.Thread(target=lambda: told.append(check(EXERCISE, endless)))
    thread.start()
    thread.join()
    assert told == [Verdict("wrong", short)]


def test_an_object_that_never_says_what_it_is_equal_to_is_told_so(short):
    class Odd:
        __eq__ = lambda self, other: endless()  # noqa: E731

    assert check(EXERCISE, Odd()) == Verdict("wrong", short)


def test_a_judge_that_trains_gets_more_time_and_tells_how_far_it_is(short):
    told = []

    def slow(answer, progress):
        for step in range(3):
            progress(step, 3, WHY)
        return Verdict("right", TOO_MANY)

    verdict = check(replace(EXERCISE, judge=slow, trains=True), 27, lambda *said: told.append(said))
    assert verdict == Verdict("right", TOO_MANY)
    assert told == [(0, 3, WHY), (1, 3, WHY), (2, 3, WHY)]


def nested(depth):
    inner = []
    for _ in range(depth):
        inner = [inner]
    return inner


def round_list():
    inner = []
    inner.append(inner)
    return inner


class Hostile:
    def __repr__(self):
        raise ValueError("no words")

    __eq__ = __str__ = __getattr__ = __repr__


def too_much_memory():
    return torch.ones(10**9, 10**9)


HOSTILE = {
    "sys.exit": (lambda: sys.exit(3), lessons.EXITED),
    "recursion": (lambda: again(), lessons.CALLS_ITSELF),
    "memory": (too_much_memory, lessons.NO_MEMORY),
    "deep": (lambda: nested(100_000), TOO_MANY),
    "round": (round_list, TOO_MANY),
    "a deep answer": (nested(100_000), TOO_MANY),
}


def again():
    return again()


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_break_a_kernel_gets_one_sentence(name):
    answer, sentence = HOSTILE[name]
    verdict = check(EXERCISE, answer)
    assert (verdict.outcome, verdict.sentence.en) == ("wrong", sentence.en)


@pytest.mark.parametrize("exercise", every_exercise(), ids=lambda exercise: exercise.name)
@pytest.mark.parametrize(
    "made",
    [Hostile, round_list, lambda: nested(2000), lambda: 1j],
    ids=["no repr", "round", "nested", "complex"],
)
def test_no_judge_breaks_on_a_hostile_answer(exercise, made):
    for answer in (made(), lambda *sizes: made()):
        verdict = check(exercise, answer)
        assert verdict.outcome == "wrong"
        assert "Traceback" not in verdict.sentence.en and "\n" not in verdict.sentence.en


def test_an_answer_is_judged_with_the_same_random_numbers_each_time_and_uses_up_none_of_the_kernels():
    drawn = []
    states = [random.getstate(), torch.get_rng_state().tolist(), numpy.random.get_state()[1].tolist()]
    for _ in range(2):
        check(EXERCISE, lambda: drawn.append((random.random(), torch.rand(1).item(), numpy.random.rand())))
    assert drawn[0] == drawn[1]
    assert states == [random.getstate(), torch.get_rng_state().tolist(), numpy.random.get_state()[1].tolist()]


def test_what_an_answer_switches_is_switched_back():
    def switching():
        torch.set_grad_enabled(False)
        torch.set_default_dtype(torch.float64)
        return 27

    assert check(EXERCISE, switching).outcome == "right"
    assert torch.is_grad_enabled() and torch.get_default_dtype() is torch.float32


def test_a_mistake_is_known_by_all_cases_together():
    slips = [Mistake(lambda n: n, WHY), Mistake(lambda n: n * n, TOO_MANY)]
    assert known_mistake([1, 4], slips, [(1,), (2,)]) == TOO_MANY
    assert known_mistake([1, 3], slips, [(1,), (2,)]) is None
    assert known_mistake([81], [Mistake(81, TOO_MANY)]) == TOO_MANY


def test_an_unknown_exercise_is_refused_by_name():
    with pytest.raises(ValueError, match="no exercise is called 'nothing'"):
        exercise_named("nothing")


@pytest.mark.parametrize("exercise", every_exercise(), ids=lambda exercise: exercise.name)
def test_every_solution_is_right(exercise):
    answer = in_a_notebook(exercise.solution, exercise.answer_name)
    assert check(exercise, answer).outcome == "right"


SOURCES = read_sources(Path(__file__).parents[2])


def cells_of_exercises(chapter):
    """The code cells of a chapter that hand an answer to a judge, by the name of the exercise."""
    cells = [cell.text for cell in SOURCES[chapter].cells_in("en") if cell.kind == "code"]
    asked = {text: re.findall(r"^exercise\(\"(\w+)\"", text, re.MULTILINE) for text in cells}
    return {name: text for text, names in asked.items() for name in names}


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_the_exercises_of_a_chapter_stand_in_it_in_their_order(chapter):
    assert list(cells_of_exercises(chapter.name)) == [task.name for task in exercises_of(chapter.name)]


@pytest.mark.parametrize(
    "exercise", [e for e in every_exercise() if e.kind == "hunt"], ids=lambda exercise: exercise.name
)
def test_a_hunt_is_not_tried_yet_as_it_is_handed_out(exercise):
    kernel = {"torch": torch, "nn": torch.nn, "LANG": "en", "exercise": lambda name, lang, answer: None}
    exec(cells_of_exercises(exercise.chapter)[exercise.name], kernel)
    assert check(exercise, kernel[exercise.answer_name]) == UNMENDED


def test_names_of_exercises_are_used_once_and_lead_back_to_them():
    listed = every_exercise()
    assert [exercise_named(exercise.name) for exercise in listed] == listed
    assert all(exercise in exercises_of(exercise.chapter) for exercise in listed)
