"""The room votes: a teacher and two phones in real browsers, by keyboard, with a server that is killed."""

import os
import re
import signal
import socket
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course_utils.chapters.question import guesses_of
from course_utils.setup.environment import ROOT
from course_utils.words import board as words

GUESS = next(iter(guesses_of("03_depthwise").values()))  # its right answer is B


@pytest.fixture
def start(progress_folder):
    """Opens a board, always on the same port; returns its process, its address, its key and its words."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    code = (
        f"from course_utils.classroom import board; board.main(['03_depthwise'], 'en', '127.0.0.1', {port})"
    )
    surroundings = {**os.environ, "COURSE_PROGRESS_DIR": str(progress_folder)}
    running = []

    def open_board():
        board = subprocess.Popen(
            [sys.executable, "-c", code], cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True
        )
        running.append(board)
        said = ""
        while words.TO_CLOSE.en not in said:
            said += board.stdout.readline()
            assert board.poll() is None, said
        return board, f"http://127.0.0.1:{port}", re.search(r"key: (\w+)", said)[1], said

    yield open_board
    for board in running:
        board.kill()
        board.wait()


def open_page(browser, address, complaints, **how):
    page = browser.new_context(**how).new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    return page


def faults(page):
    """What a screen reader's user would trip over, and whether anything is wider than the screen."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return [fault["id"] for fault in Axe().run(page).response["violations"]]


def test_a_lesson_on_a_projector_and_two_phones(browser, start):
    complaints = []
    board, address, key, _ = start()
    teacher = open_page(browser, f"{address}/teacher", complaints, viewport={"width": 1366, "height": 768})
    teacher.get_by_label(words.KEY.en).fill(key)
    teacher.keyboard.press("Enter")
    code = teacher.locator(".entrance strong").nth(1).inner_text()
    phone = {"viewport": {"width": 390, "height": 844}}
    turkish = open_page(browser, f"{address}/?lang=tr", complaints, **phone, color_scheme="dark")
    english = open_page(browser, f"{address}/?lang=en", complaints, **phone, has_touch=True)
    assert faults(turkish) == faults(teacher) == []
    for page, text, lang in ((turkish, words.CODE, "tr"), (english, words.CODE, "en")):
        page.get_by_label(text.say(lang)).fill(code.lower())
        page.keyboard.press("Enter")
        expect(page.get_by_text(words.WAITING.say(lang))).to_be_visible()
    expect(teacher.get_by_text(words.PRESENT.say("en", devices=2))).to_be_visible()

    teacher.get_by_role("button", name=words.START.en).press("Enter")
    expect(turkish.get_by_role("status").filter(has_text=GUESS.prompt.tr)).to_have_count(
        1
    )  # told by a reader
    turkish.get_by_role("button", name=re.compile("^A ")).press("Enter")  # by keyboard
    expect(turkish.get_by_text(words.VOTED.say("tr", letter="A"))).to_be_visible()
    assert turkish.evaluate("document.activeElement.id") == "answer0"  # the keyboard stays where it was
    english.get_by_role("button", name=re.compile("^B ")).tap()
    expect(english.get_by_role("button", name=re.compile("^B "))).to_have_attribute("aria-pressed", "true")
    teacher.get_by_label("C", exact=True).fill("3")
    teacher.get_by_role("button", name=words.ADD.en).press("Enter")
    counted = words.COUNTED.say("en", votes=2, devices=2)
    expect(teacher.get_by_text(words.COUNTED_TOO.say("en", counted=counted, typed=3))).to_be_visible()
    assert faults(turkish) == faults(english) == faults(teacher) == []

    teacher.get_by_role("button", name=words.STAGES["talk"].en).press("Enter")
    expect(turkish.get_by_text(words.TALK.tr)).to_be_visible()
    board.kill()  # as when the laptop is out of battery
    board.wait()
    expect(turkish.get_by_text(words.LOST.tr)).to_be_visible()
    _, _, same_key, said = start()
    assert same_key == key and words.GOES_ON.en in said
    expect(turkish.get_by_text(words.LOST.tr)).to_have_count(0, timeout=20_000)
    expect(teacher.get_by_text(words.LOST.en)).to_have_count(0, timeout=20_000)
    teacher.get_by_role("button", name=words.STAGES["again"].en).press("Enter")
    expect(turkish.get_by_text(words.AGAIN.say("tr", letter="A"))).to_be_visible()
    turkish.get_by_role("button", name=re.compile("^B ")).press("Enter")
    english.get_by_role("button", name=re.compile("^B ")).tap()
    expect(teacher.get_by_text(words.COUNTED.say("en", votes=2, devices=2))).to_be_visible()

    teacher.get_by_role("button", name=words.STAGES["reveal"].en).press("Enter")
    moved = words.MOVED.say("en", came=1, left=0, stayed=1, all=2)
    expect(teacher.get_by_text(moved)).to_be_visible()
    cells = teacher.locator(".bars tbody tr").all_inner_texts()
    assert [re.findall(r"\d+", row) for row in cells] == [["1", "0"], ["1", "2"], ["3", "0"], ["0", "0"]]
    reason = GUESS.answers[GUESS.right].feedback
    expect(turkish.locator("#state")).to_contain_text(reason.tr)
    expect(english.locator("#state")).to_contain_text(reason.en)
    assert faults(turkish) == faults(english) == faults(teacher) == []

    teacher.get_by_text(words.CLOSE_ROOM.en).click()
    teacher.get_by_role("button", name=words.CLOSE_NOW.en).click()
    expect(english.get_by_text(words.ENDED.en)).to_be_visible()
    assert complaints == []


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to one process.")
def test_ctrl_c_closes_the_room(start, progress_folder):
    board, *_ = start()
    (file,) = progress_folder.parent.glob("board/*.jsonl")
    board.send_signal(signal.SIGINT)
    assert board.wait(timeout=30) == 0
    assert words.CLOSED.en in board.stdout.read() and not file.exists()
