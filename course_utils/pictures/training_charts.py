"""How accurate trained networks are: their curves while they learn, and the spread over the seeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from ..words import training as words
from ..words.language import decimal, percent, whole
from .palette import HUES
from .picture import Picture

COLOURS = (HUES[0], HUES[5], HUES[1], HUES[3])  # one for each network, which also has its name written
LOWEST = 0.8  # where the axis of accuracies begins, unless a curve starts below
QUIET = {"markerfacecolor": "white", "markeredgewidth": 1.6}


def accuracy_curves(
    curves: Mapping[str, Sequence[Sequence[float]]], epochs: int, progress: str, lang: str
) -> Picture:
    """One panel for each network; each of its seeds is a line over the epochs. `progress` is the title."""
    from .chart import chart

    accuracies = [value for lines in curves.values() for line in lines for value in line]
    lowest = min([LOWEST, *(value // 0.1 / 10 for value in accuracies)])

    def draw(figure) -> None:
        figure.suptitle(progress, fontsize=12.5)
        panels = figure.subplots(1, len(curves), sharex=True, sharey=True)
        for panel, (name, lines), colour in zip(panels, curves.items(), COLOURS, strict=True):
            panel.set_title(words.NAMES[name].say(lang), fontsize=11.5)
            panel.grid(axis="y", color="#d1d9e0")
            for line in lines:
                spots = range(1, len(line) + 1)
                panel.plot(spots, [100 * value for value in line], "o-", color=colour, markersize=4)
        panels[0].set(xlim=(0.7, epochs + 0.3), ylim=(100 * lowest, 100))
        panels[0].set_xticks(range(1, epochs + 1))
        panels[0].set_ylabel(words.ACCURACY.say(lang))
        figure.supxlabel(words.EPOCH.say(lang), fontsize=11.5)

    said = ". ".join(
        _range(name, [line[-1] for line in lines if line], lang) for name, lines in curves.items()
    )
    return chart(draw, words.CURVES_ALT.say(lang, progress=progress, networks=said), lang, 680, 300)


def accuracy_spread(
    accuracies: Mapping[str, Sequence[float]], parameters: Mapping[str, int], lang: str
) -> Picture:
    """One row for each network: a dot for each seed's final accuracy, a line at their median."""
    from .chart import chart

    rows = list(accuracies)

    def draw(figure) -> None:
        axes = figure.subplots()
        for row, (name, colour) in enumerate(zip(rows, COLOURS, strict=True)):
            values = sorted(100 * value for value in accuracies[name])
            if not values:
                continue
            axes.plot(values, _apart(values, row), "o", color=colour, markersize=8, **QUIET)
            axes.plot([values[0], values[-1]], [row, row], color=colour, linewidth=1.5, zorder=0)
            middle = median(values)
            axes.plot([middle, middle], [row - 0.32, row + 0.32], color=colour, linewidth=3)
        labels = [_label(name, parameters[name], lang) for name in rows]
        axes.set_yticks(range(len(rows)), labels)
        axes.set(ylim=(len(rows) - 0.5, -0.5), xlabel=words.ACCURACY.say(lang))
        axes.grid(axis="x", color="#d1d9e0")
        axes.set_axisbelow(True)
        axes.locator_params(axis="x", nbins=7, steps=[1, 2, 5, 10])
        if not any(accuracies.values()):
            axes.set_xlim(90, 100)
        axes.xaxis.set_major_formatter(lambda value, _: _short(value, lang))

    said = ". ".join(_range(name, values, lang) for name, values in accuracies.items())
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


def _range(name: str, values: Sequence[float], lang: str) -> str:
    said = words.NAMES[name].say(lang)
    if not values:
        return words.NOTHING_YET.say(lang, name=said)
    least, most = percent(min(values), lang), percent(max(values), lang)
    if least == most:
        return words.SINGLE.say(lang, name=said, least=least)
    return words.RANGE.say(lang, name=said, least=least, most=most)
