"""Every network computes and learns, and its layout counts what its torch module holds and computes."""

import subprocess
import sys

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils import networks
from course_utils.networks.audit import audit
from course_utils.networks.blocks import channel_shuffle
from course_utils.networks.layers import make_divisible

# One of each family, and of each shape of block: (module's function, layout's function, arguments).
FAMILY = {
    "mobilenet_v1": (networks.mobilenet_v1, networks.mobilenet_v1_layers, (0.25,)),
    "conv_mobilenet": (networks.conv_mobilenet, networks.conv_mobilenet_layers, (0.25,)),
    "mobilenet_v2": (networks.mobilenet_v2, networks.mobilenet_v2_layers, (0.35,)),
    "mobilenet_v3_large": (networks.mobilenet_v3, networks.mobilenet_v3_layers, ("large",)),
    "mobilenet_v3_small": (networks.mobilenet_v3, networks.mobilenet_v3_layers, ("small",)),
    "efficientnet": (networks.efficientnet, networks.efficientnet_layers, ("b0",)),
    "shufflenet_v1": (networks.shufflenet_v1, networks.shufflenet_v1_layers, (3,)),
    "shufflenet_v1_ungrouped": (networks.shufflenet_v1, networks.shufflenet_v1_layers, (1,)),
    "shufflenet_v2": (networks.shufflenet_v2, networks.shufflenet_v2_layers, (0.5,)),
}

widths = st.floats(0.1, 2)
MEMBERS = st.one_of(
    st.tuples(st.just("mobilenet_v1"), st.tuples(widths)),
    st.tuples(st.just("conv_mobilenet"), st.tuples(widths)),
    st.tuples(st.just("mobilenet_v2"), st.tuples(widths)),
    st.tuples(st.just("mobilenet_v3"), st.tuples(st.sampled_from(["large", "small"]), widths)),
    st.tuples(st.just("efficientnet"), st.tuples(st.sampled_from(["b0", "b1", "b2", "b3"]))),
    st.tuples(st.just("shufflenet_v1"), st.tuples(st.sampled_from([1, 2, 3, 4, 8]), st.sampled_from([1, 2]))),
    st.tuples(st.just("shufflenet_v2"), st.tuples(st.sampled_from([0.5, 1, 1.5, 2]))),
)


@settings(max_examples=25, deadline=None)
@given(MEMBERS, st.integers(1, 320), st.integers(1, 320))
def test_a_layout_lists_row_by_row_what_the_audit_finds_in_its_module(member, height, width):
    name, arguments = member
    with torch.device("meta"):
        model = getattr(networks, name)(*arguments)
    layout = getattr(networks, f"{name}_layers")(*arguments)
    count = audit(model, (height, width), lang="en")
    assert count.rows == layout.count((height, width), lang="en").rows
    assert count.params == sum(p.numel() for p in model.parameters())
    assert not count.uncounted


@pytest.mark.parametrize("name", FAMILY)
def test_a_network_runs_forward_and_backward_and_every_weight_learns(name):
    build, _, arguments = FAMILY[name]
    torch.manual_seed(0)
    model = build(*arguments)
    scores = model(torch.randn(2, 3, 64, 64))
    assert scores.shape == (2, 1000)
    torch.nn.functional.cross_entropy(scores, torch.tensor([3, 7])).backward()
    assert all(p.grad is not None and p.grad.isfinite().all() for p in model.parameters())
    assert sum(bool(p.grad.abs().sum() > 0) for p in model.parameters()) > 0.9 * len(list(model.parameters()))


@pytest.mark.parametrize("name", FAMILY)
def test_full_convolutions_leave_no_depthwise_layer_and_the_same_maps(name):
    _, layers, arguments = FAMILY[name]
    plain, full = layers(*arguments), layers(*arguments).with_full_convolutions()
    assert full.count(lang="en").by_kind["depthwise"] == (0, 0)
    assert full.count(lang="en").macs > plain.count(lang="en").macs or name == "conv_mobilenet"
    assert full.count(lang="en").rows[-1] == plain.count(lang="en").rows[-1]


def test_the_sum_goes_around_ten_of_the_seventeen_blocks_of_mobilenet_v2():
    joins = [block.joined for block in networks.mobilenet_v2_layers().blocks]
    assert (joins.count("add"), len(joins)) == (10, 17)


def test_the_last_1x1_of_a_mobilenet_v2_block_has_no_activation():
    for block in networks.mobilenet_v2_layers().blocks:
        *inner, last = block.chain
        assert last.act == "" and all(layer.act == "relu6" for layer in inner)


def test_the_shuffle_deals_every_group_to_every_group():
    channels = torch.arange(12.0).reshape(1, 12, 1, 1)
    shuffled = channel_shuffle(channels, groups=4)
    assert shuffled.flatten().tolist() == [0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11]
    assert torch.equal(channel_shuffle(shuffled, groups=3), channels)


@pytest.mark.parametrize(
    ("channels", "rounded"), [(32 * 1.4, 48), (24 * 0.35, 8), (16 * 0.35, 8), (96 * 1.1, 104), (12, 16)]
)
def test_scaled_channels_are_rounded_to_eights_and_never_lose_a_tenth(channels, rounded):
    assert make_divisible(channels) == rounded >= 0.9 * channels


@pytest.mark.parametrize(
    ("build", "arguments", "answer"),
    [
        (networks.mobilenet_v1_layers, (0,), "width=0"),
        (networks.mobilenet_v2_layers, ("wide",), "width='wide'"),
        (networks.mobilenet_v3_layers, ("medium",), '"large" or "small"'),
        (networks.efficientnet_layers, ("b9",), "'b0', 'b1', 'b2', 'b3'"),
        (networks.shufflenet_v1_layers, (5,), "1, 2, 3, 4, 8"),
        (networks.shufflenet_v1_layers, (4, 0.5), "choose from"),
        (networks.shufflenet_v2_layers, (0.7,), "0.5, 1.0, 1.5, 2.0"),
    ],
)
def test_a_network_that_does_not_exist_is_refused_with_the_ones_that_do(build, arguments, answer):
    with pytest.raises(ValueError, match=answer.replace("(", r"\(")):
        build(*arguments)


def test_layouts_need_no_torch():
    code = (
        "import sys, course_utils.networks as n;"
        "print(n.mobilenet_v1_layers(0.5).count(192, lang='en').macs, 'torch' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown == "109970432 False\n"
