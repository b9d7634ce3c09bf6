"""Kernels and digits as pictures: the pixels of their PNGs, the signs, and the arithmetic against PyTorch."""

from __future__ import annotations

import itertools
import re
import struct
import zlib
from base64 import b64decode

import pytest
import torch

from course_utils.pictures import filters_picture as pictures
from course_utils.pictures.digit_row import digit_row
from course_utils.pictures.svg import SMALLEST

EDGE = [[1.0, 0.0, -1.0]] * 3  # left minus right
DIGIT = [[1.0 if 10 <= column < 18 else 0.0 for column in range(28)] for _ in range(28)]  # an upright bar


def images(picture) -> list[tuple[int, list[bytes]]]:
    """Each PNG in a picture: samples per pixel, and its rows."""
    found = []
    for source in re.findall(r"data:image/png;base64,([^\"]+)", picture.svg):
        data = b64decode(source)
        assert data.startswith(b"\x89PNG\r\n\x1a\n")
        width, height, depth, colour = struct.unpack(">IIBB", data[16:26])
        assert depth == 8
        samples = {0: 1, 2: 3}[colour]
        start = data.index(b"IDAT")
        (length,) = struct.unpack(">I", data[start - 4 : start])
        lines = zlib.decompress(data[start + 4 : start + 4 + length])
        stride = samples * width + 1
        assert len(lines) == height * stride
        found.append((samples, [lines[i * stride + 1 : (i + 1) * stride] for i in range(height)]))
    return found


def test_the_signs_of_the_legend_stand_in_their_squares():
    svg = pictures.filters_picture([EDGE], DIGIT, "en").svg
    squares = [
        (float(x), float(x) + float(width))
        for x, y, width in re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', svg)
        if float(y) == 60
    ]
    signs = [float(x) for x in re.findall(r'<text x="([\d.]+)" y="75"[^>]*>[+−]</text>', svg)]
    assert len(signs) == len(squares) == 2
    assert all(left < sign < right for sign, (left, right) in zip(signs, squares, strict=True))


def test_a_digit_is_shown_grey_pixel_by_pixel():
    ((samples, rows), _) = images(digit_row([DIGIT, DIGIT], "en"))
    assert samples == 1
    assert list(rows[0]) == [round(255 * value) for value in DIGIT[0]]


def test_filtering_is_what_pytorch_does():
    dice = torch.Generator().manual_seed(0)
    image, kernel = torch.rand(7, 6, generator=dice), torch.randn(3, 3, generator=dice)
    ours = torch.tensor(pictures.filtered(kernel.tolist(), image.tolist()))
    theirs = torch.nn.functional.conv2d(image[None, None], kernel[None, None], padding=1)[0, 0]
    assert torch.allclose(ours, theirs, atol=1e-5)


def test_an_edge_is_blue_on_one_side_and_ochre_on_the_other():
    digit, result = images(pictures.filters_picture([EDGE], DIGIT, "en"))
    assert (digit[0], result[0]) == (1, 3)
    middle = result[1][14]
    pixel = [tuple(middle[3 * column : 3 * column + 3]) for column in range(28)]
    hues = [
        tuple(int(hue[at : at + 2], 16) for at in (1, 3, 5)) for hue in (pictures.NEGATIVE, pictures.POSITIVE)
    ]
    assert [pixel[9], pixel[18]] == hues  # the bar lies to the right of column 9, to the left of 18
    assert pixel[14] == (255, 255, 255)


def test_signs_stand_in_the_cells_that_are_not_small():
    svg = pictures.filters_picture([EDGE], DIGIT, "en").svg
    table = re.search(r"<g [^>]*>(.*?)</g>", svg)[1]
    assert (table.count(">+<"), table.count(">−<")) == (3, 3)


def test_a_kernel_of_zeros_is_white():
    _, result = images(pictures.filters_picture([[[0.0] * 3] * 3], DIGIT, "en"))
    assert set(result[1][14]) == {255}


@pytest.mark.parametrize("lang, words", [("tr", "16 depthwise çekirdeği"), ("en", "16 depthwise kernels")])
def test_the_picture_says_how_many_kernels_it_shows_and_all_fit(lang, words):
    picture = pictures.filters_picture([EDGE] * 16, DIGIT, lang)
    assert words in picture.alt and picture.lang == lang
    width, height = map(int, re.search(r'viewBox="0 0 (\d+) (\d+)"', picture.svg).groups())
    boxes = re.findall(r'<image [^>]*x="([\d.]+)" y="([\d.]+)" width="(\d+)"', picture.svg)
    assert len(boxes) == 17
    assert all(float(x) + int(w) <= width and float(y) + int(w) <= height for x, y, w in boxes)
    sizes = {float(size) for size in re.findall(r'font-size="([\d.]+)"', picture.svg)}
    assert min(sizes) >= SMALLEST


MIXED = [[1.0, -1.0, 0.1], [0.5, -0.5, 0.0], [-0.1, 0.3, -0.3]]
OTHER = [[-value for value in row] for row in MIXED]


def between(hue, share):
    """White, moved so far toward a hue."""
    parts = (int(hue[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 + share * (part - 255)):02x}" for part in parts)


def test_each_weight_has_its_cell_with_the_hue_and_the_mark_of_its_sign(drawn):
    drawing = drawn(pictures.filters_picture([EDGE, MIXED, OTHER], DIGIT, "en"))
    step = pictures.WIDTH / pictures.COLUMNS
    cells = {(box.get("x"), box.get("y")): box.get("fill") for box in drawing.find("rect", width="20")}
    for number, kernel in ((1, MIXED), (2, OTHER)):
        left, top = 4 + number * step, pictures.TOP + 12
        for row, column in itertools.product(range(3), range(3)):
            value, x, y = kernel[row][column], left + 20 * column, top + 20 * row
            colour = between(pictures.POSITIVE if value > 0 else pictures.NEGATIVE, abs(value))
            assert cells[f"{x:g}", f"{y:g}"] == colour
            marks = [s.words for s in drawing.words() if (s.x, s.y) == (x + 10, y + 15)]
            assert marks == ([] if abs(value) < 0.2 else ["+" if value > 0 else "−"])


def test_beside_each_kernel_stands_what_it_makes_of_the_digit(drawn):
    kernels = [EDGE, MIXED, OTHER, MIXED, EDGE]
    picture = pictures.filters_picture(kernels, DIGIT, "en")
    places = [(float(i.get("x")), float(i.get("y"))) for i in drawn(picture).find("image")]
    step = pictures.WIDTH / pictures.COLUMNS
    assert places[1:] == [(70 + n % 4 * step, pictures.TOP + n // 4 * pictures.ROW_HEIGHT) for n in range(5)]
    for kernel, (_, rows) in zip(kernels, images(picture)[1:], strict=True):
        result = pictures.filtered(kernel, DIGIT)
        largest = max(abs(value) for row in result for value in row)
        for line, row in zip(result, rows, strict=True):
            hues = [
                between(pictures.POSITIVE if v > 0 else pictures.NEGATIVE, abs(v) / largest) for v in line
            ]
            assert row == bytes.fromhex("".join(hues).replace("#", ""))
