"""From key press to painted picture: the explorer beside ipywidgets sliders and the usual `interact`.

    python benchmarks/explorer.py

All three show the same standard convolution while the arrow keys move C_in: the course's explorer; ipywidgets
sliders with the very same picture in an `HTML` widget; and `interact` with `plt.show()` and a line for each
connection. A real JupyterLab and a real Chromium, locally and behind a link with a round trip of 150 ms.
40 presses, one each 120 ms or a held key (33 ms), begin 120 ms after the slider has the focus. A press counts
as shown if the picture of its own value was painted before that of a later press. The ratios compare presses
that stand alone and land where C_in began, each 120 ms after the picture of the one before was painted: there
the usual way has no queue to wait in.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import nbformat
from playwright.sync_api import Page, sync_playwright

from course_utils.explorers.groups import GROUPS
from course_utils.explorers.groups import groups as view_of
from course_utils.setup.testing import BROWSER_FLAGS, KERNEL_IDLE, find_browser, running_lab

PACES = {"a press each 120 ms": 0.120, "a held key, 33 ms": 0.033}
ALONE = "one press at a time"
LINK = 0.150  # seconds there and back
STARTS = {32: 32, 512: 256}  # C_in at the start, by C_out
KEYS = ["ArrowLeft"] * 16 + ["ArrowRight"] * 16 + ["ArrowLeft"] * 8
BACK_AND_FORTH = ["ArrowLeft", "ArrowRight"] * 5
STOPS = next(control.stops for control in GROUPS.controls if control.name == "c_in")

COURSE = """
from course_utils.widgets import groups_explorer
groups_explorer("en", c_in={c_in}, c_out={c_out}, groups=1)
"""
SLIDERS = """
from ipywidgets import HTML, SelectionSlider, VBox
from course_utils.explorers.groups import groups

def show(change):
    view = groups(c_in=slider.value, c_out={c_out}, groups=1, lang="en")
    facts = "".join(f"<p>{{fact.label}}: {{fact.value}} {{fact.detail}}</p>" for fact in view.facts)
    shown.value = f'<div data-key="[{{slider.value}}]">{{view.picture.svg}}{{facts}}{{view.code}}</div>'

slider, shown = SelectionSlider(options={stops}, value={c_in}), HTML()
slider.observe(show, "value")
show(None)
VBox([slider, shown])
"""
INTERACT = """
import matplotlib.pyplot as plt
from IPython.display import HTML, display
from ipywidgets import SelectionSlider, interact

def show(c_in):
    figure, axes = plt.subplots()
    for i in range(c_in):
        for o in range({c_out}):
            axes.plot([0, 1], [i / c_in, o / {c_out}], linewidth=0.5)
    plt.show()
    display(HTML(f'<i data-key="[{{c_in}}]"></i>'))

