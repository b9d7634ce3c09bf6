"""The page about a project: what was measured, filled in, and what the learner decided."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from statistics import median

from ..pictures.table import html_table
from ..words import capstone as words
from ..words.language import checked_language, decimal, measured, minus, percent, whole
from .capstone import BATCH, Project, Side, compare, given, project_from, split

STORED = Path(__file__).with_name("capstone_sample.json")
COMMAND = "python -m course_utils.measure.report"
STYLE = """body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1f2328; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: 0.25rem 0.75rem; border-bottom: 1px solid #d1d9e0; font-weight: 400; }
thead th { font-weight: 600; }
@media print { body { margin: 0; font-size: 11pt; } }"""


HEAD = (words.QUANTITY, words.BEFORE, words.AFTER, words.RATIO)


@dataclass(frozen=True)
class Findings:
    """What a project's measurement says: a table, and sentences about times and accuracies."""

    project: Project
    lang: str

    def sentences(self) -> list[str]:
        """The parts that were split, which network is faster and more accurate, and how it was measured."""
        return [*self._setting(), self._speed(), *self._accuracy(), self._how()]

    def __repr__(self) -> str:
        return "\n".join(self.sentences())

    def _repr_html_(self) -> str:
        table = html_table([text.say(self.lang) for text in HEAD], self.rows())
        said = map(_paragraph, [self._speed(), *self._accuracy(), self._how()])
        return f'<div lang="{self.lang}">{"".join([*map(_paragraph, self._setting()), table, *said])}</div>'

    def _setting(self) -> list[str]:
        parts = ", ".join(self.project.parts)
        said = words.PARTS.say(self.lang, parts=parts) if parts else words.NO_PARTS.say(self.lang)
        return [words.TASKS[self.project.task].say(self.lang), said]

    def rows(self) -> list[tuple[str, ...]]:
        """The table: what was counted or measured, before and after, and the ratio."""
        before, after, lang = self.project.before, self.project.after, self.lang
        counted = ((words.PARAMETERS, "params"), (words.MACS, "macs"))
        lines = [
            (
                text.say(lang),
                *(whole(getattr(side, name), lang) for side in (before, after)),
                self.ratio(name),
            )
            for text, name in counted
        ]
        kept = (measured(side.kept / 1e6, lang) for side in (before, after))
        lines.append((words.KEPT.say(lang, batch=BATCH), *kept, self.ratio("kept")))
        times = (self._spread(side) for side in (before, after))
        speed_up = decimal(self.project.speed_up, lang, 2)
        lines.append((words.TIME.say(lang, batch=BATCH), *times, speed_up))
        seconds = (decimal(side.seconds, lang, 1) for side in (before, after))
        lines.append((words.TRAINING.say(lang), *seconds, "–"))
        accuracies = (decimal(100 * median(side.accuracies), lang, 1) for side in (before, after))
        return [*lines, (words.ACCURACY.say(lang), *accuracies, "–")]

    def ratio(self, name: str) -> str:
        """How many times more the network had of something before it was split."""
        before, after = (getattr(side, name) for side in (self.project.before, self.project.after))
        return decimal(before / after, self.lang, 2)

    def _spread(self, side: Side) -> str:
        low, middle, high = (measured(value, self.lang) for value in side.quartiles)
        return words.SPREAD.say(self.lang, low=low, middle=middle, high=high)

    def _speed(self) -> str:
        if not self.project.decided:
            return words.UNDECIDED.say(self.lang)
        said = words.FASTER if self.project.speed_up > 1 else words.SLOWER
        return said.say(self.lang, times=self.times_faster())

    def times_faster(self) -> str:
        """How many times faster the faster one of the two networks is."""
        times = self.project.speed_up
        return decimal(max(times, 1 / times), self.lang, 2)

    def _accuracy(self) -> Iterator[str]:
        differences = self.project.differences
        yield words.PAIRS.say(self.lang, differences=self.differences())
        signs = {(value > 0) - (value < 0) for value in differences}
        if signs == {0}:
            yield words.LEVEL.say(self.lang)
        elif signs in ({1}, {-1}):
            toss = percent(2 / 2 ** len(differences), self.lang)
            yield words.ONE_WAY.say(self.lang, n=len(differences), toss=toss)
        else:
            yield words.BOTH_WAYS.say(self.lang)

    def differences(self) -> str:
        """The differences of accuracy, seed by seed: "0.4, −0.1, 0.3"."""
        return "; ".join(minus(decimal(value, self.lang, 1)) for value in self.project.differences)

    def _how(self) -> str:
        plan = self.project.plan
        numbers = {name: whole(getattr(plan, name), self.lang) for name in ("seeds", "epochs", "images")}
        samples = whole(min(len(self.project.before.ms), len(self.project.after.ms)), self.lang)
        return words.HOW.say(self.lang, **numbers, torch=self.project.torch, samples=samples)


