"""What depthwise + pointwise saves against a standard convolution, and where it saves nothing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial

from ..arithmetic import ConvSpec, Separable, separable
from ..examples import MOBILENET_POINTWISE_512, RGB_STANDARD, SEPARABLE_32_64
from ..pictures.savings_chart import eight_begins, savings_chart, share, times
from ..words.explorers import savings as words
from ..words.language import percent, product, whole
from .exploration import Exploration, Fact, Preset, View, cached
from .independent import C_IN, C_OUT, KERNEL_SIZE, SIZE, check, same_size, settle

CONTROLS = (C_IN, C_OUT, replace(KERNEL_SIZE, most=7), SIZE)
START = {"c_in": 32, "c_out": 64, "kernel_size": 3, "size": 32}


@cached(1024)
def savings(c_in: int = 32, c_out: int = 64, kernel_size: int = 3, size: int = 32, *, lang: str) -> View:
    """A standard layer and its separable pair: parameters, MACs, and the pair's share 1/C_out + 1/k².

    Padding keeps the map at size × size. Raises `ValueError` in the learner's language.

    >>> savings(32, 64, 3, 32, lang="en").facts[0].detail
    '1/64 + 1/9 = 73/576 = 12.7%'
    """
    values = {"c_in": c_in, "c_out": c_out, "kernel_size": kernel_size, "size": size}
    check(CONTROLS, values, lang)
    padding = same_size(kernel_size)
    standard = ConvSpec.standard(c_in, c_out, kernel_size, padding=padding)
    pair = separable(c_in, c_out, kernel_size, padding=padding)
    return View(
        title=words.TITLE.say(lang, c_in=whole(c_in, lang), c_out=whole(c_out, lang), k=kernel_size),
        picture=savings_chart(standard, pair, size, lang, C_OUT.stops),
        facts=(
            _share_fact(c_out, kernel_size, lang),
            *_parameter_facts(standard, pair, lang),
            *_mac_facts(standard, pair, size, lang),
            _pointwise_fact(pair, lang),
            _eight_fact(kernel_size, lang),
            _limit_fact(kernel_size, lang),
        ),
        code=pair.torch_line(),
        remark=_remark(c_out, kernel_size, lang),
    )


def _share_fact(c_out: int, k: int, lang: str) -> Fact:
    here = share(c_out, k)
    sum_ = f"{Fraction(1, c_out)} + {Fraction(1, k**2)} = {here} = {percent(here, lang)}"
    return Fact(words.SHARE.say(lang), times(here, lang), sum_, share=min(here, Fraction(1)))


def _parameter_facts(standard: ConvSpec, pair: Separable, lang: str) -> list[Fact]:
    c_out, c_in, *kernel = standard.weight_shape
    return [
        Fact(
            words.STANDARD_PARAMS.say(lang),
            whole(standard.params, lang),
            product(standard.weight_shape, lang),
        ),
        Fact(
            words.PAIR_PARAMS.say(lang),
            whole(pair.params, lang),
            f"{product((c_in, *kernel), lang)} + {product((c_out, c_in), lang)}",
        ),
    ]


def _mac_facts(standard: ConvSpec, pair: Separable, size: int, lang: str) -> list[Fact]:
    area = f" × {whole(size, lang)} × {whole(size, lang)}"
    numbers = " + ".join(whole(layer.params, lang) for layer in pair)
    return [
        Fact(
            words.STANDARD_MACS.say(lang),
            whole(standard.macs(size, size), lang),
            whole(standard.params, lang) + area,
        ),
        Fact(
            words.PAIR_MACS.say(lang),
            whole(pair.macs(size, size), lang),
            f"({numbers}){area}",
        ),
    ]


def _pointwise_fact(pair: Separable, lang: str) -> Fact:
    part = Fraction(pair.pointwise.params, pair.params)
    numbers = f"{whole(pair.pointwise.params, lang)} / {whole(pair.params, lang)}"
    return Fact(words.POINTWISE_PART.say(lang), percent(part, lang), numbers)


def _eight_fact(k: int, lang: str) -> Fact:
    """The first C_out with which the pair is eight times cheaper, and its share there."""
    c_out, label = eight_begins(k), words.EIGHT.say(lang)
    if c_out is None:
        return Fact(label, words.NEVER.say(lang), f"1/k² = {Fraction(1, k**2)} > 1/8")
    there = share(c_out, k)
    sign = "= 1/8" if there == Fraction(1, 8) else f"= {there} < 1/8"
    return Fact(label, words.EIGHT_FROM.say(lang, n=c_out), f"1/{c_out} + {Fraction(1, k**2)} {sign}")


def _limit_fact(k: int, lang: str) -> Fact:
    limit = Fraction(1, k**2)
    value = words.ALWAYS_MORE if k == 1 else words.BELOW
    return Fact(words.CEILING.say(lang), value.say(lang, times=k**2), f"1/C_out + {limit} > {limit}")


def _remark(c_out: int, k: int, lang: str) -> str:
    if k == 1:
        return words.ONE_BY_ONE_COSTS_MORE.say(lang)
    if c_out == 1:
        return words.ONE_OUTPUT_COSTS_MORE.say(lang)
    return words.CANCEL.say(lang)


def _values(c_in: int, c_out: int, size: int, kernel_size: int = 3) -> dict[str, int]:
    return {"c_in": c_in, "c_out": c_out, "kernel_size": kernel_size, "size": size}


SAVINGS = Exploration(
    name="savings",
    title=words.NAME,
    show=savings,
    settle=partial(settle, CONTROLS),
    start=START,
    controls=CONTROLS,
    presets=(
        Preset(words.DOCUMENT, _values(SEPARABLE_32_64.depthwise.c_in, SEPARABLE_32_64.pointwise.c_out, 32)),
        Preset(words.SMALL, _values(RGB_STANDARD.c_in, RGB_STANDARD.c_out, 32)),
        Preset(words.BOUNDARY, _values(64, 72, 32)),
        Preset(words.WIDE, _values(MOBILENET_POINTWISE_512[0].c_in, MOBILENET_POINTWISE_512[0].c_out, 14)),
        Preset(words.ONE_OUTPUT, _values(64, 1, 32)),
        Preset(words.ONE_BY_ONE, _values(64, 128, 32, kernel_size=1)),
    ),
    wordiest=(_values(1024, 1023, 1024, kernel_size=7), _values(1024, 1, 1024, kernel_size=7)),
)
