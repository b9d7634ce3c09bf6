"""A state as text: written, read back, and what is no state refused in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from course_utils.explorers.desk import WHOLE_STATE, Desk
from course_utils.explorers.exploration import Exploration
from course_utils.explorers.groups import GROUPS
from course_utils.explorers.photo import photo_exploration
from course_utils.explorers.state_text import read_state, state_text
from course_utils.explorers.walk import WALK
from course_utils.widgets import explorers as named

PHOTO, _ = photo_exploration(None, "en")
EXPLORATIONS = [PHOTO, *(one for one in vars(named).values() if isinstance(one, Exploration))]


@pytest.mark.parametrize("exploration", EXPLORATIONS, ids=lambda exploration: exploration.name)
def test_every_state_that_is_written_is_read_back(exploration):
    for values in (exploration.start, *({**exploration.start, **p.values} for p in exploration.presets)):
        shuffled = dict(reversed(values.items()))
        elsewhere = dict.fromkeys(values)
        assert read_state(state_text(shuffled), exploration.controls, elsewhere, "en") == values


@given(some.text(max_size=30))
def test_any_text_is_a_state_or_gets_one_sentence(text):
    desk = Desk(GROUPS, {}, "tr")
    reply = desk.reply({"key": "k", "anchor": desk.start, "control": WHOLE_STATE, "to": text})
    assert reply.get("refused") or reply["values"]


@pytest.mark.parametrize(
    "text",
    ["c_in=8 groups=4", "groups = 4,c_in=8", " C_IN=8;\n groups=4 ", 'c_in="8" groups=4', "groups=+4 c_in=8"],
)
def test_order_commas_and_case_are_free_and_the_rest_stays(text):
    desk = Desk(GROUPS, {"c_out": 8, "groups": 2}, "en")
    reply = desk.reply({"key": "k", "anchor": desk.start, "control": WHOLE_STATE, "to": text})
    assert reply["values"] == {**desk.start, "c_in": 8, "groups": 4}
    assert reply["text"] == "c_in=8 c_out=8 groups=4 kernel_size=3 size=32"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nonsense", "“nonsense” cannot be read as a state; write it like this: kind=standard"),
        ("row=1 2", "“row=1 2” cannot be read"),
        ("", "“” cannot be read"),
        ("rows=1", "no control called rows; there are kind, output_channel, row, column"),
        ("row=9", "Row = 9 is not possible"),
        ("row=½", "Row = ½ is not possible"),
        ("kind=grouped", "Layer = grouped is not possible"),
    ],
)
def test_what_is_no_state_gets_one_sentence(text, said):
    desk = Desk(WALK, {}, "en")
    reply = desk.reply({"key": "k", "anchor": desk.start, "control": WHOLE_STATE, "to": text})
    assert reply.keys() == {"key", "refused"} and said in reply["refused"]


def test_typed_text_travels_in_quotes():
    text = state_text({**PHOTO.start, "own": "0 1 0; 1 -4 1; 0 1 0"})
    assert 'own="0 1 0; 1 -4 1; 0 1 0"' in text
    assert read_state(text, PHOTO.controls, PHOTO.start, "tr")["own"] == "0 1 0; 1 -4 1; 0 1 0"
