"""The hues of the groups are seen on both grounds, and told apart by colour-blind eyes."""

from itertools import combinations

import numpy as np
import pytest

from course_utils.pictures.palette import HUES, INK, KINDS, hue
from course_utils.pictures.svg import DARK, LIGHT

THEMES = {"light": LIGHT, "dark": DARK}
GROUNDS = ("#ffffff", "#111111", "#212121")  # white; JupyterLab's dark page and dark cell

# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
VISIONS = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}

# Ottosson's Oklab, in which equal distances look about equally large.
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
OKABE_ITO = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")


def linear(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    share = np.array(list(bytes.fromhex(digits))) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def luminance(colour):
    return linear(colour) @ (0.2126, 0.7152, 0.0722)


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def seen(colour, vision):
    return TO_LAB @ np.cbrt(TO_CONES @ np.clip(VISIONS[vision] @ linear(colour), 0, 1))


def closest(colours, vision):
    return min(np.linalg.norm(seen(a, vision) - seen(b, vision)) for a, b in combinations(colours, 2))


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("colour", HUES)
def test_every_hue_shows_on_light_and_dark_grounds(colour, ground):
    assert contrast(colour, ground) >= 3


@pytest.mark.parametrize("vision", VISIONS)
def test_any_two_hues_can_be_told_apart(vision):
    """The bar is what a known colour-blind-safe set of six reaches with the vision that serves it worst."""
    assert closest(HUES, vision) > 1.5 * min(closest(OKABE_ITO, vision) for vision in VISIONS)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISIONS)
def test_any_two_kinds_of_layers_can_be_told_apart_in_either_theme(vision, theme):
    """Standard layers have the theme's own ink; depthwise and 1×1, often side by side, lie further apart."""
    seen_as = {kind: colour.replace(INK, THEMES[theme].ink) for kind, colour in KINDS.items()}
    assert len(set(seen_as.values())) == len(KINDS)
    assert closest(seen_as.values(), vision) > 0.12
    assert closest([seen_as["depthwise"], seen_as["pointwise"]], vision) > 0.19


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_are_read_and_lines_seen_on_the_themes_ground(theme):
    assert min(contrast(theme.ink, theme.ground), contrast(theme.muted, theme.ground)) >= 4.5


def test_neighbouring_groups_differ_even_where_the_hues_start_again():
    assert all(hue(group) != hue(group + 1) for group in range(3 * len(HUES)))
