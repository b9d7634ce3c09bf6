"""The site in Chromium, every other host out of reach, beside plain pages with the same picture.

    python benchmarks/site.py

Builds the site, serves it packed with gzip as GitHub Pages does, and measures chapter 10 on a profile that
knows nothing: when its first explorer stands, locally and at 1.6 Mbit/s with a round trip of 150 ms; how long
a press takes to be painted, beside an almost empty page (one slider, forty rectangles) and beside a page of
plain JavaScript that shows the very same pictures, all in turn, five times; what a whole chapter loads; how
soon Python answers. Results that wait for a guess are opened, since an explorer that cannot be seen is drawn
sooner. Then axe-core reads every page, light and dark; `python benchmarks/site.py quick` leaves that out.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from course_utils.explorers.groups import groups as view_of
from course_utils.setup.testing import BROWSER_FLAGS, find_browser
from course_utils.site.kernel import kernel
from course_utils.site.pages import write

ROUNDS, PRESSES = 5, 20
CHAPTER = "tr/10_kanallar.html"
HANDLE = ".explorer input[type=range]"
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 1.6e6 / 8}
ONLY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
KINDS = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "css": "text/css",
    "svg": "image/svg+xml",
    "json": "application/json",
    "wasm": "application/wasm",
    "png": "image/png",
}
PACKED = {"html", "js", "mjs", "css", "svg", "json", "wasm"}

# Opens what waits for a guess, and notes when the first explorer can be moved.
NOTE_READY = """
document.addEventListener("DOMContentLoaded", () =>
  document.querySelectorAll("details.sealed").forEach((sealed) => (sealed.open = true)));
new MutationObserver((_, watch) => {
  if (!document.querySelector(".explorer input[type=range]")) return;
  window.readyAt = performance.now();
  watch.disconnect();
}).observe(document, { subtree: true, childList: true });
"""

# What had been loaded when the first explorer stood, as it travelled.
LOADED_BY_THEN = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const loaded = performance.getEntriesByType("resource").filter(({ responseEnd }) => responseEnd <= readyAt);
  return loaded.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, page.encodedBodySize);
}"""

# From each key going down to the frame that shows its value.
RECORD = """() => {
  window.taken = [];
  let pressed;
  addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
  const shown = document.querySelector("[data-key]");
  new MutationObserver(() => {
    const begun = pressed;
    requestAnimationFrame(() => {
      const after = new MessageChannel(); // its message comes when the frame has been painted
      after.port1.onmessage = () => taken.push(performance.now() - begun);
      after.port2.postMessage(null);
    });
  }).observe(shown, { attributes: true, attributeFilter: ["data-key"] });
}"""

STEP_DOWN = "() => { scrollBy(0, 700); return scrollY + innerHeight < document.body.scrollHeight - 2; }"

EMPTY = """<!doctype html><title>empty</title><input type="range" min="0" max="3" value="2">
<p data-key="2">2</p><svg width="640" height="396">{rectangles}</svg>
<script>
const slider = document.querySelector("input"), shown = document.querySelector("[data-key]");
slider.oninput = () => {{ shown.textContent = shown.dataset.key = slider.value; }};
</script>"""
TWIN = """<!doctype html><title>twin</title><style>div{{max-width:640px}}</style>
<input type="range" min="0" max="3" value="2"><div data-key="2">{opening}</div>
<script>
const states = {states};
const slider = document.querySelector("input"), shown = document.querySelector("[data-key]");
slider.oninput = () => {{ shown.innerHTML = states[slider.value]; shown.dataset.key = slider.value; }};
</script>"""


@dataclass
class Server:
    """The files of a site, served; `sent` counts the bytes by path since it was last emptied."""

    files: dict[str, bytes]
    address: str = ""
    sent: dict[str, int] = field(default_factory=dict)

    def packed(self, path: str) -> tuple[bytes, str, bool]:
        """A file as it travels, its kind, and whether it is packed."""
        held, ending = self.files[path], path.rpartition(".")[2]
        fits = ending in PACKED
        return (gzip.compress(held) if fits else held), KINDS.get(ending, "application/octet-stream"), fits

    def total(self) -> float:
        """Kilobytes sent so far."""
        return sum(self.sent.values()) / 1000


