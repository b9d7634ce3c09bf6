"""Your turn in chapter 02: the matrix of a 1×1 that subtracts one channel from another and takes a mean."""

from __future__ import annotations

from contextlib import suppress

from ...words.language import Text
from ..answers import tensor
from ..exercise import Exercise, Mistake, known_mistake

DIFFERENCE, MEAN = (1.0, 0.0, -1.0), (1 / 3, 1 / 3, 1 / 3)

TURNED = Text(
    tr="Matrisiniz `{got}` boyutunda: satırlar ile sütunlar yer değiştirmiş. Her çıktı bir satırdır, her giriş kanalı bir sütun.",
    en="Your matrix has shape `{got}`: rows and columns are swapped. Each output is a row, and each input channel a column.",
)
ONE_ROW = Text(
    tr="Matriste tek bir çıktı var: boyutu `{got}`. İki çıktı isteniyordu, yani iki satır.",
    en="There is a single output in the matrix, of shape `{got}`. Two were asked for: two rows.",
)
WRONG_SHAPE = Text(
    tr="Matrisin boyutu `(2, 3)` olmalıydı: iki çıktı, üç giriş kanalı. Sizinki `{got}`.",
    en="The matrix should have shape `(2, 3)`: two outputs, three input channels. Yours has `{got}`.",
)
SWAPPED = Text(
    tr="İki satır yer değiştirmiş: fark 0 numaralı çıktı, ortalama 1 numaralı çıktı olmalı.",
    en="The two rows have changed places: output 0 is the difference, output 1 the mean.",
)
WRONG_DIFFERENCE = Text(
    tr="0 numaralı çıktı, kanal 0 eksi kanal 2 olmalı. İlk satırınız kanalları `{got}` ile çarpıyor.",
    en="Output 0 should be channel 0 minus channel 2. Your first row multiplies the channels by `{got}`.",
)
WRONG_MEAN = Text(
    tr="İlk satır doğru. 1 numaralı çıktı üç kanalın ortalaması olmalı; ikinci satırınız kanalları `{got}` ile çarpıyor.",
    en="The first row is right. Output 1 should be the mean of the three channels; your second row multiplies them by `{got}`.",
)
FIRST_ROW = (
    Mistake(
        (-1.0, 0.0, 1.0),
        Text(
            tr="Ters yönde çıkardınız: kanal 2 eksi kanal 0. İşaretleri değiştirin.",
            en="You subtracted the other way round: channel 2 minus channel 0. Change the signs.",
        ),
    ),
    Mistake(
        (1.0, 0.0, 1.0),
        Text(
            tr="İki kanalı topladınız. Çıkarmak için ağırlıklardan biri −1 olmalı.",
            en="You added the two channels. To subtract, one of the weights has to be −1.",
        ),
    ),
    Mistake(
        (1.0, -1.0, 0.0),
        Text(
            tr="Kanal 0 eksi kanal 1 çıktı. Kanallar 0'dan sayılır: üçüncü sütun kanal 2'dir.",
            en="That is channel 0 minus channel 1. Channels are counted from 0: the third column is channel 2.",
        ),
    ),
    Mistake(
        (1.0, 1.0, -1.0),
        Text(
            tr="Kanal 1 de toplama girdi. Bir kanalı dışarıda bırakan ağırlık 0'dır.",
            en="Channel 1 is in the sum as well. What leaves a channel out is a weight of 0.",
        ),
    ),
)
SECOND_ROW = (
    Mistake(
        (1.0, 1.0, 1.0),
        Text(
            tr="İkinci çıktı üç kanalın toplamı oldu. Ortalama için her ağırlık 1/3 olmalı.",
            en="Your second output is the sum of the three channels. For the mean each weight has to be 1/3.",
        ),
    ),
    Mistake(
        (1 / 9, 1 / 9, 1 / 9),
        Text(
            tr="9'a böldünüz. 1×1 komşulara bakmaz: ortalamada dokuz piksel değil, üç kanal var.",
            en="You divided by 9. A 1×1 looks at no neighbour: the mean is of three channels, not of nine pixels.",
        ),
    ),
    Mistake(
        (1 / 2, 0.0, 1 / 2),
        Text(
            tr="Yalnızca kanal 0 ile kanal 2'nin ortalamasını aldınız. Ortalamaya üç kanal da girer.",
            en="You took the mean of channels 0 and 2 alone. All three channels belong to it.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Look at the matrix row by row; `nn.Conv2d` holds the same one as (C_out, C_in, 1, 1)."""
    weight = _as_tensor(answer)
    shape = tuple(weight.shape)
    if shape not in ((2, 3), (2, 3, 1, 1)):
        said = {(3, 2): TURNED, (3, 2, 1, 1): TURNED, (3,): ONE_ROW, (1, 3): ONE_ROW, (1, 3, 1, 1): ONE_ROW}
        return said.get(shape, WRONG_SHAPE).filled(got=shape)
    first, second = weight.reshape(2, 3).double().tolist()
    if _same(first, MEAN) and _same(second, DIFFERENCE):
        return SWAPPED
    if not _same(first, DIFFERENCE):
        return known_mistake([first], FIRST_ROW, same=_same) or WRONG_DIFFERENCE.filled(got=_short(first))
    if not _same(second, MEAN):
        return known_mistake([second], SECOND_ROW, same=_same) or WRONG_MEAN.filled(got=_short(second))
    return None


def _as_tensor(answer):
    """A tensor as it is, and a list of rows or an array as a tensor."""
    import torch

    if not isinstance(answer, torch.Tensor):
        with suppress(TypeError, ValueError, RuntimeError):  # `tensor` says what is wrong with it
            answer = torch.as_tensor(answer)
    return tensor(answer, "mixing")


def _same(got, want) -> bool:
    return all(abs(one - other) < 0.01 for one, other in zip(got, want, strict=True))


def _short(row: list[float]) -> str:
    return ", ".join(f"{weight:.3g}" for weight in row)


EXERCISE = Exercise(
    name="mixing_matrix",
    chapter="02_decomposition",
    kind="turn",
    task=Text(
        tr="Üç kanaldan iki çıktı yapan bir 1×1'in matrisini yazın: 0 numaralı çıktı, kanal 0 eksi kanal 2 olsun; 1 numaralı çıktı, üç kanalın ortalaması olsun.",
        en="Write the matrix of a 1×1 that makes two outputs of three channels: output 0 is channel 0 minus channel 2, and output 1 is the mean of the three channels.",
    ),
    hints=(
        Text(
            tr="Her çıktı bir satırdır; satırda her giriş kanalı için bir ağırlık durur: `torch.tensor([[..., ..., ...], [..., ..., ...]])`.",
            en="Each output is a row, with one weight for each input channel: `torch.tensor([[..., ..., ...], [..., ..., ...]])`.",
        ),
        Text(
            tr="Okunmayan kanalın ağırlığı 0, çıkarılanın −1'dir. Ortalamada her kanalın ağırlığı 1/3'tür.",
            en="A channel that is not read has the weight 0, one that is subtracted −1. In a mean each channel has 1/3.",
        ),
    ),
    solution="import torch\n\nmixing = torch.tensor([[1, 0, -1], [1 / 3, 1 / 3, 1 / 3]])\n",
    answer_name="mixing",
    judge=judge,
    why=Text(
        tr="Altı ağırlık her pikselde aynıdır: seçtiğimiz pikselde bu matris 1 ve 2,67 verir; hiçbir komşu hesaba girmez.",
        en="The same six weights work at every pixel: at the one we picked they give 1 and 2.67, and no neighbour has a say.",
    ),
)
