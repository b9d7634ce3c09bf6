"""The room and its votes: who is admitted, what is asked, what was answered twice, and how the votes moved.

Everything that happens is an event, a small dict. A room applies it and hands it to `record`; whoever applies
the same events to a new room has the same room, which is how a restarted board goes on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ..chapters.question import Question
from ..publish.wording import folded
from ..words import board as words
from ..words.language import Text

Event = dict[str, Any]
VOTE, TALK, AGAIN, REVEAL = "vote", "talk", "again", "reveal"
NEXT = {VOTE: (TALK, REVEAL), TALK: (AGAIN,), AGAIN: (REVEAL,), REVEAL: ()}
ROUNDS = {VOTE: 1, AGAIN: 2}
LOBBY = -1  # the place before the first question
SEATS = 1000
MOST_TYPED = 999
OWN_CODE = re.compile(r"\w{2,20}")


class Refused(Exception):
    """A wish that the room does not grant; `text` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Tally:
    """The votes of a question: both rounds, from phones and typed, and how many moved from where to where."""

    first: tuple[int, ...]
    second: tuple[int, ...]
    moves: Counter[tuple[int, int]]  # (before, after) -> devices that voted twice

    def moved(self, right: int) -> tuple[int, int, int]:
        """How many came to the right answer, left it, and stayed with what they had.

        >>> Tally((2, 1), (1, 2), Counter({(0, 1): 1, (0, 0): 1, (1, 1): 1})).moved(1)
        (1, 0, 2)
        """
        came = sum(n for (before, after), n in self.moves.items() if before != right == after)
        left = sum(n for (before, after), n in self.moves.items() if before == right != after)
        stayed = sum(n for (before, after), n in self.moves.items() if before == after)
        return came, left, stayed


