"""What holds for every explorer: its stops, and the states that it opens in, offers and keeps room for."""

from __future__ import annotations

from itertools import pairwise

import pytest

from course_utils.explorers.cost import COST
from course_utils.explorers.groups import GROUPS
from course_utils.explorers.independent import SIZE
from course_utils.explorers.network import NETWORK, WIDTH_STOPS
from course_utils.explorers.output_size import OUTPUT_SIZE
from course_utils.explorers.photo import photo_exploration
from course_utils.explorers.rank import RANK
from course_utils.explorers.reach import REACH
from course_utils.explorers.roofline import roofline_exploration
from course_utils.explorers.savings import SAVINGS
from course_utils.explorers.walk import WALK
from course_utils.networks.families import FAMILIES
from course_utils.widgets import explorers

PHOTO, _ = photo_exploration(None, "en")
FIXED = (COST, GROUPS, NETWORK, OUTPUT_SIZE, RANK, REACH, SAVINGS, WALK)
ALL = {each.name: each for each in (*FIXED, PHOTO, roofline_exploration())}


@pytest.fixture(params=ALL)
def exploration(request):
    return ALL[request.param]


def test_no_explorer_is_missing_here():
    named = {name.removesuffix("_explorer") for name in dir(explorers) if name.endswith("_explorer")}
    assert named == set(ALL)


def test_the_stops_of_a_slider_rise_from_the_least_to_the_most_at_the_utmost(exploration):
    for control in exploration.controls:
        assert all(before < after for before, after in pairwise(control.stops))
        assert all(control.least <= stop <= control.most for stop in control.stops)


def test_every_state_that_is_opened_offered_or_kept_room_for_can_be_reached(exploration):
    states = [exploration.start, *(preset.values for preset in exploration.presets), *exploration.wordiest]
    for control in exploration.controls:
        for state in states:
            wish = state.get(control.name, exploration.start[control.name])
            if control.options:
                assert wish in [value for value, _ in control.options]
            elif not control.text:
                assert control.least <= wish <= control.most


def test_the_stops_of_a_maps_size_are_those_that_networks_halve_to():
    assert all(size % 7 == 0 or size & (size - 1) == 0 for size in SIZE.stops)


def test_every_width_whose_cost_a_paper_prints_is_a_stop():
    printed = {width for family in FAMILIES.values() for width, _ in family.printed}
    assert printed <= set(WIDTH_STOPS)
