"""The last move in one line, and which facts it changed."""

import pytest

from course_utils.explorers.desk import WHOLE_STATE, Desk
from course_utils.explorers.groups import GROUPS
from course_utils.explorers.last_move import LONGEST
from course_utils.explorers.network import NETWORK
from course_utils.explorers.reach import REACH
from course_utils.explorers.walk import WALK


def moved(exploration, lang, start, control, to):
    desk = Desk(exploration, start, lang)
    return desk.reply({"key": "k", "anchor": desk.start, "control": control, "to": to})


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("tr", "groups 1 → 3: Standart konvolüsyona oranı 1 → 1/3 · Parametre 324 → 108"),
        ("en", "groups 1 → 3: Share of the standard convolution 1 → 1/3 · Parameters 324 → 108"),
    ],
)
def test_the_line_says_what_was_moved_the_main_number_and_one_more(lang, line):
    reply = moved(GROUPS, lang, {"groups": 1}, "groups", 3)
    assert reply["moved"] == line
    assert [fact["changed"] for fact in reply["facts"]] == [True, True, True, True]


def test_controls_that_followed_are_told_too_and_what_did_not_change_is_not():
    assert moved(GROUPS, "en", {}, "c_in", 7)["moved"].startswith("C_in 6 → 7, groups 3 → 1: ")
    reply = moved(GROUPS, "en", {}, "size", 56)
    assert reply["moved"] == "Map size 32 → 56: Multiply-accumulates (MAC), 56 × 56 map 110,592 → 338,688"
    assert [fact["changed"] for fact in reply["facts"]] == [False, False, False, True]


def test_options_and_negative_numbers_stand_as_the_page_shows_them():
    assert moved(WALK, "tr", {}, "column", 4)["moved"].startswith("Sütun 2 → 4: Çıktı değeri 19 → −5")
    assert moved(WALK, "en", {}, "kind", "pointwise")["moved"].startswith(
        "Layer Standard 3×3 → Pointwise 1×1: "
    )


def test_a_move_that_changes_no_number_is_told_alone():
    assert moved(REACH, "en", {}, "channel", 7)["moved"] == "Input channel that changes 2 → 7"


def test_where_nothing_was_moved_nothing_is_told():
    reply = moved(GROUPS, "en", {}, "groups", 3)
    assert reply["moved"] == "" and not any(fact["changed"] for fact in reply["facts"])


def test_a_preset_is_told_from_the_state_before_it():
    reply = moved(GROUPS, "en", {}, WHOLE_STATE, {"c_in": 3, "c_out": 3, "groups": 3})
    assert reply["moved"].startswith("C_in 6 → 3, C_out 6 → 3: ")


def test_a_line_that_would_be_long_tells_the_main_number_alone():
    reply = moved(NETWORK, "tr", {}, "convolutions", "full")
    assert len(reply["moved"]) <= LONGEST and reply["moved"].count("→") == 2
    assert "4.867.293.184" in reply["moved"]


def test_the_cells_of_a_table_that_changed_are_known():
    reply = moved(NETWORK, "en", {}, "width", 50)
    table = reply["table"]
    assert len(table["changed"]) == len(table["rows"])
    assert any(map(any, table["changed"])) and not any(row[0] for row in table["changed"])
