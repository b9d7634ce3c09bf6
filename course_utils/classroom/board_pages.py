"""What the board shows, as HTML: the phone's page, the projector's page, and the cards to print.

A page is made of regions, each a piece of HTML with a name. The browser replaces those that have changed, so
that what a teacher is typing and where a keyboard stands are left alone by votes that come in.
"""

from __future__ import annotations

from html import escape

from ..cards.markup import rich
from ..chapters.question import Question
from ..words import board as words
from ..words.language import LANGUAGES, Text
from .votes import AGAIN, LOBBY, REVEAL, TALK, Room, Tally

LETTERS = "ABCD"
Regions = dict[str, str]


def page(lang: str, regions: Regions, live: str, kind: str) -> str:
    """A whole page; `live` is the address of its news, empty where none are sent, and `kind` is its look."""
    shown = "".join(f'<div id="{name}"{_told(name)}>{html}</div>' for name, html in regions.items())
    other = next(name for name in LANGUAGES if name != lang)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{words.TITLE.say(lang)}</title>"
        '<link rel="stylesheet" href="/board.css"><script type="module" src="/board.js"></script></head>'
        f'<body class="{kind}" data-live="{escape(live)}" data-lost="{escape(words.LOST.say(lang))}" '
        f'data-ended="{escape(words.ENDED.say(lang))}"><header><h1>{words.TITLE.say(lang)}</h1>'
        f'<a href="?lang={other}" lang="{other}">{words.OTHER_LANGUAGE.say(lang)}</a></header>'
        f'<main>{shown}<p id="said" role="status"></p><p id="news" role="status"></p></main></body></html>'
    )


def _told(region: str) -> str:
    """A screen reader tells what became of a vote; of a new question the script tells it."""
    return ' role="status"' if region == "state" else ""


def join(room: Room, lang: str) -> Regions:
    """The door: the code of the room and, for the inventory, a code of one's own."""
    own = _field("own", words.OWN_CODE, lang, most=20) if room.inventory else ""
    note = words.NO_NAME_INVENTORY if room.inventory else words.NO_NAME
    fields = _field("code", words.CODE, lang, most=12) + own
    button = f"<button>{words.ENTER.say(lang)}</button><p>{note.say(lang)}</p>"
    return {"body": f'<form data-do="/join"><h2>{words.JOIN.say(lang)}</h2>{fields}{button}</form>'}


def phone(room: Room, device: str, lang: str) -> Regions:
    """What a device sees of the room: the question with its answers, and what became of its own vote."""
    question = room.question
    if question is None:
        return {"body": f"<p>{words.WAITING.say(lang)}</p>", "state": ""}
    revealed = not room.inventory and room.stage == REVEAL
    chosen = room.latest_vote_of(device)
    answers = "".join(_button(room, question, place, chosen, lang) for place in range(len(question.answers)))
    body = f'<h2 id="asked">{rich(question.prompt.say(lang))}</h2>'
    body += f'<div role="group" aria-labelledby="asked" class="answers">{answers}</div>'
    state = _explained(question, chosen, lang) if revealed else f"<p>{_state(room, device, chosen, lang)}</p>"
    return {"body": body, "state": state}


def _button(room: Room, question: Question, place: int, chosen: int | None, lang: str) -> str:
    wish = f'data-vote="{place}" data-question="{question.name}" data-round="{room.round}"'
    closed = "" if room.round else " disabled"
    said = rich(question.answers[place].text.say(lang))
    pressed = "true" if chosen == place else "false"
    return (
        f'<button type="button" id="answer{place}" {wish} aria-pressed="{pressed}"{closed}>'
        f"<b>{LETTERS[place]}</b> <span>{said}</span></button>"
    )


def _state(room: Room, device: str, chosen: int | None, lang: str) -> str:
    if room.stage == TALK:
        return words.TALK.say(lang)
    if chosen is not None:
        return words.VOTED.say(lang, letter=LETTERS[chosen])
    before = room.vote_of(device, 1)
    if room.stage == AGAIN:
        return words.AGAIN.say(lang, letter=words.NONE.say(lang) if before is None else LETTERS[before])
    return words.NOT_VOTED.say(lang)


