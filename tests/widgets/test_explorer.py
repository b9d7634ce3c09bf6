"""The explorer without a page: a small exploration of numbers, moved from code and by the page's messages."""

import json
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction

import numpy
import psutil
import pytest
from jupyter_client.manager import start_new_kernel

from course_utils.explorers.desk import WHOLE_STATE
from course_utils.explorers.exploration import Button, Control, Exploration, Fact, Preset, View, cached
from course_utils.pictures.picture import Picture
from course_utils.widgets.explorer import Explorer
from course_utils.words.language import Text

SHOWN = []  # every state that was drawn


@cached(64)
def show_fraction(part, whole, lang):
    if part > whole:
        raise ValueError({"tr": "Parça bütünden büyük olamaz.", "en": "The part exceeds the whole."}[lang])
    SHOWN.append((part, whole))
    share = Fraction(part, whole)
    picture = Picture(
        f'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h{part}"/></svg>', f"{share}", lang
    )
    return View("title", picture, (Fact("Share", str(share), share=share),), code=f"{part}/{whole}")


def settle_fraction(values, moved, to, lang):
    """The whole is moved freely, and the part shrinks with it; the button fills the whole."""
    if moved == "fill":
        return {**values, "part": values["whole"]}, ""
    if not isinstance(to, int):
        raise ValueError(f"{to!r}?")
    settled = {**values, moved: to}
    if settled["part"] > settled["whole"]:
        return {**settled, "part": settled["whole"]}, f"part {values['part']} → {settled['whole']}"
    return settled, ""


FRACTIONS = Exploration(
    name="fractions",
    title=Text(tr="Kesirler", en="Fractions"),
    show=show_fraction,
    settle=settle_fraction,
    start={"part": 3, "whole": 4},
    controls=(
        Control("part", Text(tr="Parça", en="Part"), stops=(1, 2, 3, 4)),
        Control("whole", Text(tr="Bütün", en="Whole"), stops=(1, 2, 3, 4), most=9),
    ),
    buttons=(Button("fill", Text(tr="Doldur", en="Fill")),),
    presets=(Preset(Text(tr="Yarım", en="Half"), {"part": 1, "whole": 2}),),
)


@pytest.fixture
def explorer():
    return Explorer(FRACTIONS, "en")


@pytest.fixture
def sent(explorer, monkeypatch):
    """What the explorer tells the page."""
    messages = []
    monkeypatch.setattr(explorer, "send", messages.append)
    return messages


def hear(explorer, message):
    explorer._handle_custom_msg(message, [])


def a_move(control, to, key="k", **anchor):
    return {"key": key, "control": control, "to": to, "anchor": {"part": 3, "whole": 4, **anchor}}


def test_an_explorer_opens_in_the_state_it_is_given():
    explorer = Explorer(FRACTIONS, "en", part=1)
    assert (explorer.part, explorer.whole, explorer.view.code) == (1, 4, "1/4")


def test_assigning_to_a_control_moves_it_and_the_others_follow(explorer):
    explorer.whole = 2
    assert (explorer.part, explorer.whole) == (2, 2)
    assert (explorer.view.code, explorer.note) == ("2/2", "part 3 → 2")


def test_from_code_each_assignment_starts_from_the_state_that_is_shown(explorer):
    explorer.whole = 2
    explorer.whole = 4
    assert (explorer.part, explorer.note) == (2, "")


def test_one_move_is_settled_and_told_once(explorer, sent):
    explorer.whole = 2
    assert [message["set"]["values"] for message in sent] == [{"part": 2, "whole": 2}]


def test_an_observer_is_called_at_once_and_sees_a_state_that_is_whole(explorer):
    seen = []
    explorer.observe(
        lambda change: seen.append((change.old, change.new, explorer.part, explorer.view.code)), "whole"
    )
    explorer.whole = 2
    assert seen == [(4, 2, 2, "2/2")]


def test_an_observer_may_move_the_explorer(explorer):
    explorer.observe(lambda change: explorer.press("fill"), "whole")
    explorer.whole = 6
    assert explorer.view.code == "6/6"


def test_what_is_refused_changes_nothing(explorer, sent):
    for refused in (lambda: setattr(explorer, "whole", "many"), lambda: explorer.set(part=5)):
        with pytest.raises(ValueError, match=r"many|exceeds"):
            refused()
    assert (explorer.part, explorer.whole, explorer.view.code, sent) == (3, 4, "3/4", [])


def test_several_controls_are_set_at_once_by_no_rule(explorer):
    explorer.set(part=8, whole=9)
    assert (explorer.view.code, explorer.note) == ("8/9", "")


def test_a_button_is_pressed_by_name(explorer):
    explorer.press("fill")
    assert explorer.view.code == "4/4"


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_names_that_do_not_exist_are_answered_with_those_that_do(lang):
    explorer = Explorer(FRACTIONS, lang)
    with pytest.raises(ValueError, match="part, whole"):
        explorer.set(parts=1)
    with pytest.raises(ValueError, match="part, whole"):
        Explorer(FRACTIONS, lang, parts=1)
    with pytest.raises(ValueError, match="fill"):
        explorer.press("empty")


