"""The auditor counts what `FlopCounterMode` counts, on any module, and leaves the module as it was."""

import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.networks.audit import audit


def macs(model: nn.Module, *inputs: torch.Tensor) -> int:
    """The judge: half of what PyTorch's own counter says of a real pass."""
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        model(*inputs)
    return counter.get_total_flops() // 2


def params(model: nn.Module) -> int:
    return sum(p.numel() for p in model.parameters())


class OwnConv(nn.Conv2d):
    """A subclass, as many libraries have one."""


class Functional(nn.Module):
    """A convolution that is no layer: its weight belongs to the module that calls `F.conv2d`."""

    def __init__(self, c_in, c_out, groups):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(c_out, c_in // groups, 3, 3))
        self.groups = groups

    def forward(self, x):
        return F.conv2d(x, self.weight, padding=1, groups=self.groups)


class Twice(nn.Module):
    """One layer, two calls."""

    def __init__(self, channels):
        super().__init__()
        self.layer = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        return self.layer(self.layer(x))


class Tied(nn.Module):
    """Two layers with one weight."""

    def __init__(self, channels):
        super().__init__()
        self.first, self.second = (nn.Conv2d(channels, channels, 1, bias=False) for _ in range(2))
        self.second.weight = self.first.weight

    def forward(self, x):
        return self.second(self.first(x))


class LinearOnMap(nn.Module):
    """A linear layer at every pixel."""

    def __init__(self, c_in, c_out, bias):
        super().__init__()
        self.layer = nn.Linear(c_in, c_out, bias=bias)

    def forward(self, x):
        return self.layer(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class Gate(nn.Module):
    """Convolutions on a 1×1 map."""

    def __init__(self, channels):
        super().__init__()
        self.layer = nn.Conv2d(channels, channels, 1)

    def forward(self, x):
        return x * self.layer(x.mean((2, 3), keepdim=True)).sigmoid()


class Attention(nn.Module):
    """Pixels look at pixels: two matrix products without a weight."""

    def forward(self, x):
        pixels = x.flatten(2)
        return (pixels @ (pixels.transpose(1, 2) @ pixels).softmax(-1)).reshape(x.shape)


def layer(draw, channels: int) -> tuple[nn.Module, int]:
    """A random layer for this many channels, and how many it hands on."""
    out = draw(st.sampled_from([2, 4, 6, 8, 12]))
    groups = draw(st.sampled_from([g for g in range(1, channels + 1) if channels % g == out % g == 0]))
    options = {
        "stride": draw(st.integers(1, 2)),
        "dilation": draw(st.integers(1, 2)),
        "padding": 2,
        "groups": groups,
        "bias": draw(st.booleans()),
    }
    kernel = draw(st.sampled_from([1, 3, (1, 3)]))
    builders = [
        lambda: (nn.Conv2d(channels, out, kernel, **options), out),
        lambda: (OwnConv(channels, out, kernel, **options), out),
        lambda: (nn.ConvTranspose2d(channels, out, kernel, stride=options["stride"], groups=groups), out),
        lambda: (nn.Conv2d(channels, 2 * channels, 3, padding=1, groups=channels), 2 * channels),
        lambda: (Functional(channels, out, groups), out),
        lambda: (LinearOnMap(channels, out, options["bias"]), out),
        lambda: (Twice(channels), channels),
        lambda: (Tied(channels), channels),
        lambda: (Gate(channels), channels),
        lambda: (Attention(), channels),
        lambda: (nn.BatchNorm2d(channels), channels),
        lambda: (nn.Sequential(nn.ReLU(), nn.MaxPool2d(3, 1, 1)), channels),
    ]
    return draw(st.sampled_from(builders))()


@st.composite
def nets(draw) -> tuple[nn.Module, tuple[int, ...]]:
    """A random chain of up to six layers, one of them perhaps used again at the end, and an input shape."""
    channels = start = draw(st.sampled_from([1, 3, 4, 6]))
    chain = []
    for _ in range(draw(st.integers(1, 6))):
        module, channels = layer(draw, channels)
        chain.append(module)
    same = [module for module in chain if isinstance(module, Twice) and module.layer.in_channels == channels]
    chain += same[:1]
    return nn.Sequential(*chain), (draw(st.integers(1, 2)), start, draw(st.integers(4, 9)), 8)


@settings(max_examples=80, deadline=None)
@given(nets())
def test_totals_are_those_of_pytorchs_own_counter(net):
    model, shape = net
    count = audit(model, shape, lang="en")
    assert count.macs == sum(row.macs for row in count.rows) == macs(model, torch.zeros(shape))
    assert count.params == sum(row.params for row in count.rows) == params(model)
    assert sum(cost.macs for cost in count.by_kind.values()) == count.macs
    assert not count.uncounted


@pytest.mark.parametrize(
    ("model", "shape", "kind"),
    [
        (nn.Conv2d(3, 8, 3), (1, 3, 9, 9), "standard"),
        (nn.Conv2d(1, 8, 3, groups=1), (1, 1, 9, 9), "standard"),
        (nn.Conv2d(6, 8, 3, groups=2), (1, 6, 9, 9), "grouped"),
        (nn.Conv2d(6, 6, 1, groups=3), (1, 6, 9, 9), "grouped"),
        (nn.Conv2d(6, 12, 3, groups=6), (1, 6, 9, 9), "depthwise"),
        (nn.Conv2d(6, 8, 1), (1, 6, 1, 1), "pointwise"),
        (OwnConv(6, 8, 1), (1, 6, 9, 9), "pointwise"),
        (Functional(6, 6, 6), (1, 6, 9, 9), "depthwise"),
        (nn.Conv1d(3, 8, 3), (1, 3, 9), "standard"),
        (nn.Conv3d(4, 4, 3, groups=4), (1, 4, 5, 5, 5), "depthwise"),
        (nn.ConvTranspose2d(8, 16, 2, stride=2), (1, 8, 10, 10), "standard"),
        (LinearOnMap(3, 5, bias=True), (1, 3, 9, 9), "linear"),
        (LinearOnMap(3, 5, bias=False), (2, 3, 9, 9), "linear"),
        (Attention(), (1, 4, 5, 5), "other"),
        (nn.utils.parametrizations.weight_norm(nn.Linear(8, 4)), (1, 8), "linear"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, nn.Module) else None,
)
def test_work_is_booked_under_the_kind_that_does_it(model, shape, kind):
    work = {name: cost.macs for name, cost in audit(model, shape, lang="en").by_kind.items() if cost.macs}
    assert work == {kind: macs(model, torch.zeros(shape))}


def test_a_shared_layer_works_twice_and_is_held_once():
    row, *others = audit(Twice(4), (1, 4, 5, 5), lang="en").rows
    assert (row.name, row.calls, row.params, row.macs) == ("layer", 2, 148, 2 * 144 * 25)
    assert not others


def test_a_tied_weight_is_held_by_the_first_layer_that_uses_it():
    rows = audit(Tied(4), (1, 4, 5, 5), lang="en").rows
    assert [row.params for row in rows] == [16, 0]
    assert [row.macs for row in rows] == [400, 400]


def test_rows_carry_the_names_of_the_layers_and_of_weights_without_one():
    model = nn.Sequential(nn.Conv2d(3, 4, 1), Functional(4, 4, 1), nn.BatchNorm2d(4))
    assert [row.name for row in audit(model, 8, lang="en").rows] == ["0", "1", "2"]


# PyTorch's counter knows the recurrent and the attention kernels of the meta device, not those of the CPU.
@pytest.mark.parametrize(
    ("model", "inputs"),
    [
        (nn.LSTM(8, 16), (torch.zeros(5, 1, 8),)),
        (nn.MultiheadAttention(8, 2), (torch.zeros(5, 1, 8),) * 3),
        (nn.TransformerEncoderLayer(8, 2, 16), (torch.zeros(5, 1, 8),)),
    ],
    ids=["LSTM", "MultiheadAttention", "TransformerEncoderLayer"],
)
def test_recurrent_and_attention_layers_are_counted_with_example_tensors(model, inputs):
    count = audit(model, inputs, lang="en")
    on_meta = [value.to("meta") for value in inputs]
    assert count.macs == macs(model.to("meta"), *on_meta) > 0
    assert not count.uncounted


class Spectrum(nn.Module):
    """Work that no formula of PyTorch's counter covers."""

    def forward(self, x):
        return torch.fft.fft2(x).real


@pytest.mark.parametrize(
    ("model", "inputs", "name"),
    [
        (Spectrum(), (1, 3, 8, 8), "fft"),
        (nn.Bilinear(4, 4, 2), (torch.zeros(1, 4), torch.zeros(1, 4)), "trilinear"),
    ],
    ids=["fft", "bilinear"],
)
def test_what_no_formula_covers_is_named_and_shown(model, inputs, name):
    count = audit(model, inputs, lang="en")
    assert count.macs == 0
    assert any(name in operation for operation in count.uncounted)
    assert "could not be counted" in repr(count) and name in count._repr_html_()


@torch.library.custom_op("course_test::blur", mutates_args=())
def blur(x: torch.Tensor) -> torch.Tensor:
    return x.clone()


@blur.register_fake
def _(x):
    return torch.empty_like(x)


class Blur(nn.Module):
    def forward(self, x):
        return blur(x)


def test_an_operation_from_outside_pytorch_is_named():
    assert audit(Blur(), (1, 3, 8, 8), lang="en").uncounted == {"course_test.blur": 1}


FREE = [
    nn.ReLU(),
    nn.PReLU(),
    nn.Hardswish(),
    nn.GELU(),
    nn.GLU(1),
    nn.LogSigmoid(),
    nn.Softmax(1),
    nn.BatchNorm2d(4),
    nn.GroupNorm(2, 4),
    nn.InstanceNorm2d(4),
    nn.LayerNorm(8),
    nn.RMSNorm(8),
    nn.LocalResponseNorm(2),
    nn.MaxPool2d(2),
    nn.AvgPool2d(2),
    nn.AdaptiveAvgPool2d(3),
    nn.AdaptiveMaxPool2d(3),
    nn.Dropout(),
    nn.Upsample(scale_factor=2, mode="bilinear"),
    nn.PixelShuffle(2),
    nn.ReflectionPad2d(1),
    nn.CircularPad2d(1),
    nn.Unfold(2),
]


@pytest.mark.parametrize("model", FREE, ids=lambda model: type(model).__name__)
def test_what_the_convention_leaves_out_is_neither_counted_nor_named(model):
    count = audit(model, (1, 4, 8, 8), lang="en")
    assert (count.macs, dict(count.uncounted)) == (0, {})
    assert count.params == params(model)


class Restless(nn.Module):
    """A forward that writes into its module in every way it can."""

    def __init__(self):
        super().__init__()
        self.conv, self.norm, self.drop = nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Dropout()
        self.register_buffer("seen", torch.zeros(1))
        self.scale = torch.ones(4, 1, 1)
        self.calls, self.last = 0, None

    def forward(self, x):
        self.calls += 1
        self.seen += 1
        self.scale.mul_(2)
        self.last = self.drop(self.norm(self.conv(x))) * self.scale + torch.arange(6.0)
        return self.last


def test_the_model_is_left_as_it_was():
    model, work = Restless(), macs(Restless(), torch.zeros(1, 3, 8, 8))
    state = {name: value.clone() for name, value in model.state_dict().items()}
    places = {name: value.data_ptr() for name, value in model.state_dict().items()}
    random = torch.get_rng_state()
    assert audit(model, 8, lang="en").macs == work
    assert all(torch.equal(value, state[name]) for name, value in model.state_dict().items())
    assert all(value.data_ptr() == places[name] for name, value in model.state_dict().items())
    assert (model.calls, model.last, model.training, model.norm.training) == (0, None, True, True)
    assert torch.equal(model.scale, torch.ones(4, 1, 1))
    assert torch.equal(torch.get_rng_state(), random)
    assert all(p.requires_grad and p.grad is None for p in model.parameters())


def test_a_model_that_fails_is_left_as_it_was_too():
    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Conv2d(9, 4, 3))
    with pytest.raises(ValueError):
        audit(model, 8, lang="en")
    assert model.training and model[1].training
    assert not any(value.is_meta for value in model.state_dict().values())


def test_one_image_is_enough_for_a_batch_norm_on_a_1x1_map():
    model = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Conv2d(3, 4, 1), nn.BatchNorm2d(4))
    assert audit(model, 8, lang="en").macs == 12


def test_a_branch_that_only_training_takes_is_counted_in_training_alone():
    class Auxiliary(nn.Conv2d):
        def forward(self, x):
            return super().forward(super().forward(x)) if self.training else super().forward(x)

    model = Auxiliary(3, 3, 1)
    assert audit(model, 4, lang="en").macs == 2 * audit(model.eval(), 4, lang="en").macs


@pytest.mark.parametrize(
    ("model", "input_size", "shape"),
    [
        (nn.Conv2d(5, 2, 3), 8, (1, 5, 8, 8)),
        (nn.Conv2d(5, 2, 3), (8, 6), (1, 5, 8, 6)),
        (nn.Conv2d(5, 2, 3), (5, 8, 6), (1, 5, 8, 6)),
        (nn.Conv2d(5, 2, 3), (2, 5, 8, 6), (2, 5, 8, 6)),
        (nn.Conv2d(5, 2, 3), torch.zeros(2, 5, 8, 6), (2, 5, 8, 6)),
        (nn.Conv1d(5, 2, 3), 8, (1, 5, 8)),
        (nn.Conv3d(5, 2, 3), 8, (1, 5, 8, 8, 8)),
        (Functional(5, 2, 1), 8, (1, 5, 8, 8)),
        (nn.Linear(5, 2), (4, 5), (4, 5)),
        (nn.Conv2d(5, 2, 3).to(torch.bfloat16), 8, (1, 5, 8, 8)),
    ],
)
def test_an_input_size_may_leave_out_the_image_and_the_channels(model, input_size, shape):
    count = audit(model, input_size, lang="en")
    assert count.inputs == (shape,)
    assert count.macs > 0


class LooksAtData(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 3, 1)

    def forward(self, x):
        x = self.conv(x)
        return x if x.sum() > 0 else -x


class NeedsNumpy(LooksAtData):
    def forward(self, x):
        return torch.from_numpy(self.conv(x).numpy())


@pytest.mark.parametrize(
    ("model", "input_size", "says"),
    [
        (nn.Conv2d(3, 8, 5), 4, "Kernel size"),
        (nn.Conv2d(3, 8, 5), (1, 4, 32, 32), "3 channels, but got 4"),
        (nn.ConvTranspose2d(6, 8, 3, groups=2), (1, 4, 8, 8), "6 channels, but got 4"),
        (nn.Sequential(nn.Conv2d(3, 8, 3), nn.MaxPool2d(9)), 8, "(at 1)"),
        (nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(6)), 8, "6"),
        (LooksAtData(), 8, "without real data"),
        (NeedsNumpy(), 8, "without real data"),
        (nn.LazyConv2d(3, 8), 8, "lazy"),
        (nn.Linear(3, 4), 8, "input_size=8"),
        (nn.Conv2d(3, 8, 3), 0, "input_size=0"),
        (nn.Conv2d(3, 8, 3), (8, "8"), "whole shape"),
        (nn.Conv2d(3, 8, 3), (), "input_size=()"),
    ],
)
@pytest.mark.parametrize("lang", ["tr", "en"])
def test_what_cannot_be_audited_says_so_in_one_line_of_the_learners_language(model, input_size, says, lang):
    with pytest.raises(ValueError) as caught:
        audit(model, input_size, lang=lang)
    sentence = str(caught.value)
    assert "\n" not in sentence and len(sentence) < 300
    if lang == "en":
        assert says in sentence


def test_a_value_that_is_no_module_is_refused():
    with pytest.raises(TypeError, match="int"):
        audit(3, lang="en")
