"""The filter bank, read from the drawing: a row per filter, a column per channel, a kernel at each."""

from __future__ import annotations

import pytest

from course_utils.arithmetic import ConvSpec
from course_utils.explorers.cost import cost
from course_utils.pictures.filter_bank import COLUMN, FILTERS, LEFT, MAPS, OUTPUT, ROW, SQUARE, filter_bank
from course_utils.pictures.palette import hue
from course_utils.words.language import LANGUAGES, whole

LAYERS = [(3, 4, 3), (1, 2, 5), (4, 1, 1), (64, 3, 3), (2, 128, 7), (10, 9, 2)]


def shown(count):
    return list(range(count)) if count <= 4 else [0, 1, None, count - 1]


@pytest.mark.parametrize(("c_in", "c_out", "k"), LAYERS)
def test_each_filter_has_a_kernel_for_each_channel_in_that_channels_hue(drawn, c_in, c_out, k):
    drawing = drawn(cost(c_in, c_out, k, 8, lang="en").picture)
    squares = {(box.get("fill"), float(box.get("x")), float(box.get("y"))) for box in drawing.find("rect")}
    tops = [FILTERS + row * ROW for row, number in enumerate(shown(c_out)) if number is not None]
    coloured = {square for square in squares if square[0]}
    assert coloured == {
        (hue(channel), LEFT + column * COLUMN, top)
        for column, channel in enumerate(shown(c_in))
        if channel is not None
        for top in [MAPS, *tops]
    }


@pytest.mark.parametrize(("c_in", "c_out", "k"), LAYERS)
def test_each_kernel_is_ruled_into_its_k_by_k_weights(drawn, c_in, c_out, k):
    drawing = drawn(cost(c_in, c_out, k, 8, lang="en").picture)
    kernels = [path for path in drawing.find("path", fill="none") if "h" in path.get("d")]
    kernels = [type(drawing)(path).strokes() for path in kernels]
    drawn_filters = sum(number is not None for number in shown(c_out))
    drawn_channels = sum(number is not None for number in shown(c_in))
    assert len(kernels) == drawn_filters * drawn_channels
    for rules in kernels:
        across = sorted(start[1] for start, end in rules if start[1] == end[1])
        down = sorted(start[0] for start, end in rules if start[0] == end[0])
        for places in (across, down):
            assert len(places) == k + 1
            assert places[-1] - places[0] == pytest.approx(SQUARE, abs=0.4)
        assert all(abs(a - b) == pytest.approx(SQUARE, abs=0.4) for a, b in lengths(rules))


def lengths(rules):
    """From where to where each rule runs, along itself."""
    for (x1, y1), (x2, y2) in rules:
        yield (x1, x2) if y1 == y2 else (y1, y2)


@pytest.mark.parametrize(("c_in", "c_out", "k"), LAYERS)
def test_a_thread_runs_from_each_channel_down_to_the_last_filter(drawn, c_in, c_out, k):
    drawing = drawn(cost(c_in, c_out, k, 8, lang="en").picture)
    threads = [
        (path.get("stroke"), *type(drawing)(path).strokes()[0])
        for path in drawing.find("path", opacity="0.6")
    ]
    last = FILTERS + (len(shown(c_out)) - 1) * ROW
    middles = [LEFT + column * COLUMN + SQUARE / 2 for column in range(4)]
    assert threads == [
        (hue(channel), (middles[column], MAPS + SQUARE), (middles[column], last))
        for column, channel in enumerate(shown(c_in))
        if channel is not None
    ]


@pytest.mark.parametrize(("c_in", "c_out", "k"), LAYERS)
def test_each_filter_ends_in_one_output_map_with_its_number(drawn, c_in, c_out, k):
    drawing = drawn(cost(c_in, c_out, k, 8, lang="en").picture)
    maps = [(box.x, box.y) for box in drawing.boxes() if box.x == OUTPUT]
    rows = [(row, number) for row, number in enumerate(shown(c_out)) if number is not None]
    assert maps == [(OUTPUT, FILTERS + row * ROW) for row, _ in rows]
    numbers = [(s.words, s.y) for s in drawing.words() if s.x == OUTPUT + SQUARE / 2 and s.y > FILTERS]
    assert numbers == [(str(number), FILTERS + row * ROW + 31) for row, number in rows]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("channels", "k"), [(3, 3), (1, 5), (4, 1), (64, 3)])
def test_a_depthwise_filter_has_one_kernel_and_adds_nothing(drawn, channels, k, lang):
    picture = filter_bank(ConvSpec.depthwise(channels, 1, k, padding=k // 2), 8, lang)
    drawing, numbers = drawn(picture), shown(channels)
    assert drawing.faults() == [] and "+" not in [said.words for said in drawing.words()]
    diagonal = [(i, channel) for i, channel in enumerate(numbers) if channel is not None]
    for place, channel in diagonal:
        kernels = [box for box in drawing.boxes(fill=hue(channel)) if box.y >= FILTERS]
        assert (LEFT + place * COLUMN, FILTERS + place * ROW) in [(box.x, box.y) for box in kernels]
    coloured = [box for box in drawing.boxes(fill_opacity="0.2") if box.y >= FILTERS]
    assert len(coloured) == len(diagonal)
    assert [thread[1][1] for thread in drawing.strokes(opacity="0.6")] == [
        FILTERS + i * ROW for i, _ in diagonal
    ]
    weights = f"{whole(channels, lang)} × 1 × {k} × {k} = {whole(channels * k * k, lang)}"
    assert weights in picture.alt
    assert any(said.words.endswith(weights) for said in drawing.words())
