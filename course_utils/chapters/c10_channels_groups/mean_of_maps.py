"""A bug hunt in chapter 10: the K maps of each input channel, averaged in the wrong order."""

from __future__ import annotations

from ...words.language import Text
from ..answers import rounding, tensor
from ..exercise import UNMENDED, Exercise, Mistake, Verdict, known_mistake

CASES = ((2, 3, 2, 4, 5), (1, 4, 3, 3, 2), (2, 2, 4, 1, 3))  # (N, C_in, K, H, W)

WRONG_SHAPE = Text(
    tr="`{y}` boyutlu bir girdiden `{want}` boyutlu bir tensör beklenir, sizinki `{got}`.",
    en="From an input of shape `{y}` a tensor of shape `{want}` is expected, and yours is `{got}`.",
)
WRONG_VALUES = Text(
    tr="Boyut doğru, ama {channel} numaralı kanalın ortalaması değil. O kanalın haritaları {first} ile {last} arasında, yan yana durur.",
    en="The shape is right, but channel {channel} is not the mean of its maps. They stand side by side, from {first} to {last}.",
)


def right(y, c_in: int):
    """The mean of the K maps of each input channel, (N, C_in, H, W).

    >>> import torch
    >>> right(torch.tensor([1.0, 1, 10, 10, 100, 100]).view(1, 6, 1, 1), 3).flatten().tolist()
    [1.0, 10.0, 100.0]
    """
    return _maps(y, c_in).mean(dim=2)


def _maps(y, c_in: int):
    """(N, C_in, K, H, W): the maps of a channel side by side."""
    return y.unflatten(1, (c_in, -1))


def _given(y, c_in: int):
    return y.unflatten(1, (-1, c_in)).mean(dim=1)


MISTAKES = (
    Mistake(
        lambda y, c_in: _maps(y, c_in).mean(dim=1),
        Text(
            tr="Kanalları artık doğru ayırdınız, ama ortalamayı kanallar üzerinden aldınız. `(N, C_in, K, H, W)` tensöründe K haritanın ekseni 2'dir.",
            en="You set the channels apart rightly now, but took the mean over them. In a tensor `(N, C_in, K, H, W)` the axis of the K maps is 2.",
        ),
    ),
    Mistake(
        lambda y, c_in: y.unflatten(1, (-1, c_in)).mean(dim=2),
        Text(
            tr="Yalnızca eksen numarası değişmiş: şimdi art arda gelen C_in haritanın, yani farklı kanalların ortalaması alınıyor. Yanlış olan, `view`'daki sıra.",
            en="Only the number of the axis has changed: now the mean is over C_in maps in a row, that is, over different channels. What is wrong is the order in `view`.",
        ),
    ),
    Mistake(
        lambda y, c_in: _maps(y, c_in).sum(dim=2),
        Text(
            tr="Haritaları topladınız; ortalama için K'ye de bölün.",
            en="You added the maps up; for the mean, divide by K as well.",
        ),
    ),
    Mistake(
        lambda y, c_in: _maps(y, c_in)[:, :, 0],
        Text(
            tr="Her kanalın yalnızca ilk haritasını aldınız. Ortalama, K haritanın hepsi üzerinden alınır.",
            en="You took the first map of each channel alone. The mean is over all K of them.",
        ),
    ),
    Mistake(
        lambda y, c_in: y.mean(dim=1, keepdim=True).expand(-1, c_in, -1, -1),
        Text(
            tr="Bütün haritaların ortalamasını aldınız: kanallar birbirine karıştı. Her kanalın ortalaması ayrıdır.",
            en="You took the mean of all the maps, so the channels are mixed. Each channel has a mean of its own.",
        ),
    ),
    Mistake(
        lambda y, c_in: y.mean(dim=1, keepdim=True),
        Text(
            tr="Bütün haritaların tek bir ortalaması kaldı. Her kanalın K haritasının ortalaması ayrı olmalı: C_in harita.",
            en="A single mean of all the maps is left. Each channel should keep the mean of its own K maps: C_in of them.",
        ),
    ),
    Mistake(
        lambda y, c_in: _maps(y, c_in).mean(dim=(2, 3, 4)),
        Text(
            tr="Piksellerin de ortalamasını aldınız; harita yok oldu. Yalnızca K ekseni üzerinden ortalama alın.",
            en="You averaged the pixels as well, and the map is gone. Take the mean over the axis of K alone.",
        ),
    ),
    Mistake(
        lambda y, c_in: _maps(y, c_in).amax(dim=2),
        Text(
            tr="En büyük değeri aldınız; burada ortalama isteniyor.",
            en="You took the largest value; the mean is asked for here.",
        ),
    ),
)


