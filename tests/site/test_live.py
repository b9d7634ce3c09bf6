"""The live places of the pages: which calls become places, what they open with, and what Python answers."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from course_utils.chapters.exercise import every_exercise, exercise_named
from course_utils.chapters.question import guess_named
from course_utils.chapters.table import CHAPTERS
from course_utils.explorers.desk import Desk
from course_utils.explorers.groups import GROUPS
from course_utils.publish.notebooks import ROOT, place
from course_utils.site import answering
from course_utils.site.live import Places
from course_utils.site.own_code import judged_here, own_code
from course_utils.site.packing import EXPLORERS
from course_utils.site.tables import first_moves, table
from course_utils.words import page
from course_utils.words.language import LANGUAGES

GROUPS_CELL = "matrix = groups_explorer(LANG, c_in=6, c_out=6, groups=3)\nmatrix"
JUDGED = {
    *("real_layer", "saving_of_pair", "worth_splitting", "legal_groups", "who_reads_whom"),
    *("flops_per_byte", "standard_params", "layers_to_split"),
}
NO_SUCH_MODULE = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in %r:
            raise ImportError(name)
sys.meta_path.insert(0, Refuse())
"""
OUTSIDE = {"torch", "matplotlib", "numpy", "PIL", "ipywidgets", "anywidget", "traitlets", "babel", "IPython"}


@pytest.fixture
def places():
    return Places("10_channels_groups", "en")


def cells(chapter, lang):
    notebook = nbformat.read(ROOT / place(chapter, lang), as_version=4)
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def unpacked(script):
    """The replies of a table, as assets/table.js reads them."""
    name, pieces, rows = json.loads(
        f"[{script.decode().strip().removeprefix('courseTable(').removesuffix(');')}]"
    )
    return name, [json.loads("".join(pieces[number] for number in row)) for row in rows]


def test_an_explorer_opens_in_the_state_of_its_call(places):
    [found] = places(GROUPS_CELL)
    assert (found.name, found.front, found.file) == ("s1", "explorer", "tables/10_channels_groups-s1.js")
    assert found.traits["opening"]["values"] == {**GROUPS.start, "c_in": 6, "c_out": 6, "groups": 3}
    assert "<svg " in found.html and found.traits["opening"]["code"] in found.html
    assert "svg" not in found.traits["opening"]


def test_each_explorer_of_a_page_has_a_name_of_its_own(places):
    assert [places(GROUPS_CELL)[0].name for _ in range(3)] == ["s1", "s2", "s3"]


def test_an_explorer_of_a_learners_own_network_stays_in_the_notebook(places):
    assert places("network_explorer(LANG, model=after, input_size=image)") == []


def test_an_explorer_of_what_was_timed_here_shows_the_times_of_the_authors(places):
    [found] = places("roofline_explorer(LANG, speed=speed)")
    assert found.traits["form"]["name"] == "roofline"


def test_code_that_moves_an_explorer_is_read_in_its_order(places):
    places(GROUPS_CELL)
    refused = "try:\n    matrix.groups = 3\nexcept ValueError:\n    pass"
    code = f'matrix.press("depthwise")\nmatrix.c_in = 8\n{refused}'
    [button] = places(f"{code}\nmatrix.set(c_in=6, c_out=6)\nother.groups = 2")
    assert button.front == "moves"
    assert button.traits["moves"] == [
        ["s1", "depthwise", None],
        ["s1", "c_in", 8],
        ["s1", "groups", 3],
        ["s1", "*", {"c_in": 6, "c_out": 6}],
    ]


@pytest.mark.parametrize(
    "chapter", [chapter.name for chapter in CHAPTERS if (ROOT / place(chapter.name, "tr")).exists()]
)
def test_every_widget_of_a_chapter_is_a_place_and_its_state_is_json(chapter):
    places = Places(chapter, "tr")
    found = [one for source in cells(chapter, "tr") for one in places(source)]
    assert len({one.name for one in found}) == len(found) > 0
    for one in found:
        assert "</" not in one.state
        assert json.loads(one.state) == json.loads(json.dumps(one.traits))
        assert ".ipynb" not in one.html


def test_the_first_moves_are_those_of_the_page_and_the_last_leads_back():
    desk = Desk(GROUPS, {"groups": 3}, "en")
    moves = first_moves(desk)
    assert {move["control"] for move in moves} == {*desk.start, *(b.name for b in GROUPS.buttons), "*"}
    assert moves[-1]["to"] == desk.start
    key = json.dumps([list(desk.start.values()), "groups", 2], separators=(",", ":"))
    assert key in [move["key"] for move in moves]


def test_a_table_holds_what_the_desk_replies():
    desk = Desk(GROUPS, {"groups": 3}, "tr")
    moves = first_moves(desk)[:9]
    assert unpacked(table(desk, moves, "s4")) == (
        "s4",
        json.loads(json.dumps([desk.reply(move) for move in moves])),
    )


