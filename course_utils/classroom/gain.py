"""How difficult the items of the inventory were for a class, and how much the class gained between its forms.

    python -m course_utils.classroom.gain RESULTS.csv

The file has a line for each answer: `code,form,item,answer`. The code is a word of the student's own choice
and joins before and after, whatever the case of its letters; the form is "before" or "after"; the item is a
belief ("G02"); the answer is the letter that was chosen, A to D, or nothing.

The difficulty of an item is the share of right answers. The normalised gain is Hake's (*Am. J. Phys.* 66, 64,
1998): of what the class could still gain, the share that it gained, (after − before) / (1 − before), from the
means of the students who answered both forms.
"""

from __future__ import annotations

import csv
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ..chapters import inventory
from ..publish.wording import folded

HEAD = ("code", "form", "item", "answer")
LETTERS = "ABCD"
Marks = dict[str, dict[str, dict[str, bool]]]  # form -> code -> belief -> whether the answer was right


@dataclass(frozen=True)
class ItemResult:
    """The share of right answers to an item before and after, and the normalised gain between them."""

    belief: str
    before: Fraction
    after: Fraction

    @property
    def gain(self) -> Fraction | None:
        """Of what could be gained, the share that was; None where all were right before.

        >>> ItemResult("G02", Fraction(1, 4), Fraction(3, 4)).gain
        Fraction(2, 3)
        """
        return None if self.before == 1 else (self.after - self.before) / (1 - self.before)


def read(lines: Iterable[str]) -> Marks:
    """Marks each answer of a file; `ValueError` names the line that cannot be read."""
    marks: Marks = {form: {} for form in inventory.FORMS}
    rows = csv.reader(lines)
    if tuple(next(rows, ())) != HEAD:
        raise ValueError(f"the first line must be {','.join(HEAD)}.")
    for number, row in enumerate(rows, start=2):
        if len(row) != len(HEAD):
            raise ValueError(f"line {number} has {len(row)} fields, and there are {len(HEAD)}.")
        code, form, item, answer = (field.strip() for field in row)
        if form not in inventory.FORMS or item not in inventory.BELIEFS or answer not in ("", *LETTERS):
            raise ValueError(f"line {number} is no answer to an item of the inventory: {','.join(row)}.")
        marks[form].setdefault(folded(code), {})[item] = answer == LETTERS[_right(form, item)]
    return marks


def results(marks: Marks) -> tuple[ItemResult, ...]:
    """Each item, over the students who answered both forms; an item left out counts as wrong.

    Raises `ValueError` where no code stands in both forms.
    """
    both = matched(marks)
    if not both:
        raise ValueError("no code answered both forms: a gain needs the same students before and after.")

    def share(form: str, belief: str) -> Fraction:
        return Fraction(sum(marks[form][code].get(belief, False) for code in both), len(both))

    return tuple(
        ItemResult(belief, share("before", belief), share("after", belief)) for belief in inventory.BELIEFS
    )


def matched(marks: Marks) -> list[str]:
    """The codes that answered both forms, in order."""
    return sorted(marks["before"].keys() & marks["after"].keys())


def whole(items: tuple[ItemResult, ...]) -> ItemResult:
    """All items as one: their mean shares, whose gain is the gain of the class."""
    count = len(items)
    before, after = sum(item.before for item in items), sum(item.after for item in items)
    return ItemResult("all", Fraction(before, count), Fraction(after, count))


def _right(form: str, belief: str) -> int:
    return inventory.items(form)[inventory.BELIEFS.index(belief)].right


def main(path: str) -> None:
    """Prints the table of a file: a line for each item, and one for all of them."""
    with open(path, encoding="utf-8", newline="") as file:
        marks = read(file)
    items = results(marks)
    print(f"students who answered both forms: {len(matched(marks))}\n\nitem  before  after   gain")
    for item in (*items, whole(items)):
        gain = "     –" if item.gain is None else f"{float(item.gain):6.2f}"
        print(f"{item.belief:<4}  {float(item.before):6.2f} {float(item.after):6.2f} {gain}")


if __name__ == "__main__":
    parser = ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("results", help="a CSV file: code,form,item,answer")
    try:
        main(parser.parse_args().results)
    except (ValueError, OSError) as error:
        sys.exit(str(error))
