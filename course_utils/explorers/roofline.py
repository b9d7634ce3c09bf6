"""The explorer of the roofline: what memory and arithmetic allow a layer, here and where it was measured."""

from __future__ import annotations

from functools import cache, partial

from ..arithmetic import ConvSpec
from ..intensity import FLOAT32, arithmetic_intensity, bytes_moved
from ..measure.reference_speed import runs
from ..measure.results import Roofs, Speed, Timing
from ..pictures.roof import Roof, roof_chart
from ..words import text as common
from ..words.explorers import roofline as words
from ..words.language import Text, decimal, measured, percent, whole
from .exploration import Exploration, Fact, Preset, Values, View, cached
from .groups import GROUPS
from .independent import same_size

NOTHING = "–"
START: Values = {"c_in": 64, "c_out": 64, "groups": 64, "kernel_size": 3, "size": 56}
CONTROLS = GROUPS.controls


class Machine:
    """The limits of a machine and the layers that were timed there, in the usual memory layout."""

    def __init__(self, roofs: Roofs, timings: tuple[Timing, ...]) -> None:
        self.roofs = roofs
        self.timings = {
            _key(timing.layer, timing.size): timing
            for timing in timings
            if timing.layout == "contiguous" and isinstance(timing.layer, ConvSpec)
        }

    def timing(self, spec: ConvSpec, size: int) -> Timing | None:
        """What was measured of this layer, if anything was."""
        return self.timings.get(_key(spec, size))

    def roof(self, spec: ConvSpec, size: int) -> Roof:
        """The roof with what was measured of a layer."""
        timing = self.timing(spec, size)
        rate = 2 * timing.macs / timing.ms / 1e6 if timing else None
        return Roof(self.roofs.compute, self.roofs.memory, self.roofs.cache, rate)


def roofline_exploration(speed: Speed | None = None) -> Exploration:
    """The explorer with the roof that the learner measured; without limits of it, the reference alone."""
    yours = Machine(speed.roofs, speed.timings) if speed and speed.roofs else None
    return Exploration(
        name="roofline",
        title=words.NAME,
        show=partial(roofline, yours),
        settle=GROUPS.settle,
        start=START,
        controls=CONTROLS,
        presets=tuple(_preset(timing) for timing in reference().timings.values()),
        wordiest=tuple(
            dict(zip(START, values, strict=True))
            for values in (
                (960, 960, 1, 11, 1024),
                (1024, 1024, 1, 11, 224),
                (1024, 1024, 1024, 11, 1024),
                (1024, 576, 1, 1, 56),
                (32, 32, 1, 1, 14),
                (1, 1, 1, 1, 1),
            )
        ),
    )


@cache
def reference() -> Machine:
    """The machine whose times are stored: its first run."""
    first = runs("en")[0].layers
    if first.roofs is None:
        raise ValueError("the stored run has no limits of its machine: run the command of its file again.")
    return Machine(first.roofs, first.timings)


@cached(512)
def roofline(
    yours: Machine | None,
    c_in: int,
    c_out: int,
    groups: int,
    kernel_size: int,
    size: int,
    *,
    lang: str,
) -> View:
    """A layer (stride 1, float32, one image) under the roof. Raises `ValueError` for what no layer can be."""
    seen = GROUPS.show(c_in, c_out, groups, kernel_size, size, lang=lang)
    spec = ConvSpec(c_in, c_out, kernel_size, padding=same_size(kernel_size), groups=groups)
    machines = [reference(), *([yours] if yours else [])]
    intensity = float(arithmetic_intensity(spec, size, size))
    roofs = [machine.roof(spec, size) for machine in machines]
    said = {"kind": common.KINDS[spec.kind].say(lang), "intensity": decimal(intensity, lang)}
    limit = words.REMARK_MEMORY if intensity < roofs[0].ridge else words.REMARK_COMPUTE
    return View(
        title=words.TITLE.say(lang, **said),
        picture=roof_chart(spec.kind, intensity, roofs, lang),
        facts=(
            _allowed(roofs[0], intensity, lang),
            _intensity(spec, size, lang),
            _bytes(spec, size, lang),
            _time(spec, size, roofs[0], lang),
            _measured(roofs[0], intensity, reference().timing(spec, size), lang),
            _yours(yours, spec, size, intensity, lang),
        ),
        code=seen.code,
        remark=limit.say(lang, ridge=decimal(roofs[0].ridge, lang, 1)),
        stops=seen.stops,
    )


