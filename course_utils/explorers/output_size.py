"""How large the output map is: padding, stride and dilation, along one row of the map."""

from __future__ import annotations

from dataclasses import replace

from ..arithmetic import ConvSpec
from ..examples import RGB_STANDARD
from ..pictures.output_positions import only_padding, output_positions, read_by, unread
from ..words.explorers import output_size as words
from ..words.language import Text, whole
from .exploration import Control, Exploration, Fact, Preset, Settled, Values, View, Wish, cached
from .independent import KERNEL_SIZE, SIZE, check

CONTROLS = (
    replace(SIZE, stops=(4, 5, 7, 8, 12, 16, 24, 31, 32), most=32),
    replace(KERNEL_SIZE, stops=(1, 2, 3, 5, 7), most=7),
    Control("stride", words.STRIDE, (1, 2, 3, 4), most=4),
    Control("padding", words.PADDING, (0, 1, 2, 3), least=0, most=6),
    Control("dilation", words.DILATION, (1, 2, 3), most=3),
)
START = {"size": 8, "kernel_size": 3, "stride": 1, "padding": 1, "dilation": 1}


@cached(1024)
def output_size(
    size: int = 8,
    kernel_size: int = 3,
    stride: int = 1,
    padding: int = 1,
    dilation: int = 1,
    *,
    lang: str,
) -> View:
    """A size × size map under a k × k kernel: what each output reads, and how many outputs there are.

    Raises `ValueError` in the learner's language, also where the kernel is larger than the padded map.

    >>> output_size(size=32, stride=2, lang="en").facts[0].detail
    '⌊(32 + 2 · 1 − 3) / 2⌋ + 1 = ⌊31 / 2⌋ + 1 = 16'
    """
    values = {
        "size": size,
        "kernel_size": kernel_size,
        "stride": stride,
        "padding": padding,
        "dilation": dilation,
    }
    _check(values, lang)
    spec = ConvSpec(RGB_STANDARD.c_in, RGB_STANDARD.c_out, kernel_size, stride, padding, dilation)
    windows = read_by(spec, size)
    return View(
        title=words.TITLE.say(
            lang, k=kernel_size, stride=stride, padding=padding, size=size, out=len(windows)
        ),
        picture=output_positions(spec, size, lang),
        facts=(
            _size_fact(values, len(windows), lang),
            _span_fact(values, lang),
            Fact(words.PADDED.say(lang), whole(_padded(values), lang), f"{size} + 2 · {padding}"),
            _unread_fact(unread(windows, size), lang),
            Fact(words.ONLY_ZEROS.say(lang), whole(_empty(windows, size), lang)),
            _same_fact(values, lang),
        ),
        code=spec.torch_line(),
        remark=_remark(values, windows, lang),
    )


def settle(values: Values, moved: str, to: Wish, lang: str) -> Settled:
    """The state after one control was moved; refused where the kernel would not fit on the padded map."""
    settled = {**values, moved: to}
    _check(settled, lang)
    return settled, ""


def _check(values: Values, lang: str) -> None:
    check(CONTROLS, values, lang)
    span, padded = _span(values), _padded(values)
    if span > padded:
        raise ValueError(words.TOO_SMALL.say(lang, span=span, padded=padded))


def _span(values: Values) -> int:
    return values["dilation"] * (values["kernel_size"] - 1) + 1


def _padded(values: Values) -> int:
    return values["size"] + 2 * values["padding"]


def _empty(windows: list[range], size: int) -> int:
    return sum(only_padding(window, size) for window in windows)


def _size_fact(values: Values, out: int, lang: str) -> Fact:
    stride, span = values["stride"], _span(values)
    sum_ = f"{values['size']} + 2 · {values['padding']} − {span}"
    if stride == 1:
        detail = f"{sum_} + 1 = {out}"
    else:
        detail = f"⌊({sum_}) / {stride}⌋ + 1 = ⌊{_padded(values) - span} / {stride}⌋ + 1 = {out}"
    return Fact(words.OUTPUT_SIZE.say(lang), f"{out} × {out}", detail)


def _span_fact(values: Values, lang: str) -> Fact:
    k, dilation = values["kernel_size"], values["dilation"]
    return Fact(words.SPAN.say(lang), whole(_span(values), lang), f"{dilation} · ({k} − 1) + 1")


def _unread_fact(missed: list[int], lang: str) -> Fact:
    listed = ", ".join(map(str, missed)) if len(missed) <= 8 else ""
    return Fact(words.UNREAD.say(lang), whole(len(missed), lang), listed)


def _same_fact(values: Values, lang: str) -> Fact:
    """The padding that keeps the size at stride 1: half of what the window eats."""
    k, dilation = values["kernel_size"], values["dilation"]
    half, odd = divmod(dilation * (k - 1), 2)
    value = words.NO_SAME.say(lang) if odd else whole(half, lang)
    return Fact(words.SAME.say(lang), value, f"{dilation} · ({k} − 1) / 2")


def _remark(values: Values, windows: list[range], lang: str) -> str:
    size, stride, span = values["size"], values["stride"], _span(values)
    rest = (_padded(values) - span) % stride
    if _empty(windows, size):
        return words.READS_ONLY_ZEROS.say(lang)
    if any(missed < windows[-1][-1] for missed in unread(windows, size)):
        return words.GAPS.say(lang)
    if rest:
        return words.LEFT_OVER.say(lang, rest=rest)
    if stride > 1:
        return words.STEPS.say(lang, stride=stride)
    return _growth(len(windows) - size).say(lang)


def _growth(by: int) -> Text:
    if by == 0:
        return words.KEEPS
    return words.GROWS if by > 0 else words.SHRINKS


OUTPUT_SIZE = Exploration(
    name="output_size",
    title=words.NAME,
    show=output_size,
    settle=settle,
    start=START,
    controls=CONTROLS,
    presets=(
        Preset(words.DOCUMENT, {**START, "size": 32}),
        Preset(words.BARE, {**START, "size": 32, "padding": 0}),
        Preset(words.HALF, {**START, "size": 32, "stride": 2}),
        Preset(words.WIDE, {**START, "size": 32, "kernel_size": 7, "stride": 2, "padding": 3}),
        Preset(words.DILATED, {**START, "size": 16, "padding": 2, "dilation": 2}),
        Preset(words.ONE_BY_ONE, {**START, "kernel_size": 1}),
    ),
    wordiest=(
        {"size": 32, "kernel_size": 1, "stride": 1, "padding": 6, "dilation": 1},
        {"size": 32, "kernel_size": 7, "stride": 4, "padding": 6, "dilation": 3},
        {"size": 31, "kernel_size": 2, "stride": 4, "padding": 0, "dilation": 1},
    ),
)
