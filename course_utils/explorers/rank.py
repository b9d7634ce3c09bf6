"""`rank`: a dense kernel, its best depthwise + pointwise copy, and what the copy errs and costs."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from ..arithmetic import ConvSpec, Separable, separable
from ..measure.rank import C_IN, MOST, errors_of_copies, first_kernels
from ..pictures.rank_chart import rank_chart
from ..words import text
from ..words.explorers import rank as words
from ..words.language import percent, product, whole
from .exploration import Control, Exploration, Fact, Preset, View, cached
from .independent import check, settle

CONTROLS = (
    Control("multiplier", words.MULTIPLIER, tuple(range(1, MOST + 1)), most=MOST, play=True),
    Control("c_out", text.C_OUT, (1, 2, 4, 8, 16, 32, 64, 128, 256), most=256),
)
START = {"multiplier": 1, "c_out": 128}


@cached(256)
def rank(multiplier: int = 1, c_out: int = 128, *, lang: str) -> View:
    """The best copy of a standard 64 → `c_out` layer by `multiplier` depthwise filters per channel.

    The layer is `nn.Conv2d(64, c_out, 3)` as PyTorch starts it (seed 0); the error is the norm of what the
    copy misses over the norm of the weights. Raises `ValueError` in the learner's language.

    >>> rank(9, 128, lang="en").facts[1].value
    '78,912'
    """
    check(CONTROLS, {"multiplier": multiplier, "c_out": c_out}, lang)
    errors, dense = errors_of_copies(c_out), ConvSpec.standard(C_IN, c_out).weights
    copies = [_pair(k, c_out) for k in range(1, MOST + 1)]
    here, error = copies[multiplier - 1], errors[multiplier - 1]
    return View(
        title=_title(multiplier, c_out, error, lang),
        picture=rank_chart(
            *first_kernels(multiplier, c_out),
            errors,
            [pair.params for pair in copies],
            dense,
            multiplier,
            lang,
        ),
        facts=_facts(here, error, dense, lang),
        code=here.torch_line(),
        remark=_remark(here, error, dense, lang),
    )


def _pair(multiplier: int, c_out: int) -> Separable:
    return separable(C_IN, c_out, 3, padding=1, multiplier=multiplier)


def _facts(pair: Separable, error: float, dense: int, lang: str) -> tuple[Fact, ...]:
    k, c_out = pair.depthwise.c_out // C_IN, pair.pointwise.c_out
    full = min(MOST, c_out)
    against = Fraction(pair.params, dense)
    sum_ = f"{C_IN} × {k} × 9 + {C_IN} × {k} × {whole(c_out, lang)}"
    kept = words.KEPT.say(lang, kept=min(k, full), rank=full)
    return (
        Fact(words.ERROR.say(lang), percent(error, lang, digits=0), kept, share=_share(error)),
        Fact(words.COPY_WEIGHTS.say(lang), whole(pair.params, lang), sum_),
        Fact(words.DENSE_WEIGHTS.say(lang), whole(dense, lang), product((c_out, C_IN, 3, 3), lang)),
        Fact(
            words.AGAINST.say(lang),
            percent(against, lang),
            f"{whole(pair.params, lang)} / {whole(dense, lang)}",
            share=min(against, Fraction(1)),
        ),
        Fact(
            words.RANK.say(lang),
            f"{min(k, full)} / {full}",
            words.RANK_DETAIL.say(lang, copy=min(k, full), dense=full),
        ),
    )


def _share(error: float) -> Fraction:
    return Fraction(round(error * 1000), 1000)


def _remark(pair: Separable, error: float, dense: int, lang: str) -> str:
    if error == 0:
        return words.EXACT_COSTS_MORE.say(lang, n=whole(pair.params - dense, lang))
    if pair.params >= dense:
        return words.NOTHING_WON.say(lang)
    one = pair.depthwise.c_out == C_IN
    return (words.CHEAPER_ONE if one else words.CHEAPER).say(lang)


def _title(multiplier: int, c_out: int, error: float, lang: str) -> str:
    said = percent(error, lang, digits=0)
    return words.TITLE.say(lang, c_out=c_out, k=multiplier, error=said)


def _preset(label, multiplier: int, c_out: int) -> Preset:
    return Preset(label, {"multiplier": multiplier, "c_out": c_out})


RANK = Exploration(
    name="rank",
    title=words.NAME,
    show=rank,
    settle=partial(settle, CONTROLS),
    start=START,
    controls=CONTROLS,
    presets=(
        _preset(words.SEPARABLE, 1, 128),
        _preset(words.HALF, 6, 128),
        _preset(words.LAST_CHEAPER, 8, 128),
        _preset(words.EXACT, 9, 128),
        _preset(words.NARROW, 6, 16),
        _preset(words.ONE_OUTPUT, 1, 1),
    ),
)
