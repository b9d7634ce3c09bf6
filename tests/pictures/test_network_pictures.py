"""The pictures of chapter 06 as data: a whole network as bars, points through ReLU, and channel shuffle."""

from __future__ import annotations

import itertools
import re
from functools import cache
from math import cos, sin
from xml.etree import ElementTree

import pytest
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextToPath

from course_utils.explorers.network import FAMILIES, network
from course_utils.networks.blocks import channel_shuffle as torch_shuffle
from course_utils.pictures.channel_shuffle import channel_shuffle, shuffled
from course_utils.pictures.network_chart import BAR_HEIGHT, BAR_LENGTH, BASE, DOWN, UP
from course_utils.pictures.relu_points import relative_error, relu_points

LANGUAGES = ("tr", "en")
CURVE = [(t * cos(t / 3) / 40, t * sin(t / 3) / 40) for t in range(40)]


@cache
def width(said: str, size: float, weight: str) -> float:
    """In DejaVu Sans, wider than the fonts of most machines."""
    font = FontProperties(family="DejaVu Sans", size=size, weight=weight)
    return TextToPath().get_text_width_height_descent(said, font, ismath=False)[0]


def boxes(svg: str):
    """(left, right, top, bottom, words) of every text of a drawing, which must be large enough to read."""
    for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        at, size = text.attrib, float(text.attrib["font-size"])
        assert size >= 15
        wide = width(text.text, size, at.get("font-weight", "normal"))
        left = float(at["x"]) - {"start": 0, "middle": wide / 2, "end": wide}[at["text-anchor"]]
        y = float(at["y"])
        yield left, left + wide, y - 0.73 * size, y + 0.05 * size, text.text


def check_words(svg: str) -> None:
    wide, high = (float(n) for n in re.search('viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg).groups())
    found = list(boxes(svg))
    assert found
    for left, right, top, bottom, said in found:
        assert left >= 0 and right <= wide and top >= 0 and bottom <= high, said
    for one, other in itertools.combinations(found, 2):
        apart = one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]
        assert apart, (one, other)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("form", ["separable", "full"])
def test_the_words_of_a_network_are_inside_and_apart(family, form):
    stops = network(family, lang="en").stops["width"]
    for lang, width_, size in itertools.product(LANGUAGES, {stops[0], 100, stops[-1]}, (32, 224, 299, 640)):
        picture = network(family, form, width_, size, lang=lang).picture
        assert len(picture.svg) < 14_000
        check_words(picture.svg)


def bars(svg: str) -> list[list[float]]:
    """The widths of the stacked parts of the four long bars, in the order in which they are drawn."""
    rows = {}
    for box in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}rect"):
        if box.attrib["height"] == str(BAR_HEIGHT):
            rows.setdefault(box.attrib["y"], []).append(float(box.attrib["width"]))
    return list(rows.values())


def test_the_bars_of_the_two_forms_are_to_one_scale():
    macs_separable, macs_full, params_separable, params_full = map(sum, bars(network(lang="en").picture.svg))
    assert macs_full == pytest.approx(BAR_LENGTH, abs=0.3)
    assert params_full == pytest.approx(BAR_LENGTH, abs=0.3)
    assert macs_separable / macs_full == pytest.approx(568_740_352 / 4_867_293_184, abs=0.001)
    assert params_separable / params_full == pytest.approx(4_231_976 / 29_294_088, abs=0.001)


def test_only_the_form_that_is_not_chosen_is_faded():
    for form, faded in (("separable", [False, True]), ("full", [True, False])):
        svg = network(convolutions=form, lang="en").picture.svg
        groups = [g.attrib for g in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}g")]
        assert ["opacity" in group for group in groups] == faded * 2


def heights(svg: str) -> tuple[list[float], list[float]]:
    """How far the bars of the layers reach up and down, from left to right."""
    up, down = {}, {}
    for path in re.findall(r'<path d="((?:M[^"z]*z)+)"', svg):
        for x, y, v in re.findall(r"M([0-9.]+) ([0-9.]+)v(-?[0-9.]+)h", path):
            (up if float(y) < BASE else down)[float(x)] = abs(float(v))
    return [up[x] for x in sorted(up)], [down[x] for x in sorted(down)]


