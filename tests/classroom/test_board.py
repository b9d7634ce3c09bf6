"""The board's server, asked as phones, teachers and troublemakers would."""

import asyncio
import json
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from http.cookies import SimpleCookie

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPRequest

from course_utils.chapters.inventory import items
from course_utils.chapters.question import quiz_of
from course_utils.classroom import board as boards
from course_utils.classroom import gain
from course_utils.classroom.board import Board
from course_utils.words import board as words
from course_utils.words import setting_up

DECK = quiz_of("03_depthwise")
FIRST = DECK[0]
SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


class Browser:
    """A phone or a teacher: it keeps its cookies and remembers what its last answer said."""

    def __init__(self, address):
        self.address, self.cookies = address, {}

    async def ask(self, path, body=None, kind="application/json", **headers):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        request = HTTPRequest(
            self.address + path,
            method="GET" if body is None else "POST",
            body=body,
            headers={"Cookie": cookie, "Content-Type": kind, **headers},
            follow_redirects=False,
        )
        answer = await AsyncHTTPClient().fetch(request, raise_error=False)
        for line in answer.headers.get_list("Set-Cookie"):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        return answer

    async def wish(self, path, **wish):
        """The status and the answer to a wish."""
        answer = await self.ask(path, json.dumps(wish))
        return answer.code, json.loads(answer.body)

    async def join(self, board, **more):
        assert (await self.wish("/join", code=board.record.code.lower(), **more)) == (200, {"reload": True})
        return self

    async def vote(self, answer, question=FIRST.name, number=1):
        return await self.wish("/vote", question=question, round=number, answer=answer)

    async def teach(self, board):
        assert (await self.wish("/key", key=board.record.key))[0] == 200
        return self

    async def do(self, **wish):
        status, answer = await self.wish("/teacher/do", **wish)
        assert status == 200, answer
        return answer["regions"]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "board" / "votes.jsonl"


@pytest.fixture
def make(file, tmp_path):
    """A board on the same file each time, as after a restart."""
    return lambda deck=DECK, form="": Board(deck, form, file, "en", tmp_path / "results")


def talk(board, conversation):
    """Serves a board as long as a conversation with it lasts, and stops like a crash."""

    async def serve():
        server = boards.listen(board, "127.0.0.1", 0)
        try:
            return await conversation(lambda: Browser(board.address))
        finally:
            server.stop()
            await server.close_all_connections()

    try:
        with ThreadPoolExecutor(1) as apart:  # a browser of another test may have a loop running here
            return apart.submit(asyncio.run, serve()).result()
    finally:
        if not board.ended.is_set():
            board.record.close()


def test_a_class_votes_talks_votes_again_and_sees_what_moved(make):
    board = make()

    async def lesson(browser):
        teacher = await browser().teach(board)
        phones = [await browser().join(board) for _ in range(3)]
        await teacher.do(go=0)
        for phone, answer in zip(phones, (0, 0, 1), strict=True):
            assert (await phone.vote(answer))[0] == 200
        shown = await teacher.do(step="talk")
        assert words.TALK.en in shown["body"] and shown["result"] == ""
        await teacher.do(step="again")
        for phone, answer in zip(phones, (1, 0, 1), strict=True):
            await phone.vote(answer, number=2)
        return await teacher.do(step="reveal"), (await phones[1].ask("/")).body.decode()

    projector, phone = talk(board, lesson)
    assert words.MOVED.say("en", came=1, left=0, stayed=2, all=3) in projector["result"]
    assert FIRST.answers[0].feedback.en.partition("`")[0] in phone
    assert FIRST.answers[FIRST.right].feedback.en.partition("`")[0] in phone
    assert FIRST.answers[2].feedback.en.partition("`")[0] not in phone


def test_nothing_of_the_votes_or_the_answer_is_shown_before_the_reveal(make):
    board = make()

    async def lesson(browser):
        teacher, phone = await browser().teach(board), await browser().join(board)
        await teacher.do(go=0)
        _, answer = await phone.vote(1)
        return json.dumps(
            [await teacher.do(typed=[0, 4, 0, 0]), answer, (await phone.ask("/")).body.decode()]
        )

    said = talk(board, lesson)
    assert not any(answer.feedback.en in said for answer in FIRST.answers)
    assert "meter" not in said


