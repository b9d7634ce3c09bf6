"""The build, tried on small courses of its own: what it makes, what it repeats, and what it refuses."""

import json
import shutil
from pathlib import Path

import nbformat
import pytest

from course_utils.publish import notebooks

README = "# Course\n\n<!-- chapters -->\n<!-- /chapters -->\n\n<!-- launch -->\n<!-- /launch -->\n"

GOOD = '''# %% [markdown] tags=["tr"]
r"""
# Oran

`groups` ile $8{,}4$ ve $18{.}432$, $\\text{giriş} = \\%25$.
"""

# %% [markdown] tags=["en"]
r"""
# Ratio

With `groups`: $8.4$ and $18{,}432$, $\\text{input} = 25\\%$.
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
print(LANG, 2 * 3)
'''


def prose(tr: str, en: str) -> str:
    """A pair of twins, to stand behind GOOD."""
    return "".join(
        f'\n# %% [markdown] tags=["{lang}"]\nr"""\n{text}\n"""\n'
        for lang, text in {"tr": tr, "en": en}.items()
    )


def write_source(root: Path, source: str, name: str = "00_start") -> None:
    path = root / "notebooks" / "source" / f"{name}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")


def write_course(root: Path, source: str, name: str = "00_start") -> Path:
    (root / "README.md").write_text(README, encoding="utf-8")
    (root / "pyproject.toml").write_text('[tool.course]\naddress = ""\n', encoding="utf-8")
    write_source(root, source, name)
    return root


@pytest.fixture
def course(tmp_path: Path):
    """`course(source, name)` writes one more chapter into a course and gives the course's folder."""
    return lambda source, name="00_start": write_course(tmp_path, source, name)


@pytest.fixture(scope="module")
def built_once(tmp_path_factory) -> Path:
    root = write_course(tmp_path_factory.mktemp("course"), GOOD)
    assert build(root) == 0
    return root


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Path:
    """The course of the one chapter GOOD, freshly built."""
    return Path(shutil.copytree(built_once, tmp_path, dirs_exist_ok=True))


def build(root: Path, *chapters: str) -> int:
    return notebooks.main(list(chapters), check=False, root=root)


def check(root: Path) -> int:
    return notebooks.main([], check=True, root=root)


def notebook(root: Path, lang: str, name: str = "00_start") -> Path:
    return root / notebooks.place(name, lang)


def load(root: Path, lang: str):
    return nbformat.read(notebook(root, lang), as_version=4)


def test_each_language_gets_its_prose_the_shared_code_and_its_outputs(built):
    for lang, heading in {"tr": "# Oran", "en": "# Ratio"}.items():
        made = load(built, lang)
        nbformat.validate(made)
        assert [cell.cell_type for cell in made.cells] == ["markdown", "code", "code"]
        assert made.cells[0].source.startswith(heading)
        assert made.cells[1].source == f'LANG = "{lang}"'
        assert made.cells[2].outputs[0].text == f"{lang} 6\n"
        assert made.metadata.course.lang == lang


def test_twins_share_their_cell_id_and_an_inserted_cell_leaves_the_others_their_ids(built):
    before = ids(built, "tr")
    assert ids(built, "en") == before
    write_source(built, GOOD.replace("# %%\nprint", "# %%\nsix = 6\n\n# %%\nprint"))
    assert build(built) == 0
    assert set(before) < set(ids(built, "tr"))


def test_the_imports_right_after_lang_are_in_one_cell_with_it(course):
    root = course(GOOD.replace("# %%\nprint", "# %%\nimport os\nfrom sys import path\n\n# %%\nprint"))
    assert build(root) == 0
    assert [cell.source for cell in load(root, "en").cells[1:]] == [
        'LANG = "en"\n\nimport os\nfrom sys import path',
        "print(LANG, 2 * 3)",
    ]
    assert ids(root, "tr") == ids(root, "en")


def ids(root: Path, lang: str) -> list[str]:
    return [cell.id for cell in load(root, lang).cells]


def test_cells_with_the_same_content_have_ids_of_their_own(course):
    root = course(GOOD + "\n# %%\nprint(LANG, 2 * 3)\n")
    assert build(root) == 0
    assert len(set(ids(root, "tr"))) == len(load(root, "tr").cells)


