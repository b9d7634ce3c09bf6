"""The right answers of a chapter's guesses and quiz and the solutions of its exercises, for its last page."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from html import escape

from nbformat import NotebookNode

from ..cards.markup import rich
from ..chapters.exercise import exercise_named
from ..chapters.question import Question, guess_named, quiz_of
from ..words import site as words

LETTERS = "ABCDEFGH"


def answer_key(notebook: NotebookNode, lang: str) -> str:
    """The answers in the order of the cards, as HTML; empty where a chapter asks nothing."""
    asked = [call for cell in notebook.cells if cell.cell_type == "code" for call in _calls(cell.source)]
    guesses = [guess_named(name) for card, name in asked if card == "guess"]
    posed = [question for card, name in asked if card == "quiz" for question in quiz_of(name)]
    solved = [exercise_named(name) for card, name in asked if card == "exercise"]
    parts = [
        _list(words.KEY_TO_GUESSES.say(lang), [_answer(question, lang) for question in guesses]),
        _list(words.KEY_TO_QUIZ.say(lang), [_answer(question, lang) for question in posed]),
        _list(words.SOLUTIONS.say(lang), [_solution(task.solution) for task in solved]),
    ]
    title = f"<h2>{words.KEY.say(lang)}</h2>"
    return f'<section class="key">{title}{"".join(parts)}</section>' if any(parts) else ""


def _calls(code: str) -> Iterator[tuple[str, str]]:
    """The cards that a cell shows, each with the name that it is called with."""
    for statement in ast.parse(code).body:
        match statement:
            case ast.Expr(ast.Call(func=ast.Name(id=card), args=[ast.Constant(value=str(name)), *_])):
                yield card, name


def _list(title: str, items: list[str]) -> str:
    entries = "".join(f"<li>{item}</li>" for item in items)
    return f"<h3>{title}</h3><ol>{entries}</ol>" if items else ""


def _answer(question: Question, lang: str) -> str:
    right = question.answers[question.right]
    said = f"{rich(right.text.say(lang))}. {rich(right.feedback.say(lang))}"
    return f"<strong>{LETTERS[question.right]}</strong> {said}"


def _solution(code: str) -> str:
    return f'<pre class="code"><code>{escape(code.strip(), quote=False)}</code></pre>'
