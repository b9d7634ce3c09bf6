"""Your turn in chapter 10: the layer that has a given weight shape."""

from __future__ import annotations

from ...words.language import Text
from ..exercise import Exercise, Mistake, known_mistake
from ..modules import checked_module, parts

CHANNELS, WANTED = 8, (12, 4, 3, 3)
SHAPE = (1, CHANNELS, 9, 9)  # (N, C_in, H, W)

NOT_ONE = Text(
    tr="Tek bir konvolüsyon isteniyordu; sizinkinde çalışan konvolüsyon sayısı {got}.",
    en="A single convolution was asked for; the number that ran in yours is {got}.",
)
READS_4 = Text(
    tr="Katmanınız 4 giriş kanalı bekliyor, oysa girdide 8 var. Ağırlık boyutundaki 4, C_in değil C_in / `groups`'tur: bir filtrenin okuduğu kanallar.",
    en="Your layer expects 4 input channels, and the input has 8. The 4 in the weight shape is not C_in but C_in / `groups`: the channels that one filter reads.",
)
WRONG = Text(
    tr="Ağırlık boyutu `(12, 4, 3, 3)` olmalıydı, sizinki `{got}`. Sayılar sırasıyla C_out, C_in / `groups`, k_H ve k_W.",
    en="The weight shape should be `(12, 4, 3, 3)`, and yours is `{got}`. In order, the numbers are C_out, C_in / `groups`, k_H and k_W.",
)
MISTAKES = (
    Mistake(
        (12, 8, 3, 3),
        Text(
            tr="`groups` yok: her filtre 8 kanalın hepsini okuyor. 4 okuması için kanallar kaç gruba ayrılmalı?",
            en="`groups` is missing: each filter reads all 8 channels. Into how many groups must they fall for it to read 4?",
        ),
    ),
    Mistake(
        (12, 2, 3, 3),
        Text(
            tr="`groups=4` yazdınız: her filtre 8 / 4 = 2 kanal okuyor. `groups` bir gruptaki kanalları değil, grupları sayar.",
            en="You wrote `groups=4`, and each filter reads 8 / 4 = 2 channels. `groups` counts groups, not the channels in one.",
        ),
    ),
    Mistake(
        (8, 4, 3, 3),
        Text(
            tr="Katman 8 kanal çıkarıyor. Ağırlık boyutunun ilk sayısı C_out'tur: 12.",
            en="The layer puts out 8 channels. The first number of the weight shape is C_out: 12.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Run the layer on 8 channels, and look at the weight of the convolution that ran."""
    import torch
    from torch import nn

    if isinstance(answer, nn.Conv2d) and answer.in_channels == WANTED[1]:
        return READS_4
    convs, _, _ = parts(checked_module(answer, "mine", SHAPE), torch.zeros(SHAPE), "mine")
    if len(convs) != 1:
        return NOT_ONE.filled(got=len(convs))
    got = tuple(convs[0].weight.shape)
    return None if got == WANTED else known_mistake([got], MISTAKES) or WRONG.filled(got=got)


EXERCISE = Exercise(
    name="layer_of_shape",
    chapter="10_channels_groups",
    kind="turn",
    task=Text(
        tr="8 kanallı bir girdiyi okuyan ve ağırlık boyutu `(12, 4, 3, 3)` olan katmanı bir satırda kurun.",
        en="Build, in one line, the layer that reads an input of 8 channels and whose weight shape is `(12, 4, 3, 3)`.",
    ),
    hints=(
        Text(
            tr="Formül `(C_out, C_in / groups, k_H, k_W)`: C_out ve çekirdek boyutu doğrudan okunur.",
            en="The formula is `(C_out, C_in / groups, k_H, k_W)`: C_out and the kernel size can be read off.",
        ),
        Text(tr="8 / `groups` = 4; `groups` kaçtır?", en="8 / `groups` = 4; what is `groups`?"),
    ),
    solution="from torch import nn\n\nmine = nn.Conv2d(8, 12, kernel_size=3, groups=2)\n",
    answer_name="mine",
    judge=judge,
    why=Text(
        tr="Bir filtre 8 kanalın 4'ünü okuyorsa iki grup vardır. C_in, ağırlık boyutunda tek başına görünmez; onu ikinci sayı ile `groups`'un çarpımı verir.",
        en="A filter that reads 4 of 8 channels means two groups. C_in does not stand in the weight shape by itself; it is the second number times `groups`.",
    ),
)
