"""Your turn in chapter 05: a layer in which each output reads exactly two channels."""

from __future__ import annotations

from ...words.language import Text
from ..exercise import Exercise
from ..modules import changes, checked_module, output

CHANNELS, SIZE, ASKED = 8, 9, 5
SHAPE = (CHANNELS, SIZE, SIZE)  # (C, H, W)

OUTPUTS = Text(
    tr="Katman {got} kanal çıkarıyor; sekiz giriş kanalından sekiz çıktı kanalı isteniyordu.",
    en="The layer puts out {got} channels; eight outputs of eight inputs were asked for.",
)
SIZE_OF_GROUP = Text(
    tr="5 numaralı çıktı dört kanal okuyor: `{got}`. `groups=2`, grupları ikişer kanallı yapmaz, katmanı iki gruba böler. Sekiz kanaldan ikişer kanallı kaç grup çıkar?",
    en="Output 5 reads four channels: `{got}`. `groups=2` does not put two channels into a group, it makes two groups. How many groups of two are there in eight channels?",
)
DEPTHWISE = Text(
    tr="5 numaralı çıktı yalnızca kendi kanalını okuyor: `{got}`. `groups=8` her kanalı tek başına bırakır; grupların yarısı kadarı yeter.",
    en="Output 5 reads its own channel alone: `{got}`. `groups=8` leaves every channel by itself; half as many groups will do.",
)
ALL = Text(
    tr="5 numaralı çıktı sekiz kanalın hepsini okuyor. `groups` yazılmazsa 1'dir: tek grup, bütün kanallar.",
    en="Output 5 reads all eight channels. Where `groups` is not written it is 1: one group of all the channels.",
)
NONE = Text(
    tr="5 numaralı çıktı hiçbir giriş kanalını okumuyor: girdi değişince o değişmiyor.",
    en="Output 5 reads no input channel: it stays as it is whatever the input.",
)
OTHER = Text(
    tr="{output} numaralı çıktı `{got}` kanallarını okuyor, okuması gereken `{want}`.",
    en="Output {output} reads the channels `{got}` and should read `{want}`.",
)
KNOWN = {
    (4, 5, 6, 7): SIZE_OF_GROUP,
    (ASKED,): DEPTHWISE,
    tuple(range(CHANNELS)): ALL,
    (): NONE,
}


def judge(answer) -> Text | None:
    """Change one input channel after another, and see which outputs change."""
    import torch

    module = checked_module(answer, "mine", (1, *SHAPE))
    outputs = output(module, torch.zeros(1, *SHAPE), "mine").shape[1]
    if outputs != CHANNELS:
        return OUTPUTS.filled(got=outputs)
    places = [(channel, slice(None), slice(None)) for channel in range(CHANNELS)]
    hears = changes(module, SHAPE, places, "mine").any(dim=(2, 3))  # (C_in, C_out)
    reads = [tuple(hears[:, number].nonzero().flatten().tolist()) for number in range(CHANNELS)]
    for number in (ASKED, *range(CHANNELS)):
        want = (number // 2 * 2, number // 2 * 2 + 1)
        if reads[number] != want:
            known = KNOWN.get(reads[number], OTHER) if number == ASKED else OTHER
            return known.filled(output=number, got=list(reads[number]), want=list(want))
    return None


EXERCISE = Exercise(
    name="two_each",
    chapter="05_limits",
    kind="turn",
    task=Text(
        tr="Sekiz kanaldan sekiz kanala giden bir 3×3 katman yazın: her çıktı tam iki kanal okusun. 0 ve 1 numaralı çıktılar 0 ile 1'i, 5 numaralı çıktı 4 ile 5'i okusun.",
        en="Write a 3×3 layer from eight channels to eight in which each output reads exactly two: outputs 0 and 1 read the channels 0 and 1, output 5 reads 4 and 5.",
    ),
    hints=(
        Text(
            tr="Bir grup yalnızca kendi kanallarını okur. İkişer kanallı gruplar gerekiyor: kaç tane?",
            en="A group reads its own channels only. You need groups of two channels: how many?",
        ),
        Text(
            tr="`groups`, grupların sayısıdır; 8 kanal, ikişerden 4 grup eder.",
            en="`groups` is the number of groups, and 8 channels make 4 groups of two.",
        ),
    ),
    solution="from torch import nn\n\nmine = nn.Conv2d(8, 8, kernel_size=3, padding=1, groups=4)\n",
    answer_name="mine",
    judge=judge,
    why=Text(
        tr="Dört grup, her birinde iki kanal. Bu katmandan on tanesini arka arkaya koysanız da 5 numaralı çıktı 4 ile 5'ten başkasını okumaz.",
        en="Four groups of two channels each. Put ten of these layers in a row, and output 5 still reads 4 and 5 and nothing else.",
    ),
)
