"""The networks that stand on depthwise convolution, each from the table of its paper, and an auditor.

One file per family holds the paper's table and turns it into a `Layout` in plain Python
(`mobilenet_v1_layers`, ...); the torch module (`mobilenet_v1`, ...) is built from that same layout, with the
blocks of `blocks.py`. Importing this package does not import torch: building a module does, and `audit`.
"""

from .efficientnet import efficientnet, efficientnet_layers
from .mobilenet_v1 import conv_mobilenet, conv_mobilenet_layers, mobilenet_v1, mobilenet_v1_layers
from .mobilenet_v2 import mobilenet_v2, mobilenet_v2_layers
from .mobilenet_v3 import mobilenet_v3, mobilenet_v3_layers
from .shufflenet_v1 import shufflenet_v1, shufflenet_v1_layers
from .shufflenet_v2 import shufflenet_v2, shufflenet_v2_layers

__all__ = [
    "conv_mobilenet",
    "conv_mobilenet_layers",
    "efficientnet",
    "efficientnet_layers",
    "mobilenet_v1",
    "mobilenet_v1_layers",
    "mobilenet_v2",
    "mobilenet_v2_layers",
    "mobilenet_v3",
    "mobilenet_v3_layers",
    "shufflenet_v1",
    "shufflenet_v1_layers",
    "shufflenet_v2",
    "shufflenet_v2_layers",
]