def test_building_again_gives_equal_bytes(course):
    source = """
# %%
import ipywidgets, sys, time
from course_utils.pictures.picture import Picture

print("first"); sys.stdout.flush(); time.sleep(0.05); print("second")
display(Picture("<svg/>", "two boxes", LANG))
ipywidgets.IntSlider()
"""
    root = course(GOOD + source)
    assert build(root) == 0
    first = {lang: notebook(root, lang).read_bytes() for lang in ("tr", "en")}
    assert build(root, "00") == 0
    assert {lang: notebook(root, lang).read_bytes() for lang in ("tr", "en")} == first
    assert b"widget-view" not in first["tr"]
    assert b"iopub" not in first["tr"]
    assert b"two boxes" in first["tr"]


def test_a_measured_cell_keeps_its_output_until_its_chapter_is_named_or_the_code_before_it_changes(course):
    measured = '\n# %% tags=["measured"]\nimport time\nprint(time.perf_counter_ns())\n'
    root = course(GOOD + measured)
    assert build(root) == 0
    first = load(root, "tr").cells[-1]
    assert first.metadata.tags == ["nbval-ignore-output"]
    course(GOOD.replace("# Oran", "# Oranlar").replace("# Ratio", "# Ratios") + measured)
    assert build(root) == 0
    assert load(root, "tr").cells[-1].outputs == first.outputs
    assert build(root, "00") == 0  # by its name
    named = load(root, "tr").cells[-1].outputs
    assert named != first.outputs
    course(GOOD.replace("2 * 3", "3 * 3") + measured)
    assert build(root) == 0
    assert load(root, "tr").cells[-1].outputs != named


def test_an_error_that_is_the_lesson_is_stored_without_the_files_of_this_machine(course):
    root = course(GOOD + '\n# %% tags=["raises-exception"]\nimport json\njson.loads("{")\n')
    assert build(root) == 0
    (error,) = load(root, "en").cells[-1].outputs
    assert error.ename == "JSONDecodeError"
    assert error.traceback == [f"JSONDecodeError: {error.evalue}"]


def test_a_run_knows_nothing_of_the_progress_of_whoever_builds(course, monkeypatch, tmp_path):
    monkeypatch.setenv("COURSE_PROGRESS_DIR", str(tmp_path / "mine"))
    root = course(
        GOOD
        + """
# %%
import os, pathlib
own = pathlib.Path(os.environ["COURSE_PROGRESS_DIR"])
print(own.name, own.exists(), own.parent.name == "mine")
"""
    )
    assert build(root) == 0
    assert load(root, "tr").cells[-1].outputs[0].text == "progress False False\n"


UNWANTED = {
    'import sys; print("careful", file=sys.stderr)': "it prints on stderr: careful",
    'import warnings; warnings.warn("old")': "it prints on stderr",
    "object()": 'its output holds "0x',
    "import os; print(os.__file__)": "which differs between machines",
    "import os; print(os.getcwd())": "which differs between machines",
    "from IPython.display import SVG; SVG('<svg></svg>')": "no alternative text",
    "from IPython.display import HTML; HTML('<img src=\"a.png\">')": "no alternative text",
    "from IPython.display import HTML; HTML('<svg></svg>')": "no alternative text",
}


def test_outputs_that_no_learner_should_find_are_refused_and_named(course, capsys):
    root = course(GOOD + "".join(f"\n# %%\n{code}\n" for code in UNWANTED))
    assert build(root) == 1
    told = capsys.readouterr().err.splitlines()
    for number, said in enumerate(UNWANTED.values(), start=6):
        assert any(line.startswith(f"00_start.py (tr), cell {number} (") and said in line for line in told), (
            said
        )
    assert not notebook(root, "tr").exists()


def test_a_chapter_that_leaves_files_behind_is_refused(course, capsys):
    assert build(course(GOOD + "\n# %%\nopen('left.txt', 'w').close()\n")) == 1
    assert "00_start.py (tr): it leaves files behind: left.txt." in capsys.readouterr().err


