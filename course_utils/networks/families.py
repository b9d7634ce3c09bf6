"""The families of networks by name: their layers, widths and line of code, and what their papers print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from .counts import Count
from .efficientnet import efficientnet_layers
from .layers import Layout
from .mobilenet_v1 import mobilenet_v1_layers
from .mobilenet_v2 import mobilenet_v2_layers
from .mobilenet_v3 import mobilenet_v3_layers
from .shufflenet_v1 import shufflenet_v1_layers
from .shufflenet_v2 import shufflenet_v2_layers


@dataclass(frozen=True)
class Printed:
    """What a paper prints, in millions, and in which table."""

    macs: int
    params: float | None
    paper: str
    table: int
    unit: int = 1  # of the last digit of `macs` that is printed: 0.39 billion is 390 ± 10
    classifier: bool = True  # whether `macs` counts it

    def differs(self, count: Count) -> bool:
        """Whether `count` is a whole last digit or more away: rounding and cutting stay below that.

        >>> printed = FAMILIES["mobilenet_v2"].printed[140, 224]
        >>> printed.params, printed.differs(mobilenet_v2_layers(1.4).count(224, lang="en"))
        (6.9, True)
        """
        macs = count.macs if self.classifier else count.macs - count.by_kind["linear"].macs
        if abs(macs / 1e6 - self.macs) >= self.unit:
            return True
        return self.params is not None and abs(count.params / 1e6 - self.params) >= _unit(self.params)


def _unit(printed: float) -> float:
    """Of the last printed digit of millions of parameters: 0.1 for 4.2, 1 for 12."""
    return 0.1 if printed < 10 else 1


@dataclass(frozen=True)
class Family:
    """A network with a name of its own; `call` is its line of code, and "_layers" may stand in it."""

    title: str
    layers: Callable[[float], Layout]
    call: str
    widths: tuple[int, ...] = ()  # in percent; empty: whatever `layers` accepts
    printed: dict[tuple[int, int], Printed] | None = None  # by (width in percent, input size)


V1, V2, V3 = "1704.04861", "1801.04381", "1905.02244"
EFFICIENT, SHUFFLE, SHUFFLE_2 = "1905.11946", "1707.01083", "1807.11164"


def _efficientnet(name: str, size: int, macs: int, params: float, unit: int) -> Family:
    return Family(
        f"EfficientNet-{name.upper()}",
        lambda width: efficientnet_layers(name),
        f'efficientnet{{layers}}("{name}")',
        widths=(100,),
        printed={(100, size): Printed(macs, params, EFFICIENT, 2, unit)},
    )


def _shufflenet_v1(groups: int, macs: int) -> Family:
    return Family(
        f"ShuffleNetV1 (g = {groups})",
        partial(shufflenet_v1_layers, groups),
        f"shufflenet_v1{{layers}}(groups={groups}, width={{width}})",
        printed={(100, 224): Printed(macs, None, SHUFFLE, 1, classifier=False)},
    )


FAMILIES = {
    "mobilenet_v1": Family(
        "MobileNetV1",
        mobilenet_v1_layers,
        "mobilenet_v1{layers}(width={width})",
        printed={
            (100, 224): Printed(569, 4.2, V1, 4),
            (75, 224): Printed(325, 2.6, V1, 6),
            (50, 224): Printed(149, 1.3, V1, 6),
            (25, 224): Printed(41, 0.5, V1, 6),
            (100, 192): Printed(418, 4.2, V1, 7),
            (100, 160): Printed(290, 4.2, V1, 7),
            (100, 128): Printed(186, 4.2, V1, 7),
        },
    ),
    "mobilenet_v2": Family(
        "MobileNetV2",
        mobilenet_v2_layers,
        "mobilenet_v2{layers}(width={width})",
        printed={(100, 224): Printed(300, 3.4, V2, 4), (140, 224): Printed(585, 6.9, V2, 4)},
    ),
    "mobilenet_v3_large": Family(
        "MobileNetV3-Large",
        partial(mobilenet_v3_layers, "large"),
        'mobilenet_v3{layers}("large", width={width})',
        printed={(100, 224): Printed(219, 5.4, V3, 3), (75, 224): Printed(155, 4.0, V3, 3)},
    ),
    "mobilenet_v3_small": Family(
        "MobileNetV3-Small",
        partial(mobilenet_v3_layers, "small"),
        'mobilenet_v3{layers}("small", width={width})',
        printed={(100, 224): Printed(56, 2.5, V3, 3), (75, 224): Printed(44, 2.0, V3, 3)},
    ),
    "efficientnet_b0": _efficientnet("b0", 224, 390, 5.3, 10),
    "efficientnet_b1": _efficientnet("b1", 240, 700, 7.8, 10),
    "efficientnet_b2": _efficientnet("b2", 260, 1000, 9.2, 100),
    "efficientnet_b3": _efficientnet("b3", 300, 1800, 12, 100),
    "shufflenet_v1_g1": _shufflenet_v1(1, 143),
    "shufflenet_v1_g2": _shufflenet_v1(2, 140),
    "shufflenet_v1_g3": _shufflenet_v1(3, 137),
    "shufflenet_v1_g4": _shufflenet_v1(4, 133),
    "shufflenet_v1_g8": _shufflenet_v1(8, 137),
    "shufflenet_v2": Family(
        "ShuffleNetV2",
        shufflenet_v2_layers,
        "shufflenet_v2{layers}(width={width})",
        widths=(50, 100, 150, 200),
        printed={
            (50, 224): Printed(41, 1.4, SHUFFLE_2, 5),
            (100, 224): Printed(146, 2.3, SHUFFLE_2, 5),
            (150, 224): Printed(299, 3.5, SHUFFLE_2, 5),
            (200, 224): Printed(591, 7.4, SHUFFLE_2, 5),
        },
    ),
}
CONV_MOBILENET = Printed(4866, 29.3, V1, 4, classifier=False)
