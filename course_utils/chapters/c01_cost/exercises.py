"""The exercises of chapter 01, with the judges of the last two: a real layer, the heaviest of a network."""

from __future__ import annotations

from ...arithmetic import ConvSpec
from ...words.language import LANGUAGES, Text, whole
from ..answers import Fault, shown, values_of, whole_number
from ..exercise import Exercise, Mistake, known_mistake
from . import most_filters

# A real layer: the first of ResNet-18.
REAL_LAYER = ConvSpec(3, 64, kernel_size=7, stride=2, padding=3)
SIZE = 224
_WEIGHTS, _MACS = REAL_LAYER.weights, REAL_LAYER.macs(SIZE, SIZE)

NOT_THREE = Text(
    tr="Üç sayı bekleniyordu: `(weights, macs, flops)`. Siz `{got}` verdiniz.",
    en="Three numbers were expected: `(weights, macs, flops)`. You gave `{got}`.",
)
# Where a number is off in a way that no known mistake explains.
OTHERWISE = {
    "weights": Text(
        tr="`weights` için `{got}` doğru değil. Ağırlık boyutu (C_out, C_in, k, k): dört sayıyı çarpın.",
        en="`{got}` is not right for `weights`. The weight shape is (C_out, C_in, k, k): multiply the four.",
    ),
    "macs": Text(
        tr="Ağırlıklar doğru, `macs` için `{got}` doğru değil. Her ağırlık, çıktının her konumunda bir kez çarpılır: `layer(x).shape` size çıktının boyutunu söyler.",
        en="The weights are right; `{got}` is not right for `macs`. Each weight is multiplied once at every position of the output: `layer(x).shape` shows its size.",
    ),
    "flops": Text(
        tr="İlk iki sayı doğru, `flops` için `{got}` doğru değil. Bir MAC, bir çarpma ile bir toplamadır.",
        en="The first two are right; `{got}` is not right for `flops`. A MAC is one multiplication and one addition.",
    ),
}


