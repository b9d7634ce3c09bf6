"""Random moves on every explorer, by code and by the page: each state is the one that a fresh explorer shows.

    python benchmarks/fuzz.py [moves for each explorer, 2000] [seed, 0]

Values are of all kinds: stops, numbers in and out of range, letters, None, lists, floats, names that do not
exist. After every move the explorer's values and view must be those of a fresh explorer opened in that state,
which remembers nothing and computes all of it again; what is sent must be JSON, and a refusal must be a
sentence (`ValueError`) and change nothing.
tests/widgets/test_fuzz.py plays a short game of it.
"""

from __future__ import annotations

import json
import random
import sys
import time
from dataclasses import replace
from inspect import unwrap

from course_utils.explorers.desk import WHOLE_STATE
from course_utils.widgets import explorers as factories
from course_utils.widgets.explorer import Explorer

FACTORIES = {
    name.removesuffix("_explorer"): make
    for name, make in vars(factories).items()
    if name.endswith("_explorer")
}
NONSENSE = (
    *(None, [1], [], {}, (1, 2), {"a": [1]}, 2.5, 3.0, float("nan"), float("inf"), True, 1j, b"3"),
    *("", " ", "abc", "3", "½", "<b>", "0 1 0; 1 -4 1; 0 1 0", "1/3 " * 9, "own", 0, -1, -(10**9), 10**30),
)


def main() -> None:
    """Plays with every explorer in turn and tells how many moves were taken and refused."""
    moves, seed = map(int, [*sys.argv[1:], *["2000", "0"][len(sys.argv) - 1 :]])
    for name in FACTORIES:
        begun = time.perf_counter()
        taken, refused = play(name, moves, seed)
        seconds = time.perf_counter() - begun
        print(f"{name:<12} {taken:>6} moves taken, {refused:>6} refused, {seconds:6.1f} s", flush=True)


def play(name: str, moves: int, seed: int) -> tuple[int, int]:
    """Moves one explorer and checks each state; how many moves were taken, and how many refused."""
    dice = random.Random(f"{name} {seed}")
    explorer = FACTORIES[name](dice.choice(["tr", "en"]))
    sent: list[dict] = []
    explorer.send = sent.append  # what the page would hear
    taken = sum(one_move(explorer, sent, dice) for _ in range(moves))
    return taken, moves - taken


def one_move(explorer: Explorer, sent: list[dict], dice: random.Random) -> bool:
    """Whether a random move was taken; it fails where the explorer is not as a fresh one would be."""
    before, view, note = explorer.values, explorer.view, explorer.note
    sent.clear()
    move = dice.choice([by_code, several, pressed, by_page, by_page])
    taken = move(explorer, sent, dice)
    json.dumps(sent, allow_nan=False)
    if taken:
        fresh = a_fresh_one(explorer)
        assert (explorer.values, explorer.view) == (fresh.values, fresh.view), (move.__name__, before)
    else:
        assert (explorer.values, explorer.view, explorer.note) == (before, view, note), move.__name__
    return taken


def a_fresh_one(explorer: Explorer) -> Explorer:
    """An explorer in the same state whose view comes out of no cache."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("course_utils.explorers", "course_utils.measure")):
            for kept in vars(module).values():
                if hasattr(kept, "cache_clear"):
                    kept.cache_clear()
    anew = replace(explorer.exploration, show=unwrap(explorer.exploration.show))
    return Explorer(anew, explorer.lang, **explorer.values)


def by_code(explorer: Explorer, sent: list[dict], dice: random.Random) -> bool:
    """`explorer.c_in = 8`, now and then of a control that does not exist."""
    name = (
        dice.choice([*explorer.values, "nothing"]) if dice.random() < 0.1 else dice.choice([*explorer.values])
    )
    return accepted(lambda: explorer.move(name, a_value(explorer, name, dice)))


def several(explorer: Explorer, sent: list[dict], dice: random.Random) -> bool:
    """`explorer.set(c_in=8, c_out=8)`."""
    names = dice.sample([*explorer.values], dice.randint(1, len(explorer.values)))
    return accepted(lambda: explorer.set(**{name: a_value(explorer, name, dice) for name in names}))


def pressed(explorer: Explorer, sent: list[dict], dice: random.Random) -> bool:
    """`explorer.press("depthwise")`."""
    names = [*(button.name for button in explorer.exploration.buttons), "nothing", 3]
    return accepted(lambda: explorer.press(dice.choice(names)))


def by_page(explorer: Explorer, sent: list[dict], dice: random.Random) -> bool:
    """A wish and, where it is granted, the hand that rests there: the reply says what Python then is."""
    move = a_move(explorer, dice)
    explorer._handle_custom_msg({"wish": move}, [])
    reply = sent[-1]["wish"]
    if "refused" in reply:
        assert reply["refused"]
        return False
    explorer._handle_custom_msg({"at": move, "page": "p"}, [])
    assert (reply["values"], reply["note"]) == (explorer.values, explorer.note)
    return True


def a_move(explorer: Explorer, dice: random.Random) -> dict:
    """What a page may send: JSON, from the state that is shown."""
    presets = [{**explorer.start, **preset.values} for preset in explorer.exploration.presets]
    buttons = [button.name for button in explorer.exploration.buttons]
    name = dice.choice([*explorer.values, *buttons, *[WHOLE_STATE] * bool(presets)])
    if name == WHOLE_STATE:
        return {"key": "k", "anchor": explorer.values, "control": name, "to": dice.choice(presets)}
    to = None if name in buttons else as_sent(a_value(explorer, name, dice))
    return {"key": "k", "anchor": explorer.values, "control": name, "to": to}


def as_sent(value):
    """The value as it comes over the wire; what JSON cannot carry comes as its text."""
    try:
        return json.loads(json.dumps(value, allow_nan=False))
    except (TypeError, ValueError):
        return str(value)


def a_value(explorer: Explorer, name: str, dice: random.Random):
    """A stop or an option, a number in or out of range, or nonsense."""
    found = [control for control in explorer.exploration.controls if control.name == name]
    if not found or dice.random() < 0.25:
        return dice.choice(NONSENSE)
    [control] = found
    stops = control.stops or explorer.view.stops.get(name) or (control.least, control.most)
    options = [value for value, _ in control.options] or stops
    return dice.choice([*options, dice.randint(control.least - 2, control.most + 2)])


def accepted(move) -> bool:
    """Whether a move was taken; one that is refused says why."""
    try:
        move()
    except ValueError as refusal:
        assert str(refusal)
        return False
    return True


if __name__ == "__main__":
    main()
