"""What the explorer of padding, stride and dilation says."""

from __future__ import annotations

from ..language import Text

NAME = Text(
    tr="Dolgu (padding), adım (stride) ve çıktı boyutu",
    en="Padding, stride and the size of the output",
)
TITLE = Text(
    tr="{k}×{k} çekirdek, adım {stride}, dolgu {padding}: {size}×{size} → {out}×{out}",
    en="{k}×{k} kernel, stride {stride}, padding {padding}: {size}×{size} → {out}×{out}",
)

STRIDE = Text(tr="Adım (stride)", en="Stride")
PADDING = Text(tr="Dolgu (padding)", en="Padding")
DILATION = Text(tr="Eleman aralığı (dilation)", en="Dilation")
DOCUMENT = Text(tr="Boyut korunur: 3×3, dolgu 1", en="Same size: 3×3, padding 1")
BARE = Text(tr="Dolgu yok: 32 → 30", en="No padding: 32 → 30")
HALF = Text(tr="Adım 2: 32 → 16", en="Stride 2: 32 → 16")
WIDE = Text(tr="7×7, adım 2, dolgu 3", en="7×7, stride 2, padding 3")
DILATED = Text(tr="dilation 2, dolgu 2", en="Dilation 2, padding 2")
ONE_BY_ONE = Text(tr="1×1'e dolgu: kenarda yalnızca 0", en="Padding on a 1×1: nothing but 0 at the edge")

TOO_SMALL = Text(
    tr="Çekirdek {span} konum kaplıyor, girdi ise dolguyla birlikte {padded} konum: girdiyi ya da dolguyu büyütün, ya da çekirdeği küçültün.",
    en="The kernel spans {span} positions and the input with its padding has {padded}: choose a larger input, more padding or a smaller kernel.",
)

# In the picture.
INPUT = Text(tr="girdinin bir satırı: {size} konum", en="one row of the input: {size} positions")
INPUT_PADDED = Text(
    tr="girdinin bir satırı: {padding} + {size} + {padding} konum",
    en="one row of the input: {padding} + {size} + {padding} positions",
)
OUTPUT = Text(tr="çıktı: {out}", en="output: {out}")
ALT = Text(
    tr="Üstte girdinin bir satırı: {size} konum, iki ucunda {padding} dolgu konumu. Altında her çıktı için bir sıra, okuduğu konumlar dolu. {windows} Toplam {out} çıktı. Okunmayan girdi konumları: {unread}.",
    en="At the top one row of the input: {size} positions, with {padding} of padding at either end. Below, a row for each output with the positions it reads filled. {windows} {out} outputs in all. Input positions that are not read: {unread}.",
)
ALT_WINDOW = Text(tr="Çıktı {n}: {read}.", en="Output {n}: {read}.")
NONE = Text(tr="yok", en="none")

# The facts.
OUTPUT_SIZE = Text(tr="Çıktı haritası (H_out × W_out)", en="Output map (H_out × W_out)")
SPAN = Text(tr="Çekirdeğin kapladığı konum", en="Positions the kernel spans")
PADDED = Text(tr="Dolgulu girdi", en="Input with its padding")
UNREAD = Text(tr="Okunmayan girdi konumu", en="Input positions not read")
ONLY_ZEROS = Text(tr="Yalnızca dolgu okuyan çıktı", en="Outputs that read padding only")
SAME = Text(tr="Boyutu koruyan dolgu (adım 1)", en="Padding that keeps the size (stride 1)")
NO_SAME = Text(tr="iki yanda eşit olamaz", en="not equal on both sides")

# The remarks.
READS_ONLY_ZEROS = Text(
    tr="Kenardaki çıktılar girdiden hiçbir değer okumuyor: pencereleri baştan sona dolgudur.",
    en="The outputs at the edge read nothing of the input: their windows are padding from end to end.",
)
GAPS = Text(
    tr="Pencereler arasında boşluk kalıyor: oradaki girdi konumlarını hiçbir çıktı okumaz.",
    en="The windows leave gaps: there are input positions that no output reads.",
)
LEFT_OVER = Text(
    tr="Son pencereden sonra {rest} konum kalıyor, bir adıma yetmiyor: bölme aşağı yuvarlanır.",
    en="Positions left after the last window: {rest}, too few for one more stride. So the division rounds down.",
)
KEEPS = Text(
    tr="Harita aynı boyutta kalıyor: dolgu, pencerenin iki yandan eksilttiği kadardır.",
    en="The map keeps its size: there is as much padding as the window costs at both sides.",
)
SHRINKS = Text(
    tr="Harita küçülüyor: pencere kenardan dışarı taşamaz.",
    en="The map shrinks: the window cannot reach over the edge.",
)
GROWS = Text(
    tr="Harita büyüyor: dolgu, pencerenin eksilttiğinden fazladır.",
    en="The map grows: there is more padding than the window costs.",
)
STEPS = Text(
    tr="Adım {stride}: pencere her seferinde {stride} konum ilerliyor.",
    en="Stride {stride}: the window moves on by {stride} positions each time.",
)
