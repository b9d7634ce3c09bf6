"""Measuring speed, small: what is timed, in which circumstances, and what remains of a stopped measurement.

No test here says how fast a layer is.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import weakref
from dataclasses import replace
from fractions import Fraction

import psutil
import pytest
from torch import nn

from course_utils.arithmetic import ConvSpec, separable
from course_utils.intensity import arithmetic_intensity, bytes_moved
from course_utils.measure import child, lesson_size, reference_speed, speed, stopwatch
from course_utils.measure.progress_line import ProgressLine
from course_utils.measure.results import LAYOUTS, Roofs, Speed, Timing
from course_utils.words.language import LANGUAGES


@pytest.fixture(autouse=True)
def small_lesson(monkeypatch):
    monkeypatch.setenv(lesson_size.VARIABLE, "small")


@pytest.fixture(scope="module")
def measured():
    """One small measurement, which most tests look at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(lesson_size.VARIABLE, "small")
        return speed.measure_layers("en", [(8, 6)])


def timing(kind_spec, *samples, size=56, layout="contiguous"):
    return Timing(kind_spec, size, layout, samples)


STANDARD, DEPTHWISE = ConvSpec(64, 64, padding=1), ConvSpec.depthwise(64, padding=1)
POINTWISE, PAIR = ConvSpec.pointwise(64, 64), separable(64, 64, padding=1)
MADE_UP = Speed(
    (timing(STANDARD, 2.0), timing(DEPTHWISE, 0.2), timing(POINTWISE, 0.3), timing(PAIR, 0.5)),
    Roofs(200, 10, 50),
    "en",
)


# Arithmetic intensity


@pytest.mark.parametrize(
    ("layer", "expected"), [(STANDARD, 131.89), (POINTWISE, 15.84), (DEPTHWISE, 2.25)], ids=str
)
def test_the_intensity_of_the_three_layers(layer, expected):
    found = arithmetic_intensity(layer, 56, 56)
    assert isinstance(found, Fraction)
    assert round(float(found), 2) == expected


def test_bytes_are_those_of_the_tensors_that_a_layer_reads_and_writes():
    import torch

    layer = nn.Conv2d(6, 9, 3, stride=2, padding=1, groups=3, bias=False)
    x = torch.zeros(1, 6, 11, 8)
    tensors = (x, layer.weight, layer(x))
    spec = ConvSpec(6, 9, 3, stride=2, padding=1, groups=3)
    assert bytes_moved(spec, 11, 8) == sum(tensor.numel() * tensor.element_size() for tensor in tensors)


def test_a_bias_is_not_among_the_bytes():
    assert bytes_moved(ConvSpec(6, 9, bias=True), 11, 8) == bytes_moved(ConvSpec(6, 9, bias=False), 11, 8)


def test_a_pair_writes_and_reads_what_stands_between_its_layers():
    between = 64 * 56 * 56
    both = bytes_moved(PAIR.depthwise, 56, 56) + bytes_moved(PAIR.pointwise, 56, 56)
    assert bytes_moved(PAIR, 56, 56) == both
    assert both - 4 * 2 * between == 4 * (2 * between + PAIR.params)


def test_intensity_falls_with_larger_values():
    assert arithmetic_intensity(STANDARD, 56, 56, bytes_per_value=8) * 2 == arithmetic_intensity(
        STANDARD, 56, 56
    )


# What is measured


def test_five_kinds_are_timed_in_both_layouts(measured):
    asked = {(t.kind, t.layout) for t in measured.timings}
    kinds = ("standard", "grouped", "depthwise", "pointwise", "separable")
    assert asked == {(kind, layout) for kind in kinds for layout in LAYOUTS}
    assert measured.complete and measured.threads == 1 and measured.places == ((8, 6),)


def test_every_layer_is_timed_in_every_round(measured):
    expected = speed.SMALL.rounds * stopwatch.SAMPLES_A_ROUND
    assert {len(t.samples) for t in measured.timings} == {expected}


def test_no_layer_moves_its_bytes_at_twice_the_rate_of_the_cache(measured):
    """A time that is far too short shows here; a busy machine only makes times longer."""
    assert all(t.bytes / t.ms / 1e6 < 2 * measured.roofs.cache for t in measured.timings)
    assert measured.roofs.memory <= measured.roofs.cache


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_pair_takes_about_as_long_as_its_two_halves(measured, layout):
    pair, *halves = (measured.find(k, layout=layout) for k in ("separable", "depthwise", "pointwise"))
    assert 1 / 4 < pair.fastest / sum(half.fastest for half in halves) < 4


