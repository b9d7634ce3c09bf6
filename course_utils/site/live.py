"""The live places of a page: which calls of a cell stand for what, and the state in which each opens.

A chapter is read cell by cell: `Places("10_channels_groups", "tr")` is called with each code cell, in order,
and returns the `Place`s of that cell. Explorers and cards stand in place of the cell's output; a place of the
front "moves" stands after it, a button for code that moves an explorer of an earlier cell
(`explorer.groups = 6`). Where `covers_code`, the place shows the cell's code itself, in a box to write in.

What a place holds: `html` for readers without JavaScript, from which the front end also takes the picture or
the card, and `traits`, all else that its model starts with. `table` is a script that lies beside the page.
"""

from __future__ import annotations

import ast
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from tempfile import TemporaryDirectory
from typing import Any

from ..cards.exercise import exercise_card
from ..cards.markup import TAB_STOP, card, rich
from ..cards.progress import end_card, map_card
from ..cards.quiz import guess_traits, quiz_traits
from ..cards.review import LEVEL, beliefs_card
from ..chapters import progress
from ..chapters.exercise import Verdict, exercise_named
from ..chapters.question import guess_named, quiz_of
from ..explorers.desk import WHOLE_STATE
from ..words import lessons, page
from ..words import review as review_words
from ..words.language import Text
from .answering import PageDesk, exploration, to_pages
from .own_code import judged_here, needing_other_cells, own_code
from .tables import first_moves, table

EXPLORERS = re.compile(r"(\w+)_explorer")


