"""The networks of the training lesson, the comparison with its interrupt, and the results that are stored."""

from __future__ import annotations

import json
from itertools import product
from statistics import mean, median

import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from course_utils.measure import runs as measured
from course_utils.measure import training
from course_utils.measure import training_search as search
from course_utils.measure.digits import digits
from course_utils.measure.runs import Plan, Results, Run
from course_utils.measure.threads import one_thread
from course_utils.measure.training import BUILDERS, NETWORKS, compare, network, stored_results
from course_utils.measure.training_search import Trial
from course_utils.networks.audit import audit

TINY = Plan(seeds=1, epochs=1, images=64, batch=32)
PARAMETERS = {"standard": 70_330, "grouped": 18_490, "separable": 10_474, "small standard": 10_180}


@pytest.fixture
def shown(monkeypatch):
    """The pictures that a comparison displays, in order; a handle's updates among them."""
    pictures = []

    class Handle:
        def update(self, picture):
            pictures.append(picture)

    def display(picture, display_id=False):
        assert display_id
        pictures.append(picture)
        return Handle()

    monkeypatch.setattr("IPython.display.display", display)
    monkeypatch.setattr(training, "SECONDS_A_DRAWING", 0)
    return pictures


@pytest.mark.parametrize("name", NETWORKS)
def test_parameters_are_what_the_arithmetic_gives(name):
    model = network(*NETWORKS[name])
    assert sum(p.numel() for p in model.parameters()) == PARAMETERS[name]
    assert model(torch.zeros(2, 1, 28, 28)).shape == (2, 10)


@pytest.mark.parametrize("name", NETWORKS)
def test_the_auditor_counts_the_macs_that_pytorch_counts(name):
    model = network(*NETWORKS[name]).eval()
    with FlopCounterMode(display=False) as counter:
        model(torch.zeros(1, 1, 28, 28))
    assert 2 * audit(model, input_size=(1, 1, 28, 28), lang="en").macs == counter.get_total_flops()


def test_the_narrow_network_is_the_widest_that_is_no_larger_than_the_separable_one():
    width = NETWORKS["small standard"].width
    wider = sum(p.numel() for p in network("standard", width + 1).parameters())
    assert PARAMETERS["small standard"] <= PARAMETERS["separable"] < wider


def test_the_blocks_are_of_their_kind():
    depthwise, pointwise = network("separable")[1][0], network("separable")[1][3]
    assert (depthwise.groups, depthwise.in_channels, pointwise.kernel_size) == (16, 16, (1, 1))
    assert network("grouped")[1][0].groups == 4
    assert network("standard")[1][0].groups == 1


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="'dense' is unknown"):
        network("dense")


def test_a_comparison_trains_every_network_from_every_seed(shown):
    results = compare("en", Plan(seeds=2, epochs=2, images=64, batch=32))
    assert [(run.network, run.seed) for run in results.runs] == [(n, s) for s in (0, 1) for n in NETWORKS]
    assert all(len(run.curve) == 2 and 0 <= run.accuracy <= 1 for run in results.runs)
    assert len(shown) == 16
    assert shown[-1].alt.startswith("Trainings finished: 8 of 8.")
    assert len(results.kernels) == 16 and len(results.kernels[0]) == 3


def test_the_same_seed_gives_the_same_curve(shown):
    first, second = compare("en", TINY), compare("tr", TINY)
    assert [run.curve for run in first.runs] == [run.curve for run in second.runs]
    assert first.kernels == second.kernels


def test_training_learns(shown):
    results = compare("en", training.SMALL)
    assert all(run.accuracy > 0.5 for run in results.runs)


def test_training_leaves_threads_and_random_numbers_as_they_were(shown):
    threads, state = torch.get_num_threads(), torch.get_rng_state()
    torch.set_num_threads(2)
    try:
        compare("en", TINY)
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(threads)
    assert torch.equal(torch.get_rng_state(), state)


@pytest.mark.parametrize("lang, words", [("en", "are kept (2 of 4)"), ("tr", "(2 / 4) saklandı")])
def test_an_interrupt_keeps_what_is_done_and_says_so_in_one_sentence(shown, monkeypatch, capsys, lang, words):
    starts = []

    def interrupted(model, *_):
        starts.append(model)
        if len(starts) == 3:
            raise KeyboardInterrupt
        yield 0.9

    monkeypatch.setattr(measured, "epochs", interrupted)
    results = compare(lang, TINY)
    assert [run.network for run in results.runs] == ["standard", "grouped"]
    assert words in capsys.readouterr().out
    assert results.accuracies("separable") == [] and results.kernels is None
    assert results.seconds("separable") == 0


