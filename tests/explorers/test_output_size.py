"""The explorer of padding, stride and dilation, with PyTorch as the judge of every size."""

from __future__ import annotations

import itertools

import pytest
import torch
from torch import nn

from course_utils.explorers.output_size import OUTPUT_SIZE, output_size
from course_utils.widgets import output_size_explorer

STATES = [
    values
    for values in itertools.product((1, 5, 8, 31, 32), (1, 2, 3, 7), (1, 2, 4), (0, 1, 6), (1, 3))
    if values[4] * (values[1] - 1) + 1 <= values[0] + 2 * values[3]
]


def fact(view, label):
    return next(f for f in view.facts if f.label == label)


def reads(size, kernel_size, stride, padding, dilation):
    """(outputs, positions): what torch's output depends on along one row, by the gradient of each output."""
    layer = nn.Conv1d(1, 1, kernel_size, stride, padding, dilation, bias=False)
    layer.weight.data.fill_(1.0)
    x = torch.zeros(1, 1, size, requires_grad=True)
    outputs = layer(x).flatten()
    return torch.stack([torch.autograd.grad(y, x, retain_graph=True)[0].flatten() for y in outputs]) != 0


def test_the_code_makes_the_map_that_is_shown():
    assert len(STATES) > 200
    for values in STATES:
        view = output_size(*values, lang="en")
        shape = eval(view.code, {"nn": nn})(torch.zeros(1, 3, values[0], values[0])).shape
        assert view.facts[0].value == f"{shape[2]} × {shape[3]}", values


def test_the_spelled_formula_comes_to_the_size():
    for values in STATES:
        view = output_size(*values, lang="tr")
        *steps, total = view.facts[0].detail.split(" = ")
        signs = {"⌊": "", "⌋": "", "−": "-", "·": "*", "/": "//"}
        for step in steps:
            assert eval(step.translate(str.maketrans(signs))) == int(total), (values, step)
        assert view.facts[0].value == f"{total} × {total}"


@pytest.mark.parametrize("values", STATES[::7])
def test_the_unread_positions_and_the_empty_outputs_are_torchs(values):
    depends = reads(*values)
    view = output_size(*values, lang="en")
    missed = (~depends.any(dim=0)).nonzero().flatten().tolist()
    unread = fact(view, "Input positions not read")
    assert unread.value == str(len(missed))
    assert unread.detail in ("", ", ".join(map(str, missed)))
    empty = int((~depends.any(dim=1)).sum())
    assert fact(view, "Outputs that read padding only").value == str(empty)


@pytest.mark.parametrize(("k", "dilation"), [(1, 1), (3, 1), (5, 1), (7, 1), (3, 2), (2, 3), (5, 3)])
def test_the_padding_that_keeps_the_size_does(k, dilation):
    said = fact(output_size(32, k, dilation=dilation, lang="en"), "Padding that keeps the size (stride 1)")
    same = [
        p
        for p in range(13)
        if nn.Conv2d(1, 1, k, padding=p, dilation=dilation)(torch.zeros(1, 1, 32, 32)).shape[2] == 32
    ]
    assert said.value == (str(same[0]) if same else "not equal on both sides")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((8, 1, 1, 1, 1), "read nothing of the input"),
        ((8, 1, 2, 0, 1), "leave gaps"),
        ((32, 3, 2, 1, 1), "after the last window: 1, "),
        ((31, 3, 2, 1, 1), "Stride 2"),
        ((8, 3, 1, 1, 1), "keeps its size"),
        ((8, 3, 1, 0, 1), "shrinks"),
        ((8, 3, 1, 2, 1), "grows"),
    ],
)
def test_the_remark_says_what_happens(values, words):
    assert words in output_size(*values, lang="en").remark


def test_an_odd_and_an_even_map_may_come_to_the_same_size():
    assert output_size(31, stride=2, lang="en").facts[0].value == "16 × 16"
    assert output_size(32, stride=2, lang="en").facts[0].value == "16 × 16"


@pytest.mark.parametrize(
    "wish",
    [("stride", -1), ("stride", 0), ("stride", "two"), ("padding", -1), ("size", 33), ("dilation", 1.5)],
)
@pytest.mark.parametrize(("lang", "sentence"), [("tr", "tam sayı yazın"), ("en", "write a whole number")])
def test_an_impossible_value_is_refused_in_the_learners_language(wish, lang, sentence):
    name, value = wish
    with pytest.raises(ValueError, match=sentence):
        output_size(**{name: value}, lang=lang)
    with pytest.raises(ValueError, match=sentence):
        OUTPUT_SIZE.settle(OUTPUT_SIZE.start, name, value, lang)


@pytest.mark.parametrize(
    ("lang", "sentence"), [("tr", "Çekirdek 7 konum kaplıyor"), ("en", "spans 7 positions")]
)
def test_a_kernel_larger_than_the_padded_map_is_refused(lang, sentence):
    explorer = output_size_explorer(lang, size=4, padding=1)
    with pytest.raises(ValueError, match=sentence):
        explorer.kernel_size = 7
    assert (explorer.kernel_size, explorer.view.facts[0].value) == (3, "4 × 4")
    with pytest.raises(ValueError, match=sentence):
        output_size(4, 7, lang=lang)


def test_a_refused_stride_changes_nothing():
    explorer = output_size_explorer("en", stride=2)
    for wish in (-1, 0, "", "two"):
        with pytest.raises(ValueError):
            explorer.stride = wish
    assert (explorer.stride, explorer.view.facts[0].value) == (2, "4 × 4")


def test_the_padding_that_keeps_the_size_is_a_stop_for_every_odd_kernel():
    stops = {control.name: control.stops for control in OUTPUT_SIZE.controls}
    assert {(k - 1) // 2 for k in stops["kernel_size"] if k % 2} <= set(stops["padding"])


def test_every_stop_of_a_slider_is_a_value_that_its_box_takes():
    for control in OUTPUT_SIZE.controls:
        assert control.stops == tuple(sorted(control.stops))
        assert control.least <= control.stops[0] and control.stops[-1] <= control.most


def test_start_and_presets_are_legal_in_both_languages():
    for values in (OUTPUT_SIZE.start, *(preset.values for preset in OUTPUT_SIZE.presets)):
        for lang in ("tr", "en"):
            assert OUTPUT_SIZE.show(**values, lang=lang).picture.lang == lang
