"""A call that is cut off when its time is up, inside the same process: what the kernel holds stays.

What counts is the processor's time, so that a busy machine cuts off no call that a calm one lets through; a call
that hardly computes, because it sleeps or waits, is cut off by the clock on the wall.

On Linux and macOS a timer of the system interrupts the main thread. Where there is none (Windows) and in any
other thread, a second thread watches the clock. Neither can cut one single call of C, which never comes back to
Python: `sum(itertools.count())`, `9**9**9` or a regular expression that tries too much runs on until the kernel
is interrupted or restarted, and some of them through the interruption as well.

In a browser Python has neither timers nor threads: there the page watches the clock, and ends all of Python.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable
from time import monotonic, process_time
from typing import TypeVar

if sys.platform != "emscripten":
    import ctypes

AGAIN = 0.3  # seconds between two attempts: what the first one leaves is tidied up long before
IDLE = 0.1  # of the processor: what takes a smaller share waits for something else
ROOMS = {"course_utils", "torch"}  # their `with` blocks must end as they should

Result = TypeVar("Result")


class TimeUp(BaseException):
    """The time is up. It is no `Exception`, so that `except Exception` in the learner's loop lets it through."""


class _ForGood(TimeUp):
    """The first attempt was swallowed by an `except:`; this one is raised again on every further line."""

    def __init__(self):
        _bar_the_way(sys._getframe(1))


def within(seconds: float, call: Callable[[], Result]) -> Result:
    """What `call()` returns, or `TimeUp` if that takes the processor longer.

    >>> within(5, lambda: 6 * 7)
    42
    """
    if sys.platform == "emscripten":
        return call()
    guard = _Alarm(seconds) if _has_alarm() else _Watchdog(seconds)
    try:
        try:
            guard.start()
            return call()
        finally:
            guard.stop()
    finally:  # the time may be up just on the way into the first `stop`
        guard.stop()


def _has_alarm() -> bool:
    return hasattr(signal, "SIGALRM") and threading.current_thread() is threading.main_thread()


class _Budget:
    """How long the call has had the processor, and whether that is enough."""

    def __init__(self, seconds: float):
        self.seconds, self.wall, self.work = seconds, monotonic(), process_time()

    def spent(self) -> bool:
        work = process_time() - self.work
        return work >= self.seconds or work < IDLE * (monotonic() - self.wall)


class _Alarm:
    """The system's timer, which interrupts the main thread even while it sleeps."""

    def __init__(self, seconds: float):
        self.budget, self.over = _Budget(seconds), False
        self.kind: type[BaseException] = TimeUp
        self.handler, self.timer = signal.getsignal(signal.SIGALRM), signal.getitimer(signal.ITIMER_REAL)
        self.trace = sys.gettrace()

    def start(self) -> None:
        signal.signal(signal.SIGALRM, self._ring)
        signal.setitimer(signal.ITIMER_REAL, self.budget.seconds, AGAIN)

    def stop(self) -> None:
        self.over = True
        signal.setitimer(signal.ITIMER_REAL, *self.timer)
        signal.signal(signal.SIGALRM, self.handler)
        sys.settrace(self.trace)

    def _ring(self, _signal, _frame) -> None:
        if self.over or not self.budget.spent():
            return
        kind, self.kind = self.kind, _ForGood
        raise kind


class _Watchdog:
    """A thread that raises the exception in the thread it watches."""

    def __init__(self, seconds: float):
        self.budget, self.done, self.trace = _Budget(seconds), threading.Event(), sys.gettrace()
        self.watched = threading.get_ident()
        self.thread = threading.Thread(target=self._watch, daemon=True)

    def start(self) -> None:
        self.thread.start()

    def stop(self) -> None:
        self.done.set()
        if self.thread.ident:
            self.thread.join()
        _raise_in(self.watched, None)  # one that has not struck yet
        sys.settrace(self.trace)

    def _watch(self) -> None:
        wait = self.budget.seconds
        kind: type[BaseException] = TimeUp
        while not self.done.wait(wait):
            wait = AGAIN
            if self.budget.spent():
                _raise_in(self.watched, kind)
                kind = _ForGood


def _raise_in(thread: int, kind: type[BaseException] | None) -> None:
    raised = ctypes.py_object(kind) if kind else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)


def _bar_the_way(frame) -> None:
    """Let each further line of the learner's functions that are running raise, an `except:` clause's too."""
    while frame is not None and frame.f_code is not within.__code__:
        if str(frame.f_globals.get("__name__")).partition(".")[0] not in ROOMS:
            frame.f_trace = _raise_on_a_line
        frame = frame.f_back
    sys.settrace(lambda *_: None)


def _raise_on_a_line(_frame, event: str, _value):
    if event == "line":
        raise TimeUp
    return _raise_on_a_line
