"""An exercise of chapter 06: audit a network of one's own and say what splitting its best layer saves.

The learner hands over a network, the name of a layer and the MACs that a pair in its place would save. The
judge audits the network, and knows the usual slips by the number that they give for the layer named.
"""

from __future__ import annotations

from math import isclose, prod
from typing import TYPE_CHECKING, NamedTuple

from ...words.language import LANGUAGES, Text, numeral, percent
from ..answers import Fault, number, shown
from ..exercise import Exercise, Mistake, Verdict, known_mistake
from ..modules import checked_module

if TYPE_CHECKING:  # the networks import torch
    from ...networks.counts import Count

SIZE = 32
SHAPE = (1, 3, SIZE, SIZE)  # (N, C_in, H, W)
CLOSE = 0.01  # how far from the exact number a prediction may be, as a share of it

NOT_THREE = Text(
    tr="Üç şey bekleniyordu: `(network, place, saved)`. Siz `{got}` verdiniz.",
    en="Three things were expected: `(network, place, saved)`. You gave `{got}`.",
)
TOO_FEW = Text(
    tr="Ağda bölünmeye değer katman sayısı {got}; aralarından seçmek için en az iki tane gerekir. `groups` yazılmamış, 1×1'den büyük bir `nn.Conv2d` daha ekleyin.",
    en="The number of layers worth splitting in this network is {got}, and it takes two of them to have a choice. Add another `nn.Conv2d`, larger than 1×1 and without `groups`.",
)
NO_SUCH_LAYER = Text(
    tr="Ağda `{got}` adlı bir konvolüsyon çalışmadı. Adlar `audit` tablosundaki gibidir: {known}.",
    en="No convolution called `{got}` ran in the network. The names are those in the table of `audit`: {known}.",
)
POINTWISE = Text(
    tr="`{name}` adlı katman 1×1: komşulara bakmaz, ikiye ayrılacak iki işi yoktur.",
    en="The layer `{name}` is a 1×1: it looks at no neighbours, so there are no two jobs to take apart.",
)
GROUPED = Text(
    tr="`{name}` adlı katmanda `groups={groups}`: kanallar zaten ayrılmış. Standart bir katman seçin.",
    en="The layer `{name}` has `groups={groups}`: its channels are apart already. Choose a standard one.",
)
COSTS_MORE = Text(
    tr="`{name}` adlı katman bölünürse MAC sayısı azalmaz: tek çıktı kanalında depthwise katman tek başına standart katman kadardır.",
    en="Splitting the layer `{name}` saves no MACs: with a single output channel the depthwise layer alone does as many as the standard one.",
)
MOST_WEIGHTS = Text(
    tr="En çok ağırlık `{name}` adlı katmandadır. MAC'te ise başka bir katman daha çok kazandırır: ağırlıkları çıktının konumlarıyla çarpın.",
    en="The layer `{name}` holds the most weights. In MACs another layer saves more: multiply the weights by the positions of the output.",
)
NOT_THE_MOST = Text(
    tr="`{name}` adlı katman bölünürse {saved} MAC azalır, ama ağda daha çok kazandıran bir katman var. `audit` tablosunda en çok MAC yapan standart katmanlara bakın.",
    en="Splitting the layer `{name}` saves {saved} MACs, and there is a layer that saves more. Look at the standard layers with the most MACs in the table of `audit`.",
)
OTHERWISE = Text(
    tr="Katman doğru seçilmiş, sayı tutmuyor: `{name}` adlı katman {before} MAC yapar, yerine gelen çift {after}. Kazanılan, ikisinin farkıdır; siz {got} dediniz.",
    en="The layer is well chosen, the number does not agree: the layer `{name}` does {before} MACs, and the pair in its place {after}. What is saved is the difference; you said {got}.",
)
WHY = Text(
    tr="`{name}` adlı katman bölününce {saved} MAC azalır: ağın {total} MAC'inin {share} kadarı. Öteki katmanlar yerinde kaldığı için ağın kazancı katmanınkinden küçüktür.",
    en="Splitting the layer `{name}` saves {saved} MACs, {share} of the {total} that the network does. The other layers stay, and so the network gains less than the layer.",
)


class Layer(NamedTuple):
    """A standard convolution of the learner's network: its channels, its kernel, where it works."""

    name: str
    c_in: int
    c_out: int
    kernel: int  # weights of one kernel
    positions: int  # of the output, over all calls
    stride: int  # positions of the input for each of the output

    @property
    def macs(self) -> int:
        """MACs of the layer as it is."""
        return self.c_in * self.c_out * self.kernel * self.positions

    @property
    def depthwise(self) -> int:
        """MACs of the first layer of the pair."""
        return self.c_in * self.kernel * self.positions

    @property
    def pointwise(self) -> int:
        """MACs of the second layer of the pair."""
        return self.c_in * self.c_out * self.positions

    @property
    def saved(self) -> int:
        """What the pair saves.

        >>> Layer("0", 3, 8, 9, 1024, 1).saved
        168960
        """
        return self.macs - self.depthwise - self.pointwise


