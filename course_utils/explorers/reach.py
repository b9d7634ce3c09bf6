"""`reach`: one pixel of one input channel changes; which outputs change is measured on real modules."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from ..arithmetic import Separable
from ..measure.reach import CHANNELS, DEEPEST, MIDDLE, SIZE, SPECS, places_changed
from ..pictures.reach_map import extent, reach_map
from ..words import text
from ..words.explorers import reach as words
from ..words.language import whole
from .exploration import Control, Exploration, Fact, Preset, Values, View, cached
from .independent import check, settle

CONTROLS = (
    Control("kind", words.KIND, options=tuple(words.KINDS.items())),
    Control("layers", words.LAYERS, tuple(range(1, DEEPEST + 1)), most=DEEPEST, play=True),
    Control("channel", words.CHANNEL, tuple(range(CHANNELS)), least=0, most=CHANNELS - 1),
)
START: Values = {"kind": "depthwise", "layers": 1, "channel": 2}


@cached(1024)
def reach(kind: str = "depthwise", layers: int = 1, channel: int = 2, *, lang: str) -> View:
    """What changes behind `layers` layers of a `kind` when the middle pixel of input `channel` changes.

    8 channels of 11 × 11, counted from 0; kinds: "depthwise", "grouped", "pointwise", "separable",
    "standard". Raises `ValueError` in the learner's language.

    >>> reach("depthwise", 10, 2, lang="en").facts[0].value
    '1 of 8'
    """
    check(CONTROLS, {"kind": kind, "layers": layers, "channel": channel}, lang)
    changed = places_changed(kind, layers, channel)
    return View(
        title=_title(kind, layers, changed, lang),
        picture=reach_map(kind, channel, (MIDDLE, MIDDLE), changed, SIZE, lang),
        facts=_facts(kind, layers, changed, lang),
        code=_code(kind, layers),
        remark=words.REMARKS[kind].say(lang),
    )


def _facts(kind: str, layers: int, changed: tuple, lang: str) -> tuple[Fact, ...]:
    counts = [len(places) for places in changed if places]
    height, width = extent(next(places for places in changed if places))
    outputs = CHANNELS * SIZE**2
    return (
        Fact(
            words.CHANGED.say(lang),
            words.OF.say(lang, part=len(counts), whole=CHANNELS),
            ", ".join(str(number) for number, places in enumerate(changed) if places),
            share=Fraction(len(counts), CHANNELS),
        ),
        Fact(
            words.POSITIONS.say(lang),
            words.OF.say(lang, part=counts[0], whole=SIZE**2),
            f"{height} × {width}",
            share=Fraction(counts[0], SIZE**2),
        ),
        Fact(
            words.MEASURED.say(lang),
            words.AUTOGRAD.say(lang),
            words.DERIVATIVES.say(lang, n=outputs, changed=sum(counts)),
        ),
        Fact(text.PARAMETERS.say(lang), whole(layers * sum(spec.params for spec in SPECS[kind]), lang)),
    )


def _title(kind: str, layers: int, changed: tuple, lang: str) -> str:
    count = sum(bool(places) for places in changed)
    name = words.KINDS[kind].say(lang)
    if layers > 1:
        name = words.IN_A_ROW.say(lang, kind=name, layers=layers)
    return words.TITLE.say(lang, kind=name, changed=count, outputs=CHANNELS)


def _code(kind: str, layers: int) -> str:
    """A line for each layer; a comprehension repeats them."""
    specs = SPECS[kind]
    lines = [spec.torch_line() for spec in specs]
    if layers > 1:
        each = " for _ in range(" + str(layers) + ")"
        inner = lines[0] if len(lines) == 1 else f"nn.Sequential({', '.join(lines)})"
        return f"nn.Sequential(*[\n    {inner}\n   {each}\n])"
    return specs.torch_line() if isinstance(specs, Separable) else lines[0]


def _preset(label, kind: str, layers: int) -> Preset:
    return Preset(label, {"kind": kind, "layers": layers, "channel": 2})


REACH = Exploration(
    name="reach",
    title=words.NAME,
    show=reach,
    settle=partial(settle, CONTROLS),
    start=START,
    controls=CONTROLS,
    presets=(
        _preset(words.ALONE, "depthwise", 1),
        _preset(words.TEN, "depthwise", 10),
        _preset(words.HALVES, "grouped", 10),
        _preset(words.MIXING, "pointwise", 1),
        _preset(words.PAIR, "separable", 1),
    ),
    wordiest=tuple({**START, "kind": kind, "layers": DEEPEST} for kind in words.KINDS),
)
