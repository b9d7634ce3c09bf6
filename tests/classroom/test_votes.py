"""A room: seats, rounds, how votes move, and the private file that a restart reads."""

import os
from collections import Counter

import pytest

from course_utils.chapters.inventory import items
from course_utils.chapters.question import quiz_of
from course_utils.classroom import votes
from course_utils.classroom.record import Record, place_of
from course_utils.classroom.votes import LOBBY, Refused, Room
from course_utils.words import board as words

DECK = quiz_of("03_depthwise")
FIRST = DECK[0]  # its right answer is B


@pytest.fixture
def room():
    """A room with three phones where the first question is being voted on; its events are in `told`."""
    room = Room(DECK, lambda event: room.told.append(event), "")
    room.told = []
    for device in "xyz":
        room.admit(device)
    room.go(0)
    return room


def test_votes_of_two_rounds_and_how_they_moved(room):
    for device, answer in zip("xyz", (0, 0, 1), strict=True):
        room.vote(device, FIRST.name, 1, answer)
    room.step(votes.TALK)
    room.step(votes.AGAIN)
    for device, answer in zip("xyz", (1, 0, 1), strict=True):
        room.vote(device, FIRST.name, 2, answer)
    room.step(votes.REVEAL)
    tally = room.tally()
    assert (tally.first, tally.second) == ((2, 1, 0, 0), (1, 2, 0, 0))
    assert tally.moves == Counter({(0, 1): 1, (0, 0): 1, (1, 1): 1})
    assert tally.moved(FIRST.right) == (1, 0, 2)


def test_a_second_vote_takes_the_place_of_the_first(room):
    room.vote("x", FIRST.name, 1, 0)
    room.vote("x", FIRST.name, 1, 2)
    room.vote("x", FIRST.name, 1, 2)
    assert room.tally().first == (0, 0, 1, 0) and room.voted() == 1
    assert sum("vote" in event for event in room.told) == 2


def test_the_same_events_make_the_same_room(room):
    room.vote("x", FIRST.name, 1, 0)
    room.count([0, 3, 0, 0])
    room.step(votes.REVEAL)
    room.door(False)
    again = Room(DECK, print, "")
    for event in room.told:
        again.apply(event)
    assert again.tally() == room.tally() and again.tally().first == (1, 3, 0, 0)
    assert (again.stage, again.place, again.door_open, again.devices) == (
        votes.REVEAL,
        0,
        False,
        room.devices,
    )


def test_what_counts_by_eye_is_added_and_counted_anew(room):
    room.vote("x", FIRST.name, 1, 1)
    room.count([1, 2, 0, 0])
    room.count([0, 2, 0, 5])
    assert room.tally().first == (0, 3, 0, 5)


@pytest.mark.parametrize(
    "numbers", [[1, 2], [1, 2, 3, -1], [0, 0, 0, 1000], ["1", 0, 0, 0], [1.5, 0, 0, 0], 7, None]
)
def test_counts_that_are_none_change_nothing(room, numbers):
    with pytest.raises(Refused) as refused:
        room.count(numbers)
    assert refused.value.text == words.COUNT_RULE and room.tally().first == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("device", "question", "number", "answer", "why"),
    [
        ("stranger", FIRST.name, 1, 0, words.NOT_ADMITTED),
        ("x", DECK[1].name, 1, 0, words.VOTE_CLOSED),
        ("x", FIRST.name, 2, 0, words.VOTE_CLOSED),
        ("x", FIRST.name, 1, 4, words.NO_SUCH_ANSWER),
        ("x", FIRST.name, 1, -1, words.NO_SUCH_ANSWER),
        ("x", FIRST.name, 1, True, words.NO_SUCH_ANSWER),
        ("x", FIRST.name, 1, "0", words.NO_SUCH_ANSWER),
        ("x", FIRST.name, 1, None, words.NO_SUCH_ANSWER),
    ],
)
def test_a_vote_that_cannot_be_is_refused_and_not_counted(room, device, question, number, answer, why):
    with pytest.raises(Refused) as refused:
        room.vote(device, question, number, answer)
    assert refused.value.text == why and room.voted() == 0


@pytest.mark.parametrize("stage", [votes.AGAIN, votes.VOTE, "", None, 3])
def test_a_question_goes_its_way_and_no_other(room, stage):
    with pytest.raises(Refused):
        room.step(stage)
    assert room.stage == votes.VOTE


def test_no_votes_are_taken_in_the_lobby_while_talking_and_after_the_answer(room):
    for stage in (votes.TALK, votes.AGAIN, votes.REVEAL):
        room.step(stage)
        assert room.round == (2 if stage == votes.AGAIN else 0)
    room.go(LOBBY)
    assert room.round == 0 and room.question is None and room.stages == ()