def _explained(question: Question, chosen: int | None, lang: str) -> str:
    """The diagnosis of the vote, and the right answer where it was another."""
    places = [place for place in (chosen, question.right) if place is not None]
    return "".join(_verdict(question, place, lang) for place in dict.fromkeys(places))


def _verdict(question: Question, place: int, lang: str) -> str:
    answer = question.answers[place]
    kind, mark = ("right", "✓") if answer.right else ("wrong", "✗")
    said = f"<strong>{mark} {LETTERS[place]}</strong> {rich(answer.feedback.say(lang))}"
    return f'<p class="{kind}">{said}</p>'


def ask_key(lang: str) -> Regions:
    """The teacher's door."""
    field = _field("key", words.KEY, lang, most=40)
    return {"body": f'<form data-do="/key">{field}<button>{words.SHOW.say(lang)}</button></form>'}


def projector(room: Room, address: str, code: str, lang: str) -> Regions:
    """What the projector shows: how to come in, the question, how many voted, and the controls."""
    question = room.question
    big = " lobby" if question is None else ""
    entrance = (
        f'<p class="entrance{big}">{words.ADDRESS.say(lang)} <strong>{escape(address)}</strong> '
        f"{words.ROOM_CODE.say(lang)} <strong>{code}</strong></p>"
    )
    return {
        "entrance": entrance,
        "body": _posed(room, question, lang) if question else "",
        "votes": f"<p>{_count(room, lang)}</p>",
        "result": _result(room, question, lang) if question else "",
        "controls": _controls(room, lang),
        "typed": _typed(room, lang),
        "room": _of_the_room(room, lang),
    }


def _posed(room: Room, question: Question, lang: str) -> str:
    number = words.QUESTION.say(lang, number=room.place + 1, total=len(room.deck))
    revealed = not room.inventory and room.stage == REVEAL
    lines = "".join(_line(question, place, revealed, lang) for place in range(len(question.answers)))
    talk = f'<p class="talk">{words.TALK.say(lang)}</p>' if room.stage == TALK else ""
    return (
        f"<p>{number}</p><h2>{rich(question.prompt.say(lang))}</h2>"
        f'<ol class="posed" type="A">{lines}</ol>{talk}'
    )


def _line(question: Question, place: int, revealed: bool, lang: str) -> str:
    answer = question.answers[place]
    said = f"<span>{rich(answer.text.say(lang))}</span>"
    if not revealed:
        return f"<li>{said}</li>"
    kind, mark = ("right", "✓") if answer.right else ("wrong", "✗")
    return f'<li class="{kind}">{said} <small>{mark} {rich(answer.feedback.say(lang))}</small></li>'


def _count(room: Room, lang: str) -> str:
    if room.round:
        counted = words.COUNTED.say(lang, votes=room.voted(), devices=len(room.devices))
        typed = sum(room.typed())
        return words.COUNTED_TOO.say(lang, counted=counted, typed=typed) if typed else counted
    return words.PRESENT.say(lang, devices=len(room.devices))


def _result(room: Room, question: Question, lang: str) -> str:
    """Both rounds side by side, and how the votes moved; nothing before the answer is shown."""
    if room.inventory or room.stage != REVEAL:
        return ""
    tally = room.tally()
    twice = any(tally.second)
    heads = [words.FIRST_ROUND, words.SECOND_ROUND][: 1 + twice]
    rounds = [tally.first, tally.second][: 1 + twice]
    most = max(1, *(max(counts) for counts in rounds))
    head = "".join(f'<th scope="col">{text.say(lang)}</th>' for text in heads)
    rows = "".join(
        f'<tr><th scope="row">{LETTERS[place]}{" ✓" if place == question.right else ""}</th>'
        + "".join(f"<td>{_bar(counts[place], most)}</td>" for counts in rounds)
        + "</tr>"
        for place in range(len(question.answers))
    )
    belief = f"<p>{words.BELIEF.say(lang, belief=question.belief)}</p>" if question.belief else ""
    table = f'<table class="bars"><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>'
    return table + (_moves(tally, question, lang) if twice else "") + belief


