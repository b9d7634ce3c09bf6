"""A real photo through a depthwise and a pointwise layer, computed by PyTorch: `filtered_photo`, `PHOTO`.

The photo is the official portrait of Grace Hopper (James S. Davis, U.S. Navy, 1984), a work of the U.S.
government and in the public domain; matplotlib ships it, and its file names its source:
http://commons.wikimedia.org/wiki/File:Grace_Hopper.jpg
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from html import escape
from io import BytesIO
from operator import mul
from pathlib import Path
from warnings import catch_warnings

from ..pictures.picture import Picture
from ..pictures.two_steps import Numbers, Passage, Shown, two_steps
from ..words.explorers import photo as words
from ..words.language import checked_language
from .kept import kept_photo
from .plain_photo import LEVELS, SIZE, plain_steps

MEGAPIXELS = 50  # a picture of the learner with more of them is not opened
LARGEST = 1000  # of a typed number, plus or minus
EXAMPLE = "0 1 0; 1 -4 1; 0 1 0"

ONE, NINTH = Fraction(1), Fraction(1, 9)
FILTERS: dict[str, Numbers] = {
    "identity": ((0 * ONE,) * 3, (0 * ONE, ONE, 0 * ONE), (0 * ONE,) * 3),
    "blur": ((NINTH,) * 3,) * 3,
    "sharpen": tuple(tuple(map(Fraction, row)) for row in ((0, -1, 0), (-1, 5, -1), (0, -1, 0))),
    "edges": tuple(tuple(map(Fraction, row)) for row in ((-1, -1, -1), (-1, 8, -1), (-1, -1, -1))),
}

_NUMBER = re.compile(r"([+-]?\d{1,6}(?:[.,]\d{1,6})?|[+-]?[.,]\d{1,6})(?:/(\d{1,4}))?")


@dataclass(frozen=True)
class Refusal:
    """A sentence in the learner's language that stands where the picture would have stood."""

    sentence: str
    lang: str

    def _repr_html_(self) -> str:
        return f'<p lang="{self.lang}" role="alert">{escape(self.sentence)}</p>'

    def __repr__(self) -> str:
        return self.sentence


def photo(picture=None, *, lang: str):
    """The photo of the course or the learner's own `picture` (a file), (N, C_in, H, W) = (1, 3, 128, 128).

    Values run from 0 to 255. A picture that is not square loses its longer ends. Raises `ValueError` with
    one sentence in `lang` for a file that cannot be shown.

    >>> photo(lang="en").shape
    torch.Size([1, 3, 128, 128])
    """
    return _loaded(None if picture is None else str(picture), checked_language(lang)).clone()


def kernels(*filters, lang: str):
    """The weight (3, 1, 3, 3) of a depthwise layer: for each channel a name of FILTERS or nine numbers.

    >>> kernels("identity", "blur", [[0, 1, 0], [1, -4, 1], [0, 1, 0]], lang="en")[2, 0].tolist()
    [[0.0, 1.0, 0.0], [1.0, -4.0, 1.0], [0.0, 1.0, 0.0]]
    """
    return _weight([_filter(wish, lang) for wish in _three_filters(filters, lang)])[:, None]


def filtered_photo(filters, mixing, lang: str, picture=None) -> Picture | Refusal:
    """The photo through a depthwise layer of three filters, then through a 1×1 with the weights `mixing`.

    `filters` holds three names ("identity", "blur", "sharpen", "edges") or 3×3 numbers; `mixing` holds one
    triple of weights (a map in shades of grey) or three (a colour image); `picture` is a file of the
    learner's. What cannot be shown is answered with a `Refusal`, one sentence in `lang`.

    >>> filtered_photo(["blur", "blur", "blurr"], (0.3, 0.59, 0.11), "en")
    There is no filter called blurr: write one of identity, blur, sharpen, edges, or nine numbers.
    """
    try:
        chosen = [_filter(wish, lang) for wish in _three_filters(filters, lang)]
        names = [wish if isinstance(wish, str) and wish in FILTERS else "own" for wish in filters]
        file = None if picture is None else str(picture)
        return passed(tuple(names), tuple(chosen), _mixing(mixing, lang), file, lang).drawing
    except ValueError as refusal:
        return Refusal(str(refusal), checked_language(lang))


@dataclass(frozen=True)
class Passed:
    """The photo after both steps: the drawing, and the image of the result with its range."""

    drawing: Picture
    result: Shown


