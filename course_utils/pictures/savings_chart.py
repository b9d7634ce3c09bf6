"""Standard against depthwise + pointwise: two pairs of bars, and the curve 1/C_out + 1/k² with its limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import log2

from ..arithmetic import ConvSpec, Separable
from ..words.explorers import savings as words
from ..words.language import Text, decimal, whole
from . import svg
from .palette import KINDS, filled
from .picture import Picture

WIDTH, HEIGHT = 640, 480
BAR_X, BAR_LENGTH, BAR_HEIGHT = 92, 372, 18
PARAMS_Y, MACS_Y = 44, 118  # top of the upper bar of each pair

LEFT, RIGHT, TOP, BOTTOM = 56, 586, 212, 440  # of the chart
WIDEST = 1024  # C_out at its right end
HIGHEST, LOWEST = 2, Fraction(1, 128)  # shares at its upper and lower end; both axes count in doublings
SHARES = tuple(Fraction(2, 2**n) for n in range(8))  # 2, 1, 1/2, … 1/64: where its lines stand


def share(c_out: int, kernel_size: int) -> Fraction:
    """The cost of depthwise + pointwise as a share of the standard convolution's: 1/C_out + 1/k².

    >>> share(72, 3), share(8, 3)
    (Fraction(1, 8), Fraction(17, 72))
    """
    return Fraction(1, c_out) + Fraction(1, kernel_size**2)


def eight_begins(kernel_size: int) -> int | None:
    """The smallest C_out with which the pair costs at most an eighth of the standard one, if there is any.

    >>> eight_begins(3), eight_begins(5), eight_begins(1)
    (72, 12, None)
    """
    left = Fraction(1, 8) - Fraction(1, kernel_size**2)
    return -(-left.denominator // left.numerator) if left > 0 else None


def times(of: Fraction, lang: str) -> str:
    """How many times fewer or as many, in words: "≈ 7,89 kat az"."""
    factor = max(of, 1 / of)
    mark = "" if (100 * factor).denominator == 1 else "≈ "
    sentence = words.FEWER if of < 1 else words.MORE
    return sentence.say(lang, times=f"{mark}{decimal(factor, lang)}")


def savings_chart(standard: ConvSpec, pair: Separable, size: int, lang: str, stops: Sequence[int]) -> Picture:
    """What a standard layer and its separable pair cost over a map of `size` × `size`.

    The marked point can be dragged along the curve, to each C_out of `stops`.
    """
    layers = (standard, *pair)
    k, c_out = standard.kernel_size[0], standard.c_out
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        *_bars(words.PARAMETERS, PARAMS_Y, [layer.params for layer in layers], lang),
        *_bars(words.MACS, MACS_Y, [layer.macs(size, size) for layer in layers], lang),
        *_legend(),
        *_axes(lang),
        *_limit(k, lang),
        *_eight(k, lang),
        *_curve(k, c_out, stops, lang),
    )
    return Picture(drawing, _alt(standard, pair, size, lang), lang)


def _bars(heading: Text, top: float, costs: list[int], lang: str) -> Iterator[str]:
    """A bar for the standard layer; below it one for the pair, in its two parts."""
    standard, depthwise, pointwise = costs
    scale = BAR_LENGTH / max(standard, depthwise + pointwise)
    below = top + BAR_HEIGHT + 6
    split = BAR_X + depthwise * scale
    yield svg.text(4, top - 10, heading.say(lang), anchor="start", font_weight="bold")
    yield svg.box(BAR_X, top, standard * scale, BAR_HEIGHT, **filled("standard"))
    yield svg.box(BAR_X, below, depthwise * scale, BAR_HEIGHT, **filled("depthwise"))
    yield svg.box(split, below, pointwise * scale, BAR_HEIGHT, **filled("pointwise"))
    for label, y, cost, end in (
        (words.STANDARD, top, standard, BAR_X + standard * scale),
        (words.PAIR, below, depthwise + pointwise, split + pointwise * scale),
    ):
        yield svg.text(BAR_X - 8, y + 14, label.say(lang), anchor="end")
        yield svg.text(end + 6, y + 14, whole(cost, lang), anchor="start")


def _legend() -> Iterator[str]:
    for x, kind in ((360, "depthwise"), (490, "pointwise")):
        yield svg.box(x, 12, 14, 14, **filled(kind))
        yield svg.text(x + 22, 24, kind, anchor="start")


def _axes(lang: str) -> Iterator[str]:
    """C_out across; the pair's share upward on the left, and on the right how many times fewer that is."""
    for at in SHARES:
        y = _y(at)
        yield svg.line(LEFT, y, RIGHT, y, class_="line" if at == 1 else "faint")
        yield svg.text(LEFT - 8, y + 5, str(at), anchor="end")
        if at <= 1:
            yield svg.text(RIGHT + 8, y + 5, f"{1 / at}×", anchor="start")
    for c_out in (1, 4, 16, 64, 256, 1024):
        yield svg.line(_x(c_out), BOTTOM, _x(c_out), BOTTOM + 5)
        yield svg.text(_x(c_out), BOTTOM + 20, str(c_out))
    yield svg.text(WIDTH - 2, _y(HIGHEST) + 5, words.FEWER_AXIS.say(lang), anchor="end", class_="muted")
    yield svg.line(LEFT, BOTTOM, RIGHT, BOTTOM)
    yield svg.text((LEFT + RIGHT) / 2, BOTTOM + 36, "C_out")
    yield svg.text(RIGHT, _y(1) - 11, words.SAME_COST.say(lang), anchor="end", class_="muted")


