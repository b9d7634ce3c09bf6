"""The exercises of chapter 08, and the judge of the last: the weight of a grouped layer, written as that of a standard one."""

from __future__ import annotations

from collections.abc import Callable

from ...arithmetic import ConvSpec
from ...words.language import Text
from ..answers import rounding, tensor
from ..exercise import Exercise, Mistake, known_mistake
from . import count_macs, same_size

# The layers that are tried, in this order; the first is the first to catch each mistake.
LAYERS = (ConvSpec(4, 6, 3, groups=2), ConvSpec(6, 3, 1, groups=3), ConvSpec(5, 5, 3, groups=5))

WRONG_SHAPE = Text(
    tr="{c_in} → {c_out} kanallı, `groups={groups}` bir katman için boyut `{want}` olmalıydı, sizinki `{got}`. Standart ağırlık (C_out, C_in, k, k) boyutludur; C_in, bir filtrenin okuduğu kanal sayısı çarpı `groups` eder.",
    en="For a layer {c_in} → {c_out} with `groups={groups}` the shape is `{want}`, and yours is `{got}`. A standard weight is (C_out, C_in, k, k), and C_in is what one filter reads times `groups`.",
)
WRONG_VALUES = Text(
    tr="Boyut doğru, ama değerler değil: `[{output}, {channel}]` yerindeki çekirdek gruplu katmanınkiyle uyuşmuyor. Bu çıktının grubu {group}, o grubun giriş kanalları ise `{inputs}`.",
    en="The shape is right, the values are not: the kernel at `[{output}, {channel}]` does not agree with the grouped layer. The group of this output is {group}, and its input channels are `{inputs}`.",
)


