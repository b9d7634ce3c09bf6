"""The ten explorers by name: each opens in its own state, or in the one that is asked for."""

from __future__ import annotations

from ..explorers.cost import COST
from ..explorers.exploration import Exploration
from ..explorers.groups import GROUPS
from ..explorers.network import NETWORK
from ..explorers.output_size import OUTPUT_SIZE
from ..explorers.own_network import own_exploration
from ..explorers.photo import photo_exploration
from ..explorers.rank import RANK
from ..explorers.reach import REACH
from ..explorers.roofline import roofline_exploration
from ..explorers.savings import SAVINGS
from ..explorers.walk import WALK
from ..words.explorers import own_network as words
from ..words.language import checked_language
from .explorer import Explorer


def groups_explorer(lang: str, **start) -> Explorer:
    """From standard through grouped to depthwise: `groups_explorer(LANG, c_in=6, c_out=6, groups=3)`."""
    return Explorer(GROUPS, lang, **start)


def cost_explorer(lang: str, **start) -> Explorer:
    """The filter bank of a standard convolution and its cost: `cost_explorer(LANG, c_in=3, c_out=8)`."""
    return Explorer(COST, lang, **start)


def walk_explorer(lang: str, **start) -> Explorer:
    """One output value, spelled out: `walk_explorer(LANG, kind="depthwise", row=2, column=2)`."""
    return Explorer(WALK, lang, **start)


def savings_explorer(lang: str, **start) -> Explorer:
    """Standard against depthwise + pointwise: `savings_explorer(LANG, c_in=32, c_out=64)`."""
    return Explorer(SAVINGS, lang, **start)


def network_explorer(lang: str, model=None, input_size=224, **start) -> Explorer:
    """Where a whole network spends its MACs: `network_explorer(LANG, family="mobilenet_v2", width=140)`.

    `model` is an `nn.Module` of the learner's and `input_size` what `audit` takes: it is shown layer by layer
    beside its twin with standard convolutions. One that cannot be counted is answered in the note of the
    explorer, which then opens with MobileNetV1.
    """
    if model is None:
        return Explorer(NETWORK, lang, **start)
    try:
        exploration = _audited(model, input_size, checked_language(lang))
    except ValueError as refusal:
        explorer = Explorer(NETWORK, lang)
        explorer.note = words.INSTEAD.say(lang, reason=refusal)
        return explorer
    return Explorer(exploration, lang, **start)


def _audited(model, input_size, lang: str) -> Exploration:
    from torch import nn

    from ..networks.audit import audit

    if isinstance(model, type):
        raise ValueError(words.A_CLASS.say(lang, given=model.__name__))
    if not isinstance(model, nn.Module):
        raise ValueError(words.NO_MODULE.say(lang, given=type(model).__name__))
    try:
        count = audit(model, input_size, lang=lang)
    except ValueError as refusal:
        raise ValueError(words.OTHER_SIZE.say(lang, reason=refusal)) from refusal
    return own_exploration(count, input_size)


def output_size_explorer(lang: str, **start) -> Explorer:
    """Padding, stride and dilation along one row: `output_size_explorer(LANG, size=8, padding=1)`."""
    return Explorer(OUTPUT_SIZE, lang, **start)


def photo_explorer(lang: str, picture=None, **start) -> Explorer:
    """A photo through a depthwise and a 1×1 layer: `photo_explorer(LANG, filter_red="blur", weight_red=100)`.

    `picture` is a file of the learner's; one that cannot be shown is answered in the note of the explorer,
    which then opens with the photo of the course.
    """
    exploration, note = photo_exploration(picture, lang)
    explorer = Explorer(exploration, lang, **start)
    explorer.note = note
    return explorer


def reach_explorer(lang: str, **start) -> Explorer:
    """Which outputs one changed pixel changes: `reach_explorer(LANG, kind="depthwise", layers=10)`."""
    return Explorer(REACH, lang, **start)


def rank_explorer(lang: str, **start) -> Explorer:
    """The best separable copy of a standard layer: `rank_explorer(LANG, multiplier=1, c_out=128)`."""
    return Explorer(RANK, lang, **start)


def roofline_explorer(lang: str, speed=None, **start) -> Explorer:
    """A layer under the roof of a machine: `roofline_explorer(LANG, c_in=64, c_out=64, groups=64)`.

    The machine is that of the stored times; `speed`, what `measure_layers` gave, adds the learner's own.
    """
    return Explorer(roofline_exploration(speed), lang, **start)