@dataclass(frozen=True)
class Place:
    """What stands alive in one place of a page: `front` is "explorer", "lesson" or "moves"."""

    name: str
    front: str
    traits: dict[str, Any]
    html: str
    table: bytes | None = None
    file: str = ""  # the table's, as the page names it
    covers_code: bool = False

    @property
    def state(self) -> str:
        """The traits as JSON that can stand inside a <script>."""
        return json.dumps(self.traits, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


class Places:
    """The live places of a chapter in one language, cell by cell."""

    def __init__(self, chapter: str, lang: str):
        self.chapter, self.lang = chapter, lang
        self._numbers: Counter[str] = Counter()
        self._named: dict[str, str] = {}  # the places of explorers by the variable that holds them

    def __call__(self, source: str) -> list[Place]:
        """The places of the next code cell."""
        tree = ast.parse(source)
        made = [place for call in _calls(tree) if (place := self._place(call, source))]
        for statement in tree.body:
            if isinstance(statement, ast.Assign) and (shown := self._explorer_of(statement.value, made)):
                self._named |= {
                    target.id: shown for target in statement.targets if isinstance(target, ast.Name)
                }
        moves = list(self._moves(tree))
        return made + ([self._button(moves)] if moves else [])

    def _place(self, call: ast.Call, source: str) -> Place | None:
        name = _function(call)
        if found := EXPLORERS.fullmatch(name):
            start = _start(call)
            return None if start is None else self._explorer(found[1], start)
        return getattr(self, f"_{name}")(call, source)

    def _explorer(self, kind: str, start: dict[str, Any]) -> Place:
        desk = PageDesk(exploration(kind), start, self.lang)
        name = self._name("s")
        opening = desk.shown(desk.start, desk.start, "")
        svg, moves = opening.pop("svg"), first_moves(desk)  # the front end takes the picture from the page
        if kind == "photo":  # it comes with the table: its pixels would weigh on the page, and in every reply
            svg, moves = desk.view(desk.start).picture.as_html(), moves[-1:]
        html = _figure(opening, svg)
        form = desk.form
        form["words"] |= {"silent": page.SILENT.say(self.lang), "busy": page.BUSY.say(self.lang)}
        traits = {"name": name, "form": form, "opening": opening, "words": self._words(*EXPLORER_WORDS)}
        return Place(
            name, "explorer", traits, html, table(desk, moves, name), f"tables/{self.chapter}-{name}.js"
        )

    def _explorer_of(self, value: ast.expr, made: list[Place]) -> str | None:
        is_explorer = isinstance(value, ast.Call) and EXPLORERS.fullmatch(_function(value))
        return (
            next((place.name for place in made if place.front == "explorer"), None) if is_explorer else None
        )

    def _quiz(self, call: ast.Call, source: str) -> Place:
        posed = quiz_of(self._literal(call))
        names = [question.name for question in posed]
        return self._lesson("quiz", {**quiz_traits(posed, (), lessons.QUIZ, None, self.lang), "names": names})

    def _guess(self, call: ast.Call, source: str) -> Place:
        question = guess_named(self._literal(call))
        return self._lesson("guess", {**guess_traits(question, None, self.lang), "names": [question.name]})

    def _review(self, call: ast.Call, source: str) -> Place:
        about = f"<p>{rich(review_words.ABOUT.say(self.lang))}</p>"
        html = card(
            review_words.HEADING.say(self.lang), about, self.lang, self._asking(page.SHOW_TODAY), LEVEL
        )
        return self._lesson("review", {"html": html, "chapter": self._literal(call)})

    def _beliefs(self, call: ast.Call, source: str) -> Place:
        with _nothing_kept():
            html = beliefs_card(self.lang)
        return self._lesson("beliefs", {"html": html})

    def _progress_map(self, call: ast.Call, source: str) -> Place:
        with _nothing_kept():
            html = to_pages(map_card(self.lang))
        words = self._words("EXPORT", "IMPORT", "IMPORTED", "NOT_IMPORTED", "FILE_NAME")
        about = {"about_progress": rich(page.ABOUT_PROGRESS.say(self.lang))}
        reset = lessons.WAS_RESET.say(self.lang)
        return self._lesson("progress_map", {"html": html, "words": {**words, **about, "was_reset": reset}})

    def _finish(self, call: ast.Call, source: str) -> Place:
        chapter = self._literal(call)
        with _nothing_kept():
            html = to_pages(end_card(chapter, self.lang))
            progress.save("read", chapter)
            read = to_pages(end_card(chapter, self.lang))
        said = lessons.NOW_ON_MAP.say(self.lang)
        return self._lesson("finish", {"html": html, "read": read, "chapter": chapter, "said": said})

    def _exercise(self, call: ast.Call, source: str) -> Place:
        exercise = exercise_named(self._literal(call))
        here = judged_here(exercise)
        verdict = Verdict("untried", page.UNTRIED if here else page.NEEDS_TORCH)
        html = exercise_card(exercise, verdict, self.lang)
        if not here:
            return self._lesson("exercise", {"html": html})
        code = own_code(source)
        foot = exercise_card(exercise, Verdict("wrong", page.TIME_IS_UP.filled(seconds=SECONDS)), self.lang)
        traits = {
            "html": html,
            "chapter": exercise.chapter,
            "exercise": exercise.name,
            "code": code,
            "given": ast.unparse(call.args[2]),
            "seconds": SECONDS,
            "too_long": foot,
            "words": self._words("JUDGE", "JUDGING", "YOUR_CODE", "FROM_THE_START"),
        }
        return self._lesson("exercise", traits, covers_code=not needing_other_cells(source))

    def _lesson(self, kind: str, traits: dict[str, Any], covers_code: bool = False) -> Place:
        html = traits.pop("html")
        said = {"starting": page.STARTING_CARD.say(self.lang), "no_python": page.NO_PYTHON.say(self.lang)}
        said["silence"] = page.NOT_KEPT.say(self.lang)
        return Place(
            self._name("q"), "lesson", {"kind": kind, **said, **traits}, html, covers_code=covers_code
        )

    def _button(self, moves: list[list[Any]]) -> Place:
        html = f'<button type="button" class="moves" {TAB_STOP} hidden>{page.RUN.say(self.lang)}</button>'
        return Place(self._name("m"), "moves", {"moves": moves}, html)

    def _moves(self, tree: ast.AST) -> Iterator[list[Any]]:
        """What the code does to explorers of the page: [place, control, to] for each assignment or call."""
        nodes = [node for node in ast.walk(tree) if isinstance(node, (ast.Assign, ast.Call))]
        for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
            name, control, to = _move(node)
            if name in self._named:
                yield [self._named[name], control, to]

    def _asking(self, label: Text) -> str:
        return f'<button type="button" class="ask" {TAB_STOP}>{label.say(self.lang)}</button>'

    def _name(self, letter: str) -> str:
        self._numbers[letter] += 1
        return f"{letter}{self._numbers[letter]}"

    def _words(self, *names: str) -> dict[str, str]:
        return {name.lower(): getattr(page, name).say(self.lang) for name in names}

    @staticmethod
    def _literal(call: ast.Call) -> str:
        return ast.literal_eval(call.args[0])


EXPLORER_WORDS = (
    *("STARTING", "NO_PYTHON", "WITHOUT_PYTHON"),
    *("COPY_LINK", "LINK_COPIED", "COPY_EMBED", "EMBED_COPIED", "NOT_COPIED"),
)
SECONDS = 10  # that an answer may take to be judged on a page
LESSONS = ("beliefs", "exercise", "finish", "guess", "progress_map", "quiz", "review")


def _calls(tree: ast.Module) -> list[ast.Call]:
    """The calls that show a widget: those whose value is the cell's, or is named for later."""
    values = [statement.value for statement in tree.body if isinstance(statement, (ast.Expr, ast.Assign))]
    calls = [value for value in values if isinstance(value, ast.Call)]
    return [call for call in calls if EXPLORERS.fullmatch(_function(call)) or _function(call) in LESSONS]


def _start(call: ast.Call) -> dict[str, Any] | None:
    """The state of an explorer's call; None where it is of what another cell has made: a learner's model."""
    given = {str(keyword.arg): keyword.value for keyword in call.keywords}
    given.pop("speed", None)  # what was timed on a machine: without it there are the times of the authors'
    try:
        return {name: ast.literal_eval(value) for name, value in given.items()}
    except ValueError:
        return None


def _move(node: ast.Assign | ast.Call) -> tuple[str, str, Any]:
    """Variable, control and value of `x.groups = 6`, `x.set(groups=6)` or `x.press("depthwise")`."""
    match node:
        case ast.Assign(targets=[ast.Attribute(value=ast.Name(id=name), attr=control)], value=value):
            return name, control, _value(value)
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="set"), keywords=keywords):
            return name, WHOLE_STATE, {str(one.arg): _value(one.value) for one in keywords}
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id=name), attr="press"), args=[ast.Constant(value=button)]
        ):
            return name, str(button), None
    return "", "", None