MOVES = """
# %%
from course_utils.widgets import groups_explorer

explorer = groups_explorer(LANG, c_in=6, c_out=6, groups=3)
explorer

# %%
explorer.groups = 2
explorer = groups_explorer(LANG)
"""


def test_a_chapter_that_leaves_an_explorer_moved_is_refused_and_one_that_moves_it_back_is_not(course, capsys):
    assert build(course(GOOD + MOVES)) == 1
    said = "at its end Explorer('groups', lang='tr', c_in=6, c_out=6, groups=2,"
    assert f"00_start.py (tr): {said}" in capsys.readouterr().err
    assert build(course(GOOD + MOVES.replace("groups = 2", "groups = 2; explorer.groups = 3"))) == 0


def test_a_cell_that_ends_its_kernel_is_refused_and_named(course, capsys):
    assert build(course(GOOD + "\n# %%\nimport os; os._exit(1)\n")) == 1
    assert '00_start.py (tr), cell 6 ("import os; os._exit(1)"): Kernel died.' in capsys.readouterr().err


def test_a_refused_run_names_the_cell_as_the_source_counts_it(course, capsys):
    assert build(course(f"{GOOD}\n# %%\nx = 1\n1 / 0\n")) == 1
    assert '00_start.py (en), cell 6 ("x = 1 1 / 0"): ZeroDivisionError' in capsys.readouterr().err


def test_a_cell_that_promises_an_error_and_raises_none_is_refused(course, capsys):
    assert build(course(f'{GOOD}\n# %% tags=["raises-exception"]\nx = 1\n')) == 1
    assert "raises nothing" in capsys.readouterr().err


def test_one_bad_chapter_does_not_keep_the_others_from_being_built(course):
    course(GOOD)
    root = course(GOOD + "\n# %%\n1 / 0\n", name="03_depthwise")
    assert build(root) == 1
    assert notebook(root, "tr").exists()
    assert not notebook(root, "tr", "03_depthwise").exists()


def test_a_bad_source_does_not_keep_another_chapter_from_being_built(course):
    course(GOOD + "\n# %%\n(\n")
    root = course(GOOD, name="03_depthwise")
    assert build(root, "03_depthwise") == 0
    assert build(root) == 1


def test_only_the_chapters_asked_for_are_built(course, capsys):
    course(GOOD)
    root = course(GOOD, name="03_depthwise")
    assert build(root, "03") == 0
    assert notebook(root, "en", "03_depthwise").exists()
    assert not notebook(root, "en").exists()
    assert build(root, "04_none") == 1
    assert "no chapter is called 04_none: there are 00_start, 03_depthwise" in capsys.readouterr().err


def test_check_is_content_with_what_was_built(built, capsys):
    assert check(built) == 0
    assert "agrees" in capsys.readouterr().out


def test_check_names_a_missing_notebook(course, capsys):
    assert check(course(GOOD)) == 1
    told = capsys.readouterr().out
    assert "notebooks/tr/00_baslangic.ipynb is missing: python -m course_utils build" in told


def test_check_names_a_notebook_that_is_older_than_its_source(built, capsys):
    write_source(built, GOOD.replace("# Ratio", "# The ratio"))
    assert check(built) == 1
    told = capsys.readouterr().out
    assert "notebooks/en/00_start.ipynb is older than its source" in told
    assert "notebooks/tr/" not in told


@pytest.mark.parametrize("part", ["source", "kernelspec", "tags", "json"])
def test_check_names_a_notebook_that_was_changed_by_hand(built, capsys, part):
    path = notebook(built, "tr")
    made = json.loads(path.read_text(encoding="utf-8"))
    if part == "source":
        made["cells"][0]["source"] = ["# Oranlar\n"]
    elif part == "kernelspec":
        made["metadata"]["kernelspec"]["name"] = "mine"
    elif part == "tags":
        made["cells"][2]["metadata"]["tags"] = ["nbval-skip"]
    path.write_text("[" if part == "json" else json.dumps(made), encoding="utf-8")
    assert check(built) == 1
    told = capsys.readouterr().out
    assert "notebooks/tr/00_baslangic.ipynb was changed by hand" in told
    assert "write the change into notebooks/source/00_start.py" in told


