"""The pictures of chapter 06 as data: a whole network as bars, points through ReLU, and channel shuffle."""

from __future__ import annotations

import itertools
import re
from math import cos, sin
from xml.etree import ElementTree

import pytest

from course_utils.explorers.network import FAMILIES, network
from course_utils.networks.blocks import channel_shuffle as torch_shuffle
from course_utils.pictures.channel_shuffle import channel_shuffle, shuffled
from course_utils.pictures.network_chart import (
    BAR_HEIGHT,
    BAR_LENGTH,
    BAR_X,
    BASE,
    DOWN,
    LEFT,
    MACS_Y,
    PARAMS_Y,
    RIGHT,
    UP,
    Form,
    Stripe,
    network_chart,
)
from course_utils.pictures.palette import HUES, filled
from course_utils.pictures.relu_points import relative_error, relu_points

LANGUAGES = ("tr", "en")
CURVE = [(t * cos(t / 3) / 40, t * sin(t / 3) / 40) for t in range(40)]


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("form", ["separable", "full"])
def test_the_words_of_a_network_are_inside_and_apart(drawn, family, form):
    stops = network(family, lang="en").stops["width"]
    for lang, width_, size in itertools.product(LANGUAGES, {stops[0], 100, stops[-1]}, (32, 224, 299, 640)):
        picture = network(family, form, width_, size, lang=lang).picture
        assert len(picture.svg) < 14_000
        assert drawn(picture).faults() == []


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


def test_macs_stand_on_the_line_and_parameters_hang_from_it_in_the_hue_of_their_kind(drawn):
    stripes = (
        Stripe("standard", 900, 100, 8),
        Stripe("depthwise", 90, 400, 8),
        Stripe("pointwise", 300, 200, 4),
        Stripe("linear", 600, 50, 0),
    )
    form = Form({s.kind: (s.params, s.macs) for s in stripes}, stripes)
    drawing = drawn(network_chart(form, form, False, "-", "en"))
    pitch = (RIGHT - LEFT) / 4
    for place, stripe in enumerate(stripes):
        paths = [path for path in drawing.find("path", **filled(stripe.kind)) if "z" in path.get("d")]
        up, down = (box for path in paths for box in type(drawing)(path).tiles())
        assert up.x == down.x == pytest.approx(LEFT + place * pitch, abs=0.06)
        assert (up.y + up.height, down.y) == (BASE - 1, BASE + 1)
        assert up.height == pytest.approx(UP * stripe.macs / 400, abs=0.06)
        assert down.height == pytest.approx(DOWN * stripe.params / 900, abs=0.06)


def test_each_kind_has_its_part_of_the_bar_in_its_hue_and_the_parts_meet(drawn):
    kinds = {"standard": (10, 400), "depthwise": (20, 100), "pointwise": (70, 500)}
    full = {"standard": (300, 4000)}
    stripes = (Stripe("standard", 1, 1, 8),)
    drawing = drawn(network_chart(Form(kinds, stripes), Form(full, stripes), False, "-", "en"))
    for which, total in ((1, 4000), (0, 300)):
        top = MACS_Y if which else PARAMS_Y
        x = BAR_X
        for kind, cost in kinds.items():
            (box,) = [
                box for box in drawing.boxes(**filled(kind)) if (box.y, box.height) == (top, BAR_HEIGHT)
            ]
            assert box.x == pytest.approx(x, abs=0.11)
            assert box.width == pytest.approx(BAR_LENGTH * cost[which] / total, abs=0.11)
            x += BAR_LENGTH * cost[which] / total


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


def test_points_and_what_came_back_stand_side_by_side(drawn):
    back = {n: [(x, 0.0) for x, _ in CURVE] for n in (2, 3, 5, 15, 30)}
    for lang in LANGUAGES:
        picture = relu_points(CURVE, back, lang)
        assert drawn(picture).faults() == []
        assert picture.svg.count("<rect") == 1 + 6  # the ground, and a square for each
    assert "n = 30" in picture.alt


def test_a_curve_is_drawn_whole_in_six_hues():
    svg = relu_points(CURVE, {}, "en").svg
    pieces = re.findall(r'<path d="M([^"]+)" fill="none" stroke="(#\w+)"', svg)
    assert len({hue for _, hue in pieces}) == 6
    points = [piece.split("L") for piece, _ in pieces]
    assert sum(len(piece) - 1 for piece in points) == len(CURVE) - 1
    assert all(one[-1] == other[0] for one, other in itertools.pairwise(points))


def test_the_points_stand_at_their_coordinates_to_one_scale_with_y_upward(drawn):
    curve = [(x, y + 0.2) for x, y in CURVE]
    back = {n: [(x / n, -y) for x, y in curve] for n in (2, 3, 5, 15)}
    drawing = drawn(relu_points(curve, back, "en"))
    frames = drawing.boxes(class_="ground faint")
    reach = 1.08 * max(abs(value) for point in curve for value in point)
    pieces = drawing.strokes(stroke_width="3")
    for panel, (frame, points) in enumerate(zip(frames, (curve, *back.values()), strict=True)):
        its = pieces[6 * panel : 6 * panel + 6]
        ends = [its[0][0], *(at for piece in its for at in piece[1:])]
        middle = frame.x + frame.width / 2, frame.y + frame.height / 2
        found = [((x - middle[0]) * reach / 100, (middle[1] - y) * reach / 100) for x, y in ends]
        assert found == [pytest.approx(tuple(point), abs=0.001 * reach) for point in points]


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
def test_the_shuffle_is_drawn_in_order_with_words_apart(drawn, channels, groups):
    for lang in LANGUAGES:
        picture = channel_shuffle(channels, groups, lang)
        assert drawn(picture).faults() == []
        numbers = [text.words for text in drawn(picture).words() if text.words.isdigit()]
        assert numbers == [str(n) for n in (*range(channels), *shuffled(channels, groups))]


@pytest.mark.parametrize(("channels", "groups"), [(12, 3), (12, 4), (8, 2), (6, 6), (5, 1), (12, 6)])
def test_a_thread_leads_from_each_channel_to_its_new_place_in_its_groups_hue(drawn, channels, groups):
    drawing = drawn(channel_shuffle(channels, groups, "en"))
    boxes = drawing.boxes(stroke_width="1.5")
    above, below = boxes[:channels], boxes[channels:]
    hues = [box.get("stroke") for box in drawing.find("rect", stroke_width="1.5")]
    order = shuffled(channels, groups)
    assert hues[:channels] == [HUES[channel * groups // channels] for channel in range(channels)]
    assert hues[channels:] == [hues[channel] for channel in order]
    threads = drawing.find("path", stroke_width="2.5")
    assert len(threads) == channels
    for thread, channel, new in zip(threads, order, below, strict=True):
        ((start, end),) = type(drawing)(thread).strokes()
        old = above[channel]
        assert start == pytest.approx((old.x + old.width / 2, old.y + old.height))
        assert end == pytest.approx((new.x + new.width / 2, new.y))
        assert thread.get("stroke") == hues[channel]


@pytest.mark.parametrize(("channels", "groups"), [(13, 1), (12, 5), (12, 0), (0, 1), (6, 12)])
def test_what_cannot_be_shuffled_is_refused(channels, groups):
    with pytest.raises(ValueError, match=f"{channels} kanal"):
        channel_shuffle(channels, groups, "tr")
