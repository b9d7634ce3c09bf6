"""The summary on one page: its numbers are the layers' own, and every word can be read."""

import pytest

from course_utils.arithmetic import ConvSpec, separable
from course_utils.pictures.cheat_sheet import SIZE, cheat_sheet
from course_utils.words.language import LANGUAGES, whole

LAYERS = (
    ConvSpec(32, 64, padding=1),
    ConvSpec(32, 64, padding=1, groups=4),
    ConvSpec(32, 32, padding=1, groups=32),
    ConvSpec(32, 64, kernel_size=1),
    separable(32, 64, padding=1),
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_stands_inside_and_apart_from_the_others(drawn, lang):
    assert drawn(cheat_sheet(lang)).faults() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_layer_has_its_weights_its_macs_and_its_line_of_pytorch(drawn, lang):
    picture = cheat_sheet(lang)
    said = [word.words for word in drawn(picture).words()]
    for layer in LAYERS:
        numbers = whole(layer.params, lang), whole(layer.macs(SIZE, SIZE), lang)
        assert all(number in said and number in picture.alt for number in numbers)
        specs = [layer] if isinstance(layer, ConvSpec) else layer
        assert all(spec.torch_line() in said for spec in specs)
        assert " + ".join(str(spec.weight_shape) for spec in specs) in said


def test_the_ratio_of_the_pair_is_the_formula_s(drawn):
    said = [word.words for word in drawn(cheat_sheet("en")).words()]
    assert f"1 / C_out + 1 / k² = {round(1 / 64 + 1 / 9, 3)}" in said


def test_the_small_matrices_are_full_in_blocks_and_on_the_diagonal(drawn):
    cells = [box for box in drawn(cheat_sheet("en")).boxes() if box.width == 13]
    assert len(cells) == 16 + 8 + 4 + 16 + (4 + 16)