def test_only_the_code_lets_a_phone_in_and_only_the_key_a_teacher(make):
    board = make()

    async def attempt(browser):
        stranger = browser()
        assert (await stranger.wish("/join", code="WRONG"))[1] == {"refused": words.WRONG_CODE.en}
        assert (await stranger.wish("/key", key=board.record.code))[1] == {"refused": words.WRONG_KEY.en}
        assert stranger.cookies == {}
        phone = await browser().join(board)
        for path in ("/teacher/do", "/teacher/live"):
            assert (await phone.ask(path, '{"go": 0}' if path.endswith("do") else None)).code == 403
        assert board.record.code not in (await phone.ask("/teacher")).body.decode()
        assert (await stranger.ask("/live")).code == 403

    talk(board, attempt)
    assert board.room.place == -1 and len(board.room.devices) == 1


def test_cookies_are_for_this_server_alone_and_no_script_reads_them(make):
    board = make()

    async def look(browser):
        phone, teacher = browser(), browser()
        wishes = (("/join", "code", board.record.code), ("/key", "key", board.record.key))
        return [
            (await who.ask(path, json.dumps({name: secret}))).headers["Set-Cookie"]
            for who, (path, name, secret) in zip((phone, teacher), wishes, strict=True)
        ]

    for cookie in talk(board, look):
        assert "HttpOnly" in cookie and "SameSite=Strict" in cookie
        assert board.record.key not in cookie


@pytest.mark.parametrize(("path", "name", "secret"), [("/join", "code", "code"), ("/key", "key", "key")])
def test_whoever_guesses_codes_is_stopped_and_the_class_is_not(make, path, name, secret):
    board = make()

    async def guess(browser):
        seated = await browser().join(board)
        answers = [await browser().wish(path, **{name: f"guess{n}"}) for n in range(boards.TRIES + 1)]
        assert [status for status, _ in answers].count(403) == boards.TRIES
        assert (await browser().wish(path, **{name: getattr(board.record, secret)}))[0] == 429
        board.room.go(0)
        assert (await seated.vote(1))[0] == 200

    talk(board, guess)


def test_a_flood_from_one_phone_is_one_vote(make):
    board = make()

    async def flood(browser):
        phone, other = await browser().join(board), await browser().join(board)
        board.room.go(0)
        answers = await asyncio.gather(*(phone.vote(n % 4) for n in range(300)))
        assert {status for status, _ in answers} == {200, 429}
        assert (await other.vote(2))[0] == 200

    talk(board, flood)
    assert board.room.voted() == 2 and sum(board.room.tally().first) == 2
    assert len(board.record.path.read_bytes()) < 20_000


def test_there_are_never_more_votes_than_phones_let_in(make):
    board = make()

    async def many(browser):
        board.room.go(0)
        phones = [await browser().join(board) for _ in range(5)]
        board.room.door(False)
        assert (await browser().wish("/join", code=board.record.code))[0] == 403
        await asyncio.gather(*(phone.vote(n % 4) for phone in phones for n in range(4)))
        assert (await browser().vote(1))[0] == 403

    talk(board, many)
    assert board.room.voted() == len(board.room.devices) == 5


JUNK = [
    (b"", "application/json"),
    (b"\x00\xff\xfe", "application/json"),
    (b"[]", "application/json"),
    (b"null", "application/json"),
    (b"[" * 2000, "application/json"),
    (b'{"answer": NaN, "round": 1e999, "question": {}}', "application/json"),
    (b'{"question": ["03_depthwise.count"], "round": 1, "answer": [1]}', "application/json"),
    (b"question=x&round=1&answer=1", "application/x-www-form-urlencoded"),
    (b'{"question": "03_depthwise.count", "round": 1, "answer": 1}', "text/plain"),
    (b"x" * 5000, "application/json"),
]


@pytest.mark.parametrize("path", ["/join", "/vote", "/key", "/teacher/do", "/", "/live", "/nowhere"])
def test_junk_is_refused_in_a_sentence_and_changes_nothing(make, path, capfd):
    board = make()

    async def send(browser):
        phone = await (await browser().join(board)).teach(board)
        board.room.go(0)
        before = board.record.path.read_bytes()
        for body, kind in JUNK:
            answer = await phone.ask(path, body, kind)
            assert 400 <= answer.code < 500 or answer.code == 599, (body, answer.code)  # 599: hung up on
            assert answer.code == 599 or not answer.body or "refused" in json.loads(answer.body)
        assert board.record.path.read_bytes() == before

    talk(board, send)
    assert capfd.readouterr().err.count("Traceback") == 0