def dense_weight(weight, groups: int):
    """The weight (C_out, C_in, k, k) of the standard layer that does what a grouped layer does.

    >>> import torch
    >>> dense_weight(torch.ones(4, 1, 1, 1), groups=2).squeeze().int().tolist()
    [[1, 0], [1, 0], [0, 1], [0, 1]]
    """
    return _placed(weight, groups, lambda output, tall: output // tall)


def _placed(weight, groups: int, group_of: Callable[[int, int], int]):
    """`weight` with each row in the columns of the group that `group_of(output, outputs per group)` gives."""
    c_out, wide, height, width = weight.shape
    dense = weight.new_zeros(c_out, wide * groups, height, width)
    for output in range(c_out):
        first = wide * group_of(output, c_out // groups)
        dense[output, first : first + wide] = weight[output]
    return dense


def _square_blocks(weight, groups: int):
    """What a block with as many rows as columns leaves: rows beyond the last block stay 0."""
    wide = weight.shape[1]
    dense = _placed(weight, groups, lambda output, tall: min(output // wide, groups - 1))
    dense[wide * groups :] = 0
    return dense


def _first_block_everywhere(weight, groups: int):
    tall = weight.shape[0] // groups
    return dense_weight(weight[:tall].repeat(groups, 1, 1, 1), groups)


def _dealt_inputs(weight, groups: int):
    """Column `groups * i + g` in the place of column `wide * g + i`: the inputs dealt out in turn."""
    dense = weight.new_zeros(weight.shape[0], weight.shape[1] * groups, *weight.shape[2:])
    tall = weight.shape[0] // groups
    for output in range(len(weight)):
        dense[output, output // tall :: groups] = weight[output]
    return dense


def _backwards(weight, groups: int):
    return _placed(weight, groups, lambda output, tall: groups - 1 - output // tall)


def _first_group_only(weight, groups: int):
    dense = dense_weight(weight, groups)
    dense[weight.shape[0] // groups :] = 0
    return dense


def _last_group_only(weight, groups: int):
    dense = dense_weight(weight, groups)
    dense[: -(weight.shape[0] // groups)] = 0
    return dense


ONE_GROUP = Text(
    tr="Yalnızca bir grubun bloğu dolu. `return` döngünün içinde kaldıysa ya da `dense` her turda yeniden sıfırlanıyorsa diğerleri yazılmaz: sıfırlamayı döngünün önüne, `return`'ü sonrasına alın.",
    en="The block of a single group is filled. If `return` stands inside the loop, or `dense` becomes zeros anew in each round, the others are lost: set it to zeros before the loop and return it after.",
)
MISTAKES = (
    Mistake(_first_group_only, ONE_GROUP),
    Mistake(_last_group_only, ONE_GROUP),
    Mistake(
        _dealt_inputs,
        Text(
            tr="Girişleri gruplara sırayla dağıttınız. Bir grubun sütunları yan yanadır: `g * width` ile başlar, `(g + 1) * width`'ten önce biter.",
            en="You dealt the inputs out to the groups in turn. The columns of one group stand together: from `g * width` up to `(g + 1) * width`.",
        ),
    ),
    Mistake(
        _backwards,
        Text(
            tr="Grupları tersten eşleştirdiniz: ilk grubun çıktıları son grubun girişlerini okuyor. g numaralı grubun satırları da sütunları da g numaralı dilimdir.",
            en="You paired the groups backwards: the outputs of the first read the inputs of the last. For group g both the rows and the columns are slice number g.",
        ),
    ),
    Mistake(
        lambda weight, groups: weight.repeat(1, groups, 1, 1),
        Text(
            tr="Hiç sıfır yok: aynı çekirdekleri bütün gruplara kopyaladınız, şimdi her çıktı bütün kanalları okuyor. Kendi grubunun dışındaki sütunlar 0 olmalı.",
            en="There are no zeros: you copied the same kernels to every group, so each output now reads all the channels. The columns outside its own group have to be 0.",
        ),
    ),
    Mistake(
        lambda weight, groups: _placed(weight, groups, lambda output, tall: 0),
        Text(
            tr="Bütün bloklar ilk sütunlarda: her çıktı birinci grubun kanallarını okuyor. g numaralı grubun sütunları `g * width` ile başlar.",
            en="All the blocks stand in the first columns: every output reads the channels of the first group. The columns of group g begin at `g * width`.",
        ),
    ),
    Mistake(
        _square_blocks,
        Text(
            tr="Satırları da sütunlar gibi `width` kadar ilerlettiniz. Bir grubun satır sayısı C_out / `groups`, sütun sayısı C_in / `groups`; ikisi eşit olmak zorunda değil.",
            en="You moved on by `width` in the rows as well as in the columns. A group has C_out / `groups` rows and C_in / `groups` columns, and the two need not be equal.",
        ),
    ),
    Mistake(
        _first_block_everywhere,
        Text(
            tr="Her gruba ilk grubun çekirdeklerini koydunuz. Gruplar ağırlık paylaşmaz: g numaralı grubun kendi satırları var.",
            en="You gave every group the kernels of the first. Groups share no weights: group g has rows of its own.",
        ),
    ),
    Mistake(
        lambda weight, groups: _placed(weight, groups, lambda output, tall: output % groups),
        Text(
            tr="Çıktıları gruplara sırayla dağıttınız: 0, 1, 0, 1 gibi. Bir grubun satırları yan yanadır: grubu `output // (c_out // groups)` verir.",
            en="You dealt the outputs out to the groups in turn: 0, 1, 0, 1. The rows of one group stand together: the group is `output // (c_out // groups)`.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Compare `answer(weight, groups)` with the block-diagonal weight, for layers that are not all square."""
    import torch

    dice = torch.Generator().manual_seed(8)
    for spec in LAYERS:
        weight = torch.randn(*spec.weight_shape, generator=dice)
        got = tensor(answer(weight.clone(), spec.groups), f"as_standard(weight, groups={spec.groups})")
        if diagnosis := _diagnosis(got, weight, spec):
            return diagnosis
    return None


def _diagnosis(got, weight, spec: ConvSpec) -> Text | None:
    want = dense_weight(weight, spec.groups)
    if _same(got, want):
        return None
    if known := known_mistake([got], MISTAKES, [(weight, spec.groups)], _same):
        return known
    if got.shape != want.shape:
        return WRONG_SHAPE.filled(
            c_in=spec.c_in,
            c_out=spec.c_out,
            groups=spec.groups,
            want=tuple(want.shape),
            got=tuple(got.shape),
        )
    return _wrong_kernel(got, want, spec)


def _wrong_kernel(got, want, spec: ConvSpec) -> Text:
    """WRONG_VALUES at the first kernel that is not as it should be."""
    apart = (got.to(want.dtype) - want).nan_to_num(nan=1.0).abs() > 1e-6
    output, channel = apart.any(dim=(2, 3)).nonzero()[0].tolist()
    group = output // (spec.c_out // spec.groups)
    return WRONG_VALUES.filled(
        output=output, channel=channel, group=group, inputs=list(spec.group(group).inputs)
    )


def _same(got, want) -> bool:
    import torch

    near = max(1e-6, rounding(got))
    return got.shape == want.shape and torch.allclose(got.to(want.dtype), want, atol=near)


EXERCISES = (
    same_size.EXERCISE,
    count_macs.EXERCISE,
    Exercise(
        name="as_standard",
        chapter="08_compare",
        task=Text(
            tr="`as_standard(weight, groups)` fonksiyonunu yazın: gruplu bir katmanın `(C_out, C_in / groups, k, k)` boyutlu ağırlığını alsın, aynı işi yapan standart katmanın `(C_out, C_in, k, k)` boyutlu ağırlığını döndürsün. Boş yerlerde 0 bulunsun.",
            en="Write `as_standard(weight, groups)`: it takes the weight of a grouped layer, of shape `(C_out, C_in / groups, k, k)`, and returns the weight `(C_out, C_in, k, k)` of the standard layer that does the same. It holds 0 wherever the grouped layer has no weight.",
        ),
        hints=(
            Text(
                tr="Sıfırlarla başlayın: `torch.zeros(c_out, width * groups, k, k)`. Sonra gruplar üzerinde dönün.",
                en="Begin with zeros: `torch.zeros(c_out, width * groups, k, k)`. Then loop over the groups.",
            ),
            Text(
                tr="Bir grubun `c_out // groups` satırı ve `width` sütunu vardır. İki dilimi ayrı ayrı hesaplayın.",
                en="A group has `c_out // groups` rows and `width` columns. Work out the two slices one by one.",
            ),
            Text(
                tr="Her grup için tek atama yeter: `dense[rows, columns] = weight[rows]`.",
                en="One assignment does for each group: `dense[rows, columns] = weight[rows]`.",
            ),
        ),
        solution="import torch\n\n\ndef as_standard(weight, groups):  # weight: (C_out, C_in / groups, k, k)\n    c_out, width, k, _ = weight.shape\n    height = c_out // groups\n    dense = torch.zeros(c_out, width * groups, k, k)\n    for g in range(groups):\n        rows = slice(g * height, (g + 1) * height)\n        columns = slice(g * width, (g + 1) * width)\n        dense[rows, columns] = weight[rows]\n    return dense\n",
        answer_name="as_standard",
        judge=judge,
        why=Text(
            tr="Gruplu ve depthwise katmanların hepsi, sıfırlarla dolu bir standart katmandır; kanıtını siz yazdınız. Dolu yerlerin payı 1 / `groups` eder.",
            en="Every grouped and every depthwise layer is a standard layer full of zeros; you have written the proof. The filled part is 1 / `groups`.",
        ),
    ),
)