def test_a_training_that_an_interrupt_cut_off_leaves_the_chart(shown, monkeypatch):
    def interrupted(model, *_):
        yield 0.5
        if model[1][0].out_channels != 32 or model[1][0].groups != 1:  # the grouped one is not finished
            raise KeyboardInterrupt
        yield 0.75

    monkeypatch.setattr(measured, "epochs", interrupted)
    compare("en", Plan(seeds=1, epochs=2))
    assert "Grouped: 50%" in shown[-2].alt
    assert shown[-1].alt.startswith("Trainings finished: 1 of 4.")
    assert "Standard: 75%. Grouped: none yet." in shown[-1].alt


@pytest.mark.parametrize("lang, words", [("en", "before the first network"), ("tr", "ilk ağ bitmeden")])
def test_an_interrupt_before_anything_is_finished_says_so(shown, monkeypatch, capsys, lang, words):
    def interrupted(model, *_):
        yield 0.5
        raise KeyboardInterrupt

    monkeypatch.setattr(measured, "epochs", interrupted)
    assert compare(lang, Plan(seeds=1, epochs=2)).runs == []
    assert words in capsys.readouterr().out
    assert len(shown) == 1


def test_a_drawing_waits_until_its_time_has_passed_but_the_last_is_shown(shown, monkeypatch):
    monkeypatch.setattr(training, "SECONDS_A_DRAWING", 1e9)
    compare("en", TINY)
    assert len(shown) == 2
    assert "4 of 4" in shown[-1].alt


@pytest.mark.parametrize("size, plan", [("small", training.SMALL), ("", training.LIVE)])
def test_the_size_of_the_lesson_decides_without_a_plan(shown, monkeypatch, size, plan):
    monkeypatch.setenv("COURSE_LESSON", size)
    monkeypatch.setattr(training, "train_all", lambda results: iter(()))
    assert compare("en").plan == plan


def test_stored_results_come_back_as_they_were_saved(tmp_path):
    results = Results(TINY, [Run("standard", 0, (0.5, 0.75), 0.72, 1.5)], [[[0.1] * 3] * 3])
    with one_thread():
        measured.save(results, tmp_path / "results.json", "the command")
    assert measured.stored(tmp_path / "results.json") == results
    said = json.loads((tmp_path / "results.json").read_text("utf-8"))
    assert said["made"]["command"] == "the command" and said["made"]["threads"] == 1


def test_the_stored_results_are_those_of_the_full_plan():
    stored = stored_results()
    assert stored.plan == training.FULL
    expected = [(name, seed) for seed in range(training.FULL.seeds) for name in NETWORKS]
    assert [(run.network, run.seed) for run in stored.runs] == expected
    assert all(len(run.curve) == training.FULL.epochs for run in stored.runs)
    assert len(stored.kernels) == NETWORKS["separable"].width


def test_a_stored_training_is_what_training_gives():
    """Within three images; on the platform of the stored runs there is no difference."""
    stored = next(run for run in stored_results().runs if run.network == "small standard")
    model, data = measured.fresh(BUILDERS["small standard"], stored.seed), digits()
    with one_thread():
        curve = list(measured.epochs(model, data, stored.seed, training.FULL, training.RATE))
        tested = measured.accuracy_of(model, data.test_images, data.test_labels)
    assert tested == pytest.approx(stored.accuracy, abs=0.003)
    assert curve[-1] == pytest.approx(stored.curve[-1], abs=0.003)


def test_to_look_at_images_teaches_a_network_nothing():
    """In training mode batch norm would use their mean, and keep a part of it."""
    model, images = network("separable").train(), torch.rand(20, 1, 28, 28)
    before = {name: values.clone() for name, values in model.state_dict().items()}
    right = network("separable")
    right.load_state_dict(before)
    labels = right.eval()(images).argmax(dim=1)
    assert measured.accuracy_of(model, images, labels) == 1
    assert all(torch.equal(values, before[name]) for name, values in model.state_dict().items())


def test_the_test_images_are_looked_at_once_a_training_and_after_its_last_epoch(shown, monkeypatch):
    looked, data, accuracy_of = [], digits(), measured.accuracy_of

    def watched(model, images, labels):
        looked.append("test" if images is data.test_images else "validation")
        return accuracy_of(model, images, labels)

    monkeypatch.setattr(measured, "accuracy_of", watched)
    results = compare("en", Plan(seeds=1, epochs=2, images=64, batch=32))
    assert looked == ["validation", "validation", "test"] * len(NETWORKS)
    assert all(len(run.curve) == 2 for run in results.runs)