@contextmanager
def serving(files: dict[str, bytes]) -> Iterator[Server]:
    """A server of these files."""
    server = Server(files)
    packed = {path: server.packed(path) for path in files}  # as a real server keeps them

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0].lstrip("/")
            if path not in files:
                self.send_response(404)
                self.send_header("Content-Length", "0")
                return self.end_headers()
            body, kind, is_packed = packed[path]
            server.sent[path] = server.sent.get(path, 0) + len(body)
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if is_packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=http.serve_forever, daemon=True).start()
    server.address = f"http://127.0.0.1:{http.server_port}/"
    yield server
    http.shutdown()


def main() -> None:
    """Prints every figure, and which targets are met; exits 1 where one is missed."""
    begun = time.monotonic()
    with TemporaryDirectory() as folder:
        files = write(Path(folder), python=kernel())
    seconds, megabytes = time.monotonic() - begun, sum(map(len, files.values())) / 1e6
    print(f"built in {seconds:.0f} s, {len(files)} files, {megabytes:.1f} MB", flush=True)
    files |= {"empty.html": empty().encode(), "twin.html": twin().encode()}
    with serving(files) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=[*BROWSER_FLAGS, ONLY_HERE])
        targets = {"built in 3 minutes": seconds < 180, "at most 60 MB": megabytes <= 60}
        targets |= loading(browser, server) | pressing(browser, server) | weighing(browser, server)
        targets |= asking_python(browser, server)
        if sys.argv[1:] != ["quick"]:
            targets |= reading(browser, server)
    print()
    for target, met in targets.items():
        print(f"{'met   ' if met else 'MISSED'}  {target}")
    sys.exit(not all(targets.values()))


def empty() -> str:
    """One slider, one text and forty rectangles."""
    places = [(x, y) for x in range(8) for y in range(5)]
    rectangles = "".join(f'<rect x="{80 * x}" y="{79 * y}" width="70" height="70"/>' for x, y in places)
    return EMPTY.format(rectangles=rectangles)


def twin() -> str:
    """The pictures and the words of the explorer's four states, as a page of plain JavaScript shows them."""
    states = []
    for groups in (1, 2, 3, 6):
        view = view_of(c_in=6, c_out=6, groups=groups, lang="tr")
        facts = "".join(f"<p>{fact.label}: {fact.value} {fact.detail}</p>" for fact in view.facts)
        states.append(f"{view.picture.as_svg()}{facts}<code>{view.code}</code>")
    return TWIN.format(opening=states[2], states=json.dumps(states).replace("</", "<\\/"))


@contextmanager
def opened(browser: Browser, address: str, slow: bool = False) -> Iterator[Page]:
    """A page on a profile that knows nothing; a service worker would load the site behind it."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, service_workers="block")
    page = context.new_page()
    page.add_init_script(NOTE_READY)
    page.complaints = []
    page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    if slow:
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    page.goto(address)
    yield page
    context.close()


def loading(browser: Browser, server: Server) -> dict[str, bool]:
    """When the first explorer stands, and what was loaded up to then."""
    near, far, kilobytes = [], [], 0.0
    for _ in range(ROUNDS):
        for times, slow in ((near, False), (far, True)):
            with opened(browser, server.address + CHAPTER, slow) as page:
                page.wait_for_function("window.readyAt")
                times.append(page.evaluate("readyAt"))
                kilobytes = page.evaluate(LOADED_BY_THEN) / 1000
    print(f"first explorer after {spread(near)} ms, on the slow line {spread(far)} ms, {kilobytes:.0f} kB")
    return {
        "first explorer within 250 ms": statistics.median(near) <= 250,
        "first explorer within 0.8 s on the slow line": statistics.median(far) <= 800,
        "at most 60 kB up to then": kilobytes <= 60,
    }


def pressing(browser: Browser, server: Server) -> dict[str, bool]:
    """From press to painted, on the three pages in turn."""
    ways = {
        "site": (CHAPTER, HANDLE),
        "empty": ("empty.html", "input"),
        "twin": ("twin.html", "input"),
    }
    medians: dict[str, list[float]] = {way: [] for way in ways}
    for number in range(ROUNDS):
        for way, (path, handle) in ways.items():
            with opened(browser, server.address + path) as page:
                times = presses(page, handle)
            medians[way].append(statistics.median(times))
            print(f"round {number + 1}, {way:<6}{statistics.median(times):6.1f} /{percentile(times):6.1f} ms")
    site, bare, plain = (statistics.median(medians[way]) for way in ways)
    print(f"press to painted, medians of {ROUNDS}: site {site:.1f}, empty {bare:.1f}, twin {plain:.1f} ms")
    return {
        "a press within 5 ms more than on an almost empty page": site <= bare + 5,
        "a press within 1.1 times the plain twin": site <= 1.1 * plain,
    }


def presses(page: Page, handle: str) -> list[float]:
    """Milliseconds of each of some presses, back and forth, 120 ms apart."""
    page.locator("[data-key]").first.wait_for()
    page.wait_for_load_state("networkidle")
    if handle == HANDLE:
        ask_far(page)  # Python starts at the first touch: let it stand before anything is timed
        page.locator(".explorer button", has_text="Başa dön").first.click()
        page.wait_for_timeout(500)
    slider = page.locator(handle).first
    slider.focus()
    page.wait_for_timeout(300)
    page.evaluate(RECORD)
    for press in range(PRESSES):
        page.keyboard.press(("ArrowLeft", "ArrowRight")[press % 2])
        page.wait_for_function(f"taken.length > {press}")
        page.wait_for_timeout(120)
    return page.evaluate("taken")


def ask_far(page: Page) -> None:
    """Types a value that no table holds, and waits for Python's picture."""
    box = page.locator(".explorer input[inputmode=numeric]").first
    box.fill("97")
    box.press("Enter")
    page.wait_for_function("document.querySelector('[data-key]').dataset.key.includes('97')")


