"""Texts in two languages, and numbers as each language writes them."""

import ast
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from babel.numbers import format_decimal

from course_utils.explorers.groups import groups
from course_utils.words.language import Text, decimal, measured, minus, percent, product, whole

PACKAGE = Path(__file__).parents[2] / "course_utils"


def test_a_text_says_the_asked_language_with_its_values():
    text = Text(tr="{n} kanal", en="{n} channels")
    assert (text.say("tr", n="1.024"), text.say("en", n="1,024")) == ("1.024 kanal", "1,024 channels")


def test_braces_of_formulas_stay_where_no_value_is_given():
    assert Text(tr="8{,}4", en="8.4").say("tr") == "8{,}4"


@pytest.mark.parametrize("missing", [{"tr": "", "en": "x"}, {"tr": "x", "en": ""}])
def test_a_text_without_one_of_its_languages_is_refused(missing):
    with pytest.raises(ValueError, match="both languages"):
        Text(**missing)


@pytest.mark.parametrize("lang", ["de", "TR", "", None])
def test_an_unknown_language_is_refused_by_name(lang):
    for say in (Text(tr="bir", en="one").say, lambda lang: whole(1, lang), lambda lang: percent(0.5, lang)):
        with pytest.raises(ValueError, match='"tr" for Turkish'):
            say(lang)


@pytest.mark.parametrize(
    "number, tr, en", [(7, "7", "7"), (1024, "1.024", "1,024"), (75497472, "75.497.472", "75,497,472")]
)
def test_thousands_are_grouped_as_each_language_does(number, tr, en):
    assert (whole(number, "tr"), whole(number, "en")) == (tr, en)


@pytest.mark.parametrize(
    "number, digits, tr, en",
    [
        (8.4, 2, "8,4", "8.4"),
        (Fraction(1, 3), 3, "0,333", "0.333"),
        (1234.5, 1, "1.234,5", "1,234.5"),
        (2.0, 2, "2", "2"),
        (0.6, 0, "1", "1"),
    ],
)
def test_decimals_have_a_comma_in_turkish(number, digits, tr, en):
    assert (decimal(number, "tr", digits), decimal(number, "en", digits)) == (tr, en)


@pytest.mark.parametrize(
    "share, tr, en",
    [
        (0.25, "%25", "25%"),
        (Fraction(1, 3), "%33,3", "33.3%"),
        (0.255, "%25,5", "25.5%"),
        (1, "%100", "100%"),
    ],
)
def test_the_percent_sign_comes_first_in_turkish(share, tr, en):
    assert (percent(share, "tr"), percent(share, "en")) == (tr, en)


@pytest.mark.parametrize(
    "value, said",
    [
        (0.0158, "0.0158"),
        (0.15512, "0.155"),
        (8.8831, "8.88"),
        (9.996, "10"),
        (129.9, "130"),
        (1234.5, "1,234"),
        (123456, "123,456"),
        (0, "0"),
    ],
)
def test_a_measured_number_has_three_digits_and_loses_none_before_the_comma(value, said):
    assert measured(value, "en") == said


def test_a_negative_number_has_a_true_minus_sign():
    assert (minus(-3), minus(Fraction(-1, 9)), minus("-0,25"), minus(4)) == ("−3", "−1/9", "−0,25", "4")


def test_a_shape_is_written_as_factors_with_thousands_grouped():
    assert (product((1024, 2, 3, 3), "tr"), product((6, 2), "en")) == ("1.024 × 2 × 3 × 3", "6 × 2")


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: file.name)
def test_no_language_is_a_default(file):
    assert not [node.lineno for node in ast.walk(ast.parse(file.read_text("utf-8"))) if _defaults(node)]


def _defaults(node: ast.AST) -> bool:
    """Whether a function or a field gives `lang` a value where a caller gave none."""
    if isinstance(node, ast.AnnAssign):
        return getattr(node.target, "id", "") == "lang" and isinstance(node.value, ast.Constant)
    if not isinstance(node, (ast.FunctionDef, ast.Lambda)):
        return False
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    optional = positional[len(positional) - len(arguments.defaults) :]
    optional += [
        name for name, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if value
    ]
    return "lang" in [argument.arg for argument in optional]


@pytest.mark.parametrize(
    "code", ['def f(lang="tr"): 0', 'def f(*, lang="tr"): 0', 'class C:\n    lang: str = "tr"']
)
def test_the_reader_of_defaults_sees_each_kind(code):
    assert any(map(_defaults, ast.walk(ast.parse(code))))


def test_a_forgotten_language_is_named():
    with pytest.raises(TypeError, match="lang"):
        groups(6, 6, 3)


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_numbers_are_written_as_babel_writes_them(lang):
    dice = Random(5)
    for _ in range(2000):
        size = 10 ** dice.uniform(-4, 12)
        number, digits = dice.choice([size, -size, round(size, 2), Fraction(int(size), 7)]), dice.randrange(4)
        pattern = "#,##0." + "#" * digits if digits else "#,##0"
        judged = format_decimal(round(float(number), digits), pattern, locale=lang)
        assert decimal(number, lang, digits) == judged
        assert whole(int(number), lang) == format_decimal(int(number), locale=lang)
