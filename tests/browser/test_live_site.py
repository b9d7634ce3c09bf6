"""Explorers and cards on a page without a kernel, answered by the course's own Python in the browser."""

import json
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import nbformat
import pytest

from course_utils.chapters.exercise import exercise_named
from course_utils.chapters.question import quiz_of
from course_utils.chapters.table import chapter
from course_utils.publish.notebooks import ROOT
from course_utils.site.answering import exploration
from course_utils.site.kernel import NoKernel, kernel
from course_utils.site.pages import Site
from course_utils.words import lessons, page

CHAPTER = chapter("10_channels_groups")
FILE = "en/10_channels_groups.html"
EXPLORERS = (
    "groups",
    "cost",
    "walk",
    "savings",
    "network",
    "output_size",
    "reach",
    "rank",
    "roofline",
    "photo",
)
CELLS = (
    *(f"{name} = {name}_explorer(LANG)\n{name}" for name in EXPLORERS),
    'groups.press("depthwise")\ngroups.c_in = 8',
    'quiz("10_channels_groups", LANG)',
    'guess("10_channels_groups.shape", LANG)',
    'def legal_groups(c_in, c_out):\n    return ...\n\n\nexercise("legal_groups", LANG, legal_groups)',
    'review("10_channels_groups", LANG)',
    "progress_map(LANG)",
    'finish("10_channels_groups", LANG)',
)
# Of each explorer: a first move, a move from there that no table knows, and one that is refused.
MOVES = {
    "groups": (("groups", 1), ("c_in", 20), ("c_in", 4096)),
    "cost": (("c_out", 64), ("c_in", 77), ("c_in", 0)),
    "walk": (("row", 1), ("column", 4), ("column", 9)),
    "savings": (("c_out", 512), ("c_in", 77), ("c_in", "many")),
    "network": (("width", 50), ("resolution", 160), ("resolution", 7)),
    "output_size": (("padding", 2), ("size", 13), ("size", -3)),
    "reach": (("layers", 2), ("channel", 7), ("channel", 8)),
    "rank": (("multiplier", 3), ("c_out", 16), ("c_out", 17)),
    "roofline": (("c_in", 128), ("c_out", 77), ("size", 0)),
    "photo": (("weight_red", 100), ("weight_blue", -70), ("weight_blue", 500)),
}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and writes no log."""

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A site of one page with every explorer, and cards of each kind."""
    try:
        python = kernel(ROOT)
    except NoKernel as missing:
        pytest.skip(f"the pages have no Python here: {missing}")
    folder = tmp_path_factory.mktemp("live")
    site = Site(ROOT, python)
    cells = [nbformat.v4.new_code_cell(source, id=f"c{n}") for n, source in enumerate(CELLS)]
    site.chapters, site._notebook = (CHAPTER,), lambda *_: nbformat.v4.new_notebook(cells=cells)
    for name, held in site.make().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(held)
    return folder