def test_the_exercises_that_a_browser_can_judge():
    assert {exercise.name for exercise in every_exercise() if judged_here(exercise)} >= JUDGED
    assert sys.modules["torch"].__name__ == "torch"


def test_an_exercise_is_written_where_its_code_stood(places):
    source = next(cell for cell in cells("10_channels_groups", "en") if '"legal_groups"' in cell)
    [found] = places(source)
    assert found.covers_code and found.traits["code"] == own_code(source)
    assert found.traits["given"] == "legal_groups" and "exercise(" not in found.traits["code"]
    assert page.UNTRIED.say("en").partition("`")[0] in found.html


def test_an_exercise_for_torch_says_so_and_has_no_box(places):
    [found] = places('layer = ...\n\nexercise("two_inputs_each", LANG, layer)')
    assert "code" not in found.traits and page.NEEDS_TORCH.say("en") in found.html


def test_what_needs_other_cells_is_left_to_the_code_above():
    above, own = "layer = nn.Conv2d(3, 64, 7)\nx = layer(y)", "weights = ...\nmacs = weights"
    source = f'{above}\n\n{own}\n\nexercise("a", LANG, macs)'
    assert own_code(source) == "weights = ...\nmacs = weights"


def test_a_guess_says_nothing_of_its_answer(places):
    [found] = places('guess("10_channels_groups.shape", LANG)')
    question = guess_named("10_channels_groups.shape")
    assert question.answers[question.right].feedback.say("en")[:40] not in found.html
    assert found.traits["names"] == [question.name]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_map_of_a_page_knows_nothing_of_whoever_builds_it(lang, monkeypatch):
    from course_utils.chapters import progress

    progress.save("read", "00_start")
    [found] = Places("00_start", lang)("progress_map(LANG)")
    assert "✓ " not in found.html
    assert "00_start" in progress.saved("read")


def test_what_a_page_asks_is_answered_without_anything_outside_python(tmp_path):
    """All of it in a Python that has none of these: explorers, verdicts, today's questions and the map."""
    kept = {"read": {"01_cost": 1}, "tried": {"03_depthwise.kernels": [[1700000000, 1, False]]}}
    asked = [
        *({"ask": "moves", "explorer": name, "lang": "tr", "start": {}, "moves": []} for name in EXPLORERS),
        {"ask": "review", "chapter": "04_savings", "lang": "en", "kept": kept},
        {"ask": "progress_map", "lang": "tr", "kept": kept},
        {"ask": "beliefs", "lang": "en", "kept": kept},
        *(judging(exercise_named(name)) for name in sorted(JUDGED)),
    ]
    code = NO_SUCH_MODULE % OUTSIDE + (
        "from course_utils.site.answering import answer\n"
        "for request in sys.stdin:\n    print(answer(request))\n"
    )
    said = "\n".join(map(json.dumps, asked))
    environment = {"COURSE_PROGRESS_DIR": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, input=said, capture_output=True, text=True, encoding="utf-8", env=environment
    )
    assert done.returncode == 0, done.stderr
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(replies) == len(asked)
    assert [reply["outcome"] for reply in replies[-len(JUDGED) :]] == ["right"] * len(JUDGED)
    review, progress_map, beliefs = replies[len(EXPLORERS) : len(EXPLORERS) + 3]
    assert review["names"] and len(review["tries"]) == len(review["names"])
    assert "01_maliyet.html" in progress_map["html"] and "<table>" in beliefs["html"]


def judging(exercise):
    given = exercise.answer_name
    return {"ask": "judge", "chapter": exercise.chapter, "name": exercise.name, "lang": "en"} | {
        "code": exercise.solution,
        "given": given,
    }


def test_an_error_in_an_answer_tells_its_line():
    request = judging(exercise_named("legal_groups")) | {
        "code": "def legal_groups(c_in, c_out):\n    return c_on"
    }
    assert "line 2" in json.loads(answering.answer(json.dumps(request)))["html"]
    request["code"] = "x = 1\nx +"
    assert "line 2" in json.loads(answering.answer(json.dumps(request)))["html"]


def test_rank_is_refused_where_nothing_is_kept_of_torch():
    move = {"key": "k", "anchor": {"multiplier": 1, "c_out": 128}, "control": "c_out", "to": 17}
    [reply] = answering.moves("rank", "en", {}, [move])
    assert "17" not in reply["refused"] and "1, 2, 4, 8" in reply["refused"]


def test_no_cell_of_the_course_calls_a_widget_that_a_page_does_not_know():
    shown = _widgets()
    known = {f"{name}_explorer" for name in EXPLORERS} | {"beliefs", "exercise", "finish", "guess"}
    assert shown <= known | {"progress_map", "quiz", "review"}


def _widgets():
    names = set()
    for file in Path(ROOT, "notebooks", "source").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "course_utils.widgets":
                names |= {alias.name for alias in node.names}
    return names
