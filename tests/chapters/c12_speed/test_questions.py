"""The right answers of chapter 12 are what arithmetic and the reference measurement say."""

from __future__ import annotations

import re

import pytest

from course_utils.arithmetic import ConvSpec, separable
from course_utils.chapters.c12_speed import questions as c12_speed
from course_utils.chapters.question import guess_named
from course_utils.intensity import arithmetic_intensity
from course_utils.measure import reference_speed


def numbers(text: str) -> list[float]:
    return [float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def reference(layout, size, channels):
    return dict(zip(reference_speed.KINDS, reference_speed.LAYERS[layout, size, channels], strict=True))


def pair_speed_up(layout, size, channels):
    ms = reference(layout, size, channels)
    return round(ms["standard"] / ms["separable"], 1)


def intensity(kernel_size):
    spec = ConvSpec.depthwise(64, kernel_size=kernel_size, padding=kernel_size // 2)
    return float(arithmetic_intensity(spec, 56, 56))


def test_the_pair_is_faster_by_what_the_reference_says(right_answer):
    measured = [pair_speed_up("contiguous", 56, 128), pair_speed_up("channels_last", 14, 32)]
    assert numbers(right_answer("12_speed.promise")) == measured
    prompt = guess_named("12_speed.promise").prompt.en
    for c in (128, 32):
        assert f"{reference_speed.fewer_macs('separable', c):.2g}" in prompt


def test_the_intensity_of_depthwise(right_answer):
    assert float(right_answer("12_speed.intensity")) == round(intensity(3), 2)


def test_the_share_of_the_time_is_that_of_the_reference(right_answer):
    ms = reference("contiguous", 56, 128)
    share = ms["depthwise"] / (ms["depthwise"] + ms["pointwise"])
    assert numbers(right_answer("12_speed.halves")) == [round(100 * share, 1)]
    pair = separable(128, 128, padding=1)
    assert f"{100 * pair.depthwise.macs(56, 56) / pair.macs(56, 56):.1f}%" in (
        guess_named("12_speed.halves").prompt.en
    )


def test_the_output_of_the_expansion(right_answer):
    values = ConvSpec.pointwise(16, 96).output_shape(112, 112)
    assert numbers(right_answer("12_speed.memory")) == [round(4 * values[0] * values[1] * values[2] / 1e6, 1)]


def test_the_time_of_32_groups_is_that_of_the_reference(right_answer):
    assert numbers(right_answer("12_speed.groups"))[0] == reference_speed.GROUPS[32]
    assert 2.5 < reference_speed.GROUPS[32] / reference_speed.GROUPS[16] < 3


def test_the_numbers_of_the_quiz_about_groups_are_those_of_the_reference():
    asked = next(asked for asked in c12_speed.QUIZ if asked.name == "12_speed.same")
    for groups in (2, 32):
        assert f"{reference_speed.GROUPS[groups]:.2f} ms" in asked.prompt.en


def test_14_times_faster_is_that_of_the_reference():
    asked = next(asked for asked in c12_speed.QUIZ if asked.name == "12_speed.explain")
    assert f"{reference_speed.GROUPS[1] / reference_speed.GROUPS[64]:.0f} times" in asked.prompt.en


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