def test_a_state_that_cannot_be_does_not_open():
    with pytest.raises(ValueError, match="bütünden büyük"):
        Explorer(FRACTIONS, "tr", part=5)


@pytest.mark.parametrize("name", ["layout", "name", "view", "note", "move", "values", "lang", "send"])
def test_a_control_that_would_take_the_place_of_the_explorers_own_is_refused(name):
    control = replace(FRACTIONS.controls[0], name=name)
    with pytest.raises(ValueError, match=f"cannot be called {name}: the explorer itself"):
        Explorer(replace(FRACTIONS, controls=(control,), start={name: 1}), "en")


def test_an_integer_of_numpy_is_a_value_like_any_other_and_reaches_the_page_as_json(explorer, sent):
    explorer.whole = numpy.int64(2)
    explorer.set(part=numpy.int64(1))
    assert [json.loads(json.dumps(message))["set"]["values"]["part"] for message in sent] == [2, 1]


def test_code_that_moves_a_control_there_is_not_is_answered_with_those_there_are(explorer):
    with pytest.raises(ValueError, match="part, whole"):
        explorer.move("parts", 1)


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="lang='de'"):
        Explorer(FRACTIONS, "de")


def test_the_static_twin_is_the_first_picture_and_says_how_to_make_it_live(explorer):
    explorer.press("fill")
    bundle, _ = explorer._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert '<figure lang="en"><img lang="en" alt="3/4"' in bundle["text/html"]
    assert "run the cells from the top down to this one" in bundle["text/html"]


def test_an_explorer_is_written_as_its_state_and_never_as_an_address(explorer):
    assert repr(explorer) == "Explorer('fractions', lang='en', part=3, whole=4)"


def test_a_page_that_opens_hears_what_is_shown_now(explorer, sent):
    explorer.press("fill")
    sent.clear()
    hear(explorer, {"hello": "page"})
    assert sent[0]["set"]["values"] == {"part": 4, "whole": 4}


def test_a_page_that_opens_hears_what_the_last_move_did(explorer, sent):
    hear(explorer, {"at": a_move("part", 1), "page": "p"})
    hear(explorer, {"hello": "page"})
    assert sent[-1]["set"]["moved"] == "Part 3 → 1: Share 3/4 → 1/4"


def test_a_wish_is_answered_under_its_key_and_changes_no_trait(explorer, sent):
    hear(explorer, {"wish": a_move("whole", 2, key="w")})
    reply = sent[0]["wish"]
    assert (reply["key"], reply["values"], reply["note"]) == ("w", {"part": 2, "whole": 2}, "part 3 → 2")
    assert explorer.whole == 4


def test_a_wish_that_cannot_be_met_is_refused_in_a_sentence(explorer, sent):
    hear(explorer, {"wish": a_move("whole", "many", key="w")})
    assert sent == [{"wish": {"key": "w", "refused": "'many'?"}}]


def test_a_slide_is_settled_from_the_state_before_the_hand_came(explorer, sent):
    hear(explorer, {"at": a_move("whole", 2), "page": "p"})
    assert (explorer.part, explorer.whole) == (2, 2)
    hear(explorer, {"at": a_move("whole", 4), "page": "p"})
    assert (explorer.part, explorer.whole) == (3, 4)


def test_the_traits_follow_the_hand_and_observers_hear_of_it(explorer, sent):
    seen = []
    explorer.observe(lambda change: seen.append(change.new), "whole")
    hear(explorer, {"at": a_move("whole", 2), "page": "p"})
    assert (seen, explorer.view.code, explorer.note) == ([2], "2/2", "part 3 → 2")


def test_a_preset_comes_from_the_page_as_a_whole_state(explorer, sent):
    half = explorer.form["presets"][0]
    hear(
        explorer,
        {"at": a_move(WHOLE_STATE, half["values"]), "page": "p"},
    )
    assert explorer.view.code == "1/2"


def test_moves_are_answered_ahead_together(explorer, sent):
    hear(explorer, {"ahead": [a_move("part", to, key=to) for to in (2, 4)]})
    assert [(reply["key"], reply["values"]["part"]) for reply in sent[0]["ahead"]] == [(2, 2), (4, 4)]


def test_two_explorers_keep_their_states_apart():
    one, other = Explorer(FRACTIONS, "en"), Explorer(FRACTIONS, "tr")
    one.whole = 2
    assert other.whole == 4 and one.name != other.name


def test_a_view_is_drawn_for_a_move_and_not_again_for_a_question_about_it(explorer):
    SHOWN.clear()
    explorer.whole = 8
    assert repr(explorer) and explorer.view and explorer.values
    assert SHOWN == [(3, 8)]


def test_the_widgets_are_imported_without_what_is_heavy():
    code = (
        "import sys, course_utils.widgets;"
        "print([name for name in ('torch', 'matplotlib', 'numpy') if name in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_a_kernel_with_an_explorer_fits_a_small_machine():
    manager, client = start_new_kernel()
    try:
        opened = "from course_utils.widgets import groups_explorer; e = groups_explorer('en')"
        assert client.execute(opened, reply=True)["content"]["status"] == "ok"
        resident = psutil.Process(manager.provisioner.pid).memory_info().rss
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert resident < 75e6