def weighing(browser: Browser, server: Server) -> dict[str, bool]:
    """What each chapter loads while it is read to its end and nothing is touched."""
    weights, complaints = {}, []
    for path in sorted(name for name in server.files if name.startswith("tr/") and name.endswith(".html")):
        server.sent.clear()
        with opened(browser, server.address + path) as page:
            step = (
                "() => { scrollBy(0, 700); return scrollY + innerHeight < document.body.scrollHeight - 2; }"
            )
            while page.evaluate(step):
                page.wait_for_timeout(30)
            page.wait_for_load_state("networkidle")
            complaints += page.complaints
        weights[path] = server.total()
    heaviest = max(weights, key=weights.__getitem__)
    print("kB a chapter:", ", ".join(f"{path[3:5]} {kB:.0f}" for path, kB in weights.items()))
    if complaints:
        print("\n".join(complaints))
    return {
        f"a chapter at most 400 kB ({heaviest})": weights[heaviest] <= 400,
        "no complaints": not complaints,
    }


def asking_python(browser: Browser, server: Server) -> dict[str, bool]:
    """From the first touch to an answer that no table holds."""
    if not any("kernel" in name and name.endswith("wasm") for name in server.files):
        print("the site was built without Python")
        return {}
    times = []
    for _ in range(ROUNDS):
        with opened(browser, server.address + CHAPTER) as page:
            page.wait_for_function("window.readyAt")
            page.wait_for_load_state("networkidle")
            begun = time.monotonic()
            ask_far(page)
            times.append(1000 * (time.monotonic() - begun))
    print(f"Python answers {spread(times)} ms after the first touch")
    return {"Python ready within 2 s": statistics.median(times) <= 2000}


def reading(browser: Browser, server: Server) -> dict[str, bool]:
    """What axe-core finds on every page in both schemes, with targets of 24 px."""
    found = []
    options = {"rules": {"target-size": {"enabled": True}}}
    for path in sorted(name for name in server.files if name.endswith(".html")):
        if path in ("empty.html", "twin.html"):
            continue
        with opened(browser, server.address + path) as page:
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                rules = Axe().run(page, options=options).response["violations"]
                found += [f"{path} {scheme}: {rule['id']} {rule['nodes'][0]['html'][:120]}" for rule in rules]
    print("\n".join(found) or "axe-core finds nothing")
    return {"axe-core finds nothing on any page": not found}


def spread(times: list[float]) -> str:
    """The median, and the least and the most."""
    return f"{statistics.median(times):.0f} ({min(times):.0f} to {max(times):.0f})"


def percentile(times: list[float]) -> float:
    """The 95th."""
    return sorted(times)[round(0.95 * (len(times) - 1))]


if __name__ == "__main__":
    main()