def _limit(k: int, lang: str) -> Iterator[str]:
    """The dashed line that the curve never reaches; a plate keeps other lines out of its name."""
    y = _y(Fraction(1, k**2))
    yield svg.line(LEFT, y, RIGHT, y, stroke_dasharray="6 5")
    yield svg.box(RIGHT - 140, y + 6, 139, 19, class_="ground")
    yield svg.text(RIGHT - 2, y + 20, words.LIMIT.say(lang, share=Fraction(1, k**2)), anchor="end")


def _eight(k: int, lang: str) -> Iterator[str]:
    """Where eight times fewer begins: the place at which the curve comes below 1/8."""
    c_out = eight_begins(k)
    if c_out is None:
        return
    x = _x(c_out)
    yield svg.line(x, _y(Fraction(3, 5)), x, BOTTOM, stroke_dasharray="2 4")
    yield svg.text(x + 6, _y(Fraction(1, 2)) - 3, words.EIGHT_TIMES.say(lang, n=c_out), anchor="start")


def _curve(k: int, c_out: int, stops: Sequence[int], lang: str) -> Iterator[str]:
    knots = [2 ** (n / 4) for n in range(4 * int(log2(WIDEST)) + 1)]
    points = [(_x(knot), _y(1 / knot + 1 / k**2)) for knot in knots]
    yield svg.polyline(points, stroke_width=2.5)
    here = share(c_out, k)
    dot = {"fill": KINDS["separable"], "class_": "line", "stroke_width": 2}
    place = {"cx": _x(c_out), "cy": _y(here)}
    grip = svg.drag("c_out", {stop: _x(stop) for stop in stops})
    yield svg.element("circle", **place, r=7, **dot, data_glide="point")
    yield svg.element("circle", **place, r=18, fill_opacity="0", data_across=grip)
    said = words.CURVE.say(lang, share=here, times=times(here, lang))
    yield svg.text(4, TOP - 16, said, anchor="start", size=16, font_weight="bold")


def _x(c_out: float) -> float:
    return LEFT + (RIGHT - LEFT) * log2(c_out) / log2(WIDEST)


def _y(at: float | Fraction) -> float:
    return TOP + (BOTTOM - TOP) * log2(HIGHEST / at) / log2(HIGHEST / LOWEST)


def _alt(standard: ConvSpec, pair: Separable, size: int, lang: str) -> str:
    layers: dict[str, ConvSpec | Separable] = {"standard": standard, **pair._asdict(), "pair": pair}
    params = {f"{name}_params": whole(layer.params, lang) for name, layer in layers.items()}
    macs = {f"{name}_macs": whole(layer.macs(size, size), lang) for name, layer in layers.items()}
    k, c_out = standard.kernel_size[0], standard.c_out
    here, eight = share(c_out, k), eight_begins(k)
    sentence = words.NEVER_SENTENCE if eight is None else words.EIGHT_SENTENCE
    curve = {
        "first": share(1, k),
        "limit": Fraction(1, k**2),
        "eight": sentence.say(lang, n=eight),
        "c_out": c_out,
        "share": here,
        "times": times(here, lang),
    }
    return words.ALT.say(lang, **params, **macs, **curve)
