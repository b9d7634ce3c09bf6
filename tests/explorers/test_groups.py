"""The explorer of channel groups: what a state shows, and how a state follows the hand."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from course_utils.arithmetic import ConvSpec, valid_groups
from course_utils.explorers.groups import GROUPS, groups
from course_utils.words.language import LANGUAGES

CONTROLS = {control.name: control for control in GROUPS.controls}
CHANNELS = st.integers(1, 24) | st.sampled_from(CONTROLS["c_in"].stops)


@st.composite
def states(draw):
    c_in, c_out = draw(CHANNELS), draw(CHANNELS)
    return {
        "c_in": c_in,
        "c_out": c_out,
        "groups": draw(st.sampled_from(valid_groups(c_in, c_out))),
        "kernel_size": draw(st.integers(1, 11)),
        "size": draw(st.integers(1, 224)),
    }


@st.composite
def depthwise_states(draw):
    c_in = draw(st.integers(2, 64))
    c_out = c_in * draw(st.integers(1, 1024 // c_in))
    return {"c_in": c_in, "c_out": c_out, "groups": c_in, "kernel_size": 3, "size": 32}


def state(c_in, c_out, groups):
    return {"c_in": c_in, "c_out": c_out, "groups": groups, "kernel_size": 3, "size": 32}


def spec_of(values):
    return ConvSpec(values["c_in"], values["c_out"], values["kernel_size"], groups=values["groups"])


def settled(values, moved, to=None, lang="en"):
    return GROUPS.settle(values, moved, to, lang)


def channels(values):
    return values["c_in"], values["c_out"], values["groups"]


# What a state shows ---------------------------------------------------------------------------------------


def test_the_documents_second_example_is_spelled_out():
    view = groups(6, 6, groups=3, kernel_size=3, size=32, lang="en")
    ratio, shape, params, macs = view.facts
    assert view.title == "Grouped convolution"
    assert (ratio.value, ratio.share, ratio.detail) == ("1/3", Fraction(1, 3), "108 / 324 = 33.33%")
    assert shape.value == "(6, 2, 3, 3)"
    assert (params.value, params.detail) == ("108", "6 × 2 × 3 × 3 = 108")
    assert (macs.value, macs.detail) == ("110,592", "108 × 32 × 32 = 110,592")
    assert view.code == "nn.Conv2d(6, 6, kernel_size=3, padding=1, groups=3, bias=False)"


def test_turkish_numbers_are_written_the_turkish_way():
    view = groups(32, 64, groups=1, lang="tr")
    assert view.facts[2].detail == "64 × 32 × 3 × 3 = 18.432"
    assert groups(6, 6, groups=3, lang="tr").facts[0].detail == "108 / 324 = %33,33"


@pytest.mark.parametrize(
    "layer, tr, en",
    [
        ((3, 8, 1), "Standart konvolüsyon", "Standard convolution"),
        ((6, 6, 2), "Gruplu konvolüsyon", "Grouped convolution"),
        ((6, 12, 6), "Depthwise (derinlemesine) konvolüsyon", "Depthwise convolution"),
        ((6, 6, 1, 1), "Pointwise (noktasal, 1×1) konvolüsyon", "Pointwise (1×1) convolution"),
    ],
)
def test_the_title_is_the_kind_in_words(layer, tr, en):
    assert (groups(*layer, lang="tr").title, groups(*layer, lang="en").title) == (tr, en)


def test_the_depth_multiplier_is_said():
    assert "K = 4" in groups(3, 12, groups=3, lang="tr").remark
    assert "multiplier" not in groups(3, 3, groups=3, lang="en").remark


def test_one_input_channel_is_both_standard_and_depthwise():
    view = groups(1, 4, groups=1, lang="en")
    assert view.title == "Standard convolution"
    assert "standard and depthwise are the same layer" in view.remark


@pytest.mark.parametrize("kernel_size", range(1, 12))
def test_the_map_keeps_its_size_with_every_kernel(kernel_size):
    view = groups(2, 2, groups=1, kernel_size=kernel_size, size=10, lang="en")
    assert view.facts[3].value == f"{4 * kernel_size**2 * 100:,}"


@settings(max_examples=150, deadline=None)
@given(states(), st.sampled_from(LANGUAGES))
def test_any_legal_state_is_shown_and_agrees_with_its_line_of_pytorch(values, lang):
    view = groups(**values, lang=lang)
    spec = spec_of(values)
    assert view.facts[0].share == Fraction(1, values["groups"])
    assert view.facts[1].value == str(spec.weight_shape)
    assert view.code.startswith(f"nn.Conv2d({values['c_in']}, {values['c_out']}, ")
    assert view.stops["groups"] == valid_groups(values["c_in"], values["c_out"])
    assert all([view.title, view.remark, view.picture.alt, *(fact.label for fact in view.facts)])
    assert view.picture.lang == lang


# How a state follows the hand -----------------------------------------------------------------------------


@settings(max_examples=300, deadline=None)
@given(states(), st.sampled_from(sorted(CONTROLS)), st.data())
def test_the_moved_control_wins_and_the_state_stays_legal(before, moved, data):
    if moved == "groups":
        to = data.draw(st.sampled_from(valid_groups(before["c_in"], before["c_out"])))
    else:
        to = data.draw(st.integers(CONTROLS[moved].least, CONTROLS[moved].most))
    after, note = settled(before, moved, to)
    assert after[moved] == to
    assert spec_of(after).groups == after["groups"]
    followed = {name for name in after if name != moved and after[name] != before[name]}
    assert bool(note) == bool(followed), "whatever follows is said, and nothing else is"
    assert followed <= {"groups", "c_out"}


@settings(max_examples=200, deadline=None)
@given(states(), st.sampled_from(["c_in", "c_out"]), CHANNELS)
def test_groups_goes_to_the_nearest_legal_value_and_the_smaller_on_a_tie(before, moved, to):
    assume(moved == "c_out" or spec_of(before).kind != "depthwise")
    after, _ = settled(before, moved, to)
    old, legal = before["groups"], valid_groups(after["c_in"], after["c_out"])
    assert after["groups"] == sorted(legal, key=lambda n: (abs(n - old), n))[0]


def test_a_tie_goes_to_the_smaller_value():
    after, note = settled(state(9, 9, 3), "c_in", 8)
    assert after["groups"] == 1
    after, _ = settled(state(12, 12, 3), "c_out", 8)  # 2 and 4 are equally near
    assert after["groups"] == 2
    assert note == "groups 3 → 1: C_in = 8 is not divisible by groups = 3."


def test_sliding_past_an_impossible_value_brings_the_groups_back():
    anchor = state(6, 9, 3)
    assert [settled(anchor, "c_in", to)[0]["groups"] for to in (6, 7, 8, 9)] == [3, 1, 1, 3]


@settings(max_examples=200, deadline=None)
@given(depthwise_states(), st.integers(2, 1024))
def test_depthwise_stays_depthwise_with_the_largest_multiplier_that_fits(before, to):
    wished = before["c_out"] // before["c_in"]
    after, note = settled(before, "c_in", to)
    multiplier = min(wished, 1024 // to)
    assert channels(after) == (to, to * multiplier, to)
    assert ("K" in note) == (multiplier < wished)


def test_a_depthwise_layer_that_outgrows_the_explorer_says_so():
    after, note = settled(state(3, 12, 3), "c_in", 512, "tr")
    assert channels(after) == (512, 1024, 512)
    assert note.endswith("groups = 512, C_out = 1024. Derinlik çarpanı K 4 → 2: C_out en çok 1024 olabilir.")


def test_a_depthwise_layer_with_one_channel_left_is_not_called_depthwise():
    after, note = settled(state(6, 12, 6), "c_in", 1)
    assert channels(after) == (1, 2, 1)
    assert note == "One input channel is left: groups = 1, C_out = 2."


@pytest.mark.parametrize("wished, nearest", [(4, "3 or 6"), (5, "3 or 6"), (7, "6"), (1024, "6")])
def test_illegal_groups_are_answered_with_the_rule_and_the_nearest_legal_values(wished, nearest):
    with pytest.raises(ValueError) as answer:
        settled(state(6, 6, 3), "groups", wished)
    assert f"groups = {wished} cannot be chosen" in str(answer.value)
    assert "divisible" in str(answer.value)
    assert str(answer.value).endswith(f"Nearest legal value: {nearest}.")


def test_the_rule_names_what_is_not_divisible_in_turkish():
    with pytest.raises(ValueError) as answer:
        settled(state(6, 8, 2), "groups", 3, "tr")
    assert "bölünmeyen: C_out = 8." in str(answer.value)
    with pytest.raises(ValueError, match="bölünmeyen: C_in = 6 ve C_out = 6"):
        groups(6, 6, groups=4, lang="tr")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("control", sorted(CONTROLS))
@pytest.mark.parametrize("value", [0, -3, 2.5, 10**9, "üç", "", None, True])
def test_what_no_layer_can_have_is_refused_with_a_sentence(control, value, lang):
    with pytest.raises(ValueError) as answer:
        settled(GROUPS.start, control, value, lang)
    assert str(value) in str(answer.value)
    with pytest.raises(ValueError):
        groups(**{**GROUPS.start, control: value}, lang=lang)


@given(states())
def test_the_button_standard_makes_one_group(before):
    assert settled(before, "standard") == ({**before, "groups": 1}, "")


@settings(deadline=None)
@given(states())
def test_the_button_grouped_takes_the_smallest_legal_groups_or_is_off_with_a_reason(before):
    legal = [n for n in valid_groups(before["c_in"], before["c_out"]) if 1 < n < before["c_in"]]
    off = groups(**before, lang="en").off
    if legal:
        assert settled(before, "grouped")[0]["groups"] == legal[0]
        assert "grouped" not in off
    else:
        with pytest.raises(ValueError) as answer:
            settled(before, "grouped")
        assert off["grouped"] == str(answer.value)


@settings(deadline=None)
@given(states())
def test_the_button_depthwise_makes_depthwise_and_keeps_c_out_where_it_can(before):
    assume(before["c_in"] > 1)
    after, note = settled(before, "depthwise")
    kept = before["c_out"] % before["c_in"] == 0
    assert spec_of(after).kind == "depthwise"
    assert after["c_out"] == (before["c_out"] if kept else before["c_in"])
    assert bool(note) == (not kept)


def test_the_button_depthwise_is_off_where_nothing_can_be_separated():
    assert "depthwise" in groups(1, 4, groups=1, lang="en").off
    with pytest.raises(ValueError, match="at least two"):
        settled(state(1, 4, 1), "depthwise")


def test_grouped_is_impossible_for_the_documents_rgb_layer():
    assert "C_in = 3" in groups(3, 8, groups=1, lang="tr").off["grouped"]


# Controls and presets -------------------------------------------------------------------------------------


def test_channel_sliders_go_one_by_one_and_then_through_real_networks():
    stops = CONTROLS["c_in"].stops
    assert stops[:16] == tuple(range(1, 17))
    assert {32, 64, 512, 576, 1024} <= set(stops)
    assert CONTROLS["groups"].stops == ()


def test_the_presets_hold_the_documents_examples_and_layers_of_mobilenet():
    held = [channels(preset.values) for preset in GROUPS.presets]
    assert held[:5] == [(3, 6, 1), (6, 6, 3), (3, 3, 3), (3, 8, 1), (3, 3, 3)]
    labels = {channels(preset.values): preset.label.say("en") for preset in GROUPS.presets}
    assert labels[512, 512, 512] == "MobileNetV1: depthwise, 512 → 512, 14 × 14 map"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_preset_is_a_state_that_can_be_shown(lang):
    for preset in GROUPS.presets:
        assert groups(**preset.values, lang=lang).facts
        assert preset.label.say(lang)