def _allowed(roof: Roof, intensity: float, lang: str) -> Fact:
    value = words.RATE.say(lang, rate=measured(roof.allows(intensity), lang))
    by_memory = intensity * roof.memory
    if by_memory < roof.compute:
        said = {"intensity": decimal(intensity, lang), "bandwidth": measured(roof.memory, lang)}
        return Fact(words.AT_MOST.say(lang), value, words.BY_MEMORY.say(lang, **said))
    return Fact(words.AT_MOST.say(lang), value, words.BY_COMPUTE.say(lang))


def _intensity(spec: ConvSpec, size: int, lang: str) -> Fact:
    macs, moved = spec.macs(size, size), bytes_moved(spec, size, size)
    value = words.PER_BYTE.say(lang, intensity=decimal(arithmetic_intensity(spec, size, size), lang))
    detail = words.DIVIDED.say(lang, macs=whole(macs, lang), bytes=whole(moved, lang))
    return Fact(words.INTENSITY.say(lang), value, detail)


def _bytes(spec: ConvSpec, size: int, lang: str) -> Fact:
    parts = {"read": spec.c_in * size**2, "weights": spec.weights, "written": spec.c_out * size**2}
    detail = words.BYTES_OF.say(lang, **{name: whole(values, lang) for name, values in parts.items()})
    return Fact(words.BYTES.say(lang), whole(FLOAT32 * sum(parts.values()), lang), detail)


def _time(spec: ConvSpec, size: int, roof: Roof, lang: str) -> Fact:
    moving = bytes_moved(spec, size, size) / roof.memory / 1e6
    computing = 2 * spec.macs(size, size) / roof.compute / 1e6
    parts = {"moving": measured(moving, lang), "computing": measured(computing, lang)}
    value = words.MS.say(lang, ms=measured(max(moving, computing), lang))
    return Fact(words.AT_LEAST.say(lang), value, words.TIME_BYTES.say(lang, **parts))


def _measured(roof: Roof, intensity: float, timing: Timing | None, lang: str) -> Fact:
    if timing is None or roof.rate is None:
        return Fact(words.REFERENCE.say(lang), NOTHING, words.NOT_MEASURED.say(lang))
    share = percent(roof.rate / roof.allows(intensity), lang, 0)
    value = words.RATE.say(lang, rate=measured(roof.rate, lang))
    detail = words.MEASURED.say(lang, ms=measured(timing.ms, lang), share=share)
    return Fact(words.REFERENCE.say(lang), value, detail)


def _yours(yours: Machine | None, spec: ConvSpec, size: int, intensity: float, lang: str) -> Fact:
    if yours is None:
        return Fact(words.YOURS.say(lang), NOTHING, words.NOT_YOURS.say(lang))
    roof, timing = yours.roof(spec, size), yours.timing(spec, size)
    value = words.RATE.say(lang, rate=measured(roof.allows(intensity), lang))
    detail = words.YOURS_NOT_MEASURED.say(lang)
    if timing and roof.rate:
        detail = words.YOURS_MEASURED.say(lang, rate=measured(roof.rate, lang), ms=measured(timing.ms, lang))
    return Fact(words.YOURS.say(lang), value, detail)


def _preset(timing: Timing) -> Preset:
    spec = timing.first
    said = {"channels": spec.c_in, "size": timing.size}
    kind = words.KINDS[spec.kind]
    label = Text(
        tr=words.PRESET.say("tr", kind=kind.tr, **said), en=words.PRESET.say("en", kind=kind.en, **said)
    )
    return Preset(label, _key_values(spec, timing.size))


def _key_values(spec: ConvSpec, size: int) -> Values:
    return {
        "c_in": spec.c_in,
        "c_out": spec.c_out,
        "groups": spec.groups,
        "kernel_size": spec.kernel_size[0],
        "size": size,
    }


def _key(layer, size: int) -> tuple:
    """What tells one timed layer from another; a pair is never looked for."""
    return tuple(_key_values(layer, size).values()) if isinstance(layer, ConvSpec) else (layer, size)
