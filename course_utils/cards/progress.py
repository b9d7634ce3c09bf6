"""The map of the course with the learner's progress, and the end of a chapter."""

from __future__ import annotations

from ..chapters import doors, progress
from ..chapters.exercise import exercises_of
from ..chapters.question import guesses_of, quiz_of
from ..chapters.table import CHAPTERS, STEPS, Chapter, after, chapter
from ..pictures.course_map import Stop, course_map
from ..pictures.picture import Picture
from ..words import lessons
from .markup import TAB_STOP, card, rich

Kept = dict[str, dict[str, int]]  # what is saved, by kind and name
NOTHING: Kept = {kind: {} for kind in progress.KINDS}

_LEFT = 'style="text-align: left; vertical-align: top"'  # JupyterLab sets cells of a table to the right
_NUMBER = 'style="font-variant-numeric: tabular-nums; vertical-align: top"'


def map_card(lang: str) -> str:
    """The way through the course as a picture, and every chapter with how far the learner has come in it."""
    kept = {kind: progress.saved(kind) for kind in progress.KINDS}
    rows = "".join(f"<tr>{_about(chapter, lang)}{_state(chapter, kept, lang)}</tr>" for chapter in CHAPTERS)
    heads = (
        *(lessons.CHAPTER, lessons.MINUTES, lessons.READ),
        *(lessons.QUIZ, lessons.EXERCISES, lessons.GUESSES),
    )
    table = f'<div class="wide"><table>{_head(heads, lang)}{rows}</table></div>'
    body = f"<p>{way(lang, kept).as_html()}</p>{table}{_guesses(kept, lang)}{_how_long(lang)}"
    return card(lessons.MAP.say(lang), body, lang, foot=_reset(lang))


def plain_map(lang: str) -> str:
    """The picture of the way and the chapters alone, with nothing of the learner's."""
    rows = "".join(f"<tr>{_about(chapter, lang)}</tr>" for chapter in CHAPTERS)
    head = _head((lessons.CHAPTER, lessons.MINUTES), lang)
    return f"{way(lang).as_html()}<table>{head}{rows}</table>"


def way(lang: str, kept: Kept = NOTHING) -> Picture:
    """The chapters in their order; the glossary, which is no step of the way, stands in the table alone."""
    return course_map([_stop(chapter, kept, lang) for chapter in STEPS], lang)


def _stop(chapter: Chapter, kept: Kept, lang: str) -> Stop:
    questions, exercises = tasks_of(chapter.name)
    done = sum(name in kept["answered"] for name in questions)
    done += sum(name in kept["solved"] for name in exercises)
    title = chapter.title.say(lang).replace("`", "")
    return Stop(chapter.name[:2], title, chapter.name in kept["read"], done, len(questions) + len(exercises))


def tasks_of(chapter: str) -> tuple[list[str], list[str]]:
    """The names of its questions and of its exercises."""
    return [question.name for question in quiz_of(chapter)], [task.name for task in exercises_of(chapter)]


def held_guesses(kept: Kept) -> tuple[int, int]:
    """How many guesses of the course were made, and how many of these held."""
    made, held = zip(*(_held(chapter.name, kept) for chapter in CHAPTERS), strict=True)
    return sum(made), sum(held)


def _guesses(kept: Kept, lang: str) -> str:
    made, held = held_guesses(kept)
    return f"<p>{lessons.GUESSES_HELD.say(lang, made=made, held=held)}</p>" if made else ""


def _held(chapter: str, kept: Kept) -> tuple[int, int]:
    """How many guesses of a chapter were made, and how many of these held."""
    made = [guess for guess in guesses_of(chapter).values() if guess.name in kept["guessed"]]
    return len(made), sum(kept["guessed"][guess.name] == guess.right for guess in made)


def end_card(chapter: str, lang: str) -> str:
    """The end of a chapter: whether it is read, or a button that marks it as read, and the way on."""
    if chapter in progress.saved("read"):
        state = f'<p class="right"><strong>{lessons.CHAPTER_READ.say(lang)}</strong></p>'
    else:
        state = f'<button type="button" class="ask" {TAB_STOP}>{lessons.MARK_READ.say(lang)}</button>'
    return card(lessons.CHAPTER_END.say(lang), state, lang, foot=way_on(chapter, lang))


def way_on(name: str, lang: str) -> str:
    """Where to go from a chapter; from the last one and from the glossary, back to the map."""
    following = after(name)
    if following:
        return f"<p>{lessons.NEXT.say(lang)}: {_link(following, lang)}</p>"
    done = f"<p>{rich(lessons.LAST_CHAPTER.say(lang))}</p>" if chapter(name).step else ""
    return f"{done}<p>{lessons.TO_MAP.say(lang)}: {_link(STEPS[0], lang)}</p>"


def _head(titles, lang: str) -> str:
    return "<tr>" + "".join(f'<th scope="col" {_LEFT}>{title.say(lang)}</th>' for title in titles) + "</tr>"


def _about(chapter: Chapter, lang: str) -> str:
    question = rich(chapter.question.say(lang))
    return (
        f'<th scope="row" {_LEFT}>{_link(chapter, lang)}<br><small>{question}</small></th>'
        f"<td {_NUMBER}>{chapter.minutes}</td>"
    )


def _state(chapter: Chapter, kept: Kept, lang: str) -> str:
    read = lessons.DONE if chapter.name in kept["read"] else lessons.TO_DO
    questions, exercises = tasks_of(chapter.name)
    made, held = _held(chapter.name, kept)
    cells = (
        read.say(lang),
        _share(questions, kept["answered"], lang),
        _share(exercises, kept["solved"], lang),
        lessons.HELD.say(lang, held=held, made=made) if made else "–",
    )
    return "".join(f"<td>{cell}</td>" for cell in cells)


def _share(names: list[str], kept: dict[str, int], lang: str) -> str:
    """`✓ 4 of 4`, `◐ 2 of 4`, `○ 0 of 4`, or a word where there is nothing to do."""
    if not names:
        return lessons.NONE.say(lang)
    done = sum(name in kept for name in names)
    sign = "✓" if done == len(names) else "◐" if done else "○"
    return lessons.SHARE.say(lang, sign=sign, done=done, total=len(names))


def _how_long(lang: str) -> str:
    """How long progress is kept, where that is not for good."""
    kept = doors.kept()
    return f"<p>{kept.say(lang)}</p>" if kept else ""


def _link(chapter: Chapter, lang: str) -> str:
    """To a chapter beside this one, or to a tab of its own where widgets stand on a page of another host."""
    address = doors.way_to(chapter.name, lang)
    tab = ' target="_blank"' if "://" in address else ""
    return f'<a href="{address}"{tab}>{rich(chapter.title.say(lang))}</a>'


def _reset(lang: str) -> str:
    """Two steps to lose everything: the fold opens, and only then there is a button."""
    return (
        f"<details><summary {TAB_STOP}>{lessons.RESET.say(lang)}</summary>"
        f"<p>{lessons.RESET_WARNING.say(lang)}</p>"
        f'<button type="button" class="ask" {TAB_STOP}>{lessons.RESET_NOW.say(lang)}</button></details>'
    )
