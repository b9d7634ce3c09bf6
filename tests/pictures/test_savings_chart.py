"""Bars, curve, limit and dot of the savings, read from the drawing: each stands where its numbers say."""

from __future__ import annotations

from fractions import Fraction

import pytest

from course_utils.explorers.savings import savings
from course_utils.pictures.palette import KINDS, filled
from course_utils.pictures.savings_chart import BAR_LENGTH, eight_begins

STATES = [(32, 64, 3, 32), (64, 1, 3, 14), (8, 1024, 7, 7), (256, 72, 3, 56), (16, 5, 1, 9), (3, 16, 2, 32)]


def read(drawn, values):
    return drawn(savings(*values, lang="en").picture)


def axes_of(drawing):
    """Functions from a place in the drawing to C_out and to the share, by the words at the axes."""
    shares = {Fraction(s.words): s.y - 5 for s in drawing.words() if s.x == 48}
    counts = {int(s.words): s.x for s in drawing.words() if s.y == 460}
    assert len(shares) == 8 and len(counts) == 6
    wide, tall = counts[1024] - counts[1], shares[Fraction(1, 64)] - shares[Fraction(1)]
    return (
        lambda x: 2 ** (10 * (x - counts[1]) / wide),
        lambda y: 2 ** (-6 * (y - shares[Fraction(1)]) / tall),
    )


def test_the_axes_count_in_doublings(drawn):
    drawing = read(drawn, STATES[0])
    c_out, share = axes_of(drawing)
    for said in drawing.words():
        if said.y == 460:
            assert c_out(said.x) == pytest.approx(int(said.words), rel=0.005)
        elif said.x == 48:
            assert share(said.y - 5) == pytest.approx(float(Fraction(said.words)), rel=0.005)
        elif said.x == 594:
            assert 1 / share(said.y - 5) == pytest.approx(int(said.words[:-1]), rel=0.005)


@pytest.mark.parametrize("values", STATES)
def test_the_curve_is_one_over_outputs_plus_one_over_the_kernels_area(drawn, values):
    drawing = read(drawn, values)
    c_out, share = axes_of(drawing)
    (curve,) = drawing.strokes(stroke_width="2.5")
    assert (c_out(curve[0][0]), c_out(curve[-1][0])) == pytest.approx((1, 1024), rel=0.01)
    for x, y in curve:
        assert share(y) == pytest.approx(1 / c_out(x) + 1 / values[2] ** 2, rel=0.01)


@pytest.mark.parametrize("values", STATES)
def test_the_dot_stands_at_the_chosen_outputs_and_their_share(drawn, values):
    drawing = read(drawn, values)
    c_out, share = axes_of(drawing)
    (dot,) = drawing.find("circle", fill=KINDS["separable"])
    assert c_out(float(dot.get("cx"))) == pytest.approx(values[1], rel=0.01)
    assert share(float(dot.get("cy"))) == pytest.approx(1 / values[1] + 1 / values[2] ** 2, rel=0.01)


@pytest.mark.parametrize("values", STATES)
def test_the_limit_lies_at_one_over_the_kernels_area(drawn, values):
    drawing = read(drawn, values)
    _, share = axes_of(drawing)
    (((_, left), (_, right)),) = drawing.strokes(stroke_dasharray="6 5")
    assert left == right
    assert share(left) == pytest.approx(1 / values[2] ** 2, rel=0.01)


@pytest.mark.parametrize("k", range(1, 8))
def test_eight_times_fewer_is_marked_where_the_curve_comes_below_an_eighth(drawn, k):
    drawing = read(drawn, (32, 64, k, 32))
    c_out, _ = axes_of(drawing)
    marks = [round(c_out(x), 0) for ((x, _), _) in drawing.strokes(stroke_dasharray="2 4")]
    begins = eight_begins(k)
    assert marks == ([] if begins is None else [pytest.approx(begins, rel=0.02)])


@pytest.mark.parametrize("values", STATES)
def test_each_bar_is_as_long_as_what_it_counts(drawn, values):
    c_in, c_out, k, _ = values
    costs = [c_in * c_out * k * k, c_in * k * k, c_in * c_out]
    drawing = read(drawn, values)
    bars = [
        [box for box in drawing.boxes(**look) if box.height == 18]
        for look in map(filled, ("standard", "depthwise", "pointwise"))
    ]
    scale = BAR_LENGTH / max(costs[0], costs[1] + costs[2])
    for row in range(2):  # parameters, then MACs: over one map size their shares are equal
        standard, depthwise, pointwise = (kind[row] for kind in bars)
        lengths = [standard.width, depthwise.width, pointwise.width]
        assert lengths == pytest.approx([cost * scale for cost in costs], abs=0.1)
        assert standard.x == depthwise.x
        assert pointwise.x == pytest.approx(depthwise.x + depthwise.width, abs=0.11)
        assert standard.y < depthwise.y == pointwise.y
