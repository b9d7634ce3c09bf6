"""Arithmetic intensity: how many floating-point operations a layer does for each byte it has to move."""

from __future__ import annotations

from fractions import Fraction

from .arithmetic import ConvSpec, Separable

FLOAT32 = 4  # bytes a value


def bytes_moved(layer: ConvSpec | Separable, height: int, width: int, bytes_per_value: int = FLOAT32) -> int:
    """The bytes of one image that a layer must move at least: input, weights and output, each once.

    A separable pair writes what stands between its two layers and reads it again; a bias is not counted.

    >>> bytes_moved(ConvSpec.depthwise(64, padding=1), 56, 56)  # 4 · (64·56² + 576 + 64·56²)
    1607936
    """
    values = 0
    for part in _parts(layer):
        c_out, h_out, w_out = part.output_shape(height, width)
        values += part.c_in * height * width + part.weights + c_out * h_out * w_out
        height, width = h_out, w_out
    return values * bytes_per_value


def arithmetic_intensity(
    spec: ConvSpec | Separable, h: int, w: int, bytes_per_value: int = FLOAT32
) -> Fraction:
    """FLOPs per byte moved, for one image with an input map of h × w: exact, and the same on every machine.

    A multiply-accumulate is two FLOPs; the bytes are those of `bytes_moved`. A program that reads a value
    twice from memory moves more bytes and does fewer FLOPs with each.

    >>> layers = [ConvSpec(64, 64, padding=1), ConvSpec.pointwise(64, 64), ConvSpec.depthwise(64, padding=1)]
    >>> [round(float(arithmetic_intensity(layer, 56, 56)), 2) for layer in layers]
    [131.89, 15.84, 2.25]
    """
    return Fraction(2 * spec.macs(h, w), bytes_moved(spec, h, w, bytes_per_value))


def _parts(layer: ConvSpec | Separable) -> tuple[ConvSpec, ...]:
    return (layer,) if isinstance(layer, ConvSpec) else tuple(layer)