@pytest.mark.parametrize("family", ["mobilenet_v1", "mobilenet_v2", "shufflenet_v2"])
def test_each_layer_has_a_bar_up_and_a_bar_down_to_scale(family):
    count = FAMILIES[family].layers(1.0).count(224, lang="en")
    macs = [row.macs for row in count.rows if row.kind != "other"]
    up, down = heights(network(family, lang="en").picture.svg)
    assert len(up) == len(down) == len(macs)
    assert up == pytest.approx([max(UP * mac / max(macs), 1) for mac in macs], abs=0.06)
    assert max(down) == pytest.approx(DOWN, abs=0.06)


def test_the_classifier_hangs_lowest_in_mobilenet_v2():
    _, down = heights(network("mobilenet_v2", lang="en").picture.svg)
    assert down.index(max(down)) == len(down) - 1


def test_the_words_beside_a_network_name_its_numbers_and_maps():
    alt = network(lang="en").picture.alt
    for said in (
        "568,740,352",
        "4,867,293,184",
        "4,231,976",
        "1×1 94.9%",
        "112×112, 56×56, 28×28, 14×14, 7×7",
    ):
        assert said in alt


# Points through ReLU.


def test_points_and_what_came_back_stand_side_by_side():
    back = {n: [(x, 0.0) for x, _ in CURVE] for n in (2, 3, 5, 15, 30)}
    for lang in LANGUAGES:
        picture = relu_points(CURVE, back, lang)
        check_words(picture.svg)
        assert picture.svg.count("<rect") == 1 + 6  # the ground, and a square for each
    assert "n = 30" in picture.alt


def test_a_curve_is_drawn_whole_in_six_hues():
    svg = relu_points(CURVE, {}, "en").svg
    pieces = re.findall(r'<path d="M([^"]+)" fill="none" stroke="(#\w+)"', svg)
    assert len({hue for _, hue in pieces}) == 6
    points = [piece.split("L") for piece, _ in pieces]
    assert sum(len(piece) - 1 for piece in points) == len(CURVE) - 1
    assert all(one[-1] == other[0] for one, other in itertools.pairwise(points))


def test_the_relative_error_is_that_of_all_points_together():
    assert relative_error([(3, 4), (0, 5)], [(3, 4), (0, 5)]) == 0
    assert relative_error([(3, 4), (0, 12)], [(3, 4), (0, 0)]) == pytest.approx(12 / 13)


def test_small_errors_are_not_shown_as_none():
    nearly = [(x + 1e-6, y) for x, y in CURVE]
    assert "< 0,001" in relu_points(CURVE, {30: nearly}, "tr").alt


# Channel shuffle.

LEGAL = [(c, g) for c in range(1, 13) for g in range(1, c + 1) if c % g == 0]


@pytest.mark.parametrize(("channels", "groups"), LEGAL)
def test_the_order_is_that_of_the_networks(channels, groups):
    import torch

    x = torch.arange(channels).view(1, channels, 1, 1)
    assert shuffled(channels, groups) == torch_shuffle(x, groups).flatten().tolist()
    assert [shuffled(channels, groups)[c] for c in shuffled(channels, channels // groups)] == list(
        range(channels)
    )


@pytest.mark.parametrize(("channels", "groups"), LEGAL)
def test_the_shuffle_is_drawn_in_order_with_words_apart(channels, groups):
    for lang in LANGUAGES:
        picture = channel_shuffle(channels, groups, lang)
        check_words(picture.svg)
        numbers = [said for *_, said in boxes(picture.svg) if said.isdigit()]
        assert numbers == [str(n) for n in (*range(channels), *shuffled(channels, groups))]


def test_a_thread_ends_at_its_channel():
    svg = channel_shuffle(12, 3, "en").svg
    threads = re.findall(r'd="M([0-9.]+) [0-9.]+L([0-9.]+) [0-9.]+"', svg)
    places = [round((left + right) / 2) for left, right, *_, said in boxes(svg) if said.isdigit()]
    above, below = places[:12], places[12:]
    for place, (start, end) in enumerate(threads):
        assert round(float(start)) == pytest.approx(above[shuffled(12, 3)[place]], abs=1)
        assert round(float(end)) == pytest.approx(below[place], abs=1)


@pytest.mark.parametrize(("channels", "groups"), [(13, 1), (12, 5), (12, 0), (0, 1), (6, 12)])
def test_what_cannot_be_shuffled_is_refused(channels, groups):
    with pytest.raises(ValueError, match=f"{channels} kanal"):
        channel_shuffle(channels, groups, "tr")
