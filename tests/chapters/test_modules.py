"""A learner's module is judged by what it does, alike on every run, and stays as it is."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from course_utils.chapters.answers import Fault, too_large
from course_utils.chapters.modules import changes, checked_module, parameters, without_activations
from course_utils.words import lessons

SHAPE = (1, 8, 12, 12)
MIDDLES = [(channel, 6, 6) for channel in range(8)]


class Functional(nn.Module):
    """Convolution and activation as functions, with weights that are no parameters of a layer."""

    def __init__(self, activation=F.relu):
        super().__init__()
        self.weight, self.activation = nn.Parameter(torch.randn(16, 2, 3, 3)), activation

    def forward(self, x):
        return self.activation(F.conv2d(x, self.weight, padding=1, groups=4))


def shared_relu():
    relu = nn.ReLU()
    return nn.Sequential(relu, nn.Conv2d(8, 16, 3, padding=1, groups=4), relu)


RIGHT = {
    "layer": lambda: nn.Conv2d(8, 16, 3, padding=1, groups=4),
    "ReLU": lambda: nn.Sequential(nn.Conv2d(8, 16, 3, padding=1, groups=4), nn.ReLU()),
    "one ReLU twice": shared_relu,
    "negative bias and ReLU6": lambda: nn.Sequential(
        low(nn.Conv2d(8, 16, 3, padding=1, groups=4)), nn.ReLU6()
    ),
    "F.relu": Functional,
    "F.relu6": lambda: Functional(F.relu6),
    "sigmoid": lambda: Functional(torch.sigmoid),
    "batch norm": lambda: nn.Sequential(nn.Conv2d(8, 16, 3, padding=1, groups=4), nn.BatchNorm2d(16)),
    "dropout": lambda: nn.Sequential(nn.Dropout(0.9), nn.Conv2d(8, 16, 3, padding=1, groups=4)),
    "lazy": lambda: nn.Sequential(nn.LazyConv2d(16, 3, padding=1, groups=4), nn.LazyBatchNorm2d()),
    "double": lambda: nn.Sequential(nn.Conv2d(8, 16, 3, padding=1, groups=4), nn.ReLU()).double(),
    "half": lambda: nn.Conv2d(8, 16, 3, padding=1, groups=4).half(),
    "nested": lambda: nn.Sequential(nn.Sequential(nn.Conv2d(8, 16, 3, padding=1, groups=4)), nn.Identity()),
}


def low(layer):
    nn.init.constant_(layer.bias, -3.0)
    return layer


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", RIGHT)
def test_who_reads_whom_depends_on_no_draw_of_the_weights(name, seed):
    torch.manual_seed(seed)
    layer = checked_module(RIGHT[name](), "layer", SHAPE)
    found = changes(layer, SHAPE[1:], MIDDLES, "layer")
    assert found.any(dim=(2, 3)).sum(dim=0).tolist() == [2] * 16
    assert int(found.any(dim=(0, 1)).sum()) == 9


def test_weights_that_are_zero_read_nothing():
    layer = nn.Conv2d(8, 16, 3, padding=1)
    layer.weight.data[:, 2:] = 0.0
    found = changes(checked_module(layer, "layer", SHAPE), SHAPE[1:], MIDDLES, "layer")
    assert found.any(dim=(2, 3)).sum(dim=0).tolist() == [2] * 16


def test_activations_that_mix_channels_are_left_in():
    kept = without_activations(nn.Sequential(nn.GLU(dim=1), nn.Softmax(dim=1), nn.PReLU(), nn.Hardswish()))
    assert [type(layer) for layer in kept] == [nn.GLU, nn.Softmax, nn.Identity, nn.Identity]


def test_the_learners_module_and_random_numbers_stay_as_they_are():
    layer = nn.Sequential(nn.Dropout(), nn.Conv2d(8, 8, 1), nn.BatchNorm2d(8), nn.ReLU())
    weight, state = layer[1].weight.clone(), torch.get_rng_state()
    changes(checked_module(layer, "layer", SHAPE), SHAPE[1:], MIDDLES, "layer")
    assert torch.equal(layer[1].weight, weight) and torch.equal(torch.get_rng_state(), state)
    assert layer.training and int(layer[2].num_batches_tracked) == 0 and isinstance(layer[3], nn.ReLU)


class Returns(nn.Module):
    def __init__(self, result):
        super().__init__()
        self.result = result

    def forward(self, x):
        return self.result


FAULTS = {
    "class": (nn.Conv2d, lessons.MODULE_CLASS.filled(what="layer", got="Conv2d")),
    "function": (F.relu, lessons.MODULE.filled(what="layer", got="relu")),
    "number": (4, lessons.MODULE.filled(what="layer", got="4")),
    "pair": (Returns((1, 2)), lessons.NO_OUTPUT.filled(what="layer", got="(1, 2)")),
    "nothing": (Returns(None), lessons.NO_OUTPUT.filled(what="layer", got="None")),
    "complex": (Returns(torch.ones(2) * 1j), lessons.COMPLEX.filled(what="layer")),
    "10 GB of weights": (
        nn.Linear(50_000, 50_000, device="meta"),
        too_large("layer", (50_000, 50_000)).sentence,
    ),
    "10 GB of outputs": (
        nn.Conv2d(8, 16, 3, padding=6000),
        too_large("layer", (1, 16, 12_010, 12_010)).sentence,
    ),
    "10 GB on the way": (
        nn.Sequential(nn.Upsample(scale_factor=1000), nn.AdaptiveAvgPool2d(12)),
        too_large("layer", (1, 8, 12_000, 12_000)).sentence,
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_cannot_be_judged_is_told(name):
    given, said = FAULTS[name]
    with pytest.raises(Fault) as fault:
        checked_module(given, "layer", SHAPE)
    assert fault.value.sentence == said


def test_a_refusal_is_told_in_pytorchs_words():
    with pytest.raises(Fault) as fault:
        checked_module(nn.Conv2d(16, 16, 3), "layer", SHAPE)
    for sentence in (fault.value.sentence.tr, fault.value.sentence.en):
        assert "to have 16 channels, but got 8 channels instead" in sentence


def test_an_error_in_the_learners_own_forward_is_not_called_pytorchs():
    class Broken(nn.Module):
        def forward(self, x):
            raise ValueError("mine")

    with pytest.raises(ValueError, match="mine"):
        checked_module(Broken(), "layer", SHAPE)


def test_lazy_parameters_are_counted_once_they_have_a_size():
    assert parameters(checked_module(nn.LazyConv2d(16, 3, groups=4), "layer", SHAPE)) == 16 * 2 * 9 + 16
