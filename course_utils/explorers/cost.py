"""What a standard convolution costs, and how the cost grows."""

from __future__ import annotations

from functools import partial

from ..arithmetic import ConvSpec
from ..examples import RGB_STANDARD, STANDARD_3_6
from ..pictures.filter_bank import amounts, filter_bank
from ..words import text
from ..words.explorers import cost as words
from ..words.language import product, whole
from .exploration import Exploration, Fact, Preset, Table, View, cached
from .independent import C_IN, C_OUT, KERNEL_SIZE, SIZE, check, same_size, settle

CONTROLS = (C_IN, C_OUT, KERNEL_SIZE, SIZE)
START = {"c_in": 3, "c_out": 8, "kernel_size": 3, "size": 32}


@cached(1024)
def cost(c_in: int = 3, c_out: int = 8, kernel_size: int = 3, size: int = 32, *, lang: str) -> View:
    """A standard convolution as its filter bank, with its weights and its MACs spelled out.

    Padding keeps the map at size × size. Raises `ValueError` in the learner's language.

    >>> cost(3, 8, 3, 32, lang="en").facts[0].value
    '216'
    """
    values = {"c_in": c_in, "c_out": c_out, "kernel_size": kernel_size, "size": size}
    check(CONTROLS, values, lang)
    spec = _layer(**values)
    return View(
        title=words.TITLE.say(lang, **amounts(spec, size, lang)),
        picture=filter_bank(spec, size, lang),
        facts=_costs(spec, size, lang),
        table=_growth(values, lang),
        code=spec.torch_line(),
        remark=_remark(spec, lang),
    )


def _layer(c_in: int, c_out: int, kernel_size: int, size: int) -> ConvSpec:
    return ConvSpec.standard(c_in, c_out, kernel_size, padding=same_size(kernel_size))


def _costs(spec: ConvSpec, size: int, lang: str) -> tuple[Fact, ...]:
    said = amounts(spec, size, lang)
    return (
        Fact(words.WEIGHTS.say(lang), said["weights"], product(spec.weight_shape, lang)),
        Fact(words.MACS.say(lang), said["macs"], words.MACS_DETAIL.say(lang, **said)),
        Fact(words.FILTERS.say(lang), said["c_out"], words.FILTERS_DETAIL.say(lang, **said)),
        Fact(words.KERNELS.say(lang), said["kernels"], words.KERNELS_DETAIL.say(lang, **said)),
        Fact(text.WEIGHT_SHAPE.say(lang), str(spec.weight_shape), "(C_out, C_in, k, k)"),
    )


def _growth(values: dict[str, int], lang: str) -> Table:
    """How often the weights and the MACs become as many when one value doubles."""
    symbols = {"c_in": "C_in", "c_out": "C_out", "kernel_size": "k", "size": "H = W"}
    head = words.DOUBLED, words.WEIGHTS, words.MACS_SHORT
    rows = (_doubled(name, symbol, values, lang) for name, symbol in symbols.items())
    return Table(tuple(word.say(lang) for word in head), tuple(rows))


def _doubled(name: str, symbol: str, values: dict[str, int], lang: str) -> tuple[str, str, str]:
    grown = {**values, name: 2 * values[name]}
    old, new = _layer(**values), _layer(**grown)
    macs = new.macs(grown["size"], grown["size"]) // old.macs(values["size"], values["size"])
    step = f"{symbol}: {whole(values[name], lang)} → {whole(grown[name], lang)}"
    return step, f"× {new.weights // old.weights}", f"× {macs}"


def _remark(spec: ConvSpec, lang: str) -> str:
    if spec.kernel_size == (1, 1):
        return words.ONLY_MIXING.say(lang)
    return (words.ONE_CHANNEL if spec.c_in == 1 else words.BOTH).say(lang)


def _values(spec: ConvSpec, size: int) -> dict[str, int]:
    return {"c_in": spec.c_in, "c_out": spec.c_out, "kernel_size": spec.kernel_size[0], "size": size}


COST = Exploration(
    name="cost",
    title=words.NAME,
    show=cost,
    settle=partial(settle, CONTROLS),
    start=START,
    controls=CONTROLS,
    presets=(
        Preset(words.DOCUMENT, _values(RGB_STANDARD, 32)),
        Preset(words.DOCUMENT_3_6, _values(STANDARD_3_6, 32)),
        Preset(words.VGG_EARLY, {"c_in": 64, "c_out": 64, "kernel_size": 3, "size": 224}),
        Preset(words.VGG_LATE, {"c_in": 512, "c_out": 512, "kernel_size": 3, "size": 14}),
        Preset(words.RESNET_EARLY, {"c_in": 64, "c_out": 64, "kernel_size": 3, "size": 56}),
        Preset(words.RESNET_LATE, {"c_in": 512, "c_out": 512, "kernel_size": 3, "size": 7}),
    ),
    wordiest=({"c_in": 1024, "c_out": 1024, "kernel_size": 11, "size": 1024},),
)