def read_filter(typed: str, lang: str) -> Numbers:
    """The nine numbers of a typed filter; `ValueError` with one sentence for anything else.

    Numbers stand apart by spaces or semicolons; 0.5, 0,5 and 1/2 are the same.

    >>> read_filter("0 1 0; 1 -4 1; 0 1 0", "en")[1]
    (Fraction(1, 1), Fraction(-4, 1), Fraction(1, 1))
    """
    if not isinstance(typed, str):
        raise ValueError(words.NINE_NUMBERS.say(lang, typed=typed, example=EXAMPLE))
    if not typed.strip():
        raise ValueError(words.NOTHING_TYPED.say(lang, example=EXAMPLE))
    shown = typed if len(typed) <= 40 else typed[:40] + "…"
    refusal = words.NINE_NUMBERS.say(lang, typed=shown, example=EXAMPLE)
    marks = typed[:500].replace("−", "-").replace("[", " ").replace("]", " ")
    parts = [part.strip(",") for part in re.split(r"[;\s]+", marks)]
    values = [_read(part, refusal) for part in parts if part]
    if len(values) != 9:
        raise ValueError(refusal)
    return _grid(values, lang)


def _read(part: str, refusal: str) -> Fraction:
    found = _NUMBER.fullmatch(part)
    if not found or (found[2] and int(found[2]) == 0):
        raise ValueError(refusal)
    return Fraction(found[1].replace(",", ".")) / int(found[2] or 1)


def _filter(wish, lang: str) -> Numbers:
    """The 3×3 numbers of a filter given by its name, as typed text, or as numbers."""
    if isinstance(wish, str):
        if wish in FILTERS:
            return FILTERS[wish]
        if wish.strip() and not re.search(r"\d", wish):
            known = ", ".join(FILTERS)
            raise ValueError(words.NO_SUCH_FILTER.say(lang, name=wish[:40], known=known))
        return read_filter(wish, lang)
    values = _flat(wish)
    if len(values) != 9:
        raise ValueError(words.NINE_NUMBERS.say(lang, typed=str(wish)[:40], example=EXAMPLE))
    return _grid(values, lang)


def _three_filters(filters, lang: str) -> Sequence:
    """`filters` as they are, if there is one for each channel."""
    count = 1 if isinstance(filters, str) or not hasattr(filters, "__len__") else len(filters)
    if count != 3:
        raise ValueError(words.THREE_FILTERS.say(lang, got=count))
    return filters


def _mixing(mixing, lang: str) -> Numbers:
    """One or three rows of three weights."""
    values = _flat(mixing)
    if len(values) not in (3, 9):
        raise ValueError(words.THREE_WEIGHTS.say(lang))
    return tuple(values[i : i + 3] for i in range(0, len(values), 3)) if _small(values, lang) else ()


def _flat(numbers) -> tuple[Fraction, ...]:
    """The numbers in nested lists or a tensor, row by row; () where something else is among them."""
    numbers = numbers.tolist() if hasattr(numbers, "tolist") else numbers
    if isinstance(numbers, (list, tuple)):
        parts = [_flat(part) for part in numbers[:10]]
        return tuple(value for part in parts for value in part) if all(parts) else ()
    try:
        return (Fraction(numbers).limit_denominator(10_000),)
    except (TypeError, ValueError, OverflowError):  # letters, None; nan; inf
        return ()


def _grid(values: Sequence[Fraction], lang: str) -> Numbers:
    _small(values, lang)
    return tuple(tuple(values[i : i + 3]) for i in (0, 3, 6))


def _small(values: Sequence[Fraction], lang: str) -> bool:
    """True; or `ValueError` for a number whose map would be all black or white."""
    for value in values:
        if abs(value) > LARGEST:
            raise ValueError(words.TOO_LARGE.say(lang, number=f"{float(value):g}", most=LARGEST))
    return True


@lru_cache(maxsize=4)
def _loaded(picture: str | None, lang: str):
    import numpy as np
    import torch

    opened = _sample(lang) if picture is None else _opened(picture, lang)
    return torch.from_numpy(np.array(opened, dtype=np.float32)).permute(2, 0, 1)[None]


def _sample(lang: str):
    from matplotlib.cbook import get_sample_data

    path = Path(get_sample_data("grace_hopper.jpg", asfileobj=False))
    if not path.exists():
        raise ValueError(words.NO_SAMPLE.say(lang))
    return _opened(path, lang, top=True)