# The known slips for each of the three, beginning with the weights: without them the others cannot be right.
SLIPS = {
    "weights": (
        Mistake(
            64 * 7 * 7,
            Text(
                tr="Her filtreye tek bir çekirdek verdiniz: 64 × 49. Filtre üç giriş kanalının her biri için ayrı bir çekirdek taşır.",
                en="You gave each filter a single kernel: 64 × 49. A filter holds a separate kernel for each of the three input channels.",
            ),
        ),
        Mistake(
            64 * 3,
            Text(
                tr="Çekirdekleri saydınız: 64 × 3. Her birinde 7 × 7 sayı var.",
                en="You counted the kernels: 64 × 3. Each of them holds 7 × 7 numbers.",
            ),
        ),
        Mistake(
            64 * 3 * 7,
            Text(
                tr="k ile yalnızca bir kez çarptınız: 64 × 3 × 7. Çekirdek kare biçimindedir: 7 × 7.",
                en="You multiplied by k only once: 64 × 3 × 7. The kernel is a square: 7 × 7.",
            ),
        ),
        Mistake(
            64 + 3 * 7 * 7,
            Text(
                tr="Filtre sayısını topladınız: 64 + 147. 64 filtrenin her birinde 147 sayı var; çarpın.",
                en="You added the number of filters: 64 + 147. Each of the 64 filters holds 147 numbers: multiply.",
            ),
        ),
        Mistake(
            3 * 7 * 7,
            Text(
                tr="Tek bir filtreyi saydınız: 3 × 49. Katmanda 64 filtre var.",
                en="You counted a single filter: 3 × 49. The layer has 64 of them.",
            ),
        ),
        Mistake(
            64 * 3 * 3 * 3,
            Text(
                tr="3×3 çekirdekle hesapladınız. Bu katmanda `kernel_size=7`.",
                en="You worked with a 3×3 kernel. In this layer `kernel_size=7`.",
            ),
        ),
        Mistake(
            _WEIGHTS + 64,
            Text(
                tr="Bias'ı da saydınız: her çıktı kanalı için bir sayı. Bu katmanda `bias=False`.",
                en="You counted a bias as well, one number per output channel. This layer has `bias=False`.",
            ),
        ),
    ),
    "macs": (
        Mistake(
            _WEIGHTS * SIZE**2,
            Text(
                tr="Girdinin 224 × 224 konumuyla çarptınız. Adım 2 olduğu için filtre her yönde 112 konumda durur; çıktının boyutuyla çarpın.",
                en="You multiplied by the 224 × 224 positions of the input. With stride 2 the filter stops at 112 positions in each direction; multiply by the size of the output.",
            ),
        ),
        Mistake(
            _WEIGHTS * 56**2,
            Text(
                tr="Adıma iki kez böldünüz: 56 × 56. Çıktı 112 × 112; `layer(x).shape` ile bakabilirsiniz.",
                en="You divided by the stride twice: 56 × 56. The output is 112 × 112; `layer(x).shape` shows it.",
            ),
        ),
        Mistake(
            _WEIGHTS * 111**2,
            Text(
                tr="Çıktıyı 111 × 111 saydınız. `padding=3` ile kenarlardaki konumlar da sayılır: ⌊(224 + 6 − 7) / 2⌋ + 1 = 112.",
                en="You counted an output of 111 × 111. With `padding=3` the positions at the edges count as well: ⌊(224 + 6 − 7) / 2⌋ + 1 = 112.",
            ),
        ),
        Mistake(
            _WEIGHTS * 109**2,
            Text(
                tr="Dolguyu saymadınız: 109 × 109. `padding=3` girdiyi her yönde 6 piksel büyütür, çıktı 112 × 112 olur.",
                en="You left the padding out: 109 × 109. `padding=3` makes the input 6 pixels larger in each direction, and the output 112 × 112.",
            ),
        ),
        Mistake(
            _WEIGHTS * 112,
            Text(
                tr="Konumları tek kenardan saydınız. Çıktının iki kenarı var: 112 × 112.",
                en="You counted positions along one side. The output has two: 112 × 112.",
            ),
        ),
        Mistake(
            _WEIGHTS * 64 * 112**2,
            Text(
                tr="C_out ile bir kez daha çarptınız. 64 filtre, ağırlıkların içinde zaten var.",
                en="You multiplied by C_out once more. The 64 filters are in the weights already.",
            ),
        ),
        Mistake(
            2 * _MACS,
            Text(
                tr="Bu, FLOP sayısıdır. Bir MAC tek sayılır; çarpma ile toplamayı ayrı ayrı sayan FLOP'tur.",
                en="That is the number of FLOPs. A MAC counts as one; it is FLOPs that count multiplication and addition separately.",
            ),
        ),
    ),
    "flops": (
        Mistake(
            _MACS,
            Text(
                tr="Bu, MAC sayısının kendisidir. Bir MAC iki kayan noktalı işlemdir: bir çarpma, bir toplama.",
                en="That is the number of MACs itself. One MAC is two floating-point operations: a multiplication and an addition.",
            ),
        ),
        Mistake(
            4 * _MACS,
            Text(
                tr="2 ile iki kez çarptınız. FLOP sayısı MAC sayısının iki katıdır, dört katı değil.",
                en="You multiplied by 2 twice. The FLOPs are twice the MACs, not four times.",
            ),
        ),
        Mistake(
            _MACS**2,
            Text(
                tr="MAC sayısının karesini aldınız: `**2`. FLOP için 2 ile çarpın: `2 * macs`.",
                en="You squared the MACs: `**2`. For the FLOPs multiply by 2: `2 * macs`.",
            ),
        ),
        Mistake(
            _MACS // 2,
            Text(
                tr="İkiye böldünüz; tersi gerekir. FLOP sayısı MAC sayısından büyüktür.",
                en="You divided by two instead of multiplying. There are more FLOPs than MACs.",
            ),
        ),
    ),
}
RIGHT = {"weights": _WEIGHTS, "macs": _MACS, "flops": 2 * _MACS}


def judge_costs(answer) -> Text | None:
    """Judge `(weights, macs, flops)` one after another: a later number is built on those before it."""
    try:
        given = values_of(answer, "answer")
    except Fault:
        return NOT_THREE.filled(got=shown(answer))
    if len(given) != len(RIGHT):
        return NOT_THREE.filled(got=shown(answer))
    for (name, right), value in zip(RIGHT.items(), given, strict=True):
        got = whole_number(value, name)
        if got != right:
            return (known_mistake([got], SLIPS[name]) or OTHERWISE[name]).filled(got=got)
    return None


