"""What a review asks, and when: the clock is the test's own."""

from __future__ import annotations

import pytest

from course_utils.chapters import progress
from course_utils.chapters.review import State, day_of, memories, question, questions, states

MINUTE, DAY = 60, 86400
NOON = 20000 * DAY + 12 * 3600  # of no day in particular


@pytest.fixture
def clock(monkeypatch):
    """`clock(seconds)` lets time pass; it begins on a noon."""
    moment = [NOON]
    monkeypatch.setattr("time.timezone", 0)
    monkeypatch.setattr(progress, "now", lambda: moment[0])

    def wait(seconds: float) -> None:
        moment[0] += seconds

    return wait


def asked(chapter: str) -> list[str]:
    """The beliefs that a chapter would ask about now."""
    return [posed.belief for posed in questions(chapter)]


def answer(chapter: str, right: bool) -> list[str]:
    """Answers every question of a chapter's review, and returns their beliefs."""
    posed = questions(chapter)
    for given in posed:
        progress.note(given.name, given.right if right else (given.right + 1) % 4, right)
    return [given.belief for given in posed]


def test_a_new_learner_is_asked_about_earlier_chapters_and_nothing_else(clock):
    assert asked("01_cost") == []
    assert len(asked("02_decomposition")) == 3
    assert set(asked("02_decomposition")) <= {"G01", "G02", "G03", "G04"}
    assert set(asked("04_savings")) <= {"G01", "G02", "G03", "G04", "G05", "G07", "G08", "G14"}


def test_what_was_met_in_a_later_chapter_is_asked_in_an_earlier_one_when_it_is_due(clock):
    progress.note("10_channels_groups.trap", 0, False)
    assert asked("00_start") == []
    clock(2 * DAY)
    assert "G21" in asked("02_decomposition")
    assert asked("00_start") == answer("00_start", right=True) == asked("00_start") == ["G21"]


def test_the_questions_of_a_day_stay_and_their_numbers_too(clock):
    before = questions("04_savings")
    progress.note(before[1].name, 0, False)
    clock(10 * MINUTE)
    assert questions("04_savings") == before


def test_the_numbers_of_other_days_and_of_other_learners_are_others(monkeypatch, tmp_path):
    def month():
        return [question("04_savings", "G03", day).prompt.en for day in range(30)]

    mine = month()
    assert mine == month() and len(set(mine)) > 10
    monkeypatch.setenv("COURSE_PROGRESS_DIR", str(tmp_path / "another"))
    assert month() != mine


def test_nothing_is_asked_twice_in_a_day(clock):
    first = answer("04_savings", right=False)
    clock(10 * MINUTE)
    second = answer("05_limits", right=True)
    clock(10 * MINUTE)
    third = asked("06_networks")
    assert len({*first, *second, *third}) == 9


def test_a_wrong_answer_comes_back_on_the_next_day_before_everything_else(clock):
    right = answer("02_decomposition", right=True)
    wrong = answer("09_separable", right=False)
    clock(DAY)
    assert set(asked("09_separable")) == set(wrong)
    assert not {*right} & {*wrong}


def test_a_right_answer_rests_three_days_and_a_week_later_it_is_due(clock):
    right = answer("02_decomposition", right=True)
    clock(2 * DAY)
    assert not {belief for belief in right if states()[belief] is State.DUE}
    clock(5 * DAY)
    assert {states()[belief] for belief in right} == {State.DUE}
    assert set(asked("02_decomposition")) == set(right)


def test_each_right_day_lengthens_the_rest_and_a_wrong_one_shortens_it(clock):
    rests = []
    for right in (True, True, True, True, True, False, True):
        progress.note("02_decomposition.again_G01", 0, right)
        memory = memories(progress.tried())["G01"]
        rests.append(memory.due - memory.day)
        clock(31 * DAY)
    assert rests == [3, 7, 14, 30, 30, 1, 3]


def test_a_day_is_right_when_every_answer_of_it_was(clock):
    progress.note("01_cost.maps", 0, False)
    clock(10 * MINUTE)
    progress.note("01_cost.kernels", 3, True)
    assert memories(progress.tried())["G01"].box == 0


def test_a_day_begins_at_four_in_the_morning(clock):
    late, early, next_morning = NOON + 11.5 * 3600, NOON + 15.5 * 3600, NOON + 16.5 * 3600
    assert day_of(late) == day_of(early) == day_of(next_morning) - 1


def test_a_belief_is_unmet_or_held_or_turned_over_or_due(clock):
    assert set(states().values()) == {State.UNMET}
    progress.note("01_cost.maps", 1, True)
    progress.note("01_cost.stride", 0, False)
    progress.note("01_cost.halved_map", 0, True)
    progress.note("01_cost.flops", 0, False)
    found = states()
    assert (found["G01"], found["G03"], found["G04"]) == (State.HELD, State.TURNED, State.DUE)
    assert found["G30"] is State.UNMET
    clock(DAY)
    assert (states()["G01"], states()["G03"]) == (State.HELD, State.DUE)


def test_a_question_that_the_course_has_no_more_is_passed_over(clock):
    for name in ("01_cost.gone", "04_savings.again_G99", "nowhere"):
        progress.note(name, 0, False)
    assert memories(progress.tried()) == {}
    assert len(asked("04_savings")) == 3
