"""The photo in plain Python against torch's: the same images, the same numbers, the same words."""

import re
from base64 import b64decode
from io import BytesIO
from random import Random

import numpy as np
import pytest
import torch
from PIL import Image
from torch.nn import functional as F

from course_utils.by_hand import depthwise, pointwise
from course_utils.explorers.photo import FILTER_CONTROLS, PRESETS, START, WEIGHT_CONTROLS
from course_utils.explorers.photo import photo as view
from course_utils.measure import photo as measured
from course_utils.measure import plain_photo

CACHES = (measured.passed, plain_photo._channels, plain_photo._before, plain_photo._filtered)


@pytest.fixture
def shown_by(monkeypatch):
    """`shown_by(hands)`: what shows the photo, by torch or by plain Python; nothing is left in a cache."""
    pixels = measured.photo(lang="en")[0].permute(1, 2, 0).byte().numpy().tobytes()

    def choose(hands):
        kept = pixels if hands == "plain" else None
        monkeypatch.setattr(measured, "kept_photo", lambda: kept)
        monkeypatch.setattr(plain_photo, "kept_photo", lambda: kept)
        for cache in (*CACHES, plain_photo._filtered_image):
            cache.cache_clear()
        return view.__wrapped__

    yield choose
    for cache in (*CACHES, plain_photo._filtered_image):
        cache.cache_clear()


def states():
    dice = Random(3)
    drawn = (
        {control.name: dice.choice(control.options)[0] for control in FILTER_CONTROLS}
        | {"own": dice.choice(["1 2 1; 0 0 0; -1 -2 -1", "0.5 0 0; 0 1/3 0; 0 0 -2"])}
        | {control.name: dice.randint(-200, 200) for control in WEIGHT_CONTROLS}
        for _ in range(4)
    )
    return [START, *(preset.values for preset in PRESETS), *drawn]


def pixels_and_rest(svg):
    parts = re.split(r'href="data:image/png;base64,([^"]+)"', svg)
    return [np.asarray(Image.open(BytesIO(b64decode(data)))) for data in parts[1::2]], parts[::2]


@pytest.mark.parametrize("state", states(), ids=lambda state: "-".join(map(str, state.values())))
def test_plain_python_shows_what_torch_shows(shown_by, state):
    by_torch, by_hand = (shown_by(hands)(None, lang="tr", **state) for hands in ("torch", "plain"))
    assert by_hand.facts == by_torch.facts
    (ours, rest), (theirs, same) = (pixels_and_rest(one.picture.svg) for one in (by_hand, by_torch))
    assert rest == same
    assert len(ours) == len(theirs) == 8
    assert all(np.array_equal(one, other) for one, other in zip(ours, theirs, strict=True))


def test_the_two_layers_of_plain_python_are_torchs():
    torch.manual_seed(4)
    x, d, p = torch.randn(3, 9, 7), torch.randn(3, 1, 5, 5), torch.randn(4, 3, 1, 1)
    y = F.conv2d(x[None], d, padding=2, groups=3)[0]
    assert torch.allclose(torch.tensor(depthwise(x.tolist(), d[:, 0].tolist())), y, atol=1e-5)
    z = F.conv2d(y[None], p)[0]
    assert torch.allclose(torch.tensor(pointwise(y.tolist(), p[:, :, 0, 0].tolist())), z, atol=1e-5)


def test_a_kernel_of_zeros_leaves_nothing():
    assert depthwise([[[1, 2], [3, 4]]], [[[0] * 3] * 3]) == [[[0, 0], [0, 0]]]
