"""A whole network as bars: its two forms side by side, and below them what each layer costs, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from ..words.explorers import network as words
from ..words.language import Text, percent, whole
from . import svg
from .palette import filled
from .picture import Picture

WIDTH, HEIGHT = 640, 480
BAR_X, BAR_LENGTH, BAR_HEIGHT = 110, 374, 16
MACS_Y, PARAMS_Y = 58, 130  # top of the upper bar of each pair
LEFT, RIGHT = 6, 634  # of the layers' chart
BASE = 366  # the line on which its bars stand, and from which they hang
UP, DOWN = 112, 84  # how far they reach
LETTER = 9.6  # width of a letter, generously


@dataclass(frozen=True)
class Stripe:
    """What one layer costs, with its batch norm; `size` is the side of the map it makes, 0 for a vector."""

    kind: str
    params: int
    macs: int
    size: int


@dataclass(frozen=True)
class Form:
    """One form of a network, separable or full: the (params, macs) of each kind, and its layers in order."""

    kinds: dict[str, tuple[int, int]]
    stripes: tuple[Stripe, ...]

    @property
    def params(self) -> int:
        """All learned values."""
        return sum(params for params, _ in self.kinds.values())

    @property
    def macs(self) -> int:
        """All multiply-accumulates."""
        return sum(macs for _, macs in self.kinds.values())


def network_chart(
    separable: Form, full: Form, full_is_chosen: bool, title: str, lang: str, marked: int | None = None
) -> Picture:
    """Both forms of a network as stacked bars to one scale; the layers are those of the chosen form.

    The layer at the place `marked` stands under a pointer.
    """
    chosen = full if full_is_chosen else separable
    forms = (separable, full)
    drawing = svg.drawing(
        WIDTH,
        HEIGHT,
        *_legend(chosen, lang),
        *_pair(words.MACS, MACS_Y, forms, 1, full_is_chosen, lang),
        *_pair(words.PARAMETERS, PARAMS_Y, forms, 0, full_is_chosen, lang),
        *_layers(chosen.stripes, lang),
        *([] if marked is None else [_pointer(marked, len(chosen.stripes))]),
    )
    return Picture(drawing, _alt(separable, full, chosen, title, lang), lang)


def _legend(form: Form, lang: str) -> Iterator[str]:
    x: float = 6
    for kind, cost in form.kinds.items():
        if any(cost):
            name = words.KINDS[kind].say(lang)
            yield svg.box(x, 8, 14, 14, **filled(kind))
            yield svg.text(x + 20, 20, name, anchor="start")
            x += 40 + len(name) * LETTER


def _pair(heading: Text, top: float, forms: Sequence[Form], which: int, full: bool, lang: str):
    """The separable form above, the full one below; `which` is 0 for parameters and 1 for MACs."""
    totals = [sum(cost[which] for cost in form.kinds.values()) for form in forms]
    scale = BAR_LENGTH / (max(totals) or 1)
    yield svg.text(6, top - 8, heading.say(lang), anchor="start", font_weight="bold")
    for i, (form, total, label) in enumerate(
        zip(forms, totals, (words.SEPARABLE_BAR, words.FULL_BAR), strict=True)
    ):
        chosen = i == full
        x: float = BAR_X
        y = top + i * (BAR_HEIGHT + 5)
        weight = "bold" if chosen else None
        bars = []
        for kind, cost in form.kinds.items():
            if cost[which]:
                bars.append(svg.box(x, y, cost[which] * scale, BAR_HEIGHT, **filled(kind)))
                x += cost[which] * scale
        yield svg.text(BAR_X - 8, y + 13, label.say(lang), anchor="end", font_weight=weight)
        yield svg.element("g", "".join(bars), opacity=None if chosen else 0.4)
        yield svg.text(x + 6, y + 13, whole(total, lang), anchor="start", font_weight=weight)


def _layers(stripes: Sequence[Stripe], lang: str) -> Iterator[str]:
    most_macs, most_params = (
        max([1, *costs]) for costs in zip(*((s.macs, s.params) for s in stripes), strict=True)
    )
    pitch = (RIGHT - LEFT) / len(stripes)
    yield from _sizes(stripes, pitch)
    for kind in dict.fromkeys(stripe.kind for stripe in stripes):
        places = [i for i, stripe in enumerate(stripes) if stripe.kind == kind]
        path = "".join(_stripe(stripes[i], i, pitch, most_macs, most_params) for i in places)
        yield svg.element("path", d=path, **filled(kind))
    yield svg.line(LEFT, BASE, RIGHT, BASE)
    upward = words.LAYERS.say(lang, macs=whole(most_macs, lang))
    yield svg.text(6, BASE - UP - 48, upward, anchor="start", font_weight="bold")
    downward = words.LAYERS_PARAMS.say(lang, params=whole(most_params, lang))
    yield svg.text(6, BASE + DOWN + 24, downward, anchor="start", font_weight="bold")


def _stripe(stripe: Stripe, place: int, pitch: float, most_macs: int, most_params: int) -> str:
    """A bar up and a bar down as subpaths; what is there at all is at least one unit high."""
    x, width = LEFT + place * pitch, max(pitch * 0.84, 1.5)
    up = max(UP * stripe.macs / most_macs, 1)
    down = max(DOWN * stripe.params / most_params, 1)
    corner = f"M{round(x, 1):g} "
    wide = f"h{round(width, 1):g}"
    return (
        f"{corner}{BASE - 1}v{-round(up, 1):g}{wide}v{round(up, 1):g}z"
        f"{corner}{BASE + 1}v{round(down, 1):g}{wide}v{-round(down, 1):g}z"
    )


def _pointer(place: int, count: int) -> str:
    """A small triangle above a layer."""
    x = LEFT + (place + 0.42) * (RIGHT - LEFT) / count
    return svg.element("path", d=f"M{round(x - 7, 1):g} {BASE - UP - 12}h14l-7 10z", class_="ink")


def _sizes(stripes: Sequence[Stripe], pitch: float) -> Iterator[str]:
    """Where the map gets smaller: a faint line, and the size as far as there is room for it."""
    place = 0
    top = BASE - UP - 30
    for size, run in groupby(stripes, key=lambda stripe: stripe.size):
        length = len(list(run))
        left, room = LEFT + place * pitch, length * pitch
        if place:
            yield svg.line(left, top, left, BASE + DOWN, class_="faint")
        said = next((s for s in (f"{size}×{size}", str(size)) if len(s) * LETTER < room), "")
        if size and said:
            yield svg.text(left + room / 2, top + 14, said, class_="muted")
        place += length


def _alt(separable: Form, full: Form, chosen: Form, title: str, lang: str) -> str:
    names = {kind: text.say(lang) for kind, text in words.KINDS.items()}
    shares = ", ".join(
        words.SHARE.say(lang, kind=names[kind], share=percent(Fraction(macs, chosen.macs), lang))
        for kind, (_, macs) in chosen.kinds.items()
        if macs
    )
    most_macs = max(chosen.stripes, key=lambda stripe: stripe.macs)
    most_params = max(chosen.stripes, key=lambda stripe: stripe.params)
    sizes = [f"{size}×{size}" for size, _ in groupby(stripe.size for stripe in chosen.stripes) if size]
    return words.ALT.say(
        lang,
        title=title,
        separable_macs=whole(separable.macs, lang),
        full_macs=whole(full.macs, lang),
        separable_params=whole(separable.params, lang),
        full_params=whole(full.params, lang),
        shares=shares,
        n=len(chosen.stripes),
        sizes=", ".join(sizes),
        macs=whole(most_macs.macs, lang),
        macs_kind=names[most_macs.kind],
        params=whole(most_params.params, lang),
        params_kind=names[most_params.kind],
    )