def test_differences_are_those_of_one_seed():
    runs = [Run("standard", seed, (), accuracy, 1) for seed, accuracy in ((0, 0.97), (1, 0.95))]
    runs += [Run("separable", seed, (), accuracy, 1) for seed, accuracy in ((1, 0.96), (0, 0.95))]
    assert Results(TINY, runs).differences("standard", "separable") == [2.0, -1.0]
    assert Results(TINY, runs[:3]).differences("standard", "separable") == [-1.0]


# How the training was chosen


def test_the_training_is_the_one_that_was_chosen():
    found = search.chosen(search.stored_trials())
    assert (found.rate, found.epochs) == (training.RATE, training.FULL.epochs)


def test_every_way_was_tried_on_every_network_with_seeds_of_its_own():
    trials = search.stored_trials()
    tried = {(trial.network, trial.rate, trial.epochs, trial.seed) for trial in trials}
    assert tried == set(product(NETWORKS, search.RATES, search.EPOCHS, search.SEEDS))
    assert len(trials) == len(tried)
    assert not set(search.SEEDS) & {run.seed for run in stored_results().runs}


def test_the_search_looks_at_no_test_image(monkeypatch):
    data, accuracy_of = digits(), measured.accuracy_of

    def watched(model, images, labels):
        assert images is data.validation_images
        return accuracy_of(model, images, labels)

    monkeypatch.setattr(measured, "accuracy_of", watched)
    monkeypatch.setattr(search, "Plan", lambda seeds, epochs: Plan(seeds, 1, images=64))
    assert next(search.search()).network == "standard"


def test_a_stored_trial_is_what_the_search_gives():
    trial = next(t for t in search.stored_trials() if (t.network, t.epochs) == ("small standard", 4))
    with one_thread():
        model = measured.fresh(BUILDERS[trial.network], trial.seed)
        *_, accuracy = measured.epochs(model, digits(), trial.seed, Plan(1, trial.epochs), trial.rate)
    assert accuracy == pytest.approx(trial.accuracy, abs=0.003)


@pytest.mark.parametrize("eight, epochs", [(0.965, 4), (0.966, 8)])
def test_twice_the_epochs_must_win_more_than_half_a_point(eight, epochs):
    trials = [Trial("standard", 0.01, 4, 100, 0.96), Trial("standard", 0.01, 8, 100, eight)]
    assert search.chosen(trials).epochs == epochs


def test_what_the_chapter_says_of_the_search():
    trials = search.stored_trials()
    best = search.means(trials, 8, training.RATE)
    others = [search.means(trials, 8, rate) for rate in search.RATES]
    assert all(max(other[name] for other in others) - best[name] <= 0.001 for name in NETWORKS)
    edge = search.means(trials, 8, max(search.RATES))
    assert mean(edge.values()) < mean(best.values())
    assert round(100 * (edge["separable"] - best["separable"]), 2) == 0.03
    low = search.means(trials, 8, 0.003)
    assert round(100 * (best["separable"] - low["separable"])) == 3
    assert low["standard"] == pytest.approx(best["standard"], abs=0.001)
    four, sixteen = (search.means(trials, n, training.RATE) for n in (4, 16))
    assert max(best[name] - four[name] for name in NETWORKS) > 0.005
    assert max(round(sixteen[name] - best[name], 4) for name in NETWORKS) <= 0.005


# What the chapter says of the ten seeds


def test_what_the_chapter_says_of_the_stored_runs():
    stored = stored_results()
    accuracies = {name: stored.accuracies(name) for name in NETWORKS}
    medians = {name: median(found) for name, found in accuracies.items()}
    small = [name for name in NETWORKS if name != "standard"]
    assert round(100 * (medians["standard"] - medians["separable"])) == 1
    assert max(medians[name] for name in small) - min(medians[name] for name in small) < 0.005
    assert all(min(accuracies["standard"]) <= max(accuracies[name]) for name in small)
    gaps = stored.differences("standard", "separable")
    assert (sum(gap > 0 for gap in gaps), sum(gap == 0 for gap in gaps)) == (9, 1)
    gaps = stored.differences("separable", "small standard")
    assert (sum(gap > 0 for gap in gaps), sum(gap < 0 for gap in gaps)) == (5, 5)
    assert round(1000 * 2 / 2**9) == 4  # nine tosses of a coin on one side