def test_building_again_undoes_a_change_by_hand(built):
    path = notebook(built, "tr")
    before = path.read_bytes()
    path.write_text("[", encoding="utf-8")
    assert build(built) == 0
    assert path.read_bytes() == before


def test_check_does_not_compare_outputs(built):
    path = notebook(built, "tr")
    path.write_text(path.read_text(encoding="utf-8").replace("tr 6", "tr 7"), encoding="utf-8")
    assert check(built) == 0


def test_check_names_a_notebook_without_a_source(built, capsys):
    shutil.copy(notebook(built, "en"), notebook(built, "en", "05_limits"))
    assert check(built) == 1
    assert "notebooks/en/05_limits.ipynb has no source" in capsys.readouterr().out


def test_check_names_a_readme_with_an_old_table(built, capsys):
    (built / "README.md").write_text(README, encoding="utf-8")
    assert check(built) == 1
    assert "README.md has an old table" in capsys.readouterr().out


def test_check_names_a_broken_link_of_the_readme(built, capsys):
    readme = (built / "README.md").read_text(encoding="utf-8")
    (built / "README.md").write_text(readme + "\n[licence](LICENCE)\n", encoding="utf-8")
    assert check(built) == 1
    assert "README.md links to LICENCE, which does not exist" in capsys.readouterr().out


QUESTIONS = "course_utils/chapters/c00_start/questions.py"


def write_questions(root: Path, text: str) -> None:
    path = root / QUESTIONS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"QUIZ = ({text!r},)\n", encoding="utf-8")


def test_check_names_a_notebook_whose_quiz_has_changed_since(course, capsys):
    root = course(GOOD)
    write_questions(root, "Why?")
    assert build(root) == 0
    write_questions(root, "Why not?")
    capsys.readouterr()
    assert check(root) == 1
    told = capsys.readouterr().out.splitlines()
    assert told == [
        f"{notebooks.place('00_start', lang).as_posix()} is older than chapters/c00_start/questions: "
        "python -m course_utils build"
        for lang in ("tr", "en")
    ]
    assert build(root) == 0
    assert check(root) == 0


def test_a_build_without_names_makes_what_is_out_of_date_and_no_other(course, capsys):
    course(GOOD, name="03_depthwise")
    root = course(GOOD)
    assert build(root) == 0
    write_questions(root, "Why?")
    capsys.readouterr()
    assert build(root) == 0
    made = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("notebooks/")]
    assert sorted(made) == ["notebooks/en/00_start.ipynb", "notebooks/tr/00_baslangic.ipynb"]


def test_what_is_measured_stays_and_is_not_measured_again_when_the_quiz_changes(course):
    root = course(GOOD + LESSON_SIZE)
    assert build(root) == 0
    first = load(root, "tr").cells
    assert first[-1].outputs[0].text == "whole\n"
    write_questions(root, "Why?")
    assert build(root) == 0
    again = load(root, "tr").cells
    assert again[-1].outputs[0].text == "small\n"
    assert again[-2].outputs == first[-2].outputs


# The size is no output of a chapter: here it shows how large the run was.
LESSON_SIZE = """
# %% tags=["measured"]
import os, time

time.perf_counter_ns()

# %%
print(os.environ.get("COURSE_LESSON", "whole"))
"""


def write_address(root: Path, address: str) -> None:
    text = f'[project]\nversion = "1.2.0"\n\n[tool.course]\naddress = "{address}"\n'
    (root / "pyproject.toml").write_text(text, encoding="utf-8")


@pytest.fixture
def nothing_runs(monkeypatch):
    def run(*_, **__):
        raise AssertionError("a notebook was run")

    monkeypatch.setattr(notebooks, "run", run)


def test_an_address_brings_one_cell_and_the_badges_and_runs_nothing(built, nothing_runs):
    before = {lang: load(built, lang) for lang in ("tr", "en")}
    files = {lang: notebook(built, lang).read_bytes() for lang in before}
    write_address(built, "https://github.com/someone/course")
    assert check(built) == 1
    assert build(built) == 0
    for lang, old in before.items():
        new = load(built, lang)
        nbformat.validate(new)
        kinds = [cell.cell_type for cell in new.cells]
        fetch = new.cells.pop(kinds.index("code"))
        assert "git+https://github.com/someone/course@v1.2.0" in fetch.source
        assert (fetch.outputs, fetch.execution_count) == ([], None)
        assert new.cells == old.cells
    assert "colab.research.google.com" in (built / "README.md").read_text(encoding="utf-8")
    write_address(built, "")
    assert build(built) == 0
    assert {lang: notebook(built, lang).read_bytes() for lang in before} == files


