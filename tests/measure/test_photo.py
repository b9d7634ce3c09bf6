"""The photo through both layers: what torch computes is what is shown, and what cannot be shown is said."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from base64 import b64decode
from io import BytesIO

import numpy as np
import pytest
import torch
from PIL import Image
from torch.nn import functional as F

from course_utils.measure import photo as measured
from course_utils.measure.photo import FILTERS, Refusal, filtered_photo, kernels, photo, read_filter
from course_utils.pictures.picture import Picture
from course_utils.pictures.two_steps import ends

SAME = ("identity", "identity", "identity")

GREY = (0.3, 0.59, 0.11)

LARGEST_PNG = 60_000  # bytes of an image in a stored notebook


def images(picture: Picture) -> list[np.ndarray]:
    """The photo, then for each channel the channel and its filtered map, then the result."""
    files = [b64decode(found) for found in re.findall(r'href="data:image/png;base64,([^"]+)"', picture.svg)]
    assert max(map(len, files)) <= LARGEST_PNG
    return [np.asarray(Image.open(BytesIO(file))).astype(float) for file in files]


def texts(picture: Picture) -> list[str]:
    return [
        "".join(node.itertext()) for node in ElementTree.fromstring(picture.svg).iter() if "text" in node.tag
    ]


def near(image: np.ndarray, values: torch.Tensor) -> bool:
    """Whether an image shows these values, to within half a step of its 64 shades."""
    return bool(np.abs(image - values.numpy()).max() <= 127.5 / 63 + 1)


def test_the_photo_is_the_public_portrait_that_matplotlib_ships():
    from matplotlib.cbook import get_sample_data

    with Image.open(get_sample_data("grace_hopper.jpg", asfileobj=False)) as opened:
        assert b"commons.wikimedia.org/wiki/File:Grace_Hopper.jpg" in opened.info["comment"]
    x = photo(lang="en")
    assert x.shape == (1, 3, 128, 128)
    assert 0 <= x.min() < 20 and 235 < x.max() <= 255


def test_a_change_to_the_photo_stays_with_the_one_who_made_it():
    photo(lang="en").zero_()
    assert photo(lang="en").max() > 0


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_the_maps_are_what_torch_computes(lang):
    picture = filtered_photo(("blur", "sharpen", "identity"), GREY, lang)
    whole, red, red_out, green, green_out, blue, blue_out, result = images(picture)
    x = photo(lang="en")
    y = F.conv2d(x, kernels("blur", "sharpen", "identity", lang="en"), padding=1, groups=3)
    z = F.conv2d(y, torch.tensor(GREY).view(1, 3, 1, 1))
    assert near(whole, x[0].permute(1, 2, 0))
    assert all(near(image, x[0, c]) for c, image in enumerate((red, green, blue)))
    assert all(near(image, y[0, c].clamp(0, 255)) for c, image in enumerate((red_out, green_out, blue_out)))
    assert near(result, z[0, 0].clamp(0, 255))


def test_no_filter_reaches_another_channel_and_no_weight_another_pixel():
    plain = images(filtered_photo(SAME, (0, 0, 1), "en"))
    blurred_red = images(filtered_photo(("blur", "identity", "identity"), (0, 0, 1), "en"))
    same = [np.array_equal(*pair) for pair in zip(plain, blurred_red, strict=True)]
    assert same == [True, True, False, True, True, True, True, True]


def test_three_rows_of_weights_give_a_colour_image():
    swapped = images(filtered_photo(SAME, [[0, 0, 1], [0, 1, 0], [1, 0, 0]], "en"))
    assert np.array_equal(swapped[-1], swapped[0][..., ::-1])


def test_a_sum_that_ends_in_other_digits_on_another_thread_is_said_alike():
    below, above = (measured._shown(torch.full((1, 2, 2), value)) for value in (433.49997, 433.50003))
    assert ends(below, "en") == ends(above, "en")


def test_where_the_weights_add_up_to_zero_a_plain_area_is_middle_grey():
    [*_, result] = images(filtered_photo(("edges",) * 3, (1, 1, 1), "en"))
    assert 120 < np.median(result) < 136
    assert "0 = grey" in texts(filtered_photo(("edges",) * 3, (1, 1, 1), "en"))
    assert "0 = gri" not in texts(filtered_photo(SAME, GREY, "tr"))


def test_the_alternative_text_says_filters_and_weights():
    picture = filtered_photo(("blur", "identity", "edges"), GREY, "en")
    for said in (
        "Grace Hopper",
        "blur (1/9 1/9 1/9;",
        "edges (−1 −1 −1; −1 8 −1;",
        "0.3 × red + 0.59 × green",
    ):
        assert said in picture.alt
    assert "0,59 × yeşil" in filtered_photo(SAME, GREY, "tr").alt
    assert '<img lang="en" alt="A portrait' in picture.as_html()


@pytest.mark.parametrize(
    "typed",
    [
        "0 1 0; 1 -4 1; 0 1 0",
        "0 1 0 1 -4 1 0 1 0",
        "0, 1, 0; 1, −4, 1; 0, 1, 0",
        "[[0,1,0],[1,-4,1],[0,1,0]]",
    ],
)
def test_nine_numbers_are_read_however_they_are_set_apart(typed):
    if "," in typed and " " not in typed:
        typed = typed.replace(",", ", ")
    assert read_filter(typed, "tr") == tuple(map(tuple, ((0, 1, 0), (1, -4, 1), (0, 1, 0))))


def test_decimals_are_read_in_both_languages_and_ninths_too():
    assert (
        read_filter("0.5 0,5 1/2 1/9 0 0 0 0 0", "tr")[0] == read_filter("1/2 1/2 1/2 0 0 0 0 0 0", "en")[0]
    )
    blur = read_filter("1/9 " * 9, "en")
    assert blur == FILTERS["blur"]
    assert torch.equal(
        kernels(blur, "blur", [[1 / 9] * 3] * 3, lang="en")[0], kernels(*["blur"] * 3, lang="en")[0]
    )


BAD_FILTERS = {
    "1 2 3": "nine numbers",
    "0 1 0; 1 x 1; 0 1 0": "nine numbers",
    "": "box is empty",
    "1/0 " * 9: "nine numbers",
    "9" * 5000: "nine numbers",
    "1e9 0 0 0 0 0 0 0 0": "nine numbers",
    "1001 0 0 0 0 0 0 0 0": "too large",
}


@pytest.mark.parametrize("typed", BAD_FILTERS)
def test_a_typed_filter_that_is_none_is_refused_in_one_sentence(typed):
    with pytest.raises(ValueError, match=BAD_FILTERS[typed]) as refusal:
        read_filter(typed, "en")
    assert len(str(refusal.value)) < 200
    with pytest.raises(ValueError, match=r"noktalı|aşmayan"):
        read_filter(typed, "tr")


BAD_CALLS = {
    "a name": ((("blur", "blurr", "blur"), GREY), "blurr"),
    "two filters": ((("blur", "blur"), GREY), "three filters"),
    "no list": (("blur", GREY), "three filters"),
    "letters": ((("0 1 a", *SAME[1:]), GREY), "nine numbers"),
    "a small kernel": (([[1, 2], [3, 4]], *SAME[1:]), "three filters"),
    "letters in the mixing": ((SAME, (0.3, "x", 0.1)), "three numbers per output"),
    "two weights": ((SAME, (0.3, 0.1)), "three numbers per output"),
    "no number": ((SAME, (float("nan"), 0, 0)), "three numbers per output"),
    "a large number": ((SAME, (1e9, 0, 0)), "too large"),
    "nothing": ((SAME, None), "three numbers per output"),
}


@pytest.mark.parametrize("call", BAD_CALLS)
def test_a_bad_call_is_answered_and_not_raised(call):
    arguments, said = BAD_CALLS[call]
    answer = filtered_photo(*arguments[:2], "en")
    assert isinstance(answer, Refusal)
    assert said in repr(answer) and repr(answer).count("\n") == 0
    assert isinstance(filtered_photo(*arguments[:2], "tr"), Refusal)
    assert 'lang="en" role="alert"' in answer._repr_html_()


def test_a_picture_of_the_learners_is_cut_square_and_made_small(tmp_path):
    file = tmp_path / "wide.png"
    pixels = np.zeros((100, 300, 3), np.uint8)
    pixels[:, 100:200] = (255, 0, 0)
    Image.fromarray(pixels).save(file)
    x = photo(file, lang="en")
    assert x.shape == (1, 3, 128, 128)
    assert x[0, 0].min() == 255 and x[0, 1:].max() == 0
    picture = filtered_photo(SAME, GREY, "tr", picture=file)
    assert picture.alt.startswith("Sizin verdiğiniz görüntü")


def test_a_grey_or_transparent_picture_has_three_channels_as_well(tmp_path):
    for mode in ("L", "RGBA", "P", "1"):
        file = tmp_path / f"{mode}.png"
        Image.new(mode, (20, 30)).save(file)
        assert photo(file, lang="en").shape == (1, 3, 128, 128)


def test_a_view_is_made_once():
    measured.passed.cache_clear()
    for _ in range(3):
        filtered_photo(SAME, GREY, "en")
    assert measured.passed.cache_info().misses == 1
