"""Blocks of real networks, what speed depends on, and what training needs: chapters 06 to 13."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt
from random import Random

from ...arithmetic import ConvSpec, separable
from ...intensity import bytes_moved
from ...words.language import Text
from .template import Drawn, Option, Template, times


def _residuals(dice: Random) -> Drawn:
    stages = [dice.randint(2, 6) for _ in range(dice.choice((3, 4)))]
    blocks = sum(stages)
    return Drawn(
        Text(
            tr="MobileNetV2 gibi kurulmuş bir ağın {stages} aşamasında sırayla {list} blok var. Her aşamanın ilk bloğu kanal sayısını değiştirir; ötekiler adım 1 ile aynı kanal sayısında kalır. Kaç blokta girdi çıktıya eklenir?",
            en="A network built like MobileNetV2 has {stages} stages of {list} blocks. The first block of each stage changes the number of channels; the others keep it, with stride 1. In how many blocks is the input added to the output?",
        ),
        {"stages": len(stages), "list": ", ".join(map(str, stages)), "blocks": blocks},
        (
            Option(
                sum(stage - 1 for stage in stages),
                Text(
                    tr="Toplamak için iki tarafın boyutu aynı olmalı: her aşamada ilk blok dışında hepsi.",
                    en="To be added, both need the same shape: in each stage all blocks but the first.",
                ),
            ),
            Option(
                blocks,
                Text(
                    tr="{blocks}, blokların hepsi. Kanal sayısını değiştiren blokta girdi ile çıktı toplanamaz.",
                    en="{blocks} is all of the blocks. Where a block changes the number of channels, input and output cannot be added.",
                ),
            ),
            Option(
                blocks - 1,
                Text(
                    tr="Yalnızca ağın ilk bloğu değil, her aşamanın ilk bloğu kanal sayısını değiştirir.",
                    en="Not only the first block of the network changes the number of channels: the first of each stage does.",
                ),
            ),
            Option(
                len(stages),
                Text(
                    tr="{stages} blokta kanal sayısı değişir: bağlantı olmayanlar bunlardır.",
                    en="In {stages} blocks the number of channels changes: those are the ones without the connection.",
                ),
            ),
        ),
    )


def _activations(dice: Random) -> Drawn:
    blocks = dice.randint(3, 15)
    return Drawn(
        Text(
            tr="MobileNetV2'den arka arkaya {blocks} blok; her biri genişleten bir 1×1, depthwise 3×3 ve daraltan bir 1×1. İçlerinde toplam kaç ReLU6 var?",
            en="{blocks} blocks of MobileNetV2 in a row; each is a 1×1 that expands, a depthwise 3×3 and a 1×1 that narrows. How many ReLU6 are in them altogether?",
        ),
        {"blocks": blocks},
        (
            Option(
                2 * blocks,
                Text(
                    tr="Blok başına iki: genişletenden ve depthwise katmandan sonra. Dar uç doğrusal kalır, çünkü az kanalda ReLU'nun sildiği geri getirilemez.",
                    en="Two in each block: after the layer that expands, and after the depthwise one. The narrow end stays linear, since in few channels what a ReLU deletes cannot be restored.",
                ),
            ),
            Option(
                3 * blocks,
                Text(
                    tr="Her konvolüsyondan sonra bir ReLU6 olsaydı {value} olurdu. Daraltan 1×1'den sonra bilerek konmaz: dar yerde ReLU bilgi siler.",
                    en="One after every convolution would make {value}. After the 1×1 that narrows there is none, on purpose: in a narrow place a ReLU deletes information.",
                ),
            ),
            Option(
                blocks,
                Text(
                    tr="Blok başına bir tane yetmez: hem genişleten 1×1'den hem depthwise katmandan sonra birer tane var.",
                    en="There is more than one in a block: one after the 1×1 that expands, and one after the depthwise layer.",
                ),
            ),
            Option(
                4 * blocks,
                Text(
                    tr="Toplamadan sonra da ReLU koymak ResNet'in yoludur; MobileNetV2'de dar uç doğrusaldır.",
                    en="A ReLU after the addition as well is the way of ResNet; in MobileNetV2 the narrow end is linear.",
                ),
            ),
        ),
    )


def _shuffled(dice: Random) -> Drawn:
    groups = dice.choice((2, 3, 4))
    channels = groups * groups * dice.choice((1, 2, 3))
    part = len(ConvSpec.pointwise(channels, channels, groups=groups).group(0).outputs)
    return Drawn(
        Text(
            tr="{channels} kanal, arka arkaya iki gruplu 1×1 konvolüsyon (`groups={groups}`). 0 numaralı giriş kanalı kaç çıktıya ulaşabilir: arada kanallar yeniden sıralanmazsa / sıralanırsa (channel shuffle)?",
            en="{channels} channels, two grouped 1×1 convolutions in a row (`groups={groups}`). How many outputs can input channel 0 reach: without / with a channel shuffle in between?",
        ),
        {"channels": channels, "groups": groups, "part": part},
        (
            Option(
                f"{part} / {channels}",
                Text(
                    tr="Sıralama olmadan kanal kendi grubunda kalır; sıralamayla grubun kanalları bütün gruplara dağılır.",
                    en="Without a shuffle a channel stays in its group; with it the channels of the group go to all of the groups.",
                ),
            ),
            Option(
                f"{channels} / {channels}",
                Text(
                    tr="Derinlik grupları karıştırmaz: sıralama olmadan iki katman da aynı {part} kanalın içinde kalır.",
                    en="Depth does not mix groups: without a shuffle both layers stay within the same {part} channels.",
                ),
            ),
            Option(
                f"1 / {channels}",
                Text(
                    tr="1 depthwise katmanda olurdu. Gruplu katmanda kanal, grubundaki {part} çıktının hepsine ulaşır.",
                    en="1 would be a depthwise layer. In a grouped one a channel reaches all {part} outputs of its group.",
                ),
            ),
            Option(
                f"{part} / {part}",
                Text(
                    tr="Channel shuffle yalnızca ad değiştirmez: ikinci katmanın grupları artık başka kanallardan oluşur.",
                    en="A channel shuffle does more than rename: the groups of the second layer consist of other channels then.",
                ),
            ),
        ),
    )


def _narrower(dice: Random) -> Drawn:
    c_in, c_out = dice.choice((16, 32, 48, 64)), dice.choice((80, 96, 128))
    part = dice.choice((2, 4))
    block = separable(c_in, c_out).params
    return Drawn(
        Text(
            tr="Depthwise 3×3 ({c_in} kanal) ve 1×1 ({c_in} → {c_out}): {block} ağırlık. Genişlik çarpanı 1/{part} ile bu blok kaç ağırlık tutar?",
            en="Depthwise 3×3 ({c_in} channels) and 1×1 ({c_in} → {c_out}): {block} weights. How many does this block hold with a width multiplier of 1/{part}?",
        ),
        {
            "c_in": c_in,
            "c_out": c_out,
            "part": part,
            "square": part * part,
            "block": block,
            "thin": c_in // part,
            "narrow": c_out // part,
        },
        (
            Option(
                separable(c_in // part, c_out // part).params,
                Text(
                    tr="{thin} × 9 + {thin} × {narrow}: 1×1 katman {square} kat küçülür, depthwise katman yalnızca {part} kat.",
                    en="{thin} × 9 + {thin} × {narrow}: the 1×1 layer shrinks {square} times, the depthwise one only {part} times.",
                ),
            ),
            Option(
                block // part,
                Text(
                    tr="{block} / {part} yalnızca bir kanal sayısını azaltır. 1×1 katmanda ikisi de azalır.",
                    en="{block} / {part} makes one channel count smaller. In the 1×1 layer both become smaller.",
                ),
            ),
            Option(
                block // part**2,
                Text(
                    tr="{block} / {square} depthwise katmanda yanlıştır: orada kanal sayısı bir kez sayılır.",
                    en="{block} / {square} is wrong for the depthwise layer, where the channels count once.",
                ),
            ),
            Option(
                separable(c_in, c_out // part).params,
                Text(
                    tr="Yalnızca çıktılar azalmış. Çarpan bütün kanal sayılarına uygulanır, girişe de.",
                    en="Only the outputs became fewer. The multiplier applies to all channel counts, the input's as well.",
                ),
            ),
        ),
    )


def _bytes(dice: Random) -> Drawn:
    channels, size = dice.choice((16, 24, 32, 48, 64)), dice.choice((56, 112))
    dense = ConvSpec(channels, channels, padding=1)
    apart = ConvSpec.depthwise(channels, padding=1)
    return Drawn(
        Text(
            tr="{channels} kanal, {size}×{size} harita, 3×3, boyut korunuyor: depthwise katman, standart olandan {channels} kat az MAC yapar. En az taşıması gereken bayt (girdi, ağırlık, çıktı; float32) kaç kat azdır?",
            en="{channels} channels, a map of {size}×{size}, 3×3, size kept: the depthwise layer does {channels} times fewer MACs than the standard one. How many times fewer bytes must it move at least (input, weights, output; float32)?",
        ),
        {"channels": channels, "size": size, "doubled": 2 * channels},
        (
            Option(
                times(Fraction(bytes_moved(dense, size, size), bytes_moved(apart, size, size))),
                Text(
                    tr="Baytların çoğu girdi ile çıktı haritalarıdır, onlar da aynı kalır. MAC azalırken bayt azalmaz: süre de bu yüzden MAC kadar düşmeyebilir.",
                    en="Most of the bytes are the maps of input and output, and they stay. Fewer MACs do not mean fewer bytes: one reason why time need not fall as MACs do.",
                ),
            ),
            Option(
                times(channels),
                Text(
                    tr="{channels} kat azalan, MAC'ler ve ağırlıklardır. Haritalar aynı kalır, baytların çoğu da onlardadır.",
                    en="What falls {channels} times is MACs and weights. The maps stay, and most of the bytes are theirs.",
                ),
            ),
            Option(
                times(9),
                Text(
                    tr="9, çekirdeğin alanıdır; iki katmanda da aynı.",
                    en="9 is the area of the kernel, which is the same in both layers.",
                ),
            ),
            Option(
                times(2 * channels),
                Text(
                    tr="MAC'i FLOP'a çevirmek iki katmanı da iki katına çıkarır, oran değişmez; baytların oranı ise bundan bağımsızdır.",
                    en="Counting FLOPs for MACs doubles both layers and leaves their ratio; and the ratio of the bytes is another matter.",
                ),
            ),
        ),
    )


def _more_groups(dice: Random) -> Drawn:
    channels, few = dice.choice((32, 64, 128)), dice.choice((1, 2, 4))
    many = few * dice.choice((2, 4, 8))
    factor = (
        ConvSpec(channels, channels, groups=few).weights // ConvSpec(channels, channels, groups=many).weights
    )
    return Drawn(
        Text(
            tr="{channels} kanallı bir 3×3 katmanda `groups={few}` yerine `groups={many}` yazıyorsunuz; gerisi aynı. Ne kesin?",
            en="In a 3×3 layer of {channels} channels you write `groups={many}` in place of `groups={few}`; the rest stays. What is certain?",
        ),
        {"channels": channels, "few": few, "many": many, "factor": factor},
        (
            Option(
                Text(
                    tr=f"MAC {factor} kat azalır; süreyi ancak ölçüm söyler",
                    en=f"{factor} times fewer MACs; of the time only a measurement tells",
                ),
                Text(
                    tr="Filtre başına {factor} kat az kanal okunur. Süre ise kitaplığın bu biçim için izlediği yola da bağlıdır: uzayabilir bile.",
                    en="Each filter reads {factor} times fewer channels. The time depends on the library's way for this shape as well: it may even grow.",
                ),
            ),
            Option(
                Text(
                    tr=f"MAC {factor} kat azalır, süre de",
                    en=f"{factor} times fewer MACs, and as much less time",
                ),
                Text(
                    tr="MAC için doğru, süre için değil: kitaplığın bazı grup sayıları için hızlı bir yolu yoktur.",
                    en="True of the MACs and not of the time: for some numbers of groups a library has no fast way.",
                ),
            ),
            Option(
                Text(
                    tr=f"MAC aynı kalır, süre {factor} kat azalır",
                    en=f"as many MACs, {factor} times less time",
                ),
                Text(
                    tr="Gruplar işi yalnızca bölüştürmez: gruplar arasındaki ağırlıklar ve onların MAC'leri yok olur.",
                    en="Groups do more than share out the work: the weights between groups are gone, and their MACs with them.",
                ),
            ),
            Option(
                Text(tr=f"MAC {factor} kat artar", en=f"{factor} times more MACs"),
                Text(
                    tr="Ters yönde: daha çok grup, filtre başına daha az kanal demektir.",
                    en="It is the other way round: more groups mean fewer channels for each filter.",
                ),
            ),
        ),
    )


def _early_clock(dice: Random) -> Drawn:
    channels, wider = dice.choice((16, 32, 64)), dice.choice((2, 4, 8))
    factor = ConvSpec(channels * wider, channels * wider).weights // ConvSpec(channels, channels).weights
    return Drawn(
        Text(
            tr="GPU'da `t0 = time(); y = conv(x); t1 = time()` aynı boyutta haritalar üzerinde iki standart 3×3 katman için neredeyse aynı süreyi veriyor: biri {channels}, öteki {wide} kanallı, yani {factor} kat çok MAC yapıyor. En olası neden?",
            en="On a GPU, `t0 = time(); y = conv(x); t1 = time()` gives nearly the same time for two standard 3×3 layers on maps of one size: one of {channels} channels, the other of {wide}, with {factor} times as many MACs. What is the most likely reason?",
        ),
        {"channels": channels, "wide": channels * wider, "factor": factor},
        (
            Option(
                Text(tr="Çağrı, GPU işi bitirmeden döner", en="The call returns before the GPU has finished"),
                Text(
                    tr="Ölçülen, çağrının kendisi. Saati okumadan önce `torch.cuda.synchronize()` çağırın.",
                    en="What was timed is the call itself. Call `torch.cuda.synchronize()` before you read the clock.",
                ),
            ),
            Option(
                Text(tr="İki katman eşit hızlıdır", en="Both layers are equally fast"),
                Text(
                    tr="Saat işin bitmesini beklemedi: bu ölçüm, katmanların süresi hakkında bir şey söylemez.",
                    en="The clock did not wait for the work: this measurement says nothing about the time of the layers.",
                ),
            ),
            Option(
                Text(tr="cuDNN önceki sonucu saklamış", en="cuDNN kept the earlier result"),
                Text(
                    tr="cuDNN sonuçları saklamaz. İş yapılır, yalnızca saat durduktan sonra biter.",
                    en="cuDNN keeps no results. The work is done; it only ends after the clock has stopped.",
                ),
            ),
            Option(
                Text(
                    tr="PyTorch, `y` kullanılana kadar hesabı erteler",
                    en="PyTorch puts the work off until `y` is used",
                ),
                Text(
                    tr="Hesap hemen GPU'nun kuyruğuna girer; beklenmeyen, onun bitmesidir.",
                    en="The work goes to the GPU's queue at once; what is not waited for is its end.",
                ),
            ),
        ),
    )


def _first_weights(dice: Random) -> Drawn:
    channels = dice.choice((16, 25, 36, 64, 100, 144, 256))
    apart = ConvSpec.depthwise(channels)
    supposed, real = apart.c_out * 9, apart.c_out * 9 // apart.groups
    return Drawn(
        Text(
            tr='{channels} kanallı depthwise 3×3 katmana, standart katmanlarda işe yarayan `nn.init.kaiming_normal_(w, mode="fan_out")` uygulanıyor. Fonksiyon `groups` bilmez. Başlangıç ağırlıkları olması gerekenden kaç kat küçük olur?',
            en='To a depthwise 3×3 layer of {channels} channels one applies `nn.init.kaiming_normal_(w, mode="fan_out")`, which does well on standard layers. The function knows nothing of `groups`. How many times too small do the initial weights become?',
        ),
        {"channels": channels, "supposed": supposed, "real": real},
        (
            Option(
                times(isqrt(supposed // real)),
                Text(
                    tr="√({supposed} / {real}): fonksiyon {supposed} çarpım sanır, gerçekte {real} tanedir.",
                    en="√({supposed} / {real}): the function supposes {supposed} products, and there are {real}.",
                ),
            ),
            Option(
                Text(tr="küçük olmaz, aynı yol geçerlidir", en="not too small: the same recipe holds"),
                Text(
                    tr="Bir değer burada {supposed} değil, {real} çarpıma girer: standart katmanın ayarı olduğu gibi taşınamaz.",
                    en="A value enters {real} products here and not {supposed}: what suits a standard layer cannot be carried over as it is.",
                ),
            ),
            Option(
                times(channels),
                Text(
                    tr="{channels}, çarpım sayılarının oranıdır. Standart sapma bu oranın kareköküyle değişir.",
                    en="{channels} is the ratio of the numbers of products. The standard deviation goes with its square root.",
                ),
            ),
            Option(
                times(9),
                Text(
                    tr="9, çekirdeğin alanıdır ve her iki sayıda da vardır; oranda kalmaz.",
                    en="9 is the area of the kernel, which both numbers contain; it leaves the ratio.",
                ),
            ),
        ),
    )


NETWORKS = {
    "G16": Template("06_networks", _residuals),
    "G17": Template("06_networks", _activations),
    "G18": Template("06_networks", _shuffled),
    "G19": Template("06_networks", _narrower),
    "G27": Template("12_speed", _bytes),
    "G28": Template("12_speed", _more_groups),
    "G29": Template("12_speed", _early_clock),
    "G30": Template("13_training", _first_weights),
}
