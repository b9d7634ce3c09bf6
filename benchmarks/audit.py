"""How long an audit takes and how much memory it needs, beside the usual way of counting.

    python benchmarks/audit.py

The usual way builds the network with its weights and runs it on an image under `FlopCounterMode`; an audit
needs neither. Each way runs in a process of its own, whose memory is compared with that of one that only
imports torch. Either way a process's first operations make PyTorch load late parts of itself: the first
pass, over one small network, is shown apart.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

SECONDS, MEGABYTES = 1.0, 100  # targets: an audit of each network, and what the process grows by
NETWORKS = [
    ("mobilenet_v1", (1.0,), 224),
    ("conv_mobilenet", (), 224),
    ("mobilenet_v2", (1.0,), 224),
    ("mobilenet_v3", ("large",), 224),
    ("mobilenet_v3", ("small",), 224),
    ("efficientnet", ("b0",), 224),
    ("efficientnet", ("b3",), 300),
    ("shufflenet_v1", (3,), 224),
    ("shufflenet_v1", (8,), 224),
    ("shufflenet_v2", (1.0,), 224),
    ("shufflenet_v2", (2.0,), 224),
]


def main() -> None:
    """Prints the table of both ways, and whether the targets are met."""
    if len(sys.argv) > 1:
        print(json.dumps(WAYS[sys.argv[1]]()))
        return
    alone, ours, usual = (in_own_process(way) for way in WAYS)
    print(f"{'network':<24}{'audit, s':>10}{'usual, s':>10}{'ratio':>8}")
    for name, seconds, usually in zip(map(title, NETWORKS), ours["seconds"], usual["seconds"], strict=True):
        print(f"{name:<24}{seconds:>10.3f}{usually:>10.3f}{usually / seconds:>8.1f}")
    print(f"{'first pass':<24}{ours['first']:>10.3f}{usual['first']:>10.3f}")
    grown, usually = (way["memory"] - alone["memory"] for way in (ours, usual))
    print(f"{'memory over torch, MB':<24}{grown:>10.0f}{usually:>10.0f}{usually / grown:>8.1f}")
    met = max(ours["seconds"]) < SECONDS and grown < MEGABYTES
    print(f"targets (each under {SECONDS:g} s, under {MEGABYTES} MB): {'met' if met else 'missed'}")


def torch_alone() -> dict:
    """A process that imports torch and nothing else."""
    import torch  # noqa: F401

    return {"memory": peak_memory()}


def by_audit() -> dict:
    """Every network built on the meta device and audited."""
    import torch

    from course_utils import networks
    from course_utils.networks.audit import audit

    def count(build, arguments, size):
        with torch.device("meta"):
            model = build(*arguments)
        return audit(model, size, lang="en").macs

    return timed(networks, lambda: audit(small_network(), 8, lang="en"), count)


def the_usual_way() -> dict:
    """Every network built with weights and run on an image."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from course_utils import networks

    def count(build, arguments, size):
        model = build(*arguments).eval()
        with FlopCounterMode(display=False) as counter, torch.no_grad():
            model(torch.zeros(1, 3, size, size))
        return counter.get_total_flops() // 2

    return timed(networks, lambda: count(small_network, (), 8), count)


WAYS = {"alone": torch_alone, "audit": by_audit, "usual": the_usual_way}


def small_network():
    """One of each operation that PyTorch loads late."""
    from torch import nn

    pooled = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2))
    return nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), pooled)


def timed(networks, first, count) -> dict:
    """Seconds of the first pass and of counting each network, and the memory the process came to need."""
    start = time.perf_counter()
    first()
    times = [time.perf_counter() - start]
    for name, arguments, size in NETWORKS:
        start = time.perf_counter()
        count(getattr(networks, name), arguments, size)
        times.append(time.perf_counter() - start)
    return {"first": times[0], "seconds": times[1:], "memory": peak_memory()}


def peak_memory() -> float:
    """The most memory this process has had resident, in MB."""
    import psutil

    info = psutil.Process().memory_info()
    try:
        import resource
    except ImportError:  # Windows says it itself
        return info.peak_wset / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def in_own_process(way: str) -> dict:
    """What one way measures in a fresh Python."""
    done = subprocess.run([sys.executable, __file__, way], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def title(network: tuple) -> str:
    """mobilenet_v3 large"""
    name, arguments, size = network
    return " ".join([name, *map(str, arguments), *([f"@{size}"] if size != 224 else [])])


if __name__ == "__main__":
    main()