@pytest.mark.parametrize(
    ("path", "name"),
    [("/join", "code"), ("/join", "own"), ("/key", "key"), ("/teacher/do", "step"), ("/vote", "answer")],
)
def test_a_script_in_a_box_never_comes_back(make, path, name, capfd):
    board = make(items("before"), "before")

    async def attack(browser):
        teacher = await browser().teach(board)
        answer = await teacher.ask(
            f"{path}?lang=%3Cscript%3E", json.dumps({"code": board.record.code, name: SCRIPT})
        )
        pages = [
            await teacher.ask(where)
            for where in ("/", "/teacher", "/cards", "/%3Cscript%3E?lang=%3Cscript%3E")
        ]
        return [answer.body.decode(), *(page.body.decode() for page in pages)]

    for said in talk(board, attack):
        assert "alert" not in said and "onerror" not in said and "lang=<" not in said
        assert set(re.findall(r"<script[^>]*>", said)) <= {'<script type="module" src="/board.js">'}
    assert board.room.devices == {} and "alert" not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    "address", ["/?lang=%ff", "/?lang=tr&lang=%00", "/%ff", "/teacher?%ff=%fe&lang", "//", "/board.py"]
)
def test_an_odd_address_leaves_no_trace_of_an_error(make, address, capfd):
    board = make()

    async def look(browser):
        return await browser().ask(address)

    assert talk(board, look).code in (200, 400, 404)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("ip", ["", "localhost", "256.1.1.1", "198.51.100.7", "::1", "<script>"])
def test_an_address_that_is_not_this_computers_is_refused_in_a_sentence(ip):
    with pytest.raises(setting_up.Refusal) as refused:
        boards.free_port(ip, None)
    assert refused.value.text == words.NO_SUCH_ADDRESS and ip in setting_up.explain(refused.value, "tr")


def test_a_port_in_use_is_refused_and_without_a_wish_the_next_one_is_taken():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(setting_up.Refusal) as refused:
            boards.free_port("127.0.0.1", taken.getsockname()[1])
    assert refused.value.text == setting_up.PORT_IN_USE
    assert boards.free_port("127.0.0.1", None) >= boards.PORT


def test_no_page_may_run_a_foreign_script_or_stand_in_another_page(make):
    board = make()

    async def look(browser):
        phone = await (await browser().join(board)).teach(board)
        return [
            await phone.ask(path)
            for path in ("/", "/teacher", "/cards", "/board.js", "/board.css", "/nowhere")
        ]

    for answer in talk(board, look):
        rule = answer.headers["Content-Security-Policy"]
        assert (
            "default-src 'none'" in rule and "script-src 'self';" in rule and "frame-ancestors 'none'" in rule
        )
        assert "unsafe" not in rule and answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store" and "Server" not in answer.headers
        assert not re.search(r"\son\w+=|style=|<script>", answer.body.decode().partition("</head>")[2])


def test_nothing_is_logged_of_who_asks_for_what(make, capfd):
    board = make()

    async def come(browser):
        phone = await (await browser().join(board)).teach(board)
        await phone.ask(f"/?code={board.record.code}")
        await phone.ask("/nowhere")

    talk(board, come)
    assert capfd.readouterr() == ("", "")


