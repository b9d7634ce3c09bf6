"""The explorer of the photo: a filter for each channel, and three weights that mix them, through torch."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from ..arithmetic import ConvSpec
from ..measure import photo as measured
from ..measure.photo import EXAMPLE, FILTERS, SIZE, passed, read_filter
from ..pictures.two_steps import Numbers, Shown, ends
from ..words.explorers import photo as words
from ..words.language import product
from .exploration import Control, Exploration, Fact, Preset, Settled, Values, View, Wish, cached
from .independent import check

COLOURS = ("red", "green", "blue")
OPTIONS = tuple(words.FILTERS.items())
PERCENT = tuple(range(-100, 101, 10))
FILTER_CONTROLS = tuple(
    Control(f"filter_{colour}", label, options=OPTIONS)
    for colour, label in zip(COLOURS, words.FILTER_OF, strict=True)
)
OWN = Control("own", words.OWN_NUMBERS, text=True)
WEIGHT_CONTROLS = tuple(
    Control(f"weight_{colour}", label, PERCENT, least=-200, most=200)
    for colour, label in zip(COLOURS, words.WEIGHT_OF, strict=True)
)
CONTROLS = (*FILTER_CONTROLS, OWN, *WEIGHT_CONTROLS)


def _state(filters: tuple[str, str, str], weights: tuple[int, int, int]) -> Values:
    named = {f"filter_{colour}": name for colour, name in zip(COLOURS, filters, strict=True)}
    return {
        **named,
        "own": EXAMPLE,
        **{f"weight_{colour}": weight for colour, weight in zip(COLOURS, weights, strict=True)},
    }


START = _state(("identity",) * 3, (30, 59, 11))
PRESETS = (
    Preset(words.GREY, START),
    Preset(words.BLURRED, _state(("blur",) * 3, (30, 59, 11))),
    Preset(words.ONE_JOB_EACH, _state(("blur", "sharpen", "edges"), (30, 59, 11))),
    Preset(words.DIFFERENCE, _state(("identity",) * 3, (100, 0, -100))),
)


def photo_exploration(picture, lang: str) -> tuple[Exploration, str]:
    """The exploration of a picture, and "" or the sentence that says why it is that of the course's photo."""
    try:
        measured.photo(picture, lang=lang)
    except ValueError as refusal:
        return photo_exploration(None, lang)[0], str(refusal)
    return exploration_of(None if picture is None else str(picture)), ""


def exploration_of(file: str | None) -> Exploration:
    """The exploration of a picture file that is known to open, or of the course's photo."""
    return Exploration(
        name="photo",
        title=words.NAME,
        show=partial(photo, file),
        settle=settle,
        start=START,
        controls=CONTROLS,
        presets=PRESETS,
        wordiest=(_state(("own",) * 3, (-190,) * 3), _state(("sharpen",) * 3, (200, 0, -200))),
    )


def settle(values: Values, moved: str, to: Wish, lang: str) -> Settled:
    """The state after a move; typed numbers are used by every channel where none has used them before."""
    settled = {**values, moved: to}
    if moved != "own":
        check((*FILTER_CONTROLS, *WEIGHT_CONTROLS), settled, lang)
        return settled, ""
    settled["own"] = _written(read_filter(str(to), lang))
    if "own" in (values[control.name] for control in FILTER_CONTROLS):
        return settled, ""
    return {**settled, **{control.name: "own" for control in FILTER_CONTROLS}}, words.NOW_YOURS.say(lang)


@cached(64)
def photo(picture: str | None, *, lang: str, **values) -> View:
    """The photo through a depthwise 3×3 and a 1×1 with one output, computed by torch at each move.

    Weights are whole percent. Raises `ValueError` in the learner's language.

    >>> photo(None, lang="en", **START).facts[2].detail
    '1 × 3 × 1 × 1'
    """
    check((*FILTER_CONTROLS, *WEIGHT_CONTROLS), values, lang)
    own = read_filter(values["own"], lang)
    names = tuple(values[control.name] for control in FILTER_CONTROLS)
    weights = tuple(Fraction(values[control.name], 100) for control in WEIGHT_CONTROLS)
    chosen = tuple(own if name == "own" else FILTERS[name] for name in names)
    made = passed(names, chosen, (weights,), picture, lang)
    return View(
        title=words.TITLE.say(lang),
        picture=made.drawing,
        facts=_facts(made.result, lang),
        code=_code(names, values["own"], weights, picture, lang),
        remark=_remark(names, weights, lang),
    )


def _facts(result: Shown, lang: str) -> tuple[Fact, ...]:
    layers = ConvSpec.depthwise(3, padding=1), ConvSpec.pointwise(3, 1)
    labels = words.DEPTHWISE_WEIGHTS, words.POINTWISE_WEIGHTS
    shown = words.SHOWN_SIGNED if result.signed else words.SHOWN
    return (
        Fact(words.MIXED.say(lang), words.FROM_TO.say(lang, **ends(result, lang)), shown.say(lang)),
        *(
            Fact(label.say(lang), str(layer.weights), product(layer.weight_shape, lang))
            for label, layer in zip(labels, layers, strict=True)
        ),
    )


def _code(
    names: tuple[str, ...], own: str, weights: tuple[Fraction, ...], picture: str | None, lang: str
) -> str:
    filters = ", ".join(f'"{own if name == "own" else name}"' for name in names)
    file = "" if picture is None else f"{picture!r}, "
    mixing = ", ".join(f"{float(weight):g}" for weight in weights)
    return (
        f'x = photo({file}lang="{lang}")  # (1, 3, {SIZE}, {SIZE})\n'
        f'd = kernels({filters}, lang="{lang}")\n'
        "y = F.conv2d(x, d, padding=1, groups=3)\n"
        f"z = F.conv2d(y, torch.tensor([{mixing}]).view(1, 3, 1, 1))"
    )


def _remark(names: tuple[str, ...], weights: tuple[Fraction, ...], lang: str) -> str:
    used = [name for name, weight in zip(names, weights, strict=True) if weight]
    if not used:
        said = words.REMARK_NONE
    elif set(used) == {"identity"}:
        said = words.REMARK_IDENTITY
    else:
        said = words.REMARK_ONE if len(used) == 1 else words.REMARK_BOTH
    return said.say(lang)


def _written(kernel: Numbers) -> str:
    """A filter as it stands in its box: "0 1 0; 1 -4 1; 0 1 0"."""
    return "; ".join(" ".join(map(_plain, row)) for row in kernel)


def _plain(value: Fraction) -> str:
    """A number that can be typed again and means the same: 0.5, but 1/3."""
    return f"{float(value):g}" if Fraction(f"{float(value):g}") == value else str(value)
