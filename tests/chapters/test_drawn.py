"""Drawn questions: the right answer is PyTorch's, and each wrong one is what its idea gives."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from random import Random

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from course_utils.chapters.drawn import TEMPLATES
from course_utils.chapters.drawn.template import growth, said, share, times
from course_utils.chapters.question import guesses_of, quiz_of
from course_utils.chapters.table import CHAPTERS
from course_utils.publish import wording
from course_utils.words.language import LANGUAGES
from course_utils.words.review import TOPICS

BELIEFS = [f"G{n:02}" for n in range(1, 31)]


def half(size: int) -> int:
    return (size + 1) // 2


def pair(c_in: int, c_out: int, k: int = 3) -> int:
    return c_in * k * k + c_in * c_out


# From the numbers of a question: the right answer, what the belief gives, and the two other slips.
GIVEN = {
    "G01": lambda c_in, c_out: (c_out, c_in * c_out, c_in, c_in + c_out),
    "G02": lambda c_in, c_out, k, area: (c_out * c_in * area, c_out * area, c_out * c_in, c_in * area),
    "G03": lambda c_in, c_out, size, weights, **_: tuple(
        9 * c_in * c_out * n for n in (half(size) ** 2, size**2, (half(size) // 2) ** 2, half(size))
    ),
    "G04": lambda c_in, c_out, size, **_: tuple(
        int(9 * c_in * c_out * size**2 * n) for n in (2, 1, Fraction(1, 2), 6)
    ),
    "G05": lambda k, area: tuple(
        f"1×1: {a}, depthwise: {b}" for a, b in ((1, k * k), (k * k, 1), (1, 1), (k * k, k * k))
    ),
    "G06": lambda c_in, c_out, k, area: (k * k, 1, k, c_out),
    "G07": lambda c, k, **_: (pair(c, c, k), 2 * k * c * c, k * k * c * c, k * k * c),
    "G08": lambda channels, layers, changed: (1, channels, layers + 1, channels // 2),
    "G09": lambda c, multiplier: (multiplier * c, 3 * c // 2, c // 2, multiplier * c + 2),
    "G10": lambda k, c_out, area: (
        times(1 / (Fraction(1, c_out) + Fraction(1, k * k))),
        times(k * k),
        times(c_out),
    ),
    "G11": lambda c_in, c_out, k, area: (
        growth(Fraction(pair(c_in, c_out, k), pair(c_in, c_out))),
        growth(Fraction(k * k, 9)),
        growth(Fraction(k, 3)),
    ),
    "G12": lambda dense, pairs, linear: tuple(
        share(Fraction(kept, before))
        for kept, before in (
            (pairs + linear, dense + linear),
            (pairs, dense),
            (linear, dense + linear),
            (pairs, dense + linear),
        )
    ),
    "G13": lambda c, k, area, dense: (pair(c, 1, k), c, c * k * k, k * k + c),
    "G14": lambda c_in, c_out, groups, area, **_: (
        c_out * c_in * area // groups,
        c_out * c_in * area,
        c_out * c_in * area // groups**2,
        c_out * groups * area,
    ),
    "G15": lambda c_in, c_out, **_: (
        growth(Fraction(c_in + c_out, c_out)),
        growth(Fraction(pair(c_in, c_out), 9 * c_in * c_out)),
    ),
    "G16": lambda stages, blocks, **_: (blocks - stages, blocks, blocks - 1, stages),
    "G17": lambda blocks: (2 * blocks, 3 * blocks, blocks, 4 * blocks),
    "G18": lambda channels, groups, part: tuple(
        f"{without} / {shuffled}"
        for without, shuffled in (
            (channels // groups, channels),
            (channels, channels),
            (1, channels),
            (channels // groups, channels // groups),
        )
    ),
    "G19": lambda c_in, c_out, part, **_: (
        pair(c_in // part, c_out // part),
        pair(c_in, c_out) // part,
        pair(c_in, c_out) // part**2,
        pair(c_in, c_out // part),
    ),
    "G20": lambda c_in, c_out, k, groups, **_: (
        (c_out, c_in // groups, k, k),
        (c_out // groups, c_in // groups, k, k),
        (c_out, c_in, k, k),
        (c_out // groups, c_in, k, k),
    ),
    "G21": lambda c_in, c_out, **_: (c_in // c_out, 1),
    "G22": lambda c_in, c_out: (c_in * c_out,),
    "G23": lambda size, **_: tuple(
        f"{n}×{n}" for n in (half(half(size)), half(size), size, (size - 3) // 2 + 1)
    ),
    "G24": lambda c_in, c_out, k: ((c_out, c_in, k, k),),
    "G25": lambda groups, part, c_out, **_: (groups * part, part, c_out, groups),
    "G26": lambda weights, channels, size, **_: (
        weights * size**2,
        weights * size**2 // channels,
        weights * size**2 * channels,
        weights,
    ),
    "G27": lambda channels, size, **_: (
        times(Fraction(2 * size**2 + 9 * channels, 2 * size**2 + 9)),
        times(channels),
        times(9),
        times(2 * channels),
    ),
    "G28": lambda few, many, factor, **_: (),
    "G29": lambda channels, wide, factor: (),
    "G30": lambda channels, **_: (times(round(sqrt(channels))),),
}


@pytest.mark.parametrize("belief", BELIEFS)
def test_over_a_thousand_seeds_four_answers_differ_and_each_is_what_its_idea_gives(belief):
    for seed in range(1000):
        drawn = TEMPLATES[belief].drawn(Random(seed))
        values = [option.value for option in drawn.options]
        assert len(set(values)) == len({said(value, "en") for value in values}) == 4
        expected = GIVEN[belief](**{name: value for name, value in drawn.numbers.items() if name != "line"})
        assert tuple(values[: len(expected)]) == expected, drawn.numbers


def conv(*arguments, **options) -> nn.Conv2d:
    """A layer that holds shapes and no numbers, without a bias."""
    return nn.Conv2d(*arguments, bias=False, device="meta", **options)


def weights(*layers: nn.Conv2d) -> int:
    return sum(layer.weight.numel() for layer in layers)


def separable(c_in: int, c_out: int, k: int = 3, **options) -> nn.Sequential:
    depthwise = conv(c_in, c_in, k, padding=k // 2, groups=c_in)
    return nn.Sequential(depthwise, conv(c_in, c_out, 1, **options))


def put_out(module: nn.Module, channels: int, size: int) -> torch.Tensor:
    return module(torch.empty(1, channels, size, size, device="meta"))


def flops(module: nn.Module, channels: int, size: int) -> int:
    with FlopCounterMode(display=False) as counter:
        put_out(module, channels, size)
    return counter.get_total_flops()


def expected_channels(groups: int, part: int, c_out: int, wrong: int, **_) -> int:
    layer = nn.Conv2d(groups * part, c_out, 3, groups=groups)  # on the meta device the message is another
    with pytest.raises(RuntimeError) as refusal:
        layer(torch.zeros(1, wrong, 8, 8))
    return int(str(refusal.value).partition("to have ")[2].split()[0])


def rank(c_out: int, k: int, **_) -> int:
    kernels = torch.randn(c_out, k * k, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    return int(torch.linalg.matrix_rank(kernels))


def stored(c_in: int, c_out: int, **_) -> object:
    """How many values the outputs of the pair hold, beside those of the standard layer."""
    first, second = separable(c_in, c_out)
    between = put_out(first, c_in, 14)
    values = between.numel() + second(between).numel()
    return growth(Fraction(values, put_out(conv(c_in, c_out, 3, padding=1), c_in, 14).numel()))


PYTORCH = {
    "G01": lambda c_in, c_out: put_out(conv(c_in, c_out, 3), c_in, 8).shape[1],
    "G02": lambda c_in, c_out, k, **_: weights(conv(c_in, c_out, k)),
    "G03": lambda c_in, c_out, size, **_: flops(conv(c_in, c_out, 3, stride=2, padding=1), c_in, size) // 2,
    "G04": lambda c_in, c_out, size, **_: flops(conv(c_in, c_out, 3, padding=1), c_in, size),
    "G06": rank,
    "G07": lambda c, k, **_: weights(*separable(c, c, k)),
    "G10": lambda k, c_out, **_: times(
        Fraction(weights(conv(8, c_out, k)), weights(*separable(8, c_out, k)))
    ),
    "G11": lambda c_in, c_out, k, **_: growth(
        Fraction(flops(separable(c_in, c_out, k), c_in, 14), flops(separable(c_in, c_out), c_in, 14))
    ),
    "G13": lambda c, k, **_: weights(*separable(c, 1, k)),
    "G14": lambda c_in, c_out, groups, area, **_: weights(conv(c_in, c_out, int(sqrt(area)), groups=groups)),
    "G15": stored,
    "G19": lambda c_in, c_out, part, **_: weights(*separable(c_in // part, c_out // part)),
    "G20": lambda c_in, c_out, k, groups, **_: tuple(conv(c_in, c_out, k, groups=groups).weight.shape),
    "G21": lambda c_in, c_out, **_: conv(c_in, c_out, 3, groups=c_out).weight.shape[1],
    "G22": lambda c_in, c_out: weights(separable(c_in, c_out)[1]),
    "G23": lambda size, **_: "×".join(
        str(n)
        for n in put_out(
            nn.Sequential(
                conv(4, 4, 3, stride=2, padding=1, groups=4),
                conv(4, 8, 1, stride=2),
            ),
            4,
            size,
        ).shape[2:]
    ),
    "G25": expected_channels,
    "G26": lambda shape, channels, size, **_: (
        flops(conv(channels, shape[0], 3, padding=1, groups=channels), channels, size) // 2
    ),
}


@pytest.mark.parametrize("belief", PYTORCH)
def test_the_right_answer_is_what_pytorch_says(belief):
    for seed in range(5):
        drawn = TEMPLATES[belief].drawn(Random(seed))
        numbers = {name: value for name, value in drawn.numbers.items() if name != "line"}
        assert drawn.options[0].value == PYTORCH[belief](**numbers), numbers


def test_pytorch_builds_one_of_the_four_depthwise_layers_and_no_other():
    for seed in range(5):
        drawn = TEMPLATES["G09"].drawn(Random(seed))
        c, right, *wrong = drawn.numbers["c"], *(option.value for option in drawn.options)
        assert conv(c, right, 3, groups=c).weight.shape[1] == 1
        for c_out in wrong:
            with pytest.raises(ValueError, match="out_channels must be divisible by groups"):
                conv(c, c_out, 3, groups=c)


def test_the_first_weights_are_as_much_too_small_as_pytorch_makes_them():
    channels = TEMPLATES["G30"].drawn(Random(0)).numbers["channels"]
    layer = nn.Conv2d(channels, channels, 3, groups=channels)
    fan_in, fan_out = nn.init._calculate_fan_in_and_fan_out(layer.weight)
    assert times(round(sqrt(fan_out / fan_in))) == TEMPLATES["G30"].drawn(Random(0)).options[0].value


@pytest.mark.parametrize("belief", BELIEFS)
def test_a_question_is_filled_in_both_languages_and_says_nothing_to_avoid(belief):
    for seed in "ab":
        question = TEMPLATES[belief].question("04_savings.x", belief, seed)
        texts = [question.prompt]
        texts += [text for answer in question.answers for text in (answer.text, answer.feedback)]
        for lang in LANGUAGES:
            for text in texts:
                sentence = text.say(lang)
                assert "{" not in sentence and sentence.count("`") % 2 == 0
                assert wording.faults(sentence, lang) == ()


def test_the_same_seed_gives_the_same_question_and_another_one_other_numbers_and_places():
    ask = TEMPLATES["G03"].question
    asked = [ask("x.y", "G03", f"{day}") for day in range(20)]
    assert asked == [ask("x.y", "G03", f"{day}") for day in range(20)]
    assert len({question.prompt.en for question in asked}) > 10
    assert {question.right for question in asked} == {0, 1, 2, 3}


def test_each_belief_has_its_template_and_its_topic_and_a_chapter_that_teaches_it():
    assert list(TEMPLATES) == list(TOPICS) == BELIEFS
    for belief, template in TEMPLATES.items():
        before = [chapter.name for chapter in CHAPTERS if chapter.name <= template.after]
        assert before[-1] == template.after
        asked = (q for name in before for q in (*guesses_of(name).values(), *quiz_of(name)))
        assert belief in {question.belief for question in asked}


def test_factors_and_shares_are_said_in_both_languages():
    assert times(Fraction(17, 4)).tr == "4,25 kat"
    assert growth(Fraction(3, 2)).en == "1.5 times"
    assert share(Fraction(1, 8)).tr == "%12,5"
    assert said((6, 2, 3, 3), "tr") == "`(6, 2, 3, 3)`"