def _bar(count: int, most: int) -> str:
    return f'<meter min="0" max="{most}" value="{count}" aria-hidden="true"></meter> {count}'


def _moves(tally: Tally, question: Question, lang: str) -> str:
    came, left, stayed = tally.moved(question.right)
    said = words.MOVED.say(lang, came=came, left=left, stayed=stayed, all=sum(tally.moves.values()))
    places = range(len(question.answers))
    head = "".join(f'<th scope="col">{LETTERS[after]}</th>' for after in places)
    rows = "".join(
        f'<tr><th scope="row">{LETTERS[before]}</th>'
        + "".join(f"<td>{tally.moves[before, after]}</td>" for after in places)
        + "</tr>"
        for before in places
    )
    table = f"<table><caption>{words.FROM_TO.say(lang)}</caption><tr><td></td>{head}</tr>{rows}</table>"
    return f"<p>{said}</p><details><summary>{words.MOVES.say(lang)}</summary>{table}</details>"


def _controls(room: Room, lang: str) -> str:
    if room.place == LOBBY:
        return _wish("start", {"go": 0}, words.START, lang)
    steps = "".join(_wish(stage, {"step": stage}, words.STAGES[stage], lang) for stage in room.stages)
    back = _wish("back", {"go": room.place - 1}, words.BACK, lang)
    last = room.place + 1 == len(room.deck)
    forward = "" if last else _wish("forward", {"go": room.place + 1}, words.FORWARD, lang)
    options = "".join(_option(room, place) for place in range(len(room.deck)))
    choose = f'<label>{words.GO_TO.say(lang)} <select id="go" data-wish="go">{options}</select></label>'
    return steps + back + forward + choose


def _option(room: Room, place: int) -> str:
    here = " selected" if place == room.place else ""
    return f'<option value="{place}"{here}>{place + 1} · {room.deck[place].name}</option>'


def _typed(room: Room, lang: str) -> str:
    """Four numbers for votes that no phone brings, while a vote is open."""
    if not room.round or room.inventory:
        return ""
    fields = "".join(
        f'<label>{LETTERS[place]} <input id="typed{place}" name="typed" type="number" min="0" max="999" '
        f'value="{count}"></label>'
        for place, count in enumerate(room.typed())
    )
    return (
        f'<form data-do="/teacher/do"><fieldset><legend>{words.BY_EYE.say(lang)}</legend>{fields}'
        f"<button>{words.ADD.say(lang)}</button></fieldset></form>"
    )


def _of_the_room(room: Room, lang: str) -> str:
    door = words.CLOSE_DOOR if room.door_open else words.OPEN_DOOR
    now = words.CLOSE_INVENTORY_NOW if room.inventory else words.CLOSE_NOW
    return (
        _wish("door", {"door": not room.door_open}, door, lang)
        + f'<a href="/cards?lang={lang}">{words.CARDS.say(lang)}</a>'
        + f"<details><summary>{words.CLOSE_ROOM.say(lang)}</summary>"
        + f"{_wish('close', {'close': True}, now, lang)}</details>"
    )


def cards(lang: str) -> str:
    """Four cards to print on one sheet, a letter each."""
    sheets = "".join(f'<div class="card">{letter}</div>' for letter in LETTERS)
    return page(lang, {"cards": f"<p>{words.CARD_HINT.say(lang)}</p>{sheets}"}, "", "print")


def _wish(name: str, wish: dict[str, object], text: Text, lang: str) -> str:
    ((verb, value),) = wish.items()
    said = str(value).lower() if isinstance(value, bool) else value
    return (
        f'<button type="button" id="{name}" data-wish="{verb}" data-value="{said}">{text.say(lang)}</button>'
    )


def _field(name: str, label: Text, lang: str, most: int) -> str:
    return (
        f'<label>{label.say(lang)} <input id="{name}" name="{name}" maxlength="{most}" required '
        'autocomplete="off" autocapitalize="characters" spellcheck="false"></label>'
    )
