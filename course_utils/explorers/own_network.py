"""The explorer of a learner's own network beside its twin: what an audit counted, and nothing of torch."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from ..networks.counts import Count, Row, shape_text
from ..networks.twin import Twin, full_twin
from ..pictures.network_chart import Form, Stripe, network_chart
from ..words import text as common
from ..words.explorers import network as networks
from ..words.explorers import own_network as words
from ..words.language import decimal, percent, whole
from .exploration import Control, Exploration, Fact, Preset, Settled, Values, View, Wish, cached
from .independent import check
from .network import kinds_table, millions, twin_fact

LETTERS = 24  # of a layer's path: its end says most
START: Values = {"convolutions": "own", "layer": 1}
CONVOLUTIONS = Control(
    "convolutions", networks.CONVOLUTIONS, options=(("own", words.AS_IT_IS), ("full", words.TWIN))
)


def own_exploration(count: Count, input_size) -> Exploration:
    """The exploration of what `audit(model, input_size, lang=…)` counted.

    Raises `ValueError`, in the language of the count, where nothing in it does a multiply-add.
    """
    layers = _layers(count)
    if not layers:
        raise ValueError(words.NO_MACS.say(count.lang, network=count.title))
    controls = (
        CONVOLUTIONS,
        Control("layer", words.LAYER, tuple(range(1, len(layers) + 1)), most=len(layers)),
    )
    most = [1 + max(range(len(layers)), key=lambda n: by(layers[n])) for by in (_macs, _params)]
    presets = tuple(
        Preset(label, {**START, "layer": layer})
        for label, layer in zip((words.MOST_MACS, words.MOST_PARAMS), most, strict=True)
    )
    return Exploration(
        name="own_network",
        title=words.NAME,
        show=partial(own_network, _Audited(count, input_size), controls),
        settle=partial(settle, controls),
        start=START,
        controls=controls,
        presets=presets,
        wordiest=({"convolutions": "full", "layer": most[0]}, {"convolutions": "full", "layer": len(layers)}),
    )


def settle(controls: tuple[Control, ...], values: Values, moved: str, to: Wish, lang: str) -> Settled:
    """The state after a control was moved: the other stays."""
    settled = {**values, moved: to}
    check(controls, settled, lang)
    return settled, ""


class _Audited:
    """A count with its twin, known by itself: a cache keeps views of it."""

    def __init__(self, count: Count, input_size) -> None:
        self.count, self.input_size = count, input_size
        self.layers = _layers(count)
        self.twin: Twin = full_twin(count)
        self.twin_layers = {row.name: row for row in _layers(self.twin.count)}


@cached(1024)
def own_network(
    audited: _Audited, controls: tuple[Control, ...], convolutions: str, layer: int, *, lang: str
) -> View:
    """A layer of the network within it, beside its place in the twin; `convolutions` is "own" or "full"."""
    check(controls, {"convolutions": convolutions, "layer": layer}, lang)
    own, full = audited.count, audited.twin.count
    is_full = convolutions == "full"
    chosen, row = (full if is_full else own), audited.layers[layer - 1]
    text = words.TWIN_TITLE if is_full else words.TITLE
    title = text.say(lang, network=own.title, shape=shape_text(own.inputs, lang))
    return View(
        title=title,
        picture=network_chart(_form(own), _form(full), is_full, title, lang, _place(audited, row, is_full)),
        facts=(
            Fact(networks.TOTAL_MACS.say(lang), whole(chosen.macs, lang), millions(chosen.macs, lang, 0)),
            Fact(common.PARAMETERS.say(lang), whole(chosen.params, lang)),
            twin_fact(own, full, is_full, lang),
            *_layer_facts(audited, layer, lang),
        ),
        table=kinds_table(chosen, lang),
        code=f'audit(model, {audited.input_size}, lang="{lang}")',
        remark=_remark(audited, lang),
    )


def _layers(count: Count) -> list[Row]:
    """The rows that compute."""
    return [row for row in count.rows if row.macs]


def _macs(row: Row) -> int:
    return row.macs


def _params(row: Row) -> int:
    return row.params


def _form(count: Count) -> Form:
    kinds = {kind: (cost.params, cost.macs) for kind, cost in count.by_kind.items()}
    return Form(kinds, tuple(_stripes(count)))


def _stripes(count: Count) -> Iterator[Stripe]:
    """One for each layer, with the norm behind it; only a map has a size."""
    for place, row in enumerate(count.rows):
        if row.macs:
            after = count.rows[place + 1] if place + 1 < len(count.rows) else None
            norm = after.params if after and after.kind == "other" and not after.macs else 0
            size = row.output[-1] if len(row.output) == 4 else 0
            yield Stripe(row.kind, row.params + norm, row.macs, size)


def _place(audited: _Audited, row: Row, is_full: bool) -> int:
    """Where a layer of the network stands among the layers that are drawn."""
    if not is_full:
        return audited.layers.index(row)
    return list(audited.twin_layers).index(audited.twin.merged.get(row.name, row.name))


def _layer_facts(audited: _Audited, layer: int, lang: str) -> Iterator[Fact]:
    row = audited.layers[layer - 1]
    kind = networks.KINDS[row.kind].say(lang)
    number = words.OF_LAYERS.say(lang, number=layer, total=len(audited.layers))
    yield Fact(number, kind, _short(row.name or audited.count.title))
    share = percent(Fraction(row.macs, audited.count.macs), lang, 1)
    about = words.ITS_SHARE.say(lang, share=share, params=whole(row.params, lang))
    yield Fact(words.ITS_MACS.say(lang), whole(row.macs, lang), about)
    if into := audited.twin.merged.get(row.name):
        yield Fact(
            words.IN_TWIN.say(lang),
            networks.KINDS["standard"].say(lang),
            words.MERGED.say(lang, layer=_short(into)),
        )
        return
    twin = audited.twin_layers[row.name]
    said = {"times": decimal(Fraction(twin.macs, row.macs), lang), "params": whole(twin.params, lang)}
    detail = (words.SAME if twin == row else words.IN_TWIN_DETAIL).say(lang, **said)
    yield Fact(words.IN_TWIN.say(lang), whole(twin.macs, lang), detail)


def _remark(audited: _Audited, lang: str) -> str:
    count = audited.count
    if count.uncounted:
        return words.REMARK_UNCOUNTED.say(lang, names=", ".join(list(count.uncounted)[:2]))
    if audited.twin.count == count:
        return words.REMARK_SAME.say(lang)
    most = max(audited.layers, key=_macs)
    share = percent(Fraction(most.macs, count.macs), lang, 1)
    return words.REMARK_MOST.say(lang, layer=_short(most.name), share=share)


def _short(path: str) -> str:
    """The path of a layer, from its end, as long as it has room."""
    return path if len(path) <= LETTERS else f"…{path[1 - LETTERS :]}"
