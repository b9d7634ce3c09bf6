"""The explorer of whole networks, as data."""

from __future__ import annotations

import subprocess
import sys

import pytest

from course_utils import networks
from course_utils.explorers.network import FAMILIES, NETWORK, SIZE_STOPS, network, settle
from course_utils.networks.audit import audit
from course_utils.words.language import percent, whole

ALL = [(family, form) for family in FAMILIES for form in ("separable", "full")]


def fact(view, label):
    return next(f for f in view.facts if f.label == label)


def number(text: str) -> int:
    return int(text.replace(",", ""))


@pytest.mark.parametrize(("family", "form"), ALL)
def test_the_line_of_code_counts_what_is_shown(family, form):
    view = network(family, form, 100, 96, lang="en")
    count = eval(view.code, {**vars(networks), "audit": audit})
    assert number(view.facts[0].value) == count.macs
    assert number(fact(view, "Parameters").value) == count.params


def test_569_million_become_4867_million():
    assert network(lang="en").facts[0].value == "568,740,352"
    full = network(convolutions="full", lang="tr")
    assert full.facts[0].value == "4.867.293.184"
    assert full.facts[0].detail == "≈ 4.867 milyon"
    assert fact(full, "Depthwise + 1×1 ile").value == "8,56 kat az MAC"
    assert full.remark.endswith("4.867.293.184 − 1.024.000 = 4.866.269.184.")
    printed = fact(full, "Makalenin yazdığı")
    assert printed.value == "4.866 milyon MAC"
    assert printed.detail.startswith("29,3 milyon parametre; arXiv")


@pytest.mark.parametrize(("family", "form"), ALL)
def test_the_kinds_share_all_macs_and_all_parameters(family, form):
    view = network(family, form, 100, 224, lang="en")
    layout = FAMILIES[family].layers(1.0)
    count = (layout.with_full_convolutions() if form == "full" else layout).count(224, lang="en")
    cells = [[cell.replace("–", "0").replace(",", "") for cell in row] for row in view.table.rows]
    assert sum(int(params) for *_, params, _ in cells) == count.params
    assert sum(float(millions) for _, millions, *_ in cells) == pytest.approx(count.macs / 1e6, abs=0.3)
    costs = [cost for cost in count.by_kind.values() if cost.params]
    assert {int(params) for *_, params, _ in cells} - {0} == {cost.params for cost in costs}


def test_pointwise_layers_hold_nearly_all_of_mobilenet_v1():
    view = network(lang="tr")
    assert next(row for row in view.table.rows if row[0] == "1×1") == (
        *("1×1", "539,5", "%94,9"),
        *("3.139.584", "%74,2"),
    )
    assert "%1,91" in view.remark


def test_half_the_width_leaves_a_little_over_a_quarter():
    macs = [number(network(width=width, lang="en").facts[0].value) for width in (50, 100)]
    assert macs[0] / macs[1] == pytest.approx(0.263, abs=5e-4)


@pytest.mark.parametrize("family", FAMILIES)
def test_what_the_papers_print_is_near_what_is_counted(family):
    for (width, size), printed in FAMILIES[family].printed.items():
        view = network(family, width=width, resolution=size, lang="en")
        shown = fact(view, "The paper prints")
        assert shown.value.startswith(whole(printed.macs, "en"))
        assert f"arXiv {printed.paper}" in shown.detail
        count = FAMILIES[family].layers(width / 100).count(size, lang="en")
        assert ("counted:" in shown.detail) == printed.differs(count)


def test_a_state_no_paper_counts_says_nothing_of_papers():
    assert fact(network(resolution=96, lang="en"), "The paper prints").value == "–"


@pytest.mark.parametrize(
    ("family", "said"),
    [
        ("mobilenet_v1", "0 of 13 blocks"),
        ("mobilenet_v2", "10 of 17 blocks"),
        ("shufflenet_v1_g3", "13 of 16 blocks"),
        ("shufflenet_v2", "0 of 16 blocks"),
    ],
)
def test_residual_additions_are_counted(family, said):
    assert fact(network(family, lang="en"), "Residual addition").value == said


@pytest.mark.parametrize("family", FAMILIES)
def test_every_stop_is_legal_in_every_family(family):
    stops = network(family, lang="en").stops["width"]
    assert 100 in stops
    for width in stops:
        for size in (SIZE_STOPS[0], SIZE_STOPS[-1]):
            assert network(family, "full", width, size, lang="tr").facts


@pytest.mark.parametrize("lang", ["tr", "en"])
@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"family": "efficientnet_b1", "width": 50}, "EfficientNet-B1"),
        ({"family": "shufflenet_v2", "width": 75}, "150"),
        ({"family": "shufflenet_v1_g8", "width": 55}, "ShuffleNetV1 (g = 8)"),
        ({"width": 0}, "200"),
        ({"width": 1.5}, "200"),
        ({"width": "wide"}, "wide"),
        ({"width": True}, "True"),
        ({"resolution": 31}, "32"),
        ({"resolution": 641}, "640"),
        ({"family": "resnet"}, "resnet"),
        ({"convolutions": "none"}, "none"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(values, named, lang):
    with pytest.raises(ValueError) as refusal:
        network(**values, lang=lang)
    assert named in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("groups", [1, 2, 3, 4, 8])
def test_a_refused_width_names_widths_that_can_be_had(groups):
    family = f"shufflenet_v1_g{groups}"
    for width in range(10, 201):
        try:
            network(family, width=width, resolution=32, lang="en")
        except ValueError as refusal:
            near = [int(n.strip(" %.")) for n in str(refusal).rpartition(": ")[2].split(",")]
            assert near and all(network(family, width=n, resolution=32, lang="en") for n in near)


def test_a_family_without_the_present_width_takes_the_nearest_and_says_so():
    half = {**NETWORK.start, "width": 50}
    settled, note = settle(half, "family", "efficientnet_b0", "en")
    assert (settled["width"], settled["family"]) == (100, "efficientnet_b0")
    assert "50%" in note and "100%" in note
    settled, note = settle(half, "family", "shufflenet_v2", "en")
    assert (settled["width"], note) == (50, "")
    settled, note = settle({**half, "width": 140}, "family", "shufflenet_v2", "tr")
    assert settled["width"] == 150
    assert percent(1.5, "tr") in note


def test_a_move_of_the_width_itself_is_refused_and_does_not_slip_away():
    fixed = {**NETWORK.start, "family": "efficientnet_b0"}
    with pytest.raises(ValueError, match="B0, B1, B2"):
        settle(fixed, "width", 50, "en")


@pytest.mark.parametrize("preset", NETWORK.presets, ids=lambda preset: preset.label.en)
def test_presets_are_states_that_a_paper_counts(preset):
    view = network(**preset.values, lang="en")
    half = preset.values["width"] == 50
    assert half or fact(view, "The paper prints").value


def test_a_title_names_the_width_where_there_is_one():
    assert network(width=50, lang="tr").title == "MobileNetV1, genişlik %50, girdi 224 × 224"
    assert network("efficientnet_b2", lang="en").title == "EfficientNet-B2, input 224 × 224"


def test_views_are_imported_and_shown_without_torch():
    code = (
        "import sys; from course_utils.explorers.network import network; network('mobilenet_v2', lang='en'); "
        "sys.exit('torch' in sys.modules or 'matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
