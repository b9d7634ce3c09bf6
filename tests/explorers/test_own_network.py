"""The explorer of a learner's own network, as data."""

from __future__ import annotations

import subprocess
import sys

import pytest
from torch import nn

from course_utils.networks import mobilenet_v1
from course_utils.networks.audit import audit
from course_utils.widgets import network_explorer
from course_utils.words.language import LANGUAGES, whole


class Small(nn.Module):
    """A standard layer, a pair, a depthwise layer without a 1×1, and a classifier."""

    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(3, 8, 3, padding=1)
        self.pair = nn.Sequential(
            nn.Conv2d(8, 8, 3, padding=1, groups=8), nn.BatchNorm2d(8), nn.Conv2d(8, 16, 1)
        )
        self.alone = nn.Conv2d(16, 16, 3, groups=16)
        self.end = nn.Linear(16, 4)

    def forward(self, x):
        return self.end(self.alone(self.pair(self.first(x))).mean((2, 3)))


def values(explorer):
    return [fact.value for fact in explorer.view.facts]


def test_the_totals_are_those_of_the_audit_and_of_the_twin():
    explorer = network_explorer("en", model=Small(), input_size=32)
    count = audit(Small(), 32, lang="en")
    assert values(explorer)[:2] == [whole(count.macs, "en"), whole(count.params, "en")]
    explorer.convolutions = "full"
    full = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.Conv2d(8, 16, 3, padding=1), nn.Conv2d(16, 16, 3))
    twin, end = audit(full, 32, lang="en"), nn.Linear(16, 4)
    assert values(explorer)[:2] == [
        whole(twin.macs + end.weight.numel(), "en"),
        whole(twin.params + 16 * 4 + 4, "en"),
    ]


def test_each_layer_is_named_with_its_cost_and_its_place_in_the_twin():
    explorer = network_explorer("en", model=Small(), input_size=32)
    explorer.layer = 2
    *_, layer, macs, twin = explorer.view.facts
    assert (layer.label, layer.value, layer.detail) == ("Layer 2 of 5", "depthwise", "pair.0")
    assert (macs.value, twin.value) == (f"{9 * 8 * 32**2:,}", f"{9 * 8 * 16 * 32**2:,}")
    assert twin.detail == "16× the MACs; parameters: 1,168"
    explorer.layer = 3
    assert explorer.view.facts[-1].detail == "one layer with pair.0"
    explorer.layer = 1
    assert explorer.view.facts[-1].detail.startswith("the same layer")


def test_the_pointer_stands_over_the_layer_in_either_form():
    explorer = network_explorer("en", model=Small(), input_size=32)
    pointers = []
    for form, layer in (("own", 2), ("own", 3), ("full", 2), ("full", 3)):
        explorer.set(convolutions=form, layer=layer)
        pointers.append(explorer.view.picture.svg.rpartition('<path d="M')[2].split(" ")[0])
    assert pointers[0] != pointers[1]
    assert pointers[2] == pointers[3]  # in the twin the two are one


def test_mobilenet_v1_has_the_twin_of_the_course():
    explorer = network_explorer("tr", model=mobilenet_v1())
    assert explorer.view.facts[2].value == "8,56 kat MAC"
    assert explorer.view.code == 'audit(model, 224, lang="tr")'


def test_presets_lead_to_the_layers_that_cost_most():
    explorer = network_explorer("en", model=Small(), input_size=32)
    macs, params = explorer.exploration.presets
    rows = [row for row in audit(Small(), 32, lang="en").rows if row.macs]
    assert rows[macs.values["layer"] - 1].macs == max(row.macs for row in rows)
    assert rows[params.values["layer"] - 1].params == max(row.params for row in rows)


def test_a_network_without_depthwise_layers_is_its_own_twin_and_says_so():
    explorer = network_explorer("en", model=nn.Conv2d(3, 8, 3), input_size=32)
    assert "its own twin" in explorer.view.remark
    explorer.convolutions = "full"
    assert explorer.view.facts[2].value == "1× fewer MACs"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("model", "way_out"),
    [
        (Small, "model=Small(...)"),
        (3, "nn.Sequential(...)"),
        ("net", "nn.Sequential(...)"),
        (nn.Flatten(0), "input_size=(1, 3, 64, 64)"),
        (nn.Sequential(nn.Conv2d(3, 4, 3), nn.Linear(7, 2)), "input_size=(1, 3, 64, 64)"),
        (nn.LazyConv2d(4, 3), "lazy"),
    ],
)
def test_what_cannot_be_counted_gets_a_sentence_with_a_way_out_and_a_network_to_look_at(model, way_out, lang):
    explorer = network_explorer(lang, model=model)
    assert way_out in explorer.note and "MobileNetV1" in explorer.note
    assert "\n" not in explorer.note
    assert explorer.exploration.name == "network"


def test_a_network_that_multiplies_nothing_is_refused():
    explorer = network_explorer("en", model=nn.ReLU(), input_size=(1, 3, 8, 8))
    assert "does no multiply-adds" in explorer.note


def test_a_layer_there_is_none_of_is_refused_and_changes_nothing():
    explorer = network_explorer("en", model=Small(), input_size=32)
    with pytest.raises(ValueError, match="5"):
        explorer.layer = 6
    assert explorer.layer == 1


def test_its_views_know_no_torch():
    code = "import sys, course_utils.explorers.own_network; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
