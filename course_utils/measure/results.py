"""What was measured, as data: times of layers, limits of the machine, and the tables and charts of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from statistics import median, quantiles

from ..arithmetic import ConvSpec, Separable
from ..intensity import arithmetic_intensity, bytes_moved
from ..pictures.table import html_table
from ..words import speed as words
from ..words.language import decimal, measured, percent, whole

LAYOUTS = ("contiguous", "channels_last")


@dataclass(frozen=True)
class Timing:
    """The times of one layer (or one separable pair) in one memory layout: `samples` are ms a call.

    >>> timing = Timing(ConvSpec.depthwise(64, padding=1), 56, "contiguous", (0.15, 0.16, 0.20))
    >>> timing.kind, timing.ms, timing.macs
    ('depthwise', 0.16, 1806336)
    """

    layer: ConvSpec | Separable
    size: int
    layout: str
    samples: tuple[float, ...]

    @property
    def kind(self) -> str:
        """One of "standard", "grouped", "depthwise", "pointwise" and "separable"."""
        return "separable" if isinstance(self.layer, Separable) else self.layer.kind

    @property
    def first(self) -> ConvSpec:
        """The layer itself, or the first of a pair."""
        return self.layer[0] if isinstance(self.layer, Separable) else self.layer

    @property
    def place(self) -> tuple[int, int]:
        """(C_in, H = W): the timings of one place are compared with one another."""
        return self.first.c_in, self.size

    @property
    def ms(self) -> float:
        """The median of the samples, in milliseconds a call."""
        return median(self.samples)

    @property
    def quartiles(self) -> tuple[float, float]:
        """The first and the third quartile: half of the samples lie between them."""
        if len(self.samples) < 2:
            return self.ms, self.ms
        lower, _, upper = quantiles(self.samples, method="inclusive")
        return lower, upper

    @property
    def fastest(self) -> float:
        """The shortest sample: the one that other programs disturbed least."""
        return min(self.samples)

    @property
    def bytes(self) -> int:
        """The bytes that must move at least."""
        return bytes_moved(self.layer, self.size, self.size)

    @property
    def macs(self) -> int:
        """Multiply-accumulates for one image."""
        return self.layer.macs(self.size, self.size)

    @property
    def intensity(self) -> Fraction:
        """FLOPs per byte that must move at least."""
        return arithmetic_intensity(self.layer, self.size, self.size)

    @property
    def gflops(self) -> float:
        """Billions of floating-point operations a second, at the median."""
        return 2 * self.macs / self.ms / 1e6


@dataclass(frozen=True)
class Roofs:
    """The limits of the machine in one run: `compute` in GFLOP/s, `memory` and `cache` in GB/s.

    `compute` is the fastest matrix product, which a layer may pass; `memory` and `cache` are the rates of
    a = b + 2·c on arrays too large for the caches and on small ones.
    """

    compute: float
    memory: float
    cache: float


@dataclass(frozen=True)
class Speed:
    """One measurement: `timings` with their `roofs` (None where it was stopped before they were known)."""

    timings: tuple[Timing, ...]
    roofs: Roofs | None
    lang: str
    threads: int = 1
    device: str = "cpu"
    complete: bool = True

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """The (channels, map size) that were measured, in order."""
        return tuple(dict.fromkeys(timing.place for timing in self.timings))

    def find(
        self, kind: str, place: tuple[int, int] | None = None, layout: str = "contiguous"
    ) -> Timing | None:
        """The timing of a kind at a place (the first one unless said); None where it was not measured.

        >>> Speed((), None, "en").find("depthwise") is None
        True
        """
        place = place or next(iter(self.places), None)
        found = (t for t in self.timings if (t.kind, t.place, t.layout) == (kind, place, layout))
        return next(found, None)

    def compared(self) -> Iterator[tuple[Timing, float, float]]:
        """Each timing, and how many times fewer MACs and less time it takes than the standard layer."""
        for timing in self.timings:
            standard = self.find("standard", timing.place, timing.layout)
            if standard and timing is not standard:
                yield timing, standard.macs / timing.macs, standard.ms / timing.ms

    def speed_ups(self):
        """The chart of measured speed-ups beside the ratios of MACs."""
        from ..pictures.layer_points import Point
        from ..pictures.speed_up_chart import speed_up_chart

        points = [
            Point(t.kind, fewer, faster, t.layout, size=self._short_label(t))
            for t, fewer, faster in self.compared()
        ]
        return speed_up_chart(points, self.lang)

    def roofline(self, layout: str = "contiguous"):
        """The chart of speeds over arithmetic intensity, beneath the machine's roofs."""
        from ..pictures.layer_points import Point
        from ..pictures.roofline_chart import roofline_chart

        points = [
            Point(t.kind, float(t.intensity), t.gflops, t.layout, size=self._short_label(t))
            for t in self.timings
            if t.layout == layout
        ]
        limits = self.roofs
        roofs = None if limits is None else (limits.compute, limits.memory, limits.cache)
        return roofline_chart(points, roofs, self.lang)

    def _short_label(self, timing: Timing) -> str:
        """The channels, with the map where they do not tell one place from another."""
        channels, size = timing.place
        alone = sum(channels == other for other, _ in self.places) == 1
        return str(channels) if alone else f"{channels}, {size}×{size}"

    def groups_bars(self, layout: str = "contiguous"):
        """The chart of MACs and milliseconds for each value of `groups`."""
        from ..pictures.groups_chart import Bar, groups_chart

        rows = [Bar(t.kind, t.first.groups, t.macs, t.ms) for t in self.timings if t.layout == layout]
        return groups_chart(rows, self.lang)

    def halves(self) -> Table:
        """How much of the separable pair's MACs and time is the depthwise half's, at each place."""
        head = (words.PAIR_SIZE, words.LAYOUT, words.SHARE_OF_MACS, words.SHARE_OF_TIME)
        lines = [
            (self.label(pair[0]), pair[0].layout, *(percent(share, self.lang) for share in shares))
            for pair, shares in self._shares()
        ]
        return Table(tuple(text.say(self.lang) for text in head), lines, self.caption(), self.lang)

    def _shares(self) -> Iterator[tuple[tuple[Timing, Timing], tuple[float, float]]]:
        for depthwise in self.timings:
            pointwise = self.find("pointwise", depthwise.place, depthwise.layout)
            if depthwise.kind == "depthwise" and pointwise:
                macs = depthwise.macs / (depthwise.macs + pointwise.macs)
                yield (depthwise, pointwise), (macs, depthwise.ms / (depthwise.ms + pointwise.ms))

    def caption(self) -> str:
        """How it was measured, in one or two sentences; names no machine."""
        if not self.timings:
            return words.NOTHING.say(self.lang)
        where = words.ON_GPU if self.device == "cuda" else words.ON_CPU
        samples = min(len(timing.samples) for timing in self.timings)
        said = words.CAPTION.say(self.lang, where=where.say(self.lang, threads=self.threads), samples=samples)
        if self.roofs is None:
            return said
        rates = {name: measured(value, self.lang) for name, value in vars(self.roofs).items()}
        return f"{said} {words.ROOFS.say(self.lang, **rates)}"

    def table(self) -> Table:
        """A row for each layer and place, with the times in both layouts; the pair's rows come first."""
        head = [words.LAYER.say(self.lang), words.MACS.say(self.lang), words.FEWER_MACS.say(self.lang)]
        for layout in LAYOUTS:
            name = words.LAYOUTS[layout].say(self.lang)
            head += [text.say(self.lang, layout=name) for text in (words.TIME, words.FASTER)]
        return pair_first(dict(self._lines()), tuple(head), self.caption(), self.lang)

    def bytes_alone(self, layout: str = "contiguous") -> Table:
        """The speed-up of depthwise on paper, if its bytes alone took time, and as it was measured."""
        head = (
            words.DEPTHWISE,
            words.FEWER_MACS,
            words.BYTES_IN_MEMORY,
            words.BYTES_IN_CACHE,
            words.MEASURED,
        )
        lines = [
            (
                self.label(timing),
                *(
                    decimal(times, self.lang, 1)
                    for times in (fewer, *_allowed(self.roofs, timing, faster), faster)
                ),
            )
            for timing, fewer, faster in self.compared()
            if self.roofs and timing.kind == "depthwise" and timing.layout == layout
        ]
        return Table(tuple(text.say(self.lang) for text in head), lines, self.caption(), self.lang)

    def _lines(self) -> Iterator[tuple[Timing, tuple[str, ...]]]:
        rows: dict = {}
        for timing in self.timings:
            rows.setdefault((timing.layer, timing.size), {})[timing.layout] = timing
        for row in rows.values():
            timing = next(iter(row.values()))
            ratio = self._ratio_of_macs(timing)
            fewer = decimal(ratio, self.lang, 1) if ratio else "–"
            name = f"{kind_name(timing, self.lang)}, {self.label(timing)}"
            yield timing, (name, whole(timing.macs, self.lang), fewer, *self._times(row))

    def _ratio_of_macs(self, timing: Timing) -> float | None:
        standard = self.find("standard", timing.place, timing.layout)
        return standard.macs / timing.macs if standard else None

    def _times(self, row: dict[str, Timing]) -> Iterator[str]:
        for layout in LAYOUTS:
            timing = row.get(layout)
            standard = self.find("standard", timing.place, layout) if timing else None
            yield self._spread(timing) if timing else "–"
            yield decimal(standard.ms / timing.ms, self.lang, 1) if timing and standard else "–"

    def _spread(self, timing: Timing) -> str:
        lower, upper = (measured(value, self.lang) for value in timing.quartiles)
        return f"{measured(timing.ms, self.lang)} ({lower} – {upper})"

    def label(self, timing: Timing) -> str:
        channels, size = timing.place
        return words.SIZE.say(self.lang, channels=channels, size=size)

    def __repr__(self) -> str:
        return repr(self.table())

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