@asynccontextmanager
async def line(browser, path):
    """Gives a function for the next news, or "ended"; the connection is cut at the end of the block."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(browser.address.rpartition(":")[2]))
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    writer.write(f"GET {path} HTTP/1.1\r\nHost: board\r\nCookie: {cookie}\r\n\r\n".encode())

    async def next_news():
        while True:
            heard = (await reader.readline()).decode()
            if heard.startswith("data: {"):
                return json.loads(heard.removeprefix("data: "))
            if heard.startswith("event: ended") or not heard:
                return "ended" if heard else "cut"

    try:
        yield next_news
    finally:
        writer.close()


def test_news_come_by_themselves_and_again_after_a_lost_connection(make):
    board = make()

    async def listen(browser):
        phone = await browser().join(board)
        async with line(phone, "/live") as news:
            assert words.WAITING.en in (await news())["body"]
            board.room.go(0)
            assert "answer0" in (await news())["body"]
        await phone.vote(1)
        async with line(phone, "/live") as news:
            assert words.VOTED.say("en", letter="B") in (await news())["state"]
            board.room.step("reveal")
            assert "✓ B" in (await news())["state"]
            board.end()
            assert await news() == "ended"

    talk(board, listen)
    assert not board.record.path.exists()


def test_the_projector_hears_of_votes_and_shows_those_that_come_together_in_one(make):
    board = make()

    async def listen(browser):
        teacher = await browser().teach(board)
        phones = [await browser().join(board) for _ in range(8)]
        board.room.go(0)
        async with line(teacher, "/teacher/live") as news:
            await news()
            await asyncio.gather(*(phone.vote(1) for phone in phones))
            heard = []
            while words.COUNTED.say("en", votes=8, devices=8) not in "".join(heard):
                heard.append((await news())["votes"])
        return len(heard)

    assert talk(board, listen) < 8


def test_one_phone_keeps_a_few_lines_open_and_no_more(make):
    board = make()

    async def open_many(browser):
        phone = await browser().join(board)
        async with AsyncExitStack() as lines:
            for _ in range(boards.STREAMS):
                news = await lines.enter_async_context(line(phone, "/live"))
                await news()
            assert (await phone.ask("/live")).code == 429
        while sum(board.streams.values()):  # until the server has seen that they are cut
            await asyncio.sleep(0)
        async with line(phone, "/live") as news:
            assert await news() != "cut"

    talk(board, open_many)


def test_a_restarted_board_knows_its_phones_its_teacher_and_every_vote(make):
    first = make()

    async def before(browser):
        teacher, phone = await browser().teach(first), await browser().join(first)
        await teacher.do(go=0)
        await phone.vote(0)
        await teacher.do(typed=[0, 2, 0, 0])
        return teacher.cookies, phone.cookies

    cookies = talk(first, before)
    second = make()

    async def after(browser):
        teacher, phone = browser(), browser()
        for who, kept in zip((teacher, phone), cookies, strict=True):
            who.cookies = {re.sub(r"\d+", str(second.port), name): value for name, value in kept.items()}
        await teacher.do(door=False)
        await phone.vote(1)
        return await teacher.do(step="reveal")

    shown = talk(second, after)
    assert second.record.restarted and second.room.tally().first == (0, 3, 0, 0)
    assert 'value="3"' in shown["result"]


def test_the_teacher_closes_the_room_and_nothing_is_left_of_it(make, file):
    board = make()

    async def close(browser):
        teacher, phone = await browser().teach(board), await browser().join(board)
        await teacher.do(go=0)
        await phone.vote(1)
        await teacher.do(close=True)
        assert await phone.vote(2) == (410, {"refused": words.ENDED.en})

    talk(board, close)
    assert not file.exists() and board.saved is None


def test_the_answers_to_the_inventory_go_to_a_file_that_gain_reads(make):
    board = make(items("before"), "before")

    async def ask(browser):
        teacher, phone = await browser().teach(board), browser()
        assert (await phone.wish("/join", code=board.record.code, own="=1+1"))[0] == 403
        await phone.join(board, own="elma42")
        for place, item in enumerate(items("before")):
            await teacher.do(go=place)
            board.wishes = boards.Limit(boards.WISHES, boards.WISH_SECONDS)
            await phone.vote(item.right, item.name)
        assert (await teacher.wish("/teacher/do", step="reveal"))[0] == 403
        await teacher.do(close=True)

    talk(board, ask)
    with open(board.saved, encoding="utf-8", newline="") as lines:
        marks = gain.read(lines)
    assert list(marks["before"]) == ["elma42"] and all(marks["before"]["elma42"].values())
    assert len(marks["before"]["elma42"]) == 12


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_a_page_speaks_the_language_that_it_is_asked_for(make, lang):
    board = make()

    async def look(browser):
        phone = await browser().join(board)
        return (await phone.ask(f"/?lang={lang}")).body.decode()

    said = talk(board, look)
    assert f'<html lang="{lang}">' in said and words.WAITING.say(lang) in said


def test_what_can_be_asked_are_chapters_the_inventory_and_every_guess():
    assert len(boards.deck_of([])[0]) > 50
    assert boards.deck_of(["after"]) == (items("after"), "after")
    both = boards.deck_of(["03_depthwise", "04_savings"])[0]
    assert {question.name.partition(".")[0] for question in both} == {"03_depthwise", "04_savings"}
    for wrong in (["99_glossary"], ["03_depthwise", "before"], ["<script>"]):
        with pytest.raises(setting_up.Refusal):
            boards.deck_of(wrong)


def test_the_cards_are_four_letters(make):
    board = make()

    async def look(browser):
        return (await browser().ask("/cards")).body.decode()

    assert re.findall(r'class="card">(.)<', talk(board, look)) == list("ABCD")
