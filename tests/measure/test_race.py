"""Two layers timed in turns. No test here says how fast a layer is."""

from __future__ import annotations

import pytest

from course_utils.arithmetic import ConvSpec, separable
from course_utils.measure import child
from course_utils.measure.race import Race, race
from course_utils.measure.results import Timing

LAYER = ConvSpec.depthwise(8, padding=1)


def timing(*ms):
    return Timing(LAYER, 8, "contiguous", ms)


def test_both_layers_are_timed_in_turns_and_the_turns_are_told():
    told = []
    pair = separable(8, 8, padding=1)
    run = race(LAYER, pair, 8, lambda done, of: told.append((done, of)))
    assert (run.first.layer, run.second.layer) == (LAYER, pair)
    assert len(run.first.samples) == len(run.second.samples) > 2
    assert all(ms > 0 for ms in (*run.first.samples, *run.second.samples))
    assert [done for done, _ in told] == list(range(1, len(told) + 1)) and told[-1][0] <= told[-1][1]


def test_a_process_that_fails_is_an_error_with_its_last_words(monkeypatch):
    monkeypatch.setattr("course_utils.measure.race.Asked.job", lambda self: {"layers": [{}], "size": 8})
    with pytest.raises(child.Failed, match=r"\w"):
        race(LAYER, LAYER, 8)


@pytest.mark.parametrize(
    ("first", "second", "faster"),
    [
        (timing(1.0, 1.1, 1.2), timing(2.0, 2.1, 2.2), "first"),
        (timing(2.0, 2.1, 2.2), timing(1.0, 1.1, 1.2), "second"),
        (timing(1.0, 2.0, 3.0), timing(1.5, 2.5, 3.5), None),
        (timing(1.0, 1.0, 9.0, 9.0), timing(2.0, 2.0, 2.0, 2.0), None),
    ],
)
def test_the_faster_one_is_that_whose_middle_half_lies_apart(first, second, faster):
    assert Race(first, second).faster == faster


def test_the_factors_go_from_quartile_to_quartile_by_way_of_the_medians():
    run = Race(timing(2.0, 4.0, 6.0), timing(16.0, 20.0, 24.0))
    assert run.factors("first") == pytest.approx((18 / 5, 20 / 4, 22 / 3))
    assert run.factors("second") == pytest.approx(tuple(1 / f for f in (22 / 3, 20 / 4, 18 / 5)))
