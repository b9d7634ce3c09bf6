"""How long an update of the explorers takes whose pictures torch computes: photo, reach and rank.

    python benchmarks/heavy_views.py

Every state is asked for once, so that no cache answers, through the explorer itself: the move is settled, the
state computed and drawn. Each explorer runs in a process of its own; its first update, for which libraries
are loaded, is shown apart. Beside the computation alone stands that of the usual way, where there is one:

reach   the whole Jacobian (vectorized), of which one column is wanted, against one pass of forward mode
rank    an SVD for each input channel in turn, against all of them at once
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from statistics import median, quantiles
from time import perf_counter

TARGET = 100  # ms, at the 95th percentile
REPEATS = 5  # of each computation that is compared
Timed = dict[str, float | None]


def main() -> None:
    """Prints a row for each explorer, and whether the target is met."""
    if len(sys.argv) > 1:
        print(json.dumps(VIEWS[sys.argv[1]]()))
        return
    heads = ("view", "updates", "first, ms", "median, ms", "95 %, ms", "ours, ms", "usual, ms", "ratio")
    print("".join(f"{head:>12}" for head in heads))
    rows = {name: in_own_process(name) for name in VIEWS}
    for name, row in rows.items():
        ratio = row["usual"] and row["usual"] / row["ours"]
        numbers = (row["first"], row["median"], row["p95"], row["ours"], row["usual"], ratio)
        said = "".join(f"{'-':>12}" if number is None else f"{number:>12.1f}" for number in numbers)
        print(f"{name:>12}{row['updates']:>12}{said}")
    met = all(row["p95"] < TARGET for row in rows.values())
    print(f"target (95 % of the updates under {TARGET} ms): {'met' if met else 'missed'}")


def photo() -> Timed:
    """Filters and weights over the course's photo."""
    from course_utils.measure.photo import FILTERS
    from course_utils.widgets import photo_explorer

    states = [
        {"filter_red": red, "filter_green": green, "weight_red": weight}
        for red, green, weight in product(FILTERS, FILTERS, range(-90, 100, 30))
    ]
    return {**timed(photo_explorer, states), "ours": None, "usual": None}


def reach() -> Timed:
    """All kinds of layers, depths and channels."""
    import torch

    from course_utils.measure.reach import DEEPEST, MIDDLE, SPECS, changes, ten_layers
    from course_utils.widgets import reach_explorer

    states = [
        {"kind": kind, "layers": layers, "channel": channel}
        for kind, layers, channel in product(SPECS, range(1, DEEPEST + 1), range(8))
    ]
    updates = timed(reach_explorer, states)
    network, x = ten_layers("separable")[:3], torch.randn(1, 8, 11, 11)
    place = (0, 2, MIDDLE, MIDDLE)
    wanted = changes(network, x, place)

    def usual():
        jacobian = torch.autograd.functional.jacobian(network, x, vectorize=True)  # (N, C, H, W, N, C, H, W)
        assert torch.equal(jacobian[(..., *place)] != 0, wanted)

    return {**updates, **compared(lambda: changes(network, x, place), usual)}


def rank() -> Timed:
    """All numbers of filters and of output channels."""
    import torch

    from course_utils.explorers.rank import CONTROLS
    from course_utils.measure.rank import best_copy, dense_weight
    from course_utils.widgets import rank_explorer

    multipliers, outputs = (control.stops for control in CONTROLS)
    states = [{"multiplier": k, "c_out": c_out} for c_out, k in product(outputs, multipliers)]
    updates = timed(rank_explorer, states)
    weight = dense_weight(128)

    def usual():
        for channel in range(weight.shape[1]):
            torch.linalg.svd(weight[:, channel].flatten(1), full_matrices=False)

    return {**updates, **compared(lambda: best_copy(weight, 1), usual)}


VIEWS = {"photo": photo, "reach": reach, "rank": rank}


def timed(explorer_of: Callable, states: list[dict]) -> Timed:
    """Milliseconds until an explorer opens, and the median and the 95th percentile of its updates."""
    start = perf_counter()
    explorer = explorer_of("en")
    first = 1000 * (perf_counter() - start)
    times = [milliseconds(partial(explorer.set, **state)) for state in unseen(explorer, states)]
    return {
        "updates": len(times),
        "first": first,
        "median": median(times),
        "p95": quantiles(times, n=20)[-1],
    }


def unseen(explorer, states: list[dict]) -> Iterator[dict]:
    """The states without that in which the explorer opened: it is drawn already."""
    opened = dict(explorer.values)
    return (state for state in states if {**opened, **state} != opened)


def compared(ours: Callable, usual: Callable) -> Timed:
    """The best of some runs of either way, with one thread each, after one to warm up."""
    import torch

    torch.set_num_threads(1)
    ways = {"ours": ours, "usual": usual}
    for way in ways.values():
        way()
    return {name: min(milliseconds(way) for _ in range(REPEATS)) for name, way in ways.items()}


def milliseconds(call: Callable) -> float:
    """How long one call takes."""
    start = perf_counter()
    call()
    return 1000 * (perf_counter() - start)


def in_own_process(name: str) -> Timed:
    """What one explorer measures in a fresh Python."""
    done = subprocess.run([sys.executable, __file__, name], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