def test_four_times_the_pixels_take_about_four_times_as_long():
    """Of each the shortest sample, which other programs disturb least; half and double are allowed for."""
    jobs = [speed.Asked(STANDARD, size, "contiguous").job() for size in (28, 56)]
    plan = {"jobs": jobs, "rounds": 4, "seconds": 60, "threads": 1, "device": "cpu"}
    samples = speed.Samples()
    for answer in child.lines(plan):
        samples.add(answer)
    assert 2 < samples.fastest(1) / samples.fastest(0) < 8


def test_the_table_has_a_row_for_each_layer_and_says_how_it_was_measured(measured):
    table = measured.table()
    assert [line[0] for line in table.lines] == ["depthwise + pointwise, 8 channels, 6×6"]
    assert len(table.folded) == 4
    assert all(len(line) == len(table.head) for line in (*table.lines, *table.folded))
    assert "threads 1" in table.caption and "at least 6 samples" in table.caption
    assert "main memory" in table.caption


@pytest.mark.parametrize("lang, summary", [("en", "The other 4 rows"), ("tr", "Diğer 4 satır")])
def test_the_other_rows_are_folded_behind_a_sentence(measured, lang, summary):
    html = replace(measured, lang=lang)._repr_html_()
    seen, _, folded = html.partition(f"<details><summary>{summary}</summary>")
    assert seen.count("<tr>") == 2 and folded.count("<tr>") == 5
    assert "depthwise + pointwise" in seen and "depthwise + pointwise" not in folded


def test_groups_are_all_that_pytorch_accepts():
    groups = speed.measure_groups("tr", channels=6, size=5)
    assert [t.first.groups for t in groups.timings if t.layout == "contiguous"] == [1, 2, 3, 6]
    assert groups.groups_bars().alt.count("groups = ") == 4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tables_and_charts_speak_the_language(measured, lang):
    said = replace(measured, lang=lang)
    html = said._repr_html_() + said.halves()._repr_html_()
    assert html.count(f'<div lang="{lang}">') == 2
    assert {picture.lang for picture in (said.speed_ups(), said.roofline())} == {lang}


def test_the_lesson_measures_little_only_where_it_is_asked_to(monkeypatch):
    assert speed.amount() is speed.SMALL
    monkeypatch.delenv(lesson_size.VARIABLE)
    assert speed.amount() is speed.FULL
    assert not lesson_size.small()


# The layers and the circumstances of the process that times


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_job_builds_the_layers_that_were_asked_for(monkeypatch, layout):
    import torch

    seen = []
    forward = nn.Conv2d.forward
    monkeypatch.setattr(
        nn.Conv2d, "forward", lambda layer, x: (seen.append((layer, x)), forward(layer, x))[1]
    )
    stopwatch.call_for(speed.Asked(PAIR, 14, layout).job(), "cpu")()
    (depthwise, image), (pointwise, between) = seen
    assert depthwise.groups == 64 and pointwise.kernel_size == (1, 1)
    assert image.shape == between.shape == (1, 64, 14, 14)
    memory = torch.channels_last if layout == "channels_last" else torch.contiguous_format
    assert image.is_contiguous(memory_format=memory) and between.is_contiguous(memory_format=memory)


def test_the_clock_warms_up_and_asks_a_gpu_to_finish():
    events = []
    clock = stopwatch.Clock(lambda: events.append("call"), lambda: events.append("wait"))
    assert events.count("call") > stopwatch.WARM_UP_CALLS
    events.clear()
    clock.calls = 4
    assert len(clock.samples()) == stopwatch.SAMPLES_A_ROUND
    sample = ["wait", *["call"] * 4, "wait"]
    assert events == ["call", *sample * stopwatch.SAMPLES_A_ROUND]


class FakeTime:
    """A clock that only the calls move: each takes so many seconds."""

    def __init__(self, seconds: float):
        self.now, self.seconds = 0.0, seconds

    def call(self) -> None:
        self.now += self.seconds

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("ms", [0.01, 0.3, 7.0])
def test_a_sample_is_the_milliseconds_of_a_single_call(ms):
    time = FakeTime(ms / 1000)
    clock = stopwatch.Clock(time.call, lambda: None, time)
    assert clock.samples() == pytest.approx([ms] * stopwatch.SAMPLES_A_ROUND)


def test_a_sample_takes_about_its_time_however_short_a_call_is():
    time = FakeTime(0.00001)
    clock = stopwatch.Clock(time.call, lambda: None, time)
    assert clock.calls * time.seconds == pytest.approx(stopwatch.SAMPLE_SECONDS, rel=0.01)