interact(show, c_in=SelectionSlider(options={stops}, value={c_in}));
"""
WAYS = {"course": COURSE, "sliders": SLIDERS, "interact": INTERACT}
HANDLES = {"course": ".explorer input[type=range]", "sliders": ".noUi-handle", "interact": ".noUi-handle"}

# When each key went down, and when the picture of each value stood on the screen.
RECORD = """() => {
  window.record = { presses: [], paints: [] };
  const shown = () => document.querySelector("[data-key]")?.dataset.key;
  let waiting = false;
  let last = shown();
  const painted = () => {
    waiting = false;
    const key = shown();
    if (key === undefined || key === last) return;
    last = key;
    const after = new MessageChannel(); // its message comes when the frame has been painted
    after.port1.onmessage = () => record.paints.push([JSON.parse(key)[0], performance.now()]);
    after.port2.postMessage(null);
  };
  const look = () => {
    if (!waiting) requestAnimationFrame(painted);
    waiting = true;
  };
  addEventListener("keydown", (event) => record.presses.push(event.timeStamp), true);
  const what = { subtree: true, childList: true, attributes: true, attributeFilter: ["data-key"] };
  new MutationObserver(look).observe(document.body, what);
}"""


@dataclass
class Run:
    """What one run of 40 presses gave: milliseconds of each press that was shown."""

    presses: int
    latencies: list[float]

    @property
    def median(self) -> float:
        """Milliseconds, of the presses that were shown."""
        return statistics.median(self.latencies)

    @property
    def slowest(self) -> float:
        """The 95th percentile, in milliseconds."""
        return percentile(self.latencies, 0.95)

    def __str__(self) -> str:
        return f"{self.median:>9.1f} /{self.slowest:>9.1f}{len(self.latencies):>6} of {self.presses}"


def main() -> None:
    """Prints every run, the ratios, and which targets are met."""
    print(f"{'':<50}{'median / 95th percentile, ms, and shown':>44}", flush=True)
    kernel, runs = kernel_times(), {}  # before JupyterLab and a browser share the processor
    with (
        TemporaryDirectory() as folder,
        running_lab(Path(folder)) as near,
        slow_link(near) as far,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_FLAGS)
        for way, c_out, link, pace in plan():
            page = opened(browser, near if link == "local" else far, Path(folder), way, c_out)
            if pace == ALONE:
                # A single press is enough where the usual way takes a minute for it.
                keys = BACK_AND_FORTH[:1] if (way, c_out) == ("interact", 512) else BACK_AND_FORTH
                run = one_by_one(page, way, c_out, keys)
            else:
                run = measured(page, way, c_out, KEYS, PACES[pace])
            runs[way, c_out, link, pace] = run
            print(f"{way:<9}{c_out:>4} channels, {link:<11}{pace:<22}{run}", flush=True)
            page.context.close()
    tell(runs, kernel)


def plan() -> Iterator[tuple[str, int, str, str]]:
    """Each way, number of output channels, link and pace that is measured."""
    for way, c_out in product(WAYS, STARTS):
        yield way, c_out, "local", ALONE
        if (way, c_out) != ("interact", 512):
            yield from ((way, c_out, "local", pace) for pace in PACES)
        if way != "interact":
            yield from ((way, c_out, "slow link", pace) for pace in PACES)


def opened(browser, address: str, home: Path, way: str, c_out: int) -> Page:
    """A page with a notebook of one cell that has run, and the recorder."""
    name = f"{way}{time.monotonic_ns()}"
    cell = WAYS[way].format(c_in=STARTS[c_out], c_out=c_out, stops=STOPS)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell)])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, home / f"{name}.ipynb")
    page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
    page.set_default_timeout(300_000)
    page.goto(f"{address}/lab/workspaces/{name}/tree/{name}.ipynb")
    page.wait_for_function(KERNEL_IDLE)
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_selector("[data-key]", state="attached")
    page.wait_for_selector(HANDLES[way])
    page.wait_for_load_state("networkidle")
    page.evaluate(RECORD)
    return page


def one_by_one(page: Page, way: str, c_out: int, keys: list[str]) -> Run:
    """Presses each key when the picture of the one before is there; every second one lands at the start."""
    page.locator(HANDLES[way]).first.focus()
    for pressed, key in enumerate(keys, start=1):
        page.wait_for_timeout(120)
        page.keyboard.press(key)
        page.wait_for_function(f"record.paints.length === {pressed}")
    found = latencies(positions(STARTS[c_out], keys), **page.evaluate("record"))
    landed = found[1::2] or found
    return Run(len(landed), landed)


def measured(page: Page, way: str, c_out: int, keys: list[str], pace: float) -> Run:
    """Presses the keys at their pace and matches what was painted with them."""
    handle = page.locator(HANDLES[way]).first
    handle.focus()
    due = time.perf_counter() + 0.12
    for key, following in zip(keys, [*keys[1:], None], strict=True):
        time.sleep(max(0.0, due - time.perf_counter()))
        page.keyboard.down(key)
        if pace > 0.1 or following != key:
            page.keyboard.up(key)
        due += pace
    values = positions(STARTS[c_out], keys)
    shown = "document.querySelector('[data-key]')?.dataset.key.match(/[0-9]+/)[0]"
    page.wait_for_function(f"{shown} == {values[-1]}")
    page.wait_for_timeout(100)  # the last frame
    record = page.evaluate("record")
    return Run(len(keys), latencies(values, **record))


def positions(start: int, keys: list[str]) -> list[int]:
    """The value that each press asks for."""
    place, values = STOPS.index(start), []
    for key in keys:
        place += 1 if key == "ArrowRight" else -1
        values.append(STOPS[place])
    return values


def latencies(values: list[int], presses: list[float], paints: list[list[float]]) -> list[float]:
    """Milliseconds from each press to the picture of its value, of those presses that were painted."""
    found, first = [], 0
    for shown, at in paints:
        for i in range(first, len(values)):
            if values[i] == shown and presses[i] <= at:
                found.append(at - presses[i])
                first = i + 1
                break
    return found


def kernel_times() -> dict[int, float]:
    """Milliseconds, 95th percentile, that Python takes for a view nobody has asked for, by channels."""
    found = {}
    for channels in (32, 1024):
        legal = [2**i for i in range(channels.bit_length())]
        layers = list(product(legal, (1, 3, 5, 7), range(7, 225)))
        times = []
        # Each asks for another view: none is in the cache.
        for groups, kernel_size, size in random.Random(0).sample(layers, 200):
            start = time.perf_counter()
            view_of(channels, channels, groups, kernel_size, size, lang="tr")
            times.append(1000 * (time.perf_counter() - start))
        found[channels] = percentile(times, 0.95)
    return found


def tell(runs: dict, kernel: dict[int, float]) -> None:
    """Prints ratios and targets."""
    pressed, held = PACES
    print()
    ratios = {}
    for c_out in STARTS:
        course, sliders, usual = (runs[way, c_out, "local", ALONE].median for way in WAYS)
        ratios[c_out] = usual / course
        print(f"{c_out} channels: usual way / course {usual / course:,.0f}, ", end="")
        print(f"ipywidgets sliders / course {sliders / course:.1f}")
    times = ", ".join(f"{channels} channels {ms:.1f} ms" for channels, ms in kernel.items())
    print(f"kernel time of a new view, 95th percentile: {times}\n")
    slow = [run for (way, *_, pace), run in runs.items() if way == "course" and pace == pressed]
    least = {"local": 38, "slow link": 30}
    targets = {
        "painted within 14 ms at the median": all(run.median <= 14 for run in slow),
        "painted within 30 ms at the 95th percentile": all(run.slowest <= 30 for run in slow),
        "of a held key 38 of 40 shown locally, 30 on the slow link": all(
            len(run.latencies) >= least[link]
            for (way, _, link, pace), run in runs.items()
            if way == "course" and pace == held
        ),
        "60 times faster than the usual way at 32 channels": ratios[32] >= 60,
        "a new view under 3 ms at 32 channels, 15 ms at 1024": kernel[32] < 3 and kernel[1024] < 15,
        "its time grows no faster than the channels": kernel[1024] / kernel[32] <= 32,
    }
    for target, met in targets.items():
        print(f"{'met   ' if met else 'MISSED'}  {target}")
    sys.exit(not all(targets.values()))


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least `share` of the values do not exceed."""
    return sorted(values)[max(0, -int(-share * len(values) // 1) - 1)]


@contextmanager
def slow_link(address: str) -> Iterator[str]:
    """The same server behind a link that delivers each byte half a round trip later."""
    port = int(address.rpartition(":")[2])
    loop = asyncio.new_event_loop()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        chunks: asyncio.Queue = asyncio.Queue()

        async def deliver() -> None:
            while (chunk := await chunks.get())[1]:
                await asyncio.sleep(chunk[0] - loop.time())
                writer.write(chunk[1])
            writer.close()

        delivery = loop.create_task(deliver())
        try:
            while data := await reader.read(65536):
                chunks.put_nowait((loop.time() + LINK / 2, data))
        finally:
            chunks.put_nowait((0, b""))
            await delivery

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upstream = await asyncio.open_connection("127.0.0.1", port)
        ways = (carry(reader, upstream[1]), carry(upstream[0], writer))
        await asyncio.gather(*ways, return_exceptions=True)

    server = loop.run_until_complete(asyncio.start_server(connect, "127.0.0.1", 0))
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    loop.call_soon_threadsafe(loop.stop)
    thread.join()


if __name__ == "__main__":
    main()
