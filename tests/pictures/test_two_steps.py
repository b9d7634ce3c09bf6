"""The drawing of the two steps: every label inside, large enough, and apart from its neighbours."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from fractions import Fraction

import pytest

from course_utils.pictures.svg import SMALLEST
from course_utils.pictures.two_steps import (
    BUS_X,
    CHANNEL_X,
    COLOURS,
    FILTERED_X,
    HEIGHT,
    KERNEL_X,
    ROW,
    SIDE,
    TOP,
    WIDE,
    WIDTH,
    Passage,
    Shown,
    number,
    two_steps,
)
from course_utils.words.explorers import photo as words

GREY = Shown("data:image/png;base64,", 0, 255)
SIGNED = Shown("data:image/png;base64,", -700, 700, signed=True)
KERNEL = tuple(
    tuple(Fraction(value) for value in row) for row in (("-0.25", 1, 0), (1, -4, 1), (0, 1, "1/9"))
)
ONE = ((Fraction("-1.25"), Fraction("0.59"), Fraction("-0.11")),)
WIDEST = 0.66  # of a character, in font sizes: bold letters in the widest of the page's fonts


def steps(lang: str, mixing, filtered=SIGNED):
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
    seen = list(texts(steps(lang, mixing)))
    for left, right, y, said in seen:
        assert left >= -4 and right <= WIDTH + 4 and 10 < y < HEIGHT, said
    for place, (left, right, y, said) in enumerate(seen):
        for other_left, other_right, other_y, other in seen[place + 1 :]:
            apart = right <= other_left + 6 or other_right <= left + 6 or abs(y - other_y) >= 14
            assert apart, (said, other)


def test_one_output_has_its_weights_at_the_lines_and_three_have_a_table():
    said = [words for *_, words in texts(steps("en", ONE))]
    assert {"×−1.25", "×0.59", "×−0.11"} <= set(said)
    table = [words for *_, words in texts(steps("tr", ONE * 3))]
    assert table.count("0,59") == 3 and not [words for words in table if words.startswith("×")]


def test_maps_with_both_signs_say_what_grey_means():
    assert [said for *_, said in texts(steps("tr", ONE))].count("0 = gri") == 4
    assert "0 = gri" not in [said for *_, said in texts(steps("tr", ONE, GREY))]


def test_what_the_result_is_called_stands_below_its_image(drawn):
    drawing = drawn(steps("en", ONE))
    image = max(drawing.find("image"), key=lambda image: float(image.get("x")))
    called = max(drawing.words(), key=lambda said: said.x * (said.words == words.ZERO_IS_GREY.say("en")))
    assert called.y > float(image.get("y")) + float(image.get("height"))


def test_numbers_stay_short():
    assert [number(Fraction(value), "tr") for value in ("1/9", "-1/9", "1/3", "-0.5", "3")] == [
        *("1/9", "−1/9", "0,33", "−0,5", "3")
    ]
    assert "−,25" in [said for *_, said in texts(steps("tr", ONE))]


def passages():
    """Three channels that differ in every number and every image."""
    kernels = [[[Fraction(9 * c + 3 * r + k - 13) for k in range(3)] for r in range(3)] for c in range(3)]
    return [
        Passage(Shown(f"data:in{c}", 0, 255), f"filter {c}", kernel, Shown(f"data:out{c}", 0, 255))
        for c, kernel in enumerate(kernels)
    ]


def test_each_channel_passes_through_its_own_kernel_into_its_own_map(drawn):
    picture = two_steps(Shown("data:photo", 0, 255), passages(), ONE, GREY, "A photo", "en")
    drawing = drawn(picture)
    images = {image.get("href"): (image.get("x"), image.get("y")) for image in drawing.find("image")}
    for channel, passage in enumerate(passages()):
        top = TOP + channel * ROW
        assert images[f"data:in{channel}"] == (str(CHANNEL_X), str(top))
        assert images[f"data:out{channel}"] == (str(FILTERED_X), str(top))
        middle = top + SIDE / 2
        assert drawing.boxes(fill=COLOURS[channel]) == [(KERNEL_X, middle - 54, 108, 108)]
        cells = [s for s in drawing.words() if 0 < s.x - KERNEL_X < 108 and abs(s.y - 5 - middle) < 54]
        shown = [s.words for s in sorted(cells, key=lambda s: (s.y, s.x))]
        assert shown == [number(value, "en") for row in passage.kernel for value in row]


def test_a_weight_stands_on_the_line_of_its_channel(drawn):
    drawing = drawn(two_steps(GREY, passages(), ONE, GREY, "A photo", "en"))
    weights = sorted((s.y, s.words) for s in drawing.words() if s.words.startswith("×"))
    lines = [
        line for line in drawing.strokes(class_="line") if line[0] == (FILTERED_X + SIDE + 2, line[1][1])
    ]
    assert [end for _, end in lines] == [(BUS_X, TOP + channel * ROW + SIDE / 2) for channel in range(3)]
    assert weights == [
        (end[1] - 7, f"×{number(weight, 'en')}") for (_, end), weight in zip(lines, ONE[0], strict=True)
    ]


def test_the_table_of_three_outputs_is_the_mixing_matrix_row_by_row(drawn):
    mixing = tuple(tuple(Fraction(10 * row + column) for column in range(3)) for row in range(3))
    drawing = drawn(two_steps(GREY, passages(), mixing, GREY, "A photo", "en"))
    left, top = WIDTH - 2 - 3 * WIDE, TOP - 2
    cells = [s for s in drawing.words() if s.x > left and top < s.y < top + 3 * WIDE]
    shown = [s.words for s in sorted(cells, key=lambda s: (s.y, s.x))]
    assert shown == [str(weight) for row in mixing for weight in row]
