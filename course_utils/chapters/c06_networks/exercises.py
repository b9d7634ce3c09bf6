"""The exercises of chapter 06, and the judge of the last: channel shuffle in two lines of tensor code."""

from __future__ import annotations

from ...words.language import Text
from ..answers import tensor
from ..exercise import Exercise, Mistake, known_mistake
from . import split_one, wide_middle

SOLUTION = """\
def channel_shuffle(x, groups):
    n, channels, height, width = x.shape
    table = x.reshape(n, groups, channels // groups, height, width)  # one row per group
    return table.transpose(1, 2).reshape(n, channels, height, width)  # read column by column
"""
CASES = ((12, 3), (12, 4), (10, 5))  # (channels, groups); no order is its own inverse

WRONG_SHAPE = Text(
    tr="Çıktının boyutu girdininkiyle aynı, `{want}`, olmalıydı; sizinki `{got}`. Kanalların yalnızca sırası değişir; sonda `reshape(n, channels, height, width)` gerekir.",
    en="The output should have the shape of the input, `{want}`, and yours has `{got}`. Channels are only put into another order; end with `reshape(n, channels, height, width)`.",
)
WRONG_ORDER = Text(
    tr="{channels} kanal ve {groups} grup için sıranız `{got}`; olması gereken `{want}`. Tabloyu kâğıda çizin: her grup bir satırdır, okuma sütun sütun yapılır.",
    en="For {channels} channels in {groups} groups your order is `{got}` and should be `{want}`. Draw the table on paper: each group is a row, and you read by columns.",
)
FIXED_GROUPS = Text(
    tr="Fonksiyonunuz {groups} grupla da {always} gruplu tabloyu kullanıyor. Sayı yerine parametreyi yazın: `groups`.",
    en="With {groups} groups your function still uses the table of {always}. Write the argument `groups` instead of the number.",
)
NO_PERMUTATION = Text(
    tr="Çıktınızdaki bazı kanallar, girdideki hiçbir kanala eşit değil. Hiçbir değer değişmemeli, hiçbir görüntünün satırları ya da sütunları bozulmamalı: yalnızca kanal ekseninde yer değiştirilir.",
    en="Some channels of your output equal no channel of the input. No value may change and no image lose the order of its rows and columns: only the channel axis is rearranged.",
)


