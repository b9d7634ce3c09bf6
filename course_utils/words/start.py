"""What the picture at the beginning of the course says."""

from __future__ import annotations

from .language import Text

BARS = Text(tr="Bir görüntü için çarp-topla (MAC)", en="Multiply-adds (MACs) for one image")
MILLION = Text(tr="{n} milyon", en="{n} million")
STANDARD = Text(
    tr="Bir telefon ağı, standart konvolüsyonlarla", en="A network for phones, with standard convolutions"
)
PAIRS = Text(
    tr="Aynı ağ, içteki her konvolüsyon iki küçük katmana bölününce",
    en="The same network, each inner convolution split into two small layers",
)