# The heaviest layer. Together these networks tell every known mistake from the right answer and from the
# others. A row is a convolution: (C_in, C_out, kernel size, stride); an activation stands after each.
NETWORKS = (
    (((3, 16, 3, 1), (16, 64, 3, 1), (64, 128, 3, 4)), 32),
    (((3, 8, 3, 1), (8, 8, 5, 1), (8, 64, 3, 2), (64, 64, 1, 1)), 24),
    (((4, 48, 7, 2), (48, 8, 1, 1), (8, 96, 3, 2), (96, 96, 3, 2)), 20),
    (((2, 4, 3, 1), (4, 32, 3, 2), (32, 16, 3, 1)), 16),
    (((3, 32, 5, 1), (32, 32, 3, 1), (32, 2, 5, 1)), 16),
    (((2, 16, 5, 1), (16, 8, 3, 2), (8, 8, 1, 1)), 18),
)
NO_LAYER = Text(
    tr="Fonksiyonunuz `{got}` döndürdü, ama ağda o numarada bir katman yok. MAC sayısını değil, katmanın numarasını döndürün: `max(costs, key=costs.get)`.",
    en="Your function returned `{got}`, and the network has no layer with that number. Return the number of the layer, and not its MACs: `max(costs, key=costs.get)`.",
)
WRONG_PLACE = Text(
    tr="Denediğimiz ağlardan birinde `{want}` bekleniyordu, sizinki `{got}`. O ağdaki konvolüsyonların MAC sayıları, numaralarıyla: {costs}.",
    en="On one of the networks we tried, `{want}` was expected, and yours is `{got}`. The MACs of its convolutions, by number: {costs}.",
)


def _costs(network, x, cost) -> dict[int, int]:
    """`cost(layer, input, output)` of each convolution, by its place in the network."""
    import torch
    from torch import nn

    found = {}
    with torch.no_grad():
        for place, layer in enumerate(network):
            before, x = x, layer(x)
            if isinstance(layer, nn.Conv2d):
                found[place] = cost(layer, before, x)
    return found


def _largest(network, x, cost) -> int:
    found = _costs(network, x, cost)
    return max(found, key=lambda place: found[place])


def _positions(values) -> int:
    return values.shape[2] * values.shape[3]


def _by_macs(layer, before, after):
    return layer.weight.numel() * _positions(after)


def _by_input_map(layer, before, after):
    return layer.weight.numel() * _positions(before)


def _by_weights(layer, before, after):
    return layer.weight.numel()


def _by_values(layer, before, after):
    return after.numel()


def _last_convolution(network) -> int:
    return len(network) - 2  # an activation stands after it


def _right(network, x):
    return _largest(network, x, _by_macs)


def _input_map(network, x):
    return _largest(network, x, _by_input_map)


def _most_weights(network, x):
    return _largest(network, x, _by_weights)


def _largest_output(network, x):
    return _largest(network, x, _by_values)


def _among_convolutions(network, x):
    return list(_costs(network, x, _by_macs)).index(_right(network, x))


def _without_outputs(network, x):
    return _largest(network, x, lambda layer, before, after: layer.weight[0].numel() * _positions(after))


def _cheapest(network, x):
    found = _costs(network, x, _by_macs)
    return min(found, key=lambda place: found[place])