class Room:
    """What is asked in a room and who answered; the `inventory` is asked once and never revealed."""

    def __init__(self, deck: Iterable[Question], record: Callable[[Event], object], inventory: str) -> None:
        self.deck, self.inventory = tuple(deck), inventory
        self.place, self.door_open = LOBBY, True
        self.devices: dict[str, str] = {}  # token -> the code of a student's own choice, for the inventory
        self._record = record
        self._stages: dict[str, str] = {}
        self._votes: dict[tuple[str, int], dict[str, int]] = {}
        self._typed: dict[tuple[str, int], list[int]] = {}

    @property
    def question(self) -> Question | None:
        """What is asked now; None in the lobby."""
        return None if self.place == LOBBY else self.deck[self.place]

    @property
    def stage(self) -> str:
        """How far the question of now has come."""
        return self._stages.get(self.deck[self.place].name, VOTE)

    @property
    def round(self) -> int:
        """1 or 2 where votes are taken, else 0."""
        return 0 if self.place == LOBBY else ROUNDS.get(self.stage, 0)

    @property
    def stages(self) -> tuple[str, ...]:
        """Where the question of now can go from here."""
        return () if self.place == LOBBY or self.inventory else NEXT[self.stage]

    def admit(self, device: str, own: str = "") -> None:
        """Gives a device its seat; one that has a seat keeps it."""
        own = folded(own)  # typed again weeks later, on another keyboard perhaps
        if device in self.devices:
            return
        if not self.door_open:
            raise Refused(words.DOOR_CLOSED)
        if len(self.devices) >= SEATS:
            raise Refused(words.ROOM_FULL)
        if self.inventory and not OWN_CODE.fullmatch(own):
            raise Refused(words.OWN_CODE_RULE)
        if self.inventory and own in self.devices.values():
            raise Refused(words.OWN_CODE_TAKEN)
        self._happens({"admit": device, "own": own if self.inventory else ""})

    def vote(self, device: str, name: object, number: object, answer: object) -> None:
        """A vote for the question and the round that are open; another one in the round takes its place."""
        if device not in self.devices:
            raise Refused(words.NOT_ADMITTED)
        if not self.round or name != self.deck[self.place].name or number != self.round:
            raise Refused(words.VOTE_CLOSED)
        if not _is_whole(answer, below=len(self.deck[self.place].answers)):
            raise Refused(words.NO_SUCH_ANSWER)
        if self.vote_of(device, self.round) != answer:
            self._happens({"vote": device, "question": name, "round": number, "answer": answer})

    def go(self, place: object) -> None:
        """To the question at a place, or to the lobby."""
        if place != LOBBY and not _is_whole(place, below=len(self.deck)):
            raise Refused(words.NO_SUCH_QUESTION)
        self._happens({"place": place})

    def step(self, stage: object) -> None:
        """The question of now on to its next stage: talk, again, reveal."""
        if stage not in self.stages:
            raise Refused(words.NO_SUCH_STAGE)
        self._happens({"stage": stage, "question": self.deck[self.place].name})

    def count(self, numbers: object) -> None:
        """Votes that were counted by eye in the open round, one number for each answer."""
        if not self.round or self.inventory:
            raise Refused(words.VOTE_CLOSED)
        question = self.deck[self.place]
        whole = isinstance(numbers, list) and all(_is_whole(n, below=MOST_TYPED + 1) for n in numbers)
        if not whole or len(numbers) != len(question.answers):  # type: ignore[arg-type]
            raise Refused(words.COUNT_RULE)
        self._happens({"typed": numbers, "question": question.name, "round": self.round})

    def door(self, is_open: object) -> None:
        """Lets new devices in, or no more of them."""
        self._happens({"door": bool(is_open)})

    def vote_of(self, device: str, number: int) -> int | None:
        """What a device answered to the question of now in a round."""
        return self._votes.get((self.deck[self.place].name, number), {}).get(device)

    def latest_vote_of(self, device: str) -> int | None:
        """The answer in the round that is open; between the rounds and after them, the last one given."""
        if self.round:
            return self.vote_of(device, self.round)
        second = self.vote_of(device, 2)
        return self.vote_of(device, 1) if second is None else second

    def voted(self) -> int:
        """How many devices answered in the round that is open."""
        return len(self._votes.get((self.deck[self.place].name, self.round), {}))

    def typed(self) -> list[int]:
        """What was counted by eye in the round that is open."""
        question = self.deck[self.place]
        return self._typed.get((question.name, self.round), [0] * len(question.answers))

    def tally(self) -> Tally:
        """Both rounds of the question of now."""
        first, second = (self._votes.get((self.deck[self.place].name, number), {}) for number in (1, 2))
        twice = Counter((first[device], second[device]) for device in first.keys() & second.keys())
        return Tally(self._counts(1), self._counts(2), twice)

    def _counts(self, number: int) -> tuple[int, ...]:
        """The votes of a round for each answer, from phones and counted by eye."""
        question = self.deck[self.place]
        chosen = Counter(self._votes.get((question.name, number), {}).values())
        typed = self._typed.get((question.name, number), [0] * len(question.answers))
        return tuple(chosen[place] + by_eye for place, by_eye in enumerate(typed))

    def answers(self) -> list[tuple[str, str, str]]:
        """Every first answer as (own code, belief, letter), for the file of the inventory."""
        return [
            (own, question.belief, "ABCD"[votes[device]])
            for question in self.deck
            if (votes := self._votes.get((question.name, 1)))
            for device, own in self.devices.items()
            if device in votes
        ]

    def _happens(self, event: Event) -> None:
        self.apply(event)
        self._record(event)

    def apply(self, event: Event) -> None:
        """Changes what an event changes, without asking whether it may."""
        if "admit" in event:
            self.devices[event["admit"]] = event["own"]
        elif "vote" in event:
            self._votes.setdefault((event["question"], event["round"]), {})[event["vote"]] = event["answer"]
        elif "place" in event:
            self.place = event["place"]
        elif "stage" in event:
            self._stages[event["question"]] = event["stage"]
        elif "typed" in event:
            self._typed[event["question"], event["round"]] = event["typed"]
        elif "door" in event:
            self.door_open = event["door"]


def _is_whole(number: object, below: int) -> bool:
    return type(number) is int and 0 <= number < below
