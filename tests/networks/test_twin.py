"""The twin of an audited module is the network that the tables build with full convolutions."""

from __future__ import annotations

import pytest
from torch import nn

from course_utils import networks
from course_utils.explorers.network import FAMILIES
from course_utils.networks.audit import audit
from course_utils.networks.twin import full_twin


def audited(*layers, size=(1, 8, 14, 14)):
    return audit(nn.Sequential(*layers), size, lang="en")


@pytest.mark.parametrize("family", FAMILIES)
def test_the_twin_of_a_family_costs_what_its_table_says(family):
    known = FAMILIES[family]
    model = eval(known.call.format(layers="", width=1.0), vars(networks))
    twin = full_twin(audit(model, 96, lang="en")).count
    table = known.layers(1.0).with_full_convolutions().count(96, lang="en")
    assert (twin.macs, twin.params) == (table.macs, table.params)
    assert twin.by_kind == table.by_kind


def test_a_pair_becomes_one_convolution_and_the_norm_between_goes():
    pair = nn.Conv2d(8, 16, 3, padding=1, groups=8), nn.BatchNorm2d(16), nn.ReLU(), nn.Conv2d(16, 4, 1)
    twin, full = full_twin(audited(*pair)), audited(nn.Conv2d(8, 4, 3, padding=1))
    assert (twin.count.params, twin.count.macs) == (full.params, full.macs)
    assert twin.merged == {"3": "0"}
    assert twin.count.rows[0].output == full.rows[0].output


def test_a_depthwise_layer_alone_keeps_its_outputs():
    alone = audited(nn.Conv2d(8, 8, 3, groups=8), nn.Conv2d(8, 8, 3))
    full = audited(nn.Conv2d(8, 8, 3), nn.Conv2d(8, 8, 3))
    assert (full_twin(alone).count.macs, full_twin(alone).merged) == (full.macs, {})


def test_a_grouped_layer_reads_every_channel_and_a_grouped_1x1_stays():
    grouped = audited(nn.Conv2d(8, 12, 3, groups=4), nn.Conv2d(12, 12, 1, groups=3))
    full = audited(nn.Conv2d(8, 12, 3), nn.Conv2d(12, 12, 1, groups=3))
    twin = full_twin(grouped).count
    assert (twin.params, twin.macs) == (full.params, full.macs)


def test_a_network_without_groups_and_a_transposed_layer_stay_as_they_are():
    for layers in ([nn.Conv2d(8, 12, 3), nn.Conv2d(12, 4, 1)], [nn.ConvTranspose2d(8, 8, 3, groups=8)]):
        count = audited(*layers)
        assert full_twin(count).count == count
