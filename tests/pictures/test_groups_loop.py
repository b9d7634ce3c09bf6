"""The moving picture: what connects two groups is gone while they stand apart, and it can stand still."""

import re

import pytest

from course_utils.arithmetic import ConvSpec
from course_utils.pictures.groups_loop import CHANNELS, GROUPS, SECONDS, STANDS, groups_loop
from course_utils.setup.environment import ROOT
from course_utils.words.language import LANGUAGES

KEYFRAMES = re.compile(r"@keyframes (\w+)\{((?:[\d.]+%\{[^}]*\})*)\}")


@pytest.fixture(scope="module")
def motions():
    """What each motion does to its element, by name and per cent of the loop."""
    found = KEYFRAMES.findall(groups_loop("en").svg)
    return {name: dict(re.findall(r"([\d.]+)%\{([^}]*)\}", frames)) for name, frames in found}


def shown(motions, name, at):
    return name == "p1111" or motions[name][f"{at:g}"] == "opacity:1"


def test_while_a_state_stands_exactly_what_its_layer_connects_is_seen(drawn, motions):
    drawing = drawn(groups_loop("en"))
    lines = [line.get("class") for line in drawing.find("path", stroke="currentColor")]
    cells = [cell.get("class") for cell in drawing.find("g") if cell.get("class", "").startswith("p")]
    for groups, (begins, ends) in zip(GROUPS, STANDS, strict=False):
        layer = ConvSpec(CHANNELS, CHANNELS, groups=groups)
        reads = [
            output in layer.group(i).outputs
            for i in range(groups)
            for channel in layer.group(i).inputs
            for output in range(CHANNELS)
        ]
        for at in (begins, ends):
            assert [shown(motions, line, at) for line in lines] == reads  # channel by channel
            assert sorted(shown(motions, cell, at) for cell in cells) == sorted(reads)


def test_what_is_said_changes_with_the_state(drawn, motions):
    for state, (begins, ends) in enumerate(STANDS[:-1]):
        for at in (begins, ends):
            assert [shown(motions, f"s{other}", at) for other in range(len(GROUPS))] == [
                other == state for other in range(len(GROUPS))
            ]
    said = " ".join(word.words for word in drawn(groups_loop("en")).words())
    assert all(f"{6 // groups} × 3 × 3 = {324 // groups}" in said for groups in GROUPS)


def test_it_begins_again_where_it_ends_and_takes_its_time(motions):
    assert all(frames["0"] == frames["100"] for frames in motions.values())
    assert set(re.findall(r"(\d+)s ease", groups_loop("en").svg)) == {str(SECONDS)}


def test_who_asks_for_less_motion_sees_the_standard_convolution_stand():
    svg = groups_loop("tr").svg
    assert "@media(prefers-reduced-motion:reduce){*{animation:none!important}}" in svg
    assert re.findall(r'class="s\d" opacity="(\d)"', svg) == ["1", "0", "0", "0"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_small_and_says_in_words_what_it_shows(lang):
    loop = groups_loop(lang)
    assert len(loop.as_svg()) < 100_000
    assert all(str(324 // groups) in loop.alt for groups in GROUPS)


def test_the_readmes_file_is_what_is_drawn_now():
    file = ROOT / "notebooks" / "images" / "groups.svg"
    assert file.read_text("utf-8") == groups_loop("en").as_svg() + "\n"
