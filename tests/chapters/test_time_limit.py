"""A call that never returns is cut off, whatever it does and wherever it runs; what surrounds it stays."""

from __future__ import annotations

import contextlib
import itertools
import signal
import sys
import threading

import pytest
import torch

from course_utils.chapters import time_limit
from course_utils.chapters.time_limit import TimeUp, within

SHORT = 0.2


def on_the_main_thread(test):
    test()


def in_a_thread(test):
    """Run `test` in a thread of its own, as a subshell would, and hand on what it raises."""
    raised = []

    def run():
        try:
            test()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    for error in raised:
        raise error


@pytest.fixture(params=["alarm", "no SIGALRM", "thread"])
def place(request, monkeypatch):
    """Each way there is: the system's timer, a system without one, a thread that is not the main one."""
    if request.param == "no SIGALRM":
        monkeypatch.delattr(signal, "SIGALRM")
    return in_a_thread if request.param == "thread" else on_the_main_thread


def loop():
    while True:
        pass


def loop_that_catches_every_exception():
    while True:
        try:
            len("work")
        except Exception:
            continue


def loop_that_catches_everything():
    while True:
        try:
            loop()
        except:  # noqa: E722
            continue


def loop_that_catches_everything_around_a_loop():
    while True:
        try:
            while True:
                pass
        except:  # noqa: E722
            continue


def endless_generator():
    def numbers():
        while True:
            yield 1

    return list(numbers())


def waits_again_and_again():
    while True:
        threading.Event().wait(0.01)


def recursion_in_a_loop():
    def dive(depth):
        return depth and dive(depth - 1)

    for _ in itertools.count():
        dive(100)


@pytest.mark.parametrize(
    "call",
    [
        loop,
        loop_that_catches_every_exception,
        loop_that_catches_everything,
        loop_that_catches_everything_around_a_loop,
        endless_generator,
        waits_again_and_again,
        recursion_in_a_loop,
    ],
)
def test_a_call_that_never_returns_is_cut_off(place, call):
    def cut():
        with pytest.raises(TimeUp):
            within(SHORT, call)
        assert within(60, lambda: "the next call") == "the next call"

    place(cut)


def test_a_wait_is_cut_off_on_the_main_thread():
    with pytest.raises(TimeUp):
        within(SHORT, threading.Event().wait)


def test_a_machine_that_is_busy_with_other_things_cuts_nothing_off(place, monkeypatch):
    asked = []

    def a_fifth_of_the_processor():
        asked.append("the guard looks")
        return len(asked) * SHORT / 100

    def slow():
        while len(asked) < 4:  # the time has been up for three looks
            len("work")
        return "done"

    monkeypatch.setattr(time_limit, "process_time", a_fifth_of_the_processor)
    monkeypatch.setattr(time_limit, "monotonic", lambda: len(asked) * SHORT / 20)
    place(lambda: within_is("done", slow))


def within_is(result, call):
    assert within(SHORT, call) == result


def test_a_call_that_returns_gives_its_value_and_one_that_raises_its_error(place):
    def both():
        assert within(60, lambda: 27) == 27
        with pytest.raises(ZeroDivisionError):
            within(60, lambda: 1 / 0)

    place(both)


def test_what_was_open_is_closed(place):
    def tidy():
        with pytest.raises(TimeUp), torch.no_grad():
            within(SHORT, loop)
        with pytest.raises(TimeUp):
            within(SHORT, without_grad)
        assert torch.is_grad_enabled()

    place(tidy)


def without_grad():
    with torch.no_grad():
        loop()


def test_ctrl_c_goes_through(place):
    def interrupted():
        with pytest.raises(KeyboardInterrupt):
            within(60, lambda: signal.raise_signal(signal.SIGINT))

    if place is on_the_main_thread:  # Python tells no other thread of it
        place(interrupted)


def test_handlers_timers_and_traces_are_as_before():
    before = signal.getsignal(signal.SIGALRM), sys.gettrace(), threading.active_count()
    for call in (loop, loop_that_catches_everything_around_a_loop, lambda: 1):
        with contextlib.suppress(TimeUp):
            within(SHORT, call)
    assert (signal.getsignal(signal.SIGALRM), sys.gettrace(), threading.active_count()) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
