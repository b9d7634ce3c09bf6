"""The filter bank of a standard or a depthwise convolution: a row per filter, a column per input channel.

Where a row and a column meet stands a kernel, the filter's own for that channel, if it reads the channel.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..arithmetic import ConvSpec
from ..words.explorers import cost as words
from ..words.language import whole
from . import svg
from .palette import hue
from .picture import Picture

WIDTH, HEIGHT = 640, 480
SQUARE = 50  # side of a map and of a kernel
COLUMN, ROW = 78, 76  # from one kernel to the next
LEFT, MAPS, FILTERS = 108, 32, 114  # where the kernels begin; top of the input maps and of the first filter
OUTPUT = 460
MOST = 4  # rows and columns that are drawn

Shown = list[int | None]


def shown(count: int) -> Shown:
    """The numbers that are drawn: all of up to four, else the first two, a gap (None) and the last.

    >>> shown(3), shown(64)
    ([0, 1, 2], [0, 1, None, 63])
    """
    return list(range(count)) if count <= MOST else [0, 1, None, count - 1]


def filter_bank(spec: ConvSpec, size: int, lang: str) -> Picture:
    """The filters of a layer over a map of `size` × `size`; hovering one lights its output.

    >>> filter_bank(ConvSpec.depthwise(3, padding=1), 8, "en").alt.partition("Weights: ")[2]
    '3 × 1 × 3 × 3 = 27. Multiply-accumulates (MACs): 27 × 8 × 8 = 1,728.'
    """
    rows = [
        _gap(spec, i, lang) if n is None else _filter(spec, n, i, lang)
        for i, n in enumerate(shown(spec.c_out))
    ]
    parts = [*_inputs(spec, size, lang), *_threads(spec), *rows, *_sums(spec, size, lang)]
    return Picture(svg.drawing(WIDTH, HEIGHT, *parts), _alt(spec, size, lang), lang)


def amounts(spec: ConvSpec, size: int, lang: str) -> dict[str, str]:
    """The numbers of a layer as the language writes them, by the names the texts use."""
    numbers = {
        "c_in": spec.c_in,
        "c_out": spec.c_out,
        "k": spec.kernel_size[0],
        "size": size,
        "read": spec.c_in // spec.groups,
        "kernels": spec.c_in // spec.groups * spec.c_out,
        "weights": spec.weights,
        "macs": spec.macs(size, size),
    }
    return {name: whole(number, lang) for name, number in numbers.items()}


def _reads(spec: ConvSpec, number: int) -> range:
    """The channels that a filter reads."""
    return spec.group(number // (spec.c_out // spec.groups)).inputs


def _listed(numbers: Shown) -> str:
    """The drawn numbers as a sentence names them: "0, 1, …, 63"."""
    return ", ".join("…" if n is None else str(n) for n in numbers)


def _inputs(spec: ConvSpec, size: int, lang: str) -> list[str]:
    heading = words.INPUTS.say(lang, **amounts(spec, size, lang))
    hidden = whole(_hidden(spec.c_in), lang), words.MORE.say(lang)
    return [
        svg.text(LEFT, MAPS - 12, heading, anchor="start", font_weight="bold"),
        *(
            _more(hidden, i) if channel is None else _input(channel, i)
            for i, channel in enumerate(shown(spec.c_in))
        ),
    ]


def _input(channel: int, column: int) -> str:
    number = svg.text(_middle(column), MAPS + 31, str(channel))
    return _square(LEFT + column * COLUMN, MAPS, hue(channel)) + number


def _more(lines: tuple[str, str], column: int) -> str:
    return "".join(
        svg.text(_middle(column), MAPS + 22 + 18 * i, line, class_="muted") for i, line in enumerate(lines)
    )


def _threads(spec: ConvSpec) -> Iterator[str]:
    """A thread from each input channel down to the last kernel that reads it."""
    filters = [(row, number) for row, number in enumerate(shown(spec.c_out)) if number is not None]
    for column, channel in enumerate(shown(spec.c_in)):
        if channel is not None:
            last = max(row for row, number in filters if channel in _reads(spec, number))
            ends = _middle(column), MAPS + SQUARE, _middle(column), FILTERS + last * ROW
            yield svg.line(*ends, stroke=hue(channel), stroke_width=3, opacity=0.6)


def _filter(spec: ConvSpec, number: int, row: int, lang: str) -> str:
    """One filter: its kernels in a frame, added up to its single output map."""
    top, side = FILTERS + row * ROW, spec.kernel_size[0]
    channels, reads = shown(spec.c_in), _reads(spec, number)
    sums = range(len(channels) - 1 if len(reads) > 1 else 0)
    right = LEFT + (len(channels) - 1) * COLUMN + SQUARE + 8
    frame = svg.box(LEFT - 8, top - 7, right - LEFT + 8, SQUARE + 14, rx=9, class_="ground line")
    parts = [
        svg.text(LEFT - 16, top + 30, words.FILTER.say(lang, n=number), anchor="end"),
        frame,
        *(_place(channel, reads, side, i, top) for i, channel in enumerate(channels)),
        *(svg.text(_middle(i) + COLUMN / 2, top + 31, "+", size=18) for i in sums),
        svg.arrow(right + 6, top + SQUARE / 2, OUTPUT - 8),
        svg.box(OUTPUT, top, SQUARE, SQUARE, class_="ground line"),
        svg.text(OUTPUT + SQUARE / 2, top + 31, str(number)),
    ]
    look = words.LOOK if spec.groups == 1 else words.LOOK_DEPTHWISE
    token, sentence = f"filter-{number}", look.say(lang, n=number, k=side)
    return svg.element("g", "".join(parts), data_lights=token, data_is=token, aria_label=sentence)


def _place(channel: int | None, reads: range, side: int, column: int, top: float) -> str:
    """What a filter has for a channel: a kernel, or an empty place where it does not read the channel."""
    if channel is None:
        return svg.text(_middle(column), top + 30, "…", size=20)
    x, colour = LEFT + column * COLUMN, hue(channel)
    if channel not in reads:
        return svg.box(x, top, SQUARE, SQUARE, fill="none", class_="faint", stroke_dasharray="4 4")
    return _square(x, top, colour) + svg.grid(x, top, SQUARE / side, side, side, stroke=colour)


def _square(x: float, y: float, colour: str) -> str:
    """A map or the ground of a kernel, in the hue of its input channel."""
    return svg.box(x, y, SQUARE, SQUARE, fill=colour, fill_opacity=0.2, stroke=colour, stroke_width=1.5)


def _gap(spec: ConvSpec, row: int, lang: str) -> str:
    """How many filters are left out, on a plate that interrupts the threads."""
    sentence = words.MORE_FILTERS.say(lang, n=whole(_hidden(spec.c_out), lang))
    top = FILTERS + row * ROW
    plate = svg.box(LEFT, top + 10, 3 * COLUMN + SQUARE, SQUARE - 20, class_="ground")
    return plate + svg.text(LEFT + COLUMN, top + 30, sentence, class_="muted")


def _sums(spec: ConvSpec, size: int, lang: str) -> list[str]:
    """The shape of the output above its maps, and at the foot the arithmetic of the cost."""
    said = amounts(spec, size, lang)
    shape, sums = words.OUTPUT_SHAPE.say(lang, **said), (words.WEIGHT_SUM, words.MAC_SUM)
    return [
        svg.text(OUTPUT, MAPS + 32, words.OUTPUTS.say(lang), anchor="start", font_weight="bold"),
        svg.text(OUTPUT, MAPS + 52, shape, anchor="start"),
        *(svg.text(WIDTH / 2, 432 + 28 * i, line.say(lang, **said), size=18) for i, line in enumerate(sums)),
    ]


def _alt(spec: ConvSpec, size: int, lang: str) -> str:
    drawn = {"channels": _listed(shown(spec.c_in)), "filters": _listed(shown(spec.c_out))}
    sentences = words.ALT if spec.groups == 1 else words.ALT_DEPTHWISE
    return sentences.say(lang, **drawn, **amounts(spec, size, lang))


def _hidden(count: int) -> int:
    return count - (MOST - 1)


def _middle(column: int) -> float:
    return LEFT + column * COLUMN + SQUARE / 2
