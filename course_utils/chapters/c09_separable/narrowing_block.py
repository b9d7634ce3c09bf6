"""A bug hunt in chapter 09: a block whose depthwise layer has as many groups as there are outputs."""

from __future__ import annotations

from ...words import lessons
from ...words.language import Text
from ..answers import LONGEST, shown
from ..exercise import UNMENDED, Exercise, Verdict
from ..modules import checked_module, parts
from .pair import SIZE, Wanted, layers_fault, size_fault

# The first two tell what was handed out from everything else: it runs for the one, torch refuses the other.
BLOCKS = (Wanted(64, 32), Wanted(32, 64), Wanted(12, 8), Wanted(16, 16))

NOT_BUILT = Text(
    tr="`narrowing_block({c_in}, {c_out})` kurulamadı; PyTorch şunu söylüyor: `{error}` Depthwise katmanın üç sayısı aynıdır: giren kanallar, çıkan kanallar, `groups`.",
    en="`narrowing_block({c_in}, {c_out})` could not be built; PyTorch says: `{error}` In this depthwise layer three numbers are equal: the channels in, the channels out, and `groups`.",
)


def judge(answer) -> Text | Verdict | None:
    """Build the block for several sizes, and look at the layers that ran."""
    import torch

    if isinstance(answer, torch.nn.Module):
        return lessons.NO_FUNCTION.filled(name="narrowing_block", got=shown(answer))
    if _as_given(answer):
        return UNMENDED
    for wanted in BLOCKS:
        if fault := _fault(answer, wanted):
            return fault
    return None


def _fault(answer, wanted: Wanted) -> Text | None:
    import torch

    what, shape = f"narrowing_block{tuple(wanted[:2])}", (1, wanted.c_in, SIZE, SIZE)
    given = _built(answer, wanted)
    if isinstance(given, ValueError):
        return NOT_BUILT.filled(c_in=wanted.c_in, c_out=wanted.c_out, error=str(given)[:LONGEST])
    convs, _, y = parts(checked_module(given, what, shape), torch.zeros(shape), what)
    return layers_fault(convs, wanted) or size_fault(y, wanted)


def _built(answer, wanted: Wanted):
    """The block, or the error with which torch refuses its `groups`."""
    try:
        return answer(wanted.c_in, wanted.c_out)
    except ValueError as error:
        if "divisible by groups" not in str(error):
            raise
        return error


def _as_given(answer) -> bool:
    """Whether the block still has a group for each output: it can be built one way and not the other."""
    from torch import nn

    narrow, wide = BLOCKS[:2]
    block = _built(answer, narrow)
    layers = block.modules() if isinstance(block, nn.Module) else ()
    groups = [layer.groups for layer in layers if isinstance(layer, nn.Conv2d)]
    return groups == [narrow.c_out, 1] and isinstance(_built(answer, wide), ValueError)


SOLUTION = """
from torch import nn


def narrowing_block(c_in, c_out):
    return nn.Sequential(
        nn.Conv2d(c_in, c_in, kernel_size=3, padding=1, groups=c_in, bias=False),
        nn.Conv2d(c_in, c_out, kernel_size=1, bias=False),
    )
"""

EXERCISE = Exercise(
    name="narrowing_block",
    chapter="09_separable",
    kind="hunt",
    task=Text(
        tr="`narrowing_block(c_in, c_out)` bir depthwise separable blok olmalıydı. 64 → 32 için çalışıyor ve doğru boyutu veriyor, ama 2.624 yerine 3.200 ağırlığı var; 32 → 64 için ise hiç kurulamıyor. Her kanal sayısı için doğru olsun.",
        en="`narrowing_block(c_in, c_out)` was meant to be a depthwise separable block. For 64 → 32 it runs and gives the right shape, but it has 3,200 weights in place of 2,624; for 32 → 64 it cannot even be built. Make it right for all numbers of channels.",
    ),
    hints=(
        Text(
            tr="İki katmanın ağırlık boyutlarını yazdırın: `[tuple(p.shape) for p in narrowing_block(64, 32).parameters()]`.",
            en="Print the weight shapes of both layers: `[tuple(p.shape) for p in narrowing_block(64, 32).parameters()]`.",
        ),
        Text(
            tr="Depthwise katmanda ağırlık boyutunun ikinci sayısı 1 olmalı. Bu sayı C_in / `groups`'tur.",
            en="In a depthwise layer the second number of the weight shape has to be 1. It is C_in / `groups`.",
        ),
    ),
    solution=SOLUTION,
    answer_name="narrowing_block",
    judge=judge,
    why=Text(
        tr="Depthwise katmanı çıktılar değil, girişler belirler: `groups=c_in`. `groups=c_out`, 64 → 32'de ikişer kanalı karıştıran bir gruplu katman kuruyordu ve bunu söyleyen bir hata yoktu.",
        en="Depthwise is a matter of the inputs, not of the outputs: `groups=c_in`. For 64 → 32, `groups=c_out` built a grouped layer that mixes channels in pairs, and no error said so.",
    ),
)
