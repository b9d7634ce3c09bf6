"""How long the course's widgets take to import, beside what a usual notebook imports for a moving picture.

    python benchmarks/start.py

Seconds of processor time in a fresh Python, the median of nine starts.
"""

from __future__ import annotations

import statistics
import subprocess
import sys

WAYS = {
    "course_utils.widgets": "import course_utils.widgets",
    "ipywidgets + matplotlib.pyplot": "import ipywidgets, matplotlib.pyplot",
}


def main() -> None:
    """Prints both times and their ratio; exits 1 where the course is not the faster."""
    times = {way: statistics.median(seconds(code) for _ in range(9)) for way, code in WAYS.items()}
    for way, taken in times.items():
        print(f"{way:<32}{taken:6.2f} s")
    course, usual = times.values()
    print(f"usual way / course: {usual / course:.1f}")
    sys.exit(course >= usual)


def seconds(code: str) -> float:
    """Of processor time, in a Python that has imported nothing yet."""
    timed = f"import time; begun = time.process_time(); {code}; print(time.process_time() - begun)"
    return float(subprocess.check_output([sys.executable, "-c", timed], text=True))


if __name__ == "__main__":
    main()
