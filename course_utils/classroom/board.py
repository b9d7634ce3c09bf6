"""The room votes: a small server for the phones of a room and its projector, in a process of its own.

A phone gets a cookie when it has typed the room's code, the teacher one for the key; neither stands in an
address or in a log. Pages come as regions of HTML (see `board_pages`), and news of them as server-sent
events, which a browser asks for again by itself when a connection is lost. Only JSON is taken, which no form
of another site can send.
"""

from __future__ import annotations

import asyncio
import csv
import hmac
import json
import socket
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import IPv4Address
from pathlib import Path
from secrets import token_urlsafe
from typing import Any
from urllib.parse import parse_qs

from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.locks import Condition
from tornado.netutil import bind_sockets
from tornado.web import Application, HTTPError, RequestHandler

from ..chapters import inventory
from ..chapters.question import Question, guesses_of, quiz_of
from ..chapters.table import CHAPTERS
from ..words import board as words
from ..words import setting_up
from ..words.language import LANGUAGES
from . import board_pages as pages
from . import gain
from .record import Record, place_of
from .votes import Event, Refused, Room

HERE = Path(__file__).parent
PORT = 8700  # the first that is tried
MOST_BYTES = 4096  # of a request
STREAMS = 4  # open at once for one phone
HEARTBEAT, TOGETHER = timedelta(seconds=15), 0.2  # seconds; votes that come together are shown together
WISHES, WISH_SECONDS = 30, 5  # of one phone
TRIES, TRY_SECONDS = 20, 60  # wrong codes from one address
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Limit:
    """At most `most` of something within some seconds, for each name."""

    def __init__(self, most: int, seconds: float) -> None:
        self.most, self.seconds = most, seconds
        self._moments: dict[str, deque[float]] = {}

    def reached(self, name: str) -> bool:
        """Whether there were too many just now."""
        moments = self._moments.get(name, deque())
        while moments and moments[0] < time.monotonic() - self.seconds:
            moments.popleft()
        return len(moments) >= self.most

    def add(self, name: str) -> None:
        """One more; the oldest is forgotten."""
        self._moments.setdefault(name, deque(maxlen=self.most)).append(time.monotonic())


class News:
    """Wakes those who wait for something new."""

    def __init__(self) -> None:
        self.version = 0
        self._changed = Condition()

    def tell(self) -> None:
        """Something is new."""
        self.version += 1
        self._changed.notify_all()

    async def after(self, version: int) -> None:
        """Until there is something newer than `version`, or it is time for a sign of life."""
        if self.version == version:
            await self._changed.wait(timeout=HEARTBEAT)


class Board:
    """The room with what a server adds to it: its private file, its language, its address and its news."""

    def __init__(self, deck: tuple[Question, ...], form: str, file: Path, lang: str, results: Path) -> None:
        self.record = Record(file, [question.name for question in deck])
        self.room = Room(deck, self._happened, form)
        for event in self.record.events:
            self.room.apply(event)
        self.lang, self.results, self.address, self.port = lang, results, "", 0
        self.scene, self.votes = News(), News()
        self.wishes, self.tries = Limit(WISHES, WISH_SECONDS), Limit(TRIES, TRY_SECONDS)
        self.streams: Counter[str] = Counter()
        self.ended = asyncio.Event()
        self.saved: Path | None = None

    def _happened(self, event: Event) -> None:
        self.record.append(event)
        self.votes.tell()
        if "place" in event or "stage" in event:
            self.scene.tell()

    def teachers_cookie(self) -> str:
        """What the teacher's browser shows instead of the key."""
        return hmac.new(self.record.key.encode(), b"teacher", sha256).hexdigest()

    def end(self) -> None:
        """Closes the room: what an inventory asked goes to a file, and every vote is deleted."""
        if self.ended.is_set():
            return
        if self.room.inventory and (answers := self.room.answers()):
            self.saved = write_results(self.results, self.room.inventory, answers)
        self.record.delete()
        self.ended.set()
        self.scene.tell()
        self.votes.tell()


