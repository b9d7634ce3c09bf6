"""The heart of the course: one layer on its way from standard through grouped to depthwise convolution."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from .. import examples
from ..arithmetic import ConvSpec, valid_groups
from ..pictures.channel_groups import channel_groups
from ..words import text
from ..words.explorers import groups as words
from ..words.language import Text, percent, product, whole
from .exploration import Button, Control, Exploration, Fact, Preset, Settled, Values, View, Wish
from .independent import check, same_size

REAL_CHANNELS = (24, 32, 48, 64, 96, 128, 160, 192, 256, 320, 384, 512, 576, 768, 960, 1024)
CHANNELS = (*range(1, 17), *REAL_CHANNELS)
MOST = 1024

CONTROLS = (
    Control("c_in", text.C_IN, stops=CHANNELS, most=MOST),
    Control("c_out", text.C_OUT, stops=CHANNELS, most=MOST),
    Control("groups", text.GROUPS, most=MOST),
    Control("kernel_size", text.KERNEL_SIZE, stops=(1, 3, 5, 7), most=11),
    Control("size", text.SIZE, stops=(7, 14, 28, 32, 56, 112, 224), most=1024),
)
BUTTONS = (
    Button("standard", words.STANDARD),
    Button("grouped", words.GROUPED),
    Button("depthwise", words.DEPTHWISE),
)


def groups(
    c_in: int = 6, c_out: int = 6, groups: int = 3, kernel_size: int = 3, size: int = 32, *, lang: str
) -> View:
    """What one layer looks like: stride 1, no bias, and the padding that keeps a map at size × size.

    That padding is kernel_size // 2 for an odd kernel; an even one has "same" instead. Raises `ValueError`,
    in the learner's language, for what no layer can be.

    >>> view = groups(6, 6, groups=3, lang="en")
    >>> view.title, view.facts[0].value, view.facts[2].detail
    ('Grouped convolution', '1/3', '6 × 2 × 3 × 3 = 108')
    """
    values = {"c_in": c_in, "c_out": c_out, "groups": groups, "kernel_size": kernel_size, "size": size}
    return _view(_spec(_checked(values, lang)), size, lang)


@lru_cache(maxsize=512)
def _view(spec: ConvSpec, size: int, lang: str) -> View:
    return View(
        title=text.KINDS[spec.kind].say(lang),
        picture=channel_groups(spec, lang),
        facts=_facts(spec, size, lang),
        code=spec.torch_line(),
        remark=_remark(spec, lang),
        stops={"groups": valid_groups(spec.c_in, spec.c_out)},
        off=_off(spec, lang),
    )


def settle_groups(values: Values, moved: str, to: Wish, lang: str) -> Settled:
    """The rules of the state: the control that was moved wins, and the others follow.

    >>> settle_groups({"c_in": 6, "c_out": 6, "groups": 3, "kernel_size": 3, "size": 32}, "c_in", 7, "en")[1]
    'groups 3 → 1: C_in = 7 is not divisible by groups = 3.'
    """
    before = dict(values)
    if moved in RULES:
        return RULES[moved](before, lang)
    after: dict[str, Any] = {**before, moved: to}
    check(CONTROLS, after, lang)
    if moved == "groups":
        return _checked(after, lang), ""
    if moved == "c_in" and _spec(before).kind == "depthwise":
        return _kept_depthwise(before, to, lang)
    return _with_legal_groups(after, moved, lang)


def _kept_depthwise(before: dict, c_in: int, lang: str) -> tuple[dict, str]:
    wished = before["c_out"] // before["c_in"]
    multiplier = min(wished, MOST // c_in)
    after = {**before, "c_in": c_in, "c_out": c_in * multiplier, "groups": c_in}
    kept = words.NOTE_STAYS_DEPTHWISE if c_in > 1 else words.NOTE_ONE_INPUT
    notes = [kept.say(lang, groups=c_in, c_out=after["c_out"])]
    if multiplier < wished:
        notes.append(words.NOTE_MULTIPLIER.say(lang, old=wished, new=multiplier, most=MOST))
    return after, " ".join(notes) if after != before else ""


def _with_legal_groups(after: dict, moved: str, lang: str) -> tuple[dict, str]:
    """`groups` at the nearest legal value, the smaller one of two that are equally near."""
    old = after["groups"]
    new = min(valid_groups(after["c_in"], after["c_out"]), key=lambda legal: (abs(legal - old), legal))
    if new == old:
        return after, ""
    channels = f"{_symbol(moved)} = {after[moved]}"
    return {**after, "groups": new}, words.NOTE_GROUPS.say(lang, old=old, new=new, channels=channels)


def _press_standard(before: dict, lang: str) -> tuple[dict, str]:
    return {**before, "groups": 1}, ""


def _press_grouped(before: dict, lang: str) -> tuple[dict, str]:
    between = _between(before["c_in"], before["c_out"])
    if not between:
        raise ValueError(words.NO_GROUPED.say(lang, c_in=before["c_in"], c_out=before["c_out"]))
    return {**before, "groups": between[0]}, ""


def _press_depthwise(before: dict, lang: str) -> tuple[dict, str]:
    c_in, c_out = before["c_in"], before["c_out"]
    if c_in == 1:
        raise ValueError(words.NO_DEPTHWISE.say(lang))
    if c_out % c_in == 0:
        return {**before, "groups": c_in}, ""
    return {**before, "groups": c_in, "c_out": c_in}, words.NOTE_C_OUT.say(lang, old=c_out, new=c_in)


RULES = {"standard": _press_standard, "grouped": _press_grouped, "depthwise": _press_depthwise}


def _between(c_in: int, c_out: int) -> tuple[int, ...]:
    """Legal `groups` of a layer that is grouped and not depthwise."""
    return tuple(legal for legal in valid_groups(c_in, c_out) if 1 < legal < c_in)


def _checked(values: dict, lang: str) -> dict:
    """`values` themselves if some layer has them."""
    check(CONTROLS, values, lang)
    channels = {name: values[name] for name in ("c_in", "c_out")}
    broken = [f"{_symbol(name)} = {n}" for name, n in channels.items() if n % values["groups"]]
    if broken:
        nearest = _nearest(values["groups"], valid_groups(**channels))
        raise ValueError(
            words.ILLEGAL_GROUPS.say(
                lang,
                groups=values["groups"],
                broken=words.AND.say(lang).join(broken),
                nearest=words.OR.say(lang).join(map(str, nearest)),
            )
        )
    return values


def _symbol(name: str) -> str:
    return {"c_in": "C_in", "c_out": "C_out"}.get(name, name)


def _nearest(wished: int, legal: tuple[int, ...]) -> list[int]:
    """The legal values next below and next above the wish."""
    return [*[n for n in legal if n < wished][-1:], *[n for n in legal if n > wished][:1]]


def _spec(values: dict) -> ConvSpec:
    k = values["kernel_size"]
    return ConvSpec(values["c_in"], values["c_out"], k, padding=same_size(k), groups=values["groups"])


def _facts(spec: ConvSpec, size: int, lang: str) -> tuple[Fact, ...]:
    standard = spec.weights / spec.ratio
    factors = product(spec.weight_shape, lang)
    params, macs = whole(spec.params, lang), whole(spec.macs(size, size), lang)
    return (
        Fact(
            words.RATIO.say(lang),
            str(spec.ratio),
            f"{params} / {whole(int(standard), lang)} = {percent(spec.ratio, lang, 2)}",
            share=spec.ratio,
        ),
        Fact(text.WEIGHT_SHAPE.say(lang), str(spec.weight_shape), "(C_out, C_in/groups, k, k)"),
        Fact(text.PARAMETERS.say(lang), params, f"{factors} = {params}"),
        Fact(text.MACS.say(lang, size=size), macs, f"{params} × {size} × {size} = {macs}"),
    )


def _remark(spec: ConvSpec, lang: str) -> str:
    if spec.c_in == 1:
        return words.REMARK_ONE_INPUT.say(lang)
    if spec.kind == "depthwise":
        multiplier = spec.c_out // spec.c_in
        if multiplier > 1:
            return words.REMARK_MULTIPLIER.say(lang, k=multiplier)
        return words.REMARK_DEPTHWISE.say(lang)
    if spec.kind == "grouped":
        return words.REMARK_GROUPED.say(lang, inputs=spec.c_in // spec.groups)
    return {"standard": words.REMARK_STANDARD, "pointwise": words.REMARK_POINTWISE}[spec.kind].say(lang)


def _off(spec: ConvSpec, lang: str) -> dict[str, str]:
    off = {}
    if not _between(spec.c_in, spec.c_out):
        off["grouped"] = words.NO_GROUPED.say(lang, c_in=spec.c_in, c_out=spec.c_out)
    if spec.c_in == 1:
        off["depthwise"] = words.NO_DEPTHWISE.say(lang)
    return off


def _preset(label: Text, spec: ConvSpec, size: int = 32) -> Preset:
    return Preset(
        label,
        {
            "c_in": spec.c_in,
            "c_out": spec.c_out,
            "groups": spec.groups,
            "kernel_size": spec.kernel_size[0],
            "size": size,
        },
    )


def _mobilenet(spec: ConvSpec, size: int) -> Preset:
    said = {"kind": spec.kind, "c_in": spec.c_in, "c_out": spec.c_out, "size": size}
    label = words.PRESET_MOBILENET
    return _preset(Text(tr=label.say("tr", **said), en=label.say("en", **said)), spec, size)


GROUPS = Exploration(
    name="groups",
    title=words.NAME,
    show=groups,
    settle=settle_groups,
    start={"c_in": 6, "c_out": 6, "groups": 3, "kernel_size": 3, "size": 32},
    controls=CONTROLS,
    buttons=BUTTONS,
    presets=(
        _preset(words.PRESET_EXAMPLE_1, examples.STANDARD_3_6),
        _preset(words.PRESET_EXAMPLE_2, examples.GROUPED_6_6),
        _preset(words.PRESET_EXAMPLE_3, examples.DEPTHWISE_3),
        _preset(words.PRESET_RGB_STANDARD, examples.RGB_STANDARD),
        _preset(words.PRESET_RGB_DEPTHWISE, examples.RGB_DEPTHWISE),
        _mobilenet(*examples.MOBILENET_DEPTHWISE_32),
        _mobilenet(*examples.MOBILENET_POINTWISE_32_64),
        _mobilenet(*examples.MOBILENET_DEPTHWISE_512),
        _mobilenet(*examples.MOBILENET_POINTWISE_512),
    ),
    wordiest=(
        {"c_in": 1024, "c_out": 1024, "groups": 1, "kernel_size": 11, "size": 1024},
        {"c_in": 512, "c_out": 1024, "groups": 512, "kernel_size": 11, "size": 1024},
        {"c_in": 1024, "c_out": 1024, "groups": 1024, "kernel_size": 11, "size": 1024},
    ),
)