def _value(node: ast.expr) -> Any:
    """A literal's value; what is none moves no explorer."""
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def _function(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _figure(opening: dict[str, Any], picture: str) -> str:
    """The first picture with its words."""
    facts = "".join(
        f"<div><dt>{escape(fact['label'])}</dt>"
        f"<dd><strong>{escape(fact['value'])}</strong> {escape(fact['detail'])}</dd></div>"
        for fact in opening["facts"]
    )
    remark = f"<p>{escape(opening['remark'])}</p>" if opening["remark"] else ""
    code = f"<pre><code>{escape(opening['code'])}</code></pre>" if opening["code"] else ""
    return (
        f'<figure class="first"><figcaption><strong>{escape(opening["title"])}</strong></figcaption>'
        f"{picture}<dl>{facts}</dl>{remark}{code}</figure>"
    )


@contextmanager
def _nothing_kept() -> Iterator[None]:
    """A learner who has done nothing yet, whoever builds the site."""
    before = os.environ.get("COURSE_PROGRESS_DIR")
    with TemporaryDirectory() as folder:
        os.environ["COURSE_PROGRESS_DIR"] = folder
        try:
            yield
        finally:
            del os.environ["COURSE_PROGRESS_DIR"]
            if before:
                os.environ["COURSE_PROGRESS_DIR"] = before
