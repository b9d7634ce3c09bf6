"""The pictures of the explorers as data: what they say, where their words stand, how large they are."""

from __future__ import annotations

import itertools
import re
from xml.etree import ElementTree

import pytest

from course_utils.explorers.cost import cost
from course_utils.explorers.output_size import output_size
from course_utils.explorers.rank import rank
from course_utils.explorers.reach import reach
from course_utils.explorers.roofline import roofline
from course_utils.explorers.savings import savings
from course_utils.explorers.walk import walk

LANGUAGES = ("tr", "en")
CHANNELS = (1, 4, 5, 1024)
PICTURES = [
    *(
        pytest.param(cost, (c_in, c_out, k, size), id=f"cost-{c_in}-{c_out}-{k}-{size}")
        for c_in, c_out, (k, size) in itertools.product(CHANNELS, CHANNELS, [(1, 7), (3, 32), (11, 1024)])
    ),
    *(
        pytest.param(savings, (c_in, c_out, k, size), id=f"savings-{c_in}-{c_out}-{k}-{size}")
        for c_in, size in ((1, 7), (1024, 1024))
        for c_out, k in itertools.product((1, 8, 72, 400, 1024), range(1, 8))
    ),
    *(
        pytest.param(output_size, values, id="output_size-" + "-".join(map(str, values)))
        for values in itertools.product((1, 8, 16, 32), (1, 3, 7), (1, 4), (0, 1, 6), (1, 3))
        if values[4] * (values[1] - 1) + 1 <= values[0] + 2 * values[3]
    ),
    *(
        pytest.param(reach, (kind, layers, channel), id=f"reach-{kind}-{layers}-{channel}")
        for kind in ("depthwise", "grouped", "pointwise", "separable", "standard")
        for layers, channel in ((1, 0), (3, 2), (10, 7))
    ),
    *(
        pytest.param(rank, (multiplier, c_out), id=f"rank-{multiplier}-{c_out}")
        for multiplier, c_out in itertools.product(range(1, 10), (1, 4, 16, 128, 256))
    ),
    *(
        pytest.param(roofline, (None, c, c, groups, k, size), id=f"roofline-{c}-{groups}-{k}-{size}")
        for c, groups in ((1, 1), (1024, 1), (64, 64), (1024, 1024))
        for k, size in ((1, 1), (3, 56), (11, 1024))
    ),
    *(
        pytest.param(walk, (kind, channel, row, column), id=f"walk-{kind}-{channel}-{row}-{column}")
        for kind in ("standard", "depthwise", "pointwise")
        for channel, row, column in itertools.product(range(3), range(5), range(5))
    ),
]


@pytest.mark.parametrize(("show", "values"), PICTURES)
def test_words_are_large_inside_the_picture_and_apart(drawn, show, values):
    for lang in LANGUAGES:
        assert drawn(show(*values, lang=lang).picture).faults() == []


@pytest.mark.parametrize("show", [cost, output_size, savings, walk])
def test_every_state_has_the_same_frame_and_stays_small(show):
    mine = [values for of, values in (param.values for param in PICTURES) if of is show]
    svgs = [show(*values, lang="tr").picture.svg for values in mine]
    assert {re.search('viewBox="[^"]*"', svg)[0] for svg in svgs} == {'viewBox="0 0 640 480"'}
    assert max(map(len, svgs)) < 14_000


def test_a_wide_filter_bank_names_what_it_leaves_out(drawn):
    said = [text.words for text in drawn(cost(1024, 512, lang="en").picture).words()]
    assert {"filter 0", "filter 1", "filter 511", "… 509 more filters …"} <= set(said)
    assert {"1023", "1,021", "more"} <= set(said)


def test_a_small_filter_bank_shows_every_kernel():
    svg = cost(4, 3, kernel_size=5, lang="tr").picture.svg
    assert re.findall(r'<g data-lights="filter-(\d)"', svg) == ["0", "1", "2"]
    assert svg.count("h50") == 3 * 4 * 6  # twelve kernels, six rules across each


def test_a_chosen_filter_is_described_and_lights_itself():
    svg = cost(3, 8, lang="en").picture.svg
    chosen = [e for e in ElementTree.fromstring(svg) if "data-lights" in e.attrib]
    assert [e.attrib["data-is"] for e in chosen] == ["filter-0", "filter-1", "filter-7"]
    assert "output channel 7" in chosen[-1].attrib["aria-label"]


def test_bars_are_to_scale():
    svg = savings(64, 1, 3, 32, lang="en").picture.svg
    bars = [e.attrib for e in ElementTree.fromstring(svg) if e.attrib.get("height") == "18"]
    standard, depthwise, pointwise = (float(bar["width"]) for bar in bars[:3])
    assert depthwise == standard
    assert pointwise == pytest.approx(depthwise / 9, abs=0.1)


def test_the_window_lies_on_the_chosen_place():
    svg = walk("pointwise", 0, row=0, column=4, lang="en").picture.svg
    windows = [e.attrib for e in ElementTree.fromstring(svg) if e.attrib.get("stroke-width") == "3"]
    assert len(windows) == 3
    assert {(w["x"], w["width"], w["height"]) for w in windows} == {("104", "20", "20")}


@pytest.mark.parametrize(("lang", "no"), [("tr", "okunmaz"), ("en", "not read")])
def test_a_depthwise_output_says_which_channels_it_leaves_unread(drawn, lang, no):
    texts = drawn(walk("depthwise", 1, lang=lang).picture).words()
    said = [text.words for text in texts if no in text.words]
    assert [int(re.search(r"\d", text)[0]) for text in said] == [0, 2]
