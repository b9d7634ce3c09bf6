"""The colour task and the three networks on it: what the label asks, and why one of them cannot know it."""

from __future__ import annotations

import pytest
import torch

from course_utils.measure import colour_training as trained
from course_utils.measure.colours import CONTRAST, FIGURE, NOISE, colours, draw
from course_utils.measure.runs import Plan, epochs, fresh
from course_utils.measure.threads import one_thread
from course_utils.measure.training_search import chosen
from course_utils.networks.audit import audit


def test_the_label_is_the_exclusive_or_of_shape_and_light():
    images, labels, shown = draw(400, seed=9)
    cross, lit = shown.T.bool()
    assert torch.equal(labels.bool(), cross ^ lit)
    assert torch.equal(images[:, 1].mean(dim=(1, 2)) > NOISE / 2 + 0.2, lit)
    counts = (images[:, 0] > NOISE).sum(dim=(1, 2))
    assert (counts <= 20).all() and counts.float().mean() > 15  # both figures have 20 bright pixels
    assert images.min() >= 0 and images.max() <= 1


def test_neither_of_the_two_says_anything_of_the_label_alone():
    labels, shown = draw(4000, seed=3)[1:]
    for column in (0, 1):
        share = labels[shown[:, column] == 1].float().mean().item()
        assert share == pytest.approx(0.5, abs=0.04)


def test_figures_lie_within_the_image_and_differ():
    images, _, shown = draw(60, seed=1)
    bright = images[:, 0] > CONTRAST
    for image, (cross, _) in zip(bright, shown.tolist(), strict=True):
        rows, columns = image.any(dim=1).nonzero().flatten(), image.any(dim=0).nonzero().flatten()
        assert rows[-1] - rows[0] < FIGURE and columns[-1] - columns[0] < FIGURE
        middle = (
            image[rows[0] + 2 : rows[0] + 4, columns[0] + 2 : columns[0] + 4] if len(rows) == FIGURE else None
        )
        if middle is not None and len(columns) == FIGURE:
            assert middle.any() == bool(cross)


def test_the_parts_share_no_image_and_are_the_same_each_time():
    data = colours()
    assert [len(data.images), len(data.validation_images), len(data.test_images)] == [2000, 500, 1000]
    assert torch.equal(data.test_images, draw(1000, seed=2)[0])


def test_the_networks_do_nearly_the_same_macs():
    macs = {
        name: audit(build(), input_size=(1, 3, 16, 16), lang="en").macs
        for name, build in trained.BUILDERS.items()
    }
    assert max(macs.values()) / min(macs.values()) < 1.15
    wider = audit(trained.network("standard", 6), input_size=(1, 3, 16, 16), lang="en").macs
    assert macs["small standard"] <= macs["separable"] < wider


def test_two_images_that_swap_a_channel_score_the_same_sum_in_the_depthwise_network_alone():
    """So the four cases of an exclusive or cannot all be right."""
    torch.manual_seed(0)
    a, b = torch.rand(2, 3, 16, 16)
    swapped = torch.stack([a, b])
    swapped[:, 1] = swapped[:, 1].flip(0)

    def same_sum(name: str) -> bool:
        network = fresh(trained.BUILDERS[name], 0).eval()
        with torch.no_grad():
            return torch.allclose(
                network(torch.stack([a, b])).sum(dim=0), network(swapped).sum(dim=0), atol=1e-5
            )

    assert {name: same_sum(name) for name in trained.NETWORKS} == {
        "depthwise": True,
        "separable": False,
        "small standard": False,
    }


def test_what_the_chapter_says_of_the_stored_runs():
    stored = trained.stored_results()
    assert stored.plan == trained.PLAN
    assert [len(stored.accuracies(name)) for name in trained.NETWORKS] == [10, 10, 10]
    assert all(0.45 < accuracy < 0.55 for accuracy in stored.accuracies("depthwise"))
    assert min(stored.accuracies("separable") + stored.accuracies("small standard")) > 0.98
    gaps = stored.differences("small standard", "separable")
    assert sum(gap > 0 for gap in gaps) == 6 and all(gap in (0, -0.1) for gap in gaps if gap <= 0)


def test_the_rate_is_the_one_that_was_chosen_on_validation_images():
    trials = trained.stored_trials()
    assert chosen(trials).rate == trained.RATE
    assert len(trials) == len(trained.RATES) * len(trained.SEEDS) * len(trained.NETWORKS)


def test_a_stored_training_is_what_training_gives():
    stored = next(run for run in trained.stored_results().runs if run.network == "small standard")
    with one_thread():
        model = fresh(trained.BUILDERS["small standard"], stored.seed)
        curve = list(epochs(model, colours(), stored.seed, trained.PLAN, trained.RATE))
    assert curve[0] == pytest.approx(stored.curve[0], abs=0.02)
    assert curve[-1] == pytest.approx(stored.curve[-1], abs=0.01)


def test_the_search_trains_every_network_with_every_rate(monkeypatch):
    monkeypatch.setattr(trained, "PLAN", Plan(1, 1, images=64))
    first = next(trained.search())
    assert (first.network, first.rate, first.seed) == ("depthwise", trained.RATES[0], trained.SEEDS[0])
