"""The site in a real browser, with every other host out of reach."""

from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe

from course_utils.site.pages import FOLDER, write

KINDS = ("index.html", "404.html", "tr/index.html", "tr/10_kanallar.html", "en/06_networks.html")
OPEN_ALL = "document.querySelectorAll('details').forEach((closed) => (closed.open = true))"
UNTIL_KEPT = """async (file) => {
  while (!(await caches.match(file))) await new Promise((later) => setTimeout(later, 50));
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and writes no log."""

    def log_message(self, *_):
        pass


@contextmanager
def serving(folder):
    """The address under which the files of a folder are served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The folder of the site, one folder below the one that is served."""
    root = tmp_path_factory.mktemp("served")
    write(root / FOLDER)
    return root / FOLDER


@pytest.fixture(scope="module")
def address(built):
    """Where the site is served: not at the root of its host."""
    with serving(built.parent) as host:
        yield f"{host}/{FOLDER}/"


@pytest.fixture
def visit(browser, built):
    """Opens a page in a browser of its own; nothing may be asked of others, and no script may complain."""
    contexts, complaints = [], []

    def open_page(address, width=1366, **how):
        context = browser.new_context(viewport={"width": width, "height": 800}, **how)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda sent: allowed(sent.url) or complaints.append(sent.url))
        page.goto(address)
        return page

    def allowed(url):
        return url.startswith(("http://127.0.0.1", built.as_uri(), "data:", "blob:"))

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_can_be_used_by_everybody(visit, address, scheme):
    page = visit(address + KINDS[0], color_scheme=scheme)
    for kind in KINDS:
        page.goto(address + kind)
        page.evaluate(OPEN_ALL)
        found = Axe().run(page).response["violations"]
        assert [(kind, rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_every_page_fits_a_phone_from_disk(visit, built):
    page = visit((built / "index.html").as_uri(), width=390)
    wide = []
    for path in sorted(built.rglob("*.html")):
        page.goto(path.as_uri())
        page.evaluate(OPEN_ALL)
        if page.evaluate("document.documentElement.scrollWidth") > 390:
            wide.append(path.name)
    assert wide == []


def test_the_search_leads_to_the_section_by_keyboard_from_disk(visit, built):
    page = visit((built / "tr" / "index.html").as_uri())
    page.get_by_role("searchbox").press_sequentially("köşegen matris")
    page.locator("#search li").first.wait_for()
    title = page.locator("#search li a").first.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tr/*.html#*")
    heading = page.locator(f"[id='{page.evaluate('decodeURIComponent(location.hash.slice(1))')}']")
    assert heading.inner_text().removesuffix("#").startswith(title)
    assert 0 <= heading.evaluate("node => node.getBoundingClientRect().top") < 400


def test_a_search_without_a_find_says_so_and_escape_clears_it(visit, built):
    page = visit((built / "en" / "index.html").as_uri())
    page.get_by_role("searchbox").press_sequentially("zzyzx")
    page.locator("#search [role=status]", has_text="Nothing was found").wait_for()
    page.keyboard.press("Escape")
    assert page.get_by_role("searchbox").input_value() == ""
    assert page.locator("#search [role=status]").inner_text() == ""


def test_the_other_language_opens_at_the_same_place(visit, address):
    page = visit(address + "tr/10_kanallar.html")
    cell = page.locator(".cell").nth(30)
    name = cell.get_attribute("id")
    cell.evaluate("node => node.scrollIntoView()")
    page.locator("#language").click()
    page.wait_for_url(f"**/en/10_channels_groups.html#{name}")
    assert page.evaluate(f"Math.abs(document.getElementById('{name}').getBoundingClientRect().top) < 200")


def test_a_guess_opens_its_results_and_no_others(visit, address):
    page = visit(address + "en/10_channels_groups.html")
    guess = page.locator("details.sealed").first.get_attribute("data-after")
    mine = page.locator(f"details.sealed[data-after='{guess}']")
    others = page.locator(f"details.sealed:not([data-after='{guess}'])")
    closed = "all => all.every((sealed) => !sealed.open)"
    assert mine.evaluate_all(closed) and others.evaluate_all(closed)
    page.locator(f"[id='{guess}'] .output > *").first.dispatch_event("guessed")
    assert mine.evaluate_all("all => all.every((sealed) => sealed.open)")
    assert others.count() and others.evaluate_all(closed)


def test_a_link_into_a_closed_result_opens_it(visit, address):
    page = visit(address + "en/10_channels_groups.html")
    assert not page.locator("#s1 .explorer").is_visible()
    page.evaluate("location.hash = 's1=6,6,3'")
    page.locator("#s1 .explorer").wait_for(state="visible")


def test_without_javascript_a_click_opens_every_first_picture(visit, address):
    page = visit(address + "tr/10_kanallar.html", java_script_enabled=False)
    sealed = page.locator("details.sealed", has=page.locator("svg")).first
    picture = sealed.get_by_role("img")
    assert not picture.is_visible()
    sealed.locator("summary").click()
    assert picture.is_visible() and len(picture.get_attribute("aria-label")) > 40


def test_the_theme_is_the_systems_until_the_button_is_pressed_and_then_stays(visit, address):
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    page = visit(address + "en/index.html", color_scheme="dark")
    assert page.evaluate(ground) == "rgb(17, 17, 17)"
    page.locator("#theme").click()
    page.goto(address + "en/10_channels_groups.html")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


def test_after_the_first_visit_the_language_is_read_without_a_connection(browser, built):
    with serving(built.parent) as host:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{host}/{FOLDER}/en/index.html")
        page.evaluate(UNTIL_KEPT, "../en/12_speed.html")
        page.evaluate(UNTIL_KEPT, "../assets/search.js")
    page.goto(f"{host}/{FOLDER}/en/12_speed.html")  # nobody serves it any more
    assert page.locator("h1").inner_text() == "Measured speed"
    page.get_by_role("searchbox").press_sequentially("bottleneck")
    page.locator("#search li").first.wait_for()
    page.evaluate(OPEN_ALL)
    page.locator("main img").first.evaluate("node => (node.loading = 'eager', node.decode())")
    context.close()


def test_on_paper_results_are_open_and_code_is_not_cut(visit, address):
    page = visit(address + "en/12_speed.html", width=700)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details.sealed").evaluate_all("all => all.every((sealed) => sealed.open)")
    assert page.locator("pre").evaluate_all(
        "all => all.every((code) => code.scrollWidth <= code.clientWidth)"
    )
    assert not page.locator(".top").is_visible()
