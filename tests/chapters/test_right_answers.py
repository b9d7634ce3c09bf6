"""The right answers of guesses and quizzes are what PyTorch and the arithmetic say."""

from __future__ import annotations

from fractions import Fraction

import pytest
import torch
from torch import nn

from course_utils.arithmetic import ConvSpec, valid_groups
from course_utils.chapters.c00_start import questions as c00_start
from course_utils.chapters.c03_depthwise import questions as c03_depthwise
from course_utils.chapters.c10_channels_groups import questions as c10_channels_groups
from course_utils.chapters.question import Question, guess_named, quiz_of
from course_utils.networks import mobilenet_v1_layers


def shape(layer: nn.Conv2d) -> str:
    return f"`{tuple(layer.weight.shape)}`"


def outputs(layer: nn.Conv2d, *inputs: float) -> list[int]:
    """What a layer full of ones makes of channels full of `inputs`, one number per output channel."""
    layer.weight.data.fill_(1.0)
    k = layer.kernel_size[0]
    x = torch.tensor(inputs).view(1, -1, 1, 1).expand(1, -1, k, k)
    return layer(x).flatten().int().tolist()


def depthwise(c_in: int, c_out: int, kernel_size: int = 3) -> nn.Conv2d:
    return nn.Conv2d(c_in, c_out, kernel_size, groups=c_in, bias=False)


def share(c_out: int) -> Fraction:
    return Fraction(ConvSpec.depthwise(64).weights, ConvSpec(64, c_out).weights)


def expected_channels() -> str:
    with pytest.raises(RuntimeError) as refusal:
        nn.Conv2d(64, 128, 3, groups=4)(torch.randn(1, 16, 8, 8))
    return str(refusal.value).partition("to have ")[2].split()[0]


def mobilenet_macs() -> str:
    return f"{mobilenet_v1_layers().count(224, lang='en').macs / 1e6:.0f} million"


RIGHT = {
    "00_start.bars": mobilenet_macs,
    "00_start.taste": lambda: nn.Conv2d(6, 6, 3, groups=3).weight.shape[1],
    "03_depthwise.digits": lambda: ", ".join(f"`{n}`" for n in outputs(depthwise(3, 3), 1.0, 100.0, 10000.0)),
    "03_depthwise.kernels": lambda: depthwise(3, 3).weight.numel(),
    "03_depthwise.ratio": lambda: Fraction(ConvSpec.depthwise(8).weights, ConvSpec(8, 3).weights),
    "03_depthwise.count": lambda: depthwise(16, 16, kernel_size=5).weight.numel(),
    "03_depthwise.share": lambda: share(c_out=128),
    "10_channels_groups.shape": lambda: shape(nn.Conv2d(6, 6, 3, groups=3)),
    "10_channels_groups.rule": lambda: f"only {', '.join(map(str, valid_groups(3, 8)))}",
    "10_channels_groups.message": expected_channels,
    "10_channels_groups.multiplier": lambda: ", ".join(
        map(str, outputs(depthwise(3, 6, 1), 1.0, 10.0, 100.0))
    ),
    "10_channels_groups.stored": lambda: f"one tensor of shape {shape(nn.Conv2d(16, 16, 1, groups=2))}",
}


def question(name: str) -> Question:
    chapter = name.partition(".")[0]
    posed = {asked.name: asked for asked in quiz_of(chapter)}
    return posed.get(name) or guess_named(name)


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_answer_is_what_the_computation_gives(name):
    asked = question(name)
    assert asked.answers[asked.right].text.en == str(RIGHT[name]())


def test_the_legal_depthwise_layer_is_the_only_one_that_pytorch_builds_as_depthwise():
    asked = question("10_channels_groups.legal")
    for place, answer in enumerate(asked.answers):
        try:
            layer = eval(answer.text.en.strip("`"), {"nn": nn})
        except ValueError:
            is_depthwise = False
        else:
            is_depthwise = layer.weight.shape[1] == 1
        assert is_depthwise == (place == asked.right)


@pytest.mark.parametrize("name", ["10_channels_groups.message", "10_channels_groups.channels_last"])
def test_a_quoted_message_is_pytorchs_own(name):
    layers = {
        "10_channels_groups.message": (nn.Conv2d(64, 128, 3, groups=4), torch.randn(1, 16, 8, 8)),
        "10_channels_groups.channels_last": (nn.Conv2d(3, 16, 3), torch.randn(1, 32, 32, 3)),
    }
    layer, x = layers[name]
    with pytest.raises(RuntimeError) as refusal:
        layer(x)
    quoted = question(name).prompt
    message = str(refusal.value)
    for text in (quoted.tr, quoted.en):
        assert f"`{message}`" in text.replace("have N channels", "have 64 channels")


@pytest.mark.parametrize("chapter", ["03_depthwise", "10_channels_groups"])
def test_a_quiz_has_four_questions_or_more_and_each_names_its_belief(chapter):
    quiz = quiz_of(chapter)
    assert len(quiz) >= 4
    assert all(asked.belief for asked in quiz)


def test_the_beliefs_of_these_chapters_are_all_met():
    guesses = [c00_start.GUESSES, c03_depthwise.GUESSES, c10_channels_groups.GUESSES]
    asked = [question for chapter in guesses for question in chapter.values()]
    asked += [*c03_depthwise.QUIZ, *c10_channels_groups.QUIZ]
    met = {question.belief for question in asked}
    assert met >= {"G02", "G08", "G09", "G14", "G20", "G21", "G25"}
