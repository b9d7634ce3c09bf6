"""What networks learn of turning colours grey, and what that leaves alone."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.measure.grey import BLUE, GREEN, RED, grey, grey_error


def depthwise(multiplier=1, kernel_size=3, **rest):
    return nn.Conv2d(3, 3 * multiplier, kernel_size, padding=kernel_size // 2, groups=3, **rest)


@pytest.mark.parametrize(
    "layer", [depthwise(), depthwise(2), depthwise(kernel_size=5), depthwise(bias=False)]
)
def test_a_depthwise_layer_is_left_with_two_thirds(layer):
    assert grey_error(layer) == pytest.approx(2 / 3, abs=0.01)


def test_two_thirds_is_the_bound_whatever_the_weights_of_grey():
    shares = [weight**2 / (RED**2 + GREEN**2 + BLUE**2) for weight in (RED, GREEN, BLUE)]
    assert sum(1 - share for share in shares) / 3 == pytest.approx(2 / 3)


@pytest.mark.parametrize("kernel_size", [1, 3, 5])
def test_a_separable_pair_learns_it_and_so_does_a_layer_that_mixes(kernel_size):
    assert grey_error(nn.Sequential(depthwise(kernel_size=kernel_size), nn.Conv2d(3, 1, 1))) < 0.001
    assert grey_error(nn.Conv2d(3, 1, kernel_size, padding=kernel_size // 2)) < 0.001


def test_grey_is_that_of_pillow():
    from PIL import Image

    rgb = torch.randint(0, 256, (8, 8, 3), generator=torch.Generator().manual_seed(0), dtype=torch.uint8)
    theirs = torch.tensor(list(Image.fromarray(rgb.numpy()).convert("L").tobytes())).view(8, 8)
    ours = grey(rgb.permute(2, 0, 1)[None].float())[0, 0]
    assert (ours - theirs).abs().max() <= 1


def test_training_twice_gives_the_same_and_touches_nothing():
    layer = depthwise()
    before, threads, seen = layer.weight.clone(), torch.get_num_threads(), torch.get_rng_state()
    assert grey_error(layer) == grey_error(layer)
    assert torch.equal(layer.weight, before)
    assert torch.get_num_threads() == threads
    assert torch.equal(torch.get_rng_state(), seen)