class Page(RequestHandler):
    """What all answers of the board have in common."""

    board: Board

    def initialize(self, board: Board) -> None:
        """Takes the board that Tornado hands to every request."""
        self.board = board

    def set_default_headers(self) -> None:
        """Nothing is kept by a browser or shown inside another page, and no script of a text ever runs."""
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.clear_header("Server")

    def prepare(self) -> None:
        """Nothing is taken once the room is closed."""
        if self.board.ended.is_set() and self.request.method == "POST":
            self.refuse(Refused(words.ENDED), 410)

    @property
    def lang(self) -> str:
        """The language that the address asks for, else that of the board."""
        wished = parse_qs(self.request.query).get("lang", [""])[-1]
        return wished if wished in LANGUAGES else self.board.lang

    @property
    def device(self) -> str:
        """The token of this phone; empty where it has no seat."""
        token = self.get_cookie(f"device{self.board.port}") or ""
        return token if token in self.board.room.devices else ""

    @property
    def is_teacher(self) -> bool:
        """Whether this browser has shown the key."""
        shown = self.get_cookie(f"teacher{self.board.port}") or ""
        return hmac.compare_digest(shown.encode(), self.board.teachers_cookie().encode())

    def keep(self, name: str, value: str) -> None:
        """A cookie that no script reads and no other site sends."""
        self.set_cookie(f"{name}{self.board.port}", value, httponly=True, samesite="Strict")

    def write_error(self, status_code: int, **_: Any) -> None:
        """One sentence, whatever went wrong."""
        self.finish({"refused": words.NOT_UNDERSTOOD.say(self.lang)})

    def wish(self) -> dict[str, Any]:
        """What was sent, as a dict; 415 and 400 for anything else."""
        if self.request.headers.get("Content-Type", "").partition(";")[0] != "application/json":
            raise HTTPError(415)
        try:
            wish = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise HTTPError(400) from None
        if not isinstance(wish, dict):
            raise HTTPError(400)
        return wish

    def refuse(self, refused: Refused, status: int = 403) -> None:
        """Says why a wish is not granted."""
        self.set_status(status)
        self.finish({"refused": refused.text.say(self.lang)})

    def regions(self) -> pages.Regions:
        """What the phone shows now."""
        return pages.phone(self.board.room, self.device, self.lang)


class Phone(Page):
    """The page of a phone: the door, or the question."""

    def get(self) -> None:
        """Sends the page."""
        if self.device:
            self.finish(pages.page(self.lang, self.regions(), f"/live?lang={self.lang}", "phone"))
        else:
            self.finish(pages.page(self.lang, pages.join(self.board.room, self.lang), "", "phone"))


class Join(Page):
    """A code that was typed."""

    def post(self) -> None:
        """Gives a seat for the right code."""
        wish, address = self.wish(), str(self.request.remote_ip)
        if self.board.tries.reached(address):
            return self.refuse(Refused(words.TOO_MANY_TRIES), 429)
        if not _same(wish.get("code"), self.board.record.code):
            self.board.tries.add(address)
            return self.refuse(Refused(words.WRONG_CODE))
        device = self.device or token_urlsafe(16)
        try:
            self.board.room.admit(device, str(wish.get("own", "")).strip())
        except Refused as refused:
            return self.refuse(refused)
        self.keep("device", device)
        self.finish({"reload": True})


class Vote(Page):
    """A vote of a phone."""

    def post(self) -> None:
        """Takes it, and says how the page looks now."""
        wish = self.wish()
        if self.device and self.board.wishes.reached(self.device):
            return self.refuse(Refused(words.TOO_FAST), 429)
        self.board.wishes.add(self.device)
        try:
            self.board.room.vote(self.device, wish.get("question"), wish.get("round"), wish.get("answer"))
        except Refused as refused:
            return self.refuse(refused)
        self.finish({"regions": self.regions()})


