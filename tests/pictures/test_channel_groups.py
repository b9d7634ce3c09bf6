"""The picture of channel groups, read as data: what it draws, what lights up, and that no labels meet."""

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from course_utils.arithmetic import ConvSpec, valid_groups
from course_utils.pictures.channel_groups import END, START, channel_groups
from course_utils.pictures.palette import HUES
from course_utils.words.language import LANGUAGES

SVG = "{http://www.w3.org/2000/svg}"
NARROW, WIDE = set("iıljftr.,:;'|()[] \u2009"), set("mwMW=×+→%⋮")


@st.composite
def layers(draw):
    channels = st.integers(1, 40) | st.sampled_from((64, 96, 128, 255, 256, 509, 512, 768, 1000, 1023, 1024))
    c_in, c_out = draw(channels), draw(channels)
    groups = draw(st.sampled_from(valid_groups(c_in, c_out)))
    return ConvSpec(c_in, c_out, kernel_size=draw(st.sampled_from((1, 3, 11))), groups=groups)


def svg_of(spec, lang="en"):
    return ElementTree.fromstring(channel_groups(spec, lang).svg)


def words_in(svg):
    return [text.text for text in svg.iter(f"{SVG}text")]


def channels_drawn(svg):
    """Numbers of the input and of the output channels that have a mark of their own."""
    marks = [g for g in svg.iter(f"{SVG}g") if g.get("data-is")]
    inputs = [int(g.find(f"{SVG}text").text) for g in marks if not g.get("data-lights")]
    outputs = [int(g.find(f"{SVG}text").text) for g in marks if g.get("data-lights")]
    return inputs, outputs


def lit_by(svg, output):
    """The elements that light up with an output channel."""
    (chosen,) = [e for e in svg.iter() if f"o{output}" in (e.get("data-lights") or "").split()]
    tokens = set(chosen.get("data-lights").split())
    return [e for e in svg.iter() if tokens & set((e.get("data-is") or "").split())]


def inputs_lit_by(svg, output):
    groups = [e for e in lit_by(svg, output) if e.tag == f"{SVG}g" and not e.get("data-lights")]
    return [int(g.find(f"{SVG}text").text) for g in groups]


def lines_drawn(svg):
    strokes = [
        p for p in svg.iter(f"{SVG}path") if (p.get("data-is") or "").startswith("o") and p.get("stroke")
    ]
    return sum(p.get("d").count("M") for p in strokes)


def label_box(text):
    """The box of a label in a wide font (DejaVu Sans, and a little more): left, top, right, bottom."""
    size, x, y = (float(text.get(name)) for name in ("font-size", "x", "y"))
    ems = sum(0.4 if letter in NARROW else 0.98 if letter in WIDE else 0.62 for letter in text.text)
    width = size * ems * (1.15 if text.get("font-weight") == "bold" else 1)
    left = x - width * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor")]
    if text.get("transform"):
        return x - 0.8 * size, y - width / 2, x + 0.2 * size, y + width / 2
    return left, y - 0.76 * size, left + width, y + 0.2 * size


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@settings(max_examples=300, deadline=None)
@given(layers(), st.sampled_from(LANGUAGES))
@example(ConvSpec(1024, 1024, groups=1024), "tr")
@example(ConvSpec(1024, 1024), "tr")
@example(ConvSpec(1, 1024), "en")
@example(ConvSpec(1024, 1), "tr")
@example(ConvSpec(16, 16, groups=16), "tr")
def test_labels_never_meet_and_never_leave_the_picture(spec, lang):
    svg = svg_of(spec, lang)
    width, height = map(float, svg.get("viewBox").split()[2:])
    boxes = {(text.text, label_box(text)) for text in svg.iter(f"{SVG}text")}
    for label, (left, top, right, bottom) in boxes:
        assert min(left, top) >= 0 and right <= width and bottom <= height, label
    for (label, box), (other_label, other) in combinations(boxes, 2):
        assert not overlap(box, other), (label, other_label)


@settings(max_examples=100, deadline=None)
@given(layers())
def test_nothing_drawn_leaves_the_picture(spec):
    svg = svg_of(spec)
    width, height = map(float, svg.get("viewBox").split()[2:])
    for box in svg.iter(f"{SVG}rect"):
        x, y, w, h = (float(box.get(name)) for name in ("x", "y", "width", "height"))
        assert x >= 0 and y >= 0 and x + w <= width and y + h <= height