def test_a_clock_that_knows_its_calls_warms_up_no_more():
    events = []
    clock = stopwatch.Clock(lambda: events.append("call"), lambda: None, calls=4)
    assert (events, clock.calls) == ([], 4)


def test_what_is_timed_is_there_only_while_it_is_its_turn(monkeypatch):
    class Timed:
        def __call__(self):
            alive.add(self)

    alive, most, calls = weakref.WeakSet(), [], []

    def call_for(job, device):
        most.append(len(alive))
        calls.append(job)
        return Timed()

    monkeypatch.setattr(stopwatch, "call_for", call_for)
    plan = {"jobs": [1, 2, 3], "rounds": 2, "seconds": 9, "threads": 1, "device": "cpu"}
    assert [line["job"] for line in stopwatch.timed(plan)] == [0, 1, 2, 0, 1, 2]
    assert (most, calls) == ([0] * 6, [1, 2, 3, 1, 2, 3])


@pytest.mark.parametrize("seconds, rounds", [(0, stopwatch.LEAST_ROUNDS), (5, 5), (100, 9)])
def test_no_round_begins_after_the_seconds_of_the_plan(monkeypatch, seconds, rounds):
    """A round takes a second, the first a little more; two are made in any case, and no more than planned."""
    time = FakeTime(1 / (1 + stopwatch.SAMPLES_A_ROUND))
    monkeypatch.setattr(stopwatch, "call_for", lambda job, device: time.call)
    monkeypatch.setattr(stopwatch, "WARM_UP_CALLS", 0)
    monkeypatch.setattr(stopwatch, "WARM_UP_SECONDS", 0)
    plan = {"jobs": [{}], "rounds": 9, "seconds": seconds, "threads": 1, "device": "cpu"}
    made = [line["round"] for line in stopwatch.timed(plan, time)]
    assert made == list(range(rounds))


def test_the_stopwatch_computes_with_the_threads_of_the_plan():
    import torch

    before = torch.get_num_threads()
    try:
        plan = {"jobs": [], "rounds": 1, "seconds": 1, "threads": before + 1, "device": "cpu"}
        assert list(stopwatch.timed(plan)) == []
        assert torch.get_num_threads() == before + 1
    finally:
        torch.set_num_threads(before)


def test_a_plan_without_time_still_makes_two_rounds():
    job = speed.Asked(DEPTHWISE, 6, "contiguous").job()
    plan = {"jobs": [job], "rounds": 9, "seconds": 0, "threads": 1, "device": "cpu"}
    answers = list(child.lines(plan))
    assert [answer["round"] for answer in answers] == list(range(stopwatch.LEAST_ROUNDS))


