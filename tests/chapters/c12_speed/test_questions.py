"""The right answers of chapter 12 are what arithmetic and the reference measurement say."""

from __future__ import annotations

import re

import pytest

from course_utils.arithmetic import ConvSpec, separable
from course_utils.chapters.c12_speed import questions as c12_speed
from course_utils.chapters.question import guess_named
from course_utils.intensity import arithmetic_intensity
from course_utils.measure import reference_speed
from course_utils.measure.results import LAYOUTS
from course_utils.measure.speed import five_layers


def numbers(text: str) -> list[float]:
    return [float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


RUNS = reference_speed.runs("en")
LARGE, LITTLE, USUAL = (128, 56), (32, 14), (64, 56)  # (channels, map size)


def speed_up(run, kind, place, layout="contiguous"):
    """The least and the most that a kind gains on the standard layer, from quartile to quartile."""
    (low, high), (least, most) = (
        run.layers.find(name, place, layout).quartiles for name in ("standard", kind)
    )
    return low / most, high / least


def faster(run, place, layout):
    """How many times faster the pair is than the standard layer, by the medians."""
    standard, pair = (run.layers.find(name, place, layout).ms for name in ("standard", "separable"))
    return standard / pair


def groups_ms(run, groups):
    """The quartiles of the contiguous layer in so many groups."""
    (timing,) = [t for t in run.groups.timings if (t.first.groups, t.layout) == (groups, "contiguous")]
    return timing.quartiles


def promised(place):
    standard, *_, pair = five_layers(place[0])
    return standard.macs(1, 1) / pair.macs(1, 1)


def intensity(kernel_size):
    spec = ConvSpec.depthwise(64, kernel_size=kernel_size, padding=kernel_size // 2)
    return float(arithmetic_intensity(spec, 56, 56))


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_pair_keeps_more_of_its_promise_where_it_is_large(right_answer, run, layout):
    kept = {
        place: [x / promised(place) for x in speed_up(run, "separable", place, layout)]
        for place in (LARGE, LITTLE)
    }
    assert min(kept[LARGE]) > 0.5 > max(kept[LITTLE])
    assert faster(run, LITTLE, layout) < 1  # "gained nothing"
    assert all(faster(run, place, layout) < promised(place) for place in run.layers.places)
    assert right_answer("12_speed.promise") == "128 channels, 56×56"


def test_the_prompt_names_the_promises():
    prompt = guess_named("12_speed.promise").prompt.en
    assert [f"{promised(place):.2g}" for place in (LARGE, LITTLE)] == ["8.4", "7"]
    assert "8.4 times fewer MACs" in prompt and "with 7 times fewer" in prompt


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_512_times_fewer_macs_are_not_half_as_fast_as_promised(run, layout):
    assert speed_up(run, "depthwise", (512, 14), layout)[1] < 512 / 2


def test_the_intensity_of_depthwise(right_answer):
    assert float(right_answer("12_speed.intensity")) == round(intensity(3), 2)


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_depthwise_half_takes_a_larger_share_of_the_time_than_of_the_macs(right_answer, run, layout):
    for place in run.layers.places:
        depthwise, pointwise = (run.layers.find(kind, place, layout) for kind in ("depthwise", "pointwise"))
        least, most = depthwise.quartiles[0], pointwise.quartiles[1]
        assert least / (least + most) > depthwise.macs / (depthwise.macs + pointwise.macs)
    assert right_answer("12_speed.halves") == "larger"
    pair = separable(128, 128, padding=1)
    assert f"{100 * pair.depthwise.macs(56, 56) / pair.macs(56, 56):.1f}%" in (
        guess_named("12_speed.halves").prompt.en
    )


def test_the_output_of_the_expansion(right_answer):
    values = ConvSpec.pointwise(16, 96).output_shape(112, 112)
    assert numbers(right_answer("12_speed.memory")) == [round(4 * values[0] * values[1] * values[2] / 1e6, 1)]


@pytest.mark.parametrize("run", RUNS)
def test_fewer_macs_in_more_groups_take_longer(right_answer, run):
    assert groups_ms(run, 32)[0] > groups_ms(run, 8)[1]
    assert all(groups_ms(run, 64)[1] < groups_ms(run, groups)[0] for groups in (1, 2, 4, 8, 16, 32))
    assert "it may even grow" in right_answer("12_speed.groups")
    assert "routine for the shape" in right_answer("12_speed.same")


@pytest.mark.parametrize("run", RUNS)
def test_the_bytes_alone_would_allow_more_than_twice_what_was_measured(right_answer, run):
    depthwise, standard = (run.layers.find(kind, USUAL) for kind in ("depthwise", "standard"))
    bytes_alone = depthwise.bytes / run.layers.roofs.memory / 1e6
    allowed, measured = standard.ms / bytes_alone, standard.ms / depthwise.ms
    assert 8 < measured < 20 and allowed > 25 and 2 * measured < allowed
    assert bytes_alone < depthwise.quartiles[0]
    asked = next(asked for asked in c12_speed.QUIZ if asked.name == "12_speed.explain")
    assert "between 8 and 20 times faster" in asked.prompt.en and "more than 25 times" in asked.prompt.en
    assert "8 ile 20 kat" in asked.prompt.tr and "25 kattan" in asked.prompt.tr
    assert right_answer("12_speed.explain").startswith("Neither MACs nor bytes")


def test_the_values_that_training_keeps(right_answer):
    standard, pair = ConvSpec(64, 128, padding=1), separable(64, 128, padding=1)
    kept = sum(part.c_out for part in pair) / standard.c_out
    assert numbers(right_answer("12_speed.maps")) == [kept]
    asked = next(asked for asked in c12_speed.QUIZ if asked.name == "12_speed.maps")
    assert f"{standard.params / pair.params:.1f} times" in asked.prompt.en


def test_the_share_of_depthwise_in_mobilenet_v1(right_answer):
    from course_utils.networks import mobilenet_v1
    from course_utils.networks.audit import audit

    count = audit(mobilenet_v1(), 224, lang="en")
    shares = {kind: 100 * cost.macs / count.macs for kind, cost in count.by_kind.items()}
    assert numbers(right_answer("12_speed.free")) == [round(shares["depthwise"], 1)]
    asked = next(asked for asked in c12_speed.QUIZ if asked.name == "12_speed.free")
    assert f"{shares['pointwise']:.1f}%" in asked.prompt.en


def test_a_larger_kernel_does_more_with_each_byte(right_answer):
    assert numbers(right_answer("12_speed.larger_kernel")) == [round(intensity(3), 2), round(intensity(7), 1)]


def test_a_quiz_has_four_questions_or_more_and_each_names_its_belief():
    assert len(c12_speed.QUIZ) >= 4
    assert all(asked.belief for asked in c12_speed.QUIZ)


@pytest.mark.parametrize("belief", ["G11", "G15", "G27", "G28", "G29"])
def test_the_beliefs_of_the_chapter_are_met(belief):
    assert belief in {asked.belief for asked in [*c12_speed.GUESSES.values(), *c12_speed.QUIZ]}
