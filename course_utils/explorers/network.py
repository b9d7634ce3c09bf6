"""Where whole networks spend their parameters and MACs, and what full convolutions would cost instead.

The layers come from the tables of `networks`, in plain Python: no torch, so every width and size is instant.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from ..networks.counts import Count, Row
from ..networks.families import CONV_MOBILENET, FAMILIES, SHUFFLE, Printed
from ..networks.layers import Layout
from ..pictures.network_chart import Form, Stripe, network_chart
from ..words import text as common
from ..words.explorers import network as words
from ..words.language import Text, decimal, percent, whole
from .exploration import Control, Exploration, Fact, Preset, Settled, Table, Values, View, Wish, cached
from .independent import check

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
NOTHING = "–"
START: Values = {"family": "mobilenet_v1", "convolutions": "separable", "width": 100, "resolution": 224}


@cached(1024)
def network(
    family: str = "mobilenet_v1",
    convolutions: str = "separable",
    width: int = 100,
    resolution: int = 224,
    *,
    lang: str,
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
    separable, full = _counts(family, width, resolution, lang)
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
                millions(chosen.macs, lang, 0),
            ),
            Fact(common.PARAMETERS.say(lang), whole(chosen.params, lang)),
            twin_fact(separable, full, is_full, lang),
            _residual_fact(FAMILIES[family].layers(width / 100), lang),
            _printed_fact(_printed(values), chosen, lang),
        ),
        table=kinds_table(chosen, lang),
        code=_code(family, is_full, width, resolution, lang),
        remark=_remark(values, chosen, lang),
        stops={"width": _width_stops(family)},
    )


def settle(values: Values, moved: str, to: Wish, lang: str) -> Settled:
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
def _counts(family: str, width: int, resolution: int, lang: str) -> tuple[Count, Count]:
    """Both forms of a network: with separable blocks, and with full convolutions."""
    layout = FAMILIES[family].layers(width / 100)
    full = layout.with_full_convolutions()
    return layout.count(resolution, lang=lang), full.count(resolution, lang=lang)


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


def millions(number: int, lang: str, digits: int) -> str:
    """A number in millions: "≈ 569 million"."""
    return words.MILLIONS.say(lang, n=decimal(number / 1e6, lang, digits if number >= 1e6 else 2))


def _printed(values: Values) -> Printed | None:
    """What the paper prints of this very state, if it does."""
    at = values["width"], values["resolution"]
    if values["convolutions"] == "full":
        return CONV_MOBILENET if (values["family"], *at) == ("mobilenet_v1", 100, 224) else None
    return (FAMILIES[values["family"]].printed or {}).get(at)


def _printed_fact(printed: Printed | None, count: Count, lang: str) -> Fact:
    if printed is None:
        return Fact(words.PAPER.say(lang), NOTHING, words.NOT_PRINTED.say(lang))
    said = words.PAPER_MACS.say(lang, macs=whole(printed.macs, lang))
    source = words.SOURCE.say(lang, paper=printed.paper, table=printed.table)
    if printed.params:
        source = words.PAPER_PARAMS.say(lang, params=decimal(printed.params, lang)) + source
    if printed.differs(count):
        macs, params = millions(count.macs, lang, 0), millions(count.params, lang, 1)
        source += words.DIFFERS.say(lang, macs=macs, params=params)
    return Fact(words.PAPER.say(lang), said, source)


def twin_fact(separable: Count, full: Count, is_full: bool, lang: str) -> Fact:
    """How the other form compares, spelled out."""
    label, text = (words.AGAINST_SEPARABLE, words.FEWER) if is_full else (words.AGAINST_FULL, words.MORE)
    times = decimal(Fraction(full.macs, separable.macs), lang)
    detail = f"{whole(full.macs, lang)} / {whole(separable.macs, lang)} ≈ {times}"
    return Fact(label.say(lang), text.say(lang, times=times), detail)


def kinds_table(count: Count, lang: str) -> Table:
    """What each kind of layer costs and its shares; batch norm is counted among the parameters only."""
    head = words.KIND, words.MILLION_MACS, words.SHARE_HEAD, common.PARAMETERS, words.SHARE_HEAD
    return Table(tuple(word.say(lang) for word in head), tuple(_kind_rows(count, lang)))


def _kind_rows(count: Count, lang: str) -> Iterator[tuple[str, ...]]:
    for kind, word in words.KINDS.items():
        cost = count.by_kind[kind]
        yield (
            word.say(lang),
            decimal(Fraction(cost.macs, 10**6), lang, 1) if cost.macs else NOTHING,
            share_of(cost.macs, count.macs, lang),
            whole(cost.params, lang) if cost.params else NOTHING,
            share_of(cost.params, count.params, lang),
        )


def share_of(part: int, total: int, lang: str) -> str:
    """In percent, with two digits where one would show nothing."""
    share = Fraction(part, total or 1)
    return percent(share, lang, 2 if share < Fraction(1, 1000) else 1) if part else NOTHING


def _residual_fact(layout: Layout, lang: str) -> Fact:
    joined = [block.joined for block in layout.blocks]
    added = joined.count("add")
    why = words.WHERE_ADDED if added else words.CONCATENATED if "concat" in joined else words.NO_SHORTCUT
    value = words.OF_BLOCKS.say(lang, n=added, blocks=len(joined))
    return Fact(words.RESIDUAL.say(lang), value, why.say(lang))


def _code(family: str, is_full: bool, width: int, resolution: int, lang: str) -> str:
    """A line that counts the same: the torch module where there is one, else the torch-free layers."""
    call = FAMILIES[family].call
    if is_full and family == "mobilenet_v1":
        return f'audit(conv_mobilenet(width={width / 100}), {resolution}, lang="{lang}")'
    if is_full:
        layers = call.format(layers="_layers", width=width / 100)
        return f'{layers}.with_full_convolutions().count({resolution}, lang="{lang}")'
    model = call.format(layers="", width=width / 100)
    return f'audit({model}, {resolution}, lang="{lang}")'


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
    wordiest=(
        {**START, "convolutions": "full"},
        {**START, "family": "mobilenet_v2"},
        {"family": "shufflenet_v1_g8", "convolutions": "full", "width": 200, "resolution": 320},
        {**START, "family": "mobilenet_v3_large"},
        {"family": "efficientnet_b3", "convolutions": "full", "width": 100, "resolution": 320},
    ),
)