def _shuffled(x, groups):
    n, channels, *size = x.shape
    return x.reshape(n, groups, channels // groups, *size).transpose(1, 2).reshape(x.shape)


def _not_at_all(x, groups):
    return x


def _undone(x, groups):
    return _shuffled(x, x.shape[1] // groups)


def _images_too(x, groups):
    """The batch taken along: the table is made of all images' channels in one row."""
    n, channels, *size = x.shape
    return x.reshape(groups, n * channels // groups, *size).transpose(0, 1).reshape(x.shape)


def _reversed(x, groups):
    return x.flip(1)


def _groups_swapped(x, groups):
    """The groups in another order, each of them whole."""
    n, channels, *size = x.shape
    return x.reshape(n, groups, channels // groups, *size).flip(1).reshape(x.shape)


def _table(x, groups):
    n, channels, *size = x.shape
    return x.reshape(n, groups, channels // groups, *size).transpose(1, 2)


def _turned(x, groups):
    """The table turned where rows and columns of the image are meant: the last two axes."""
    return x.transpose(2, 3)


def _first_two_axes(x, groups):
    n, channels, *size = x.shape
    return x.reshape(n, groups, channels // groups, *size).transpose(0, 1)


def _within_groups(x, groups):
    """Each group turned round in itself."""
    n, channels, *size = x.shape
    return x.reshape(n, groups, channels // groups, *size).flip(2).reshape(x.shape)


def _table_read_as_it_is(x, groups):
    """Five axes turned, but `reshape` to the axes of the table before they were turned."""
    n, channels, *size = x.shape
    return _table(x, groups).reshape(n, groups, channels // groups, *size)


MISTAKES = (
    Mistake(
        _turned,
        Text(
            tr="Görüntünün satırları ile sütunlarının yerini değiştirdiniz. Yer değiştirmesi gereken, tablonun satırları ile sütunları: önce kanal eksenini ikiye ayırın, sonra `transpose(1, 2)`.",
            en="You swapped the rows and columns of the image. It is the rows and columns of the table that must be swapped: split the channel axis in two first, then `transpose(1, 2)`.",
        ),
    ),
    Mistake(
        _within_groups,
        Text(
            tr="Her grubu kendi içinde ters çevirdiniz: kanallar yine kendi grubunda kaldı. Her yeni gruba eski grupların her birinden kanal girmeli.",
            en="You turned each group round in itself: its channels are still in it. Each new group should receive channels of every old one.",
        ),
    ),
    Mistake(
        _first_two_axes,
        Text(
            tr="`transpose(0, 1)` görüntülerin ekseni N ile grupların eksenini değiştirir. Grupların ekseni ile grubun içindeki eksen yer değiştirmeli: `transpose(1, 2)`.",
            en="`transpose(0, 1)` swaps the axis of the images, N, with the groups. Swap the axis of the groups with the axis inside a group: `transpose(1, 2)`.",
        ),
    ),
    Mistake(
        _table_read_as_it_is,
        Text(
            tr="Tabloyu çevirdiniz, sonra yeniden beş eksene koydunuz. Sonda dört eksen gerekir: `.reshape(n, channels, height, width)`.",
            en="You turned the table and then gave it five axes again. It needs four at the end: `.reshape(n, channels, height, width)`.",
        ),
    ),
    Mistake(
        _not_at_all,
        Text(
            tr="Kanallar yerinde kalmış. `reshape` tek başına hiçbir şeyin yerini değiştirmez; iki `reshape` arasında `transpose(1, 2)` gerekir.",
            en="The channels are where they were. `reshape` alone moves nothing; put a `transpose(1, 2)` between the two.",
        ),
    ),
    Mistake(
        _undone,
        Text(
            tr="Tablonun satırları ile sütunları yer değiştirmiş: bu sıra, doğru sıralamayı geri alır. Önce gruplar gelir: `reshape(n, groups, channels // groups, ...)`.",
            en="The rows and columns of your table are swapped: this order undoes the right one. The groups come first: `reshape(n, groups, channels // groups, ...)`.",
        ),
    ),
    Mistake(
        _images_too,
        Text(
            tr="Yığındaki görüntülerin kanalları birbirine karıştı. N ekseni ilk sırada kalmalı: `reshape(n, groups, ...)`, sonra `transpose(1, 2)`.",
            en="Channels of different images in the batch got mixed. The axis N stays first: `reshape(n, groups, ...)`, then `transpose(1, 2)`.",
        ),
    ),
    Mistake(
        _reversed,
        Text(
            tr="Kanalları tersten sıraladınız. Böylece yan yana duranlar yine yan yana kalır, gruplar karışmaz.",
            en="You reversed the channels. Channels of one group are still side by side, so the groups do not mix.",
        ),
    ),
    Mistake(
        _groups_swapped,
        Text(
            tr="Grupların yerini bütün olarak değiştirdiniz. Her yeni gruba eski grupların her birinden kanal girmeli.",
            en="You moved the groups as wholes. Each new group should receive channels of every old one.",
        ),
    ),
    Mistake(
        _table,
        Text(
            tr="Son adım eksik: tablo hâlâ beş eksenlidir. `.reshape(n, channels, height, width)` ile kanalları yeniden tek eksende toplayın.",
            en="The last step is missing: the table still has five axes. Put the channels back on one axis with `.reshape(n, channels, height, width)`.",
        ),
    ),
)


def judge(answer) -> Text | None:
    """Compare `answer(x, groups)` with the shuffle on two images that are not square."""
    import torch

    dice = torch.Generator().manual_seed(6)
    for channels, groups in CASES:
        x = torch.randn(2, channels, 3, 4, generator=dice)  # (N, C, H, W)
        got = tensor(answer(x.clone(), groups), f"channel_shuffle(x, {groups})")
        if diagnosis := _diagnosis(got, x, groups):
            return diagnosis
    return None


def _diagnosis(got, x, groups: int) -> Text | None:
    want = _shuffled(x, groups)
    if _same(got, want):
        return None
    always = CASES[0][1]  # right in the first case: that number may stand in the code
    if groups != always and x.shape[1] % always == 0 and _same(got, _shuffled(x, always)):
        return FIXED_GROUPS.filled(groups=groups, always=always)
    if known := known_mistake([got], MISTAKES, [(x, groups)], _same):
        return known
    if got.shape != want.shape:
        return WRONG_SHAPE.filled(want=tuple(want.shape), got=tuple(got.shape))
    order = _order(got, x)
    if order is None:
        return NO_PERMUTATION
    return WRONG_ORDER.filled(channels=x.shape[1], groups=groups, got=order, want=_order(want, x))


def _order(y, x) -> list[int] | None:
    """Which channel of `x` stands in each place of `y`; None where some place holds none of them."""
    places = [[c for c in range(x.shape[1]) if _same(y[:, place], x[:, c])] for place in range(y.shape[1])]
    return [found[0] for found in places] if all(places) else None


def _same(one, other) -> bool:
    return one.shape == other.shape and bool((one.to(other.dtype) == other).all())


EXERCISES = (
    wide_middle.EXERCISE,
    split_one.EXERCISE,
    Exercise(
        name="channel_shuffle",
        chapter="06_networks",
        task=Text(
            tr="Kanalları yeniden sıralayın. `channel_shuffle(x, groups)` fonksiyonu `(N, C, H, W)` boyutlu girdiyi alsın; kanalları, her satırı bir grup olan bir tabloya yazsın ve sütun sütun okusun. Çıktının boyutu girdininkiyle aynıdır.",
            en="Shuffle channels. `channel_shuffle(x, groups)` takes an input of shape `(N, C, H, W)`, writes its channels into a table with one group per row, and reads it column by column. The output has the shape of the input.",
        ),
        hints=(
            Text(
                tr="Önce kanal eksenini ikiye ayırın: `groups` satır, `channels // groups` sütun. Bunu `reshape` yapar ve hiçbir değerin yerini değiştirmez.",
                en="First split the channel axis in two: `groups` rows and `channels // groups` columns. `reshape` does it and moves no value.",
            ),
            Text(
                tr="Tablo beş eksenlidir: `(n, groups, channels // groups, height, width)`. Sütun sütun okumak, 1 ve 2 numaralı eksenlerin yerini değiştirmek demektir: `transpose(1, 2)`.",
                en="The table has five axes: `(n, groups, channels // groups, height, width)`. To read by columns is to swap axes 1 and 2: `transpose(1, 2)`.",
            ),
            Text(
                tr="Sonra `.reshape(n, channels, height, width)` ile dört eksene dönün ve sonucu `return` ile verin.",
                en="Then go back to four axes with `.reshape(n, channels, height, width)` and return that.",
            ),
        ),
        solution=SOLUTION,
        answer_name="channel_shuffle",
        judge=judge,
        why=Text(
            tr="Tek bir çarpma yapmadan grupları buluşturdunuz: ShuffleNet'in iki gruplu 1×1 katmanının arasındaki işlem budur.",
            en="You made the groups meet without a single multiplication: this is the step between the two grouped 1×1 layers of a ShuffleNet unit.",
        ),
    ),
)
