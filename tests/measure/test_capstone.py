"""The project: its networks, splitting, the comparison with a learner's own modules, and the report."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import torch
from torch import nn

from course_utils.measure.capstone import (
    GIVEN,
    LARGEST,
    PLAN,
    TASKS,
    Project,
    Side,
    choices,
    compare,
    given,
    project_from,
    split,
)
from course_utils.measure.report import Findings, report, sample, sample_project
from course_utils.measure.runs import Plan
from course_utils.words import capstone as words
from course_utils.words.language import LANGUAGES

TINY = Plan(seeds=2, epochs=1, images=64)


def params(model: nn.Module) -> int:
    return sum(p.numel() for p in model.parameters())


@pytest.mark.parametrize("name", GIVEN)
def test_a_given_network_is_small_and_takes_its_images(name):
    task, network = TASKS[GIVEN[name].task], given(name, lang="en")
    assert params(network) <= LARGEST
    assert network(torch.zeros(2, *task.image)).shape == (2, task.classes)
    assert {line[0] for line in choices("tr").lines} == set(GIVEN)


def test_a_name_that_no_network_has_is_answered_with_those_there_are():
    with pytest.raises(ValueError, match="no network called plane; write one of: plain, five"):
        given("plane", lang="en")


def test_splitting_puts_a_pair_in_the_place_of_a_layer_and_leaves_the_network_as_it_is():
    network = given("plain", lang="en").eval()
    before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    after = split(network, "b", "d.0", lang="en")
    kinds = [(m.groups, m.kernel_size[0], m.stride[0]) for m in after.modules() if isinstance(m, nn.Conv2d)]
    assert kinds == [(1, 3, 2), (16, 3, 2), (1, 1, 1), (1, 3, 1), (32, 3, 2), (1, 1, 1)]
    assert after(torch.zeros(1, 1, 28, 28)).shape == network(torch.zeros(1, 1, 28, 28)).shape
    assert all(torch.equal(tensor, before[name]) for name, tensor in network.state_dict().items())


@pytest.mark.parametrize(
    ("network", "name", "sentence"),
    [
        ("plain", "z", words.NO_SUCH_LAYER),
        ("plain", "head", words.NO_SUCH_LAYER),
        ("half_split", "b", words.SPLIT_ALREADY),
        ("late", "d", words.NOTHING_TO_SPLIT),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_cannot_be_split_is_answered_in_one_sentence(network, name, sentence, lang):
    with pytest.raises(ValueError, match=re.escape(name)) as refusal:
        split(given(network, lang=lang), name, lang=lang)
    assert str(refusal.value).startswith(sentence.say(lang).split("{")[0])


class Own(nn.Module):
    """A learner's network: names of its own, a bias, and a dropout."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 5, stride=2, padding=2)
        self.conv2 = nn.Conv2d(8, 16, 3, stride=2, padding=1)
        self.rest = nn.Sequential(nn.AdaptiveAvgPool2d(2), nn.Flatten(), nn.Dropout(0.1), nn.Linear(64, 10))

    def forward(self, x):
        return self.rest(torch.relu(self.conv2(torch.relu(self.conv1(x)))))


def test_two_networks_of_a_learner_are_compared_and_stay_as_they_are():
    own = Own()
    after, state = split(own, "conv2", lang="en"), {k: v.clone() for k, v in own.state_dict().items()}
    project = compare(own, after, "digits", lang="en", plan=TINY)
    assert project.parts == ("conv2",)
    assert (project.before.params, project.after.params) == (params(own), params(after))
    assert len(project.before.accuracies) == len(project.after.accuracies) == len(project.differences) == 2
    assert project.before.kept > 0 and min(project.before.ms + project.after.ms) > 0
    assert own.training and all(torch.equal(v, state[k]) for k, v in own.state_dict().items())


def test_both_networks_begin_from_the_same_seeds():
    own = Own()
    project = compare(own, own, "digits", lang="en", plan=TINY)
    assert project.parts == () and project.differences == [0, 0]
    assert words.NO_PARTS.en in Findings(project, "en")._repr_html_()


