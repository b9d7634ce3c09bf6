"""Difficulty and normalised gain, on classes whose truth is known because they are made up."""

import subprocess
import sys
from fractions import Fraction
from random import Random

import pytest

from course_utils.chapters import inventory
from course_utils.classroom import gain
from course_utils.setup.environment import ROOT

HEAD = ",".join(gain.HEAD)


def line(code, form, belief, right):
    place = inventory.items(form)[inventory.BELIEFS.index(belief)].right
    return f"{code},{form},{belief},{'ABCD'[place if right else (place + 1) % 4]}"


def test_shares_and_gains_of_four_students_by_hand():
    lines = [HEAD]
    for number, (before, after) in enumerate([(0, 1), (0, 1), (0, 0), (1, 1)]):
        for belief in inventory.BELIEFS:
            lines += [
                line(f"s{number}", "before", belief, before),
                line(f"s{number}", "after", belief, after),
            ]
    for item in gain.results(gain.read(lines)):
        assert (item.before, item.after, item.gain) == (Fraction(1, 4), Fraction(3, 4), Fraction(2, 3))


def test_a_simulated_class_gives_back_the_shares_it_was_made_with():
    dice, students, truth = Random(1), 4000, {}
    lines = [HEAD]
    for place, belief in enumerate(inventory.BELIEFS):
        truth[belief] = (0.2 + 0.04 * place, 0.5 + 0.03 * place)
        for form, share in zip(inventory.FORMS, truth[belief], strict=True):
            lines += [line(f"s{n}", form, belief, dice.random() < share) for n in range(students)]
    found = gain.results(gain.read(lines))
    for item in found:
        before, after = truth[item.belief]
        assert float(item.before) == pytest.approx(before, abs=0.04)
        assert float(item.gain) == pytest.approx((after - before) / (1 - before), abs=0.06)
    means = [sum(shares) / 12 for shares in zip(*truth.values(), strict=True)]
    assert float(gain.whole(found).gain) == pytest.approx((means[1] - means[0]) / (1 - means[0]), abs=0.02)


def test_only_students_who_answered_both_forms_count():
    lines = [HEAD, line("Işık", "before", "G02", False), line("IŞIK", "after", "G02", True)]
    lines += [line("gone", "before", "G02", True), line("late", "after", "G02", False)]
    (first, *rest) = gain.results(gain.read(lines))
    assert (first.belief, first.before, first.after) == ("G02", 0, 1)
    assert all(item.before == item.after == 0 for item in rest)


def test_where_all_were_right_before_there_is_no_gain():
    lines = [HEAD, *(line("a", form, "G02", True) for form in inventory.FORMS)]
    assert gain.results(gain.read(lines))[0].gain is None


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "first line"),
        ([HEAD, "a,before,G02"], "line 2 has 3 fields"),
        ([HEAD, "a,before,G02,E"], "line 2 is no answer"),
        ([HEAD, "a,during,G02,A"], "line 2 is no answer"),
        ([HEAD, "a,before,G99,A"], "line 2 is no answer"),
    ],
)
def test_a_file_that_cannot_be_read_says_which_line(lines, said):
    with pytest.raises(ValueError, match=said):
        gain.read(lines)


def test_a_class_without_a_common_code_is_refused():
    with pytest.raises(ValueError, match="no code"):
        gain.results(gain.read([HEAD, line("a", "before", "G02", True), line("b", "after", "G02", True)]))


def test_the_program_prints_a_line_for_each_item_and_one_for_all(tmp_path):
    file = tmp_path / "class.csv"
    file.write_text(
        "\n".join([HEAD, line("ş", "before", "G02", False), line("ş", "after", "G02", True)]), "utf-8"
    )
    command = [sys.executable, "-m", "course_utils.classroom.gain", str(file)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    assert "both forms: 1" in said.stdout and "G02     0.00   1.00   1.00" in said.stdout
    broken = subprocess.run(
        [*command[:-1], str(tmp_path / "none.csv")], cwd=ROOT, capture_output=True, text=True
    )
    assert broken.returncode == 1 and "Traceback" not in broken.stderr
