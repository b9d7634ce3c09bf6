"""What the course's Python answers to a page without a kernel: a request in JSON, and the reply to it.

It runs in a worker of the reader's browser, so nothing that it imports may need torch, matplotlib, anywidget
or anything else that is not in Python itself. The page keeps the learner's progress and sends it along.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import Any

from ..cards.exercise import exercise_card
from ..cards.progress import map_card
from ..cards.review import beliefs_card, review_traits
from ..chapters import progress
from ..chapters.exercise import Verdict, check, exercises_of, told
from ..explorers.desk import Desk
from ..explorers.exploration import Exploration
from ..words import lessons, page

Reply = Any  # whatever JSON holds


def answer(request: str) -> str:
    """The reply to a request: `ask` names one of the functions below, the rest is what it takes.

    >>> answer('{"ask": "beliefs", "lang": "en", "kept": {}}')[:25]
    '{"html": "<section class='
    """
    asked = json.loads(request)
    return json.dumps(ANSWERS[asked.pop("ask")](**asked))


def moves(explorer: str, lang: str, start: dict, moves: list[dict]) -> Reply:
    """The replies of an explorer that opened in `start` to the first of these moves."""
    return _desk(explorer, lang, json.dumps(start)).batch(moves)


def judge(chapter: str, name: str, lang: str, code: str, given: str) -> Reply:
    """The card of an exercise after its cell, `code`, has run and `given` was handed to the judge."""
    exercise = next(known for known in exercises_of(chapter) if known.name == name)
    cell: dict[str, Any] = {"__name__": "__main__"}  # as a notebook's cells: errors tell the line in them
    try:
        exec(compile(code, "<cell>", "exec", dont_inherit=True), cell)
        verdict = check(exercise, eval(given, cell))
    except BaseException as error:
        verdict = Verdict("wrong", told(error))
    if verdict.sentence == lessons.UNTRIED:
        verdict = replace(verdict, sentence=page.UNTRIED)
    return {"outcome": verdict.outcome, "html": exercise_card(exercise, verdict, lang)}


def review(chapter: str, lang: str, kept: dict) -> Reply:
    """Today's questions from earlier chapters, with the names under which their answers are kept."""
    from ..chapters.review import questions

    _remember(kept)
    names = [question.name for question in questions(chapter)]
    return {**review_traits(chapter, lang), "names": names}


def progress_map(lang: str, kept: dict) -> Reply:
    """The map of the course with the learner's progress."""
    _remember(kept)
    return {"html": to_pages(map_card(lang))}


def beliefs(lang: str, kept: dict) -> Reply:
    """The page of the thirty beliefs."""
    _remember(kept)
    return {"html": beliefs_card(lang)}


ANSWERS: dict[str, Callable[..., Reply]] = {
    known.__name__: known for known in (moves, judge, review, progress_map, beliefs)
}


def exploration(name: str) -> Exploration:
    """The exploration called `name`; the photo is that of the course.

    >>> exploration("groups").start["groups"]
    3
    """
    module = import_module(f"{__package__.rpartition('.')[0]}.explorers.{name}")
    if name == "photo":
        return module.exploration_of(None)
    return module.roofline_exploration() if name == "roofline" else getattr(module, name.upper())


def to_pages(html: str) -> str:
    """Links to notebooks as links to the pages of the same name."""
    return html.replace('.ipynb"', '.html"')


class PageDesk(Desk):
    """The desk of an explorer on a page: what only torch could compute there is refused in a sentence."""

    def settled(self, anchor, control, to):
        values, note = super().settled(anchor, control, to)
        if self.exploration.name == "rank":
            for known in self.exploration.controls:
                if values[known.name] not in known.stops:
                    said = {"name": known.label.say(self.lang), "stops": ", ".join(map(str, known.stops))}
                    raise ValueError(page.ONLY_STOPS.say(self.lang, **said))
        return values, note


@lru_cache(maxsize=32)
def _desk(explorer: str, lang: str, start: str) -> Desk:
    return PageDesk(exploration(explorer), json.loads(start), lang)


def _remember(whole: dict) -> None:
    """Let the course know what the page keeps of the learner, and nothing else."""
    progress.reset()
    progress.take({"course": "depthwise", **whole})
