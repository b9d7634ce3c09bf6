"""What several explorers say: kinds of layers, names of controls, facts. No suffix is glued to a value."""

from __future__ import annotations

from .language import Text

KINDS = {
    "standard": Text(tr="Standart konvolüsyon", en="Standard convolution"),
    "grouped": Text(tr="Gruplu konvolüsyon", en="Grouped convolution"),
    "depthwise": Text(tr="Depthwise (derinlemesine) konvolüsyon", en="Depthwise convolution"),
    "pointwise": Text(tr="Pointwise (noktasal, 1×1) konvolüsyon", en="Pointwise (1×1) convolution"),
}

C_IN = Text(tr="Giriş kanalı (C_in)", en="Input channels (C_in)")
C_OUT = Text(tr="Çıktı kanalı (C_out)", en="Output channels (C_out)")
GROUPS = Text(tr="Grup sayısı (groups)", en="Groups (groups)")
KERNEL_SIZE = Text(tr="Çekirdek boyutu (kernel_size)", en="Kernel size (kernel_size)")
SIZE = Text(tr="Harita boyutu (H = W)", en="Map size (H = W)")

OUT_OF_RANGE = Text(
    tr="{name} = {value} olamaz: {least} ile {most} arasında bir tam sayı yazın.",
    en="{name} = {value} is not possible: write a whole number from {least} to {most}.",
)

WEIGHT_SHAPE = Text(tr="Ağırlık boyutu", en="Weight shape")
PARAMETERS = Text(tr="Parametre", en="Parameters")
MACS = Text(
    tr="Çarp-topla (MAC), {size} × {size} harita", en="Multiply-accumulates (MAC), {size} × {size} map"
)