@pytest.fixture(scope="module")
def address(folder):
    """Where its page is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{FILE}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(browser, address):
    """Opens the page in a browser of its own; no script may complain, and nobody else be asked."""
    contexts, complaints = [], []
    host = address.removesuffix(FILE)

    def open_page(more="", site=host):
        room = {"width": 1366, "height": 900}
        contexts.append(
            browser.new_context(viewport=room, service_workers="block")
        )  # they would hide requests
        contexts[-1].address = address
        seen = contexts[-1].new_page()
        seen.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        seen.on("pageerror", lambda error: complaints.append(str(error)))
        seen.on(
            "request",
            lambda sent: sent.url.startswith((site, "blob:", "data:")) or complaints.append(sent.url),
        )
        seen.goto(site + FILE + more)
        return seen

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def place_of(seen, name):
    """The place of an explorer, in sight and alive."""
    place = seen.locator(f"#s{EXPLORERS.index(name) + 1}")
    place.scroll_into_view_if_needed()
    place.locator(".explorer").wait_for(timeout=60_000)
    return place


def shown(place):
    return json.loads(place.locator(".explorer").get_attribute("data-key"))


def type_into(place, name, control, to):
    """Types a value into the box of a control."""
    at = [known.name for known in exploration(name).controls].index(control)
    box = place.locator(".hand .control:not(.presets)").nth(at).locator("input[type=text]")
    box.fill(str(to))
    box.press("Enter")


def wait_until(seen, condition, *given):
    seen.wait_for_function(f"(given) => {{ {condition} }}", arg=given, timeout=60_000)


def wait_for_value(place, name, control, to):
    at = [known.name for known in exploration(name).controls].index(control)
    state = "JSON.parse(document.querySelector(`#${given[0]} .explorer`).dataset.key)"
    wait_until(place.page, f"return {state}[given[1]] === given[2]", place.get_attribute("id"), at, to)


def wait_for_note(place, words):
    place.locator(".note", has_text=words).wait_for(timeout=60_000)


def test_every_explorer_makes_a_first_move_a_far_one_and_refuses_in_a_sentence(visit):
    seen = visit()
    for name, (first, far, refused) in MOVES.items():
        place = place_of(seen, name)
        for control, to in (first, far):
            type_into(place, name, control, to)
            wait_for_value(place, name, control, to)
        before = shown(place)
        type_into(place, name, *refused)
        wait_until(
            seen,
            "return document.querySelector(`#${given[0]} .note`).innerText.length > 30",
            f"s{EXPLORERS.index(name) + 1}",
        )
        assert shown(place) == before, name


def test_a_first_move_needs_no_python(visit):
    seen = visit()
    place = place_of(seen, "groups")
    tables = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/tables/'))"
    wait_until(seen, f"return {tables}.length > 0")
    python = []
    seen.on("request", lambda sent: "/kernel/" in sent.url and python.append(sent.url))
    place.locator("input[type=range]").nth(2).evaluate(
        "slider => { slider.value = 0; slider.dispatchEvent(new Event('input')); }"
    )
    wait_for_value(place, "groups", "groups", 1)
    assert python == []


def test_an_address_opens_a_state_and_nonsense_the_default(visit):
    seen = visit("#s1=12,12,4,3,32")
    wait_for_value(place_of(seen, "groups"), "groups", "c_in", 12)
    for nonsense in ("s1=<script>,1", "s1=12,12,5,3,32", "s1=,,,,", "s9", "%"):
        seen.goto("about:blank")
        seen.goto(f"{seen.context.address}#{nonsense}")
        assert shown(place_of(seen, "groups"))[:3] == [6, 6, 3]


def test_a_move_stands_in_the_address_and_one_explorer_can_be_embedded(visit):
    seen = visit()
    place = place_of(seen, "groups")
    type_into(place, "groups", "groups", 2)
    seen.wait_for_url("**#s1=6,6,2,3,32")
    seen.goto("about:blank")
    seen.goto(f"{seen.context.address}?embed=s1#s1=6,6,2,3,32")
    wait_for_value(place_of(seen, "groups"), "groups", "groups", 2)
    assert seen.locator("body > *").count() == 1


def test_code_that_moves_an_explorer_has_its_effect(visit):
    seen = visit()
    seen.locator("button.moves").click()
    wait_for_value(place_of(seen, "groups"), "groups", "c_in", 8)


def test_answers_and_progress_are_there_after_a_reload_and_open_what_was_sealed(visit):
    seen = visit()
    quiz, guess = (seen.locator(".place", has=seen.locator("form")).nth(n) for n in (0, 1))
    right = quiz_of(CHAPTER.name)[0].right
    quiz.locator("form").first.locator("input").nth(right).check()
    quiz.locator("form").first.get_by_role("button").click()
    quiz.locator(".feedback", has_text=lessons.RIGHT.say("en")).wait_for()
    guess.locator("input").first.check()
    guess.get_by_role("button").first.click()
    seen.get_by_role("button", name=lessons.MARK_READ.say("en")).click()
    seen.locator(".lesson", has_text=lessons.CHAPTER_READ.say("en")).wait_for()
    seen.reload()
    quiz.locator(".feedback", has_text=lessons.RIGHT.say("en")).wait_for()
    assert guess.locator("input").first.is_checked()
    seen.locator(".lesson", has_text=lessons.CHAPTER_READ.say("en")).wait_for()
    held = json.loads(seen.evaluate("localStorage.getItem('course.progress')"))
    assert held["read"] == {CHAPTER.name: 1} and list(held["guessed"].values()) == [0]
    row = seen.locator("tr", has_text="Channels and groups")
    row.filter(has_text=lessons.DONE.say("en")).wait_for(timeout=60_000)  # drawn by Python


def test_an_answer_is_judged_and_one_without_end_is_stopped_with_the_page_as_it_was(visit):
    seen = visit()
    place = seen.locator(".place", has=seen.locator(".editor"))
    judge, box = place.get_by_role("button", name=page.JUDGE.say("en")), place.locator("textarea")
    judge.click()
    place.locator(".lesson .untried").wait_for(timeout=60_000)
    box.fill(exercise_named("legal_groups").solution)
    judge.click()
    place.locator(".lesson .right").wait_for(timeout=60_000)
    box.fill("def legal_groups(c_in, c_out):\n    while True:\n        pass")
    judge.click()
    place.locator(
        ".lesson", has_text=page.TIME_IS_UP.say("en", seconds=10).partition("`")[0].strip()
    ).wait_for(timeout=60_000)
    groups = place_of(seen, "groups")
    type_into(groups, "groups", "c_in", 20)
    wait_for_value(groups, "groups", "c_in", 20)
    assert "solved" in seen.evaluate("localStorage.getItem('course.progress')")


def test_todays_questions_are_drawn_when_asked_for(visit):
    seen = visit()
    seen.get_by_role("button", name=page.SHOW_TODAY.say("en")).click()
    review = seen.locator(".place", has=seen.locator("h2"))
    review.locator("form").first.wait_for(timeout=60_000)
    review.locator("form").first.locator("input").first.check()
    review.locator("form").first.get_by_role("button").click()
    wait_until(seen, "return (localStorage.getItem('course.progress') ?? '').includes('again_')")


def test_without_its_python_the_page_says_so_and_keeps_the_picture(visit):
    seen = visit()
    seen.route("**/kernel/**", lambda route: route.fulfill(status=200, body=""))
    place = place_of(seen, "groups")
    type_into(place, "groups", "c_in", 20)
    wait_for_note(place, page.NO_PYTHON.say("en"))
    assert shown(place)[0] == 6


def test_opened_from_disk_the_page_has_its_python_too(visit, folder):
    seen = visit(site=f"{folder.as_uri()}/")
    place = place_of(seen, "groups")
    type_into(place, "groups", "c_in", 20)
    wait_for_value(place, "groups", "c_in", 20)
