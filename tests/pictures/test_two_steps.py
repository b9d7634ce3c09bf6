"""The drawing of the two steps: every label inside, large enough, and apart from its neighbours."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from fractions import Fraction

import pytest

from course_utils.pictures.svg import SMALLEST
from course_utils.pictures.two_steps import HEIGHT, WIDTH, Passage, Shown, number, two_steps
from course_utils.words.explorers import photo as words

GREY = Shown("data:image/png;base64,", 0, 255)
SIGNED = Shown("data:image/png;base64,", -700, 700, signed=True)
KERNEL = tuple(
    tuple(Fraction(value) for value in row) for row in (("-0.25", 1, 0), (1, -4, 1), (0, 1, "1/9"))
)
ONE = ((Fraction("-1.25"), Fraction("0.59"), Fraction("-0.11")),)
WIDEST = 0.66  # of a character, in font sizes: bold letters in the widest of the page's fonts


def drawn(lang: str, mixing, filtered=SIGNED):
    names = [words.FILTERS[name].say(lang) for name in ("own", "sharpen", "blur")]
    passages = [Passage(GREY, name, KERNEL, filtered) for name in names]
    return two_steps(GREY, passages, mixing, filtered, "A photo", lang)


def texts(picture):
    """(x where it begins, x where it ends, y, words) of every text, by a rule of thumb for its width."""
    root = ElementTree.fromstring(picture.svg)
    groups = [node for node in root.iter() if node.tag.endswith("}g")]
    inherited = {child: group for group in groups for child in group}
    for node in root.iter():
        if not node.tag.endswith("}text"):
            continue
        size = float(node.get("font-size") or inherited[node].get("font-size"))
        anchor = node.get("text-anchor") or inherited[node].get("text-anchor")
        width = len(node.text) * size * (WIDEST if node.get("font-weight") else 0.56)
        left = float(node.get("x")) - {"start": 0, "middle": width / 2, "end": width}[anchor]
        assert size >= SMALLEST
        yield left, left + width, float(node.get("y")), node.text


@pytest.mark.parametrize("lang", ["tr", "en"])
@pytest.mark.parametrize("mixing", [ONE, ONE * 3], ids=["one output", "three outputs"])
def test_words_stand_inside_and_apart(lang, mixing):
    seen = list(texts(drawn(lang, mixing)))
    for left, right, y, said in seen:
        assert left >= -4 and right <= WIDTH + 4 and 10 < y < HEIGHT, said
    for place, (left, right, y, said) in enumerate(seen):
        for other_left, other_right, other_y, other in seen[place + 1 :]:
            apart = right <= other_left + 6 or other_right <= left + 6 or abs(y - other_y) >= 14
            assert apart, (said, other)


def test_one_output_has_its_weights_at_the_lines_and_three_have_a_table():
    said = [words for *_, words in texts(drawn("en", ONE))]
    assert {"×−1.25", "×0.59", "×−0.11"} <= set(said)
    table = [words for *_, words in texts(drawn("tr", ONE * 3))]
    assert table.count("0,59") == 3 and not [words for words in table if words.startswith("×")]


def test_maps_with_both_signs_say_what_grey_means():
    assert [said for *_, said in texts(drawn("tr", ONE))].count("0 = gri") == 4
    assert "0 = gri" not in [said for *_, said in texts(drawn("tr", ONE, GREY))]


def test_numbers_stay_short():
    assert [number(Fraction(value), "tr") for value in ("1/9", "-1/9", "1/3", "-0.5", "3")] == [
        *("1/9", "−1/9", "0,33", "−0,5", "3")
    ]
    assert "−,25" in [said for *_, said in texts(drawn("tr", ONE))]
