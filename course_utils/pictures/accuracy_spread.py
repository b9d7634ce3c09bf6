"""How far the final accuracies of trained networks lie apart: a dot for each seed, a line at their median."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from ..words import training as words
from ..words.language import decimal, whole
from .accuracies import colour, said_range
from .picture import Picture


def accuracy_spread(
    accuracies: Mapping[str, Sequence[float]], parameters: Mapping[str, int], lang: str
) -> Picture:
    """One row for each network: a dot for each seed's final accuracy, a line at their median."""
    from .chart import chart

    rows = list(accuracies)

    def draw(figure) -> None:
        axes = figure.subplots()
        for row, name in enumerate(rows):
            values = sorted(100 * value for value in accuracies[name])
            if not values:
                continue
            hue = colour(name)
            axes.plot(values, _apart(values, row), "o", color=hue, markersize=7, markeredgewidth=1.6)
            axes.plot([values[0], values[-1]], [row, row], color=hue, linewidth=1.5, zorder=0)
            middle = median(values)
            axes.plot([middle, middle], [row - 0.32, row + 0.32], color=hue, linewidth=3)
        labels = [_label(name, parameters[name], lang) for name in rows]
        axes.set_yticks(range(len(rows)), labels)
        axes.set(ylim=(len(rows) - 0.5, -0.5), xlabel=words.ACCURACY.say(lang))
        axes.grid(axis="x")
        axes.set_axisbelow(True)
        axes.locator_params(axis="x", nbins=7, steps=[1, 2, 5, 10])
        if not any(accuracies.values()):
            axes.set_xlim(90, 100)
        axes.xaxis.set_major_formatter(lambda value, _: _short(value, lang))

    said = ". ".join(said_range(name, values, lang) for name, values in accuracies.items())
    return chart(draw, words.SPREAD_ALT.say(lang, networks=said), lang, 640, 320)


def _apart(values: Sequence[float], row: int) -> list[float]:
    """Heights at which equal values lie above one another instead of hiding each other."""
    heights = []
    for place, value in enumerate(values):
        before = sum(abs(other - value) < 0.04 for other in values[:place])
        heights.append(row + 0.16 * (before % 2 * 2 - 1) * ((before + 1) // 2))
    return heights


def _label(name: str, parameters: int, lang: str) -> str:
    count = words.PARAMETERS.say(lang, n=whole(parameters, lang))
    return f"{words.NAMES[name].say(lang)}\n{count}"


def _short(value: float, lang: str) -> str:
    return decimal(value, lang, 1)
