"""The right answers of chapter 13 are what arithmetic, PyTorch and the stored comparison give."""

from __future__ import annotations

from statistics import median

import pytest
import torch
from torch import nn

from course_utils.chapters.c13_training import questions as chapter
from course_utils.measure.digits import digits
from course_utils.measure.memory import saved_bytes
from course_utils.measure.training import NETWORKS, network, stored_results


def params(name: str) -> int:
    return sum(p.numel() for p in network(*NETWORKS[name]).parameters())


def test_the_network_shrinks_by_the_factor_that_is_right(right_answer):
    assert right_answer("13_training.network") == f"{params('standard') / params('separable'):.1f} times"


def test_the_weights_of_the_blocks_shrink_by_more():
    def weights(name):
        blocks = network(*NETWORKS[name])[1:5]
        return sum(m.weight.numel() for m in blocks.modules() if isinstance(m, nn.Conv2d))

    assert (weights("standard"), weights("separable")) == (69_120, 8_976)
    prompt = chapter.GUESSES["13_training.network"].prompt.en
    assert "69,120 to 8,976: 7.7 times" in prompt
    assert round(69_120 / 8_976, 1) == 7.7


def test_the_separable_network_is_behind_by_about_a_point(right_answer):
    stored = stored_results()
    gap = median(stored.accuracies("standard")) - median(stored.accuracies("separable"))
    assert right_answer("13_training.accuracy") == f"about {100 * gap:.0f} point"


def test_the_two_small_networks_take_turns_at_being_ahead(right_answer):
    ahead = [gap > 0 for gap in stored_results().differences("separable", "small standard")]
    assert min(sum(ahead), len(ahead) - sum(ahead)) >= 3
    assert "cannot tell" in right_answer("13_training.same_size")


def test_the_standard_network_is_behind_with_no_seed():
    assert min(stored_results().differences("standard", "separable")) >= 0
    memorised = chapter.GUESSES["13_training.accuracy"].answers[-1].feedback.en
    assert "behind with none" in memorised


def test_the_separable_network_keeps_more_values(right_answer):
    kept = {
        name: saved_bytes(network(*NETWORKS[name]), digits().images[:64])
        for name in ("standard", "separable")
    }
    assert round(kept["separable"] / kept["standard"], 1) == 1.4
    assert right_answer("13_training.memory") == "the separable one"


def test_learned_kernels_are_not_alike(right_answer):
    kernels = torch.tensor(stored_results().kernels)  # (C, 3, 3)
    assert len({tuple(kernel.flatten().tolist()) for kernel in kernels}) == len(kernels)
    assert (kernels > 0).any(dim=(1, 2)).sum() > len(kernels) / 2
    assert right_answer("13_training.filters").startswith("different")


def test_a_layer_of_rank_four_is_copied_with_four_filters(right_answer):
    mixed, kernels = torch.randn(32, 4), torch.randn(4, 9)
    filters = int(right_answer("13_training.copy"))
    assert torch.linalg.matrix_rank(mixed @ kernels) == filters
    x, dense = torch.randn(1, 1, 8, 8), (mixed @ kernels).view(32, 1, 3, 3)
    pair = nn.functional.conv2d(nn.functional.conv2d(x, kernels.view(4, 1, 3, 3)), mixed[..., None, None])
    assert torch.allclose(pair, nn.functional.conv2d(x, dense), atol=1e-4)


def test_relu_alone_keeps_a_pair_from_being_one_convolution(right_answer):
    torch.manual_seed(0)
    x, y = torch.randn(2, 1, 4, 6, 6)

    def merges(bias: bool, between: nn.Module) -> bool:
        depthwise = nn.Conv2d(4, 4, 3, groups=4, bias=bias)
        pair = nn.Sequential(depthwise, between, nn.Conv2d(4, 5, 1, bias=False)).eval()
        return torch.allclose(pair(x + y) + pair(0 * x), pair(x) + pair(y), atol=1e-5)

    norm = nn.BatchNorm2d(4)
    norm(torch.randn(8, 4, 5, 5) * 3 + 1)  # in training: it remembers mean and spread
    answers = {
        "batch norm": merges(False, norm),
        "ReLU": merges(False, nn.ReLU()),
        "the bias of the depthwise layer": merges(True, nn.Identity()),
        "nothing has to: two layers are stronger than one": merges(False, nn.Identity()),
    }
    assert [said for said, merged in answers.items() if not merged] == [right_answer("13_training.folds")]


def test_the_gap_of_the_story_is_smaller_than_the_spread_of_a_single_network(right_answer):
    accuracies = stored_results().accuracies("standard")
    assert max(accuracies) - min(accuracies) > 0.969 - 0.966
    assert "more seeds" in right_answer("13_training.seed")


def test_pytorch_believes_in_a_fan_out_of_576(right_answer):
    weight = nn.Conv2d(64, 64, 3, groups=64).weight
    _, fan_out = nn.init._calculate_fan_in_and_fan_out(weight)
    true = weight[0].numel()  # an input value meets the nine weights of its own channel
    assert right_answer("13_training.fan_out") == f"it believes {fan_out}, and there are {true}"
    assert (fan_out / true) ** 0.5 == 8

    torch.manual_seed(0)
    nn.init.kaiming_normal_(weight, mode="fan_out")
    assert weight.std().item() == pytest.approx((2 / 576) ** 0.5, rel=0.1)


def test_a_linear_layer_as_large_as_the_blocks_leaves_less_than_half_of_the_saving(right_answer):
    dense, pairs = 69_120, 8_976  # counted above
    factors = [
        dense / pairs,
        (dense / pairs + 1) / 2,
        2 * dense / (2 * dense - pairs),
        2 * dense / (dense + pairs),
    ]
    question = next(question for question in chapter.QUIZ if question.name == "13_training.half_linear")
    assert [answer.text.en for answer in question.answers] == [f"{factor:.1f} times" for factor in factors]
    assert right_answer("13_training.half_linear") == f"{factors[-1]:.1f} times"
    assert f"{2 * dense:,} / {dense + pairs:,}" in question.answers[question.right].feedback.en


def test_the_quiz_has_five_questions_and_each_names_its_belief():
    assert len(chapter.QUIZ) == 5
    assert all(question.belief for question in (*chapter.QUIZ, *chapter.GUESSES.values()))


def test_the_beliefs_of_this_chapter_are_all_met():
    met = {question.belief for question in (*chapter.QUIZ, *chapter.GUESSES.values())}
    assert met >= {"G06", "G12", "G15", "G24", "G30"}