@pytest.mark.parametrize(
    ("model", "task", "said"),
    [
        (nn.Conv2d(1, 10, 3), "digits", "puts out the shape"),
        (Own(), "letters", "no task called letters"),
        (Own(), "colours", "Own"),
        (nn.Sequential(nn.Flatten(), nn.Linear(784, 1000), nn.Linear(1000, 10)), "digits", "at most 500,000"),
    ],
)
def test_a_network_that_does_not_fit_is_refused_in_one_sentence(model, task, said):
    with pytest.raises(ValueError, match=said) as refusal:
        compare(model, model, task, lang="en", plan=TINY)
    assert "\n" not in str(refusal.value)


def project(before=(2.0, 2.1, 2.2, 2.3), after=(1.0, 1.1, 1.2, 1.3), accuracies=((0.9, 0.9), (0.91, 0.92))):
    sides = [
        Side(100, 1000, 4_000_000, ms, right, 1.5)
        for ms, right in zip((before, after), accuracies, strict=True)
    ]
    return Project("digits", ("b",), sides[0], replace(sides[1], params=25, macs=500), PLAN, "2.13.0")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ((2.0, 2.1, 2.2, 2.3), (1.0, 1.1, 1.2, 1.3), words.FASTER.say("en", times="1.87")),
        ((1.0, 1.1, 1.2, 1.3), (2.0, 2.1, 2.2, 2.3), words.SLOWER.say("en", times="1.87")),
        ((1.0, 1.1, 1.2, 1.3), (1.1, 1.2, 1.3, 1.4), words.UNDECIDED.en),
    ],
)
def test_times_decide_only_where_their_middle_halves_lie_apart(before, after, said):
    assert said in Findings(project(before, after), "en").sentences()


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ((0.91, 0.92), words.ONE_WAY.say("en", n=2, toss="50%")),
        ((0.91, 0.89), words.BOTH_WAYS.en),
        ((0.91, 0.9), words.BOTH_WAYS.en),
        ((0.9, 0.9), words.LEVEL.en),
    ],
)
def test_accuracies_are_compared_in_pairs(after, said):
    assert said in Findings(project(accuracies=((0.9, 0.9), after)), "en").sentences()


def test_the_table_has_counts_times_and_ratios_in_the_learners_language():
    rows = {row[0]: row[1:] for row in Findings(project(), "tr").rows()}
    assert rows["parametre"] == ("100", "25", "4")
    assert rows["bir görüntü için MAC"] == ("1.000", "500", "2")
    assert rows["test doğruluğu, ortanca (%)"][:2] == ("90", "91,5")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_saved_page_stands_alone_and_says_what_the_learner_wrote(tmp_path, lang):
    page = report(project(), lang=lang, title="<b>", decision="<script>x</script>", reasons="çünkü\nğ")
    said = page.save(tmp_path / "r.html")
    html = (tmp_path / "r.html").read_text("utf-8")
    assert str(tmp_path / "r.html") in said
    assert f'<html lang="{lang}">' in html and "&lt;script&gt;" in html and "<script" not in html
    assert "çünkü" in html and words.NOT_WRITTEN.say(lang) in html
    assert not re.search(r"(src|href)=", html)
    assert all(text.say(lang) in html for text in words.CRITERIA)


def test_a_page_that_cannot_be_written_says_so(tmp_path):
    assert "could not be written" in report(project(), lang="en").save(tmp_path / "no" / "r.html")


def test_a_project_comes_back_as_it_was_kept():
    assert project_from(project().as_dict()) == project()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sample_says_the_numbers_of_its_project(lang):
    page, measured = sample(lang), sample_project()
    assert measured.parts == ("b", "c", "d")
    assert measured.plan == PLAN
    assert page.findings.ratio("params") in page.reasons and page.findings.ratio("macs") in page.reasons
    assert measured.before.params == params(given("plain", lang="en"))
    assert measured.after.kept > measured.before.kept  # its text says that memory grew,
    assert measured.decided  # that time fell, by less than the MACs,
    assert 1 < measured.speed_up < measured.before.macs / measured.after.macs
    assert max(measured.differences) < 0  # and accuracy with every seed
    assert page.findings.times_faster() in page.decision
    assert "{" not in page.decision + page.reasons + page.limits