MISTAKES = (
    Mistake(
        lambda layer: layer.depthwise + layer.pointwise,
        Text(
            tr="Bu, çiftin yaptığı MAC sayısıdır, yani geriye kalan. Kazanılan, standart katmanınkinden farkıdır.",
            en="That is what the pair does, and so what remains. What is saved is the difference from the standard layer.",
        ),
    ),
    Mistake(
        lambda layer: layer.macs,
        Text(
            tr="Bu, katmanın şimdiki MAC sayısıdır. Katman silinmiyor: yerine gelen çiftin MAC'lerini çıkarın.",
            en="That is what the layer does now. It is not taken away: subtract the MACs of the pair in its place.",
        ),
    ),
    Mistake(
        lambda layer: layer.macs - layer.depthwise,
        Text(
            tr="Pointwise katmanı unuttunuz: çift, depthwise'dan sonra konum başına C_in · C_out MAC daha yapar.",
            en="You left out the pointwise layer: after the depthwise one the pair does C_in · C_out more MACs at each position.",
        ),
    ),
    Mistake(
        lambda layer: layer.macs - layer.pointwise,
        Text(
            tr="Depthwise katmanı unuttunuz: çift, pointwise'dan önce konum başına C_in · k² MAC yapar.",
            en="You left out the depthwise layer: before the pointwise one the pair does C_in · k² MACs at each position.",
        ),
    ),
    Mistake(
        lambda layer: layer.saved / layer.positions,
        Text(
            tr="Ağırlıkların farkını buldunuz. Her ağırlık çıktının her konumunda bir kez kullanılır: alanla çarpın.",
            en="You found the difference in weights. Each weight is used once at every position of the output: multiply by the area.",
        ),
    ),
    Mistake(
        lambda layer: layer.saved * layer.stride,
        Text(
            tr="Girdinin konumlarıyla çarptınız. Adım 1'den büyük olduğu için çıktı daha küçüktür; onun konumları gerekir.",
            en="You multiplied by the positions of the input. The stride is more than 1, so the output is smaller, and its positions count.",
        ),
    ),
    Mistake(
        lambda layer: 2 * layer.saved,
        Text(
            tr="Tam iki katı: bu, FLOP sayısıdır. Bir MAC iki FLOP eder.",
            en="That is twice as many: the number of FLOPs. One MAC is two of them.",
        ),
    ),
    Mistake(
        lambda layer: -layer.saved,
        Text(
            tr="Ters yönde çıkardınız. Çift daha az MAC yapar, kazanılan pozitif bir sayıdır.",
            en="You subtracted the other way round. The pair does fewer MACs, and what is saved is a positive number.",
        ),
    ),
    Mistake(
        lambda layer: layer.macs / (layer.depthwise + layer.pointwise),
        Text(
            tr="Bu, kaç kat az olduğudur. Soru, kaç MAC azaldığını soruyor: bölmek yerine çıkarın.",
            en="That is how many times fewer. The question is how many MACs fewer: subtract instead of dividing.",
        ),
    ),
)


def judge(answer) -> Text | Verdict:
    """Audit the network, then look at the layer that is named and at what is said of it."""
    if not isinstance(answer, (tuple, list)) or len(answer) != 3:
        return NOT_THREE.filled(got=shown(answer))
    given, place, saved = answer
    network = checked_module(given, "network", SHAPE)
    count = _audited(network)
    layers = _layers(network, count)
    worth = [layer for layer in layers.values() if isinstance(layer, Layer) and layer.saved > 0]
    if len(worth) < 2:
        return TOO_FEW.filled(got=len(worth))
    chosen = layers.get(_name(given, place))
    if fault := _choice_fault(chosen, worth, _name(given, place), list(layers)):
        return fault
    assert isinstance(chosen, Layer)
    if fault := _number_fault(number(saved, "saved"), chosen):
        return fault
    share = Text(**{lang: percent(chosen.saved / count.macs, lang) for lang in LANGUAGES})
    said = {"saved": numeral(chosen.saved), "total": numeral(count.macs), "share": share}
    return Verdict("right", WHY.filled(name=chosen.name, **said))


def _audited(network) -> Count:
    from ...networks.audit import audit

    refusals = {}
    for lang in LANGUAGES:
        try:
            return audit(network, SHAPE, lang=lang)
        except ValueError as error:
            refusals[lang] = str(error)
    raise Fault(Text(**refusals))


