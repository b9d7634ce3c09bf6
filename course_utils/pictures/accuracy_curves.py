"""How accurate networks become while they learn: a panel for each, a line for each of its seeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..words import training as words
from .accuracies import colour, said_range
from .picture import Picture

LOWEST = 0.8  # where the axis of accuracies begins, unless a curve starts below


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
        for panel, (name, lines) in zip(panels, curves.items(), strict=True):
            panel.set_title(words.NAMES[name].say(lang), fontsize=11.5)
            panel.grid(axis="y")
            for line in lines:
                spots = range(1, len(line) + 1)
                panel.plot(spots, [100 * value for value in line], "o-", color=colour(name), markersize=4)
        panels[0].set(xlim=(0.7, epochs + 0.3), ylim=(100 * lowest, 100))
        panels[0].set_xticks(range(1, epochs + 1))
        panels[0].set_ylabel(words.VALIDATION.say(lang))
        figure.supxlabel(words.EPOCH.say(lang), fontsize=11.5)

    said = ". ".join(
        said_range(name, [line[-1] for line in lines if line], lang) for name, lines in curves.items()
    )
    return chart(draw, words.CURVES_ALT.say(lang, progress=progress, networks=said), lang, 680, 300)
