"""Explorers whose controls leave one another alone: any value of a control is legal beside any of another."""

from __future__ import annotations

from operator import index

from ..words import text as words
from ..words.explorers import NOT_AN_OPTION
from .exploration import Control, Settled, Values, Wish

CHANNELS = (1, 2, 3, 4, 5, 6, 8, 12, 16, 24, 32, 48, 64, 72, 96, 128, 192, 256, 384, 512, 768, 1024)
C_IN = Control("c_in", words.C_IN, CHANNELS)
C_OUT = Control("c_out", words.C_OUT, CHANNELS)
KERNEL_SIZE = Control("kernel_size", words.KERNEL_SIZE, (1, 3, 5, 7), most=11)
SIZE = Control("size", words.SIZE, (7, 14, 16, 28, 32, 56, 64, 112, 128, 224, 256, 512))


def check(controls: tuple[Control, ...], values: Values, lang: str) -> None:
    """Raise `ValueError`, in the learner's language, for a value that its control does not have."""
    for control in controls:
        value = values[control.name]
        if not _has(control, value):
            raise ValueError(_refusal(control, value, lang))


def settle(controls: tuple[Control, ...], values: Values, moved: str, to: Wish, lang: str) -> Settled:
    """The state after one control was moved: the others stay, and nothing is to be said."""
    settled = {**values, moved: to}
    check(controls, settled, lang)
    return settled, ""


def same_size(kernel_size: int) -> int | str:
    """The padding that keeps the size of the map; an even kernel cannot have it the same on both sides."""
    return kernel_size // 2 if kernel_size % 2 else "same"


def _has(control: Control, value: Wish) -> bool:
    if control.options:
        return isinstance(value, str) and value in [name for name, _ in control.options]
    try:
        return not isinstance(value, bool) and control.least <= index(value) <= control.most
    except TypeError:
        return False


def _refusal(control: Control, value: Wish, lang: str) -> str:
    name = control.label.say(lang)
    if control.options:
        options = ", ".join(option for option, _ in control.options)
        return NOT_AN_OPTION.say(lang, name=name, value=value, options=options)
    return words.OUT_OF_RANGE.say(lang, name=name, value=value, least=control.least, most=control.most)
