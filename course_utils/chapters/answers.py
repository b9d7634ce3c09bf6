"""Reading what a learner gives: numbers, lists of numbers and tensors of any kind, or a `Fault` in a sentence.

Every reader takes the answer and `what` it is in the learner's words: a name, "macs", or a call,
"saving(32, 64, 3)".
"""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from numbers import Integral, Number, Real
from reprlib import Repr
from typing import Any

from ..words import lessons
from ..words.language import LANGUAGES, Text, product

LONGEST = 80  # characters of an answer that a sentence repeats
MOST = 10_000  # values that are read from a list or a generator
LARGEST = 20_000_000  # numbers in a tensor that is still worth looking at


class Fault(Exception):
    """What is wrong with an answer, as a sentence: `check` turns it into a verdict."""

    def __init__(self, sentence: Text):
        super().__init__(sentence.en)
        self.sentence = sentence


def whole_number(given, what: str) -> int:
    """`given` as an int: an int, an integer of numpy, 9408.0, a tensor of one value, but not True.

    >>> import torch
    >>> whole_number(torch.tensor(9408.0), "macs")
    9408
    """
    value = _whole(given, what)
    if value is None:
        raise Fault(lessons.WHOLE_NUMBER.filled(what=what, got=shown(given)))
    return value


def number(given, what: str) -> float:
    """`given` as a float: a number of Python or numpy, a fraction, a tensor of one value, but not True.

    >>> from fractions import Fraction
    >>> number(Fraction(1, 4), "saving(4, 4, 1)")
    0.25
    """
    value = _real(_single(given), what)
    if value is None:
        raise Fault(lessons.NUMBER.filled(what=what, got=shown(given)))
    try:
        return float(value)
    except OverflowError:  # an int of more than 308 digits
        return float("inf")


def whole_numbers(given, what: str) -> list[int]:
    """The whole numbers of a list, tuple, set, range, generator, array or tensor, in its order.

    >>> whole_numbers((n for n in (1.0, 2)), "legal_groups(4, 2)")
    [1, 2]
    """
    numbers = [_whole(value, what) for value in values_of(given, what)]
    whole = [number for number in numbers if number is not None]
    if len(whole) < len(numbers):
        raise Fault(lessons.WHOLE_NUMBERS.filled(what=what, got=shown(given)))
    return whole


def values_of(given, what: str) -> list:
    """What lies in `given`, one after another; text, a dict and what cannot be counted through are no list."""
    single = _asked(given, "ndim") == 0  # a tensor or an array of one number
    if single or isinstance(given, (str, bytes, dict)) or not isinstance(given, Iterable):
        raise Fault(lessons.WHOLE_NUMBERS.filled(what=what, got=shown(given)))
    values = []
    for value in given:  # one by one: `list` would never come back from an endless generator
        values.append(value)
        if len(values) > MOST:
            raise Fault(lessons.ENDLESS.filled(what=what, most=MOST))
    return values


def tensor(given, what: str):
    """`given` as a tensor of real numbers on the CPU that can be read, cut off from its gradients."""
    import torch

    if not isinstance(given, torch.Tensor):
        raise Fault(lessons.TENSOR.filled(what=what, got=shown(given)))
    if given.is_complex():
        raise Fault(lessons.COMPLEX.filled(what=what))
    if given.is_meta or given.is_quantized or given.layout is not torch.strided:
        kind = given.device.type if given.is_meta else "quantized" if given.is_quantized else given.layout
        raise Fault(lessons.WITHOUT_VALUES.filled(what=what, got=kind))
    if given.numel() > LARGEST:
        raise too_large(what, given.shape)
    return given.detach().cpu()


def too_large(what: str, shape: Iterable[int]) -> Fault:
    """The fault of a tensor with more numbers than are worth looking at.

    >>> too_large("y", (50000, 50000)).sentence.en[:66]
    '`y` is too large for this exercise: `50,000 × 50,000` numbers. Che'
    """
    size = Text(**{lang: product(shape, lang) for lang in LANGUAGES})
    return Fault(lessons.TOO_LARGE.filled(what=what, size=size))


def rounding(given) -> float:
    """How far off the kind of its numbers may leave a tensor of sums such as 9.4: in half precision it shows.

    >>> import torch
    >>> rounding(torch.zeros(1)) < 1e-5, rounding(torch.zeros(1).half())
    (True, 0.015625)
    """
    import torch

    return 16 * torch.finfo(given.dtype).eps if given.is_floating_point() else 0.0


def shown(given) -> str:
    """`given` on one line of at most 80 characters; of a tensor its shape, of a class or function its name.

    >>> shown([1, 2]), shown("two")
    ('[1, 2]', "'two'")
    """
    try:
        return _line(given)
    except Exception:
        return type(given).__name__


def _line(given) -> str:
    shape = getattr(given, "shape", None)
    if isinstance(shape, tuple) and shape:
        return f"{type(given).__name__}{tuple(map(int, shape))}"
    if isinstance(given, type) or (callable(given) and hasattr(given, "__name__")):
        return str(given.__name__)
    line = " ".join(_SHORT.repr(given).split()).replace("`", "'")
    if len(line) <= LONGEST:
        return line
    plain = isinstance(given, (str, list, tuple, dict, set, frozenset, Number))
    return f"{line[:LONGEST]}…" if plain else type(given).__name__


class _Short(Repr):
    """Python's own shortening, which bears what is deep, round or raises; lists are cut later than usual."""

    def __init__(self):
        super().__init__()
        self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = self.maxdict = 2 * LONGEST
        self.maxstring = self.maxlong = self.maxother = 2 * LONGEST
        self.maxlevel = 4

    def repr_instance(self, given, level):
        try:
            return repr(given)
        except Exception:
            return type(given).__name__


_SHORT = _Short()


def _single(given):
    """The number itself where it stands alone in a tensor or an array."""
    item = None if isinstance(given, Number) else _asked(given, "item")
    try:
        return item() if item else given
    except Exception:  # several values, or none
        return given


def _asked(given, name: str):
    """An attribute, or None: an object of the learner's may refuse whatever it is asked."""
    try:
        return getattr(given, name, None)
    except Exception:
        return None


def _whole(given, what: str) -> int | None:
    value = _real(_single(given), what)
    if isinstance(value, Integral):
        return int(value)
    return int(value) if value is not None and isfinite(value) and value == int(value) else None


def _real(value, what: str) -> Any:
    """`value` where it is a real number of any kind; True and False are none, and text is none."""
    from decimal import Decimal

    if type(value).__name__ in ("bool", "bool_"):
        return None
    if isinstance(value, Number) and not isinstance(value, (Real, Decimal)):
        raise Fault(lessons.COMPLEX.filled(what=what))
    return value if isinstance(value, (Real, Decimal)) else None