@dataclass(frozen=True)
class Report:
    """One page about a project; `decision`, `reasons` and `limits` are the learner's own sentences.

    A notebook shows it; `save` writes it as a file that needs nothing else.
    """

    findings: Findings
    title: str
    decision: str
    reasons: str
    limits: str
    lang: str

    def save(self, path: str | Path = "report.html") -> str:
        """Write the page; the sentence that comes back says where it lies, or why it could not be written."""
        path = Path(path)
        try:
            path.write_text(self._page(), encoding="utf-8")
        except OSError as error:
            return words.NOT_SAVED.say(self.lang, path=path, reason=error.strerror)
        return words.SAVED.say(self.lang, path=path.resolve())

    def _page(self) -> str:
        head = f'<meta charset="utf-8"><title>{escape(self.title)}</title><style>{STYLE}</style>'
        body = f"<body>{self._body(1)}</body>"
        return f'<!doctype html><html lang="{self.lang}"><head>{head}</head>{body}</html>\n'

    def _repr_html_(self) -> str:
        return f'<div lang="{self.lang}">{self._body(3)}</div>'

    def __repr__(self) -> str:
        return f"{self._title()}\n{self.findings}"

    def _title(self) -> str:
        return words.TITLE.say(self.lang, title=self.title)

    def _body(self, level: int) -> str:
        own = (
            (words.DECISION, self.decision),
            (words.BECAUSE, self.reasons),
            (words.LIMITS, self.limits),
        )
        parts = [f"<h{level}>{escape(self._title())}</h{level}>", self.findings._repr_html_()]
        for name, text in own:
            said = text.strip() or words.NOT_WRITTEN.say(self.lang)
            parts += [f"<h{level + 1}>{name.say(self.lang)}</h{level + 1}>", _paragraph(said)]
        criteria = "".join(f"<li>{escape(text.say(self.lang))}</li>" for text in words.CRITERIA)
        rubric = words.RUBRIC.say(self.lang)
        return "".join(parts) + f"<h{level + 1}>{rubric}</h{level + 1}><ul>{criteria}</ul>"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def report(
    project: Project, *, lang: str, title: str = "", decision: str = "", reasons: str = "", limits: str = ""
) -> Report:
    """The page about a project; what is left out is marked on it as not written yet.

    >>> page = report(sample_project(), lang="en", title="plain", decision="Split it.")
    >>> page.findings.rows()[0][0], page.findings.ratio("params")
    ('parameters', '6.01')
    """
    findings = Findings(project, checked_language(lang))
    return Report(findings, title or project.task, decision, reasons, limits, lang)


def sample(lang: str) -> Report:
    """A finished report with real numbers: the network `plain`, split in all layers but the first."""
    project = sample_project()
    findings = Findings(project, lang)
    numbers = {
        "params": findings.ratio("params"),
        "macs": findings.ratio("macs"),
        "kept": decimal(project.after.kept / project.before.kept, lang, 2),
        "differences": findings.differences(),
        "faster": findings.times_faster(),
    }
    return report(
        project,
        lang=lang,
        title=words.SAMPLE_TITLE.say(lang),
        decision=words.SAMPLE_DECISION.say(lang, **numbers),
        reasons=words.SAMPLE_REASONS.say(lang, **numbers),
        limits=words.SAMPLE_LIMITS.say(lang, seeds=project.plan.seeds),
    )


def sample_project() -> Project:
    """The project of the sample as it was measured."""
    return project_from(json.loads(STORED.read_text(encoding="utf-8"))["project"])


def _make() -> None:
    """Measure the sample's project and store it."""
    plain = given("plain", lang="en")
    project = compare(plain, split(plain, "b", "c", "d", lang="en"), "digits", lang="en")
    made = {"command": COMMAND, "project": project.as_dict()}
    STORED.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    print(Findings(project, "en"))


if __name__ == "__main__":
    _make()
