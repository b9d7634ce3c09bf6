"""The explorer of the photo: its state, its remarks and the line that can be copied."""

from __future__ import annotations

import pytest
import torch
from PIL import Image
from torch.nn import functional as F

from course_utils.explorers.photo import PRESETS, START, photo, photo_exploration, settle
from course_utils.measure import photo as measured
from course_utils.measure.photo import filtered_photo, kernels
from course_utils.widgets import photo_explorer

SAME = ("identity", "identity", "identity")
GREY = (0.3, 0.59, 0.11)


def test_the_presets_mix_to_grey_or_take_a_difference():
    mixed = [[preset.values[f"weight_{colour}"] for colour in ("red", "green", "blue")] for preset in PRESETS]
    assert mixed == [[100 * weight for weight in GREY]] * 3 + [[100, 0, -100]]


def bad_pictures(folder):
    (folder / "letters.png").write_text("no picture")
    cut = (folder / "cut.png", folder / "whole.png")
    Image.effect_noise((64, 64), 60).save(cut[1])
    cut[0].write_bytes(cut[1].read_bytes()[:500])
    Image.new("1", (20_000, 10_000)).save(folder / "large.png")
    return {
        folder / "missing.png": "No file called",
        folder: "cannot be opened",
        folder / "letters.png": "cannot be opened",
        folder / "cut.png": "cannot be opened",
        folder / "large.png": "too large",
    }


def test_a_file_that_is_no_picture_is_answered_in_one_sentence(tmp_path):
    for file, said in bad_pictures(tmp_path).items():
        with pytest.raises(ValueError, match=said):
            measured.photo(file, lang="en")
        answer = filtered_photo(SAME, GREY, "en", picture=file)
        assert said in repr(answer) and str(tmp_path) not in repr(answer)
        explorer = photo_explorer("en", picture=file)
        assert said in explorer.note
        assert explorer.view == photo_explorer("en").view


def test_the_explorer_keeps_its_state_where_a_move_is_refused():
    explorer = photo_explorer("tr")
    before = explorer.values, explorer.view
    moves = ("own", "0 1 a"), ("own", ""), ("weight_red", 900), ("weight_red", "x"), ("filter_red", "bulanık")
    for control, wish in moves:
        with pytest.raises(ValueError):
            setattr(explorer, control, wish)
        assert (explorer.values, explorer.view) == before


def test_typed_numbers_are_used_by_all_channels_until_one_has_chosen_them():
    settled, note = settle(START, "own", "1 0 0; 0 1 0; 0 0 0,5", "en")
    assert {settled[f"filter_{colour}"] for colour in ("red", "green", "blue")} == {"own"}
    assert settled["own"] == "1 0 0; 0 1 0; 0 0 0.5"
    assert note
    chosen = {**START, "filter_red": "own"}
    settled, note = settle(chosen, "own", "1 0 0; 0 1 0; 0 0 1", "en")
    assert (settled["filter_green"], note) == ("identity", "")


@pytest.mark.parametrize("own", ["0 1 0; 1 -4 1; 0 1 0", "1/3 0 0; 0 0.5 0; 0 0 -0.25"])
def test_the_line_to_copy_computes_what_is_shown(own):
    values = {**START, "filter_red": "own", "own": own, "filter_green": "edges", "weight_blue": -40}
    view = photo(None, lang="en", **values)
    names = {"torch": torch, "F": F, "photo": measured.photo, "kernels": kernels}
    exec(view.code, names)
    low, high = (int(part.replace("−", "-").replace(",", "")) for part in view.facts[0].value.split(" … "))
    assert (low, high) == (round(names["z"].min().item()), round(names["z"].max().item()))


def test_start_and_presets_are_legal_in_both_languages():
    exploration, note = photo_exploration(None, "tr")
    assert note == ""
    for values in (START, *(preset.values for preset in exploration.presets)):
        for lang in ("tr", "en"):
            assert exploration.show(**values, lang=lang).picture.lang == lang


def test_remarks_tell_the_two_jobs_apart():
    said = {
        "mixing and nothing else": {},
        "spatial filtering and nothing else": {"filter_red": "blur", "weight_green": 0, "weight_blue": 0},
        "then the 1×1": {"filter_red": "blur"},
        "0 everywhere": {"weight_red": 0, "weight_green": 0, "weight_blue": 0},
    }
    for sentence, moved in said.items():
        assert sentence in photo(None, lang="en", **{**START, **moved}).remark