FAULTS = """
import json, resource, sys, torch
from course_utils.measure import stopwatch
torch.set_num_threads(1)
call = stopwatch.call_for(json.loads(sys.argv[1]), "cpu")
with torch.inference_mode():
    stopwatch.Clock(call, lambda: None)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(50):
        call()
    print((resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before) / 50)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc reads these settings")
def test_freed_memory_is_kept_so_that_no_call_fetches_pages_anew():
    # An output of 0.8 MB has 196 pages.
    job = json.dumps(speed.Asked(DEPTHWISE, 56, "contiguous").job())
    done = subprocess.run(
        [sys.executable, "-c", FAULTS, job],
        env=child._environment(1, keep_memory=True),
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(done.stdout) < 20


def test_the_process_gets_its_threads_and_the_memory_settings():
    environment = child._environment(3, keep_memory=True)
    assert environment["OMP_NUM_THREADS"] == "3"
    assert environment["MALLOC_TOP_PAD_"] == str(64 * 2**20)
    assert (
        "MALLOC_TOP_PAD_" not in child._environment(1, keep_memory=False) or "MALLOC_TOP_PAD_" in os.environ
    )


# Stopping


def stopped_after(monkeypatch, lines):
    """A measurement that the learner interrupts after some lines; and the process that timed."""
    processes, told = [], []
    started = subprocess.Popen

    def watched(*args, **kwargs):
        processes.append(started(*args, **kwargs))
        return processes[-1]

    def tell(line, answer, jobs, rounds, lang):
        told.append(answer)
        if len(told) == lines:
            raise KeyboardInterrupt

    monkeypatch.setattr(child.subprocess, "Popen", watched)
    monkeypatch.setattr(speed, "_tell", tell)
    return speed.measure_layers("en", [(8, 6)]), processes[0]


def test_an_interrupt_keeps_what_is_measured_and_ends_the_process(monkeypatch):
    said = []
    monkeypatch.setattr(ProgressLine, "end", lambda line, sentence: said.append(sentence))
    roofs = len(speed._roof_jobs())
    kept, process = stopped_after(monkeypatch, roofs + 3)
    assert not kept.complete and len(kept.timings) == 3
    assert kept.roofs is not None
    assert not psutil.pid_exists(process.pid)
    assert said == ["You stopped the measurement (3 of 10): what was measured by then is kept."]


def test_a_measurement_stopped_at_once_can_still_be_shown(monkeypatch):
    said = []
    monkeypatch.setattr(ProgressLine, "end", lambda line, sentence: said.append(sentence))
    kept, _ = stopped_after(monkeypatch, 1)
    assert said == ["You stopped the measurement before the first layer: there are no times to show."]
    assert kept.caption() == "Nothing has been measured yet."
    assert kept.timings == () and kept.roofs is None
    assert kept.table().lines == [] and kept.halves().lines == []
    for picture in (kept.speed_ups(), kept.roofline(), kept.groups_bars()):
        assert "Nothing has been measured yet." in picture.svg


def test_a_process_that_fails_is_told_in_one_sentence(monkeypatch):
    said = []
    monkeypatch.setattr(ProgressLine, "end", lambda line, sentence: said.append(sentence))
    monkeypatch.setattr(speed, "_roof_jobs", lambda: [{"roof": "no such roof", "n": 1}])
    kept = speed.measure_layers("en", [(8, 6)])
    assert not kept.complete and kept.timings == ()
    (sentence,) = said
    assert sentence.startswith("The measurement broke off (0 of 11): KeyError")
    assert "\n" not in sentence


# What is asked for wrongly


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "wrong",
    [
        lambda lang: speed.measure_layers(lang, [(6, 14)]),  # 4 groups do not divide 6
        lambda lang: speed.measure_layers(lang, [(8, 0)]),
        lambda lang: speed.measure_layers(lang, [8, 14]),
        lambda lang: speed.measure_layers(lang, []),
        lambda lang: speed.measure_layers(lang, threads=0),
        lambda lang: speed.measure_layers(lang, device="tpu"),
        lambda lang: speed.measure_groups(lang, channels=-3),
        lambda lang: speed.measure_groups(lang, channels=8, size=2.5),
    ],
)
def test_what_cannot_be_measured_is_refused_in_one_sentence(wrong, lang):
    with pytest.raises(ValueError) as refusal:
        wrong(lang)
    words = {"tr": ("yazın", "olmalı"), "en": ("write", "have to be")}
    assert any(word in str(refusal.value) for word in words[lang])


def test_a_gpu_that_is_not_there_is_refused(monkeypatch):
    monkeypatch.setattr(speed, "gpu_available", lambda: False)
    with pytest.raises(ValueError, match="no GPU"):
        speed.measure_layers("en", device="cuda")


def test_a_gpu_needs_to_be_counted_too(monkeypatch):
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 0)
    assert not speed.gpu_available()


# Results


def test_speed_ups_stand_beside_the_ratio_of_macs():
    found = {t.kind: (fewer, faster) for t, fewer, faster in MADE_UP.compared()}
    assert found["depthwise"] == (64, 10)
    assert found["separable"] == (pytest.approx(7.89, abs=0.01), 4)
    assert "standard" not in found


def test_the_halves_of_a_pair_share_macs_and_time():
    ((_, _, macs, time),) = MADE_UP.halves().lines
    assert (macs, time) == ("12.3%", "40%")  # 9 of 73 MACs, 0.2 of 0.5 ms


def test_a_timing_tells_its_median_its_quartiles_and_its_speed():
    five = timing(DEPTHWISE, 5.0, 1.0, 2.0, 3.0, 4.0)
    assert (five.ms, five.quartiles) == (3.0, (2.0, 4.0))
    assert timing(DEPTHWISE, 1.0).gflops == pytest.approx(2 * 1806336 / 1e-3 / 1e9)
    assert timing(DEPTHWISE, 1.0).quartiles == (1.0, 1.0)


def test_a_limit_is_the_best_that_was_seen():
    jobs = [{"roof": "matmul", "n": 100}, {"roof": "triad", "n": 2**16}, {"roof": "triad", "n": 2**12}]
    samples = speed.Samples({0: [2.0, 1.0], 1: [0.1], 2: [0.001]})
    roofs = speed._roofs(jobs, samples)
    assert roofs.compute == pytest.approx(2 * 100**3 / 1e-3 / 1e9)
    assert roofs.memory == pytest.approx(12 * 2**16 / 1e-4 / 1e9)
    assert roofs.cache == pytest.approx(12 * 2**12 / 1e-6 / 1e9)


# The stored reference


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_reference_says_that_it_is_not_the_learners_own_and_where_it_was_made(lang):
    made = reference_speed.runs(lang)[0].made
    for table in (reference_speed.layers_table(MADE_UP), reference_speed.groups_table(MADE_UP)):
        assert "not from your machine" in table.caption
    said = reference_speed.caption(lang)
    assert {"tr": "sizin makinenizden değil", "en": "not from your machine"}[lang] in said
    assert all(str(made[name]) in said for name in ("date", "processor", "torch", "threads"))


def test_every_run_of_the_reference_measured_the_layers_of_the_lesson_on_one_thread():
    runs = reference_speed.runs("en")
    assert len(runs) == reference_speed.RUNS
    for run in runs:
        assert run.layers.places == speed.FULL.places
        assert len(run.layers.timings) == 5 * len(speed.FULL.places) * len(LAYOUTS)
        assert [t.first.groups for t in run.groups.timings[::2]] == [1, 2, 4, 8, 16, 32, 64]
        assert run.made["threads"] == 1 and run.made["command"] == reference_speed.COMMAND
        assert min(len(t.samples) for t in (*run.layers.timings, *run.groups.timings)) >= 6


def test_the_reference_reached_neither_faster_arithmetic_nor_faster_memory_than_there_is():
    for run in reference_speed.runs("en"):
        assert all(t.bytes / t.ms / 1e6 < run.layers.roofs.cache for t in run.layers.timings)


def test_a_stored_reference_comes_back_as_it_was_measured(tmp_path, monkeypatch):
    monkeypatch.setattr(reference_speed, "STORED", tmp_path / "reference.json")
    reference_speed.save([(MADE_UP, MADE_UP)], tmp_path / "reference.json")
    (run,) = reference_speed.runs("en")
    assert run.layers == run.groups == MADE_UP
    stored = json.loads((tmp_path / "reference.json").read_text("utf-8"))
    assert stored["runs"][0]["layers"]["timings"][0]["median"] == 2.0


def test_yours_and_ours_stand_beside_one_another(monkeypatch):
    ours = reference_speed.Run({}, replace(MADE_UP, timings=MADE_UP.timings[:2]), MADE_UP)
    monkeypatch.setattr(reference_speed, "runs", lambda lang: (ours, ours))
    monkeypatch.setattr(reference_speed, "caption", lambda lang: "")
    table = reference_speed.layers_table(MADE_UP)
    assert table.lines == [("depthwise + pointwise, 64 channels, 56×56", "7.9", "4", "–", "–")]
    assert table.folded[0] == ("depthwise, 64 channels, 56×56", "64", "10", "10", "10")
    assert table.head[-1] == "Ours, run 2: how many times faster"


def test_a_dot_is_told_by_its_channels_or_by_its_map_where_channels_are_alike():
    assert MADE_UP._short_label(MADE_UP.timings[0]) == "64"
    two = replace(MADE_UP, timings=(*MADE_UP.timings, timing(STANDARD, 1.0, size=28)))
    assert two._short_label(two.timings[-1]) == "64, 28×28"


def test_bytes_alone_would_take_the_time_that_they_need_at_each_rate():
    (line,) = MADE_UP.bytes_alone().lines
    # 1.607936 MB at 10 and 50 GB/s: 0.1608 and 0.0322 ms, beside 2 ms of the standard layer
    assert line == ("64 channels, 56×56", "64", "12.4", "62.2", "10")


# Progress


class Shell:
    kernel = None


class Handle:
    def __init__(self):
        self.updates = []

    def update(self, html):
        self.updates.append(html.data)


def test_progress_is_one_line_that_changes_in_place(monkeypatch):
    import IPython
    import IPython.display

    shown, handle = [], Handle()

    def display(html, display_id):
        shown.append(html.data)
        return handle

    monkeypatch.setattr(IPython, "get_ipython", Shell)
    monkeypatch.setattr(IPython.display, "display", display)
    monkeypatch.setattr("course_utils.measure.progress_line.SECONDS_BETWEEN", 0)
    line = ProgressLine("en")
    line.at(1, of=4, said="one & more")
    line.at(2, of=4, said="two")
    line.end("Done.")
    assert len(shown) == 1 and 'value="1" max="4"' in shown[0] and "one &amp; more" in shown[0]
    assert len(handle.updates) == 2 and handle.updates[-1] == '<p lang="en" role="status">Done.</p>'


def test_progress_outside_a_notebook_prints_nothing(capsys):
    line = ProgressLine("en")
    line.at(1, of=2, said="half")
    line.end("Done.")
    assert capsys.readouterr().out == ""
