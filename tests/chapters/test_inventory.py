"""The concept inventory: two forms of twelve items that ask the same with other numbers."""

from collections import Counter

import pytest

from course_utils.chapters import inventory
from course_utils.chapters.drawn import TEMPLATES
from course_utils.words.language import LANGUAGES

PAIRS = [*zip(inventory.items("before"), inventory.items("after"), strict=True)]


def test_there_are_twelve_items_for_twelve_beliefs_in_each_form():
    for place, belief in enumerate(inventory.BELIEFS):
        assert [item.belief for item in PAIRS[place]] == [belief, belief]
    assert len(set(inventory.BELIEFS)) == len(PAIRS) == 12
    assert set(inventory.BELIEFS) <= set(TEMPLATES)


@pytest.mark.parametrize(("before", "after"), PAIRS, ids=inventory.BELIEFS)
def test_the_forms_ask_the_same_with_other_numbers(before, after):
    for lang in LANGUAGES:
        words = [
            "".join(sign for sign in item.prompt.say(lang) if not sign.isdigit() and sign not in ".,")
            for item in (before, after)
        ]
        assert words[0] == words[1]
        assert before.prompt.say(lang) != after.prompt.say(lang)


@pytest.mark.parametrize("form", inventory.FORMS)
def test_no_letter_is_right_more_often_than_another(form):
    assert Counter(item.right for item in inventory.items(form)) == {0: 3, 1: 3, 2: 3, 3: 3}


def test_who_copies_the_letters_of_the_first_form_gains_nothing():
    assert sum(before.right == after.right for before, after in PAIRS) <= 3


def test_another_form_is_refused_with_the_two_there_are():
    with pytest.raises(ValueError, match='"before" or "after"'):
        inventory.items("during")