@dataclass(frozen=True)
class Table:
    """Rows of text with their heading, and a caption that says where the numbers come from.

    `folded` are rows that a learner opens where they are wanted.
    """

    head: tuple[str, ...]
    lines: Sequence[tuple[str, ...]]
    caption: str
    lang: str
    folded: tuple[tuple[str, ...], ...] = ()

    def __repr__(self) -> str:
        rows = [self.head, *self.lines, *self.folded]
        return "\n".join([self.caption, *(" | ".join(line) for line in rows)])

    def _repr_html_(self) -> str:
        table = html_table(self.head, self.lines) + self._details()
        return f'<div lang="{self.lang}">{table}<p>{escape(self.caption)}</p></div>'

    def _details(self) -> str:
        """The folded rows: the page's own element, which the keyboard opens as well."""
        if not self.folded:
            return ""
        summary = escape(words.OTHER_ROWS.say(self.lang, rows=len(self.folded)))
        return f"<details><summary>{summary}</summary>{html_table(self.head, self.folded)}</details>"


def pair_first(lines: dict[Timing, tuple[str, ...]], head: tuple[str, ...], caption: str, lang: str) -> Table:
    """A table of rows by their timing: those of the separable pair are seen, the others folded."""
    pair = [line for timing, line in lines.items() if timing.kind == "separable"]
    others = tuple(line for timing, line in lines.items() if timing.kind != "separable")
    return Table(head, pair, caption, lang, others) if pair else Table(head, list(others), caption, lang)


def kind_name(timing: Timing, lang: str) -> str:
    """What a layer is called in a row: "depthwise", "grouped, groups = 4"."""
    return words.SHORT_KINDS[timing.kind].say(lang, groups=timing.first.groups)


def _allowed(roofs: Roofs, timing: Timing, faster: float) -> Iterator[float]:
    """What the rate of main memory would allow, and that of the cache."""
    for rate_of_bytes in (roofs.memory, roofs.cache):
        yield faster * timing.ms / (timing.bytes / rate_of_bytes / 1e6)