class Live(Page):
    """News for a phone, as long as its connection lasts."""

    rest = 0.0  # seconds between two news
    _counted = ""

    def news(self) -> News:
        """What a phone waits for: another question or stage; its own votes come back at once."""
        return self.board.scene

    def listener(self) -> str:
        """Who listens; empty where nobody may."""
        return self.device

    async def get(self) -> None:
        """Sends the regions whenever something is new."""
        name = self.listener()
        if not name:
            raise HTTPError(403)
        if self.board.streams[name] >= STREAMS:
            raise HTTPError(429)
        self._counted = name
        self.board.streams[name] += 1
        with suppress(StreamClosedError):
            await self._send()
        self.on_connection_close()

    def on_connection_close(self) -> None:
        """Counts a stream that has ended no longer."""
        self.board.streams[self._counted] -= bool(self._counted)
        self._counted = ""

    async def _send(self) -> None:
        self.set_header("Content-Type", "text/event-stream; charset=utf-8")
        sent = None
        while not self.board.ended.is_set():
            version, regions = self.news().version, self.regions()
            self.write(": here\n\n" if regions == sent else f"data: {json.dumps(regions)}\n\n")
            await self.flush()
            sent = regions
            await asyncio.sleep(self.rest)
            await self.news().after(version)
        self.write("event: ended\ndata: \n\n")
        await self.flush()


class Teacher(Page):
    """The projector's page: the key, or the board."""

    def get(self) -> None:
        """Sends the page."""
        if self.is_teacher:
            self.finish(pages.page(self.lang, self.regions(), f"/teacher/live?lang={self.lang}", "projector"))
        else:
            self.finish(pages.page(self.lang, pages.ask_key(self.lang), "", "projector"))

    def regions(self) -> pages.Regions:
        """What the projector shows now."""
        return pages.projector(self.board.room, self.board.address, self.board.record.code, self.lang)


class Key(Page):
    """A key that was typed."""

    def post(self) -> None:
        """Opens the board for the right key."""
        address = f"key {self.request.remote_ip}"
        if self.board.tries.reached(address):
            return self.refuse(Refused(words.TOO_MANY_TRIES), 429)
        if not _same(self.wish().get("key"), self.board.record.key):
            self.board.tries.add(address)
            return self.refuse(Refused(words.WRONG_KEY))
        self.keep("teacher", self.board.teachers_cookie())
        self.finish({"reload": True})


class TeacherLive(Teacher, Live):
    """News for the projector: every vote, those that come together in one."""

    rest = TOGETHER
    get = Live.get  # type: ignore[assignment]

    def listener(self) -> str:
        """The teacher's browser."""
        return "teacher" if self.is_teacher else ""

    def news(self) -> News:
        """What the projector waits for."""
        return self.board.votes


class Do(Teacher):
    """A wish of the teacher."""

    def post(self) -> None:
        """Carries it out, and says how the page looks now."""
        if not self.is_teacher:
            raise HTTPError(403)
        wish, room = self.wish(), self.board.room
        deeds = {"go": room.go, "step": room.step, "typed": room.count, "door": room.door}
        try:
            for verb, value in wish.items():
                if verb == "close" and value is True:
                    self.finish({"regions": {}})
                    return self.board.end()
                if verb not in deeds:
                    raise Refused(words.NOT_UNDERSTOOD)
                deeds[verb](value)
        except Refused as refused:
            return self.refuse(refused)
        self.finish({"regions": self.regions()})


class Cards(Page):
    """Four letters to print."""

    def get(self) -> None:
        """Sends the page."""
        self.finish(pages.cards(self.lang))


class File(Page):
    """The script and the style of the pages."""

    def get(self, name: str) -> None:
        """Sends the file."""
        kind = {".js": "text/javascript", ".css": "text/css"}[Path(name).suffix]
        self.set_header("Content-Type", f"{kind}; charset=utf-8")
        self.finish((HERE / name).read_bytes())


class Nowhere(Page):
    """Every other address."""

    def prepare(self) -> None:
        """Says that there is nothing."""
        raise HTTPError(404)


def application(board: Board) -> Application:
    """The addresses of a board; nothing of a request is logged."""
    handlers = {
        "/": Phone,
        "/join": Join,
        "/vote": Vote,
        "/live": Live,
        "/teacher": Teacher,
        "/key": Key,
        "/teacher/live": TeacherLive,
        "/teacher/do": Do,
        "/cards": Cards,
        "/(board.js|board.css)": File,
    }
    given = {"board": board}
    return Application(
        [(path, handler, given) for path, handler in handlers.items()],
        default_handler_class=Nowhere,
        default_handler_args=given,
        log_function=lambda handler: None,
    )


