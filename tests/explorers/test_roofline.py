"""The explorer of the roofline, as data: the roofs are the stored ones, the arithmetic is that of a layer."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from course_utils.arithmetic import ConvSpec
from course_utils.explorers.roofline import START, roofline_exploration
from course_utils.intensity import arithmetic_intensity, bytes_moved
from course_utils.measure.reference_speed import runs
from course_utils.measure.results import Roofs, Speed, Timing
from course_utils.widgets import roofline_explorer
from course_utils.words.language import LANGUAGES, measured

OURS = runs("en")[0].layers
DEPTHWISE = ConvSpec.depthwise(64, padding=1)
STANDARD = {"c_in": 512, "c_out": 512, "groups": 1, "size": 14}


def facts(explorer):
    return {fact.label: fact for fact in explorer.view.facts}


def test_memory_limits_a_depthwise_layer_and_arithmetic_a_standard_one():
    explorer = roofline_explorer("en")
    allowed = float(arithmetic_intensity(DEPTHWISE, 56, 56)) * OURS.roofs.memory
    assert allowed < OURS.roofs.compute
    assert explorer.view.facts[0].value == f"{measured(allowed, 'en')} GFLOP/s"
    assert explorer.view.remark.startswith("Memory limits")
    explorer.set(**STANDARD)
    assert explorer.view.facts[0].value == f"{measured(OURS.roofs.compute, 'en')} GFLOP/s"
    assert explorer.view.remark.startswith("Arithmetic limits")


@pytest.mark.parametrize("values", [{}, STANDARD, {"c_in": 8, "c_out": 24, "groups": 4, "kernel_size": 5}])
def test_the_bytes_and_the_least_time_are_those_of_the_arithmetic(values):
    at = {**START, **values}
    k = at["kernel_size"]
    spec = ConvSpec(at["c_in"], at["c_out"], k, padding=k // 2, groups=at["groups"])
    shown = facts(roofline_explorer("en", **at))
    moved = bytes_moved(spec, at["size"], at["size"])
    assert shown["Bytes: input, weights, output"].value == f"{moved:,}"
    parts = (
        shown["Bytes: input, weights, output"]
        .detail.removeprefix("4 × (")
        .rstrip(")")
        .replace(",", "")
        .split(" + ")
    )
    assert 4 * sum(int(part.split()[-1]) for part in parts) == moved
    macs = spec.macs(at["size"], at["size"])
    least = max(moved / OURS.roofs.memory, 2 * macs / OURS.roofs.compute) / 1e6
    assert shown["Time, at least"].value == f"{measured(least, 'en')} ms"


@pytest.mark.parametrize("preset", roofline_exploration().presets, ids=lambda preset: preset.label.en)
def test_each_preset_was_measured_on_the_reference_machine(preset):
    explorer = roofline_explorer("en", **preset.values)
    shown = facts(explorer)["Measured there"]
    kind = explorer.view.title.partition(" ")[0].lower()
    timing = OURS.find(kind, (preset.values["c_in"], preset.values["size"]), "contiguous")
    assert shown.detail.startswith(f"{measured(timing.ms, 'en')} ms")
    assert shown.value == f"{measured(2 * timing.macs / timing.ms / 1e6, 'en')} GFLOP/s"


def test_a_layer_that_nobody_measured_says_so_and_has_no_mark():
    explorer = roofline_explorer("en", size=57)
    assert facts(explorer)["Measured there"].value == "–"
    assert "Measured:" not in explorer.view.picture.alt


@pytest.mark.parametrize("lang", LANGUAGES)
def test_your_machine_has_a_roof_once_it_is_measured(lang):
    timing = Timing(DEPTHWISE, 56, "contiguous", (0.2, 0.2, 0.2))
    speed = Speed((timing,), Roofs(compute=1000.0, memory=100.0, cache=400.0), lang)
    before, after = roofline_explorer(lang), roofline_explorer(lang, speed=speed)
    assert before.view.facts[-1].value == "–"
    assert after.view.facts[-1].value == "225 GFLOP/s"
    assert measured(2 * 1_806_336 / 0.2 / 1e6, lang) in after.view.facts[-1].detail
    assert "1.000" in after.view.picture.alt or "1,000" in after.view.picture.alt
    after.size = 28
    assert "ms" not in after.view.facts[-1].detail


def test_times_without_the_limits_of_the_machine_leave_the_reference_alone():
    unfinished = replace(OURS, roofs=None)
    assert roofline_explorer("en", speed=unfinished).view.facts[-1].value == "–"


def test_groups_follow_the_rules_of_the_explorer_of_groups():
    explorer = roofline_explorer("en")
    explorer.c_in = 32
    assert (explorer.c_out, explorer.groups) == (32, 32)
    with pytest.raises(ValueError, match="groups = 5"):
        explorer.groups = 5


def test_its_views_know_no_torch_and_no_matplotlib():
    code = (
        "import sys; from course_utils.explorers.roofline import START, roofline_exploration as made; "
        "made().show(**START, lang='en'); sys.exit('torch' in sys.modules or 'matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