def judge(answer) -> Text | Verdict | None:
    """Compare `answer(y, c_in)` with the means of the maps, for several K."""
    import torch

    inputs = [(torch.rand(n, c_in * k, h, w), c_in) for n, c_in, k, h, w in CASES]
    got = [tensor(answer(y.clone(), c_in), f"mean_of_maps(y, {c_in})") for y, c_in in inputs]
    if _all_same(got, _given, inputs):
        return UNMENDED
    if _all_same(got, right, inputs):
        return None
    return known_mistake(got, MISTAKES, inputs, _same) or _wrong(got, inputs)


def _all_same(got: list, function, inputs: list[tuple]) -> bool:
    return all(_same(mine, function(*case)) for mine, case in zip(got, inputs, strict=True))


def _wrong(got: list, inputs: list[tuple]) -> Text:
    """What is wrong with the first result that is."""
    mine, (y, c_in) = next(
        pair for pair in zip(got, inputs, strict=True) if not _same(pair[0], right(*pair[1]))
    )
    want, k = right(y, c_in), y.shape[1] // c_in
    if mine.shape != want.shape:
        return WRONG_SHAPE.filled(y=tuple(y.shape), want=tuple(want.shape), got=tuple(mine.shape))
    channel = next(c for c in range(c_in) if not _same(mine[:, c], want[:, c]))
    return WRONG_VALUES.filled(channel=channel, first=k * channel, last=k * channel + k - 1)


def _same(got, want) -> bool:
    import torch

    near = max(1e-5, rounding(got))
    return got.shape == want.shape and torch.allclose(got.to(want.dtype), want, atol=near)


SOLUTION = """
def mean_of_maps(y, c_in):
    n, c_out, h, w = y.shape
    return y.view(n, c_in, c_out // c_in, h, w).mean(dim=2)
"""

EXERCISE = Exercise(
    name="mean_of_maps",
    chapter="10_channels_groups",
    kind="hunt",
    task=Text(
        tr="`mean_of_maps(y, c_in)`, depthwise bir katmanın `(N, K · C_in, H, W)` boyutlu çıktısını almalı ve her giriş kanalının K haritasının ortalamasını `(N, C_in, H, W)` boyutunda döndürmeli. Boyut doğru çıkıyor; ama değerleri 1, 1, 10, 10, 100, 100 olan altı haritadan 1, 10, 100 yerine 5,5, 50,5, 55 çıkıyor.",
        en="`mean_of_maps(y, c_in)` should take the output of a depthwise layer, of shape `(N, K · C_in, H, W)`, and return the mean of the K maps of each input channel, of shape `(N, C_in, H, W)`. The shape comes out right; but six maps that hold 1, 1, 10, 10, 100, 100 give 5.5, 50.5, 55 in place of 1, 10, 100.",
    ),
    hints=(
        Text(
            tr="Haritalar hangi sırayla dizilir? Bir kanalın K haritası yan yanadır.",
            en="In which order do the maps come? The K maps of a channel stand side by side.",
        ),
        Text(
            tr="`view(n, a, b, h, w)`, art arda gelen `b` haritayı bir araya koyar. Bir arada olması gereken kaç harita?",
            en="`view(n, a, b, h, w)` puts `b` maps in a row together. How many belong together?",
        ),
    ),
    solution=SOLUTION,
    answer_name="mean_of_maps",
    judge=judge,
    why=Text(
        tr="Yan yana duran K harita tek bir kanaldan gelir: önce `c_in`, sonra K. Eski sıra K ayrı kanalı karıştırıyordu, üstelik boyut aynı çıktığı için hata görünmüyordu; değerleri bilinen bir girdi onu hemen gösterir.",
        en="K maps side by side come from one channel: first `c_in`, then K. The old order mixed different channels, and as the shape came out the same, nothing showed it; an input with known values shows it at once.",
    ),
)