@settings(max_examples=100, deadline=None)
@given(layers(), st.sampled_from(LANGUAGES))
def test_text_is_large_enough_and_the_page_never_jumps(spec, lang):
    svg = svg_of(spec, lang)
    assert svg.get("viewBox") == svg_of(ConvSpec(6, 6, groups=3)).get("viewBox")
    assert min(float(text.get("font-size")) for text in svg.iter(f"{SVG}text")) >= 15


@settings(max_examples=100, deadline=None)
@given(layers())
def test_an_output_channel_lights_exactly_the_inputs_it_reads(spec):
    svg = svg_of(spec)
    inputs, outputs = channels_drawn(svg)
    for output in outputs:
        (group,) = [g for g in spec.group_channels if output in g.outputs]
        assert inputs_lit_by(svg, output) == [channel for channel in inputs if channel in group.inputs]


@settings(max_examples=100, deadline=None)
@given(layers())
def test_first_and_last_channels_are_always_drawn_and_the_rest_is_counted(spec):
    svg = svg_of(spec)
    inputs, outputs = channels_drawn(svg)
    assert inputs[0] == outputs[0] == 0
    assert (inputs[-1], outputs[-1]) == (spec.c_in - 1, spec.c_out - 1)
    hidden_groups = [int(re.sub(r"\D", "", w)) for w in words_in(svg) if "more group" in w]
    shown = len([w for w in words_in(svg) if re.fullmatch(r"group \d+", w)])
    assert shown + sum(hidden_groups) == spec.groups
    hidden = sum(int(re.sub(r"\D", "", w)) for w in words_in(svg) if "+" in w)
    channels_of_shown = shown * (spec.c_in + spec.c_out) // spec.groups
    assert len(inputs) + len(outputs) + hidden == channels_of_shown


@pytest.mark.parametrize("c_in, c_out, groups", [(6, 6, 3), (3, 8, 1), (16, 16, 1), (3, 12, 3), (12, 8, 4)])
def test_a_small_layer_has_a_line_for_every_connection(c_in, c_out, groups):
    assert lines_drawn(svg_of(ConvSpec(c_in, c_out, groups=groups))) == c_in * c_out // groups


@pytest.mark.parametrize(
    "c_in, c_out, groups", [(32, 32, 1), (1024, 1024, 1), (1024, 1024, 2), (256, 128, 16)]
)
def test_a_large_layer_has_one_band_per_group_and_no_lines(c_in, c_out, groups):
    svg = svg_of(ConvSpec(c_in, c_out, groups=groups))
    bands = [p.get("data-is") for p in svg.iter(f"{SVG}path") if (p.get("data-is") or "").startswith("g")]
    shown = [int(w.split()[1]) for w in words_in(svg) if re.fullmatch(r"group \d+", w)]
    assert lines_drawn(svg) == 0
    assert bands == [f"g{number}" for number in shown]


@settings(max_examples=60, deadline=None)
@given(layers())
def test_all_that_is_coloured_in_the_matrix_fades_unless_it_is_lit(spec):
    coloured = [
        path for path in svg_of(spec).iter(f"{SVG}path") if path.get("fill") in HUES or path.get("stroke")
    ]
    assert all(path.get("data-is") for path in coloured)


def test_what_is_left_out_of_the_outputs_never_lights_with_one_of_them():
    svg = svg_of(ConvSpec(4, 64))
    assert not [e for output in (0, 63) for e in lit_by(svg, output) if "+" in (e.text or "")]


