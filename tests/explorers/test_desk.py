"""The desk of every explorer: what a page asks, and what it gets."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from course_utils.explorers import desk as module
from course_utils.explorers.cost import COST
from course_utils.explorers.desk import WHOLE_STATE, Desk
from course_utils.explorers.groups import GROUPS
from course_utils.explorers.savings import SAVINGS


def desk_of(exploration=GROUPS, lang="en", **start):
    return Desk(exploration, start, lang)


def a_move(desk, control, to, key="k"):
    return {"key": key, "anchor": desk.start, "control": control, "to": to}


def test_a_move_is_answered_under_its_key_with_the_state_that_follows():
    desk = desk_of(c_in=6, c_out=6, groups=3)
    reply = desk.reply(a_move(desk, "c_in", 7, key="w"))
    assert (reply["key"], reply["values"]["groups"]) == ("w", 1)
    assert reply["note"] == "groups 3 → 1: C_in = 7 is not divisible by groups = 3."


def test_a_reply_and_a_form_are_json_as_they_stand():
    desk = desk_of(SAVINGS, "tr")
    for said in (desk.form, desk.reply(a_move(desk, "c_out", 8))):
        assert json.loads(json.dumps(said, allow_nan=False)).keys() == said.keys()


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("tr", "Giriş kanalı (C_in) boş kaldı: 1 ile 1024 arasında bir tam sayı yazın."),
        ("en", "Input channels (C_in) is empty: write a whole number from 1 to 1024."),
    ],
)
def test_an_empty_box_is_told_what_to_write(lang, sentence):
    desk = desk_of(lang=lang)
    assert desk.reply(a_move(desk, "c_in", " ")) == {"key": "k", "refused": sentence}


def test_a_whole_state_is_taken_as_it_is_or_refused():
    desk = desk_of(size=56)
    legal = {"c_in": 8, "c_out": 8, "groups": 4}
    assert desk.reply(a_move(desk, WHOLE_STATE, legal))["values"] == {**desk.start, **legal}
    assert "refused" in desk.reply(a_move(desk, WHOLE_STATE, {**legal, "groups": 3}))


def test_moves_are_answered_in_their_order_until_the_time_of_a_batch_is_spent(monkeypatch):
    desk, clock = desk_of(), iter([0, 0.02, 0.04, 0.06])
    monkeypatch.setattr(module, "perf_counter", lambda: next(clock))
    replies = desk.batch([a_move(desk, "groups", to, key=to) for to in (2, 3, 1)])
    assert [reply["key"] for reply in replies] == [2, 3]


def test_questions_are_answered_from_any_thread():
    """JupyterLab asks through a thread of its own, so that a kernel busy with a cell still answers."""
    desk = desk_of(COST)
    moves = [a_move(desk, "c_out", to, key=str(to)) for to in range(1, 10)] * 20
    with ThreadPoolExecutor(8) as threads:
        replies = list(threads.map(desk.reply, moves))
    assert replies == [desk.reply(move) for move in moves]
    assert [reply["values"]["c_out"] for reply in replies[:9]] == list(range(1, 10))


def test_a_desk_needs_no_widget_and_nothing_heavy():
    code = (
        "import sys; from course_utils.explorers.desk import Desk;"
        "from course_utils.explorers.groups import GROUPS; Desk(GROUPS, {}, 'tr').form;"
        "heavy = ('torch', 'matplotlib', 'ipywidgets', 'traitlets', 'numpy');"
        "print([name for name in heavy if name in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
