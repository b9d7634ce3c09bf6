"""What autograd keeps for the backward pass, counted by hand."""

from __future__ import annotations

import torch
from torch import nn

from course_utils.measure.memory import saved_bytes

MAP = 4 * 64 * 56 * 56  # bytes of a feature map of 64 channels


def layer(c_in, c_out, k, groups=1):
    conv = nn.Conv2d(c_in, c_out, k, padding=k // 2, groups=groups, bias=False)
    return [conv, nn.BatchNorm2d(c_out), nn.ReLU6()]


def test_the_blocks_of_the_chapter_keep_the_maps_that_it_counts():
    x = torch.randn(1, 64, 56, 56)
    two_standard = nn.Sequential(*layer(64, 64, 3), *layer(64, 64, 3)[:2])
    widening = nn.Sequential(*layer(64, 384, 1), *layer(384, 384, 3, groups=384), *layer(384, 64, 1)[:2])
    statistics = 4 * 2 * (64 + 384 * 2) * 10  # what batch norms keep is small: a few numbers per channel
    assert 0 <= saved_bytes(two_standard, x) - 5 * MAP < statistics
    assert 0 <= saved_bytes(widening, x) - (2 + 6 * 6) * MAP < statistics


def test_weights_are_not_counted():
    x = torch.zeros(1, 2, 4, 4)
    assert saved_bytes(nn.Conv2d(2, 900, 1), x) == x.nbytes


def test_a_map_that_two_layers_keep_counts_once():
    class Twice(nn.Module):
        def __init__(self):
            super().__init__()
            self.first, self.second = nn.Conv2d(2, 2, 1), nn.Conv2d(2, 2, 1)

        def forward(self, x):
            return self.first(x) + self.second(x)

    x = torch.zeros(1, 2, 4, 4)
    assert saved_bytes(Twice(), x) == x.nbytes


def test_it_counts_where_gradients_are_switched_off():
    x = torch.zeros(1, 2, 4, 4)
    with torch.no_grad():
        assert saved_bytes(nn.Conv2d(2, 2, 1), x) == x.nbytes


def test_of_a_slice_only_the_slice_counts():
    assert saved_bytes(nn.Conv2d(1, 4, 3), torch.zeros(9, 1, 8, 8)[:2]) == 2 * 64 * 4


def test_an_activation_keeps_its_output():
    network = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU())
    assert saved_bytes(network, torch.zeros(2, 1, 8, 8)) == (2 * 64 + 2 * 4 * 6 * 6) * 4