def _layers(network, count: Count) -> dict[str, Layer | Text]:
    """The convolutions that ran, by the name that `audit` gives them; why one cannot be split is a text."""
    from torch import nn

    parts = dict(network.named_modules())
    found: dict[str, Layer | Text] = {}
    for row in count.rows:
        conv = parts.get(row.name)
        if not isinstance(conv, nn.Conv2d) or not row.macs:
            continue
        if conv.groups > 1:
            found[row.name] = GROUPED.filled(name=row.name, groups=conv.groups)
        elif prod(conv.kernel_size) == 1:
            found[row.name] = POINTWISE.filled(name=row.name)
        else:
            found[row.name] = _layer(row.name, conv, row.macs)
    return found


def _layer(name: str, conv, macs: int) -> Layer:
    kernel = prod(conv.kernel_size)
    positions = macs // (conv.in_channels * conv.out_channels * kernel)
    return Layer(name, conv.in_channels, conv.out_channels, kernel, positions, prod(conv.stride))


def _name(network, place) -> str:
    """The name of a layer, where it is given by its number or is the layer itself."""
    from torch import nn

    if isinstance(place, nn.Module):
        return next((name for name, part in network.named_modules() if part is place), shown(place))
    return str(place)


def _choice_fault(chosen, worth: list[Layer], name: str, known: list[str]) -> Text | None:
    if chosen is None:
        return NO_SUCH_LAYER.filled(got=name[:80], known=", ".join(f"`{one}`" for one in known))
    if isinstance(chosen, Text):
        return chosen
    if chosen.saved <= 0:
        return COSTS_MORE.filled(name=name)
    if chosen.saved == max(layer.saved for layer in worth):
        return None
    weights = max(layer.macs // layer.positions for layer in worth)
    told = MOST_WEIGHTS if chosen.macs // chosen.positions == weights else NOT_THE_MOST
    return told.filled(name=name, saved=numeral(chosen.saved))


def _number_fault(got: float, layer: Layer) -> Text | None:
    if _near(got, layer.saved):
        return None
    before, after = numeral(layer.macs), numeral(layer.depthwise + layer.pointwise)
    told = OTHERWISE.filled(name=layer.name, before=before, after=after, got=numeral(got))
    return known_mistake([got], MISTAKES, [(layer,)], _near) or told


def _near(got: float, want: float) -> bool:
    return isclose(got, want, rel_tol=CLOSE)


EXERCISE = Exercise(
    name="split_one",
    chapter="06_networks",
    task=Text(
        tr="`network` sizin kurduğunuz bir ağ olsun: 3 kanallı 32×32 görüntü alsın, içinde en az iki standart konvolüsyon bulunsun. `place`, depthwise + pointwise çiftine bölününce en çok MAC kazandıran katmanın adı olsun, `saved` da kazanılan MAC sayısı. Bias ve toplu normalleştirme sayılmaz.",
        en="Let `network` be one that you build: it takes images of 3 channels, 32×32, and has at least two standard convolutions. `place` is the name of the layer that saves the most MACs when it is split into a depthwise + pointwise pair, and `saved` is how many MACs that saves. Bias and batch normalization do not count.",
    ),
    hints=(
        Text(
            tr="Üç dört katmanlı bir `nn.Sequential` yeter. `audit(network, input_size=32, lang=LANG)`, *Katman katman* satırının altında her katmanın adını ve MAC sayısını gösterir.",
            en="An `nn.Sequential` of three or four layers will do. `audit(network, input_size=32, lang=LANG)` shows the name and the MACs of each layer, below the line *Layer by layer*.",
        ),
        Text(
            tr="Çift, standart katmanın 1/C_out + 1/k² kadarını yapar; geri kalanı kazanılır.",
            en="The pair does 1/C_out + 1/k² of the standard layer's work; the rest is saved.",
        ),
        Text(
            tr="Konum sayısı `n` ise kazanılan: `n * (c_in * c_out * k**2 - c_in * k**2 - c_in * c_out)`.",
            en="With `n` positions, what is saved is `n * (c_in * c_out * k**2 - c_in * k**2 - c_in * c_out)`.",
        ),
    ),
    solution="""\
from torch import nn

network = nn.Sequential(
    nn.Conv2d(3, 16, kernel_size=3, padding=1),  # "0": 32 * 32 positions
    nn.ReLU(),
    nn.Conv2d(16, 32, kernel_size=3, stride=2, padding=1),  # "2": 16 * 16 positions
    nn.ReLU(),
    nn.Conv2d(32, 32, kernel_size=3, stride=2, padding=1),  # "4": 8 * 8 positions
)
place = "2"
saved = 16 * 16 * (16 * 32 * 9 - 16 * 9 - 16 * 32)
answer = network, place, saved
""",
    answer_name="answer",
    judge=judge,
    why=WHY,
)