def test_a_new_address_needs_no_run_either(built, nothing_runs):
    for address in ("https://github.com/someone/course", "https://github.com/another/course"):
        write_address(built, address)
        assert build(built) == 0
        assert address in load(built, "tr").cells[1].source


def test_an_address_that_is_none_is_refused_before_anything_is_written(built, capsys):
    before = notebook(built, "tr").read_bytes()
    write_address(built, "https://example.org/course")
    assert build(built) == 1
    assert "no https://github.com/OWNER/NAME" in capsys.readouterr().err
    assert notebook(built, "tr").read_bytes() == before


def test_new_prose_alone_keeps_the_outputs_and_new_code_does_not(built, monkeypatch):
    ran = []
    whole = notebooks.run
    monkeypatch.setattr(notebooks, "run", lambda *given, **named: ran.append(given) or whole(*given, **named))
    write_source(built, GOOD.replace("# Oran", "# Oranlar").replace("# Ratio", "# Ratios"))
    assert build(built) == 0
    assert ran == []
    assert load(built, "tr").cells[0].source.startswith("# Oranlar")
    assert load(built, "tr").cells[2].outputs[0].text == "tr 6\n"
    write_source(built, GOOD.replace("2 * 3", "3 * 3"))
    assert build(built) == 0
    assert len(ran) == 2
    assert load(built, "tr").cells[2].outputs[0].text == "tr 9\n"


def test_an_error_is_told_with_its_cell_when_there_is_an_address_too(built, capsys):
    write_address(built, "https://github.com/someone/course")
    write_source(built, f"{GOOD}\n# %%\nx = 1\n1 / 0\n")
    assert build(built) == 1
    assert '00_start.py (en), cell 6 ("x = 1 1 / 0"): ZeroDivisionError' in capsys.readouterr().err


def test_a_notebook_that_remembers_nothing_is_out_of_date(built, capsys):
    path = notebook(built, "en")
    made = json.loads(path.read_text(encoding="utf-8"))
    del made["metadata"]["course"]["uses"]
    path.write_text(json.dumps(made), encoding="utf-8")
    assert check(built) == 1
    assert "notebooks/en/00_start.ipynb does not remember" in capsys.readouterr().out


