"""The course on one page of A4: five layers with their numbers, five formulas, five cautions."""

from __future__ import annotations

from collections.abc import Iterator

from ..arithmetic import ConvSpec, Separable, separable
from ..words import cheat_sheet as words
from ..words.language import decimal, whole
from . import svg
from .palette import filled
from .picture import Picture

WIDTH, HEIGHT = 1123, 794  # A4, lying
MARGIN, SIZE = 40, 56  # the map of the example has SIZE × SIZE places
TOP, ROW = 132, 76  # of the first layer, and from one to the next
SQUARE, CELLS = 52, 4  # the side of a small matrix, and its rows
CODE, SHAPE, WEIGHTS, MACS = 176, 870, 960, 1083  # where the columns stand; numbers end there
LAYERS: dict[str, ConvSpec | Separable] = {
    "standard": ConvSpec.standard(32, 64, padding=1),
    "grouped": ConvSpec(32, 64, padding=1, groups=4),
    "depthwise": ConvSpec.depthwise(32, padding=1),
    "pointwise": ConvSpec.pointwise(32, 64),
    "separable": separable(32, 64, padding=1),
}
GROUPS = {"standard": 1, "grouped": 2, "depthwise": CELLS, "pointwise": 1}  # of the small matrices


def cheat_sheet(lang: str) -> Picture:
    """The summary, for print and for a wall.

    >>> cheat_sheet("en").alt.partition("Grouped: ")[2].partition(";")[0]
    '4,608 and 14,450,688'
    """
    rows = [_layer(kind, TOP + i * ROW, lang) for i, kind in enumerate(LAYERS)]
    parts = [*_head(lang), *rows, *_formulas(lang), *_cautions(lang)]
    layers = "; ".join(f"{_name(kind, lang)}: {' and '.join(_numbers(kind, lang))}" for kind in LAYERS)
    if lang == "tr":
        layers = layers.replace(" and ", " ve ")
    return Picture(svg.drawing(WIDTH, HEIGHT, *parts), words.ALT.say(lang, layers=layers), lang)


def _name(kind: str, lang: str) -> str:
    """What stands before the colon of a layer's line."""
    return words.NAMES[kind].say(lang).partition(":")[0]


def _numbers(kind: str, lang: str) -> tuple[str, str]:
    layer = LAYERS[kind]
    return whole(layer.params, lang), whole(layer.macs(SIZE, SIZE), lang)


def _head(lang: str) -> Iterator[str]:
    standard = ConvSpec.standard(32, 64)
    about = words.EXAMPLE.say(lang, c_in=standard.c_in, c_out=standard.c_out, k=3, size=SIZE)
    yield svg.text(MARGIN, 52, words.TITLE.say(lang), size=28, anchor="start", font_weight="bold")
    yield svg.text(MARGIN, 80, about, anchor="start", class_="muted")
    heads = {SHAPE: words.SHAPE, WEIGHTS: words.WEIGHTS, MACS: words.MACS}
    for x, title in heads.items():
        yield svg.text(x, 116, title.say(lang), anchor="end", font_weight="bold")


def _layer(kind: str, top: float, lang: str) -> str:
    layer, (weights, macs) = LAYERS[kind], _numbers(kind, lang)
    specs = [layer] if isinstance(layer, ConvSpec) else list(layer)
    shapes = [str(spec.weight_shape) for spec in specs]
    lines = [spec.torch_line() for spec in specs]
    matrices = [kind] if len(specs) == 1 else ["depthwise", "pointwise"]
    parts = [
        svg.line(MARGIN, top - 6, WIDTH - MARGIN, top - 6, class_="faint"),
        *(_matrix(of, MARGIN + i * (SQUARE + 8), top + 6) for i, of in enumerate(matrices)),
        svg.text(CODE, top + 21, words.NAMES[kind].say(lang), anchor="start", font_weight="bold"),
        *(_code(CODE, top + 43 + 19 * i, line, "start") for i, line in enumerate(lines)),
        _code(SHAPE, top + 21, " + ".join(shapes), "end"),
        svg.text(WEIGHTS, top + 21, weights, anchor="end"),
        svg.text(MACS, top + 21, macs, anchor="end"),
    ]
    return "".join(parts)


def _code(x: float, y: float, said: str, anchor: str) -> str:
    return svg.text(x, y, said, anchor=anchor, style="font-family:monospace")


def _matrix(kind: str, x: float, y: float) -> str:
    """Which outputs read which inputs, in the hue of the layer."""
    cell, width = SQUARE / CELLS, CELLS // GROUPS[kind]
    filled_in = (
        svg.box(x + column * cell, y + row * cell, cell, cell, **filled(kind))
        for row in range(CELLS)
        for column in range(CELLS)
        if row // width == column // width
    )
    return "".join(filled_in) + svg.grid(x, y, cell, CELLS, CELLS, class_="faint")


def _formulas(lang: str) -> Iterator[str]:
    top = TOP + len(LAYERS) * ROW + 18
    pair, standard = LAYERS["separable"], LAYERS["standard"]
    ratio = decimal(pair.params / standard.params, lang, 3)
    yield svg.line(MARGIN, top - 24, WIDTH - MARGIN, top - 24, class_="faint")
    for i, (name, formula) in enumerate(words.FORMULAS):
        y = top + 4 + 24 * i
        yield svg.text(MARGIN, y, name.say(lang), anchor="start", font_weight="bold")
        yield svg.text(CODE, y, formula.say(lang).replace("{ratio}", ratio), anchor="start")


def _cautions(lang: str) -> Iterator[str]:
    top = TOP + len(LAYERS) * ROW + 18 + 24 * len(words.FORMULAS) + 22
    yield svg.line(MARGIN, top - 24, WIDTH - MARGIN, top - 24, class_="faint")
    for i, caution in enumerate(words.CAUTIONS):
        y = top + 4 + 24 * i
        yield svg.text(MARGIN, y, str(i + 1), anchor="start", font_weight="bold")
        yield svg.text(MARGIN + 24, y, caution.say(lang).replace("`", ""), anchor="start")
