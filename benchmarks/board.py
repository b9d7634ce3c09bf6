"""Whether the board carries a lecture hall: 300 phones that vote within three seconds.

    python benchmarks/board.py        300 phones
    python benchmarks/board.py 60     as many as you like

The server runs in a process of its own, as the command starts it. Each phone joins, keeps a line for news
open, and votes at a moment of its own within three seconds. Counted are the votes that the server has in the
end, the time from a vote to its answer, and the server's memory at the end (resident).
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

PORT, SECONDS = 8790, 3
LATEST, MOST = 150, 60  # targets: milliseconds at the 95th percentile, MB
SERVER = f"from course_utils.classroom import board; board.main(['03_depthwise'], 'en', '127.0.0.1', {PORT})"


async def ask(path: str, wish: dict | None = None, cookie: str = "") -> tuple[str, dict]:
    """The headers of an answer and what it says."""
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    body = b"" if wish is None else json.dumps(wish).encode()
    head = f"{'GET' if wish is None else 'POST'} {path} HTTP/1.1\r\nHost: board\r\nCookie: {cookie}\r\n"
    head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    writer.write(head.encode() + body)
    headers, _, said = (await reader.read()).decode().partition("\r\n\r\n")
    writer.close()
    return headers, json.loads(said) if said.startswith("{") else {}


async def cookie_for(path: str, wish: dict) -> str:
    """The cookie that a code or a key brings."""
    headers, _ = await ask(path, wish)
    found = re.search(r"Set-Cookie: ([^;]+)", headers)
    assert found, headers
    return found[1]


async def phone(code: str, begin: asyncio.Event) -> float:
    """Joins, listens, votes at a moment of its own, and says how many seconds the vote took."""
    cookie = await cookie_for("/join", {"code": code})
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    writer.write(f"GET /live HTTP/1.1\r\nHost: board\r\nCookie: {cookie}\r\n\r\n".encode())
    await reader.readuntil(b"data: ")
    await begin.wait()
    await asyncio.sleep(random.uniform(0, SECONDS))
    start = time.perf_counter()
    wish = {"question": "03_depthwise.digits", "round": 1, "answer": random.randrange(4)}
    _, answer = await ask("/vote", wish, cookie)
    took = time.perf_counter() - start
    writer.close()
    return took if "regions" in answer else float("nan")


async def lesson(key: str, code: str, phones: int) -> list[float]:
    """The seconds of every vote."""
    teacher = await cookie_for("/key", {"key": key})
    await ask("/teacher/do", {"go": 0}, teacher)
    begin = asyncio.Event()
    votes = [asyncio.create_task(phone(code, begin)) for _ in range(phones)]
    while True:
        _, answer = await ask("/teacher/do", {"door": True}, teacher)
        if f"of {phones}" in answer["regions"]["votes"]:
            break
        await asyncio.sleep(0.2)
    begin.set()
    return await asyncio.gather(*votes)


def main(phones: int) -> None:
    """Prints the three numbers beside their targets."""
    with tempfile.TemporaryDirectory() as folder:
        surroundings = {**os.environ, "COURSE_PROGRESS_DIR": f"{folder}/progress"}
        server = subprocess.Popen(
            [sys.executable, "-c", SERVER], env=surroundings, stdout=subprocess.PIPE, text=True
        )
        try:
            assert server.stdout
            found = re.search(r"key: (\w+)", server.stdout.readline())
            assert found, "the board did not open"
            file = next(Path(folder, "board").glob("*.jsonl"))
            head = json.loads(file.read_text().splitlines()[0])
            took = asyncio.run(lesson(found[1], head["code"], phones))
            counted = sum('"vote"' in line for line in file.read_text().splitlines())
            memory = psutil.Process(server.pid).memory_info()
            busy = sum(psutil.Process(server.pid).cpu_times()[:2])
        finally:
            server.terminate()
            server.wait()
    megabytes = memory.rss / 1e6
    late = 1000 * statistics.quantiles(took, n=20)[-1]
    print(f"votes     {counted} of {phones}   target: all, {'met' if counted == phones else 'missed'}")
    print(f"95%       {late:.0f} ms   target: under {LATEST} ms, {'met' if late < LATEST else 'missed'}")
    print(f"processor {busy:.1f} s of one core, with the start and the joining")
    print(
        f"memory    {megabytes:.0f} MB   target: under {MOST} MB, {'met' if megabytes < MOST else 'missed'}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