BAD_SOURCES = {
    "untagged prose": (
        GOOD + '\n# %% [markdown]\nr"""Bir söz."""\n',
        'cell 6 ("Bir söz."): prose needs its language',
    ),
    "prose in two languages": (
        GOOD + '\n# %% [markdown] tags=["tr", "en"]\nr"""Söz."""\n',
        'cell 6 ("Söz."): prose needs its language',
    ),
    "missing English twin": (
        GOOD + '\n# %% [markdown] tags=["tr"]\nr"""Bir söz."""\n',
        'cell 6 ("Bir söz."): its English twin does not follow',
    ),
    "missing Turkish twin": (
        GOOD + '\n# %% [markdown] tags=["en"]\nr"""A word."""\n',
        'cell 6 ("A word."): no Turkish twin',
    ),
    "a twin of another kind": (
        GOOD
        + prose("Söz.", "Word.").replace(
            '# %% [markdown] tags=["en"]\nr"""\nWord.\n"""', '# %% tags=["en"]\nx = 1'
        ),
        'cell 6 ("Söz."): its English twin does not follow immediately',
    ),
    "misplaced twin": (
        GOOD
        + prose("Söz.", "Word.").replace(
            '\n# %% [markdown] tags=["en"]', '\n# %%\nx = 1\n\n# %% [markdown] tags=["en"]'
        ),
        'cell 6 ("Söz."): its English twin does not follow',
    ),
    "different formulas": (
        GOOD + prose("$m - p$", "$m / p$"),
        "differs from its twin in formulas: only the Turkish has m - p",
    ),
    "a plus for a minus": (
        GOOD + prose("$m - p$", "$m + p$"),
        "differs from its twin in formulas: only the Turkish has m - p; only the English has m + p",
    ),
    "a formula once more in Turkish": (
        GOOD + prose("$m$, $m$, $p$", "$m$, $p$"),
        "differs from its twin in formulas: only the Turkish has m.",
    ),
    "a formula once more in English": (
        GOOD + prose("$m$, $p$", "$m$, $p$, $p$"),
        "differs from its twin in formulas: only the English has p.",
    ),
    "different display formulas": (
        GOOD + prose("$$\na = 1\n$$", "$$\na = 2\n$$"),
        "differs from its twin in formulas",
    ),
    "different numbers": (GOOD + prose("$8{,}4$", "$8.5$"), "only the English has 8.5"),
    "different code spans": (GOOD + prose("`groups=3`", "`groups=2`"), "differs from its twin in code spans"),
    "different fenced code": (
        GOOD + prose("```python\na = 1\n```", "```python\na = 2\n```"),
        "differs from its twin in fenced code",
    ),
    "different links": (
        GOOD + prose("[a](https://a.org)", "[a](https://b.org)"),
        "differs from its twin in links",
    ),
    "different heading levels": (
        GOOD + prose("## Söz", "### Word"),
        "differs from its twin in heading levels: h2 in Turkish, h3",
    ),
    "no heading": (GOOD.replace("# Oran\n", "Oran\n"), 'cell 1 ("Oran `groups`'),
    "no LANG cells": (
        GOOD.replace('LANG = "tr"', "a = 1").replace('LANG = "en"', "a = 1"),
        "code with a language says",
    ),
    "LANG missing": (GOOD[: GOOD.index('# %% tags=["tr"]')], "no pair of cells says LANG"),
    "one LANG cell": (
        GOOD.replace('# %% tags=["en"]\nLANG = "en"\n', ""),
        "its English twin does not follow",
    ),
    "LANG twice": (
        GOOD + '\n# %% tags=["tr"]\nLANG = "tr"\n\n# %% tags=["en"]\nLANG = "en"\n',
        'cell 6 ("LANG = "tr""): the language is set a second time',
    ),
    "LANG with the wrong value": (
        GOOD.replace('LANG = "en"', 'LANG = "tr"'),
        'cell 4 ("LANG = "tr""): code with a',
    ),
    "LANG in shared code": (GOOD + '\n# %%\nLANG = "tr"\n', "LANG is set in code of no language"),
    "code with a language": (
        GOOD + '\n# %% tags=["tr"]\nprint("Selam")\n\n# %% tags=["en"]\nprint("Hello")\n',
        'cell 6 ("print("Selam")"): code with a language says LANG = "tr" and nothing else',
    ),
    "a comment in English": (
        GOOD + "\n# %%\nx = 1  # x: one MAC (C_in, kH) is two FLOPs\n",
        "has words of one language (one, is, two): write them as prose",
    ),
    "a comment in Turkish": (
        GOOD + "\n# %%\n# Şekil (N, C_in, H, W)\nx = 1\n",
        "has words of one language (Şekil)",
    ),
    "empty prose": (GOOD + prose("", ""), 'cell 6 (""): it is empty'),
    "empty code": (GOOD + "\n# %%\n\n# %%\nx = 1\n", "it is empty"),
    "broken Python": (GOOD + "\n# %%\nx = = 1\n", 'cell 6 ("x = = 1"): line 25 is no Python'),
    "prose that never ends": (GOOD.replace('25\\%$.\n"""', "25\\%$.\n"), "is no Python"),
    "prose in comments": (
        GOOD + '\n# %% [markdown] tags=["tr"]\n# Söz.\n',
        'cell 6 ("Söz."): prose is one raw',
    ),
    "prose that is not raw": (GOOD + '\n# %% [markdown] tags=["tr"]\n"""Söz."""\n', "prose is one raw"),
    "unknown tag": (GOOD + '\n# %% tags=["slow"]\nx = 1\n', 'the tag "slow" is unknown'),
    "badly written tags": (GOOD + "\n# %% tags=[measured]\nx = 1\n", "only tags=[…] may stand there"),
    "raw cell": (GOOD + '\n# %% [raw]\n"""x"""\n', "a raw cell has no place"),
    "link to no chapter": (
        GOOD + prose("[sonra](05_limits.ipynb)", "[next](05_limits.ipynb)"),
        "the link to 05_limits.ipynb leads to no chapter: there are 00_start",
    ),
    "link to the own language": (
        GOOD + prose("[a](../tr/00_start.ipynb)", "[a](../tr/00_start.ipynb)"),
        "needs no folder, or it means ../en/",
    ),
    "link out of the course": (GOOD + prose("[a](../../a.md)", "[a](../../a.md)"), "leads out of the course"),
    "picture without words": (
        GOOD + prose("![](https://a.org/a.png)", "![](https://a.org/a.png)"),
        "no alternative text",
    ),
    "decimal point in Turkish": (GOOD + prose("$8.4$", "$8.4$"), "Turkish writes 8{,}4"),
    "decimal comma in English": (GOOD + prose("$8{,}4$", "$8{,}4$"), "only the English has 8{,}4"),
    "avoided word": (GOOD + prose("MİNİGRUP boyu", "Batch size"), 'avoid "MİNİGRUP"'),
    "lonely term": (
        GOOD + prose("Her çekirdek kayar.", "Each kernel slides."),
        'first use of "çekirdek" needs both',
    ),
}


