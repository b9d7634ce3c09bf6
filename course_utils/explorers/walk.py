"""One output value at a time: where spatial filtering and channel mixing become two visible things."""

from __future__ import annotations

from functools import partial

from ..by_hand import INPUT, KERNELS, LAYERS, SIZE, Grid, Partial, partials
from ..pictures.one_output import bracketed, one_output, spelled_sum
from ..words import text
from ..words.explorers import walk as words
from ..words.language import minus, product
from .exploration import Control, Exploration, Fact, Preset, Values, View, cached
from .independent import check, settle

PLACES = tuple(range(SIZE))
CONTROLS = (
    Control("kind", words.KIND, options=tuple(words.KINDS.items())),
    Control("output_channel", words.OUTPUT_CHANNEL, (0, 1, 2), least=0, most=2),
    Control("row", words.ROW, PLACES, least=0, most=SIZE - 1),
    Control("column", words.COLUMN, PLACES, least=0, most=SIZE - 1, play=True),
)
START: Values = {"kind": "standard", "output_channel": 0, "row": 2, "column": 2}


def walk_input() -> tuple[Grid, ...]:
    """The input of the walk, (3, 5, 5) whole numbers: `torch.tensor([walk_input()])` is a batch of one."""
    return INPUT


def walk_kernels(kind: str) -> tuple[tuple[Grid, ...], ...]:
    """The weight of the layer of this kind, as PyTorch shapes it: `torch.tensor(walk_kernels("depthwise"))`.

    >>> walk_kernels("depthwise")[0][0]
    ((-1, 0, 1), (-1, 0, 1), (-1, 0, 1))
    """
    return KERNELS[kind]


@cached(256)
def walk(
    kind: str = "standard", output_channel: int = 0, row: int = 2, column: int = 2, *, lang: str
) -> View:
    """One output value of a 3 → 3 layer over a 5×5 map: its windows, its kernels, its products and their sum.

    `kind` is "standard", "depthwise" or "pointwise"; channel, row and column count from 0, as in PyTorch.
    Raises `ValueError` in the learner's language.

    >>> walk("standard", 0, 2, 2, lang="en").facts[0].detail
    '8 + 7 + 4 = 19'
    """
    place = {"output_channel": output_channel, "row": row, "column": column}
    check(CONTROLS, {"kind": kind, **place}, lang)
    read = partials(kind, output_channel, row, column)
    return View(
        title=_title(kind, place, read, lang),
        picture=one_output(kind, output_channel, row, column, lang),
        facts=_facts(kind, read, lang),
        code=_code(kind, place),
        remark=_remark(kind, place, lang),
    )


def _title(kind: str, place: dict[str, int], read: tuple[Partial, ...], lang: str) -> str:
    value = minus(sum(part.total for part in read))
    return words.TITLE.say(lang, kind=words.KINDS[kind].say(lang), value=value, **place)


def _facts(kind: str, read: tuple[Partial, ...], lang: str) -> tuple[Fact, ...]:
    layer = LAYERS[kind]
    value, places = sum(part.total for part in read), len(read[0].products)
    return (
        Fact(words.VALUE.say(lang), minus(value), spelled_sum(read) if len(read) > 1 else ""),
        *(_channel_fact(channel, read, lang) for channel in range(len(INPUT))),
        Fact(
            words.READ.say(lang),
            str(len(read) * places),
            words.READ_DETAIL.say(lang, channels=len(read), places=places),
        ),
        Fact(
            text.WEIGHT_SHAPE.say(lang),
            str(layer.weight_shape),
            words.SHAPE_DETAIL.say(lang, product=product(layer.weight_shape, lang), weights=layer.weights),
        ),
    )


def _channel_fact(channel: int, read: tuple[Partial, ...], lang: str) -> Fact:
    """The partial sum of one channel, spelled out: 1·2 + 0·(−1) + … = 7, or that it is not read."""
    label = words.CHANNEL_SUM.say(lang, n=channel)
    part = next((part for part in read if part.channel == channel), None)
    if part is None:
        return Fact(label, words.UNREAD.say(lang))
    terms = " + ".join(f"{bracketed(value)}·{bracketed(weight)}" for value, weight in part.factors)
    total = minus(part.total)
    return Fact(label, total, f"{terms} = {total}")


def _code(kind: str, place: dict[str, int]) -> str:
    layer = LAYERS[kind]
    rest = "".join(
        f", {name}={value}"
        for name, value, default in (("padding", layer.padding[0], 0), ("groups", layer.groups, 1))
        if value != default
    )
    where = ", ".join(map(str, place.values()))
    return (
        "x = torch.tensor([walk_input()])\n"
        f'weight = torch.tensor(walk_kernels("{kind}"))\n'
        f"F.conv2d(x, weight{rest})[0, {where}]"
    )


def _remark(kind: str, place: dict[str, int], lang: str) -> str:
    said = [words.REMARKS[kind]]
    if kind != "pointwise" and {place["row"], place["column"]} & {0, SIZE - 1}:
        said.append(words.EDGE)
    elif kind == "standard" and place["output_channel"] == 0:
        said.append(words.SAME_AS_DEPTHWISE)
    return " ".join(word.say(lang) for word in said)


WALK = Exploration(
    name="walk",
    title=words.NAME,
    show=walk,
    settle=partial(settle, CONTROLS),
    start=START,
    controls=CONTROLS,
    presets=(
        Preset(words.BOTH_JOBS, START),
        Preset(words.SPATIAL, {**START, "kind": "depthwise"}),
        Preset(words.MIXING, {**START, "kind": "pointwise"}),
        Preset(words.CORNER, {**START, "row": 0, "column": 0}),
    ),
    wordiest=(
        {**START, "output_channel": 2, "row": 4, "column": 4},
        {"kind": "depthwise", "output_channel": 2, "row": 0, "column": 4},
        {"kind": "pointwise", "output_channel": 2, "row": 0, "column": 4},
    ),
)
