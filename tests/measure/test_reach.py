"""What one changed pixel changes: the derivative against a change that is really made."""

from __future__ import annotations

from copy import deepcopy

import pytest
import torch
from torch import nn

from course_utils.measure.reach import CHANNELS, MIDDLE, SIZE, changes, places_changed, ten_layers

KINDS = ("depthwise", "grouped", "pointwise", "separable", "standard")


def changed_by_hand(network, channel):
    """For each output channel, the places whose value differs after the middle pixel was changed."""
    x = torch.randn(1, CHANNELS, SIZE, SIZE, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    touched = x.clone()
    touched[0, channel, MIDDLE, MIDDLE] += 1.0
    with torch.no_grad():
        difference = (network(touched) - network(x)).abs()[0]  # (C_out, H, W)
    assert difference[difference > 0].min() < 1
    return tuple(frozenset(map(tuple, one.nonzero().tolist())) for one in difference > 1e-14)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("layers", "channel"), [(1, 0), (2, 5), (3, 7)])
def test_autograd_finds_what_a_real_change_changes(kind, layers, channel):
    network = deepcopy(ten_layers(kind)[:layers]).double()
    assert places_changed(kind, layers, channel) == changed_by_hand(network, channel)


@pytest.mark.parametrize("channel", range(CHANNELS))
def test_ten_depthwise_layers_still_change_one_channel(channel):
    changed = places_changed("depthwise", 10, channel)
    assert [number for number, places in enumerate(changed) if places] == [channel]
    assert len(changed[channel]) == SIZE**2


@pytest.mark.parametrize("layers", [1, 10])
def test_a_group_keeps_to_itself(layers):
    reached = [bool(places) for places in places_changed("grouped", layers, 5)]
    assert reached == [False] * 4 + [True] * 4


def test_a_pointwise_layer_reaches_all_channels_and_one_position():
    assert set(places_changed("pointwise", 10, 3)) == {frozenset({(MIDDLE, MIDDLE)})}


@pytest.mark.parametrize("layers", range(1, 5))
def test_the_window_grows_by_one_on_each_side(layers):
    places = places_changed("depthwise", layers, 0)[0]
    assert len(places) == (2 * layers + 1) ** 2


def test_the_pair_reaches_what_a_standard_layer_reaches():
    assert places_changed("separable", 1, 4) == places_changed("standard", 1, 4)


def test_measuring_leaves_random_numbers_and_threads_alone():
    ten_layers.cache_clear()
    places_changed.cache_clear()
    torch.manual_seed(3)
    before, threads = torch.get_rng_state(), torch.get_num_threads()
    places_changed("standard", 2, 1)
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.get_num_threads() == threads


def test_an_activation_does_not_join_channels():
    network = nn.Sequential(nn.Conv2d(4, 4, 3, padding=1, groups=4), nn.SiLU())
    x = torch.randn(1, 4, 5, 5, generator=torch.Generator().manual_seed(0))
    assert changes(network, x, (0, 2, 2, 2)).any(dim=(0, 2, 3)).tolist() == [False, False, True, False]