@pytest.mark.parametrize("kind", BAD_SOURCES)
def test_a_bad_source_is_refused_in_a_sentence_that_names_file_cell_and_first_words(course, capsys, kind):
    source, said = BAD_SOURCES[kind]
    root = course(source)
    assert build(root) == 1
    told = capsys.readouterr().err
    assert said in told
    assert told.startswith("00_start.py, cell ")
    assert not notebook(root, "tr").exists()
    assert check(root) == 1


def test_a_comment_of_shapes_and_names_is_fine(course):
    code = "for place in range(2):  # place: (N, C_in, H - k + 1), MB -> [c, ...]\n    print(place)\n"
    assert build(course(GOOD + f"\n# %%\n{code}")) == 0


def test_two_chapters_with_one_number_are_refused(course, capsys):
    course(GOOD)
    assert build(course(GOOD, name="00_again")) == 1
    assert "00_again.py and 00_start.py have the same chapter number 00" in capsys.readouterr().err


def test_a_chapter_without_a_number_is_refused(course, capsys):
    assert build(course(GOOD, name="start")) == 1
    assert "start.py: name a chapter like 03_depthwise.py" in capsys.readouterr().err


def test_a_source_that_is_empty_or_not_text_is_refused(course, capsys):
    root = course("\n")
    (root / "notebooks" / "source" / "03_depthwise.py").write_bytes("# ı".encode("iso8859-9"))
    assert build(root) == 1
    told = capsys.readouterr().err
    assert "00_start.py is empty" in told
    assert "03_depthwise.py is not UTF-8" in told


def test_a_readme_without_its_marks_is_refused_before_anything_runs(course, capsys):
    root = course(GOOD)
    (root / "README.md").write_text("# Course\n", encoding="utf-8")
    assert build(root) == 1
    assert "README.md lacks its two marks" in capsys.readouterr().err
    assert not notebook(root, "tr").exists()


def test_all_that_is_wrong_is_said_at_once(course, capsys):
    course(GOOD + prose("$a$", "$b$") + prose("`c`", "`d`"))
    assert build(course(GOOD + "\n# %%\n(\n", name="03_depthwise")) == 1
    told = capsys.readouterr().err
    assert "cell 7" in told and "cell 9" in told and "03_depthwise.py, cell 6" in told


def test_links_to_the_twin_and_to_another_chapter_are_fine(course):
    course(GOOD, name="03_depthwise")
    root = course(
        GOOD
        + prose(
            "[sonra](03_depthwise.ipynb#fikir) · [English](../en/00_start.ipynb) · <https://pytorch.org>",
            "[next](03_depthwise.ipynb#idea) · [Türkçe](../tr/00_start.ipynb) · <https://pytorch.org>",
        )
    )
    assert build(root, "00") == 0
    assert notebook(root, "en").exists()
