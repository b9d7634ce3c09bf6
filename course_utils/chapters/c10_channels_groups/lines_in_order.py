"""Lines to put in order in chapter 10: a grouped convolution by hand. The ordered code is run, and so judged."""

from __future__ import annotations

import re

from ...words.language import Text
from ..answers import Fault, shown
from ..exercise import Exercise

LINES = {
    "a": "joined = torch.cat(parts, dim=1)",
    "b": "for piece, filters in zip(pieces, rows):",
    "c": "pieces = x.chunk(groups, dim=1)",
    "d": "    parts.append(conv2d(piece, filters))",
    "e": "rows = weight.chunk(groups, dim=0)",
    "f": "parts = []",
    "g": "rows = weight.chunk(groups, dim=1)",
}
CASES = ((1, 6, 9, 3), (2, 8, 4, 2))  # (N, C_in, C_out, groups)

NO_ORDER = Text(
    tr='`order` satırların harfleri olmalı, `"gfedcba"` gibi; sizinki `{got}`.',
    en='`order` should be the letters of the lines, such as `"gfedcba"`; yours is `{got}`.',
)
UNKNOWN = Text(
    tr="`{letter}` harfli bir satır yok: harfler a ile g arasında.",
    en="There is no line `{letter}`: the letters go from a to g.",
)
TWICE = Text(
    tr="`{letter}` satırını iki kez kullandınız. Döngünün gövdesi zaten her grupta bir kez çalışır; her satırı en çok bir kez yazın.",
    en="You used line `{letter}` twice. The body of the loop runs once for each group anyway; write each line once at most.",
)
EMPTY_LOOP = Text(
    tr="`b` satırındaki `for`, gövdesini hemen altında bekler: girintili tek satır `d`'dir, `b`'nin hemen ardından gelmeli.",
    en="The `for` in line `b` wants its body right below it: `d` is the only indented line, and it has to follow `b` at once.",
)
NOT_YET = Text(
    tr="Sıranızda `{line}` satırı çalışırken `{name}` henüz yok: onu yapan satır daha önce gelmeli.",
    en="In your order `{name}` does not exist yet when the line `{line}` runs: the line that makes it has to come earlier.",
)
NOTHING_JOINED = Text(
    tr="`joined` hiç oluşmadı: `a` satırı eksik.",
    en="`joined` never came to be: line `a` is missing.",
)
JOINED_TOO_SOON = Text(
    tr="`a` satırı çalıştığında `parts` boştu: birleştirme, döngü bittikten sonra gelir.",
    en="When line `a` ran, `parts` was empty: the joining comes when the loop is done.",
)
CUT_COLUMNS = Text(
    tr="Ağırlıkları `g` satırıyla böldünüz: `dim=1` her filtreyi parçalar. Bir grubun filtreleri ağırlığın *satırlarıdır*: `dim=0`.",
    en="You cut the weight with line `g`: `dim=1` cuts every filter into pieces. The filters of a group are *rows* of the weight: `dim=0`.",
)
WRONG_VALUES = Text(
    tr="Kod çalıştı, ama `joined` gruplu katmanın çıktısı değil.",
    en="The code ran, but `joined` is not what the grouped layer puts out.",
)


def judge(answer) -> Text | None:
    """Run the lines in the order of the answer, and compare `joined` with PyTorch's grouped convolution."""
    order = _letters(answer)
    source = "\n".join(LINES[letter] for letter in order)
    for case in CASES:
        if fault := _fault(source, case, order):
            return fault
    return None


def _letters(answer) -> list[str]:
    """The letters of an order: text with or without commas, or a list; `Fault` where they are none."""
    given = list(answer) if isinstance(answer, (str, list, tuple)) else None
    if given is None or not all(isinstance(letter, str) for letter in given):
        raise Fault(NO_ORDER.filled(got=shown(answer)))
    order = re.findall(r"\w", "".join(given).lower())
    if not order:
        raise Fault(NO_ORDER.filled(got=shown(answer)))
    for place, letter in enumerate(order):
        if letter not in LINES:
            raise Fault(UNKNOWN.filled(letter=letter))
        if letter in order[:place]:
            raise Fault(TWICE.filled(letter=letter))
    return order


def _fault(source: str, case: tuple[int, ...], order: list[str]) -> Text | None:
    import torch
    from torch.nn.functional import conv2d

    n, c_in, c_out, groups = case
    x, weight = torch.rand(n, c_in, 6, 6), torch.rand(c_out, c_in // groups, 3, 3)
    names = {"torch": torch, "conv2d": conv2d, "x": x, "weight": weight, "groups": groups}
    try:
        exec(source, names)
    except NameError as error:
        return NOT_YET.filled(line=_line(error, order).strip(), name=error.name)
    except (IndentationError, ValueError, RuntimeError) as error:
        return _refused(error, order)
    if "joined" not in names:
        return NOTHING_JOINED
    want = conv2d(x, weight, groups=groups)
    same = names["joined"].shape == want.shape and torch.allclose(names["joined"], want, atol=1e-5)
    return None if same else WRONG_VALUES


def _line(error: BaseException, order: list[str]) -> str:
    """The line of the ordered code on which it stopped."""
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename != "<string>":
        trace = trace.tb_next
    return LINES[order[trace.tb_lineno - 1]] if trace else ""


def _refused(error: Exception, order: list[str]) -> Text:
    if isinstance(error, IndentationError):
        return EMPTY_LOOP
    return JOINED_TOO_SOON if _line(error, order) == LINES["a"] else CUT_COLUMNS


EXERCISE = Exercise(
    name="lines_in_order",
    chapter="10_channels_groups",
    task=Text(
        tr='Yedi satırın altısı, doğru sırada, `groups` gruplu bir konvolüsyonu elle yapar ve sonucu `joined` adına koyar; biri fazladır. Satırların harflerini sırayla yazın: `"gfedcba"` gibi. Yazdığınız sıra çalıştırılır ve PyTorch\'un gruplu konvolüsyonuyla karşılaştırılır.',
        en='Six of the seven lines, in the right order, do a convolution of `groups` groups by hand and put the result into `joined`; one is left over. Write the letters of the lines in order, as in `"gfedcba"`. Your order is run and compared with PyTorch\'s grouped convolution.',
    ),
    hints=(
        Text(
            tr="Önce malzeme hazırlanır: girdinin parçaları, ağırlığın parçaları, boş bir liste. Sonra döngü, en sonda birleştirme gelir.",
            en="First the ingredients: the pieces of the input, those of the weight, an empty list. Then the loop, and last the joining.",
        ),
        Text(
            tr="Ağırlık boyutu `(C_out, C_in / groups, k, k)`'dir. Bir grubun filtreleri hangi eksende ayrılır?",
            en="The weight has shape `(C_out, C_in / groups, k, k)`. Along which axis are the filters of a group set apart?",
        ),
    ),
    solution='order = "cefbda"\n',
    answer_name="order",
    judge=judge,
    why=Text(
        tr="Girdi kanallara göre (`dim=1`), ağırlık filtrelere göre (`dim=0`) bölünür; parçaların kanalları arka arkaya dizilir. Fazla olan `g` satırıydı: o, her filtreyi ortasından keserdi.",
        en="The input is cut along its channels (`dim=1`), the weight along its filters (`dim=0`), and the channels of the parts are put one after the other. Line `g` was left over: it would cut through every filter.",
    ),
)