MISTAKES = (
    Mistake(
        _without_outputs,
        Text(
            tr="C_out'u unuttunuz: tek bir filtrenin ağırlıklarını konumlarla çarptınız. Katmanda C_out filtre var; `layer.weight.numel()` hepsini sayar.",
            en="You left out C_out: the weights of a single filter times the positions. A layer has C_out filters; `layer.weight.numel()` counts them all.",
        ),
    ),
    Mistake(
        lambda network, x: _last_convolution(network),
        Text(
            tr="Son konvolüsyonun numarasını verdiniz. Döngü biterken kalan numara değil, değeri en büyük olan anahtar gerekir: `max(costs, key=costs.get)`.",
            en="You gave the number of the last convolution. Return the key with the largest value, and not the number at which the loop ended: `max(costs, key=costs.get)`.",
        ),
    ),
    Mistake(
        lambda network, x: 0,
        Text(
            tr="İlk konvolüsyonun numarasını verdiniz. `return` döngünün içinde kaldıysa fonksiyon ilk turda biter; onu döngünün dışına alın.",
            en="You gave the number of the first convolution. If `return` is inside the loop, the function ends in the first round; move it out of the loop.",
        ),
    ),
    Mistake(
        _most_weights,
        Text(
            tr="En çok ağırlığı olan katmanı buldunuz. Ağırlıklar haritanın her konumunda yeniden kullanılır: çıktının yüksekliği ve genişliğiyle çarpın.",
            en="You found the layer with the most weights. Weights are used again at every position of the map: multiply by the height and width of the output.",
        ),
    ),
    Mistake(
        _input_map,
        Text(
            tr="Ağırlıkları girdi haritasının boyutuyla çarptınız. Adım 1'den büyükse çıktı daha küçüktür; `x = layer(x)` satırından sonraki `x.shape` gerekir.",
            en="You multiplied the weights by the size of the input map. Where the stride is more than 1 the output is smaller; use the `x.shape` after the line `x = layer(x)`.",
        ),
    ),
    Mistake(
        _largest_output,
        Text(
            tr="En çok çıktı değeri olan katmanı buldunuz. Bir çıktı değerinin kaç MAC istediği filtreye bağlıdır: C_in · k². `layer.weight.numel()` bunu C_out ile birlikte içerir.",
            en="You found the layer with the most output values. How many MACs one value needs depends on the filter: C_in · k². `layer.weight.numel()` contains that, together with C_out.",
        ),
    ),
    Mistake(
        _among_convolutions,
        Text(
            tr="Katman doğru, numarası değil: yalnızca konvolüsyonları saydınız. `enumerate(network)` bütün katmanları sayar, etkinleştirmeleri de.",
            en="The layer is right, its number is not: you counted convolutions only. `enumerate(network)` counts all layers, the activations as well.",
        ),
    ),
    Mistake(
        _cheapest,
        Text(
            tr="En az MAC yapan katmanı buldunuz: `min` yerine `max` gerekiyor.",
            en="You found the layer with the fewest MACs: write `max` instead of `min`.",
        ),
    ),
)


def judge_heaviest(answer) -> Text | None:
    """Try `answer(network, x)` on all networks; a mistake is known by its answers to all of them."""
    given = []
    for network, x in _networks():  # built anew for each use: an answer may change what it is given
        layers = len(network)
        place = whole_number(answer(network, x), "heaviest(network, x)")
        if not 0 <= place < layers:
            return NO_LAYER.filled(got=place)
        given.append(place)
    tried = list(_networks())
    right = [_right(*one) for one in tried]
    if given == right:
        return None
    return known_mistake(given, MISTAKES, tried) or _first_wrong(given, right, tried)


def _first_wrong(given: list[int], right: list[int], tried: list) -> Text:
    number = next(i for i, (got, want) in enumerate(zip(given, right, strict=True)) if got != want)
    network, x = tried[number]
    costs = _costs(network, x, _by_macs)
    sentences = {}
    for lang in LANGUAGES:
        said = ", ".join(f"{place}: {whole(macs, lang)}" for place, macs in costs.items())
        sentences[lang] = WRONG_PLACE.say(lang, want=right[number], got=given[number], costs=said)
    return Text(**sentences)


