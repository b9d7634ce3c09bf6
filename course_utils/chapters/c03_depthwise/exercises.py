"""The exercises of chapter 03, and the judge of the last: depthwise convolution, written by hand.

Its diagnoses are wrong implementations: where an answer equals one of them, the mistake behind it is known.
"""

from __future__ import annotations

from ...words.language import Text
from ..answers import rounding, tensor
from ..exercise import Exercise, Mistake, known_mistake
from . import apart

SOLUTION = """\
import torch

def depthwise_by_hand(x, weight):
    n, channels, height, width = x.shape
    k = weight.shape[-1]
    y = torch.zeros(n, channels, height - k + 1, width - k + 1)
    for c in range(channels):
        for i in range(height - k + 1):
            for j in range(width - k + 1):
                window = x[:, c, i : i + k, j : j + k]  # (N, k, k)
                y[:, c, i, j] = (window * weight[c, 0]).sum(dim=(1, 2))
    return y
"""

WRONG_SHAPE = Text(
    tr="Çıktının boyutu `{want}` olmalıydı, sizinki `{got}`. N ve C girdiyle aynıdır; yükseklik ve genişlik, çekirdeğin sığdığı konumların sayısıdır: H − k + 1 ve W − k + 1.",
    en="The output should have shape `{want}`, and yours has `{got}`. N and C are those of the input; height and width count the positions where the kernel fits: H − k + 1 and W − k + 1.",
)
WRONG_VALUES = Text(
    tr="Boyut doğru, değerler değil. `y{place}` için `{want}` bekleniyordu, sizinki `{got}`. Bu tek değeri elle hesaplayıp hangi pencereyi okuduğunuza bakın.",
    en="The shape is right, the values are not. `y{place}` should be `{want}` and is `{got}`. Compute this one value by hand and see which window you read.",
)


def _shared(x, weight):
    return _depthwise(x, weight[:1].expand_as(weight))


def _summed(x, weight):
    return _depthwise(x, weight).sum(dim=1, keepdim=True)


def _summed_everywhere(x, weight):
    return _summed(x, weight).expand(-1, x.shape[1], -1, -1)