def _opened(path, lang: str, top: bool = False):
    """A picture file as a square of SIZE pixels in red, green and blue."""
    from PIL import Image, ImageOps

    name = Path(path).name
    too_large = words.TOO_MANY_PIXELS.say(lang, name=name, most=MEGAPIXELS)
    try:
        with (
            catch_warnings(action="error", category=Image.DecompressionBombWarning),
            Image.open(path) as file,
        ):
            if file.width * file.height > MEGAPIXELS * 1_000_000:
                raise Image.DecompressionBombError
            upright = ImageOps.exif_transpose(file).convert("RGB")
    except FileNotFoundError:
        raise ValueError(words.NO_FILE.say(lang, name=name)) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ValueError(too_large) from None
    except (OSError, ValueError, SyntaxError):  # what Pillow raises for files that are broken or none
        raise ValueError(words.NO_PICTURE.say(lang, name=name)) from None
    size, middle = (SIZE, SIZE), (0.5, 0.0 if top else 0.5)
    return ImageOps.fit(upright, size, Image.Resampling.BOX, centering=middle)


def _weight(numbers: Sequence):
    import torch

    return torch.tensor([[[float(value) for value in row] for row in grid] for grid in numbers])


@lru_cache(maxsize=64)
def passed(
    names: tuple[str, ...], chosen: tuple[Numbers, ...], mixing: Numbers, picture: str | None, lang: str
) -> Passed:
    """The photo through both layers: filters with their names, one per channel, and the rows of the 1×1."""
    level = any(sum(map(mul, row, map(_sum, chosen))) for row in mixing)  # a plain area comes to more than 0
    signed = (*(not _sum(kernel) for kernel in chosen), not level)
    if picture is None and kept_photo():
        (whole, *channels), filtered, result = plain_steps(chosen, mixing, signed)
    else:
        (whole, *channels), filtered, result = _steps(chosen, mixing, signed, picture, lang)
    said = (words.FILTERS[name].say(lang) for name in names)
    passages = [*map(Passage, channels, said, chosen, filtered)]
    subject = (words.HOPPER if picture is None else words.YOUR_PICTURE).say(lang)
    return Passed(two_steps(whole, passages, mixing, result, subject, lang), result)


def _steps(
    chosen: tuple[Numbers, ...], mixing: Numbers, signed: tuple[bool, ...], picture: str | None, lang: str
) -> tuple[tuple[Shown, ...], tuple[Shown, ...], Shown]:
    """The photo with its channels, the filtered channels, and the result: all that torch computes."""
    from torch.nn.functional import conv2d

    y, filtered = _spatial(chosen, picture, lang)
    z = conv2d(y, _weight([mixing])[0][:, :, None, None])  # (N, 1 or 3, H, W)
    return _before(picture, lang), filtered, _shown(z[0], signed[-1])


@lru_cache(maxsize=64)
def _spatial(chosen: tuple[Numbers, ...], picture: str | None, lang: str):
    """What the depthwise layer makes of the photo, (N, C, H, W), and its channels as images."""
    from torch.nn.functional import conv2d

    y = conv2d(photo(picture, lang=lang), _weight(chosen)[:, None], padding=1, groups=3)
    return y, tuple(_shown(y[0, [c]], signed=not _sum(chosen[c])) for c in range(3))


def _sum(kernel: Numbers) -> Fraction:
    return sum((value for row in kernel for value in row), Fraction(0))


@lru_cache(maxsize=4)
def _before(picture: str | None, lang: str) -> tuple[Shown, ...]:
    """The photo and its three channels, before any layer."""
    x = photo(picture, lang=lang)[0]  # (C_in, H, W)
    return _shown(x), *(_shown(x[[c]]) for c in range(3))


def _shown(maps, signed: bool = False) -> Shown:
    """Maps (1 or 3, H, W) as an image: clipped to 0 … 255, or with 0 in the middle where they are signed.

    An image has LEVELS shades a channel: the eye misses nothing, and a stored notebook stays small.
    """
    import numpy as np
    from PIL import Image

    values = maps.numpy()
    levels = 127.5 + values / 2 if signed else values
    # The 0.0003 keeps a half on one side, however a machine rounds its sums: the same image everywhere.
    steps = np.floor(levels.clip(0, 255) * ((LEVELS - 1) / 255) + 0.5003)
    pixels = np.floor(steps * (255 / (LEVELS - 1)) + 0.5).astype(np.uint8).transpose(1, 2, 0)
    file = BytesIO()
    Image.fromarray(pixels[..., 0] if len(values) == 1 else pixels).save(file, "PNG")
    address = f"data:image/png;base64,{b64encode(file.getvalue()).decode()}"
    # Sums in single precision end in other digits on other threads: 433.49997 and 433.5 are said alike.
    low, high = (round(float(end), 2) for end in (values.min(), values.max()))
    return Shown(address, low, high, signed)