@pytest.mark.parametrize("place", [len(DECK), -2, True, "0", None, 0.0])
def test_there_is_no_way_to_a_question_that_is_not_there(room, place):
    with pytest.raises(Refused):
        room.go(place)
    assert room.place == 0


def test_a_question_that_was_left_is_found_as_it_was(room):
    room.vote("x", FIRST.name, 1, 1)
    room.step(votes.REVEAL)
    room.go(1)
    assert room.stage == votes.VOTE and room.tally().first == (0, 0, 0, 0)
    room.go(0)
    assert room.stage == votes.REVEAL and room.tally().first == (0, 1, 0, 0)


def test_behind_a_closed_door_only_those_stay_who_are_in(room):
    room.door(False)
    room.admit("x")
    with pytest.raises(Refused) as refused:
        room.admit("late")
    assert refused.value.text == words.DOOR_CLOSED and len(room.devices) == 3


def test_a_room_has_an_end(room, monkeypatch):
    monkeypatch.setattr(votes, "SEATS", 3)
    with pytest.raises(Refused) as refused:
        room.admit("late")
    assert refused.value.text == words.ROOM_FULL


def test_between_the_rounds_a_phone_shows_its_last_vote(room):
    room.vote("x", FIRST.name, 1, 2)
    room.step(votes.TALK)
    assert room.latest_vote_of("x") == 2
    room.step(votes.AGAIN)
    assert room.latest_vote_of("x") is None
    room.step(votes.REVEAL)
    assert (room.latest_vote_of("x"), room.latest_vote_of("y")) == (2, None)


def test_the_inventory_wants_a_code_of_ones_own_that_no_one_else_has():
    told = []
    room = Room(items("before"), told.append, "before")
    for own in ("", "a", "=1+1", "a b", "<b>x</b>", "x" * 21):
        with pytest.raises(Refused) as refused:
            room.admit("x", own)
        assert refused.value.text == words.OWN_CODE_RULE
    room.admit("x", "çiğdem7")
    with pytest.raises(Refused) as refused:
        room.admit("y", "ÇİĞDEM7")
    assert refused.value.text == words.OWN_CODE_TAKEN
    room.go(0)
    room.vote("x", room.question.name, 1, 2)
    assert room.stages == () and room.answers() == [("çiğdem7", "G02", "C")]


def test_an_ordinary_room_keeps_no_code_of_ones_own():
    told = []
    Room(DECK, told.append, "").admit("x", "Ayşe")
    assert told == [{"admit": "x", "own": ""}]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "board" / "1.jsonl"


def test_a_restarted_board_reads_its_file_and_goes_on(file):
    first = Record(file, ["a.b"])
    first.append({"admit": "ş", "own": ""})
    first.close()
    second = Record(file, ["a.b"])
    second.append({"place": 0})
    second.close()
    third = Record(file, ["a.b"])
    assert third.restarted and (third.code, third.key) == (first.code, first.key)
    assert third.events == [{"admit": "ş", "own": ""}, {"place": 0}]


@pytest.mark.parametrize("broken", [b'{"vote": "x", "ques', b"\xff\xfe\n", b"[1, 2]\n", b"7"])
def test_a_line_that_a_crash_cut_off_is_left_out_and_written_over(file, broken):
    first = Record(file, ["a.b"])
    first.append({"place": 0})
    first.close()
    file.write_bytes(file.read_bytes() + broken)
    second = Record(file, ["a.b"])
    second.append({"place": 1})
    second.close()
    assert Record(file, ["a.b"]).events == [{"place": 0}, {"place": 1}]


@pytest.mark.parametrize(
    "before", [b"", b"junk", b'{"deck": ["other"], "code": "A", "key": "B"}\n{"place": 0}\n']
)
def test_another_deck_or_a_damaged_file_begins_anew(file, before):
    file.parent.mkdir()
    file.write_bytes(before)
    record = Record(file, ["a.b"])
    assert not record.restarted and record.events == [] and record.code not in ("", "A")
    record.close()
    assert Record(file, ["a.b"]).restarted


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes.")
def test_only_its_owner_may_read_the_file(file):
    Record(file, ["a.b"]).close()
    assert file.stat().st_mode & 0o777 == 0o600 and file.parent.stat().st_mode & 0o777 == 0o700


def test_closing_deletes_the_file_and_codes_are_never_the_same(file):
    first = Record(file, ["a.b"])
    first.delete()
    assert not file.exists()
    second = Record(file, ["a.b"])
    assert first.code != second.code and first.key != second.key
    assert not set(second.code + second.key) & set("01OIL")


def test_the_file_lies_beside_the_progress_and_not_in_it(progress_folder):
    assert place_of(8700).parent.parent == progress_folder.parent