def _padded(x, weight):
    return _depthwise(x, weight, padding=weight.shape[-1] // 2)


def _flipped(x, weight):
    return _depthwise(x, weight.flip(2, 3))


def _turned(x, weight):
    return _depthwise(x, weight.transpose(2, 3))


def _one_short(x, weight):
    return _depthwise(x, weight)[:, :, :-1, :-1]


def _averaged(x, weight):
    return _depthwise(x, weight) / weight.shape[-1] ** 2


def _first_channel(x, weight):
    return _depthwise(x[:, :1].expand_as(x).contiguous(), weight)


def _largest(x, weight):
    return _windows(x, weight).amax(dim=-1)


def _last_window(x, weight):
    """`=` in the place of `+=`: of the k × k products only the last is left."""
    return _windows(x, weight)[..., -1]


def _transposed_places(x, weight):
    return _depthwise(x, weight).transpose(2, 3)


def _windows(x, weight):
    """The products of each window, (N, C, H - k + 1, W - k + 1, k * k)."""
    k = weight.shape[-1]
    places = x.unfold(2, k, 1).unfold(3, k, 1).flatten(-2)
    return places * weight.flatten(1)[None, :, None, None]


def _batch_summed(x, weight):
    return _depthwise(x, weight).sum(dim=0, keepdim=True).expand(len(x), -1, -1, -1)


def _first_image(x, weight):
    return _depthwise(x, weight)[0]


MISTAKES = (
    Mistake(
        _first_channel,
        Text(
            tr="Bütün çıktılar 0 numaralı giriş kanalını okuyor. c numaralı çıktı kendi kanalını okumalı: `x[:, c]`.",
            en="All your outputs read input channel 0. Output c should read its own: `x[:, c]`.",
        ),
    ),
    Mistake(
        _last_window,
        Text(
            tr="Her pencerede yalnızca son çarpım kalmış. Toplarken `=` yerine `+=` gerekir, yoksa her tur bir öncekini siler.",
            en="Only the last product of each window is left. To add them up, write `+=` instead of `=`; otherwise each round wipes out the one before.",
        ),
    ),
    Mistake(
        _largest,
        Text(
            tr="Penceredeki en büyük çarpımı aldınız. Konvolüsyon toplar; `max` yerine `sum` yazın.",
            en="You took the largest product in the window. A convolution adds them: write `sum` instead of `max`.",
        ),
    ),
    Mistake(
        _transposed_places,
        Text(
            tr="Çıktının satırları ile sütunları yer değiştirmiş: `y[:, :, i, j]` içinde önce satır i, sonra sütun j gelir.",
            en="The rows and the columns of your output are swapped: in `y[:, :, i, j]` the row i comes first, then the column j.",
        ),
    ),
    Mistake(
        _shared,
        Text(
            tr="Bütün kanallara `weight[0]` çekirdeğini uyguladınız. Depthwise katmanda çekirdek paylaşılmaz: c numaralı kanalın çekirdeği `weight[c, 0]`.",
            en="You used the kernel `weight[0]` for all channels. A depthwise layer shares no kernel: channel c has `weight[c, 0]`.",
        ),
    ),
    Mistake(
        _summed,
        Text(
            tr="Kanalları topladınız ve tek bir çıktı kanalı kaldı. Bu standart konvolüsyonun işidir; burada her kanalın kendi çıktısı olur.",
            en="You added the channels up, and one output channel is left. A standard convolution does that; here each channel keeps an output of its own.",
        ),
    ),
    Mistake(
        _summed_everywhere,
        Text(
            tr="Çıktı kanallarınızın hepsi aynı: her birinde bütün kanalların toplamı var. c numaralı çıktı yalnızca `x[:, c]` okumalı.",
            en="Your output channels are all alike: each holds the sum over every channel. Output c should read `x[:, c]` only.",
        ),
    ),
    Mistake(
        _padded,
        Text(
            tr="Girdinin çevresine sıfır eklediniz. Burada dolgu yok: çekirdek yalnızca bütünüyle sığdığı konumlarda durur, H − k + 1 satırda ve W − k + 1 sütunda.",
            en="You put zeros around the input. There is no padding here: the kernel stops only where all of it fits, in H − k + 1 rows and W − k + 1 columns.",
        ),
    ),
    Mistake(
        _flipped,
        Text(
            tr="Çekirdeği ters çevirdiniz. Matematikteki konvolüsyon bunu yapar; PyTorch çekirdeği olduğu gibi kaydırır (cross-correlation).",
            en="You flipped the kernel. Convolution in mathematics does; PyTorch slides the kernel as it is (cross-correlation).",
        ),
    ),
    Mistake(
        _turned,
        Text(
            tr="Çekirdeğin satırları ile sütunları yer değiştirmiş. `weight[c, 0, u, v]` ile `x[:, c, i + u, j + v]` çarpılır: u satır, v sütun.",
            en="The rows and the columns of the kernel are swapped. `weight[c, 0, u, v]` meets `x[:, c, i + u, j + v]`: u is the row, v the column.",
        ),
    ),
    Mistake(
        _one_short,
        Text(
            tr="Son satır ve son sütun eksik. k genişliğinde bir çekirdek W sütunun W − k + 1 tanesinde durur; `range` son değeri zaten dışarıda bırakır.",
            en="The last row and the last column are missing. A kernel k wide stops at W − k + 1 of the W columns; `range` already leaves its end out.",
        ),
    ),
    Mistake(
        _averaged,
        Text(
            tr="Penceredeki çarpımların ortalamasını aldınız. Konvolüsyon toplar; `mean` yerine `sum` yazın.",
            en="You took the mean of the products in the window. A convolution adds them: write `sum` instead of `mean`.",
        ),
    ),
    Mistake(
        _batch_summed,
        Text(
            tr="Görüntüleri de birbirine eklediniz: çıkan değer bütün görüntülerde aynı. `.sum()` N eksenini de toplar; yalnızca son iki ekseni toplayın: `.sum(dim=(1, 2))`.",
            en="You added the images to one another as well: all of them get the same value. `.sum()` adds over the axis N, too; add over the last two axes only: `.sum(dim=(1, 2))`.",
        ),
    ),
    Mistake(
        _first_image,
        Text(
            tr="Yalnızca ilk görüntüyü hesapladınız. Girdinin ilk ekseni N, yani yığındaki görüntüler: `x[:, c]` hepsini birden alır.",
            en="You computed the first image only. The first axis of the input is N, the images of the batch: `x[:, c]` takes all of them at once.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Compare `answer(x, weight)` with PyTorch on random inputs that are neither square nor single."""
    import torch

    dice = torch.Generator().manual_seed(3)
    for channels, k in ((3, 3), (4, 2)):
        x = torch.randn(2, channels, 6, 7, generator=dice)
        weight = torch.randn(channels, 1, k, k, generator=dice)
        got = tensor(answer(x.clone(), weight.clone()), "depthwise_by_hand(x, weight)")
        if diagnosis := _diagnosis(got, x, weight):
            return diagnosis
    return None


def _diagnosis(got, x, weight) -> Text | None:
    want = _depthwise(x, weight)
    if _same(got, want):
        return None
    if known := known_mistake([got], MISTAKES, [(x, weight)], _same):
        return known
    if got.shape != want.shape:
        return WRONG_SHAPE.filled(want=tuple(want.shape), got=tuple(got.shape))
    return _worst_value(got, want)


def _worst_value(got, want) -> Text:
    """WRONG_VALUES at the place where `got` is furthest from `want`, or is no number at all."""
    distance = (got.to(want.dtype) - want).abs().nan_to_num(nan=float("inf"))
    place = tuple(int(index) for index in (distance == distance.max()).nonzero()[0])
    return WRONG_VALUES.filled(
        place=list(place), want=f"{want[place].item():.3f}", got=f"{got[place].item():.3f}"
    )


def _same(got, want) -> bool:
    import torch

    near = max(1e-4, rounding(got))
    return got.shape == want.shape and torch.allclose(got.to(want.dtype), want, atol=near)


def _depthwise(x, weight, padding=0):
    from torch.nn.functional import conv2d

    return conv2d(x, weight, padding=padding, groups=x.shape[1])


EXERCISES = (
    apart.EXERCISE,
    Exercise(
        name="depthwise_by_hand",
        chapter="03_depthwise",
        task=Text(
            tr="Depthwise konvolüsyonu kendiniz yazın. `depthwise_by_hand(x, weight)` fonksiyonu `(N, C, H, W)` boyutlu girdiyi ve `(C, 1, k, k)` boyutlu ağırlığı alsın, `(N, C, H - k + 1, W - k + 1)` boyutlu çıktıyı döndürsün. Adım (stride) 1'dir, dolgu (padding) yoktur. Sonuç `nn.Conv2d` ile karşılaştırılacak.",
            en="Write depthwise convolution yourself. `depthwise_by_hand(x, weight)` takes an input of shape `(N, C, H, W)` and a weight of shape `(C, 1, k, k)` and returns the output, of shape `(N, C, H - k + 1, W - k + 1)`. The stride is 1, and there is no padding. The result is compared with `nn.Conv2d`.",
        ),
        hints=(
            Text(
                tr="Kanal kanal düşünün. c numaralı çıktı yalnızca `x[:, c]` ve `weight[c, 0]` kullanır; önce sıfırlarla dolu bir çıktı hazırlayıp kanallar üzerinde dönün.",
                en="Think one channel at a time. Output c uses `x[:, c]` and `weight[c, 0]` only; start from an output full of zeros and loop over the channels.",
            ),
            Text(
                tr="(i, j) konumundaki pencere `x[:, c, i : i + k, j : j + k]`, boyutu `(N, k, k)`. Çekirdekle çarpın, sonra son iki eksende toplayın: `.sum(dim=(1, 2))`.",
                en="The window at (i, j) is `x[:, c, i : i + k, j : j + k]`, of shape `(N, k, k)`. Multiply it by the kernel, then add over the last two axes: `.sum(dim=(1, 2))`.",
            ),
            Text(
                tr="i için `range(H - k + 1)`, j için `range(W - k + 1)`. Toplamı `y[:, c, i, j]` konumuna atayın ve en sonda `return y` deyin.",
                en="i runs over `range(H - k + 1)` and j over `range(W - k + 1)`. Put the sum into `y[:, c, i, j]`, and `return y` at the very end.",
            ),
        ),
        solution=SOLUTION,
        answer_name="depthwise_by_hand",
        judge=judge,
        why=Text(
            tr="Fonksiyonunuz `nn.Conv2d` ile aynı değerleri veriyor. Döngünüz kanalları birbirine hiç eklemiyor: depthwise konvolüsyonun bütün sırrı budur.",
            en="Your function gives the same values as `nn.Conv2d`. Your loop never adds one channel to another: that is the whole secret of depthwise convolution.",
        ),
    ),
)