def listen(board: Board, ip: str, port: int) -> HTTPServer:
    """The server of a board on a port, which the board is told; port 0 takes a free one."""
    limits = {"max_body_size": MOST_BYTES, "body_timeout": 10, "idle_connection_timeout": 60}
    server = HTTPServer(application(board), **limits)
    sockets = bind_sockets(port, ip)
    server.add_sockets(sockets)
    board.port = sockets[0].getsockname()[1]
    board.address = f"http://{ip if ip != '0.0.0.0' else own_address()}:{board.port}"
    return server


def deck_of(wishes: list[str]) -> tuple[tuple[Question, ...], str]:
    """The questions of some chapters, or of the inventory with the name of its form; every guess by default.

    >>> [question.name for question in deck_of(["03_depthwise"])[0]][:2]
    ['03_depthwise.digits', '03_depthwise.kernels']
    """
    if wishes in ([form] for form in inventory.FORMS):
        return inventory.items(wishes[0]), wishes[0]
    known = {chapter.name: chapter for chapter in CHAPTERS}
    for name in wishes:
        if name not in known or not (*guesses_of(name), *quiz_of(name)):
            raise setting_up.Refusal(words.NO_SUCH_DECK, name=name)
    if wishes:
        return tuple(q for name in wishes for q in (*guesses_of(name).values(), *quiz_of(name))), ""
    return tuple(q for name in known for q in guesses_of(name).values()), ""


def write_results(folder: Path, form: str, answers: list[tuple[str, str, str]]) -> Path:
    """The answers to the inventory as a file that `gain` reads; its name carries the minute."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"inventory_{form}_{datetime.now():%Y-%m-%d_%H%M%S}.csv"
    with open(file, "w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(gain.HEAD)
        writer.writerows((code, form, item, letter) for code, item, letter in answers)
    return file


def own_address() -> str:
    """The address of this computer on its network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def free_port(ip: str, wished: int | None) -> int:
    """The wished port, or the first free one from `PORT` on; `Refusal` where there is none.

    The address must be one of this computer, written as four numbers; it is refused otherwise, too.
    """
    _check(ip)
    for port in [wished] if wished else range(PORT, PORT + 50):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((ip, port))
                return port
            except (OSError, OverflowError):
                continue
    raise setting_up.Refusal(setting_up.PORT_IN_USE, port=wished or PORT)


def _check(ip: str) -> None:
    try:
        with socket.socket() as probe:
            probe.bind((str(IPv4Address(ip)), 0))
    except (ValueError, OSError):
        raise setting_up.Refusal(words.NO_SUCH_ADDRESS, ip=ip) from None


def main(wishes: list[str], lang: str, ip: str, port: int | None) -> int:
    """Opens the board and keeps it open until the room is closed, by the teacher or by Ctrl-C."""
    deck, form = deck_of(wishes)
    port = free_port(ip, port)
    board = Board(deck, form, place_of(port), lang, Path("export"))
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(board, ip, port))
    if board.saved:
        print(words.SAVED.say(lang, file=board.saved))
    print(words.CLOSED.say(lang))
    return 0


async def _serve(board: Board, ip: str, port: int) -> None:
    listen(board, ip, port)
    for sentence in _greeting(board, ip):
        print(sentence, flush=True)
    try:
        await board.ended.wait()
        await asyncio.sleep(2 * TOGETHER)  # the last news are on their way
    finally:
        board.end()


def _greeting(board: Board, ip: str) -> Iterator[str]:
    """What the terminal says: where the board is, the key, and who can see it."""
    lang, here = board.lang, ip == "127.0.0.1"
    local = f"http://127.0.0.1:{board.port}" if ip == "0.0.0.0" else board.address
    if board.record.restarted:
        yield words.GOES_ON.say(lang)
    yield words.OPENED.say(lang, address=local, key=board.record.key)
    yield (words.LOOPBACK if here else words.ON_THE_NETWORK).say(lang, address=board.address)
    yield words.TO_CLOSE.say(lang)


def _same(typed: object, secret: str) -> bool:
    return isinstance(typed, str) and hmac.compare_digest(typed.strip().upper().encode(), secret.encode())
