import json
import os
from concurrent.futures import ProcessPoolExecutor

import pytest

from course_utils.chapters import progress


def test_what_was_saved_is_read_back():
    assert progress.save("guessed", "03_depthwise.kernels", 2)
    assert progress.save("read", "03_depthwise")
    assert progress.saved("guessed") == {"03_depthwise.kernels": 2}
    assert progress.saved("read") == {"03_depthwise": 1}
    assert progress.saved("solved") == {}


def test_of_the_tries_of_a_question_the_first_and_the_newest_are_kept(monkeypatch):
    for when in range(20):
        monkeypatch.setattr(progress, "now", lambda when=when: when + 0.9)
        assert progress.note("01_cost.maps", when % 4, when % 4 == 1)
    kept = progress.tried()["01_cost.maps"]
    assert [tried.when for tried in kept] == [0, *range(9, 20)]
    assert kept[1] == progress.Try(9, 1, True)


def test_saving_again_replaces_the_value_and_leaves_no_other_file(progress_folder):
    progress.save("guessed", "a", 0)
    progress.save("guessed", "a", 3)
    assert progress.saved("guessed") == {"a": 3}
    assert [path.name for path in progress_folder.rglob("*.*")] == ["a.json"]


def test_without_the_variable_progress_lies_in_the_users_data_folder(monkeypatch):
    monkeypatch.delenv("COURSE_PROGRESS_DIR")
    assert progress.folder().parts[-2:] == ("depthwise-course", "progress")


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b'"three"', b"null", b"[" * 100_000])
def test_a_damaged_file_costs_one_entry(progress_folder, damage):
    progress.save("answered", "whole")
    (progress_folder / "answered" / "broken.json").write_bytes(damage)
    assert progress.saved("answered") == {"whole": 1}
    assert progress.save("answered", "broken")
    assert set(progress.saved("answered")) == {"whole", "broken"}


@pytest.mark.parametrize("damage", [b"{", b"3", b"[1, 2, 3]", b"[[1, 2]]", b'[["then", 0, true]]'])
def test_a_damaged_file_costs_the_tries_of_one_question(progress_folder, damage):
    progress.note("whole", 0, False)
    (progress_folder / "tried" / "broken.json").write_bytes(damage)
    assert set(progress.tried()) == {"whole"}
    assert progress.note("broken", 1, True)
    assert set(progress.tried()) == {"whole", "broken"}


def test_a_place_that_cannot_be_written_is_said_and_not_raised(progress_folder):
    progress_folder.write_text("a file stands where the folder should be")
    assert progress.save("read", "03_depthwise") is False
    assert progress.note("03_depthwise.kernels", 0, True) is False
    assert progress.saved("read") == progress.tried() == {}


def test_a_disk_that_fills_up_keeps_the_old_entry_and_leaves_no_rest(progress_folder, monkeypatch):
    progress.save("guessed", "a", 1)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert progress.save("guessed", "a", 2) is False
    assert progress.saved("guessed") == {"a": 1}
    assert [path.name for path in progress_folder.rglob("*.*")] == ["a.json"]


def test_reset_forgets_everything():
    for kind in progress.KINDS:
        progress.save(kind, "a")
    progress.note("a", 0, True)
    assert progress.reset()
    assert not any(map(progress.saved, progress.KINDS)) and not progress.tried()
    assert progress.reset()  # and again, where there is nothing


def test_an_unknown_kind_is_named():
    with pytest.raises(ValueError, match=r"'learned'.*read, guessed, answered, solved"):
        progress.save("learned", "a")


def _save_many(first):
    return all(progress.save("answered", f"q{n}", n) for n in range(first, first + 50))


def test_processes_that_save_at_once_lose_nothing():
    with ProcessPoolExecutor(2) as pool:
        assert all(pool.map(_save_many, [0, 50]))
    assert progress.saved("answered") == {f"q{n}": n for n in range(100)}


def test_entries_are_plain_json(progress_folder):
    progress.save("guessed", "a", 2)
    assert json.loads((progress_folder / "guessed" / "a.json").read_text()) == 2


def test_all_of_it_goes_into_one_file_and_comes_back(tmp_path):
    progress.save("read", "01_cost")
    progress.save("guessed", "03_depthwise.kernels", 2)
    progress.note("03_depthwise.kernels", 2, False)
    before, file = progress.whole(), tmp_path / "progress.json"
    assert progress.written_to(file)
    progress.reset()
    assert progress.taken_from(file)
    assert progress.whole() == before


def test_a_file_adds_its_progress_and_loses_nothing_of_what_is_here():
    progress.save("guessed", "q", 1)
    progress.note("q", 1, True)
    [mine] = progress.tried()["q"]
    other = {"course": "depthwise", "guessed": {"q": 3, "r": 2}, "tried": {"q": [[10, 3, False], list(mine)]}}
    assert progress.take(other)
    assert progress.saved("guessed") == {"q": 1, "r": 2}
    assert progress.tried()["q"] == [progress.Try(10, 3, False), mine]


@pytest.mark.parametrize("whole", [None, [], {}, {"course": "another", "read": {"01_cost": 1}}])
def test_any_other_file_is_refused(whole):
    assert not progress.take(whole)
    assert progress.saved("read") == {}


def test_names_in_a_file_are_no_paths():
    assert progress.take(
        {"course": "depthwise", "read": {"../outside": 1, "a/b": 1, "01_cost": 1}, "tried": 7}
    )
    assert progress.saved("read") == {"01_cost": 1}


def test_a_file_that_is_not_there_or_cannot_be_written_is_said(tmp_path):
    assert not progress.taken_from(tmp_path / "none.json")
    (tmp_path / "file").write_text("")
    assert not progress.written_to(tmp_path / "file" / "progress.json")
