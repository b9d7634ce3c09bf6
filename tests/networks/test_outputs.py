"""Every network computes what another implementation computes with the same weights.

`benchmarks/network_outputs.py` made the numbers with torchvision and pytorchcv. Weights and image come from a
formula: the same on every machine and version, and no value of a batch norm is at its default.
"""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from course_utils import networks

OUTPUTS = json.loads((Path(__file__).parents[1] / "data" / "network_outputs.json").read_text())

# Each network with the parts that make its outputs what they are.
NETWORKS = {
    "mobilenet_v1": (lambda: networks.mobilenet_v1(0.25), "batch norm before ReLU"),
    "conv_mobilenet": (lambda: networks.conv_mobilenet(0.25), "batch norm before ReLU"),
    "mobilenet_v2": (lambda: networks.mobilenet_v2(0.35), "residual sum, ReLU6"),
    "mobilenet_v3_large": (
        lambda: networks.mobilenet_v3("large"),
        "residual sum, squeeze-and-excitation, h-swish, h-sigmoid, eps, head",
    ),
    "mobilenet_v3_small": (
        lambda: networks.mobilenet_v3("small"),
        "residual sum, squeeze-and-excitation, h-swish, h-sigmoid, eps, head",
    ),
    **{
        f"efficientnet_{size}": (
            lambda size=size: networks.efficientnet(size),
            "residual sum, squeeze-and-excitation, SiLU, sigmoid",
        )
        for size in ("b0", "b1", "b2", "b3")
    },
    **{
        f"shufflenet_v1_g{g}": (
            lambda g=g: networks.shufflenet_v1(g),
            "shuffle, sum, average pooling, no ReLU after depthwise",
        )
        for g in (1, 3, 8)
    },
    "shufflenet_v2": (lambda: networks.shufflenet_v2(0.5), "shuffle, halves, no ReLU after depthwise"),
}


def values(shape: tuple[int, ...], seed: int) -> torch.Tensor:
    """Numbers between -1 and 1, mixed from their place and the seed by 32-bit integer arithmetic."""
    mixed = np.arange(1, np.prod(shape) + 1, dtype=np.uint64) * 2654435761 + np.uint64(seed * 40503 + 1)
    for factor in (2246822519, 3266489917):
        mixed = (mixed & 0xFFFFFFFF) * np.uint64(factor) & np.uint64(0xFFFFFFFF)
        mixed ^= mixed >> np.uint64(15)
    return torch.from_numpy(mixed / 2**31 - 1).reshape(shape)


def fill(layers: list[nn.Module]) -> None:
    """Gives each layer its weights: by its place in the list, and scaled by what one output reads."""
    for place, layer in enumerate(layers):
        shape = layer.weight.shape
        norm = isinstance(layer, nn.BatchNorm2d)
        bound = 0.5 if norm else (6 / shape[1:].numel()) ** 0.5
        with torch.no_grad():
            layer.weight.copy_(norm + bound * values(shape, 4 * place))
            if layer.bias is not None:
                layer.bias.copy_(0.5 * values(layer.bias.shape, 4 * place + 1))
            if norm:
                layer.running_mean.copy_(0.5 * values(shape, 4 * place + 2))
                layer.running_var.copy_(1 + 0.5 * values(shape, 4 * place + 3))


def image() -> torch.Tensor:
    """One image, (N, C, H, W)."""
    return values((1, 3, 64, 64), 12345)


@pytest.mark.parametrize("name", NETWORKS, ids=[f"{name}: {parts}" for name, (_, parts) in NETWORKS.items()])
def test_a_network_computes_what_another_implementation_does(name):
    build, _ = NETWORKS[name]
    with torch.device("meta"):
        model = build().double().eval()  # in float32 a deep network turns rounding into the third digit
    model.to_empty(device="cpu")
    fill([layer for layer in model.modules() if isinstance(layer, (nn.Conv2d, nn.BatchNorm2d, nn.Linear))])
    with torch.no_grad():
        found = model(image())[0, ::100]
    theirs = torch.tensor(OUTPUTS[name], dtype=torch.float64)
    assert (found - theirs).abs().max() < 1e-5 * theirs.abs().max()


@pytest.mark.parametrize(("size", "hidden"), [("large", 1280), ("small", 1024)])
@pytest.mark.parametrize("width", [0.5, 1, 1.25])
def test_the_hidden_layer_of_mobilenet_v3_keeps_its_width(size, hidden, width):
    assert networks.mobilenet_v3_layers(size, width).classifier[0].op.c_out == hidden
