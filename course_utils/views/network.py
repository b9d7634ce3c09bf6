"""Where whole networks spend their parameters and MACs, and what full convolutions would cost instead.

The layers come from the tables of `networks`, in plain Python: no torch, so every width and size is instant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache, partial

from .. import networks
from ..networks.counts import Count, Row
from ..networks.layers import Layout
from ..pictures.network_chart import Form, Stripe, network_chart
from ..words import counting
from ..words import text as common
from ..words.explorers import network as words
from ..words.language import Text, decimal, percent, whole
from .independent import check
from .view import Control, Exploration, Fact, Preset, Values, View


@dataclass(frozen=True)
class Printed:
    """What a paper prints, in millions, and in which table."""

    macs: float
    params: float | None
    paper: str
    table: int


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


def _efficientnet(name: str, size: int, macs: float, params: float) -> Family:
    return Family(
        f"EfficientNet-{name.upper()}",
        lambda width: networks.efficientnet_layers(name),
        f'efficientnet{{layers}}("{name}")',
        widths=(100,),
        printed={(100, size): Printed(macs, params, EFFICIENT, 2)},
    )


def _shufflenet_v1(groups: int, macs: float) -> Family:
    return Family(
        f"ShuffleNetV1 (g = {groups})",
        partial(networks.shufflenet_v1_layers, groups),
        f"shufflenet_v1{{layers}}(groups={groups}, width={{width}})",
        printed={(100, 224): Printed(macs, None, SHUFFLE, 1)},
    )


FAMILIES = {
    "mobilenet_v1": Family(
        "MobileNetV1",
        networks.mobilenet_v1_layers,
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
        networks.mobilenet_v2_layers,
        "mobilenet_v2{layers}(width={width})",
        printed={(100, 224): Printed(300, 3.4, V2, 4), (140, 224): Printed(585, 6.9, V2, 4)},
    ),
    "mobilenet_v3_large": Family(
        "MobileNetV3-Large",
        partial(networks.mobilenet_v3_layers, "large"),
        'mobilenet_v3{layers}("large", width={width})',
        printed={(100, 224): Printed(219, 5.4, V3, 3), (75, 224): Printed(155, 4.0, V3, 3)},
    ),
    "mobilenet_v3_small": Family(
        "MobileNetV3-Small",
        partial(networks.mobilenet_v3_layers, "small"),
        'mobilenet_v3{layers}("small", width={width})',
        printed={(100, 224): Printed(56, 2.5, V3, 3), (75, 224): Printed(44, 2.0, V3, 3)},
    ),
    "efficientnet_b0": _efficientnet("b0", 224, 390, 5.3),
    "efficientnet_b1": _efficientnet("b1", 240, 700, 7.8),
    "efficientnet_b2": _efficientnet("b2", 260, 1000, 9.2),
    "efficientnet_b3": _efficientnet("b3", 300, 1800, 12),
    "shufflenet_v1_g1": _shufflenet_v1(1, 143),
    "shufflenet_v1_g2": _shufflenet_v1(2, 140),
    "shufflenet_v1_g3": _shufflenet_v1(3, 137),
    "shufflenet_v1_g4": _shufflenet_v1(4, 133),
    "shufflenet_v1_g8": _shufflenet_v1(8, 137),
    "shufflenet_v2": Family(
        "ShuffleNetV2",
        networks.shufflenet_v2_layers,
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
CONV_MOBILENET = Printed(4866, 29.3, V1, 4)

WIDTH_STOPS = (25, 35, 50, 75, 100, 125, 140, 150, 200)
SIZE_STOPS = (96, 128, 160, 192, 224, 240, 256, 260, 288, 300, 320)
CONTROLS = (
    Control(
        "family", words.FAMILY, options=tuple((name, Text(f.title, f.title)) for name, f in FAMILIES.items())
    ),
    Control(
        "convolutions", words.CONVOLUTIONS, options=(("separable", words.SEPARABLE), ("full", words.FULL))
    ),
    Control("width", words.WIDTH, least=10, most=200),  # its stops depend on the family
    Control("resolution", words.RESOLUTION, SIZE_STOPS, least=32, most=640),
)
START = {"family": "mobilenet_v1", "convolutions": "separable", "width": 100, "resolution": 224}


@lru_cache(maxsize=1024, typed=True)
def network(
    family: str = "mobilenet_v1",
    convolutions: str = "separable",
    width: int = 100,
    resolution: int = 224,
    lang: str = "tr",
) -> View:
    """A network of the course at a width (in percent) and an input size: its cost by kind and layer by layer.

    `convolutions` is "separable", as in the paper, or "full": one full convolution for each depthwise layer
    and the 1×1 after it. Raises `ValueError` in the learner's language, also for a width the family lacks.

    >>> network("mobilenet_v1", "full", lang="en").facts[0].value
    '4,867,293,184'
    """
    values = {"family": family, "convolutions": convolutions, "width": width, "resolution": resolution}
    check(CONTROLS, values, lang)
    _check_width(family, width, lang)
    separable, full = _counts(family, width, resolution)
    is_full = convolutions == "full"
    chosen = full if is_full else separable
    title = _title(family, is_full, width, resolution, lang)
    return View(
        title=title,
        picture=network_chart(_form(separable), _form(full), is_full, title, lang),
        facts=(
            Fact(
                words.TOTAL_MACS.say(lang),
                whole(chosen.macs, lang),
                _millions(chosen.macs, lang, 0),
                large=True,
            ),
            Fact(common.PARAMETERS.say(lang), whole(chosen.params, lang), _millions(chosen.params, lang, 1)),
            *_printed_fact(_printed(values), lang),
            _twin_fact(separable, full, is_full, lang),
            *_kind_facts(chosen, lang),
            _residual_fact(FAMILIES[family].layers(width / 100), lang),
        ),
        code=_code(family, is_full, width, resolution),
        remark=_remark(values, chosen, lang),
        stops={"width": _width_stops(family)},
    )


def settle(values: Values, moved: str, to: int | str | None, lang: str) -> tuple[dict[str, int | str], str]:
    """The state after a control was moved: a family without the present width takes the nearest it has."""
    settled = {**values, moved: to}
    check(CONTROLS, settled, lang)
    family, width = settled["family"], settled["width"]
    if moved != "family" or _has_width(family, width):
        _check_width(family, width, lang)
        return settled, ""
    settled["width"] = min(_width_stops(family), key=lambda stop: abs(stop - width))
    before, after = (percent(Fraction(n, 100), lang) for n in (width, settled["width"]))
    return settled, words.WIDTH_FOLLOWED.say(lang, before=before, after=after, network=FAMILIES[family].title)


@lru_cache(maxsize=256)
def _counts(family: str, width: int, resolution: int) -> tuple[Count, Count]:
    """Both forms of a network: with separable blocks, and with full convolutions."""
    layout = FAMILIES[family].layers(width / 100)
    return layout.count(resolution), layout.with_full_convolutions().count(resolution)


@lru_cache(maxsize=1024)
def _has_width(family: str, width: int) -> bool:
    if FAMILIES[family].widths:
        return width in FAMILIES[family].widths
    try:
        FAMILIES[family].layers(width / 100)
    except ValueError:  # groups that do not divide the channels
        return False
    return True


@lru_cache(maxsize=len(FAMILIES))
def _width_stops(family: str) -> tuple[int, ...]:
    return FAMILIES[family].widths or tuple(stop for stop in WIDTH_STOPS if _has_width(family, stop))


def _check_width(family: str, width: int, lang: str) -> None:
    if _has_width(family, width):
        return
    known = FAMILIES[family]
    if known.widths == (100,):
        raise ValueError(words.FIXED_WIDTH.say(lang, network=known.title))
    near = known.widths or sorted(sorted(_possible(family), key=lambda n: abs(n - width))[:4])
    said = ", ".join(percent(Fraction(n, 100), lang) for n in near)
    sentence = words.LISTED_WIDTHS if known.widths else words.GROUPS_FORBID
    raise ValueError(
        sentence.say(lang, network=known.title, width=percent(Fraction(width, 100), lang), widths=said)
    )


def _possible(family: str) -> Iterator[int]:
    control = next(control for control in CONTROLS if control.name == "width")
    return (n for n in range(control.least, control.most + 1) if _has_width(family, n))


def _form(count: Count) -> Form:
    kinds = {kind: (cost.params, cost.macs) for kind, cost in count.by_kind.items()}
    return Form(kinds, tuple(_stripes(count.rows)))


def _stripes(rows: tuple[Row, ...]) -> Iterator[Stripe]:
    """One for each layer that computes, with the parameters of its batch norm; a gate is on no map."""
    size = 1
    for row, after in zip(rows, (*rows[1:], None), strict=True):
        if row.kind == "other":
            continue
        norm = after.params if after and after.kind == "other" else 0
        if row.kind == "linear":
            size = 0
        elif ".squeeze." not in row.name:
            size = row.output[-1]
        yield Stripe(row.kind, row.params + norm, row.macs, size)


def _title(family: str, is_full: bool, width: int, resolution: int, lang: str) -> str:
    known = FAMILIES[family]
    name = known.title
    if known.widths != (100,):
        shown = percent(Fraction(width, 100), lang)
        name = words.WITH_WIDTH.say(lang, network=name, width=shown)
    text = words.FULL_TITLE if is_full else words.TITLE
    return text.say(lang, network=name, size=resolution)


def _millions(number: int, lang: str, digits: int) -> str:
    return words.MILLIONS.say(lang, n=decimal(number / 1e6, lang, digits if number >= 1e6 else 2))


def _printed(values: Values) -> Printed | None:
    """What the paper prints of this very state, if it does."""
    at = values["width"], values["resolution"]
    if values["convolutions"] == "full":
        return CONV_MOBILENET if (values["family"], *at) == ("mobilenet_v1", 100, 224) else None
    return (FAMILIES[values["family"]].printed or {}).get(at)


def _printed_fact(printed: Printed | None, lang: str) -> list[Fact]:
    if printed is None:
        return []
    text = words.PAPER_BOTH if printed.params else words.PAPER_MACS
    params = printed.params and decimal(printed.params, lang)
    said = text.say(lang, macs=whole(printed.macs, lang), params=params)
    source = words.SOURCE.say(lang, paper=printed.paper, table=printed.table)
    return [Fact(words.PAPER.say(lang), said, source)]


def _twin_fact(separable: Count, full: Count, is_full: bool, lang: str) -> Fact:
    """How the other form compares, spelled out."""
    label, text = (words.AGAINST_SEPARABLE, words.FEWER) if is_full else (words.AGAINST_FULL, words.MORE)
    times = decimal(Fraction(full.macs, separable.macs), lang)
    detail = f"{whole(full.macs, lang)} / {whole(separable.macs, lang)} ≈ {times}"
    return Fact(label.say(lang), text.say(lang, times=times), detail)


def _kind_facts(count: Count, lang: str) -> Iterator[Fact]:
    """The share of the MACs of each kind that occurs; batch norm is counted among the parameters only."""
    for kind, cost in count.by_kind.items():
        part = Fraction(cost.params, count.params)
        shown = percent(part, lang, 1 if part >= Fraction(1, 1000) else 2)
        params = {"params": whole(cost.params, lang), "share": shown}
        if kind == "other":
            yield Fact(words.NORM.say(lang), words.NORM_PARAMS.say(lang, **params), words.NO_MACS.say(lang))
        elif any(cost):
            share = Fraction(cost.macs, count.macs)
            detail = words.KIND_COST.say(lang, macs=whole(cost.macs, lang), **params)
            yield Fact(counting.KINDS[kind].say(lang), percent(share, lang), detail, share=share)


def _residual_fact(layout: Layout, lang: str) -> Fact:
    joined = [block.joined for block in layout.blocks]
    added = joined.count("add")
    why = words.WHERE_ADDED if added else words.CONCATENATED if "concat" in joined else words.NO_SHORTCUT
    value = words.OF_BLOCKS.say(lang, n=added, blocks=len(joined))
    return Fact(words.RESIDUAL.say(lang), value, why.say(lang))


def _code(family: str, is_full: bool, width: int, resolution: int) -> str:
    """A line that counts the same: the torch module where there is one, else the torch-free layers."""
    call = FAMILIES[family].call
    if is_full and family == "mobilenet_v1":
        return f"audit(conv_mobilenet(width={width / 100}), {resolution})"
    if is_full:
        layers = call.format(layers="_layers", width=width / 100)
        return f"{layers}.with_full_convolutions().count({resolution})"
    return f"audit({call.format(layers='', width=width / 100)}, {resolution})"


def _remark(values: Values, count: Count, lang: str) -> str:
    family, printed = values["family"], _printed(values)
    without_classifier = {
        "total": whole(count.macs, lang),
        "linear": whole(count.by_kind["linear"].macs, lang),
        "rest": whole(count.macs - count.by_kind["linear"].macs, lang),
    }
    if printed is CONV_MOBILENET:
        return words.REMARK_CONV.say(lang, **without_classifier)
    if printed and printed.paper == SHUFFLE:
        return words.REMARK_SHUFFLE.say(lang, **without_classifier)
    if printed and values == START:
        share = Fraction(count.by_kind["standard"].macs, count.macs)
        return words.REMARK_TABLE_2.say(lang, share=percent(share, lang, 2))
    if family.startswith(("mobilenet_v3", "efficientnet")):
        return words.REMARK_SQUEEZE.say(lang)
    return words.REMARK_WIDTH.say(lang)


NETWORK = Exploration(
    name="network",
    title=words.NAME,
    show=network,
    settle=settle,
    start=START,
    controls=CONTROLS,
    presets=(
        Preset(words.PRESET_V1, START),
        Preset(words.PRESET_CONV, {**START, "convolutions": "full"}),
        Preset(words.PRESET_HALF, {**START, "width": 50}),
        Preset(words.PRESET_V2, {**START, "family": "mobilenet_v2"}),
        Preset(words.PRESET_V3, {**START, "family": "mobilenet_v3_large"}),
        Preset(words.PRESET_B1, {**START, "family": "efficientnet_b1", "resolution": 240}),
        Preset(words.PRESET_SHUFFLE, {**START, "family": "shufflenet_v1_g3"}),
    ),
)
