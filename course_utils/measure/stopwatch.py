"""The process that times layers: a plan comes in on stdin, one line of JSON goes out for each set of samples.

It is a process of its own (`measure.child` starts it) for two reasons. A C library reads only at its start
that it shall keep freed memory; without that, a virtual machine may add a millisecond to each call for
buffers that are fetched anew. And what else runs in the notebook's process does not disturb the clock.

All layers take turns, round after round, so that one slow second of the machine spoils no layer alone. What
is timed is there only while it is its turn: notebook and process together fit into a small machine.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterator
from math import ceil
from time import perf_counter

WARM_UP_CALLS, WARM_UP_SECONDS = 3, 0.01  # before the first sample of a layer: at least so much
SAMPLE_SECONDS = 0.002  # a sample is the mean over as many calls as take about this long
SAMPLES_A_ROUND = 3
LEAST_ROUNDS = 2  # made even where the seconds of the plan are over

Call = Callable[[], object]
Now = Callable[[], float]  # seconds; tests bring a clock of their own


def main() -> None:
    """Times what the plan on stdin names; told to stop, or left alone by its reader, it ends at once."""
    import torch

    gc.disable()
    torch.manual_seed(0)
    with torch.inference_mode():
        for line in timed(json.load(sys.stdin)):
            print(json.dumps(line), flush=True)


def timed(plan: dict, now: Now = perf_counter) -> Iterator[dict]:
    """One line for each job of each round: `{"job": 0, "round": 0, "ms": [0.16, 0.15, 0.16]}`."""
    import torch

    torch.set_num_threads(plan["threads"])
    start = now()
    calls: dict[int, int] = {}  # that make a sample, by job: the first round finds out
    for done in range(plan["rounds"]):
        if done >= LEAST_ROUNDS and now() - start > plan["seconds"]:
            break
        for number, job in enumerate(plan["jobs"]):
            call, wait = call_for(job, plan["device"]), wait_for(plan["device"])
            clock = Clock(call, wait, now, calls.get(number))
            calls[number] = clock.calls
            yield {"job": number, "round": done, "ms": clock.samples()}
            del call, clock  # what they hold goes before the next is made


class Clock:
    """Times one call: warmed up when it is made, unless it is known how many `calls` make a sample."""

    def __init__(self, call: Call, wait: Call, now: Now = perf_counter, calls: int | None = None):
        self.call, self.wait, self.now = call, wait, now
        self.calls = calls or 1
        if calls is None:
            self._warm_up()
            self.calls = max(1, ceil(SAMPLE_SECONDS * 1000 / max(self._sample(), 1e-6)))

    def _warm_up(self) -> None:
        start, calls = self.now(), 0
        while calls < WARM_UP_CALLS or self.now() - start < WARM_UP_SECONDS:
            self.call()
            self.wait()
            calls += 1

    def samples(self) -> list[float]:
        """Milliseconds a call, a few times; the call before them brings its data back into the cache."""
        self.call()
        return [self._sample() for _ in range(SAMPLES_A_ROUND)]

    def _sample(self) -> float:
        self.wait()  # a GPU may still be at work on what was asked before
        start = self.now()
        for _ in range(self.calls):
            self.call()
        self.wait()
        return (self.now() - start) * 1000 / self.calls


def wait_for(device: str) -> Call:
    """What must be called before the clock is read: a GPU works on after the call has returned."""
    import torch

    return torch.cuda.synchronize if device == "cuda" else lambda: None


def call_for(job: dict, device: str) -> Call:
    """The call that a job times: `{"roof": …}` or `{"layers": …, "size": …, "layout": …}`."""
    if "roof" in job:
        return ROOFS[job["roof"]](job["n"], device)
    return _layers_call(job, device)


def _layers_call(job: dict, device: str) -> Call:
    """Runs the layers of a job, one after another, on one image that is the same at every call."""
    import torch
    from torch import nn

    memory = torch.channels_last if job["layout"] == "channels_last" else torch.contiguous_format
    layers = [nn.Conv2d(**layer).to(device, memory_format=memory) for layer in job["layers"]]
    image = torch.randn(1, job["layers"][0]["in_channels"], job["size"], job["size"], device=device)
    image = image.to(memory_format=memory)  # (1, C_in, H, W)

    def call() -> None:
        x = image
        for layer in layers:
            x = layer(x)

    return call


def _matmul_call(n: int, device: str) -> Call:
    """n × n times n × n: 2·n³ FLOPs on 12·n² bytes, about the fastest arithmetic there is."""
    import torch

    a, b, product = (torch.randn(n, n, device=device) for _ in range(3))
    return lambda: torch.mm(a, b, out=product)


def _triad_call(n: int, device: str) -> Call:
    """a = b + 2·c on n values each: 12·n bytes move, and hardly anything is computed."""
    import torch

    a, b, c = (torch.ones(n, device=device) for _ in range(3))
    return lambda: torch.add(b, c, alpha=2.0, out=a)


ROOFS = {"matmul": _matmul_call, "triad": _triad_call}

if __name__ == "__main__":
    main()
