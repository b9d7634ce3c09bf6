"""The networks that stand on depthwise convolution, each from the table of its paper, and an auditor.

counts        what a network costs, layer by layer and kind by kind
layers        what a network is made of, without torch: steps, chains, blocks, a `Layout`
blocks        the blocks as torch modules
mobilenet_v1  one paper's table a file, as a `Layout` and as a torch module; the next four too
mobilenet_v2  narrow ends, a wide depthwise middle, and the sum around it
mobilenet_v3  the same block with squeeze-and-excitation, 5×5 kernels and h-swish
efficientnet  B0 to B3: wider, deeper and sharper together
shufflenet_v1 grouped 1×1 convolutions, and a shuffle so that the groups meet
shufflenet_v2 half of the channels rests, and a shuffle swaps the halves
families      the families by name, and what their papers print
block_picture a block drawn from its table: layers, shapes, and the way around
two_bars      MobileNetV1 beside its twin with standard convolutions, to open the course
ledger        every operation of a forward pass that costs MACs, on the module that ran it
twin          an audited network with full convolutions in place of its pairs
audit         parameters and MACs of any torch module

Importing this room does not import torch: building a module does, and `audit`.
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