def _networks():
    """(network, x) for each of `NETWORKS`."""
    import torch
    from torch import nn

    for rows, size in NETWORKS:
        layers = []
        for c_in, c_out, k, stride in rows:
            layers += [nn.Conv2d(c_in, c_out, k, stride=stride, padding=k // 2, bias=False), nn.ReLU()]
        yield nn.Sequential(*layers), torch.zeros(1, rows[0][0], size, size)


EXERCISES = (
    most_filters.EXERCISE,
    Exercise(
        name="real_layer",
        chapter="01_cost",
        task=Text(
            tr="ResNet-18'in ilk katmanı (arXiv 1512.03385) 3 kanaldan 64 kanala gider: 7×7 çekirdek, adım (stride) 2, `padding=3`, bias yok. Girdi 224×224'lük tek bir görüntüdür. `weights` kaç ağırlık olduğunu, `macs` kaç MAC, `flops` kaç FLOP gerektiğini söylesin.",
            en="The first layer of ResNet-18 (arXiv 1512.03385) goes from 3 channels to 64: 7×7 kernels, stride 2, `padding=3`, no bias. The input is one image of 224×224. Let `weights` be the number of weights, `macs` of MACs and `flops` of FLOPs.",
        ),
        hints=(
            Text(
                tr="Ağırlık boyutu (C_out, C_in, k, k). `layer.weight.numel()` bu dört sayının çarpımıdır.",
                en="The weight shape is (C_out, C_in, k, k). `layer.weight.numel()` is the product of the four.",
            ),
            Text(
                tr="MAC için çıktının yüksekliği ve genişliği gerekir: `layer(x).shape` yazıp son iki sayıya bakın.",
                en="For the MACs you need the height and the width of the output: write `layer(x).shape` and look at the last two numbers.",
            ),
            Text(
                tr="Bir MAC 2 FLOP'tur; `FlopCounterMode` ile denetleyebilirsiniz.",
                en="One MAC is 2 FLOPs; you can check with `FlopCounterMode`.",
            ),
        ),
        solution="""\
weights = 64 * 3 * 7 * 7
macs = weights * 112 * 112
flops = 2 * macs
answer = (weights, macs, flops)
""",
        answer_name="answer",
        judge=judge_costs,
        why=Text(
            tr="9.408 ağırlık, 118.013.952 MAC, 236.027.904 FLOP. Ağırlık sayısı az, harita büyük: bu katmanın maliyeti konumlardan gelir.",
            en="9,408 weights, 118,013,952 MACs, 236,027,904 FLOPs. There are few weights and a large map: the cost of this layer comes from its positions.",
        ),
    ),
    Exercise(
        name="heaviest_layer",
        chapter="01_cost",
        task=Text(
            tr="`heaviest(network, x)` fonksiyonunu tamamlayın: ağdaki `nn.Conv2d` katmanları arasında en çok MAC yapanın, `enumerate(network)` ile gelen numarasını döndürsün.",
            en="Complete `heaviest(network, x)`: among the `nn.Conv2d` layers of the network it returns the number of the one that does the most MACs, as `enumerate(network)` counts.",
        ),
        hints=(
            Text(
                tr="Bir katmanın MAC sayısı, ağırlıkları ile çıktısının konumlarının çarpımıdır. `x = layer(x)` satırından sonra `x` bu katmanın çıktısıdır.",
                en="The MACs of a layer are its weights times the positions of its output. After the line `x = layer(x)`, `x` is the output of this layer.",
            ),
            Text(
                tr="`costs[place] = layer.weight.numel() * x.shape[2] * x.shape[3]`",
                en="`costs[place] = layer.weight.numel() * x.shape[2] * x.shape[3]`",
            ),
            Text(
                tr="Değeri en büyük olan anahtarı `max(costs, key=costs.get)` verir.",
                en="`max(costs, key=costs.get)` gives the key with the largest value.",
            ),
        ),
        solution="""\
from torch import nn

def heaviest(network, x):
    costs = {}
    for place, layer in enumerate(network):
        x = layer(x)
        if isinstance(layer, nn.Conv2d):
            costs[place] = layer.weight.numel() * x.shape[2] * x.shape[3]
    return max(costs, key=costs.get)
""",
        answer_name="heaviest",
        judge=judge_heaviest,
        why=Text(
            tr="Yukarıdaki ağda yanıt 2: en çok ağırlık 4 numaralı katmanda, ama adım 4 onun konumlarını 16'da bire indirir. Pahalı katmanı ağırlıklar ile konumlar birlikte belirler.",
            en="In the network above the answer is 2: layer 4 has the most weights, but its stride of 4 leaves one position in 16. Weights and positions together decide which layer is expensive.",
        ),
    ),
)
