"""The layers of the document that the course follows, by name: for notebooks, presets and tests alike."""

from __future__ import annotations

from .arithmetic import ConvSpec, separable

# The document's diagram, its code section a) and its worked examples 1 to 3, all 3×3 with padding 1.
RGB_STANDARD = ConvSpec(3, 8, kernel_size=3, padding=1)
RGB_DEPTHWISE = ConvSpec.depthwise(3, kernel_size=3, padding=1)
STANDARD_3_6 = ConvSpec(3, 6, kernel_size=3, padding=1)
GROUPED_6_6 = ConvSpec(6, 6, kernel_size=3, padding=1, groups=3)
DEPTHWISE_3 = ConvSpec(3, 3, kernel_size=3, padding=1, groups=3)

# Its code section b): DepthwiseSeparableConv(32, 64).
SEPARABLE_32_64 = separable(32, 64, kernel_size=3, padding=1)

# Layers of MobileNetV1 at width 1.0 and 224×224 (arXiv 1704.04861, Table 1), each with its input map.
MOBILENET_DEPTHWISE_32 = ConvSpec.depthwise(32, kernel_size=3, padding=1), 112
MOBILENET_POINTWISE_32_64 = ConvSpec.pointwise(32, 64), 112
MOBILENET_DEPTHWISE_512 = ConvSpec.depthwise(512, kernel_size=3, padding=1), 14
MOBILENET_POINTWISE_512 = ConvSpec.pointwise(512, 512), 14
