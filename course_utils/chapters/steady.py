"""What an answer draws or switches is the same on every run, and afterwards the kernel is as it was."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

SEED = 0


@contextmanager
def everything_steady() -> Iterator[None]:
    """Seed every source of random numbers that is loaded, and put back what the answer leaves changed.

    >>> with everything_steady():
    ...     first = random.random()
    >>> with everything_steady():
    ...     first == random.random()
    True
    """
    with ExitStack() as stack:
        for put_back in _states():
            stack.callback(*put_back)
        _prepare()
        yield


def _states() -> Iterator[tuple]:
    """How each state is put back: a function and what it takes."""
    yield random.setstate, random.getstate()
    if numpy := sys.modules.get("numpy"):
        yield numpy.random.set_state, numpy.random.get_state()
    if torch := sys.modules.get("torch"):
        yield torch.set_rng_state, torch.get_rng_state()
        yield torch.set_grad_enabled, torch.is_grad_enabled()
        yield torch.set_default_dtype, torch.get_default_dtype()
        yield torch.set_num_threads, torch.get_num_threads()
    if shell := _shell():
        yield vars(shell).pop, "ask_exit", None


def _shell():
    """IPython's shell; its `exit` and `quit` ask it to end the kernel once the cell is through."""
    return sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None


def _prepare() -> None:
    if shell := _shell():
        shell.ask_exit = sys.exit
    random.seed(SEED)
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(SEED)
    if torch := sys.modules.get("torch"):
        torch.default_generator.manual_seed(SEED)
        torch.set_num_threads(1)  # beside other programs several threads only wait for one another
