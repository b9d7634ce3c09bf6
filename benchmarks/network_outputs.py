"""What other people's networks compute with fixed weights: makes tests/data/network_outputs.json.

    python -m pip install torch==2.13.0 torchvision==0.28.0 pytorchcv==0.0.74
    python benchmarks/network_outputs.py

The course does not depend on them. "Conv MobileNet" is in neither, so it is written here in plain PyTorch.
pytorchcv's last pooling is made for images of 224×224 and becomes an adaptive one. Its ShuffleNetV1
concatenates the other way round (the chain before the shortcut), so here its parts are turned.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from unittest import mock

import torch
import torchvision.models as vision
from pytorchcv.model_provider import get_model
from torch import nn

TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS / "networks"))
from test_outputs import fill, image  # noqa: E402

CHANNELS = (64, 128, 128, 256, 256, *[512] * 6, 1024, 1024)
HALVED = (1, 3, 5, 11)  # blocks with stride 2


def conv_mobilenet(width: float) -> nn.Module:
    """MobileNetV1's Table 1 with a full 3×3 convolution in place of every separable block."""
    layers, c_in = [], 3
    for block, channels in enumerate((32, *CHANNELS), -1):
        c_out = int(channels * width)
        stride = 2 if block in (-1, *HALVED) else 1
        conv = nn.Conv2d(c_in, c_out, 3, stride, padding=1, bias=False)
        layers += [conv, nn.BatchNorm2d(c_out), nn.ReLU()]
        c_in = c_out
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(c_in, 1000))


def pytorchcv(name: str) -> nn.Module:
    """A network of pytorchcv for images of any size."""
    model = get_model(name)
    model.features.final_pool = nn.AdaptiveAvgPool2d(1)
    return model


NETWORKS = {
    "mobilenet_v1": lambda: pytorchcv("mobilenet_wd4"),
    "conv_mobilenet": lambda: conv_mobilenet(0.25),
    "mobilenet_v2": lambda: vision.mobilenet_v2(width_mult=0.35),
    "mobilenet_v3_large": vision.mobilenet_v3_large,
    "mobilenet_v3_small": vision.mobilenet_v3_small,
    **{f"efficientnet_b{size}": getattr(vision, f"efficientnet_b{size}") for size in range(4)},
    **{f"shufflenet_v1_g{g}": lambda g=g: pytorchcv(f"shufflenet_g{g}_w1") for g in (1, 3, 8)},
    "shufflenet_v2": vision.shufflenet_v2_x0_5,
}


def called(model: nn.Module) -> list[nn.Module]:
    """The layers with weights, in the order in which an image meets them."""
    order, kinds = [], (nn.Conv2d, nn.BatchNorm2d, nn.Linear)
    layers = [layer for layer in model.modules() if isinstance(layer, kinds)]
    hooks = [layer.register_forward_hook(lambda layer, *_: order.append(layer)) for layer in layers]
    model(image())
    for hook in hooks:
        hook.remove()
    return order


@torch.no_grad()
def scores(name: str) -> list[float]:
    """Every 100th of the thousand scores."""
    model = NETWORKS[name]().double().eval()
    fill(called(model))
    join, turned = torch.cat, name.startswith("shufflenet_v1")
    with mock.patch("torch.cat", lambda parts, dim: join(parts[::-1] if turned else parts, dim)):
        return [float(f"{score:.7g}") for score in model(image())[0, ::100].tolist()]


if __name__ == "__main__":
    lines = [f'  "{name}": {json.dumps(scores(name))}' for name in NETWORKS]
    file = TESTS / "data" / "network_outputs.json"
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(file.read_text(encoding="utf-8"))
