"""The best separable copy of a dense kernel: what it errs and costs, and that it is the best."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from course_utils.measure.rank import MOST, best_copy, dense_weight, errors_of_copies, folded


def missed(weight, copy):
    return ((weight - copy).norm() / weight.norm()).item()


@pytest.mark.parametrize("multiplier", range(1, MOST + 1))
@pytest.mark.parametrize("c_out", [1, 4, 16, 128])
def test_the_stated_error_is_that_of_the_copy(multiplier, c_out):
    weight = dense_weight(c_out)
    copy = folded(*best_copy(weight, multiplier), multiplier)
    assert missed(weight, copy) == pytest.approx(errors_of_copies(c_out)[multiplier - 1], abs=1e-5)


@pytest.mark.parametrize("multiplier", [1, 3])
def test_no_small_change_betters_the_best_copy(multiplier):
    weight = dense_weight(32)
    depthwise, pointwise = best_copy(weight, multiplier)
    best = missed(weight, folded(depthwise, pointwise, multiplier))
    dice = torch.Generator().manual_seed(0)
    for _ in range(20):
        near = depthwise + 0.01 * torch.randn(depthwise.shape, generator=dice)
        assert missed(weight, folded(near, pointwise, multiplier)) > best


def test_improving_both_layers_in_turn_ends_at_the_best_copy():
    weight = dense_weight(16)
    kernels = weight.flatten(2).transpose(0, 1)  # (C_in, C_out, 9)
    patterns = torch.randn(64, 9, 1, generator=torch.Generator().manual_seed(0))
    for _ in range(300):  # each layer in turn is the best for the other: least squares by hand
        mixing = kernels @ patterns / patterns.square().sum(dim=1, keepdim=True)
        patterns = kernels.transpose(1, 2) @ mixing / mixing.square().sum(dim=1, keepdim=True)
    pair = folded(patterns.view(64, 1, 3, 3), mixing[:, :, 0].T[:, :, None, None])
    assert missed(weight, pair) == pytest.approx(errors_of_copies(16)[0], abs=1e-3)


@pytest.mark.parametrize("multiplier", [1, 2])
def test_folding_gives_one_layer_with_the_same_output(multiplier):
    torch.manual_seed(0)
    depthwise = nn.Conv2d(6, 6 * multiplier, 3, padding=1, groups=6, bias=False)
    pointwise = nn.Conv2d(6 * multiplier, 5, 1, bias=False)
    x = torch.randn(2, 6, 7, 7)
    weight = folded(depthwise.weight, pointwise.weight, multiplier)
    assert torch.allclose(nn.functional.conv2d(x, weight, padding=1), pointwise(depthwise(x)), atol=1e-5)


def test_the_learners_random_numbers_stay_as_they_are():
    dense_weight.cache_clear()
    torch.manual_seed(1)
    before = torch.get_rng_state()
    dense_weight(8)
    assert torch.equal(torch.get_rng_state(), before)
