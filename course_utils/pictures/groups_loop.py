"""A layer that goes from standard to depthwise and back, without end: the one picture that moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..arithmetic import ConvSpec
from ..words import text
from ..words.explorers import groups as words
from ..words.language import product
from . import svg
from .palette import hue
from .picture import Picture

CHANNELS, GROUPS = 6, (1, 2, 3, 6)
SECONDS = 20
WIDTH, HEIGHT = 640, 396
MIDDLE, SLOT, GAP = 178, 32, 16  # of the rows; the gap is between groups
INPUT_X, OUTPUT_X, NODE = 60, 290, 64
CELL, MATRIX_X = 32, 424
MATRIX_Y = MIDDLE - CHANNELS * CELL / 2

# Per cent of the loop: each state stands from the first to the second, and glides on until the next.
STANDS = ((0, 20), (25, 45), (50, 70), (75, 95), (100, 100))
BLINK = 1.5  # in which what connects two groups goes, before they part


def groups_loop(lang: str) -> Picture:
    """Six channels in 1, 2, 3 and 6 groups, with the weight matrix, for a page that shows it as an image.

    Who asks for less motion sees the standard convolution stand still.
    """
    layers = [ConvSpec(CHANNELS, CHANNELS, groups=groups) for groups in GROUPS]
    rows = range(CHANNELS)
    style = "".join([*_row_motions(), *_pair_motions(), *_state_motions()])
    parts = [
        f"<style>{style}@media(prefers-reduced-motion:reduce){{*{{animation:none!important}}}}</style>",
        *_headings(lang),
        *(_row(row) for row in rows),
        *(_cell(output, channel) for output in rows for channel in rows),
        *(_said(state, layer, lang) for state, layer in enumerate(layers)),
    ]
    return Picture(svg.drawing(WIDTH, HEIGHT, *parts), words.LOOP_ALT.say(lang), lang)


def _group(row: int, groups: int) -> int:
    return row * groups // CHANNELS


def _connected(channel: int, output: int) -> str:
    """In which of the states the output reads the channel: "1010"."""
    return "".join(str(int(_group(channel, groups) == _group(output, groups))) for groups in GROUPS)


def _motion(name: str, frames: Sequence[tuple[float, str]]) -> str:
    steps = "".join(f"{at:g}%{{{look}}}" for at, look in frames)
    return f"@keyframes {name}{{{steps}}}.{name}{{animation:{name} {SECONDS}s ease-in-out infinite}}"


def _standing(looks: Sequence[str]) -> list[tuple[float, str]]:
    return [
        (at, look)
        for ends, look in zip(STANDS, [*looks, looks[0]], strict=True)
        for at in dict.fromkeys(ends)
    ]


def _fading(shown: str) -> list[tuple[float, str]]:
    """Gone at the beginning of a change, and there at its end."""
    frames = _standing([f"opacity:{there}" for there in shown])
    for state, (before, after) in enumerate(zip(shown, shown[1:] + shown[0], strict=True)):
        if before != after:
            leaves, arrives = STANDS[state][1] + BLINK, STANDS[state + 1][0] - BLINK
            frames.append((leaves, f"opacity:{after}") if before > after else (arrives, f"opacity:{before}"))
    return sorted(frames)


def _row_motions() -> Iterator[str]:
    """The rows of a group stay together, and wear its hue."""
    for row in range(CHANNELS):
        shifts = [(_group(row, groups) - (groups - 1) / 2) * GAP for groups in GROUPS]
        yield _motion(f"r{row}", _standing([f"transform:translateY({shift:g}px)" for shift in shifts]))
        yield _motion(f"c{row}", _standing([f"color:{hue(_group(row, groups))}" for groups in GROUPS]))


def _pair_motions() -> Iterator[str]:
    rows = range(CHANNELS)
    for shown in sorted({_connected(channel, output) for channel in rows for output in rows} - {"1111"}):
        yield _motion(f"p{shown}", _fading(shown))


def _state_motions() -> Iterator[str]:
    for state in range(len(GROUPS)):
        yield _motion(f"s{state}", _fading("".join(str(int(state == other)) for other in range(len(GROUPS)))))


def _row(row: int) -> str:
    """Input and output of one number, and the lines from the input: they move together."""
    y = MIDDLE + (row - (CHANNELS - 1) / 2) * SLOT
    start, end = INPUT_X + NODE / 2, OUTPUT_X - NODE / 2
    lines = (
        svg.element(
            "path",
            d=f"M{start:g} {y:g}L{end:g} {y + (output - row) * SLOT:g}",
            fill="none",
            stroke="currentColor",
            stroke_width=1.5,
            class_=f"p{_connected(row, output)}",
        )
        for output in range(CHANNELS)
    )
    left = INPUT_X - NODE / 2 - 8
    band = svg.box(
        left, y - SLOT / 2, OUTPUT_X + NODE / 2 + 8 - left, SLOT, fill="currentColor", fill_opacity=0.12
    )
    nodes = (_node(x, y, row) for x in (INPUT_X, OUTPUT_X))
    inside = svg.element("g", "".join([band, *lines, *nodes]), class_=f"c{row}", color=hue(0))
    return svg.element("g", inside, class_=f"r{row}")


def _node(x: float, y: float, number: int) -> str:
    look = {"class_": "ground", "stroke": "currentColor", "stroke_width": 2}
    return svg.box(x - NODE / 2, y - 13, NODE, 26, rx=13, **look) + svg.text(x, y + 5, str(number))


def _cell(output: int, channel: int) -> str:
    x, y = MATRIX_X + channel * CELL, MATRIX_Y + output * CELL
    kernel = svg.box(
        x + 1, y + 1, CELL - 2, CELL - 2, fill="currentColor", class_=f"c{channel}", color=hue(0)
    )
    zero = svg.text(x + CELL / 2, y + CELL / 2 + 5, "0", class_="muted")
    return zero + svg.element("g", kernel, class_=f"p{_connected(channel, output)}")


def _headings(lang: str) -> Iterator[str]:
    yield svg.text(INPUT_X - NODE / 2, 24, words.INPUT_CHANNELS.say(lang), anchor="start", font_weight="bold")
    yield svg.text(OUTPUT_X + NODE / 2, 24, words.OUTPUT_CHANNELS.say(lang), anchor="end", font_weight="bold")
    yield svg.text(MATRIX_X + CHANNELS * CELL / 2, 24, words.MATRIX.say(lang), font_weight="bold")


def _said(state: int, layer: ConvSpec, lang: str) -> str:
    """The layer's kind and its weights; the states stand on one another, and all but one are clear."""
    factors = product(layer.weight_shape, lang)
    share = str(Fraction(1, layer.groups))
    lines = (
        svg.text(WIDTH / 2, 350, f"groups = {layer.groups}", size=22, font_weight="bold"),
        svg.text(
            WIDTH / 2, 378, f"{text.KINDS[layer.kind].say(lang)} · {factors} = {layer.params} · {share}"
        ),
    )
    return svg.element("g", "".join(lines), class_=f"s{state}", opacity=int(state == 0))
