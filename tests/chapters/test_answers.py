"""Numbers, lists and tensors of every kind are read alike, and all else is told in one sentence."""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import torch

from course_utils.chapters import answers
from course_utils.chapters.answers import Fault, number, shown, tensor, whole_number, whole_numbers
from course_utils.words import lessons
from course_utils.words.language import Text


class Hostile:
    def __repr__(self):
        raise ValueError("no words")

    __str__ = __eq__ = __getattr__ = __repr__


@pytest.mark.parametrize(
    "given",
    [
        3,
        3.0,
        np.int64(3),
        np.float32(3),
        np.array(3),
        np.array([3.0]),
        torch.tensor(3),
        torch.tensor([3.0]),
        Fraction(3, 1),
        Decimal(3),
    ],
    ids=repr,
)
def test_a_whole_number_of_any_kind_is_read(given):
    assert whole_number(given, "macs") == 3
    assert isinstance(whole_number(given, "macs"), int)
    assert number(given, "macs") == 3.0


@pytest.mark.parametrize(
    "given",
    [
        True,
        np.True_,
        torch.tensor(True),
        "3",
        3.5,
        Fraction(1, 2),
        float("nan"),
        float("inf"),
        None,
        [3],
        torch.ones(2),
        np.ones((2, 2)),
        Hostile(),
        object(),
        len,
    ],
    ids=lambda given: type(given).__name__,
)
def test_what_is_no_whole_number_is_told(given):
    with pytest.raises(Fault) as fault:
        whole_number(given, "macs")
    assert fault.value.sentence == lessons.WHOLE_NUMBER.filled(what="macs", got=shown(given))


@pytest.mark.parametrize("given", [True, "3", None, [3], torch.ones(2), Hostile()], ids=shown)
def test_what_is_no_number_is_told(given):
    with pytest.raises(Fault) as fault:
        number(given, "saving(1, 2, 3)")
    assert fault.value.sentence == lessons.NUMBER.filled(what="saving(1, 2, 3)", got=shown(given))


def test_a_number_too_large_for_a_float_is_infinite():
    assert number(10**400, "saving") == float("inf")


@pytest.mark.parametrize("read", [number, whole_number, lambda given, what: whole_numbers([given], what)])
@pytest.mark.parametrize("given", [1j, complex(3), np.complex64(3), torch.tensor(3j)], ids=repr)
def test_complex_numbers_are_named(read, given):
    with pytest.raises(Fault) as fault:
        read(given, "macs")
    assert fault.value.sentence == lessons.COMPLEX.filled(what="macs")


@pytest.mark.parametrize(
    "given",
    [
        [0, 2],
        (0, 2),
        range(0, 3, 2),
        (n for n in (0, 2)),
        np.array([0, 2]),
        torch.tensor([0, 2]),
        [0.0, 2.0],
        np.flatnonzero([1, 0, 1]),
        torch.nonzero(torch.tensor([1, 0, 1])),
        {0: 0, 2: 0}.keys(),
        map(int, "02"),
    ],
)
def test_whole_numbers_in_any_container_are_read(given):
    assert whole_numbers(given, "places") == [0, 2]


@pytest.mark.parametrize(
    "given",
    [2, "02", b"02", {0: 1}, [0, None], [0, "a"], [[0, 1]], [True, False], [0.5], torch.tensor(2), Hostile()],
    ids=lambda given: type(given).__name__,
)
def test_what_is_no_list_of_whole_numbers_is_told(given):
    with pytest.raises(Fault) as fault:
        whole_numbers(given, "places")
    assert fault.value.sentence == lessons.WHOLE_NUMBERS.filled(what="places", got=shown(given))


def test_reading_stops_where_numbers_have_no_end():
    with pytest.raises(Fault) as fault:
        whole_numbers(itertools.count(), "places")
    assert fault.value.sentence == lessons.ENDLESS.filled(what="places", most=answers.MOST)


def test_a_tensor_is_read_without_its_gradients():
    weight = torch.nn.Conv2d(1, 1, 1).weight
    assert tensor(weight, "weight").requires_grad is False


HUGE = Text(tr="100.000 × 100.000", en="100,000 × 100,000")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([1.0], lessons.TENSOR.filled(what="y", got="[1.0]")),
        (np.ones((2, 3)), lessons.TENSOR.filled(what="y", got="ndarray(2, 3)")),
        (torch.ones(2) * 1j, lessons.COMPLEX.filled(what="y")),
        (torch.ones(2, device="meta"), lessons.WITHOUT_VALUES.filled(what="y", got="meta")),
        (torch.eye(2).to_sparse(), lessons.WITHOUT_VALUES.filled(what="y", got="torch.sparse_coo")),
        (torch.zeros(1).expand(10**5, 10**5), lessons.TOO_LARGE.filled(what="y", size=HUGE)),
    ],
    ids=["list", "array", "complex", "meta", "sparse", "10 GB"],
)
def test_what_is_no_plain_tensor_is_told(given, said):
    with pytest.raises(Fault) as fault:
        tensor(given, "y")
    assert fault.value.sentence == said


def test_an_answer_is_shown_on_one_short_line():
    deep = round_list = []
    for _ in range(100_000):
        deep = [deep]
    round_list.append(round_list)
    for given in (deep, round_list, Hostile(), list(range(10**6)), "x\n" * 999, torch.ones(9, 9), 10**999):
        assert "\n" not in shown(given) and len(shown(given)) <= answers.LONGEST + 1
    assert shown(torch.ones(9, 9)) == "Tensor(9, 9)"
    assert "`" not in shown("`a`")
    assert shown(len) == "len"