def test_one_hue_per_group_in_diagram_and_matrix():
    svg = svg_of(ConvSpec(6, 6, groups=3))
    for output in range(6):
        colours = {e.get("fill") or e.get("stroke") for e in lit_by(svg, output) if e.tag != f"{SVG}g"}
        assert colours - {"none"} <= {HUES[output // 2]}


def test_an_output_channel_says_what_it_reads():
    said = [
        e.get("aria-label") for e in svg_of(ConvSpec(6, 6, groups=3), "tr").iter() if e.get("data-lights")
    ]
    assert said[3] == "Çıktı kanalı: 3. Grubu: 1. Okuduğu giriş kanalları: 2, 3."
    said = [e.get("aria-label") for e in svg_of(ConvSpec(1024, 4), "en").iter() if e.get("data-lights")]
    assert said[0] == "Output channel 0, in group 0, reads input channels: 0 to 1023 (1,024 channels)."


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_alternative_text_names_channels_groups_and_blocks(lang):
    alt = channel_groups(ConvSpec(12, 6, groups=3), lang).alt
    assert {"12", "6", "3", "4", "2"} <= set(re.findall(r"\d+", alt))
    assert re.search(r"2 × 4", alt), "the size of a block"


@settings(max_examples=60, deadline=None)
@given(layers())
def test_the_picture_stays_small(spec):
    assert len(channel_groups(spec, "tr").svg.encode()) < 40_000


def test_the_picture_is_the_same_each_time():
    spec = ConvSpec(64, 128, groups=4)
    assert channel_groups(spec, "tr") == channel_groups(spec, "tr")


LAYERS = [(6, 6, 3), (3, 8, 1), (12, 8, 4), (16, 16, 16), (32, 32, 4), (128, 128, 64), (96, 24, 12)]


def middles(svg, lights):
    """The height of each channel that has a mark of its own; those of outputs light something up."""
    marks = [g for g in svg.iter(f"{SVG}g") if g.get("data-is") and bool(g.get("data-lights")) == lights]
    boxes = [(int(g.find(f"{SVG}text").text), g.find(f"{SVG}rect")) for g in marks]
    return {number: float(box.get("y")) + float(box.get("height")) / 2 for number, box in boxes}


def connections(svg, drawn_path):
    """The (input, output) that each line of the picture joins, found by where it begins and ends."""
    inputs, outputs = middles(svg, False), middles(svg, True)
    for path in svg.iter(f"{SVG}path"):
        if (path.get("data-is") or "").startswith("o") and path.get("stroke"):
            for (x1, y1), (x2, y2) in drawn_path(path):
                assert (x1, x2) == (START, END)
                (source,) = [number for number, y in inputs.items() if abs(y - y1) <= 0.11]
                (target,) = [number for number, y in outputs.items() if abs(y - y2) <= 0.11]
                assert path.get("data-is") == f"o{target}"
                yield source, target


@pytest.mark.parametrize(("c_in", "c_out", "groups"), LAYERS)
def test_every_line_joins_an_output_with_an_input_that_it_reads_and_none_is_missing(
    drawn, c_in, c_out, groups
):
    spec = ConvSpec(c_in, c_out, groups=groups)
    drawing = drawn(channel_groups(spec, "en"))
    found = list(connections(drawing.root, lambda path: type(drawing)(path).strokes()))
    inputs, outputs = channels_drawn(drawing.root)
    expected = {
        (source, target)
        for group in spec.group_channels
        for source in group.inputs
        for target in group.outputs
        if source in inputs and target in outputs
    }
    assert len(found) == len(expected) and set(found) == expected


@pytest.mark.parametrize(("c_in", "c_out", "groups"), [(32, 32, 1), (1024, 1024, 2), (256, 128, 16)])
def test_a_band_spans_the_channels_of_its_group_on_both_sides(drawn, c_in, c_out, groups):
    spec = ConvSpec(c_in, c_out, groups=groups)
    drawing = drawn(channel_groups(spec, "en"))
    inputs, outputs = middles(drawing.root, False), middles(drawing.root, True)
    bands = [p for p in drawing.find("path") if (p.get("data-is") or "").startswith("g")]
    assert bands
    for band in bands:
        (corners,) = type(drawing)(band).strokes()
        group = spec.group(int(band.get("data-is")[1:]))
        left = [inputs[number] for number in group.inputs if number in inputs]
        right = [outputs[number] for number in group.outputs if number in outputs]
        ends = [(START, left[0] - 6), (END, right[0] - 6), (END, right[-1] + 6), (START, left[-1] + 6)]
        assert all(corner == pytest.approx(end, abs=0.11) for corner, end in zip(corners, ends, strict=True))


@pytest.mark.parametrize(("c_in", "c_out", "groups"), LAYERS)
def test_the_channels_of_a_group_stand_in_its_box_in_order(drawn, c_in, c_out, groups):
    spec = ConvSpec(c_in, c_out, groups=groups)
    drawing = drawn(channel_groups(spec, "en"))
    shown = [int(w.split()[1]) for w in words_in(drawing.root) if re.fullmatch(r"group \d+", w)]
    frames = drawing.boxes(rx="8")
    assert len(frames) == len(shown)
    for side, heights in (("inputs", middles(drawing.root, False)), ("outputs", middles(drawing.root, True))):
        assert list(heights.values()) == sorted(heights.values())
        for number, frame in zip(shown, frames, strict=True):
            inside = {c for c, y in heights.items() if frame.y < y < frame.y + frame.height}
            assert inside == {c for c in getattr(spec.group(number), side) if c in heights}
